//! Requests that did not finish.

use super::catalog::texts;
use crate::engine::{Account, Failure, How};
use crate::ledger::{self, Key, RequestState};
use crate::meeting::text::visible;

texts! {
    pub other_organizer_title;
    pub make_another_meeting;

    pub send_when_online;

    kept_waiting;
    kept_perhaps_made;
    kept;
    sent_and_created(id: &str);
    sent_and_existed(id: &str);
    not_sent(id: &str, why: &str);
    other_organizer(account: &str, id: &str, organizer: &str, connection: &str, who: &str, used: &str);
}

/// What became of a request that was not answered.
pub fn what_became(state: &RequestState) -> &'static str {
    match state {
        RequestState::Waiting { .. } => kept_waiting(),
        RequestState::UnderWay | RequestState::Unknown => kept_perhaps_made(),
        RequestState::Failed { .. } | RequestState::Done(_) => kept(),
    }
}

/// A request that waited was sent, and answered.
pub fn sent_by_itself(key: &Key, how: How) -> String {
    let id = visible(&key.external_id);
    match how {
        How::Created => sent_and_created(&id),
        _ => sent_and_existed(&id),
    }
}

/// A request that waited was sent, and not answered.
pub fn not_sent_by_itself(key: &Key, failure: &Failure) -> String {
    not_sent(&visible(&key.external_id), &super::failure_sentence(failure))
}

/// Why a request is not simply sent: it was another organizer's.
pub fn other_organizer_explained(key: &Key, in_use: Option<&Account>, known: &[ledger::Account]) -> String {
    let id = visible(&key.external_id);
    let organizer = super::organizer_name(&key.organizer, &key.connection, None, known);
    let connection = visible(&key.connection);
    let account = match in_use {
        None => "none",
        Some(account) if account.owner.tenant == key.tenant && account.owner.organizer == key.organizer => "same",
        Some(_) => "other",
    };
    let who = in_use.map_or("", |account| account.who.as_deref().unwrap_or(&account.owner.organizer));
    let used = in_use.map_or("", |account| account.connection.as_str());
    other_organizer(account, &id, &organizer, &connection, &visible(who), &visible(used))
}
