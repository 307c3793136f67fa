//! Requests that did not finish.

use crate::engine::{Account, Failure, How};
use crate::ledger::{self, Key, RequestState};
use crate::meeting::text::visible;

pub const OTHER_ORGANIZER_TITLE: &str = "This request is another account’s";
pub const MAKE_ANOTHER_MEETING: &str = "Send it as this account";

pub const SEND_WHEN_ONLINE: &str = "Send when the network is back";

/// What became of a request that was not answered.
pub fn what_became(state: &RequestState) -> &'static str {
    match state {
        RequestState::Waiting { .. } => "It is kept in Meetings and can be sent later.",
        RequestState::UnderWay | RequestState::Unknown => {
            "It is kept in Meetings. The service may have made the meeting; Resume is safe: \
             with the same external ID it gets that one and makes no second."
        }
        RequestState::Failed { .. } | RequestState::Done(_) => "It is kept in Meetings.",
    }
}

/// A request that waited was sent, and answered.
pub fn sent_by_itself(key: &Key, how: How) -> String {
    let what = match how {
        How::Created => super::MEETING_CREATED,
        _ => super::MEETING_EXISTED,
    };
    format!("{} that waited was sent: {what}", visible(&key.external_id))
}

/// A request that waited was sent, and not answered.
pub fn not_sent_by_itself(key: &Key, failure: &Failure) -> String {
    let id = visible(&key.external_id);
    format!(
        "{id} that waited could not be sent. {}",
        super::failure_sentence(failure)
    )
}

/// Why a request is not simply sent: it was another organizer's.
pub fn other_organizer_explained(key: &Key, in_use: Option<&Account>, known: &[ledger::Account]) -> String {
    let id = visible(&key.external_id);
    let organizer = super::organizer_name(&key.organizer, &key.connection, None, known);
    let connection = visible(&key.connection);
    let now = in_use.map_or_else(
        || "No account is ready now".to_owned(),
        |account| {
            let who = account.who.as_deref().unwrap_or(&account.owner.organizer);
            format!("You now work as {} on {}", visible(who), visible(&account.connection))
        },
    );
    let is_same_organizer =
        in_use.is_some_and(|account| account.owner.tenant == key.tenant && account.owner.organizer == key.organizer);
    let what_it_means = if is_same_organizer {
        "That is the same organizer by another connection, so sending it there gets or makes the same meeting."
    } else {
        "An external ID is the organizer’s own, so sending it as this account makes another meeting. \
         To finish the first one, switch the account back and resume it."
    };
    format!(
        "The meeting with the external ID {id} was asked for as {organizer} on {connection}. {now}. {what_it_means}"
    )
}
