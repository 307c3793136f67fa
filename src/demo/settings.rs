//! The options of a meeting that PATCH can set, their values and what they are at first.
//!
//! <https://learn.microsoft.com/graph/api/onlinemeeting-update>

use serde_json::{Map, Value, json};

use super::answer::Refusal;

/// What an option's value may be. Members past `unknownFutureValue` may be sent; `unknownFutureValue` itself never.
enum Kind {
    Switch,
    OneOf(&'static [&'static str]),
    ListOf(&'static [&'static str]),
    Fields(&'static [(&'static str, Kind)]),
}

use Kind::{Fields, ListOf, OneOf, Switch};

/// Roles in a meeting (<https://learn.microsoft.com/graph/api/resources/meetingparticipantinfo>).
pub(super) const ROLES: [&str; 4] = ["attendee", "presenter", "producer", "coorganizer"];

const SETTINGS: [(&str, Kind); 20] = [
    (
        "allowedPresenters",
        OneOf(&["everyone", "organization", "roleIsPresenter", "organizer"]),
    ),
    (
        "allowedLobbyAdmitters",
        OneOf(&["organizerAndCoOrganizersAndPresenters", "organizerAndCoOrganizers"]),
    ),
    (
        "lobbyBypassSettings",
        Fields(&[
            (
                "scope",
                OneOf(&[
                    "organizer",
                    "organization",
                    "organizationAndFederated",
                    "everyone",
                    "invited",
                    "organizationExcludingGuests",
                ]),
            ),
            ("isDialInBypassEnabled", Switch),
        ]),
    ),
    ("isEntryExitAnnounced", Switch),
    ("allowMeetingChat", OneOf(&["enabled", "disabled", "limited"])),
    ("allowTeamworkReactions", Switch),
    ("allowAttendeeToEnableCamera", Switch),
    ("allowAttendeeToEnableMic", Switch),
    ("allowRecording", Switch),
    ("allowTranscription", Switch),
    ("recordAutomatically", Switch),
    ("allowBreakoutRooms", Switch),
    ("allowLiveShare", OneOf(&["enabled", "disabled"])),
    ("allowPowerPointSharing", Switch),
    ("allowWhiteboard", Switch),
    ("allowCopyingAndSharingMeetingContent", Switch),
    ("anonymizeIdentityForRoles", ListOf(&ROLES)),
    (
        "watermarkProtection",
        Fields(&[("isEnabledForContentSharing", Switch), ("isEnabledForVideo", Switch)]),
    ),
    ("allowParticipantsToChangeName", Switch),
    ("shareMeetingChatHistoryDefault", OneOf(&["none", "all"])),
];

/// The options of a new meeting.
pub(super) fn defaults() -> Map<String, Value> {
    let Value::Object(defaults) = json!({
        "isEntryExitAnnounced": true,
        "allowedPresenters": "everyone",
        "allowedLobbyAdmitters": "organizerAndCoOrganizersAndPresenters",
        "lobbyBypassSettings": { "scope": "organization", "isDialInBypassEnabled": false },
        "allowMeetingChat": "enabled",
        "allowTeamworkReactions": true,
        "allowAttendeeToEnableCamera": true,
        "allowAttendeeToEnableMic": true,
        "allowRecording": true,
        "allowTranscription": true,
        "recordAutomatically": false,
        "allowBreakoutRooms": true,
        "allowLiveShare": "enabled",
        "allowPowerPointSharing": true,
        "allowWhiteboard": true,
        "allowCopyingAndSharingMeetingContent": true,
        "anonymizeIdentityForRoles": [],
        "watermarkProtection": { "isEnabledForContentSharing": false, "isEnabledForVideo": false },
        "allowParticipantsToChangeName": false,
        "shareMeetingChatHistoryDefault": "none",
    }) else {
        unreachable!("an object is written above");
    };
    defaults
}

/// `settings` with what `body` changes in them. Properties that are no settings are left alone.
pub(super) fn patched(settings: &Map<String, Value>, body: &Map<String, Value>) -> Result<Map<String, Value>, Refusal> {
    let mut settings = settings.clone();
    for (name, kind) in &SETTINGS {
        let Some(new) = body.get(*name) else { continue };
        if !kind.admits(new) {
            return Err(Refusal::bad_request(format!(
                "Invalid value specified for property '{name}'."
            )));
        }
        let held = settings.entry(*name).or_insert(Value::Null);
        // Once attendees are anonymous in a meeting they stay so.
        let attendee = Value::from("attendee");
        if let (Value::Array(held), Value::Array(new)) = (&*held, new)
            && held.contains(&attendee)
            && !new.contains(&attendee)
        {
            return Err(Refusal::bad_request(
                "The attendee role cannot be removed from anonymizeIdentityForRoles.",
            ));
        }
        match (held, new) {
            // Of a complex value only the given parts change.
            (Value::Object(held), Value::Object(new)) => held.extend(new.clone()),
            (held, new) => *held = new.clone(),
        }
    }
    Ok(settings)
}

impl Kind {
    fn admits(&self, value: &Value) -> bool {
        let is_one_of = |members: &[&str], value: &Value| value.as_str().is_some_and(|text| members.contains(&text));
        match self {
            Switch => value.is_boolean(),
            OneOf(members) => is_one_of(members, value),
            ListOf(members) => value
                .as_array()
                .is_some_and(|all| all.iter().all(|one| is_one_of(members, one))),
            Fields(fields) => value.as_object().is_some_and(|object| {
                object
                    .iter()
                    .all(|(name, value)| fields.iter().any(|(field, kind)| field == name && kind.admits(value)))
            }),
        }
    }
}
