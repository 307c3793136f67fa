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
