//! The table: only the rows in sight are drawn; for the keyboard and for screen readers it is one list.

use egui::accesskit::Role;
use egui::{
    Id, Key as Pressed, Modifiers, Rect, Response, RichText, ScrollArea, Sense, TextStyle, TextWrapMode, Ui, UiBuilder,
    Vec2, WidgetInfo, WidgetText, pos2, vec2,
};

use super::list::List;
use super::{Look, MeetingsAsk, id_of};
use crate::gui::app::Ask;
use crate::gui::theme;
use crate::gui::widgets::{Icon, name_scroll_bars, paint, rows};
use crate::ledger::{MeetingRow, RequestState, Sort};
use crate::meeting::text::visible;
use crate::texts;

/// The columns that a list is sorted by, in their order.
const SORTS: [Sort; 5] = [
    Sort::Subject,
    Sort::Start,
    Sort::ExternalId,
    Sort::Organizer,
    Sort::Connection,
];

/// The list has the focus as a whole.
pub fn id() -> Id {
    Id::unique("list of meetings")
}

/// Draws headings and rows; they are `height` high together.
pub fn show(ui: &mut Ui, list: &mut List, look: &Look<'_>, height: f32, asked: &mut Vec<Ask>) {
    let width = ui.available_width() - theme::TABLE_BAR;
    let is_narrow = width < theme::TABLE_NARROW;
    let top = ui.cursor().top();
    if is_narrow {
        headings_in_a_line(ui, list);
    } else {
        headings_above_columns(ui, list, width);
    }
    let height = height - (ui.cursor().top() - top);
    let rect = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
    let response = ui.interact(rect, id(), Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, texts::list_of_meetings()));
    let row_height = if is_narrow { theme::ROW_OF_TWO_LINES } else { theme::ROW };
    keys(ui, &response, list, asked);
    let builder = UiBuilder::new().max_rect(rect).accessibility_parent(id());
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut area = ScrollArea::vertical()
            .id_salt("rows")
            .max_height(height)
            .auto_shrink(false);
        if let Some(offset) = offset_to_set(ui, list, height, row_height) {
            area = area.vertical_scroll_offset(offset);
        }
        let total = usize::try_from(list.total().unwrap_or_default()).unwrap_or(usize::MAX);
        let output = area.show_rows(ui, row_height, total, |ui, places| {
            list.visible = places.start as u64..places.end as u64;
            for place in places {
                let size = vec2(width, row_height);
                row_ui(ui, list, place as u64, size, look, response.has_focus(), asked);
            }
        });
        ui.data_mut(|data| data.insert_temp(id().with("offset"), output.state.clamped_offset().y));
        name_scroll_bars(ui, output.id, texts::list_of_meetings());
    });
    if list.lacks_rows() {
        // They are asked for in the other half of the frame.
        ui.ctx().request_repaint();
    }
}

/// Where the list is to be scrolled to, if anywhere.
fn offset_to_set(ui: &Ui, list: &mut List, height: f32, row_height: f32) -> Option<f32> {
    // What is selected stays in sight when the room for the list changes.
    let before = ui.data_mut(|data| {
        let before = data.get_temp(id().with("height"));
        data.insert_temp(id().with("height"), height);
        before
    });
    let was_in_sight = list.selected_place().is_some_and(|place| list.visible.contains(&place));
    let to_top = list.take_to_top();
    let follows = list.take_follow();
    if before != Some(height) && (was_in_sight || follows) {
        // In the next frame: until then the area takes what is beyond its old end for a pull at it, and springs back.
        list.follow();
        ui.ctx().request_repaint();
        return to_top.then_some(0.0);
    }
    let offset = if to_top {
        0.0
    } else {
        ui.data(|data| data.get_temp(id().with("offset"))).unwrap_or(0.0)
    };
    if !follows {
        return to_top.then_some(0.0);
    }
    Some(rows::offset_to_show(list.selected_place()?, row_height, height, offset))
}

fn keys(ui: &Ui, response: &Response, list: &mut List, asked: &mut Vec<Ask>) {
    if response.gained_focus() {
        response.scroll_to_me(None);
        if list.selected_place().is_none() {
            list.select(0);
        }
    }
    if !response.has_focus() {
        return;
    }
    if let Some(to) = rows::step(ui, response, list.selected_place(), &list.visible) {
        list.select(to);
        ui.ctx().request_repaint();
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Pressed::Enter) && list.selected().is_some() {
        asked.push(MeetingsAsk::Open.into());
    }
    if pressed(Pressed::Delete) && list.selected().is_some() {
        asked.push(MeetingsAsk::ConfirmDelete.into());
    }
}

/// Headings without columns below them.
fn headings_in_a_line(ui: &mut Ui, list: &mut List) {
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = theme::GAP_SMALL;
        ui.spacing_mut().item_spacing.x = theme::GAP_SMALL;
        ui.horizontal_wrapped(|ui| {
            ui.label(
                RichText::new(texts::sort_by_label())
                    .small()
                    .color(theme::tokens(ui).weak),
            );
            for sort in SORTS {
                let text = RichText::new(texts::column_name(sort)).small();
                let is_used = list.filter.sort == sort;
                let mut button = egui::Button::selectable(is_used, text);
                if is_used {
                    // Room for the icon.
                    button = button.right_text("   ");
                }
                let response = ui.add(button);
                heading(ui, list, sort, &response);
            }
        });
    });
}

fn headings_above_columns(ui: &mut Ui, list: &mut List, width: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(width, theme::CONTROL_HEIGHT), Sense::hover());
    let text = |name: &str| RichText::new(name).small();
    for (column, cell) in columns(rect) {
        let builder = UiBuilder::new()
            .max_rect(cell)
            .layout(egui::Layout::left_to_right(egui::Align::Center).with_main_justify(column.is_some()));
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().button_padding.x = theme::GAP;
            let Some(sort) = column else {
                ui.add_space(theme::GAP);
                let text = text(texts::state_column()).color(theme::tokens(ui).weak);
                ui.add(egui::Label::new(text).selectable(false));
                return;
            };
            let is_used = list.filter.sort == sort;
            let button = egui::Button::selectable(is_used, text(texts::column_name(sort)))
                .truncate()
                .right_text("");
            let response = ui.add(button);
            heading(ui, list, sort, &response);
        });
    }
}

/// Names a heading, says and shows the order, and changes it when pressed.
fn heading(ui: &Ui, list: &mut List, sort: Sort, response: &Response) {
    let is_used = list.filter.sort == sort;
    let (icon, order) = if list.filter.descending {
        (Icon::Descending, texts::descending())
    } else {
        (Icon::Ascending, texts::ascending())
    };
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_label(texts::sort_by(sort));
        if is_used {
            node.set_value(order);
            node.set_description(order);
        }
    });
    if is_used {
        let side = theme::ICON * 0.75;
        let center = pos2(
            response.rect.right() - theme::GAP - side / 2.0,
            response.rect.center().y,
        );
        let stroke = ui.style().interact(response).fg_stroke;
        paint(ui, Rect::from_center_size(center, vec2(side, side)), icon, stroke);
    }
    if response.clicked() {
        list.filter.sort_by(sort);
        ui.ctx().request_repaint();
    }
}

/// The columns and where they are; the one without a sort is the state.
fn columns(row: Rect) -> [(Option<Sort>, Rect); 6] {
    let rest = row.width() - theme::TIME_COLUMN - theme::STATE_COLUMN;
    let widths = [
        (Some(Sort::Subject), rest * 0.34),
        (Some(Sort::Start), theme::TIME_COLUMN),
        (Some(Sort::ExternalId), rest * 0.24),
        (Some(Sort::Organizer), rest * 0.21),
        (Some(Sort::Connection), rest * 0.21),
        (None, theme::STATE_COLUMN),
    ];
    rows::columns(row, widths)
}

fn row_ui(
    ui: &mut Ui,
    list: &mut List,
    place: u64,
    size: Vec2,
    look: &Look<'_>,
    list_has_focus: bool,
    asked: &mut Vec<Ask>,
) {
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let is_selected = list.selected_place() == Some(place);
    let Some(row) = list.row(place) else {
        theme::paint_row(ui, rect, is_selected, false, false);
        return;
    };
    let response = ui.interact(rect, id_of("row", &row.key), Sense::CLICK);
    let name = texts::row_name(row, look.zone);
    let of_all = (place, list.total().unwrap_or_default());
    rows::name_row(ui, id(), &response, &name, of_all, is_selected);
    theme::paint_row(ui, rect, is_selected, response.hovered(), is_selected && list_has_focus);
    if size.x < theme::TABLE_NARROW {
        two_lines(ui, rect, row, look);
    } else {
        cells(ui, rect, row, look);
    }
    if response.clicked() {
        list.select(place);
        ui.memory_mut(|memory| memory.request_focus(id()));
        asked.push(MeetingsAsk::Open.into());
    }
}

fn cells(ui: &Ui, rect: Rect, row: &MeetingRow, look: &Look<'_>) {
    for (column, cell) in columns(rect) {
        let text = match column {
            Some(Sort::Subject) => texts::subject_line(row.subject.as_deref()),
            Some(Sort::Start | Sort::Updated) => texts::starts_at(row.start, look.zone),
            Some(Sort::ExternalId) => visible(&row.key.external_id).into_owned(),
            Some(Sort::Organizer) => organizer(row, look),
            Some(Sort::Connection) => visible(&row.key.connection).into_owned(),
            None => texts::meeting_state(row),
        };
        let color = match column {
            Some(Sort::Subject) => theme::tokens(ui).text,
            None => state_color(ui, row),
            _ => theme::tokens(ui).weak,
        };
        let style = if column == Some(Sort::Subject) {
            TextStyle::Body
        } else {
            TextStyle::Small
        };
        rows::cell_line(ui, cell, text, style, color);
    }
}

fn two_lines(ui: &Ui, rect: Rect, row: &MeetingRow, look: &Look<'_>) {
    let inner = rect.shrink2(vec2(theme::GAP, theme::GAP_SMALL));
    let (upper, lower) = inner.split_top_bottom_at_fraction(0.5);
    let (subject, state) = upper.split_left_right_at_x((upper.right() - theme::STATE_COLUMN).max(upper.center().x));
    let tokens = theme::tokens(ui);
    let name = texts::subject_line(row.subject.as_deref());
    rows::line(
        ui,
        subject.with_max_x(subject.right() - theme::GAP),
        name,
        TextStyle::Body,
        tokens.text,
    );
    let text = WidgetText::from(RichText::new(texts::meeting_state(row)).color(state_color(ui, row)));
    let galley = text.into_galley(ui, Some(TextWrapMode::Truncate), state.width(), TextStyle::Small);
    let at = pos2(
        state.right() - galley.size().x,
        state.center().y - galley.size().y / 2.0,
    );
    ui.painter().galley(at, galley, tokens.text);
    let below = [
        texts::starts_at(row.start, look.zone),
        visible(&row.key.external_id).into_owned(),
        organizer(row, look),
        visible(&row.key.connection).into_owned(),
    ];
    rows::line(ui, lower, below.join(" · "), TextStyle::Small, tokens.weak);
}

fn organizer(row: &MeetingRow, look: &Look<'_>) -> String {
    texts::organizer_name(&row.key.organizer, &row.key.connection, look.account, &look.accounts)
}

fn state_color(ui: &Ui, row: &MeetingRow) -> egui::Color32 {
    let tokens = theme::tokens(ui);
    match &row.state {
        Some(RequestState::Waiting { .. } | RequestState::UnderWay | RequestState::Unknown) => tokens.warning,
        _ if row.gone_at.is_some() => tokens.weak,
        Some(RequestState::Failed { .. }) => tokens.error,
        _ => tokens.text,
    }
}
