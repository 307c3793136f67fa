//! Reading what people type and paste.

use std::hint::black_box;

use chrono::NaiveDate;
use convene::meeting::{DateOrder, ThreadId, parse_attendees, parse_date, parse_time, suggest_zones};
use criterion::{Criterion, criterion_group, criterion_main};

fn parsing(criterion: &mut Criterion) {
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day");
    let list = ["Ana Ruiz <ana@contoso.com>"; 100].join("; ");
    let link = "https://teams.microsoft.com/l/channel/19%253Aabc%2540thread.tacv2/General?groupId=x";
    criterion.bench_function("dates", |b| {
        b.iter(|| {
            ["2026-12-01", "1 Dec", "tomorrow", "fri"]
                .map(|text| parse_date(black_box(text), today, DateOrder::DayMonthYear))
        });
    });
    criterion.bench_function("times", |b| {
        b.iter(|| ["14:00", "2pm", "14h30", "1430"].map(|t| parse_time(black_box(t))));
    });
    criterion.bench_function("100 attendees", |b| b.iter(|| parse_attendees(black_box(&list))));
    criterion.bench_function("channel link, encoded twice", |b| {
        b.iter(|| ThreadId::find(black_box(link)));
    });
    let now = today.and_time(chrono::NaiveTime::MIN).and_utc();
    criterion.bench_function("zones", |b| b.iter(|| suggest_zones(black_box("berl"), now, 8)));
}

criterion_group!(benches, parsing);
criterion_main!(benches);
