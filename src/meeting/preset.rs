//! What a person uses often, kept under a name.

use chrono::DateTime;
use chrono_tz::Tz;
use uuid::Uuid;

use super::{Draft, DraftAttendee, IdTemplate, MeetingDuration, MeetingOptions, Reading, Standing, Template};

/// A preset: the parts of a draft that it has fill the form; of the others what is typed stays.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preset {
    /// What the person calls it; not empty, and no two have the same.
    pub name: String,
    /// The subject.
    pub subject: Option<String>,
    /// How long the meeting is.
    pub duration: Option<MeetingDuration>,
    /// Who is asked to it; none: it says nothing of people.
    pub attendees: Vec<DraftAttendee>,
    /// The options; none chosen: it says nothing of them.
    pub options: MeetingOptions,
    /// What external IDs are made of.
    pub external_id: Option<IdTemplate>,
    /// The invitation to its meetings ([`Template`]). One with a mistake is kept and not used.
    pub invitation_template: Option<String>,
}

impl Preset {
    /// Everything that a preset can take from a draft, without a name. Where the service chooses the times there is no
    /// duration.
    pub fn of_draft(draft: &Draft, reading: &Reading) -> Self {
        let minutes = draft.duration(reading).map(|length| length.num_minutes());
        let subject = draft.subject.trim();
        let attendees = draft.attendees.iter().cloned().map(|attendee| DraftAttendee {
            // What is known of people may change; it is looked up again.
            standing: Standing::Unknown,
            ..attendee
        });
        Self {
            name: String::new(),
            subject: (!subject.is_empty()).then(|| subject.to_owned()),
            duration: minutes.and_then(|minutes| MeetingDuration::try_from(minutes).ok()),
            attendees: attendees.collect(),
            options: draft.options,
            external_id: None,
            invitation_template: None,
        }
    }

    /// The draft with what the preset has. The start stays, and so does the external ID: see [`Self::external_id_for`].
    #[must_use]
    pub fn applied_to(&self, draft: &Draft, reading: &Reading) -> Draft {
        let mut draft = draft.clone();
        if let Some(subject) = &self.subject {
            draft.subject.clone_from(subject);
        }
        if !self.attendees.is_empty() {
            draft.attendees.clone_from(&self.attendees);
        }
        if !self.options.is_empty() {
            draft.options = self.options;
        }
        if let Some(duration) = self.duration {
            draft.set_duration(duration.into(), reading);
        }
        draft
    }

    /// The external ID that its template makes for this draft; `None` where it has none, or not all is known that it asks for.
    pub fn external_id_for(&self, draft: &Draft, start: Option<DateTime<Tz>>, uuid: Uuid) -> Option<String> {
        self.external_id.as_ref()?.fill(start, &draft.subject, uuid)
    }

    /// Its invitation, if it has one without a mistake.
    pub fn invitation(&self) -> Option<Template> {
        Template::parse(self.invitation_template.as_deref()?).ok()
    }
}
