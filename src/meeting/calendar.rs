//! A month as a calendar shows it, and the day on which its weeks begin.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

/// Regions whose weeks begin on another day than Monday, by that day: `firstDay` in `supplemental/weekData.json` of Unicode CLDR 48
/// (<https://github.com/unicode-org/cldr-json>), without its variants.
const FIRST_DAYS: [(Weekday, &str); 3] = [
    (Weekday::Fri, "MV"),
    (Weekday::Sat, "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY"),
    (
        Weekday::Sun,
        "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH \
         PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW",
    ),
];

/// The likely region of languages of two letters, as `supplemental/likelySubtags.json` of Unicode CLDR 48 has it, where weeks begin
/// on another day than Monday there.
const LIKELY_REGIONS: [(&str, &str); 32] = [
    ("AF", "ps"),
    ("BD", "bn"),
    ("BR", "pt"),
    ("BT", "dz"),
    ("CA", "cr iu oj"),
    ("EG", "ar"),
    ("ET", "aa am om ti"),
    ("GU", "ch"),
    ("ID", "id in jv jw su"),
    ("IL", "he iw"),
    ("IN", "as gu hi kn ks ml mr or pa sa ta te"),
    ("IR", "ae fa"),
    ("IS", "is"),
    ("JP", "ja"),
    ("KE", "ki"),
    ("KH", "km"),
    ("KR", "ko"),
    ("LA", "lo"),
    ("MH", "mh"),
    ("MM", "my"),
    ("MT", "mt"),
    ("MV", "dv"),
    ("NP", "ne"),
    ("PE", "qu"),
    ("PH", "tl"),
    ("PK", "sd ur"),
    ("PY", "gn"),
    ("TH", "th"),
    ("US", "en ik nv"),
    ("WS", "sm"),
    ("ZA", "af nr ss st tn ts ve xh zu"),
    ("ZW", "nd sn"),
];

/// The day on which weeks begin for people of a locale, given as a BCP 47 tag (`de-CH`; `de_CH.UTF-8` is understood too).
///
/// What the tag itself says comes first: its first day (`-u-fw-sun`), then its region for such matters (`-u-rg-gbzzzz`), then its
/// region, then the likely region of its language. Unknown tags have Monday, as CLDR has for the world.
pub fn week_start(tag: &str) -> Weekday {
    let tag = tag.split(['.', '@']).next().unwrap_or_default().to_ascii_lowercase();
    let subtags: Vec<&str> = tag.split(['-', '_']).collect();
    // One letter or digit begins an extension; `u` is the one with Unicode's keywords.
    let plain = subtags.iter().skip(1).take_while(|subtag| subtag.len() > 1);
    let keyword = |key: &str| {
        let extension = subtags.iter().skip_while(|subtag| **subtag != "u").skip(1);
        let mut extension = extension.take_while(|subtag| subtag.len() > 1);
        extension.find(|subtag| **subtag == key)?;
        extension.next().copied()
    };
    if let Some(day) = keyword("fw").and_then(|day| day.parse().ok()) {
        return day;
    }
    let is_region = |subtag: &str| match subtag.len() {
        2 => subtag.bytes().all(|b| b.is_ascii_alphabetic()),
        3 => subtag.bytes().all(|b| b.is_ascii_digit()),
        _ => false,
    };
    let of_matters = keyword("rg").and_then(|region| region.strip_suffix("zzzz"));
    let likely = || match (subtags[0], subtags.get(1).copied()) {
        ("zh", Some("hant" | "bopo" | "hanb")) => Some("tw"),
        ("pa", Some("arab")) => Some("pk"),
        ("uz", Some("arab")) => Some("af"),
        (language, _) => LIKELY_REGIONS
            .iter()
            .find(|(_, languages)| languages.split(' ').any(|one| one == language))
            .map(|(region, _)| *region),
    };
    let region = of_matters
        .or_else(|| plain.copied().find(|subtag| is_region(subtag)))
        .or_else(likely)
        .unwrap_or_default();
    FIRST_DAYS
        .iter()
        .find(|(_, regions)| regions.split(' ').any(|one| one.eq_ignore_ascii_case(region)))
        .map_or(Weekday::Mon, |(day, _)| *day)
}

/// The month of `day` in six weeks that begin on `first`: its first day is in the first week, and days of the months around it fill
/// the rest. `None` at the very ends of the calendar, a quarter of a million years away.
pub fn month_grid(day: NaiveDate, first: Weekday) -> Option<[[NaiveDate; 7]; 6]> {
    let start = day.with_day(1)?.week(first).checked_first_day()?;
    start.checked_add_days(Days::new(41))?;
    let week = |week: u64| [0, 1, 2, 3, 4, 5, 6].map(|day| start + Days::new(week * 7 + day));
    Some([0, 1, 2, 3, 4, 5].map(week))
}
