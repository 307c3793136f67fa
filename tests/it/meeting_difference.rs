//! What was typed beside what a meeting has, and the change that makes it so.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::{Europe, Tz};
use convene::demo::{DemoOptions, DemoServer};
use convene::graph::{
    AccessToken, Acting, ApiVersion, Client, ClientOptions, CreateOrGet, EntityId, Outcome, RetryPolicy,
};
use convene::meeting::{
    Accepted, AllowedPresenters, Attendee, Change, ChannelSupport, ChatInfo, DateOrder, Difference, Draft,
    DraftAttendee, DraftMoment, ExternalId, Meeting, MeetingOption, MeetingOptions, MeetingRequest, Participant,
    Person, Reading, RequestTimes, Role, ThreadId,
};
use proptest::prelude::*;
use serde_json::{Value, json};

const CHANNEL: &str = "19:7ebda77322dd4505ac4dedb5b67df076@thread.tacv2";
const OTHER_CHANNEL: &str = "19:00000000000000000000000000000000@thread.tacv2";
const MEETING_THREAD: &str = "19:meeting_YWJj@thread.v2";

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn reading() -> Reading {
    Reading {
        now: utc("2026-11-24T10:07:30Z"),
        date_order: DateOrder::YearMonthDay,
        channel: ChannelSupport::Supported,
    }
}

fn attendee(user_id: &str, address: &str, role: Option<Role>) -> Attendee {
    let person = Person::new(Some(user_id), Some(address)).unwrap();
    Attendee { person, role }
}

fn participant(user_id: &str, upn: &str, role: &str) -> Participant {
    let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Participant {
        user_id: given(user_id),
        upn: given(upn),
        role: given(role),
        display_name: None,
    }
}

fn request() -> MeetingRequest {
    MeetingRequest {
        external_id: ExternalId::parse("stand-up").unwrap(),
        subject: Some("Stand-up".to_owned()),
        times: RequestTimes::new(Some(utc("2026-12-01T14:00:00Z")), Some(utc("2026-12-01T14:30:00Z"))).unwrap(),
        attendees: vec![attendee("", "ana@contoso.com", None)],
        channel: None,
        options: MeetingOptions::default(),
    }
}

/// A meeting that has what the request asks for.
fn meeting() -> Meeting {
    Meeting {
        id: Some("MSo1".to_owned()),
        external_id: Some("stand-up".to_owned()),
        subject: Some("Stand-up".to_owned()),
        start: Some(utc("2026-12-01T14:00:00Z")),
        end: Some(utc("2026-12-01T14:30:00Z")),
        chat: Some(ChatInfo {
            thread_id: Some(MEETING_THREAD.to_owned()),
            ..ChatInfo::default()
        }),
        organizer: Some(participant("id-org", "lin@contoso.com", "presenter")),
        attendees: vec![participant("id-1", "Ana@Contoso.com", "")],
        options: MeetingOptions {
            allowed_presenters: Some(AllowedPresenters::Everyone),
            recording: Some(true),
            ..MeetingOptions::default()
        },
        ..Meeting::default()
    }
}

/// The one thing in which they differ, and the change for it.
#[track_caller]
fn only(request: &MeetingRequest, meeting: &Meeting) -> (Difference, Option<Change>) {
    let mut found = request.differences(meeting);
    assert_eq!(found.len(), 1, "{found:?}");
    (found.remove(0), request.change_for(meeting))
}

#[track_caller]
fn same(request: &MeetingRequest, meeting: &Meeting) {
    assert_eq!(request.differences(meeting), []);
    assert_eq!(request.change_for(meeting), None);
}

#[test]
fn a_meeting_that_has_what_was_asked_for_needs_no_change() {
    same(&request(), &meeting());
}

#[test]
fn another_subject_is_changed_alone() {
    let held = Meeting {
        subject: Some("Review".to_owned()),
        ..meeting()
    };
    let (difference, change) = only(&request(), &held);
    let expected = Difference::Subject {
        typed: Some("Stand-up".to_owned()),
        held: Some("Review".to_owned()),
    };
    assert_eq!(difference, expected);
    assert!(difference.is_changeable());
    let expected = Change {
        subject: Some("Stand-up".to_owned()),
        ..Change::default()
    };
    assert_eq!(change, Some(expected));
}

#[test]
fn no_subject_takes_the_subject_away() {
    let typed = MeetingRequest {
        subject: None,
        ..request()
    };
    let (_, change) = only(&typed, &meeting());
    assert_eq!(change.unwrap().subject.as_deref(), Some(""));
    for subject in [None, Some(String::new()), Some(" \n".to_owned())] {
        same(&typed, &Meeting { subject, ..meeting() });
    }
}

#[test]
fn blanks_and_line_breaks_make_no_other_subject() {
    let subject = Some(" Stand-up\r\n".to_owned());
    same(&request(), &Meeting { subject, ..meeting() });
}

#[test]
fn times_differ_and_are_changed_together() {
    for (start, end) in [
        (Some("2026-12-01T13:59:59Z"), Some("2026-12-01T14:30:00Z")),
        (Some("2026-12-01T14:00:00Z"), Some("2026-12-01T14:31:00Z")),
        (Some("2026-12-01T14:00:00Z"), None),
        (None, None),
    ] {
        let held = Meeting {
            start: start.map(utc),
            end: end.map(utc),
            ..meeting()
        };
        let (difference, change) = only(&request(), &held);
        let typed = request().times.span().unwrap();
        let expected = Difference::Times {
            typed,
            held_start: held.start,
            held_end: held.end,
        };
        assert_eq!(difference, expected);
        let expected = Change {
            times: Some(typed),
            ..Change::default()
        };
        assert_eq!(change, Some(expected));
    }
}

#[test]
fn seconds_that_nobody_can_type_make_no_difference() {
    let held = Meeting {
        start: Some(utc("2026-12-01T14:00:18.0615989Z")),
        end: Some(utc("2026-12-01T14:30:59.999Z")),
        ..meeting()
    };
    same(&request(), &held);
}

#[test]
fn a_start_alone_stands_for_an_hour_and_no_time_for_any() {
    let start = Some(utc("2026-12-01T14:00:00Z"));
    let typed = MeetingRequest {
        times: RequestTimes::new(start, None).unwrap(),
        ..request()
    };
    let (_, change) = only(&typed, &meeting());
    assert_eq!(change.unwrap().times.unwrap().end(), utc("2026-12-01T15:00:00Z"));
    let end = Some(utc("2026-12-01T15:00:00Z"));
    same(&typed, &Meeting { end, ..meeting() });
    let any = MeetingRequest {
        times: RequestTimes::ServiceChooses,
        ..request()
    };
    same(&any, &meeting());
}

#[test]
fn whoever_is_missing_or_extra_is_named_and_the_whole_list_is_sent() {
    let typed = MeetingRequest {
        attendees: vec![
            attendee("", "ana@contoso.com", None),
            attendee("id-2", "bo@contoso.com", Some(Role::Attendee)),
        ],
        ..request()
    };
    let cy = participant("id-3", "cy@contoso.com", "attendee");
    let held = Meeting {
        attendees: vec![participant("id-1", "Ana@Contoso.com", ""), cy.clone()],
        ..meeting()
    };
    assert_eq!(
        typed.differences(&held),
        [
            Difference::AttendeeMissing(typed.attendees[1].clone()),
            Difference::AttendeeExtra(cy),
        ]
    );
    let expected = Change {
        // What the meeting knows of Ana goes with her: an address alone has been refused.
        attendees: Some(vec![
            attendee("id-1", "ana@contoso.com", None),
            typed.attendees[1].clone(),
        ]),
        ..Change::default()
    };
    assert_eq!(typed.change_for(&held), Some(expected));
}

#[test]
fn nobody_typed_takes_everybody_out() {
    let typed = MeetingRequest {
        attendees: Vec::new(),
        ..request()
    };
    let (difference, change) = only(&typed, &meeting());
    assert_eq!(difference, Difference::AttendeeExtra(meeting().attendees.remove(0)));
    assert_eq!(change.unwrap().attendees, Some(Vec::new()));
}

#[test]
fn a_person_is_the_same_by_id_or_by_address_whatever_its_case() {
    for (typed, held) in [
        (attendee("ID-1", "", None), participant("id-1", "other@contoso.com", "")),
        (
            attendee("", "ÉVA@contoso.com", None),
            participant("", "éva@Contoso.com", ""),
        ),
        (
            attendee("id-1", "old@contoso.com", None),
            participant("id-1", "new@contoso.com", ""),
        ),
    ] {
        let typed = MeetingRequest {
            attendees: vec![typed],
            ..request()
        };
        let attendees = vec![held.clone(), held];
        same(&typed, &Meeting { attendees, ..meeting() });
    }
}

#[test]
fn someone_without_id_and_address_can_only_be_extra() {
    let nobody = Participant {
        display_name: Some("Bo".to_owned()),
        ..Participant::default()
    };
    let held = Meeting {
        attendees: vec![participant("id-1", "ana@contoso.com", ""), nobody.clone()],
        ..meeting()
    };
    assert_eq!(only(&request(), &held).0, Difference::AttendeeExtra(nobody));
}

#[test]
fn the_organizer_is_never_compared_nor_sent() {
    let organizer = attendee("", "LIN@contoso.com", Some(Role::Attendee));
    let typed = MeetingRequest {
        attendees: vec![organizer, attendee("", "ana@contoso.com", None)],
        ..request()
    };
    same(&typed, &meeting());
    let mut held = meeting();
    held.attendees.push(participant("id-org", "", "presenter"));
    same(&typed, &held);
    same(&request(), &held);
    held.attendees.remove(0);
    let (_, change) = only(&typed, &held);
    assert_eq!(
        change.unwrap().attendees,
        Some(vec![attendee("", "ana@contoso.com", None)])
    );
}

#[test]
fn another_role_differs_and_an_untold_one_does_not() {
    let by_role = MeetingOptions {
        allowed_presenters: Some(AllowedPresenters::RoleIsPresenter),
        ..MeetingOptions::default()
    };
    let typed = MeetingRequest {
        attendees: vec![attendee("", "ana@contoso.com", Some(Role::Presenter))],
        ..request()
    };
    let holding = |role| Meeting {
        attendees: vec![participant("id-1", "ana@contoso.com", role)],
        options: by_role,
        ..meeting()
    };
    for role in ["", "Presenter", "unknownFutureValue", "producer"] {
        same(&typed, &holding(role));
    }
    let (difference, change) = only(&typed, &holding("CoOrganizer"));
    let expected = Difference::AttendeeRole {
        person: typed.attendees[0].person.clone(),
        typed: Role::Presenter,
        held: Role::CoOrganizer,
    };
    assert_eq!(difference, expected);
    let list = vec![attendee("id-1", "ana@contoso.com", Some(Role::Presenter))];
    let expected = Change {
        attendees: Some(list),
        ..Change::default()
    };
    assert_eq!(change, Some(expected), "who may present is as it should be already");
}

#[test]
fn a_role_that_nobody_chose_stays_when_the_list_is_sent_for_somebody_else() {
    let held = Meeting {
        attendees: vec![participant("id-1", "ana@contoso.com", "presenter")],
        ..meeting()
    };
    same(&request(), &held);
    let mut typed = request();
    typed.attendees.push(attendee("", "bo@contoso.com", None));
    let (_, change) = only(&typed, &held);
    let expected = vec![
        attendee("id-1", "ana@contoso.com", Some(Role::Presenter)),
        attendee("", "bo@contoso.com", None),
    ];
    assert_eq!(change.unwrap().attendees, Some(expected));
}

#[test]
fn a_role_without_effect_in_the_meeting_changes_who_may_present() {
    let typed = MeetingRequest {
        attendees: vec![attendee("", "ana@contoso.com", Some(Role::Presenter))],
        ..request()
    };
    for held in [Some(AllowedPresenters::Everyone), None] {
        let options = MeetingOptions {
            allowed_presenters: held,
            ..MeetingOptions::default()
        };
        let (difference, change) = only(&typed, &Meeting { options, ..meeting() });
        let expected = Difference::Option {
            typed: MeetingOption::AllowedPresenters(AllowedPresenters::RoleIsPresenter),
            held: held.map(MeetingOption::AllowedPresenters),
        };
        assert_eq!(difference, expected);
        let change = change.unwrap();
        assert_eq!(change.options.chosen().count(), 1);
        let expected = vec![attendee("id-1", "ana@contoso.com", Some(Role::Presenter))];
        assert_eq!(
            change.attendees,
            Some(expected),
            "the page wants the roles in the same update"
        );
    }
}

#[test]
fn of_the_options_only_those_that_differ_are_changed() {
    let typed = MeetingRequest {
        options: MeetingOptions {
            recording: Some(true),
            whiteboard: Some(false),
            ..MeetingOptions::default()
        },
        ..request()
    };
    let (difference, change) = only(&typed, &meeting());
    let expected = Difference::Option {
        typed: MeetingOption::Whiteboard(false),
        held: None,
    };
    assert_eq!(difference, expected);
    let expected = Change {
        options: [MeetingOption::Whiteboard(false)].into_iter().collect(),
        ..Change::default()
    };
    assert_eq!(change, Some(expected));
}

#[test]
fn another_thread_or_external_id_is_told_and_can_t_be_changed() {
    let typed = MeetingRequest {
        channel: Some(ThreadId::find(CHANNEL).unwrap()),
        ..request()
    };
    for held in [Some(OTHER_CHANNEL), Some(MEETING_THREAD), None] {
        let mut meeting = meeting();
        meeting.chat = held.map(|thread| ChatInfo {
            thread_id: Some(thread.to_owned()),
            ..ChatInfo::default()
        });
        let (difference, change) = only(&typed, &meeting);
        let expected = Difference::Thread {
            typed: ThreadId::find(CHANNEL).unwrap(),
            held: held.map(str::to_owned),
        };
        assert_eq!(
            (difference.is_changeable(), difference, change),
            (false, expected, None)
        );
    }
    let held = Meeting {
        external_id: Some("Stand-up".to_owned()),
        ..meeting()
    };
    let (difference, change) = only(&request(), &held);
    assert!(matches!(difference, Difference::ExternalId { .. }), "{difference:?}");
    assert_eq!((difference.is_changeable(), change), (false, None));
    let untold = Meeting {
        external_id: None,
        ..meeting()
    };
    same(&request(), &untold);
}

#[test]
fn nobody_is_missing_from_a_list_that_may_be_cut() {
    let numbered = |count: usize| (0..count).map(|n| participant("", &format!("a{n}@contoso.com"), ""));
    let typed = MeetingRequest {
        attendees: (0..751)
            .map(|n| attendee("", &format!("a{n}@contoso.com"), None))
            .collect(),
        ..request()
    };
    let cut = Meeting {
        attendees: numbered(750).collect(),
        ..meeting()
    };
    assert!(cut.may_hide_attendees());
    same(&typed, &cut);
    let whole = Meeting {
        attendees: numbered(749).collect(),
        ..meeting()
    };
    assert!(!whole.may_hide_attendees());
    assert_eq!(typed.differences(&whole).len(), 2);
}

#[test]
fn differences_come_in_the_order_of_the_form() {
    use Difference as D;
    let typed = MeetingRequest {
        channel: Some(ThreadId::find(CHANNEL).unwrap()),
        options: [MeetingOption::Recording(false)].into_iter().collect(),
        ..request()
    };
    let held = Meeting {
        external_id: Some("other".to_owned()),
        ..Meeting::default()
    };
    let found = typed.differences(&held);
    assert!(
        matches!(
            found.as_slice(),
            [
                D::Subject { .. },
                D::Times { .. },
                D::AttendeeMissing(_),
                D::ExternalId { .. },
                D::Thread { .. },
                D::Option { .. }
            ]
        ),
        "{found:?}"
    );
}

#[test]
fn a_meeting_becomes_a_draft_as_one_would_type_it() {
    let mut held = meeting();
    held.attendees[0].display_name = Some("Ana Ruiz".to_owned());
    held.attendees[0].role = Some("presenter".to_owned());
    held.attendees.push(participant("id-org", "", "presenter"));
    held.attendees.push(Participant::default());
    held.chat = Some(ChatInfo {
        thread_id: Some(CHANNEL.to_owned()),
        ..ChatInfo::default()
    });
    let expected = Draft {
        subject: "Stand-up".to_owned(),
        service_chooses_times: false,
        start: moment("2026-12-01", "15:00"),
        end: moment("2026-12-01", "15:30"),
        zone: "Europe/Madrid".to_owned(),
        attendees: vec![DraftAttendee {
            name: "Ana Ruiz".to_owned(),
            address: "Ana@Contoso.com".to_owned(),
            user_id: "id-1".to_owned(),
            role: Some(Role::Presenter),
            ..DraftAttendee::default()
        }],
        external_id: "stand-up".to_owned(),
        channel: CHANNEL.to_owned(),
        channel_name: String::new(),
        // The role has no effect in this meeting, and the draft is no wish to change that.
        options: MeetingOptions {
            allowed_presenters: Some(AllowedPresenters::Everyone),
            ..MeetingOptions::default()
        },
        filled_by_link: None,
    };
    assert_eq!(Draft::of_meeting(&held, Europe::Madrid, &reading()), expected);
    let another = Draft {
        external_id: String::new(),
        ..expected.clone()
    };
    assert_eq!(Draft::like_meeting(&held, Europe::Madrid, &reading()), another);
    let v1 = Reading {
        channel: ChannelSupport::NeedsBeta,
        ..reading()
    };
    assert_eq!(Draft::of_meeting(&held, Europe::Madrid, &v1).channel, "");
    held.chat = meeting().chat;
    assert_eq!(Draft::of_meeting(&held, Europe::Madrid, &reading()).channel, "");
    assert_eq!(
        Draft::of_meeting(&Meeting::default(), Tz::UTC, &reading()),
        Draft {
            zone: "UTC".to_owned(),
            ..Draft::default()
        }
    );
}

fn moment(date: &str, time: &str) -> DraftMoment {
    DraftMoment {
        date: date.to_owned(),
        time: time.to_owned(),
        choice: None,
    }
}

/// The meeting after the change, as the reference page says it would be.
fn changed(mut meeting: Meeting, change: &Change) -> Meeting {
    if let Some(subject) = &change.subject {
        meeting.subject = Some(subject.clone()).filter(|subject| !subject.is_empty());
    }
    if let Some(span) = change.times {
        (meeting.start, meeting.end) = (Some(span.start()), Some(span.end()));
    }
    if let Some(attendees) = &change.attendees {
        let stored = |Attendee { person, role }: &Attendee| {
            participant(
                person.user_id().unwrap_or_default(),
                person.address().unwrap_or_default(),
                role.map(Role::as_str).unwrap_or_default(),
            )
        };
        meeting.attendees = attendees.iter().map(stored).collect();
    }
    change.options.chosen().for_each(|option| meeting.options.set(option));
    meeting
}

fn is_about_attendees(difference: &Difference) -> bool {
    use Difference as D;
    matches!(
        difference,
        D::AttendeeMissing(_) | D::AttendeeExtra(_) | D::AttendeeRole { .. }
    )
}

/// Few people, so that those of a request and those of a meeting meet.
fn user_id() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[iI]d-[1-4]"]
}

fn address() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[aA][1-4]@contoso\\.com"]
}

fn role() -> impl Strategy<Value = Option<Role>> {
    proptest::option::of(proptest::sample::select(Role::ALL.as_slice()))
}

fn subject() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[ab ]{0,3}", "[^\\p{C}]{0,8}"]
}

/// An instant with seconds, some on the same minute as others.
fn instant() -> impl Strategy<Value = DateTime<Utc>> {
    (0..5_i64, 0..120_i64, 0..1_000_000_000_i64).prop_map(|(days, seconds, nanos)| {
        utc("2026-10-23T23:59:00Z")
            + TimeDelta::days(days)
            + TimeDelta::seconds(seconds)
            + TimeDelta::nanoseconds(nanos)
    })
}

fn options() -> impl Strategy<Value = MeetingOptions> {
    proptest::sample::subsequence(MeetingOption::every(), 0..8).prop_map(FromIterator::from_iter)
}

fn channel() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(["", CHANNEL, OTHER_CHANNEL].as_slice())
}

prop_compose! {
    fn any_request()(
        subject in subject(),
        times in proptest::option::of((instant(), proptest::option::of(0..90_i64))),
        people in proptest::collection::vec((user_id(), address(), role()), 0..5),
        external_id in "x|y",
        channel in channel(),
        options in options(),
    ) -> MeetingRequest {
        let start = times.map(|(start, _)| start);
        let end = times.and_then(|(start, minutes)| Some(start + TimeDelta::minutes(minutes?)));
        let attendees = people.into_iter().filter(|(id, address, _)| !(id.is_empty() && address.is_empty()));
        let draft = Draft {
            subject,
            service_chooses_times: true,
            attendees: attendees.map(|(user_id, address, role)| DraftAttendee { user_id, address, role, ..DraftAttendee::default() }).collect(),
            external_id,
            channel: channel.to_owned(),
            options,
            ..Draft::default()
        };
        let request = draft.request(&reading()).expect("all of it can be typed").request;
        MeetingRequest { times: RequestTimes::new(start, end).expect("in order"), ..request }
    }
}

prop_compose! {
    fn any_meeting()(
        subject in proptest::option::of(subject()),
        times in proptest::option::of((instant(), 0..90_i64)),
        people in proptest::collection::vec((user_id(), address(), "|Presenter|attendee|coorganizer|producer|future"), 0..5),
        organizer in proptest::option::of((user_id(), address())),
        external_id in proptest::option::of("x|y"),
        channel in channel(),
        options in options(),
    ) -> Meeting {
        Meeting {
            external_id,
            subject,
            start: times.map(|(start, _)| start),
            end: times.map(|(start, minutes)| start + TimeDelta::minutes(minutes)),
            attendees: people.into_iter().map(|(id, address, role)| participant(&id, &address, &role)).collect(),
            organizer: organizer.map(|(id, address)| participant(&id, &address, "presenter")),
            chat: Some(ChatInfo { thread_id: Some(channel.to_owned()), ..ChatInfo::default() }),
            options,
            ..Meeting::default()
        }
    }
}

proptest! {
    #[test]
    fn after_the_change_nothing_is_left_that_can_be_changed(request in any_request(), meeting in any_meeting()) {
        let before = request.differences(&meeting);
        let Some(change) = request.change_for(&meeting) else {
            prop_assert!(!before.iter().any(Difference::is_changeable), "{:?}", before);
            return Ok(());
        };
        prop_assert!(!change.is_empty() && before.iter().any(Difference::is_changeable));
        let fixed: Vec<_> = before.into_iter().filter(|difference| !difference.is_changeable()).collect();
        let after = changed(meeting, &change);
        prop_assert_eq!(request.differences(&after), fixed);
        prop_assert_eq!(request.change_for(&after), None);
    }

    #[test]
    fn a_change_holds_nothing_that_is_so_already(request in any_request(), meeting in any_meeting()) {
        let change = request.change_for(&meeting).unwrap_or_default();
        let found = request.differences(&meeting);
        let any = |is: fn(&Difference) -> bool| found.iter().any(is);
        prop_assert_eq!(change.subject.is_some(), any(|d| matches!(d, Difference::Subject { .. })));
        prop_assert_eq!(change.times.is_some(), any(|d| matches!(d, Difference::Times { .. })));
        for option in change.options.chosen() {
            prop_assert_ne!(meeting.options.like(option), Some(option));
        }
        if let Some(attendees) = change.attendees {
            let by_role = change.options.allowed_presenters == Some(AllowedPresenters::RoleIsPresenter);
            prop_assert!(by_role || any(is_about_attendees));
            let organizer = meeting.organizer.as_ref().and_then(Participant::person);
            for attendee in attendees {
                prop_assert!(organizer.as_ref().is_none_or(|organizer| !organizer.is_same_as(&attendee.person)));
            }
        }
    }

    #[test]
    fn a_meeting_that_was_kept_differs_in_nothing(meeting in any_meeting(), zone in proptest::sample::select([Tz::UTC, Europe::Madrid, Tz::Asia__Kathmandu].as_slice())) {
        // Without an external ID there is no request; a role depends on who may present, which is told with it.
        let mut meeting = meeting;
        meeting.external_id.get_or_insert("x".to_owned());
        meeting.options.allowed_presenters.get_or_insert(AllowedPresenters::Everyone);
        meeting.attendees.retain(|attendee| attendee.person().is_some());
        // A user ID goes with one address.
        for attendee in &mut meeting.attendees {
            if let (Some(id), Some(upn)) = (&attendee.user_id, &mut attendee.upn) {
                *upn = format!("a{}@contoso.com", &id["id-".len()..]);
            }
        }
        let Accepted { request, .. } = Draft::of_meeting(&meeting, zone, &reading()).request(&reading()).expect("it can be typed");
        let mut found = request.differences(&meeting);
        // Where several entries name one person with other roles, the draft has the strongest.
        found.retain(|difference| !matches!(difference, Difference::AttendeeRole { .. }));
        prop_assert_eq!(found, []);
    }
}

/// A client of the demo organization.
struct Service {
    demo: DemoServer,
    client: Client,
    token: AccessToken,
}

impl Service {
    async fn start() -> Self {
        let demo = DemoServer::start(DemoOptions::default()).await.unwrap();
        let options = ClientOptions {
            graph_url: demo.graph_url().parse().unwrap(),
            api_version: ApiVersion::V1,
            acting: Acting::Me,
            retry: RetryPolicy::default(),
            accept_language: None,
        };
        let token = AccessToken::new(demo.token().to_owned()).unwrap();
        Self {
            demo,
            client: Client::new(options).unwrap(),
            token,
        }
    }

    async fn create_or_get(&self, request: &MeetingRequest) -> CreateOrGet {
        let answer = self.client.create_or_get(&self.token, request, None, &()).await;
        answer.unwrap()
    }

    async fn change(&self, meeting: &Meeting, change: &Change) -> Meeting {
        let id = EntityId::parse(meeting.id.as_deref().unwrap()).unwrap();
        let answer = self.client.update_meeting(&self.token, &id, change, &()).await;
        answer.unwrap().meeting
    }

    /// The body that arrived last.
    fn last_body(&self) -> Value {
        serde_json::from_str(&self.demo.exchanges().pop().unwrap().request_body).unwrap()
    }
}

#[tokio::test]
async fn roles_and_options_of_a_new_meeting_take_effect_with_the_update_after_it() {
    let service = Service::start().await;
    let typed = MeetingRequest {
        attendees: vec![
            attendee("id-1", "ana@contoso.com", Some(Role::Presenter)),
            attendee("", "bo@contoso.com", Some(Role::CoOrganizer)),
            attendee("", "cy@contoso.com", None),
        ],
        options: [
            MeetingOption::Recording(false),
            MeetingOption::DialInBypassesLobby(true),
        ]
        .into_iter()
        .collect(),
        ..request()
    };
    let made = service.create_or_get(&typed).await;
    assert_eq!(made.outcome, Outcome::Created);
    assert_eq!(made.meeting.attendees[0].role, None, "the service drops the role");
    let after = service.change(&made.meeting, &typed.follow_up().unwrap()).await;
    same(&typed, &after);
    assert_eq!(after.attendees[0].known_role(), Some(Role::Presenter));
    assert_eq!(
        service.last_body(),
        json!({
            "participants": {"attendees": [
                {"identity": {"user": {"id": "id-1"}}, "upn": "ana@contoso.com", "role": "presenter"},
                {"upn": "bo@contoso.com", "role": "coorganizer"},
                {"upn": "cy@contoso.com"},
            ]},
            "allowedPresenters": "roleIsPresenter",
            "lobbyBypassSettings": {"isDialInBypassEnabled": true},
            "allowRecording": false,
        })
    );
}

#[tokio::test]
async fn a_meeting_that_existed_becomes_what_was_typed() {
    let service = Service::start().await;
    service.create_or_get(&request()).await;
    let typed = MeetingRequest {
        subject: Some("Review".to_owned()),
        times: RequestTimes::new(Some(utc("2026-12-02T09:00:00Z")), None).unwrap(),
        attendees: vec![attendee("", "bo@contoso.com", None)],
        options: [MeetingOption::Whiteboard(false), MeetingOption::Recording(true)]
            .into_iter()
            .collect(),
        ..request()
    };
    let got = service.create_or_get(&typed).await;
    assert_eq!(got.outcome, Outcome::AlreadyExisted);
    let after = service
        .change(&got.meeting, &typed.change_for(&got.meeting).unwrap())
        .await;
    same(&typed, &after);
    assert_eq!(
        service.last_body(),
        json!({
            "subject": "Review",
            "startDateTime": "2026-12-02T09:00:00.0000000Z",
            "endDateTime": "2026-12-02T10:00:00.0000000Z",
            "participants": {"attendees": [{"upn": "bo@contoso.com"}]},
            "allowWhiteboard": false,
        })
    );
    let nothing = MeetingRequest {
        subject: None,
        attendees: Vec::new(),
        ..typed
    };
    let emptied = service.change(&after, &nothing.change_for(&after).unwrap()).await;
    same(&nothing, &emptied);
    crate::contract::check_exchanges(&service.demo.exchanges());
}
