//! JSON: a list of objects, with all that is known of each meeting.

use std::cell::Cell;
use std::fmt;
use std::io::{BufReader, ErrorKind, Read, Write};

use chrono::{DateTime, Utc};
use serde::de::{Deserializer as _, Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::super::{Key, requests};
use super::{
    ByRows, ExportError, FILE_LIMIT, ImportError, ImportProblem, ImportReport, KnownMeeting, Ledger, MeetingRow, Query,
    ROW_LIMIT, SAID, Take,
};
use crate::meeting::Draft;
use crate::meeting::text::shortened;

/// A meeting in a file. What a file of another version has besides is ignored, what it lacks is empty.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct InFile {
    connection: String,
    tenant: String,
    organizer: String,
    external_id: String,
    subject: Option<String>,
    start: Option<DateTime<Utc>>,
    end: Option<DateTime<Utc>>,
    people: String,
    join_web_url: Option<String>,
    join_meeting_id: Option<String>,
    thread: Option<String>,
    graph_id: Option<String>,
    updated_at: Option<DateTime<Utc>>,
    seen_at: Option<DateTime<Utc>>,
    gone_at: Option<DateTime<Utc>>,
    #[serde(skip_deserializing)]
    state: Option<&'static str>,
    asked: Option<Draft>,
    answer: Option<Value>,
}

impl Ledger {
    /// Writes the meetings of the list as JSON: a list, one meeting a line, with what was asked for and the last answer.
    pub fn export_json(&self, mut file: impl Write, query: &Query) -> Result<(), ExportError> {
        let mut before = "[\n";
        self.export(query, |meeting| {
            file.write_all(before.as_bytes())?;
            before = ",\n";
            serde_json::to_writer(&mut file, &InFile::of(meeting))?;
            Ok(())
        })?;
        let end = if before == "[\n" { "[]\n" } else { "\n]\n" };
        file.write_all(end.as_bytes())
            .and_then(|()| file.flush())
            .map_err(ExportError::Write)
    }

    /// Takes over the meetings of such a file. The state of requests is not taken over. A meeting that does not say when it was
    /// updated is of the present time, `at`.
    pub fn import_json(&mut self, file: impl Read, at: DateTime<Utc>) -> Result<ImportReport, ImportError> {
        let left = Cell::new(ROW_LIMIT);
        let mut limited = ByRows {
            file: file.take(FILE_LIMIT),
            left: &left,
        };
        self.import(|take| {
            let mut reader = serde_json::Deserializer::from_reader(BufReader::new(&mut limited));
            let mut list = List {
                at,
                take,
                left: &left,
                place: 0,
                failed: None,
            };
            let read = reader.deserialize_seq(&mut list).and_then(|()| reader.end());
            let (failed, place) = (list.failed.take(), list.place);
            match (failed, read) {
                (Some(error), _) => Err(error),
                (None, Ok(())) => Ok(()),
                (None, Err(_)) if limited.file.limit() == 0 => Err(ImportError::TooLarge),
                (None, Err(error)) if error.io_error_kind() == Some(ErrorKind::FileTooLarge) => {
                    take((place.max(1), Err(ImportProblem::TooLarge)))
                }
                (None, Err(error)) if error.is_io() => Err(ImportError::Read(error.into())),
                (None, Err(error)) if place == 0 => Err(ImportError::NoList(said(&error))),
                (None, Err(error)) => take((place, Err(ImportProblem::Json(said(&error))))),
            }
        })
    }
}

/// Takes the meetings of a list as they are read.
struct List<'a, 't> {
    at: DateTime<Utc>,
    take: &'a mut Take<'t>,
    /// How many bytes the meeting that is being read may still have.
    left: &'a Cell<u64>,
    /// The place of the meeting that is being read; 0 before the list has begun.
    place: u64,
    failed: Option<ImportError>,
}

impl<'de> Visitor<'de> for &mut List<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of meetings")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        self.place = 1;
        while let Some(object) = list.next_element::<Value>()? {
            let meeting = serde_json::from_value::<InFile>(object)
                .map(|meeting| meeting.known(self.at))
                .map_err(|error| ImportProblem::Json(said(&error)));
            if let Err(error) = (self.take)((self.place, meeting)) {
                self.failed = Some(error);
                return Err(A::Error::custom("the ledger failed"));
            }
            self.place += 1;
            self.left.set(ROW_LIMIT);
        }
        Ok(())
    }
}

/// What the reader says, which repeats what it read.
fn said(error: &serde_json::Error) -> String {
    shortened(&error.to_string(), SAID).into_owned()
}

impl InFile {
    fn of(meeting: KnownMeeting) -> Self {
        let KnownMeeting { row, asked, answer } = meeting;
        Self {
            connection: row.key.connection,
            tenant: row.key.tenant,
            organizer: row.key.organizer,
            external_id: row.key.external_id,
            subject: row.subject,
            start: row.start,
            end: row.end,
            people: row.people,
            join_web_url: row.join_web_url,
            join_meeting_id: row.join_meeting_id,
            thread: row.thread,
            graph_id: row.graph_id,
            updated_at: Some(row.updated_at),
            seen_at: row.seen_at,
            gone_at: row.gone_at,
            state: row.state.as_ref().map(|state| requests::columns(state).0),
            asked,
            answer,
        }
    }

    fn known(self, at: DateTime<Utc>) -> KnownMeeting {
        // As in CSV, an empty text says nothing.
        let text = |text: Option<String>| text.filter(|text| !text.is_empty());
        let row = MeetingRow {
            key: Key {
                connection: self.connection,
                tenant: self.tenant,
                organizer: self.organizer,
                external_id: self.external_id,
            },
            graph_id: text(self.graph_id),
            subject: text(self.subject),
            start: self.start,
            end: self.end,
            people: self.people,
            join_web_url: text(self.join_web_url),
            join_meeting_id: text(self.join_meeting_id),
            thread: text(self.thread),
            updated_at: self.updated_at.unwrap_or(at),
            seen_at: self.seen_at,
            gone_at: self.gone_at,
            state: None,
        };
        KnownMeeting {
            row,
            asked: self.asked,
            answer: self.answer,
        }
    }
}
