//! The ledger: what was asked for, before it was asked; what was answered, before it is shown; the form as it is typed.
//!
//! One `SQLite` file, `ledger.sqlite3`, in the profile's data folder. Everything that writes is on the disk when it
//! returns, so a program that is ended at any instant finds at its next start what it was doing. Nothing here has a
//! clock: the present time is a parameter. Times are kept as milliseconds since 1970, UTC. Calls block, for up to some
//! seconds when another program holds the file; they belong on a thread of their own.
//!
//! No type in here holds a token. A body is what was sent, without its headers.

mod batches;
mod change;
mod check;
mod error;
mod exchange;
mod forget;
mod form;
mod list;
mod meetings;
mod open;
mod recent;
mod recovery;
mod requests;
mod salvage;
mod schema;
mod search;
mod value;

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

pub use batches::{Batch, BatchId, BatchMeeting, BatchRow, BatchRowId, BatchRowState, NewBatch};
use change::Change;
pub use error::LedgerError;
pub use exchange::{ExportError, ImportError, ImportProblem, ImportReport, RowProblem};
pub use list::{Only, Query, Rows, Sort};
pub use meetings::{Account, Key, KnownMeeting, MeetingRow, NearMiss, Nearness};
pub use recent::RecentChannel;
pub use requests::{NewRequest, Outcome, Request, RequestId, RequestState};

/// The ledger, open.
#[derive(Debug)]
pub struct Ledger {
    connection: Connection,
    path: PathBuf,
    access: Access,
    /// What was searched for last, until something is written.
    found: RefCell<Option<list::Found>>,
    /// Between [`Self::begin_together`] and [`Self::commit_together`].
    together: bool,
}

/// What may be done with the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Access {
    Write,
    ReadOnly,
}

/// Something that the person should be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LedgerNotice {
    /// The file was damaged. It has another name now, and what could be read of it is in a new one.
    Recovered {
        /// Where the damaged file is now.
        copy: PathBuf,
        /// How many meetings were brought over.
        meetings: u64,
        /// How many requests were brought over.
        requests: u64,
    },
    /// The file or its folder can't be written: what is in it can be read, and every change is refused with
    /// [`LedgerError::ReadOnly`].
    ReadOnly,
}

impl Ledger {
    /// Opens the ledger in this folder, or makes one, readable by this person only. An older file is brought up to
    /// date. A file that can't be opened because it is damaged is set aside, and what can be read of it is brought
    /// over; [`Self::check`] looks for damage that does not show yet.
    ///
    /// # Errors
    /// Whatever the error, the file is as it was.
    pub fn open(dir: &Path) -> Result<(Self, Vec<LedgerNotice>), LedgerError> {
        open::open(dir)
    }

    /// Everything that is changed through it is on the disk when its `commit` returns, or [`Self::commit_together`] does.
    fn write(&mut self) -> Result<Change<'_>, LedgerError> {
        self.found.take();
        if self.access == Access::ReadOnly {
            return Err(LedgerError::ReadOnly);
        }
        if self.together {
            self.still_together()?;
            return Ok(Change::Together(self.connection.savepoint()?));
        }
        let immediate = TransactionBehavior::Immediate;
        Ok(Change::Alone(self.connection.transaction_with_behavior(immediate)?))
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::meeting::Draft;

    /// `SQLite` says of a file that may have no more pages what it says of a disk that has no more room.
    #[test]
    fn a_full_disk_is_told_and_what_was_there_stays() {
        let dir = tempfile::tempdir().expect("a folder");
        let (mut ledger, _) = Ledger::open(dir.path()).expect("a ledger");
        let small = Draft::default();
        ledger.save_form(&small, DateTime::UNIX_EPOCH).expect("room");
        let pages: u32 = ledger
            .connection
            .pragma_query_value(None, "page_count", |row| row.get(0))
            .expect("a number");
        ledger
            .connection
            .query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))
            .expect("a limit");
        let large = Draft {
            subject: "x".repeat(100_000),
            ..Draft::default()
        };
        assert_eq!(ledger.save_form(&large, DateTime::UNIX_EPOCH), Err(LedgerError::Full));
        assert_eq!(ledger.form(), Ok(Some(small)));
    }
}
