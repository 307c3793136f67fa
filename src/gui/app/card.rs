//! What the window does with the meeting on the card in sight.

use egui::Context;

use super::{App, Ask};
use crate::engine::{Command, Errand};
use crate::gui::dialogs::{QrDialog, Question};
use crate::gui::widgets::mark_copied;
use crate::settings::SignIn;
use crate::texts;

/// What a card asks the window to do with its meeting.
#[derive(Debug)]
pub enum CardAsk {
    /// Copy the invitation in both its forms.
    CopyInvitation,
    /// Copy the invitation as Markdown.
    CopyMarkdown,
    /// Begin an e-mail with it to the attendees.
    WriteMail,
    /// Ask where the calendar file goes.
    SaveCalendarFile,
    /// Hand the calendar file to the system's calendar.
    OpenCalendarFile,
    /// Ask whether to put the meeting into the person's own calendar.
    AddToCalendar,
    /// Show this link as a QR code.
    ShowQr(String),
}

impl From<CardAsk> for Ask {
    fn from(ask: CardAsk) -> Self {
        Self::Card(ask)
    }
}

impl App {
    pub(super) fn carry_out_for_card(&mut self, ctx: &Context, ask: CardAsk) {
        let state = &mut self.state;
        let words = texts::invitation_words(state.invitation_language());
        let template = state.template();
        let card = state.card_in_sight();
        match ask {
            CardAsk::CopyInvitation => {
                if let Some(text) = card.and_then(|card| card.invitation(template, &words)) {
                    let job = self.new_job();
                    self.state.copying = Some((job, texts::copy_invitation(), text.clone()));
                    self.engine.send(Command::Errand(job, Errand::Copy(text)));
                }
            }
            CardAsk::CopyMarkdown => {
                if let Some(markdown) = card.and_then(|card| card.markdown(&words)) {
                    ctx.copy_text(markdown);
                    mark_copied(ctx, texts::copy_markdown());
                }
            }
            CardAsk::WriteMail => {
                if let Some(mail) = card.and_then(|card| card.mail(template, &words)) {
                    state.about_mail = texts::missing_in_mail(&mail);
                    self.errand(|job| Command::Errand(job, Errand::WriteMail(Box::new(mail))));
                }
            }
            CardAsk::SaveCalendarFile => {
                let (dir, zone) = (&state.documents_dir, state.zone);
                state.question = card.and_then(|card| card.calendar_question(dir, zone, state.now, &words));
            }
            CardAsk::OpenCalendarFile => {
                if let Some(file) = card.and_then(|card| card.calendar_file(state.zone, state.now, &words)) {
                    self.errand(|job| Command::Errand(job, Errand::OpenFile(file)));
                }
            }
            CardAsk::AddToCalendar => {
                let sign_in = state.sign_in_of_connection();
                let wish = card.and_then(|card| card.calendar_event(template, &words, sign_in));
                state.question = wish.map(|wish| Question::AddToCalendar(Box::new(wish)));
            }
            CardAsk::ShowQr(link) => {
                let is_of_demo = state.sign_in_of_connection() == Some(SignIn::Demo);
                state.question = Some(Question::Qr(QrDialog::new(link, is_of_demo)));
            }
        }
    }
}
