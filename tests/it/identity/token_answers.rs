//! A token endpoint's answer may be odd in every way; it is understood, or refused without being repeated.

use std::time::Duration;

use convene::identity::{Problem, What, refresh};
use proptest::prelude::*;
use serde_json::json;

use super::*;

/// Renews tokens against one answer.
async fn renewed(reply: Reply) -> Result<Grant, SignInError> {
    let stub = Stub::start([reply]).await;
    let registration = entra(&stub.url());
    let grant = refresh(&http(), &registration, &refresh_token(), &registration.scopes, None).await;
    assert_eq!(
        stub.received().len(),
        1,
        "nothing is tried again, and no redirection followed"
    );
    if let Err(error) = &grant {
        let printed = format!("{error} {error:?} {}", error.details);
        assert!(!printed.contains(CANARY), "{printed}");
    }
    grant
}

async fn renewed_with(name: &str, value: Value) -> Result<Grant, SignInError> {
    let mut tokens = tokens();
    tokens[name] = value;
    renewed(json(200, &tokens)).await
}

#[tokio::test]
async fn an_answer_with_no_more_than_a_token_is_enough() {
    let grant = renewed(json(200, &json!({"access_token": "canary", "token_type": "bearer"})));
    let grant = grant.await.unwrap();
    assert_eq!(grant.lifetime, Duration::from_mins(5));
    assert_eq!(grant.refresh_in, None);
    assert!(grant.refresh_token.is_none());
    assert_eq!(grant.granted, None);
    assert_eq!(grant.who, None);
}

#[tokio::test]
async fn an_odd_lifetime_is_the_nearest_sane_one() {
    let unknown = Duration::from_mins(5);
    let longest = Duration::from_hours(48);
    for (given, lifetime) in [
        (json!(3599), Duration::from_secs(3599)),
        (json!("3599"), Duration::from_secs(3599)),
        (json!(" 60 "), Duration::from_mins(1)),
        (json!(60.9), Duration::from_mins(1)),
        (json!(0), unknown),
        (json!(-1), unknown),
        (json!("-3600"), unknown),
        (json!(""), unknown),
        (json!("soon"), unknown),
        (json!("NaN"), unknown),
        (json!(null), unknown),
        (json!([3599]), unknown),
        (json!({}), unknown),
        (json!(true), unknown),
        (json!(u64::MAX), longest),
        (json!(1e300), longest),
        (json!("inf"), longest),
        (json!(1e15), longest),
    ] {
        let grant = renewed_with("expires_in", given.clone()).await.unwrap();
        assert_eq!(grant.lifetime, lifetime, "{given}");
    }
}

#[tokio::test]
async fn the_time_to_renew_is_never_after_the_end() {
    for (given, soon) in [
        (json!(1800), Some(Duration::from_mins(30))),
        (json!("1800"), Some(Duration::from_mins(30))),
        (json!(999_999), Some(Duration::from_hours(1))),
        (json!(0), None),
        (json!("x"), None),
        (json!(null), None),
    ] {
        let grant = renewed_with("refresh_in", given.clone()).await.unwrap();
        assert_eq!(grant.refresh_in, soon, "{given}");
    }
}

#[tokio::test]
async fn only_a_bearer_token_is_taken() {
    for kind in ["Bearer", "bearer", "BEARER"] {
        assert!(renewed_with("token_type", json!(kind)).await.is_ok(), "{kind}");
    }
    for kind in [
        json!("pop"),
        json!("mac"),
        json!(""),
        json!(null),
        json!(7),
        json!(["Bearer"]),
    ] {
        let error = renewed_with("token_type", kind.clone()).await.unwrap_err();
        assert_eq!(error.problem, Problem::WrongAnswer(What::TokenType), "{kind}");
    }
}

#[tokio::test]
async fn a_token_without_the_permission_to_make_meetings_is_refused() {
    for scope in ["openid profile", "OnlineMeetings.Read", ""] {
        let error = renewed_with("scope", json!(scope)).await;
        // An empty one says nothing, as an absent one.
        match error {
            Ok(grant) => assert_eq!((scope, grant.granted), ("", None)),
            Err(error) => assert_eq!(error.problem, Problem::WrongAnswer(What::Scope), "{scope}"),
        }
    }
    let grant = renewed_with("scope", json!("onlinemeetings.READWRITE")).await.unwrap();
    assert_eq!(grant.granted.unwrap(), ["onlinemeetings.READWRITE"]);
    assert_eq!(renewed_with("scope", json!(null)).await.unwrap().granted, None);
}

#[tokio::test]
async fn an_answer_without_a_usable_token_cannot_be_read() {
    for token in [
        json!(null),
        json!(""),
        json!(7),
        json!(["canary"]),
        json!("canary canary"),
        json!("canary\r\nX: y"),
    ] {
        let error = renewed_with("access_token", token.clone()).await.unwrap_err();
        assert_eq!(error.problem, Problem::Unreadable, "{token}");
    }
}

#[tokio::test]
async fn what_is_no_json_object_cannot_be_read_and_is_not_repeated() {
    for body in [
        "",
        "[]",
        "null",
        "\"canary\"",
        "{\"access_token\":\"canary",
        "<html>canary</html>",
        "canary",
        "\u{FEFF}{}",
    ] {
        for kind in ["application/json", "text/html", "text/plain"] {
            let error = renewed(Reply::new(200, body).header("content-type", kind))
                .await
                .unwrap_err();
            assert_eq!(error.problem, Problem::Unreadable, "{kind}: {body}");
            assert_eq!(error.details.status, Some(200));
        }
    }
}

#[tokio::test]
async fn a_page_with_status_200_is_no_answer_even_if_a_token_is_on_it() {
    let page = Reply::new(200, tokens().to_string()).header("content-type", "text/html");
    assert_eq!(renewed(page).await.unwrap_err().problem, Problem::Unreadable);
}

#[tokio::test]
async fn a_redirection_is_not_followed() {
    for status in [301, 302, 303, 307, 308] {
        let stub = Stub::start([json(200, &tokens())]).await;
        let reply = Reply::new(status, "").header("location", &format!("{}/elsewhere", stub.url()));
        let error = renewed(reply).await.unwrap_err();
        assert_eq!(error.problem, Problem::Unreadable);
        assert_eq!(error.details.status, Some(status));
        assert!(stub.received().is_empty(), "{status}");
    }
}

#[tokio::test]
async fn an_answer_longer_than_a_mebibyte_is_not_read() {
    let long = |length: usize| {
        let mut tokens = tokens();
        tokens["more"] = json!("x".repeat(length));
        json(200, &tokens)
    };
    assert!(renewed(long(1000 * 1024)).await.is_ok());
    let error = renewed(long(1024 * 1024)).await.unwrap_err();
    assert_eq!(error.problem, Problem::Unreadable);
    assert_eq!(error.details.status, Some(200));
}

#[tokio::test]
async fn an_answer_that_breaks_off_cannot_be_read() {
    let error = renewed(Reply::broken_off(200, tokens().to_string())).await.unwrap_err();
    assert_eq!(error.problem, Problem::Unreadable);
    assert_eq!(error.details.status, Some(200));
    assert!(!error.is_transient(), "whatever was asked for was done");
}

#[tokio::test]
async fn no_answer_at_all_names_the_host() {
    for reply in [Reply::Closed, Reply::broken_off(0, "")] {
        let error = renewed(reply).await.unwrap_err();
        let unreachable = Problem::Unreachable {
            host: "127.0.0.1".to_owned(),
            proxy: None,
            proxy_refused: false,
        };
        assert_eq!(error.problem, unreachable);
        assert!(error.is_transient());
    }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
}

/// Any JSON, not deep.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::btree_map(".{0,4}", inner, 0..3).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_stands_in_the_fields_of_an_answer_it_ends_in_tokens_or_an_error(
        status in prop_oneof![Just(200_u16), Just(400_u16), Just(503_u16)],
        odd in prop::collection::btree_map(
            prop::sample::select(vec![
                "access_token", "token_type", "expires_in", "refresh_in", "refresh_token", "scope", "id_token",
                "error", "error_description", "error_codes", "suberror", "claims", "trace_id",
            ]),
            any_json(),
            0..5,
        )
    ) {
        let mut answer = tokens();
        for (name, value) in odd {
            answer[name] = value;
        }
        let grant = runtime().block_on(renewed(json(status, &answer)));
        prop_assert!(status == 200 || grant.is_err());
    }
}
