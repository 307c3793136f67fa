//! What is open beside the list: a meeting's card, or what little is known of it.

use egui::{Label, RichText, Ui};

use super::{Look, MeetingsAsk};
use crate::engine::OpenWith;
use crate::gui::app::{Ask, State};
use crate::gui::result::Card;
use crate::gui::theme;
use crate::gui::widgets::{announce, copy_button};
use crate::ledger::{Key, MeetingRow};
use crate::meeting::text::visible;
use crate::texts;

/// What is open.
#[derive(Default)]
pub struct Opened {
    /// What names it; `None` for a request that has not been answered.
    pub key: Option<Key>,
    pub card: Card,
    /// Its row, when no more is known.
    pub row: Option<Box<MeetingRow>>,
}

impl Opened {
    /// A meeting that nothing is known of yet.
    pub fn of(key: Key) -> Self {
        Self {
            key: Some(key),
            ..Self::default()
        }
    }
}

/// Draws what is open, with the way to close it.
pub fn show(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    let Some(opened) = &state.meetings.opened else { return };
    if ui.button(texts::close_meeting()).clicked() {
        asked.push(MeetingsAsk::Close.into());
    }
    if state.meetings.chosen().is_some() {
        super::actions(ui, &state.meetings, &Look::of(state, &state.meetings.accounts), asked);
    }
    if !opened.card.is_empty() {
        let around = state.around();
        let (call, calendar) = (state.call.as_ref(), &state.calendar);
        opened.card.show(ui, state.zone, call, calendar, &around, asked);
    }
    if let Some(row) = opened.row.as_ref().filter(|_| !opened.card.has_content()) {
        row_ui(ui, row, state, asked);
    }
}

/// A meeting of which only the row is known.
fn row_ui(ui: &mut Ui, row: &MeetingRow, state: &State, asked: &mut Vec<Ask>) {
    announce(&ui.add(Label::new(RichText::new(texts::subject_line(row.subject.as_deref())).heading()).wrap()));
    ui.add(Label::new(texts::little_known(row)).wrap());
    theme::group(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::GAP_SMALL;
        let fact = |ui: &mut Ui, label: &str, text: &str| {
            ui.scope(|ui| {
                ui.spacing_mut().interact_size.y = 0.0;
                ui.horizontal_wrapped(|ui| {
                    ui.label(RichText::new(label).color(theme::tokens(ui).weak));
                    ui.add(Label::new(visible(text).as_ref()).wrap());
                });
            });
        };
        fact(ui, texts::state_column(), &texts::meeting_state(row));
        if let Some(start) = row.start {
            fact(ui, texts::when(), &texts::span(start, row.end, state.zone));
        }
        fact(ui, texts::external_id(), &row.key.external_id);
        let organizer = texts::organizer_name(
            &row.key.organizer,
            &row.key.connection,
            state.account.ready(),
            &state.meetings.accounts,
        );
        fact(ui, texts::organizer_label(), &organizer);
        fact(ui, texts::connection_column(), &row.key.connection);
        if !row.people.is_empty() {
            fact(ui, texts::attendee(), &row.people);
        }
        ui.add_space(theme::GAP_SMALL);
        ui.horizontal_wrapped(|ui| {
            if let Some(link) = &row.join_web_url {
                copy_button(ui, texts::copy_join_link(), link);
                if ui.button(texts::open_join_link()).clicked() {
                    asked.push(Ask::Open(link.clone(), OpenWith::Browser));
                }
            }
            copy_button(ui, texts::copy_external_id(), &row.key.external_id);
        });
    });
}
