//! One running program a profile.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use convene::profile::{ClaimError, Instance, Profile};

/// Long enough for a slow machine.
const SOON: Duration = Duration::from_secs(30);

fn claim(dir: &Path) -> Result<Instance, ClaimError> {
    Instance::claim(&Profile::under(dir))
}

/// Port and secret as the first instance wrote them down.
fn door(dir: &Path) -> (u16, Vec<u8>) {
    let told = std::fs::read(dir.join("data/instance.door")).unwrap();
    (u16::from_be_bytes([told[0], told[1]]), told[2..].to_vec())
}

#[test]
fn a_second_start_raises_the_first_window_and_is_told_so() {
    let dir = tempfile::tempdir().unwrap();
    let first = claim(dir.path()).unwrap();
    let (bell, shown) = mpsc::channel();
    first.on_show(move || bell.send(()).unwrap());
    for _ in 0..2 {
        assert!(matches!(claim(dir.path()), Err(ClaimError::Running { shown: true })));
        shown.recv_timeout(SOON).unwrap();
    }
}

#[test]
fn a_second_start_before_the_window_stands_is_made_up_for() {
    let dir = tempfile::tempdir().unwrap();
    let first = claim(dir.path()).unwrap();
    assert!(matches!(claim(dir.path()), Err(ClaimError::Running { shown: true })));
    let (bell, shown) = mpsc::channel();
    first.on_show(move || bell.send(()).unwrap());
    shown.recv_timeout(SOON).unwrap();
}

#[test]
fn the_profile_is_free_again_when_the_program_has_ended() {
    let dir = tempfile::tempdir().unwrap();
    drop(claim(dir.path()).unwrap());
    assert!(!dir.path().join("data/instance.door").exists());
    claim(dir.path()).unwrap();
}

#[test]
fn profiles_do_not_disturb_each_other() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let _one = claim(one.path()).unwrap();
    claim(other.path()).unwrap();
}

#[test]
fn what_a_crash_left_behind_does_not_block_the_next_start() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    std::fs::create_dir(&data).unwrap();
    std::fs::write(data.join("instance.lock"), "").unwrap();
    std::fs::write(data.join("instance.door"), "an old port").unwrap();
    let _first = claim(dir.path()).unwrap();
    assert!(matches!(claim(dir.path()), Err(ClaimError::Running { shown: true })));
}

#[test]
fn a_start_while_the_other_program_is_ending_waits_and_takes_the_profile() {
    let dir = tempfile::tempdir().unwrap();
    let mut first = claim(dir.path()).unwrap();
    first.stop_showing();
    let ending = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(300));
        drop(first);
    });
    claim(dir.path()).unwrap();
    ending.join().unwrap();
}

#[test]
fn a_program_that_does_not_answer_is_not_said_to_have_shown_itself() {
    let dir = tempfile::tempdir().unwrap();
    let mut first = claim(dir.path()).unwrap();
    first.stop_showing();
    assert!(matches!(claim(dir.path()), Err(ClaimError::Running { shown: false })));
}

#[test]
fn whoever_lacks_the_secret_shows_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let first = claim(dir.path()).unwrap();
    let (bell, shown) = mpsc::channel();
    first.on_show(move || bell.send(()).unwrap());
    let (port, secret) = door(dir.path());
    assert_eq!(secret.len(), 32);
    let mut near = secret.clone();
    near[31] ^= 1;
    for said in [
        near.as_slice(),
        &[0; 32],
        &secret[..31],
        b"",
        b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    ] {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        let mut answer = Vec::new();
        // It may be hung up on before everything was said.
        stream.write_all(said).ok();
        stream.shutdown(std::net::Shutdown::Write).ok();
        stream.read_to_end(&mut answer).ok();
        assert_eq!(answer, b"", "{said:?}");
    }
    assert!(shown.try_recv().is_err());
}

#[test]
fn sockets_that_never_speak_do_not_keep_a_second_start_from_being_heard() {
    let dir = tempfile::tempdir().unwrap();
    let _first = claim(dir.path()).unwrap();
    let (port, _) = door(dir.path());
    let silent: Vec<_> = (0..50)
        .map(|_| TcpStream::connect(("127.0.0.1", port)).unwrap())
        .collect();
    assert!(matches!(claim(dir.path()), Err(ClaimError::Running { shown: true })));
    drop(silent);
}

#[cfg(unix)]
#[test]
fn only_this_person_can_read_the_secret() {
    use std::os::unix::fs::PermissionsExt as _;

    let dir = tempfile::tempdir().unwrap();
    let _first = claim(dir.path()).unwrap();
    let mode = |path: &str| {
        let metadata = std::fs::metadata(dir.path().join(path)).unwrap();
        metadata.permissions().mode() & 0o777
    };
    assert_eq!(mode("data"), 0o700);
    assert_eq!(mode("data/instance.door"), 0o600);
    assert_eq!(mode("data/instance.lock"), 0o600);
}

#[test]
fn a_profile_that_cannot_be_written_is_an_error_of_its_own() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("data"), "a file, not a folder").unwrap();
    assert!(matches!(claim(dir.path()), Err(ClaimError::Io(_))));
}

#[cfg(feature = "gui")]
#[test]
fn the_program_started_a_second_time_says_so_in_one_line_and_ends_well() {
    let dir = tempfile::tempdir().unwrap();
    let first = claim(dir.path()).unwrap();
    let (bell, shown) = mpsc::channel();
    first.on_show(move || bell.send(()).unwrap());
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_convene"))
        .arg("--profile-dir")
        .arg(dir.path())
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stdout.is_empty());
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "Convene is already open with this profile; its window has been shown.\n"
    );
    shown.recv_timeout(SOON).unwrap();
}
