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
        ui.label(texts::welcome());
        ui.add_space(theme::GAP_LARGE);
        settings_unread(ui, state);
        choice(ui, texts::demo_sentence(), |ui| {
            if ui.add(theme::primary_button(ui, texts::try_the_demo())).clicked() {
                asked.push(Ask::UseDemo(Remember::Yes));
            }
        });
        choice(ui, texts::connect_sentence(), |ui| {
            if ui.button(texts::connect()).clicked() {
                asked.push(Ask::Show(Screen::Connect));
            }
        });
        ui.label(egui::RichText::new(texts::nothing_leaves()).color(theme::tokens(ui).weak));
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
