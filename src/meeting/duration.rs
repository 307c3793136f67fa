//! How long a meeting is, as a setting or a preset has it.

use chrono::TimeDelta;
use serde::Deserialize;

/// How long a meeting is: from one minute to a day. (Graph has times only; this is what a person picks.)
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "i64")]
pub struct MeetingDuration(u16);

impl MeetingDuration {
    /// What is offered, in minutes.
    pub const OFFERED: [u16; 6] = [15, 30, 45, 60, 90, 120];

    /// In minutes.
    pub fn minutes(self) -> u16 {
        self.0
    }
}

impl Default for MeetingDuration {
    fn default() -> Self {
        Self(30)
    }
}

impl TryFrom<i64> for MeetingDuration {
    type Error = String;

    fn try_from(minutes: i64) -> Result<Self, String> {
        match u16::try_from(minutes) {
            Ok(minutes @ 1..=1440) => Ok(Self(minutes)),
            _ => Err(format!("{minutes} is no duration: it is in minutes, from 1 to 1440")),
        }
    }
}

impl From<MeetingDuration> for TimeDelta {
    fn from(duration: MeetingDuration) -> Self {
        Self::minutes(duration.0.into())
    }
}

/// A length as people type it: `45m`, `1h`, `1h30m`, `1:30`, or a number of minutes. `None` where it is none.
pub fn parse_length(text: &str) -> Option<TimeDelta> {
    let tight: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let number = |digits: &str| {
        let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        digits.parse::<i64>().ok().filter(|_| plain)
    };
    let (hours, minutes) = if let Some((hours, minutes)) = tight.split_once(':') {
        let minutes = number(minutes).filter(|value| minutes.len() == 2 && *value < 60)?;
        (number(hours)?, minutes)
    } else {
        let (hours, rest) = match tight.split_once('h') {
            Some((hours, rest)) => (number(hours)?, rest),
            None => (0, tight.as_str()),
        };
        let minutes = match rest.strip_suffix("min").or(rest.strip_suffix('m')).unwrap_or(rest) {
            "" if rest.is_empty() && tight.ends_with('h') => 0,
            digits => number(digits)?,
        };
        (hours, minutes)
    };
    TimeDelta::try_minutes(hours.checked_mul(60)?.checked_add(minutes)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_hours_and_minutes() {
        for (text, minutes) in [
            ("45", Some(45)),
            ("45m", Some(45)),
            ("45 min", Some(45)),
            ("1h", Some(60)),
            ("1h30", Some(90)),
            ("1h 30m", Some(90)),
            ("0", Some(0)),
            ("1:30", Some(90)),
            ("0:05", Some(5)),
            ("1:5", None),
            ("1:60", None),
            ("", None),
            ("h", None),
            ("m", None),
            ("-5", None),
            ("+5", None),
            ("1.5h", None),
            ("9223372036854775807h", None),
        ] {
            assert_eq!(
                parse_length(text).map(|length| length.num_minutes()),
                minutes,
                "{text:?}"
            );
        }
    }
}
