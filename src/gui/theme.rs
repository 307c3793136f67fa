//! The tokens of the look: every color, size and distance of the window is here and nowhere else.

use egui::{Color32, CornerRadius, FontFamily, FontId, Margin, Stroke, Style, TextStyle, Theme, Vec2, vec2};

use crate::settings::Appearance;

/// Space between things that belong together, in points.
pub const GAP_SMALL: f32 = 4.0;
/// Space between neighbors.
pub const GAP: f32 = 8.0;
/// Space between groups.
pub const GAP_LARGE: f32 = 16.0;
/// Space between the edge of a screen and what is on it.
pub const SCREEN_MARGIN: i8 = 20;
/// Space between the edge of a card and what is on it.
pub const CARD_MARGIN: i8 = 14;
/// The height of whatever can be pressed or typed into.
pub const CONTROL_HEIGHT: f32 = 32.0;
/// The width of the rail on the left.
pub const RAIL_WIDTH: f32 = 176.0;
/// Windows narrower than this have one column.
pub const NARROW: f32 = 760.0;
/// The widest that a column of text or fields gets.
pub const COLUMN_MAX: f32 = 620.0;
/// The least and the largest width of a dialog.
pub const DIALOG_WIDTH: std::ops::RangeInclusive<f32> = 280.0..=460.0;
/// The width of a field that takes a time of day.
pub const TIME_WIDTH: f32 = 110.0;
/// The width of a box that chooses a role.
pub const ROLE_WIDTH: f32 = 142.0;
/// The width of a box that chooses an option.
pub const OPTION_WIDTH: f32 = 226.0;
/// The side of a day in the calendar.
pub const DAY: Vec2 = vec2(34.0, 30.0);
/// The side of an icon.
pub const ICON: f32 = 16.0;
/// The least size of the window.
pub const WINDOW_MIN: Vec2 = vec2(420.0, 320.0);
/// The size of the window at the first start.
pub const WINDOW: Vec2 = vec2(1120.0, 780.0);
/// The height of a row of a table.
pub const ROW: f32 = 34.0;
/// The height of a row of a table that has room for two lines only.
pub const ROW_OF_TWO_LINES: f32 = 52.0;
/// A table narrower than this has two lines a row.
pub const TABLE_NARROW: f32 = 760.0;
/// What the scroll bar of a table takes up.
pub const TABLE_BAR: f32 = 10.0;
/// The least height of a table.
pub const TABLE_MIN: f32 = 220.0;
/// The widths of the columns of a table that hold a time and a state.
pub const TIME_COLUMN: f32 = 168.0;
/// See [`TIME_COLUMN`].
pub const STATE_COLUMN: f32 = 130.0;
/// The width of a box that filters a list.
pub const FILTER_WIDTH: f32 = 150.0;
/// The width of a card of what is coming.
pub const COMING_WIDTH: f32 = 220.0;

/// How long a button says `Copied`, in seconds.
pub const COPIED_SECONDS: f64 = 2.0;

const RADIUS: CornerRadius = CornerRadius::same(6);

/// The colors of one theme.
#[derive(Clone, Copy, Debug)]
pub struct Tokens {
    /// Behind everything.
    pub ground: Color32,
    /// Cards, fields, dialogs.
    pub surface: Color32,
    /// Buttons at rest.
    pub raised: Color32,
    /// Buttons under the pointer.
    pub hovered: Color32,
    /// What is read.
    pub text: Color32,
    /// What is read second: labels, hints.
    pub weak: Color32,
    /// The one accent: the main button, what is selected, links, the focus.
    pub accent: Color32,
    /// The ground of what is selected.
    pub accent_soft: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// The edges of cards.
    pub edge: Color32,
    /// The edges of fields.
    pub field_edge: Color32,
    /// Errors.
    pub error: Color32,
    /// Remarks that matter.
    pub warning: Color32,
    /// What went well.
    pub success: Color32,
}

/// For daylight.
pub const LIGHT: Tokens = Tokens {
    ground: Color32::from_rgb(0xF4, 0xF5, 0xF8),
    surface: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    raised: Color32::from_rgb(0xE9, 0xEB, 0xF1),
    hovered: Color32::from_rgb(0xDD, 0xE0, 0xEA),
    text: Color32::from_rgb(0x1A, 0x1D, 0x24),
    weak: Color32::from_rgb(0x51, 0x59, 0x66),
    accent: Color32::from_rgb(0x3D, 0x4D, 0xB7),
    accent_soft: Color32::from_rgb(0xDC, 0xE1, 0xFA),
    on_accent: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    edge: Color32::from_rgb(0xD5, 0xD9, 0xE2),
    field_edge: Color32::from_rgb(0x83, 0x8B, 0x99),
    error: Color32::from_rgb(0xB0, 0x22, 0x1B),
    warning: Color32::from_rgb(0x82, 0x53, 0x00),
    success: Color32::from_rgb(0x14, 0x6C, 0x43),
};

/// For the night.
pub const DARK: Tokens = Tokens {
    ground: Color32::from_rgb(0x14, 0x16, 0x1B),
    surface: Color32::from_rgb(0x1D, 0x20, 0x27),
    raised: Color32::from_rgb(0x2B, 0x2F, 0x39),
    hovered: Color32::from_rgb(0x38, 0x3D, 0x4A),
    text: Color32::from_rgb(0xE9, 0xEB, 0xF0),
    weak: Color32::from_rgb(0xA9, 0xB1, 0xBE),
    accent: Color32::from_rgb(0x9A, 0xA6, 0xFF),
    accent_soft: Color32::from_rgb(0x2F, 0x36, 0x66),
    on_accent: Color32::from_rgb(0x12, 0x15, 0x2E),
    edge: Color32::from_rgb(0x34, 0x39, 0x44),
    field_edge: Color32::from_rgb(0x74, 0x7D, 0x8C),
    error: Color32::from_rgb(0xFF, 0x9A, 0x91),
    warning: Color32::from_rgb(0xF2, 0xBF, 0x62),
    success: Color32::from_rgb(0x76, 0xD9, 0xA6),
};

/// The tokens of the theme that this part of the window has.
pub fn tokens(ui: &egui::Ui) -> &'static Tokens {
    if ui.visuals().dark_mode { &DARK } else { &LIGHT }
}

/// Gives both themes their tokens. Once, before the first frame.
pub fn install(ctx: &egui::Context) {
    ctx.style_mut_of(Theme::Light, |style| apply(style, &LIGHT));
    ctx.style_mut_of(Theme::Dark, |style| apply(style, &DARK));
}

/// Shows the window as the person likes it.
pub fn set_appearance(ctx: &egui::Context, appearance: Appearance) {
    ctx.set_theme(match appearance {
        Appearance::System => egui::ThemePreference::System,
        Appearance::Light => egui::ThemePreference::Light,
        Appearance::Dark => egui::ThemePreference::Dark,
    });
}

/// The largest letters: one line a screen.
pub fn title() -> TextStyle {
    TextStyle::Name("title".into())
}

/// A code that a person types elsewhere: to be read from a distance.
pub fn large_code() -> TextStyle {
    TextStyle::Name("code".into())
}

/// A card as wide as there is room, with what `add` puts on it.
pub fn group<R>(ui: &mut egui::Ui, add: impl FnOnce(&mut egui::Ui) -> R) -> R {
    card(ui)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui)
        })
        .inner
}

/// The frame of a text that is copied to a command line.
pub fn code(ui: &egui::Ui) -> egui::Frame {
    egui::Frame::new()
        .fill(tokens(ui).raised)
        .corner_radius(RADIUS)
        .inner_margin(Margin::same(8))
}

/// A card: a group of things that belong together.
pub fn card(ui: &egui::Ui) -> egui::Frame {
    let tokens = tokens(ui);
    egui::Frame::new()
        .fill(tokens.surface)
        .stroke(Stroke::new(1.0, tokens.edge))
        .corner_radius(RADIUS)
        .inner_margin(Margin::same(CARD_MARGIN))
}

/// A card of a line or two.
pub fn small_card(ui: &egui::Ui) -> egui::Frame {
    card(ui).inner_margin(Margin::same(8))
}

/// The frame of a whole screen.
pub fn screen(ui: &egui::Ui) -> egui::Frame {
    egui::Frame::new()
        .fill(tokens(ui).ground)
        .inner_margin(Margin::same(SCREEN_MARGIN))
}

/// The frame of the rail and of the status line.
pub fn bar(ui: &egui::Ui) -> egui::Frame {
    egui::Frame::new()
        .fill(tokens(ui).surface)
        .inner_margin(Margin::symmetric(12, 8))
}

/// The ground of a row of a table, painted under it.
pub fn paint_row(ui: &egui::Ui, rect: egui::Rect, is_selected: bool, is_hovered: bool, has_focus: bool) {
    let tokens = tokens(ui);
    let painter = ui.painter();
    if is_selected || is_hovered {
        let fill = if is_selected { tokens.accent_soft } else { tokens.raised };
        painter.rect_filled(rect, CornerRadius::ZERO, fill);
    }
    let edge = Stroke::new(1.0, tokens.edge);
    painter.hline(rect.x_range(), rect.bottom(), edge);
    if has_focus {
        let stroke = Stroke::new(2.0, tokens.accent);
        painter.rect_stroke(rect, CornerRadius::ZERO, stroke, egui::StrokeKind::Inside);
    }
}

/// The main button of a screen.
pub fn primary_button(ui: &egui::Ui, text: &str) -> egui::Button<'static> {
    let tokens = tokens(ui);
    egui::Button::new(egui::RichText::new(text).color(tokens.on_accent))
        .fill(tokens.accent)
        .min_size(vec2(0.0, CONTROL_HEIGHT))
}

/// Marks the fields inside `add` as holding something wrong.
pub fn with_error_edge<R>(ui: &mut egui::Ui, wrong: bool, add: impl FnOnce(&mut egui::Ui) -> R) -> R {
    ui.scope(|ui| {
        if wrong {
            let stroke = Stroke::new(1.5, tokens(ui).error);
            let visuals = &mut ui.style_mut().visuals;
            for widget in [
                &mut visuals.widgets.inactive,
                &mut visuals.widgets.hovered,
                &mut visuals.widgets.active,
            ] {
                widget.bg_stroke = stroke;
            }
            visuals.selection.stroke = stroke;
        }
        add(ui)
    })
    .inner
}

fn apply(style: &mut Style, tokens: &Tokens) {
    let proportional = |size| FontId::new(size, FontFamily::Proportional);
    style.text_styles = [
        (TextStyle::Small, proportional(13.0)),
        (TextStyle::Body, proportional(15.0)),
        (TextStyle::Button, proportional(15.0)),
        (TextStyle::Heading, proportional(18.0)),
        (title(), proportional(24.0)),
        (large_code(), FontId::new(34.0, FontFamily::Monospace)),
        (TextStyle::Monospace, FontId::new(14.0, FontFamily::Monospace)),
    ]
    .into();
    style.animation_time = 0.0;

    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(GAP, GAP);
    spacing.button_padding = vec2(12.0, 5.0);
    spacing.interact_size = vec2(CONTROL_HEIGHT, CONTROL_HEIGHT);
    spacing.icon_width = 20.0;
    spacing.icon_width_inner = 12.0;
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(CARD_MARGIN);
    spacing.scroll = egui::style::ScrollStyle::thin();

    let visuals = &mut style.visuals;
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(tokens.weak);
    visuals.hyperlink_color = tokens.accent;
    visuals.faint_bg_color = tokens.raised;
    visuals.extreme_bg_color = tokens.surface;
    visuals.text_edit_bg_color = Some(tokens.surface);
    visuals.code_bg_color = tokens.raised;
    visuals.warn_fg_color = tokens.warning;
    visuals.error_fg_color = tokens.error;
    visuals.window_fill = tokens.surface;
    visuals.window_stroke = Stroke::new(1.0, tokens.edge);
    visuals.window_corner_radius = RADIUS;
    visuals.menu_corner_radius = RADIUS;
    visuals.panel_fill = tokens.ground;
    visuals.selection.bg_fill = tokens.accent_soft;
    visuals.selection.stroke = Stroke::new(2.0, tokens.accent);
    visuals.text_cursor.stroke = Stroke::new(2.0, tokens.accent);

    let widgets = &mut visuals.widgets;
    for (widget, fill, edge) in [
        (&mut widgets.noninteractive, tokens.surface, tokens.edge),
        (&mut widgets.inactive, tokens.raised, tokens.field_edge),
        (&mut widgets.hovered, tokens.hovered, tokens.accent),
        (&mut widgets.active, tokens.accent_soft, tokens.accent),
        (&mut widgets.open, tokens.hovered, tokens.accent),
    ] {
        widget.bg_fill = fill;
        widget.weak_bg_fill = fill;
        widget.bg_stroke = Stroke::new(1.0, edge);
        widget.fg_stroke = Stroke::new(1.0, tokens.text);
        widget.corner_radius = RADIUS;
        widget.expansion = 0.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance, <https://www.w3.org/TR/WCAG21/#dfn-relative-luminance>.
    fn luminance(color: Color32) -> f64 {
        let channel = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(color.r()) + 0.7152 * channel(color.g()) + 0.0722 * channel(color.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_can_be_read_on_every_ground_in_both_themes() {
        for tokens in [LIGHT, DARK] {
            for ground in [tokens.ground, tokens.surface, tokens.raised] {
                for text in [tokens.text, tokens.weak, tokens.error, tokens.warning, tokens.success] {
                    assert!(
                        contrast(text, ground) >= 4.5,
                        "{text:?} on {ground:?}: {}",
                        contrast(text, ground)
                    );
                }
            }
            assert!(contrast(tokens.text, tokens.hovered) >= 4.5);
            assert!(contrast(tokens.text, tokens.accent_soft) >= 4.5);
            assert!(contrast(tokens.accent, tokens.surface) >= 4.5);
            assert!(contrast(tokens.on_accent, tokens.accent) >= 4.5);
        }
    }

    #[test]
    fn the_edges_of_fields_can_be_seen() {
        for tokens in [LIGHT, DARK] {
            assert!(contrast(tokens.field_edge, tokens.surface) >= 3.0);
            assert!(contrast(tokens.accent, tokens.ground) >= 3.0);
        }
    }
}
