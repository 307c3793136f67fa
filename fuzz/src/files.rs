//! Files with lists of meetings.

use std::{cell::RefCell, fmt::Debug, path::Path};

use chrono::{DateTime, Utc};
use convene::{
    ledger::{ImportError, ImportReport, KnownMeeting, Ledger, Query},
    meeting::ExternalId,
};
use tempfile::TempDir;

/// More bytes are no text of a meeting.
const LONGEST_TEXT: usize = 64 << 10;

/// A ledger, and the folder it is in.
struct Kept {
    ledger: Ledger,
    _folder: TempDir,
}

thread_local! {
    /// One to take a file into, and one to take over what comes out of the first.
    static LEDGERS: RefCell<[Kept; 2]> = RefCell::new([new(), new()]);
}

fn new() -> Kept {
    // In memory where that is a folder: what is tried here is not the disk.
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() {
        TempDir::new_in(memory)
    } else {
        TempDir::new()
    };
    let folder = folder.expect("a folder can be made");
    let (ledger, notices) = Ledger::open(folder.path()).expect("a ledger can be made");
    assert_eq!(notices, []);
    Kept {
        ledger,
        _folder: folder,
    }
}

fn at() -> DateTime<Utc> {
    "2026-11-24T10:07:30Z".parse().expect("an instant")
}

/// CSV: rows are meetings or named as wrong, and what was taken in comes back out of CSV as it went in.
pub fn ledger_csv(bytes: &[u8]) {
    LEDGERS.with_borrow_mut(|[first, second]| {
        let imported = first.ledger.import_csv(bytes, at());
        taken(imported, &mut first.ledger, |kept| {
            let mut file = Vec::new();
            first_error(kept.export_csv(&mut file, &Query::default()));
            let again = second.ledger.import_csv(&file[..], at());
            let (found, expected) = (meetings(&second.ledger), meetings(kept));
            same(again, &mut second.ledger, found, expected, |mut meeting| {
                (meeting.asked, meeting.answer) = (None, None);
                meeting
            });
        });
    });
}

/// JSON: likewise, with all that is known of each meeting; and as CSV too.
pub fn ledger_json(bytes: &[u8]) {
    LEDGERS.with_borrow_mut(|[first, second]| {
        let imported = first.ledger.import_json(bytes, at());
        taken(imported, &mut first.ledger, |kept| {
            let mut file = Vec::new();
            first_error(kept.export_json(&mut file, &Query::default()));
            let again = second.ledger.import_json(&file[..], at());
            let (found, expected) = (meetings(&second.ledger), meetings(kept));
            same(again, &mut second.ledger, found, expected, |meeting| meeting);

            let mut file = Vec::new();
            first_error(kept.export_csv(&mut file, &Query::default()));
            let again = second.ledger.import_csv(&file[..], at());
            let (found, expected) = (meetings(&second.ledger), meetings(kept));
            same(again, &mut second.ledger, found, expected, |mut meeting| {
                (meeting.asked, meeting.answer) = (None, None);
                meeting
            });
        });
    });
}

/// What an import promises; `and_then` gets the ledger if there is anything in it, which is then forgotten.
fn taken(imported: Result<ImportReport, ImportError>, ledger: &mut Ledger, and_then: impl FnOnce(&Ledger)) {
    let report = match imported {
        Ok(report) => report,
        Err(ImportError::NoColumns(_) | ImportError::NoList(_)) => return,
        Err(error) => panic!("{error}"),
    };
    for pair in report.problems.windows(2) {
        assert!(pair[0].place <= pair[1].place, "{pair:?}");
    }
    for problem in &report.problems {
        assert!(
            problem.place > 0 && !problem.problem.to_string().is_empty(),
            "{problem:?}"
        );
    }
    if report.added == 0 {
        assert_eq!(report.updated + report.unchanged, 0, "{report:?}");
        return;
    }
    for meeting in meetings(ledger) {
        let row = &meeting.row;
        assert!(ExternalId::parse(&row.key.external_id).is_ok(), "{row:?}");
        assert!(
            !row.key.connection.is_empty() && !row.key.organizer.is_empty(),
            "{row:?}"
        );
        assert!(
            row.subject.as_ref().is_none_or(|subject| subject.len() <= LONGEST_TEXT),
            "{row:?}"
        );
    }
    and_then(ledger);
    assert_eq!(ledger.forget_everything().expect("it can be emptied"), report.added);
}

/// Holds that `again`, the import of what was exported, took in all of it as it was, as far as `known` leaves it.
fn same(
    again: Result<ImportReport, ImportError>,
    ledger: &mut Ledger,
    found: Vec<KnownMeeting>,
    expected: Vec<KnownMeeting>,
    known: impl Fn(KnownMeeting) -> KnownMeeting,
) {
    let report = again.expect("what was exported can be imported");
    assert_eq!(report.problems, []);
    assert_eq!(report.added, expected.len() as u64);
    let (found, expected) = (found.into_iter().map(&known), expected.into_iter().map(&known));
    assert_same(&found.collect::<Vec<_>>(), &expected.collect::<Vec<_>>());
    ledger.forget_everything().expect("it can be emptied");
}

fn assert_same<T: Debug + PartialEq>(found: &[T], expected: &[T]) {
    assert_eq!(found, expected);
}

fn first_error<E: Debug>(done: Result<(), E>) {
    done.expect("memory can be written");
}

fn meetings(ledger: &Ledger) -> Vec<KnownMeeting> {
    let rows = ledger.list(&Query::default(), 0..u64::MAX).expect("it can be listed");
    let known = rows
        .rows
        .into_iter()
        .map(|row| ledger.meeting(&row.key).expect("it can be read"));
    known.map(|meeting| meeting.expect("it was listed")).collect()
}
