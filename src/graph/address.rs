//! Where calls go: the root of a Graph, and the parts of a path.

use std::{fmt, str::FromStr};

use thiserror::Error;
use url::{Host, Url};

/// The root of a Graph, without the version: `https://graph.microsoft.com`.
///
/// It is https, or http on this very computer (`127.0.0.0/8`, `::1`, `localhost`), since a token travels to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GraphUrl(Url);

/// Why a text is no root of a Graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum GraphUrlProblem {
    /// It is no URL with a host.
    #[error("not a URL")]
    NotAUrl,
    /// A token would travel readably: http to another computer, or another scheme altogether.
    #[error("not https, nor http on this computer")]
    NotHttps,
    /// A user name or password is in it.
    #[error("a user name or password is in it")]
    UserInfo,
    /// A query is in it.
    #[error("a query is in it")]
    Query,
    /// A fragment is in it.
    #[error("a fragment is in it")]
    Fragment,
    /// It ends in `/v1.0` or `/beta`, which is chosen apart.
    #[error("a version is in it")]
    Version,
}

/// The longest link to the next page that is followed, in bytes: skip tokens have some hundred.
const LINK_LIMIT: usize = 16 * 1024;

impl GraphUrl {
    /// Reads a root; blanks around it and slashes at its end do not matter.
    pub fn parse(text: &str) -> Result<Self, GraphUrlProblem> {
        let url = root(text)?;
        if ["/v1.0", "/beta"].contains(&url.path()) {
            return Err(GraphUrlProblem::Version);
        }
        Ok(Self(url))
    }

    /// The host, for people: `graph.microsoft.com`.
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// Whether it is on this very computer.
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.0)
    }

    /// The URL in a link that the service gave, if it stays under this root and is no longer than 16 KiB.
    pub(super) fn own(&self, link: &str) -> Option<Url> {
        let url = Url::parse(link).ok().filter(|_| link.len() <= LINK_LIMIT)?;
        let root = self.0.path().trim_end_matches('/');
        let is_under = url.path().strip_prefix(root).is_some_and(|rest| rest.starts_with('/'));
        let is_bare = url.username().is_empty() && url.password().is_none();
        (url.origin() == self.0.origin() && is_under && is_bare).then_some(url)
    }

    /// The URL of a path under the root; every segment is percent-encoded as a whole.
    pub(super) fn join<'a>(&self, segments: impl IntoIterator<Item = &'a str>) -> Url {
        under(&self.0, segments)
    }
}

/// A root that secrets travel to: https, or http on this very computer, and nothing but host, port and path,
/// which has no slash at its end.
pub(crate) fn root(text: &str) -> Result<Url, GraphUrlProblem> {
    let mut url = Url::parse(text.trim())
        .ok()
        .filter(Url::has_host)
        .ok_or(GraphUrlProblem::NotAUrl)?;
    if !(url.scheme() == "https" || url.scheme() == "http" && is_loopback(&url)) {
        return Err(GraphUrlProblem::NotHttps);
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(GraphUrlProblem::UserInfo);
    }
    if url.query().is_some() {
        return Err(GraphUrlProblem::Query);
    }
    if url.fragment().is_some() {
        return Err(GraphUrlProblem::Fragment);
    }
    let path = url.path().trim_end_matches('/').to_owned();
    url.set_path(&path);
    Ok(url)
}

/// The URL of a path under a root; every segment is percent-encoded as a whole.
pub(crate) fn under<'a>(root: &Url, segments: impl IntoIterator<Item = &'a str>) -> Url {
    let mut url = root.clone();
    url.path_segments_mut()
        .expect("an http URL has a path")
        .pop_if_empty()
        .extend(segments);
    url
}

/// Whether a URL is on this very computer.
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

impl FromStr for GraphUrl {
    type Err = GraphUrlProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl fmt::Display for GraphUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str().trim_end_matches('/'))
    }
}

/// The ID of an entity, opaque, as it stands in a path: a meeting's, or a user's.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EntityId(String);

/// A text that cannot stand in a path: nothing, a control character, or a path's own `.` and `..`, with which a call
/// would reach something else than was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not an ID")]
pub struct NotAnId;

impl EntityId {
    /// The ID in `text`, without blanks around it.
    pub fn parse(text: &str) -> Result<Self, NotAnId> {
        let text = text.trim();
        if matches!(text, "" | "." | "..") || text.contains(char::is_control) {
            return Err(NotAnId);
        }
        Ok(Self(text.to_owned()))
    }

    /// The ID as it came, not percent-encoded.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// For whom the calls are made: the first part of a path after the version.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Acting {
    /// The user of the token: `/me` (delegated tokens).
    Me,
    /// Another user by object ID: `/users/{id}` (application tokens).
    User(EntityId),
}

impl Acting {
    pub(super) fn segments(&self) -> Vec<&str> {
        match self {
            Self::Me => vec!["me"],
            Self::User(id) => vec!["users", id.as_str()],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_root_is_https_or_http_on_this_computer() {
        for good in [
            "https://graph.microsoft.com",
            " https://graph.microsoft.us/ ",
            "https://gateway.contoso.example/graph",
            "http://127.0.0.1:8080",
            "http://127.9.9.9",
            "http://[::1]:8080/",
            "http://LOCALHOST:1",
        ] {
            assert!(GraphUrl::parse(good).is_ok(), "{good}");
        }
        for (bad, problem) in [
            ("", GraphUrlProblem::NotAUrl),
            ("graph.microsoft.com", GraphUrlProblem::NotAUrl),
            ("mailto:ana@contoso.com", GraphUrlProblem::NotAUrl),
            ("http://graph.microsoft.com", GraphUrlProblem::NotHttps),
            ("http://localhost.contoso.com", GraphUrlProblem::NotHttps),
            ("http://10.0.0.1", GraphUrlProblem::NotHttps),
            ("ftp://localhost", GraphUrlProblem::NotHttps),
            ("https://ana@graph.microsoft.com", GraphUrlProblem::UserInfo),
            ("https://:secret@graph.microsoft.com", GraphUrlProblem::UserInfo),
            ("https://graph.microsoft.com?a=b", GraphUrlProblem::Query),
            ("https://graph.microsoft.com#a", GraphUrlProblem::Fragment),
            ("https://graph.microsoft.com/v1.0/", GraphUrlProblem::Version),
            ("https://graph.microsoft.com/beta", GraphUrlProblem::Version),
        ] {
            assert_eq!(GraphUrl::parse(bad), Err(problem), "{bad}");
        }
    }

    #[test]
    fn a_path_goes_under_the_root_with_every_segment_encoded_whole() {
        let under = |root: &str| {
            GraphUrl::parse(root)
                .unwrap()
                .join(["v1.0", "a/b?c#d%e", "ü 1*2"])
                .to_string()
        };
        assert_eq!(
            under("https://graph.microsoft.com"),
            "https://graph.microsoft.com/v1.0/a%2Fb%3Fc%23d%25e/%C3%BC%201*2"
        );
        assert_eq!(
            under("https://a.example/graph/"),
            "https://a.example/graph/v1.0/a%2Fb%3Fc%23d%25e/%C3%BC%201*2"
        );
    }

    #[test]
    fn a_link_is_followed_only_under_the_root() {
        let root = GraphUrl::parse("https://a.example/graph/").unwrap();
        let next = "https://a.example/graph/v1.0/users?$skiptoken=x%26y";
        assert_eq!(root.own(next).unwrap().as_str(), next);
        for elsewhere in [
            "",
            "/graph/v1.0/users",
            "http://a.example/graph/v1.0/users",
            "https://a.example:444/graph/v1.0/users",
            "https://a.example.evil.example/graph/v1.0/users",
            "https://evil.example/graph/v1.0/users",
            "https://a.example@evil.example/graph/v1.0/users",
            "https://x:y@a.example/graph/v1.0/users",
            "https://a.example/graphics/v1.0/users",
            "https://a.example/graph/../v1.0/users",
            "https://a.example/v1.0/users",
        ] {
            assert_eq!(root.own(elsewhere), None, "{elsewhere}");
        }
    }

    #[test]
    fn an_id_that_would_lead_elsewhere_is_refused() {
        for bad in ["", "  ", ".", "..", "a\nb"] {
            assert_eq!(EntityId::parse(bad), Err(NotAnId), "{bad:?}");
        }
        assert_eq!(EntityId::parse(" MSox*/+= ").unwrap().as_str(), "MSox*/+=");
    }
}
