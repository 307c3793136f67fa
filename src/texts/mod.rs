//! Every sentence that a person reads, in English.
//!
//! Names of controls are a contract with people, screen readers and tests.

#![expect(
    missing_docs,
    reason = "the name of a constant text and the text itself say what it is"
)]

mod channels;
mod clock;
mod command_line;
mod differences;
mod failures;
mod ledger;
mod meeting_list;
mod meetings;
mod options;
mod people;
mod problems;
mod receiver;
mod registration;
mod result_actions;
mod settings;
mod sign_in;
mod sign_in_problems;
mod unfinished;
mod when;

pub use channels::*;
pub use clock::write_times_as;
pub use command_line::*;
pub use differences::*;
pub use failures::*;
pub use ledger::*;
pub use meeting_list::*;
pub use meetings::*;
pub use options::*;
pub use people::*;
pub use problems::*;
pub use receiver::*;
pub use registration::*;
pub use result_actions::*;
pub use settings::*;
pub use sign_in::*;
pub use sign_in_problems::*;
pub use unfinished::*;
pub use when::*;

use std::path::Path;
use std::time::Duration;

use crate::engine::AccountState;
use crate::graph::{ApiVersion, Cloud, RetryReason};
use crate::meeting::{ChannelSupport, Meeting};
use crate::settings::{ReadError, Settings, SignIn};

pub const PROGRAM: &str = "Convene";
pub const DEMO: &str = "Demo organisation";
pub const CANCEL: &str = "Cancel";
pub const CLOSE: &str = "Close";
pub const TRY_AGAIN: &str = "Try again";

// The shell.
pub const SCHEDULE: &str = "Schedule";
pub const SETTINGS: &str = "Settings";
pub const ACCOUNT: &str = "Account";
pub const FORGET_TOKEN: &str = "Forget the access token";
pub const KEYS: &str = "Keys";
pub const FORM: &str = "form";
pub const RESULT: &str = "result";
pub const CLOSE_WHILE_BUSY: &str = "A call to the service is under way";
pub const CLOSE_WHILE_BUSY_EXPLAINED: &str = "If you close Convene now, you won’t see its answer. \
    The meeting may be made all the same. The request is kept: resume it in Meetings, and no second one is made.";
pub const KEEP_OPEN: &str = "Keep open";
pub const CLOSE_ANYWAY: &str = "Close anyway";

/// The keys and what they do.
pub const KEY_LIST: &[(&str, &str)] = &[
    ("Ctrl+Enter", "Create or get meeting"),
    ("Ctrl+K", "Check external ID"),
    ("Ctrl+N", "Clear form"),
    ("Ctrl+F", "Search meetings"),
    ("Ctrl+Shift+C", "Copy join link"),
    ("Ctrl+1", "Schedule"),
    ("Ctrl+2", "Meetings"),
    ("Ctrl+3", "Settings"),
    (
        "Up, Down",
        "In a date or time: a day or a quarter of an hour later or earlier",
    ),
    ("Enter", "In the list: open the meeting"),
    ("Delete", "In the list: delete the meeting"),
    ("Ctrl++", "Zoom in"),
    ("Ctrl+-", "Zoom out"),
    ("Ctrl+0", "Actual size"),
    ("F1", "Keys"),
    ("Esc", "Close or cancel"),
];

// Welcome.
pub const WELCOME: &str = "Makes a Teams meeting in a few seconds, and never the same meeting twice.";
pub const TRY_THE_DEMO: &str = "Try the demo organisation";
pub const DEMO_SENTENCE: &str =
    "An invented organisation inside this program: nothing to set up, and no meeting in it is real.";
pub const CONNECT: &str = "Connect to Microsoft 365…";
pub const CONNECT_SENTENCE: &str = "Real Teams meetings, with your work or school account.";
pub const NOTHING_LEAVES: &str = "Nothing leaves this computer before you choose.";

// Connecting.
pub const CONNECT_TITLE: &str = "Connect to Microsoft 365";
pub const CONNECT_EXPLAINED: &str = "Your organisation registers Convene once; then everybody signs in with their own account. Nothing is sent before you press Connect.";
pub const CONNECT_NOW: &str = "Connect";
pub const CONNECTION_NAME: &str = "Connection name";
pub const CLOUD: &str = "Cloud";
pub const GRAPH_URL: &str = "Graph address";
pub const ACCESS_TOKEN: &str = "Access token";
pub const TOKEN_EXPLAINED: &str = "Kept in memory until Convene ends, and sent to this cloud’s Graph address only. \
    You can also start Convene with the token in the environment variable CONVENE_TOKEN.";
pub const USER_ID: &str = "User ID for app-only tokens";
pub const USER_ID_EXPLAINED: &str = "Leave this empty for a token of your own. An app-only token needs the object ID of the user who organizes the meetings.";
pub const USER_ID_WRONG: &str = "That’s not a user ID. Copy the object ID from the Entra admin center.";
pub const NAME_TAKEN: &str = "There is a connection of this name already. Choose another name.";
pub const NO_CREATE_OR_GET: &str =
    "Microsoft Graph has no createOrGet in this cloud, so Convene can’t make meetings here.";
pub const NO_BETA: &str = "This cloud has no beta version of Graph, so meetings can’t have a channel’s chat.";
pub const USE_TOKEN: &str = "Use this token";

// Without a window.
pub const NO_HOME: &str = "Convene found no home folder to keep its settings in. Name one with --profile-dir DIR.";
pub const BUILT_WITHOUT_WINDOW: &str =
    "This build of Convene has no window. Build it with the feature `gui`, or use a command: see `convene --help`.";

/// What a second start with the same profile says before it ends.
pub fn already_open(shown: bool) -> &'static str {
    if shown {
        "Convene is already open with this profile; its window has been shown."
    } else {
        "Convene is already open with this profile, but its window does not answer. Close it first, or wait a moment."
    }
}

/// Why a second start with the same profile will not be noticed.
pub fn profile_not_reserved(error: &std::io::Error) -> String {
    format!("Failed to reserve this profile; do not start Convene with it a second time. ({error})")
}

/// Why no window could be opened, and what to install.
pub fn no_window(said: &str) -> String {
    let said_lower = said.to_lowercase();
    let library = |name: &str| said_lower.contains(name);
    let what_now = if library("xkbcommon") {
        "A library is missing. On Debian: apt install libxkbcommon-x11-0"
    } else if library("libx11") || library("xcursor") || library("libxi") {
        "A library is missing. On Debian: apt install libx11-6 libx11-xcb1 libxcursor1 libxi6"
    } else if library("egl") || library("glx") || library("opengl") || library("libgl") {
        "OpenGL is missing. On Debian: apt install libgl1 libegl1"
    } else {
        "Convene needs a graphical session: an X11 or Wayland display."
    };
    // Where in a library it happened helps nobody who wants a window.
    let said = said.lines().next().unwrap_or_default();
    let said = said
        .rsplit_once(".rs:")
        .and_then(|(_, rest)| rest.split_once(": "))
        .map_or(said, |(_, rest)| rest);
    format!("Failed to open a window. {what_now} ({said})")
}

/// Why the demo organisation could not run alone.
pub fn demo_server_failed(error: &std::io::Error) -> String {
    format!("Failed to run the demo organisation: {error}")
}

/// A cloud by its name.
pub fn cloud(cloud: Cloud) -> &'static str {
    match cloud {
        Cloud::Global => "Microsoft 365 (global)",
        Cloud::UsGov => "US Government (GCC High)",
        Cloud::UsGovDod => "US Government (DoD)",
        Cloud::China => "China (21Vianet)",
        Cloud::Custom => "Another Graph address",
    }
}

/// The name that a connection gets when nobody types one.
pub fn free_connection_name(settings: &Settings) -> String {
    let taken = |name: &str| settings.connection(name).is_some();
    let numbered = (2..).map(|number| format!("Microsoft 365 ({number})"));
    std::iter::once("Microsoft 365".to_owned())
        .chain(numbered)
        .find(|name| !taken(name))
        .unwrap_or_default()
}

/// A version of Graph by its name.
pub fn api_version(version: ApiVersion) -> &'static str {
    match version {
        ApiVersion::V1 => "Graph v1.0",
        ApiVersion::Beta => "Graph beta",
    }
}

/// The name of the box that chooses the version.
pub fn api_version_of(connection: &str, version: ApiVersion) -> String {
    format!("Version of {connection}: {}", api_version(version))
}

/// The name of a connection, and whether it is in use.
pub fn connection_title(name: &str, used: bool) -> String {
    if used {
        format!("{name} (in use)")
    } else {
        name.to_owned()
    }
}

/// The name of the bar that scrolls a part of the window.
pub fn scroll_bar(part: &str) -> String {
    format!("Scroll {part}")
}

/// The name of the button that switches to a connection.
pub fn use_connection(name: &str) -> String {
    format!("Use {name}")
}

/// The name of a button that takes something away.
pub fn remove(name: &str) -> String {
    format!("Remove {name}")
}

/// Where the settings are.
pub fn settings_kept(path: &Path) -> String {
    format!("Settings: {}", path.display())
}

/// Why the settings file was not read.
pub fn settings_unread(path: &Path, error: &ReadError) -> String {
    let file = path.display();
    match error {
        ReadError::File { what } => format!("The settings file can’t be read: {what}. It is untouched: {file}"),
        ReadError::Text { line, column, what } => {
            let what = what.lines().next().unwrap_or_default();
            format!(
                "The settings file has a mistake in line {line}, column {column}: {what}. \
                 Convene runs without it and has not changed it: {file}"
            )
        }
    }
}

/// What the status line says when nothing runs.
pub fn ready(state: &AccountState) -> String {
    match state {
        AccountState::None => "Nothing is connected yet".to_owned(),
        AccountState::Connecting { connection } => format!("Connecting to {connection}…"),
        AccountState::NeedsToken { .. } => "An access token is needed".to_owned(),
        AccountState::NeedsSecret { .. } => "The client secret is needed".to_owned(),
        AccountState::NeedsSignIn { connection, .. } => format!("Not signed in on {connection}"),
        AccountState::Failed { connection, .. } => format!("Not connected to {connection}"),
        AccountState::Ready(account) if account.sign_in == SignIn::Demo => {
            "Ready in the demo organisation: no meeting here is real".to_owned()
        }
        AccountState::Ready(account) => format!("Ready on {}", account.connection),
    }
}

/// Why nothing can be sent yet; `None` when it can.
pub fn why_not_ready(state: &AccountState) -> Option<String> {
    match state {
        AccountState::Ready(_) => None,
        AccountState::None => Some("Connect first: see Settings".to_owned()),
        AccountState::Connecting { connection } => Some(format!("Waiting for {connection}")),
        AccountState::NeedsToken { .. } => Some("Paste an access token first: the field is above".to_owned()),
        AccountState::NeedsSecret { .. } => Some("Paste the client secret first: the field is above".to_owned()),
        AccountState::NeedsSignIn { .. } => Some("Sign in first: see above".to_owned()),
        AccountState::Failed { .. } => Some("The connection must be opened first: see above".to_owned()),
    }
}

/// Asks for a token.
pub fn needs_token(connection: &str, refused: bool) -> String {
    if refused {
        format!(
            "{connection} no longer accepts the access token; it may have expired. Paste a new one. Your form is untouched."
        )
    } else {
        format!("{connection} needs a Microsoft Graph access token. Paste one to go on.")
    }
}

/// What the connection can do with a channel.
pub fn channel_support(support: ChannelSupport) -> &'static str {
    match support {
        ChannelSupport::Supported => {
            "Optional. The meeting’s chat is then a thread of this channel. This uses Graph’s beta version."
        }
        ChannelSupport::NeedsBeta => {
            "Optional. A meeting in a channel needs Graph’s beta version, and this connection uses v1.0."
        }
        ChannelSupport::NotInThisCloud => "Leave this empty: this connection’s cloud can’t make meetings in channels.",
    }
}

/// What a try is doing.
pub fn trying(purpose: Purpose, step: Step, attempt: u32) -> String {
    let doing = match purpose {
        _ if step == Step::Second => "Setting the options and roles…",
        Purpose::Create => "Asking Graph for the meeting…",
        Purpose::Check => "Checking the external ID…",
        Purpose::Delete => "Deleting the meeting…",
        Purpose::Change => "Changing the meeting…",
        Purpose::Resume => "Asking Graph again for the meeting…",
        Purpose::Refresh => "Asking Graph for the meeting as it is now…",
        Purpose::RefreshShown => "Reading the meetings again…",
        Purpose::Show => "Reading what is kept of the meeting…",
        Purpose::Import => "Reading the file…",
        Purpose::Export => "Writing the file…",
    };
    let step = match step {
        Step::Only => "",
        Step::First => "Step 1 of 2: ",
        Step::Second => "Step 2 of 2: ",
    };
    if attempt > 1 {
        format!("{step}{doing} (try {attempt})")
    } else {
        format!("{step}{doing}")
    }
}

/// How far a job is.
pub fn counted(purpose: Purpose, done: u64, total: u64) -> String {
    format!("{} {done} of {total}", trying(purpose, Step::Only, 1))
}

/// What the next try waits for.
pub fn waiting(reason: RetryReason, next_attempt: u32, left: Duration) -> String {
    // A person counts down to 1, not to 0.
    let seconds = left.as_secs() + u64::from(left.subsec_nanos() > 0);
    format!("{}. Try {next_attempt} in {seconds} s", retry_reason(reason))
}

/// A file was written.
pub fn saved(path: &Path) -> String {
    format!("Saved {}", path.display())
}

/// A file name for a meeting's calendar file: nothing in it can lead elsewhere.
pub fn calendar_file_name(meeting: &Meeting) -> String {
    let subject = meeting.subject.as_deref().unwrap_or_default();
    let safe: String = subject
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || matches!(c, ' ' | '-' | '_') {
                c
            } else {
                ' '
            }
        })
        .collect();
    let safe = safe.split_whitespace().collect::<Vec<_>>().join(" ");
    let safe: String = safe.chars().take(60).collect();
    format!("{}.ics", if safe.trim().is_empty() { "Meeting" } else { safe.trim() })
}

/// What a call is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Create or get.
    Create,
    /// Check, and create if missing.
    Check,
    /// Delete.
    Delete,
    /// Give a meeting what was typed.
    Change,
    /// Send a request that did not finish.
    Resume,
    /// Read a meeting again.
    Refresh,
    /// Read many meetings again.
    RefreshShown,
    /// Show what is kept of a meeting.
    Show,
    /// Take in a list.
    Import,
    /// Write a list.
    Export,
}

/// Which step of a call runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It has one.
    Only,
    /// The meeting is being made.
    First,
    /// What making it can't set is being set.
    Second,
}
