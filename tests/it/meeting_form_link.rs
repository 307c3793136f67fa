//! Links by which other programs fill the form: every text is taken for hostile.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::{America, Europe, Tz};
use convene::meeting::text::hidden;
use convene::meeting::{
    Attendee, ChannelSupport, DateOrder, Draft, ExternalId, ExternalIdProblem, FormLink, LINK_MAX, LinkAction, LinkEnd,
    LinkMoment, LinkParameter, LinkProblem, MeetingDuration, Person, Reading, Role,
};
use proptest::prelude::*;

fn reading() -> Reading {
    Reading {
        now: "2026-11-24T09:10:00Z".parse().unwrap(),
        date_order: DateOrder::DayMonthYear,
        channel: ChannelSupport::Supported,
    }
}

fn fresh() -> Draft {
    Draft::starting_at(reading().now, Europe::Berlin, DateOrder::DayMonthYear)
}

fn parse(link: &str) -> FormLink {
    FormLink::parse(link).unwrap_or_else(|problem| panic!("{problem}: {link}"))
}

fn draft(link: &str) -> Draft {
    parse(link).draft(&fresh(), &reading())
}

/// When a draft begins and ends.
fn times(draft: &Draft) -> (DateTime<Tz>, DateTime<Tz>) {
    let times = draft.times(&reading());
    (times.start.at().unwrap(), times.end.at().unwrap())
}

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn a_link_fills_a_fresh_form() {
    let filled = draft(
        "convene:new?external-id=TICKET-42&subject=Printer%20on%20fire&start=2026-12-01T14:00&duration=45\
         &time-zone=Europe/Madrid&attendee=ana@contoso.com&attendee=bob@contoso.com&presenter=eva@contoso.com\
         &co-organizer=kim@contoso.com&channel=19:abc@thread.tacv2",
    );
    assert_eq!(filled.filled_by_link, Some(LinkAction::New));
    assert_eq!(
        (
            filled.external_id.as_str(),
            filled.subject.as_str(),
            filled.channel.as_str()
        ),
        ("TICKET-42", "Printer on fire", "19:abc@thread.tacv2")
    );
    assert_eq!(filled.zone, "Europe/Madrid");
    let (start, end) = times(&filled);
    assert_eq!(start, instant("2026-12-01T13:00:00Z"));
    assert_eq!(end - start, TimeDelta::minutes(45));
    let people: Vec<_> = filled
        .attendees
        .iter()
        .map(|one| (one.address.as_str(), one.role))
        .collect();
    assert_eq!(
        people,
        [
            ("ana@contoso.com", None),
            ("bob@contoso.com", None),
            ("eva@contoso.com", Some(Role::Presenter)),
            ("kim@contoso.com", Some(Role::CoOrganizer)),
        ]
    );
    assert!(filled.request(&reading()).is_ok());
}

#[test]
fn browsers_and_programs_write_a_link_in_several_ways() {
    for link in [
        "convene:new?subject=A%20b",
        "convene://new?subject=A%20b",
        "convene://new/?subject=A%20b",
        "convene:new/?subject=A+b",
        "CONVENE:new?subject=A b",
    ] {
        assert_eq!(parse(link).subject.as_deref(), Some("A b"), "{link}");
    }
    assert_eq!(
        parse("convene:new?subject=Gr%C3%B6%C3%9Fe").subject.as_deref(),
        Some("Größe")
    );
    assert_eq!(parse("convene:new?subject=Größe").subject.as_deref(), Some("Größe"));
    assert_eq!(parse("convene:new"), FormLink::new(LinkAction::New));
}

#[test]
fn what_a_link_does_not_say_is_as_in_a_fresh_form() {
    let filled = draft("convene:new?external-id=T-1");
    let (start, end) = times(&filled);
    assert_eq!((start, end), times(&fresh()));
    assert_eq!(filled.zone, "Europe/Berlin");

    let later = draft("convene:new?start=2026-12-01T14:00");
    let (start, end) = times(&later);
    assert_eq!(start, instant("2026-12-01T13:00:00Z"));
    assert_eq!(end - start, TimeDelta::minutes(30));

    let longer = draft("convene:new?duration=2h");
    let (start, end) = times(&longer);
    assert_eq!(end - start, TimeDelta::hours(2));
    assert_eq!(start, times(&fresh()).0);

    let elsewhere = draft("convene:new?time-zone=New%20York");
    assert_eq!(elsewhere.zone, "America/New_York");
    let (start, end) = times(&elsewhere);
    assert_eq!((start, end - start), (times(&fresh()).0, TimeDelta::minutes(30)));
}

#[test]
fn a_check_link_fills_in_the_external_id_only() {
    let link = parse("convene:check?external-id=T-1&subject=x&attendee=ana@contoso.com");
    assert_eq!(link.ignored, ["subject", "attendee"]);
    let expected = Draft {
        external_id: "T-1".to_owned(),
        filled_by_link: Some(LinkAction::Check),
        ..fresh()
    };
    assert_eq!(link.draft(&fresh(), &reading()), expected);
    for nothing in ["convene:check", "convene:check?external-id="] {
        let empty = LinkProblem::ExternalId(ExternalIdProblem::Empty);
        assert_eq!(FormLink::parse(nothing), Err(empty), "{nothing}");
    }
}

#[test]
fn times_are_read_one_way_only() {
    let at = |text: &str| LinkMoment::At(instant(text));
    let local = |hour, minute| {
        let date = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
        LinkMoment::Local(date.and_hms_opt(hour, minute, 0).unwrap())
    };
    for (text, expected) in [
        ("2026-12-01T14:00:59Z", at("2026-12-01T14:00:00Z")),
        ("2026-12-01T14:00Z", at("2026-12-01T14:00:00Z")),
        ("2026-12-01T14:00:00.5-05:00", at("2026-12-01T19:00:00Z")),
        ("2026-12-01T14:00%2B01:00", at("2026-12-01T13:00:00Z")),
        // As people forget to write it.
        ("2026-12-01T14:00:00+01:00", at("2026-12-01T13:00:00Z")),
        ("2026-12-01T14:00", local(14, 0)),
        ("2026-12-01T14:30:59", local(14, 30)),
        ("2026-12-01%2014:00", local(14, 0)),
        ("2026-12-01+14:00", local(14, 0)),
    ] {
        assert_eq!(
            parse(&format!("convene:new?start={text}")).start,
            Some(expected),
            "{text}"
        );
    }
    for text in [
        "tomorrow",
        "1/2/2026",
        "01.02.2026 14:00",
        "2026-12-01",
        "14:00",
        "2026-13-01T14:00",
        "2026-12-01T25:00",
        "99999-01-01T00:00",
        "1999-01-01T00:00Z",
        "-262000-01-01T00:00Z",
    ] {
        let unreadable = LinkProblem::Unreadable(LinkParameter::Start);
        assert_eq!(
            FormLink::parse(&format!("convene:new?start={text}")),
            Err(unreadable),
            "{text}"
        );
    }
}

#[test]
fn a_local_time_that_is_twice_is_the_persons_to_choose_and_keeps_its_length() {
    let filled = draft("convene:new?external-id=a&start=2026-10-25T02:30&duration=45");
    assert_eq!(
        (filled.start.time.as_str(), filled.end.time.as_str()),
        ("02:30", "03:15")
    );
    assert!(filled.request(&reading()).is_err());
}

#[test]
fn what_is_wrong_with_a_link_refuses_the_whole() {
    let check = |link: &str, problem: LinkProblem| assert_eq!(FormLink::parse(link), Err(problem), "{link}");
    for other in [
        "",
        "convene",
        "https://new?subject=a",
        "convene:create?subject=a",
        "convene:?subject=a",
        "convene:NEW?subject=a",
        "convene://new/meeting?subject=a",
        "convene://new:80?subject=a",
        "convene://me@new?subject=a",
        "convene:/new?subject=a",
        "javascript:new?subject=a",
        "--profile-dir",
    ] {
        check(other, LinkProblem::Unknown);
    }
    check(
        "convene:new?subject=Ticket #42&start=2026-12-01T14:00",
        LinkProblem::Fragment,
    );
    check(
        "convene:new?subject=a&subject=b",
        LinkProblem::Repeated(LinkParameter::Subject),
    );
    check(
        "convene:new?subject=&subject=b",
        LinkProblem::Repeated(LinkParameter::Subject),
    );
    check(
        "convene:check?external-id=a&external-id=a",
        LinkProblem::Repeated(LinkParameter::ExternalId),
    );
    check(
        "convene:new?subject=%FF%FE",
        LinkProblem::Unreadable(LinkParameter::Subject),
    );
    check(
        "convene:new?time-zone=Nowhere",
        LinkProblem::Unreadable(LinkParameter::TimeZone),
    );
    for length in ["soon", "-5", "0", "1441", "25h"] {
        let link = format!("convene:new?duration={length}");
        check(&link, LinkProblem::Unreadable(LinkParameter::Duration));
    }
    let (start, end) = ("start=2026-12-01T14:00", "end=2026-12-01T15:00");
    check(
        &format!("convene:new?{start}&{end}&duration=5"),
        LinkProblem::EndAndDuration,
    );
    check(&format!("convene:new?{end}"), LinkProblem::EndWithoutStart);
    check(
        "convene:new?external-id=T%E2%80%AE24",
        LinkProblem::ExternalId(ExternalIdProblem::Unprintable('\u{202E}')),
    );
    check(
        "convene:new?external-id=T-1%20",
        LinkProblem::ExternalId(ExternalIdProblem::SurroundingBlank),
    );
}

#[test]
fn a_link_and_what_is_in_it_have_limits() {
    let long = |count| format!("convene:new?subject={}", "a".repeat(count));
    assert_eq!(FormLink::parse(&long(LINK_MAX)), Err(LinkProblem::TooLong));
    assert!(FormLink::parse(&long(255)).is_ok());
    let too_long = LinkProblem::ValueTooLong(LinkParameter::Subject);
    assert_eq!(FormLink::parse(&long(256)), Err(too_long));
    let id = format!("convene:new?external-id={}", "é".repeat(256));
    let too_long = LinkProblem::ValueTooLong(LinkParameter::ExternalId);
    assert_eq!(FormLink::parse(&id), Err(too_long));

    let names: Vec<_> = (0..50).map(|number| format!("{number}{}=1", "n".repeat(80))).collect();
    let ignored = parse(&format!("convene:new?{}", names.join("&"))).ignored;
    assert_eq!(ignored.len(), 10);
    assert!(ignored.iter().all(|name| name.chars().count() == 40));
}

#[test]
fn what_cannot_be_seen_is_taken_out_and_said() {
    let link = parse(
        "convene:new?subject=in%E2%80%AEvoice%0D%0ABcc:%00%1B[31m%20x%E2%80%8B&channel=%E2%81%A619:a@thread.tacv2",
    );
    assert_eq!(link.subject.as_deref(), Some("invoice  Bcc:[31m x"));
    assert_eq!(link.channel.as_deref(), Some("19:a@thread.tacv2"));
    assert!(link.cleaned);
    // Joiners that do their ordinary work are no such thing.
    let family = parse("convene:new?subject=👩\u{200D}👩\u{200D}👧%20שלום");
    assert_eq!(family.subject.as_deref(), Some("👩\u{200D}👩\u{200D}👧 שלום"));
    assert!(!family.cleaned);
}

#[test]
fn people_come_without_names_and_by_one_thing_that_names_them() {
    let id = "1f35f2e6-9cab-44ad-8d5a-b74c14720000";
    let link = parse(&format!(
        "convene:new?attendee=Your Boss <eve@evil.example>, {id}&presenter={id} <ana@contoso.com>;Bob&attendee="
    ));
    let person = |user_id, address, role| Attendee {
        person: Person::new(user_id, address).unwrap(),
        role,
    };
    assert_eq!(
        link.attendees,
        [
            person(None, Some("eve@evil.example"), None),
            person(Some(id), None, None),
            person(None, Some("ana@contoso.com"), Some(Role::Presenter)),
        ]
    );
    assert_eq!(link.rejected, ["Bob"]);
    let filled = link.draft(&fresh(), &reading());
    assert!(filled.attendees.iter().all(|attendee| attendee.name.is_empty()));
}

#[test]
fn parameters_that_are_not_known_are_left_out_and_said() {
    let link = parse("convene:new?subject=a&send=now&Subject=b&%E2%80%AEsend=1&send=again");
    assert_eq!(link.subject.as_deref(), Some("a"));
    assert_eq!(link.ignored, ["send", "Subject"]);
}

fn moments() -> impl Strategy<Value = LinkMoment> {
    (
        Just(NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()),
        0..20_000_i64,
        0..1440_i64,
        any::<bool>(),
    )
        .prop_map(|(first, days, minutes, is_local)| {
            let local = first.and_hms_opt(0, 0, 0).unwrap() + TimeDelta::days(days) + TimeDelta::minutes(minutes);
            if is_local {
                LinkMoment::Local(local)
            } else {
                LinkMoment::At(local.and_utc())
            }
        })
}

fn links() -> impl Strategy<Value = FormLink> {
    let text = "[^\\p{C}\\p{Z}]([^\\p{C}\\p{Z}]| ){0,40}[^\\p{C}\\p{Z}]";
    let shown = |text: String| (hidden(&text).count() == 0 && !text.contains('\u{FFFD}')).then_some(text);
    let text = move || proptest::option::of(text.prop_filter_map("seen", shown));
    let length = || (1..=1440_i64).prop_map(|minutes| MeetingDuration::try_from(minutes).unwrap());
    let end = prop_oneof![length().prop_map(LinkEnd::After), moments().prop_map(LinkEnd::At),];
    let zone = proptest::sample::select(vec![Europe::Berlin, America::New_York, Tz::UTC]);
    let role = proptest::sample::select(vec![None, Some(Role::Presenter), Some(Role::CoOrganizer)]);
    let attendee = ("[a-z+&=%#]{1,9}@[a-z]{1,9}\\.(com|example)", role).prop_map(|(address, role)| Attendee {
        person: Person::new(None, Some(&address)).unwrap(),
        role,
    });
    let times = (proptest::option::of(moments()), proptest::option::of(end));
    (
        text(),
        text(),
        text(),
        times,
        proptest::option::of(zone),
        proptest::collection::vec(attendee, 0..5),
    )
        .prop_map(|(id, subject, channel, (start, end), zone, mut attendees)| {
            attendees.sort_by_key(|attendee| attendee.role);
            FormLink {
                external_id: id.and_then(|id| ExternalId::parse(&id).ok()),
                subject,
                channel,
                start,
                end: end.filter(|end| start.is_some() || matches!(end, LinkEnd::After(_))),
                zone,
                attendees,
                ..FormLink::new(LinkAction::New)
            }
        })
}

/// Every text of a link that a person may see.
fn texts(link: &FormLink) -> Vec<&str> {
    let people = link.attendees.iter().map(|attendee| attendee.person.label());
    let one = [
        link.subject.as_deref(),
        link.channel.as_deref(),
        link.external_id.as_ref().map(ExternalId::as_str),
    ];
    let more = link.rejected.iter().chain(&link.ignored).map(String::as_str);
    one.into_iter().flatten().chain(people).chain(more).collect()
}

/// A value as a stranger may send it.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[ -~]{0,60}",
        "(%[0-9A-F]{2}|%E2%80%(8B|AE|8D)|[a-z@.<>;,+]){0,40}",
        "20[0-9]{2}-[0-9]{2}-[0-9]{2}[T +][0-9:]{0,8}([Z+-][0-9:]{0,6})?",
    ]
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(link in links()) {
        let written = link.to_string();
        prop_assert!(written.is_ascii() && !written.contains(' '));
        prop_assert_eq!(FormLink::parse(&written), Ok(link));
    }

    #[test]
    fn whatever_comes_nothing_panics_and_nothing_hides(
        action in "convene:(//)?(new|check|[a-z]{0,3})/?",
        pairs in proptest::collection::vec((
            "external-id|subject|start|end|duration|time-zone|attendee|presenter|co-organizer|channel|[a-z]{0,4}|\\PC{0,3}",
            value(),
        ), 0..6),
    ) {
        let query: Vec<_> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if let Ok(link) = FormLink::parse(&format!("{action}?{}", query.join("&"))) {
            for text in texts(&link) {
                prop_assert_eq!(hidden(text).count(), 0, "{:?}", text);
                prop_assert!(!text.contains(char::is_control), "{:?}", text);
            }
            let draft = link.draft(&fresh(), &reading());
            let all = serde_json::to_string(&draft).unwrap();
            prop_assert_eq!(hidden(&all).count(), 0);
            // Whether it can be sent is the form's rules to say.
            draft.request(&reading()).ok();
        }
    }

    #[test]
    fn no_text_is_too_odd(text in any::<String>()) {
        FormLink::parse(&text).ok();
    }
}
