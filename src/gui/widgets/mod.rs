//! What several screens are built from.

mod calendar;
mod choice;
mod copy_button;
mod dialog;
mod entry;
mod icon;
pub mod rows;
mod suggestions;
mod zone_entry;

pub use calendar::{Calendar, calendar_button};
pub use choice::choice_box;
pub use copy_button::{copy_button, mark_copied, primary_copy_button, slow_copy_button};
pub use dialog::{Answer, dialog};
pub use entry::{Entry, message, remark};
pub use icon::{Icon, icon, icon_button, paint};
pub use suggestions::{Choice, Offered, Suggestions, is_list_open};
pub use zone_entry::{ZoneEntry, zone_entry};

use egui::accesskit::Live;

use super::theme;
use crate::texts;

/// A part of the window that scrolls up and down; its scroll bar has a name.
pub fn scrolling(ui: &mut egui::Ui, name: &str, add: impl FnOnce(&mut egui::Ui)) {
    scrolling_up_to(ui, name, theme::COLUMN_MAX, add);
}

/// The same, as wide as there is room.
pub fn scrolling_wide(ui: &mut egui::Ui, name: &str, add: impl FnOnce(&mut egui::Ui)) {
    scrolling_up_to(ui, name, f32::INFINITY, add);
}

fn scrolling_up_to(ui: &mut egui::Ui, name: &str, width: f32, add: impl FnOnce(&mut egui::Ui)) {
    let output = egui::ScrollArea::vertical()
        .id_salt(name)
        .auto_shrink(false)
        .show(ui, |ui| {
            // Room for the scroll bar and for the outline of what has the focus.
            ui.set_max_width((ui.available_width() - theme::GAP).min(width));
            add(ui);
            show_focused(ui, name);
        });
    name_scroll_bars(ui, output.id, name);
}

/// Scrolls to what has the focus, when it gets it and when something before it has grown; scrolled away by hand it may be.
fn show_focused(ui: &egui::Ui, name: &str) {
    let seen_id = egui::Id::unique(("focus seen in", name));
    let Some(focused) = ui.memory(egui::Memory::focused) else {
        return;
    };
    let Some(response) = ui.ctx().read_response(focused) else {
        return;
    };
    let place = response.rect.min - ui.min_rect().min;
    if ui.data(|data| data.get_temp(seen_id)) == Some((focused, place)) {
        return;
    }
    ui.data_mut(|data| data.insert_temp(seen_id, (focused, place)));
    // What is beside or over this part is not clipped by it.
    let is_here = response.layer_id == ui.layer_id() && ui.min_rect().contains_rect(response.rect);
    if is_here && response.rect != response.interact_rect {
        ui.scroll_to_rect(response.rect.expand2(egui::vec2(0.0, theme::CONTROL_HEIGHT)), None);
    }
}

/// A part of the window whose controls keep their identity, and with it the focus, when a sentence appears above them. Names are
/// unique in the window.
pub fn stable<R>(ui: &mut egui::Ui, name: &str, add: impl FnOnce(&mut egui::Ui) -> R) -> R {
    let id = egui::Id::unique(("stable", name));
    ui.scope_builder(egui::UiBuilder::new().scope_id(id), add).inner
}

/// Names the scroll bars of the area with that ID.
pub fn name_scroll_bars(ui: &egui::Ui, area: egui::Id, name: &str) {
    for direction in 0..2_usize {
        let bar = area.with(direction);
        if ui.ctx().has_accesskit_node(bar) {
            ui.ctx()
                .accesskit_node_builder(bar, |node| node.set_label(texts::scroll_bar(name)));
        }
    }
}

/// Has a screen reader say this widget's name when it appears or changes.
pub fn announce(response: &egui::Response) {
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

/// The same at once, for what went wrong.
pub fn announce_error(response: &egui::Response) {
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Assertive));
}
