//! A keychain in memory that can be in any mood.

use std::any::Any;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Condvar, Mutex};

use convene::identity::vault::KeyStore;
use keyring_core::api::{CredentialApi, CredentialStoreApi};
use keyring_core::{CredentialStore, Entry, Error, Result};

type Name = (String, String);

/// How the keychain answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    #[default]
    Well,
    /// There is none.
    Absent,
    /// Finding it takes until the mood changes.
    UnreachablySlow,
    /// Locked, and the person says no.
    Locked,
    /// Each question takes until the mood changes, as with a prompt that nobody answers.
    Slow,
    /// It answers, but takes nothing until the mood changes.
    SlowToTake,
    /// It says no.
    Refusing,
    /// It takes what it is given and keeps nothing.
    Forgetful,
    /// It answers with bytes that are no text.
    Garbled,
    /// Its library panics.
    Panicking,
}

#[derive(Default)]
struct Inside {
    mood: Mood,
    items: BTreeMap<Name, Vec<u8>>,
    /// How often it was asked for an item.
    questions: usize,
    /// How many questions have no answer yet.
    open: usize,
}

#[derive(Clone, Default)]
pub struct FakeKeychain(Arc<(Mutex<Inside>, Condvar)>);

impl FakeKeychain {
    pub fn new(mood: Mood) -> Self {
        let keychain = Self::default();
        keychain.set(mood);
        keychain
    }

    pub fn set(&self, mood: Mood) {
        self.0.0.lock().unwrap().mood = mood;
        self.0.1.notify_all();
    }

    /// As the vault gets it: every question finds the keychain anew.
    pub fn store(&self) -> KeyStore {
        let keychain = self.clone();
        KeyStore::made_by(move || {
            keychain.wait_while(Mood::UnreachablySlow);
            if keychain.mood() == Mood::Absent {
                return Err(Error::PlatformFailure("nobody offers secrets".into()));
            }
            let store: Arc<CredentialStore> = Arc::new(keychain.clone());
            Ok(store)
        })
    }

    pub fn items(&self) -> Vec<(Name, String)> {
        let inside = self.0.0.lock().unwrap();
        let text = |bytes: &Vec<u8>| String::from_utf8(bytes.clone()).unwrap();
        inside
            .items
            .iter()
            .map(|(name, bytes)| (name.clone(), text(bytes)))
            .collect()
    }

    /// The text of Convene's item.
    pub fn key(&self) -> Option<String> {
        self.items().into_iter().next().map(|(_, text)| text)
    }

    /// The key of an earlier process.
    pub fn put_key(&self, text: &str) {
        let name = ("Convene".to_owned(), "cache-key-v1".to_owned());
        self.0.0.lock().unwrap().items.insert(name, text.into());
    }

    /// Somebody tidied up.
    pub fn clear(&self) {
        self.0.0.lock().unwrap().items.clear();
    }

    /// Somebody else's text is in the place of every key.
    pub fn overwrite(&self, text: &str) {
        for bytes in self.0.0.lock().unwrap().items.values_mut() {
            *bytes = text.into();
        }
    }

    /// How often it was asked for an item.
    pub fn questions(&self) -> usize {
        self.0.0.lock().unwrap().questions
    }

    fn mood(&self) -> Mood {
        self.0.0.lock().unwrap().mood
    }

    fn wait_while(&self, mood: Mood) {
        let inside = self.0.0.lock().unwrap();
        drop(self.0.1.wait_while(inside, |inside| inside.mood == mood).unwrap());
    }

    /// Until every question has its answer, also those that nobody waits for.
    pub fn wait_until_idle(&self) {
        let inside = self.0.0.lock().unwrap();
        drop(self.0.1.wait_while(inside, |inside| inside.open > 0).unwrap());
    }

    /// Answers a question as the mood is.
    fn answer<T>(&self, answer: impl FnOnce(&mut BTreeMap<Name, Vec<u8>>) -> Result<T>) -> Result<T> {
        let count = |change: fn(&mut Inside)| {
            change(&mut self.0.0.lock().unwrap());
            self.0.1.notify_all();
        };
        count(|inside| {
            inside.questions += 1;
            inside.open += 1;
        });
        self.wait_while(Mood::Slow);
        let answer = match self.mood() {
            Mood::Locked => Err(Error::NoStorageAccess("prompt dismissed".into())),
            Mood::Refusing => Err(Error::PlatformFailure("not you".into())),
            Mood::Garbled => Err(Error::BadEncoding(b"canary \xff".to_vec())),
            Mood::Panicking => panic!("the keychain's library is broken"),
            _ => answer(&mut self.0.0.lock().unwrap().items),
        };
        count(|inside| inside.open -= 1);
        answer
    }
}

impl CredentialStoreApi for FakeKeychain {
    fn vendor(&self) -> String {
        "tests".to_owned()
    }

    fn id(&self) -> String {
        "fake".to_owned()
    }

    fn build(&self, service: &str, user: &str, _modifiers: Option<&HashMap<&str, &str>>) -> Result<Entry> {
        Ok(Entry::new_with_credential(Arc::new(Item {
            keychain: self.clone(),
            name: (service.to_owned(), user.to_owned()),
        })))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

struct Item {
    keychain: FakeKeychain,
    name: Name,
}

impl CredentialApi for Item {
    fn set_secret(&self, secret: &[u8]) -> Result<()> {
        let forgets = self.keychain.mood() == Mood::Forgetful;
        self.keychain.answer(|_| Ok(()))?;
        self.keychain.wait_while(Mood::SlowToTake);
        self.keychain.answer(|items| {
            if !forgets {
                items.insert(self.name.clone(), secret.to_vec());
            }
            Ok(())
        })
    }

    fn get_secret(&self) -> Result<Vec<u8>> {
        self.keychain
            .answer(|items| items.get(&self.name).cloned().ok_or(Error::NoEntry))
    }

    fn delete_credential(&self) -> Result<()> {
        self.keychain
            .answer(|items| items.remove(&self.name).map(drop).ok_or(Error::NoEntry))
    }

    fn get_credential(&self) -> Result<Option<Arc<keyring_core::Credential>>> {
        Ok(None)
    }

    fn get_specifiers(&self) -> Option<Name> {
        Some(self.name.clone())
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}
