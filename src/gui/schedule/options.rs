//! What the call that makes a meeting can't set and a second step does.

use std::mem::discriminant;

use egui::{CollapsingHeader, ComboBox, RichText, Ui};

use crate::gui::form::Form;
use crate::gui::theme;
use crate::gui::widgets::remark;
use crate::meeting::{MeetingOption, MeetingOptions, Role};
use crate::texts;

/// Draws the header and, unfolded, a box for each option.
pub fn show(ui: &mut Ui, form: &mut Form) {
    let set = form.draft.options.chosen().count();
    let roles_decide = form.draft.options.allowed_presenters.is_none()
        && form
            .draft
            .attendees
            .iter()
            .any(|attendee| attendee.role > Some(Role::Attendee));
    let header = CollapsingHeader::new(texts::options_header(set)).id_salt(texts::meeting_options());
    let shown = header.show(ui, |ui| {
        weak(ui, texts::options_explained());
        let mut group = "";
        for values in every() {
            let [first, ..] = values.as_slice() else { continue };
            if texts::option_group(*first) != group {
                group = texts::option_group(*first);
                ui.add_space(theme::GAP_SMALL);
                weak(ui, group);
            }
            row(ui, *first, &values, &mut form.draft.options);
            if roles_decide && matches!(first, MeetingOption::AllowedPresenters(_)) {
                remark(ui, &texts::presenters_follow_roles());
            }
        }
        ui.add_space(theme::GAP_SMALL);
        weak(ui, texts::passcode_not_here());
    });
    let shown_closed = shown.fully_closed();
    let header = shown.header_response.accessible_name(texts::meeting_options());
    if set > 0 {
        ui.ctx()
            .accesskit_node_builder(header.id, |node| node.set_description(texts::options_set(set)));
    }
    if roles_decide && shown_closed {
        remark(ui, &texts::presenters_follow_roles());
    }
}

/// Every option with its values, in the order they are offered.
fn every() -> Vec<Vec<MeetingOption>> {
    MeetingOption::every()
        .chunk_by(|a, b| discriminant(a) == discriminant(b))
        .map(<[_]>::to_vec)
        .collect()
}

fn row(ui: &mut Ui, option: MeetingOption, values: &[MeetingOption], options: &mut MeetingOptions) {
    let chosen = options.like(option);
    let name = texts::option_name(option);
    ui.horizontal(|ui| {
        let room = ui.available_width() - theme::OPTION_WIDTH - ui.spacing().item_spacing.x;
        let size = egui::vec2(room.max(theme::TIME_WIDTH), theme::CONTROL_HEIGHT);
        ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.set_min_width(size.x);
            ui.add(egui::Label::new(name).wrap());
        });
        let combo = ComboBox::from_id_salt(name)
            .selected_text(texts::chosen_option(chosen))
            .width(theme::OPTION_WIDTH);
        let combo = combo.show_ui(ui, |ui| {
            let offered = std::iter::once(None).chain(values.iter().copied().map(Some));
            for offered in offered {
                let entry = ui.selectable_label(chosen == offered, texts::chosen_option(offered));
                if entry.clicked() {
                    choose(options, option, offered);
                    ui.close();
                }
            }
        });
        combo.response.accessible_name(texts::option_box(option, chosen));
    });
}

/// Gives an option a value, or takes it back.
fn choose(options: &mut MeetingOptions, option: MeetingOption, value: Option<MeetingOption>) {
    let others = options
        .chosen()
        .filter(|chosen| discriminant(chosen) != discriminant(&option));
    *options = others.chain(value).collect();
}

fn weak(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).small().color(theme::tokens(ui).weak));
}
