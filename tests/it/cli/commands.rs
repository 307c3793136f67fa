//! What each command does and prints.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::Stdio;
use std::time::Duration;

use convene::demo::DemoServer;
use serde_json::{Value, json};

use super::{Desk, Ran, convene, organization};
use crate::engine_sign_in::{ANA, Organization};

/// Settings with a connection on which people sign in.
pub(super) fn signing_in(demo: &DemoServer, way: &str) -> String {
    format!(
        "[[connection]]\nname = \"Work\"\nsign_in = \"{way}\"\ncloud = \"custom\"\ngraph_url = \"{}\"\nauthority_url = \"{}\"\n\
         tenant = \"{}\"\nclient_id = \"{}\"\n",
        demo.graph_url(),
        demo.authority_url(),
        demo.tenant(),
        demo.client_id()
    )
}

/// What was sent with a method, the oldest first.
fn sent(demo: &DemoServer, method: &str) -> Vec<Value> {
    let all = demo
        .exchanges()
        .into_iter()
        .filter(|exchange| exchange.method == method);
    all.map(|exchange| serde_json::from_str(&exchange.request_body).unwrap())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_field_of_the_form_is_sent() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    let settings = std::fs::read_to_string(desk.path().join("settings.toml")).unwrap();
    desk.write_settings(&format!("{settings}api_version = \"beta\"\n"));
    let thread = "19:7ebda77322dd4505ac4dedb5b67df076@thread.tacv2";
    let ran = desk.run(&[
        "create",
        "--external-id",
        "T-1",
        "--subject",
        "Planning",
        "--start",
        "2027-07-01 9:30",
        "--duration",
        "1h15m",
        "--zone",
        "madrid",
        "--attendee",
        "Bob <bob@contoso.com>; eve@contoso.com",
        "--presenter",
        "Ruiz, Ana <ana@contoso.com>",
        "--co-organizer",
        "1f35f2e6-9cab-44ad-8d5a-b74c14720000",
        "--channel",
        "https://teams.microsoft.com/l/channel/19%3A7ebda77322dd4505ac4dedb5b67df076%40thread.tacv2/General",
        "--lobby-bypass",
        "invited",
        "--live-share",
        "false",
        "--json",
    ]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let [asked] = sent(&demo, "POST").try_into().unwrap();
    assert_eq!(
        (&asked["externalId"], &asked["subject"], &asked["chatInfo"]["threadId"]),
        (&json!("T-1"), &json!("Planning"), &json!(thread))
    );
    let times = (&asked["startDateTime"], &asked["endDateTime"]);
    assert_eq!(
        times,
        (
            &json!("2027-07-01T07:30:00.0000000Z"),
            &json!("2027-07-01T08:45:00.0000000Z")
        )
    );
    let attendees = asked["participants"]["attendees"].as_array().unwrap();
    let people: Vec<_> = attendees
        .iter()
        .map(|who| {
            (
                who["upn"].as_str().or(who["identity"]["user"]["id"].as_str()).unwrap(),
                who["role"].as_str(),
            )
        })
        .collect();
    assert_eq!(
        people,
        [
            ("bob@contoso.com", None),
            ("eve@contoso.com", None),
            ("ana@contoso.com", Some("presenter")),
            ("1f35f2e6-9cab-44ad-8d5a-b74c14720000", Some("coorganizer")),
        ]
    );
    let [changed] = sent(&demo, "PATCH").try_into().unwrap();
    assert_eq!(
        (
            &changed["lobbyBypassSettings"]["scope"],
            &changed["allowLiveShare"],
            &changed["allowedPresenters"]
        ),
        (&json!("invited"), &json!("disabled"), &json!("roleIsPresenter"))
    );
    assert_eq!(ran.json()["follow_up"], "done");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_request_that_is_printed_can_be_given_again() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    let meeting = json!({
        "external_id": "T-1", "subject": "Plan ✓", "start": "2027-07-01 9:30", "zone": "Madrid", "duration": "45",
        "attendees": ["Bob <bob@contoso.com>", { "address": "ana@contoso.com", "role": "presenter" }],
        "options": { "recording": false, "chat": "limited" }, "channel": null
    });
    let file = desk.path().join("meeting.json");
    std::fs::write(&file, meeting.to_string()).unwrap();
    let (code, first) = desk.json(&["create", "--from", file.to_str().unwrap()]);
    assert_eq!((code, &first["outcome"]), (Some(0), &json!("created")), "{first}");
    assert_eq!(first["request"]["start"], "2027-07-01T07:30:00Z");
    assert_eq!(
        first["request"]["options"],
        json!({ "chat": "limited", "recording": false })
    );

    let ran = desk.run_with_input(&["create", "--from", "-", "--json"], &first["request"].to_string());
    let second = ran.json();
    assert_eq!((ran.code, &second["outcome"]), (Some(0), &json!("existed")), "{ran:?}");
    assert_eq!(second["request"], first["request"]);
    assert_eq!(second["differences"], json!([]));
    let [first, second] = sent(&demo, "POST").try_into().unwrap();
    assert_eq!(first, second);

    // Arguments replace what the file has.
    let ran = desk.run(&[
        "create",
        "--from",
        file.to_str().unwrap(),
        "--subject",
        "Other",
        "--json",
    ]);
    let difference = json!({ "field": "subject", "requested": "Other", "held": "Plan ✓", "changeable": true });
    assert_eq!(ran.json()["differences"], json!([difference]));
}

#[test]
fn a_file_with_a_field_that_is_not_known_is_refused_and_the_field_is_named() {
    let desk = Desk::new();
    for (text, said) in [
        (r#"{"external_id": "a", "subjct": "x"}"#, "subjct"),
        (
            r#"{"external_id": "a", "attendees": [{"adress": "ana@contoso.com"}]}"#,
            "attendees[0]: unknown field `adress`",
        ),
        (
            r#"{"external_id": "a", "attendees": [["ana"]]}"#,
            "attendees[0]: invalid type: sequence",
        ),
        (
            r#"{"external_id": "a", "external_id": "b"}"#,
            "duplicate field `external_id`",
        ),
        (
            r#"{"external_id": "a", "attendees": [{"role": "boss"}]}"#,
            "attendees[0]: unknown variant `boss`",
        ),
        (
            r#"{"external_id": "a", "options": {"lobby": "everyone"}}"#,
            "unknown option `lobby`",
        ),
        (r#"{"external_id": "a"} {}"#, "trailing characters"),
        (r#"["a"]"#, "standard input holds no meeting"),
        ("\u{202E}", "standard input holds no meeting"),
        (
            r#"{"external_id": "a", "teams_chooses_times": true, "start": "tomorrow 9:00"}"#,
            "Teams can’t choose",
        ),
        (
            r#"{"external_id": "a", "start": "tomorrow 9:00", "end": "10:00", "duration": "5"}"#,
            "not both",
        ),
    ] {
        let ran = desk.run_with_input(&["create", "--demo", "--from", "-"], text);
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""), "{ran:?}");
        assert!(ran.stderr.contains(said), "{said}: {ran:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn quiet_prints_the_join_link_alone() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    let ran = desk.run(&["create", "--quiet", "--generate-external-id"]);
    let [asked] = sent(&demo, "POST").try_into().unwrap();
    let id = asked["externalId"].as_str().unwrap();
    assert_eq!(uuid::Uuid::parse_str(id).unwrap().get_version_num(), 4);
    // With a made-up ID that nobody was told the meeting could not be had again.
    assert_eq!(ran.stderr, format!("External ID: {id}\n"));
    let link = ran.stdout.clone();
    assert!(link.starts_with("http") && link.lines().count() == 1, "{ran:?}");
    for arguments in [
        &["create", "--external-id", id, "-q"][..],
        &["check", id, "-q"],
        &["show", id, "-q"],
        &["list", "-q"],
    ] {
        let ran = desk.run(arguments);
        assert_eq!(
            (ran.code, ran.stdout, ran.stderr),
            (Some(0), link.clone(), String::new()),
            "{arguments:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_is_printed_can_steer_a_terminal() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    let body = json!({ "externalId": "T-1", "subject": "pay\u{202E}slip\u{1b}[2J\u{9b}" });
    let url = format!("{}/v1.0/me/onlineMeetings/createOrGet", demo.graph_url());
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    client
        .post(url)
        .bearer_auth(demo.token())
        .json(&body)
        .send()
        .await
        .unwrap();
    for arguments in [
        &["create", "--external-id", "T-1", "--verbose"][..],
        &["create", "--external-id", "T-1", "--json"],
        &["show", "T-1"],
        &["list"],
        &["list", "--json"],
    ] {
        let ran = desk.run(arguments);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        assert!(ran.stdout.to_lowercase().contains("202e"), "{ran:?}");
        for text in [&ran.stdout, &ran.stderr] {
            let steers = |c: char| matches!(c, '\u{202E}' | '\u{1b}' | '\u{9b}');
            assert!(!text.contains(steers), "{arguments:?}");
        }
    }
    let (_, answer) = desk.json(&["show", "T-1"]);
    assert_eq!(
        answer["meeting"]["subject"], body["subject"],
        "what is escaped is not changed"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_token_is_printed_nowhere() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    for arguments in [
        &["create", "--external-id", "T-1", "--verbose", "--json"][..],
        &["check", "T-1", "--verbose"],
        &["delete", "T-1", "--yes", "--verbose"],
        &["check", "T-1", "--verbose", "--json"],
    ] {
        let ran = desk.run(arguments);
        assert!(!ran.stdout.contains(demo.token()) && !ran.stderr.contains(demo.token()));
        assert!(ran.stderr.contains("request-id") || ran.code == Some(8), "{ran:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_sends_what_is_given_and_nothing_else() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    desk.run(&[
        "create",
        "--external-id",
        "T-1",
        "--subject",
        "Old",
        "--start",
        "2027-07-01 9:30",
        "--end",
        "10:15",
        "--zone",
        "UTC",
        "--attendee",
        "bob@contoso.com, eve@contoso.com",
    ]);
    let (code, answer) = desk.json(&["change", "T-1", "--subject", "New"]);
    assert_eq!(
        (code, &answer["outcome"], &answer["meeting"]["subject"]),
        (Some(0), &json!("changed"), &json!("New"))
    );
    let (_, answer) = desk.json(&["change", "T-1", "--subject", "New"]);
    assert_eq!(answer["outcome"], "unchanged");
    let (_, answer) = desk.json(&["change", "T-1", "--start", "2027-07-02 9:30", "--zone", "UTC"]);
    assert_eq!(answer["meeting"]["end"], "2027-07-02T10:15:00Z", "the length stays");
    let (_, answer) = desk.json(&[
        "change",
        "T-1",
        "--remove-attendee",
        "eve@contoso.com",
        "--attendee",
        "kim@contoso.com",
        "--presenter",
        "bob@contoso.com",
    ]);
    let people = answer["meeting"]["attendees"].as_array().unwrap();
    let mut people: Vec<_> = people.iter().map(|who| who["address"].as_str().unwrap()).collect();
    people.sort_unstable();
    assert_eq!(people, ["bob@contoso.com", "kim@contoso.com"]);
    let changes = sent(&demo, "PATCH");
    assert_eq!(changes[0], json!({ "subject": "New" }));
    assert_eq!(
        changes[1],
        json!({ "startDateTime": "2027-07-02T09:30:00.0000000Z", "endDateTime": "2027-07-02T10:15:00.0000000Z" })
    );
    assert_eq!(changes.len(), 3);
    let ran = desk.run(&["change", "T-1", "--remove-attendee", "eve@contoso.com"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.stderr.contains("eve@contoso.com: Nobody in the meeting"), "{ran:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_terminal_nothing_is_deleted_unless_it_is_said() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    desk.run(&["create", "--external-id", "T-1"]);
    let ran = desk.run_with_input(&["delete", "T-1"], "y\n");
    assert_eq!(ran.code, Some(2));
    assert!(ran.stderr.contains("--yes"), "{ran:?}");
    assert!(demo.exchanges().iter().all(|exchange| exchange.method != "DELETE"));
    let (code, answer) = desk.json(&["delete", "T-1", "--yes"]);
    assert_eq!((code, &answer["outcome"]), (Some(0), &json!("deleted")));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_record_is_listed_searched_shown_exported_and_imported() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    for (id, subject) in [("a-1", "Planning"), ("a-2", "Réunion"), ("b-1", "Planning again")] {
        desk.run(&["create", "--external-id", id, "--subject", subject]);
    }
    let asked_before = demo.exchanges().len();
    let ids = |arguments: &[&str]| -> Vec<String> {
        let (code, list) = desk.json(&[&["list"], arguments].concat());
        assert_eq!(code, Some(0));
        let rows = list["meetings"].as_array().unwrap();
        rows.iter()
            .map(|row| row["external_id"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(ids(&["--sort", "external-id"]), ["a-1", "a-2", "b-1"]);
    assert_eq!(
        ids(&["--sort", "external-id", "--descending", "--limit", "2"]),
        ["b-1", "a-2"]
    );
    assert_eq!(ids(&["--sort", "external-id", "--offset", "2"]), ["b-1"]);
    assert_eq!(ids(&["planning", "again"]), ["b-1"]);
    assert_eq!(ids(&["reunion"]), ["a-2"]);
    assert_eq!(ids(&["--connection", "other"]), [""; 0]);
    assert_eq!(ids(&["--only", "past"]), [""; 0]);
    let lines = desk.run(&["list", "--sort", "external-id"]).stdout;
    assert_eq!(lines.lines().next().unwrap().split('\t').nth(1), Some("a-1"));

    let (code, shown) = desk.json(&["show", "a-2"]);
    assert_eq!(
        (code, &shown["outcome"], &shown["meeting"]["subject"]),
        (Some(0), &json!("kept"), &json!("Réunion"))
    );
    assert!(shown["seen_at"].is_string() && shown["diagnostics"].is_null());

    let other = Desk::new();
    for name in ["list.csv", "list.json"] {
        let file = desk.path().join(name);
        let file = file.to_str().unwrap();
        let (code, answer) = desk.json(&["export", file]);
        assert_eq!((code, &answer["meetings"]), (Some(0), &json!(3)), "{answer}");
        assert_eq!(desk.run(&["export", file]).code, Some(2), "nothing is replaced");
        let (code, answer) = other.json(&["import", file]);
        assert_eq!((code, &answer["problems"]), (Some(0), &json!([])), "{answer}");
    }
    assert_eq!(other.json(&["list"]).1["total"], 3);
    assert_eq!(demo.exchanges().len(), asked_before, "nobody was asked");

    let bad = desk.path().join("bad.json");
    std::fs::write(&bad, r#"[{"connection": "S", "organizer": "o", "external_id": ""}]"#).unwrap();
    let (code, answer) = other.json(&["import", bad.to_str().unwrap()]);
    assert_eq!(
        (code, &answer["problems"][0]["place"]),
        (Some(12), &json!(1)),
        "{answer}"
    );
    assert_eq!(other.run(&["import", "/nonexistent.json"]).code, Some(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_of_several_accounts_is_shown_when_it_is_said_whose() {
    let demo = organization().await;
    let mut desk = Desk::at(&demo);
    desk.run(&["create", "--external-id", "T-1", "--subject", "Mine"]);
    desk.token = demo.token_for(crate::engine_sign_in::ALEX);
    desk.run(&["create", "--external-id", "T-1", "--subject", "Alex’s"]);
    let (code, answer) = desk.json(&["show", "T-1"]);
    assert_eq!(code, Some(2));
    let known = answer["known"].as_array().unwrap();
    assert_eq!(known.len(), 2);
    let mut subjects: Vec<_> = known
        .iter()
        .map(|key| {
            desk.json(&["show", "T-1", "--organizer", key["organizer"].as_str().unwrap()])
                .1
        })
        .map(|shown| shown["meeting"]["subject"].as_str().unwrap().to_owned())
        .collect();
    subjects.sort();
    assert_eq!(subjects, ["Alex’s", "Mine"]);
}

#[test]
fn the_demo_keeps_its_meetings_from_command_to_command_and_changes_no_settings() {
    let desk = Desk::new();
    let first = desk.json(&["create", "--demo", "--external-id", "T-1"]).1;
    let second = desk.json(&["--demo", "create", "--external-id", "T-1"]).1;
    assert_eq!(
        (&first["outcome"], &second["outcome"]),
        (&json!("created"), &json!("existed"))
    );
    assert_eq!(first["meeting"]["graph_id"], second["meeting"]["graph_id"]);
    assert_eq!(desk.json(&["list", "--demo"]).1["total"], 1);
    assert!(!desk.path().join("settings.toml").exists());
    assert_eq!(desk.run(&["create", "--demo", "--connection", "S"]).code, Some(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_is_named_for_one_command_and_the_settings_stay() {
    let demo = organization().await;
    let desk = Desk::at(&demo);
    let mut settings = std::fs::read_to_string(desk.path().join("settings.toml")).unwrap();
    settings = format!(
        "default_connection = \"Work\"\n{settings}{}",
        signing_in(&demo, "browser")
    );
    desk.write_settings(&settings);
    let (code, answer) = desk.json(&["create", "--external-id", "T-1", "--connection", "S"]);
    assert_eq!((code, &answer["key"]["connection"]), (Some(0), &json!("S")));
    let (_, answer) = desk.json(&["connections"]);
    let listed: Vec<_> = answer["connections"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| {
            (
                c["name"].as_str().unwrap(),
                c["sign_in"].as_str().unwrap(),
                c["default"].as_bool().unwrap(),
            )
        })
        .collect();
    assert_eq!(listed, [("S", "token", false), ("Work", "browser", true)]);
    assert_eq!(
        std::fs::read_to_string(desk.path().join("settings.toml")).unwrap(),
        settings
    );
}

/// Runs a command that signs in with a code, and signs in.
fn with_code(organization: &Organization, desk: &Desk, arguments: &[&str]) -> Ran {
    let mut child = desk
        .command(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(child.stderr.take().unwrap());
    let mut stderr = String::new();
    let mut after = |start: &str| {
        loop {
            let before = stderr.len();
            assert_ne!(said.read_line(&mut stderr).unwrap(), 0, "{stderr}");
            if let Some(rest) = stderr[before..].trim_end().strip_prefix(start) {
                return rest.trim().to_owned();
            }
        }
    };
    let page = after("Open this page in any browser");
    let code = after("and enter this code");
    organization.enter_code(&page, &code, ANA);
    said.read_to_string(&mut stderr).unwrap();
    let mut stdout = String::new();
    child.stdout.take().unwrap().read_to_string(&mut stdout).unwrap();
    Ran {
        code: child.wait().unwrap().code(),
        stdout,
        stderr,
    }
}

#[test]
fn a_code_to_sign_in_with_is_printed_on_standard_error() {
    let organization = Organization::start();
    let server = &organization.demo.server;
    server.sign_in().poll_every(Duration::from_secs(1));
    let desk = Desk::new();
    desk.write_settings(&signing_in(server, "device-code"));

    let create = ["create", "--external-id", "T-1", "--sign-in", "device-code", "--json"];
    let ran = with_code(&organization, &desk, &create);
    assert_eq!(
        (ran.code, &ran.json()["outcome"]),
        (Some(0), &json!("created")),
        "{ran:?}"
    );

    // Without a keychain the sign-in ends with the command, which is said.
    let ran = with_code(&organization, &desk, &["sign-in", "--json"]);
    let answer = ran.json();
    assert_eq!(ran.code, Some(12), "{ran:?}");
    assert_eq!(
        (&answer["outcome"], &answer["username"], &answer["kept"]),
        (&json!("signed-in"), &json!(ANA), &json!(false))
    );
    assert!(ran.stderr.contains("no keychain"), "{ran:?}");

    let (code, answer) = desk.json(&["sign-out"]);
    assert_eq!((code, &answer["who"]), (Some(0), &Value::Null));
}

#[test]
#[ignore = "started by tests/desktop/keychain.sh"]
fn a_sign_in_outlasts_its_command_until_the_command_that_signs_out() {
    let organization = Organization::start();
    let server = &organization.demo.server;
    server.sign_in().poll_every(Duration::from_secs(1));
    let desk = Desk {
        keychain: true,
        ..Desk::new()
    };
    desk.write_settings(&signing_in(server, "device-code"));
    let create = ["create", "--external-id", "T-1"];
    assert_eq!(desk.run(&create).code, Some(3));

    let ran = with_code(&organization, &desk, &["sign-in", "--json"]);
    assert_eq!((ran.code, &ran.json()["kept"]), (Some(0), &json!(true)), "{ran:?}");
    let (code, answer) = desk.json(&create);
    assert_eq!((code, &answer["outcome"]), (Some(0), &json!("created")));
    let ran = desk.run(&["sign-in"]);
    assert_eq!(ran.code, Some(0), "who is signed in is not asked again");

    let (code, answer) = desk.json(&["sign-out"]);
    assert_eq!((code, &answer["who"]), (Some(0), &json!(ANA)));
    assert_eq!(desk.run(&create).code, Some(3));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_signs_in_where_there_is_nothing_to_sign_in_on() {
    let demo = organization().await;
    assert_eq!(Desk::at(&demo).run(&["sign-in"]).code, Some(2));
    assert_eq!(Desk::new().run(&["sign-in"]).code, Some(3));
    assert_eq!(Desk::new().run(&["sign-out"]).code, Some(3));
    assert_eq!(Desk::at(&demo).run(&["sign-in", "--connection", "T"]).code, Some(2));
}

#[test]
fn completions_and_manual_pages_know_every_command_and_option() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let ran = Ran::of(convene().args(["completions", shell]).output().unwrap());
        assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""), "{shell}");
        for part in ["generate-external-id", "watermark-on-video", "sign-out"] {
            assert!(ran.stdout.contains(part), "{shell}: {part}");
        }
    }
    let page = Ran::of(convene().arg("man").output().unwrap());
    assert_eq!(page.code, Some(0));
    for part in [".TH convene", "demo\\-server", "Exit codes"] {
        assert!(page.stdout.contains(part), "{part}");
    }
    let page = Ran::of(convene().args(["man", "create"]).output().unwrap());
    assert!(page.stdout.contains("\\-\\-external\\-id") && page.stdout.contains("\\-\\-profile\\-dir"));
    let page = Ran::of(convene().args(["man", "nonsense"]).output().unwrap());
    assert_eq!((page.code, page.stdout.as_str()), (Some(2), ""));
    let help = Ran::of(convene().arg("--help").output().unwrap());
    assert!(help.stdout.contains("10  another Convene has the profile"));
}
