//! Sheets: files of many meetings.

use std::collections::HashSet;

use convene::meeting::{ChannelSupport, DateOrder, Draft, IdTemplate, Reading, Row, RowsHow, Sheet, SheetError};

use super::assert_plain;

/// Every row is a meeting that can be asked for, with an external ID of its own, or says what is wrong with it; and when the
/// order of dates is known, nobody is asked for it again.
pub fn sheet(bytes: &[u8]) {
    let sheet = match Sheet::read(bytes) {
        Ok(sheet) => sheet,
        Err(SheetError::Json(said)) => {
            assert!(!said.is_empty());
            return;
        }
        Err(_) => return,
    };
    assert!(sheet.len() <= 20_000 && sheet.columns().len() <= 100);
    sheet.check_columns().ok();
    let mut how = RowsHow {
        zone: "Europe/Madrid".to_owned(),
        date_order: None,
        external_id: Some(IdTemplate::for_sheet("lessons")),
        like: Draft::default(),
    };
    let mut reading = Reading {
        now: "2026-11-24T09:10:00Z".parse().expect("an instant"),
        date_order: DateOrder::YearMonthDay,
        channel: ChannelSupport::Supported,
    };
    let asks = sheet.asks_date_order(&how, &reading);
    // One order a sheet, by its length, for the sake of speed.
    let answers = [None, Some(DateOrder::DayMonthYear), Some(DateOrder::MonthDayYear)];
    how.date_order = answers[bytes.len() % answers.len()];
    reading.date_order = how.date_order.unwrap_or_default();
    assert_eq!(sheet.asks_date_order(&how, &reading), asks);
    check(&sheet, &how, &reading);
}

fn check(sheet: &Sheet, how: &RowsHow, reading: &Reading) {
    let rows = sheet.rows(how, reading);
    assert_eq!(rows.len(), sheet.len());
    assert!(rows.is_sorted_by_key(|row| row.line));
    let mut ids = HashSet::new();
    for row in rows.iter().filter(|row| row.is_good()) {
        let accepted = row.draft.request(reading);
        let asked = accepted.unwrap_or_else(|wrong| panic!("{wrong:?} in {row:?}")).request;
        assert_plain(asked.external_id.as_str());
        assert!(ids.insert(asked.external_id.as_str().to_owned()), "{row:?}");
    }
    assert!(rows.iter().all(|row: &Row| row.is_good() || !row.problems.is_empty()));
}
