//! Presets in the settings file.

use super::*;

/// A preset that has everything.
fn lesson() -> Preset {
    let attendee = |address: &str, role| DraftAttendee {
        address: address.to_owned(),
        role,
        ..DraftAttendee::default()
    };
    Preset {
        name: "Lesson".to_owned(),
        subject: Some("Maths “3b”".to_owned()),
        duration: Some(MeetingDuration::try_from(45).unwrap()),
        attendees: vec![
            attendee("ana@contoso.com", Some(Role::CoOrganizer)),
            DraftAttendee {
                user_id: "1f35f2e6-9cab-44ad-8d5a-b74c14720000".to_owned(),
                name: "Ben".to_owned(),
                ..attendee("", None)
            },
        ],
        options: MeetingOptions {
            recording: Some(false),
            chat: Some(MeetingChat::Limited),
            ..MeetingOptions::default()
        },
        external_id: Some(IdTemplate::parse("LESSON-{date}-{time}").unwrap()),
        invitation_template: Some("{subject}\n\nJoin: {join_link}\n".to_owned()),
    }
}

const LESSON: &str = "\
# every week
[[preset]] # lessons
name = \"Lesson\"
duration = 45 # until the bell
# who comes
attendees = [{ address = \"ana@contoso.com\" }]

[preset.options]
recording = true # always

[[preset]]
name = \"Empty\"
";

#[test]
fn a_preset_is_written_as_it_is_read() {
    let (_dir, path) = file("");
    let mut settings = read(&path).unwrap();
    settings.put_preset(None, &lesson()).unwrap();
    assert_eq!(settings.settings().preset("Lesson"), Some(&lesson()));
    assert_eq!(read(&path).unwrap().settings().presets, [lesson()]);
}

#[test]
fn a_preset_is_written_for_people_to_edit() {
    let (_dir, path) = file("");
    read(&path).unwrap().put_preset(None, &lesson()).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    for line in [
        "[[preset]]",
        "duration = 45",
        "    { address = \"ana@contoso.com\", role = \"coorganizer\" },",
        "external_id = \"LESSON-{date}-{time}\"",
        "Join: {join_link}",
    ] {
        assert!(text.lines().any(|other| other == line), "{line}\n{text}");
    }
}

#[test]
fn a_preset_that_changes_keeps_its_place_and_the_comments_around_what_stays() {
    let (_dir, path) = file(LESSON);
    let mut settings = read(&path).unwrap();
    let before = settings.settings().preset("Lesson").unwrap().clone();
    let after = Preset {
        name: "Maths".to_owned(),
        attendees: lesson().attendees,
        subject: Some("Maths".to_owned()),
        ..before
    };
    settings.put_preset(Some("Lesson"), &after).unwrap();
    let again = read(&path).unwrap();
    let names: Vec<_> = again
        .settings()
        .presets
        .iter()
        .map(|preset| preset.name.as_str())
        .collect();
    assert_eq!(names, ["Maths", "Empty"]);
    assert_eq!(again.settings().preset("Maths"), Some(&after));
    let text = std::fs::read_to_string(&path).unwrap();
    for kept in [
        "# every week",
        "# lessons",
        "# until the bell",
        "# who comes",
        "# always",
    ] {
        assert!(text.contains(kept), "{kept}\n{text}");
    }

    // Under the name of another one it takes its place, whichever of them stands first.
    let third = Preset {
        name: "Third".to_owned(),
        ..lesson()
    };
    settings.put_preset(None, &third).unwrap();
    let first = Preset {
        name: "Maths".to_owned(),
        ..lesson()
    };
    settings.put_preset(Some("Third"), &first).unwrap();
    assert_eq!(read(&path).unwrap().settings().preset("Maths"), Some(&first));
    assert_eq!(read(&path).unwrap().settings().presets.len(), 2);
    settings.put_preset(Some("Maths"), &after).unwrap();
    let renamed = Preset {
        name: "Empty".to_owned(),
        ..after
    };
    settings.put_preset(Some("Maths"), &renamed).unwrap();
    assert_eq!(read(&path).unwrap().settings().presets, [renamed]);
    settings.remove_preset("Empty").unwrap();
    assert!(read(&path).unwrap().settings().presets.is_empty());
}

#[test]
fn a_preset_without_what_it_had_is_written_without() {
    let (_dir, path) = file(LESSON);
    let mut settings = read(&path).unwrap();
    let bare = Preset {
        name: "Lesson".to_owned(),
        ..Preset::default()
    };
    settings.put_preset(None, &bare).unwrap();
    assert_eq!(read(&path).unwrap().settings().preset("Lesson"), Some(&bare));
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(!text.contains("recording") && !text.contains("ana@"), "{text}");
}

#[test]
fn a_mistake_in_a_preset_is_told_with_its_place() {
    let preset = |keys: &str| format!("# mine\n[[preset]]\nname = \"A\"\n{keys}\n");
    for (text, line, part) in [
        ("# mine\n\n[[preset]]\nduration = 30\n".to_owned(), 3, "name"),
        ("[[preset]]\nname = \" \"\n".to_owned(), 1, "a preset needs a name"),
        (preset("lenght = 30"), 4, "unknown field"),
        (preset("duration = 0"), 2, "preset “A”: 0 is no duration"),
        (preset("external_id = \"L-{n}\""), 2, "no placeholder {n}"),
        (preset("external_id = \"\""), 2, "empty"),
        (
            preset("attendees = [{ role = \"presenter\" }]"),
            2,
            "needs an address or a user_id",
        ),
        (
            preset("attendees = [{ address = \"a@b.c\", role = \"boss\" }]"),
            4,
            "boss",
        ),
        (
            preset("options = { recordng = true }"),
            2,
            "recordng = true, which is not known",
        ),
        (
            preset("options = { chat = \"never\" }"),
            2,
            "chat = \"never\", which is not known",
        ),
        (preset("[[preset]]\nname = \"A\""), 4, "there are two presets named “A”"),
    ] {
        let (_dir, path) = file(&text);
        let error = read(&path).unwrap_err();
        let ReadError::Text { line: found, what, .. } = &error else {
            panic!("{text}: {error}")
        };
        assert!(*found == line && what.contains(part), "{text}: {error}");
        let changed = SettingsFile::unread(&path, SystemSettings::default()).put_preset(None, &lesson());
        assert!(changed.is_err());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    }
}
