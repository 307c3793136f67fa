//! What a person may like otherwise: the values of the keys of `settings.toml` that are no connection.

use std::collections::BTreeMap;

use chrono::NaiveTime;
use chrono_tz::Tz;
use serde::{Deserialize, Deserializer, Serialize};
use toml_edit::{Array, DocumentMut, Item, Value};

use super::{Language, is_same_address};
use crate::meeting::{DateOrder, MeetingDuration};

/// The table of the time zones that people are usually in.
pub(super) const USUAL_ZONES: &str = "usual_zones";

/// One of them, as it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Preference {
    /// What the window speaks; `None`: the system's language.
    Language(Option<Language>),
    /// How the window looks.
    Appearance(Appearance),
    /// How large everything in it is.
    Zoom(Zoom),
    /// Whether nothing in it moves by itself.
    ReducedMotion(bool),
    /// How long a meeting in a new form is.
    DefaultDuration(MeetingDuration),
    /// The time zone of a new form; `None`: the system's.
    DefaultZone(Option<Tz>),
    /// In which order dates are written and read.
    DateOrder(DateFormat),
    /// How the time of day is written.
    TimeFormat(TimeFormat),
    /// The time zones that the person picks from and sees the times in.
    FavoriteZones(Vec<Tz>),
    /// The time zone that the person of this address is usually in; `None`: not known.
    UsualZone(String, Option<Tz>),
    /// The person's own invitation ([`Template`](crate::meeting::Template)); `None`: the program's own words.
    InvitationTemplate(Option<String>),
    /// What invitations are written in; `None`: what the window speaks.
    InvitationLanguage(Option<Language>),
}

impl Preference {
    /// Has it stand in the file, or not stand there.
    pub(super) fn write(self, document: &mut DocumentMut) {
        let (key, entry): (_, Option<Value>) = match self {
            Self::UsualZone(address, zone) => return write_usual_zone(document, &address, zone),
            Self::Language(language) => ("language", language.map(code)),
            Self::Appearance(appearance) => ("appearance", Some(appearance.as_str().into())),
            Self::Zoom(zoom) => ("zoom", Some(i64::from(zoom.percent()).into())),
            Self::ReducedMotion(reduced) => ("reduced_motion", Some(reduced.into())),
            Self::DefaultDuration(duration) => ("default_duration", Some(i64::from(duration.minutes()).into())),
            Self::DefaultZone(zone) => ("default_zone", zone.map(|zone| zone.name().into())),
            Self::DateOrder(order) => ("date_order", Some(order.as_str().into())),
            Self::TimeFormat(format) => ("time_format", Some(format.as_str().into())),
            Self::FavoriteZones(zones) => {
                let names: Array = zones.iter().map(|zone| zone.name()).collect();
                ("favorite_zones", Some(names.into()))
            }
            Self::InvitationTemplate(template) => ("invitation_template", template.map(Into::into)),
            Self::InvitationLanguage(language) => ("invitation_language", language.map(code)),
        };
        match entry {
            Some(entry) => document[key] = Item::Value(entry),
            None => {
                document.remove(key);
            }
        }
    }
}

fn code(language: Language) -> Value {
    language.code().into()
}

fn write_usual_zone(document: &mut DocumentMut, address: &str, zone: Option<Tz>) {
    if zone.is_none() && !document.contains_key(USUAL_ZONES) {
        return;
    }
    let zones = document.entry(USUAL_ZONES).or_insert_with(toml_edit::table);
    let Some(zones) = zones.as_table_like_mut() else {
        return;
    };
    let known = zones.iter().find(|(other, _)| is_same_address(other, address));
    let key = known.map_or(address, |(known, _)| known).to_owned();
    let Some(zone) = zone else {
        zones.remove(&key);
        return;
    };
    let mut entry = Value::from(zone.name());
    if let Some(before) = zones.get(&key).and_then(Item::as_value) {
        // With the comment behind it.
        *entry.decor_mut() = before.decor().clone();
    }
    zones.insert(&key, Item::Value(entry));
}

/// How the window looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Appearance {
    /// As the system has it.
    #[default]
    System,
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
    /// With the most contrast, light or dark as the system has it.
    HighContrast,
    /// Black on white.
    HighContrastLight,
    /// White on black.
    HighContrastDark,
}

impl Appearance {
    /// Every appearance, in the order they are offered.
    pub const ALL: [Self; 6] = [
        Self::System,
        Self::Light,
        Self::Dark,
        Self::HighContrast,
        Self::HighContrastLight,
        Self::HighContrastDark,
    ];

    /// The word in the file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "high-contrast",
            Self::HighContrastLight => "high-contrast-light",
            Self::HighContrastDark => "high-contrast-dark",
        }
    }
}

/// How large everything in the window is, in percent of what the system asks for: 50 to 300.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "i64")]
pub struct Zoom(u16);

impl Zoom {
    /// What is offered, in percent; the keys go from one to the next.
    pub const OFFERED: [u16; 10] = [50, 75, 90, 100, 110, 125, 150, 200, 250, 300];

    /// In percent.
    pub fn percent(self) -> u16 {
        self.0
    }

    /// As a factor.
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }

    /// The next larger one that is offered; the largest stays.
    #[must_use]
    pub fn larger(self) -> Self {
        let next = Self::OFFERED.into_iter().find(|percent| *percent > self.0);
        next.map_or(self, Self)
    }

    /// The next smaller one that is offered; the smallest stays.
    #[must_use]
    pub fn smaller(self) -> Self {
        let next = Self::OFFERED.into_iter().rfind(|percent| *percent < self.0);
        next.map_or(self, Self)
    }
}

impl Default for Zoom {
    fn default() -> Self {
        Self(100)
    }
}

impl TryFrom<i64> for Zoom {
    type Error = String;

    fn try_from(percent: i64) -> Result<Self, String> {
        match u16::try_from(percent) {
            Ok(percent @ 50..=300) => Ok(Self(percent)),
            _ => Err(format!("{percent} is no zoom: it is in percent, from 50 to 300")),
        }
    }
}

/// In which order dates are written, and read where they could be either way round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateFormat {
    /// As the system's language has it.
    #[default]
    System,
    /// `1 Dec 2026`.
    DayFirst,
    /// `Dec 1, 2026`.
    MonthFirst,
    /// `2026-12-01`.
    YearFirst,
}

impl DateFormat {
    /// Every order, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::System, Self::DayFirst, Self::MonthFirst, Self::YearFirst];

    /// The word in the file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::DayFirst => "day-first",
            Self::MonthFirst => "month-first",
            Self::YearFirst => "year-first",
        }
    }

    /// The order, where the system has this one.
    pub fn order(self, system: DateOrder) -> DateOrder {
        match self {
            Self::System => system,
            Self::DayFirst => DateOrder::DayMonthYear,
            Self::MonthFirst => DateOrder::MonthDayYear,
            Self::YearFirst => DateOrder::YearMonthDay,
        }
    }
}

/// How the time of day is written; read are both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum TimeFormat {
    /// `14:00`.
    #[default]
    #[serde(rename = "24-hour")]
    Hours24,
    /// `2:00 pm`.
    #[serde(rename = "12-hour")]
    Hours12,
}

impl TimeFormat {
    /// Both, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Hours24, Self::Hours12];

    /// The time of day, for a person to read or to change: `14:00` or `2:00 pm`.
    pub fn write(self, time: NaiveTime) -> String {
        time.format(self.pattern()).to_string()
    }

    /// The same as chrono writes it.
    pub fn pattern(self) -> &'static str {
        match self {
            Self::Hours24 => "%H:%M",
            Self::Hours12 => "%-I:%M %P",
        }
    }

    /// The word in the file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hours24 => "24-hour",
            Self::Hours12 => "12-hour",
        }
    }
}

/// A time zone by its IANA name.
pub(super) fn zone<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Tz>, D::Error> {
    let Named(zone) = Named::deserialize(deserializer)?;
    Ok(Some(zone))
}

/// Time zones by addresses.
pub(super) fn usual_zones<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<String, Tz>, D::Error> {
    let zones = BTreeMap::<String, Named>::deserialize(deserializer)?;
    Ok(zones
        .into_iter()
        .map(|(address, Named(zone))| (address, zone))
        .collect())
}

/// A time zone by its IANA name.
#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Named(Tz);

impl TryFrom<String> for Named {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        let zone = name.parse().map_err(|_unknown| {
            format!("“{name}” is no time zone: it has a name of the IANA database, such as Europe/Berlin")
        })?;
        Ok(Self(zone))
    }
}
