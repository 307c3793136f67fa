//! What the window shows of an account that only an engine in trouble has.

use std::time::Duration;

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::*;
use crate::engine::{Account, EngineOptions};
use crate::graph::{ApiVersion, Cloud};
use crate::gui::app::Screen;
use crate::gui::{App, AppOptions};
use crate::identity::{KeyStore, Problem};
use crate::meeting::ChannelSupport;
use crate::profile::Profile;

/// A window on a connection that waits for a token, so that nothing more comes from the engine.
fn window(profile: &tempfile::TempDir) -> Harness<'static, App> {
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

#[test]
fn a_failed_renewal_is_a_banner_and_the_form_goes_on() {
    let profile = tempfile::tempdir().expect("a folder can be made");
    let mut harness = window(&profile);
    let failure = Failure::from(FailureKind::SignIn(Problem::SignInEnded));
    harness.state_mut().state.account = AccountState::Ready(Box::new(Account {
        connection: "Work".to_owned(),
        sign_in: SignIn::Browser,
        cloud: Cloud::Global,
        api_version: ApiVersion::V1,
        host: "graph.microsoft.com".to_owned(),
        who: Some("Ana Ruiz".to_owned()),
        acting_for: None,
        owner: crate::ledger::Account {
            connection: "Work".to_owned(),
            tenant: "contoso".to_owned(),
            organizer: "ana".to_owned(),
            name: None,
        },
        channel: ChannelSupport::NeedsBeta,
        username: Some("ana@contoso.com".to_owned()),
        tenant: None,
        key: None,
        others: Vec::new(),
        attention: Some(Box::new(failure)),
    }));
    harness.run_steps(2);
    harness.get_by_label_contains("The sign-in of Ana Ruiz could not be renewed");
    harness.get_by_label(texts::subject());
    harness.get_by_label(texts::create_or_get());
    assert!(harness.state().state.sign_in.is_none(), "nothing opens by itself");
    harness.get_by_label(texts::sign_in_again()).click_accesskit();
    harness.run_steps(3);
    assert_eq!(harness.state().state.screen, Screen::SignIn);
}
