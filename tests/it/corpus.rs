//! What the fuzzer holds of whatever arrives from outside, held of its seeds and of what is nearly one of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[path = "../../fuzz/src/lib.rs"]
mod fuzz;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The names in a folder, without the ending of Rust.
fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap();
    let name = |entry: fs::DirEntry| entry.file_name().into_string().unwrap();
    entries
        .map(|entry| name(entry.unwrap()).trim_end_matches(".rs").to_owned())
        .collect()
}

/// Runs a target over its seeds, over each of them cut off and with a byte that is odd, and over the beginning of one with
/// the end of another.
fn check(name: &str) {
    let folder = root().join("tests/corpus").join(name);
    let seeds: Vec<_> = names(&folder)
        .iter()
        .map(|seed| fs::read(folder.join(seed)).unwrap())
        .collect();
    assert!(seeds.len() >= 10, "{name} has {} seeds", seeds.len());
    for (index, seed) in seeds.iter().enumerate() {
        fuzz::run(name, seed);
        let other = &seeds[(index + 1) % seeds.len()];
        for part in 1..4 {
            let (at, from) = (seed.len() * part / 4, other.len() * part / 4);
            fuzz::run(name, &seed[..at]);
            fuzz::run(name, &[&seed[..at], &other[from..]].concat());
        }
        let (before, after) = seed.split_at(seed.len() / 2);
        for odd in [&b"\0"[..], b"\xFF", b"\xE2\x80\xAE", b"\"", b"99999999999999999999"] {
            fuzz::run(name, &[before, odd, after].concat());
        }
    }
}

#[test]
fn every_target_has_a_fuzz_target_and_seeds() {
    let targets: BTreeSet<_> = fuzz::TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(names(&root().join("fuzz/fuzz_targets")), targets);
    assert_eq!(names(&root().join("tests/corpus")), targets);
}

#[test]
fn attendee_lists() {
    check("attendee_list");
}

#[test]
fn channel_links() {
    check("channel_link");
}

#[test]
fn dates_and_times() {
    check("date_time");
}

#[test]
fn requests_to_the_demo_organization() {
    check("demo_requests");
}

#[test]
fn answers_of_graph() {
    check("graph_answer");
}

#[test]
fn errors_of_graph() {
    check("graph_error");
}

#[test]
fn invitations_of_the_service() {
    check("join_information");
}

#[test]
fn lists_of_meetings_as_csv() {
    check("ledger_csv");
}

#[test]
fn lists_of_meetings_as_json() {
    check("ledger_json");
}

#[test]
fn answers_of_sign_in_services() {
    check("oauth_answer");
}

#[test]
fn requests_to_the_receiver() {
    check("receiver");
}

#[test]
fn settings() {
    check("settings");
}

#[test]
fn sheets() {
    check("sheet");
}

#[test]
fn links_that_fill_the_form() {
    check("form_link");
}
