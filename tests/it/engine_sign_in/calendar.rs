//! The calendar is written to once a person has allowed it, and not asked for before.

use super::*;
use crate::engine::calendar::event;

impl Driven<'_> {
    fn add_to_calendar(&self) -> Outcome {
        let job = self.job();
        self.engine.send(Command::AddToCalendar(job, Box::new(event())));
        self.done(job)
    }
}

#[test]
fn a_calendar_is_not_written_to_before_it_is_allowed() {
    let organization = Organization::start();
    let driven = organization.begin_signed_in();
    let outcome = driven.add_to_calendar();
    assert!(
        matches!(&outcome, Outcome::Failed(failure) if failure.kind == FailureKind::CalendarNotAllowed { can_ask: true }),
        "{outcome:?}"
    );
    assert_eq!(organization.count("/me/events"), 0, "nobody was asked");

    let allow = vec![Permission::Calendar];
    let signed_in = driven.sign_in_with(WhichAccount::Same, ANA, "accept", allow);
    assert!(matches!(signed_in, Outcome::SignedIn), "{signed_in:?}");
    driven.account(ready);
    let outcome = driven.add_to_calendar();
    assert!(matches!(outcome, Outcome::AddedToCalendar { .. }), "{outcome:?}");
}

#[test]
fn an_app_has_no_calendar_of_its_own() {
    let organization = Organization::start();
    let driven = organization.begin_as_app();
    let outcome = driven.add_to_calendar();
    assert!(
        matches!(&outcome, Outcome::Failed(failure) if failure.kind == FailureKind::NoOwnCalendar),
        "{outcome:?}"
    );
    assert_eq!(organization.count("/events"), 0);
}
