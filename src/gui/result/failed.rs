//! A call that did not do what was asked.

use egui::{Button, CollapsingHeader, Label, RichText, Ui};

use super::headline;
use crate::engine::Failure;
use crate::gui::app::{Ask, Call, Purpose};
use crate::gui::failure::{self, Around};
use crate::gui::theme;
use crate::gui::widgets::{Icon, announce_error, copy_button, icon, stable};
use crate::ledger::{RequestId, RequestState};
use crate::meeting::text::visible;
use crate::texts;

/// What is said about such a call.
pub enum Said {
    /// The person cancelled it.
    Cancelled(Purpose),
    /// It failed, and nothing is left of it.
    Failed(Box<Failure>, Purpose),
    /// The external ID is not known here, and the form is not ready for the call that could tell.
    FormIncomplete,
    /// It failed, and the request is kept.
    Unfinished(Unfinished),
}

/// A request that was not answered.
pub struct Unfinished {
    pub request: RequestId,
    pub state: RequestState,
    pub failure: Box<Failure>,
    pub purpose: Purpose,
}

impl Said {
    /// Draws it.
    pub fn show(&self, ui: &mut Ui, call: Option<&Call>, around: &Around<'_>, asked: &mut Vec<Ask>) {
        match self {
            Self::Cancelled(purpose) => {
                headline(ui, Icon::Failed, texts::cancelled());
                ui.label(texts::cancelled_explained(*purpose));
            }
            Self::FormIncomplete => {
                headline(ui, Icon::Failed, texts::check_failed());
                ui.label(texts::form_incomplete());
            }
            Self::Failed(failure, purpose) => {
                let again = texts::worth_trying_again(&failure.kind)
                    .then(|| again(*purpose))
                    .flatten();
                show(ui, failure, *purpose, around, asked, |ui, asked| {
                    try_again(ui, again, call, asked);
                });
            }
            Self::Unfinished(unfinished) => unfinished.show(ui, call, around, asked),
        }
    }
}

impl Unfinished {
    fn show(&self, ui: &mut Ui, call: Option<&Call>, around: &Around<'_>, asked: &mut Vec<Ask>) {
        let Self {
            request,
            state,
            failure,
            purpose,
        } = self;
        show(ui, failure, *purpose, around, asked, |ui, asked| {
            ui.label(texts::what_became(state));
            if let RequestState::Waiting { send_when_online } = state {
                let mut send = *send_when_online;
                if ui.checkbox(&mut send, texts::send_when_online()).changed() {
                    asked.push(Ask::SendWhenOnline(*request, send));
                }
            }
            try_again(ui, Some(Ask::TryAgain(*request, *purpose)), call, asked);
        });
    }
}

/// What “once more” means for a call that failed for good; for others the buttons are on the card.
fn again(purpose: Purpose) -> Option<Ask> {
    match purpose {
        Purpose::Create => Some(Ask::CreateOrGet),
        Purpose::Check => Some(Ask::Check),
        _ => None,
    }
}

fn try_again(ui: &mut Ui, again: Option<Ask>, call: Option<&Call>, asked: &mut Vec<Ask>) {
    if let Some(again) = again
        && ui
            .add_enabled(call.is_none(), Button::new(texts::try_again()))
            .clicked()
    {
        asked.push(again);
    }
}

fn show(
    ui: &mut Ui,
    failure: &Failure,
    purpose: Purpose,
    around: &Around<'_>,
    asked: &mut Vec<Ask>,
    then: impl FnOnce(&mut Ui, &mut Vec<Ask>),
) {
    theme::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            icon(ui, Icon::Failed);
            ui.vertical(|ui| {
                let sentence = texts::failure_headline(purpose, &failure.kind);
                let response = ui.add(Label::new(RichText::new(sentence).heading()).wrap());
                announce_error(&response);
                ui.label(texts::failure_why(&failure.kind));
                ui.label(texts::failure_what_now(failure));
            });
        });
        then(ui, asked);
        // Otherwise the banner above the form offers what the account needs.
        if around.account.is_some() {
            failure::offers(ui, failure, around, asked);
        }
        // Whether it is unfolded outlasts a change between one column and two.
        stable(ui, texts::diagnostics_label(), |ui| {
            details_ui(ui, &texts::details(failure));
        });
    });
}

/// The fine print, folded away.
pub fn details_ui(ui: &mut Ui, text: &str) {
    if text.is_empty() {
        return;
    }
    CollapsingHeader::new(texts::diagnostics_label()).show(ui, |ui| {
        ui.add(Label::new(RichText::new(visible_lines(text)).monospace()).wrap());
        copy_button(ui, texts::copy_diagnostics(), text);
    });
}

fn visible_lines(text: &str) -> String {
    text.lines()
        .map(|line| visible(line).into_owned())
        .collect::<Vec<_>>()
        .join("\n")
}
