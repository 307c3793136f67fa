//! Where: a field that finds a channel by its name and takes its link, and what comes of it.

use egui::{RichText, Ui};

use super::attendees::lacking;
use crate::graph::ApiVersion;
use crate::gui::app::{Ask, State};
use crate::gui::lookups::{FoundChannel, Tree};
use crate::gui::theme;
use crate::gui::widgets::{Choice, Entry, Offered, Suggestions, message};
use crate::identity::Permission;
use crate::meeting::{ChannelSupport, Draft, Field, ThreadId};
use crate::settings::Origin;
use crate::texts;

/// Draws the field.
pub fn show(ui: &mut Ui, state: &mut State, asked: &mut Vec<Ask>) {
    let form = &mut state.form;
    let tree = &mut state.lookups.tree;
    let problem = form.problem(Field::Channel).map(texts::problem);
    let draft = &mut form.draft;
    // A channel that is known by its name is shown by it; what is sent is the thread.
    let mut text = if draft.channel_name.is_empty() {
        &draft.channel
    } else {
        &draft.channel_name
    }
    .clone();
    let is_picked = !draft.channel_name.is_empty();
    let shown = Suggestions::new(texts::channel(), texts::suggested_channels())
        .hint(texts::channel_hint())
        .wrong(problem.is_some())
        .show(ui, &mut text, |typed| {
            offered(tree, typed, is_picked && typed == draft.channel_name)
        });
    if shown.response.changed() {
        draft.channel = text;
        draft.channel_name.clear();
    }
    let typed = if draft.channel_name.is_empty() {
        draft.channel.as_str()
    } else {
        ""
    };
    if shown.response.has_focus() {
        tree.hear(typed);
        if !tree.is_up_to_date() {
            ui.ctx().request_repaint();
        }
    }
    if let Some(thread) = shown.picked {
        let channels = tree.channels(typed);
        if let Some(channel) = channels.into_iter().find(|channel| channel.thread == thread) {
            draft.channel = channel.thread;
            draft.channel_name = channel.name;
            egui::text_edit::TextEditState::default().store(ui.ctx(), shown.response.id);
            shown.response.request_focus();
        }
    } else if shown.response.lost_focus() && !shown.is_waiting {
        name_if_known(draft, tree);
        form.visit(Field::Channel);
    }
    if let Some(problem) = &problem {
        message(ui, problem);
    }
    below(ui, state, problem.is_some(), asked);
}

fn offered(tree: &Tree, typed: &str, is_picked: bool) -> Offered {
    // What holds a channel already needs no suggestions.
    if is_picked || ThreadId::find(typed).is_ok() {
        return Offered::default();
    }
    let nothing = match tree.too_many_teams() {
        _ if tree.missing().is_some() => None,
        Some(count) => Some(texts::many_teams(count)),
        None => Some(texts::no_channel_found().to_owned()),
    };
    let is_link = typed.contains("://") || typed.contains("19:");
    Offered {
        choices: tree.channels(typed).into_iter().map(choice).collect(),
        is_searching: tree.is_searching(),
        enter_picks: !is_link,
        nothing,
    }
}

fn choice(channel: FoundChannel) -> Choice {
    let kind = channel.kind.map(|kind| (kind.membership, kind.is_archived));
    let is_archived = kind.is_some_and(|(_, is_archived)| is_archived);
    let name = if channel.name.is_empty() {
        channel.thread.clone()
    } else {
        channel.name
    };
    Choice {
        details: texts::channel_details(channel.is_recent, kind),
        key: channel.thread,
        name,
        is_available: !is_archived,
    }
}

/// A pasted link to a channel that is known gets the channel's name.
fn name_if_known(draft: &mut Draft, tree: &Tree) {
    if draft.channel_name.is_empty()
        && let Ok(thread) = ThreadId::find(&draft.channel)
        && let Some(name) = tree.name_of(&thread)
    {
        thread.as_str().clone_into(&mut draft.channel);
        draft.channel_name = name;
    }
}

/// What the channel is, what a meeting in it is, and what is missing.
fn below(ui: &mut Ui, state: &State, has_problem: bool, asked: &mut Vec<Ask>) {
    let draft = &state.form.draft;
    if let Ok(thread) = ThreadId::find(&draft.channel) {
        let name = Some(draft.channel_name.as_str()).filter(|name| !name.is_empty());
        weak(ui, &texts::channel_is(name, thread.as_str()));
    }
    let Some(account) = state.account.ready() else { return };
    let is_empty = draft.channel.trim().is_empty();
    let said = match account.channel {
        ChannelSupport::Supported if !is_empty => texts::channel_meeting(),
        support => texts::channel_support(support),
    };
    // The problem says the same.
    if !(has_problem && account.channel != ChannelSupport::Supported) {
        weak(ui, said);
    }
    if account.channel == ChannelSupport::NeedsBeta && !is_empty {
        let connection = state.settings.settings.connection(&account.connection);
        let may_change = connection.is_none_or(|connection| connection.origin == Origin::Person);
        if may_change && ui.button(texts::use_beta()).clicked() {
            asked.push(Ask::SetApiVersion(account.connection.clone(), ApiVersion::Beta));
            // The button goes away, and the focus would with it.
            ui.memory_mut(|memory| memory.request_focus(Entry::id_of(texts::channel())));
        }
    }
    let tree = &state.lookups.tree;
    if let Some(missing) = tree.missing()
        && let Some(said) = texts::channels_missing(missing, account.sign_in)
    {
        lacking(ui, &said, missing, Permission::Channels, account, asked);
    }
    let silent: Vec<_> = tree.silent_teams().collect();
    if !silent.is_empty() {
        weak(ui, &texts::silent_teams(&silent));
    }
    let is_unknown = draft.channel_name.is_empty()
        && !draft.channel.trim().is_empty()
        && tree.missing().is_none()
        && !tree.is_searching()
        && ThreadId::find(&draft.channel).is_err()
        && tree.channels(&draft.channel).is_empty();
    if (is_unknown || !silent.is_empty()) && ui.button(texts::read_teams_again()).clicked() {
        asked.push(Ask::LookUpAgain);
    }
}

fn weak(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).small().color(theme::tokens(ui).weak));
}
