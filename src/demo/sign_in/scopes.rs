//! The permissions a program can be given for a person.

use std::{collections::BTreeSet, fmt};

use serde::{Deserialize, Serialize};

/// What Graph's permissions begin with when they are written in full.
const GRAPH: &str = "https://graph.microsoft.com/";

/// Each permission the demo's registration lists, and what the consent page says about it. The first four say who a
/// person is and belong to no resource; the others are Graph's
/// (<https://learn.microsoft.com/graph/permissions-reference>).
const KNOWN: [(&str, &str); 12] = [
    ("openid", "Sign you in"),
    ("profile", "See your name and user name"),
    ("email", "See your e-mail address"),
    ("offline_access", "Stay signed in for you"),
    ("OnlineMeetings.Read", "Read your online meetings"),
    ("OnlineMeetings.ReadWrite", "Make, read and change your online meetings"),
    ("User.Read", "Read your own profile"),
    (
        "User.ReadBasic.All",
        "Read names and addresses of everyone in the organization",
    ),
    ("People.Read", "Read the list of people you work with"),
    ("Team.ReadBasic.All", "Read the names of your teams"),
    ("Channel.ReadBasic.All", "Read the names of channels"),
    ("Calendars.ReadWrite", "Read and change your calendars"),
];
const WHO: usize = 4;

/// A set of permissions the demo knows. As text: names with spaces between, Graph's without their prefix.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub(in crate::demo) struct Scopes(BTreeSet<&'static str>);

impl Scopes {
    /// Reads a `scope` parameter. Case and Graph's prefix do not matter; `.default` stands for everything the
    /// registration lists. An error is the first name that is none.
    pub fn parse(text: &str) -> Result<Self, &str> {
        let mut scopes = BTreeSet::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let name = without_graph(word);
            if name.eq_ignore_ascii_case(".default") {
                scopes.extend(KNOWN[WHO..].iter().map(|(name, _)| name));
            } else {
                let known = KNOWN.iter().enumerate().find(|(place, (known, _))| {
                    // What belongs to no resource has no prefix.
                    known.eq_ignore_ascii_case(name) && (*place >= WHO || name == word)
                });
                scopes.insert(known.ok_or(word)?.1.0);
            }
        }
        Ok(Self(scopes))
    }

    /// Everything there is.
    pub fn everything() -> Self {
        Self(KNOWN.iter().map(|(name, _)| *name).collect())
    }

    /// Whether `name` is among them.
    pub fn contains(&self, name: &str) -> bool {
        self.0.contains(name)
    }

    /// Whether one of `names` is among them.
    pub fn contains_any(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.contains(name))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Those that are not in `granted`.
    pub fn without(&self, granted: &Self) -> Self {
        Self(self.0.difference(&granted.0).copied().collect())
    }

    /// Adds `others`.
    pub fn add(&mut self, others: &Self) {
        self.0.extend(&others.0);
    }

    /// Name and meaning of each.
    pub fn described(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        KNOWN.into_iter().filter(|(name, _)| self.contains(name))
    }

    /// The `scope` of a token answer: what was asked for of who a person is, then in full all that Graph will let the
    /// token do. `offline_access` is not told, as Entra does not.
    pub fn as_answered(&self, granted: &Self) -> String {
        let names = KNOWN.iter().enumerate().filter_map(|(place, (name, _))| match *name {
            "offline_access" => None,
            name if place < WHO => self.contains(name).then(|| name.to_owned()),
            name => granted.contains(name).then(|| format!("{GRAPH}{name}")),
        });
        names.collect::<Vec<_>>().join(" ")
    }
}

/// Whether this is the one scope an app may ask for on its own.
pub(super) fn is_graph_default(scope: &str) -> bool {
    scope != ".default" && without_graph(scope).eq_ignore_ascii_case(".default")
}

fn without_graph(scope: &str) -> &str {
    match scope.split_at_checked(GRAPH.len()) {
        Some((prefix, name)) if prefix.eq_ignore_ascii_case(GRAPH) => name,
        _ => scope,
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.iter().copied().collect::<Vec<_>>().join(" "))
    }
}

impl From<Scopes> for String {
    fn from(scopes: Scopes) -> Self {
        scopes.to_string()
    }
}

impl From<String> for Scopes {
    // What an older or newer version knew is left out.
    fn from(text: String) -> Self {
        Self(
            KNOWN
                .iter()
                .map(|(name, _)| *name)
                .filter(|name| text.split(' ').any(|word| word == *name))
                .collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, &str> {
        Scopes::parse(text).map(|scopes| scopes.to_string())
    }

    #[test]
    fn prefix_and_case_do_not_matter() {
        let all = "onlinemeetings.readwrite HTTPS://graph.microsoft.com/people.read  OpenID";
        assert_eq!(read(all).as_deref(), Ok("OnlineMeetings.ReadWrite People.Read openid"));
        assert_eq!(read("").as_deref(), Ok(""));
    }

    #[test]
    fn what_is_not_registered_is_named() {
        assert_eq!(read("openid Mail.Send"), Err("Mail.Send"));
        assert_eq!(
            read("https://elsewhere.example/User.Read"),
            Err("https://elsewhere.example/User.Read")
        );
        assert_eq!(
            read("https://graph.microsoft.com/openid"),
            Err("https://graph.microsoft.com/openid")
        );
    }

    #[test]
    fn default_stands_for_all_of_graph() {
        let scopes = Scopes::parse("https://graph.microsoft.com/.default").expect("known");
        assert!(scopes.contains("Channel.ReadBasic.All") && !scopes.contains("openid"));
        assert!(is_graph_default("https://graph.microsoft.com/.default"));
        assert!(!is_graph_default("https://graph.microsoft.com/User.Read") && !is_graph_default(".default"));
    }

    #[test]
    fn an_answer_tells_all_that_graph_will_allow() {
        let asked = Scopes::parse("openid offline_access User.Read").expect("known");
        let granted = Scopes::parse("openid profile offline_access User.Read People.Read").expect("known");
        assert_eq!(
            asked.as_answered(&granted),
            "openid https://graph.microsoft.com/User.Read https://graph.microsoft.com/People.Read"
        );
    }
}
