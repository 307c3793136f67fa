//! The channel thread of a meeting.

/// A Teams thread ID such as `19:…@thread.tacv2`, raw: never percent-encoded.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ThreadId(String);

impl ThreadId {
    /// The ID as sent in `chatInfo.threadId`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
