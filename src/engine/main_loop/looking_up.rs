//! Looking people, teams and channels up: no jobs, and what is not wanted any more is dropped.

use super::{Core, Note};
use crate::engine::directory::Asker;
use crate::engine::records::Records;
use crate::engine::{Event, Missing, People, PeopleState};
use crate::ledger::{Account, Ledger, LedgerError};

impl Core {
    /// Answers with [`Event::People`]; the search before is given up.
    pub(super) fn search_people(&mut self, number: u64, typed: String) {
        if let Some(before) = self.searching.take() {
            before.abort();
        }
        self.search = number;
        let (records, owner) = (self.records.clone(), self.owner());
        let (asker, opening, notes) = (self.asker(), self.openings, self.notes.clone());
        let looking = async move {
            let tell = |people| {
                // The loop is gone only when the program ends.
                notes
                    .send(Note::LookedUp(opening, Box::new(Event::People(number, people))))
                    .ok();
            };
            let read = of_latest(&records, owner, Ledger::recent_people).await;
            let mut recent = read.unwrap_or_default();
            recent.retain(|person| person.matches(&typed));
            let Some(asker) = asker else {
                let state = PeopleState::Incomplete(Missing::NotConnected);
                return tell(People { people: recent, state });
            };
            tell(People {
                people: recent.clone(),
                state: PeopleState::Searching,
            });
            tell(asker.search(recent, &typed).await);
        };
        self.reap_lookups();
        self.searching = Some(self.lookups.spawn(looking));
    }

    /// Answers with an [`Event::Resolved`] for each.
    pub(super) fn resolve_people(&mut self, texts: Vec<String>) {
        self.look_up(texts, |asker, texts, tell| async move {
            let told = |text, answer| tell(Event::Resolved(text, answer));
            match asker {
                Some(asker) => asker.resolve_all(texts, told).await,
                None => texts
                    .into_iter()
                    .for_each(|text| told(text, Err(Missing::NotConnected))),
            }
        });
    }

    /// Answers with [`Event::Teams`].
    pub(super) fn list_teams(&mut self) {
        self.look_up((), |asker, (), tell| async move {
            tell(Event::Teams(match asker {
                Some(asker) => asker.teams().await,
                None => Err(Missing::NotConnected),
            }));
        });
    }

    /// As [`Self::list_teams`], asking the service again.
    pub(super) fn reread_teams(&mut self) {
        if let Some(session) = &self.session {
            session.directory.forget_teams();
        }
        self.list_teams();
    }

    /// Answers with [`Event::Channels`].
    pub(super) fn list_channels(&mut self, team: String) {
        self.look_up(team, |asker, team, tell| async move {
            let channels = match asker {
                Some(asker) => asker.channels(&team).await,
                None => Err(Missing::NotConnected),
            };
            tell(Event::Channels(team, channels));
        });
    }

    /// Answers with [`Event::RecentChannels`].
    pub(super) fn list_recent_channels(&mut self) {
        let (records, owner) = (self.records.clone(), self.owner());
        self.look_up((records, owner), |_, (records, owner), tell| async move {
            let read = of_latest(&records, owner, Ledger::recent_channels).await;
            tell(Event::RecentChannels(read.unwrap_or_default()));
        });
    }

    fn look_up<T, F>(&mut self, what: T, work: impl FnOnce(Option<Asker>, T, Box<dyn Fn(Event) + Send + Sync>) -> F)
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let (opening, notes) = (self.openings, self.notes.clone());
        let tell = Box::new(move |event| {
            // The loop is gone only when the program ends.
            notes.send(Note::LookedUp(opening, Box::new(event))).ok();
        });
        let looking = work(self.asker(), what, tell);
        self.reap_lookups();
        self.lookups.spawn(looking);
    }

    fn asker(&self) -> Option<Asker> {
        let session = self.session.clone()?;
        let (client, notes) = (session.client.clone(), self.notes.clone());
        Some(Asker { session, client, notes })
    }

    /// Whose requests are looked through: the account's, or as long as there is none the only one's that the connection has.
    fn owner(&self) -> Owner {
        match (&self.session, self.wanted_name()) {
            (Some(session), _) => Owner::Known(session.account.owner.clone()),
            (None, Some(connection)) => Owner::OnlyOneOf(connection.to_owned()),
            (None, None) => Owner::Nobody,
        }
    }

    fn reap_lookups(&mut self) {
        while self.lookups.try_join_next().is_some() {}
    }

    /// Forwards what was found, if it is still wanted.
    pub(super) fn looked_up(&self, opening: u64, event: Event) {
        let is_stale = matches!(event, Event::People(number, _) if number != self.search);
        if opening == self.openings && !is_stale {
            self.outbox.send(event);
        }
    }
}

enum Owner {
    Known(Account),
    OnlyOneOf(String),
    Nobody,
}

/// Reads of an owner's latest requests; a ledger that can't be read has been told of.
async fn of_latest<T: Send + Default + 'static>(
    records: &Records,
    owner: Owner,
    read: impl FnOnce(&Ledger, &Account) -> Result<T, LedgerError> + Send + 'static,
) -> Result<T, LedgerError> {
    records
        .read(move |ledger| {
            let owner = match owner {
                Owner::Known(account) => Some(account),
                Owner::OnlyOneOf(connection) => {
                    let mut accounts = ledger.accounts()?;
                    accounts.retain(|account| account.connection == connection);
                    accounts.pop().filter(|_| accounts.is_empty())
                }
                Owner::Nobody => None,
            };
            owner.map_or_else(|| Ok(T::default()), |owner| read(ledger, &owner))
        })
        .await
}
