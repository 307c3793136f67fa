//! How fast the parts are that need no window on a screen, each beside its yardstick in the same run: the ratio is what
//! counts. `benches/table` starts it, measures the program as a whole besides, and prints all as one table.
//!
//! Each line that begins with `RATIO` has, between tabs, what was measured, against what, the most it may be, the ratio,
//! and the times behind it.

mod calls;
mod frames;
mod search;
mod stock;

use std::time::Duration;

/// A frame of a screen with 60 of them a second.
const FRAME: Duration = Duration::from_micros(16_667);

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    frames::measure(&folder.path().join("frames"));
    search::measure(&folder.path().join("search"));
    calls::measure(&folder.path().join("calls"));
}

/// The one in the middle.
fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

#[expect(clippy::print_stdout, reason = "a benchmark's result is what it prints")]
fn report(what: &str, against: &str, at_most: f64, time: Duration, yardstick: Duration) {
    let ratio = time.as_secs_f64() / yardstick.as_secs_f64();
    println!("RATIO\t{what}\t{against}\t{at_most}\t{ratio:.2}\t{time:.2?} / {yardstick:.2?}");
}
