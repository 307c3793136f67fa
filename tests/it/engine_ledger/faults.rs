//! Everything that can go wrong with a call, at every operation: one end of the job, a ledger that says no more than the
//! service does, and all well when it is done again.

use serde_json::json;

use super::*;

/// How long a try may take here.
const PATIENCE: Duration = Duration::from_secs(1);

/// In milliseconds, longer than that.
const TOO_LONG: u64 = 10_000;

#[tokio::test(flavor = "multi_thread")]
async fn whatever_goes_wrong_each_operation_ends_once_and_can_be_done_again() {
    let operations: [fn(&Bench); 7] = [
        creating,
        resuming,
        checking,
        changing,
        deleting,
        reading_again,
        following_up,
    ];
    let mut benches = Vec::new();
    for operation in operations {
        benches.push((operation, Bench::new().await));
    }
    // Most of the time is spent waiting.
    std::thread::scope(|scope| {
        for (operation, bench) in benches {
            scope.spawn(move || operation(&bench));
        }
    });
}

/// What goes wrong, and whether the service has done the work all the same.
fn faults() -> Vec<(Fault, Work)> {
    let mut faults = vec![
        (Fault::Reset { when: When::BeforeWork }, Work::Lost),
        (Fault::Reset { when: When::AfterWork }, Work::Lost),
        (Fault::Truncate, Work::Done),
        (
            Fault::Delay {
                ms: 20,
                when: When::BeforeWork,
            },
            Work::Done,
        ),
        (
            Fault::Delay {
                ms: 20,
                when: When::AfterWork,
            },
            Work::Done,
        ),
        (
            Fault::Delay {
                ms: TOO_LONG,
                when: When::BeforeWork,
            },
            Work::Lost,
        ),
        (
            Fault::Delay {
                ms: TOO_LONG,
                when: When::AfterWork,
            },
            Work::Lost,
        ),
    ];
    for refusal in [302, 400, 401, 403, 409, 410, 429, 501, 503] {
        faults.push((status(refusal), Work::Refused));
    }
    // What stands before the service may have failed, and not the service.
    for trouble in [500, 502, 504] {
        faults.push((status(trouble), Work::Lost));
    }
    for body in [FaultBody::EmptyCode, FaultBody::Html, FaultBody::Nothing] {
        faults.push((with_body(400, body), Work::Refused));
    }
    faults.push((with_body(502, FaultBody::Html), Work::Lost));
    // A success that nothing can be read from, as of a network's sign-in page.
    faults.push((with_body(200, FaultBody::Html), Work::Unreadable));
    faults.push((with_body(201, FaultBody::Nothing), Work::Unreadable));
    for (patience, after) in [
        (429, RetryAfter::Seconds(0)),
        (503, RetryAfter::DateInSeconds(0)),
        (429, RetryAfter::Seconds(3_600)),
        (503, RetryAfter::DateInSeconds(3_600)),
    ] {
        let fault = Fault::Status {
            status: patience,
            retry_after: Some(after),
            body: FaultBody::Graph,
        };
        faults.push((fault, Work::Refused));
    }
    faults
}

/// What the program can know of a call's work.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Work {
    /// It is done, as the service says.
    Done,
    /// It is not done, as the service says.
    Refused,
    /// The service, or what looks like it, says that it is done, and no more.
    Unreadable,
    /// The service says nothing.
    Lost,
}

/// How often it goes wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Times {
    Once,
    Always,
}

/// A service and an engine on which things go wrong one after another.
struct Bench {
    service: Service,
    driven: Driven,
    profile: tempfile::TempDir,
}

/// One fault at one operation.
struct Case {
    external_id: String,
    fault: Fault,
    work: Work,
    times: Times,
}

impl Bench {
    async fn new() -> Self {
        let service = Service::start().await;
        let profile = profile_for(&service.demo.graph_url());
        let driven = Driven::with(profile.path(), service.demo.token(), |options| {
            options.retry.tries = NonZeroU32::new(2).unwrap();
            options.retry.try_timeout = PATIENCE;
        });
        driven.ready();
        Self {
            service,
            driven,
            profile,
        }
    }

    /// Every fault, once and always, as far as that makes a difference.
    fn cases() -> Vec<Case> {
        let mut cases = Vec::new();
        for (fault, work) in faults() {
            for times in [Times::Once, Times::Always] {
                let case = Case {
                    external_id: format!("case-{}", cases.len()),
                    fault: fault.clone(),
                    work,
                    times,
                };
                let makes_a_difference = match times {
                    Times::Once => case.is_got_over(),
                    // It would take long, and look like a connection that breaks each time.
                    Times::Always => {
                        fault
                            != Fault::Delay {
                                ms: TOO_LONG,
                                when: When::BeforeWork,
                            }
                    }
                };
                if makes_a_difference {
                    cases.push(case);
                }
            }
        }
        cases
    }

    /// Does it while the calls with this method go wrong. The job ends once, and the service is well afterwards.
    fn go_wrong(&self, case: &Case, method: &str, command: impl FnOnce(JobId) -> Command) -> Outcome {
        match case.times {
            Times::Once => self.service.fail(method, case.fault.clone()),
            Times::Always => self.service.always_fail(method, case.fault.clone()),
        }
        let job = self.driven.begin(command);
        let outcome = self.driven.done(job);
        self.service.demo.faults().clear();
        if matches!(case.fault, Fault::Status { status: 401, .. }) {
            // It must be given again.
            self.driven.switch_to(self.service.demo.token());
        }
        let ends = self.driven.ended.borrow().iter().filter(|ended| **ended == job).count();
        assert_eq!(ends, 1, "{case:?}");
        outcome
    }

    fn state(&self, case: &Case) -> Option<RequestState> {
        self.driven.row(&case.external_id).state
    }

    fn there(&self, case: &Case) -> Vec<Value> {
        self.service.with_external_id(&case.external_id)
    }

    /// The request and its meeting agree with the service, as far as they say something.
    fn assert_honest(&self, case: &Case) {
        let there = self.there(case);
        assert!(there.len() < 2, "{case:?}: it is there twice");
        let row = self.driven.row(&case.external_id);
        match &row.state {
            Some(RequestState::Done(_)) => {
                let ids: Vec<_> = there.iter().map(|meeting| meeting["id"].as_str()).collect();
                assert_eq!(ids, [row.graph_id.as_deref()], "{case:?}");
            }
            Some(RequestState::Failed { .. } | RequestState::Waiting { .. }) => {
                assert_eq!(there, Vec::<Value>::new(), "{case:?}");
            }
            Some(RequestState::Unknown) => {}
            state => panic!("{case:?}: {state:?}"),
        }
    }

    /// There is one meeting, the ledger knows it, and nothing is left to do.
    fn assert_all_well(&self, case: &Case) -> Value {
        self.assert_honest(case);
        assert!(matches!(self.state(case), Some(RequestState::Done(_))), "{case:?}");
        assert_eq!(unfinished(self.profile.path()), [], "{case:?}");
        let [meeting] = self.there(case).try_into().unwrap();
        meeting
    }

    fn finish(&self, case: &Case, draft: Draft) -> MeetingAnswer {
        let left = unfinished(self.profile.path());
        if let Some(request) = left.first() {
            return answer(self.driven.resume(request.id));
        }
        // A request that failed is asked for again.
        let state = self.state(case);
        assert!(
            matches!(state, Some(RequestState::Failed { .. })),
            "{case:?}: {state:?}"
        );
        self.driven.created(draft)
    }
}

impl std::fmt::Debug for Case {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} {:?} ({:?})", self.times, self.fault, self.work)
    }
}

impl Case {
    /// Whether another try comes, and nothing goes wrong with it.
    fn is_got_over(&self) -> bool {
        match &self.fault {
            Fault::Delay { ms, .. } if *ms < TOO_LONG => true,
            _ if self.times == Times::Always => false,
            Fault::Status {
                status, retry_after, ..
            } => {
                let is_too_long =
                    |after| matches!(after, RetryAfter::Seconds(1_000..) | RetryAfter::DateInSeconds(1_000..));
                matches!(status, 429 | 500 | 502 | 503 | 504) && !retry_after.is_some_and(is_too_long)
            }
            Fault::Delay { .. } | Fault::Reset { .. } | Fault::Truncate => true,
        }
    }
}

fn creating(bench: &Bench) {
    for case in Bench::cases() {
        let draft = draft(&case.external_id);
        let outcome = bench.go_wrong(&case, "POST", |job| Command::CreateOrGet(job, Box::new(draft.clone())));
        bench.assert_honest(&case);
        match outcome {
            Outcome::Meeting(made) => {
                assert!(case.is_got_over(), "{case:?}");
                assert_eq!(made.unrecorded, None, "{case:?}");
                bench.assert_all_well(&case);
                continue;
            }
            Outcome::Unfinished { state, failure, .. } => {
                assert_eq!(state, RequestState::Unknown, "{case:?}");
                assert!(
                    failure.may_be_done && case.work != Work::Refused,
                    "{case:?}: {failure:?}"
                );
            }
            Outcome::Failed(failure) => {
                assert!(
                    !failure.may_be_done && case.work == Work::Refused,
                    "{case:?}: {failure:?}"
                );
            }
            other => panic!("{case:?}: {other:?}"),
        }
        assert!(!case.is_got_over(), "{case:?}");
        bench.finish(&case, draft);
        bench.assert_all_well(&case);
    }
}

fn resuming(bench: &Bench) {
    for case in Bench::cases() {
        bench
            .service
            .always_fail("POST", Fault::Reset { when: When::AfterWork });
        let (request, ..) = unanswered(bench.driven.create(draft(&case.external_id)));
        bench.service.demo.faults().clear();
        let outcome = bench.go_wrong(&case, "POST", |job| Command::Resume(job, request, AsWhom::TheSame));
        bench.assert_honest(&case);
        if let Outcome::Meeting(made) = outcome {
            assert!(case.is_got_over() && made.earlier_try_unknown, "{case:?}");
        } else {
            let (same, state, _) = unanswered(outcome);
            assert_eq!((same, state), (request, RequestState::Unknown), "{case:?}");
            assert!(!case.is_got_over(), "{case:?}");
            answer(bench.driven.resume(request));
        }
        bench.assert_all_well(&case);
    }
}

fn checking(bench: &Bench) {
    for case in Bench::cases() {
        let draft = draft(&case.external_id);
        bench.driven.created(draft.clone());
        let before = bench.driven.row(&case.external_id);
        let calls = bench.service.exchanged();
        let outcome = bench.go_wrong(&case, "GET", |job| Command::Check(job, Box::new(draft.clone())));
        match outcome {
            Outcome::Meeting(found) => assert!(case.is_got_over() && found.how == How::Read, "{case:?}"),
            Outcome::Failed(failure) => {
                assert!(!case.is_got_over() && !failure.may_be_done, "{case:?}: {failure:?}");
                assert_eq!(
                    bench.driven.row(&case.external_id),
                    before,
                    "{case:?}: nothing was learned"
                );
            }
            other => panic!("{case:?}: {other:?}"),
        }
        assert_eq!(answer(bench.driven.check(draft)).how, How::Read);
        assert!(bench.service.calls_since(calls).iter().all(|call| call.method == "GET"));
        bench.assert_all_well(&case);
    }
}

fn changing(bench: &Bench) {
    // What goes wrong with a GET is seen in full where a meeting is only read.
    for (method, cases) in [("PATCH", 1), ("GET", 6)] {
        for mut case in Bench::cases().into_iter().step_by(cases) {
            case.external_id = format!("{method}-{}", case.external_id);
            let draft = |subject: &str| planned(&case.external_id, subject, "10:00", "11:00");
            let id = graph_id(&bench.driven.created(draft("Before")));
            let change = |job| Command::ChangeMeeting(job, id.clone(), Box::new(draft("After")));
            let outcome = bench.go_wrong(&case, method, change);
            let row = bench.driven.row(&case.external_id);
            let [there] = bench.there(&case).try_into().unwrap();
            match outcome {
                Outcome::Meeting(changed) => {
                    assert!(case.is_got_over() && changed.how == How::Changed, "{case:?}");
                    assert_eq!(
                        (&there["subject"], row.subject.as_deref()),
                        (&json!("After"), Some("After")),
                        "{case:?}"
                    );
                }
                Outcome::Failed(failure) => {
                    assert!(!case.is_got_over(), "{case:?}");
                    assert_eq!(row.subject.as_deref(), Some("Before"), "{case:?}");
                    assert!(
                        failure.may_be_done || there["subject"] == "Before",
                        "{case:?}: {failure:?}"
                    );
                }
                other => panic!("{case:?}: {other:?}"),
            }
            answer(bench.driven.change(&id, draft("After")));
            assert_eq!(bench.assert_all_well(&case)["subject"], "After");
            assert_eq!(bench.driven.row(&case.external_id).subject.as_deref(), Some("After"));
        }
    }
}

fn deleting(bench: &Bench) {
    for case in Bench::cases() {
        if case.work == Work::Unreadable {
            // A success says all that there is to say here.
            continue;
        }
        let made = bench.driven.created(draft(&case.external_id));
        let (id, key) = (graph_id(&made), made.key);
        let outcome = bench.go_wrong(&case, "DELETE", |job| {
            Command::DeleteMeeting(job, id.clone(), key.clone())
        });
        let is_gone = bench.driven.row(&case.external_id).gone_at.is_some();
        let there = bench.there(&case).len();
        match outcome {
            Outcome::Deleted(_) => assert_eq!((is_gone, there), (true, 0), "{case:?}"),
            Outcome::Failed(failure) => {
                assert!(!is_gone && (there == 1 || failure.may_be_done), "{case:?}: {failure:?}");
                assert!(!case.is_got_over(), "{case:?}");
            }
            other => panic!("{case:?}: {other:?}"),
        }
        let again = bench.driven.delete(&id, key.unwrap());
        let expected_gone = there == 0;
        assert!(
            matches!(again, Outcome::Gone(_)) == expected_gone,
            "{case:?}: {again:?}"
        );
        assert_eq!(bench.there(&case), Vec::<Value>::new(), "{case:?}");
        assert!(bench.driven.row(&case.external_id).gone_at.is_some(), "{case:?}");
    }
}

fn reading_again(bench: &Bench) {
    let keys: Vec<_> = ["one", "two", "three"]
        .map(|id| bench.driven.created(draft(id)).key.unwrap())
        .into();
    for case in Bench::cases() {
        let before = bench.driven.list();
        let outcome = bench.go_wrong(&case, "GET", |job| Command::Refresh(job, keys.clone()));
        let Outcome::Refreshed(report) = outcome else {
            panic!("{case:?}: {outcome:?}")
        };
        assert_eq!(report.failure.is_none(), case.is_got_over(), "{case:?}: {report:?}");
        assert_eq!(
            report.gone + report.left_out + report.changed,
            0,
            "{case:?}: {report:?}"
        );
        if report.failure.is_none() {
            assert_eq!(report.read, 3, "{case:?}");
        } else if case.times == Times::Always {
            assert_eq!(bench.driven.list(), before, "{case:?}: nothing was learned");
        }
        let report = bench.driven.refresh(keys.clone());
        assert_eq!((report.read, report.changed, report.failure), (3, 0, None), "{case:?}");
    }
    assert_eq!(bench.service.meetings().len(), 3);
}

fn following_up(bench: &Bench) {
    for case in Bench::cases() {
        let draft = with_presenter(&case.external_id);
        let outcome = bench.go_wrong(&case, "PATCH", |job| Command::CreateOrGet(job, Box::new(draft.clone())));
        let made = answer(outcome);
        assert_eq!((made.how, &made.unrecorded), (How::Created, &None), "{case:?}");
        let set = bench.assert_all_well(&case)["settings"]["allowedPresenters"] == "roleIsPresenter";
        match &made.follow_up {
            FollowUp::Done => assert!(case.is_got_over() && set, "{case:?}"),
            FollowUp::Failed(failure) => {
                assert!(
                    !case.is_got_over() && (!set || failure.may_be_done),
                    "{case:?}: {failure:?}"
                );
            }
            FollowUp::NotNeeded => panic!("{case:?}"),
        }
        answer(bench.driven.change(&graph_id(&made), draft));
        assert_eq!(
            bench.assert_all_well(&case)["settings"]["allowedPresenters"],
            "roleIsPresenter",
            "{case:?}"
        );
    }
}
