//! Dates and times as people type them.

use chrono::{Datelike as _, Days, NaiveDate, NaiveTime, Weekday};
use convene::meeting::DateOrder::{DayMonthYear, MonthDayYear, YearMonthDay};
use convene::meeting::{DateOrder, DateProblem, TimeProblem, YEARS, format_date, format_time, parse_date, parse_time};
use proptest::prelude::*;

fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

/// Tuesday.
fn today() -> NaiveDate {
    ymd(2026, 11, 24)
}

#[test]
fn dates_that_mean_the_same_in_every_order() {
    for (text, expected) in [
        ("2026-12-01", ymd(2026, 12, 1)),
        ("2026/12/1", ymd(2026, 12, 1)),
        ("2026.12.01", ymd(2026, 12, 1)),
        ("20261201", ymd(2026, 12, 1)),
        ("1 Dec", ymd(2026, 12, 1)),
        ("1 DECEMBER 2026", ymd(2026, 12, 1)),
        ("Dec 1", ymd(2026, 12, 1)),
        ("Dec 1, 2026", ymd(2026, 12, 1)),
        ("December 1st, 2026", ymd(2026, 12, 1)),
        ("1dec2026", ymd(2026, 12, 1)),
        ("1-Dec-26", ymd(2026, 12, 1)),
        ("  1   dec  ", ymd(2026, 12, 1)),
        ("3 sept", ymd(2027, 9, 3)),
        ("1.12.", ymd(2026, 12, 1)),
        ("1. 12. 2026", ymd(2026, 12, 1)),
        ("1.12.26", ymd(2026, 12, 1)),
        ("２０２６－１２－０１", ymd(2026, 12, 1)),
        ("１２月", ymd(2026, 12, 1)),
        ("24 nov", ymd(2026, 11, 24)),
        ("23 nov", ymd(2027, 11, 23)),
        ("today", ymd(2026, 11, 24)),
        ("Tomorrow", ymd(2026, 11, 25)),
        ("fri", ymd(2026, 11, 27)),
        ("Friday", ymd(2026, 11, 27)),
        ("mon", ymd(2026, 11, 30)),
        ("tue", ymd(2026, 12, 1)),
        ("next fri", ymd(2026, 12, 4)),
        ("next Monday", ymd(2026, 11, 30)),
        ("29 feb 2028", ymd(2028, 2, 29)),
        ("1. Dez. 2026", ymd(2026, 12, 1)),
        ("3 März", ymd(2027, 3, 3)),
        ("1 déc. 2026", ymd(2026, 12, 1)),
        ("1 dic 2026", ymd(2026, 12, 1)),
        ("2026年12月1日", ymd(2026, 12, 1)),
    ] {
        for order in [YearMonthDay, DayMonthYear, MonthDayYear] {
            let read = parse_date(text, today(), order);
            if text.ends_with('月') {
                assert_eq!(read, Err(DateProblem::Unrecognized), "{text:?}");
            } else {
                assert_eq!(read, Ok(expected), "{text:?} in {order:?}");
            }
        }
    }
}

#[test]
fn dates_that_depend_on_the_order() {
    let check = |text, order, expected| assert_eq!(parse_date(text, today(), order), expected, "{text:?} {order:?}");
    check("1/12/2026", DayMonthYear, Ok(ymd(2026, 12, 1)));
    check("12/1/2026", MonthDayYear, Ok(ymd(2026, 12, 1)));
    check("1-12-26", DayMonthYear, Ok(ymd(2026, 12, 1)));
    check("1/12", DayMonthYear, Ok(ymd(2026, 12, 1)));
    check("12/1", MonthDayYear, Ok(ymd(2026, 12, 1)));
    check("12/1", YearMonthDay, Ok(ymd(2026, 12, 1)));
    check("26-12-1", YearMonthDay, Ok(ymd(2026, 12, 1)));
    check("1/12/2026", YearMonthDay, Err(DateProblem::Ambiguous));
    check("31/12/2026", YearMonthDay, Ok(ymd(2026, 12, 31)));
    check("12/31/2026", YearMonthDay, Ok(ymd(2026, 12, 31)));
    check("12/12/2026", YearMonthDay, Ok(ymd(2026, 12, 12)));
    check("31/12/2026", MonthDayYear, Err(DateProblem::NoSuchDay));
}

#[test]
fn what_is_no_date_says_why() {
    let check = |text, problem| assert_eq!(parse_date(text, today(), DayMonthYear), Err(problem), "{text:?}");
    for text in [
        "",
        " ",
        "soon",
        "next",
        "next week",
        "15",
        "1 2 3",
        "1/2/3/4",
        "1//2",
        "1 2/3",
        "Dec",
        "Dec 2026",
        "1 Dec 2026 14:00",
        "-1/2",
        "1.12.2026.5",
        "¹/₂",
    ] {
        check(text, DateProblem::Unrecognized);
    }
    check("30 feb", DateProblem::NoSuchDay);
    check("29 feb", DateProblem::NoSuchDay);
    check("0/1", DateProblem::NoSuchDay);
    check("2026-13-01", DateProblem::NoSuchDay);
    check("1999-12-31", DateProblem::YearOutOfRange(1999));
    check("1 Jan 2200", DateProblem::YearOutOfRange(2200));
    check("1/1/202", DateProblem::YearOutOfRange(202));
}

#[test]
fn a_week_is_understood_from_each_of_its_days() {
    for offset in 0..7 {
        let day = ymd(2026, 11, 23) + Days::new(offset);
        let fri = parse_date("fri", day, YearMonthDay).expect("a date");
        assert!(
            fri > day && fri <= day + Days::new(7) && fri.weekday() == Weekday::Fri,
            "{day}"
        );
        assert_eq!(parse_date("next fri", day, YearMonthDay), Ok(ymd(2026, 12, 4)), "{day}");
    }
}

#[test]
fn times() {
    let at = |hour, minute| Ok(NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of day"));
    for (text, expected) in [
        ("14:00", at(14, 0)),
        ("2pm", at(14, 0)),
        ("2 PM", at(14, 0)),
        ("2:30 pm", at(14, 30)),
        ("2:30\u{202F}p.m.", at(14, 30)),
        ("14h30", at(14, 30)),
        ("14 h 30", at(14, 30)),
        ("14h", at(14, 0)),
        ("1430", at(14, 30)),
        ("930", at(9, 30)),
        ("9", at(9, 0)),
        ("9.30", at(9, 30)),
        ("0", at(0, 0)),
        ("noon", at(12, 0)),
        ("midnight", at(0, 0)),
        ("12am", at(0, 0)),
        ("12 pm", at(12, 0)),
        ("１４：３０", at(14, 30)),
        ("23:59", at(23, 59)),
        ("24:00", Err(TimeProblem::EndOfDay)),
        ("24", Err(TimeProblem::EndOfDay)),
        ("2400", Err(TimeProblem::EndOfDay)),
        ("24:01", Err(TimeProblem::NoSuchTime)),
        ("25", Err(TimeProblem::NoSuchTime)),
        ("14:60", Err(TimeProblem::NoSuchTime)),
        ("13pm", Err(TimeProblem::NoSuchTime)),
        ("0am", Err(TimeProblem::NoSuchTime)),
        ("", Err(TimeProblem::Unrecognized)),
        ("pm", Err(TimeProblem::Unrecognized)),
        ("h", Err(TimeProblem::Unrecognized)),
        ("14:", Err(TimeProblem::Unrecognized)),
        ("14:0", Err(TimeProblem::Unrecognized)),
        ("14:000", Err(TimeProblem::Unrecognized)),
        ("14:00:00", Err(TimeProblem::Unrecognized)),
        ("1 30", Err(TimeProblem::Unrecognized)),
        ("-1", Err(TimeProblem::Unrecognized)),
        ("12345", Err(TimeProblem::Unrecognized)),
        ("९", Err(TimeProblem::Unrecognized)),
    ] {
        assert_eq!(parse_time(text), expected, "{text:?}");
    }
}

fn any_order() -> impl Strategy<Value = DateOrder> {
    prop_oneof![Just(YearMonthDay), Just(DayMonthYear), Just(MonthDayYear)]
}

proptest! {
    #[test]
    fn a_written_date_is_read_back_in_any_order(days in 0..73_049_u64, today in 0..73_049_u64, writing in any_order(), reading in any_order()) {
        let (date, today) = (ymd(2000, 1, 1) + Days::new(days), ymd(2000, 1, 1) + Days::new(today));
        prop_assert_eq!(parse_date(&format_date(date, writing), today, reading), Ok(date));
    }

    #[test]
    fn a_written_time_is_read_back(hour in 0..24_u32, minute in 0..60_u32) {
        let time = NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of day");
        prop_assert_eq!(parse_time(&format_time(time)), Ok(time));
    }

    #[test]
    fn a_date_without_a_year_is_within_the_coming_year(days in 0..366_u64, today in 0..70_000_u64, order in any_order()) {
        let today = ymd(2000, 1, 1) + Days::new(today);
        let day = ymd(2000, 1, 1) + Days::new(days);
        match parse_date(&day.format("%-d %B").to_string(), today, order) {
            Ok(date) => {
                prop_assert!(date >= today && date < today + Days::new(366));
                prop_assert_eq!((date.month(), date.day()), (day.month(), day.day()));
            }
            Err(problem) => prop_assert_eq!((problem, day.month(), day.day()), (DateProblem::NoSuchDay, 2, 29)),
        }
    }

    #[test]
    fn no_text_is_too_odd(text in "[0-9０-９a-zé月:./, -]{0,16}|\\PC{0,12}", order in any_order()) {
        if let Ok(date) = parse_date(&text, today(), order) {
            prop_assert!(YEARS.contains(&date.year()));
        }
        prop_assert!(parse_time(&text).is_ok() || parse_time(&text).is_err());
    }
}
