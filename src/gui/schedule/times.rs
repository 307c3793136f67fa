//! When: dates and times as typed, the length, the zone, and the line that says how it will be sent.

use chrono::{NaiveDate, TimeDelta};
use egui::{CompletionPopup, RectAlign, Suggestion, Ui};

use crate::gui::app::State;
use crate::gui::form::Form;
use crate::gui::theme;
use crate::gui::widgets::{Entry, announce, calendar_button, edit, message};
use crate::meeting::{
    ClockChoice, Draft, DraftMoment, DraftTimes, Field, Reading, find_zone, format_date, format_time, parse_date,
    parse_time, suggest_zones,
};
use crate::texts;

/// The lengths that one press sets, in minutes.
const LENGTHS: [i64; 6] = [15, 30, 45, 60, 90, 120];

/// Which end of the meeting.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Start,
    End,
}

impl End {
    fn of(self, draft: &mut Draft) -> &mut DraftMoment {
        match self {
            Self::Start => &mut draft.start,
            Self::End => &mut draft.end,
        }
    }

    fn fields(self) -> (Field, Field) {
        match self {
            Self::Start => (Field::StartDate, Field::StartTime),
            Self::End => (Field::EndDate, Field::EndTime),
        }
    }
}

/// Draws everything about the times.
pub fn show(ui: &mut Ui, state: &mut State) {
    let zone = state.zone;
    let form = &mut state.form;
    let Some(reading) = form.reading() else { return };
    let today = reading
        .now
        .with_timezone(&find_zone(&form.draft.zone).unwrap_or(zone))
        .date_naive();
    ui.add_enabled_ui(!form.draft.service_chooses_times, |ui| {
        moment(ui, form, End::Start, &reading, today);
        moment(ui, form, End::End, &reading, today);
        lengths(ui, form, &reading);
        zone_entry(ui, form, &reading);
    });
    ui.checkbox(&mut form.draft.service_chooses_times, texts::LET_TEAMS_CHOOSE);
    let line = ui.label(egui::RichText::new(form.times_line(zone)).color(theme::tokens(ui).weak));
    announce(&line);
}

fn moment(ui: &mut Ui, form: &mut Form, end: End, reading: &Reading, today: NaiveDate) {
    let (date_field, time_field) = end.fields();
    let date_problem = form.problem(date_field).map(texts::problem);
    let time_problem = form.problem(time_field).map(texts::problem);
    let mut edited = false;
    ui.horizontal_top(|ui| {
        let beside = theme::TIME_WIDTH + theme::CONTROL_HEIGHT + 2.0 * ui.spacing().item_spacing.x;
        let width = (ui.available_width() - beside).max(theme::TIME_WIDTH);
        let date_label = texts::field_label(date_field);
        ui.allocate_ui(egui::vec2(width, 0.0), |ui| {
            let entry = Entry::new(date_label).width(width).wrong(date_problem.is_some());
            let response = entry.show(ui, &mut end.of(&mut form.draft).date);
            edited |= response.changed();
            if response.lost_focus() {
                form.visit(date_field);
                let text = &mut end.of(&mut form.draft).date;
                if let Ok(date) = parse_date(text, today, reading.date_order) {
                    *text = format_date(date, reading.date_order);
                }
            }
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme::GAP_SMALL;
            ui.label(egui::RichText::new(" ").small());
            let chosen = parse_date(&end.of(&mut form.draft).date, today, reading.date_order).ok();
            let name = if end == End::Start {
                texts::PICK_START_DATE
            } else {
                texts::PICK_END_DATE
            };
            if let Some(date) = calendar_button(ui, name, chosen, today) {
                end.of(&mut form.draft).date = format_date(date, reading.date_order);
                edited = true;
            }
        });
        let time_label = texts::field_label(time_field);
        let entry = Entry::new(time_label)
            .width(theme::TIME_WIDTH)
            .wrong(time_problem.is_some());
        let response = entry.show(ui, &mut end.of(&mut form.draft).time);
        edited |= response.changed();
        if response.lost_focus() {
            form.visit(time_field);
            let text = &mut end.of(&mut form.draft).time;
            if let Ok(time) = parse_time(text) {
                *text = format_time(time);
            }
        }
    });
    for problem in [date_problem, time_problem].into_iter().flatten() {
        message(ui, &problem);
    }
    clock_choice(ui, form, end);
    if edited {
        end.of(&mut form.draft).choice = None;
        if end == End::Start {
            form.start_edited(reading);
        }
    }
}

/// A local time that does not exist, or exists twice, is chosen by the person and never guessed.
fn clock_choice(ui: &mut Ui, form: &mut Form, end: End) {
    let Some(times) = form.times() else { return };
    let moment = if end == End::Start { &times.start } else { &times.end };
    let Some((candidates, explained)) = texts::clock_choice(moment) else {
        return;
    };
    let choice = &mut end.of(&mut form.draft).choice;
    message(ui, explained);
    ui.horizontal_wrapped(|ui| {
        for (value, label) in [
            (ClockChoice::Earlier, &candidates.0),
            (ClockChoice::Later, &candidates.1),
        ] {
            if ui.radio(*choice == Some(value), label).clicked() {
                *choice = Some(value);
            }
        }
    });
}

fn lengths(ui: &mut Ui, form: &mut Form, reading: &Reading) {
    ui.label(
        egui::RichText::new(texts::DURATION)
            .small()
            .color(theme::tokens(ui).weak),
    );
    ui.horizontal_wrapped(|ui| {
        let length = form.times().and_then(DraftTimes::duration);
        for minutes in LENGTHS {
            let offered = TimeDelta::minutes(minutes);
            let button =
                egui::Button::selectable(length == Some(offered), texts::length(minutes)).frame_when_inactive(true);
            let response = ui.add(button);
            theme::mark_chosen(ui, &response, length == Some(offered));
            if response.clicked() {
                form.draft.set_duration(offered, reading);
            }
        }
    });
}

fn zone_entry(ui: &mut Ui, form: &mut Form, reading: &Reading) {
    let problem = form.problem(Field::TimeZone).map(texts::problem);
    let label = ui.label(
        egui::RichText::new(texts::TIME_ZONE)
            .small()
            .color(theme::tokens(ui).weak),
    );
    let id = Entry::id_of(texts::TIME_ZONE);
    let before = form.draft.zone.clone();
    let response = theme::with_error_edge(ui, problem.is_some(), |ui| {
        let field = edit(ui, id, None, f32::INFINITY, &mut form.draft.zone);
        // The whole text is one word: cities have blanks.
        let popup = CompletionPopup::new(id)
            .word_boundary(|_| false)
            .align(RectAlign::BOTTOM_START);
        let output = popup.show(ui, field, |query| {
            // A zone that is written out needs no suggestions, and Tab goes on to the next field.
            if find_zone(query.text).is_some_and(|zone| zone.name() == query.text) || query.text.trim().is_empty() {
                return Vec::new();
            }
            let found = suggest_zones(query.text, reading.now, 8);
            found
                .iter()
                .map(|zone| Suggestion::new(zone.name).description(texts::zone_description(zone)))
                .collect()
        });
        output.text_edit.response.response.labelled_by(label.id)
    });
    if form.draft.zone != before {
        form.start_edited(reading);
    }
    if response.lost_focus() {
        form.visit(Field::TimeZone);
        if let Some(zone) = find_zone(&form.draft.zone) {
            zone.name().clone_into(&mut form.draft.zone);
        }
    }
    if let Some(problem) = problem {
        message(ui, &problem);
    }
}
