//! A series: one meeting again and again.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};
use thiserror::Error;

use super::rows::{Unfinished, mark_repeated};
use super::sheet::Column;
use super::{Draft, DraftMoment, Field, FieldProblem, IdTemplate, Reading, Row, format_date};

/// How many meetings a series may have.
pub const OCCURRENCES: u32 = 1000;

/// How a meeting repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// On which days.
    pub every: Every,
    /// Every how many of them; from 1 to 52.
    pub interval: u32,
    /// How long.
    pub until: Until,
}

/// On which days a meeting repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    /// Every day.
    Day,
    /// From Monday to Friday. A series that starts on another day begins on the Monday after it.
    Weekday,
    /// On the same day of the week.
    Week,
}

/// How long a meeting repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// So many times, the first one counted.
    Times(u32),
    /// Up to this date of the start, in the meeting's zone.
    Date(NaiveDate),
}

/// Why there is no series.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SeriesProblem {
    /// There is no date and time to start at, or one that can't be read: all that is wrong with the times, if it is known.
    #[error("the start of a series has to be a date and a time")]
    Start(Vec<FieldProblem>),
    /// The interval is not from 1 to 52.
    #[error("the interval is not from 1 to 52")]
    Interval,
    /// There would be no meeting.
    #[error("no meeting is left")]
    Empty,
    /// There would be more than [`OCCURRENCES`].
    #[error("more than {OCCURRENCES} meetings")]
    TooMany,
}

/// The meetings of a series, `draft` being the first of them. The wall clock stays as it is in the meeting's zone, across clock
/// changes too: start and end move by whole days. A meeting whose time does not exist on its day, or twice, is a problem of
/// its row, unless the draft chooses.
///
/// External IDs are made by `template` alone ([`IdTemplate::for_series`] makes one from the draft's).
///
/// # Errors
/// Why there is no series. What is wrong with the meeting otherwise is said of each row.
pub fn series(
    draft: &Draft,
    repeat: Repeat,
    template: &IdTemplate,
    reading: &Reading,
) -> Result<Vec<Row>, SeriesProblem> {
    let Repeat { every, interval, until } = repeat;
    if !(1..=52).contains(&interval) {
        return Err(SeriesProblem::Interval);
    }
    if matches!(until, Until::Times(times) if times > OCCURRENCES) {
        return Err(SeriesProblem::TooMany);
    }
    let times = draft.times(reading);
    let start_problems = || {
        let of_time = |problem: &&FieldProblem| {
            matches!(
                problem.field,
                Field::StartDate | Field::StartTime | Field::EndDate | Field::EndTime | Field::TimeZone
            )
        };
        SeriesProblem::Start(times.problems.iter().filter(of_time).copied().collect())
    };
    let readable = !draft.service_chooses_times && !draft.start.is_empty();
    let first = draft.date_of(Field::StartDate, reading).filter(|_| readable);
    let first = first.ok_or_else(start_problems)?;
    let end = (!draft.end.is_empty())
        .then(|| draft.date_of(Field::EndDate, reading))
        .flatten();

    let mut rows = Vec::new();
    let mut day = Some(to_weekday(first, every));
    while let Some(date) = day {
        match until {
            Until::Times(times) if rows.len() >= times as usize => break,
            Until::Date(last) if date > last => break,
            _ if rows.len() >= OCCURRENCES as usize => return Err(SeriesProblem::TooMany),
            _ => {}
        }
        let moved = |moment: &DraftMoment, to: NaiveDate| DraftMoment {
            date: format_date(to, reading.date_order),
            ..moment.clone()
        };
        let number = rows.len() + 1;
        let mut of_day = Draft {
            external_id: String::new(),
            start: moved(&draft.start, date),
            ..draft.clone()
        };
        if let Some(to) = end.and_then(|end| date.checked_add_signed(end - first)) {
            of_day.end = moved(&draft.end, to);
        }
        let unfinished = Unfinished {
            line: number as u64,
            number,
            attendees: vec![Some(Column::Attendees); of_day.attendees.len()],
            draft: of_day,
            problems: Vec::new(),
        };
        rows.push(unfinished.finish(Some(template), reading, |field| Some(Column::of_field(field))));
        day = next(date, every, interval);
    }
    if rows.is_empty() {
        return Err(SeriesProblem::Empty);
    }
    mark_repeated(&mut rows);
    Ok(rows)
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

fn to_weekday(date: NaiveDate, every: Every) -> NaiveDate {
    let mut date = date;
    while every == Every::Weekday && is_weekend(date) {
        date = date + Days::new(1);
    }
    date
}

/// The next day of the series; `None` at the end of the calendar.
fn next(date: NaiveDate, every: Every, interval: u32) -> Option<NaiveDate> {
    let days = match every {
        Every::Day => interval,
        Every::Week => interval * 7,
        // Whole weeks, and what is left of the interval day by day.
        Every::Weekday => {
            let mut date = date.checked_add_days(Days::new(u64::from(interval / 5 * 7)))?;
            for _ in 0..interval % 5 {
                date = date.succ_opt()?;
                while is_weekend(date) {
                    date = date.succ_opt()?;
                }
            }
            return Some(date);
        }
    };
    date.checked_add_days(Days::new(days.into()))
}
