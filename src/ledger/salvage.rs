//! Reads around what is unreadable in a damaged file.

use std::collections::VecDeque;
use std::path::Path;

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, ErrorCode, OpenFlags, Row, params_from_iter};

use super::{LedgerError, meetings, search};

/// Every table in an order in which rows come after those they refer to, with its columns; the first one is the row's number.
const TABLES: [(&str, &[&str]); 6] = [
    (
        "meeting",
        &[
            "id",
            "connection",
            "tenant",
            "organizer",
            "external_id",
            "spelling",
            "graph_id",
            "subject",
            "start_ms",
            "end_ms",
            "people",
            "join_web_url",
            "join_meeting_id",
            "thread",
            "updated_ms",
            "seen_ms",
            "gone_ms",
        ],
    ),
    ("meeting_detail", &["meeting", "asked", "answer"]),
    (
        "request",
        &[
            "id",
            "meeting",
            "draft",
            "body",
            "client_request_id",
            "asked_ms",
            "state",
            "why",
            "changed_ms",
            "tries",
        ],
    ),
    (
        "batch",
        &[
            "id",
            "name",
            "fingerprint",
            "connection",
            "tenant",
            "organizer",
            "date_order",
            "results",
            "written",
            "begun_ms",
        ],
    ),
    ("batch_row", &["id", "batch", "line", "draft", "request", "why"]),
    ("form", &["id", "draft", "saved_ms"]),
];

/// How often reading is begun anew in one table.
const ATTEMPTS: usize = 20_000;

/// More numbers than a table has rows, for one whose end is unreadable.
const BEYOND: i64 = 1 << 24;

/// What was brought over.
#[derive(Debug, Default)]
pub struct Found {
    /// Whether the file could be read at all.
    pub readable: bool,
    pub meetings: u64,
    pub requests: u64,
}

/// Copies every row that can be read of a damaged file, whatever its version, into a new one.
pub fn bring_over(damaged: &Path, new: &mut Connection) -> Result<Found, LedgerError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let old = Connection::open_with_flags(damaged, flags)?;
    let tables = old.query_row(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('meeting', 'request')",
        [],
        |row| row.get::<_, u32>(0),
    );
    let mut found = Found {
        readable: tables == Ok(2),
        ..Found::default()
    };
    if !found.readable {
        return Ok(found);
    }
    let transaction = new.transaction()?;
    for (table, columns) in TABLES {
        let mut insert = insert_into(&transaction, table, columns)?;
        for_each_row(&old, table, columns, |values| put(&mut insert, values))?;
        if table == "meeting" {
            // Where a row is lost, its key may still be in the index of keys.
            let key = &columns[..5];
            let mut insert = insert_into(
                &transaction,
                table,
                &[key, &["spelling", "people", "updated_ms"]].concat(),
            )?;
            for_each_key(&old, key, |mut values| {
                let spelling = match &values[4] {
                    Value::Text(external_id) => meetings::spelling(external_id),
                    _ => return Ok(()),
                };
                values.extend([Value::Text(spelling), Value::Text(String::new()), Value::Integer(0)]);
                put(&mut insert, values)
            })?;
        }
    }
    search::index_all(&transaction)?;
    let count = |table| transaction.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, u32>(0));
    found.meetings = count("meeting")?.into();
    found.requests = count("request")?.into();
    transaction.commit()?;
    Ok(found)
}

fn insert_into<'c>(new: &'c Connection, table: &str, columns: &[&str]) -> rusqlite::Result<rusqlite::Statement<'c>> {
    // A row whose request is lost is one that was not sent.
    let place = |column: &&str| match (table, *column) {
        ("batch_row", "request") => "(SELECT id FROM request WHERE id = ?)",
        _ => "?",
    };
    let places = columns.iter().map(place).collect::<Vec<_>>().join(", ");
    new.prepare(&format!(
        "INSERT OR IGNORE INTO {table} ({}) VALUES ({places})",
        columns.join(", ")
    ))
}

/// Puts a row into the new file, unless damage made it one that can't be in there.
fn put(insert: &mut rusqlite::Statement<'_>, values: Vec<Value>) -> rusqlite::Result<()> {
    match insert.execute(params_from_iter(values)) {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => Ok(()),
        done => done.map(drop),
    }
}

/// Reads a table from both ends, and where both meet something unreadable, from the middle of what is left.
fn for_each_row(
    old: &Connection,
    table: &str,
    columns: &[&str],
    mut take: impl FnMut(Vec<Value>) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let (number, names) = (columns[0], columns.join(", "));
    let select = |direction| {
        format!(
            "SELECT {names} FROM {table} NOT INDEXED
             WHERE {number} > ?1 AND {number} < ?2 ORDER BY {number} {direction}"
        )
    };
    let (forward, backward) = (select("ASC"), select("DESC"));
    // Numbers between which rows may still be unread.
    let mut gaps = VecDeque::from([(0, i64::MAX)]);
    for _ in 0..ATTEMPTS {
        let Some((low, high)) = gaps.pop_front() else { break };
        let Some(low) = read_on(old, &forward, (low, high), low, &mut take)? else {
            continue;
        };
        let Some(high) = read_on(old, &backward, (low, high), high, &mut take)? else {
            continue;
        };
        let high = high.min(low.saturating_add(BEYOND));
        if high - low > 2 {
            let middle = low + (high - low + 1) / 2;
            gaps.extend([(low, middle), (middle - 1, high)]);
        }
    }
    Ok(())
}

/// Reads rows until one can't be read. Returns the number of the last that could be (`from` if none could); `None` when
/// all could.
fn read_on(
    old: &Connection,
    select: &str,
    between: (i64, i64),
    from: i64,
    take: &mut impl FnMut(Vec<Value>) -> rusqlite::Result<()>,
) -> rusqlite::Result<Option<i64>> {
    let mut last = from;
    let Ok(mut rows) = old.prepare_cached(select) else {
        return Ok(None);
    };
    let Ok(mut rows) = rows.query([between.0, between.1]) else {
        return Ok(Some(last));
    };
    loop {
        match rows.next() {
            Ok(None) => return Ok(None),
            Ok(Some(row)) => {
                last = row.get(0)?;
                take(values(row)?)?;
            }
            Err(_) => return Ok(Some(last)),
        }
    }
}

/// Reads the keys of meetings from the index that keeps them apart, as far as it can be read from its beginning.
fn for_each_key(
    old: &Connection,
    columns: &[&str],
    mut take: impl FnMut(Vec<Value>) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let select = format!(
        "SELECT {} FROM meeting INDEXED BY sqlite_autoindex_meeting_1
         ORDER BY connection, tenant, organizer, external_id",
        columns.join(", ")
    );
    let Ok(mut rows) = old.prepare(&select) else {
        return Ok(());
    };
    let mut rows = rows.query([])?;
    while let Ok(Some(row)) = rows.next() {
        take(values(row)?)?;
    }
    Ok(())
}

/// The values of a row; what is no Unicode in a text is replaced.
fn values(row: &Row<'_>) -> rusqlite::Result<Vec<Value>> {
    let value = |column| match row.get_ref(column)? {
        ValueRef::Text(text) => Ok(Value::Text(String::from_utf8_lossy(text).into_owned())),
        _ => row.get(column),
    };
    (0..row.as_ref().column_count()).map(value).collect()
}
