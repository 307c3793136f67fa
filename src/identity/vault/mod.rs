//! Where refresh tokens are kept between runs: one file, sealed with a key that only the system's keychain has.
//!
//! Whatever the keychain or the disk does, nothing is written unsealed and nothing fails but the keeping: then the
//! accounts live in memory, and [`Keeping::MemoryOnly`] says why.

mod contents;
mod file;
mod keychain;
mod sealed;
mod worker;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, mpsc};

use thiserror::Error;
use tokio::sync::oneshot;

pub use contents::{Contents, KeptAccount, KeptSecret};
pub use keychain::{KeyStore, Limits};
use worker::{Request, Worker};

/// Keeps accounts and remembered app secrets. Clones are handles of the same vault. Changes are carried out one after
/// another, and whole, also when nobody waits for the answer any more.
#[derive(Clone)]
pub struct Vault {
    requests: mpsc::Sender<Request>,
    keeping: Arc<Mutex<Keeping>>,
}

/// Where the accounts are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// In the sealed file, as soon as there are any.
    Sealed,
    /// In memory: they end with the program.
    MemoryOnly(WhyNot),
}

/// Why nothing is kept. The texts are the system's own, for details; they hold no secret.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum WhyNot {
    /// There is no keychain, or it can't be reached.
    #[error("no keychain: {0}")]
    NoKeychain(String),
    /// The keychain is locked, and nobody unlocked it.
    #[error("the keychain is locked")]
    Locked,
    /// The keychain did not answer in time.
    #[error("the keychain does not answer")]
    TooSlow,
    /// The keychain said no.
    #[error("the keychain refused: {0}")]
    Refused(String),
    /// The keychain took the key and did not have it afterwards.
    #[error("the keychain does not keep the key")]
    LostKey,
    /// The file can't be read or written. The old one, if there is one, is untouched.
    #[error("the file: {0}")]
    Disk(String),
}

impl From<std::io::Error> for WhyNot {
    fn from(error: std::io::Error) -> Self {
        Self::Disk(error.to_string())
    }
}

/// Something that the person should be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The file was not fit to be read and has another name now; whoever was in it signs in again.
    SetAside {
        /// Where it is now.
        path: PathBuf,
        /// What was wrong with it.
        why: Unfit,
    },
}

/// What was wrong with a sealed file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unfit {
    /// It is a link to somewhere else; nobody looked where to.
    #[error("it is a symbolic link")]
    Symlink,
    /// It is a folder, a pipe or a device.
    #[error("it is not a file")]
    NotAFile,
    /// It belongs to another user of this computer.
    #[error("it belongs to another user")]
    ForeignOwner,
    /// Other users of this computer could read or write it.
    #[error("others could read or write it")]
    OpenToOthers,
    /// It is larger than any that is written here.
    #[error("it is too large")]
    TooLarge,
    /// It is shorter than any that is written here.
    #[error("it is cut off")]
    Truncated,
    /// It is not what was written.
    #[error("it is damaged")]
    Damaged,
    /// It has a format that this version of the program does not know.
    #[error("it has the unknown format {0}")]
    UnknownVersion(u8),
    /// It was sealed with another key than the one in the keychain.
    #[error("it was sealed with another key")]
    OtherKey,
    /// The keychain has no key.
    #[error("its key is no longer in the keychain")]
    LostKey,
}

impl Vault {
    /// Opens the sealed file in `dir`, which need not exist. Without a file the keychain is only looked for; nobody is
    /// asked to unlock it before there is something to keep.
    ///
    /// Takes as long as the keychain does: up to a minute when the system asks the person to unlock it.
    pub async fn open(dir: &Path, keychain: KeyStore) -> (Self, Contents, Vec<Notice>) {
        let (requests, queue) = mpsc::channel();
        let keeping = Arc::new(Mutex::new(Keeping::MemoryOnly(stopped())));
        let worker = Worker::new(dir, keychain, Arc::clone(&keeping));
        // Without a thread, every request is answered by `stopped`.
        std::thread::Builder::new()
            .name("vault".to_owned())
            .spawn(move || worker.run(&queue))
            .ok();
        let vault = Self { requests, keeping };
        let (contents, notices) = vault.try_again().await.unwrap_or_default();
        (vault, contents, notices)
    }

    /// Keeps exactly this; it is on the disk when this returns. The last account or secret takes the file and the key
    /// with it. When one is missing that was there before, no file with it is left, whatever the keychain does.
    ///
    /// # Errors
    /// Why it is in memory only; see [`Self::keeping`]. A keychain that failed is not asked again before
    /// [`Self::try_again`], a disk is.
    pub async fn keep(&self, contents: &Contents) -> Result<(), WhyNot> {
        let contents = contents.clone();
        self.request(|answer| Request::Keep(contents, answer)).await?
    }

    /// Where the accounts are since the last change.
    pub fn keeping(&self) -> Keeping {
        self.keeping.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Asks the keychain anew and writes what is in memory only. [`Self::keeping`] then says whether it worked.
    ///
    /// Returns what the vault holds: what was kept last, and what a file held that could not be read before.
    /// `None` when the vault has no thread.
    pub async fn try_again(&self) -> Option<(Contents, Vec<Notice>)> {
        self.request(Request::TryAgain).await.ok()
    }

    async fn request<T>(&self, request: impl FnOnce(oneshot::Sender<T>) -> Request) -> Result<T, WhyNot> {
        let (answer, answered) = oneshot::channel();
        if self.requests.send(request(answer)).is_ok()
            && let Ok(answer) = answered.await
        {
            return Ok(answer);
        }
        *self.keeping.lock().unwrap_or_else(PoisonError::into_inner) = Keeping::MemoryOnly(stopped());
        Err(stopped())
    }
}

/// What is said when the vault's thread could not be started, or ended.
fn stopped() -> WhyNot {
    WhyNot::Refused("the vault has no thread".to_owned())
}
