//! Times as they are typed: read when the field is left, with the draft as it was before.

use chrono::{NaiveTime, TimeDelta};

use super::{Form, write_dates};
use crate::meeting::{
    Draft, DraftTimes, Field, Problem, Reading, Step, When, WhenField, WhenProblem, find_zone, parse_date, parse_time,
};
use crate::texts;

/// The four texts that say when.
pub const FIELDS: [Field; 4] = [Field::StartDate, Field::StartTime, Field::EndDate, Field::EndTime];

/// What is known of the typing of times.
#[derive(Default)]
pub struct Entering {
    typing: Option<Typing>,
    unread: Vec<Unread>,
    assumed: Option<Assumed>,
}

impl Entering {
    /// Whether something is typed in a field of the times that has not been left.
    pub fn is_typing(&self) -> bool {
        self.typing.as_ref().is_some_and(|typing| typing.changed)
    }
}

/// The field that a person is in.
struct Typing {
    field: Field,
    /// The draft as it was when they came.
    before: Box<Draft>,
    /// Something was typed since.
    changed: bool,
    /// The times as they will be when the field is left, if what is typed so far can be read.
    preview: Option<DraftTimes>,
}

/// A field that was left with something that can't be read.
struct Unread {
    field: Field,
    text: String,
    /// Why; `None` for the zone, which the draft's own problem tells.
    problem: Option<WhenProblem>,
    /// The draft as it was before, whose length is kept when the text is mended.
    before: Box<Draft>,
}

/// A time of the small hours, for no other reason than that nothing was said about it.
struct Assumed {
    field: Field,
    text: String,
}

impl Form {
    /// The person has come into a field of the times.
    pub fn come(&mut self, field: Field) {
        self.leave_any();
        let before = self.before_typing(field, None);
        self.begin(field, before, false);
    }

    /// The person has typed into a field of the times, which held `text_before`. Nothing but that text changes until they
    /// leave it.
    pub fn type_when(&mut self, field: Field, text_before: String) {
        if self.entering.typing.as_ref().is_none_or(|typing| typing.field != field) {
            // Such as a screen reader, which sets a text without coming into the field.
            let text = std::mem::replace(self.text_of_mut(field), text_before);
            self.leave_any();
            let text_before = std::mem::replace(self.text_of_mut(field), text);
            let before = self.before_typing(field, Some(text_before));
            self.begin(field, before, true);
        }
        let Some(reading) = self.reading() else { return };
        let Some(mut typing) = self.entering.typing.take() else {
            return;
        };
        let mut draft = self.draft.clone();
        let read = enter(&mut draft, field, &typing.before, &reading);
        typing.changed = true;
        typing.preview = read.is_ok().then(|| draft.times(&reading));
        self.entering.typing = Some(typing);
    }

    /// The person has left a field of the times: what they typed is read and put in its place. What can't be read stays.
    pub fn leave(&mut self, field: Field) {
        if self
            .entering
            .typing
            .as_ref()
            .is_some_and(|typing| typing.field == field)
        {
            self.leave_any();
        }
    }

    /// As [`Self::leave`], whichever field it is.
    pub fn leave_any(&mut self) {
        let Some(Typing { field, before, .. }) = self.entering.typing.take() else {
            return;
        };
        let Some(reading) = self.reading() else { return };
        self.visit(field);
        let text = self.text_of(field).to_owned();
        let is_as_before = text == text_in(&before, field);
        // What stands there already keeps its choice of the clock.
        if is_as_before && self.can_be_read(field, &reading) {
            return;
        }
        self.entering.unread.retain(|unread| unread.field != field);
        match enter(&mut self.draft, field, &before, &reading) {
            Ok(when) => self.look_at_the_half(field, &when),
            Err(problem) => self.entering.unread.push(Unread {
                field,
                text,
                problem,
                before,
            }),
        }
    }

    /// Reads whatever was typed as a time and not read yet, as when the form is sent.
    pub fn leave_all(&mut self) {
        self.leave_any();
        let Some(reading) = self.reading() else { return };
        for field in FIELDS {
            if !self.text_of(field).trim().is_empty() && !self.can_be_read(field, &reading) {
                self.come(field);
                self.leave(field);
            }
        }
    }

    /// Puts a text into a field of the times, as if it was typed and left.
    pub fn put_when(&mut self, field: Field, text: String) {
        self.come(field);
        *self.text_of_mut(field) = text;
        self.leave(field);
    }

    /// A step up or down in the field that the person is in.
    pub fn step(&mut self, field: Field, step: Step) {
        self.leave_any();
        if let Some(reading) = self.reading() {
            self.draft.step(field, step, &reading);
            write_dates(&mut self.draft, reading.date_order);
        }
        self.come(field);
    }

    /// Has the meeting last so long; without a start, what is wrong with it is told.
    pub fn set_length(&mut self, length: TimeDelta) {
        self.leave_any();
        let Some(reading) = self.reading() else { return };
        if !self.draft.set_duration(length, &reading) {
            self.visit(Field::StartDate);
            self.visit(Field::StartTime);
        }
    }

    /// What is wrong with a field of the times, in words, unless that depends on what is being typed.
    pub fn problem_of_times(&self, field: Field) -> Option<String> {
        let typed = self.entering.typing.as_ref().filter(|typing| typing.changed);
        if typed.is_some_and(|typing| typing.field == field) {
            return None;
        }
        let is_settled = |problem: &&Problem| {
            let depends = matches!(problem, Problem::Times(_) | Problem::DateMissing | Problem::TimeMissing);
            typed.is_none() || !depends
        };
        let mut unread = self.entering.unread.iter();
        let unread = unread.find(|unread| unread.field == field && unread.text == self.text_of(field));
        match unread.and_then(|unread| unread.problem) {
            Some(problem) => Some(texts::when_problem(problem, field)),
            None => self.problem(field).filter(is_settled).map(texts::problem),
        }
    }

    /// The time in this field that deserves a second look, and the same on the other half of the day.
    pub fn assumed(&self, field: Field) -> Option<(NaiveTime, NaiveTime)> {
        let assumed = self.entering.assumed.as_ref()?;
        let is_there = assumed.field == field && assumed.text == self.text_of(field);
        let time = parse_time(self.text_of(field)).ok().filter(|_| is_there)?;
        Some((time, time.overflowing_add_signed(TimeDelta::hours(12)).0))
    }

    /// The times as they will be sent, also while they are typed.
    pub fn times_to_tell(&self) -> Option<&DraftTimes> {
        let typing = self.entering.typing.as_ref();
        typing
            .and_then(|typing| typing.preview.as_ref())
            .or_else(|| self.times())
    }

    fn begin(&mut self, field: Field, before: Box<Draft>, changed: bool) {
        self.entering.typing = Some(Typing {
            field,
            before,
            changed,
            preview: None,
        });
    }

    /// The draft before this field was typed into: as it is, unless the field was left with something that can't be read
    /// and nothing else about the times has changed since.
    fn before_typing(&self, field: Field, text_before: Option<String>) -> Box<Draft> {
        let mut now = Box::new(self.draft.clone());
        if let Some(text) = text_before {
            *text_in_mut(&mut now, field) = text;
        }
        let unread = self.entering.unread.iter().find(|unread| unread.field == field);
        match unread {
            Some(unread) => {
                let mut same = unread.before.clone();
                text_in_mut(&mut same, field).clone_from(&unread.text);
                let is_same = (&same.start, &same.end, &same.zone, text_in(&now, field))
                    == (&now.start, &now.end, &now.zone, &unread.text);
                if is_same { unread.before.clone() } else { now }
            }
            None => now,
        }
    }

    fn look_at_the_half(&mut self, field: Field, when: &When) {
        let is_end = matches!(field, Field::EndDate | Field::EndTime) && when.end.is_none();
        let field = if is_end { Field::EndTime } else { Field::StartTime };
        if when.half_assumed {
            let text = self.text_of(field).to_owned();
            self.entering.assumed = Some(Assumed { field, text });
        } else if when.time.is_some() && self.entering.assumed.as_ref().is_some_and(|it| it.field == field) {
            self.entering.assumed = None;
        }
    }

    fn can_be_read(&self, field: Field, reading: &Reading) -> bool {
        let text = self.text_of(field);
        match field {
            Field::StartDate | Field::EndDate => {
                let tz = find_zone(&self.draft.zone).unwrap_or(chrono_tz::UTC);
                parse_date(text, reading.now.with_timezone(&tz).date_naive(), reading.date_order).is_ok()
            }
            Field::TimeZone => find_zone(text).is_some(),
            _ => parse_time(text).is_ok(),
        }
    }

    /// What is typed in a field of the times.
    pub fn text_of(&self, field: Field) -> &str {
        text_in(&self.draft, field)
    }

    /// See [`Self::text_of`].
    pub fn text_of_mut(&mut self, field: Field) -> &mut String {
        text_in_mut(&mut self.draft, field)
    }
}

/// Reads what is typed in a field, in a draft that was `before`.
fn enter(draft: &mut Draft, field: Field, before: &Draft, reading: &Reading) -> Result<When, Option<WhenProblem>> {
    let text = text_in(draft, field).to_owned();
    if field == Field::TimeZone {
        let zone = find_zone(&text).ok_or(None)?;
        zone.name().clone_into(&mut draft.zone);
        draft.keep_length(before, reading);
        return Ok(When::default());
    }
    if text.trim().is_empty() {
        // Nothing is said, and what was said of the clock was of what stood there.
        match field {
            Field::StartDate | Field::StartTime => draft.start.choice = None,
            _ => draft.end.choice = None,
        }
        return Ok(When::default());
    }
    match field {
        Field::StartDate => draft.enter_start(&text, WhenField::Date, before, reading),
        Field::StartTime => draft.enter_start(&text, WhenField::Time, before, reading),
        Field::EndDate => draft.enter_end(&text, WhenField::Date, before, reading),
        _ => draft.enter_end(&text, WhenField::Time, before, reading),
    }
    .map_err(Some)
}

fn text_in(draft: &Draft, field: Field) -> &str {
    match field {
        Field::StartDate => &draft.start.date,
        Field::StartTime => &draft.start.time,
        Field::EndDate => &draft.end.date,
        Field::EndTime => &draft.end.time,
        _ => &draft.zone,
    }
}

fn text_in_mut(draft: &mut Draft, field: Field) -> &mut String {
    match field {
        Field::StartDate => &mut draft.start.date,
        Field::StartTime => &mut draft.start.time,
        Field::EndDate => &mut draft.end.date,
        Field::EndTime => &mut draft.end.time,
        _ => &mut draft.zone,
    }
}
