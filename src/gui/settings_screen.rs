//! Settings: how it looks, what new forms have, how dates are written, the connections, what is kept, and the program itself.

mod template;

use chrono_tz::Tz;
use egui::{ComboBox, Label, RichText, Ui};

use super::app::{Ask, Screen, State, ZoomStep};
use super::meetings::MeetingsAsk;
use super::widgets::{Entry, Icon, announce, icon_button, message, scrolling, zone_entry};
use super::{testing, theme, welcome};
use crate::engine::links::REFERENCE;
use crate::engine::{OpenWith, Remember};
use crate::graph::ApiVersion;
use crate::identity::Keeping;
use crate::meeting::find_zone;
use crate::settings::{Appearance, Connection, DateFormat, DefaultDuration, Origin, Preference, SignIn, TimeFormat};
use crate::texts;

/// What is typed on the screen.
#[derive(Default)]
pub struct SettingsPage {
    zone: String,
    zone_is_wrong: bool,
}

impl SettingsPage {
    /// The zone of new forms is this.
    pub fn show_zone(&mut self, zone: Option<Tz>) {
        self.zone = zone.map(|zone| zone.name().to_owned()).unwrap_or_default();
        self.zone_is_wrong = false;
    }
}

/// Draws the screen.
pub fn show(ui: &mut Ui, state: &mut State, asked: &mut Vec<Ask>) {
    scrolling(ui, texts::SETTINGS, |ui| {
        ui.label(egui::RichText::new(texts::SETTINGS).text_style(theme::title()));
        welcome::settings_unread(ui, state);
        group(ui, texts::APPEARANCE, |ui| appearance(ui, state, asked));
        group(ui, texts::NEW_MEETINGS, |ui| new_meetings(ui, state, asked));
        group(ui, texts::DATES_AND_TIMES, |ui| dates_and_times(ui, state, asked));
        group(ui, texts::FAVORITE_ZONES, |ui| favorite_zones(ui, state, asked));
        group(ui, texts::INVITATION, |ui| template::show(ui, state, asked));
        group(ui, texts::CONNECTIONS, |ui| connections(ui, state, asked));
        group(ui, texts::DATA, |ui| data(ui, state, asked));
        group(ui, texts::ABOUT, |ui| about(ui, asked));
    });
}

fn group(ui: &mut Ui, title: &str, add: impl FnOnce(&mut Ui)) {
    ui.add_space(theme::GAP);
    ui.heading(title);
    theme::group(ui, add);
}

fn weak(ui: &mut Ui, text: &str) {
    let text = RichText::new(text).small().color(theme::tokens(ui).weak);
    ui.add(Label::new(text).wrap());
}

fn appearance(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    let settings = &state.settings.settings;
    ui.horizontal_wrapped(|ui| {
        let now = settings.appearance();
        for appearance in Appearance::ALL {
            if ui.radio(now == appearance, texts::appearance(appearance)).clicked() {
                asked.push(Ask::SetPreference(Preference::Appearance(appearance)));
            }
        }
    });
    if settings.appearance() == Appearance::HighContrast {
        weak(ui, texts::HIGH_CONTRAST_EXPLAINED);
    }
    ui.add_space(theme::GAP_SMALL);
    ui.horizontal_wrapped(|ui| {
        announce(&ui.label(texts::zoom(state.zoom)));
        for (step, name) in [
            (ZoomStep::Out, texts::ZOOM_OUT),
            (ZoomStep::In, texts::ZOOM_IN),
            (ZoomStep::ActualSize, texts::ACTUAL_SIZE),
        ] {
            if ui.button(name).clicked() {
                asked.push(Ask::Zoom(step));
            }
        }
    });
    ui.add_space(theme::GAP_SMALL);
    let mut reduced = settings.reduced_motion();
    if ui.checkbox(&mut reduced, texts::REDUCE_MOTION).changed() {
        asked.push(Ask::SetPreference(Preference::ReducedMotion(reduced)));
    }
    weak(ui, texts::REDUCE_MOTION_EXPLAINED);
}

fn new_meetings(ui: &mut Ui, state: &mut State, asked: &mut Vec<Ask>) {
    let set = state.settings.settings.default_duration();
    let offered = DefaultDuration::OFFERED.into_iter().map(i64::from);
    let offered = offered.filter_map(|minutes| DefaultDuration::try_from(minutes).ok());
    let offered: Vec<_> = offered
        .map(|offered| (offered, texts::default_duration(offered)))
        .collect();
    if let Some(duration) = choice(
        ui,
        texts::DEFAULT_DURATION,
        set,
        &texts::default_duration(set),
        &offered,
    ) {
        asked.push(Ask::SetPreference(Preference::DefaultDuration(duration)));
    }
    default_zone(ui, state, asked);
}

fn default_zone(ui: &mut Ui, state: &mut State, asked: &mut Vec<Ask>) {
    let (now, hint) = (state.now, texts::system_zone(state.zone));
    let set = state.settings.settings.default_zone;
    let SettingsPage { zone, zone_is_wrong } = &mut state.settings_page;
    let known = (state.settings.settings.favorite_zones(), now);
    let named = (texts::DEFAULT_ZONE, Some(hint.as_str()));
    let entry = zone_entry(ui, named, *zone_is_wrong, known, zone);
    if entry.response.lost_focus() {
        let typed = zone.trim();
        let found = find_zone(typed);
        *zone_is_wrong = found.is_none() && !typed.is_empty();
        if !*zone_is_wrong && found != set {
            asked.push(Ask::SetPreference(Preference::DefaultZone(found)));
        }
    }
    if *zone_is_wrong {
        message(ui, texts::DEFAULT_ZONE_WRONG);
    }
}

fn dates_and_times(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    let settings = &state.settings.settings;
    let order = settings.date_order.unwrap_or_default();
    let name = |format| texts::date_order(format, state.system_order);
    let offered = DateFormat::ALL.map(|format| (format, name(format)));
    if let Some(order) = choice(ui, texts::DATE_ORDER, order, &name(order), &offered) {
        asked.push(Ask::SetPreference(Preference::DateOrder(order)));
    }
    let format = settings.time_format();
    let offered = TimeFormat::ALL.map(|format| (format, texts::time_format(format).to_owned()));
    if let Some(format) = choice(ui, texts::TIME_FORMAT, format, texts::time_format(format), &offered) {
        asked.push(Ask::SetPreference(Preference::TimeFormat(format)));
    }
    weak(ui, texts::BOTH_UNDERSTOOD);
}

/// A box that chooses one of several, with its label above; what was chosen anew.
fn choice<T: Copy + PartialEq>(ui: &mut Ui, label: &str, now: T, shown: &str, offered: &[(T, String)]) -> Option<T> {
    let mut chosen = None;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme::GAP_SMALL;
        ui.label(RichText::new(label).small().color(theme::tokens(ui).weak));
        let combo = ComboBox::from_id_salt(label)
            .selected_text(shown)
            .width(theme::CHOICE_WIDTH)
            .show_ui(ui, |ui| {
                for (value, name) in offered {
                    if ui.selectable_label(*value == now, name).clicked() {
                        chosen = Some(*value);
                        // A screen reader’s click leaves the list open.
                        ui.close();
                    }
                }
            });
        combo.response.accessible_name(texts::chosen(label, shown));
    });
    chosen.filter(|chosen| *chosen != now)
}

fn data(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    ui.add(Label::new(texts::settings_kept(&state.settings.path)).wrap());
    ui.add(Label::new(texts::data_kept(&state.settings.data_dir)).wrap());
    ui.add(Label::new(texts::keeping(state.keeping.as_ref())).wrap());
    if matches!(state.keeping, Some(Keeping::MemoryOnly(_))) && ui.button(texts::TRY_AGAIN).clicked() {
        asked.push(Ask::KeepSignIns);
    }
    ui.add(Label::new(texts::TOKENS_KEPT).wrap());
    ui.add_space(theme::GAP_SMALL);
    weak(ui, texts::EXPORT_HINT);
    ui.horizontal_wrapped(|ui| {
        if ui.button(texts::OPEN_FOLDER).clicked() {
            asked.push(Ask::OpenFolder);
        }
        if ui.button(texts::EXPORT_MEETINGS).clicked() {
            // What is exported is the list as it is filtered, so it is shown.
            asked.push(Ask::Show(Screen::Meetings));
            asked.push(MeetingsAsk::ChooseExport.into());
        }
        if ui.button(texts::FORGET_ALL).clicked() {
            asked.push(Ask::ConfirmForgetting);
        }
    });
}

fn about(ui: &mut Ui, asked: &mut Vec<Ask>) {
    ui.label(RichText::new(texts::version()).strong());
    ui.add(Label::new(texts::LICENSE).wrap());
    ui.horizontal_wrapped(|ui| {
        if ui.button(texts::REFERENCE).clicked() {
            asked.push(Ask::Open(REFERENCE.to_owned(), OpenWith::Browser));
        }
        weak(ui, texts::REFERENCE_EXPLAINED);
    });
}

fn favorite_zones(ui: &mut Ui, state: &mut State, asked: &mut Vec<Ask>) {
    let favorites = state.settings.settings.favorite_zones();
    let weak = theme::tokens(ui).weak;
    ui.add(Label::new(RichText::new(texts::FAVORITE_ZONES_EXPLAINED).color(weak)).wrap());
    for tz in favorites {
        ui.horizontal(|ui| {
            if icon_button(ui, Icon::Remove, &texts::remove(tz.name())).clicked() {
                let rest = favorites.iter().copied().filter(|other| other != tz);
                asked.push(Ask::SetPreference(Preference::FavoriteZones(rest.collect())));
            }
            ui.label(texts::zone_and_offset(*tz, state.now));
        });
    }
    let known = (favorites, state.now);
    let entry = zone_entry(ui, (texts::ADD_FAVORITE_ZONE, None), false, known, &mut state.new_zone);
    let typed = find_zone(&state.new_zone).filter(|tz| !favorites.contains(tz));
    let entered = entry.response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let add = ui.add_enabled(typed.is_some(), egui::Button::new(texts::ADD));
    if let Some(tz) = typed.filter(|_| entered || add.clicked()) {
        let added: Vec<Tz> = favorites.iter().copied().chain([tz]).collect();
        asked.push(Ask::SetPreference(Preference::FavoriteZones(added)));
        state.new_zone.clear();
        ui.memory_mut(|memory| memory.request_focus(Entry::id_of(texts::ADD_FAVORITE_ZONE)));
    }
}

fn connections(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    let known = &state.settings.settings.connections;
    if known.is_empty() {
        ui.label(texts::NO_CONNECTIONS);
    }
    for connection in known {
        connection_row(ui, state, connection, asked);
        ui.separator();
    }
    ui.horizontal_wrapped(|ui| {
        if ui.button(texts::CONNECT).clicked() {
            asked.push(Ask::Show(Screen::Connect));
        }
        if !known.iter().any(|connection| connection.sign_in == SignIn::Demo)
            && ui.button(texts::TRY_THE_DEMO).clicked()
        {
            asked.push(Ask::UseDemo(Remember::Yes));
        }
    });
}

fn connection_row(ui: &mut Ui, state: &State, connection: &Connection, asked: &mut Vec<Ask>) {
    let Connection { name, origin, .. } = connection;
    let used = state.account.connection() == Some(name.as_str());
    let weak = theme::tokens(ui).weak;
    let line = |ui: &mut Ui, text: String| ui.add(Label::new(RichText::new(text).color(weak)).wrap());
    ui.label(RichText::new(texts::connection_title(name, used)).strong());
    line(ui, texts::connection_line(connection));
    if let Some(origin) = texts::connection_origin(*origin, &state.settings.system) {
        line(ui, origin);
    }
    if used && let Some(who) = texts::signed_in_here(&state.account) {
        line(ui, who);
    }
    ui.horizontal_wrapped(|ui| {
        if used && state.account.ready().is_some() {
            testing::button(ui, state.test_runs(), asked);
        }
        if !used
            && ui
                .button(texts::USE)
                .accessible_name(texts::use_connection(name))
                .clicked()
        {
            asked.push(Ask::UseConnection(name.clone()));
        }
        if *origin == Origin::Person {
            own_connection(ui, connection, asked);
        }
    });
    if used {
        testing::show(ui, state.test.as_ref(), &state.around(), asked);
    }
}

/// What can be done with a connection that the person set up.
fn own_connection(ui: &mut Ui, connection: &Connection, asked: &mut Vec<Ask>) {
    let Connection {
        name,
        cloud,
        sign_in,
        api_version,
        ..
    } = connection;
    if cloud.has_beta() {
        let shown = texts::api_version(*api_version);
        let combo = ComboBox::from_id_salt(("version", name))
            .selected_text(shown)
            .show_ui(ui, |ui| {
                for version in [ApiVersion::V1, ApiVersion::Beta] {
                    let chosen = ui
                        .selectable_label(*api_version == version, texts::api_version(version))
                        .clicked();
                    if chosen && version != *api_version {
                        asked.push(Ask::SetApiVersion(name.clone(), version));
                    }
                }
            });
        combo
            .response
            .accessible_name(texts::api_version_of(name, *api_version));
    }
    if *sign_in != SignIn::Demo
        && ui
            .button(texts::CHANGE)
            .accessible_name(texts::change_connection(name))
            .clicked()
    {
        asked.push(Ask::ChangeConnection(name.clone()));
    }
    if ui.button(texts::REMOVE).accessible_name(texts::remove(name)).clicked() {
        asked.push(Ask::RemoveConnection(name.clone()));
    }
}
