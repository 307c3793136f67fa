//! Damage that does not show at once.

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::{Access, Ledger, LedgerError, LedgerNotice, open, recovery, schema};

impl Ledger {
    /// Reads the whole file and looks for damage; call it once after the program has started, and when something was refused with
    /// [`LedgerError::Damaged`]. A damaged file is set aside, what can be read of it is brought over into a new one, and the
    /// notice says so. Takes as long as the disk needs for the file.
    pub fn check(&mut self) -> Result<Option<LedgerNotice>, LedgerError> {
        match sound(&self.connection, self.access) {
            Ok(true) => return Ok(None),
            Ok(false) | Err(LedgerError::Damaged) => {}
            Err(error) => return Err(error),
        }
        if self.access == Access::ReadOnly {
            return Err(LedgerError::Damaged);
        }
        self.found.take();
        // The file must be closed to be moved, and nothing more is written into it. If it can't be moved, it is opened again.
        self.connection
            .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        self.connection = Connection::open_in_memory()?;
        let (connection, notice) = match recovery::recover(&self.path) {
            Ok((connection, notice)) => (connection, Ok(Some(notice))),
            Err(error) => {
                recovery::finish_interrupted(&self.path)?;
                (open::writable(&self.path)?, Err(error))
            }
        };
        self.connection = connection;
        notice
    }
}

/// Whether the file is as `SQLite` writes one, and its tables are those of a ledger. A letter that was changed in a text is not
/// noticed: there are no checksums.
fn sound(connection: &Connection, access: Access) -> Result<bool, LedgerError> {
    let said: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if said != "ok" || schema::tables_of(connection)? != schema::expected_tables()? {
        return Ok(false);
    }
    if access == Access::Write {
        // What SQLite checks of the index of words by itself is not all of it.
        connection.execute("INSERT INTO search (search) VALUES ('integrity-check')", [])?;
    }
    Ok(true)
}
