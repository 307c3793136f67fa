//! A month to pick a day from, for those who would rather not type.

use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};
use egui::{EventFilter, Id, Key, Modifiers, Popup, PopupCloseBehavior, Response, Sense, Ui};

use super::announce;
use super::icon::{Icon, icon_button};
use crate::gui::theme;
use crate::meeting::month_grid;
use crate::texts;

/// What a calendar shows.
#[derive(Clone, Copy)]
pub struct Calendar {
    /// The day that is chosen now.
    pub chosen: Option<NaiveDate>,
    /// The present day.
    pub today: NaiveDate,
    /// The day on which weeks begin.
    pub week_start: Weekday,
}

/// The day that the keys move from, kept while the calendar is open.
#[derive(Clone)]
struct Cursor {
    day: NaiveDate,
    /// It is to take the focus.
    takes_focus: bool,
    /// What in the calendar could have the focus in the last frame.
    focusable: Vec<Id>,
}

/// A button with a month on it; opens a calendar and returns the day that was picked.
///
/// In the calendar the arrow keys move by a day or a week, Page Up and Page Down by a month (with Shift by a year), Home and End to
/// the ends of the week; Enter picks, Esc closes.
pub fn calendar_button(ui: &mut Ui, name: &str, calendar: Calendar) -> Option<NaiveDate> {
    let button = icon_button(ui, Icon::Calendar, name);
    let cursor_id = Id::unique(("calendar", name));
    if button.clicked() {
        let day = calendar.chosen.unwrap_or(calendar.today);
        let cursor = Cursor {
            day,
            takes_focus: true,
            focusable: Vec::new(),
        };
        ui.data_mut(|data| data.insert_temp(cursor_id, cursor));
    }
    let mut picked = None;
    let popup = Popup::from_toggle_button_response(&button)
        .accessible_name(name)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let popup_id = popup.get_id();
    popup.show(|ui| {
        let Some(mut cursor) = ui.data(|data| data.get_temp::<Cursor>(cursor_id)) else {
            return;
        };
        let mut could_have_focus = std::mem::take(&mut cursor.focusable);
        picked = month(ui, &mut cursor, &calendar);
        could_have_focus.extend_from_slice(&cursor.focusable);
        let is_closed = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        // Whoever goes on with Tab has left the calendar.
        let focused = ui.memory(egui::Memory::focused);
        let is_left = focused.is_some_and(|id| id != button.id && !could_have_focus.contains(&id));
        if picked.is_some() || is_closed {
            button.request_focus();
        }
        if picked.is_some() || is_closed || (is_left && !cursor.takes_focus) {
            Popup::close_id(ui.ctx(), popup_id);
        }
        ui.data_mut(|data| data.insert_temp(cursor_id, cursor));
    });
    picked
}

fn month(ui: &mut Ui, cursor: &mut Cursor, calendar: &Calendar) -> Option<NaiveDate> {
    let mut picked = None;
    let day = cursor.day;
    ui.horizontal(|ui| {
        let previous = icon_button(ui, Icon::Previous, texts::previous_month());
        if previous.clicked() {
            cursor.day = day.checked_sub_months(Months::new(1)).unwrap_or(day);
        }
        let width = theme::DAY.x * 7.0 - 2.0 * (theme::CONTROL_HEIGHT + ui.spacing().item_spacing.x);
        let size = egui::vec2(width, theme::CONTROL_HEIGHT);
        let centered = egui::Layout::centered_and_justified(egui::Direction::LeftToRight);
        let heading = ui.allocate_ui_with_layout(size, centered, |ui| ui.label(texts::month_and_year(day)));
        announce(&heading.inner);
        let next = icon_button(ui, Icon::Next, texts::next_month());
        if next.clicked() {
            cursor.day = day.checked_add_months(Months::new(1)).unwrap_or(day);
        }
        cursor.focusable.extend([previous.id, next.id]);
    });
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        ui.spacing_mut().button_padding = egui::Vec2::ZERO;
        weekdays(ui, calendar.week_start);
        for week in month_grid(day, calendar.week_start).into_iter().flatten() {
            ui.horizontal(|ui| {
                for date in week {
                    let response = day_button(ui, date, day, calendar);
                    if response.clicked() {
                        picked = Some(date);
                    }
                    if date == day {
                        cursor.focusable.push(response.id);
                        hold_focus(ui, &response, cursor, calendar);
                    }
                }
            });
        }
    });
    ui.add_space(theme::GAP_SMALL);
    let today = ui.button(texts::go_to_today());
    if today.clicked() {
        cursor.day = calendar.today;
        cursor.takes_focus = true;
    }
    cursor.focusable.push(today.id);
    if cursor.day != day {
        ui.ctx().request_repaint();
    }
    picked
}

fn weekdays(ui: &mut Ui, first: Weekday) {
    ui.horizontal(|ui| {
        let mut weekday = first;
        for _ in 0..7 {
            let text = egui::RichText::new(texts::weekday_short(weekday))
                .small()
                .color(theme::tokens(ui).weak);
            ui.add_sized(theme::DAY, egui::Label::new(text).selectable(false));
            weekday = weekday.succ();
        }
    });
}

/// One day. Only the one that the keys are on can have the focus, so that Tab leaves the month at once.
fn day_button(ui: &mut Ui, date: NaiveDate, cursor: NaiveDate, calendar: &Calendar) -> Response {
    let mut text = egui::RichText::new(date.day().to_string());
    if date.month() != cursor.month() {
        text = text.color(theme::tokens(ui).weak);
    }
    if date == calendar.today {
        text = text.underline().strong();
    }
    let sense = if date == cursor { Sense::click() } else { Sense::CLICK };
    let is_chosen = calendar.chosen == Some(date);
    let mut button = egui::Button::selectable(is_chosen, text)
        .min_size(theme::DAY)
        .sense(sense);
    if date == cursor && !is_chosen {
        // What has the focus has an outline; the ground is of what is chosen.
        button = button.fill(theme::tokens(ui).surface);
    }
    let response = ui
        .push_id(date, |ui| ui.add(button))
        .inner
        .accessible_name(texts::day_in_calendar(date, calendar.today));
    theme::mark_chosen(ui, &response, is_chosen);
    response
}

/// Gives the focus to the day that the keys are on, and moves on from there.
fn hold_focus(ui: &Ui, day: &Response, cursor: &mut Cursor, calendar: &Calendar) {
    let had_focus = day.has_focus();
    if cursor.takes_focus && !had_focus {
        day.request_focus();
    }
    if !day.has_focus() {
        return;
    }
    cursor.takes_focus = !had_focus;
    let keys = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: true,
        tab: false,
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(day.id, keys));
    if let Some(moved) = moved_by_keys(ui, cursor.day, calendar.week_start) {
        cursor.day = moved;
        cursor.takes_focus = true;
    }
}

fn moved_by_keys(ui: &Ui, day: NaiveDate, week_start: Weekday) -> Option<NaiveDate> {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let plain = |key| pressed(Modifiers::NONE, key);
    if plain(Key::ArrowLeft) {
        day.checked_sub_days(Days::new(1))
    } else if plain(Key::ArrowRight) {
        day.checked_add_days(Days::new(1))
    } else if plain(Key::ArrowUp) {
        day.checked_sub_days(Days::new(7))
    } else if plain(Key::ArrowDown) {
        day.checked_add_days(Days::new(7))
    } else if pressed(Modifiers::SHIFT, Key::PageUp) {
        day.checked_sub_months(Months::new(12))
    } else if pressed(Modifiers::SHIFT, Key::PageDown) {
        day.checked_add_months(Months::new(12))
    } else if plain(Key::PageUp) {
        day.checked_sub_months(Months::new(1))
    } else if plain(Key::PageDown) {
        day.checked_add_months(Months::new(1))
    } else if plain(Key::Home) {
        day.week(week_start).checked_first_day()
    } else if plain(Key::End) {
        day.week(week_start).checked_last_day()
    } else {
        None
    }
}
