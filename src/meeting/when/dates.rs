//! Dates in a text.

use chrono::{Datelike as _, Days, NaiveDate, TimeDelta, Weekday};

use super::WhenProblem;
use super::reader::{Reader, Ways};
use super::words::{BRACKETED_WEEKDAYS, Meaning};
use crate::meeting::entry::{Calendar, parse_calendar};
use crate::meeting::{DateProblem, YEARS};

/// A date, and how far its reading is from the first choice.
#[derive(Clone, Copy)]
pub(super) struct Dated {
    pub(super) date: NaiveDate,
    pub(super) rank: u32,
}

impl Reader {
    // Dates.

    pub(super) fn dates(&self, at: usize) -> Ways<Dated> {
        let mut ways = self.days(at);
        for (meaning, end) in &self.words[at] {
            match meaning {
                Meaning::Day(days) => {
                    let date = self.now.date_naive().checked_add_signed(TimeDelta::days(*days));
                    ways.push((dated(date, 0), *end));
                }
                Meaning::On => ways.extend(self.days(self.skip(*end))),
                _ => {}
            }
        }
        ways
    }

    /// Dates of the calendar, and weekdays.
    fn days(&self, at: usize) -> Ways<Dated> {
        let mut ways = Vec::new();
        let calendars = self.calendars(at);
        for (calendar, end, rank) in &calendars {
            let date = self.of_calendar(*calendar).map(|date| Dated { date, rank: *rank });
            ways.push((date, *end));
            for (weekday, end) in self.weekday_after(*end) {
                let checked = date.and_then(|dated| check_weekday(dated.date, weekday).map(|()| dated));
                ways.push((checked, end));
            }
        }
        let today = self.now.date_naive();
        for (meaning, end) in &self.words[at] {
            let week = |weekday: Weekday, week: u64| {
                let monday = today.week(Weekday::Mon).checked_first_day()?;
                let date = monday.checked_add_days(Days::new(7 * week + u64::from(weekday.num_days_from_monday())))?;
                Some(date).filter(|date| *date >= today)
            };
            match meaning {
                Meaning::Next | Meaning::This => {
                    let weeks = u64::from(*meaning == Meaning::Next);
                    for (weekday, end) in self.weekdays(self.skip(*end)) {
                        ways.push((dated(week(weekday, weeks), 0), end));
                    }
                }
                Meaning::Weekday(weekday) => {
                    let rest = self.skip(*end);
                    // `mar 5-6` is rather from the fifth to the sixth of March, which is no time.
                    let day = self
                        .number(rest)
                        .filter(|(_, digits, _)| *digits <= 2 && !self.months(at).is_empty());
                    if day.is_some_and(|(.., end)| self.byte(self.blank(end)) == Some(b'-')) {
                        ways.push((Err(WhenProblem::Ambiguous), *end));
                        continue;
                    }
                    let ahead = weekday.days_since(today.weekday());
                    let ahead = if ahead == 0 { 7 } else { ahead };
                    ways.push((dated(today.checked_add_days(Days::new(ahead.into())), 1), *end));
                    for (weeks, meaning) in [(1, Meaning::Next), (0, Meaning::This)] {
                        for end in self.after(rest, |found| found == meaning) {
                            ways.push((dated(week(*weekday, weeks), 0), end));
                        }
                    }
                    for (calendar, end, rank) in self.calendars(rest) {
                        let date = self.of_calendar(calendar);
                        let date = date.and_then(|date| check_weekday(date, *weekday).map(|()| Dated { date, rank }));
                        ways.push((date, end));
                    }
                }
                _ => {}
            }
        }
        ways
    }

    fn of_calendar(&self, calendar: Result<Calendar, DateProblem>) -> Result<NaiveDate, WhenProblem> {
        Ok(calendar?.on_or_after(self.now.date_naive())?)
    }

    fn weekdays(&self, at: usize) -> Vec<(Weekday, usize)> {
        let weekday = |(meaning, end): &(Meaning, usize)| match meaning {
            Meaning::Weekday(weekday) => Some((*weekday, *end)),
            _ => None,
        };
        self.words[at].iter().filter_map(weekday).collect()
    }

    /// The weekday after a date, in brackets or not.
    fn weekday_after(&self, at: usize) -> Vec<(Weekday, usize)> {
        let at = self.blank(at);
        if self.byte(at) != Some(b'(') {
            return self.weekdays(self.skip(at));
        }
        let inner = at + 1;
        let mut found = self.weekdays(inner);
        found.extend(self.text[inner..].chars().next().and_then(|c| {
            let index = BRACKETED_WEEKDAYS.iter().position(|weekday| *weekday == c)?;
            Some((Weekday::try_from(u8::try_from(index).ok()?).ok()?, inner + c.len_utf8()))
        }));
        found.retain(|(_, end)| self.byte(*end) == Some(b')'));
        found.into_iter().map(|(weekday, end)| (weekday, end + 1)).collect()
    }

    /// Dates of the calendar: what they are, where they end, their rank.
    fn calendars(&self, at: usize) -> Vec<(Result<Calendar, DateProblem>, usize, u32)> {
        let mut ways = Vec::new();
        self.numeric(at, &mut ways);
        self.marked(at, &mut ways);
        // The day first.
        if let Some((day, _, end)) = self.number(at).filter(|(_, digits, _)| *digits <= 2) {
            for (month, end) in self.months(self.date_separator(self.ordinal(end))) {
                self.with_year((day, month, end), 0, &mut ways);
            }
        }
        // The month first; a number right before it would rather be its day.
        let rank = u32::from(self.text[..at].trim_end().ends_with(|c: char| c.is_ascii_digit()));
        for (month, end) in self.months(at) {
            if let Some((day, _, end)) = self
                .number(self.date_separator(end))
                .filter(|(_, digits, _)| *digits <= 2)
            {
                self.with_year((day, month, self.ordinal(end)), rank, &mut ways);
            }
        }
        ways
    }

    fn months(&self, at: usize) -> Vec<(u32, usize)> {
        let month = |(meaning, end): &(Meaning, usize)| match meaning {
            Meaning::Month(month) => Some((*month, *end)),
            _ => None,
        };
        self.words[at].iter().filter_map(month).collect()
    }

    fn ordinal(&self, at: usize) -> usize {
        self.longest(at, Meaning::Ordinal).unwrap_or(at)
    }

    /// Over what may stand between a day and its month.
    fn date_separator(&self, at: usize) -> usize {
        let at = at + usize::from(matches!(self.byte(at), Some(b'.' | b'-' | b'/' | b',')));
        self.skip(at)
    }

    /// The ways to go on after a day and a month: with a year and without.
    fn with_year(
        &self,
        (day, month, end): (u32, u32, usize),
        rank: u32,
        ways: &mut Vec<(Result<Calendar, DateProblem>, usize, u32)>,
    ) {
        let of_year = |year| Calendar { year, month, day };
        let at = self.date_separator(end);
        let digits = self.digits(at);
        let joined = matches!(self.byte(end), Some(b'.' | b'-' | b'/')) && self.is_digit(end + 1);
        let year = digits.parse::<i32>().ok();
        let year = match (digits.len(), year) {
            (4, Some(year)) if YEARS.contains(&year) => Some((year, 2)),
            (2, Some(year)) if joined || year > 23 => Some((2000 + year, 0)),
            _ => None,
        };
        let without_rank = match year {
            Some((year, without)) => {
                ways.push((Ok(of_year(Some(year))), at + digits.len(), rank));
                without
            }
            None => 0,
        };
        ways.push((Ok(of_year(None)), end, rank + without_rank));
    }

    /// `12月1日`.
    fn marked(&self, at: usize, ways: &mut Vec<(Result<Calendar, DateProblem>, usize, u32)>) {
        let counted = |at: usize, mark: Meaning| {
            let (value, digits, end) = self.number(at)?;
            Some((value, digits, self.longest(self.blank(end), mark)?))
        };
        let year = counted(at, Meaning::YearMark);
        let rest = year.map_or(at, |(.., end)| self.blank(end));
        let Some((month, _, end)) = counted(rest, Meaning::MonthMark) else {
            return;
        };
        let Some((day, _, end)) = counted(self.blank(end), Meaning::DayMark) else {
            return;
        };
        let full = |(year, digits, _): (u32, usize, usize)| {
            let year = i32::try_from(year).unwrap_or(i32::MAX);
            if digits == 2 { 2000 + year } else { year }
        };
        let year = year.map(full);
        ways.push((Ok(Calendar { year, month, day }), end, 0));
    }

    /// Digits and separators.
    fn numeric(&self, at: usize, ways: &mut Vec<(Result<Calendar, DateProblem>, usize, u32)>) {
        let first = self.digits(at).len();
        let mut push = |end: usize| ways.push((parse_calendar(&self.text[at..end], self.order), end, 0));
        if first == 8 {
            push(at + 8);
        }
        let Some(separator) = self
            .byte(at + first)
            .filter(|b| first > 0 && matches!(b, b'.' | b'/' | b'-'))
        else {
            return;
        };
        // Digits after a separator; after a dot there may be a blank.
        let next = |at: usize| {
            let tight = at + 1;
            let from = if separator == b'.' { self.blank(tight) } else { tight };
            let digits = self.digits(from);
            (self.byte(at) == Some(separator) && !digits.is_empty())
                .then(|| (digits, from == tight, from + digits.len()))
        };
        let Some((_, _, end)) = next(at + first) else { return };
        match next(end) {
            Some((_, true, end)) => push(end),
            // `1.12. 14` is the fourteenth hour rather than a year.
            Some((year, false, end)) if year.len() == 4 && year.parse().is_ok_and(|year| YEARS.contains(&year)) => {
                push(end);
            }
            _ if separator == b'.' && self.byte(end) == Some(b'.') => push(end + 1),
            _ if separator != b'-' => push(end),
            _ => {}
        }
    }
}

fn dated(date: Option<NaiveDate>, rank: u32) -> Result<Dated, WhenProblem> {
    let date = date.ok_or(WhenProblem::Date(DateProblem::NoSuchDay))?;
    Ok(Dated { date, rank })
}

fn check_weekday(date: NaiveDate, weekday: Weekday) -> Result<(), WhenProblem> {
    if date.weekday() == weekday {
        Ok(())
    } else {
        Err(WhenProblem::WrongWeekday(date.weekday()))
    }
}
