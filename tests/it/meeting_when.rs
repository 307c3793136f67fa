//! Whole times in one text, as people type them.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Timelike as _, Utc, Weekday};
use chrono_tz::{Europe, Tz};
use convene::meeting::DateOrder::{DayMonthYear, MonthDayYear, YearMonthDay};
use convene::meeting::WhenField::{Both, Date, Time};
use convene::meeting::{
    ChannelSupport, ClockChoice, DateOrder, DateProblem, Draft, DraftMoment, Reading, TimeProblem, When, WhenEnd,
    WhenField, WhenProblem, format_date, format_time, parse_date, parse_time, parse_when,
};
use proptest::prelude::*;

/// Tuesday, 11:07 in Madrid.
fn now() -> DateTime<Tz> {
    let now: DateTime<Utc> = "2026-11-24T10:07:30Z".parse().expect("an instant");
    now.with_timezone(&Europe::Madrid)
}

fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

fn read(text: &str, field: WhenField) -> Result<When, WhenProblem> {
    parse_when(text, field, now(), DayMonthYear)
}

/// `2026-12-01 14:00 > +1 02:00`, with a `?` behind a half of the day that was assumed.
fn shown(when: &When) -> String {
    let date = when.date.map(|date| date.to_string());
    let time = when
        .time
        .map(|time| format!("{}{}", format_time(time), if when.half_assumed { "?" } else { "" }));
    let end = when.end.map(|end| match end {
        WhenEnd::At { days: 0, time } => format!("> {}", format_time(time)),
        WhenEnd::At { days, time } => format!("> +{days} {}", format_time(time)),
        WhenEnd::After(length) => format!("for {}", length.num_minutes()),
    });
    [date, time, end].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn check_all(cases: &[(&str, &str)]) {
    let wrong: Vec<_> = cases
        .iter()
        .map(|(text, expected)| (text, read(text, Both).map(|when| shown(&when)), expected))
        .filter(|(_, read, expected)| read.as_deref() != Ok(**expected))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn english() {
    check_all(&[
        ("tomorrow 3pm", "2026-11-25 15:00"),
        ("3pm tomorrow", "2026-11-25 15:00"),
        ("Tomorrow at 3 p.m.", "2026-11-25 15:00"),
        ("tomorrow, 15:00", "2026-11-25 15:00"),
        ("fri 9-10:30", "2026-11-27 09:00 > 10:30"),
        ("fri 9–10:30", "2026-11-27 09:00 > 10:30"),
        ("FRI 9 – 10:30", "2026-11-27 09:00 > 10:30"),
        ("Fri. 9:00", "2026-11-27 09:00"),
        ("1 Dec 14:00 45 min", "2026-12-01 14:00 for 45"),
        ("next monday 9 for 1h", "2026-11-30 09:00 for 60"),
        ("12 am", "00:00"),
        ("12 am tomorrow", "2026-11-25 00:00"),
        ("in 24 hours", "2026-11-25 11:07"),
        ("9:00 for 24h", "09:00 for 1440"),
        ("monday next week 9 for 1.5 h", "2026-11-30 09:00 for 90"),
        ("this friday 10", "2026-11-27 10:00"),
        ("today 16:00-17:30", "2026-11-24 16:00 > 17:30"),
        ("in 20 min", "2026-11-24 11:27"),
        ("in an hour for 45 min", "2026-11-24 12:07 for 45"),
        ("in 1 h 30 min", "2026-11-24 12:37"),
        ("20 minutes from now", "2026-11-24 11:27"),
        ("in 3 days 9:00", "2026-11-27 09:00"),
        ("in 2 weeks at noon", "2026-12-08 12:00"),
        ("noon", "12:00"),
        ("12", "12:00"),
        ("12 noon", "12:00"),
        ("midnight", "00:00"),
        ("the day after tomorrow at 9", "2026-11-26 09:00"),
        ("2026-12-01T14:00", "2026-12-01 14:00"),
        ("2026-12-01T14:00:00", "2026-12-01 14:00"),
        ("2026-12-01 14:00/15:00", "2026-12-01 14:00 > 15:00"),
        ("2026-12-01T14:00/2026-12-02T15:00", "2026-12-01 14:00 > +1 15:00"),
        ("1 Dec 22:00 - 3 Dec 02:00", "2026-12-01 22:00 > +2 02:00"),
        ("mo 9", "2026-11-30 09:00"),
        ("from 9 to 10", "09:00 > 10:00"),
        ("Friday from 9 until 10:15", "2026-11-27 09:00 > 10:15"),
        ("half past 9", "09:30"),
        ("quarter to 10 fri", "2026-11-27 09:45"),
        ("9 o'clock", "09:00"),
        ("tomorrow morning at 9", "2026-11-25 09:00"),
        ("8 in the evening", "20:00"),
        ("tomorrow", "2026-11-25"),
        ("45 min", "for 45"),
        ("for 1h", "for 60"),
        ("for 1h30", "for 90"),
        ("20261201 1430", "2026-12-01 14:30"),
        ("1430", "14:30"),
        ("1st December 2026, 2:30 pm – 4 pm", "2026-12-01 14:30 > 16:00"),
        ("Dec 1, 2026 9am", "2026-12-01 09:00"),
        ("1-Dec-26 9:00", "2026-12-01 09:00"),
        ("Tue 1 Dec 14:00", "2026-12-01 14:00"),
        ("Tuesday, December 1, 14:00", "2026-12-01 14:00"),
        ("1 Dec (Tue) 14:00", "2026-12-01 14:00"),
    ]);
}

#[test]
fn german() {
    check_all(&[
        ("morgen 15 Uhr", "2026-11-25 15:00"),
        ("morgen um 15:30 Uhr", "2026-11-25 15:30"),
        ("Fr 9-10:30", "2026-11-27 09:00 > 10:30"),
        ("halb 10", "09:30"),
        ("Freitag halb 10 Uhr", "2026-11-27 09:30"),
        ("viertel vor 10", "09:45"),
        ("übermorgen von 9 bis 10 Uhr", "2026-11-26 09:00 > 10:00"),
        ("UBERMORGEN 9", "2026-11-26 09:00"),
        ("am Freitag um 9", "2026-11-27 09:00"),
        ("nächsten Montag 9 Uhr 30", "2026-11-30 09:30"),
        ("1. Dezember 14 Uhr für 45 Minuten", "2026-12-01 14:00 for 45"),
        ("Di, 1.12.2026, 14.30 Uhr", "2026-12-01 14:30"),
        ("1.12. 14 Uhr", "2026-12-01 14:00"),
        ("1.12. 14", "2026-12-01 14:00"),
        ("15. März 9:00", "2027-03-15 09:00"),
        ("in 20 Minuten", "2026-11-24 11:27"),
        ("in einer halben Stunde", "2026-11-24 11:37"),
        ("heute abend 8 Uhr", "2026-11-24 20:00"),
        ("9 Uhr abends", "21:00"),
        ("Mittag", "12:00"),
        ("Mitternacht", "00:00"),
        ("halb 1 mittags", "12:30"),
        ("am 1.12. um 9", "2026-12-01 09:00"),
        ("Freitag am Nachmittag um 3", "2026-11-27 15:00"),
        ("9 Uhr eine Stunde", "09:00 for 60"),
        ("heute 10 Uhr 1,5 Std", "2026-11-24 10:00 for 90"),
    ]);
    assert_eq!(read("Fr halb zehn", Both), Err(WhenProblem::Unrecognized));
    assert_eq!(read("halb 1", Both), Err(WhenProblem::HalfUnsaid));
}

#[test]
fn french() {
    check_all(&[
        ("demain 15h30", "2026-11-25 15:30"),
        ("demain à 15 h 30", "2026-11-25 15:30"),
        ("vendredi 9h-10h30", "2026-11-27 09:00 > 10:30"),
        ("vendredi de 9h à 10h30", "2026-11-27 09:00 > 10:30"),
        ("ven. 9h", "2026-11-27 09:00"),
        ("mar. 9h", "2026-12-01 09:00"),
        ("mardi 1er décembre 14h", "2026-12-01 14:00"),
        ("le 1 déc à 14 heures", "2026-12-01 14:00"),
        ("lundi prochain 9h", "2026-11-30 09:00"),
        ("aujourd’hui 16h", "2026-11-24 16:00"),
        ("après-demain midi", "2026-11-26 12:00"),
        ("minuit", "00:00"),
        ("dans 20 minutes", "2026-11-24 11:27"),
        ("dans une demi-heure", "2026-11-24 11:37"),
        ("9 heures et demie", "09:30"),
        ("demain 8 heures du soir", "2026-11-25 20:00"),
        ("demain 9h pendant 1h30", "2026-11-25 09:00 for 90"),
        ("15 aout 9h", "2027-08-15 09:00"),
    ]);
}

#[test]
fn spanish() {
    check_all(&[
        ("mañana a las 3 de la tarde", "2026-11-25 15:00"),
        ("manana 15:00", "2026-11-25 15:00"),
        ("mañana por la mañana a las 9", "2026-11-25 09:00"),
        ("a las 9 de la mañana", "09:00"),
        ("pasado mañana a las 9", "2026-11-26 09:00"),
        ("viernes de 9 a 10:30", "2026-11-27 09:00 > 10:30"),
        ("hoy 16:00 hasta las 17:30", "2026-11-24 16:00 > 17:30"),
        ("el 1 de diciembre de 2026 a las 14:00", "2026-12-01 14:00"),
        ("próximo lunes 9 h durante 1 hora", "2026-11-30 09:00 for 60"),
        ("miércoles 9:00", "2026-11-25 09:00"),
        ("sábado mediodía", "2026-11-28 12:00"),
        ("dentro de 20 minutos", "2026-11-24 11:27"),
        ("a las 9 y media", "09:30"),
        ("mañana 3 y cuarto de la tarde", "2026-11-25 15:15"),
        ("mar 9:00", "2026-12-01 09:00"),
    ]);
}

#[test]
fn chinese() {
    check_all(&[
        ("明天下午3点", "2026-11-25 15:00"),
        ("明天下午三点半", "2026-11-25 15:30"),
        ("12月1日 15:00", "2026-12-01 15:00"),
        ("2026年12月1日15时30分", "2026-12-01 15:30"),
        ("十二月一号上午九点", "2026-12-01 09:00"),
        ("9点半", "09:30"),
        ("下周一9点", "2026-11-30 09:00"),
        ("下星期一 上午9点", "2026-11-30 09:00"),
        ("周五 9:00-10:30", "2026-11-27 09:00 > 10:30"),
        ("周五下午3点到4点半", "2026-11-27 15:00 > 16:30"),
        ("今天晚上8点", "2026-11-24 20:00"),
        ("后天中午", "2026-11-26 12:00"),
        ("後天中午12點", "2026-11-26 12:00"),
        ("20分钟后", "2026-11-24 11:27"),
        ("半小时后", "2026-11-24 11:37"),
        ("明天9点 45分钟", "2026-11-25 09:00 for 45"),
        ("明天，9点", "2026-11-25 09:00"),
    ]);
}

#[test]
fn japanese() {
    check_all(&[
        ("明日15時30分", "2026-11-25 15:30"),
        ("来週月曜 9時", "2026-11-30 09:00"),
        ("来週の月曜日の9時", "2026-11-30 09:00"),
        ("明日午後3時半", "2026-11-25 15:30"),
        ("午前0時", "00:00"),
        ("午後0時", "12:00"),
        ("１２月１日（火）１５：００～１６：００", "2026-12-01 15:00 > 16:00"),
        ("12月1日 15時〜16時", "2026-12-01 15:00 > 16:00"),
        ("明日の午後3時から1時間", "2026-11-25 15:00 for 60"),
        ("15時から16時まで", "15:00 > 16:00"),
        ("金曜日 9時-10時30分", "2026-11-27 09:00 > 10:30"),
        ("あさって正午", "2026-11-26 12:00"),
        ("3日後の9時", "2026-11-27 09:00"),
        ("今日15時 1時間半", "2026-11-24 15:00 for 90"),
    ]);
}

#[test]
fn a_range_over_midnight_ends_the_next_day() {
    check_all(&[
        ("fri 22:00-2:00", "2026-11-27 22:00 > +1 02:00"),
        ("22-2", "22:00 > +1 02:00"),
        ("22:00-24:00", "22:00 > +1 00:00"),
        ("22:00-midnight", "22:00 > +1 00:00"),
        ("0-24", "00:00 > +1 00:00"),
        ("23:00-00:30", "23:00 > +1 00:30"),
        ("10pm-2", "22:00 > +1 02:00"),
        ("10-2am", "22:00 > +1 02:00"),
    ]);
}

#[test]
fn halves_of_the_day_are_taken_from_the_other_side_or_asked_for() {
    check_all(&[
        ("3-4pm", "15:00 > 16:00"),
        ("3pm-4", "15:00 > 16:00"),
        ("11-1pm", "11:00 > 13:00"),
        ("9am-5", "09:00 > 17:00"),
        ("9-5pm", "09:00 > 17:00"),
        ("12-1pm", "12:00 > 13:00"),
        ("noon-1", "12:00 > 13:00"),
        ("11pm-12", "23:00 > +1 00:00"),
        ("9-17", "09:00 > 17:00"),
        ("09:00-05:00", "09:00 > +1 05:00"),
        // The clock has 24 hours, but these are seldom meant.
        ("3", "03:00?"),
        ("3-4", "03:00? > 04:00"),
        ("tomorrow 3:30", "2026-11-25 03:30?"),
        ("tomorrow 03:30", "2026-11-25 03:30"),
        ("3am", "03:00"),
    ]);
    for text in ["9-5", "11-1", "12-1", "fri 9:00-5:00"] {
        assert_eq!(read(text, Both), Err(WhenProblem::HalfUnsaid), "{text}");
    }
    for text in [
        "9-9",
        "12 in the morning",
        "晚上12点",
        "12 de la noche",
        "12 am freitag",
        "午後12時",
    ] {
        assert_eq!(read(text, Both), Err(WhenProblem::Ambiguous), "{text}");
    }
}

#[test]
fn the_field_decides_what_digits_are() {
    let check = |text, field, expected: Result<&str, WhenProblem>| {
        assert_eq!(
            read(text, field).map(|when| shown(&when)),
            expected.map(str::to_owned),
            "{text:?} {field:?}"
        );
    };
    check("9-10", Date, Ok("2027-10-09"));
    check("9-10", Time, Ok("09:00 > 10:00"));
    check("9-10", Both, Ok("09:00 > 10:00"));
    check("13-14", Date, Err(DateProblem::NoSuchDay.into()));
    check("1.12", Date, Ok("2026-12-01"));
    check("1.12", Time, Ok("01:12?"));
    check("1.12", Both, Err(WhenProblem::Ambiguous));
    check("1.12.", Both, Ok("2026-12-01"));
    check("1.12 14:00", Both, Ok("2026-12-01 14:00"));
    check("fri 1.12", Both, Ok("2026-11-27 01:12?"));
    check("9.10-10.10", Both, Err(WhenProblem::Ambiguous));
    check("9.10-10.10 Uhr", Both, Ok("09:10 > 10:10"));
    check("9.30-10.30", Both, Ok("09:30 > 10:30"));
    check("fri 9.10-10.10", Both, Ok("2026-11-27 09:10 > 10:10"));
    check("9.10-10.10", Time, Ok("09:10 > 10:10"));
    check("2026-12", Both, Err(WhenProblem::Ambiguous));
    check("2030-2130", Both, Ok("20:30 > 21:30"));
    check("9.30", Both, Ok("09:30"));
    check("30.11", Time, Ok("2026-11-30"));
    check("25", Time, Err(TimeProblem::NoSuchTime.into()));
    check("15", Date, Err(DateProblem::Unrecognized.into()));
    check("1/2", Both, Ok("2027-02-01"));
    check("1/2", Time, Ok("2027-02-01"));
    check("fri 9-10:30", Date, Ok("2026-11-27 09:00 > 10:30"));
    check("tomorrow 3pm", Time, Ok("2026-11-25 15:00"));
    check("14h", Both, Ok("14:00"));
    check("14h", Time, Ok("14:00"));
    let in_order = |order| parse_when("1/2 9:00", Both, now(), order).map(|when| shown(&when));
    assert_eq!(in_order(MonthDayYear), Ok("2027-01-02 09:00".to_owned()));
    assert_eq!(in_order(YearMonthDay), Ok("2027-01-02 09:00".to_owned()));
    let both_ways = parse_when("1/12/2026 9:00", Both, now(), YearMonthDay);
    assert_eq!(both_ways, Err(DateProblem::Ambiguous.into()));
}

#[test]
fn numbers_beside_months_are_days_years_or_hours() {
    check_all(&[
        ("1 Dec 2030", "2030-12-01"),
        ("1 Dec 2030 9", "2030-12-01 09:00"),
        ("1 Dec 1430", "2026-12-01 14:30"),
        ("1 Dec 14", "2026-12-01 14:00"),
        ("1 Dec 9", "2026-12-01 09:00"),
        ("1 Dec 9-10", "2026-12-01 09:00 > 10:00"),
        ("1 Dec 26", "2026-12-01"),
        ("1 Dec 2000-2100", "2026-12-01 20:00 > 21:00"),
        ("9 1 Dec", "2026-12-01 09:00"),
        ("mar 3", "2027-03-03"),
        ("mar 3 9:00", "2027-03-03 09:00"),
        ("mar 3pm", "2026-12-01 15:00"),
    ]);
}

#[test]
fn what_says_no_time_says_why() {
    let check = |text, problem| assert_eq!(read(text, Both), Err(problem), "{text:?}");
    for text in [
        "",
        " ",
        "soon",
        "next",
        "in",
        "for",
        "tomorrow tomorrow",
        "9 10",
        "9-",
        "-9",
        "9-10-11:00",
        "9-10 Dec",
        "1-3 Dec",
        "Dec",
        "Dec 2026",
        "pm",
        "tomorrow 45 min",
        "9-10 for 1h",
        "14:00Z",
        "2026-12-01T14:00+01:00",
        "14:00:30",
        "5th",
        "9 in 20 min",
        "for 2 days",
        "at",
        "fri 9 sat 10",
        "today/tomorrow",
        "9am pm",
    ] {
        check(text, WhenProblem::Unrecognized);
    }
    check("tomorrow 25:00", TimeProblem::NoSuchTime.into());
    check("tomorrow 13pm", TimeProblem::NoSuchTime.into());
    check("tomorrow 24:00", TimeProblem::EndOfDay.into());
    check("30 feb 9:00", DateProblem::NoSuchDay.into());
    check("this monday 9", DateProblem::NoSuchDay.into());
    check("1 Jan 2200 9:00", WhenProblem::Unrecognized);
    check("2200-01-01 9:00", DateProblem::YearOutOfRange(2200).into());
    check("Mon 1 Dec 9:00", WhenProblem::WrongWeekday(Weekday::Tue));
    check("12月1日(月) 9:00", WhenProblem::WrongWeekday(Weekday::Tue));
    check("2 Dec 9:00 - 1 Dec 10:00", WhenProblem::EndBeforeStart);
    check("1 h 30 min", WhenProblem::Ambiguous);
    check("2 heures", WhenProblem::Ambiguous);
    check("14 h 30 min", WhenProblem::Ambiguous);
    check("mar 5-6", WhenProblem::Ambiguous);
}

#[test]
fn the_time_until_the_start_passes_as_time_does() {
    // The clock in Madrid is set back at 03:00 to 02:00.
    let before: DateTime<Utc> = "2026-10-25T00:50:10Z".parse().expect("an instant");
    let when = |text| parse_when(text, Both, before.with_timezone(&Europe::Madrid), DayMonthYear).expect("a time");
    let first = when("in 5 min");
    assert_eq!(
        (shown(&first).as_str(), first.choice),
        ("2026-10-25 02:55", Some(ClockChoice::Earlier))
    );
    let second = when("in 20 min");
    assert_eq!(
        (shown(&second).as_str(), second.choice),
        ("2026-10-25 02:10", Some(ClockChoice::Later))
    );
}

fn reading() -> Reading {
    Reading {
        now: now().to_utc(),
        date_order: YearMonthDay,
        channel: ChannelSupport::Supported,
    }
}

fn draft(start: (&str, &str), end: (&str, &str)) -> Draft {
    let moment = |(date, time): (&str, &str)| DraftMoment {
        date: date.into(),
        time: time.into(),
        choice: None,
    };
    Draft {
        start: moment(start),
        end: moment(end),
        zone: "Europe/Madrid".into(),
        ..Draft::default()
    }
}

fn texts(draft: &Draft) -> String {
    let Draft { start, end, .. } = draft;
    format!("{} {} > {} {}", start.date, start.time, end.date, end.time)
}

#[test]
fn what_was_typed_for_the_start_takes_its_place() {
    let before = draft(("2026-12-01", "14:00"), ("", "14:45"));
    let enter = |text: &str, before: &Draft| {
        let mut it = before.clone();
        it.start.time = text.to_owned();
        it.enter_start(text, Time, before, &reading()).expect("a time");
        texts(&it)
    };
    assert_eq!(enter("tomorrow 3pm", &before), "2026-11-25 15:00 > 2026-11-25 15:45");
    assert_eq!(enter("tomorrow", &before), "2026-11-25 14:00 > 2026-11-25 14:45");
    assert_eq!(enter("9", &before), "2026-12-01 09:00 > 2026-12-01 09:45");
    assert_eq!(enter("fri 9-10:30", &before), "2026-11-27 09:00 > 2026-11-27 10:30");
    assert_eq!(enter("22-2", &before), "2026-12-01 22:00 > 2026-12-02 02:00");
    assert_eq!(enter("9 for 1h", &before), "2026-12-01 09:00 > 2026-12-01 10:00");
    assert_eq!(enter("90 min", &before), "2026-12-01 14:00 > 2026-12-01 15:30");
    assert_eq!(enter("in 20 min", &before), "2026-11-24 11:27 > 2026-11-24 12:12");
    let empty = draft(("", ""), ("", ""));
    assert_eq!(enter("9-10", &empty), "2026-11-25 09:00 > 2026-11-25 10:00");
    assert_eq!(enter("11:07", &empty), "2026-11-24 11:07 >  ");
    assert_eq!(enter("noon", &empty), "2026-11-24 12:00 >  ");
    // A local time that never is: the length is kept on the wall clock until the person chooses.
    assert_eq!(
        enter("28 Mar 2027 2:30", &before),
        "2027-03-28 02:30 > 2027-03-28 03:15"
    );
    assert_eq!(
        enter("28 Mar 2027 2:30 for 20 min", &before),
        "2027-03-28 02:30 > 2027-03-28 02:50"
    );
}

#[test]
fn what_was_typed_for_the_end_takes_its_place() {
    let before = draft(("2026-12-01", "14:00"), ("", "14:45"));
    let enter = |text: &str| {
        let mut it = before.clone();
        it.end.time = text.to_owned();
        it.enter_end(text, Time, &before, &reading()).expect("a time");
        texts(&it)
    };
    assert_eq!(enter("5pm"), "2026-12-01 14:00 >  17:00");
    assert_eq!(enter("for 20 min"), "2026-12-01 14:00 > 2026-12-01 14:20");
    assert_eq!(enter("2 Dec 1am"), "2026-12-01 14:00 > 2026-12-02 01:00");
    assert_eq!(enter("9-10"), "2026-12-01 09:00 > 2026-12-01 10:00");
}

fn any_order() -> impl Strategy<Value = DateOrder> {
    prop_oneof![Just(YearMonthDay), Just(DayMonthYear), Just(MonthDayYear)]
}

fn any_field() -> impl Strategy<Value = WhenField> {
    prop_oneof![Just(Date), Just(Time), Just(Both)]
}

fn any_time() -> impl Strategy<Value = NaiveTime> {
    (0..24_u32, 0..60_u32).prop_map(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of day"))
}

fn any_date() -> impl Strategy<Value = NaiveDate> {
    (0..73_049_u64).prop_map(|days| ymd(2000, 1, 1) + Days::new(days))
}

proptest! {
    #[test]
    fn what_the_program_writes_it_reads(date in any_date(), time in any_time(), writing in any_order(), reading in any_order(), field in any_field(), minutes in 1..5000_i64) {
        let (day, clock) = (format_date(date, writing), format_time(time));
        for text in [format!("{day} {clock}"), format!("{day}, {clock}"), format!("{clock} {day}"), format!("{date}T{clock}"), date.format("%a %-d %b %Y, ").to_string() + &clock] {
            let when = parse_when(&text, field, now(), reading);
            prop_assert_eq!(when.map(|when| (when.date, when.time, when.end)), Ok((Some(date), Some(time), None)), "{}", text);
        }
        for text in [format!("{day} {clock} for {minutes} min"), format!("{day} {clock} {minutes} min")] {
            let when = parse_when(&text, field, now(), reading);
            let end = Some(WhenEnd::After(TimeDelta::minutes(minutes)));
            prop_assert_eq!(when.map(|when| (when.date, when.time, when.end)), Ok((Some(date), Some(time), end)), "{}", text);
        }
    }

    #[test]
    fn written_ranges_are_read_or_refused(date in any_date(), from in any_time(), to in any_time(), writing in any_order(), reading in any_order()) {
        for dash in ["-", "–", " – ", " to "] {
            let text = format!("{} {}{dash}{}", format_date(date, writing), format_time(from), format_time(to));
            let when = parse_when(&text, Both, now(), reading);
            let open = |time: NaiveTime| (10..=12).contains(&time.hour());
            if from == to {
                prop_assert_eq!(when, Err(WhenProblem::Ambiguous), "{}", text);
            } else if to < from && open(from) && open(to) {
                prop_assert_eq!(when, Err(WhenProblem::HalfUnsaid), "{}", text);
            } else {
                let end = Some(WhenEnd::At { days: u32::from(to < from), time: to });
                prop_assert_eq!(when.map(|when| (when.date, when.time, when.end)), Ok((Some(date), Some(from), end)), "{}", text);
            }
        }
    }

    #[test]
    fn what_the_window_shows_can_be_pasted_back(date in any_date(), from in any_time(), to in any_time(), days in 1..9_u64, order in any_order()) {
        let (day, end_day) = (date.format("%a %-d %b %Y"), (date + Days::new(days)).format("%a %-d %b %Y").to_string());
        prop_assume!(!end_day.ends_with("2200"));
        let text = format!("{day}, {} – {end_day}, {}", format_time(from), format_time(to));
        let end = Some(WhenEnd::At { days: u32::try_from(days).expect("a few"), time: to });
        let when = parse_when(&text, Both, now(), order);
        prop_assert_eq!(when.map(|when| (when.date, when.time, when.end)), Ok((Some(date), Some(from), end)), "{}", text);
    }

    #[test]
    fn a_field_takes_what_it_took_before(text in "[0-9]{1,4}[:./h-]?[0-9]{0,2}[./ -]?[0-9]{0,4} ?(am|pm)?|(next )?(mon|tues|Friday|today|tomorrow)|[0-9]{1,2}(st)? ?(jan|March|sept)[ ,]{0,2}(20[0-9]{2})?", order in any_order()) {
        let today = now().date_naive();
        if let Ok(date) = parse_date(&text, today, order) {
            let when = parse_when(&text, Date, now(), order);
            prop_assert_eq!(when, Ok(When { date: Some(date), ..When::default() }));
        }
        if let Ok(time) = parse_time(&text) {
            let when = parse_when(&text, Time, now(), order);
            prop_assert_eq!(when.map(|when| (when.date, when.time, when.end)), Ok((None, Some(time), None)));
        }
    }

    #[test]
    fn no_text_is_too_odd(text in "\\PC*|[0-9a-z年月日時点分半:./, ～-]{0,24}", field in any_field(), order in any_order()) {
        if let Ok(when) = parse_when(&text, field, now(), order) {
            prop_assert!(when.date.is_some() || when.time.is_some() || when.end.is_some());
        }
    }

    #[test]
    fn no_words_are_too_odd(words in prop::collection::vec(prop::sample::select(vec![
        "tomorrow", "fri", "mar", "9", "10:30", "-", "3pm", "am", "a", "la", "de", "de la", "mañana", "1", "12", "dec", "2026", "h", "min", "for", "in", "to",
        "next", "下", "周一", "3点", "半", "午後", "から", "月", "日", "後", ".", "/", ",", "(", ")", "noon", "halb", "t", "1.12", "00",
    ]), 0..12), glue in prop_oneof![Just(""), Just(" ")], field in any_field(), order in any_order(), zone in prop::sample::select(chrono_tz::TZ_VARIANTS.to_vec())) {
        let text = words.join(glue);
        let before = Draft { zone: zone.name().to_owned(), ..draft(("2026-12-01", "14:00"), ("", "14:45")) };
        let mut it = before.clone();
        let reading = Reading { date_order: order, ..reading() };
        let read = it.enter_start(&text, field, &before, &reading);
        prop_assert_eq!(&read, &parse_when(&text, field, now().with_timezone(&zone), order));
        if let Ok(when) = read {
            prop_assert!(when.date.is_some() || when.time.is_some() || when.end.is_some());
            // What is entered is readable; only the clock may ask for a choice, and the end may not follow.
            let today = now().with_timezone(&zone).date_naive();
            prop_assert_eq!(parse_date(&it.start.date, today, order), Ok(when.date.unwrap_or(ymd(2026, 12, 1))));
            prop_assert_eq!(parse_time(&it.start.time).ok(), when.time.or(NaiveTime::from_hms_opt(14, 0, 0)));
            if let Some(WhenEnd::At { days, time }) = when.end {
                prop_assert_eq!(parse_time(&it.end.time), Ok(time));
                let date = when.date.unwrap_or(ymd(2026, 12, 1)) + Days::new(days.into());
                prop_assert_eq!(parse_date(&it.end.date, today, order), Ok(date));
            }
        } else {
            prop_assert_eq!(it, before);
        }
    }
}
