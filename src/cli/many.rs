//! Many meetings at once: from a table, a list or a series to rows, and what becomes of them.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::Serialize;
use serde_json::json;

use super::answer::ErrorJson;
use super::arguments::{CreateArgs, Format, ManyArgs};
use super::console::{Console, note, print};
use super::exit::Exit;
use super::request::{Request, Wrong};
use super::session::{Session, Stop};
use crate::demo::stop_signal;
use crate::engine::{Command, Event, ManyDone, ManyProgress, NewBatch, NewRow, Outcome, Progress, RowState, SignInWay};
use crate::meeting::{
    Column, Draft, DraftMoment, IdTemplate, IdTemplateProblem, Reading, Repeat, Row, RowProblem, RowsHow,
    SeriesProblem, Sheet, SheetError, Until, WhenField, format_date, parse_length, parse_when, series,
};
use crate::texts;

/// So much of a file is read: more than a sheet may have.
const FILE_LIMIT: u64 = (16 << 20) + 1;

/// How often it is told how far it is: on a terminal, and elsewhere.
const TELLS: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(10));

/// How long an event is waited for before it is looked whether the person wants to stop.
const GLANCE: Duration = Duration::from_millis(200);

/// What is in a file of meetings.
pub enum Source {
    One(Box<Request>),
    Many(Box<Sheet>),
}

/// Reads a file, or standard input.
pub fn read_source(path: &Path, format: Option<Format>) -> Result<Source, Stop> {
    let name = name_of(path);
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        std::io::stdin().lock().take(FILE_LIMIT).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(FILE_LIMIT).read_to_end(&mut bytes))
    };
    read.map_err(|error| Stop::new(Exit::BadInput, texts::not_read(&name, &error)))?;
    let none = |why: &str| Stop::new(Exit::BadInput, texts::not_a_meeting(&name, why));
    if bytes.len() as u64 == FILE_LIMIT {
        return Err(none(&SheetError::TooLarge.to_string()));
    }
    let is_table = format.map_or_else(|| is_named_table(path), |format| format == Format::Csv);
    let text = std::str::from_utf8(&bytes).map(|text| text.trim_start_matches('\u{FEFF}').trim_start());
    if is_table || text.is_ok_and(|text| text.starts_with('[')) {
        let sheet = Sheet::read(&bytes).map_err(|error| none(&error.to_string()))?;
        return Ok(Source::Many(Box::new(sheet)));
    }
    let text = text.map_err(|error| none(&error.to_string()))?;
    let request = Request::from_json(text).map_err(|why| none(&why))?;
    Ok(Source::One(Box::new(request)))
}

fn name_of(path: &Path) -> String {
    if path == Path::new("-") {
        texts::STANDARD_INPUT.to_owned()
    } else {
        path.display().to_string()
    }
}

fn is_named_table(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| {
        ["csv", "tsv", "txt"]
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    })
}

/// Meetings that are ready to be sent, and what is wrong with the others.
pub struct Many {
    /// What a person knows them by.
    name: String,
    rows: Vec<Row>,
    counts_lines: bool,
    results: Option<PathBuf>,
    reading: Reading,
}

/// The meetings of a sheet that was read from `path`.
pub fn prepare_sheet(sheet: &Sheet, path: &Path, mut args: CreateArgs, reading: Reading) -> Result<Many, Stop> {
    let many = std::mem::take(&mut args.many);
    let mut wrong = Vec::new();
    for (given, field) in [
        (args.external_id.is_some(), "external_id"),
        (args.generate_external_id, "generate_external_id"),
        (args.send_when_online, "send_when_online"),
    ] {
        if given {
            wrong.push(Wrong::new(field, texts::ONE_ONLY));
        }
    }
    if many.repeat.is_some() {
        wrong.push(Wrong::new("repeat", texts::NO_REPEAT_OF_MANY));
    }
    if !wrong.is_empty() {
        return Err(Stop::wrong(wrong));
    }
    let not_meetings = |why: &str| Stop::new(Exit::BadInput, texts::not_a_meeting(&name_of(path), why));
    sheet
        .check_columns()
        .map_err(|problem| not_meetings(&texts::columns_without_window(&problem)))?;
    let unknown = sheet.columns().iter().filter(|column| column.means.is_none());
    let unknown: Vec<_> = unknown
        .map(|column| column.name.as_str())
        .filter(|name| !name.is_empty())
        .collect();
    if !unknown.is_empty() {
        let sentence = texts::columns_not_read(&unknown);
        // In a list a field that is not known is a mistake, as it is in a single meeting.
        if !sheet.counts_lines() {
            return Err(not_meetings(&sentence));
        }
        note(&sentence);
    }
    let how = RowsHow {
        zone: String::new(),
        date_order: many.date_order.map(Into::into),
        external_id: template(&many)?,
        like: like(sheet, args, &reading)?,
    };
    let how = RowsHow {
        zone: how.like.zone.clone(),
        ..how
    };
    if how.date_order.is_none() && sheet.asks_date_order(&how, &reading) {
        return Err(Stop::new(Exit::BadInput, texts::DATE_ORDER_NEEDED));
    }
    let beside = (path != Path::new("-")).then(|| NewBatch::results_beside(path));
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    Ok(Many {
        name: name
            .filter(|name| name != "-")
            .unwrap_or_else(|| texts::STANDARD_INPUT.to_owned()),
        rows: sheet.rows(&how, &reading),
        counts_lines: sheet.counts_lines(),
        results: many.results.or(beside),
        reading,
    })
}

/// What the rows have where they say nothing.
fn like(sheet: &Sheet, args: CreateArgs, reading: &Reading) -> Result<Draft, Stop> {
    let mut request = Request::default().with_arguments(args);
    let zone = request.zone().map_err(|wrong| Stop::wrong(vec![wrong]))?;
    let mut like = Draft::default();
    let length = if request.start.is_none() && says_start(sheet) {
        request.duration.take()
    } else {
        None
    };
    request.put_into(&mut like, zone, reading).map_err(Stop::wrong)?;
    if let Some(text) = length {
        // Only its length is looked at: the sheet says when.
        let noon = DraftMoment {
            date: format_date(reading.now.with_timezone(&zone).date_naive(), reading.date_order),
            time: "12:00".to_owned(),
            choice: None,
        };
        like.start = noon;
        let set = parse_length(&text).is_some_and(|length| like.set_duration(length, reading));
        if !set {
            return Err(Stop::wrong(vec![Wrong::new("duration", texts::NOT_A_DURATION)]));
        }
    }
    Ok(like)
}

/// Whether both the date and the time of the start are the sheet's.
fn says_start(sheet: &Sheet) -> bool {
    let has = |wanted| sheet.columns().iter().any(|column| column.means == Some(wanted));
    has(Column::Start) || has(Column::StartDate) && has(Column::StartTime)
}

fn template(many: &ManyArgs) -> Result<Option<IdTemplate>, Stop> {
    let read = many.external_id_template.as_deref().map(IdTemplate::parse_for_rows);
    read.transpose().map_err(|problem: IdTemplateProblem| {
        let sentence = texts::id_template_problem(&problem);
        Stop::wrong(vec![Wrong::new("external_id_template", sentence)])
    })
}

/// The meetings of a series whose first one is `draft`.
pub fn prepare_series(draft: &Draft, zone: Tz, many: ManyArgs, reading: Reading) -> Result<Many, Stop> {
    let wrong = |field, sentence: String| Stop::wrong(vec![Wrong::new(field, sentence)]);
    let every = many
        .repeat
        .map(Into::into)
        .ok_or_else(|| wrong("repeat", texts::MANY_ONLY.to_owned()))?;
    let until = match (many.times, &many.until) {
        (Some(times), _) => Until::Times(times),
        (None, text) => {
            let text = text.as_deref().unwrap_or_default();
            let now = reading.now.with_timezone(&zone);
            let read = parse_when(text, WhenField::Date, now, reading.date_order);
            let date = read.ok().and_then(|when| when.date.filter(|_| when.time.is_none()));
            Until::Date(date.ok_or_else(|| wrong("until", texts::NOT_A_DAY.to_owned()))?)
        }
    };
    let repeat = Repeat {
        every,
        interval: many.interval,
        until,
    };
    let template = template(&many)?.unwrap_or_else(|| IdTemplate::for_series(&draft.external_id, &draft.subject));
    let rows = series(draft, repeat, &template, &reading).map_err(|problem| {
        let field = match (&problem, until) {
            (SeriesProblem::Start(_), _) => "start",
            (SeriesProblem::Interval, _) => "interval",
            (_, Until::Times(_)) => "times",
            (_, Until::Date(_)) => "until",
        };
        wrong(field, texts::series_without_window(&problem))
    })?;
    let name = [&draft.subject, &draft.external_id]
        .into_iter()
        .find(|text| !text.is_empty());
    Ok(Many {
        name: name.cloned().unwrap_or_else(|| template.as_str().to_owned()),
        rows,
        counts_lines: false,
        results: many.results,
        reading,
    })
}

/// A single meeting, to be shown without being sent.
pub fn single(draft: Draft, reading: Reading) -> Many {
    let row = Row {
        line: 1,
        draft,
        problems: Vec::new(),
    };
    Many {
        name: String::new(),
        rows: vec![row],
        counts_lines: false,
        results: None,
        reading,
    }
}

impl Many {
    fn good(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.is_good())
    }

    /// Tells what is wrong with which row.
    fn tell_problems(&self) {
        for row in &self.rows {
            let place = texts::place_of_row(row.line, self.counts_lines);
            for problem in &row.problems {
                let ProblemJson { column, message } = ProblemJson::of(problem, self.counts_lines);
                note(&texts::about(&format!("{place}: {column}"), &message));
            }
        }
    }

    /// Whether anything can be sent.
    fn check(&self, console: Console) -> Result<(), Stop> {
        self.tell_problems();
        if self.good().next().is_some() {
            return Ok(());
        }
        let rows: Vec<_> = self.rows.iter().map(|row| RowJson::of(row, None, self)).collect();
        let stop = Stop::new(Exit::BadInput, texts::NOTHING_TO_SEND);
        Err(if console.output.json {
            stop.with("rows", json!(rows))
        } else {
            stop
        })
    }

    /// Shows what would be asked for.
    pub fn show(&self, console: Console) -> Result<Exit, Stop> {
        self.check(console)?;
        let rows: Vec<_> = self.rows.iter().map(|row| RowJson::of(row, None, self)).collect();
        let bad = self.rows.len() - self.good().count();
        console.json(&json!({ "many": { "total": self.rows.len(), "bad": bad, "rows": rows } }));
        if !console.output.json && !console.output.quiet {
            for row in self.good() {
                let times = row.draft.times(&self.reading);
                let when = times.start.at().map(|at| at.format("%Y-%m-%d %H:%M %Z").to_string());
                let length = times.duration().map(|length| format!("{} min", length.num_minutes()));
                let parts = [
                    row.line.to_string(),
                    row.draft.external_id.clone(),
                    when.unwrap_or_else(|| "-".to_owned()),
                    length.unwrap_or_else(|| "-".to_owned()),
                    row.draft.subject.clone(),
                ];
                let parts: Vec<_> = parts.iter().map(|part| crate::meeting::text::visible(part)).collect();
                print(&parts.join("\t"));
            }
        }
        Ok(if bad == 0 { Exit::Done } else { Exit::Partly })
    }
}

/// A row and what became of it.
#[derive(Serialize)]
struct RowJson<'a> {
    line: u64,
    /// Null where it could not be made.
    external_id: Option<&'a str>,
    /// `created`, `existed`, `failed`, `open`, `bad`; null where nothing was to be sent.
    state: Option<&'static str>,
    subject: &'a str,
    start: Option<DateTime<Utc>>,
    end: Option<DateTime<Utc>>,
    join_web_url: Option<&'a str>,
    /// Whether a meeting that existed is otherwise than was asked for.
    differs: bool,
    /// What is wrong with the row.
    problems: Vec<ProblemJson>,
    /// Why it failed.
    error: Option<ErrorJson>,
    /// Why it failed, where only words are left of it.
    failed_earlier: Option<&'a str>,
}

/// What is wrong with a row.
#[derive(Serialize)]
struct ProblemJson {
    column: &'static str,
    message: String,
}

impl ProblemJson {
    fn of(problem: &RowProblem, counts_lines: bool) -> Self {
        use crate::meeting::RowIssue::SameExternalId;
        let sentence = texts::row_issue_without_window(&problem.issue);
        Self {
            column: problem.column.map_or("row", Column::name),
            message: match &problem.issue {
                SameExternalId { line } => texts::same_external_id(&texts::place_of_row(*line, counts_lines)),
                _ => sentence,
            },
        }
    }
}

impl<'a> RowJson<'a> {
    fn of(row: &'a Row, state: Option<&'a RowState>, many: &Many) -> Self {
        let times = row.draft.times(&many.reading);
        let utc = |at: Option<DateTime<Tz>>| at.map(|at| at.to_utc());
        let mut problems: Vec<_> = row
            .problems
            .iter()
            .map(|problem| ProblemJson::of(problem, many.counts_lines))
            .collect();
        let (mut link, mut has_difference, mut error, mut earlier) = (None, false, None, None);
        let word = match state {
            _ if !row.is_good() => Some("bad"),
            None => None,
            Some(RowState::Created { join_web_url }) => {
                link = join_web_url.as_deref();
                Some("created")
            }
            Some(RowState::Existed { join_web_url, differs }) => {
                link = join_web_url.as_deref();
                has_difference = *differs;
                Some("existed")
            }
            Some(RowState::Failed(failure)) => {
                let message = texts::failure_without_window(failure);
                error = Some(ErrorJson::new(Exit::of(failure), &message, Vec::new(), Some(failure)));
                Some("failed")
            }
            Some(RowState::FailedEarlier(why)) => {
                earlier = Some(why.as_str());
                Some("failed")
            }
            Some(RowState::NotSent(wrong)) => {
                problems.extend(wrong.iter().map(|problem| {
                    let Wrong { field, message } = Wrong::of(problem, &row.draft);
                    ProblemJson { column: field, message }
                }));
                Some("failed")
            }
            Some(RowState::Open | RowState::UnderWay) => Some("open"),
        };
        let id = row.draft.external_id.as_str();
        Self {
            line: row.line,
            external_id: Some(id).filter(|id| !id.is_empty()),
            state: word,
            subject: &row.draft.subject,
            start: utc(times.start.at()),
            end: utc(times.end.at()),
            join_web_url: link,
            differs: has_difference,
            problems,
            error,
            failed_earlier: earlier,
        }
    }

    /// Why it is not there, for people.
    fn why(&self) -> Vec<String> {
        let error = self.error.iter().map(|error| error.message().to_owned());
        let earlier = self.failed_earlier.iter().map(|why| (*why).to_owned());
        let problems = self
            .problems
            .iter()
            .map(|problem| texts::about(problem.column, &problem.message));
        error.chain(earlier).chain(problems).collect()
    }
}

/// Whether the person wants to stop: set by SIGINT and SIGTERM. The second one ends the program, and the ledger has all.
fn listen_for_stop() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    let wanted = Arc::clone(&stop);
    std::thread::spawn(move || {
        let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else {
            return;
        };
        runtime.block_on(async {
            while let Ok(signal) = stop_signal()
                && signal.await.is_ok()
            {
                if wanted.swap(true, Ordering::Relaxed) {
                    std::process::exit(Exit::Partly.code().into());
                }
            }
        });
    });
    stop
}

impl Session {
    /// Makes or gets the meetings of many rows.
    pub fn create_many(&mut self, many: &Many, named: Option<&str>, way: Option<SignInWay>) -> Result<Exit, Stop> {
        many.check(self.console)?;
        self.connect(named, way)?;
        self.console.progress(texts::CREATING_MANY);
        let row = |row: &Row| NewRow {
            line: row.line,
            draft: row.draft.clone(),
        };
        let batch = NewBatch {
            name: many.name.clone(),
            rows: many.good().map(row).collect(),
            results: many.results.clone(),
        };
        let mut states = vec![RowState::Open; batch.rows.len()];
        let done = self.batch(Command::CreateMany, batch, &mut states)?;
        Ok(self.tell_many(many, &states, &done))
    }

    /// Has the batch done, and tells how far it is.
    fn batch(
        &mut self,
        command: impl FnOnce(crate::engine::JobId, Box<NewBatch>) -> Command,
        batch: NewBatch,
        states: &mut [RowState],
    ) -> Result<ManyDone, Stop> {
        let stop = listen_for_stop();
        let mut stops = false;
        let job = self.begin(|job| command(job, Box::new(batch)));
        let every = if super::console::is_watched() { TELLS.0 } else { TELLS.1 };
        let (mut told, mut before) = (Instant::now(), None);
        loop {
            if stop.load(Ordering::Relaxed) && !stops {
                stops = true;
                note(texts::MANY_PAUSED);
                self.send(Command::Cancel(job));
            }
            match self.next_within(GLANCE)? {
                Some(Event::Progress(id, Progress::Many(progress))) if id == job => {
                    let ManyProgress {
                        created,
                        existed,
                        failed,
                        total,
                        rows,
                        ..
                    } = progress.as_ref();
                    let done = created + existed + failed;
                    for (place, state) in rows {
                        if let Some(known) = states.get_mut(*place) {
                            known.clone_from(state);
                        }
                    }
                    let began = *before.get_or_insert_with(|| {
                        if done > 0 {
                            note(&texts::many_went_on(done, *total));
                        }
                        done
                    });
                    if told.elapsed() >= every {
                        told = Instant::now();
                        self.console.progress(&texts::many_progress(&progress, began));
                    }
                }
                Some(Event::Done(id, outcome)) if id == job => {
                    return match outcome {
                        Outcome::Many(done) => Ok(*done),
                        Outcome::Failed(failure) => Err(Stop::failed(failure)),
                        outcome => Err(super::commands::other(outcome, &Draft::default())),
                    };
                }
                _ => {}
            }
        }
    }

    fn tell_many(&self, many: &Many, states: &[RowState], done: &ManyDone) -> Exit {
        let mut sent = states.iter();
        let rows: Vec<_> = many
            .rows
            .iter()
            .map(|row| {
                let state = if row.is_good() { sent.next() } else { None };
                RowJson::of(row, state, many)
            })
            .collect();
        let bad = (many.rows.len() - many.good().count()) as u64;
        for row in rows.iter().filter(|row| row.state == Some("failed")) {
            for why in row.why() {
                note(&texts::about(&texts::place_of_row(row.line, many.counts_lines), &why));
            }
        }
        let (path, unwritten) = match &done.results {
            Some(Ok(path)) => (Some(path), None),
            Some(Err(failure)) => (None, Some(failure)),
            None => (None, None),
        };
        let error = |failure: &crate::engine::Failure| {
            let message = texts::failure_without_window(failure);
            ErrorJson::new(Exit::of(failure), &message, Vec::new(), Some(failure))
        };
        self.console.json(&json!({ "many": {
            "total": many.rows.len(),
            "created": done.created,
            "existed": done.existed,
            "failed": done.failed,
            "open": done.open,
            "bad": bad,
            "results": path.map(|path| path.to_string_lossy()),
            "stopped": done.stopped.as_deref().map(error),
            "rows": rows,
        } }));
        if self.console.output.quiet {
            rows.iter().filter_map(|row| row.join_web_url).for_each(print);
        }
        let differ = rows.iter().filter(|row| row.differs).count() as u64;
        self.say(&texts::many_counts(
            many.rows.len() as u64,
            &[
                (done.created, "created"),
                (done.existed, "existed already"),
                (differ, "of them otherwise than asked for"),
                (done.failed, "failed"),
                (done.open, "not sent yet"),
                (bad, "left out"),
            ],
        ));
        if let Some(path) = path {
            self.say(&texts::results_in(path));
        }
        if let Some(failure) = unwritten {
            note(&texts::results_not_written(failure));
        }
        if let Some(failure) = &done.stopped {
            note(&texts::failure_without_window(failure));
            self.console.fine_print(&texts::details(failure));
        }
        if done.open > 0 {
            note(texts::MANY_GO_ON);
        }
        let has_made = done.created + done.existed > 0;
        match (&done.stopped, states.iter().find_map(failure)) {
            (Some(stopped), _) if !has_made => Exit::of(stopped),
            (None, Some(failed)) if !has_made && done.open == 0 => Exit::of(failed),
            _ if bad + done.failed + done.open > 0 || unwritten.is_some() => Exit::Partly,
            _ => Exit::Done,
        }
    }
}

fn failure(state: &RowState) -> Option<&crate::engine::Failure> {
    match state {
        RowState::Failed(failure) => Some(failure),
        _ => None,
    }
}
