//! A meeting as the demo keeps it and as it shows it.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::{DateTime, Duration, Utc};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use rand::{RngExt as _, distr::SampleString as _, rngs::StdRng};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::{
    join_information,
    organization::{Person, TENANT},
    settings, time,
};

/// A meeting, kept whether it is deleted or not.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct StoredMeeting {
    pub id: String,
    /// The organizer's user ID.
    pub organizer: String,
    pub external_id: String,
    created: DateTime<Utc>,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    pub subject: Option<String>,
    /// As they were given, but for the role: that is the stored one.
    pub attendees: Vec<Value>,
    pub thread_id: String,
    pub message_id: String,
    /// Path and query of the join link. The port in front of it can change from start to start.
    pub join_path: String,
    pub join_meeting_id: String,
    pub passcode: String,
    pub conference_id: String,
    pub settings: Map<String, Value>,
    /// Deleted meetings are not found, but their links go on working.
    pub deleted: bool,
}

/// A meeting in what the demo tells of all it has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KeptMeeting {
    /// Graph's ID.
    pub id: String,
    /// The organizer's user ID.
    pub organizer: String,
    /// The external ID.
    pub external_id: String,
    /// Whether it was deleted.
    pub deleted: bool,
}

impl KeptMeeting {
    pub(super) fn of(meeting: &StoredMeeting) -> Self {
        Self {
            id: meeting.id.clone(),
            organizer: meeting.organizer.clone(),
            external_id: meeting.external_id.clone(),
            deleted: meeting.deleted,
        }
    }
}

/// What a new meeting is made of.
pub(super) struct Plan {
    pub external_id: String,
    pub subject: Option<String>,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    pub attendees: Vec<Value>,
    /// The channel's message that the meeting is to be, if it is to be in a channel.
    pub channel_message: Option<ChannelMessage>,
}

/// A message in a channel's thread.
pub(super) struct ChannelMessage {
    pub thread_id: String,
    pub message_id: String,
}

/// How an answer shows a meeting.
pub(super) struct View<'a> {
    /// What links begin with: `http://127.0.0.1:port`.
    pub origin: &'a str,
    pub is_beta: bool,
    /// Whether enum members past `unknownFutureValue` are shown by name.
    pub shows_all_members: bool,
    /// The `Accept-Language` of the request.
    pub language: &'a str,
}

/// What may stand in a path as it is.
const PATH_PART: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.');

/// Members of Graph's enums that come after `unknownFutureValue`
/// (<https://learn.microsoft.com/graph/best-practices-concept#handling-future-members-in-evolvable-enumerations>).
const LATE_MEMBERS: [&str; 5] = [
    "producer",
    "coorganizer",
    "invited",
    "organizationExcludingGuests",
    "shared",
];

impl StoredMeeting {
    /// Makes a meeting, with everything the service adds of its own; `dice` say what looks random of it.
    pub fn new(organizer: &Person, plan: Plan, mut dice: StdRng) -> Self {
        let now = Utc::now();
        let ChannelMessage { thread_id, message_id } = plan.channel_message.unwrap_or_else(|| ChannelMessage {
            thread_id: format!(
                "19:meeting_{}@thread.v2",
                uuid::Builder::from_random_bytes(dice.random()).into_uuid().simple()
            ),
            message_id: "0".to_owned(),
        });
        let context = format!(r#"{{"Tid":"{TENANT}","Oid":"{}"}}"#, organizer.id);
        let encoded = |text: &str| utf8_percent_encode(text, PATH_PART).to_string();
        let digits = |range: std::ops::Range<u64>, dice: &mut StdRng| dice.random_range(range).to_string();
        Self {
            id: STANDARD.encode(format!("1*{}*{message_id}**{thread_id}", organizer.id)),
            organizer: organizer.id.clone(),
            external_id: plan.external_id,
            created: now,
            start: plan.start,
            end: plan.end,
            subject: plan.subject,
            attendees: plan.attendees,
            join_path: format!(
                "/join/{}/{message_id}?context={}",
                encoded(&thread_id),
                encoded(&context)
            ),
            thread_id,
            message_id,
            join_meeting_id: digits(200_000_000_000..999_999_999_999, &mut dice),
            passcode: rand::distr::Alphanumeric.sample_string(&mut dice, 8),
            conference_id: digits(100_000_000..999_999_999, &mut dice),
            settings: settings::defaults(),
            deleted: false,
        }
    }

    /// Whether `person` is asked to the meeting.
    pub fn invites(&self, person: &Person) -> bool {
        let text = |attendee: &Value, path: &str| attendee.pointer(path).and_then(Value::as_str).map(str::to_owned);
        self.attendees.iter().any(|attendee| {
            [text(attendee, "/upn"), text(attendee, "/identity/user/id")]
                .iter()
                .flatten()
                .any(|name| person.is_called(name))
        })
    }

    /// The page that shows what the organizer may set.
    fn options_path(&self) -> String {
        self.join_path.replacen("/join/", "/options/", 1)
    }

    /// The meeting as Graph shows one (<https://learn.microsoft.com/graph/api/resources/onlinemeeting>).
    pub fn to_json(&self, organizer: &Person, view: &View<'_>) -> Value {
        let View { origin, is_beta, .. } = *view;
        let join_url = format!("{origin}{}", self.join_path);
        let mut meeting = json!({
            "id": self.id,
            "creationDateTime": time::write(self.created),
            "startDateTime": time::write(self.start),
            "endDateTime": time::write(self.end),
            "expiryDateTime": time::write(self.end + Duration::days(60)),
            "joinWebUrl": join_url,
            "joinUrl": join_url,
            "subject": self.subject,
            "isBroadcast": false,
            "meetingType": "scheduled",
            "meetingTemplateId": null,
            "meetingOptionsWebUrl": format!("{origin}{}", self.options_path()),
            "videoTeleconferenceId": self.conference_id,
            "externalId": self.external_id,
            "meetingCode": self.join_meeting_id,
            "autoAdmittedUsers": self.auto_admitted_users(),
            "outerMeetingAutoAdmittedUsers": null,
            "capabilities": [],
            "iCalUid": null,
            "meetingInfo": null,
            "broadcastSettings": null,
            "participants": self.participants(organizer, view),
            "audioConferencing": self.audio_conferencing(organizer, origin),
            "chatInfo": {
                "threadId": self.thread_id,
                "messageId": self.message_id,
                "replyChainMessageId": null,
            },
            "joinMeetingIdSettings": {
                "isPasscodeRequired": true,
                "joinMeetingId": self.join_meeting_id,
                "passcode": self.passcode,
            },
            "joinInformation": join_information::item_body(self, organizer, origin, view.language),
        });
        for (name, value) in &self.settings {
            meeting[name] = value.clone();
        }
        if !view.shows_all_members {
            for path in ["/lobbyBypassSettings/scope", "/anonymizeIdentityForRoles"] {
                meeting.pointer_mut(path).map(hide_late_members);
            }
        }
        if is_beta {
            meeting["participants"]["producers"] = json!([]);
            meeting["participants"]["contributors"] = json!([]);
        }
        meeting
    }

    fn participants(&self, organizer: &Person, view: &View<'_>) -> Value {
        let attendee = |given: &Value| {
            let mut shown = json!({ "upn": null, "role": null, "identity": null });
            for (name, value) in given.as_object().into_iter().flatten() {
                shown[name] = value.clone();
            }
            if let Some(Value::Object(user)) = shown.pointer_mut("/identity/user") {
                // The service does not look the name up.
                user.entry("displayName").or_insert(Value::Null);
            }
            if !view.shows_all_members {
                hide_late_members(&mut shown["role"]);
            }
            shown
        };
        json!({
            "organizer": {
                "upn": organizer.upn,
                "role": "presenter",
                "identity": {
                    "application": null,
                    "device": null,
                    "phone": null,
                    "user": { "id": organizer.id, "displayName": null, "tenantId": TENANT },
                },
            },
            "attendees": self.attendees.iter().map(attendee).collect::<Vec<_>>(),
        })
    }

    /// Telephone access, with numbers that are kept for fiction.
    fn audio_conferencing(&self, organizer: &Person, origin: &str) -> Value {
        if !organizer.has_dial_in {
            return Value::Null;
        }
        json!({
            "conferenceId": self.conference_id,
            "tollNumber": "+1 206-555-0142",
            "tollNumbers": ["+1 206-555-0142", "+44 20 7946 0958"],
            "tollFreeNumber": "+1 800-555-0199",
            "tollFreeNumbers": ["+1 800-555-0199"],
            "dialinUrl": format!("{origin}/dialin/{}", self.conference_id),
        })
    }

    /// An older name of the lobby's scope, which still arrives, with capitals of its own.
    fn auto_admitted_users(&self) -> &'static str {
        match self
            .settings
            .get("lobbyBypassSettings")
            .and_then(|lobby| lobby["scope"].as_str())
        {
            Some("everyone") => "Everyone",
            Some("organizer") => "OrganizerOnly",
            Some("organizationAndFederated") => "EveryoneInCompanyAndFederated",
            Some("invited") => "InvitedUsers",
            Some("organizationExcludingGuests") => "EveryoneInCompanyExcludingGuests",
            _ => "EveryoneInCompany",
        }
    }
}

/// Puts `unknownFutureValue` in the place of enum members that come after it, in a text or a list of texts.
pub(super) fn hide_late_members(value: &mut Value) {
    match value {
        Value::String(member) if LATE_MEMBERS.contains(&member.as_str()) => "unknownFutureValue".clone_into(member),
        Value::Array(members) => members.iter_mut().for_each(hide_late_members),
        _ => {}
    }
}
