//! What a token is asked for with besides scopes: what we can do, and what the service wants to see.

use std::fmt;

use base64::{
    Engine as _,
    alphabet::{self, Alphabet},
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use serde_json::{Map, Value, json};

/// The longest challenge that is read, decoded, in bytes.
const CHALLENGE_LIMIT: usize = 4 * 1024;
/// The longest header that is read, in bytes.
const HEADER_LIMIT: usize = 16 * 1024;

/// The `claims` parameter of a request
/// (<https://learn.microsoft.com/entra/identity-platform/claims-challenge>). It always says `cp1`: that we can handle a
/// challenge, for which the service lets tokens live longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claims(Map<String, Value>);

impl Claims {
    /// What is always said.
    pub fn ours() -> Self {
        Self(Map::new()).with_ours()
    }

    /// A challenge, with what is always said. `None` if it is no JSON object with an object `access_token`, or longer
    /// than 4 KiB.
    pub fn challenged(text: &str) -> Option<Self> {
        if text.len() > CHALLENGE_LIMIT {
            return None;
        }
        let claims: Map<String, Value> = serde_json::from_str(text).ok()?;
        claims
            .get("access_token")
            .is_some_and(Value::is_object)
            .then(|| Self(claims).with_ours())
    }

    fn with_ours(mut self) -> Self {
        let mut object = &mut self.0;
        for name in ["access_token", "xms_cc"] {
            let part = object.entry(name).or_insert_with(|| json!({}));
            if !part.is_object() {
                *part = json!({});
            }
            object = part.as_object_mut().expect("it was just made sure of");
        }
        let values = object.entry("values").or_insert_with(|| json!([]));
        if !values.is_array() {
            *values = json!([]);
        }
        let values = values.as_array_mut().expect("it was just made sure of");
        if !values.contains(&json!("cp1")) {
            values.push(json!("cp1"));
        }
        self
    }
}

/// The JSON text that is sent.
impl fmt::Display for Claims {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = serde_json::to_string(&self.0).map_err(|_never| fmt::Error)?;
        f.write_str(&text)
    }
}

/// The claims that a refused call asks for in its `WWW-Authenticate` headers; `None` if that is not why it was refused.
pub fn challenge_of(www_authenticate: &[String]) -> Option<Claims> {
    www_authenticate
        .iter()
        .filter(|header| header.len() <= HEADER_LIMIT)
        .flat_map(|header| challenges(header))
        .filter(|challenge| challenge.scheme.eq_ignore_ascii_case("bearer"))
        .filter(|challenge| challenge.parameter("error") == Some("insufficient_claims"))
        .find_map(|challenge| Claims::challenged(&decoded(challenge.parameter("claims")?)?))
}

/// Base64 in either alphabet, with or without padding: the services are not of one mind.
fn decoded(text: &str) -> Option<String> {
    fn decode(alphabet: &Alphabet, text: &str) -> Option<Vec<u8>> {
        let config = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
        GeneralPurpose::new(alphabet, config).decode(text).ok()
    }
    let bytes = decode(&alphabet::STANDARD, text).or_else(|| decode(&alphabet::URL_SAFE, text))?;
    String::from_utf8(bytes).ok()
}

/// One challenge of a header (<https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1>).
#[derive(Debug, PartialEq, Eq)]
struct Challenge<'a> {
    scheme: &'a str,
    parameters: Vec<(&'a str, String)>,
}

impl Challenge<'_> {
    fn parameter(&self, wanted: &str) -> Option<&str> {
        let mut parameters = self.parameters.iter();
        let (_, value) = parameters.find(|(name, _)| name.eq_ignore_ascii_case(wanted))?;
        Some(value)
    }
}

/// The challenges of a header, as far as it can be read.
fn challenges(header: &str) -> Vec<Challenge<'_>> {
    let mut challenges: Vec<Challenge> = Vec::new();
    let mut rest = header;
    loop {
        rest = rest.trim_start_matches([' ', '\t', ',']);
        let Some((word, after)) = token(rest) else {
            return challenges;
        };
        if let Some(value) = after.trim_start_matches([' ', '\t']).strip_prefix('=') {
            let Some((value, after)) = value_of(value.trim_start_matches([' ', '\t'])) else {
                return challenges;
            };
            if let Some(challenge) = challenges.last_mut() {
                challenge.parameters.push((word, value));
            }
            rest = after;
        } else {
            challenges.push(Challenge {
                scheme: word,
                parameters: Vec::new(),
            });
            rest = without_token68(after);
        }
    }
}

/// The token that a text begins with, and the rest.
fn token(text: &str) -> Option<(&str, &str)> {
    let is_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    let end = text.find(|c| !is_token(c)).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

/// The value that a text begins with, bare or in quotes, and the rest.
fn value_of(text: &str) -> Option<(String, &str)> {
    let Some(quoted) = text.strip_prefix('"') else {
        let (value, rest) = text.split_at(text.find([',', ' ', '\t']).unwrap_or(text.len()));
        return Some((value.to_owned(), rest));
    };
    let mut value = String::new();
    let mut chars = quoted.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Some((value, &quoted[at + 1..])),
            '\\' => value.push(chars.next()?.1),
            _ => value.push(c),
        }
    }
    None
}

/// What follows a scheme, without the one bare word in base64 that may stand in place of parameters (`Negotiate YII=`).
fn without_token68(text: &str) -> &str {
    let start = text.trim_start_matches(' ');
    let is_token68 = |c: char| c.is_ascii_alphanumeric() || "-._~+/".contains(c);
    let rest = start.trim_start_matches(is_token68);
    let after = rest.trim_start_matches('=').trim_start_matches([' ', '\t']);
    if rest.len() < start.len() && (after.is_empty() || after.starts_with(',')) {
        after
    } else {
        text
    }
}
