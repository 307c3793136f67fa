//! Times of day in a text.

use std::ops::RangeInclusive;

use chrono::{NaiveDate, NaiveTime};

use super::WhenProblem;
use super::reader::{Reader, Ways};
use super::words::{Half, Meaning};
use crate::meeting::{TimeProblem, YEARS};

pub(super) const HOUR: u32 = 60;
pub(super) const MIDNIGHT: u32 = 24 * HOUR;

/// A time of day as it was said.
#[derive(Clone, Copy)]
pub(super) struct Clock {
    /// From midnight, up to 24 hours.
    pub(super) minutes: u32,
    pub(super) said: Said,
    /// It has minutes after a colon.
    pub(super) exact: bool,
    /// It could be a day and a month as well: `9.10`.
    pub(super) like_date: bool,
}

/// What was said about the half of the day.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// Nothing, and the hour is on both.
    Nothing,
    /// The hour is on the clock of 24 hours only.
    TwentyFour,
    /// Which it is.
    Half,
}

#[derive(Clone, Copy)]
pub(super) struct Range {
    pub(super) start: Clock,
    pub(super) end: Option<(Option<NaiveDate>, Clock)>,
}

/// Stands where a time could not be read; the problem is told instead.
pub(super) const NO_RANGE: Range = Range {
    start: said(0),
    end: None,
};

/// A time that leaves nothing open.
const fn said(minutes: u32) -> Clock {
    Clock {
        minutes,
        said: Said::Half,
        exact: false,
        like_date: false,
    }
}

pub(super) fn time_of_day(minutes: u32) -> Result<NaiveTime, WhenProblem> {
    if minutes == MIDNIGHT {
        return Err(TimeProblem::EndOfDay.into());
    }
    NaiveTime::from_hms_opt(minutes / HOUR, minutes % HOUR, 0).ok_or(TimeProblem::NoSuchTime.into())
}

impl Reader {
    // Times.

    pub(super) fn ranges(&self, at: usize) -> Ways<Range> {
        let mut ways = Vec::new();
        for (start, end) in self.clocks(at) {
            ways.push((start.map(|start| Range { start, end: None }), end));
            let separator = self.blank(end);
            let mut ends = self.after(separator, |meaning| meaning == Meaning::To);
            let exact = start.is_ok_and(|start| start.exact);
            match self.byte(separator) {
                Some(b'-' | b'~') => ends.push(separator + 1),
                Some(b'/') if exact => ends.push(separator + 1),
                _ => {}
            }
            let year = self
                .digits(at)
                .parse()
                .ok()
                .filter(|year| end == at + 4 && YEARS.contains(year));
            for at in ends {
                let at = self.skip(at);
                // `2026-12` is a year and a month as well.
                if year.is_some() && matches!(self.digits(at).len(), 1 | 2) {
                    ways.push((Err(WhenProblem::Ambiguous), at + self.digits(at).len()));
                    continue;
                }
                let same_day = self.clocks(at).into_iter().map(|(clock, end)| (Ok(None), clock, end));
                let dated = self.dates(at).into_iter().flat_map(|(date, end)| {
                    let clocks = self.clocks(self.skip(end)).into_iter();
                    clocks.map(move |(clock, end)| (date.map(|dated| Some(dated.date)), clock, end))
                });
                for (date, clock, end) in same_day.chain(dated) {
                    let range = start.and_then(|start| {
                        Ok(Range {
                            start,
                            end: Some((date?, clock?)),
                        })
                    });
                    ways.push((range, end));
                }
            }
        }
        ways
    }

    fn clocks(&self, at: usize) -> Ways<Clock> {
        let mut ways = Vec::new();
        for (meaning, end) in &self.words[at] {
            let half = match meaning {
                Meaning::Noon => {
                    ways.push((Ok(said(12 * HOUR)), *end));
                    continue;
                }
                Meaning::Midnight => {
                    ways.push((Ok(said(0)), *end));
                    continue;
                }
                // `am` before a time is German.
                Meaning::Half(half) if *half != Half::Am => *half,
                _ => continue,
            };
            for (hand, end) in self.hands(self.skip(*end)) {
                ways.push((hand.clock(Some(half)), end));
            }
        }
        for (hand, end) in self.hands(at) {
            ways.push((hand.clock(None), end));
            for (meaning, end) in &self.words[self.blank(end)] {
                if let Meaning::Half(half) = meaning {
                    ways.push((hand.clock(Some(*half)), *end));
                }
            }
        }
        ways
    }

    /// Hours and minutes without the half of the day.
    fn hands(&self, at: usize) -> Vec<(Hand, usize)> {
        let mut ways = Vec::new();
        // `half past 9`
        for (meaning, end) in &self.words[at] {
            if let Meaning::Past(past) = meaning
                && let Some((hour, _, end)) = self.number(self.blank(*end)).filter(|(_, digits, _)| *digits <= 2)
            {
                let hand = Hand::new(hour, 0, false).past(*past);
                ways.push((hand, end));
                if let Some(end) = self.longest(self.blank(end), Meaning::Clock) {
                    ways.push((hand, end));
                }
            }
        }
        let Some((hour, digits, end)) = self.number(at) else {
            return ways;
        };
        let zero = self.byte(at) == Some(b'0');
        if digits > 2 {
            // `1430`
            ways.push((Hand::new(hour / 100, hour % 100, zero), end));
            return ways;
        }
        // `14:30`, `14.30`
        if let Some(separator @ (b':' | b'.')) = self.byte(end)
            && let minutes = self.digits(end + 1)
            && minutes.len() == 2
        {
            let mut hand = Hand::new(hour, minutes.parse().unwrap_or(60), zero);
            hand.exact = separator == b':';
            hand.like_date = !hand.exact && hour > 0 && (1..=12).contains(&hand.minute);
            let mut end = end + 3;
            if hand.exact && self.text[end..].starts_with(":00") && !self.is_digit(end + 3) {
                end += 3;
            }
            let dotted = self.byte(end) == Some(b'.');
            if hand.exact || !dotted {
                ways.push((hand, end));
                if let Some(end) = self.longest(self.blank(end), Meaning::Clock) {
                    hand.like_date = false;
                    ways.push((hand, end));
                }
            }
        }
        let hand = Hand::new(hour, 0, zero);
        let with_past = |at: usize, ways: &mut Vec<(Hand, usize)>| {
            for (meaning, end) in &self.words[self.blank(at)] {
                if let Meaning::Past(past) = meaning {
                    ways.push((hand.past(*past), *end));
                }
            }
        };
        ways.push((hand, end));
        with_past(end, &mut ways);
        // `14h30`, `9 Uhr`, `3点半`
        if let Some(end) = self.longest(self.blank(end), Meaning::Clock) {
            ways.push((hand, end));
            with_past(end, &mut ways);
            if let Some((minute, digits, end)) = self.number(self.blank(end)).filter(|(_, digits, _)| *digits <= 2) {
                let hand = Hand::new(hour, minute, zero);
                if digits == 2 {
                    ways.push((hand, end));
                }
                if let Some(end) = self.longest(self.blank(end), Meaning::MinuteMark) {
                    ways.push((hand, end));
                }
            }
        }
        ways
    }
}

/// From one time to another: the start, the days between, the end.
pub(super) fn between(start: Clock, end: Clock) -> Result<(u32, u32, u32), WhenProblem> {
    let length = |start: u32, end: u32| match (end + MIDNIGHT - start % MIDNIGHT) % MIDNIGHT {
        0 => MIDNIGHT,
        length => length,
    };
    let halves = |minutes: u32| [minutes % (12 * HOUR), minutes % (12 * HOUR) + 12 * HOUR];
    let (mut from, mut to) = (start.minutes, end.minutes);
    match (start.said, end.said) {
        (Said::Nothing, Said::Half) => {
            let nearest = halves(from).into_iter().min_by_key(|from| length(*from, to));
            from = nearest.unwrap_or(from);
        }
        (Said::Half, Said::Nothing) => {
            let nearest = halves(to).into_iter().min_by_key(|to| length(from, *to));
            to = nearest.unwrap_or(to);
        }
        (Said::Nothing, Said::Nothing) if to < from => return Err(WhenProblem::HalfUnsaid),
        _ => {}
    }
    if from == to {
        return Err(WhenProblem::Ambiguous);
    }
    Ok((from, u32::from(to < from) + to / MIDNIGHT, to % MIDNIGHT))
}

#[expect(clippy::reversed_empty_ranges, reason = "it is meant to be empty")]
const NONE: RangeInclusive<u32> = 1..=0;

/// An hour and its minutes as said.
#[derive(Clone, Copy)]
struct Hand {
    hour: u32,
    minute: u32,
    /// The hour begins with a zero.
    zero: bool,
    exact: bool,
    like_date: bool,
    /// Minutes to add.
    past: i32,
}

impl Hand {
    fn new(hour: u32, minute: u32, zero: bool) -> Self {
        Self {
            hour,
            minute,
            zero,
            exact: false,
            like_date: false,
            past: 0,
        }
    }

    fn past(self, past: i32) -> Self {
        Self { past, ..self }
    }

    fn clock(self, half: Option<Half>) -> Result<Clock, WhenProblem> {
        let none = WhenProblem::Time(TimeProblem::NoSuchTime);
        // What stays as it is on the clock of 24 hours, and what is twelve hours later there.
        let placed = |stays: RangeInclusive<u32>, moves: RangeInclusive<u32>| match self.hour {
            hour if stays.contains(&hour) => Ok(hour),
            hour if moves.contains(&hour) => Ok(hour + 12),
            12 => Err(WhenProblem::Ambiguous),
            _ => Err(none),
        };
        let hour = match half {
            None if self.hour == 1 && self.past < 0 => return Err(WhenProblem::HalfUnsaid),
            None if self.hour <= 24 => self.hour,
            Some(Half::Am) if (1..=12).contains(&self.hour) => self.hour % 12,
            Some(Half::Pm) if (1..=12).contains(&self.hour) => self.hour % 12 + 12,
            None | Some(Half::Am | Half::Pm) => return Err(none),
            Some(Half::Morning) => placed(0..=11, NONE)?,
            Some(Half::Afternoon) => placed(13..=23, 0..=11)?,
            Some(Half::Evening) => placed(17..=23, 5..=11)?,
            Some(Half::Midday) => placed(11..=14, 1..=2)?,
        };
        if self.minute > 59 || (hour == 24 && (self.minute, self.past) != (0, 0)) {
            return Err(none);
        }
        let minutes = (hour * HOUR + self.minute).checked_add_signed(self.past).ok_or(none)?;
        Ok(Clock {
            minutes,
            said: match half {
                Some(_) => Said::Half,
                None if self.zero || !(1..=12).contains(&hour) => Said::TwentyFour,
                None => Said::Nothing,
            },
            exact: self.exact,
            like_date: self.like_date && half.is_none(),
        })
    }
}
