//! Graph's date-times (<https://learn.microsoft.com/graph/api/onlinemeeting-createorget>).

use chrono::{DateTime, Datelike as _, NaiveDateTime, Utc};

/// As Graph takes it: UTC, seven fraction digits, `Z`. What lies below 100 ns is cut off, as the service would.
pub(super) fn write(time: DateTime<Utc>) -> String {
    // A leap second counts up to two seconds' worth of nanoseconds; Graph knows none.
    let ticks = (time.timestamp_subsec_nanos() / 100).min(9_999_999);
    format!("{}.{ticks:07}Z", time.format("%Y-%m-%dT%H:%M:%S"))
}

/// As Graph gives it: any number of fraction digits, any offset, and UTC where there is none, as the properties are
/// documented to be. The year 1 is the service's way of saying that a time was never set.
pub(super) fn read(text: &str) -> Option<DateTime<Utc>> {
    let text = text.trim();
    let time = DateTime::parse_from_rfc3339(text)
        .or_else(|_other| DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f%#z"))
        .map(|time| time.to_utc())
        .or_else(|_other| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f").map(|time| time.and_utc()))
        .ok()?;
    (time.year() > 1).then_some(time)
}

#[cfg(test)]
mod tests {
    use chrono::{FixedOffset, TimeDelta};
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_service_s_spellings_are_read() {
        for (text, expected) in [
            ("2021-06-30T08:00:00Z", "2021-06-30T08:00:00Z"),
            ("2021-06-30t08:00:00z", "2021-06-30T08:00:00Z"),
            ("2020-09-11T06:30:18.0615989Z", "2020-09-11T06:30:18.0615989Z"),
            ("2020-02-06T01:49:21.3524945+00:00", "2020-02-06T01:49:21.3524945Z"),
            (
                "2020-02-06T01:49:21.352494512345-07:00",
                "2020-02-06T08:49:21.352494512Z",
            ),
            ("2020-02-06T01:49:21+0530", "2020-02-05T20:19:21Z"),
            ("2020-02-06T01:49:21.5", "2020-02-06T01:49:21.5Z"),
        ] {
            assert_eq!(read(text), Some(expected.parse().unwrap()), "{text}");
        }
    }

    #[test]
    fn what_was_never_set_or_is_no_time_is_none() {
        for text in [
            "0001-01-01T00:00:00Z",
            "0001-01-01T00:00:00+00:00",
            "0001-01-01T00:00:00+05:00",
            "",
            "soon",
        ] {
            assert_eq!(read(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn a_written_time_reads_as_the_same_instant(seconds in 946_684_800_i64..7_258_118_400, ticks in 0_u32..10_000_000) {
            let time = DateTime::from_timestamp(seconds, ticks * 100).unwrap();
            let text = write(time);
            prop_assert_eq!(text.len(), "2020-09-11T06:30:18.0615989Z".len());
            prop_assert_eq!(read(&text), Some(time));
        }

        #[test]
        fn any_fraction_and_offset_is_read(
            seconds in 946_684_800_i64..7_258_118_400,
            fraction in "[0-9]{0,12}",
            offset in -14 * 60..=14 * 60_i32,
        ) {
            let utc = DateTime::from_timestamp(seconds, 0).unwrap();
            let local = utc.with_timezone(&FixedOffset::east_opt(offset * 60).unwrap());
            let dot = if fraction.is_empty() { "" } else { "." };
            let text = format!("{}{dot}{fraction}{}", local.format("%Y-%m-%dT%H:%M:%S"), local.format("%:z"));
            let nanos: String = fraction.chars().chain("000000000".chars()).take(9).collect();
            prop_assert_eq!(read(&text), Some(utc + TimeDelta::nanoseconds(nanos.parse().unwrap())), "{}", text);
        }

        #[test]
        fn no_text_panics(text in any::<String>()) {
            read(&text);
        }
    }
}
