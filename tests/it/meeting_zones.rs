//! Every change of the clock from 2020 to 2040, in every zone: which local times there are once, twice or never.

use chrono::{DateTime, FixedOffset, NaiveDateTime, Offset as _, TimeDelta, TimeZone as _, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use convene::meeting::{
    ClockChoice, LocalTime, RequestTimes, Span, clock_change_within, find_zone, place, suggest_zones,
};
use proptest::prelude::*;

const FIRST: i64 = 1_577_836_800; // 2020-01-01T00:00:00Z
const LAST: i64 = 2_240_611_200; // 2041-01-01T00:00:00Z

fn instant(timestamp: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(timestamp, 0).expect("an instant of this century")
}

fn offset(tz: Tz, timestamp: i64) -> FixedOffset {
    tz.offset_from_utc_datetime(&instant(timestamp).naive_utc()).fix()
}

fn span(start: i64, end: i64) -> Span {
    match RequestTimes::new(Some(instant(start)), Some(instant(end))) {
        Ok(RequestTimes::Between(span)) => span,
        other => unreachable!("{other:?}"),
    }
}

/// Every instant at which the zone's offset changes, found from the offsets alone.
fn changes(tz: Tz) -> Vec<i64> {
    let step = 86_400;
    let mut found = Vec::new();
    let mut known = (FIRST, offset(tz, FIRST));
    while known.0 < LAST {
        let next = (known.0 + step, offset(tz, known.0 + step));
        if next.1 != known.1 {
            let (mut before, mut after) = (known.0, next.0);
            while after - before > 1 {
                let middle = before.midpoint(after);
                if offset(tz, middle) == known.1 {
                    before = middle;
                } else {
                    after = middle;
                }
            }
            found.push(after);
        }
        known = next;
    }
    found
}

#[test]
fn around_every_change_local_times_are_what_they_are() {
    let (mut gaps, mut overlaps) = (0, 0);
    for tz in TZ_VARIANTS {
        for at in changes(tz) {
            let (before, after) = (offset(tz, at - 1), offset(tz, at));
            let shift = TimeDelta::seconds((after.local_minus_utc() - before.local_minus_utc()).into());
            let utc = instant(at).naive_utc();
            // The wall clock just before the change would have gone on to this, and showed that instead.
            let (without, with) = (utc + before, utc + after);
            let (from, to) = (without.min(with), without.max(with));
            let second = TimeDelta::seconds(1);
            let context = format!("{tz} at {utc}");

            for (local, expected) in [(from - second, at - 1), (to, at)] {
                let expected = if shift > TimeDelta::zero() {
                    instant(expected)
                } else {
                    // When the clock goes back, the hour is first passed before the change and last after it.
                    (local - if local < from { before } else { after }).and_utc()
                };
                assert_eq!(
                    place(tz, local),
                    LocalTime::Once(expected.with_timezone(&tz)),
                    "{context}: {local}"
                );
            }
            for local in [from, from + (to - from) / 2, to - second] {
                match place(tz, local) {
                    LocalTime::Never { earlier, later } if shift > TimeDelta::zero() => {
                        gaps += 1;
                        assert_eq!(earlier.naive_local(), local - shift, "{context}: {local}");
                        assert_eq!(later.naive_local(), local + shift, "{context}: {local}");
                        assert!(
                            earlier.timestamp() < at && at <= later.timestamp(),
                            "{context}: {local}"
                        );
                    }
                    LocalTime::Twice { earlier, later } if shift < TimeDelta::zero() => {
                        overlaps += 1;
                        assert_eq!(
                            (earlier.naive_local(), later.naive_local()),
                            (local, local),
                            "{context}"
                        );
                        assert!(
                            earlier.timestamp() < at && at <= later.timestamp(),
                            "{context}: {local}"
                        );
                    }
                    other => panic!("{context}: {local} is {other:?}"),
                }
            }
            for utc in [at - 3600, at - 1, at, at + 1799, at + 3600] {
                assert_round_trip(tz, instant(utc));
            }

            let change = clock_change_within(tz, span(at - 5400, at + 5400)).expect("there is one");
            assert_eq!((change.at.timestamp(), change.shift), (at, shift), "{context}");
            assert!(clock_change_within(tz, span(at - 1, at)).is_some(), "{context}");
            assert_eq!(clock_change_within(tz, span(at, at + 3600)), None, "{context}");
            assert_eq!(clock_change_within(tz, span(at - 3600, at - 1)), None, "{context}");
        }
    }
    assert!(gaps > 10_000 && overlaps > 10_000, "{gaps} {overlaps}");
}

/// An instant's wall clock, placed again, is that instant, perhaps as one of two.
fn assert_round_trip(tz: Tz, utc: DateTime<Utc>) {
    let at = utc.with_timezone(&tz);
    match place(tz, at.naive_local()) {
        LocalTime::Once(placed) => assert_eq!(placed, at),
        LocalTime::Twice { earlier, later } => assert!(at == earlier || at == later, "{at} is {earlier} or {later}"),
        never @ LocalTime::Never { .. } => panic!("{at} is {never:?}"),
    }
}

#[test]
fn a_choice_is_asked_for_only_where_there_is_one() {
    let local = |text: &str| text.parse::<NaiveDateTime>().expect("a local time");
    let madrid = chrono_tz::Europe::Madrid;
    let shown = |text, choice| place(madrid, local(text)).choose(choice).map(|at| at.to_rfc3339());
    let is = |text: &str| Some(text.to_owned());
    assert_eq!(shown("2026-03-29T02:30:00", None), None);
    assert_eq!(
        shown("2026-03-29T02:30:00", Some(ClockChoice::Earlier)),
        is("2026-03-29T01:30:00+01:00")
    );
    assert_eq!(
        shown("2026-03-29T02:30:00", Some(ClockChoice::Later)),
        is("2026-03-29T03:30:00+02:00")
    );
    assert_eq!(shown("2026-10-25T02:30:00", None), None);
    assert_eq!(
        shown("2026-10-25T02:30:00", Some(ClockChoice::Earlier)),
        is("2026-10-25T02:30:00+02:00")
    );
    assert_eq!(
        shown("2026-10-25T02:30:00", Some(ClockChoice::Later)),
        is("2026-10-25T02:30:00+01:00")
    );
    assert_eq!(
        shown("2026-10-25T12:00:00", Some(ClockChoice::Earlier)),
        shown("2026-10-25T12:00:00", None)
    );
}

#[test]
fn a_day_that_was_skipped_whole_never_was() {
    let local = "2011-12-30T12:00:00".parse::<NaiveDateTime>().expect("a local time");
    let LocalTime::Never { earlier, later } = place(chrono_tz::Pacific::Apia, local) else {
        panic!("it never was")
    };
    assert_eq!(
        (later.naive_local() - local, local - earlier.naive_local()),
        (TimeDelta::days(1), TimeDelta::days(1))
    );
}

#[test]
fn every_zone_is_found_and_suggested_by_its_name() {
    for tz in TZ_VARIANTS {
        assert_eq!(find_zone(&tz.name().to_uppercase()), Some(tz));
        assert!(
            suggest_zones(tz.name(), instant(FIRST), 3).iter().any(|s| s.tz == tz),
            "{tz}"
        );
    }
}

proptest! {
    #[test]
    fn any_instant_comes_back_from_its_wall_clock(zone in 0..TZ_VARIANTS.len(), utc in FIRST..LAST) {
        assert_round_trip(TZ_VARIANTS[zone], instant(utc));
    }

    #[test]
    fn a_clock_that_did_not_change_within_shows_the_time_between(zone in 0..TZ_VARIANTS.len(), start in FIRST..LAST, length in 0..10_000_000_i64) {
        let tz = TZ_VARIANTS[zone];
        if clock_change_within(tz, span(start, start + length)).is_none() {
            let wall = |utc| instant(utc).with_timezone(&tz).naive_local();
            prop_assert_eq!(wall(start + length) - wall(start), TimeDelta::seconds(length));
        }
    }
}
