//! What did not happen, why, and what to do now.

use super::Purpose;
use super::catalog::texts;
use crate::engine::{Details, Failure, FailureKind};
use crate::graph::{Diagnostics, GraphUrlProblem, RetryReason, TokenProblem};
use crate::ledger::LedgerError;
use crate::meeting::text::{shortened, visible};

texts! {
    pub diagnostics_label;
    pub copy_diagnostics;
    pub cancelled;
    pub check_failed;
    pub form_incomplete;
    may_be_done;
}

/// What may have become of a call that was cancelled.
pub fn cancelled_explained(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Delete => cancelled_delete(),
        Purpose::Change => cancelled_change(),
        Purpose::Refresh => cancelled_refresh(),
        Purpose::AddToCalendar => super::calendar_cancelled(),
        _ => cancelled_create(),
    }
}

/// What did not happen.
pub fn failure_headline(purpose: Purpose, kind: &FailureKind) -> &'static str {
    match (purpose, kind) {
        (Purpose::Create, FailureKind::AnswerUnreadable) => answer_not_read(),
        (Purpose::Create | Purpose::CreateMany, _) => create_failed(),
        (Purpose::Check, _) => check_failed(),
        (Purpose::Delete, _) => delete_failed(),
        (Purpose::Change, _) => change_failed(),
        (Purpose::Resume, _) => resume_failed(),
        (Purpose::Refresh, _) => refresh_failed(),
        (Purpose::RefreshShown, _) => refresh_shown_failed(),
        (Purpose::Show, _) => show_failed(),
        (Purpose::Import, _) => import_failed(),
        (Purpose::Export, _) => export_failed(),
        (Purpose::AddToCalendar, _) => super::calendar_failed(),
    }
}

texts! {
    cancelled_delete;
    cancelled_change;
    cancelled_refresh;
    cancelled_create;

    answer_not_read;
    create_failed;
    delete_failed;
    change_failed;
    resume_failed;
    refresh_failed;
    refresh_shown_failed;
    show_failed;
    import_failed;
    export_failed;

    why_not_connected;
    why_busy;
    why_unreachable(host: &str);
    why_unreachable_through_proxy(host: &str, variable: &str);
    why_timed_out;
    why_interrupted;
    why_token_refused;
    why_forbidden;
    why_no_access_policy;
    why_guest;
    why_personal_account;
    why_organizer_unknown(address: &str);
    why_connection_incomplete;
    why_not_allowed_here;
    why_set_by_administrator(connection: &str);
    why_not_found;
    why_throttled;
    why_refused(status: u16);
    why_channel_refused;
    why_service_failed(status: u16);
    why_answer_unreadable;
    why_redirected;
    why_redirected_to(host: &str);
    why_demo_failed;
    why_file_unwritten(path: &str);
    why_file_unread(path: &str);
    why_file_ending(path: &str);
    why_file_exists(path: &str);
    why_settings_unreadable;
    why_link_not_allowed;
    why_link_not_opened;
    why_file_not_opened;
    why_not_copied;
    why_not_an_export(path: &str);
    why_read_differently;
    why_no_such_request;
    why_panic;
    why_ledger_read_only;
    why_ledger_full;
    why_ledger_locked;
    why_ledger_damaged;
    why_ledger_too_new(found: u32, known: u32);
    why_ledger_unusable;
}

/// Why.
pub fn failure_why(kind: &FailureKind) -> String {
    let sentence = match kind {
        FailureKind::NotConnected => why_not_connected(),
        FailureKind::Busy => why_busy(),
        FailureKind::Unreachable { host, proxy: None } => return why_unreachable(host),
        FailureKind::Unreachable {
            host,
            proxy: Some(variable),
        } => return why_unreachable_through_proxy(host, variable),
        FailureKind::TimedOut => why_timed_out(),
        FailureKind::Interrupted => why_interrupted(),
        FailureKind::TokenRefused => why_token_refused(),
        FailureKind::Forbidden { .. } => why_forbidden(),
        FailureKind::NoAccessPolicy => why_no_access_policy(),
        FailureKind::Guest => why_guest(),
        FailureKind::PersonalAccount => why_personal_account(),
        FailureKind::SignIn(problem) => return super::sign_in_problems::why(problem),
        FailureKind::OrganizerUnknown { address } => return why_organizer_unknown(&visible(address)),
        FailureKind::ConnectionIncomplete => why_connection_incomplete(),
        FailureKind::NotAllowedHere => why_not_allowed_here(),
        FailureKind::SetByAdministrator { connection } => return why_set_by_administrator(&visible(connection)),
        FailureKind::NotFound => why_not_found(),
        FailureKind::Throttled { .. } => why_throttled(),
        FailureKind::Refused { status } => return why_refused(*status),
        FailureKind::ChannelRefused => why_channel_refused(),
        FailureKind::ServiceFailed { status, .. } => return why_service_failed(*status),
        FailureKind::AnswerUnreadable => why_answer_unreadable(),
        FailureKind::Redirected { host: Some(host) } => return why_redirected_to(host),
        FailureKind::Redirected { host: None } => why_redirected(),
        FailureKind::CloudHasNoCreateOrGet => super::no_create_or_get(),
        FailureKind::DemoFailed => why_demo_failed(),
        FailureKind::File { path } => return why_file_unwritten(&path.to_string_lossy()),
        FailureKind::FileUnread { path } => return why_file_unread(&path.to_string_lossy()),
        FailureKind::FileEnding { path } => return why_file_ending(&path.to_string_lossy()),
        FailureKind::FileExists { path } => return why_file_exists(&path.to_string_lossy()),
        FailureKind::SettingsUnreadable(_) => why_settings_unreadable(),
        FailureKind::LinkNotAllowed => why_link_not_allowed(),
        FailureKind::LinkNotOpened => why_link_not_opened(),
        FailureKind::FileNotOpened => why_file_not_opened(),
        FailureKind::NotCopied => why_not_copied(),
        FailureKind::Ledger(error) => return ledger_why(error),
        FailureKind::NotAnExport { path } => return why_not_an_export(&path.to_string_lossy()),
        FailureKind::NotASheet { path, why } => return super::why_no_sheet(&super::file_name(path), why),
        FailureKind::ReadDifferently => why_read_differently(),
        FailureKind::NoSuchRequest => why_no_such_request(),
        FailureKind::CalendarNotAllowed { can_ask: true } => super::calendar_not_allowed(),
        FailureKind::CalendarNotAllowed { can_ask: false } => super::calendar_token_not_allowed(),
        FailureKind::NoCalendar => super::no_calendar(),
        FailureKind::InCalendarAlready => super::in_calendar_already(),
        FailureKind::NoOwnCalendar => super::no_own_calendar(),
        FailureKind::Panic => why_panic(),
    };
    sentence.to_owned()
}

fn ledger_why(error: &LedgerError) -> String {
    let sentence = match error {
        LedgerError::ReadOnly => why_ledger_read_only(),
        LedgerError::Full => why_ledger_full(),
        LedgerError::Locked => why_ledger_locked(),
        LedgerError::Damaged => why_ledger_damaged(),
        LedgerError::TooNew { found, known } => return why_ledger_too_new(*found, *known),
        LedgerError::NoSuchRequest(_) => why_no_such_request(),
        LedgerError::Other(_) => why_ledger_unusable(),
    };
    sentence.to_owned()
}

texts! {
    now_open_connection;
    now_wait_or_cancel;
    now_check_address;
    now_check_proxy;
    now_check_network;
    now_paste_token;
    now_get_permission;
    now_send_policy;
    now_use_member;
    now_use_work_account;
    now_check_organizer;
    now_change_connection;
    now_choose_connection_or_ask;
    now_ask_or_add_connection;
    now_check_user_id;
    now_later;
    now_later_in(seconds: u64);
    now_see_words;
    now_without_channel;
    now_get_it_again;
    now_sign_in_to_network;
    now_choose_connection;
    now_see_reason;
    now_choose_place;
    now_check_file;
    now_choose_ending;
    now_mend_settings;
    now_copy_link;
    now_save_instead;
    now_copy_plain;
    now_choose_export;
    now_use_form;
    now_nothing_left;
    now_report;
    now_ledger_read_only;
    now_ledger_full;
    now_ledger_locked;
    now_ledger_damaged;
    now_ledger_too_new;
    now_ledger_unusable;

    /// A sentence after another one.
    pub after_each_other(first: &str, second: &str);
}

/// What to do now.
pub fn failure_what_now(failure: &Failure) -> String {
    let now = what_now(failure);
    if failure.may_be_done && failure.kind != FailureKind::AnswerUnreadable {
        after_each_other(&now, may_be_done())
    } else {
        now
    }
}

fn what_now(failure: &Failure) -> String {
    let sentence = match &failure.kind {
        FailureKind::NotConnected => now_open_connection(),
        FailureKind::Busy => now_wait_or_cancel(),
        FailureKind::Unreachable { proxy: None, .. } => now_check_address(),
        FailureKind::Unreachable { proxy: Some(_), .. } => now_check_proxy(),
        FailureKind::TimedOut | FailureKind::Interrupted => now_check_network(),
        FailureKind::TokenRefused => now_paste_token(),
        FailureKind::Forbidden { .. } => now_get_permission(),
        FailureKind::NoAccessPolicy => now_send_policy(),
        FailureKind::Guest => now_use_member(),
        FailureKind::PersonalAccount => now_use_work_account(),
        FailureKind::SignIn(problem) => return super::sign_in_problems::what_now(problem),
        FailureKind::OrganizerUnknown { .. } => now_check_organizer(),
        FailureKind::ConnectionIncomplete => now_change_connection(),
        FailureKind::NotAllowedHere => now_choose_connection_or_ask(),
        FailureKind::SetByAdministrator { .. } => now_ask_or_add_connection(),
        FailureKind::NotFound => now_check_user_id(),
        FailureKind::Throttled {
            retry_after: Some(wait),
        }
        | FailureKind::ServiceFailed {
            retry_after: Some(wait),
            ..
        } => return now_later_in(wait.as_secs().max(1)),
        FailureKind::Refused { .. } => now_see_words(),
        FailureKind::ChannelRefused => now_without_channel(),
        FailureKind::AnswerUnreadable if failure.may_be_done => now_get_it_again(),
        FailureKind::Throttled { .. } | FailureKind::ServiceFailed { .. } | FailureKind::AnswerUnreadable => {
            now_later()
        }
        FailureKind::Redirected { .. } => now_sign_in_to_network(),
        FailureKind::CloudHasNoCreateOrGet => now_choose_connection(),
        FailureKind::DemoFailed => now_see_reason(),
        FailureKind::File { .. } | FailureKind::FileExists { .. } => now_choose_place(),
        FailureKind::FileUnread { .. } => now_check_file(),
        FailureKind::FileEnding { .. } => now_choose_ending(),
        FailureKind::SettingsUnreadable(_) => now_mend_settings(),
        FailureKind::LinkNotAllowed | FailureKind::LinkNotOpened => now_copy_link(),
        FailureKind::FileNotOpened => now_save_instead(),
        FailureKind::NotCopied => now_copy_plain(),
        FailureKind::Ledger(error) => ledger_what_now(error),
        FailureKind::NotAnExport { .. } => now_choose_export(),
        FailureKind::NotASheet { .. } => super::now_save_as_csv(),
        FailureKind::ReadDifferently => now_use_form(),
        FailureKind::NoSuchRequest => now_nothing_left(),
        FailureKind::CalendarNotAllowed { can_ask: true } => super::calendar_not_allowed_now(),
        FailureKind::CalendarNotAllowed { can_ask: false } => super::calendar_token_not_allowed_now(),
        FailureKind::NoCalendar => super::no_calendar_now(),
        FailureKind::InCalendarAlready => super::in_calendar_already_now(),
        FailureKind::NoOwnCalendar => super::no_own_calendar_now(),
        FailureKind::Panic => now_report(),
    };
    sentence.to_owned()
}

fn ledger_what_now(error: &LedgerError) -> &'static str {
    match error {
        LedgerError::ReadOnly => now_ledger_read_only(),
        LedgerError::Full => now_ledger_full(),
        LedgerError::Locked => now_ledger_locked(),
        LedgerError::Damaged => now_ledger_damaged(),
        LedgerError::TooNew { .. } => now_ledger_too_new(),
        LedgerError::NoSuchRequest(_) => now_nothing_left(),
        LedgerError::Other(_) => now_ledger_unusable(),
    }
}

/// Why and what now, in one line.
pub fn failure_sentence(failure: &Failure) -> String {
    after_each_other(&failure_why(&failure.kind), &failure_what_now(failure))
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

texts! {
    retry_unreachable;
    retry_timed_out;
    retry_interrupted;
    retry_throttled;
    retry_trouble(status: u16);

    token_empty;
    token_unsendable;

    graph_url_not_https;
    graph_url_user_info;
    graph_url_end;
    graph_url_unreadable;
}

/// Why another try is needed.
pub fn retry_reason(reason: RetryReason) -> String {
    let sentence = match reason {
        RetryReason::Unreachable => retry_unreachable(),
        RetryReason::TimedOut => retry_timed_out(),
        RetryReason::Interrupted => retry_interrupted(),
        RetryReason::Throttled => retry_throttled(),
        RetryReason::Trouble(status) => return retry_trouble(status),
    };
    sentence.to_owned()
}

/// Why a text is no access token.
pub fn token_problem(problem: TokenProblem) -> String {
    let sentence = match problem {
        TokenProblem::Empty => token_empty(),
        TokenProblem::Unsendable => token_unsendable(),
    };
    sentence.to_owned()
}

/// Why a text is no address of Graph.
pub fn graph_url_problem(problem: GraphUrlProblem) -> String {
    let sentence = match problem {
        GraphUrlProblem::NotHttps => graph_url_not_https(),
        GraphUrlProblem::UserInfo => graph_url_user_info(),
        GraphUrlProblem::Query | GraphUrlProblem::Fragment => graph_url_end(),
        _ => graph_url_unreadable(),
    };
    sentence.to_owned()
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
