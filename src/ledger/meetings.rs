//! What is known of a meeting.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use serde_json::Value;

use super::{Ledger, LedgerError, RequestState, requests, search, value};
use crate::meeting::{Draft, Meeting, MeetingRequest};

/// What makes a meeting one: at the service its tenant, organizer and external ID
/// (<https://learn.microsoft.com/graph/api/onlinemeeting-createorget>), here the connection to it as well.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// The connection's name.
    pub connection: String,
    /// The tenant's ID.
    pub tenant: String,
    /// The organizer's object ID or address: the same one each time.
    pub organizer: String,
    /// The external ID exactly as it is sent.
    pub external_id: String,
}

/// A connection and an organizer that there are meetings of.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Account {
    /// The connection's name.
    pub connection: String,
    /// The tenant's ID.
    pub tenant: String,
    /// The organizer's object ID or address.
    pub organizer: String,
    /// What the organizer is called, as far as the service told; no part of what names their meetings.
    pub name: Option<String>,
}

/// A meeting in a list. Before the first answer it shows what was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingRow {
    /// Which meeting.
    pub key: Key,
    /// Graph's own ID, from the last answer.
    pub graph_id: Option<String>,
    /// The subject.
    pub subject: Option<String>,
    /// When it starts, UTC.
    pub start: Option<DateTime<Utc>>,
    /// When it ends, UTC.
    pub end: Option<DateTime<Utc>>,
    /// Who is asked to it, for reading and searching: `Ana Ruiz <ana@contoso.com>; bob@contoso.com`.
    pub people: String,
    /// The link that joins it.
    pub join_web_url: Option<String>,
    /// The numeric ID to join with.
    pub join_meeting_id: Option<String>,
    /// The chat's thread.
    pub thread: Option<String>,
    /// When anything was last learned of it or asked for it, UTC.
    pub updated_at: DateTime<Utc>,
    /// When the service last answered with it, UTC; `None` when it never did.
    pub seen_at: Option<DateTime<Utc>>,
    /// When the service said that it is not there (any more), UTC; `None` when it was seen since.
    pub gone_at: Option<DateTime<Utc>>,
    /// How the last request for it stands; `None` when it was not asked for here.
    pub state: Option<RequestState>,
}

/// All that is known of a meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownMeeting {
    /// What a list shows of it.
    pub row: MeetingRow,
    /// What the person asked for last, as typed.
    pub asked: Option<Draft>,
    /// The last answer in full.
    pub answer: Option<Value>,
}

/// A meeting that may be the one that is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearMiss {
    /// Which meeting.
    pub key: Key,
    /// In what it differs.
    pub nearness: Nearness,
}

/// In what alone a key differs from another, the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nearness {
    /// The external ID is written differently: in case or blanks.
    CaseOrBlanks,
    /// It is another organizer's in the same tenant, by the same connection.
    OtherOrganizer,
    /// It is of another connection or tenant.
    OtherAccount,
}

impl Ledger {
    /// What is known of this meeting.
    pub fn meeting(&self, key: &Key) -> Result<Option<KnownMeeting>, LedgerError> {
        let Some(id) = id(&self.connection, key)? else {
            return Ok(None);
        };
        Ok(Some(known(&self.connection, id)?))
    }

    /// Other meetings with the same external ID, or one that differs only in case or blanks; the nearest first. A meeting
    /// that differs in its external ID and in whose it is, is none.
    pub fn near_misses(&self, key: &Key) -> Result<Vec<NearMiss>, LedgerError> {
        let mut rows = self
            .connection
            .prepare_cached("SELECT id FROM meeting WHERE spelling = ?1")?;
        let ids = rows.query_map([spelling(&key.external_id)], |row| row.get(0))?;
        let mut found = Vec::new();
        for id in ids {
            let other = row(&self.connection, id?)?.key;
            let nearness = nearness(key, &other);
            found.extend(nearness.map(|nearness| NearMiss { key: other, nearness }));
        }
        found.sort_by(|a, b| (a.nearness, &a.key).cmp(&(b.nearness, &b.key)));
        Ok(found)
    }

    /// Keeps what the service answered with, whoever asked for it.
    pub fn saw(&mut self, key: &Key, meeting: &Meeting, at: DateTime<Utc>) -> Result<(), LedgerError> {
        let transaction = self.write()?;
        let id = put(&transaction, key, at)?;
        put_answer(&transaction, id, meeting, at)?;
        Ok(transaction.commit()?)
    }

    /// The service said that this meeting is not there (any more). One that is not known stays so.
    pub fn gone(&mut self, key: &Key, at: DateTime<Utc>) -> Result<(), LedgerError> {
        let transaction = self.write()?;
        if let Some(id) = id(&transaction, key)? {
            transaction.execute(
                "UPDATE meeting SET gone_ms = ?2, updated_ms = ?2 WHERE id = ?1",
                params![id, value::millis(at)],
            )?;
        }
        Ok(transaction.commit()?)
    }

    /// Forgets a meeting and every request for it, finished or not. The service is not told.
    pub fn remove(&mut self, key: &Key) -> Result<(), LedgerError> {
        let transaction = self.write()?;
        if let Some(id) = id(&transaction, key)? {
            forget(&transaction, id)?;
        }
        Ok(transaction.commit()?)
    }

    /// The connections and organizers that there are meetings of, in order.
    pub fn accounts(&self) -> Result<Vec<Account>, LedgerError> {
        // From each account to the next one in the order of the keys: however many meetings there are, there are few accounts.
        let mut next = self.connection.prepare_cached(
            "SELECT m.connection, m.tenant, m.organizer, o.name FROM meeting m
                 LEFT JOIN organizer o USING (connection, tenant, organizer)
             WHERE (m.connection, m.tenant, m.organizer) > (?1, ?2, ?3)
             ORDER BY m.connection, m.tenant, m.organizer LIMIT 1",
        )?;
        let mut accounts = Vec::<Account>::new();
        loop {
            let after = accounts.last().map_or(("", "", ""), names);
            let account = next.query_row(after, |row| {
                Ok(Account {
                    connection: value::text(row, 0)?.unwrap_or_default(),
                    tenant: value::text(row, 1)?.unwrap_or_default(),
                    organizer: value::text(row, 2)?.unwrap_or_default(),
                    name: value::text(row, 3)?,
                })
            });
            match account.optional()? {
                // In a damaged file there are texts that are no Unicode, which are not what they are read as.
                Some(account) if accounts.last().is_none_or(|last| names(last) < names(&account)) => {
                    accounts.push(account);
                }
                _ => return Ok(accounts),
            }
        }
    }
}

fn names(account: &Account) -> (&str, &str, &str) {
    (&account.connection, &account.tenant, &account.organizer)
}

/// An external ID without what is easily typed differently.
pub fn spelling(external_id: &str) -> String {
    external_id.to_lowercase().split_whitespace().collect()
}

fn nearness(key: &Key, other: &Key) -> Option<Nearness> {
    let same_account = (&key.connection, &key.tenant) == (&other.connection, &other.tenant);
    let same_organizer = same_account && key.organizer == other.organizer;
    match (key.external_id == other.external_id, same_organizer) {
        (true, true) | (false, false) => None,
        (false, true) => Some(Nearness::CaseOrBlanks),
        (true, false) if same_account => Some(Nearness::OtherOrganizer),
        (true, false) => Some(Nearness::OtherAccount),
    }
}

/// The row of a meeting with this key.
pub fn id(connection: &Connection, key: &Key) -> rusqlite::Result<Option<i64>> {
    connection
        .prepare_cached(
            "SELECT id FROM meeting WHERE connection = ?1 AND tenant = ?2 AND organizer = ?3 AND external_id = ?4",
        )?
        .query_row(
            params![key.connection, key.tenant, key.organizer, key.external_id],
            |row| row.get(0),
        )
        .optional()
}

/// The row of a meeting with this key, made if there is none. The words in the index are the caller’s business.
pub fn put(connection: &Connection, key: &Key, at: DateTime<Utc>) -> rusqlite::Result<i64> {
    connection
        .prepare_cached(
            "INSERT INTO meeting (connection, tenant, organizer, external_id, spelling, people, updated_ms)
             VALUES (?1, ?2, ?3, ?4, ?5, '', ?6)
             ON CONFLICT (connection, tenant, organizer, external_id) DO UPDATE SET updated_ms = ?6
             RETURNING id",
        )?
        .query_row(
            params![
                key.connection,
                key.tenant,
                key.organizer,
                key.external_id,
                spelling(&key.external_id),
                value::millis(at)
            ],
            |row| row.get(0),
        )
}

/// Keeps what is asked for; it is what is shown until the service answered.
pub fn put_asked(connection: &Connection, id: i64, draft: &Draft, request: &MeetingRequest) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO meeting_detail (meeting, asked) VALUES (?1, ?2)
             ON CONFLICT (meeting) DO UPDATE SET asked = ?2",
        )?
        .execute(params![id, value::to_json(draft)])?;
    let people = request.attendees.iter().map(|attendee| attendee.person.label());
    let span = request.times.span();
    connection
        .prepare_cached(
            "UPDATE meeting SET subject = ?2, start_ms = ?3, end_ms = ?4, people = ?5, thread = ?6
             WHERE id = ?1 AND seen_ms IS NULL",
        )?
        .execute(params![
            id,
            request.subject,
            span.map(|span| value::millis(span.start())),
            span.map(|span| value::millis(span.end())),
            people.collect::<Vec<_>>().join("; "),
            request.channel.as_ref().map(crate::meeting::ThreadId::as_str),
        ])?;
    search::mark(connection, id)
}

/// Keeps what the service answered.
pub fn put_answer(connection: &Connection, id: i64, meeting: &Meeting, at: DateTime<Utc>) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO meeting_detail (meeting, answer) VALUES (?1, ?2)
             ON CONFLICT (meeting) DO UPDATE SET answer = ?2",
        )?
        .execute(params![id, value::to_json(&meeting.source)])?;
    if let Some(organizer) = &meeting.organizer
        && let Some(name) = organizer.display_name.as_ref().or(organizer.upn.as_ref())
    {
        connection
            .prepare_cached(
                "INSERT OR REPLACE INTO organizer (connection, tenant, organizer, name)
                 SELECT connection, tenant, organizer, ?2 FROM meeting WHERE id = ?1",
            )?
            .execute(params![id, name])?;
    }
    let people = meeting.attendees.iter().filter_map(|attendee| {
        let address = attendee.upn.as_deref().or(attendee.user_id.as_deref());
        match (attendee.display_name.as_deref(), address) {
            (Some(name), Some(address)) => Some(format!("{name} <{address}>")),
            (name, address) => name.or(address).map(str::to_owned),
        }
    });
    connection
        .prepare_cached(
            "UPDATE meeting SET graph_id = ?2, subject = ?3, start_ms = ?4, end_ms = ?5, people = ?6,
                 join_web_url = ?7, join_meeting_id = ?8, thread = ?9, updated_ms = ?10, seen_ms = ?10,
                 gone_ms = NULL
             WHERE id = ?1",
        )?
        .execute(params![
            id,
            meeting.id,
            meeting.subject,
            meeting.start.map(value::millis),
            meeting.end.map(value::millis),
            people.collect::<Vec<_>>().join("; "),
            meeting.join_web_url,
            meeting.join_meeting_id,
            meeting.chat.as_ref().and_then(|chat| chat.thread_id.as_deref()),
            value::millis(at),
        ])?;
    search::mark(connection, id)
}

/// Removes a meeting's row and all that hangs on it.
pub fn forget(connection: &Connection, id: i64) -> rusqlite::Result<()> {
    search::forget(connection, id)?;
    connection.execute("DELETE FROM meeting WHERE id = ?1", [id])?;
    Ok(())
}

/// What a list shows of a meeting.
pub fn row(connection: &Connection, id: i64) -> rusqlite::Result<MeetingRow> {
    let mut row = connection
        .prepare_cached(
            "SELECT connection, tenant, organizer, external_id, graph_id, subject, start_ms, end_ms, people,
                 join_web_url, join_meeting_id, thread, updated_ms, seen_ms, gone_ms
             FROM meeting WHERE id = ?1",
        )?
        .query_row([id], read_row)?;
    row.state = requests::last_state(connection, id)?;
    Ok(row)
}

fn read_row(row: &Row<'_>) -> rusqlite::Result<MeetingRow> {
    Ok(MeetingRow {
        key: Key {
            connection: value::text(row, 0)?.unwrap_or_default(),
            tenant: value::text(row, 1)?.unwrap_or_default(),
            organizer: value::text(row, 2)?.unwrap_or_default(),
            external_id: value::text(row, 3)?.unwrap_or_default(),
        },
        graph_id: value::text(row, 4)?,
        subject: value::text(row, 5)?,
        start: value::time(row, 6)?,
        end: value::time(row, 7)?,
        people: value::text(row, 8)?.unwrap_or_default(),
        join_web_url: value::text(row, 9)?,
        join_meeting_id: value::text(row, 10)?,
        thread: value::text(row, 11)?,
        updated_at: value::time(row, 12)?.unwrap_or_default(),
        seen_at: value::time(row, 13)?,
        gone_at: value::time(row, 14)?,
        state: None,
    })
}

/// All that is known of a meeting.
pub fn known(connection: &Connection, id: i64) -> rusqlite::Result<KnownMeeting> {
    let row = row(connection, id)?;
    let detail = connection
        .prepare_cached("SELECT asked, answer FROM meeting_detail WHERE meeting = ?1")?
        .query_row([id], |row| Ok((value::json(row, 0)?, value::json(row, 1)?)))
        .optional()?;
    let (asked, answer) = detail.unwrap_or_default();
    Ok(KnownMeeting { row, asked, answer })
}
