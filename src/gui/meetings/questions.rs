//! What the screen asks before something goes on.

use egui::{Label, Ui};

use super::MeetingsAsk;
use crate::gui::app::State;
use crate::gui::theme;
use crate::gui::widgets::{Answer, Entry, dialog, message};
use crate::ledger::{ImportReport, MeetingRow, RequestId};
use crate::texts;

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MeetingsQuestion {
    /// Whether a request is to be discarded that may have made a meeting.
    DiscardSent {
        request: RequestId,
        external_id: String,
    },
    Delete(Box<MeetingRow>),
    Remove(Box<MeetingRow>),
    /// Where the list goes, as typed.
    Export {
        path: String,
    },
    /// Where the list is, as typed.
    Import {
        path: String,
    },
    /// What an import came to, told.
    Imported {
        report: ImportReport,
        is_csv: bool,
    },
}

/// Draws a question; gives what was answered and what that asks for.
pub fn show(ui: &mut Ui, question: &mut MeetingsQuestion, state: &State) -> (Answer, Option<MeetingsAsk>) {
    let wrapped = |ui: &mut Ui, text: &str| ui.add(Label::new(text).wrap());
    match question {
        MeetingsQuestion::DiscardSent { external_id, .. } => {
            let accept = Some(texts::discard_accept());
            let answer = dialog(ui, texts::discard_title(), texts::cancel(), accept, |ui| {
                wrapped(ui, &texts::unfinished(external_id));
                wrapped(ui, texts::discard_explained());
            });
            (answer, Some(MeetingsAsk::DiscardSent))
        }
        MeetingsQuestion::Delete(row) => {
            let accept = Some(texts::delete_accept());
            let answer = dialog(ui, texts::delete_title(), texts::cancel(), accept, |ui| {
                wrapped(ui, &texts::which_meeting(row, state.zone));
                wrapped(ui, texts::delete_explained());
            });
            (answer, Some(MeetingsAsk::Delete))
        }
        MeetingsQuestion::Remove(row) => {
            let accept = Some(texts::remove_accept());
            let answer = dialog(ui, texts::remove_title(), texts::cancel(), accept, |ui| {
                wrapped(ui, &texts::which_meeting(row, state.zone));
                wrapped(ui, texts::remove_explained());
            });
            (answer, Some(MeetingsAsk::Remove))
        }
        MeetingsQuestion::Export { path } => {
            let (title, explained, accept) = (texts::export_title(), texts::export_explained(), texts::export_accept());
            (file(ui, title, explained, accept, path), Some(MeetingsAsk::Export))
        }
        MeetingsQuestion::Import { path } => {
            let (title, explained, accept) = (texts::import_title(), texts::import_explained(), texts::import_accept());
            (file(ui, title, explained, accept, path), Some(MeetingsAsk::Import))
        }
        MeetingsQuestion::Imported { report, is_csv } => {
            let answer = dialog(ui, texts::imported_title(), texts::close(), None, |ui| {
                wrapped(ui, &texts::imported(report));
                for line in texts::import_problems(&report.problems, *is_csv) {
                    wrapped(ui, &line);
                }
            });
            (answer, None)
        }
    }
}

/// Asks for the file of a list; nothing is accepted but one with an ending of a list.
fn file(ui: &mut Ui, title: &str, explained: &str, accept: &str, path: &mut String) -> Answer {
    let is_wrong = !is_csv(path) && !has_ending(path, ".json");
    let answer = dialog(ui, title, texts::cancel(), Some(accept), |ui| {
        ui.add(Label::new(explained).wrap());
        ui.add_space(theme::GAP);
        Entry::new(texts::file()).wrong(is_wrong).show(ui, path);
        if is_wrong {
            message(ui, texts::list_file_needed());
        }
    });
    if is_wrong && answer == Answer::Accepted {
        Answer::Open
    } else {
        answer
    }
}

/// Whether the file is one for spreadsheets.
pub fn is_csv(path: &str) -> bool {
    has_ending(path, ".csv")
}

fn has_ending(path: &str, ending: &str) -> bool {
    let path = path.trim().to_lowercase();
    path.len() > ending.len() && path.ends_with(ending)
}
