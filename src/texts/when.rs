//! Typing when: what can’t be read, what deserves a second look, the calendar, and other people’s clocks.

use super::catalog::texts;
use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::clock::{self, time_as_written, time_of_day, weekday_and_time_of_day};
use super::problems::{date_problem, time_problem};
use super::{listed, long_date};
use crate::meeting::text::visible;
use crate::meeting::{Field, WhenProblem, ZoneTimes};

texts! {
    pub date_hint;
    pub time_hint;
    pub go_to_today;
    pub pick_time_zone;
    pub favorite_zones;
    pub favorite_zones_explained;
    pub add_favorite_zone;
    pub add;
    pub zone_not_known;
    pub other_time_zone;
    usual_zone_not_known(person: &str);
    usual_zone_known(person: &str, zone: &str);

    days_step;
    times_step;

    no_date;
    no_time;
    more_than_one_way;
    morning_or_afternoon;
    wrong_weekday(weekday: &str);
    end_before_start;
    in_early_morning(time: &str);
    make_it_at(time: &str);
    today_in_calendar(date: &str);

    others_have(times: &str);
    times_in_city(start: &str, end: &str, city: &str, shift: &str);
    days_and_times_in_city(start: &str, end: &str, city: &str);
    times_of_people(start: &str, end: &str, city: &str, people: &str, shift: &str);
    days_and_times_of_people(start: &str, end: &str, city: &str, people: &str);
    people_and_more(people: &str, more: usize);
    remove_from_favorites(zone: &str);
    add_to_favorites(zone: &str);
}

/// How the arrow keys change a field, for those who hear it.
pub fn how_to_step(field: Field) -> &'static str {
    match field {
        Field::StartDate | Field::EndDate => days_step(),
        _ => times_step(),
    }
}

/// Why a text does not say when, and what would.
pub fn when_problem(problem: WhenProblem, field: Field) -> String {
    match problem {
        WhenProblem::Unrecognized if matches!(field, Field::StartDate | Field::EndDate) => no_date().to_owned(),
        WhenProblem::Unrecognized => no_time().to_owned(),
        WhenProblem::Date(problem) => date_problem(problem),
        WhenProblem::Time(problem) => time_problem(problem),
        WhenProblem::Ambiguous => more_than_one_way().to_owned(),
        WhenProblem::HalfUnsaid => morning_or_afternoon().to_owned(),
        WhenProblem::WrongWeekday(weekday) => wrong_weekday(clock::weekday(weekday)),
        WhenProblem::EndBeforeStart => end_before_start().to_owned(),
    }
}

/// A time of the small hours was meant as it was typed, or perhaps not.
pub fn half_assumed(time: NaiveTime) -> String {
    in_early_morning(&time_as_written(time))
}

/// The button that has it 12 hours later.
pub fn make_it(time: NaiveTime) -> String {
    make_it_at(&time_as_written(time))
}

/// A day in the calendar, in full, and whether it is today.
pub fn day_in_calendar(date: NaiveDate, today: NaiveDate) -> String {
    if date == today {
        today_in_calendar(&long_date(date))
    } else {
        long_date(date)
    }
}

/// What the clocks of other zones show; `None` when there are none.
pub fn other_zones(times: &[ZoneTimes]) -> Option<String> {
    let lines: Vec<_> = times.iter().map(in_zone).collect();
    (!lines.is_empty()).then(|| others_have(&listed(&lines)))
}

fn in_zone(times: &ZoneTimes) -> String {
    let ZoneTimes {
        start,
        start_shift,
        end,
        end_shift,
        people,
    } = times;
    let city = city(start.timezone());
    let people = named(people);
    let with_days = || {
        let (start, end) = (weekday_and_time_of_day(start), weekday_and_time_of_day(end));
        match &people {
            Some(people) => days_and_times_of_people(&start, &end, &city, people),
            None => days_and_times_in_city(&start, &end, &city),
        }
    };
    let shift = match (start_shift, end_shift) {
        (0, 0) => "none",
        (1, 1) => "next",
        (-1, -1) => "before",
        // Such as a meeting that is over before midnight here, and after it there.
        _ => return with_days(),
    };
    if start.date_naive() != end.date_naive() {
        return with_days();
    }
    let (start, end) = (time_of_day(start), time_of_day(end));
    match &people {
        Some(people) => times_of_people(&start, &end, &city, people, shift),
        None => times_in_city(&start, &end, &city, shift),
    }
}

/// The first few names, and how many more there are; `None` when there are none.
fn named(people: &[String]) -> Option<String> {
    const NAMED: usize = 3;
    let first: Vec<_> = people.iter().take(NAMED).map(|name| visible(name)).collect();
    let first = listed(&first);
    match people.len() {
        0 => None,
        count if count > NAMED => Some(people_and_more(&first, count - NAMED)),
        _ => Some(first),
    }
}

/// The button on an attendee's row that says in which time zone they usually are.
pub fn usual_zone(person: &str, zone: Option<Tz>) -> String {
    let person = visible(person);
    match zone {
        Some(zone) => usual_zone_known(&person, zone.name()),
        None => usual_zone_not_known(&person),
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
        remove_from_favorites(zone.name())
    } else {
        add_to_favorites(zone.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_names_three_are_said() {
        let said = |names: &[&str]| named(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
        assert_eq!(said(&[]), None);
        assert_eq!(said(&["Ana", "Bo", "Cy"]).as_deref(), Some("Ana, Bo, Cy"));
        assert_eq!(
            said(&["Ana", "Bo", "Cy", "Di", "Ed"]).as_deref(),
            Some("Ana, Bo, Cy and 2 more")
        );
    }
}
