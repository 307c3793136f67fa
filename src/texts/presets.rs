//! Presets.

use super::catalog::texts;
use crate::meeting::text::{shortened, visible};
use crate::meeting::{DraftAttendee, IdTemplateProblem, Preset, Problem};

texts! {
    pub preset;
    pub no_preset;
    pub save_as_preset;
    pub manage_presets;
    pub undo_preset;

    pub save_as_preset_title;
    pub edit_preset_title;
    pub edit_preset_explained;
    pub save_preset;
    pub replace_preset;
    pub preset_name;
    pub preset_name_missing;
    pub preset_takes;
    pub id_template;
    pub id_template_explained;
    pub preset_invitation;
    pub preset_invitation_explained;
    name_taken_by_preset(name: &str);
    part_subject(subject: &str);
    part_duration(length: &str);
    part_people(people: &str);
    part_options(options: &str);
    part_external_id(template: &str);
    part_invitation;

    pub presets;
    pub presets_explained;
    pub edit;
    pub edit_preset(name: &str);
    pub remove_preset(name: &str);
}

/// Somebody else has the name.
pub fn preset_name_taken(name: &str) -> String {
    name_taken_by_preset(&visible(name))
}

/// The subject that a preset has.
pub fn preset_subject(preset: &Preset) -> Option<String> {
    preset.subject.as_deref().map(|subject| part_subject(&visible(subject)))
}

/// How long its meetings are.
pub fn preset_duration(preset: &Preset) -> Option<String> {
    let minutes = preset.duration?.minutes();
    Some(part_duration(&super::length(minutes.into())))
}

/// Whom it asks, and as what.
pub fn preset_people(preset: &Preset) -> Option<String> {
    let person = |attendee: &DraftAttendee| {
        let who = visible(attendee.label()).into_owned();
        match attendee.role {
            Some(role) => format!("{who} ({})", super::role(role)),
            None => who,
        }
    };
    let people: Vec<_> = preset.attendees.iter().map(person).collect();
    (!people.is_empty()).then(|| part_people(&super::listed(&people)))
}

/// Its options.
pub fn preset_options(preset: &Preset) -> Option<String> {
    let options = preset.options.chosen();
    let options: Vec<_> = options.map(|option| super::option_box(option, Some(option))).collect();
    (!options.is_empty()).then(|| part_options(&super::listed(&options)))
}

/// Everything that a preset holds.
pub fn preset_lines(preset: &Preset) -> Vec<String> {
    let external_id = preset.external_id.as_ref();
    let external_id = external_id.map(|template| part_external_id(&visible(&shortened(template.as_str(), 80))));
    let invitation = preset
        .invitation_template
        .as_ref()
        .map(|_| part_invitation().to_owned());
    let lines = [
        preset_subject(preset),
        preset_duration(preset),
        preset_people(preset),
        preset_options(preset),
        external_id,
        invitation,
    ];
    lines.into_iter().flatten().collect()
}

/// What is wrong in a template of an external ID.
pub fn id_template_problem(problem: &IdTemplateProblem) -> String {
    match problem {
        IdTemplateProblem::Template(problem) => super::template_problem(problem),
        IdTemplateProblem::ExternalId(problem) => super::problem(&Problem::ExternalId(*problem)),
    }
}
