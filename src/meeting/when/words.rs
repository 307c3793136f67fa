//! The words in which people say dates and times, language by language.
//!
//! A language is one [`Language`] in [`LANGUAGES`]; nothing else has to be told of a new one. Words are written as people write
//! them; they are found in any case and without their diacritics.

use std::sync::LazyLock;

use chrono::Weekday;

use super::folded;

/// What a word stands for. A word may stand for several things; the text around it tells which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A day of the week.
    Weekday(Weekday),
    /// A month, from 1.
    Month(u32),
    /// So many days from today.
    Day(i64),
    /// The weekday in the week after this one.
    Next,
    /// The weekday in this week.
    This,
    /// 12:00.
    Noon,
    /// 00:00.
    Midnight,
    /// A part of the day.
    Half(Half),
    /// So many minutes after (or before) the hour beside it, as in *half past nine*.
    Past(i32),
    /// Says nothing that is not known without it: *at*, *on*, *from*.
    Filler,
    /// Says nothing either, and stands before a weekday or a date of the calendar alone.
    On,
    /// Between the start and the end.
    To,
    /// Before a length.
    Lasting,
    /// Before the time until the start.
    In,
    /// After the time until the start.
    Later,
    /// After an hour: *o'clock*.
    Clock,
    /// After the minutes of a time of day.
    MinuteMark,
    /// So many minutes, after a number.
    Unit(i64),
    /// So many minutes.
    Length(i64),
    /// After a year.
    YearMark,
    /// After the number of a month.
    MonthMark,
    /// After the number of a day.
    DayMark,
    /// After the number of a day beside the name of its month.
    Ordinal,
}

/// A part of the day, which tells the two hours of one name apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// On the clock of twelve hours: 12 is midnight.
    Am,
    /// On the clock of twelve hours: 12 is noon.
    Pm,
    /// From 0 to 11. What 12 would be is not the same everywhere.
    Morning,
    /// From noon on.
    Afternoon,
    /// From 17 to 23.
    Evening,
    /// From 11 to 14.
    Midday,
}

type Words = &'static [&'static str];

/// The words of a language. Everything may be empty.
pub struct Language {
    /// Monday first.
    weekdays: [Words; 7],
    /// January first.
    months: [Words; 12],
    /// By the days from today.
    days: &'static [(i64, Words)],
    halves: &'static [(Half, Words)],
    /// By the minutes after the hour.
    past: &'static [(i32, Words)],
    /// By their minutes.
    units: &'static [(i64, Words)],
    /// By their minutes.
    lengths: &'static [(i64, Words)],
    others: &'static [(Meaning, Words)],
}

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;
const WEEK: i64 = 7 * DAY;

/// All the languages: what is typed may be in any, whatever the language of the window.
static LANGUAGES: [Language; 6] = [
    // English.
    Language {
        weekdays: [
            &["monday", "mon", "mo"],
            &["tuesday", "tues", "tue", "tu"],
            &["wednesday", "wed", "we"],
            &["thursday", "thurs", "thur", "thu"],
            &["friday", "fri", "fr"],
            &["saturday", "sat", "sa"],
            &["sunday", "sun", "su"],
        ],
        months: [
            &["january", "jan"],
            &["february", "feb"],
            &["march", "mar"],
            &["april", "apr"],
            &["may"],
            &["june", "jun"],
            &["july", "jul"],
            &["august", "aug"],
            &["september", "sept", "sep"],
            &["october", "oct"],
            &["november", "nov"],
            &["december", "dec"],
        ],
        days: &[
            (0, &["today"]),
            (1, &["tomorrow", "tmrw", "tmr"]),
            (2, &["the day after tomorrow", "day after tomorrow", "overmorrow"]),
        ],
        halves: &[
            (Half::Am, &["am", "a.m", "a.m."]),
            (Half::Pm, &["pm", "p.m", "p.m."]),
            (Half::Morning, &["in the morning", "morning"]),
            (Half::Afternoon, &["in the afternoon", "afternoon"]),
            (Half::Evening, &["in the evening", "evening"]),
            (Half::Midday, &["noon"]),
        ],
        past: &[
            (30, &["half past"]),
            (15, &["quarter past", "a quarter past"]),
            (-15, &["quarter to", "a quarter to"]),
        ],
        units: &[
            (1, &["minutes", "minute", "mins", "min", "m"]),
            (HOUR, &["hours", "hour", "hrs", "hr", "h"]),
            (DAY, &["days", "day"]),
            (WEEK, &["weeks", "week"]),
        ],
        lengths: &[
            (HOUR, &["an hour", "one hour"]),
            (30, &["half an hour", "half hour", "a half hour"]),
            (15, &["a quarter of an hour", "quarter of an hour"]),
            (90, &["an hour and a half", "one and a half hours"]),
            (DAY, &["a day", "one day"]),
            (WEEK, &["a week", "one week"]),
        ],
        others: &[
            (Meaning::Next, &["next", "next week"]),
            (Meaning::This, &["this", "this week"]),
            (Meaning::Noon, &["noon", "midday"]),
            (Meaning::Midnight, &["midnight"]),
            (Meaning::Filler, &["at", "on", "from", "of", "the", "@", "and"]),
            (Meaning::To, &["to", "until", "till", "til"]),
            (Meaning::Lasting, &["for", "lasting"]),
            (Meaning::In, &["in"]),
            (Meaning::Later, &["later", "from now"]),
            (Meaning::Clock, &["o'clock", "oclock"]),
            (Meaning::Ordinal, &["st", "nd", "rd", "th"]),
        ],
    },
    // German.
    Language {
        weekdays: [
            &["Montag", "Mo"],
            &["Dienstag", "Di"],
            &["Mittwoch", "Mi"],
            &["Donnerstag", "Do"],
            &["Freitag", "Fr"],
            &["Samstag", "Sonnabend", "Sa"],
            &["Sonntag", "So"],
        ],
        months: [
            &["Januar", "Jänner", "Jan", "Jän"],
            &["Februar", "Feber", "Feb"],
            &["März", "Maerz", "Mrz", "Mär"],
            &["April", "Apr"],
            &["Mai"],
            &["Juni", "Jun"],
            &["Juli", "Jul"],
            &["August", "Aug"],
            &["September", "Sept", "Sep"],
            &["Oktober", "Okt"],
            &["November", "Nov"],
            &["Dezember", "Dez"],
        ],
        days: &[(0, &["heute"]), (1, &["morgen"]), (2, &["übermorgen", "uebermorgen"])],
        halves: &[
            (
                Half::Morning,
                &[
                    "morgens",
                    "am Morgen",
                    "vormittags",
                    "vormittag",
                    "am Vormittag",
                    "früh",
                    "frueh",
                ],
            ),
            (Half::Afternoon, &["nachmittags", "nachmittag", "am Nachmittag"]),
            (Half::Evening, &["abends", "abend", "am Abend"]),
            (Half::Midday, &["mittags"]),
        ],
        past: &[
            (-30, &["halb"]),
            (15, &["viertel nach"]),
            (-15, &["viertel vor", "dreiviertel"]),
        ],
        units: &[
            (1, &["Minuten", "Minute", "min"]),
            (HOUR, &["Stunden", "Stunde", "Std", "h"]),
            (DAY, &["Tagen", "Tage", "Tag"]),
            (WEEK, &["Wochen", "Woche"]),
        ],
        lengths: &[
            (HOUR, &["eine Stunde", "einer Stunde"]),
            (30, &["eine halbe Stunde", "einer halben Stunde", "halbe Stunde"]),
            (15, &["eine Viertelstunde", "einer Viertelstunde", "Viertelstunde"]),
            (
                45,
                &["eine Dreiviertelstunde", "einer Dreiviertelstunde", "Dreiviertelstunde"],
            ),
            (90, &["anderthalb Stunden", "eineinhalb Stunden"]),
            (DAY, &["einem Tag"]),
            (WEEK, &["einer Woche"]),
        ],
        others: &[
            (
                Meaning::Next,
                &[
                    "nächsten",
                    "nächste",
                    "nächster",
                    "nächstes",
                    "naechsten",
                    "naechste",
                    "nächste Woche",
                    "naechste Woche",
                ],
            ),
            (Meaning::This, &["diesen", "diese", "dieser", "diese Woche"]),
            (Meaning::Noon, &["mittag", "mittags"]),
            (Meaning::Midnight, &["mitternacht"]),
            (Meaning::On, &["am"]),
            (Meaning::Filler, &["um", "den", "der", "dem", "von", "ab", "und"]),
            (Meaning::To, &["bis"]),
            (Meaning::Lasting, &["für", "fuer"]),
            (Meaning::In, &["in"]),
            (Meaning::Clock, &["Uhr", "h"]),
        ],
    },
    // French. Its `di` would be the Tuesday of German.
    Language {
        weekdays: [
            &["lundi", "lun"],
            &["mardi", "mar"],
            &["mercredi", "mer"],
            &["jeudi", "jeu"],
            &["vendredi", "ven"],
            &["samedi", "sam"],
            &["dimanche", "dim"],
        ],
        months: [
            &["janvier", "janv"],
            &["février", "févr", "fév"],
            &["mars"],
            &["avril", "avr"],
            &["mai"],
            &["juin"],
            &["juillet", "juil"],
            &["août"],
            &["septembre", "sept"],
            &["octobre", "oct"],
            &["novembre", "nov"],
            &["décembre", "déc"],
        ],
        days: &[
            (0, &["aujourd'hui"]),
            (1, &["demain"]),
            (2, &["après-demain", "après demain"]),
        ],
        halves: &[
            (Half::Morning, &["du matin", "matin"]),
            (Half::Afternoon, &["de l'après-midi", "après-midi"]),
            (Half::Evening, &["du soir", "soir"]),
        ],
        past: &[
            (30, &["et demie", "et demi"]),
            (15, &["et quart"]),
            (-15, &["moins le quart", "moins quart"]),
        ],
        units: &[
            (1, &["minutes", "minute", "min", "mn"]),
            (HOUR, &["heures", "heure", "h"]),
            (DAY, &["jours", "jour"]),
            (WEEK, &["semaines", "semaine"]),
        ],
        lengths: &[
            (HOUR, &["une heure"]),
            (30, &["une demi-heure", "une demi heure", "demi-heure"]),
            (15, &["un quart d'heure"]),
            (90, &["une heure et demie"]),
            (DAY, &["un jour"]),
            (WEEK, &["une semaine"]),
        ],
        others: &[
            (Meaning::Next, &["prochain", "la semaine prochaine"]),
            (Meaning::This, &["ce", "cette semaine"]),
            (Meaning::Noon, &["midi"]),
            (Meaning::Midnight, &["minuit"]),
            (Meaning::Filler, &["à", "le", "de", "du", "au", "dès", "et"]),
            (Meaning::To, &["à", "jusqu'à", "au"]),
            (Meaning::Lasting, &["pendant", "pour", "durant"]),
            (Meaning::In, &["dans", "d'ici"]),
            (Meaning::Clock, &["heures", "heure", "h"]),
            (Meaning::Ordinal, &["er", "ère"]),
        ],
    },
    // Spanish.
    Language {
        weekdays: [
            &["lunes", "lun"],
            &["martes", "mar"],
            &["miércoles", "mié"],
            &["jueves", "jue"],
            &["viernes", "vie"],
            &["sábado", "sáb"],
            &["domingo", "dom"],
        ],
        months: [
            &["enero", "ene"],
            &["febrero", "feb"],
            &["marzo", "mar"],
            &["abril", "abr"],
            &["mayo", "may"],
            &["junio", "jun"],
            &["julio", "jul"],
            &["agosto", "ago"],
            &["septiembre", "setiembre", "sept", "sep"],
            &["octubre", "oct"],
            &["noviembre", "nov"],
            &["diciembre", "dic"],
        ],
        days: &[(0, &["hoy"]), (1, &["mañana"]), (2, &["pasado mañana"])],
        halves: &[
            (Half::Morning, &["de la mañana", "por la mañana", "de la madrugada"]),
            (Half::Afternoon, &["de la tarde", "por la tarde"]),
            (Half::Evening, &["de la noche", "por la noche"]),
            (Half::Midday, &["del mediodía"]),
        ],
        past: &[(30, &["y media"]), (15, &["y cuarto"]), (-15, &["menos cuarto"])],
        units: &[
            (1, &["minutos", "minuto", "min"]),
            (HOUR, &["horas", "hora", "h"]),
            (DAY, &["días", "día"]),
            (WEEK, &["semanas", "semana"]),
        ],
        lengths: &[
            (HOUR, &["una hora"]),
            (30, &["media hora"]),
            (15, &["un cuarto de hora"]),
            (90, &["una hora y media"]),
            (DAY, &["un día"]),
            (WEEK, &["una semana"]),
        ],
        others: &[
            (
                Meaning::Next,
                &[
                    "próximo",
                    "el próximo",
                    "que viene",
                    "la próxima semana",
                    "la semana que viene",
                ],
            ),
            (Meaning::This, &["este", "esta semana"]),
            (Meaning::Noon, &["mediodía", "al mediodía"]),
            (Meaning::Midnight, &["medianoche"]),
            (
                Meaning::Filler,
                &[
                    "a",
                    "a la",
                    "a las",
                    "el",
                    "la",
                    "las",
                    "de",
                    "de la",
                    "de las",
                    "del",
                    "desde",
                    "desde las",
                    "y",
                ],
            ),
            (Meaning::To, &["a", "a la", "a las", "hasta", "hasta la", "hasta las"]),
            (Meaning::Lasting, &["durante", "por"]),
            (Meaning::In, &["en", "dentro de"]),
            (Meaning::Clock, &["h", "hs", "horas"]),
        ],
    },
    // Chinese, in both ways of writing it.
    Language {
        weekdays: [
            &["星期一", "周一", "週一", "礼拜一", "禮拜一"],
            &["星期二", "周二", "週二", "礼拜二", "禮拜二"],
            &["星期三", "周三", "週三", "礼拜三", "禮拜三"],
            &["星期四", "周四", "週四", "礼拜四", "禮拜四"],
            &["星期五", "周五", "週五", "礼拜五", "禮拜五"],
            &["星期六", "周六", "週六", "礼拜六", "禮拜六"],
            &["星期日", "星期天", "周日", "週日", "周天", "礼拜天", "禮拜天"],
        ],
        months: [&[]; 12],
        days: &[
            (0, &["今天"]),
            (1, &["明天"]),
            (2, &["后天", "後天"]),
            (3, &["大后天", "大後天"]),
        ],
        halves: &[
            (Half::Morning, &["上午", "早上", "凌晨", "早晨"]),
            (Half::Afternoon, &["下午"]),
            (Half::Evening, &["晚上"]),
            (Half::Midday, &["中午"]),
        ],
        past: &[(30, &["半"]), (15, &["一刻"]), (45, &["三刻"])],
        units: &[
            (1, &["分钟", "分鐘", "分"]),
            (HOUR, &["个小时", "個小時", "小时", "小時", "个钟头", "個鐘頭"]),
            (DAY, &["天"]),
            (WEEK, &["周", "週", "个星期", "個星期", "星期"]),
        ],
        lengths: &[
            (30, &["半小时", "半小時", "半个小时", "半個小時"]),
            (15, &["一刻钟", "一刻鐘"]),
            (90, &["一个半小时", "一個半小時"]),
        ],
        others: &[
            (Meaning::Next, &["下", "下个", "下個"]),
            (Meaning::This, &["这", "這", "这个", "這個", "本"]),
            (Meaning::Noon, &["正午", "中午"]),
            (Meaning::Midnight, &["午夜", "零点", "零點"]),
            (Meaning::Filler, &["在", "的", "从", "從", "于", "於", "、"]),
            (Meaning::To, &["到", "至"]),
            (Meaning::Lasting, &["持续", "持續", "共"]),
            (Meaning::In, &["过", "過"]),
            (Meaning::Later, &["后", "後", "之后", "之後", "以后", "以後"]),
            (Meaning::Clock, &["点", "點", "时", "時", "点钟", "點鐘"]),
            (Meaning::MinuteMark, &["分"]),
            (Meaning::YearMark, &["年"]),
            (Meaning::MonthMark, &["月"]),
            (Meaning::DayMark, &["日", "号", "號"]),
        ],
    },
    // Japanese.
    Language {
        weekdays: [
            &["月曜日", "月曜"],
            &["火曜日", "火曜"],
            &["水曜日", "水曜"],
            &["木曜日", "木曜"],
            &["金曜日", "金曜"],
            &["土曜日", "土曜"],
            &["日曜日", "日曜"],
        ],
        months: [&[]; 12],
        days: &[
            (0, &["今日", "本日", "きょう"]),
            (1, &["明日", "あした", "あす"]),
            (2, &["明後日", "あさって"]),
        ],
        halves: &[
            (Half::Morning, &["午前", "朝"]),
            (Half::Afternoon, &["午後"]),
            (Half::Evening, &["夕方", "夜"]),
            (Half::Midday, &["昼"]),
        ],
        past: &[(30, &["半"])],
        units: &[
            (1, &["分間", "分"]),
            (HOUR, &["時間"]),
            (DAY, &["日間", "日"]),
            (WEEK, &["週間"]),
        ],
        lengths: &[(30, &["半時間"])],
        others: &[
            (Meaning::Next, &["来週", "来週の"]),
            (Meaning::This, &["今週", "今週の"]),
            (Meaning::Noon, &["正午"]),
            (Meaning::Midnight, &["零時"]),
            (Meaning::Filler, &["の", "に", "は", "まで", "で", "、"]),
            (Meaning::To, &["から", "〜"]),
            (Meaning::Lasting, &["から"]),
            (Meaning::Later, &["後"]),
            (Meaning::Clock, &["時"]),
            (Meaning::MinuteMark, &["分"]),
            (Meaning::YearMark, &["年"]),
            (Meaning::MonthMark, &["月"]),
            (Meaning::DayMark, &["日"]),
        ],
    },
];

/// The days of the week as they stand in brackets after a date, `12月1日(火)`, Monday first.
pub const BRACKETED_WEEKDAYS: [char; 7] = ['月', '火', '水', '木', '金', '土', '日'];

const WEEK_DAYS: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// Every word of every language, folded, with one thing it stands for.
pub static WORDS: LazyLock<Vec<(String, Meaning)>> = LazyLock::new(|| {
    let mut all: Vec<(String, Meaning)> = Vec::new();
    let mut add = |meaning: Meaning, words: Words| {
        for word in words {
            let entry = (folded(word), meaning);
            if !all.contains(&entry) {
                all.push(entry);
            }
        }
    };
    for language in &LANGUAGES {
        for (day, words) in WEEK_DAYS.into_iter().zip(language.weekdays) {
            add(Meaning::Weekday(day), words);
        }
        for (month, words) in (1..).zip(language.months) {
            add(Meaning::Month(month), words);
        }
        language
            .days
            .iter()
            .for_each(|(days, words)| add(Meaning::Day(*days), words));
        language
            .halves
            .iter()
            .for_each(|(half, words)| add(Meaning::Half(*half), words));
        language
            .past
            .iter()
            .for_each(|(minutes, words)| add(Meaning::Past(*minutes), words));
        language
            .units
            .iter()
            .for_each(|(minutes, words)| add(Meaning::Unit(*minutes), words));
        language
            .lengths
            .iter()
            .for_each(|(minutes, words)| add(Meaning::Length(*minutes), words));
        language.others.iter().for_each(|(meaning, words)| add(*meaning, words));
    }
    all
});

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Datelike as _, NaiveDate, NaiveTime};
    use chrono_tz::Tz;

    use super::*;
    use crate::meeting::{DateOrder, WhenEnd, WhenField, parse_when};

    fn date_of(text: &str) -> NaiveDate {
        let now = DateTime::from_timestamp(1_795_514_400, 0).expect("an instant in November 2026");
        let when = parse_when(
            text,
            WhenField::Both,
            now.with_timezone(&Tz::UTC),
            DateOrder::DayMonthYear,
        );
        let when = when.unwrap_or_else(|problem| panic!("{text:?}: {problem:?}"));
        assert_eq!(
            (when.time, when.end),
            (
                NaiveTime::from_hms_opt(10, 0, 0),
                Some(WhenEnd::After(chrono::TimeDelta::minutes(20)))
            ),
            "{text:?}"
        );
        when.date.expect("a date")
    }

    #[test]
    fn every_word_for_a_day_means_that_day() {
        let today = date_of("24.11. 10:00 20 min");
        for language in &LANGUAGES {
            for (day, words) in WEEK_DAYS.into_iter().zip(language.weekdays) {
                for word in words {
                    assert_eq!(date_of(&format!("{word} 10:00 20 min")).weekday(), day, "{word}");
                    assert_eq!(
                        date_of(&format!("10:00 20 min {}", word.to_uppercase())).weekday(),
                        day,
                        "{word}"
                    );
                }
            }
            for (month, words) in (1..).zip(language.months) {
                for word in words {
                    let date = date_of(&format!("3 {word} 10:00 20 min"));
                    assert_eq!((date.month(), date.day()), (month, 3), "{word}");
                    assert_eq!(
                        date_of(&format!("10:00 20 min {word}. 3, 2027")).to_string(),
                        format!("2027-{month:02}-03"),
                        "{word}"
                    );
                }
            }
            for (days, words) in language.days {
                for word in *words {
                    let date = date_of(&format!("{word} 10:00 20 min"));
                    assert_eq!((date - today).num_days(), *days, "{word}");
                }
            }
        }
    }

    #[test]
    fn no_word_means_two_things_of_one_kind() {
        let kind = |meaning: &Meaning| std::mem::discriminant(meaning);
        for (at, (word, meaning)) in WORDS.iter().enumerate() {
            let other = WORDS[at + 1..]
                .iter()
                .find(|(other, found)| other == word && kind(found) == kind(meaning));
            assert_eq!(other, None, "{word} is {meaning:?}");
        }
    }

    #[test]
    fn words_are_kept_as_they_are_looked_for() {
        assert!(
            WORDS
                .iter()
                .all(|(word, _)| !word.is_empty() && *word == folded(word) && word.trim() == word)
        );
    }
}
