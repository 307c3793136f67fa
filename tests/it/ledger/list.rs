//! Searching, filtering, sorting, turning pages, and near misses.

use convene::ledger::{Account, NearMiss, Nearness, Only, Sort};
use proptest::prelude::*;

use super::*;

/// A ledger with one meeting of each subject; its external ID is `m` and its number.
fn with_subjects(dir: &Path, subjects: &[&str]) -> Ledger {
    let mut ledger = open(dir);
    for (number, subject) in subjects.iter().enumerate() {
        let mut found = Meeting {
            subject: Some((*subject).into()),
            ..Meeting::default()
        };
        found.start = Some(at(i64::try_from(number).unwrap()));
        ledger.saw(&key(&format!("m{number}")), &found, at(0)).unwrap();
    }
    ledger
}

fn searching(text: &str) -> Query {
    Query {
        text: text.into(),
        ..Query::default()
    }
}

/// Which of the subjects are found.
fn check(subjects: &[&str], text: &str, expected: &[&str]) {
    let dir = tempfile::tempdir().unwrap();
    let ledger = with_subjects(dir.path(), subjects);
    let found = rows(&ledger, &searching(text));
    let found: Vec<_> = found.iter().map(|row| row.subject.as_deref().unwrap()).collect();
    assert_eq!(found, expected, "{text:?}");
}

#[test]
fn words_are_found_by_their_beginnings_as_one_types() {
    let subjects = ["Weekly stand-up", "Understanding"];
    for typed in [
        "w", "we", "weekly", "s", "st", "stan", "stand", "stand-", "stand-u", "stand-up", "up",
    ] {
        check(&subjects, typed, &["Weekly stand-up"]);
    }
    check(&subjects, "", &subjects);
    check(&subjects, "  \t ", &subjects);
    check(&subjects, "standby", &[]);
}

#[test]
fn each_of_several_words_must_be_found_in_any_order() {
    let subjects = ["Weekly stand-up Berlin", "Weekly stand-up Madrid"];
    check(&subjects, "weekly stand", &subjects);
    check(&subjects, "mad week", &["Weekly stand-up Madrid"]);
    check(&subjects, "weekly paris", &[]);
}

#[test]
fn case_and_diacritics_do_not_count() {
    let subjects = ["Réunion d’équipe", "ΣΎΣΚΕΨΗ", "İstanbul", "Cafe\u{301}"];
    for typed in ["reunion", "RÉUNION", "re\u{301}union", "Equipe", "d’ÉQ"] {
        check(&subjects, typed, &["Réunion d’équipe"]);
    }
    check(&subjects, "συσκεψη", &["ΣΎΣΚΕΨΗ"]);
    check(&subjects, "istanbul", &["İstanbul"]);
    check(&subjects, "café", &["Cafe\u{301}"]);
    check(&["Straße"], "straß", &["Straße"]);
    // Points are letters to Unicode, and several of one letter have an order of their own.
    check(&["שָׁלוֹם"], "שלום", &["שָׁלוֹם"]);
    check(&["ꧏ®ףּ\u{119e0}aᢰ"], "ꧏ®ףּ", &["ꧏ®ףּ\u{119e0}aᢰ"]);
    check(&["हिन्दी"], "हिन्", &["हिन्दी"]);
    check(&["ガイド", "ｶﾞｲﾄﾞ"], "がい", &[]);
    check(&["ガイド", "ｶﾞｲﾄﾞ"], "ガイ", &["ガイド", "ｶﾞｲﾄﾞ"]);
}

#[test]
fn scripts_without_blanks_are_found_from_one_character_on_and_in_the_middle() {
    let subjects = ["Q3周会议程", "会计", "議", "カフェ打合せ", "ประชุมทีม", "주간회의는"];
    check(&subjects, "会议", &["Q3周会议程"]);
    check(&subjects, "会", &["Q3周会议程", "会计"]);
    check(&subjects, "q3周", &["Q3周会议程"]);
    check(&subjects, "议会", &[]);
    check(&subjects, "打合", &["カフェ打合せ"]);
    check(&subjects, "ทีม", &["ประชุมทีม"]);
    check(&subjects, "회의", &["주간회의는"]);
}

#[test]
fn what_would_be_an_operator_is_plain_text() {
    let subjects = [
        "cats OR dogs",
        "cats",
        "dogs near by",
        "50% (net) a*b \"quoted\" x:y ^z",
        "NOT",
    ];
    check(&subjects, "cats OR dogs", &["cats OR dogs"]);
    check(&subjects, "NOT", &["NOT"]);
    check(&subjects, "NEAR(dogs by)", &[]);
    check(&subjects, "near by", &["dogs near by"]);
    for typed in ["\"quoted\"", "\"quo", "(net)", "a*b", "x:y", "^z", "50%"] {
        check(&subjects, typed, &[subjects[3]]);
    }
    for typed in [
        "subject:cats",
        "cats AND",
        "* cats'; DROP TABLE meeting; --",
        "{subject}: cats",
        "- cats + \"",
    ] {
        let dir = tempfile::tempdir().unwrap();
        let ledger = with_subjects(dir.path(), &subjects);
        rows(&ledger, &searching(typed));
        assert_eq!(rows(&ledger, &Query::default()).len(), subjects.len());
    }
}

#[test]
fn signs_without_a_letter_are_found_too() {
    let subjects = ["Party 🎉", "100 %", "C++ guild", "C"];
    check(&subjects, "🎉", &["Party 🎉"]);
    check(&subjects, "%", &["100 %"]);
    check(&subjects, "++", &["C++ guild"]);
    check(&subjects, "party 🎉", &["Party 🎉"]);
    check(&["(🎉🎂)"], "🎂", &["(🎉🎂)"]);
    check(&["+ +", "C+"], "++", &[]);
    let row = "-".repeat(100);
    check(&[&row, "--"], &row, &[&row]);
    check(&subjects, "\"", &[]);
    check(&["\u{5B0} alone"], "\u{5B0}", &["\u{5B0} alone"]);
}

#[test]
fn every_part_that_the_search_is_about_is_searched() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    ledger.saw(&key("order-4711/b"), &meeting("Planning"), at(0)).unwrap();
    ledger.saw(&key("other"), &Meeting::default(), at(0)).unwrap();
    let link = meeting("").join_web_url.unwrap();
    for typed in [
        "planning",
        "order-4711",
        "4711/b",
        "nunez",
        "bob@contoso.com",
        &link,
        &link[..40],
        "meetup-join",
        "19:meeting_Abc@thread.v2",
        "19:meeting_a",
        "234 567 890 12",
    ] {
        assert_eq!(
            external_ids(&rows(&ledger, &searching(typed))),
            ["order-4711/b"],
            "{typed:?}"
        );
    }
}

#[test]
fn what_changed_is_found_by_what_it_is_now() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    begin(&mut ledger, &key("x"), RequestState::UnderWay);
    assert_eq!(rows(&ledger, &searching("planning")).len(), 1);
    ledger.saw(&key("x"), &meeting("Retrospective"), at(1)).unwrap();
    assert_eq!(rows(&ledger, &searching("planning")), []);
    assert_eq!(rows(&ledger, &searching("retro")).len(), 1);
}

#[test]
fn a_search_of_any_length_is_answered() {
    let dir = tempfile::tempdir().unwrap();
    let ledger = with_subjects(dir.path(), &["a b"]);
    assert_eq!(rows(&ledger, &searching(&"a b ".repeat(10_000))).len(), 1);
    assert_eq!(rows(&ledger, &searching(&"a-".repeat(10_000))).len(), 0);
    assert_eq!(rows(&ledger, &searching(&"+ ".repeat(10_000))).len(), 0);
    assert_eq!(rows(&ledger, &searching(&"\0".repeat(10_000))).len(), 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn a_subject_is_found_by_any_of_its_words_and_their_beginnings(
        subjects in prop::collection::vec(
            ("\\PC{1,20}", any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..100
        )
    ) {
        let dir = tempfile::tempdir().unwrap();
        let mut ledger = open(dir.path());
        let list: Vec<_> = subjects.iter().enumerate().map(|(number, (subject, ..))| json!({
            "connection": "Contoso", "organizer": "ana", "external_id": number.to_string(), "subject": subject
        })).collect();
        let list = serde_json::to_vec(&list).unwrap();
        prop_assert_eq!(ledger.import_json(&list[..], at(0)).unwrap().added, subjects.len() as u64);
        for (number, (subject, word, length)) in subjects.iter().enumerate() {
            let words: Vec<_> = subject.split_whitespace().collect();
            if words.is_empty() {
                continue;
            }
            let word = words[word.index(words.len())];
            let ends: Vec<_> = word.char_indices().skip(1).map(|(end, _)| end).chain([word.len()]).collect();
            let beginning = &word[..ends[length.index(ends.len())]];
            for text in [word, beginning] {
                let found = rows(&ledger, &searching(text));
                let number = number.to_string();
                prop_assert!(external_ids(&found).contains(&number.as_str()), "{:?} in {:?}", text, subject);
            }
        }
    }

    #[test]
    fn no_text_is_an_error(texts: [String; 32]) {
        let dir = tempfile::tempdir().unwrap();
        let ledger = with_subjects(dir.path(), &["a"]);
        for text in texts {
            prop_assert!(ledger.list(&searching(&text), 0..10).is_ok(), "{:?}", text);
        }
    }
}

/// Meetings of two connections, two organizers and several times; `failed` is what its name says.
fn mixed(dir: &Path) -> Ledger {
    let mut ledger = open(dir);
    let mut see = |connection: &str, organizer: &str, external_id: &str, start: Option<i64>, end: Option<i64>| {
        let mut seen = meeting(&format!("Subject of {external_id}"));
        (seen.start, seen.end) = (start.map(at), end.map(at));
        let key = Key {
            connection: connection.into(),
            organizer: organizer.into(),
            ..key(external_id)
        };
        ledger.saw(&key, &seen, at(start.unwrap_or(-500))).unwrap();
    };
    see("Contoso", "ana", "c", Some(0), Some(100));
    see("Contoso", "bob", "B", Some(100), Some(200));
    see("Fabrikam", "ana", "a", Some(200), None);
    see("Contoso", "ana", "no-times", None, None);
    let failed = begin(&mut ledger, &key("failed"), RequestState::UnderWay);
    let why = "503".to_owned();
    ledger.set_state(failed, &RequestState::Failed { why }, at(1)).unwrap();
    ledger
}

#[test]
fn the_list_is_filtered() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = mixed(dir.path());
    let check = |ledger: &Ledger, query: Query, expected: &[&str]| {
        assert_eq!(external_ids(&rows(ledger, &query)), expected, "{query:?}");
    };
    let query = Query::default;
    let of = |connection: &str| Some(connection.to_owned());
    check(&ledger, query(), &["c", "B", "a", "failed", "no-times"]);
    check(
        &ledger,
        Query {
            connection: of("Fabrikam"),
            ..query()
        },
        &["a"],
    );
    check(
        &ledger,
        Query {
            organizer: of("ana"),
            ..query()
        },
        &["c", "a", "no-times"],
    );
    check(
        &ledger,
        Query {
            organizer: of("ana"),
            connection: of("Contoso"),
            ..query()
        },
        &["c", "no-times"],
    );
    check(
        &ledger,
        Query {
            organizer: of("nobody"),
            ..query()
        },
        &[],
    );
    // One that has begun and not ended is still to be joined.
    check(
        &ledger,
        Query {
            only: Only::Upcoming(at(150)),
            ..query()
        },
        &["B", "a", "failed"],
    );
    check(
        &ledger,
        Query {
            only: Only::Past(at(150)),
            ..query()
        },
        &["c"],
    );
    check(
        &ledger,
        Query {
            only: Only::Past(at(200)),
            ..query()
        },
        &["c", "B", "a"],
    );
    check(
        &ledger,
        Query {
            only: Only::Failed,
            ..query()
        },
        &["failed"],
    );
    check(
        &ledger,
        Query {
            only: Only::Past(at(200)),
            organizer: of("ana"),
            text: "subj".into(),
            ..query()
        },
        &["c", "a"],
    );

    // What counts is how the last request for a meeting went.
    begin(&mut ledger, &key("failed"), RequestState::UnderWay);
    check(
        &ledger,
        Query {
            only: Only::Failed,
            ..query()
        },
        &[],
    );
}

#[test]
fn the_list_is_sorted_either_way_with_what_has_no_value_last() {
    let dir = tempfile::tempdir().unwrap();
    let ledger = mixed(dir.path());
    for (sort, forward, backward) in [
        (
            Sort::Start,
            ["c", "B", "a", "failed", "no-times"],
            ["failed", "a", "B", "c", "no-times"],
        ),
        (
            Sort::ExternalId,
            ["a", "B", "c", "failed", "no-times"],
            ["no-times", "failed", "c", "B", "a"],
        ),
        (
            Sort::Subject,
            ["failed", "a", "B", "c", "no-times"],
            ["no-times", "c", "B", "a", "failed"],
        ),
        (
            Sort::Organizer,
            ["c", "a", "no-times", "failed", "B"],
            ["B", "failed", "no-times", "a", "c"],
        ),
        (
            Sort::Connection,
            ["c", "B", "no-times", "failed", "a"],
            ["a", "failed", "no-times", "B", "c"],
        ),
        (
            Sort::Updated,
            ["no-times", "c", "failed", "B", "a"],
            ["a", "B", "failed", "c", "no-times"],
        ),
    ] {
        for (descending, expected) in [(false, forward), (true, backward)] {
            let query = Query {
                sort,
                descending,
                ..Query::default()
            };
            assert_eq!(external_ids(&rows(&ledger, &query)), expected, "{sort:?} {descending}");
        }
    }
}

#[test]
fn what_another_program_changed_is_found_too() {
    let dir = tempfile::tempdir().unwrap();
    let ledger = with_subjects(dir.path(), &["Planning"]);
    let mut other = open(dir.path());
    assert_eq!(external_ids(&rows(&ledger, &searching("plan"))), ["m0"]);
    other.saw(&key("m1"), &meeting("Planning"), at(0)).unwrap();
    assert_eq!(external_ids(&rows(&ledger, &searching("plan"))), ["m0", "m1"]);
    other.remove(&key("m0")).unwrap();
    assert_eq!(external_ids(&rows(&ledger, &searching("plan"))), ["m1"]);
}

#[test]
fn pages_put_together_are_the_whole_list() {
    let dir = tempfile::tempdir().unwrap();
    let subjects: Vec<_> = (0..25)
        .map(|number| if number % 2 == 0 { "a" } else { "a b" })
        .collect();
    let ledger = with_subjects(dir.path(), &subjects);
    let check = |text: &str, connection: Option<&str>, total: u64| {
        let query = Query {
            sort: Sort::Subject,
            connection: connection.map(str::to_owned),
            ..searching(text)
        };
        let whole = rows(&ledger, &query);
        assert_eq!(whole.len() as u64, total);
        let mut pages = Vec::new();
        for start in [0, 5, 10, 15, 20] {
            let page = ledger.list(&query, start..start + 5).unwrap();
            assert_eq!(page.total, total, "{query:?} {start}");
            pages.extend(page.rows);
        }
        assert_eq!(pages, whole);
        for (places, expected) in [(25..35, &whole[..0]), (3..3, &whole[..0]), (7..u64::MAX, &whole[7..])] {
            let page = ledger.list(&query, places).unwrap();
            assert_eq!((page.total, &page.rows[..]), (total, expected), "{query:?}");
        }
    };
    check("", None, 25);
    check("a", None, 25);
    check("b", None, 12);
    check("b", Some("Contoso"), 12);
    assert_eq!(ledger.list(&searching("c"), 0..5).unwrap().total, 0);
}

#[test]
fn connections_and_organizers_to_filter_by_are_those_that_there_are() {
    let dir = tempfile::tempdir().unwrap();
    let ledger = mixed(dir.path());
    let accounts = ledger.accounts().unwrap();
    let account = |connection: &str, organizer: &str| Account {
        connection: connection.into(),
        tenant: "tenant".into(),
        organizer: organizer.into(),
        name: None,
    };
    assert_eq!(
        accounts,
        [
            account("Contoso", "ana"),
            account("Contoso", "ana@contoso.com"),
            account("Contoso", "bob"),
            account("Fabrikam", "ana")
        ]
    );
}

#[test]
fn near_misses_are_pointed_out_the_nearest_first_and_far_ones_are_not() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let wanted = key("Stand Up 1");
    let others = [
        Key {
            organizer: "bob".into(),
            ..wanted.clone()
        },
        Key {
            connection: "Other".into(),
            ..wanted.clone()
        },
        Key {
            tenant: "other".into(),
            ..wanted.clone()
        },
        key("stand up 1"),
        key("StandUp1"),
        key("STAND  UP\u{A0}1"),
        // The meeting itself, and those that are none.
        wanted.clone(),
        key("Stand Up 2"),
        key("Stand-Up 1"),
        Key {
            organizer: "bob".into(),
            ..key("stand up 1")
        },
    ];
    for other in &others {
        ledger.saw(other, &Meeting::default(), at(0)).unwrap();
    }
    let near = |number: usize, nearness| NearMiss {
        key: others[number].clone(),
        nearness,
    };
    assert_eq!(
        ledger.near_misses(&wanted).unwrap(),
        [
            near(5, Nearness::CaseOrBlanks),
            near(4, Nearness::CaseOrBlanks),
            near(3, Nearness::CaseOrBlanks),
            near(0, Nearness::OtherOrganizer),
            near(2, Nearness::OtherAccount),
            near(1, Nearness::OtherAccount),
        ]
    );
    assert_eq!(ledger.near_misses(&key("nothing like it")).unwrap(), []);
}

#[test]
fn a_request_that_may_have_made_its_meeting_is_a_near_miss_too() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    begin(&mut ledger, &key("x"), RequestState::Unknown);
    let near = ledger.near_misses(&key("X")).unwrap();
    assert_eq!(
        near,
        [NearMiss {
            key: key("x"),
            nearness: Nearness::CaseOrBlanks
        }]
    );
}

#[test]
fn the_same_external_id_of_two_accounts_is_two_meetings() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let other = Key {
        organizer: "bob".into(),
        ..key("x")
    };
    ledger.saw(&key("x"), &meeting("Ana’s"), at(0)).unwrap();
    ledger.saw(&other, &meeting("Bob’s"), at(0)).unwrap();
    ledger.remove(&other).unwrap();
    let left = ledger.meeting(&key("x")).unwrap().unwrap();
    assert_eq!(left.row.subject.as_deref(), Some("Ana’s"));
    assert_eq!(ledger.meeting(&other).unwrap(), None);
}

#[test]
fn an_organizer_has_the_name_that_the_service_gave_last() {
    let dir = tempfile::tempdir().unwrap();
    let mut ledger = open(dir.path());
    let named = |name: &str| {
        let mut seen = meeting("Planning");
        seen.organizer = Some(Participant {
            display_name: Some(name.to_owned()),
            ..Participant::default()
        });
        seen
    };
    let name = |ledger: &Ledger| ledger.accounts().unwrap().remove(0).name;
    ledger.saw(&key("a"), &named("Ana Ruiz"), at(0)).unwrap();
    assert_eq!(name(&ledger).as_deref(), Some("Ana Ruiz"));
    ledger.saw(&key("b"), &named("Ana Núñez"), at(1)).unwrap();
    assert_eq!(name(&ledger).as_deref(), Some("Ana Núñez"));
    // An answer that does not say it takes no name away.
    ledger.saw(&key("c"), &Meeting::default(), at(2)).unwrap();
    assert_eq!(name(&ledger).as_deref(), Some("Ana Núñez"));
}
