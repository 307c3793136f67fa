//! The invitation text that comes with a meeting, in the reader's language.

use serde_json::{Value, json};

use super::{meeting::StoredMeeting, organization::Person, pages::escape};

/// The words of an invitation in one language.
struct Words {
    tag: &'static str,
    demo: &'static str,
    join: &'static str,
    meeting_id: &'static str,
    passcode: &'static str,
    call: &'static str,
    organizer: &'static str,
}

/// English comes first: it is what a reader gets whose languages are all missing.
const LANGUAGES: [Words; 3] = [
    Words {
        tag: "en",
        demo: "Demo meeting of the invented Larkfield organization: this is not a Microsoft Teams meeting.",
        join: "Join the meeting now",
        meeting_id: "Meeting ID:",
        passcode: "Passcode:",
        call: "Or call in (audio only)",
        organizer: "Organizer:",
    },
    Words {
        tag: "zh",
        demo: "虚构的 Larkfield 组织的演示会议：这不是 Microsoft Teams 会议。",
        join: "立即加入会议",
        meeting_id: "会议 ID：",
        passcode: "密码：",
        call: "或拨打电话（仅音频）",
        organizer: "组织者：",
    },
    Words {
        tag: "de",
        demo: "Demo-Besprechung der erfundenen Organisation Larkfield: Dies ist keine Microsoft-Teams-Besprechung.",
        join: "Jetzt an der Besprechung teilnehmen",
        meeting_id: "Besprechungs-ID:",
        passcode: "Kennung:",
        call: "Oder anrufen (nur Audio)",
        organizer: "Organisiert von:",
    },
];

/// The `itemBody` of `joinInformation`: a `data:` URL with HTML in it, form-encoded as the service sends it.
pub(super) fn item_body(meeting: &StoredMeeting, organizer: &Person, origin: &str, accept_language: &str) -> Value {
    let Words {
        tag,
        demo,
        join,
        meeting_id,
        passcode,
        call,
        organizer: organizer_word,
    } = best(accept_language);
    let StoredMeeting {
        join_meeting_id,
        conference_id,
        ..
    } = meeting;
    let url = escape(&format!("{origin}{}", meeting.join_path));
    let name = escape(&organizer.display_name);
    let code = escape(&meeting.passcode);
    let telephone = if organizer.has_dial_in {
        format!("<p>{call}<br>+1 206-555-0142,,{conference_id}#</p>")
    } else {
        String::new()
    };
    let html = format!(
        "<div lang=\"{tag}\"><p><b>{demo}</b></p><p><a href=\"{url}\">{join}</a></p>\
         <p>{meeting_id} {join_meeting_id}<br>{passcode} {code}</p>{telephone}<p>{organizer_word} {name}</p></div>"
    );
    let encoded: String = url::form_urlencoded::byte_serialize(html.as_bytes()).collect();
    json!({ "contentType": "html", "content": format!("data:text/html,{encoded}") })
}

/// The words in the language the reader likes best of those there are.
fn best(accept_language: &str) -> &'static Words {
    let weighed = |part: &'_ str| {
        let (tag, weight) = part.split_once(';').unwrap_or((part, "q=1"));
        let weight: f32 = weight
            .trim()
            .strip_prefix("q=")
            .and_then(|q| q.parse().ok())
            .unwrap_or(0.0);
        let primary = tag.trim().split('-').next().unwrap_or_default().to_lowercase();
        let words = LANGUAGES.iter().find(|words| words.tag == primary)?;
        (weight > 0.0).then_some((weight, words))
    };
    let mut liked: Vec<_> = accept_language.split(',').filter_map(weighed).collect();
    // A stable sort: of equals the one named first.
    liked.sort_by(|a, b| b.0.total_cmp(&a.0));
    liked.first().map_or(&LANGUAGES[0], |(_, words)| *words)
}

#[cfg(test)]
mod tests {
    use super::best;

    #[test]
    fn the_language_liked_best_wins() {
        let check = |header: &str, tag: &str| assert_eq!(best(header).tag, tag, "{header}");
        check("", "en");
        check("zh-CN", "zh");
        check("fr-FR, de;q=0.5, zh;q=0.8", "zh");
        check("fr", "en");
        check("de;q=0, en", "en");
        check("*", "en");
    }
}
