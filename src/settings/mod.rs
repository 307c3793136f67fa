//! What a person sets: connections and appearance, in `settings.toml`, which they may edit by hand.

mod connection;
mod file;

pub use connection::{Connection, ConnectionProblem, SignIn};
pub use file::{ReadError, SettingsFile, WriteError};

use serde::{Deserialize, Serialize};

/// The settings as they are in force.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The connection that the program starts with; the first one when it is not set.
    pub default_connection: Option<String>,
    /// Light, dark, or as the system has it.
    pub appearance: Appearance,
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
    /// The connection of that name.
    pub fn connection(&self, name: &str) -> Option<&Connection> {
        self.connections.iter().find(|connection| connection.name == name)
    }

    /// The connection to start with.
    pub fn starting_connection(&self) -> Option<&Connection> {
        match &self.default_connection {
            Some(name) => self.connection(name),
            None => self.connections.first(),
        }
    }
}
