//! What finished where nobody was looking: it appears above the status line for a while, and is kept in a list.

use std::collections::VecDeque;
use std::time::Duration;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use egui::accesskit::Role;
use egui::{Align2, Area, Id, Label, Order, Ui, vec2};

use super::app::{Ask, Screen};
use super::theme;
use super::widgets::{Answer, Icon, announce, dialog, icon};
use crate::engine::{Failure, How, OpenWith};
use crate::ledger::Key;
use crate::texts;

/// So many are kept.
const KEPT: usize = 50;
/// So many are in sight at once; the others are in the list.
const IN_SIGHT: usize = 3;
/// So long one stays, in seconds.
const STAYS: f64 = 10.0;

/// Something that finished or failed.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    Saved(std::path::PathBuf),
    Failed(Box<Failure>),
    /// A sentence about what was done.
    Said(String),
    SignedOut {
        who: Option<String>,
        /// Microsoft’s page that ends the browser’s own session.
        page: Option<String>,
    },
    /// A request that waited was sent.
    SentByItself(Key, Result<How, Box<Failure>>),
    /// A call has ended whose result is on the card of this screen.
    Ended {
        sentence: String,
        has_failed: bool,
        screen: Screen,
    },
}

impl Notice {
    /// What it says.
    pub fn sentence(&self) -> String {
        match self {
            Self::Saved(path) => texts::saved(path),
            Self::Failed(failure) => texts::failure_sentence(failure),
            Self::Said(sentence) | Self::Ended { sentence, .. } => sentence.clone(),
            Self::SignedOut { who, .. } => texts::signed_out(who.as_deref()),
            Self::SentByItself(key, Ok(how)) => texts::sent_by_itself(key, *how),
            Self::SentByItself(key, Err(failure)) => texts::not_sent_by_itself(key, failure),
        }
    }

    /// Whether something did not happen.
    pub fn is_failure(&self) -> bool {
        match self {
            Self::Failed(_) | Self::SentByItself(_, Err(_)) => true,
            Self::Ended { has_failed, .. } => *has_failed,
            Self::Saved(_) | Self::Said(_) | Self::SignedOut { .. } | Self::SentByItself(_, Ok(_)) => false,
        }
    }

    /// Draws the button for what can be done about it, if there is anything.
    fn button(&self, ui: &mut Ui) -> Option<(egui::Response, Ask)> {
        match self {
            Self::SignedOut { page: Some(page), .. } => {
                let ask = Ask::Open(page.clone(), OpenWith::Browser);
                Some((ui.button(texts::microsoft_sign_out_page()), ask))
            }
            Self::Ended { screen, .. } => Some((ui.button(texts::show_result()), Ask::Show(*screen))),
            _ => None,
        }
    }
}

/// The notices of this run, the latest last.
#[derive(Default)]
pub struct Notices {
    kept: VecDeque<Kept>,
    /// How many there have been.
    count: u64,
}

struct Kept {
    number: u64,
    at: DateTime<Utc>,
    notice: Notice,
    toast: Toast,
}

/// How long one is in sight.
#[derive(Clone, Copy, PartialEq)]
enum Toast {
    /// It has not been drawn yet.
    New,
    /// Until then, in seconds of the window's clock; `None`: until it is closed.
    Shown(Option<f64>),
    /// It is in the list only.
    Gone,
}

impl Notices {
    /// Tells something, at a time.
    pub fn push(&mut self, notice: Notice, at: DateTime<Utc>) {
        self.count += 1;
        self.kept.push_back(Kept {
            number: self.count,
            at,
            notice,
            toast: Toast::New,
        });
        if self.kept.len() > KEPT {
            self.kept.pop_front();
        }
        let older = self.kept.iter_mut().rev().filter(|kept| kept.toast != Toast::Gone);
        older.skip(IN_SIGHT).for_each(|kept| kept.toast = Toast::Gone);
    }

    /// How many are kept.
    pub fn len(&self) -> usize {
        self.kept.len()
    }

    /// Forgets them all.
    pub fn clear(&mut self) {
        self.kept.clear();
    }

    /// Leaves them to the list.
    pub fn put_away(&mut self) {
        self.kept.iter_mut().for_each(|kept| kept.toast = Toast::Gone);
    }

    /// Draws those that are in sight, `above` the lower edge of the window.
    pub fn show(&mut self, ui: &Ui, above: f32, asked: &mut Vec<Ask>) {
        let now = ui.input(|input| input.time);
        let stays = theme::is_still(ui);
        for kept in &mut self.kept {
            match kept.toast {
                Toast::New => kept.toast = Toast::Shown((!stays && !kept.notice.is_failure()).then_some(now + STAYS)),
                Toast::Shown(Some(until)) if until <= now => kept.toast = Toast::Gone,
                Toast::Shown(_) | Toast::Gone => {}
            }
        }
        if self.kept.iter().all(|kept| kept.toast == Toast::Gone) {
            return;
        }
        let margin = f32::from(theme::SCREEN_MARGIN);
        let width = (ui.ctx().content_rect().width() - 2.0 * margin).min(theme::TOAST_WIDTH);
        let area = Area::new(Id::unique("toasts"))
            .order(Order::Foreground)
            .anchor(Align2::RIGHT_BOTTOM, vec2(-theme::GAP, -above - theme::GAP));
        area.show(ui.ctx(), |ui| {
            ui.set_width(width);
            for kept in &mut self.kept {
                let Toast::Shown(until) = kept.toast else { continue };
                let is_held = ui.push_id(kept.number, |ui| kept.show(ui, asked)).inner;
                if let Toast::Shown(_) = kept.toast
                    && let Some(until) = until
                {
                    let until = if is_held { now + STAYS } else { until };
                    kept.toast = Toast::Shown(Some(until));
                    ui.ctx().request_repaint_after(Duration::from_secs_f64(until - now));
                }
            }
        });
    }

    /// Draws the list of them, the latest first.
    pub fn list(&self, ui: &mut Ui, zone: Tz, asked: &mut Vec<Ask>) -> Answer {
        let (title, clear) = (texts::notices(), Some(texts::clear_notices()));
        dialog(ui, title, texts::close(), clear, |ui| {
            for kept in self.kept.iter().rev() {
                ui.push_id(kept.number, |ui| {
                    let sentence = texts::notice_at(kept.at, zone, &kept.notice.sentence());
                    kept.marked(ui, &sentence);
                    if let Some((button, ask)) = kept.notice.button(ui)
                        && button.clicked()
                    {
                        asked.extend([Ask::Dismiss, ask]);
                    }
                });
                ui.add_space(theme::GAP);
            }
        })
    }
}

impl Kept {
    /// Draws it; whether the pointer or the focus is on it.
    fn show(&mut self, ui: &mut Ui, asked: &mut Vec<Ask>) -> bool {
        let mut has_focus = false;
        let sentence = self.notice.sentence();
        let frame = theme::card(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            let label = self.marked(ui, &sentence);
            ui.ctx().accesskit_node_builder(label.id, |node| {
                node.set_role(Role::Status);
                node.set_label(sentence.as_str());
            });
            announce(&label);
            ui.horizontal_wrapped(|ui| {
                if let Some((button, ask)) = self.notice.button(ui) {
                    has_focus |= button.has_focus();
                    if button.clicked() {
                        self.toast = Toast::Gone;
                        asked.push(ask);
                    }
                }
                let close = ui.button(texts::close()).accessible_name(texts::close_notice());
                has_focus |= close.has_focus();
                if close.clicked() {
                    self.toast = Toast::Gone;
                }
            });
        });
        has_focus || ui.rect_contains_pointer(frame.response.rect)
    }

    fn marked(&self, ui: &mut Ui, sentence: &str) -> egui::Response {
        ui.horizontal_top(|ui| {
            icon(
                ui,
                if self.notice.is_failure() {
                    Icon::Failed
                } else {
                    Icon::Done
                },
            );
            ui.add(Label::new(sentence).wrap())
        })
        .inner
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_fifty_are_kept_and_the_last_three_are_in_sight() {
        let mut notices = Notices::default();
        for number in 0..60 {
            notices.push(Notice::Said(number.to_string()), DateTime::UNIX_EPOCH);
        }
        assert_eq!(notices.len(), 50);
        let sentences = |in_sight: bool| {
            let kept = notices.kept.iter();
            let kept = kept.filter(|kept| !in_sight || kept.toast != Toast::Gone);
            kept.map(|kept| kept.notice.sentence()).collect::<Vec<_>>()
        };
        assert_eq!(sentences(false).first().map(String::as_str), Some("10"));
        assert_eq!(sentences(true), ["57", "58", "59"]);
    }
}
