//! What must hold for whatever arrives from outside. Each function takes any bytes and panics when a promise is broken.
//!
//! `fuzz_targets` hands them to the fuzzer one by one; `tests/it/corpus.rs` holds the same module and gives each function the
//! seeds in `tests/corpus/<name>` and inputs of all sorts.

mod entry;
mod files;
mod form_link;
mod oauth;
mod receiver;
mod response;
mod service;
mod settings;
mod sheet;

use std::sync::LazyLock;

use convene::meeting::text;
use tokio::runtime::{Builder, Runtime};

/// A name, and what must hold for any bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All of them: the names of the fuzz targets and of the folders of their seeds.
pub const TARGETS: [Target; 14] = [
    ("attendee_list", entry::attendee_list),
    ("channel_link", entry::channel_link),
    ("date_time", entry::date_time),
    ("demo_requests", service::demo_requests),
    ("form_link", form_link::form_link),
    ("graph_answer", service::graph_answer),
    ("graph_error", service::graph_error),
    ("join_information", service::join_information),
    ("ledger_csv", files::ledger_csv),
    ("ledger_json", files::ledger_json),
    ("oauth_answer", oauth::oauth_answer),
    ("receiver", receiver::receiver),
    ("settings", settings::settings),
    ("sheet", sheet::sheet),
];

/// Gives bytes to the target of that name.
pub fn run(name: &str, bytes: &[u8]) {
    let (_, target) = TARGETS
        .iter()
        .find(|(known, _)| *known == name)
        .expect("a target has this name");
    target(bytes);
}

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    Builder::new_current_thread()
        .enable_time()
        .build()
        .expect("a runtime starts")
});

/// Holds that nothing in what a person reads can hide, reorder or steer anything.
fn assert_plain(shown: &str) {
    let hidden = text::hidden(shown).find(|(_, c)| *c != '\t');
    assert_eq!(hidden, None, "in {shown:?}");
}
