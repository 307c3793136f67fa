//! How values are kept in columns. Reading never fails for what a value is: a damaged disk can have changed any of them.

use chrono::{DateTime, Utc};
use rusqlite::types::ValueRef;
use rusqlite::{Result, Row};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Milliseconds since 1970; finer parts are lost.
pub fn millis(at: DateTime<Utc>) -> i64 {
    at.timestamp_millis()
}

/// The time as it comes back from a column.
pub fn kept(at: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis(at)).unwrap_or(at)
}

/// The time in a column, if there is one.
pub fn time(row: &Row<'_>, column: usize) -> Result<Option<DateTime<Utc>>> {
    match row.get_ref(column)? {
        ValueRef::Integer(millis) => Ok(DateTime::from_timestamp_millis(millis)),
        _ => Ok(None),
    }
}

/// The text in a column, if there is one; what is no Unicode in it is replaced.
pub fn text(row: &Row<'_>, column: usize) -> Result<Option<String>> {
    match row.get_ref(column)? {
        ValueRef::Text(bytes) => Ok(Some(String::from_utf8_lossy(bytes).into_owned())),
        _ => Ok(None),
    }
}

/// What is kept as JSON in a column; `None` also when it is none.
pub fn json<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> Result<Option<T>> {
    match row.get_ref(column)? {
        ValueRef::Text(bytes) => Ok(serde_json::from_slice(bytes).ok()),
        _ => Ok(None),
    }
}

/// A value as it is kept in a column of JSON.
pub fn to_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("drafts and JSON values have no keys but texts")
}
