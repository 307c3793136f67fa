//! Signing in at the demo organization, as a plain HTTP client sees it.

mod apps;
pub(crate) mod browser;
mod device;
mod mistakes;
mod on_request;
mod pages;
mod record;
mod tokens;

use aws_lc_rs::digest::{SHA256, digest};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::Value;

use super::demo_kit::{Demo, Reply, send, with_query};
use browser::{Page, press};

/// The main user, who is also the administrator.
const ANA: &str = "ana.ferreira@larkfield-demo.example";
const ALEX: &str = super::demo_kit::COLLEAGUE;
const RETURN_ADDRESS: &str = "http://localhost:49152";
/// What the program asks for unless a test says otherwise.
const SCOPE: &str = "https://graph.microsoft.com/OnlineMeetings.ReadWrite openid profile offline_access";
const CP1: &str = r#"{"access_token":{"xms_cc":{"values":["cp1"]}}}"#;

/// Form fields or query parameters by name.
type Fields<'a> = Vec<(&'a str, &'a str)>;

/// A program's attempt to sign someone in.
struct Attempt<'a> {
    demo: &'a Demo,
    tenant: &'a str,
    verifier: String,
    fields: Vec<(String, String)>,
}

impl<'a> Attempt<'a> {
    fn new(demo: &'a Demo) -> Self {
        let verifier = format!("{}{}", uuid::Uuid::new_v4().simple(), uuid::Uuid::new_v4().simple());
        let challenge = URL_SAFE_NO_PAD.encode(digest(&SHA256, verifier.as_bytes()));
        let fields = [
            ("client_id", demo.server.client_id()),
            ("response_type", "code"),
            ("redirect_uri", RETURN_ADDRESS),
            ("response_mode", "form_post"),
            ("scope", SCOPE),
            ("state", "state-1"),
            ("nonce", "nonce-1"),
            ("code_challenge", &challenge),
            ("code_challenge_method", "S256"),
        ];
        Self {
            demo,
            tenant: demo.server.tenant(),
            verifier,
            fields: fields.map(|(name, value)| (name.into(), value.into())).into(),
        }
    }

    /// With a parameter set; an empty value leaves it out.
    fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(known, _)| known != name);
        if !value.is_empty() {
            self.fields.push((name.into(), value.into()));
        }
        self
    }

    fn at(mut self, tenant: &'a str) -> Self {
        self.tenant = tenant;
        self
    }

    /// The first page.
    async fn open(&self) -> Page {
        let path = format!("/{}/oauth2/v2.0/authorize", self.tenant);
        Page::from(send(self.demo.bare("GET", &with_query(&path, &self.fields))).await)
    }

    /// The page after someone was chosen, and after consent if it is asked for.
    async fn sign_in_as(&self, account: &str) -> Page {
        let chosen = press(self.demo, &self.open().await, "account", account).await;
        if chosen.has_button("decision", "accept") {
            press(self.demo, &chosen, "decision", "accept").await
        } else {
            chosen
        }
    }

    /// The code that comes back for someone.
    async fn code_for(&self, account: &str) -> String {
        let page = self.sign_in_as(account).await;
        page.field("code").unwrap_or_else(|| panic!("{}", page.reply.text))
    }

    /// The form that redeems a code.
    fn redeeming<'b>(&'b self, code: &'b str) -> Fields<'b> {
        vec![
            ("grant_type", "authorization_code"),
            ("client_id", self.demo.server.client_id()),
            ("code", code),
            ("redirect_uri", RETURN_ADDRESS),
            ("code_verifier", &self.verifier),
        ]
    }

    /// Signs someone in and gives the token answer.
    async fn tokens_for(&self, account: &str) -> Value {
        let code = self.code_for(account).await;
        let answer = self.demo.token(self.tenant, &self.redeeming(&code)).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        answer.json()
    }
}

impl Demo {
    /// Asks for tokens.
    async fn token(&self, tenant: &str, fields: &[(&str, &str)]) -> Reply {
        send(self.form(&format!("/{tenant}/oauth2/v2.0/token"), fields)).await
    }

    /// Asks for new tokens with a refresh token.
    async fn refresh(&self, token: &Value, more: &[(&str, &str)]) -> Reply {
        let mut fields = vec![
            ("grant_type", "refresh_token"),
            ("client_id", self.server.client_id()),
            ("refresh_token", token.as_str().expect("a token")),
        ];
        fields.extend(more);
        self.token(self.server.tenant(), &fields).await
    }

    /// Calls Graph with the access token of a token answer.
    async fn graph(&self, tokens: &Value, method: &str, path: &str) -> Reply {
        let token = tokens["access_token"].as_str().expect("an access token");
        let mut request = self.bare(method, path).bearer_auth(token);
        if method == "POST" {
            request = request.json(&serde_json::json!({ "externalId": "a" }));
        }
        send(request).await
    }

    /// The status with which Graph makes a meeting for whom these tokens stand for.
    async fn make_meeting(&self, tokens: &Value) -> u16 {
        self.graph(tokens, "POST", "/v1.0/me/onlineMeetings/createOrGet")
            .await
            .status
    }
}

impl Reply {
    /// Asserts that this is an error in Entra's form, and gives its name and number.
    #[track_caller]
    fn entra_error(&self) -> (String, u64) {
        assert!((400..=503).contains(&self.status), "{} {}", self.status, self.text);
        let body = self.json();
        let text = |name: &str| {
            body[name]
                .as_str()
                .unwrap_or_else(|| panic!("{name}: {body}"))
                .to_owned()
        };
        let codes: Vec<u64> = serde_json::from_value(body["error_codes"].clone()).expect("numbers");
        let [code] = codes[..] else { panic!("{body}") };
        let description = text("error_description");
        let tail = format!(
            "\r\nTrace ID: {}\r\nCorrelation ID: {}\r\nTimestamp: {}",
            text("trace_id"),
            text("correlation_id"),
            text("timestamp")
        );
        assert!(description.starts_with(&format!("AADSTS{code}: ")), "{description}");
        assert!(description.ends_with(&tail), "{description}");
        assert_eq!(self.header("cache-control"), Some("no-store, no-cache"));
        (text("error"), code)
    }
}

/// What an ID token says, unchecked.
fn claims_of(token: &Value) -> Value {
    let token = token.as_str().expect("an ID token");
    jsonwebtoken::dangerous::insecure_decode_claims(token).expect("it is a JWT")
}
