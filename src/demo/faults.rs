//! Faults on request: what goes wrong, when, and how often.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use rand::{RngExt as _, SeedableRng as _, rngs::StdRng};
use serde::{Deserialize, Serialize};

/// What goes wrong with a request. As JSON (`POST /_demo/faults`) it is tagged by `kind`:
/// `{"kind": "status", "status": 429, "retry_after": {"seconds": 2}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fault {
    /// The request takes longer, and is then answered as usual.
    Delay {
        /// How much longer, in milliseconds.
        ms: u64,
        /// Whether the wait comes before the work or between the work and the answer.
        when: When,
    },
    /// Another answer instead of the work.
    Status {
        /// The HTTP status.
        status: u16,
        /// The `Retry-After` header.
        #[serde(default)]
        retry_after: Option<RetryAfter>,
        /// The body.
        #[serde(default)]
        body: FaultBody,
    },
    /// The connection is reset without an answer.
    Reset {
        /// Whether the work was done all the same.
        when: When,
    },
    /// The work is done, and the connection ends in the middle of the answer's body.
    Truncate,
}

/// On which side of the work something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// Nothing has been done yet.
    BeforeWork,
    /// Everything has been done and kept; only the answer is missing.
    AfterWork,
}

/// The two forms of `Retry-After` (<https://learn.microsoft.com/graph/throttling>).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RetryAfter {
    /// A number of seconds.
    Seconds(u64),
    /// An HTTP date this many seconds from the moment of the answer.
    DateInSeconds(u64),
}

/// The body of a [`Fault::Status`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FaultBody {
    /// Graph's error object with the code that goes with the status.
    #[default]
    Graph,
    /// Graph's error object with an empty code and an empty message, as it is sometimes seen.
    EmptyCode,
    /// A page of HTML, as from a proxy.
    Html,
    /// Nothing at all.
    Nothing,
}

/// A fault and the requests it befalls.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FaultSpec {
    /// Only requests with this method; `None`: any.
    #[serde(default)]
    pub method: Option<String>,
    /// Only requests whose path and query contain this text; `None`: any.
    #[serde(default)]
    pub path: Option<String>,
    /// How many requests it befalls; `None`: every one until the faults are cleared.
    #[serde(default = "once")]
    pub times: Option<u32>,
    /// Befalls a request only by chance; `None`: surely.
    #[serde(default)]
    pub chance: Option<Chance>,
    /// What goes wrong.
    pub fault: Fault,
}

/// A chance that is the same on every run with the same seed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chance {
    /// Between 0 (never) and 1 (always).
    pub probability: f64,
    /// Where the row of random numbers starts.
    pub seed: u64,
}

/// The faults waiting for requests. Of those that fit a request the first one given befalls it.
#[derive(Default)]
pub struct Faults(Mutex<Vec<Waiting>>);

struct Waiting {
    spec: FaultSpec,
    dice: StdRng,
}

impl FaultSpec {
    /// Befalls the next request, whatever it is.
    pub fn new(fault: Fault) -> Self {
        Self {
            method: None,
            path: None,
            times: once(),
            chance: None,
            fault,
        }
    }

    /// Only requests with this method, in capitals.
    #[must_use]
    pub fn method(mut self, method: &str) -> Self {
        self.method = Some(method.to_owned());
        self
    }

    /// Only requests whose path and query contain `part`.
    #[must_use]
    pub fn path(mut self, part: &str) -> Self {
        self.path = Some(part.to_owned());
        self
    }

    /// This many requests.
    #[must_use]
    pub fn times(mut self, times: u32) -> Self {
        self.times = Some(times);
        self
    }

    /// Only with this probability (0 to 1), drawn from a row of numbers that `seed` fixes.
    #[must_use]
    pub fn chance(mut self, probability: f64, seed: u64) -> Self {
        self.chance = Some(Chance { probability, seed });
        self
    }

    fn fits(&self, method: &str, path: &str) -> bool {
        self.method
            .as_deref()
            .is_none_or(|wanted| wanted.eq_ignore_ascii_case(method))
            && self.path.as_deref().is_none_or(|part| path.contains(part))
    }
}

impl Faults {
    /// Adds a fault after those already waiting.
    pub fn next(&self, spec: FaultSpec) {
        if spec.times == Some(0) {
            return;
        }
        let dice = StdRng::seed_from_u64(spec.chance.map_or(0, |chance| chance.seed));
        self.lock().push(Waiting { spec, dice });
    }

    /// Adds a fault that befalls every request it fits until [`clear`](Self::clear).
    pub fn always(&self, spec: FaultSpec) {
        self.next(FaultSpec { times: None, ..spec });
    }

    /// Forgets every fault.
    pub fn clear(&self) {
        self.lock().clear();
    }

    /// The fault that befalls this request, if any; it is then used up by one.
    pub(super) fn draw(&self, method: &str, path: &str) -> Option<Fault> {
        let mut all = self.lock();
        let place = all.iter_mut().position(|waiting| {
            let Waiting { spec, dice } = waiting;
            spec.fits(method, path)
                && spec
                    .chance
                    .is_none_or(|chance| dice.random_bool(chance.probability.clamp(0.0, 1.0)))
        })?;
        let spec = &mut all[place].spec;
        let fault = spec.fault.clone();
        if let Some(times) = &mut spec.times {
            *times = times.saturating_sub(1);
            if *times == 0 {
                all.remove(place);
            }
        }
        Some(fault)
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Waiting>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl RetryAfter {
    /// The header's value.
    pub(super) fn header(self) -> String {
        match self {
            Self::Seconds(secs) => secs.to_string(),
            // HTTP's dates end with the year 9999, and nobody waits for a hundred years.
            Self::DateInSeconds(secs) => {
                let wait = Duration::from_secs(secs.min(100 * 365 * 24 * 60 * 60));
                httpdate::fmt_http_date(SystemTime::now() + wait)
            }
        }
    }
}

// The type is what serde's `default` needs.
#[expect(clippy::unnecessary_wraps, reason = "it is the default of an optional field")]
fn once() -> Option<u32> {
    Some(1)
}
