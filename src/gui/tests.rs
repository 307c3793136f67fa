//! A window for tests of what only the inside of it can bring about.

use std::time::Duration;

use egui_kittest::Harness;

use super::{App, AppOptions};
use crate::engine::{AccountState, EngineOptions};
use crate::identity::KeyStore;
use crate::profile::Profile;

/// A window on a connection that waits for a token, so that nothing more comes from the engine.
pub fn window(profile: &tempfile::TempDir) -> Harness<'static, App> {
    let settings = "[[connection]]\nname = \"Work\"\nsign_in = \"token\"\n";
    std::fs::write(profile.path().join("settings.toml"), settings).expect("the file can be written");
    let mut engine = EngineOptions::new(Profile::under(profile.path()));
    engine.key_store = KeyStore::none();
    let documents_dir = profile.path().to_owned();
    let mut harness = Harness::builder().build_eframe(move |cc| {
        let options = AppOptions {
            engine,
            instance: None,
            zone: chrono_tz::UTC,
            documents_dir,
        };
        App::new(&cc.egui_ctx, options).expect("the system gives a thread")
    });
    while !matches!(harness.state().state.account, AccountState::NeedsToken { .. }) {
        std::thread::sleep(Duration::from_millis(5));
        harness.step();
    }
    harness
}
