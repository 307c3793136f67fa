//! Where people sign in: what is taken for an organization, an app and an address, and where the addresses come from.

use convene::{
    graph::{Cloud, GraphUrlProblem},
    identity::{ClientIdProblem, Endpoints, Problem, TenantProblem},
};
use serde_json::json;

use super::*;

fn of_cloud(cloud: Cloud, tenant: Option<&str>) -> Authority {
    Authority {
        root: AuthorityUrl::parse(cloud.authority_url().unwrap()).unwrap(),
        tenant: tenant.map(|tenant| Tenant::parse(tenant).unwrap()),
        entra: true,
    }
}

async fn endpoints(stub: &Stub, tenant: bool) -> Result<Endpoints, SignInError> {
    let mut authority = custom(&stub.url()).authority;
    if !tenant {
        authority.tenant = None;
    }
    authority.endpoints(&http()).await
}

#[test]
fn a_tenant_is_an_id_a_domain_or_organizations() {
    for (text, tenant) in [
        (TENANT, TENANT),
        (" 0B7E0F9C-2A2D-4E0C-9B57-7D6F1C6B1D11\n", TENANT),
        ("Contoso.com", "contoso.com"),
        ("contoso.onmicrosoft.com", "contoso.onmicrosoft.com"),
        ("xn--mller-kva.example", "xn--mller-kva.example"),
        ("1-2.example", "1-2.example"),
        ("Organizations", "organizations"),
    ] {
        assert_eq!(Tenant::parse(text).unwrap().as_str(), tenant, "{text}");
    }
    for (text, problem) in [
        ("common", TenantProblem::Common),
        ("CONSUMERS", TenantProblem::Consumers),
        ("9188040d-6c67-4c5b-b112-36a304b66dad", TenantProblem::Consumers),
        ("", TenantProblem::NotATenant),
        ("contoso", TenantProblem::NotATenant),
        (".com", TenantProblem::NotATenant),
        ("contoso..com", TenantProblem::NotATenant),
        ("contoso.com.", TenantProblem::NotATenant),
        ("-contoso.com", TenantProblem::NotATenant),
        ("contoso-.com", TenantProblem::NotATenant),
        ("..", TenantProblem::NotATenant),
        ("a/b.com", TenantProblem::NotATenant),
        ("contoso.com/x", TenantProblem::NotATenant),
        ("contoso.com?x", TenantProblem::NotATenant),
        ("contoso.com#x", TenantProblem::NotATenant),
        ("ana@contoso.com", TenantProblem::NotATenant),
        ("contoso com", TenantProblem::NotATenant),
        ("contoso.c\u{0}om", TenantProblem::NotATenant),
        ("contosö.com", TenantProblem::NotATenant),
        ("127.0.0.1", TenantProblem::NotATenant),
        ("0b7e0f9c2a2d4e0c9b577d6f1c6b1d11", TenantProblem::NotATenant),
        ("{0b7e0f9c-2a2d-4e0c-9b57-7d6f1c6b1d11}", TenantProblem::NotATenant),
    ] {
        assert_eq!(Tenant::parse(text), Err(problem), "{text}");
    }
    assert_eq!(
        Tenant::parse(&format!("{}.com", "a".repeat(64))),
        Err(TenantProblem::NotATenant)
    );
    assert_eq!(Tenant::parse(&"a.".repeat(130)), Err(TenantProblem::NotATenant));
}

#[test]
fn a_client_id_is_ours_to_use() {
    let guid = ClientId::parse(&format!(" {CLIENT_ID}\n")).unwrap();
    assert_eq!((guid.as_str(), guid.is_guid()), (CLIENT_ID, true));
    let word = ClientId::parse("convene-desktop").unwrap();
    assert_eq!((word.as_str(), word.is_guid()), ("convene-desktop", false));
    for owned in [
        "de8bc8b5-d9f9-48b1-a8ad-b748da725064",
        "04B07795-8DDB-461A-BBEE-02F9E1BF7B46",
        "1950a258-227b-4e31-a9cf-717495945fc2",
        "14d82eec-204b-4c2f-b7e8-296a70dab67e",
        "1fec8e78-bce4-4aaf-ab1b-5451cc387264",
    ] {
        assert_eq!(ClientId::parse(owned), Err(ClientIdProblem::MicrosoftOwned), "{owned}");
    }
    for bad in ["", " ", "a b", "a\nb", "ä", &"x".repeat(201)] {
        assert_eq!(ClientId::parse(bad), Err(ClientIdProblem::NotAClientId), "{bad}");
    }
}

#[test]
fn the_root_of_a_sign_in_service_is_https_or_on_this_computer() {
    for good in [
        "https://login.contoso.example",
        "http://127.0.0.1:8080/",
        "http://localhost:1/base/",
        "http://localhost:1/base//",
    ] {
        let root = AuthorityUrl::parse(good).unwrap();
        assert_eq!(root.to_string(), good.trim_end_matches('/'));
        assert_eq!(AuthorityUrl::parse(&root.to_string()), Ok(root));
    }
    for (bad, problem) in [
        ("login.contoso.example", GraphUrlProblem::NotAUrl),
        ("http://login.contoso.example", GraphUrlProblem::NotHttps),
        ("https://ana:pw@login.contoso.example", GraphUrlProblem::UserInfo),
        ("https://login.contoso.example?x", GraphUrlProblem::Query),
        ("https://login.contoso.example#x", GraphUrlProblem::Fragment),
    ] {
        assert_eq!(AuthorityUrl::parse(bad), Err(problem), "{bad}");
    }
}

#[tokio::test]
async fn the_addresses_of_entra_are_known_without_asking() {
    let http = Http::new(false).unwrap();
    let authority = of_cloud(Cloud::UsGov, Some("contoso.us"));
    let known = authority.endpoints(&http).await.unwrap();
    let address = |path: &str| Url::parse(&format!("https://login.microsoftonline.us/contoso.us/{path}")).unwrap();
    assert_eq!(
        known,
        Endpoints {
            authorize: address("oauth2/v2.0/authorize"),
            token: address("oauth2/v2.0/token"),
            device_code: Some(address("oauth2/v2.0/devicecode")),
            end_session: Some(address("oauth2/v2.0/logout")),
            admin_consent: Some(address("adminconsent")),
            issuer: None,
        }
    );
    let any = of_cloud(Cloud::Global, None).endpoints(&http).await.unwrap();
    assert_eq!(any.token.path(), "/organizations/oauth2/v2.0/token");
}

#[tokio::test]
async fn an_administrator_is_sent_to_the_page_that_allows_the_app() {
    let http = Http::new(false).unwrap();
    let known = of_cloud(Cloud::Global, Some(TENANT)).endpoints(&http).await.unwrap();
    let link = known.admin_consent_link(&ClientId::parse(CLIENT_ID).unwrap()).unwrap();
    assert_eq!(
        link[..url::Position::AfterPath],
        format!("https://login.microsoftonline.com/{TENANT}/adminconsent")
    );
    let mut asked = query(&link);
    assert!(!asked.remove("state").unwrap().is_empty());
    assert_eq!(
        asked,
        fields([("client_id", CLIENT_ID), ("redirect_uri", "http://localhost")])
    );
}

#[test]
fn what_a_stored_token_is_bound_to_names_service_and_organization() {
    for (authority, key) in [
        (
            of_cloud(Cloud::Global, Some("CONTOSO.com")),
            "https://login.microsoftonline.com/contoso.com",
        ),
        (
            of_cloud(Cloud::Global, None),
            "https://login.microsoftonline.com/organizations",
        ),
        (
            custom("http://LOCALHOST:1/a/").authority,
            &format!("http://localhost:1/a/{TENANT}"),
        ),
        (
            Authority {
                tenant: None,
                ..custom("https://id.example").authority
            },
            "https://id.example",
        ),
    ] {
        assert_eq!(authority.key(), key);
    }
}

#[tokio::test]
async fn another_service_is_asked_for_its_addresses() {
    let document = json!({
        "issuer": "https://id.example",
        "authorization_endpoint": "https://id.example/auth?x=1",
        "token_endpoint": "https://id.example/token",
        "device_authorization_endpoint": "https://id.example/device",
        "end_session_endpoint": "https://id.example/end",
        "scopes_supported": ["openid"],
    });
    let stub = Stub::start([json(200, &document), json(200, &document)]).await;
    let url = |text: &str| Url::parse(text).unwrap();
    let found = endpoints(&stub, true).await.unwrap();
    assert_eq!(
        found,
        Endpoints {
            authorize: url("https://id.example/auth?x=1"),
            token: url("https://id.example/token"),
            device_code: Some(url("https://id.example/device")),
            end_session: Some(url("https://id.example/end")),
            admin_consent: None,
            issuer: Some("https://id.example".to_owned()),
        }
    );
    endpoints(&stub, false).await.unwrap();
    let asked: Vec<_> = stub
        .received()
        .iter()
        .map(|r| format!("{} {}", r.method, r.target))
        .collect();
    assert_eq!(
        asked,
        [
            format!("GET /{TENANT}/v2.0/.well-known/openid-configuration"),
            "GET /.well-known/openid-configuration".to_owned(),
        ]
    );
}

#[tokio::test]
async fn a_service_without_a_discovery_document_has_the_paths_of_entra() {
    for (tenant, before) in [(true, format!("/{TENANT}")), (false, String::new())] {
        let stub = Stub::start([Reply::new(404, "nothing here")]).await;
        let known = endpoints(&stub, tenant).await.unwrap();
        assert_eq!(
            known.authorize.as_str(),
            format!("{}{before}/oauth2/v2.0/authorize", stub.url())
        );
        assert_eq!(known.token.path(), format!("{before}/oauth2/v2.0/token"));
        assert_eq!(
            known.device_code.unwrap().path(),
            format!("{before}/oauth2/v2.0/devicecode")
        );
        assert_eq!(
            known.end_session.unwrap().path(),
            format!("{before}/oauth2/v2.0/logout")
        );
        assert_eq!((known.admin_consent, known.issuer), (None, None));
    }
}

#[tokio::test]
async fn addresses_that_are_not_safe_are_refused() {
    let safe = "https://id.example/x";
    for bad in [
        "http://id.example/token",
        "http://10.0.0.1/token",
        "ftp://127.0.0.1/token",
        "javascript:alert(1)",
        "https://ana@id.example/token",
        "https://id.example/token#x",
        "/token",
    ] {
        for name in [
            "authorization_endpoint",
            "token_endpoint",
            "device_authorization_endpoint",
            "end_session_endpoint",
        ] {
            let mut document = json!({"authorization_endpoint": safe, "token_endpoint": safe});
            document[name] = json!(bad);
            let stub = Stub::start([json(200, &document)]).await;
            let error = endpoints(&stub, true).await.unwrap_err();
            assert_eq!(error.problem, Problem::Unreadable, "{name}: {bad}");
        }
    }
    // On this computer, http is as good as the root itself.
    let here = json!({"authorization_endpoint": "http://127.0.0.1:1/a", "token_endpoint": "http://localhost:2/t"});
    let stub = Stub::start([json(200, &here)]).await;
    assert!(endpoints(&stub, true).await.is_ok());
}

#[tokio::test]
async fn a_discovery_document_that_is_none_is_an_error() {
    for (reply, problem) in [
        (Reply::new(200, "<html>"), Problem::Unreadable),
        (
            json(200, &json!({"token_endpoint": "https://id.example/t"})),
            Problem::Unreadable,
        ),
        (json(200, &json!([])), Problem::Unreadable),
        (
            Reply::new(302, "").header("location", "/elsewhere"),
            Problem::Unreadable,
        ),
        (Reply::new(403, "no"), Problem::Unreadable),
        (Reply::new(503, ""), Problem::ServiceBusy { retry_after: None }),
        (
            Reply::Closed,
            Problem::Unreachable {
                host: "127.0.0.1".to_owned(),
                proxy: None,
                proxy_refused: false,
            },
        ),
    ] {
        let stub = Stub::start([reply.clone()]).await;
        assert_eq!(endpoints(&stub, true).await.unwrap_err().problem, problem, "{reply:?}");
        assert_eq!(stub.received().len(), 1);
    }
}
