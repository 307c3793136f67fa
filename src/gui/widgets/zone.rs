//! A field for a time zone, which suggests zones by name, city and offset.

use chrono::{DateTime, Utc};
use egui::{CompletionPopup, Id, RectAlign, Response, Suggestion, Ui};

use super::edit;
use crate::meeting::{find_zone, suggest_zones};
use crate::texts;

/// The field alone; name it where this is used.
pub fn zone_entry(ui: &mut Ui, id: Id, hint: Option<&str>, zone: &mut String, now: DateTime<Utc>) -> Response {
    let field = edit(ui, id, hint, f32::INFINITY, zone);
    // The whole text is one word: cities have blanks.
    let popup = CompletionPopup::new(id)
        .word_boundary(|_| false)
        .align(RectAlign::BOTTOM_START);
    let output = popup.show(ui, field, |query| {
        // A zone that is written out needs no suggestions, and Tab goes on to the next field.
        if find_zone(query.text).is_some_and(|zone| zone.name() == query.text) || query.text.trim().is_empty() {
            return Vec::new();
        }
        let found = suggest_zones(query.text, now, 8);
        found
            .iter()
            .map(|zone| Suggestion::new(zone.name).description(texts::zone_description(zone)))
            .collect()
    });
    output.text_edit.response.response
}
