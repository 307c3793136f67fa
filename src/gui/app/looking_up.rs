//! What the window asks about people, teams and channels, and what it does with the answers.

use egui::Context;

use super::{App, Screen};
use crate::engine::{Command, Event};
use crate::gui::lookups::TreeQuestion;
use crate::meeting::Standing;

impl App {
    /// Asks what is to be known by now.
    pub(super) fn look_up(&mut self, ctx: &Context) {
        let state = &mut self.state;
        if state.account.connection().is_none() {
            return;
        }
        if state.account.ready().is_some() {
            let lookups = &mut state.lookups;
            lookups.apply_known(&mut state.form.draft);
            // Who comes by a link is nobody that the person has named.
            let texts = match state.form.draft.filled_by_link {
                Some(_) => Vec::new(),
                None => lookups.begin_resolving(&state.form.draft),
            };
            if !texts.is_empty() {
                self.engine.send(Command::ResolvePeople(texts));
            }
        }
        if state.screen != Screen::Schedule {
            return;
        }
        if let Some((number, typed)) = state.lookups.search.due(ctx.input(|input| input.time)) {
            self.engine.send(Command::SearchPeople(number, typed));
        }
        for question in state.lookups.tree.questions() {
            self.engine.send(match question {
                TreeQuestion::Recent => Command::ListRecentChannels,
                TreeQuestion::Teams => Command::ListTeams,
                TreeQuestion::Channels(team) => Command::ListChannels(team),
            });
        }
    }

    /// Takes in what was found.
    pub(super) fn take_found(&mut self, event: Event) {
        let lookups = &mut self.state.lookups;
        match event {
            Event::People(number, people) => lookups.search.take(number, people),
            Event::Resolved(text, answer) => lookups.take_resolved(text, answer, &mut self.state.form.draft),
            Event::Teams(teams) => lookups.tree.take_teams(teams),
            Event::Channels(team, channels) => lookups.tree.take_channels(team, channels),
            Event::RecentChannels(recent) => lookups.tree.take_recent(recent),
            _ => {}
        }
    }

    /// An account is ready: what was found is asked for again, and what was found in another organisation does not hold in
    /// this one.
    pub(super) fn look_up_again(&mut self) {
        let state = &mut self.state;
        let Some(account) = state.account.ready() else { return };
        if state.lookups.begin_for(&account.owner.tenant) {
            for attendee in &mut state.form.draft.attendees {
                attendee.standing = Standing::Unknown;
                if !attendee.address.trim().is_empty() {
                    attendee.user_id.clear();
                }
            }
        }
    }

    /// Asks again for what could not be found.
    pub(super) fn look_up_anew(&mut self) {
        self.state.lookups.begin_again();
        self.engine.send(Command::RereadTeams);
    }

    /// Sends the form without its channel.
    pub(super) fn create_without_channel(&mut self) {
        if self.is_free() {
            let draft = &mut self.state.form.draft;
            draft.channel.clear();
            draft.channel_name.clear();
            self.create_or_get();
        }
    }
}
