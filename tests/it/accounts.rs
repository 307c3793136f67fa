//! The accounts that are signed in: silent renewal, one at a time; rotation; challenges; signing out.

use std::cell::Cell;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use base64::Engine as _;
use convene::graph::AccessToken;
use convene::identity::vault::{KeyStore, Vault};
use convene::identity::{
    AccountKey, Accounts, Authority, AuthorityUrl, ClientId, Credential, Grant, Moment, Permission, Problem,
    RefreshToken, Registration, Scopes, Who,
};
use serde_json::{Value, json};
use tokio::sync::Notify;

type Fields = HashMap<String, String>;
type Answer = (u16, Value);
/// What is answered to the fields of the n-th request.
type Answering = Box<dyn Fn(&Fields, usize) -> Answer + Send>;

/// A token endpoint that writes down what it is sent and answers as told.
#[derive(Clone)]
struct Service(Arc<Inner>);

struct Inner {
    asked: Mutex<Vec<Fields>>,
    answer: Mutex<Answering>,
    /// Answers wait for this when it is there.
    gate: Mutex<Option<Arc<Notify>>>,
    root: Mutex<String>,
}

impl Service {
    async fn start(answer: impl Fn(&Fields, usize) -> Answer + Send + 'static) -> Self {
        let service = Self(Arc::new(Inner {
            asked: Mutex::default(),
            answer: Mutex::new(Box::new(answer)),
            gate: Mutex::default(),
            root: Mutex::default(),
        }));
        let app = axum::Router::new()
            .route("/oauth2/v2.0/token", post(token))
            .with_state(service.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        *service.0.root.lock().unwrap() = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, app).await });
        service
    }

    fn asked(&self) -> Vec<Fields> {
        self.0.asked.lock().unwrap().clone()
    }

    fn answers(&self, answer: impl Fn(&Fields, usize) -> Answer + Send + 'static) {
        *self.0.answer.lock().unwrap() = Box::new(answer);
    }

    /// From now on answers wait until the gate is told.
    fn close_gate(&self) -> Arc<Notify> {
        let gate = Arc::new(Notify::new());
        *self.0.gate.lock().unwrap() = Some(Arc::clone(&gate));
        gate
    }

    fn registration(&self) -> Registration {
        Registration {
            authority: Authority {
                root: AuthorityUrl::parse(&self.0.root.lock().unwrap()).unwrap(),
                tenant: None,
                entra: false,
            },
            client_id: ClientId::parse("convene").unwrap(),
            scopes: Scopes::meetings("https://graph.microsoft.com"),
        }
    }

    async fn waits_for(&self, requests: usize) {
        for _ in 0..500 {
            if self.asked().len() >= requests {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("{} requests came, not {requests}", self.asked().len());
    }
}

async fn token(State(Service(inner)): State<Service>, body: axum::body::Bytes) -> (StatusCode, axum::Json<Value>) {
    let fields: Fields = url::form_urlencoded::parse(&body).into_owned().collect();
    let number = {
        let mut asked = inner.asked.lock().unwrap();
        asked.push(fields.clone());
        asked.len()
    };
    let gate = inner.gate.lock().unwrap().clone();
    if let Some(gate) = gate {
        gate.notified().await;
    }
    let (status, body) = (inner.answer.lock().unwrap())(&fields, number);
    (StatusCode::from_u16(status).unwrap(), axum::Json(body))
}

fn tokens(_: &Fields, number: usize) -> Answer {
    (
        200,
        json!({"token_type": "Bearer", "expires_in": 3600, "access_token": format!("access-{number}"),
            "refresh_token": format!("refresh-{number}")}),
    )
}

fn refused(error: &str, suberror: Option<&str>) -> Answer {
    (
        400,
        json!({"error": error, "suberror": suberror, "error_codes": [50173]}),
    )
}

thread_local! {
    static STEADY: Cell<Duration> = const { Cell::new(Duration::ZERO) };
    /// Seconds, forward or back.
    static WALL: Cell<i64> = const { Cell::new(0) };
}

/// A clock that a test moves. Its two hands can go apart.
fn clock() -> Moment {
    static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    let wall = 1_764_000_000 + WALL.get();
    Moment {
        steady: *START + STEADY.get(),
        wall: SystemTime::UNIX_EPOCH + Duration::from_secs(wall.try_into().unwrap()),
    }
}

fn pass(seconds: u64) {
    STEADY.set(STEADY.get() + Duration::from_secs(seconds));
    WALL.set(WALL.get() + i64::try_from(seconds).unwrap());
}

struct Kept {
    dir: tempfile::TempDir,
    store: Arc<keyring_core::CredentialStore>,
}

impl Kept {
    fn new() -> Self {
        Self {
            dir: tempfile::tempdir().unwrap(),
            store: keyring_core::mock::Store::new().unwrap(),
        }
    }

    /// As the next start of the program finds it.
    async fn open(&self) -> Accounts {
        self.open_telling(|_, _| {}).await
    }

    async fn open_telling(
        &self,
        trouble: impl Fn(&AccountKey, &convene::identity::SignInError) + Send + Sync + 'static,
    ) -> Accounts {
        let (vault, contents, notices) = Vault::open(self.dir.path(), KeyStore::with(Arc::clone(&self.store))).await;
        assert_eq!(notices, []);
        Accounts::new(vault, contents, clock, Arc::new(trouble))
    }
}

fn who(object: &str) -> Who {
    Who {
        tenant: "tenant".to_owned(),
        object: object.to_owned(),
        username: Some(format!("{object}@contoso.com")),
        name: None,
        is_guest: false,
    }
}

fn grant(object: &str) -> Grant {
    Grant {
        access_token: AccessToken::new(format!("access-0-{object}")).unwrap(),
        lifetime: Duration::from_hours(1),
        refresh_in: None,
        refresh_token: Some(RefreshToken::new(format!("refresh-0-{object}"))),
        granted: None,
        who: Some(who(object)),
    }
}

/// What a token is, found out as a service would: `AccessToken` shows it to nobody else.
async fn text(token: &AccessToken) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let hearing = tokio::spawn(async move {
        use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut head = Vec::new();
        while !head.windows(4).any(|w| w == b"\r\n\r\n") {
            head.push(stream.read_u8().await.unwrap());
        }
        stream
            .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n{}")
            .await
            .unwrap();
        String::from_utf8(head).unwrap()
    });
    let client = convene::graph::Client::new(convene::graph::ClientOptions {
        graph_url: format!("http://{address}").parse().unwrap(),
        api_version: convene::graph::ApiVersion::V1,
        acting: convene::graph::Acting::Me,
        retry: convene::graph::RetryPolicy::default(),
        accept_language: None,
    })
    .unwrap();
    client.me(token, &()).await.unwrap();
    let head = hearing.await.unwrap();
    let line = head
        .lines()
        .find(|line| line.to_lowercase().starts_with("authorization:"))
        .unwrap();
    line.split_once("Bearer ").unwrap().1.to_owned()
}

#[tokio::test]
async fn a_token_is_used_until_five_minutes_before_its_end_and_then_renewed_silently() {
    let service = Service::start(tokens).await;
    let registration = service.registration();
    let accounts = Kept::new().open().await;
    let key = accounts.sign_in(&registration, grant("ana")).await.unwrap().key;

    pass(3600 - 301);
    assert_eq!(
        text(&accounts.token(&registration, &key).await.unwrap()).await,
        "access-0-ana"
    );
    assert_eq!(service.asked(), []);

    pass(2);
    assert_eq!(
        text(&accounts.token(&registration, &key).await.unwrap()).await,
        "access-1"
    );
    let asked = service.asked();
    let field = |name: &str| asked[0].get(name).cloned().unwrap_or_default();
    assert_eq!(field("grant_type"), "refresh_token");
    assert_eq!(field("refresh_token"), "refresh-0-ana");
    assert_eq!(field("client_id"), "convene");
    assert_eq!(
        field("scope"),
        "https://graph.microsoft.com/OnlineMeetings.ReadWrite openid profile offline_access"
    );
    assert_eq!(field("claims"), r#"{"access_token":{"xms_cc":{"values":["cp1"]}}}"#);
    assert_eq!(field("client_secret"), "");
}

#[tokio::test]
async fn two_callers_share_one_renewal() {
    let service = Service::start(tokens).await;
    let registration = service.registration();
    let accounts = Kept::new().open().await;
    let key = accounts.sign_in(&registration, grant("ana")).await.unwrap().key;
    pass(3600);
    let (a, b) = tokio::join!(accounts.token(&registration, &key), accounts.token(&registration, &key));
    assert_eq!(text(&a.unwrap()).await, "access-1");
    assert_eq!(text(&b.unwrap()).await, "access-1");
    assert_eq!(service.asked().len(), 1);
}

#[tokio::test]
async fn a_new_refresh_token_replaces_the_old_one_and_is_on_disk_when_its_access_token_is_used() {
    let service = Service::start(tokens).await;
    let registration = service.registration();
    let kept = Kept::new();
    let accounts = kept.open().await;
    let key = accounts.sign_in(&registration, grant("ana")).await.unwrap().key;
    pass(3600);
    accounts.token(&registration, &key).await.unwrap();

    // The program is killed here. The next start goes on with the new one.
    let next = kept.open().await;
    let key = next.of(&registration)[0].key.clone();
    next.token(&registration, &key).await.unwrap();
    let used: Vec<_> = service
        .asked()
        .iter()
        .map(|fields| fields["refresh_token"].clone())
        .collect();
    assert_eq!(used, ["refresh-0-ana", "refresh-1"]);
}

#[tokio::test]
async fn without_a_new_refresh_token_the_old_one_stays() {
    let service = Service::start(|_, number| {
        (
            200,
            json!({"token_type": "Bearer", "expires_in": 3600, "access_token": format!("access-{number}")}),
        )
    })
    .await;
    let registration = service.registration();
    let accounts = Kept::new().open().await;
    let key = accounts.sign_in(&registration, grant("ana")).await.unwrap().key;
    for _ in 0..2 {
        pass(3600);
        accounts.token(&registration, &key).await.unwrap();
    }
    let used: Vec<_> = service
        .asked()
        .iter()
        .map(|fields| fields["refresh_token"].clone())
        .collect();
    assert_eq!(used, ["refresh-0-ana", "refresh-0-ana"]);
}

#[tokio::test]
async fn a_failed_renewal_keeps_a_token_that_is_still_valid() {
    let service = Service::start(|_, _| (503, json!({"error": "temporarily_unavailable"}))).await;
    let registration = service.registration();
    let accounts = Kept::new().open().await;
    let key = accounts.sign_in(&registration, grant("ana")).await.unwrap().key;
    pass(3600 - 100);
    assert_eq!(
        text(&accounts.token(&registration, &key).await.unwrap()).await,
        "access-0-ana"
    );
    assert_eq!(service.asked().len(), 1);

    pass(200);
    let error = accounts.token(&registration, &key).await.unwrap_err();
    assert!(matches!(error.problem, Problem::ServiceBusy { .. }), "{error:?}");
    // The service is better: the account is as it was.
    service.answers(tokens);
    assert_eq!(
        text(&accounts.token(&registration, &key).await.unwrap()).await,
        "access-3"
    );
}

#[tokio::test]
async fn when_the_sign_in_has_ended_the_service_is_asked_once_and_the_account_is_kept() {
    let service = Service::start(|_, _| refused("invalid_grant", None)).await;
    let registration = service.registration();
    let kept = Kept::new();
    let accounts = kept.open().await;
    let key = accounts.sign_in(&registration, grant("ana")).await.unwrap().key;
    pass(3600);
    for _ in 0..3 {
        let error = accounts.token(&registration, &key).await.unwrap_err();
        assert_eq!(error.problem, Problem::SignInEnded);
    }
    assert_eq!(service.asked().len(), 1, "a failed renewal is not repeated");

    // The token was not said to be bad, so the next start tries it; signing in mends everything.
    service.answers(tokens);
    let next = kept.open().await;
    next.token(&registration, &key).await.unwrap();
    assert_eq!(service.asked()[1]["refresh_token"], "refresh-0-ana");
    accounts.sign_in(&registration, grant("ana")).await.unwrap();
    assert_eq!(
        text(&accounts.token(&registration, &key).await.unwrap()).await,
        "access-0-ana"
    );
}

#[tokio::test]
async fn a_bad_token_is_dropped_from_the_disk_and_never_sent_again() {
    let service = Service::start(|_, _| refused("invalid_grant", Some("bad_token"))).await;
    let registration = service.registration();
    let kept = Kept::new();
    let accounts = kept.open().await;
    let key = accounts.sign_in(&registration, grant("ana")).await.unwrap().key;
    pass(3600);
    accounts.token(&registration, &key).await.unwrap_err();
    let next = kept.open().await;
    let known = next.of(&registration);
    assert_eq!(
        known[0].username.as_deref(),
        Some("ana@contoso.com"),
        "who it was is still known"
    );
    let error = next.token(&registration, &key).await.unwrap_err();
    assert_eq!(error.problem, Problem::SignInEnded);
    assert_eq!(service.asked().len(), 1);
}

#[tokio::test]
async fn the_answer_to_a_renewal_that_ends_after_signing_out_is_dropped() {
    let service = Service::start(tokens).await;
    let registration = service.registration();
    let kept = Kept::new();
    let accounts = kept.open().await;
    let key = accounts.sign_in(&registration, grant("ana")).await.unwrap().key;
    pass(3600);
    let gate = service.close_gate();
    let renewal = {
        let (accounts, registration, key) = (accounts.clone(), registration.clone(), key.clone());
        tokio::spawn(async move { accounts.token(&registration, &key).await })
    };
    service.waits_for(1).await;
    accounts.sign_out(&key).await;
    gate.notify_one();
    assert_eq!(renewal.await.unwrap().unwrap_err().problem, Problem::SignInEnded);
    assert_eq!(accounts.of(&registration), []);
    assert_eq!(kept.open().await.of(&registration), []);
    assert_eq!(
        std::fs::read_dir(kept.dir.path())
            .unwrap()
            .filter(|entry| {
                entry
                    .as_ref()
                    .unwrap()
                    .file_name()
                    .to_string_lossy()
                    .starts_with("sign-in.sealed")
            })
            .count(),
        0,
        "nothing of it is on disk"
    );
}

#[tokio::test]
async fn signing_out_asks_nobody_and_takes_the_sign_in_off_the_disk() {
    let service = Service::start(tokens).await;
    let registration = service.registration();
    let kept = Kept::new();
    let accounts = kept.open().await;
    let ana = accounts.sign_in(&registration, grant("ana")).await.unwrap().key;
    accounts.sign_in(&registration, grant("bo")).await.unwrap();
    accounts.sign_out(&ana).await;
    assert_eq!(service.asked(), []);
    let left = kept.open().await.of(&registration);
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].username.as_deref(), Some("bo@contoso.com"));
}

#[tokio::test]
async fn the_account_that_was_used_last_comes_first() {
    let service = Service::start(tokens).await;
    let registration = service.registration();
    let kept = Kept::new();
    let accounts = kept.open().await;
    let names = |accounts: &Accounts| {
        let known = accounts.of(&registration);
        known.into_iter().filter_map(|who| who.username).collect::<Vec<_>>()
    };
    let ana = accounts.sign_in(&registration, grant("ana")).await.unwrap().key;
    pass(10);
    accounts.sign_in(&registration, grant("bo")).await.unwrap();
    assert_eq!(names(&accounts), ["bo@contoso.com", "ana@contoso.com"]);
    accounts.use_account(&ana).await;
    assert_eq!(names(&kept.open().await), ["ana@contoso.com", "bo@contoso.com"]);
    // Another app, or another sign-in service, has accounts of its own.
    let mut other = registration.clone();
    other.client_id = ClientId::parse("another").unwrap();
    assert_eq!(accounts.of(&other), []);
}

#[tokio::test]
async fn a_challenge_is_answered_once_with_its_claims_and_what_it_asks_for_is_remembered_for_the_next_sign_in() {
    let service = Service::start(tokens).await;
    let registration = service.registration();
    let accounts = Kept::new().open().await;
    let key = accounts.sign_in(&registration, grant("ana")).await.unwrap().key;
    let claims = r#"{"access_token":{"nbf":{"essential":true,"value":"1764000000"}}}"#;
    let header = format!(
        "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"{}\"",
        base64::engine::general_purpose::STANDARD.encode(claims)
    );
    let token = accounts
        .after_refusal(&registration, &key, std::slice::from_ref(&header))
        .await
        .unwrap();
    assert_eq!(text(&token).await, "access-1");
    let sent: Value = serde_json::from_str(&service.asked()[0]["claims"]).unwrap();
    assert_eq!(sent["access_token"]["nbf"]["value"], "1764000000");
    assert_eq!(sent["access_token"]["xms_cc"]["values"], json!(["cp1"]));
    assert_eq!(accounts.challenge(&key), None, "it is met");

    service.answers(|_, _| refused("interaction_required", None));
    accounts
        .after_refusal(&registration, &key, &[header])
        .await
        .unwrap_err();
    let next = serde_json::to_value(accounts.challenge(&key).unwrap().to_string()).unwrap();
    assert!(
        next.as_str().unwrap().contains("1764000000"),
        "the next sign-in proves it: {next}"
    );
    accounts.token(&registration, &key).await.unwrap_err();
    assert_eq!(service.asked().len(), 2, "never a loop");
}

#[tokio::test]
async fn a_plain_refusal_renews_once() {
    let service = Service::start(tokens).await;
    let registration = service.registration();
    let accounts = Kept::new().open().await;
    let key = accounts.sign_in(&registration, grant("ana")).await.unwrap().key;
    let token = accounts.after_refusal(&registration, &key, &[]).await.unwrap();
    assert_eq!(text(&token).await, "access-1");
    assert_eq!(
        service.asked()[0]["claims"],
        r#"{"access_token":{"xms_cc":{"values":["cp1"]}}}"#
    );
}

#[tokio::test]
async fn a_computer_that_slept_renews_and_a_clock_that_goes_back_does_not_keep_an_ended_token() {
    let service = Service::start(tokens).await;
    let registration = service.registration();
    let accounts = Kept::new().open().await;
    let key = accounts.sign_in(&registration, grant("ana")).await.unwrap().key;
    // Asleep for two hours: the steady clock stood still.
    WALL.set(WALL.get() + 7200);
    assert_eq!(
        text(&accounts.token(&registration, &key).await.unwrap()).await,
        "access-1"
    );
    // Somebody sets the clock back a day, and an hour passes.
    WALL.set(WALL.get() - 86_400);
    assert_eq!(
        text(&accounts.token(&registration, &key).await.unwrap()).await,
        "access-1"
    );
    STEADY.set(STEADY.get() + Duration::from_hours(1));
    assert_eq!(
        text(&accounts.token(&registration, &key).await.unwrap()).await,
        "access-2"
    );
}

#[tokio::test]
async fn a_token_that_should_be_renewed_is_renewed_in_the_background_and_trouble_is_told() {
    let service = Service::start(tokens).await;
    let registration = service.registration();
    let told = Arc::new(Mutex::new(Vec::new()));
    let telling = Arc::clone(&told);
    let accounts = Kept::new()
        .open_telling(move |_, error| telling.lock().unwrap().push(error.problem.clone()))
        .await;
    let mut long = grant("ana");
    long.lifetime = Duration::from_hours(24);
    long.refresh_in = Some(Duration::from_hours(12));
    let key = accounts.sign_in(&registration, long).await.unwrap().key;
    pass(43_200 - 301);
    accounts.token(&registration, &key).await.unwrap();
    assert_eq!(service.asked(), []);

    pass(602);
    let at_once = accounts.token(&registration, &key).await.unwrap();
    assert_eq!(text(&at_once).await, "access-0-ana", "nobody waits");
    service.waits_for(1).await;
    for _ in 0..500 {
        if text(&accounts.token(&registration, &key).await.unwrap()).await == "access-1" {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert_eq!(
        text(&accounts.token(&registration, &key).await.unwrap()).await,
        "access-1"
    );
    assert_eq!(*told.lock().unwrap(), []);

    let mut long = grant("ana");
    long.lifetime = Duration::from_hours(24);
    long.refresh_in = Some(Duration::from_mins(10));
    accounts.sign_in(&registration, long).await.unwrap();
    service.answers(|_, _| refused("interaction_required", None));
    pass(1000);
    assert_eq!(
        text(&accounts.token(&registration, &key).await.unwrap()).await,
        "access-0-ana"
    );
    service.waits_for(2).await;
    for _ in 0..500 {
        if !told.lock().unwrap().is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert_eq!(told.lock().unwrap().len(), 1);
    assert_eq!(
        text(&accounts.token(&registration, &key).await.unwrap()).await,
        "access-0-ana",
        "still valid"
    );
}

#[tokio::test]
async fn a_permission_that_was_granted_is_asked_for_with_every_renewal_and_others_are_not() {
    let service = Service::start(tokens).await;
    let registration = service.registration();
    let accounts = Kept::new().open().await;
    let mut with_directory = grant("ana");
    with_directory.granted = Some(
        [
            "OnlineMeetings.ReadWrite",
            "people.read",
            "User.ReadBasic.All",
            "openid",
        ]
        .map(str::to_owned)
        .into(),
    );
    let key = accounts.sign_in(&registration, with_directory).await.unwrap().key;
    assert!(accounts.has(&registration, &key, Permission::Directory));
    assert!(!accounts.has(&registration, &key, Permission::Channels));
    pass(3600);
    accounts.token(&registration, &key).await.unwrap();
    let scope = service.asked()[0]["scope"].clone();
    assert!(
        scope.contains("People.Read") && scope.contains("User.ReadBasic.All"),
        "{scope}"
    );
    assert!(!scope.contains("Team"), "{scope}");
}

#[tokio::test]
async fn an_app_s_token_is_used_until_it_ends_and_its_secret_is_remembered_only_when_asked() {
    let service = Service::start(tokens).await;
    let registration = service.registration();
    let kept = Kept::new();
    let accounts = kept.open().await;
    let credential = Credential::Secret("hush".into());
    for _ in 0..2 {
        let token = accounts.app_token(&registration, &credential).await.unwrap();
        assert_eq!(text(&token).await, "access-1");
    }
    let asked = service.asked();
    assert_eq!(asked[0]["grant_type"], "client_credentials");
    assert_eq!(asked[0]["client_secret"], "hush");
    assert_eq!(asked[0]["scope"], "https://graph.microsoft.com/.default");
    assert!(kept.open().await.secret(&registration).is_none());

    accounts.remember_secret(&registration, "hush".into()).await;
    let next = kept.open().await;
    assert!(next.secret(&registration).is_some());
    next.forget_secret(&registration).await;
    assert!(kept.open().await.secret(&registration).is_none());
    assert_eq!(next.of(&registration), [], "an app is no account");
}
