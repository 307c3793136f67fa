//! The record of requests and answers, for tests and for people who try things out.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

use axum::http::{HeaderMap, header::AUTHORIZATION};
use serde::Serialize;

use super::{answer::Answer, call::Call, faults::Fault};

/// A request and its answer. The value of `Authorization` is never kept.
#[derive(Clone, Debug, Serialize)]
pub struct Exchange {
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
    /// Remembers an exchange; `answer` is `None` when there was none.
    pub fn add(&self, call: &Call, answer: Option<&Answer>, fault: Option<Fault>) {
        let exchange = Exchange {
            method: call.method.to_string(),
            path: call.path_and_query.clone(),
            request_headers: texts(&call.headers),
            request_body: String::from_utf8_lossy(&call.body).into_owned(),
            status: answer.map(|answer| answer.status.as_u16()),
            response_headers: answer.map(|answer| texts(&answer.headers)).unwrap_or_default(),
            response_body: answer
                .map(|answer| String::from_utf8_lossy(&answer.body).into_owned())
                .unwrap_or_default(),
            fault,
        };
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

fn texts(headers: &HeaderMap) -> Vec<(String, String)> {
    let text = |name: &axum::http::HeaderName, value: &axum::http::HeaderValue| {
        if *name == AUTHORIZATION {
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
