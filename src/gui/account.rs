//! The account button: who works, where and how; and everything that can be done about it.

use egui::{Button, PopupCloseBehavior, Ui};

use super::app::{Ask, Screen, State};
use super::shell::is_narrow;
use super::{failure, theme};
use crate::engine::{AccountState, Remember, WhichAccount};
use crate::settings::SignIn;
use crate::texts;

/// Draws the button with its menu.
pub fn button(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    let lines = texts::account_lines(&state.account);
    let name = texts::account_name(&state.account);
    let small = |text: String| Button::new(egui::RichText::new(text).small());
    // Above a narrow screen there is room for one line only.
    let face = if is_narrow(ui) {
        small(lines.join(" · ")).truncate()
    } else {
        small(lines.join("\n")).wrap()
    };
    let button = ui
        .add(face.min_size(egui::vec2(0.0, theme::CONTROL_HEIGHT)))
        .accessible_name(name.clone())
        .on_hover_text(name);
    egui::Popup::menu(&button)
        .accessible_name(texts::account())
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| menu(ui, state, asked));
}

fn menu(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    let mut entry = |ui: &mut Ui, button: Button<'_>, ask: Ask| {
        if ui.add(button).clicked() {
            asked.push(ask);
            // A screen reader’s click leaves the menu open.
            ui.close();
        }
    };
    if let Some(account) = state.account.ready() {
        for other in &account.others {
            let label = texts::use_connection(texts::other_account(other));
            entry(ui, Button::new(label), Ask::UseAccount(other.key.clone()));
        }
    }
    if let Some(sign_in) = state.sign_in_of_connection().filter(|sign_in| sign_in.is_by_person()) {
        let again = match &state.account {
            AccountState::NeedsSignIn { who: None, .. } => texts::sign_in_label(),
            _ => texts::sign_in_again(),
        };
        entry(
            ui,
            Button::new(again),
            Ask::SignIn(failure::request(sign_in, WhichAccount::Same)),
        );
        let another = failure::request(sign_in, WhichAccount::Another);
        entry(ui, Button::new(texts::add_account()), Ask::SignIn(another));
        if !matches!(state.account, AccountState::NeedsSignIn { who: None, .. }) {
            entry(ui, Button::new(texts::sign_out()), Ask::SignOut);
        }
        ui.separator();
    }
    let connections = &state.settings.settings.connections;
    for connection in connections {
        let used = state.account.connection() == Some(connection.name.as_str());
        let button = Button::selectable(used, texts::use_connection(&connection.name));
        entry(ui, button, Ask::UseConnection(connection.name.clone()));
    }
    if !connections.iter().any(|connection| connection.sign_in == SignIn::Demo) {
        entry(ui, Button::new(texts::try_the_demo()), Ask::UseDemo(Remember::Yes));
    }
    entry(ui, Button::new(texts::connect()), Ask::Show(Screen::Connect));
    match state.account.ready().map(|account| account.sign_in) {
        Some(SignIn::Token) => entry(ui, Button::new(texts::forget_token()), Ask::ForgetToken),
        Some(SignIn::ClientSecret) => entry(ui, Button::new(texts::forget_secret()), Ask::ForgetToken),
        _ => {}
    }
}
