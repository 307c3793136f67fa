//! Signing in: the page that connects, the screens that wait, the account, the banners, and what works.

use super::catalog::texts;
use std::path::Path;

use chrono::TimeDelta;

use super::registration::PERMISSION;
use super::{access_token, account, demo};
use crate::engine::{Account, AccountState, Checked, Found, SignInWay};
use crate::graph::GraphUrlProblem;
use crate::identity::vault::WhyNot;
use crate::identity::{ClientIdProblem, Keeping, SignedIn, TenantProblem};
use crate::settings::{Connection, Origin, SignIn, SystemSettings};

// The page that connects.
texts! {
    pub how_to_sign_in;
    pub organization_label;
    pub organization_hint;
    pub organization_explained;
    pub organization_needed_explained;
    pub client_id_label;
    pub client_id_explained;
    pub sign_in_address;
    pub client_secret;
    pub remember_secret;
    pub remember_secret_explained;
    pub certificate_file;
    pub certificate_explained;
    pub organizer_id;
    pub organizer_explained;
    pub organizer_needed;
    pub client_id_needed;
    pub client_id_not_a_guid;
    pub secret_needed;
    pub certificate_needed;
    pub own_tenant_needed;
    pub not_allowed_here;
    pub change;
    pub change_title;
    pub connected;
    pub schedule_a_meeting;

    // The screens that wait.
    pub sign_in_title;
    pub code_title;
    pub preparing;
    pub open_again;
    pub copy_link;
    pub use_code;
    pub use_browser;
    pub browser_shows_error;
    pub paste_error;
    pub paste_error_explained;
    pub paste_error_hint;
    pub explain_error;
    pub usual_errors;
    pub copy_code;
    pub open_page;
    pub only_your_code;
    pub code_page_label;
    pub code_label;
    pub show_sign_in;
    pub waiting_for_sign_in;
    pub sign_in_stopped;
    pub back;

    // The account.
    pub sign_in_label;
    pub sign_in_again;
    pub add_account;
    pub sign_out;
    pub forget_secret;
    pub other_account_title;
    pub use_this_account;
    pub microsoft_sign_out_page;
    pub hide;

    // Banners.
    pub use_secret;
    pub sign_in_next_time;

    // What works.
    pub test_connection;
    pub testing;
    pub allow_directory;
    pub allow_channels;
    pub allow_calendar;
    pub test_cancelled;
    pub admin_text_names_you;
    pub proxy_help;
}

// The ways of signing in.
texts! {
    by_browser;
    by_device_code;
    by_client_secret;
    by_client_certificate;
    by_token;
    by_browser_explained;
    by_device_code_explained;
    by_client_secret_explained;
    by_client_certificate_explained;
    by_token_explained(permission: &str);
    way(kind: &str);
    way_at(kind: &str, url: &str);
    /// The name of a box together with what is chosen in it.
    pub named_choice(label: &str, chosen: &str);

    // What was typed, and who set it.
    set_for_everybody;
    set_for_everybody_in(file: &str);
    system_settings_unread(why: &str);
    tenant_wrong;
    tenant_common;
    tenant_consumers;
    client_id_wrong;
    client_id_of_microsoft;
    authority_url_wrong(url: &str);
}

// Waiting.
texts! {
    /// Says what the browser is waited for.
    pub waiting_for_browser(site: &str);
    /// The same when the browser did not open.
    pub browser_not_opened(site: &str);
    time_to_go(time: &str);
}

// Who works, and where.
texts! {
    account_not_connected;
    account_connecting(connection: &str);
    account_needs_token;
    account_needs_secret;
    account_not_signed_in;
    app_acting_for(user: &str);
    signed_out_here;
    signed_out_who(who: &str);
    other_account_came(expected: &str, got: &str);
    other_account_without_name_came(expected: &str);
    account_came_for_one_without_name(got: &str);
    account_without_name_came_for_another;
    sign_in_needed_again(who: &str, connection: &str);
    sign_in_needed_first(connection: &str);
    /// Asks for the app’s secret.
    pub needs_secret(connection: &str);
    sign_in_ends_soon(who: &str);
    sign_ins_set_aside(file: &str);
    keychain_missing;
    keychain_locked;
    keychain_silent;
    keychain_refused;
    keychain_forgot;
    sign_ins_not_written;
    sign_ins_none_yet;
    sign_ins_sealed;
    sign_ins_in_memory(why: &str);
    leads_into_this_program;
    any_work_account;
    for_organizer(id: &str);
    signed_in_names(names: &str);
    signed_in_nobody;
    /// The name of the button that changes a connection.
    pub change_connection(name: &str);
}

// What works.
texts! {
    checked_who;
    checked_create_or_get;
    checked_directory;
    checked_channels;
    found_works;
    found_not_allowed_yet;
    found_does_not_apply;
}

/// What the frame of the window says: the program, and where it signs in or calls if that is on this very computer.
pub fn window_title(connection: Option<&Connection>) -> String {
    let local = connection.and_then(|connection| {
        let authority = connection.authority_url.as_ref().filter(|url| url.is_loopback());
        let graph = connection.graph_url.as_ref().filter(|url| url.is_loopback());
        authority.map(ToString::to_string).or(graph.map(ToString::to_string))
    });
    match local {
        Some(place) => format!("{} ({place})", super::PROGRAM),
        None => super::PROGRAM.to_owned(),
    }
}

/// A way of signing in by its name.
pub fn sign_in(sign_in: SignIn) -> &'static str {
    match sign_in {
        SignIn::Demo => demo(),
        SignIn::Browser => by_browser(),
        SignIn::DeviceCode => by_device_code(),
        SignIn::ClientSecret => by_client_secret(),
        SignIn::ClientCertificate => by_client_certificate(),
        SignIn::Token => by_token(),
    }
}

/// What a way of signing in means.
pub fn sign_in_explained(sign_in: SignIn) -> String {
    let fixed = match sign_in {
        SignIn::Demo => super::demo_sentence(),
        SignIn::Browser => by_browser_explained(),
        SignIn::DeviceCode => by_device_code_explained(),
        SignIn::ClientSecret => by_client_secret_explained(),
        SignIn::ClientCertificate => by_client_certificate_explained(),
        SignIn::Token => return by_token_explained(PERMISSION),
    };
    fixed.to_owned()
}

/// A way of signing in by which its texts choose their words.
fn kind(sign_in: SignIn) -> &'static str {
    match sign_in {
        SignIn::Demo => "demo",
        SignIn::Browser => "browser",
        SignIn::DeviceCode => "code",
        SignIn::ClientSecret => "secret",
        SignIn::ClientCertificate => "certificate",
        SignIn::Token => "token",
    }
}

/// Who set a value that can’t be changed here.
pub fn set_by_administrator(system: &SystemSettings) -> String {
    match &system.path {
        Some(path) => set_for_everybody_in(&path.display().to_string()),
        None => set_for_everybody().to_owned(),
    }
}

/// Why the administrator’s settings were not read, and what follows.
pub fn system_unread(system: &SystemSettings) -> Option<String> {
    let (path, error) = (system.path.as_ref()?, system.unread.as_ref()?);
    Some(system_settings_unread(&super::settings_unread(path, error)))
}

/// Why a text is no organisation.
pub fn tenant_problem(problem: TenantProblem) -> &'static str {
    match problem {
        TenantProblem::NotATenant => tenant_wrong(),
        TenantProblem::Common => tenant_common(),
        TenantProblem::Consumers => tenant_consumers(),
    }
}

/// Why a text is no client ID.
pub fn client_id_problem(problem: ClientIdProblem) -> &'static str {
    match problem {
        ClientIdProblem::NotAClientId => client_id_wrong(),
        ClientIdProblem::MicrosoftOwned => client_id_of_microsoft(),
    }
}

/// Why a text is no address of a sign-in service.
pub fn authority_url_problem(problem: GraphUrlProblem) -> String {
    match problem {
        GraphUrlProblem::NotHttps | GraphUrlProblem::UserInfo | GraphUrlProblem::Query | GraphUrlProblem::Fragment => {
            super::graph_url_problem(problem)
        }
        _ => authority_url_wrong("https://login.microsoftonline.com"),
    }
}

/// How long an answer is waited for.
pub fn time_left(left: TimeDelta) -> String {
    time_to_go(&minutes_and_seconds(left))
}

/// `9:05`; never less than nothing. A person counts down to 1, not to 0.
fn minutes_and_seconds(left: TimeDelta) -> String {
    let seconds = (left.num_milliseconds().max(0) + 999) / 1000;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// The organisation of an account: the domain that people know it by, else its ID.
fn organization(account: &Account) -> Option<&str> {
    let domain = account
        .username
        .as_deref()
        .and_then(|name| name.rsplit_once('@'))
        .map(|(_, domain)| domain);
    domain.or(account.tenant.as_deref())
}

/// The account as the button at the foot of the rail shows it: who, in which organisation, on which connection, how.
pub fn account_lines(state: &AccountState) -> Vec<String> {
    match state {
        AccountState::None => vec![account().to_owned(), account_not_connected().to_owned()],
        AccountState::Connecting { connection } => vec![account().to_owned(), account_connecting(connection)],
        AccountState::NeedsToken { connection, .. } => {
            vec![
                account().to_owned(),
                connection.clone(),
                account_needs_token().to_owned(),
            ]
        }
        AccountState::NeedsSecret { connection, .. } => {
            vec![
                account().to_owned(),
                connection.clone(),
                account_needs_secret().to_owned(),
            ]
        }
        AccountState::NeedsSignIn { connection, who, .. } => vec![
            who.clone().unwrap_or_else(|| account().to_owned()),
            connection.clone(),
            account_not_signed_in().to_owned(),
        ],
        AccountState::Failed { connection, .. } => {
            vec![
                account().to_owned(),
                connection.clone(),
                account_not_connected().to_owned(),
            ]
        }
        AccountState::Ready(account) => account_ready_lines(account),
    }
}

fn account_ready_lines(account: &Account) -> Vec<String> {
    let Account {
        connection,
        sign_in,
        host,
        ..
    } = account;
    let who = who(account);
    match sign_in {
        SignIn::Demo => vec![who, demo().to_owned()],
        SignIn::Token => vec![
            who,
            connection.clone(),
            super::listed(&[way(kind(*sign_in)), host.clone()]),
        ],
        _ => [
            Some(who),
            organization(account).map(str::to_owned),
            Some(connection.clone()),
            Some(way(kind(*sign_in))),
        ]
        .into_iter()
        .flatten()
        .collect(),
    }
}

/// Who works.
pub fn who(account: &Account) -> String {
    match (&account.who, &account.username, &account.acting_for) {
        (Some(who), ..) | (None, Some(who), _) => who.clone(),
        (None, None, Some(user)) => app_acting_for(user.as_str()),
        (None, None, None) => access_token().to_owned(),
    }
}

/// The account in one line, for those who hear it.
pub fn account_name(state: &AccountState) -> String {
    let lines = account_lines(state);
    let rest: Vec<_> = lines
        .iter()
        .map(String::as_str)
        .filter(|line| *line != account())
        .collect();
    named_choice(account(), &super::listed(&rest))
}

/// Another account of the connection, as its menu entry names it.
pub fn other_account(account: &SignedIn) -> &str {
    let SignedIn {
        username,
        name,
        key: _,
        tenant,
        is_guest: _,
    } = account;
    username.as_deref().or(name.as_deref()).unwrap_or(tenant)
}

/// Says that somebody is signed out.
pub fn signed_out(who: Option<&str>) -> String {
    match who {
        Some(who) => signed_out_who(who),
        None => signed_out_here().to_owned(),
    }
}

/// Says whom a sign-in was asked of, and who came.
pub fn other_account_explained(expected: Option<&str>, got: Option<&str>) -> String {
    match (expected, got) {
        (Some(expected), Some(got)) => other_account_came(expected, got),
        (Some(expected), None) => other_account_without_name_came(expected),
        (None, Some(got)) => account_came_for_one_without_name(got),
        (None, None) => account_without_name_came_for_another().to_owned(),
    }
}

/// Asks a person to sign in.
pub fn needs_sign_in(connection: &str, who: Option<&str>) -> String {
    match who {
        Some(who) => sign_in_needed_again(who, connection),
        None => sign_in_needed_first(connection),
    }
}

/// Says that the sign-in will end soon.
pub fn attention(account: &Account) -> String {
    sign_in_ends_soon(&who(account))
}

/// Says that the file of sign-ins was set aside.
pub fn set_aside(path: &Path) -> String {
    sign_ins_set_aside(&path.display().to_string())
}

/// Why sign-ins end with the program.
pub fn why_not_kept(why: &WhyNot) -> &'static str {
    match why {
        WhyNot::NoKeychain(_) => keychain_missing(),
        WhyNot::Locked => keychain_locked(),
        WhyNot::TooSlow => keychain_silent(),
        WhyNot::Refused(_) => keychain_refused(),
        WhyNot::LostKey => keychain_forgot(),
        WhyNot::Disk(_) => sign_ins_not_written(),
    }
}

/// Where sign-ins are kept.
pub fn keeping(keeping: Option<&Keeping>) -> String {
    match keeping {
        None => sign_ins_none_yet().to_owned(),
        Some(Keeping::Sealed) => sign_ins_sealed().to_owned(),
        Some(Keeping::MemoryOnly(why)) => sign_ins_in_memory(why_not_kept(why)),
    }
}

/// Where a connection leads and how it signs in.
pub fn connection_line(connection: &Connection) -> String {
    let Connection {
        cloud,
        sign_in,
        tenant,
        user_id,
        graph_url,
        authority_url,
        ..
    } = connection;
    if *sign_in == SignIn::Demo {
        return leads_into_this_program().to_owned();
    }
    let place = graph_url
        .as_ref()
        .map_or(super::cloud(*cloud).to_owned(), ToString::to_string);
    let organization = match tenant {
        Some(tenant) if !tenant.is_organizations() => Some(tenant.to_string()),
        _ if *sign_in == SignIn::Token => None,
        _ => Some(any_work_account().to_owned()),
    };
    let how = match authority_url {
        Some(url) => way_at(kind(*sign_in), &url.to_string()),
        None => way(kind(*sign_in)),
    };
    let user = user_id.as_ref().map(|id| for_organizer(id.as_str()));
    [Some(place), organization, Some(how), user]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}

/// Who set up a connection, when it was not the person.
pub fn connection_origin(origin: Origin, system: &SystemSettings) -> Option<String> {
    (origin == Origin::Administrator).then(|| set_by_administrator(system))
}

/// Who is signed in on the connection in use.
pub fn signed_in_here(state: &AccountState) -> Option<String> {
    match state {
        AccountState::Ready(account) if account.key.is_some() => {
            let mut names = vec![match (&account.who, &account.username) {
                (Some(name), Some(username)) if name != username => format!("{name} ({username})"),
                _ => who(account),
            }];
            names.extend(account.others.iter().map(|other| other_account(other).to_owned()));
            Some(signed_in_names(&super::listed(&names)))
        }
        AccountState::NeedsSignIn { .. } => Some(signed_in_nobody().to_owned()),
        _ => None,
    }
}

/// What a test tries, by its name.
pub fn checked(what: Checked) -> &'static str {
    match what {
        Checked::SignedInAs => checked_who(),
        Checked::Organization => organization_label(),
        Checked::CreateOrGet => checked_create_or_get(),
        Checked::Directory => checked_directory(),
        Checked::Channels => checked_channels(),
    }
}

/// What came of a test, in words.
pub fn found(found: &Found) -> String {
    match found {
        Found::Works(Some(what)) => crate::meeting::text::visible(what).into_owned(),
        Found::Works(None) => found_works().to_owned(),
        Found::NotAllowedYet => found_not_allowed_yet().to_owned(),
        Found::DoesNotApply => found_does_not_apply().to_owned(),
        Found::Failed(failure) => super::failure_why(&failure.kind),
    }
}

/// The other way to sign in, by the button that chooses it.
pub fn use_other_way(now: SignInWay) -> &'static str {
    match now {
        SignInWay::Browser => use_code(),
        SignInWay::DeviceCode => use_browser(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_countdown_ends_at_nothing_and_never_goes_below() {
        for (milliseconds, shown) in [
            (600_000, "10:00"),
            (599_001, "10:00"),
            (65_000, "1:05"),
            (1, "0:01"),
            (0, "0:00"),
            (-5, "0:00"),
        ] {
            assert_eq!(minutes_and_seconds(TimeDelta::milliseconds(milliseconds)), shown);
        }
    }
}
