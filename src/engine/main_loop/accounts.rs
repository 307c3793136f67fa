//! What accounts, tokens and secrets do in the loop.

use std::sync::Arc;

use secrecy::SecretString;

use super::{Core, Note};
use crate::engine::signing_in::{SigningIn, Unconfirmed};
use crate::engine::{Event, FailureKind, JobId, Remember, SignInRequest};
use crate::graph::AccessToken;
use crate::identity::{AccountKey, Accounts, Moment, Registration, SignInError, Vault};
use crate::settings::{Connection, SignIn};

impl Core {
    pub(super) async fn give_token(&mut self, token: AccessToken) {
        if let Some(connection) = self.wanted.clone() {
            self.tokens.give(&connection.name, token);
            self.open(connection).await;
        }
    }

    pub(super) async fn give_secret(&mut self, secret: SecretString, remember: Remember) {
        if let Some(connection) = self.wanted.clone() {
            self.take_secret(&connection, secret, remember);
            self.open(connection).await;
        }
    }

    pub(super) fn take_secret(&mut self, connection: &Connection, secret: SecretString, remember: Remember) {
        self.secrets.insert(connection.name.clone(), secret.clone());
        if let (Remember::Yes, Some(registration)) = (remember, connection.registration()) {
            self.with_accounts(async move |accounts| accounts.remember_secret(&registration, secret).await);
        }
    }

    pub(super) async fn forget_token(&mut self) {
        let Some(connection) = self.wanted.clone() else { return };
        self.tokens.forget(&connection.name);
        self.secrets.remove(&connection.name);
        if let Some(registration) = connection.registration()
            && connection.sign_in == SignIn::ClientSecret
        {
            self.options.client_secret = None;
            let accounts = self.accounts().await;
            accounts.forget_secret(&registration).await;
            self.tell_keeping();
        }
        self.open(connection).await;
    }

    /// Has a person sign in on the connection in use.
    pub(super) fn sign_in(&mut self, job: JobId, request: SignInRequest) {
        let wanted = self.wanted.as_ref();
        let Some((connection, registration)) = wanted.and_then(|wanted| Some((wanted, wanted.registration()?))) else {
            return self.jobs.refuse(job, FailureKind::NotConnected);
        };
        if !connection.cloud.has_create_or_get() {
            return self.jobs.refuse(job, FailureKind::CloudHasNoCreateOrGet);
        }
        if !self.file.system().allows(connection) {
            return self.jobs.refuse(job, FailureKind::NotAllowedHere);
        }
        self.unconfirmed = None;
        let opening = self.opening_accounts();
        let connection = connection.name.clone();
        let (outbox, notes) = (self.outbox.clone(), self.notes.clone());
        let browser = self.options.browser.clone();
        let (language, now) = (self.language(), self.options.now);
        self.jobs.start(job, async move {
            let signing_in = SigningIn {
                job,
                connection,
                accounts: opening.await,
                registration,
                request,
                browser,
                language,
                now,
                outbox,
                notes,
            };
            signing_in.run().await
        });
    }

    pub(super) fn take_other_account(&mut self, take: bool) {
        let Some(unconfirmed) = self.unconfirmed.take().filter(|_| take) else {
            return;
        };
        let Unconfirmed {
            connection,
            accounts,
            registration,
            grant,
        } = *unconfirmed;
        let notes = self.notes.clone();
        tokio::spawn(async move {
            if accounts.sign_in(&registration, grant).await.is_ok() {
                notes.send(Note::SignedIn(connection)).ok();
            }
        });
    }

    pub(super) async fn use_account(&mut self, key: AccountKey) {
        if let Some(connection) = self.wanted.clone() {
            self.accounts().await.use_account(&key).await;
            self.open(connection).await;
        }
    }

    pub(super) async fn sign_out(&mut self) {
        let Some(connection) = self.wanted.clone() else { return };
        let Some(registration) = connection.registration().filter(|_| connection.sign_in.is_by_person()) else {
            return;
        };
        let accounts = self.accounts().await;
        let key = self.session.as_ref().and_then(|session| session.account.key.clone());
        let known = accounts.of(&registration);
        let Some(who) = known
            .into_iter()
            .find(|who| key.as_ref().is_none_or(|key| *key == who.key))
        else {
            return;
        };
        accounts.sign_out(&who.key).await;
        self.tell_keeping();
        let page = registration.authority.sign_out_page().map(String::from);
        if let Some(page) = &page {
            self.take_note(Note::Issued(page.clone()));
        }
        self.outbox.send(Event::SignedOut {
            who: who.username.or(who.name),
            page,
        });
        self.open(connection).await;
    }

    pub(super) fn keep_sign_ins(&mut self) {
        let notes = self.notes.clone();
        self.with_accounts(async move |accounts| {
            accounts.keep_again().await;
            notes.send(Note::Kept).ok();
        });
    }

    /// Renews the sign-in in use if it is time.
    pub(super) fn renew(&self) {
        if let Some(session) = self.session.clone().filter(|session| session.account.key.is_some()) {
            // A failure that matters comes as `Note::Trouble`, or with the next call.
            tokio::spawn(async move { session.tokens.keep_fresh().await });
        }
    }

    /// The accounts, which are read from the vault when this is first awaited.
    pub(super) fn opening_accounts(&self) -> impl Future<Output = Accounts> + Send + 'static {
        let cell = Arc::clone(&self.accounts);
        let notes = self.notes.clone();
        let dir = self.options.profile.data_dir().to_owned();
        let store = self.options.key_store.clone();
        async move {
            let open = async || {
                let (vault, contents, notices) = Vault::open(&dir, store).await;
                let trouble_notes = notes.clone();
                let trouble = move |key: &AccountKey, error: &SignInError| {
                    trouble_notes.send(Note::Trouble(key.clone(), error.clone())).ok();
                };
                let accounts = Accounts::new(vault, contents, Moment::now, Arc::new(trouble));
                notes.send(Note::Accounts(accounts.clone(), notices)).ok();
                accounts
            };
            cell.get_or_init(open).await.clone()
        }
    }

    async fn accounts(&self) -> Accounts {
        self.opening_accounts().await
    }

    /// Does something with the accounts in the background.
    fn with_accounts<F>(&self, work: impl FnOnce(Accounts) -> F + Send + 'static)
    where
        F: Future<Output = ()> + Send,
    {
        let opening = self.opening_accounts();
        let notes = self.notes.clone();
        tokio::spawn(async move {
            work(opening.await).await;
            notes.send(Note::Kept).ok();
        });
    }

    pub(super) fn tell_keeping(&self) {
        if let Some(accounts) = self.accounts.get() {
            self.outbox.send(Event::Keeping(accounts.keeping()));
        }
    }

    /// Forgets who signed in with an app that no connection uses any more, and its secret.
    pub(super) fn forget_sign_ins(&self, registration: Registration) {
        let is_same = |other: &Registration| {
            other.authority == registration.authority && other.client_id == registration.client_id
        };
        let connections = &self.file.settings().connections;
        if connections
            .iter()
            .filter_map(Connection::registration)
            .any(|other| is_same(&other))
        {
            return;
        }
        self.with_accounts(async move |accounts| {
            for who in accounts.of(&registration) {
                accounts.sign_out(&who.key).await;
            }
            accounts.forget_secret(&registration).await;
        });
    }
}
