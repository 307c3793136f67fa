//! Links by which other programs fill the form, such as a ticket system's button beside each ticket.
//!
//! `convene:new?external-id=TICKET-42&subject=…&start=…&attendee=…` fills in a meeting, `convene:check?external-id=TICKET-42` an
//! external ID alone. Browsers make `convene://new?…` of it, which is the same.
//!
//! A link is text from anybody. So it is short; what would steer a screen or hide in it is taken out; what can be read in two
//! ways is refused; and names of people are left out, as they could be anybody's.

use std::fmt;

use chrono::{DateTime, Datelike as _, NaiveDateTime, TimeDelta, Timelike as _, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use url::Url;
use url::form_urlencoded::Serializer;

use super::text::{hidden, shortened};
use super::{
    Attendee, Draft, DraftAttendee, DraftMoment, ExternalId, ExternalIdProblem, MeetingDuration, Person, Reading, Role,
    YEARS, find_zone, format_date, format_time, parse_attendees, parse_length,
};

/// How the links of this program begin, before the colon.
pub const LINK_SCHEME: &str = "convene";

/// A link has so many bytes at most.
pub const LINK_MAX: usize = 8 * 1024;

/// A subject or an external ID in a link has so many characters at most.
const TEXT_MAX: usize = 255;

/// So many parameters that are not known are told, and so much of each.
const IGNORED_MAX: (usize, usize) = (10, 40);

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LinkAction {
    /// To make a meeting, or to get it.
    New,
    /// To check an external ID.
    Check,
}

/// A parameter of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkParameter {
    /// The caller's own ID.
    ExternalId,
    /// The subject.
    Subject,
    /// When it starts: RFC 3339, or a local date and time such as `2026-12-01T14:00`.
    Start,
    /// When it ends, likewise.
    End,
    /// How long it lasts, instead of an end: `45` (minutes), `45m`, `1h30m`.
    Duration,
    /// The time zone of local times, and the one that all are shown in: an IANA name or a city.
    TimeZone,
    /// Somebody who is asked to it, by address or user ID. Can be repeated, and hold several with commas between them.
    Attendee,
    /// Likewise, who presents.
    Presenter,
    /// Likewise, who helps to run the meeting.
    CoOrganizer,
    /// The channel whose thread the meeting's chat is to be, by link or thread ID.
    Channel,
}

impl LinkParameter {
    const ALL: [Self; 10] = [
        Self::ExternalId,
        Self::Subject,
        Self::Start,
        Self::End,
        Self::Duration,
        Self::TimeZone,
        Self::Attendee,
        Self::Presenter,
        Self::CoOrganizer,
        Self::Channel,
    ];

    /// As it stands in a link.
    pub fn name(self) -> &'static str {
        match self {
            Self::ExternalId => "external-id",
            Self::Subject => "subject",
            Self::Start => "start",
            Self::End => "end",
            Self::Duration => "duration",
            Self::TimeZone => "time-zone",
            Self::Attendee => "attendee",
            Self::Presenter => "presenter",
            Self::CoOrganizer => "co-organizer",
            Self::Channel => "channel",
        }
    }

    /// Whether it can be repeated: each time it has a list of people.
    fn has_people(self) -> bool {
        matches!(self, Self::Attendee | Self::Presenter | Self::CoOrganizer)
    }

    /// The parameter of somebody with this role.
    fn of_role(role: Option<Role>) -> Self {
        match role {
            None | Some(Role::Attendee) => Self::Attendee,
            Some(Role::Presenter) => Self::Presenter,
            Some(Role::CoOrganizer) => Self::CoOrganizer,
        }
    }
}

/// Why a text is no link that fills the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LinkProblem {
    /// It is longer than [`LINK_MAX`].
    #[error("the link is too long")]
    TooLong,
    /// It is no `convene:new` or `convene:check` link.
    #[error("no link of Convene")]
    Unknown,
    /// A `#` cuts off what follows; in a value it is written `%23`.
    #[error("a # is in the link")]
    Fragment,
    /// A parameter stands there twice that can have one value only.
    #[error("{} stands there twice", .0.name())]
    Repeated(LinkParameter),
    /// A value is too long.
    #[error("{} is too long", .0.name())]
    ValueTooLong(LinkParameter),
    /// A value is no text, no time, no duration or no time zone.
    #[error("{} can't be read", .0.name())]
    Unreadable(LinkParameter),
    /// The external ID is none, or it is missing where the link has nothing else to say. Nothing is taken out of it to make
    /// it one, as that would be another meeting's.
    #[error(transparent)]
    ExternalId(#[from] ExternalIdProblem),
    /// There are both an end and a duration.
    #[error("an end and a duration")]
    EndAndDuration,
    /// There is an end and no start.
    #[error("an end without a start")]
    EndWithoutStart,
}

/// When a meeting starts or ends, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkMoment {
    /// An instant.
    At(DateTime<Utc>),
    /// A local time, in the link's zone or else the form's.
    Local(NaiveDateTime),
}

/// When a meeting ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkEnd {
    /// Then.
    At(LinkMoment),
    /// So long after its start.
    After(MeetingDuration),
}

/// A link that fills the form. Its texts hold nothing that can't be seen ([`hidden`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormLink {
    /// What it is for.
    pub action: LinkAction,
    /// The caller's own ID.
    pub external_id: Option<ExternalId>,
    /// The subject.
    pub subject: Option<String>,
    /// The start.
    pub start: Option<LinkMoment>,
    /// The end, or how long the meeting lasts.
    pub end: Option<LinkEnd>,
    /// The time zone.
    pub zone: Option<Tz>,
    /// Who is asked to it and as what: by address or by user ID, never by both, as they could be two people's.
    pub attendees: Vec<Attendee>,
    /// Pieces of the lists of people that name nobody.
    pub rejected: Vec<String>,
    /// The channel's thread ID, or a link that holds it.
    pub channel: Option<String>,
    /// The names of parameters that are not known, some of them.
    pub ignored: Vec<String>,
    /// Characters that can't be seen were taken out of it.
    pub cleaned: bool,
}

impl FormLink {
    /// A link that says nothing yet.
    pub fn new(action: LinkAction) -> Self {
        Self {
            action,
            external_id: None,
            subject: None,
            start: None,
            end: None,
            zone: None,
            attendees: Vec::new(),
            rejected: Vec::new(),
            channel: None,
            ignored: Vec::new(),
            cleaned: false,
        }
    }

    /// Reads a link. Empty values count as absent; parameters that are not known are left out and told in
    /// [`Self::ignored`], as are all but the external ID in a `check` link.
    ///
    /// # Errors
    /// Why it is none.
    pub fn parse(text: &str) -> Result<Self, LinkProblem> {
        if text.len() > LINK_MAX {
            return Err(LinkProblem::TooLong);
        }
        let url = Url::parse(text).map_err(|_not_a_url| LinkProblem::Unknown)?;
        let mut link = Self::new(action(&url).ok_or(LinkProblem::Unknown)?);
        if url.fragment().is_some() {
            return Err(LinkProblem::Fragment);
        }
        let mut seen = Vec::new();
        for (name, value) in url.query_pairs() {
            let known = LinkParameter::ALL.into_iter().find(|known| known.name() == name);
            match known.filter(|known| link.action == LinkAction::New || *known == LinkParameter::ExternalId) {
                Some(parameter) => {
                    if !parameter.has_people() && seen.contains(&parameter) {
                        return Err(LinkProblem::Repeated(parameter));
                    }
                    seen.push(parameter);
                    link.take(parameter, &value)?;
                }
                None => link.ignore(&name),
            }
        }
        match (link.action, link.start, link.end) {
            (LinkAction::Check, ..) if link.external_id.is_none() => Err(ExternalIdProblem::Empty.into()),
            (_, None, Some(LinkEnd::At(_))) => Err(LinkProblem::EndWithoutStart),
            _ => Ok(link),
        }
    }

    fn take(&mut self, parameter: LinkParameter, value: &str) -> Result<(), LinkProblem> {
        let unreadable = LinkProblem::Unreadable(parameter);
        // What is no UTF-8 is shown so.
        if value.contains('\u{FFFD}') {
            return Err(unreadable);
        }
        if value.is_empty() {
            return Ok(());
        }
        if matches!(parameter, LinkParameter::ExternalId | LinkParameter::Subject)
            && value.chars().nth(TEXT_MAX).is_some()
        {
            return Err(LinkProblem::ValueTooLong(parameter));
        }
        match parameter {
            LinkParameter::ExternalId => self.external_id = Some(ExternalId::parse(value)?),
            LinkParameter::Subject => self.subject = self.text(value),
            LinkParameter::Channel => self.channel = self.text(value),
            LinkParameter::Start => self.start = Some(LinkMoment::read(value).ok_or(unreadable)?),
            LinkParameter::End | LinkParameter::Duration => {
                if self.end.is_some() {
                    return Err(LinkProblem::EndAndDuration);
                }
                self.end = match parameter {
                    LinkParameter::End => LinkMoment::read(value).map(LinkEnd::At),
                    _ => length(value).map(LinkEnd::After),
                };
                self.end.ok_or(unreadable)?;
            }
            LinkParameter::TimeZone => self.zone = Some(find_zone(value).ok_or(unreadable)?),
            LinkParameter::Attendee | LinkParameter::Presenter | LinkParameter::CoOrganizer => {
                let list = self.text(value).unwrap_or_default();
                let (found, rejected) = parse_attendees(&list);
                let role = role(parameter);
                let person = |typed: &DraftAttendee| {
                    let user_id = Some(typed.user_id.as_str()).filter(|_| typed.address.is_empty());
                    Person::new(user_id, Some(&typed.address)).ok()
                };
                let people = found.iter().filter_map(person);
                self.attendees.extend(people.map(|person| Attendee { person, role }));
                self.rejected.extend(rejected.into_iter().map(|piece| piece.text));
            }
        }
        Ok(())
    }

    fn ignore(&mut self, name: &str) {
        let (count, length) = IGNORED_MAX;
        if let Some(name) = self.text(name)
            && self.ignored.len() < count
            && !self.ignored.contains(&name)
        {
            self.ignored.push(shortened(&name, length).into_owned());
        }
    }

    /// The text on one line, without what can't be seen; `None` when nothing is left.
    fn text(&mut self, text: &str) -> Option<String> {
        let is_blank = |c: char| c.is_whitespace() && (c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'));
        let line = text.replace(is_blank, " ");
        let mut shown = String::with_capacity(line.len());
        let mut kept = 0;
        for (at, c) in hidden(&line) {
            shown.push_str(&line[kept..at]);
            kept = at + c.len_utf8();
        }
        shown.push_str(&line[kept..]);
        self.cleaned |= kept > 0;
        Some(shown.trim().to_owned()).filter(|shown| !shown.is_empty())
    }

    /// The form that the link asks for: a fresh one with what the link has. Nothing of another meeting comes along.
    #[must_use]
    pub fn draft(&self, fresh: &Draft, reading: &Reading) -> Draft {
        let mut draft = Draft {
            filled_by_link: Some(self.action),
            ..fresh.clone()
        };
        if let Some(external_id) = &self.external_id {
            external_id.as_str().clone_into(&mut draft.external_id);
        }
        if self.action == LinkAction::Check {
            return draft;
        }
        draft.subject = self.subject.clone().unwrap_or_default();
        draft.channel = self.channel.clone().unwrap_or_default();
        let attendee = |Attendee { person, role }: &Attendee| DraftAttendee {
            address: person.address().unwrap_or_default().to_owned(),
            user_id: person.user_id().unwrap_or_default().to_owned(),
            role: *role,
            ..DraftAttendee::default()
        };
        draft.attendees = self.attendees.iter().map(attendee).collect();
        self.put_times(&mut draft, reading);
        draft
    }

    fn put_times(&self, draft: &mut Draft, reading: &Reading) {
        let usual_length = draft.duration(reading);
        let zone = self.zone.or_else(|| find_zone(&draft.zone)).unwrap_or(Tz::UTC);
        if self.zone.is_some_and(|zone| zone.name() != draft.zone) {
            let Draft { start, end, zone, .. } = Draft::starting_at(reading.now, zone, reading.date_order);
            (draft.start, draft.end, draft.zone) = (start, end, zone);
        }
        let moment = |moment: LinkMoment| match moment {
            LinkMoment::At(at) => DraftMoment::showing(at.with_timezone(&zone), reading.date_order),
            LinkMoment::Local(local) => showing(local, reading),
        };
        if let Some(start) = self.start {
            draft.start = moment(start);
        }
        let length = match self.end {
            Some(LinkEnd::At(end)) => {
                draft.end = moment(end);
                return;
            }
            Some(LinkEnd::After(length)) => Some(length.into()),
            None => usual_length,
        };
        let length = length.unwrap_or_else(|| TimeDelta::from(MeetingDuration::default()));
        if !draft.set_duration(length, reading)
            && let Some(LinkMoment::Local(start)) = self.start
        {
            // The person has to choose an instant first.
            draft.end = showing(start + length, reading);
        }
    }
}

impl fmt::Display for FormLink {
    /// The link; [`Self::parse`] reads it back, but for what it could not use.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut query = Serializer::new(String::new());
        let mut put = |parameter: LinkParameter, value: &str| {
            query.append_pair(parameter.name(), value);
        };
        if let Some(external_id) = &self.external_id {
            put(LinkParameter::ExternalId, external_id.as_str());
        }
        if let Some(subject) = &self.subject {
            put(LinkParameter::Subject, subject);
        }
        if let Some(start) = self.start {
            put(LinkParameter::Start, &start.to_string());
        }
        match self.end {
            Some(LinkEnd::At(end)) => put(LinkParameter::End, &end.to_string()),
            Some(LinkEnd::After(length)) => put(LinkParameter::Duration, &length.minutes().to_string()),
            None => {}
        }
        if let Some(zone) = self.zone {
            put(LinkParameter::TimeZone, zone.name());
        }
        for Attendee { person, role } in &self.attendees {
            put(LinkParameter::of_role(*role), person.label());
        }
        if let Some(channel) = &self.channel {
            put(LinkParameter::Channel, channel);
        }
        let action = match self.action {
            LinkAction::New => "new",
            LinkAction::Check => "check",
        };
        write!(f, "{LINK_SCHEME}:{action}?{}", query.finish())
    }
}

impl LinkMoment {
    fn read(text: &str) -> Option<Self> {
        // A `+` that was not written `%2B` has become a blank.
        let zoned = text.replace(' ', "+");
        let at = DateTime::parse_from_rfc3339(&zoned)
            .or_else(|_| DateTime::parse_from_str(&zoned, "%Y-%m-%dT%H:%M%#z"))
            .map(|at| at.to_utc());
        let local = || {
            [
                "%Y-%m-%dT%H:%M",
                "%Y-%m-%dT%H:%M:%S",
                "%Y-%m-%d %H:%M",
                "%Y-%m-%d %H:%M:%S",
            ]
            .into_iter()
            .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
        };
        let moment = match at {
            Ok(at) => Self::At(at.with_second(0)?.with_nanosecond(0)?),
            Err(_) => Self::Local(local()?.with_second(0)?.with_nanosecond(0)?),
        };
        let year = match moment {
            Self::At(at) => at.year(),
            Self::Local(local) => local.year(),
        };
        // At the ends the zone could lead out of them.
        (YEARS.start() < &year && &year < YEARS.end()).then_some(moment)
    }
}

impl fmt::Display for LinkMoment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(at) => write!(f, "{}", at.format("%Y-%m-%dT%H:%MZ")),
            Self::Local(local) => write!(f, "{}", local.format("%Y-%m-%dT%H:%M")),
        }
    }
}

/// What the link is for, by what stands between its scheme and its query.
fn action(url: &Url) -> Option<LinkAction> {
    let is_plain = url.username().is_empty() && url.password().is_none() && url.port().is_none();
    let is_ours = url.scheme() == LINK_SCHEME && is_plain;
    let word = match url.host_str() {
        Some(host) if matches!(url.path(), "" | "/") => host,
        Some(_) => return None,
        None => url.path(),
    };
    match word.strip_suffix('/').unwrap_or(word) {
        "new" if is_ours => Some(LinkAction::New),
        "check" if is_ours => Some(LinkAction::Check),
        _ => None,
    }
}

/// As what somebody is asked who stands in this parameter.
fn role(parameter: LinkParameter) -> Option<Role> {
    match parameter {
        LinkParameter::Presenter => Some(Role::Presenter),
        LinkParameter::CoOrganizer => Some(Role::CoOrganizer),
        _ => None,
    }
}

fn length(text: &str) -> Option<MeetingDuration> {
    MeetingDuration::try_from(parse_length(text)?.num_minutes()).ok()
}

fn showing(local: NaiveDateTime, reading: &Reading) -> DraftMoment {
    DraftMoment {
        date: format_date(local.date(), reading.date_order),
        time: format_time(local.time()),
        choice: None,
    }
}
