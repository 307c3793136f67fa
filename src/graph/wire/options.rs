//! The options of a meeting, as they are sent and as they come back
//! (<https://learn.microsoft.com/graph/api/resources/onlinemeetingbase>).

use serde_json::{Map, Value, json};

use crate::meeting::{MeetingOption, MeetingOptions};

/// Where an option stands in an `onlineMeeting`, as a JSON pointer, and its value there.
fn property(option: MeetingOption) -> (&'static str, Value) {
    use MeetingOption as O;
    match option {
        O::AllowedPresenters(who) => ("/allowedPresenters", who.as_str().into()),
        O::LobbyBypass(who) => ("/lobbyBypassSettings/scope", who.as_str().into()),
        O::DialInBypassesLobby(on) => ("/lobbyBypassSettings/isDialInBypassEnabled", on.into()),
        O::LobbyAdmitters(who) => ("/allowedLobbyAdmitters", who.as_str().into()),
        O::EntryExitAnnounced(on) => ("/isEntryExitAnnounced", on.into()),
        O::Chat(when) => ("/allowMeetingChat", when.as_str().into()),
        O::Reactions(on) => ("/allowTeamworkReactions", on.into()),
        O::AttendeeCamera(on) => ("/allowAttendeeToEnableCamera", on.into()),
        O::AttendeeMicrophone(on) => ("/allowAttendeeToEnableMic", on.into()),
        O::Recording(on) => ("/allowRecording", on.into()),
        O::Transcription(on) => ("/allowTranscription", on.into()),
        O::RecordAutomatically(on) => ("/recordAutomatically", on.into()),
        O::BreakoutRooms(on) => ("/allowBreakoutRooms", on.into()),
        O::LiveShare(on) => ("/allowLiveShare", if on { "enabled" } else { "disabled" }.into()),
        O::PowerPointSharing(on) => ("/allowPowerPointSharing", on.into()),
        O::Whiteboard(on) => ("/allowWhiteboard", on.into()),
        O::CopyingAndSharing(on) => ("/allowCopyingAndSharingMeetingContent", on.into()),
        O::WatermarkOnContent(on) => ("/watermarkProtection/isEnabledForContentSharing", on.into()),
        O::WatermarkOnVideo(on) => ("/watermarkProtection/isEnabledForVideo", on.into()),
    }
}

/// The properties that set the options; those that are not chosen are absent.
pub(super) fn write(options: &MeetingOptions) -> Map<String, Value> {
    let mut body = Map::new();
    for option in options.chosen() {
        let (pointer, value) = property(option);
        match pointer[1..].split_once('/') {
            Some((outer, inner)) => body.entry(outer).or_insert_with(|| json!({}))[inner] = value,
            None => {
                body.insert(pointer[1..].to_owned(), value);
            }
        }
    }
    body
}

/// The options that an `onlineMeeting` tells, in words of whatever case.
pub(super) fn read(meeting: &Value) -> MeetingOptions {
    let is_told = |option: &MeetingOption| {
        let (pointer, value) = property(*option);
        let Some(told) = meeting.pointer(pointer) else {
            return false;
        };
        match (told.as_str(), value.as_str()) {
            (Some(told), Some(word)) => told.eq_ignore_ascii_case(word),
            _ => *told == value,
        }
    };
    MeetingOption::every().into_iter().filter(is_told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_option_comes_back_as_it_was_sent_and_alone() {
        for option in MeetingOption::every() {
            let options: MeetingOptions = [option].into_iter().collect();
            let body = write(&options);
            assert_eq!(body.len(), 1, "{option:?}");
            assert_eq!(read(&body.into()), options);
        }
    }

    #[test]
    fn what_is_not_known_is_not_told() {
        for meeting in [
            json!({}),
            json!({ "allowedPresenters": null, "lobbyBypassSettings": null, "watermarkProtection": [] }),
            json!({ "allowedPresenters": "someFutureWord", "allowMeetingChat": "unknownFutureValue" }),
            json!({ "allowRecording": "true", "allowLiveShare": true, "allowWhiteboard": 1 }),
        ] {
            assert_eq!(read(&meeting), MeetingOptions::default(), "{meeting}");
        }
    }
}
