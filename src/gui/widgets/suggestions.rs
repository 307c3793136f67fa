//! A text field with a list below it to pick from: by arrow keys and Enter, by pointer, or through a screen reader. The
//! field keeps the focus all the time.

use std::sync::Arc;

use egui::accesskit::{HasPopup, Role};
use egui::{
    Event, EventFilter, FontSelection, Galley, Id, Key, LayerId, Popup, PopupKind, RectAlign, Response, ScrollArea,
    Sense, TextWrapMode, Ui, UiBuilder, WidgetInfo, WidgetText, vec2,
};

use super::entry::{edit, select_on_arrival};
use super::{announce, name_scroll_bars};
use crate::gui::theme;
use crate::texts;

/// A text field with a list.
pub struct Suggestions<'a> {
    label: &'a str,
    hint: &'a str,
    list: &'a str,
    wrong: bool,
}

/// What can be picked, for what stands in the field.
#[derive(Clone, Debug, Default)]
pub struct Offered {
    /// The entries, the best first.
    pub choices: Vec<Choice>,
    /// Whether more may come.
    pub is_searching: bool,
    /// Whether Enter picks the first entry. Otherwise what is typed stands for itself, and an entry is picked only after
    /// an arrow key has gone to it.
    pub enter_picks: bool,
    /// What is said when there are none.
    pub nothing: Option<String>,
}

/// An entry of the list.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What tells it from the others.
    pub key: String,
    /// The first line.
    pub name: String,
    /// What else is to be read of it, the most important first.
    pub details: Vec<String>,
    /// Whether it can be picked; if not, the details say why.
    pub is_available: bool,
}

/// What became of the field in this frame.
pub struct Shown {
    /// The field's own.
    pub response: Response,
    /// The key of the entry that was picked.
    pub picked: Option<String>,
    /// The person pressed Enter on what is typed: it is to be taken as it is.
    pub is_entered: bool,
    /// Enter waits for the search: it should not be put off.
    pub is_waiting: bool,
}

/// What is remembered of a list from frame to frame.
#[derive(Clone, Debug, Default)]
struct State {
    is_open: bool,
    /// The list is to be seen although nothing is typed.
    is_called: bool,
    /// The text for which the list was sent away.
    dismissed: Option<String>,
    /// The key of the entry that Enter picks, as it was last seen.
    highlighted: Option<String>,
    /// The person has gone to it.
    has_moved: bool,
    /// The text on which Enter was pressed before the answer was there.
    waits: Option<String>,
}

#[derive(Default)]
struct Keys {
    down: usize,
    up: usize,
    enter: bool,
    escape: bool,
}

impl<'a> Suggestions<'a> {
    /// A field called `label` with a list called `list`.
    pub fn new(label: &'a str, list: &'a str) -> Self {
        Self {
            label,
            hint: "",
            list,
            wrong: false,
        }
    }

    /// An example of what to type.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// Marks it as holding something wrong.
    pub fn wrong(mut self, wrong: bool) -> Self {
        self.wrong = wrong;
        self
    }

    /// The label, the field, and the list while there is something to pick; `offer` is asked for what fits the text.
    pub fn show(self, ui: &mut Ui, text: &mut String, offer: impl FnOnce(&str) -> Offered) -> Shown {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme::GAP_SMALL;
            let label = ui.label(egui::RichText::new(self.label).small().color(theme::tokens(ui).weak));
            let mut shown = self.show_field(ui, text, offer);
            shown.response = shown.response.labelled_by(label.id);
            shown
        })
        .inner
    }

    fn show_field(&self, ui: &mut Ui, text: &mut String, offer: impl FnOnce(&str) -> Offered) -> Shown {
        let id = super::Entry::id_of(self.label);
        let state_id = id.with("suggestions");
        let mut state: State = ui.data(|data| data.get_temp(state_id)).unwrap_or_default();
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        let keys = state.take_keys(ui, has_focus, text.is_empty());
        let response = self.field(ui, id, state.is_open, text);

        if response.changed() {
            state.has_moved = false;
            state.waits = None;
            state.is_called = false;
        }
        let mut has_focus = response.has_focus();
        let pressed_enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if !has_focus && !pressed_enter {
            state = State::default();
        }
        if keys.escape {
            state.dismissed = Some(text.clone());
            state.waits = None;
            state.is_called = false;
            state.has_moved = false;
        }
        if response.clicked() && text.is_empty() {
            state.is_called = true;
        }
        let wanted = (has_focus || pressed_enter) && (state.is_called || !text.trim().is_empty());
        let offered = if wanted { offer(text) } else { Offered::default() };
        let available: Vec<_> = offered.choices.iter().filter(|choice| choice.is_available).collect();

        let mut picked = None;
        let mut is_entered = false;
        let wait = |state: &mut State| {
            state.waits = Some(text.clone());
            state.dismissed = None;
        };
        if keys.enter {
            let seen = state.highlighted.take();
            if response.changed() {
                // What was highlighted was so for another text.
                wait(&mut state);
            } else {
                picked = seen.filter(|seen| available.iter().any(|choice| choice.key == *seen));
                if picked.is_none() && offered.is_searching {
                    // It went in this very moment; it may come back.
                    wait(&mut state);
                }
            }
        } else if pressed_enter {
            if offered.enter_picks && (offered.is_searching || !available.is_empty()) {
                wait(&mut state);
                response.request_focus();
                has_focus = true;
            } else {
                is_entered = true;
            }
        }
        // Whoever did not see the list gets the entry only when it can be no other.
        if state.waits.as_deref() == Some(text.as_str()) && !offered.is_searching {
            state.waits = None;
            if let [only] = available.as_slice() {
                picked = Some(only.key.clone());
            }
        }
        state.move_highlight(&available, &keys, offered.enter_picks);
        if picked.is_some() {
            state = State::default();
        }
        let has_something =
            !offered.choices.is_empty() || offered.enter_picks && (offered.is_searching || offered.nothing.is_some());
        state.is_open =
            has_focus && wanted && picked.is_none() && has_something && state.dismissed.as_ref() != Some(text);
        if state.is_open {
            let moved = keys.up + keys.down > 0;
            if let Some(key) = self.list(ui, id, &response, &offered, &mut state, moved) {
                picked = Some(key);
                state = State::default();
            }
        }
        let is_waiting = state.waits.is_some();
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_has_popup(HasPopup::Listbox);
            node.set_expanded(state.is_open);
        });
        ui.data_mut(|data| data.insert_temp(state_id, state));
        Shown {
            response,
            picked,
            is_entered,
            is_waiting,
        }
    }

    fn field(&self, ui: &mut Ui, id: Id, is_open: bool, text: &mut String) -> Response {
        // A press on the list leaves the focus in the field.
        let layer = LayerId::new(PopupKind::Popup.order(), popup_id(id));
        let pointer = ui.ctx().pointer_interact_pos();
        let is_on_list = is_open && pointer.and_then(|at| ui.ctx().layer_id_at(at)) == Some(layer);
        let before = ui.ctx().options(|options| options.input_options.surrender_focus_on);
        if is_on_list {
            ui.ctx()
                .options_mut(|options| options.input_options.surrender_focus_on = egui::SurrenderFocusOn::Never);
        }
        let response = theme::with_error_edge(ui, self.wrong, |ui| {
            let field = edit(ui, id, Some(self.hint), f32::INFINITY, text).event_filter(EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                tab: false,
                escape: is_open,
            });
            let response = ui.add(field);
            select_on_arrival(ui, &response, text);
            if self.wrong {
                ui.ctx()
                    .accesskit_node_builder(id, |node| node.set_invalid(egui::accesskit::Invalid::True));
            }
            response
        });
        ui.ctx()
            .options_mut(|options| options.input_options.surrender_focus_on = before);
        response
    }

    /// Draws the list; the key of the entry that was clicked.
    fn list(
        &self,
        ui: &Ui,
        id: Id,
        field: &Response,
        offered: &Offered,
        state: &mut State,
        moved: bool,
    ) -> Option<String> {
        let align = RectAlign::BOTTOM_START;
        let above = [align.flipped_y()];
        let popup = Popup::new(popup_id(id), ui.ctx().clone(), field, field.layer_id)
            .kind(PopupKind::Popup)
            .open(true)
            .align(align)
            .align_alternatives(&above)
            .gap(theme::GAP_SMALL)
            .width(field.rect.width());
        let shown = popup.show(|ui| {
            ui.set_width(ui.available_width());
            let mut clicked = None;
            if !offered.choices.is_empty() {
                let area = ScrollArea::vertical().max_height(theme::LIST_MAX).show(ui, |ui| {
                    ui.scope_builder(
                        UiBuilder::new()
                            .accessibility_role(Role::ListBox)
                            .accessibility_label(self.list),
                        |ui| {
                            ui.spacing_mut().item_spacing.y = 0.0;
                            clicked = entries(ui, &offered.choices, state, moved);
                        },
                    );
                });
                name_scroll_bars(ui, area.id, self.list);
            }
            let line = foot(offered, state.highlighted.as_deref());
            announce(&ui.label(egui::RichText::new(line).small().color(theme::tokens(ui).weak)));
            clicked
        });
        shown.and_then(|shown| shown.inner)
    }
}

impl State {
    /// Takes the keys that are the list's before the field sees them.
    fn take_keys(&mut self, ui: &Ui, has_focus: bool, is_empty: bool) -> Keys {
        let mut keys = Keys::default();
        if !has_focus {
            return keys;
        }
        let take = |key| ui.input_mut(|input| take_plain(input, key));
        if self.is_open {
            keys.down = take(Key::ArrowDown);
            keys.up = take(Key::ArrowUp);
            keys.escape = take(Key::Escape) > 0;
            keys.enter = self.highlighted.is_some() && take(Key::Enter) > 0;
        } else if take(Key::ArrowDown) > 0 {
            self.is_called = is_empty;
            self.dismissed = None;
        }
        keys
    }

    /// Goes where the keys say, and to the first entry where Enter picks one.
    fn move_highlight(&mut self, available: &[&Choice], keys: &Keys, enter_picks: bool) {
        let place_of = |key: &String| available.iter().position(|choice| choice.key == *key);
        let place = self.highlighted.as_ref().filter(|_| self.has_moved).and_then(place_of);
        self.has_moved = place.is_some();
        let count = available.len();
        let mut place = place.or((enter_picks && count > 0).then_some(0));
        if count > 0 && keys.down + keys.up > 0 {
            let from = match place {
                Some(place) => place + keys.down,
                // Down goes to the first, Up to the last.
                None if keys.down > 0 => keys.down - 1,
                None => count,
            };
            place = Some((from + count - keys.up % count) % count);
            self.has_moved = true;
        }
        self.highlighted = place.map(|place| available[place].key.clone());
    }
}

/// Whether a list is open, to which Esc belongs then.
pub fn is_list_open(ctx: &egui::Context, label: &str) -> bool {
    let state_id = super::Entry::id_of(label).with("suggestions");
    ctx.data(|data| data.get_temp::<State>(state_id))
        .is_some_and(|state| state.is_open)
}

fn popup_id(field: Id) -> Id {
    field.with("list")
}

/// Takes the presses of a key without modifiers; how many there were.
fn take_plain(input: &mut egui::InputState, wanted: Key) -> usize {
    let before = input.events.len();
    input.events.retain(|event| {
        !matches!(event, Event::Key { key, modifiers, pressed: true, .. } if *key == wanted && modifiers.is_none())
    });
    before - input.events.len()
}

fn entries(ui: &mut Ui, choices: &[Choice], state: &mut State, moved: bool) -> Option<String> {
    let pointer_moves = ui.input(|input| input.pointer.is_moving());
    let mut clicked = None;
    for (place, choice) in choices.iter().enumerate() {
        let is_highlighted = state.highlighted.as_ref() == Some(&choice.key);
        let response = entry(ui, choice, is_highlighted);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            // Selected, and not ticked.
            node.clear_toggled();
            node.set_selected(is_highlighted);
            node.set_position_in_set(place);
            node.set_size_of_set(choices.len());
        });
        if is_highlighted && moved {
            response.scroll_to_me(None);
        }
        if !choice.is_available {
            continue;
        }
        if response.hovered() && pointer_moves {
            state.highlighted = Some(choice.key.clone());
            state.has_moved = true;
        }
        if response.clicked() {
            clicked = Some(choice.key.clone());
        }
    }
    clicked
}

/// An entry: its name, and below it what else there is to know.
fn entry(ui: &mut Ui, choice: &Choice, is_highlighted: bool) -> Response {
    let tokens = theme::tokens(ui);
    let margin = vec2(theme::GAP, theme::GAP_SMALL);
    let width = ui.available_width();
    let line = |text: String, style: egui::TextStyle| -> Arc<Galley> {
        WidgetText::from(text).into_galley(
            ui,
            Some(TextWrapMode::Truncate),
            width - 2.0 * margin.x,
            FontSelection::Style(style),
        )
    };
    let name = line(choice.name.clone(), egui::TextStyle::Body);
    let details = (!choice.details.is_empty()).then(|| line(choice.details.join(" · "), egui::TextStyle::Small));
    let details_height = details.as_ref().map_or(0.0, |galley| galley.size().y);
    let size = vec2(width, name.size().y + details_height + 2.0 * margin.y);
    // It takes clicks but not the focus, which stays in the field.
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
    response.widget_info(|| {
        let spoken = std::iter::once(&choice.name).chain(&choice.details);
        let spoken: Vec<_> = spoken.map(String::as_str).collect();
        WidgetInfo::selected(
            Role::ListBoxOption,
            choice.is_available,
            is_highlighted,
            texts::listed(&spoken),
        )
    });
    if ui.is_rect_visible(rect) {
        theme::paint_entry(ui, rect, is_highlighted);
        let color = if choice.is_available { tokens.text } else { tokens.weak };
        let at = rect.min + margin;
        let below = at + vec2(0.0, name.size().y);
        ui.painter().galley(at, name, color);
        if let Some(details) = details {
            ui.painter().galley(below, details, tokens.weak);
        }
    }
    response
}

/// What the list says below its entries.
fn foot(offered: &Offered, highlighted: Option<&str>) -> String {
    let Offered {
        choices,
        is_searching,
        nothing,
        ..
    } = offered;
    let place = choices
        .iter()
        .position(|choice| Some(choice.key.as_str()) == highlighted);
    match (place, choices.len()) {
        (Some(place), count) => texts::enter_picks(&choices[place].name, place + 1, count, *is_searching),
        (None, 0) if *is_searching => texts::searching().to_owned(),
        (None, 0) => nothing.clone().unwrap_or_default(),
        (None, count) => texts::down_chooses(count, *is_searching),
    }
}
