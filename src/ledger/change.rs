//! Changes: each on the disk by itself, or several together at the cost of one.

use std::ops::Deref;

use rusqlite::{Connection, Savepoint, Transaction};

use super::{Access, Ledger, LedgerError, search};

/// A change that is being made. Dropped without [`Self::commit`], it is undone.
pub enum Change<'a> {
    /// It is on the disk when it is committed.
    Alone(Transaction<'a>),
    /// It is on the disk when all are.
    Together(Savepoint<'a>),
}

impl Change<'_> {
    /// Ends it.
    pub fn commit(self) -> rusqlite::Result<()> {
        match self {
            Self::Alone(transaction) => {
                search::index_marked(&transaction)?;
                transaction.commit()
            }
            Self::Together(savepoint) => savepoint.commit(),
        }
    }
}

impl Deref for Change<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        match self {
            Self::Alone(transaction) => transaction,
            Self::Together(savepoint) => savepoint,
        }
    }
}

impl Ledger {
    /// What is changed from here on is on the disk when [`Self::commit_together`] has returned, and not before. A change that
    /// fails is undone by itself, and the others stand.
    pub fn begin_together(&mut self) -> Result<(), LedgerError> {
        if self.access == Access::ReadOnly {
            return Err(LedgerError::ReadOnly);
        }
        self.connection.execute_batch("BEGIN IMMEDIATE")?;
        self.together = true;
        Ok(())
    }

    /// Puts on the disk what was changed since [`Self::begin_together`].
    ///
    /// # Errors
    /// Nothing of it is kept.
    pub fn commit_together(&mut self) -> Result<(), LedgerError> {
        self.together = false;
        self.still_together()?;
        let committed = search::index_marked(&self.connection).and_then(|()| self.connection.execute_batch("COMMIT"));
        if committed.is_err() {
            self.connection.execute_batch("ROLLBACK").ok();
        }
        Ok(committed?)
    }

    /// When the disk is full or fails, `SQLite` may undo all that was not committed.
    pub(super) fn still_together(&self) -> Result<(), LedgerError> {
        if self.connection.is_autocommit() {
            return Err(LedgerError::Other(
                "what it was to be kept with could not be kept".to_owned(),
            ));
        }
        Ok(())
    }
}
