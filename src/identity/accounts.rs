//! The accounts that are signed in: their access tokens in memory, renewed before they end, one renewal at a time.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use rand::RngExt as _;

use super::vault::{Contents, Keeping, KeptAccount, KeptSecret, Vault};
use super::{
    Claims, Credential, Grant, Http, Permission, Problem, RefreshToken, Registration, SignInError, Who, app_only,
    challenge_of, refresh,
};
use crate::graph::AccessToken;

/// An access token with less left than this counts as ended; or than half its life, if that is less.
const MARGIN: Duration = Duration::from_mins(5);

/// How far a renewal in the background is moved about, so that many computers don't come at once.
const JITTER: Duration = Duration::from_mins(5);

/// Whose account it is, at which app of which sign-in service.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AccountKey {
    authority: String,
    client_id: String,
    tenant: String,
    object: String,
}

/// What is known of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// Which it is.
    pub key: AccountKey,
    /// The address that it signs in with.
    pub username: Option<String>,
    /// The person's name.
    pub name: Option<String>,
    /// The organisation's tenant ID.
    pub tenant: String,
    /// Whether it is a guest there; known once it has signed in or been renewed in this run.
    pub is_guest: bool,
}

/// An instant on both clocks: the one that people set, and the one that only goes forward but may stand still while the
/// computer sleeps.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// Only forward.
    pub steady: Instant,
    /// As people set it.
    pub wall: SystemTime,
}

impl Moment {
    /// The present.
    pub fn now() -> Self {
        Self {
            steady: Instant::now(),
            wall: SystemTime::now(),
        }
    }

    /// How long ago it was: what the clock says that has gone further. A computer that slept, or whose clock was wrong,
    /// renews a token too early rather than using one that has ended.
    fn age(self, now: Self) -> Duration {
        let steady = now.steady.saturating_duration_since(self.steady);
        let wall = now.wall.duration_since(self.wall).unwrap_or_default();
        steady.max(wall)
    }
}

/// Told when a renewal in the background failed and the person must sign in again.
pub type Trouble = Arc<dyn Fn(&AccountKey, &SignInError) + Send + Sync>;

/// All accounts of a profile. Cloning is cheap; the clones share everything.
#[derive(Clone)]
pub struct Accounts(Arc<Inner>);

struct Inner {
    vault: Vault,
    clock: fn() -> Moment,
    trouble: Trouble,
    state: Mutex<State>,
    /// Clients by whether they may call this very computer.
    http: Mutex<HashMap<bool, Http>>,
    /// Keeps one write of the vault after another, in the order of the changes.
    writing: tokio::sync::Mutex<()>,
}

#[derive(Default)]
struct State {
    contents: Contents,
    live: HashMap<AccountKey, Live>,
}

/// What this run knows of an account beyond what is kept.
#[derive(Default)]
struct Live {
    held: Option<Held>,
    /// Counts what was held, so that who waited for a renewal sees that there was one.
    number: u64,
    renewing: Arc<tokio::sync::Mutex<()>>,
    /// Why the last renewal failed for good; it is not tried again until the person signs in.
    ended: Option<SignInError>,
    /// What the service asks a new sign-in to prove.
    challenge: Option<Claims>,
    is_guest: bool,
}

#[derive(Clone)]
struct Held {
    token: AccessToken,
    since: Moment,
    lifetime: Duration,
    renew_after: Option<Duration>,
}

/// Where a new access token comes from.
#[derive(Clone)]
enum Source {
    Account,
    App(Credential),
}

impl Held {
    fn is_good(&self, now: Moment) -> bool {
        let margin = MARGIN.min(self.lifetime / 2);
        self.since.age(now) + margin < self.lifetime
    }

    /// Whether the service would still take it.
    fn is_valid(&self, now: Moment) -> bool {
        self.since.age(now) < self.lifetime
    }

    fn is_due(&self, now: Moment) -> bool {
        self.renew_after.is_some_and(|after| self.since.age(now) >= after)
    }
}

impl AccountKey {
    fn of(registration: &Registration, who: &Who) -> Self {
        Self {
            tenant: who.tenant.clone(),
            object: who.object.clone(),
            ..Self::app(registration)
        }
    }

    /// The app itself.
    fn app(registration: &Registration) -> Self {
        Self {
            authority: registration.authority.key(),
            client_id: registration.client_id.to_string(),
            tenant: String::new(),
            object: String::new(),
        }
    }

    /// The object ID of the person in their tenant.
    pub fn object_id(&self) -> &str {
        &self.object
    }

    fn is_of(&self, kept: &KeptAccount) -> bool {
        self.authority == kept.authority
            && self.client_id == kept.client_id
            && self.tenant == kept.tenant
            && self.object == kept.object
    }
}

impl Accounts {
    /// The accounts that the vault kept, with their vault.
    pub fn new(vault: Vault, contents: Contents, clock: fn() -> Moment, trouble: Trouble) -> Self {
        let state = State {
            contents,
            live: HashMap::new(),
        };
        Self(Arc::new(Inner {
            vault,
            clock,
            trouble,
            state: Mutex::new(state),
            http: Mutex::default(),
            writing: tokio::sync::Mutex::default(),
        }))
    }

    /// The accounts that have signed in with this app at this sign-in service, the last used first.
    pub fn of(&self, registration: &Registration) -> Vec<SignedIn> {
        let app = AccountKey::app(registration);
        let state = self.state();
        let mut found: Vec<_> = state
            .contents
            .accounts
            .iter()
            .filter(|kept| kept.authority == app.authority && kept.client_id == app.client_id)
            .collect();
        found.sort_by_key(|kept| std::cmp::Reverse(kept.last_used));
        found.into_iter().map(|kept| signed_in(&state, kept)).collect()
    }

    /// The client that speaks with a sign-in service.
    ///
    /// # Errors
    /// When TLS can't be set up.
    pub fn http(&self, registration: &Registration) -> Result<Http, SignInError> {
        let loopback = registration.authority.is_loopback();
        let mut clients = lock(&self.0.http);
        if let Some(http) = clients.get(&loopback) {
            return Ok(http.clone());
        }
        let http = Http::new(loopback)?;
        clients.insert(loopback, http.clone());
        Ok(http)
    }

    /// Whose sign-in an answer is.
    ///
    /// # Errors
    /// When the answer does not say.
    pub fn whose(&self, registration: &Registration, grant: &Grant) -> Result<SignedIn, SignInError> {
        let who = grant.who.as_ref().ok_or(Problem::Unreadable)?;
        Ok(SignedIn {
            key: AccountKey::of(registration, who),
            username: who.username.clone(),
            name: who.name.clone(),
            tenant: who.tenant.clone(),
            is_guest: who.is_guest,
        })
    }

    /// Takes in a new sign-in: it is kept, and the account is the one last used.
    ///
    /// # Errors
    /// As [`whose`](Self::whose).
    pub async fn sign_in(&self, registration: &Registration, mut grant: Grant) -> Result<SignedIn, SignInError> {
        let account = self.whose(registration, &grant)?;
        // What is not said to be otherwise was granted as asked.
        grant
            .granted
            .get_or_insert_with(|| registration.scopes.iter().map(str::to_owned).collect());
        {
            let mut state = self.state();
            let live = state.live.entry(account.key.clone()).or_default();
            live.ended = None;
            live.challenge = None;
            let now = (self.0.clock)();
            take_in(&mut state, &account.key, grant, now);
            used_last(&mut state, &account.key, now);
        }
        self.write().await;
        Ok(account)
    }

    /// An access token of an account: the one at hand, else a new one. Nobody is asked anything.
    ///
    /// # Errors
    /// Why there is none; a failure that only the person can mend is said again without asking the service again.
    pub async fn token(&self, registration: &Registration, key: &AccountKey) -> Result<AccessToken, SignInError> {
        self.current(registration, key, Source::Account).await
    }

    /// An access token of the app itself.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn app_token(
        &self,
        registration: &Registration,
        credential: &Credential,
    ) -> Result<AccessToken, SignInError> {
        let key = AccountKey::app(registration);
        self.current(registration, &key, Source::App(credential.clone())).await
    }

    /// Another token after Graph refused one: renewed with the claims that `www_authenticate` asks for, if it does.
    /// Whoever calls repeats the call once and no more.
    ///
    /// # Errors
    /// As [`token`](Self::token). What the service asks for is then proved at the next sign-in ([`challenge`](Self::challenge)).
    pub async fn after_refusal(
        &self,
        registration: &Registration,
        key: &AccountKey,
        www_authenticate: &[String],
    ) -> Result<AccessToken, SignInError> {
        self.replace(registration, key, www_authenticate, Source::Account).await
    }

    /// The same for the app itself.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn app_after_refusal(
        &self,
        registration: &Registration,
        credential: &Credential,
        www_authenticate: &[String],
    ) -> Result<AccessToken, SignInError> {
        let key = AccountKey::app(registration);
        let source = Source::App(credential.clone());
        self.replace(registration, &key, www_authenticate, source).await
    }

    /// What the next sign-in of an account must prove.
    pub fn challenge(&self, key: &AccountKey) -> Option<Claims> {
        self.state().live.get(key)?.challenge.clone()
    }

    /// Whether the person has allowed something that is asked for only when it is first used.
    pub fn has(&self, registration: &Registration, key: &AccountKey, permission: Permission) -> bool {
        let state = self.state();
        let granted = state.contents.accounts.iter().find(|kept| key.is_of(kept));
        granted.is_some_and(|kept| registration.scopes.has(&kept.granted, permission))
    }

    /// Forgets an account: in memory, and on disk. Nobody is called. A renewal that is under way changes nothing more.
    pub async fn sign_out(&self, key: &AccountKey) {
        {
            let mut state = self.state();
            state.contents.accounts.retain(|kept| !key.is_of(kept));
            state.live.remove(key);
        }
        self.write().await;
    }

    /// The account was chosen.
    pub async fn use_account(&self, key: &AccountKey) {
        let changed = used_last(&mut self.state(), key, (self.0.clock)());
        if changed {
            self.write().await;
        }
    }

    /// Keeps an app's secret.
    pub async fn remember_secret(&self, registration: &Registration, secret: secrecy::SecretString) {
        self.change_secret(registration, Some(secret)).await;
    }

    /// Forgets an app's secret, and the token that came of it.
    pub async fn forget_secret(&self, registration: &Registration) {
        self.state().live.remove(&AccountKey::app(registration));
        self.change_secret(registration, None).await;
    }

    /// The secret that was kept for an app.
    pub fn secret(&self, registration: &Registration) -> Option<secrecy::SecretString> {
        let app = AccountKey::app(registration);
        let state = self.state();
        let kept = state.contents.secrets.iter();
        kept.filter(|kept| kept.authority == app.authority && kept.client_id == app.client_id)
            .map(|kept| kept.secret.clone())
            .next()
    }

    /// A new secret or certificate may do what the last could not.
    pub fn forget_app_failure(&self, registration: &Registration) {
        self.state().live.remove(&AccountKey::app(registration));
    }

    /// Whether sign-ins outlast the program.
    pub fn keeping(&self) -> Keeping {
        self.0.vault.keeping()
    }

    /// Asks the keychain again; when it answers, what memory holds is kept.
    pub async fn keep_again(&self) -> Keeping {
        let _one = self.0.writing.lock().await;
        let found = self.0.vault.try_again().await.map(|(contents, _)| contents);
        let contents = {
            let mut state = self.state();
            // A keychain that was locked at the start may have opened a file that nobody has read yet.
            for kept in found.into_iter().flat_map(|found| found.accounts) {
                let is_it = |other: &KeptAccount| {
                    (&other.authority, &other.client_id, &other.tenant, &other.object)
                        == (&kept.authority, &kept.client_id, &kept.tenant, &kept.object)
                };
                if !state.contents.accounts.iter().any(is_it) {
                    state.contents.accounts.push(kept);
                }
            }
            state.contents.clone()
        };
        self.0.vault.keep(&contents).await.ok();
        self.keeping()
    }

    async fn change_secret(&self, registration: &Registration, secret: Option<secrecy::SecretString>) {
        let AccountKey {
            authority, client_id, ..
        } = AccountKey::app(registration);
        {
            let mut state = self.state();
            let secrets = &mut state.contents.secrets;
            let before = secrets.len();
            secrets.retain(|kept| kept.authority != authority || kept.client_id != client_id);
            if secret.is_none() && secrets.len() == before {
                return;
            }
            secrets.extend(secret.map(|secret| KeptSecret {
                authority,
                client_id,
                secret,
            }));
        }
        self.write().await;
    }

    async fn current(
        &self,
        registration: &Registration,
        key: &AccountKey,
        source: Source,
    ) -> Result<AccessToken, SignInError> {
        let now = (self.0.clock)();
        let (held, number) = {
            let state = self.state();
            let live = state.live.get(key);
            (
                live.and_then(|live| live.held.clone()),
                live.map_or(0, |live| live.number),
            )
        };
        match held.filter(|held| held.is_good(now)) {
            Some(held) => {
                if held.is_due(now) {
                    self.renew_in_background(registration, key, source, number);
                }
                Ok(held.token)
            }
            None => self.renew(registration, key, &source, None, number).await,
        }
    }

    async fn replace(
        &self,
        registration: &Registration,
        key: &AccountKey,
        www_authenticate: &[String],
        source: Source,
    ) -> Result<AccessToken, SignInError> {
        let claims = challenge_of(www_authenticate);
        let number = {
            let mut state = self.state();
            let live = state.live.entry(key.clone()).or_default();
            live.held = None;
            live.challenge.clone_from(&claims);
            live.number
        };
        self.renew(registration, key, &source, claims.as_ref(), number).await
    }

    fn renew_in_background(&self, registration: &Registration, key: &AccountKey, source: Source, number: u64) {
        {
            // The next one is due when this one has failed for a while.
            let mut state = self.state();
            if let Some(held) = state.live.get_mut(key).and_then(|live| live.held.as_mut()) {
                held.renew_after = held.renew_after.map(|after| after + MARGIN);
            }
        }
        let (this, registration, key) = (self.clone(), registration.clone(), key.clone());
        tokio::spawn(async move {
            if let Err(error) = this.renew(&registration, &key, &source, None, number).await
                && needs_person(&error)
            {
                (this.0.trouble)(&key, &error);
            }
        });
    }

    /// Gets a new token, unless another did while this one waited its turn; `number` is what was held before.
    async fn renew(
        &self,
        registration: &Registration,
        key: &AccountKey,
        source: &Source,
        claims: Option<&Claims>,
        number: u64,
    ) -> Result<AccessToken, SignInError> {
        let turn = Arc::clone(&self.state().live.entry(key.clone()).or_default().renewing);
        let _turn = turn.lock().await;
        let refresh_token = {
            let state = self.state();
            if let Some(live) = state.live.get(key) {
                if let Some(held) = live.held.as_ref().filter(|_| live.number != number) {
                    return Ok(held.token.clone());
                }
                if let Some(error) = &live.ended {
                    return Err(error.clone());
                }
            }
            state.contents.accounts.iter().find(|kept| key.is_of(kept)).map(|kept| {
                let mut extra = Permission::ALL.to_vec();
                extra.retain(|permission| registration.scopes.has(&kept.granted, *permission));
                (kept.refresh_token.clone(), registration.scopes.with_extra(&extra))
            })
        };
        let http = self.http(registration)?;
        let answer = match source {
            Source::App(credential) => app_only(&http, registration, credential).await,
            Source::Account => match &refresh_token {
                Some((token, scopes)) if !token.is_none() => refresh(&http, registration, token, scopes, claims).await,
                _ => Err(Problem::SignInEnded.into()),
            },
        };
        match answer {
            Ok(grant) => self.renewed(key, source, grant).await,
            Err(error) => self.not_renewed(key, error).await,
        }
    }

    async fn renewed(&self, key: &AccountKey, source: &Source, grant: Grant) -> Result<AccessToken, SignInError> {
        let token = grant.access_token.clone();
        let changed = {
            let mut state = self.state();
            let is_signed_in = match source {
                Source::App(_) => true,
                Source::Account => state.contents.accounts.iter().any(|kept| key.is_of(kept)),
            };
            if !is_signed_in {
                // The person signed out while the service was asked.
                return Err(Problem::SignInEnded.into());
            }
            let live = state.live.entry(key.clone()).or_default();
            live.ended = None;
            live.challenge = None;
            let changed = grant.refresh_token.is_some();
            take_in(&mut state, key, grant, (self.0.clock)());
            changed
        };
        if changed {
            // On disk before it is used: the service may take the old one no longer.
            self.write().await;
        }
        Ok(token)
    }

    async fn not_renewed(&self, key: &AccountKey, error: SignInError) -> Result<AccessToken, SignInError> {
        let now = (self.0.clock)();
        let forget = {
            let mut state = self.state();
            let live = state.live.entry(key.clone()).or_default();
            if needs_person(&error) {
                live.ended = Some(error.clone());
                if let Some(claims) = error.details.claims.clone() {
                    live.challenge = Some(claims);
                }
            }
            let old = live
                .held
                .as_ref()
                .filter(|held| held.is_valid(now))
                .map(|held| held.token.clone());
            if let Some(old) = old
                && !needs_person(&error)
            {
                return Ok(old);
            }
            let forget = error.is_bad_token();
            if forget && let Some(kept) = state.contents.accounts.iter_mut().find(|kept| key.is_of(kept)) {
                kept.refresh_token = RefreshToken::none();
            }
            forget
        };
        if forget {
            self.write().await;
        }
        Err(error)
    }

    /// Writes what is kept. That it can't be written is told by [`keeping`](Self::keeping); memory still holds it.
    async fn write(&self) {
        let _one = self.0.writing.lock().await;
        let contents = self.state().contents.clone();
        self.0.vault.keep(&contents).await.ok();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.0.state)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // What is changed under the lock is changed whole.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn signed_in(state: &State, kept: &KeptAccount) -> SignedIn {
    let key = AccountKey {
        authority: kept.authority.clone(),
        client_id: kept.client_id.clone(),
        tenant: kept.tenant.clone(),
        object: kept.object.clone(),
    };
    SignedIn {
        is_guest: state.live.get(&key).is_some_and(|live| live.is_guest),
        key,
        username: kept.username.clone(),
        name: kept.name.clone(),
        tenant: kept.tenant.clone(),
    }
}

/// Makes an account the one that was used last; `false`: it was, or is not there.
fn used_last(state: &mut State, key: &AccountKey, now: Moment) -> bool {
    let kept = &mut state.contents.accounts;
    let others = kept.iter().filter(|kept| !key.is_of(kept)).map(|kept| kept.last_used);
    // Two within a second, or a clock that went back, still have an order.
    let after_others = others.max().map_or(0, |last| last + 1);
    match kept.iter_mut().find(|kept| key.is_of(kept)) {
        Some(kept) if kept.last_used == 0 || kept.last_used < after_others => {
            kept.last_used = seconds(now.wall).max(after_others);
            true
        }
        _ => false,
    }
}

/// Puts an answer of the sign-in service where it belongs.
fn take_in(state: &mut State, key: &AccountKey, grant: Grant, now: Moment) {
    let Grant {
        access_token,
        lifetime,
        refresh_in,
        refresh_token,
        granted,
        who,
    } = grant;
    let live = state.live.entry(key.clone()).or_default();
    live.number += 1;
    live.is_guest = who.as_ref().map_or(live.is_guest, |who| who.is_guest);
    live.held = Some(Held {
        token: access_token,
        since: now,
        lifetime,
        renew_after: refresh_in.map(moved_about),
    });
    let kept = &mut state.contents.accounts;
    match (kept.iter_mut().find(|kept| key.is_of(kept)), who) {
        (Some(kept), who) => {
            if let Some(token) = refresh_token {
                kept.refresh_token = token;
            }
            if let Some(granted) = granted {
                kept.granted = granted;
            }
            if let Some(who) = who {
                kept.username = who.username.or(kept.username.take());
                kept.name = who.name.or(kept.name.take());
            }
        }
        (None, Some(who)) => kept.push(KeptAccount {
            authority: key.authority.clone(),
            client_id: key.client_id.clone(),
            tenant: key.tenant.clone(),
            object: key.object.clone(),
            username: who.username,
            name: who.name,
            // Without one the sign-in lasts as long as its access token.
            refresh_token: refresh_token.unwrap_or_else(RefreshToken::none),
            granted: granted.unwrap_or_default(),
            last_used: 0,
        }),
        // The app itself.
        (None, None) => {}
    }
}

/// Whether only a person can mend it, by signing in.
pub fn needs_person(error: &SignInError) -> bool {
    error.needs_interaction() || error.is_bad_token() || error.problem == Problem::SignInEnded
}

fn seconds(time: SystemTime) -> i64 {
    let since = time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

fn moved_about(refresh_in: Duration) -> Duration {
    let most = JITTER.min(refresh_in / 4).as_secs_f64();
    let by = rand::rng().random_range(-1.0..=1.0) * most;
    Duration::from_secs_f64((refresh_in.as_secs_f64() + by).max(0.0))
}
