//! The arrow keys on dates and times, the calendar of a month, and the same times elsewhere.

use chrono::{DateTime, Datelike as _, Days, NaiveDate, TimeDelta, Timelike as _, Utc, Weekday};
use chrono_tz::{America, Asia, Australia, Europe, Pacific, TZ_VARIANTS, Tz};
use convene::meeting::{
    ChannelSupport, ClockChoice, DateOrder, Draft, DraftMoment, Field, Reading, Step, month_grid, next_half_hour,
    week_start, zone_times,
};
use proptest::prelude::*;

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

fn reading() -> Reading {
    Reading {
        now: utc("2026-11-24T10:07:30Z"),
        date_order: DateOrder::YearMonthDay,
        channel: ChannelSupport::Supported,
    }
}

fn moment(text: &str) -> DraftMoment {
    let (date, time) = text.split_once('T').expect("a date and a time");
    DraftMoment {
        date: date.into(),
        time: time.into(),
        choice: None,
    }
}

fn draft(zone: &str, start: &str, end: &str) -> Draft {
    Draft {
        start: moment(start),
        end: moment(end),
        zone: zone.into(),
        ..Draft::default()
    }
}

fn shown(moment: &DraftMoment) -> String {
    format!("{}T{}", moment.date, moment.time)
}

#[test]
fn a_time_steps_to_the_next_quarter_and_takes_the_end_along() {
    let check = |from, step, start: &str, end: &str| {
        let mut draft = draft("Europe/Madrid", from, "2026-12-02T14:37");
        draft.set_duration(TimeDelta::minutes(30), &reading());
        assert!(draft.step(Field::StartTime, step, &reading()), "{from}");
        assert_eq!(
            (shown(&draft.start), shown(&draft.end)),
            (start.into(), end.into()),
            "{from}"
        );
    };
    check("2026-12-01T14:07", Step::Up, "2026-12-01T14:15", "2026-12-01T14:45");
    check("2026-12-01T14:07", Step::Down, "2026-12-01T14:00", "2026-12-01T14:30");
    check("2026-12-01T14:00", Step::Down, "2026-12-01T13:45", "2026-12-01T14:15");
    check("2026-12-01T23:50", Step::Up, "2026-12-02T00:00", "2026-12-02T00:30");
    check("2027-01-01T00:00", Step::Down, "2026-12-31T23:45", "2027-01-01T00:15");
    check("tomorrowT9am", Step::Up, "2026-11-25T09:15", "2026-11-25T09:45");
}

#[test]
fn the_end_steps_alone() {
    let mut it = draft("Europe/Madrid", "2026-12-01T23:00", "T23:45");
    assert!(it.step(Field::EndTime, Step::Up, &reading()));
    assert_eq!(
        (shown(&it.start).as_str(), shown(&it.end).as_str()),
        ("2026-12-01T23:00", "2026-12-02T00:00")
    );
    assert!(it.step(Field::EndDate, Step::Up, &reading()));
    assert_eq!(shown(&it.end), "2026-12-03T00:00");
    let mut it = draft("Europe/Madrid", "2026-12-01T23:00", "T23:45");
    assert!(it.step(Field::EndDate, Step::Down, &reading()));
    assert_eq!(shown(&it.end), "2026-11-30T23:45");
}

#[test]
fn a_date_steps_at_the_same_wall_clock() {
    let mut it = draft("Europe/Madrid", "2027-03-27T12:00", "2027-03-27T13:00");
    assert!(it.step(Field::StartDate, Step::Up, &reading()));
    assert_eq!(
        (shown(&it.start).as_str(), shown(&it.end).as_str()),
        ("2027-03-28T12:00", "2027-03-28T13:00")
    );
    // Onto a local time that never is, the end goes along, and the choice is the person's.
    let mut it = draft("Europe/Madrid", "2027-03-27T02:30", "2027-03-27T03:30");
    assert!(it.step(Field::StartDate, Step::Up, &reading()));
    assert_eq!(
        (shown(&it.start).as_str(), shown(&it.end).as_str()),
        ("2027-03-28T02:30", "2027-03-28T03:30")
    );
    assert_eq!(it.start.choice, None);
    assert!(it.step(Field::StartDate, Step::Up, &reading()));
    assert_eq!(
        (shown(&it.start).as_str(), shown(&it.end).as_str()),
        ("2027-03-29T02:30", "2027-03-29T03:30")
    );
}

#[test]
fn steps_pass_the_time_that_passes_when_the_clock_changes() {
    let walk = |zone, from, steps| {
        let mut it = draft(zone, from, from);
        let mut seen = Vec::new();
        for _ in 0..steps {
            assert!(it.step(Field::StartTime, Step::Up, &reading()));
            seen.push((it.start.time.clone(), it.start.choice));
        }
        seen
    };
    let plain = |time: &str| (time.to_owned(), None);
    assert_eq!(
        walk("Europe/Madrid", "2027-03-28T01:30", 2),
        [plain("01:45"), plain("03:00")]
    );
    let twice = walk("Europe/Madrid", "2027-10-31T01:45", 9);
    assert_eq!(twice[0], ("02:00".into(), Some(ClockChoice::Earlier)));
    assert_eq!(twice[3], ("02:45".into(), Some(ClockChoice::Earlier)));
    assert_eq!(twice[4], ("02:00".into(), Some(ClockChoice::Later)));
    assert_eq!(twice[8], plain("03:00"));
    // Lord Howe's clock changes by half an hour.
    assert_eq!(
        walk("Australia/Lord_Howe", "2026-10-04T01:45", 2),
        [plain("02:30"), plain("02:45")]
    );
}

#[test]
fn what_is_not_readable_is_not_stepped() {
    let step = |draft: &Draft, field, step| {
        let mut it = draft.clone();
        let done = it.step(field, step, &reading());
        assert!(done || it == *draft, "{draft:?}");
        done.then(|| shown(&it.start))
    };
    let no_zone = draft("Atlantis", "2026-12-01T23:50", "T");
    assert_eq!(
        step(&no_zone, Field::StartTime, Step::Up).as_deref(),
        Some("2026-12-02T00:00")
    );
    let no_date = draft("Europe/Madrid", "T23:50", "T");
    assert_eq!(step(&no_date, Field::StartTime, Step::Up), None);
    assert_eq!(step(&no_date, Field::StartTime, Step::Down).as_deref(), Some("T23:45"));
    assert_eq!(step(&no_date, Field::StartDate, Step::Down), None);
    assert_eq!(step(&no_date, Field::Subject, Step::Up), None);
    assert_eq!(step(&draft("UTC", "soonTlate", "T"), Field::StartTime, Step::Up), None);
    let last = draft("UTC", "2199-12-31T23:50", "T");
    assert_eq!(step(&last, Field::StartTime, Step::Up), None);
    assert_eq!(step(&last, Field::StartDate, Step::Up), None);
}

#[test]
fn weeks_begin_where_people_say_they_do() {
    for (tag, day) in [
        ("de-DE", Weekday::Mon),
        ("en-US", Weekday::Sun),
        ("en_US.UTF-8", Weekday::Sun),
        ("en-GB", Weekday::Mon),
        ("en", Weekday::Sun),
        ("en-001", Weekday::Mon),
        ("es-ES", Weekday::Mon),
        ("es-MX", Weekday::Sun),
        ("fr-CA", Weekday::Sun),
        ("pt-BR", Weekday::Sun),
        ("ar", Weekday::Sat),
        ("ar-EG", Weekday::Sat),
        ("ar-SA", Weekday::Sun),
        ("ar-AE", Weekday::Mon),
        ("fa-IR", Weekday::Sat),
        ("dv-MV", Weekday::Fri),
        ("ja-JP", Weekday::Sun),
        ("zh-CN", Weekday::Mon),
        ("zh-Hant", Weekday::Sun),
        ("zh-Hant-TW", Weekday::Sun),
        ("zh-Hans-SG", Weekday::Sun),
        ("en-US-u-fw-mon", Weekday::Mon),
        ("en-US-u-ca-gregory-fw-sat", Weekday::Sat),
        ("en-US-u-rg-gbzzzz", Weekday::Mon),
        ("de-u-rg-uszzzz", Weekday::Sun),
        ("de-x-us", Weekday::Mon),
        ("C", Weekday::Mon),
        ("", Weekday::Mon),
    ] {
        assert_eq!(week_start(tag), day, "{tag:?}");
    }
}

#[test]
fn a_month_has_six_weeks() {
    let day = NaiveDate::from_ymd_opt(2026, 2, 14).expect("a day");
    let first_day = |first| month_grid(day, first).expect("this century")[0][0].to_string();
    assert_eq!(first_day(Weekday::Sun), "2026-02-01");
    assert_eq!(first_day(Weekday::Mon), "2026-01-26");
    assert_eq!(first_day(Weekday::Sat), "2026-01-31");
    assert_eq!(month_grid(NaiveDate::MIN, Weekday::Tue), None);
    assert_eq!(month_grid(NaiveDate::MAX, Weekday::Mon), None);
}

#[test]
fn other_zones_show_other_clocks_and_perhaps_other_days() {
    let start = utc("2026-11-30T17:00:00Z").with_timezone(&Europe::Madrid);
    let end = utc("2026-11-30T23:30:00Z").with_timezone(&Europe::Madrid);
    let zones = [
        Asia::Tokyo,
        Europe::Madrid,
        America::Los_Angeles,
        Asia::Tokyo,
        Asia::Kathmandu,
        Pacific::Pago_Pago,
    ];
    let shown: Vec<_> = zone_times(&zones, &[], start, end)
        .iter()
        .map(|times| {
            let (start, end) = (times.start.format("%a %H:%M"), times.end.format("%a %H:%M"));
            (
                times.start.timezone(),
                format!("{start} {:+}, {end} {:+}", times.start_shift, times.end_shift),
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            (Asia::Tokyo, "Tue 02:00 +1, Tue 08:30 +0".to_owned()),
            (America::Los_Angeles, "Mon 09:00 +0, Mon 15:30 -1".to_owned()),
            (Asia::Kathmandu, "Mon 22:45 +0, Tue 05:15 +0".to_owned()),
            (Pacific::Pago_Pago, "Mon 06:00 +0, Mon 12:30 -1".to_owned()),
        ]
    );
}

#[test]
fn the_attendees_usual_zones_come_after_the_favorite_ones_and_say_whose_they_are() {
    let start = utc("2026-11-30T09:00:00Z").with_timezone(&Europe::Madrid);
    let usual = [
        (Asia::Tokyo, "Hana"),
        (America::New_York, "Ana Ruiz"),
        (Europe::Madrid, "Zoé"),
        (Asia::Tokyo, "Ken"),
    ]
    .map(|(tz, name)| (tz, name.to_owned()));
    let shown: Vec<_> = zone_times(&[Europe::Rome, America::New_York], &usual, start, start)
        .into_iter()
        .map(|times| (times.start.timezone(), times.people.join(", ")))
        .collect();
    assert_eq!(
        shown,
        [
            (Europe::Rome, String::new()),
            (America::New_York, "Ana Ruiz".to_owned()),
            (Asia::Tokyo, "Hana, Ken".to_owned()),
        ],
        "not the meeting’s own"
    );
}

#[test]
fn the_next_half_hour_is_that_of_the_zone() {
    let next = |now, tz: Tz| next_half_hour(utc(now), tz).format("%H:%M").to_string();
    assert_eq!(next("2026-11-24T10:07:00Z", Tz::UTC), "10:30");
    assert_eq!(next("2026-11-24T10:30:00Z", Tz::UTC), "11:00");
    assert_eq!(next("2026-11-24T10:29:59Z", Tz::UTC), "10:30");
    assert_eq!(next("2026-11-24T10:07:00Z", Asia::Kolkata), "16:00");
    assert_eq!(next("2026-11-24T10:07:00Z", Asia::Kathmandu), "16:00");
    assert_eq!(next("2026-11-24T10:20:00Z", Asia::Kathmandu), "16:30");
    assert_eq!(next("2026-10-03T15:20:00Z", Australia::Lord_Howe), "02:30");
}

proptest! {
    #[test]
    fn the_next_half_hour_is_near_and_on_the_clock(zone in 0..TZ_VARIANTS.len(), now in 1_577_836_800..2_240_611_200_i64) {
        let now = DateTime::from_timestamp(now, 0).expect("an instant");
        let next = next_half_hour(now, TZ_VARIANTS[zone]);
        prop_assert_eq!((next.minute() % 30, next.second()), (0, 0));
        prop_assert!(next > now && next - now.with_timezone(&TZ_VARIANTS[zone]) <= TimeDelta::minutes(30));
    }

    #[test]
    fn a_step_up_and_one_down_come_back(zone in 0..TZ_VARIANTS.len(), quarter in 1_753_152..2_489_568_i64, minutes in 0..3000_i64, time in any::<bool>()) {
        let tz = TZ_VARIANTS[zone];
        let at = |minutes: i64| DateTime::from_timestamp(quarter * 900 + minutes * 60, 0).expect("an instant").with_timezone(&tz);
        prop_assume!(at(0).minute() % 15 == 0);
        let start = DraftMoment::showing(at(0), DateOrder::DayMonthYear);
        // A day away the choice is another one.
        prop_assume!(time || start.choice.is_none());
        let end = DraftMoment::showing(at(minutes), DateOrder::DayMonthYear);
        let before = Draft { start, end, zone: tz.name().into(), ..Draft::default() };
        let reading = Reading { date_order: DateOrder::DayMonthYear, ..reading() };
        let field = if time { Field::StartTime } else { Field::StartDate };
        let mut draft = before.clone();
        prop_assert!(draft.step(field, Step::Up, &reading));
        prop_assert_ne!(&draft.start, &before.start);
        prop_assert!(draft.step(field, Step::Down, &reading));
        prop_assert_eq!(&draft.start, &before.start);
        if time {
            prop_assert_eq!(draft, before);
        }
    }

    #[test]
    fn a_month_is_whole_and_its_days_follow_each_other(days in 0..73_049_u64, first in 0..7_u8) {
        let day = NaiveDate::from_ymd_opt(2000, 1, 1).expect("a day") + Days::new(days);
        let first = Weekday::try_from(first).expect("a day of the week");
        let grid = month_grid(day, first).expect("this century");
        prop_assert!(grid.iter().all(|week| week[0].weekday() == first));
        let all: Vec<_> = grid.into_iter().flatten().collect();
        prop_assert!(all.windows(2).all(|pair| pair[0] + Days::new(1) == pair[1]));
        prop_assert!(grid[0].iter().any(|it| it.day() == 1 && it.month() == day.month()));
        prop_assert!(all.contains(&day) && all.iter().filter(|it| it.month() == day.month()).count() >= 28);
        prop_assert!(all.last().is_some_and(|last| *last > day && last.month() != day.month()));
    }

    #[test]
    fn no_text_is_too_odd_to_step(texts in prop::collection::vec("[0-9:./ -]{0,8}|\\PC{0,6}", 4), up in any::<bool>()) {
        let mut it = draft("UTC", "T", "T");
        for (text, typed) in [&mut it.start.date, &mut it.start.time, &mut it.end.date, &mut it.end.time].into_iter().zip(&texts) {
            text.clone_from(typed);
        }
        for field in [Field::StartDate, Field::StartTime, Field::EndDate, Field::EndTime] {
            let before = it.clone();
            let done = it.step(field, if up { Step::Up } else { Step::Down }, &reading());
            prop_assert_eq!(done, it != before);
        }
    }
}
