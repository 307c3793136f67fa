//! Requests: written before they are sent, and finished together with what was answered.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::{Key, Ledger, LedgerError, meetings, value};
use crate::meeting::{Draft, Meeting, MeetingRequest};

/// Names a request in this ledger. No other request gets it later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RequestId(i64);

impl RequestId {
    pub(super) fn number(self) -> i64 {
        self.0
    }

    pub(super) fn of_number(number: i64) -> Self {
        Self(number)
    }
}

/// A request to make or get a meeting, before it is sent.
#[derive(Clone, Debug)]
pub struct NewRequest<'a> {
    /// Which meeting.
    pub key: &'a Key,
    /// All that was typed.
    pub draft: &'a Draft,
    /// What is asked for.
    pub request: &'a MeetingRequest,
    /// The body exactly as it is sent.
    pub body: &'a str,
    /// The `client-request-id` that it is sent with.
    pub client_request_id: &'a str,
    /// [`RequestState::UnderWay`] when it is sent at once, [`RequestState::Waiting`] when it can't be.
    pub state: RequestState,
    /// The present time.
    pub at: DateTime<Utc>,
}

/// A request as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// Which request.
    pub id: RequestId,
    /// Which meeting.
    pub key: Key,
    /// All that was typed; `None` only when the disk damaged it.
    pub draft: Option<Draft>,
    /// The body exactly as it was sent, or would be.
    pub body: String,
    /// The `client-request-id` that it was sent with last.
    pub client_request_id: String,
    /// When it was asked for, UTC.
    pub asked_at: DateTime<Utc>,
    /// How it stands.
    pub state: RequestState,
    /// Since when it stands so, UTC.
    pub changed_at: DateTime<Utc>,
    /// How often it was about to be sent; tries within one call to the service are one.
    pub tries: u32,
}

/// How a request stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequestState {
    /// Not sent yet.
    Waiting {
        /// It may be sent without asking as soon as that is possible.
        send_when_online: bool,
    },
    /// About to be sent, or sent and not answered yet.
    UnderWay,
    /// Sent, perhaps; no answer was seen. The service may have made the meeting.
    Unknown,
    /// The service said no, or could not be asked.
    Failed {
        /// Why, in a few words.
        why: String,
    },
    /// Answered with a meeting.
    Done(Outcome),
}

/// What became of a request that was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The meeting was made.
    Created,
    /// There already was one.
    Existed,
}

impl Ledger {
    /// Keeps a request. Only when this has returned may it be sent.
    pub fn begin(&mut self, new: &NewRequest<'_>) -> Result<RequestId, LedgerError> {
        let transaction = self.write()?;
        let id = begin(&transaction, new)?;
        transaction.commit()?;
        Ok(id)
    }

    /// The request is about to be sent (again), with this `client-request-id`. Only when this has returned may it be.
    pub fn resume(&mut self, id: RequestId, client_request_id: &str, at: DateTime<Utc>) -> Result<(), LedgerError> {
        let transaction = self.write()?;
        let changed = transaction
            .prepare_cached("UPDATE request SET client_request_id = ?2, tries = tries + 1 WHERE id = ?1")?
            .execute(params![id.0, client_request_id])?;
        found(changed, id)?;
        set_state(&transaction, id, &RequestState::UnderWay, at)?;
        Ok(transaction.commit()?)
    }

    /// The request was answered with this meeting. Only when this has returned may the answer be shown. Other requests for the
    /// meeting that did not finish are forgotten: they would get the same.
    pub fn finish(
        &mut self,
        id: RequestId,
        outcome: Outcome,
        meeting: &Meeting,
        at: DateTime<Utc>,
    ) -> Result<(), LedgerError> {
        let transaction = self.write()?;
        let row = meeting_of(&transaction, id)?;
        set_state(&transaction, id, &RequestState::Done(outcome), at)?;
        transaction
            .prepare_cached(
                "DELETE FROM request WHERE meeting = ?1 AND id <> ?2
                     AND state IN ('waiting', 'waiting-to-be-online', 'unknown')",
            )?
            .execute(params![row, id.0])?;
        meetings::put_answer(&transaction, row, meeting, at)?;
        Ok(transaction.commit()?)
    }

    /// The request stands otherwise than it did, and nothing was learned of its meeting.
    pub fn set_state(&mut self, id: RequestId, state: &RequestState, at: DateTime<Utc>) -> Result<(), LedgerError> {
        let transaction = self.write()?;
        set_state(&transaction, id, state, at)?;
        Ok(transaction.commit()?)
    }

    /// The program has the profile to itself and has sent nothing yet: what is under way in here is from before it ended, and
    /// becomes [`RequestState::Unknown`]. Returns how many those are.
    pub fn after_start(&mut self, at: DateTime<Utc>) -> Result<usize, LedgerError> {
        let transaction = self.write()?;
        let changed = transaction.execute(
            "UPDATE request SET state = ?2, changed_ms = ?3 WHERE state = ?1",
            params![
                columns(&RequestState::UnderWay).0,
                columns(&RequestState::Unknown).0,
                value::millis(at)
            ],
        )?;
        transaction.commit()?;
        Ok(changed)
    }

    /// The requests that are waiting, under way or unknown, in the order they were asked for. Those of a batch are the batch's
    /// business.
    pub fn unfinished(&self) -> Result<Vec<Request>, LedgerError> {
        let mut rows = self.connection.prepare_cached(&format!(
            "{SELECT} WHERE state IN ('waiting', 'waiting-to-be-online', 'under-way', 'unknown')
                 AND NOT EXISTS (SELECT 1 FROM batch_row w WHERE w.request = r.id) ORDER BY r.id"
        ))?;
        let requests = rows.query_map([], read)?;
        Ok(requests.collect::<Result<_, _>>()?)
    }

    /// Whether some request for this meeting may have been carried out without an answer.
    pub fn may_be_there(&self, key: &Key) -> Result<bool, LedgerError> {
        let Some(meeting) = meetings::id(&self.connection, key)? else {
            return Ok(false);
        };
        let mut rows = self
            .connection
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM request WHERE meeting = ?1 AND state = ?2)")?;
        Ok(rows.query_row(params![meeting, columns(&RequestState::Unknown).0], |row| row.get(0))?)
    }

    /// The request, however it stands.
    pub fn request(&self, id: RequestId) -> Result<Option<Request>, LedgerError> {
        let mut rows = self.connection.prepare_cached(&format!("{SELECT} WHERE r.id = ?1"))?;
        Ok(rows.query_row([id.0], read).optional()?)
    }

    /// Forgets a request, and the meeting with it if nothing else is known of it. One that is not there stays so.
    pub fn discard(&mut self, id: RequestId) -> Result<(), LedgerError> {
        let transaction = self.write()?;
        let meeting = match meeting_of(&transaction, id) {
            Err(LedgerError::NoSuchRequest(_)) => return Ok(()),
            meeting => meeting?,
        };
        transaction.execute("DELETE FROM request WHERE id = ?1", [id.0])?;
        let known: bool = transaction.query_row(
            "SELECT seen_ms IS NOT NULL OR gone_ms IS NOT NULL
                 OR EXISTS (SELECT 1 FROM request WHERE request.meeting = meeting.id)
             FROM meeting WHERE id = ?1",
            [meeting],
            |row| row.get(0),
        )?;
        if !known {
            meetings::forget(&transaction, meeting)?;
        }
        Ok(transaction.commit()?)
    }
}

/// Keeps a request, within a transaction.
pub fn begin(transaction: &Connection, new: &NewRequest<'_>) -> rusqlite::Result<RequestId> {
    let meeting = meetings::put(transaction, new.key, new.at)?;
    meetings::put_asked(transaction, meeting, new.draft, new.request)?;
    let (state, why) = columns(&new.state);
    transaction
        .prepare_cached(
            "INSERT INTO request (meeting, draft, body, client_request_id, asked_ms, state, why, changed_ms, tries)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?5, ?8) RETURNING id",
        )?
        .query_row(
            params![
                meeting,
                value::to_json(new.draft),
                new.body,
                new.client_request_id,
                value::millis(new.at),
                state,
                why,
                u32::from(new.state == RequestState::UnderWay),
            ],
            |row| row.get(0).map(RequestId),
        )
}

const SELECT: &str = "SELECT r.id, m.connection, m.tenant, m.organizer, m.external_id, r.draft, r.body,
     r.client_request_id, r.asked_ms, r.state, r.why, r.changed_ms, r.tries
 FROM request r JOIN meeting m ON m.id = r.meeting";

fn read(row: &Row<'_>) -> rusqlite::Result<Request> {
    Ok(Request {
        id: RequestId(row.get(0)?),
        key: Key {
            connection: value::text(row, 1)?.unwrap_or_default(),
            tenant: value::text(row, 2)?.unwrap_or_default(),
            organizer: value::text(row, 3)?.unwrap_or_default(),
            external_id: value::text(row, 4)?.unwrap_or_default(),
        },
        draft: value::json(row, 5)?,
        body: value::text(row, 6)?.unwrap_or_default(),
        client_request_id: value::text(row, 7)?.unwrap_or_default(),
        asked_at: value::time(row, 8)?.unwrap_or_default(),
        state: state(value::text(row, 9)?.as_deref(), value::text(row, 10)?),
        changed_at: value::time(row, 11)?.unwrap_or_default(),
        tries: row.get(12)?,
    })
}

/// How the newest request for a meeting stands.
pub fn last_state(connection: &Connection, meeting: i64) -> rusqlite::Result<Option<RequestState>> {
    connection
        .prepare_cached("SELECT state, why FROM request WHERE meeting = ?1 ORDER BY id DESC LIMIT 1")?
        .query_row([meeting], |row| {
            Ok(state(value::text(row, 0)?.as_deref(), value::text(row, 1)?))
        })
        .optional()
}

fn meeting_of(transaction: &Connection, id: RequestId) -> Result<i64, LedgerError> {
    let meeting = transaction
        .prepare_cached("SELECT meeting FROM request WHERE id = ?1")?
        .query_row([id.0], |row| row.get(0))
        .optional()?;
    meeting.ok_or(LedgerError::NoSuchRequest(id))
}

fn set_state(
    transaction: &Connection,
    id: RequestId,
    state: &RequestState,
    at: DateTime<Utc>,
) -> Result<(), LedgerError> {
    let (state, why) = columns(state);
    let changed = transaction
        .prepare_cached("UPDATE request SET state = ?2, why = ?3, changed_ms = ?4 WHERE id = ?1")?
        .execute(params![id.0, state, why, value::millis(at)])?;
    found(changed, id)
}

fn found(changed: usize, id: RequestId) -> Result<(), LedgerError> {
    if changed == 0 {
        Err(LedgerError::NoSuchRequest(id))
    } else {
        Ok(())
    }
}

/// A state as it is kept; exported files have these words as well.
pub fn columns(state: &RequestState) -> (&'static str, Option<&str>) {
    match state {
        RequestState::Waiting {
            send_when_online: false,
        } => ("waiting", None),
        RequestState::Waiting { send_when_online: true } => ("waiting-to-be-online", None),
        RequestState::UnderWay => ("under-way", None),
        RequestState::Unknown => ("unknown", None),
        RequestState::Failed { why } => ("failed", Some(why)),
        RequestState::Done(Outcome::Created) => ("created", None),
        RequestState::Done(Outcome::Existed) => ("existed", None),
    }
}

/// A state from what is kept. One that is none, from a damaged disk, is unknown: that is the one where nothing is lost.
pub fn state(state: Option<&str>, why: Option<String>) -> RequestState {
    match state {
        Some("waiting") => RequestState::Waiting {
            send_when_online: false,
        },
        Some("waiting-to-be-online") => RequestState::Waiting { send_when_online: true },
        Some("under-way") => RequestState::UnderWay,
        Some("failed") => RequestState::Failed {
            why: why.unwrap_or_default(),
        },
        Some("created") => RequestState::Done(Outcome::Created),
        Some("existed") => RequestState::Done(Outcome::Existed),
        _ => RequestState::Unknown,
    }
}
