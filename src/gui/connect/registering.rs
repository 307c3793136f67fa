//! How an administrator registers the app, folded away until somebody wants to know.

use egui::{Label, RichText, Ui};

use crate::gui::theme;
use crate::gui::widgets::copy_button;
use crate::settings::SignIn;
use crate::texts;

/// Draws the section for a way of signing in.
pub fn show(ui: &mut Ui, sign_in: SignIn) {
    egui::CollapsingHeader::new(texts::how_to_register()).show(ui, |ui| {
        for (index, step) in texts::registration_steps(sign_in).into_iter().enumerate() {
            ui.horizontal_top(|ui| {
                ui.label(RichText::new(format!("{}.", index + 1)).color(theme::tokens(ui).weak));
                ui.add(Label::new(step).wrap());
            });
        }
        ui.add_space(theme::GAP_SMALL);
        ui.label(texts::or_command());
        command(ui, &texts::registration_command(sign_in));
        ui.horizontal_wrapped(|ui| {
            copy_button(ui, texts::copy_steps(), &texts::registration_text(sign_in));
            copy_button(ui, texts::copy_command(), &texts::registration_command(sign_in));
        });
        if sign_in.is_app_only() {
            ui.add_space(theme::GAP_SMALL);
            ui.label(texts::and_policy());
            let policy = texts::access_policy_template();
            command(ui, &policy);
            copy_button(ui, texts::copy_policy(), &policy);
        }
    });
}

fn command(ui: &mut Ui, text: &str) {
    theme::code(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(Label::new(RichText::new(text).monospace()).wrap());
    });
}
