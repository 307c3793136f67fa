//! A meeting that was known and is not there any more.

use chrono_tz::Tz;
use egui::Ui;

use super::rows::{buttons, fact, section};
use super::{details_ui, headline};
use crate::engine::Gone;
use crate::gui::theme;
use crate::gui::widgets::{Icon, copy_button};
use crate::ledger::MeetingRow;
use crate::meeting::text::visible;
use crate::texts;

/// Draws what that means, and what is kept of the meeting.
pub fn show(ui: &mut Ui, gone: &Gone, zone: Tz) {
    let Gone { row, diagnostics } = gone;
    headline(ui, Icon::Without, texts::no_meeting());
    ui.label(texts::gone_explained(row.seen_at, zone));
    if row.join_web_url.is_some() {
        ui.label(texts::gone_link());
    }
    kept(ui, row, zone);
    details_ui(ui, &texts::diagnostics(diagnostics));
}

fn kept(ui: &mut Ui, row: &MeetingRow, zone: Tz) {
    section(ui, texts::gone_kept(), |ui| {
        if let Some(subject) = row.subject.as_deref().filter(|subject| !subject.is_empty()) {
            fact(ui, texts::subject(), subject);
        }
        if let Some(start) = row.start {
            fact(ui, texts::when(), &texts::span(start, row.end, zone));
        }
        if !row.people.is_empty() {
            fact(ui, texts::attendees(), &row.people);
        }
        fact(ui, texts::external_id(), &row.key.external_id);
        if let Some(link) = &row.join_web_url {
            ui.label(egui::RichText::new(texts::join_link()).color(theme::tokens(ui).weak));
            ui.add(egui::Label::new(visible(link).as_ref()).truncate());
        }
        buttons(ui, |ui| {
            copy_button(ui, texts::copy_external_id(), &row.key.external_id);
        });
    });
}
