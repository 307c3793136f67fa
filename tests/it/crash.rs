//! A panic anywhere leaves what is kept whole, and a report that tells the person all but what they typed.
//!
//! A process has one panic hook, so each of these programs that go wrong is a process of its own: this very binary, which is
//! started again.

#[cfg(feature = "gui")]
mod window;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use convene::crash::{CrashReports, Teller};
use convene::engine::{
    BeginWith, Clipboard, Command, Engine, EngineOptions, Errand, Event, FailureKind, JobId, Outcome, RichText,
};
use convene::identity::KeyStore;
use convene::ledger::Ledger;
use convene::meeting::Draft;
use convene::profile::Profile;

const PROFILE: &str = "CONVENE_TEST_PROFILE";
const THREAD: &str = "CONVENE_TEST_THREAD";

/// What is printed, up to the path of the report.
const SENTENCE: &str = "There is a mistake in Convene. A report without anything that you typed is in ";

/// In what is typed, and in the message of every panic.
const TYPED: &str = "a plan that nobody else should read";

fn data_dir(profile: &Path) -> PathBuf {
    Profile::under(profile).data_dir().to_owned()
}

/// Runs a test of this binary that is ignored otherwise.
fn run(test: &str, profile: &Path, thread: &str) -> Output {
    std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--ignored", "--nocapture"])
        .env(PROFILE, profile)
        .env(THREAD, thread)
        .env("RUST_BACKTRACE", "0")
        .output()
        .unwrap()
}

fn told_profile() -> PathBuf {
    std::env::var_os(PROFILE).unwrap().into()
}

/// The reports in a profile: each has all that a report has, and nothing that was typed.
fn reports(profile: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(data_dir(profile)).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let paths = paths.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("crash-"));
    let read = |path: PathBuf| {
        #[cfg(unix)]
        {
            let mode = std::os::unix::fs::PermissionsExt::mode(&path.metadata().unwrap().permissions());
            assert_eq!(mode & 0o777, 0o600, "only this person can read it");
        }
        let text = std::fs::read_to_string(path).unwrap();
        assert!(text.len() < 16 * 1024 && !text.contains(TYPED), "{text}");
        for part in [
            "\nversion: 0.",
            "\nsystem: ",
            "\nplace: tests/it/crash",
            "\nwhat: left out",
        ] {
            assert!(text.contains(part), "{part:?} is not in:\n{text}");
        }
        text
    };
    paths.map(read).collect()
}

/// The ledger is whole; returns the form in it.
fn kept_form(profile: &Path) -> Draft {
    let (mut ledger, notices) = Ledger::open(&data_dir(profile)).unwrap();
    assert_eq!(notices, []);
    assert_eq!(ledger.check().unwrap(), None);
    ledger.form().unwrap().unwrap()
}

#[test]
fn a_panic_of_any_thread_in_the_background_is_reported_and_the_program_goes_on() {
    for thread in ["engine", "ledger", "engine-worker"] {
        let profile = tempfile::tempdir().unwrap();
        let output = run("crash::goes_on_after_a_panic_in_the_background", profile.path(), thread);
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "{thread}: {stderr}\n{}",
            String::from_utf8_lossy(&output.stdout)
        );
        let [report] = reports(profile.path()).try_into().unwrap();
        assert!(report.contains(&format!("\nthread: {thread}\n")), "{report}");
        assert!(report.contains("\neffect: the program went on\n"), "{report}");
        assert!(report.contains("CreateOrGet"), "what it did: {report}");
        assert!(
            stderr.contains("There is a mistake in Convene") && !stderr.contains(TYPED),
            "{stderr}"
        );
        assert_eq!(kept_form(profile.path()).subject, format!("{TYPED}, and later"));
    }
}

#[test]
#[ignore = "started by a_panic_of_any_thread_in_the_background_is_reported_and_the_program_goes_on"]
fn goes_on_after_a_panic_in_the_background() {
    let profile = told_profile();
    let thread = std::env::var(THREAD).unwrap();
    let crash_reports = CrashReports::new(&data_dir(&profile), Teller::Window);
    crash_reports.install();
    let mut options = EngineOptions::new(Profile::under(&profile));
    options.begin_with = BeginWith::Demo;
    options.key_store = KeyStore::with(keyring_core::mock::Store::new().unwrap());
    options.crash_reports = Some(crash_reports);
    let is_armed = Arc::new(AtomicBool::new(false));
    let armed = Arc::clone(&is_armed);
    // Called after each event, on the thread that tells it.
    let engine = Engine::start(options, move || {
        let is_there = std::thread::current().name() == Some(thread.as_str());
        assert!(!(is_there && armed.swap(false, Ordering::SeqCst)), "{TYPED}");
    })
    .unwrap();
    let typed = |subject: String| Draft {
        subject,
        external_id: "TICKET-42".to_owned(),
        service_chooses_times: true,
        ..Draft::default()
    };
    let until = |what: &str, is_it: &dyn Fn(&Event) -> bool| {
        loop {
            let event = engine.wait_for_event(Duration::from_mins(1));
            let event = event.unwrap_or_else(|| panic!("never: {what}"));
            if is_it(&event) {
                return event;
            }
        }
    };
    until(
        "an account",
        &|event| matches!(event, Event::Account(account) if account.ready().is_some()),
    );
    engine.send(Command::SaveForm(Box::new(typed(TYPED.to_owned()))));
    engine.send(Command::CreateOrGet(JobId(1), Box::new(typed(TYPED.to_owned()))));
    let (mut ended, mut crashed, mut has_begun) = (BTreeSet::new(), false, false);
    while ended.len() < 2 || !crashed {
        let event = until("both jobs and the report", &|_| true);
        // Not earlier: the report is to say what the program was asked for.
        let is_of_the_first = matches!(event, Event::Progress(JobId(1), _) | Event::Done(JobId(1), _));
        if is_of_the_first && !std::mem::replace(&mut has_begun, true) {
            is_armed.store(true, Ordering::SeqCst);
            // Refused at once, by the thread of the engine, unless the first has ended.
            engine.send(Command::CreateOrGet(JobId(2), Box::new(typed(TYPED.to_owned()))));
        }
        match event {
            Event::Done(job, outcome) => assert!(ended.insert(job), "{job:?} ended twice: {outcome:?}"),
            Event::Crashed(report) => {
                assert!(!report.has_ended);
                crashed = true;
            }
            _ => {}
        }
    }
    // All goes on: the meeting is made, or got, and what is typed is kept.
    engine.send(Command::SaveForm(Box::new(typed(format!("{TYPED}, and later")))));
    engine.send(Command::CreateOrGet(JobId(3), Box::new(typed(TYPED.to_owned()))));
    let done = until("the third", &|event| matches!(event, Event::Done(JobId(3), _)));
    assert!(matches!(done, Event::Done(_, Outcome::Meeting(_))), "{done:?}");
}

#[test]
fn a_job_that_panics_fails_and_says_that_it_is_a_mistake_of_the_program() {
    let profile = tempfile::tempdir().unwrap();
    let output = run("crash::fails_when_the_clipboard_panics", profile.path(), "");
    let stdout = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{stdout}");
    let [report] = reports(profile.path()).try_into().unwrap();
    assert!(report.contains("last commands: Errand\n"), "{report}");
}

#[test]
#[ignore = "started by a_job_that_panics_fails_and_says_that_it_is_a_mistake_of_the_program"]
fn fails_when_the_clipboard_panics() {
    let profile = told_profile();
    let crash_reports = CrashReports::new(&data_dir(&profile), Teller::Window);
    crash_reports.install();
    let mut options = EngineOptions::new(Profile::under(&profile));
    options.crash_reports = Some(crash_reports);
    options.clipboard = Clipboard::with(|_| panic!("{TYPED}"));
    let engine = Engine::start(options, || {}).unwrap();
    let text = RichText {
        plain: TYPED.to_owned(),
        html: TYPED.to_owned(),
    };
    engine.send(Command::Errand(JobId(1), Errand::Copy(text)));
    loop {
        match engine.wait_for_event(Duration::from_mins(1)).expect("an event in time") {
            Event::Done(job, Outcome::Failed(failure)) => {
                assert_eq!((job, failure.kind), (JobId(1), FailureKind::Panic));
                return;
            }
            Event::Done(_, other) => panic!("{other:?}"),
            _ => {}
        }
    }
}

/// With so few files open at a time that the runtime of the background can't begin, which is a panic of its own.
#[test]
#[cfg(unix)]
fn the_program_itself_ends_with_exit_1_and_says_where_the_report_is() {
    let mut found = 0;
    for files in 5..16 {
        let profile = tempfile::tempdir().unwrap();
        let output = std::process::Command::new("sh")
            .args(["-c", "ulimit -n \"$1\"; shift; exec \"$@\"", "sh", &files.to_string()])
            .args([env!("CARGO_BIN_EXE_convene"), "list", "--profile-dir"])
            .arg(profile.path())
            .env("RUST_BACKTRACE", "0")
            .output()
            .unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr);
        let Some(path) = stderr.lines().find_map(|line| line.strip_prefix(SENTENCE)) else {
            continue;
        };
        found += 1;
        assert_eq!(output.status.code(), Some(1), "{stderr}");
        let report = std::fs::read_to_string(path).unwrap();
        for part in ["\nthread: engine\n", "\nplace: ", "\nscreen: none\n"] {
            assert!(report.contains(part), "{part:?}: {report}");
        }
        // Where the builder and this person keep their files is nobody's business.
        let home = std::env::var("HOME").unwrap_or("/home/".to_owned());
        assert!(!report.contains(&home) && !report.contains("/registry/"), "{report}");
    }
    assert!(
        found > 0,
        "no limit was low enough for a panic and high enough for a start"
    );
}

#[test]
fn on_the_command_line_a_panic_is_one_sentence_and_is_not_told_again() {
    let profile = tempfile::tempdir().unwrap();
    let output = run("crash::ends_on_the_command_line", profile.path(), "");
    assert!(!output.status.success());
    let stderr = String::from_utf8_lossy(&output.stderr);
    let sentences: Vec<_> = stderr
        .lines()
        .filter(|line| line.contains("mistake in Convene"))
        .collect();
    let [sentence] = sentences.try_into().unwrap();
    let path = sentence.strip_prefix(SENTENCE).unwrap();
    assert_eq!(std::fs::read_to_string(path).unwrap(), reports(profile.path())[0]);
    assert!(!stderr.contains(TYPED), "{stderr}");
    let later = CrashReports::new(&data_dir(profile.path()), Teller::Window);
    assert_eq!(later.unknown(), None);
}

#[test]
#[ignore = "started by on_the_command_line_a_panic_is_one_sentence_and_is_not_told_again"]
fn ends_on_the_command_line() {
    CrashReports::new(&data_dir(&told_profile()), Teller::Terminal).install();
    panic!("{TYPED}");
}
