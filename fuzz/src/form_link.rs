//! Links of other programs that fill the form.

use convene::meeting::{ChannelSupport, DateOrder, Draft, FormLink, LINK_MAX, LinkAction, LinkProblem, Reading};

use super::assert_plain;

/// A link is refused, or fills the form with nothing that can hide, and written down again it is the same link.
pub fn form_link(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let link = match FormLink::parse(&text) {
        Ok(link) => link,
        Err(problem) => {
            assert_eq!(problem == LinkProblem::TooLong, text.len() > LINK_MAX);
            return;
        }
    };
    let texts = [&link.subject, &link.channel].into_iter().flatten();
    for text in texts.chain(&link.rejected).chain(&link.ignored) {
        assert_plain(text);
        assert!(!text.contains('\t'), "{text:?}");
    }

    let reading = Reading {
        now: "2026-11-24T09:10:00Z".parse().expect("an instant"),
        date_order: DateOrder::DayMonthYear,
        channel: ChannelSupport::Supported,
    };
    let fresh = Draft {
        zone: "Europe/Madrid".to_owned(),
        ..Draft::default()
    };
    let draft = link.draft(&fresh, &reading);
    assert_eq!(draft.filled_by_link, Some(link.action));
    assert_eq!(draft.attendees.len(), link.attendees.len());
    assert!(
        draft.attendees.iter().all(|attendee| attendee.name.is_empty()),
        "{draft:?}"
    );
    if link.action == LinkAction::Check {
        assert_eq!((draft.subject.as_str(), draft.channel.as_str()), ("", ""));
    }
    draft.request(&reading).ok();

    let written = link.to_string();
    if written.len() <= LINK_MAX {
        let said = FormLink {
            rejected: Vec::new(),
            ignored: Vec::new(),
            cleaned: false,
            ..link
        };
        assert_eq!(FormLink::parse(&written), Ok(said), "{written}");
    }
}
