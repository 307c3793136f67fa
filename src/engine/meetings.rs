//! The jobs that call Graph, with the ledger beside them: a request is on the disk before it is sent, and an answer before
//! it is shown.

mod calendar;
mod changing;
mod checking;
mod creating;
mod kept;
mod many;
mod refreshing;

use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use tokio::sync::mpsc::UnboundedSender;

pub use kept::{export, import, show};
pub use many::{Many, Wish};

use super::connecting::{CallError, Session};
use super::directory::Asker;
use super::main_loop::Note;
use super::records::Records;
use super::{Event, Failure, FollowUp, How, JobId, MeetingAnswer, Outbox, Outcome, Progress, Since};
use crate::graph::{self, Client, Diagnostics, EntityId, Wait, Watch};
use crate::ledger::{Account, Key, KnownMeeting, LedgerError};
use crate::meeting::{DateOrder, Difference, Draft, ExternalId, Meeting, MeetingRequest, Reading, Remark};

/// Tells a face how the tries of a call go.
pub struct Reporter {
    job: JobId,
    outbox: Outbox,
}

impl Reporter {
    pub fn new(job: JobId, outbox: Outbox) -> Self {
        Self { job, outbox }
    }

    fn tell(&self, progress: Progress) {
        self.outbox.send(Event::Progress(self.job, progress));
    }
}

impl Watch for Reporter {
    fn trying(&self, attempt: u32) {
        self.tell(Progress::Trying { attempt });
    }

    fn waiting(&self, wait: &Wait) {
        self.tell(Progress::Waiting {
            reason: wait.reason,
            next_attempt: wait.next_attempt,
            until: Instant::now() + wait.delay,
            delay: wait.delay,
        });
    }
}

/// What a job that calls Graph works with.
pub struct Desk {
    pub session: Arc<Session>,
    /// The session's, perhaps in step with others.
    pub client: Client,
    pub records: Records,
    /// Who is told how it goes; nobody, when the program sends something by itself.
    pub reporter: Option<Reporter>,
    pub notes: UnboundedSender<Note>,
    pub date_order: DateOrder,
    /// How long a request waits for the people in it to be looked up.
    pub patience: Duration,
    /// Whether the loop was told that the connection no longer works.
    pub told_loss: OnceLock<()>,
}

impl Desk {
    fn watch(&self) -> &dyn Watch {
        match &self.reporter {
            Some(reporter) => reporter,
            None => &(),
        }
    }

    fn tell(&self, progress: Progress) {
        if let Some(reporter) = &self.reporter {
            reporter.tell(progress);
        }
    }

    /// The draft with all that can be found out of its attendees.
    async fn complete(&self, draft: Draft) -> Draft {
        let asker = Asker {
            session: Arc::clone(&self.session),
            client: self.client.clone(),
            notes: self.notes.clone(),
        };
        asker.complete(draft, self.patience).await
    }

    fn now(&self) -> DateTime<Utc> {
        self.records.now()
    }

    /// How a draft is read that was typed at this time.
    fn reading(&self, now: DateTime<Utc>) -> Reading {
        Reading {
            now,
            date_order: self.date_order,
            channel: self.session.account.channel,
        }
    }

    /// What names the account's meeting with this external ID.
    fn key(&self, external_id: &ExternalId) -> Key {
        let owner = &self.session.account.owner;
        Key {
            connection: owner.connection.clone(),
            tenant: owner.tenant.clone(),
            organizer: owner.organizer.clone(),
            external_id: external_id.as_str().to_owned(),
        }
    }

    fn is_mine(&self, key: &Key) -> bool {
        let owner = &self.session.account.owner;
        (&key.connection, &key.tenant, &key.organizer) == (&owner.connection, &owner.tenant, &owner.organizer)
    }

    fn is_own(&self, account: &Account) -> bool {
        let owner = &self.session.account.owner;
        (&account.connection, &account.tenant, &account.organizer)
            == (&owner.connection, &owner.tenant, &owner.organizer)
    }

    /// What a person is told of a failed call; what it means for the account is told beside it.
    fn failure(&self, error: CallError) -> Failure {
        // Of many calls that fail at the same time, one tells it.
        if let Some(state) = self.session.state_after(&error)
            && self.told_loss.set(()).is_ok()
        {
            // The loop is gone only when the program ends.
            self.notes.send(Note::Lost(Box::new(state))).ok();
        }
        self.session.failure(error)
    }

    fn failed(&self, error: CallError) -> Outcome {
        Outcome::Failed(self.failure(error))
    }

    async fn get(&self, id: &EntityId) -> Result<graph::Found, CallError> {
        let (session, watch) = (&self.session, self.watch());
        session
            .call(|token| async move { self.client.get_meeting(&token, id, watch).await })
            .await
    }

    /// Keeps what the service answered with; tells in what it has changed.
    async fn saw(&self, key: &Key, meeting: &Meeting) -> Result<Option<Since>, LedgerError> {
        let at = self.now();
        let (kept_key, kept_meeting) = (key.clone(), meeting.clone());
        let before = self
            .records
            .write(move |ledger| {
                let before = ledger.meeting(&kept_key)?;
                ledger.saw(&kept_key, &kept_meeting, at)?;
                Ok::<_, LedgerError>(before)
            })
            .await?;
        Ok(before.and_then(|before| self.since(before, meeting)))
    }

    fn since(&self, before: KnownMeeting, meeting: &Meeting) -> Option<Since> {
        let seen_at = before.row.seen_at?;
        let was = graph::read_meeting(before.answer?)?;
        let reading = self.reading(seen_at);
        let draft = Draft {
            external_id: before.row.key.external_id,
            options: was.options,
            ..Draft::of_meeting(&was, chrono_tz::UTC, &reading)
        };
        // One that the service keeps and a form would not take is not compared.
        let was = draft.request(&reading).ok()?.request;
        let mut changes = was.differences(meeting);
        // What the service does not tell this time has not changed by that.
        changes.retain(|change| !matches!(change, Difference::Option { held: None, .. }));
        Some(Since { seen_at, changes })
    }

    /// The service said that there is no such meeting.
    async fn is_gone(&self, key: Key, diagnostics: Diagnostics) -> Result<Outcome, LedgerError> {
        let at = self.now();
        let row = self
            .records
            .write(move |ledger| {
                ledger.gone(&key, at)?;
                Ok::<_, LedgerError>(ledger.meeting(&key)?.map(|known| known.row))
            })
            .await?;
        Ok(match row {
            Some(row) => Outcome::Gone(Box::new(super::Gone { row, diagnostics })),
            None => Outcome::NoSuchMeeting,
        })
    }
}

/// A meeting that was just answered with, and nothing else known.
fn answer(how: How, meeting: Meeting, diagnostics: Diagnostics) -> MeetingAnswer {
    MeetingAnswer {
        how,
        earlier_try_unknown: false,
        meeting,
        key: None,
        request: None,
        remarks: Vec::new(),
        follow_up: FollowUp::NotNeeded,
        since: None,
        near: Vec::new(),
        unrecorded: None,
        diagnostics: Some(diagnostics),
    }
}

impl MeetingAnswer {
    fn asked(self, accepted: Option<(MeetingRequest, Vec<Remark>)>) -> Self {
        let (request, remarks) = accepted.unzip();
        Self {
            request,
            remarks: remarks.unwrap_or_default(),
            ..self
        }
    }

    fn kept(self, kept: Result<Option<Since>, LedgerError>) -> Self {
        match kept {
            Ok(since) => Self { since, ..self },
            Err(error) => Self {
                unrecorded: Some(Box::new(error.into())),
                ..self
            },
        }
    }
}

fn is_not_found(error: &CallError) -> bool {
    matches!(error, CallError::Graph(error) if error.status() == Some(404))
}
