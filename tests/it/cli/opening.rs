//! `convene open`: the window that is open is given a link, and nothing is sent.

use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use convene::meeting::{FormLink, LinkEnd, LinkMoment, LinkProblem};
use convene::profile::{Instance, Profile};

use super::{Desk, Ran};

/// Long enough for a slow machine.
const SOON: Duration = Duration::from_secs(30);

const TAKEN: &str =
    "The window of Convene has the link. It fills the form, or asks first if something is typed there.\n";

/// A window that is open with the profile, and the messages that it is given.
fn window(desk: &Desk) -> (Instance, Receiver<String>) {
    let instance = Instance::claim(&Profile::under(desk.path())).unwrap();
    let (mailbox, messages) = mpsc::channel();
    instance.on_message(move |message| mailbox.send(message).unwrap());
    (instance, messages)
}

/// As the desktop entry starts it: whatever comes after `--` is no argument.
fn open(desk: &Desk, links: &[&str]) -> Ran {
    let mut command = desk.command(&[]);
    Ran::of(command.args(["open", "--"]).args(links).output().unwrap())
}

#[test]
fn a_link_goes_to_the_open_window_to_the_letter() {
    let desk = Desk::new();
    let (_instance, messages) = window(&desk);
    for link in [
        "convene:new?external-id=TICKET-42&subject=a%20b&send=now",
        "convene://new?external-id=TICKET-42",
        "convene:check?external-id=TICKET-42",
    ] {
        let ran = open(&desk, &[link]);
        assert_eq!(
            (ran.code, ran.stdout.as_str(), ran.stderr.as_str()),
            (Some(0), "", TAKEN),
            "{link}"
        );
        assert_eq!(messages.recv_timeout(SOON).unwrap(), link);
    }
}

#[test]
fn arguments_become_a_link_with_the_same_in_it() {
    let desk = Desk::new();
    let (_instance, messages) = window(&desk);
    let ran = desk.run(&[
        "open",
        "--external-id",
        "TICKET-42",
        "--subject",
        "Größe & Farbe #1",
        "--start",
        "2026-12-01 2pm",
        "--duration",
        "1h30m",
        "--zone",
        "Madrid",
        "--attendee",
        "Ana Ruiz <ana@contoso.com>, bob@contoso.com",
        "--co-organizer",
        "kim@contoso.com",
        "--channel",
        "19:abc@thread.tacv2",
    ]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), TAKEN));
    let link = messages.recv_timeout(SOON).unwrap();
    assert_eq!(
        link,
        "convene:new?external-id=TICKET-42&subject=Gr%C3%B6%C3%9Fe+%26+Farbe+%231&start=2026-12-01T13%3A00Z\
         &end=2026-12-01T14%3A30Z&time-zone=Europe%2FMadrid&attendee=ana%40contoso.com&attendee=bob%40contoso.com\
         &co-organizer=kim%40contoso.com&channel=19%3Aabc%40thread.tacv2"
    );
    assert!(FormLink::parse(&link).unwrap().ignored.is_empty());

    let ran = desk.run(&["open", "--subject", "Later", "--start", "2026-12-01T14:00:00+01:00"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let link = FormLink::parse(&messages.recv_timeout(SOON).unwrap()).unwrap();
    assert_eq!(
        link.start,
        Some(LinkMoment::At("2026-12-01T13:00:00Z".parse().unwrap()))
    );
    assert!(!matches!(link.end, Some(LinkEnd::At(_))));
    assert_eq!((link.external_id, link.zone), (None, None));
}

#[test]
fn without_anything_to_fill_in_the_open_window_is_shown() {
    let desk = Desk::new();
    let (instance, messages) = window(&desk);
    let (bell, shown) = mpsc::channel();
    instance.on_show(move || bell.send(()).unwrap());
    let ran = open(&desk, &[]);
    assert_eq!(ran.code, Some(0));
    assert_eq!(
        ran.stderr,
        "Convene is already open with this profile; its window has been shown.\n"
    );
    shown.recv_timeout(SOON).unwrap();
    assert!(messages.try_recv().is_err());
}

/// Who follows a link in another program sees no terminal.
#[test]
fn a_wrong_link_is_2_and_goes_to_the_window_which_says_so() {
    let desk = Desk::new();
    let (_instance, messages) = window(&desk);
    for (link, said) in [
        ("convene:new?subject=a&subject=b", "In the link, subject stands twice"),
        ("https://contoso.com/", "That’s no link for Convene"),
        ("--demo", "That’s no link for Convene"),
    ] {
        let ran = open(&desk, &[link]);
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""), "{ran:?}");
        assert!(ran.stderr.contains(said) && ran.stderr.lines().count() == 1, "{ran:?}");
        let message = messages.recv_timeout(SOON).unwrap();
        assert_eq!(message, link);
        assert!(FormLink::parse(&message).is_err());
    }
}

#[test]
fn a_link_that_is_too_long_is_handed_over_as_one() {
    let desk = Desk::new();
    let (_instance, messages) = window(&desk);
    for letter in ["a", "ä", "語", "🎉"] {
        let ran = open(&desk, &[&format!("convene:new?subject={}", letter.repeat(30_000))]);
        assert_eq!((ran.code, ran.stderr.as_str()), (Some(2), "The link is too long.\n"));
        let message = messages.recv_timeout(SOON).unwrap();
        assert_eq!(FormLink::parse(&message), Err(LinkProblem::TooLong));
        assert!(message.len() < 16_000);
    }
}

#[test]
fn what_is_wrong_in_arguments_is_2_and_goes_nowhere() {
    let desk = Desk::new();
    let (_instance, messages) = window(&desk);
    for (arguments, said) in [
        (&["open", "convene:new", "--subject", "a"][..], "cannot be used with"),
        (&["open", "convene:new", "--channel", "a"], "cannot be used with"),
        (&["open", "--start", "someday 14:00"], "start: "),
        (&["open", "--attendee", "Bob"], "attendees: Bob: "),
        (&["open", "--external-id", " T-1"], "external_id: "),
        (&["open", "--zone", "Nowhere"], "zone: "),
        (&["open", "--recording", "true"], "unexpected argument"),
    ] {
        let ran = desk.run(arguments);
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""), "{ran:?}");
        assert!(ran.stderr.contains(said), "{ran:?}");
    }
    assert!(messages.try_recv().is_err());
}

#[test]
fn a_program_that_takes_no_links_is_10() {
    let desk = Desk::new();
    // A command without a window has the profile.
    let _busy = Instance::claim_without_window(&Profile::under(desk.path()), Duration::ZERO).unwrap();
    let ran = desk.run(&["open", "convene:new?subject=a"]);
    assert_eq!(ran.code, Some(10));
    assert!(ran.stderr.contains("does not answer"), "{ran:?}");
}
