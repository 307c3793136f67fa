//! Signing in: the page that connects, the screens that wait, the account, the banners, and what works.

use std::path::Path;

use chrono::TimeDelta;

use super::{ACCESS_TOKEN, ACCOUNT, DEMO};
use crate::engine::{Account, AccountState, Checked, Found, SignInWay};
use crate::graph::GraphUrlProblem;
use crate::identity::vault::WhyNot;
use crate::identity::{ClientIdProblem, Keeping, SignedIn, TenantProblem};
use crate::settings::{Connection, Origin, SignIn, SystemSettings};

// The page that connects.
pub const HOW_TO_SIGN_IN: &str = "How to sign in";
pub const ORGANIZATION: &str = "Organisation";
pub const ORGANIZATION_HINT: &str = "contoso.com";
pub const ORGANIZATION_EXPLAINED: &str =
    "Its tenant ID or one of its verified domains. Leave this empty for any work or school account.";
pub const ORGANIZATION_NEEDED_EXPLAINED: &str = "Its tenant ID or one of its verified domains.";
pub const CLIENT_ID: &str = "Client ID";
pub const CLIENT_ID_EXPLAINED: &str = "The ID of the app that your organisation has registered for Convene. Your administrator knows it, or registers it.";
pub const SIGN_IN_ADDRESS: &str = "Sign-in address";
pub const CLIENT_SECRET: &str = "Client secret";
pub const REMEMBER_SECRET: &str = "Remember the secret";
pub const REMEMBER_SECRET_EXPLAINED: &str =
    "Sealed with a key in this system’s keychain. Otherwise it is kept in memory until Convene ends.";
pub const CERTIFICATE_FILE: &str = "Certificate file";
pub const CERTIFICATE_EXPLAINED: &str = "A PEM file with the certificate and its RSA private key, without a password.";
pub const ORGANIZER_ID: &str = "Organizer";
pub const ORGANIZER_EXPLAINED: &str =
    "The user in whose name meetings are made: the object ID, or the address if the app may read users.";
pub const ORGANIZER_NEEDED: &str = "Type the organizer’s object ID or address";
pub const CLIENT_ID_NEEDED: &str =
    "Type the client ID of your registration; How to register Convene says how to get one";
pub const CLIENT_ID_NOT_A_GUID: &str = "A client ID of Microsoft looks like 00000000-1111-2222-3333-444444444444. Copy it from the registration’s overview";
pub const SECRET_NEEDED: &str = "Paste the secret’s value";
pub const CERTIFICATE_NEEDED: &str = "Type the path of the certificate file";
pub const OWN_TENANT_NEEDED: &str =
    "An app that signs in as itself needs one organisation: type its tenant ID or domain";
pub const NOT_ALLOWED_HERE: &str = "Your administrator’s settings do not allow this connection";
pub const CHANGE: &str = "Change…";
pub const CHANGE_TITLE: &str = "Change the connection";
pub const CONNECTED: &str = "Connected";
pub const SCHEDULE_A_MEETING: &str = "Schedule a meeting";

// The screens that wait.
pub const SIGN_IN_TITLE: &str = "Sign in with your browser";
pub const CODE_TITLE: &str = "Sign in with a code";
pub const PREPARING: &str = "Preparing the sign-in…";
pub const OPEN_AGAIN: &str = "Open again";
pub const COPY_LINK: &str = "Copy link";
pub const USE_CODE: &str = "Use a code instead";
pub const USE_BROWSER: &str = "Use the browser instead";
pub const BROWSER_SHOWS_ERROR: &str = "The browser shows an error";
pub const PASTE_ERROR: &str = "Error from the browser";
pub const PASTE_ERROR_EXPLAINED: &str =
    "Copy the whole text of the page and paste it here. It is read on this computer only and not kept.";
pub const PASTE_ERROR_HINT: &str = "AADSTS…";
pub const EXPLAIN_ERROR: &str = "Explain the error";
pub const USUAL_ERRORS: &str = "Nothing came back yet? This is what usually goes wrong";
pub const COPY_CODE: &str = "Copy code";
pub const OPEN_PAGE: &str = "Open page";
pub const ONLY_YOUR_CODE: &str = "Only enter this code if you started this yourself.";
pub const CODE_PAGE_LABEL: &str = "Open this page in any browser";
pub const CODE_LABEL: &str = "and enter this code";
pub const SHOW_SIGN_IN: &str = "Show sign-in";
pub const WAITING_FOR_SIGN_IN: &str = "Waiting for you to sign in";
pub const SIGN_IN_STOPPED: &str = "The sign-in did not succeed";
pub const BACK: &str = "Back";

// The account.
pub const SIGN_IN: &str = "Sign in";
pub const SIGN_IN_AGAIN: &str = "Sign in again";
pub const ADD_ACCOUNT: &str = "Add another account";
pub const SIGN_OUT: &str = "Sign out";
pub const FORGET_SECRET: &str = "Forget the secret";
pub const OTHER_ACCOUNT_TITLE: &str = "Another account signed in";
pub const USE_THIS_ACCOUNT: &str = "Use this account";
pub const MICROSOFT_SIGN_OUT_PAGE: &str = "Open Microsoft’s sign-out page";
pub const HIDE: &str = "Hide";

// Banners.
pub const USE_SECRET: &str = "Use this secret";
pub const SIGN_IN_NEXT_TIME: &str = "You will need to sign in again next time";

// What works.
pub const TEST_CONNECTION: &str = "Test connection";
pub const TESTING: &str = "Testing the connection…";
pub const ALLOW_DIRECTORY: &str = "Allow directory search";
pub const ALLOW_CHANNELS: &str = "Allow teams and channels";
pub const TEST_CANCELLED: &str = "The test was cancelled";
pub const ADMIN_TEXT_NAMES_YOU: &str = "What failed, the app, the organisation and your account; no secret";
pub const PROXY_HELP: &str = "Convene takes the proxy from the environment variables HTTPS_PROXY, ALL_PROXY and NO_PROXY, \
    or from the system’s settings. If the proxy wants a user name and a password, they stand in the proxy’s address: \
    http://NAME:PASSWORD@proxy.example:8080. Change it where it is set, then start Convene again.";

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
        SignIn::Demo => DEMO,
        SignIn::Browser => "Browser (recommended)",
        SignIn::DeviceCode => "Code on another device",
        SignIn::ClientSecret => "App with secret",
        SignIn::ClientCertificate => "App with certificate",
        SignIn::Token => "Pasted access token",
    }
}

/// What a way of signing in means.
pub fn sign_in_explained(sign_in: SignIn) -> &'static str {
    match sign_in {
        SignIn::Demo => super::DEMO_SENTENCE,
        SignIn::Browser => "You sign in on your organisation’s own page; Convene never sees your password.",
        SignIn::DeviceCode => "For computers on which no browser can open: you type a code into a browser elsewhere.",
        SignIn::ClientSecret => "For administrators: the app signs in as itself and makes meetings for one organizer.",
        SignIn::ClientCertificate => {
            "For administrators: the app signs in as itself with a certificate, which is better than a secret."
        }
        SignIn::Token => {
            "You bring a Microsoft Graph access token with the permission OnlineMeetings.ReadWrite. \
            It ends after an hour or so."
        }
    }
}

/// How an account signs in, in two words.
fn way(sign_in: SignIn) -> &'static str {
    match sign_in {
        SignIn::Demo => "in this program",
        SignIn::Browser => "in the browser",
        SignIn::DeviceCode => "with a code",
        SignIn::ClientSecret => "app with secret",
        SignIn::ClientCertificate => "app with certificate",
        SignIn::Token => "access token",
    }
}

/// The name of a box together with what is chosen in it.
pub fn named_choice(label: &str, chosen: &str) -> String {
    format!("{label}: {chosen}")
}

/// Who set a value that can’t be changed here.
pub fn set_by_administrator(system: &SystemSettings) -> String {
    match &system.path {
        Some(path) => format!("Set by your administrator in {}", path.display()),
        None => "Set by your administrator".to_owned(),
    }
}

/// Why the administrator’s settings were not read, and what follows.
pub fn system_unread(system: &SystemSettings) -> Option<String> {
    let (path, error) = (system.path.as_ref()?, system.unread.as_ref()?);
    let sentence = super::settings_unread(path, error);
    Some(format!(
        "{sentence} It is your administrator’s; until it can be read, only the demo organisation can be used."
    ))
}

/// Why a text is no organisation.
pub fn tenant_problem(problem: TenantProblem) -> &'static str {
    match problem {
        TenantProblem::NotATenant => "Type a tenant ID, or a domain such as contoso.com",
        TenantProblem::Common => {
            "“common” lets personal accounts in, which have no Teams meetings of an organisation. Leave this empty instead"
        }
        TenantProblem::Consumers => {
            "“consumers” means personal accounts, which have no Teams meetings of an organisation. Leave this empty instead"
        }
    }
}

/// Why a text is no client ID.
pub fn client_id_problem(problem: ClientIdProblem) -> &'static str {
    match problem {
        ClientIdProblem::NotAClientId => "That’s not a client ID. Copy it from the registration’s overview",
        ClientIdProblem::MicrosoftOwned => {
            "That client ID belongs to an app of Microsoft. Type the one of your organisation’s own registration"
        }
    }
}

/// Why a text is no address of a sign-in service.
pub fn authority_url_problem(problem: &GraphUrlProblem) -> String {
    match problem {
        GraphUrlProblem::NotHttps | GraphUrlProblem::UserInfo | GraphUrlProblem::Query | GraphUrlProblem::Fragment => {
            super::graph_url_problem(problem)
        }
        _ => "Type the address of the sign-in service, such as https://login.microsoftonline.com".to_owned(),
    }
}

/// Says what the browser is waited for.
pub fn waiting_for_browser(site: &str) -> String {
    format!(
        "A page of {site} is open in your browser. Sign in there, then come back: Convene goes on by itself. \
         Your form is untouched."
    )
}

/// The same when the browser did not open.
pub fn browser_not_opened(site: &str) -> String {
    format!("The browser could not be opened. Copy the link and open it yourself; it leads to {site}.")
}

/// How long an answer is waited for.
pub fn time_left(left: TimeDelta) -> String {
    format!("{} left", minutes_and_seconds(left))
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
        AccountState::None => vec![ACCOUNT.to_owned(), "Not connected".to_owned()],
        AccountState::Connecting { connection } => vec![ACCOUNT.to_owned(), format!("Connecting to {connection}…")],
        AccountState::NeedsToken { connection, .. } => {
            vec![ACCOUNT.to_owned(), connection.clone(), "Access token needed".to_owned()]
        }
        AccountState::NeedsSecret { connection, .. } => {
            vec![
                ACCOUNT.to_owned(),
                connection.clone(),
                "Client secret needed".to_owned(),
            ]
        }
        AccountState::NeedsSignIn { connection, who, .. } => vec![
            who.clone().unwrap_or_else(|| ACCOUNT.to_owned()),
            connection.clone(),
            "Not signed in".to_owned(),
        ],
        AccountState::Failed { connection, .. } => {
            vec![ACCOUNT.to_owned(), connection.clone(), "Not connected".to_owned()]
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
        SignIn::Demo => vec![who, DEMO.to_owned()],
        SignIn::Token => vec![who, connection.clone(), format!("{}, {host}", way(*sign_in))],
        _ => [
            Some(who),
            organization(account).map(str::to_owned),
            Some(connection.clone()),
            Some(way(*sign_in).to_owned()),
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
        (None, None, Some(user)) => format!("App, for {}", user.as_str()),
        (None, None, None) => ACCESS_TOKEN.to_owned(),
    }
}

/// The account in one line, for those who hear it.
pub fn account_name(state: &AccountState) -> String {
    let lines = account_lines(state);
    let rest: Vec<_> = lines
        .iter()
        .map(String::as_str)
        .filter(|line| *line != ACCOUNT)
        .collect();
    format!("{ACCOUNT}: {}", rest.join(", "))
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
        Some(who) => format!("Signed out {who} on this computer"),
        None => "Signed out on this computer".to_owned(),
    }
}

/// Says whom a sign-in was asked of, and who came.
pub fn other_account_explained(expected: Option<&str>, got: Option<&str>) -> String {
    let somebody = "an account without a name";
    format!(
        "You were asked to sign in as {}, and {} signed in. Nothing is replaced unless you say so.",
        expected.unwrap_or(somebody),
        got.unwrap_or(somebody)
    )
}

/// Asks a person to sign in.
pub fn needs_sign_in(connection: &str, who: Option<&str>) -> String {
    match who {
        Some(who) => format!("{who} must sign in again on {connection}. Your form is untouched."),
        None => format!("Nobody is signed in on {connection} yet."),
    }
}

/// Asks for the app’s secret.
pub fn needs_secret(connection: &str) -> String {
    format!("{connection} needs the secret of its app. Your form is untouched.")
}

/// Says that the sign-in will end soon.
pub fn attention(account: &Account) -> String {
    format!(
        "The sign-in of {} could not be renewed and ends soon. You can go on until then.",
        who(account)
    )
}

/// Says that the file of sign-ins was set aside.
pub fn set_aside(path: &Path) -> String {
    format!(
        "The file of sign-ins could not be used and was set aside. Please sign in again. It is now {}",
        path.display()
    )
}

/// Why sign-ins end with the program.
pub fn why_not_kept(why: &WhyNot) -> String {
    match why {
        WhyNot::NoKeychain(_) => "This system has no keychain that Convene can use.",
        WhyNot::Locked => "This system’s keychain is locked.",
        WhyNot::TooSlow => "This system’s keychain does not answer.",
        WhyNot::Refused(_) => "This system’s keychain refused.",
        WhyNot::LostKey => "This system’s keychain does not keep the key.",
        WhyNot::Disk(_) => "The file of sign-ins can’t be written.",
    }
    .to_owned()
}

/// Where sign-ins are kept.
pub fn keeping(keeping: Option<&Keeping>) -> String {
    match keeping {
        None => {
            "Sign-ins: none has been needed yet. They are kept in a sealed file, with its key in the system’s keychain."
                .to_owned()
        }
        Some(Keeping::Sealed) => "Sign-ins: in a sealed file, with its key in the system’s keychain".to_owned(),
        Some(Keeping::MemoryOnly(why)) => {
            format!("Sign-ins: in memory only. {} {SIGN_IN_NEXT_TIME}.", why_not_kept(why))
        }
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
        return "Inside this program; no meeting in it is real".to_owned();
    }
    let place = graph_url
        .as_ref()
        .map_or(super::cloud(*cloud).to_owned(), ToString::to_string);
    let organization = match tenant {
        Some(tenant) if !tenant.is_organizations() => Some(tenant.to_string()),
        _ if *sign_in == SignIn::Token => None,
        _ => Some("any work or school account".to_owned()),
    };
    let how = match authority_url {
        Some(url) => format!("{} at {url}", way(*sign_in)),
        None => way(*sign_in).to_owned(),
    };
    let user = user_id.as_ref().map(|id| format!("for {}", id.as_str()));
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
            Some(format!("Signed in: {}", names.join(", ")))
        }
        AccountState::NeedsSignIn { .. } => Some("Nobody is signed in".to_owned()),
        _ => None,
    }
}

/// The name of the button that changes a connection.
pub fn change_connection(name: &str) -> String {
    format!("Change {name}…")
}

/// What a test tries, by its name.
pub fn checked(what: Checked) -> &'static str {
    match what {
        Checked::SignedInAs => "Signed in as",
        Checked::Organization => ORGANIZATION,
        Checked::CreateOrGet => "createOrGet permitted",
        Checked::Directory => "Directory search",
        Checked::Channels => "Teams and channels",
    }
}

/// What came of a test, in words.
pub fn found(found: &Found) -> String {
    match found {
        Found::Works(Some(what)) => crate::meeting::text::visible(what).into_owned(),
        Found::Works(None) => "Works".to_owned(),
        Found::NotAllowedYet => "Not allowed yet; everything else works without it".to_owned(),
        Found::DoesNotApply => "Not with this way of signing in".to_owned(),
        Found::Failed(failure) => super::failure_why(&failure.kind),
    }
}

/// The other way to sign in, by the button that chooses it.
pub fn use_other_way(now: SignInWay) -> &'static str {
    match now {
        SignInWay::Browser => USE_CODE,
        SignInWay::DeviceCode => USE_BROWSER,
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
