//! A sign-in service and a Graph in one, whose every secret carries the mark.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::{Value, json};

use crate::{MARK, secret};

/// What the token endpoint does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    Good,
    /// Says no, in the protocol's words.
    Refused,
    /// A web page with status 200, and the tokens in it.
    Html,
    /// The tokens, and then no more.
    CutOff,
    /// The tokens, in places where none belongs.
    WrongTypes,
    /// The tokens, but not for meetings.
    NoScope,
    /// Status 500, and the tokens in it.
    Fails,
}

/// The service, which runs until the process ends.
pub struct Service {
    shared: Arc<Shared>,
    root: String,
    runtime: tokio::runtime::Runtime,
}

struct Shared {
    mode: Mutex<Mode>,
    nonce: Mutex<String>,
    /// What was made up by the program and must stay between it and the service.
    seen: Mutex<Vec<String>>,
    /// How many calls of Graph are refused with 401 from now on, and whether they are challenged.
    refusing: AtomicUsize,
    challenging: Mutex<bool>,
    issued: AtomicUsize,
}

impl Service {
    pub fn start() -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let shared = Arc::new(Shared {
            mode: Mutex::new(Mode::Good),
            nonce: Mutex::default(),
            seen: Mutex::default(),
            refusing: AtomicUsize::new(0),
            challenging: Mutex::default(),
            issued: AtomicUsize::new(0),
        });
        let app = axum::Router::new().fallback(answer).with_state(Arc::clone(&shared));
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let root = format!("http://{}", listener.local_addr().unwrap());
        runtime.spawn(async move { axum::serve(listener, app).await });
        Self { shared, root, runtime }
    }

    pub fn root(&self) -> String {
        self.root.clone()
    }

    pub fn graph_url(&self) -> String {
        format!("{}/graph", self.root)
    }

    pub fn set(&self, mode: Mode) {
        *self.shared.mode.lock().unwrap() = mode;
    }

    pub fn refuse_tokens(&self, calls: usize, challenging: bool) {
        *self.shared.challenging.lock().unwrap() = challenging;
        self.shared.refusing.store(calls, Ordering::SeqCst);
    }

    /// Everything that nobody else may see.
    pub fn secrets(&self) -> Vec<String> {
        let mut all = vec![MARK.to_owned(), STANDARD.encode(MARK), URL_SAFE_NO_PAD.encode(MARK)];
        all.extend(self.shared.seen.lock().unwrap().iter().cloned());
        all
    }

    /// Does what a browser does when the person has signed in: posts the answer to the program.
    pub fn answer_as_browser(&self, link: &str) {
        let link = url::Url::parse(link).unwrap();
        let asked: HashMap<_, _> = link.query_pairs().into_owned().collect();
        self.shared.nonce.lock().unwrap().clone_from(&asked["nonce"]);
        let form = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("code", &secret("code"))
            .append_pair("state", &asked["state"])
            .finish();
        let request = reqwest::Client::new()
            .post(&asked["redirect_uri"])
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(form);
        let answer = self.runtime.block_on(request.send()).unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        let page = self.runtime.block_on(answer.text()).unwrap();
        assert!(!page.contains(MARK), "{page}");
    }
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let body = axum::body::to_bytes(body, 1 << 20).await.unwrap();
    let path = head.uri.path().to_owned();
    if let Some(rest) = path.strip_prefix("/graph/") {
        return graph(&shared, rest, &head.headers);
    }
    match path.as_str() {
        "/oauth2/v2.0/token" => token(&shared, &body),
        "/oauth2/v2.0/devicecode" => json_answer(
            StatusCode::OK,
            &json!({"device_code": secret("device-code"), "user_code": "ABCD-EFGH", "expires_in": 600, "interval": 1,
                "verification_uri": "https://microsoft.com/devicelogin", "message": secret("message")}),
        ),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

fn graph(shared: &Shared, path: &str, headers: &HeaderMap) -> Response {
    let bearer = headers.get(header::AUTHORIZATION).unwrap().to_str().unwrap();
    assert!(bearer.contains(MARK), "{path}");
    let refusing = shared.refusing.load(Ordering::SeqCst);
    if refusing > 0 {
        shared.refusing.store(refusing - 1, Ordering::SeqCst);
        let claims = STANDARD.encode(r#"{"access_token":{"acrs":{"essential":true,"value":"c1"}}}"#);
        let challenge = if *shared.challenging.lock().unwrap() {
            format!("Bearer realm=\"\", error=\"insufficient_claims\", claims=\"{claims}\"")
        } else {
            "Bearer".to_owned()
        };
        return (StatusCode::UNAUTHORIZED, [(header::WWW_AUTHENTICATE, challenge)], "{}").into_response();
    }
    if path.ends_with("createOrGet") {
        json_answer(
            StatusCode::CREATED,
            &json!({"id": "meeting", "joinWebUrl": "https://teams.microsoft.com/l/meetup-join/x"}),
        )
    } else {
        json_answer(
            StatusCode::FORBIDDEN,
            &json!({"error": {"code": "Forbidden", "message": "no"}}),
        )
    }
}

fn token(shared: &Shared, body: &Bytes) -> Response {
    let fields: HashMap<String, String> = url::form_urlencoded::parse(body).into_owned().collect();
    let mut seen = shared.seen.lock().unwrap();
    seen.extend(fields.get("code_verifier").cloned());
    let number = shared.issued.fetch_add(1, Ordering::SeqCst);
    let nonce = shared.nonce.lock().unwrap().clone();
    let claims = json!({"aud": "convene", "iss": "issuer", "sub": "person", "name": "Ana", "nonce": nonce,
        "preferred_username": "ana@contoso.com", "jti": secret("id-token")});
    let id_token = format!(
        "{}.{}.{}",
        URL_SAFE_NO_PAD.encode(r#"{"alg":"RS256","typ":"JWT"}"#),
        URL_SAFE_NO_PAD.encode(claims.to_string()),
        secret("signature")
    );
    seen.push(id_token.clone());
    let mut good = json!({"token_type": "Bearer", "expires_in": 3600, "scope": "OnlineMeetings.ReadWrite openid",
        "access_token": secret(&format!("access-{number}")), "refresh_token": secret(&format!("refresh-{number}")),
        "id_token": id_token});
    match *shared.mode.lock().unwrap() {
        Mode::Good => json_answer(StatusCode::OK, &good),
        Mode::Refused => json_answer(
            StatusCode::BAD_REQUEST,
            &json!({"error": "invalid_grant", "error_codes": [50173], "suberror": "consent_required",
                "error_description": "AADSTS50173: ended"}),
        ),
        Mode::Html => (
            StatusCode::OK,
            [(header::CONTENT_TYPE, "text/html")],
            format!("<p>{good}</p>"),
        )
            .into_response(),
        Mode::CutOff => {
            let text = good.to_string();
            json_text(StatusCode::OK, text[..text.len() - 2].to_owned())
        }
        Mode::WrongTypes => {
            good["access_token"] = json!([secret("access")]);
            good["token_type"] = json!(secret("type"));
            json_answer(StatusCode::OK, &good)
        }
        Mode::NoScope => {
            good["scope"] = json!("openid");
            json_answer(StatusCode::OK, &good)
        }
        Mode::Fails => json_answer(StatusCode::INTERNAL_SERVER_ERROR, &good),
    }
}

fn json_answer(status: StatusCode, body: &Value) -> Response {
    json_text(status, body.to_string())
}

fn json_text(status: StatusCode, text: String) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], Body::from(text)).into_response()
}
