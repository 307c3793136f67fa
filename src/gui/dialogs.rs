//! The dialogs: what must be answered before something goes on.

mod not_known;
mod qr;
mod request;

use super::app::{Ask, State};
use super::meetings::{self, MeetingsQuestion};
use super::theme;
use super::widgets::{Answer, Entry, dialog, message};
use crate::engine::{AsWhom, Prepared};
use crate::ledger::{Key, RequestId};
use crate::texts;
pub use not_known::NotKnownYet;
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
    /// What would be sent, shown.
    Request(Box<Prepared>),
}

/// Shows the open question, if there is one.
pub fn show(ui: &mut egui::Ui, state: &mut State, asked: &mut Vec<Ask>) {
    let Some(mut question) = state.question.take() else {
        return;
    };
    let (answer, accepted) = match &mut question {
        Question::SaveCalendar { path, .. } => {
            let answer = dialog(ui, texts::SAVE_CALENDAR_TITLE, texts::CANCEL, Some(texts::SAVE), |ui| {
                ui.label(texts::SAVE_CALENDAR_EXPLAINED);
                Entry::new(texts::FILE).wrong(path.trim().is_empty()).show(ui, path);
                if path.trim().is_empty() {
                    message(ui, texts::FILE_NEEDED);
                }
            });
            (
                if path.trim().is_empty() && answer == Answer::Accepted {
                    Answer::Open
                } else {
                    answer
                },
                Ask::SaveCalendarFile,
            )
        }
        Question::Keys => {
            let answer = dialog(ui, texts::KEYS, texts::CLOSE, None, |ui| {
                egui::Grid::new("keys")
                    .num_columns(2)
                    .spacing([theme::GAP_LARGE, theme::GAP])
                    .show(ui, |ui| {
                        for (key, what) in texts::KEY_LIST {
                            ui.monospace(*key);
                            ui.label(*what);
                            ui.end_row();
                        }
                    });
            });
            (answer, Ask::Dismiss)
        }
        Question::CloseWhileBusy => {
            let answer = dialog(
                ui,
                texts::CLOSE_WHILE_BUSY,
                texts::KEEP_OPEN,
                Some(texts::CLOSE_ANYWAY),
                |ui| {
                    ui.label(texts::CLOSE_WHILE_BUSY_EXPLAINED);
                },
            );
            (answer, Ask::CloseAnyway)
        }
        Question::OtherAccount { expected, got } => {
            let answer = dialog(
                ui,
                texts::OTHER_ACCOUNT_TITLE,
                texts::CANCEL,
                Some(texts::USE_THIS_ACCOUNT),
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
        Question::OtherOrganizer { request, key } => {
            let answer = dialog(
                ui,
                texts::OTHER_ORGANIZER_TITLE,
                texts::CANCEL,
                Some(texts::MAKE_ANOTHER_MEETING),
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
        Question::Request(prepared) => (request::show(ui, prepared), Ask::Dismiss),
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

fn forget_meetings(ui: &mut egui::Ui) -> Answer {
    let accept = Some(texts::FORGET_ALL_ACCEPT);
    dialog(ui, texts::FORGET_ALL_TITLE, texts::CANCEL, accept, |ui| {
        ui.add(egui::Label::new(texts::FORGET_ALL_EXPLAINED).wrap());
        ui.add_space(theme::GAP);
        ui.add(egui::Label::new(texts::FORGET_ALL_STAYS).wrap());
    })
}
