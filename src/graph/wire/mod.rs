//! What goes over the wire: Graph's types, as Graph spells them.
//!
//! Requests are exact. Answers are read loosely: see [`loose`].

mod create_or_get;
mod date;
mod error;
mod event;
mod join_information;
mod loose;
mod meeting_update;
mod online_meeting;
mod options;
mod page;
mod participant;
mod person;
mod team;
mod user;

use serde::Serialize;
use serde_json::Value;

pub use {
    create_or_get::create_or_get_body,
    team::{Channel, Group, Membership, Team},
    user::User,
};
pub(super) use {
    error::ErrorBody,
    event::{event_body, event_web_link},
    meeting_update::meeting_update_body,
    page::page,
    person::known_person,
    team::{channel, group, team},
    user::{USER_PROPERTIES, known_user},
};

/// Where an answer does not fit, and how.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unfit {
    pub path: String,
    pub problem: String,
}

impl Unfit {
    fn expected(what: &str, at: &str, found: Option<&Value>) -> Self {
        let found = match found {
            None => "nothing",
            Some(Value::Null) => "null",
            Some(Value::Bool(_)) => "a boolean",
            Some(Value::Number(_)) => "a number",
            Some(Value::String(_)) => "a string",
            Some(Value::Array(_)) => "an array",
            Some(Value::Object(_)) => "an object",
        };
        Self {
            path: at.to_owned(),
            problem: format!("expected {what}, found {found}"),
        }
    }
}

/// A body as it is sent.
fn text(body: &impl Serialize) -> String {
    serde_json::to_string(body).expect("texts and lists of them have a JSON form")
}

/// The JSON value that a body begins with. A byte order mark before it and anything after it do not matter, and bytes
/// that are no UTF-8 become U+FFFD.
pub(super) fn json(body: &[u8]) -> Result<Value, Unfit> {
    let text = String::from_utf8_lossy(body);
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(text)).map_err(|error| Unfit {
        path: error.path().to_string(),
        problem: error.inner().to_string(),
    })
}

/// An `onlineMeeting` as a domain value.
pub(super) fn meeting(source: Value) -> Result<crate::meeting::Meeting, Unfit> {
    if !source.is_object() {
        return Err(Unfit::expected("an object", ".", Some(&source)));
    }
    Ok(online_meeting::read(source))
}

/// The meeting in an answer that was kept in full ([`Meeting::source`](crate::meeting::Meeting)); `None` when it is no object.
pub fn read_meeting(source: Value) -> Option<crate::meeting::Meeting> {
    meeting(source).ok()
}

/// The first `onlineMeeting` of a collection, if there is one.
pub(super) fn first_meeting(mut collection: Value) -> Result<Option<crate::meeting::Meeting>, Unfit> {
    match collection.get_mut("value") {
        Some(Value::Array(meetings)) => match meetings.first_mut().map(Value::take) {
            None => Ok(None),
            Some(source) if source.is_object() => Ok(Some(online_meeting::read(source))),
            Some(other) => Err(Unfit::expected("an object", "value[0]", Some(&other))),
        },
        other => Err(Unfit::expected("an array", "value", other.as_deref())),
    }
}

/// The `displayName` of the first of a collection, if there is one.
pub(super) fn first_display_name(collection: &Value) -> Result<Option<String>, Unfit> {
    match collection.get("value") {
        Some(Value::Array(all)) => {
            let name = all.first().and_then(|first| first.get("displayName")?.as_str());
            Ok(name.map(str::to_owned))
        }
        other => Err(Unfit::expected("an array", "value", other)),
    }
}

/// A `user` as we use one.
pub(super) fn user(source: Value) -> Result<User, Unfit> {
    if !source.is_object() {
        return Err(Unfit::expected("an object", ".", Some(&source)));
    }
    Ok(user::read(source))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_stands_around_the_json_does_not_matter() {
        for body in [
            "{\"a\":1}",
            "\u{FEFF}{\"a\":1}",
            " {\"a\":1}\r\n\0\0",
            "{\"a\":1}<html>",
            "{\"a\":1}{\"b\":2}",
        ] {
            assert_eq!(json(body.as_bytes()), Ok(json!({"a": 1})), "{body:?}");
        }
        assert_eq!(json(b"{\"a\":\"\xFF\"}"), Ok(json!({"a": "\u{FFFD}"})));
    }

    #[test]
    fn what_is_no_json_says_where() {
        let unfit = json(br#"{"participants":{"attendees":[{},{"upn":oops}]}}"#).unwrap_err();
        assert_eq!(unfit.path, "participants.attendees[1].upn");
        assert!(unfit.problem.contains("column 41"), "{}", unfit.problem);
        for body in ["", "<html>", "{\"a\":"] {
            assert!(json(body.as_bytes()).is_err(), "{body:?}");
        }
    }

    #[test]
    fn the_first_name_of_a_collection_need_not_be_there() {
        let name = |collection| first_display_name(&collection).unwrap();
        assert_eq!(
            name(json!({"value": [{"displayName": "Contoso"}, {"displayName": "Other"}]})).as_deref(),
            Some("Contoso")
        );
        for without in [
            json!({"value": []}),
            json!({"value": [{"displayName": null}]}),
            json!({"value": [7]}),
        ] {
            assert_eq!(name(without), None);
        }
        assert_eq!(first_display_name(&json!({})).unwrap_err().path, "value");
    }

    #[test]
    fn a_collection_says_where_it_does_not_fit() {
        assert_eq!(first_meeting(json!({"value": []})), Ok(None));
        assert_eq!(
            first_meeting(json!({"value": [{"id": "a"}]}))
                .unwrap()
                .unwrap()
                .id
                .as_deref(),
            Some("a")
        );
        assert_eq!(first_meeting(json!({"value": [7]})).unwrap_err().path, "value[0]");
        assert_eq!(
            first_meeting(json!({"value": {}})).unwrap_err().problem,
            "expected an array, found an object"
        );
        assert_eq!(
            first_meeting(json!([])).unwrap_err().problem,
            "expected an array, found nothing"
        );
    }
}
