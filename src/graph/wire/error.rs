//! The body of an error (<https://learn.microsoft.com/graph/errors>), in any of the shapes seen.

use serde_json::Value;

use crate::graph::{Refusal, RefusalDetail};
use crate::meeting::text::shortened;

/// How much of a body that is no JSON is kept, in characters.
const EXCERPT: usize = 2_000;

/// How much of a message is kept, in characters.
const MESSAGE: usize = 2_000;

/// How much of a code, a target, an ID or a date is kept, in characters.
const WORD: usize = 200;

/// How many details, and how many errors within errors, are looked at.
const SEVERAL: usize = 20;

/// What an error's body says. Its refusal has no status yet: that, and all else the head tells, comes from there.
#[derive(Default)]
pub(in crate::graph) struct ErrorBody {
    pub refusal: Refusal,
    pub request_id: Option<String>,
    pub date: Option<String>,
}

impl ErrorBody {
    /// Reads a body; what is not there, or is no error at all, is absent.
    pub fn read(body: &[u8]) -> Self {
        let Ok(source) = super::json(body) else {
            let excerpt = String::from_utf8_lossy(body).trim().chars().take(EXCERPT).collect();
            return Self {
                refusal: Refusal {
                    body: Value::String(excerpt),
                    ..Refusal::default()
                },
                ..Self::default()
            };
        };
        let error = member(&source, "error").unwrap_or(&source);
        let mut read = Self {
            refusal: Refusal {
                // A sign-in service answers as OAuth has it: `error` is the code itself.
                code: text(error, "code", WORD)
                    .or_else(|| error.as_str().map(|code| shortened(code, WORD).into_owned())),
                message: text(error, "message", MESSAGE).or_else(|| text(&source, "error_description", MESSAGE)),
                target: text(error, "target", WORD),
                details: details(error),
                ..Refusal::default()
            },
            ..Self::default()
        };
        let mut outer = error;
        for _ in 0..SEVERAL {
            let Some(inner) = member(outer, "innerError") else {
                break;
            };
            read.refusal.inner_codes.extend(text(inner, "code", WORD));
            read.request_id = read.request_id.or_else(|| text(inner, "request-id", WORD));
            read.date = read.date.or_else(|| text(inner, "date", WORD));
            outer = inner;
        }
        read.refusal.body = source;
        read
    }
}

fn details(error: &Value) -> Vec<RefusalDetail> {
    let details = member(error, "details").and_then(Value::as_array);
    let read = |detail| RefusalDetail {
        code: text(detail, "code", WORD),
        message: text(detail, "message", MESSAGE),
        target: text(detail, "target", WORD),
    };
    details.into_iter().flatten().take(SEVERAL).map(read).collect()
}

/// A member by its name in any case: the service writes `innerError` and `innererror`.
fn member<'a>(object: &'a Value, name: &str) -> Option<&'a Value> {
    object
        .as_object()?
        .iter()
        .find(|(key, _)| key.eq_ignore_ascii_case(name))
        .map(|(_, value)| value)
}

/// As much of a member's text; an empty one says nothing.
fn text(object: &Value, name: &str, max_chars: usize) -> Option<String> {
    member(object, name)?
        .as_str()
        .filter(|text| !text.is_empty())
        .map(|text| shortened(text, max_chars).into_owned())
}
