//! A meeting in the person's own calendar: made once, and what keeps it from being made.

use convene::demo::DemoServer;
use convene::meeting::{CalendarEvent, Invitee};
use serde_json::{Value, json};

use super::directory::{count, demo, ready_at, ready_at_stub};
use super::*;
use crate::graph::stub::Reply;

pub(crate) fn event() -> CalendarEvent {
    CalendarEvent {
        meeting: "MSo1".to_owned(),
        subject: "Weekly".to_owned(),
        start: "2026-12-01T13:00:00Z".parse().unwrap(),
        end: "2026-12-01T13:30:00Z".parse().unwrap(),
        html: "<p>Join</p>".to_owned(),
        location: "https://t.example/x".to_owned(),
        invited: Vec::new(),
    }
}

impl Driven {
    fn add(&self, job: u64, event: CalendarEvent) -> Outcome {
        self.engine.send(Command::AddToCalendar(JobId(job), Box::new(event)));
        self.done(JobId(job))
    }
}

#[track_caller]
fn failed(outcome: Outcome) -> FailureKind {
    match outcome {
        Outcome::Failed(failure) => failure.kind,
        other => panic!("{other:?}"),
    }
}

/// The bodies of all events that were asked for, with the ID of each that came of it.
fn asked(demo: &DemoServer) -> Vec<(Value, Option<String>)> {
    let all = demo.exchanges().into_iter();
    let events = all.filter(|exchange| exchange.path == "/v1.0/me/events");
    let read = |text: &str| serde_json::from_str::<Value>(text).unwrap_or_default();
    events
        .map(|exchange| {
            let made = read(&exchange.response_body)["id"].as_str().map(str::to_owned);
            (read(&exchange.request_body), made)
        })
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn asked_twice_and_through_trouble_it_is_one_event() {
    let demo = demo().await;
    let driven = ready_at(&demo);
    demo.faults()
        .next(FaultSpec::new(Fault::Reset { when: When::AfterWork }).path("/me/events"));
    for job in 1..=2 {
        let outcome = driven.add(job, event());
        assert!(
            matches!(outcome, Outcome::AddedToCalendar { invited: 0, .. }),
            "{outcome:?}"
        );
    }
    let asked = asked(&demo);
    assert_eq!(asked.len(), 3, "{asked:?}");
    assert_eq!(asked[0].0, asked[1].0);
    assert_eq!(asked[1], asked[2], "the same request made the same event");
    assert!(asked[1].1.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn another_content_makes_no_second_event() {
    let demo = demo().await;
    let driven = ready_at(&demo);
    driven.add(1, event());
    let mut inviting = event();
    inviting.invited.push(Invitee {
        address: "ana@contoso.com".to_owned(),
        name: None,
    });
    assert_eq!(failed(driven.add(2, inviting)), FailureKind::InCalendarAlready);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_told_in_terms_of_the_calendar() {
    let (stub, driven) = ready_at_stub().await;
    let refusal = |status: u16, code: &str| {
        let body = json!({"error": {"code": code, "message": ""}});
        Reply::new(status, body.to_string())
    };
    let cases = [
        (
            403,
            "ErrorAccessDenied",
            FailureKind::CalendarNotAllowed { can_ask: false },
        ),
        (404, "MailboxNotEnabledForRESTAPI", FailureKind::NoCalendar),
        (400, "MailboxNotSupportedForRESTAPI", FailureKind::NoCalendar),
        (400, "ErrorDuplicateTransactionId", FailureKind::InCalendarAlready),
        (409, "ErrorDuplicateTransactionId", FailureKind::InCalendarAlready),
        (
            400,
            "ErrorPropertyValidationFailure",
            FailureKind::Refused { status: 400 },
        ),
    ];
    for (job, (status, code, kind)) in (1..).zip(cases) {
        stub.push(refusal(status, code));
        assert_eq!(failed(driven.add(job, event())), kind, "{status} {code}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_page_that_may_be_opened_is_told() {
    let (stub, driven) = ready_at_stub().await;
    let outlook = "https://outlook.office365.com/owa/?itemid=AAMkAG%3D";
    for (job, (link, told)) in (1..).zip([(outlook, Some(outlook)), ("https://evil.example/", None)]) {
        stub.push(Reply::new(201, json!({"webLink": link}).to_string()));
        let Outcome::AddedToCalendar { web_link, .. } = driven.add(job, event()) else {
            panic!("not added")
        };
        assert_eq!(web_link.as_deref(), told);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_acts_for_another_has_no_calendar_of_their_own() {
    let demo = demo().await;
    let url = demo.graph_url();
    let settings = format!(
        "[[connection]]\nname = \"S\"\nsign_in = \"token\"\ncloud = \"custom\"\ngraph_url = \"{url}\"\n\
         user_id = \"alex.hart@larkfield-demo.example\"\n"
    );
    let driven = Driven::start(&settings, Some(demo.app_token().as_str()));
    driven.account(ready);
    assert_eq!(failed(driven.add(1, event())), FailureKind::NoOwnCalendar);
    assert_eq!(count(&demo, "/me/events"), 0);
}
