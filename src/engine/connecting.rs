//! Opening a connection: a client, where its tokens come from, and whose they are.

use secrecy::SecretString;

use super::directory::Directory;
use super::{Account, AccountState, Failure, FailureKind};
use crate::demo::DemoServer;
use crate::graph::{
    AccessToken, Acting, ApiVersion, Client, ClientOptions, EntityId, GraphError, GraphUrl, RetryPolicy, User,
};
use crate::identity::{Accounts, Certificate, Credential, Problem, Registration, SignInError, SignedIn, needs_person};
use crate::ledger;
use crate::meeting::ChannelSupport;
use crate::settings::{Connection, SignIn};

/// The organizer in the ledger when the token may not tell whose it is.
const UNKNOWN_ORGANIZER: &str = "me";

/// A connection that is open.
pub struct Session {
    pub connection: Connection,
    pub client: Client,
    pub tokens: TokenSource,
    pub account: Account,
    /// What has been found out of the organization.
    pub directory: Directory,
    /// The root of the demo organisation's pages, when it is the connection.
    pub demo_root: Option<String>,
}

/// Where access tokens come from.
pub enum TokenSource {
    /// A person or the demo organisation gave one, and there is no other.
    Given(AccessToken),
    /// From an account that is signed in.
    Account {
        accounts: Accounts,
        registration: Box<Registration>,
        who: Box<SignedIn>,
    },
    /// From the app itself.
    App {
        accounts: Accounts,
        registration: Box<Registration>,
        credential: Credential,
    },
}

/// Why a call came to nothing.
pub enum CallError {
    /// There was no token to call with.
    SignIn(SignInError),
    /// The service did not do it.
    Graph(GraphError),
}

impl TokenSource {
    async fn token(&self) -> Result<AccessToken, SignInError> {
        match self {
            Self::Given(token) => Ok(token.clone()),
            Self::Account {
                accounts,
                registration,
                who,
            } => accounts.token(registration, &who.key).await,
            Self::App {
                accounts,
                registration,
                credential,
            } => accounts.app_token(registration, credential).await,
        }
    }

    /// Another token after one was refused; `None`: there is no other.
    async fn after_refusal(&self, www_authenticate: &[String]) -> Option<Result<AccessToken, SignInError>> {
        Some(match self {
            Self::Given(_) => return None,
            Self::Account {
                accounts,
                registration,
                who,
            } => accounts.after_refusal(registration, &who.key, www_authenticate).await,
            Self::App {
                accounts,
                registration,
                credential,
            } => {
                accounts
                    .app_after_refusal(registration, credential, www_authenticate)
                    .await
            }
        })
    }

    /// Renews the token if it is time.
    pub async fn keep_fresh(&self) {
        // What failed is told by the accounts, or by the next call.
        self.token().await.ok();
    }

    /// Calls with a token, and once more with another one if the service refuses the first (401).
    pub async fn call<T, F>(&self, mut run: impl FnMut(AccessToken) -> F) -> Result<T, CallError>
    where
        F: Future<Output = Result<T, GraphError>>,
    {
        let token = self.token().await.map_err(CallError::SignIn)?;
        let error = match run(token).await {
            Ok(answer) => return Ok(answer),
            Err(error) => error,
        };
        if !error.is_unauthorized() {
            return Err(CallError::Graph(error));
        }
        match self.after_refusal(error.www_authenticate()).await {
            None => Err(CallError::Graph(error)),
            Some(Err(error)) => Err(CallError::SignIn(error)),
            Some(Ok(token)) => run(token).await.map_err(CallError::Graph),
        }
    }
}

impl Session {
    /// Calls as [`TokenSource::call`].
    pub async fn call<T, F>(&self, run: impl FnMut(AccessToken) -> F) -> Result<T, CallError>
    where
        F: Future<Output = Result<T, GraphError>>,
    {
        self.tokens.call(run).await
    }

    /// What a person is told of a failed call.
    pub fn failure(&self, error: CallError) -> Failure {
        match error {
            CallError::SignIn(error) => error.into(),
            CallError::Graph(error) => {
                let failure = Failure::from(error);
                match (&failure.kind, &self.tokens) {
                    // Guests get a bare refusal that says nothing of it.
                    (FailureKind::Forbidden { .. }, TokenSource::Account { who, .. }) if who.is_guest => Failure {
                        kind: FailureKind::Guest,
                        ..failure
                    },
                    _ => failure,
                }
            }
        }
    }

    /// What the account is now, after a failed call; `None`: as before.
    pub fn state_after(&self, error: &CallError) -> Option<AccountState> {
        let connection = self.connection.name.clone();
        match (error, &self.tokens) {
            (CallError::Graph(error), TokenSource::Given(_)) if error.is_unauthorized() => {
                Some(AccountState::NeedsToken {
                    connection,
                    refused: true,
                })
            }
            (CallError::SignIn(error), TokenSource::Account { who, .. }) if needs_person(error) => {
                Some(needs_sign_in(&self.connection, Some(who), Some(error.clone().into())))
            }
            (CallError::SignIn(error), TokenSource::App { .. }) if !error.is_transient() => {
                Some(app_state(&self.connection, error.clone()))
            }
            (CallError::Graph(error), TokenSource::Account { who, .. }) if error.is_unauthorized() => {
                // A new token was refused like the last.
                let failure = Failure::from(SignInError::from(Problem::SignInEnded));
                Some(needs_sign_in(&self.connection, Some(who), Some(failure)))
            }
            _ => None,
        }
    }
}

/// How a connection is to be opened.
pub enum Way {
    /// To the demo organisation.
    Demo {
        /// The root of its Graph.
        graph_url: Option<GraphUrl>,
        /// Of its main user.
        token: AccessToken,
        /// The root of its pages.
        root: String,
    },
    /// To a service, with a token that somebody gave.
    Given(AccessToken),
    /// To a service, as whoever signed in last.
    Person(Accounts),
    /// To a service, as the app itself, with the secret if it has one.
    App(Accounts, Option<SecretString>),
}

impl Way {
    /// To the demo organisation, as its main user.
    pub fn to_demo(demo: &DemoServer) -> Self {
        let root = demo.graph_url();
        Self::Demo {
            graph_url: root.parse().ok(),
            token: AccessToken::new(demo.token().to_owned()).expect("the demo makes tokens that fit a header"),
            root,
        }
    }
}

/// Opens a connection and finds out whose it is.
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
    let mut graph_url = connection.graph_root();
    let mut demo_root = None;
    let mut others = Vec::new();
    let tokens = match way {
        Way::Demo {
            graph_url: root_url,
            token,
            root,
        } => {
            graph_url = root_url;
            demo_root = Some(root);
            TokenSource::Given(token)
        }
        Way::Given(token) => TokenSource::Given(token),
        Way::Person(accounts) => {
            let (source, rest) = as_person(&connection, accounts).await?;
            others = rest;
            source
        }
        Way::App(accounts, secret) => as_app(&connection, accounts, secret).await?,
    };
    let graph_url = graph_url.expect("every cloud but the custom one has a root, and that one is read with its own");
    let client_for = |acting: Acting| {
        let options = ClientOptions {
            graph_url: graph_url.clone(),
            api_version: connection.api_version,
            acting,
            retry: retry.clone(),
            accept_language: accept_language.clone(),
        };
        Client::new(options).map_err(|error| failed(Failure::saying(FailureKind::Panic, &error)))
    };
    let mut client = client_for(connection.acting())?;
    let (mut who, mut username, mut key) = (None, None, None);
    let mut tenant = connection.tenant.as_ref().map(ToString::to_string);
    let mut attention = None;
    let organizer_id;
    let mut member = None;
    match &tokens {
        TokenSource::Account { who: account, .. } => {
            who = account.name.clone().or_else(|| account.username.clone());
            username.clone_from(&account.username);
            member = account.username.clone().filter(|_| !account.is_guest);
            tenant = Some(account.tenant.clone());
            key = Some(account.key.clone());
            organizer_id = Some(account.key.object_id().to_owned());
            // Better now than when the meeting is refused.
            attention = account.is_guest.then(|| Box::new(FailureKind::Guest.into()));
        }
        TokenSource::Given(_) => {
            let user = whose_token(&connection, &client, &tokens).await?;
            member.clone_from(&user.user_principal_name);
            who = user.display_name.or_else(|| user.user_principal_name.clone());
            organizer_id = user.id.or(user.user_principal_name);
        }
        TokenSource::App { .. } => {
            let organizer = organizer(&connection, &client, &tokens).await?;
            organizer_id = Some(organizer.as_str().to_owned());
            member = connection.user_id.as_ref().map(|id| id.as_str().to_owned());
            client = client_for(Acting::User(organizer))?;
        }
    }
    let owner = ledger::Account {
        connection: connection.name.clone(),
        tenant: tenant.clone().unwrap_or_default(),
        organizer: organizer_id.unwrap_or_else(|| UNKNOWN_ORGANIZER.to_owned()),
        name: who.clone(),
    };
    let account = Account {
        connection: connection.name.clone(),
        sign_in: connection.sign_in,
        cloud: connection.cloud,
        api_version: connection.api_version,
        host: graph_url.host().to_owned(),
        who,
        acting_for: connection.user_id.clone(),
        owner,
        channel: channel_support(&connection),
        username,
        tenant,
        key,
        others,
        attention,
    };
    Ok(Session {
        connection,
        client,
        tokens,
        account,
        directory: Directory::new(member.as_deref()),
        demo_root,
    })
}

/// As the person who signed in last, and who else has signed in.
async fn as_person(connection: &Connection, accounts: Accounts) -> Result<(TokenSource, Vec<SignedIn>), AccountState> {
    let registration = registration(connection);
    let mut known = accounts.of(&registration);
    if known.is_empty() {
        return Err(needs_sign_in(connection, None, None));
    }
    let who = known.remove(0);
    match accounts.token(&registration, &who.key).await {
        Ok(_) => {
            // A renewal may have told more of them.
            let now = accounts.of(&registration).into_iter().find(|now| now.key == who.key);
            let source = TokenSource::Account {
                accounts,
                registration: Box::new(registration),
                who: Box::new(now.unwrap_or(who)),
            };
            Ok((source, known))
        }
        Err(error) if needs_person(&error) => Err(needs_sign_in(connection, Some(&who), Some(error.into()))),
        Err(error) => Err(AccountState::Failed {
            connection: connection.name.clone(),
            failure: error.into(),
        }),
    }
}

/// As the app itself.
async fn as_app(
    connection: &Connection,
    accounts: Accounts,
    secret: Option<SecretString>,
) -> Result<TokenSource, AccountState> {
    let registration = registration(connection);
    let credential = match &connection.certificate {
        Some(path) if connection.sign_in == SignIn::ClientCertificate => {
            let path = path.clone();
            let read = tokio::task::spawn_blocking(move || Certificate::read(&path)).await;
            match read {
                Ok(Ok(certificate)) => Credential::Certificate(certificate),
                Ok(Err(problem)) => return Err(app_state(connection, Problem::CertificateFile(problem).into())),
                Err(_) => {
                    return Err(AccountState::Failed {
                        connection: connection.name.clone(),
                        failure: FailureKind::Panic.into(),
                    });
                }
            }
        }
        _ => match secret.or_else(|| accounts.secret(&registration)) {
            Some(secret) => Credential::Secret(secret),
            None => {
                return Err(AccountState::NeedsSecret {
                    connection: connection.name.clone(),
                    failure: None,
                });
            }
        },
    };
    // What failed with another secret need not fail with this one.
    accounts.forget_app_failure(&registration);
    match accounts.app_token(&registration, &credential).await {
        Ok(_) => Ok(TokenSource::App {
            accounts,
            registration: Box::new(registration),
            credential,
        }),
        Err(error) => Err(app_state(connection, error)),
    }
}

fn registration(connection: &Connection) -> Registration {
    connection
        .registration()
        .expect("a connection that signs in has been read with all that it needs")
}

/// Whose a pasted token is. One that may not ask is as good.
async fn whose_token(connection: &Connection, client: &Client, tokens: &TokenSource) -> Result<User, AccountState> {
    match tokens.call(|token| async move { client.me(&token, &()).await }).await {
        Ok(found) => Ok(found.user),
        Err(CallError::Graph(error)) if error.is_unauthorized() => Err(AccountState::NeedsToken {
            connection: connection.name.clone(),
            refused: true,
        }),
        // The right to make meetings does not include the right to read who one is.
        Err(CallError::Graph(error)) if error.status() == Some(403) => Ok(User::default()),
        Err(CallError::Graph(error)) => Err(AccountState::Failed {
            connection: connection.name.clone(),
            failure: error.into(),
        }),
        Err(CallError::SignIn(error)) => Err(app_state(connection, error)),
    }
}

/// The object ID of the organizer: `createOrGet` by an app takes nothing else
/// (<https://learn.microsoft.com/graph/api/onlinemeeting-createorget>).
async fn organizer(connection: &Connection, client: &Client, tokens: &TokenSource) -> Result<EntityId, AccountState> {
    let failed = |failure: Failure| AccountState::Failed {
        connection: connection.name.clone(),
        failure,
    };
    let Some(named) = connection.user_id.clone() else {
        return Err(failed(FailureKind::NotFound.into()));
    };
    if !named.as_str().contains('@') {
        return Ok(named);
    }
    let unknown = || FailureKind::OrganizerUnknown {
        address: named.as_str().to_owned(),
    };
    match tokens.call(|token| async move { client.me(&token, &()).await }).await {
        Ok(found) => found
            .user
            .id
            .and_then(|id| EntityId::parse(&id).ok())
            .ok_or_else(|| failed(unknown().into())),
        Err(CallError::SignIn(error)) => Err(app_state(connection, error)),
        Err(CallError::Graph(error)) => {
            let failure = match error.status() {
                // Not there, or the app may not read users.
                Some(403 | 404) => Failure {
                    kind: unknown(),
                    ..Failure::from(error)
                },
                _ => error.into(),
            };
            Err(failed(failure))
        }
    }
}

/// A person must sign in.
pub fn needs_sign_in(connection: &Connection, who: Option<&SignedIn>, failure: Option<Failure>) -> AccountState {
    AccountState::NeedsSignIn {
        connection: connection.name.clone(),
        sign_in: connection.sign_in,
        who: who.and_then(|who| who.username.clone().or_else(|| who.name.clone())),
        failure: failure.map(Box::new),
    }
}

/// The app could not sign in.
fn app_state(connection: &Connection, error: SignInError) -> AccountState {
    let connection_name = connection.name.clone();
    let is_about_secret = matches!(error.problem, Problem::SecretWrong | Problem::SecretExpired);
    if is_about_secret && connection.sign_in == SignIn::ClientSecret {
        AccountState::NeedsSecret {
            connection: connection_name,
            failure: Some(Box::new(error.into())),
        }
    } else {
        AccountState::Failed {
            connection: connection_name,
            failure: error.into(),
        }
    }
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
