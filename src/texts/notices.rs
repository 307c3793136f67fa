//! What finished where nobody was looking.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::catalog::texts;
use super::clock::time_of_day;
use crate::engine::{How, MeetingAnswer};
use crate::meeting::text::visible;

texts! {
    pub notices;
    pub clear_notices;
    pub close_notice;
    pub show_result;
    counted_notices(count: u64);
    ended(what: &str, external_id: &str);
    said_at(time: &str, sentence: &str);
}

/// The name of the button that shows the list.
pub fn notices_button(count: usize) -> String {
    counted_notices(u64::try_from(count).unwrap_or(u64::MAX))
}

/// A notice in the list, with the time when it was told.
pub fn notice_at(at: DateTime<Utc>, zone: Tz, sentence: &str) -> String {
    said_at(&time_of_day(&at.with_timezone(&zone)), sentence)
}

/// A call ended with a meeting.
pub fn ended_with_meeting(answer: &MeetingAnswer) -> String {
    let what = match answer.how {
        How::Created => super::meeting_created(),
        _ => super::meeting_existed(),
    };
    match &answer.meeting.external_id {
        Some(id) => ended(what, &visible(id)),
        None => what.to_owned(),
    }
}
