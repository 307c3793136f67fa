//! Where everything that the program keeps lives, and that only one program at a time does.

mod instance;

use std::io;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

pub use instance::{ClaimError, Claimed, Instance, MESSAGE_MAX};

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

    /// Where everything but the settings is kept; it need not exist.
    pub fn data_dir(&self) -> &Path {
        &self.data_dir
    }

    /// Where it is kept how the window stood last.
    pub fn window_file(&self) -> PathBuf {
        self.data_dir.join("window.json")
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

/// Reads a text of at most `limit` bytes.
///
/// # Errors
/// What the system says; [`io::ErrorKind::FileTooLarge`] when there is more, and [`io::ErrorKind::InvalidData`] when it is no UTF-8.
pub fn read_text(source: impl io::Read, limit: u64) -> io::Result<String> {
    let mut text = String::new();
    io::Read::read_to_string(&mut source.take(limit.saturating_add(1)), &mut text)?;
    if text.len() as u64 > limit {
        let what = format!("it is larger than {} KiB", limit / 1024);
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, what));
    }
    Ok(text)
}

/// Replaces a file in one step, so that a reader sees the old text or the new one; only this person can read it.
///
/// # Errors
/// What the system says when the file cannot be written; the old file is then untouched.
pub fn write_private_file(file: &Path, text: &str) -> io::Result<()> {
    // A settings file that is a link into somebody's dotfiles stays one.
    let file = std::fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    replace_private_file(&file, text.as_bytes())
}

/// As [`write_private_file`], but a link is replaced, not followed, and the bytes are on the disk afterwards. A crash
/// in the middle can leave a file behind whose name begins with that of `file`.
///
/// # Errors
/// What the system says when the file cannot be written; the old file is then untouched.
pub fn replace_private_file(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let temporary = write_beside(file, bytes)?;
    temporary.as_file().sync_all()?;
    temporary.persist(file)?;
    sync_dir(file.parent().unwrap_or(Path::new(".")))
}

/// As [`replace_private_file`], for what matters only while the program runs: nobody waits for the disk.
///
/// # Errors
/// What the system says when the file cannot be written; the old file is then untouched.
pub fn replace_passing_file(file: &Path, bytes: &[u8]) -> io::Result<()> {
    write_beside(file, bytes)?.persist(file)?;
    Ok(())
}

/// A file that is to take the place of `file`; only this person can read it from the start.
fn write_beside(file: &Path, bytes: &[u8]) -> io::Result<tempfile::NamedTempFile> {
    use io::Write as _;

    let dir = file.parent().unwrap_or(Path::new("."));
    make_private_dir(dir)?;
    let mut prefix = file.file_name().unwrap_or_default().to_owned();
    prefix.push(".new-");
    let mut temporary = tempfile::Builder::new().prefix(&prefix).tempfile_in(dir)?;
    temporary.write_all(bytes)?;
    Ok(temporary)
}

/// Makes sure that what was renamed or removed in a folder stays so when the power fails.
///
/// # Errors
/// What the system says.
pub fn sync_dir(dir: &Path) -> io::Result<()> {
    #[cfg(unix)]
    match std::fs::File::open(dir)?.sync_all() {
        // Some file systems cannot do this for a folder; the file itself is on the disk.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {}
        synced => synced?,
    }
    #[cfg(not(unix))]
    let _: &Path = dir;
    Ok(())
}
