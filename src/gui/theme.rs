//! The look that the tokens make: how they are installed, and what is drawn with them.

mod tokens;

use egui::{CornerRadius, FontFamily, FontId, Margin, Stroke, Style, TextStyle, Theme, vec2};

use crate::settings::{Appearance, Zoom};
pub use tokens::*;

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

/// A bar that is full at 1, as wide as there is room.
pub fn progress_bar(ui: &egui::Ui, part: f32) -> egui::ProgressBar {
    egui::ProgressBar::new(part)
        .desired_height(GAP_LARGE)
        .fill(tokens(ui).accent)
}

/// The same in the status line.
pub fn small_progress_bar(ui: &egui::Ui, part: f32) -> egui::ProgressBar {
    progress_bar(ui, part).desired_width(SMALL_BAR)
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
pub fn screen() -> egui::Frame {
    egui::Frame::new().inner_margin(Margin::same(SCREEN_MARGIN))
}

/// Tells what is drawn here that the ground is behind it, into which the ends of what scrolls fade. The window is cleared with
/// it, so it is not painted once more: a renderer without a graphics card takes long for that.
pub fn on_ground<R>(ui: &mut egui::Ui, add: impl FnOnce(&mut egui::Ui) -> R) -> R {
    let ground = egui::Frame::new().fill(tokens(ui).ground);
    let behind = egui::UiStackInfo::new(egui::UiKind::Frame).with_frame(ground);
    ui.scope_builder(egui::UiBuilder::new().ui_stack_info(behind), add)
        .inner
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
    use super::tokens::tests::contrast;
    use super::*;

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
