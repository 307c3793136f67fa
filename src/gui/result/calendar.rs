//! The meeting and the person's own calendar: the button, and what has become of it.

use egui::{Button, Label, Ui};

use super::shown::Shown;
use crate::engine::{Account, FailureKind, How, OpenWith};
use crate::gui::app::{Ask, Calendar, Call, CardAsk, Noted};
use crate::gui::failure::{self, Around};
use crate::gui::theme;
use crate::gui::widgets::{announce, announce_error, message};
use crate::meeting::CalendarEvent;
use crate::settings::SignIn;
use crate::texts;

fn weak(ui: &mut Ui, text: &str) {
    let text = egui::RichText::new(text).color(theme::tokens(ui).weak);
    ui.add(Label::new(text).wrap());
}

fn has_own_calendar(account: &Account) -> bool {
    !account.sign_in.is_app_only() && account.acting_for.is_none()
}

impl Shown {
    /// What has become of adding the meeting.
    fn noted<'a>(&self, calendar: &'a Calendar, around: &Around<'_>) -> Option<&'a Noted> {
        calendar.noted(around.account?, CalendarEvent::name_of(&self.answer.meeting)?)
    }

    /// The button that asks whether to add it, where that is possible.
    pub fn add_button(&self, ui: &mut Ui, call: Option<&Call>, around: &Around<'_>, asked: &mut Vec<Ask>) {
        let Some(account) = around.account else { return };
        if has_own_calendar(account) && self.no_event.is_none() {
            let button = ui.add_enabled(call.is_none(), Button::new(texts::add_to_calendar()));
            if button.clicked() {
                asked.push(CardAsk::AddToCalendar.into());
            }
        }
    }

    /// Why there is no button, and what has become of it.
    pub fn calendar_ui(&self, ui: &mut Ui, calendar: &Calendar, around: &Around<'_>, asked: &mut Vec<Ask>) {
        let Some(account) = around.account else { return };
        if !has_own_calendar(account) {
            weak(ui, texts::app_has_no_calendar());
        } else if let Some(problem) = self.no_event {
            weak(ui, texts::not_for_calendar(problem));
        }
        match self.noted(calendar, around) {
            None => {}
            Some(Noted::Cancelled) => {
                announce(&ui.add(Label::new(texts::calendar_cancelled()).wrap()));
            }
            Some(Noted::Added { web_link, .. }) => {
                ui.horizontal_wrapped(|ui| {
                    announce(&ui.strong(texts::added_to_calendar()));
                    let label = texts::open_event_page(account.sign_in == SignIn::Demo);
                    if let Some(link) = web_link
                        && ui.button(label).clicked()
                    {
                        asked.push(Ask::Open(link.clone(), OpenWith::Browser));
                    }
                });
            }
            Some(Noted::Failed(failure, _)) => {
                announce_error(&message(ui, texts::calendar_failed()));
                ui.add(Label::new(texts::calendar_failure(failure)).wrap());
                failure::offers(ui, failure, around, asked);
                super::details_ui(ui, &texts::details(failure));
            }
        }
    }

    /// In whose calendar the meeting is, as far as it is known, and who has been invited.
    pub fn where_it_is(&self, ui: &mut Ui, calendar: &Calendar, around: &Around<'_>) {
        let noted = self.noted(calendar, around);
        if let (Some(Noted::Added { invited, .. }), Some(account)) = (noted, around.account) {
            return weak(ui, &texts::in_calendar(*invited, account.sign_in == SignIn::Demo));
        }
        let may_be_there = match noted {
            None => false,
            Some(Noted::Failed(failure, _)) => failure.may_be_done || failure.kind == FailureKind::InCalendarAlready,
            Some(_) => true,
        };
        // Of a meeting that was made at another time nobody knows where it has been put since.
        if self.answer.how == How::Created && !may_be_there {
            weak(ui, texts::nobody_invited());
        } else {
            weak(ui, texts::in_no_calendar_by_itself());
        }
    }
}
