//! The card on the right: what the service answered, and everything a person does with it.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use egui::Ui;

use super::app::{Ask, Call, Purpose};
use super::dialogs::Question;
use super::failure::{self, Around};
use super::theme;
use super::widgets::{Icon, announce, copy_button, icon, primary_copy_button};
use crate::engine::links::SafeLink;
use crate::engine::{Failure, MeetingAnswer, OpenWith};
use crate::graph::{Diagnostics, EntityId, Outcome};
use crate::meeting::text::visible;
use crate::meeting::{AudioConferencing, Invitation, Meeting, Participant, Words, calendar_file};
use crate::texts;

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
    Gone(Diagnostics),
}

/// A meeting and what is computed from it once.
struct Shown {
    answer: MeetingAnswer,
    purpose: Purpose,
    invitation: Invitation,
    raw: String,
}

/// A sentence about a call that did not do what was asked.
enum Said {
    Cancelled,
    Failed(Box<Failure>, Purpose),
}

impl Card {
    /// The meeting that a call answered with.
    pub fn meeting(answer: MeetingAnswer, purpose: Purpose, zone: Tz) -> Self {
        let raw = format!("{:#}", answer.meeting.source);
        let invitation = Invitation::new(&answer.meeting, zone, &Words::ENGLISH);
        Self {
            content: Content::Meeting(Box::new(Shown {
                answer,
                purpose,
                invitation,
                raw,
            })),
            failure: None,
        }
    }

    /// The meeting is deleted.
    pub fn deleted(diagnostics: Diagnostics) -> Self {
        Self {
            content: Content::Gone(diagnostics),
            failure: None,
        }
    }

    /// The person cancelled a call.
    pub fn cancelled(&mut self, purpose: Purpose) {
        self.fail(Said::Cancelled, purpose);
    }

    /// A call failed.
    pub fn failed(&mut self, failure: Failure, purpose: Purpose) {
        self.fail(Said::Failed(Box::new(failure), purpose), purpose);
    }

    /// A meeting that could not be deleted stays on the card; an older one does not stand beside a new failure.
    fn fail(&mut self, said: Said, purpose: Purpose) {
        if purpose != Purpose::Delete {
            self.content = Content::Empty;
        }
        self.failure = Some(said);
    }

    fn shown(&self) -> Option<&Shown> {
        match &self.content {
            Content::Meeting(shown) => Some(shown),
            Content::Empty | Content::Gone(_) => None,
        }
    }

    /// Graph's ID of the meeting on the card.
    pub fn meeting_id(&self) -> Option<EntityId> {
        EntityId::parse(self.shown()?.answer.meeting.id.as_deref()?).ok()
    }

    /// The join link of the meeting on the card.
    pub fn join_link(&self) -> Option<&str> {
        self.shown()?.answer.meeting.join_web_url.as_deref()
    }

    /// Asks where the calendar file of the meeting should go; `None` when the meeting has no times.
    pub fn calendar_question(&self, dir: &std::path::Path, zone: Tz, now: DateTime<Utc>) -> Option<Question> {
        let meeting = &self.shown()?.answer.meeting;
        let text = calendar_file(meeting, zone, &Words::ENGLISH, now).ok()?;
        let name = texts::calendar_file_name(meeting);
        Some(Question::SaveCalendar {
            path: dir.join(name).display().to_string(),
            text,
        })
    }

    /// Draws the card.
    pub fn show(&self, ui: &mut Ui, zone: Tz, call: Option<&Call>, around: &Around<'_>, asked: &mut Vec<Ask>) {
        match &self.failure {
            Some(Said::Cancelled) => {
                headline(ui, Icon::Failed, texts::CANCELLED);
                ui.label(texts::CANCELLED_EXPLAINED);
            }
            Some(Said::Failed(failure, purpose)) => failure_ui(ui, failure, *purpose, call, around, asked),
            None => {}
        }
        match &self.content {
            Content::Empty if self.failure.is_none() => {
                ui.label(egui::RichText::new(texts::NO_RESULT_YET).color(theme::tokens(ui).weak));
            }
            Content::Empty => {}
            Content::Gone(diagnostics) => {
                headline(ui, Icon::Done, texts::NO_MEETING);
                ui.label(texts::DELETED_EXPLAINED);
                diagnostics_ui(ui, diagnostics);
            }
            Content::Meeting(shown) => shown.show(ui, zone, call, asked),
        }
    }
}

impl Shown {
    fn show(&self, ui: &mut Ui, zone: Tz, call: Option<&Call>, asked: &mut Vec<Ask>) {
        let Self {
            answer,
            purpose,
            invitation,
            raw,
        } = self;
        let meeting = &answer.meeting;
        match answer.outcome {
            Outcome::Created => headline(ui, Icon::Done, texts::MEETING_CREATED),
            Outcome::AlreadyExisted => headline(ui, Icon::Found, texts::MEETING_EXISTED),
        }
        if answer.outcome == Outcome::AlreadyExisted {
            ui.label(if answer.earlier_try_unknown {
                texts::EXISTED_BY_EARLIER_TRY
            } else {
                texts::EXISTED_EXPLAINED
            });
        }
        for sentence in answer.remarks.iter().filter_map(texts::remark_after) {
            ui.label(egui::RichText::new(sentence).color(theme::tokens(ui).weak));
        }
        if *purpose == Purpose::Check && answer.outcome == Outcome::Created {
            ui.label(texts::CHECK_CREATED);
            if meeting.id.is_some()
                && ui
                    .add_enabled(call.is_none(), egui::Button::new(texts::DELETE_AGAIN))
                    .clicked()
            {
                asked.push(Ask::DeleteAgain);
            }
        }
        ui.add_space(theme::GAP_SMALL);
        join_ui(ui, meeting, asked);
        dial_in_ui(ui, meeting, asked);
        chat_ui(ui, meeting);
        about_ui(ui, meeting, zone);
        whole_ui(ui, meeting, invitation, raw, asked);
        ui.label(egui::RichText::new(texts::NOBODY_INVITED).color(theme::tokens(ui).weak));
        diagnostics_ui(ui, &answer.diagnostics);
    }
}

fn headline(ui: &mut Ui, drawing: Icon, text: &str) {
    ui.horizontal(|ui| {
        icon(ui, drawing);
        let response = ui.add(egui::Label::new(egui::RichText::new(text).heading()).wrap());
        announce(&response);
    });
}

fn section(ui: &mut Ui, title: &str, add: impl FnOnce(&mut Ui)) {
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
fn fact(ui: &mut Ui, label: &str, text: &str) {
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

fn buttons(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
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

fn join_ui(ui: &mut Ui, meeting: &Meeting, asked: &mut Vec<Ask>) {
    let Some(link) = &meeting.join_web_url else { return };
    section(ui, texts::JOIN_LINK, |ui| {
        ui.add(egui::Label::new(visible(link).as_ref()).truncate());
        buttons(ui, |ui| {
            primary_copy_button(ui, texts::COPY_JOIN_LINK, link);
            open_button(ui, texts::OPEN_JOIN_LINK, link, OpenWith::Browser, asked);
            if SafeLink::in_teams_app(link).is_some() {
                open_button(ui, texts::OPEN_IN_TEAMS, link, OpenWith::TeamsApp, asked);
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

fn dial_in_ui(ui: &mut Ui, meeting: &Meeting, asked: &mut Vec<Ask>) {
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

fn chat_ui(ui: &mut Ui, meeting: &Meeting) {
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
        });
    });
}

fn about_ui(ui: &mut Ui, meeting: &Meeting, zone: Tz) {
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
            fact(ui, texts::ATTENDEE, &attendee_line(attendee));
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

fn attendee_line(attendee: &Participant) -> String {
    match &attendee.role {
        Some(role) => format!("{} · {}", texts::person(attendee), texts::stored_role(role)),
        None => texts::person(attendee),
    }
}

fn whole_ui(ui: &mut Ui, meeting: &Meeting, invitation: &Invitation, raw: &str, asked: &mut Vec<Ask>) {
    section(ui, texts::WHOLE, |ui| {
        buttons(ui, |ui| {
            copy_button(ui, texts::COPY_INVITATION, &invitation.plain());
            copy_button(ui, texts::COPY_MARKDOWN, &invitation.markdown());
            copy_button(ui, texts::COPY_JSON, raw);
            if meeting.start.is_some() && ui.button(texts::SAVE_CALENDAR).clicked() {
                asked.push(Ask::ChooseFile);
            }
            if let Some(link) = &meeting.options_web_url {
                open_button(ui, texts::OPTIONS_PAGE, link, OpenWith::Browser, asked);
            }
        });
    });
}

fn failure_ui(
    ui: &mut Ui,
    failure: &Failure,
    purpose: Purpose,
    call: Option<&Call>,
    around: &Around<'_>,
    asked: &mut Vec<Ask>,
) {
    theme::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            icon(ui, Icon::Failed);
            ui.vertical(|ui| {
                let sentence = texts::failure_headline(purpose, &failure.kind);
                let response = ui.add(egui::Label::new(egui::RichText::new(sentence).heading()).wrap());
                super::widgets::announce_error(&response);
                ui.label(texts::failure_why(&failure.kind));
                ui.label(texts::failure_what_now(failure));
            });
        });
        let (label, again) = match purpose {
            Purpose::Create => (texts::TRY_AGAIN, Ask::CreateOrGet),
            Purpose::Check => (texts::TRY_AGAIN, Ask::Check),
            Purpose::Delete => (texts::DELETE_AGAIN, Ask::DeleteAgain),
        };
        if texts::worth_trying_again(&failure.kind)
            && purpose != Purpose::Delete
            && ui.add_enabled(call.is_none(), egui::Button::new(label)).clicked()
        {
            asked.push(again);
        }
        // Otherwise the banner above the form offers what the account needs.
        if around.account.is_some() {
            failure::offers(ui, failure, around, asked);
        }
        details_ui(ui, &texts::details(failure));
    });
}

fn diagnostics_ui(ui: &mut Ui, diagnostics: &Diagnostics) {
    details_ui(ui, &texts::diagnostics(diagnostics));
}

/// The fine print, folded away.
pub fn details_ui(ui: &mut Ui, text: &str) {
    if text.is_empty() {
        return;
    }
    egui::CollapsingHeader::new(texts::DIAGNOSTICS).show(ui, |ui| {
        ui.add(egui::Label::new(egui::RichText::new(visible_lines(text)).monospace()).wrap());
        copy_button(ui, texts::COPY_DIAGNOSTICS, text);
    });
}

fn visible_lines(text: &str) -> String {
    text.lines()
        .map(|line| visible(line).into_owned())
        .collect::<Vec<_>>()
        .join("\n")
}
