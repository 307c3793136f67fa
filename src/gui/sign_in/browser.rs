//! Waiting for the browser.

use chrono::TimeDelta;
use egui::{Label, RichText, TextEdit, Ui};

use super::{Paste, time_left, ways_out};
use crate::engine::{Failure, OpenWith, SignInWay};
use crate::gui::app::Ask;
use crate::gui::failure::{self, Around};
use crate::gui::theme;
use crate::gui::widgets::{Entry, announce, copy_button, message};
use crate::texts;

/// The page that is open in the browser.
pub struct Page<'a> {
    pub link: &'a str,
    pub site: &'a str,
    pub left: TimeDelta,
    pub not_opened: Option<&'a Failure>,
}

/// Draws the screen.
pub fn show(ui: &mut Ui, page: &Page<'_>, paste: &mut Option<Paste>, around: &Around<'_>, asked: &mut Vec<Ask>) {
    theme::group(ui, |ui| {
        match page.not_opened {
            None => announce(&ui.label(texts::waiting_for_browser(page.site))),
            Some(failure) => {
                message(ui, &texts::browser_not_opened(page.site));
                crate::gui::result::details_ui(ui, &texts::details(failure));
            }
        }
        time_left(ui, page.left);
        ui.horizontal_wrapped(|ui| {
            if ui.button(texts::open_again()).clicked() {
                asked.push(Ask::Open(page.link.to_owned(), OpenWith::Browser));
            }
            copy_button(ui, texts::copy_link(), page.link);
            ways_out(ui, SignInWay::Browser, asked);
        });
    });
    help(ui, paste, around, asked);
}

/// For those to whom the browser shows an error: it is explained here, since the program does not hear of it.
pub fn help(ui: &mut Ui, paste: &mut Option<Paste>, around: &Around<'_>, asked: &mut Vec<Ask>) {
    ui.add_space(theme::GAP_SMALL);
    theme::group(ui, |ui| {
        let is_open = paste.is_some();
        let toggle = egui::Button::selectable(is_open, texts::browser_shows_error()).frame_when_inactive(true);
        if ui.add(toggle).clicked() {
            *paste = if is_open { None } else { Some(Paste::default()) };
        }
        if let Some(paste) = paste {
            paste_ui(ui, paste, around, asked);
        }
        egui::CollapsingHeader::new(texts::usual_errors()).show(ui, |ui| {
            for (code, meaning) in texts::usual_browser_errors() {
                ui.label(RichText::new(code).small().color(theme::tokens(ui).weak));
                ui.add(Label::new(meaning).wrap());
            }
        });
    });
}

fn paste_ui(ui: &mut Ui, paste: &mut Paste, around: &Around<'_>, asked: &mut Vec<Ask>) {
    ui.label(texts::paste_error_explained());
    let weak = theme::tokens(ui).weak;
    let label = ui.label(RichText::new(texts::paste_error()).small().color(weak));
    let edit = TextEdit::multiline(&mut paste.text)
        .id(Entry::id_of(texts::paste_error()))
        .hint_text(RichText::new(texts::paste_error_hint()).color(weak))
        .desired_rows(3)
        .desired_width(f32::INFINITY);
    ui.add(edit).labelled_by(label.id);
    let something = !paste.text.trim().is_empty();
    if ui
        .add_enabled(something, egui::Button::new(texts::explain_error()))
        .clicked()
    {
        asked.push(Ask::ExplainError);
    }
    if let Some(failure) = &paste.meaning {
        failure::notice(ui, failure, around, asked);
    }
}
