//! What a session finds out of people, teams and channels. Nothing here is needed to make a meeting: what the service does not
//! tell, or what nobody has allowed the program to ask, is said to be missing.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::{StreamExt as _, stream};
use tokio::sync::mpsc::UnboundedSender;
use tokio::sync::{OnceCell, Semaphore};

use super::connecting::{CallError, Session, TokenSource};
use super::main_loop::Note;
use super::{Missing, People, PeopleState};
use crate::graph::{Channel, Client, EntityId, Listed, PeopleSources, Team};
use crate::identity::Permission;
use crate::meeting::{Draft, KnownPerson, Resolved, Standing, check_address, gathered, has_external_mark};

/// So many addresses are looked up at the same time. An app may ask four things at once of a mailbox
/// (<https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits>), and one of them is a search.
const AT_ONCE: usize = 3;

/// So many suggestions each source gives.
const SUGGESTIONS: usize = 10;

/// More teams than anybody may be in, and more channels than a team may have
/// (<https://learn.microsoft.com/microsoftteams/limits-specifications-teams>).
const TEAMS: usize = 2_000;
const CHANNELS: usize = 2_000;

/// So long a request waits for the people in it to be looked up; those who were not are sent as typed.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// What is known of a session's organization.
pub struct Directory {
    /// By what was looked up, in small letters.
    resolved: Mutex<HashMap<String, Resolved>>,
    /// The domains of the organization, as far as they have been seen.
    domains: Mutex<HashSet<String>>,
    /// What the service has refused to tell this token.
    refused: Mutex<HashSet<Source>>,
    tree: Mutex<Tree>,
    slots: Semaphore,
}

/// Teams and their channels, each asked for once.
#[derive(Default)]
struct Tree {
    teams: Arc<OnceCell<Listed<Team>>>,
    channels: HashMap<String, Arc<OnceCell<Listed<Channel>>>>,
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Source {
    People,
    Users,
    Aliases,
    Groups,
    Teams,
    Channels,
}

impl Source {
    fn permission(self) -> Permission {
        match self {
            Self::People | Self::Users | Self::Aliases | Self::Groups => Permission::Directory,
            Self::Teams | Self::Channels => Permission::Channels,
        }
    }
}

impl Directory {
    /// Nothing is known but the address of somebody in it, perhaps.
    pub fn new(member: Option<&str>) -> Self {
        let directory = Self {
            resolved: Mutex::default(),
            domains: Mutex::default(),
            refused: Mutex::default(),
            tree: Mutex::default(),
            slots: Semaphore::new(AT_ONCE),
        };
        directory.learn_domain(member.unwrap_or_default());
        directory
    }

    /// Forgets teams and channels, so that they are asked for again.
    pub fn forget_teams(&self) {
        *lock(&self.tree) = Tree::default();
    }

    fn learn_domain(&self, member: &str) {
        if let Some(domain) = domain_of(member).filter(|_| !has_external_mark(member)) {
            lock(&self.domains).insert(domain);
        }
    }

    fn learn_from(&self, users: &[KnownPerson]) {
        for user in users.iter().filter(|user| user.standing == Standing::Member) {
            self.learn_domain(&user.address);
        }
    }

    fn is_own(&self, address: &str) -> bool {
        domain_of(address).is_some_and(|domain| lock(&self.domains).contains(&domain))
    }
}

/// Asks for a session, and tells the loop when its account turns out to be no good any more.
#[derive(Clone)]
pub struct Asker {
    pub session: Arc<Session>,
    /// The session's, perhaps in step with others.
    pub client: Client,
    pub notes: UnboundedSender<Note>,
}

impl Asker {
    /// The people who fit what was typed: those whom the acting user works with, then all others of the directory.
    pub async fn search(&self, recent: Vec<KnownPerson>, typed: &str) -> People {
        let (relevant, users) = tokio::join!(self.relevant(typed), self.users_like(typed));
        let state = match (&relevant, &users) {
            (_, Err(missing)) | (Err(missing @ Missing::Failed(_)), _) => PeopleState::Incomplete(missing.clone()),
            _ => PeopleState::Complete,
        };
        let organizer = &self.session.account.owner.organizer;
        let mut people = gathered([recent, relevant.unwrap_or_default(), users.unwrap_or_default()]);
        people.retain(|person| {
            person
                .user_id
                .as_ref()
                .is_none_or(|id| !id.eq_ignore_ascii_case(organizer))
        });
        People { people, state }
    }

    async fn relevant(&self, typed: &str) -> Result<Vec<KnownPerson>, Missing> {
        self.may_ask(Source::People)?;
        let client = &self.client;
        let sources = PeopleSources::Mailbox;
        let asked = |token| async move { client.list_people(&token, typed, sources, SUGGESTIONS, &()).await };
        let listed = self.session.call(asked).await;
        Ok(listed.map_err(|error| self.missing(Source::People, error))?.entries)
    }

    async fn users_like(&self, typed: &str) -> Result<Vec<KnownPerson>, Missing> {
        self.may_ask(Source::Users)?;
        let client = &self.client;
        let asked = |token| async move { client.search_users(&token, typed, SUGGESTIONS, &()).await };
        let listed = self.session.call(asked).await;
        let users = listed.map_err(|error| self.missing(Source::Users, error))?.entries;
        self.session.directory.learn_from(&users);
        Ok(users)
    }

    /// Looks these addresses and user IDs up, each once; `found` hears of each. What keeps one from being answered keeps the
    /// rest from it too.
    pub async fn resolve_all(&self, texts: Vec<String>, mut found: impl FnMut(String, Result<Resolved, Missing>)) {
        let mut unanswered = texts.clone();
        let mut answers = stream::iter(texts)
            .map(|text| async move {
                let answer = self.resolve(&text).await;
                (text, answer)
            })
            .buffer_unordered(AT_ONCE);
        while let Some((text, answer)) = answers.next().await {
            let missing = answer.as_ref().err().cloned();
            if let Some(place) = unanswered.iter().position(|other| *other == text) {
                unanswered.swap_remove(place);
            }
            found(text, answer);
            if let Some(missing) = missing {
                for text in unanswered {
                    found(text, Err(missing.clone()));
                }
                return;
            }
        }
    }

    /// Whose this address or user ID is.
    pub async fn resolve(&self, text: &str) -> Result<Resolved, Missing> {
        let directory = &self.session.directory;
        let key = text.trim().to_lowercase();
        if let Some(known) = lock(&directory.resolved).get(&key) {
            return Ok(known.clone());
        }
        self.may_ask(Source::Users)?;
        // It is never closed.
        let _slot = directory.slots.acquire().await.ok();
        // Perhaps somebody else has asked meanwhile.
        if let Some(known) = lock(&directory.resolved).get(&key) {
            return Ok(known.clone());
        }
        let resolved = if text.contains('@') {
            self.resolve_address(text.trim()).await?
        } else {
            self.resolve_id(text).await?
        };
        lock(&directory.resolved).insert(key, resolved.clone());
        Ok(resolved)
    }

    async fn resolve_id(&self, text: &str) -> Result<Resolved, Missing> {
        let Ok(id) = &EntityId::parse(text) else {
            return Ok(Resolved::NotFound);
        };
        let client = &self.client;
        let asked = |token| async move { client.get_user(&token, id, &()).await };
        match self.session.call(asked).await {
            Ok(found) => Ok(found.user.known().map_or(Resolved::NotFound, Resolved::One)),
            // What is no ID is refused in one of two ways.
            Err(CallError::Graph(error)) if matches!(error.status(), Some(400 | 404)) => Ok(Resolved::NotFound),
            Err(error) => Err(self.missing(Source::Users, error)),
        }
    }

    async fn resolve_address(&self, address: &str) -> Result<Resolved, Missing> {
        let client = &self.client;
        let asked = |token| async move { client.find_users(&token, address, &()).await };
        let found = self.session.call(asked).await;
        let mut users = found.map_err(|error| self.missing(Source::Users, error))?.entries;
        if users.is_empty() {
            let asked = |token| async move { client.find_users_by_alias(&token, address, &()).await };
            users = self.if_told(Source::Aliases, || self.session.call(asked)).await?;
        }
        self.session.directory.learn_from(&users);
        Ok(match users.len() {
            0 => match self.group(address).await? {
                Some(name) => Resolved::Group { name },
                None if self.session.directory.is_own(address) => Resolved::NotFound,
                None => Resolved::External,
            },
            1 => Resolved::One(users.remove(0)),
            _ => Resolved::Several(users),
        })
    }

    /// The name of the group that has this address, if one has. A person's permissions do not include groups, but those of
    /// the directory are told among the people.
    async fn group(&self, address: &str) -> Result<Option<Option<String>>, Missing> {
        let client = &self.client;
        if let TokenSource::App { .. } = self.session.tokens {
            let asked = |token| async move { client.find_groups(&token, address, &()).await };
            let mut groups = self.if_told(Source::Groups, || self.session.call(asked)).await?;
            return Ok(groups.pop().map(|group| group.display_name));
        }
        let sources = PeopleSources::MailboxAndDirectory;
        let asked = |token| async move { client.list_people(&token, address, sources, SUGGESTIONS, &()).await };
        let people = self.if_told(Source::People, || self.session.call(asked)).await?;
        let mut groups = people.into_iter().filter(|person| person.standing == Standing::Group);
        let group = groups.find(|group| group.address.to_lowercase() == address.to_lowercase());
        Ok(group.map(|group| group.name))
    }

    /// The draft with user ID and UPN of everyone in it who can be found, and with what else they are. What can't be looked up,
    /// or not soon, stays as it was typed.
    pub async fn complete(&self, mut draft: Draft, patience: Duration) -> Draft {
        let mut wanted: Vec<_> = draft
            .attendees
            .iter()
            .filter_map(|attendee| attendee.to_resolve())
            .collect();
        wanted.retain(|text| !text.contains('@') || check_address(text).is_ok());
        let mut wanted: Vec<_> = wanted.into_iter().map(str::to_owned).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let mut found = HashMap::new();
        let looking = self.resolve_all(wanted, |text, answer| {
            if let Ok(resolved) = answer {
                found.insert(text, resolved);
            }
        });
        // Whoever was not found by then is sent as typed.
        tokio::time::timeout(patience, looking).await.ok();
        for attendee in &mut draft.attendees {
            if let Some(resolved) = attendee.to_resolve().and_then(|text| found.get(text)) {
                resolved.apply_to(attendee);
            }
        }
        draft
    }

    /// The teams that the acting user is in.
    pub async fn teams(&self) -> Result<Listed<Team>, Missing> {
        self.may_ask(Source::Teams)?;
        let cell = Arc::clone(&lock(&self.session.directory.tree).teams);
        let client = &self.client;
        let asked = |token| async move { client.list_joined_teams(&token, TEAMS, &()).await };
        let listed = cell.get_or_try_init(|| self.session.call(asked)).await;
        listed.cloned().map_err(|error| self.missing(Source::Teams, error))
    }

    /// The channels of a team.
    pub async fn channels(&self, team: &str) -> Result<Listed<Channel>, Missing> {
        self.may_ask(Source::Channels)?;
        let Ok(id) = &EntityId::parse(team) else {
            return Ok(Listed::default());
        };
        let cell = Arc::clone(
            lock(&self.session.directory.tree)
                .channels
                .entry(team.to_owned())
                .or_default(),
        );
        // It is never closed.
        let _slot = self.session.directory.slots.acquire().await.ok();
        let client = &self.client;
        let asked = |token| async move { client.list_channels(&token, id, CHANNELS, &()).await };
        let listed = cell.get_or_try_init(|| self.session.call(asked)).await;
        listed.cloned().map_err(|error| self.missing(Source::Channels, error))
    }

    /// Whether it is worth asking.
    fn may_ask(&self, source: Source) -> Result<(), Missing> {
        let is_allowed = match &self.session.tokens {
            // Only a person has people whom they work with, and teams.
            TokenSource::App { .. } if matches!(source, Source::People | Source::Teams | Source::Channels) => {
                return Err(Missing::DoesNotApply);
            }
            TokenSource::Account {
                accounts,
                registration,
                who,
            } => accounts.has(registration, &who.key, source.permission()),
            TokenSource::App { .. } | TokenSource::Given(_) => true,
        };
        if is_allowed && !lock(&self.session.directory.refused).contains(&source) {
            Ok(())
        } else {
            Err(Missing::NotAllowedYet)
        }
    }

    /// What a failed call means. A token whose permissions nobody knows shows by a 403 that it has not this one, and is not
    /// asked again; but the channels of one team may be closed to somebody who sees others.
    fn missing(&self, source: Source, error: CallError) -> Missing {
        if let CallError::Graph(refused) = &error
            && refused.status() == Some(403)
            && !matches!(self.session.tokens, TokenSource::Account { .. })
        {
            if source != Source::Channels {
                lock(&self.session.directory.refused).insert(source);
            }
            return Missing::NotAllowedYet;
        }
        if let Some(state) = self.session.state_after(&error) {
            // The loop is gone only when the program ends.
            self.notes.send(Note::Lost(Box::new(state))).ok();
        }
        Missing::Failed(Box::new(self.session.failure(error)))
    }

    /// What the service tells, or nothing where it does not tell: that is remembered.
    async fn if_told<T, F>(&self, source: Source, ask: impl FnOnce() -> F) -> Result<Vec<T>, Missing>
    where
        F: Future<Output = Result<Listed<T>, CallError>>,
    {
        if self.may_ask(source).is_err() {
            return Ok(Vec::new());
        }
        match ask().await {
            Ok(listed) => Ok(listed.entries),
            Err(CallError::Graph(error)) if matches!(error.status(), Some(400 | 403)) => {
                if error.status() == Some(403) {
                    lock(&self.session.directory.refused).insert(source);
                }
                Ok(Vec::new())
            }
            Err(error) => Err(self.missing(source, error)),
        }
    }
}

fn domain_of(address: &str) -> Option<String> {
    let (_, domain) = address.trim().rsplit_once('@')?;
    Some(domain.to_lowercase())
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
