//! The half of a frame that changes state: events first, then what the screens asked for, then the clock.

use std::time::Duration;

use egui::{Context, ViewportCommand};

use secrecy::SecretString;

use super::{App, Ask, Screen};
use crate::engine::{Command, Errand, Event, JobId, Outcome, Progress};
use crate::gui::banners::NewSecret;
use crate::gui::connect;
use crate::gui::crash::CrashAsk;
use crate::gui::dialogs::Question;
use crate::gui::notices::Notice;
use crate::gui::sign_in::SigningIn;
use crate::gui::testing::TestResult;
use crate::gui::widgets::{Entry, mark_copied};
use crate::texts;

impl App {
    pub(super) fn run_logic(&mut self, ctx: &Context) {
        self.engine.on_screen(self.state.screen.name());
        self.state.now = (self.now)();
        while let Some(event) = self.engine.next_event() {
            self.take(ctx, event);
        }
        self.take_dropped(ctx);
        for ask in std::mem::take(&mut self.asked) {
            self.carry_out(ctx, ask);
        }
        self.take_link(ctx);
        self.read_rows();
        self.ask_for_lists(ctx);
        self.look_up(ctx);
        self.keep_form(ctx);
        self.keep_place(ctx);
        self.name_the_window(ctx);
        self.ask_before_closing(ctx);
        self.watch_the_clock(ctx);
    }

    /// A connection to a service on this very computer is seen in the title, so that nobody takes it for Microsoft's.
    fn name_the_window(&mut self, ctx: &Context) {
        let state = &mut self.state;
        let used = state.account.connection();
        let title = texts::window_title(used.and_then(|name| state.settings.settings.connection(name)));
        if state.title != title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            state.title = title;
        }
    }

    fn take(&mut self, ctx: &Context, event: Event) {
        let state = &mut self.state;
        match event {
            Event::Settings(view) => self.take_settings(ctx, *view),
            Event::Account(account) => self.take_account(account),
            Event::Progress(job, progress) => {
                self.take_many_progress(job, &progress);
                let state = &mut self.state;
                if let Some(sign_in) = state.sign_in.as_mut().filter(|sign_in| sign_in.job == job) {
                    sign_in.hear(progress);
                } else if let Some(call) = state.call.as_mut().filter(|call| call.job == job) {
                    call.hear(progress);
                }
            }
            Event::Keeping(keeping) => {
                // What is hidden is this message, not the next one.
                if state.keeping.as_ref() != Some(&keeping) {
                    state.keeping_hidden = false;
                }
                state.keeping = Some(keeping);
            }
            Event::SetAside { path } => state.set_aside = Some(path),
            Event::SignedOut { who, page } => state.notices.push(Notice::SignedOut { who, page }, state.now),
            Event::OtherAccount { expected, got } => state.question = Some(Question::OtherAccount { expected, got }),
            Event::Done(job, outcome) => self.take_outcome(ctx, job, outcome),
            Event::Form(draft) => {
                self.take_form(*draft);
                self.is_form_told = true;
            }
            Event::NoForm => self.is_form_told = true,
            Event::Unfinished(requests) => {
                state.card.hear_unfinished(&requests);
                state.meetings.set_unfinished(requests);
            }
            Event::Meetings(number, rows) => state.meetings.take_rows(number, rows),
            Event::MeetingsChanged(accounts) => state.meetings.set_changed(accounts),
            Event::Ledger(notice) => state.ledger_notices.push(notice),
            Event::LedgerFailed(failure) => {
                state.ledger_failure = Some(failure);
                self.is_form_told = true;
            }
            Event::SentByItself(key, sent) => state.notices.push(Notice::SentByItself(key, sent), state.now),
            found @ (Event::People(..)
            | Event::Resolved(..)
            | Event::Teams(_)
            | Event::Channels(..)
            | Event::RecentChannels(_)) => self.take_found(found),
            Event::Batches(batches) => self.take_batches(batches),
            Event::Crashed(report) => state.crash = Some(report),
            Event::Refused(failure) => state.notice = Some(Notice::Failed(Box::new(failure))),
        }
    }

    fn take_outcome(&mut self, ctx: &Context, job: JobId, outcome: Outcome) {
        if self.is_sign_in(job) {
            return self.take_sign_in(outcome);
        }
        if let Some(doing) = self.state.meetings.take_job(job) {
            return self.take_meetings_outcome(job, doing, outcome);
        }
        if self.is_of_many(job) {
            return self.take_many_outcome(job, outcome);
        }
        let state = &mut self.state;
        if let Some(test) = state.test.as_mut().filter(|test| test.job == job) {
            test.result = match outcome {
                Outcome::Tested(checks) => TestResult::Done(checks),
                Outcome::Failed(failure) => TestResult::Failed(Box::new(failure)),
                _ => TestResult::Cancelled,
            };
            return;
        }
        if let Some((_, label, text)) = state.copying.take_if(|(copying, ..)| *copying == job) {
            if !matches!(outcome, Outcome::Copied) {
                ctx.copy_text(text.plain);
                state.notice = Some(Notice::Said(texts::copied_plain().to_owned()));
            }
            return mark_copied(ctx, label);
        }
        if let Some((_, screen)) = state.errand.take_if(|(errand, _)| *errand == job) {
            let about_mail = state.about_mail.take();
            let notice = match outcome {
                Outcome::Prepared(prepared) => {
                    state.question = Some(Question::Request(prepared));
                    None
                }
                Outcome::NotSent(problems) => {
                    state.form.show_problems(&problems);
                    None
                }
                Outcome::Opened => about_mail.map(Notice::Said),
                Outcome::Saved(path) => Some(Notice::Saved(path)),
                Outcome::Forgotten { meetings } => Some(Notice::Said(texts::forgotten(meetings))),
                Outcome::Failed(failure) => Some(Notice::Failed(Box::new(failure))),
                _ => None,
            };
            match notice {
                Some(notice) => state.tell(notice, screen),
                None => state.notice = None,
            }
            return;
        }
        if let Some(call) = state.call.take_if(|call| call.job == job) {
            self.take_call(&call, outcome);
        }
    }

    fn carry_out(&mut self, ctx: &Context, ask: Ask) {
        let state = &mut self.state;
        match ask {
            Ask::Show(screen) => self.show(ctx, screen),
            Ask::UseDemo(remember) => {
                state.form.focus = Some(Entry::id_of(texts::subject()));
                self.engine.send(Command::UseDemo(remember));
            }
            Ask::UseConnection(name) => self.engine.send(Command::UseConnection(name)),
            Ask::AddConnection => {
                if let Some((connection, given)) = state.connect.accepted(ctx, &state.settings) {
                    self.engine.send(Command::AddConnection(Box::new(connection), given));
                }
            }
            Ask::LeaveConnect => {
                state.connect.close(ctx);
                self.show(ctx, Screen::Schedule);
            }
            Ask::ChangeConnection(name) => self.change_connection(&name),
            Ask::GiveToken => {
                if let Some(token) = take_token(&mut state.new_token) {
                    Entry::forget(ctx, texts::access_token());
                    self.engine.send(Command::GiveToken(token));
                }
            }
            Ask::GiveSecret => self.give_secret(ctx),
            Ask::SignIn(request) => self.begin_sign_in(request),
            Ask::SwitchWay => self.switch_way(),
            Ask::LeaveSignIn => self.leave_sign_in(),
            Ask::ExplainError => {
                if let Some(sign_in) = &mut state.sign_in {
                    sign_in.read_paste(ctx);
                }
            }
            Ask::UseAccount(key) => self.engine.send(Command::UseAccount(key)),
            Ask::TakeOtherAccount(take) => {
                state.question = None;
                self.engine.send(Command::TakeOtherAccount(take));
            }
            Ask::SignOut => self.engine.send(Command::SignOut),
            Ask::TestConnection => self.test_connection(),
            Ask::KeepSignIns => self.engine.send(Command::KeepSignIns),
            Ask::HideKeeping => state.keeping_hidden = true,
            Ask::HideSetAside => state.set_aside = None,
            Ask::HideNotice => state.notice = None,
            Ask::ShowNotices => self.show_notices(),
            Ask::ClearNotices => self.clear_notices(),
            Ask::ForgetToken => self.engine.send(Command::ForgetToken),
            Ask::RemoveConnection(name) => self.engine.send(Command::RemoveConnection(name)),
            Ask::SetApiVersion(name, version) => self.engine.send(Command::SetApiVersion(name, version)),
            Ask::SetPreference(preference) => self.engine.send(Command::SetPreference(preference)),
            Ask::CreateOrGet => self.create_or_get(),
            Ask::Check => self.check(),
            Ask::DeleteAgain => self.delete_again(),
            Ask::ClearForm => {
                let fresh = state.cleared_draft();
                state.form.clear(fresh);
            }
            Ask::Undo => state.form.undo(),
            Ask::Cancel => {
                if let Some(call) = &state.call {
                    self.engine.send(Command::Cancel(call.job));
                }
            }
            Ask::Open(link, with) => self.errand(|job| Command::OpenLink(job, link, with)),
            Ask::SaveCalendarFile => self.save_calendar_file(),
            Ask::ShowKeys => state.question = Some(Question::Keys),
            Ask::CloseAnyway => {
                state.closing = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            Ask::Dismiss => state.question = None,

            Ask::Resume(request, as_whom) => self.resume(request, as_whom),
            Ask::TryAgain(request, purpose) => self.try_again(request, purpose),
            Ask::SendWhenOnline(request, send) => self.engine.send(Command::SendWhenOnline(request, send)),
            Ask::CreateIfMissing => self.create_if_missing(),
            Ask::ApplyChanges(id, typed) => self.apply_changes(id, *typed),
            Ask::KeepMeeting(meeting) => self.keep_meeting(ctx, &meeting),
            Ask::HideLedgerNotice(index) => {
                state.ledger_notices.remove(index);
            }
            Ask::HideLedgerFailure => state.ledger_failure = None,
            Ask::Zoom(step) => self.zoom(ctx, step),
            Ask::ConfirmForgetting => state.question = Some(Question::ForgetMeetings),
            Ask::ForgetMeetings => self.forget_meetings(),
            Ask::OpenFolder => self.errand(|job| Command::Errand(job, Errand::OpenDataFolder)),
            Ask::Card(ask) => self.carry_out_for_card(ctx, ask),
            Ask::Preset(ask) => self.carry_out_for_presets(ask),
            Ask::ShowRequest => self.show_request(),
            Ask::LookUpAgain => self.look_up_anew(),
            Ask::FillFromLink => self.accept_link(),
            Ask::LookedOver => state.form.looked_over(),
            Ask::AddToCalendar => self.add_to_calendar(),
            Ask::Crash(ask) => self.carry_out_for_crash(ask),
            Ask::CreateWithoutChannel => self.create_without_channel(),
            Ask::Meetings(ask) => self.carry_out_for_meetings(ctx, ask),
            Ask::Many(ask) => self.carry_out_for_many(ctx, ask),
        }
    }

    fn carry_out_for_crash(&mut self, ask: CrashAsk) {
        match ask {
            CrashAsk::ShowFile(name) => self.errand(|job| Command::Errand(job, Errand::ShowCrashReport(name))),
            CrashAsk::Dismiss => {
                self.state.crash = None;
                self.engine.send(Command::CrashReportsKnown);
            }
        }
    }

    fn give_secret(&mut self, ctx: &Context) {
        let NewSecret { text, remember } = std::mem::take(&mut self.state.new_secret);
        Entry::forget(ctx, texts::client_secret());
        let secret = SecretString::from(text.trim());
        self.engine
            .send(Command::GiveSecret(secret, connect::remember(remember)));
    }

    fn show_notices(&mut self) {
        self.state.notices.put_away();
        self.state.question = Some(Question::Notices);
    }

    fn clear_notices(&mut self) {
        self.state.notices.clear();
        self.state.question = None;
    }

    fn forget_meetings(&mut self) {
        self.state.question = None;
        self.state.meetings.close();
        self.errand(Command::ForgetMeetings);
    }

    /// Begins a small job, beside whatever call runs.
    pub(super) fn errand(&mut self, command: impl FnOnce(JobId) -> Command) {
        let job = self.new_job();
        self.state.errand = Some((job, self.state.screen));
        self.engine.send(command(job));
    }

    fn save_calendar_file(&mut self) {
        if let Some(Question::SaveCalendar { path, text }) = self.state.question.take() {
            self.errand(|job| Command::SaveFile(job, path.trim().into(), text));
        }
    }

    /// Closing the window while a call runs asks.
    fn ask_before_closing(&mut self, ctx: &Context) {
        let closes = ctx.input(|input| input.viewport().close_requested());
        if closes {
            self.keep_form_now();
        }
        let state = &mut self.state;
        if closes && state.call.is_some() && !state.closing {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            state.question = Some(Question::CloseWhileBusy);
        }
        if state.call.is_none() && state.question == Some(Question::CloseWhileBusy) {
            state.question = None;
        }
    }

    /// Paints again when a number that is on the screen changes by time alone.
    fn watch_the_clock(&self, ctx: &Context) {
        let counts_down = self
            .state
            .call
            .as_ref()
            .is_some_and(|call| matches!(call.progress, Some(Progress::Waiting { .. })));
        if counts_down {
            ctx.request_repaint_after(Duration::from_millis(500));
        }
        let sign_in = self
            .state
            .sign_in
            .as_ref()
            .filter(|_| self.state.screen == Screen::SignIn);
        if let Some(until) = sign_in.and_then(SigningIn::until) {
            let left = (until - self.state.now).num_milliseconds();
            if left > 0 {
                // When the next second begins, and not before.
                let rest = u64::try_from(left % 1000).unwrap_or_default();
                ctx.request_repaint_after(Duration::from_millis(rest + 20));
            }
        }
    }
}

/// Takes the token out of its field if it can be one.
fn take_token(typed: &mut String) -> Option<crate::graph::AccessToken> {
    let token = crate::graph::AccessToken::new(typed.clone()).ok()?;
    typed.clear();
    Some(token)
}
