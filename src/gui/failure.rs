//! What stands beside a failure: its sentences, what can be done about it, and the fine print.

use egui::Ui;

use super::app::Ask;
use super::languages::Languages;
use super::widgets::{copy_button, message};
use crate::engine::{Account, Failure, SignInRequest, SignInWay, WhichAccount};
use crate::identity::Permission;
use crate::settings::{Connection, Origin, SignIn};
use crate::texts::{self, About, Offer};

/// Where a failure stands, which decides what is of use there.
#[derive(Clone, Copy, Default)]
pub struct Around<'a> {
    /// The connection that it is about.
    pub connection: Option<&'a Connection>,
    /// The account, when one is ready.
    pub account: Option<&'a Account>,
    /// Whether the connection is being changed on this very screen.
    pub is_editing: bool,
    /// Whether it is about what stands in the form.
    pub is_of_form: bool,
    /// What is spoken.
    pub languages: Languages,
    /// What “once more” means here; `None`: nothing, or there is a button for it already.
    pub again: Option<Again<'a>>,
}

/// What is done once more.
#[derive(Clone, Copy)]
pub enum Again<'a> {
    /// The connection is opened.
    Open(&'a str),
    /// The person signs in.
    SignIn(&'a SignInRequest),
}

/// How a person signs in on a connection when nothing else is said.
pub fn way_of(sign_in: SignIn) -> SignInWay {
    match sign_in {
        SignIn::DeviceCode => SignInWay::DeviceCode,
        _ => SignInWay::Browser,
    }
}

/// A sign-in as usual on a connection.
pub fn request(sign_in: SignIn, account: WhichAccount) -> SignInRequest {
    SignInRequest {
        way: way_of(sign_in),
        account,
        allow: Vec::new(),
    }
}

/// A failure in two sentences, with what can be done about it and the fine print.
pub fn notice(ui: &mut Ui, failure: &Failure, around: &Around<'_>, asked: &mut Vec<Ask>) {
    message(ui, &texts::failure_sentence(failure));
    offers(ui, failure, around, asked);
    super::result::details_ui(ui, &texts::details(failure));
}

/// What can be done about a failure.
pub fn offers(ui: &mut Ui, failure: &Failure, around: &Around<'_>, asked: &mut Vec<Ask>) {
    let sign_in = around.connection.map(|connection| connection.sign_in);
    let is_of_use = |offer: &&Offer| {
        texts::fits(**offer, sign_in)
            && match offer {
                Offer::TryAgain => around.again.is_some(),
                Offer::Settings => !around.is_editing,
                Offer::WithoutChannel => around.is_of_form,
                Offer::CopyAdminLink => texts::admin_consent_link(&around.about()).is_some(),
                _ => true,
            }
    };
    let offers: Vec<_> = texts::offers(&failure.kind).iter().filter(is_of_use).collect();
    if offers.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for offer in offers.iter().filter(|offer| ***offer != Offer::ProxyHelp) {
            around.button(ui, **offer, failure, asked);
        }
    });
    if offers.contains(&&Offer::ProxyHelp) {
        egui::CollapsingHeader::new(texts::offer(Offer::ProxyHelp)).show(ui, |ui| ui.label(texts::proxy_help()));
    }
}

impl<'a> Around<'a> {
    fn about(&self) -> About<'a> {
        About {
            connection: self.connection,
            account: self.account,
        }
    }

    fn button(&self, ui: &mut Ui, offer: Offer, failure: &Failure, asked: &mut Vec<Ask>) {
        let label = texts::offer(offer);
        match offer {
            Offer::CopySteps => {
                let sign_in = self.connection.map_or(SignIn::Browser, |connection| connection.sign_in);
                copy_button(ui, label, &texts::registration_text(sign_in));
            }
            Offer::CopyAdminLink => {
                copy_button(ui, label, &texts::admin_consent_link(&self.about()).unwrap_or_default());
            }
            Offer::CopyForAdministrator => {
                copy_button(ui, label, &texts::for_administrator(failure, &self.about()))
                    .on_hover_text(texts::admin_text_names_you());
            }
            _ => {
                if ui.button(label).clicked() {
                    asked.extend(self.ask(offer));
                }
            }
        }
    }

    /// What a press of the button asks for.
    fn ask(&self, offer: Offer) -> Option<Ask> {
        let sign_in = self.connection.map_or(SignIn::Browser, |connection| connection.sign_in);
        let before = match self.again {
            Some(Again::SignIn(request)) => request.clone(),
            _ => request(sign_in, WhichAccount::Same),
        };
        Some(match offer {
            Offer::Settings => match self.connection {
                Some(Connection {
                    origin: Origin::Person,
                    name,
                    ..
                }) => Ask::ChangeConnection(name.clone()),
                // An administrator’s can only be looked at.
                _ => Ask::Show(super::app::Screen::Settings),
            },
            Offer::OtherAccount => Ask::SignIn(SignInRequest {
                account: WhichAccount::Another,
                ..before
            }),
            Offer::SignIn | Offer::Allow => Ask::SignIn(before),
            Offer::Browser => Ask::SignIn(SignInRequest {
                way: SignInWay::Browser,
                ..before
            }),
            Offer::NewCode => Ask::SignIn(SignInRequest {
                way: SignInWay::DeviceCode,
                ..before
            }),
            Offer::TryAgain => match self.again? {
                Again::Open(connection) => Ask::UseConnection(connection.to_owned()),
                Again::SignIn(_) => Ask::SignIn(before),
            },
            Offer::AllowCalendar => Ask::SignIn(SignInRequest {
                allow: vec![Permission::Calendar],
                ..before
            }),
            Offer::WithoutChannel => Ask::CreateWithoutChannel,
            Offer::CopySteps | Offer::CopyAdminLink | Offer::CopyForAdministrator | Offer::ProxyHelp => return None,
        })
    }
}
