//! The presets, at the top of the form.

use egui::Ui;

use crate::gui::app::{Ask, PresetAsk, Screen, State};
use crate::gui::theme;
use crate::gui::widgets::choice_box;
use crate::meeting::text::visible;
use crate::texts;

/// Draws the box that picks one, and the ways to keep and to change them.
pub fn show(ui: &mut Ui, state: &mut State, asked: &mut Vec<Ask>) {
    let presets = &state.settings.settings.presets;
    let names = presets.iter().map(|preset| {
        let name = visible(&preset.name).into_owned();
        (Some(preset.name.as_str()), name)
    });
    let none = (None, texts::no_preset().to_owned());
    let offered: Vec<_> = std::iter::once(none).chain(names).collect();
    let now = state.form.preset().map(|preset| preset.name.clone());
    let shown = now.as_deref().map_or(texts::no_preset().into(), visible).into_owned();
    ui.horizontal_wrapped(|ui| {
        let names = (texts::preset(), shown.as_str());
        // Where no field says what it is, the box says it itself.
        let label = texts::chosen(texts::preset(), &shown);
        let picked = choice_box(ui, names, &label, theme::FILTER_WIDTH, now.as_deref(), &offered);
        if let Some(name) = picked {
            let preset = name.and_then(|name| state.settings.settings.preset(name)).cloned();
            state.form.pick(preset);
        }
        if ui.button(texts::save_as_preset()).clicked() {
            asked.push(PresetAsk::New.into());
        }
        if !state.settings.settings.presets.is_empty() && ui.button(texts::manage_presets()).clicked() {
            state.settings_page.show_presets();
            asked.push(Ask::Show(Screen::Settings));
        }
    });
}
