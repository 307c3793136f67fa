//! Lists of meetings as files: for spreadsheets (CSV) and for programs (JSON), out and in again.
//!
//! A file may come from anybody: what is wrong in it costs the row it is in, and the report says which.

mod csv;
mod json;
mod results;

use std::cell::Cell;
use std::io::{self, Read};
use std::ops::RangeInclusive;

use chrono::Datelike as _;
use rusqlite::{Connection, params};
use thiserror::Error;

use super::{KnownMeeting, Ledger, LedgerError, MeetingRow, Query, meetings, search, value};
use crate::meeting::{ExternalId, ExternalIdProblem};

/// A file with more bytes is not taken.
const FILE_LIMIT: u64 = 1 << 30;

/// A row with more bytes is not read, nor is what stands after it.
const ROW_LIMIT: u64 = 16 << 20;

/// With more rows that are wrong, a file is no list of meetings.
const PROBLEM_LIMIT: usize = 100_000;

/// As much of what a reader says is kept, in characters.
const SAID: usize = 300;

/// A text with more bytes is refused.
const TEXT_LIMIT: usize = 64 << 10;

/// An answer or a draft with more bytes is refused.
const DETAIL_LIMIT: usize = 1 << 20;

/// The years that a time may lie in, in UTC: those that RFC 3339 writes, without the one that there never was.
const YEARS: RangeInclusive<i32> = 1..=9999;

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// Meetings that were not known before.
    pub added: u64,
    /// Meetings that the file had later news of.
    pub updated: u64,
    /// Meetings that the ledger has the same or later news of.
    pub unchanged: u64,
    /// Rows that were left out.
    pub problems: Vec<RowProblem>,
}

/// A row that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// Where it is: in CSV the line it begins in, in JSON its place in the list; both from 1.
    pub place: u64,
    /// What is wrong with it.
    pub problem: ImportProblem,
}

/// What can be wrong with a row. Columns have the names that an export gives them.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ImportProblem {
    /// It has more or fewer cells than the first line.
    #[error("{found} cells instead of {expected}")]
    Cells {
        /// How many there are.
        found: usize,
        /// How many the first line has.
        expected: usize,
    },
    /// It is no UTF-8.
    #[error("not UTF-8")]
    NotUtf8,
    /// Something that makes a meeting one is empty.
    #[error("{0} is empty")]
    Empty(&'static str),
    /// The external ID is none.
    #[error(transparent)]
    ExternalId(#[from] ExternalIdProblem),
    /// A time is not written as RFC 3339 says, or, in UTC, not within the years that it has.
    #[error("{0} is no time")]
    Time(&'static str),
    /// It is longer than any that a meeting has: 64 KiB, or 1 MiB for an answer and for a draft.
    #[error("{0} is too long")]
    TooLong(&'static str),
    /// It is longer than 16 MiB. Nothing after it was read.
    #[error("the row is larger than 16 MiB")]
    TooLarge,
    /// It is no meeting in JSON, in the words of the reader. Nothing after it was read if it is no JSON at all.
    #[error("{0}")]
    Json(String),
}

/// Why nothing was imported.
#[derive(Debug, Error)]
pub enum ImportError {
    /// The first line of the file does not name these columns.
    #[error("there are no columns {0:?}")]
    NoColumns(Vec<&'static str>),
    /// The file is no list in JSON, in the words of the reader.
    #[error("no list: {0}")]
    NoList(String),
    /// The file has more than 1 GiB.
    #[error("the file is larger than 1 GiB")]
    TooLarge,
    /// More than 100,000 rows are wrong.
    #[error("more than 100,000 rows are wrong")]
    TooManyProblems,
    /// The file can't be read.
    #[error("the file can't be read: {0}")]
    Read(io::Error),
    /// The ledger can't be written.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
}

/// Why an export is not whole.
#[derive(Debug, Error)]
pub enum ExportError {
    /// The file can't be written.
    #[error("the file can't be written: {0}")]
    Write(io::Error),
    /// The ledger can't be read.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
}

/// A row of a file: its place, and the meeting in it.
type Row = (u64, Result<KnownMeeting, ImportProblem>);

/// What is done with a row.
type Take<'a> = dyn FnMut(Row) -> Result<(), ImportError> + 'a;

/// A reader that gives the bytes of one row after another, and ends with an error in one that is larger than [`ROW_LIMIT`].
struct ByRows<'c, R> {
    file: R,
    /// How many bytes the present row may still have.
    left: &'c Cell<u64>,
}

impl<R: Read> Read for ByRows<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        let left = self.left.get().checked_sub(read as u64);
        self.left.set(left.ok_or(io::ErrorKind::FileTooLarge)?);
        Ok(read)
    }
}

impl Ledger {
    /// Gives every meeting of the list to `write`, in order.
    fn export(
        &self,
        query: &Query,
        mut write: impl FnMut(KnownMeeting) -> Result<(), io::Error>,
    ) -> Result<(), ExportError> {
        let reading = self.connection.unchecked_transaction().map_err(LedgerError::from)?;
        for id in self.ids(query, 0..u64::MAX)?.0 {
            let meeting = meetings::known(&reading, id).map_err(LedgerError::from)?;
            write(meeting).map_err(ExportError::Write)?;
        }
        Ok(())
    }

    /// Takes rows one by one: all that are right in one step, or none when the ledger or the file fails.
    fn import(
        &mut self,
        read: impl FnOnce(&mut Take<'_>) -> Result<(), ImportError>,
    ) -> Result<ImportReport, ImportError> {
        let transaction = self.write()?;
        let mut report = ImportReport::default();
        read(&mut |(place, meeting)| {
            let checked = meeting.and_then(|meeting| check(&meeting).map(|()| meeting));
            match checked {
                Err(_) if report.problems.len() == PROBLEM_LIMIT => return Err(ImportError::TooManyProblems),
                Err(problem) => report.problems.push(RowProblem { place, problem }),
                Ok(meeting) => put(&transaction, &meeting, &mut report).map_err(LedgerError::from)?,
            }
            Ok(())
        })?;
        transaction.commit().map_err(LedgerError::from)?;
        Ok(report)
    }
}

/// Whether it can be a meeting.
fn check(meeting: &KnownMeeting) -> Result<(), ImportProblem> {
    let row = &meeting.row;
    let MeetingRow {
        key,
        subject,
        people,
        join_web_url,
        join_meeting_id,
        thread,
        graph_id,
        ..
    } = row;
    let mut texts = vec![
        ("connection", &key.connection),
        ("organizer", &key.organizer),
        ("external_id", &key.external_id),
    ];
    if let Some((name, _)) = texts.iter().find(|(_, text)| text.is_empty()) {
        return Err(ImportProblem::Empty(name));
    }
    texts.extend([("tenant", &key.tenant), ("people", people)]);
    for (name, text) in [
        ("subject", subject),
        ("join_web_url", join_web_url),
        ("join_meeting_id", join_meeting_id),
        ("thread", thread),
        ("graph_id", graph_id),
    ] {
        texts.extend(text.as_ref().map(|text| (name, text)));
    }
    let mut lengths: Vec<_> = texts
        .iter()
        .map(|(name, text)| (*name, text.len(), TEXT_LIMIT))
        .collect();
    let detail = |length: Option<usize>| length.unwrap_or_default();
    lengths.push((
        "asked",
        detail(meeting.asked.as_ref().map(|a| value::to_json(a).len())),
        DETAIL_LIMIT,
    ));
    lengths.push((
        "answer",
        detail(meeting.answer.as_ref().map(|a| value::to_json(a).len())),
        DETAIL_LIMIT,
    ));
    if let Some((name, ..)) = lengths.into_iter().find(|(_, length, limit)| length > limit) {
        return Err(ImportProblem::TooLong(name));
    }
    for (name, time) in [
        ("start", row.start),
        ("end", row.end),
        ("updated_at", Some(row.updated_at)),
        ("seen_at", row.seen_at),
        ("gone_at", row.gone_at),
    ] {
        if time.is_some_and(|time| !YEARS.contains(&value::kept(time).year())) {
            return Err(ImportProblem::Time(name));
        }
    }
    ExternalId::parse(&key.external_id)?;
    Ok(())
}

/// Keeps a meeting unless there are the same or later news of it.
fn put(connection: &Connection, meeting: &KnownMeeting, report: &mut ImportReport) -> rusqlite::Result<()> {
    let KnownMeeting { row, asked, answer } = meeting;
    let id = if let Some(id) = meetings::id(connection, &row.key)? {
        if meetings::row(connection, id)?.updated_at >= value::kept(row.updated_at) {
            report.unchanged += 1;
            return Ok(());
        }
        report.updated += 1;
        id
    } else {
        report.added += 1;
        meetings::put(connection, &row.key, row.updated_at)?
    };
    connection
        .prepare_cached(
            "UPDATE meeting SET graph_id = ?2, subject = ?3, start_ms = ?4, end_ms = ?5, people = ?6,
                 join_web_url = ?7, join_meeting_id = ?8, thread = ?9, updated_ms = ?10, seen_ms = ?11, gone_ms = ?12
             WHERE id = ?1",
        )?
        .execute(params![
            id,
            row.graph_id,
            row.subject,
            row.start.map(value::millis),
            row.end.map(value::millis),
            row.people,
            row.join_web_url,
            row.join_meeting_id,
            row.thread,
            value::millis(row.updated_at),
            row.seen_at.map(value::millis),
            row.gone_at.map(value::millis),
        ])?;
    // A file without the wide parts, as a spreadsheet is, does not take them away.
    connection
        .prepare_cached(
            "INSERT INTO meeting_detail (meeting, asked, answer) VALUES (?1, ?2, ?3)
             ON CONFLICT (meeting) DO UPDATE SET asked = coalesce(?2, asked), answer = coalesce(?3, answer)",
        )?
        .execute(params![
            id,
            asked.as_ref().map(value::to_json),
            answer.as_ref().map(value::to_json)
        ])?;
    search::mark(connection, id)
}
