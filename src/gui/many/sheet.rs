//! What is chosen about a sheet: what its columns mean, what external IDs are made of, and how its dates are read.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Label, RichText, Ui, UiBuilder};

use super::Plan;
use super::plan::OfSheet;
use crate::gui::theme;
use crate::gui::widgets::{Entry, announce, choice_box, message, remark};
use crate::meeting::text::visible;
use crate::meeting::{Column, DateOrder, IdPlaceholder, SheetColumn};
use crate::texts;

/// Draws it.
pub fn show(ui: &mut Ui, plan: &mut Plan) {
    let first = plan.first_id().map(str::to_owned);
    let lacks_ids = plan.lacks_ids();
    let Some(sheet) = plan.sheet() else { return };
    theme::group(ui, |ui| {
        columns_ui(ui, sheet);
        if lacks_ids {
            template_ui(ui, sheet, first.as_deref());
        }
        if sheet.asks_date_order {
            order_ui(ui, sheet);
        }
        ui.add(
            Label::new(
                RichText::new(texts::rows_like_form())
                    .small()
                    .color(theme::tokens(ui).weak),
            )
            .wrap(),
        );
    });
    if sheet.changed {
        // The rows are asked for in the other half of the frame.
        ui.ctx().request_repaint();
    }
}

/// Draws the button that shows all columns.
pub fn columns_button(ui: &mut Ui, sheet: &mut OfSheet) {
    let button = egui::Button::new(texts::columns_button()).selected(sheet.all_columns);
    if ui.add(button).clicked() {
        sheet.all_columns = !sheet.all_columns;
    }
}

fn columns_ui(ui: &mut Ui, sheet: &mut OfSheet) {
    let columns = sheet.sheet.columns().to_vec();
    let unmatched: Vec<_> = columns.iter().filter(|column| column.means.is_none()).collect();
    if let Err(problem) = sheet.sheet.check_columns() {
        message(ui, &texts::columns_problem(&problem));
    } else if !unmatched.is_empty() {
        let names: Vec<_> = unmatched.iter().map(|column| visible(&column.name)).collect();
        remark(ui, &texts::columns_unmatched(&texts::listed(&names)));
    }
    let is_unusable = sheet.sheet.check_columns().is_err();
    if !sheet.all_columns && !is_unusable && unmatched.is_empty() {
        return;
    }
    let shown = columns.iter().enumerate();
    let shown = shown.filter(|(_, column)| sheet.all_columns || is_unusable || column.means.is_none());
    let shown: Vec<_> = shown.collect();
    let mut chosen = None;
    for in_a_line in shown.chunks(boxes_in_a_line(ui)) {
        ui.horizontal_top(|ui| {
            for (index, column) in in_a_line {
                let offered = offered(column.means, &columns);
                column_box(ui, *index, column, &offered, &mut chosen);
            }
        });
    }
    if let Some((index, means)) = chosen {
        Arc::make_mut(&mut sheet.sheet).set_column(index, means);
        sheet.changed = true;
    }
}

/// How many boxes there is room for.
fn boxes_in_a_line(ui: &Ui) -> usize {
    let (room, gap) = (ui.available_width(), ui.spacing().item_spacing.x);
    let mut count = 1;
    let mut used = theme::COLUMN_BOX;
    while used + gap + theme::COLUMN_BOX <= room {
        used += gap + theme::COLUMN_BOX;
        count += 1;
    }
    count
}

/// The box of a column; `chosen` is what was chosen anew of which.
fn column_box(
    ui: &mut Ui,
    index: usize,
    column: &SheetColumn,
    offered: &[(Option<Column>, String)],
    chosen: &mut Option<(usize, Option<Column>)>,
) {
    let name = visible(&column.name).into_owned();
    ui.push_id(index, |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme::GAP_SMALL;
            ui.set_width(theme::COLUMN_BOX);
            ui.add(Label::new(RichText::new(&name).small().color(theme::tokens(ui).weak)).truncate());
            let value = texts::column_meaning(column.means);
            let label = texts::column_of_sheet(index + 1, &name);
            let picked = choice_box(ui, (&label, value), value, theme::COLUMN_BOX, column.means, offered);
            if let Some(means) = picked {
                *chosen = Some((index, means));
            }
        });
    });
}

/// What a column may mean: nothing, what it means now, and what none means.
fn offered(now: Option<Column>, columns: &[SheetColumn]) -> Vec<(Option<Column>, String)> {
    let is_free = |other: &Column| now == Some(*other) || columns.iter().all(|column| column.means != Some(*other));
    let free = Column::every().into_iter().filter(is_free).map(Some);
    let named = |means| (means, texts::column_meaning(means).to_owned());
    std::iter::once(None).chain(free).map(named).collect()
}

fn template_ui(ui: &mut Ui, sheet: &mut OfSheet, first: Option<&str>) {
    let problem = sheet.template().err();
    let entry = Entry::new(texts::id_template())
        .wrong(problem.is_some())
        .width(theme::COLUMN_MAX.min(ui.available_width()));
    if entry.show(ui, &mut sheet.template).changed() {
        sheet.changed = true;
    }
    if let Some(problem) = problem {
        message(ui, &texts::id_template_problem(&problem));
    } else if let Some(first) = first.filter(|first| !first.is_empty()) {
        announce(&ui.add(Label::new(texts::first_id(&visible(first))).wrap()));
    }
    let names = IdPlaceholder::FOR_ROWS.map(|placeholder| format!("{{{}}}", placeholder.name()));
    let explained = texts::template_of_rows_explained(&names.join(" "));
    ui.add(Label::new(RichText::new(explained).small().color(theme::tokens(ui).weak)).wrap());
}

fn order_ui(ui: &mut Ui, sheet: &mut OfSheet) {
    ui.add_space(theme::GAP_SMALL);
    remark(ui, texts::date_order_asked());
    let group = UiBuilder::new()
        .accessibility_role(Role::RadioGroup)
        .accessibility_label(texts::date_order_label());
    ui.scope_builder(group, |ui| {
        ui.label(
            RichText::new(texts::date_order_label())
                .small()
                .color(theme::tokens(ui).weak),
        );
        ui.horizontal_wrapped(|ui| {
            for order in [
                DateOrder::DayMonthYear,
                DateOrder::MonthDayYear,
                DateOrder::YearMonthDay,
            ] {
                let is_chosen = sheet.date_order == Some(order);
                if ui.radio(is_chosen, texts::date_order_by_example(order)).clicked() && !is_chosen {
                    sheet.date_order = Some(order);
                    sheet.changed = true;
                }
            }
        });
    });
}
