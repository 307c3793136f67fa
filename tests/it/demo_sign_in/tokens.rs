//! Codes and tokens: what each is good for, and how long.

use std::time::Duration;

use convene::demo::DemoOptions;
use serde_json::{Value, json};

use super::{ALEX, ANA, Attempt, CP1};
use crate::demo_kit::{Demo, send};

const DAY: Duration = Duration::from_hours(24);

#[tokio::test]
async fn a_code_is_good_once_for_ten_minutes_and_for_who_asked() {
    let demo = Demo::start().await;
    let attempt = Attempt::new(&demo);
    let code = attempt.code_for(ANA).await;
    let redeem = async |name: &str, value: &str| {
        let mut fields = attempt.redeeming(&code);
        fields.retain(|(known, _)| *known != name);
        if !value.is_empty() {
            fields.push((name, value));
        }
        demo.token(attempt.tenant, &fields).await
    };
    for (name, value, error, number) in [
        ("code", "made-up", "invalid_grant", 9_002_313),
        ("code", "", "invalid_request", 900_144),
        ("redirect_uri", "http://localhost:1", "invalid_grant", 500_112),
        ("redirect_uri", "", "invalid_request", 900_144),
        ("code_verifier", "", "invalid_grant", 50_148),
        ("code_verifier", "short", "invalid_grant", 50_148),
        ("code_verifier", &"x".repeat(43), "invalid_grant", 501_481),
        ("client_secret", "anything", "invalid_client", 700_025),
        ("client_assertion", "anything", "invalid_client", 700_025),
        ("scope", "Mail.Send", "invalid_scope", 70_011),
        ("claims", "x", "invalid_request", 90_100),
    ] {
        let refused = redeem(name, value).await;
        assert_eq!(refused.entra_error(), (error.to_owned(), number), "{name}={value}");
    }
    let elsewhere = demo.token("organizations", &attempt.redeeming(&code)).await;
    assert_eq!(elsewhere.entra_error(), ("invalid_grant".into(), 700_005));
    assert_eq!(redeem("", "").await.status, 200, "none of these used it up");
    assert_eq!(redeem("", "").await.entra_error(), ("invalid_grant".into(), 54_005));

    let late = attempt.code_for(ANA).await;
    demo.server.sign_in().pass_time(Duration::from_mins(10));
    let refused = demo.token(attempt.tenant, &attempt.redeeming(&late)).await;
    assert_eq!(refused.entra_error(), ("invalid_grant".into(), 70_008));
}

#[tokio::test]
async fn a_code_gives_no_more_than_was_consented_to() {
    let demo = Demo::start().await;
    let attempt = Attempt::new(&demo);
    let code = attempt.code_for(ANA).await;
    let mut fields = attempt.redeeming(&code);
    fields.push(("scope", "People.Read"));
    let refused = demo.token(attempt.tenant, &fields).await;
    assert_eq!(refused.entra_error(), ("invalid_grant".into(), 65_001));
    assert_eq!(refused.json()["suberror"], "consent_required");
}

#[tokio::test]
async fn tokens_come_with_what_was_asked_for_only() {
    let demo = Demo::start().await;
    let tokens = Attempt::new(&demo)
        .with("scope", "OnlineMeetings.ReadWrite")
        .tokens_for(ANA)
        .await;
    assert_eq!(tokens["refresh_token"], Value::Null);
    assert_eq!(tokens["id_token"], Value::Null);
    let tokens = Attempt::new(&demo)
        .with("scope", "openid")
        .with("nonce", "")
        .tokens_for(ANA)
        .await;
    let claims = super::claims_of(&tokens["id_token"]);
    for absent in ["name", "preferred_username", "oid", "email", "nonce"] {
        assert_eq!(claims[absent], Value::Null, "{absent}");
    }
}

#[tokio::test]
async fn a_refresh_token_is_replaced_at_every_use() {
    let demo = Demo::start().await;
    let first = Attempt::new(&demo).tokens_for(ALEX).await;
    let second = demo.refresh(&first["refresh_token"], &[]).await;
    assert_eq!(second.status, 200, "{}", second.text);
    let second = second.json();
    assert_ne!(second["refresh_token"], first["refresh_token"]);
    assert_ne!(second["access_token"], first["access_token"]);
    assert!(second["id_token"].is_string());
    assert_eq!(demo.make_meeting(&second).await, 201);
    let third = demo
        .refresh(&second["refresh_token"], &[("scope", "OnlineMeetings.ReadWrite")])
        .await;
    assert_eq!(third.status, 200);
    assert_eq!(
        third.json()["scope"],
        "https://graph.microsoft.com/OnlineMeetings.ReadWrite"
    );
    assert!(
        third.json()["refresh_token"].is_string(),
        "also when offline_access was not repeated"
    );
}

#[tokio::test]
async fn a_used_refresh_token_ends_the_sign_in_it_is_from() {
    let demo = Demo::start().await;
    let first = Attempt::new(&demo).tokens_for(ANA).await;
    let other = Attempt::new(&demo).tokens_for(ANA).await;
    let second = demo.refresh(&first["refresh_token"], &[]).await.json();
    let replayed = demo.refresh(&first["refresh_token"], &[]).await;
    assert_eq!(replayed.entra_error(), ("invalid_grant".into(), 70_000));
    assert_eq!(replayed.json()["suberror"], "bad_token");
    let ended = demo.refresh(&second["refresh_token"], &[]).await;
    assert_eq!(ended.entra_error(), ("invalid_grant".into(), 50_173));
    assert_eq!(ended.json()["suberror"], "bad_token");
    assert_eq!(
        demo.refresh(&other["refresh_token"], &[]).await.status,
        200,
        "another sign-in goes on"
    );
}

#[tokio::test]
async fn of_two_refreshes_at_once_one_is_a_reuse() {
    let demo = Demo::start().await;
    let tokens = Attempt::new(&demo).tokens_for(ANA).await;
    let (a, b) = tokio::join!(
        demo.refresh(&tokens["refresh_token"], &[]),
        demo.refresh(&tokens["refresh_token"], &[])
    );
    let mut statuses = [a.status, b.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 400]);
}

#[tokio::test]
async fn a_refresh_token_is_refused_when_it_is_old_wrong_or_asks_for_more() {
    let demo = Demo::start().await;
    let tokens = Attempt::new(&demo).tokens_for(ANA).await;
    let token = &tokens["refresh_token"];
    let number = async |token: &Value, more: &[(&str, &str)]| demo.refresh(token, more).await.entra_error().1;
    assert_eq!(number(&json!("made up"), &[]).await, 9_002_313);
    assert_eq!(number(&tokens["access_token"], &[]).await, 9_002_313);
    assert_eq!(number(token, &[("client_secret", "x")]).await, 700_025);
    assert_eq!(number(token, &[("scope", "Mail.Send")]).await, 70_011);
    let more = demo
        .refresh(token, &[("scope", "OnlineMeetings.ReadWrite People.Read")])
        .await;
    assert_eq!(more.entra_error(), ("invalid_grant".into(), 65_001));
    assert_eq!(more.json()["suberror"], "consent_required");
    demo.server.sign_in().pass_time(89 * DAY);
    let renewed = demo.refresh(token, &[]).await;
    assert_eq!(renewed.status, 200, "none of these used it up: {}", renewed.text);
    demo.server.sign_in().pass_time(91 * DAY);
    assert_eq!(number(&renewed.json()["refresh_token"], &[]).await, 700_082);
}

#[tokio::test]
async fn a_program_that_understands_challenges_gets_long_tokens() {
    let demo = Demo::start().await;
    let short = Attempt::new(&demo).tokens_for(ANA).await;
    let long = Attempt::new(&demo).with("claims", CP1).tokens_for(ANA).await;
    assert_eq!(
        (&long["expires_in"], &long["refresh_in"]),
        (&86_400.into(), &43_200.into())
    );
    let refreshed = demo.refresh(&short["refresh_token"], &[("claims", CP1)]).await.json();
    assert_eq!(refreshed["expires_in"], 86_400, "either request may say so");
    demo.server.sign_in().pass_time(Duration::from_hours(1));
    let refused = demo.graph(&short, "GET", "/v1.0/me/onlineMeetings/x").await;
    let (code, message) = refused.error(401);
    assert_eq!(code, "InvalidAuthenticationToken");
    assert!(message.contains("expired"), "{message}");
    assert!(refused.header("www-authenticate").unwrap().starts_with("Bearer "));
    assert_eq!(demo.make_meeting(&long).await, 201);
}

#[tokio::test]
async fn graph_heeds_what_a_person_has_allowed() {
    let demo = Demo::start().await;
    let team = send(demo.call("GET", "/v1.0/me/joinedTeams")).await.json()["value"][0]["id"].clone();
    let channels = format!("/v1.0/teams/{}/channels", team.as_str().unwrap());
    let operations = [
        (
            "OnlineMeetings.ReadWrite",
            "POST",
            "/v1.0/me/onlineMeetings/createOrGet",
        ),
        ("OnlineMeetings.ReadWrite", "DELETE", "/v1.0/me/onlineMeetings/x"),
        ("OnlineMeetings.Read", "GET", "/v1.0/me/onlineMeetings/x"),
        ("User.Read", "GET", "/v1.0/me"),
        ("User.ReadBasic.All", "GET", "/v1.0/users?$top=1"),
        (
            "User.ReadBasic.All",
            "GET",
            "/beta/users/ana.ferreira@larkfield-demo.example",
        ),
        ("People.Read", "GET", "/v1.0/me/people"),
        ("Team.ReadBasic.All", "GET", "/v1.0/me/joinedTeams"),
        ("Channel.ReadBasic.All", "GET", channels.as_str()),
        ("Calendars.ReadWrite", "POST", "/v1.0/me/events"),
    ];
    // What each of them is allowed by besides itself.
    let suffices = |scope: &str, needed: &str| {
        scope == needed
            || (scope == "OnlineMeetings.ReadWrite" && needed == "OnlineMeetings.Read")
            || (scope == "User.ReadBasic.All" && needed == "User.Read")
    };
    for scope in [
        "openid",
        "OnlineMeetings.Read",
        "OnlineMeetings.ReadWrite",
        "User.Read",
        "User.ReadBasic.All",
        "People.Read",
        "Team.ReadBasic.All",
        "Channel.ReadBasic.All",
        "Calendars.ReadWrite",
    ] {
        // A fresh demo, as tokens are good for everything a person ever allowed.
        let demo = Demo::start().await;
        let tokens = Attempt::new(&demo).with("scope", scope).tokens_for(ANA).await;
        for (needed, method, path) in operations {
            let answer = demo.graph(&tokens, method, path).await;
            assert_eq!(
                answer.status == 403,
                !suffices(scope, needed),
                "{scope}: {method} {path}: {}",
                answer.text
            );
            if answer.status == 403 {
                let (code, message) = answer.error(403);
                assert!(!code.is_empty() && !message.is_empty());
            }
        }
    }
}

#[tokio::test]
async fn a_new_consent_widens_the_next_token_not_the_last() {
    let demo = Demo::start().await;
    let narrow = Attempt::new(&demo).tokens_for(ANA).await;
    let people = async |tokens: &Value| demo.graph(tokens, "GET", "/v1.0/me/people").await.status;
    assert_eq!(people(&narrow).await, 403);
    let wide = Attempt::new(&demo)
        .with("scope", "openid People.Read")
        .tokens_for(ANA)
        .await;
    assert_eq!((people(&wide).await, demo.make_meeting(&wide).await), (200, 201));
    assert_eq!(people(&narrow).await, 403);
    let refreshed = demo.refresh(&narrow["refresh_token"], &[]).await.json();
    assert_eq!(people(&refreshed).await, 200);
    assert!(refreshed["scope"].as_str().unwrap().contains("People.Read"));
}

#[tokio::test]
async fn a_restart_keeps_people_signed_in_and_their_consents() {
    let dir = tempfile::tempdir().unwrap();
    let options = || DemoOptions {
        state_dir: Some(dir.path().to_owned()),
        ..DemoOptions::default()
    };
    let demo = Demo::start_with(options()).await;
    let tokens = Attempt::new(&demo).tokens_for(ANA).await;
    let used = demo.refresh(&tokens["refresh_token"], &[]).await.json();
    let kept = std::fs::read_to_string(dir.path().join("demo.json")).unwrap();
    for name in ["access_token", "refresh_token", "id_token"] {
        assert!(!kept.contains(used[name].as_str().unwrap()), "no {name} is on the disk");
    }
    demo.server.shutdown().await;

    let demo = Demo::start_with(options()).await;
    assert_eq!(demo.make_meeting(&used).await, 201);
    let chosen = super::press(&demo, &Attempt::new(&demo).open().await, "account", ANA).await;
    assert!(chosen.field("code").is_some(), "consent is remembered");
    assert_eq!(demo.refresh(&used["refresh_token"], &[]).await.status, 200);
    assert_eq!(
        demo.refresh(&tokens["refresh_token"], &[]).await.entra_error().1,
        70_000,
        "re-use is still seen"
    );

    let other = Demo::start().await;
    assert_eq!(
        other.refresh(&used["refresh_token"], &[]).await.entra_error().1,
        9_002_313
    );
    assert_eq!(other.make_meeting(&used).await, 401, "another demo knows nothing of it");
}

#[tokio::test]
async fn a_sign_in_that_the_demos_file_does_not_know_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let options = || DemoOptions {
        state_dir: Some(dir.path().to_owned()),
        ..DemoOptions::default()
    };
    let demo = Demo::start_with(options()).await;
    let file = dir.path().join("demo.json");
    let before = std::fs::read(&file).unwrap();
    let tokens = Attempt::new(&demo).tokens_for(ANA).await;
    demo.server.shutdown().await;
    std::fs::write(&file, before).unwrap();
    let demo = Demo::start_with(options()).await;
    let refused = demo.refresh(&tokens["refresh_token"], &[]).await;
    assert_eq!(refused.entra_error(), ("invalid_grant".into(), 70_000));
}

#[tokio::test]
async fn a_basic_permission_shows_basic_profiles_and_no_groups() {
    let demo = Demo::start().await;
    let attempt = Attempt::new(&demo).with("scope", "openid User.ReadBasic.All");
    let tokens = attempt.tokens_for(ANA).await;
    let path = format!("/v1.0/users/{ALEX}?$select=displayName,mail,jobTitle,department,userType");
    let alex = demo.graph(&tokens, "GET", &path).await.json();
    assert_eq!(alex["mail"], ALEX);
    for hidden in ["jobTitle", "department", "userType"] {
        assert_eq!(alex[hidden], Value::Null, "{hidden}");
    }
    let by_alias = "/v1.0/users?$filter=proxyAddresses/any(p:p%20eq%20'smtp:alexhart@larkfield-demo.example')";
    for denied in [by_alias, "/v1.0/groups"] {
        let refused = demo.graph(&tokens, "GET", denied).await;
        assert_eq!(refused.error(403).0, "Authorization_RequestDenied");
    }
    // What the demo's own token shows.
    let whole = send(demo.call("GET", &path)).await.json();
    assert!(whole["jobTitle"].is_string() && whole["userType"] == "Member");
}
