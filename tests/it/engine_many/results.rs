//! What became of each row is written beside the file that it is from.

use super::*;

fn rows_of(path: &Path) -> Vec<BTreeMap<String, String>> {
    let text = std::fs::read_to_string(path).unwrap();
    let text = text.strip_prefix('\u{FEFF}').unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

fn with_results(path: &Path, drafts: impl IntoIterator<Item = Draft>) -> NewBatch {
    NewBatch {
        results: Some(path.to_owned()),
        ..batch(drafts)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_results_say_of_each_row_what_became_of_it_and_run_in_no_spreadsheet() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("lessons-results.csv");
    driven.created(draft("lesson-1"));
    let rows = [
        planned("=lesson-0", "=HYPERLINK(\"x\")", "9:00", "10:00"),
        draft("lesson-1"),
        planned("lesson-2", "Music", "25:00", "10:00"),
    ];
    let (_, ended) = create(&driven, with_results(&path, rows));
    assert_eq!(counts(&ended), [3, 1, 1, 1, 0]);
    assert_eq!(ended.results, Some(Ok(path.clone())));
    let rows = rows_of(&path);
    let column = |name: &str| rows.iter().map(|row| row[name].clone()).collect::<Vec<_>>();
    assert_eq!(column("line"), ["2", "3", "4"]);
    assert_eq!(column("external_id"), ["'=lesson-0", "lesson-1", "lesson-2"]);
    assert_eq!(column("state"), ["created", "existed", "failed"]);
    assert_eq!(rows[0]["subject"], "'=HYPERLINK(\"x\")");
    assert_eq!(rows[0]["start"], "2030-05-06T08:00:00Z");
    assert_eq!(rows[2]["start"], "2030-05-06 25:00", "as it was typed");
    assert_ne!(rows[2]["why"], "");
    assert_eq!(
        (rows[0]["join_web_url"].as_str(), rows[0]["why"].as_str()),
        (driven.row("=lesson-0").join_web_url.unwrap().as_str(), "")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_there_stays_and_the_batch_replaces_only_its_own() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("results.json");
    std::fs::write(&path, "mine").unwrap();
    service.always_fail("POST", status(403));
    let rows = || [draft("lesson-0"), draft("lesson-1")];
    let (_, ended) = create(&driven, with_results(&path, rows()));
    let own = dir.path().join("results (2).json");
    assert_eq!(ended.results, Some(Ok(own.clone())));
    let states = |path: &Path| {
        let json: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        let rows = json.as_array().unwrap().iter();
        rows.map(|row| row["state"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(states(&own), ["open", "open"]);

    service.demo.faults().clear();
    let (_, ended) = create(&driven, with_results(&path, rows()));
    assert_eq!(ended.results, Some(Ok(own.clone())));
    assert_eq!(states(&own), ["created", "created"]);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");

    let (_, ended) = create(&driven, with_results(&path, rows()));
    let another = dir.path().join("results (3).json");
    assert_eq!(ended.results, Some(Ok(another.clone())), "another batch, another file");
    assert_eq!(states(&another), ["existed", "existed"]);
    let mut names: Vec<_> = std::fs::read_dir(dir.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["results (2).json", "results (3).json", "results.json"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn results_that_can_t_be_written_are_told_and_the_meetings_are_made() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("no such folder").join("results.csv");
    let (_, ended) = create(&driven, with_results(&path, [draft("lesson-0")]));
    assert_eq!(counts(&ended), [1, 1, 0, 0, 0]);
    let failure = ended.results.unwrap().unwrap_err();
    assert_eq!(failure.kind, FailureKind::File { path });
    assert_all_made_once(&service, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_that_is_cancelled_has_its_results_too() {
    let service = Service::start().await;
    let (driven, _profile) = Driven::at(&service);
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("results.csv");
    service.always_fail(
        "POST",
        Fault::Delay {
            ms: 50,
            when: When::BeforeWork,
        },
    );
    let drafts = (0..60).map(|number| draft(&lesson(number)));
    let job = begin(&driven, with_results(&path, drafts));
    driven.until(|event| match event {
        Event::Progress(id, Progress::Many(progress)) if *id == job && progress.created > 0 => Some(()),
        _ => None,
    });
    driven.engine.send(Command::Cancel(job));
    let ended = done(heard(&driven, job).1);
    assert_eq!(ended.results, Some(Ok(path.clone())));
    let rows = rows_of(&path);
    let count = |state: &str| rows.iter().filter(|row| row["state"] == state).count() as u64;
    assert_eq!((count("created"), count("open")), (ended.created, ended.open));
}
