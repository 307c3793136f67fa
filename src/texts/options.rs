//! The options of a meeting.

use super::catalog::texts;
use super::role;
use crate::meeting::{AllowedPresenters, LobbyAdmitters, LobbyBypass, MeetingChat, MeetingOption, Role};

texts! {
    pub meeting_options;
    pub options_explained;
    pub as_the_organization;
    pub passcode_not_here;

    options_header_set(set: usize);
    /// How many options are set.
    pub options_set(set: usize);
    roles_need_option(presenter: &str, co_organizer: &str, option: &str, value: &str);

    group_presenting;
    group_coming_in;
    group_chat;
    group_devices;
    group_recording;
    group_working_together;
    group_watermark;

    option_presenters;
    option_lobby;
    option_callers;
    option_admitters;
    option_announcing;
    option_chat;
    option_reactions;
    option_camera;
    option_microphone;
    option_recording;
    option_transcription;
    option_automatic_recording;
    option_breakout_rooms;
    option_live_share;
    option_powerpoint_live;
    option_whiteboard;
    option_copying;
    option_watermark_on_content;
    option_watermark_on_video;

    value_everyone;
    value_organization;
    value_with_role;
    value_organizer;
    value_organization_and_trusted;
    value_organization_without_guests;
    value_invited;
    value_organizers_and_presenters;
    value_organizers;
    value_always;
    value_during_meeting;
    value_never;
    value_yes;
    value_no;
}

/// The header of the options, folded or not.
pub fn options_header(set: usize) -> String {
    match set {
        0 => meeting_options().to_owned(),
        set => options_header_set(set),
    }
}

/// The name of the box that chooses an option.
pub fn option_box(option: MeetingOption, chosen: Option<MeetingOption>) -> String {
    super::chosen(option_name(option), chosen_option(chosen))
}

/// An option's value, or that it has none.
pub fn chosen_option(chosen: Option<MeetingOption>) -> &'static str {
    chosen.map_or(as_the_organization(), option_value)
}

/// What is said when a role depends on who may present and nobody has chosen that.
pub fn presenters_follow_roles() -> String {
    let follows = MeetingOption::AllowedPresenters(AllowedPresenters::RoleIsPresenter);
    let roles = (role(Role::Presenter), role(Role::CoOrganizer));
    roles_need_option(roles.0, roles.1, option_name(follows), option_value(follows))
}

/// The heading that an option stands under.
pub fn option_group(option: MeetingOption) -> &'static str {
    match option {
        MeetingOption::AllowedPresenters(_) => group_presenting(),
        MeetingOption::LobbyBypass(_)
        | MeetingOption::DialInBypassesLobby(_)
        | MeetingOption::LobbyAdmitters(_)
        | MeetingOption::EntryExitAnnounced(_) => group_coming_in(),
        MeetingOption::Chat(_) | MeetingOption::Reactions(_) => group_chat(),
        MeetingOption::AttendeeCamera(_) | MeetingOption::AttendeeMicrophone(_) => group_devices(),
        MeetingOption::Recording(_) | MeetingOption::Transcription(_) | MeetingOption::RecordAutomatically(_) => {
            group_recording()
        }
        MeetingOption::BreakoutRooms(_)
        | MeetingOption::LiveShare(_)
        | MeetingOption::PowerPointSharing(_)
        | MeetingOption::Whiteboard(_)
        | MeetingOption::CopyingAndSharing(_) => group_working_together(),
        MeetingOption::WatermarkOnContent(_) | MeetingOption::WatermarkOnVideo(_) => group_watermark(),
    }
}

/// What an option is about, whatever its value.
pub fn option_name(option: MeetingOption) -> &'static str {
    match option {
        MeetingOption::AllowedPresenters(_) => option_presenters(),
        MeetingOption::LobbyBypass(_) => option_lobby(),
        MeetingOption::DialInBypassesLobby(_) => option_callers(),
        MeetingOption::LobbyAdmitters(_) => option_admitters(),
        MeetingOption::EntryExitAnnounced(_) => option_announcing(),
        MeetingOption::Chat(_) => option_chat(),
        MeetingOption::Reactions(_) => option_reactions(),
        MeetingOption::AttendeeCamera(_) => option_camera(),
        MeetingOption::AttendeeMicrophone(_) => option_microphone(),
        MeetingOption::Recording(_) => option_recording(),
        MeetingOption::Transcription(_) => option_transcription(),
        MeetingOption::RecordAutomatically(_) => option_automatic_recording(),
        MeetingOption::BreakoutRooms(_) => option_breakout_rooms(),
        MeetingOption::LiveShare(_) => option_live_share(),
        MeetingOption::PowerPointSharing(_) => option_powerpoint_live(),
        MeetingOption::Whiteboard(_) => option_whiteboard(),
        MeetingOption::CopyingAndSharing(_) => option_copying(),
        MeetingOption::WatermarkOnContent(_) => option_watermark_on_content(),
        MeetingOption::WatermarkOnVideo(_) => option_watermark_on_video(),
    }
}

/// The value of an option.
pub fn option_value(option: MeetingOption) -> &'static str {
    match option {
        MeetingOption::AllowedPresenters(who) => match who {
            AllowedPresenters::Everyone => value_everyone(),
            AllowedPresenters::Organization => value_organization(),
            AllowedPresenters::RoleIsPresenter => value_with_role(),
            AllowedPresenters::Organizer => value_organizer(),
        },
        MeetingOption::LobbyBypass(who) => match who {
            LobbyBypass::Everyone => value_everyone(),
            LobbyBypass::OrganizationAndFederated => value_organization_and_trusted(),
            LobbyBypass::Organization => value_organization(),
            LobbyBypass::OrganizationExcludingGuests => value_organization_without_guests(),
            LobbyBypass::Invited => value_invited(),
            LobbyBypass::Organizer => value_organizer(),
        },
        MeetingOption::LobbyAdmitters(who) => match who {
            LobbyAdmitters::OrganizerAndCoOrganizersAndPresenters => value_organizers_and_presenters(),
            LobbyAdmitters::OrganizerAndCoOrganizers => value_organizers(),
        },
        MeetingOption::Chat(when) => match when {
            MeetingChat::Enabled => value_always(),
            MeetingChat::Limited => value_during_meeting(),
            MeetingChat::Disabled => value_never(),
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
                value_yes()
            } else {
                value_no()
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
