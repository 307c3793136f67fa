//! What can go wrong with the file.

use std::io;

use rusqlite::ErrorCode;
use thiserror::Error;

use super::RequestId;

/// Why the ledger did not do what it was asked to. Nothing that was in it is lost, and nothing was done in part.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum LedgerError {
    /// The file, its folder or the disk can't be written.
    #[error("the ledger is read-only")]
    ReadOnly,
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// Another program holds the file, and did not let go of it within some seconds.
    #[error("another program holds the ledger")]
    Locked,
    /// The file is damaged. [`super::Ledger::check`] sets it aside and brings over what can be read.
    #[error("the ledger is damaged")]
    Damaged,
    /// A newer version of the program wrote the file; it is left alone.
    #[error("the ledger has version {found}, and this program knows versions up to {known}")]
    TooNew {
        /// The version of the file.
        found: u32,
        /// The newest version known.
        known: u32,
    },
    /// There is no such request (any more).
    #[error("there is no request {0:?}")]
    NoSuchRequest(RequestId),
    /// Anything else, in the words of the system or of `SQLite`.
    #[error("the ledger: {0}")]
    Other(String),
}

impl From<rusqlite::Error> for LedgerError {
    fn from(error: rusqlite::Error) -> Self {
        if matches!(error, rusqlite::Error::Utf8Error(..)) {
            return Self::Damaged;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked,
            // What is asked of SQLite is right for the tables of a ledger: an error in it (`Unknown`) is one in the tables.
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::Unknown) => Self::Damaged,
            _ => Self::Other(error.to_string()),
        }
    }
}

impl From<io::Error> for LedgerError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            _ => Self::Other(error.to_string()),
        }
    }
}
