//! Settings: how it looks, the connections, and where things are kept.

use egui::{ComboBox, Ui};

use super::app::{Ask, Screen, State};
use super::widgets::scrolling;
use super::{theme, welcome};
use crate::engine::Remember;
use crate::graph::ApiVersion;
use crate::settings::{Appearance, Connection, SignIn};
use crate::texts;

/// Draws the screen.
pub fn show(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    scrolling(ui, texts::SETTINGS, |ui| {
        ui.label(egui::RichText::new(texts::SETTINGS).text_style(theme::title()));
        welcome::settings_unread(ui, state);
        group(ui, texts::APPEARANCE, |ui| {
            ui.horizontal_wrapped(|ui| {
                let now = state.settings.settings.appearance;
                for appearance in Appearance::ALL {
                    if ui.radio(now == appearance, texts::appearance(appearance)).clicked() {
                        asked.push(Ask::SetAppearance(appearance));
                    }
                }
            });
        });
        group(ui, texts::CONNECTIONS, |ui| connections(ui, state, asked));
        group(ui, texts::WHERE_KEPT, |ui| {
            ui.add(egui::Label::new(texts::settings_kept(&state.settings.path)).wrap());
            ui.label(texts::TOKENS_KEPT);
        });
    });
}

fn group(ui: &mut Ui, title: &str, add: impl FnOnce(&mut Ui)) {
    ui.add_space(theme::GAP);
    ui.heading(title);
    theme::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        add(ui);
    });
}

fn connections(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    let known = &state.settings.settings.connections;
    if known.is_empty() {
        ui.label(texts::NO_CONNECTIONS);
    }
    for connection in known {
        let used = state.account.connection() == Some(connection.name.as_str());
        connection_row(ui, connection, used, asked);
        ui.separator();
    }
    ui.horizontal_wrapped(|ui| {
        if ui.button(texts::CONNECT).clicked() {
            asked.push(Ask::Show(Screen::Connect));
        }
        if !known.iter().any(|connection| connection.sign_in == SignIn::Demo)
            && ui.button(texts::TRY_THE_DEMO).clicked()
        {
            asked.push(Ask::UseDemo(Remember::Yes));
        }
    });
}

fn connection_row(ui: &mut Ui, connection: &Connection, used: bool, asked: &mut Vec<Ask>) {
    let Connection {
        name,
        cloud,
        api_version,
        ..
    } = connection;
    ui.label(egui::RichText::new(texts::connection_title(name, used)).strong());
    ui.label(egui::RichText::new(texts::connection_line(connection)).color(theme::tokens(ui).weak));
    ui.horizontal_wrapped(|ui| {
        if cloud.has_beta() {
            let shown = texts::api_version(*api_version);
            let combo = ComboBox::from_id_salt(("version", name))
                .selected_text(shown)
                .show_ui(ui, |ui| {
                    for version in [ApiVersion::V1, ApiVersion::Beta] {
                        let chosen = ui
                            .selectable_label(*api_version == version, texts::api_version(version))
                            .clicked();
                        if chosen && version != *api_version {
                            asked.push(Ask::SetApiVersion(name.clone(), version));
                        }
                    }
                });
            combo
                .response
                .accessible_name(texts::api_version_of(name, *api_version));
        }
        if !used
            && ui
                .button(texts::USE)
                .accessible_name(texts::use_connection(name))
                .clicked()
        {
            asked.push(Ask::UseConnection(name.clone()));
        }
        if ui.button(texts::REMOVE).accessible_name(texts::remove(name)).clicked() {
            asked.push(Ask::RemoveConnection(name.clone()));
        }
    });
}
