//! What a person sets, in `settings.toml`, which they may edit by hand; over what an administrator set for everybody.

mod connection;
mod file;
mod system;

pub use connection::{Connection, ConnectionProblem, Origin, SignIn};
pub use file::{ReadError, SettingsFile, WriteError};
pub use system::{Lock, Preset, SystemSettings, system_settings_file};

use serde::{Deserialize, Serialize};

/// Settings: as one file says them, or as they are in force.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The connection that the program starts with; the first one when it is not set.
    pub default_connection: Option<String>,
    /// Light, dark, or as the system has it; `None`: nobody has said.
    pub appearance: Option<Appearance>,
    /// The connections, in the order of the file; each has its own name.
    #[serde(rename = "connection")]
    pub connections: Vec<Connection>,
}

/// How the window looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Appearance {
    /// As the system has it.
    #[default]
    System,
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
}

impl Appearance {
    /// Every appearance, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word in the file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Settings {
    /// How the window looks.
    pub fn appearance(&self) -> Appearance {
        self.appearance.unwrap_or_default()
    }

    /// The connection of that name.
    pub fn connection(&self, name: &str) -> Option<&Connection> {
        self.connections.iter().find(|connection| connection.name == name)
    }

    /// The connection to start with.
    pub fn starting_connection(&self) -> Option<&Connection> {
        let named = self.default_connection.as_ref().and_then(|name| self.connection(name));
        named.or_else(|| self.connections.first())
    }
}
