//! Where everything that the program keeps lives.

use std::io;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// The folders of one person's Convene.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    settings_file: PathBuf,
    data_dir: PathBuf,
}

impl Profile {
    /// The folders that the system sets aside for programs; `None` when the person has no home folder.
    pub fn of_this_person() -> Option<Self> {
        ProjectDirs::from("", "", "convene").map(|dirs| Self {
            settings_file: dirs.config_dir().join("settings.toml"),
            data_dir: dirs.data_local_dir().to_owned(),
        })
    }

    /// Everything under one folder.
    pub fn under(dir: &Path) -> Self {
        Self {
            settings_file: dir.join("settings.toml"),
            data_dir: dir.join("data"),
        }
    }

    /// The file of settings; it need not exist.
    pub fn settings_file(&self) -> &Path {
        &self.settings_file
    }

    /// Where the demo organisation keeps its meetings.
    pub fn demo_dir(&self) -> PathBuf {
        self.data_dir.join("demo")
    }
}

/// Makes a folder, and those above it, that only this person can look into.
///
/// # Errors
/// What the system says when a folder cannot be made.
pub fn make_private_dir(dir: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)
}

/// Replaces a file in one step, so that a reader sees the old text or the new one; only this person can read it.
///
/// # Errors
/// What the system says when the file cannot be written; the old file is then untouched.
pub fn write_private_file(file: &Path, text: &str) -> io::Result<()> {
    use io::Write as _;

    // A settings file that is a link into somebody's dotfiles stays one.
    let file = std::fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    let dir = file.parent().unwrap_or(Path::new("."));
    make_private_dir(dir)?;
    let mut temporary = tempfile::NamedTempFile::new_in(dir)?;
    temporary.write_all(text.as_bytes())?;
    temporary.as_file().sync_all()?;
    temporary.persist(file)?;
    Ok(())
}
