//! Whom and which channels the latest requests named. Nothing is kept for it but the requests themselves.

use rusqlite::params;

use super::{Account, Ledger, LedgerError, value};
use crate::meeting::{Draft, KnownPerson, Standing, ThreadId, gathered};

/// So many of the latest requests are looked through.
const REQUESTS: u32 = 100;

/// A channel that a meeting was asked for in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecentChannel {
    /// The ID of its thread.
    pub thread: ThreadId,
    /// What it was called then; empty when that was not known.
    pub name: String,
}

impl Ledger {
    /// Who was asked to the latest meetings of this account, the last first, each once; groups are left out.
    pub fn recent_people(&self, account: &Account) -> Result<Vec<KnownPerson>, LedgerError> {
        let drafts = self.latest_drafts(account)?;
        Ok(gathered(drafts.into_iter().map(|draft| {
            let attendees = draft.attendees.into_iter();
            let people =
                attendees.filter(|attendee| attendee.standing != Standing::Group && !attendee.address.is_empty());
            let given = |text: String| Some(text).filter(|text| !text.is_empty());
            people
                .map(|attendee| KnownPerson {
                    name: given(attendee.name),
                    address: attendee.address,
                    user_id: given(attendee.user_id),
                    standing: attendee.standing,
                    ..KnownPerson::default()
                })
                .collect()
        })))
    }

    /// The channels of the latest meetings of this account, the last first, each once.
    pub fn recent_channels(&self, account: &Account) -> Result<Vec<RecentChannel>, LedgerError> {
        let mut channels: Vec<RecentChannel> = Vec::new();
        for draft in self.latest_drafts(account)? {
            let Ok(thread) = ThreadId::find(&draft.channel) else {
                continue;
            };
            match channels.iter_mut().find(|known| known.thread == thread) {
                Some(known) if known.name.is_empty() => known.name = draft.channel_name,
                Some(_) => {}
                None => channels.push(RecentChannel {
                    thread,
                    name: draft.channel_name,
                }),
            }
        }
        Ok(channels)
    }

    fn latest_drafts(&self, account: &Account) -> Result<Vec<Draft>, LedgerError> {
        let Account {
            connection,
            tenant,
            organizer,
            name: _,
        } = account;
        let mut drafts = self.connection.prepare_cached(
            "SELECT request.draft FROM request JOIN meeting ON meeting.id = request.meeting
             WHERE meeting.connection = ?1 AND meeting.tenant = ?2 AND meeting.organizer = ?3
             ORDER BY request.id DESC LIMIT ?4",
        )?;
        let drafts = drafts.query_map(params![connection, tenant, organizer, REQUESTS], |row| {
            value::json(row, 0)
        })?;
        // What the disk damaged names nobody.
        Ok(drafts
            .collect::<rusqlite::Result<Vec<Option<Draft>>>>()?
            .into_iter()
            .flatten()
            .collect())
    }
}
