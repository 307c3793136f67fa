//! The list of meetings: what is looked for, in which order, and a stretch of what was found.

use std::cell::Ref;
use std::ops::Range;

use chrono::{DateTime, Utc};
use rusqlite::params_from_iter;
use rusqlite::types::Value;

use super::{Ledger, LedgerError, MeetingRow, meetings, search, value};

/// Which meetings, in which order. The default is all of them, by their start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words that subject, external ID, people, links, join IDs and threads are searched for: each must begin a word in
    /// one of them, whatever its case and diacritics; a word with punctuation in it is looked for as words in a row.
    /// Signs without a letter or digit are looked for as they are, in subject, external ID and people. Nothing in it is
    /// an operator.
    pub text: String,
    /// Of this connection only.
    pub connection: Option<String>,
    /// Of this organizer only.
    pub organizer: Option<String>,
    /// Of this kind only.
    pub only: Only,
    /// The order.
    pub sort: Sort,
    /// The order the other way round. What has no value to sort by is last either way.
    pub descending: bool,
}

/// Kinds of meetings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Only {
    /// All.
    #[default]
    All,
    /// Those that have not ended by this time.
    Upcoming(DateTime<Utc>),
    /// Those that have ended by this time.
    Past(DateTime<Utc>),
    /// Those whose last request failed.
    Failed,
}

/// What a list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// When the meeting starts; of several, when it ends.
    #[default]
    Start,
    /// The subject; the case of ASCII letters does not count.
    Subject,
    /// The external ID, likewise.
    ExternalId,
    /// The organizer, likewise.
    Organizer,
    /// The connection, likewise.
    Connection,
    /// When anything was last learned of it.
    Updated,
}

/// A stretch of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    /// The meetings in it.
    pub rows: Vec<MeetingRow>,
    /// How many there are in the whole list.
    pub total: u64,
}

/// The meetings that a text was found in.
#[derive(Debug)]
pub(super) struct Found {
    question: String,
    /// It is another one once another program has changed the file.
    data_version: i64,
    /// Their rows, in ascending order.
    ids: Vec<i64>,
}

impl Ledger {
    /// The meetings at these places of the list.
    pub fn list(&self, query: &Query, places: Range<u64>) -> Result<Rows, LedgerError> {
        let reading = self.connection.unchecked_transaction()?;
        let (ids, total) = self.ids(query, places)?;
        let rows = ids.into_iter().map(|id| meetings::row(&reading, id));
        Ok(Rows {
            rows: rows.collect::<Result<_, _>>()?,
            total,
        })
    }

    /// The rows of the meetings at these places of the list, and how many there are in the whole list. For both to be
    /// of one instant, the caller has begun a transaction.
    pub(super) fn ids(&self, query: &Query, places: Range<u64>) -> Result<(Vec<i64>, u64), LedgerError> {
        let direction = if query.descending { "DESC" } else { "ASC" };
        let (column, then) = match query.sort {
            Sort::Start => ("start_ms", "end_ms"),
            Sort::Subject => ("subject COLLATE NOCASE", "id"),
            Sort::ExternalId => ("external_id COLLATE NOCASE", "id"),
            Sort::Organizer => ("organizer COLLATE NOCASE", "id"),
            Sort::Connection => ("connection COLLATE NOCASE", "id"),
            Sort::Updated => ("updated_ms", "id"),
        };
        // Each is the order of an index, so that nothing is sorted here.
        let order = format!("{column} {direction} NULLS LAST, {then} {direction}, id {direction}");
        let (condition, mut values) = condition(query);
        match search::question(&query.text) {
            None => {
                let total: u32 = self
                    .connection
                    .prepare_cached(&format!("SELECT count(*) FROM meeting WHERE {condition}"))?
                    .query_row(params_from_iter(&values), |row| row.get(0))?;
                let number = |n: u64| Value::Integer(i64::try_from(n).unwrap_or(i64::MAX));
                values.push(number(places.end.saturating_sub(places.start)));
                values.push(number(places.start));
                let mut rows = self.connection.prepare_cached(&format!(
                    "SELECT id FROM meeting WHERE {condition} ORDER BY {order} LIMIT ? OFFSET ?"
                ))?;
                let ids = rows.query_map(params_from_iter(&values), |row| row.get(0))?;
                Ok((ids.collect::<Result<_, _>>()?, total.into()))
            }
            Some(question) => {
                let found = self.found(question)?;
                let mut rows = self
                    .connection
                    .prepare_cached(&format!("SELECT id FROM meeting WHERE {condition} ORDER BY {order}"))?;
                let mut rows = rows.query(params_from_iter(&values))?;
                let (mut ids, mut total) = (Vec::new(), 0);
                while total < found.len() as u64
                    && let Some(row) = rows.next()?
                {
                    let id = row.get(0)?;
                    if found.binary_search(&id).is_err() {
                        continue;
                    }
                    if places.contains(&total) {
                        ids.push(id);
                    }
                    total += 1;
                    // Without another condition, the rest need not be looked at to be counted.
                    if total >= places.end && condition == ANY {
                        total = found.len() as u64;
                    }
                }
                Ok((ids, total))
            }
        }
    }

    /// The rows of the meetings that answer this question to the index, in ascending order. The last answer is kept: as
    /// one scrolls, the question stays.
    fn found(&self, question: String) -> Result<Ref<'_, [i64]>, LedgerError> {
        let data_version = self
            .connection
            .pragma_query_value(None, "data_version", |row| row.get(0))?;
        let kept = |found: &Found| found.question == question && found.data_version == data_version;
        if !self.found.borrow().as_ref().is_some_and(kept) {
            let mut rows = self
                .connection
                .prepare_cached("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid")?;
            let ids = rows.query_map([&question], |row| row.get(0))?;
            let ids = ids.collect::<Result<_, _>>()?;
            self.found.replace(Some(Found {
                question,
                data_version,
                ids,
            }));
        }
        Ok(Ref::map(self.found.borrow(), |found| {
            found.as_ref().map_or(&[][..], |found| &found.ids)
        }))
    }
}

/// The condition that every meeting meets.
const ANY: &str = "TRUE";

/// What a meeting must meet beside its words, and the values in it.
fn condition(query: &Query) -> (String, Vec<Value>) {
    let mut conditions = vec![ANY];
    let mut values = Vec::new();
    // Mostly these are all or many: the `+` keeps SQLite from looking them up and sorting them.
    for (wanted, condition) in [
        (&query.connection, "+connection = ?"),
        (&query.organizer, "+organizer = ?"),
    ] {
        if let Some(wanted) = wanted {
            conditions.push(condition);
            values.push(Value::Text(wanted.clone()));
        }
    }
    match query.only {
        Only::All => {}
        Only::Upcoming(now) => {
            conditions.push("coalesce(end_ms, start_ms) > ?");
            values.push(Value::Integer(value::millis(now)));
        }
        Only::Past(now) => {
            conditions.push("coalesce(end_ms, start_ms) <= ?");
            values.push(Value::Integer(value::millis(now)));
        }
        Only::Failed => conditions.push(
            "id IN (SELECT meeting FROM request AS last WHERE state = 'failed' AND NOT EXISTS
                 (SELECT 1 FROM request AS later WHERE later.meeting = last.meeting AND later.id > last.id))",
        ),
    }
    (conditions.join(" AND "), values)
}
