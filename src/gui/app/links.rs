//! What the window does about links of other programs: they fill the form, and never more. Nothing is looked up, opened or sent
//! for a link; what stood in the form stays until the person says otherwise, and comes back by `Undo`.

use std::sync::{Arc, Mutex, PoisonError};

use egui::Context;

use super::{App, Screen};
use crate::engine::AccountState;
use crate::gui::dialogs::{FillFromLink, Question};
use crate::gui::notices::Notice;
use crate::meeting::FormLink;
use crate::profile::Instance;
use crate::texts;

/// The last link that came and has not been looked at. A newer one takes its place, so that none pile up.
#[derive(Clone, Default)]
pub(super) struct Mailbox(Arc<Mutex<Option<String>>>);

impl Mailbox {
    /// Takes in whatever a second start hands over.
    pub(super) fn listen(&self, instance: &Instance, ctx: &Context) {
        let (mailbox, window) = (self.clone(), ctx.clone());
        instance.on_message(move |link| {
            mailbox.put(link);
            window.request_repaint();
        });
    }

    fn put(&self, link: String) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(link);
    }

    fn take(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl App {
    /// Fills the form with a link as soon as it is known what stands there; asks first, if that is anything.
    pub fn open_link(&mut self, link: String) {
        self.links.put(link);
    }

    /// Looks at the link that waits. While a call runs or something else is asked it goes on waiting: that is about the form as
    /// it is.
    pub(super) fn take_link(&mut self, ctx: &Context) {
        let state = &self.state;
        let is_form_known = state.followed.is_some() && self.is_form_told;
        if !is_form_known || state.call.is_some() || state.question.is_some() {
            return;
        }
        let Some(text) = self.links.take() else { return };
        let link = match FormLink::parse(&text) {
            Ok(link) => link,
            Err(problem) => {
                let sentence = texts::link_not_taken(&texts::link_problem(problem));
                self.state.notice = Some(Notice::Said(sentence));
                return;
            }
        };
        self.show(ctx, Screen::Schedule);
        if self.is_form_untouched() {
            self.fill_from_link(&link);
        } else {
            let reading = self.reading();
            let draft = link.draft(&self.state.fresh_draft(), &reading);
            let dialog = FillFromLink::new(link, &draft, &reading, self.state.zone);
            self.state.question = Some(Question::FillFromLink(Box::new(dialog)));
        }
    }

    /// The person wants the form filled.
    pub(super) fn accept_link(&mut self) {
        if let Some(Question::FillFromLink(dialog)) = self.state.question.take() {
            self.fill_from_link(&dialog.link);
        }
    }

    fn fill_from_link(&mut self, link: &FormLink) {
        let reading = self.reading();
        let state = &mut self.state;
        let draft = link.draft(&state.fresh_draft(), &reading);
        state.form.fill_from_link(draft, &link.rejected);
        let mut said = Vec::new();
        if matches!(state.account, AccountState::None) {
            said.push(texts::link_waits().to_owned());
        }
        said.extend(FillFromLink::left_out(link));
        state.notice = (!said.is_empty()).then(|| Notice::Said(said.join(" ")));
    }
}
