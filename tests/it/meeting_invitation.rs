//! The invitation: what is in it, and that nothing in it is taken for markup.

use chrono::{DateTime, Utc};
use chrono_tz::{Europe, Tz};
use convene::meeting::text::single_line;
use convene::meeting::{AudioConferencing, Invitation, Meeting, Participant, Words};
use proptest::prelude::*;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

const LINK: &str =
    "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%22Tid%22%3a1%7d&a=b";

#[expect(clippy::unnecessary_wraps, reason = "it is compared with what may be absent")]
fn utc(text: &str) -> Option<DateTime<Utc>> {
    Some(text.parse().expect("an instant"))
}

/// What a service gives an organizer with a dial-in.
pub fn meeting() -> Meeting {
    Meeting {
        external_id: Some("stand-up-1".into()),
        subject: Some("Weekly stand-up".into()),
        start: utc("2026-12-01T13:00:00Z"),
        end: utc("2026-12-01T13:30:00Z"),
        join_web_url: Some(LINK.into()),
        join_meeting_id: Some("123 456 789 01".into()),
        passcode: Some("a_b*c".into()),
        audio: Some(AudioConferencing {
            conference_id: Some("123456789".into()),
            toll_numbers: vec!["+1 206-555-0100".into(), "+34 910 00 00 00".into()],
            toll_free_numbers: vec!["+1 (833) 555-0199".into()],
            dialin_url: Some("https://dialin.teams.microsoft.com/x?id=123456789".into()),
        }),
        organizer: Some(Participant {
            user_id: Some("1f35f2e6-9cab-44ad-8d5a-b74c14720000".into()),
            display_name: Some("Ana Ruiz".into()),
            upn: Some("ana@contoso.com".into()),
            role: None,
        }),
        ..Meeting::default()
    }
}

fn invitation(meeting: &Meeting) -> Invitation {
    Invitation::new(meeting, Europe::Madrid, &Words::ENGLISH)
}

#[test]
fn plain_text() {
    let expected = format!(
        "Weekly stand-up\n\n\
         When: Tue 1 Dec 2026, 14:00 – 14:30 (Europe/Madrid, UTC+01:00)\n\
         UTC: Tue 1 Dec 2026, 13:00 – 13:30\n\
         Join: {LINK}\n\
         Meeting ID: 123 456 789 01\n\
         Passcode: a_b*c\n\
         Dial in with one tap: +12065550100,,123456789#\n\
         Dial in: +1 206-555-0100\n\
         Dial in: +34 910 00 00 00\n\
         Dial in, toll-free: +1 (833) 555-0199\n\
         Phone conference ID: 123456789\n\
         Find another number: https://dialin.teams.microsoft.com/x?id=123456789\n\
         Organizer: Ana Ruiz <ana@contoso.com>\n"
    );
    assert_eq!(invitation(&meeting()).plain(), expected);
}

#[test]
fn what_the_service_did_not_give_is_not_there() {
    let empty = invitation(&Meeting::default());
    assert_eq!(empty.plain().trim_end(), "Teams meeting");
    assert_eq!(empty.markdown().trim_end(), "**Teams meeting**");
    let start_only = Meeting {
        start: utc("2026-12-01T13:00:00Z"),
        ..Meeting::default()
    };
    for utc in [Tz::UTC, Tz::Etc__UTC] {
        let in_utc = Invitation::new(&start_only, utc, &Words::ENGLISH);
        assert_eq!(in_utc.plain(), "Teams meeting\n\nWhen: Tue 1 Dec 2026, 13:00 (UTC)\n");
    }
}

#[test]
fn times_over_midnight_and_over_a_change_of_the_clock() {
    let when = |start, end| {
        let meeting = Meeting {
            start: utc(start),
            end: utc(end),
            ..Meeting::default()
        };
        invitation(&meeting)
            .plain()
            .lines()
            .nth(2)
            .expect("the times")
            .to_owned()
    };
    assert_eq!(
        when("2026-12-01T22:30:00Z", "2026-12-01T23:30:00Z"),
        "When: Tue 1 Dec 2026, 23:30 – Wed 2 Dec 2026, 00:30 (Europe/Madrid, UTC+01:00)"
    );
    assert_eq!(
        when("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"),
        "When: Sun 25 Oct 2026, 02:30 – 02:30 (Europe/Madrid, UTC+02:00 – UTC+01:00)"
    );
}

#[test]
fn html_links_and_escapes() {
    let html = invitation(&Meeting {
        subject: Some("<b>R&D</b> \"x\" 'y'".into()),
        ..meeting()
    })
    .html();
    assert!(
        html.starts_with("<p><strong>&lt;b&gt;R&amp;D&lt;/b&gt; &quot;x&quot; &#39;y&#39;</strong></p>\n<p>When: "),
        "{html}"
    );
    let link = LINK.replace('&', "&amp;");
    assert!(
        html.contains(&format!("Join: <a href=\"{link}\">{link}</a><br>\n")),
        "{html}"
    );
    assert!(
        html.contains("<a href=\"tel:+12065550100,,123456789%23\">+12065550100,,123456789#</a>"),
        "{html}"
    );
    assert!(html.contains("Ana Ruiz &lt;ana@contoso.com&gt;"), "{html}");
}

#[test]
fn only_web_addresses_become_links() {
    for hostile in [
        "javascript:alert(1)",
        "https://x.example/\"onclick=\"y",
        "https://x.example/> [a](b)",
        "file:///etc/passwd",
        "x",
    ] {
        let meeting = Meeting {
            join_web_url: Some(hostile.into()),
            ..Meeting::default()
        };
        assert!(!invitation(&meeting).html().contains("<a "), "{hostile}");
        let markdown = invitation(&meeting).markdown();
        assert!(
            !Parser::new(&markdown).any(|e| matches!(e, Event::Start(Tag::Link { .. }))),
            "{markdown}"
        );
        assert!(invitation(&meeting).plain().contains(hostile));
    }
}

#[test]
fn markdown_links_come_out_as_they_went_in() {
    let markdown = invitation(&meeting()).markdown();
    let links: Vec<_> = Parser::new(&markdown)
        .filter_map(|event| match event {
            Event::Start(Tag::Link {
                link_type, dest_url, ..
            }) => Some((link_type, dest_url.to_string())),
            _ => None,
        })
        .collect();
    assert_eq!(
        links,
        [
            (LinkType::Autolink, LINK.to_owned()),
            (LinkType::Inline, "tel:+12065550100,,123456789%23".to_owned()),
            (
                LinkType::Autolink,
                "https://dialin.teams.microsoft.com/x?id=123456789".to_owned()
            ),
        ]
    );
    assert!(markdown.contains("- Passcode: a\\_b\\*c\n"), "{markdown}");
}

#[test]
fn one_tap_needs_a_number_and_a_conference() {
    let one_tap = |toll: &[&str], toll_free: &[&str], conference: Option<&str>| {
        let owned = |numbers: &[&str]| numbers.iter().map(|n| (*n).to_owned()).collect();
        let audio = AudioConferencing {
            conference_id: conference.map(str::to_owned),
            toll_numbers: owned(toll),
            toll_free_numbers: owned(toll_free),
            dialin_url: None,
        };
        audio.one_tap()
    };
    let is = |text: &str| Some(text.to_owned());
    assert_eq!(
        one_tap(&["+1 206-555-0100"], &["+1 833"], Some("123 456 789")),
        is("+12065550100,,123456789#")
    );
    assert_eq!(one_tap(&[], &["0800.555"], Some("1")), is("0800555,,1#"));
    assert_eq!(one_tap(&["1-800-TEAMS"], &["+1 833"], Some("1")), is("+1833,,1#"));
    assert_eq!(one_tap(&["+1"], &[], None), None);
    assert_eq!(one_tap(&["+1"], &[], Some("(redacted)")), None);
    assert_eq!(one_tap(&["+1"], &[], Some("")), None);
    assert_eq!(one_tap(&[], &[], Some("1")), None);
}

fn any_subject() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[a*_`~<>&\\[\\]()!|#$:/.1 \\\\\n-]{1,20}"]
}

proptest! {
    #[test]
    fn markdown_shows_any_subject_as_it_is(subject in any_subject()) {
        let markdown = invitation(&Meeting { subject: Some(subject.clone()), ..Meeting::default() }).markdown();
        let mut shown = String::new();
        for event in Parser::new_ext(&markdown, Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH | Options::ENABLE_TABLES) {
            match event {
                Event::Text(text) => shown.push_str(&text),
                Event::Start(Tag::Paragraph | Tag::Strong) | Event::End(TagEnd::Paragraph | TagEnd::Strong) => {}
                other => prop_assert!(false, "{other:?} in {markdown:?}"),
            }
        }
        let expected = single_line(&subject);
        prop_assert_eq!(shown, if expected.is_empty() { "Teams meeting" } else { &*expected });
    }

    #[test]
    fn html_shows_any_subject_as_it_is(subject in any_subject()) {
        let html = invitation(&Meeting { subject: Some(subject.clone()), ..Meeting::default() }).html();
        let inner = html.strip_prefix("<p><strong>").and_then(|h| h.strip_suffix("</strong></p>\n<p></p>\n")).expect("our markup");
        prop_assert!(!inner.contains(['<', '>', '"', '\'']), "{}", inner);
        let shown = inner.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
        let expected = single_line(&subject);
        prop_assert_eq!(shown, if expected.is_empty() { "Teams meeting" } else { &*expected });
    }
}
