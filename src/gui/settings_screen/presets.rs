//! The presets: what each holds, and how it is changed and removed.

use egui::{Label, RichText, Ui};

use crate::gui::app::{Ask, PresetAsk, State};
use crate::gui::theme;
use crate::meeting::text::visible;
use crate::texts;

/// Draws a row for each.
pub fn show(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    let weak = theme::tokens(ui).weak;
    ui.add(Label::new(RichText::new(texts::presets_explained()).color(weak)).wrap());
    for preset in &state.settings.settings.presets {
        ui.separator();
        let name = visible(&preset.name);
        ui.add(Label::new(RichText::new(name.as_ref()).strong()).wrap());
        for line in texts::preset_lines(preset) {
            ui.add(Label::new(RichText::new(line).color(weak)).wrap());
        }
        ui.horizontal_wrapped(|ui| {
            let edit = ui.button(texts::edit());
            if edit.accessible_name(texts::edit_preset(&name)).clicked() {
                asked.push(PresetAsk::Edit(preset.name.clone()).into());
            }
            let remove = ui.button(texts::remove_label());
            if remove.accessible_name(texts::remove_preset(&name)).clicked() {
                asked.push(PresetAsk::Remove(preset.name.clone()).into());
            }
        });
    }
}
