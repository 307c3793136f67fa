//! Showing a code that a person types elsewhere.

use chrono::TimeDelta;
use egui::{Label, RichText, Ui};

use super::{time_left, ways_out};
use crate::engine::{OpenWith, SignInWay};
use crate::gui::app::Ask;
use crate::gui::theme;
use crate::gui::widgets::{announce, copy_button, primary_copy_button};
use crate::meeting::text::visible;
use crate::texts;

/// Draws the screen.
pub fn show(ui: &mut Ui, code: &str, page: &str, left: TimeDelta, asked: &mut Vec<Ask>) {
    theme::group(ui, |ui| {
        let weak = theme::tokens(ui).weak;
        ui.label(RichText::new(texts::code_page_label()).small().color(weak));
        ui.add(Label::new(visible(page).as_ref()).wrap());
        ui.horizontal_wrapped(|ui| {
            if ui.button(texts::open_page()).clicked() {
                asked.push(Ask::Open(page.to_owned(), OpenWith::Browser));
            }
            copy_button(ui, texts::copy_link(), page);
        });
        ui.add_space(theme::GAP);
        ui.label(RichText::new(texts::code_label()).small().color(weak));
        let shown = RichText::new(visible(code).as_ref()).text_style(theme::large_code());
        announce(&ui.add(Label::new(shown).wrap()));
        primary_copy_button(ui, texts::copy_code(), code);
        ui.add_space(theme::GAP_SMALL);
        ui.label(texts::only_your_code());
        time_left(ui, left);
        ui.horizontal_wrapped(|ui| ways_out(ui, SignInWay::DeviceCode, asked));
    });
}
