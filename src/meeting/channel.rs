//! The channel thread of a meeting.

use percent_encoding::percent_decode_str;
use thiserror::Error;

/// A Teams thread ID such as `19:…@thread.tacv2`, raw: never percent-encoded.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ThreadId(String);

/// Why a text leads to no channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ChannelProblem {
    /// There is no thread ID in it.
    #[error("no thread ID was found")]
    NoThread,
    /// It leads to a chat (`@thread.v2`, `@unq.gbl.spaces`); a meeting can be attached to a channel only.
    #[error("the thread is a chat, not a channel")]
    Chat,
    /// It leads to more than one channel.
    #[error("more than one channel was found")]
    Several,
}

/// How often a link may have been percent-encoded: by Teams, by what copied it, and by a link that wraps it.
const LAYERS: usize = 3;

impl ThreadId {
    /// Finds the channel's thread ID in `text`: the raw ID, or any link to the channel or to a message in it,
    /// whatever its host (other clouds have others), percent-encoded or not.
    ///
    /// Channels end in `@thread.tacv2` or `@thread.skype`. The ID goes into `chatInfo.threadId`
    /// (<https://learn.microsoft.com/graph/api/resources/chatinfo>).
    pub fn find(text: &str) -> Result<Self, ChannelProblem> {
        let mut layer = text.to_owned();
        for _ in 0..=LAYERS {
            let threads = threads(&layer);
            let mut channels = threads
                .iter()
                .filter(|(_, kind)| matches!(*kind, "thread.tacv2" | "thread.skype"));
            if let Some((channel, _)) = channels.next() {
                let one = channels.all(|(other, _)| other == channel);
                return if one {
                    Ok(Self((*channel).to_owned()))
                } else {
                    Err(ChannelProblem::Several)
                };
            }
            if !threads.is_empty() {
                return Err(ChannelProblem::Chat);
            }
            layer = percent_decode_str(&layer).decode_utf8_lossy().into_owned();
        }
        Err(ChannelProblem::NoThread)
    }

    /// The ID as sent in `chatInfo.threadId`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Every thread ID in the text that is a channel's or a chat's, with the part after its `@`.
fn threads(text: &str) -> Vec<(&str, &str)> {
    let starts = text.match_indices("19:").map(|(at, _)| at);
    // `119:` and `Z19:` are something else.
    let starts = starts.filter(|at| !text[..*at].ends_with(|c: char| c.is_ascii_alphanumeric()));
    starts.filter_map(|at| thread(&text[at..])).collect()
}

/// The thread ID that `text` begins with.
fn thread(text: &str) -> Option<(&str, &str)> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let name = text["19:".len()..].find(|c| !is_name(c)).filter(|length| *length > 0)?;
    let kind = text["19:".len() + name..].strip_prefix('@')?;
    let kind = &kind[..kind
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '.')
        .unwrap_or(kind.len())];
    // A full stop may follow in a sentence.
    let kind = kind.trim_end_matches('.');
    let known = matches!(kind, "thread.tacv2" | "thread.skype" | "thread.v2" | "unq.gbl.spaces");
    known.then(|| (&text[.."19:@".len() + name + kind.len()], kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
    use proptest::prelude::*;

    const ID: &str = "19:7ebda77322dd4505ac4dedb5b67df076@thread.tacv2";

    #[test]
    fn a_channel_is_found_wherever_it_stands() {
        for text in [
            ID,
            &format!("  {ID}\n"),
            &format!("<{ID}>"),
            &format!("The channel is {ID}."),
            "https://teams.microsoft.com/l/channel/19%3A7ebda77322dd4505ac4dedb5b67df076%40thread.tacv2/General?groupId=3f9b&tenantId=72f9",
            "https://teams.microsoft.com/l/channel/19%3a7ebda77322dd4505ac4dedb5b67df076%40thread.tacv2/General",
            "https://teams.cloud.microsoft/l/channel/19:7ebda77322dd4505ac4dedb5b67df076@thread.tacv2/Gen%20eral?groupId=3f9b",
            "https://gov.teams.microsoft.us/l/message/19%3A7ebda77322dd4505ac4dedb5b67df076%40thread.tacv2/1700000000000?tenantId=72f9&parentMessageId=1700000000000",
            "msteams:/l/channel/19%253A7ebda77322dd4505ac4dedb5b67df076%2540thread.tacv2/General",
            "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fteams.microsoft.com%2Fl%2Fchannel%2F19%253A7ebda77322dd4505ac4dedb5b67df076%2540thread.tacv2%2FGeneral&data=05",
            &format!("https://teams.microsoft.com/l/message/{ID}/1?threadId={ID}"),
        ] {
            assert_eq!(ThreadId::find(text).map(|id| id.0), Ok(ID.to_owned()), "{text}");
        }
        let old = "19:abc_-9@thread.skype";
        assert_eq!(ThreadId::find(old).map(|id| id.0), Ok(old.to_owned()));
    }

    #[test]
    fn what_is_no_channel_says_why() {
        let check = |text: &str, problem| assert_eq!(ThreadId::find(text), Err(problem), "{text}");
        check("", ChannelProblem::NoThread);
        check("General", ChannelProblem::NoThread);
        check("19:@thread.tacv2", ChannelProblem::NoThread);
        check("19:abc@thread.tacv22", ChannelProblem::NoThread);
        check("119:abc@thread.tacv2", ChannelProblem::NoThread);
        check("19:abc", ChannelProblem::NoThread);
        check("100%", ChannelProblem::NoThread);
        check(
            "https://teams.microsoft.com/l/team/conversations?groupId=3f9b",
            ChannelProblem::NoThread,
        );
        check("19:meeting_MjdhNjM4@thread.v2", ChannelProblem::Chat);
        check(
            "https://teams.microsoft.com/l/meetup-join/19%3ameeting_MjdhNjM4%40thread.v2/0?context=%7b%7d",
            ChannelProblem::Chat,
        );
        check("19:a_b@unq.gbl.spaces", ChannelProblem::Chat);
        check("19:abc@thread.tacv2 19:def@thread.tacv2", ChannelProblem::Several);
    }

    proptest! {
        #[test]
        fn encoding_a_link_changes_nothing(
            name in "[A-Za-z0-9_-]{1,60}",
            kind in "tacv2|skype",
            form in 0..5_usize,
            id_layers in 0..3_usize,
        ) {
            let id = format!("19:{name}@thread.{kind}");
            let mut encoded = id.clone();
            for _ in 0..id_layers {
                encoded = utf8_percent_encode(&encoded, NON_ALPHANUMERIC).to_string();
            }
            let link = match form {
                0 => encoded,
                1 => format!("https://teams.microsoft.com/l/channel/{encoded}/General?groupId=3f9b2a3e&tenantId=72f988bf"),
                2 => format!("https://teams.cloud.microsoft/l/message/{encoded}/1700000000000?channelName=General"),
                3 => format!("https://dod.teams.microsoft.us/l/channel/{encoded}/%E4%B8%80%E8%88%AC?groupId=3f9b2a3e"),
                _ => format!("msteams:/l/channel/{encoded}/General"),
            };
            prop_assert_eq!(ThreadId::find(&link), Ok(ThreadId(id)));
        }

        #[test]
        fn no_text_is_too_odd(text in "(19:|19%3A|[@%a-zé0-9]|thread\\.|v2|@){0,20}|\\PC{0,30}") {
            if let Ok(id) = ThreadId::find(&text) {
                prop_assert_eq!(ThreadId::find(id.as_str()), Ok(id.clone()));
            }
        }
    }
}
