//! Asks before a check makes a meeting: nobody but the call that makes one can tell whether there is one.

use chrono_tz::Tz;
use egui::{CollapsingHeader, Ui};

use super::request::outgoing_ui;
use crate::engine::{NotKnown, Prepared};
use crate::graph::Outgoing;
use crate::gui::theme;
use crate::gui::widgets::{Answer, dialog, remark};
use crate::meeting::Draft;
use crate::texts;

/// A meeting that a check has not found, and what would be made.
#[derive(Clone, Debug, PartialEq)]
pub struct NotKnownYet {
    /// As it was typed when it was checked.
    pub draft: Box<Draft>,
    lines: Vec<String>,
    remarks: Vec<String>,
    outgoing: Outgoing,
}

impl NotKnownYet {
    /// What a check came to, with times in this zone.
    pub fn new(not_known: NotKnown, draft: Box<Draft>, zone: Tz) -> Self {
        let NotKnown { prepared, near } = not_known;
        let Prepared {
            request,
            remarks,
            outgoing,
        } = prepared;
        let near = near.iter().map(texts::near_miss);
        Self {
            draft,
            lines: texts::what_would_be_made(&request, zone),
            remarks: near.chain(remarks.iter().filter_map(texts::remark_before)).collect(),
            outgoing,
        }
    }

    /// Draws the dialog.
    pub fn show(&self, ui: &mut Ui) -> Answer {
        let (title, accept) = (texts::not_known_title(), Some(texts::create_if_missing()));
        dialog(ui, title, texts::cancel(), accept, |ui| {
            for sentence in &self.remarks {
                remark(ui, sentence);
            }
            ui.label(texts::not_known_explained());
            ui.add_space(theme::GAP);
            for line in &self.lines {
                ui.label(line);
            }
            CollapsingHeader::new(texts::what_is_sent()).show(ui, |ui| {
                outgoing_ui(ui, &self.outgoing);
            });
        })
    }
}
