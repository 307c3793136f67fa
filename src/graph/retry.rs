//! When a call is tried again, and how long after.
//!
//! | what happened to a try | again? | why |
//! | --- | --- | --- |
//! | no connection | yes | nothing was sent |
//! | no whole answer in time | yes | networks lose packets; see below for a request that was carried out all the same |
//! | the connection broke | yes | likewise |
//! | 429 | yes | throttled: later it will do |
//! | 503 | yes, on a new connection | overloaded: another machine may answer |
//! | 500, 502, 504 | yes | mostly passing trouble inside the service or before it |
//! | any other 4xx, 501, 505, 509 and the rest | no | the same request would get the same answer |
//! | a redirect | no | the token goes to one host only |
//! | 2xx with a body that does not fit or is too large | no | the request was carried out; the body would not change |
//!
//! A request may have been carried out though no answer came. To send it again is safe for every call here:
//! - `GET` changes nothing.
//! - `createOrGet` finds the meeting that the earlier try made: tenant, organizer and external ID are its key.
//! - `PATCH` sets the same values again.
//! - An event in a calendar is made once: every try carries the same transaction ID.
//! - `DELETE` finds nothing any more: a 404 after such a try counts as deleted.
//!
//! How long: a random time between nothing and `base` doubled with every try, at most `cap` (exponential back-off with
//! full jitter, so that many clients do not come back at once), and never sooner than the service's `Retry-After`. One
//! beyond `retry_after_limit` ends the call at once: the person had better be told than kept waiting.
//!
//! <https://learn.microsoft.com/graph/throttling>, <https://learn.microsoft.com/graph/errors>

use std::{
    num::NonZeroU32,
    time::{Duration, SystemTime},
};

use reqwest::{StatusCode, header::HeaderMap};

use super::{diagnostics::text, error::Failure};

/// How often and how long a call is tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    /// How many tries at most, the first included.
    pub tries: NonZeroU32,
    /// The longest random pause after the first try; doubled after each further one.
    pub base: Duration,
    /// The longest random pause ever.
    pub cap: Duration,
    /// The longest `Retry-After` that is waited for.
    pub retry_after_limit: Duration,
    /// How long one try may take, from connecting to the last byte.
    pub try_timeout: Duration,
    /// How long connecting may take.
    pub connect_timeout: Duration,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            tries: NonZeroU32::new(4).expect("four is not zero"),
            base: Duration::from_millis(500),
            cap: Duration::from_secs(8),
            retry_after_limit: Duration::from_mins(2),
            try_timeout: Duration::from_secs(30),
            connect_timeout: Duration::from_secs(10),
        }
    }
}

/// Hears what a call is doing meanwhile. `()` does not care.
pub trait Watch: Send + Sync {
    /// A try begins; the first is 1.
    fn trying(&self, _attempt: u32) {}

    /// A try failed, and another begins after the pause.
    fn waiting(&self, _wait: &Wait) {}
}

impl Watch for () {}

/// A pause between two tries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// What made it necessary.
    pub reason: RetryReason,
    /// The try that comes after it.
    pub next_attempt: u32,
    /// How long it takes.
    pub delay: Duration,
}

/// Why a try is followed by another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryReason {
    /// No connection could be made.
    Unreachable,
    /// No whole answer came in time.
    TimedOut,
    /// The connection broke.
    Interrupted,
    /// The service asks for patience: 429.
    Throttled,
    /// The service is in trouble: this status of 500, 502, 503 or 504.
    Trouble(u16),
}

impl RetryReason {
    /// The table above: why a try that ended so may be followed by another, if it may.
    pub(super) fn of(failure: &Failure) -> Option<Self> {
        match failure {
            Failure::Unreachable { .. } => Some(Self::Unreachable),
            Failure::TimedOut { .. } => Some(Self::TimedOut),
            Failure::Interrupted { .. } => Some(Self::Interrupted),
            Failure::Refused(refusal) => match refusal.status {
                429 => Some(Self::Throttled),
                status @ (500 | 502 | 503 | 504) => Some(Self::Trouble(status)),
                _ => None,
            },
            Failure::DidNotFit { .. } | Failure::Redirected { .. } | Failure::TooLarge { .. } => None,
        }
    }

    /// Whether the next try had better not use the same connection.
    pub(super) fn asks_for_new_connection(self) -> bool {
        self == Self::Trouble(StatusCode::SERVICE_UNAVAILABLE.as_u16())
    }
}

impl RetryPolicy {
    /// The pause after the given try failed so; `None` when the call is over.
    pub(super) fn wait(&self, attempt: u32, failure: &Failure) -> Option<Wait> {
        let reason = RetryReason::of(failure)?;
        let asked = match failure {
            Failure::Refused(refusal) => refusal.retry_after.unwrap_or_default(),
            _ => Duration::ZERO,
        };
        if attempt >= self.tries.get() || asked > self.retry_after_limit {
            return None;
        }
        let delay = rand::random_range(Duration::ZERO..=self.longest_pause(attempt)).max(asked);
        Some(Wait {
            reason,
            next_attempt: attempt + 1,
            delay,
        })
    }

    fn longest_pause(&self, attempt: u32) -> Duration {
        self.base
            .saturating_mul(1_u32.checked_shl(attempt - 1).unwrap_or(u32::MAX))
            .min(self.cap)
    }
}

/// Whether the service, or what is before it, wants to be left alone by everybody for a while.
pub(super) fn asks_for_patience(failure: &Failure) -> bool {
    matches!(failure, Failure::Refused(refusal)
        if refusal.status == 429 || refusal.status == 503 && refusal.retry_after.is_some())
}

/// The pause that an answer asks for: `Retry-After` in seconds or as a date
/// (<https://www.rfc-editor.org/rfc/rfc9110#field.retry-after>). A date counts from the service's own `Date`, so that a
/// wrong clock here does no harm.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let asked = text(headers, "retry-after")?;
    if let Ok(seconds) = asked.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let until = httpdate::parse_http_date(&asked).ok()?;
    let answered = text(headers, "date").and_then(|date| httpdate::parse_http_date(&date).ok());
    Some(
        until
            .duration_since(answered.unwrap_or_else(SystemTime::now))
            .unwrap_or_default(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
            .collect()
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let now = "Tue, 01 Dec 2026 14:00:00 GMT";
        for (asked, seconds) in [
            ("0", Some(0)),
            ("7", Some(7)),
            (" 120 ", Some(120)),
            ("Tue, 01 Dec 2026 14:01:30 GMT", Some(90)),
            ("Tue, 01 Dec 2026 13:00:00 GMT", Some(0)),
            ("soon", None),
            ("-1", None),
            ("1.5", None),
            ("", None),
        ] {
            let heard = retry_after(&headers(&[("retry-after", asked), ("date", now)]));
            assert_eq!(heard, seconds.map(Duration::from_secs), "{asked:?}");
        }
        assert_eq!(retry_after(&headers(&[])), None);
    }

    #[test]
    fn the_pause_doubles_up_to_its_cap() {
        let policy = RetryPolicy::default();
        let longest: Vec<_> = [1, 2, 3, 5, 6, 32, 33, u32::MAX]
            .map(|n| policy.longest_pause(n).as_millis())
            .into();
        assert_eq!(longest, [500, 1000, 2000, 8000, 8000, 8000, 8000, 8000]);
    }

    #[test]
    fn the_pause_is_random_below_its_longest() {
        let policy = RetryPolicy::default();
        let failure = Failure::Interrupted { cause: String::new() };
        let pauses: Vec<_> = (0..50).map(|_| policy.wait(1, &failure).unwrap().delay).collect();
        assert!(pauses.iter().all(|pause| *pause <= policy.base));
        assert!(pauses.iter().any(|pause| *pause != pauses[0]));
    }
}
