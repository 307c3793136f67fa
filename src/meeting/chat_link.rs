//! The link that opens a meeting's chat.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use url::Url;

use super::{ChatInfo, Meeting};

/// What stands unencoded in a part of a path.
const PATH_PART: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The link that opens the chat of `meeting` in Teams; `None` when the service named no chat or no join link.
///
/// It has the form that Graph gives as a chat's `webUrl`
/// (<https://learn.microsoft.com/graph/api/resources/chat>); the chat of a meeting in a channel is a message of that channel
/// (<https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams>). Each cloud has its own
/// host, so the host is the join link's.
pub fn chat_link(meeting: &Meeting) -> Option<String> {
    let ChatInfo {
        thread_id,
        message_id,
        reply_chain_message_id,
    } = meeting.chat.as_ref()?;
    let thread = thread_id.as_deref().filter(|thread| !thread.is_empty())?;
    let join = Url::parse(meeting.join_web_url.as_deref()?).ok()?;
    let mut link = join.join("/").ok().filter(Url::has_host)?;
    let encoded = |text: &str| utf8_percent_encode(text, PATH_PART).to_string();
    let is_channel = thread.ends_with("@thread.tacv2") || thread.ends_with("@thread.skype");
    if is_channel {
        // “0” is no message, and a channel as a whole is not the meeting's chat.
        let message = [message_id, reply_chain_message_id]
            .into_iter()
            .flatten()
            .find(|id| !id.is_empty() && *id != "0")?;
        link.set_path(&format!("/l/message/{}/{}", encoded(thread), encoded(message)));
    } else {
        link.set_path(&format!("/l/chat/{}/0", encoded(thread)));
    }
    if let Some(tenant) = tenant(&join) {
        link.query_pairs_mut().append_pair("tenantId", &tenant);
    }
    Some(link.into())
}

/// The tenant that a join link names in its `context`.
fn tenant(join: &Url) -> Option<String> {
    let (_, context) = join.query_pairs().find(|(name, _)| name == "context")?;
    let context: serde_json::Value = serde_json::from_str(&context).ok()?;
    context.get("Tid")?.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(join: &str, thread: &str, message: &str) -> Option<String> {
        chat_link(&Meeting {
            join_web_url: Some(join.to_owned()),
            chat: Some(ChatInfo {
                thread_id: Some(thread.to_owned()),
                message_id: Some(message.to_owned()),
                reply_chain_message_id: None,
            }),
            ..Meeting::default()
        })
    }

    #[test]
    fn a_chat_opens_where_its_meeting_is() {
        let join = "https://gov.teams.microsoft.us/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%22Tid%22%3a%2272f9%22%7d";
        let chat = "https://gov.teams.microsoft.us/l/chat/19%3Ameeting_x%40thread.v2/0?tenantId=72f9";
        assert_eq!(link(join, "19:meeting_x@thread.v2", "0").as_deref(), Some(chat));
        let message = "https://gov.teams.microsoft.us/l/message/19%3Ac%40thread.tacv2/17?tenantId=72f9";
        assert_eq!(link(join, "19:c@thread.tacv2", "17").as_deref(), Some(message));
        assert_eq!(
            link(join, "19:c@thread.tacv2", "0"),
            None,
            "that would be the whole channel"
        );
        let short = "https://teams.microsoft.com/meet/123?p=secret";
        let chat = "https://teams.microsoft.com/l/chat/19%3Ameeting_x%40thread.v2/0";
        assert_eq!(link(short, "19:meeting_x@thread.v2", "0").as_deref(), Some(chat));
    }

    #[test]
    fn without_a_chat_or_a_join_link_there_is_none() {
        assert_eq!(chat_link(&Meeting::default()), None);
        for join in ["", "meeting", "mailto:ana@contoso.com"] {
            assert_eq!(link(join, "19:meeting_x@thread.v2", "0"), None, "{join}");
        }
        assert_eq!(link("https://teams.microsoft.com/meet/1", "", "0"), None);
    }

    #[test]
    fn no_thread_leads_elsewhere() {
        for thread in ["../../evil", "//evil.example", "x?y=1#z", "@evil.example", "\\\\evil"] {
            let link = link("https://teams.microsoft.com/meet/1", thread, "0").expect("there is a thread");
            let link = Url::parse(&link).expect("it is a link");
            assert_eq!(link.host_str(), Some("teams.microsoft.com"));
            assert_eq!(link.path_segments().map(Iterator::count), Some(4), "{link}");
            assert!(link.query().is_none() && link.fragment().is_none(), "{link}");
        }
    }
}
