//! The form as it is typed, so that it comes back after a crash.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, params};

use super::{Ledger, LedgerError, value};
use crate::meeting::Draft;

impl Ledger {
    /// Keeps what is typed in the form in place of what was kept before.
    pub fn save_form(&mut self, draft: &Draft, at: DateTime<Utc>) -> Result<(), LedgerError> {
        let transaction = self.write()?;
        transaction.execute(
            "INSERT OR REPLACE INTO form (id, draft, saved_ms) VALUES (1, ?1, ?2)",
            params![value::to_json(draft), value::millis(at)],
        )?;
        Ok(transaction.commit()?)
    }

    /// What was typed in the form when it was kept last.
    pub fn form(&self) -> Result<Option<Draft>, LedgerError> {
        let kept = self
            .connection
            .query_row("SELECT draft FROM form", [], |row| value::json(row, 0));
        Ok(kept.optional()?.flatten())
    }

    /// Forgets the form.
    pub fn clear_form(&mut self) -> Result<(), LedgerError> {
        let transaction = self.write()?;
        transaction.execute("DELETE FROM form", [])?;
        Ok(transaction.commit()?)
    }
}
