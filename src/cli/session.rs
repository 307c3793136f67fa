//! The engine as a command uses it: one thing after another, waiting for each.

use std::ops::Range;
use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};

use super::answer::ErrorJson;
use super::console::{Console, note};
use super::exit::Exit;
use super::request::Wrong;
use crate::engine::{
    Account, AccountState, Command, Engine, EngineOptions, Event, Failure, FailureKind, JobId, ListNumber, Outcome,
    Progress, SettingsView, SignInRequest, SignInWay, WhichAccount,
};
use crate::identity::Keeping;
use crate::ledger::{Query, RequestState, Rows};
use crate::profile::Instance;
use crate::texts;

/// How long the engine is waited for before it is looked whether it still runs.
const LOOK: Duration = Duration::from_mins(1);

/// Why a command ends without a result.
#[derive(Debug)]
pub struct Stop {
    pub exit: Exit,
    pub sentence: String,
    pub problems: Vec<Wrong>,
    pub failure: Option<Box<Failure>>,
    /// What stands beside the error in JSON.
    pub more: Vec<(&'static str, Value)>,
}

impl Stop {
    pub fn new(exit: Exit, sentence: impl Into<String>) -> Self {
        Self {
            exit,
            sentence: sentence.into(),
            problems: Vec::new(),
            failure: None,
            more: Vec::new(),
        }
    }

    /// Something is wrong with what was asked for.
    pub fn wrong(problems: Vec<Wrong>) -> Self {
        let sentences: Vec<_> = problems
            .iter()
            .map(|wrong| texts::about(wrong.field, &wrong.message))
            .collect();
        Self {
            problems,
            ..Self::new(Exit::BadInput, sentences.join("\n"))
        }
    }

    pub fn failed(failure: Failure) -> Self {
        let stop = Self::new(Exit::of(&failure), texts::failure_without_window(&failure));
        Self {
            failure: Some(Box::new(failure)),
            ..stop
        }
    }

    /// A request that did not finish.
    pub fn unfinished(state: &RequestState, failure: Failure) -> Self {
        let stop = Self::failed(failure);
        let (exit, kept) = match state {
            RequestState::Unknown => (Exit::Unknown, "unknown"),
            _ => (stop.exit, "waiting"),
        };
        let sentence = match texts::kept_to_send(state) {
            Some(more) => format!("{} {more}", stop.sentence),
            None => stop.sentence,
        };
        Self { exit, sentence, ..stop }.with("kept", json!(kept))
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: Value) -> Self {
        self.more.push((name, value));
        self
    }

    /// Tells it: in a sentence, and as JSON when that is wanted.
    pub fn tell(self, console: Console) -> Exit {
        let Self {
            exit,
            sentence,
            problems,
            failure,
            more,
        } = self;
        let error = ErrorJson::new(exit, &sentence, problems, failure.as_deref());
        let mut object = Map::new();
        object.insert("error".to_owned(), serde_json::to_value(error).unwrap_or_default());
        object.extend(more.into_iter().map(|(name, value)| (name.to_owned(), value)));
        console.json(&object);
        note(&sentence);
        if let Some(failure) = failure {
            console.fine_print(&texts::details(&failure));
        }
        exit
    }
}

/// Who was signed out, as far as they have a name.
pub struct SignedOut(pub Option<String>);

/// A command at work.
pub struct Session {
    engine: Engine,
    pub console: Console,
    last_number: u64,
    settings: Option<SettingsView>,
    account: Option<AccountState>,
    other_account: Option<(Option<String>, Option<String>)>,
    pub keeping: Option<Keeping>,
    pub signed_out: Option<SignedOut>,
    // Last: the profile is free when the engine has ended.
    _instance: Option<Instance>,
}

impl Session {
    pub fn start(options: EngineOptions, instance: Option<Instance>, console: Console) -> Result<Self, Stop> {
        let engine =
            Engine::start(options, || {}).map_err(|error| Stop::failed(Failure::saying(FailureKind::Panic, &error)))?;
        Ok(Self {
            engine,
            console,
            last_number: 0,
            settings: None,
            account: None,
            other_account: None,
            keeping: None,
            signed_out: None,
            _instance: instance,
        })
    }

    /// The next event. What every command does about it is done.
    fn next(&mut self) -> Result<Event, Stop> {
        loop {
            if let Some(event) = self.next_within(LOOK)? {
                return Ok(event);
            }
        }
    }

    fn hear(&mut self, event: &Event) {
        match event {
            Event::Settings(view) => {
                if let Some(error) = &view.unread {
                    note(&texts::settings_unread(&view.path, error));
                }
                if let Some(sentence) = texts::system_unread(&view.system) {
                    note(&sentence);
                }
                self.settings = Some(view.as_ref().clone());
            }
            Event::Account(state) => self.account = Some(state.clone()),
            Event::Keeping(keeping) => self.keeping = Some(keeping.clone()),
            Event::SetAside { path } => note(&texts::set_aside(path)),
            Event::SignedOut { who, .. } => self.signed_out = Some(SignedOut(who.clone())),
            Event::OtherAccount { expected, got } => self.other_account = Some((expected.clone(), got.clone())),
            Event::Ledger(notice) => note(&texts::ledger_notice(notice)),
            Event::Refused(failure) => note(&texts::failure_without_window(failure)),
            Event::Progress(_, progress) => self.tell(progress),
            _ => {}
        }
    }

    fn tell(&self, progress: &Progress) {
        match progress {
            Progress::Browser {
                link, site, not_opened, ..
            } => {
                note(&match not_opened {
                    None => texts::waiting_for_browser(site),
                    Some(_) => texts::browser_not_opened(site),
                });
                note(link);
            }
            Progress::DeviceCode { code, page, .. } => {
                note(&texts::enter_code(code, page));
                note(texts::only_your_code());
            }
            Progress::FollowUp => self.console.progress(texts::SETTING_OPTIONS),
            Progress::Waiting {
                reason,
                next_attempt,
                delay,
                ..
            } => self.console.progress(&texts::waiting(*reason, *next_attempt, *delay)),
            Progress::Trying { .. } | Progress::Counted { .. } | Progress::Many(_) | Progress::ManyRows(_) => {}
        }
    }

    /// The settings in force.
    pub fn settings(&mut self) -> Result<&SettingsView, Stop> {
        while self.settings.is_none() {
            self.next()?;
        }
        self.settings
            .as_ref()
            .ok_or_else(|| Stop::new(Exit::Failed, texts::ENGINE_ENDED))
    }

    /// Whether the settings have what was named, and can be read.
    pub fn check_settings(&mut self, named: Option<&str>) -> Result<(), Stop> {
        let view = self.settings()?;
        let Some(name) = named.filter(|name| view.settings.connection(name).is_none()) else {
            return Ok(());
        };
        if view.unread.is_some() || view.system.unread.is_some() {
            // It has been said why.
            return Err(Stop::new(Exit::BadInput, texts::NO_CONNECTION));
        }
        let known = view
            .settings
            .connections
            .iter()
            .map(|connection| connection.name.as_str());
        Err(Stop::new(Exit::BadInput, texts::no_such_connection(name, known)))
    }

    /// What the account is, once that is known.
    pub fn account(&mut self) -> Result<AccountState, Stop> {
        loop {
            match &self.account {
                None | Some(AccountState::Connecting { .. }) => {}
                Some(state) => return Ok(state.clone()),
            }
            self.next()?;
        }
    }

    /// The account, ready to work. When a person must sign in, they do so now if there is a way for it.
    pub fn connect(&mut self, named: Option<&str>, way: Option<SignInWay>) -> Result<Account, Stop> {
        self.check_settings(named)?;
        let state = self.account()?;
        match (&state, way) {
            (AccountState::NeedsSignIn { .. }, Some(way)) => self.sign_in(SignInRequest {
                way,
                account: WhichAccount::Same,
                allow: Vec::new(),
            }),
            _ => ready(state),
        }
    }

    /// Has a person sign in.
    pub fn sign_in(&mut self, request: SignInRequest) -> Result<Account, Stop> {
        self.account = None;
        match self.job(|job| Command::SignIn(job, request))? {
            Outcome::SignedIn => {}
            Outcome::Failed(failure) => return Err(Stop::failed(failure)),
            _ => return Err(Stop::failed(FailureKind::Panic.into())),
        }
        loop {
            if let Some((expected, got)) = self.other_account.take() {
                self.engine.send(Command::TakeOtherAccount(false));
                let sentence = texts::other_account_explained(expected.as_deref(), got.as_deref());
                return Err(Stop::new(Exit::SignInNeeded, sentence));
            }
            match &self.account {
                None | Some(AccountState::Connecting { .. }) => {}
                Some(state) => return ready(state.clone()),
            }
            self.next()?;
        }
    }

    /// Asks the engine for something.
    pub fn send(&self, command: Command) {
        self.engine.send(command);
    }

    /// Begins a job.
    pub fn begin(&mut self, command: impl FnOnce(JobId) -> Command) -> JobId {
        self.last_number += 1;
        let job = JobId(self.last_number);
        self.engine.send(command(job));
        job
    }

    /// The next event, if one comes within the time. What every command does about it is done.
    pub fn next_within(&mut self, limit: Duration) -> Result<Option<Event>, Stop> {
        let began = Instant::now();
        let event = self.engine.wait_for_event(limit);
        match &event {
            Some(event) => self.hear(event),
            None if began.elapsed() < limit / 2 => return Err(Stop::new(Exit::Failed, texts::ENGINE_ENDED)),
            None => {}
        }
        Ok(event)
    }

    /// Does a job to its end.
    pub fn job(&mut self, command: impl FnOnce(JobId) -> Command) -> Result<Outcome, Stop> {
        let job = self.begin(command);
        loop {
            if let Event::Done(id, outcome) = self.next()?
                && id == job
            {
                return Ok(outcome);
            }
        }
    }

    /// Does something that is no job, and waits until it is done.
    pub fn carry_out(&mut self, command: Command) -> Result<(), Stop> {
        self.engine.send(command);
        // What is asked of the ledger afterwards is answered afterwards; whether it can be read is not the question.
        match self.list(Query::default(), 0..0) {
            Err(stop) if stop.exit != Exit::Ledger => Err(stop),
            _ => Ok(()),
        }
    }

    /// A stretch of the list of meetings.
    pub fn list(&mut self, query: Query, places: Range<u64>) -> Result<Rows, Stop> {
        self.last_number += 1;
        let number = ListNumber::List(self.last_number);
        self.engine.send(Command::ListMeetings(number, query, places));
        loop {
            if let Event::Meetings(told, rows) = self.next()?
                && told == number
            {
                return rows.map_err(|failure| Stop::failed(*failure));
            }
        }
    }
}

fn ready(state: AccountState) -> Result<Account, Stop> {
    let sentence = texts::account_without_window(&state).unwrap_or_default();
    match state {
        AccountState::Ready(account) => Ok(*account),
        AccountState::Failed { failure, .. } => {
            let stop = Stop::failed(failure);
            if stop.exit == Exit::Unreachable {
                let sentence = format!("{} {}", stop.sentence, texts::NOTHING_WAITS);
                return Err(Stop { sentence, ..stop }.with("kept", Value::Null));
            }
            Err(stop)
        }
        AccountState::NeedsSignIn {
            failure: Some(failure), ..
        }
        | AccountState::NeedsSecret {
            failure: Some(failure), ..
        } => Err(Stop {
            failure: Some(failure),
            ..Stop::new(Exit::SignInNeeded, sentence)
        }),
        _ => Err(Stop::new(Exit::SignInNeeded, sentence)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::answer::one_line;

    #[test]
    fn an_error_in_json_has_its_code_and_what_stands_beside_it() {
        let stop = Stop::unfinished(&RequestState::Unknown, FailureKind::Interrupted.into());
        let exit = stop.exit;
        assert_eq!(
            (stop.exit, stop.more),
            (Exit::Unknown, vec![("kept", json!("unknown"))])
        );
        let error = ErrorJson::new(exit, "a\u{202E}b", Vec::new(), None);
        assert!(one_line(&error).contains(r#""code":"unknown","exit_code":7,"message":"a\u202eb""#));
    }
}
