//! What can be done, and what can go wrong.

use convene::demo::{Fault, FaultBody, FaultSpec, RetryAfter, When};
use proptest::prelude::*;

/// How many external IDs there are: few, so that they meet again.
const NAMES: u8 = 5;

/// One thing that happens.
#[derive(Clone, Debug)]
pub enum Step {
    Create {
        name: u8,
        subject: u8,
        presenter: bool,
    },
    Check(u8),
    /// One of what is there is done with; which one is counted around.
    Resume {
        which: u8,
        as_whoever: bool,
    },
    Change {
        which: u8,
        subject: u8,
    },
    Delete(u8),
    Refresh,
    Discard(u8),
    Remove(u8),
    SendWhenOnline(u8),
    Cancel,
    /// All jobs come to their end.
    Wait,
    Pause {
        ms: u64,
    },
    Use(Who),
    Restart,
    Kill,
    Fault(FaultSpec),
    NoFaults,
}

/// Who works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// The main user of the first organization.
    Main,
    /// Somebody else there, by the same connection.
    Colleague,
    /// The main user of the second organization.
    Elsewhere,
    /// The app in the first, in a third person's name.
    App,
}

pub fn step() -> impl Strategy<Value = Step> {
    let which = any::<u8>;
    prop_oneof![
        10 => (0..NAMES, 0..3_u8, any::<bool>())
            .prop_map(|(name, subject, presenter)| Step::Create { name, subject, presenter }),
        3 => (0..NAMES).prop_map(Step::Check),
        5 => (which(), any::<bool>()).prop_map(|(which, as_whoever)| Step::Resume { which, as_whoever }),
        4 => (which(), 0..3_u8).prop_map(|(which, subject)| Step::Change { which, subject }),
        4 => which().prop_map(Step::Delete),
        2 => Just(Step::Refresh),
        2 => which().prop_map(Step::Discard),
        1 => which().prop_map(Step::Remove),
        2 => which().prop_map(Step::SendWhenOnline),
        4 => Just(Step::Cancel),
        6 => Just(Step::Wait),
        6 => (0..25_u64).prop_map(|ms| Step::Pause { ms }),
        3 => who().prop_map(Step::Use),
        1 => Just(Step::Restart),
        2 => Just(Step::Kill),
        8 => fault().prop_map(Step::Fault),
        2 => Just(Step::NoFaults),
    ]
}

fn who() -> impl Strategy<Value = Who> {
    prop_oneof![
        Just(Who::Main),
        Just(Who::Colleague),
        Just(Who::Elsewhere),
        Just(Who::App)
    ]
}

/// What a connection does befalls any call; an answer of the service's only calls for meetings.
fn fault() -> impl Strategy<Value = FaultSpec> {
    let methods = prop_oneof![
        4 => Just(Some("POST")), 1 => Just(Some("GET")), 1 => Just(Some("PATCH")), 1 => Just(Some("DELETE")),
        1 => Just(None)
    ];
    (prop_oneof![of_connection(), of_service()], methods, 1..4_u32).prop_map(|(fault, method, times)| {
        let mut spec = FaultSpec::new(fault).times(times);
        if let Some(method) = method {
            spec = spec.method(method);
        }
        if let Fault::Status { .. } = &spec.fault {
            spec = spec.path("/onlineMeetings");
        }
        spec
    })
}

fn of_connection() -> impl Strategy<Value = Fault> {
    let when = || prop_oneof![Just(When::BeforeWork), Just(When::AfterWork)];
    prop_oneof![
        when().prop_map(|when| Fault::Reset { when }),
        Just(Fault::Truncate),
        (1..20_u64, when()).prop_map(|(ms, when)| Fault::Delay { ms, when }),
        // Longer than is waited for.
        when().prop_map(|when| Fault::Delay { ms: 700, when }),
    ]
}

fn of_service() -> impl Strategy<Value = Fault> {
    // No 404: the ledger believes what the service says of a meeting.
    let statuses = [302, 400, 401, 403, 409, 410, 429, 500, 501, 502, 503, 504];
    let bodies = [
        FaultBody::Graph,
        FaultBody::EmptyCode,
        FaultBody::Html,
        FaultBody::Nothing,
    ];
    let after = [None, Some(RetryAfter::Seconds(0)), Some(RetryAfter::Seconds(3_600))];
    let refusal = (
        prop::sample::select(statuses.to_vec()),
        prop::sample::select(after.to_vec()),
        prop::sample::select(bodies.to_vec()),
    );
    let refused = refusal.prop_map(|(status, retry_after, body)| Fault::Status {
        status,
        retry_after,
        body,
    });
    // A success that nothing can be read from.
    let unread = Just(Fault::Status {
        status: 200,
        retry_after: None,
        body: FaultBody::Html,
    });
    prop_oneof![8 => refused, 1 => unread]
}
