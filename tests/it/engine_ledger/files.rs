//! The list, written into files, taken in from them, and asked for while one types.

use super::*;

fn export(driven: &Driven, path: &Path) -> Outcome {
    driven.run(|job| Command::ExportMeetings(job, path.to_owned(), Query::default()))
}

#[tokio::test(flavor = "multi_thread")]
async fn an_exported_list_is_taken_in_elsewhere_as_it_was() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    for number in 0..5 {
        driven.created(planned(
            &format!("ext-{number}"),
            "=Sum(A1), \"Ünïcode\"",
            "10:00",
            "11:00",
        ));
    }
    service.always_fail("POST", Fault::Reset { when: When::AfterWork });
    unanswered(driven.create(draft("unknown")));
    let rows = driven.list();
    let files = tempfile::tempdir().unwrap();
    for name in ["list.json", "list.CSV"] {
        let path = files.path().join(name);
        let Outcome::Exported { path: told, meetings } = export(&driven, &path) else {
            panic!("{name}")
        };
        assert_eq!((told, meetings), (path.clone(), 6), "{name}");
        let written = std::fs::read(&path).unwrap();
        assert!(
            matches!(export(&driven, &path), Outcome::Failed(f) if matches!(f.kind, FailureKind::FileExists { .. }))
        );
        assert_eq!(std::fs::read(&path).unwrap(), written, "{name} is not replaced");

        let (elsewhere, _profile) = Driven::at(&service);
        for (added, times) in [(6, "first"), (0, "second")] {
            let Outcome::Imported(report) = elsewhere.run(|job| Command::ImportMeetings(job, path.clone())) else {
                panic!("{name}")
            };
            assert_eq!(report.added, added, "{name}, the {times} time: {report:?}");
        }
        let taken = elsewhere.list();
        let facts = |rows: &[MeetingRow]| -> Vec<_> {
            let facts = |row: &MeetingRow| {
                (
                    row.key.clone(),
                    row.graph_id.clone(),
                    row.subject.clone(),
                    row.start,
                    row.join_web_url.clone(),
                )
            };
            rows.iter().map(facts).collect()
        };
        assert_eq!(facts(&taken), facts(&rows), "{name}");
        // What was imported is as good as what was made here.
        let before = service.exchanged();
        assert_eq!(answer(elsewhere.check(draft("ext-3"))).how, How::Read);
        assert_eq!(service.methods_since(before), ["GET"]);
    }
    assert!(
        matches!(export(&driven, &files.path().join("list.txt")), Outcome::Failed(f) if matches!(f.kind, FailureKind::FileEnding { .. }))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_list_changes_nothing() {
    let service = Service::start().await;
    let (driven, profile) = Driven::at(&service);
    let import = |path: &Path| match driven.run(|job| Command::ImportMeetings(job, path.to_owned())) {
        Outcome::Failed(failure) => failure.kind,
        other => panic!("{other:?}"),
    };
    let path = profile.path().join("list.json");
    assert!(matches!(import(&path), FailureKind::FileUnread { .. }));
    for text in ["", "no list", "{}"] {
        std::fs::write(&path, text).unwrap();
        assert!(matches!(import(&path), FailureKind::NotAnExport { .. }), "{text}");
    }
    assert_eq!(driven.list(), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_several_lists_asked_for_the_newest_of_each_kind_is_answered() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    driven.created(draft("one"));
    let ask = |number| {
        driven
            .engine
            .send(Command::ListMeetings(number, Query::default(), 0..10));
    };
    for number in 1_000..1_050 {
        ask(ListNumber::List(number));
        ask(ListNumber::Coming(number));
    }
    let mut lists = Vec::new();
    let mut waited_for = vec![ListNumber::List(1_049), ListNumber::Coming(1_049)];
    while !waited_for.is_empty() {
        let (number, rows) = driven.until(|event| match event {
            Event::Meetings(number, rows) => Some((*number, rows.clone().unwrap())),
            _ => None,
        });
        assert_eq!(rows.total, 1);
        waited_for.retain(|waited| *waited != number);
        lists.push(number);
    }
    let only = |is_it: fn(&ListNumber) -> bool| lists.iter().filter(|number| is_it(number)).collect::<Vec<_>>();
    for kind in [
        only(|number| matches!(number, ListNumber::List(_))),
        only(|number| matches!(number, ListNumber::Coming(_))),
    ] {
        assert!(kind.is_sorted(), "{kind:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_removed_from_the_list_stays_at_the_service() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let made = driven.created(draft("removed"));
    let before = service.exchanged();
    driven.engine.send(Command::RemoveMeeting(made.key.clone().unwrap()));
    assert_eq!((driven.list(), service.exchanged()), (vec![], before));
    let shown = driven.run(|job| Command::ShowMeeting(job, made.key.unwrap()));
    assert!(matches!(shown, Outcome::NoSuchMeeting));
    assert_eq!(driven.created(draft("removed")).how, How::Existed);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_is_removed_while_it_is_sent_still_shows_its_meeting() {
    let service = Service::start().await;
    let (driven, profile) = Driven::at(&service);
    service.fail(
        "POST",
        Fault::Delay {
            ms: 200,
            when: When::AfterWork,
        },
    );
    let job = driven.begin(|job| Command::CreateOrGet(job, Box::new(draft("removed"))));
    let key = driven.until(|event| match event {
        Event::Unfinished(requests) => requests.first().map(|request| request.key.clone()),
        _ => None,
    });
    driven.engine.send(Command::RemoveMeeting(key.clone()));
    let made = answer(driven.done(job));
    assert_eq!((made.how, made.unrecorded, made.key), (How::Created, None, Some(key)));
    assert_eq!(driven.row("removed").graph_id, made.meeting.id);
    assert_eq!(unfinished(profile.path()), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_is_forgotten_at_once_and_the_service_is_not_told() {
    let service = Service::start().await;
    let (driven, profile) = Driven::at(&service);
    for number in 0..3 {
        driven.created(draft(&format!("kept-{number}")));
    }
    service.always_fail("POST", Fault::Reset { when: When::AfterWork });
    unanswered(driven.create(draft("unknown")));
    driven.engine.send(Command::SaveForm(Box::new(draft("typed"))));
    let before = service.exchanged();

    let outcome = driven.run(Command::ForgetMeetings);
    assert!(matches!(outcome, Outcome::Forgotten { meetings: 4 }), "{outcome:?}");
    assert_eq!((driven.list(), service.exchanged()), (vec![], before));
    assert_eq!(unfinished(profile.path()), []);
    assert_eq!(service.meetings().len(), 4, "they are still there");
    assert_eq!(open(profile.path()).form(), Ok(Some(draft("typed"))));
    let outcome = driven.run(Command::ForgetMeetings);
    assert!(matches!(outcome, Outcome::Forgotten { meetings: 0 }), "{outcome:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_forgotten_while_a_meeting_is_being_made() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    driven.created(draft("kept"));
    service.fail(
        "POST",
        Fault::Delay {
            ms: 400,
            when: When::AfterWork,
        },
    );
    let making = driven.begin(|job| Command::CreateOrGet(job, Box::new(draft("made"))));
    let outcome = driven.run(Command::ForgetMeetings);
    assert!(
        matches!(&outcome, Outcome::Failed(failure) if failure.kind == FailureKind::Busy),
        "{outcome:?}"
    );
    assert_eq!(answer(driven.done(making)).how, How::Created);
    assert_eq!(driven.list().len(), 2);
}
