//! The card on the right: what the service answered, and everything a person does with it.

mod calendar;
mod comparison;
mod failed;
mod gone;
mod rows;
mod shown;

pub use rows::fact;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use egui::Ui;

use super::app::{Ask, Calendar, Call, Purpose};
use super::dialogs::{AddToCalendar, Question};
use super::failure::Around;
use super::form::Form;
use super::theme;
use super::widgets::{Icon, announce, icon};
use crate::engine::{Failure, Gone, MeetingAnswer, OwnFile, RichText};
use crate::graph::{Diagnostics, EntityId};
use crate::ledger::{Key, Request, RequestId, RequestState};
use crate::meeting::{CalendarEvent, Draft, Mail, Meeting, Template, Words, calendar_file};
use crate::settings::SignIn;
use crate::texts;
pub use failed::details_ui;
use failed::{Said, Unfinished};
use shown::Shown;

/// What is on the card.
#[derive(Default)]
pub struct Card {
    content: Content,
    /// Why the last call did not do what was asked, said above the content.
    failure: Option<Said>,
}

#[derive(Default)]
enum Content {
    /// Nothing has been asked yet.
    #[default]
    Empty,
    /// A meeting.
    Meeting(Box<Shown>),
    /// There is none with the external ID, because it was deleted.
    Deleted(Diagnostics),
    /// There was one, and it is not there any more.
    Gone(Box<Gone>),
    /// There is none with the join link or the meeting ID.
    NoSuchMeeting,
}

impl From<Content> for Card {
    fn from(content: Content) -> Self {
        Self { content, failure: None }
    }
}

impl Card {
    /// The meeting that a call answered with.
    pub fn meeting(answer: MeetingAnswer, purpose: Purpose, zone: Tz) -> Self {
        Content::Meeting(Box::new(Shown::new(answer, purpose, zone))).into()
    }

    /// The meeting is deleted.
    pub fn deleted(diagnostics: Diagnostics) -> Self {
        Content::Deleted(diagnostics).into()
    }

    /// A meeting that was known is not there any more.
    pub fn gone(gone: Box<Gone>) -> Self {
        Content::Gone(gone).into()
    }

    /// No meeting has the join link or the meeting ID.
    pub fn no_such_meeting() -> Self {
        Content::NoSuchMeeting.into()
    }

    /// The same card, whose meeting was asked for with this draft.
    #[must_use]
    pub fn asked_with(mut self, draft: Option<Box<Draft>>) -> Self {
        if let Content::Meeting(shown) = &mut self.content {
            shown.asked_with(draft);
        }
        self
    }

    /// The same card, whose meeting has an invitation of its own.
    #[must_use]
    pub fn inviting_with(mut self, template: Option<Template>) -> Self {
        if let Content::Meeting(shown) = &mut self.content {
            shown.template = template;
        }
        self
    }

    /// Puts the meeting beside what stands in the form now, if that has its external ID.
    pub fn compare(&mut self, form: &Form) {
        if let Content::Meeting(shown) = &mut self.content {
            shown.compare(form);
        }
    }

    /// The person cancelled a call.
    pub fn cancelled(&mut self, purpose: Purpose) {
        self.fail(Said::Cancelled(purpose), purpose);
    }

    /// A call failed.
    pub fn failed(&mut self, failure: Failure, purpose: Purpose) {
        self.fail(Said::Failed(Box::new(failure), purpose), purpose);
    }

    /// A check found nothing here, and the form is not ready to be sent.
    pub fn form_incomplete(&mut self) {
        self.fail(Said::FormIncomplete, Purpose::Check);
    }

    /// A request was not answered, and is kept.
    pub fn unfinished(&mut self, request: RequestId, state: RequestState, failure: Box<Failure>, purpose: Purpose) {
        let unfinished = Unfinished {
            request,
            state,
            failure,
            purpose,
        };
        self.fail(Said::Unfinished(unfinished), purpose);
    }

    /// The requests that did not finish are these now.
    pub fn hear_unfinished(&mut self, requests: &[Request]) {
        if let Some(Said::Unfinished(unfinished)) = &mut self.failure {
            match requests.iter().find(|request| request.id == unfinished.request) {
                Some(request) => unfinished.state = request.state.clone(),
                // It was sent or discarded elsewhere.
                None => self.failure = None,
            }
        }
    }

    /// A meeting that could not be deleted or changed stays on the card; an older one does not stand beside a new failure.
    fn fail(&mut self, said: Said, purpose: Purpose) {
        if !matches!(purpose, Purpose::Delete | Purpose::Change | Purpose::Refresh) {
            self.content = Content::Empty;
        }
        self.failure = Some(said);
    }

    /// Whether nothing is on it.
    pub fn is_empty(&self) -> bool {
        !self.has_content() && self.failure.is_none()
    }

    /// Whether something is known of a meeting.
    pub fn has_content(&self) -> bool {
        !matches!(self.content, Content::Empty)
    }

    fn shown(&self) -> Option<&Shown> {
        match &self.content {
            Content::Meeting(shown) => Some(shown),
            Content::Empty | Content::Deleted(_) | Content::Gone(_) | Content::NoSuchMeeting => None,
        }
    }

    /// Graph's ID of the meeting on the card.
    pub fn meeting_id(&self) -> Option<EntityId> {
        self.shown()?.id()
    }

    /// What names the meeting on the card in the ledger.
    pub fn key(&self) -> Option<&Key> {
        self.shown()?.answer.key.as_ref()
    }

    /// The join link of the meeting on the card.
    pub fn join_link(&self) -> Option<&str> {
        self.shown()?.answer.meeting.join_web_url.as_deref()
    }

    /// Asks where the calendar file of the meeting should go; `None` when the meeting has no times.
    pub fn calendar_question(
        &self,
        dir: &std::path::Path,
        zone: Tz,
        now: DateTime<Utc>,
        words: &Words,
    ) -> Option<Question> {
        let OwnFile { name, text } = self.calendar_file(zone, now, words)?;
        Some(Question::SaveCalendar {
            path: dir.join(name).display().to_string(),
            text,
        })
    }

    /// The invitation to the meeting, made with its own template, or else with this one, or else in the program's own words.
    pub fn invitation(&self, template: Option<Template>, words: &Words) -> Option<RichText> {
        Some(self.shown()?.invitation(template, words))
    }

    /// The invitation in the program's own words as Markdown.
    pub fn markdown(&self, words: &Words) -> Option<String> {
        Some(self.shown()?.markdown(words))
    }

    /// An e-mail with that invitation.
    pub fn mail(&self, template: Option<Template>, words: &Words) -> Option<Mail> {
        let shown = self.shown()?;
        let invitation = shown.invitation(template, words).plain;
        Some(Mail::new(&shown.answer.meeting, &invitation, words))
    }

    /// Asks whether the meeting goes into the person's own calendar, with that invitation; `None` when it can't.
    pub fn calendar_event(
        &self,
        template: Option<Template>,
        words: &Words,
        sign_in: Option<SignIn>,
    ) -> Option<AddToCalendar> {
        let shown = self.shown()?;
        let meeting = &shown.answer.meeting;
        let event = CalendarEvent::new(meeting, shown.invitation(template, words).html, words).ok()?;
        Some(AddToCalendar::new(event, meeting, shown.zone, sign_in))
    }

    /// The meeting on the card.
    pub fn shown_meeting(&self) -> Option<&Meeting> {
        Some(&self.shown()?.answer.meeting)
    }

    /// The calendar file of the meeting; `None` when that has no times.
    pub fn calendar_file(&self, zone: Tz, now: DateTime<Utc>, words: &Words) -> Option<OwnFile> {
        let meeting = &self.shown()?.answer.meeting;
        Some(OwnFile {
            text: calendar_file(meeting, zone, words, now).ok()?,
            name: texts::calendar_file_name(meeting),
        })
    }

    /// Draws the card.
    pub fn show(
        &self,
        ui: &mut Ui,
        zone: Tz,
        call: Option<&Call>,
        calendar: &Calendar,
        around: &Around<'_>,
        asked: &mut Vec<Ask>,
    ) {
        if let Some(said) = &self.failure {
            said.show(ui, call, around, asked);
        }
        match &self.content {
            Content::Empty if self.failure.is_none() => {
                ui.label(egui::RichText::new(texts::no_result_yet()).color(theme::tokens(ui).weak));
            }
            Content::Empty => {}
            Content::Deleted(diagnostics) => {
                headline(ui, Icon::Done, texts::no_meeting());
                ui.label(texts::deleted_explained());
                details_ui(ui, &texts::diagnostics(diagnostics));
            }
            Content::Gone(gone) => gone::show(ui, gone, zone),
            Content::NoSuchMeeting => {
                headline(ui, Icon::Without, texts::no_meeting());
                ui.label(texts::no_such_meeting());
            }
            Content::Meeting(shown) => shown.show(ui, call, calendar, around, asked),
        }
    }
}

fn headline(ui: &mut Ui, drawing: Icon, text: &str) {
    ui.horizontal(|ui| {
        icon(ui, drawing);
        let response = ui.add(egui::Label::new(egui::RichText::new(text).heading()).wrap());
        announce(&response);
    });
}
