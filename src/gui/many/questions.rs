//! What is asked about many meetings before something goes on.

use egui::{Label, Ui};

use super::{ManyAsk, RepeatDialog};
use crate::gui::app::Ask;
use crate::gui::theme;
use crate::gui::widgets::{Answer, Entry, dialog, message};
use crate::ledger::Batch;
use crate::meeting::text::visible;
use crate::texts;

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub enum ManyQuestion {
    /// Where the sheet is, as typed.
    File { path: String },
    /// How the meeting of the form repeats.
    Repeat(Box<RepeatDialog>),
    /// Whether a batch is to be forgotten.
    Discard(Box<Batch>),
}

/// Draws a question; gives what was answered and what that asks for.
pub fn show(ui: &mut Ui, question: &mut ManyQuestion) -> (Answer, Ask) {
    match question {
        ManyQuestion::File { path } => (file(ui, path), ManyAsk::ReadFile.into()),
        ManyQuestion::Repeat(repeat) => (repeat.show(ui), ManyAsk::ShowSeries.into()),
        ManyQuestion::Discard(batch) => {
            let accept = Some(texts::discard_batch_accept());
            let answer = dialog(ui, texts::discard_batch_title(), texts::cancel(), accept, |ui| {
                let line = texts::batch_line(&visible(&batch.name), batch.done, batch.total);
                ui.add(Label::new(line).wrap());
                ui.add(Label::new(texts::discard_batch_explained()).wrap());
            });
            (answer, ManyAsk::Discard.into())
        }
    }
}

fn file(ui: &mut Ui, path: &mut String) -> Answer {
    let is_wrong = path.trim().is_empty();
    let accept = Some(texts::import_many_accept());
    let answer = dialog(ui, texts::import_many_title(), texts::cancel(), accept, |ui| {
        ui.add(Label::new(texts::import_many_explained()).wrap());
        ui.add_space(theme::GAP);
        Entry::new(texts::file()).wrong(is_wrong).show(ui, path);
        if is_wrong {
            message(ui, texts::sheet_needed());
        }
    });
    if is_wrong && answer == Answer::Accepted {
        Answer::Open
    } else {
        answer
    }
}
