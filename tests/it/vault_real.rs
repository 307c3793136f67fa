//! The vault with a real Secret Service. `tests/desktop/keychain.sh` starts these tests one after another, each in a
//! process of its own, on a private bus; never with the keychain of whoever runs the tests.
#![cfg(target_os = "linux")]

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use convene::identity::RefreshToken;
use convene::identity::vault::{Contents, Keeping, KeptAccount, KeyStore, Limits, Vault, WhyNot};
use keyring_core::CredentialStore;

/// The folder of the sealed file; only the script names it.
fn dir() -> PathBuf {
    PathBuf::from(std::env::var_os("CONVENE_TEST_KEYCHAIN").expect("tests/desktop/keychain.sh starts this"))
}

fn ana() -> Contents {
    Contents {
        accounts: vec![KeptAccount {
            authority: "https://login.example/tenant".to_owned(),
            client_id: "client".to_owned(),
            tenant: "tenant".to_owned(),
            object: "ana".to_owned(),
            username: None,
            name: None,
            refresh_token: RefreshToken::new("canary-ana".to_owned()),
            granted: Vec::new(),
            last_used: 0,
        }],
        secrets: Vec::new(),
    }
}

#[tokio::test]
#[ignore = "started by tests/desktop/keychain.sh"]
async fn signing_in_makes_a_key_and_a_sealed_file_and_no_library_logs_either_secret() {
    let log = Log::default();
    tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_ansi(false)
        .with_writer(log.clone())
        .init();
    let (vault, contents, _) = Vault::open(&dir(), KeyStore::system()).await;
    assert_eq!((vault.keeping(), contents.is_empty()), (Keeping::Sealed, true));
    vault.keep(&ana()).await.unwrap();
    assert!(dir().join("sign-in.sealed").exists());

    let store: Arc<CredentialStore> = zbus_secret_service_keyring_store::Store::new().unwrap();
    let key = store
        .build("Convene", "cache-key-v1", None)
        .unwrap()
        .get_password()
        .unwrap();
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    // The libraries do log what they do.
    assert!(log.contains("cache-key-v1") && log.contains("zbus"), "{log}");
    let bytes = format!("{:?}", key.as_bytes());
    for secret in [key.as_str(), bytes.trim_matches(['[', ']']), "canary"] {
        assert!(!log.contains(secret), "{log}");
    }
}

/// Everything that any library logs.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl tracing_subscriber::fmt::MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

#[tokio::test]
#[ignore = "started by tests/desktop/keychain.sh"]
async fn the_next_process_is_still_signed_in() {
    let (vault, contents, notices) = Vault::open(&dir(), KeyStore::system()).await;
    assert_eq!((vault.keeping(), notices), (Keeping::Sealed, vec![]));
    assert_eq!(contents.accounts[0].object, "ana");
}

#[tokio::test]
#[ignore = "started by tests/desktop/keychain.sh"]
async fn signing_out_leaves_no_file() {
    let (vault, _, _) = Vault::open(&dir(), KeyStore::system()).await;
    vault.keep(&Contents::default()).await.unwrap();
    assert_eq!(std::fs::read_dir(dir()).unwrap().count(), 0);
}

#[tokio::test]
#[ignore = "started by tests/desktop/keychain.sh"]
async fn a_locked_keyring_leaves_the_file_alone_and_accounts_in_memory() {
    let before = std::fs::read(dir().join("sign-in.sealed")).unwrap();
    let limits = Limits {
        ask: Duration::from_secs(10),
        ..Limits::default()
    };
    let (vault, contents, _) = Vault::open(&dir(), KeyStore::system().with_limits(limits)).await;
    assert!(contents.is_empty());
    // Nobody answers the prompt; whether there is one at all is the desktop's matter.
    let why = vault.keep(&ana()).await.unwrap_err();
    assert!(matches!(why, WhyNot::Locked | WhyNot::TooSlow), "{why:?}");
    assert_eq!(vault.keeping(), Keeping::MemoryOnly(why));
    assert_eq!(std::fs::read(dir().join("sign-in.sealed")).unwrap(), before);
}

#[tokio::test]
#[ignore = "started by tests/desktop/keychain.sh"]
async fn without_a_secret_service_accounts_are_in_memory_only() {
    let (vault, _, _) = Vault::open(&dir(), KeyStore::system()).await;
    let why = vault.keep(&ana()).await.unwrap_err();
    assert!(matches!(why, WhyNot::NoKeychain(_)), "{why:?}");
    assert_eq!(vault.keeping(), Keeping::MemoryOnly(why));
    assert!(!dir().exists());
}
