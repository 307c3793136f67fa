//! Arguments, and the commands without a window.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::demo::{self, DemoOptions};
use crate::profile::Profile;
use crate::texts;

/// Make a Microsoft Teams meeting, copy its join link, and never make the same meeting twice.
#[derive(Debug, Parser)]
#[command(name = "convene", version, args_conflicts_with_subcommands = true)]
struct Arguments {
    /// Go straight into the demo organisation, which needs no account and no network.
    #[arg(long)]
    demo: bool,
    /// Keep everything (settings and data) under DIR instead of the system's folders.
    #[arg(long, value_name = "DIR", global = true)]
    profile_dir: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the demo organisation alone, on 127.0.0.1, until SIGINT or SIGTERM.
    ///
    /// Prints one line of JSON once it listens: `graph_url`, `authority_url`, `tenant`, `client_id`,
    /// `client_secret`, `token`.
    DemoServer {
        /// The port; a free one when not given.
        #[arg(long, value_name = "N", default_value_t = 0)]
        port: u16,
        /// Keep the meetings in DIR; without it they end with the server.
        #[arg(long, value_name = "DIR")]
        state: Option<PathBuf>,
        /// The access token of the main user; a random one when not given.
        #[arg(long, value_name = "T")]
        token: Option<String>,
    },
}

/// Runs the program with the arguments it was started with.
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) if error.use_stderr() => {
            let text = error.render().to_string();
            return fail(2, text.lines().next().unwrap_or_default());
        }
        Err(help) => {
            // A reader that closed the pipe has seen enough.
            help.print().ok();
            return ExitCode::SUCCESS;
        }
    };
    match arguments.command {
        Some(Command::DemoServer { port, state, token }) => demo_server(DemoOptions {
            port,
            state_dir: state,
            token,
        }),
        None => window(arguments.profile_dir.as_deref(), arguments.demo),
    }
}

fn demo_server(options: DemoOptions) -> ExitCode {
    let served = tokio::runtime::Runtime::new().and_then(|runtime| {
        runtime.block_on(demo::serve_until_signal(options, |line| {
            write_line(&mut std::io::stdout(), line);
        }))
    });
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(1, &texts::demo_server_failed(&error)),
    }
}

#[cfg(feature = "gui")]
fn window(profile_dir: Option<&Path>, demo: bool) -> ExitCode {
    use crate::engine::links::BROWSER_VARIABLE;
    use crate::engine::{BeginWith, EngineOptions};
    use crate::graph::AccessToken;
    use crate::gui::{self, AppOptions};
    use crate::identity::{SECRET_VARIABLE, TOKEN_VARIABLE};
    use crate::profile::{ClaimError, Instance};

    let Some(profile) = profile(profile_dir) else {
        return fail(1, texts::NO_HOME);
    };
    let instance = match Instance::claim(&profile) {
        Ok(instance) => Some(instance),
        Err(ClaimError::Running { shown }) => return fail(0, texts::already_open(shown)),
        Err(ClaimError::Io(error)) => {
            // Where nothing can be written, nothing can be mixed up either.
            write_line(&mut std::io::stderr(), &texts::profile_not_reserved(&error));
            None
        }
    };
    let mut engine = EngineOptions::new(profile);
    if demo {
        engine.begin_with = BeginWith::Demo;
    }
    let variable = |name| std::env::var(name).ok().filter(|text: &String| !text.is_empty());
    engine.system_settings = crate::settings::system_settings_file();
    engine.browser = std::env::var_os(BROWSER_VARIABLE).filter(|program| !program.is_empty());
    engine.client_secret = variable(SECRET_VARIABLE).map(Into::into);
    if let Some(text) = variable(TOKEN_VARIABLE) {
        match AccessToken::new(text) {
            Ok(token) => engine.token = Some(token),
            Err(problem) => return fail(2, &format!("{TOKEN_VARIABLE}: {}", texts::token_problem(&problem))),
        }
    }
    let zone = iana_time_zone::get_timezone()
        .ok()
        .and_then(|name| name.parse().ok())
        .unwrap_or(chrono_tz::UTC);
    let documents_dir = directories::UserDirs::new()
        .map(|dirs| dirs.download_dir().unwrap_or(dirs.home_dir()).to_owned())
        .unwrap_or_default();
    match gui::run(AppOptions {
        engine,
        instance,
        zone,
        documents_dir,
    }) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(1, &error.to_string()),
    }
}

#[cfg(not(feature = "gui"))]
fn window(_profile_dir: Option<&Path>, _demo: bool) -> ExitCode {
    fail(1, texts::BUILT_WITHOUT_WINDOW)
}

#[cfg_attr(
    not(feature = "gui"),
    expect(dead_code, reason = "commands without a window that need it are to come")
)]
fn profile(dir: Option<&Path>) -> Option<Profile> {
    dir.map_or_else(Profile::of_this_person, |dir| Some(Profile::under(dir)))
}

fn fail(code: u8, sentence: &str) -> ExitCode {
    write_line(&mut std::io::stderr(), sentence);
    ExitCode::from(code)
}

fn write_line(out: &mut dyn std::io::Write, line: &str) {
    // A reader that closed the pipe has seen enough.
    writeln!(out, "{line}").and_then(|()| out.flush()).ok();
}
