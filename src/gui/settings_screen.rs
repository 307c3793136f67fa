//! Settings: how it looks, what new forms have, how dates are written, the connections, what is kept, and the program itself.

mod presets;
mod template;

use chrono_tz::Tz;
use egui::{ComboBox, Label, RichText, Ui};

use super::app::{Ask, Screen, State, ZoomStep};
use super::meetings::MeetingsAsk;
use super::widgets::{Entry, Icon, announce, choice_box, icon_button, message, scrolling, zone_entry};
use super::{languages, testing, theme, welcome};
use crate::engine::links::REFERENCE;
use crate::engine::{OpenWith, Remember};
use crate::graph::ApiVersion;
use crate::identity::Keeping;
use crate::meeting::{MeetingDuration, find_zone};
use crate::settings::{Appearance, Connection, DateFormat, Origin, Preference, SignIn, TimeFormat};
use crate::texts;

/// What is typed on the screen.
#[derive(Default)]
pub struct SettingsPage {
    zone: String,
    zone_is_wrong: bool,
    /// The presets come into sight with the next frame.
    presets_wanted: bool,
}

impl SettingsPage {
    /// The zone of new forms is this.
    pub fn show_zone(&mut self, zone: Option<Tz>) {
        self.zone = zone.map(|zone| zone.name().to_owned()).unwrap_or_default();
        self.zone_is_wrong = false;
    }

    /// Brings the presets into sight.
    pub fn show_presets(&mut self) {
        self.presets_wanted = true;
    }
}

/// Draws the screen.
pub fn show(ui: &mut Ui, state: &mut State, asked: &mut Vec<Ask>) {
    scrolling(ui, texts::settings(), |ui| {
        ui.label(egui::RichText::new(texts::settings()).text_style(theme::title()));
        welcome::settings_unread(ui, state);
        group(ui, texts::language(), |ui| language(ui, state, asked));
        group(ui, texts::appearance_label(), |ui| appearance(ui, state, asked));
        group(ui, texts::new_meetings(), |ui| new_meetings(ui, state, asked));
        group(ui, texts::dates_and_times(), |ui| dates_and_times(ui, state, asked));
        group(ui, texts::favorite_zones(), |ui| favorite_zones(ui, state, asked));
        group(ui, texts::invitation(), |ui| {
            labelled(ui, texts::invitation_language(), |ui| {
                state.languages().invitation_box(ui, theme::CHOICE_WIDTH, asked);
            });
            template::show(ui, state, asked);
        });
        let top = ui.cursor().top();
        group(ui, texts::presets(), |ui| presets::show(ui, state, asked));
        if std::mem::take(&mut state.settings_page.presets_wanted) {
            let rect = egui::Rect::from_x_y_ranges(ui.min_rect().x_range(), top..=ui.cursor().top());
            ui.scroll_to_rect(rect, Some(egui::Align::TOP));
        }
        group(ui, texts::connections(), |ui| connections(ui, state, asked));
        group(ui, texts::data(), |ui| data(ui, state, asked));
        group(ui, texts::about_label(), |ui| about(ui, asked));
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

fn language(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    let offered = languages::offered(texts::language_of_system(state.system_language.name()));
    let now = state.settings.settings.language;
    let shown = match (now, offered.first()) {
        (None, Some((_, unchosen))) => unchosen,
        _ => state.language().name(),
    };
    if let Some(language) = choice(ui, texts::language(), now, shown, &offered) {
        asked.push(Ask::SetPreference(Preference::Language(language)));
    }
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
        weak(ui, texts::high_contrast_explained());
    }
    ui.add_space(theme::GAP_SMALL);
    ui.horizontal_wrapped(|ui| {
        announce(&ui.label(texts::zoom(state.zoom)));
        for (step, name) in [
            (ZoomStep::Out, texts::zoom_out()),
            (ZoomStep::In, texts::zoom_in()),
            (ZoomStep::ActualSize, texts::actual_size()),
        ] {
            if ui.button(name).clicked() {
                asked.push(Ask::Zoom(step));
            }
        }
    });
    ui.add_space(theme::GAP_SMALL);
    let mut reduced = settings.reduced_motion();
    if ui.checkbox(&mut reduced, texts::reduce_motion()).changed() {
        asked.push(Ask::SetPreference(Preference::ReducedMotion(reduced)));
    }
    weak(ui, texts::reduce_motion_explained());
}

fn new_meetings(ui: &mut Ui, state: &mut State, asked: &mut Vec<Ask>) {
    let set = state.settings.settings.default_duration();
    let offered = MeetingDuration::OFFERED.into_iter().map(i64::from);
    let offered = offered.filter_map(|minutes| MeetingDuration::try_from(minutes).ok());
    let offered: Vec<_> = offered
        .map(|offered| (offered, texts::default_duration(offered)))
        .collect();
    if let Some(duration) = choice(
        ui,
        texts::default_duration_label(),
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
    let SettingsPage {
        zone, zone_is_wrong, ..
    } = &mut state.settings_page;
    let known = (state.settings.settings.favorite_zones(), now);
    let named = (texts::default_zone(), Some(hint.as_str()));
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
        message(ui, texts::default_zone_wrong());
    }
}

fn dates_and_times(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    let settings = &state.settings.settings;
    let order = settings.date_order.unwrap_or_default();
    let name = |format| texts::date_order(format, state.system_order);
    let offered = DateFormat::ALL.map(|format| (format, name(format)));
    if let Some(order) = choice(ui, texts::date_order_label(), order, &name(order), &offered) {
        asked.push(Ask::SetPreference(Preference::DateOrder(order)));
    }
    let format = settings.time_format();
    let offered = TimeFormat::ALL.map(|format| (format, texts::time_format(format)));
    if let Some(format) = choice(
        ui,
        texts::time_format_label(),
        format,
        &texts::time_format(format),
        &offered,
    ) {
        asked.push(Ask::SetPreference(Preference::TimeFormat(format)));
    }
    weak(ui, texts::both_understood());
}

/// A box that chooses one of several, with its label above; what was chosen anew.
fn choice<T: Copy + PartialEq>(ui: &mut Ui, label: &str, now: T, shown: &str, offered: &[(T, String)]) -> Option<T> {
    labelled(ui, label, |ui| {
        choice_box(ui, (label, shown), shown, theme::CHOICE_WIDTH, now, offered)
    })
}

/// A box with its label above.
fn labelled<R>(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme::GAP_SMALL;
        ui.label(RichText::new(label).small().color(theme::tokens(ui).weak));
        add(ui)
    })
    .inner
}

fn data(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    ui.add(Label::new(texts::settings_kept(&state.settings.path)).wrap());
    ui.add(Label::new(texts::data_kept(&state.settings.data_dir)).wrap());
    ui.add(Label::new(texts::keeping(state.keeping.as_ref())).wrap());
    if matches!(state.keeping, Some(Keeping::MemoryOnly(_))) && ui.button(texts::try_again()).clicked() {
        asked.push(Ask::KeepSignIns);
    }
    ui.add(Label::new(texts::tokens_kept()).wrap());
    ui.add_space(theme::GAP_SMALL);
    weak(ui, texts::export_hint());
    ui.horizontal_wrapped(|ui| {
        if ui.button(texts::open_folder()).clicked() {
            asked.push(Ask::OpenFolder);
        }
        if ui.button(texts::export_meetings()).clicked() {
            // What is exported is the list as it is filtered, so it is shown.
            asked.push(Ask::Show(Screen::Meetings));
            asked.push(MeetingsAsk::ChooseExport.into());
        }
        if ui.button(texts::forget_all()).clicked() {
            asked.push(Ask::ConfirmForgetting);
        }
    });
}

fn about(ui: &mut Ui, asked: &mut Vec<Ask>) {
    ui.label(RichText::new(texts::version()).strong());
    ui.add(Label::new(texts::license()).wrap());
    ui.horizontal_wrapped(|ui| {
        if ui.button(texts::reference()).clicked() {
            asked.push(Ask::Open(REFERENCE.to_owned(), OpenWith::Browser));
        }
        weak(ui, texts::reference_explained());
    });
}

fn favorite_zones(ui: &mut Ui, state: &mut State, asked: &mut Vec<Ask>) {
    let favorites = state.settings.settings.favorite_zones();
    let weak = theme::tokens(ui).weak;
    ui.add(Label::new(RichText::new(texts::favorite_zones_explained()).color(weak)).wrap());
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
    let entry = zone_entry(
        ui,
        (texts::add_favorite_zone(), None),
        false,
        known,
        &mut state.new_zone,
    );
    let typed = find_zone(&state.new_zone).filter(|tz| !favorites.contains(tz));
    let entered = entry.response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let add = ui.add_enabled(typed.is_some(), egui::Button::new(texts::add()));
    if let Some(tz) = typed.filter(|_| entered || add.clicked()) {
        let added: Vec<Tz> = favorites.iter().copied().chain([tz]).collect();
        asked.push(Ask::SetPreference(Preference::FavoriteZones(added)));
        state.new_zone.clear();
        ui.memory_mut(|memory| memory.request_focus(Entry::id_of(texts::add_favorite_zone())));
    }
}

fn connections(ui: &mut Ui, state: &State, asked: &mut Vec<Ask>) {
    let known = &state.settings.settings.connections;
    if known.is_empty() {
        ui.label(texts::no_connections());
    }
    for connection in known {
        connection_row(ui, state, connection, asked);
        ui.separator();
    }
    ui.horizontal_wrapped(|ui| {
        if ui.button(texts::connect()).clicked() {
            asked.push(Ask::Show(Screen::Connect));
        }
        if !known.iter().any(|connection| connection.sign_in == SignIn::Demo)
            && ui.button(texts::try_the_demo()).clicked()
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
                .button(texts::use_it())
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
            .button(texts::change())
            .accessible_name(texts::change_connection(name))
            .clicked()
    {
        asked.push(Ask::ChangeConnection(name.clone()));
    }
    if ui
        .button(texts::remove_label())
        .accessible_name(texts::remove(name))
        .clicked()
    {
        asked.push(Ask::RemoveConnection(name.clone()));
    }
}
