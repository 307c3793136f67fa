//! What outlives the demo server.

use std::{fs, path::Path};

use convene::demo::DemoOptions;
use serde_json::{Value, json};

use super::demo_kit::{COLLEAGUE, Demo, encoded, send, with_query};

fn kept_in(dir: &Path) -> DemoOptions {
    DemoOptions {
        state_dir: Some(dir.to_owned()),
        ..DemoOptions::default()
    }
}

#[tokio::test]
async fn a_restart_keeps_meetings_and_tokens_and_moves_the_links() {
    let dir = tempfile::tempdir().expect("a folder");
    let dir = dir.path().join("made/when/missing");
    let demo = Demo::start_with(kept_in(&dir)).await;
    let body = json!({ "externalId": "a", "subject": "Kept" });
    let before = demo.meeting(&body).await;
    let deleted = demo.meeting(&json!({ "externalId": "b" })).await;
    let path = |id: &Value| format!("/v1.0/me/onlineMeetings/{}", encoded(id.as_str().expect("an ID")));
    send(demo.call("DELETE", &path(&deleted["id"]))).await;
    let tokens = |demo: &Demo| {
        (
            demo.server.token().to_owned(),
            demo.server.app_token(),
            demo.server.token_for(COLLEAGUE),
        )
    };
    let (old_tokens, old_url) = (tokens(&demo), demo.server.graph_url());
    // A held port makes sure that the next one is another.
    let held = demo;
    let demo = Demo::start_with(kept_in(&dir)).await;
    held.server.shutdown().await;

    assert_eq!(tokens(&demo), old_tokens);
    let after = demo.create_or_get(&body).await;
    assert_eq!((after.status, &after.json()["id"]), (200, &before["id"]));
    assert_ne!(demo.server.graph_url(), old_url);
    // Only the port differs. The invitation holds it in another encoding.
    let without_invitation = |mut meeting: Value| {
        meeting["joinInformation"].take();
        meeting
    };
    let moved = without_invitation(before.clone())
        .to_string()
        .replace(&old_url, &demo.server.graph_url());
    assert_eq!(without_invitation(after.json()).to_string(), moved);
    let port = demo.server.graph_url().replace("http://127.0.0.1:", "%3A");
    assert!(
        after.json()["joinInformation"]["content"]
            .as_str()
            .is_some_and(|content| content.contains(&port))
    );
    // A link given out before is still looked up.
    let filter = format!("JoinWebUrl eq '{}'", before["joinWebUrl"].as_str().expect("a link"));
    let found = send(demo.call("GET", &with_query("/v1.0/me/onlineMeetings", &[("$filter", &filter)])))
        .await
        .json();
    assert_eq!(found["value"][0]["id"], before["id"]);
    // What was deleted stays deleted, and its link still revives it.
    send(demo.call("GET", &path(&deleted["id"]))).await.error(404);
    let link = deleted["joinWebUrl"]
        .as_str()
        .expect("a link")
        .replace(&old_url, &demo.server.graph_url());
    assert_eq!(demo.open(&link).await.status, 200);
    assert_eq!(send(demo.call("GET", &path(&deleted["id"]))).await.status, 200);
}

#[tokio::test]
async fn a_change_is_on_disk_before_it_is_answered() {
    let dir = tempfile::tempdir().expect("a folder");
    let demo = Demo::start_with(kept_in(dir.path())).await;
    demo.meeting(&json!({ "externalId": "on-disk" })).await;
    let file = fs::read_to_string(dir.path().join("demo.json")).expect("the file is there");
    assert!(file.contains("on-disk"));
    assert_eq!(
        fs::read_dir(dir.path()).expect("a folder").count(),
        1,
        "nothing is left beside it"
    );
}

#[tokio::test]
async fn a_change_that_cannot_be_written_is_not_called_done() {
    let dir = tempfile::tempdir().expect("a folder");
    let state = dir.path().join("state");
    let demo = Demo::start_with(kept_in(&state)).await;
    fs::remove_dir_all(&state).expect("removed");
    demo.create_or_get(&json!({ "externalId": "a" })).await.error(500);
    fs::create_dir(&state).expect("made again");
    assert!(demo.create_or_get(&json!({ "externalId": "b" })).await.status == 201);
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_can_read_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = tempfile::tempdir().expect("a folder");
    let state = dir.path().join("state");
    let demo = Demo::start_with(kept_in(&state)).await;
    demo.meeting(&json!({ "externalId": "a" })).await;
    let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    assert_eq!((mode(&state), mode(&state.join("demo.json"))), (0o700, 0o600));
}

#[tokio::test]
async fn a_damaged_file_is_set_aside_and_said_aloud() {
    for damaged in [
        "",
        "{",
        "[]",
        r#"{"format": 99, "secret": "00000000-0000-0000-0000-000000000000"}"#,
    ] {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("demo.json");
        fs::write(&file, damaged).expect("written");
        let demo = Demo::start_with(kept_in(dir.path())).await;
        let [warning] = demo.server.warnings() else {
            panic!("one warning about {damaged:?}")
        };
        assert!(warning.contains("demo.json.damaged-"), "{warning}");
        let aside = fs::read_dir(dir.path())
            .expect("a folder")
            .filter_map(|entry| Some(entry.ok()?.path()));
        let aside = aside
            .into_iter()
            .find(|path| path.to_string_lossy().contains("damaged"))
            .expect("it is kept");
        assert_eq!(fs::read_to_string(aside).expect("readable"), damaged);
        assert_eq!(demo.create_or_get(&json!({ "externalId": "a" })).await.status, 201);
    }
}

#[tokio::test]
async fn without_a_folder_nothing_is_kept() {
    let first = Demo::start().await;
    first.meeting(&json!({ "externalId": "a" })).await;
    assert!(first.server.warnings().is_empty());
    assert_eq!(
        Demo::start()
            .await
            .create_or_get(&json!({ "externalId": "a" }))
            .await
            .status,
        201
    );
}

#[tokio::test]
async fn the_same_seed_makes_the_same_meetings_with_links_to_where_people_reach_it() {
    let seed = "0d0e0a0d-0000-4000-8000-00000000beef".parse().ok();
    let begun = |links_begin_with: &str| {
        Demo::start_with(DemoOptions {
            seed,
            links_begin_with: Some(links_begin_with.to_owned()),
            ..DemoOptions::default()
        })
    };
    let outside = "https://meet.example";
    let (one, other) = (begun(outside).await, begun(outside).await);
    assert_eq!(one.server.token(), other.server.token());
    let mut known = Vec::new();
    for body in [json!({ "externalId": "a" }), json!({ "externalId": "b" })] {
        let (meeting, same) = (one.meeting(&body).await, other.meeting(&body).await);
        for part in ["/id", "/joinWebUrl", "/joinMeetingIdSettings", "/chatInfo/threadId"] {
            assert!(meeting.pointer(part).is_some(), "{part}");
            assert_eq!(meeting.pointer(part), same.pointer(part), "{part}");
        }
        known.push(meeting["id"].clone());
        let link = meeting["joinWebUrl"].as_str().expect("a link");
        assert!(link.starts_with("https://meet.example/join/"), "{link}");
        // It is looked up like any other.
        let path = with_query(
            "/v1.0/me/onlineMeetings",
            &[("$filter", &format!("JoinWebUrl eq '{link}'"))],
        );
        assert_eq!(
            send(one.call("GET", &path)).await.json()["value"][0]["id"],
            meeting["id"]
        );
    }
    assert_ne!(known[0], known[1]);
    let third = Demo::start().await.meeting(&json!({ "externalId": "a" })).await;
    assert_ne!(third["id"], known[0], "without a seed it is another");
}
