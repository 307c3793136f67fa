//! Icons, drawn: the bundled font has none.

use egui::{Pos2, Response, Sense, Stroke, Ui, pos2, vec2};

use crate::gui::theme;

/// The drawings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Something went well.
    Done,
    /// Something was there already.
    Found,
    /// Something did not happen.
    Failed,
    /// Something is remarkable.
    Notice,
    /// Something has not been asked for yet.
    Open,
    /// There is no such thing here.
    Without,
    /// A month.
    Calendar,
    /// What a clock shows.
    Clock,
    /// A list to pick from.
    List,
    /// Take away.
    Remove,
    /// The month before.
    Previous,
    /// The month after.
    Next,
    /// The least first.
    Ascending,
    /// The greatest first.
    Descending,
}

/// Draws an icon beside a text that says the same; a screen reader does not hear it.
pub fn icon(ui: &mut Ui, icon: Icon) -> Response {
    sized(ui, icon, theme::ICON)
}

/// The same beside small letters.
pub fn small_icon(ui: &mut Ui, icon: Icon) -> Response {
    sized(ui, icon, theme::SMALL_ICON)
}

fn sized(ui: &mut Ui, icon: Icon, side: f32) -> Response {
    let tokens = theme::tokens(ui);
    let color = match icon {
        Icon::Done => tokens.success,
        Icon::Found => tokens.accent,
        Icon::Failed => tokens.error,
        Icon::Open | Icon::Notice => tokens.warning,
        Icon::Without => tokens.weak,
        _ => tokens.text,
    };
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    paint(ui, rect, icon, Stroke::new(theme::ICON_LINE * side, color));
    response
}

/// Draws an icon into a rectangle.
pub fn paint(ui: &Ui, rect: egui::Rect, icon: Icon, stroke: Stroke) {
    let painter = ui.painter();
    let at = |x: f32, y: f32| -> Pos2 { pos2(rect.left() + rect.width() * x, rect.top() + rect.height() * y) };
    let line = |points: &[(f32, f32)]| {
        painter.line(points.iter().map(|(x, y)| at(*x, *y)).collect(), stroke);
    };
    match icon {
        Icon::Done => line(&[(0.1, 0.55), (0.4, 0.85), (0.92, 0.18)]),
        Icon::Found => {
            painter.circle_stroke(rect.center(), rect.width() * 0.45, stroke);
            line(&[(0.3, 0.5), (0.46, 0.68), (0.72, 0.34)]);
        }
        Icon::Failed => {
            painter.circle_stroke(rect.center(), rect.width() * 0.45, stroke);
            line(&[(0.5, 0.25), (0.5, 0.58)]);
            line(&[(0.5, 0.7), (0.5, 0.76)]);
        }
        Icon::Notice => {
            line(&[(0.5, 0.08), (0.95, 0.9), (0.05, 0.9), (0.5, 0.08)]);
            line(&[(0.5, 0.38), (0.5, 0.62)]);
            line(&[(0.5, 0.73), (0.5, 0.78)]);
        }
        Icon::Open => {
            painter.circle_stroke(rect.center(), rect.width() * 0.4, stroke);
        }
        Icon::Without => line(&[(0.2, 0.5), (0.8, 0.5)]),
        Icon::Calendar => {
            let body = egui::Rect::from_min_max(at(0.1, 0.2), at(0.9, 0.9));
            painter.rect_stroke(body, 2.0, stroke, egui::StrokeKind::Middle);
            line(&[(0.1, 0.42), (0.9, 0.42)]);
            line(&[(0.32, 0.08), (0.32, 0.28)]);
            line(&[(0.68, 0.08), (0.68, 0.28)]);
        }
        Icon::Clock => {
            painter.circle_stroke(rect.center(), rect.width() * 0.45, stroke);
            line(&[(0.5, 0.22), (0.5, 0.52), (0.7, 0.64)]);
        }
        Icon::List => line(&[(0.15, 0.35), (0.5, 0.7), (0.85, 0.35)]),
        Icon::Remove => {
            line(&[(0.2, 0.2), (0.8, 0.8)]);
            line(&[(0.8, 0.2), (0.2, 0.8)]);
        }
        Icon::Previous => line(&[(0.65, 0.15), (0.3, 0.5), (0.65, 0.85)]),
        Icon::Ascending => line(&[(0.2, 0.65), (0.5, 0.3), (0.8, 0.65)]),
        Icon::Descending => line(&[(0.2, 0.35), (0.5, 0.7), (0.8, 0.35)]),
        Icon::Next => line(&[(0.35, 0.15), (0.7, 0.5), (0.35, 0.85)]),
    }
}

/// A button that shows only an icon; `name` is what it is called.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    let side = theme::CONTROL_HEIGHT;
    let response = ui
        .add(egui::Button::new("").min_size(vec2(side, side)))
        .accessible_name(name)
        .on_hover_text(name);
    let rect = egui::Rect::from_center_size(response.rect.center(), vec2(theme::ICON, theme::ICON));
    let color = ui.style().interact(&response).fg_stroke.color;
    paint(ui, rect, icon, Stroke::new(1.5, color));
    response
}
