//! Asks what is kept as a preset, and under which name.

use egui::{Label, RichText, TextEdit, Ui};

use crate::gui::theme;
use crate::gui::widgets::{Answer, Entry, dialog, message, remark};
use crate::meeting::{Draft, IdPlaceholder, IdTemplate, Preset, Reading, Template};
use crate::texts;

/// What is to be kept, as it is ticked and typed.
#[derive(Clone, Debug, PartialEq)]
pub struct PresetDialog {
    /// The name of the one that is changed; `None`: it is a new one.
    replaces: Option<String>,
    name: String,
    /// Everything that can be taken.
    found: Preset,
    /// Which of the parts are.
    takes: [bool; 4],
    external_id: String,
    invitation: String,
    /// The person has tried to keep it: whatever is wrong is said.
    attempted: bool,
}

/// The parts of a preset that are ticked.
const PARTS: [Part; 4] = [Part::Subject, Part::Duration, Part::People, Part::Options];

#[derive(Clone, Copy)]
enum Part {
    Subject,
    Duration,
    People,
    Options,
}

impl Part {
    /// What it holds, in words; `None`: nothing.
    fn told(self, preset: &Preset) -> Option<String> {
        match self {
            Self::Subject => texts::preset_subject(preset),
            Self::Duration => texts::preset_duration(preset),
            Self::People => texts::preset_people(preset),
            Self::Options => texts::preset_options(preset),
        }
    }

    fn take_out(self, preset: &mut Preset) {
        match self {
            Self::Subject => preset.subject = None,
            Self::Duration => preset.duration = None,
            Self::People => preset.attendees.clear(),
            Self::Options => preset.options = crate::meeting::MeetingOptions::default(),
        }
    }
}

impl PresetDialog {
    /// Of what is typed in the form, with the templates of the preset that was picked there, or else the person's own.
    pub fn of_draft(draft: &Draft, reading: &Reading, picked: Option<&Preset>, own: Option<&str>) -> Self {
        let found = Preset::of_draft(draft, reading);
        let templates = picked.cloned().unwrap_or_else(|| Preset {
            invitation_template: own.map(str::to_owned),
            ..Preset::default()
        });
        Self::new(
            None,
            Preset {
                name: templates.name,
                external_id: templates.external_id,
                invitation_template: templates.invitation_template,
                ..found
            },
        )
    }

    /// Of one that is to be changed.
    pub fn of_preset(preset: &Preset) -> Self {
        Self::new(Some(preset.name.clone()), preset.clone())
    }

    fn new(replaces: Option<String>, found: Preset) -> Self {
        Self {
            replaces,
            name: found.name.clone(),
            takes: [true; 4],
            external_id: found
                .external_id
                .as_ref()
                .map(|template| template.as_str().to_owned())
                .unwrap_or_default(),
            invitation: found.invitation_template.clone().unwrap_or_default(),
            found,
            attempted: false,
        }
    }

    /// The name of the one that is changed.
    pub fn replaces(&self) -> Option<&str> {
        self.replaces.as_deref()
    }

    /// What is to be kept; `None`: something is wrong, which is said from now on.
    pub fn preset(&mut self) -> Option<Preset> {
        self.attempted = true;
        let mut preset = self.found.clone();
        for (part, _) in PARTS.into_iter().zip(self.takes).filter(|(_, takes)| !takes) {
            part.take_out(&mut preset);
        }
        self.name.trim().clone_into(&mut preset.name);
        preset.external_id = match self.external_id.as_str() {
            "" => None,
            text => Some(IdTemplate::parse(text).ok()?),
        };
        let invitation = Some(&self.invitation).filter(|text| !text.trim().is_empty());
        Template::parse(invitation.map_or("", String::as_str)).ok()?;
        preset.invitation_template = invitation.cloned();
        (!preset.name.is_empty()).then_some(preset)
    }

    /// Draws the dialog, where there are these presets.
    pub fn show(&mut self, ui: &mut Ui, presets: &[Preset]) -> Answer {
        let name = self.name.trim();
        let is_taken = self.replaces.as_deref() != Some(name) && presets.iter().any(|preset| preset.name == name);
        let title = match &self.replaces {
            Some(_) => texts::edit_preset_title(),
            None => texts::save_as_preset_title(),
        };
        let accept = if is_taken {
            texts::replace_preset()
        } else {
            texts::save_preset()
        };
        dialog(ui, title, texts::cancel(), Some(accept), |ui| {
            self.name_ui(ui, is_taken);
            ui.add_space(theme::GAP);
            weak(ui, texts::preset_takes());
            for (part, takes) in PARTS.into_iter().zip(&mut self.takes) {
                if let Some(told) = part.told(&self.found) {
                    ui.checkbox(takes, told);
                }
            }
            ui.add_space(theme::GAP);
            self.external_id_ui(ui);
            ui.add_space(theme::GAP);
            self.invitation_ui(ui);
            if self.replaces.is_some() {
                ui.add_space(theme::GAP);
                weak(ui, texts::edit_preset_explained());
            }
        })
    }

    fn name_ui(&mut self, ui: &mut Ui, is_taken: bool) {
        let is_missing = self.attempted && self.name.trim().is_empty();
        let entry = Entry::new(texts::preset_name()).wrong(is_missing);
        entry.show(ui, &mut self.name);
        if is_missing {
            message(ui, texts::preset_name_missing());
        }
        if is_taken {
            remark(ui, &texts::preset_name_taken(self.name.trim()));
        }
    }

    fn external_id_ui(&mut self, ui: &mut Ui) {
        let problem = Some(self.external_id.as_str()).filter(|text| !text.is_empty());
        let problem = problem.and_then(|text| IdTemplate::parse(text).err());
        Entry::new(texts::id_template())
            .wrong(problem.is_some())
            .show(ui, &mut self.external_id);
        if let Some(problem) = problem {
            message(ui, &texts::id_template_problem(&problem));
        }
        weak(ui, texts::id_template_explained());
        let names = IdPlaceholder::ALL.map(|placeholder| format!("{{{}}}", placeholder.name()));
        ui.monospace(names.join(" "));
    }

    fn invitation_ui(&mut self, ui: &mut Ui) {
        let label = ui.label(small(ui, texts::preset_invitation()));
        let edit = TextEdit::multiline(&mut self.invitation)
            .desired_width(f32::INFINITY)
            .desired_rows(3);
        ui.add(edit).labelled_by(label.id);
        if let Err(problem) = Template::parse(&self.invitation) {
            message(ui, &texts::template_problem(&problem));
        }
        weak(ui, texts::preset_invitation_explained());
    }
}

fn small(ui: &Ui, text: &str) -> RichText {
    RichText::new(text).small().color(theme::tokens(ui).weak)
}

fn weak(ui: &mut Ui, text: &str) {
    ui.add(Label::new(small(ui, text)).wrap());
}
