//! A meeting on the card: how it comes to be shown, what differs, and its rows.

use chrono_tz::Tz;
use egui::{Button, Ui};

use super::comparison::Comparison;
use super::{details_ui, headline, rows};
use crate::engine::{FollowUp, How, MeetingAnswer, RichText};
use crate::graph::EntityId;
use crate::gui::app::{Ask, Calendar, Call, Purpose};
use crate::gui::failure::{self, Around};
use crate::gui::form::Form;
use crate::gui::theme;
use crate::gui::widgets::{Icon, announce, message, remark};
use crate::meeting::{CalendarEvent, CalendarEventProblem, Draft, Invitation, Meeting, Template, Words};
use crate::texts;

/// A meeting and what is computed from it once.
pub struct Shown {
    pub answer: MeetingAnswer,
    purpose: Purpose,
    pub zone: Tz,
    pub raw: String,
    /// Why the meeting can't be an event in a calendar; `None`: it can.
    pub no_event: Option<CalendarEventProblem>,
    /// What its invitation is made of, if it has one of its own.
    pub template: Option<Template>,
    /// The changes since it was seen before, in words.
    since: Vec<String>,
    /// What it was asked for with, if that is known here.
    asked: Option<Box<Draft>>,
    /// The meeting beside what was asked for, or what stands in the form.
    comparison: Option<Comparison>,
}

impl Shown {
    pub fn new(answer: MeetingAnswer, purpose: Purpose, zone: Tz) -> Self {
        let changes = answer.since.iter().flat_map(|since| &since.changes);
        let since = changes.map(|change| texts::Row::of(change, zone).since()).collect();
        let mut shown = Self {
            purpose,
            zone,
            raw: format!("{:#}", answer.meeting.source),
            no_event: CalendarEvent::problem_of(&answer.meeting),
            template: None,
            since,
            asked: None,
            comparison: None,
            answer,
        };
        shown.compare_with_what_was_asked();
        shown
    }

    pub fn asked_with(&mut self, draft: Option<Box<Draft>>) {
        self.asked = draft;
        self.compare_with_what_was_asked();
    }

    fn compare_with_what_was_asked(&mut self) {
        let Self {
            answer, asked, zone, ..
        } = self;
        let request = answer.request.as_ref();
        self.comparison = request.map(|request| Comparison::new(request, asked.as_deref(), &answer.meeting, *zone));
    }

    /// Puts the meeting beside what stands in the form, if that has its external ID; a form that is no request yet changes
    /// nothing.
    pub fn compare(&mut self, form: &Form) {
        let is_of_form = self.external_id() == Some(form.draft.external_id.as_str());
        match form.accepted().filter(|_| is_of_form) {
            Some(accepted) => {
                let stays = self
                    .comparison
                    .as_ref()
                    .is_some_and(|comparison| comparison.is_of(&accepted.request, Some(&form.draft)));
                if !stays {
                    let meeting = &self.answer.meeting;
                    let comparison = Comparison::new(&accepted.request, Some(&form.draft), meeting, self.zone);
                    self.comparison = Some(comparison);
                }
            }
            None if is_of_form => {}
            None => {
                let stays = match (&self.comparison, &self.answer.request) {
                    (Some(comparison), Some(request)) => comparison.is_of(request, self.asked.as_deref()),
                    (comparison, request) => comparison.is_some() == request.is_some(),
                };
                if !stays {
                    self.compare_with_what_was_asked();
                }
            }
        }
    }

    fn external_id(&self) -> Option<&str> {
        let MeetingAnswer { meeting, key, .. } = &self.answer;
        let known = key.as_ref().map(|key| key.external_id.as_str());
        known.or(meeting.external_id.as_deref())
    }

    /// The invitation, made with its own template, or else with this one, or else in the program's own words.
    pub fn invitation(&self, template: Option<Template>, words: &Words) -> RichText {
        let (html, plain) = if let Some(template) = self.template.clone().or(template) {
            let filled = template.fill(&self.answer.meeting, self.zone, words);
            (filled.html(), filled.plain())
        } else {
            let invitation = self.own_invitation(words);
            (invitation.html(), invitation.plain())
        };
        RichText { html, plain }
    }

    /// The invitation in the program's own words as Markdown.
    pub fn markdown(&self, words: &Words) -> String {
        self.own_invitation(words).markdown()
    }

    fn own_invitation(&self, words: &Words) -> Invitation {
        Invitation::new(&self.answer.meeting, self.zone, words)
    }

    /// Graph's ID of the meeting.
    pub fn id(&self) -> Option<EntityId> {
        EntityId::parse(self.answer.meeting.id.as_deref()?).ok()
    }

    /// Draws all of it.
    pub fn show(
        &self,
        ui: &mut Ui,
        call: Option<&Call>,
        calendar: &Calendar,
        around: &Around<'_>,
        asked: &mut Vec<Ask>,
    ) {
        let Self { answer, zone, .. } = self;
        let meeting = &answer.meeting;
        self.how_it_comes(ui, call, asked);
        self.follow_up(ui, call, around, asked);
        if let Some(failure) = &answer.unrecorded {
            theme::group(ui, |ui| {
                message(ui, &texts::unrecorded(failure));
                details_ui(ui, &texts::details(failure));
            });
        }
        self.differences(ui, call, asked);
        ui.add_space(theme::GAP_SMALL);
        rows::join_ui(ui, meeting, asked);
        rows::dial_in_ui(ui, meeting, asked);
        rows::chat_ui(ui, meeting, asked);
        rows::about_ui(ui, meeting, *zone);
        rows::whole_ui(ui, self, call, calendar, around, asked);
        self.where_it_is(ui, calendar, around);
        if let Some(diagnostics) = &answer.diagnostics {
            details_ui(ui, &texts::diagnostics(diagnostics));
        }
    }

    fn how_it_comes(&self, ui: &mut Ui, call: Option<&Call>, asked: &mut Vec<Ask>) {
        let Self { answer, purpose, .. } = self;
        match answer.how {
            How::Created => headline(ui, Icon::Done, texts::meeting_created()),
            How::Existed | How::Read | How::Changed | How::Kept { .. } => {
                headline(ui, Icon::Found, texts::meeting_existed());
            }
        }
        if answer.how == How::Existed {
            ui.label(if answer.earlier_try_unknown {
                texts::existed_by_earlier_try()
            } else {
                texts::existed_explained()
            });
        }
        if let Some(how) = texts::how_it_comes(answer.how, self.zone) {
            announce(&ui.label(how));
        }
        if let Some(since) = &answer.since {
            ui.label(texts::changed_since(since, self.zone));
            for change in &self.since {
                ui.label(format!("– {change}"));
            }
        }
        for near in &answer.near {
            remark(ui, &texts::near_miss(near));
        }
        for sentence in answer.remarks.iter().filter_map(texts::remark_after) {
            ui.label(egui::RichText::new(sentence).color(theme::tokens(ui).weak));
        }
        if *purpose == Purpose::Check && answer.how == How::Created {
            ui.label(texts::check_created());
            if answer.meeting.id.is_some()
                && ui
                    .add_enabled(call.is_none(), Button::new(texts::delete_again()))
                    .clicked()
            {
                asked.push(Ask::DeleteAgain);
            }
        }
    }

    fn follow_up(&self, ui: &mut Ui, call: Option<&Call>, around: &Around<'_>, asked: &mut Vec<Ask>) {
        match &self.answer.follow_up {
            FollowUp::NotNeeded => {}
            FollowUp::Done => {
                announce(&ui.label(texts::follow_up_done()));
            }
            FollowUp::Failed(failure) => theme::group(ui, |ui| {
                message(ui, texts::follow_up_failed());
                ui.label(texts::failure_sentence(failure));
                if self.is_second_step_left()
                    && let Some(ask) = self.apply()
                {
                    let button = theme::primary_button(ui, texts::try_second_step());
                    if ui.add_enabled(call.is_none(), button).clicked() {
                        asked.push(ask);
                    }
                }
                failure::offers(ui, failure, around, asked);
                details_ui(ui, &texts::details(failure));
            }),
        }
    }

    /// Whether what the table shows is what the second step was to set: the button of the one does the work of the other.
    fn is_second_step_left(&self) -> bool {
        matches!(self.answer.follow_up, FollowUp::Failed(_)) && self.is_beside_what_was_asked()
    }

    /// Whether the table compares the meeting with what it was asked for with, and not with what was typed since.
    fn is_beside_what_was_asked(&self) -> bool {
        let (Some(comparison), Some(request)) = (&self.comparison, &self.answer.request) else {
            return false;
        };
        comparison.is_of_request(request)
    }

    /// Changes the meeting into what was typed.
    fn apply(&self) -> Option<Ask> {
        let draft = self.comparison.as_ref()?.draft()?;
        Some(Ask::ApplyChanges(self.id()?, Box::new(draft.clone())))
    }

    fn differences(&self, ui: &mut Ui, call: Option<&Call>, asked: &mut Vec<Ask>) {
        let how = &self.answer.how;
        let Some(comparison) = &self.comparison else {
            // Found by its link or number: there is nothing to put it beside.
            if *how == How::Read {
                self.keep_button(ui, asked);
                keep_explained(ui);
            }
            return;
        };
        if comparison.is_empty() {
            if *how != How::Created {
                announce(&ui.label(texts::nothing_differs()));
            }
            return;
        }
        let heading = if *how == How::Created && self.is_beside_what_was_asked() {
            texts::not_all_taken()
        } else {
            texts::meeting_differs()
        };
        theme::group(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme::GAP_SMALL;
            remark(ui, heading);
            comparison.table(ui);
            ui.add_space(theme::GAP_SMALL);
            for loss in comparison.losses() {
                remark(ui, loss);
            }
            rows::buttons(ui, |ui| {
                if comparison.is_changeable()
                    && !self.is_second_step_left()
                    && let Some(ask) = self.apply()
                {
                    let button = theme::primary_button(ui, texts::apply_changes());
                    if ui.add_enabled(call.is_none(), button).clicked() {
                        asked.push(ask);
                    }
                }
                self.keep_button(ui, asked);
            });
            if !comparison.is_changeable() {
                ui.label(texts::nothing_changeable());
            }
            keep_explained(ui);
        });
    }

    fn keep_button(&self, ui: &mut Ui, asked: &mut Vec<Ask>) {
        if ui.button(texts::keep_meeting()).clicked() {
            let meeting = Meeting {
                external_id: self.external_id().map(str::to_owned),
                ..self.answer.meeting.clone()
            };
            asked.push(Ask::KeepMeeting(Box::new(meeting)));
        }
    }
}

fn keep_explained(ui: &mut Ui) {
    ui.label(
        egui::RichText::new(texts::keep_explained())
            .small()
            .color(theme::tokens(ui).weak),
    );
}
