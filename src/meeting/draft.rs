//! A meeting as it is being typed, and the one place where it becomes a request.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{
    AddressProblem, AllowedPresenters, Attendee, ChannelProblem, ClockChange, ClockChoice, DateOrder, DateProblem,
    EmptyPerson, ExternalId, ExternalIdProblem, LinkAction, LocalTime, Meeting, MeetingOptions, MeetingRequest,
    Participant, Person, Role, Standing, ThreadId, TimeProblem, TimesProblem, check_address, format_date, format_time,
    place, text,
};

/// What a person has typed, right or wrong. Serialized, it is what is kept on disk, so the names in it stay: what another
/// version lacks is empty, and what only another version knows is ignored.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The subject.
    pub subject: String,
    /// Neither time is sent; what is typed as times is kept but not read.
    pub service_chooses_times: bool,
    /// When it starts.
    pub start: DraftMoment,
    /// When it ends. A time without a date is on the date of the start.
    pub end: DraftMoment,
    /// The time zone of both, by its IANA name or city.
    pub zone: String,
    /// Who is asked to it.
    pub attendees: Vec<DraftAttendee>,
    /// The caller's own ID.
    pub external_id: String,
    /// A channel's thread ID, or a link that holds it.
    pub channel: String,
    /// What the channel is called, for people to look at; it is not sent.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub channel_name: String,
    /// The options.
    pub options: MeetingOptions,
    /// Another program has filled it in by a link of this kind, and nobody has looked it over yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filled_by_link: Option<LinkAction>,
}

/// A date and a time as typed, in the draft's zone.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DraftMoment {
    /// The date.
    pub date: String,
    /// The time of day.
    pub time: String,
    /// Which instant is meant if the local time is not exactly one; without meaning otherwise.
    pub choice: Option<ClockChoice>,
}

/// An attendee as typed or picked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DraftAttendee {
    /// The name, for people to look at; it is not sent.
    pub name: String,
    /// The address (UPN).
    pub address: String,
    /// The directory's user ID.
    pub user_id: String,
    /// The role, if one was chosen.
    pub role: Option<Role>,
    /// What was found out of whom the address belongs to; it holds for this address and user ID only.
    #[serde(skip_serializing_if = "Standing::is_unknown")]
    pub standing: Standing,
}

/// What is needed to read a draft, besides the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The present time.
    pub now: DateTime<Utc>,
    /// How the person writes dates.
    pub date_order: DateOrder,
    /// Whether a channel can be sent.
    pub channel: ChannelSupport,
}

/// Whether the chosen connection can attach a meeting to a channel. Only the beta endpoint documents it, and national
/// clouds have no beta of this call (<https://learn.microsoft.com/graph/api/onlinemeeting-createorget?view=graph-rest-beta>).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChannelSupport {
    /// It can.
    Supported,
    /// The connection uses v1.0; beta could.
    NeedsBeta,
    /// The connection's cloud can't.
    NotInThisCloud,
}

/// A draft that is a request.
#[derive(Clone, Debug, PartialEq)]
pub struct Accepted {
    /// What is asked for.
    pub request: MeetingRequest,
    /// What the person may want to know about it, in the order of the form.
    pub remarks: Vec<Remark>,
}

/// A part of the form, in the order of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// [`Draft::subject`].
    Subject,
    /// The date of [`Draft::start`].
    StartDate,
    /// The time of [`Draft::start`].
    StartTime,
    /// The date of [`Draft::end`].
    EndDate,
    /// The time of [`Draft::end`].
    EndTime,
    /// [`Draft::zone`].
    TimeZone,
    /// The attendee of [`Draft::attendees`] at this index.
    Attendee(usize),
    /// [`Draft::external_id`].
    ExternalId,
    /// [`Draft::channel`].
    Channel,
}

/// What is wrong, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("{field:?}: {problem}")]
pub struct FieldProblem {
    /// Where.
    pub field: Field,
    /// What.
    #[source]
    pub problem: Problem,
}

/// What can be wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Problem {
    /// The subject holds a control character other than a tab or line break.
    #[error("the subject holds the control character U+{:04X}", *.0 as u32)]
    ControlCharacter(char),
    /// There is a time of day without a date.
    #[error("the date is missing")]
    DateMissing,
    /// There is a date without a time of day.
    #[error("the time is missing")]
    TimeMissing,
    /// The date can't be read.
    #[error(transparent)]
    Date(#[from] DateProblem),
    /// The time of day can't be read.
    #[error(transparent)]
    Time(#[from] TimeProblem),
    /// The local time exists twice or never, and the person has not chosen between the two instants in it.
    #[error("the local time is not exactly one instant")]
    ChoiceNeeded(LocalTime),
    /// The end has no start (said of the start's date), or is before it (said of the end).
    #[error(transparent)]
    Times(#[from] TimesProblem),
    /// Times are typed but no zone is.
    #[error("the time zone is missing")]
    ZoneMissing,
    /// No zone has this name.
    #[error("no such time zone")]
    ZoneUnknown,
    /// The attendee has neither an address nor a user ID.
    #[error(transparent)]
    Person(#[from] EmptyPerson),
    /// The attendee's address is none.
    #[error(transparent)]
    Address(#[from] AddressProblem),
    /// The attendee's user ID holds a blank, an `@` or an invisible character: an address in its place would be a dead
    /// entry, as the service does not check it.
    #[error("the user ID holds U+{:04X}", *.0 as u32)]
    UserId(char),
    /// The attendee is a group, and a meeting has people only.
    #[error("a group can't be an attendee")]
    Group,
    /// The external ID is none.
    #[error(transparent)]
    ExternalId(#[from] ExternalIdProblem),
    /// The channel can't be found in what was typed.
    #[error(transparent)]
    Channel(#[from] ChannelProblem),
    /// A channel is given, but the connection uses v1.0.
    #[error("a channel needs the beta endpoint")]
    ChannelNeedsBeta,
    /// A channel is given, but the connection's cloud can't have it.
    #[error("this cloud has no channel meetings")]
    ChannelNotInThisCloud,
}

/// What is allowed, but may not be what was meant.
#[derive(Clone, Debug, PartialEq)]
pub enum Remark {
    /// A field holds characters that can't be seen (see [`text::hidden`]): each once, in order.
    InvisibleCharacters {
        /// Where.
        field: Field,
        /// Which.
        characters: Vec<char>,
    },
    /// Neither time is sent: the service takes its present time, and one hour.
    ServiceChoosesTimes,
    /// Only the start is sent: the service ends the meeting one hour later.
    EndsOneHourAfterStart,
    /// The meeting ends when it starts.
    EqualTimes,
    /// The meeting starts before the present minute.
    StartInPast,
    /// The clock changes between start and end, so the wall clocks differ by more or less than the meeting lasts.
    ClockChangeInside(ClockChange),
    /// Several entries name one person, who is sent once.
    AttendeesMerged {
        /// The person, with all that the entries gave.
        person: Person,
        /// How many entries there were.
        entries: usize,
        /// The strongest role given, which is sent.
        role: Option<Role>,
        /// The other roles given, the strongest first; empty when the entries agree.
        dropped_roles: Vec<Option<Role>>,
    },
    /// More attendees than the service gives back ([`ATTENDEES_RETURNED`]).
    MoreThan750Attendees {
        /// How many.
        count: usize,
    },
    /// The external ID is not all ASCII, which Microsoft's metadata hints at (`Unicode="false"`).
    NonAsciiExternalId,
    /// An attendee is to be more than an attendee and can't, being in no directory ([`Standing::may_be`]).
    RoleNotForThem {
        /// Who.
        person: Person,
        /// As what.
        role: Role,
    },
    /// An attendee is a presenter or co-organizer, which takes effect only where those with the role may present, but others
    /// are chosen to: they count.
    RolesWithoutEffect {
        /// Who is chosen to present.
        allowed_presenters: AllowedPresenters,
    },
}

/// How many attendees of a meeting the service gives back at most, as users report.
pub const ATTENDEES_RETURNED: usize = 750;

impl Draft {
    /// The request that the draft stands for, or everything that is wrong with it, in the order of the form.
    ///
    /// Blanks around the subject go, and line breaks in it become spaces; an empty one is none. The rules of times are those of
    /// <https://learn.microsoft.com/graph/api/onlinemeeting-createorget>.
    pub fn request(&self, reading: &Reading) -> Result<Accepted, Vec<FieldProblem>> {
        let times = self.times(reading);
        let mut problems = times.problems;
        let mut check = |field, problem| problems.push(FieldProblem { field, problem });

        let subject = self.read_subject().map_err(|problem| check(Field::Subject, problem));
        let (mut attendees, mut not_for_them) = (Vec::new(), Vec::new());
        for (index, attendee) in self.attendees.iter().enumerate() {
            let standing = attendee.standing;
            match attendee.read() {
                Ok(attendee) => {
                    if let Attendee {
                        person,
                        role: Some(role),
                    } = &attendee
                        && !standing.may_be(*role)
                    {
                        let (person, role) = (person.clone(), *role);
                        not_for_them.push(Remark::RoleNotForThem { person, role });
                    }
                    attendees.push(attendee);
                }
                Err(problem) => check(Field::Attendee(index), problem),
            }
        }
        let external_id =
            ExternalId::parse(&self.external_id).map_err(|problem| check(Field::ExternalId, problem.into()));
        let channel = self
            .read_channel(reading.channel)
            .map_err(|problem| check(Field::Channel, problem));

        problems.sort_by_key(|problem| problem.field);
        let (Ok(subject), Some(times_sent), Ok(external_id), Ok(channel), []) =
            (subject, times.request, external_id, channel, problems.as_slice())
        else {
            return Err(problems);
        };

        let mut remarks: Vec<_> = subject.as_deref().and_then(remark_on_hidden).into_iter().collect();
        remarks.extend(times.remarks);
        let attendees = merged(attendees, &mut remarks);
        if attendees.len() > ATTENDEES_RETURNED {
            remarks.push(Remark::MoreThan750Attendees { count: attendees.len() });
        }
        remarks.extend(not_for_them);
        if !external_id.as_str().is_ascii() {
            remarks.push(Remark::NonAsciiExternalId);
        }
        let has_role = attendees.iter().any(|attendee| attendee.role > Some(Role::Attendee));
        if let Some(allowed_presenters) = self.options.allowed_presenters
            && allowed_presenters != AllowedPresenters::RoleIsPresenter
            && has_role
        {
            remarks.push(Remark::RolesWithoutEffect { allowed_presenters });
        }
        let request = MeetingRequest {
            external_id,
            subject,
            times: times_sent,
            attendees,
            channel,
            options: self.options,
        };
        Ok(Accepted { request, remarks })
    }

    /// What a person would type for the meeting, with its times in the zone `tz`. Seconds are lost, and so is an attendee with
    /// neither address nor user ID. A channel is filled in only where it can be sent. The options stay as the meeting has
    /// them, so they are not filled in; but where a role depends on who may present, that is.
    pub fn of_meeting(meeting: &Meeting, tz: Tz, reading: &Reading) -> Self {
        let (start, end) = meeting.start.zip(meeting.end).unzip();
        let moment = |at: Option<DateTime<Utc>>| {
            at.map_or_else(DraftMoment::default, |at| {
                DraftMoment::showing(at.with_timezone(&tz), reading.date_order)
            })
        };
        let organizer = meeting.organizer.as_ref().and_then(Participant::person);
        let is_attendee = |person: &Person| organizer.as_ref().is_none_or(|organizer| !organizer.is_same_as(person));
        let attendees = meeting.attendees.iter().filter_map(|participant| {
            let person = participant.person().filter(is_attendee)?;
            Some(DraftAttendee {
                name: participant.display_name.clone().unwrap_or_default(),
                address: person.address().unwrap_or_default().to_owned(),
                user_id: person.user_id().unwrap_or_default().to_owned(),
                role: participant.known_role(),
                standing: Standing::Unknown,
            })
        });
        let attendees: Vec<_> = attendees.collect();
        let has_role = attendees.iter().any(|attendee| attendee.role > Some(Role::Attendee));
        let thread = meeting.chat.as_ref().and_then(|chat| chat.thread_id.as_deref());
        let channel = thread
            .filter(|_| reading.channel == ChannelSupport::Supported)
            .and_then(|thread| ThreadId::find(thread).ok());
        Self {
            subject: meeting.subject.clone().unwrap_or_default(),
            service_chooses_times: false,
            start: moment(start),
            end: moment(end),
            zone: tz.name().to_owned(),
            attendees,
            external_id: meeting.external_id.clone().unwrap_or_default(),
            channel: channel.map_or_else(String::new, |thread| thread.as_str().to_owned()),
            channel_name: String::new(),
            options: MeetingOptions {
                allowed_presenters: meeting.options.allowed_presenters.filter(|_| has_role),
                ..MeetingOptions::default()
            },
            filled_by_link: None,
        }
    }

    /// As [`Draft::of_meeting`], for another meeting like this one: without its external ID.
    pub fn like_meeting(meeting: &Meeting, tz: Tz, reading: &Reading) -> Self {
        Self {
            external_id: String::new(),
            ..Self::of_meeting(meeting, tz, reading)
        }
    }

    fn read_subject(&self) -> Result<Option<String>, Problem> {
        // Of the control characters, exactly tabs and line breaks are blanks.
        match self.subject.chars().find(|c| c.is_control() && !c.is_whitespace()) {
            Some(c) => Err(Problem::ControlCharacter(c)),
            None => Ok(Some(text::single_line(&self.subject).into_owned()).filter(|subject| !subject.is_empty())),
        }
    }

    fn read_channel(&self, support: ChannelSupport) -> Result<Option<ThreadId>, Problem> {
        if self.channel.trim().is_empty() {
            return Ok(None);
        }
        match support {
            ChannelSupport::Supported => Ok(Some(ThreadId::find(&self.channel)?)),
            ChannelSupport::NeedsBeta => Err(Problem::ChannelNeedsBeta),
            ChannelSupport::NotInThisCloud => Err(Problem::ChannelNotInThisCloud),
        }
    }
}

impl DraftMoment {
    /// What a person would type for `at`, with the choice made if the local time is not exactly one instant. Seconds are lost.
    pub fn showing(at: DateTime<Tz>, order: DateOrder) -> Self {
        let local = at.naive_local();
        let choice = match place(at.timezone(), local) {
            LocalTime::Twice { later, .. } if at == later => Some(ClockChoice::Later),
            LocalTime::Twice { .. } => Some(ClockChoice::Earlier),
            LocalTime::Once(_) | LocalTime::Never { .. } => None,
        };
        Self {
            date: format_date(local.date(), order),
            time: format_time(local.time()),
            choice,
        }
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.date.trim().is_empty() && self.time.trim().is_empty()
    }
}

impl Problem {
    /// Whether the field is merely not filled in yet.
    pub fn is_missing(&self) -> bool {
        matches!(
            self,
            Self::DateMissing
                | Self::TimeMissing
                | Self::ZoneMissing
                | Self::ExternalId(ExternalIdProblem::Empty)
                | Self::Times(TimesProblem::EndWithoutStart)
        )
    }
}

impl DraftAttendee {
    /// How to call them: the address, else the user ID.
    pub fn label(&self) -> &str {
        if self.address.is_empty() {
            &self.user_id
        } else {
            &self.address
        }
    }

    fn read(&self) -> Result<Attendee, Problem> {
        if self.standing == Standing::Group {
            return Err(Problem::Group);
        }
        let person = Person::new(Some(&self.user_id), Some(&self.address))?;
        if let Some(address) = person.address() {
            check_address(address)?;
        }
        let foreign = |c: &char| c.is_whitespace() || *c == '@' || text::is_invisible(*c);
        match person.user_id().and_then(|id| id.chars().find(foreign)) {
            Some(c) => Err(Problem::UserId(c)),
            None => Ok(Attendee {
                person,
                role: self.role,
            }),
        }
    }
}

fn remark_on_hidden(subject: &str) -> Option<Remark> {
    let mut characters = Vec::new();
    for (_, c) in text::hidden(subject) {
        if !characters.contains(&c) {
            characters.push(c);
        }
    }
    (!characters.is_empty()).then_some(Remark::InvisibleCharacters {
        field: Field::Subject,
        characters,
    })
}

/// Each person once, where first named, with the strongest role.
fn merged(attendees: Vec<Attendee>, remarks: &mut Vec<Remark>) -> Vec<Attendee> {
    let mut people: Vec<Option<(Person, Vec<Option<Role>>)>> = Vec::new();
    let mut by_key = HashMap::new();
    for Attendee { person, role } in attendees {
        let keys: Vec<_> = person.keys().collect();
        let known: Vec<usize> = keys.iter().filter_map(|key| by_key.get(key).copied()).collect();
        let mut same = (person, vec![role]);
        let at = known.iter().min().copied().unwrap_or(people.len());
        // An entry with both an ID and an address can show two earlier entries to be one person.
        for index in BTreeSet::from_iter(known).into_iter().rev() {
            if let Some((person, roles)) = people[index].take() {
                same = (person.or(same.0), [roles, same.1].concat());
            }
            if index != at {
                let moved = by_key.values_mut().filter(|value| **value == index);
                moved.for_each(|value| *value = at);
            }
        }
        if at == people.len() {
            people.push(None);
        }
        people[at] = Some(same);
        by_key.extend(keys.into_iter().map(|key| (key, at)));
    }
    let attendee = |(person, mut roles): (Person, Vec<Option<Role>>)| {
        let entries = roles.len();
        roles.sort_by(|a, b| b.cmp(a));
        roles.dedup();
        let role = roles.remove(0);
        if entries > 1 {
            remarks.push(Remark::AttendeesMerged {
                person: person.clone(),
                entries,
                role,
                dropped_roles: roles,
            });
        }
        Attendee { person, role }
    };
    people.into_iter().flatten().map(attendee).collect()
}
