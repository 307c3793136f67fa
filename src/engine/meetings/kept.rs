//! What is kept of meetings, without asking the service: shown, written into files and taken in from them.

use std::fs::File;
use std::io::{self, BufReader, BufWriter};
use std::path::{Path, PathBuf};

use crate::engine::records::Records;
use crate::engine::{Failure, FailureKind, FollowUp, How, MeetingAnswer, Outcome};
use crate::graph;
use crate::ledger::{ExportError, ImportError, Key, KnownMeeting, Query};
use crate::meeting::{Accepted, ChannelSupport, DateOrder, Draft, Reading};

/// What is kept of a meeting.
pub async fn show(records: &Records, key: Key, date_order: DateOrder) -> Outcome {
    let read = records
        .read(move |ledger| Ok((ledger.meeting(&key)?, ledger.near_misses(&key)?)))
        .await;
    let (known, near) = match read {
        Ok((Some(known), near)) => (known, near),
        Ok((None, _)) => return Outcome::NoSuchMeeting,
        Err(error) => return Outcome::of_ledger(error),
    };
    let KnownMeeting { row, asked, answer } = known;
    let (Some(seen_at), Some(meeting)) = (row.seen_at, answer.and_then(graph::read_meeting)) else {
        return Outcome::NoSuchMeeting;
    };
    let reading = Reading {
        now: row.updated_at,
        date_order,
        channel: ChannelSupport::Supported,
    };
    let accepted = asked.and_then(|draft: Draft| draft.request(&reading).ok());
    let (request, remarks) = accepted.map(|Accepted { request, remarks }| (request, remarks)).unzip();
    Outcome::Meeting(Box::new(MeetingAnswer {
        how: How::Kept { seen_at },
        earlier_try_unknown: false,
        meeting,
        key: Some(row.key),
        request,
        remarks: remarks.unwrap_or_default(),
        follow_up: FollowUp::NotNeeded,
        since: None,
        near,
        unrecorded: None,
        diagnostics: None,
    }))
}

/// The kinds of file.
#[derive(Clone, Copy)]
enum Kind {
    Csv,
    Json,
}

impl Kind {
    fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?;
        if ending.eq_ignore_ascii_case("csv") {
            Some(Self::Csv)
        } else if ending.eq_ignore_ascii_case("json") {
            Some(Self::Json)
        } else {
            None
        }
    }
}

/// Writes the list into a file that is not there yet.
pub async fn export(records: &Records, path: PathBuf, query: Query) -> Outcome {
    let Some(kind) = Kind::of(&path) else {
        return Outcome::Failed(FailureKind::FileEnding { path }.into());
    };
    let target = path.clone();
    let written = records
        .read(move |ledger| {
            let count = ledger.list(&query, 0..0)?.total;
            let mut file = BufWriter::new(File::create_new(&target).map_err(ExportError::Write)?);
            let written = match kind {
                Kind::Csv => ledger.export_csv(&mut file, &query),
                Kind::Json => ledger.export_json(&mut file, &query),
            };
            let written = written.and_then(|()| {
                let file = file
                    .into_inner()
                    .map_err(|error| ExportError::Write(error.into_error()))?;
                file.sync_all().map_err(ExportError::Write)
            });
            if written.is_err() {
                // Half a list is taken for a whole one.
                std::fs::remove_file(&target).ok();
            }
            written.map(|()| count)
        })
        .await;
    match written {
        Ok(meetings) => Outcome::Exported { path, meetings },
        Err(ExportError::Write(error)) if error.kind() == io::ErrorKind::AlreadyExists => {
            Outcome::Failed(FailureKind::FileExists { path }.into())
        }
        Err(ExportError::Write(error)) => Outcome::Failed(Failure::saying(FailureKind::File { path }, &error)),
        Err(ExportError::Ledger(error)) => Outcome::of_ledger(error),
    }
}

/// Takes in a file that was exported.
pub async fn import(records: &Records, path: PathBuf) -> Outcome {
    let Some(kind) = Kind::of(&path) else {
        return Outcome::Failed(FailureKind::FileEnding { path }.into());
    };
    let (source, at) = (path.clone(), records.now());
    let taken = records
        .write_alone(move |ledger| {
            let file = BufReader::new(File::open(&source).map_err(ImportError::Read)?);
            match kind {
                Kind::Csv => ledger.import_csv(file, at),
                Kind::Json => ledger.import_json(file, at),
            }
        })
        .await;
    match taken {
        Ok(report) => Outcome::Imported(report),
        Err(ImportError::Ledger(error)) => Outcome::of_ledger(error),
        Err(ImportError::Read(error)) => Outcome::Failed(Failure::saying(FailureKind::FileUnread { path }, &error)),
        Err(error) => Outcome::Failed(Failure::saying(FailureKind::NotAnExport { path }, &error)),
    }
}
