//! The file `settings.toml`: what may stand in it, what is said of a mistake, and what a change leaves alone.

use std::path::PathBuf;

use convene::graph::{ApiVersion, Cloud};
use convene::settings::{Appearance, Connection, ReadError, SettingsFile, SignIn};

fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("settings.toml");
    std::fs::write(&path, text).unwrap();
    (dir, path)
}

#[test]
fn no_file_is_empty_settings() {
    let dir = tempfile::tempdir().unwrap();
    let file = SettingsFile::read(&dir.path().join("settings.toml")).unwrap();
    assert!(file.settings().connections.is_empty());
}

#[test]
fn every_key_is_read() {
    let (_dir, path) = file(
        "default_connection = \"B\"\nappearance = \"dark\"\n\
         [[connection]]\nname = \"A\"\nsign_in = \"demo\"\n\
         [[connection]]\nname = \"B\"\nsign_in = \"token\"\ncloud = \"custom\"\ngraph_url = \"http://127.0.0.1:4010\"\n\
         api_version = \"beta\"\nuser_id = \"1f35f2e6-9cab-44ad-8d5a-b74c14720000\"\n\
         [[connection]]\nname = \"C\"\nsign_in = \"token\"\ncloud = \"us-gov-dod\"\n",
    );
    let file = SettingsFile::read(&path).unwrap();
    let settings = file.settings();
    assert_eq!(settings.appearance, Appearance::Dark);
    let b = settings.starting_connection().unwrap();
    assert_eq!(
        (b.name.as_str(), b.sign_in, b.cloud, b.api_version),
        ("B", SignIn::Token, Cloud::Custom, ApiVersion::Beta)
    );
    assert_eq!(
        b.user_id.as_ref().unwrap().as_str(),
        "1f35f2e6-9cab-44ad-8d5a-b74c14720000"
    );
    assert_eq!(b.graph_root().unwrap().to_string(), "http://127.0.0.1:4010");
    let c = settings.connection("C").unwrap();
    assert_eq!(
        (c.api_version, c.graph_root().unwrap().host()),
        (ApiVersion::V1, "dod-graph.microsoft.us")
    );
}

#[test]
fn a_mistake_is_told_with_its_place_and_the_file_stays() {
    for (text, line, part) in [
        ("appearance = ", 1, ""),
        ("\nappearence = \"dark\"\n", 2, "unknown field"),
        ("[[connection]]\nname = \"A\"\nsign_in = \"tokn\"\n", 3, "tokn"),
        ("[[connection]]\nsign_in = \"token\"\n", 1, "name"),
        (
            "# one\n[[connection]]\nname = \" \"\nsign_in = \"token\"\n",
            2,
            "needs a name",
        ),
        (
            "[[connection]]\nname = \"A\"\nsign_in = \"token\"\ncloud = \"custom\"\n",
            1,
            "needs graph_url",
        ),
        (
            "[[connection]]\nname = \"A\"\nsign_in = \"token\"\ngraph_url = \"https://x.example\"\n",
            1,
            "only with cloud",
        ),
        (
            "[[connection]]\nname = \"A\"\nsign_in = \"token\"\ncloud = \"custom\"\ngraph_url = \"http://x.example\"\n",
            1,
            "can’t be used",
        ),
        (
            "[[connection]]\nname = \"A\"\nsign_in = \"token\"\ncloud = \"us-gov\"\napi_version = \"beta\"\n",
            1,
            "beta",
        ),
        (
            "[[connection]]\nname = \"A\"\nsign_in = \"demo\"\n[[connection]]\nname = \"A\"\nsign_in = \"demo\"\n",
            4,
            "two connections",
        ),
        (
            "default_connection = \"B\"\n[[connection]]\nname = \"A\"\nsign_in = \"demo\"\n",
            1,
            "“B”",
        ),
    ] {
        let (_dir, path) = file(text);
        let error = SettingsFile::read(&path).unwrap_err();
        let ReadError::Text {
            line: found,
            column,
            what,
        } = &error
        else {
            panic!("{text}: {error}")
        };
        assert_eq!(*found, line, "{text}: {error}");
        assert!(*column >= 1 && what.contains(part), "{text}: {error}");
        let changed = SettingsFile::unread(&path).put_connection(&Connection::demo("D".to_owned()));
        assert!(changed.is_err(), "{text}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    }
}

#[test]
fn a_file_that_is_no_text_is_told_too() {
    let (_dir, path) = file("");
    std::fs::write(&path, [0xFF, 0xFE, 0x00]).unwrap();
    assert!(matches!(SettingsFile::read(&path).unwrap_err(), ReadError::File { .. }));
}

#[test]
fn a_change_leaves_comments_and_everything_else_alone() {
    let text = "# mine\nappearance = \"light\" # bright\n\n[[connection]]\n# the clinic\nname = \"Clinic\"\nsign_in = \"token\"\n";
    let (_dir, path) = file(text);
    let mut file = SettingsFile::read(&path).unwrap();
    file.set_api_version("Clinic", ApiVersion::Beta).unwrap();
    file.put_connection(&Connection::demo("Demo".to_owned())).unwrap();
    let after = std::fs::read_to_string(&path).unwrap();
    for kept in ["# mine", "# bright", "# the clinic", "appearance = \"light\""] {
        assert!(after.contains(kept), "{after}");
    }
    let read = SettingsFile::read(&path).unwrap();
    assert_eq!(
        read.settings().connection("Clinic").unwrap().api_version,
        ApiVersion::Beta
    );
    assert_eq!(read.settings().starting_connection().unwrap().name, "Demo");

    file.remove_connection("Demo").unwrap();
    let read = SettingsFile::read(&path).unwrap();
    assert_eq!(read.settings().connections.len(), 1);
    assert_eq!(read.settings().default_connection, None);
}

#[cfg(unix)]
#[test]
fn only_the_person_can_read_the_file() {
    use std::os::unix::fs::PermissionsExt as _;

    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("deep").join("settings.toml");
    SettingsFile::read(&path)
        .unwrap()
        .set_appearance(Appearance::Dark)
        .unwrap();
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(
        std::fs::metadata(path.parent().unwrap()).unwrap().permissions().mode() & 0o777,
        0o700
    );
}
