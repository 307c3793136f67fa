//! Several accounts in one ledger.

use convene::ledger::Nearness;

use super::*;

const OTHER: &str = "priya.raman@larkfield-demo.example";

#[tokio::test(flavor = "multi_thread")]
async fn one_external_id_of_two_accounts_is_two_meetings_and_each_is_pointed_out_to_the_other() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let other = service.demo.token_for(OTHER).unwrap();
    let mine = driven.created(draft("shared"));
    driven.switch_to(&other);
    let Outcome::NotKnown(shown) = driven.check(draft("shared")) else {
        panic!("it is another's")
    };
    let near: Vec<_> = shown.near.into_iter().map(|near| (near.key, near.nearness)).collect();
    assert_eq!(near, [(mine.key.clone().unwrap(), Nearness::OtherOrganizer)]);
    let theirs = driven.created(draft("shared"));
    assert_eq!((mine.how, theirs.how), (How::Created, How::Created));
    assert_ne!((&mine.key, &mine.meeting.id), (&theirs.key, &theirs.meeting.id));
    assert_ne!(mine.key, theirs.key);
    assert_eq!((driven.list().len(), service.with_external_id("shared").len()), (2, 2));
    let found = answer(driven.check(draft("shared")));
    assert_eq!((found.meeting.id, found.key), (theirs.meeting.id, theirs.key));
    assert_eq!(found.near.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_of_another_account_is_not_sent_unless_that_is_wished() {
    let service = Service::start().await;
    let (driven, profile) = Driven::at(&service);
    service.always_fail("POST", Fault::Reset { when: When::AfterWork });
    let (request, state, _) = unanswered(driven.create(draft("switched")));
    assert_eq!(state, RequestState::Unknown);
    service.demo.faults().clear();
    driven.switch_to(&service.demo.token_for(OTHER).unwrap());

    let before = service.exchanged();
    let Outcome::OtherAccount { request: same, key } = driven.resume(request) else {
        panic!("it is another's")
    };
    assert_eq!(
        (same, key.external_id.as_str(), service.exchanged()),
        (request, "switched", before)
    );
    assert_eq!(unfinished(profile.path()).len(), 1);

    let made = answer(driven.run(|job| Command::Resume(job, request, AsWhom::WhoeverIsSignedIn)));
    assert_eq!((made.how, made.earlier_try_unknown), (How::Created, false));
    let row = driven.row("switched");
    assert_eq!((Some(&row.key), &row.state), (made.key.as_ref(), &DONE));
    assert_ne!(row.key, key);
    assert_eq!(unfinished(profile.path()), [], "the old request is gone");
    let organizers: Vec<_> = service
        .with_external_id("switched")
        .into_iter()
        .map(|there| there["organizer"].clone())
        .collect();
    assert_eq!(organizers.len(), 2);
    assert_eq!(organizers[1], row.key.organizer.as_str());

    driven.switch_to(service.demo.token());
    assert!(matches!(driven.resume(request), Outcome::Failed(f) if f.kind == FailureKind::NoSuchRequest));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_is_sent_as_somebody_else_and_not_answered_is_theirs_then() {
    let service = Service::start().await;
    let (driven, profile) = Driven::at(&service);
    service.always_fail("POST", Fault::Reset { when: When::BeforeWork });
    let (request, ..) = unanswered(driven.create(draft("switched")));
    driven.switch_to(&service.demo.token_for(OTHER).unwrap());
    let again = driven.run(|job| Command::Resume(job, request, AsWhom::WhoeverIsSignedIn));
    let (theirs, state, _) = unanswered(again);
    assert_eq!(state, RequestState::Unknown);
    driven.settle();
    let [left] = unfinished(profile.path()).try_into().unwrap();
    assert_eq!(left.id, theirs);
    service.demo.faults().clear();
    assert_eq!(answer(driven.resume(theirs)).how, How::Created);
    assert_eq!((driven.list().len(), service.meetings().len()), (1, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_account_waits_to_send_is_not_sent_by_itself() {
    let service = Service::start().await;
    let (driven, profile) = Driven::at(&service);
    // Nothing is sent without the right token, so the request waits as it is.
    let mut ledger = open(profile.path());
    service.always_fail("POST", Fault::Reset { when: When::BeforeWork });
    let (request, ..) = unanswered(driven.create(draft("waits")));
    let waiting = RequestState::Waiting { send_when_online: true };
    ledger.set_state(request, &waiting, chrono::Utc::now()).unwrap();
    service.demo.faults().clear();
    driven.engine.send(Command::SendWhenOnline(request, true));
    driven.until(|event| match event {
        Event::Unfinished(requests) => requests.iter().any(|request| request.state == waiting).then_some(()),
        _ => None,
    });
    let before = service.exchanged();
    driven.switch_to(&service.demo.token_for(OTHER).unwrap());
    driven.settle();
    assert!(!service.methods_since(before).contains(&"POST".to_owned()));
    driven.forget();
    driven.switch_to(service.demo.token());
    let key = driven.until(|event| match event {
        Event::SentByItself(key, Ok(How::Created)) => Some(key.clone()),
        _ => None,
    });
    assert_eq!(key.external_id, "waits");
    assert_eq!(service.meetings().len(), 1);
}
