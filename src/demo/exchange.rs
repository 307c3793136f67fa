//! The record of requests and answers, for tests and for people who try things out.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

use axum::http::{
    HeaderMap, HeaderName,
    header::{AUTHORIZATION, LOCATION, REFERER},
};
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;

use super::{answer::Answer, call::Call, faults::Fault};

/// A request and its answer.
///
/// Secrets are never kept: not the value of `Authorization`, and of a sign-in only the names of what was sent and
/// answered, with those values that are known to be harmless. `***` stands for the others, and pages are left out.
#[derive(Clone, Debug, Serialize)]
pub struct Exchange {
    /// When the request had arrived, UTC.
    pub at: DateTime<Utc>,
    /// The method, in capitals.
    pub method: String,
    /// Path and query as they were sent, still encoded.
    pub path: String,
    /// The request's headers, names in small letters.
    pub request_headers: Vec<(String, String)>,
    /// The request's body; bytes that are no text are replaced.
    pub request_body: String,
    /// The status that was answered; `None` when the connection was reset instead.
    pub status: Option<u16>,
    /// The answer's headers.
    pub response_headers: Vec<(String, String)>,
    /// The answer's body in full, also when only half of it was sent.
    pub response_body: String,
    /// What went wrong on request, if anything.
    pub fault: Option<Fault>,
}

/// How many exchanges are remembered.
const KEPT: usize = 500;

/// The latest exchanges, oldest first.
#[derive(Default)]
pub(super) struct Log(Mutex<VecDeque<Exchange>>);

impl Log {
    /// Remembers an exchange that began at this time; `answer` is `None` when there was none.
    pub fn add(&self, at: DateTime<Utc>, call: &Call, answer: Option<&Answer>, fault: Option<Fault>) {
        let text = |body: &[u8]| String::from_utf8_lossy(body).into_owned();
        let mut exchange = Exchange {
            at,
            method: call.method.to_string(),
            path: call.path_and_query.clone(),
            request_headers: texts(&call.headers),
            request_body: text(&call.body),
            status: answer.map(|answer| answer.status.as_u16()),
            response_headers: answer.map(|answer| texts(&answer.headers)).unwrap_or_default(),
            response_body: answer.map(|answer| text(&answer.body)).unwrap_or_default(),
            fault,
        };
        if !is_open(call) {
            exchange.hide_secrets();
        }
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() == KEPT {
            kept.pop_front();
        }
        kept.push_back(exchange);
    }

    /// All of them.
    pub fn all(&self) -> Vec<Exchange> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .iter()
            .cloned()
            .collect()
    }
}

/// Stands for a value that is not kept.
const HIDDEN: &str = "***";

/// The parameters of a sign-in whose values are harmless.
const OPEN_PARAMETERS: [&str; 14] = [
    "claims",
    "client_assertion_type",
    "client_id",
    "code_challenge",
    "code_challenge_method",
    "decision",
    "grant_type",
    "login_hint",
    "post_logout_redirect_uri",
    "prompt",
    "redirect_uri",
    "response_mode",
    "response_type",
    "scope",
];
/// What an answer says that is not harmless; `message` repeats the user code.
const HIDDEN_ANSWERS: [&str; 6] = [
    "access_token",
    "refresh_token",
    "id_token",
    "device_code",
    "user_code",
    "message",
];

/// Whether everything about a call may be kept: those to Graph and the pages of meetings. Whatever else there is
/// counts as a sign-in, also when its address is mistyped.
fn is_open(call: &Call) -> bool {
    matches!(
        call.path().as_slice(),
        ["v1.0" | "beta" | "join" | "options" | "dialin" | "l", ..]
    )
}

impl Exchange {
    fn hide_secrets(&mut self) {
        if let Some((path, query)) = self.path.split_once('?') {
            self.path = format!("{path}?{}", hide_in_form(query));
        }
        self.request_body = hide_in_form(&self.request_body);
        for (_, value) in self
            .response_headers
            .iter_mut()
            .filter(|(name, _)| *name == LOCATION.as_str())
        {
            // What goes back to the program may be in the fragment as well.
            let address = value.split(['?', '#']).next().unwrap_or_default();
            *value = format!("{address}?{HIDDEN}");
        }
        self.response_body = match serde_json::from_str(&self.response_body) {
            Ok(Value::Object(mut body)) => {
                for (name, value) in &mut body {
                    if HIDDEN_ANSWERS.contains(&name.as_str()) {
                        *value = HIDDEN.into();
                    }
                }
                Value::Object(body).to_string()
            }
            _ if self.response_body.is_empty() => String::new(),
            _ => "(page not kept)".to_owned(),
        };
    }
}

/// A form or a query with its names, and its harmless values only.
fn hide_in_form(text: &str) -> String {
    let pairs = url::form_urlencoded::parse(text.as_bytes()).map(|(name, value)| {
        // What has no value may be a secret that was sent without its name.
        match (OPEN_PARAMETERS.contains(&&*name), value.is_empty()) {
            (true, _) => (name, value),
            (false, true) => (HIDDEN.into(), value),
            (false, false) => (name, HIDDEN.into()),
        }
    });
    url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish()
}

fn texts(headers: &HeaderMap) -> Vec<(String, String)> {
    let text = |name: &HeaderName, value: &axum::http::HeaderValue| {
        // A browser says which page a form was on, and that address holds what a program asked for.
        if *name == AUTHORIZATION || *name == REFERER {
            "(not kept)".into()
        } else {
            String::from_utf8_lossy(value.as_bytes()).into_owned()
        }
    };
    headers
        .iter()
        .map(|(name, value)| (name.to_string(), text(name, value)))
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn only_values_of_known_names_are_kept(name in "[a-z_]{1,12}", secret in "[!-~]{6,20}", known in 0..OPEN_PARAMETERS.len()) {
            prop_assume!(!OPEN_PARAMETERS.contains(&name.as_str()));
            let form = url::form_urlencoded::Serializer::new(String::new())
                .append_pair(OPEN_PARAMETERS[known], "open")
                .append_pair(&name, &format!("~{secret}"))
                .append_key_only(&format!("~{secret}"))
                .finish();
            let hidden = hide_in_form(&form);
            prop_assert_eq!(hidden, format!("{}=open&{name}=***&***=", OPEN_PARAMETERS[known]));
        }
    }
}
