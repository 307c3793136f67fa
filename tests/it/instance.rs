//! One running program a profile.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use convene::profile::{ClaimError, Claimed, Instance, MESSAGE_MAX, Profile};

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
fn a_second_start_before_the_window_stands_waits_for_it() {
    let dir = tempfile::tempdir().unwrap();
    let first = claim(dir.path()).unwrap();
    let place = dir.path().to_owned();
    let second = std::thread::spawn(move || claim(&place));
    std::thread::sleep(Duration::from_millis(200));
    assert!(!second.is_finished());
    let (bell, shown) = mpsc::channel();
    first.on_show(move || bell.send(()).unwrap());
    shown.recv_timeout(SOON).unwrap();
    assert!(matches!(
        second.join().unwrap(),
        Err(ClaimError::Running { shown: true })
    ));
}

#[test]
fn a_second_start_that_waited_for_a_window_that_never_came_takes_the_profile() {
    let dir = tempfile::tempdir().unwrap();
    let first = claim(dir.path()).unwrap();
    let place = dir.path().to_owned();
    let second = std::thread::spawn(move || claim(&place));
    std::thread::sleep(Duration::from_millis(200));
    drop(first);
    second.join().unwrap().unwrap();
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
    let first = claim(dir.path()).unwrap();
    first.on_show(|| {});
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
    let first = claim(dir.path()).unwrap();
    first.on_show(|| {});
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

/// What a first program and a second one with a message come to; the messages that the first takes.
fn listen(first: &Instance) -> mpsc::Receiver<String> {
    let (mailbox, messages) = mpsc::channel();
    first.on_message(move |message| mailbox.send(message).unwrap());
    messages
}

fn hand_over(dir: &Path, message: &str) -> Result<Claimed, ClaimError> {
    Instance::claim_or_hand_over(&Profile::under(dir), message)
}

#[test]
fn a_second_start_hands_its_message_over_and_raises_the_window() {
    let dir = tempfile::tempdir().unwrap();
    let first = claim(dir.path()).unwrap();
    let (bell, shown) = mpsc::channel();
    first.on_show(move || bell.send(()).unwrap());
    let messages = listen(&first);
    let longest = "ü".repeat(MESSAGE_MAX / 2);
    for message in ["convene:new?subject=Größe", "", &longest] {
        assert!(matches!(hand_over(dir.path(), message), Ok(Claimed::HandedOver)));
        shown.recv_timeout(SOON).unwrap();
        assert_eq!(messages.recv_timeout(SOON).unwrap(), message);
    }
}

#[test]
fn the_last_message_before_messages_are_taken_waits() {
    let dir = tempfile::tempdir().unwrap();
    let first = claim(dir.path()).unwrap();
    first.on_show(|| {});
    for message in ["one", "two"] {
        assert!(matches!(hand_over(dir.path(), message), Ok(Claimed::HandedOver)));
    }
    let messages = listen(&first);
    assert_eq!(messages.recv_timeout(SOON).unwrap(), "two");
    assert!(messages.try_recv().is_err());
}

#[test]
fn where_nobody_has_the_profile_the_message_is_the_callers_own() {
    let dir = tempfile::tempdir().unwrap();
    let Ok(Claimed::Profile(first)) = hand_over(dir.path(), "mine") else {
        panic!("not claimed");
    };
    assert!(listen(&first).try_recv().is_err());
}

#[test]
fn a_message_that_is_too_long_is_not_taken_though_the_window_is_shown() {
    let dir = tempfile::tempdir().unwrap();
    let first = claim(dir.path()).unwrap();
    let messages = listen(&first);
    let too_long = "a".repeat(MESSAGE_MAX + 1);
    let refused = hand_over(dir.path(), &too_long);
    assert!(matches!(refused, Err(ClaimError::Running { shown: true })));

    // Nor from somebody who keeps to no limit.
    let (port, secret) = door(dir.path());
    let lengths = [
        (MESSAGE_MAX + 1, &too_long.into_bytes()[..]),
        (4, b"\xff\xfe\xfd\xfc"),
        (9, b"half"),
    ];
    for (length, message) in lengths {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        stream.write_all(&secret).unwrap();
        let mut shown = [0];
        stream.read_exact(&mut shown).unwrap();
        assert_eq!(&shown, b"+");
        let length = u16::try_from(length).unwrap().to_be_bytes();
        // It may be hung up on before everything was said.
        stream.write_all(&[&length[..], message].concat()).ok();
        stream.shutdown(std::net::Shutdown::Write).ok();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).ok();
        assert_eq!(answer, b"", "{length:?}");
    }
    assert!(messages.try_recv().is_err());
}

#[test]
fn a_message_without_the_secret_goes_nowhere() {
    let dir = tempfile::tempdir().unwrap();
    let first = claim(dir.path()).unwrap();
    let messages = listen(&first);
    let (port, mut secret) = door(dir.path());
    secret[0] ^= 1;
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.write_all(&[&secret[..], &[0, 4], b"text"].concat()).ok();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok();
    assert_eq!(answer, b"");
    assert!(messages.try_recv().is_err());
}

#[test]
fn an_earlier_version_on_either_side_still_shows_the_window() {
    // An earlier program that asks: it says the secret, reads one byte and hangs up.
    let dir = tempfile::tempdir().unwrap();
    let first = claim(dir.path()).unwrap();
    let messages = listen(&first);
    let (port, secret) = door(dir.path());
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.write_all(&secret).unwrap();
    let mut shown = [0];
    stream.read_exact(&mut shown).unwrap();
    assert_eq!(&shown, b"+");
    drop(stream);
    assert!(messages.try_recv().is_err());

    // An earlier program that is asked: it reads the secret, says one byte and hangs up.
    let earlier = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = earlier.local_addr().unwrap().port();
    std::fs::write(
        dir.path().join("data/instance.door"),
        [&port.to_be_bytes()[..], &secret].concat(),
    )
    .unwrap();
    let answering = std::thread::spawn(move || {
        let (mut caller, _) = earlier.accept().unwrap();
        let mut said = [0; 32];
        caller.read_exact(&mut said).unwrap();
        caller.write_all(b"+").unwrap();
        said.to_vec()
    });
    let heard = hand_over(dir.path(), "convene:new?subject=a");
    assert!(matches!(heard, Err(ClaimError::Running { shown: true })));
    assert_eq!(answering.join().unwrap(), secret);
}
