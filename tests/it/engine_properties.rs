//! Whatever is done, in whatever order, whatever goes wrong meanwhile and whenever the program ends: each job ends once, no
//! meeting is made twice, the ledger says of the service what is so or that it does not know, and no secret is told.
//!
//! An ordinary run tries a few random courses. A long one goes on for so many minutes, says how many it tried, and reads
//! all that any library logs as well: `CONVENE_PROPERTIES_MINUTES=15 cargo test --locked --test it engine_properties --
//! --nocapture`.

mod steps;
mod world;

use std::ops::Range;
use std::time::{Duration, Instant};

use proptest::collection::vec;
use proptest::test_runner::{Config, TestRunner};

use steps::step;
use world::{LogWatch, Tried, World};

/// For how many minutes random courses are tried.
const MINUTES: &str = "CONVENE_PROPERTIES_MINUTES";

/// How many courses an ordinary run tries.
const COURSES: u32 = 6;

/// How many steps a course has.
const STEPS: Range<usize> = 6..40;

#[test]
#[expect(clippy::print_stdout, reason = "a long run tells how much it tried")]
fn whatever_is_done_and_whatever_goes_wrong_nothing_is_doubled_untrue_or_told() {
    let minutes: Option<u64> = std::env::var(MINUTES).ok().map(|minutes| minutes.parse().unwrap());
    let log = minutes.map(|_| LogWatch::start());
    let until = Instant::now() + Duration::from_secs(60 * minutes.unwrap_or_default());
    let tried = Tried::default();
    loop {
        let config = Config {
            cases: COURSES,
            // Threads and sockets do not run twice alike: what is found is made shorter for a while only.
            max_shrink_iters: 60,
            failure_persistence: None,
            ..Config::default()
        };
        let result = TestRunner::new(config).run(&vec(step(), STEPS), |steps| {
            let mut world = World::new(log.as_ref(), &tried);
            for step in &steps {
                world.take(step);
            }
            world.end();
            Ok(())
        });
        result.unwrap_or_else(|failed| panic!("{failed}\n{tried:?}"));
        if Instant::now() >= until {
            break;
        }
    }
    assert!(tried.has_tried_everything(), "{tried:?}");
    if let Some(log) = log {
        assert!(log.lines() > 1_000, "the log was listened to");
        println!("{tried:?}, {} log lines", log.lines());
    }
}
