//! What each request gets, by the table in the guide to signing in: one request settles the attempt.

use std::{
    borrow::Cow,
    sync::atomic::{AtomicBool, Ordering},
};

use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::{
    HeaderMap, Method, Response, StatusCode,
    body::{Body, Bytes},
    header::{self, HeaderName, HeaderValue},
    http::{Request, request},
};
use percent_encoding::percent_decode;
use secrecy::{ExposeSecret as _, SecretString};
use subtle::ConstantTimeEq as _;

use super::{BrowserAnswer, Expected};
use crate::settings::Language;
use crate::texts;

/// The largest body of a request, in bytes.
const LARGEST_BODY: usize = 64 * 1024;

const HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_TYPE, "text/html; charset=utf-8"),
    (header::CACHE_CONTROL, "no-store"),
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CONNECTION, "close"),
];

/// One sign-in that waits for its answer.
pub(super) struct Attempt {
    expected: Expected,
    /// The values of `Host` that are ours.
    hosts: [String; 3],
    /// What the pages speak.
    language: Language,
    is_settled: AtomicBool,
}

/// What comes of a request.
enum Outcome {
    /// It changes nothing.
    Ignored(StatusCode),
    /// It ends the attempt.
    Settled(StatusCode, BrowserAnswer),
}

/// The fields of a form or a query.
struct Fields<'a>(Vec<(Cow<'a, str>, Cow<'a, str>)>);

/// A field that may be there once is there more often.
struct Repeated;

impl Attempt {
    pub fn new(port: u16, expected: Expected, language: Language) -> Self {
        Self {
            expected,
            hosts: ["localhost", "127.0.0.1", "[::1]"].map(|host| format!("{host}:{port}")),
            language,
            is_settled: AtomicBool::new(false),
        }
    }

    /// The response to a request, and the answer with which it settled the attempt, if it did.
    pub async fn respond<B>(&self, request: Request<B>) -> (Response<Full<Bytes>>, Option<BrowserAnswer>)
    where
        B: Body<Error: Into<Box<dyn std::error::Error + Send + Sync>>>,
    {
        let (head, body) = request.into_parts();
        // The body is read in any case: closing with bytes unread may take the page from a browser.
        let outcome = match read(body).await {
            Ok(body) => self.outcome(&head, &body),
            Err(status) => Outcome::Ignored(status),
        };
        match outcome {
            Outcome::Ignored(status) => (page(status, self.language), None),
            Outcome::Settled(status, answer) if !self.is_settled.swap(true, Ordering::Relaxed) => {
                (page(status, self.language), Some(answer))
            }
            Outcome::Settled(..) => (page(StatusCode::BAD_REQUEST, self.language), None),
        }
    }

    fn outcome(&self, head: &request::Parts, body: &[u8]) -> Outcome {
        if !self.is_meant_for_us(head) {
            return Outcome::Ignored(StatusCode::MISDIRECTED_REQUEST);
        }
        if head.method != Method::GET && head.method != Method::POST {
            return Outcome::Ignored(StatusCode::METHOD_NOT_ALLOWED);
        }
        if head.uri.path() != "/" {
            return Outcome::Ignored(StatusCode::NOT_FOUND);
        }
        if head.method == Method::GET {
            return self.got(head.uri.query().unwrap_or_default());
        }
        if !is_form(&head.headers) {
            return Outcome::Ignored(StatusCode::UNSUPPORTED_MEDIA_TYPE);
        }
        self.posted(body).unwrap_or(Outcome::Ignored(StatusCode::BAD_REQUEST))
    }

    /// Whether the request was sent to this very place, and not to a name that was pointed at this computer.
    fn is_meant_for_us(&self, head: &request::Parts) -> bool {
        let is_ours = |host: &str| self.hosts.iter().any(|ours| ours.eq_ignore_ascii_case(host));
        let host = only_header(&head.headers, &header::HOST);
        host.is_some_and(is_ours) && head.uri.authority().is_none_or(|authority| is_ours(authority.as_str()))
    }

    fn got(&self, query: &str) -> Outcome {
        let fields = Fields::read(query.as_bytes());
        let holds_answer = fields.has("code") || fields.has("error");
        if holds_answer && self.is_state_right(&fields) {
            Outcome::Settled(StatusCode::BAD_REQUEST, BrowserAnswer::Unsafe)
        } else {
            Outcome::Ignored(StatusCode::OK)
        }
    }

    /// What a form settles; `None` when it is not the answer.
    fn posted(&self, body: &[u8]) -> Option<Outcome> {
        let decoded = percent_decode(body).decode_utf8().ok()?;
        if decoded.contains('\0') {
            return None;
        }
        let fields = Fields::read(body);
        if !self.is_state_right(&fields) {
            return None;
        }
        let field = |name| fields.only(name).ok();
        let (iss, description, uri) = (field("iss")?, field("error_description")?, field("error_uri")?);
        let (code, error) = (field("code")?, field("error")?);
        if let (Some(issuer), Some(iss)) = (&self.expected.issuer, iss)
            && issuer != iss
        {
            return Some(Outcome::Settled(StatusCode::BAD_REQUEST, BrowserAnswer::WrongIssuer));
        }
        let answer = match (code, error) {
            (Some(code), None) if is_visible(code) => BrowserAnswer::Code(SecretString::from(code)),
            (None, Some(error)) if is_visible(error) => BrowserAnswer::Error {
                error: error.to_owned(),
                description: description.map(str::to_owned),
                uri: uri.map(str::to_owned),
            },
            _ => return None,
        };
        Some(Outcome::Settled(StatusCode::OK, answer))
    }

    fn is_state_right(&self, fields: &Fields) -> bool {
        let expected = self.expected.state.expose_secret().as_bytes();
        matches!(fields.only("state"), Ok(Some(state)) if state.as_bytes().ct_eq(expected).into())
    }
}

impl<'a> Fields<'a> {
    fn read(encoded: &'a [u8]) -> Self {
        Self(url::form_urlencoded::parse(encoded).collect())
    }

    fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(n, _)| n == name)
    }

    /// The value of a field that may be there once (RFC 6749, section 3.1).
    fn only(&self, name: &str) -> Result<Option<&str>, Repeated> {
        let mut values = self.0.iter().filter(|(n, _)| n == name).map(|(_, value)| &**value);
        let value = values.next();
        if values.next().is_some() {
            return Err(Repeated);
        }
        Ok(value)
    }
}

/// Whether these are characters that codes and names of errors consist of (RFC 6749, appendix A.11), one at least.
/// None has a blank in it.
fn is_visible(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic())
}

fn only_header<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?;
    if values.next().is_some() {
        return None;
    }
    value.to_str().ok()
}

fn is_form(headers: &HeaderMap) -> bool {
    only_header(headers, &header::CONTENT_TYPE)
        .and_then(|value| value.split(';').next())
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded"))
}

async fn read<B>(body: B) -> Result<Bytes, StatusCode>
where
    B: Body<Error: Into<Box<dyn std::error::Error + Send + Sync>>>,
{
    // What is announced as too large need not be sent at all.
    if body.size_hint().lower() > LARGEST_BODY as u64 {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    match Limited::new(body, LARGEST_BODY).collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => Err(StatusCode::PAYLOAD_TOO_LARGE),
        Err(_) => Err(StatusCode::BAD_REQUEST),
    }
}

fn page(status: StatusCode, language: Language) -> Response<Full<Bytes>> {
    let text = texts::speaking(language, || {
        if status == StatusCode::OK {
            texts::answer_page()
        } else {
            texts::refusal_page()
        }
    });
    let (title, code) = (texts::PROGRAM, language.code());
    let html = format!(
        "<!DOCTYPE html><html lang=\"{code}\"><head><meta charset=\"utf-8\">\
        <meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">\
        <title>{title}</title><style>body{{font:1.25rem/1.5 sans-serif;max-width:32em;margin:4em auto;padding:0 1em}}</style>\
        </head><body><p>{text}</p></body></html>\n"
    );
    let mut response = Response::new(Full::from(html));
    *response.status_mut() = status;
    response
        .headers_mut()
        .extend(HEADERS.map(|(name, value)| (name, HeaderValue::from_static(value))));
    if status == StatusCode::METHOD_NOT_ALLOWED {
        response
            .headers_mut()
            .insert(header::ALLOW, HeaderValue::from_static("GET, POST"));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn of_two_answers_at_once_the_first_counts_and_the_second_is_refused() {
        let expected = Expected {
            state: SecretString::from("the-state"),
            issuer: None,
        };
        let attempt = Attempt::new(80, expected, Language::English);
        let post = async |body: &'static str| {
            let request = Request::post("/")
                .header("host", "localhost:80")
                .header("content-type", "application/x-www-form-urlencoded")
                .body(Full::<Bytes>::from(body))
                .expect("a request");
            let (response, answer) = attempt.respond(request).await;
            (response.status().as_u16(), answer)
        };
        let first = post("code=first&state=the-state").await;
        assert!(
            matches!(&first, (200, Some(BrowserAnswer::Code(code))) if code.expose_secret() == "first"),
            "{first:?}"
        );
        let second = post("code=second&state=the-state").await;
        assert!(matches!(&second, (400, None)), "{second:?}");
    }
}
