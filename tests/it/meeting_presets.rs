//! What a person uses often, kept under a name, and external IDs from a template.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::{Europe, Tz};
use convene::meeting::{
    ChannelSupport, DateOrder, Draft, DraftAttendee, ExternalId, ExternalIdProblem, IdPlaceholder, IdTemplate,
    IdTemplateProblem, MeetingDuration, MeetingOptions, Preset, Reading, Role, Standing, TemplateMistake,
};
use proptest::prelude::*;
use uuid::Uuid;

const UUID: Uuid = Uuid::from_u128(0x67e5_5044_10b1_426f_9247_bb68_0e5f_e0c8);

fn now() -> DateTime<Utc> {
    "2026-11-24T09:10:00Z".parse().unwrap()
}

fn reading() -> Reading {
    Reading {
        now: now(),
        date_order: DateOrder::DayMonthYear,
        channel: ChannelSupport::Supported,
    }
}

fn start() -> DateTime<Tz> {
    "2026-12-01T13:00:00Z"
        .parse::<DateTime<Utc>>()
        .unwrap()
        .with_timezone(&Europe::Madrid)
}

fn filled(template: &str, start: Option<DateTime<Tz>>, subject: &str) -> Option<String> {
    IdTemplate::parse(template)
        .expect("a template")
        .fill(start, subject, UUID)
}

#[test]
fn an_external_id_is_made_of_the_start_in_its_zone_the_subject_and_a_uuid() {
    for (template, expected) in [
        ("LESSON-{date}-{time}", "LESSON-2026-12-01-1400"),
        ("{subject}/{uuid}", "maths-3-b-ü/67e55044-10b1-426f-9247-bb680e5fe0c8"),
        ("{ date }{{x}}", "2026-12-01{x}"),
        ("always the same", "always the same"),
    ] {
        assert_eq!(
            filled(template, Some(start()), " Maths 3/B: Ü! ").as_deref(),
            Some(expected),
            "{template}"
        );
    }
}

#[test]
fn there_is_no_external_id_while_something_is_not_known_that_it_is_made_of() {
    assert_eq!(filled("L-{date}", None, "Maths"), None);
    assert_eq!(filled("L-{time}", None, "Maths"), None);
    assert_eq!(filled("L-{subject}", Some(start()), " … "), None);
    assert_eq!(filled("L-{subject}", None, "Maths").as_deref(), Some("L-maths"));
}

#[test]
fn a_template_that_makes_no_external_id_is_none() {
    let mistake = |text| match IdTemplate::parse(text) {
        Err(IdTemplateProblem::Template(problem)) => (problem.column, problem.what),
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(mistake("Ü-{n}"), (3, TemplateMistake::Unknown("n".to_owned())));
    assert_eq!(mistake("L-{date"), (3, TemplateMistake::NotClosed));
    assert_eq!(mistake("L-}"), (3, TemplateMistake::NotOpened));
    let problem = |text| match IdTemplate::parse(text) {
        Err(IdTemplateProblem::ExternalId(problem)) => problem,
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(problem(""), ExternalIdProblem::Empty);
    assert_eq!(problem(" L-{date}"), ExternalIdProblem::SurroundingBlank);
    assert_eq!(problem("L\u{202e}-{date}"), ExternalIdProblem::Unprintable('\u{202e}'));
}

/// A draft that has everything.
fn draft() -> Draft {
    let mut draft = Draft::starting_at(now(), Europe::Madrid, DateOrder::DayMonthYear);
    draft.set_duration(TimeDelta::minutes(45), &reading());
    "  Maths ".clone_into(&mut draft.subject);
    "typed".clone_into(&mut draft.external_id);
    draft.attendees = vec![DraftAttendee {
        address: "ana@contoso.com".to_owned(),
        role: Some(Role::Presenter),
        standing: Standing::Member,
        ..DraftAttendee::default()
    }];
    draft.options.recording = Some(true);
    draft
}

#[test]
fn a_preset_is_read_off_a_draft_and_fills_another_whose_start_and_external_id_stay() {
    let preset = Preset::of_draft(&draft(), &reading());
    assert_eq!(preset.subject.as_deref(), Some("Maths"));
    assert_eq!(preset.duration.map(MeetingDuration::minutes), Some(45));
    assert_eq!(preset.attendees[0].role, Some(Role::Presenter));
    assert_eq!(preset.attendees[0].standing, Standing::Unknown, "it is looked up anew");

    let mut other = Draft::starting_at(now() + TimeDelta::days(7), Europe::Madrid, DateOrder::DayMonthYear);
    "other".clone_into(&mut other.external_id);
    "19:abc@thread.tacv2".clone_into(&mut other.channel);
    let filled = preset.applied_to(&other, &reading());
    assert_eq!(filled.start, other.start);
    assert_eq!(filled.duration(&reading()), Some(TimeDelta::minutes(45)));
    assert_eq!(
        (filled.external_id.as_str(), &filled.channel),
        ("other", &other.channel)
    );
    assert_eq!(
        (filled.subject.as_str(), filled.options.recording),
        ("Maths", Some(true))
    );
    assert_eq!(filled.attendees, preset.attendees);
}

#[test]
fn what_a_preset_does_not_have_stays_as_it_was_typed() {
    let nothing = Preset::default();
    assert_eq!(nothing.applied_to(&draft(), &reading()), draft());
    assert_eq!(nothing.external_id_for(&draft(), Some(start()), UUID), None);
}

#[test]
fn a_meeting_whose_times_the_service_chooses_gives_no_duration_and_takes_none() {
    let mut chosen = draft();
    chosen.service_chooses_times = true;
    assert_eq!(Preset::of_draft(&chosen, &reading()).duration, None);
    let preset = Preset {
        duration: Some(MeetingDuration::try_from(15).unwrap()),
        ..Preset::default()
    };
    assert_eq!(preset.applied_to(&chosen, &reading()), chosen);
}

#[test]
fn a_duration_is_from_a_minute_to_a_day() {
    for minutes in [0, -5, 1441, i64::MAX] {
        assert!(MeetingDuration::try_from(minutes).is_err(), "{minutes}");
    }
}

fn any_preset() -> impl Strategy<Value = Preset> {
    let attendee = (
        "[a-z]{1,8}@[a-z]{1,8}\\.com",
        prop::option::of(prop::sample::select(Role::ALL.to_vec())),
    );
    let options = prop::sample::subsequence(convene::meeting::MeetingOption::every(), 0..4);
    (
        prop::option::of("[^\\s\\p{C}][^\\p{C}]{0,10}[^\\s\\p{C}]"),
        prop::option::of(1..=1440i64),
        prop::collection::vec(attendee, 0..4),
        options,
    )
        .prop_map(|(subject, minutes, attendees, options)| Preset {
            subject,
            duration: minutes.map(|minutes| MeetingDuration::try_from(minutes).unwrap()),
            attendees: attendees
                .into_iter()
                .map(|(address, role)| DraftAttendee {
                    address,
                    role,
                    ..DraftAttendee::default()
                })
                .collect(),
            options: options.into_iter().collect::<MeetingOptions>(),
            ..Preset::default()
        })
}

proptest! {
    #[test]
    fn a_fresh_form_filled_with_a_preset_gives_it_back(preset in any_preset()) {
        let fresh = Draft::starting_at(now(), Europe::Madrid, DateOrder::DayMonthYear);
        let filled = preset.applied_to(&fresh, &reading());
        prop_assert_eq!(preset.applied_to(&filled, &reading()), filled.clone(), "once is enough");
        let read = Preset::of_draft(&filled, &reading());
        // A fresh form lasts half an hour.
        let duration = preset.duration.or(MeetingDuration::try_from(30).ok());
        prop_assert_eq!(read, Preset { duration, ..preset });
    }

    #[test]
    fn whatever_is_typed_as_a_template_makes_an_external_id_or_none(
        template in "([a-zÜ {}-]|\\{date\\}|\\{subject\\}|\\{uuid\\}|\u{200b}){0,8}",
        subject in ".{0,20}",
    ) {
        if let Ok(template) = IdTemplate::parse(&template)
            && let Some(id) = template.fill(Some(start()), &subject, UUID)
        {
            prop_assert!(ExternalId::parse(&id).is_ok(), "{id:?}");
        }
    }
}

#[test]
fn every_placeholder_is_known_by_its_name() {
    for placeholder in IdPlaceholder::ALL {
        let template = format!("{{{}}}", placeholder.name());
        let filled = filled(&template, Some(start()), "Maths");
        assert!(filled.is_some_and(|filled| filled != template), "{template}");
    }
}
