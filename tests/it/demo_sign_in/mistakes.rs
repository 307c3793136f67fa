//! What is refused, where that is said, and with which number.

use super::{ANA, Attempt, browser::Page};
use crate::demo_kit::{Demo, send, with_query};

#[tokio::test]
async fn what_has_no_safe_way_back_is_shown_in_the_browser() {
    let demo = Demo::start().await;
    for (name, value, code) in [
        ("client_id", "11111111-2222-4333-8444-555555555555", 700_016),
        ("client_id", "", 900_144),
        ("redirect_uri", "", 900_971),
        ("redirect_uri", "https://localhost:49152", 50_011),
        ("redirect_uri", "http://localhost:49152/path", 50_011),
        ("redirect_uri", "http://evil.example", 50_011),
        ("response_mode", "carrier_pigeon", 70_007),
    ] {
        let page = Attempt::new(&demo).with(name, value).open().await;
        assert_eq!(page.reply.status, 400, "{name}={value}");
        assert_eq!(page.shown_error(), code, "{name}={value}");
    }
    let path = format!(
        "/{}/oauth2/v2.0/authorize?client_id=a&client_id=b",
        demo.server.tenant()
    );
    assert_eq!(Page::from(send(demo.bare("GET", &path)).await).shown_error(), 9_000_411);
}

#[tokio::test]
async fn an_unknown_tenant_is_not_found() {
    let demo = Demo::start().await;
    for tenant in [
        "common",
        "consumers",
        "contoso.com",
        "11111111-2222-4333-8444-555555555555",
    ] {
        assert_eq!(Attempt::new(&demo).at(tenant).open().await.shown_error(), 90_002);
        let refused = demo.token(tenant, &[("grant_type", "refresh_token")]).await;
        assert_eq!(refused.entra_error(), ("invalid_request".into(), 90_002));
        let metadata = format!("/{tenant}/v2.0/.well-known/openid-configuration");
        let refused = send(demo.bare("GET", &metadata)).await;
        assert_eq!(refused.entra_error(), ("invalid_tenant".into(), 90_002));
    }
}

#[tokio::test]
async fn other_mistakes_go_back_to_the_program() {
    let demo = Demo::start().await;
    let short = "A".repeat(42);
    for (name, value, error, code) in [
        ("code_challenge", "", "invalid_request", "AADSTS50147: "),
        ("code_challenge_method", "", "invalid_request", "AADSTS50147: "),
        ("code_challenge_method", "plain", "invalid_request", "AADSTS50147: "),
        ("code_challenge", &short, "invalid_request", "AADSTS501491: "),
        ("response_type", "", "invalid_request", "AADSTS900144: "),
        ("response_type", "token", "unsupported_response_type", "AADSTS70005: "),
        ("scope", "", "invalid_request", "AADSTS900144: "),
        ("scope", "openid Mail.Send", "invalid_client", "AADSTS650053: "),
        ("claims", "{", "invalid_request", "AADSTS90100: "),
        ("claims", "[]", "invalid_request", "AADSTS90100: "),
        ("prompt", "maybe", "invalid_request", "AADSTS90023: "),
    ] {
        let page = Attempt::new(&demo).with(name, value).open().await;
        assert_eq!(page.field("error").as_deref(), Some(error), "{name}={value}");
        assert_eq!(page.field("state").as_deref(), Some("state-1"), "{name}={value}");
        assert!(
            page.field("error_description").unwrap().starts_with(code),
            "{name}={value}"
        );
    }
}

#[tokio::test]
async fn the_token_address_refuses_what_is_no_request_for_tokens() {
    let demo = Demo::start().await;
    let path = format!("/{}/oauth2/v2.0/token", demo.server.tenant());
    let id = demo.server.client_id();
    let refused = async |request: reqwest::RequestBuilder| send(request).await.entra_error();
    let post = |fields: &[(&str, &str)]| demo.form(&path, fields);
    let is = |error: &str, code| (error.to_owned(), code);

    assert_eq!(refused(demo.bare("GET", &path)).await, is("invalid_request", 900_561));
    assert_eq!(
        refused(demo.bare("OPTIONS", &path)).await,
        is("invalid_request", 900_561)
    );
    assert_eq!(refused(post(&[])).await, is("invalid_request", 900_144));
    let in_json = demo
        .bare("POST", &path)
        .json(&serde_json::json!({ "grant_type": "refresh_token" }));
    assert_eq!(refused(in_json).await, is("invalid_request", 900_144));
    // What is in the address does not count.
    let in_query = with_query(&path, &[("grant_type", "refresh_token")]);
    assert_eq!(
        refused(demo.bare("POST", &in_query)).await,
        is("invalid_request", 900_144)
    );
    let password = [("grant_type", "password"), ("client_id", id)];
    assert_eq!(refused(post(&password)).await, is("unsupported_grant_type", 70_003));
    let unknown = [("grant_type", "refresh_token"), ("client_id", "x")];
    assert_eq!(refused(post(&unknown)).await, is("unauthorized_client", 700_016));
    let twice = [("grant_type", "refresh_token"), ("grant_type", "password")];
    assert_eq!(refused(post(&twice)).await, is("invalid_request", 9_000_411));
    // A page's script must not get tokens.
    let from_page = post(&password).header("origin", "https://evil.example");
    assert_eq!(refused(from_page).await, is("invalid_request", 9_002_326));
}

#[tokio::test]
async fn a_clients_own_id_finds_the_error_again() {
    let demo = Demo::start().await;
    let path = format!("/{}/oauth2/v2.0/token", demo.server.tenant());
    let id = "11111111-2222-4333-8444-555555555555";
    let refused = send(demo.bare("POST", &path).header("client-request-id", id)).await;
    refused.entra_error();
    assert_eq!(refused.json()["correlation_id"], id);
    assert_eq!(refused.header("x-ms-request-id"), refused.json()["trace_id"].as_str());
}

#[tokio::test]
async fn there_is_nothing_else_beside_the_sign_in_addresses() {
    let demo = Demo::start().await;
    for path in [
        "/oauth2/v2.0/token",
        "/organizations/oauth2/token",
        "/organizations/oauth2/v2.0/introspect",
        "/.well-known/openid-configuration",
    ] {
        let refused = send(demo.bare("GET", path)).await;
        assert_eq!(refused.status, 404, "{path}");
        assert_eq!(refused.entra_error().0, "invalid_request", "{path}");
    }
}

#[tokio::test]
async fn the_metadata_says_where_everything_is() {
    let demo = Demo::start().await;
    let (origin, tenant) = (demo.server.authority_url(), demo.server.tenant());
    for asked in [tenant, "larkfield-demo.example", "organizations"] {
        let metadata = demo.metadata(asked).await;
        let issuer = match asked {
            "organizations" => format!("{origin}/{{tenantid}}/v2.0"),
            _ => format!("{origin}/{tenant}/v2.0"),
        };
        assert_eq!(metadata["issuer"], issuer);
        for (name, path) in [
            ("authorization_endpoint", "oauth2/v2.0/authorize"),
            ("token_endpoint", "oauth2/v2.0/token"),
            ("device_authorization_endpoint", "oauth2/v2.0/devicecode"),
            ("end_session_endpoint", "oauth2/v2.0/logout"),
            ("jwks_uri", "discovery/v2.0/keys"),
        ] {
            assert_eq!(metadata[name], format!("{origin}/{asked}/{path}"));
        }
    }
    // Whoever knows the demo as `localhost` goes on doing so.
    let localhost = origin.replace("127.0.0.1", "localhost");
    let request = demo
        .bare("GET", &format!("/{tenant}/v2.0/.well-known/openid-configuration"))
        .header("host", localhost.strip_prefix("http://").unwrap());
    let metadata = send(request).await.json();
    assert_eq!(metadata["issuer"], format!("{localhost}/{tenant}/v2.0"));
    assert!(Attempt::new(&demo).sign_in_as(ANA).await.field("code").is_some());
}

impl Demo {
    /// The metadata of a tenant.
    pub(super) async fn metadata(&self, tenant: &str) -> serde_json::Value {
        let path = format!("/{tenant}/v2.0/.well-known/openid-configuration");
        let answer = send(self.bare("GET", &path)).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        answer.json()
    }
}
