//! Dates and times as people type them.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::when::month;

/// The order in which a person writes the parts of a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    /// `2026-12-01`.
    #[default]
    YearMonthDay,
    /// `1 Dec 2026`, `1/12/2026`.
    DayMonthYear,
    /// `Dec 1, 2026`, `12/1/2026`.
    MonthDayYear,
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DateProblem {
    /// It has none of the known forms.
    #[error("not a date")]
    Unrecognized,
    /// The calendar has no such day, or, for a date without a year, does not have it within the coming year.
    #[error("no such day")]
    NoSuchDay,
    /// The day and the month could be either way round.
    #[error("day and month could be either way round")]
    Ambiguous,
    /// The year is outside [`YEARS`].
    #[error("the year {0} is outside 2000 to 2199")]
    YearOutOfRange(i32),
}

/// Why a text is no time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TimeProblem {
    /// It has none of the known forms.
    #[error("not a time of day")]
    Unrecognized,
    /// The clock does not show it, such as `25:00` or `13 pm`.
    #[error("no such time of day")]
    NoSuchTime,
    /// `24:00`: which day is meant is not sure; `00:00` of the next day says it.
    #[error("24:00 is written as 00:00 of the next day")]
    EndOfDay,
}

/// The years a date may lie in. Anything else is a slip of the finger.
pub const YEARS: std::ops::RangeInclusive<i32> = 2000..=2199;

/// Reads a typed date.
///
/// Understood, in any case and with full-width characters too: `2026-12-01`, `20261201`, `1 Dec`, `1st December 2026`, `Dec 1, 2026`;
/// with dots the day first (`1.12.`, `1.12.2026`), with slashes or hyphens as `order` says (`1/12/2026`, `12/1`), years of
/// two digits meaning 20xx; `today`, `tomorrow`; `fri` or `friday`, the next such day after today; `next fri`, that
/// day in the week after this one, weeks beginning on Monday. Months may be words of any language of the word list (`1. Dez.
/// 2026`, `1 déc.`), and there is `2026年12月1日`; other words are [`parse_when`](super::parse_when)'s.
///
/// A date without a year is the next one that is not past, within the coming year. A date whose year comes last can't be
/// told from its mirror image when `order` puts the year first; it is refused unless only one reading is a date.
///
/// `today` is the person's date in the time zone of the meeting.
pub fn parse_date(text: &str, today: NaiveDate, order: DateOrder) -> Result<NaiveDate, DateProblem> {
    let text = normalized(text);
    let date = match parse_relative(&text, today) {
        Some(date) => date,
        None => parse_calendar(&text, order)?.on_or_after(today)?,
    };
    if YEARS.contains(&date.year()) {
        Ok(date)
    } else {
        Err(DateProblem::YearOutOfRange(date.year()))
    }
}

/// Reads a typed time of day.
///
/// Understood, in any case and with full-width characters too: `14:00`, `9.30`, `14h30`, `14h`, `1430`, `930`, `9`, `2pm`, `2:30 p.m.`,
/// `noon`, and `midnight`, which begins the day.
pub fn parse_time(text: &str) -> Result<NaiveTime, TimeProblem> {
    let text = normalized(text);
    let (clock, half) = match text.as_str() {
        "noon" => ("12", Some(Half::Afternoon)),
        "midnight" => ("12", Some(Half::Morning)),
        _ => split_half(&text),
    };
    let (hour, minute) = hour_and_minute(clock).ok_or(TimeProblem::Unrecognized)?;
    let hour = match half {
        None if hour == 24 && minute == 0 => return Err(TimeProblem::EndOfDay),
        None => hour,
        Some(_) if !(1..=12).contains(&hour) => return Err(TimeProblem::NoSuchTime),
        Some(Half::Morning) => hour % 12,
        Some(Half::Afternoon) => hour % 12 + 12,
    };
    NaiveTime::from_hms_opt(hour, minute, 0).ok_or(TimeProblem::NoSuchTime)
}

/// The date in this order, in English, never to be misread: `2026-12-01`, `1 Dec 2026` or `Dec 1, 2026`.
/// [`parse_date`] reads it back in any order, for the years it takes.
pub fn format_date(date: NaiveDate, order: DateOrder) -> String {
    let form = match order {
        DateOrder::YearMonthDay => "%Y-%m-%d",
        DateOrder::DayMonthYear => "%-d %b %Y",
        DateOrder::MonthDayYear => "%b %-d, %Y",
    };
    date.format(form).to_string()
}

/// The time of day as `14:00`; seconds are left out. [`parse_time`] reads it back.
pub fn format_time(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// The text in lower case with plain digits, punctuation and single blanks.
pub(super) fn normalized(text: &str) -> String {
    let plain = |c: char| match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    };
    let lower = text.chars().map(plain).collect::<String>().to_lowercase();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn parse_relative(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    match text.strip_prefix("next ") {
        Some(day) => {
            let next_monday = today.week(Weekday::Mon).first_day() + Days::new(7);
            Some(next_monday + Days::new(weekday(day)?.num_days_from_monday().into()))
        }
        None if text == "today" => Some(today),
        None if text == "tomorrow" => Some(today + Days::new(1)),
        None => {
            let ahead = weekday(text)?.days_since(today.weekday());
            Some(today + Days::new(if ahead == 0 { 7 } else { ahead.into() }))
        }
    }
}

fn weekday(text: &str) -> Option<Weekday> {
    // chrono takes exactly the full names and those of three letters.
    text.trim_end_matches('.').parse().ok().or(match text {
        "tues" => Some(Weekday::Tue),
        "thur" | "thurs" => Some(Weekday::Thu),
        _ => None,
    })
}

/// A date of the calendar, perhaps without its year.
#[derive(Clone, Copy)]
pub(super) struct Calendar {
    pub(super) year: Option<i32>,
    pub(super) month: u32,
    pub(super) day: u32,
}

impl Calendar {
    pub(super) fn on_or_after(self, today: NaiveDate) -> Result<NaiveDate, DateProblem> {
        let a_year_on = today
            .checked_add_months(chrono::Months::new(12))
            .unwrap_or(NaiveDate::MAX);
        let in_year = |year| NaiveDate::from_ymd_opt(year, self.month, self.day);
        match self.year {
            Some(year) if YEARS.contains(&year) => in_year(year),
            Some(year) => return Err(DateProblem::YearOutOfRange(year)),
            None => [today.year(), today.year() + 1]
                .into_iter()
                .filter_map(in_year)
                .find(|date| (today..a_year_on).contains(date)),
        }
        .ok_or(DateProblem::NoSuchDay)
    }

    /// Whether some year has this day.
    fn exists(self) -> bool {
        NaiveDate::from_ymd_opt(self.year.unwrap_or(2000), self.month, self.day).is_some()
    }
}

pub(super) fn parse_calendar(text: &str, order: DateOrder) -> Result<Calendar, DateProblem> {
    if let Some(date) = parse_with_marks(text) {
        return Ok(date);
    }
    if text.contains(|c: char| c.is_alphabetic()) {
        return parse_with_month_name(text).ok_or(DateProblem::Unrecognized);
    }
    // Blanks may stand beside a separator (`1. 12. 2026`), not instead of one.
    let words: Vec<&str> = text.split(' ').collect();
    let digit = |c: char| c.is_ascii_digit();
    if words
        .windows(2)
        .any(|pair| pair[0].ends_with(digit) && pair[1].starts_with(digit))
    {
        return Err(DateProblem::Unrecognized);
    }
    let tight = words.concat();
    let separator = tight.chars().find(|c| !digit(*c));
    let parts: Vec<&str> = match separator {
        // A dot may end the date too: `1.12.` is how one writes a day without a year.
        Some('.') => tight.strip_suffix('.').unwrap_or(&tight).split('.').collect(),
        Some(separator @ ('/' | '-')) => tight.split(separator).collect(),
        None if tight.len() == 8 => vec![&tight[..4], &tight[4..6], &tight[6..]],
        _ => return Err(DateProblem::Unrecognized),
    };
    let year_first = |parts: &[&str]| match order {
        DateOrder::YearMonthDay if separator != Some('.') => parts[0].len() > 2 || parts[2].len() <= 2,
        _ => parts[0].len() > 2,
    };
    let full_year = |digits| full_year(digits).ok_or(DateProblem::Unrecognized);
    let number = |digits| number(digits).ok_or(DateProblem::Unrecognized);
    let (year, first, second) = match parts.as_slice() {
        [year, month, day] if year_first(&parts) => {
            return Ok(Calendar {
                year: Some(full_year(year)?),
                month: number(month)?,
                day: number(day)?,
            });
        }
        [first, second, year] => (Some(full_year(year)?), number(first)?, number(second)?),
        [first, second] => (None, number(first)?, number(second)?),
        _ => return Err(DateProblem::Unrecognized),
    };
    let day_first = Calendar {
        year,
        month: second,
        day: first,
    };
    let month_first = Calendar {
        year,
        month: first,
        day: second,
    };
    match order {
        _ if separator == Some('.') => Ok(day_first),
        DateOrder::DayMonthYear => Ok(day_first),
        DateOrder::MonthDayYear => Ok(month_first),
        DateOrder::YearMonthDay if year.is_none() => Ok(month_first),
        DateOrder::YearMonthDay => match (day_first.exists(), month_first.exists()) {
            (true, true) if first != second => Err(DateProblem::Ambiguous),
            (true, _) => Ok(day_first),
            _ => Ok(month_first),
        },
    }
}

/// `1 dec 2026`, `dec 1, 2026`, `1st december` and their like.
fn parse_with_month_name(text: &str) -> Option<Calendar> {
    // `1dec2026` is three words too.
    let mut spaced = String::with_capacity(text.len() + 2);
    for c in text.chars() {
        if spaced.ends_with(|before: char| before.is_alphanumeric() && before.is_alphabetic() != c.is_alphabetic()) {
            spaced.push(' ');
        }
        spaced.push(if matches!(c, ',' | '.' | '-' | '/') { ' ' } else { c });
    }
    let words: Vec<&str> = spaced
        .split(' ')
        .filter(|word| !matches!(*word, "" | "of" | "st" | "nd" | "rd" | "th"))
        .collect();
    let (month, day, year) = match words.as_slice() {
        [a, b, rest @ ..] if rest.len() <= 1 => match month(a) {
            Some(month) => (month, b, rest.first()),
            None => (month(b)?, a, rest.first()),
        },
        _ => return None,
    };
    let year = match year {
        Some(year) => Some(full_year(year)?),
        None => None,
    };
    let day = number(day).filter(|_| day.len() <= 2)?;
    Some(Calendar { year, month, day })
}

/// `2026年12月1日`.
fn parse_with_marks(text: &str) -> Option<Calendar> {
    let (year, rest) = text.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    Some(Calendar {
        year: Some(full_year(year)?),
        month: number(month)?,
        day: number(rest.strip_suffix('日')?)?,
    })
}

/// A number of one to four ASCII digits.
fn number(digits: &str) -> Option<u32> {
    let plain = matches!(digits.len(), 1..=4) && digits.bytes().all(|b| b.is_ascii_digit());
    if plain { digits.parse().ok() } else { None }
}

fn full_year(digits: &str) -> Option<i32> {
    let year = i32::try_from(number(digits)?).ok()?;
    match digits.len() {
        1 => None,
        2 => Some(2000 + year),
        _ => Some(year),
    }
}

/// Half of a day, as `am` and `pm` name them.
enum Half {
    Morning,
    Afternoon,
}

fn split_half(text: &str) -> (&str, Option<Half>) {
    let suffixes = [
        ("a.m.", Half::Morning),
        ("p.m.", Half::Afternoon),
        ("am", Half::Morning),
        ("pm", Half::Afternoon),
    ];
    for (suffix, half) in suffixes {
        if let Some(clock) = text.strip_suffix(suffix) {
            return (clock.trim_end(), Some(half));
        }
    }
    (text, None)
}

/// Hour and minute as written, not yet checked against the clock.
fn hour_and_minute(clock: &str) -> Option<(u32, u32)> {
    let (hour, minute) = match clock.find([':', '.', 'h']) {
        Some(at) => {
            let (hour, minute) = (clock[..at].trim_end(), clock[at + 1..].trim_start());
            match minute {
                "" if clock[at..].starts_with('h') => (hour, "00"),
                _ => (hour, minute),
            }
        }
        None if matches!(clock.len(), 3 | 4) && clock.is_ascii() => clock.split_at(clock.len() - 2),
        None => (clock, "00"),
    };
    let hour = number(hour).filter(|_| hour.len() <= 2)?;
    let minute = number(minute).filter(|_| minute.len() == 2)?;
    Some((hour, minute))
}
