//! Every exit code, and what is printed with it.

use std::time::Duration;

use convene::demo::{DemoServer, Fault, FaultBody, FaultSpec, RetryAfter, When};
use convene::profile::{Instance, Profile};
use serde_json::{Value, json};

use super::{Desk, organization};

const CREATE: &[&str] = &["create", "--external-id", "T-1", "--teams-chooses-times"];

fn status(status: u16, retry_after: Option<u64>) -> Fault {
    Fault::Status {
        status,
        retry_after: retry_after.map(RetryAfter::Seconds),
        body: FaultBody::default(),
    }
}

fn posts(demo: &DemoServer) -> usize {
    let all = demo.exchanges();
    all.iter().filter(|exchange| exchange.method == "POST").count()
}

/// Whether a command ended with this code, with the same in its JSON and a sentence on standard error.
#[track_caller]
fn ended(desk: &Desk, arguments: &[&str], code: i32, word: &str) -> Value {
    let ran = desk.run(&[arguments, &["--json"]].concat());
    let answer = ran.json();
    assert_eq!(ran.code, Some(code), "{ran:?}");
    assert_eq!(answer["error"]["code"], word, "{ran:?}");
    assert_eq!(answer["error"]["exit_code"], code, "{ran:?}");
    let message = answer["error"]["message"].as_str().unwrap();
    let last_line = message.lines().last().unwrap();
    assert!(ran.stderr.contains(last_line), "{ran:?}");
    answer
}

#[tokio::test(flavor = "multi_thread")]
async fn created_is_0_and_existed_is_0_and_says_so() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    let (code, first) = desk.json(CREATE);
    assert_eq!(
        (code, &first["outcome"], &first["existed"]),
        (Some(0), &json!("created"), &json!(false))
    );
    assert_eq!(
        (&first["recorded"], &first["meeting"]["external_id"]),
        (&json!(true), &json!("T-1"))
    );
    let (code, second) = desk.json(CREATE);
    assert_eq!(
        (code, &second["outcome"], &second["existed"]),
        (Some(0), &json!("existed"), &json!(true))
    );
    assert_eq!(first["meeting"]["join_web_url"], second["meeting"]["join_web_url"]);
    assert!(first["meeting"]["join_web_url"].is_string());
}

#[test]
fn what_has_no_code_of_its_own_is_1() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path().join("data")).unwrap();
    // The demo organization keeps its meetings in a folder of this name.
    std::fs::write(desk.path().join("data/demo"), "").unwrap();
    let answer = ended(&desk, &[CREATE, &["--demo"]].concat(), 1, "failed");
    assert_eq!(answer["external_id"], "T-1");
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_fields_are_2_and_all_are_named_and_nothing_is_sent() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    let wrong = [
        "create",
        "--start",
        "someday 14:00",
        "--attendee",
        "nobody",
        "--zone",
        "Madrid",
        "--subject",
        "a\u{7}b",
    ];
    let answer = ended(&desk, &wrong, 2, "bad-input");
    let problems = answer["error"]["problems"].as_array().unwrap();
    let fields: Vec<_> = problems
        .iter()
        .map(|problem| problem["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["attendees", "subject", "start", "external_id"]);
    for (arguments, said) in [
        (
            &["--start", "2027-03-28 02:30", "--zone", "Madrid"][..],
            "--clock-change earlier",
        ),
        (&["--start", "1 Dec 2026", "--zone", "UTC"], "start: Type a time"),
        (
            &["--start", "tomorrow 9:00", "--duration", "long"],
            "duration: That’s not a duration",
        ),
        (&["--duration", "30m"], "duration: A duration needs a start"),
        (&["--end", "tomorrow 9:00"], "start: Graph needs a start"),
        (
            &["--zone", "Atlantis", "--start", "tomorrow 9:00"],
            "zone: There is no time zone",
        ),
        (&["--channel", "General"], "channel: There is no channel in it"),
        (&["--from", "/nonexistent.json"], "/nonexistent.json can’t be read"),
        (&["--connection", "T"], "no connection T. They have: S"),
    ] {
        let ran = desk.run(&[CREATE.get(..3).unwrap(), arguments].concat());
        assert_eq!(ran.code, Some(2), "{ran:?}");
        assert!(ran.stderr.contains(said), "{said}: {ran:?}");
        assert_eq!(ran.stdout, "");
    }
    assert_eq!(posts(&demo), 0);
}

#[test]
fn a_file_that_is_too_large_for_meetings_is_2_and_says_so() {
    let desk = Desk::new();
    let file = desk.path().join("large.json");
    std::fs::write(&file, format!("{{\"external_id\":\"x\"}}{}", " ".repeat(16 << 20))).unwrap();
    let ran = desk.run(&["create", "--demo", "--from", file.to_str().unwrap()]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.stderr.contains("larger than 16 MiB"), "{ran:?}");
}

#[test]
fn settings_with_a_mistake_are_2_and_the_place_is_named() {
    let desk = Desk::new();
    desk.write_settings("[[connection]]\nname = 1\n");
    let ran = desk.run(&[CREATE, &["--connection", "S"]].concat());
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.stderr.contains("line 2"), "{ran:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_connection_no_token_a_refused_token_and_nobody_signed_in_are_3() {
    let demo = organization().await;
    ended(&Desk::new(), CREATE, 3, "sign-in-needed");

    let mut desk = Desk::at(&demo);
    desk.token = None;
    let answer = ended(&desk, CREATE, 3, "sign-in-needed");
    assert!(answer["error"]["message"].as_str().unwrap().contains("CONVENE_TOKEN"));
    desk.token = Some("wrong".to_owned());
    ended(&desk, CREATE, 3, "sign-in-needed");

    let desk = Desk::new();
    desk.write_settings(&super::commands::signing_in(&demo, "device-code"));
    let answer = ended(&desk, CREATE, 3, "sign-in-needed");
    assert!(answer["error"]["message"].as_str().unwrap().contains("convene sign-in"));
    assert_eq!(posts(&demo), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_service_does_not_allow_is_4() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    demo.faults().next(FaultSpec::new(status(403, None)).method("POST"));
    let answer = ended(&desk, CREATE, 4, "refused");
    assert_eq!(answer["error"]["status"], 403);
    assert!(answer["error"]["request_id"].is_string());
    assert_eq!(answer["external_id"], "T-1");
}

#[tokio::test(flavor = "multi_thread")]
async fn too_many_requests_are_5_and_how_long_to_wait_is_told() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    demo.faults()
        .next(FaultSpec::new(status(429, Some(600))).method("POST"));
    let answer = ended(&desk, CREATE, 5, "throttled");
    assert_eq!(answer["error"]["retry_after_seconds"], 600);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_network_it_is_6_and_what_was_ready_waits_in_the_record() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    let closed = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    desk.write_settings(&format!(
        "[[connection]]\nname = \"S\"\nsign_in = \"token\"\ncloud = \"custom\"\ngraph_url = \"http://{closed}\"\n"
    ));
    // Whose meeting it would be is not known either.
    let answer = ended(&desk, CREATE, 6, "unreachable");
    assert_eq!(answer["kept"], Value::Null);
    assert_eq!(desk.json(&["list"]).1["total"], 0);

    // An app that names its organizer needs Graph for nothing else.
    desk.write_settings(&format!(
        "[[connection]]\nname = \"S\"\nsign_in = \"client-secret\"\ncloud = \"custom\"\ngraph_url = \"http://{closed}\"\n\
         authority_url = \"{}\"\ntenant = \"{}\"\nclient_id = \"{}\"\nuser_id = \"f8357cee-7d95-5d54-8d9b-bde9aa6c82ed\"\n",
        demo.authority_url(),
        demo.tenant(),
        demo.client_id()
    ));
    let mut command = desk.command(&[CREATE, &["--json", "--send-when-online"]].concat());
    let ran = super::Ran::of(
        command
            .env("CONVENE_CLIENT_SECRET", demo.sign_in().client_secret())
            .output()
            .unwrap(),
    );
    assert_eq!((ran.code, &ran.json()["kept"]), (Some(6), &json!("waiting")), "{ran:?}");
    let (code, list) = desk.json(&["list"]);
    assert_eq!((code, &list["meetings"][0]["state"]), (Some(0), &json!("waiting")));
    let (ledger, _) = convene::ledger::Ledger::open(&desk.path().join("data")).unwrap();
    let [request] = ledger.unfinished().unwrap().try_into().unwrap();
    let waiting = convene::ledger::RequestState::Waiting { send_when_online: true };
    assert_eq!(request.state, waiting);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_lost_is_7_and_asking_again_gets_the_meeting() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    let reset = Fault::Reset { when: When::AfterWork };
    demo.faults().always(FaultSpec::new(reset).method("POST"));
    let answer = ended(&desk, CREATE, 7, "unknown");
    assert_eq!(
        (&answer["kept"], &answer["error"]["may_be_done"]),
        (&json!("unknown"), &json!(true))
    );
    demo.faults().clear();
    let (code, again) = desk.json(CREATE);
    assert_eq!((code, &again["existed"]), (Some(0), &json!(true)));
    assert_eq!(desk.json(&["list"]).1["total"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_that_is_not_known_is_8_for_every_command_that_needs_one_and_none_is_made() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    for arguments in [
        &["check", "T-1"][..],
        &[
            "check",
            "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0",
        ],
        &["show", "T-1"],
        &["change", "T-1", "--subject", "x"],
        &["delete", "T-1", "--yes"],
    ] {
        ended(&desk, arguments, 8, "not-found");
    }
    assert_eq!(posts(&demo), 0);
    desk.json(CREATE);
    assert_eq!(desk.run(&["delete", "T-1", "--yes"]).code, Some(0));
    let answer = ended(&desk, &["check", "T-1"], 8, "not-found");
    assert!(answer["known"]["gone_at"].is_string());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_that_cannot_be_used_is_9_and_the_meeting_is_made_all_the_same() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    desk.json(&["list"]);
    let file = desk.path().join("data/ledger.sqlite3");
    rusqlite::Connection::open(&file)
        .unwrap()
        .pragma_update(None, "user_version", 99)
        .unwrap();
    ended(&desk, &["list"], 9, "ledger");
    let ran = desk.run(&[CREATE, &["--json"]].concat());
    let answer = ran.json();
    assert_eq!(
        (ran.code, &answer["outcome"], &answer["recorded"]),
        (Some(9), &json!("created"), &json!(false))
    );
    assert!(ran.stderr.contains("not in the record"), "{ran:?}");
    assert!(answer["meeting"]["join_web_url"].is_string());
}

#[tokio::test(flavor = "multi_thread")]
async fn while_a_window_has_the_profile_it_is_10_and_the_window_is_left_alone() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    let window = Instance::claim(&Profile::under(desk.path())).unwrap();
    window.on_show(|| panic!("a command does not show the window"));
    for arguments in [CREATE, &["list"], &["connections"]] {
        ended(&desk, arguments, 10, "busy");
    }
    assert_eq!(posts(&demo), 0);
    drop(window);
    // As a window leaves it that was killed.
    std::fs::write(desk.path().join("data/instance.door"), [0; 34]).unwrap();
    assert_eq!(desk.run(CREATE).code, Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn commands_wait_for_each_other() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    let slow = Fault::Delay {
        ms: 300,
        when: When::BeforeWork,
    };
    demo.faults().always(FaultSpec::new(slow).method("POST"));
    let begin = |id: &str| {
        let mut command = desk.command(&["create", "--json", "--external-id", id]);
        command
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap()
    };
    for child in ["a", "b", "c"].map(begin) {
        let ran = super::Ran::of(child.wait_with_output().unwrap());
        assert_eq!(
            (ran.code, &ran.json()["outcome"]),
            (Some(0), &json!("created")),
            "{ran:?}"
        );
    }
    assert_eq!(desk.json(&["list"]).1["total"], 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn trouble_of_the_service_is_11() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    demo.faults().next(FaultSpec::new(status(501, None)).method("POST"));
    let answer = ended(&desk, CREATE, 11, "service-failed");
    assert_eq!(answer["error"]["status"], 501);
}

#[tokio::test(flavor = "multi_thread")]
async fn options_that_were_not_set_are_12_and_the_meeting_is_printed() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    demo.faults().next(FaultSpec::new(status(403, None)).method("PATCH"));
    let ran = desk.run(&[CREATE, &["--recording", "false", "--json"]].concat());
    let answer = ran.json();
    assert_eq!(ran.code, Some(12), "{ran:?}");
    assert_eq!(
        (&answer["outcome"], &answer["follow_up"]),
        (&json!("created"), &json!("failed"))
    );
    assert_eq!(answer["follow_up_error"]["code"], "refused");
    assert!(ran.stderr.contains("options were not set"), "{ran:?}");
    // As the sentence says.
    let (code, changed) = desk.json(&["change", "T-1", "--recording", "false"]);
    assert_eq!((code, &changed["outcome"]), (Some(0), &json!("changed")));
    assert_eq!(changed["meeting"]["options"]["recording"], false);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_that_is_killed_leaves_an_unknown_request_and_the_next_gets_the_meeting() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    let slow = Fault::Delay {
        ms: 60_000,
        when: When::AfterWork,
    };
    demo.faults().next(FaultSpec::new(slow).method("POST"));
    let mut child = desk
        .command(CREATE)
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let (ledger, _) = convene::ledger::Ledger::open(&desk.path().join("data")).unwrap();
    let deadline = std::time::Instant::now() + Duration::from_mins(1);
    while ledger.unfinished().unwrap().is_empty() {
        assert!(
            std::time::Instant::now() < deadline,
            "the request is on the disk before it is sent"
        );
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(desk.json(&["list"]).1["meetings"][0]["state"], "unknown");
    let (code, again) = desk.json(CREATE);
    assert_eq!((code, &again["recorded"]), (Some(0), &json!(true)));
    assert_eq!(desk.json(&["list"]).1["total"], 1);
}
