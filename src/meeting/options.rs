//! The options of a meeting: what `createOrGet` can't set and an update can.

use std::mem::discriminant;

use serde::{Deserialize, Deserializer, Serialize, de::DeserializeOwned};
use serde_json::Value;

/// What an option can be.
trait Values: Sized + Copy + 'static {
    const VALUES: &'static [Self];

    fn word(self) -> &'static str;

    /// Whether a person means this value by the word, which is in small letters.
    fn is_meant(self, word: &str) -> bool;
}

impl Values for bool {
    const VALUES: &'static [Self] = &[true, false];

    fn word(self) -> &'static str {
        if self { "true" } else { "false" }
    }

    fn is_meant(self, word: &str) -> bool {
        read_bool(word) == Some(self)
    }
}

/// Yes or no as spreadsheets and people write it in all languages of the program; `word` is in small letters.
pub(super) fn read_bool(word: &str) -> Option<bool> {
    match word {
        "true" | "yes" | "y" | "1" | "on" | "wahr" | "ja" | "verdadero" | "sí" | "si" | "vrai" | "oui" | "はい"
        | "是" => Some(true),
        "false" | "no" | "n" | "0" | "off" | "falsch" | "nein" | "falso" | "faux" | "non" | "いいえ" | "否" => {
            Some(false)
        }
        _ => None,
    }
}

/// The table of options, a field with its type and its variant a row, and what follows from it.
macro_rules! options {
    ($($(#[doc = $doc:literal])+ $field:ident: $type:ty => $variant:ident,)+) => {
        /// The options of a meeting that an update can set (<https://learn.microsoft.com/graph/api/onlinemeeting-update>).
        ///
        /// In a draft and a request, what is `None` is not chosen and stays as the organization has it. In a
        /// [`Meeting`](super::Meeting), it was not told, or told in a word that is not known here. Serialized, it is
        /// what is kept on disk: options and values of another version of the program are passed over.
        ///
        /// Left out are `anonymizeIdentityForRoles`, which can't be taken back, and what the page does not list, such
        /// as `allowParticipantsToChangeName`, `shareMeetingChatHistoryDefault` and the passcode's rule.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default)]
        pub struct MeetingOptions {
            $(
                $(#[doc = $doc])+
                #[serde(deserialize_with = "known", skip_serializing_if = "Option::is_none")]
                pub $field: Option<$type>,
            )+
        }

        /// One option with its value.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum MeetingOption {
            $($(#[doc = $doc])+ $variant($type),)+
        }

        /// An option without a value.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum OptionKind {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl OptionKind {
            /// Every option, in the order they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its name, as in JSON.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => stringify!($field),)+
                }
            }

            /// The option with the value that a person means by a word: Graph's in any case, or yes or no in any of the
            /// program's languages. `None` where it means none.
            pub fn read(self, word: &str) -> Option<MeetingOption> {
                let word = word.trim().to_lowercase();
                match self {
                    $(Self::$variant => {
                        let value = <$type>::VALUES.iter().copied().find(|value| value.is_meant(&word));
                        value.map(MeetingOption::$variant)
                    })+
                }
            }
        }

        impl MeetingOption {
            /// Its value in a word: Graph's, or `true` or `false`.
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$variant(value) => value.word(),)+
                }
            }

            /// Every option with every value, in the order they are offered.
            pub fn every() -> Vec<Self> {
                let mut every = Vec::new();
                $(every.extend(<$type>::VALUES.iter().copied().map(Self::$variant));)+
                every
            }

            /// Which option it is, whatever its value.
            pub fn kind(self) -> OptionKind {
                match self {
                    $(Self::$variant(_) => OptionKind::$variant,)+
                }
            }
        }

        impl MeetingOptions {
            /// The options that have a value, in the order they are offered.
            pub fn chosen(&self) -> impl Iterator<Item = MeetingOption> {
                [$(self.$field.map(MeetingOption::$variant)),+].into_iter().flatten()
            }

            /// Gives an option its value.
            pub fn set(&mut self, option: MeetingOption) {
                match option {
                    $(MeetingOption::$variant(value) => self.$field = Some(value),)+
                }
            }
        }
    };
}

options! {
    /// Who may present.
    allowed_presenters: AllowedPresenters => AllowedPresenters,
    /// Who gets in without waiting in the lobby.
    lobby_bypass: LobbyBypass => LobbyBypass,
    /// Whether callers get in without waiting in the lobby.
    dial_in_bypasses_lobby: bool => DialInBypassesLobby,
    /// Who lets people in from the lobby.
    lobby_admitters: LobbyAdmitters => LobbyAdmitters,
    /// Whether it is announced when callers come and go.
    entry_exit_announced: bool => EntryExitAnnounced,
    /// When there is a chat.
    chat: MeetingChat => Chat,
    /// Whether people can react with pictures.
    reactions: bool => Reactions,
    /// Whether attendees can turn on their camera.
    attendee_camera: bool => AttendeeCamera,
    /// Whether attendees can turn on their microphone.
    attendee_microphone: bool => AttendeeMicrophone,
    /// Whether the meeting may be recorded.
    recording: bool => Recording,
    /// Whether the meeting may be transcribed.
    transcription: bool => Transcription,
    /// Whether recording begins by itself.
    record_automatically: bool => RecordAutomatically,
    /// Whether there can be breakout rooms.
    breakout_rooms: bool => BreakoutRooms,
    /// Whether apps can be shared live.
    live_share: bool => LiveShare,
    /// Whether slides can be presented from `PowerPoint` itself.
    powerpoint_sharing: bool => PowerPointSharing,
    /// Whether there is a whiteboard.
    whiteboard: bool => Whiteboard,
    /// Whether chat, captions and what else is shown can be copied and passed on.
    copying_and_sharing: bool => CopyingAndSharing,
    /// Whether there is a watermark on shared content.
    watermark_on_content: bool => WatermarkOnContent,
    /// Whether there is a watermark on everyone's video.
    watermark_on_video: bool => WatermarkOnVideo,
}

impl MeetingOptions {
    /// Whether no option has a value.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The same option as `option`, with the value it has here.
    pub fn like(&self, option: MeetingOption) -> Option<MeetingOption> {
        self.chosen()
            .find(|chosen| discriminant(chosen) == discriminant(&option))
    }
}

impl FromIterator<MeetingOption> for MeetingOptions {
    fn from_iter<I: IntoIterator<Item = MeetingOption>>(options: I) -> Self {
        let mut all = Self::default();
        options.into_iter().for_each(|option| all.set(option));
        all
    }
}

/// A value, or nothing where it is one that only another version knows.
fn known<'de, D: Deserializer<'de>, T: DeserializeOwned>(deserializer: D) -> Result<Option<T>, D::Error> {
    Value::deserialize(deserializer).map(|value| T::deserialize(value).ok())
}

/// Enums by Graph's words, which are what is kept on disk too.
macro_rules! words {
    ($($(#[doc = $doc:literal])+ $name:ident { $($(#[doc = $member_doc:literal])+ $member:ident = $word:literal,)+ })+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[doc = $member_doc])+ #[serde(rename = $word)] $member,)+
        }

        impl $name {
            /// Every member, in the order they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$member),+];

            /// Graph's word.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$member => $word,)+
                }
            }
        }

        impl Values for $name {
            const VALUES: &'static [Self] = Self::ALL;

            fn word(self) -> &'static str {
                self.as_str()
            }

            fn is_meant(self, word: &str) -> bool {
                self.as_str().to_lowercase() == word
            }
        }
    )+};
}

words! {
    /// Who may present (Graph's `onlineMeetingPresenters`).
    AllowedPresenters {
        /// Everyone.
        Everyone = "everyone",
        /// Everyone of the organizer's organization.
        Organization = "organization",
        /// Those whose role is presenter. Without it the role has no effect.
        RoleIsPresenter = "roleIsPresenter",
        /// The organizer alone.
        Organizer = "organizer",
    }
    /// Who gets in without waiting in the lobby (Graph's `lobbyBypassScope`).
    LobbyBypass {
        /// Everyone.
        Everyone = "everyone",
        /// Everyone of the organizer's organization and of those it trusts.
        OrganizationAndFederated = "organizationAndFederated",
        /// Everyone of the organizer's organization.
        Organization = "organization",
        /// Everyone of the organizer's organization who is not a guest.
        OrganizationExcludingGuests = "organizationExcludingGuests",
        /// Those who were invited.
        Invited = "invited",
        /// The organizer alone.
        Organizer = "organizer",
    }
    /// Who lets people in from the lobby (Graph's `allowedLobbyAdmitterRoles`).
    LobbyAdmitters {
        /// The organizer, co-organizers and presenters.
        OrganizerAndCoOrganizersAndPresenters = "organizerAndCoOrganizersAndPresenters",
        /// The organizer and co-organizers.
        OrganizerAndCoOrganizers = "organizerAndCoOrganizers",
    }
    /// When there is a chat (Graph's `meetingChatMode`).
    MeetingChat {
        /// Before, during and after the meeting.
        Enabled = "enabled",
        /// While the meeting is held.
        Limited = "limited",
        /// Never.
        Disabled = "disabled",
    }
}
