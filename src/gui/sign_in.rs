//! The screens that wait while a person signs in elsewhere.

mod browser;
mod code;

use chrono::{DateTime, Utc};
use egui::{RichText, Ui};

use super::app::{Ask, Screen};
use super::failure::{self, Again, Around};
use super::theme;
use super::widgets::{announce, scrolling};
use crate::engine::{Failure, FailureKind, JobId, Progress, SignInRequest, SignInWay};
use crate::identity::Problem;
use crate::texts;

/// A sign-in that is under way, or that failed and has not been left yet.
pub struct SigningIn {
    pub job: JobId,
    pub request: SignInRequest,
    /// The screen that the person came from and goes back to.
    pub back: Screen,
    step: Step,
    /// The paste box, while it is open.
    paste: Option<Paste>,
}

/// How far it is.
enum Step {
    /// Nothing to be seen yet.
    Preparing,
    /// The browser is waited for.
    Browser {
        link: String,
        site: String,
        until: DateTime<Utc>,
        not_opened: Option<Box<Failure>>,
    },
    /// Somebody is to type a code.
    Code {
        code: String,
        page: String,
        until: DateTime<Utc>,
    },
    /// It did not succeed.
    Failed(Box<Failure>),
}

/// The box that takes what the browser shows.
#[derive(Default)]
pub struct Paste {
    text: String,
    /// What the last text meant; the text itself is not kept.
    meaning: Option<Box<Failure>>,
}

impl SigningIn {
    /// A sign-in that has just been asked for.
    pub fn new(job: JobId, request: SignInRequest, back: Screen) -> Self {
        Self {
            job,
            request,
            back,
            step: Step::Preparing,
            paste: None,
        }
    }

    /// Whether its job is under way.
    pub fn is_running(&self) -> bool {
        !matches!(self.step, Step::Failed(_))
    }

    /// Takes in how far the job is.
    pub fn hear(&mut self, progress: Progress) {
        self.step = match progress {
            Progress::Browser {
                link,
                site,
                until,
                not_opened,
            } => Step::Browser {
                link,
                site,
                until,
                not_opened,
            },
            Progress::DeviceCode { code, page, until } => Step::Code { code, page, until },
            Progress::Trying { .. }
            | Progress::Waiting { .. }
            | Progress::FollowUp
            | Progress::Many(_)
            | Progress::ManyRows(_)
            | Progress::Counted { .. } => {
                return;
            }
        };
    }

    /// The job failed.
    pub fn fail(&mut self, failure: Failure) {
        self.step = Step::Failed(Box::new(failure));
    }

    /// When the waiting ends, if something is waited for.
    pub fn until(&self) -> Option<DateTime<Utc>> {
        match self.step {
            Step::Browser { until, .. } | Step::Code { until, .. } => Some(until),
            Step::Preparing | Step::Failed(_) => None,
        }
    }

    /// Reads what was pasted and forgets the text, in which a secret may be.
    pub fn read_paste(&mut self, ctx: &egui::Context) {
        if let Some(paste) = self.paste.as_mut().filter(|paste| !paste.text.trim().is_empty()) {
            let text = std::mem::take(&mut paste.text);
            paste.meaning = Some(Box::new(crate::engine::read_pasted_error(&text)));
            super::widgets::Entry::forget(ctx, texts::paste_error());
        }
    }

    /// Draws the screen.
    pub fn show(&mut self, ui: &mut Ui, now: DateTime<Utc>, around: &Around<'_>, asked: &mut Vec<Ask>) {
        let Self {
            request, step, paste, ..
        } = self;
        let around = Around {
            again: Some(Again::SignIn(request)),
            ..*around
        };
        let title = match request.way {
            SignInWay::Browser => texts::sign_in_title(),
            SignInWay::DeviceCode => texts::code_title(),
        };
        scrolling(ui, title, |ui| match step {
            Step::Preparing => {
                heading(ui, title);
                theme::group(ui, |ui| {
                    ui.horizontal(|ui| {
                        theme::spinner(ui);
                        announce(&ui.label(texts::preparing()));
                    });
                    ui.horizontal_wrapped(|ui| ways_out(ui, request.way, asked));
                });
            }
            Step::Browser {
                link,
                site,
                until,
                not_opened,
            } => {
                heading(ui, title);
                let page = browser::Page {
                    link,
                    site,
                    left: *until - now,
                    not_opened: not_opened.as_deref(),
                };
                browser::show(ui, &page, paste, &around, asked);
            }
            Step::Code { code, page, until } => {
                heading(ui, title);
                code::show(ui, code, page, *until - now, asked);
            }
            Step::Failed(failure) => {
                heading(ui, texts::sign_in_failed(failure));
                theme::group(ui, |ui| {
                    failure::notice(ui, failure, &around, asked);
                    ui.horizontal_wrapped(|ui| {
                        if ui.button(texts::use_other_way(request.way)).clicked() {
                            asked.push(Ask::SwitchWay);
                        }
                        if ui.button(texts::back()).clicked() {
                            asked.push(Ask::LeaveSignIn);
                        }
                    });
                });
                if failure.kind == FailureKind::SignIn(Problem::TimedOut) {
                    browser::help(ui, paste, &around, asked);
                }
            }
        });
    }
}

fn heading(ui: &mut Ui, text: &str) {
    announce(&ui.label(RichText::new(text).text_style(theme::title())));
}

/// How long is left: a line that keeps its place while the number changes.
fn time_left(ui: &mut Ui, left: chrono::TimeDelta) {
    ui.label(RichText::new(texts::time_left(left)).color(theme::tokens(ui).weak));
}

/// To the other way, and out.
fn ways_out(ui: &mut Ui, way: SignInWay, asked: &mut Vec<Ask>) {
    if ui.button(texts::use_other_way(way)).clicked() {
        asked.push(Ask::SwitchWay);
    }
    if ui.button(texts::cancel()).clicked() {
        asked.push(Ask::LeaveSignIn);
    }
}
