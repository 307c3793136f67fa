//! The table of rows: only those in sight are drawn; for the keyboard and for screen readers it is one list.

use egui::accesskit::Role;
use egui::{Id, Rect, Response, ScrollArea, Sense, TextStyle, Ui, UiBuilder, WidgetInfo, vec2};

use super::Plan;
use super::plan::PlanRow;
use crate::gui::theme;
use crate::gui::widgets::{name_scroll_bars, rows};
use crate::meeting::text::visible;
use crate::texts;

/// The columns, in order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cell {
    Line,
    ExternalId,
    Subject,
    Start,
    Length,
    People,
    State,
}

/// The list has the focus as a whole.
fn id() -> Id {
    Id::unique("rows of many")
}

/// Draws headings and rows; they are `height` high together.
pub fn show(ui: &mut Ui, plan: &mut Plan, height: f32) {
    let width = ui.available_width() - theme::TABLE_BAR;
    let is_narrow = width < theme::TABLE_NARROW;
    let top = ui.cursor().top();
    if !is_narrow {
        headings(ui, width);
    }
    let height = height - (ui.cursor().top() - top);
    let rect = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
    let response = ui.interact(rect, id(), Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, texts::list_of_rows()));
    let row_height = if is_narrow { theme::ROW_OF_TWO_LINES } else { theme::ROW };
    keys(ui, &response, plan);
    let builder = UiBuilder::new().max_rect(rect).accessibility_parent(id());
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut area = ScrollArea::vertical()
            .id_salt("rows of many")
            .max_height(height)
            .auto_shrink(false);
        if let Some(offset) = offset_to_set(ui, plan, height, row_height) {
            area = area.vertical_scroll_offset(offset);
        }
        let output = area.show_rows(ui, row_height, plan.shown().len(), |ui, places| {
            plan.table.visible = places.clone();
            for at in places {
                let (rect, _) = ui.allocate_exact_size(vec2(width, row_height), Sense::hover());
                row_ui(ui, plan, at, rect, response.has_focus());
            }
        });
        ui.data_mut(|data| data.insert_temp(id().with("offset"), output.state.clamped_offset().y));
        name_scroll_bars(ui, output.id, texts::list_of_rows());
    });
}

/// Where the list is to be scrolled to, if anywhere.
fn offset_to_set(ui: &Ui, plan: &mut Plan, height: f32, row_height: f32) -> Option<f32> {
    if std::mem::take(&mut plan.table.to_top) {
        return Some(0.0);
    }
    if !std::mem::take(&mut plan.table.follow) {
        return None;
    }
    let offset = ui.data(|data| data.get_temp(id().with("offset"))).unwrap_or(0.0);
    let at = plan.table.selected? as u64;
    Some(rows::offset_to_show(at, row_height, height, offset))
}

fn keys(ui: &Ui, response: &Response, plan: &mut Plan) {
    let Some(last) = plan.shown().len().checked_sub(1) else {
        return;
    };
    if response.gained_focus() {
        response.scroll_to_me(None);
        if plan.table.selected.is_none() {
            select(ui, plan, 0);
        }
    }
    if !response.has_focus() {
        return;
    }
    let visible = &plan.table.visible;
    let in_sight = visible.start as u64..visible.end as u64;
    let selected = plan.table.selected.map(|at| at as u64);
    if let Some(to) = rows::step(ui, response, selected, &in_sight) {
        let to = usize::try_from(to).unwrap_or(usize::MAX);
        select(ui, plan, to.min(last));
    }
}

fn select(ui: &Ui, plan: &mut Plan, at: usize) {
    plan.table.selected = Some(at);
    plan.table.follow = true;
    ui.ctx().request_repaint();
}

fn headings(ui: &mut Ui, width: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(width, theme::CONTROL_HEIGHT), Sense::hover());
    let weak = theme::tokens(ui).weak;
    for (cell, place) in columns(rect) {
        let name = match cell {
            Cell::Line => texts::row_column(),
            Cell::ExternalId => texts::external_id(),
            Cell::Subject => texts::subject(),
            Cell::Start => texts::start_column(),
            Cell::Length => texts::length_column(),
            Cell::People => texts::people_column(),
            Cell::State => texts::state_column(),
        };
        rows::cell_line(ui, place, name.to_owned(), TextStyle::Small, weak);
    }
}

/// The columns and where they are.
fn columns(row: Rect) -> [(Cell, Rect); 7] {
    let fixed = theme::LINE_COLUMN + theme::TIME_COLUMN + theme::LENGTH_COLUMN + theme::PEOPLE_COLUMN;
    let rest = row.width() - fixed;
    let widths = [
        (Cell::Line, theme::LINE_COLUMN),
        (Cell::ExternalId, rest * 0.3),
        (Cell::Subject, rest * 0.3),
        (Cell::Start, theme::TIME_COLUMN),
        (Cell::Length, theme::LENGTH_COLUMN),
        (Cell::People, theme::PEOPLE_COLUMN),
        (Cell::State, rest * 0.4),
    ];
    rows::columns(row, widths)
}

fn row_ui(ui: &Ui, plan: &mut Plan, at: usize, rect: Rect, list_has_focus: bool) {
    let is_selected = plan.table.selected == Some(at);
    let Some((place, row)) = plan.shown().get(at).and_then(|place| Some((*place, plan.row(*place)?))) else {
        return;
    };
    let state = plan.state_of(place);
    let response = ui.interact(rect, id().with(place), Sense::CLICK);
    let name = texts::row_of_many(row.row.line, &row.row.draft, row.start, row.length, &state);
    let of_all = (at as u64, plan.shown().len() as u64);
    rows::name_row(ui, id(), &response, &name, of_all, is_selected);
    theme::paint_row(ui, rect, is_selected, response.hovered(), is_selected && list_has_focus);
    let color = state_color(ui, plan, place);
    if rect.width() < theme::TABLE_NARROW {
        two_lines(ui, rect, row, (state, color));
    } else {
        cells(ui, rect, row, &(state, color));
    }
    if response.clicked() {
        select(ui, plan, at);
        ui.memory_mut(|memory| memory.request_focus(id()));
    }
}

fn cells(ui: &Ui, rect: Rect, row: &PlanRow, (state, color): &(String, egui::Color32)) {
    let draft = &row.row.draft;
    for (cell, place) in columns(rect) {
        let text = match cell {
            Cell::Line => row.row.line.to_string(),
            Cell::ExternalId => visible(&draft.external_id).into_owned(),
            Cell::Subject => texts::subject_line(Some(&draft.subject)),
            Cell::Start => texts::start_of_row(draft, row.start),
            Cell::Length => row.length.map(texts::length_of_row).unwrap_or_default(),
            Cell::People => draft.attendees.len().to_string(),
            Cell::State => state.clone(),
        };
        let (style, color) = match cell {
            Cell::Subject => (TextStyle::Body, theme::tokens(ui).text),
            Cell::State => (TextStyle::Small, *color),
            _ => (TextStyle::Small, theme::tokens(ui).weak),
        };
        rows::cell_line(ui, place, text, style, color);
    }
}

fn two_lines(ui: &Ui, rect: Rect, row: &PlanRow, (state, color): (String, egui::Color32)) {
    let inner = rect.shrink2(vec2(theme::GAP, theme::GAP_SMALL));
    let (upper, lower) = inner.split_top_bottom_at_fraction(0.5);
    let (subject, right) = upper.split_left_right_at_fraction(0.55);
    let tokens = theme::tokens(ui);
    let draft = &row.row.draft;
    let name = texts::subject_line(Some(&draft.subject));
    rows::line(
        ui,
        subject.with_max_x(subject.right() - theme::GAP),
        name,
        TextStyle::Body,
        tokens.text,
    );
    rows::line(ui, right, state, TextStyle::Small, color);
    let below = [
        row.row.line.to_string(),
        visible(&draft.external_id).into_owned(),
        texts::start_of_row(draft, row.start),
        row.length.map(texts::length_of_row).unwrap_or_default(),
    ];
    let below: Vec<_> = below.into_iter().filter(|part| !part.is_empty()).collect();
    rows::line(ui, lower, below.join(" · "), TextStyle::Small, tokens.weak);
}

fn state_color(ui: &Ui, plan: &Plan, place: usize) -> egui::Color32 {
    let tokens = theme::tokens(ui);
    let is_bad = plan.row(place).is_some_and(|row| !row.row.problems.is_empty());
    match &plan.run {
        _ if is_bad => tokens.error,
        Some(run) if run.has_failed(place) => tokens.error,
        Some(run) if run.is_settled(place) => tokens.text,
        _ => tokens.weak,
    }
}
