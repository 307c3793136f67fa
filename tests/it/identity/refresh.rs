//! Renewing tokens: what is sent, and which errors ask for a person.

use convene::identity::{Claims, Permission, Problem, What, refresh};
use serde_json::json;

use super::*;

#[tokio::test]
async fn a_refresh_sends_the_token_and_what_is_asked_for() {
    let stub = Stub::start([json(200, &tokens())]).await;
    let registration = entra(&stub.url());
    let scopes = registration.scopes.with_extra(&[Permission::Directory]);
    let grant = refresh(&http(), &registration, &refresh_token(), &scopes, None)
        .await
        .unwrap();
    assert_eq!(stub.only().target, format!("/{TENANT}/oauth2/v2.0/token"));
    assert_eq!(
        form(&stub.only()),
        fields([
            ("grant_type", "refresh_token"),
            ("client_id", CLIENT_ID),
            ("refresh_token", "canary-refresh-token"),
            (
                "scope",
                "https://graph.microsoft.com/OnlineMeetings.ReadWrite https://graph.microsoft.com/People.Read \
                 https://graph.microsoft.com/User.ReadBasic.All openid profile offline_access"
            ),
            ("claims", CP1),
        ])
    );
    assert!(grant.refresh_token.is_some());
    assert_eq!(grant.who.unwrap().tenant, TENANT);
}

#[tokio::test]
async fn a_refresh_sends_the_claims_of_a_challenge() {
    let stub = Stub::start([json(200, &tokens())]).await;
    let registration = entra(&stub.url());
    let challenge = Claims::challenged(r#"{"access_token":{"acrs":{"essential":true,"value":"c1"}}}"#).unwrap();
    refresh(
        &http(),
        &registration,
        &refresh_token(),
        &registration.scopes,
        Some(&challenge),
    )
    .await
    .unwrap();
    assert_eq!(
        form(&stub.only())["claims"],
        r#"{"access_token":{"acrs":{"essential":true,"value":"c1"},"xms_cc":{"values":["cp1"]}}}"#
    );
}

#[tokio::test]
async fn tokens_of_another_organization_or_app_are_refused() {
    for (name, value, what) in [
        ("aud", json!("someone-else"), What::Audience),
        ("tid", json!("11111111-2222-3333-4444-555555555555"), What::Tenant),
    ] {
        let mut claims = id_claims();
        claims[name] = value;
        let mut answer = tokens();
        answer["id_token"] = json!(id_token(&claims));
        let stub = Stub::start([json(200, &answer)]).await;
        let registration = entra(&stub.url());
        let error = refresh(&http(), &registration, &refresh_token(), &registration.scopes, None).await;
        assert_eq!(error.unwrap_err().problem, Problem::WrongAnswer(what));
    }
}

#[tokio::test]
async fn the_word_error_decides_what_happens_next_and_the_number_what_is_said() {
    for (error, codes, suberror, problem, needs_interaction, is_bad_token) in [
        (
            "invalid_grant",
            json!([700_082]),
            None,
            Problem::SignInEnded,
            true,
            false,
        ),
        (
            "invalid_grant",
            json!([50173]),
            Some("bad_token"),
            Problem::SignInEnded,
            true,
            true,
        ),
        (
            "invalid_grant",
            json!([50076]),
            Some("basic_action"),
            Problem::ProofNeeded,
            true,
            false,
        ),
        (
            "interaction_required",
            json!([]),
            None,
            Problem::ProofNeeded,
            true,
            false,
        ),
        (
            "interaction_required",
            json!([53003]),
            None,
            Problem::PolicyBlocks,
            true,
            false,
        ),
        (
            "consent_required",
            json!(null),
            None,
            Problem::ConsentNeeded,
            true,
            false,
        ),
        ("login_required", json!("?"), None, Problem::SignInEnded, true, false),
        (
            "invalid_client",
            json!(["7000218"]),
            None,
            Problem::SecretExpected,
            false,
            false,
        ),
        (
            "unauthorized_client",
            json!([700_016]),
            None,
            Problem::NoSuchApp,
            false,
            false,
        ),
    ] {
        let answer = json!({"error": error, "error_codes": codes, "suberror": suberror});
        let stub = Stub::start([json(400, &answer)]).await;
        let registration = entra(&stub.url());
        let refused = refresh(&http(), &registration, &refresh_token(), &registration.scopes, None).await;
        let refused = refused.unwrap_err();
        assert_eq!(
            (&refused.problem, refused.needs_interaction(), refused.is_bad_token()),
            (&problem, needs_interaction, is_bad_token),
            "{answer}"
        );
        assert!(!refused.is_transient());
    }
}

#[tokio::test]
async fn an_interaction_that_is_required_brings_the_claims_to_ask_with() {
    let answer = json!({
        "error": "interaction_required",
        "error_codes": [50079],
        "claims": r#"{"access_token":{"capolids":{"essential":true,"values":["1"]}}}"#,
    });
    let stub = Stub::start([json(400, &answer)]).await;
    let registration = entra(&stub.url());
    let refused = refresh(&http(), &registration, &refresh_token(), &registration.scopes, None).await;
    assert_eq!(
        refused.unwrap_err().details.claims.unwrap().to_string(),
        r#"{"access_token":{"capolids":{"essential":true,"values":["1"]},"xms_cc":{"values":["cp1"]}}}"#
    );
}
