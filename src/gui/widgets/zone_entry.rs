//! A text field that takes a time zone, with suggestions.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use egui::{CompletionPopup, RectAlign, Response, Suggestion, Ui};

use super::entry::{Entry, edit};
use crate::gui::theme;
use crate::meeting::{find_zone, suggest_zones};
use crate::texts;

/// How many zones are suggested at once.
const SUGGESTED: usize = 8;

/// What happened to the field.
pub struct ZoneEntry {
    /// The field.
    pub response: Response,
    /// A suggestion was taken.
    pub was_picked: bool,
}

/// Draws the field under its label; of the zones that fit what is typed, the favorite ones come first.
pub fn zone_entry(
    ui: &mut Ui,
    (label, hint): (&str, Option<&str>),
    wrong: bool,
    (favorites, now): (&[Tz], DateTime<Utc>),
    text: &mut String,
) -> ZoneEntry {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme::GAP_SMALL;
        let shown = ui.label(egui::RichText::new(label).small().color(theme::tokens(ui).weak));
        let id = Entry::id_of(label);
        let output = theme::with_error_edge(ui, wrong, |ui| {
            let field = edit(ui, id, hint, f32::INFINITY, text);
            // The whole text is one word: cities have blanks.
            let popup = CompletionPopup::new(id)
                .word_boundary(|_| false)
                .align(RectAlign::BOTTOM_START);
            let output = popup.show(ui, field, |query| suggestions(query.text, favorites, now));
            if wrong {
                ui.ctx()
                    .accesskit_node_builder(id, |node| node.set_invalid(egui::accesskit::Invalid::True));
            }
            output
        });
        let mut response = output.text_edit.response.response.labelled_by(shown.id);
        if let Some(picked) = &output.accepted {
            // Also what stands behind the caret goes.
            text.clone_from(&picked.insert);
            response.mark_changed();
        }
        ZoneEntry {
            response,
            was_picked: output.accepted.is_some(),
        }
    })
    .inner
}

fn suggestions(text: &str, favorites: &[Tz], now: DateTime<Utc>) -> Vec<Suggestion> {
    // A zone that is written out needs no suggestions, and Tab goes on to the next field.
    if find_zone(text).is_some_and(|zone| zone.name() == text) || text.trim().is_empty() {
        return Vec::new();
    }
    let mut found = suggest_zones(text, now, usize::MAX);
    found.sort_by_key(|zone| !favorites.contains(&zone.tz));
    found.truncate(SUGGESTED);
    found
        .iter()
        .map(|zone| Suggestion::new(zone.name).description(texts::zone_description(zone)))
        .collect()
}
