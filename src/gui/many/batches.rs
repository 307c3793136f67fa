//! Batches that are not whole, each with what can be done about it; and the way back to rows that are being looked over.

use egui::accesskit::Role;
use egui::{Button, Label, RichText, Ui, UiBuilder};

use super::{ManyAsk, Shown};
use crate::gui::app::{Ask, State};
use crate::gui::theme;
use crate::gui::widgets::announce;
use crate::ledger::{self, Batch};
use crate::meeting::text::visible;
use crate::texts;

/// Draws them, if there are any.
pub fn show(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    if let Shown::Plan(plan) = &state.many.shown {
        theme::group(ui, |ui| {
            ui.add(Label::new(texts::many_are_open(&visible(plan.name()))).wrap());
            if ui.button(texts::show_many()).clicked() {
                asked.push(ManyAsk::Show.into());
            }
        });
    }
    for batch in &state.many.batches {
        // Several have buttons of the same names; the group around each says whose they are.
        let group = UiBuilder::new()
            .id_salt(batch.id)
            .accessibility_role(Role::Group)
            .accessibility_label(visible(&batch.name).into_owned());
        ui.scope_builder(group, |ui| {
            theme::group(ui, |ui| batch_ui(ui, batch, state, asked));
        });
    }
}

fn batch_ui(ui: &mut Ui, batch: &Batch, state: &State, asked: &mut Vec<Ask>) {
    let name = visible(&batch.name);
    announce(&ui.add(Label::new(texts::batch_line(&name, batch.done, batch.total)).wrap()));
    let why_not = why_not(batch, state);
    ui.horizontal_wrapped(|ui| {
        let may_go_on = why_not.is_none() && state.call.is_none();
        let go_on = ui.add_enabled(may_go_on, Button::new(texts::go_on()));
        let discard = ui.button(texts::discard());
        for button in [&go_on, &discard] {
            ui.ctx()
                .accesskit_node_builder(button.id, |node| node.set_description(name.as_ref()));
        }
        if go_on.clicked() {
            asked.push(ManyAsk::GoOn(batch.id).into());
        }
        if discard.clicked() {
            asked.push(ManyAsk::ConfirmDiscard(batch.id).into());
        }
    });
    if let Some(why) = why_not {
        let text = RichText::new(why).small().color(theme::tokens(ui).weak);
        ui.add(Label::new(text).wrap());
    }
}

/// Why a batch can't be gone on with now.
fn why_not(batch: &Batch, state: &State) -> Option<String> {
    texts::why_not_ready(&state.account).or_else(|| {
        let names = |account: &ledger::Account| {
            let ledger::Account {
                connection,
                tenant,
                organizer,
                ..
            } = account.clone();
            (connection, tenant, organizer)
        };
        let in_use = state.account.ready().map(|account| names(&account.owner));
        (in_use != Some(names(&batch.account))).then(|| {
            let (organizer, connection) = (&batch.account.organizer, &batch.account.connection);
            let organizer = texts::organizer_name(organizer, connection, None, &state.meetings.accounts);
            texts::batch_of_other(&organizer, &visible(connection))
        })
    })
}
