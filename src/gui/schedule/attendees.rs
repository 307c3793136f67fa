//! Who: a field that finds people and takes addresses and pasted lists, and a row for each person.

use chrono_tz::Tz;
use egui::{ComboBox, Event, RichText, Ui};

use super::usual_zone::{Picked, Zones, usual_zone_button};
use crate::engine::{Account, Missing, SignInRequest, WhichAccount};
use crate::gui::app::{Ask, State};
use crate::gui::form::Form;
use crate::gui::lookups::Lookups;
use crate::gui::widgets::{Choice, Entry, Icon, Offered, Suggestions, announce, icon_button, message, remark};
use crate::gui::{failure, theme};
use crate::identity::Permission;
use crate::meeting::text::visible;
use crate::meeting::{DraftAttendee, Field, KnownPerson, Resolved, Role, Standing, parse_attendees, repeated};
use crate::settings::Preference;
use crate::texts;

/// Draws the field and the rows.
pub fn show(ui: &mut Ui, state: &mut State, asked: &mut Vec<Ask>) {
    field(ui, &mut state.form, &mut state.lookups);
    if let Some(problem) = &state.form.attendee_problem {
        message(ui, problem);
    }
    if let Some(account) = state.account.ready()
        && let Some(missing) = state.lookups.people_missing()
        && let Some(said) = texts::people_missing(missing, account.sign_in)
    {
        lacking(ui, &said, missing, Permission::Directory, account, asked);
    }
    let settings = &state.settings.settings;
    let zones = Zones {
        favorites: settings.favorite_zones(),
        own: state.zone,
        now: state.now,
    };
    let form = &mut state.form;
    let first = repeated(&form.draft.attendees);
    let mut done = None;
    for index in 0..form.draft.attendees.len() {
        let same_as = first.get(index).copied().flatten();
        let same_as = same_as.map(|first| form.draft.attendees[first].label().to_owned());
        let attendee = &mut form.draft.attendees[index];
        let usual = settings.usual_zone(attendee.label());
        let wish = row(ui, index, attendee, same_as.as_deref(), (usual, &zones), &state.lookups);
        done = done.or(wish.map(|wish| (index, wish)));
        // Of a group the row itself says what is wrong.
        let problem = form.problem(Field::Attendee(index)).map(texts::problem);
        if let Some(problem) = problem.filter(|_| form.draft.attendees[index].standing != Standing::Group) {
            message(ui, &problem);
        }
    }
    if let Some((index, wish)) = done {
        if let Wish::UsualZone(zone) = wish {
            let address = form.draft.attendees[index].label().to_owned();
            asked.push(Ask::SetPreference(Preference::UsualZone(address, zone)));
            return;
        }
        let attendee = form.draft.attendees.remove(index);
        if wish == Wish::Edit {
            form.attendee_text = attendee.address;
        }
        ui.memory_mut(|memory| memory.request_focus(Entry::id_of(texts::add_attendee())));
    }
}

/// What is to become of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wish {
    /// It goes.
    Remove,
    /// Its address goes back into the field, to be typed better.
    Edit,
    /// This is the time zone they are usually in; `None`: it is not known.
    UsualZone(Option<Tz>),
}

fn field(ui: &mut Ui, form: &mut Form, lookups: &mut Lookups) {
    let id = Entry::id_of(texts::add_attendee());
    let had_focus = ui.memory(|memory| memory.has_focus(id));
    if had_focus {
        // A line of a pasted list is an entry; the field itself has one line.
        ui.input_mut(|input| {
            for event in &mut input.events {
                if let Event::Paste(text) = event {
                    *text = text.trim().replace(['\r', '\n'], ";");
                }
            }
        });
    }
    let Form {
        draft,
        attendee_text,
        attendee_problem,
        ..
    } = form;
    let search = &lookups.search;
    let shown = Suggestions::new(texts::add_attendee(), texts::suggested_people())
        .hint(texts::add_attendee_hint())
        .wrong(attendee_problem.is_some())
        .show(ui, attendee_text, |text| Offered {
            choices: search
                .people(text)
                .into_iter()
                .map(|person| choice(person, &draft.attendees))
                .collect(),
            is_searching: search.is_searching(text),
            enter_picks: !stands_for_itself(text),
            nothing: Some(texts::nobody_found().to_owned()),
        });
    let response = shown.response;
    if response.has_focus() {
        let now = ui.input(|input| input.time);
        if let Some(left) = lookups.search.hear(&form.attendee_text, now) {
            if shown.is_waiting {
                lookups.search.hurry();
                ui.ctx().request_repaint();
            } else {
                ui.ctx().request_repaint_after(left);
            }
        }
    }
    if response.changed() {
        form.attendee_problem = None;
        // A pasted list and a typed separator add at once; the last piece may still be typed on.
        if form.attendee_text.ends_with([',', ';', '\n']) || form.attendee_text.matches('@').count() > 1 {
            form.add_attendees();
        }
    }
    if let Some(key) = shown.picked {
        let people = lookups.search.people(&form.attendee_text);
        if let Some(person) = people.into_iter().find(|person| key_of(person) == key) {
            form.draft.attendees.push(person.attendee());
            form.attendee_text.clear();
            form.attendee_problem = None;
            response.request_focus();
        }
    } else if response.lost_focus() && !shown.is_waiting && !form.attendee_text.trim().is_empty() {
        form.add_attendees();
        if shown.is_entered {
            response.request_focus();
        }
    }
}

/// Whether Enter adds the text as it is: an address, a user ID, or a list of them.
fn stands_for_itself(text: &str) -> bool {
    let (found, rejected) = parse_attendees(text);
    rejected.is_empty() && !found.is_empty()
}

fn choice(person: &KnownPerson, added: &[DraftAttendee]) -> Choice {
    let mut details = texts::known_person_details(person);
    let is_added = added.iter().any(|attendee| is_same(person, attendee));
    if is_added {
        details.push(texts::already_added().to_owned());
    }
    Choice {
        key: key_of(person),
        name: texts::known_person(person),
        details,
        is_available: !is_added && person.standing != Standing::Group,
    }
}

fn key_of(person: &KnownPerson) -> String {
    person.user_id.clone().unwrap_or_else(|| person.address.clone())
}

fn is_same(person: &KnownPerson, attendee: &DraftAttendee) -> bool {
    let given = |text: &str| Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
    person.is_same_as(&KnownPerson {
        address: attendee.address.trim().to_owned(),
        user_id: given(&attendee.user_id),
        ..KnownPerson::default()
    })
}

/// What is missing, and the button that asks for it.
pub(super) fn lacking(
    ui: &mut Ui,
    said: &str,
    missing: &Missing,
    permission: Permission,
    account: &Account,
    asked: &mut Vec<Ask>,
) {
    weak(ui, said);
    let allow = match permission {
        Permission::Directory => texts::allow_directory(),
        Permission::Channels => texts::allow_channels(),
        Permission::Calendar => texts::allow_calendar(),
    };
    let may_allow = account.sign_in.is_by_person();
    if *missing == Missing::NotAllowedYet && may_allow && ui.button(allow).clicked() {
        asked.push(Ask::SignIn(SignInRequest {
            allow: vec![permission],
            ..failure::request(account.sign_in, WhichAccount::Same)
        }));
    }
    if matches!(missing, Missing::Failed(_)) {
        // Both fields may have such a line.
        ui.push_id(allow, |ui| {
            if ui.button(texts::look_up_again()).clicked() {
                asked.push(Ask::LookUpAgain);
            }
        });
    }
}

fn weak(ui: &mut Ui, text: &str) {
    announce(&ui.label(RichText::new(text).small().color(theme::tokens(ui).weak)));
}

/// One person, and what the person at the window wants of the row.
fn row(
    ui: &mut Ui,
    index: usize,
    attendee: &mut DraftAttendee,
    same_as: Option<&str>,
    zone: (Option<Tz>, &Zones<'_>),
    lookups: &Lookups,
) -> Option<Wish> {
    let mut wish = None;
    ui.push_id(("attendee", index), |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            wish = first_line(ui, attendee, zone);
            state_line(ui, attendee, lookups);
            if attendee.standing == Standing::NotFound
                && !attendee.address.is_empty()
                && ui.button(texts::edit_address(&attendee.address)).clicked()
            {
                wish = Some(Wish::Edit);
            }
            if let Some(first) = same_as {
                remark(ui, &texts::same_person(first));
            }
        });
    });
    wish
}

fn first_line(ui: &mut Ui, attendee: &mut DraftAttendee, (usual, zones): (Option<Tz>, &Zones<'_>)) -> Option<Wish> {
    let called = attendee.label().to_owned();
    ui.horizontal(|ui| {
        let gap = ui.spacing().item_spacing.x;
        let room = ui.available_width() - theme::ROLE_WIDTH - 2.0 * theme::CONTROL_HEIGHT - 3.0 * gap;
        let mut text = visible(&called).into_owned();
        if !attendee.name.is_empty() && attendee.name != called {
            text = format!("{} · {text}", visible(&attendee.name));
        }
        let size = egui::vec2(room.max(theme::TIME_WIDTH), theme::CONTROL_HEIGHT);
        ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.set_min_width(size.x);
            ui.add(egui::Label::new(text).truncate());
        });
        let picked = usual_zone_button(ui, &called, usual, zones);
        role_box(ui, &called, &mut attendee.role);
        let remove = icon_button(ui, Icon::Remove, &texts::remove(&called));
        let wish = remove.clicked().then_some(Wish::Remove);
        wish.or(picked.map(|Picked(zone)| Wish::UsualZone(zone)))
    })
    .inner
}

/// What is known of them, and what that means.
fn state_line(ui: &mut Ui, attendee: &mut DraftAttendee, lookups: &Lookups) {
    let looked_up = attendee.to_resolve().map(str::to_owned);
    let text = looked_up.as_deref().unwrap_or_default();
    match (attendee.standing, texts::standing(attendee.standing)) {
        (Standing::Unknown, _) if lookups.is_resolving(text) => weak(ui, texts::looking_up()),
        (Standing::Member | Standing::Guest, Some(said)) => weak(ui, said),
        (Standing::Group, Some(said)) => {
            message(ui, said);
        }
        (Standing::Ambiguous, Some(said)) => {
            remark(ui, said);
            ui.horizontal_wrapped(|ui| {
                for person in lookups.several(text) {
                    if ui.button(texts::choose_person(person)).clicked() {
                        Resolved::One(person.clone()).apply_to(attendee);
                    }
                }
            });
        }
        (_, Some(said)) => {
            remark(ui, said);
        }
        (_, None) => {}
    }
    if let Some(role) = attendee.role.filter(|role| !attendee.standing.may_be(*role))
        && attendee.standing != Standing::Group
    {
        remark(ui, &texts::role_not_for_them(role));
    }
}

fn role_box(ui: &mut Ui, called: &str, role: &mut Option<Role>) {
    let shown = texts::role(role.unwrap_or(Role::Attendee));
    let combo = ComboBox::from_id_salt("role")
        .selected_text(shown)
        .width(theme::ROLE_WIDTH);
    let combo = combo.show_ui(ui, |ui| {
        for offered in Role::ALL {
            let chosen = ui.selectable_label(role.unwrap_or(Role::Attendee) == offered, texts::role(offered));
            if chosen.clicked() {
                *role = Some(offered);
                ui.close();
            }
        }
    });
    combo
        .response
        .accessible_name(texts::role_of(called, role.unwrap_or(Role::Attendee)));
}
