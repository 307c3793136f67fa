//! Arguments, and the commands without a window.
//!
//! The commands are another face of the same engine: they send its commands, wait for its events, and print. `arguments` is
//! the one definition, of which help, completions and the manual page are made; `request` turns what is typed into a draft, `many`
//! a sheet or a series into drafts,
//! `session` waits for the engine, `commands` is what each does, `answer` what is printed and its shape in JSON, `exit` the
//! exit codes. `opening` makes the link that fills the window's form.
//!
//! A command has the profile to itself, as the window has: two programs with one ledger would take each other's requests
//! for left behind, and with one file of sign-ins each would use up the other's refresh tokens. Commands wait for each
//! other for a while; while the window is open they end with [`Exit::Busy`](exit::Exit::Busy).

mod answer;
mod arguments;
mod commands;
mod console;
mod exit;
mod many;
mod opening;
mod options;
mod request;
mod session;

use std::panic::catch_unwind;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use clap::FromArgMatches as _;

use crate::crash::{CrashReports, Teller};
use crate::demo::{self, DemoOptions};
use crate::engine::links::BROWSER_VARIABLE;
use crate::engine::{BeginWith, EngineOptions, Failure, MeetingAnswer};
use crate::graph::AccessToken;
use crate::identity::{SECRET_VARIABLE, TOKEN_VARIABLE};
use crate::meeting::DateOrder;
use crate::profile::{ClaimError, Instance, Profile};
use crate::texts;
use arguments::{Arguments, Command, OutputArgs};
use commands::ToCreate;
use console::{Console, can_ask, note};
use exit::Exit;
use opening::ToOpen;
use session::{Session, Stop};

/// How long a command waits for another one to end.
const PATIENCE: Duration = Duration::from_secs(30);

/// Runs the program with the arguments it was started with.
pub fn main() -> ExitCode {
    let parsed = arguments::definition()
        .try_get_matches()
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    match parsed {
        // A panic has been reported where it happened.
        Ok(arguments) => catch_unwind(|| run(arguments)).unwrap_or(Exit::Failed.into()),
        Err(error) if error.use_stderr() => {
            let text = error.render().to_string();
            // What is wrong, without the usage after it.
            let said: Vec<_> = text
                .lines()
                .map(str::trim)
                .take_while(|line| !line.is_empty())
                .collect();
            fail(Exit::BadInput, &said.join(" "))
        }
        Err(help) => {
            // A reader that closed the pipe has seen enough.
            help.print().ok();
            ExitCode::SUCCESS
        }
    }
}

fn run(arguments: Arguments) -> ExitCode {
    let Arguments {
        demo,
        profile_dir,
        command,
    } = arguments;
    let place = Place {
        profile_dir: profile_dir.as_deref(),
        demo,
    };
    match command {
        None => window(&place, None),
        Some(Command::Open(args)) => match opening::link(*args, place.date_order()) {
            Ok(link) => window(&place, link),
            Err(stop) => stop
                .tell(Console {
                    output: OutputArgs::default(),
                })
                .into(),
        },
        Some(Command::DemoServer { port, state, token }) => demo_server(DemoOptions {
            port,
            state_dir: state,
            token,
            ..DemoOptions::default()
        }),
        Some(Command::Completions { shell }) => {
            let mut text = Vec::new();
            clap_complete::generate(shell, &mut arguments::definition(), "convene", &mut text);
            write_bytes(&text)
        }
        Some(Command::Man { command }) => manual(command.as_deref()),
        Some(command) => place.carry_out(command),
    }
}

/// Where a command works.
struct Place<'a> {
    profile_dir: Option<&'a Path>,
    demo: bool,
}

impl Place<'_> {
    fn carry_out(&self, command: Command) -> ExitCode {
        if let Some(profile) = profile(self.profile_dir) {
            CrashReports::new(profile.data_dir(), Teller::Terminal).install();
        }
        let output = match &command {
            Command::Create(args) => args.output,
            Command::Check(args) => args.output,
            Command::Show(args) => args.output,
            Command::Change(args) => args.output,
            Command::Delete(args) => args.output,
            Command::List(args) => args.output,
            Command::Export(args) => args.output,
            Command::Import(args) => args.output,
            Command::SignIn(args) => args.output,
            Command::SignOut(args) => args.output,
            Command::Connections(args) => args.output,
            Command::Open(_) | Command::DemoServer { .. } | Command::Completions { .. } | Command::Man { .. } => {
                OutputArgs::default()
            }
        };
        let console = Console { output };
        let ended = self.begin(console, command);
        ended.unwrap_or_else(|stop| stop.tell(console)).into()
    }

    fn begin(&self, console: Console, command: Command) -> Result<Exit, Stop> {
        let start = |begin_with| self.start(console, begin_with);
        let on = |connection: &Option<String>| start(self.begin_with(connection.clone()));
        let date_order = self.date_order();
        match command {
            Command::Create(mut args) => {
                let connect = std::mem::take(&mut args.connect);
                let (named, way) = (connect.connection.as_deref(), connect.sign_in.map(Into::into));
                match commands::prepare_create(*args, date_order)? {
                    ToCreate::One(prepared) => on(&connect.connection)?.create(*prepared, named, way),
                    ToCreate::Many(many) => on(&connect.connection)?.create_many(&many, named, way),
                    ToCreate::Shown(many) => many.show(console),
                }
            }
            Command::Check(args) => on(&args.connect.connection)?.check(&args),
            Command::Change(args) => on(&args.connect.connection)?.change(*args, date_order),
            Command::Delete(args) => {
                if !args.yes && !can_ask() {
                    return Err(Stop::new(Exit::BadInput, texts::NEEDS_YES));
                }
                on(&args.connect.connection)?.delete(&args)
            }
            Command::SignIn(args) => on(&args.connection)?.sign_in_here(args),
            Command::SignOut(args) => on(&args.connection)?.sign_out(args.connection.as_deref()),
            Command::Show(args) => start(BeginWith::Nothing)?.show(&args, self.demo),
            Command::List(args) => start(BeginWith::Nothing)?.list_meetings(&args, self.demo),
            Command::Export(args) => start(BeginWith::Nothing)?.export(&args, self.demo),
            Command::Import(args) => start(BeginWith::Nothing)?.import(&args),
            Command::Connections(_) => start(BeginWith::Nothing)?.connections(),
            Command::Open(_) | Command::DemoServer { .. } | Command::Completions { .. } | Command::Man { .. } => {
                Ok(Exit::Done)
            }
        }
    }

    /// How the person writes dates.
    fn date_order(&self) -> DateOrder {
        crate::engine::date_order(
            profile(self.profile_dir).as_ref(),
            crate::settings::system_settings_file().as_deref(),
        )
    }

    /// The connection: the one named, or the one that the settings begin with.
    fn begin_with(&self, named: Option<String>) -> BeginWith {
        match named {
            _ if self.demo => BeginWith::Demo,
            None => BeginWith::Settings,
            Some(name) => BeginWith::Connection(name),
        }
    }

    /// Takes the profile and starts the engine.
    fn start(&self, console: Console, begin_with: BeginWith) -> Result<Session, Stop> {
        let Some(profile) = profile(self.profile_dir) else {
            return Err(Stop::new(Exit::BadInput, texts::no_home()));
        };
        let instance = match Instance::claim_without_window(&profile, PATIENCE) {
            Ok(instance) => Some(instance),
            Err(ClaimError::Running { .. }) => return Err(Stop::new(Exit::Busy, texts::IN_USE)),
            Err(ClaimError::Io(error)) => {
                // Where nothing can be written, nothing can be mixed up either.
                note(&texts::profile_not_reserved(&error));
                None
            }
        };
        let mut options = engine_options(profile).map_err(|sentence| Stop::new(Exit::BadInput, sentence))?;
        options.sends_waiting = false;
        options.begin_with = begin_with;
        Session::start(options, instance, console)
    }
}

/// As the system and the environment have it; a sentence when the environment has it wrong.
fn engine_options(profile: Profile) -> Result<EngineOptions, String> {
    let mut engine = EngineOptions::new(profile);
    let variable = |name| std::env::var(name).ok().filter(|text: &String| !text.is_empty());
    engine.system_settings = crate::settings::system_settings_file();
    engine.browser = std::env::var_os(BROWSER_VARIABLE).filter(|program| !program.is_empty());
    engine.client_secret = variable(SECRET_VARIABLE).map(Into::into);
    if let Some(text) = variable(TOKEN_VARIABLE) {
        let token = AccessToken::new(text);
        engine.token = Some(token.map_err(|problem| texts::about(TOKEN_VARIABLE, &texts::token_problem(problem)))?);
    }
    Ok(engine)
}

fn manual(command: Option<&str>) -> ExitCode {
    let mut whole = arguments::definition();
    // What is global and what is said in every command.
    whole.build();
    let page = match command {
        None => Some(whole),
        Some(name) => whole.find_subcommand(name).cloned(),
    };
    let Some(page) = page else {
        return fail(Exit::BadInput, texts::NO_SUCH_COMMAND);
    };
    let mut text = Vec::new();
    match clap_mangen::Man::new(page).render(&mut text) {
        Ok(()) => write_bytes(&text),
        Err(error) => fail(Exit::Failed, &error.to_string()),
    }
}

/// What commands print of a meeting, line by line. For fuzzing.
#[doc(hidden)]
pub fn printed(answer: &MeetingAnswer) -> Vec<String> {
    let mut lines = answer::lines(answer, "", chrono_tz::UTC);
    lines.extend(answer.meeting.join_web_url.clone());
    let mut printed: Vec<_> = lines.iter().map(|line| console::shown(line)).collect();
    printed.push(answer::one_line(&answer::MeetingAnswerJson::of(answer, false)));
    let details = answer.diagnostics.as_ref().map(texts::diagnostics).unwrap_or_default();
    printed.extend(console::noted(&details).map(Into::into));
    printed
}

/// What commands print of a failure, line by line. For fuzzing.
#[doc(hidden)]
pub fn printed_failure(failure: &Failure) -> Vec<String> {
    let sentence = texts::failure_without_window(failure);
    let error = answer::ErrorJson::new(Exit::of(failure), &sentence, Vec::new(), Some(failure));
    let mut printed = vec![answer::one_line(&error)];
    for text in [sentence, texts::details(failure)] {
        printed.extend(console::noted(&text).map(Into::into));
    }
    printed
}

fn write_bytes(text: &[u8]) -> ExitCode {
    use std::io::Write as _;

    let mut out = std::io::stdout();
    // A reader that closed the pipe has seen enough.
    out.write_all(text).and_then(|()| out.flush()).ok();
    ExitCode::SUCCESS
}

fn demo_server(options: DemoOptions) -> ExitCode {
    let served = tokio::runtime::Runtime::new().and_then(|runtime| {
        runtime.block_on(demo::serve_until_signal(options, |line| {
            write_line(&mut std::io::stdout(), line);
        }))
    });
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(Exit::Failed, &texts::demo_server_failed(&error)),
    }
}

/// Opens the window, or shows the one that is open. With a link, the form is filled, or the window says why it is not.
#[cfg(feature = "gui")]
fn window(place: &Place<'_>, to_open: Option<ToOpen>) -> ExitCode {
    use crate::engine::Clipboard;
    use crate::gui::{self, AppOptions};
    use crate::profile::Claimed;

    let Some(profile) = profile(place.profile_dir) else {
        return fail(Exit::Failed, texts::no_home());
    };
    let reports = CrashReports::new(profile.data_dir(), Teller::Window);
    reports.install();
    let problem = to_open.as_ref().and_then(|to_open| to_open.problem);
    let done = match problem {
        None => Exit::Done,
        Some(problem) => {
            write_line(&mut std::io::stderr(), &texts::link_problem(problem));
            Exit::BadInput
        }
    };
    let link = to_open.map(|to_open| to_open.link);
    let claimed = match &link {
        None => Instance::claim(&profile).map(Claimed::Profile),
        Some(link) => Instance::claim_or_hand_over(&profile, link),
    };
    let instance = match claimed {
        Ok(Claimed::Profile(instance)) => Some(instance),
        Ok(Claimed::HandedOver) | Err(ClaimError::Running { .. }) if problem.is_some() => return done.into(),
        Ok(Claimed::HandedOver) => return fail(Exit::Done, texts::HANDED_OVER),
        Err(ClaimError::Running { shown }) if link.is_some() => return fail(Exit::Busy, texts::not_handed_over(shown)),
        Err(ClaimError::Running { shown }) => return fail(Exit::Done, texts::already_open(shown)),
        Err(ClaimError::Io(error)) => {
            // Where nothing can be written, nothing can be mixed up either.
            write_line(&mut std::io::stderr(), &texts::profile_not_reserved(&error));
            None
        }
    };
    let mut engine = match engine_options(profile) {
        Ok(engine) => engine,
        Err(sentence) => return fail(Exit::BadInput, &sentence),
    };
    engine.clipboard = Clipboard::system();
    engine.crash_reports = Some(reports);
    if place.demo {
        engine.begin_with = BeginWith::Demo;
    }
    let documents_dir = directories::UserDirs::new()
        .map(|dirs| dirs.download_dir().unwrap_or(dirs.home_dir()).to_owned())
        .unwrap_or_default();
    let options = AppOptions {
        engine,
        instance,
        zone: request::system_zone(),
        documents_dir,
    };
    match gui::run(options, link) {
        Ok(()) => done.into(),
        Err(error) => fail(Exit::Failed, &error.to_string()),
    }
}

#[cfg(not(feature = "gui"))]
fn window(_place: &Place<'_>, to_open: Option<ToOpen>) -> ExitCode {
    match to_open.and_then(|to_open| to_open.problem) {
        Some(problem) => fail(Exit::BadInput, &texts::link_problem(problem)),
        None => fail(Exit::Failed, texts::built_without_window()),
    }
}

fn profile(dir: Option<&Path>) -> Option<Profile> {
    dir.map_or_else(Profile::of_this_person, |dir| Some(Profile::under(dir)))
}

fn fail(exit: Exit, sentence: &str) -> ExitCode {
    write_line(&mut std::io::stderr(), sentence);
    exit.into()
}

fn write_line(out: &mut dyn std::io::Write, line: &str) {
    // A reader that closed the pipe has seen enough.
    writeln!(out, "{line}").and_then(|()| out.flush()).ok();
}
