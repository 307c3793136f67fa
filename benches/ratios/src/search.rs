//! What a keystroke in `Search meetings` waits for: from the engine being asked to the rows being there.

use std::path::Path;
use std::time::{Duration, Instant};

use convene::engine::{BeginWith, Command, Engine, EngineOptions, Event, ListNumber};
use convene::identity::KeyStore;
use convene::ledger::Query;
use convene::profile::Profile;

use super::{FRAME, median, report, stock};

const MEETINGS: usize = 100_000;

/// As many rows as a large window shows.
const PAGE: std::ops::Range<u64> = 0..60;

/// How often each text is typed.
const TIMES: usize = 25;

/// Texts of every length and script, found everywhere, somewhere and nowhere.
const TEXTS: [&str; 12] = [
    "s",
    "st",
    "stand",
    "stand up 77",
    "会",
    "会议",
    "ana",
    "ana@con",
    "meeting-99",
    "19:m",
    "🎉",
    "nothing",
];

pub fn measure(profile: &Path) {
    stock::fill(profile, MEETINGS, "");
    let mut options = EngineOptions::new(Profile::under(profile));
    options.begin_with = BeginWith::Nothing;
    options.key_store = KeyStore::with(keyring_core::mock::Store::new().expect("a store"));
    let engine = Engine::start(options, || {}).expect("an engine");
    let mut number = 0;
    let mut list = |text: &str| {
        number += 1;
        let query = Query {
            text: text.to_owned(),
            ..Query::default()
        };
        let began = Instant::now();
        engine.send(Command::ListMeetings(ListNumber::List(number), query, PAGE));
        loop {
            match engine.wait_for_event(Duration::from_secs(60)).expect("an event") {
                Event::Meetings(ListNumber::List(of), rows) if of == number => {
                    rows.expect("rows");
                    return began.elapsed();
                }
                _ => {}
            }
        }
    };
    // Past the start, at which the whole file is looked at for damage.
    list("");
    std::thread::sleep(Duration::from_secs(10));
    let worst = TEXTS.map(|text| {
        let times = (0..TIMES).map(|_| {
            // The ledger keeps what it found last.
            list("another text");
            list(text)
        });
        (median(times.collect()), text)
    });
    let (time, text) = worst.into_iter().max().expect("texts");
    let what = format!(
        "keystroke in `Search meetings` at 100,000, the slowest of {}: {text:?}",
        TEXTS.len()
    );
    report(&what, "a 60 Hz frame", 1.0, time, FRAME);
}
