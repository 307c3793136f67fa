//! CSV (RFC 4180) as spreadsheets read and write it.
//!
//! A spreadsheet takes a cell that begins with certain signs for a formula and runs it
//! (<https://owasp.org/www-community/attacks/CSV_Injection>). On the way out such a cell gets an apostrophe before it,
//! which makes it a text; so does one that begins with an apostrophe. On the way in that apostrophe goes.

use std::cell::Cell;
use std::io::{self, Read, Write};

use chrono::{DateTime, SecondsFormat, Utc};
use csv::{ByteRecord, QuoteStyle, ReaderBuilder, Terminator, WriterBuilder};

use super::super::{Key, requests};
use super::{
    ByRows, ExportError, FILE_LIMIT, ImportError, ImportProblem, ImportReport, KnownMeeting, Ledger, MeetingRow, Query,
    ROW_LIMIT,
};

/// The columns of an export, in order.
const COLUMNS: [&str; 16] = [
    "connection",
    "tenant",
    "organizer",
    "external_id",
    "subject",
    "start",
    "end",
    "people",
    "join_web_url",
    "join_meeting_id",
    "thread",
    "graph_id",
    "updated_at",
    "seen_at",
    "gone_at",
    "state",
];

/// The columns that an import can't do without.
const NEEDED: &[&str] = COLUMNS.first_chunk::<4>().expect("there are more than four");

/// What a spreadsheet may take for the beginning of a formula, in its wide forms as well.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A mark that tells a spreadsheet that the file is UTF-8.
pub const BOM: &str = "\u{FEFF}";

/// How much of a file is looked at to find what stands between its cells.
const GLANCE: u64 = 4096;

impl Ledger {
    /// Writes the meetings of the list as CSV, for a spreadsheet: UTF-8, a line with the names of the columns, times as in RFC 3339 in
    /// UTC. What was asked for and the answers in full are not in it.
    pub fn export_csv(&self, mut file: impl Write, query: &Query) -> Result<(), ExportError> {
        file.write_all(BOM.as_bytes()).map_err(ExportError::Write)?;
        let mut writer = WriterBuilder::new()
            .quote_style(QuoteStyle::Always)
            .terminator(Terminator::CRLF)
            .from_writer(file);
        writer
            .write_record(COLUMNS)
            .map_err(|error| ExportError::Write(error.into()))?;
        self.export(query, |meeting| {
            Ok(writer.write_record(cells(&meeting.row).map(disarmed))?)
        })?;
        writer.flush().map_err(ExportError::Write)
    }

    /// Takes over the meetings of a CSV file, which may have been through a spreadsheet: commas, semicolons or tabs between its
    /// cells, columns in any order, others among them. `connection`, `tenant`, `organizer` and `external_id` must be there. The
    /// state of requests is not taken over. A row that does not say when it was updated is of the present time, `at`.
    pub fn import_csv(&mut self, mut file: impl Read, at: DateTime<Utc>) -> Result<ImportReport, ImportError> {
        let mut glance = Vec::new();
        file.by_ref()
            .take(GLANCE)
            .read_to_end(&mut glance)
            .map_err(ImportError::Read)?;
        let start = if glance.starts_with(BOM.as_bytes()) {
            BOM.len()
        } else {
            0
        };
        let left = Cell::new(ROW_LIMIT);
        let mut limited = ByRows {
            file: glance[start..].chain(&mut file).take(FILE_LIMIT),
            left: &left,
        };
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter(&glance))
            .flexible(true)
            .has_headers(false)
            .from_reader(&mut limited);
        // Where two characters end a line, the reader takes up the second one, which counts, with the line after it.
        let late = u64::from(ends_lines_with_two(&glance));
        self.import(|take| {
            let mut record = ByteRecord::new();
            read(&mut reader, &mut record)?;
            let columns = Columns::of(&record)?;
            loop {
                left.set(ROW_LIMIT);
                match read(&mut reader, &mut record) {
                    Ok(true) => {}
                    Ok(false) => break,
                    Err(ImportError::Read(error)) if error.kind() == io::ErrorKind::FileTooLarge => {
                        return take((reader.position().line(), Err(ImportProblem::TooLarge)));
                    }
                    Err(error) => return Err(error),
                }
                let line = record.position().map_or(0, csv::Position::line) + late;
                take((line, columns.meeting(&record, at)))?;
            }
            if reader.get_ref().file.limit() == 0 {
                return Err(ImportError::TooLarge);
            }
            Ok(())
        })
    }
}

/// The cells of a meeting, in the order of [`COLUMNS`].
fn cells(row: &MeetingRow) -> [String; COLUMNS.len()] {
    let MeetingRow { key, .. } = row;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let time = |time: Option<DateTime<Utc>>| {
        time.map(|time| time.to_rfc3339_opts(SecondsFormat::Millis, true))
            .unwrap_or_default()
    };
    [
        key.connection.clone(),
        key.tenant.clone(),
        key.organizer.clone(),
        key.external_id.clone(),
        text(&row.subject),
        time(row.start),
        time(row.end),
        row.people.clone(),
        text(&row.join_web_url),
        text(&row.join_meeting_id),
        text(&row.thread),
        text(&row.graph_id),
        time(Some(row.updated_at)),
        time(row.seen_at),
        time(row.gone_at),
        row.state
            .as_ref()
            .map_or(String::new(), |state| requests::columns(state).0.to_owned()),
    ]
}

/// The cell as one that no spreadsheet runs.
pub fn disarmed(cell: String) -> String {
    if cell.starts_with('\'') || cell.starts_with(FORMULA) {
        format!("'{cell}")
    } else {
        cell
    }
}

/// The cell as it was before [`disarmed`].
fn armed(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with('\'') || rest.starts_with(FORMULA) => rest,
        _ => cell,
    }
}

/// What stands between the cells: whichever of the three is most often in the first line.
fn delimiter(glance: &[u8]) -> u8 {
    let first = glance
        .split(|byte| matches!(byte, b'\n' | b'\r'))
        .next()
        .unwrap_or_default();
    let count = |delimiter: &u8| first.split(|byte| byte == delimiter).count();
    // The last of several with the same count is found.
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

fn ends_lines_with_two(glance: &[u8]) -> bool {
    let end = glance.iter().position(|byte| *byte == b'\n');
    end.is_some_and(|end| glance[..end].ends_with(b"\r"))
}

fn read(reader: &mut csv::Reader<impl Read>, record: &mut ByteRecord) -> Result<bool, ImportError> {
    reader.read_byte_record(record).map_err(|error| {
        ImportError::Read(match error.into_kind() {
            csv::ErrorKind::Io(error) => error,
            other => io::Error::other(format!("{other:?}")),
        })
    })
}

/// Which column is where.
struct Columns {
    places: [Option<usize>; COLUMNS.len()],
    count: usize,
}

impl Columns {
    fn of(first: &ByteRecord) -> Result<Self, ImportError> {
        let place = |name: &str| {
            first
                .iter()
                .position(|cell| cell.trim_ascii().eq_ignore_ascii_case(name.as_bytes()))
        };
        let missing: Vec<_> = NEEDED.iter().copied().filter(|name| place(name).is_none()).collect();
        if !missing.is_empty() {
            return Err(ImportError::NoColumns(missing));
        }
        Ok(Self {
            places: COLUMNS.map(place),
            count: first.len(),
        })
    }

    fn meeting(&self, record: &ByteRecord, at: DateTime<Utc>) -> Result<KnownMeeting, ImportProblem> {
        if record.len() != self.count {
            return Err(ImportProblem::Cells {
                found: record.len(),
                expected: self.count,
            });
        }
        let mut cells = [""; COLUMNS.len()];
        for (cell, place) in cells.iter_mut().zip(self.places) {
            if let Some(bytes) = place.and_then(|place| record.get(place)) {
                *cell = str::from_utf8(bytes).or(Err(ImportProblem::NotUtf8))?;
            }
        }
        let [
            connection,
            tenant,
            organizer,
            external_id,
            subject,
            start,
            end,
            people,
            rest @ ..,
        ] = cells.map(armed);
        let [
            join_web_url,
            join_meeting_id,
            thread,
            graph_id,
            updated_at,
            seen_at,
            gone_at,
            _,
        ] = rest;
        let text = |cell: &str| (!cell.is_empty()).then(|| cell.to_owned());
        let time = |name, cell: &str| match cell.trim() {
            "" => Ok(None),
            cell => match DateTime::parse_from_rfc3339(cell) {
                Ok(time) => Ok(Some(time.to_utc())),
                Err(_) => Err(ImportProblem::Time(name)),
            },
        };
        let row = MeetingRow {
            key: Key {
                connection: connection.to_owned(),
                tenant: tenant.to_owned(),
                organizer: organizer.to_owned(),
                external_id: external_id.to_owned(),
            },
            graph_id: text(graph_id),
            subject: text(subject),
            start: time("start", start)?,
            end: time("end", end)?,
            people: people.to_owned(),
            join_web_url: text(join_web_url),
            join_meeting_id: text(join_meeting_id),
            thread: text(thread),
            updated_at: time("updated_at", updated_at)?.unwrap_or(at),
            seen_at: time("seen_at", seen_at)?,
            gone_at: time("gone_at", gone_at)?,
            state: None,
        };
        Ok(KnownMeeting {
            row,
            asked: None,
            answer: None,
        })
    }
}
