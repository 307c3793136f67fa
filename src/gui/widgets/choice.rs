//! A box that chooses one of several.

use egui::{ComboBox, Ui};

use crate::texts;

/// A box that shows `shown` and is called by its label and value, as in `Time format: 24-hour (14:00)`; what was chosen anew.
pub fn choice_box<T: Copy + PartialEq>(
    ui: &mut Ui,
    (label, value): (&str, &str),
    shown: &str,
    width: f32,
    now: T,
    offered: &[(T, String)],
) -> Option<T> {
    let mut chosen = None;
    let combo = ComboBox::from_id_salt(label)
        .selected_text(shown)
        .width(width)
        .show_ui(ui, |ui| {
            for (value, name) in offered {
                if ui.selectable_label(*value == now, name).clicked() {
                    chosen = Some(*value);
                    // A screen reader’s click leaves the list open.
                    ui.close();
                }
            }
        });
    combo.response.accessible_name(texts::chosen(label, value));
    chosen.filter(|chosen| *chosen != now)
}
