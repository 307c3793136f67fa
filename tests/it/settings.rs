//! The file `settings.toml`: what may stand in it, what is said of a mistake, and what a change leaves alone.

mod presets;

use std::path::{Path, PathBuf};

use convene::graph::{ApiVersion, Cloud};
use convene::identity::{AuthorityUrl, ClientId, Tenant};
use convene::meeting::{
    DateOrder, DraftAttendee, IdTemplate, MeetingChat, MeetingDuration, MeetingOptions, Preset, Role,
};
use convene::settings::{
    Appearance, Connection, DateFormat, Language, Origin, Preference, ReadError, SettingsFile, SignIn, SystemSettings,
    TimeFormat, WriteError, Zoom,
};

fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("settings.toml");
    std::fs::write(&path, text).unwrap();
    (dir, path)
}

fn read(path: &Path) -> Result<SettingsFile, ReadError> {
    SettingsFile::read(path, SystemSettings::default())
}

#[test]
fn no_read_is_empty_settings() {
    let dir = tempfile::tempdir().unwrap();
    let file = read(&dir.path().join("settings.toml")).unwrap();
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
    let file = read(&path).unwrap();
    let settings = file.settings();
    assert_eq!(settings.appearance(), Appearance::Dark);
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
fn what_a_person_likes_is_read_and_has_a_default() {
    let (_dir, path) = file("");
    let read_ = read(&path).unwrap();
    let settings = read_.settings();
    assert_eq!(
        (settings.zoom().percent(), settings.default_duration().minutes()),
        (100, 30)
    );
    assert!(!settings.reduced_motion() && settings.default_zone.is_none());
    assert_eq!(
        settings.date_order(DateOrder::MonthDayYear),
        DateOrder::MonthDayYear,
        "the system's"
    );
    assert_eq!(settings.time_format(), TimeFormat::Hours24);

    let (_dir, path) = file(
        "appearance = \"high-contrast\"\nzoom = 125\nreduced_motion = true\ndefault_duration = 45\n\
         default_zone = \"Asia/Kathmandu\"\ndate_order = \"day-first\"\ntime_format = \"12-hour\"\n",
    );
    let read_ = read(&path).unwrap();
    let settings = read_.settings();
    assert_eq!(settings.appearance(), Appearance::HighContrast);
    assert_eq!(
        (settings.zoom().percent(), settings.default_duration().minutes()),
        (125, 45)
    );
    assert!(settings.reduced_motion());
    assert_eq!(settings.default_zone, Some(chrono_tz::Asia::Kathmandu));
    assert_eq!(settings.date_order(DateOrder::MonthDayYear), DateOrder::DayMonthYear);
    assert_eq!(settings.time_format(), TimeFormat::Hours12);
}

#[test]
fn every_preference_is_written_as_it_is_read_and_the_rest_of_the_read_stays() {
    let (_dir, path) = file("# mine\nzoom = 50 # small\n");
    let mut written = read(&path).unwrap();
    let mut preferences = Appearance::ALL.map(Preference::Appearance).to_vec();
    preferences.extend(Language::ALL.map(|language| Preference::Language(Some(language))));
    preferences.extend(Language::ALL.map(|language| Preference::InvitationLanguage(Some(language))));
    preferences.extend(DateFormat::ALL.map(Preference::DateOrder));
    preferences.extend(TimeFormat::ALL.map(Preference::TimeFormat));
    preferences.extend([
        Preference::Zoom(Zoom::try_from(300).unwrap()),
        Preference::ReducedMotion(true),
        Preference::DefaultDuration(MeetingDuration::try_from(1440).unwrap()),
        Preference::DefaultZone(Some(chrono_tz::America::Argentina::Buenos_Aires)),
        Preference::FavoriteZones(vec![chrono_tz::Asia::Tokyo]),
        Preference::InvitationTemplate(Some("Join:\n{join link}".to_owned())),
        Preference::UsualZone("ana@contoso.com".to_owned(), Some(chrono_tz::Asia::Tokyo)),
        Preference::UsualZone("Ana@Contoso.com".to_owned(), None),
    ]);
    for preference in preferences {
        written.set_preference(preference.clone()).unwrap();
        let again = read(&path).unwrap();
        assert_eq!(again.settings(), written.settings());
        let settings = again.settings();
        let is_set = match preference.clone() {
            Preference::Language(language) => settings.language == language,
            Preference::Appearance(appearance) => settings.appearance == Some(appearance),
            Preference::Zoom(zoom) => settings.zoom == Some(zoom),
            Preference::ReducedMotion(reduced) => settings.reduced_motion == Some(reduced),
            Preference::DefaultDuration(duration) => settings.default_duration == Some(duration),
            Preference::DefaultZone(zone) => settings.default_zone == zone,
            Preference::DateOrder(order) => settings.date_order == Some(order),
            Preference::TimeFormat(format) => settings.time_format == Some(format),
            Preference::FavoriteZones(zones) => settings.favorite_zones == Some(zones),
            Preference::InvitationTemplate(template) => settings.invitation_template == template,
            Preference::InvitationLanguage(language) => settings.invitation_language == language,
            Preference::UsualZone(address, zone) => settings.usual_zone(&address) == zone,
        };
        assert!(is_set, "{preference:?}");
    }
    written.set_preference(Preference::DefaultZone(None)).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("# mine\n") && !text.contains("default_zone"), "{text}");
}

#[test]
fn zooming_goes_from_one_offered_size_to_the_next() {
    let zoom = |percent| Zoom::try_from(percent).unwrap();
    assert_eq!(zoom(100).larger(), zoom(110));
    assert_eq!(zoom(100).smaller(), zoom(90));
    assert_eq!((zoom(117).larger(), zoom(117).smaller()), (zoom(125), zoom(110)));
    assert_eq!((zoom(300).larger(), zoom(50).smaller()), (zoom(300), zoom(50)));
}

#[test]
fn a_mistake_is_told_with_its_place_and_the_read_stays() {
    for (text, line, part) in [
        ("\nzoom = 20\n", 2, "20 is no zoom: it is in percent, from 50 to 300"),
        ("zoom = \"large\"\n", 1, "invalid type"),
        (
            "default_duration = 0\n",
            1,
            "0 is no duration: it is in minutes, from 1 to 1440",
        ),
        ("\n\ndefault_zone = \"Berlin\"\n", 3, "“Berlin” is no time zone"),
        ("date_order = \"dmy\"\n", 1, "day-first"),
        ("time_format = \"ampm\"\n", 1, "12-hour"),
        ("reduced_motion = \"yes\"\n", 1, "boolean"),
        ("appearance = \"contrast\"\n", 1, "high-contrast"),
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
        let error = read(&path).unwrap_err();
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
        let changed =
            SettingsFile::unread(&path, SystemSettings::default()).put_connection(&Connection::demo("D".to_owned()));
        assert!(changed.is_err(), "{text}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    }
}

#[test]
fn a_read_that_is_no_text_is_told_too() {
    let (_dir, path) = file("");
    std::fs::write(&path, [0xFF, 0xFE, 0x00]).unwrap();
    assert!(matches!(read(&path).unwrap_err(), ReadError::File { .. }));
}

#[test]
fn a_file_of_more_than_1_mib_is_told_and_left_alone() {
    let (_dir, path) = file("");
    let text = format!("# {}\n", "x".repeat(1024 * 1024));
    std::fs::write(&path, &text).unwrap();
    let error = read(&path).unwrap_err();
    assert!(error.to_string().contains("larger than 1024 KiB"), "{error}");
    let mut unread = SettingsFile::unread(&path, SystemSettings::default());
    assert!(unread.set_preference(Preference::ReducedMotion(true)).is_err());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    assert!(SystemSettings::read(Some(&path)).unread.is_some());
}

#[test]
fn a_change_leaves_comments_and_everything_else_alone() {
    let text = "# mine\nappearance = \"light\" # bright\n\n[[connection]]\n# the clinic\nname = \"Clinic\"\nsign_in = \"token\"\n";
    let (_dir, path) = file(text);
    let mut file = read(&path).unwrap();
    file.set_api_version("Clinic", ApiVersion::Beta).unwrap();
    file.put_connection(&Connection::demo("Demo".to_owned())).unwrap();
    let after = std::fs::read_to_string(&path).unwrap();
    for kept in ["# mine", "# bright", "# the clinic", "appearance = \"light\""] {
        assert!(after.contains(kept), "{after}");
    }
    let again = read(&path).unwrap();
    assert_eq!(
        again.settings().connection("Clinic").unwrap().api_version,
        ApiVersion::Beta
    );
    assert_eq!(again.settings().starting_connection().unwrap().name, "Demo");

    file.remove_connection("Demo").unwrap();
    let again = read(&path).unwrap();
    assert_eq!(again.settings().connections.len(), 1);
    assert_eq!(again.settings().default_connection, None);
}

#[cfg(unix)]
#[test]
fn only_the_person_can_read_the_file() {
    use std::os::unix::fs::PermissionsExt as _;

    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("deep").join("settings.toml");
    read(&path)
        .unwrap()
        .set_preference(Preference::Appearance(Appearance::Dark))
        .unwrap();
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(
        std::fs::metadata(path.parent().unwrap()).unwrap().permissions().mode() & 0o777,
        0o700
    );
}

const CLIENT: &str = "5f0f9a4e-2b7d-4f0e-9d3f-0e4f5a6b7c8d";

#[test]
fn every_key_of_signing_in_is_read() {
    let (_dir, path) = file(&format!(
        "[[connection]]\nname = \"A\"\nsign_in = \"browser\"\nclient_id = \"{CLIENT}\"\n\
         [[connection]]\nname = \"B\"\nsign_in = \"device-code\"\ncloud = \"us-gov\"\ntenant = \"contoso.us\"\n\
         client_id = \"{CLIENT}\"\n\
         [[connection]]\nname = \"C\"\nsign_in = \"client-secret\"\ntenant = \"contoso.com\"\nclient_id = \"{CLIENT}\"\n\
         user_id = \"ana@contoso.com\"\n\
         [[connection]]\nname = \"D\"\nsign_in = \"client-certificate\"\ntenant = \"contoso.com\"\n\
         client_id = \"{CLIENT}\"\nuser_id = \"1f35f2e6-9cab-44ad-8d5a-b74c14720000\"\ncertificate = \"/etc/convene.pem\"\n\
         [[connection]]\nname = \"E\"\nsign_in = \"browser\"\ncloud = \"custom\"\nclient_id = \"convene\"\n\
         graph_url = \"http://127.0.0.1:1/graph\"\nauthority_url = \"http://127.0.0.1:1\"\nscopes = [\"Meetings.Write\"]\n",
    ));
    let file = read(&path).unwrap();
    let connection = |name: &str| file.settings().connection(name).unwrap();
    let registration = |name: &str| connection(name).registration().unwrap();
    let asked = |name: &str| registration(name).scopes.iter().map(str::to_owned).collect::<Vec<_>>();

    assert_eq!(
        registration("A").authority.key(),
        "https://login.microsoftonline.com/organizations"
    );
    assert_eq!(asked("A"), ["https://graph.microsoft.com/OnlineMeetings.ReadWrite"]);
    assert_eq!(
        registration("B").authority.key(),
        "https://login.microsoftonline.us/contoso.us"
    );
    assert_eq!(asked("B"), ["https://graph.microsoft.us/OnlineMeetings.ReadWrite"]);
    assert_eq!(connection("C").user_id.as_ref().unwrap().as_str(), "ana@contoso.com");
    assert_eq!(
        connection("D").certificate.as_deref(),
        Some(Path::new("/etc/convene.pem"))
    );
    assert_eq!(registration("E").authority.key(), "http://127.0.0.1:1");
    assert_eq!(asked("E"), ["Meetings.Write"]);
}

#[test]
fn what_signing_in_lacks_or_can_not_use_is_told() {
    let app = format!("client_id = \"{CLIENT}\"\n");
    for (keys, part) in [
        ("sign_in = \"browser\"\n".to_owned(), "needs client_id"),
        (format!("sign_in = \"browser\"\n{app}tenant = \"common\"\n"), "tenant"),
        (format!("sign_in = \"browser\"\n{app}tenant = \"a/b\"\n"), "tenant"),
        (
            "sign_in = \"browser\"\nclient_id = \"04b07795-8ddb-461a-bbee-02f9e1bf7b46\"\n".to_owned(),
            "client_id",
        ),
        (
            format!("sign_in = \"browser\"\n{app}user_id = \"x\"\n"),
            "takes no user_id",
        ),
        (format!("sign_in = \"token\"\n{app}"), "takes no client_id"),
        (format!("sign_in = \"demo\"\n{app}"), "takes no client_id"),
        (
            format!("sign_in = \"browser\"\n{app}authority_url = \"https://x.example\"\n"),
            "only with cloud",
        ),
        (
            format!("sign_in = \"browser\"\n{app}cloud = \"custom\"\ngraph_url = \"https://x.example\"\n"),
            "needs authority_url",
        ),
        (
            format!(
                "sign_in = \"browser\"\n{app}cloud = \"custom\"\ngraph_url = \"https://x.example\"\n\
                 authority_url = \"http://x.example\"\n"
            ),
            "authority_url that can’t be used",
        ),
        (
            format!("sign_in = \"client-secret\"\n{app}user_id = \"x\"\ntenant = \"organizations\"\n"),
            "own tenant",
        ),
        (
            format!("sign_in = \"client-secret\"\n{app}tenant = \"contoso.com\"\n"),
            "needs user_id",
        ),
        (
            format!("sign_in = \"client-certificate\"\n{app}tenant = \"contoso.com\"\nuser_id = \"x\"\n"),
            "needs certificate",
        ),
        (format!("sign_in = \"browser\"\n{app}scopes = [\"a\\\"b\"]\n"), "scope"),
        (
            format!("sign_in = \"client-secret\"\n{app}client_secret = \"hush\"\n"),
            "unknown field",
        ),
    ] {
        let (_dir, path) = file(&format!("[[connection]]\nname = \"A\"\n{keys}"));
        let error = read(&path).unwrap_err().to_string();
        assert!(error.contains(part), "{keys}: {error}");
        assert!(!error.contains("hush"), "{error}");
    }
}

#[test]
fn a_connection_is_written_as_it_is_read() {
    let (_dir, path) = file("");
    let mut connection = Connection::to_service("A".to_owned(), Cloud::Custom, SignIn::ClientCertificate);
    connection.tenant = Some(Tenant::parse("contoso.com").unwrap());
    connection.client_id = Some(ClientId::parse(CLIENT).unwrap());
    connection.user_id = Some("ana@contoso.com".parse_id());
    connection.graph_url = Some("https://x.example/graph".parse().unwrap());
    connection.authority_url = Some(AuthorityUrl::parse("https://x.example/sign-in").unwrap());
    connection.scopes = vec!["a".to_owned(), "b".to_owned()];
    connection.certificate = Some("/etc/convene.pem".into());
    let mut settings = read(&path).unwrap();
    settings.put_connection(&connection).unwrap();
    assert_eq!(read(&path).unwrap().settings().connection("A"), Some(&connection));
}

/// Short for tests.
trait ParseId {
    fn parse_id(&self) -> convene::graph::EntityId;
}

impl ParseId for str {
    fn parse_id(&self) -> convene::graph::EntityId {
        convene::graph::EntityId::parse(self).unwrap()
    }
}

fn system(text: &str) -> (tempfile::TempDir, SystemSettings) {
    let (dir, path) = file(text);
    let system = SystemSettings::read(Some(&path));
    (dir, system)
}

#[test]
fn an_administrator_s_connections_come_first_and_the_person_s_read_adds_to_them() {
    let (_system_dir, system) = system(
        "default_connection = \"Clinic\"\nappearance = \"light\"\n\
         [[connection]]\nname = \"Clinic\"\nsign_in = \"token\"\n",
    );
    assert_eq!(system.unread, None);
    let (_dir, path) = file(
        "[[connection]]\nname = \"Clinic\"\nsign_in = \"demo\"\n[[connection]]\nname = \"Mine\"\nsign_in = \"demo\"\n",
    );
    let mut file = SettingsFile::read(&path, system).unwrap();
    let settings = file.settings();
    let all: Vec<_> = settings
        .connections
        .iter()
        .map(|c| (c.name.as_str(), c.sign_in, c.origin))
        .collect();
    assert_eq!(
        all,
        [
            ("Clinic", SignIn::Token, Origin::Administrator),
            ("Mine", SignIn::Demo, Origin::Person)
        ]
    );
    assert_eq!(settings.starting_connection().unwrap().name, "Clinic");
    assert_eq!(settings.appearance(), Appearance::Light);

    // The person may choose among them, and what they choose counts; what the administrator set stays as it is.
    file.set_default_connection("Mine").unwrap();
    file.set_preference(Preference::Appearance(Appearance::Dark)).unwrap();
    assert_eq!(file.settings().starting_connection().unwrap().name, "Mine");
    assert_eq!(file.settings().appearance(), Appearance::Dark);
    for refused in [
        file.remove_connection("Clinic"),
        file.set_api_version("Clinic", ApiVersion::Beta),
        file.put_connection(&Connection::demo("Clinic".to_owned())),
    ] {
        assert!(matches!(refused, Err(WriteError::Administrator(name)) if name == "Clinic"));
    }
}

#[test]
fn an_administrator_s_lock_allows_one_cloud_and_one_tenant() {
    let (_dir, system) = system(&format!(
        "[lock]\ncloud = \"us-gov\"\ntenant = \"contoso.us\"\n\
         [new_connection]\ncloud = \"us-gov\"\ntenant = \"contoso.us\"\nclient_id = \"{CLIENT}\"\nsign_in = \"browser\"\n",
    ));
    assert_eq!(system.unread, None);
    assert_eq!(system.new_connection.client_id, Some(ClientId::parse(CLIENT).unwrap()));
    let mut connection = Connection::to_service("A".to_owned(), Cloud::UsGov, SignIn::Browser);
    assert!(!system.allows(&connection));
    connection.tenant = Some(Tenant::parse("contoso.us").unwrap());
    assert!(system.allows(&connection));
    connection.cloud = Cloud::Global;
    assert!(!system.allows(&connection));
    assert!(system.allows(&Connection::demo("Demo".to_owned())));
}

#[test]
fn a_mistake_in_the_administrator_s_read_locks_everything_but_the_demo() {
    let (_dir, system) = system("[lock]\ntennant = \"contoso.us\"\n");
    assert!(
        matches!(&system.unread, Some(ReadError::Text { line: 2, .. })),
        "{system:?}"
    );
    assert!(!system.allows(&Connection::to_service("A".to_owned(), Cloud::Global, SignIn::Token)));
    assert!(system.allows(&Connection::demo("Demo".to_owned())));
    assert_eq!(SystemSettings::read(None), SystemSettings::default());
}

#[test]
fn favorite_zones_are_the_persons_or_else_the_administrators() {
    let (_system_dir, system) = system("favorite_zones = [\"Asia/Tokyo\"]\n");
    assert_eq!(system.unread, None);
    let (_dir, path) = file("# mine\n\n[[connection]]\nname = \"D\"\nsign_in = \"demo\"\n");
    let mut file = SettingsFile::read(&path, system.clone()).unwrap();
    assert_eq!(file.settings().favorite_zones(), [chrono_tz::Asia::Tokyo]);

    file.set_preference(Preference::FavoriteZones(vec![
        chrono_tz::America::New_York,
        chrono_tz::UTC,
    ]))
    .unwrap();
    let again = SettingsFile::read(&path, system.clone()).unwrap();
    assert_eq!(
        again.settings().favorite_zones(),
        [chrono_tz::America::New_York, chrono_tz::UTC]
    );
    assert!(std::fs::read_to_string(&path).unwrap().contains("# mine"));

    file.set_preference(Preference::FavoriteZones(Vec::new())).unwrap();
    let again = SettingsFile::read(&path, system).unwrap();
    assert!(
        again.settings().favorite_zones().is_empty(),
        "none, as the person wishes"
    );
}

#[test]
fn a_favorite_zone_that_is_none_is_told_with_its_place() {
    let (_dir, path) = file("\nfavorite_zones = [\"Asia/Tokyo\", \"Atlantis\"]\n");
    let Err(ReadError::Text { line, .. }) = read(&path) else {
        panic!("it is no zone");
    };
    assert_eq!(line, 2);
}

#[test]
fn a_persons_usual_zone_is_kept_by_address_whatever_its_case_and_comments_stay() {
    let (_dir, path) = file(
        "# mine\n\n[usual_zones] # who is where\n\"Ana@Contoso.com\" = \"Asia/Tokyo\" # until June\n\
         # at home\n\"bo@contoso.com\" = \"Europe/Rome\"\n",
    );
    let mut file = read(&path).unwrap();
    let zone = |settings: &SettingsFile, address| settings.settings().usual_zone(address);
    assert_eq!(zone(&file, "ana@contoso.com"), Some(chrono_tz::Asia::Tokyo));
    assert_eq!(zone(&file, "cy@contoso.com"), None);

    let set = |file: &mut SettingsFile, address: &str, zone| {
        file.set_preference(Preference::UsualZone(address.to_owned(), zone))
            .unwrap();
    };
    set(&mut file, "ana@contoso.com", Some(chrono_tz::America::New_York));
    set(&mut file, "cy@contoso.com", Some(chrono_tz::UTC));
    assert_eq!(
        std::fs::read_to_string(&path).unwrap(),
        "# mine\n\n[usual_zones] # who is where\n\"Ana@Contoso.com\" = \"America/New_York\" # until June\n\
         # at home\n\"bo@contoso.com\" = \"Europe/Rome\"\n\"cy@contoso.com\" = \"UTC\"\n"
    );
    set(&mut file, "ANA@contoso.com", None);
    assert_eq!(zone(&read(&path).unwrap(), "Ana@Contoso.com"), None);
    assert_eq!(
        zone(&read(&path).unwrap(), "bo@contoso.com"),
        Some(chrono_tz::Europe::Rome)
    );
}

#[test]
fn a_mistake_in_the_usual_zones_is_told_with_its_place() {
    for (text, place, part) in [
        (
            "[usual_zones]\n\"a@x.example\" = \"Atlantis\"\n",
            (2, 17),
            "“Atlantis” is no time zone",
        ),
        ("usual_zones = 3\n", (1, 15), "expected a map"),
        (
            "[usual_zones]\n\"a@x.example\" = \"UTC\"\n\n\"A@x.example\" = \"UTC\"\n",
            (4, 1),
            "has the address “A@x.example” twice",
        ),
    ] {
        let (_dir, path) = file(text);
        let Err(ReadError::Text { line, column, what }) = read(&path) else {
            panic!("{text}");
        };
        assert_eq!((line, column), place, "{text}: {what}");
        assert!(what.contains(part), "{text}: {what}");
    }
    let (_system_dir, system) = system("[usual_zones]\n\"a@x.example\" = \"UTC\"\n");
    assert!(
        matches!(&system.unread, Some(ReadError::Text { line: 1, what, .. }) if what.contains("usual_zones")),
        "who is where is the person’s: {:?}",
        system.unread
    );
}
