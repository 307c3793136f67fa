//! Signing in with a code that is typed on another device
//! (<https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code>).

use axum::http::{Method, StatusCode};
use chrono::TimeDelta;
use rand::seq::IndexedRandom as _;
use serde_json::json;

use super::{
    Outcome, SignInCall,
    authorize::Errand,
    control::SignInStep,
    error::{OAuthError, json_answer},
    memory::{Device, DeviceOutcome, random_text},
    pages,
    params::Params,
    request,
    scopes::Scopes,
};

/// How long a person has to type the code.
const LIFETIME: TimeDelta = TimeDelta::minutes(15);
/// By how much a program that asks too often has to slow down (RFC 8628, section 3.5).
const SLOWER: TimeDelta = TimeDelta::seconds(5);
/// What a user code is made of: nothing that is easily taken for something else, and no words.
const LETTERS: &[u8] = b"BCDFGHJKLMNPQRSTVWXZ23456789";

impl SignInCall<'_> {
    /// `POST /{tenant}/oauth2/v2.0/devicecode`.
    pub fn device_code(&self) -> Outcome {
        let params = Params::of(self.call)?;
        Self::check_client(&params)?;
        self.fail_if_told(SignInStep::DeviceCode)?;
        let scopes = Self::scopes(params.require("scope")?)?;
        let mut memory = self.memory();
        memory.forget_old();
        let user_code = std::iter::repeat_with(new_user_code)
            .find(|code| memory.device_by_user_code(code).is_none())
            .expect("there are always more");
        let (device_code, interval) = (random_text(), memory.poll_interval);
        let device = Device {
            user_code: user_code.clone(),
            scopes,
            expires: memory.now() + LIFETIME,
            interval,
            last_poll: None,
            outcome: DeviceOutcome::Pending,
        };
        memory.devices.insert(device_code.clone(), device);
        drop(memory);
        let page = self.url("oauth2/deviceauth");
        let body = json!({
            "user_code": user_code,
            "device_code": device_code,
            "verification_uri": page,
            "expires_in": LIFETIME.num_seconds(),
            "interval": interval.num_seconds(),
            "message": format!("To sign in, open the page {page} in a web browser and enter the code {user_code}."),
        });
        Ok(json_answer(StatusCode::OK, &body))
    }

    /// `GET` and `POST /{tenant}/oauth2/deviceauth`: the page where the code is typed. Its address is our own; Entra's
    /// is on another host.
    pub fn device_page(&self) -> Outcome {
        let params = Params::of(self.call)?;
        if self.call.method != Method::POST {
            return Ok(pages::enter_code(&self.own_path(), None));
        }
        if let Some(ctx) = params.get("ctx") {
            return self.next_page(&params, ctx);
        }
        self.refuse_other_pages()?;
        let user_code = params.get("otc").unwrap_or_default().trim().to_owned();
        if let Err(problem) = self.pending_device(&user_code, |_| ()) {
            return Ok(pages::enter_code(&self.own_path(), Some((&problem, &self.trace))));
        }
        let progress = self.progress(Errand::Device { user_code }, None);
        Ok(self.with_form(&progress, |form| pages::choose(form, None, None)))
    }

    /// Does something with the device of a user code for as long as nobody has decided about it.
    pub fn pending_device<T>(&self, user_code: &str, work: impl FnOnce(&mut Device) -> T) -> Result<T, OAuthError> {
        let mut memory = self.memory();
        let now = memory.now();
        let refuse = |code, message| Err(OAuthError::invalid_request(code, message));
        match memory.device_by_user_code(user_code) {
            None => refuse(70_018, "That code didn't work. Check the code and try again."),
            Some(device) if device.expires <= now => refuse(70_019, "Verification code expired."),
            Some(device) => match device.outcome {
                DeviceOutcome::Pending => Ok(work(device)),
                _ => refuse(90_120, "The request was already authorized or declined."),
            },
        }
    }

    /// The grant `urn:ietf:params:oauth:grant-type:device_code`. Only the first number and the one of an expired code
    /// have been seen; `slow_down` is from RFC 8628, as Entra's documentation does not name it.
    pub fn redeem_device_code(&self, params: &Params) -> Outcome {
        let device_code = params.require("device_code")?;
        let claims = request::claims(params)?;
        let refuse = |error, code, message| Err(OAuthError::new(error, code, message));
        let mut memory = self.memory();
        let now = memory.now();
        let Some(device) = memory.devices.get_mut(device_code) else {
            return refuse(
                "bad_verification_code",
                70_018,
                "The provided value for the input parameter 'device_code' is not valid.",
            );
        };
        if device.expires <= now {
            return refuse(
                "expired_token",
                70_020,
                "The provided value for the input parameter 'device_code' is not valid. This device code has expired.",
            );
        }
        let last_poll = device.last_poll.replace(now);
        if last_poll.is_some_and(|last| now - last < device.interval) {
            device.interval += SLOWER;
            return refuse("slow_down", 70_016, "The device code is asked about too often.");
        }
        let person = match &device.outcome {
            DeviceOutcome::Pending => {
                return refuse(
                    "authorization_pending",
                    70_016,
                    "OAuth 2.0 device flow error. Authorization is pending. Continue polling.",
                );
            }
            DeviceOutcome::Declined => {
                return refuse(
                    "authorization_declined",
                    70_017,
                    "The end user has declined the authorization request.",
                );
            }
            DeviceOutcome::Approved(person) => person.clone(),
        };
        let scopes = device.scopes.clone();
        // A code is good for one answer.
        memory.devices.remove(device_code);
        drop(memory);
        self.first_tokens(&person, &scopes, claims.as_slice(), None)
    }

    /// Scopes that a program asks for at an address of its own.
    pub fn scopes(text: &str) -> Result<Scopes, OAuthError> {
        Scopes::parse(text).map_err(|unknown| {
            let message = format!(
                "The provided value for the input parameter 'scope' is not valid. The scope {unknown} is not valid."
            );
            OAuthError::new("invalid_scope", 70_011, message)
        })
    }
}

fn new_user_code() -> String {
    let mut rng = rand::rng();
    (0..9)
        .map(|_| char::from(*LETTERS.choose(&mut rng).expect("there are letters")))
        .collect()
}
