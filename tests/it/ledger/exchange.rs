//! Lists as files, out and in again.

use convene::ledger::{ImportError, ImportProblem, ImportReport, RowProblem};
use convene::meeting::ExternalIdProblem;
use proptest::prelude::*;

use super::*;

fn csv(ledger: &Ledger) -> String {
    let mut out = Vec::new();
    ledger.export_csv(&mut out, &Query::default()).unwrap();
    String::from_utf8(out).unwrap()
}

fn json_text(ledger: &Ledger) -> String {
    let mut out = Vec::new();
    ledger.export_json(&mut out, &Query::default()).unwrap();
    String::from_utf8(out).unwrap()
}

/// Imports into a new ledger.
fn from_csv(text: impl AsRef<[u8]>) -> (tempfile::TempDir, Ledger, ImportReport) {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let report = ledger.import_csv(text.as_ref(), at(99)).unwrap();
    (dir, ledger, report)
}

fn from_json(text: &str) -> (tempfile::TempDir, Ledger, ImportReport) {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let report = ledger.import_json(text.as_bytes(), at(99)).unwrap();
    (dir, ledger, report)
}

/// The meetings in full, without the state of requests, which files do not bring back.
fn known(ledger: &Ledger) -> Vec<KnownMeeting> {
    let keys = rows(ledger, &Query::default()).into_iter().map(|row| row.key);
    let known = keys.map(|key| ledger.meeting(&key).unwrap().unwrap());
    known
        .map(|mut known| {
            known.row.state = None;
            known
        })
        .collect()
}

fn lists(ledger: &Ledger) -> Vec<MeetingRow> {
    known(ledger).into_iter().map(|known| known.row).collect()
}

const HEADER: &str = "connection,tenant,organizer,external_id";

#[test]
fn a_list_as_csv_says_what_the_list_says() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let id = begin(&mut ledger, &key("x"), RequestState::UnderWay);
    ledger
        .finish(id, Outcome::Existed, &meeting("He said \"hi\",\nand left"), at(2))
        .unwrap();
    let expected = concat!(
        "\u{FEFF}\"connection\",\"tenant\",\"organizer\",\"external_id\",\"subject\",\"start\",\"end\",\"people\",",
        "\"join_web_url\",\"join_meeting_id\",\"thread\",\"graph_id\",\"updated_at\",\"seen_at\",\"gone_at\",\"state\"\r\n",
        "\"Contoso\",\"tenant\",\"ana@contoso.com\",\"x\",\"He said \"\"hi\"\",\nand left\",",
        "\"2026-11-24T12:00:00.000Z\",\"2026-11-24T12:30:00.000Z\",\"Bob Núñez <bob@contoso.com>\",",
        "\"https://teams.microsoft.com/l/meetup-join/19%3ameeting_Abc%40thread.v2/0\",\"234 567 890 12\",",
        "\"19:meeting_Abc@thread.v2\",\"MSo1\",\"2026-11-24T10:00:02.000Z\",\"2026-11-24T10:00:02.000Z\",\"\",\"existed\"\r\n",
    );
    assert_eq!(csv(&ledger), expected);
}

#[test]
fn only_what_is_listed_is_exported_and_in_that_order() {
    let dir = tempfile::tempdir().unwrap();
    let ledger = filled(dir.path(), 12);
    let query = Query {
        text: "planning".into(),
        descending: true,
        ..Query::default()
    };
    let mut out = Vec::new();
    ledger.export_json(&mut out, &query).unwrap();
    let out: Vec<serde_json::Value> = serde_json::from_slice(&out).unwrap();
    let exported: Vec<_> = out
        .iter()
        .map(|meeting| meeting["external_id"].as_str().unwrap())
        .collect();
    assert_eq!(exported, external_ids(&rows(&ledger, &query)));
    assert_eq!(
        (out[0]["state"].as_str(), out[0]["answer"]["id"].as_str()),
        (Some("created"), Some("MSo1"))
    );
}

#[test]
fn an_empty_list_is_a_file_too() {
    let dir = tempfile::tempdir().unwrap();
    let ledger = open(dir.path());
    assert_eq!(json_text(&ledger), "[]\n");
    let (_dir, _ledger, report) = from_json("[]");
    assert_eq!(report, ImportReport::default());
    let (_dir, _ledger, report) = from_csv(csv(&ledger));
    assert_eq!(report, ImportReport::default());
}

#[test]
fn no_cell_is_a_formula_and_each_comes_back_as_it_was() {
    let subjects = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠1",
        "'=1",
        "'",
        "''",
        "'quoted'",
        " =1",
        "=cmd|' /C calc'!A0",
        "=HYPERLINK(\"http://x\";\"y\")",
        "-2+3;=4",
    ];
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    for (number, subject) in subjects.iter().enumerate() {
        let mut found = meeting(subject);
        found.id = Some((*subject).to_owned());
        ledger.saw(&key(&format!("={number}")), &found, at(0)).unwrap();
    }
    let exported = csv(&ledger);
    let mut reader = csv::Reader::from_reader(exported.as_bytes());
    let mut cells = 0;
    for record in reader.records() {
        for cell in &record.unwrap() {
            assert!(
                !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']),
                "{cell:?}"
            );
            cells += 1;
        }
    }
    assert_eq!(cells, subjects.len() * 16);
    let (_dir, imported, report) = from_csv(&exported);
    assert_eq!(report.problems, []);
    assert_eq!(lists(&imported), lists(&ledger));
}

/// Any text, now and then with what files quote, escape or run.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[=+\\-@'\",;\t\r\n a-z]{0,12}",]
}

fn time() -> impl Strategy<Value = Option<DateTime<Utc>>> {
    // The years that RFC 3339 has.
    prop::option::of(
        (-62_000_000_000_000_i64..253_000_000_000_000)
            .prop_map(|millis| DateTime::from_timestamp_millis(millis).unwrap()),
    )
}

prop_compose! {
    fn any_meeting()(
        external_id in "[!-~é会][ -~é会]{0,20}[!-~é会]|[=+@'-]",
        (connection, tenant, organizer) in ("\\PC+", text(), "\\PC+"),
        // An empty text and none are one in a spreadsheet.
        (id, subject, link, join_id, thread) in (
            prop::option::of("\\PC+"), prop::option::of("(?s).+"), prop::option::of("\\PC+"), prop::option::of("\\PC+"),
            prop::option::of("\\PC+"),
        ),
        people in text(),
        (start, end, seen) in (time(), time(), time()),
        source in prop_oneof![Just(json!({})), text().prop_map(|text| json!({ "deep": [{ "text": text }, null, 1.5] }))],
    ) -> (Key, Meeting, DateTime<Utc>) {
        let key = Key { connection, tenant, organizer, external_id };
        let meeting = Meeting {
            id, subject, start, end, join_web_url: link, join_meeting_id: join_id, source,
            chat: Some(ChatInfo { thread_id: thread, ..ChatInfo::default() }),
            attendees: vec![Participant { display_name: Some(people), ..Participant::default() }],
            ..Meeting::default()
        };
        (key, meeting, seen.unwrap_or_default())
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn whatever_is_exported_comes_back(meetings in prop::collection::vec(any_meeting(), 1..10)) {
        let dir = tempfile::tempdir().unwrap();
        let mut ledger = open(dir.path());
        for (key, meeting, seen) in &meetings {
            ledger.saw(key, meeting, *seen).unwrap();
        }
        let count = rows(&ledger, &Query::default()).len() as u64;
        let added = ImportReport { added: count, ..ImportReport::default() };

        let exported = json_text(&ledger);
        let (_dir, imported, report) = from_json(&exported);
        prop_assert_eq!(&report, &added);
        prop_assert_eq!(known(&imported), known(&ledger));
        prop_assert_eq!(json_text(&imported), exported);

        let exported = csv(&ledger);
        let (_dir, imported, report) = from_csv(&exported);
        prop_assert_eq!(&report, &added);
        prop_assert_eq!(lists(&imported), lists(&ledger));
        prop_assert_eq!(csv(&imported), exported.clone());

        // What is known already is left as it is.
        let again = ledger.import_csv(exported.as_bytes(), at(0)).unwrap();
        prop_assert_eq!(again, ImportReport { unchanged: count, ..ImportReport::default() });
    }

    #[test]
    fn no_file_breaks_anything(bytes: Vec<u8>, text in text()) {
        let dir = tempfile::tempdir().unwrap();
        let mut ledger = filled(dir.path(), 1);
        let before = known(&ledger);
        for file in [bytes, text.clone().into_bytes(), format!("{HEADER}\n{text}").into_bytes(), format!("[{text}").into_bytes()] {
            if let Ok(report) = ledger.import_csv(file.as_slice(), at(0)) {
                prop_assert_eq!(report.updated, 0);
            }
            if let Ok(report) = ledger.import_json(file.as_slice(), at(0)) {
                prop_assert_eq!(report.added + report.updated, 0);
            }
        }
        for known in before {
            prop_assert_eq!(ledger.meeting(&known.row.key).unwrap().unwrap().row.subject, known.row.subject);
        }
    }
}

#[test]
fn later_news_win_and_a_spreadsheet_takes_nothing_away_that_it_does_not_have() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    begin(&mut ledger, &key("x"), RequestState::UnderWay);
    ledger.saw(&key("x"), &meeting("Known"), at(10)).unwrap();
    let file = |subject: &str, updated: DateTime<Utc>| {
        let [a, b, c, d] = [key("x").connection, key("x").tenant, key("x").organizer, "x".into()];
        format!(
            "{HEADER},subject,updated_at\n{a},{b},{c},{d},{subject},{}\n",
            updated.to_rfc3339()
        )
    };
    let report = |unchanged, updated| ImportReport {
        unchanged,
        updated,
        ..ImportReport::default()
    };
    let mut import = |subject, updated| {
        let report = ledger.import_csv(file(subject, updated).as_bytes(), at(99)).unwrap();
        let known = ledger.meeting(&key("x")).unwrap().unwrap();
        assert_eq!(
            (known.asked, known.answer),
            (Some(draft("Planning")), Some(meeting("Known").source))
        );
        assert_eq!(known.row.state, Some(RequestState::UnderWay));
        (report, known.row.subject.unwrap())
    };
    assert_eq!(import("Older", at(9)), (report(1, 0), "Known".into()));
    assert_eq!(import("Same", at(10)), (report(1, 0), "Known".into()));
    assert_eq!(import("Later", at(11)), (report(0, 1), "Later".into()));
    assert_eq!(
        rows(
            &ledger,
            &Query {
                text: "later".into(),
                ..Query::default()
            }
        )
        .len(),
        1
    );
}

#[test]
fn a_file_that_was_through_a_spreadsheet_is_read() {
    let expected = || vec![("a;b".to_owned(), Some("Planning, \"part 2\"\nsecond line".to_owned()))];
    for text in [
        // Excel where the comma is a decimal sign; a byte order mark, other columns, another order.
        "\u{FEFF}Subject;connection;Tenant;organizer;external_id;notes\r\n\"Planning, \"\"part 2\"\"\nsecond line\";C;T;ana;\"a;b\";x\r\n",
        "connection\ttenant\torganizer\texternal_id\tsubject\nC\tT\tana\ta;b\t\"Planning, \"\"part 2\"\"\nsecond line\"\n",
        "\"connection\",\" tenant \",organizer,external_id,subject\r\n\r\nC,T,ana,a;b,\"Planning, \"\"part 2\"\"\nsecond line\"",
    ] {
        let (_dir, ledger, report) = from_csv(text);
        assert_eq!(
            report,
            ImportReport {
                added: 1,
                ..ImportReport::default()
            },
            "{text}"
        );
        let found: Vec<_> = lists(&ledger)
            .into_iter()
            .map(|row| (row.key.external_id, row.subject))
            .collect();
        assert_eq!(found, expected());
        assert_eq!(lists(&ledger)[0].updated_at, at(99), "nothing said when");
    }
}

#[test]
fn what_is_wrong_with_a_row_costs_that_row_and_is_told_with_its_line() {
    let huge = "x".repeat(65_537);
    let rows = [
        "C,T,ana,good-1,Planning,2026-11-24T10:00:00+01:00",
        "C,T,ana,no subject",
        "C,T,ana,one,too,2026-11-24T10:00:00Z,many",
        ",T,ana,b,,",
        "C,T,,b,,",
        "C,T,ana,,,",
        "C,T,ana, b,,",
        "C,T,ana,b\u{200B},,",
        "C,T,ana,b,,24.11.2026 10:00",
        "C,T,ana,\"b\nb\",,",
        &format!("C,T,ana,b,{huge},"),
        "C,,ana,good-2,\"two\nlines\",",
        "C,T,ana,good-3,,",
    ];
    let mut text = format!("{HEADER},subject,start\n{}\n", rows.join("\n")).into_bytes();
    text.extend(b"C,T,ana,b,\xFF,\nC,T,ana,good-4,,\nC,T,ana,\"never closed,,\nC,T,ana,swallowed,,\n");
    let (_dir, ledger, report) = from_csv(text);
    let problem = |place, problem| RowProblem { place, problem };
    let cells = |found| ImportProblem::Cells { found, expected: 6 };
    assert_eq!(
        report.problems,
        [
            problem(3, cells(4)),
            problem(4, cells(7)),
            problem(5, ImportProblem::Empty("connection")),
            problem(6, ImportProblem::Empty("organizer")),
            problem(7, ImportProblem::Empty("external_id")),
            problem(8, ImportProblem::ExternalId(ExternalIdProblem::SurroundingBlank)),
            problem(9, ImportProblem::ExternalId(ExternalIdProblem::Unprintable('\u{200B}'))),
            problem(10, ImportProblem::Time("start")),
            problem(11, ImportProblem::ExternalId(ExternalIdProblem::Unprintable('\n'))),
            problem(13, ImportProblem::TooLong("subject")),
            problem(17, ImportProblem::NotUtf8),
            problem(19, cells(4)),
        ]
    );
    assert_eq!(report.added, 4);
    let mut found = lists(&ledger);
    found.sort_by(|a, b| a.key.cmp(&b.key));
    assert_eq!(external_ids(&found), ["good-2", "good-1", "good-3", "good-4"]);
    assert_eq!(found[1].start, Some("2026-11-24T09:00:00Z".parse().unwrap()));
    assert_eq!(found[0].subject.as_deref(), Some("two\nlines"));
}

#[test]
fn lines_are_counted_whatever_ends_them() {
    for end in ["\n", "\r\n"] {
        let text = [HEADER, "C,T,ana,good", ",T,ana,b", "C,T,ana,\"b", "b\"", ",T,ana,b"].join(end);
        let (_dir, _ledger, report) = from_csv(text.into_bytes());
        let places: Vec<_> = report.problems.iter().map(|problem| problem.place).collect();
        assert_eq!(places, [3, 4, 6], "{end:?}");
    }
}

#[test]
fn a_file_without_the_columns_that_make_a_meeting_one_is_refused_whole() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    for (text, lacking) in [
        ("", &["connection", "tenant", "organizer", "external_id"][..]),
        ("connection,organizer\nC,ana\n", &["tenant", "external_id"]),
        ("C,T,ana,x\n", &["connection", "tenant", "organizer", "external_id"]),
        (
            "\u{0}\u{1}PK\u{3}\u{4}",
            &["connection", "tenant", "organizer", "external_id"],
        ),
    ] {
        match ledger.import_csv(text.as_bytes(), at(0)) {
            Err(ImportError::NoColumns(columns)) => assert_eq!(columns, lacking, "{text:?}"),
            other => panic!("{text:?}: {other:?}"),
        }
    }
    assert_eq!(rows(&ledger, &Query::default()), []);
}

#[test]
fn in_json_what_is_wrong_with_a_meeting_costs_that_meeting() {
    let good =
        |id: &str| json!({ "connection": "C", "organizer": "ana", "external_id": id, "unknown": [1] }).to_string();
    let text = format!(
        "[{}, 7, {{}}, {{\"connection\": 1}}, {{\"connection\":\"C\",\"organizer\":\"ana\",\"external_id\":\"b\",\"start\":\"soon\"}}, {}]",
        good("good-1"),
        good("good-2")
    );
    let (_dir, ledger, report) = from_json(&text);
    assert_eq!(external_ids(&lists(&ledger)), ["good-1", "good-2"]);
    let places: Vec<_> = report.problems.iter().map(|problem| problem.place).collect();
    assert_eq!((report.added, places), (2, vec![2, 3, 4, 5]));
    assert_eq!(report.problems[1].problem, ImportProblem::Empty("connection"));
    assert!(matches!(&report.problems[3].problem, ImportProblem::Json(why) if !why.is_empty()));
}

#[test]
fn in_json_that_breaks_off_what_stands_before_is_taken() {
    let good = json!({ "connection": "C", "organizer": "ana", "external_id": "good" }).to_string();
    for rest in ["", ",", ", {\"connection\"", ", nonsense]", "] more"] {
        let (_dir, ledger, report) = from_json(&format!("[{good}{rest}"));
        assert_eq!((report.added, report.problems.len()), (1, 1), "{rest:?}");
        assert_eq!(external_ids(&lists(&ledger)), ["good"]);
    }
    let deep = format!("[{good}, {}1{}]", "[".repeat(100_000), "]".repeat(100_000));
    let (_dir, _ledger, report) = from_json(&deep);
    assert_eq!((report.added, report.problems.len()), (1, 1));
}

#[test]
fn what_is_no_list_in_json_is_refused_whole() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    for text in ["", "{}", "7", "null", "connection,tenant", "\u{0}"] {
        let refused = ledger.import_json(text.as_bytes(), at(0));
        assert!(matches!(refused, Err(ImportError::NoList(_))), "{text:?}: {refused:?}");
    }
}

/// Fails in the middle, as a disk may.
struct Failing<'a>(&'a [u8]);

impl std::io::Read for Failing<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        match self.0.read(buffer)? {
            0 => Err(std::io::Error::other("unplugged")),
            read => Ok(read),
        }
    }
}

#[test]
fn a_file_that_can_t_be_read_to_its_end_is_not_taken_in_part() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let text = format!("{HEADER}\nC,T,ana,x\n");
    let refused = ledger.import_csv(Failing(text.as_bytes()), at(0));
    assert!(matches!(refused, Err(ImportError::Read(_))), "{refused:?}");
    let refused = ledger.import_json(
        Failing(br#"[{"connection":"C","organizer":"ana","external_id":"x"},"#),
        at(0),
    );
    assert!(matches!(refused, Err(ImportError::Read(_))), "{refused:?}");
    assert_eq!(rows(&ledger, &Query::default()), []);
}

/// More than 16 MiB.
fn too_large() -> String {
    "x".repeat((16 << 20) + (64 << 10))
}

#[test]
fn a_row_of_more_than_16_mib_ends_the_reading_and_what_stands_before_it_is_taken() {
    let (_dir, ledger, report) = from_csv(format!(
        "{HEADER}\nC,T,ana,good\nC,T,ana,{}\nC,T,ana,after\n",
        too_large()
    ));
    assert_eq!(external_ids(&lists(&ledger)), ["good"]);
    let problem = |place| RowProblem {
        place,
        problem: ImportProblem::TooLarge,
    };
    assert_eq!(report.problems, [problem(3)]);

    let good = json!({ "connection": "C", "organizer": "ana", "external_id": "good" }).to_string();
    let (_dir, ledger, report) = from_json(&format!("[{good}, \"{}\", {good}]", too_large()));
    assert_eq!(external_ids(&lists(&ledger)), ["good"]);
    assert_eq!(report.problems, [problem(2)]);
}

#[test]
fn a_file_with_more_than_a_hundred_thousand_wrong_rows_is_not_taken_at_all() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let text = format!("{HEADER}\nC,T,ana,good\n{}", "x\n".repeat(100_001));
    let refused = ledger.import_csv(text.as_bytes(), at(0));
    assert!(matches!(refused, Err(ImportError::TooManyProblems)), "{refused:?}");
    assert_eq!(rows(&ledger, &Query::default()), []);
}

#[test]
fn what_a_reader_says_of_a_row_is_short() {
    let (_dir, _ledger, report) = from_json(&format!(
        "[{{\"asked\": {{\"start\": {{\"choice\": \"{}\"}}}}}}]",
        "x".repeat(1 << 20)
    ));
    let ImportProblem::Json(said) = &report.problems[0].problem else {
        panic!("{report:?}")
    };
    assert_eq!(said.chars().count(), 300);
}

#[test]
fn a_time_that_no_file_can_say_again_is_refused() {
    let rows =
        "C,T,ana,x,0000-01-01T00:00:00+23:59\nC,T,ana,y,9999-12-31T23:59:59-00:01\nC,T,ana,z,9999-12-31T23:59:59Z\n";
    let (_dir, ledger, report) = from_csv(format!("{HEADER},start\n{rows}"));
    assert_eq!(external_ids(&lists(&ledger)), ["z"]);
    let problems = report.problems.into_iter().map(|row| row.problem);
    assert_eq!(
        problems.collect::<Vec<_>>(),
        [ImportProblem::Time("start"), ImportProblem::Time("start")]
    );
    let far = json!([{ "connection": "C", "organizer": "ana", "external_id": "x", "end": "+12345-01-01T00:00:00Z" }]);
    let (_dir, _ledger, report) = from_json(&far.to_string());
    assert_eq!(report.problems[0].problem, ImportProblem::Time("end"));
}
