//! Lengths in a text.

use super::clock::{HOUR, MIDNIGHT};
use super::reader::Reader;
use super::words::Meaning;

pub(super) const DAY: i64 = MIDNIGHT as i64;

/// A length of time.
#[derive(Clone, Copy)]
pub(super) struct Length {
    pub(super) minutes: i64,
    /// It was said in days or weeks.
    pub(super) in_days: bool,
    /// The rank of the reading that the whole text is this length, if it can be.
    pub(super) alone: Option<u32>,
    /// It is written as a time of day could be.
    pub(super) like_time: bool,
}

impl Reader {
    // Lengths.

    pub(super) fn lengths(&self, at: usize) -> Vec<(Length, usize)> {
        let mut ways = Vec::new();
        for (meaning, end) in &self.words[at] {
            if let Meaning::Length(minutes) = meaning {
                ways.push((Length::new(*minutes, None), *end));
            }
        }
        let Some((whole, _, end)) = self.number(at) else {
            return ways;
        };
        let whole = i64::from(whole);
        let mut amounts = vec![(whole, 1, end)];
        if let Some(b'.' | b',') = self.byte(end)
            && let fraction = self.digits(end + 1)
            && let 1 | 2 = fraction.len()
            && let Ok(value) = fraction.parse::<i64>()
        {
            let scale = if fraction.len() == 1 { 10 } else { 100 };
            amounts.push((whole * scale + value, scale, end + 1 + fraction.len()));
        }
        for (amount, scale, end) in amounts {
            let unit_at = self.blank(end);
            for (meaning, end) in &self.words[unit_at] {
                let Meaning::Unit(unit) = meaning else { continue };
                if amount * unit % scale != 0 {
                    continue;
                }
                let minutes = amount * unit / scale;
                let like_time = scale == 1 && self.words[unit_at].contains(&(Meaning::Clock, *end));
                let letter = self.text[unit_at..*end].trim_end_matches('.').len() == 1;
                // `14h` alone is a time of day; `2 heures` could be either.
                let alone = (!like_time || (!letter && minutes <= 12 * i64::from(HOUR))).then_some(0);
                let hours = Length {
                    minutes,
                    in_days: *unit >= DAY,
                    alone,
                    like_time,
                };
                ways.push((hours, *end));
                if *unit == i64::from(HOUR) && scale == 1 {
                    self.hours_and_minutes(hours, letter, *end, &mut ways);
                }
            }
        }
        ways
    }

    /// What may follow the hours of a length.
    fn hours_and_minutes(&self, hours: Length, letter: bool, at: usize, ways: &mut Vec<(Length, usize)>) {
        for (meaning, end) in &self.words[self.blank(at)] {
            if let Meaning::Past(past @ 1..) = meaning {
                let minutes = hours.minutes + i64::from(*past);
                let alone = (!hours.like_time).then_some(0);
                ways.push((
                    Length {
                        minutes,
                        alone,
                        ..hours
                    },
                    *end,
                ));
            }
        }
        if let Some((more, digits, end)) = self.number(self.skip(at)) {
            let minutes = hours.minutes + i64::from(more);
            if at + digits == end && digits == 2 {
                ways.push((Length { minutes, ..hours }, end));
            }
            for end in self.after(self.blank(end), |meaning| meaning == Meaning::Unit(1)) {
                // `14 h 30 min` could be a time and a length as well.
                let alone = Some(u32::from(letter));
                let like_time = false;
                let length = Length {
                    minutes,
                    alone,
                    like_time,
                    ..hours
                };
                ways.push((length, end));
            }
        }
    }

    /// The time until the start.
    pub(super) fn until(&self, at: usize) -> Vec<(Length, usize)> {
        let mut ways = Vec::new();
        for at in self.after(at, |meaning| meaning == Meaning::In) {
            ways.extend(self.lengths(self.blank(at)));
        }
        for (length, end) in self.lengths(at) {
            let ends = self.after(self.blank(end), |meaning| meaning == Meaning::Later);
            ways.extend(ends.into_iter().map(|end| (length, end)));
        }
        ways
    }
}

impl Length {
    fn new(minutes: i64, alone: Option<u32>) -> Self {
        Self {
            minutes,
            in_days: minutes >= DAY,
            alone,
            like_time: false,
        }
    }
}
