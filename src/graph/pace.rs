//! The pace of calls that are made together: what one of them is told, all of them heed.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// After the service asked for patience, calls begin so far apart at first; it doubles each time that it asks again, and
/// shrinks with every answer.
const APART: Duration = Duration::from_millis(20);
const FARTHEST_APART: Duration = Duration::from_secs(5);

/// Below this, calls are not held apart.
const TOGETHER: Duration = Duration::from_millis(1);

/// Shared by calls that are made at the same time ([`Client::in_step`](super::Client::in_step)): one that the service asks
/// to wait makes all of them wait.
#[derive(Debug)]
pub struct Pace(Mutex<State>);

#[derive(Debug)]
struct State {
    /// Nothing is sent before.
    until: Instant,
    /// Nothing begins before, so that not all begin at once when the wait is over.
    next: Instant,
    apart: Duration,
    /// How often the service asked for patience since it last answered.
    in_vain: u32,
}

impl Default for Pace {
    fn default() -> Self {
        let now = Instant::now();
        Self(Mutex::new(State {
            until: now,
            next: now,
            apart: Duration::ZERO,
            in_vain: 0,
        }))
    }
}

impl Pace {
    /// Until when nothing is sent, if something could be otherwise.
    pub fn waits_until(&self) -> Option<Instant> {
        let until = self.state().until;
        (until > Instant::now()).then_some(until)
    }

    /// Waits until it is the caller's turn to send.
    pub(super) async fn turn(&self) {
        loop {
            let at = self.state().take_turn(Instant::now());
            tokio::time::sleep_until(at.into()).await;
            // Meanwhile another may have been asked to wait.
            if self.state().until <= at {
                return;
            }
        }
    }

    /// The service answered.
    pub(super) fn answered(&self) {
        let mut state = self.state();
        state.in_vain = 0;
        state.apart = state.apart * 7 / 8;
        if state.apart < TOGETHER {
            state.apart = Duration::ZERO;
        }
    }

    /// The service asked for patience. Returns how often it has since it last answered, at least once; calls that were on their
    /// way when it first did count as one.
    pub(super) fn asked_to_wait(&self) -> u32 {
        let mut state = self.state();
        if state.until <= Instant::now() {
            state.in_vain += 1;
            state.apart = (state.apart * 2).clamp(APART, FARTHEST_APART);
        }
        // One that was on its way too may have been answered meanwhile.
        state.in_vain.max(1)
    }

    /// Nothing is sent for so long.
    pub(super) fn hold(&self, pause: Duration) {
        let mut state = self.state();
        state.until = state.until.max(Instant::now() + pause);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn take_turn(&mut self, now: Instant) -> Instant {
        let at = self.next.max(self.until).max(now);
        self.next = at + self.apart;
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_come_after_the_wait_and_apart_from_each_other() {
        let pace = Pace::default();
        let now = Instant::now();
        assert_eq!(pace.state().take_turn(now), now);
        assert_eq!(
            pace.state().take_turn(now),
            now,
            "nobody is held apart without a reason"
        );
        assert_eq!(pace.waits_until(), None);
        assert_eq!(pace.asked_to_wait(), 1);
        pace.hold(Duration::from_mins(1));
        assert_eq!(pace.asked_to_wait(), 1, "this one was on its way");
        pace.answered();
        assert_eq!(pace.asked_to_wait(), 1, "one was answered before the other was refused");
        let until = pace.waits_until().expect("a wait");
        pace.state().apart = APART;
        let turns = [0; 3].map(|_| pace.state().take_turn(now));
        assert_eq!(turns, [until, until + APART, until + 2 * APART]);
        pace.hold(Duration::from_secs(1));
        assert_eq!(
            pace.waits_until(),
            Some(until),
            "a shorter wait does not end a longer one"
        );
    }

    #[test]
    fn answers_bring_the_calls_together_again() {
        let pace = Pace::default();
        pace.asked_to_wait();
        assert_eq!(pace.state().apart, APART);
        (0..40).for_each(|_| pace.answered());
        assert_eq!(pace.state().apart, Duration::ZERO);
        assert_eq!(pace.asked_to_wait(), 1, "an answer begins the count anew");
    }
}
