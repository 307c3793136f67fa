//! The job that finds out what works on a connection, without making or changing anything.

use super::connecting::{CallError, Session, TokenSource};
use super::{Check, Checked, FailureKind, Found};
use crate::graph::{Client, GraphError, PeopleSources};
use crate::identity::Permission;
use crate::settings::SignIn;

/// A link that no meeting has. To be allowed to ask for it is to be allowed to make meetings: the permission and, for an
/// app, the application access policy are looked at first.
const NO_MEETING: &str = "https://teams.microsoft.com/l/meetup-join/convene-connection-test";

/// Tries everything, one after another.
pub async fn test(session: &Session) -> Vec<Check> {
    let client = &session.client;
    vec![
        Check {
            what: Checked::SignedInAs,
            found: signed_in_as(session),
        },
        Check {
            what: Checked::Organization,
            found: organization(session, client).await,
        },
        Check {
            what: Checked::CreateOrGet,
            found: create_or_get(session, client).await,
        },
        Check {
            what: Checked::Directory,
            found: optional(
                session,
                Permission::Directory,
                session
                    .call(|token| async move { client.list_people(&token, "", PeopleSources::Mailbox, 1, &()).await }),
            )
            .await,
        },
        Check {
            what: Checked::Channels,
            found: optional(
                session,
                Permission::Channels,
                session.call(|token| async move { client.list_joined_teams(&token, 1, &()).await }),
            )
            .await,
        },
    ]
}

fn signed_in_as(session: &Session) -> Found {
    let account = &session.account;
    let who = match (&account.who, &account.username) {
        (Some(name), Some(username)) if name != username => Some(format!("{name} ({username})")),
        (Some(name), _) => Some(name.clone()),
        (None, username) => username.clone(),
    };
    Found::Works(who.or_else(|| account.acting_for.as_ref().map(|id| id.as_str().to_owned())))
}

async fn organization(session: &Session, client: &Client) -> Found {
    let tenant = session.account.tenant.clone();
    let named = session
        .call(|token| async move { client.organization_name(&token, &()).await })
        .await;
    match named {
        Ok(name) => Found::Works(name.or(tenant)),
        // The right to make meetings does not include the right to read the organization's name.
        Err(CallError::Graph(error)) if is_answer(&error) => Found::Works(tenant),
        Err(error) => Found::Failed(Box::new(session.failure(error))),
    }
}

async fn create_or_get(session: &Session, client: &Client) -> Found {
    if !session.connection.cloud.has_create_or_get() {
        return Found::Failed(Box::new(FailureKind::CloudHasNoCreateOrGet.into()));
    }
    let looked_up = session
        .call(|token| async move { client.find_by_join_web_url(&token, NO_MEETING, &()).await })
        .await;
    match looked_up {
        Ok(_) => Found::Works(None),
        // It was let in: that there is no such meeting, or no such link, is said after that.
        Err(CallError::Graph(error)) if matches!(error.status(), Some(400 | 404)) => Found::Works(None),
        Err(error) => Found::Failed(Box::new(session.failure(error))),
    }
}

/// What nothing else needs: without permission it is not a failure.
async fn optional<T>(
    session: &Session,
    permission: Permission,
    call: impl Future<Output = Result<T, CallError>>,
) -> Found {
    match &session.tokens {
        TokenSource::App { .. } => return Found::DoesNotApply,
        TokenSource::Account {
            accounts,
            registration,
            who,
        } if !accounts.has(registration, &who.key, permission) => return Found::NotAllowedYet,
        _ => {}
    }
    match call.await {
        Ok(_) => Found::Works(None),
        Err(CallError::Graph(error)) if error.status() == Some(403) && session.connection.sign_in != SignIn::Demo => {
            Found::NotAllowedYet
        }
        Err(error) => Found::Failed(Box::new(session.failure(error))),
    }
}

fn is_answer(error: &GraphError) -> bool {
    matches!(error.status(), Some(400..=499)) && !error.is_unauthorized()
}
