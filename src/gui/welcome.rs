//! The first screen of all: two ways to begin, and nothing has left the computer yet.

use egui::Ui;

use super::app::{Ask, Screen, State};
use super::{theme, widgets};
use crate::engine::Remember;
use crate::texts;

/// Draws the screen.
pub fn show(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    widgets::scrolling(ui, texts::PROGRAM, |ui| {
        ui.add_space(theme::GAP_LARGE);
        ui.label(egui::RichText::new(texts::PROGRAM).text_style(theme::title()));
        ui.label(texts::WELCOME);
        ui.add_space(theme::GAP_LARGE);
        settings_unread(ui, state);
        choice(ui, texts::DEMO_SENTENCE, |ui| {
            if ui.add(theme::primary_button(ui, texts::TRY_THE_DEMO)).clicked() {
                asked.push(Ask::UseDemo(Remember::Yes));
            }
        });
        choice(ui, texts::CONNECT_SENTENCE, |ui| {
            if ui.button(texts::CONNECT).clicked() {
                asked.push(Ask::Show(Screen::Connect));
            }
        });
        ui.label(egui::RichText::new(texts::NOTHING_LEAVES).color(theme::tokens(ui).weak));
    });
}

fn choice(ui: &mut Ui, sentence: &str, add: impl FnOnce(&mut Ui)) {
    theme::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(sentence);
        add(ui);
    });
}

/// What is wrong with the settings files, if anything.
pub fn settings_unread(ui: &mut Ui, state: &State) {
    if let Some(error) = &state.settings.unread {
        theme::group(ui, |ui| {
            widgets::message(ui, &texts::settings_unread(&state.settings.path, error))
        });
    }
    if let Some(sentence) = texts::system_unread(&state.settings.system) {
        theme::group(ui, |ui| widgets::message(ui, &sentence));
    }
}
