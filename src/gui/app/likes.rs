//! The window follows what the person likes: how it looks, and what a new form has.

use egui::{Context, Ui};

use super::{App, KeptForm, State, ZoomStep};
use crate::engine::{Command, SettingsView};
use crate::gui::form::write_dates;
use crate::gui::languages::Languages;
use crate::gui::theme::{self, Look};
use crate::meeting::{ChannelSupport, Draft, Reading, find_zone};
use crate::settings::{Language, Preference, Settings, TimeFormat, Zoom};
use crate::texts;

impl App {
    /// The settings are these.
    pub(super) fn take_settings(&mut self, ctx: &Context, view: SettingsView) {
        let untouched = self.is_form_untouched();
        let state = &mut self.state;
        let new = &view.settings;
        let before = state.followed.replace(new.clone());
        // What is the same as before stays as it is by now, such as a zoom that could not be written down.
        if before.as_ref().is_none_or(|before| look_of(before) != look_of(new)) {
            theme::install(ctx, look_of(new));
        }
        // After the start only this window changes the zoom, and what it hears of that may be older than the last press.
        if before.is_none() {
            state.zoom = new.zoom();
            theme::set_zoom(ctx, state.zoom);
        }
        texts::speak(state.language_of(new));
        let order = new.date_order(state.system_order);
        texts::write_times_as(new.time_format());
        state.settings_page.show_zone(new.default_zone);
        let today = state.now.with_timezone(&state.zone).date_naive();
        state.form.reorder_dates(state.date_order, order, today);
        state.date_order = order;
        // What is kept now is what was typed.
        if state.template == view.settings.invitation_template {
            state.template = None;
        }
        state.form.hear_presets(&view.settings.presets);
        state.settings = view;
        texts::speak(state.language());
        state.form.write_times(None, state.time_format());
        state.connect.open(&state.settings);
        let fresh = state.fresh_draft();
        if untouched {
            self.kept_form = KeptForm::new(fresh.clone());
            state.form.draft = fresh.clone();
        }
        state.fresh = fresh;
    }

    /// Whether the form has what nobody has typed.
    pub(super) fn is_form_untouched(&self) -> bool {
        let form = &self.state.form;
        form.draft_to_keep() == self.state.fresh && form.attendee_text.trim().is_empty() && !form.can_undo()
    }

    /// Makes everything larger or smaller, at once, and remembers it.
    pub(super) fn zoom(&mut self, ctx: &Context, step: ZoomStep) {
        let state = &mut self.state;
        let zoom = match step {
            ZoomStep::In => state.zoom.larger(),
            ZoomStep::Out => state.zoom.smaller(),
            ZoomStep::ActualSize => Zoom::default(),
        };
        if zoom != state.zoom {
            state.zoom = zoom;
            theme::set_zoom(ctx, zoom);
            self.engine.send(Command::SetPreference(Preference::Zoom(zoom)));
        }
    }
}

impl State {
    /// What the window speaks with these settings.
    fn language_of(&self, settings: &Settings) -> Language {
        settings.language.unwrap_or(self.system_language)
    }

    /// What the window speaks.
    pub fn language(&self) -> Language {
        self.language_of(&self.settings.settings)
    }

    /// What invitations are written in.
    pub fn invitation_language(&self) -> Language {
        self.settings.settings.invitation_language.unwrap_or(self.language())
    }

    /// Both, and whether the second was chosen.
    pub fn languages(&self) -> Languages {
        Languages {
            window: self.language(),
            invitation: self.invitation_language(),
            is_chosen: self.settings.settings.invitation_language.is_some(),
        }
    }

    /// How the person writes the time of day.
    pub fn time_format(&self) -> TimeFormat {
        self.settings.settings.time_format()
    }

    /// What a new form has.
    pub(super) fn fresh_draft(&self) -> Draft {
        self.fresh_draft_in(self.settings.settings.default_zone.unwrap_or(self.zone))
    }

    /// What a form has that is cleared: it stays in the zone that is typed, unless new ones have one of their own.
    pub(super) fn cleared_draft(&self) -> Draft {
        let typed = find_zone(&self.form.draft.zone).unwrap_or(self.zone);
        self.fresh_draft_in(self.settings.settings.default_zone.unwrap_or(typed))
    }

    fn fresh_draft_in(&self, zone: chrono_tz::Tz) -> Draft {
        let reading = Reading {
            now: self.now,
            date_order: self.date_order,
            channel: ChannelSupport::Supported,
        };
        let mut draft = Draft::starting_at(self.now, zone, self.date_order);
        draft.set_duration(self.settings.settings.default_duration().into(), &reading);
        write_dates(&mut draft, self.date_order);
        for moment in [&mut draft.start, &mut draft.end] {
            if let Ok(time) = crate::meeting::parse_time(&moment.time) {
                moment.time = self.time_format().write(time);
            }
        }
        draft
    }

    /// Writes the dates and times of the form as the person does. Whatever else sets them writes English and the 24-hour clock.
    pub fn write_times(&mut self, ui: &Ui) {
        self.form.write_dates(ui.memory(egui::Memory::focused), self.date_order);
        let format = self.time_format();
        if format != TimeFormat::Hours24 {
            self.form.write_times(ui.memory(egui::Memory::focused), format);
        }
    }
}

fn look_of(settings: &crate::settings::Settings) -> Look {
    Look {
        appearance: settings.appearance(),
        reduced_motion: settings.reduced_motion(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gui::tests::window;

    #[test]
    fn what_the_window_hears_of_an_earlier_press_does_not_undo_a_later_one() {
        let profile = tempfile::tempdir().expect("a folder can be made");
        let mut harness = window(&profile);
        let ctx = harness.ctx.clone();
        let app = harness.state_mut();
        app.zoom(&ctx, ZoomStep::In);
        let mut heard = app.state.settings.clone();
        heard.settings.zoom = Some(app.state.zoom);
        app.zoom(&ctx, ZoomStep::In);
        let pressed = app.state.zoom;
        assert_ne!(heard.settings.zoom, Some(pressed));
        app.take_settings(&ctx, heard);
        assert_eq!(app.state.zoom, pressed);
        harness.run_steps(2);
        assert!((harness.ctx.zoom_factor() - pressed.factor()).abs() < 0.001);
    }
}
