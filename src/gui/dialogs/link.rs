//! Asks before a link of another program takes the place of what is typed.

use chrono_tz::Tz;
use egui::Ui;

use crate::gui::result::fact;
use crate::gui::theme;
use crate::gui::widgets::{Answer, dialog, remark};
use crate::meeting::text::shortened;
use crate::meeting::{Draft, DraftAttendee, FormLink, Reading};
use crate::texts;

/// So much of a text is shown.
const SHOWN: usize = 300;

/// A link, and what it wants to fill in.
#[derive(Clone, Debug, PartialEq)]
pub struct FillFromLink {
    pub link: FormLink,
    lines: Vec<(&'static str, String)>,
}

impl FillFromLink {
    /// What a link wants, which would make this draft.
    pub fn new(link: FormLink, draft: &Draft, reading: &Reading, zone: Tz) -> Self {
        let people: Vec<_> = draft.attendees.iter().map(DraftAttendee::label).collect();
        let has_times = link.start.is_some() || link.end.is_some() || link.zone.is_some();
        let when = || texts::times_line(&draft.times(reading), zone);
        let lines = [
            (texts::subject(), draft.subject.clone()),
            (texts::when(), has_times.then(when).unwrap_or_default()),
            (texts::attendees(), texts::listed(&people)),
            (texts::add_attendee(), texts::listed(&link.rejected)),
            (texts::external_id(), draft.external_id.clone()),
            (texts::channel(), draft.channel.clone()),
        ];
        let lines = lines.into_iter().filter(|(_, text)| !text.is_empty());
        let lines = lines.map(|(label, text)| (label, shortened(&text, SHOWN).into_owned()));
        Self {
            lines: lines.collect(),
            link,
        }
    }

    /// What of the link is not used, in sentences.
    pub fn left_out(link: &FormLink) -> impl Iterator<Item = String> {
        let ignored = (!link.ignored.is_empty()).then(|| texts::link_ignored(&texts::listed(&link.ignored)));
        let cleaned = link.cleaned.then(|| texts::link_cleaned().to_owned());
        ignored.into_iter().chain(cleaned)
    }

    /// Draws the dialog.
    pub fn show(&self, ui: &mut Ui) -> Answer {
        let (title, accept) = (texts::link_title(), Some(texts::fill_form()));
        dialog(ui, title, texts::keep_typed(), accept, |ui| {
            ui.label(texts::link_asks());
            ui.add_space(theme::GAP);
            for (label, text) in &self.lines {
                fact(ui, label, text);
            }
            for sentence in Self::left_out(&self.link) {
                remark(ui, &sentence);
            }
            ui.add_space(theme::GAP);
            ui.add(egui::Label::new(texts::link_explained()).wrap());
        })
    }
}
