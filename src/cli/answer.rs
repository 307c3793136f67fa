//! What a command prints about a meeting: as JSON, whose shape stays, and as lines for people.
//!
//! # The shape
//!
//! With `--json` a command prints one line with one object, also when it fails; only an argument that clap refuses prints none.
//! Names and words here stay as they are; new ones may be added. Times are RFC 3339 in UTC. What is not known is null.
//!
//! - A meeting (`create`, `check`, `show`, `change`): [`MeetingAnswerJson`], with `outcome` one of `created`, `existed`, `read`,
//!   `changed`, `unchanged`, `kept`. `delete`: `{"outcome": "deleted", "external_id", "graph_id"}`.
//! - Many meetings (`create --from` a table or a list, `--repeat`): `{"many": {"total", "created", "existed", "failed", "open", "bad",
//!   "results", "stopped", "rows": [{"line", "external_id", "state", "subject", "start", "end", "join_web_url", "differs", "problems":
//!   [{"column", "message"}], "error", "failed_earlier"}]}}`. `total` counts every row; `state` is one of `created`, `existed`, `failed`,
//!   `open` (run it again to go on), `bad` (there are problems, and nothing was sent). `results` is the file with the results;
//!   `stopped` and `error` are [`ErrorJson`]. With `--dry-run`: `{"many": {"total", "bad", "rows"}}`, and the state of good rows is null.
//!   When no row can be sent, `rows` stands beside the error.
//! - `list`: `{"total", "offset", "meetings": [`[`RowJson`]`]}`.
//! - `export`: `{"outcome": "exported", "path", "meetings"}`. `import`: `{"outcome": "imported", "added", "updated", "unchanged",
//!   "problems": [{"place", "message"}]}`.
//! - `sign-in`: `{"outcome": "signed-in", "connection", "who", "username", "tenant", "kept"}`. `sign-out`: `{"outcome": "signed-out",
//!   "who"}`. `connections`: `{"connections": [{"name", "default", "sign_in", "cloud", "api_version", "tenant", "client_id", "user_id",
//!   "graph_url", "authority_url", "set_by_administrator"}]}`.
//! - What fails: `{"error": `[`ErrorJson`]`}`, and beside it, where it applies, `external_id`, `kept` (`waiting` or `unknown`: how the
//!   request stands in the record; null: it is not in it) and `known` (what is in the record of the meeting).
//!
//! Characters that can't be seen are escaped (`\u202e`), so that a terminal shows the line as it is.

use std::fmt::Write as _;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::Serialize;
use serde_json::Value;

use super::exit::Exit;
use super::options::{self, Options};
use super::request::{Request, Wrong};
use crate::engine::{Failure, FailureKind, FollowUp, How, MeetingAnswer};
use crate::graph::Diagnostics;
use crate::ledger::{Key, MeetingRow, NearMiss, Nearness, Outcome, RequestState};
use crate::meeting::text::shortened;
use crate::meeting::{Attendee, Difference, Meeting, MeetingOption, Participant, Person, Remark};
use crate::texts;

/// A meeting and how it comes to be shown.
#[derive(Serialize)]
pub struct MeetingAnswerJson<'a> {
    /// `created`, `existed`, `read`, `changed`, `unchanged` or `kept`.
    outcome: &'static str,
    /// Whether the meeting was there before the command.
    existed: bool,
    /// What names it in the record; null for one that was found by its link and never asked for.
    key: Option<KeyJson<'a>>,
    /// The meeting as the service holds it, or held it.
    meeting: MeetingJson<'a>,
    /// What was asked for; `create --from` reads it. Null when nothing was.
    request: Option<Request>,
    /// In what the meeting differs from that.
    differences: Vec<DifferenceJson>,
    /// What became of setting the options of a new meeting: `not-needed`, `done` or `failed`.
    follow_up: &'static str,
    /// Why they were not set.
    follow_up_error: Option<ErrorJson>,
    /// Whether an earlier try of this call, left without an answer, may have made it.
    earlier_try_unknown: bool,
    /// When the service last answered with it, for `kept`; null otherwise.
    seen_at: Option<DateTime<Utc>>,
    /// In what it changed since it was last seen from here; null when it was not.
    since: Option<SinceJson>,
    /// Whether it is in the record.
    recorded: bool,
    /// What is remarkable about what was asked for, in sentences.
    remarks: Vec<String>,
    /// Other meetings with nearly the same key.
    near: Vec<NearJson<'a>>,
    /// The fine print of the call; null when nobody was asked.
    diagnostics: Option<DiagnosticsJson<'a>>,
}

/// What makes a meeting one.
#[derive(Serialize)]
pub struct KeyJson<'a> {
    connection: &'a str,
    tenant: &'a str,
    organizer: &'a str,
    external_id: &'a str,
}

/// A meeting.
#[derive(Serialize)]
pub struct MeetingJson<'a> {
    /// Graph's own ID.
    graph_id: Option<&'a str>,
    external_id: Option<&'a str>,
    subject: Option<&'a str>,
    start: Option<DateTime<Utc>>,
    end: Option<DateTime<Utc>>,
    created_at: Option<DateTime<Utc>>,
    expires_at: Option<DateTime<Utc>>,
    join_web_url: Option<&'a str>,
    join_meeting_id: Option<&'a str>,
    passcode: Option<&'a str>,
    /// Telephone access; null when the organizer has none.
    dial_in: Option<DialInJson<'a>>,
    chat: Option<ChatJson<'a>>,
    organizer: Option<ParticipantJson<'a>>,
    attendees: Vec<ParticipantJson<'a>>,
    /// The options that the service told.
    options: Options,
    options_web_url: Option<&'a str>,
}

#[derive(Serialize)]
struct DialInJson<'a> {
    conference_id: Option<&'a str>,
    toll_numbers: &'a [String],
    toll_free_numbers: &'a [String],
    url: Option<&'a str>,
}

#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "these are the names in JSON")]
struct ChatJson<'a> {
    thread_id: Option<&'a str>,
    message_id: Option<&'a str>,
    reply_chain_message_id: Option<&'a str>,
}

#[derive(Serialize)]
struct ParticipantJson<'a> {
    name: Option<&'a str>,
    address: Option<&'a str>,
    user_id: Option<&'a str>,
    role: Option<&'a str>,
}

/// Something in which a meeting differs from what was asked for.
#[derive(Serialize)]
pub struct DifferenceJson {
    /// `subject`, `times`, `attendees`, `external_id`, `channel`, or the name of an option.
    field: String,
    /// What was asked for; null: nothing.
    requested: Option<String>,
    /// What the meeting has; null: nothing, or it was not told.
    held: Option<String>,
    /// Whether `convene change` can make it so.
    changeable: bool,
}

#[derive(Serialize)]
struct SinceJson {
    seen_at: DateTime<Utc>,
    changes: Vec<DifferenceJson>,
}

#[derive(Serialize)]
struct NearJson<'a> {
    #[serde(flatten)]
    key: KeyJson<'a>,
    /// `case-or-blanks`, `other-organizer` or `other-account`.
    nearness: &'static str,
}

#[derive(Serialize)]
struct DiagnosticsJson<'a> {
    status: Option<u16>,
    tries: u32,
    request_id: Option<&'a str>,
    client_request_id: Option<&'a str>,
    date: Option<&'a str>,
}

/// A meeting in a list.
#[derive(Serialize)]
pub struct RowJson<'a> {
    #[serde(flatten)]
    key: KeyJson<'a>,
    graph_id: Option<&'a str>,
    subject: Option<&'a str>,
    start: Option<DateTime<Utc>>,
    end: Option<DateTime<Utc>>,
    people: &'a str,
    join_web_url: Option<&'a str>,
    join_meeting_id: Option<&'a str>,
    thread: Option<&'a str>,
    updated_at: DateTime<Utc>,
    seen_at: Option<DateTime<Utc>>,
    gone_at: Option<DateTime<Utc>>,
    /// How the last request stands: `waiting`, `under-way`, `unknown`, `failed`, `created`, `existed`; null when it was not asked for.
    state: Option<&'static str>,
}

/// Why a command failed.
#[derive(Clone, Debug, Serialize)]
pub struct ErrorJson {
    /// The word of the exit code.
    code: &'static str,
    /// The exit code.
    exit_code: u8,
    /// In a sentence.
    message: String,
    /// Fields that are wrong.
    problems: Vec<Wrong>,
    /// Whether the service may have done it all the same.
    may_be_done: bool,
    /// So long the service wants to be left alone.
    retry_after_seconds: Option<u64>,
    /// The HTTP status, Graph's code, and the IDs of the request.
    status: Option<u16>,
    graph_code: Option<String>,
    request_id: Option<String>,
    client_request_id: Option<String>,
}

impl ErrorJson {
    /// In a sentence.
    pub fn message(&self) -> &str {
        &self.message
    }

    pub fn new(exit: Exit, message: &str, problems: Vec<Wrong>, failure: Option<&Failure>) -> Self {
        let details = failure.map(|failure| failure.details.as_ref());
        let diagnostics = details.and_then(|details| details.diagnostics.as_ref());
        let retry_after = match failure.map(|failure| &failure.kind) {
            Some(FailureKind::Throttled { retry_after } | FailureKind::ServiceFailed { retry_after, .. }) => {
                *retry_after
            }
            _ => None,
        };
        Self {
            code: exit.word(),
            exit_code: exit.code(),
            message: message.to_owned(),
            problems,
            may_be_done: failure.is_some_and(|failure| failure.may_be_done),
            retry_after_seconds: retry_after.map(|wait| wait.as_secs()),
            status: diagnostics.and_then(|d| d.status),
            graph_code: details.and_then(|details| details.code.clone()),
            request_id: diagnostics.and_then(|d| d.request_id.clone()),
            client_request_id: diagnostics.and_then(|d| d.client_request_id.clone()),
        }
    }
}

impl<'a> KeyJson<'a> {
    pub fn of(key: &'a Key) -> Self {
        Self {
            connection: &key.connection,
            tenant: &key.tenant,
            organizer: &key.organizer,
            external_id: &key.external_id,
        }
    }
}

impl<'a> NearJson<'a> {
    fn of(near: &'a NearMiss) -> Self {
        Self {
            key: KeyJson::of(&near.key),
            nearness: match near.nearness {
                Nearness::CaseOrBlanks => "case-or-blanks",
                Nearness::OtherOrganizer => "other-organizer",
                Nearness::OtherAccount => "other-account",
            },
        }
    }
}

impl<'a> ParticipantJson<'a> {
    fn of(participant: &'a Participant) -> Self {
        Self {
            name: participant.display_name.as_deref(),
            address: participant.upn.as_deref(),
            user_id: participant.user_id.as_deref(),
            role: participant.role.as_deref(),
        }
    }
}

impl<'a> MeetingJson<'a> {
    fn of(meeting: &'a Meeting) -> Self {
        Self {
            graph_id: meeting.id.as_deref(),
            external_id: meeting.external_id.as_deref(),
            subject: meeting.subject.as_deref(),
            start: meeting.start,
            end: meeting.end,
            created_at: meeting.created,
            expires_at: meeting.expires,
            join_web_url: meeting.join_web_url.as_deref(),
            join_meeting_id: meeting.join_meeting_id.as_deref(),
            passcode: meeting.passcode.as_deref(),
            dial_in: meeting.audio.as_ref().map(|audio| DialInJson {
                conference_id: audio.conference_id.as_deref(),
                toll_numbers: &audio.toll_numbers,
                toll_free_numbers: &audio.toll_free_numbers,
                url: audio.dialin_url.as_deref(),
            }),
            chat: meeting.chat.as_ref().map(|chat| ChatJson {
                thread_id: chat.thread_id.as_deref(),
                message_id: chat.message_id.as_deref(),
                reply_chain_message_id: chat.reply_chain_message_id.as_deref(),
            }),
            organizer: meeting.organizer.as_ref().map(ParticipantJson::of),
            attendees: meeting.attendees.iter().map(ParticipantJson::of).collect(),
            options: Options(meeting.options),
            options_web_url: meeting.options_web_url.as_deref(),
        }
    }
}

impl<'a> DiagnosticsJson<'a> {
    fn of(diagnostics: &'a Diagnostics) -> Self {
        Self {
            status: diagnostics.status,
            tries: diagnostics.tries,
            request_id: diagnostics.request_id.as_deref(),
            client_request_id: diagnostics.client_request_id.as_deref(),
            date: diagnostics.date.as_deref(),
        }
    }
}

impl<'a> RowJson<'a> {
    pub fn of(row: &'a MeetingRow) -> Self {
        Self {
            key: KeyJson::of(&row.key),
            graph_id: row.graph_id.as_deref(),
            subject: row.subject.as_deref(),
            start: row.start,
            end: row.end,
            people: &row.people,
            join_web_url: row.join_web_url.as_deref(),
            join_meeting_id: row.join_meeting_id.as_deref(),
            thread: row.thread.as_deref(),
            updated_at: row.updated_at,
            seen_at: row.seen_at,
            gone_at: row.gone_at,
            state: row.state.as_ref().map(state),
        }
    }
}

/// How a request stands, in a word.
pub fn state(state: &RequestState) -> &'static str {
    match state {
        RequestState::Waiting { .. } => "waiting",
        RequestState::UnderWay => "under-way",
        RequestState::Unknown => "unknown",
        RequestState::Failed { .. } => "failed",
        RequestState::Done(Outcome::Created) => "created",
        RequestState::Done(Outcome::Existed) => "existed",
    }
}

impl<'a> MeetingAnswerJson<'a> {
    /// `changing`: a meeting that was only read was to be changed, and has it all.
    pub fn of(answer: &'a MeetingAnswer, changing: bool) -> Self {
        let outcome = match answer.how {
            How::Created => "created",
            How::Existed => "existed",
            How::Read if changing => "unchanged",
            How::Read => "read",
            How::Changed => "changed",
            How::Kept { .. } => "kept",
        };
        let (follow_up, follow_up_error) = match &answer.follow_up {
            FollowUp::NotNeeded => ("not-needed", None),
            FollowUp::Done => ("done", None),
            FollowUp::Failed(failure) => {
                let message = texts::failure_without_window(failure);
                let error = ErrorJson::new(Exit::of(failure), &message, Vec::new(), Some(failure));
                ("failed", Some(error))
            }
        };
        Self {
            outcome,
            existed: answer.how != How::Created,
            key: answer.key.as_ref().map(KeyJson::of),
            meeting: MeetingJson::of(&answer.meeting),
            request: answer.request.as_ref().map(Request::of),
            differences: differences(answer),
            follow_up,
            follow_up_error,
            earlier_try_unknown: answer.earlier_try_unknown,
            seen_at: match answer.how {
                How::Kept { seen_at } => Some(seen_at),
                _ => None,
            },
            since: answer.since.as_ref().map(|since| SinceJson {
                seen_at: since.seen_at,
                changes: since.changes.iter().map(DifferenceJson::of).collect(),
            }),
            recorded: answer.unrecorded.is_none() && answer.key.is_some(),
            remarks: remarks(&answer.remarks),
            near: answer.near.iter().map(NearJson::of).collect(),
            diagnostics: answer.diagnostics.as_ref().map(DiagnosticsJson::of),
        }
    }
}

/// In what the meeting differs from what was asked for.
pub fn differences(answer: &MeetingAnswer) -> Vec<DifferenceJson> {
    let request = answer.request.as_ref();
    let differences = request.map(|request| request.differences(&answer.meeting));
    differences.unwrap_or_default().iter().map(DifferenceJson::of).collect()
}

/// What is remarkable, in sentences.
pub fn remarks(remarks: &[Remark]) -> Vec<String> {
    let sentence = |remark| texts::remark_before(remark).or_else(|| texts::remark_in_times(remark));
    remarks.iter().filter_map(sentence).collect()
}

impl DifferenceJson {
    fn of(difference: &Difference) -> Self {
        let span = |start: Option<DateTime<Utc>>, end: Option<DateTime<Utc>>| {
            let times: Vec<_> = [start, end].into_iter().flatten().map(texts::rfc_3339).collect();
            (!times.is_empty()).then(|| times.join("/"))
        };
        let role = |person: &Person, role: &str| format!("{} {role}", person.label());
        let option = |option: MeetingOption| options::named(option);
        let (field, requested, held) = match difference {
            Difference::Subject { typed, held } => ("subject".to_owned(), typed.clone(), held.clone()),
            Difference::Times {
                typed,
                held_start,
                held_end,
            } => (
                "times".to_owned(),
                span(Some(typed.start()), Some(typed.end())),
                span(*held_start, *held_end),
            ),
            Difference::AttendeeMissing(Attendee { person, role: chosen }) => {
                let label = match chosen {
                    Some(chosen) => role(person, chosen.as_str()),
                    None => person.label().to_owned(),
                };
                ("attendees".to_owned(), Some(label), None)
            }
            Difference::AttendeeExtra(participant) => ("attendees".to_owned(), None, Some(texts::person(participant))),
            Difference::AttendeeRole { person, typed, held } => (
                "attendees".to_owned(),
                Some(role(person, typed.as_str())),
                Some(role(person, held.as_str())),
            ),
            Difference::ExternalId { typed, held } => (
                "external_id".to_owned(),
                Some(typed.as_str().to_owned()),
                Some(held.clone()),
            ),
            Difference::Thread { typed, held } => ("channel".to_owned(), Some(typed.as_str().to_owned()), held.clone()),
            Difference::Option { typed, held } => {
                let (name, value) = option(*typed);
                let held = held.map(|held| options::word(&option(held).1));
                (name, Some(options::word(&value)), held)
            }
        };
        Self {
            field,
            requested,
            held,
            changeable: difference.is_changeable(),
        }
    }

    fn line(&self) -> String {
        texts::differs(&self.field, self.requested.as_deref(), self.held.as_deref())
    }
}

/// The meeting for people, a line a fact.
pub fn lines(answer: &MeetingAnswer, headline: &str, zone: Tz) -> Vec<String> {
    let meeting = &answer.meeting;
    let mut lines = vec![headline.to_owned()];
    let mut fact = |name: &str, value: Option<&str>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            lines.push(format!("{name}: {}", shortened(value, 2000)));
        }
    };
    fact(texts::subject(), meeting.subject.as_deref());
    let when = meeting.start.map(|start| texts::span(start, meeting.end, zone));
    fact(texts::when(), when.as_deref());
    fact(texts::join_link(), meeting.join_web_url.as_deref());
    fact(texts::meeting_id(), meeting.join_meeting_id.as_deref());
    fact(texts::passcode(), meeting.passcode.as_deref());
    if let Some(audio) = &meeting.audio {
        fact(texts::toll(), audio.toll_numbers.first().map(String::as_str));
        fact(texts::toll_free(), audio.toll_free_numbers.first().map(String::as_str));
        fact(texts::conference_id(), audio.conference_id.as_deref());
    }
    let organizer = meeting.organizer.as_ref().map(texts::person);
    fact(texts::organizer_label(), organizer.as_deref());
    for attendee in &meeting.attendees {
        let role = attendee.role.as_deref().map(texts::stored_role);
        let role = role.as_deref().unwrap_or(texts::attendee());
        fact(role, Some(&texts::person(attendee)));
    }
    fact(texts::external_id(), meeting.external_id.as_deref());
    lines.extend(differences(answer).iter().map(DifferenceJson::line));
    lines
}

/// A list row for people: when, external ID, subject, join link, with tabs between.
pub fn row_line(row: &MeetingRow, zone: Tz) -> String {
    let when = row.start.map(|start| texts::instant(start, zone));
    let parts = [
        when.as_deref().unwrap_or("-"),
        &row.key.external_id,
        row.subject.as_deref().unwrap_or("-"),
        row.join_web_url.as_deref().unwrap_or("-"),
    ];
    let parts: Vec<_> = parts.iter().map(|part| crate::meeting::text::visible(part)).collect();
    parts.join("\t")
}

/// One line of JSON in which everything that can't be seen is escaped.
pub fn one_line(value: &impl Serialize) -> String {
    let json = serde_json::to_string(value).unwrap_or_else(|error| Value::from(error.to_string()).to_string());
    let mut line = String::with_capacity(json.len());
    let mut copied = 0;
    // Outside of its texts JSON has no such character.
    for (at, c) in crate::meeting::text::hidden(&json) {
        line.push_str(&json[copied..at]);
        for unit in c.encode_utf16(&mut [0; 2]) {
            write!(line, "\\u{unit:04x}").expect("a String takes everything");
        }
        copied = at + c.len_utf8();
    }
    line.push_str(&json[copied..]);
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn json_shows_everything_and_reads_back_the_same(text in any::<String>()) {
            let value = Value::from(text);
            let line = one_line(&value);
            prop_assert_eq!(crate::meeting::text::hidden(&line).count(), 0);
            prop_assert_eq!(serde_json::from_str::<Value>(&line).expect("JSON"), value);
        }
    }
}
