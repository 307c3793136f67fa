//! The tables, and how a file of an earlier version comes to have them.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{LedgerError, search, value};

/// In the header of every ledger (`application_id`): "Conv" in ASCII.
pub const APPLICATION: u32 = 0x436F_6E76;

/// The version of the file that this program writes: how many migrations there are.
pub const VERSION: u32 = 3;

/// Brings a file from the version before to the version at its place (the first makes version 1). A migration that was
/// published is never changed.
const MIGRATIONS: [fn(&Transaction<'_>) -> rusqlite::Result<()>; VERSION as usize] =
    [tables, full_text_search, batches];

/// Every meeting asked for or found is one `meeting`, told apart by its key; what is wide is apart in `meeting_detail`,
/// so that lists are read quickly. `spelling` is the external ID without case and blanks.
fn tables(transaction: &Transaction<'_>) -> rusqlite::Result<()> {
    transaction.pragma_update(None, "application_id", APPLICATION)?;
    transaction.execute_batch(
        "CREATE TABLE meeting (
             id INTEGER PRIMARY KEY,
             connection TEXT NOT NULL,
             tenant TEXT NOT NULL,
             organizer TEXT NOT NULL,
             external_id TEXT NOT NULL,
             spelling TEXT NOT NULL,
             graph_id TEXT,
             subject TEXT,
             start_ms INTEGER,
             end_ms INTEGER,
             people TEXT NOT NULL,
             join_web_url TEXT,
             join_meeting_id TEXT,
             thread TEXT,
             updated_ms INTEGER NOT NULL,
             seen_ms INTEGER,
             gone_ms INTEGER,
             UNIQUE (connection, tenant, organizer, external_id)
         ) STRICT;
         CREATE INDEX meeting_by_spelling ON meeting (spelling);
         CREATE TABLE meeting_detail (
             meeting INTEGER PRIMARY KEY REFERENCES meeting ON DELETE CASCADE,
             asked TEXT,
             answer TEXT
         ) STRICT;
         CREATE TABLE request (
             id INTEGER PRIMARY KEY AUTOINCREMENT,
             meeting INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
             draft TEXT NOT NULL,
             body TEXT NOT NULL,
             client_request_id TEXT NOT NULL,
             asked_ms INTEGER NOT NULL,
             state TEXT NOT NULL,
             why TEXT,
             changed_ms INTEGER NOT NULL,
             tries INTEGER NOT NULL
         ) STRICT;
         CREATE INDEX request_by_meeting ON request (meeting);
         CREATE INDEX request_by_state ON request (state);
         CREATE TABLE form (
             id INTEGER PRIMARY KEY CHECK (id = 1),
             draft TEXT NOT NULL,
             saved_ms INTEGER NOT NULL
         ) STRICT;",
    )
}

/// The index of every word, the orders that a list is shown in, and what organizers are called.
fn full_text_search(transaction: &Transaction<'_>) -> rusqlite::Result<()> {
    // The text comes in words (`search`): of ASCII it holds letters, digits and blanks only, and this tokenizer takes
    // everything else for letters as it is.
    transaction.execute_batch(
        "CREATE VIRTUAL TABLE search USING fts5 (
             subject, external_id, people, link, thread,
             content = '', contentless_delete = 1, prefix = '1 2 3',
             tokenize = 'ascii'
         );
         CREATE INDEX meeting_by_start ON meeting (start_ms, end_ms);
         CREATE INDEX meeting_by_subject ON meeting (subject COLLATE NOCASE);
         CREATE INDEX meeting_by_external_id ON meeting (external_id COLLATE NOCASE);
         CREATE INDEX meeting_by_organizer ON meeting (organizer COLLATE NOCASE);
         CREATE INDEX meeting_by_connection ON meeting (connection COLLATE NOCASE);
         CREATE INDEX meeting_by_update ON meeting (updated_ms);
         CREATE TABLE organizer (
             connection TEXT NOT NULL,
             tenant TEXT NOT NULL,
             organizer TEXT NOT NULL,
             name TEXT NOT NULL,
             PRIMARY KEY (connection, tenant, organizer)
         ) STRICT, WITHOUT ROWID;",
    )?;
    search::index_all(transaction)
}

/// Requests that belong together. A row's request is forgotten without it, and a batch without its requests.
fn batches(transaction: &Transaction<'_>) -> rusqlite::Result<()> {
    shorten(transaction)?;
    transaction.execute_batch(
        "CREATE TABLE batch (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, \
             fingerprint TEXT NOT NULL, connection TEXT NOT NULL, tenant TEXT NOT NULL, \
             organizer TEXT NOT NULL, date_order TEXT NOT NULL, results TEXT, written TEXT, \
             begun_ms INTEGER NOT NULL) STRICT;
         CREATE TABLE batch_row (id INTEGER PRIMARY KEY, \
             batch INTEGER NOT NULL REFERENCES batch ON DELETE CASCADE, line INTEGER NOT NULL, \
             draft TEXT NOT NULL, request INTEGER REFERENCES request ON DELETE SET NULL, why TEXT) STRICT;
         CREATE INDEX batch_row_by_batch ON batch_row (batch);
         CREATE INDEX batch_row_by_request ON batch_row (request);",
    )
}

/// Takes the blanks that indent them out of the texts of all tables and indexes. The file's first page has room for the texts
/// then; without a page that has some of them, nothing in a damaged file would be found. How `SQLite` takes such a change:
/// <https://www.sqlite.org/lang_altertable.html#otheralter>
fn shorten(transaction: &Transaction<'_>) -> rusqlite::Result<()> {
    let mut texts = transaction.prepare("SELECT rowid, sql FROM sqlite_schema WHERE sql IS NOT NULL")?;
    let texts = texts.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))?;
    let texts = texts.collect::<Result<Vec<_>, _>>()?;
    let version: u32 = transaction.pragma_query_value(None, "schema_version", |row| row.get(0))?;
    transaction.pragma_update(None, "writable_schema", true)?;
    for (row, text) in texts {
        transaction.execute(
            "UPDATE sqlite_schema SET sql = ?2 WHERE rowid = ?1",
            (row, without_indents(&text)),
        )?;
    }
    // Whoever else has the file open reads them anew.
    transaction.pragma_update(None, "schema_version", version + 1)?;
    transaction.pragma_update(None, "writable_schema", false)
}

fn without_indents(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The version of the file.
///
/// # Errors
/// [`LedgerError::TooNew`] for one that this program does not know, [`LedgerError::Damaged`] for a file with tables
/// that is no ledger.
pub fn version(connection: &Connection) -> Result<u32, LedgerError> {
    // All of it at one instant, whatever another program is doing.
    let reading = connection.unchecked_transaction()?;
    version_in(&reading)
}

fn version_in(transaction: &Transaction<'_>) -> Result<u32, LedgerError> {
    let found: u32 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let application: u32 = transaction.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let tables: u32 = transaction.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let fresh = (found, application, tables) == (0, 0, 0);
    if !fresh && (application != APPLICATION || found == 0) {
        Err(LedgerError::Damaged)
    } else if found > VERSION {
        Err(LedgerError::TooNew { found, known: VERSION })
    } else {
        Ok(found)
    }
}

/// Brings the file to [`VERSION`], in one step.
pub fn migrate(connection: &mut Connection) -> Result<(), LedgerError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another program may have done it meanwhile.
    let version = version_in(&transaction)?;
    for migration in &MIGRATIONS[version as usize..] {
        migration(&transaction)?;
    }
    transaction.pragma_update(None, "user_version", VERSION)?;
    transaction.commit()?;
    Ok(())
}

/// Every table and index, as it was made; how its text was indented is left out.
pub fn tables_of(connection: &Connection) -> rusqlite::Result<Vec<(String, Option<String>)>> {
    let mut tables = connection.prepare("SELECT name, sql FROM sqlite_schema ORDER BY name")?;
    let tables = tables.query_map([], |row| {
        let name = value::text(row, 0)?.unwrap_or_default();
        Ok((name, value::text(row, 1)?.map(|text| without_indents(&text))))
    })?;
    tables.collect()
}

/// The tables and indexes of a file that is up to date.
pub fn expected_tables() -> Result<Vec<(String, Option<String>)>, LedgerError> {
    let mut fresh = Connection::open_in_memory()?;
    migrate(&mut fresh)?;
    Ok(tables_of(&fresh)?)
}
