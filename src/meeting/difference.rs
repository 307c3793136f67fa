//! What was asked for beside what a meeting has.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::{
    Attendee, ExternalId, Meeting, MeetingOption, MeetingRequest, Participant, Person, Role, Span, ThreadId, text,
};

/// Something in which a meeting differs from what was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The subject.
    Subject {
        /// What was asked for.
        typed: Option<String>,
        /// What the meeting has.
        held: Option<String>,
    },
    /// Start or end, by the minute.
    Times {
        /// What was asked for; an end that was not is one hour after the start.
        typed: Span,
        /// When the meeting starts, UTC.
        held_start: Option<DateTime<Utc>>,
        /// When it ends, UTC.
        held_end: Option<DateTime<Utc>>,
    },
    /// Someone was asked for and is not in the meeting.
    AttendeeMissing(Attendee),
    /// Someone is in the meeting and was not asked for.
    AttendeeExtra(Participant),
    /// Someone has another role.
    AttendeeRole {
        /// Who.
        person: Person,
        /// What was asked for.
        typed: Role,
        /// What the meeting has.
        held: Role,
    },
    /// The external ID.
    ExternalId {
        /// What was asked for.
        typed: ExternalId,
        /// What the meeting has.
        held: String,
    },
    /// The chat is not the channel's thread.
    Thread {
        /// What was asked for.
        typed: ThreadId,
        /// The thread of the meeting's chat.
        held: Option<String>,
    },
    /// An option.
    Option {
        /// What was asked for, or what a role that was asked for depends on.
        typed: MeetingOption,
        /// What the meeting has; `None` when the service did not tell, or not in a word that is known here.
        held: Option<MeetingOption>,
    },
}

impl Difference {
    /// Whether an update can make the meeting what was asked for
    /// (<https://learn.microsoft.com/graph/api/onlinemeeting-update>).
    pub fn is_changeable(&self) -> bool {
        !matches!(self, Self::ExternalId { .. } | Self::Thread { .. })
    }
}

impl MeetingRequest {
    /// In what the meeting differs from this request, in the order of the form.
    ///
    /// Not compared are times that the service was to choose, options and roles that nobody chose, a chat that was not to be a
    /// channel's, and the organizer as an attendee. Addresses count as the same whatever their case. A role that the service
    /// gives as null or in an unknown word is not told rather than different: it gives null where the role has no effect.
    /// Nobody is missing from a meeting that may have more attendees than it shows.
    pub fn differences(&self, meeting: &Meeting) -> Vec<Difference> {
        let mut found = Vec::new();
        let held_subject = meeting.subject.as_deref().map(text::single_line);
        if self.subject.as_deref().unwrap_or_default() != held_subject.unwrap_or_default() {
            found.push(Difference::Subject {
                typed: self.subject.clone(),
                held: meeting.subject.clone(),
            });
        }
        if let Some(typed) = self.times.span()
            && !is_span(typed, meeting)
        {
            found.push(Difference::Times {
                typed,
                held_start: meeting.start,
                held_end: meeting.end,
            });
        }
        self.attendee_differences(meeting, &mut found);
        if let Some(held) = &meeting.external_id
            && held != self.external_id.as_str()
        {
            found.push(Difference::ExternalId {
                typed: self.external_id.clone(),
                held: held.clone(),
            });
        }
        let held_thread = meeting.chat.as_ref().and_then(|chat| chat.thread_id.as_deref());
        if let Some(typed) = &self.channel
            && held_thread != Some(typed.as_str())
        {
            found.push(Difference::Thread {
                typed: typed.clone(),
                held: held_thread.map(str::to_owned),
            });
        }
        for typed in self.wanted_options().chosen() {
            let held = meeting.options.like(typed);
            if held != Some(typed) {
                found.push(Difference::Option { typed, held });
            }
        }
        found
    }

    fn attendee_differences(&self, meeting: &Meeting, found: &mut Vec<Difference>) {
        let People { asked, entries } = People::of(self, meeting);
        for (attendee, own) in asked {
            let mut roles = own.iter().filter_map(|index| entries[*index].participant.known_role());
            if own.is_empty() && !meeting.may_hide_attendees() {
                found.push(Difference::AttendeeMissing(attendee.clone()));
            } else if let Some(typed) = attendee.role
                && let Some(held) = roles.find(|role| *role != typed)
            {
                found.push(Difference::AttendeeRole {
                    person: attendee.person.clone(),
                    typed,
                    held,
                });
            }
        }
        let extra = entries.into_iter().filter(|entry| entry.asked == 0);
        found.extend(extra.map(|entry| Difference::AttendeeExtra(entry.participant.clone())));
    }

    /// The attendees as an update sends them: with what the meeting knows of them and they do not say.
    pub(super) fn attendees_to_send(&self, meeting: &Meeting) -> Vec<Attendee> {
        let People { asked, entries } = People::of(self, meeting);
        let with_known = |(attendee, own): (&Attendee, Vec<usize>)| {
            let Attendee { person, role } = attendee.clone();
            let entry = |index: &usize| entries[*index].participant;
            // Where it is not sure that one entry is one person, nothing is taken over from it.
            let known = match own.as_slice() {
                [only] if entries[*only].asked == 1 => entry(only).person(),
                _ => None,
            };
            Attendee {
                person: known.into_iter().fold(person, Person::or),
                role: role.or_else(|| own.iter().find_map(|index| entry(index).known_role())),
            }
        };
        asked.into_iter().map(with_known).collect()
    }
}

/// Whether the meeting has these times, by the minute: people type no seconds, and the service makes some up.
fn is_span(span: Span, meeting: &Meeting) -> bool {
    let minute = |at: DateTime<Utc>| at.timestamp().div_euclid(60);
    meeting
        .start
        .zip(meeting.end)
        .is_some_and(|(start, end)| minute(start) == minute(span.start()) && minute(end) == minute(span.end()))
}

/// The attendees of a request beside those of a meeting, without the organizer.
struct People<'a> {
    /// Who was asked for, each with the entries that name the same person.
    asked: Vec<(&'a Attendee, Vec<usize>)>,
    entries: Vec<Entry<'a>>,
}

/// An attendee of a meeting.
struct Entry<'a> {
    participant: &'a Participant,
    /// How many of those who were asked for it names.
    asked: usize,
}

impl<'a> People<'a> {
    fn of(request: &'a MeetingRequest, meeting: &'a Meeting) -> Self {
        let organizer = meeting.organizer.as_ref().and_then(Participant::person);
        let is_organizer = |person: &Person| organizer.as_ref().is_some_and(|organizer| organizer.is_same_as(person));
        let mut entries = Vec::new();
        let mut by_key: HashMap<_, Vec<usize>> = HashMap::new();
        for participant in &meeting.attendees {
            let person = participant.person();
            if person.as_ref().is_some_and(is_organizer) {
                continue;
            }
            for key in person.iter().flat_map(Person::keys) {
                by_key.entry(key).or_default().push(entries.len());
            }
            entries.push(Entry { participant, asked: 0 });
        }
        let mut asked = Vec::new();
        for attendee in request.attendees.iter().filter(|asked| !is_organizer(&asked.person)) {
            let keys = attendee.person.keys();
            let mut own: Vec<usize> = keys.filter_map(|key| by_key.get(&key)).flatten().copied().collect();
            own.sort_unstable();
            own.dedup();
            for index in &own {
                entries[*index].asked += 1;
            }
            asked.push((attendee, own));
        }
        Self { asked, entries }
    }
}
