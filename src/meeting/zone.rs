//! Time zones, and what a wall clock in one means.

use chrono::{DateTime, FixedOffset, MappedLocalTime, NaiveDateTime, Offset as _, TimeDelta, TimeZone as _, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use serde::{Deserialize, Serialize};

use super::Span;

/// What a local time in a zone stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalTime {
    /// One instant.
    Once(DateTime<Tz>),
    /// The clock was set back and showed this time twice; both instants show the local time asked for.
    Twice {
        /// The first, by the offset before the change.
        earlier: DateTime<Tz>,
        /// The second, by the offset after the change.
        later: DateTime<Tz>,
    },
    /// The clock was set forward over this time. Neither instant shows the local time asked for: each is as far from it as
    /// the clock was moved, and they are that far apart.
    Never {
        /// The local time read by the offset after the change. It is before the change, so the clock shows less than
        /// was asked for (for 02:30 in a spring gap of an hour, 01:30).
        earlier: DateTime<Tz>,
        /// The local time read by the offset before the change. It is after the change, so the clock shows more than
        /// was asked for (03:30).
        later: DateTime<Tz>,
    },
}

/// Which of two instants is meant where a local time is not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ClockChoice {
    /// The earlier one.
    Earlier,
    /// The later one.
    Later,
}

impl LocalTime {
    /// The instant meant. A local time that is one instant needs no choice and ignores it; any other is `None` without one.
    pub fn choose(&self, choice: Option<ClockChoice>) -> Option<DateTime<Tz>> {
        match (self, choice) {
            (Self::Once(at), _) => Some(*at),
            (Self::Twice { earlier, .. } | Self::Never { earlier, .. }, Some(ClockChoice::Earlier)) => Some(*earlier),
            (Self::Twice { later, .. } | Self::Never { later, .. }, Some(ClockChoice::Later)) => Some(*later),
            (_, None) => None,
        }
    }
}

/// What `local`, as a wall clock in `tz` would show it, stands for.
pub fn place(tz: Tz, local: NaiveDateTime) -> LocalTime {
    match tz.from_local_datetime(&local) {
        MappedLocalTime::Single(at) => LocalTime::Once(at),
        MappedLocalTime::Ambiguous(a, b) => LocalTime::Twice {
            earlier: a.min(b),
            later: a.max(b),
        },
        MappedLocalTime::None => {
            // No offset is a day long, so the clock shows less than `local` a day before it and more a day after.
            // In between is the jump over it.
            let change = first_instant(local - TimeDelta::days(1), local + TimeDelta::days(1), |utc| {
                tz.from_utc_datetime(&utc).naive_local() > local
            });
            let before = offset_at(tz, change - TimeDelta::seconds(1));
            let after = offset_at(tz, change);
            LocalTime::Never {
                earlier: tz.from_utc_datetime(&(local - after)),
                later: tz.from_utc_datetime(&(local - before)),
            }
        }
    }
}

/// A change of a zone's offset from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockChange {
    /// The first instant of the new offset.
    pub at: DateTime<Tz>,
    /// By how much the clock is set forward; negative when it is set back.
    pub shift: TimeDelta,
}

/// The first change of the clock after the start of `span` and not after its end: one that makes the wall clocks of the two
/// further apart, or nearer, than the time between them. Two changes within a day that cancel each other are not seen.
pub fn clock_change_within(tz: Tz, span: Span) -> Option<ClockChange> {
    let (start, end) = (span.start().naive_utc(), span.end().naive_utc());
    let before = offset_at(tz, start);
    let mut unchanged = start;
    while unchanged < end {
        let next = end.min(unchanged + TimeDelta::days(1));
        let after = offset_at(tz, next);
        if after != before {
            let change = first_instant(unchanged, next, |utc| offset_at(tz, utc) != before);
            let shift = offset_at(tz, change).local_minus_utc() - before.local_minus_utc();
            return Some(ClockChange {
                at: tz.from_utc_datetime(&change),
                shift: TimeDelta::seconds(shift.into()),
            });
        }
        unchanged = next;
    }
    None
}

/// A meeting's times as another zone's wall clock shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneTimes {
    /// The start in that zone.
    pub start: DateTime<Tz>,
    /// How many days later than in the meeting's own zone its date is there; negative when earlier.
    pub start_shift: i64,
    /// The end in that zone.
    pub end: DateTime<Tz>,
    /// As [`Self::start_shift`], for the end.
    pub end_shift: i64,
    /// The names of the attendees whose usual zone it is.
    pub people: Vec<String>,
}

/// What the wall clocks of the favorite zones, and then of the attendees' usual ones (given with their names), show at the start and
/// the end, given in the meeting's own zone. Each zone once, in the order given, and without the meeting's own.
pub fn zone_times(favorites: &[Tz], usual: &[(Tz, String)], start: DateTime<Tz>, end: DateTime<Tz>) -> Vec<ZoneTimes> {
    let shift = |there: DateTime<Tz>, here: DateTime<Tz>| (there.date_naive() - here.date_naive()).num_days();
    let mut shown = vec![start.timezone()];
    let mut times = Vec::new();
    for tz in favorites.iter().chain(usual.iter().map(|(tz, _)| tz)) {
        if !shown.contains(tz) {
            shown.push(*tz);
            let (start_there, end_there) = (start.with_timezone(tz), end.with_timezone(tz));
            let people = usual.iter().filter(|(of_person, _)| of_person == tz);
            times.push(ZoneTimes {
                start: start_there,
                start_shift: shift(start_there, start),
                end: end_there,
                end_shift: shift(end_there, end),
                people: people.map(|(_, name)| name.clone()).collect(),
            });
        }
    }
    times
}

fn offset_at(tz: Tz, utc: NaiveDateTime) -> FixedOffset {
    tz.offset_from_utc_datetime(&utc).fix()
}

/// The first whole second after `no` that passes the test. `no` does not pass, `yes` does, and once passed all do.
fn first_instant(no: NaiveDateTime, yes: NaiveDateTime, passes: impl Fn(NaiveDateTime) -> bool) -> NaiveDateTime {
    let second = |utc: i64| {
        DateTime::from_timestamp(utc, 0)
            .expect("between two dates of the calendar")
            .naive_utc()
    };
    let (mut no, mut yes) = (no.and_utc().timestamp(), yes.and_utc().timestamp() + 1);
    while yes - no > 1 {
        let middle = no.midpoint(yes);
        if passes(second(middle)) {
            yes = middle;
        } else {
            no = middle;
        }
    }
    second(yes)
}

/// The zone a text names: an IANA name in any case, blanks standing for underscores, or the city alone (`Madrid`) when all zones of
/// that city keep the same time.
pub fn find_zone(text: &str) -> Option<Tz> {
    // The exact name, which is nearly every case, is found at once.
    if let Ok(tz) = text.trim().parse() {
        return Some(tz);
    }
    let wanted = plain(text);
    let named = TZ_VARIANTS.iter().find(|tz| plain(tz.name()) == wanted);
    named.copied().or_else(|| {
        let mut of_city = TZ_VARIANTS.iter().filter(|tz| plain(city(**tz)) == wanted).copied();
        let first = of_city.next()?;
        of_city.all(|other| keep_same_time(first, other)).then_some(first)
    })
}

/// A zone that fits what is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneSuggestion {
    /// The zone.
    pub tz: Tz,
    /// Its IANA name.
    pub name: &'static str,
    /// The last part of the name with blanks for underscores.
    pub city: String,
    /// Its offset from UTC at the instant asked about.
    pub offset: FixedOffset,
}

/// At most `limit` zones that fit `query`: the name or a part of it (blanks for underscores), or an offset such as `+2`, `-3:30`,
/// `UTC+05:45` that the zone has at `now`. A whole name or city comes first, then beginnings of a city, of any word, and
/// then the rest; zones of old names (`US/Pacific`, `Etc/GMT+5`) come after places of their kind. An empty query fits none.
pub fn suggest_zones(query: &str, now: DateTime<Utc>, limit: usize) -> Vec<ZoneSuggestion> {
    let query = plain(query);
    if query.is_empty() {
        return Vec::new();
    }
    let wanted_offset = parse_offset(&query);
    let mut found: Vec<_> = TZ_VARIANTS
        .iter()
        .filter_map(|tz| {
            let offset = offset_at(*tz, now.naive_utc());
            let fit = match wanted_offset {
                // `GMT+0` is a name as well.
                Some(wanted) => (wanted == offset).then_some(u8::from(plain(tz.name()) != query)),
                None => fit(*tz, &query),
            }?;
            Some(((fit, is_old_name(*tz), city(*tz)), *tz, offset))
        })
        .collect();
    found.sort_by_key(|(key, ..)| *key);
    let suggestion = |(_, tz, offset): (_, Tz, _)| ZoneSuggestion {
        tz,
        name: tz.name(),
        city: city(tz).replace('_', " "),
        offset,
    };
    found.into_iter().take(limit).map(suggestion).collect()
}

/// How well a zone fits, best first; `None` when it does not.
fn fit(tz: Tz, query: &str) -> Option<u8> {
    let (name, city) = (plain(tz.name()), plain(city(tz)));
    if name == query || city == query {
        Some(0)
    } else if city.starts_with(query) {
        Some(1)
    } else if name.split(['/', ' ', '-']).any(|word| word.starts_with(query)) {
        Some(2)
    } else {
        name.contains(query).then_some(3)
    }
}

fn plain(text: &str) -> String {
    text.trim().to_lowercase().replace('_', " ")
}

fn city(tz: Tz) -> &'static str {
    let name = tz.name();
    name.rsplit_once('/').map_or(name, |(_, city)| city)
}

fn is_old_name(tz: Tz) -> bool {
    let region = tz.name().split_once('/').map(|(region, _)| region);
    tz != Tz::UTC
        && region.is_none_or(|region| matches!(region, "Etc" | "US" | "Canada" | "Brazil" | "Chile" | "Mexico"))
}

/// Whether two names stand for one zone as far as meetings go: the same offset in every month of the years ahead.
fn keep_same_time(a: Tz, b: Tz) -> bool {
    let (first, months) = (1_735_689_600, 12 * 16);
    (0..months).all(|month| {
        let utc = DateTime::from_timestamp(first + month * 2_629_746, 0)
            .expect("a date near 2025 to 2041")
            .naive_utc();
        offset_at(a, utc) == offset_at(b, utc)
    })
}

/// `+2`, `-3:30`, `+0530`, `utc+2`, `gmt -4`.
fn parse_offset(query: &str) -> Option<FixedOffset> {
    let query = query
        .strip_prefix("utc")
        .or(query.strip_prefix("gmt"))
        .unwrap_or(query)
        .trim_start();
    let (sign, rest) = match query.strip_prefix('+') {
        Some(rest) => (1, rest),
        None => (-1, query.strip_prefix(['-', '\u{2212}'])?),
    };
    let (hours, minutes) = match rest.split_once(':') {
        Some(parts) => parts,
        None if rest.len() == 4 && rest.is_ascii() => rest.split_at(2),
        None => (rest, "0"),
    };
    let number = |digits: &str| {
        digits
            .parse::<u8>()
            .ok()
            .filter(|n| *n < 60 && !digits.starts_with('+'))
            .map(i32::from)
    };
    FixedOffset::east_opt(sign * (number(hours)? * 3600 + number(minutes)? * 60))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::{America, Asia, Europe};

    #[test]
    fn a_zone_is_found_by_name_or_by_city() {
        let check = |text, expected| assert_eq!(find_zone(text), expected, "{text:?}");
        check("Europe/Madrid", Some(Europe::Madrid));
        check(" europe/MADRID ", Some(Europe::Madrid));
        check("america/new york", Some(America::New_York));
        check("Tokyo", Some(Asia::Tokyo));
        check("utc", Some(Tz::UTC));
        check("singapore", Some(Tz::Singapore));
        check("Buenos Aires", Some(America::Argentina::Buenos_Aires));
        check("", None);
        check("Atlantis", None);
        check("Louisville!", None);
    }

    #[test]
    fn suggestions_come_best_first() {
        let now = DateTime::from_timestamp(1_796_000_000, 0).expect("an instant in 2026");
        let names = |query: &str| {
            suggest_zones(query, now, 4)
                .into_iter()
                .map(|s| s.name)
                .collect::<Vec<_>>()
        };
        assert_eq!(names("madrid"), ["Europe/Madrid"]);
        assert_eq!(names("new_y")[0], "America/New_York");
        assert_eq!(names("new york")[0], "America/New_York");
        assert_eq!(names("york")[0], "America/New_York");
        assert_eq!(names("rome")[0], "Europe/Rome");
        assert_eq!(names("pacific/auck")[0], "Pacific/Auckland");
        assert_eq!(names(""), [""; 0]);
        assert_eq!(names("+5:45"), ["Asia/Kathmandu", "Asia/Katmandu"]);
        assert_eq!(names("utc+0545"), names("+5:45"));
        assert_eq!(names("-3:30"), ["America/St_Johns", "Canada/Newfoundland"]);
        assert_eq!(names("+99"), [""; 0]);
        let tokyo = &suggest_zones("tok", now, 1)[0];
        assert_eq!(
            (tokyo.city.as_str(), tokyo.offset.local_minus_utc()),
            ("Tokyo", 9 * 3600)
        );
        assert!(
            suggest_zones("+2", now, 100)
                .iter()
                .all(|s| s.offset.local_minus_utc() == 7200)
        );
        assert_eq!(suggest_zones("e", now, 7).len(), 7);
    }
}
