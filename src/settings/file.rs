//! The file `settings.toml`: read with the place of a mistake, changed without losing the person's comments.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use super::preferences::USUAL_ZONES;
use super::{Connection, Preference, Settings, SignIn, SystemSettings};
use crate::graph::ApiVersion;
use crate::meeting::Preset;
use crate::profile::{self, write_private_file};

/// The tables of connections.
const CONNECTION: &str = "connection";
/// The tables of presets.
const PRESET: &str = "preset";

/// The settings in force and the files they came from.
#[derive(Clone, Debug)]
pub struct SettingsFile {
    path: PathBuf,
    system: SystemSettings,
    /// In force.
    settings: Settings,
}

/// Why the file could not be read; it is untouched.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReadError {
    /// The system did not hand it out, or it is not UTF-8.
    #[error("{what}")]
    File {
        /// What the system says.
        what: String,
    },
    /// It is not what the program understands.
    #[error("line {line}, column {column}: {what}")]
    Text {
        /// Counted from 1.
        line: usize,
        /// Counted from 1, in characters.
        column: usize,
        /// What is wrong there.
        what: String,
    },
}

/// Why a change did not reach the file; the old file is untouched.
#[derive(Debug, Error)]
pub enum WriteError {
    /// The file cannot be understood, so it is not written over.
    #[error(transparent)]
    Unreadable(#[from] ReadError),
    /// The system refused.
    #[error(transparent)]
    File(#[from] io::Error),
    /// An administrator set it.
    #[error("connection “{0}” is set by an administrator")]
    Administrator(String),
}

impl SettingsFile {
    /// Reads the file; one that does not exist is empty settings.
    ///
    /// # Errors
    /// When there is a file and it cannot be understood. Nothing is changed then.
    pub fn read(path: &Path, system: SystemSettings) -> Result<Self, ReadError> {
        let text = read_text(path)?.unwrap_or_default();
        Ok(Self {
            path: path.to_owned(),
            settings: parse(&text, &system)?,
            system,
        })
    }

    /// What the system sets, beside a file that could not be read. Changes will be refused.
    pub fn unread(path: &Path, system: SystemSettings) -> Self {
        Self {
            path: path.to_owned(),
            settings: system.settings.clone(),
            system,
        }
    }

    /// What an administrator set.
    pub fn system(&self) -> &SystemSettings {
        &self.system
    }

    /// The settings in force.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Where they are kept.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Adds a connection, or replaces the one of that name, and makes it the default.
    ///
    /// # Errors
    /// See [`WriteError`].
    pub fn put_connection(&mut self, connection: &Connection) -> Result<(), WriteError> {
        self.refuse_preset(&connection.name)?;
        self.change(|document| {
            let entry = entry_of(connection);
            let connections = tables_of(document, CONNECTION);
            let known = connections
                .iter()
                .position(|table| name_of(table) == Some(&connection.name));
            match known.and_then(|index| connections.get_mut(index)) {
                Some(table) => *table = entry,
                None => connections.push(entry),
            }
            document["default_connection"] = value(&connection.name);
        })
    }

    /// Makes a connection the one to start with.
    ///
    /// # Errors
    /// See [`WriteError`].
    pub fn set_default_connection(&mut self, name: &str) -> Result<(), WriteError> {
        self.change(|document| document["default_connection"] = value(name))
    }

    /// Sets the version of Graph that a connection calls.
    ///
    /// # Errors
    /// See [`WriteError`].
    pub fn set_api_version(&mut self, name: &str, version: ApiVersion) -> Result<(), WriteError> {
        self.refuse_preset(name)?;
        self.change(|document| {
            if let Some(table) = tables_of(document, CONNECTION)
                .iter_mut()
                .find(|table| name_of(table) == Some(name))
            {
                table["api_version"] = value(version.as_str());
            }
        })
    }

    /// Forgets a connection.
    ///
    /// # Errors
    /// See [`WriteError`].
    pub fn remove_connection(&mut self, name: &str) -> Result<(), WriteError> {
        self.refuse_preset(name)?;
        self.change(|document| {
            tables_of(document, CONNECTION).retain(|table| name_of(table) != Some(name));
            if document.get("default_connection").and_then(Item::as_str) == Some(name) {
                document.remove("default_connection");
            }
        })
    }

    /// Adds a preset, in place of the one that is `replaced` and of the one of its name.
    ///
    /// # Errors
    /// See [`WriteError`].
    pub fn put_preset(&mut self, replaced: Option<&str>, preset: &Preset) -> Result<(), WriteError> {
        self.change(|document| {
            let presets = tables_of(document, PRESET);
            let is_there = |name: &str| presets.iter().any(|table| name_of(table) == Some(name));
            let changed = replaced
                .filter(|name| is_there(name))
                .unwrap_or(&preset.name)
                .to_owned();
            // Another one of its new name gives way.
            presets.retain(|table| name_of(table) == Some(&changed) || name_of(table) != Some(&preset.name));
            if let Some(table) = presets.iter_mut().find(|table| name_of(table) == Some(&changed)) {
                super::preset::write(preset, table);
            } else {
                let mut table = Table::new();
                super::preset::write(preset, &mut table);
                presets.push(table);
            }
        })
    }

    /// Forgets a preset.
    ///
    /// # Errors
    /// See [`WriteError`].
    pub fn remove_preset(&mut self, name: &str) -> Result<(), WriteError> {
        self.change(|document| tables_of(document, PRESET).retain(|table| name_of(table) != Some(name)))
    }

    /// Sets what a person likes.
    ///
    /// # Errors
    /// See [`WriteError`].
    pub fn set_preference(&mut self, preference: Preference) -> Result<(), WriteError> {
        self.change(|document| preference.write(document))
    }

    fn refuse_preset(&self, name: &str) -> Result<(), WriteError> {
        match self.system.settings.connection(name) {
            Some(_) => Err(WriteError::Administrator(name.to_owned())),
            None => Ok(()),
        }
    }

    /// Reads the file afresh (the person may have edited it meanwhile), changes it, and replaces it in one step.
    fn change(&mut self, edit: impl FnOnce(&mut DocumentMut)) -> Result<(), WriteError> {
        let text = read_text(&self.path)?.unwrap_or_default();
        parse(&text, &self.system)?;
        let mut document: DocumentMut = text
            .parse()
            .map_err(|error: toml_edit::TomlError| text_error(&text, error.span(), error.message()))?;
        edit(&mut document);
        let text = document.to_string();
        let settings = parse(&text, &self.system)?;
        write_private_file(&self.path, &text)?;
        self.settings = settings;
        Ok(())
    }
}

/// The largest file that is read, in bytes: a thousand presets have some 300 KiB.
const FILE_LIMIT: u64 = 1024 * 1024;

/// The text of a file of at most 1 MiB; `None`: there is no file.
pub(super) fn read_text(path: &Path) -> Result<Option<String>, ReadError> {
    match std::fs::File::open(path).and_then(|file| profile::read_text(file, FILE_LIMIT)) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(ReadError::File {
            what: error.to_string(),
        }),
    }
}

/// What the person's file says, over what the system's says.
fn parse(text: &str, system: &SystemSettings) -> Result<Settings, ReadError> {
    let own: Settings = toml::from_str(text).map_err(|error| text_error(text, error.span(), error.message()))?;
    let connections = own.connections.iter().map(|connection| &connection.name);
    let presets = own.presets.iter().map(|preset| &preset.name);
    if let Some(error) = twice_named(text, CONNECTION, connections).or_else(|| twice_named(text, PRESET, presets)) {
        return Err(error);
    }
    if let Some(error) = address_twice(text) {
        return Err(error);
    }
    let settings = system.under(&own);
    if let Some(name) = &own.default_connection
        && settings.connection(name).is_none()
    {
        let what = format!("default_connection names “{name}”, and there is no connection of that name");
        return Err(text_error(
            text,
            text.find("default_connection").map(|at| at..at),
            &what,
        ));
    }
    Ok(settings)
}

/// What is wrong when two of a kind, such as connections, have one name.
pub(super) fn twice_named<'n>(
    text: &str,
    kind: &str,
    mut names: impl Iterator<Item = &'n String>,
) -> Option<ReadError> {
    let mut seen = HashSet::new();
    let mut index = 0;
    let name = names.find(|name| {
        index += 1;
        !seen.insert(*name)
    })?;
    let what = format!("there are two {kind}s named “{name}”");
    Some(text_error(text, nth_of(text, kind, index - 1), &what))
}

/// What is wrong when two addresses of the usual time zones differ in nothing but their case.
fn address_twice(text: &str) -> Option<ReadError> {
    let document = toml_edit::Document::parse(text).ok()?;
    let zones = document.get(USUAL_ZONES)?.as_table_like()?;
    let mut seen = HashSet::new();
    let (address, _) = zones.iter().find(|(address, _)| !seen.insert(address.to_lowercase()))?;
    let (key, _) = zones.get_key_value(address)?;
    let what = format!("{USUAL_ZONES} has the address “{address}” twice");
    Some(text_error(text, key.span(), &what))
}

/// Where the table of that kind and index begins.
fn nth_of(text: &str, kind: &str, index: usize) -> Option<std::ops::Range<usize>> {
    let document = toml_edit::Document::parse(text).ok()?;
    document.get(kind)?.as_array_of_tables()?.get(index)?.span()
}

pub(super) fn text_error(text: &str, span: Option<std::ops::Range<usize>>, what: &str) -> ReadError {
    let before = span.and_then(|span| text.get(..span.start)).unwrap_or("");
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    ReadError::Text {
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
        what: what.to_owned(),
    }
}

fn tables_of<'d>(document: &'d mut DocumentMut, kind: &str) -> &'d mut ArrayOfTables {
    let item = document
        .entry(kind)
        .or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
    if !item.is_array_of_tables() {
        // `connection = [{…}]` says the same in another spelling.
        let tables = std::mem::take(item).into_array_of_tables().unwrap_or_default();
        *item = Item::ArrayOfTables(tables);
    }
    item.as_array_of_tables_mut().expect("it was just made one")
}

fn name_of(table: &Table) -> Option<&str> {
    table.get("name").and_then(Item::as_str)
}

fn entry_of(connection: &Connection) -> Table {
    let Connection {
        name,
        cloud,
        sign_in,
        api_version,
        tenant,
        client_id,
        user_id,
        graph_url,
        authority_url,
        scopes,
        certificate,
        origin: _,
    } = connection;
    let mut table = Table::new();
    table["name"] = value(name);
    table["sign_in"] = value(sign_in.as_str());
    if *sign_in != SignIn::Demo {
        table["cloud"] = value(cloud.as_str());
    }
    if *api_version != ApiVersion::default() {
        table["api_version"] = value(api_version.as_str());
    }
    let texts = [
        ("tenant", tenant.as_ref().map(ToString::to_string)),
        ("client_id", client_id.as_ref().map(ToString::to_string)),
        ("user_id", user_id.as_ref().map(|id| id.as_str().to_owned())),
        ("graph_url", graph_url.as_ref().map(ToString::to_string)),
        ("authority_url", authority_url.as_ref().map(ToString::to_string)),
        (
            "certificate",
            certificate.as_ref().map(|path| path.to_string_lossy().into_owned()),
        ),
    ];
    for (key, text) in texts {
        if let Some(text) = text {
            table[key] = value(text);
        }
    }
    if !scopes.is_empty() {
        table["scopes"] = value(scopes.iter().collect::<toml_edit::Array>());
    }
    table
}
