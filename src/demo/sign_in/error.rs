//! Errors in Entra's form (<https://learn.microsoft.com/entra/identity-platform/reference-error-codes>).

use axum::http::StatusCode;
use chrono::{SecondsFormat, Utc};
use serde_json::json;
use uuid::Uuid;

use super::super::{answer::Answer, call::Call};

/// Why something is not done: OAuth's error (RFC 6749, section 5.2) with Entra's number.
#[derive(Clone, Debug)]
pub(super) struct OAuthError {
    pub error: String,
    pub code: u32,
    pub message: String,
    pub status: StatusCode,
    pub suberror: Option<String>,
    /// The claims a person has to prove, as JSON.
    pub claims: Option<String>,
}

impl OAuthError {
    pub fn new(error: &str, code: u32, message: impl Into<String>) -> Self {
        // As has been seen: 401 is for a program that could not prove itself.
        let status = match error {
            "invalid_client" => StatusCode::UNAUTHORIZED,
            "temporarily_unavailable" => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::BAD_REQUEST,
        };
        Self {
            error: error.to_owned(),
            code,
            message: message.into(),
            status,
            suberror: None,
            claims: None,
        }
    }

    pub fn invalid_request(code: u32, message: impl Into<String>) -> Self {
        Self::new("invalid_request", code, message)
    }

    pub fn invalid_grant(code: u32, message: impl Into<String>) -> Self {
        Self::new("invalid_grant", code, message)
    }

    pub fn invalid_client(code: u32, message: impl Into<String>) -> Self {
        Self::new("invalid_client", code, message)
    }

    /// A parameter that has to be there and is not.
    pub fn missing(parameter: &str) -> Self {
        let message = format!("The request body must contain the following parameter: '{parameter}'.");
        Self::invalid_request(900_144, message)
    }

    /// A grant that is no code and no token of ours.
    pub fn malformed() -> Self {
        Self::invalid_grant(9_002_313, "Invalid request. Request is malformed or invalid.")
    }

    pub fn unknown_client(client_id: &str) -> Self {
        Self::new(
            "unauthorized_client",
            700_016,
            format!(
                "Application with identifier '{client_id}' was not found in the directory of the demo organization."
            ),
        )
    }

    /// The person has not allowed what is asked for.
    pub fn consent_required() -> Self {
        Self::invalid_grant(
            65_001,
            "The user or administrator has not consented to use the application. \
             Send an interactive authorization request for this user and resource.",
        )
        .with_suberror("consent_required")
    }

    pub fn with_suberror(mut self, suberror: &str) -> Self {
        self.suberror = Some(suberror.to_owned());
        self
    }

    pub fn with_status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The `error_description`.
    pub fn description(&self, trace: &Trace) -> String {
        let Trace {
            id,
            correlation,
            timestamp,
        } = trace;
        format!(
            "AADSTS{}: {}\r\nTrace ID: {id}\r\nCorrelation ID: {correlation}\r\nTimestamp: {timestamp}",
            self.code, self.message
        )
    }

    /// The answer to a program.
    pub fn into_answer(self, trace: &Trace) -> Answer {
        let mut body = json!({
            "error": self.error,
            "error_description": self.description(trace),
            "error_codes": [self.code],
            "timestamp": trace.timestamp,
            "trace_id": trace.id,
            "correlation_id": trace.correlation,
        });
        if let Some(suberror) = self.suberror {
            body["suberror"] = suberror.into();
        }
        if let Some(claims) = self.claims {
            body["claims"] = claims.into();
        }
        json_answer(self.status, &body)
    }
}

/// JSON that nobody may keep.
pub(super) fn json_answer(status: StatusCode, body: &serde_json::Value) -> Answer {
    Answer::with_body(status, "application/json; charset=utf-8", body.to_string())
        .header("cache-control", "no-store, no-cache")
        .header("pragma", "no-cache")
        .header("x-content-type-options", "nosniff")
}

/// Under what a request can be found again.
#[derive(Clone)]
pub(super) struct Trace {
    pub id: Uuid,
    pub correlation: Uuid,
    pub timestamp: String,
}

impl Trace {
    /// A client may name the correlation itself.
    pub fn of(call: &Call) -> Self {
        let correlation = call.header("client-request-id").and_then(|id| Uuid::parse_str(id).ok());
        Self {
            id: Uuid::new_v4(),
            correlation: correlation.unwrap_or_else(Uuid::new_v4),
            timestamp: Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true).replace('T', " "),
        }
    }
}
