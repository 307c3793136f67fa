//! Graph's form of date-times.

use chrono::{DateTime, Datelike as _, Utc};

/// Reads an ISO 8601 date-time with an offset (`Z` or `±hh:mm`) and up to twelve digits of a fraction,
/// the form that Graph's metadata demands. `None`: it is not one.
pub(super) fn parse(text: &str) -> Option<DateTime<Utc>> {
    let bytes = text.as_bytes();
    let is_plain = text.is_ascii() && bytes.get(10) == Some(&b'T') && !text.contains(['t', 'z', ' ']);
    let fraction = text
        .split_once('.')
        .map(|(_, after)| after.bytes().take_while(u8::is_ascii_digit).count());
    // A sixtieth second is a leap second to the parser, and nothing to Graph.
    let leaps = text.get(17..19) == Some("60");
    if !is_plain || leaps || fraction.is_some_and(|digits| !(1..=12).contains(&digits)) {
        return None;
    }
    let time = DateTime::parse_from_rfc3339(text).ok()?.with_timezone(&Utc);
    // An hour more must still be a date with four digits of a year.
    (1..=9998).contains(&time.year()).then_some(time)
}

/// Writes a time as answers carry it: UTC, seven digits of a fraction, `Z`.
pub(super) fn write(time: DateTime<Utc>) -> String {
    let nanoseconds = time.format("%Y-%m-%dT%H:%M:%S%.9f").to_string();
    format!("{}Z", &nanoseconds[..nanoseconds.len() - 2])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_date_time() {
        let reads = |text| parse(text).map(write);
        assert_eq!(
            reads("2020-02-06T01:49:21.3524945+00:00").as_deref(),
            Some("2020-02-06T01:49:21.3524945Z")
        );
        assert_eq!(
            reads("2020-02-06T01:49:21Z").as_deref(),
            Some("2020-02-06T01:49:21.0000000Z")
        );
        assert_eq!(
            reads("2020-02-06T01:49:21.123456789012-07:00").as_deref(),
            Some("2020-02-06T08:49:21.1234567Z")
        );
        for wrong in [
            "tomorrow",
            "2020-02-06",
            "2020-02-06T01:49:21",
            "2020-02-06T01:49Z",
            "2020-02-06 01:49:21Z",
            "2020-02-06t01:49:21z",
            "2020-02-06T01:49:21.Z",
            "2020-02-06T01:49:21.1234567890123Z",
            "2020-02-30T01:49:21Z",
            "2020-02-06T24:00:00Z",
            "2020-02-06T01:49:60Z",
            "2020-02-06T01:49:21+0000",
            "9999-12-31T23:59:59Z",
            "",
        ] {
            assert_eq!(reads(wrong), None, "{wrong}");
        }
    }
}
