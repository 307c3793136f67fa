//! What the window does about presets.

use super::{App, Ask};
use crate::engine::Command;
use crate::gui::dialogs::{PresetDialog, Question};

/// What is asked about presets.
#[derive(Debug)]
pub enum PresetAsk {
    /// Ask what of the form is kept as one.
    New,
    /// Ask what of the one of this name is kept, and how it is called.
    Edit(String),
    /// Keep what was asked for.
    Save,
    /// Forget the one of this name.
    Remove(String),
}

impl From<PresetAsk> for Ask {
    fn from(ask: PresetAsk) -> Self {
        Self::Preset(ask)
    }
}

impl App {
    pub(super) fn carry_out_for_presets(&mut self, ask: PresetAsk) {
        let reading = self.reading();
        let state = &mut self.state;
        match ask {
            PresetAsk::New => {
                state.form.leave_any();
                state.form.add_attendees();
                let own = state.settings.settings.invitation_template.as_deref();
                let dialog = PresetDialog::of_draft(&state.form.draft, &reading, state.form.preset(), own);
                state.question = Some(Question::Preset(Box::new(dialog)));
            }
            PresetAsk::Edit(name) => {
                let dialog = state.settings.settings.preset(&name).map(PresetDialog::of_preset);
                state.question = dialog.map(|dialog| Question::Preset(Box::new(dialog)));
            }
            PresetAsk::Save => {
                let Some(Question::Preset(mut dialog)) = state.question.take() else {
                    return;
                };
                match dialog.preset() {
                    Some(preset) => {
                        if dialog.replaces().is_none() {
                            state.form.is_of(preset.clone());
                        }
                        let replaces = dialog.replaces().map(str::to_owned);
                        self.engine.send(Command::PutPreset(replaces, Box::new(preset)));
                    }
                    None => state.question = Some(Question::Preset(dialog)),
                }
            }
            PresetAsk::Remove(name) => self.engine.send(Command::RemovePreset(name)),
        }
    }
}
