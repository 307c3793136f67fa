//! The form's state: the draft, what is known of it, and what a person has been told.

mod preset;
mod times;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use egui::Id;

use super::widgets::Entry;
use crate::meeting::{
    Accepted, ChannelSupport, DateOrder, Draft, DraftMoment, DraftTimes, Field, FieldProblem, LinkAction, Problem,
    Reading, format_date, parse_attendees, parse_date, parse_time,
};
use crate::settings::TimeFormat;
use crate::texts;
use preset::Picked;
use times::Entering;

/// The form.
pub struct Form {
    pub draft: Draft,
    /// What is typed into `Add attendee` and not added yet.
    pub attendee_text: String,
    /// What was pasted there and could not be added.
    pub attendee_problem: Option<String>,
    /// The field that takes the focus in the next frame.
    pub focus: Option<Id>,
    entering: Entering,
    /// The person has tried to send: whatever is wrong is said.
    attempted: bool,
    /// Fields that the person has been in: what is wrong there is said.
    visited: Vec<Field>,
    /// What was there before something else took its place at once.
    before: Option<Before>,
    /// The preset that it was filled with.
    picked: Option<Picked>,
    checked: Option<Checked>,
    /// What is said of a field though the person has not tried to send, until the draft changes.
    told: Option<FieldProblem>,
}

/// What can be brought back.
struct Before {
    /// What took its place.
    replaced: Replaced,
    draft: Box<Draft>,
    picked: Option<Picked>,
    attendee_text: String,
}

/// What took the place of what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replaced {
    /// A fresh form.
    Cleared,
    /// A meeting's values.
    ByMeeting,
    /// A preset's.
    ByPreset,
    /// Those of another program's link.
    ByLink,
}

/// What is known of a draft, kept until the draft or the minute changes.
struct Checked {
    draft: Draft,
    reading: Reading,
    times: DraftTimes,
    result: Result<Accepted, Vec<FieldProblem>>,
}

impl Form {
    /// A form with this in it, which nobody has typed.
    pub fn new(fresh: Draft) -> Self {
        Self {
            draft: fresh,
            attendee_text: String::new(),
            attendee_problem: None,
            focus: None,
            entering: Entering::default(),
            attempted: false,
            visited: Vec::new(),
            before: None,
            picked: None,
            checked: None,
            told: None,
        }
    }

    /// Looks at the draft again if it, the minute or the connection has changed. Once a frame.
    pub fn check(&mut self, now: DateTime<Utc>, order: DateOrder, channel: ChannelSupport) {
        let now = chrono::DurationRound::duration_trunc(now, TimeDelta::minutes(1)).unwrap_or(now);
        let reading = Reading {
            now,
            date_order: order,
            channel,
        };
        if self
            .checked
            .as_ref()
            .is_some_and(|checked| checked.draft == self.draft && checked.reading == reading)
        {
            return;
        }
        self.told = None;
        let times = self.draft.times(&reading);
        let result = self.draft.request(&reading);
        self.checked = Some(Checked {
            draft: self.draft.clone(),
            reading,
            times,
            result,
        });
    }

    /// What is known of the times.
    pub fn times(&self) -> Option<&DraftTimes> {
        self.checked.as_ref().map(|checked| &checked.times)
    }

    /// The times in words, as they will be sent, also while they are typed.
    pub fn times_line(&self, zone: Tz) -> String {
        self.times_to_tell()
            .map(|times| texts::times_line(times, zone))
            .unwrap_or_default()
    }

    /// What is remarkable, once nothing is wrong.
    pub fn accepted(&self) -> Option<&Accepted> {
        self.checked.as_ref()?.result.as_ref().ok()
    }

    /// What is wrong with a field, if the person should be told by now.
    pub fn problem(&self, field: Field) -> Option<&Problem> {
        if let Some(told) = self.told.as_ref().filter(|told| told.field == field) {
            return Some(&told.problem);
        }
        if !self.attempted && !self.visited.contains(&field) {
            return None;
        }
        let problems = self.checked.as_ref()?.result.as_ref().err()?;
        problems
            .iter()
            .find(|problem| problem.field == field)
            .map(|problem| &problem.problem)
            // An empty field is no mistake before the person tries to send it.
            .filter(|problem| self.attempted || !problem.is_missing())
    }

    /// Writes the times of day as the person does, but for a field that they are typing in.
    pub fn write_times(&mut self, focused: Option<Id>, format: TimeFormat) {
        for (moment, field) in [
            (&mut self.draft.start, Field::StartTime),
            (&mut self.draft.end, Field::EndTime),
        ] {
            if focused != Some(Entry::id_of(texts::field_label(field)))
                && let Ok(time) = parse_time(&moment.time)
            {
                moment.time = format.write(time);
            }
        }
    }

    /// Writes in the window's language what the program has written of dates, but for a field that the person is typing in.
    pub fn write_dates(&mut self, focused: Option<Id>, order: DateOrder) {
        for (moment, field) in [
            (&mut self.draft.start, Field::StartDate),
            (&mut self.draft.end, Field::EndDate),
        ] {
            if focused != Some(Entry::id_of(texts::field_label(field))) {
                write_date(moment, order);
            }
        }
    }

    /// Writes the dates in another order; those that can't be read stay.
    pub fn reorder_dates(&mut self, from: DateOrder, to: DateOrder, today: NaiveDate) {
        for moment in [&mut self.draft.start, &mut self.draft.end] {
            if let Ok(date) = parse_date(&moment.date, today, from) {
                moment.date = texts::date_to_type(date, to);
            }
        }
    }

    /// The person has left a field.
    pub fn visit(&mut self, field: Field) {
        if !self.visited.contains(&field) {
            self.visited.push(field);
        }
    }

    /// What is needed to read the draft now.
    pub fn reading(&self) -> Option<Reading> {
        self.checked.as_ref().map(|checked| checked.reading)
    }

    /// Adds what is typed into `Add attendee`; what cannot be added stays there.
    pub fn add_attendees(&mut self) {
        if self.attendee_text.trim().is_empty() {
            return;
        }
        let (added, rejected) = parse_attendees(&self.attendee_text);
        self.draft.attendees.extend(added);
        self.attendee_text = rejected
            .iter()
            .map(|piece| piece.text.as_str())
            .collect::<Vec<_>>()
            .join("; ");
        self.attendee_problem = rejected.first().map(|piece| texts::attendee_problem(piece.problem));
    }

    /// The request, after taking in what was typed and not added yet.
    pub fn request(
        &mut self,
        now: DateTime<Utc>,
        order: DateOrder,
        channel: ChannelSupport,
    ) -> Result<(), Vec<FieldProblem>> {
        self.leave_all();
        self.add_attendees();
        self.check(now, order, channel);
        self.follow_template(None);
        self.check(now, order, channel);
        match self.checked.as_ref().map(|checked| &checked.result) {
            Some(Err(problems)) => Err(problems.clone()),
            _ if self.attendee_problem.is_some() => {
                self.focus = Some(Entry::id_of(texts::add_attendee()));
                Err(Vec::new())
            }
            _ => Ok(()),
        }
    }

    /// Says everything that is wrong, and goes to the first of it.
    pub fn show_problems(&mut self, problems: &[FieldProblem]) {
        self.attempted = true;
        if let Some(first) = problems.first() {
            self.focus = Some(Entry::id_of(texts::field_label(first.field)));
        }
    }

    /// Says what alone keeps a check from being made.
    pub fn show_only(&mut self, problem: FieldProblem) {
        self.told = Some(problem);
        self.focus = Some(Entry::id_of(texts::field_label(problem.field)));
    }

    /// The draft was sent and answered.
    pub fn sent(&mut self) {
        self.before = None;
    }

    /// Begins afresh; [`Self::undo`] brings everything back.
    pub fn clear(&mut self, fresh: Draft) {
        let before = std::mem::replace(self, Self::new(fresh));
        self.before = Some(Before {
            replaced: Replaced::Cleared,
            draft: Box::new(before.draft),
            picked: before.picked,
            attendee_text: before.attendee_text,
        });
        self.focus = Some(Entry::id_of(texts::subject()));
    }

    /// Takes in a whole draft; [`Self::undo`] brings back what was there.
    pub fn replace(&mut self, draft: Draft) {
        if draft == self.draft {
            return;
        }
        let picked = self.picked.take();
        self.put_in_place(Replaced::ByMeeting, draft, picked);
    }

    /// Takes in a draft in place of the one that was there.
    fn put_in_place(&mut self, replaced: Replaced, draft: Draft, picked: Option<Picked>) {
        let before = std::mem::replace(&mut self.draft, draft);
        self.entering = Entering::default();
        self.before = Some(Before {
            replaced,
            draft: Box::new(before),
            picked,
            attendee_text: self.attendee_text.clone(),
        });
    }

    /// Takes in the draft of a link, and what of its people names nobody; [`Self::undo`] brings back what was there.
    pub fn fill_from_link(&mut self, draft: Draft, rejected: &[String]) {
        self.leave_any();
        self.add_attendees();
        let field = match draft.filled_by_link {
            Some(LinkAction::Check) => texts::external_id(),
            _ => texts::subject(),
        };
        let picked = self.picked.take();
        self.put_in_place(Replaced::ByLink, draft, picked);
        self.visited.clear();
        self.attempted = false;
        self.attendee_text = rejected.join("; ");
        self.attendee_problem = None;
        self.focus = Some(Entry::id_of(field));
    }

    /// The person has looked over what a link has filled in.
    pub fn looked_over(&mut self) {
        self.draft.filled_by_link = None;
    }

    /// Takes in the draft of an earlier run.
    pub fn restore(&mut self, draft: Draft) {
        self.draft = draft;
        self.picked = None;
        self.entering = Entering::default();
    }

    /// Whether there is something to bring back.
    pub fn can_undo(&self) -> bool {
        self.before.is_some()
    }

    /// What took the place of what can be brought back.
    pub fn replaced(&self) -> Option<Replaced> {
        self.before.as_ref().map(|before| before.replaced)
    }

    /// Brings back what was there before.
    pub fn undo(&mut self) {
        if let Some(before) = self.before.take() {
            self.draft = *before.draft;
            self.picked = before.picked;
            self.attendee_text = before.attendee_text;
            self.attendee_problem = None;
            self.entering = Entering::default();
        }
    }

    /// The draft with what is typed into `Add attendee`, as far as that can be added.
    pub fn draft_to_keep(&self) -> Draft {
        let mut draft = self.draft.clone();
        if !self.attendee_text.trim().is_empty() {
            draft.attendees.extend(parse_attendees(&self.attendee_text).0);
        }
        draft
    }
}

/// Writes in the window's language what the program has written of dates.
pub fn write_dates(draft: &mut Draft, order: DateOrder) {
    for moment in [&mut draft.start, &mut draft.end] {
        write_date(moment, order);
    }
}

fn write_date(moment: &mut DraftMoment, order: DateOrder) {
    // Such a date has its year, so the day of today doesn't matter.
    if let Ok(date) = parse_date(&moment.date, NaiveDate::default(), order)
        && moment.date == format_date(date, order)
    {
        moment.date = texts::date_to_type(date, order);
    }
}
