//! The meeting options: how they are kept, and when a meeting just made needs an update.

use convene::meeting::{
    AllowedPresenters, Attendee, Change, ChannelSupport, DateOrder, Draft, DraftAttendee, ExternalId, LobbyAdmitters,
    LobbyBypass, MeetingChat, MeetingOption, MeetingOptions, MeetingRequest, Person, Reading, Remark, RequestTimes,
    Role,
};
use proptest::prelude::*;
use serde_json::json;

fn attendee(address: &str, role: Option<Role>) -> Attendee {
    let person = Person::new(None, Some(address)).unwrap();
    Attendee { person, role }
}

fn request(roles: &[Option<Role>], options: MeetingOptions) -> MeetingRequest {
    let attendees = roles.iter().enumerate();
    MeetingRequest {
        external_id: ExternalId::parse("stand-up").unwrap(),
        subject: Some("Stand-up".to_owned()),
        times: RequestTimes::ServiceChooses,
        attendees: attendees
            .map(|(n, role)| attendee(&format!("a{n}@contoso.com"), *role))
            .collect(),
        channel: None,
        options,
    }
}

fn presenters(who: AllowedPresenters) -> MeetingOptions {
    MeetingOptions {
        allowed_presenters: Some(who),
        ..MeetingOptions::default()
    }
}

fn draft(roles: &[Option<Role>], options: MeetingOptions) -> Draft {
    let attendee = |(n, role): (usize, &Option<Role>)| DraftAttendee {
        address: format!("a{n}@contoso.com"),
        role: *role,
        ..DraftAttendee::default()
    };
    Draft {
        external_id: "stand-up".to_owned(),
        service_chooses_times: true,
        attendees: roles.iter().enumerate().map(attendee).collect(),
        options,
        ..Draft::default()
    }
}

fn remarks(draft: &Draft) -> Vec<Remark> {
    let reading = Reading {
        now: "2026-11-24T10:07:30Z".parse().unwrap(),
        date_order: DateOrder::YearMonthDay,
        channel: ChannelSupport::Supported,
    };
    let accepted = draft.request(&reading).unwrap();
    assert_eq!(accepted.request.options, draft.options);
    accepted
        .remarks
        .into_iter()
        .filter(|remark| *remark != Remark::ServiceChoosesTimes)
        .collect()
}

#[test]
fn nothing_is_chosen_at_first() {
    assert!(Draft::default().options.is_empty());
    assert_eq!(MeetingOptions::default().chosen().count(), 0);
    assert_eq!(
        serde_json::to_value(MeetingOptions::default()).unwrap(),
        json!({}),
        "what is not chosen is not kept"
    );
}

#[test]
fn what_another_version_wrote_is_passed_over() {
    let kept = json!({
        "subject": "Stand-up",
        "options": {
            "chat": "limited",
            "recording": false,
            "lobby_bypass": "someFutureWord",
            "reactions": "yes",
            "whiteboard": null,
            "hologram": true,
        },
    });
    let draft: Draft = serde_json::from_value(kept).unwrap();
    let expected = MeetingOptions {
        chat: Some(MeetingChat::Limited),
        recording: Some(false),
        ..MeetingOptions::default()
    };
    assert_eq!((draft.subject.as_str(), draft.options), ("Stand-up", expected));
    let before_options: Draft = serde_json::from_value(json!({ "subject": "Stand-up" })).unwrap();
    assert!(before_options.options.is_empty());
}

#[test]
fn enums_have_graph_s_words() {
    fn words<T: Copy>(all: &[T], word: impl Fn(T) -> &'static str) -> Vec<&'static str> {
        all.iter().copied().map(word).collect()
    }
    assert_eq!(
        words(AllowedPresenters::ALL, AllowedPresenters::as_str),
        ["everyone", "organization", "roleIsPresenter", "organizer"]
    );
    assert_eq!(
        words(LobbyBypass::ALL, LobbyBypass::as_str),
        [
            "everyone",
            "organizationAndFederated",
            "organization",
            "organizationExcludingGuests",
            "invited",
            "organizer"
        ]
    );
    assert_eq!(
        words(LobbyAdmitters::ALL, LobbyAdmitters::as_str),
        ["organizerAndCoOrganizersAndPresenters", "organizerAndCoOrganizers"]
    );
    assert_eq!(
        words(MeetingChat::ALL, MeetingChat::as_str),
        ["enabled", "limited", "disabled"]
    );
    assert_eq!(Role::ALL.map(Role::as_str), ["attendee", "presenter", "coorganizer"]);
    assert_eq!(Role::from_word("CoOrganizer"), Some(Role::CoOrganizer));
    assert_eq!(Role::from_word("producer"), None);
}

#[test]
fn a_request_with_neither_roles_nor_options_needs_no_update() {
    for roles in [&[][..], &[None, Some(Role::Attendee)]] {
        assert_eq!(request(roles, MeetingOptions::default()).follow_up(), None);
    }
}

#[test]
fn options_are_set_alone() {
    let options = MeetingOptions {
        recording: Some(false),
        lobby_bypass: Some(LobbyBypass::Invited),
        ..MeetingOptions::default()
    };
    let expected = Change {
        options,
        ..Change::default()
    };
    assert_eq!(request(&[None], options).follow_up(), Some(expected));
}

#[test]
fn a_role_that_depends_on_who_may_present_sets_that_with_the_whole_list() {
    for role in [Role::Presenter, Role::CoOrganizer] {
        let options = MeetingOptions {
            recording: Some(false),
            ..MeetingOptions::default()
        };
        let request = request(&[None, Some(role), Some(Role::Attendee)], options);
        let expected = Change {
            attendees: Some(request.attendees.clone()),
            options: MeetingOptions {
                recording: Some(false),
                ..presenters(AllowedPresenters::RoleIsPresenter)
            },
            ..Change::default()
        };
        assert_eq!(request.follow_up(), Some(expected));
    }
}

#[test]
fn who_may_present_by_choice_counts_more_than_a_role_and_the_person_is_told() {
    let roles = [Some(Role::CoOrganizer), None];
    for who in [
        AllowedPresenters::Everyone,
        AllowedPresenters::Organization,
        AllowedPresenters::Organizer,
    ] {
        let expected = Change {
            options: presenters(who),
            ..Change::default()
        };
        assert_eq!(request(&roles, presenters(who)).follow_up(), Some(expected));
        let told = Remark::RolesWithoutEffect {
            allowed_presenters: who,
        };
        assert_eq!(remarks(&draft(&roles, presenters(who))), [told]);
        assert_eq!(remarks(&draft(&[Some(Role::Attendee), None], presenters(who))), []);
    }
    let by_role = presenters(AllowedPresenters::RoleIsPresenter);
    assert_eq!(remarks(&draft(&roles, by_role)), []);
    assert_eq!(remarks(&draft(&roles, MeetingOptions::default())), []);
}

#[test]
fn presenting_by_role_goes_with_the_whole_list_if_there_is_one() {
    let by_role = presenters(AllowedPresenters::RoleIsPresenter);
    let with_list = request(&[None], by_role);
    assert_eq!(with_list.follow_up().unwrap().attendees, Some(with_list.attendees));
    assert_eq!(request(&[], by_role).follow_up().unwrap().attendees, None);
}

proptest! {
    #[test]
    fn chosen_options_come_back_from_the_disk_and_from_a_list(
        options in proptest::sample::subsequence(MeetingOption::every(), 0..=MeetingOption::every().len()),
    ) {
        let options: MeetingOptions = options.into_iter().collect();
        let draft = Draft { options, ..Draft::default() };
        let kept = serde_json::to_string(&draft).unwrap();
        prop_assert_eq!(serde_json::from_str::<Draft>(&kept).unwrap(), draft);
        prop_assert_eq!(options.chosen().collect::<MeetingOptions>(), options);
        prop_assert!(options.chosen().all(|option| options.like(option) == Some(option)));
        prop_assert_eq!(options.is_empty(), options.chosen().next().is_none());
    }
}
