//! The person's own invitation, with what it makes of a meeting beside it.

use egui::{Button, Label, RichText, TextEdit, Ui};

use crate::gui::app::{Ask, State};
use crate::gui::theme;
use crate::gui::widgets::message;
use crate::meeting::text::visible;
use crate::meeting::{AudioConferencing, Meeting, Participant, Placeholder, TEMPLATE_TO_BEGIN_WITH, Template};
use crate::settings::Preference;
use crate::texts;

/// Draws the field, what is wrong in it or what it makes, and the buttons.
pub fn show(ui: &mut Ui, state: &mut State, asked: &mut Vec<Ask>) {
    let kept = state.settings.settings.invitation_template.as_deref();
    let mut text = match &state.template {
        Some(typed) => typed.clone(),
        None => kept.unwrap_or(TEMPLATE_TO_BEGIN_WITH).to_owned(),
    };
    let weak = theme::tokens(ui).weak;
    let label = ui.label(RichText::new(texts::template()).small().color(weak));
    let edit = TextEdit::multiline(&mut text)
        .desired_width(f32::INFINITY)
        .desired_rows(6);
    let typed = ui.add(edit).labelled_by(label.id);
    ui.label(RichText::new(texts::template_explained()).small().color(weak));
    let names: Vec<_> = Placeholder::ALL
        .map(|placeholder| format!("{{{}}}", placeholder.name()))
        .into();
    ui.add(Label::new(RichText::new(names.join(" ")).monospace()).wrap());
    let template = Template::parse(&text);
    match &template {
        Ok(template) => {
            let example = example(state);
            let meeting = state.card.shown_meeting().unwrap_or(&example);
            let words = texts::invitation_words(state.invitation_language());
            let preview = template.fill(meeting, state.zone, &words).plain();
            ui.label(RichText::new(texts::preview()).small().color(weak));
            theme::code(ui).show(ui, |ui| {
                ui.set_width(ui.available_width());
                let lines: Vec<_> = preview.lines().map(visible).collect();
                ui.add(Label::new(lines.join("\n")).wrap());
            });
        }
        Err(problem) => {
            message(ui, &texts::template_problem(problem));
        }
    }
    ui.horizontal_wrapped(|ui| {
        let is_new = kept != Some(text.as_str()) && template.is_ok();
        if ui.add_enabled(is_new, Button::new(texts::save_template())).clicked() {
            state.template = Some(text.clone());
            asked.push(Ask::SetPreference(Preference::InvitationTemplate(Some(text.clone()))));
        }
        if ui
            .add_enabled(kept.is_some(), Button::new(texts::drop_template()))
            .clicked()
        {
            state.template = None;
            asked.push(Ask::SetPreference(Preference::InvitationTemplate(None)));
        }
    });
    if typed.changed() {
        state.template = Some(text);
    }
}

/// A meeting to show what a template makes of one, as long as there is none.
fn example(state: &State) -> Meeting {
    Meeting {
        subject: Some(texts::example_subject().to_owned()),
        start: Some(state.now),
        end: Some(state.now + chrono::TimeDelta::minutes(30)),
        external_id: Some("EXAMPLE-1".to_owned()),
        join_web_url: Some("https://teams.microsoft.com/meet/example".to_owned()),
        join_meeting_id: Some("123 456 789 012".to_owned()),
        passcode: Some("aB3dE5".to_owned()),
        audio: Some(AudioConferencing {
            conference_id: Some("123456789".to_owned()),
            toll_numbers: vec!["+1 206-555-0100".to_owned()],
            toll_free_numbers: vec!["+1 800-555-0199".to_owned()],
            dialin_url: Some("https://dialin.teams.microsoft.com/example".to_owned()),
        }),
        organizer: Some(Participant {
            upn: Some("ana@contoso.com".to_owned()),
            ..Participant::default()
        }),
        ..Meeting::default()
    }
}
