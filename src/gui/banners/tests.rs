//! What the window shows of an account that only an engine in trouble has.

use egui_kittest::kittest::Queryable as _;

use super::*;
use crate::engine::Account;
use crate::graph::{ApiVersion, Cloud};
use crate::gui::app::Screen;
use crate::gui::tests::window;
use crate::identity::Problem;
use crate::meeting::ChannelSupport;

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
