//! What became of the rows of a batch, as a file.

use std::io::{self, Write};

use ::csv::{QuoteStyle, Terminator, WriterBuilder};
use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;

use super::super::{BatchId, BatchRow, BatchRowState, LedgerError, RequestState, requests};
use super::csv::{BOM, disarmed};
use super::{ExportError, Ledger};
use crate::meeting::DraftMoment;

/// The columns, in order.
const COLUMNS: [&str; 9] = [
    "line",
    "external_id",
    "state",
    "subject",
    "start",
    "end",
    "join_web_url",
    "join_meeting_id",
    "why",
];

/// A row of the file. Times are as in RFC 3339 in UTC; of a row that the service has not answered, as they were typed.
#[derive(Serialize)]
struct ResultRow {
    line: u64,
    external_id: String,
    state: &'static str,
    subject: Option<String>,
    start: Option<String>,
    end: Option<String>,
    join_web_url: Option<String>,
    join_meeting_id: Option<String>,
    why: Option<String>,
}

impl Ledger {
    /// Writes what became of the rows of a batch as CSV for a spreadsheet: UTF-8, a line with the names of the columns, the
    /// rows in order.
    pub fn export_results_csv(&self, id: BatchId, mut file: impl Write) -> Result<(), ExportError> {
        file.write_all(BOM.as_bytes()).map_err(ExportError::Write)?;
        let mut writer = WriterBuilder::new()
            .quote_style(QuoteStyle::Always)
            .terminator(Terminator::CRLF)
            .from_writer(file);
        let failed = |error: ::csv::Error| ExportError::Write(error.into());
        writer.write_record(COLUMNS).map_err(failed)?;
        for line in self.lines(id)? {
            writer.write_record(line.cells().map(disarmed)).map_err(failed)?;
        }
        writer.flush().map_err(ExportError::Write)
    }

    /// Writes what became of the rows of a batch as JSON: a list of objects with the columns of [`Self::export_results_csv`];
    /// what a row has not is `null`.
    pub fn export_results_json(&self, id: BatchId, mut file: impl Write) -> Result<(), ExportError> {
        let lines = self.lines(id)?;
        serde_json::to_writer_pretty(&mut file, &lines)
            .map_err(io::Error::from)
            .and_then(|()| file.write_all(b"\n"))
            .map_err(ExportError::Write)
    }

    fn lines(&self, id: BatchId) -> Result<Vec<ResultRow>, LedgerError> {
        let mut lines = Vec::new();
        self.batch_rows(id, |row| lines.push(ResultRow::of(row)))?;
        Ok(lines)
    }
}

impl ResultRow {
    fn of(row: BatchRow) -> Self {
        let (state, why) = match row.state {
            BatchRowState::Open => ("open", None),
            BatchRowState::Done(outcome) => (requests::columns(&RequestState::Done(outcome)).0, None),
            BatchRowState::Failed { why } => ("failed", Some(why)),
        };
        let draft = row.draft.unwrap_or_default();
        let time = |known: Option<DateTime<Utc>>, typed: &DraftMoment| {
            known
                .map(|time| time.to_rfc3339_opts(SecondsFormat::Secs, true))
                .or_else(|| some(format!("{} {}", typed.date, typed.time).trim()))
        };
        Self {
            line: row.line,
            external_id: draft.external_id,
            state,
            subject: row.meeting.subject.or_else(|| some(&draft.subject)),
            start: time(row.meeting.start, &draft.start),
            end: time(row.meeting.end, &draft.end),
            join_web_url: row.meeting.join_web_url,
            join_meeting_id: row.meeting.join_meeting_id,
            why,
        }
    }

    /// The cells in the order of [`COLUMNS`].
    fn cells(self) -> [String; COLUMNS.len()] {
        let text = Option::unwrap_or_default;
        [
            self.line.to_string(),
            self.external_id,
            self.state.to_owned(),
            text(self.subject),
            text(self.start),
            text(self.end),
            text(self.join_web_url),
            text(self.join_meeting_id),
            text(self.why),
        ]
    }
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
