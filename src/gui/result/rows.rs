//! The rows of a meeting, with what is done with each: copied, opened, saved.

use chrono_tz::Tz;
use egui::Ui;

use super::shown::Shown;
use crate::engine::OpenWith;
use crate::engine::links::SafeLink;
use crate::gui::app::{Ask, Calendar, Call, CardAsk};
use crate::gui::failure::Around;
use crate::gui::theme;
use crate::gui::widgets::{copy_button, primary_copy_button, slow_copy_button};
use crate::meeting::text::visible;
use crate::meeting::{AudioConferencing, Meeting, chat_link};
use crate::texts;

pub fn section(ui: &mut Ui, title: &str, add: impl FnOnce(&mut Ui)) {
    theme::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme::GAP_SMALL;
        ui.label(egui::RichText::new(title).small().color(theme::tokens(ui).weak));
        add(ui);
    });
}

fn value(ui: &mut Ui, text: &str) {
    ui.add(egui::Label::new(visible(text).as_ref()).wrap());
}

/// A value with what it is in front of it.
pub fn fact(ui: &mut Ui, label: &str, text: &str) {
    ui.scope(|ui| {
        // A line of text, not of buttons.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.spacing_mut().item_spacing.x = theme::GAP_SMALL * 1.5;
        ui.horizontal_wrapped(|ui| {
            ui.label(egui::RichText::new(label).color(theme::tokens(ui).weak));
            ui.add(egui::Label::new(visible(text).as_ref()).wrap());
        });
    });
}

pub fn buttons(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.add_space(theme::GAP_SMALL);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = theme::GAP;
        add(ui);
    });
}

fn open_button(ui: &mut Ui, label: &str, link: &str, with: OpenWith, asked: &mut Vec<Ask>) {
    if ui.button(label).clicked() {
        asked.push(Ask::Open(link.to_owned(), with));
    }
}

pub fn join_ui(ui: &mut Ui, meeting: &Meeting, asked: &mut Vec<Ask>) {
    let Some(link) = &meeting.join_web_url else { return };
    section(ui, texts::join_link(), |ui| {
        ui.add(egui::Label::new(visible(link).as_ref()).truncate());
        buttons(ui, |ui| {
            primary_copy_button(ui, texts::copy_join_link(), link);
            open_button(ui, texts::open_join_link(), link, OpenWith::Browser, asked);
            if SafeLink::in_teams_app(link).is_some() {
                open_button(ui, texts::open_in_teams(), link, OpenWith::TeamsApp, asked);
            }
            if ui.button(texts::show_qr()).clicked() {
                asked.push(CardAsk::ShowQr(link.clone()).into());
            }
        });
        if let Some(id) = &meeting.join_meeting_id {
            ui.add_space(theme::GAP);
            fact(ui, texts::meeting_id(), id);
            if let Some(passcode) = &meeting.passcode {
                fact(ui, texts::passcode(), passcode);
            }
            buttons(ui, |ui| {
                copy_button(ui, texts::copy_meeting_id(), id);
                if let Some(passcode) = &meeting.passcode {
                    copy_button(ui, texts::copy_passcode(), passcode);
                }
            });
        }
    });
}

pub fn dial_in_ui(ui: &mut Ui, meeting: &Meeting, asked: &mut Vec<Ask>) {
    section(ui, texts::dial_in(), |ui| {
        let Some(audio) = &meeting.audio else {
            ui.label(texts::no_dial_in());
            return;
        };
        let AudioConferencing {
            conference_id,
            toll_numbers,
            toll_free_numbers,
            dialin_url,
        } = audio;
        if !toll_numbers.is_empty() {
            fact(ui, texts::toll(), &toll_numbers.join(" · "));
        }
        if !toll_free_numbers.is_empty() {
            fact(ui, texts::toll_free(), &toll_free_numbers.join(" · "));
        }
        if let Some(id) = conference_id {
            fact(ui, texts::conference_id(), id);
        }
        if let Some(url) = dialin_url {
            ui.add(egui::Label::new(visible(url).as_ref()).truncate());
        }
        buttons(ui, |ui| {
            if let Some(line) = audio.one_tap() {
                copy_button(ui, texts::copy_dial_in(), &line);
            }
            if let Some(number) = toll_numbers.first() {
                copy_button(ui, texts::copy_toll(), number);
            }
            if let Some(number) = toll_free_numbers.first() {
                copy_button(ui, texts::copy_toll_free(), number);
            }
            if let Some(id) = conference_id {
                copy_button(ui, texts::copy_conference_id(), id);
            }
            if let Some(url) = dialin_url {
                copy_button(ui, texts::copy_dial_in_link(), url);
                open_button(ui, texts::open_dial_in(), url, OpenWith::Browser, asked);
            }
        });
    });
}

pub fn chat_ui(ui: &mut Ui, meeting: &Meeting, asked: &mut Vec<Ask>) {
    let Some(chat) = &meeting.chat else { return };
    section(ui, texts::chat(), |ui| {
        for (label, text) in [
            (texts::thread_id(), &chat.thread_id),
            (texts::message_id(), &chat.message_id),
            (texts::reply_chain(), &chat.reply_chain_message_id),
        ] {
            if let Some(text) = text {
                fact(ui, label, text);
            }
        }
        buttons(ui, |ui| {
            if let Some(id) = &chat.thread_id {
                copy_button(ui, texts::copy_thread_id(), id);
            }
            if let Some(id) = &chat.message_id {
                copy_button(ui, texts::copy_message_id(), id);
            }
            if let Some(link) = chat_link(meeting) {
                open_button(ui, texts::open_chat(), &link, OpenWith::Browser, asked);
            }
        });
    });
}

pub fn about_ui(ui: &mut Ui, meeting: &Meeting, zone: Tz) {
    section(ui, texts::meeting(), |ui| {
        if let Some(subject) = meeting.subject.as_deref().filter(|subject| !subject.is_empty()) {
            value(ui, subject);
        }
        if let Some(start) = meeting.start {
            fact(ui, texts::when(), &texts::span(start, meeting.end, zone));
        }
        if let Some(id) = &meeting.external_id {
            fact(ui, texts::external_id(), id);
        }
        if let Some(organizer) = &meeting.organizer {
            fact(ui, texts::organizer_label(), &texts::person(organizer));
        }
        for attendee in &meeting.attendees {
            fact(ui, texts::attendee(), &texts::stored(attendee));
        }
        let options = &meeting.options;
        if let Some(who) = options.lobby_bypass {
            fact(
                ui,
                texts::lobby_label(),
                &texts::lobby(who, options.dial_in_bypasses_lobby),
            );
        }
        if let Some(who) = options.allowed_presenters {
            fact(ui, texts::presenters_label(), texts::presenters(who));
        }
        if let Some(expires) = meeting.expires {
            fact(ui, texts::expires(), &texts::instant(expires, zone));
        }
        if let Some(id) = &meeting.external_id {
            buttons(ui, |ui| {
                copy_button(ui, texts::copy_external_id(), id);
            });
        }
    });
}

pub fn whole_ui(
    ui: &mut Ui,
    shown: &Shown,
    call: Option<&Call>,
    calendar: &Calendar,
    around: &Around<'_>,
    asked: &mut Vec<Ask>,
) {
    let Shown { answer, raw, .. } = shown;
    let meeting = &answer.meeting;
    section(ui, texts::whole(), |ui| {
        buttons(ui, |ui| {
            if slow_copy_button(ui, texts::copy_invitation()).clicked() {
                asked.push(CardAsk::CopyInvitation.into());
            }
            around.languages.invitation_box(ui, theme::LANGUAGE_WIDTH, asked);
            if slow_copy_button(ui, texts::copy_markdown()).clicked() {
                asked.push(CardAsk::CopyMarkdown.into());
            }
            copy_button(ui, texts::copy_json(), raw);
            if meeting.start.is_some() && ui.button(texts::save_calendar()).clicked() {
                asked.push(CardAsk::SaveCalendarFile.into());
            }
            if meeting.start.is_some() && ui.button(texts::open_calendar()).clicked() {
                asked.push(CardAsk::OpenCalendarFile.into());
            }
            shown.add_button(ui, call, around, asked);
            if ui.button(texts::write_mail()).clicked() {
                asked.push(CardAsk::WriteMail.into());
            }
            if let Some(link) = &meeting.options_web_url {
                open_button(ui, texts::options_page(), link, OpenWith::Browser, asked);
            }
        });
        shown.calendar_ui(ui, calendar, around, asked);
    });
}
