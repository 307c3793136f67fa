//! The demo organization: a real HTTP server on loopback that plays Microsoft Graph, and Microsoft Entra ID's sign-in,
//! for an invented organization.
//!
//! It behaves as the documentation says they behave, and shares no code with the client, so that neither inherits
//! the other's mistakes. Where nothing public says what the service does, a comment says that it is a guess.
//!
//! Its doors of its own, with the main user's token: `POST` and `DELETE /_demo/faults` ([`FaultSpec`]), `GET
//! /_demo/requests` ([`Exchange`]), `GET /_demo/meetings` ([`KeptMeeting`]), `POST` and `DELETE /_demo/sign-in` ([`SignInFailure`]), and `POST
//! /_demo/sign-in/challenge` and `/revoke` (`{"user": …}`), `/expire`, `/certificates` (`{"pem": …}`), which do what
//! [`SignInControl`]'s methods do.

mod accounts;
mod answer;
mod call;
mod directory;
mod events;
mod exchange;
mod faults;
mod join_information;
mod meeting;
mod meetings;
mod odata;
mod organization;
mod pages;
mod permissions;
mod server;
mod service;
mod settings;
mod sign_in;
mod state;
mod time;
mod wire;

use std::{fmt, io, net::Ipv4Addr, path::PathBuf, sync::Arc, time::Duration};

use serde_json::json;
use tokio::{net::TcpListener, task::JoinHandle};
use tokio_util::sync::{CancellationToken, DropGuard};
use uuid::Uuid;

pub use exchange::Exchange;
pub use faults::{Chance, Fault, FaultBody, FaultSpec, Faults, RetryAfter, When};
pub use meeting::KeptMeeting;
use server::Server;
#[doc(hidden)]
pub use server::feed;
use service::Service;
pub use sign_in::{SignInControl, SignInFailure, SignInStep};
use state::Store;

/// How to start the demo organization.
#[derive(Clone, Default)]
pub struct DemoOptions {
    /// The port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// The folder in which it keeps its state; it is made when it is not there. `None`: memory only.
    /// Two servers must not share one.
    pub state_dir: Option<PathBuf>,
    /// The main user's access token; `None`: one is made up, and is the same next time when there is a `state_dir`.
    pub token: Option<String>,
    /// What the tokens are made from, and the IDs, numbers and passcodes of meetings: with the same seed the same meetings
    /// come out of the same requests. `None`: something random. A state that is already kept has a seed of its own.
    pub seed: Option<Uuid>,
    /// What links to meetings begin with, where people reach the server at another address than its own, as through a
    /// proxy: scheme and host, without a slash at the end. `None`: the server's own address.
    pub links_begin_with: Option<String>,
}

/// The running demo organization. It listens until [`shutdown`](Self::shutdown), or until it is dropped.
pub struct DemoServer {
    server: Arc<Server>,
    closing: DropGuard,
    task: JoinHandle<()>,
}

impl DemoServer {
    /// Starts the server; when this returns it listens on 127.0.0.1.
    ///
    /// Must be called inside a tokio runtime. Fails when the port is taken or the state folder cannot be used.
    pub async fn start(options: DemoOptions) -> io::Result<Self> {
        let DemoOptions {
            port,
            state_dir,
            token,
            seed,
            links_begin_with,
        } = options;
        let store = Store::open(state_dir.as_deref(), seed)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let port = listener.local_addr()?.port();
        let service = Service::new(port, links_begin_with, token, store);
        let closing = CancellationToken::new();
        let server = Arc::new(Server::new(service, port, closing.clone()));
        let task = tokio::spawn(server::run(listener, Arc::clone(&server)));
        Ok(Self {
            server,
            closing: closing.drop_guard(),
            task,
        })
    }

    /// The root of Graph, without a version: `http://127.0.0.1:port`.
    pub fn graph_url(&self) -> String {
        self.server.service.origin.clone()
    }

    /// The root of the sign-in service: what Entra has at `https://login.microsoftonline.com`. It answers below the
    /// tenant ID, below `larkfield-demo.example`, and below `organizations`.
    pub fn authority_url(&self) -> String {
        self.graph_url()
    }

    /// The ID of the organization's tenant.
    pub fn tenant(&self) -> &'static str {
        organization::TENANT
    }

    /// The ID of the application that talks to it.
    pub fn client_id(&self) -> &'static str {
        organization::CLIENT_ID
    }

    /// The access token of the main user.
    pub fn token(&self) -> &str {
        self.server.service.accounts.main_token()
    }

    /// The access token of another account, by object ID or user principal name: members, guests, and one personal
    /// account. `None`: there is no such account.
    pub fn token_for(&self, user_id_or_upn: &str) -> Option<String> {
        self.server.service.accounts.token_for(user_id_or_upn)
    }

    /// The access token of the application itself, good for `/users/{id}/…` only.
    pub fn app_token(&self) -> String {
        self.server.service.accounts.app_token()
    }

    /// The sign-in service, to make it fail, challenge, revoke and more.
    pub fn sign_in(&self) -> SignInControl<'_> {
        SignInControl(&self.server.service)
    }

    /// What is to go wrong.
    pub fn faults(&self) -> &Faults {
        &self.server.faults
    }

    /// The latest 500 requests and their answers, oldest first, without the demo's own doors and without tokens.
    pub fn exchanges(&self) -> Vec<Exchange> {
        self.server.log.all()
    }

    /// Every meeting that was ever made, in the order in which they were made.
    pub fn meetings(&self) -> Vec<KeptMeeting> {
        self.server.service.kept_meetings()
    }

    /// What went wrong at the start without keeping the server from starting, in sentences.
    pub fn warnings(&self) -> &[String] {
        &self.server.service.store.warnings
    }

    /// Closes the port, lets requests in work finish, and returns when all is done, after five seconds at the latest.
    pub async fn shutdown(self) {
        let Self {
            server: _,
            closing,
            task,
        } = self;
        drop(closing);
        // A client that holds its connection open keeps no one waiting.
        tokio::time::timeout(Duration::from_secs(5), task).await.ok();
    }

    /// One line of JSON that says how to reach the server, for `convene demo-server`.
    fn invitation(&self) -> String {
        let mut line = json!({
            "graph_url": self.graph_url(),
            "authority_url": self.authority_url(),
            "tenant": self.tenant(),
            "client_id": self.client_id(),
            "client_secret": self.sign_in().client_secret(),
            "token": self.token(),
        });
        if !self.warnings().is_empty() {
            line["warnings"] = json!(self.warnings());
        }
        line.to_string()
    }
}

/// Runs the demo organization on its own: hands `out` one line of JSON (`graph_url`, `authority_url`, `tenant`,
/// `client_id`, `client_secret`, `token`, and `warnings` when there are any) once it listens, and serves until SIGINT or SIGTERM.
///
/// Fails when the server cannot start or signals cannot be listened for.
pub async fn serve_until_signal(options: DemoOptions, out: impl FnOnce(&str)) -> io::Result<()> {
    let server = DemoServer::start(options).await?;
    let signal = stop_signal()?;
    out(&server.invitation());
    signal.await?;
    server.shutdown().await;
    Ok(())
}

/// Waits for SIGINT or SIGTERM. Both are listened for from this call on.
#[cfg(unix)]
pub(crate) fn stop_signal() -> io::Result<impl Future<Output = io::Result<()>>> {
    use tokio::signal::unix::{SignalKind, signal};
    // Both are listened for from here on, so that a signal right after the line is printed is not missed.
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        Ok(())
    })
}

/// Waits for Ctrl+C.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "listening can fail elsewhere")]
pub(crate) fn stop_signal() -> io::Result<impl Future<Output = io::Result<()>>> {
    Ok(tokio::signal::ctrl_c())
}

impl fmt::Debug for DemoServer {
    // The tokens stay out of it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DemoServer")
            .field("graph_url", &self.graph_url())
            .finish_non_exhaustive()
    }
}
