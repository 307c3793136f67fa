//! A person's own invitation: lines of text with placeholders.
//!
//! A placeholder is a name in braces, such as `{join_link}`; [`Placeholder::ALL`] lists them. `{{` and `}}` are braces
//! themselves. A line that has placeholders, all of which are empty for the meeting at hand, is left out: a line about the
//! dial-in does not show where there is none. There is nothing else to know: no conditions, no loops, no nesting.

use std::fmt;

use chrono_tz::Tz;
use thiserror::Error;

use super::invitation::{Value, given, is_utc, link, local_times, name_and_address, times, title};
use super::{AudioConferencing, Meeting, Words};

/// What stands for something of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placeholder {
    /// The subject, or the words for a meeting without one.
    Subject,
    /// The times in the person's zone.
    When,
    /// The times in UTC; empty where the person's zone is UTC.
    WhenUtc,
    /// The join link.
    JoinLink,
    /// The numeric ID.
    MeetingId,
    /// The passcode.
    Passcode,
    /// The first telephone number that costs the caller.
    DialIn,
    /// The first one that does not.
    DialInTollFree,
    /// The number that dials in at once.
    OneTap,
    /// What a caller types.
    ConferenceId,
    /// The page with every telephone number.
    DialInLink,
    /// Name and address of the organizer.
    Organizer,
    /// The external ID.
    ExternalId,
}

impl Placeholder {
    /// Every placeholder, in the order in which they are told.
    pub const ALL: [Self; 13] = [
        Self::Subject,
        Self::When,
        Self::WhenUtc,
        Self::JoinLink,
        Self::MeetingId,
        Self::Passcode,
        Self::DialIn,
        Self::DialInTollFree,
        Self::OneTap,
        Self::ConferenceId,
        Self::DialInLink,
        Self::Organizer,
        Self::ExternalId,
    ];

    /// The name between the braces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::When => "when",
            Self::WhenUtc => "when_utc",
            Self::JoinLink => "join_link",
            Self::MeetingId => "meeting_id",
            Self::Passcode => "passcode",
            Self::DialIn => "dial_in",
            Self::DialInTollFree => "dial_in_toll_free",
            Self::OneTap => "one_tap",
            Self::ConferenceId => "conference_id",
            Self::DialInLink => "dial_in_link",
            Self::Organizer => "organizer",
            Self::ExternalId => "external_id",
        }
    }

    fn of(self, meeting: &Meeting, tz: Tz, words: &Words) -> Option<Value> {
        let text = |text: Option<&String>| given(text).map(Value::Text);
        let audio = |part: fn(&AudioConferencing) -> Option<&String>| text(meeting.audio.as_ref().and_then(part));
        match self {
            Self::Subject => Some(Value::Text(title(meeting, words))),
            Self::When => Some(Value::Text(local_times(meeting.start?, meeting.end, tz, words))),
            Self::WhenUtc if is_utc(tz) => None,
            Self::WhenUtc => Some(Value::Text(times(meeting.start?, meeting.end, Tz::UTC, words))),
            Self::JoinLink => given(meeting.join_web_url.as_ref()).map(link),
            Self::MeetingId => text(meeting.join_meeting_id.as_ref()),
            Self::Passcode => text(meeting.passcode.as_ref()),
            Self::DialIn => audio(|audio| audio.toll_numbers.first()),
            Self::DialInTollFree => audio(|audio| audio.toll_free_numbers.first()),
            Self::OneTap => meeting.audio.as_ref()?.one_tap().map(Value::Dial),
            Self::ConferenceId => audio(|audio| audio.conference_id.as_ref()),
            Self::DialInLink => given(meeting.audio.as_ref()?.dialin_url.as_ref()).map(link),
            Self::Organizer => meeting.organizer.as_ref().and_then(name_and_address).map(Value::Text),
            Self::ExternalId => text(meeting.external_id.as_ref()),
        }
    }
}

/// Why a text is no template, and where. Line and column are counted from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("line {line}, column {column}: {what}")]
pub struct TemplateProblem {
    /// The line.
    pub line: usize,
    /// The column of the brace.
    pub column: usize,
    /// What is wrong there.
    pub what: TemplateMistake,
}

/// What can be wrong in a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateMistake {
    /// There is no placeholder of this name.
    Unknown(String),
    /// A brace opens that does not close in its line.
    NotClosed,
    /// A brace closes that was not opened.
    NotOpened,
}

impl fmt::Display for TemplateMistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(name) => write!(f, "no placeholder {{{name}}}"),
            Self::NotClosed => write!(f, "a brace that is not closed"),
            Self::NotOpened => write!(f, "a brace that was not opened"),
        }
    }
}

/// A template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template(Vec<Vec<Piece<Placeholder>>>);

/// A piece of a line with placeholders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece<P> {
    /// Text as it is.
    Text(String),
    /// What stands for something else.
    Of(P),
}

impl Template {
    /// Reads a template.
    ///
    /// # Errors
    /// The first mistake in it.
    pub fn parse(text: &str) -> Result<Self, TemplateProblem> {
        let lines = text.lines().enumerate();
        let lines = lines.map(|(index, text)| {
            let named = |name: &str| Placeholder::ALL.into_iter().find(|other| other.name() == name);
            pieces(text, named).map_err(|(at, what)| TemplateProblem {
                line: index + 1,
                column: text[..at].chars().count() + 1,
                what,
            })
        });
        lines.collect::<Result<_, _>>().map(Self)
    }

    /// What it says of a meeting, times in `tz`.
    pub fn fill(&self, meeting: &Meeting, tz: Tz, words: &Words) -> Filled {
        let lines = self.0.iter().filter_map(|line| {
            let mut asks_in_vain = false;
            let mut says_something = false;
            let values: Vec<_> = line
                .iter()
                .filter_map(|piece| match piece {
                    Piece::Text(text) => Some(Value::Text(text.clone())),
                    Piece::Of(placeholder) => {
                        let value = placeholder.of(meeting, tz, words);
                        says_something |= value.is_some();
                        asks_in_vain |= value.is_none();
                        value
                    }
                })
                .collect();
            (says_something || !asks_in_vain).then_some(values)
        });
        Filled(lines.collect())
    }
}

/// The pieces of a line, whose placeholders have these names, or the byte at which it has a mistake.
pub(super) fn pieces<P>(
    text: &str,
    named: impl Fn(&str) -> Option<P>,
) -> Result<Vec<Piece<P>>, (usize, TemplateMistake)> {
    let mut pieces = Vec::new();
    let mut plain = String::new();
    let mut at = 0;
    while let Some(brace) = text[at..].find(['{', '}']).map(|found| at + found) {
        plain.push_str(&text[at..brace]);
        let rest = &text[brace..];
        if rest.starts_with("{{") || rest.starts_with("}}") {
            plain.push_str(&rest[..1]);
            at = brace + 2;
            continue;
        }
        if rest.starts_with('}') {
            return Err((brace, TemplateMistake::NotOpened));
        }
        let end = rest.find('}').ok_or((brace, TemplateMistake::NotClosed))?;
        let name = rest[1..end].trim();
        let placeholder = named(name).ok_or_else(|| (brace, TemplateMistake::Unknown(name.to_owned())))?;
        if !plain.is_empty() {
            pieces.push(Piece::Text(std::mem::take(&mut plain)));
        }
        pieces.push(Piece::Of(placeholder));
        at = brace + end + 1;
    }
    plain.push_str(&text[at..]);
    if !plain.is_empty() {
        pieces.push(Piece::Text(plain));
    }
    Ok(pieces)
}

/// An invitation made from a template, in either of two forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled(Vec<Vec<Value>>);

impl Filled {
    /// As plain text, lines ending in `\n`.
    pub fn plain(&self) -> String {
        let lines = self
            .0
            .iter()
            .map(|line| line.iter().map(Value::plain).collect::<String>() + "\n");
        lines.collect()
    }

    /// As a fragment of HTML. Nothing from the service or from the template is markup in it.
    pub fn html(&self) -> String {
        let lines = self
            .0
            .iter()
            .map(|line| line.iter().map(Value::html).collect::<String>());
        format!("<p>{}</p>\n", lines.collect::<Vec<_>>().join("<br>\n"))
    }
}

impl Value {
    fn plain(&self) -> &str {
        let (Self::Text(text) | Self::Link(text) | Self::Dial(text)) = self;
        text
    }
}

/// What the program's own invitation is as a template, to begin with.
pub const TEMPLATE_TO_BEGIN_WITH: &str = "\
{subject}

When: {when}
UTC: {when_utc}
Join: {join_link}
Meeting ID: {meeting_id}
Passcode: {passcode}
Dial in: {dial_in}, conference ID {conference_id}
Organizer: {organizer}
";
