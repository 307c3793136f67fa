//! What is asked for, what is answered, and the form.

use proptest::prelude::*;

use super::*;

const ALL_STATES: [fn() -> RequestState; 7] = [
    || RequestState::Waiting {
        send_when_online: false,
    },
    || RequestState::Waiting { send_when_online: true },
    || RequestState::UnderWay,
    || RequestState::Unknown,
    || RequestState::Failed {
        why: "403 Forbidden".into(),
    },
    || RequestState::Done(Outcome::Created),
    || RequestState::Done(Outcome::Existed),
];

#[test]
fn a_request_is_on_the_disk_in_full_before_it_may_be_sent() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let id = begin(&mut ledger, &key("x"), RequestState::UnderWay);

    let expected = Request {
        id,
        key: key("x"),
        draft: Some(draft("Planning")),
        body: r#"{"externalId":"x","subject":"Planning"}"#.into(),
        client_request_id: "first".into(),
        asked_at: at(0),
        state: RequestState::UnderWay,
        changed_at: at(0),
        tries: 1,
    };
    // The first is still open: nothing was written late.
    let other = open(dir.path());
    assert_eq!(other.request(id).unwrap().as_ref(), Some(&expected));
    assert_eq!(other.unfinished().unwrap(), [expected]);
}

#[test]
fn an_answer_is_on_the_disk_in_full_before_it_may_be_shown() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let id = begin(&mut ledger, &key("x"), RequestState::UnderWay);
    let answer = meeting("Planning, moved");
    ledger.finish(id, Outcome::Existed, &answer, at(2)).unwrap();

    let other = open(dir.path());
    assert_eq!(other.unfinished().unwrap(), []);
    let known = other.meeting(&key("x")).unwrap().unwrap();
    let row = MeetingRow {
        key: key("x"),
        graph_id: Some("MSo1".into()),
        subject: Some("Planning, moved".into()),
        start: Some(at(7200)),
        end: Some(at(9000)),
        people: "Bob Núñez <bob@contoso.com>".into(),
        join_web_url: answer.join_web_url.clone(),
        join_meeting_id: Some("234 567 890 12".into()),
        thread: Some("19:meeting_Abc@thread.v2".into()),
        updated_at: at(2),
        seen_at: Some(at(2)),
        gone_at: None,
        state: Some(RequestState::Done(Outcome::Existed)),
    };
    assert_eq!(
        known,
        KnownMeeting {
            row,
            asked: Some(draft("Planning")),
            answer: Some(answer.source)
        }
    );
}

#[test]
fn every_state_is_kept_and_those_without_an_outcome_are_unfinished_in_the_order_they_were_asked_for() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let ids: Vec<_> = ALL_STATES
        .iter()
        .enumerate()
        .map(|(number, _)| begin(&mut ledger, &key(&number.to_string()), RequestState::UnderWay))
        .collect();
    for (id, state) in ids.iter().zip(ALL_STATES).rev() {
        ledger.set_state(*id, &state(), at(5)).unwrap();
    }
    let ledger = open(dir.path());
    for (id, state) in ids.iter().zip(ALL_STATES) {
        let request = ledger.request(*id).unwrap().unwrap();
        assert_eq!((request.state, request.changed_at), (state(), at(5)));
    }
    let unfinished: Vec<_> = ledger.unfinished().unwrap().iter().map(|request| request.id).collect();
    assert_eq!(unfinished, ids[..4]);
    let states: Vec<_> = rows(&ledger, &Query::default())
        .into_iter()
        .map(|row| row.state)
        .collect();
    assert_eq!(states, ALL_STATES.map(|state| Some(state())));
}

#[test]
fn what_was_under_way_when_the_program_ended_is_unknown_and_nothing_else_changes() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    for (number, state) in ALL_STATES.iter().enumerate() {
        begin(&mut ledger, &key(&number.to_string()), state());
    }
    let before = rows(&ledger, &Query::default());
    drop(ledger);

    // A second program that opens the file does not take the first one's requests for unknown.
    let mut ledger = open(dir.path());
    assert_eq!(rows(&ledger, &Query::default()), before);
    assert_eq!(ledger.after_start(at(9)).unwrap(), 1);
    let states: Vec<_> = rows(&ledger, &Query::default())
        .into_iter()
        .map(|row| row.state.unwrap())
        .collect();
    let expected = ALL_STATES.map(|state| match state() {
        RequestState::UnderWay => RequestState::Unknown,
        other => other,
    });
    assert_eq!(states, expected);
    assert_eq!(ledger.after_start(at(10)).unwrap(), 0);
}

#[test]
fn a_request_that_is_sent_again_is_the_same_one_and_makes_no_second_meeting() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let id = begin(&mut ledger, &key("x"), RequestState::Waiting { send_when_online: true });
    assert_eq!(ledger.request(id).unwrap().unwrap().tries, 0);
    ledger.resume(id, "second", at(1)).unwrap();
    ledger.set_state(id, &RequestState::Unknown, at(2)).unwrap();
    ledger.resume(id, "third", at(3)).unwrap();

    let request = ledger.request(id).unwrap().unwrap();
    assert_eq!(
        (
            request.state,
            request.client_request_id.as_str(),
            request.tries,
            request.changed_at
        ),
        (RequestState::UnderWay, "third", 2, at(3))
    );
    assert_eq!((request.draft, request.asked_at), (Some(draft("Planning")), at(0)));

    ledger
        .finish(id, Outcome::Existed, &meeting("Planning"), at(4))
        .unwrap();
    let again = begin(&mut ledger, &key("x"), RequestState::UnderWay);
    ledger
        .finish(again, Outcome::Existed, &meeting("Planning"), at(5))
        .unwrap();
    assert_eq!(external_ids(&rows(&ledger, &Query::default())), ["x"]);
}

#[test]
fn before_the_first_answer_a_meeting_shows_what_was_asked_for_and_afterwards_what_the_service_holds() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    begin(&mut ledger, &key("x"), RequestState::UnderWay);
    let known = ledger.meeting(&key("x")).unwrap().unwrap();
    assert_eq!(
        (known.row.subject.as_deref(), known.row.people.as_str()),
        (Some("Planning"), "bob@contoso.com")
    );
    assert_eq!((known.row.start, known.row.end), (Some(at(3600)), Some(at(7200))));
    assert_eq!((known.row.seen_at, known.answer), (None, None));

    ledger.saw(&key("x"), &meeting("Renamed"), at(3)).unwrap();
    begin(&mut ledger, &key("x"), RequestState::UnderWay);
    let known = ledger.meeting(&key("x")).unwrap().unwrap();
    assert_eq!(
        (known.row.subject.as_deref(), known.row.start),
        (Some("Renamed"), Some(at(7200)))
    );
    assert_eq!(known.asked, Some(draft("Planning")));
}

#[test]
fn a_meeting_that_was_found_is_kept_without_a_request() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    ledger.saw(&key("x"), &meeting("Found"), at(3)).unwrap();
    let known = open(dir.path()).meeting(&key("x")).unwrap().unwrap();
    assert_eq!(
        (known.row.state, known.asked, known.answer),
        (None, None, Some(meeting("Found").source))
    );
    assert_eq!(ledger.meeting(&key("X")).unwrap(), None);
}

#[test]
fn a_meeting_that_is_gone_stays_known_until_it_is_seen_again() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let gone_at = |ledger: &Ledger| ledger.meeting(&key("x")).unwrap().unwrap().row.gone_at;
    ledger.saw(&key("x"), &meeting("Found"), at(3)).unwrap();
    ledger.gone(&key("x"), at(4)).unwrap();
    assert_eq!(gone_at(&open(dir.path())), Some(at(4)));
    ledger.saw(&key("x"), &meeting("Found"), at(5)).unwrap();
    assert_eq!(gone_at(&ledger), None);

    ledger.gone(&key("never seen"), at(6)).unwrap();
    assert_eq!(ledger.meeting(&key("never seen")).unwrap(), None);
}

#[test]
fn a_discarded_request_takes_its_meeting_along_only_if_nothing_else_is_known_of_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let alone = begin(&mut ledger, &key("alone"), RequestState::Unknown);
    let first = begin(&mut ledger, &key("twice"), RequestState::Unknown);
    let second = begin(&mut ledger, &key("twice"), RequestState::Unknown);
    let seen = begin(&mut ledger, &key("seen"), RequestState::Unknown);
    ledger.saw(&key("seen"), &meeting("Seen"), at(1)).unwrap();
    for id in [alone, first, seen] {
        ledger.discard(id).unwrap();
    }
    let mut ledger = open(dir.path());
    let unfinished: Vec<_> = ledger.unfinished().unwrap().iter().map(|request| request.id).collect();
    assert_eq!(unfinished, [second]);
    assert_eq!(external_ids(&rows(&ledger, &Query::default())), ["twice", "seen"]);
    ledger.discard(alone).unwrap();
}

#[test]
fn a_request_that_was_discarded_meanwhile_is_told_and_its_answer_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let id = begin(&mut ledger, &key("x"), RequestState::UnderWay);
    ledger.discard(id).unwrap();
    let gone = Err(LedgerError::NoSuchRequest(id));
    assert_eq!(ledger.finish(id, Outcome::Created, &meeting("Planning"), at(1)), gone);
    assert_eq!(ledger.set_state(id, &RequestState::Unknown, at(1)), gone);
    assert_eq!(ledger.resume(id, "second", at(1)), gone);
    assert_eq!(rows(&ledger, &Query::default()), []);
    // Its number is not given to another.
    assert_ne!(begin(&mut ledger, &key("y"), RequestState::UnderWay), id);
}

#[test]
fn a_meeting_removed_from_the_list_is_forgotten_with_its_requests() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = filled(dir.path(), 2);
    ledger.remove(&key("id-0")).unwrap();
    ledger.remove(&key("under-way")).unwrap();
    ledger.remove(&key("never known")).unwrap();
    let ledger = open(dir.path());
    assert_eq!(
        (ledger.meeting(&key("id-0")).unwrap(), ledger.unfinished().unwrap()),
        (None, vec![])
    );
    let planning = Query {
        text: "planning".into(),
        ..Query::default()
    };
    assert_eq!(external_ids(&rows(&ledger, &planning)), ["id-1"]);
}

#[test]
fn the_form_comes_back_as_it_was_typed_until_it_is_cleared() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    assert_eq!(ledger.form().unwrap(), None);
    ledger.save_form(&draft("Plan"), at(0)).unwrap();
    ledger.save_form(&draft("Planning"), at(1)).unwrap();
    let mut ledger = open(dir.path());
    assert_eq!(ledger.form().unwrap(), Some(draft("Planning")));
    ledger.clear_form().unwrap();
    assert_eq!(open(dir.path()).form().unwrap(), None);
}

#[test]
fn a_draft_of_another_version_is_read_without_what_is_not_known_and_with_what_lacks_empty() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    ledger.save_form(&Draft::default(), at(0)).unwrap();
    let raw = rusqlite::Connection::open(file(dir.path())).unwrap();
    let other_version = json!({
        "subject": "Planning", "color": "red",
        "start": { "date": "1 Dec", "weekday": 2 },
        "attendees": [{ "address": "bob@contoso.com", "mood": null }],
    });
    raw.execute("UPDATE form SET draft = ?1", [other_version.to_string()])
        .unwrap();
    let expected = Draft {
        subject: "Planning".into(),
        start: DraftMoment {
            date: "1 Dec".into(),
            ..DraftMoment::default()
        },
        attendees: vec![DraftAttendee {
            address: "bob@contoso.com".into(),
            ..DraftAttendee::default()
        }],
        ..Draft::default()
    };
    assert_eq!(ledger.form().unwrap(), Some(expected));
}

/// The stored form, to the letter: what an earlier version wrote must be readable for good.
#[test]
fn a_draft_is_stored_as_it_always_was() {
    let stored = r#"{"subject":"Planning","service_chooses_times":false,"start":{"date":"1 Dec","time":"14:00","choice":null},"end":{"date":"","time":"2pm half","choice":"later"},"zone":"Madrid","attendees":[{"name":"Bob","address":"bob@contoso.com","user_id":"","role":"coorganizer"}],"external_id":"typed","channel":"19:abc@thread.tacv2","options":{}}"#;
    assert_eq!(serde_json::to_string(&draft("Planning")).unwrap(), stored);
    assert_eq!(
        serde_json::from_str::<Draft>(&stored.replace(r#","options":{}"#, "")).unwrap(),
        draft("Planning")
    );
    assert_eq!(serde_json::from_str::<Draft>(stored).unwrap(), draft("Planning"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_typed_comes_back(subject: String, zone: String, name: String, external_id: String) {
        let dir = tempfile::tempdir().unwrap();
        let mut ledger = open(dir.path());
        let mut typed = draft(&subject);
        typed.zone = zone;
        typed.attendees[0].name = name;
        ledger.save_form(&typed, at(0)).unwrap();
        let key = key(&external_id);
        let new = NewRequest {
            key: &key,
            draft: &typed,
            request: &asked(&subject),
            body: &subject,
            client_request_id: "first",
            state: RequestState::UnderWay,
            at: at(0),
        };
        let id = ledger.begin(&new).unwrap();
        let ledger = open(dir.path());
        prop_assert_eq!(ledger.form().unwrap(), Some(typed.clone()));
        let request = ledger.request(id).unwrap().unwrap();
        prop_assert_eq!((request.draft, request.body, request.key), (Some(typed), subject, key));
    }
}
