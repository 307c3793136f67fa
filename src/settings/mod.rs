//! What a person sets, in `settings.toml`, which they may edit by hand; over what an administrator set for everybody.

mod connection;
mod file;
mod language;
mod preferences;
mod preset;
mod system;
mod window;

pub use connection::{Connection, ConnectionProblem, Origin, SignIn};
pub use file::{ReadError, SettingsFile, WriteError};
pub use language::Language;
pub use preferences::{Appearance, DateFormat, Preference, TimeFormat, Zoom};
pub use system::{Lock, NewConnection, SystemSettings, system_settings_file};
pub use window::{LastScreen, WindowPlace};

use std::collections::BTreeMap;

use chrono_tz::Tz;
use serde::Deserialize;

use crate::meeting::{DateOrder, MeetingDuration, Preset};

/// Settings: as one file says them, or as they are in force.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The connection that the program starts with; the first one when it is not set.
    pub default_connection: Option<String>,
    /// What the window speaks; the system's language when it is not set.
    pub language: Option<Language>,
    /// Light, dark, with more contrast, or as the system has it; `None`: nobody has said.
    pub appearance: Option<Appearance>,
    /// How large everything in the window is.
    pub zoom: Option<Zoom>,
    /// Nothing in the window moves by itself.
    pub reduced_motion: Option<bool>,
    /// How long a meeting in a new form is.
    pub default_duration: Option<MeetingDuration>,
    /// The time zone of a new form; the system's when it is not set.
    #[serde(deserialize_with = "preferences::zone")]
    pub default_zone: Option<Tz>,
    /// In which order dates are written and read.
    pub date_order: Option<DateFormat>,
    /// How the time of day is written.
    pub time_format: Option<TimeFormat>,
    /// The time zones that the person picks from and sees the times in, in their order; `None`: nobody has said.
    pub favorite_zones: Option<Vec<Tz>>,
    /// The time zones that people are usually in, by address, which is compared without case ([`Self::usual_zone`]).
    #[serde(deserialize_with = "preferences::usual_zones")]
    pub usual_zones: BTreeMap<String, Tz>,
    /// The person's own invitation ([`Template`](crate::meeting::Template)); `None`: the program's. One with a mistake is kept
    /// and not used.
    pub invitation_template: Option<String>,
    /// What invitations are written in; as the window speaks when it is not set.
    pub invitation_language: Option<Language>,
    /// The connections, in the order of the file; each has its own name.
    #[serde(rename = "connection")]
    pub connections: Vec<Connection>,
    /// What the person uses often, in the order of the file; each has its own name.
    #[serde(rename = "preset", deserialize_with = "preset::read")]
    pub presets: Vec<Preset>,
}

impl Settings {
    /// How the window looks.
    pub fn appearance(&self) -> Appearance {
        self.appearance.unwrap_or_default()
    }

    /// How large everything in the window is.
    pub fn zoom(&self) -> Zoom {
        self.zoom.unwrap_or_default()
    }

    /// Whether nothing in the window moves by itself.
    pub fn reduced_motion(&self) -> bool {
        self.reduced_motion.unwrap_or_default()
    }

    /// How long a meeting in a new form is.
    pub fn default_duration(&self) -> MeetingDuration {
        self.default_duration.unwrap_or_default()
    }

    /// In which order dates are written and read, where the system has this one.
    pub fn date_order(&self, system: DateOrder) -> DateOrder {
        self.date_order.unwrap_or_default().order(system)
    }

    /// How the time of day is written.
    pub fn time_format(&self) -> TimeFormat {
        self.time_format.unwrap_or_default()
    }

    /// The time zones that the person picks from and sees the times in.
    pub fn favorite_zones(&self) -> &[Tz] {
        self.favorite_zones.as_deref().unwrap_or_default()
    }

    /// The time zone that the person of this address is usually in, as far as it is known.
    pub fn usual_zone(&self, address: &str) -> Option<Tz> {
        let mut zones = self.usual_zones.iter();
        zones
            .find(|(other, _)| is_same_address(other, address))
            .map(|(_, zone)| *zone)
    }

    /// The connection of that name.
    pub fn connection(&self, name: &str) -> Option<&Connection> {
        self.connections.iter().find(|connection| connection.name == name)
    }

    /// The preset of that name.
    pub fn preset(&self, name: &str) -> Option<&Preset> {
        self.presets.iter().find(|preset| preset.name == name)
    }

    /// The connection to start with.
    pub fn starting_connection(&self) -> Option<&Connection> {
        let named = self.default_connection.as_ref().and_then(|name| self.connection(name));
        named.or_else(|| self.connections.first())
    }
}

fn is_same_address(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}
