//! What the window does about accounts: it begins sign-ins because a person pressed something, and takes in what came of
//! them.

use egui::Context;

use super::{App, Screen};
use crate::engine::{AccountState, Command, Outcome, SignInRequest, SignInWay, WhichAccount};
use crate::gui::failure;
use crate::gui::sign_in::SigningIn;
use crate::gui::testing::{Test, TestResult};
use crate::identity::Permission;

impl App {
    /// Shows a screen; what a person typed on the one before stays there.
    pub(super) fn show(&mut self, ctx: &Context, screen: Screen) {
        let state = &mut self.state;
        if state.screen == Screen::Connect && screen != Screen::SignIn && state.connect.is_done(&state.account) {
            state.connect.close(ctx);
        }
        if screen == Screen::Connect {
            state.connect.begin(ctx, &state.settings);
        }
        state.screen = screen;
    }

    pub(super) fn take_account(&mut self, account: AccountState) {
        let state = &mut self.state;
        state.account = account;
        self.look_up_again();
        let state = &mut self.state;
        state.ask_about_calendar_again();
        let may_sign_in = state.connect.hear(&state.account) && state.screen == Screen::Connect;
        match &state.account {
            AccountState::NeedsSignIn { sign_in, .. } if may_sign_in => {
                let request = failure::request(*sign_in, WhichAccount::Same);
                self.begin_sign_in(request);
            }
            AccountState::Ready(_) if is_outdated(state.test.as_ref()) => self.test_connection(),
            _ => {}
        }
    }

    pub(super) fn begin_sign_in(&mut self, request: SignInRequest) {
        let back = match (&self.state.sign_in, self.state.screen) {
            (Some(before), _) => before.back,
            (None, Screen::SignIn) => Screen::Schedule,
            (None, screen) => screen,
        };
        self.cancel_sign_in();
        let job = self.new_job();
        self.state.notice = None;
        self.state.sign_in = Some(SigningIn::new(job, request.clone(), back));
        self.state.screen = Screen::SignIn;
        self.engine.send(Command::SignIn(job, request));
    }

    /// The same sign-in the other way.
    pub(super) fn switch_way(&mut self) {
        if let Some(sign_in) = &self.state.sign_in {
            let way = match sign_in.request.way {
                SignInWay::Browser => SignInWay::DeviceCode,
                SignInWay::DeviceCode => SignInWay::Browser,
            };
            self.begin_sign_in(SignInRequest {
                way,
                ..sign_in.request.clone()
            });
        }
    }

    /// Ends the sign-in, wherever it is, and goes back if the person is looking at it.
    pub(super) fn leave_sign_in(&mut self) {
        self.cancel_sign_in();
        if let Some(sign_in) = self.state.sign_in.take()
            && self.state.screen == Screen::SignIn
        {
            self.state.screen = sign_in.back;
        }
    }

    fn cancel_sign_in(&self) {
        if let Some(sign_in) = self.state.sign_in.as_ref().filter(|sign_in| sign_in.is_running()) {
            self.engine.send(Command::Cancel(sign_in.job));
        }
    }

    pub(super) fn is_sign_in(&self, job: crate::engine::JobId) -> bool {
        self.state.sign_in.as_ref().is_some_and(|sign_in| sign_in.job == job)
    }

    /// The sign-in has ended.
    pub(super) fn take_sign_in(&mut self, outcome: Outcome) {
        let state = &mut self.state;
        let succeeded = match outcome {
            Outcome::Failed(failure) => {
                if let Some(sign_in) = &mut state.sign_in {
                    sign_in.fail(failure);
                }
                return;
            }
            Outcome::SignedIn => true,
            _ => false,
        };
        let Some(sign_in) = state.sign_in.take() else { return };
        if state.screen == Screen::SignIn {
            state.screen = sign_in.back;
        }
        if succeeded && sign_in.request.allow.contains(&Permission::Calendar) {
            state.calendar.set_allowed();
        }
        // What has been allowed now was not when the connection was tested.
        if let Some(test) = &mut state.test
            && succeeded
            && !sign_in.request.allow.is_empty()
        {
            test.result = TestResult::Outdated;
        }
    }

    pub(super) fn change_connection(&mut self, name: &str) {
        self.leave_sign_in();
        let state = &mut self.state;
        if let Some(connection) = state.settings.settings.connection(name) {
            // A page that has made this connection still holds what was typed.
            if !(state.screen == Screen::Connect && state.connect.has_sent(name)) {
                state.connect.change(connection);
            }
            state.screen = Screen::Connect;
        }
    }

    pub(super) fn test_connection(&mut self) {
        let Some(account) = self.state.account.ready() else {
            return;
        };
        let connection = account.connection.clone();
        let job = self.new_job();
        self.state.test = Some(Test {
            job,
            connection,
            result: TestResult::Running,
        });
        self.engine.send(Command::TestConnection(job));
    }
}

fn is_outdated(test: Option<&Test>) -> bool {
    test.is_some_and(|test| matches!(test.result, TestResult::Outdated))
}
