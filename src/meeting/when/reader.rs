//! The search for all the ways to read a text.

use chrono::{DateTime, Datelike as _, Days, NaiveDate, TimeDelta, Timelike as _};
use chrono_tz::Tz;

use super::clock::{HOUR, MIDNIGHT, NO_RANGE, Range, Said, between, time_of_day};
use super::lengths::{DAY, Length};
use super::words::{Meaning, WORDS};
use super::{When, WhenEnd, WhenField, WhenProblem, folded};
use crate::meeting::{DateOrder, DateProblem, DraftMoment, YEARS};

/// Longer texts are no times; this many bytes, once folded.
const MAX_LENGTH: usize = 120;

/// A way to read a part of the text, and where the rest begins.
pub(super) type Ways<T> = Vec<(Result<T, WhenProblem>, usize)>;

/// One way of reading the text up to some point.
#[derive(Clone, Copy, Default)]
struct Found {
    date: Option<NaiveDate>,
    range: Option<Range>,
    length: Option<i64>,
    /// The time until the start.
    until: Option<Length>,
    rank: u32,
    problem: Option<WhenProblem>,
}

pub(super) struct Reader {
    pub(super) text: String,
    field: WhenField,
    pub(super) now: DateTime<Tz>,
    pub(super) order: DateOrder,
    /// What begins at each byte of the text, and where it ends.
    pub(super) words: Vec<Vec<(Meaning, usize)>>,
}

impl Reader {
    pub(super) fn new(text: &str, field: WhenField, now: DateTime<Tz>, order: DateOrder) -> Result<Self, WhenProblem> {
        // Much longer than anything that folds to what is allowed.
        if text.len() > MAX_LENGTH * 8 {
            return Err(WhenProblem::Unrecognized);
        }
        let text = without_iso_t(folded(text));
        if text.len() > MAX_LENGTH {
            return Err(WhenProblem::Unrecognized);
        }
        let words = (0..=text.len()).map(|at| words_at(&text, at)).collect();
        Ok(Self {
            text,
            field,
            now,
            order,
            words,
        })
    }

    /// The one thing that all the best readings say.
    pub(super) fn decide(&self) -> Result<When, WhenProblem> {
        let mut all = Vec::new();
        self.read(0, Found::default(), &mut all);
        let mut right: Vec<(u32, When)> = Vec::new();
        let mut wrong = None;
        for found in all {
            match self.concluded(found) {
                Ok(when) => right.push((found.rank, when)),
                Err(problem) => wrong = wrong.or(Some(problem)),
            }
        }
        let best = right.iter().map(|(rank, _)| *rank).min();
        let mut best = right
            .into_iter()
            .filter(|(rank, _)| Some(*rank) == best)
            .map(|(_, when)| when);
        let Some(mut first) = best.next() else {
            return Err(wrong.unwrap_or(WhenProblem::Unrecognized));
        };
        for mut other in best {
            first.half_assumed &= other.half_assumed;
            other.half_assumed = first.half_assumed;
            if other != first {
                return Err(WhenProblem::Ambiguous);
            }
        }
        Ok(first)
    }

    fn read(&self, at: usize, found: Found, all: &mut Vec<Found>) {
        let at = self.skip(at);
        if at == self.text.len() {
            if found.date.is_some() || found.range.is_some() || found.length.is_some() || found.until.is_some() {
                all.push(found);
            }
            return;
        }
        let mut go_on = |end: usize, problem: Option<WhenProblem>, found: Found| {
            let problem = found.problem.or(problem);
            self.read(end, Found { problem, ..found }, all);
        };
        if found.date.is_none() && found.until.is_none() {
            for (date, end) in self.dates(at) {
                let rank = date.as_ref().map_or(0, |dated| dated.rank);
                let date_or_any = date.as_ref().map_or(self.now.date_naive(), |dated| dated.date);
                let dated = Found {
                    date: Some(date_or_any),
                    rank: found.rank + rank,
                    ..found
                };
                go_on(end, date.err(), dated);
            }
        }
        if found.range.is_none() && found.until.is_none_or(|until| until.in_days) {
            for (range, end) in self.ranges(at) {
                match range {
                    Ok(range) => go_on(
                        end,
                        None,
                        Found {
                            range: Some(range),
                            ..found
                        },
                    ),
                    Err(problem) => go_on(
                        end,
                        Some(problem),
                        Found {
                            range: Some(NO_RANGE),
                            ..found
                        },
                    ),
                }
            }
        }
        if found.length.is_none() {
            let lasting = self.after(at, |meaning| meaning == Meaning::Lasting);
            let lasting = lasting.into_iter().flat_map(|at| self.lengths(self.blank(at)));
            let mut lengths: Vec<_> = lasting.map(|(length, end)| (length, end, 0)).collect();
            for (length, end) in self.lengths(at) {
                if at == self.skip(0) && self.skip(end) == self.text.len() {
                    if let Some(rank) = length.alone {
                        lengths.push((length, end, rank));
                    }
                } else if let Some(Range { start, end: None }) = found.range
                    && !(length.like_time && length.minutes > i64::from(start.minutes))
                {
                    lengths.push((length, end, 1));
                }
            }
            for (length, end, rank) in lengths {
                if !length.in_days && length.minutes > 0 {
                    let (length, rank) = (Some(length.minutes), found.rank + rank);
                    go_on(end, None, Found { length, rank, ..found });
                }
            }
        }
        if found.until.is_none() && found.date.is_none() {
            for (until, end) in self.until(at) {
                if until.in_days || found.range.is_none() {
                    go_on(
                        end,
                        None,
                        Found {
                            until: Some(until),
                            ..found
                        },
                    );
                }
            }
        }
    }

    /// What a reading comes to.
    fn concluded(&self, found: Found) -> Result<When, WhenProblem> {
        if let Some(problem) = found.problem {
            return Err(problem);
        }
        let mut when = When {
            date: found.date,
            end: found.length.map(|minutes| WhenEnd::After(TimeDelta::minutes(minutes))),
            ..When::default()
        };
        if let Some(Length { minutes, in_days, .. }) = found.until {
            let none = WhenProblem::Date(DateProblem::NoSuchDay);
            if in_days {
                let days = Days::new(u64::try_from(minutes / DAY).unwrap_or(0));
                when.date = Some(self.now.date_naive().checked_add_days(days).ok_or(none)?);
            } else {
                let at = self.now.checked_add_signed(TimeDelta::minutes(minutes)).ok_or(none)?;
                let minute = at.time().with_second(0).and_then(|time| time.with_nanosecond(0));
                when.date = Some(at.date_naive());
                when.time = minute;
                when.choice = DraftMoment::showing(at, self.order).choice;
            }
        }
        if let Some(date) = when.date
            && !YEARS.contains(&date.year())
        {
            return Err(DateProblem::YearOutOfRange(date.year()).into());
        }
        let Some(range) = found.range else { return Ok(when) };
        if range.end.is_some() && when.end.is_some() {
            return Err(WhenProblem::Unrecognized);
        }
        if let (Some((_, end)), None, WhenField::Both) = (range.end, when.date, self.field)
            && range.start.like_date
            && end.like_date
        {
            return Err(WhenProblem::Ambiguous);
        }
        let start_said = range.start.said;
        let (start, end) = match range.end {
            None => (range.start.minutes, None),
            Some((None, end)) => between(range.start, end).map(|(start, days, end)| (start, Some((days, end))))?,
            Some((Some(date), end)) => {
                let from = when.date.ok_or(WhenProblem::Unrecognized)?;
                let days = (date - from).num_days() + i64::from(end.minutes / MIDNIGHT);
                let days = u32::try_from(days).or(Err(WhenProblem::EndBeforeStart))?;
                let end = end.minutes % MIDNIGHT;
                if days == 0 && end <= range.start.minutes {
                    return Err(WhenProblem::EndBeforeStart);
                }
                (range.start.minutes, Some((days, end)))
            }
        };
        when.time = Some(time_of_day(start)?);
        when.half_assumed = start_said == Said::Nothing && (HOUR..7 * HOUR).contains(&start);
        if let (Some((_, end)), true) = (range.end, when.half_assumed) {
            when.half_assumed = end.said != Said::Half;
        }
        if let Some((days, end)) = end {
            when.end = Some(WhenEnd::At {
                days,
                time: time_of_day(end)?,
            });
        }
        Ok(when)
    }

    // Small steps.

    pub(super) fn blank(&self, at: usize) -> usize {
        at + usize::from(self.byte(at) == Some(b' '))
    }

    pub(super) fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    pub(super) fn is_digit(&self, at: usize) -> bool {
        self.byte(at).is_some_and(|b| b.is_ascii_digit())
    }

    fn is_after_digit(&self, at: usize) -> bool {
        at > 0 && self.is_digit(at - 1)
    }

    /// Over blanks, commas that are not in a number, and words that say nothing (unless they begin a longer one that does).
    pub(super) fn skip(&self, mut at: usize) -> usize {
        loop {
            let longest = self.words[at].iter().map(|(_, end)| *end).max();
            let filler = self.words[at]
                .iter()
                .find(|(meaning, end)| *meaning == Meaning::Filler && Some(*end) == longest);
            at = match (self.byte(at), filler) {
                (Some(b' '), _) => at + 1,
                (Some(b','), _) if !(self.is_after_digit(at) && self.is_digit(at + 1)) => at + 1,
                (_, Some((_, end))) => *end,
                _ => return at,
            };
        }
    }

    /// Where the words that mean something end.
    pub(super) fn after(&self, at: usize, means: impl Fn(Meaning) -> bool) -> Vec<usize> {
        let words = self.words[at].iter();
        let ends = words.filter(|(meaning, _)| means(*meaning)).map(|(_, end)| *end);
        let mut ends: Vec<usize> = ends.collect();
        ends.dedup();
        ends
    }

    /// The longest word that means this.
    pub(super) fn longest(&self, at: usize, meaning: Meaning) -> Option<usize> {
        self.after(at, |found| found == meaning).into_iter().max()
    }

    /// The ASCII digits that begin here, all of them.
    pub(super) fn digits(&self, at: usize) -> &str {
        let rest = self.text.get(at..).unwrap_or_default();
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        &rest[..end]
    }

    /// A number of at most four digits, or of Chinese numerals: its value, how many digits it has, its end.
    pub(super) fn number(&self, at: usize) -> Option<(u32, usize, usize)> {
        let digits = self.digits(at);
        if !digits.is_empty() {
            let value = digits.parse().ok().filter(|_| digits.len() <= 4)?;
            return Some((value, digits.len(), at + digits.len()));
        }
        let (value, end) = chinese_number(self.text.get(at..)?)?;
        Some((value, value.max(1).ilog10() as usize + 1, at + end))
    }
}

/// The `t` between date and time in ISO 8601 is a blank.
fn without_iso_t(text: String) -> String {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let is_t = |at: usize| bytes[at] == b't' && at > 0 && digit(at - 1) && digit(at + 1);
    if !(0..bytes.len()).any(is_t) {
        return text;
    }
    let blanked = text.char_indices().map(|(at, c)| if is_t(at) { ' ' } else { c });
    blanked.collect()
}

/// Whether a character belongs to a script that puts blanks between words.
fn is_spaced_letter(c: char) -> bool {
    c.is_alphabetic() && c < '\u{2E80}'
}

/// The words that begin at a byte of the text.
fn words_at(text: &str, at: usize) -> Vec<(Meaning, usize)> {
    let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) else {
        return Vec::new();
    };
    let after_letter = text[..at].ends_with(is_spaced_letter);
    let mut found = Vec::new();
    for (word, meaning) in WORDS.iter() {
        let Some(after) = rest.strip_prefix(word.as_str()) else {
            continue;
        };
        if (after_letter && word.starts_with(is_spaced_letter))
            || (word.ends_with(is_spaced_letter) && after.starts_with(is_spaced_letter))
        {
            continue;
        }
        let mut end = at + word.len();
        // A dot after an abbreviation.
        if word.ends_with(is_spaced_letter) && after.starts_with('.') {
            end += 1;
        }
        if !found.contains(&(*meaning, end)) {
            found.push((*meaning, end));
        }
    }
    found
}

/// A number in Chinese numerals below 100, or digit by digit (`二〇二六`): its value and its length in bytes.
fn chinese_number(text: &str) -> Option<(u32, usize)> {
    let digit = |c: char| match c {
        '〇' | '零' => Some(0),
        '一' => Some(1),
        '二' | '两' | '兩' => Some(2),
        '三' => Some(3),
        '四' => Some(4),
        '五' => Some(5),
        '六' => Some(6),
        '七' => Some(7),
        '八' => Some(8),
        '九' => Some(9),
        '十' => Some(10),
        _ => None,
    };
    let numerals: Vec<u32> = text.chars().map_while(digit).collect();
    let length = text.chars().take(numerals.len()).map(char::len_utf8).sum();
    let value = match numerals.as_slice() {
        [10] => 10,
        [10, ones @ 1..=9] => 10 + ones,
        [tens @ 1..=9, 10] => tens * 10,
        [tens @ 1..=9, 10, ones @ 1..=9] => tens * 10 + ones,
        digits if (1..=4).contains(&digits.len()) && !digits.contains(&10) => {
            digits.iter().fold(0, |value, digit| value * 10 + digit)
        }
        _ => return None,
    };
    Some((value, length))
}
