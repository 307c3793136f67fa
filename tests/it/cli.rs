//! The program as started from a shell.

mod codes;
mod commands;
mod many;
#[cfg(feature = "gui")]
mod opening;

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use convene::demo::{DemoOptions, DemoServer};
use serde_json::Value;

fn convene() -> Command {
    Command::new(env!("CARGO_BIN_EXE_convene"))
}

/// A person's computer as far as commands see it: a profile, and the environment.
struct Desk {
    profile: tempfile::TempDir,
    token: Option<String>,
    /// Whether commands may use the keychain of the session that the tests run in.
    keychain: bool,
}

/// What a command came to.
#[derive(Debug)]
struct Ran {
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

impl Desk {
    fn new() -> Self {
        Self {
            profile: tempfile::tempdir().unwrap(),
            token: None,
            keychain: false,
        }
    }

    /// With a connection, `S`, to an organization that the test holds, and its main user's token in the environment.
    fn at(demo: &DemoServer) -> Self {
        let desk = Self {
            token: Some(demo.token().to_owned()),
            ..Self::new()
        };
        desk.write_settings(&format!(
            "[[connection]]\nname = \"S\"\nsign_in = \"token\"\ncloud = \"custom\"\ngraph_url = \"{}\"\n",
            demo.graph_url()
        ));
        desk
    }

    fn path(&self) -> &Path {
        self.profile.path()
    }

    fn write_settings(&self, text: &str) {
        std::fs::write(self.path().join("settings.toml"), text).unwrap();
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = convene();
        command
            .args(arguments)
            .arg("--profile-dir")
            .arg(self.path())
            .env("LC_ALL", "en_GB.UTF-8")
            // No browser, no administrator and (below) no keychain: the tests are the same everywhere.
            .env("XDG_CONFIG_DIRS", self.path())
            .env("CONVENE_BROWSER", "true")
            .env_remove("CONVENE_CLIENT_SECRET")
            .env_remove("CONVENE_TOKEN")
            .stdin(Stdio::null());
        if !self.keychain {
            command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        }
        if let Some(token) = &self.token {
            command.env("CONVENE_TOKEN", token);
        }
        command
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        Ran::of(self.command(arguments).output().unwrap())
    }

    /// What a command prints as JSON, and its exit code.
    fn json(&self, arguments: &[&str]) -> (Option<i32>, Value) {
        let ran = self.run(&[arguments, &["--json"]].concat());
        (ran.code, ran.json())
    }

    /// A command that reads what it is given.
    fn run_with_input(&self, arguments: &[&str], input: &str) -> Ran {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        Ran::of(child.wait_with_output().unwrap())
    }
}

impl Ran {
    fn of(output: Output) -> Self {
        Self {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Standard output, which is one line of JSON and nothing else.
    fn json(&self) -> Value {
        let line = self.stdout.strip_suffix('\n').unwrap_or_else(|| panic!("{self:?}"));
        assert!(!line.contains('\n'), "{self:?}");
        serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

async fn organization() -> DemoServer {
    DemoServer::start(DemoOptions::default()).await.unwrap()
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
    for arguments in [
        &["--demmo"][..],
        &["demo-server", "--port", "many"],
        &["nonsense"],
        &["check"],
    ] {
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
