//! The calendar file, as a parser that is not its writer's reads it.

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarParameterName, ICalendarProperty,
};
use chrono::{DateTime, Utc};
use chrono_tz::{Europe, Tz};
use convene::meeting::text::single_line;
use convene::meeting::{CalendarFileProblem, Invitation, Meeting, Participant, Words, calendar_file};
use proptest::prelude::*;

use super::meeting_invitation::meeting;

fn stamp() -> DateTime<Utc> {
    "2026-11-24T10:07:30Z".parse().expect("an instant")
}

fn file(meeting: &Meeting) -> String {
    calendar_file(meeting, Europe::Madrid, &Words::ENGLISH, stamp()).expect("a meeting with times")
}

/// The one event in the file.
fn event(file: &str) -> ICalendarComponent {
    let calendar = ICalendar::parse(file).expect("a calendar");
    let mut events = calendar
        .components
        .into_iter()
        .filter(|c| c.component_type == ICalendarComponentType::VEvent);
    let event = events.next().expect("an event");
    assert!(events.next().is_none(), "one event only");
    event
}

fn entry<'a>(event: &'a ICalendarComponent, property: &'a ICalendarProperty) -> &'a ICalendarEntry {
    let mut entries = event.properties(property);
    let entry = entries.next().unwrap_or_else(|| panic!("no {property:?}"));
    assert!(entries.next().is_none(), "{property:?} once");
    assert_eq!(entry.values.len(), 1, "{property:?} has one value");
    entry
}

fn text<'a>(event: &'a ICalendarComponent, property: &'a ICalendarProperty) -> &'a str {
    entry(event, property).values[0].as_text().expect("text")
}

fn time(event: &ICalendarComponent, property: &ICalendarProperty) -> DateTime<Utc> {
    let time = entry(event, property).values[0]
        .as_partial_date_time()
        .expect("a date and time");
    let time = time
        .to_date_time_with_tz(calcard::common::timezone::Tz::UTC)
        .expect("all of it");
    DateTime::from_timestamp(time.timestamp(), 0).expect("an instant")
}

#[test]
fn every_part_comes_back() {
    let meeting = meeting();
    let event = event(&file(&meeting));
    let link = meeting.join_web_url.as_deref().expect("a link");
    assert_eq!(text(&event, &ICalendarProperty::Summary), "Weekly stand-up");
    let invitation = Invitation::new(&meeting, Europe::Madrid, &Words::ENGLISH);
    assert_eq!(text(&event, &ICalendarProperty::Description), invitation.plain());
    assert_eq!(text(&event, &ICalendarProperty::Location), link);
    assert_eq!(text(&event, &ICalendarProperty::Url), link);
    assert_eq!(
        text(
            &event,
            &ICalendarProperty::Other("X-MICROSOFT-SKYPETEAMSMEETINGURL".into())
        ),
        link
    );
    assert_eq!(Some(time(&event, &ICalendarProperty::Dtstart)), meeting.start);
    assert_eq!(Some(time(&event, &ICalendarProperty::Dtend)), meeting.end);
    assert_eq!(time(&event, &ICalendarProperty::Dtstamp), stamp());

    let conference = entry(&event, &ICalendarProperty::Conference);
    assert_eq!(conference.values[0].as_text(), Some(link));
    let parameter = |name| conference.parameters(name).next().and_then(|value| value.as_text());
    assert_eq!(parameter(&ICalendarParameterName::Value), Some("URI"));
    assert_eq!(parameter(&ICalendarParameterName::Feature), Some("VIDEO"));
    assert_eq!(parameter(&ICalendarParameterName::Label), Some("Join"));

    let organizer = entry(&event, &ICalendarProperty::Organizer);
    assert_eq!(organizer.values[0].as_text(), Some("mailto:ana@contoso.com"));
    let name = organizer
        .parameters(&ICalendarParameterName::Cn)
        .next()
        .and_then(|value| value.as_text());
    assert_eq!(name, Some("Ana Ruiz"));
}

#[test]
fn nobody_is_invited_by_it() {
    let attendees = vec![Participant {
        upn: Some("bob@contoso.com".into()),
        ..Participant::default()
    }];
    let file = file(&Meeting { attendees, ..meeting() });
    assert!(
        !file.contains("ATTENDEE") && !file.contains("METHOD") && !file.contains("bob@"),
        "{file}"
    );
}

#[test]
fn an_event_needs_a_start_and_nothing_else() {
    let problem = calendar_file(&Meeting::default(), Tz::UTC, &Words::ENGLISH, stamp());
    assert_eq!(problem, Err(CalendarFileProblem::NoTimes));
    let bare = event(&file(&Meeting {
        start: meeting().start,
        ..Meeting::default()
    }));
    assert_eq!(text(&bare, &ICalendarProperty::Summary), "Teams meeting");
    for absent in [
        ICalendarProperty::Dtend,
        ICalendarProperty::Url,
        ICalendarProperty::Organizer,
        ICalendarProperty::Conference,
    ] {
        assert!(!bare.has_property(&absent), "{absent:?}");
    }
}

#[test]
fn an_event_without_length_has_no_end() {
    let instant = event(&file(&Meeting {
        end: meeting().start,
        ..meeting()
    }));
    assert!(!instant.has_property(&ICalendarProperty::Dtend));
}

#[test]
fn the_uid_is_the_organizers_external_id_and_nothing_else() {
    let uid = |change: fn(&mut Meeting)| {
        let mut meeting = meeting();
        change(&mut meeting);
        text(&event(&file(&meeting)), &ICalendarProperty::Uid).to_owned()
    };
    let same = uid(|_| {});
    assert_eq!(same.parse::<uuid::Uuid>().map(|uid| uid.get_version_num()), Ok(5));
    assert_eq!(uid(|m| m.subject = None), same);
    assert_eq!(uid(|m| m.end = None), same);
    assert_eq!(uid(|m| m.id = Some("other".into())), same);
    assert_ne!(uid(|m| m.external_id = Some("stand-up-2".into())), same);
    assert_ne!(
        uid(|m| m.organizer.as_mut().expect("one").user_id = Some("other".into())),
        same
    );
}

#[test]
fn odd_organizers_stay_in_their_line() {
    let organizer = |name: &str, upn: &str| {
        let organizer = Participant {
            display_name: Some(name.into()),
            upn: Some(upn.into()),
            ..Participant::default()
        };
        let event = event(&file(&Meeting {
            organizer: Some(organizer),
            ..meeting()
        }));
        let organizer = entry(&event, &ICalendarProperty::Organizer).clone();
        let name = organizer
            .parameters(&ICalendarParameterName::Cn)
            .next()
            .and_then(|v| v.as_text())
            .map(str::to_owned);
        (
            name.unwrap_or_default(),
            organizer.values[0].as_text().unwrap_or_default().to_owned(),
        )
    };
    let is = |name: &str, address: &str| (name.to_owned(), address.to_owned());
    assert_eq!(
        organizer("Ruiz, Ana: \"La; jefa\"\r\nX-EVIL:1", "ana_x.org#EXT#@contoso.com"),
        is(
            "Ruiz, Ana: 'La; jefa' X-EVIL:1",
            "mailto:ana_x.org%23EXT%23@contoso.com"
        )
    );
    assert_eq!(
        organizer("阿娜", "ana@contoso.com\r\nX-EVIL:1").1,
        "mailto:ana@contoso.com%0D%0AX-EVIL%3A1"
    );
}

/// Lines of at most 75 octets that end in CRLF, and no line end else.
fn assert_well_formed(file: &str) {
    let lines: Vec<_> = file.split("\r\n").collect();
    assert_eq!(lines.last(), Some(&""), "the last line ends too");
    for line in &lines {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
    }
}

proptest! {
    #[test]
    fn any_subject_comes_back_on_one_line(subject in prop_oneof![any::<String>(), "[\\\\,;:\"nN \r\n\tа日👩\u{200D}]{0,60}", "[日é]{60,90}"]) {
        let file = file(&Meeting { subject: Some(subject.clone()), ..meeting() });
        assert_well_formed(&file);
        let event = event(&file);
        let expected = single_line(&subject);
        let expected = if expected.is_empty() { "Teams meeting" } else { &*expected };
        prop_assert_eq!(text(&event, &ICalendarProperty::Summary), expected);
        let description = text(&event, &ICalendarProperty::Description);
        prop_assert_eq!(description.split_once("\n\n").map(|(title, _)| title), Some(expected));
        prop_assert_eq!(Some(time(&event, &ICalendarProperty::Dtstart)), meeting().start);
    }

    #[test]
    fn lines_of_any_length_are_folded_rightly(length in 60..160_usize) {
        let subject = "x".repeat(length);
        let file = file(&Meeting { subject: Some(subject.clone()), ..meeting() });
        assert_well_formed(&file);
        let event = event(&file);
        prop_assert_eq!(text(&event, &ICalendarProperty::Summary), subject);
    }
}
