//! External IDs that are made from a template, such as `LESSON-{date}-{time}`.

use chrono::DateTime;
use chrono_tz::Tz;
use thiserror::Error;
use uuid::Uuid;

use super::template::{Piece, pieces};
use super::{ExternalId, ExternalIdProblem, TemplateProblem};

/// What stands for something in the template of an external ID.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdPlaceholder {
    /// The day of the start in the meeting's zone: `2026-12-01`.
    Date,
    /// The time of the start in the meeting's zone, on the 24-hour clock: `1400`.
    Time,
    /// The subject in small letters, with a hyphen for whatever is no letter or digit: `weekly-stand-up`.
    Subject,
    /// A random UUID, another one each time that the template is picked.
    Uuid,
}

impl IdPlaceholder {
    /// Every placeholder, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::Date, Self::Time, Self::Subject, Self::Uuid];

    /// The name between the braces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Time => "time",
            Self::Subject => "subject",
            Self::Uuid => "uuid",
        }
    }
}

/// Why a text is no template of an external ID.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum IdTemplateProblem {
    /// A placeholder or a brace.
    #[error(transparent)]
    Template(#[from] TemplateProblem),
    /// What it makes is no external ID.
    #[error(transparent)]
    ExternalId(#[from] ExternalIdProblem),
}

/// A template of an external ID: text with placeholders in braces; `{{` and `}}` are braces themselves.
///
/// It keeps no count: the same start, subject and UUID make the same ID, and so get the same meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdTemplate {
    text: String,
    pieces: Vec<Piece<IdPlaceholder>>,
}

impl IdTemplate {
    /// Reads a template.
    ///
    /// # Errors
    /// The first mistake in it, or why what it makes is no external ID.
    pub fn parse(text: &str) -> Result<Self, IdTemplateProblem> {
        let named = |name: &str| IdPlaceholder::ALL.into_iter().find(|other| other.name() == name);
        let pieces = pieces(text, named).map_err(|(at, what)| TemplateProblem {
            line: 1,
            column: text[..at].chars().count() + 1,
            what,
        })?;
        let template = Self {
            text: text.to_owned(),
            pieces,
        };
        ExternalId::parse(&template.put_together(|_| "x".to_owned()))?;
        Ok(template)
    }

    /// As it was typed.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The external ID of a meeting; `None` while it asks for a start or a subject that is not known.
    pub fn fill(&self, start: Option<DateTime<Tz>>, subject: &str, uuid: Uuid) -> Option<String> {
        let value = |placeholder| match placeholder {
            IdPlaceholder::Date => start.map(|start| start.format("%Y-%m-%d").to_string()),
            IdPlaceholder::Time => start.map(|start| start.format("%H%M").to_string()),
            IdPlaceholder::Subject => Some(slug(subject)).filter(|slug| !slug.is_empty()),
            IdPlaceholder::Uuid => Some(uuid.to_string()),
        };
        let is_known = self.pieces.iter().all(|piece| match piece {
            Piece::Text(_) => true,
            Piece::Of(placeholder) => value(*placeholder).is_some(),
        });
        is_known.then(|| self.put_together(|placeholder| value(placeholder).unwrap_or_default()))
    }

    fn put_together(&self, value: impl Fn(IdPlaceholder) -> String) -> String {
        let pieces = self.pieces.iter().map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Of(placeholder) => value(*placeholder),
        });
        pieces.collect()
    }
}

/// Letters and digits in small letters, with one hyphen for each run of anything else.
fn slug(text: &str) -> String {
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}
