//! Whether a meeting goes into the person's own calendar, and who is invited.

use chrono_tz::Tz;
use egui::{Label, Ui};

use crate::gui::theme;
use crate::gui::widgets::{Answer, dialog};
use crate::meeting::text::visible;
use crate::meeting::{CalendarEvent, Invitee, Meeting};
use crate::settings::SignIn;
use crate::texts;

/// An event that has not been made yet.
#[derive(Clone, Debug, PartialEq)]
pub struct AddToCalendar {
    /// Without anybody in it.
    event: CalendarEvent,
    when: String,
    invitees: Vec<Invitee>,
    without_address: u64,
    /// Whether the attendees are to be invited.
    invites: bool,
    is_demo: bool,
    /// Whether the person may be asked to allow it first.
    asks_for_consent: bool,
}

impl AddToCalendar {
    /// Asks about the event of `meeting`, on a connection that signs in so.
    pub fn new(event: CalendarEvent, meeting: &Meeting, zone: Tz, sign_in: Option<SignIn>) -> Self {
        let invitees = Invitee::of(meeting);
        Self {
            when: texts::span(event.start, Some(event.end), zone),
            event,
            without_address: meeting.attendees.len().saturating_sub(invitees.len()) as u64,
            invitees,
            invites: false,
            is_demo: sign_in == Some(SignIn::Demo),
            asks_for_consent: sign_in.is_some_and(SignIn::is_by_person),
        }
    }

    /// What names the meeting.
    pub fn meeting(&self) -> &str {
        &self.event.meeting
    }

    /// The event as it is to be made.
    pub fn event(&self) -> CalendarEvent {
        CalendarEvent {
            invited: if self.invites {
                self.invitees.clone()
            } else {
                Vec::new()
            },
            ..self.event.clone()
        }
    }

    /// Draws the dialog.
    pub fn show(&mut self, ui: &mut Ui) -> Answer {
        let (title, accept) = (texts::add_to_calendar_title(), Some(texts::add_to_calendar_accept()));
        dialog(ui, title, texts::cancel(), accept, |ui| {
            let wrapped = |ui: &mut Ui, text: &str| ui.add(Label::new(text).wrap());
            ui.strong(visible(&self.event.subject).as_ref());
            wrapped(ui, &self.when);
            ui.add_space(theme::GAP);
            wrapped(ui, texts::add_to_calendar_explained());
            if self.asks_for_consent {
                wrapped(ui, texts::calendar_consent());
            }
            ui.add_space(theme::GAP);
            if self.invitees.is_empty() {
                wrapped(ui, texts::nobody_to_invite());
                return;
            }
            ui.checkbox(&mut self.invites, texts::invite_attendees());
            wrapped(ui, &texts::invited_at_once(&self.invitees, self.is_demo));
            wrapped(ui, texts::nobody_told_unless_ticked());
            if self.without_address > 0 {
                wrapped(ui, &texts::without_address(self.without_address));
            }
        })
    }
}
