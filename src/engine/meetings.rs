//! The jobs that call Graph.

use std::time::Instant;

use tokio::sync::mpsc::UnboundedSender;

use super::connecting::{CallError, Session};
use super::main_loop::Note;
use super::{Event, JobId, MeetingAnswer, Outbox, Outcome, Progress};
use crate::graph::{CreateOrGet, EntityId, Wait, Watch};
use crate::meeting::{Accepted, Draft, Reading};

/// Tells a face how the tries of a call go.
pub struct Reporter {
    job: JobId,
    outbox: Outbox,
}

impl Reporter {
    pub fn new(job: JobId, outbox: Outbox) -> Self {
        Self { job, outbox }
    }
}

impl Watch for Reporter {
    fn trying(&self, attempt: u32) {
        self.outbox
            .send(Event::Progress(self.job, Progress::Trying { attempt }));
    }

    fn waiting(&self, wait: &Wait) {
        let progress = Progress::Waiting {
            reason: wait.reason,
            next_attempt: wait.next_attempt,
            until: Instant::now() + wait.delay,
            delay: wait.delay,
        };
        self.outbox.send(Event::Progress(self.job, progress));
    }
}

/// Makes the draft's meeting, or gets the one with its external ID.
pub async fn create_or_get(
    session: &Session,
    draft: &Draft,
    reading: &Reading,
    watch: &Reporter,
    notes: &UnboundedSender<Note>,
) -> Outcome {
    let Accepted { request, remarks } = match draft.request(reading) {
        Ok(accepted) => accepted,
        Err(problems) => return Outcome::NotSent(problems),
    };
    let request_ref = &request;
    let answered = session
        .call(|token| async move { session.client.create_or_get(&token, request_ref, None, watch).await })
        .await;
    match answered {
        Ok(CreateOrGet {
            outcome,
            meeting,
            earlier_try_unknown,
            diagnostics,
        }) => {
            let answer = MeetingAnswer {
                outcome,
                earlier_try_unknown,
                meeting,
                request,
                remarks,
                diagnostics,
            };
            Outcome::Meeting(Box::new(answer))
        }
        Err(error) => failed(error, session, notes),
    }
}

/// Deletes the meeting with this Graph ID.
pub async fn delete(session: &Session, id: &EntityId, watch: &Reporter, notes: &UnboundedSender<Note>) -> Outcome {
    let answered = session
        .call(|token| async move { session.client.delete_meeting(&token, id, watch).await })
        .await;
    match answered {
        Ok(diagnostics) => Outcome::Deleted(diagnostics),
        Err(error) => failed(error, session, notes),
    }
}

fn failed(error: CallError, session: &Session, notes: &UnboundedSender<Note>) -> Outcome {
    if let Some(state) = session.state_after(&error) {
        // The loop is gone only when the program ends.
        notes.send(Note::Lost(Box::new(state))).ok();
    }
    Outcome::Failed(session.failure(error))
}
