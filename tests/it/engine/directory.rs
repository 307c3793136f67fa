//! People, teams and channels: what is found, what is missing and said to be, and that nothing needs any of it.

use std::collections::HashMap;

use convene::demo::{DemoOptions, DemoServer};
use convene::engine::{Missing, People, PeopleState};
use convene::meeting::{DraftAttendee, Field, KnownPerson, Problem, Remark, Resolved, Role, Standing};
use serde_json::{Value, json};

use super::*;
use crate::graph::stub::{Reply, Stub};

const ANA: &str = "ana.ferreira@larkfield-demo.example";
pub(super) const ALEX: &str = "alex.hart@larkfield-demo.example";
const GUEST: &str = "casey.monroe@harbor-partners.example";
const GUEST_UPN: &str = "casey.monroe_harbor-partners.example#EXT#@larkfield-demo.example";

pub(super) async fn demo() -> DemoServer {
    DemoServer::start(DemoOptions::default()).await.unwrap()
}

/// A program at a service, ready to work.
pub(super) fn ready_at(demo: &DemoServer) -> Driven {
    let driven = Driven::at(demo, demo.token());
    driven.account(ready);
    driven
}

/// A program at a scripted service, whose first reply has told who one is.
pub(super) async fn ready_at_stub() -> (Stub, Driven) {
    let me = json!({"id": "u-me", "userPrincipalName": "me@contoso.com"});
    let stub = Stub::start([Reply::new(200, me.to_string())]).await;
    let settings = format!(
        "[[connection]]\nname = \"S\"\nsign_in = \"token\"\ncloud = \"custom\"\ngraph_url = \"{}\"\n",
        stub.url()
    );
    let driven = Driven::start(&settings, Some("token"));
    driven.account(ready);
    (stub, driven)
}

pub(super) fn refused(status: u16) -> Reply {
    Reply::new(
        status,
        json!({"error": {"code": "Forbidden", "message": ""}}).to_string(),
    )
}

impl Driven {
    /// What a search ends with, and what was told before.
    pub(super) fn search(&self, number: u64, typed: &str) -> (Vec<People>, People) {
        self.engine.send(Command::SearchPeople(number, typed.to_owned()));
        let mut before = Vec::new();
        self.until(|event| match event {
            Event::People(found, people) if found == number => {
                if people.state == PeopleState::Searching {
                    before.push(people);
                    None
                } else {
                    Some((std::mem::take(&mut before), people))
                }
            }
            _ => None,
        })
    }

    fn resolve(&self, texts: &[&str]) -> HashMap<String, Result<Resolved, Missing>> {
        let owned = texts.iter().map(|text| (*text).to_owned()).collect();
        self.engine.send(Command::ResolvePeople(owned));
        let mut answers = HashMap::new();
        self.until(|event| {
            if let Event::Resolved(text, answer) = event {
                assert!(answers.insert(text, answer).is_none(), "each is answered once");
            }
            (answers.len() == texts.len()).then(|| std::mem::take(&mut answers))
        })
    }

    pub(super) fn resolve_one(&self, text: &str) -> Result<Resolved, Missing> {
        self.resolve(&[text]).remove(text).unwrap()
    }

    pub(super) fn make(&self, job: u64, draft: Draft) -> Outcome {
        self.engine.send(Command::CreateOrGet(JobId(job), Box::new(draft)));
        self.done(JobId(job))
    }
}

pub(super) fn names(people: &People) -> Vec<&str> {
    let names = people
        .people
        .iter()
        .map(|person| person.name.as_deref().unwrap_or_default());
    names.collect()
}

fn one(resolved: Result<Resolved, Missing>) -> KnownPerson {
    match resolved {
        Ok(Resolved::One(person)) => person,
        other => panic!("{other:?}"),
    }
}

pub(super) fn count(demo: &DemoServer, part: &str) -> usize {
    demo.exchanges()
        .iter()
        .filter(|exchange| exchange.path.contains(part))
        .count()
}

pub(super) fn with(attendees: Vec<DraftAttendee>, external_id: &str) -> Draft {
    Draft {
        attendees,
        ..draft(external_id)
    }
}

pub(super) fn typed(address: &str) -> DraftAttendee {
    DraftAttendee {
        address: address.to_owned(),
        ..DraftAttendee::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_found_among_those_one_works_with_and_in_the_directory_each_once() {
    let demo = demo().await;
    let driven = ready_at(&demo);
    let (before, found) = driven.search(1, "wa");
    assert_eq!(before.len(), 1, "what is known here is told at once");
    assert_eq!((before[0].people.len(), &found.state), (0, &PeopleState::Complete));
    let walter: Vec<_> = found
        .people
        .iter()
        .filter(|p| p.name.as_deref() == Some("Walter Quinn"))
        .collect();
    let [walter] = walter[..] else { panic!("{found:?}") };
    assert_eq!(walter.address, "walter.quinn@larkfield-demo.example");
    assert!(walter.user_id.is_some() && walter.job_title.is_some() && walter.department.is_some());
    assert_eq!(walter.standing, Standing::Member);
    let searched = demo
        .exchanges()
        .into_iter()
        .find(|exchange| exchange.path.contains("/users?"))
        .unwrap();
    assert!(
        searched
            .request_headers
            .contains(&("consistencylevel".to_owned(), "eventual".to_owned()))
    );

    let (_, guests) = driven.search(2, "casey");
    assert_eq!(guests.people[0].standing, Standing::Guest);
    assert!(guests.people[0].is_external());
    let (_, contacts) = driven.search(3, "imogen");
    assert_eq!(
        (contacts.people[0].standing, &contacts.people[0].user_id),
        (Standing::External, &None)
    );
    let (_, groups) = driven.search(4, "engineering");
    let group = groups.people.iter().find(|person| person.standing == Standing::Group);
    assert_eq!(group.unwrap().address, "engineering@larkfield-demo.example");
    let (_, me) = driven.search(5, "ana.ferreira");
    assert!(
        !names(&me).contains(&"Ana Ferreira"),
        "one is not asked to one's own meeting"
    );
    let (_, usual) = driven.search(6, "");
    assert_eq!(usual.people.len(), 10);
    for hostile in ["\"", "a\" OR \"mail:b", "\\", "R&D", "'; --", "%00\0"] {
        let (_, found) = driven.search(7, hostile);
        assert_eq!(found.state, PeopleState::Complete, "{hostile}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_searches_in_a_row_only_the_last_is_answered() {
    let demo = demo().await;
    let driven = ready_at(&demo);
    let slow = Fault::Delay {
        ms: 200,
        when: When::BeforeWork,
    };
    demo.faults().always(FaultSpec::new(slow).path("people"));
    for (number, typed) in ["w", "wa", "wal"].into_iter().enumerate() {
        driven
            .engine
            .send(Command::SearchPeople(number as u64, typed.to_owned()));
    }
    let mut ended = Vec::new();
    driven.until(|event| {
        if let Event::People(number, people) = event
            && people.state != PeopleState::Searching
        {
            ended.push(number);
        }
        ended.contains(&2).then_some(())
    });
    demo.faults().clear();
    driven.search(3, "x");
    assert_eq!(ended, [2]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_anybody_s_or_a_group_s_or_nobody_s() {
    let demo = demo().await;
    let driven = ready_at(&demo);
    let alex = one(driven.resolve_one(ALEX));
    assert_eq!((alex.address.as_str(), alex.standing), (ALEX, Standing::Member));
    let id = alex.user_id.clone().unwrap();
    let alias = "AlexHart@larkfield-demo.example";
    let answers = driven.resolve(&[
        alias,
        &id,
        GUEST,
        GUEST_UPN,
        "engineering@larkfield-demo.example",
        "everyone@larkfield-demo.example",
        "nobody@larkfield-demo.example",
        "imogen@vale-catering.example",
        "o'neil&co#x@elsewhere.example",
        "00000000-0000-0000-0000-000000000000",
        "..",
    ]);
    assert_eq!(
        answers[alias],
        Ok(Resolved::One(alex.clone())),
        "with the UPN, whatever was typed"
    );
    assert_eq!(answers[id.as_str()], Ok(Resolved::One(alex)));
    for guest in [GUEST, GUEST_UPN] {
        let guest = one(answers[guest].clone());
        assert_eq!((guest.address.as_str(), guest.standing), (GUEST_UPN, Standing::Guest));
    }
    let group = |name: &str| {
        Ok(Resolved::Group {
            name: Some(name.to_owned()),
        })
    };
    assert_eq!(answers["engineering@larkfield-demo.example"], group("Engineering"));
    assert_eq!(answers["everyone@larkfield-demo.example"], group("All of Larkfield"));
    assert_eq!(answers["nobody@larkfield-demo.example"], Ok(Resolved::NotFound));
    assert_eq!(answers["imogen@vale-catering.example"], Ok(Resolved::External));
    assert_eq!(answers["o'neil&co#x@elsewhere.example"], Ok(Resolved::External));
    assert_eq!(answers["00000000-0000-0000-0000-000000000000"], Ok(Resolved::NotFound));
    assert_eq!(answers[".."], Ok(Resolved::NotFound));
    // Each is asked for once in a session, whatever its case.
    let calls = demo.exchanges().len();
    driven.resolve(&[
        "ALEX.HART@larkfield-demo.example",
        alias,
        "nobody@LARKFIELD-demo.example",
    ]);
    assert_eq!(demo.exchanges().len(), calls);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_of_several_users_is_not_decided_here() {
    let (stub, driven) = ready_at_stub().await;
    let both = json!({"value": [
        {"id": "u-1", "displayName": "Maria", "userPrincipalName": "maria@contoso.com", "mail": "m@contoso.com"},
        {"id": "u-2", "displayName": "Maria", "userPrincipalName": "m@contoso.com"},
    ]});
    stub.push(Reply::new(200, both.to_string()));
    let Ok(Resolved::Several(people)) = driven.resolve_one("m@contoso.com") else {
        panic!("one of them")
    };
    let ids: Vec<_> = people.iter().map(|person| person.user_id.as_deref().unwrap()).collect();
    assert_eq!(ids, ["u-1", "u-2"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_can_t_be_asked_is_said_once_for_all_and_not_asked_again() {
    let (stub, driven) = ready_at_stub().await;
    stub.push(refused(403));
    assert_eq!(driven.resolve_one("a@contoso.com"), Err(Missing::NotAllowedYet));
    let calls = stub.received().len();
    let answers = driven.resolve(&["a@contoso.com", "b@contoso.com", "u-1"]);
    assert!(answers.values().all(|answer| *answer == Err(Missing::NotAllowedYet)));
    assert_eq!(stub.received().len(), calls);

    // The people one works with may be told though the directory is not.
    let people = json!({"value": [{"displayName": "Bo", "userPrincipalName": "bo@contoso.com"}]});
    stub.push(Reply::new(200, people.to_string()));
    let (_, found) = driven.search(1, "bo");
    assert_eq!(names(&found), ["Bo"]);
    assert_eq!(found.state, PeopleState::Incomplete(Missing::NotAllowedYet));

    // A meeting is made all the same, by the address as it was typed.
    stub.push(Reply::new(201, json!({"id": "m"}).to_string()));
    let made = driven.make(1, with(vec![typed("a@contoso.com")], "x"));
    assert!(matches!(made, Outcome::Meeting(_)), "{made:?}");
    let sent = stub.received().pop().unwrap().json();
    assert_eq!(sent["participants"]["attendees"], json!([{"upn": "a@contoso.com"}]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failure_is_told_for_every_address_and_not_remembered() {
    let demo = demo().await;
    let driven = ready_at(&demo);
    let broken = Fault::Status {
        status: 501,
        retry_after: None,
        body: FaultBody::default(),
    };
    demo.faults().always(FaultSpec::new(broken).path("/users"));
    let answers = driven.resolve(&[ALEX, GUEST, "nobody@x.example", "other@x.example", "last@x.example"]);
    for answer in answers.values() {
        assert!(
            matches!(answer, Err(Missing::Failed(failure)) if failure.kind == FailureKind::ServiceFailed { status: 501, retry_after: None })
        );
    }
    let (_, found) = driven.search(1, "walter");
    assert_eq!(names(&found), ["Walter Quinn"], "the people one works with are told");
    assert!(matches!(found.state, PeopleState::Incomplete(Missing::Failed(_))));
    demo.faults().clear();
    one(driven.resolve_one(ALEX));
}

#[tokio::test(flavor = "multi_thread")]
async fn everyone_is_looked_up_before_a_meeting_is_asked_for() {
    let demo = demo().await;
    let driven = ready_at(&demo);
    let presenter = DraftAttendee {
        role: Some(Role::Presenter),
        ..typed("alexhart@larkfield-demo.example")
    };
    let outsider = DraftAttendee {
        role: Some(Role::Presenter),
        ..typed("eve@other.example")
    };
    let attendees = vec![presenter, typed(GUEST), outsider, typed(ALEX)];
    let Outcome::Meeting(answer) = driven.make(1, with(attendees, "x")) else {
        panic!("no meeting")
    };
    let id = |address: &str| one(driven.resolve_one(address)).user_id.unwrap();
    let post = demo
        .exchanges()
        .into_iter()
        .find(|exchange| exchange.method == "POST")
        .unwrap();
    let sent: Value = serde_json::from_str(&post.request_body).unwrap();
    assert_eq!(
        sent["participants"]["attendees"],
        json!([
            {"identity": {"user": {"id": id(ALEX)}}, "upn": ALEX, "role": "presenter"},
            {"identity": {"user": {"id": id(GUEST)}}, "upn": GUEST_UPN},
            {"upn": "eve@other.example", "role": "presenter"},
        ])
    );
    let mut said = answer.remarks.iter();
    assert!(said.any(|r| matches!(r, Remark::AttendeesMerged { person, entries: 2, .. } if person.label() == ALEX)));
    let mut said = answer.remarks.iter();
    assert!(said.any(|r| matches!(r, Remark::RoleNotForThem { person, .. } if person.label() == "eve@other.example")));

    // What would be sent is shown with the same.
    driven
        .engine
        .send(Command::Check(JobId(2), Box::new(with(vec![typed(ALEX)], "y"))));
    let Outcome::NotKnown(unknown) = driven.done(JobId(2)) else {
        panic!("it is known")
    };
    assert!(
        unknown.prepared.outgoing.body.contains(&id(ALEX)),
        "{}",
        unknown.prepared.outgoing.body
    );

    let group = typed("engineering@larkfield-demo.example");
    let Outcome::NotSent(problems) = driven.make(3, with(vec![typed(ANA), group], "z")) else {
        panic!("a group was sent")
    };
    assert_eq!(problems.len(), 1);
    assert_eq!(
        (problems[0].field, problems[0].problem),
        (Field::Attendee(1), Problem::Group)
    );
    assert_eq!(
        demo.exchanges()
            .iter()
            .filter(|exchange| exchange.method == "POST")
            .count(),
        1
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_looked_up_for_one_account_is_not_told_to_another() {
    let demo = demo().await;
    let driven = ready_at(&demo);
    // What the second account asks for comes later than what the first asked for.
    for ms in [300, 900] {
        let slow = Fault::Delay {
            ms,
            when: When::BeforeWork,
        };
        demo.faults().next(FaultSpec::new(slow).path("/users?"));
    }
    driven.engine.send(Command::ResolvePeople(vec![ALEX.to_owned()]));
    let other = demo.token_for(ALEX).unwrap();
    driven
        .engine
        .send(Command::GiveToken(AccessToken::new(other.clone()).unwrap()));
    driven.account(ready);
    driven.engine.send(Command::ResolvePeople(vec![GUEST.to_owned()]));
    let answered = driven.until(|event| match event {
        Event::Resolved(text, _) => Some(text),
        _ => None,
    });
    assert_eq!(answered, GUEST);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_directory_that_does_not_answer_does_not_keep_a_meeting_from_being_made() {
    let demo = demo().await;
    let driven = ready_at(&demo);
    let never = Fault::Delay {
        ms: 600_000,
        when: When::BeforeWork,
    };
    demo.faults().always(FaultSpec::new(never).path("/users?"));
    let Outcome::Meeting(answer) = driven.make(1, with(vec![typed(ALEX)], "x")) else {
        panic!("no meeting")
    };
    let asked = answer.request.unwrap();
    assert_eq!(
        (asked.attendees[0].person.address(), asked.attendees[0].person.user_id()),
        (Some(ALEX), None)
    );
}
