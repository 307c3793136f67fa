//! Rows that are sent, and what became of them.

use std::time::{Duration, Instant};

use egui::{Button, Label, RichText, Ui};

use super::{ManyAsk, Plan};
use crate::engine::{Failure, JobId, ManyDone, ManyProgress, RowState};
use crate::gui::app::{Ask, State};
use crate::gui::failure;
use crate::gui::theme;
use crate::gui::widgets::{Icon, announce, copy_button, icon, message, primary_copy_button};
use crate::ledger::BatchId;
use crate::meeting::text::visible;
use crate::texts;

/// Somebody who only hears how far it is hears it again after so long, if a tenth more is done by then.
const SAID_AGAIN: Duration = Duration::from_secs(10);

/// What is sent, or was.
pub struct Run {
    pub job: JobId,
    /// The batch, if it was begun earlier.
    pub batch: Option<BatchId>,
    /// Which row of the plan each of the batch is, in order.
    rows: Vec<usize>,
    /// How each row of the batch stands.
    states: Vec<RowState>,
    /// How far it is, without the rows.
    progress: Option<ManyProgress>,
    /// How many rows had their answer when it began.
    at_first: u64,
    /// What was said last of how far it is, how many rows had their answer then, and when.
    said: (String, u64, Duration),
    ended: Option<Ended>,
    /// The links of all meetings, a line each.
    links: String,
}

/// How it ended.
enum Ended {
    Done(Box<ManyDone>),
    /// Nothing was sent.
    Failed(Box<Failure>),
    /// Nothing was sent, for the reason that is told.
    Told(String),
}

impl Run {
    /// Of a batch of these rows that begins now.
    pub fn new(job: JobId, batch: Option<BatchId>, rows: Vec<usize>) -> Self {
        Self {
            job,
            batch,
            states: vec![RowState::Open; rows.len()],
            rows,
            progress: None,
            at_first: 0,
            said: (String::new(), 0, Duration::ZERO),
            ended: None,
            links: String::new(),
        }
    }

    /// The same rows once more, as far as they are open.
    pub fn again(&self, job: JobId) -> Self {
        let mut again = Self::new(job, self.batch, self.rows.clone());
        again.states.clone_from(&self.states);
        again
    }

    /// How many rows it has.
    pub fn count(&self) -> u64 {
        self.rows.len() as u64
    }

    /// Goes on; whether other rows have failed than before.
    pub fn hear(&mut self, mut progress: ManyProgress) -> bool {
        let mut failed_anew = false;
        for (place, state) in std::mem::take(&mut progress.rows) {
            if self.states.len() <= place {
                self.states.resize(place + 1, RowState::Open);
            }
            failed_anew |= is_failed(&state) != is_failed(&self.states[place]);
            self.states[place] = state;
        }
        let settled = settled(&progress);
        let begins = self.progress.is_none();
        if begins {
            self.at_first = settled;
        }
        let is_paused = |progress: &ManyProgress| progress.paused;
        let turned = self
            .progress
            .as_ref()
            .is_some_and(|before| before.paused != is_paused(&progress));
        let (_, said_settled, said_at) = self.said;
        let is_much = settled.saturating_sub(said_settled) * 10 >= progress.total;
        let is_late = progress.elapsed.saturating_sub(said_at) >= SAID_AGAIN;
        if begins || turned || (is_much && is_late) {
            let sentence = texts::said_of_progress(settled, progress.total, progress.paused);
            self.said = (sentence, settled, progress.elapsed);
        }
        self.progress = Some(progress);
        failed_anew
    }

    /// It has ended so.
    pub fn end(&mut self, done: ManyDone) {
        let links = self.states.iter().filter_map(link_of);
        self.links = links.collect::<Vec<_>>().join("\n");
        self.ended = Some(Ended::Done(Box::new(done)));
    }

    /// Nothing was sent.
    pub fn fail(&mut self, failure: Failure) {
        self.ended = Some(Ended::Failed(Box::new(failure)));
    }

    /// Nothing was sent, for this reason.
    pub fn refuse(&mut self, why: String) {
        self.ended = Some(Ended::Told(why));
    }

    pub fn has_ended(&self) -> bool {
        self.ended.is_some()
    }

    /// Whether rows are left to be sent.
    pub fn is_incomplete(&self) -> bool {
        match &self.ended {
            Some(Ended::Done(done)) => done.open > 0,
            _ => false,
        }
    }

    /// How many rows failed.
    pub fn failed(&self) -> u64 {
        match &self.ended {
            Some(Ended::Done(done)) => done.failed,
            _ => self.progress.as_ref().map_or(0, |progress| progress.failed),
        }
    }

    fn state(&self, row: usize) -> Option<&RowState> {
        self.states.get(self.rows.binary_search(&row).ok()?)
    }

    /// Whether this row of the plan failed.
    pub fn has_failed(&self, row: usize) -> bool {
        self.state(row).is_some_and(is_failed)
    }

    /// Whether this row of the plan has its meeting.
    pub fn is_settled(&self, row: usize) -> bool {
        matches!(
            self.state(row),
            Some(RowState::Created { .. } | RowState::Existed { .. })
        )
    }

    /// How a row of the plan stands, in words.
    pub fn state_of(&self, row: usize) -> String {
        self.state(row).map(texts::row_state).unwrap_or_default()
    }
}

fn is_failed(state: &RowState) -> bool {
    matches!(
        state,
        RowState::Failed(_) | RowState::FailedEarlier(_) | RowState::NotSent(_)
    )
}

fn link_of(state: &RowState) -> Option<&str> {
    match state {
        RowState::Created { join_web_url } | RowState::Existed { join_web_url, .. } => join_web_url.as_deref(),
        _ => None,
    }
}

fn settled(progress: &ManyProgress) -> u64 {
    progress.created + progress.existed + progress.failed
}

/// How much is done, from 0 to 1.
pub fn part(progress: &ManyProgress) -> f32 {
    let thousandths = settled(progress).saturating_mul(1000) / progress.total.max(1);
    f32::from(u16::try_from(thousandths).unwrap_or(1000)) / 1000.0
}

/// Draws how far it is with what can be done about it, or what became of it.
pub fn show(ui: &mut Ui, plan: &Plan, state: &State, asked: &mut Vec<Ask>) {
    let Some(run) = &plan.run else { return };
    theme::group(ui, |ui| match &run.ended {
        None => run.progress_ui(ui, asked),
        Some(Ended::Failed(failure)) => {
            failure::notice(ui, failure, &state.around(), asked);
            again_ui(ui, state, asked);
        }
        Some(Ended::Told(why)) => {
            message(ui, why);
            again_ui(ui, state, asked);
        }
        Some(Ended::Done(done)) => run.done_ui(ui, (done, plan.left_out()), state, asked),
    });
}

impl Run {
    fn progress_ui(&self, ui: &mut Ui, asked: &mut Vec<Ask>) {
        let done = self.progress.as_ref().map_or(0.0, part);
        let bar = ui.add(theme::progress_bar(ui, done));
        // The numbers change too often to be said each time.
        ui.ctx()
            .accesskit_node_builder(bar.id, |node| node.set_label(self.said.0.as_str()));
        announce(&bar);
        let Some(progress) = &self.progress else {
            ui.label(texts::many_begins());
            return;
        };
        ui.label(texts::progress_of_many(progress, settled(progress) - self.at_first));
        if let Some(until) = progress.waits_until {
            let left = until.saturating_duration_since(Instant::now());
            if !left.is_zero() {
                ui.label(RichText::new(texts::many_waits(left)).color(theme::tokens(ui).warning));
            }
        }
        ui.horizontal_wrapped(|ui| {
            let label = if progress.paused {
                texts::go_on()
            } else {
                texts::pause()
            };
            if ui.button(label).clicked() {
                asked.push(ManyAsk::Pause(!progress.paused).into());
            }
            if ui.button(texts::cancel()).clicked() {
                asked.push(Ask::Cancel);
            }
        });
    }

    fn done_ui(&self, ui: &mut Ui, (done, left_out): (&ManyDone, u64), state: &State, asked: &mut Vec<Ask>) {
        ui.horizontal_top(|ui| {
            icon(
                ui,
                if done.failed + done.open == 0 {
                    Icon::Done
                } else {
                    Icon::Notice
                },
            );
            let sentence = texts::became_of_many(done, left_out);
            announce(&ui.add(Label::new(RichText::new(sentence).heading()).wrap()));
        });
        if let Some(failure) = &done.stopped {
            failure::notice(ui, failure, &state.around(), asked);
        }
        if done.open > 0 {
            ui.add(Label::new(texts::rows_left_open(done.open)).wrap());
            again_ui(ui, state, asked);
        }
        match &done.results {
            Some(Ok(path)) => {
                let path = path.display().to_string();
                ui.add(Label::new(texts::results_stand_in(&visible(&path))).wrap());
                ui.horizontal_wrapped(|ui| {
                    self.links_ui(ui);
                    copy_button(ui, texts::copy_path(), &path);
                });
            }
            Some(Err(failure)) => {
                self.links_ui(ui);
                message(ui, &texts::results_failed(failure));
            }
            None => self.links_ui(ui),
        }
    }

    fn links_ui(&self, ui: &mut Ui) {
        if !self.links.is_empty() {
            primary_copy_button(ui, texts::copy_join_links(), &self.links);
        }
    }
}

/// The button that goes on with what is left, and why it can't.
fn again_ui(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    let why_not = texts::why_not_ready(&state.account);
    let go_on = Button::new(texts::go_on());
    let is_of_use = why_not.is_none() && state.call.is_none();
    if ui.add_enabled(is_of_use, go_on).clicked() {
        asked.push(ManyAsk::Create.into());
    }
    if let Some(why) = why_not {
        ui.add(Label::new(RichText::new(why).small().color(theme::tokens(ui).weak)).wrap());
    }
}
