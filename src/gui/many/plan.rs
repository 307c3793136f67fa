//! Rows as they are looked over: what they come from, what they are, and which of them are shown.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use egui::{Label, RichText, Ui};

use super::Run;
use crate::engine::{Account, JobId, NewBatch, NewRow};
use crate::gui::theme;
use crate::gui::widgets::message;
use crate::ledger::Batch;
use crate::meeting::{
    ChannelSupport, Column, DateOrder, Draft, ExternalIdProblem, IdTemplate, IdTemplateProblem, Problem, Reading, Row,
    RowIssue, RowsHow, Sheet, find_zone,
};
use crate::texts;

/// What rows are read with, besides what is chosen on the screen.
#[derive(Clone)]
pub struct How {
    /// What a row lacks is as in the form.
    like: Draft,
    reading: Reading,
}

impl How {
    /// As things are now. A form without a zone has the person's own.
    pub fn of(like: &Draft, zone: Tz, date_order: DateOrder, now: DateTime<Utc>, account: Option<&Account>) -> Self {
        let mut like = like.clone();
        like.external_id.clear();
        if find_zone(&like.zone).is_none() {
            zone.name().clone_into(&mut like.zone);
        }
        Self {
            like,
            reading: Reading {
                now,
                date_order,
                channel: account.map_or(ChannelSupport::Supported, |account| account.channel),
            },
        }
    }

    /// Whether the same rows come of it; that the clock goes on changes none.
    fn is_like(&self, other: &Self) -> bool {
        let Reading {
            date_order, channel, ..
        } = self.reading;
        self.like == other.like && (date_order, channel) == (other.reading.date_order, other.reading.channel)
    }
}

/// Where rows come from.
enum Source {
    Sheet(Box<OfSheet>),
    Series,
    /// They are of this batch, which was begun before the program was started this time.
    Kept(Box<Batch>),
}

/// A sheet, and what is chosen about it.
pub struct OfSheet {
    pub path: PathBuf,
    pub sheet: Arc<Sheet>,
    /// What external IDs are made of, as typed.
    pub template: String,
    pub date_order: Option<DateOrder>,
    /// Some date can be read two ways.
    pub asks_date_order: bool,
    /// Also the columns that need no thought are shown.
    pub all_columns: bool,
    /// What was chosen has changed since the rows were read.
    pub changed: bool,
    /// The job that reads the rows.
    reading: Option<JobId>,
    read_with: Option<How>,
}

impl OfSheet {
    /// What external IDs are made of; `None`: the rows have theirs.
    pub fn template(&self) -> Result<Option<IdTemplate>, IdTemplateProblem> {
        match self.template.trim() {
            "" => Ok(None),
            text => IdTemplate::parse_for_rows(text).map(Some),
        }
    }

    fn has(&self, column: Column) -> bool {
        self.sheet.columns().iter().any(|other| other.means == Some(column))
    }
}

/// A row, with what the table shows of it.
pub struct PlanRow {
    pub row: Row,
    /// In its own zone.
    pub start: Option<DateTime<Tz>>,
    pub length: Option<TimeDelta>,
    /// The times in words.
    times: String,
}

impl PlanRow {
    fn of(row: Row, reading: &Reading, zone: Tz) -> Self {
        let times = row.draft.times(reading);
        let (start, end) = (times.start.at(), times.end.at());
        Self {
            length: start.zip(end).map(|(start, end)| end - start),
            start,
            times: texts::times_line(&times, zone),
            row,
        }
    }
}

/// Rows, and how they are looked at.
pub struct Plan {
    /// The name of the file, or the subject of the series.
    name: String,
    source: Source,
    rows: Vec<PlanRow>,
    /// How many of them can't be sent.
    bad: usize,
    /// Some have no external ID.
    lacks_ids: bool,
    only_problems: bool,
    /// The rows that are shown, by their places.
    shown: Vec<usize>,
    pub table: TableState,
    /// What is sent, or was.
    pub run: Option<Run>,
    zone: Tz,
}

/// How the table stands.
#[derive(Default)]
pub struct TableState {
    /// The place of the selected row among those that are shown.
    pub selected: Option<usize>,
    pub visible: Range<usize>,
    /// What is selected is to be scrolled into sight.
    pub follow: bool,
    /// The table begins at its top.
    pub to_top: bool,
}

impl Plan {
    /// Of a sheet that was just read. Without a column of external IDs they are made of the name of the file and the row.
    pub fn of_sheet(path: PathBuf, sheet: Sheet, zone: Tz) -> Self {
        let name = texts::file_name(&path);
        let mut of_sheet = OfSheet {
            path,
            sheet: Arc::new(sheet),
            template: String::new(),
            date_order: None,
            asks_date_order: false,
            all_columns: false,
            changed: true,
            reading: None,
            read_with: None,
        };
        if !of_sheet.has(Column::ExternalId) {
            let stem = of_sheet.path.file_stem().unwrap_or_default().to_string_lossy();
            IdTemplate::for_sheet(&stem).as_str().clone_into(&mut of_sheet.template);
        }
        Self::new(name, Source::Sheet(Box::new(of_sheet)), zone)
    }

    /// Of a series.
    pub fn of_series(name: String, rows: Vec<Row>, reading: &Reading, zone: Tz) -> Self {
        let mut plan = Self::new(name, Source::Series, zone);
        plan.take_rows(rows, reading);
        plan
    }

    /// Of a batch that is gone on with.
    pub fn of_batch(batch: Batch, run: Run, zone: Tz) -> Self {
        let mut plan = Self::new(batch.name.clone(), Source::Kept(Box::new(batch)), zone);
        plan.run = Some(run);
        plan
    }

    fn new(name: String, source: Source, zone: Tz) -> Self {
        Self {
            name,
            source,
            rows: Vec::new(),
            bad: 0,
            lacks_ids: false,
            only_problems: false,
            shown: Vec::new(),
            table: TableState::default(),
            run: None,
            zone,
        }
    }

    /// What a person knows it by.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The heading of the screen.
    pub fn title(&self) -> String {
        match self.source {
            Source::Series => texts::series_of(&self.name),
            Source::Sheet(_) | Source::Kept(_) => texts::subject_line(Some(&self.name)),
        }
    }

    /// The sheet, while it is looked over.
    pub fn sheet(&mut self) -> Option<&mut OfSheet> {
        match &mut self.source {
            Source::Sheet(sheet) => Some(sheet),
            Source::Series | Source::Kept(_) => None,
        }
    }

    /// The file that the rows are from.
    pub fn file(&self) -> Option<&Path> {
        match &self.source {
            Source::Sheet(sheet) => Some(&sheet.path),
            Source::Series | Source::Kept(_) => None,
        }
    }

    /// Whether some date can be read two ways and nobody has said how.
    pub fn asks_date_order(&self) -> bool {
        matches!(&self.source, Source::Sheet(sheet) if sheet.asks_date_order && sheet.date_order.is_none())
    }

    /// Whether some row has no external ID of its own.
    pub fn lacks_ids(&self) -> bool {
        match &self.source {
            Source::Sheet(sheet) => self.lacks_ids || !sheet.template.is_empty(),
            Source::Series | Source::Kept(_) => false,
        }
    }

    /// The external ID that was made first, where all are.
    pub fn first_id(&self) -> Option<&str> {
        let Source::Sheet(sheet) = &self.source else {
            return None;
        };
        let mut ids = self.rows.iter().map(|row| row.row.draft.external_id.as_str());
        ids.find(|id| !id.is_empty() && !sheet.has(Column::ExternalId))
    }

    /// Whether what had to be chosen is chosen and nothing that was typed is wrong.
    pub fn may_be_sent(&self) -> bool {
        match &self.source {
            Source::Sheet(sheet) => {
                !self.is_reading()
                    && !self.asks_date_order()
                    && sheet.template().is_ok()
                    && sheet.sheet.check_columns().is_ok()
            }
            Source::Series | Source::Kept(_) => true,
        }
    }

    /// How the rows are to be read now, if anything has changed that they depend on. They are read elsewhere, by a job of this
    /// number.
    pub fn rows_to_read(
        &mut self,
        how: &How,
        job: impl FnOnce() -> JobId,
    ) -> Option<(JobId, Arc<Sheet>, RowsHow, Reading)> {
        let Source::Sheet(of_sheet) = &mut self.source else {
            return None;
        };
        // What has changed meanwhile is asked about after the answer.
        let is_same = of_sheet.read_with.as_ref().is_some_and(|before| before.is_like(how));
        if self.run.is_some() || of_sheet.reading.is_some() || (is_same && !of_sheet.changed) {
            return None;
        }
        // With a mistake in the template the rows stay as they were.
        let external_id = of_sheet.template().ok()?;
        let rows_how = RowsHow {
            zone: how.like.zone.clone(),
            date_order: of_sheet.date_order,
            external_id,
            like: how.like.clone(),
        };
        let job = job();
        of_sheet.changed = false;
        of_sheet.reading = Some(job);
        of_sheet.read_with = Some(how.clone());
        Some((job, Arc::clone(&of_sheet.sheet), rows_how, how.reading))
    }

    /// Takes in the rows that were read by a job.
    pub fn take_read(&mut self, job: JobId, rows: Vec<Row>, asks_date_order: bool) {
        let Source::Sheet(of_sheet) = &mut self.source else {
            return;
        };
        if of_sheet.reading.take_if(|reading| *reading == job).is_none() {
            return;
        }
        of_sheet.asks_date_order = asks_date_order;
        if let Some(how) = of_sheet.read_with.clone() {
            self.zone = find_zone(&how.like.zone).unwrap_or(self.zone);
            self.take_rows(rows, &how.reading);
        }
    }

    /// Whether this job reads the rows.
    pub fn is_read_by(&self, job: JobId) -> bool {
        matches!(&self.source, Source::Sheet(sheet) if sheet.reading == Some(job))
    }

    /// Whether the rows are being read, or about to be.
    pub fn is_reading(&self) -> bool {
        matches!(&self.source, Source::Sheet(sheet) if sheet.reading.is_some() || sheet.changed)
    }

    /// The rows are these.
    pub fn take_rows(&mut self, rows: Vec<Row>, reading: &Reading) {
        let zone = self.zone;
        self.bad = rows.iter().filter(|row| !row.is_good()).count();
        let missing = RowIssue::Field(Problem::ExternalId(ExternalIdProblem::Empty));
        let is_missing = |row: &Row| row.problems.iter().any(|problem| problem.issue == missing);
        self.lacks_ids = rows.iter().any(is_missing);
        self.rows = rows.into_iter().map(|row| PlanRow::of(row, reading, zone)).collect();
        self.choose_shown();
    }

    /// The rows of a batch that is gone on with, read as when it was begun. Rows that are on the screen stay as they are.
    pub fn take_kept(&mut self, rows: &[NewRow], reading: Reading) {
        let Source::Kept(batch) = &self.source else { return };
        let reading = Reading {
            now: batch.begun_at,
            date_order: batch.date_order,
            ..reading
        };
        let row = |row: &NewRow| Row {
            line: row.line,
            draft: row.draft.clone(),
            problems: Vec::new(),
        };
        self.take_rows(rows.iter().map(row).collect(), &reading);
    }

    /// The batch that the rows make, and which row each of it is. `results` is where the outcome is written.
    pub fn batch(&self, results: Option<PathBuf>) -> (NewBatch, Vec<usize>) {
        let good = self.rows.iter().enumerate();
        let good = good.filter(|(_, row)| row.row.problems.is_empty());
        let (places, rows) = good
            .map(|(place, PlanRow { row, .. })| {
                let draft = row.draft.clone();
                (place, NewRow { line: row.line, draft })
            })
            .unzip();
        let name = self.name.clone();
        (NewBatch { name, rows, results }, places)
    }

    /// How many rows there are.
    pub fn count(&self) -> u64 {
        self.rows.len() as u64
    }

    /// How many rows can be sent.
    pub fn ready(&self) -> u64 {
        (self.rows.len() - self.bad) as u64
    }

    /// How many rows can't be sent.
    pub fn left_out(&self) -> u64 {
        self.bad as u64
    }

    /// How many rows can't be sent, or failed.
    pub fn problems(&self) -> u64 {
        self.bad as u64 + self.run.as_ref().map_or(0, Run::failed)
    }

    pub fn has_rows(&self) -> bool {
        !self.rows.is_empty()
    }

    /// The rows that are shown, in order.
    pub fn shown(&self) -> &[usize] {
        &self.shown
    }

    pub fn row(&self, place: usize) -> Option<&PlanRow> {
        self.rows.get(place)
    }

    pub fn shows_only_problems(&self) -> bool {
        self.only_problems
    }

    pub fn show_only_problems(&mut self, only: bool) {
        self.only_problems = only;
        self.table.to_top = true;
        self.table.selected = None;
        self.choose_shown();
    }

    /// Rows have failed, or fail no more.
    pub fn choose_shown(&mut self) {
        let selected = self.table.selected.and_then(|at| self.shown.get(at).copied());
        let is_shown = |place: &usize| {
            let has_failed = || self.run.as_ref().is_some_and(|run| run.has_failed(*place));
            !self.only_problems || !self.rows[*place].row.problems.is_empty() || has_failed()
        };
        self.shown = (0..self.rows.len()).filter(is_shown).collect();
        self.table.selected = selected.and_then(|place| self.shown.binary_search(&place).ok());
    }

    /// How a row stands, in words.
    pub fn state_of(&self, place: usize) -> String {
        let Some(row) = self.rows.get(place) else {
            return String::new();
        };
        if let [first, rest @ ..] = row.row.problems.as_slice() {
            let first = texts::row_problem(first);
            return texts::first_of_problems(&first, rest.len());
        }
        match &self.run {
            Some(run) => run.state_of(place),
            None => texts::row_ready().to_owned(),
        }
    }

    /// Everything about the selected row that has no room in the table.
    pub fn selected_ui(&self, ui: &mut Ui) {
        let place = self.table.selected.and_then(|at| self.shown.get(at));
        let Some((place, row)) = place.and_then(|place| Some((*place, self.rows.get(*place)?))) else {
            return;
        };
        theme::group(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme::GAP_SMALL;
            let line = |ui: &mut Ui, text: &str| ui.add(Label::new(RichText::new(text).small()).wrap());
            line(ui, &texts::row_of_sheet(row.row.line, &row.row.draft));
            if row.row.problems.is_empty() {
                line(ui, &row.times);
                if let Some(people) = texts::people_of(&row.row.draft) {
                    line(ui, &people);
                }
                if self.run.is_some() {
                    line(ui, &self.state_of(place));
                }
            } else {
                for problem in &row.row.problems {
                    message(ui, &texts::row_problem(problem));
                }
            }
        });
    }
}
