//! A page of a collection (<https://learn.microsoft.com/graph/paging>).

use serde_json::Value;

use super::Unfit;

/// What one answer holds of a collection.
#[derive(Debug)]
pub(in crate::graph) struct Page {
    pub entries: Vec<Value>,
    /// Where the rest is.
    pub next_link: Option<String>,
}

/// The page in an answer.
pub(in crate::graph) fn page(mut answer: Value) -> Result<Page, Unfit> {
    let next_link = answer.get("@odata.nextLink").and_then(Value::as_str).map(str::to_owned);
    match answer.get_mut("value").map(Value::take) {
        Some(Value::Array(entries)) => Ok(Page { entries, next_link }),
        other => Err(Unfit::expected("an array", "value", other.as_ref())),
    }
}
