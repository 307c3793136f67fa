//! What a person sees in the browser, and what comes of it.

use std::time::Duration;

use reqwest::header::HeaderMap;
use serde_json::Value;

use super::{
    ALEX, ANA, Attempt, RETURN_ADDRESS,
    browser::{Page, filled_in, press},
    claims_of,
};
use crate::demo_kit::{Demo, encoded, send, with_query};

const ROBIN: &str = "robin.hale@postbox.example";
const CASEY: &str = "casey.monroe@harbor-partners.example";

#[tokio::test]
async fn a_person_signs_in_by_following_the_forms() {
    let demo = Demo::start().await;
    let attempt = Attempt::new(&demo).with("scope", "OnlineMeetings.ReadWrite openid profile email offline_access");
    let choice = attempt.open().await;
    assert_eq!(choice.reply.status, 200);
    let accounts = choice.buttons("account");
    assert_eq!(accounts.len(), 12);
    assert_eq!(accounts[0], demo.id_of(ANA).await, "the main user first");

    // Anyone else can be typed, by user name or by address.
    let consent = press(&demo, &choice, "account", &ALEX.to_uppercase()).await;
    for part in [
        "Alex Wilbur Hart",
        "OnlineMeetings.ReadWrite",
        "offline_access",
        "(email)",
    ] {
        assert!(consent.reply.text.contains(part), "{part}: {}", consent.reply.text);
    }
    let back = press(&demo, &consent, "decision", "accept").await;
    let [form] = &back.forms[..] else {
        panic!("{}", back.reply.text)
    };
    assert_eq!(form.action, format!("{RETURN_ADDRESS}/"));
    let names: Vec<&str> = form.inputs.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["code", "session_state", "state"], "no iss, as Entra sends none");
    assert_eq!(back.field("state").as_deref(), Some("state-1"));
    assert!(
        back.reply.text.contains("<button>Continue</button>"),
        "it works without scripts"
    );

    let code = back.field("code").unwrap();
    let answer = demo.token(demo.server.tenant(), &attempt.redeeming(&code)).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    assert_eq!(answer.header("cache-control"), Some("no-store, no-cache"));
    let tokens = answer.json();
    assert_eq!(tokens["token_type"], "Bearer");
    assert_eq!(
        tokens["scope"],
        "openid profile email https://graph.microsoft.com/OnlineMeetings.ReadWrite"
    );
    assert_eq!(
        (&tokens["expires_in"], &tokens["ext_expires_in"]),
        (&3600.into(), &3600.into())
    );
    assert_eq!(tokens["refresh_in"], Value::Null);
    assert!(tokens["refresh_token"].is_string());
    let claims = claims_of(&tokens["id_token"]);
    let origin = demo.server.authority_url();
    for (name, value) in [
        ("aud", demo.server.client_id()),
        ("iss", &format!("{origin}/{}/v2.0", demo.server.tenant())),
        ("tid", demo.server.tenant()),
        ("oid", &demo.id_of(ALEX).await),
        ("preferred_username", ALEX),
        ("name", "Alex Wilbur Hart"),
        ("email", ALEX),
        ("nonce", "nonce-1"),
        ("ver", "2.0"),
    ] {
        assert_eq!(claims[name], value, "{name}");
    }
    let seconds = |name: &str| claims[name].as_i64().unwrap();
    assert!(seconds("exp") > seconds("iat") && claims["sub"].is_string());
    assert_eq!(claims["idp"], Value::Null);

    let meeting = demo.graph(&tokens, "POST", "/v1.0/me/onlineMeetings/createOrGet").await;
    assert_eq!(meeting.status, 201, "{}", meeting.text);
    let organizer = &meeting.json()["participants"]["organizer"];
    assert_eq!(organizer["identity"]["user"]["id"], claims["oid"]);
}

#[tokio::test]
async fn the_signature_of_an_id_token_is_checked_with_the_published_keys() {
    let demo = Demo::start().await;
    let tokens = Attempt::new(&demo).tokens_for(ANA).await;
    let metadata = demo.metadata(demo.server.tenant()).await;
    let keys = demo.open(metadata["jwks_uri"].as_str().unwrap()).await.json();
    let keys: jsonwebtoken::jwk::JwkSet = serde_json::from_value(keys).unwrap();
    let token = tokens["id_token"].as_str().unwrap();
    let kid = jsonwebtoken::decode_header(token).unwrap().kid.unwrap();
    let key = jsonwebtoken::DecodingKey::from_jwk(keys.find(&kid).unwrap()).unwrap();
    let mut rules = jsonwebtoken::Validation::new(jsonwebtoken::Algorithm::RS256);
    rules.set_audience(&[demo.server.client_id()]);
    rules.set_issuer(&[metadata["issuer"].as_str().unwrap()]);
    assert!(jsonwebtoken::decode::<Value>(token, &key, &rules).is_ok());
}

#[tokio::test]
async fn the_answer_goes_back_the_way_it_was_asked_for() {
    let demo = Demo::start().await;
    for (mode, separator) in [("query", '?'), ("fragment", '#'), ("", '?')] {
        let attempt = Attempt::new(&demo).with("response_mode", mode).with("state", "a b&c=d");
        let page = attempt.sign_in_as(ANA).await;
        assert_eq!(page.reply.status, 302, "{mode}");
        let location = page.reply.header("location").unwrap();
        let (address, answer) = location.split_once(separator).unwrap();
        assert_eq!(address, format!("{RETURN_ADDRESS}/"));
        let answer: Vec<(String, String)> = url::form_urlencoded::parse(answer.as_bytes()).into_owned().collect();
        assert!(answer.contains(&("state".into(), "a b&c=d".into())), "{answer:?}");
        let (_, code) = answer.iter().find(|(name, _)| name == "code").unwrap();
        assert_eq!(demo.token(attempt.tenant, &attempt.redeeming(code)).await.status, 200);
    }
}

#[tokio::test]
async fn consent_is_asked_once_for_each_permission_and_person() {
    let demo = Demo::start().await;
    let asked = async |scope: &str, prompt: &str, account: &str| {
        let attempt = Attempt::new(&demo).with("scope", scope).with("prompt", prompt);
        let page = press(&demo, &attempt.open().await, "account", account).await;
        let is_asked = page.has_button("decision", "accept");
        if is_asked {
            press(&demo, &page, "decision", "accept").await;
        }
        is_asked.then_some(page.reply.text)
    };
    assert!(asked("openid OnlineMeetings.ReadWrite", "", ANA).await.is_some());
    assert!(asked("openid OnlineMeetings.ReadWrite", "login", ANA).await.is_none());
    let more = asked("OnlineMeetings.ReadWrite People.Read", "select_account", ANA)
        .await
        .unwrap();
    assert!(
        more.contains("People.Read") && !more.contains("OnlineMeetings"),
        "{more}"
    );
    assert!(
        asked("OnlineMeetings.ReadWrite", "", ALEX).await.is_some(),
        "someone else"
    );
    assert!(
        asked("OnlineMeetings.ReadWrite", "consent", ANA).await.is_some(),
        "when told to"
    );
}

#[tokio::test]
async fn saying_no_tells_the_program_and_allows_nothing() {
    let demo = Demo::start().await;
    let attempt = Attempt::new(&demo);
    let consent = press(&demo, &attempt.open().await, "account", ANA).await;
    for page in [attempt.open().await, consent] {
        let back = press(&demo, &page, "decision", "cancel").await;
        assert_eq!(back.field("error").as_deref(), Some("access_denied"));
        assert_eq!(back.field("state").as_deref(), Some("state-1"));
        assert!(back.field("error_description").unwrap().starts_with("AADSTS65004: "));
        assert_eq!(back.field("code"), None);
    }
    let again = press(&demo, &attempt.open().await, "account", ANA).await;
    assert!(again.has_button("decision", "accept"), "it is asked again");
}

#[tokio::test]
async fn without_a_prompt_only_a_known_person_who_has_consented_gets_through() {
    let demo = Demo::start().await;
    let silently = async |hint: &str| {
        let attempt = Attempt::new(&demo).with("prompt", "none").with("login_hint", hint);
        let page = attempt.open().await;
        page.field("error").ok_or(page.field("code").is_some())
    };
    assert_eq!(silently("").await.as_deref(), Ok("login_required"));
    assert_eq!(
        silently("nobody@larkfield-demo.example").await.as_deref(),
        Ok("login_required")
    );
    assert_eq!(silently(ROBIN).await.as_deref(), Ok("login_required"));
    assert_eq!(silently(ANA).await.as_deref(), Ok("interaction_required"));
    Attempt::new(&demo).sign_in_as(ANA).await;
    assert_eq!(silently(ANA).await, Err(true));
}

#[tokio::test]
async fn a_hint_puts_its_person_first() {
    let demo = Demo::start().await;
    let page = Attempt::new(&demo).with("login_hint", CASEY).open().await;
    assert_eq!(page.buttons("account")[0], demo.id_of(&encoded(&guest_upn())).await);
    assert_eq!(page.field("account").as_deref(), Some(CASEY));
}

fn guest_upn() -> String {
    format!("{}#EXT#@larkfield-demo.example", CASEY.replace('@', "_"))
}

#[tokio::test]
async fn a_guest_signs_in_and_a_personal_account_does_not() {
    let demo = Demo::start().await;
    let tokens = Attempt::new(&demo).tokens_for(CASEY).await;
    let idp = claims_of(&tokens["id_token"])["idp"].clone();
    assert!(
        idp.as_str()
            .is_some_and(|idp| idp.starts_with("https://sts.windows.net/")),
        "{idp}"
    );
    assert_eq!(demo.make_meeting(&tokens).await, 403, "Graph gives guests no meetings");

    let choice = Attempt::new(&demo).open().await;
    for (account, code) in [(ROBIN, 50_020), ("nobody@larkfield-demo.example", 50_034)] {
        let refused = press(&demo, &choice, "account", account).await;
        assert_eq!(refused.alert(), Some(code));
        // Someone else can be chosen right away.
        assert!(
            press(&demo, &refused, "account", ANA)
                .await
                .has_button("decision", "accept")
        );
    }
}

#[tokio::test]
async fn the_tenant_may_be_its_id_its_domain_or_organizations() {
    let demo = Demo::start().await;
    let tenant = demo.server.tenant().to_uppercase();
    for tenant in [tenant.as_str(), "Larkfield-Demo.example", "organizations"] {
        let tokens = Attempt::new(&demo).at(tenant).tokens_for(ANA).await;
        assert_eq!(claims_of(&tokens["id_token"])["tid"], demo.server.tenant(), "{tenant}");
    }
}

#[tokio::test]
async fn hostile_text_stays_text() {
    let demo = Demo::start().await;
    let evil = r#""><script>alert('x')</script><img src=x onerror="y">"#;
    let attempt = Attempt::new(&demo)
        .with("state", evil)
        .with("nonce", evil)
        .with("login_hint", evil);
    let choice = attempt.open().await;
    let refused = press(&demo, &choice, "account", evil).await;
    let back = attempt.sign_in_as(ANA).await;
    assert_eq!(back.field("state").as_deref(), Some(evil), "and comes back as it was");
    let shown = [
        Attempt::new(&demo).with("client_id", evil).open().await,
        Attempt::new(&demo).with("redirect_uri", evil).open().await,
        Attempt::new(&demo).with("response_mode", evil).open().await,
        Attempt::new(&demo)
            .with("scope", evil)
            .with("response_mode", "form_post")
            .open()
            .await,
        Attempt::new(&demo).with("response_type", evil).open().await,
        Attempt::new(&demo).with("prompt", evil).open().await,
        Page::from(send(demo.bare("GET", &format!("/{}/oauth2/v2.0/authorize", encoded(evil)))).await),
    ];
    for page in [choice, refused, back].iter().chain(&shown) {
        let text = &page.reply.text;
        assert!(!text.contains("<script>alert") && !text.contains("<img"), "{text}");
        assert!(text.contains("&lt;script&gt;alert(&#39;x&#39;)"), "{text}");
    }
}

#[tokio::test]
async fn pages_load_nothing_are_framed_nowhere_and_kept_nowhere() {
    let demo = Demo::start().await;
    let attempt = Attempt::new(&demo);
    let choice = attempt.open().await;
    let policy = |headers: &HeaderMap| {
        assert_eq!(headers["cache-control"], "no-store, no-cache");
        assert_eq!(headers["x-frame-options"], "DENY");
        assert_eq!(headers["x-content-type-options"], "nosniff");
        assert!(!headers.contains_key("access-control-allow-origin"));
        headers["content-security-policy"].to_str().unwrap().to_owned()
    };
    let on_choice = policy(&choice.reply.headers);
    let back = attempt.sign_in_as(ANA).await;
    let on_way_back = policy(&back.reply.headers);
    let on_error = policy(&Attempt::new(&demo).with("client_id", "x").open().await.reply.headers);
    for policy in [&on_choice, &on_way_back, &on_error] {
        assert!(policy.starts_with("default-src 'none'; "), "{policy}");
        assert!(
            policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"),
            "{policy}"
        );
        assert!(!policy.contains("unsafe"), "{policy}");
    }
    // After the last button a browser may be redirected to the program, which `form-action` has to allow as well.
    assert!(
        on_choice.contains(&format!("form-action 'self' {RETURN_ADDRESS};")),
        "{on_choice}"
    );
    assert!(
        on_way_back.contains(&format!("form-action {RETURN_ADDRESS};")),
        "{on_way_back}"
    );
    assert!(on_error.contains("form-action 'none'"), "{on_error}");
    // The one script is let through by its hash.
    let (_, script) = back.reply.text.split_once("<script>").unwrap();
    let hash = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, script.split('<').next().unwrap().as_bytes());
    let hash = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, hash);
    assert!(
        on_way_back.contains(&format!("script-src 'sha256-{hash}'")),
        "{on_way_back}"
    );
}

#[tokio::test]
async fn a_form_of_another_page_is_refused() {
    let demo = Demo::start().await;
    let choice = Attempt::new(&demo).open().await;
    let (action, fields) = filled_in(&choice, "account", ANA);
    let sent = async |name: &str, value: &str| {
        let request = demo.form(&action, &fields).header(name, value);
        Page::from(send(request).await)
    };
    for (name, value) in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
    ] {
        let refused = sent(name, value).await;
        assert_eq!(
            (refused.reply.status, refused.shown_error()),
            (403, 90_023),
            "{name}: {value}"
        );
    }
    let ours = demo.server.authority_url();
    assert!(sent("origin", &ours).await.has_button("decision", "accept"));
    assert!(
        sent("sec-fetch-site", "same-origin")
            .await
            .has_button("decision", "accept")
    );
    // Nor can the hidden field be made up.
    let forged = [("ctx", "e30.e30.e30"), ("account", ANA)];
    assert_eq!(
        Page::from(send(demo.form(&action, &forged)).await).shown_error(),
        50_089
    );
    // A consent without a person is none.
    let mut hasty = fields.clone();
    hasty.retain(|(name, _)| name == "ctx");
    hasty.push(("decision".into(), "accept".into()));
    assert_eq!(
        Page::from(send(demo.form(&action, &hasty)).await).shown_error(),
        900_144
    );
}

#[tokio::test]
async fn a_page_waits_ten_minutes() {
    let demo = Demo::start().await;
    let choice = Attempt::new(&demo).open().await;
    demo.server.sign_in().pass_time(Duration::from_mins(9));
    let consent = press(&demo, &choice, "account", ANA).await;
    assert!(consent.has_button("decision", "accept"));
    demo.server.sign_in().pass_time(Duration::from_mins(2));
    assert_eq!(press(&demo, &choice, "account", ANA).await.shown_error(), 50_089);
    let back = press(&demo, &consent, "decision", "accept").await;
    assert!(back.field("code").is_some(), "each page waits for itself");
}

#[tokio::test]
async fn an_administrator_consents_for_everyone() {
    let demo = Demo::start().await;
    let path = format!("/{}/adminconsent", demo.server.tenant());
    let open = async |more: &[(&str, &str)]| {
        let mut fields = vec![("client_id", demo.server.client_id())];
        fields.extend(more);
        Page::from(send(demo.bare("GET", &with_query(&path, &fields))).await)
    };
    let page = open(&[("redirect_uri", RETURN_ADDRESS), ("state", "s")]).await;
    let declined = press(&demo, &page, "decision", "cancel").await;
    let location = declined.reply.header("location").unwrap();
    assert!(
        location.starts_with("http://localhost:49152/?error=permission_denied"),
        "{location}"
    );
    let chosen = press(&demo, &Attempt::new(&demo).open().await, "account", ALEX).await;
    assert!(chosen.has_button("decision", "accept"), "nothing was allowed");

    let accepted = press(&demo, &page, "decision", "accept").await;
    assert_eq!(
        accepted.reply.header("location"),
        Some(
            format!(
                "{RETURN_ADDRESS}/?admin_consent=True&tenant={}&state=s",
                demo.server.tenant()
            )
            .as_str()
        )
    );
    let chosen = press(&demo, &Attempt::new(&demo).open().await, "account", ALEX).await;
    assert!(chosen.field("code").is_some(), "nobody is asked anymore");
    // Without a return address the browser says how it ended.
    let page = press(&demo, &open(&[]).await, "decision", "accept").await;
    assert!(page.reply.text.contains("Permissions given"));
    assert_eq!(
        open(&[("redirect_uri", "https://evil.example")]).await.shown_error(),
        50_011
    );
}

#[tokio::test]
async fn signing_out_goes_back_to_registered_addresses_only() {
    let demo = Demo::start().await;
    let open = async |address: &str| {
        let path = format!("/{}/oauth2/v2.0/logout", demo.server.tenant());
        let path = with_query(&path, &[("post_logout_redirect_uri", address), ("state", "s")]);
        Page::from(send(demo.bare("GET", &path)).await).reply
    };
    let back = open(RETURN_ADDRESS).await;
    assert_eq!(back.header("location"), Some("http://localhost:49152/?state=s"));
    let page = open("https://evil.example").await;
    assert_eq!((page.status, page.header("location")), (200, None));
    assert!(page.text.contains("You signed out") && !page.text.contains("evil"));
}
