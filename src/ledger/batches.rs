//! Many requests that belong together, kept until each has its answer.
//!
//! A row that was sent has a request like any other, and how that stands is how the row stands: nothing has to be kept twice,
//! whenever the program ends.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use serde_json::Value;

use super::{Account, Ledger, LedgerError, NewRequest, Outcome, RequestId, RequestState, requests, value};
use crate::meeting::{DateOrder, Draft};

/// Names a batch in this ledger. No other batch gets it later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BatchId(i64);

/// Names a row of a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BatchRowId(i64);

/// Rows that are to be sent together.
#[derive(Clone, Copy, Debug)]
pub struct NewBatch<'a> {
    /// What a person knows it by, such as the name of a file.
    pub name: &'a str,
    /// What the same rows under the same name have alone.
    pub fingerprint: &'a str,
    /// For whom the meetings are made.
    pub account: &'a Account,
    /// How the dates in the rows are written.
    pub date_order: DateOrder,
    /// Where the results are to be written, if anywhere. A path that is no Unicode is not kept.
    pub results: Option<&'a Path>,
    /// The rows in order, with the lines that they are from.
    pub rows: &'a [(u64, &'a Draft)],
    /// The present time.
    pub at: DateTime<Utc>,
}

/// A batch that is not whole yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// Which batch.
    pub id: BatchId,
    /// What a person knows it by, such as the name of a file.
    pub name: String,
    /// For whom its meetings are made.
    pub account: Account,
    /// When it was asked for, UTC.
    pub begun_at: DateTime<Utc>,
    /// How the dates in its rows are written.
    pub date_order: DateOrder,
    /// How many rows it has.
    pub total: u64,
    /// How many of them have their answer, or failed for good.
    pub done: u64,
    /// Where its results are to be written, if anywhere.
    pub results: Option<PathBuf>,
    /// Where they were written last.
    pub written: Option<PathBuf>,
}

/// A row of a batch as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct BatchRow {
    /// Which row.
    pub id: BatchRowId,
    /// The line that it is from.
    pub line: u64,
    /// All that was typed; `None` only when the disk damaged it.
    pub draft: Option<Draft>,
    /// The request that it was sent with last.
    pub request: Option<RequestId>,
    /// How it stands.
    pub state: BatchRowState,
    /// What is known of its meeting, if it was asked for.
    pub meeting: BatchMeeting,
}

/// How a row of a batch stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BatchRowState {
    /// It has no answer yet.
    Open,
    /// It has its answer.
    Done(Outcome),
    /// It is not sent again by itself.
    Failed {
        /// Why, in a few words.
        why: String,
    },
}

/// What a row of a batch tells of its meeting.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BatchMeeting {
    /// The subject.
    pub subject: Option<String>,
    /// When it starts, UTC.
    pub start: Option<DateTime<Utc>>,
    /// When it ends, UTC.
    pub end: Option<DateTime<Utc>>,
    /// The link that joins it.
    pub join_web_url: Option<String>,
    /// The numeric ID to join with.
    pub join_meeting_id: Option<String>,
    /// The last answer in full, of one that existed already.
    pub answer: Option<Value>,
}

const BATCHES: &str = "SELECT b.id, b.name, b.connection, b.tenant, b.organizer, o.name, b.begun_ms, b.date_order,
     (SELECT count(*) FROM batch_row w WHERE w.batch = b.id),
     (SELECT count(*) FROM batch_row w LEFT JOIN request r ON r.id = w.request
      WHERE w.batch = b.id AND (w.why IS NOT NULL OR r.state IN ('created', 'existed'))),
     b.results, b.written
 FROM batch b LEFT JOIN organizer o USING (connection, tenant, organizer)";

impl Ledger {
    /// Keeps a batch with all its rows, in one step.
    pub fn begin_batch(&mut self, new: &NewBatch<'_>) -> Result<BatchId, LedgerError> {
        let transaction = self.write()?;
        let id = transaction.query_row(
            "INSERT INTO batch (name, fingerprint, connection, tenant, organizer, date_order, results, begun_ms)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id",
            params![
                new.name,
                new.fingerprint,
                new.account.connection,
                new.account.tenant,
                new.account.organizer,
                order_text(new.date_order),
                new.results.and_then(Path::to_str),
                value::millis(new.at),
            ],
            |row| row.get(0),
        )?;
        {
            let mut insert = transaction.prepare("INSERT INTO batch_row (batch, line, draft) VALUES (?1, ?2, ?3)")?;
            for (line, draft) in new.rows {
                insert.execute(params![
                    id,
                    i64::try_from(*line).unwrap_or(i64::MAX),
                    value::to_json(draft)
                ])?;
            }
        }
        transaction.commit()?;
        Ok(BatchId(id))
    }

    /// The batch of this account with this fingerprint.
    pub fn batch_like(&self, account: &Account, fingerprint: &str) -> Result<Option<BatchId>, LedgerError> {
        let Account {
            connection,
            tenant,
            organizer,
            name: _,
        } = account;
        let found = self
            .connection
            .query_row(
                "SELECT id FROM batch WHERE connection = ?1 AND tenant = ?2 AND organizer = ?3 AND fingerprint = ?4
                 ORDER BY id DESC LIMIT 1",
                params![connection, tenant, organizer, fingerprint],
                |row| row.get(0),
            )
            .optional()?;
        Ok(found.map(BatchId))
    }

    /// Every batch that is kept, the oldest first.
    pub fn batches(&self) -> Result<Vec<Batch>, LedgerError> {
        let mut rows = self.connection.prepare_cached(&format!("{BATCHES} ORDER BY b.id"))?;
        let batches = rows.query_map([], read)?;
        Ok(batches.collect::<Result<_, _>>()?)
    }

    /// The batch, if it is still kept.
    pub fn batch(&self, id: BatchId) -> Result<Option<Batch>, LedgerError> {
        let mut rows = self.connection.prepare_cached(&format!("{BATCHES} WHERE b.id = ?1"))?;
        Ok(rows.query_row([id.0], read).optional()?)
    }

    /// Gives every row of a batch to `take`, in order.
    pub fn batch_rows(&self, id: BatchId, mut take: impl FnMut(BatchRow)) -> Result<(), LedgerError> {
        let mut rows = self.connection.prepare_cached(
            "SELECT w.id, w.line, w.draft, w.request, w.why, r.state,
                 m.subject, m.start_ms, m.end_ms, m.join_web_url, m.join_meeting_id,
                 CASE WHEN r.state = 'existed' THEN d.answer END
             FROM batch_row w LEFT JOIN request r ON r.id = w.request LEFT JOIN meeting m ON m.id = r.meeting
                 LEFT JOIN meeting_detail d ON d.meeting = m.id
             WHERE w.batch = ?1 ORDER BY w.id",
        )?;
        let mut rows = rows.query([id.0])?;
        while let Some(row) = rows.next()? {
            take(read_row(row)?);
        }
        Ok(())
    }

    /// As [`Self::begin`], for a row of a batch: how the request stands is how the row stands from then on.
    pub fn begin_row(&mut self, row: BatchRowId, new: &NewRequest<'_>) -> Result<RequestId, LedgerError> {
        let transaction = self.write()?;
        let id = requests::begin(&transaction, new)?;
        transaction
            .prepare_cached("UPDATE batch_row SET request = ?2, why = NULL WHERE id = ?1")?
            .execute(params![row.0, id.number()])?;
        transaction.commit()?;
        Ok(id)
    }

    /// The row is not sent again by itself.
    pub fn fail_row(&mut self, row: BatchRowId, why: &str) -> Result<(), LedgerError> {
        let transaction = self.write()?;
        transaction
            .prepare_cached("UPDATE batch_row SET why = ?2 WHERE id = ?1")?
            .execute(params![row.0, why])?;
        Ok(transaction.commit()?)
    }

    /// The meetings that have no answer yet are made for this account from now on. Requests that were sent for them stay as
    /// they are, and are no longer the batch's.
    pub fn give_batch(&mut self, id: BatchId, account: &Account) -> Result<(), LedgerError> {
        let transaction = self.write()?;
        transaction.execute(
            "UPDATE batch SET connection = ?2, tenant = ?3, organizer = ?4 WHERE id = ?1",
            params![id.0, account.connection, account.tenant, account.organizer],
        )?;
        transaction.execute(
            "UPDATE batch_row SET request = NULL WHERE batch = ?1
                 AND request IN (SELECT id FROM request WHERE state NOT IN ('created', 'existed'))",
            [id.0],
        )?;
        Ok(transaction.commit()?)
    }

    /// The results of the batch are to be written there.
    pub fn want_results(&mut self, id: BatchId, results: Option<&Path>) -> Result<(), LedgerError> {
        let transaction = self.write()?;
        // What was written elsewhere is not replaced here.
        transaction.execute(
            "UPDATE batch SET written = CASE WHEN results IS ?2 THEN written END, results = ?2 WHERE id = ?1",
            params![id.0, results.and_then(Path::to_str)],
        )?;
        Ok(transaction.commit()?)
    }

    /// The results of the batch were written there.
    pub fn wrote_results(&mut self, id: BatchId, written: &Path) -> Result<(), LedgerError> {
        let transaction = self.write()?;
        transaction.execute(
            "UPDATE batch SET written = ?2 WHERE id = ?1",
            params![id.0, written.to_str()],
        )?;
        Ok(transaction.commit()?)
    }

    /// Forgets a batch; its meetings and requests stay. One that is not there stays so.
    pub fn discard_batch(&mut self, id: BatchId) -> Result<(), LedgerError> {
        let transaction = self.write()?;
        // Its rows go with it.
        transaction.execute("DELETE FROM batch WHERE id = ?1", [id.0])?;
        Ok(transaction.commit()?)
    }
}

/// Forgets every batch.
pub fn forget_all(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM batch", []).map(drop)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Batch> {
    let text = |column| Ok::<_, rusqlite::Error>(value::text(row, column)?.unwrap_or_default());
    let path = |column| Ok::<_, rusqlite::Error>(value::text(row, column)?.map(PathBuf::from));
    let count = |column| Ok::<_, rusqlite::Error>(row.get::<_, u32>(column)?.into());
    Ok(Batch {
        id: BatchId(row.get(0)?),
        name: text(1)?,
        account: Account {
            connection: text(2)?,
            tenant: text(3)?,
            organizer: text(4)?,
            name: value::text(row, 5)?,
        },
        begun_at: value::time(row, 6)?.unwrap_or_default(),
        date_order: order(&text(7)?),
        total: count(8)?,
        done: count(9)?,
        results: path(10)?,
        written: path(11)?,
    })
}

fn read_row(row: &Row<'_>) -> rusqlite::Result<BatchRow> {
    let why = value::text(row, 4)?;
    let sent = value::text(row, 5)?.map(|state| requests::state(Some(&state), None));
    let state = match (sent, why) {
        (Some(RequestState::Done(outcome)), _) => BatchRowState::Done(outcome),
        (_, Some(why)) => BatchRowState::Failed { why },
        _ => BatchRowState::Open,
    };
    let line = row.get::<_, i64>(1)?;
    Ok(BatchRow {
        id: BatchRowId(row.get(0)?),
        line: u64::try_from(line).unwrap_or_default(),
        draft: value::json(row, 2)?,
        request: row.get::<_, Option<i64>>(3)?.map(RequestId::of_number),
        state,
        meeting: BatchMeeting {
            subject: value::text(row, 6)?,
            start: value::time(row, 7)?,
            end: value::time(row, 8)?,
            join_web_url: value::text(row, 9)?,
            join_meeting_id: value::text(row, 10)?,
            answer: value::json(row, 11)?,
        },
    })
}

fn order_text(order: DateOrder) -> &'static str {
    match order {
        DateOrder::YearMonthDay => "ymd",
        DateOrder::DayMonthYear => "dmy",
        DateOrder::MonthDayYear => "mdy",
    }
}

/// The order from what is kept. One that is none, from a damaged disk, is the one that no other order can be taken for.
fn order(text: &str) -> DateOrder {
    match text {
        "dmy" => DateOrder::DayMonthYear,
        "mdy" => DateOrder::MonthDayYear,
        _ => DateOrder::YearMonthDay,
    }
}
