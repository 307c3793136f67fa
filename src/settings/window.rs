//! Where the window was, which is nothing that a person sets: it is kept beside the settings, not in them.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::profile::{read_text, replace_private_file};

/// The largest file that is read, in bytes; one that is written here has a hundred.
const FILE_LIMIT: u64 = 64 * 1024;

/// The window as it was last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct WindowPlace {
    /// The upper left corner, frame and all, in pixels of the whole desktop; `None` where the system does not say.
    pub corner: Option<[i32; 2]>,
    /// Width and height without the frame, in points at a zoom of 100 %; of a maximized window, what it was before.
    pub size: Option<[f32; 2]>,
    /// It fills the screen.
    pub maximized: bool,
    /// What it showed.
    pub screen: LastScreen,
}

/// A screen that a person may come back to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LastScreen {
    /// The form.
    #[default]
    Schedule,
    /// The list.
    Meetings,
    /// The settings.
    Settings,
}

impl WindowPlace {
    /// Reads it; a file that is not there or can't be understood is as none, for nothing is lost with it.
    pub fn read(path: &Path) -> Self {
        let read = std::fs::File::open(path).and_then(|file| read_text(file, FILE_LIMIT));
        let text = read.unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Keeps it.
    ///
    /// # Errors
    /// What the system says when the file can't be written.
    pub fn write(&self, path: &Path) -> std::io::Result<()> {
        replace_private_file(path, &serde_json::to_vec(self)?)
    }
}
