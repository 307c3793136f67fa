//! The list of meetings: what did not finish, what is coming, and everything that was made or found, with its card.

mod coming;
mod list;
mod pane;
mod questions;
mod table;
mod unfinished;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use egui::accesskit::Role;
use egui::{ComboBox, Id, Key as Pressed, Modifiers, Rect, Ui, UiBuilder};

pub use list::{Filter, Kind, List};
pub use pane::Opened;
pub use questions::{MeetingsQuestion, is_csv, show as question};

use super::app::{Ask, Screen, State};
use super::result::Card;
use super::widgets::{Entry, announce, scrolling, scrolling_wide};
use super::{banners, failure, shell, theme};
use crate::engine::{Account, JobId, ListNumber};
use crate::ledger::{self, Key, MeetingRow, Request, RequestId};
use crate::meeting::text::visible;
use crate::texts;

/// Everything that the screen shows.
#[derive(Default)]
pub struct Meetings {
    pub list: List,
    /// The meeting whose card is open.
    pub opened: Option<Opened>,
    /// The requests that did not finish, the oldest first.
    pub unfinished: Vec<Request>,
    /// Also those beyond the first few are shown.
    pub all_unfinished: bool,
    pub coming: Coming,
    /// Whose meetings there are.
    pub accounts: Arc<[ledger::Account]>,
    /// What runs.
    pub jobs: Vec<(JobId, Doing)>,
    /// The number of the last question to the ledger.
    pub number: u64,
    /// The minute that the lists were asked about last, since 1970.
    pub minute: i64,
    /// The search takes the focus in the next frame.
    pub focus_search: bool,
    /// In one column the window scrolls to a card that was opened.
    pub card_is_new: bool,
}

/// What begins next.
#[derive(Default)]
pub struct Coming {
    pub rows: Vec<MeetingRow>,
    /// They are out of date.
    pub outdated: bool,
    /// The question about them that is on its way.
    pub asked: Option<ListNumber>,
}

impl Meetings {
    /// The meeting that something can be done with: what is selected, else what is open though the list does not have it now.
    pub fn chosen(&self) -> Option<&MeetingRow> {
        let opened = self.opened.as_ref();
        self.list.selected().or_else(|| opened?.row.as_deref())
    }

    /// What names the meeting that is open.
    pub fn opened_key(&self) -> Option<&Key> {
        self.opened.as_ref()?.key.as_ref()
    }

    /// The card for an answer about a meeting; the person may have opened another one since it was asked for.
    pub fn card_of(&mut self, about: Option<&Key>) -> &mut Card {
        if let Some(key) = about
            && self.opened_key() != about
        {
            self.list.seek(key.clone());
            self.opened = Some(Opened::of(key.clone()));
        }
        &mut self.opened.get_or_insert_default().card
    }

    /// An answer is on the card: the meeting in it is the one that is selected.
    pub fn set_answered(&mut self) {
        self.card_is_new = true;
        let Some(opened) = &mut self.opened else { return };
        if let Some(key) = opened.card.key().filter(|key| opened.key.as_ref() != Some(key)) {
            self.list.seek(key.clone());
            opened.key = Some(key.clone());
        }
    }

    /// Nothing is open or selected.
    pub fn close(&mut self) {
        self.opened = None;
        self.list.clear_selection();
    }

    /// The requests that did not finish are these.
    pub fn set_unfinished(&mut self, requests: Vec<Request>) {
        if let Some(opened) = &mut self.opened {
            opened.card.hear_unfinished(&requests);
        }
        self.unfinished = requests;
    }

    /// What a job that has ended was for.
    pub fn take_job(&mut self, job: JobId) -> Option<Doing> {
        let at = self.jobs.iter().position(|(other, _)| *other == job)?;
        Some(self.jobs.remove(at).1)
    }
}

/// What a job is for.
#[derive(Clone, Debug)]
pub enum Doing {
    Show(Box<MeetingRow>),
    RefreshShown,
    /// The meeting is read as it is now, to be changed in the form.
    Change,
    /// What is kept of the meeting is read, to make one like it.
    Template(Box<MeetingRow>),
    Export,
    Import {
        is_csv: bool,
    },
}

/// What the screen asks the window to do.
#[derive(Clone, Debug)]
pub enum MeetingsAsk {
    /// Go to the search.
    Search,
    /// Show the card of what is selected.
    Open,
    Close,
    Refresh,
    RefreshShown,
    Change,
    ConfirmDelete,
    Delete,
    UseAsTemplate,
    ConfirmRemove,
    Remove,
    ChooseExport,
    Export,
    ChooseImport,
    Import,
    Discard(RequestId),
    DiscardSent,
}

impl From<MeetingsAsk> for Ask {
    fn from(ask: MeetingsAsk) -> Self {
        Self::Meetings(ask)
    }
}

/// What the parts of the screen need to know.
struct Look<'a> {
    account: Option<&'a Account>,
    /// Everybody that there are meetings of.
    accounts: Arc<[ledger::Account]>,
    zone: Tz,
    now: DateTime<Utc>,
    /// A call is under way.
    is_busy: bool,
}

impl<'a> Look<'a> {
    fn of(state: &'a State, accounts: &Arc<[ledger::Account]>) -> Self {
        Self {
            account: state.account.ready(),
            accounts: Arc::clone(accounts),
            zone: state.zone,
            now: state.now,
            is_busy: state.call.is_some(),
        }
    }
}

/// Draws the screen.
pub fn show(ui: &mut Ui, state: &mut State, asked: &mut Vec<Ask>) {
    if shell::is_narrow(ui) {
        scrolling(ui, texts::meetings(), |ui| {
            list_ui(ui, state, 0.0, asked);
            if state.meetings.opened.is_some() {
                ui.add_space(theme::GAP_LARGE);
                let top = ui.cursor().top();
                pane::show(ui, state, asked);
                if std::mem::take(&mut state.meetings.card_is_new) {
                    let rect = Rect::from_x_y_ranges(ui.min_rect().x_range(), top..=ui.cursor().top());
                    ui.scroll_to_rect(rect, Some(egui::Align::TOP));
                }
            }
        });
        return;
    }
    state.meetings.card_is_new = false;
    let room = ui.available_rect_before_wrap();
    if state.meetings.opened.is_none() {
        column(ui, room, texts::meetings(), |ui| {
            list_ui(ui, state, room.height(), asked);
        });
        return;
    }
    let (left, right) = room.split_left_right_at_fraction(0.5);
    let (left, right) = (
        left.with_max_x(left.right() - theme::GAP),
        right.with_min_x(right.left() + theme::GAP),
    );
    column(ui, left, texts::meetings(), |ui| {
        list_ui(ui, state, left.height(), asked);
    });
    ui.scope_builder(UiBuilder::new().id_salt("pane").max_rect(right), |ui| {
        scrolling(ui, texts::one_meeting(), |ui| pane::show(ui, state, asked));
    });
}

fn column(ui: &mut Ui, rect: Rect, name: &str, add: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().id_salt(name).max_rect(rect), |ui| {
        scrolling_wide(ui, name, add);
    });
}

/// Everything but the card. The table fills what is left of `height`.
fn list_ui(ui: &mut Ui, state: &mut State, height: f32, asked: &mut Vec<Ask>) {
    let top = ui.cursor().top();
    heading(ui, &state.meetings, &Look::of(state, &state.meetings.accounts), asked);
    banners::show(ui, state, asked);
    super::many::batches(ui, state, asked);
    let why_not = texts::why_not_ready(&state.account);
    let mut meetings = std::mem::take(&mut state.meetings);
    let look = Look::of(state, &meetings.accounts);
    unfinished::show(ui, &mut meetings, &look, why_not.as_deref(), asked);
    coming::show(ui, &meetings, &look, asked);
    filters(ui, &mut meetings, &look);
    if meetings.opened.is_none() {
        actions(ui, &meetings, &look, asked);
    }
    let used = ui.cursor().top() - top;
    let left = (height - used).max(theme::TABLE_MIN);
    table_or_why_not(ui, &mut meetings, state, left, asked);
    state.meetings = meetings;
}

fn filters(ui: &mut Ui, meetings: &mut Meetings, look: &Look<'_>) {
    let search = Entry::id_of(texts::search_meetings());
    let goes_down = ui.memory(|memory| memory.has_focus(search))
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Pressed::ArrowDown));
    let list = &mut meetings.list;
    let before = list.filter.clone();
    Entry::new(texts::search_meetings())
        .hint(texts::search_hint())
        .width(ui.available_width().min(theme::COLUMN_MAX))
        .show(ui, &mut list.filter.text);
    if std::mem::take(&mut meetings.focus_search) {
        ui.memory_mut(|memory| memory.request_focus(search));
    }
    if goes_down {
        ui.memory_mut(|memory| memory.request_focus(table::id()));
        if list.selected_place().is_none() {
            list.select(0);
        }
    }
    ui.horizontal_wrapped(|ui| {
        let kinds = UiBuilder::new()
            .accessibility_role(Role::RadioGroup)
            .accessibility_label(texts::which_meetings());
        ui.scope_builder(kinds, |ui| {
            ui.horizontal_wrapped(|ui| {
                for (kind, name) in [
                    (Kind::All, texts::only_all()),
                    (Kind::Upcoming, texts::only_upcoming()),
                    (Kind::Past, texts::only_past()),
                    (Kind::Failed, texts::only_failed()),
                ] {
                    if ui.radio(list.filter.kind == kind, name).clicked() {
                        list.filter.set_kind(kind);
                    }
                }
            });
        });
        account_filters(ui, &mut list.filter, &meetings.accounts, look);
        if let Some(total) = list.total() {
            let count = egui::RichText::new(texts::count_of_meetings(total)).color(theme::tokens(ui).weak);
            announce(&ui.label(count));
        }
    });
    if list.filter != before {
        // The ledger is asked in the other half of the frame.
        ui.ctx().request_repaint();
    }
}

/// The boxes that choose a connection and an organizer; where there is one only, nothing is to be chosen.
fn account_filters(ui: &mut Ui, filter: &mut Filter, accounts: &[ledger::Account], look: &Look<'_>) {
    let mut connections: Vec<_> = accounts.iter().map(|account| &account.connection).collect();
    connections.dedup();
    if connections.len() > 1 || filter.connection.is_some() {
        let chosen = filter
            .connection
            .as_deref()
            .map_or(texts::every_connection().into(), visible)
            .into_owned();
        let name = texts::connection_filter(&chosen);
        filter_box(ui, "connection", &name, &chosen, |ui| {
            ui.selectable_value(&mut filter.connection, None, texts::every_connection());
            for connection in connections {
                let shown = visible(connection).into_owned();
                ui.selectable_value(&mut filter.connection, Some(connection.clone()), shown);
            }
        });
    }
    let shown = |account: &ledger::Account| {
        texts::organizer_name(&account.organizer, &account.connection, look.account, accounts)
    };
    let mut organizers: Vec<_> = accounts.iter().collect();
    organizers.sort_by_key(|account| &account.organizer);
    organizers.dedup_by_key(|account| &account.organizer);
    if organizers.len() > 1 || filter.organizer.is_some() {
        let chosen = filter.organizer.as_ref();
        let chosen = chosen.map(|chosen| {
            let known = organizers.iter().find(|account| account.organizer == *chosen);
            known.map_or_else(|| chosen.clone(), |account| shown(account))
        });
        let chosen = chosen.unwrap_or_else(|| texts::every_organizer().to_owned());
        let name = texts::organizer_filter(&chosen);
        filter_box(ui, "organizer", &name, &chosen, |ui| {
            ui.selectable_value(&mut filter.organizer, None, texts::every_organizer());
            for account in organizers {
                let organizer = Some(account.organizer.clone());
                ui.selectable_value(&mut filter.organizer, organizer, shown(account));
            }
        });
    }
}

fn filter_box(ui: &mut Ui, salt: &str, name: &str, chosen: &str, entries: impl FnOnce(&mut Ui)) {
    let combo = ComboBox::from_id_salt(("filter", salt))
        .width(theme::FILTER_WIDTH)
        .selected_text(chosen)
        .truncate()
        .show_ui(ui, entries);
    combo.response.accessible_name(name);
}

/// The heading, with what can be done with the whole list.
fn heading(ui: &mut Ui, meetings: &Meetings, look: &Look<'_>, asked: &mut Vec<Ask>) {
    let has_rows = !meetings.list.read_rows().is_empty();
    let may_refresh = has_rows && look.account.is_some() && !look.is_busy;
    ui.horizontal_wrapped(|ui| {
        ui.label(egui::RichText::new(texts::meetings()).text_style(theme::title()));
        ui.add_space(theme::GAP);
        for (label, is_of_use, ask) in [
            (texts::refresh_all(), may_refresh, MeetingsAsk::RefreshShown),
            (texts::export(), has_rows && !look.is_busy, MeetingsAsk::ChooseExport),
            (texts::import(), !look.is_busy, MeetingsAsk::ChooseImport),
        ] {
            if ui.add_enabled(is_of_use, egui::Button::new(label)).clicked() {
                asked.push(ask.into());
            }
        }
    });
}

/// What can be done with the meeting that is selected; while its card is open, this is above the card.
fn actions(ui: &mut Ui, meetings: &Meetings, look: &Look<'_>, asked: &mut Vec<Ask>) {
    let selected = meetings.chosen();
    let why_not = selected.and_then(|row| texts::why_not_at_service(row, look.account));
    let may_ask = selected.is_some() && why_not.is_none() && !look.is_busy;
    let is_gone = selected.is_some_and(|row| row.gone_at.is_some());
    ui.horizontal_wrapped(|ui| {
        let why = why_not.unwrap_or(texts::select_first());
        for (label, is_of_use, ask) in [
            (texts::refresh(), may_ask, MeetingsAsk::Refresh),
            (texts::change(), may_ask && !is_gone, MeetingsAsk::Change),
            (texts::delete_meeting(), may_ask && !is_gone, MeetingsAsk::ConfirmDelete),
            (texts::use_as_template(), selected.is_some(), MeetingsAsk::UseAsTemplate),
            (
                texts::remove_from_list(),
                selected.is_some(),
                MeetingsAsk::ConfirmRemove,
            ),
        ] {
            let button = ui.add_enabled(is_of_use, egui::Button::new(label));
            if button.on_disabled_hover_text(why).clicked() {
                asked.push(ask.into());
            }
        }
    });
    if let Some(why) = why_not {
        let text = egui::RichText::new(why).small().color(theme::tokens(ui).weak);
        ui.add(egui::Label::new(text).wrap());
    }
}

fn table_or_why_not(ui: &mut Ui, meetings: &mut Meetings, state: &State, height: f32, asked: &mut Vec<Ask>) {
    let list = &mut meetings.list;
    if let Some(failure) = list.failure().cloned() {
        let around = state.around();
        theme::group(ui, |ui| {
            failure::notice(ui, &failure, &around, asked);
        });
        if ui.button(texts::try_again()).clicked() {
            list.set_outdated();
            ui.ctx().request_repaint();
        }
        return;
    }
    match list.total() {
        None => {
            announce(&ui.label(egui::RichText::new(texts::loading()).color(theme::tokens(ui).weak)));
        }
        Some(0) if list.is_narrowed() => theme::group(ui, |ui| {
            announce(&ui.label(texts::no_match()));
            if ui.button(texts::clear_filters()).clicked() {
                let Filter { sort, descending, .. } = list.filter;
                list.filter = Filter {
                    sort,
                    descending,
                    ..Filter::default()
                };
                meetings.focus_search = true;
                ui.ctx().request_repaint();
            }
        }),
        Some(0) => theme::group(ui, |ui| {
            announce(&ui.heading(texts::no_meetings()));
            ui.label(texts::no_meetings_explained());
            if ui.button(texts::schedule_a_meeting()).clicked() {
                asked.push(Ask::Show(Screen::Schedule));
            }
        }),
        Some(_) => {
            table::show(ui, list, &Look::of(state, &meetings.accounts), height, asked);
        }
    }
}

/// The ID of something about a meeting.
fn id_of(what: &str, key: &Key) -> Id {
    Id::unique((what, key))
}
