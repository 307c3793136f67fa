//! The ledger on a thread of its own: it blocks, and nothing else may wait for a disk.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use tokio::sync::oneshot;

use super::{Event, Failure, FailureKind, ListNumber, Outbox};
use crate::ledger::{BatchId, Ledger, LedgerError, Query, RequestId, RequestState};

/// After so long without work the whole file is looked at for damage, once.
const IDLE: Duration = Duration::from_secs(3);

/// While a batch is worked on, what there is now is told so often.
const TELL_EVERY: Duration = Duration::from_millis(50);

/// What the ledger's thread does, one after another.
enum Work {
    /// By itself.
    Alone(Box<dyn FnOnce(&mut Keeper) + Send>),
    /// With others that wait, so that the disk is waited for once.
    Change(Change),
}

/// Changes the ledger, or is told why it can't be changed.
type Change = Box<dyn FnOnce(Result<&mut Ledger, LedgerError>) -> Told + Send>;

/// Tells what became of a change, when it is on the disk or could not be brought there.
type Told = Box<dyn FnOnce(&mut Keeper, Result<(), LedgerError>)>;

/// So many changes are on the disk together at most: the first of them waits for the last.
const TOGETHER: usize = 64;

/// Where the ledger is asked.
#[derive(Clone)]
pub struct Records {
    queue: Sender<Work>,
    now: fn() -> DateTime<Utc>,
    newest: Arc<Newest>,
}

/// What other threads know of the ledger.
#[derive(Default)]
struct Newest {
    list: AtomicU64,
    coming: AtomicU64,
    waits_to_be_online: AtomicBool,
    /// The person has typed into the form in this run.
    has_typed: AtomicBool,
}

impl Newest {
    fn of(&self, number: ListNumber) -> (&AtomicU64, u64) {
        match number {
            ListNumber::List(number) => (&self.list, number),
            ListNumber::Coming(number) => (&self.coming, number),
        }
    }
}

/// What is told of batches.
struct Batches {
    /// They are to be told, with the other changes.
    changed: bool,
    /// The one that a job is working on.
    working_on: Option<BatchId>,
}

/// Has the ledger.
struct Keeper {
    dir: PathBuf,
    ledger: Result<Ledger, LedgerError>,
    now: fn() -> DateTime<Utc>,
    newest: Arc<Newest>,
    outbox: Outbox,
    /// Something was written that was not told yet.
    changed: bool,
    /// When it was told last what there is.
    told_at: Option<Instant>,
    batches: Batches,
    /// What was under way when the program ended is known to be unknown.
    left_is_settled: bool,
    /// The ledger could not be opened at the start.
    is_late: bool,
}

impl Records {
    /// Begins to open the ledger; what is done meanwhile waits for it.
    pub fn start(dir: PathBuf, now: fn() -> DateTime<Utc>, outbox: Outbox) -> (Self, JoinHandle<()>) {
        let (queue, works) = channel();
        let newest = Arc::<Newest>::default();
        let theirs = Arc::clone(&newest);
        let thread = std::thread::Builder::new()
            .name("ledger".to_owned())
            .spawn(move || keep(dir, now, theirs, outbox, &works))
            .expect("the system gave the engine's threads, so it gives one more");
        (Self { queue, now, newest }, thread)
    }

    /// The present time, as the ledger is told it.
    pub fn now(&self) -> DateTime<Utc> {
        (self.now)()
    }

    /// Reads, and waits for it.
    pub async fn read<T, E>(&self, work: impl FnOnce(&Ledger) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<LedgerError> + std::error::Error + Send + 'static,
    {
        self.ask(move |keeper| work(keeper.ledger()?)).await
    }

    /// Writes, and waits until it is on the disk, together with whatever else is being written.
    pub async fn write<T, E>(&self, work: impl FnOnce(&mut Ledger) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<LedgerError> + std::error::Error + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        self.change(move |ledger| {
            let done = ledger.map_err(E::from).and_then(work);
            Box::new(move |keeper, kept| {
                let done = done.and_then(|done| kept.map(|()| done).map_err(E::from));
                keeper.answer(answer, done);
            })
        });
        answered.await.unwrap_or_else(|_| Err(mistake().into()))
    }

    /// As [`Self::write`], for what takes long or can't be done together with anything else.
    pub async fn write_alone<T, E>(
        &self,
        work: impl FnOnce(&mut Ledger) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<LedgerError> + std::error::Error + Send + 'static,
    {
        self.ask(move |keeper| {
            keeper.changed = true;
            work(keeper.ledger()?)
        })
        .await
    }

    /// Writes, without waiting for it; a failure is told.
    pub fn write_later(&self, work: impl FnOnce(&mut Ledger) -> Result<(), LedgerError> + Send + 'static) {
        self.change(move |ledger| {
            let done = ledger.and_then(work);
            Box::new(move |keeper, kept| keeper.tell_failure(done.and(kept)))
        });
    }

    /// Keeps the form; the list does not change by it.
    pub fn save_form(&self, draft: crate::meeting::Draft) {
        let now = self.now;
        self.newest.has_typed.store(true, Ordering::Relaxed);
        self.queue_up(move |keeper| {
            // Typing is not interrupted by a disk's trouble, which has been told at the start.
            keeper.ledger().and_then(|ledger| ledger.save_form(&draft, now())).ok();
        });
    }

    /// Answers with [`Event::Meetings`], unless a newer list of the kind is asked for before.
    pub fn list(&self, number: ListNumber, query: Query, places: std::ops::Range<u64>) {
        let (newest, value) = self.newest.of(number);
        newest.fetch_max(value, Ordering::Relaxed);
        self.queue_up(move |keeper| {
            let newest = Arc::clone(&keeper.newest);
            let (newest, value) = newest.of(number);
            if newest.load(Ordering::Relaxed) > value {
                return;
            }
            let rows = keeper.ledger().and_then(|ledger| ledger.list(&query, places));
            let is_damaged = rows == Err(LedgerError::Damaged);
            let rows = rows.map_err(|error| Box::new(error.into()));
            keeper.outbox.send(Event::Meetings(number, rows));
            if is_damaged {
                keeper.check();
            }
        });
    }

    /// A job works on this batch until what is returned is dropped.
    pub fn work_on(&self, id: BatchId) -> WorkingOn {
        self.set_working_on(Some(id));
        WorkingOn { records: self.clone() }
    }

    fn set_working_on(&self, id: Option<BatchId>) {
        self.queue_up(move |keeper| {
            keeper.batches.working_on = id;
            keeper.batches_change();
        });
    }

    /// Forgets a batch that no job is working on.
    pub fn discard_batch(&self, id: BatchId) {
        self.queue_up(move |keeper| {
            if keeper.batches.working_on != Some(id) {
                let done = keeper.ledger().and_then(|ledger| ledger.discard_batch(id));
                keeper.batches_change();
                keeper.tell_failure(done);
            }
        });
    }

    /// Forgets everything; returns how many meetings were known.
    pub async fn forget_everything(&self) -> Result<u64, LedgerError> {
        self.ask(|keeper| {
            keeper.batches_change();
            keeper.ledger()?.forget_everything()
        })
        .await
    }

    /// Whether requests wait that are to be sent by themselves.
    pub fn waits_to_be_online(&self) -> bool {
        self.newest.waits_to_be_online.load(Ordering::Relaxed)
    }

    async fn ask<T, E>(&self, work: impl FnOnce(&mut Keeper) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<LedgerError> + std::error::Error + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        self.queue_up(move |keeper| {
            let done = work(keeper);
            keeper.answer(answer, done);
        });
        answered.await.unwrap_or_else(|_| Err(mistake().into()))
    }

    fn queue_up(&self, work: impl FnOnce(&mut Keeper) + Send + 'static) {
        // The thread outlives every panic but one of the system's.
        self.queue.send(Work::Alone(Box::new(work))).ok();
    }

    fn change(&self, change: impl FnOnce(Result<&mut Ledger, LedgerError>) -> Told + Send + 'static) {
        self.queue.send(Work::Change(Box::new(change))).ok();
    }
}

fn mistake() -> LedgerError {
    LedgerError::Other("a mistake in Convene".to_owned())
}

/// Whether the ledger refused because it is damaged.
fn is_damage(error: &(dyn std::error::Error + 'static)) -> bool {
    error.downcast_ref() == Some(&LedgerError::Damaged)
}

fn keep(dir: PathBuf, now: fn() -> DateTime<Utc>, newest: Arc<Newest>, outbox: Outbox, works: &Receiver<Work>) {
    let mut keeper = Keeper {
        dir,
        ledger: Err(LedgerError::Other("not opened yet".to_owned())),
        now,
        newest,
        outbox,
        changed: true,
        told_at: None,
        batches: Batches {
            changed: true,
            working_on: None,
        },
        left_is_settled: false,
        is_late: false,
    };
    keeper.outlive(|keeper| {
        keeper.open();
        keeper.begin();
    });
    let mut checked = false;
    let mut next = None;
    loop {
        let work = match next.take().map_or_else(|| works.try_recv(), Ok) {
            Ok(work) => work,
            Err(TryRecvError::Disconnected) => return,
            Err(TryRecvError::Empty) => {
                let until_told = keeper.until_told();
                if until_told == Some(Duration::ZERO) {
                    keeper.outlive(Keeper::tell_changes);
                    continue;
                }
                let work = match until_told {
                    Some(wait) => works.recv_timeout(wait),
                    None if checked => works.recv().map_err(RecvTimeoutError::from),
                    None => works.recv_timeout(IDLE),
                };
                match work {
                    Ok(work) => work,
                    Err(RecvTimeoutError::Timeout) if until_told.is_some() => continue,
                    Err(RecvTimeoutError::Timeout) => {
                        checked = true;
                        keeper.outlive(Keeper::check);
                        continue;
                    }
                    Err(RecvTimeoutError::Disconnected) => return,
                }
            }
        };
        match work {
            Work::Alone(work) => keeper.outlive(work),
            Work::Change(first) => {
                let mut changes = vec![first];
                while changes.len() < TOGETHER && next.is_none() {
                    match works.try_recv() {
                        Ok(Work::Change(change)) => changes.push(change),
                        Ok(other) => next = Some(other),
                        Err(_) => break,
                    }
                }
                // If one of them panics, none is kept, and whoever asked is told so.
                keeper.outlive(|keeper| keeper.make(changes));
            }
        }
    }
}

impl Keeper {
    /// A mistake in one piece of work takes nothing else with it: what it had begun to write is undone, and the ledger is
    /// opened anew.
    fn outlive(&mut self, work: impl FnOnce(&mut Self)) {
        if catch_unwind(AssertUnwindSafe(|| work(self))).is_err() {
            self.ledger = Err(mistake());
            // If that fails as well, the next work finds no ledger and says so.
            catch_unwind(AssertUnwindSafe(|| self.open())).ok();
        }
    }

    fn open(&mut self) {
        self.ledger = Ledger::open(&self.dir).map(|(ledger, notices)| {
            for notice in notices {
                self.outbox.send(Event::Ledger(notice));
            }
            ledger
        });
    }

    /// What was left from before the program ended.
    fn begin(&mut self) {
        self.settle_left();
        match &self.ledger {
            Ok(ledger) => {
                // A ledger that could be opened only later does not take away what is typed by then.
                let is_late = self.is_late && self.newest.has_typed.load(Ordering::Relaxed);
                self.outbox.send(match ledger.form() {
                    Ok(Some(draft)) if !is_late => Event::Form(Box::new(draft)),
                    _ => Event::NoForm,
                });
            }
            Err(error) => {
                self.is_late = true;
                self.outbox.send(Event::LedgerFailed(Box::new(error.clone().into())));
            }
        }
    }

    /// What was under way when the program ended becomes unknown; as soon as that can be written.
    fn settle_left(&mut self) {
        if let Ok(ledger) = &mut self.ledger
            && !self.left_is_settled
        {
            // A ledger that can only be read says so by itself.
            self.left_is_settled = ledger.after_start((self.now)()).is_ok();
            self.changed |= self.left_is_settled;
        }
    }

    /// The ledger; one that could not be opened is tried again, but what lies in the way for good is not.
    fn ledger(&mut self) -> Result<&mut Ledger, LedgerError> {
        if matches!(self.ledger, Err(LedgerError::Locked | LedgerError::Full)) {
            self.open();
            if self.ledger.is_ok() {
                self.begin();
            }
        }
        self.settle_left();
        self.ledger.as_mut().map_err(|error| error.clone())
    }

    /// Makes changes, and tells of each when all are on the disk. Of several, one that fails does not stop the others.
    fn make(&mut self, changes: Vec<Change>) {
        self.changed = true;
        let together = changes.len() > 1;
        let begun = if together {
            self.ledger().and_then(Ledger::begin_together)
        } else {
            Ok(())
        };
        let mut told = Vec::new();
        for change in changes {
            let ledger = begun.clone().and_then(|()| self.ledger());
            told.push(change(ledger));
        }
        let kept = match &mut self.ledger {
            Ok(ledger) if together && begun.is_ok() => ledger.commit_together(),
            _ => Ok(()),
        };
        for told in told {
            told(self, kept.clone());
        }
    }

    /// Answers who asked, and looks for damage where the answer is that there is some.
    fn answer<T, E>(&mut self, answer: oneshot::Sender<Result<T, E>>, done: Result<T, E>)
    where
        E: std::error::Error + 'static,
    {
        let is_damaged = done.as_ref().is_err_and(|error| is_damage(error));
        // Who asked may have been cancelled.
        answer.send(done).ok();
        if is_damaged {
            self.check();
        }
    }

    /// Looks for damage; a damaged ledger is set aside.
    fn check(&mut self) {
        if let Ok(ledger) = &mut self.ledger {
            match ledger.check() {
                Ok(None) => {}
                Ok(Some(notice)) => {
                    self.changed = true;
                    self.outbox.send(Event::Ledger(notice));
                }
                Err(error) => self.outbox.send(Event::LedgerFailed(Box::new(error.into()))),
            }
        }
    }

    fn tell_failure(&mut self, done: Result<(), LedgerError>) {
        match done {
            Ok(()) | Err(LedgerError::NoSuchRequest(_)) => {}
            Err(LedgerError::Damaged) => self.check(),
            Err(error) => self.outbox.send(Event::LedgerFailed(Box::new(error.into()))),
        }
    }

    fn batches_change(&mut self) {
        self.changed = true;
        self.batches.changed = true;
    }

    /// How long it is until what was written is told, if anything is to be.
    fn until_told(&self) -> Option<Duration> {
        let is_soon = self.batches.working_on.and(self.told_at);
        let since = is_soon.map_or(TELL_EVERY, |at| at.elapsed());
        self.changed.then(|| TELL_EVERY.saturating_sub(since))
    }

    /// Says what there is now, after something was written.
    fn tell_changes(&mut self) {
        self.changed = false;
        self.told_at = Some(Instant::now());
        let Ok(ledger) = &self.ledger else { return };
        let told = ledger.unfinished().and_then(|requests| {
            let waits = |state: &RequestState| matches!(state, RequestState::Waiting { send_when_online: true });
            let any = requests.iter().any(|request| waits(&request.state));
            self.newest.waits_to_be_online.store(any, Ordering::Relaxed);
            self.outbox.send(Event::Unfinished(requests));
            self.outbox.send(Event::MeetingsChanged(ledger.accounts()?));
            if std::mem::take(&mut self.batches.changed) {
                let mut batches = ledger.batches()?;
                batches.retain(|batch| Some(batch.id) != self.batches.working_on);
                self.outbox.send(Event::Batches(batches));
            }
            Ok(())
        });
        self.tell_failure(told);
    }
}

/// A batch that a job works on.
pub struct WorkingOn {
    records: Records,
}

impl Drop for WorkingOn {
    fn drop(&mut self) {
        self.records.set_working_on(None);
    }
}

/// A request that is being sent. Dropped without [`Self::settled`] (the job was cancelled, or panicked), it is unknown what
/// became of it.
pub struct UnderWay {
    records: Records,
    id: RequestId,
    settled: bool,
}

impl UnderWay {
    pub fn new(records: Records, id: RequestId) -> Self {
        Self {
            records,
            id,
            settled: false,
        }
    }

    pub fn id(&self) -> RequestId {
        self.id
    }

    /// The ledger knows what became of it.
    pub fn settled(mut self) {
        self.settled = true;
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        if !self.settled {
            let (id, now) = (self.id, self.records.now());
            self.records.write_later(move |ledger| {
                // What was written just before the job was stopped stands.
                match ledger.request(id)?.map(|request| request.state) {
                    Some(RequestState::UnderWay) => ledger.set_state(id, &RequestState::Unknown, now),
                    _ => Ok(()),
                }
            });
        }
    }
}

impl From<LedgerError> for Failure {
    fn from(error: LedgerError) -> Self {
        Self::saying(FailureKind::Ledger(error.clone()), &error)
    }
}
