//! What `createOrGet` can't set is set in a second step, once the meeting is there.

use convene::engine::Progress;
use convene::meeting::{MeetingChat, MeetingOptions};
use serde_json::json;

use super::*;

fn allowed_presenters(service: &Service, external_id: &str) -> Value {
    let [meeting] = service.with_external_id(external_id).try_into().unwrap();
    meeting["settings"]["allowedPresenters"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn roles_and_options_are_set_by_one_patch_after_the_meeting_is_made() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let before = service.exchanged();
    let made = driven.created(Draft {
        options: MeetingOptions {
            chat: Some(MeetingChat::Disabled),
            watermark_on_video: Some(true),
            ..MeetingOptions::default()
        },
        ..with_presenter("roles")
    });
    assert_eq!((made.how, &made.follow_up), (How::Created, &FollowUp::Done));
    let [post, patch] = service.calls_since(before).try_into().unwrap();
    assert_eq!((post.method.as_str(), patch.method.as_str()), ("POST", "PATCH"));
    assert!(
        patch.path.ends_with(made.meeting.id.as_deref().unwrap()),
        "{}",
        patch.path
    );
    let body: Value = serde_json::from_str(&patch.request_body).unwrap();
    let mut presenter = service.known("priya.raman").await;
    presenter["role"] = json!("presenter");
    assert_eq!(
        body,
        json!({
            "participants": { "attendees": [presenter] },
            "allowedPresenters": "roleIsPresenter",
            "allowMeetingChat": "disabled",
            "watermarkProtection": { "isEnabledForVideo": true },
        })
    );
    assert!(driven.has_told(|event| matches!(event, Event::Progress(_, Progress::FollowUp))));
    assert_eq!(allowed_presenters(&service, "roles"), "roleIsPresenter");
    // What is shown and kept is how the meeting is after both steps.
    assert_eq!(made.meeting.options.chat, Some(MeetingChat::Disabled));
    let kept = answer(driven.run(|job| Command::ShowMeeting(job, made.key.unwrap())));
    assert_eq!(kept.meeting.options.chat, Some(MeetingChat::Disabled));
    assert_eq!(driven.row("roles").state, DONE);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_without_roles_and_options_needs_no_second_step() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let before = service.exchanged();
    let made = driven.created(Draft {
        attendees: vec![
            attendee("priya.raman", Some(Role::Attendee)),
            attendee("tom.baker", None),
        ],
        ..draft("plain")
    });
    assert_eq!(made.follow_up, FollowUp::NotNeeded);
    assert_eq!(service.methods_since(before), ["POST"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_second_step_keeps_the_meeting_and_can_be_done_later() {
    let service = Service::start().await;
    let (driven, profile) = Driven::at(&service);
    service.fail("PATCH", status(403));
    let made = driven.created(with_presenter("later"));
    let FollowUp::Failed(failure) = &made.follow_up else {
        panic!("{:?}", made.follow_up)
    };
    assert!(matches!(failure.kind, FailureKind::Forbidden { .. }), "{failure:?}");
    assert_eq!((made.how, made.unrecorded.is_none()), (How::Created, true));
    let row = driven.row("later");
    assert_eq!((row.state, row.graph_id), (DONE, made.meeting.id.clone()));
    assert_eq!(unfinished(profile.path()), []);

    let changed = answer(driven.change(&graph_id(&made), with_presenter("later")));
    assert_eq!((changed.how, changed.key), (How::Changed, made.key));
    assert_eq!(allowed_presenters(&service, "later"), "roleIsPresenter");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_whose_answer_was_lost_is_ours_and_gets_its_second_step() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    service.fail("POST", Fault::Reset { when: When::AfterWork });
    let before = service.exchanged();
    let made = driven.created(with_presenter("lost"));
    assert_eq!((made.how, made.earlier_try_unknown), (How::Existed, true));
    assert_eq!(made.follow_up, FollowUp::Done);
    assert_eq!(service.methods_since(before), ["POST", "POST", "PATCH"]);
    assert_eq!(allowed_presenters(&service, "lost"), "roleIsPresenter");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_that_was_there_before_is_not_changed() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    driven.created(planned("there", "Theirs", "10:00", "11:00"));
    let before = service.exchanged();
    let again = Draft {
        subject: "Ours".to_owned(),
        ..with_presenter("there")
    };
    let got = driven.created(again.clone());
    assert_eq!((got.how, got.follow_up), (How::Existed, FollowUp::NotNeeded));
    assert_eq!(service.methods_since(before), ["POST"]);
    // Not even when an earlier try might have made it: this one has another subject.
    service.fail("POST", Fault::Reset { when: When::BeforeWork });
    let got = driven.created(again);
    assert_eq!((got.earlier_try_unknown, got.follow_up), (true, FollowUp::NotNeeded));
    assert_eq!(allowed_presenters(&service, "there"), "everyone");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_ends_between_the_steps_does_the_second_when_the_request_is_resumed() {
    let service = Service::start().await;
    let (driven, profile) = Driven::at(&service);
    let patience = Fault::Delay {
        ms: 20_000,
        when: When::BeforeWork,
    };
    service.fail("PATCH", patience);
    driven.begin(|job| Command::CreateOrGet(job, Box::new(with_presenter("between"))));
    driven.until(|event| matches!(event, Event::Progress(_, Progress::FollowUp)).then_some(()));
    drop(driven);
    assert_eq!(allowed_presenters(&service, "between"), "everyone");

    let driven = Driven::start(profile.path(), service.demo.token());
    driven.ready();
    let [request] = unfinished(profile.path()).try_into().unwrap();
    assert_eq!(request.state, RequestState::Unknown);
    // What the first step was answered with is known all the same.
    assert!(driven.row("between").join_web_url.is_some());
    let resumed = answer(driven.resume(request.id));
    assert_eq!((resumed.how, resumed.follow_up), (How::Existed, FollowUp::Done));
    assert_eq!(allowed_presenters(&service, "between"), "roleIsPresenter");
    assert_eq!(unfinished(profile.path()), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_that_is_asked_for_anew_after_an_unknown_request_is_ours_as_well() {
    let service = Service::start().await;
    let (driven, profile) = Driven::at(&service);
    service.always_fail("POST", Fault::Reset { when: When::AfterWork });
    let (_, state, _) = unanswered(driven.create(with_presenter("anew")));
    assert_eq!(state, RequestState::Unknown);
    service.demo.faults().clear();
    // A refusal of the new request says nothing of the first one.
    service.fail("POST", status(403));
    assert!(matches!(driven.create(with_presenter("anew")), Outcome::Failed(_)));
    assert_eq!(unfinished(profile.path()).len(), 1);

    let got = driven.created(with_presenter("anew"));
    assert_eq!(
        (got.how, got.earlier_try_unknown, got.follow_up),
        (How::Existed, true, FollowUp::Done)
    );
    assert_eq!(allowed_presenters(&service, "anew"), "roleIsPresenter");
    assert_eq!(unfinished(profile.path()), [], "both are answered");
}
