//! A button that puts a text on the clipboard and says so where it stands.

use egui::{Button, Id, Response, Ui, vec2};

use super::announce;
use crate::gui::theme;
use crate::texts;

/// Copies `text` when pressed; its label then is `Copied` for a moment.
pub fn copy_button(ui: &mut Ui, label: &str, text: &str) -> Response {
    let response = button(ui, label, |_, shown| Button::new(shown.to_owned()));
    copy_when_pressed(label, text, response)
}

/// The same as the main button of a card.
pub fn primary_copy_button(ui: &mut Ui, label: &str, text: &str) -> Response {
    let response = button(ui, label, theme::primary_button);
    copy_when_pressed(label, text, response)
}

/// Looks the same; whoever draws it copies, and calls [`mark_copied`] when that is done.
pub fn slow_copy_button(ui: &mut Ui, label: &str) -> Response {
    button(ui, label, |_, shown| Button::new(shown.to_owned()))
}

/// Has the button of that label say `Copied`.
pub fn mark_copied(ctx: &egui::Context, label: &str) {
    let now = ctx.input(|input| input.time);
    ctx.data_mut(|data| data.insert_temp(id_of(label), now));
    ctx.request_repaint();
}

fn id_of(label: &str) -> Id {
    Id::unique(("copied", label))
}

fn copy_when_pressed(label: &str, text: &str, response: Response) -> Response {
    if response.clicked() {
        response.ctx.copy_text(text.to_owned());
        mark_copied(&response.ctx, label);
    }
    response
}

fn button(ui: &mut Ui, label: &str, make: impl FnOnce(&Ui, &str) -> Button<'static>) -> Response {
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
    let shown = if left.is_some() { texts::copied() } else { label };
    let response = ui.add(make(ui, shown).min_size(vec2(width, theme::CONTROL_HEIGHT)));
    if let Some(left) = left {
        announce(&response);
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(left));
    }
    response
}
