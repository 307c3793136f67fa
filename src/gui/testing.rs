//! What works on a connection, a row each.

use egui::{Label, RichText, Ui};

use super::app::Ask;
use super::failure::{self, Around};
use super::theme;
use super::widgets::{Icon, announce, icon};
use crate::engine::{Check, Checked, Failure, Found, JobId, SignInRequest, WhichAccount};
use crate::identity::Permission;
use crate::settings::SignIn;
use crate::texts;

/// A test of a connection.
pub struct Test {
    /// The job while it runs.
    pub job: JobId,
    /// The connection that is tested.
    pub connection: String,
    /// What came of it.
    pub result: TestResult,
}

/// What came of a test.
pub enum TestResult {
    /// It runs.
    Running,
    /// More has been allowed since; it begins again as soon as the connection is ready.
    Outdated,
    /// It ended.
    Done(Vec<Check>),
    /// It could not begin or go on.
    Failed(Box<Failure>),
    /// The person cancelled it.
    Cancelled,
}

/// The button that begins a test.
pub fn button(ui: &mut Ui, runs: bool, asked: &mut Vec<Ask>) {
    if ui
        .add_enabled(!runs, egui::Button::new(texts::test_connection()))
        .clicked()
    {
        asked.push(Ask::TestConnection);
    }
}

/// Draws what came of the test of the connection around, if it was tested.
pub fn show(ui: &mut Ui, test: Option<&Test>, around: &Around<'_>, asked: &mut Vec<Ask>) {
    let name = around.account.map(|account| account.connection.as_str());
    let Some(test) = test.filter(|test| name == Some(test.connection.as_str())) else {
        return;
    };
    match &test.result {
        TestResult::Running | TestResult::Outdated => {
            announce(&ui.label(texts::testing()));
        }
        TestResult::Cancelled => {
            announce(&ui.label(texts::test_cancelled()));
        }
        TestResult::Failed(failure) => failure::notice(ui, failure, around, asked),
        TestResult::Done(checks) => {
            for check in checks {
                row(ui, check, around, asked);
            }
        }
    }
}

fn row(ui: &mut Ui, check: &Check, around: &Around<'_>, asked: &mut Vec<Ask>) {
    let drawing = match check.found {
        Found::Works(_) => Icon::Done,
        Found::NotAllowedYet => Icon::Open,
        Found::DoesNotApply => Icon::Without,
        Found::Failed(_) => Icon::Failed,
    };
    ui.push_id(texts::checked(check.what), |ui| {
        ui.horizontal_top(|ui| {
            icon(ui, drawing);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = theme::GAP_SMALL;
                ui.label(
                    RichText::new(texts::checked(check.what))
                        .small()
                        .color(theme::tokens(ui).weak),
                );
                announce(&ui.add(Label::new(texts::found(&check.found)).wrap()));
                match (&check.found, around.account) {
                    (Found::NotAllowedYet, Some(account)) => allow(ui, check.what, account.sign_in, asked),
                    (Found::Failed(failure), _) => {
                        ui.label(texts::failure_what_now(failure));
                        failure::offers(ui, failure, around, asked);
                        super::result::details_ui(ui, &texts::details(failure));
                    }
                    _ => {}
                }
            });
        });
    });
}

/// The button that asks for what has not been allowed yet.
fn allow(ui: &mut Ui, what: Checked, sign_in: SignIn, asked: &mut Vec<Ask>) {
    let (label, permission) = match what {
        Checked::Directory => (texts::allow_directory(), Permission::Directory),
        Checked::Channels => (texts::allow_channels(), Permission::Channels),
        Checked::SignedInAs | Checked::Organization | Checked::CreateOrGet => return,
    };
    if sign_in.is_by_person() && ui.button(label).clicked() {
        asked.push(Ask::SignIn(SignInRequest {
            allow: vec![permission],
            ..failure::request(sign_in, WhichAccount::Same)
        }));
    }
}
