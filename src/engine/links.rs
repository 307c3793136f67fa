//! The one place that decides which links are handed to the system, and hands them over.

use std::ffi::OsStr;
use std::path::Path;

use url::{Host, Url};

use super::{Failure, FailureKind, Outcome};
use crate::identity::{self, SECRET_VARIABLE, TOKEN_VARIABLE};
use crate::meeting::Mail;

/// The environment variable that names a program which opens links instead of the system's browser.
pub const BROWSER_VARIABLE: &str = "CONVENE_BROWSER";

/// The hosts of Teams in its clouds; a join link of another host is shown as text only.
const TEAMS_HOSTS: [&str; 6] = [
    "teams.microsoft.com",
    "teams.cloud.microsoft",
    "teams.live.com",
    "teams.microsoft.us",
    "gov.teams.microsoft.us",
    "dod.teams.microsoft.us",
];

/// The hosts of Outlook on the web in its clouds, and the one for personal accounts: where an event's page may be.
const OUTLOOK_HOSTS: [&str; 8] = [
    "outlook.office.com",
    "outlook.office365.com",
    "outlook.cloud.microsoft",
    "outlook.live.com",
    "outlook.office365.us",
    "outlook-dod.office365.us",
    "webmail.apps.mil",
    "partner.outlook.cn",
];

/// What `createOrGet` does, in Microsoft's words: the one page beside those of Teams and Outlook that is opened.
pub const REFERENCE: &str = "https://learn.microsoft.com/graph/api/onlinemeeting-createorget";

/// The longest link that is opened, in bytes: systems hand over some 8 KiB at most.
const LINK_LIMIT: usize = 8 * 1024;

/// A link that may be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeLink(Url);

impl SafeLink {
    /// Accepts a link that leads to Teams or Outlook, or to the demo organisation at `demo_root`, or to [`REFERENCE`].
    ///
    /// It must be https without user name and password, on a host of Teams or below one, or on a
    /// host of Outlook; the demo's own pages are http on loopback. It has 8 KiB at most.
    pub fn check(text: &str, demo_root: Option<&str>) -> Option<Self> {
        if text.len() > LINK_LIMIT || text.chars().any(|c| c.is_control() || c.is_whitespace()) {
            return None;
        }
        let url = Url::parse(text).ok()?;
        if !url.username().is_empty() || url.password().is_some() {
            return None;
        }
        let of_demo = || {
            demo_root
                .and_then(|root| Url::parse(root).ok())
                .is_some_and(|root| root.origin() == url.origin())
        };
        let of_microsoft = || {
            url.scheme() == "https"
                && url.port().is_none()
                && matches!(url.host(), Some(Host::Domain(host)) if is_teams_host(host) || OUTLOOK_HOSTS.contains(&host))
        };
        (of_microsoft() || of_demo() || text == REFERENCE).then_some(Self(url))
    }

    /// The same place as the Teams program opens it (`msteams:` and the path), for links of Teams itself.
    pub fn in_teams_app(text: &str) -> Option<Self> {
        let Self(url) = Self::check(text, None)?;
        if !url.path().starts_with("/l/") || !url.host_str().is_some_and(is_teams_host) {
            return None;
        }
        let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
        Url::parse(&format!("msteams:{}{query}", url.path())).ok().map(Self)
    }

    /// Accepts a page of a sign-in service, which the program itself has put together: https without user name and
    /// password, or http on this very computer.
    pub(super) fn of_sign_in(text: &str) -> Option<Self> {
        identity::page(text).map(Self)
    }

    /// The link that begins an e-mail. No other `mailto:` link is one that may be opened: those of others may add
    /// attachments or people.
    pub(super) fn of_mail(mail: &Mail) -> Option<Self> {
        Url::parse(&mail.link()).ok().map(Self)
    }

    /// The link.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Hands the link to the system, or to the program `browser` instead; returns as soon as that has started.
    ///
    /// # Errors
    /// The kind of error only: the system's own text would repeat the link.
    pub fn open(&self, browser: Option<&OsStr>) -> Result<(), std::io::ErrorKind> {
        hand_over(self.as_str().as_ref(), browser)
    }
}

/// Shows a folder of the program's own in the system's program for files, or hands it to `browser` instead.
pub(super) fn open_folder(folder: &Path, browser: Option<&OsStr>) -> Result<(), std::io::ErrorKind> {
    // Nothing but a folder, so that nothing is run.
    if !folder.is_dir() {
        return Err(std::io::ErrorKind::NotADirectory);
    }
    hand_over(folder.as_os_str(), browser)
}

/// Hands a file that this program has written itself to the system's program for such files, or to `browser` instead.
///
/// # Errors
/// As [`SafeLink::open`].
pub(super) fn open_own_file(path: &Path, browser: Option<&OsStr>) -> Result<(), std::io::ErrorKind> {
    hand_over(path.as_os_str(), browser)
}

/// Hands over a link if it is one that may be.
pub(super) fn open(link: Option<&SafeLink>, browser: Option<&OsStr>) -> Outcome {
    match link.map(|link| link.open(browser)) {
        None => Outcome::Failed(FailureKind::LinkNotAllowed.into()),
        Some(Ok(())) => Outcome::Opened,
        Some(Err(kind)) => Outcome::Failed(Failure::saying(FailureKind::LinkNotOpened, &kind)),
    }
}

fn hand_over(what: &OsStr, browser: Option<&OsStr>) -> Result<(), std::io::ErrorKind> {
    let Some(browser) = browser else {
        return open::that_detached(what).map_err(|error| error.kind());
    };
    let mut child = std::process::Command::new(browser)
        .arg(what)
        .env_remove(TOKEN_VARIABLE)
        .env_remove(SECRET_VARIABLE)
        .stdin(std::process::Stdio::null())
        .spawn()
        .map_err(|error| error.kind())?;
    // Somebody must take note of its end, or the system keeps a trace of it.
    std::thread::spawn(move || child.wait());
    Ok(())
}

fn is_teams_host(host: &str) -> bool {
    TEAMS_HOSTS
        .iter()
        .any(|teams| host == *teams || host.strip_suffix(teams).is_some_and(|rest| rest.ends_with('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_of_teams_are_opened() {
        for link in [
            "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d",
            "https://dialin.teams.microsoft.com/0e73a853-1cc2-436c-b18c-9f53e0a97c24?id=1",
            "https://gov.teams.microsoft.us/l/meetup-join/x",
            "https://teams.cloud.microsoft/meet/123",
        ] {
            assert!(SafeLink::check(link, None).is_some(), "{link}");
        }
    }

    #[test]
    fn events_are_opened_in_outlook_and_not_in_teams() {
        for host in OUTLOOK_HOSTS {
            let link = format!("https://{host}/owa/?itemid=AAMkAG%3D&exvsurl=1&path=/calendar/item");
            assert!(SafeLink::check(&link, None).is_some(), "{link}");
        }
        for link in [
            "http://outlook.office365.com/owa/",
            "https://evil.outlook.office365.com/",
            "https://outlook.office365.com.evil.example/",
            "https://outlook.office365.com:8443/owa/",
        ] {
            assert_eq!(SafeLink::check(link, None), None, "{link}");
        }
        assert_eq!(SafeLink::in_teams_app("https://outlook.office.com/l/x"), None);
    }

    #[test]
    fn everything_else_is_not() {
        for link in [
            "http://teams.microsoft.com/l/meetup-join/x",
            "https://teams.microsoft.com@evil.example/",
            "https://user:word@teams.microsoft.com/",
            "https://teams.microsoft.com.evil.example/",
            "https://evilteams.microsoft.com.example/",
            "https://notteams.microsoft.com/",
            "https://learn.microsoft.com/",
            "https://learn.microsoft.com/graph/api/onlinemeeting-createorget?x",
            "https://teams.microsoft.com:8443/",
            "https://tеams.microsoft.com/", // the first е is Cyrillic
            "file:///etc/passwd",
            "javascript:alert(1)",
            "msteams:/l/meetup-join/x",
            "mailto:ana@contoso.com",
            "\\\\server\\share",
            "-flag",
            "https://teams.microsoft.com/\n-flag",
            "https://teams.microsoft.com/\tx",
            "",
        ] {
            assert_eq!(SafeLink::check(link, None), None, "{link}");
        }
    }

    #[test]
    fn a_link_that_no_system_hands_over_is_not_opened() {
        let link = |length: usize| {
            let link = "https://teams.microsoft.com/l/";
            format!("{link}{}", "x".repeat(length - link.len()))
        };
        assert!(SafeLink::check(&link(LINK_LIMIT), None).is_some());
        assert_eq!(SafeLink::check(&link(LINK_LIMIT + 1), None), None);
    }

    #[test]
    fn the_demo_s_links_are_opened_only_while_it_is_the_connection() {
        let link = "http://127.0.0.1:4010/join/abc";
        assert!(SafeLink::check(link, Some("http://127.0.0.1:4010")).is_some());
        assert_eq!(SafeLink::check(link, None), None);
        assert_eq!(SafeLink::check(link, Some("http://127.0.0.1:4011")), None);
    }

    #[test]
    fn the_teams_program_opens_the_same_place() {
        let link = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d";
        let app = SafeLink::in_teams_app(link).expect("it is a link of Teams");
        assert_eq!(
            app.as_str(),
            "msteams:/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d"
        );
        assert_eq!(SafeLink::in_teams_app("https://teams.microsoft.com/options"), None);
    }
}
