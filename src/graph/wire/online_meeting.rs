//! `onlineMeeting` as it comes back (<https://learn.microsoft.com/graph/api/resources/onlinemeeting>).

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::Value;

use super::{
    date,
    join_information::JoinInformation,
    loose::{List, Loose, fit},
    options,
};
use crate::meeting;

/// The properties we use; every other is in the meeting's `source`.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct OnlineMeeting {
    id: Loose<String>,
    external_id: Loose<String>,
    subject: Loose<String>,
    start_date_time: Loose<String>,
    end_date_time: Loose<String>,
    creation_date_time: Loose<String>,
    expiry_date_time: Loose<String>,
    join_web_url: Loose<String>,
    join_information: Loose<JoinInformation>,
    join_meeting_id_settings: Loose<JoinMeetingIdSettings>,
    audio_conferencing: Loose<AudioConferencing>,
    chat_info: Loose<ChatInfo>,
    participants: Loose<Participants>,
    meeting_type: Loose<String>,
    meeting_options_web_url: Loose<String>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct JoinMeetingIdSettings {
    join_meeting_id: Loose<String>,
    passcode: Loose<String>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct AudioConferencing {
    conference_id: Loose<String>,
    /// One of the reference pages spells it so.
    #[serde(rename = "ConferenceId")]
    capitalized_conference_id: Loose<String>,
    toll_number: Loose<String>,
    toll_numbers: List<String>,
    toll_free_number: Loose<String>,
    toll_free_numbers: List<String>,
    dialin_url: Loose<String>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[expect(clippy::struct_field_names, reason = "Graph's names")]
struct ChatInfo {
    thread_id: Loose<String>,
    message_id: Loose<String>,
    reply_chain_message_id: Loose<String>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Participants {
    organizer: Loose<Participant>,
    attendees: List<Participant>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Participant {
    upn: Loose<String>,
    role: Loose<String>,
    /// An `identitySet`: `user`, and whatever other kinds there are (`guest`, `phone` …).
    identity: Loose<BTreeMap<String, Loose<Identity>>>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Identity {
    id: Loose<String>,
    display_name: Loose<String>,
}

/// The domain's meeting. What is no object is an empty one. Of more attendees than the service gives back, the first
/// [`meeting::ATTENDEES_RETURNED`] count, at which others may be hidden anyway
/// ([`meeting::Meeting::may_hide_attendees`]).
pub(super) fn read(source: Value) -> meeting::Meeting {
    let wire: OnlineMeeting = fit(source.clone()).unwrap_or_default();
    let join_meeting_id = wire.join_meeting_id_settings.0.unwrap_or_default();
    let participants = wire.participants.0.unwrap_or_default();
    let attendees = participants.attendees.0.into_iter();
    meeting::Meeting {
        id: text(wire.id),
        external_id: text(wire.external_id),
        subject: text(wire.subject),
        start: time(wire.start_date_time),
        end: time(wire.end_date_time),
        created: time(wire.creation_date_time),
        expires: time(wire.expiry_date_time),
        join_web_url: text(wire.join_web_url),
        join_information_html: wire.join_information.0.and_then(JoinInformation::html),
        join_meeting_id: text(join_meeting_id.join_meeting_id),
        passcode: text(join_meeting_id.passcode),
        audio: wire.audio_conferencing.0.map(Into::into),
        chat: wire.chat_info.0.map(Into::into),
        organizer: participants.organizer.0.map(Into::into),
        attendees: attendees.take(meeting::ATTENDEES_RETURNED).map(Into::into).collect(),
        options: options::read(&source),
        meeting_type: text(wire.meeting_type),
        options_web_url: text(wire.meeting_options_web_url),
        source,
    }
}

/// A text; the service writes an empty one where there is none.
fn text(text: Loose<String>) -> Option<String> {
    text.0.filter(|text| !text.is_empty())
}

fn time(text: Loose<String>) -> Option<DateTime<Utc>> {
    date::read(&text.0?)
}

/// The first choice and the rest, each once.
fn numbers(first: Loose<String>, rest: List<String>) -> Vec<String> {
    let mut numbers = Vec::new();
    for number in first.0.into_iter().chain(rest.0) {
        if !number.is_empty() && !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    numbers
}

impl From<AudioConferencing> for meeting::AudioConferencing {
    fn from(wire: AudioConferencing) -> Self {
        Self {
            conference_id: text(wire.conference_id).or(text(wire.capitalized_conference_id)),
            toll_numbers: numbers(wire.toll_number, wire.toll_numbers),
            toll_free_numbers: numbers(wire.toll_free_number, wire.toll_free_numbers),
            dialin_url: text(wire.dialin_url),
        }
    }
}

impl From<ChatInfo> for meeting::ChatInfo {
    fn from(wire: ChatInfo) -> Self {
        Self {
            thread_id: text(wire.thread_id),
            message_id: text(wire.message_id),
            reply_chain_message_id: text(wire.reply_chain_message_id),
        }
    }
}

impl From<Participant> for meeting::Participant {
    fn from(wire: Participant) -> Self {
        let mut kinds = wire.identity.0.unwrap_or_default();
        let user = kinds.remove("user").and_then(|user| user.0).unwrap_or_default();
        // A guest or a telephone has no user, but may have a name.
        let other_names = kinds.into_values().filter_map(|kind| text(kind.0?.display_name));
        Self {
            user_id: text(user.id),
            display_name: text(user.display_name).or(other_names.into_iter().next()),
            upn: text(wire.upn),
            role: text(wire.role),
        }
    }
}
