//! A text field with its label above and what is wrong with it below.

use egui::accesskit::Role;
use egui::text::CCursorRange;
use egui::text_edit::TextEditState;
use egui::{Id, Response, TextEdit, Ui, vec2};

use super::icon::small_icon;
use super::{Icon, announce, announce_error};
use crate::gui::theme;

/// A text field.
pub struct Entry<'a> {
    label: &'a str,
    id: Id,
    hint: Option<&'a str>,
    secret: bool,
    width: f32,
    wrong: bool,
}

impl<'a> Entry<'a> {
    /// A field called `label`, as wide as there is room. Labels are unique on a screen.
    pub fn new(label: &'a str) -> Self {
        Self {
            label,
            id: Self::id_of(label),
            hint: None,
            secret: false,
            width: f32::INFINITY,
            wrong: false,
        }
    }

    /// The ID of the field of that label, to give it the focus.
    pub fn id_of(label: &str) -> Id {
        Id::unique(("entry", label))
    }

    /// Has the field of that label forget what could be undone in it.
    pub fn forget(ctx: &egui::Context, label: &str) {
        TextEditState::default().store(ctx, Self::id_of(label));
    }

    /// An example of what to type.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = Some(hint);
        self
    }

    /// Shows dots instead of what is typed.
    pub fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    /// In points.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Marks it as holding something wrong.
    pub fn wrong(mut self, wrong: bool) -> Self {
        self.wrong = wrong;
        self
    }

    /// Label and field, one above the other.
    pub fn show(self, ui: &mut Ui, text: &mut String) -> Response {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme::GAP_SMALL;
            let label = ui.label(egui::RichText::new(self.label).small().color(theme::tokens(ui).weak));
            self.show_field(ui, text).labelled_by(label.id)
        })
        .inner
    }

    /// The field alone; name it where this is used.
    pub fn show_field(self, ui: &mut Ui, text: &mut String) -> Response {
        let Self {
            label: _,
            id,
            hint,
            secret,
            width,
            wrong,
        } = self;
        theme::with_error_edge(ui, wrong, |ui| {
            let response = ui.add(self::edit(ui, id, hint, width, text).password(secret));
            select_on_arrival(ui, &response, text);
            if wrong {
                ui.ctx()
                    .accesskit_node_builder(id, |node| node.set_invalid(egui::accesskit::Invalid::True));
            }
            response
        })
    }
}

/// A field of the window's one form.
pub(super) fn edit<'t>(ui: &Ui, id: Id, hint: Option<&str>, width: f32, text: &'t mut String) -> TextEdit<'t> {
    let weak = theme::tokens(ui).weak;
    let mut edit = TextEdit::singleline(text)
        .id(id)
        .desired_width(width)
        .align(egui::Align2::LEFT_CENTER)
        .margin(vec2(10.0, 6.0))
        .min_size(vec2(0.0, theme::CONTROL_HEIGHT));
    if let Some(hint) = hint {
        edit = edit.hint_text(egui::RichText::new(hint.to_owned()).color(weak));
    }
    edit
}

/// Whoever comes with the keyboard replaces what stands in a field by typing, as in other programs; with the pointer one
/// chooses the place.
pub(super) fn select_on_arrival(ui: &Ui, response: &Response, text: &str) {
    let by_pointer = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
    if !response.gained_focus() || by_pointer || text.is_empty() {
        return;
    }
    let mut state = TextEditState::load(ui.ctx(), response.id).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::select_all_str(text)));
    state.store(ui.ctx(), response.id);
    ui.ctx().request_repaint();
}

/// A sentence about what is wrong, announced.
pub fn message(ui: &mut Ui, sentence: &str) -> Response {
    let response = marked(ui, Icon::Failed, sentence, theme::tokens(ui).error);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        // What is no label any more must say its text as its name.
        node.set_role(Role::Alert);
        node.set_label(sentence);
    });
    announce_error(&response);
    response
}

/// A sentence about what is remarkable, announced when it appears.
pub fn remark(ui: &mut Ui, sentence: &str) -> Response {
    let response = marked(ui, Icon::Notice, sentence, theme::tokens(ui).warning);
    announce(&response);
    response
}

/// A sentence after an icon, so that its color is not all that tells what kind of sentence it is.
fn marked(ui: &mut Ui, kind: Icon, sentence: &str, color: egui::Color32) -> Response {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::GAP_SMALL;
        small_icon(ui, kind);
        ui.add(egui::Label::new(egui::RichText::new(sentence).small().color(color)).wrap())
    })
    .inner
}
