//! A button that puts a text on the clipboard and says so where it stands.

use egui::{Button, Id, Response, Ui, vec2};

use super::announce;
use crate::gui::theme;
use crate::texts;

/// Copies `text` when pressed; its label then is `Copied` for a moment.
pub fn copy_button(ui: &mut Ui, label: &str, text: &str) -> Response {
    button(ui, label, text, |_, shown| Button::new(shown.to_owned()))
}

/// The same as the main button of a card.
pub fn primary_copy_button(ui: &mut Ui, label: &str, text: &str) -> Response {
    button(ui, label, text, theme::primary_button)
}

/// Has the button of that label say `Copied`, as when a key did its work.
pub fn mark_copied(ctx: &egui::Context, label: &str) {
    let now = ctx.input(|input| input.time);
    ctx.data_mut(|data| data.insert_temp(id_of(label), now));
}

fn id_of(label: &str) -> Id {
    Id::unique(("copied", label))
}

fn button(ui: &mut Ui, label: &str, text: &str, make: impl FnOnce(&Ui, &str) -> Button<'static>) -> Response {
    let now = ui.input(|input| input.time);
    let since = ui.data(|data| data.get_temp::<f64>(id_of(label))).map(|at| now - at);
    let left = since
        .map(|since| theme::COPIED_SECONDS - since)
        .filter(|left| *left > 0.0);

    // The button keeps its width, so that nothing beside it moves.
    let galley = egui::WidgetText::from(label).into_galley(
        ui,
        Some(egui::TextWrapMode::Extend),
        f32::INFINITY,
        egui::TextStyle::Button,
    );
    let width = galley.size().x + 2.0 * ui.spacing().button_padding.x;
    let shown = if left.is_some() { texts::COPIED } else { label };
    let response = ui.add(make(ui, shown).min_size(vec2(width, theme::CONTROL_HEIGHT)));
    if let Some(left) = left {
        announce(&response);
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(left));
    }
    if response.clicked() {
        ui.copy_text(text.to_owned());
        mark_copied(ui.ctx(), label);
        ui.ctx().request_repaint();
    }
    response
}
