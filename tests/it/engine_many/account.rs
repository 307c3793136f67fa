//! A batch is its account's.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn another_account_goes_on_with_a_batch_only_when_told_to() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    service.refuse_after(20);
    let (_, ended) = create(&driven, lessons(40));
    assert_eq!(counts(&ended), [40, 20, 0, 0, 20]);
    service.demo.faults().clear();
    let mine = only_batch(&driven);

    let other = service.demo.token_for("priya.raman@larkfield-demo.example").unwrap();
    driven.switch_to(&other);
    let skipped = service.exchanged();
    let (_, outcome) = try_resume(&driven, &mine, AsWhom::TheSame);
    let Outcome::ManyOfOtherAccount { batch, account } = outcome else {
        panic!("{outcome:?}")
    };
    // What the organizer is called may be learned in between.
    let who = |account: &convene::ledger::Account| (account.connection.clone(), account.organizer.clone());
    assert_eq!((batch, who(&account)), (mine.id, who(&mine.account)));
    assert_eq!(service.calls_since(skipped).len(), 0, "nothing was sent");

    // The same rows are another batch for this account.
    let (_, ended) = create(&driven, lessons(2));
    assert_eq!(counts(&ended), [2, 2, 0, 0, 0]);
    let skipped = service.exchanged();
    let (_, outcome) = try_resume(&driven, &mine, AsWhom::WhoeverIsSignedIn);
    assert_eq!(counts(&done(outcome)), [40, 40, 0, 0, 0]);
    let asked: BTreeSet<_> = asked_for(&service.calls_since(skipped)).into_iter().collect();
    assert_eq!(asked.len(), 20, "those that the first account has made stay its own");
    assert_eq!(service.meetings().len(), 42);
    assert_eq!(batches(&driven, 0), []);
}
