//! A whole time in one text, as people say it: `tomorrow 3pm`, `Fr 9–10:30`, `明天下午3点`.
//!
//! The text is read in every way that the rules of [`parse_when`] allow. When the ways differ in what they come to, it is refused.

mod clock;
mod dates;
mod lengths;
mod reader;
mod words;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Timelike as _, Weekday};
use chrono_tz::Tz;
use icu_normalizer::DecomposingNormalizerBorrowed;
use thiserror::Error;

use super::entry::normalized;
use super::{
    ClockChoice, DateOrder, DateProblem, Draft, DraftMoment, Field, Reading, TimeProblem, format_date, format_time,
    parse_date, parse_time,
};
use reader::Reader;
use words::Meaning;

/// What a text says about when a meeting is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct When {
    /// The date of the start.
    pub date: Option<NaiveDate>,
    /// The time of day of the start.
    pub time: Option<NaiveTime>,
    /// Which instant is meant where that local time is twice; known of a text such as `in 20 min` alone.
    pub choice: Option<ClockChoice>,
    /// The end.
    pub end: Option<WhenEnd>,
    /// The time is one of the hours from 1 to 6 in the morning for no other reason than that nothing was said about it. It
    /// deserves a second look.
    pub half_assumed: bool,
}

/// What a text says about when a meeting ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhenEnd {
    /// At this time of day, so many days after the date of the start.
    At {
        /// The days.
        days: u32,
        /// The time of day.
        time: NaiveTime,
    },
    /// So long after the start, in time that passes.
    After(TimeDelta),
}

/// Where a text is typed, which decides what `9-10` and `1.12` are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhenField {
    /// Where a date belongs.
    Date,
    /// Where a time of day belongs.
    Time,
    /// Where both belong.
    Both,
}

/// Why a text does not say when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum WhenProblem {
    /// It has none of the known forms.
    #[error("neither a date nor a time")]
    Unrecognized,
    /// The date in it is none.
    #[error(transparent)]
    Date(#[from] DateProblem),
    /// The time of day in it is none.
    #[error(transparent)]
    Time(#[from] TimeProblem),
    /// It can be read in more than one way.
    #[error("can be read in more than one way")]
    Ambiguous,
    /// From an hour to an earlier one, as in `9-5`, where either could be before or after noon.
    #[error("morning or afternoon is not said")]
    HalfUnsaid,
    /// The day of the week is not that of the date, which is this.
    #[error("the date is a {0}")]
    WrongWeekday(Weekday),
    /// The end has a date, and is before the start.
    #[error("ends before it starts")]
    EndBeforeStart,
}

/// Reads a text that says when, typed into `field` at the present time `now` in the meeting's zone.
///
/// It may hold, in any order, one date, one time of day or range of times, and one length; or `in` and the time until
/// the start. All the languages of the word list are understood at once, in any case and with or without diacritics. A
/// text that can be read in two ways that come to different times is refused. These rules say what is one way and what
/// are two.
///
/// **By the field.** Where a date belongs, what [`parse_date`] takes is that date, and what consists of digits and
/// separators is a date or nothing: `9-10` is a day and a month. Where a time belongs, what [`parse_time`] takes is
/// that time: `1.12` is twelve past one. Where both belong, `1.12` is refused, and so is `9.10-10.10`; but `1.12.` is
/// the first of December, and so is the date in `1.12 14:00`, and beside another date both are times. Outside a date's
/// field `9-10` is from nine to ten; `2026-12` is refused. `1/2` is a date everywhere, in the person's order.
///
/// **Dates** are those of [`parse_date`] in all languages, so a bare weekday is the next after today, and `next` is the
/// week after this one. `this` is this week, unless the day is past; weeks begin on Monday. A weekday beside a date has
/// to be the date's. Beside the name of a month, four digits that can be a year are one (`1 Dec 2030`); two digits are
/// an hour if they can be (`1 Dec 14`), else a year. Of numbers on both sides of the month, the first is the day.
///
/// **Times** are on the clock of 24 hours unless they say otherwise: `9` is 09:00, after a weekday too (`fri 13` is at
/// 13:00), and `3` is 03:00, which [`When::half_assumed`] marks. `midnight` begins the day, as in [`parse_time`]. `12`
/// is noon, `12 am` is midnight; 12 *in the morning*, *at night* and their like are refused, as languages differ. `halb
/// 10` is 9:30, and `halb 1` is refused without a half of the day.
///
/// **Ranges** whose end is not later than the start end on the next day: `22:00-2:00`. When one side says its half of
/// the day and the other is an hour from 1 to 12 that does not, it is the half that makes the range shorter: `11-1pm`
/// is from 11:00 to 13:00. When neither says it and the end is earlier, as in `9-5`, the range is refused, unless one
/// side shows a clock of 24 hours (`0`, `09`, `17`). From a time to the same one is refused. `24:00` is an end and no
/// start.
///
/// **Lengths** follow a time or a word such as `for`, or are the whole text. `14h` alone is a time; `2 heures` and `14
/// h 30 min` could be either and are refused. In `9h 10h30`, without a dash, the second is neither.
///
/// **Words of several meanings.** Next to a number that can be a day, `mar` is March, else it is the Tuesday of French
/// and Spanish; `mar 5-6` is refused. `am` is German's *on* before a weekday or a date of the calendar, and English's
/// *ante meridiem* after an hour: `3 am freitag` is the same either way, and `12 am freitag` is refused. *Morgen* and
/// *mañana* are tomorrow; the morning is *morgens*, *de la mañana*. `di` is German's Tuesday, not French's Sunday.
pub fn parse_when(text: &str, field: WhenField, now: DateTime<Tz>, order: DateOrder) -> Result<When, WhenProblem> {
    let known = match field {
        WhenField::Date => {
            let separated = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '.' | '/' | '-');
            match parse_date(text, now.date_naive(), order) {
                Ok(date) => {
                    return Ok(When {
                        date: Some(date),
                        ..When::default()
                    });
                }
                Err(DateProblem::Unrecognized) if !normalized(text).chars().all(separated) => None,
                Err(problem) => return Err(problem.into()),
            }
        }
        WhenField::Time => match parse_time(text) {
            Ok(time) => {
                let text = normalized(text);
                let plain = !text.starts_with('0') && !text.ends_with(['m', '.']);
                return Ok(When {
                    time: Some(time),
                    half_assumed: plain && (1..=6).contains(&time.hour()),
                    ..When::default()
                });
            }
            Err(TimeProblem::Unrecognized) => None,
            Err(problem) => Some(problem),
        },
        WhenField::Both => None,
    };
    let read = Reader::new(text, field, now, order).and_then(|reader| reader.decide());
    match known {
        Some(problem) => read.or(Err(problem.into())),
        None => read,
    }
}

impl Draft {
    /// Reads what was typed for the start by [`parse_when`] and puts it in its place; nothing changes when it can't be read.
    /// To be called when the typing is done. `before` is the draft as it was before: what is not said stays as it was
    /// then, in the start's texts and in the length, which moves the end.
    ///
    /// A time without a date, where there was none before either, is the next such time: today's or tomorrow's.
    pub fn enter_start(
        &mut self,
        text: &str,
        field: WhenField,
        before: &Self,
        reading: &Reading,
    ) -> Result<When, WhenProblem> {
        let when = parse_when(text, field, self.local_now(reading), reading.date_order)?;
        self.put_start(&when, before, reading);
        Ok(when)
    }

    /// Reads what was typed for the end and puts it in its place, as [`Self::enter_start`] does for the start: a length counts from
    /// the start, and a range, or a time with a length, is both the start and the end.
    pub fn enter_end(
        &mut self,
        text: &str,
        field: WhenField,
        before: &Self,
        reading: &Reading,
    ) -> Result<When, WhenProblem> {
        let when = parse_when(text, field, self.local_now(reading), reading.date_order)?;
        match when.end {
            Some(WhenEnd::After(length)) if when.date.is_none() && when.time.is_none() => {
                self.end_after(length, &before.end, reading);
            }
            Some(_) => self.put_start(&when, before, reading),
            None => self.end = moment_entered(&when, &before.end, reading),
        }
        Ok(when)
    }

    fn put_start(&mut self, when: &When, before: &Self, reading: &Reading) {
        self.start = moment_entered(when, &before.start, reading);
        if self.start.date.trim().is_empty()
            && let Some(time) = when.time
        {
            let now = self.local_now(reading);
            let past = (time.hour(), time.minute()) < (now.hour(), now.minute());
            let date = now.date_naive() + Days::new(u64::from(past));
            self.start.date = format_date(date, reading.date_order);
        }
        self.follow_start(when, before, reading);
    }

    /// Puts the end in its place after the start was: where the text says, or so that the length stays as it was `before`.
    pub(super) fn follow_start(&mut self, when: &When, before: &Self, reading: &Reading) {
        match when.end {
            None => self.move_end(before, reading),
            Some(WhenEnd::After(length)) => self.end_after(length, &before.end, reading),
            Some(WhenEnd::At { days, time }) => {
                let date = self.date_of(Field::StartDate, reading);
                let date = date.and_then(|date| date.checked_add_days(Days::new(days.into())));
                self.end = DraftMoment {
                    date: date.map_or_else(String::new, |date| format_date(date, reading.date_order)),
                    time: format_time(time),
                    choice: None,
                };
            }
        }
    }

    /// Ends so long after the start; on the wall clock as long as the start is not an instant.
    pub(super) fn end_after(&mut self, length: TimeDelta, before: &DraftMoment, reading: &Reading) {
        self.end = before.clone();
        if self.set_duration(length, reading) {
            return;
        }
        let start = self
            .date_of(Field::StartDate, reading)
            .zip(parse_time(&self.start.time).ok());
        let end = start.and_then(|(date, time)| date.and_time(time).checked_add_signed(length));
        if let Some(end) = end {
            self.end = DraftMoment {
                date: format_date(end.date(), reading.date_order),
                time: format_time(end.time()),
                choice: None,
            };
        }
    }
}

/// The texts of a moment after something was said about it.
pub(super) fn moment_entered(when: &When, before: &DraftMoment, reading: &Reading) -> DraftMoment {
    let mut moment = before.clone();
    if let Some(date) = when.date {
        moment.date = format_date(date, reading.date_order);
    }
    if let Some(time) = when.time {
        moment.time = format_time(time);
    }
    if when.date.is_some() || when.time.is_some() {
        moment.choice = when.choice;
    }
    moment
}

/// The number of the month that a word means in any language.
pub(super) fn month(word: &str) -> Option<u32> {
    let word = folded(word);
    words::WORDS.iter().find_map(|(known, meaning)| match meaning {
        Meaning::Month(month) if *known == word => Some(*month),
        _ => None,
    })
}

/// The text as words are looked for in it: normalized and without diacritics.
pub(super) fn folded(text: &str) -> String {
    let decomposed = DecomposingNormalizerBorrowed::new_nfd()
        .normalize(&normalized(text))
        .into_owned();
    let plain = |c: char| match c {
        '\u{0300}'..='\u{036F}' => None,
        '\u{2018}' | '\u{2019}' => Some('\''),
        '\u{301C}' => Some('~'),
        c => Some(c),
    };
    decomposed.chars().filter_map(plain).collect()
}
