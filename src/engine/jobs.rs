//! Jobs: work in the background that ends in exactly one [`Event::Done`], also when it panics or is cancelled.

use std::cell::Cell;
use std::collections::HashMap;
use std::future::Future;

use tokio::sync::mpsc::UnboundedSender;
use tokio_util::sync::CancellationToken;

use super::main_loop::Note;
use super::{Event, FailureKind, JobId, Outbox, Outcome};

/// The jobs under way.
pub struct Jobs {
    outbox: Outbox,
    notes: UnboundedSender<Note>,
    running: HashMap<JobId, CancellationToken>,
    /// The last one that could not even begin.
    refused: Cell<Option<JobId>>,
}

impl Jobs {
    pub fn new(outbox: Outbox, notes: UnboundedSender<Note>) -> Self {
        Self {
            outbox,
            notes,
            running: HashMap::new(),
            refused: Cell::new(None),
        }
    }

    /// Begins a job.
    pub fn start(&mut self, id: JobId, work: impl Future<Output = Outcome> + Send + 'static) {
        let cancel = CancellationToken::new();
        self.running.insert(id, cancel.clone());
        let outbox = self.outbox.clone();
        let notes = self.notes.clone();
        tokio::spawn(async move {
            // A task of its own, so that its panic arrives here as a value.
            let mut task = tokio::spawn(work);
            let ended = tokio::select! {
                ended = &mut task => ended,
                () = cancel.cancelled() => {
                    task.abort();
                    // Work that ended just before is told as it ended: the meeting exists.
                    task.await
                }
            };
            let outcome = ended.unwrap_or_else(|error| {
                if error.is_cancelled() {
                    Outcome::Cancelled
                } else {
                    Outcome::Failed(FailureKind::Panic.into())
                }
            });
            // The loop hears of it first, so that who is told may begin the next job at once.
            // The loop is gone only when the program ends.
            notes.send(Note::JobEnded(id)).ok();
            outbox.send(Event::Done(id, outcome));
        });
    }

    /// Ends a job that cannot even begin.
    pub fn refuse(&self, id: JobId, kind: FailureKind) {
        self.refused.set(Some(id));
        self.outbox.send(Event::Done(id, Outcome::Failed(kind.into())));
    }

    /// Stops a job; one that has ended already is left alone.
    pub fn cancel(&self, id: JobId) {
        if let Some(cancel) = self.running.get(&id) {
            cancel.cancel();
        }
    }

    /// Stops every job.
    pub fn cancel_all(&self) {
        for cancel in self.running.values() {
            cancel.cancel();
        }
    }

    /// Forgets a job that has ended.
    pub fn ended(&mut self, id: JobId) {
        self.running.remove(&id);
    }

    pub fn is_running(&self, id: JobId) -> bool {
        self.running.contains_key(&id)
    }

    /// Whether its end is told, now or when it comes; of the job that was asked for last.
    pub fn has_taken(&self, id: JobId) -> bool {
        self.is_running(id) || self.refused.get() == Some(id)
    }

    pub fn is_idle(&self) -> bool {
        self.running.is_empty()
    }
}
