//! A month to pick a day from, for those who would rather not type.

use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};
use egui::{Id, Key, Modifiers, Popup, PopupCloseBehavior, Ui};

use super::icon::{Icon, icon_button};
use crate::gui::theme;
use crate::texts;

/// A button with a month on it; opens a calendar and returns the day that was picked.
///
/// In the calendar the arrow keys move by a day or a week, Page Up and Page Down by a month, Enter picks, Esc closes.
pub fn calendar_button(ui: &mut Ui, name: &str, chosen: Option<NaiveDate>, today: NaiveDate) -> Option<NaiveDate> {
    let button = icon_button(ui, Icon::Calendar, name);
    let cursor_id = Id::unique(("calendar", name));
    if button.clicked() {
        ui.data_mut(|data| data.insert_temp(cursor_id, chosen.unwrap_or(today)));
    }
    let mut picked = None;
    let popup = Popup::from_toggle_button_response(&button)
        .accessible_name(name)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let popup_id = popup.get_id();
    popup.show(|ui| {
        let mut cursor = ui.data(|data| data.get_temp(cursor_id)).unwrap_or(today);
        let before = cursor;
        month_heading(ui, &mut cursor);
        move_by_keys(ui, &mut cursor);
        picked = month_grid(ui, cursor, chosen, today, before != cursor || button.clicked());
        ui.data_mut(|data| data.insert_temp(cursor_id, cursor));
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) || picked.is_some() {
            Popup::close_id(ui.ctx(), popup_id);
            button.request_focus();
        }
    });
    picked
}

fn month_heading(ui: &mut Ui, cursor: &mut NaiveDate) {
    ui.horizontal(|ui| {
        if icon_button(ui, Icon::Previous, texts::PREVIOUS_MONTH).clicked() {
            *cursor = cursor.checked_sub_months(Months::new(1)).unwrap_or(*cursor);
        }
        let width = theme::DAY.x * 7.0 - 2.0 * (theme::CONTROL_HEIGHT + ui.spacing().item_spacing.x);
        ui.allocate_ui_with_layout(
            egui::vec2(width, theme::CONTROL_HEIGHT),
            egui::Layout::centered_and_justified(egui::Direction::LeftToRight),
            |ui| ui.label(texts::month_and_year(*cursor)),
        );
        if icon_button(ui, Icon::Next, texts::NEXT_MONTH).clicked() {
            *cursor = cursor.checked_add_months(Months::new(1)).unwrap_or(*cursor);
        }
    });
}

fn move_by_keys(ui: &Ui, cursor: &mut NaiveDate) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let moved = if pressed(Key::ArrowLeft) {
        cursor.checked_sub_days(Days::new(1))
    } else if pressed(Key::ArrowRight) {
        cursor.checked_add_days(Days::new(1))
    } else if pressed(Key::ArrowUp) {
        cursor.checked_sub_days(Days::new(7))
    } else if pressed(Key::ArrowDown) {
        cursor.checked_add_days(Days::new(7))
    } else if pressed(Key::PageUp) {
        cursor.checked_sub_months(Months::new(1))
    } else if pressed(Key::PageDown) {
        cursor.checked_add_months(Months::new(1))
    } else {
        None
    };
    *cursor = moved.unwrap_or(*cursor);
}

fn month_grid(
    ui: &mut Ui,
    cursor: NaiveDate,
    chosen: Option<NaiveDate>,
    today: NaiveDate,
    moved: bool,
) -> Option<NaiveDate> {
    let first = cursor.with_day(1)?;
    let start = first.checked_sub_days(Days::new(first.weekday().num_days_from_monday().into()))?;
    let mut picked = None;
    ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
    ui.spacing_mut().button_padding = egui::Vec2::ZERO;
    ui.horizontal(|ui| {
        let mut weekday = Weekday::Mon;
        for _ in 0..7 {
            let text = egui::RichText::new(texts::weekday_short(weekday))
                .small()
                .color(theme::tokens(ui).weak);
            ui.add_sized(theme::DAY, egui::Label::new(text).selectable(false));
            weekday = weekday.succ();
        }
    });
    for week in 0..6 {
        ui.horizontal(|ui| {
            for day in 0..7 {
                let Some(date) = start.checked_add_days(Days::new(week * 7 + day)) else {
                    continue;
                };
                let tokens = theme::tokens(ui);
                let mut text = egui::RichText::new(date.day().to_string());
                if date.month() != cursor.month() {
                    text = text.color(tokens.weak);
                }
                if date == today {
                    text = text.underline();
                }
                let button = egui::Button::selectable(chosen == Some(date), text).min_size(theme::DAY);
                let response = ui.add(button).accessible_name(texts::long_date(date));
                theme::mark_chosen(ui, &response, chosen == Some(date));
                if moved && date == cursor {
                    response.request_focus();
                }
                if response.clicked() {
                    picked = Some(date);
                }
            }
        });
    }
    picked
}
