//! Series: one meeting again and again.

use chrono::{DateTime, Datelike as _, NaiveDate, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;
use convene::meeting::{
    ChannelSupport, Column, DateOrder, Draft, DraftMoment, Every, IdTemplate, Problem, Reading, Repeat, Row, RowIssue,
    SeriesProblem, Until, series,
};
use proptest::prelude::*;

fn reading() -> Reading {
    Reading {
        now: "2026-11-24T09:10:00Z".parse().unwrap(),
        date_order: DateOrder::DayMonthYear,
        channel: ChannelSupport::Supported,
    }
}

fn moment(date: &str, time: &str) -> DraftMoment {
    DraftMoment {
        date: date.to_owned(),
        time: time.to_owned(),
        choice: None,
    }
}

fn lesson() -> Draft {
    Draft {
        subject: "Maths".to_owned(),
        start: moment("2026-12-01", "9:00"),
        end: moment("2026-12-01", "10:00"),
        zone: "Europe/Madrid".to_owned(),
        ..Draft::default()
    }
}

fn template() -> IdTemplate {
    IdTemplate::for_series("", "Maths")
}

fn repeated(draft: &Draft, every: Every, interval: u32, until: Until) -> Result<Vec<Row>, SeriesProblem> {
    let repeat = Repeat { every, interval, until };
    series(draft, repeat, &template(), &reading())
}

fn starts(rows: &[Row]) -> Vec<DateTime<Tz>> {
    let start = |row: &Row| row.draft.times(&reading()).start.at();
    rows.iter().filter_map(start).collect()
}

fn days(rows: &[Row]) -> Vec<String> {
    starts(rows)
        .iter()
        .map(|at| at.format("%a %-d %b").to_string())
        .collect()
}

#[test]
fn days_weekdays_and_weeks_are_counted_from_the_first_meeting() {
    let of = |every, interval, until| days(&repeated(&lesson(), every, interval, until).expect("a series"));
    assert_eq!(
        of(Every::Day, 1, Until::Times(3)),
        ["Tue 1 Dec", "Wed 2 Dec", "Thu 3 Dec"]
    );
    assert_eq!(of(Every::Day, 3, Until::Times(2)), ["Tue 1 Dec", "Fri 4 Dec"]);
    assert_eq!(
        of(Every::Weekday, 1, Until::Times(5)),
        ["Tue 1 Dec", "Wed 2 Dec", "Thu 3 Dec", "Fri 4 Dec", "Mon 7 Dec"]
    );
    assert_eq!(
        of(Every::Weekday, 6, Until::Times(3)),
        ["Tue 1 Dec", "Wed 9 Dec", "Thu 17 Dec"]
    );
    let last = NaiveDate::from_ymd_opt(2026, 12, 15).unwrap();
    assert_eq!(
        of(Every::Week, 1, Until::Date(last)),
        ["Tue 1 Dec", "Tue 8 Dec", "Tue 15 Dec"]
    );
    assert_eq!(of(Every::Week, 2, Until::Date(last)), ["Tue 1 Dec", "Tue 15 Dec"]);
    let saturday = Draft {
        start: moment("2026-12-05", "9:00"),
        end: moment("", "10:00"),
        ..lesson()
    };
    let rows = repeated(&saturday, Every::Weekday, 1, Until::Times(1)).expect("a series");
    assert_eq!(days(&rows), ["Mon 7 Dec"]);
    assert_eq!(rows[0].draft.duration(&reading()), Some(TimeDelta::hours(1)));
}

#[test]
fn each_meeting_has_its_own_external_id_and_number() {
    let rows = repeated(&lesson(), Every::Week, 1, Until::Times(2)).expect("a series");
    let ids: Vec<_> = rows
        .iter()
        .map(|row| (row.line, row.draft.external_id.as_str()))
        .collect();
    assert_eq!(ids, [(1, "maths-2026-12-01-0900"), (2, "maths-2026-12-08-0900")]);
    assert!(rows.iter().all(Row::is_good));
    assert_eq!(IdTemplate::for_series("T{1}", "Maths").as_str(), "T{{1}}-{date}-{time}");
    assert_eq!(IdTemplate::for_series(" ", " … ").as_str(), "meeting-{date}-{time}");
    assert_eq!(
        IdTemplate::for_series("a\u{7}", "Maths").as_str(),
        "{subject}-{date}-{time}"
    );
    for made in [
        IdTemplate::for_series("T{1}", "Maths"),
        IdTemplate::for_sheet("Lessons"),
    ] {
        assert_eq!(
            IdTemplate::parse_for_rows(made.as_str()),
            Ok(made),
            "it reads as it is shown"
        );
    }
    let same = IdTemplate::parse_for_rows("always").unwrap();
    let repeat = Repeat {
        every: Every::Day,
        interval: 1,
        until: Until::Times(2),
    };
    let rows = series(&lesson(), repeat, &same, &reading()).expect("a series");
    assert!(rows[0].is_good());
    assert_eq!(rows[1].problems[0].issue, RowIssue::SameExternalId { line: 1 });
}

#[test]
fn the_wall_clock_stays_across_a_clock_change() {
    let before = Draft {
        start: moment("2027-03-27", "9:00"),
        end: moment("2027-03-27", "10:00"),
        ..lesson()
    };
    let rows = repeated(&before, Every::Day, 1, Until::Times(2)).expect("a series");
    let utc: Vec<_> = starts(&rows)
        .iter()
        .map(|at| at.with_timezone(&Utc).to_rfc3339())
        .collect();
    assert_eq!(utc, ["2027-03-27T08:00:00+00:00", "2027-03-28T07:00:00+00:00"]);
}

#[test]
fn a_meeting_at_an_hour_that_its_day_has_not_is_a_problem_of_its_row_alone() {
    let night = Draft {
        start: moment("2027-03-27", "2:30"),
        end: moment("2027-03-27", "3:30"),
        ..lesson()
    };
    let rows = repeated(&night, Every::Day, 1, Until::Times(3)).expect("a series");
    assert_eq!(rows.iter().map(Row::is_good).collect::<Vec<_>>(), [true, false, true]);
    let problem = &rows[1].problems[0];
    assert_eq!(problem.column, Some(Column::StartTime));
    assert!(matches!(problem.issue, RowIssue::Field(Problem::ChoiceNeeded(_))));
    // Who has chosen is not asked again.
    let mut chosen = night;
    chosen.start.choice = Some(convene::meeting::ClockChoice::Later);
    let rows = repeated(&chosen, Every::Day, 1, Until::Times(3)).expect("a series");
    assert!(rows.iter().all(Row::is_good));
}

#[test]
fn a_series_without_a_start_or_an_end_of_itself_is_refused() {
    let refused = |draft: &Draft, interval, until| repeated(draft, Every::Day, interval, until).expect_err("no series");
    let three = Until::Times(3);
    let empty = Draft {
        start: DraftMoment::default(),
        end: DraftMoment::default(),
        ..lesson()
    };
    assert_eq!(refused(&empty, 1, three), SeriesProblem::Start(Vec::new()));
    let chooses = Draft {
        service_chooses_times: true,
        ..lesson()
    };
    assert_eq!(refused(&chooses, 1, three), SeriesProblem::Start(Vec::new()));
    let unreadable = Draft {
        start: moment("someday", "9:00"),
        ..lesson()
    };
    assert!(matches!(refused(&unreadable, 1, three), SeriesProblem::Start(problems) if problems.len() == 1));
    assert_eq!(refused(&lesson(), 0, three), SeriesProblem::Interval);
    assert_eq!(refused(&lesson(), 53, three), SeriesProblem::Interval);
    assert_eq!(refused(&lesson(), 1, Until::Times(0)), SeriesProblem::Empty);
    let yesterday = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
    assert_eq!(refused(&lesson(), 1, Until::Date(yesterday)), SeriesProblem::Empty);
    assert_eq!(refused(&lesson(), 1, Until::Times(1001)), SeriesProblem::TooMany);
    let far = NaiveDate::from_ymd_opt(2030, 1, 1).unwrap();
    assert_eq!(refused(&lesson(), 1, Until::Date(far)), SeriesProblem::TooMany);
    let thousand = repeated(&lesson(), Every::Day, 1, Until::Times(1000)).expect("a series");
    assert_eq!(thousand.len(), 1000);
}

proptest! {
    #[test]
    fn every_meeting_is_on_the_same_clock_and_no_two_are_one(
        day in 0..700_i64, hour in 0..24_u32, length in 0..2000_i64, zone in 0..chrono_tz::TZ_VARIANTS.len(),
        every in prop_oneof![Just(Every::Day), Just(Every::Weekday), Just(Every::Week)],
        interval in 1..=52_u32, times in 1..=60_u32,
    ) {
        let tz = chrono_tz::TZ_VARIANTS[zone];
        let first = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap() + TimeDelta::days(day);
        let end = first.and_hms_opt(hour, 0, 0).unwrap() + TimeDelta::minutes(length);
        let draft = Draft {
            start: moment(&first.to_string(), &format!("{hour}:00")),
            end: moment(&end.date().to_string(), &end.format("%H:%M").to_string()),
            zone: tz.name().to_owned(),
            ..lesson()
        };
        let rows = repeated(&draft, every, interval, Until::Times(times)).unwrap();
        prop_assert_eq!(rows.len(), times as usize);
        let mut ids = std::collections::HashSet::new();
        for row in rows.iter().filter(|row| row.is_good()) {
            prop_assert!(ids.insert(&row.draft.external_id));
            let read = row.draft.times(&reading());
            let (start, end) = (read.start.at().unwrap().naive_local(), read.end.at().unwrap().naive_local());
            prop_assert_eq!(start.time().to_string(), format!("{hour:02}:00:00"));
            prop_assert_eq!((end - start).num_minutes(), length);
            let weekend = matches!(start.weekday(), Weekday::Sat | Weekday::Sun);
            prop_assert!(every != Every::Weekday || !weekend);
        }
    }
}
