//! The main screen: the form on the left, the result on the right; in a narrow window one below the other.

mod attendees;
mod channel;
mod options;
mod presets;
mod times;
mod usual_zone;

use egui::{Rect, Ui, UiBuilder};

use super::app::{Ask, State};
use super::form::Replaced;
use super::many::ManyAsk;
use super::widgets::{Entry, message, remark, scrolling, stable};
use super::{banners, shell, theme};
use crate::meeting::{ChannelSupport, Field};
use crate::texts;

/// Draws the screen.
pub fn show(ui: &mut Ui, state: &mut State, asked: &mut Vec<Ask>) {
    let channel = state
        .account
        .ready()
        .map_or(ChannelSupport::Supported, |account| account.channel);
    state.write_times(ui);
    state.form.check(state.now, state.date_order, channel);
    state.form.follow_template(ui.memory(egui::Memory::focused));
    state.card.compare(&state.form);
    if shell::is_narrow(ui) {
        scrolling(ui, texts::form(), |ui| {
            form_ui(ui, state, asked);
            send_ui(ui, state, asked);
            ui.add_space(theme::GAP_LARGE);
            let before = ui.cursor().top();
            result_ui(ui, state, asked);
            let changed = std::mem::take(&mut state.result_is_new);
            if changed {
                let rect = Rect::from_x_y_ranges(ui.min_rect().x_range(), before..=ui.cursor().top());
                ui.scroll_to_rect(rect, Some(egui::Align::TOP));
            }
        });
    } else {
        let room = ui.available_rect_before_wrap();
        let form_width = ((room.width() - theme::GAP_LARGE * 2.0) * 0.52).min(theme::COLUMN_MAX);
        let (left, right) = room.split_left_right_at_x(room.left() + form_width + theme::GAP_LARGE);
        let left = left.with_max_x(left.right() - theme::GAP);
        ui.scope_builder(UiBuilder::new().id_salt("form column").max_rect(left), |ui| {
            // The buttons stay in sight however long the form is. They come after it for the keyboard, so their height
            // is that of the last frame.
            let height_id = egui::Id::unique("height of the buttons");
            let height = ui
                .data(|data| data.get_temp::<f32>(height_id))
                .unwrap_or(theme::CONTROL_HEIGHT);
            let (form, buttons) = left.split_top_bottom_at_y(left.bottom() - height);
            column(ui, texts::form(), form, |ui| form_ui(ui, state, asked));
            let buttons = ui.scope_builder(UiBuilder::new().max_rect(buttons), |ui| send_ui(ui, state, asked));
            let now = buttons.response.rect.height();
            if (now - height).abs() > 0.5 {
                ui.data_mut(|data| data.insert_temp(height_id, now));
                ui.ctx().request_repaint();
            }
        });
        column(ui, texts::result(), right.with_min_x(right.left() + theme::GAP), |ui| {
            result_ui(ui, state, asked);
        });
        state.result_is_new = false;
    }
}

fn column(ui: &mut Ui, name: &str, rect: Rect, add: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().id_salt(name).max_rect(rect), |ui| {
        scrolling(ui, name, add);
    });
}

fn result_ui(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    let around = state.around();
    let (call, calendar) = (state.call.as_ref(), &state.calendar);
    state.card.show(ui, state.zone, call, calendar, &around, asked);
}

fn form_ui(ui: &mut Ui, state: &mut State, asked: &mut Vec<Ask>) {
    banners::show(ui, state, asked);
    super::many::batches(ui, state, asked);
    let focus = state.form.focus.take();
    stable(ui, texts::preset(), |ui| presets::show(ui, state, asked));
    stable(ui, texts::subject(), |ui| subject_ui(ui, state));
    times::show(ui, state, asked);
    stable(ui, texts::attendees(), |ui| attendees::show(ui, state, asked));
    stable(ui, texts::external_id(), |ui| external_id_ui(ui, state));
    stable(ui, texts::channel(), |ui| channel::show(ui, state, asked));
    stable(ui, texts::meeting_options(), |ui| options::show(ui, &mut state.form));
    if let Some(id) = focus {
        ui.memory_mut(|memory| memory.request_focus(id));
        // What is said below the field comes into sight with it.
        if let Some(field) = ui.ctx().read_response(id) {
            let with_message = field.rect.expand2(egui::vec2(0.0, theme::CONTROL_HEIGHT));
            ui.scroll_to_rect(with_message, None);
        }
    }
}

fn subject_ui(ui: &mut Ui, state: &mut State) {
    let form = &mut state.form;
    let problem = form.problem(Field::Subject).map(texts::problem);
    let response = Entry::new(texts::subject())
        .hint(texts::subject_hint())
        .wrong(problem.is_some())
        .show(ui, &mut form.draft.subject);
    if response.lost_focus() {
        form.visit(Field::Subject);
    }
    below(ui, problem.as_deref());
    if let Some(shown) = texts::with_hidden_characters(&form.draft.subject) {
        remark(ui, &shown);
    }
}

fn external_id_ui(ui: &mut Ui, state: &mut State) {
    let form = &mut state.form;
    let problem = form.problem(Field::ExternalId).map(texts::problem);
    let label = ui.label(
        egui::RichText::new(texts::external_id())
            .small()
            .color(theme::tokens(ui).weak),
    );
    let entry = Entry::new(texts::external_id())
        .hint(texts::external_id_hint())
        .wrong(problem.is_some());
    let response = beside_button(ui, texts::generate(), |ui, generate, width| {
        if generate {
            form.draft.external_id = uuid::Uuid::new_v4().to_string();
        }
        entry
            .width(width)
            .show_field(ui, &mut form.draft.external_id)
            .labelled_by(label.id)
    });
    if response.lost_focus() {
        form.visit(Field::ExternalId);
    }
    below(ui, problem.as_deref());
    ui.label(
        egui::RichText::new(texts::external_id_explained())
            .small()
            .color(theme::tokens(ui).weak),
    );
}

/// A field with a button to its right, or below it where there is no room.
fn beside_button<R>(ui: &mut Ui, button: &str, field: impl FnOnce(&mut Ui, bool, f32) -> R) -> R {
    let galley = egui::WidgetText::from(button).into_galley(
        ui,
        Some(egui::TextWrapMode::Extend),
        f32::INFINITY,
        egui::TextStyle::Button,
    );
    let button_width = galley.size().x + 2.0 * ui.spacing().button_padding.x + ui.spacing().item_spacing.x;
    let width = (ui.available_width() - button_width).max(theme::TIME_WIDTH);
    ui.horizontal_wrapped(|ui| {
        // The field is to the left and comes first for the keyboard, so a press of the button is taken from the last frame.
        let pressed_id = egui::Id::unique(("pressed", button));
        let pressed = ui
            .data_mut(|data| data.remove_temp::<bool>(pressed_id))
            .unwrap_or(false);
        let inner = field(ui, pressed, width);
        if ui.button(button).clicked() {
            ui.data_mut(|data| data.insert_temp(pressed_id, true));
            ui.ctx().request_repaint();
        }
        inner
    })
    .inner
}

fn below(ui: &mut Ui, problem: Option<&str>) {
    if let Some(problem) = problem {
        message(ui, problem);
    }
}

fn send_ui(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    ui.add_space(theme::GAP);
    banners::link(ui, state, asked);
    if let Some(accepted) = state.form.accepted() {
        for sentence in accepted.remarks.iter().filter_map(texts::remark_before) {
            remark(ui, &sentence);
        }
    }
    let why_not = texts::why_not_ready(&state.account);
    stable(ui, texts::create_or_get(), |ui| {
        buttons(ui, state, why_not.is_none(), asked);
    });
    if let Some(why) = why_not {
        ui.label(egui::RichText::new(why).small().color(theme::tokens(ui).weak));
    }
}

fn buttons(ui: &mut Ui, state: &State, is_ready: bool, asked: &mut Vec<Ask>) {
    ui.horizontal_wrapped(|ui| {
        let create = theme::primary_button(ui, texts::create_or_get());
        if ui
            .add_enabled(is_ready, create)
            .on_hover_text(texts::create_keys())
            .clicked()
        {
            asked.push(Ask::CreateOrGet);
        }
        let check = egui::Button::new(texts::check_external_id());
        if ui
            .add_enabled(is_ready, check)
            .on_hover_text(texts::check_keys())
            .clicked()
        {
            asked.push(Ask::Check);
        }
        let show = egui::Button::new(texts::show_request());
        if ui.add_enabled(is_ready, show).clicked() {
            asked.push(Ask::ShowRequest);
        }
        if ui.button(texts::clear_form()).clicked() {
            asked.push(Ask::ClearForm);
        }
        more(ui, asked);
        if let Some(replaced) = state.form.replaced() {
            let label = match replaced {
                Replaced::Cleared => texts::undo_clear(),
                Replaced::ByMeeting => texts::undo_keep(),
                Replaced::ByPreset => texts::undo_preset(),
                Replaced::ByLink => texts::undo_link(),
            };
            // Beside the banner that says so, while that stands.
            let is_above = replaced == Replaced::ByLink && state.form.draft.filled_by_link.is_some();
            if !is_above && ui.button(label).clicked() {
                asked.push(Ask::Undo);
            }
        }
    });
}

/// What is needed now and then.
fn more(ui: &mut Ui, asked: &mut Vec<Ask>) {
    let button = ui.button(texts::more_actions());
    egui::Popup::menu(&button)
        .accessible_name(texts::more_actions())
        .close_behavior(egui::PopupCloseBehavior::CloseOnClick)
        .show(|ui| {
            for (label, ask) in [
                (texts::repeat(), ManyAsk::Repeat),
                (texts::import_many(), ManyAsk::ChooseFile),
            ] {
                if ui.button(label).clicked() {
                    asked.push(ask.into());
                    // A screen reader’s click leaves the menu open.
                    ui.close();
                }
            }
        });
}
