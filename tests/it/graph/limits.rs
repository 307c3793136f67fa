//! Of what is longer or more than any answer of Graph, a part counts, and the rest does no harm.

use convene::graph::EntityId;
use convene::meeting::ATTENDEES_RETURNED;
use serde_json::{Value, json};

use super::{
    client, request,
    stub::{Reply, Stub},
    token,
};

#[tokio::test]
async fn of_an_error_as_much_is_kept_as_a_person_reads() {
    let long = "é".repeat(5_000);
    let mut inner = json!({"code": "innermost"});
    for _ in 0..50 {
        inner = json!({"code": "inner", "innerError": inner});
    }
    let detail = json!({"code": long, "message": long, "target": long});
    let body = json!({"error": {
        "code": long, "message": long, "target": long, "innerError": inner, "details": vec![detail; 50],
    }});
    let reply = Reply::new(400, body.to_string()).header("x-ms-ags-diagnostic", &"a".repeat(5_000));
    let stub = Stub::start([reply]).await;
    let error = client(&stub)
        .create_or_get(&token(), &request(), None, &())
        .await
        .unwrap_err();
    let length = |text: Option<&str>| text.unwrap().chars().count();
    let refusal = error.refusal().unwrap();
    assert_eq!(length(refusal.code.as_deref()), 200);
    assert_eq!(length(refusal.message.as_deref()), 2_000);
    assert_eq!(length(refusal.target.as_deref()), 200);
    assert_eq!((refusal.details.len(), refusal.inner_codes.len()), (20, 20));
    assert_eq!(length(refusal.details[0].message.as_deref()), 2_000);
    assert_eq!(length(error.diagnostics().ags_diagnostic.as_deref()), 1_000);
}

#[tokio::test]
async fn no_more_attendees_count_than_graph_gives_back_and_the_others_may_be_hidden() {
    let attendees: Vec<_> = (0..2_000)
        .map(|number| json!({"upn": format!("a{number}@contoso.com")}))
        .collect();
    let body = json!({"id": "x", "participants": {"attendees": attendees}});
    let stub = Stub::start([Reply::new(200, body.to_string())]).await;
    let made = client(&stub)
        .create_or_get(&token(), &request(), None, &())
        .await
        .unwrap();
    assert_eq!(made.meeting.attendees.len(), ATTENDEES_RETURNED);
    assert!(made.meeting.may_hide_attendees());
}

/// A page with one channel and this link to the next.
fn page(next: Option<&str>) -> Reply {
    let body: Value = json!({"value": [{"id": "19:a@thread.tacv2"}], "@odata.nextLink": next});
    Reply::new(200, body.to_string())
}

#[tokio::test]
async fn no_more_than_fifty_pages_are_read_and_the_list_says_that_there_is_more() {
    let stub = Stub::start([]).await;
    let next = format!("{}/v1.0/next", stub.url());
    (0..60).for_each(|_| stub.push(page(Some(&next))));
    let team = EntityId::parse("t").unwrap();
    let listed = client(&stub).list_channels(&token(), &team, 1_000, &()).await.unwrap();
    assert_eq!((listed.entries.len(), listed.has_more), (50, true));
    assert_eq!(stub.received().len(), 50);
}

#[tokio::test]
async fn a_link_to_the_next_page_of_more_than_16_kib_is_not_followed() {
    let stub = Stub::start([]).await;
    let next = format!("{}/v1.0/next?{}", stub.url(), "x".repeat(16 * 1024));
    stub.push(page(Some(&next)));
    let team = EntityId::parse("t").unwrap();
    let listed = client(&stub).list_channels(&token(), &team, 1_000, &()).await.unwrap();
    assert_eq!((listed.entries.len(), listed.has_more), (1, true));
    assert_eq!(stub.received().len(), 1);
}
