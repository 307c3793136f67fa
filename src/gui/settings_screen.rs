//! Settings: how it looks, the connections, and where things are kept.

use egui::{ComboBox, Label, RichText, Ui};

use super::app::{Ask, Screen, State};
use super::widgets::scrolling;
use super::{testing, theme, welcome};
use crate::engine::Remember;
use crate::graph::ApiVersion;
use crate::identity::Keeping;
use crate::settings::{Appearance, Connection, Origin, SignIn};
use crate::texts;

/// Draws the screen.
pub fn show(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    scrolling(ui, texts::SETTINGS, |ui| {
        ui.label(egui::RichText::new(texts::SETTINGS).text_style(theme::title()));
        welcome::settings_unread(ui, state);
        group(ui, texts::APPEARANCE, |ui| {
            ui.horizontal_wrapped(|ui| {
                let now = state.settings.settings.appearance();
                for appearance in Appearance::ALL {
                    if ui.radio(now == appearance, texts::appearance(appearance)).clicked() {
                        asked.push(Ask::SetAppearance(appearance));
                    }
                }
            });
        });
        group(ui, texts::CONNECTIONS, |ui| connections(ui, state, asked));
        group(ui, texts::WHERE_KEPT, |ui| {
            ui.add(Label::new(texts::settings_kept(&state.settings.path)).wrap());
            ui.add(Label::new(texts::keeping(state.keeping.as_ref())).wrap());
            if matches!(state.keeping, Some(Keeping::MemoryOnly(_))) && ui.button(texts::TRY_AGAIN).clicked() {
                asked.push(Ask::KeepSignIns);
            }
            ui.add(Label::new(texts::TOKENS_KEPT).wrap());
        });
    });
}

fn group(ui: &mut Ui, title: &str, add: impl FnOnce(&mut Ui)) {
    ui.add_space(theme::GAP);
    ui.heading(title);
    theme::group(ui, add);
}

fn connections(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    let known = &state.settings.settings.connections;
    if known.is_empty() {
        ui.label(texts::NO_CONNECTIONS);
    }
    for connection in known {
        connection_row(ui, state, connection, asked);
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

fn connection_row(ui: &mut Ui, state: &State, connection: &Connection, asked: &mut Vec<Ask>) {
    let Connection { name, origin, .. } = connection;
    let used = state.account.connection() == Some(name.as_str());
    let weak = theme::tokens(ui).weak;
    let line = |ui: &mut Ui, text: String| ui.add(Label::new(RichText::new(text).color(weak)).wrap());
    ui.label(RichText::new(texts::connection_title(name, used)).strong());
    line(ui, texts::connection_line(connection));
    if let Some(origin) = texts::connection_origin(*origin, &state.settings.system) {
        line(ui, origin);
    }
    if used && let Some(who) = texts::signed_in_here(&state.account) {
        line(ui, who);
    }
    ui.horizontal_wrapped(|ui| {
        if used && state.account.ready().is_some() {
            testing::button(ui, state.test_runs(), asked);
        }
        if !used
            && ui
                .button(texts::USE)
                .accessible_name(texts::use_connection(name))
                .clicked()
        {
            asked.push(Ask::UseConnection(name.clone()));
        }
        if *origin == Origin::Person {
            own_connection(ui, connection, asked);
        }
    });
    if used {
        testing::show(ui, state.test.as_ref(), &state.around(), asked);
    }
}

/// What can be done with a connection that the person set up.
fn own_connection(ui: &mut Ui, connection: &Connection, asked: &mut Vec<Ask>) {
    let Connection {
        name,
        cloud,
        sign_in,
        api_version,
        ..
    } = connection;
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
    if *sign_in != SignIn::Demo
        && ui
            .button(texts::CHANGE)
            .accessible_name(texts::change_connection(name))
            .clicked()
    {
        asked.push(Ask::ChangeConnection(name.clone()));
    }
    if ui.button(texts::REMOVE).accessible_name(texts::remove(name)).clicked() {
        asked.push(Ask::RemoveConnection(name.clone()));
    }
}
