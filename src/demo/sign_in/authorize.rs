//! The browser's way: whom to sign in as, what to allow, and back to the program.

use axum::http::{Method, StatusCode};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    super::organization::{ORGANIZATION, Person, Standing},
    Outcome, SignInCall,
    control::SignInStep,
    error::OAuthError,
    keys::Purpose,
    memory::{AuthorizationCode, DeviceOutcome, random_text},
    pages::{self, Form},
    params::Params,
    request::{Prompt, ReplyTo, Wish},
    scopes::Scopes,
};

/// How far a person has come, in the hidden field `ctx`. Sealed, so that only our own pages can have it.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Progress {
    pub errand: Errand,
    /// The object ID of whoever signed in.
    pub person: Option<String>,
    /// In Unix seconds.
    expires: i64,
}

/// What a person came for.
#[derive(Clone, Serialize, Deserialize)]
pub(super) enum Errand {
    Authorize {
        reply: ReplyTo,
        wish: Wish,
        /// Whether to ask for consent even if it was given before.
        asks_again: bool,
    },
    Device {
        user_code: String,
    },
    AdminConsent {
        reply: Option<ReplyTo>,
    },
}

/// How long a person may take from one page to the next, and a program to redeem a code.
const PATIENCE: TimeDelta = TimeDelta::minutes(10);

impl SignInCall<'_> {
    /// `GET` and `POST /{tenant}/oauth2/v2.0/authorize`.
    ///
    /// Which mistakes go back to the program and which are shown in the browser follows RFC 6749, section 4.1.2.1;
    /// Entra shows more of them.
    pub fn authorize(&self) -> Outcome {
        let params = Params::of(self.call)?;
        if let Some(ctx) = params.get("ctx").filter(|_| self.call.method == Method::POST) {
            return self.next_page(&params, ctx);
        }
        Self::check_client(&params)?;
        let reply = ReplyTo::read(&params)?;
        self.fail_if_told(SignInStep::Page)?;
        let outcome = self.begin(&params, &reply);
        Ok(outcome.unwrap_or_else(|error| reply.error(&error, &self.trace)))
    }

    fn begin(&self, params: &Params, reply: &ReplyTo) -> Outcome {
        let wish = Wish::read(params)?;
        let prompt = Prompt::read(params)?;
        self.fail_if_told(SignInStep::Authorize)?;
        let hint = params.get("login_hint");
        let errand = Errand::Authorize {
            reply: reply.clone(),
            wish,
            asks_again: prompt == Prompt::Consent,
        };
        if prompt == Prompt::Nothing {
            return self.silently(errand, hint);
        }
        let progress = self.progress(errand, None);
        Ok(self.with_form(&progress, |form| pages::choose(form, hint, None)))
    }

    /// `prompt=none`. The demo has no sessions, so the hint stands for one.
    fn silently(&self, errand: Errand, hint: Option<&str>) -> Outcome {
        let person = hint
            .and_then(pages::account)
            .filter(|person| person.standing != Standing::Personal)
            .ok_or_else(|| {
                OAuthError::new(
                    "login_required",
                    50_058,
                    "A silent sign-in request was sent but no user is signed in.",
                )
            })?;
        if self.missing_consent(&errand, person)?.is_empty() {
            self.finish(errand, person)
        } else {
            Err(OAuthError {
                error: "interaction_required".to_owned(),
                ..OAuthError::consent_required()
            })
        }
    }

    /// A form of one of our pages: a choice of account, or a decision.
    pub fn next_page(&self, params: &Params, ctx: &str) -> Outcome {
        self.refuse_other_pages()?;
        let progress = self.service.sign_in.keys.open::<Progress>(Purpose::Page, ctx);
        let Some(progress) = progress.filter(|progress| progress.expires > self.now().timestamp()) else {
            return Err(OAuthError::invalid_request(50_089, "The flow token has expired."));
        };
        let signed_in = progress.person.as_deref().and_then(pages::account);
        match (params.get("decision"), params.get("account"), signed_in) {
            (Some("cancel"), ..) => self.decline(progress.errand),
            (Some("accept"), _, Some(person)) => self.accept(progress.errand, person),
            (None, Some(account), None) => self.choose(&progress, account),
            _ => Err(OAuthError::missing("account")),
        }
    }

    fn choose(&self, progress: &Progress, account: &str) -> Outcome {
        match self.sign_in(account) {
            Err(problem) => Ok(self.with_form(progress, |form| {
                pages::choose(form, Some(account), Some((&problem, &self.trace)))
            })),
            Ok(person) => {
                let missing = self.missing_consent(&progress.errand, person)?;
                let on_another_device = matches!(progress.errand, Errand::Device { .. });
                if missing.is_empty() && !on_another_device {
                    return self.finish(progress.errand.clone(), person);
                }
                let progress = self.progress(progress.errand.clone(), Some(person));
                Ok(self.with_form(&progress, |form| {
                    pages::consent(form, person, &missing, on_another_device)
                }))
            }
        }
    }

    /// Whoever has this user name. Personal accounts are in no organization. A guest signs in to this one, also at
    /// `organizations`, where Entra would sign them in at home.
    fn sign_in(&self, account: &str) -> Result<&'static Person, OAuthError> {
        let refuse = |code, message| Err(OAuthError::invalid_request(code, message));
        match pages::account(account) {
            None => refuse(
                50_034,
                format!("The user account {account} does not exist in the directory of the demo organization."),
            ),
            Some(person) if person.standing == Standing::Personal => refuse(
                50_020,
                format!(
                    "User account '{}' from identity provider 'live.com' does not exist in tenant '{}' and cannot \
                     access the application. The account needs to be added as an external user in the tenant first.",
                    person.upn, self.tenant
                ),
            ),
            Some(person) => Ok(person),
        }
    }

    /// What the person still has to allow.
    fn missing_consent(&self, errand: &Errand, person: &Person) -> Result<Scopes, OAuthError> {
        let wanted = self.wanted(errand)?;
        if matches!(errand, Errand::Authorize { asks_again: true, .. }) {
            return Ok(wanted);
        }
        let state = self.service.store.lock();
        Ok(wanted.without(&state.sign_in.consented(&person.id)))
    }

    fn wanted(&self, errand: &Errand) -> Result<Scopes, OAuthError> {
        match errand {
            Errand::Authorize { wish, .. } => Ok(wish.scopes.clone()),
            Errand::Device { user_code } => self.pending_device(user_code, |device| device.scopes.clone()),
            Errand::AdminConsent { .. } => Ok(Scopes::everything()),
        }
    }

    fn accept(&self, errand: Errand, person: &'static Person) -> Outcome {
        let wanted = self.wanted(&errand)?;
        self.keep(|kept| match errand {
            Errand::AdminConsent { .. } => kept.consent_for_everyone(),
            _ => kept.consent(&person.id, &wanted),
        })?;
        self.finish(errand, person)
    }

    fn finish(&self, errand: Errand, person: &'static Person) -> Outcome {
        match errand {
            Errand::Authorize { reply, wish, .. } => {
                let code = random_text();
                let mut memory = self.memory();
                memory.forget_old();
                let expires = memory.now() + PATIENCE;
                memory.codes.insert(
                    code.clone(),
                    AuthorizationCode {
                        tenant: self.tenant,
                        person: person.id.clone(),
                        redirect_uri: reply.redirect_uri.clone(),
                        wish,
                        expires,
                        is_redeemed: false,
                    },
                );
                drop(memory);
                Ok(reply.answer(vec![("code", code), ("session_state", Uuid::new_v4().to_string())]))
            }
            Errand::Device { user_code } => {
                let outcome = DeviceOutcome::Approved(person.id.clone());
                self.pending_device(&user_code, |device| device.outcome = outcome)?;
                Ok(pages::end(
                    "You have signed in",
                    "You have signed in to Convene on your device. You may now close this window.",
                ))
            }
            Errand::AdminConsent { reply: None } => Ok(pages::end(
                "Permissions given",
                "Convene may now be used by everyone in the organization. You may close this window.",
            )),
            Errand::AdminConsent { reply: Some(reply) } => Ok(reply.answer(vec![
                ("admin_consent", "True".to_owned()),
                ("tenant", super::TENANT.to_owned()),
            ])),
        }
    }

    fn decline(&self, errand: Errand) -> Outcome {
        let declined = OAuthError::new("access_denied", 65_004, "User declined to consent to access the app.");
        match errand {
            Errand::Authorize { reply, .. } => Ok(reply.error(&declined, &self.trace)),
            Errand::Device { user_code } => {
                self.pending_device(&user_code, |device| device.outcome = DeviceOutcome::Declined)?;
                Ok(pages::end(
                    "Cancelled",
                    "You have not signed in. You may close this window.",
                ))
            }
            Errand::AdminConsent { reply: None } => Ok(pages::end(
                "Cancelled",
                "Nothing has changed. You may close this window.",
            )),
            // The name and the sentence are those of the documentation of this page alone.
            Errand::AdminConsent { reply: Some(reply) } => Ok(reply.answer(vec![
                ("error", "permission_denied".to_owned()),
                ("error_description", "The admin canceled the request".to_owned()),
            ])),
        }
    }

    /// `GET /{tenant}/adminconsent`
    /// (<https://learn.microsoft.com/entra/identity-platform/v2-admin-consent>). The main user is the administrator.
    pub fn admin_consent(&self) -> Outcome {
        let params = Params::of(self.call)?;
        if let Some(ctx) = params.get("ctx").filter(|_| self.call.method == Method::POST) {
            return self.next_page(&params, ctx);
        }
        Self::check_client(&params)?;
        let reply = params.get("redirect_uri").map(|_| ReplyTo::read(&params)).transpose()?;
        let administrator = ORGANIZATION.main_user();
        let progress = self.progress(Errand::AdminConsent { reply }, Some(administrator));
        Ok(self.with_form(&progress, |form| {
            pages::admin_consent(form, administrator, &Scopes::everything())
        }))
    }

    /// `GET /{tenant}/oauth2/v2.0/logout`. There is no session to end.
    pub fn logout(&self) -> Outcome {
        let params = Params::of(self.call)?;
        let back = params.get("post_logout_redirect_uri").map(|address| {
            let state = params.get("state").unwrap_or_default();
            Params::from_pairs(&[("redirect_uri", address), ("state", state)])
        });
        // An address that is not registered is passed over.
        match back.and_then(|params| ReplyTo::read(&params).ok()) {
            Some(reply) => Ok(reply.answer(Vec::new())),
            None => Ok(pages::end(
                "You signed out of your account",
                "You may close this window.",
            )),
        }
    }

    pub fn progress(&self, errand: Errand, person: Option<&Person>) -> Progress {
        Progress {
            errand,
            person: person.map(|person| person.id.clone()),
            expires: (self.now() + PATIENCE).timestamp(),
        }
    }

    /// A page whose form carries `progress`.
    pub fn with_form<T>(&self, progress: &Progress, page: impl FnOnce(&Form) -> T) -> T {
        let leads_to = match &progress.errand {
            Errand::Authorize { reply, .. } | Errand::AdminConsent { reply: Some(reply) } => reply.source(),
            Errand::Device { .. } | Errand::AdminConsent { reply: None } => String::new(),
        };
        page(&Form {
            action: &self.own_path(),
            ctx: &self.service.sign_in.keys.seal(Purpose::Page, progress),
            leads_to: &leads_to,
        })
    }

    /// A page of another site must not press our buttons. Browsers say where a form comes from; other clients need not.
    pub fn refuse_other_pages(&self) -> Result<(), OAuthError> {
        let is_ours = self
            .call
            .header("sec-fetch-site")
            .is_none_or(|site| site == "same-origin")
            && self.call.header("origin").is_none_or(|origin| origin == self.origin);
        if is_ours {
            return Ok(());
        }
        let message = "The form was sent by a page of another site.";
        Err(OAuthError::invalid_request(90_023, message).with_status(StatusCode::FORBIDDEN))
    }
}
