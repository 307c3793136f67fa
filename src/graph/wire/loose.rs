//! Reading what need not be there: a property of another type than Graph's metadata says counts as absent, so that one
//! odd property never costs the meeting.

use serde::{Deserialize, Deserializer, de::DeserializeOwned};
use serde_json::Value;

/// A value, or nothing where it is absent, null or of another type. Never an array: serde would read one as an object
/// without names.
#[derive(Debug)]
pub(super) struct Loose<T>(pub Option<T>);

/// The items of an array that are of the right type; none where it is absent, null or no array.
#[derive(Debug)]
pub(super) struct List<T>(pub Vec<T>);

impl<T> Default for Loose<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Loose<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(|value| Self(fit(value)))
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(|value| match value {
            Value::Array(items) => Self(items.into_iter().filter_map(fit).collect()),
            _ => Self::default(),
        })
    }
}

/// The value as a `T`, if it is one.
pub(super) fn fit<T: DeserializeOwned>(value: Value) -> Option<T> {
    if value.is_array() {
        None
    } else {
        T::deserialize(value).ok()
    }
}
