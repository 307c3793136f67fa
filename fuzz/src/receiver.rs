//! Any bytes on a connection to the loopback receiver. It answers with one of its pages or not at all, and who does not
//! know the state ends no attempt. `tests/it/receiver/corpus.rs` says what each seed is about; the expectations match.

use std::sync::LazyLock;

use convene::identity::{BrowserAnswer, Expected, feed};
use secrecy::SecretString;

use super::RUNTIME;

fn fed(request: &[u8], state: &str) -> (String, Option<BrowserAnswer>) {
    let expected = Expected {
        state: SecretString::from(state),
        issuer: Some("https://login.example".to_owned()),
    };
    let (answered, settled) = RUNTIME.block_on(feed(request, &expected));
    (String::from_utf8(answered).expect("an answer is text"), settled)
}

fn page(answered: &str) -> (&str, &str) {
    // A client that waits to be told to go on is told so first.
    let answer = answered.trim_start_matches("HTTP/1.1 100 Continue\r\n\r\n");
    answer.split_once("\r\n\r\n").expect("an answer has a head")
}

/// The page for an answer, and the one for everything else.
static PAGES: LazyLock<[String; 2]> = LazyLock::new(|| {
    ["code=a&state=the-state", "state=other"].map(|form| {
        let request = format!(
            "POST / HTTP/1.1\r\nHost: localhost:80\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\n\r\n{form}",
            form.len()
        );
        page(&fed(request.as_bytes(), "the-state").0).1.to_owned()
    })
});

pub fn receiver(request: &[u8]) {
    let (answered, settled) = fed(request, "the-state");
    if !answered.is_empty() {
        let (head, page) = page(&answered);
        assert!(head.starts_with("HTTP/1."), "{head}");
        assert!(!head.to_lowercase().contains("access-control"), "{head}");
        assert!(page.is_empty() || PAGES.iter().any(|ours| ours == page), "{page}");
        assert!(answered.len() < 2000, "{answered}");
    }
    if settled.is_some() {
        let (_, settled) = fed(request, &uuid::Uuid::new_v4().to_string());
        assert!(settled.is_none(), "settled by who can't know the state");
    }
}
