suggested_channels = Suggested channels
no_channel_found = No channel of your teams fits. A channel’s link can be pasted as well.
read_teams_again = Read teams again
use_beta = Use Graph’s beta version
without_channel = Send without the channel
recent_channel = recent
channel_meeting = The meeting’s chat is then a thread of the channel, and whoever is in the channel can read it. Nobody in the channel is invited, and the meeting is in no channel calendar: send the link yourself. This uses Graph’s beta version, which Microsoft may change.

# What is to be read of a channel besides its name.
channel_of_everyone = everyone in the team
channel_private = private: some of the team
channel_shared = shared: also people from elsewhere
channel_archived = archived: nothing can be written in it
# What is sent of a channel is the ID of its thread.
channel_and_thread = { $channel }, thread { $thread }
channel_thread = Thread { $thread }

many_teams = You are in { $count } teams: type a word of the team’s name, then of the channel’s
channels_not_listed = The channels of { $teams } can’t be listed

# Why teams and channels are not listed. $why is a sentence.
channels_not_allowed_by_person = You have not allowed Convene to list your teams and channels. A channel’s link works all the same.
channels_not_allowed = This connection may not list teams and channels (Graph permissions Team.ReadBasic.All and Channel.ReadBasic.All). A channel’s link works all the same.
channels_not_for_apps = An app is in no team, so there is nothing to list. Paste a channel’s link.
channels_failed = Teams and channels can’t be listed now: { $why } A channel’s link works all the same.
