//! Every sentence that a person reads.
//!
//! Names of controls are a contract with people, screen readers and tests.

#![cfg_attr(
    not(feature = "gui"),
    expect(
        dead_code,
        unused_imports,
        reason = "without a window there are fewer occasions to speak"
    )
)]

mod calendar_event;
mod catalog;
mod channels;
mod clock;
mod command_line;
mod crash;
mod differences;
mod failures;
mod invitation;
mod ledger;
mod links;
mod many;
mod meeting_list;
mod meetings;
mod notices;
mod options;
mod people;
mod presets;
mod problems;
mod receiver;
mod registration;
mod result_actions;
mod settings;
mod sign_in;
mod sign_in_problems;
mod unfinished;
mod when;

pub use calendar_event::*;
pub use catalog::{speak, speaking};
pub use channels::*;
pub use clock::{date_to_type, long_date, month_and_year, weekday_short, write_times_as};
pub use command_line::*;
pub use crash::*;
pub use differences::*;
pub use failures::*;
pub use invitation::invitation_words;
pub use ledger::*;
pub use links::*;
pub use many::*;
pub use meeting_list::*;
pub use meetings::*;
pub use notices::*;
pub use options::*;
pub use people::*;
pub use presets::*;
pub use problems::*;
pub use receiver::*;
pub use registration::*;
pub use result_actions::*;
pub use settings::*;
pub use sign_in::*;
pub use sign_in_problems::*;
pub use unfinished::*;
pub use when::*;

use catalog::texts;
use std::path::Path;
use std::time::Duration;

use crate::engine::AccountState;
use crate::graph::{ApiVersion, Cloud, RetryReason};
use crate::meeting::{ChannelSupport, Meeting};
use crate::settings::{ReadError, Settings, SignIn};

pub const PROGRAM: &str = "Convene";
texts! {
    pub demo;
    pub cancel;
    pub close;
    pub try_again;

    // The shell.
    pub schedule;
    pub settings;
    pub account;
    pub forget_token;
    pub keys;
    pub form;
    pub result;
    pub close_while_busy;
    pub close_while_busy_explained;
    pub keep_open;
    pub close_anyway;
}

texts! {
    clear_keys;
    search_keys;
    copy_link_keys;
    schedule_keys;
    meetings_keys;
    settings_keys;
    step_keys;
    step_keys_explained;
    open_key;
    open_key_explained;
    delete_key;
    delete_key_explained;
    zoom_in_keys;
    zoom_out_keys;
    actual_size_keys;
    cancel_key;
    cancel_key_explained;
}

/// The keys and what they do.
pub fn key_list() -> [(&'static str, &'static str); 16] {
    [
        (create_keys(), create_or_get()),
        (check_keys(), check_external_id()),
        (clear_keys(), clear_form()),
        (search_keys(), search_meetings()),
        (copy_link_keys(), copy_join_link()),
        (schedule_keys(), schedule()),
        (meetings_keys(), meetings()),
        (settings_keys(), settings()),
        (step_keys(), step_keys_explained()),
        (open_key(), open_key_explained()),
        (delete_key(), delete_key_explained()),
        (zoom_in_keys(), zoom_in()),
        (zoom_out_keys(), zoom_out()),
        (actual_size_keys(), actual_size()),
        ("F1", keys()),
        (cancel_key(), cancel_key_explained()),
    ]
}

// Welcome.
texts! {
    pub welcome;
    pub try_the_demo;
    pub demo_sentence;
    pub connect;
    pub connect_sentence;
    pub nothing_leaves;

    // Connecting.
    pub connect_title;
    pub connect_explained;
    pub connect_now;
    pub connection_name;
    pub cloud_label;
    pub graph_url;
    pub access_token;
    pub token_explained;
    pub user_id;
    pub user_id_explained;
    pub user_id_wrong;
    pub name_taken;
    pub no_create_or_get;
    pub no_beta;
    pub use_token;

    // Without a window.
    pub no_home;
}

#[cfg(not(feature = "gui"))]
texts! {
    pub built_without_window;
}

texts! {
    already_open_and_shown;
    already_open_and_silent;
    profile_not_reserved_because(error: &str);
    no_window_without_library(packages: &str, said: &str);
    no_window_without_opengl(packages: &str, said: &str);
    no_window_without_display(said: &str);
    demo_server_failed_because(error: &str);
}

/// What a second start with the same profile says before it ends.
pub fn already_open(shown: bool) -> &'static str {
    if shown {
        already_open_and_shown()
    } else {
        already_open_and_silent()
    }
}

/// Why a second start with the same profile will not be noticed.
pub fn profile_not_reserved(error: &std::io::Error) -> String {
    profile_not_reserved_because(&error.to_string())
}

/// Why no window could be opened, and what to install.
pub fn no_window(said: &str) -> String {
    let said_lower = said.to_lowercase();
    let library = |name: &str| said_lower.contains(name);
    // Where in a library it happened helps nobody who wants a window.
    let said = said.lines().next().unwrap_or_default();
    let said = said
        .rsplit_once(".rs:")
        .and_then(|(_, rest)| rest.split_once(": "))
        .map_or(said, |(_, rest)| rest);
    if library("xkbcommon") {
        no_window_without_library("libxkbcommon-x11-0", said)
    } else if library("libx11") || library("xcursor") || library("libxi") {
        no_window_without_library("libx11-6 libx11-xcb1 libxcursor1 libxi6", said)
    } else if library("egl") || library("glx") || library("opengl") || library("libgl") {
        no_window_without_opengl("libgl1 libegl1", said)
    } else {
        no_window_without_display(said)
    }
}

/// Why the demo organisation could not run alone.
pub fn demo_server_failed(error: &std::io::Error) -> String {
    demo_server_failed_because(&error.to_string())
}

texts! {
    cloud_global;
    cloud_us_gov;
    cloud_us_gov_dod;
    cloud_china;
    cloud_custom;
    api_version_box(connection: &str, version: &str);
    connection_in_use(name: &str);

    /// The name of the bar that scrolls a part of the window.
    pub scroll_bar(part: &str);
    /// The name of the button that switches to a connection.
    pub use_connection(name: &str);
    /// The name of a button that takes something away.
    pub remove(name: &str);

    settings_kept_in(path: &str);
    settings_file_unreadable(what: &str, file: &str);
    settings_file_mistaken(line: usize, column: usize, what: &str, file: &str);
}

/// A cloud by its name.
pub fn cloud(cloud: Cloud) -> &'static str {
    match cloud {
        Cloud::Global => cloud_global(),
        Cloud::UsGov => cloud_us_gov(),
        Cloud::UsGovDod => cloud_us_gov_dod(),
        Cloud::China => cloud_china(),
        Cloud::Custom => cloud_custom(),
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
    api_version_box(connection, api_version(version))
}

/// The name of a connection, and whether it is in use.
pub fn connection_title(name: &str, used: bool) -> String {
    if used { connection_in_use(name) } else { name.to_owned() }
}

/// Where the settings are.
pub fn settings_kept(path: &Path) -> String {
    settings_kept_in(&path.display().to_string())
}

/// Why the settings file was not read.
pub fn settings_unread(path: &Path, error: &ReadError) -> String {
    let file = path.display().to_string();
    match error {
        ReadError::File { what } => settings_file_unreadable(what, &file),
        ReadError::Text { line, column, what } => {
            let what = what.lines().next().unwrap_or_default();
            settings_file_mistaken(*line, *column, what, &file)
        }
    }
}

// The status line.
texts! {
    ready_with_nothing;
    ready_soon(connection: &str);
    ready_with_token;
    ready_with_secret;
    ready_when_signed_in(connection: &str);
    ready_when_connected(connection: &str);
    ready_in_demo;
    ready_on(connection: &str);

    not_ready_unconnected;
    not_ready_connecting(connection: &str);
    not_ready_without_token;
    not_ready_without_secret;
    not_ready_signed_out;
    not_ready_failed;

    token_expired(connection: &str);
    token_needed(connection: &str);

    channel_supported;
    channel_needs_beta;
    channel_not_in_this_cloud;
}

/// What the status line says when nothing runs.
pub fn ready(state: &AccountState) -> String {
    match state {
        AccountState::None => ready_with_nothing().to_owned(),
        AccountState::Connecting { connection } => ready_soon(connection),
        AccountState::NeedsToken { .. } => ready_with_token().to_owned(),
        AccountState::NeedsSecret { .. } => ready_with_secret().to_owned(),
        AccountState::NeedsSignIn { connection, .. } => ready_when_signed_in(connection),
        AccountState::Failed { connection, .. } => ready_when_connected(connection),
        AccountState::Ready(account) if account.sign_in == SignIn::Demo => ready_in_demo().to_owned(),
        AccountState::Ready(account) => ready_on(&account.connection),
    }
}

/// Why nothing can be sent yet; `None` when it can.
pub fn why_not_ready(state: &AccountState) -> Option<String> {
    match state {
        AccountState::Ready(_) => None,
        AccountState::None => Some(not_ready_unconnected().to_owned()),
        AccountState::Connecting { connection } => Some(not_ready_connecting(connection)),
        AccountState::NeedsToken { .. } => Some(not_ready_without_token().to_owned()),
        AccountState::NeedsSecret { .. } => Some(not_ready_without_secret().to_owned()),
        AccountState::NeedsSignIn { .. } => Some(not_ready_signed_out().to_owned()),
        AccountState::Failed { .. } => Some(not_ready_failed().to_owned()),
    }
}

/// Asks for a token.
pub fn needs_token(connection: &str, refused: bool) -> String {
    if refused {
        token_expired(connection)
    } else {
        token_needed(connection)
    }
}

/// What the connection can do with a channel.
pub fn channel_support(support: ChannelSupport) -> &'static str {
    match support {
        ChannelSupport::Supported => channel_supported(),
        ChannelSupport::NeedsBeta => channel_needs_beta(),
        ChannelSupport::NotInThisCloud => channel_not_in_this_cloud(),
    }
}

texts! {
    doing_second_step;
    doing_create;
    doing_check;
    doing_delete;
    doing_change;
    doing_resume;
    doing_refresh;
    doing_refresh_shown;
    doing_show;
    doing_import;
    doing_export;
    doing_add_to_calendar;
    doing_create_many;
    doing_step_of_two(step: u32, doing: &str);
    doing_again(doing: &str, attempt: u32);
    doing_counted(doing: &str, done: u64, total: u64);
    waiting_for_try(reason: &str, attempt: u32, seconds: u64);
    saved_file(path: &str);
    list_separator;
}

/// What a try is doing.
pub fn trying(purpose: Purpose, step: Step, attempt: u32) -> String {
    let doing = match purpose {
        _ if step == Step::Second => doing_second_step(),
        Purpose::Create => doing_create(),
        Purpose::Check => doing_check(),
        Purpose::Delete => doing_delete(),
        Purpose::Change => doing_change(),
        Purpose::Resume => doing_resume(),
        Purpose::Refresh => doing_refresh(),
        Purpose::RefreshShown => doing_refresh_shown(),
        Purpose::Show => doing_show(),
        Purpose::Import => doing_import(),
        Purpose::Export => doing_export(),
        Purpose::AddToCalendar => doing_add_to_calendar(),
        Purpose::CreateMany => doing_create_many(),
    };
    let doing = match step {
        Step::Only => doing.to_owned(),
        Step::First => doing_step_of_two(1, doing),
        Step::Second => doing_step_of_two(2, doing),
    };
    if attempt > 1 {
        doing_again(&doing, attempt)
    } else {
        doing
    }
}

/// How far a job is.
pub fn counted(purpose: Purpose, done: u64, total: u64) -> String {
    doing_counted(&trying(purpose, Step::Only, 1), done, total)
}

/// What the next try waits for.
pub fn waiting(reason: RetryReason, next_attempt: u32, left: Duration) -> String {
    // A person counts down to 1, not to 0.
    let seconds = left.as_secs() + u64::from(left.subsec_nanos() > 0);
    waiting_for_try(&retry_reason(reason), next_attempt, seconds)
}

/// A file was written.
pub fn saved(path: &Path) -> String {
    saved_file(&path.display().to_string())
}

/// What is listed in a sentence, as the language separates it.
pub fn listed(parts: &[impl std::borrow::Borrow<str>]) -> String {
    parts.join(list_separator())
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
    format!(
        "{}.ics",
        if safe.trim().is_empty() {
            self::meeting()
        } else {
            safe.trim()
        }
    )
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
    /// Put a meeting into the person's own calendar.
    AddToCalendar,
    /// Create or get many.
    CreateMany,
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
