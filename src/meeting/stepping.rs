//! Dates and times moved a step at a time, as with the arrow keys.

use chrono::{DateTime, Datelike as _, Days, NaiveDate, TimeDelta, Timelike as _};
use chrono_tz::Tz;

use super::{Draft, DraftMoment, Field, Reading, YEARS, find_zone, format_date, format_time, parse_date, parse_time};

/// A step up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Later.
    Up,
    /// Earlier.
    Down,
}

/// The minutes between two steps of a time.
const QUARTER: u32 = 15;

impl Draft {
    /// Steps one of the four texts of the times, and says whether it could. A step of the start takes the end with it, so that
    /// the length stays.
    ///
    /// A time goes to the next quarter of the hour in that direction (14:07 up to 14:15, down to 14:00), and the date follows it
    /// over midnight. When the clock changes, steps pass the time that passes: they leave out local times that never are, and go
    /// through those that are twice one after the other, with the choice made. Without a readable zone and date, or
    /// while a choice is open, they go round the wall clock instead, and not over midnight without a date.
    ///
    /// A date goes to the day before or after, at the same wall clock; a choice of the clock goes, as it was for that day. An end
    /// without a date has the start's. What can't be read is not stepped, nor is anything beyond [`YEARS`].
    pub fn step(&mut self, field: Field, step: Step, reading: &Reading) -> bool {
        let stepped = match field {
            Field::StartDate | Field::EndDate => self.stepped_date(field, step, reading),
            Field::StartTime | Field::EndTime => self.stepped_time(field, step, reading),
            _ => None,
        };
        let Some(moment) = stepped else { return false };
        if matches!(field, Field::EndDate | Field::EndTime) {
            self.end = moment;
            return true;
        }
        let before = self.clone();
        self.start = moment;
        self.move_end(&before, reading);
        true
    }

    fn stepped_time(&self, field: Field, step: Step, reading: &Reading) -> Option<DraftMoment> {
        let (times, order) = (self.times(reading), reading.date_order);
        let (moment, read) = match field {
            Field::StartTime => (&self.start, times.start),
            _ => (&self.end, times.end),
        };
        if let Some(at) = read.at() {
            let at = at.checked_add_signed(to_quarter(at.minute(), step))?;
            return in_years(at.date_naive()).then(|| DraftMoment::showing(at, order));
        }
        let time = parse_time(&moment.time).ok()?;
        let (time, days) = time.overflowing_add_signed(to_quarter(time.minute(), step));
        let date = match days.signum() {
            0 => moment.date.clone(),
            1 => format_date(next(self.date_of(field, reading)?, Step::Up)?, order),
            _ => format_date(next(self.date_of(field, reading)?, Step::Down)?, order),
        };
        Some(DraftMoment {
            date,
            time: format_time(time),
            choice: None,
        })
    }

    fn stepped_date(&self, field: Field, step: Step, reading: &Reading) -> Option<DraftMoment> {
        let date = next(self.date_of(field, reading)?, step)?;
        let moment = if field == Field::StartDate {
            &self.start
        } else {
            &self.end
        };
        Some(DraftMoment {
            date: format_date(date, reading.date_order),
            time: moment.time.clone(),
            choice: None,
        })
    }

    /// Moves the end after the start was: so that the length stays, or, where one of the instants is not known, by as much as
    /// the start's wall clock moved.
    pub(super) fn move_end(&mut self, before: &Self, reading: &Reading) {
        if let Some(length) = before.duration(reading)
            && self.set_duration(length, reading)
        {
            return;
        }
        let wall = |draft: &Self, field| {
            let moment = if field == Field::StartDate {
                &draft.start
            } else {
                &draft.end
            };
            Some(draft.date_of(field, reading)?.and_time(parse_time(&moment.time).ok()?))
        };
        let (Some(from), Some(to), Some(end)) = (
            wall(before, Field::StartDate),
            wall(self, Field::StartDate),
            wall(before, Field::EndDate),
        ) else {
            return;
        };
        if let Some(end) = end.checked_add_signed(to - from).filter(|end| in_years(end.date())) {
            self.end = DraftMoment {
                date: format_date(end.date(), reading.date_order),
                time: format_time(end.time()),
                choice: None,
            };
        }
    }

    /// The date of the start or the end, where an end without one has the start's.
    pub(super) fn date_of(&self, field: Field, reading: &Reading) -> Option<NaiveDate> {
        let is_end = matches!(field, Field::EndDate | Field::EndTime);
        let text = if is_end && !self.end.date.trim().is_empty() {
            &self.end.date
        } else {
            &self.start.date
        };
        parse_date(text, self.local_now(reading).date_naive(), reading.date_order).ok()
    }

    /// The present time in the draft's zone, or in UTC as long as that is none.
    pub fn local_now(&self, reading: &Reading) -> DateTime<Tz> {
        reading.now.with_timezone(&find_zone(&self.zone).unwrap_or(Tz::UTC))
    }
}

/// How far it is from a minute of the hour to the next quarter.
fn to_quarter(minute: u32, step: Step) -> TimeDelta {
    let past = i64::from(minute % QUARTER);
    let quarter = i64::from(QUARTER);
    TimeDelta::minutes(match step {
        Step::Up => quarter - past,
        Step::Down if past == 0 => -quarter,
        Step::Down => -past,
    })
}

fn next(date: NaiveDate, step: Step) -> Option<NaiveDate> {
    let date = match step {
        Step::Up => date.checked_add_days(Days::new(1)),
        Step::Down => date.checked_sub_days(Days::new(1)),
    };
    date.filter(|date| in_years(*date))
}

fn in_years(date: NaiveDate) -> bool {
    YEARS.contains(&date.year())
}
