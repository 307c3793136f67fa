//! A meeting as it is asked for in JSON and by arguments, and how it becomes a draft, the same as the window's form.

use chrono::{DateTime, NaiveDateTime};
use chrono_tz::Tz;
use serde::de::{Deserializer, Error as _, Unexpected};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::arguments::{BasicArgs, CreateArgs, FieldArgs};
use super::options::Options;
use crate::meeting::{
    Attendee, ClockChoice, Draft, DraftAttendee, DraftMoment, Field, FieldProblem, MeetingRequest, Person, Problem,
    Reading, RequestTimes, Role, When, WhenField, WhenProblem, find_zone, format_time, parse_attendees, parse_date,
    parse_length, parse_time, parse_when,
};
use crate::texts;

/// What is asked for: `request` in what `--json` prints, and the object that `create --from` reads. What is absent or null was
/// not given; a field that is not known is refused.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Request {
    /// The caller's own ID.
    pub external_id: Option<String>,
    /// The subject.
    pub subject: Option<String>,
    /// When it starts: RFC 3339 in UTC when printed, read as on the command line.
    pub start: Option<String>,
    /// When it ends, likewise.
    pub end: Option<String>,
    /// How long it lasts, instead of an end. Never printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<String>,
    /// The time zone of times that name none. Never printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// `earlier` or `later`: which instant is meant where a local time is not exactly one. Never printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock_change: Option<ClockChoice>,
    /// Neither time is sent.
    pub teams_chooses_times: bool,
    /// Who is asked to it.
    pub attendees: Vec<Who>,
    /// The channel's thread ID, or a link that holds it.
    pub channel: Option<String>,
    /// The options that are chosen.
    pub options: Options,
}

/// An attendee: a text such as `Ana <ana@contoso.com>`, which may be a whole list, or an object.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Who {
    /// As people type it, with the role of all in it.
    #[serde(skip)]
    Text(String, Option<Role>),
    /// In parts.
    Entry(Entry),
}

/// An attendee in parts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Entry {
    /// The name, which is not sent. Never printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The address (UPN).
    pub address: Option<String>,
    /// The directory's user ID.
    pub user_id: Option<String>,
    /// `attendee`, `presenter` or `coorganizer`; null when none was chosen.
    pub role: Option<Role>,
}

impl<'de> Deserialize<'de> for Who {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::String(text) => Ok(Self::Text(text, None)),
            // A list would be taken for the fields in their order.
            Value::Array(_) => Err(D::Error::invalid_type(Unexpected::Seq, &"a text or an object")),
            value => serde_json::from_value(value).map(Self::Entry).map_err(D::Error::custom),
        }
    }
}

/// What is wrong with a part of the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Wrong {
    /// Which part, by its name in JSON.
    pub field: &'static str,
    /// What.
    pub message: String,
}

impl Wrong {
    pub fn new(field: &'static str, message: impl Into<String>) -> Self {
        Self {
            field,
            message: message.into(),
        }
    }

    /// What is wrong with a draft's field.
    pub fn of(problem: &FieldProblem, draft: &Draft) -> Self {
        let message = texts::problem_without_window(&problem.problem);
        let (field, message) = match problem.field {
            Field::Subject => ("subject", message),
            Field::StartDate | Field::StartTime => ("start", message),
            Field::EndDate | Field::EndTime => ("end", message),
            Field::TimeZone => ("zone", message),
            Field::ExternalId => ("external_id", message),
            Field::Channel => ("channel", message),
            Field::Attendee(index) => {
                let label = draft.attendees.get(index).map(DraftAttendee::label).unwrap_or_default();
                ("attendees", texts::about(label, &message))
            }
        };
        Self { field, message }
    }
}

impl Request {
    /// Reads a request that somebody wrote. A list would be taken for the fields in their order, and is no request.
    ///
    /// # Errors
    /// Where it is none and why, in the words of the reader.
    pub fn from_json(text: &str) -> Result<Self, String> {
        let mut reader = serde_json::Deserializer::from_str(text);
        let request = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
            let place = error.path().to_string();
            let inner = error.into_inner().to_string();
            if place == "." {
                inner
            } else {
                texts::about(&place, &inner)
            }
        })?;
        reader.end().map_err(|error| error.to_string())?;
        Ok(request)
    }

    /// What was asked for.
    pub fn of(request: &MeetingRequest) -> Self {
        let entry = |Attendee { person, role }: &Attendee| {
            Who::Entry(Entry {
                name: None,
                address: person.address().map(str::to_owned),
                user_id: person.user_id().map(str::to_owned),
                role: *role,
            })
        };
        Self {
            external_id: Some(request.external_id.as_str().to_owned()),
            subject: request.subject.clone(),
            start: request.times.start().map(texts::rfc_3339),
            end: request.times.end().map(texts::rfc_3339),
            teams_chooses_times: request.times == RequestTimes::ServiceChooses,
            attendees: request.attendees.iter().map(entry).collect(),
            channel: request.channel.as_ref().map(|thread| thread.as_str().to_owned()),
            options: Options(request.options),
            ..Self::default()
        }
    }

    /// What arguments ask for. `attendee` is the role of those who are given no other.
    pub fn of_fields(fields: FieldArgs, attendee: Option<Role>) -> Self {
        Self {
            options: fields.options,
            ..Self::of_basics(fields.basics, attendee)
        }
    }

    /// The same, of arguments without options.
    pub fn of_basics(basics: BasicArgs, attendee: Option<Role>) -> Self {
        let with = |who: Vec<String>, role| who.into_iter().map(move |text| Who::Text(text, role));
        Self {
            subject: basics.subject,
            start: basics.start,
            end: basics.end,
            duration: basics.duration,
            zone: basics.zone,
            clock_change: basics.clock_change.map(ClockChoice::from),
            attendees: with(basics.attendee, attendee)
                .chain(with(basics.presenter, Some(Role::Presenter)))
                .chain(with(basics.co_organizer, Some(Role::CoOrganizer)))
                .collect(),
            ..Self::default()
        }
    }

    /// This request with what arguments say: they replace what it has, and add attendees.
    pub fn with_arguments(self, arguments: CreateArgs) -> Self {
        let external_id = if arguments.generate_external_id {
            Some(uuid::Uuid::new_v4().to_string())
        } else {
            arguments.external_id
        };
        let typed = Self::of_fields(arguments.fields, None);
        let times_typed = typed.start.is_some() || typed.end.is_some() || typed.duration.is_some();
        let mut options = self.options;
        typed.options.0.chosen().for_each(|option| options.0.set(option));
        // An end and a length don't go together, whichever comes from where.
        let (end, duration) = match (typed.end, typed.duration) {
            (None, None) => (self.end, self.duration),
            typed => typed,
        };
        let chooses = arguments.teams_chooses_times;
        Self {
            external_id: external_id.or(self.external_id),
            subject: typed.subject.or(self.subject),
            start: typed.start.or(self.start).filter(|_| !chooses),
            end: end.filter(|_| !chooses),
            duration: duration.filter(|_| !chooses),
            zone: typed.zone.or(self.zone),
            clock_change: typed.clock_change.or(self.clock_change),
            teams_chooses_times: chooses || self.teams_chooses_times && !times_typed,
            attendees: [self.attendees, typed.attendees].concat(),
            channel: arguments.channel.or(self.channel),
            options,
        }
    }

    /// The zone in which times are read: the system's, when none is named.
    pub fn zone(&self) -> Result<Tz, Wrong> {
        match &self.zone {
            None => Ok(system_zone()),
            Some(text) => {
                find_zone(text).ok_or_else(|| Wrong::new("zone", texts::problem_without_window(&Problem::ZoneUnknown)))
            }
        }
    }

    /// The draft with what is asked for, as if it were typed into it. The draft's zone is `tz`.
    pub fn put_into(self, draft: &mut Draft, tz: Tz, reading: &Reading) -> Result<(), Vec<Wrong>> {
        let mut wrong = Vec::new();
        let before = draft.clone();
        tz.name().clone_into(&mut draft.zone);
        for (typed, field) in [
            (self.subject, &mut draft.subject),
            (self.external_id, &mut draft.external_id),
            (self.channel, &mut draft.channel),
        ] {
            if let Some(typed) = typed {
                *field = typed;
            }
        }
        self.options.0.chosen().for_each(|option| draft.options.set(option));

        let typed_times = self.start.is_some() || self.end.is_some() || self.duration.is_some();
        if self.teams_chooses_times && typed_times {
            wrong.push(Wrong::new("teams_chooses_times", texts::TIMES_AND_TEAMS_CHOOSES));
        }
        if typed_times || self.teams_chooses_times {
            draft.service_chooses_times = self.teams_chooses_times;
        }
        let moment = |text: &str| read_moment(text, tz, reading, self.clock_change);
        let mut ends = false;
        if let Some(text) = &self.start {
            draft.start = moment(text);
            match said_start(text, draft, &before, reading) {
                Some(Ok(when)) => {
                    let choice = self.clock_change.or(when.choice);
                    draft.start.choice = choice;
                    draft.end.choice = choice;
                    ends = when.end.is_some();
                }
                Some(Err(problem)) => {
                    wrong.push(Wrong::new("start", texts::when_problem(problem, Field::StartTime)));
                    draft.start = DraftMoment::default();
                }
                None => {}
            }
        }
        match (&self.end, &self.duration) {
            (Some(_), Some(_)) => wrong.push(Wrong::new("duration", texts::END_AND_DURATION)),
            (Some(_), None) if ends => wrong.push(Wrong::new("end", texts::END_TWICE)),
            (None, Some(_)) if ends => wrong.push(Wrong::new("duration", texts::END_TWICE)),
            (None, None) if ends => {}
            (Some(text), None) => draft.end = moment(text),
            (None, Some(text)) => match parse_length(text) {
                None => wrong.push(Wrong::new("duration", texts::NOT_A_DURATION)),
                Some(_) if draft.start.is_empty() => wrong.push(Wrong::new("duration", texts::DURATION_WITHOUT_START)),
                Some(length) => {
                    let is_readable = draft.times(reading).start.at().is_some();
                    // What is wrong with the start is said of it.
                    if !draft.set_duration(length, reading) && is_readable {
                        wrong.push(Wrong::new("duration", texts::NOT_A_DURATION));
                    }
                }
            },
            (None, None) if self.start.is_some() => draft.keep_length(&before, reading),
            (None, None) => {}
        }

        let mut added = Vec::new();
        for who in self.attendees {
            match who.read() {
                Ok(attendees) => added.extend(attendees),
                Err(messages) => wrong.extend(messages.into_iter().map(|message| Wrong::new("attendees", message))),
            }
        }
        draft
            .attendees
            .retain(|known| !added.iter().any(|added| is_same(known, added)));
        draft.attendees.extend(added);
        if wrong.is_empty() { Ok(()) } else { Err(wrong) }
    }
}

impl Who {
    fn read(self) -> Result<Vec<DraftAttendee>, Vec<String>> {
        match self {
            Self::Entry(Entry {
                name,
                address,
                user_id,
                role,
            }) => Ok(vec![DraftAttendee {
                name: name.unwrap_or_default(),
                address: address.unwrap_or_default(),
                user_id: user_id.unwrap_or_default(),
                role,
                ..DraftAttendee::default()
            }]),
            Self::Text(text, role) => {
                let (found, rejected) = parse_attendees(&text);
                if rejected.is_empty() {
                    let with_role = |attendee| DraftAttendee { role, ..attendee };
                    return Ok(found.into_iter().map(with_role).collect());
                }
                let message = |piece: crate::meeting::RejectedAttendee| {
                    texts::about(&piece.text, &texts::attendee_problem(piece.problem))
                };
                Err(rejected.into_iter().map(message).collect())
            }
        }
    }
}

/// Whether two entries name one person.
pub fn is_same(one: &DraftAttendee, other: &DraftAttendee) -> bool {
    let person = |entry: &DraftAttendee| Person::new(Some(&entry.user_id), Some(&entry.address)).ok();
    person(one)
        .zip(person(other))
        .is_some_and(|(one, other)| one.is_same_as(&other))
}

/// The system's time zone; UTC when it does not say.
pub fn system_zone() -> Tz {
    iana_time_zone::get_timezone()
        .ok()
        .and_then(|name| name.parse().ok())
        .unwrap_or(Tz::UTC)
}

/// Puts a start into the draft that only the whole text says, such as `fri 9-10:30`; `None` where its date and its time say it, or
/// where it says no date and none is known.
fn said_start(text: &str, draft: &mut Draft, before: &Draft, reading: &Reading) -> Option<Result<When, WhenProblem>> {
    let today = draft.local_now(reading);
    let is_read = parse_date(&draft.start.date, today.date_naive(), reading.date_order).is_ok()
        && parse_time(&draft.start.time).is_ok();
    if is_read {
        return None;
    }
    match parse_when(text, WhenField::Both, today, reading.date_order) {
        Ok(when) if when.time.is_some() && (when.date.is_some() || !before.start.date.is_empty()) => {
            let before = Draft {
                zone: draft.zone.clone(),
                ..before.clone()
            };
            Some(draft.enter_start(text, WhenField::Both, &before, reading))
        }
        // It is a time by its form, and it is not sure which.
        Err(
            problem @ (WhenProblem::Ambiguous
            | WhenProblem::HalfUnsaid
            | WhenProblem::WrongWeekday(_)
            | WhenProblem::EndBeforeStart),
        ) => Some(Err(problem)),
        _ => None,
    }
}

/// A date and a time in one text, as the form would have them in two fields; what can't be read is left for the form's rules to
/// say so. Seconds are left out.
fn read_moment(text: &str, tz: Tz, reading: &Reading, choice: Option<ClockChoice>) -> DraftMoment {
    let text = text.trim();
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return DraftMoment::showing(at.with_timezone(&tz), reading.date_order);
    }
    let moment = |date: &str, time: &str| DraftMoment {
        date: date.trim().to_owned(),
        time: time.trim().to_owned(),
        choice,
    };
    for form in ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S"] {
        if let Ok(local) = NaiveDateTime::parse_from_str(text, form) {
            return moment(&local.date().to_string(), &format_time(local.time()));
        }
    }
    let today = reading.now.with_timezone(&tz).date_naive();
    let is_date = |text: &str| parse_date(text, today, reading.date_order).is_ok();
    // `1 Dec 2026` is a day without a time, and never the 1st of December at 20:26.
    if is_date(text) {
        return moment(text, "");
    }
    if parse_time(text).is_ok() {
        return moment("", text);
    }
    let splits = text
        .char_indices()
        .filter(|(_, c)| c.is_whitespace())
        .map(|(at, _)| text.split_at(at));
    let mut likely = None;
    for (date, time) in splits {
        match (is_date(date), parse_time(time.trim()).is_ok()) {
            (true, true) => return moment(date, time),
            (true, false) | (false, true) => likely = Some((date, time)),
            (false, false) => {}
        }
    }
    let (date, time) = likely.unwrap_or((text, ""));
    moment(date, time)
}

#[cfg(test)]
mod tests {
    use chrono::{TimeDelta, Utc};
    use chrono_tz::Europe;

    use super::*;
    use crate::meeting::{ChannelSupport, DateOrder};

    fn reading() -> Reading {
        Reading {
            now: "2026-11-25T12:00:00Z".parse::<DateTime<Utc>>().expect("an instant"),
            date_order: DateOrder::DayMonthYear,
            channel: ChannelSupport::Supported,
        }
    }

    #[test]
    fn a_moment_is_read_as_the_form_would() {
        for (text, date, time) in [
            ("2026-12-01 14:00", "2026-12-01", "14:00"),
            ("tomorrow 2pm", "tomorrow", "2pm"),
            ("1 Dec 14h30", "1 Dec", "14h30"),
            ("next fri 9", "next fri", "9"),
            ("1 Dec 2026 2 pm", "1 Dec 2026", "2 pm"),
            ("2026-12-01T14:00", "2026-12-01", "14:00"),
            ("2026-12-01T14:00:59", "2026-12-01", "14:00"),
            ("2026-12-01T14:00:59Z", "1 Dec 2026", "15:00"),
            ("2026-12-01T14:00:00-05:00", "1 Dec 2026", "20:00"),
            ("14:00", "", "14:00"),
            ("1 Dec 2026", "1 Dec 2026", ""),
            ("tomorrow", "tomorrow", ""),
            ("tomorrow 25:00", "tomorrow", "25:00"),
            ("someday 14:00", "someday", "14:00"),
            ("whenever", "whenever", ""),
        ] {
            let moment = read_moment(text, Europe::Madrid, &reading(), None);
            assert_eq!((moment.date.as_str(), moment.time.as_str()), (date, time), "{text}");
        }
    }

    #[test]
    fn a_new_start_keeps_the_length_and_a_new_role_takes_the_place_of_the_old_one() {
        let mut draft = Draft {
            external_id: "a".to_owned(),
            start: read_moment("2026-12-01 14:00", Europe::Madrid, &reading(), None),
            end: read_moment("2026-12-01 14:45", Europe::Madrid, &reading(), None),
            zone: "Europe/Madrid".to_owned(),
            attendees: parse_attendees("ana@contoso.com, bob@contoso.com").0,
            ..Draft::default()
        };
        let request = Request {
            start: Some("2026-12-02 9:00".to_owned()),
            attendees: vec![Who::Text("ANA@contoso.com".to_owned(), Some(Role::Presenter))],
            ..Request::default()
        };
        request
            .put_into(&mut draft, Europe::Madrid, &reading())
            .expect("a draft");
        let asked = draft.request(&reading()).expect("a request").request;
        let times = asked.times.span().expect("both times");
        assert_eq!(texts::rfc_3339(times.start()), "2026-12-02T08:00:00Z");
        assert_eq!(times.end() - times.start(), TimeDelta::minutes(45));
        let roles: Vec<_> = asked.attendees.iter().map(|a| (a.person.label(), a.role)).collect();
        assert_eq!(
            roles,
            [("bob@contoso.com", None), ("ANA@contoso.com", Some(Role::Presenter))]
        );
    }
}
