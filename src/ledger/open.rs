//! How the file is opened.

use std::cell::RefCell;
use std::fs::{self, OpenOptions};
use std::io::Read as _;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use url::Url;

use super::{Access, Ledger, LedgerError, LedgerNotice, recovery, schema, search};
use crate::profile;

/// The first bytes of every file of `SQLite`.
const MAGIC: &[u8] = b"SQLite format 3\0";

const NAME: &str = "ledger.sqlite3";

/// So many pages of 4 KiB are in the journal before they are brought into the file.
const CHECKPOINT_PAGES: u32 = 4000;

/// So many statements are kept prepared: all that making a meeting needs, and more.
const STATEMENTS: usize = 64;

/// How long another program may hold the file before that is an error.
const PATIENCE: Duration = Duration::from_secs(3);

pub fn open(dir: &Path) -> Result<(Ledger, Vec<LedgerNotice>), LedgerError> {
    let path = dir.join(NAME);
    let ledger = |connection, access| Ledger {
        connection,
        path: path.clone(),
        access,
        found: RefCell::default(),
        together: false,
    };
    let opened = profile::make_private_dir(dir)
        .map_err(LedgerError::from)
        .and_then(|()| recovery::finish_interrupted(&path))
        .and_then(|()| writable(&path));
    match opened {
        Ok(connection) => Ok((ledger(connection, Access::Write), Vec::new())),
        Err(LedgerError::Damaged) => {
            let (connection, recovered) = recovery::recover(&path)?;
            Ok((ledger(connection, Access::Write), vec![recovered]))
        }
        Err(why @ (LedgerError::ReadOnly | LedgerError::Other(_))) => match readable(&path) {
            Some(connection) => Ok((ledger(connection, Access::ReadOnly), vec![LedgerNotice::ReadOnly])),
            None => Err(why),
        },
        Err(why) => Err(why),
    }
}

/// Opens or makes the file, with all its tables.
pub fn writable(path: &Path) -> Result<Connection, LedgerError> {
    make_private(path)?;
    if is_something_else(path)? {
        return Err(LedgerError::Damaged);
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    // Until it is known to be ours and sound, nothing is written into it, not even when it is closed again.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    let version = schema::version(&connection)?;
    if connection.is_readonly("main")? {
        return Err(LedgerError::ReadOnly);
    }
    // Readers are not held up by a writer, and a transaction is on the disk when it is committed.
    use_journal(&connection)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    // What an import made of the journal is given back.
    connection.pragma_update(None, "journal_size_limit", 4 << 20)?;
    // Many changes in a row are brought from the journal into the file less often: each time costs several of them.
    connection.pragma_update(None, "wal_autocheckpoint", CHECKPOINT_PAGES)?;
    settle(&connection)?;
    if version < schema::VERSION {
        schema::migrate(&mut connection)?;
    }
    search::begin_marking(&connection)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(connection)
}

/// Opens the file without writing anything. `None` when that can't be done: it is not there, of another version, or has a
/// journal that would have to be written to be read.
fn readable(path: &Path) -> Option<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let usable = |connection: Connection| {
        settle(&connection).ok()?;
        (schema::version(&connection) == Ok(schema::VERSION)).then_some(connection)
    };
    let shared = Connection::open_with_flags(path, flags).ok().and_then(usable);
    shared.or_else(|| {
        // SQLite makes files beside one that it reads together with others; where it can't, nobody writes.
        let journal = fs::metadata(beside(path, "-wal"));
        if journal.is_ok_and(|journal| journal.len() > 0) {
            return None;
        }
        let mut url = Url::from_file_path(fs::canonicalize(path).ok()?).ok()?;
        url.set_query(Some("immutable=1"));
        let alone = Connection::open_with_flags(url.as_str(), flags | OpenFlags::SQLITE_OPEN_URI);
        alone.ok().and_then(usable)
    })
}

/// Turns the journal on (WAL mode). `SQLite` does not wait for another program that is just doing the same.
fn use_journal(connection: &Connection) -> Result<(), LedgerError> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        match connection
            .pragma_update(None, "journal_mode", "WAL")
            .map_err(LedgerError::from)
        {
            Err(LedgerError::Locked) if Instant::now() < deadline => thread::sleep(Duration::from_millis(20)),
            done => return done,
        }
    }
}

/// Whether the file holds something that `SQLite` did not write. Of a file with a journal, `SQLite` knows better.
fn is_something_else(path: &Path) -> Result<bool, LedgerError> {
    let mut beginning = Vec::new();
    fs::File::open(path)?
        .take(MAGIC.len() as u64)
        .read_to_end(&mut beginning)?;
    let journal = fs::metadata(beside(path, "-wal")).is_ok_and(|journal| journal.len() > 0);
    Ok(!beginning.is_empty() && beginning != MAGIC && !journal)
}

/// What holds for every connection.
fn settle(connection: &Connection) -> Result<(), LedgerError> {
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // What undoes a change that fails among others is not written to a file.
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // Damage is noticed where it is, and a file from elsewhere runs nothing.
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    Ok(())
}

/// Makes the file if there is none, and takes it and its journal away from everybody else. `SQLite` gives the files that
/// it makes beside it the same permissions.
fn make_private(path: &Path) -> Result<(), LedgerError> {
    if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        return Err(LedgerError::Damaged);
    }
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
        options.mode(0o600);
        options.open(path)?;
        for file in [path.to_owned(), beside(path, "-wal"), beside(path, "-shm")] {
            if fs::metadata(&file).is_ok_and(|found| found.permissions().mode() & 0o077 != 0) {
                fs::set_permissions(&file, fs::Permissions::from_mode(0o600))?;
            }
        }
    }
    #[cfg(not(unix))]
    options.open(path)?;
    Ok(())
}

/// The file whose name is that of `path` and more.
pub fn beside(path: &Path, more: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(more);
    name.into()
}
