//! Opening a connection: a client, a token, and who it belongs to.

use super::{Account, AccountState, Failure, FailureKind};
use crate::demo::DemoServer;
use crate::graph::{AccessToken, ApiVersion, Client, ClientOptions, GraphUrl, RetryPolicy};
use crate::meeting::ChannelSupport;
use crate::settings::Connection;

/// A connection that is open.
pub struct Session {
    pub connection: Connection,
    pub client: Client,
    pub token: AccessToken,
    pub account: Account,
    /// The root of the demo organisation's pages, when it is the connection.
    pub demo_root: Option<String>,
}

/// Where a connection leads and with which token.
pub struct Way {
    graph_url: Option<GraphUrl>,
    token: AccessToken,
    demo_root: Option<String>,
}

impl Way {
    /// To the demo organisation, as its main user.
    pub fn to_demo(demo: &DemoServer) -> Self {
        let root = demo.graph_url();
        Self {
            graph_url: root.parse().ok(),
            token: AccessToken::new(demo.token().to_owned()).expect("the demo makes tokens that fit a header"),
            demo_root: Some(root),
        }
    }

    /// To a service.
    pub fn to_service(connection: &Connection, token: AccessToken) -> Self {
        Self {
            graph_url: connection.graph_root(),
            token,
            demo_root: None,
        }
    }
}

/// Opens a connection and asks whose token it is. A token that may not ask is as good.
pub async fn open(
    connection: Connection,
    way: Way,
    retry: RetryPolicy,
    accept_language: Option<String>,
) -> Result<Session, AccountState> {
    let failed = |failure: Failure| AccountState::Failed {
        connection: connection.name.clone(),
        failure,
    };
    if !connection.cloud.has_create_or_get() {
        return Err(failed(FailureKind::CloudHasNoCreateOrGet.into()));
    }
    let Way {
        graph_url,
        token,
        demo_root,
    } = way;
    let graph_url = graph_url.expect("every cloud but the custom one has a root, and that one is read with its own");
    let host = graph_url.host().to_owned();
    let options = ClientOptions {
        graph_url,
        api_version: connection.api_version,
        acting: connection.acting(),
        retry,
        accept_language,
    };
    let client = Client::new(options).map_err(|error| failed(Failure::saying(FailureKind::Panic, &error)))?;
    let who = match client.me(&token, &()).await {
        Ok(found) => found.user.display_name.or(found.user.user_principal_name),
        Err(error) if error.is_unauthorized() => {
            return Err(AccountState::NeedsToken {
                connection: connection.name,
                refused: true,
            });
        }
        // The right to make meetings does not include the right to read who one is.
        Err(error) if error.status() == Some(403) => None,
        Err(error) => return Err(failed(error.into())),
    };
    let account = Account {
        connection: connection.name.clone(),
        sign_in: connection.sign_in,
        cloud: connection.cloud,
        api_version: connection.api_version,
        host,
        who,
        acting_for: connection.user_id.clone(),
        channel: channel_support(&connection),
    };
    Ok(Session {
        connection,
        client,
        token,
        account,
        demo_root,
    })
}

/// Only the beta version takes a channel's thread
/// (<https://learn.microsoft.com/graph/api/onlinemeeting-createorget?view=graph-rest-beta>), and not every cloud has it.
fn channel_support(connection: &Connection) -> ChannelSupport {
    match connection.api_version {
        ApiVersion::Beta => ChannelSupport::Supported,
        ApiVersion::V1 if connection.cloud.has_beta() => ChannelSupport::NeedsBeta,
        ApiVersion::V1 => ChannelSupport::NotInThisCloud,
    }
}
