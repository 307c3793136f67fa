//! What stands around every screen: the rail, the account, the status line, and the keys.

use egui::{Key, KeyboardShortcut, Modifiers, Panel, PopupCloseBehavior, Ui};

use super::app::{Ask, Call, Notice, Screen, State};
use super::theme;
use super::widgets::{announce, mark_copied};
use crate::engine::{AccountState, Progress, Remember};
use crate::settings::SignIn;
use crate::texts;

const CREATE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Enter);
const CHECK: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::K);
const NEW: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::N);
const COPY_LINK: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::C);
const SCHEDULE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Num1);
const SETTINGS: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Num3);
const HELP: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::F1);
const STOP: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::Escape);

/// Whether the window has one column.
pub fn is_narrow(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() < theme::NARROW
}

/// Takes the keys that work everywhere, unless a question is open.
pub fn keys(ui: &Ui, state: &State, asked: &mut Vec<Ask>) {
    if state.question.is_some() || egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    let pressed = |shortcut: &KeyboardShortcut| ui.input_mut(|input| input.consume_shortcut(shortcut));
    if pressed(&COPY_LINK)
        && let Some(link) = state.card.join_link()
    {
        ui.copy_text(link.to_owned());
        mark_copied(ui.ctx(), texts::COPY_JOIN_LINK);
    }
    if pressed(&SCHEDULE) {
        asked.push(Ask::Show(Screen::Schedule));
    }
    if pressed(&SETTINGS) {
        asked.push(Ask::Show(Screen::Settings));
    }
    if pressed(&HELP) {
        asked.push(Ask::ShowKeys);
    }
    if state.screen == Screen::Schedule && !matches!(state.account, AccountState::None) {
        if pressed(&CREATE) {
            asked.push(Ask::CreateOrGet);
        }
        if pressed(&CHECK) {
            asked.push(Ask::ConfirmCheck);
        }
        if pressed(&NEW) {
            asked.push(Ask::ClearForm);
        }
    }
    if state.call.is_some() && pressed(&STOP) {
        asked.push(Ask::Cancel);
    } else if state.screen != Screen::Schedule && pressed(&STOP) {
        asked.push(Ask::Show(Screen::Schedule));
    }
}

/// Draws everything; `screen` is what stands in the middle.
pub fn show(
    ui: &mut Ui,
    state: &mut State,
    asked: &mut Vec<Ask>,
    screen: impl FnOnce(&mut Ui, &mut State, &mut Vec<Ask>),
) {
    Panel::bottom("status")
        .frame(theme::bar(ui))
        .show(ui, |ui| status_line(ui, state, asked));
    if is_narrow(ui) {
        Panel::top("rail").frame(theme::bar(ui)).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                places(ui, state, asked);
                account_button(ui, state, asked);
            });
        });
    } else {
        let rail = Panel::left("rail")
            .exact_size(theme::RAIL_WIDTH)
            .resizable(false)
            .frame(theme::bar(ui));
        rail.show(ui, |ui| {
            ui.add_space(theme::GAP);
            ui.with_layout(egui::Layout::top_down_justified(egui::Align::LEFT), |ui| {
                places(ui, state, asked);
            });
            ui.with_layout(egui::Layout::bottom_up(egui::Align::LEFT), |ui| {
                account_button(ui, state, asked);
            });
        });
    }
    egui::CentralPanel::default()
        .frame(theme::screen(ui))
        .show(ui, |ui| screen(ui, state, asked));
}

fn places(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    for (screen, name) in [(Screen::Schedule, texts::SCHEDULE), (Screen::Settings, texts::SETTINGS)] {
        let button =
            egui::Button::selectable(state.screen == screen, name).min_size(egui::vec2(0.0, theme::CONTROL_HEIGHT));
        if ui.add(button).clicked() {
            asked.push(Ask::Show(screen));
        }
    }
}

fn account_button(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    let lines = texts::account_lines(&state.account);
    let name = texts::account_name(&state.account);
    let text = egui::RichText::new(lines.join("\n")).small();
    let button = ui
        .add(egui::Button::new(text).wrap())
        .accessible_name(name.clone())
        .on_hover_text(name);
    egui::Popup::menu(&button)
        .accessible_name(texts::ACCOUNT)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| {
            for connection in &state.settings.settings.connections {
                let used = state.account.connection() == Some(connection.name.as_str());
                let label = texts::use_connection(&connection.name);
                if ui.add(egui::Button::selectable(used, label)).clicked() {
                    asked.push(Ask::UseConnection(connection.name.clone()));
                }
            }
            if !state
                .settings
                .settings
                .connections
                .iter()
                .any(|c| c.sign_in == SignIn::Demo)
                && ui.button(texts::TRY_THE_DEMO).clicked()
            {
                asked.push(Ask::UseDemo(Remember::Yes));
            }
            if ui.button(texts::CONNECT).clicked() {
                asked.push(Ask::Show(Screen::Connect));
            }
            if state
                .account
                .ready()
                .is_some_and(|account| account.sign_in == SignIn::Token)
                && ui.button(texts::FORGET_TOKEN).clicked()
            {
                asked.push(Ask::ForgetToken);
            }
        });
}

fn status_line(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    ui.horizontal(|ui| {
        // The line keeps its height, so that nothing moves when a call begins or ends.
        ui.set_min_height(theme::CONTROL_HEIGHT);
        match (&state.call, &state.notice) {
            (Some(call), _) => call_line(ui, call, asked),
            (None, Some(Notice::Saved(path))) => announce(&ui.label(texts::saved(path))),
            (None, Some(Notice::Failed(failure))) => {
                super::widgets::message(ui, &texts::failure_sentence(failure));
            }
            (None, None) => {
                let label = ui.label(egui::RichText::new(texts::ready(&state.account)).color(theme::tokens(ui).weak));
                announce(&label);
            }
        }
    });
}

fn call_line(ui: &mut Ui, call: &Call, asked: &mut Vec<Ask>) {
    let attempt = match &call.progress {
        Some(Progress::Waiting {
            reason,
            next_attempt,
            until,
            delay,
        }) => {
            let left = until.saturating_duration_since(std::time::Instant::now());
            let sentence = texts::waiting(*reason, *next_attempt, left);
            ui.add(
                egui::ProgressBar::new(1.0 - left.as_secs_f32() / delay.as_secs_f32().max(0.001)).desired_width(90.0),
            );
            ui.label(sentence);
            None
        }
        Some(Progress::Trying { attempt }) => Some(*attempt),
        None => Some(1),
    };
    if let Some(attempt) = attempt {
        ui.spinner();
        let label = ui.label(texts::trying(call.purpose, attempt));
        announce(&label);
    }
    if ui.button(texts::CANCEL).clicked() {
        asked.push(Ask::Cancel);
    }
}
