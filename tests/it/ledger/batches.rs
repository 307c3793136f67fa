//! Batches: rows that belong together are kept in one step, and stand as their requests do.

use convene::ledger::{Account, Batch, BatchId, BatchRow, BatchRowState, NewBatch};
use convene::meeting::DateOrder;

use super::*;

fn account(organizer: &str) -> Account {
    Account {
        connection: "Contoso".into(),
        tenant: "tenant".into(),
        organizer: organizer.into(),
        name: None,
    }
}

/// A batch of so many rows, with the external IDs `row-0`, `row-1`…
fn begun(ledger: &mut Ledger, rows: u64) -> BatchId {
    let drafts: Vec<_> = (0..rows).map(|number| row_draft(&format!("row-{number}"))).collect();
    let rows: Vec<_> = drafts.iter().zip(2..).map(|(draft, line)| (line, draft)).collect();
    ledger
        .begin_batch(&NewBatch {
            name: "lessons.csv",
            fingerprint: "print",
            account: &account("ana@contoso.com"),
            date_order: DateOrder::MonthDayYear,
            results: Some(Path::new("/tmp/lessons-results.csv")),
            rows: &rows,
            at: at(0),
        })
        .unwrap()
}

fn row_draft(external_id: &str) -> Draft {
    Draft {
        external_id: external_id.into(),
        ..draft("=Planning")
    }
}

fn batch_rows(ledger: &Ledger, id: BatchId) -> Vec<BatchRow> {
    let mut rows = Vec::new();
    ledger.batch_rows(id, |row| rows.push(row)).unwrap();
    rows
}

fn states(ledger: &Ledger, id: BatchId) -> Vec<BatchRowState> {
    batch_rows(ledger, id).into_iter().map(|row| row.state).collect()
}

/// Sends the row at this place; the request is under way.
fn begin_row(ledger: &mut Ledger, id: BatchId, place: usize) -> RequestId {
    let row = batch_rows(ledger, id).swap_remove(place);
    let draft = row.draft.unwrap();
    let new = NewRequest {
        key: &key(&draft.external_id),
        draft: &draft,
        request: &asked("Planning"),
        body: "{}",
        client_request_id: "first",
        state: RequestState::UnderWay,
        at: at(1),
    };
    ledger.begin_row(row.id, &new).unwrap()
}

fn only_batch(ledger: &Ledger) -> Batch {
    let [batch] = ledger.batches().unwrap().try_into().unwrap();
    batch
}

#[test]
fn a_row_stands_as_its_request_does_also_after_the_program_ended_anywhere() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let id = begun(&mut ledger, 5);
    let requests: Vec<_> = (0..4).map(|place| begin_row(&mut ledger, id, place)).collect();
    for (request, outcome) in requests.iter().zip([Outcome::Created, Outcome::Existed]) {
        ledger.finish(*request, outcome, &meeting("Planning"), at(2)).unwrap();
    }
    let failed = RequestState::Failed { why: "no".into() };
    ledger.set_state(requests[2], &failed, at(2)).unwrap();
    ledger.fail_row(batch_rows(&ledger, id)[2].id, "400: no").unwrap();
    drop(ledger);

    let mut ledger = open(dir.path());
    ledger.after_start(at(3)).unwrap();
    let expected = [
        BatchRowState::Done(Outcome::Created),
        BatchRowState::Done(Outcome::Existed),
        BatchRowState::Failed { why: "400: no".into() },
        BatchRowState::Open,
        BatchRowState::Open,
    ];
    assert_eq!(states(&ledger, id), expected);
    let rows = batch_rows(&ledger, id);
    assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 3, 4, 5, 6]);
    assert_eq!(rows[4].draft, Some(row_draft("row-4")));
    assert_eq!(rows[3].request, Some(requests[3]));
    assert_eq!(rows[0].meeting.answer, None);
    assert_eq!(rows[1].meeting.answer, Some(meeting("Planning").source));
    assert_eq!(
        only_batch(&ledger),
        Batch {
            id,
            name: "lessons.csv".into(),
            account: account("ana@contoso.com"),
            begun_at: at(0),
            date_order: DateOrder::MonthDayYear,
            total: 5,
            done: 3,
            results: Some("/tmp/lessons-results.csv".into()),
            written: None,
        }
    );
    assert!(ledger.may_be_there(&key("row-3")).unwrap());
    assert!(!ledger.may_be_there(&key("row-0")).unwrap());
    assert_eq!(ledger.unfinished().unwrap(), [], "they are the batch's business");

    ledger.discard_batch(id).unwrap();
    assert_eq!(ledger.batches().unwrap(), []);
    let [unfinished] = ledger.unfinished().unwrap().try_into().unwrap();
    assert_eq!(
        unfinished.id, requests[3],
        "what may have been sent is not lost with the batch"
    );
}

#[test]
fn the_same_rows_are_found_again_for_the_same_account() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let id = begun(&mut ledger, 2);
    let like = |ledger: &Ledger, organizer: &str, print: &str| ledger.batch_like(&account(organizer), print).unwrap();
    assert_eq!(like(&ledger, "ana@contoso.com", "print"), Some(id));
    assert_eq!(like(&ledger, "ana@contoso.com", "another"), None);
    assert_eq!(like(&ledger, "bob@contoso.com", "print"), None);
    ledger.discard_batch(id).unwrap();
    assert_eq!(like(&ledger, "ana@contoso.com", "print"), None);
}

#[test]
fn a_batch_that_is_given_to_another_account_keeps_the_answers_it_has() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let id = begun(&mut ledger, 2);
    let answered = begin_row(&mut ledger, id, 0);
    let unanswered = begin_row(&mut ledger, id, 1);
    ledger
        .finish(answered, Outcome::Created, &meeting("Planning"), at(2))
        .unwrap();
    ledger.after_start(at(3)).unwrap();
    ledger.give_batch(id, &account("bob@contoso.com")).unwrap();
    assert_eq!(only_batch(&ledger).account, account("bob@contoso.com"));
    let rows = batch_rows(&ledger, id);
    assert_eq!(
        rows.iter().map(|row| row.request).collect::<Vec<_>>(),
        [Some(answered), None]
    );
    let unfinished = ledger.unfinished().unwrap();
    assert_eq!(
        unfinished.iter().map(|request| request.id).collect::<Vec<_>>(),
        [unanswered]
    );
}

#[test]
fn a_meeting_that_is_removed_leaves_its_row_to_be_sent() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let id = begun(&mut ledger, 1);
    let request = begin_row(&mut ledger, id, 0);
    ledger
        .finish(request, Outcome::Created, &meeting("Planning"), at(2))
        .unwrap();
    ledger.remove(&key("row-0")).unwrap();
    assert_eq!(states(&ledger, id), [BatchRowState::Open]);
    assert_eq!(batch_rows(&ledger, id)[0].request, None);
}

#[test]
fn forgetting_everything_forgets_batches_so_that_nothing_of_them_is_on_the_disk() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    begun(&mut ledger, 50);
    ledger.forget_everything().unwrap();
    assert_eq!(ledger.batches().unwrap(), []);
    let bytes = std::fs::read(file(dir.path())).unwrap();
    assert!(!bytes.windows(6).any(|part| part == b"row-49"));
}

#[test]
fn results_are_a_file_that_no_spreadsheet_runs_and_any_program_reads() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let id = begun(&mut ledger, 3);
    let request = begin_row(&mut ledger, id, 0);
    ledger
        .finish(request, Outcome::Created, &meeting("+1 for all"), at(2))
        .unwrap();
    ledger.fail_row(batch_rows(&ledger, id)[1].id, "-1: \"no\"").unwrap();

    let mut csv = Vec::new();
    ledger.export_results_csv(id, &mut csv).unwrap();
    let text = String::from_utf8(csv).unwrap();
    let mut reader = csv::Reader::from_reader(text.strip_prefix('\u{FEFF}').unwrap().as_bytes());
    assert_eq!(
        reader.headers().unwrap(),
        &csv::StringRecord::from(vec![
            "line",
            "external_id",
            "state",
            "subject",
            "start",
            "end",
            "join_web_url",
            "join_meeting_id",
            "why"
        ])
    );
    let rows: Vec<Vec<String>> = reader.deserialize().map(Result::unwrap).collect();
    let answer = meeting("+1 for all");
    assert_eq!(
        rows[0],
        [
            "2",
            "row-0",
            "created",
            "'+1 for all",
            "2026-11-24T12:00:00Z",
            "2026-11-24T12:30:00Z",
            answer.join_web_url.as_deref().unwrap(),
            "234 567 890 12",
            ""
        ]
    );
    let typed = ["'=Planning", "1 Dec 14:00", "2pm half", "", ""];
    assert_eq!(
        rows[1],
        [&["3", "row-1", "failed"][..], &typed, &["'-1: \"no\""]].concat()
    );
    assert_eq!(rows[2], [&["4", "row-2", "open"][..], &typed, &[""]].concat());

    let mut json = Vec::new();
    ledger.export_results_json(id, &mut json).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(json.as_array().unwrap().len(), 3);
    assert_eq!(json[0]["subject"], "+1 for all");
    assert_eq!(json[0]["why"], serde_json::Value::Null);
    assert_eq!(
        json[1],
        json!({
            "line": 3, "external_id": "row-1", "state": "failed", "subject": "=Planning", "start": "1 Dec 14:00",
            "end": "2pm half", "join_web_url": null, "join_meeting_id": null, "why": "-1: \"no\"",
        })
    );
}

#[test]
fn a_batch_survives_damage_and_a_row_whose_request_is_lost_is_to_be_sent() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let id = begun(&mut ledger, 40);
    let request = begin_row(&mut ledger, id, 0);
    ledger
        .finish(request, Outcome::Created, &meeting("Planning"), at(2))
        .unwrap();
    let lost = begin_row(&mut ledger, id, 1);
    drop(ledger);
    // A row that refers to nothing is what damage leaves.
    let raw = rusqlite::Connection::open(file(dir.path())).unwrap();
    raw.execute_batch("PRAGMA foreign_keys = OFF; DELETE FROM request WHERE id = 2")
        .unwrap();
    drop(raw);
    let mut bytes = std::fs::read(file(dir.path())).unwrap();
    bytes[..16].fill(0);
    std::fs::write(file(dir.path()), bytes).unwrap();

    let (ledger, notices) = Ledger::open(dir.path()).unwrap();
    assert!(matches!(notices[..], [LedgerNotice::Recovered { .. }]), "{notices:?}");
    assert_eq!((only_batch(&ledger).id, only_batch(&ledger).total), (id, 40));
    let rows = batch_rows(&ledger, id);
    assert_eq!(rows[0].state, BatchRowState::Done(Outcome::Created));
    assert_eq!(
        (rows[1].request, &rows[1].state),
        (None, &BatchRowState::Open),
        "{lost:?}"
    );
    assert_eq!(rows[39].draft, Some(row_draft("row-39")));
}
