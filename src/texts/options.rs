//! The options of a meeting.

use super::role;
use crate::meeting::{AllowedPresenters, LobbyAdmitters, LobbyBypass, MeetingChat, MeetingOption, Role};

pub const MEETING_OPTIONS: &str = "Meeting options";
pub const OPTIONS_EXPLAINED: &str = "Making a meeting can’t set these, so Convene sets them in a second step, \
    right after it was made. A meeting that exists already keeps its own until you apply your changes.";
pub const AS_THE_ORGANIZATION: &str = "As the organisation has it";
pub const PASSCODE_NOT_HERE: &str =
    "Whether joining needs a passcode can’t be set here: the service decides that when it makes the meeting.";

/// The header of the options, folded or not.
pub fn options_header(set: usize) -> String {
    match set {
        0 => MEETING_OPTIONS.to_owned(),
        set => format!("{MEETING_OPTIONS} · {}", options_set(set)),
    }
}

/// How many options are set.
pub fn options_set(set: usize) -> String {
    format!("{set} set")
}

/// The name of the box that chooses an option.
pub fn option_box(option: MeetingOption, chosen: Option<MeetingOption>) -> String {
    format!("{}: {}", option_name(option), chosen_option(chosen))
}

/// An option's value, or that it has none.
pub fn chosen_option(chosen: Option<MeetingOption>) -> &'static str {
    chosen.map_or(AS_THE_ORGANIZATION, option_value)
}

/// What is said when a role depends on who may present and nobody has chosen that.
pub fn presenters_follow_roles() -> String {
    let follows = MeetingOption::AllowedPresenters(AllowedPresenters::RoleIsPresenter);
    format!(
        "A {} or {} was chosen, which has an effect only where the role decides who may present. \
         So Convene sets “{}” to “{}”.",
        role(Role::Presenter),
        role(Role::CoOrganizer),
        option_name(follows),
        option_value(follows),
    )
}

/// The heading that an option stands under.
pub fn option_group(option: MeetingOption) -> &'static str {
    match option {
        MeetingOption::AllowedPresenters(_) => "Presenting",
        MeetingOption::LobbyBypass(_)
        | MeetingOption::DialInBypassesLobby(_)
        | MeetingOption::LobbyAdmitters(_)
        | MeetingOption::EntryExitAnnounced(_) => "Coming in",
        MeetingOption::Chat(_) | MeetingOption::Reactions(_) => "Chat and reactions",
        MeetingOption::AttendeeCamera(_) | MeetingOption::AttendeeMicrophone(_) => "Camera and microphone",
        MeetingOption::Recording(_) | MeetingOption::Transcription(_) | MeetingOption::RecordAutomatically(_) => {
            "Recording and transcription"
        }
        MeetingOption::BreakoutRooms(_)
        | MeetingOption::LiveShare(_)
        | MeetingOption::PowerPointSharing(_)
        | MeetingOption::Whiteboard(_)
        | MeetingOption::CopyingAndSharing(_) => "Working together",
        MeetingOption::WatermarkOnContent(_) | MeetingOption::WatermarkOnVideo(_) => "Watermark",
    }
}

/// What an option is about, whatever its value.
pub fn option_name(option: MeetingOption) -> &'static str {
    match option {
        MeetingOption::AllowedPresenters(_) => "Who may present",
        MeetingOption::LobbyBypass(_) => "Who skips the lobby",
        MeetingOption::DialInBypassesLobby(_) => "Callers skip the lobby",
        MeetingOption::LobbyAdmitters(_) => "Who lets people in",
        MeetingOption::EntryExitAnnounced(_) => "Announce callers coming and going",
        MeetingOption::Chat(_) => "Chat",
        MeetingOption::Reactions(_) => "Reactions",
        MeetingOption::AttendeeCamera(_) => "Attendees may use the camera",
        MeetingOption::AttendeeMicrophone(_) => "Attendees may use the microphone",
        MeetingOption::Recording(_) => "Recording allowed",
        MeetingOption::Transcription(_) => "Transcription allowed",
        MeetingOption::RecordAutomatically(_) => "Record automatically",
        MeetingOption::BreakoutRooms(_) => "Breakout rooms",
        MeetingOption::LiveShare(_) => "Live sharing of apps",
        MeetingOption::PowerPointSharing(_) => "PowerPoint Live",
        MeetingOption::Whiteboard(_) => "Whiteboard",
        MeetingOption::CopyingAndSharing(_) => "Copy and forward chat and captions",
        MeetingOption::WatermarkOnContent(_) => "Watermark on shared content",
        MeetingOption::WatermarkOnVideo(_) => "Watermark on everyone’s video",
    }
}

/// The value of an option.
pub fn option_value(option: MeetingOption) -> &'static str {
    match option {
        MeetingOption::AllowedPresenters(who) => match who {
            AllowedPresenters::Everyone => "Everyone",
            AllowedPresenters::Organization => "The organisation",
            AllowedPresenters::RoleIsPresenter => "People with the role",
            AllowedPresenters::Organizer => "Only the organizer",
        },
        MeetingOption::LobbyBypass(who) => match who {
            LobbyBypass::Everyone => "Everyone",
            LobbyBypass::OrganizationAndFederated => "The organisation and trusted ones",
            LobbyBypass::Organization => "The organisation",
            LobbyBypass::OrganizationExcludingGuests => "The organisation without guests",
            LobbyBypass::Invited => "Invited people",
            LobbyBypass::Organizer => "Only the organizer",
        },
        MeetingOption::LobbyAdmitters(who) => match who {
            LobbyAdmitters::OrganizerAndCoOrganizersAndPresenters => "Organizers and presenters",
            LobbyAdmitters::OrganizerAndCoOrganizers => "Organizers only",
        },
        MeetingOption::Chat(when) => match when {
            MeetingChat::Enabled => "Before, during and after",
            MeetingChat::Limited => "Only during the meeting",
            MeetingChat::Disabled => "Never",
        },
        MeetingOption::DialInBypassesLobby(yes)
        | MeetingOption::EntryExitAnnounced(yes)
        | MeetingOption::Reactions(yes)
        | MeetingOption::AttendeeCamera(yes)
        | MeetingOption::AttendeeMicrophone(yes)
        | MeetingOption::Recording(yes)
        | MeetingOption::Transcription(yes)
        | MeetingOption::RecordAutomatically(yes)
        | MeetingOption::BreakoutRooms(yes)
        | MeetingOption::LiveShare(yes)
        | MeetingOption::PowerPointSharing(yes)
        | MeetingOption::Whiteboard(yes)
        | MeetingOption::CopyingAndSharing(yes)
        | MeetingOption::WatermarkOnContent(yes)
        | MeetingOption::WatermarkOnVideo(yes) => {
            if yes {
                "Yes"
            } else {
                "No"
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_two_boxes_and_no_two_values_of_one_box_have_the_same_name() {
        let every = MeetingOption::every();
        let names: HashSet<_> = every.iter().map(|option| option_box(*option, Some(*option))).collect();
        assert_eq!(names.len(), every.len());
    }
}
