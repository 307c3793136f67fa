//! A damaged file: what can be read of it is brought over into a new one, and it gets another name.
//!
//! The new file is complete, under a name of its own, before the damaged one is moved. A crash at any instant leaves
//! either the damaged file in its place, or none there and the new one under that name.

use std::fs::{self, OpenOptions};
use std::io::{self, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use chrono::Utc;
use rusqlite::Connection;

use super::open::{beside, writable};
use super::{LedgerError, LedgerNotice, salvage};
use crate::profile;

/// The new file until it takes its place.
const NEW: &str = ".recovering";

/// A copy of the damaged file that is being mended.
const MENDED: &str = ".mending";

/// What the name of a damaged file goes on with, before the time when it was set aside.
pub const DAMAGED: &str = ".damaged-";

/// What `SQLite` puts at the beginning of a file.
const HEADER: usize = 100;

/// Sets the damaged file aside, with what can be read of it in a new one in its place.
pub fn recover(path: &Path) -> Result<(Connection, LedgerNotice), LedgerError> {
    let new = beside(path, NEW);
    remove(&new)?;
    let found = fill(path, &new);
    let found = match found {
        Ok(found) => found,
        Err(error) => {
            remove(&new).ok();
            return Err(error);
        }
    };
    let copy = set_aside(path)?;
    put_in_place(&new, path)?;
    let notice = LedgerNotice::Recovered {
        copy,
        meetings: found.meetings,
        requests: found.requests,
    };
    Ok((writable(path)?, notice))
}

/// Does the rest of a recovery that was interrupted after the damaged file had been moved.
pub fn finish_interrupted(path: &Path) -> Result<(), LedgerError> {
    let new = beside(path, NEW);
    if fs::symlink_metadata(path).is_err() && fs::symlink_metadata(&new).is_ok() {
        put_in_place(&new, path)?;
    }
    Ok(())
}

/// Makes the new file, with what can be read of the damaged one.
fn fill(damaged: &Path, new: &Path) -> Result<salvage::Found, LedgerError> {
    let mut connection = writable(new)?;
    let mut found = salvage::Found::default();
    if fs::metadata(damaged).is_ok_and(|damaged| damaged.is_file()) {
        found = salvage::bring_over(damaged, &mut connection)?;
        if !found.readable {
            // With everything in the first page but its header intact, the header of another file will do.
            connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
            let header = fs::read(new)?;
            let mended = beside(damaged, MENDED);
            if mend(damaged, &header, &mended)? {
                found = salvage::bring_over(&mended, &mut connection)?;
            }
            remove(&mended)?;
        }
    }
    // Closing it puts everything into the one file.
    connection.close().map_err(|(_, error)| error)?;
    Ok(found)
}

/// Copies a damaged file and gives the copy this header. Returns whether the file is large enough to have one.
fn mend(damaged: &Path, header: &[u8], mended: &Path) -> io::Result<bool> {
    remove(mended)?;
    let page_size = usize::from(u16::from_be_bytes([header[16], header[17]]));
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut copy = options.open(mended)?;
    let length = io::copy(&mut fs::File::open(damaged)?, &mut copy)?;
    let Ok(pages) = u32::try_from(length / page_size as u64) else {
        return Ok(false);
    };
    let mut header = header[..HEADER].to_vec();
    header[28..32].copy_from_slice(&pages.to_be_bytes());
    // No page is free: those that are would only be reused.
    header[32..40].fill(0);
    copy.rewind()?;
    copy.write_all(&header)?;
    copy.sync_all()?;
    Ok(pages > 0)
}

/// Gives the damaged file and its journal another name, which is returned.
fn set_aside(path: &Path) -> io::Result<PathBuf> {
    let stamp = Utc::now().format("%Y%m%dT%H%M%SZ");
    let mut aside = beside(path, &format!("{DAMAGED}{stamp}"));
    let mut number = 1;
    while fs::symlink_metadata(&aside).is_ok() {
        number += 1;
        aside = beside(path, &format!("{DAMAGED}{stamp}-{number}"));
    }
    fs::rename(path, &aside)?;
    let journal = beside(path, "-wal");
    if fs::metadata(&journal).is_ok_and(|journal| journal.len() > 0) {
        fs::rename(journal, beside(&aside, "-wal"))?;
    }
    Ok(aside)
}

/// Puts the new file where there is none. What is left there of another one's journal would be taken for its own.
fn put_in_place(new: &Path, path: &Path) -> io::Result<()> {
    remove(path)?;
    fs::rename(new, path)?;
    profile::sync_dir(path.parent().unwrap_or(Path::new(".")))
}

/// Removes a file and what `SQLite` puts beside it.
fn remove(path: &Path) -> io::Result<()> {
    for file in [path.to_owned(), beside(path, "-wal"), beside(path, "-shm")] {
        match fs::remove_file(file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}
