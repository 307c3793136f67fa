//! The sealed file on the disk: read only when nobody else can have touched it, replaced in one step, set aside when
//! it is unfit.

use std::fs::{self, File, Metadata};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use chrono::Utc;

use super::Unfit;
use crate::profile;

const NAME: &str = "sign-in.sealed";

/// Some five hundred accounts.
const LIMIT: u64 = 1024 * 1024;

/// The place of the sealed file in a profile's folder.
pub struct SealedFile {
    dir: PathBuf,
    path: PathBuf,
}

/// What is at that place.
pub enum Found {
    Nothing,
    Unfit(Unfit),
    Bytes(Vec<u8>),
}

impl SealedFile {
    pub fn new(dir: &Path) -> Self {
        Self {
            dir: dir.to_owned(),
            path: dir.join(NAME),
        }
    }

    pub fn read(&self) -> io::Result<Found> {
        let seen = match fs::symlink_metadata(&self.path) {
            Ok(seen) => seen,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Nothing),
            Err(error) => return Err(error),
        };
        close_folder(&self.dir)?;
        if let Err(unfit) = check(&seen, own_user(&self.dir)?) {
            return Ok(Found::Unfit(unfit));
        }
        let Some(file) = self.open_as_seen(&seen)? else {
            return Ok(Found::Unfit(Unfit::Symlink));
        };
        let mut bytes = Vec::new();
        file.take(LIMIT + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LIMIT {
            return Ok(Found::Unfit(Unfit::TooLarge));
        }
        Ok(Found::Bytes(bytes))
    }

    pub fn replace(&self, bytes: &[u8]) -> io::Result<()> {
        if bytes.len() as u64 > LIMIT {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        profile::make_private_dir(&self.dir)?;
        close_folder(&self.dir)?;
        profile::replace_private_file(&self.path, bytes)
    }

    /// Gives the file another name, so that the next one can take its place. A link is renamed, not followed.
    pub fn set_aside(&self) -> io::Result<PathBuf> {
        let seen = fs::symlink_metadata(&self.path)?;
        if seen.is_file()
            && let Ok(Some(file)) = self.open_as_seen(&seen)
        {
            // Somebody else's file stays as they left it.
            make_private(&file).ok();
        }
        let stamp = Utc::now().format("%Y%m%dT%H%M%SZ");
        let mut aside = self.dir.join(format!("{NAME}.set-aside-{stamp}"));
        let mut number = 1;
        while fs::symlink_metadata(&aside).is_ok() {
            number += 1;
            aside.set_file_name(format!("{NAME}.set-aside-{stamp}-{number}"));
        }
        fs::rename(&self.path, &aside)?;
        profile::sync_dir(&self.dir)?;
        Ok(aside)
    }

    /// Removes the file.
    pub fn remove(&self) -> io::Result<()> {
        match fs::remove_file(&self.path) {
            Ok(()) => profile::sync_dir(&self.dir),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Removes what was set aside, and what a crash left behind: both may hold what is to be forgotten.
    pub fn remove_leftovers(&self) -> io::Result<()> {
        let entries = match fs::read_dir(&self.dir) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(error),
        };
        for entry in entries {
            let entry = entry?;
            let ours = [".set-aside-", ".new-"].iter().any(|kind| {
                let name = entry.file_name();
                name.to_string_lossy().starts_with(&format!("{NAME}{kind}"))
            });
            if ours && !entry.file_type()?.is_dir() {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    /// Opens the file; `None` when it is no longer the one that was looked at.
    fn open_as_seen(&self, seen: &Metadata) -> io::Result<Option<File>> {
        let file = File::open(&self.path)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            let opened = file.metadata()?;
            if (opened.dev(), opened.ino()) != (seen.dev(), seen.ino()) {
                return Ok(None);
            }
        }
        #[cfg(not(unix))]
        let _: &Metadata = seen;
        Ok(Some(file))
    }
}

/// Takes the folder away from everybody else.
#[cfg(unix)]
fn close_folder(dir: &Path) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    if fs::metadata(dir)?.mode() & 0o077 != 0 {
        fs::set_permissions(dir, fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "other systems have no modes")]
fn close_folder(_dir: &Path) -> io::Result<()> {
    Ok(())
}

/// Whether nobody else can have written or read the file. `user` is the number of this user.
fn check(seen: &Metadata, user: u32) -> Result<(), Unfit> {
    if seen.is_symlink() {
        return Err(Unfit::Symlink);
    }
    if !seen.is_file() {
        return Err(Unfit::NotAFile);
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        if seen.uid() != user {
            return Err(Unfit::ForeignOwner);
        }
        if seen.mode() & 0o077 != 0 {
            return Err(Unfit::OpenToOthers);
        }
    }
    #[cfg(not(unix))]
    let _: u32 = user;
    if seen.len() > LIMIT {
        return Err(Unfit::TooLarge);
    }
    Ok(())
}

/// The number of the user that this program runs as: the owner of what it makes. In a folder where it can make
/// nothing, the owner of the folder.
#[cfg(unix)]
fn own_user(dir: &Path) -> io::Result<u32> {
    use std::os::unix::fs::MetadataExt as _;
    let made = tempfile::tempfile_in(dir).or_else(|_| File::open(dir))?;
    Ok(made.metadata()?.uid())
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "other systems have no such number")]
fn own_user(_dir: &Path) -> io::Result<u32> {
    Ok(0)
}

#[cfg(unix)]
fn make_private(file: &File) -> io::Result<()> {
    file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "other systems have no modes")]
fn make_private(_file: &File) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
#[cfg(unix)]
#[expect(clippy::unwrap_used, reason = "a test that fails may say so with a panic")]
mod tests {
    use std::os::unix::fs::MetadataExt as _;

    use super::*;

    #[test]
    fn a_file_of_another_user_is_unfit() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let seen = fs::symlink_metadata(file.path()).unwrap();
        assert_eq!(check(&seen, seen.uid()), Ok(()));
        assert_eq!(check(&seen, seen.uid() + 1), Err(Unfit::ForeignOwner));
    }

    #[test]
    fn the_user_is_told_by_a_file_that_was_just_made() {
        let dir = tempfile::tempdir().unwrap();
        let file = tempfile::NamedTempFile::new().unwrap();
        assert_eq!(own_user(dir.path()).unwrap(), file.as_file().metadata().unwrap().uid());
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    }
}
