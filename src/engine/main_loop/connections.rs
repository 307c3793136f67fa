//! Which connection is in use, and how it is opened.

use super::{Core, DEMO_NAME, Note};
use crate::demo::{DemoOptions, DemoServer};
use crate::engine::{AccountState, Event, Failure, FailureKind, Given, Remember, connecting};
use crate::graph::ApiVersion;
use crate::settings::{Connection, SignIn, WriteError};

impl Core {
    pub(super) async fn use_connection(&mut self, name: &str) {
        let Some(connection) = self.file.settings().connection(name).cloned() else {
            if name == DEMO_NAME {
                self.use_demo(Remember::No).await;
            }
            return;
        };
        if self.file.settings().default_connection.as_deref() != Some(name) {
            let changed = self.file.set_default_connection(name);
            self.settings_changed(changed);
        }
        self.open(connection).await;
    }

    pub(super) async fn use_demo(&mut self, remember: Remember) {
        let known = self
            .file
            .settings()
            .connections
            .iter()
            .find(|c| c.sign_in == SignIn::Demo)
            .cloned();
        let connection = known.unwrap_or_else(|| Connection::demo(DEMO_NAME.to_owned()));
        if remember == Remember::Yes {
            let changed = self.file.put_connection(&connection);
            self.settings_changed(changed);
        }
        self.open(connection).await;
    }

    pub(super) async fn set_api_version(&mut self, name: &str, version: ApiVersion) {
        let is_used = self.wanted_name() == Some(name);
        if self.file.settings().connection(name).is_none() {
            // The demo organisation of this run is in no file.
            if let Some(connection) = self.wanted.clone().filter(|_| is_used) {
                self.open(Connection {
                    api_version: version,
                    ..connection
                })
                .await;
            }
            return;
        }
        let changed = self.file.set_api_version(name, version);
        if self.settings_changed(changed) && is_used {
            self.use_connection(name).await;
        }
    }

    pub(super) async fn add_connection(&mut self, connection: Connection, given: Given) {
        let name = connection.name.clone();
        if let Err(problem) = connection.check() {
            // The window checks before it asks; whoever does not is told.
            let kind = FailureKind::ConnectionIncomplete;
            self.outbox.send(Event::Refused(Failure::saying(kind, &problem)));
            return;
        }
        let changed = self.file.put_connection(&connection);
        if matches!(changed, Err(WriteError::Administrator(_))) {
            self.settings_changed(changed);
            return;
        }
        match given {
            Given::Nothing => {}
            Given::Token(token) => self.tokens.give(&name, token),
            Given::Secret(secret, remember) => {
                self.take_secret(&connection, secret, remember);
            }
        }
        // A connection that could not be written down still serves until the program ends.
        self.settings_changed(changed);
        self.open(connection).await;
    }

    pub(super) fn remove_connection(&mut self, name: &str) {
        let removed = self.file.settings().connection(name).cloned();
        let changed = self.file.remove_connection(name);
        if !self.settings_changed(changed) {
            return;
        }
        self.tokens.forget(name);
        self.secrets.remove(name);
        if let Some(registration) = removed.as_ref().and_then(Connection::registration) {
            self.forget_sign_ins(registration);
        }
        if self.wanted_name() == Some(name) {
            self.openings += 1;
            self.session = None;
            self.wanted = None;
            self.outbox.send(Event::Account(AccountState::None));
        }
    }

    /// Opens a connection in the background; whatever was in use is so no longer.
    pub(super) async fn open(&mut self, connection: Connection) {
        if !self.file.system().allows(&connection) {
            self.openings += 1;
            self.session = None;
            self.outbox.send(Event::Account(AccountState::Failed {
                connection: connection.name.clone(),
                failure: FailureKind::NotAllowedHere.into(),
            }));
            self.wanted = Some(connection);
            return;
        }
        if connection.sign_in == SignIn::Demo
            && let Err(error) = self.start_demo().await
        {
            self.openings += 1;
            self.session = None;
            let failure = Failure::saying(FailureKind::DemoFailed, &error);
            self.outbox.send(Event::Account(AccountState::Failed {
                connection: connection.name.clone(),
                failure,
            }));
            self.wanted = Some(connection);
            return;
        }
        self.begin_opening(connection);
    }

    pub(super) fn begin_opening(&mut self, connection: Connection) {
        self.openings += 1;
        self.lookups.abort_all();
        self.session = None;
        self.wanted = Some(connection.clone());
        let name = connection.name.clone();
        self.outbox.send(Event::Account(AccountState::Connecting {
            connection: name.clone(),
        }));
        let way = match connection.sign_in {
            SignIn::Demo => self.demo.as_ref().map(connecting::Way::to_demo),
            SignIn::Token => self.tokens.token(&name).cloned().map(connecting::Way::Given),
            _ => None,
        };
        if way.is_none() && connection.sign_in == SignIn::Token {
            let state = AccountState::NeedsToken {
                connection: name,
                refused: false,
            };
            self.outbox.send(Event::Account(state));
            return;
        }
        let number = self.openings;
        let notes = self.notes.clone();
        let retry = self.options.retry.clone();
        let accept_language = self.options.accept_language.clone();
        let opening = self.opening_accounts();
        let secret = self.secrets.get(&name).or(self.options.client_secret.as_ref()).cloned();
        tokio::spawn(async move {
            let way = match way {
                Some(way) => way,
                None if connection.sign_in.is_app_only() => connecting::Way::App(opening.await, secret),
                None => connecting::Way::Person(opening.await),
            };
            let opened = connecting::open(connection, way, retry, accept_language).await;
            // The loop is gone only when the program ends.
            notes
                .send(Note::Opened(number, opened.map(Box::new).map_err(Box::new)))
                .ok();
        });
    }

    async fn start_demo(&mut self) -> std::io::Result<&DemoServer> {
        let demo = if let Some(demo) = self.demo.take() {
            demo
        } else {
            let state_dir = Some(self.options.profile.demo_dir());
            DemoServer::start(DemoOptions {
                state_dir,
                ..DemoOptions::default()
            })
            .await?
        };
        Ok(self.demo.insert(demo))
    }
}
