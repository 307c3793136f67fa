//! The form outlasts the program: it is kept as it is typed, and comes back.

use std::time::Duration;

use egui::Context;

use super::App;
use crate::engine::Command;
use crate::meeting::Draft;

/// The form is kept when nothing was typed for so long.
const PAUSE: Duration = Duration::from_millis(500);

/// What of the form is kept.
pub struct KeptForm {
    /// What was kept last; what a fresh form has needs no keeping.
    kept: Draft,
    /// What is to be kept, and when that was typed, in seconds of the window's clock.
    typed: Option<(Draft, f64)>,
}

impl KeptForm {
    /// Of a window that has just opened, with this form.
    pub fn new(fresh: Draft) -> Self {
        Self {
            kept: fresh,
            typed: None,
        }
    }

    /// What is to be kept now, if anything; asks for a frame when it is to be kept later.
    fn look(&mut self, ctx: &Context, draft: Draft) -> Option<Draft> {
        if draft == self.kept {
            self.typed = None;
            return None;
        }
        let now = ctx.input(|input| input.time);
        let since = match &self.typed {
            Some((typed, at)) if *typed == draft => *at,
            _ => {
                self.typed = Some((draft, now));
                now
            }
        };
        let left = PAUSE.as_secs_f64() - (now - since);
        if left > 0.0 {
            ctx.request_repaint_after(Duration::from_secs_f64(left));
            return None;
        }
        self.take()
    }

    /// What was typed and is not kept yet.
    fn take(&mut self) -> Option<Draft> {
        let (draft, _) = self.typed.take()?;
        self.kept.clone_from(&draft);
        Some(draft)
    }
}

impl App {
    /// Keeps the form once the person pauses.
    pub(super) fn keep_form(&mut self, ctx: &Context) {
        let draft = self.state.form.draft_to_keep();
        if let Some(draft) = self.kept_form.look(ctx, draft) {
            self.engine.send(Command::SaveForm(Box::new(draft)));
        }
    }

    /// Keeps what was typed last, now: the window closes.
    pub(super) fn keep_form_now(&mut self) {
        let draft = self.state.form.draft_to_keep();
        if draft != self.kept_form.kept {
            self.kept_form.kept.clone_from(&draft);
            self.engine.send(Command::SaveForm(Box::new(draft)));
        }
        self.kept_form.typed = None;
    }

    /// The form as it was kept last comes back, unless the person has begun to type.
    pub(super) fn take_form(&mut self, draft: Draft) {
        if self.state.form.draft_to_keep() == self.kept_form.kept && !self.state.form.can_undo() {
            self.kept_form = KeptForm::new(draft.clone());
            self.state.form.restore(draft);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(subject: &str) -> Draft {
        Draft {
            subject: subject.to_owned(),
            ..Draft::default()
        }
    }

    /// What is kept of these drafts, each seen at a time in seconds.
    fn kept(seen: &[(&str, f64)]) -> Vec<String> {
        let ctx = Context::default();
        let mut form = KeptForm::new(draft(""));
        let mut kept = Vec::new();
        for (subject, time) in seen {
            let input = egui::RawInput {
                time: Some(*time),
                ..egui::RawInput::default()
            };
            let mut output = ctx.run_ui(input, |ui| {
                kept.extend(form.look(ui, draft(subject)).map(|draft| draft.subject));
            });
            output.textures_delta.clear();
        }
        kept
    }

    #[test]
    fn what_is_typed_is_kept_after_a_pause_and_once() {
        assert_eq!(kept(&[("", 0.0), ("", 9.0)]), [""; 0], "a fresh form");
        assert_eq!(kept(&[("a", 0.0), ("ab", 0.4), ("abc", 0.8), ("abc", 1.2)]), [""; 0]);
        assert_eq!(kept(&[("a", 0.0), ("ab", 0.4), ("ab", 1.0), ("ab", 2.0)]), ["ab"]);
        assert_eq!(kept(&[("a", 0.0), ("a", 0.6), ("", 1.0), ("", 2.0)]), ["a", ""]);
        assert_eq!(kept(&[("a", 0.0), ("", 0.4), ("", 2.0)]), [""; 0], "as it was");
    }
}
