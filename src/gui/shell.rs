//! What stands around every screen: the rail, the account, the status line, and the keys.

use egui::gui_zoom::kb_shortcuts;
use egui::{Key, KeyboardShortcut, Modifiers, Panel, Ui};

use super::app::{Ask, Call, Screen, State, ZoomStep};
use super::many::{self, ManyAsk};
use super::meetings::MeetingsAsk;
use super::notices::Notice;
use super::sign_in::SigningIn;
use super::widgets::{announce, is_list_open, mark_copied, message, stable};
use super::{account, crash, theme};
use crate::engine::{AccountState, Progress};
use crate::texts;

const CREATE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Enter);
const CHECK: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::K);
const NEW: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::N);
const COPY_LINK: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::C);
const SCHEDULE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Num1);
const MEETINGS: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Num2);
const SEARCH: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::F);
const SETTINGS: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Num3);
const HELP: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::F1);
const STOP: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::Escape);

/// Whether the window has one column.
pub fn is_narrow(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() < theme::NARROW
}

/// Takes the keys that work everywhere, unless a question is open.
pub fn keys(ui: &Ui, state: &State, asked: &mut Vec<Ask>) {
    zoom_keys(ui, asked);
    if state.question.is_some() || egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    let pressed = |shortcut: &KeyboardShortcut| ui.input_mut(|input| input.consume_shortcut(shortcut));
    if pressed(&COPY_LINK)
        && let Some(link) = state.card_in_sight().and_then(|card| card.join_link())
    {
        ui.copy_text(link.to_owned());
        mark_copied(ui.ctx(), texts::copy_join_link());
    }
    if pressed(&SCHEDULE) {
        asked.push(Ask::Show(Screen::Schedule));
    }
    if pressed(&MEETINGS) {
        asked.push(Ask::Show(Screen::Meetings));
    }
    if pressed(&SEARCH) {
        asked.push(MeetingsAsk::Search.into());
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
            asked.push(Ask::Check);
        }
        if pressed(&NEW) {
            asked.push(Ask::ClearForm);
        }
    }
    // Of an open list Esc closes the list.
    let is_list_open = [texts::add_attendee(), texts::channel()]
        .iter()
        .any(|field| is_list_open(ui.ctx(), field));
    if is_list_open {
        return;
    }
    if state.call.is_some() && pressed(&STOP) {
        asked.push(Ask::Cancel);
    } else if state.screen != Screen::Schedule && pressed(&STOP) {
        asked.push(match state.screen {
            Screen::SignIn => Ask::LeaveSignIn,
            Screen::Meetings if state.meetings.opened.is_some() => MeetingsAsk::Close.into(),
            Screen::Many => ManyAsk::Leave.into(),
            _ => Ask::Show(Screen::Schedule),
        });
    }
}

/// The keys of browsers for what is too small or too large; a question does not stand in their way.
fn zoom_keys(ui: &Ui, asked: &mut Vec<Ask>) {
    let pressed = |shortcut: &KeyboardShortcut| ui.input_mut(|input| input.consume_shortcut(shortcut));
    // Where the plus is not a key of its own, the key that it is on will do.
    if pressed(&kb_shortcuts::ZOOM_IN) || pressed(&kb_shortcuts::ZOOM_IN_SECONDARY) {
        asked.push(Ask::Zoom(ZoomStep::In));
    }
    if pressed(&kb_shortcuts::ZOOM_OUT) {
        asked.push(Ask::Zoom(ZoomStep::Out));
    }
    if pressed(&kb_shortcuts::ZOOM_RESET) {
        asked.push(Ask::Zoom(ZoomStep::ActualSize));
    }
}

/// Draws everything; `screen` is what stands in the middle.
pub fn show(
    ui: &mut Ui,
    state: &mut State,
    asked: &mut Vec<Ask>,
    screen: impl FnOnce(&mut Ui, &mut State, &mut Vec<Ask>),
) {
    let status = Panel::bottom("status")
        .frame(theme::bar(ui))
        .show(ui, |ui| status_line(ui, state, asked));
    if is_narrow(ui) {
        Panel::top("rail").frame(theme::bar(ui)).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                places(ui, state, asked);
                account::button(ui, state, asked);
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
            ui.with_layout(
                egui::Layout::bottom_up(egui::Align::LEFT).with_cross_justify(true),
                |ui| {
                    account::button(ui, state, asked);
                },
            );
        });
    }
    crash::show(ui, state, asked);
    egui::CentralPanel::default()
        .frame(theme::screen())
        .show(ui, |ui| theme::on_ground(ui, |ui| screen(ui, state, asked)));
    state.notices.show(ui, status.response.rect.height(), asked);
}

fn places(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    for (screen, name) in [
        (Screen::Schedule, texts::schedule()),
        (Screen::Meetings, texts::meetings()),
        (Screen::Settings, texts::settings()),
    ] {
        // Many meetings are made from the form, and the way back is to it.
        let is_chosen = state.screen == screen || (screen == Screen::Schedule && state.screen == Screen::Many);
        let button = egui::Button::selectable(is_chosen, name).min_size(egui::vec2(0.0, theme::CONTROL_HEIGHT));
        let response = ui.add(button);
        theme::mark_chosen(ui, &response, is_chosen);
        if is_chosen {
            ui.data_mut(|data| data.insert_temp(chosen_place_id(), response.id));
        }
        if response.clicked() {
            asked.push(Ask::Show(screen));
        }
    }
}

/// The button of the screen in sight.
pub fn chosen_place(ctx: &egui::Context) -> Option<egui::Id> {
    ctx.data(|data| data.get_temp(chosen_place_id()))
}

fn chosen_place_id() -> egui::Id {
    egui::Id::unique("chosen place")
}

fn status_line(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    ui.horizontal_wrapped(|ui| {
        // The line keeps its height, so that nothing moves when a call begins or ends.
        ui.set_min_height(theme::CONTROL_HEIGHT);
        match (&state.call, &state.sign_in, &state.notice) {
            (Some(call), ..) => call_line(ui, call, state.screen, asked),
            (None, Some(sign_in), None) => sign_in_line(ui, sign_in, state.screen, asked),
            (None, Some(sign_in), Some(_)) if state.screen != Screen::SignIn => {
                sign_in_line(ui, sign_in, state.screen, asked);
            }
            (None, _, Some(notice)) => notice_line(ui, notice, asked),
            (None, None, None) => {
                let label = ui.label(egui::RichText::new(texts::ready(&state.account)).color(theme::tokens(ui).weak));
                announce(&label);
            }
        }
        let count = state.notices.len();
        if count > 0 {
            stable(ui, texts::notices(), |ui| {
                if ui.button(texts::notices_button(count)).clicked() {
                    asked.push(Ask::ShowNotices);
                }
            });
        }
    });
}

/// A sign-in; when the person has turned away from it, with the way back.
fn sign_in_line(ui: &mut Ui, sign_in: &SigningIn, screen: Screen, asked: &mut Vec<Ask>) {
    let runs = sign_in.is_running();
    let sentence = if runs {
        texts::waiting_for_sign_in()
    } else {
        texts::sign_in_stopped()
    };
    announce(&ui.label(egui::RichText::new(sentence).color(theme::tokens(ui).weak)));
    if screen == Screen::SignIn {
        return;
    }
    if ui.button(texts::show_sign_in()).clicked() {
        asked.push(Ask::Show(Screen::SignIn));
    }
    if ui.button(if runs { texts::cancel() } else { texts::hide() }).clicked() {
        asked.push(Ask::LeaveSignIn);
    }
}

fn notice_line(ui: &mut Ui, notice: &Notice, asked: &mut Vec<Ask>) {
    let sentence = notice.sentence();
    if notice.is_failure() {
        message(ui, &sentence);
    } else {
        announce(&ui.label(sentence));
    }
    if ui.button(texts::hide()).clicked() {
        asked.push(Ask::HideNotice);
    }
}

fn call_line(ui: &mut Ui, call: &Call, screen: Screen, asked: &mut Vec<Ask>) {
    let attempt = match &call.progress {
        Some(Progress::Waiting {
            reason,
            next_attempt,
            until,
            delay,
        }) => {
            let left = until.saturating_duration_since(std::time::Instant::now());
            let sentence = texts::waiting(*reason, *next_attempt, left);
            let part = 1.0 - left.as_secs_f32() / delay.as_secs_f32().max(0.001);
            ui.add(theme::small_progress_bar(ui, part));
            ui.label(sentence);
            None
        }
        Some(Progress::Trying { attempt }) => Some(*attempt),
        Some(Progress::Counted { done, total }) => {
            let percent = u8::try_from(done.saturating_mul(100) / (*total).max(1)).unwrap_or(100);
            ui.add(theme::small_progress_bar(ui, f32::from(percent) / 100.0));
            announce(&ui.label(texts::counted(call.purpose, *done, *total)));
            None
        }
        Some(Progress::Many(progress)) => {
            ui.add(theme::small_progress_bar(ui, many::part(progress)));
            // The screen of many meetings says it now and then.
            let settled = progress.created + progress.existed + progress.failed;
            ui.label(texts::counted(call.purpose, settled, progress.total));
            None
        }
        // The other kinds of progress are of signing in, which is no call.
        _ => Some(1),
    };
    if let Some(attempt) = attempt {
        theme::spinner(ui);
        let label = ui.label(texts::trying(call.purpose, call.step, attempt));
        announce(&label);
    }
    // There the button stands beside the other ones.
    let is_elsewhere = call.purpose == texts::Purpose::CreateMany && screen == Screen::Many;
    if !is_elsewhere && ui.button(texts::cancel()).clicked() {
        asked.push(Ask::Cancel);
    }
}
