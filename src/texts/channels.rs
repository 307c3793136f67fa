//! Channels: what is found as one types, and what a meeting in a channel is.

use super::catalog::texts;
use super::{failure_why, listed};
use crate::engine::Missing;
use crate::graph::Membership;
use crate::meeting::text::visible;
use crate::settings::SignIn;

texts! {
    pub suggested_channels;
    pub no_channel_found;
    pub read_teams_again;
    pub use_beta;
    pub without_channel;
    pub recent_channel;
    pub channel_meeting;

    channel_of_everyone;
    channel_private;
    channel_shared;
    channel_archived;
    channel_and_thread(channel: &str, thread: &str);
    channel_thread(thread: &str);

    /// One is in more teams than can be searched at once.
    pub many_teams(count: usize);
    channels_not_listed(teams: &str);

    channels_not_allowed_by_person;
    channels_not_allowed;
    channels_not_for_apps;
    channels_failed(why: &str);
}

/// A channel by its team’s name and its own.
pub fn channel_of_team(team: &str, channel: &str) -> String {
    format!("{team} › {channel}")
}

/// What is to be read of a channel besides its name.
pub fn channel_details(is_recent: bool, kind: Option<(Membership, bool)>) -> Vec<String> {
    let membership = kind.and_then(|(membership, _)| match membership {
        Membership::Standard => Some(channel_of_everyone()),
        Membership::Private => Some(channel_private()),
        Membership::Shared => Some(channel_shared()),
        Membership::Other => None,
    });
    let archived = kind.is_some_and(|(_, is_archived)| is_archived).then(channel_archived);
    let recent = is_recent.then_some(recent_channel());
    let details = [recent, membership, archived].into_iter().flatten();
    details.map(str::to_owned).collect()
}

/// What a picked or pasted channel is, with the ID that is sent.
pub fn channel_is(name: Option<&str>, thread: &str) -> String {
    match name {
        Some(name) => channel_and_thread(&visible(name), &visible(thread)),
        None => channel_thread(&visible(thread)),
    }
}

/// Teams whose channels could not be listed.
pub fn silent_teams(teams: &[&str]) -> String {
    channels_not_listed(&visible(&listed(teams)))
}

/// Why teams and channels are not listed; `None` for what is said elsewhere.
pub fn channels_missing(missing: &Missing, sign_in: SignIn) -> Option<String> {
    match missing {
        Missing::NotConnected => None,
        Missing::NotAllowedYet if sign_in.is_by_person() => Some(channels_not_allowed_by_person().to_owned()),
        Missing::NotAllowedYet => Some(channels_not_allowed().to_owned()),
        Missing::DoesNotApply => Some(channels_not_for_apps().to_owned()),
        Missing::Failed(failure) => Some(channels_failed(&failure_why(&failure.kind))),
    }
}
