//! Sheets: files of many meetings as spreadsheets and other programs write them.

use chrono::{DateTime, Utc};
use convene::meeting::{
    ChannelSupport, Column, ColumnsProblem, DateOrder, DateProblem, Draft, ExternalIdProblem, IdTemplate, OptionKind,
    Problem, Reading, RequestTimes, Role, Row, RowIssue, RowsHow, Sheet, SheetError, WhenProblem, parse_attendees,
};

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

fn how() -> RowsHow {
    RowsHow {
        zone: "Europe/Madrid".to_owned(),
        date_order: None,
        external_id: None,
        like: Draft::default(),
    }
}

fn sheet(text: &str) -> Sheet {
    Sheet::read(text.as_bytes()).expect("a sheet")
}

fn rows(text: &str) -> Vec<Row> {
    sheet(text).rows(&how(), &reading())
}

/// Start and end as they would be sent; empty where a row has a problem.
fn sent(row: &Row) -> String {
    let Ok(accepted) = row.draft.request(&reading()) else {
        return String::new();
    };
    if !row.is_good() {
        return String::new();
    }
    let at = |at: DateTime<Utc>| at.format("%Y-%m-%dT%H:%MZ").to_string();
    match accepted.request.times {
        RequestTimes::ServiceChooses => "now".to_owned(),
        RequestTimes::From(start) => at(start),
        RequestTimes::Between(span) => format!("{}/{}", at(span.start()), at(span.end())),
    }
}

fn issues(row: &Row) -> Vec<(Option<Column>, RowIssue)> {
    let problems = row.problems.iter().cloned();
    problems.map(|problem| (problem.column, problem.issue)).collect()
}

#[test]
fn a_sheet_names_its_columns_and_has_a_meeting_in_each_row() {
    let rows = rows(
        "External ID,Subject,Start,End,Attendees,Presenters,recording\n\
         L-1,Maths,2026-12-01 14:00,2026-12-01 14:45,\"Ana Ruiz <ana@contoso.com>; bob@contoso.com\",eve@contoso.com,no\n\
         L-2,,2 Dec 2026 9:00,10:30,,,\n",
    );
    assert_eq!(rows.len(), 2);
    assert_eq!((rows[0].line, rows[1].line), (2, 3));
    assert_eq!(sent(&rows[0]), "2026-12-01T13:00Z/2026-12-01T13:45Z");
    assert_eq!(sent(&rows[1]), "2026-12-02T08:00Z/2026-12-02T09:30Z");
    let asked = rows[0].draft.request(&reading()).expect("a request").request;
    assert_eq!(asked.external_id.as_str(), "L-1");
    assert_eq!(asked.subject.as_deref(), Some("Maths"));
    let people: Vec<_> = asked.attendees.iter().map(|a| (a.person.label(), a.role)).collect();
    assert_eq!(
        people,
        [
            ("ana@contoso.com", None),
            ("bob@contoso.com", None),
            ("eve@contoso.com", Some(Role::Presenter))
        ]
    );
    assert_eq!(asked.options.recording, Some(false));
    assert_eq!(rows[0].draft.attendees[0].name, "Ana Ruiz");
}

#[test]
fn what_spreadsheets_do_to_a_file_is_undone() {
    let plain = "subject,external_id,start\nCafé,A,2026-12-01 09:00\n\"Two\nlines\",B,2026-12-01 10:00\n";
    let expected = rows(plain);
    assert_eq!(expected[0].draft.subject, "Café");
    assert!(expected.iter().all(Row::is_good));
    let utf16 =
        |order: fn(u16) -> [u8; 2]| -> Vec<u8> { format!("\u{FEFF}{plain}").encode_utf16().flat_map(order).collect() };
    let latin: Vec<u8> = plain.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    for (name, bytes) in [
        ("byte order mark", format!("\u{FEFF}{plain}").into_bytes()),
        ("UTF-16, little end first", utf16(u16::to_le_bytes)),
        ("UTF-16, big end first", utf16(u16::to_be_bytes)),
        ("Windows-1252", latin),
        ("line ends of two", plain.replace('\n', "\r\n").into_bytes()),
        ("semicolons", plain.replace(',', ";").into_bytes()),
        ("tabs", plain.replace(',', "\t").into_bytes()),
        ("no line end at the end", plain.trim_end().as_bytes().to_vec()),
    ] {
        let found = Sheet::read(&bytes).expect(name).rows(&how(), &reading());
        assert_eq!(found, expected, "{name}");
    }
    let said = rows(&format!("sep=;\n{}", plain.replace(',', ";")));
    assert_eq!(said.iter().map(|row| row.line).collect::<Vec<_>>(), [3, 4]);
    assert_eq!(said[1].draft, expected[1].draft);
}

#[test]
fn a_row_is_known_by_the_line_on_which_it_begins() {
    let text = "\n\nexternal_id,subject\n\nA,\"one\ntwo\n\"\n,\nB,x\n\n\nC,y";
    let lines = |text: &str| rows(text).iter().map(|row| row.line).collect::<Vec<_>>();
    assert_eq!(lines(text), [5, 9, 12]);
    assert_eq!(lines(&text.replace('\n', "\r\n")), [5, 9, 12]);
    assert_eq!(lines(&text.replace('\n', "\r")), [5, 9, 12]);
}

#[test]
fn a_date_that_can_be_read_in_two_ways_is_asked_about_and_never_guessed() {
    let asks = |text: &str| sheet(text).asks_date_order(&how(), &reading());
    let ambiguous = "external_id,start\nA,1/12/2026 9:00\nB,2026-12-01 9:00\n";
    assert!(asks(ambiguous));
    let found = rows(ambiguous);
    let problem = RowIssue::When(WhenProblem::Date(DateProblem::Ambiguous));
    assert_eq!(issues(&found[0]), [(Some(Column::Start), problem)]);
    assert!(found[1].is_good());
    for (order, expected) in [
        (DateOrder::DayMonthYear, "2026-12-01T08:00Z"),
        (DateOrder::MonthDayYear, "2026-01-12T08:00Z"),
    ] {
        let how = RowsHow {
            date_order: Some(order),
            ..how()
        };
        assert_eq!(sent(&sheet(ambiguous).rows(&how, &reading())[0]), expected);
        assert!(sheet(ambiguous).asks_date_order(&how, &reading()), "the question stays");
    }
    // One date decides for the others, before it and after it.
    let decided = "external_id,start\nA,1/12/2026 9:00\nB,31/12/2026 9:00\nC,3/4/2027 9:00\n";
    assert!(!asks(decided));
    let found: Vec<_> = rows(decided).iter().map(sent).collect();
    assert_eq!(found, ["2026-12-01T08:00Z", "2026-12-31T08:00Z", "2027-04-03T07:00Z"]);
    let american = "external_id,start\nA,1/12/2027 9:00\nB,12/31/2026 9:00\n";
    assert!(!asks(american));
    assert_eq!(sent(&rows(american)[0]), "2027-01-12T08:00Z");
    // What is the same either way asks nothing.
    assert!(!asks(
        "external_id,start\nA,5/5/2027 9:00\nB,1.12.2026 9:00\nC,2026-12-01T09:00\nD,1 Dec 9:00\n"
    ));
    // A sheet that contradicts itself still asks.
    assert!(asks(
        "external_id,date,time\nA,31/12/2026,9\nB,12/31/2026,9\nC,1/2/2027,9\n"
    ));
}

#[test]
fn times_are_read_as_programs_and_people_write_them() {
    for (cell, expected) in [
        ("2026-12-01 14:00", "2026-12-01T13:00Z"),
        ("2026-12-01T14:00:00", "2026-12-01T13:00Z"),
        ("2026-12-01 14:00:59.123", "2026-12-01T13:00Z"),
        ("2026-12-01T14:00:00Z", "2026-12-01T14:00Z"),
        ("2026-12-01T14:00:00-05:00", "2026-12-01T19:00Z"),
        ("01.12.2026 14:00:00", "2026-12-01T13:00Z"),
        ("12/31/2026 2:00 PM", "2026-12-31T13:00Z"),
        ("12/31/2026 2:00:00 PM", "2026-12-31T13:00Z"),
        ("1 Dec 2026 14h30", "2026-12-01T13:30Z"),
        ("fri 9-10:30", "2026-11-27T08:00Z/2026-11-27T09:30Z"),
        ("2026年12月1日 14:00", "2026-12-01T13:00Z"),
    ] {
        assert_eq!(
            sent(&rows(&format!("external_id;start\nA;{cell}\n"))[0]),
            expected,
            "{cell}"
        );
    }
    let apart = "external_id;Datum;Uhrzeit;Dauer\nA;1.12.2026;14:00:00;45\nB;2026-12-01 00:00:00;9 Uhr;1:30\n\
                 C;1.12.2026;9-10:30;\nD;1.12.2026;22:00;3h\n";
    let found: Vec<_> = rows(apart).iter().map(sent).collect();
    assert_eq!(
        found,
        [
            "2026-12-01T13:00Z/2026-12-01T13:45Z",
            "2026-12-01T08:00Z/2026-12-01T09:30Z",
            "2026-12-01T08:00Z/2026-12-01T09:30Z",
            "2026-12-01T21:00Z/2026-12-02T00:00Z",
        ]
    );
}

#[test]
fn every_problem_of_a_row_is_said_with_its_column_and_good_rows_stay_good() {
    let found = rows(
        "external_id,subject,start,end,duration,zone,attendees,recording,clock_change\n\
         A,x,someday,,,,,,\n\
         B,x,2026-12-01 9:00,2026-12-01 8:00,,,,,\n\
         C,x,2026-12-01 9:00,,soon,,,,\n\
         D,x,2026-12-01 9:00,2026-12-01 10:00,45,,,,\n\
         E,x,2026-12-01 9:00,,,Atlantis,,,\n\
         F,x,2026-12-01 9:00,,,,\"ana, bob@contoso.com\",perhaps,\n\
         G,x,,,,,,,\n\
         A,x,2026-12-01 9:00,,,,,,\n\
         ,x,2026-12-01 9:00,,,,,,\n\
         I,x,2027-03-28 2:30,,,,,,\n\
         J,x,2027-03-28 2:30,,,,,,later\n\
         K,x,2026-12-01 9:00,,,,,,sometimes\n\
         L,x,2026-12-01 9:00,,,,,,,more\n\
         M,x,2026-12-01 9:00\n",
    );
    let only = |index: usize| {
        let found = issues(&found[index]);
        assert_eq!(found.len(), 1, "row {index}: {found:?}");
        found[0].clone()
    };
    let when = RowIssue::When(WhenProblem::Unrecognized);
    assert_eq!(only(0), (Some(Column::Start), when));
    assert_eq!(
        found[0].draft.start.date, "someday",
        "what was typed is kept to look at"
    );
    assert_eq!(only(1).0, Some(Column::End));
    assert_eq!(only(2), (Some(Column::Duration), RowIssue::Length));
    assert_eq!(only(3), (Some(Column::Duration), RowIssue::LengthDiffers));
    assert_eq!(only(4), (Some(Column::TimeZone), RowIssue::Field(Problem::ZoneUnknown)));
    let several = issues(&found[5]);
    assert_eq!(several.len(), 2);
    assert!(matches!(&several[0], (Some(Column::Attendees), RowIssue::Attendee { text, .. }) if text == "ana"));
    let option = RowIssue::Option(OptionKind::Recording, "perhaps".to_owned());
    assert_eq!(several[1], (Some(Column::Option(OptionKind::Recording)), option));
    assert_eq!(only(6), (Some(Column::Start), RowIssue::StartMissing));
    assert_eq!(
        only(7),
        (Some(Column::ExternalId), RowIssue::SameExternalId { line: 2 })
    );
    let no_id = RowIssue::Field(Problem::ExternalId(ExternalIdProblem::Empty));
    assert_eq!(only(8), (Some(Column::ExternalId), no_id));
    assert!(matches!(
        only(9),
        (Some(Column::Start), RowIssue::Field(Problem::ChoiceNeeded(_)))
    ));
    assert_eq!(sent(&found[10]), "2027-03-28T01:30Z");
    assert_eq!(
        only(11),
        (Some(Column::ClockChange), RowIssue::ClockChange("sometimes".to_owned()))
    );
    assert_eq!(only(12), (None, RowIssue::Cells { found: 10, expected: 9 }));
    // Spreadsheets leave out what is empty at the end.
    assert_eq!(sent(&found[13]), "2026-12-01T08:00Z");
}

#[test]
fn external_ids_are_made_where_a_row_has_none() {
    let made = |template: &str, text: &str| {
        let how = RowsHow {
            external_id: Some(IdTemplate::parse_for_rows(template).expect("a template")),
            ..how()
        };
        let rows = sheet(text).rows(&how, &reading());
        rows.into_iter().map(|row| row.draft.external_id).collect::<Vec<_>>()
    };
    let text = "external_id,subject,start\n,Maths,2026-12-01 9:00\nMINE,Art,2026-12-01 9:00\n,Art,2026-12-01 9:00\n";
    assert_eq!(made("lesson-{row}", text), ["lesson-0001", "MINE", "lesson-0003"]);
    assert_eq!(
        made("{subject}-{date}-{time}", text),
        ["maths-2026-12-01-0900", "MINE", "art-2026-12-01-0900"]
    );
    // The hash is of what is asked for, however it is written and wherever it stands.
    let hashes = made("{hash}", "subject,start\nMaths,2026-12-01 9:00\nArt,2026-12-01 9:00\n");
    let moved = made(
        "{hash}",
        "start;subject\n1.12.2026 09:00;Art\n2026-12-01T08:00:00Z;Maths\n",
    );
    assert_eq!(hashes, [moved[1].clone(), moved[0].clone()]);
    assert_ne!(hashes[0], hashes[1]);
    assert_eq!(
        IdTemplate::for_sheet("Lessons 2026 {x}").as_str(),
        "lessons-2026-x-{row}"
    );
    assert_eq!(IdTemplate::for_sheet("…").as_str(), "row-{row}");
    assert!(
        IdTemplate::parse_for_rows("{uuid}").is_err(),
        "another one each time would double meetings"
    );
    assert!(IdTemplate::parse("{row}").is_err());
    // What the template asks for and the row has not.
    let how = RowsHow {
        external_id: Some(IdTemplate::parse_for_rows("{subject}").expect("a template")),
        ..how()
    };
    let rows = sheet("subject,start\n,2026-12-01 9:00\n").rows(&how, &reading());
    assert_eq!(
        issues(&rows[0]),
        [(Some(Column::ExternalId), RowIssue::TemplateUnfilled)]
    );
}

#[test]
fn what_a_row_does_not_say_comes_from_what_it_is_to_be_like() {
    let like = Draft {
        subject: "Lesson".to_owned(),
        attendees: parse_attendees("boss@contoso.com").0,
        external_id: "never".to_owned(),
        zone: "Europe/Madrid".to_owned(),
        start: convene::meeting::DraftMoment {
            date: "2026-12-24".to_owned(),
            time: "08:00".to_owned(),
            choice: None,
        },
        end: convene::meeting::DraftMoment {
            date: String::new(),
            time: "08:45".to_owned(),
            choice: None,
        },
        ..Draft::default()
    };
    let how = RowsHow { like, ..how() };
    let found = sheet(
        "external_id,subject,start,attendees,zone\n\
                       A,,2026-12-01 9:00,ana@contoso.com,\nB,Art,2026-12-01 9:00,,Asia/Tokyo\nC,,,,\n",
    )
    .rows(&how, &reading());
    assert_eq!(
        sent(&found[0]),
        "2026-12-01T08:00Z/2026-12-01T08:45Z",
        "the length is kept"
    );
    assert_eq!(found[0].draft.subject, "Lesson");
    let people: Vec<_> = found[0].draft.attendees.iter().map(|a| a.address.as_str()).collect();
    assert_eq!(people, ["boss@contoso.com", "ana@contoso.com"]);
    assert_eq!(sent(&found[1]), "2026-12-01T00:00Z/2026-12-01T00:45Z");
    assert_eq!(
        issues(&found[2]),
        [(Some(Column::Start), RowIssue::StartMissing)],
        "a start that was forgotten is not filled in"
    );
    // Without a column for the start, or for its time, it is the one of what the rows are like.
    let found = sheet("external_id\nA\n").rows(&how, &reading());
    assert_eq!(sent(&found[0]), "2026-12-24T07:00Z/2026-12-24T07:45Z");
    let found = sheet("external_id,date\nA,2026-12-02\n").rows(&how, &reading());
    assert_eq!(sent(&found[0]), "2026-12-02T07:00Z/2026-12-02T07:45Z");
    assert_eq!(sent(&rows("external_id\nA\n")[0]), "now");
}

#[test]
fn a_list_of_meetings_in_json_is_a_sheet() {
    let list = r#"[
        {"external_id": "A", "subject": "Maths", "start": "2026-12-01T14:00", "duration": 45, "zone": "Europe/Lisbon",
         "attendees": ["Ana <ana@contoso.com>, bob@contoso.com",
            {"name": "Eve \"E\"", "address": "eve@contoso.com", "role": "presenter"},
            {"user_id": "1f35f2e6-9cab-44ad-8d5a-b74c14720000", "address": "tom@contoso.com", "role": "coorganizer"}],
         "options": {"recording": false, "chat": "limited"}, "channel": null},
        {"external_id": "B", "teams_chooses_times": true, "room": 4},
        {"external_id": "C", "attendees": [{"role": "presenter"}], "start": "2026-12-01T14:00"}
    ]"#;
    let sheet = sheet(list);
    assert!(!sheet.counts_lines());
    let unknown: Vec<_> = sheet
        .columns()
        .iter()
        .filter(|c| c.means.is_none())
        .map(|c| &c.name)
        .collect();
    assert_eq!(unknown, ["room"]);
    let found = sheet.rows(&how(), &reading());
    assert_eq!(sent(&found[0]), "2026-12-01T14:00Z/2026-12-01T14:45Z");
    let asked = found[0].draft.request(&reading()).expect("a request").request;
    let people: Vec<_> = asked.attendees.iter().map(|a| (a.person.label(), a.role)).collect();
    assert_eq!(
        people,
        [
            ("ana@contoso.com", None),
            ("bob@contoso.com", None),
            ("eve@contoso.com", Some(Role::Presenter)),
            ("tom@contoso.com", Some(Role::CoOrganizer))
        ]
    );
    assert_eq!(asked.options.recording, Some(false));
    assert_eq!(found[0].draft.attendees[2].name, "Eve \"E\"");
    assert_eq!(sent(&found[1]), "now");
    assert_eq!((found[2].line, found[2].is_good()), (3, false));
    assert!(matches!(Sheet::read(b"[{},"), Err(SheetError::Json(_))));
    assert!(matches!(Sheet::read(b"[1]"), Err(SheetError::Json(_))));
    assert_eq!(Sheet::read(b" []"), Err(SheetError::Empty));
}

#[test]
fn columns_are_known_by_name_in_every_language_or_matched_by_hand() {
    for (name, column) in [
        ("External ID", Column::ExternalId),
        ("external-id", Column::ExternalId),
        ("BETREFF", Column::Subject),
        ("Fecha de inicio", Column::StartDate),
        ("heure de debut", Column::StartTime),
        ("Durée", Column::Duration),
        ("タイムゾーン", Column::TimeZone),
        ("与会者", Column::Attendees),
        ("Co-Organisateur", Column::CoOrganizers),
        ("Lobby bypass", Column::Option(OptionKind::LobbyBypass)),
    ] {
        assert_eq!(Column::named(name), Some(column), "{name}");
    }
    let mut by_hand = sheet("Nr.,Was\nA,Maths\n");
    assert_eq!(by_hand.check_columns(), Err(ColumnsProblem::NoneKnown));
    by_hand.set_column(0, Some(Column::ExternalId));
    by_hand.set_column(1, Some(Column::Subject));
    by_hand.set_column(9, Some(Column::End));
    assert_eq!(by_hand.check_columns(), Ok(()));
    assert_eq!(by_hand.rows(&how(), &reading())[0].draft.subject, "Maths");
    by_hand.set_column(1, Some(Column::ExternalId));
    assert_eq!(by_hand.columns()[0].means, None, "a meaning is one column's");
    let mut twice = sheet("subject,external id,Title\nMaths,A,Art\n");
    assert_eq!(
        twice.check_columns(),
        Err(ColumnsProblem::Twice {
            column: Column::Subject,
            first: "subject".to_owned(),
            second: "Title".to_owned()
        })
    );
    twice.set_column(2, None);
    assert_eq!(twice.check_columns(), Ok(()));
}

#[test]
fn cells_that_were_guarded_against_formulas_lose_the_apostrophe() {
    let rows = rows("external_id,subject\n'=A1,'+1 more\n''x,'tis\n");
    let texts: Vec<_> = rows
        .iter()
        .map(|row| (row.draft.external_id.as_str(), row.draft.subject.as_str()))
        .collect();
    assert_eq!(texts, [("=A1", "+1 more"), ("'x", "'tis")]);
}

#[test]
fn a_file_beyond_the_limits_is_refused_as_a_whole() {
    assert_eq!(Sheet::read(&vec![b'x'; (16 << 20) + 1]), Err(SheetError::TooLarge));
    assert_eq!(Sheet::read(b""), Err(SheetError::Empty));
    assert_eq!(Sheet::read("\u{FEFF}\n \n".as_bytes()), Err(SheetError::Empty));
    let many = format!("external_id\n{}", "x\n".repeat(20_001));
    assert_eq!(Sheet::read(many.as_bytes()), Err(SheetError::TooManyRows));
    let wide = format!("external_id{}\n", ",x".repeat(100));
    assert_eq!(Sheet::read(wide.as_bytes()), Err(SheetError::TooManyColumns));
    assert!(sheet("external_id\n").is_empty());
}

mod read_back {
    use super::*;
    use csv::WriterBuilder;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn reading_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            if let Ok(sheet) = Sheet::read(&bytes) {
                let _ = sheet.asks_date_order(&how(), &reading());
                prop_assert_eq!(sheet.rows(&how(), &reading()).len(), sheet.len());
            }
        }

        #[test]
        fn texts_that_look_like_sheets_never_panic(
            text in "(start|date|time|end|duration|zone|external_id|attendees|\\[|\\{|\"|,|;|\t|\n|:|[0-9]{1,4}|/|-|[a-zé ]){0,60}"
        ) {
            if let Ok(sheet) = Sheet::read(text.as_bytes()) {
                let _ = sheet.asks_date_order(&how(), &reading());
                prop_assert_eq!(sheet.rows(&how(), &reading()).len(), sheet.len());
            }
        }

        #[test]
        fn what_a_csv_writer_wrote_comes_back(
            cells in proptest::collection::vec(("[A-Z][a-z0-9]{0,8}", "[^\\p{C}\\p{Z}'=+@＝＋－＠-][^\\p{C}\r]{0,20}"), 1..12),
            delimiter in prop_oneof![Just(b','), Just(b';'), Just(b'\t')],
        ) {
            let mut writer = WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
            writer.write_record(["external_id", "subject"]).unwrap();
            for (id, subject) in &cells {
                writer.write_record([id, subject]).unwrap();
            }
            let rows = Sheet::read(&writer.into_inner().unwrap()).unwrap().rows(&how(), &reading());
            let read: Vec<_> = rows.iter().map(|r| (r.draft.external_id.clone(), r.draft.subject.clone())).collect();
            let written: Vec<_> = cells.iter().map(|(id, subject)| (id.clone(), subject.trim().to_owned())).collect();
            prop_assert_eq!(read, written);
        }

        #[test]
        fn no_two_good_rows_have_one_external_id(ids in proptest::collection::vec("[AB]{0,2}", 1..20)) {
            let how = RowsHow {
                external_id: Some(IdTemplate::parse_for_rows("A{row}").unwrap()),
                ..how()
            };
            let text: String = ids.iter().flat_map(|id| [id.as_str(), ",x\n"]).collect();
            let rows = sheet(&format!("external_id,subject\n{text}")).rows(&how, &reading());
            let mut good: Vec<_> = rows.iter().filter(|row| row.is_good()).map(|row| &row.draft.external_id).collect();
            let count = good.len();
            good.sort();
            good.dedup();
            prop_assert_eq!(good.len(), count);
        }
    }
}
