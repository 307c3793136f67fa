//! Teams and channels, and what is there of the latest meetings without asking anybody.

use std::path::Path;

use convene::engine::{Missing, PeopleState};
use convene::graph::{Channel, Listed, Membership, Team};
use convene::ledger::RecentChannel;

use super::directory::{ALEX, count, demo, names, ready_at, ready_at_stub, refused, typed, with};
use super::*;

impl Driven {
    fn teams(&self, command: Command) -> Result<Listed<Team>, Missing> {
        self.engine.send(command);
        self.until(|event| match event {
            Event::Teams(teams) => Some(teams),
            _ => None,
        })
    }

    fn channels(&self, team: &str) -> Result<Listed<Channel>, Missing> {
        self.engine.send(Command::ListChannels(team.to_owned()));
        self.until(|event| match event {
            Event::Channels(id, channels) if id == team => Some(channels),
            _ => None,
        })
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn people_and_channels_of_the_latest_meetings_are_there_first_and_offline() {
    let demo = demo().await;
    let profile = tempfile::tempdir().unwrap();
    let settings = |url: &str| {
        let text = format!(
            "[[connection]]\nname = \"S\"\nsign_in = \"token\"\ncloud = \"custom\"\ngraph_url = \"{url}\"\napi_version = \"beta\"\n"
        );
        std::fs::write(profile.path().join("settings.toml"), text).unwrap();
    };
    settings(&demo.graph_url());
    let driven = start_in(profile.path(), demo.token());
    driven.account(ready);
    let channel = driven
        .channels(&driven.teams(Command::ListTeams).unwrap().entries[0].id)
        .unwrap()
        .entries[1]
        .id
        .clone();
    let made = Draft {
        channel: channel.clone(),
        channel_name: "Product Launch · Design reviews".to_owned(),
        ..with(
            vec![
                typed("imogen@vale-catering.example"),
                typed("zoe.lefevre@larkfield-demo.example"),
            ],
            "x",
        )
    };
    assert!(matches!(driven.make(1, made), Outcome::Meeting(_)));
    let (before, found) = driven.search(1, "");
    let zoe = &before[0].people[1];
    assert_eq!(before[0].people.len(), 2);
    assert_eq!(
        (zoe.name.as_deref(), zoe.user_id.is_some()),
        (Some("Zoé Lefèvre"), true)
    );
    assert_eq!(found.people[..2], before[0].people[..], "they stay first");
    drop(driven);

    settings(&crate::graph::stub::nobody().await);
    let driven = start_in(profile.path(), "token");
    driven.account(|state| matches!(state, AccountState::Failed { .. }));
    let (_, found) = driven.search(1, "lefe");
    assert_eq!(names(&found), ["Zoé Lefèvre"]);
    assert_eq!(found.state, PeopleState::Incomplete(Missing::NotConnected));
    driven.engine.send(Command::ListRecentChannels);
    let recent = driven.until(|event| match event {
        Event::RecentChannels(recent) => Some(recent),
        _ => None,
    });
    let [RecentChannel { thread, name }] = &recent[..] else {
        panic!("{recent:?}")
    };
    assert_eq!(
        (thread.as_str(), name.as_str()),
        (channel.as_str(), "Product Launch · Design reviews")
    );
    assert_eq!(driven.teams(Command::ListTeams), Err(Missing::NotConnected));
    assert_eq!(driven.channels("t"), Err(Missing::NotConnected));
    assert_eq!(driven.resolve_one(ALEX), Err(Missing::NotConnected));
}

fn start_in(profile: &Path, token: &str) -> Driven {
    let mut options = EngineOptions::new(Profile::under(profile));
    options.token = Some(AccessToken::new(token.to_owned()).unwrap());
    options.retry = RetryPolicy {
        base: Duration::from_millis(2),
        ..RetryPolicy::default()
    };
    Driven {
        engine: Engine::start(options, || {}).unwrap(),
        profile: tempfile::tempdir().unwrap(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn teams_and_their_channels_are_asked_for_once_until_they_are_wished_anew() {
    let demo = demo().await;
    let driven = ready_at(&demo);
    let teams = driven.teams(Command::ListTeams).unwrap();
    assert_eq!(driven.teams(Command::ListTeams).as_ref(), Ok(&teams));
    assert_eq!(count(&demo, "joinedTeams"), 1);
    let engineering = teams
        .entries
        .iter()
        .find(|team| team.display_name.as_deref() == Some("Engineering"))
        .unwrap();
    let channels = driven.channels(&engineering.id).unwrap();
    assert_eq!(driven.channels(&engineering.id).as_ref(), Ok(&channels));
    assert_eq!(count(&demo, "/channels"), 1);
    let kinds: Vec<_> = channels.entries.iter().map(|channel| channel.membership).collect();
    assert!(kinds.contains(&Membership::Private) && kinds.contains(&Membership::Shared));
    driven.teams(Command::RereadTeams).unwrap();
    driven.channels(&engineering.id).unwrap();
    assert_eq!((count(&demo, "joinedTeams"), count(&demo, "/channels")), (2, 2));
    let Err(Missing::Failed(failure)) = driven.channels("no such team") else {
        panic!("it is there")
    };
    assert_eq!(failure.kind, FailureKind::NotFound);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_without_a_word_may_be_due_to_the_channel() {
    let demo = demo().await;
    let driven = ready_at(&demo);
    driven
        .engine
        .send(Command::SetApiVersion("S".to_owned(), convene::graph::ApiVersion::Beta));
    driven.account(|state| {
        state
            .ready()
            .is_some_and(|account| account.channel == ChannelSupport::Supported)
    });
    let bare = Fault::Status {
        status: 400,
        retry_after: None,
        body: FaultBody::default(),
    };
    demo.faults().always(FaultSpec::new(bare).method("POST"));
    let in_channel = Draft {
        channel: "19:7ebda77322dd4505ac4dedb5b67df076@thread.tacv2".to_owned(),
        ..draft("x")
    };
    assert!(matches!(driven.make(1, in_channel.clone()), Outcome::Failed(f) if f.kind == FailureKind::ChannelRefused));
    assert!(matches!(driven.make(2, draft("y")), Outcome::Failed(f) if f.kind == FailureKind::Refused { status: 400 }));
    demo.faults().clear();
    let without = Draft {
        channel: String::new(),
        ..in_channel
    };
    assert!(matches!(driven.make(3, without), Outcome::Meeting(answer) if answer.how == How::Created));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_without_the_permission_is_not_tried_twice() {
    let (stub, driven) = ready_at_stub().await;
    stub.push(refused(403));
    assert_eq!(driven.teams(Command::ListTeams), Err(Missing::NotAllowedYet));
    let calls = stub.received().len();
    assert_eq!(driven.teams(Command::RereadTeams), Err(Missing::NotAllowedYet));
    assert_eq!(stub.received().len(), calls);
}
