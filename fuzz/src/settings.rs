//! `settings.toml` as a person may leave it.

use std::{
    cell::RefCell,
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
};

use convene::{
    meeting::{MeetingOptions, Preset},
    settings::{Preference, ReadError, Settings, SettingsFile, SystemSettings, Zoom},
};
use tempfile::TempDir;

thread_local! {
    static FOLDER: RefCell<TempDir> = RefCell::new({
        // In memory where that is a folder: what is tried here is not the disk.
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() };
        folder.expect("a folder can be made")
    });
}

fn read(path: &Path) -> Result<SettingsFile, ReadError> {
    SettingsFile::read(path, SystemSettings::default())
}

/// Settings are understood with unique names, or the place of a mistake is in the text; the system's file likewise; and a
/// change changes what it says and nothing else, and never a file that is not understood.
pub fn settings(bytes: &[u8]) {
    let path: PathBuf = FOLDER.with_borrow(|folder| folder.path().join("settings.toml"));
    fs::write(&path, bytes).expect("a file can be written");
    SystemSettings::read(Some(&path));
    let mut file = match read(&path) {
        Ok(file) => file,
        Err(problem) => {
            if let ReadError::Text { line, column, what } = problem {
                let text = String::from_utf8_lossy(bytes);
                let line = text.split('\n').nth(line - 1).expect("the line is there");
                assert!(column > 0 && column <= line.chars().count() + 1, "{column} of {line:?}");
                assert!(!what.is_empty());
            }
            let mut unread = SettingsFile::unread(&path, SystemSettings::default());
            assert!(unread.set_preference(Preference::ReducedMotion(true)).is_err());
            assert_eq!(fs::read(&path).expect("it is there"), bytes);
            return;
        }
    };
    let before = file.settings().clone();
    assert_unique(before.connections.iter().map(|connection| &connection.name));
    assert_unique(before.presets.iter().map(|preset| &preset.name));
    before.starting_connection();

    change(&mut file, &path, |file, expected| {
        expected.zoom = Some(Zoom::default());
        file.set_preference(Preference::Zoom(Zoom::default()))
    });
    let preset = Preset {
        name: "Ours".to_owned(),
        subject: Some("x".to_owned()),
        duration: None,
        attendees: Vec::new(),
        options: MeetingOptions::default(),
        external_id: None,
        invitation_template: None,
    };
    change(&mut file, &path, |file, expected| {
        match expected.presets.iter_mut().find(|known| known.name == preset.name) {
            Some(known) => *known = preset.clone(),
            None => expected.presets.push(preset.clone()),
        }
        file.put_preset(None, &preset)
    });
    if let Some(connection) = before.connections.last().cloned() {
        change(&mut file, &path, |file, expected| {
            expected.default_connection = Some(connection.name.clone());
            file.put_connection(&connection)
        });
        change(&mut file, &path, |file, expected| {
            expected.default_connection = None;
            expected.connections.retain(|known| known.name != connection.name);
            file.remove_connection(&connection.name)
        });
    }
}

fn assert_unique<'n>(names: impl Iterator<Item = &'n String>) {
    let mut seen = HashSet::new();
    for name in names {
        assert!(!name.trim().is_empty() && seen.insert(name), "{name:?}");
    }
}

/// Makes a change, and holds that the settings in force and those in the file are what `edit` expects.
fn change<E: std::fmt::Debug>(
    file: &mut SettingsFile,
    path: &Path,
    edit: impl FnOnce(&mut SettingsFile, &mut Settings) -> Result<(), E>,
) {
    let mut expected = file.settings().clone();
    edit(file, &mut expected).expect("what was understood can be changed");
    assert_eq!(file.settings(), &expected);
    let read = read(path).expect("what was written can be read");
    assert_eq!(read.settings(), &expected);
}
