//! What a typed draft becomes, and what is said about it.

use chrono::{DateTime, TimeDelta, TimeZone as _, Utc};
use chrono_tz::{Asia, Europe, TZ_VARIANTS};
use convene::meeting::{
    Accepted, AddressProblem, ChannelProblem, ChannelSupport, ClockChoice, DateOrder, DateProblem, Draft,
    DraftAttendee, DraftMoment, ExternalIdProblem, Field, LocalTime, Moment, Problem, Reading, Remark, RequestTimes,
    Role, Standing, ThreadId, TimeProblem, TimesProblem,
};
use proptest::prelude::*;

const ID: &str = "1f35f2e6-9cab-44ad-8d5a-b74c14720000";

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

/// Tuesday, an ordinary day everywhere.
fn reading() -> Reading {
    Reading {
        now: utc("2026-11-24T10:07:30Z"),
        date_order: DateOrder::DayMonthYear,
        channel: ChannelSupport::Supported,
    }
}

fn moment(date: &str, time: &str) -> DraftMoment {
    DraftMoment {
        date: date.into(),
        time: time.into(),
        choice: None,
    }
}

fn attendee(user_id: &str, address: &str, role: Option<Role>) -> DraftAttendee {
    DraftAttendee {
        user_id: user_id.into(),
        address: address.into(),
        role,
        ..DraftAttendee::default()
    }
}

/// A draft that is right.
fn draft() -> Draft {
    Draft {
        subject: "Weekly stand-up".into(),
        start: moment("1 Dec", "14:00"),
        end: moment("", "14:30"),
        zone: "Europe/Madrid".into(),
        external_id: "stand-up-1".into(),
        ..Draft::default()
    }
}

fn with(change: impl FnOnce(&mut Draft)) -> Draft {
    let mut draft = draft();
    change(&mut draft);
    draft
}

fn accepted(draft: &Draft) -> Accepted {
    draft
        .request(&reading())
        .unwrap_or_else(|problems| panic!("{problems:?} in {draft:?}"))
}

fn problems(draft: &Draft) -> Vec<(Field, Problem)> {
    let problems = draft.request(&reading()).expect_err("there is a problem");
    problems.into_iter().map(|p| (p.field, p.problem)).collect()
}

#[test]
fn a_right_draft_becomes_its_request() {
    let Accepted { request, remarks } = accepted(&with(|d| {
        d.attendees = vec![
            attendee(ID, "ana@contoso.com", Some(Role::Presenter)),
            attendee("", "bob@contoso.com", None),
        ];
        d.channel = "https://teams.microsoft.com/l/channel/19%3Aabc%40thread.tacv2/General".into();
    }));
    assert_eq!(remarks, []);
    assert_eq!(request.external_id.as_str(), "stand-up-1");
    assert_eq!(request.subject.as_deref(), Some("Weekly stand-up"));
    assert_eq!(request.times.start(), Some(utc("2026-12-01T13:00:00Z")));
    assert_eq!(request.times.end(), Some(utc("2026-12-01T13:30:00Z")));
    assert_eq!(
        request.channel.as_ref().map(ThreadId::as_str),
        Some("19:abc@thread.tacv2")
    );
    let people: Vec<_> = request
        .attendees
        .iter()
        .map(|a| (a.person.user_id(), a.person.address(), a.role))
        .collect();
    assert_eq!(
        people,
        [
            (Some(ID), Some("ana@contoso.com"), Some(Role::Presenter)),
            (None, Some("bob@contoso.com"), None),
        ]
    );
}

#[test]
fn what_is_absent_is_absent() {
    let draft = Draft {
        external_id: "x".into(),
        ..Draft::default()
    };
    let Accepted { request, remarks } = accepted(&draft);
    assert_eq!(request.times, RequestTimes::ServiceChooses);
    assert_eq!(
        (request.subject, request.attendees, request.channel),
        (None, vec![], None)
    );
    assert_eq!(remarks, [Remark::ServiceChoosesTimes]);
}

#[test]
fn the_service_may_choose_whatever_is_typed() {
    let draft = with(|d| {
        d.service_chooses_times = true;
        d.start = moment("nonsense", "");
        d.zone = "Atlantis".into();
    });
    assert_eq!(accepted(&draft).request.times, RequestTimes::ServiceChooses);
    assert_eq!(draft.times(&reading()).start, Moment::Empty);
}

#[test]
fn a_start_alone_is_sent_alone() {
    let accepted = accepted(&with(|d| d.end = DraftMoment::default()));
    assert_eq!(accepted.request.times, RequestTimes::From(utc("2026-12-01T13:00:00Z")));
    assert_eq!(accepted.remarks, [Remark::EndsOneHourAfterStart]);
}

#[test]
fn times_that_are_refused_say_where_and_why() {
    let check = |start, end, expected: &[(Field, Problem)]| {
        let draft = with(|d| (d.start, d.end) = (start, end));
        assert_eq!(problems(&draft), expected, "{draft:?}");
        assert_eq!(draft.times(&reading()).request, None);
    };
    let (none, two) = (DraftMoment::default, || moment("1 Dec", "14:00"));
    let alone = (Field::StartDate, TimesProblem::EndWithoutStart.into());
    check(none(), two(), &[alone]);
    check(none(), moment("", "14:00"), &[alone]);
    check(
        none(),
        moment("1 Dec", "24:00"),
        &[alone, (Field::EndTime, TimeProblem::EndOfDay.into())],
    );
    check(
        two(),
        moment("", "13:59"),
        &[(Field::EndTime, TimesProblem::EndBeforeStart.into())],
    );
    check(
        two(),
        moment("1 Dec", "13:59"),
        &[(Field::EndTime, TimesProblem::EndBeforeStart.into())],
    );
    check(
        two(),
        moment("30 Nov", "15:00"),
        &[(Field::EndDate, TimesProblem::EndBeforeStart.into())],
    );
    check(moment("1 Dec", ""), none(), &[(Field::StartTime, Problem::TimeMissing)]);
    check(moment("", "14:00"), none(), &[(Field::StartDate, Problem::DateMissing)]);
    check(
        moment("", "14:00"),
        moment("", "15:00"),
        &[(Field::StartDate, Problem::DateMissing)],
    );
    check(two(), moment("2 Dec", " "), &[(Field::EndTime, Problem::TimeMissing)]);
    check(
        moment("soon", "25"),
        moment("", "26"),
        &[
            (Field::StartDate, DateProblem::Unrecognized.into()),
            (Field::StartTime, TimeProblem::NoSuchTime.into()),
            (Field::EndTime, TimeProblem::NoSuchTime.into()),
        ],
    );
}

#[test]
fn everything_wrong_is_told_at_once_in_the_order_of_the_form() {
    let draft = Draft {
        subject: "bell\u{7}".into(),
        start: moment("30 Feb", "14:00"),
        end: moment("", "15"),
        zone: "Atlantis".into(),
        attendees: vec![
            attendee("", "ana@contoso", None),
            attendee(ID, "", None),
            attendee("", " ", None),
            attendee("ana@contoso.com", "", None),
        ],
        external_id: " x".into(),
        channel: "General".into(),
        ..Draft::default()
    };
    assert_eq!(
        problems(&draft),
        [
            (Field::Subject, Problem::ControlCharacter('\u{7}')),
            (Field::StartDate, DateProblem::NoSuchDay.into()),
            (Field::TimeZone, Problem::ZoneUnknown),
            (Field::Attendee(0), AddressProblem::NoDomain.into()),
            (Field::Attendee(2), convene::meeting::EmptyPerson.into()),
            (Field::Attendee(3), Problem::UserId('@')),
            (Field::ExternalId, ExternalIdProblem::SurroundingBlank.into()),
            (Field::Channel, ChannelProblem::NoThread.into()),
        ]
    );
}

#[test]
fn times_need_a_zone_and_nothing_else_does() {
    assert_eq!(
        problems(&with(|d| d.zone.clear())),
        [(Field::TimeZone, Problem::ZoneMissing)]
    );
    let timeless = Draft {
        zone: "Atlantis".into(),
        external_id: "x".into(),
        ..Draft::default()
    };
    assert!(timeless.request(&reading()).is_ok());
}

#[test]
fn the_external_id_is_required_and_stays_as_typed() {
    let check = |text: &str, problem: ExternalIdProblem| {
        assert_eq!(
            problems(&with(|d| d.external_id = text.into())),
            [(Field::ExternalId, problem.into())],
            "{text:?}"
        );
    };
    check("", ExternalIdProblem::Empty);
    check("x ", ExternalIdProblem::SurroundingBlank);
    check("a\u{200D}b", ExternalIdProblem::Unprintable('\u{200D}'));
    check("a\tb", ExternalIdProblem::Unprintable('\t'));
    check("❤\u{FE0F}", ExternalIdProblem::Unprintable('\u{FE0F}'));
    let accepted = accepted(&with(|d| d.external_id = "Größe 1".into()));
    assert_eq!(accepted.request.external_id.as_str(), "Größe 1");
    assert_eq!(accepted.remarks, [Remark::NonAsciiExternalId]);
}

#[test]
fn a_channel_needs_a_connection_that_can_have_one() {
    let draft = with(|d| d.channel = "19:abc@thread.tacv2".into());
    let problem = |channel| draft.request(&Reading { channel, ..reading() }).expect_err("a problem")[0];
    assert_eq!(problem(ChannelSupport::NeedsBeta).problem, Problem::ChannelNeedsBeta);
    assert_eq!(
        problem(ChannelSupport::NotInThisCloud).problem,
        Problem::ChannelNotInThisCloud
    );
    let without = with(|d| d.channel = " ".into());
    assert!(
        without
            .request(&Reading {
                channel: ChannelSupport::NeedsBeta,
                ..reading()
            })
            .is_ok()
    );
}

#[test]
fn a_subject_is_one_line_that_hides_nothing_unsaid() {
    let read = |text: &str| {
        let accepted = accepted(&with(|d| d.subject = text.into()));
        (accepted.request.subject.unwrap_or_default(), accepted.remarks)
    };
    assert_eq!(read("  \n "), (String::new(), vec![]));
    assert_eq!(read(" Quarterly\r\n\tplan "), ("Quarterly plan".into(), vec![]));
    assert_eq!(
        read("می\u{200C}خواهم 👩\u{200D}👧"),
        ("می\u{200C}خواهم 👩\u{200D}👧".into(), vec![])
    );
    let characters = vec!['\u{202E}', '\u{200B}'];
    assert_eq!(
        read("a\u{202E}b\u{200B}c\u{202E}"),
        (
            "a\u{202E}b\u{200B}c\u{202E}".into(),
            vec![Remark::InvisibleCharacters {
                field: Field::Subject,
                characters
            }]
        )
    );
}

#[test]
fn one_person_is_sent_once_with_the_strongest_role() {
    let accepted = accepted(&with(|d| {
        d.attendees = vec![
            attendee("", "ana@contoso.com", None),
            attendee("", "bob@contoso.com", Some(Role::Attendee)),
            attendee(ID, "", Some(Role::CoOrganizer)),
            attendee(&ID.to_uppercase(), "ANA@contoso.com", Some(Role::Presenter)),
            attendee("", "Bob@Contoso.com", Some(Role::Attendee)),
        ];
    }));
    let people: Vec<_> = accepted
        .request
        .attendees
        .iter()
        .map(|a| (a.person.user_id(), a.person.address(), a.role))
        .collect();
    assert_eq!(
        people,
        [
            (Some(ID), Some("ana@contoso.com"), Some(Role::CoOrganizer)),
            (None, Some("bob@contoso.com"), Some(Role::Attendee)),
        ]
    );
    let [ana, bob] = [0, 1].map(|index| accepted.request.attendees[index].person.clone());
    assert_eq!(
        accepted.remarks,
        [
            Remark::AttendeesMerged {
                person: ana,
                entries: 3,
                role: Some(Role::CoOrganizer),
                dropped_roles: vec![Some(Role::Presenter), None],
            },
            Remark::AttendeesMerged {
                person: bob,
                entries: 2,
                role: Some(Role::Attendee),
                dropped_roles: vec![]
            },
        ]
    );
}

#[test]
fn more_attendees_than_come_back_are_remarked_on() {
    let people = |count| {
        with(|d| {
            d.attendees = (0..count)
                .map(|n| attendee("", &format!("p{n}@contoso.com"), None))
                .collect();
        })
    };
    assert_eq!(accepted(&people(750)).remarks, []);
    assert_eq!(
        accepted(&people(751)).remarks,
        [Remark::MoreThan750Attendees { count: 751 }]
    );
}

#[test]
fn remarks_on_times() {
    let remarks = |start, end| accepted(&with(|d| (d.start, d.end) = (start, end))).remarks;
    assert_eq!(
        remarks(moment("1 Dec", "14:00"), moment("", "14:00")),
        [Remark::EqualTimes]
    );
    assert_eq!(
        remarks(moment("today", "11:06"), moment("", "15:00")),
        [Remark::StartInPast]
    );
    assert_eq!(remarks(moment("today", "11:07"), moment("", "15:00")), []);
    let across = remarks(moment("28 March 2027", "01:30"), moment("", "03:30"));
    let [Remark::ClockChangeInside(change)] = across.as_slice() else {
        panic!("{across:?}")
    };
    assert_eq!(
        (change.at.to_utc(), change.shift),
        (utc("2027-03-28T01:00:00Z"), TimeDelta::hours(1))
    );
}

#[test]
fn a_local_time_that_is_not_one_instant_is_asked_about() {
    let mut draft = with(|d| {
        d.start = moment("2026-10-25", "02:30");
        d.end = moment("", "04:00");
    });
    let times = draft.times(&reading());
    let Moment::NeedsChoice(local @ LocalTime::Twice { earlier, later }) = times.start else {
        panic!("{times:?}")
    };
    assert_eq!(later - earlier, TimeDelta::hours(1));
    assert_eq!(problems(&draft), [(Field::StartTime, Problem::ChoiceNeeded(local))]);
    assert_eq!(draft.duration(&reading()), None);

    draft.start.choice = Some(ClockChoice::Earlier);
    assert_eq!(draft.times(&reading()).start, Moment::Resolved { at: earlier, local });
    assert_eq!(draft.duration(&reading()), Some(TimeDelta::minutes(150)));
    draft.start.choice = Some(ClockChoice::Later);
    assert_eq!(draft.duration(&reading()), Some(TimeDelta::minutes(90)));
}

#[test]
fn the_end_follows_the_start() {
    let reading = reading();
    let mut draft = draft();
    assert!(draft.set_duration(TimeDelta::minutes(90), &reading));
    assert_eq!(draft.end, moment("1 Dec 2026", "15:30"));

    let before = draft.clone();
    draft.start = moment("fri", "23:00");
    draft.keep_length(&before, &reading);
    assert_eq!(
        (draft.start.clone(), draft.end.clone()),
        (moment("fri", "23:00"), moment("28 Nov 2026", "00:30"))
    );

    let before = draft.clone();
    draft.zone = "America/New_York".into();
    draft.keep_length(&before, &reading);
    assert_eq!(draft.end, moment("28 Nov 2026", "00:30"));
    assert_eq!(draft.duration(&reading), Some(TimeDelta::minutes(90)));
}

#[test]
fn the_end_stays_where_it_is_when_there_is_no_length() {
    let reading = reading();
    let mut draft = with(|d| d.start = moment("someday", "14:00"));
    assert!(!draft.set_duration(TimeDelta::hours(1), &reading));
    assert!(!with(|_| {}).set_duration(-TimeDelta::hours(1), &reading));
    assert!(!with(|_| {}).set_duration(TimeDelta::days(365 * 300), &reading));
    let before = draft.clone();
    draft.start = moment("1 Dec", "14:00");
    draft.keep_length(&before, &reading);
    assert_eq!(draft.end, moment("", "14:30"));
}

#[test]
fn an_hour_is_an_hour_on_the_night_the_clock_changes() {
    let mut draft = with(|d| {
        d.start = DraftMoment {
            choice: Some(ClockChoice::Earlier),
            ..moment("2026-10-25", "02:15")
        };
    });
    assert!(draft.set_duration(TimeDelta::hours(1), &reading()));
    assert_eq!(
        draft.end,
        DraftMoment {
            choice: Some(ClockChoice::Later),
            ..moment("25 Oct 2026", "02:15")
        }
    );
}

#[test]
fn a_fresh_draft_starts_at_the_next_half_hour() {
    let fresh = |now: &str, tz| {
        let draft = Draft::starting_at(utc(now), tz, DateOrder::MonthDayYear);
        (draft.start.date, draft.start.time, draft.end.time)
    };
    let is = |date: &str, start: &str, end: &str| (date.to_owned(), start.to_owned(), end.to_owned());
    assert_eq!(
        fresh("2026-11-24T10:07:30.5Z", Europe::Madrid),
        is("Nov 24, 2026", "11:30", "12:00")
    );
    assert_eq!(
        fresh("2026-11-24T10:30:00Z", Europe::Madrid),
        is("Nov 24, 2026", "12:00", "12:30")
    );
    assert_eq!(
        fresh("2026-11-24T22:59:59Z", Europe::Madrid),
        is("Nov 25, 2026", "00:00", "00:30")
    );
    assert_eq!(
        fresh("2026-11-24T10:07:00Z", Asia::Kathmandu),
        is("Nov 24, 2026", "16:00", "16:30")
    );
}

#[test]
fn what_was_kept_on_disk_is_read_back() {
    let full = with(|d| {
        d.start.choice = Some(ClockChoice::Later);
        d.attendees = vec![attendee(ID, "ana@contoso.com", Some(Role::CoOrganizer))];
    });
    let json = serde_json::to_string(&full).expect("a draft is plain data");
    assert_eq!(serde_json::from_str::<Draft>(&json).expect("its own form"), full);
    assert!(json.contains(r#""role":"coorganizer""#), "{json}");
    assert_eq!(
        serde_json::from_str::<Draft>("{}").expect("an older form"),
        Draft::default()
    );
}

#[test]
fn a_group_is_no_attendee_and_an_outsider_no_presenter() {
    let found = |role, standing| DraftAttendee {
        standing,
        ..attendee("", "ana@contoso.com", role)
    };
    let group = with(|draft| draft.attendees = vec![attendee(ID, "", None), found(None, Standing::Group)]);
    let problems = group.request(&reading()).expect_err("a problem");
    assert_eq!(problems.len(), 1);
    assert_eq!(
        (problems[0].field, problems[0].problem),
        (Field::Attendee(1), Problem::Group)
    );

    let remarks = |attendee: DraftAttendee| {
        let draft = with(|draft| draft.attendees = vec![attendee]);
        draft.request(&reading()).expect("a request").remarks
    };
    let presenter = remarks(found(Some(Role::Presenter), Standing::External));
    let [Remark::RoleNotForThem { person, role }] = &presenter[..] else {
        panic!("{presenter:?}")
    };
    assert_eq!((person.label(), *role), ("ana@contoso.com", Role::Presenter));
    for (role, standing) in [
        (Some(Role::Presenter), Standing::Guest),
        (Some(Role::Presenter), Standing::Unknown),
        (Some(Role::Attendee), Standing::External),
        (None, Standing::External),
    ] {
        assert_eq!(remarks(found(role, standing)), [], "{role:?} {standing:?}");
    }
}

#[test]
fn what_was_found_out_is_kept_with_the_draft_and_an_older_draft_has_none_of_it() {
    let kept = with(|draft| {
        draft.channel_name = "Engineering · Incidents".into();
        draft.attendees = vec![DraftAttendee {
            standing: Standing::Guest,
            ..attendee(ID, "ana@contoso.com", None)
        }];
    });
    let text = serde_json::to_string(&kept).expect("JSON");
    assert_eq!(serde_json::from_str::<Draft>(&text).expect("a draft"), kept);
    let older = r#"{"attendees":[{"name":"","address":"ana@contoso.com","user_id":"","role":null}],"channel":"19:a@thread.tacv2"}"#;
    let older: Draft = serde_json::from_str(older).expect("a draft");
    assert_eq!(older.attendees, [attendee("", "ana@contoso.com", None)]);
    assert_eq!(older.channel_name, "");
}

proptest! {
    #[test]
    fn a_fresh_draft_is_right_wherever_and_whenever(zone in 0..TZ_VARIANTS.len(), now in 1_577_836_800..2_240_611_200_i64) {
        let now = DateTime::from_timestamp(now, 0).expect("an instant");
        let reading = Reading { now, ..reading() };
        let mut draft = Draft::starting_at(now, TZ_VARIANTS[zone], DateOrder::DayMonthYear);
        draft.external_id = "x".into();
        let accepted = draft.request(&reading).expect("a right draft");
        let start = accepted.request.times.start().expect("a start");
        prop_assert!(start > now - TimeDelta::minutes(1) && start <= now + TimeDelta::minutes(30));
        prop_assert_eq!(draft.duration(&reading), Some(TimeDelta::minutes(30)));
    }

    #[test]
    fn a_length_that_was_set_is_kept(zone in 0..TZ_VARIANTS.len(), start in 1_577_836_800..2_240_611_200_i64, minutes in 0..10_000_i64, moved in 0..1_000_000_i64) {
        let tz = TZ_VARIANTS[zone];
        let at = |minutes: i64| tz.from_utc_datetime(&DateTime::from_timestamp(start / 60 * 60 + minutes * 60, 0).expect("an instant").naive_utc());
        let (reading, length) = (reading(), TimeDelta::minutes(minutes));
        let mut draft = Draft { zone: tz.name().into(), start: DraftMoment::showing(at(0), DateOrder::MonthDayYear), ..Draft::default() };
        prop_assert!(draft.set_duration(length, &reading));
        prop_assert_eq!(draft.duration(&reading), Some(length));
        prop_assert_eq!(draft.times(&reading).start.at(), Some(at(0)));
        let before = draft.clone();
        draft.start = DraftMoment::showing(at(moved), DateOrder::YearMonthDay);
        draft.keep_length(&before, &reading);
        prop_assert_eq!(draft.duration(&reading), Some(length));
    }

    #[test]
    fn no_draft_is_too_odd(texts in prop::collection::vec("[0-9a-z:./ ,@-]{0,10}|\\PC{0,6}|.{0,4}", 8)) {
        let [subject, d1, t1, d2, t2, zone, external_id, channel] = texts.try_into().expect("eight of them");
        let draft = Draft { subject, start: moment(&d1, &t1), end: moment(&d2, &t2), zone, external_id, channel, ..Draft::default() };
        match draft.request(&reading()) {
            Ok(accepted) => prop_assert!(accepted.request.times.end().is_none_or(|end| Some(end) >= accepted.request.times.start())),
            Err(problems) => prop_assert!(!problems.is_empty() && problems.is_sorted_by_key(|p| p.field)),
        }
    }
}
