//! What the window does with the meeting on the card in sight.

use super::{App, Ask};
use crate::engine::{Command, Errand};
use crate::gui::dialogs::{QrDialog, Question};
use crate::settings::SignIn;
use crate::texts;

/// What a card asks the window to do with its meeting.
#[derive(Debug)]
pub enum CardAsk {
    /// Copy the invitation in both its forms.
    CopyInvitation,
    /// Begin an e-mail with it to the attendees.
    WriteMail,
    /// Ask where the calendar file goes.
    SaveCalendarFile,
    /// Hand the calendar file to the system's calendar.
    OpenCalendarFile,
    /// Show this link as a QR code.
    ShowQr(String),
}

impl From<CardAsk> for Ask {
    fn from(ask: CardAsk) -> Self {
        Self::Card(ask)
    }
}

impl App {
    pub(super) fn carry_out_for_card(&mut self, ask: CardAsk) {
        let state = &mut self.state;
        let template = state.template();
        let card = state.card_in_sight();
        match ask {
            CardAsk::CopyInvitation => {
                if let Some(text) = card.and_then(|card| card.invitation(template)) {
                    let job = self.new_job();
                    self.state.copying = Some((job, texts::COPY_INVITATION, text.clone()));
                    self.engine.send(Command::Errand(job, Errand::Copy(text)));
                }
            }
            CardAsk::WriteMail => {
                if let Some(mail) = card.and_then(|card| card.mail(template)) {
                    state.about_mail = texts::missing_in_mail(&mail);
                    self.begin_errand(Errand::WriteMail(Box::new(mail)));
                }
            }
            CardAsk::SaveCalendarFile => {
                let (dir, zone) = (&state.documents_dir, state.zone);
                state.question = card.and_then(|card| card.calendar_question(dir, zone, state.now));
            }
            CardAsk::OpenCalendarFile => {
                if let Some(file) = card.and_then(|card| card.calendar_file(state.zone, state.now)) {
                    self.begin_errand(Errand::OpenFile(file));
                }
            }
            CardAsk::ShowQr(link) => {
                let is_of_demo = state.sign_in_of_connection() == Some(SignIn::Demo);
                state.question = Some(Question::Qr(QrDialog::new(link, is_of_demo)));
            }
        }
    }

    fn begin_errand(&mut self, errand: Errand) {
        let job = self.new_job();
        self.state.errand = Some(job);
        self.engine.send(Command::Errand(job, errand));
    }
}
