//! The e-mail with the invitation, as a mail program would read its link.

use std::borrow::Cow;

use convene::meeting::{Invitation, MAIL_LINK_MAX, Mail, Meeting, Participant, Words};
use percent_encoding::percent_decode_str;
use proptest::prelude::*;

use super::meeting_invitation::meeting;

/// What a mail program makes of a link (RFC 6068): to whom, and the fields.
fn read(link: &str) -> (Vec<String>, Vec<(String, String)>) {
    let decoded = |text: &str| {
        percent_decode_str(text)
            .decode_utf8()
            .map(Cow::into_owned)
            .expect("UTF-8")
    };
    let rest = link.strip_prefix("mailto:").expect("the scheme");
    let (to, fields) = rest.split_once('?').expect("fields");
    let to = to.split(',').filter(|to| !to.is_empty()).map(decoded).collect();
    let fields = fields.split('&').map(|field| field.split_once('=').expect("a value"));
    (
        to,
        fields.map(|(name, value)| (decoded(name), decoded(value))).collect(),
    )
}

fn mail(meeting: &Meeting) -> Mail {
    let invitation = Invitation::new(meeting, chrono_tz::Europe::Madrid, &Words::ENGLISH);
    Mail::new(meeting, &invitation.plain(), &Words::ENGLISH)
}

fn attendees(addresses: impl IntoIterator<Item = String>) -> Vec<Participant> {
    let participants = addresses.into_iter().map(|upn| Participant {
        upn: Some(upn),
        ..Participant::default()
    });
    participants.collect()
}

#[test]
fn it_goes_to_the_attendees_with_subject_and_invitation() {
    let meeting = Meeting {
        subject: Some("R&D: 100 % = all? + more".into()),
        attendees: attendees(["ana@contoso.com", "o'neill+x@contoso.com", "a&b=c?d@contoso.com"].map(str::to_owned)),
        ..meeting()
    };
    let mail = mail(&meeting);
    let (to, fields) = read(&mail.link());
    assert_eq!(to, ["ana@contoso.com", "o'neill+x@contoso.com", "a&b=c?d@contoso.com"]);
    let invitation = Invitation::new(&meeting, chrono_tz::Europe::Madrid, &Words::ENGLISH).plain();
    let expected = [
        ("subject".to_owned(), "R&D: 100 % = all? + more".to_owned()),
        ("body".to_owned(), invitation.replace('\n', "\r\n")),
    ];
    assert_eq!(fields, expected);
    assert_eq!((mail.left_out(), mail.is_cut()), (0, false));
    assert!(!mail.link().contains('+'), "some mail programs take a plus for a blank");
}

#[test]
fn whoever_has_no_address_is_counted() {
    let mut attendees = attendees(["ana@contoso.com", "nobody", "@contoso.com", "a b@contoso.com"].map(str::to_owned));
    attendees.push(Participant {
        user_id: Some("1f35f2e6-9cab-44ad-8d5a-b74c14720000".into()),
        ..Participant::default()
    });
    let mail = mail(&Meeting { attendees, ..meeting() });
    assert_eq!(mail.to(), ["ana@contoso.com"]);
    assert_eq!(mail.left_out(), 4);
}

#[test]
fn a_link_that_would_be_too_long_keeps_the_join_link_and_then_as_many_attendees_as_there_is_room_for() {
    let attendees = attendees((0..750).map(|number| format!("attendee-{number}@contoso.com")));
    let meeting = Meeting {
        subject: Some("会".repeat(255)),
        attendees,
        ..meeting()
    };
    let mail = mail(&meeting);
    assert!(mail.link().len() <= MAIL_LINK_MAX, "{}", mail.link().len());
    let (to, fields) = read(&mail.link());
    assert!(
        fields[1].1.contains(meeting.join_web_url.as_deref().unwrap()),
        "{}",
        fields[1].1
    );
    assert_eq!(to.len() + mail.left_out(), 750);
    assert!(mail.is_cut());
}

proptest! {
    #[test]
    fn whatever_is_in_a_meeting_adds_no_field_and_no_recipient(
        subject in "(?s).{0,300}", name in "(?s).{0,20}", addresses in prop::collection::vec("[ -~é会]{0,30}", 0..20),
    ) {
        let meeting = Meeting {
            subject: Some(subject),
            organizer: Some(Participant { display_name: Some(name), ..Participant::default() }),
            attendees: attendees(addresses.clone()),
            ..meeting()
        };
        let mail = mail(&meeting);
        let link = mail.link();
        prop_assert!(link.len() <= MAIL_LINK_MAX);
        prop_assert!(link.bytes().all(|b| b.is_ascii_graphic()));
        let (to, fields) = read(&link);
        prop_assert_eq!(&to, mail.to());
        prop_assert!(to.iter().all(|to| addresses.iter().any(|address| address.trim() == to)));
        prop_assert_eq!(to.len() + mail.left_out(), addresses.len());
        let names: Vec<_> = fields.iter().map(|(name, _)| name.as_str()).collect();
        prop_assert_eq!(names, ["subject", "body"]);
        prop_assert!(!fields[0].1.contains(['\r', '\n']));
    }
}
