//! Any bytes on a connection to the loopback receiver. It answers with one of its pages or not at all, and who does not
//! know the state ends no attempt. `tests/it/receiver/corpus.rs` says what each seed is about; the expectations match.

#![no_main]

use std::sync::LazyLock;

use convene::{
    identity::{Expected, feed},
    texts,
};
use libfuzzer_sys::fuzz_target;
use secrecy::SecretString;
use tokio::runtime::{Builder, Runtime};

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    Builder::new_current_thread()
        .enable_time()
        .build()
        .expect("a runtime starts")
});

fn expected(state: String) -> Expected {
    Expected {
        state: SecretString::from(state),
        issuer: Some("https://login.example".to_owned()),
    }
}

fuzz_target!(|request: &[u8]| {
    let (answered, settled) = RUNTIME.block_on(feed(request, &expected("the-state".to_owned())));
    let answered = String::from_utf8(answered).expect("an answer is text");
    if !answered.is_empty() {
        // A client that waits to be told to go on is told so first.
        let answer = answered.trim_start_matches("HTTP/1.1 100 Continue\r\n\r\n");
        let (head, page) = answer.split_once("\r\n\r\n").expect("an answer has a head");
        assert!(head.starts_with("HTTP/1."), "{head}");
        assert!(!head.to_lowercase().contains("access-control"), "{head}");
        let is_ours = [texts::ANSWER_PAGE, texts::REFUSAL_PAGE]
            .iter()
            .any(|text| page.ends_with(&format!("<p>{text}</p></body></html>\n")));
        assert!(page.is_empty() || is_ours, "{page}");
        assert!(answered.len() < 2000, "{answered}");
    }
    if settled.is_some() {
        let (_, settled) = RUNTIME.block_on(feed(request, &expected(uuid::Uuid::new_v4().to_string())));
        assert!(settled.is_none(), "settled by who can't know the state");
    }
});
