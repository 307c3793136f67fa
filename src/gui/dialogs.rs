//! The dialogs: what must be answered before something goes on.

mod calendar;
mod link;
mod not_known;
mod preset;
mod qr;
mod request;

use super::app::{Ask, PresetAsk, State};
use super::many::{self, ManyQuestion};
use super::meetings::{self, MeetingsQuestion};
use super::theme;
use super::widgets::{Answer, Entry, dialog, message};
use crate::engine::{AsWhom, Prepared};
use crate::ledger::{Key, RequestId};
use crate::texts;
pub use calendar::AddToCalendar;
pub use link::FillFromLink;
pub use not_known::NotKnownYet;
pub use preset::PresetDialog;
pub use qr::QrDialog;

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// Where the calendar file goes.
    SaveCalendar {
        /// As typed.
        path: String,
        /// What is in the file.
        text: String,
    },
    /// The keys, told.
    Keys,
    /// Whether to close while a call runs.
    CloseWhileBusy,
    /// Whether to use another account than the one that was asked for.
    OtherAccount {
        /// Who was asked for.
        expected: Option<String>,
        /// Who signed in.
        got: Option<String>,
    },
    /// One of the list of meetings.
    Meetings(MeetingsQuestion),
    /// One about many meetings at once.
    Many(ManyQuestion),
    /// Whether to send another account's request as the account in use.
    OtherOrganizer {
        /// Which request.
        request: RequestId,
        /// Whose meeting it is.
        key: Key,
    },
    /// Whether to make the meeting that a check has not found.
    NotKnown(NotKnownYet),
    /// Whether to forget all meetings.
    ForgetMeetings,
    /// A QR code, shown.
    Qr(QrDialog),
    /// Whether to put a meeting into the person's own calendar.
    AddToCalendar(Box<AddToCalendar>),
    /// What would be sent, shown.
    Request(Box<Prepared>),
    /// What finished elsewhere, told.
    Notices,
    /// What is kept as a preset.
    Preset(Box<PresetDialog>),
    /// Whether a link fills the form.
    FillFromLink(Box<FillFromLink>),
}

/// Shows the open question, if there is one.
pub fn show(ui: &mut egui::Ui, state: &mut State, asked: &mut Vec<Ask>) {
    let Some(mut question) = state.question.take() else {
        return;
    };
    let (answer, accepted) = match &mut question {
        Question::SaveCalendar { path, .. } => (save_calendar(ui, path), Ask::SaveCalendarFile),
        Question::Keys => (keys(ui), Ask::Dismiss),
        Question::CloseWhileBusy => {
            let answer = dialog(
                ui,
                texts::close_while_busy(),
                texts::keep_open(),
                Some(texts::close_anyway()),
                |ui| {
                    ui.label(texts::close_while_busy_explained());
                },
            );
            (answer, Ask::CloseAnyway)
        }
        Question::OtherAccount { expected, got } => {
            let answer = dialog(
                ui,
                texts::other_account_title(),
                texts::cancel(),
                Some(texts::use_this_account()),
                |ui| {
                    ui.label(texts::other_account_explained(expected.as_deref(), got.as_deref()));
                },
            );
            if answer == Answer::Dismissed {
                asked.push(Ask::TakeOtherAccount(false));
            }
            (answer, Ask::TakeOtherAccount(true))
        }
        Question::Meetings(question) => {
            let (answer, ask) = meetings::question(ui, question, state);
            (answer, ask.map_or(Ask::Dismiss, Ask::Meetings))
        }
        Question::Many(question) => many::question(ui, question),
        Question::OtherOrganizer { request, key } => {
            let answer = dialog(
                ui,
                texts::other_organizer_title(),
                texts::cancel(),
                Some(texts::make_another_meeting()),
                |ui| {
                    ui.label(texts::other_organizer_explained(
                        key,
                        state.account.ready(),
                        &state.meetings.accounts,
                    ));
                },
            );
            (answer, Ask::Resume(*request, AsWhom::WhoeverIsSignedIn))
        }
        Question::ForgetMeetings => (forget_meetings(ui), Ask::ForgetMeetings),
        Question::NotKnown(not_known) => (not_known.show(ui), Ask::CreateIfMissing),
        Question::AddToCalendar(wish) => (wish.show(ui), Ask::AddToCalendar),
        Question::Notices => {
            let answer = state.notices.list(ui, state.zone, asked);
            (answer, Ask::ClearNotices)
        }
        Question::Preset(preset) => (
            preset.show(ui, &state.settings.settings.presets),
            PresetAsk::Save.into(),
        ),
        Question::Request(prepared) => (request::show(ui, prepared), Ask::Dismiss),
        Question::FillFromLink(link) => (link.show(ui), Ask::FillFromLink),
        Question::Qr(qr) => (qr.show(ui), Ask::Dismiss),
    };
    // What is accepted is carried out while the question still stands: it may hold what was typed.
    match answer {
        Answer::Open => state.question = Some(question),
        Answer::Dismissed => {}
        Answer::Accepted => {
            state.question = Some(question);
            asked.push(accepted);
        }
    }
}

fn keys(ui: &mut egui::Ui) -> Answer {
    dialog(ui, texts::keys(), texts::close(), None, |ui| {
        for (key, what) in texts::key_list() {
            ui.horizontal_top(|ui| {
                let size = egui::vec2(theme::KEY_WIDTH, 0.0);
                ui.allocate_ui(size, |ui| {
                    ui.set_min_width(theme::KEY_WIDTH);
                    ui.add(egui::Label::new(egui::RichText::new(key).monospace()).wrap());
                });
                ui.add(egui::Label::new(what).wrap());
            });
        }
    })
}

fn save_calendar(ui: &mut egui::Ui, path: &mut String) -> Answer {
    let (title, accept) = (texts::save_calendar_title(), Some(texts::save()));
    let answer = dialog(ui, title, texts::cancel(), accept, |ui| {
        ui.label(texts::save_calendar_explained());
        Entry::new(texts::file()).wrong(path.trim().is_empty()).show(ui, path);
        if path.trim().is_empty() {
            message(ui, texts::file_needed());
        }
    });
    match answer {
        Answer::Accepted if path.trim().is_empty() => Answer::Open,
        answer => answer,
    }
}

fn forget_meetings(ui: &mut egui::Ui) -> Answer {
    let accept = Some(texts::forget_all_accept());
    dialog(ui, texts::forget_all_title(), texts::cancel(), accept, |ui| {
        ui.add(egui::Label::new(texts::forget_all_explained()).wrap());
        ui.add_space(theme::GAP);
        ui.add(egui::Label::new(texts::forget_all_stays()).wrap());
    })
}
