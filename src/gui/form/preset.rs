//! The preset that the form was filled with, and the external ID that follows its template.

use egui::Id;
use uuid::Uuid;

use super::{Form, Replaced};
use crate::meeting::{Preset, Template};

/// A preset that was picked.
#[derive(Clone)]
pub struct Picked {
    preset: Preset,
    uuid: Uuid,
    /// The external ID as it was put last; `None`: the person has typed another, which stays.
    followed: Option<String>,
}

impl Form {
    /// Fills the form with a preset; [`Form::undo`] brings back what was there. `None`: it is none's any more, and stays.
    pub fn pick(&mut self, preset: Option<Preset>) {
        let Some(preset) = preset else {
            self.picked = None;
            return;
        };
        self.leave_any();
        let Some(reading) = self.reading() else { return };
        let uuid = Uuid::new_v4();
        let mut draft = preset.applied_to(&self.draft, &reading);
        let start = draft.times(&reading).start.at();
        if let Some(id) = preset.external_id_for(&draft, start, uuid) {
            draft.external_id = id;
        }
        let picked = Picked {
            followed: Some(draft.external_id.clone()),
            preset,
            uuid,
        };
        let before = self.picked.replace(picked);
        self.put_in_place(Replaced::ByPreset, draft, before);
    }

    /// The form holds what was just kept as this preset.
    pub fn is_of(&mut self, preset: Preset) {
        self.picked = Some(Picked {
            preset,
            uuid: Uuid::new_v4(),
            followed: self.draft.external_id.is_empty().then(String::new),
        });
    }

    /// The presets are these now: one that is gone is not picked any more, and one that has changed counts as it is.
    pub fn hear_presets(&mut self, presets: &[Preset]) {
        if let Some(mut picked) = self.picked.take()
            && let Some(known) = presets.iter().find(|preset| preset.name == picked.preset.name)
        {
            picked.preset.clone_from(known);
            self.picked = Some(picked);
        }
    }

    /// The preset that was picked.
    pub fn preset(&self) -> Option<&Preset> {
        self.picked.as_ref().map(|picked| &picked.preset)
    }

    /// The invitation to the meetings of this form, if a preset has one.
    pub fn invitation(&self) -> Option<Template> {
        self.preset()?.invitation()
    }

    /// Has the external ID follow the start, as the preset's template says, unless the person has typed one or types just now.
    pub fn follow_template(&mut self, focused: Option<Id>) {
        let start = self.times().and_then(|times| times.start.at());
        let is_typing = self.entering.is_typing() || focused == Some(super::Entry::id_of(crate::texts::subject()));
        let Some(picked) = self.picked.as_mut().filter(|_| !is_typing) else {
            return;
        };
        if picked.followed.as_ref() != Some(&self.draft.external_id) {
            picked.followed = None;
        }
        if picked.followed.is_some()
            && let Some(id) = picked.preset.external_id_for(&self.draft, start, picked.uuid)
            && id != self.draft.external_id
        {
            self.draft.external_id.clone_from(&id);
            picked.followed = Some(id);
        }
    }
}
