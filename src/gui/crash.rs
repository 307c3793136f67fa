//! What is said of a panic, above whatever screen is in sight.

use egui::{Label, RichText, Ui};

use super::app::{Ask, State};
use super::theme;
use super::widgets::{announce_error, copy_button};
use crate::texts;

/// What is done with a report, beside copying it.
#[derive(Debug)]
pub enum CrashAsk {
    /// Show the file of this name.
    ShowFile(String),
    /// The person knows of it.
    Dismiss,
}

/// Draws the banner, if there is something to say.
pub fn show(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    let Some(report) = &state.crash else { return };
    let title = if report.has_ended {
        texts::crash_ended()
    } else {
        texts::crash_went_on()
    };
    egui::Panel::top(egui::Id::unique(texts::crash_report()))
        .frame(theme::screen())
        .show(ui, |ui| {
            theme::group(ui, |ui| {
                let title = ui.add(Label::new(RichText::new(title).strong()).wrap());
                announce_error(&title);
                ui.add(Label::new(texts::crash_explained()).wrap());
                ui.horizontal_wrapped(|ui| {
                    copy_button(ui, texts::copy_report(), &report.text);
                    if ui.button(texts::show_file()).clicked() {
                        asked.push(Ask::Crash(CrashAsk::ShowFile(report.name.clone())));
                    }
                    if ui.button(texts::dismiss_report()).clicked() {
                        asked.push(Ask::Crash(CrashAsk::Dismiss));
                    }
                });
            });
        });
}
