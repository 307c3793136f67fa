//! What the window knows of people, teams and channels, and what it still has to ask for.

use std::collections::HashMap;
use std::time::Duration;

use crate::engine::{Missing, People, PeopleState};
use crate::graph::{Channel, Listed, Membership, Team};
use crate::ledger::RecentChannel;
use crate::meeting::{Draft, KnownPerson, Resolved, Standing, ThreadId, check_address, names_match};

/// A search begins when nothing was typed for so long.
const PAUSE: Duration = Duration::from_millis(200);

/// In so many teams at most, all channels are asked for. In more, those of the teams that are named in what is typed.
const TEAMS_AT_ONCE: usize = 30;

/// So many channels are offered at most.
const CHANNELS_OFFERED: usize = 50;

/// Everything that was looked up for the account in use.
#[derive(Default)]
pub struct Lookups {
    pub search: Search,
    pub tree: Tree,
    /// The organisation that was asked.
    tenant: Option<String>,
    /// What was asked of each address or user ID, and what came back.
    resolved: HashMap<String, Option<Resolved>>,
    /// Why addresses could not be looked up.
    unresolved: Option<Missing>,
}

/// The search for people.
#[derive(Default)]
pub struct Search {
    /// The number of the last question; never given twice.
    number: u64,
    /// What stands in the field, and since when, in seconds of the window's clock.
    typed: Option<(String, f64)>,
    /// What was asked for last.
    asked: Option<String>,
    /// What was found, and for what.
    found: Option<(String, People)>,
}

/// Teams and their channels.
#[derive(Default)]
pub struct Tree {
    /// Somebody looks for a channel, and has typed this.
    wanted: Option<String>,
    is_asked: bool,
    recent: Vec<RecentChannel>,
    teams: Option<Result<Listed<Team>, Missing>>,
    /// By the team's ID; `None`: asked for.
    channels: HashMap<String, Option<Result<Listed<Channel>, Missing>>>,
}

/// A channel to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundChannel {
    /// The ID of its thread.
    pub thread: String,
    /// Team and channel; empty when neither is known.
    pub name: String,
    /// Whether a meeting was asked for in it lately.
    pub is_recent: bool,
    /// What it is in its team, when that is known.
    pub kind: Option<ChannelKind>,
}

/// What a channel is in its team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChannelKind {
    pub membership: Membership,
    pub is_archived: bool,
}

impl Lookups {
    /// Everything is asked for again.
    pub fn begin_again(&mut self) {
        *self = Self {
            search: Search {
                number: self.search.number,
                ..Search::default()
            },
            tenant: self.tenant.take(),
            ..Self::default()
        };
    }

    /// An account of this tenant is ready, perhaps with other permissions than before. Whether the tenant is another one.
    pub fn begin_for(&mut self, tenant: &str) -> bool {
        self.begin_again();
        let before = self.tenant.replace(tenant.to_owned());
        before.is_some_and(|before| before != tenant)
    }

    /// The addresses and user IDs of the draft that are to be looked up now; they count as asked for.
    pub fn begin_resolving(&mut self, draft: &Draft) -> Vec<String> {
        let mut texts = Vec::new();
        for text in draft.attendees.iter().filter_map(|attendee| attendee.to_resolve()) {
            let can_be_asked = !text.contains('@') || check_address(text).is_ok();
            if can_be_asked && !self.resolved.contains_key(text) {
                self.resolved.insert(text.to_owned(), None);
                texts.push(text.to_owned());
            }
        }
        texts
    }

    /// What was found out of a text goes into every row that holds it.
    pub fn take_resolved(&mut self, text: String, answer: Result<Resolved, Missing>, draft: &mut Draft) {
        match answer {
            Ok(resolved) => {
                self.unresolved = None;
                for attendee in &mut draft.attendees {
                    if attendee.to_resolve() == Some(text.as_str()) {
                        resolved.apply_to(attendee);
                    }
                }
                self.resolved.insert(text, Some(resolved));
            }
            Err(missing) => self.unresolved = Some(missing),
        }
    }

    /// What is known goes into rows that were added since it was found out.
    pub fn apply_known(&self, draft: &mut Draft) {
        for attendee in &mut draft.attendees {
            if attendee.standing == Standing::Unknown
                && let Some(Some(resolved)) = attendee.to_resolve().and_then(|text| self.resolved.get(text))
            {
                resolved.apply_to(attendee);
            }
        }
    }

    /// Whether the text is being looked up.
    pub fn is_resolving(&self, text: &str) -> bool {
        self.unresolved.is_none() && matches!(self.resolved.get(text), Some(None))
    }

    /// Who has the address, if several do.
    pub fn several(&self, text: &str) -> &[KnownPerson] {
        match self.resolved.get(text) {
            Some(Some(Resolved::Several(people))) => people,
            _ => &[],
        }
    }

    /// Why people are not looked up, or not all of them.
    pub fn people_missing(&self) -> Option<&Missing> {
        let searched = self.search.found.as_ref().and_then(|(_, people)| match &people.state {
            PeopleState::Incomplete(missing) => Some(missing),
            _ => None,
        });
        searched.or(self.unresolved.as_ref())
    }
}

impl Search {
    /// This stands in the field now. How long it is until it is searched for, if it is to be.
    pub fn hear(&mut self, text: &str, now: f64) -> Option<Duration> {
        let text = text.trim();
        match &self.typed {
            Some((typed, _)) if typed == text => {}
            // The usual people are there before anything is typed.
            _ if text.is_empty() => self.typed = Some((String::new(), f64::NEG_INFINITY)),
            _ => self.typed = Some((text.to_owned(), now)),
        }
        if self.asked.as_deref() == Some(text) {
            return None;
        }
        let since = self.typed.as_ref().map_or(now, |(_, since)| *since);
        let left = (PAUSE.as_secs_f64() - (now - since)).max(0.0);
        Some(Duration::from_secs_f64(left))
    }

    /// The search begins without a pause.
    pub fn hurry(&mut self) {
        if let Some((_, since)) = &mut self.typed {
            *since = f64::NEG_INFINITY;
        }
    }

    /// What is to be searched for now, with the number of the question.
    pub fn due(&mut self, now: f64) -> Option<(u64, String)> {
        let (typed, since) = self.typed.as_ref()?;
        if self.asked.as_ref() == Some(typed) || now - since < PAUSE.as_secs_f64() {
            return None;
        }
        self.number += 1;
        self.asked = Some(typed.clone());
        Some((self.number, typed.clone()))
    }

    /// Takes an answer in; one to an old question is dropped. Whoever was found before and fits stays until the whole
    /// answer is there: what can be seen and picked does not go and come back.
    pub fn take(&mut self, number: u64, mut people: People) {
        if number == self.number
            && let Some(asked) = &self.asked
        {
            if people.state == PeopleState::Searching
                && let Some((_, before)) = self.found.take()
            {
                for person in before.people {
                    if person.matches(asked) && !people.people.iter().any(|known| known.is_same_as(&person)) {
                        people.people.push(person);
                    }
                }
            }
            self.found = Some((asked.clone(), people));
        }
    }

    /// Whoever fits the text, as far as is known.
    pub fn people(&self, text: &str) -> Vec<&KnownPerson> {
        let Some((of, found)) = &self.found else {
            return Vec::new();
        };
        // Until the answer is there, those found before show who it may be.
        let fits = |person: &&KnownPerson| of == text.trim() || person.matches(text);
        found.people.iter().filter(fits).collect()
    }

    /// Whether more may be found for the text.
    pub fn is_searching(&self, text: &str) -> bool {
        match &self.found {
            Some((of, found)) => of != text.trim() || found.state == PeopleState::Searching,
            None => true,
        }
    }
}

/// What is to be asked for a channel.
#[derive(Debug, PartialEq, Eq)]
pub enum TreeQuestion {
    Recent,
    Teams,
    Channels(String),
}

impl Tree {
    /// Somebody looks for a channel, and this is what they have typed.
    pub fn hear(&mut self, text: &str) {
        if self.wanted.as_deref() != Some(text) {
            self.wanted = Some(text.to_owned());
        }
    }

    /// What is to be asked for now; it counts as asked for.
    pub fn questions(&mut self) -> Vec<TreeQuestion> {
        if self.wanted.is_none() {
            return Vec::new();
        }
        if !self.is_asked {
            self.is_asked = true;
            return vec![TreeQuestion::Recent, TreeQuestion::Teams];
        }
        let unasked: Vec<_> = self.unasked().map(|team| team.id.clone()).collect();
        for team in &unasked {
            self.channels.insert(team.clone(), None);
        }
        unasked.into_iter().map(TreeQuestion::Channels).collect()
    }

    /// The teams whose channels are to be asked for.
    fn unasked(&self) -> impl Iterator<Item = &Team> {
        let teams = self.teams();
        let is_many = teams.len() > TEAMS_AT_ONCE;
        let wanted = self.wanted.as_deref().unwrap_or_default();
        let is_wanted =
            move |team: &&Team| !self.channels.contains_key(&team.id) && (!is_many || is_begun(team, wanted));
        teams.iter().filter(is_wanted).take(TEAMS_AT_ONCE)
    }

    /// Whether nothing is to be asked.
    pub fn is_up_to_date(&self) -> bool {
        self.is_asked && self.unasked().next().is_none()
    }

    pub fn take_recent(&mut self, recent: Vec<RecentChannel>) {
        self.recent = recent;
    }

    pub fn take_teams(&mut self, teams: Result<Listed<Team>, Missing>) {
        self.teams = Some(teams);
    }

    pub fn take_channels(&mut self, team: String, channels: Result<Listed<Channel>, Missing>) {
        self.channels.insert(team, Some(channels));
    }

    fn teams(&self) -> &[Team] {
        match &self.teams {
            Some(Ok(teams)) => &teams.entries,
            _ => &[],
        }
    }

    /// Why teams and channels are not listed.
    pub fn missing(&self) -> Option<&Missing> {
        match &self.teams {
            Some(Err(missing)) => Some(missing),
            _ => None,
        }
    }

    /// The teams whose channels were not told, by name.
    pub fn silent_teams(&self) -> impl Iterator<Item = &str> {
        let failed = |team: &&Team| matches!(self.channels.get(&team.id), Some(Some(Err(_))));
        self.teams().iter().filter(failed).map(name_of_team)
    }

    /// Whether more may be found.
    pub fn is_searching(&self) -> bool {
        self.teams.is_none() || self.channels.values().any(Option::is_none)
    }

    /// In how many teams one is, when that is too many to ask for all channels.
    pub fn too_many_teams(&self) -> Option<usize> {
        Some(self.teams().len()).filter(|count| *count > TEAMS_AT_ONCE)
    }

    /// The channels that fit the text: recent ones first, then those whose own name fits, then those whose team's does too.
    pub fn channels(&self, text: &str) -> Vec<FoundChannel> {
        let mut found: Vec<FoundChannel> = Vec::new();
        for recent in &self.recent {
            let thread = recent.thread.as_str();
            let listed = self.channel(thread);
            let name = listed
                .as_ref()
                .map_or(recent.name.clone(), |listed| listed.name.clone());
            if names_match([name.as_str()], text) {
                found.push(FoundChannel {
                    thread: thread.to_owned(),
                    name,
                    is_recent: true,
                    kind: listed.and_then(|listed| listed.kind),
                });
            }
        }
        let mut others: Vec<_> = self
            .listed()
            .filter(|(team, channel)| {
                let names = [name_of_team(team), name_of(channel)];
                names_match(names, text) && !found.iter().any(|known| known.thread == channel.id)
            })
            .collect();
        others.sort_by_key(|(_, channel)| !names_match([name_of(channel)], text));
        found.extend(others.into_iter().map(|(team, channel)| found_channel(team, channel)));
        found.truncate(CHANNELS_OFFERED);
        found
    }

    /// What the channel with this thread is called.
    pub fn name_of(&self, thread: &ThreadId) -> Option<String> {
        let listed = self.channel(thread.as_str()).map(|channel| channel.name);
        let recent = self.recent.iter().find(|recent| recent.thread == *thread);
        listed.or(recent.map(|recent| recent.name.clone()).filter(|name| !name.is_empty()))
    }

    fn channel(&self, thread: &str) -> Option<FoundChannel> {
        let (team, channel) = self.listed().find(|(_, channel)| channel.id == thread)?;
        Some(found_channel(team, channel))
    }

    fn listed(&self) -> impl Iterator<Item = (&Team, &Channel)> {
        self.teams().iter().flat_map(|team| {
            let channels = match self.channels.get(&team.id) {
                Some(Some(Ok(channels))) => channels.entries.as_slice(),
                _ => &[],
            };
            channels.iter().map(move |channel| (team, channel))
        })
    }
}

/// Whether a word of what is typed begins a word of the team's name.
fn is_begun(team: &Team, typed: &str) -> bool {
    let mut words = typed.split_whitespace().filter(|word| word.chars().count() > 1);
    words.any(|word| names_match([name_of_team(team)], word))
}

fn found_channel(team: &Team, channel: &Channel) -> FoundChannel {
    FoundChannel {
        thread: channel.id.clone(),
        name: crate::texts::channel_of_team(name_of_team(team), name_of(channel)),
        is_recent: false,
        kind: Some(ChannelKind {
            membership: channel.membership,
            is_archived: channel.is_archived || team.is_archived,
        }),
    }
}

fn name_of_team(team: &Team) -> &str {
    team.display_name.as_deref().unwrap_or(&team.id)
}

fn name_of(channel: &Channel) -> &str {
    channel.display_name.as_deref().unwrap_or(&channel.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(name: &str, state: PeopleState) -> People {
        let person = KnownPerson {
            name: Some(name.to_owned()),
            address: format!("{}@contoso.com", name.to_lowercase()),
            ..KnownPerson::default()
        };
        People {
            people: vec![person],
            state,
        }
    }

    fn names<'a>(search: &'a Search, text: &str) -> Vec<&'a str> {
        let people = search.people(text).into_iter();
        people.filter_map(|person| person.name.as_deref()).collect()
    }

    #[test]
    fn whoever_was_found_and_fits_stays_until_the_whole_answer_is_there() {
        let mut search = Search::default();
        search.hear("an", 1.0);
        let (number, _) = search.due(2.0).expect("a question");
        let mut both = people("Ana", PeopleState::Complete);
        both.people.extend(people("Andrew", PeopleState::Complete).people);
        search.take(number, both);
        search.hear("ana", 2.0);
        let (number, _) = search.due(3.0).expect("a question");
        search.take(
            number,
            People {
                people: Vec::new(),
                state: PeopleState::Searching,
            },
        );
        assert_eq!(names(&search, "ana"), ["Ana"]);
        assert!(search.is_searching("ana"));
        search.take(number, people("Anastasia", PeopleState::Complete));
        assert_eq!(names(&search, "ana"), ["Anastasia"]);
    }

    #[test]
    fn a_search_waits_for_a_pause_and_an_old_answer_is_dropped() {
        let mut search = Search::default();
        assert!(search.hear("an", 1.0).is_some());
        assert!(search.hear("ana", 1.1).is_some());
        assert_eq!(search.due(1.2), None, "still typing");
        let (first, typed) = search.due(1.4).unwrap_or_default();
        assert_eq!(typed, "ana");
        assert_eq!(search.due(9.0), None, "asked once");
        assert_eq!(search.hear("ana", 9.0), None, "and no frame is needed for it");

        search.hear("bo", 9.0);
        search.hurry();
        let (second, _) = search.due(9.0).unwrap_or_default();
        search.take(second, people("Bo", PeopleState::Complete));
        search.take(first, people("Ana", PeopleState::Complete));
        assert_eq!(names(&search, "bo"), ["Bo"]);
        assert!(!search.is_searching("bo"));
        assert!(search.is_searching("box"));
        assert_eq!(names(&search, "box"), [""; 0], "whom it can’t mean is gone at once");
    }

    #[test]
    fn a_number_is_never_given_twice() {
        let mut lookups = Lookups::default();
        lookups.search.hear("", 0.0);
        let (first, _) = lookups.search.due(0.0).unwrap_or_default();
        assert!(
            !lookups.begin_for("one"),
            "the first organisation takes the place of none"
        );
        lookups.search.take(first, people("Ana", PeopleState::Complete));
        assert_eq!(names(&lookups.search, ""), [""; 0]);
        lookups.search.hear("", 0.0);
        let (second, _) = lookups.search.due(0.0).unwrap_or_default();
        assert!(second > first);
        assert!(!lookups.begin_for("one"));
        assert!(lookups.begin_for("another"));
    }

    fn team(name: &str) -> Team {
        Team {
            id: name.to_owned(),
            display_name: Some(name.to_owned()),
            description: None,
            is_archived: false,
        }
    }

    #[test]
    fn in_very_many_teams_only_those_that_are_named_are_asked_for_their_channels() {
        let mut tree = Tree::default();
        assert_eq!(tree.questions(), [], "nobody looks for a channel");
        tree.hear("");
        assert_eq!(tree.questions(), [TreeQuestion::Recent, TreeQuestion::Teams]);
        let mut teams: Vec<_> = (0..40).map(|n| team(&format!("Class {n}"))).collect();
        teams.push(team("Harbor"));
        tree.take_teams(Ok(Listed {
            entries: teams,
            has_more: false,
        }));
        assert_eq!((tree.questions(), tree.too_many_teams()), (Vec::new(), Some(41)));
        tree.hear("harb gen");
        assert!(!tree.is_up_to_date());
        assert_eq!(tree.questions(), [TreeQuestion::Channels("Harbor".to_owned())]);
        assert!(tree.is_searching());
        assert_eq!(tree.questions(), []);
        let channel = Channel {
            id: "19:a@thread.tacv2".to_owned(),
            display_name: Some("General".to_owned()),
            description: None,
            membership: Membership::Standard,
            is_archived: false,
        };
        let channels = Listed {
            entries: vec![channel],
            has_more: false,
        };
        tree.take_channels("Harbor".to_owned(), Ok(channels));
        let found = tree.channels("harb gen");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].name, "Harbor › General");
    }
}
