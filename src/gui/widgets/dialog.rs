//! A dialog that has a name, takes the focus, and closes with Esc.

use egui::{Id, Modal, Ui, UiKind};

use crate::gui::theme;

/// What a person answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet.
    Open,
    /// The safe choice, Esc, or a click beside the dialog.
    Dismissed,
    /// The other choice.
    Accepted,
}

/// Asks something: a heading, what `body` says, the safe choice (which has the focus) and the other one.
///
/// With no `accept` it only tells.
pub fn dialog(ui: &mut Ui, title: &str, dismiss: &str, accept: Option<&str>, body: impl FnOnce(&mut Ui)) -> Answer {
    let id = Id::unique(("dialog", title));
    let mut answer = Answer::Open;
    let area = Modal::default_area(id).accessible_name(title);
    let modal = Modal::new(id).area(area).frame(theme::card(ui)).show(ui, |ui| {
        if let Some(whole) = ui.stack().iter().find(|ui| ui.kind() == Some(UiKind::Modal)) {
            ui.ctx()
                .accesskit_node_builder(whole.unique_id, egui::accesskit::Node::set_modal);
        }
        let width = (ui.ctx().content_rect().width() - 2.0 * f32::from(theme::SCREEN_MARGIN))
            .clamp(*theme::DIALOG_WIDTH.start(), *theme::DIALOG_WIDTH.end());
        ui.set_width(width);
        ui.heading(title);
        ui.add_space(theme::GAP);
        let area = egui::ScrollArea::vertical()
            .max_height(ui.ctx().content_rect().height() * 0.6)
            .show(ui, body);
        super::name_scroll_bars(ui, area.id, title);
        ui.add_space(theme::GAP_LARGE);
        ui.horizontal_wrapped(|ui| {
            let safe = ui.button(dismiss);
            // Once, when it opens: afterwards the person may go where they like.
            let fresh = Id::unique(("dialog was open", title));
            let frame = ui.ctx().cumulative_pass_nr();
            let last = ui.data(|data| data.get_temp::<u64>(fresh));
            if last.is_none_or(|last| last + 2 < frame) {
                safe.request_focus();
            }
            ui.data_mut(|data| data.insert_temp(fresh, frame));
            if safe.clicked() {
                answer = Answer::Dismissed;
            }
            if let Some(accept) = accept
                && ui.add(theme::primary_button(ui, accept)).clicked()
            {
                answer = Answer::Accepted;
            }
        });
    });
    if answer == Answer::Open && modal.should_close() {
        answer = Answer::Dismissed;
    }
    answer
}
