//! The invitation: a text of our own for people to send on, made from what the service gave.

use std::fmt::Write as _;

use chrono::{DateTime, Datelike as _, NaiveDate, Offset as _, Utc};
use chrono_tz::Tz;
use url::Url;

use super::{AudioConferencing, Meeting, Participant, format_time, text::single_line};

/// The words of an invitation in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Title of a meeting without a subject.
    pub untitled: &'static str,
    /// Between the words before something and what they stand before.
    pub colon: &'static str,
    /// Before the local times.
    pub when: &'static str,
    /// Before the join link.
    pub join: &'static str,
    /// Before the numeric ID.
    pub meeting_id: &'static str,
    /// Before the passcode.
    pub passcode: &'static str,
    /// Before a telephone number that costs the caller.
    pub dial_in: &'static str,
    /// Before a telephone number that does not.
    pub dial_in_toll_free: &'static str,
    /// Before the number that dials in at once.
    pub one_tap: &'static str,
    /// Before what a caller types.
    pub conference_id: &'static str,
    /// Before the page with every telephone number.
    pub other_numbers: &'static str,
    /// Before the organizer.
    pub organizer: &'static str,
    /// How a date is put together from `{weekday}`, `{day}`, `{month}` and `{year}`.
    pub date: &'static str,
    /// The days of the week from Monday.
    pub weekdays: [&'static str; 7],
    /// The months.
    pub months: [&'static str; 12],
}

impl Words {
    /// English.
    pub const ENGLISH: Self = Self {
        untitled: "Teams meeting",
        colon: ": ",
        when: "When",
        join: "Join",
        meeting_id: "Meeting ID",
        passcode: "Passcode",
        dial_in: "Dial in",
        dial_in_toll_free: "Dial in, toll-free",
        one_tap: "Dial in with one tap",
        conference_id: "Phone conference ID",
        other_numbers: "Find another number",
        organizer: "Organizer",
        date: "{weekday} {day} {month} {year}",
        weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        months: [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ],
    };

    fn date(&self, date: NaiveDate) -> String {
        self.date
            .replace(
                "{weekday}",
                self.weekdays[date.weekday().num_days_from_monday() as usize],
            )
            .replace("{day}", &date.day().to_string())
            .replace("{month}", self.months[date.month0() as usize])
            .replace("{year}", &date.year().to_string())
    }
}

/// An invitation, ready to be written in any of three forms. What the service did not give is not in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    title: String,
    colon: &'static str,
    rows: Vec<(&'static str, Value)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    /// An address that may be opened.
    Link(String),
    /// What a telephone dials.
    Dial(String),
}

impl Value {
    /// As a fragment of HTML.
    pub(super) fn html(&self) -> String {
        match self {
            Self::Text(text) => html_text(text),
            Self::Link(url) => format!("<a href=\"{0}\">{0}</a>", html_text(url)),
            Self::Dial(number) => format!("<a href=\"{}\">{}</a>", html_text(&tel(number)), html_text(number)),
        }
    }
}

impl Invitation {
    /// The invitation to `meeting`, its times in `tz` and in UTC.
    pub fn new(meeting: &Meeting, tz: Tz, words: &Words) -> Self {
        let mut rows = Vec::new();
        let mut row = |label, value: Option<Value>| rows.extend(value.map(|value| (label, value)));
        if let Some(start) = meeting.start {
            let times = |tz| Value::Text(times(start, meeting.end, tz, words));
            row(
                words.when,
                Some(Value::Text(local_times(start, meeting.end, tz, words))),
            );
            row("UTC", Some(times(Tz::UTC)).filter(|_| !is_utc(tz)));
        }
        row(words.join, given(meeting.join_web_url.as_ref()).map(link));
        row(
            words.meeting_id,
            given(meeting.join_meeting_id.as_ref()).map(Value::Text),
        );
        row(words.passcode, given(meeting.passcode.as_ref()).map(Value::Text));
        if let Some(audio) = &meeting.audio {
            let AudioConferencing {
                conference_id,
                toll_numbers,
                toll_free_numbers,
                dialin_url,
            } = audio;
            row(words.one_tap, audio.one_tap().map(Value::Dial));
            let labels = [
                (words.dial_in, toll_numbers),
                (words.dial_in_toll_free, toll_free_numbers),
            ];
            for (label, number) in labels
                .into_iter()
                .flat_map(|(label, numbers)| numbers.iter().map(move |n| (label, n)))
            {
                row(label, given(Some(number)).map(Value::Text));
            }
            row(words.conference_id, given(conference_id.as_ref()).map(Value::Text));
            row(words.other_numbers, given(dialin_url.as_ref()).map(link));
        }
        row(
            words.organizer,
            meeting.organizer.as_ref().and_then(name_and_address).map(Value::Text),
        );
        Self {
            title: title(meeting, words),
            colon: words.colon,
            rows,
        }
    }

    /// As plain text, lines ending in `\n`.
    pub fn plain(&self) -> String {
        let Self { title, colon, rows } = self;
        let mut out = format!("{title}\n\n");
        for (label, Value::Text(value) | Value::Link(value) | Value::Dial(value)) in rows {
            writeln!(out, "{label}{colon}{value}").expect("a String takes everything");
        }
        out
    }

    /// As a fragment of HTML. Nothing from the service is markup in it.
    pub fn html(&self) -> String {
        let rows = self.rows.iter();
        let rows = rows.map(|(label, value)| format!("{}{}{}", html_text(label), html_text(self.colon), value.html()));
        let rows: Vec<_> = rows.collect();
        format!(
            "<p><strong>{}</strong></p>\n<p>{}</p>\n",
            html_text(&self.title),
            rows.join("<br>\n")
        )
    }

    /// As Markdown (`CommonMark`). Nothing from the service is markup in it.
    pub fn markdown(&self) -> String {
        let mut out = format!("**{}**\n\n", markdown_text(&self.title));
        for (label, value) in &self.rows {
            let shown = match value {
                Value::Text(text) => markdown_text(text),
                Value::Link(url) => format!("<{url}>"),
                Value::Dial(number) => format!("[{}]({})", markdown_text(number), tel(number)),
            };
            writeln!(out, "- {}{}{shown}", markdown_text(label), self.colon).expect("a String takes everything");
        }
        out
    }
}

/// The subject on one line, or the words for a meeting without one.
pub(super) fn title(meeting: &Meeting, words: &Words) -> String {
    given(meeting.subject.as_ref()).unwrap_or_else(|| words.untitled.to_owned())
}

/// Whether a link from the service is one that an invitation may make clickable: a web address that no form of writing
/// has to change.
pub(super) fn is_web_link(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii_graphic() && !b"<>\"\\^`{|}".contains(&b);
    text.bytes().all(plain) && Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "https" | "http"))
}

pub(super) fn link(text: String) -> Value {
    if is_web_link(&text) {
        Value::Link(text)
    } else {
        Value::Text(text)
    }
}

pub(super) fn given(text: Option<&String>) -> Option<String> {
    text.map(|text| single_line(text).into_owned())
        .filter(|text| !text.is_empty())
}

pub(super) fn name_and_address(person: &Participant) -> Option<String> {
    match (given(person.display_name.as_ref()), given(person.upn.as_ref())) {
        (Some(name), Some(address)) if name != address => Some(format!("{name} <{address}>")),
        (name, address) => address.or(name),
    }
}

/// The times in a person's zone, which is named also where it is UTC.
pub(super) fn local_times(start: DateTime<Utc>, end: Option<DateTime<Utc>>, tz: Tz, words: &Words) -> String {
    let zone = if is_utc(tz) { " (UTC)" } else { "" };
    times(start, end, tz, words) + zone
}

/// Whether a zone is UTC under one of its names.
pub(super) fn is_utc(tz: Tz) -> bool {
    matches!(
        tz,
        Tz::UTC | Tz::Etc__UTC | Tz::UCT | Tz::Etc__UCT | Tz::Zulu | Tz::Etc__Zulu | Tz::Universal | Tz::Etc__Universal
    )
}

/// `Tue 1 Dec 2026, 14:00 – 14:30 (Europe/Madrid, UTC+01:00)`
pub(super) fn times(start: DateTime<Utc>, end: Option<DateTime<Utc>>, tz: Tz, words: &Words) -> String {
    let start = start.with_timezone(&tz);
    let end = end.map(|end| end.with_timezone(&tz));
    let mut out = format!("{}, {}", words.date(start.date_naive()), format_time(start.time()));
    if let Some(end) = end {
        let date = if end.date_naive() == start.date_naive() {
            String::new()
        } else {
            words.date(end.date_naive()) + ", "
        };
        write!(out, " – {date}{}", format_time(end.time())).expect("a String takes everything");
    }
    if is_utc(tz) {
        return out;
    }
    let offset = start.offset().fix();
    // When the clock changes in between, the two times are told apart by both offsets.
    let offset_at_end = end.map(|end| end.offset().fix()).filter(|at_end| *at_end != offset);
    let offset_at_end = offset_at_end
        .map(|at_end| format!(" – UTC{at_end}"))
        .unwrap_or_default();
    write!(out, " ({}, UTC{offset}{offset_at_end})", tz.name()).expect("a String takes everything");
    out
}

/// The number as an address that telephones open (RFC 3966): what is no digit, plus or pause is percent-encoded.
fn tel(number: &str) -> String {
    format!("tel:{}", number.replace('#', "%23"))
}

fn html_text(text: &str) -> String {
    let escape = |c| match c {
        '&' => "&amp;".to_owned(),
        '<' => "&lt;".to_owned(),
        '>' => "&gt;".to_owned(),
        '"' => "&quot;".to_owned(),
        '\'' => "&#39;".to_owned(),
        c => String::from(c),
    };
    text.chars().map(escape).collect()
}

/// The text with a backslash before whatever could be inline markup. It never stands at the beginning of a line, so nothing in it
/// can begin a block.
fn markdown_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\`*_[]<>&~|!#$".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
