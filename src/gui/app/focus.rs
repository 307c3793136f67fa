//! Where the keyboard goes when what had it is gone.

use egui::{Context, Id};

use super::{Screen, State};
use crate::gui::shell;
use crate::gui::widgets::Entry;
use crate::texts;

/// So many places are remembered.
const REMEMBERED: usize = 8;

/// Where the focus was.
#[derive(Default)]
pub(super) struct FocusKeeper {
    /// The screen in the last frame.
    screen: Option<Screen>,
    /// The button of that screen.
    button: Option<Id>,
    /// What had the focus on this screen, the last one last.
    places: Vec<Id>,
}

impl FocusKeeper {
    /// Called at the end of each frame: when what had the focus is gone, such as a button that did its work or a dialog that
    /// was answered, the focus goes back to where it was before, and on a new screen to where one begins. When the program
    /// starts nothing has it, and Esc takes it away.
    pub(super) fn keep(&mut self, ctx: &Context, state: &State) {
        let before = self.screen.replace(state.screen);
        let is_new = before.is_some_and(|before| before != state.screen);
        let button_before = std::mem::replace(&mut self.button, shell::chosen_place(ctx));
        if is_new {
            // What is drawn on both, such as the account's button, is no place to go back to.
            self.places.clear();
        }
        let focused = ctx.memory(egui::Memory::focused);
        // The button of the screen before is left with it.
        if let Some(focused) = focused.filter(|_| !is_new || focused != button_before) {
            self.places.retain(|place| *place != focused);
            self.places.push(focused);
            if self.places.len() > REMEMBERED {
                self.places.remove(0);
            }
            return;
        }
        // In this frame or the one before.
        let is_drawn = |id: &Id| ctx.read_response(*id).is_some();
        let is_lost = self.places.last().is_some_and(|last| !is_drawn(last));
        // A dialog or a menu has its own ways.
        let is_covered = egui::Popup::is_any_open(ctx) || ctx.memory(|memory| memory.top_modal_layer().is_some());
        if !(is_lost || is_new) || is_covered {
            return;
        }
        self.places.retain(is_drawn);
        let place = self
            .places
            .last()
            .copied()
            .or_else(|| home(ctx, state).filter(is_drawn));
        if let Some(place) = place {
            ctx.memory_mut(|memory| memory.request_focus(place));
            ctx.request_repaint();
        }
    }
}

/// Where one begins on a screen.
fn home(ctx: &Context, state: &State) -> Option<Id> {
    match state.screen {
        Screen::Schedule => Some(Entry::id_of(texts::subject())),
        Screen::Meetings => Some(Entry::id_of(texts::search_meetings())),
        Screen::Connect => Some(Entry::id_of(texts::connection_name())),
        Screen::Many | Screen::Settings | Screen::SignIn => shell::chosen_place(ctx),
    }
}
