//! The boxes that choose a language: for the window, and for invitations.

use egui::Ui;

use super::app::Ask;
use super::widgets::choice_box;
use crate::settings::{Language, Preference};
use crate::texts;

/// What invitations are written in, and what the window speaks.
#[derive(Clone, Copy, Default)]
pub struct Languages {
    /// What the window speaks.
    pub window: Language,
    /// What invitations are written in.
    pub invitation: Language,
    /// Whether the person chose that.
    pub is_chosen: bool,
}

/// The languages that are offered, after the one that nobody chose.
pub fn offered(unchosen: String) -> Vec<(Option<Language>, String)> {
    let named = |language: Language| (Some(language), language.name().to_owned());
    let all = Language::ALL.into_iter().map(named);
    std::iter::once((None, unchosen)).chain(all).collect()
}

impl Languages {
    /// The box that chooses what invitations are written in; where there is little room, it shows the language alone.
    pub fn invitation_box(self, ui: &mut Ui, width: f32, asked: &mut Vec<Ask>) {
        let offered = offered(texts::as_the_window(self.window.name()));
        let now = self.is_chosen.then_some(self.invitation);
        let shown = self.invitation.name();
        let name = match now {
            Some(language) => language.name(),
            None => offered.first().map_or(shown, |(_, name)| name.as_str()),
        };
        let label = texts::invitation_language();
        if let Some(language) = choice_box(ui, (label, name), shown, width, now, &offered) {
            asked.push(Ask::SetPreference(Preference::InvitationLanguage(language)));
        }
    }
}
