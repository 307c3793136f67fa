//! The job in which a person signs in.

use std::ffi::OsString;
use std::time::Instant;

use chrono::{DateTime, Utc};
use tokio::sync::mpsc::UnboundedSender;

use super::links::SafeLink;
use super::main_loop::Note;
use super::{Event, Failure, FailureKind, JobId, Outbox, Outcome, Progress, SignInRequest, SignInWay, WhichAccount};
use crate::identity::{
    Accounts, BROWSER_WAIT, BrowserSignIn, Claims, DeviceSignIn, Grant, Permission, Prompt, Registration, SignInError,
    SignedIn,
};
use crate::settings::Language;

/// Everything that a sign-in needs.
pub struct SigningIn {
    pub job: JobId,
    pub connection: String,
    pub accounts: Accounts,
    pub registration: Registration,
    pub request: SignInRequest,
    pub browser: Option<OsString>,
    /// What the page speaks that the browser shows at the end.
    pub language: Language,
    pub now: fn() -> DateTime<Utc>,
    pub outbox: Outbox,
    pub notes: UnboundedSender<Note>,
}

/// A sign-in that the person must confirm: it is another account than the one asked for.
pub struct Unconfirmed {
    pub connection: String,
    pub accounts: Accounts,
    pub registration: Registration,
    pub grant: Grant,
}

impl SigningIn {
    /// Has the person sign in.
    pub async fn run(self) -> Outcome {
        match self.sign_in().await {
            Ok(()) => Outcome::SignedIn,
            Err(error) => Outcome::Failed(error.into()),
        }
    }

    async fn sign_in(self) -> Result<(), SignInError> {
        let expected = match self.request.account {
            WhichAccount::Same => self.accounts.of(&self.registration).into_iter().next(),
            WhichAccount::Another => None,
        };
        let registration = self.asking_for(expected.as_ref());
        let claims = expected.as_ref().and_then(|who| self.accounts.challenge(&who.key));
        let grant = match self.request.way {
            SignInWay::Browser => {
                self.in_browser(&registration, expected.as_ref(), claims.as_ref())
                    .await?
            }
            SignInWay::DeviceCode => self.with_code(&registration, claims.as_ref()).await?,
        };
        let got = self.accounts.whose(&registration, &grant)?;
        match expected {
            Some(expected) if expected.key != got.key => {
                let note = Note::OtherAccount {
                    expected: shown(&expected),
                    got: shown(&got),
                    unconfirmed: Box::new(Unconfirmed {
                        connection: self.connection,
                        accounts: self.accounts,
                        registration: self.registration,
                        grant,
                    }),
                };
                // The loop is gone only when the program ends.
                self.notes.send(note).ok();
            }
            _ => {
                self.accounts.sign_in(&self.registration, grant).await?;
                self.notes.send(Note::SignedIn(self.connection)).ok();
            }
        }
        Ok(())
    }

    /// The registration with the scopes of this sign-in: what has been allowed before, and what is to be allowed now.
    fn asking_for(&self, who: Option<&SignedIn>) -> Registration {
        let allowed = Permission::ALL.into_iter().filter(|permission| {
            self.request.allow.contains(permission)
                || who.is_some_and(|who| self.accounts.has(&self.registration, &who.key, *permission))
        });
        Registration {
            scopes: self.registration.scopes.with_extra(&allowed.collect::<Vec<_>>()),
            ..self.registration.clone()
        }
    }

    async fn in_browser(
        &self,
        registration: &Registration,
        expected: Option<&SignedIn>,
        claims: Option<&Claims>,
    ) -> Result<Grant, SignInError> {
        let prompt = match expected.and_then(|who| who.username.clone()) {
            Some(username) => Prompt::Hint(username),
            None => Prompt::SelectAccount,
        };
        let http = self.accounts.http(registration)?;
        let sign_in = BrowserSignIn::begin(&http, registration, prompt, claims, self.language).await?;
        let link = sign_in.link().clone();
        self.issued(link.as_str());
        let opened = SafeLink::of_sign_in(link.as_str())
            .ok_or(FailureKind::LinkNotAllowed.into())
            .and_then(|safe| {
                safe.open(self.browser.as_deref())
                    .map_err(|kind| Failure::saying(FailureKind::LinkNotOpened, &kind))
            });
        self.tell(Progress::Browser {
            link: link.to_string(),
            site: sign_in.site().to_owned(),
            until: (self.now)() + BROWSER_WAIT,
            not_opened: opened.err().map(Box::new),
        });
        sign_in.finish(&http).await
    }

    async fn with_code(&self, registration: &Registration, claims: Option<&Claims>) -> Result<Grant, SignInError> {
        let http = self.accounts.http(registration)?;
        let sign_in = DeviceSignIn::begin(&http, registration).await?;
        let page = sign_in.page.to_string();
        self.issued(&page);
        self.tell(Progress::DeviceCode {
            code: sign_in.user_code.clone(),
            page,
            until: (self.now)() + sign_in.expires.saturating_duration_since(Instant::now()),
        });
        sign_in.finish(&http, claims).await
    }

    /// The link may be opened again.
    fn issued(&self, link: &str) {
        self.notes.send(Note::Issued(link.to_owned())).ok();
    }

    fn tell(&self, progress: Progress) {
        self.outbox.send(Event::Progress(self.job, progress));
    }
}

fn shown(who: &SignedIn) -> Option<String> {
    who.username.clone().or_else(|| who.name.clone())
}
