//! The rows of a meeting, with what is done with each: copied, opened, saved.

use chrono_tz::Tz;
use egui::Ui;

use super::shown::Shown;
use crate::engine::OpenWith;
use crate::engine::links::SafeLink;
use crate::gui::app::{Ask, CardAsk};
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
    section(ui, texts::JOIN_LINK, |ui| {
        ui.add(egui::Label::new(visible(link).as_ref()).truncate());
        buttons(ui, |ui| {
            primary_copy_button(ui, texts::COPY_JOIN_LINK, link);
            open_button(ui, texts::OPEN_JOIN_LINK, link, OpenWith::Browser, asked);
            if SafeLink::in_teams_app(link).is_some() {
                open_button(ui, texts::OPEN_IN_TEAMS, link, OpenWith::TeamsApp, asked);
            }
            if ui.button(texts::SHOW_QR).clicked() {
                asked.push(CardAsk::ShowQr(link.clone()).into());
            }
        });
        if let Some(id) = &meeting.join_meeting_id {
            ui.add_space(theme::GAP);
            fact(ui, texts::MEETING_ID, id);
            if let Some(passcode) = &meeting.passcode {
                fact(ui, texts::PASSCODE, passcode);
            }
            buttons(ui, |ui| {
                copy_button(ui, texts::COPY_MEETING_ID, id);
                if let Some(passcode) = &meeting.passcode {
                    copy_button(ui, texts::COPY_PASSCODE, passcode);
                }
            });
        }
    });
}

pub fn dial_in_ui(ui: &mut Ui, meeting: &Meeting, asked: &mut Vec<Ask>) {
    section(ui, texts::DIAL_IN, |ui| {
        let Some(audio) = &meeting.audio else {
            ui.label(texts::NO_DIAL_IN);
            return;
        };
        let AudioConferencing {
            conference_id,
            toll_numbers,
            toll_free_numbers,
            dialin_url,
        } = audio;
        if !toll_numbers.is_empty() {
            fact(ui, texts::TOLL, &toll_numbers.join(" · "));
        }
        if !toll_free_numbers.is_empty() {
            fact(ui, texts::TOLL_FREE, &toll_free_numbers.join(" · "));
        }
        if let Some(id) = conference_id {
            fact(ui, texts::CONFERENCE_ID, id);
        }
        if let Some(url) = dialin_url {
            ui.add(egui::Label::new(visible(url).as_ref()).truncate());
        }
        buttons(ui, |ui| {
            if let Some(line) = audio.one_tap() {
                copy_button(ui, texts::COPY_DIAL_IN, &line);
            }
            if let Some(number) = toll_numbers.first() {
                copy_button(ui, texts::COPY_TOLL, number);
            }
            if let Some(number) = toll_free_numbers.first() {
                copy_button(ui, texts::COPY_TOLL_FREE, number);
            }
            if let Some(id) = conference_id {
                copy_button(ui, texts::COPY_CONFERENCE_ID, id);
            }
            if let Some(url) = dialin_url {
                copy_button(ui, texts::COPY_DIAL_IN_LINK, url);
                open_button(ui, texts::OPEN_DIAL_IN, url, OpenWith::Browser, asked);
            }
        });
    });
}

pub fn chat_ui(ui: &mut Ui, meeting: &Meeting, asked: &mut Vec<Ask>) {
    let Some(chat) = &meeting.chat else { return };
    section(ui, texts::CHAT, |ui| {
        for (label, text) in [
            (texts::THREAD_ID, &chat.thread_id),
            (texts::MESSAGE_ID, &chat.message_id),
            (texts::REPLY_CHAIN, &chat.reply_chain_message_id),
        ] {
            if let Some(text) = text {
                fact(ui, label, text);
            }
        }
        buttons(ui, |ui| {
            if let Some(id) = &chat.thread_id {
                copy_button(ui, texts::COPY_THREAD_ID, id);
            }
            if let Some(id) = &chat.message_id {
                copy_button(ui, texts::COPY_MESSAGE_ID, id);
            }
            if let Some(link) = chat_link(meeting) {
                open_button(ui, texts::OPEN_CHAT, &link, OpenWith::Browser, asked);
            }
        });
    });
}

pub fn about_ui(ui: &mut Ui, meeting: &Meeting, zone: Tz) {
    section(ui, texts::MEETING, |ui| {
        if let Some(subject) = meeting.subject.as_deref().filter(|subject| !subject.is_empty()) {
            value(ui, subject);
        }
        if let Some(start) = meeting.start {
            fact(ui, texts::WHEN, &texts::span(start, meeting.end, zone));
        }
        if let Some(id) = &meeting.external_id {
            fact(ui, texts::EXTERNAL_ID, id);
        }
        if let Some(organizer) = &meeting.organizer {
            fact(ui, texts::ORGANIZER, &texts::person(organizer));
        }
        for attendee in &meeting.attendees {
            fact(ui, texts::ATTENDEE, &texts::stored(attendee));
        }
        let options = &meeting.options;
        if let Some(who) = options.lobby_bypass {
            fact(ui, texts::LOBBY, &texts::lobby(who, options.dial_in_bypasses_lobby));
        }
        if let Some(who) = options.allowed_presenters {
            fact(ui, texts::PRESENTERS, texts::presenters(who));
        }
        if let Some(expires) = meeting.expires {
            fact(ui, texts::EXPIRES, &texts::instant(expires, zone));
        }
        if let Some(id) = &meeting.external_id {
            buttons(ui, |ui| {
                copy_button(ui, texts::COPY_EXTERNAL_ID, id);
            });
        }
    });
}

pub fn whole_ui(ui: &mut Ui, shown: &Shown, asked: &mut Vec<Ask>) {
    let Shown {
        answer,
        invitation,
        raw,
        ..
    } = shown;
    let meeting = &answer.meeting;
    section(ui, texts::WHOLE, |ui| {
        buttons(ui, |ui| {
            if slow_copy_button(ui, texts::COPY_INVITATION).clicked() {
                asked.push(CardAsk::CopyInvitation.into());
            }
            copy_button(ui, texts::COPY_MARKDOWN, &invitation.markdown());
            copy_button(ui, texts::COPY_JSON, raw);
            if meeting.start.is_some() && ui.button(texts::SAVE_CALENDAR).clicked() {
                asked.push(CardAsk::SaveCalendarFile.into());
            }
            if meeting.start.is_some() && ui.button(texts::OPEN_CALENDAR).clicked() {
                asked.push(CardAsk::OpenCalendarFile.into());
            }
            if ui.button(texts::WRITE_MAIL).clicked() {
                asked.push(CardAsk::WriteMail.into());
            }
            if let Some(link) = &meeting.options_web_url {
                open_button(ui, texts::OPTIONS_PAGE, link, OpenWith::Browser, asked);
            }
        });
    });
}
