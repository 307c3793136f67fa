//! What the window does about many meetings at once: it has sheets read, sends rows, and takes in how they stand.

use std::path::{Path, PathBuf};

use egui::Context;

use super::{App, Purpose, Screen, State};
use crate::engine::{AsWhom, Command, JobId, NewBatch, Outcome, Progress};
use crate::gui::dialogs::Question;
use crate::gui::many::{How, ManyAsk, ManyQuestion, Plan, RepeatDialog, Run, Shown};
use crate::gui::notices::Notice;
use crate::ledger::{Batch, BatchId};
use crate::meeting::find_zone;
use crate::meeting::text::visible;
use crate::texts;

/// What a file of rows ends in.
const ENDINGS: [&str; 4] = ["csv", "tsv", "txt", "json"];

/// What is proposed where a sheet is asked for.
const SHEET_FILE: &str = "meetings.csv";

impl App {
    pub(super) fn carry_out_for_many(&mut self, ctx: &Context, ask: ManyAsk) {
        match ask {
            ManyAsk::ChooseFile => {
                let path = self.state.documents_dir.join(SHEET_FILE);
                let path = path.display().to_string();
                self.put_many(ManyQuestion::File { path });
            }
            ManyAsk::ReadFile => {
                if let Some(ManyQuestion::File { path }) = self.take_many() {
                    self.read_sheet(ctx, path.trim().into());
                }
            }
            ManyAsk::ReadAgain => match &mut self.state.many.shown {
                Shown::Unread(path, _) => {
                    let path = path.clone();
                    self.read_sheet(ctx, path);
                }
                Shown::Plan(plan) => {
                    if let Some(path) = plan.file().map(Path::to_owned) {
                        self.read_sheet(ctx, path);
                    }
                }
                Shown::Nothing | Shown::Reading(..) => {}
            },
            ManyAsk::Repeat => self.ask_how_it_repeats(),
            ManyAsk::ShowSeries => {
                let Some(ManyQuestion::Repeat(repeat)) = self.take_many() else {
                    return;
                };
                let zone = self.zone_of_form();
                if let Some((subject, rows, reading)) = repeat.meetings() {
                    self.show_plan(ctx, Plan::of_series(subject, rows, &reading, zone));
                }
            }
            ManyAsk::Show => self.show(ctx, Screen::Many),
            ManyAsk::Create => self.create_many(),
            ManyAsk::Pause(pause) => {
                if let Some(call) = &self.state.call {
                    self.engine.send(Command::PauseMany(call.job, pause));
                }
            }
            ManyAsk::GoOn(batch) => self.go_on(ctx, batch),
            ManyAsk::ConfirmDiscard(id) => {
                let batch = self.state.many.batches.iter().find(|batch| batch.id == id);
                if let Some(batch) = batch.cloned() {
                    self.put_many(ManyQuestion::Discard(Box::new(batch)));
                }
            }
            ManyAsk::Discard => {
                if let Some(ManyQuestion::Discard(batch)) = self.take_many() {
                    self.engine.send(Command::DiscardMany(batch.id));
                }
            }
            ManyAsk::Leave => {
                // What is being sent can be come back to; what is only looked at is closed.
                let is_running = matches!(
                    &self.state.many.shown,
                    Shown::Plan(plan) if plan.run.as_ref().is_some_and(|run| !run.has_ended())
                );
                if !is_running {
                    self.state.many.shown = Shown::Nothing;
                }
                self.show(ctx, Screen::Schedule);
            }
        }
    }

    fn put_many(&mut self, question: ManyQuestion) {
        self.state.question = Some(Question::Many(question));
    }

    fn take_many(&mut self) -> Option<ManyQuestion> {
        match self.state.question.take() {
            Some(Question::Many(question)) => Some(question),
            other => {
                self.state.question = other;
                None
            }
        }
    }

    /// A file that was dropped on the window is read, if it can be one of rows.
    pub(super) fn take_dropped(&mut self, ctx: &Context) {
        let dropped = ctx.input(|input| {
            let files = input.raw.dropped_files.iter();
            files.map(|file| file.path().to_owned()).collect::<Vec<_>>()
        });
        let notice = match dropped.as_slice() {
            [] => return,
            [path] if !is_of_rows(path) => texts::not_a_sheet_dropped(),
            [_] if self.state.question.is_some() || self.state.call.is_some() => texts::sheet_dropped_while_busy(),
            [path] => return self.read_sheet(ctx, path.clone()),
            _ => texts::one_sheet_at_a_time(),
        };
        self.state.notice = Some(Notice::Said(notice.to_owned()));
    }

    fn read_sheet(&mut self, ctx: &Context, path: PathBuf) {
        if self.is_creating_many() {
            return;
        }
        let job = self.new_job();
        self.engine.send(Command::ReadSheet(job, path.clone()));
        self.state.many.shown = Shown::Reading(job, path);
        self.show(ctx, Screen::Many);
    }

    fn show_plan(&mut self, ctx: &Context, plan: Plan) {
        if !self.is_creating_many() {
            self.state.many.shown = Shown::Plan(Box::new(plan));
        }
        self.show(ctx, Screen::Many);
    }

    fn is_creating_many(&self) -> bool {
        let call = self.state.call.as_ref();
        call.is_some_and(|call| call.purpose == Purpose::CreateMany)
    }

    fn ask_how_it_repeats(&mut self) {
        let reading = self.reading();
        let zone = self.zone_of_form();
        let form = &mut self.state.form;
        form.leave_all();
        form.add_attendees();
        let repeat = RepeatDialog::new(form.draft.clone(), reading, zone);
        self.put_many(ManyQuestion::Repeat(Box::new(repeat)));
    }

    fn zone_of_form(&self) -> chrono_tz::Tz {
        find_zone(&self.state.form.draft.zone).unwrap_or(self.state.zone)
    }

    /// Has the rows of a sheet in sight read, unless they are known.
    pub(super) fn read_rows(&mut self) {
        let State {
            many,
            form,
            zone,
            date_order,
            now,
            account,
            screen,
            ..
        } = &mut self.state;
        if *screen != Screen::Many {
            return;
        }
        let Some(plan) = many.plan() else { return };
        let how = How::of(&form.draft, *zone, *date_order, *now, account.ready());
        let next_job = &mut self.next_job;
        let new_job = || {
            *next_job += 1;
            JobId(*next_job)
        };
        if let Some((job, sheet, how, reading)) = plan.rows_to_read(&how, new_job) {
            self.engine.send(Command::ReadRows(job, sheet, Box::new(how), reading));
        }
    }

    /// Sends the rows that are looked over, or those that are left of them.
    fn create_many(&mut self) {
        if !self.is_free()
            || self
                .state
                .many
                .plan()
                .is_none_or(|plan| plan.run.is_none() && !plan.may_be_sent())
        {
            return;
        }
        let job = self.begin(Purpose::CreateMany);
        let Some(plan) = self.state.many.plan() else { return };
        let results = plan.file().map(NewBatch::results_beside);
        let (batch, rows) = plan.batch(results);
        let kept = plan.run.as_ref().and_then(|run| run.batch);
        plan.run = Some(match plan.run.take() {
            Some(before) => before.again(job),
            None => Run::new(job, None, rows),
        });
        self.engine.send(match kept {
            Some(batch) => Command::ResumeMany(job, batch, AsWhom::TheSame),
            None => Command::CreateMany(job, Box::new(batch)),
        });
    }

    /// Goes on with a batch that is not whole. Rows of it that are on the screen still are shown.
    fn go_on(&mut self, ctx: &Context, id: BatchId) {
        let batch = self.state.many.batches.iter().find(|batch| batch.id == id).cloned();
        let Some(batch) = batch.filter(|_| self.is_free()) else {
            return;
        };
        self.show(ctx, Screen::Many);
        let job = self.begin(Purpose::CreateMany);
        let zone = self.state.zone;
        let is_it = |plan: &&mut Plan| is_incomplete_of(plan, &batch);
        if let Some(plan) = self.state.many.plan().filter(is_it)
            && let Some(run) = plan.run.take()
        {
            let mut again = run.again(job);
            again.batch = Some(id);
            plan.run = Some(again);
        } else {
            let total = usize::try_from(batch.total).unwrap_or_default();
            let run = Run::new(job, Some(id), (0..total).collect());
            let plan = Plan::of_batch(batch, run, zone);
            self.state.many.shown = Shown::Plan(Box::new(plan));
        }
        self.engine.send(Command::ResumeMany(job, id, AsWhom::TheSame));
    }

    /// The batches that are not whole are these.
    pub(super) fn take_batches(&mut self, batches: Vec<Batch>) {
        self.state.many.batches = batches;
    }

    /// A batch goes on.
    pub(super) fn take_many_progress(&mut self, job: JobId, progress: &Progress) {
        let reading = self.reading();
        let Some(plan) = self.state.many.plan() else { return };
        let Some(run) = plan.run.as_mut().filter(|run| run.job == job) else {
            return;
        };
        match progress {
            Progress::Many(progress) => {
                let failed_anew = run.hear((**progress).clone());
                if failed_anew {
                    plan.choose_shown();
                }
            }
            Progress::ManyRows(rows) => plan.take_kept(rows, reading),
            _ => {}
        }
    }

    /// Whether this job is of many meetings.
    pub(super) fn is_of_many(&mut self, job: JobId) -> bool {
        let state = &mut self.state;
        let creates = state.call.as_ref();
        let creates = creates.is_some_and(|call| call.job == job && call.purpose == Purpose::CreateMany);
        let reads = match &state.many.shown {
            Shown::Reading(reading, _) => *reading == job,
            Shown::Plan(plan) => plan.is_read_by(job),
            Shown::Nothing | Shown::Unread(..) => false,
        };
        creates || reads
    }

    /// Takes in what became of such a job.
    pub(super) fn take_many_outcome(&mut self, job: JobId, outcome: Outcome) {
        let state = &mut self.state;
        match outcome {
            Outcome::Sheet { path, sheet } => {
                state.many.shown = Shown::Plan(Box::new(Plan::of_sheet(path, *sheet, state.zone)));
            }
            Outcome::Rows { rows, asks_date_order } => {
                if let Some(plan) = state.many.plan() {
                    plan.take_read(job, rows, asks_date_order);
                }
            }
            outcome if state.call.as_ref().is_some_and(|call| call.job == job) => self.take_created(job, outcome),
            outcome => {
                state.many.shown = match (std::mem::take(&mut state.many.shown), outcome) {
                    (Shown::Reading(_, path), Outcome::Failed(failure)) => Shown::Unread(path, Box::new(failure)),
                    _ => Shown::Nothing,
                };
            }
        }
    }

    /// Rows were sent.
    fn take_created(&mut self, job: JobId, outcome: Outcome) {
        let state = &mut self.state;
        state.call = None;
        let is_seen = state.screen == Screen::Many;
        let (sentence, has_failed) = match &outcome {
            Outcome::Many(done) => (texts::became_of_many(done, 0), done.stopped.is_some()),
            Outcome::Failed(failure) => (texts::failure_sentence(failure), true),
            _ => (texts::cancelled().to_owned(), false),
        };
        if !is_seen {
            let notice = Notice::Ended {
                sentence,
                has_failed,
                screen: Screen::Many,
            };
            state.notices.push(notice, state.now);
        }
        if let Some(plan) = state.many.plan()
            && let Some(run) = plan.run.as_mut().filter(|run| run.job == job)
        {
            end(run, outcome);
            plan.choose_shown();
        }
    }
}

fn end(run: &mut Run, outcome: Outcome) {
    match outcome {
        Outcome::Many(done) => run.end(*done),
        Outcome::Failed(failure) => run.fail(failure),
        Outcome::ManyOfOtherAccount { account, .. } => {
            let connection = visible(&account.connection);
            run.refuse(texts::batch_of_other(&visible(&account.organizer), &connection));
        }
        _ => run.refuse(texts::cancelled().to_owned()),
    }
}

/// Whether the rows of a plan are those that are left of a batch.
fn is_incomplete_of(plan: &Plan, batch: &Batch) -> bool {
    let is_same = |run: &Run| run.is_incomplete() && run.count() == batch.total;
    plan.name() == batch.name && plan.run.as_ref().is_some_and(is_same)
}

fn is_of_rows(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}
