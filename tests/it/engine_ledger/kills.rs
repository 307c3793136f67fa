//! The program is ended at any instant.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::Stdio;

use rand::{RngExt as _, SeedableRng as _, rngs::StdRng};

use super::*;

/// How many times the program is ended; the more, the more instants.
const KILLS: &str = "CONVENE_KILLS";
const PROFILE: &str = "CONVENE_TEST_PROFILE";
const TOKEN: &str = "CONVENE_TEST_TOKEN";
const FIRST: &str = "CONVENE_TEST_FIRST";
const RESUMES: &str = "CONVENE_TEST_RESUMES";

/// Every so many meetings one has a presenter, who is set in a second step.
fn draft_of(number: u64) -> Draft {
    if number.is_multiple_of(3) {
        with_presenter(&format!("ext-{number}"))
    } else {
        draft(&format!("ext-{number}"))
    }
}

fn typed(number: u64) -> Draft {
    Draft {
        subject: format!("typed {number}"),
        ..Draft::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_is_killed_at_any_instant_loses_nothing_and_doubles_nothing() {
    let rounds: u64 = std::env::var(KILLS).map_or(25, |rounds| rounds.parse().unwrap());
    let seed: u64 = rand::random();
    let mut dice = StdRng::seed_from_u64(seed);
    let service = Service::start().await;
    make_trouble(&service, &mut dice);
    let profile = profile_for(&service.demo.graph_url());
    let mut told = Told::default();
    for round in 0.. {
        // On a slow machine it takes more rounds until anything is done within one.
        if round >= rounds && !told.made.is_empty() {
            break;
        }
        assert!(round < rounds + 200, "seed {seed}: nothing is ever made");
        let here = format!("seed {seed}, round {round}");
        let said = run_and_kill(&service, profile.path(), round, told.last_begun + 1, &mut dice).await;
        told.hear(&said);

        let mut ledger = open(profile.path());
        assert_eq!(ledger.check().unwrap(), None, "{here}");
        told.assert_form(&ledger, &here);
        told.assert_rows(&ledger, &here);
        let known: BTreeSet<_> = rows(&ledger).into_iter().map(|row| row.key.external_id).collect();
        for (external_id, meetings) in at(&service) {
            assert_eq!(meetings.len(), 1, "{here}: {external_id} is there twice");
            assert!(
                known.contains(&external_id),
                "{here}: {external_id} was sent before it was kept"
            );
        }
    }
    service.demo.faults().clear();
    let here = format!("seed {seed}, at the end");
    let resumed = resume_all(&service, profile.path(), &here);
    assert_all_well(&service, profile.path(), &here);
    told.assert_form(&open(profile.path()), &here);
    assert!(resumed > 0, "{here}: nothing was left to resume");
}

/// The answer is what is waited for most of the time, so that is when most are killed.
fn make_trouble(service: &Service, dice: &mut StdRng) {
    for method in ["POST", "PATCH"] {
        for (fault, probability) in [
            (Fault::Reset { when: When::AfterWork }, 0.05),
            (Fault::Truncate, 0.05),
            (Fault::Reset { when: When::BeforeWork }, 0.05),
            (status(503), 0.05),
            (
                Fault::Delay {
                    ms: 20,
                    when: When::AfterWork,
                },
                0.6,
            ),
            (
                Fault::Delay {
                    ms: 10,
                    when: When::BeforeWork,
                },
                0.6,
            ),
        ] {
            let spec = FaultSpec::new(fault).method(method).chance(probability, dice.random());
            service.demo.faults().always(spec);
        }
    }
}

/// Runs the program for a moment; returns what it said.
async fn run_and_kill(service: &Service, profile: &Path, round: u64, first: u64, dice: &mut StdRng) -> String {
    let mut child = child(profile, service.demo.token(), round, first);
    let mut said = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    // Some are killed while they start.
    if dice.random_bool(0.8) {
        while !line.contains("ready") {
            line.clear();
            assert_ne!(said.read_line(&mut line).unwrap(), 0, "the program ended by itself");
        }
    }
    tokio::time::sleep(Duration::from_millis(dice.random_range(0..160))).await;
    child.kill().unwrap();
    child.wait().unwrap();
    let mut rest = String::new();
    said.read_to_string(&mut rest).unwrap();
    rest
}

/// Starts the program once more, and resumes what it says is not finished. Returns how many that are.
fn resume_all(service: &Service, profile: &Path, here: &str) -> usize {
    let driven = Driven::start(profile, service.demo.token());
    driven.ready();
    let left = driven.until(|event| match event {
        Event::Unfinished(requests) => Some(requests.clone()),
        _ => None,
    });
    for request in &left {
        assert_eq!(request.state, RequestState::Unknown, "{here}");
        answer(driven.resume(request.id));
    }
    left.len()
}

/// Each meeting is at the service once, as it was asked for, and once in the ledger; nothing is left to do.
fn assert_all_well(service: &Service, profile: &Path, here: &str) {
    let mut ledger = open(profile);
    assert_eq!(ledger.check().unwrap(), None, "{here}");
    assert_eq!(ledger.unfinished().unwrap(), [], "{here}");
    let (rows, there) = (rows(&ledger), at(service));
    let ids: BTreeSet<_> = rows.iter().map(|row| &row.key.external_id).collect();
    assert_eq!(ids, there.keys().collect(), "{here}");
    assert_eq!(rows.len(), there.len(), "{here}: one row for each");
    for row in &rows {
        let external_id = &row.key.external_id;
        let [meeting] = there[external_id].as_slice() else {
            panic!("{here}: {external_id} is there twice")
        };
        assert_eq!(row.graph_id.as_deref(), meeting["id"].as_str(), "{here}: {external_id}");
        assert!(matches!(row.state, Some(RequestState::Done(_))), "{here}: {row:?}");
        let number: u64 = external_id["ext-".len()..].parse().unwrap();
        let presenters = if number.is_multiple_of(3) {
            "roleIsPresenter"
        } else {
            "everyone"
        };
        assert_eq!(
            meeting["settings"]["allowedPresenters"], presenters,
            "{here}: {external_id}"
        );
    }
}

/// What the program said before it was killed.
#[derive(Default)]
struct Told {
    /// The number of the meeting that was about to be asked for, and before it of the form.
    last_begun: u64,
    /// The meetings that were shown, with their IDs.
    made: BTreeMap<String, String>,
    /// The form before the last meeting that was shown was asked for.
    form_at_least: u64,
}

impl Told {
    fn hear(&mut self, said: &str) {
        // The last line may be cut off.
        let complete = said.rsplit_once('\n').map_or("", |(complete, _)| complete);
        for line in complete.lines() {
            match line.split(' ').collect::<Vec<_>>().as_slice() {
                ["begun", number] => self.last_begun = number.parse().unwrap(),
                ["made", number, id] => {
                    self.form_at_least = number.parse().unwrap();
                    self.made.insert(format!("ext-{number}"), (*id).to_owned());
                }
                _ => {}
            }
        }
    }

    /// The ledger takes one thing after another: with an answer, everything typed before is kept.
    fn assert_form(&self, ledger: &Ledger, here: &str) {
        let Some(form) = ledger.form().unwrap() else {
            assert_eq!(self.form_at_least, 0, "{here}: the form is lost");
            return;
        };
        let number: u64 = form.subject["typed ".len()..].parse().unwrap();
        assert_eq!(form, typed(number), "{here}");
        let possible = self.form_at_least..=self.last_begun;
        assert!(
            possible.contains(&number),
            "{here}: the form is {number}, not of {possible:?}"
        );
    }

    /// What was shown is kept.
    fn assert_rows(&self, ledger: &Ledger, here: &str) {
        let rows = rows(ledger).into_iter().map(|row| (row.key.external_id, row.graph_id));
        let ids: BTreeMap<_, _> = rows.collect();
        for (external_id, id) in &self.made {
            assert_eq!(ids[external_id].as_ref(), Some(id), "{here}: {external_id}");
        }
    }
}

fn rows(ledger: &Ledger) -> Vec<MeetingRow> {
    ledger.list(&Query::default(), 0..1_000_000).unwrap().rows
}

/// The meetings at the service by their external ID.
fn at(service: &Service) -> BTreeMap<String, Vec<Value>> {
    let mut all: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for meeting in service.meetings() {
        let external_id = meeting["external_id"].as_str().unwrap().to_owned();
        all.entry(external_id).or_default().push(meeting);
    }
    all
}

fn child(profile: &Path, token: &str, round: u64, first: u64) -> std::process::Child {
    std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "engine_ledger::kills::makes_meetings_until_it_is_killed"])
        .args(["--ignored", "--nocapture"])
        .env(PROFILE, profile)
        .env(TOKEN, token)
        .env(FIRST, first.to_string())
        .env(RESUMES, (round % 3 == 2).to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
#[ignore = "started by a_program_that_is_killed_at_any_instant_loses_nothing_and_doubles_nothing"]
#[expect(clippy::print_stdout, reason = "tells the parent how far it is")]
fn makes_meetings_until_it_is_killed() {
    let variable = |name: &str| std::env::var(name).unwrap();
    let profile = PathBuf::from(variable(PROFILE));
    let driven = Driven::start(&profile, &variable(TOKEN));
    driven.ready();
    println!("ready");
    if variable(RESUMES) == "true" {
        for request in unfinished(&profile) {
            driven.resume(request.id);
        }
    }
    let first: u64 = variable(FIRST).parse().unwrap();
    for number in first.. {
        println!("begun {number}");
        driven.engine.send(Command::SaveForm(Box::new(typed(number))));
        if let Outcome::Meeting(answer) = driven.create(draft_of(number)) {
            println!("made {number} {}", answer.meeting.id.unwrap());
        }
    }
}
