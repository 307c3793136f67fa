//! Many meetings at once: so many at a time, at one pace, kept in the ledger until each has its answer.
//!
//! A row is sent as a single meeting is. What failed for a reason that may pass is sent again after all others. What no row
//! could get past ends the batch early, and it goes on later: the rows that have no answer are still to be sent.

mod results;

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use aws_lc_rs::digest::{Context, SHA256};
use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use tokio::sync::watch;
use tokio::time::MissedTickBehavior;

use super::{Desk, Reporter};
use crate::engine::records::WorkingOn;
use crate::engine::{
    AsWhom, Failure, FailureKind, FollowUp, How, ManyDone, ManyProgress, MeetingAnswer, NewBatch, NewRow, Outcome,
    Progress, RowState,
};
use crate::graph::{self, Pace, create_or_get_body};
use crate::identity::Problem;
use crate::ledger::{self, Batch, BatchId, BatchRow, BatchRowId, BatchRowState, LedgerError, RequestId};
use crate::meeting::text::shortened;
use crate::meeting::{Draft, FieldProblem, Reading};

/// So many rows are under way at the same time.
const AT_ONCE: usize = 16;

/// How often a row is tried; within each, the client tries by itself as with a single meeting.
const ROUNDS: u32 = 3;

/// Progress is told at most so often.
const TELLS: Duration = Duration::from_millis(100);

/// The time that has gone by is told at least so often.
const BREATH: Duration = Duration::from_secs(1);

/// Why a row failed is kept in so many characters.
const WHY_CHARS: usize = 300;

/// What the person wishes of a batch that is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    GoOn,
    Pause,
    Cancel,
}

/// What works on a batch.
pub struct Many {
    pub desk: Desk,
    pub reporter: Reporter,
    pub pace: Arc<Pace>,
    pub wish: watch::Receiver<Wish>,
}

/// A row in memory.
struct Row {
    id: BatchRowId,
    /// Until it has its answer.
    draft: Option<Draft>,
    request: Option<RequestId>,
    state: RowState,
}

/// What became of a row that was sent.
enum Sent {
    /// It has its answer, or never gets one.
    Settled(RowState),
    /// The reason may have passed by the next time.
    Again(Failure),
    /// The reason holds for every row.
    Stop(Failure),
}

impl Many {
    /// Keeps the rows and sends them; the same rows that are kept already are gone on with.
    pub async fn create(mut self, new: NewBatch) -> Outcome {
        let account = self.desk.session.account.owner.clone();
        let (at, date_order) = (self.desk.now(), self.desk.date_order);
        let fingerprint = fingerprint(&new, &self.desk.reading(at));
        let kept = self.desk.records.write(move |ledger| {
            let results = new.results.and_then(|path| std::path::absolute(path).ok());
            if let Some(id) = ledger.batch_like(&account, &fingerprint)? {
                ledger.want_results(id, results.as_deref())?;
                return Ok(id);
            }
            let rows: Vec<_> = new.rows.iter().map(|row| (row.line, &row.draft)).collect();
            ledger.begin_batch(&ledger::NewBatch {
                name: &new.name,
                fingerprint: &fingerprint,
                account: &account,
                date_order,
                results: results.as_deref(),
                rows: &rows,
                at,
            })
        });
        match kept.await {
            Ok(id) => self.go_on(id, false).await,
            Err(error) => Outcome::of_ledger(LedgerError::into(error)),
        }
    }

    /// Goes on with a batch that is kept.
    pub async fn resume(mut self, id: BatchId, as_whom: AsWhom) -> Outcome {
        let batch = match self.desk.records.read(move |ledger| ledger.batch(id)).await {
            Ok(Some(batch)) => batch,
            Ok(None) => return Outcome::Failed(FailureKind::NoSuchRequest.into()),
            Err(error) => return Outcome::of_ledger(LedgerError::into(error)),
        };
        if !self.desk.is_own(&batch.account) {
            if as_whom == AsWhom::TheSame {
                let account = batch.account;
                return Outcome::ManyOfOtherAccount { batch: id, account };
            }
            let account = self.desk.session.account.owner.clone();
            let given = self
                .desk
                .records
                .write(move |ledger| ledger.give_batch(id, &account))
                .await;
            if let Err(error) = given {
                return Outcome::of_ledger(LedgerError::into(error));
            }
        }
        self.go_on(id, true).await
    }

    async fn go_on(&mut self, id: BatchId, tells_rows: bool) -> Outcome {
        let working_on = self.desk.records.work_on(id);
        let (batch, rows) = match self.load(id).await {
            Ok(Some(loaded)) => loaded,
            Ok(None) => return Outcome::Failed(FailureKind::NoSuchRequest.into()),
            Err(error) => return Outcome::of_ledger(error),
        };
        if tells_rows {
            let row = |row: &BatchRow| NewRow {
                line: row.line,
                draft: row.draft.clone().unwrap_or_default(),
            };
            self.reporter.tell(Progress::ManyRows(rows.iter().map(row).collect()));
        }
        // They are read as they were written, whatever the person likes by now.
        self.desk.date_order = batch.date_order;
        let reading = self.desk.reading(batch.begun_at);
        let many = &*self;
        let rows = rows.into_iter().map(|row| Row::of(row, &reading)).collect();
        let mut run = Run::new(many, &batch, rows);
        run.work().await;
        if run.under_way > 0
            && let Ok(Some((_, rows))) = many.load(id).await
        {
            run.take_kept(rows.into_iter().map(|row| Row::of(row, &reading)));
        }
        let (counts, stopped) = run.end();
        self.finish(batch, working_on, counts, stopped).await
    }

    async fn load(&self, id: BatchId) -> Result<Option<(Batch, Vec<BatchRow>)>, LedgerError> {
        self.desk
            .records
            .read(move |ledger| {
                let Some(batch) = ledger.batch(id)? else {
                    return Ok(None);
                };
                let mut rows = Vec::new();
                ledger.batch_rows(id, |row| rows.push(row))?;
                Ok(Some((batch, rows)))
            })
            .await
    }

    /// Writes the results, and forgets a batch that is whole.
    async fn finish(
        &self,
        batch: Batch,
        working_on: WorkingOn,
        counts: Counts,
        stopped: Option<Box<Failure>>,
    ) -> Outcome {
        let id = batch.id;
        let results = match batch.results.clone() {
            Some(path) => Some(results::write(&self.desk.records, batch, path).await.map_err(Box::new)),
            None => None,
        };
        if counts.open() == 0 {
            // If that can't be kept, the next run finds nothing to do in it.
            self.desk
                .records
                .write(move |ledger| ledger.discard_batch(id))
                .await
                .ok();
        }
        drop(working_on);
        Outcome::Many(Box::new(ManyDone {
            total: counts.total,
            created: counts.created,
            existed: counts.existed,
            failed: counts.failed,
            open: counts.open(),
            results,
            stopped,
        }))
    }
}

/// What the same rows under the same name have alone, read at this time: `tomorrow` is another day tomorrow.
fn fingerprint(new: &NewBatch, reading: &Reading) -> String {
    let mut context = Context::new(&SHA256);
    let mut add = |part: &[u8]| {
        context.update(&part.len().to_le_bytes());
        context.update(part);
    };
    add(new.name.as_bytes());
    for row in &new.rows {
        let draft = serde_json::to_vec(&row.draft).expect("a draft has no keys but texts");
        let accepted = row.draft.request(reading);
        let body = accepted.map_or_else(|_| String::new(), |accepted| create_or_get_body(&accepted.request));
        add(&row.line.to_le_bytes());
        add(&draft);
        add(body.as_bytes());
    }
    context.finish().as_ref().iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a String takes everything");
        text
    })
}

impl Row {
    fn of(row: BatchRow, reading: &Reading) -> Self {
        let join_web_url = row.meeting.join_web_url;
        let state = match row.state {
            BatchRowState::Open => RowState::Open,
            BatchRowState::Done(ledger::Outcome::Created) => RowState::Created { join_web_url },
            BatchRowState::Done(ledger::Outcome::Existed) => {
                let accepted = row.draft.as_ref().and_then(|draft| draft.request(reading).ok());
                let held = row.meeting.answer.and_then(graph::read_meeting);
                let differs = accepted
                    .zip(held)
                    .is_some_and(|(accepted, held)| !accepted.request.differences(&held).is_empty());
                RowState::Existed { join_web_url, differs }
            }
            BatchRowState::Failed { why } => RowState::FailedEarlier(why),
        };
        Self {
            id: row.id,
            draft: row.draft.filter(|_| state == RowState::Open),
            request: row.request,
            state,
        }
    }
}

/// How the rows stand.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    total: u64,
    created: u64,
    existed: u64,
    failed: u64,
}

impl Counts {
    fn count(&mut self, state: &RowState) {
        match state {
            RowState::Open | RowState::UnderWay => {}
            RowState::Created { .. } => self.created += 1,
            RowState::Existed { .. } => self.existed += 1,
            RowState::Failed(_) | RowState::FailedEarlier(_) | RowState::NotSent(_) => self.failed += 1,
        }
    }

    fn done(&self) -> u64 {
        self.created + self.existed + self.failed
    }

    fn open(&self) -> u64 {
        self.total - self.done()
    }
}

/// A batch under way.
struct Run<'a> {
    many: &'a Many,
    wish: watch::Receiver<Wish>,
    rows: Vec<Row>,
    asked_at: chrono::DateTime<chrono::Utc>,
    counts: Counts,
    /// The places of the rows that are to be sent in this round.
    queue: VecDeque<usize>,
    /// Those of the next round, and why.
    again: Vec<(usize, Failure)>,
    round: u32,
    under_way: u64,
    /// So many calls in a row got no answer at all.
    in_vain: usize,
    stopped: Option<Box<Failure>>,
    /// What was not told yet.
    news: Vec<(usize, RowState)>,
    told: Option<Told>,
    began: Instant,
    /// How many rows had their answer when it began.
    done_before: u64,
    paused_since: Option<Instant>,
    paused: Duration,
}

/// What was told last.
struct Told {
    at: Instant,
    paused: bool,
    waits_until: Option<Instant>,
}

impl<'a> Run<'a> {
    fn new(many: &'a Many, batch: &Batch, rows: Vec<Row>) -> Self {
        let mut counts = Counts {
            total: rows.len() as u64,
            ..Counts::default()
        };
        let (mut news, mut queue) = (Vec::new(), VecDeque::new());
        for (place, row) in rows.iter().enumerate() {
            counts.count(&row.state);
            match row.state {
                RowState::Open => queue.push_back(place),
                _ => news.push((place, row.state.clone())),
            }
        }
        Self {
            many,
            wish: many.wish.clone(),
            rows,
            asked_at: batch.begun_at,
            counts,
            queue,
            again: Vec::new(),
            round: 1,
            under_way: 0,
            in_vain: 0,
            stopped: None,
            news,
            told: None,
            began: Instant::now(),
            done_before: counts.done(),
            paused_since: None,
            paused: Duration::ZERO,
        }
    }

    /// Sends rows until all have their answer, or none is to be sent.
    async fn work(&mut self) {
        let mut tick = tokio::time::interval(TELLS);
        tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut sending = FuturesUnordered::new();
        loop {
            let wish = *self.wish.borrow_and_update();
            if wish == Wish::Cancel {
                break;
            }
            self.heed_pause(wish == Wish::Pause);
            while wish == Wish::GoOn && self.stopped.is_none() && sending.len() < AT_ONCE {
                let Some(place) = self.next_place(sending.is_empty()) else {
                    break;
                };
                sending.push(self.send(place));
            }
            // Paused, it waits even with nothing under way.
            if sending.is_empty() && (wish == Wish::GoOn || self.stopped.is_some() || self.is_whole()) {
                break;
            }
            let wished = &mut self.wish;
            tokio::select! {
                Some((place, sent)) = sending.next(), if !sending.is_empty() => self.take(place, sent).await,
                // The sender lives as long as the job.
                changed = wished.changed() => if changed.is_err() { break },
                _ = tick.tick() => self.tell(),
            }
        }
    }

    fn is_whole(&self) -> bool {
        self.queue.is_empty() && self.again.is_empty()
    }

    fn heed_pause(&mut self, is_paused: bool) {
        match (is_paused, self.paused_since) {
            (true, None) => self.paused_since = Some(Instant::now()),
            (false, Some(since)) => {
                self.paused += since.elapsed();
                self.paused_since = None;
            }
            _ => {}
        }
    }

    /// The next row to be sent. A round begins when the one before is through.
    fn next_place(&mut self, is_through: bool) -> Option<usize> {
        if self.queue.is_empty() && is_through && self.round < ROUNDS {
            self.queue.extend(self.again.drain(..).map(|(place, _)| place));
            self.round += 1;
        }
        self.queue.pop_front()
    }

    /// Sends a row. What it needs is taken out before, so that many can be under way.
    fn send(&mut self, place: usize) -> impl Future<Output = (usize, Sent)> + use<'a> {
        self.set(place, RowState::UnderWay);
        self.under_way += 1;
        let row = &self.rows[place];
        let (id, draft, request) = (row.id, row.draft.clone(), row.request);
        let (desk, asked_at) = (&self.many.desk, self.asked_at);
        async move {
            let Some(draft) = draft else {
                // The disk damaged it.
                return (
                    place,
                    Sent::Settled(RowState::Failed(Box::new(FailureKind::NoSuchRequest.into()))),
                );
            };
            let has_channel = !draft.channel.trim().is_empty();
            let outcome = desk.send_row(id, request, draft, asked_at).await;
            (place, Sent::of(outcome, has_channel))
        }
    }

    fn set(&mut self, place: usize, state: RowState) {
        self.counts.count(&state);
        self.rows[place].state = state.clone();
        self.news.push((place, state));
    }

    async fn take(&mut self, place: usize, sent: Sent) {
        self.under_way -= 1;
        match sent {
            Sent::Settled(state) => {
                self.in_vain = 0;
                self.settle(place, state).await;
            }
            Sent::Again(failure) => {
                self.set(place, RowState::Open);
                self.in_vain = if is_silence(&failure) { self.in_vain + 1 } else { 0 };
                if self.in_vain >= AT_ONCE {
                    self.stop(failure.clone());
                }
                if self.round >= ROUNDS && !is_silence(&failure) {
                    // The service answers, and will not have this one.
                    self.settle(place, RowState::Failed(Box::new(failure))).await;
                } else {
                    self.again.push((place, failure));
                }
            }
            Sent::Stop(failure) => {
                self.set(place, RowState::Open);
                self.stop(failure);
            }
        }
    }

    /// Ends early, for the first of several reasons.
    fn stop(&mut self, failure: Failure) {
        self.stopped.get_or_insert_with(|| Box::new(failure));
    }

    /// The row is not sent again.
    async fn settle(&mut self, place: usize, state: RowState) {
        let why = match &state {
            RowState::Failed(failure) => Some(why(failure)),
            RowState::NotSent(problems) => Some(why_not_sent(problems)),
            _ => None,
        };
        if let Some(why) = why {
            let row = self.rows[place].id;
            let kept = self.many.desk.records.write(move |ledger| ledger.fail_row(row, &why));
            if let Err(error) = kept.await {
                self.stop(LedgerError::into(error));
            }
        }
        self.rows[place].draft = None;
        self.set(place, state);
    }

    /// Tells what is new.
    fn tell(&mut self) {
        let now = Instant::now();
        let paused = self.paused_since.is_some();
        let waits_until = self.many.pace.waits_until();
        let is_news = self.told.as_ref().is_none_or(|told| {
            !self.news.is_empty() || (told.paused, told.waits_until) != (paused, waits_until) || now - told.at >= BREATH
        });
        if !is_news {
            return;
        }
        self.told = Some(Told {
            at: now,
            paused,
            waits_until,
        });
        let Counts {
            total,
            created,
            existed,
            failed,
        } = self.counts;
        self.many.reporter.tell(Progress::Many(Box::new(ManyProgress {
            total,
            created,
            existed,
            failed,
            under_way: self.under_way,
            paused,
            waits_until,
            rows: std::mem::take(&mut self.news),
            elapsed: now - self.began,
            left: self.left(now),
        })));
    }

    /// How much longer it takes at the speed it had so far.
    fn left(&self, now: Instant) -> Option<Duration> {
        let done = self.counts.done() - self.done_before;
        if done < AT_ONCE as u64 {
            return None;
        }
        let paused = self.paused + self.paused_since.map_or(Duration::ZERO, |since| now - since);
        let worked = (now - self.began).saturating_sub(paused).as_secs_f64();
        let open = u32::try_from(self.counts.open()).ok()?;
        let done = u32::try_from(done).ok()?;
        Some(Duration::from_secs_f64(worked * f64::from(open) / f64::from(done)))
    }

    /// What was under way when the person cancelled may have had its answer just before.
    fn take_kept(&mut self, kept: impl Iterator<Item = Row>) {
        for (place, kept) in kept.enumerate() {
            if self.rows.get(place).is_some_and(|row| row.state == RowState::UnderWay) {
                self.set(place, kept.state);
            }
        }
        self.under_way = 0;
    }

    /// Nothing is under way any more; tells how all stands.
    fn end(mut self) -> (Counts, Option<Box<Failure>>) {
        for place in 0..self.rows.len() {
            if self.rows[place].state == RowState::UnderWay {
                self.set(place, RowState::Open);
            }
        }
        self.under_way = 0;
        let is_cancelled = *self.wish.borrow() == Wish::Cancel;
        if self.stopped.is_none()
            && !is_cancelled
            && let Some((_, failure)) = self.again.pop()
        {
            self.stop(failure);
        }
        self.tell();
        (self.counts, self.stopped)
    }
}

impl Sent {
    fn of(outcome: Outcome, has_channel: bool) -> Self {
        match outcome {
            Outcome::Meeting(answer) => Self::Settled(answered(*answer)),
            Outcome::NotSent(problems) => Self::Settled(RowState::NotSent(problems)),
            Outcome::Unfinished { failure, .. } => Self::failed(*failure, has_channel),
            Outcome::Failed(failure) => Self::failed(failure, has_channel),
            _ => Self::failed(FailureKind::Panic.into(), has_channel),
        }
    }

    fn failed(failure: Failure, has_channel: bool) -> Self {
        match &failure.kind {
            FailureKind::NotConnected
            | FailureKind::TokenRefused
            | FailureKind::NoAccessPolicy
            | FailureKind::Guest
            | FailureKind::PersonalAccount
            | FailureKind::OrganizerUnknown { .. }
            | FailureKind::ConnectionIncomplete
            | FailureKind::CloudHasNoCreateOrGet
            | FailureKind::Redirected { .. }
            // What is asked for again and again in vain has been waited for.
            | FailureKind::Throttled { .. }
            | FailureKind::Ledger(_) => Self::Stop(failure),
            // A channel may be closed to the organizer, and the next row has none.
            FailureKind::Forbidden { .. } if !has_channel => Self::Stop(failure),
            FailureKind::SignIn(problem) if !may_pass(problem) => Self::Stop(failure),
            FailureKind::SignIn(_)
            | FailureKind::Unreachable { .. }
            | FailureKind::TimedOut
            | FailureKind::Interrupted
            | FailureKind::AnswerUnreadable
            | FailureKind::Busy
            | FailureKind::ServiceFailed { .. } => Self::Again(failure),
            _ => Self::Settled(RowState::Failed(Box::new(failure))),
        }
    }
}

/// Whether signing in may do by itself a moment later.
fn may_pass(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::Unreachable { .. } | Problem::TimedOut | Problem::ServiceBusy { .. }
    )
}

/// Whether nothing at all was heard of the service.
fn is_silence(failure: &Failure) -> bool {
    matches!(
        failure.kind,
        FailureKind::Unreachable { .. } | FailureKind::TimedOut | FailureKind::Interrupted | FailureKind::SignIn(_)
    )
}

fn answered(answer: MeetingAnswer) -> RowState {
    if let FollowUp::Failed(failure) = answer.follow_up {
        // The meeting is there, but not as it was asked for.
        return RowState::Failed(failure);
    }
    let join_web_url = answer.meeting.join_web_url.clone();
    if answer.how == How::Created {
        return RowState::Created { join_web_url };
    }
    let differs = answer
        .request
        .is_some_and(|request| !request.differences(&answer.meeting).is_empty());
    RowState::Existed { join_web_url, differs }
}

fn why(failure: &Failure) -> String {
    let said = failure.details.said.as_deref().unwrap_or("not sent");
    shortened(said, WHY_CHARS).into_owned()
}

fn why_not_sent(problems: &[FieldProblem]) -> String {
    let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
    shortened(&problems.join("; "), WHY_CHARS).into_owned()
}
