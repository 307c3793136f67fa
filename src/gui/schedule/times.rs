//! When: dates and times as typed, the length, the zone, and the line that says how it will be sent.

use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;
use egui::accesskit::Action;
use egui::{Key, Modifiers, Popup, Response, Ui};

use crate::gui::app::{Ask, State};
use crate::gui::form::Form;
use crate::gui::theme;
use crate::gui::widgets::{
    Calendar, Entry, Icon, ZoneEntry, announce, calendar_button, icon_button, message, remark, stable, zone_entry,
};
use crate::meeting::{
    ClockChoice, DraftAttendee, DraftTimes, Field, MeetingDuration, Moment, Reading, Step, find_zone, format_time,
    parse_date, repeated, zone_times,
};
use crate::settings::{Preference, Settings};
use crate::texts;

/// Which end of the meeting.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Start,
    End,
}

impl End {
    fn fields(self) -> (Field, Field) {
        match self {
            Self::Start => (Field::StartDate, Field::StartTime),
            Self::End => (Field::EndDate, Field::EndTime),
        }
    }
}

/// Draws everything about the times.
pub fn show(ui: &mut Ui, state: &mut State, asked: &mut Vec<Ask>) {
    let zone = state.zone;
    let settings = &state.settings.settings;
    let favorites = settings.favorite_zones();
    let form = &mut state.form;
    let Some(reading) = form.reading() else { return };
    let today = reading
        .now
        .with_timezone(&find_zone(&form.draft.zone).unwrap_or(zone))
        .date_naive();
    ui.add_enabled_ui(!form.draft.service_chooses_times, |ui| {
        for end in [End::Start, End::End] {
            let calendar = Calendar {
                chosen: chosen_day(form, end, &reading, today),
                today,
                week_start: state.week_start,
            };
            let name = texts::field_label(end.fields().0);
            stable(ui, name, |ui| moment(ui, form, end, calendar, &reading));
        }
        stable(ui, texts::duration(), |ui| lengths(ui, form));
        stable(ui, texts::time_zone(), |ui| {
            zone_ui(ui, form, (favorites, zone), &reading, asked);
        });
    });
    stable(ui, texts::let_teams_choose(), |ui| {
        ui.checkbox(&mut form.draft.service_chooses_times, texts::let_teams_choose())
    });
    let line = ui.label(egui::RichText::new(form.times_line(zone)).color(theme::tokens(ui).weak));
    announce(&line);
    let times = form.times_to_tell();
    if let Some((start, end)) = times.and_then(|times| times.start.at().zip(times.end.at()))
        && let usual = usual_zones(&form.draft.attendees, settings)
        && let Some(others) = texts::other_zones(&zone_times(favorites, &usual, start, end))
    {
        ui.label(egui::RichText::new(others).color(theme::tokens(ui).weak));
    }
}

/// The zones that the attendees are usually in, as far as they are known, with their names; each person once.
fn usual_zones(attendees: &[DraftAttendee], settings: &Settings) -> Vec<(Tz, String)> {
    let rows = attendees.iter().zip(repeated(attendees));
    let once = rows.filter_map(|(attendee, first)| first.is_none().then_some(attendee));
    once.filter_map(|attendee| {
        let name = if attendee.name.is_empty() {
            attendee.label()
        } else {
            &attendee.name
        };
        Some((settings.usual_zone(attendee.label())?, name.to_owned()))
    })
    .collect()
}

fn chosen_day(form: &Form, end: End, reading: &Reading, today: NaiveDate) -> Option<NaiveDate> {
    let day = |field| parse_date(form.text_of(field), today, reading.date_order).ok();
    match end {
        End::Start => day(Field::StartDate),
        End::End => day(Field::EndDate).or_else(|| day(Field::StartDate)),
    }
}

fn moment(ui: &mut Ui, form: &mut Form, end: End, calendar: Calendar, reading: &Reading) {
    let (date_field, time_field) = end.fields();
    let problems = [date_field, time_field].map(|field| form.problem_of_times(field));
    ui.horizontal_top(|ui| {
        let beside = theme::TIME_WIDTH + theme::CONTROL_HEIGHT + 2.0 * ui.spacing().item_spacing.x;
        let width = (ui.available_width() - beside).max(theme::TIME_WIDTH);
        ui.allocate_ui(egui::vec2(width, 0.0), |ui| {
            let entry = Entry::new(texts::field_label(date_field)).hint(texts::date_hint());
            let entry = entry.width(width).wrong(problems[0].is_some());
            when_entry(ui, form, date_field, entry);
        });
        beside_entry(ui, |ui| {
            let name = match end {
                End::Start => texts::pick_start_date(),
                End::End => texts::pick_end_date(),
            };
            if let Some(date) = calendar_button(ui, name, calendar) {
                form.put_when(date_field, texts::date_to_type(date, reading.date_order));
            }
        });
        let entry = Entry::new(texts::field_label(time_field)).hint(texts::time_hint());
        let entry = entry.width(theme::TIME_WIDTH).wrong(problems[1].is_some());
        when_entry(ui, form, time_field, entry);
    });
    let asks = form.times().is_some_and(|times| {
        let moment = if end == End::Start { times.start } else { times.end };
        matches!(moment, Moment::NeedsChoice(_))
    });
    let [of_date, of_time] = problems;
    // What is asked about the clock says more.
    for problem in [of_date, of_time.filter(|_| !asks)].into_iter().flatten() {
        message(ui, &problem);
    }
    if let Some((assumed, other)) = form.assumed(time_field) {
        ui.horizontal_wrapped(|ui| {
            remark(ui, &texts::half_assumed(assumed));
            if ui.button(texts::make_it(other)).clicked() {
                form.put_when(time_field, format_time(other));
            }
        });
    }
    clock_choice(ui, form, end);
}

/// What stands to the right of a field that has its label above.
fn beside_entry(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme::GAP_SMALL;
        ui.label(egui::RichText::new(" ").small());
        add(ui);
    });
}

/// A field that says when, read as soon as the person leaves it; in it, Up and Down are steps.
fn when_entry(ui: &mut Ui, form: &mut Form, field: Field, entry: Entry<'_>) {
    let id = Entry::id_of(texts::field_label(field));
    if ui.memory(|memory| memory.has_focus(id)) {
        for (key, step) in [(Key::ArrowUp, Step::Up), (Key::ArrowDown, Step::Down)] {
            let presses = ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
            for _ in 0..presses {
                form.step(field, step);
            }
        }
    }
    let text_before = form.text_of(field).to_owned();
    let response = entry.show(ui, form.text_of_mut(field));
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_description(texts::how_to_step(field)));
    if response.changed() {
        form.type_when(field, text_before);
    } else if response.gained_focus() {
        form.come(field);
    }
    if response.lost_focus() || is_set_at_once(ui, &response) {
        form.leave(field);
        // Enter reads it, and the person is where they were.
        let is_nowhere = ui.memory(|memory| memory.focused().is_none());
        if response.lost_focus() && is_nowhere && ui.input(|input| input.key_pressed(Key::Enter)) {
            response.request_focus();
        }
    }
}

/// Such as by a screen reader, which sets a whole text and may never come into the field.
fn is_set_at_once(ui: &Ui, response: &Response) -> bool {
    ui.input(|input| input.has_accesskit_action_request(response.id, Action::SetValue))
}

/// A local time that does not exist, or exists twice, is chosen by the person and never guessed.
fn clock_choice(ui: &mut Ui, form: &mut Form, end: End) {
    let Some(times) = form.times() else { return };
    let moment = if end == End::Start { &times.start } else { &times.end };
    let Some((candidates, explained)) = texts::clock_choice(moment) else {
        return;
    };
    let choice = match end {
        End::Start => &mut form.draft.start.choice,
        End::End => &mut form.draft.end.choice,
    };
    if choice.is_none() {
        message(ui, explained);
    } else {
        remark(ui, explained);
    }
    stable(ui, texts::field_label(end.fields().1), |ui| {
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
    });
}

fn lengths(ui: &mut Ui, form: &mut Form) {
    ui.label(
        egui::RichText::new(texts::duration())
            .small()
            .color(theme::tokens(ui).weak),
    );
    ui.horizontal_wrapped(|ui| {
        let length = form.times().and_then(DraftTimes::duration);
        for minutes in MeetingDuration::OFFERED.map(i64::from) {
            let offered = TimeDelta::minutes(minutes);
            let button =
                egui::Button::selectable(length == Some(offered), texts::length(minutes)).frame_when_inactive(true);
            let response = ui.add(button);
            theme::mark_chosen(ui, &response, length == Some(offered));
            if response.clicked() {
                form.set_length(offered);
            }
        }
    });
}

fn zone_ui(ui: &mut Ui, form: &mut Form, zones: (&[Tz], Tz), reading: &Reading, asked: &mut Vec<Ask>) {
    let field = Field::TimeZone;
    let problem = form.problem_of_times(field);
    ui.horizontal_top(|ui| {
        let width = ui.available_width() - theme::CONTROL_HEIGHT - ui.spacing().item_spacing.x;
        let text_before = form.text_of(field).to_owned();
        let known = (zones.0, reading.now);
        let entry = ui.allocate_ui(egui::vec2(width, 0.0), |ui| {
            zone_entry(
                ui,
                (texts::time_zone(), None),
                problem.is_some(),
                known,
                form.text_of_mut(field),
            )
        });
        let ZoneEntry { response, was_picked } = entry.inner;
        if response.changed() {
            form.type_when(field, text_before);
        } else if response.gained_focus() {
            form.come(field);
        }
        if response.lost_focus() || was_picked || is_set_at_once(ui, &response) {
            form.leave(field);
        }
        beside_entry(ui, |ui| zone_menu(ui, form, zones, reading, asked));
    });
    if let Some(problem) = problem {
        message(ui, &problem);
    }
}

/// The favorite zones, the person's own and UTC; and whether the one in the form is a favorite.
fn zone_menu(ui: &mut Ui, form: &mut Form, (favorites, own): (&[Tz], Tz), reading: &Reading, asked: &mut Vec<Ask>) {
    let button = icon_button(ui, Icon::List, texts::pick_time_zone());
    let popup = Popup::menu(&button).accessible_name(texts::pick_time_zone());
    if popup.is_open() && ui.input(|input| input.key_pressed(Key::Escape)) {
        button.request_focus();
    }
    popup.show(|ui| {
        let now_chosen = find_zone(form.text_of(Field::TimeZone));
        for tz in offered_zones(favorites, own) {
            let name = texts::zone_and_offset(tz, reading.now);
            if ui.selectable_label(now_chosen == Some(tz), name).clicked() {
                form.put_when(Field::TimeZone, tz.name().to_owned());
                button.request_focus();
                ui.close();
            }
        }
        let Some(tz) = now_chosen else { return };
        ui.separator();
        let is_favorite = favorites.contains(&tz);
        if ui.button(texts::favorite(tz, is_favorite)).clicked() {
            let mut favorites = favorites.to_vec();
            favorites.retain(|favorite| *favorite != tz);
            if !is_favorite {
                favorites.push(tz);
            }
            asked.push(Ask::SetPreference(Preference::FavoriteZones(favorites)));
            button.request_focus();
            ui.close();
        }
    });
}

/// What is offered to be picked: the favorite zones, the person's own and UTC.
pub(super) fn offered_zones(favorites: &[Tz], own: Tz) -> Vec<Tz> {
    let mut offered = favorites.to_vec();
    for tz in [own, Tz::UTC] {
        if !offered.iter().any(|one| *one == tz || (is_utc(*one) && is_utc(tz))) {
            offered.push(tz);
        }
    }
    offered
}

/// UTC has several names.
fn is_utc(tz: Tz) -> bool {
    matches!(tz, Tz::UTC | Tz::Etc__UTC)
}
