//! A request, taken apart once.

use axum::{
    body::Bytes,
    http::{HeaderMap, Method, Uri},
};
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use super::answer::Refusal;

/// A whole request.
pub(super) struct Call {
    pub method: Method,
    /// As it was sent.
    pub path_and_query: String,
    /// The parts of the path, decoded, the empty ones left out.
    pub segments: Vec<String>,
    /// The query, decoded, in its order.
    query: Vec<(String, String)>,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Call {
    pub fn new(method: Method, uri: &Uri, headers: HeaderMap, body: Bytes) -> Self {
        let decoded = |part: &str| percent_decode_str(part).decode_utf8_lossy().into_owned();
        let query = uri.query().unwrap_or_default();
        Self {
            method,
            path_and_query: uri
                .path_and_query()
                .map_or_else(|| uri.path().to_owned(), ToString::to_string),
            segments: uri
                .path()
                .split('/')
                .filter(|part| !part.is_empty())
                .map(decoded)
                .collect(),
            query: url::form_urlencoded::parse(query.as_bytes()).into_owned().collect(),
            headers,
            body,
        }
    }

    /// The parts of the path, ready to be matched.
    pub fn path(&self) -> Vec<&str> {
        self.segments.iter().map(String::as_str).collect()
    }

    /// A query option such as `filter`; the `$` before it may be left out, as Graph allows.
    pub fn option(&self, name: &str) -> Option<&str> {
        let found = self
            .query
            .iter()
            .find(|(key, _)| key.strip_prefix('$').unwrap_or(key).eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    /// The query options with `$skiptoken` set to `token`, encoded: the query of the next page.
    pub fn query_with_skip_token(&self, token: &str) -> String {
        let others = self.query.iter().filter(|(key, _)| key != "$skiptoken");
        let mut next = url::form_urlencoded::Serializer::new(String::new());
        next.extend_pairs(others).append_pair("$skiptoken", token);
        next.finish()
    }

    /// All of the query, decoded.
    pub fn query(&self) -> &[(String, String)] {
        &self.query
    }

    /// A header's text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The bearer token, if one was sent.
    pub fn bearer(&self) -> Option<&str> {
        let (scheme, token) = self.header("authorization")?.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
    }

    /// Whether a `Prefer` header asks for `preference`.
    pub fn prefers(&self, preference: &str) -> bool {
        let values = self
            .headers
            .get_all("prefer")
            .iter()
            .filter_map(|value| value.to_str().ok());
        values
            .flat_map(|value| value.split([',', ';']))
            .any(|part| part.trim().eq_ignore_ascii_case(preference))
    }

    /// Whether the body is an HTML form's.
    pub fn has_form(&self) -> bool {
        self.is_of("application/x-www-form-urlencoded")
    }

    fn is_of(&self, content_type: &str) -> bool {
        self.header("content-type").is_some_and(|kind| {
            kind.split(';')
                .next()
                .is_some_and(|kind| kind.trim().eq_ignore_ascii_case(content_type))
        })
    }

    /// The body as a JSON object.
    pub fn json_object(&self) -> Result<Map<String, Value>, Refusal> {
        if !self.is_of("application/json") {
            return Err(Refusal::bad_request(
                "Write requests must declare their body as application/json in the Content-Type header.",
            ));
        }
        match serde_json::from_slice(&self.body) {
            Ok(Value::Object(object)) => Ok(object),
            _ => Err(Refusal::bad_request("The body of the request is not a JSON object.")),
        }
    }
}
