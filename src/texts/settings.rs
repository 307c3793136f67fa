//! The settings screen.

use std::path::Path;

use chrono::NaiveDate;

use crate::meeting::{DateOrder, format_date};
use crate::settings::{Appearance, DateFormat, DefaultDuration, TimeFormat, Zoom};

pub const APPEARANCE: &str = "Appearance";
pub const ZOOM_IN: &str = "Zoom in";
pub const ZOOM_OUT: &str = "Zoom out";
pub const ACTUAL_SIZE: &str = "Actual size";
pub const REDUCE_MOTION: &str = "Reduce motion";
pub const REDUCE_MOTION_EXPLAINED: &str = "Nothing slides, turns or blinks.";
pub const HIGH_CONTRAST_EXPLAINED: &str =
    "The system tells Convene light from dark, but not whether you want more contrast.";

pub const NEW_MEETINGS: &str = "New meetings";
pub const DEFAULT_DURATION: &str = "Default duration";
pub const DEFAULT_ZONE: &str = "Default time zone";
pub const DEFAULT_ZONE_WRONG: &str =
    "That’s no time zone. Type a city or a name such as Europe/Berlin, or leave this empty.";

pub const DATES_AND_TIMES: &str = "Dates and times";
pub const DATE_ORDER: &str = "Date order";
pub const TIME_FORMAT: &str = "Time format";
pub const BOTH_UNDERSTOOD: &str = "What you type is understood in any form; the date order decides what 1/12 means.";

pub const CONNECTIONS: &str = "Connections";
pub const NO_CONNECTIONS: &str = "No connection is set up yet";
pub const USE: &str = "Use";
pub const REMOVE: &str = "Remove";

pub const DATA: &str = "Data";
pub const TOKENS_KEPT: &str = "Access tokens: in memory only; they end with the program";
pub const OPEN_FOLDER: &str = "Open folder";
pub const EXPORT_HINT: &str = "To keep a copy of the list or take it to another computer, export it first.";
pub const FORGET_ALL: &str = "Forget all meetings…";
pub const FORGET_ALL_TITLE: &str = "Forget all meetings?";
pub const FORGET_ALL_EXPLAINED: &str = "The list of meetings on this computer is erased: what was made or found here, \
    of every connection, with its join links and dial-in numbers. So are the requests that did not finish, and copies of \
    a damaged list. This can’t be undone.";
pub const FORGET_ALL_STAYS: &str = "No meeting is deleted: each stays with the service, its link works, and the same \
    external ID gets it again. Connections, sign-ins and what is typed in the form stay, too.";
pub const FORGET_ALL_ACCEPT: &str = "Forget all meetings";

pub const ABOUT: &str = "About";
pub const LICENSE: &str = "Free software under the MIT license or the Apache License 2.0, as you choose. \
    The fonts are Ubuntu Light (Ubuntu Font Licence 1.0) and Hack (MIT and Bitstream Vera licenses). \
    Microsoft, Teams and Microsoft 365 are Microsoft’s trademarks; this program is not Microsoft’s.";
pub const REFERENCE: &str = "Reference of createOrGet";
pub const REFERENCE_EXPLAINED: &str = "Opens Microsoft’s page in the browser.";

/// An appearance by its name.
pub fn appearance(appearance: Appearance) -> &'static str {
    match appearance {
        Appearance::System => "System",
        Appearance::Light => "Light",
        Appearance::Dark => "Dark",
        Appearance::HighContrast => "High contrast",
        Appearance::HighContrastLight => "High contrast, light",
        Appearance::HighContrastDark => "High contrast, dark",
    }
}

/// How large everything is.
pub fn zoom(zoom: Zoom) -> String {
    format!("Zoom {} %", zoom.percent())
}

/// How long a meeting is.
pub fn default_duration(duration: DefaultDuration) -> String {
    super::length(duration.minutes().into())
}

/// The name of a box that chooses, with what it has.
pub fn chosen(what: &str, value: &str) -> String {
    format!("{what}: {value}")
}

/// What a new form has as long as nothing is typed.
pub fn system_zone(zone: chrono_tz::Tz) -> String {
    format!("As the system: {zone}")
}

/// An order of dates, by an example; `system` is the system's own.
pub fn date_order(format: DateFormat, system: DateOrder) -> String {
    let day = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap_or_default();
    let example = format_date(day, format.order(system));
    let name = match format {
        DateFormat::System => "As the system",
        DateFormat::DayFirst => "Day first",
        DateFormat::MonthFirst => "Month first",
        DateFormat::YearFirst => "Year first",
    };
    format!("{name} ({example})")
}

/// A form of the time of day.
pub fn time_format(format: TimeFormat) -> &'static str {
    match format {
        TimeFormat::Hours24 => "24-hour (14:00)",
        TimeFormat::Hours12 => "12-hour (2:00 pm)",
    }
}

/// Where everything but the settings is.
pub fn data_kept(path: &Path) -> String {
    format!("Meetings, sign-ins and the form: {}", path.display())
}

/// What was forgotten.
pub fn forgotten(meetings: u64) -> String {
    match meetings {
        0 => "There were no meetings to forget".to_owned(),
        1 => "Forgot 1 meeting".to_owned(),
        meetings => format!("Forgot {meetings} meetings"),
    }
}

/// Which program this is.
pub fn version() -> String {
    format!("{} {}", super::PROGRAM, env!("CARGO_PKG_VERSION"))
}
