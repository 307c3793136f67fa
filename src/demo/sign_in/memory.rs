//! What the sign-in service knows while it runs: codes on their way, and what it was told to do.

use std::collections::HashMap;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use jsonwebtoken::DecodingKey;
use serde_json::{Value, json};

use super::{control::SignInFailure, request::Wish, scopes::Scopes};

/// Everything that ends with the program.
pub(super) struct Memory {
    /// How far the clock of the sign-in service has been put forward.
    pub ahead: TimeDelta,
    last_stamp: i64,
    pub codes: HashMap<String, AuthorizationCode>,
    /// By their device codes.
    pub devices: HashMap<String, Device>,
    /// The `jti` of every assertion taken, and when it can be forgotten, in Unix seconds.
    pub assertions: HashMap<String, i64>,
    /// By their SHA-256 thumbprints, as `x5t#S256` writes them.
    pub certificates: HashMap<String, DecodingKey>,
    pub failures: Vec<SignInFailure>,
    /// What is demanded of tokens, by the object ID of their person.
    pub demands: HashMap<String, Demand>,
    /// Access tokens stamped before this have expired.
    pub expired_before: i64,
    /// How long access tokens live, and after how long they want to be refreshed, when told.
    pub lifetime: Option<(TimeDelta, Option<TimeDelta>)>,
    /// How long a program has to wait between its questions about a device code.
    pub poll_interval: TimeDelta,
}

/// A code that stands for a person's sign-in until it is redeemed.
pub(super) struct AuthorizationCode {
    pub tenant: &'static str,
    pub person: String,
    pub redirect_uri: String,
    pub wish: Wish,
    pub expires: DateTime<Utc>,
    pub is_redeemed: bool,
}

/// A sign-in that waits for a person to type its user code.
pub(super) struct Device {
    pub user_code: String,
    pub scopes: Scopes,
    pub expires: DateTime<Utc>,
    pub interval: TimeDelta,
    pub last_poll: Option<DateTime<Utc>>,
    pub outcome: DeviceOutcome,
}

pub(super) enum DeviceOutcome {
    Pending,
    /// Holds the person's object ID.
    Approved(String),
    Declined,
}

/// Tokens of a person are refused, with a claims challenge, unless they were given when the demand was met or later.
pub(super) struct Demand {
    /// The claims request that the challenge carries.
    pub claims: Value,
    /// The stamp of the first token that meets it; `None`: no token does yet.
    pub met: Option<i64>,
}

impl Memory {
    pub fn new() -> Self {
        Self {
            ahead: TimeDelta::zero(),
            last_stamp: 0,
            codes: HashMap::new(),
            devices: HashMap::new(),
            assertions: HashMap::new(),
            certificates: HashMap::new(),
            failures: Vec::new(),
            demands: HashMap::new(),
            expired_before: 0,
            lifetime: None,
            poll_interval: TimeDelta::seconds(5),
        }
    }

    /// The time by the clock of the sign-in service.
    pub fn now(&self) -> DateTime<Utc> {
        Utc::now() + self.ahead
    }

    /// A number that is greater than every one given before, also by an earlier run: microseconds, and one more where
    /// those are not enough.
    pub fn stamp(&mut self) -> i64 {
        self.last_stamp = self.now().timestamp_micros().max(self.last_stamp + 1);
        self.last_stamp
    }

    /// The device whose user code was typed; case and spaces around it do not matter.
    pub fn device_by_user_code(&mut self, typed: &str) -> Option<&mut Device> {
        self.devices
            .values_mut()
            .find(|device| device.user_code.eq_ignore_ascii_case(typed.trim()))
    }

    /// Drops what ended more than an hour ago. Until then an old code is told apart from a wrong one.
    pub fn forget_old(&mut self) {
        let past = self.now() - TimeDelta::hours(1);
        self.codes.retain(|_, code| code.expires > past);
        self.devices.retain(|_, device| device.expires > past);
        self.assertions.retain(|_, end| *end > past.timestamp());
    }
}

impl Demand {
    /// The tokens given so far are good no more; any later one is.
    pub fn newer_than_now(memory: &mut Memory) -> Self {
        let now = memory.now().timestamp().to_string();
        Self {
            claims: json!({ "access_token": { "nbf": { "essential": true, "value": now } } }),
            met: Some(memory.stamp()),
        }
    }

    /// Only a token that was asked for with these claims will do: an authentication context, as a step up needs.
    pub fn step_up() -> Self {
        Self {
            claims: json!({ "access_token": { "acrs": { "essential": true, "value": "c1" } } }),
            met: None,
        }
    }
}

/// A text nobody can guess.
pub(super) fn random_text() -> String {
    URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>())
}
