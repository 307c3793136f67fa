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
    /// A random UUID, another one each time that the template is picked. Not for rows: a sheet that is sent again would make
    /// other meetings.
    Uuid,
    /// The number of the row, from 1, in at least four digits (`0007`): a row keeps its ID when others are added after it. For
    /// rows only.
    Row,
    /// A UUID over all that is asked for in the row: the same row makes the same one. For rows only.
    Hash,
}

impl IdPlaceholder {
    /// Every placeholder for a single meeting, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::Date, Self::Time, Self::Subject, Self::Uuid];

    /// Every placeholder for rows, in the order in which they are told.
    pub const FOR_ROWS: [Self; 5] = [Self::Row, Self::Hash, Self::Date, Self::Time, Self::Subject];

    /// The name between the braces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Time => "time",
            Self::Subject => "subject",
            Self::Uuid => "uuid",
            Self::Row => "row",
            Self::Hash => "hash",
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

/// What a row has that a single meeting has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowSeed {
    /// Its number, from 1.
    pub number: usize,
    /// [`IdPlaceholder::Hash`].
    pub hash: Uuid,
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
    /// Reads a template for a single meeting.
    ///
    /// # Errors
    /// The first mistake in it, or why what it makes is no external ID.
    pub fn parse(text: &str) -> Result<Self, IdTemplateProblem> {
        Self::read(text, &IdPlaceholder::ALL)
    }

    /// Reads a template for many meetings, with the placeholders [`IdPlaceholder::FOR_ROWS`].
    ///
    /// # Errors
    /// As in [`Self::parse`].
    pub fn parse_for_rows(text: &str) -> Result<Self, IdTemplateProblem> {
        Self::read(text, &IdPlaceholder::FOR_ROWS)
    }

    /// What a sheet without external IDs begins with: the sheet's own name (of its file, without the ending) and the row.
    pub fn for_sheet(name: &str) -> Self {
        let name = Some(slug(name)).filter(|slug| !slug.is_empty());
        let name = name.unwrap_or_else(|| "row".to_owned());
        Self::of_pieces(vec![Piece::Text(name + "-"), Piece::Of(IdPlaceholder::Row)])
    }

    /// What a series begins with: its external ID or else its subject, and when each meeting is.
    pub fn for_series(external_id: &str, subject: &str) -> Self {
        let name = if ExternalId::parse(external_id).is_ok() {
            vec![Piece::Text(format!("{external_id}-"))]
        } else if slug(subject).is_empty() {
            vec![Piece::Text("meeting-".to_owned())]
        } else {
            vec![Piece::Of(IdPlaceholder::Subject), Piece::Text("-".to_owned())]
        };
        let when = [
            Piece::Of(IdPlaceholder::Date),
            Piece::Text("-".to_owned()),
            Piece::Of(IdPlaceholder::Time),
        ];
        Self::of_pieces(name.into_iter().chain(when).collect())
    }

    fn of_pieces(pieces: Vec<Piece<IdPlaceholder>>) -> Self {
        let typed = pieces.iter().map(|piece| match piece {
            Piece::Text(text) => text.replace('{', "{{").replace('}', "}}"),
            Piece::Of(placeholder) => format!("{{{}}}", placeholder.name()),
        });
        Self {
            text: typed.collect(),
            pieces,
        }
    }

    fn read(text: &str, known: &[IdPlaceholder]) -> Result<Self, IdTemplateProblem> {
        let named = |name: &str| known.iter().copied().find(|other| other.name() == name);
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

    /// The external ID of a meeting; `None` while it asks for a start or a subject that is not known, and for a row.
    pub fn fill(&self, start: Option<DateTime<Tz>>, subject: &str, uuid: Uuid) -> Option<String> {
        self.filled(start, subject, Some(uuid), None)
    }

    /// The external ID of a row; `None` where it asks for a start or a subject that the row has not, or for a random UUID.
    pub fn fill_row(&self, start: Option<DateTime<Tz>>, subject: &str, row: RowSeed) -> Option<String> {
        self.filled(start, subject, None, Some(row))
    }

    fn filled(
        &self,
        start: Option<DateTime<Tz>>,
        subject: &str,
        uuid: Option<Uuid>,
        row: Option<RowSeed>,
    ) -> Option<String> {
        let value = |placeholder| match placeholder {
            IdPlaceholder::Date => start.map(|start| start.format("%Y-%m-%d").to_string()),
            IdPlaceholder::Time => start.map(|start| start.format("%H%M").to_string()),
            IdPlaceholder::Subject => Some(slug(subject)).filter(|slug| !slug.is_empty()),
            IdPlaceholder::Uuid => uuid.map(|uuid| uuid.to_string()),
            IdPlaceholder::Row => row.map(|row| format!("{:04}", row.number)),
            IdPlaceholder::Hash => row.map(|row| row.hash.to_string()),
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
