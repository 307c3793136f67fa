//! Many meetings at once: what is asked for, and what comes back.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::Failure;
use crate::meeting::{Draft, FieldProblem};

/// Meetings to be asked for together.
#[derive(Clone, Debug, PartialEq)]
pub struct NewBatch {
    /// What a person knows it by, such as the name of the file that it is from.
    pub name: String,
    /// The rows, in order.
    pub rows: Vec<NewRow>,
    /// Where the results are written: as CSV, or as JSON if the name ends in `.json`. A file that is there already stays,
    /// and the name gets a number. `None`: nowhere.
    pub results: Option<PathBuf>,
}

impl NewBatch {
    /// Where the results of the meetings in a file are written: beside it, in the same format.
    pub fn results_beside(file: &Path) -> PathBuf {
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        let is_json = file
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
        let ending = if is_json { "json" } else { "csv" };
        file.with_file_name(format!("{stem}-results.{ending}"))
    }
}

/// One meeting of many.
#[derive(Clone, Debug, PartialEq)]
pub struct NewRow {
    /// The line of the file that it is from, for people to find it; from 1.
    pub line: u64,
    /// What is asked for. One that is no request is not sent, and the others are.
    pub draft: Draft,
}

/// How far a batch is.
#[derive(Clone, Debug, PartialEq)]
pub struct ManyProgress {
    /// How many rows it has.
    pub total: u64,
    /// How many meetings were made.
    pub created: u64,
    /// How many were there already.
    pub existed: u64,
    /// How many rows failed or could not be sent.
    pub failed: u64,
    /// How many rows are under way at this moment.
    pub under_way: u64,
    /// The person has paused it; what is under way still ends.
    pub paused: bool,
    /// The service asked for patience: nothing is sent before this time.
    pub waits_until: Option<Instant>,
    /// The rows, by their place from 0, that stand otherwise than they were told last. The first time, every row that is not
    /// [`RowState::Open`].
    pub rows: Vec<(usize, RowState)>,
    /// How long it has been going on in this run of the program.
    pub elapsed: Duration,
    /// How much longer it takes if it goes on as it went so far, pauses not counted; `None` while nothing can be said.
    pub left: Option<Duration>,
}

/// How a row stands.
#[derive(Clone, Debug, PartialEq)]
pub enum RowState {
    /// It is still to be sent, or to be sent again.
    Open,
    /// It is being sent.
    UnderWay,
    /// The meeting was made.
    Created {
        /// The link that joins it, if the service gave one.
        join_web_url: Option<String>,
    },
    /// The meeting was there already.
    Existed {
        /// The link that joins it, if the service gave one.
        join_web_url: Option<String>,
        /// Whether it is otherwise than was asked for.
        differs: bool,
    },
    /// It is not sent again by itself.
    Failed(Box<Failure>),
    /// It failed before the program was started this time; these words are kept of why.
    FailedEarlier(String),
    /// It is no request, and nothing was sent.
    NotSent(Vec<FieldProblem>),
}

/// What became of a batch.
#[derive(Clone, Debug, PartialEq)]
pub struct ManyDone {
    /// How many rows it has.
    pub total: u64,
    /// How many meetings were made.
    pub created: u64,
    /// How many were there already.
    pub existed: u64,
    /// How many rows failed or could not be sent.
    pub failed: u64,
    /// How many rows are left to be sent: the batch is kept, and [`Command::ResumeMany`](super::Command::ResumeMany) goes
    /// on with it. None are left when it is whole; then it is forgotten.
    pub open: u64,
    /// Where the results are, or why they could not be written; `None` when they were not asked for.
    pub results: Option<Result<PathBuf, Box<Failure>>>,
    /// What ended it early; `None` when the person cancelled it, or nothing did.
    pub stopped: Option<Box<Failure>>,
}
