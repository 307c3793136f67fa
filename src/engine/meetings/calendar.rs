//! Putting a meeting into the signed-in person's own calendar.

use super::Desk;
use crate::engine::connecting::{CallError, TokenSource};
use crate::engine::links::SafeLink;
use crate::engine::{Failure, FailureKind, Outcome};
use crate::identity::Permission;
use crate::meeting::CalendarEvent;

/// The code for a transaction ID that an event with other content has. Its status has been seen as 400 and as 409.
const DUPLICATE: &str = "ErrorDuplicateTransactionId";

/// What the codes for a mailbox that takes no calls begin with (`MailboxNotEnabledForRESTAPI`, `MailboxNotSupportedForRESTAPI`).
const NO_MAILBOX: &str = "MailboxNot";

impl Desk {
    /// Makes the event, once, and invites whoever is in it.
    pub async fn add_to_calendar(&self, event: &CalendarEvent) -> Outcome {
        let session = &self.session;
        match &session.tokens {
            TokenSource::App { .. } => return Outcome::Failed(FailureKind::NoOwnCalendar.into()),
            TokenSource::Account {
                accounts,
                registration,
                who,
            } if !accounts.has(registration, &who.key, Permission::Calendar) => {
                return Outcome::Failed(FailureKind::CalendarNotAllowed { can_ask: true }.into());
            }
            // A token that was given to act for somebody is an app's too.
            _ if session.account.acting_for.is_some() => return Outcome::Failed(FailureKind::NoOwnCalendar.into()),
            TokenSource::Account { .. } | TokenSource::Given(_) => {}
        }
        let transaction_id = event.transaction_id(&session.account.owner.organizer);
        let watch = self.watch();
        let made = session
            .call(|token| async move { self.client.create_event(&token, event, transaction_id, watch).await })
            .await;
        match made {
            Ok(made) => Outcome::AddedToCalendar {
                web_link: made
                    .web_link
                    .filter(|link| SafeLink::check(link, session.demo_root.as_deref()).is_some()),
                invited: event.invited.len() as u64,
            },
            Err(error) => Outcome::Failed(self.calendar_failure(error)),
        }
    }

    /// What a refusal means for a calendar.
    fn calendar_failure(&self, error: CallError) -> Failure {
        let refused = match &error {
            CallError::Graph(error) => error.status().zip(Some(error.code().unwrap_or_default().to_owned())),
            CallError::SignIn(_) => None,
        };
        let failure = self.failure(error);
        let kind = match refused {
            Some((_, code)) if code == DUPLICATE => FailureKind::InCalendarAlready,
            Some((404, _)) => FailureKind::NoCalendar,
            Some((_, code)) if code.starts_with(NO_MAILBOX) => FailureKind::NoCalendar,
            // What a token that was pasted may do, nobody knows before.
            Some((403, _)) if matches!(self.session.tokens, TokenSource::Given(_)) => {
                FailureKind::CalendarNotAllowed { can_ask: false }
            }
            Some((403, _)) => FailureKind::NoCalendar,
            _ => return failure,
        };
        Failure { kind, ..failure }
    }
}
