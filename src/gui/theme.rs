//! The tokens of the look: every color, size and distance of the window is here and nowhere else.

use egui::{Color32, CornerRadius, FontFamily, FontId, Margin, Stroke, Style, TextStyle, Theme, Vec2, vec2};

use crate::settings::{Appearance, Zoom};

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
/// The height from which a list of suggestions scrolls.
pub const LIST_MAX: f32 = 260.0;
/// The widest that a column of text or fields gets.
pub const COLUMN_MAX: f32 = 620.0;
/// The least and the largest width of a dialog.
pub const DIALOG_WIDTH: std::ops::RangeInclusive<f32> = 280.0..=460.0;
/// The width of a field that takes a time of day.
pub const TIME_WIDTH: f32 = 110.0;
/// The width of a box that chooses a role.
pub const ROLE_WIDTH: f32 = 142.0;
/// The keys of the list of keys.
pub const KEY_WIDTH: f32 = 132.0;
/// The width of a box that chooses one of several words in the settings.
pub const CHOICE_WIDTH: f32 = 290.0;
/// The width of a box that chooses a language, where there is little room.
pub const LANGUAGE_WIDTH: f32 = 96.0;
/// The width of a box that chooses an option.
pub const OPTION_WIDTH: f32 = 226.0;
/// The width of what is told above the status line.
pub const TOAST_WIDTH: f32 = 340.0;
/// The side of a day in the calendar.
pub const DAY: Vec2 = vec2(34.0, 30.0);
/// The side of an icon.
pub const ICON: f32 = 16.0;
/// The side of an icon beside small letters.
pub const SMALL_ICON: f32 = 13.0;
/// How wide the lines of an icon are, as a part of its side.
pub const ICON_LINE: f32 = 0.11;
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

/// The width of the bar that marks what is chosen.
const CHOSEN_BAR: f32 = 3.0;
/// How long something takes that moves, in seconds.
const MOTION_SECONDS: f32 = 0.1;
/// The largest side of a QR code.
pub const QR_SIDE: f32 = 300.0;
/// The squares of a QR code, in every theme alike: not every reader takes light ones on dark.
pub const QR_DARK: Color32 = Color32::BLACK;
/// What is around them.
pub const QR_LIGHT: Color32 = Color32::WHITE;

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
    /// How wide the edges of what can be pressed or typed into are, in points.
    pub line: f32,
    /// How wide the ring around what has the focus is, in points.
    pub ring: f32,
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
    field_edge: Color32::from_rgb(0x76, 0x7E, 0x8C),
    error: Color32::from_rgb(0xB0, 0x22, 0x1B),
    warning: Color32::from_rgb(0x82, 0x53, 0x00),
    success: Color32::from_rgb(0x14, 0x6C, 0x43),
    line: 1.0,
    ring: 2.0,
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
    line: 1.0,
    ring: 2.0,
};

/// For those who see little, by day.
pub const HIGH_CONTRAST_LIGHT: Tokens = Tokens {
    ground: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    surface: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    raised: Color32::from_rgb(0xF0, 0xF0, 0xF0),
    hovered: Color32::from_rgb(0xDC, 0xDC, 0xDC),
    text: Color32::from_rgb(0x00, 0x00, 0x00),
    weak: Color32::from_rgb(0x30, 0x30, 0x30),
    accent: Color32::from_rgb(0x0A, 0x1A, 0x8C),
    accent_soft: Color32::from_rgb(0xCF, 0xE0, 0xFF),
    on_accent: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    edge: Color32::from_rgb(0x00, 0x00, 0x00),
    field_edge: Color32::from_rgb(0x00, 0x00, 0x00),
    error: Color32::from_rgb(0x7A, 0x00, 0x00),
    warning: Color32::from_rgb(0x4F, 0x33, 0x00),
    success: Color32::from_rgb(0x00, 0x3D, 0x1A),
    line: 1.5,
    ring: 3.0,
};

/// For those who see little, by night.
pub const HIGH_CONTRAST_DARK: Tokens = Tokens {
    ground: Color32::from_rgb(0x00, 0x00, 0x00),
    surface: Color32::from_rgb(0x00, 0x00, 0x00),
    raised: Color32::from_rgb(0x1C, 0x1C, 0x1C),
    hovered: Color32::from_rgb(0x33, 0x33, 0x33),
    text: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    weak: Color32::from_rgb(0xE0, 0xE0, 0xE0),
    accent: Color32::from_rgb(0xFF, 0xE1, 0x4D),
    accent_soft: Color32::from_rgb(0x3A, 0x33, 0x00),
    on_accent: Color32::from_rgb(0x00, 0x00, 0x00),
    edge: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    field_edge: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    error: Color32::from_rgb(0xFF, 0xB8, 0xB2),
    warning: Color32::from_rgb(0xFF, 0xD2, 0x7F),
    success: Color32::from_rgb(0x8D, 0xF0, 0xB8),
    line: 1.5,
    ring: 3.0,
};

/// How the window looks and moves, as far as the person says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Light, dark, or with more contrast.
    pub appearance: Appearance,
    /// Nothing moves by itself.
    pub reduced_motion: bool,
}

impl Look {
    /// As one of these can ask for more contrast than the others; which of the two it is, light or dark, is egui's to tell.
    fn tokens_of(self, theme: Theme) -> &'static Tokens {
        let high = matches!(
            self.appearance,
            Appearance::HighContrast | Appearance::HighContrastLight | Appearance::HighContrastDark
        );
        match (theme, high) {
            (Theme::Light, false) => &LIGHT,
            (Theme::Dark, false) => &DARK,
            (Theme::Light, true) => &HIGH_CONTRAST_LIGHT,
            (Theme::Dark, true) => &HIGH_CONTRAST_DARK,
        }
    }
}

/// The look that is installed.
fn look(ctx: &egui::Context) -> Look {
    ctx.data(|data| data.get_temp(egui::Id::unique("look")))
        .unwrap_or_default()
}

/// The tokens of the theme that this part of the window has.
pub fn tokens(ui: &egui::Ui) -> &'static Tokens {
    look(ui.ctx()).tokens_of(Theme::from_dark_mode(ui.visuals().dark_mode))
}

/// Shows the window as the person likes it.
pub fn install(ctx: &egui::Context, look: Look) {
    ctx.data_mut(|data| data.insert_temp(egui::Id::unique("look"), look));
    for theme in [Theme::Light, Theme::Dark] {
        ctx.style_mut_of(theme, |style| apply(style, look.tokens_of(theme), look.reduced_motion));
    }
    // What runs the program on tells light from dark where it does; none tells that it wants more contrast.
    ctx.set_theme(match look.appearance {
        Appearance::System | Appearance::HighContrast => egui::ThemePreference::System,
        Appearance::Light | Appearance::HighContrastLight => egui::ThemePreference::Light,
        Appearance::Dark | Appearance::HighContrastDark => egui::ThemePreference::Dark,
    });
}

/// Makes everything as large as the person likes it.
pub fn set_zoom(ctx: &egui::Context, zoom: Zoom) {
    ctx.set_zoom_factor(zoom.factor());
}

/// Whether nothing moves by itself.
pub fn is_still(ui: &egui::Ui) -> bool {
    look(ui.ctx()).reduced_motion
}

/// Says that something runs, by turning unless nothing is to move by itself. The text beside it says it, too.
pub fn spinner(ui: &mut egui::Ui) {
    if !look(ui.ctx()).reduced_motion {
        ui.spinner();
    }
}

/// The ring around what has the focus: outside it, so that it is seen on whatever color that has.
pub fn focus_ring(ui: &egui::Ui) {
    let Some(focused) = ui.memory(egui::Memory::focused) else {
        return;
    };
    let Some(response) = ui.ctx().read_response(focused) else {
        return;
    };
    // What is scrolled out of sight is not in the second.
    let rect = response.rect.intersect(response.interact_rect);
    if rect.is_positive() {
        let stroke = Stroke::new(tokens(ui).ring, tokens(ui).accent);
        let painter = ui.ctx().layer_painter(response.layer_id);
        painter.rect_stroke(rect.expand(1.0), RADIUS, stroke, egui::StrokeKind::Outside);
    }
}

/// Marks one of several as chosen, by more than its color: with a bar on its left edge.
pub fn mark_chosen(ui: &egui::Ui, response: &egui::Response, is_chosen: bool) {
    if is_chosen {
        chosen_bar(ui, response.rect.shrink2(vec2(0.0, 5.0)));
    }
}

fn chosen_bar(ui: &egui::Ui, rect: egui::Rect) {
    let bar = rect.with_max_x(rect.left() + CHOSEN_BAR);
    ui.painter().rect_filled(bar, CornerRadius::ZERO, tokens(ui).accent);
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
    if is_selected {
        chosen_bar(ui, rect);
    }
    let edge = Stroke::new(1.0, tokens.edge);
    painter.hline(rect.x_range(), rect.bottom(), edge);
    if has_focus {
        let stroke = Stroke::new(tokens.ring, tokens.accent);
        painter.rect_stroke(rect, CornerRadius::ZERO, stroke, egui::StrokeKind::Inside);
    }
}

/// The ground of an entry of a list of suggestions, painted under it.
pub fn paint_entry(ui: &egui::Ui, rect: egui::Rect, is_highlighted: bool) {
    if is_highlighted {
        let tokens = tokens(ui);
        ui.painter().rect_filled(rect, RADIUS, tokens.accent_soft);
        // Not by color alone.
        let stroke = Stroke::new(1.5, tokens.accent);
        ui.painter().rect_stroke(rect, RADIUS, stroke, egui::StrokeKind::Inside);
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

fn apply(style: &mut Style, tokens: &Tokens, reduced_motion: bool) {
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
    if reduced_motion {
        style.animation_time = 0.0;
        style.scroll_animation = egui::style::ScrollAnimation::none();
    } else {
        style.animation_time = MOTION_SECONDS;
        style.scroll_animation = egui::style::ScrollAnimation::default();
    }

    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(GAP, GAP);
    spacing.button_padding = vec2(12.0, 5.0);
    spacing.interact_size = vec2(CONTROL_HEIGHT, CONTROL_HEIGHT);
    spacing.icon_width = 20.0;
    spacing.icon_width_inner = 12.0;
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(CARD_MARGIN);
    spacing.scroll = egui::style::ScrollStyle {
        // In the color of text, so that it is seen where the rest of a screen is.
        foreground_color: true,
        floating_width: 4.0,
        dormant_handle_opacity: 0.6,
        active_handle_opacity: 0.8,
        interact_handle_opacity: 1.0,
        ..egui::style::ScrollStyle::thin()
    };

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
    visuals.selection.stroke = Stroke::new(tokens.line, tokens.accent);
    visuals.text_cursor.stroke = Stroke::new(2.0, tokens.accent);
    visuals.text_cursor.blink = !reduced_motion;
    // What can't be used now is said by words, and is to be read nevertheless.
    visuals.disabled_alpha = 0.6;

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
        widget.bg_stroke = Stroke::new(tokens.line, edge);
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

    const EVERY: [Tokens; 4] = [LIGHT, DARK, HIGH_CONTRAST_LIGHT, HIGH_CONTRAST_DARK];

    fn is_high(tokens: &Tokens) -> bool {
        tokens.ring > LIGHT.ring
    }

    /// <https://www.w3.org/TR/WCAG21/#contrast-minimum>, and `#contrast-enhanced` where the most is asked for.
    #[test]
    fn text_can_be_read_on_every_ground_in_every_theme() {
        for tokens in EVERY {
            let least = if is_high(&tokens) { 7.0 } else { 4.5 };
            for ground in [
                tokens.ground,
                tokens.surface,
                tokens.raised,
                tokens.hovered,
                tokens.accent_soft,
            ] {
                for text in [
                    tokens.text,
                    tokens.weak,
                    tokens.accent,
                    tokens.error,
                    tokens.warning,
                    tokens.success,
                ] {
                    let found = contrast(text, ground);
                    assert!(found >= least, "{text:?} on {ground:?}: {found}");
                }
            }
            assert!(contrast(tokens.on_accent, tokens.accent) >= least);
        }
    }

    /// <https://www.w3.org/TR/WCAG21/#non-text-contrast>.
    #[test]
    fn edges_and_the_ring_of_the_focus_can_be_seen_in_every_theme() {
        for tokens in EVERY {
            for ground in [tokens.ground, tokens.surface, tokens.raised] {
                let found = contrast(tokens.field_edge, ground);
                assert!(found >= 3.0, "{:?} on {ground:?}: {found}", tokens.field_edge);
            }
            for ground in [
                tokens.ground,
                tokens.surface,
                tokens.raised,
                tokens.hovered,
                tokens.accent_soft,
            ] {
                let found = contrast(tokens.accent, ground);
                assert!(found >= 3.0, "the ring on {ground:?}: {found}");
            }
            assert!(!is_high(&tokens) || contrast(tokens.edge, tokens.ground) >= 3.0);
        }
    }

    /// What egui is really given, however it was come by.
    fn installed(appearance: Appearance, theme: Theme) -> egui::Visuals {
        let ctx = egui::Context::default();
        let look = Look {
            appearance,
            ..Look::default()
        };
        install(&ctx, look);
        ctx.style_of(theme).visuals.clone()
    }

    #[test]
    fn what_egui_draws_with_can_be_read_in_every_theme() {
        for (appearance, least) in [(Appearance::System, 4.5), (Appearance::HighContrast, 7.0)] {
            for theme in [Theme::Light, Theme::Dark] {
                let visuals = installed(appearance, theme);
                let said = |what: &str, a, b, least| {
                    let found = contrast(a, b);
                    assert!(found >= least, "{appearance:?} {theme:?}, {what}: {found}");
                };
                let field = visuals.text_edit_bg_color();
                for ground in [visuals.panel_fill, visuals.window_fill, field, visuals.faint_bg_color] {
                    said("text", visuals.text_color(), ground, least);
                    said("weak text", visuals.weak_text_color(), ground, least);
                    said("links", visuals.hyperlink_color, ground, least);
                    said("errors", visuals.error_fg_color, ground, least);
                    said("warnings", visuals.warn_fg_color, ground, least);
                    said("the caret", visuals.text_cursor.stroke.color, ground, 3.0);
                    said("the focus", visuals.selection.stroke.color, ground, 3.0);
                }
                said("code", visuals.text_color(), visuals.code_bg_color, least);
                said(
                    "what is selected",
                    visuals.selection.stroke.color,
                    visuals.selection.bg_fill,
                    least,
                );
                said("selected text", visuals.text_color(), visuals.selection.bg_fill, least);
                let widgets = &visuals.widgets;
                for (state, widget) in [
                    ("at rest", widgets.inactive),
                    ("hovered", widgets.hovered),
                    ("pressed", widgets.active),
                    ("open", widgets.open),
                ] {
                    said(state, widget.fg_stroke.color, widget.weak_bg_fill, least);
                    said(state, widget.fg_stroke.color, widget.bg_fill, least);
                    said(state, widget.bg_stroke.color, visuals.panel_fill, 3.0);
                    said(state, widget.bg_stroke.color, visuals.window_fill, 3.0);
                    assert!(widget.bg_stroke.width >= 1.0);
                }
            }
        }
    }

    #[test]
    fn each_appearance_shows_its_own_theme() {
        for (appearance, theme, ground) in [
            (Appearance::Light, Theme::Light, LIGHT.ground),
            (Appearance::Dark, Theme::Dark, DARK.ground),
            (Appearance::HighContrastLight, Theme::Light, HIGH_CONTRAST_LIGHT.ground),
            (Appearance::HighContrastDark, Theme::Dark, HIGH_CONTRAST_DARK.ground),
        ] {
            let ctx = egui::Context::default();
            let look = Look {
                appearance,
                ..Look::default()
            };
            install(&ctx, look);
            assert_eq!(ctx.theme(), theme, "{appearance:?}");
            assert_eq!(ctx.global_style().visuals.panel_fill, ground, "{appearance:?}");
        }
    }

    #[test]
    fn with_reduced_motion_nothing_moves() {
        let ctx = egui::Context::default();
        let look = Look {
            reduced_motion: true,
            ..Look::default()
        };
        install(&ctx, look);
        for theme in [Theme::Light, Theme::Dark] {
            let style = ctx.style_of(theme);
            assert!(style.animation_time == 0.0 && !style.visuals.text_cursor.blink);
            assert_eq!(style.scroll_animation, egui::style::ScrollAnimation::none());
        }
    }
}
