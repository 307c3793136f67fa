//! The vault's own thread: one change after another, each carried out whole, also when nobody waits for it any more.

use std::path::Path;
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::oneshot;

use super::file::{Found, SealedFile};
use super::sealed::{self, Key};
use super::{Contents, Keeping, KeyStore, Notice, Unfit, WhyNot};

pub enum Request {
    Keep(Contents, oneshot::Sender<Result<(), WhyNot>>),
    TryAgain(oneshot::Sender<(Contents, Vec<Notice>)>),
}

pub struct Worker {
    file: SealedFile,
    keychain: KeyStore,
    keeping: Arc<Mutex<Keeping>>,
    /// What should be in the file.
    memory: Contents,
    /// `memory` holds what the file does not.
    unsaved: bool,
    /// There may be a file with more than `memory` has; it is not written over.
    unread: bool,
    key: Option<Key>,
    /// The key to put into a keychain that has none. The same one each time: the answer to a question that was not
    /// waited for can still arrive there.
    new_key: Option<Key>,
    /// Why the keychain or the file is left alone until somebody wants to try again.
    stopped: Option<WhyNot>,
}

impl Worker {
    pub fn new(dir: &Path, keychain: KeyStore, keeping: Arc<Mutex<Keeping>>) -> Self {
        Self {
            file: SealedFile::new(dir),
            keychain,
            keeping,
            memory: Contents::default(),
            unsaved: false,
            unread: true,
            key: None,
            new_key: None,
            stopped: None,
        }
    }

    /// Until every handle is gone.
    pub fn run(mut self, requests: &Receiver<Request>) {
        // Who no longer waits for an answer does not miss it.
        while let Ok(request) = requests.recv() {
            match request {
                Request::Keep(contents, answer) => {
                    let kept = self.keep(contents);
                    self.tell(&kept);
                    answer.send(kept).ok();
                }
                Request::TryAgain(answer) => {
                    let mut notices = Vec::new();
                    let tried = self.try_again(&mut notices);
                    self.tell(&tried);
                    answer.send((self.memory.clone(), notices)).ok();
                }
            }
        }
    }

    fn tell(&self, outcome: &Result<(), WhyNot>) {
        let why_not = outcome.as_ref().err().or(self.stopped.as_ref());
        let keeping = why_not.map_or(Keeping::Sealed, |why| Keeping::MemoryOnly(why.clone()));
        *self.keeping.lock().unwrap_or_else(PoisonError::into_inner) = keeping;
    }

    fn try_again(&mut self, notices: &mut Vec<Notice>) -> Result<(), WhyNot> {
        self.stopped = None;
        let tried = self.look(notices);
        if tried.is_err() {
            self.stopped = tried.clone().err();
            return tried;
        }
        if self.unsaved { self.save() } else { Ok(()) }
    }

    /// Finds the keychain, and reads the file that was not read yet.
    fn look(&mut self, notices: &mut Vec<Notice>) -> Result<(), WhyNot> {
        if self.unread {
            let found = match self.file.read()? {
                Found::Nothing => Ok(()),
                Found::Unfit(unfit) => Err(unfit),
                Found::Bytes(bytes) => self.unseal(&bytes)?,
            };
            if let Err(why) = found {
                let path = self.file.set_aside()?;
                notices.push(Notice::SetAside { path, why });
            }
            self.unread = false;
        }
        match self.key {
            Some(_) => Ok(()),
            None => self.keychain.reach(),
        }
    }

    fn unseal(&mut self, bytes: &[u8]) -> Result<Result<(), Unfit>, WhyNot> {
        // Nobody is asked to unlock a keychain for a file that no key opens.
        if let Err(unfit) = sealed::check_header(bytes) {
            return Ok(Err(unfit));
        }
        let Some(key) = self.keychain.fetch()? else {
            return Ok(Err(Unfit::LostKey));
        };
        let opened =
            sealed::open(&key, bytes).and_then(|text| Contents::from_json(&text).map_err(|_not_ours| Unfit::Damaged));
        self.key = Some(key);
        Ok(opened.map(|older| self.memory.adopt(older)))
    }

    fn keep(&mut self, contents: Contents) -> Result<(), WhyNot> {
        let forgets = self.memory.loses_something_in(&contents);
        self.memory = contents;
        self.unsaved = true;
        let saved = self.save();
        if forgets {
            if self.unread || saved.is_err() {
                // The old file holds, or may hold, what somebody just signed out of. Better that the others sign in
                // again than that it stays.
                self.file.remove()?;
                self.unread = false;
            }
            self.file.remove_leftovers()?;
        }
        saved
    }

    fn save(&mut self) -> Result<(), WhyNot> {
        if self.memory.is_empty() {
            self.erase()?;
        } else if let Some(why) = &self.stopped {
            return Err(why.clone());
        } else {
            self.write()?;
        }
        self.unsaved = false;
        Ok(())
    }

    /// Nothing is left to keep: neither is the file, nor the key that was used in this run.
    fn erase(&mut self) -> Result<(), WhyNot> {
        if !self.unread {
            self.file.remove()?;
        }
        if self.key.is_some() {
            self.keychain.delete()?;
        }
        self.key = None;
        self.new_key = None;
        Ok(())
    }

    fn write(&mut self) -> Result<(), WhyNot> {
        let key = match self.key.take() {
            Some(key) => key,
            None => self.find_key().inspect_err(|why| self.stopped = Some(why.clone()))?,
        };
        let text = self.memory.to_json().map_err(std::io::Error::from)?;
        let bytes = sealed::seal(&key, text).map_err(|error| WhyNot::Refused(error.to_string()));
        self.key = Some(key);
        Ok(self.file.replace(&bytes?)?)
    }

    /// The keychain's key, or a new one that it now has.
    fn find_key(&mut self) -> Result<Key, WhyNot> {
        if let Some(key) = self.keychain.fetch()? {
            return Ok(key);
        }
        let key = match self.new_key.take() {
            Some(key) => key,
            None => Key::random().map_err(|error| WhyNot::Refused(error.to_string()))?,
        };
        match self.keychain.put(&key) {
            Ok(()) => Ok(key),
            Err(why) => {
                self.new_key = Some(key);
                Err(why)
            }
        }
    }
}
