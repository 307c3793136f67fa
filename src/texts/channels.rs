//! Channels: what is found as one types, and what a meeting in a channel is.

use crate::engine::Missing;
use crate::graph::Membership;
use crate::meeting::text::visible;
use crate::settings::SignIn;

pub const SUGGESTED_CHANNELS: &str = "Suggested channels";
pub const NO_CHANNEL_FOUND: &str = "No channel of your teams fits. A channel’s link can be pasted as well.";
pub const READ_TEAMS_AGAIN: &str = "Read teams again";
pub const USE_BETA: &str = "Use Graph’s beta version";
pub const WITHOUT_CHANNEL: &str = "Send without the channel";
pub const RECENT_CHANNEL: &str = "recent";
pub const CHANNEL_MEETING: &str = "The meeting’s chat is then a thread of the channel, and whoever is in the channel can read it. \
    Nobody in the channel is invited, and the meeting is in no channel calendar: send the link yourself. \
    This uses Graph’s beta version, which Microsoft may change.";

/// A channel by its team’s name and its own.
pub fn channel_of_team(team: &str, channel: &str) -> String {
    format!("{team} › {channel}")
}

/// What is to be read of a channel besides its name.
pub fn channel_details(is_recent: bool, kind: Option<(Membership, bool)>) -> Vec<String> {
    let membership = kind.and_then(|(membership, _)| match membership {
        Membership::Standard => Some("everyone in the team"),
        Membership::Private => Some("private: some of the team"),
        Membership::Shared => Some("shared: also people from elsewhere"),
        Membership::Other => None,
    });
    let archived = kind
        .is_some_and(|(_, is_archived)| is_archived)
        .then_some("archived: nothing can be written in it");
    let recent = is_recent.then_some(RECENT_CHANNEL);
    let details = [recent, membership, archived].into_iter().flatten();
    details.map(str::to_owned).collect()
}

/// What a picked or pasted channel is, with the ID that is sent.
pub fn channel_is(name: Option<&str>, thread: &str) -> String {
    match name {
        Some(name) => format!("{}, thread {}", visible(name), visible(thread)),
        None => format!("Thread {}", visible(thread)),
    }
}

/// One is in more teams than can be searched at once.
pub fn many_teams(count: usize) -> String {
    format!("You are in {count} teams: type a word of the team’s name, then of the channel’s")
}

/// Teams whose channels could not be listed.
pub fn silent_teams(teams: &[&str]) -> String {
    format!("The channels of {} can’t be listed", visible(&teams.join(", ")))
}

/// Why teams and channels are not listed; `None` for what is said elsewhere.
pub fn channels_missing(missing: &Missing, sign_in: SignIn) -> Option<String> {
    match missing {
        Missing::NotConnected => None,
        Missing::NotAllowedYet if sign_in.is_by_person() => Some(
            "You have not allowed Convene to list your teams and channels. A channel’s link works all the same."
                .to_owned(),
        ),
        Missing::NotAllowedYet => Some(
            "This connection may not list teams and channels (Graph permissions Team.ReadBasic.All and \
             Channel.ReadBasic.All). A channel’s link works all the same."
                .to_owned(),
        ),
        Missing::DoesNotApply => {
            Some("An app is in no team, so there is nothing to list. Paste a channel’s link.".to_owned())
        }
        Missing::Failed(failure) => Some(format!(
            "Teams and channels can’t be listed now: {} A channel’s link works all the same.",
            super::failure_why(&failure.kind)
        )),
    }
}
