//! Whom and which channels the latest requests named.

use convene::ledger::{Account, RecentChannel};
use convene::meeting::{KnownPerson, Standing, ThreadId};

use super::*;

fn account() -> Account {
    let Key {
        connection,
        tenant,
        organizer,
        ..
    } = key("");
    Account {
        connection,
        tenant,
        organizer,
        name: None,
    }
}

fn ask(ledger: &mut Ledger, key: &Key, attendees: Vec<DraftAttendee>, channel: (&str, &str)) {
    let draft = Draft {
        attendees,
        channel: channel.0.into(),
        channel_name: channel.1.into(),
        ..draft("Planning")
    };
    ledger
        .begin(&NewRequest {
            key,
            draft: &draft,
            request: &asked("Planning"),
            body: "{}",
            client_request_id: "first",
            state: RequestState::UnderWay,
            at: at(0),
        })
        .unwrap();
}

fn attendee(name: &str, address: &str, user_id: &str, standing: Standing) -> DraftAttendee {
    DraftAttendee {
        name: name.into(),
        address: address.into(),
        user_id: user_id.into(),
        role: None,
        standing,
    }
}

#[test]
fn people_are_remembered_by_the_requests_that_named_them_the_last_first() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    assert_eq!(ledger.recent_people(&account()).unwrap(), []);
    let bob = || attendee("Bob", "bob@contoso.com", "u-bob", Standing::Member);
    let eve = attendee("", "eve@other.example", "", Standing::External);
    let sales = attendee("Sales", "sales@contoso.com", "", Standing::Group);
    ask(&mut ledger, &key("1"), vec![eve, bob(), sales], ("", ""));
    let typed_again = attendee("", "BOB@contoso.com", "", Standing::Unknown);
    let by_id_only = attendee("", "", "u-1", Standing::Unknown);
    ask(&mut ledger, &key("2"), vec![typed_again, by_id_only], ("", ""));
    let other = Key {
        organizer: "somebody else".into(),
        ..key("3")
    };
    ask(
        &mut ledger,
        &other,
        vec![attendee("Zoe", "zoe@contoso.com", "", Standing::Member)],
        ("", ""),
    );
    drop(ledger);

    let people = open(dir.path()).recent_people(&account()).unwrap();
    let bob = KnownPerson {
        name: Some("Bob".into()),
        address: "bob@contoso.com".into(),
        user_id: Some("u-bob".into()),
        standing: Standing::Member,
        ..KnownPerson::default()
    };
    let eve = KnownPerson {
        address: "eve@other.example".into(),
        standing: Standing::External,
        ..KnownPerson::default()
    };
    assert_eq!(people, [bob, eve]);
}

#[test]
fn channels_are_remembered_with_the_name_they_had() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let link = "https://teams.microsoft.com/l/channel/19%3Aa%40thread.tacv2/General";
    ask(
        &mut ledger,
        &key("1"),
        Vec::new(),
        ("19:a@thread.tacv2", "Engineering · General"),
    );
    ask(&mut ledger, &key("2"), Vec::new(), ("19:b@thread.tacv2", ""));
    ask(&mut ledger, &key("3"), Vec::new(), (link, ""));
    ask(&mut ledger, &key("4"), Vec::new(), ("no channel at all", "x"));
    let channel = |id: &str, name: &str| RecentChannel {
        thread: ThreadId::find(id).unwrap(),
        name: name.into(),
    };
    assert_eq!(
        ledger.recent_channels(&account()).unwrap(),
        [
            channel("19:a@thread.tacv2", "Engineering · General"),
            channel("19:b@thread.tacv2", "")
        ]
    );
    // What is removed is removed from here too.
    ledger.remove(&key("2")).unwrap();
    assert_eq!(ledger.recent_channels(&account()).unwrap().len(), 1);
}
