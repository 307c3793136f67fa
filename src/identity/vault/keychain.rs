//! The system's keychain: one item, asked on a thread of its own and not waited for without limit.

use std::collections::HashMap;
use std::sync::{Arc, mpsc};
use std::time::Duration;

use keyring_core::{CredentialStore, Entry, Error};
use secrecy::zeroize::{Zeroize as _, Zeroizing};

use super::WhyNot;
use super::sealed::Key;

const SERVICE: &str = "Convene";
const USER: &str = "cache-key-v1";

/// Which keychain holds the key. Each question makes a new store object: one that failed once stays failed.
#[derive(Clone)]
pub struct KeyStore {
    make: Arc<dyn Fn() -> keyring_core::Result<Arc<CredentialStore>> + Send + Sync>,
    modifiers: &'static [(&'static str, &'static str)],
    limits: Limits,
}

/// How long the keychain is waited for. What it answers later is dropped.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// For finding it, where nobody is asked anything.
    pub reach: Duration,
    /// For a question, where the system may ask the person to unlock it.
    pub ask: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        // Windows opens its keychain with the session and never asks.
        let ask = if cfg!(windows) { 3 } else { 60 };
        Self {
            reach: Duration::from_secs(3),
            ask: Duration::from_secs(ask),
        }
    }
}

impl KeyStore {
    /// The keychain of this system.
    pub fn system() -> Self {
        Self {
            modifiers: if cfg!(target_os = "windows") {
                // Not on the person's other computers.
                &[("persistence", "Local")]
            } else if cfg!(target_os = "linux") {
                &[("label", "Convene: key of the sealed sign-in file")]
            } else {
                &[]
            },
            ..Self::made_by(system_store)
        }
    }

    /// This store, whatever it is.
    pub fn with(store: Arc<CredentialStore>) -> Self {
        Self::made_by(move || Ok(Arc::clone(&store)))
    }

    /// No keychain.
    pub fn none() -> Self {
        Self::made_by(|| Err(Error::NoDefaultStore))
    }

    /// A store that is made anew for each question.
    pub fn made_by(make: impl Fn() -> keyring_core::Result<Arc<CredentialStore>> + Send + Sync + 'static) -> Self {
        Self {
            make: Arc::new(make),
            modifiers: &[],
            limits: Limits::default(),
        }
    }

    /// The same with other limits.
    #[must_use]
    pub fn with_limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// Whether there is a keychain. Nobody is asked to unlock it.
    pub(super) fn reach(&self) -> Result<(), WhyNot> {
        self.ask(|_| Ok(()))
    }

    /// The key; `None` when the keychain has none, or something that is no key.
    pub(super) fn fetch(&self) -> Result<Option<Key>, WhyNot> {
        self.ask(|entry| match entry.get_password() {
            Ok(text) => Ok(Key::from_text(&Zeroizing::new(text))),
            Err(Error::NoEntry) => Ok(None),
            Err(Error::BadEncoding(mut bytes) | Error::BadDataFormat(mut bytes, _)) => {
                bytes.zeroize();
                Ok(None)
            }
            Err(error) => Err(error),
        })
    }

    /// Puts the key in, and looks whether it is there.
    pub(super) fn put(&self, key: &Key) -> Result<(), WhyNot> {
        let text = key.to_text();
        self.ask(move |entry| entry.set_password(&text))?;
        let kept = self.fetch()?;
        if kept.is_some_and(|kept| kept.id() == key.id()) {
            Ok(())
        } else {
            Err(WhyNot::LostKey)
        }
    }

    /// Takes the key out.
    pub(super) fn delete(&self) -> Result<(), WhyNot> {
        self.ask(|entry| match entry.delete_credential() {
            Err(Error::NoEntry) => Ok(()),
            answer => answer,
        })
    }

    fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Entry) -> keyring_core::Result<T> + Send + 'static,
    ) -> Result<T, WhyNot> {
        let (steps, answers) = mpsc::channel();
        let make = Arc::clone(&self.make);
        let modifiers: HashMap<&str, &str> = self.modifiers.iter().copied().collect();
        let work = move || {
            let modifiers = (!modifiers.is_empty()).then_some(&modifiers);
            let entry = make()
                .and_then(|store| store.build(SERVICE, USER, modifiers))
                .map_err(|error| WhyNot::NoKeychain(describe(error)));
            // Nobody listens to an answer that comes too late.
            match entry {
                Ok(entry) => {
                    steps.send(Step::Reached).ok();
                    let answer = question(&entry).map_err(why_refused);
                    steps.send(Step::Answered(answer)).ok();
                }
                Err(why) => {
                    steps.send(Step::Answered(Err(why))).ok();
                }
            }
        };
        std::thread::Builder::new()
            .name("keychain".to_owned())
            .spawn(work)
            .map_err(|error| WhyNot::Refused(error.to_string()))?;
        let mut limit = self.limits.reach;
        loop {
            match answers.recv_timeout(limit) {
                Ok(Step::Reached) => limit = self.limits.ask,
                Ok(Step::Answered(answer)) => return answer,
                Err(mpsc::RecvTimeoutError::Timeout) => return Err(WhyNot::TooSlow),
                Err(mpsc::RecvTimeoutError::Disconnected) => {
                    return Err(WhyNot::Refused("the keychain's library failed".to_owned()));
                }
            }
        }
    }
}

enum Step<T> {
    Reached,
    Answered(Result<T, WhyNot>),
}

fn why_refused(error: Error) -> WhyNot {
    match error {
        // A Secret Service without a default keyring answers as if that were locked.
        Error::NoStorageAccess(cause) if cause.to_string().contains("result not returned") => {
            WhyNot::NoKeychain("the Secret Service has no default keyring".to_owned())
        }
        Error::NoStorageAccess(_) => WhyNot::Locked,
        error => WhyNot::Refused(describe(error)),
    }
}

/// What went wrong, without the secret that some of these errors carry.
fn describe(error: Error) -> String {
    match error {
        Error::PlatformFailure(cause) | Error::NoStorageAccess(cause) => cause.to_string(),
        Error::NoEntry => "no such item".to_owned(),
        Error::BadEncoding(mut bytes) | Error::BadDataFormat(mut bytes, _) => {
            bytes.zeroize();
            "the item is not readable".to_owned()
        }
        Error::Ambiguous(items) => format!("{} items instead of one", items.len()),
        Error::NoDefaultStore => "no keychain".to_owned(),
        Error::BadStoreFormat(what) | Error::NotSupportedByStore(what) => what,
        Error::TooLong(what, limit) => format!("{what} is longer than {limit}"),
        Error::Invalid(what, why) => format!("{what}: {why}"),
        _ => "unknown error".to_owned(),
    }
}

#[cfg(target_os = "linux")]
fn system_store() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(zbus_secret_service_keyring_store::Store::new()?)
}

#[cfg(target_os = "windows")]
fn system_store() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(windows_native_keyring_store::Store::new()?)
}

#[cfg(target_os = "macos")]
fn system_store() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(apple_native_keyring_store::keychain::Store::new()?)
}

#[cfg(not(any(target_os = "linux", target_os = "windows", target_os = "macos")))]
fn system_store() -> keyring_core::Result<Arc<CredentialStore>> {
    Err(Error::NoDefaultStore)
}
