//! What lists of many rows have in common: only the rows in sight are drawn, and for the keyboard and for screen readers each
//! list is one thing.

use std::ops::Range;

use egui::accesskit::Role;
use egui::{
    Color32, EventFilter, Id, Key, Modifiers, Rect, Response, RichText, TextStyle, TextWrapMode, Ui, WidgetInfo,
    WidgetText, pos2, vec2,
};

use crate::gui::theme;

/// Where the keys that were pressed lead to, from what is selected; a place beyond the last stands for the last. Only for a
/// list that has the focus; `in_sight` is as long as a page.
pub fn step(ui: &Ui, list: &Response, selected: Option<u64>, in_sight: &Range<u64>) -> Option<u64> {
    let filter = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(list.id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let from = selected.unwrap_or_default();
    // The first or last row in sight may be cut off.
    let page = (in_sight.end - in_sight.start).saturating_sub(3).max(1);
    if pressed(Key::ArrowDown) {
        Some(selected.map_or(0, |at| at + 1))
    } else if pressed(Key::ArrowUp) {
        Some(from.saturating_sub(1))
    } else if pressed(Key::PageDown) {
        Some(from + page)
    } else if pressed(Key::PageUp) {
        Some(from.saturating_sub(page))
    } else if pressed(Key::Home) {
        Some(0)
    } else if pressed(Key::End) {
        Some(u64::MAX)
    } else {
        None
    }
}

/// How far a list of this height is scrolled so that the row at this place is in sight, if it was scrolled to `offset`.
#[expect(
    clippy::cast_precision_loss,
    reason = "a list so long that it matters has no end that anybody sees"
)]
pub fn offset_to_show(at: u64, row_height: f32, height: f32, offset: f32) -> f32 {
    let top = at as f32 * row_height;
    let bottom = top + row_height;
    if top < offset {
        top
    } else if bottom > offset + height {
        bottom - height
    } else {
        offset
    }
}

/// Names a row of a list for screen readers. It is no stop of its own for the keyboard: the list is.
pub fn name_row(ui: &Ui, list: Id, row: &Response, name: &str, (at, count): (u64, u64), is_selected: bool) {
    row.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, name));
    ui.ctx().accesskit_node_builder(row.id, |node| {
        node.set_selected(is_selected);
        node.set_position_in_set(usize::try_from(at).unwrap_or(usize::MAX));
        node.set_size_of_set(usize::try_from(count).unwrap_or(usize::MAX));
    });
    if is_selected {
        ui.ctx()
            .accesskit_node_builder(list, |node| node.set_active_descendant(row.id.accesskit_id()));
    }
}

/// Cells of these widths beside each other, from the left.
pub fn columns<C, const N: usize>(row: Rect, widths: [(C, f32); N]) -> [(C, Rect); N] {
    let mut left = row.left();
    widths.map(|(column, width)| {
        let cell = Rect::from_min_size(pos2(left, row.top()), vec2(width, row.height()));
        left += width;
        (column, cell)
    })
}

/// One line of text in a cell of its own, away from its edges.
pub fn cell_line(ui: &Ui, cell: Rect, text: String, style: TextStyle, color: Color32) {
    line(ui, cell.shrink2(vec2(theme::GAP, 0.0)), text, style, color);
}

/// One line of text in the middle of a cell, cut off where the cell ends. It is painted only: the row's name says it all.
pub fn line(ui: &Ui, cell: Rect, text: String, style: TextStyle, color: Color32) {
    let text = WidgetText::from(RichText::new(text).color(color));
    let galley = text.into_galley(ui, Some(TextWrapMode::Truncate), cell.width(), style);
    let at = pos2(cell.left(), cell.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color);
}
