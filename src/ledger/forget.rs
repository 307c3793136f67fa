//! Forgetting everything at once, so that nothing of it is left on the disk.

use std::fs;
use std::io;

use super::open::beside;
use super::{Ledger, LedgerError, batches, recovery};

impl Ledger {
    /// Forgets every meeting, every request and batch (also those that did not finish) and what organizers are called, with the copies
    /// of damaged files that were set aside. The form stays as it is typed. Returns how many meetings were known.
    ///
    /// What was kept is not only marked as free: the file is written anew without it.
    pub fn forget_everything(&mut self) -> Result<u64, LedgerError> {
        let transaction = self.write()?;
        let meetings: u32 = transaction.query_row("SELECT count(*) FROM meeting", [], |row| row.get(0))?;
        // Details and requests go with their meetings.
        transaction.execute_batch(
            "INSERT INTO search (search) VALUES ('delete-all');
             DELETE FROM meeting;
             DELETE FROM organizer;",
        )?;
        batches::forget_all(&transaction)?;
        transaction.commit()?;
        self.connection.execute_batch("VACUUM")?;
        self.connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        self.remove_copies()?;
        Ok(meetings.into())
    }

    /// Removes what was set aside when the file was damaged.
    fn remove_copies(&self) -> io::Result<()> {
        let copies = beside(&self.path, recovery::DAMAGED);
        let (Some(dir), Some(copies)) = (self.path.parent(), copies.file_name()) else {
            return Ok(());
        };
        for entry in fs::read_dir(dir)? {
            let entry = entry?;
            let is_copy = entry
                .file_name()
                .as_encoded_bytes()
                .starts_with(copies.as_encoded_bytes());
            if is_copy && entry.file_type()?.is_file() {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}
