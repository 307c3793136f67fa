//! The tokens of the look: every color, size and distance of the window is here and nowhere else.

use egui::{Color32, CornerRadius, Vec2, vec2};

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
/// How wide a bar is that shows in the status line how much is done.
pub(super) const SMALL_BAR: f32 = 90.0;
/// The least height of a table.
pub const TABLE_MIN: f32 = 220.0;
/// The widths of the columns of a table that hold a time and a state.
pub const TIME_COLUMN: f32 = 186.0;
/// See [`TIME_COLUMN`].
pub const STATE_COLUMN: f32 = 130.0;
/// The widths of the columns of a table that hold a number, a length and a count of people.
pub const LINE_COLUMN: f32 = 60.0;
/// See [`LINE_COLUMN`].
pub const LENGTH_COLUMN: f32 = 80.0;
/// See [`LINE_COLUMN`].
pub const PEOPLE_COLUMN: f32 = 92.0;
/// The width of a box that says what a column of a sheet means.
pub const COLUMN_BOX: f32 = 190.0;
/// The width of a box that filters a list.
pub const FILTER_WIDTH: f32 = 150.0;
/// The width of a card of what is coming.
pub const COMING_WIDTH: f32 = 220.0;

/// How long a button says `Copied`, in seconds.
pub const COPIED_SECONDS: f64 = 2.0;

/// The width of the bar that marks what is chosen.
pub(super) const CHOSEN_BAR: f32 = 3.0;
/// How long something takes that moves, in seconds.
pub(super) const MOTION_SECONDS: f32 = 0.1;
/// The largest side of a QR code.
pub const QR_SIDE: f32 = 300.0;
/// The squares of a QR code, in every theme alike: not every reader takes light ones on dark.
pub const QR_DARK: Color32 = Color32::BLACK;
/// What is around them.
pub const QR_LIGHT: Color32 = Color32::WHITE;

pub(super) const RADIUS: CornerRadius = CornerRadius::same(6);

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

#[cfg(test)]
pub(super) mod tests {
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

    /// How far apart two colors are, <https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio>.
    pub fn contrast(a: Color32, b: Color32) -> f64 {
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
}
