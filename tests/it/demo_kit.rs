//! What the tests of the demo organization share: one server each, and plain requests to it.

use convene::demo::{DemoOptions, DemoServer};
use reqwest::{Method, RequestBuilder, header::HeaderMap};
use serde_json::Value;

/// Someone whose meetings have no telephone numbers, in another team than the main user.
pub(crate) const COLLEAGUE: &str = "alex.hart@larkfield-demo.example";

/// A demo server and a client for it.
pub(crate) struct Demo {
    pub server: DemoServer,
    http: reqwest::Client,
}

/// A whole answer.
#[derive(Debug)]
pub(crate) struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
}

impl Demo {
    pub async fn start() -> Self {
        Self::start_with(DemoOptions::default()).await
    }

    pub async fn start_with(options: DemoOptions) -> Self {
        let server = DemoServer::start(options)
            .await
            .expect("the demo starts on a free port");
        let http = reqwest::Client::builder()
            .no_proxy()
            // What an answer leads to is looked at, not followed.
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .expect("a client can be made");
        Self { server, http }
    }

    /// A request without a token, to a path that begins with `/`.
    pub fn bare(&self, method: &str, path: &str) -> RequestBuilder {
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        self.http.request(method, format!("{}{path}", self.server.graph_url()))
    }

    /// A POST of an HTML form, without a token.
    pub fn form<N: AsRef<str>, V: AsRef<str>>(&self, path: &str, fields: &[(N, V)]) -> RequestBuilder {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        self.bare("POST", path)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body)
    }

    /// A request by the main user.
    pub fn call(&self, method: &str, path: &str) -> RequestBuilder {
        self.bare(method, path).bearer_auth(self.server.token())
    }

    /// A request by someone else.
    pub fn call_as(&self, upn: &str, method: &str, path: &str) -> RequestBuilder {
        self.bare(method, path)
            .bearer_auth(self.server.token_for(upn).expect("an account"))
    }

    /// A request by the app itself.
    pub fn call_as_app(&self, method: &str, path: &str) -> RequestBuilder {
        self.bare(method, path).bearer_auth(self.server.app_token())
    }

    /// Makes or gets a meeting for the main user on v1.0.
    pub async fn create_or_get(&self, body: &Value) -> Reply {
        send(self.call("POST", "/v1.0/me/onlineMeetings/createOrGet").json(body)).await
    }

    /// Makes a meeting for the main user on v1.0 and gives it back.
    pub async fn meeting(&self, body: &Value) -> Value {
        let reply = self.create_or_get(body).await;
        assert_eq!(reply.status, 201, "{}", reply.text);
        reply.json()
    }

    /// Opens a page, such as a join link.
    pub async fn open(&self, url: &str) -> Reply {
        send(self.http.get(url)).await
    }

    /// The object ID of an account.
    pub async fn id_of(&self, upn: &str) -> String {
        let user = send(self.call("GET", &format!("/v1.0/users/{upn}"))).await;
        assert_eq!(user.status, 200, "{}", user.text);
        user.json()["id"].as_str().expect("an ID").to_owned()
    }
}

impl Reply {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).expect("the answer is JSON")
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// Asserts that this is an error in Graph's form, and gives its code and message.
    #[track_caller]
    pub fn error(&self, status: u16) -> (String, String) {
        assert_eq!(self.status, status, "{}", self.text);
        let body = self.json();
        let text = |path: &str| body.pointer(path).and_then(Value::as_str).expect(path).to_owned();
        assert_eq!(
            self.header("request-id"),
            Some(text("/error/innerError/request-id").as_str())
        );
        (text("/error/code"), text("/error/message"))
    }
}

pub(crate) async fn send(request: RequestBuilder) -> Reply {
    let answer = request.send().await.expect("an answer comes");
    let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
    Reply {
        status,
        headers,
        text: answer.text().await.expect("the whole body comes"),
    }
}

/// A part of a path, encoded.
pub(crate) fn encoded(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

/// A path with query options, encoded.
pub(crate) fn with_query<N: AsRef<str>, V: AsRef<str>>(path: &str, options: &[(N, V)]) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(options)
        .finish();
    format!("{path}?{query}")
}
