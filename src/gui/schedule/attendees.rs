//! Who: a field that takes one address or a pasted list, and a row for each person.

use egui::{ComboBox, Ui};

use crate::gui::form::Form;
use crate::gui::theme;
use crate::gui::widgets::{Entry, Icon, icon_button, message};
use crate::meeting::text::visible;
use crate::meeting::{DraftAttendee, Field, Role};
use crate::texts;

/// Draws the field and the rows.
pub fn show(ui: &mut Ui, form: &mut Form) {
    let wrong = form.attendee_problem.is_some();
    let response = Entry::new(texts::ADD_ATTENDEE)
        .hint(texts::ADD_ATTENDEE_HINT)
        .wrong(wrong)
        .show(ui, &mut form.attendee_text);
    if response.changed() {
        form.attendee_problem = None;
        // A pasted list and a typed separator add at once; the last piece may still be typed on.
        if form.attendee_text.ends_with([',', ';', '\n']) || form.attendee_text.matches('@').count() > 1 {
            form.add_attendees();
        }
    }
    if response.lost_focus() && !form.attendee_text.trim().is_empty() {
        let entered = ui.input(|input| input.key_pressed(egui::Key::Enter));
        form.add_attendees();
        if entered {
            response.request_focus();
        }
    }
    if let Some(problem) = &form.attendee_problem {
        message(ui, problem);
    }
    let mut removed = None;
    for index in 0..form.draft.attendees.len() {
        if row(ui, index, &mut form.draft.attendees[index]) {
            removed = Some(index);
        }
        if let Some(problem) = form.problem(Field::Attendee(index)).map(texts::problem) {
            message(ui, &problem);
        }
    }
    if let Some(index) = removed {
        form.draft.attendees.remove(index);
        response.request_focus();
    }
}

/// One person; `true` when they are to go.
fn row(ui: &mut Ui, index: usize, attendee: &mut DraftAttendee) -> bool {
    let mut removed = false;
    ui.push_id(("attendee", index), |ui| {
        let called = attendee.label().to_owned();
        ui.horizontal(|ui| {
            let gap = ui.spacing().item_spacing.x;
            let room = ui.available_width() - theme::ROLE_WIDTH - theme::CONTROL_HEIGHT - 2.0 * gap;
            let mut text = visible(&called).into_owned();
            if !attendee.name.is_empty() && attendee.name != called {
                text = format!("{} · {text}", visible(&attendee.name));
            }
            let size = egui::vec2(room.max(theme::TIME_WIDTH), theme::CONTROL_HEIGHT);
            ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.set_min_width(size.x);
                ui.add(egui::Label::new(text).truncate());
            });
            role_box(ui, &called, &mut attendee.role);
            removed = icon_button(ui, Icon::Remove, &texts::remove(&called)).clicked();
        });
    });
    removed
}

fn role_box(ui: &mut Ui, called: &str, role: &mut Option<Role>) {
    let shown = texts::role(role.unwrap_or(Role::Attendee));
    let combo = ComboBox::from_id_salt("role")
        .selected_text(shown)
        .width(theme::ROLE_WIDTH);
    let combo = combo.show_ui(ui, |ui| {
        for offered in Role::ALL {
            let chosen = ui.selectable_label(role.unwrap_or(Role::Attendee) == offered, texts::role(offered));
            if chosen.clicked() {
                *role = Some(offered);
                ui.close();
            }
        }
    });
    combo
        .response
        .accessible_name(texts::role_of(called, role.unwrap_or(Role::Attendee)));
}
