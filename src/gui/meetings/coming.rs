//! A strip of what is coming, by day, each with a button that joins it.

use chrono::NaiveDate;
use egui::accesskit::Role;
use egui::scroll_area::ScrollBarVisibility;
use egui::{Id, Label, RichText, ScrollArea, Ui, UiBuilder};

use super::{Look, Meetings};
use crate::engine::OpenWith;
use crate::gui::app::Ask;
use crate::gui::theme;
use crate::gui::widgets::name_scroll_bars;
use crate::ledger::MeetingRow;
use crate::texts;

/// So many are shown.
pub const SHOWN: usize = 8;

/// Draws the strip, if anything is coming.
pub fn show(ui: &mut Ui, meetings: &Meetings, look: &Look<'_>, asked: &mut Vec<Ask>) {
    let coming: Vec<_> = meetings
        .coming
        .rows
        .iter()
        .filter(|row| row.gone_at.is_none() && row.end.or(row.start).is_some_and(|end| end > look.now))
        .take(SHOWN)
        .collect();
    if coming.is_empty() {
        return;
    }
    let today = look.now.with_timezone(&look.zone).date_naive();
    let day_of = |row: &MeetingRow| {
        let start = row.start.unwrap_or(look.now).max(look.now);
        start.with_timezone(&look.zone).date_naive()
    };
    // egui moves the bar of what is partly below the window up into it, onto what is there.
    let in_sight = Id::unique("coming in sight");
    let was_in_sight = ui.data(|data| data.get_temp(in_sight)).unwrap_or(true);
    let output = ScrollArea::horizontal()
        .id_salt(texts::coming())
        .auto_shrink([false, true])
        .scroll_bar_visibility(if was_in_sight {
            ScrollBarVisibility::VisibleWhenNeeded
        } else {
            ScrollBarVisibility::AlwaysHidden
        })
        .show(ui, |ui| {
            ui.horizontal_top(|ui| {
                for day in coming.chunk_by(|a, b| day_of(a) == day_of(b)) {
                    day_ui(ui, day_of(day[0]), today, day, look, asked);
                }
            });
        });
    name_scroll_bars(ui, output.id, texts::coming());
    if !was_in_sight && output.content_size.x > output.inner_rect.width() {
        ui.add_space(ui.spacing().scroll.allocated_width());
    }
    let bottom = output.inner_rect.top() + output.content_size.y;
    let is_in_sight = bottom <= ui.clip_rect().bottom();
    if is_in_sight != was_in_sight {
        ui.data_mut(|data| data.insert_temp(in_sight, is_in_sight));
        ui.ctx().request_repaint();
    }
}

fn day_ui(ui: &mut Ui, day: NaiveDate, today: NaiveDate, rows: &[&MeetingRow], look: &Look<'_>, asked: &mut Vec<Ask>) {
    let name = texts::coming_day(day, today);
    let group = UiBuilder::new()
        .id_salt(day)
        .accessibility_role(Role::Group)
        .accessibility_label(name.clone())
        .layout(egui::Layout::top_down(egui::Align::LEFT));
    ui.scope_builder(group, |ui| {
        ui.spacing_mut().item_spacing.y = theme::GAP_SMALL;
        ui.add(Label::new(RichText::new(name).small().strong()).extend());
        ui.horizontal_top(|ui| {
            for row in rows {
                card(ui, row, look, asked);
            }
        });
    });
}

fn card(ui: &mut Ui, row: &MeetingRow, look: &Look<'_>, asked: &mut Vec<Ask>) {
    ui.push_id(&row.key, |ui| {
        theme::small_card(ui).show(ui, |ui| {
            ui.set_width(theme::COMING_WIDTH);
            ui.horizontal(|ui| {
                if let Some(link) = &row.join_web_url {
                    let join = ui
                        .button(texts::join_label())
                        .accessible_name(texts::join(row.subject.as_deref()));
                    if join.gained_focus() {
                        join.scroll_to_me(None);
                    }
                    if join.clicked() {
                        asked.push(Ask::Open(link.clone(), OpenWith::Browser));
                    }
                }
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.add(Label::new(RichText::new(texts::subject_line(row.subject.as_deref())).small()).truncate());
                    if let Some(start) = row.start {
                        let time = texts::coming_time(start, row.end, look.now, look.zone);
                        ui.label(RichText::new(time).small().color(theme::tokens(ui).weak));
                    }
                });
            });
        });
    });
}
