//! What did not happen, why, and what to do now.

use std::time::Duration;

use super::Purpose;
use crate::engine::{Details, Failure, FailureKind};
use crate::graph::{Diagnostics, GraphUrlProblem, RetryReason, TokenProblem};
use crate::ledger::LedgerError;
use crate::meeting::text::{shortened, visible};

pub const DIAGNOSTICS: &str = "Diagnostics";
pub const COPY_DIAGNOSTICS: &str = "Copy diagnostics";
pub const CANCELLED: &str = "Cancelled";
pub const CHECK_FAILED: &str = "Failed to check the external ID";
pub const FORM_INCOMPLETE: &str = "No meeting with it is known here. Only Graph’s create-or-get could tell, \
    and for that the form must be complete: what is missing is marked there.";
const MAY_BE_DONE: &str =
    "The service may have done it all the same. Try again: the same external ID never makes a second meeting.";

/// What may have become of a call that was cancelled.
pub fn cancelled_explained(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Delete => {
            "If the request had already reached the service, the meeting is deleted. Check its external ID to see."
        }
        Purpose::Change => {
            "If the request had already reached the service, the meeting is changed. Check its external ID to see."
        }
        Purpose::Refresh => "Nothing is changed by that.",
        _ => {
            "If the request had already reached the service, the meeting exists there. \
             Resume it in Meetings, or ask again with the same external ID; no second one is made."
        }
    }
}

/// What did not happen.
pub fn failure_headline(purpose: Purpose, kind: &FailureKind) -> &'static str {
    match (purpose, kind) {
        (Purpose::Create, FailureKind::AnswerUnreadable) => "Failed to read the meeting",
        (Purpose::Create, _) => "Failed to create or get the meeting",
        (Purpose::Check, _) => CHECK_FAILED,
        (Purpose::Delete, _) => "Failed to delete the meeting",
        (Purpose::Change, _) => "Failed to change the meeting",
        (Purpose::Resume, _) => "Failed to finish the request",
        (Purpose::Refresh, _) => "Failed to read the meeting again",
        (Purpose::RefreshShown, _) => "Failed to read the meetings again",
        (Purpose::Show, _) => "Failed to show the meeting",
        (Purpose::Import, _) => "Failed to import meetings",
        (Purpose::Export, _) => "Failed to export the meetings",
    }
}

/// Why.
pub fn failure_why(kind: &FailureKind) -> String {
    match kind {
        FailureKind::NotConnected => "No connection is open.".to_owned(),
        FailureKind::Busy => "Another call is still under way.".to_owned(),
        FailureKind::Unreachable { host, proxy: None } => format!("{host} can’t be reached."),
        FailureKind::Unreachable {
            host,
            proxy: Some(variable),
        } => {
            format!("{host} can’t be reached through the proxy that {variable} names.")
        }
        FailureKind::TimedOut => "The service did not answer in time.".to_owned(),
        FailureKind::Interrupted => "The connection to the service broke.".to_owned(),
        FailureKind::TokenRefused => "The service does not accept the access token; it may have expired.".to_owned(),
        FailureKind::Forbidden { .. } => "The service does not allow this for this account or this app.".to_owned(),
        FailureKind::NoAccessPolicy => {
            "The app is not allowed to act for the organizer: an application access policy is missing.".to_owned()
        }
        FailureKind::Guest => {
            "This account is a guest in the organisation, and guests can’t make Teams meetings there.".to_owned()
        }
        FailureKind::PersonalAccount => {
            "Personal accounts can’t make Teams meetings through Microsoft Graph.".to_owned()
        }
        FailureKind::SignIn(problem) => super::sign_in_problems::why(problem),
        FailureKind::OrganizerUnknown { address } => {
            format!("No object ID was found for the organizer {}.", visible(address))
        }
        FailureKind::ConnectionIncomplete => "The connection lacks something that it needs.".to_owned(),
        FailureKind::NotAllowedHere => "Your administrator’s settings do not allow this connection.".to_owned(),
        FailureKind::SetByAdministrator { connection } => {
            format!(
                "{} is set by your administrator, and only they can change it.",
                visible(connection)
            )
        }
        FailureKind::NotFound => "The service does not know this meeting or this user.".to_owned(),
        FailureKind::Throttled { .. } => "The service has had too many requests.".to_owned(),
        FailureKind::Refused { status } => format!("The service refused the request ({status})."),
        FailureKind::ChannelRefused => {
            "The service refused the request and did not say why. It may be because of the channel.".to_owned()
        }
        FailureKind::ServiceFailed { status, .. } => format!("The service is in trouble ({status})."),
        FailureKind::AnswerUnreadable => "The service’s answer can’t be read.".to_owned(),
        FailureKind::Redirected { host: Some(host) } => format!("Something on the way points to {host} instead."),
        FailureKind::Redirected { host: None } => "Something on the way points elsewhere.".to_owned(),
        FailureKind::CloudHasNoCreateOrGet => super::NO_CREATE_OR_GET.to_owned(),
        FailureKind::DemoFailed => "The demo organisation could not start.".to_owned(),
        FailureKind::File { path } => format!("{} can’t be written.", path.display()),
        FailureKind::FileUnread { path } => format!("{} can’t be read.", path.display()),
        FailureKind::FileEnding { path } => format!("{} ends neither in .csv nor in .json.", path.display()),
        FailureKind::FileExists { path } => format!("{} exists already, and Convene replaces nothing.", path.display()),
        FailureKind::SettingsUnreadable(_) => {
            "The settings file has a mistake, so Convene does not change it.".to_owned()
        }
        FailureKind::LinkNotAllowed => "Convene opens links of Teams only.".to_owned(),
        FailureKind::LinkNotOpened => "The system could not open the link.".to_owned(),
        FailureKind::FileNotOpened => "The system could not open the file.".to_owned(),
        FailureKind::NotCopied => "The system’s clipboard did not take the text.".to_owned(),
        FailureKind::Ledger(error) => ledger_why(error),
        FailureKind::NotAnExport { path } => {
            format!("{} is no list of meetings that Convene exported.", path.display())
        }
        FailureKind::ReadDifferently => {
            "What you typed then would be read differently now, so it was not sent.".to_owned()
        }
        FailureKind::NoSuchRequest => "This request is no longer in the list.".to_owned(),
        FailureKind::Panic => "There is a mistake in Convene.".to_owned(),
    }
}

/// What to do now.
pub fn failure_what_now(failure: &Failure) -> String {
    let now = match &failure.kind {
        FailureKind::NotConnected => "Open one in Settings.".to_owned(),
        FailureKind::Busy => "Wait for it or cancel it.".to_owned(),
        FailureKind::Unreachable { proxy: None, .. } => {
            "Check the network and the address of the connection, then try again.".to_owned()
        }
        FailureKind::Unreachable { proxy: Some(_), .. } => "Check the proxy, then try again.".to_owned(),
        FailureKind::TimedOut | FailureKind::Interrupted => "Check the network, then try again.".to_owned(),
        FailureKind::TokenRefused => "Paste a new one above. Your form is untouched.".to_owned(),
        FailureKind::Forbidden { .. } => "It needs the permission OnlineMeetings.ReadWrite and an account with a licence for Teams. \
            An app also needs an application access policy for the organizer; a new one takes up to 30 minutes."
            .to_owned(),
        FailureKind::NoAccessPolicy => "Send the lines that make one to your administrator. \
            A new policy takes up to 30 minutes; then try again."
            .to_owned(),
        FailureKind::Guest => {
            "Use an account that is a member, or ask the administrator of your own organisation to register Convene there."
                .to_owned()
        }
        FailureKind::PersonalAccount => "Sign in with your work or school account.".to_owned(),
        FailureKind::SignIn(problem) => super::sign_in_problems::what_now(problem),
        FailureKind::OrganizerUnknown { .. } => "Check the address, or use the organizer’s object ID. \
            To find it by address, the app needs the application permission User.Read.All."
            .to_owned(),
        FailureKind::ConnectionIncomplete => "Change the connection in Settings.".to_owned(),
        FailureKind::NotAllowedHere => "Choose another connection in Settings, or ask your administrator.".to_owned(),
        FailureKind::SetByAdministrator { .. } => "Ask your administrator, or add a connection of your own.".to_owned(),
        FailureKind::NotFound => "Check the user ID of the connection.".to_owned(),
        FailureKind::Throttled { retry_after } | FailureKind::ServiceFailed { retry_after, .. } => later(*retry_after),
        FailureKind::Refused { .. } => "Its own words are under Diagnostics.".to_owned(),
        FailureKind::ChannelRefused => {
            "Try again without the channel: the meeting is then made with a chat of its own.".to_owned()
        }
        FailureKind::AnswerUnreadable if failure.may_be_done => {
            "It was carried out all the same. Try again: the same external ID gets the meeting that exists.".to_owned()
        }
        FailureKind::AnswerUnreadable => "Try again in a while.".to_owned(),
        FailureKind::Redirected { .. } => {
            "A network that asks for a sign-in of its own does that. Open a browser, sign in there, then try again.".to_owned()
        }
        FailureKind::CloudHasNoCreateOrGet => "Choose another connection in Settings.".to_owned(),
        FailureKind::DemoFailed => "Its reason is under Diagnostics.".to_owned(),
        FailureKind::File { .. } | FailureKind::FileExists { .. } => "Choose another place.".to_owned(),
        FailureKind::FileUnread { .. } => "Check its name and whether you may read it.".to_owned(),
        FailureKind::FileEnding { .. } => "Lists of meetings are .csv for spreadsheets and .json for programs.".to_owned(),
        FailureKind::SettingsUnreadable(_) => "Mend the file, or move it away, then try again.".to_owned(),
        FailureKind::LinkNotAllowed | FailureKind::LinkNotOpened => "Copy the link instead.".to_owned(),
        FailureKind::FileNotOpened => "Save it instead, and open it from there.".to_owned(),
        FailureKind::NotCopied => "Try again, or copy the plain text.".to_owned(),
        FailureKind::Ledger(error) => ledger_what_now(error).to_owned(),
        FailureKind::NotAnExport { .. } => "Choose a file that was exported here, ending in .csv or .json.".to_owned(),
        FailureKind::ReadDifferently => {
            "The order of dates or the version of Graph has changed. Discard it, and make it from the form.".to_owned()
        }
        FailureKind::NoSuchRequest => "It was finished or discarded meanwhile.".to_owned(),
        FailureKind::Panic => "Try again, and report it with the diagnostics.".to_owned(),
    };
    if failure.may_be_done && failure.kind != FailureKind::AnswerUnreadable {
        format!("{now} {MAY_BE_DONE}")
    } else {
        now
    }
}

fn ledger_why(error: &LedgerError) -> String {
    match error {
        LedgerError::ReadOnly => {
            "The record of your meetings can’t be written: its file, folder or disk is read-only.".to_owned()
        }
        LedgerError::Full => "The record of your meetings can’t be written: the disk is full.".to_owned(),
        LedgerError::Locked => "The record of your meetings is held by another program.".to_owned(),
        LedgerError::Damaged => "The record of your meetings is damaged.".to_owned(),
        LedgerError::TooNew { found, known } => format!(
            "A newer Convene wrote the record of your meetings (version {found}; this one knows versions up to {known})."
        ),
        LedgerError::NoSuchRequest(_) => "This request is no longer in the list.".to_owned(),
        LedgerError::Other(_) => "The record of your meetings can’t be used.".to_owned(),
    }
}

fn ledger_what_now(error: &LedgerError) -> &'static str {
    match error {
        LedgerError::ReadOnly => {
            "Meetings can be made, but nothing is kept. Make the folder writable and start Convene again."
        }
        LedgerError::Full => "Meetings can be made, but nothing is kept. Make room on the disk.",
        LedgerError::Locked => "Meetings can be made, but nothing is kept until that program lets go of it.",
        LedgerError::Damaged => "Convene sets it aside and brings over what can be read; then try again.",
        LedgerError::TooNew { .. } => "Meetings can be made, but nothing is kept. Use the newer Convene.",
        LedgerError::NoSuchRequest(_) => "It was finished or discarded meanwhile.",
        LedgerError::Other(_) => "Meetings can be made, but nothing is kept. The reason is under Diagnostics.",
    }
}

fn later(retry_after: Option<Duration>) -> String {
    match retry_after {
        Some(wait) => format!("It asks you to try again in {} s.", wait.as_secs().max(1)),
        None => "Try again in a while.".to_owned(),
    }
}

/// Why and what now, in one line.
pub fn failure_sentence(failure: &Failure) -> String {
    format!("{} {}", failure_why(&failure.kind), failure_what_now(failure))
}

/// Whether the very same request may succeed.
pub fn worth_trying_again(kind: &FailureKind) -> bool {
    if let FailureKind::SignIn(problem) = kind {
        return super::sign_in_problems::may_pass(problem);
    }
    matches!(
        kind,
        FailureKind::Unreachable { .. }
            | FailureKind::TimedOut
            | FailureKind::Interrupted
            | FailureKind::Throttled { .. }
            | FailureKind::ServiceFailed { .. }
            | FailureKind::AnswerUnreadable
            | FailureKind::Redirected { .. }
            | FailureKind::NoAccessPolicy
            | FailureKind::Panic
    )
}

/// The fine print of a failure, a line a fact. It is made for copying: mail addresses and home folders are left out.
pub fn details(failure: &Failure) -> String {
    let Details {
        said,
        code,
        diagnostics: of_call,
        sign_in,
    } = &*failure.details;
    let mut lines = Vec::new();
    lines.extend(said.as_ref().map(|said| shortened(said, 2000).into_owned()));
    lines.extend(code.as_ref().map(|code| format!("code {code}")));
    lines.extend(of_call.as_ref().map(diagnostics));
    lines.extend(
        sign_in
            .as_ref()
            .map(ToString::to_string)
            .filter(|text| !text.is_empty()),
    );
    impersonal(&lines.join("\n"))
}

/// Without mail addresses and without the names of home folders.
fn impersonal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let ends_word = |c: char| c.is_whitespace() || "'\"“”‘’()<>[]{},;=&?".contains(c);
    for piece in text.split_inclusive(ends_word) {
        let (word, end) = match piece.chars().last().filter(|last| ends_word(*last)) {
            Some(last) => piece.split_at(piece.len() - last.len_utf8()),
            None => (piece, ""),
        };
        let steps = without_home(word);
        let steps = steps.split('/').map(|step| {
            if step.contains('@') || step.contains("%40") {
                "(address)"
            } else {
                step
            }
        });
        out.push_str(&steps.collect::<Vec<_>>().join("/"));
        out.push_str(end);
    }
    out
}

/// A path whose beginning, if it is a home folder, is `~`.
fn without_home(word: &str) -> std::borrow::Cow<'_, str> {
    for parent in ["/home/", "/Users/", "\\Users\\"] {
        if let Some(at) = word.find(parent) {
            let rest = &word[at + parent.len()..];
            let name_len = rest.find(['/', '\\']).unwrap_or(rest.len());
            return format!("~{}", &rest[name_len..]).into();
        }
    }
    word.into()
}

/// The fine print of a call, a line a fact.
pub fn diagnostics(diagnostics: &Diagnostics) -> String {
    diagnostics.to_string()
}

/// Why another try is needed.
pub fn retry_reason(reason: RetryReason) -> String {
    match reason {
        RetryReason::Unreachable => "The service can’t be reached".to_owned(),
        RetryReason::TimedOut => "The service did not answer in time".to_owned(),
        RetryReason::Interrupted => "The connection broke".to_owned(),
        RetryReason::Throttled => "The service asks for patience (429)".to_owned(),
        RetryReason::Trouble(status) => format!("The service is in trouble ({status})"),
    }
}

/// Why a text is no access token.
pub fn token_problem(problem: &TokenProblem) -> String {
    match problem {
        TokenProblem::Empty => "Paste an access token".to_owned(),
        TokenProblem::Unsendable => {
            "That’s not an access token: there is a blank or an odd character inside. Copy it again.".to_owned()
        }
    }
}

/// Why a text is no address of Graph.
pub fn graph_url_problem(problem: &GraphUrlProblem) -> String {
    match problem {
        GraphUrlProblem::NotHttps => "The address must begin with https:// (http:// only on this computer)".to_owned(),
        GraphUrlProblem::UserInfo => "The address must not hold a user name or password".to_owned(),
        GraphUrlProblem::Query | GraphUrlProblem::Fragment => "The address must end before the first ? or #".to_owned(),
        _ => "Type the address of Graph without the version, such as https://graph.microsoft.com".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copied_details_name_no_person_and_no_home_folder() {
        for (said, copied) in [
            ("user 'ana@contoso.com' is unknown", "user '(address)' is unknown"),
            ("no file /home/ana/key.pem: denied", "no file ~/key.pem: denied"),
            ("C:\\Users\\Ana\\key.pem", "~\\key.pem"),
            (
                "GET /v1.0/users/ana@contoso.com/onlineMeetings",
                "GET /v1.0/users/(address)/onlineMeetings",
            ),
            (
                "request-id: 5f2c\ndate: Tue, 24 Nov 2026",
                "request-id: 5f2c\ndate: Tue, 24 Nov 2026",
            ),
            ("", ""),
        ] {
            assert_eq!(impersonal(said), copied);
        }
    }
}
