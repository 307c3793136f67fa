//! What the person must know or do about the account and about what is kept: above the form, which stays as it is.

use egui::{Label, RichText, Ui};

use super::app::{Ask, State};
use super::failure::{self, Again, Around};
use super::form::Replaced;
use super::theme;
use super::widgets::{Entry, announce, message, remark};
use crate::engine::{AccountState, Failure, FailureKind, SignInRequest, SignInWay, WhichAccount};
use crate::identity::Keeping;
use crate::settings::SignIn;
use crate::texts::{self, Offer};

/// A secret as it is typed into its banner.
pub struct NewSecret {
    pub text: String,
    pub remember: bool,
}

impl Default for NewSecret {
    fn default() -> Self {
        Self {
            text: String::new(),
            remember: true,
        }
    }
}

/// Draws whatever there is.
pub fn show(ui: &mut Ui, state: &mut State, asked: &mut Vec<Ask>) {
    if let Some(path) = &state.set_aside {
        theme::group(ui, |ui| {
            announce(
                &ui.add(Label::new(RichText::new(texts::set_aside(path)).color(theme::tokens(ui).warning)).wrap()),
            );
            if ui.button(texts::hide()).clicked() {
                asked.push(Ask::HideSetAside);
            }
        });
    }
    ledger(ui, state, asked);
    account(ui, state, asked);
    keeping(ui, state, asked);
    super::welcome::settings_unread(ui, state);
}

/// That another program has filled the form, until the person has looked it over. It belongs beside the buttons, where it is in
/// sight whatever part of the form is.
pub fn link(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    let Some(action) = state.form.draft.filled_by_link else {
        return;
    };
    theme::group(ui, |ui| {
        remark(ui, texts::filled_by_link(action));
        if !state.form.draft.attendees.is_empty() {
            ui.label(texts::link_people_wait());
        }
        ui.horizontal_wrapped(|ui| {
            if state.form.replaced() == Some(Replaced::ByLink) && ui.button(texts::undo_link()).clicked() {
                asked.push(Ask::Undo);
            }
            if ui.button(texts::hide()).clicked() {
                asked.push(Ask::LookedOver);
            }
        });
    });
}

/// What became of the record of meetings.
fn ledger(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    for (index, notice) in state.ledger_notices.iter().enumerate() {
        ui.push_id(("ledger", index), |ui| {
            theme::group(ui, |ui| {
                remark(ui, &texts::ledger_notice(notice));
                if ui.button(texts::hide()).clicked() {
                    asked.push(Ask::HideLedgerNotice(index));
                }
            });
        });
    }
    if let Some(failure) = &state.ledger_failure {
        theme::group(ui, |ui| {
            message(ui, &texts::failure_sentence(failure));
            super::result::details_ui(ui, &texts::details(failure));
            if ui.button(texts::hide()).clicked() {
                asked.push(Ask::HideLedgerFailure);
            }
        });
    }
}

fn account(ui: &mut Ui, state: &mut State, asked: &mut Vec<Ask>) {
    let settings = &state.settings.settings;
    let connection = state.account.connection().and_then(|name| settings.connection(name));
    let around = Around {
        connection,
        account: state.account.ready(),
        ..Around::default()
    };
    match &state.account {
        AccountState::NeedsSignIn {
            connection,
            sign_in,
            who,
            failure,
        } => theme::group(ui, |ui| {
            let sentence = texts::needs_sign_in(connection, who.as_deref());
            if who.is_some() {
                remark(ui, &sentence);
            } else {
                announce(&ui.label(sentence));
            }
            sign_in_ui(ui, *sign_in, who.is_some(), failure.as_deref(), &around, asked);
        }),
        AccountState::NeedsSecret { connection, failure } => theme::group(ui, |ui| {
            match failure {
                Some(failure) => message(ui, &texts::failure_sentence(failure)),
                None => remark(ui, &texts::needs_secret(connection)),
            };
            secret_ui(ui, &mut state.new_secret, asked);
            if let Some(failure) = failure {
                failure::offers(ui, failure, &around, asked);
                super::result::details_ui(ui, &texts::details(failure));
            }
        }),
        AccountState::NeedsToken { connection, refused } => theme::group(ui, |ui| {
            message(ui, &texts::needs_token(connection, *refused));
            token_ui(ui, &mut state.new_token, asked);
        }),
        AccountState::Failed { connection, failure } => theme::group(ui, |ui| {
            let around = Around {
                again: Some(Again::Open(connection)),
                ..around
            };
            failure::notice(ui, failure, &around, asked);
            if !texts::offers(&failure.kind).contains(&Offer::TryAgain) && ui.button(texts::try_again()).clicked() {
                asked.push(Ask::UseConnection(connection.clone()));
            }
        }),
        AccountState::Ready(account) => {
            if let Some(failure) = &account.attention {
                theme::group(ui, |ui| {
                    if failure.kind == FailureKind::Guest {
                        return failure::notice(ui, failure, &around, asked);
                    }
                    remark(ui, &texts::attention(account));
                    sign_in_ui(ui, account.sign_in, true, Some(failure), &around, asked);
                });
            }
        }
        AccountState::None | AccountState::Connecting { .. } => {}
    }
}

/// The two ways to sign in, why it is needed, and what else can be done about that.
fn sign_in_ui(
    ui: &mut Ui,
    sign_in: SignIn,
    is_again: bool,
    failure: Option<&Failure>,
    around: &Around<'_>,
    asked: &mut Vec<Ask>,
) {
    // That a sign-in has ended has been said.
    let is_said = |failure: &&Failure| failure.kind == FailureKind::SignIn(crate::identity::Problem::SignInEnded);
    if let Some(failure) = failure.filter(|failure| !is_said(failure)) {
        ui.label(texts::failure_sentence(failure));
    }
    let usual = failure::request(sign_in, WhichAccount::Same);
    let label = if is_again {
        texts::sign_in_again()
    } else {
        texts::sign_in_label()
    };
    let other = match usual.way {
        SignInWay::Browser => SignInWay::DeviceCode,
        SignInWay::DeviceCode => SignInWay::Browser,
    };
    ui.horizontal_wrapped(|ui| {
        if ui.add(theme::primary_button(ui, label)).clicked() {
            asked.push(Ask::SignIn(usual.clone()));
        }
        if ui.button(texts::use_other_way(usual.way)).clicked() {
            asked.push(Ask::SignIn(SignInRequest { way: other, ..usual }));
        }
    });
    if let Some(failure) = failure {
        if !texts::offers(&failure.kind).contains(&Offer::SignIn) {
            failure::offers(ui, failure, around, asked);
        }
        super::result::details_ui(ui, &texts::details(failure));
    }
}

fn secret_ui(ui: &mut Ui, new: &mut NewSecret, asked: &mut Vec<Ask>) {
    Entry::new(texts::client_secret()).secret().show(ui, &mut new.text);
    ui.checkbox(&mut new.remember, texts::remember_secret());
    let something = !new.text.trim().is_empty();
    if ui
        .add_enabled(something, egui::Button::new(texts::use_secret()))
        .clicked()
    {
        asked.push(Ask::GiveSecret);
    }
}

fn token_ui(ui: &mut Ui, new: &mut String, asked: &mut Vec<Ask>) {
    let problem = crate::graph::AccessToken::new(new.clone()).err();
    let wrong = problem.as_ref().filter(|_| !new.is_empty());
    Entry::new(texts::access_token())
        .secret()
        .wrong(wrong.is_some())
        .show(ui, new);
    if let Some(problem) = wrong {
        message(ui, &texts::token_problem(*problem));
    }
    if ui
        .add_enabled(problem.is_none(), egui::Button::new(texts::use_token()))
        .clicked()
    {
        asked.push(Ask::GiveToken);
    }
}

/// Says that sign-ins end with the program, to those who have one to lose.
fn keeping(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    let Some(Keeping::MemoryOnly(why)) = state.keeping.as_ref().filter(|_| !state.keeping_hidden) else {
        return;
    };
    if state.account.ready().is_none_or(|account| account.key.is_none()) {
        return;
    }
    theme::group(ui, |ui| {
        remark(ui, texts::sign_in_next_time());
        ui.label(texts::why_not_kept(why));
        ui.horizontal_wrapped(|ui| {
            if ui.button(texts::try_again()).clicked() {
                asked.push(Ask::KeepSignIns);
            }
            if ui.button(texts::hide()).clicked() {
                asked.push(Ask::HideKeeping);
            }
        });
    });
}

#[cfg(test)]
mod tests;
