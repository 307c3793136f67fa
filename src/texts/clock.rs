//! How the time of day is written in what a person reads.
//!
//! Times stand in sentences from all over this room, and a window draws all of them on one thread: so this belongs to the
//! thread, as a language would. What is not said for a thread is the 24-hour clock, as for commands without a window.

use std::cell::Cell;

use crate::settings::TimeFormat;

thread_local! {
    static FORMAT: Cell<TimeFormat> = const { Cell::new(TimeFormat::Hours24) };
}

/// From now on this thread writes the time of day so.
pub fn write_times_as(format: TimeFormat) {
    FORMAT.set(format);
}

/// How chrono is to write the time of day.
pub(super) fn time() -> &'static str {
    FORMAT.get().pattern()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts;

    #[test]
    fn a_thread_writes_all_times_in_one_way() {
        let start = "2026-12-01T13:00:00Z".parse().expect("a time");
        let end = "2026-12-01T23:30:00Z".parse().ok();
        let zone = chrono_tz::Europe::Berlin;
        assert_eq!(texts::instant(start, zone), "Tue 1 Dec 2026, 14:00");
        write_times_as(TimeFormat::Hours12);
        assert_eq!(texts::instant(start, zone), "Tue 1 Dec 2026, 2:00 pm");
        assert_eq!(
            texts::span(start, end, zone),
            "Tue 1 Dec 2026, 2:00 pm – Wed 2 Dec 2026, 12:30 am Europe/Berlin (UTC+01:00) · \
             Tue 1 Dec 2026, 1:00 pm–11:30 pm UTC"
        );
        assert_eq!(texts::clock(start.with_timezone(&zone)), "2:00 pm (UTC+01:00)");
        assert_eq!(texts::coming_time(start, end, start, zone), "Now, until 12:30 am");
    }
}
