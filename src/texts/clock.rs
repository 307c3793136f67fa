//! How dates and times of day are written in what a person reads.
//!
//! Times stand in sentences from all over this room, and a window draws all of them on one thread: so the form of the time of
//! day belongs to the thread, as the language does. What is not said for a thread is the 24-hour clock, as for commands without
//! a window.
//!
//! Names of days and months are texts. Those of the system libraries' locales (`pure-rust-locales`) don't serve: in Chinese and
//! Japanese their short weekdays are single characters, `一` or `月`, which in a sentence are a number and a month.

use std::cell::Cell;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeZone, Timelike as _, Weekday};

use super::catalog::texts;
use crate::meeting::{DateOrder, format_date, parse_date};
use crate::settings::TimeFormat;

thread_local! {
    static FORMAT: Cell<TimeFormat> = const { Cell::new(TimeFormat::Hours24) };
}

texts! {
    monday;
    tuesday;
    wednesday;
    thursday;
    friday;
    saturday;
    sunday;

    monday_abbreviated;
    tuesday_abbreviated;
    wednesday_abbreviated;
    thursday_abbreviated;
    friday_abbreviated;
    saturday_abbreviated;
    sunday_abbreviated;

    monday_short;
    tuesday_short;
    wednesday_short;
    thursday_short;
    friday_short;
    saturday_short;
    sunday_short;

    january;
    february;
    march;
    april;
    may;
    june;
    july;
    august;
    september;
    october;
    november;
    december;

    january_abbreviated;
    february_abbreviated;
    march_abbreviated;
    april_abbreviated;
    may_abbreviated;
    june_abbreviated;
    july_abbreviated;
    august_abbreviated;
    september_abbreviated;
    october_abbreviated;
    november_abbreviated;
    december_abbreviated;

    short_date(weekday: &str, day: u32, month: &str, year: i32);
    short_day(weekday: &str, day: u32, month: &str);
    full_date(weekday: &str, day: u32, month: &str, year: i32);
    full_day(weekday: &str, day: u32, month: &str);
    month_of_year(month: &str, year: i32);
    date_day_first(day: u32, month: &str, year: i32);
    date_month_first(month: &str, day: u32, year: i32);
    time_12_hours(hour: u32, minute: &str, half: &str);
    date_and_time(date: &str, time: &str);
    weekday_and_time(weekday: &str, time: &str);
}

/// From now on this thread writes the time of day so.
pub fn write_times_as(format: TimeFormat) {
    FORMAT.set(format);
}

/// The time of day, as this thread writes it.
pub(super) fn time_of_day<Z: TimeZone>(at: &DateTime<Z>) -> String {
    time_as_written(at.naive_local().time())
}

/// A time without a day, as this thread writes it.
pub(super) fn time_as_written(time: NaiveTime) -> String {
    time_in(FORMAT.get(), time)
}

/// The time of day in a form.
pub(super) fn time_in(format: TimeFormat, time: NaiveTime) -> String {
    match format {
        TimeFormat::Hours24 => format.write(time),
        TimeFormat::Hours12 => {
            let (is_pm, hour) = time.hour12();
            let half = if is_pm { "pm" } else { "am" };
            time_12_hours(hour, &format!("{:02}", time.minute()), half)
        }
    }
}

/// The day and the time of day.
pub(super) fn day_and_time<Z: TimeZone>(at: &DateTime<Z>) -> String {
    let date = at.naive_local().date();
    let weekday = abbreviated_weekday(date.weekday());
    let date = short_date(weekday, date.day(), abbreviated_month(date), date.year());
    date_and_time(&date, &time_of_day(at))
}

/// The day of the week and the time of day.
pub(super) fn weekday_and_time_of_day<Z: TimeZone>(at: &DateTime<Z>) -> String {
    weekday_and_time(abbreviated_weekday(at.naive_local().weekday()), &time_of_day(at))
}

/// A day without its year, in short.
pub(super) fn day_in_short(date: NaiveDate) -> String {
    short_day(abbreviated_weekday(date.weekday()), date.day(), abbreviated_month(date))
}

/// A day without its year, in full.
pub(super) fn day_in_full(date: NaiveDate) -> String {
    full_day(weekday(date.weekday()), date.day(), month(date))
}

/// A day in full, for those who hear it.
pub fn long_date(date: NaiveDate) -> String {
    full_date(weekday(date.weekday()), date.day(), month(date), date.year())
}

/// A date in a field, where it can be changed: [`parse_date`] reads it back whatever the language.
pub fn date_to_type(date: NaiveDate, order: DateOrder) -> String {
    let text = typed(date, order);
    // Nobody reads the months of English as `Language::Pseudo` has it.
    if parse_date(&text, date, order) == Ok(date) {
        text
    } else {
        format_date(date, order)
    }
}

fn typed(date: NaiveDate, order: DateOrder) -> String {
    let (day, month, year) = (date.day(), abbreviated_month(date), date.year());
    match order {
        DateOrder::YearMonthDay => format_date(date, order),
        DateOrder::DayMonthYear => date_day_first(day, month, year),
        DateOrder::MonthDayYear => date_month_first(month, day, year),
    }
}

/// The heading of a month.
pub fn month_and_year(date: NaiveDate) -> String {
    month_of_year(month(date), date.year())
}

/// The heading of a column of days.
pub fn weekday_short(weekday: Weekday) -> &'static str {
    let names = [
        monday_short,
        tuesday_short,
        wednesday_short,
        thursday_short,
        friday_short,
        saturday_short,
        sunday_short,
    ];
    names[weekday.num_days_from_monday() as usize]()
}

/// A day of the week.
pub(super) fn weekday(weekday: Weekday) -> &'static str {
    let names = [monday, tuesday, wednesday, thursday, friday, saturday, sunday];
    names[weekday.num_days_from_monday() as usize]()
}

fn abbreviated_weekday(weekday: Weekday) -> &'static str {
    abbreviated_weekdays()[weekday.num_days_from_monday() as usize]
}

/// The days of the week from Monday, as in dates that are short.
pub(super) fn abbreviated_weekdays() -> [&'static str; 7] {
    [
        monday_abbreviated(),
        tuesday_abbreviated(),
        wednesday_abbreviated(),
        thursday_abbreviated(),
        friday_abbreviated(),
        saturday_abbreviated(),
        sunday_abbreviated(),
    ]
}

fn month(date: NaiveDate) -> &'static str {
    let names = [
        january, february, march, april, may, june, july, august, september, october, november, december,
    ];
    names[date.month0() as usize]()
}

fn abbreviated_month(date: NaiveDate) -> &'static str {
    abbreviated_months()[date.month0() as usize]
}

/// The months, as in dates that are short.
pub(super) fn abbreviated_months() -> [&'static str; 12] {
    [
        january_abbreviated(),
        february_abbreviated(),
        march_abbreviated(),
        april_abbreviated(),
        may_abbreviated(),
        june_abbreviated(),
        july_abbreviated(),
        august_abbreviated(),
        september_abbreviated(),
        october_abbreviated(),
        november_abbreviated(),
        december_abbreviated(),
    ]
}

#[cfg(test)]
mod tests {
    use chrono::Days;

    use super::*;
    use crate::settings::Language;
    use crate::texts;

    const ORDERS: [DateOrder; 3] = [
        DateOrder::YearMonthDay,
        DateOrder::DayMonthYear,
        DateOrder::MonthDayYear,
    ];

    #[test]
    fn a_date_in_a_field_is_read_back_in_every_language_and_is_as_ever_in_english() {
        let first = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day");
        for date in (0..365).map(|days| first + Days::new(days)) {
            for order in ORDERS {
                assert_eq!(typed(date, order), format_date(date, order));
                for language in Language::ALL {
                    let text = texts::speaking(language, || typed(date, order));
                    assert_eq!(parse_date(&text, first, order), Ok(date), "{language:?}: {text}");
                }
            }
        }
    }

    #[test]
    fn a_date_that_nobody_could_read_back_is_in_english() {
        let date = NaiveDate::from_ymd_opt(2026, 12, 1).expect("a day");
        let text = texts::speaking(Language::Pseudo, || date_to_type(date, DateOrder::DayMonthYear));
        assert_eq!(text, "1 Dec 2026");
    }

    #[test]
    fn a_thread_writes_all_times_in_one_way() {
        let start = "2026-12-01T13:00:00Z".parse().expect("a time");
        let end = "2026-12-01T23:30:00Z".parse().ok();
        let zone = chrono_tz::Europe::Berlin;
        assert_eq!(texts::instant(start, zone), "Tue 1 Dec 2026, 14:00");
        write_times_as(TimeFormat::Hours12);
        assert_eq!(texts::instant(start, zone), "Tue 1 Dec 2026, 2:00 pm");
        assert_eq!(
            texts::span(start, end, zone),
            "Tue 1 Dec 2026, 2:00 pm – Wed 2 Dec 2026, 12:30 am Europe/Berlin (UTC+01:00) · \
             Tue 1 Dec 2026, 1:00 pm–11:30 pm UTC"
        );
        assert_eq!(texts::clock(start.with_timezone(&zone)), "2:00 pm (UTC+01:00)");
        assert_eq!(texts::coming_time(start, end, start, zone), "Now, until 12:30 am");
        let afternoon = NaiveTime::from_hms_opt(15, 0, 0).expect("a time");
        assert_eq!(texts::make_it(afternoon), "Make it 3:00 pm");
        let end = end.expect("a time");
        let elsewhere = crate::meeting::zone_times(
            &[chrono_tz::America::New_York],
            &[],
            start.with_timezone(&zone),
            end.with_timezone(&zone),
        );
        assert_eq!(
            texts::other_zones(&elsewhere).as_deref(),
            Some("For others: Tue 8:00 am – Tue 6:30 pm New York")
        );
        assert_eq!(texts::notice_at(start, zone, "Done"), "2:00 pm · Done");
    }
}
