//! What a token is asked to be good for.

use thiserror::Error;

/// The permission that everything else hangs on.
const MEETINGS: &str = "OnlineMeetings.ReadWrite";
/// What is always asked for: who signed in, by what name, and to stay signed in.
const OPENID: [&str; 3] = ["openid", "profile", "offline_access"];

/// The permissions a token is asked for with (<https://learn.microsoft.com/entra/identity-platform/scopes-oidc>), without
/// `openid`, `profile` and `offline_access`, which go along always.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scopes(Vec<String>);

/// Why a text is no list of scopes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ScopesProblem {
    /// There is none in it.
    #[error("no scope")]
    Empty,
    /// There is a character in it that no scope has.
    #[error("not a scope")]
    NotAScope,
}

/// Permissions that are asked for when a person first uses what needs them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Permission {
    /// Looking people up.
    Directory,
    /// Listing teams and their channels.
    Channels,
    /// Making events in the person's own calendar.
    Calendar,
}

impl Permission {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Directory, Self::Channels, Self::Calendar];

    /// Its scopes. `resource` is what they begin with, without a slash at its end; nothing for bare names.
    pub fn scopes(self, resource: &str) -> Vec<String> {
        let names: &[&str] = match self {
            Self::Directory => &["People.Read", "User.ReadBasic.All"],
            Self::Channels => &["Team.ReadBasic.All", "Channel.ReadBasic.All"],
            Self::Calendar => &["Calendars.ReadWrite"],
        };
        let slash = if resource.is_empty() { "" } else { "/" };
        names.iter().map(|name| format!("{resource}{slash}{name}")).collect()
    }
}

impl Scopes {
    /// Making meetings, at the Graph that `resource` names (see [`Cloud::resource`](crate::graph::Cloud::resource)).
    pub fn meetings(resource: &str) -> Self {
        Self(vec![format!("{}/{MEETINGS}", resource.trim_end_matches('/'))])
    }

    /// Reads scopes with blanks between them (<https://www.rfc-editor.org/rfc/rfc6749#section-3.3>).
    pub fn parse(text: &str) -> Result<Self, ScopesProblem> {
        let mut scopes = Self(Vec::new());
        for scope in text.split_whitespace() {
            if !scope.bytes().all(|b| b.is_ascii_graphic() && b != b'"' && b != b'\\') {
                return Err(ScopesProblem::NotAScope);
            }
            if !OPENID.contains(&scope) {
                scopes.add(scope.to_owned());
            }
        }
        if scopes.0.is_empty() {
            return Err(ScopesProblem::Empty);
        }
        Ok(scopes)
    }

    /// These and those of `permissions`, of the same resource.
    #[must_use]
    pub fn with_extra(&self, permissions: &[Permission]) -> Self {
        let mut scopes = self.clone();
        for permission in permissions {
            for scope in permission.scopes(self.resource().unwrap_or_default()) {
                scopes.add(scope);
            }
        }
        scopes
    }

    /// Whether a permission is among what was granted: with or without what its names begin with, in any case.
    pub fn has(&self, granted: &[String], permission: Permission) -> bool {
        permission.scopes("").iter().all(|name| is_granted(granted, name))
    }

    /// One by one.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// All that is sent, one by one.
    pub(super) fn sent(&self) -> impl Iterator<Item = &str> {
        self.iter().chain(OPENID)
    }

    /// What their names begin with, without a slash at its end.
    pub(super) fn resource(&self) -> Option<&str> {
        self.iter().find_map(|scope| Some(scope.rsplit_once('/')?.0))
    }

    fn add(&mut self, scope: String) {
        if !self.0.contains(&scope) {
            self.0.push(scope);
        }
    }
}

/// Whether making meetings is among the scopes that were granted: with or without what its name begins with, in any case.
pub(super) fn has_meetings(granted: &[String]) -> bool {
    is_granted(granted, MEETINGS)
}

fn is_granted(granted: &[String], name: &str) -> bool {
    granted.iter().any(|scope| {
        let bare = scope.rsplit_once('/').map_or(scope.as_str(), |(_, bare)| bare);
        bare.eq_ignore_ascii_case(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scopes_are_words_without_quotes_and_each_is_there_once() {
        let read = |text: &str| Scopes::parse(text).map(|scopes| scopes.iter().collect::<Vec<_>>().join(" "));
        assert_eq!(read(" a\n b a openid offline_access "), Ok("a b".to_owned()));
        assert_eq!(read(" "), Err(ScopesProblem::Empty));
        assert_eq!(read("openid"), Err(ScopesProblem::Empty));
        for bad in ["a\"", "a\\b", "ä", "a\u{0}"] {
            assert_eq!(read(bad), Err(ScopesProblem::NotAScope), "{bad:?}");
        }
    }

    #[test]
    fn more_permissions_are_named_like_the_first() {
        let named = |scopes: &Scopes| scopes.iter().map(str::to_owned).collect::<Vec<_>>();
        let meetings = Scopes::meetings("https://graph.microsoft.us/");
        assert_eq!(
            named(&meetings.with_extra(&[Permission::Channels, Permission::Channels])),
            [
                "https://graph.microsoft.us/OnlineMeetings.ReadWrite",
                "https://graph.microsoft.us/Team.ReadBasic.All",
                "https://graph.microsoft.us/Channel.ReadBasic.All"
            ]
        );
        let bare = Scopes::parse("OnlineMeetings.ReadWrite").unwrap();
        assert_eq!(
            named(&bare.with_extra(&[Permission::Directory])),
            ["OnlineMeetings.ReadWrite", "People.Read", "User.ReadBasic.All"]
        );
        assert_eq!(
            named(&bare.with_extra(&[Permission::Calendar])),
            ["OnlineMeetings.ReadWrite", "Calendars.ReadWrite"]
        );
    }

    #[test]
    fn the_permission_is_found_under_each_of_its_names_and_no_other() {
        for (granted, found) in [
            ("OnlineMeetings.ReadWrite", true),
            ("onlinemeetings.readwrite", true),
            ("https://graph.microsoft.com/OnlineMeetings.ReadWrite", true),
            ("https://graph.microsoft.com//ONLINEMEETINGS.READWRITE", true),
            ("OnlineMeetings.ReadWrite.All", false),
            ("OnlineMeetings.Read", false),
            ("x.OnlineMeetings.ReadWrite", false),
            ("OnlineMeetings.ReadWrite/", false),
        ] {
            assert_eq!(
                has_meetings(&["openid".to_owned(), granted.to_owned()]),
                found,
                "{granted}"
            );
        }
    }
}
