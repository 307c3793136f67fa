//! The button on an attendee's row that says in which time zone they usually are, since no service tells.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use egui::style::StyleModifier;
use egui::{Id, Key, Popup, PopupCloseBehavior, Ui};

use super::times::offered_zones;
use crate::gui::theme;
use crate::gui::widgets::{Icon, icon_button, message, zone_entry};
use crate::meeting::{Problem, find_zone};
use crate::texts;

/// What is needed to offer zones.
pub(super) struct Zones<'s> {
    /// The person's favorite ones.
    pub favorites: &'s [Tz],
    /// The person's own.
    pub own: Tz,
    /// The present time.
    pub now: DateTime<Utc>,
}

/// What was picked: a zone, or that it is not known.
#[derive(Clone, Copy)]
pub(super) struct Picked(pub Option<Tz>);

/// What is typed while the menu is open.
#[derive(Clone, Default)]
struct Typed {
    text: String,
    is_wrong: bool,
}

/// Draws the button with its menu.
pub(super) fn usual_zone_button(ui: &mut Ui, person: &str, usual: Option<Tz>, zones: &Zones<'_>) -> Option<Picked> {
    let name = texts::usual_zone(person, usual);
    let button = icon_button(ui, Icon::Clock, &name);
    let typed_id = button.id.with("typed");
    if button.clicked() {
        ui.data_mut(|data| data.remove::<Typed>(typed_id));
    }
    let popup = Popup::menu(&button)
        .accessible_name(name)
        // A field in a menu has no edge otherwise.
        .style(StyleModifier::default())
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let shown = popup.show(|ui| {
        ui.set_width(theme::CHOICE_WIDTH);
        let picked = menu(ui, usual, zones, typed_id);
        // Esc in the list of the field closes that list alone, and does not come here.
        if picked.is_some() || ui.input(|input| input.key_pressed(Key::Escape)) {
            button.request_focus();
            ui.close();
        }
        picked
    });
    shown.and_then(|shown| shown.inner)
}

fn menu(ui: &mut Ui, usual: Option<Tz>, zones: &Zones<'_>, typed_id: Id) -> Option<Picked> {
    let mut picked = None;
    if ui.selectable_label(usual.is_none(), texts::zone_not_known()).clicked() {
        picked = Some(Picked(None));
    }
    let mut offered = offered_zones(zones.favorites, zones.own);
    if let Some(usual) = usual.filter(|usual| !offered.contains(usual)) {
        offered.insert(0, usual);
    }
    for tz in offered {
        let name = texts::zone_and_offset(tz, zones.now);
        if ui.selectable_label(usual == Some(tz), name).clicked() {
            picked = Some(Picked(Some(tz)));
        }
    }
    ui.separator();
    // The field comes last: its list has room below the menu.
    let mut typed: Typed = ui.data(|data| data.get_temp(typed_id)).unwrap_or_default();
    let named = (texts::other_time_zone(), None);
    let known = (zones.favorites, zones.now);
    let entry = zone_entry(ui, named, typed.is_wrong, known, &mut typed.text);
    if entry.response.changed() {
        typed.is_wrong = false;
    }
    let is_entered = entry.response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if entry.was_picked || is_entered {
        picked = find_zone(&typed.text).map(|tz| Picked(Some(tz))).or(picked);
        typed.is_wrong = picked.is_none() && !typed.text.trim().is_empty();
        if typed.is_wrong {
            entry.response.request_focus();
        }
    }
    if typed.is_wrong {
        message(ui, &texts::problem(&Problem::ZoneUnknown));
    }
    ui.data_mut(|data| data.insert_temp(typed_id, typed));
    picked
}
