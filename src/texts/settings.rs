//! The settings screen.

use super::catalog::texts;
use std::path::Path;

use chrono::{NaiveDate, NaiveTime};

use super::clock::{date_to_type, time_in};
use crate::meeting::{DateOrder, MeetingDuration};
use crate::settings::{Appearance, DateFormat, TimeFormat, Zoom};

texts! {
    pub appearance_label;
    pub zoom_in;
    pub zoom_out;
    pub actual_size;
    pub reduce_motion;
    pub reduce_motion_explained;
    pub high_contrast_explained;

    pub new_meetings;
    pub default_duration_label;
    pub default_zone;
    pub default_zone_wrong;

    pub dates_and_times;
    pub date_order_label;
    pub time_format_label;
    pub both_understood;

    pub connections;
    pub no_connections;
    pub use_it;
    pub remove_label;

    pub data;
    pub tokens_kept;
    pub open_folder;
    pub export_hint;
    pub forget_all;
    pub forget_all_title;
    pub forget_all_explained;
    pub forget_all_stays;
    pub forget_all_accept;

    pub about_label;
    pub license;
    pub reference;
    pub reference_explained;

    appearance_system;
    appearance_light;
    appearance_dark;
    appearance_high_contrast;
    appearance_high_contrast_light;
    appearance_high_contrast_dark;
    zoom_percent(percent: u32);

    /// The name of a box that chooses, with what it has.
    pub chosen(what: &str, value: &str);

    as_the_system(zone: &str);
    order_of_system(example: &str);
    order_day_first(example: &str);
    order_month_first(example: &str);
    order_year_first(example: &str);
    clock_of_24_hours(example: &str);
    clock_of_12_hours(example: &str);
    data_kept_in(path: &str);

    /// What was forgotten.
    pub forgotten(meetings: u64);
    pub language;
    pub language_of_system(name: &str);
    pub invitation_language;
    pub as_the_window(name: &str);
}

/// An appearance by its name.
pub fn appearance(appearance: Appearance) -> &'static str {
    match appearance {
        Appearance::System => appearance_system(),
        Appearance::Light => appearance_light(),
        Appearance::Dark => appearance_dark(),
        Appearance::HighContrast => appearance_high_contrast(),
        Appearance::HighContrastLight => appearance_high_contrast_light(),
        Appearance::HighContrastDark => appearance_high_contrast_dark(),
    }
}

/// How large everything is.
pub fn zoom(zoom: Zoom) -> String {
    zoom_percent(zoom.percent().into())
}

/// How long a meeting is.
pub fn default_duration(duration: MeetingDuration) -> String {
    super::length(duration.minutes().into())
}

/// What a new form has as long as nothing is typed.
pub fn system_zone(zone: chrono_tz::Tz) -> String {
    as_the_system(zone.name())
}

/// An order of dates, by an example; `system` is the system's own.
pub fn date_order(format: DateFormat, system: DateOrder) -> String {
    let day = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap_or_default();
    let example = date_to_type(day, format.order(system));
    match format {
        DateFormat::System => order_of_system(&example),
        DateFormat::DayFirst => order_day_first(&example),
        DateFormat::MonthFirst => order_month_first(&example),
        DateFormat::YearFirst => order_year_first(&example),
    }
}

/// An order that a date is in, by an example.
pub(super) fn order_of_dates(order: DateOrder, example: &str) -> String {
    match order {
        DateOrder::DayMonthYear => order_day_first(example),
        DateOrder::MonthDayYear => order_month_first(example),
        DateOrder::YearMonthDay => order_year_first(example),
    }
}

/// A form of the time of day.
pub fn time_format(format: TimeFormat) -> String {
    let afternoon = NaiveTime::from_hms_opt(14, 0, 0).unwrap_or_default();
    let example = time_in(format, afternoon);
    match format {
        TimeFormat::Hours24 => clock_of_24_hours(&example),
        TimeFormat::Hours12 => clock_of_12_hours(&example),
    }
}

/// Where everything but the settings is.
pub fn data_kept(path: &Path) -> String {
    data_kept_in(&path.display().to_string())
}

/// Which program this is.
pub fn version() -> String {
    format!("{} {}", super::PROGRAM, env!("CARGO_PKG_VERSION"))
}
