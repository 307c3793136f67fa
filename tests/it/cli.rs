//! The program as started from a shell.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

fn convene() -> Command {
    Command::new(env!("CARGO_BIN_EXE_convene"))
}

#[test]
fn help_and_version_are_answered() {
    for (argument, part) in [("--version", "convene 0."), ("--help", "demo-server")] {
        let output = convene().arg(argument).output().unwrap();
        assert!(output.status.success());
        assert!(String::from_utf8_lossy(&output.stdout).contains(part), "{argument}");
    }
}

#[test]
fn a_wrong_argument_is_one_line_and_exit_2() {
    for arguments in [&["--demmo"][..], &["demo-server", "--port", "many"], &["nonsense"]] {
        let output = convene().args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty());
        assert_eq!(
            String::from_utf8_lossy(&output.stderr).lines().count(),
            1,
            "{arguments:?}"
        );
    }
}

struct Running {
    child: Child,
    told: serde_json::Value,
}

impl Running {
    fn start(arguments: &[&str]) -> Self {
        let mut child = convene()
            .arg("demo-server")
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        Self {
            child,
            told: serde_json::from_str(&line).unwrap(),
        }
    }

    fn end(mut self, signal: &str) -> Option<i32> {
        let sent = Command::new("kill")
            .args([signal, &self.child.id().to_string()])
            .status()
            .unwrap();
        assert!(sent.success());
        self.child.wait().unwrap().code()
    }

    async fn create(&self) -> (u16, serde_json::Value) {
        let url = format!(
            "{}/v1.0/me/onlineMeetings/createOrGet",
            self.told["graph_url"].as_str().unwrap()
        );
        let body = serde_json::json!({ "externalId": "a" });
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let answer = client.post(url).bearer_auth("T0ken").json(&body).send().await.unwrap();
        (answer.status().as_u16(), answer.json().await.unwrap())
    }
}

#[tokio::test]
async fn the_demo_server_tells_where_it_is_and_keeps_its_meetings() {
    let state = tempfile::tempdir().unwrap();
    let arguments = [
        "--port",
        "0",
        "--token",
        "T0ken",
        "--state",
        state.path().to_str().unwrap(),
    ];
    let running = Running::start(&arguments);
    for key in ["graph_url", "authority_url", "tenant", "client_id", "token"] {
        assert!(running.told[key].is_string(), "{key}");
    }
    assert_eq!(running.told["token"], "T0ken");
    let (status, first) = running.create().await;
    assert_eq!(status, 201);
    assert_eq!(running.end("-TERM"), Some(0));

    let running = Running::start(&arguments);
    let (status, second) = running.create().await;
    assert_eq!((status, &second["id"]), (200, &first["id"]));
    assert_eq!(running.end("-INT"), Some(0));
}
