//! `team`, `channel` and `group` as they come back (<https://learn.microsoft.com/graph/api/resources/team>,
//! <https://learn.microsoft.com/graph/api/resources/channel>).

use serde::Deserialize;
use serde_json::Value;

use super::loose::{Loose, fit};

/// A team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// Its ID.
    pub id: String,
    /// Its name.
    pub display_name: Option<String>,
    /// What it is for.
    pub description: Option<String>,
    /// Whether nothing can be written in it any more.
    pub is_archived: bool,
}

/// A channel of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Channel {
    /// Its ID, which is the ID of its thread.
    pub id: String,
    /// Its name.
    pub display_name: Option<String>,
    /// What it is for.
    pub description: Option<String>,
    /// Who is in it.
    pub membership: Membership,
    /// Whether nothing can be written in it any more.
    pub is_archived: bool,
}

/// Who is in a channel (`membershipType`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Membership {
    /// Everyone in the team.
    Standard,
    /// Some of the team.
    Private,
    /// Some of the team, and people from elsewhere.
    Shared,
    /// Something that is not known here.
    Other,
}

/// A group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its name.
    pub display_name: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Wire {
    id: Loose<String>,
    display_name: Loose<String>,
    description: Loose<String>,
    membership_type: Loose<String>,
    is_archived: Loose<bool>,
}

impl Wire {
    /// What can't be named can't be used.
    fn of(entry: Value) -> Option<(String, Self)> {
        let mut wire: Self = fit(entry)?;
        let id = wire.id.0.take().filter(|id| !id.trim().is_empty())?;
        Some((id, wire))
    }
}

pub(in crate::graph) fn team(entry: Value) -> Option<Team> {
    let (id, wire) = Wire::of(entry)?;
    Some(Team {
        id,
        display_name: wire.display_name.0,
        description: wire.description.0,
        is_archived: wire.is_archived.0 == Some(true),
    })
}

pub(in crate::graph) fn channel(entry: Value) -> Option<Channel> {
    let (id, wire) = Wire::of(entry)?;
    let membership = wire.membership_type.0.unwrap_or_default().to_lowercase();
    Some(Channel {
        id,
        display_name: wire.display_name.0,
        description: wire.description.0,
        membership: match membership.as_str() {
            "standard" => Membership::Standard,
            "private" => Membership::Private,
            "shared" => Membership::Shared,
            _ => Membership::Other,
        },
        is_archived: wire.is_archived.0 == Some(true),
    })
}

pub(in crate::graph) fn group(entry: Value) -> Option<Group> {
    let (_, wire) = Wire::of(entry)?;
    Some(Group {
        display_name: wire.display_name.0,
    })
}
