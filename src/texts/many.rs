//! Many meetings at once: sheets and series, what is wrong with their rows, and how far they are.

use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, TimeDelta};
use chrono_tz::Tz;

use super::catalog::texts;
use super::clock::{date_to_type, day_and_time, time_of_day, weekday};
use super::meeting_list::thousands;
use super::{chosen, listed, option_name, stored_role};
use crate::engine::{Failure, ManyDone, ManyProgress, RowState};
use crate::meeting::text::{shortened, visible};
use crate::meeting::{
    Column, ColumnsProblem, DateOrder, DateProblem, Draft, DraftAttendee, Every, MeetingOption, OptionKind, Problem,
    Repeat, RowIssue, RowProblem, SeriesProblem, SheetError,
};

texts! {
    pub more_actions;
    pub import_many;
    pub repeat;

    pub import_many_title;
    pub import_many_explained;
    pub import_many_accept;
    pub sheet_needed;
    pub reading_sheet;
    pub read_again;
    pub sheet_dropped_while_busy;
    pub not_a_sheet_dropped;
    pub one_sheet_at_a_time;

    no_sheet_too_large(file: &str);
    no_sheet_empty(file: &str);
    no_sheet_too_many_rows(file: &str);
    no_sheet_too_many_columns(file: &str);
    no_sheet_json(file: &str, said: &str);
    pub now_save_as_csv;

    pub many_meetings;
    pub nothing_to_create;
    pub back_to_form;
    pub show_many;
    many_open(name: &str);
    series_titled(subject: &str);

    pub columns_button;
    column_titled(number: usize, name: &str);
    column_not_read;
    column_end;
    column_clock_change;
    column_presenters;
    column_co_organizers;
    columns_not_read(columns: &str);
    columns_unknown;
    columns_twice(first: &str, second: &str, meaning: &str);
    pub rows_like_form;
    pub first_id(id: &str);
    pub template_of_rows_explained(placeholders: &str);
    pub template_of_series_explained(placeholders: &str);
    pub date_order_asked;
    pub date_order_first;

    pub only_problems;
    pub list_of_rows;
    pub row_column;
    pub length_column;
    pub people_column;
    pub row_ready;
    count_of_rows(count: u64, grouped: &str);
    count_of_problems(count: u64, grouped: &str);
    create_meetings(count: u64, grouped: &str);
    left_out(count: u64, grouped: &str);
    row_numbered(line: u64);
    row_with_id(id: &str);
    row_with_people(count: usize);
    people_asked(people: &str);
    problem_and_more(problem: &str, more: usize);

    in_column(column: &str, problem: &str);
    about_person(person: &str, problem: &str);
    not_a_length;
    length_differs;
    times_and_teams_chooses;
    start_missing;
    no_such_value(value: &str);
    not_yes_or_no(value: &str);
    not_earlier_or_later(value: &str);
    too_many_cells(found: usize, expected: usize);
    template_unfilled;
    same_external_id(line: u64);

    row_open;
    row_under_way;
    row_created;
    row_existed;
    row_existed_otherwise;
    row_failed(why: &str);

    pub many_begins;
    pub pause;
    pub go_on;
    pub copy_join_links;
    pub copy_path;
    done_of_total(done: &str, total: &str);
    done_of_total_paused(done: &str, total: &str);
    a_minute(count: u64, grouped: &str);
    paused;
    seconds_left;
    minutes_left(minutes: u64);
    hours_left(hours: u64);
    waits(seconds: u64);

    became_created(count: u64, grouped: &str);
    became_existed(count: u64, grouped: &str);
    became_failed(count: u64, grouped: &str);
    became_open(count: u64, grouped: &str);
    became_left_out(count: u64, grouped: &str);
    became_nothing;
    rows_open(count: u64, grouped: &str);
    pub results_stand_in(path: &str);
    results_not_written(why: &str);

    batch_done(name: &str, done: &str, total: &str);
    pub batch_of_other(organizer: &str, connection: &str);
    pub discard_batch_title;
    pub discard_batch_accept;
    pub discard_batch_explained;

    pub repeat_title;
    pub repeat_explained;
    pub repeats_label;
    every_day;
    every_weekday;
    every_week;
    interval_in_days;
    interval_in_weekdays;
    interval_in_weeks;
    pub interval_wrong;
    pub series_ends;
    pub ends_after;
    pub ends_on;
    pub series_times;
    pub times_wrong;
    pub series_until;
    pub show_series;
    rhythm_days(interval: u32, time: &str);
    rhythm_weekdays(interval: u32, time: &str);
    rhythm_weeks(interval: u32, weekday: &str, day: &str, time: &str);
    what_comes(count: u64, grouped: &str, rhythm: &str, first: &str, last: &str);
    series_without_start;
    series_empty;
    series_too_long;
}

/// The name of a file, without its folder.
pub fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    visible(&shortened(&name, 80)).into_owned()
}

/// Why a file is no sheet.
pub fn why_no_sheet(file: &str, error: &SheetError) -> String {
    match error {
        SheetError::TooLarge => no_sheet_too_large(file),
        SheetError::Empty => no_sheet_empty(file),
        SheetError::TooManyRows => no_sheet_too_many_rows(file),
        SheetError::TooManyColumns => no_sheet_too_many_columns(file),
        SheetError::Json(said) => no_sheet_json(file, &visible(&shortened(said, 200))),
    }
}

/// The heading of a series.
pub fn series_of(subject: &str) -> String {
    series_titled(&super::subject_line(Some(subject)))
}

/// Rows are being looked over, or sent, on their own screen.
pub fn many_are_open(name: &str) -> String {
    many_open(&super::subject_line(Some(name)))
}

/// The name of the box that says what a column means.
pub fn column_of_sheet(number: usize, name: &str) -> String {
    column_titled(number, name)
}

/// What a column means.
pub fn column_meaning(means: Option<Column>) -> &'static str {
    match means {
        None => column_not_read(),
        Some(Column::ExternalId) => super::external_id(),
        Some(Column::Subject) => super::subject(),
        Some(Column::Start) => super::start_column(),
        Some(Column::StartDate) => super::start_date(),
        Some(Column::StartTime) => super::start_time(),
        Some(Column::End) => column_end(),
        Some(Column::EndDate) => super::end_date(),
        Some(Column::EndTime) => super::end_time(),
        Some(Column::Duration) => super::duration(),
        Some(Column::TimeZone) => super::time_zone(),
        Some(Column::ClockChange) => column_clock_change(),
        Some(Column::TeamsChoosesTimes) => super::let_teams_choose(),
        Some(Column::Attendees) => super::attendees(),
        Some(Column::Presenters) => column_presenters(),
        Some(Column::CoOrganizers) => column_co_organizers(),
        Some(Column::Channel) => super::channel(),
        Some(Column::Option(option)) => option_of_kind(option),
    }
}

/// An option by its name, whatever its value.
fn option_of_kind(kind: OptionKind) -> &'static str {
    let mut every = MeetingOption::every().into_iter();
    every.find(|option| option.kind() == kind).map_or("", option_name)
}

/// These columns mean nothing that is known.
pub fn columns_unmatched(columns: &str) -> String {
    columns_not_read(&shortened(columns, 200))
}

/// Why the columns can't be used.
pub fn columns_problem(problem: &ColumnsProblem) -> String {
    match problem {
        ColumnsProblem::NoneKnown => columns_unknown().to_owned(),
        ColumnsProblem::Twice { column, first, second } => {
            columns_twice(&visible(first), &visible(second), column_meaning(Some(*column)))
        }
    }
}

/// An order of dates, by an example in digits.
pub fn date_order_by_example(order: DateOrder) -> String {
    super::order_of_dates(
        order,
        match order {
            DateOrder::DayMonthYear => "31/12/2026",
            DateOrder::MonthDayYear => "12/31/2026",
            DateOrder::YearMonthDay => "2026/12/31",
        },
    )
}

/// How many rows there are, and of how many something is wrong.
pub fn rows_and_problems(count: u64, problems: u64) -> String {
    let rows = count_of_rows(count, &thousands(count));
    match problems {
        0 => rows,
        problems => listed(&[rows, count_of_problems(problems, &thousands(problems))]),
    }
}

/// The button that makes them.
pub fn create_many(count: u64) -> String {
    create_meetings(count, &thousands(count))
}

/// That some are not sent.
pub fn rows_left_out(count: u64) -> String {
    left_out(count, &thousands(count))
}

/// A row of the table for those who hear it.
pub fn row_of_many(
    line: u64,
    draft: &Draft,
    start: Option<DateTime<Tz>>,
    length: Option<TimeDelta>,
    state: &str,
) -> String {
    let id = visible(&draft.external_id);
    let parts = [
        row_numbered(line),
        if id.is_empty() { String::new() } else { row_with_id(&id) },
        super::subject_line(Some(&draft.subject)),
        start_of_row(draft, start),
        length.map(length_of_row).unwrap_or_default(),
        row_with_people(draft.attendees.len()),
        state.to_owned(),
    ];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    listed(&parts)
}

/// A row by its number and what names its meeting.
pub fn row_of_sheet(line: u64, draft: &Draft) -> String {
    let parts = [
        row_numbered(line),
        visible(&draft.external_id).into_owned(),
        super::subject_line(Some(&draft.subject)),
    ];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// When a row starts, or what stands there instead.
pub fn start_of_row(draft: &Draft, start: Option<DateTime<Tz>>) -> String {
    if let Some(start) = start {
        return day_and_time(&start);
    }
    let typed = format!("{} {}", draft.start.date, draft.start.time);
    visible(&shortened(typed.trim(), 40)).into_owned()
}

/// How long a row lasts.
pub fn length_of_row(length: TimeDelta) -> String {
    super::length(length.num_minutes())
}

/// Who is asked to a row's meeting.
pub fn people_of(draft: &Draft) -> Option<String> {
    /// So many are told.
    const TOLD: usize = 12;
    let person = |attendee: &DraftAttendee| {
        let who = visible(attendee.label()).into_owned();
        match attendee.role {
            Some(role) => format!("{who} ({})", stored_role(role.as_str())),
            None => who,
        }
    };
    let mut people: Vec<_> = draft.attendees.iter().take(TOLD).map(person).collect();
    if draft.attendees.len() > TOLD {
        people.push("…".to_owned());
    }
    (!people.is_empty()).then(|| people_asked(&listed(&people)))
}

/// The first of what is wrong, and that there is more.
pub fn first_of_problems(first: &str, more: usize) -> String {
    if more == 0 {
        first.to_owned()
    } else {
        problem_and_more(first, more)
    }
}

/// What is wrong with a row, and where.
pub fn row_problem(problem: &RowProblem) -> String {
    let value = |text: &str| visible(&shortened(text, 60)).into_owned();
    let sentence = match &problem.issue {
        RowIssue::Field(Problem::Date(DateProblem::Ambiguous)) => date_order_first().to_owned(),
        RowIssue::Field(issue) => super::problem(issue),
        RowIssue::Attendee { text, problem } => about_person(&value(text), &super::problem(problem)),
        RowIssue::When(issue) => when_issue(*issue),
        RowIssue::Length => not_a_length().to_owned(),
        RowIssue::LengthDiffers => length_differs().to_owned(),
        RowIssue::TimesAndServiceChooses => times_and_teams_chooses().to_owned(),
        RowIssue::StartMissing => start_missing().to_owned(),
        RowIssue::Option(_, text) => no_such_value(&value(text)),
        RowIssue::NotYesOrNo(text) => not_yes_or_no(&value(text)),
        RowIssue::ClockChange(text) => not_earlier_or_later(&value(text)),
        RowIssue::Cells { found, expected } => too_many_cells(*found, *expected),
        RowIssue::TemplateUnfilled => template_unfilled().to_owned(),
        RowIssue::SameExternalId { line } => same_external_id(*line),
    };
    match problem.column {
        Some(column) => in_column(column_meaning(Some(column)), &sentence),
        None => sentence,
    }
}

fn when_issue(issue: crate::meeting::WhenProblem) -> String {
    use crate::meeting::WhenProblem;
    match issue {
        WhenProblem::Date(DateProblem::Ambiguous) => date_order_first().to_owned(),
        other => super::when_problem(other, crate::meeting::Field::StartDate),
    }
}

/// How a row that is sent stands.
pub fn row_state(state: &RowState) -> String {
    let failed = |failure: &Failure| row_failed(&super::failure_sentence(failure));
    match state {
        RowState::Open => row_open().to_owned(),
        RowState::UnderWay => row_under_way().to_owned(),
        RowState::Created { .. } => row_created().to_owned(),
        RowState::Existed { differs: false, .. } => row_existed().to_owned(),
        RowState::Existed { differs: true, .. } => row_existed_otherwise().to_owned(),
        RowState::Failed(failure) => failed(failure),
        RowState::FailedEarlier(why) => row_failed(&visible(why)),
        RowState::NotSent(problems) => {
            let problems = problems.iter().map(|problem| super::problem(&problem.problem));
            row_failed(&listed(&problems.collect::<Vec<_>>()))
        }
    }
}

/// How far a batch is, how fast it goes and how long it takes; `now` is how many rows had their answer in this run.
pub fn progress_of_many(progress: &ManyProgress, now: u64) -> String {
    let settled = progress.created + progress.existed + progress.failed;
    let mut parts = vec![done_of_total(&thousands(settled), &thousands(progress.total))];
    if progress.paused {
        parts.push(paused().to_owned());
    } else {
        let millis = u64::try_from(progress.elapsed.as_millis()).unwrap_or(u64::MAX);
        // In the first seconds a rate says nothing.
        if millis >= 2000 && now > 0 {
            let rate = now.saturating_mul(60_000) / millis;
            parts.push(a_minute(rate, &thousands(rate)));
        }
        parts.extend(progress.left.map(time_left));
    }
    parts.join(" · ")
}

/// The same for those who hear it, now and then.
pub fn said_of_progress(done: u64, total: u64, paused: bool) -> String {
    let (done, total) = (thousands(done), thousands(total));
    if paused {
        done_of_total_paused(&done, &total)
    } else {
        done_of_total(&done, &total)
    }
}

fn time_left(left: Duration) -> String {
    let minutes = left.as_secs().div_ceil(60);
    match minutes {
        0 | 1 => seconds_left().to_owned(),
        minutes if minutes < 100 => minutes_left(minutes),
        minutes => hours_left(minutes.div_ceil(60)),
    }
}

/// The service asked for patience.
pub fn many_waits(left: Duration) -> String {
    waits(left.as_secs() + u64::from(left.subsec_nanos() > 0))
}

/// What became of a batch, and of rows that were not in it.
pub fn became_of_many(done: &ManyDone, left_out: u64) -> String {
    let parts = [
        (done.created, became_created as fn(u64, &str) -> String),
        (done.existed, became_existed),
        (done.failed, became_failed),
        (done.open, became_open),
        (left_out, became_left_out),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    let parts: Vec<_> = parts.map(|(count, say)| say(count, &thousands(count))).collect();
    if parts.is_empty() {
        became_nothing().to_owned()
    } else {
        parts.join(" · ")
    }
}

/// Rows are left to be sent.
pub fn rows_left_open(count: u64) -> String {
    rows_open(count, &thousands(count))
}

/// Why there is no file of results.
pub fn results_failed(failure: &Failure) -> String {
    results_not_written(&super::failure_sentence(failure))
}

/// How far a batch was that is not whole.
pub fn batch_line(name: &str, done: u64, total: u64) -> String {
    batch_done(&super::subject_line(Some(name)), &thousands(done), &thousands(total))
}

/// On which days a meeting repeats.
pub fn every_name(every: Every) -> &'static str {
    match every {
        Every::Day => every_day(),
        Every::Weekday => every_weekday(),
        Every::Week => every_week(),
    }
}

/// The label of the field that says every how many of them.
pub fn interval_label(every: Every) -> &'static str {
    match every {
        Every::Day => interval_in_days(),
        Every::Weekday => interval_in_weekdays(),
        Every::Week => interval_in_weeks(),
    }
}

/// Why the date on which a series ends can't be read.
pub fn date_wrong(problem: DateProblem) -> String {
    super::problem(&Problem::Date(problem))
}

/// Why there is no series.
pub fn series_problem(problem: &SeriesProblem) -> String {
    match problem {
        SeriesProblem::Start(problems) => match problems.first() {
            Some(first) => chosen(super::field_label(first.field), &super::problem(&first.problem)),
            None => series_without_start().to_owned(),
        },
        SeriesProblem::Interval => interval_wrong().to_owned(),
        SeriesProblem::Empty => series_empty().to_owned(),
        SeriesProblem::TooMany => series_too_long().to_owned(),
    }
}

/// What comes of a series, by its first and last meeting.
pub fn what_comes_of_series(
    repeat: Repeat,
    count: u64,
    first: DateTime<Tz>,
    last: DateTime<Tz>,
    order: DateOrder,
) -> String {
    let time = time_of_day(&first);
    let rhythm = match repeat.every {
        Every::Day => rhythm_days(repeat.interval, &time),
        Every::Weekday => rhythm_weekdays(repeat.interval, &time),
        Every::Week => {
            let day = chrono::Datelike::weekday(&first);
            rhythm_weeks(repeat.interval, &day.to_string().to_lowercase(), weekday(day), &time)
        }
    };
    let day = |at: DateTime<Tz>| date_to_type(at.date_naive(), order);
    what_comes(count, &thousands(count), &rhythm, &day(first), &day(last))
}
