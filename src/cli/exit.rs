//! How a command ends.

use std::fmt::Write as _;
use std::process::ExitCode;

use crate::engine::{Failure, FailureKind};
use crate::identity::Problem;

/// The exit codes. They stay as they are: scripts rely on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done; a meeting that existed is one as well.
    Done = 0,
    /// Something that has no code of its own, such as a mistake in the program.
    Failed = 1,
    /// An argument, a field or a file is wrong. Nothing was sent.
    BadInput = 2,
    /// There is no connection, or nobody is signed in on it, or signing in failed. Nothing was sent.
    SignInNeeded = 3,
    /// The service or the administrator does not allow it. Nothing was made.
    Refused = 4,
    /// The service has had too many requests. Nothing was made.
    Throttled = 5,
    /// The service can't be reached. Nothing was made.
    Unreachable = 6,
    /// No answer was seen. The meeting may have been made.
    Unknown = 7,
    /// There is no such meeting, or none that is known.
    NotFound = 8,
    /// The record of meetings can't be read or written.
    Ledger = 9,
    /// Another Convene has the profile. Nothing was done.
    Busy = 10,
    /// The service is in trouble (5xx). Nothing was made.
    ServiceFailed = 11,
    /// Done, but not all of it.
    Partly = 12,
}

impl Exit {
    /// Every code, in order.
    pub const ALL: [Self; 13] = [
        Self::Done,
        Self::Failed,
        Self::BadInput,
        Self::SignInNeeded,
        Self::Refused,
        Self::Throttled,
        Self::Unreachable,
        Self::Unknown,
        Self::NotFound,
        Self::Ledger,
        Self::Busy,
        Self::ServiceFailed,
        Self::Partly,
    ];

    /// The number.
    pub fn code(self) -> u8 {
        self as u8
    }

    /// The word in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Failed => "failed",
            Self::BadInput => "bad-input",
            Self::SignInNeeded => "sign-in-needed",
            Self::Refused => "refused",
            Self::Throttled => "throttled",
            Self::Unreachable => "unreachable",
            Self::Unknown => "unknown",
            Self::NotFound => "not-found",
            Self::Ledger => "ledger",
            Self::Busy => "busy",
            Self::ServiceFailed => "service-failed",
            Self::Partly => "partly",
        }
    }

    /// What it means, for `--help`.
    fn meaning(self) -> &'static str {
        match self {
            Self::Done => "done; create: the meeting was created or already existed",
            Self::Failed => "something without a code of its own, such as a mistake in Convene",
            Self::BadInput => "an argument, a field, a file or the settings are wrong; nothing was sent",
            Self::SignInNeeded => "no connection, nobody signed in on it, or signing in failed; nothing was sent",
            Self::Refused => "the service or the administrator does not allow it",
            Self::Throttled => "the service has had too many requests",
            Self::Unreachable => "the service can't be reached; a request that was ready waits in the record",
            Self::Unknown => "no answer was seen; the meeting may have been made, and create again gets it",
            Self::NotFound => "there is no such meeting, or Convene knows none",
            Self::Ledger => {
                "the record of meetings can't be read or written; create: the meeting is there all the same"
            }
            Self::Busy => "another Convene has the profile, such as its window; nothing was done",
            Self::ServiceFailed => "the service is in trouble",
            Self::Partly => {
                "done, but not all of it: meeting options not set, rows of a file left out, or a sign-in that can't be kept"
            }
        }
    }

    /// The table for `--help` and the manual page.
    pub fn help() -> String {
        let mut help = "Exit codes:\n".to_owned();
        for exit in Self::ALL {
            writeln!(help, "  {:>2}  {}", exit.code(), exit.meaning()).expect("a String takes everything");
        }
        help
    }

    /// The code for a failure.
    pub fn of(failure: &Failure) -> Self {
        if failure.may_be_done {
            return Self::Unknown;
        }
        match &failure.kind {
            FailureKind::NotConnected | FailureKind::TokenRefused => Self::SignInNeeded,
            FailureKind::SignIn(problem) => match problem {
                Problem::Unreachable { .. } | Problem::TimedOut | Problem::UntrustedCertificate { .. } => {
                    Self::Unreachable
                }
                Problem::TooManyTries | Problem::ServiceBusy { .. } => Self::Throttled,
                _ => Self::SignInNeeded,
            },
            FailureKind::Unreachable { .. }
            | FailureKind::TimedOut
            | FailureKind::Interrupted
            | FailureKind::Redirected { .. } => Self::Unreachable,
            FailureKind::Forbidden { .. }
            | FailureKind::NoAccessPolicy
            | FailureKind::Guest
            | FailureKind::PersonalAccount
            | FailureKind::NotAllowedHere
            | FailureKind::SetByAdministrator { .. }
            | FailureKind::Refused { .. }
            | FailureKind::ChannelRefused
            | FailureKind::CloudHasNoCreateOrGet
            | FailureKind::CalendarNotAllowed { .. }
            | FailureKind::NoCalendar
            | FailureKind::InCalendarAlready
            | FailureKind::NoOwnCalendar => Self::Refused,
            FailureKind::OrganizerUnknown { .. }
            | FailureKind::ConnectionIncomplete
            | FailureKind::File { .. }
            | FailureKind::FileUnread { .. }
            | FailureKind::FileEnding { .. }
            | FailureKind::FileExists { .. }
            | FailureKind::NotAnExport { .. }
            | FailureKind::NotASheet { .. }
            | FailureKind::SettingsUnreadable(_)
            | FailureKind::ReadDifferently => Self::BadInput,
            FailureKind::NotFound | FailureKind::NoSuchRequest => Self::NotFound,
            FailureKind::Throttled { .. } => Self::Throttled,
            FailureKind::ServiceFailed { .. } => Self::ServiceFailed,
            FailureKind::AnswerUnreadable => Self::Unknown,
            FailureKind::Ledger(_) => Self::Ledger,
            FailureKind::Busy => Self::Busy,
            FailureKind::DemoFailed
            | FailureKind::LinkNotAllowed
            | FailureKind::LinkNotOpened
            | FailureKind::FileNotOpened
            | FailureKind::NotCopied
            | FailureKind::Panic => Self::Failed,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_every_code_once_and_in_order() {
        for (number, exit) in Exit::ALL.into_iter().enumerate() {
            assert_eq!(usize::from(exit.code()), number);
        }
        assert_eq!(Exit::help().lines().count(), 1 + Exit::ALL.len());
    }
}
