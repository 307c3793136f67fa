//! Typing when: what can’t be read, what deserves a second look, the calendar, and other people’s clocks.

use chrono::{Datelike as _, NaiveDate, NaiveTime, Weekday};
use chrono_tz::Tz;

use super::long_date;
use super::problems::{date_problem, time_problem};
use crate::meeting::{Field, WhenProblem, ZoneTimes, format_time};

pub const DATE_HINT: &str = "tomorrow 3pm";
pub const TIME_HINT: &str = "14:00";
pub const GO_TO_TODAY: &str = "Go to today";
pub const PICK_TIME_ZONE: &str = "Pick time zone";
pub const FAVORITE_ZONES: &str = "Favorite time zones";
pub const FAVORITE_ZONES_EXPLAINED: &str =
    "The form offers them first, and shows what their clocks say when the meeting begins and ends.";
pub const ADD_FAVORITE_ZONE: &str = "Add a time zone";
pub const ADD: &str = "Add";

/// How the arrow keys change a field, for those who hear it.
pub fn how_to_step(field: Field) -> &'static str {
    match field {
        Field::StartDate | Field::EndDate => "Up and Down change it by a day",
        _ => "Up and Down change it by 15 minutes",
    }
}

/// Why a text does not say when, and what would.
pub fn when_problem(problem: WhenProblem, field: Field) -> String {
    match problem {
        WhenProblem::Unrecognized if matches!(field, Field::StartDate | Field::EndDate) => {
            "That’s not a date. Type one such as 1 Dec, tomorrow or fri 9-10:30.".to_owned()
        }
        WhenProblem::Unrecognized => "That’s not a time. Type one such as 14:00, 2pm or 9-10:30.".to_owned(),
        WhenProblem::Date(problem) => date_problem(problem),
        WhenProblem::Time(problem) => time_problem(problem),
        WhenProblem::Ambiguous => {
            "This can be read in more than one way. Type the month as a word, and times as 9:00.".to_owned()
        }
        WhenProblem::HalfUnsaid => "Morning or afternoon? Type am or pm, or times such as 09:00 and 17:00.".to_owned(),
        WhenProblem::WrongWeekday(weekday) => {
            format!("That date is a {}. Change the one or the other.", weekday_name(weekday))
        }
        WhenProblem::EndBeforeStart => "It would end before it starts".to_owned(),
    }
}

/// A time of the small hours was meant as it was typed, or perhaps not.
pub fn half_assumed(time: NaiveTime) -> String {
    format!("{} is in the early morning.", format_time(time))
}

/// The button that has it 12 hours later.
pub fn make_it(time: NaiveTime) -> String {
    format!("Make it {}", format_time(time))
}

/// A day in the calendar, in full, and whether it is today.
pub fn day_in_calendar(date: NaiveDate, today: NaiveDate) -> String {
    if date == today {
        format!("{}, today", long_date(date))
    } else {
        long_date(date)
    }
}

/// What the clocks of other zones show; `None` when there are none.
pub fn other_zones(times: &[ZoneTimes]) -> Option<String> {
    let lines: Vec<_> = times.iter().map(in_zone).collect();
    (!lines.is_empty()).then(|| format!("For others: {}", lines.join(", ")))
}

fn in_zone(times: &ZoneTimes) -> String {
    let ZoneTimes {
        start,
        start_shift,
        end,
        end_shift,
    } = times;
    let city = city(start.timezone());
    let clock = |day: bool, at: &chrono::DateTime<Tz>| at.format(if day { "%a %H:%M" } else { "%H:%M" }).to_string();
    let shift = match (start_shift, end_shift) {
        (0, 0) => "",
        (1, 1) => " (the next day)",
        (-1, -1) => " (the day before)",
        // Such as a meeting that is over before midnight here, and after it there.
        _ => return format!("{} – {} {city}", clock(true, start), clock(true, end)),
    };
    if start.num_days_from_ce() == end.num_days_from_ce() {
        format!("{}–{} {city}{shift}", clock(false, start), clock(false, end))
    } else {
        format!("{} – {} {city}", clock(true, start), clock(true, end))
    }
}

/// A zone by its city.
pub fn city(zone: Tz) -> String {
    let name = zone.name();
    name.rsplit_once('/').map_or(name, |(_, city)| city).replace('_', " ")
}

/// A zone in a list: its name and how far its clock is from UTC.
pub fn zone_and_offset(zone: Tz, at: chrono::DateTime<chrono::Utc>) -> String {
    if zone.name().ends_with("UTC") {
        return zone.name().to_owned();
    }
    format!("{}, {}", zone.name(), at.with_timezone(&zone).format("UTC%:z"))
}

/// The button that makes a zone a favorite, or no favorite any more.
pub fn favorite(zone: Tz, is_favorite: bool) -> String {
    if is_favorite {
        format!("Remove {} from favorites", zone.name())
    } else {
        format!("Add {} to favorites", zone.name())
    }
}

fn weekday_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}
