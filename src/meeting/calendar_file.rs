//! The calendar file: a meeting for somebody's own calendar (RFC 5545).

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use icalendar::{Calendar, Component as _, Event, EventLike as _, Property};
use percent_encoding::utf8_percent_encode;
use thiserror::Error;
use uuid::Uuid;

use super::invitation::{is_web_link, title};
use super::mail::MAILTO;
use super::{Invitation, Meeting, Words, text::single_line};

/// Why a meeting can't be put into a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CalendarFileProblem {
    /// The service gave no start.
    #[error("the meeting has no times")]
    NoTimes,
}

/// What UIDs are derived under (a version 4 UUID of our own). It must never change.
const UID_NAMESPACE: Uuid = Uuid::from_u128(0x6f1c_94b6_0a3e_4d0b_9a56_3f0d_6c1f_2be7);

/// The calendar file of `meeting`: UTF-8, lines of at most 75 octets ending in CRLF.
///
/// Times are UTC, so that it needs no time zone of its own; `tz` and `words` are for the invitation, which is the description. `stamp`
/// is when the file is made. The UID is the same for the same organizer and external ID, so that a file saved again replaces
/// the entry. Nobody is listed as an attendee and there is no method: the file is a note for whoever saves it, and no calendar
/// should send anything to anybody because of it.
pub fn calendar_file(
    meeting: &Meeting,
    tz: Tz,
    words: &Words,
    stamp: DateTime<Utc>,
) -> Result<String, CalendarFileProblem> {
    let start = meeting.start.ok_or(CalendarFileProblem::NoTimes)?;
    let mut event = Event::new();
    event
        .uid(&uid(meeting).to_string())
        .timestamp(stamp)
        .starts(start)
        .summary(&title(meeting, words))
        .description(&Invitation::new(meeting, tz, words).plain());
    // An end must be after the start; without one the event takes no time, which is what equal times say.
    if let Some(end) = meeting.end.filter(|end| end.timestamp() > start.timestamp()) {
        event.ends(end);
    }
    if let Some(link) = meeting.join_web_url.as_deref().filter(|link| is_web_link(link)) {
        event
            .location(link)
            .url(link)
            .add_property("X-MICROSOFT-SKYPETEAMSMEETINGURL", link);
        let mut conference = Property::new("CONFERENCE", link);
        conference
            .add_parameter("VALUE", "URI")
            .add_parameter("FEATURE", "VIDEO")
            .add_parameter("LABEL", words.join);
        event.append_property(conference);
    }
    if let Some(organizer) = &meeting.organizer
        && let Some(address) = organizer
            .upn
            .as_deref()
            .map(str::trim)
            .filter(|address| address.contains('@'))
    {
        let mut property = Property::new("ORGANIZER", format!("mailto:{}", utf8_percent_encode(address, MAILTO)));
        if let Some(name) = &organizer.display_name {
            // A quote can't be written in a parameter.
            property.add_parameter("CN", &single_line(name).replace('"', "'"));
        }
        event.append_property(property);
    }
    let mut calendar = Calendar::empty();
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property(("PRODID", "-//Convene//Convene//EN"))
        .push(event);
    Ok(folded(&calendar.to_string()))
}

/// The same for the same organizer and external ID; without them, for the same meeting as far as it can be told.
fn uid(meeting: &Meeting) -> Uuid {
    let organizer = meeting
        .organizer
        .as_ref()
        .and_then(|o| o.user_id.as_deref().or(o.upn.as_deref()));
    let name = meeting
        .external_id
        .as_deref()
        .or(meeting.id.as_deref())
        .or(meeting.join_web_url.as_deref());
    let key = format!("{}\n{}", organizer.unwrap_or_default(), name.unwrap_or_default());
    Uuid::new_v5(&UID_NAMESPACE, key.as_bytes())
}

/// The file folded anew: the library does not count the blank that begins the last line of a folded value, which can then have 76
/// octets where 75 are allowed (RFC 5545, section 3.1).
fn folded(file: &str) -> String {
    let mut out = String::with_capacity(file.len());
    for mut line in file.replace("\r\n ", "").split_terminator("\r\n") {
        let mut limit = 75;
        while line.len() > limit {
            let (head, tail) = line.split_at(line.floor_char_boundary(limit));
            out.push_str(head);
            out.push_str("\r\n ");
            line = tail;
            limit = 74;
        }
        out.push_str(line);
        out.push_str("\r\n");
    }
    out
}
