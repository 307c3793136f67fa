//! A request before it is sent: the verb, the address, the body.

use egui::{Label, RichText, Ui};

use crate::engine::Prepared;
use crate::graph::Outgoing;
use crate::gui::theme;
use crate::gui::widgets::{Answer, copy_button, dialog};
use crate::meeting::text::visible;
use crate::texts;

/// The verb, the address and the body, with what copies them.
pub fn outgoing_ui(ui: &mut Ui, outgoing: &Outgoing) {
    let Outgoing { method, url, body } = outgoing;
    let text = format!("{method} {url}\n\n{body}");
    theme::code(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let shown: Vec<_> = text.lines().map(visible).collect();
        ui.add(Label::new(RichText::new(shown.join("\n")).monospace()).wrap());
    });
    ui.horizontal_wrapped(|ui| {
        copy_button(ui, texts::copy_what_is_sent(), &text);
        copy_button(ui, texts::copy_as_curl(), &outgoing.curl());
    });
    ui.label(
        RichText::new(texts::token_not_shown())
            .small()
            .color(theme::tokens(ui).weak),
    );
}

/// Draws the dialog.
pub fn show(ui: &mut Ui, prepared: &Prepared) -> Answer {
    dialog(ui, texts::request_title(), texts::close(), None, |ui| {
        ui.label(texts::request_explained());
        outgoing_ui(ui, &prepared.outgoing);
        if let Some(second) = texts::second_step(&prepared.request) {
            ui.label(second);
        }
    })
}
