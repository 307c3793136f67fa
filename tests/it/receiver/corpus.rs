//! Requests on a connection in memory: those in `tests/corpus/receiver`, with which the fuzzer begins too (the name of
//! each says what comes of it), and forms of all sorts.

use std::{fs, path::Path};

use convene::identity::{BrowserAnswer, Expected, feed};
use proptest::prelude::*;
use secrecy::{ExposeSecret as _, SecretString};

const ISSUER: &str = "https://login.example";
const STATE: &str = "the-state";

/// How a file's name begins when this came of its request.
fn outcome(answer: Option<&BrowserAnswer>, status: &str) -> String {
    match answer {
        Some(BrowserAnswer::Code(_)) => "code".to_owned(),
        Some(BrowserAnswer::Error { .. }) => "error".to_owned(),
        Some(BrowserAnswer::Unsafe) => "unsafe".to_owned(),
        Some(BrowserAnswer::WrongIssuer) => "issuer".to_owned(),
        None if status.is_empty() => "silence".to_owned(),
        None => status.to_owned(),
    }
}

fn expected() -> Expected {
    Expected {
        state: SecretString::from(STATE),
        issuer: Some(ISSUER.to_owned()),
    }
}

#[tokio::test]
async fn each_request_of_the_corpus_gets_what_its_name_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/receiver");
    let expected = expected();
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let (answered, answer) = feed(&fs::read(&path).unwrap(), &expected).await;
        let answered = String::from_utf8(answered).unwrap();
        let status = answered.strip_prefix("HTTP/1.1 ").map_or("", |rest| &rest[..3]);
        let outcome = outcome(answer.as_ref(), status);
        assert_eq!(name.split('-').next(), Some(outcome.as_str()), "{name}: {answered}");
        seen += 1;
    }
    assert!(seen >= 20, "only {seen} requests");
}

/// What comes of a form with these fields.
fn posted(fields: &[(&str, &str)]) -> (Vec<u8>, Option<BrowserAnswer>) {
    let body = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish();
    let request = format!(
        "POST / HTTP/1.1\r\nHost: localhost:80\r\nContent-Type: application/x-www-form-urlencoded\r\n\
        Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .unwrap()
        .block_on(feed(request.as_bytes(), &expected()))
}

proptest! {
    #[test]
    fn a_code_arrives_unchanged_whatever_it_consists_of(code in "[!-~]{1,200}", beside in "[^\0]{0,50}") {
        let (answered, answer) = posted(&[("session_state", &beside), ("code", &code), ("state", STATE)]);
        prop_assert!(answered.starts_with(b"HTTP/1.1 200"));
        match answer {
            Some(BrowserAnswer::Code(arrived)) => prop_assert_eq!(arrived.expose_secret(), code),
            other => prop_assert!(false, "{:?}", other),
        }
    }

    #[test]
    fn the_words_of_an_error_arrive_unchanged_and_the_page_is_the_same_for_all(said in "[^\0]{0,200}") {
        let (page_of_none, _) = posted(&[("error", "a"), ("state", STATE)]);
        let (page, answer) = posted(&[("error", "a"), ("error_description", &said), ("state", STATE)]);
        let shown = |page: &[u8]| String::from_utf8(page.to_vec()).unwrap().split("\r\n\r\n").nth(1).map(str::to_owned);
        prop_assert_eq!(shown(&page), shown(&page_of_none));
        match answer {
            Some(BrowserAnswer::Error { description, .. }) => prop_assert_eq!(description, Some(said)),
            other => prop_assert!(false, "{:?}", other),
        }
    }

    #[test]
    fn no_other_state_ends_the_attempt(state in "[^\0]{0,40}") {
        prop_assume!(state != STATE);
        let (answered, answer) = posted(&[("code", "a"), ("state", &state)]);
        prop_assert!(answered.starts_with(b"HTTP/1.1 400"));
        prop_assert!(answer.is_none());
    }
}
