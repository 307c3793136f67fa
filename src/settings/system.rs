//! What an administrator sets for everybody on a computer: connections, defaults, and what may be connected to at all.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use serde::Deserialize;

use super::file::{read_text, text_error, twice_named};
use super::{
    Appearance, Connection, DateFormat, Language, Origin, ReadError, Settings, SignIn, TimeFormat, Zoom, preferences,
};
use crate::graph::Cloud;
use crate::identity::{ClientId, Tenant};
use crate::meeting::MeetingDuration;

/// The file's name under each of the system's folders.
const FILE: &str = "convene/settings.toml";

/// The system's file, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SystemSettings {
    /// Where it is; `None`: there is none.
    pub path: Option<PathBuf>,
    /// Why it could not be read. Nothing may be connected to then, since what is locked is not known.
    pub unread: Option<ReadError>,
    /// What it sets.
    pub settings: Settings,
    /// What a new connection begins with.
    pub new_connection: NewConnection,
    /// What may be connected to.
    pub lock: Lock,
}

/// What a new connection begins with, so that a person need not know it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NewConnection {
    /// The cloud.
    pub cloud: Option<Cloud>,
    /// The organisation.
    #[serde(deserialize_with = "parsed")]
    pub tenant: Option<Tenant>,
    /// The app.
    #[serde(deserialize_with = "parsed")]
    pub client_id: Option<ClientId>,
    /// How to sign in.
    pub sign_in: Option<SignIn>,
}

/// What a connection must have. The demo organisation, which contacts nobody, is always allowed.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Lock {
    /// Only this cloud.
    pub cloud: Option<Cloud>,
    /// Only this organisation; so no pasted tokens, whose organisation can't be known.
    #[serde(deserialize_with = "parsed")]
    pub tenant: Option<Tenant>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    default_connection: Option<String>,
    language: Option<Language>,
    appearance: Option<Appearance>,
    zoom: Option<Zoom>,
    reduced_motion: Option<bool>,
    default_duration: Option<MeetingDuration>,
    #[serde(default, deserialize_with = "preferences::zone")]
    default_zone: Option<Tz>,
    date_order: Option<DateFormat>,
    time_format: Option<TimeFormat>,
    favorite_zones: Option<Vec<Tz>>,
    invitation_template: Option<String>,
    invitation_language: Option<Language>,
    #[serde(default, rename = "connection")]
    connections: Vec<Connection>,
    #[serde(default)]
    new_connection: NewConnection,
    #[serde(default)]
    lock: Lock,
}

impl Lock {
    /// Whether a connection may be used.
    pub fn allows(&self, connection: &Connection) -> bool {
        connection.sign_in == SignIn::Demo
            || (self.cloud.is_none_or(|cloud| cloud == connection.cloud)
                && self
                    .tenant
                    .as_ref()
                    .is_none_or(|tenant| connection.tenant.as_ref() == Some(tenant)))
    }
}

impl SystemSettings {
    /// Reads the system's file; no path, or no file there: nothing is set.
    pub fn read(path: Option<&Path>) -> Self {
        let Some(path) = path else { return Self::default() };
        match read_text(path).and_then(|text| text.map(|text| parse(&text)).transpose()) {
            Ok(None) => Self::default(),
            Ok(Some(file)) => Self {
                path: Some(path.to_owned()),
                ..file
            },
            Err(error) => Self {
                path: Some(path.to_owned()),
                unread: Some(error),
                ..Self::default()
            },
        }
    }

    /// Whether a connection may be used.
    pub fn allows(&self, connection: &Connection) -> bool {
        self.lock.allows(connection) && (self.unread.is_none() || connection.sign_in == SignIn::Demo)
    }

    /// The settings in force: the administrator's connections first, and what the person set themselves.
    pub(super) fn under(&self, person: &Settings) -> Settings {
        let added = person
            .connections
            .iter()
            .filter(|connection| self.settings.connection(&connection.name).is_none());
        Settings {
            default_connection: person
                .default_connection
                .clone()
                .or_else(|| self.settings.default_connection.clone()),
            language: person.language.or(self.settings.language),
            appearance: person.appearance.or(self.settings.appearance),
            zoom: person.zoom.or(self.settings.zoom),
            reduced_motion: person.reduced_motion.or(self.settings.reduced_motion),
            default_duration: person.default_duration.or(self.settings.default_duration),
            default_zone: person.default_zone.or(self.settings.default_zone),
            date_order: person.date_order.or(self.settings.date_order),
            time_format: person.time_format.or(self.settings.time_format),
            favorite_zones: person
                .favorite_zones
                .clone()
                .or_else(|| self.settings.favorite_zones.clone()),
            usual_zones: person.usual_zones.clone(),
            invitation_template: person
                .invitation_template
                .clone()
                .or_else(|| self.settings.invitation_template.clone()),
            invitation_language: person.invitation_language.or(self.settings.invitation_language),
            connections: self.settings.connections.iter().chain(added).cloned().collect(),
            presets: person.presets.clone(),
        }
    }
}

fn parse(text: &str) -> Result<SystemSettings, ReadError> {
    let file: File = toml::from_str(text).map_err(|error| text_error(text, error.span(), error.message()))?;
    let File {
        default_connection,
        language,
        appearance,
        zoom,
        reduced_motion,
        default_duration,
        default_zone,
        date_order,
        time_format,
        favorite_zones,
        invitation_template,
        invitation_language,
        mut connections,
        new_connection,
        lock,
    } = file;
    if let Some(error) = twice_named(text, "connection", connections.iter().map(|other| &other.name)) {
        return Err(error);
    }
    for connection in &mut connections {
        connection.origin = Origin::Administrator;
    }
    Ok(SystemSettings {
        path: None,
        unread: None,
        settings: Settings {
            default_connection,
            language,
            appearance,
            zoom,
            reduced_motion,
            default_duration,
            default_zone,
            date_order,
            time_format,
            favorite_zones,
            usual_zones: BTreeMap::new(),
            invitation_template,
            invitation_language,
            connections,
            presets: Vec::new(),
        },
        new_connection,
        lock,
    })
}

fn parsed<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: std::str::FromStr,
    T::Err: std::fmt::Display,
{
    let text = Option::<String>::deserialize(deserializer)?;
    text.map(|text| text.parse().map_err(serde::de::Error::custom))
        .transpose()
}

/// The administrator's file: the first that is there in the folders where this system keeps such files.
///
/// On Linux the folders of `XDG_CONFIG_DIRS`, or `/etc/xdg`
/// (<https://specifications.freedesktop.org/basedir-spec/latest/>); on macOS `/Library/Application Support`; on Windows
/// `%ProgramData%`.
pub fn system_settings_file() -> Option<PathBuf> {
    folders(|name| std::env::var_os(name))
        .into_iter()
        .map(|folder| folder.join(FILE))
        .find(|file| match file.symlink_metadata() {
            Ok(_) => true,
            // One that may not be looked at is there: its lock must not be overlooked.
            Err(error) => error.kind() == io::ErrorKind::PermissionDenied,
        })
}

fn folders(variable: impl Fn(&str) -> Option<OsString>) -> Vec<PathBuf> {
    if cfg!(windows) {
        variable("ProgramData").map(PathBuf::from).into_iter().collect()
    } else if cfg!(target_os = "macos") {
        vec![PathBuf::from("/Library/Application Support")]
    } else {
        let listed = variable("XDG_CONFIG_DIRS").filter(|dirs| !dirs.is_empty());
        // A relative path is none, says the specification.
        std::env::split_paths(&listed.unwrap_or_else(|| "/etc/xdg".into()))
            .filter(|folder| folder.is_absolute())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(all(unix, not(target_os = "macos")))]
    fn the_folders_are_those_of_the_base_directory_specification() {
        let listed = |dirs: Option<&str>| folders(|name| (name == "XDG_CONFIG_DIRS").then_some(dirs?.into()));
        assert_eq!(listed(None), [PathBuf::from("/etc/xdg")]);
        assert_eq!(listed(Some("")), [PathBuf::from("/etc/xdg")]);
        assert_eq!(
            listed(Some("/a:relative:/b")),
            [PathBuf::from("/a"), PathBuf::from("/b")]
        );
    }
}
