//! What a person types or pastes.

use chrono::{DateTime, Datelike as _, Timelike as _, Utc};
use chrono_tz::{Europe, Tz};
use convene::meeting::{
    ChannelSupport, DateOrder, Draft, DraftAttendee, DraftMoment, Reading, ThreadId, WhenEnd, WhenField, YEARS,
    check_address, format_date, format_time, parse_attendees, parse_date, parse_time, parse_when, text,
};

const ORDERS: [DateOrder; 3] = [
    DateOrder::YearMonthDay,
    DateOrder::DayMonthYear,
    DateOrder::MonthDayYear,
];

fn now() -> DateTime<Tz> {
    let now: DateTime<Utc> = "2026-11-24T10:07:30Z".parse().expect("an instant");
    now.with_timezone(&Europe::Madrid)
}

fn reading(date_order: DateOrder) -> Reading {
    Reading {
        now: now().to_utc(),
        date_order,
        channel: ChannelSupport::Supported,
    }
}

/// A draft with these attendees and this channel, which is a request as far as the rest of it goes.
fn draft(attendees: Vec<DraftAttendee>, channel: &str) -> Draft {
    Draft {
        service_chooses_times: true,
        zone: "Europe/Madrid".to_owned(),
        external_id: "x".to_owned(),
        attendees,
        channel: channel.to_owned(),
        ..Draft::default()
    }
}

/// Lists of attendees: every piece is somebody with a right address or is named as wrong; a name is one line; and whoever was
/// understood is understood again when written the usual way.
pub fn attendee_list(bytes: &[u8]) {
    let list = String::from_utf8_lossy(bytes);
    let (found, rejected) = parse_attendees(&list);
    for attendee in &found {
        assert!(!attendee.name.contains(char::is_control), "{attendee:?}");
        if attendee.address.is_empty() {
            assert!(!attendee.user_id.is_empty(), "{attendee:?}");
        } else {
            assert_eq!(check_address(&attendee.address), Ok(()));
            super::assert_plain(&attendee.address);
        }
    }
    for piece in &rejected {
        assert!(list.contains(&piece.text), "{piece:?}");
    }
    let says_something = list.contains(|c: char| !c.is_whitespace() && c != ',' && c != ';');
    assert_eq!(!found.is_empty() || !rejected.is_empty(), says_something);

    let written: Vec<_> = found
        .iter()
        .filter(|attendee| !attendee.address.is_empty() && attendee.user_id.is_empty())
        .map(|attendee| {
            let name = attendee.name.replace('\\', "\\\\").replace('"', "\\\"");
            format!("\"{name}\" <{}>", attendee.address)
        })
        .collect();
    let (again, rejected) = parse_attendees(&written.join("; "));
    assert_eq!(rejected, []);
    let addresses = |list: &[DraftAttendee]| -> Vec<_> {
        let by_address = list.iter().filter(|attendee| attendee.user_id.is_empty());
        by_address.map(|attendee| attendee.address.clone()).collect()
    };
    assert_eq!(addresses(&again), addresses(&found));

    let people = found.len();
    let accepted = draft(found, "")
        .request(&reading(ORDERS[0]))
        .expect("whoever was found can be asked");
    assert!(accepted.request.attendees.len() <= people);
    for (index, one) in accepted.request.attendees.iter().enumerate().take(20) {
        let others = &accepted.request.attendees[index + 1..];
        assert!(
            !others.iter().any(|other| one.person.is_same_as(&other.person)),
            "{one:?} twice"
        );
    }
}

/// Links to channels: an ID that was found is a channel's, holds nothing that needs to be encoded, and is found in itself.
pub fn channel_link(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let found = ThreadId::find(&text);
    if let Ok(thread) = &found {
        let id = thread.as_str();
        assert!(id.starts_with("19:"), "{id}");
        assert!(id.ends_with("@thread.tacv2") || id.ends_with("@thread.skype"), "{id}");
        assert!(
            id.bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b":@-_.".contains(&byte)),
            "{id}"
        );
        assert_eq!(ThreadId::find(id).as_ref(), Ok(thread));
    }
    let accepted = draft(Vec::new(), &text).request(&reading(ORDERS[0]));
    assert_eq!(accepted.is_ok(), found.is_ok() || text.trim().is_empty());
}

/// Dates and times, alone and together, in every order: what is understood lies in the years there are, and is understood
/// again, in every order, as it is written by the form.
pub fn date_time(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let now = now();
    if let Ok(time) = parse_time(&text) {
        assert_eq!(time.second(), 0);
        assert_eq!(parse_time(&format_time(time)), Ok(time));
    }
    for order in ORDERS {
        if let Ok(date) = parse_date(&text, now.date_naive(), order) {
            assert!(YEARS.contains(&date.year()), "{date}");
            for other in ORDERS {
                assert_eq!(parse_date(&format_date(date, order), now.date_naive(), other), Ok(date));
            }
        }
    }
    // One order a text, by its length, for the sake of speed.
    let order = ORDERS[bytes.len() % ORDERS.len()];
    for field in [WhenField::Date, WhenField::Time, WhenField::Both] {
        when(&text, field, order);
    }
}

fn when(text: &str, field: WhenField, order: DateOrder) {
    let reading = reading(order);
    let before = Draft {
        service_chooses_times: false,
        start: DraftMoment {
            date: "2026-12-01".to_owned(),
            time: "14:00".to_owned(),
            choice: None,
        },
        end: DraftMoment {
            date: "2026-12-01".to_owned(),
            time: "15:00".to_owned(),
            choice: None,
        },
        ..draft(Vec::new(), "")
    };
    let mut start = before.clone();
    let read = start.enter_start(text, field, &before, &reading);
    let Ok(when) = read else {
        assert_eq!(start, before, "what is not understood changes nothing");
        return;
    };
    assert_eq!(parse_when(text, field, now(), order), Ok(when));
    let mut end = before.clone();
    assert_eq!(end.enter_end(text, field, &before, &reading), Ok(when));
    assert!(when.date.is_none_or(|date| YEARS.contains(&date.year())), "{when:?}");
    assert!(
        when.date.is_some() || when.time.is_some() || when.end.is_some(),
        "{when:?} says nothing"
    );
    if let Some(WhenEnd::After(length)) = when.end {
        assert!(length.num_seconds() > 0, "{when:?}");
    }
    for typed in [&start, &end] {
        for moment in [&typed.start, &typed.end] {
            let shown = [&moment.date, &moment.time];
            for text in shown {
                super::assert_plain(text);
            }
            assert!(text::hidden(&moment.time).next().is_none());
        }
        // Whether or not it is a meeting, it can be asked about.
        typed.request(&reading).ok();
    }
    if let Some(date) = when.date {
        assert_eq!(
            parse_date(&start.start.date, now().date_naive(), order),
            Ok(date),
            "{start:?}"
        );
    }
    if let Some(time) = when.time {
        assert_eq!(parse_time(&start.start.time), Ok(time), "{start:?}");
    }
}
