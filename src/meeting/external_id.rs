//! The caller's own ID of a meeting.

use thiserror::Error;

/// An external ID: the caller's own name for a meeting, the only thing `createOrGet` requires.
///
/// It is printable, has no blanks around it, and is compared to the letter.
/// The key of a meeting at the service is tenant, organizer and external ID together
/// (<https://learn.microsoft.com/graph/api/onlinemeeting-createorget>).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ExternalId(String);

/// Why a text is no external ID.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ExternalIdProblem {
    /// There is nothing.
    #[error("the external ID is empty")]
    Empty,
    /// A blank stands before or after it; another program that does not send it would get another meeting.
    #[error("the external ID begins or ends with a blank")]
    SurroundingBlank,
    /// A control, format or other invisible character is in it.
    #[error("the external ID holds the unprintable character U+{:04X}", *.0 as u32)]
    Unprintable(char),
}

impl ExternalId {
    /// Accepts `text` as it is, or says why it cannot be one; nothing is trimmed or changed.
    pub fn parse(text: &str) -> Result<Self, ExternalIdProblem> {
        if text.is_empty() {
            return Err(ExternalIdProblem::Empty);
        }
        if let Some(c) = text.chars().find(|c| super::text::is_invisible(*c)) {
            return Err(ExternalIdProblem::Unprintable(c));
        }
        if text.trim() != text {
            return Err(ExternalIdProblem::SurroundingBlank);
        }
        Ok(Self(text.to_owned()))
    }

    /// The ID as typed and as sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
