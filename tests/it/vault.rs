//! What is kept between runs: a key in the keychain, a sealed file in the profile, and never anything readable.

mod damage;
mod disk;
mod keychain;
mod store;

use std::path::{Path, PathBuf};
use std::time::Duration;

use aws_lc_rs::aead;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use convene::identity::RefreshToken;
use convene::identity::vault::{
    Contents, Keeping, KeptAccount, KeptSecret, KeyStore, Limits, Notice, Unfit, Vault, WhyNot,
};
use secrecy::SecretString;
use store::FakeKeychain;

/// In every secret of these tests.
const MARKER: &str = "canary";

/// Short, so that a keychain that never answers is given up on soon; long enough for one that does.
const SHORT: Limits = Limits {
    reach: Duration::from_secs(1),
    ask: Duration::from_secs(1),
};

fn account(object: &str) -> KeptAccount {
    account_with(object, &format!("{MARKER}-{object}"))
}

fn account_with(object: &str, token: &str) -> KeptAccount {
    KeptAccount {
        authority: "https://login.example/tenant".to_owned(),
        client_id: "client".to_owned(),
        tenant: "tenant".to_owned(),
        object: object.to_owned(),
        username: Some("ana@contoso.com".to_owned()),
        name: None,
        refresh_token: RefreshToken::new(token.to_owned()),
        granted: vec!["OnlineMeetings.ReadWrite".to_owned()],
        last_used: 1_764_000_000,
    }
}

fn accounts(objects: &[&str]) -> Contents {
    Contents {
        accounts: objects.iter().map(|object| account(object)).collect(),
        secrets: Vec::new(),
    }
}

fn app_secret() -> KeptSecret {
    KeptSecret {
        authority: "https://login.example/tenant".to_owned(),
        client_id: "app".to_owned(),
        secret: SecretString::from(format!("{MARKER}-app")),
    }
}

fn objects(contents: &Contents) -> Vec<&str> {
    contents
        .accounts
        .iter()
        .map(|account| account.object.as_str())
        .collect()
}

fn sealed_file(dir: &Path) -> PathBuf {
    dir.join("sign-in.sealed")
}

/// The names in a folder that hold this text.
fn names_with(dir: &Path, part: &str) -> Vec<String> {
    std::fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains(part))
        .collect()
}

/// A folder with a sealed file of these accounts, and the keychain that has its key.
async fn kept(objects: &[&str]) -> (tempfile::TempDir, FakeKeychain) {
    let dir = tempfile::tempdir().unwrap();
    let keychain = FakeKeychain::default();
    let (vault, _, _) = Vault::open(dir.path(), keychain.store()).await;
    vault.keep(&accounts(objects)).await.unwrap();
    (dir, keychain)
}

/// Opens a vault that must find the file unfit: set aside, nothing in it, and usable at once.
async fn assert_set_aside(dir: &Path, keychain: &FakeKeychain, why: Unfit) -> PathBuf {
    let (vault, contents, notices) = Vault::open(dir, keychain.store()).await;
    assert!(contents.is_empty());
    let [Notice::SetAside { path, why: told }] = notices.as_slice() else {
        panic!("{notices:?}");
    };
    assert_eq!(*told, why);
    let name = path.file_name().unwrap().to_str().unwrap();
    assert!(name.starts_with("sign-in.sealed.set-aside-20"), "{name}");
    assert!(std::fs::symlink_metadata(path).is_ok());

    vault.keep(&accounts(&["new"])).await.unwrap();
    assert_eq!(vault.keeping(), Keeping::Sealed);
    let (_, contents, notices) = Vault::open(dir, keychain.store()).await;
    assert_eq!((objects(&contents), notices), (vec!["new"], vec![]));
    path.clone()
}

/// What is in the file, read as its description says and not by the program.
fn unsealed(dir: &Path, keychain: &FakeKeychain) -> serde_json::Value {
    let key = STANDARD.decode(keychain.key().unwrap()).unwrap();
    let bytes = std::fs::read(sealed_file(dir)).unwrap();
    let (header, rest) = bytes.split_at(17);
    assert_eq!(&header[..9], b"CONVENE\0\x01");
    let (nonce, sealed) = rest.split_at(12);
    let mut text = sealed.to_vec();
    let key = aead::LessSafeKey::new(aead::UnboundKey::new(&aead::AES_256_GCM, &key).unwrap());
    let nonce = aead::Nonce::try_assume_unique_for_key(nonce).unwrap();
    let text = key.open_in_place(nonce, aead::Aad::from(header), &mut text).unwrap();
    serde_json::from_slice(text).unwrap()
}

/// Every form in which these types can be printed.
fn printed(contents: &Contents) -> String {
    format!("{contents:?} {contents:#?}")
}

#[tokio::test]
async fn what_is_kept_is_there_at_the_next_start_in_full() {
    let dir = tempfile::tempdir().unwrap();
    let keychain = FakeKeychain::default();
    let (vault, contents, notices) = Vault::open(dir.path(), keychain.store()).await;
    assert!(contents.is_empty() && notices.is_empty());
    let kept = Contents {
        accounts: vec![account("ana"), account("ben")],
        secrets: vec![app_secret()],
    };
    vault.keep(&kept).await.unwrap();
    assert_eq!(vault.keeping(), Keeping::Sealed);

    let (vault, contents, notices) = Vault::open(dir.path(), keychain.store()).await;
    assert_eq!((vault.keeping(), notices), (Keeping::Sealed, vec![]));
    // Tokens print as masks, so this compares everything else, and the second file tells whether they came along.
    assert_eq!(printed(&contents), printed(&kept));
    vault.keep(&contents).await.unwrap();
    let text = unsealed(dir.path(), &keychain);
    assert_eq!(text["accounts"][0]["refresh_token"], "canary-ana");
    assert_eq!(text["accounts"][1]["refresh_token"], "canary-ben");
    assert_eq!(text["secrets"][0]["secret"], "canary-app");
}

#[tokio::test]
async fn no_file_and_no_print_shows_a_secret() {
    let dir = tempfile::tempdir().unwrap();
    let keychain = FakeKeychain::default();
    let (vault, _, _) = Vault::open(dir.path(), keychain.store()).await;
    let contents = Contents {
        accounts: vec![account("ana")],
        secrets: vec![app_secret()],
    };
    vault.keep(&contents).await.unwrap();
    let key = keychain.key().unwrap();
    let bytes = std::fs::read(sealed_file(dir.path())).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    for secret in [MARKER, "ana@contoso.com", "OnlineMeetings", &key] {
        assert!(!text.contains(secret), "{secret}");
    }
    assert_eq!(names_with(dir.path(), ""), ["sign-in.sealed"]);
    assert!(!printed(&contents).contains(MARKER));
}

#[tokio::test]
async fn the_keychain_holds_one_item_with_a_key_of_32_bytes_and_no_token() {
    let (_dir, keychain) = kept(&["ana"]).await;
    let items = keychain.items();
    assert_eq!(items.len(), 1);
    let ((service, user), text) = &items[0];
    assert_eq!((service.as_str(), user.as_str()), ("Convene", "cache-key-v1"));
    assert_eq!(STANDARD.decode(text).unwrap().len(), 32);
}

#[tokio::test]
async fn each_save_has_a_nonce_of_its_own() {
    let (dir, keychain) = kept(&["ana"]).await;
    let first = std::fs::read(sealed_file(dir.path())).unwrap();
    let (vault, contents, _) = Vault::open(dir.path(), keychain.store()).await;
    vault.keep(&contents).await.unwrap();
    let second = std::fs::read(sealed_file(dir.path())).unwrap();
    assert_eq!(first.len(), second.len());
    // Magic, version and key ID are the same; nothing after them is.
    assert_eq!(first[..17], second[..17]);
    assert_ne!(first[17..29], second[17..29]);
    assert_ne!(first[29..], second[29..]);
}

#[tokio::test]
async fn an_account_that_signs_out_is_gone_from_the_disk_and_the_others_stay() {
    let (dir, keychain) = kept(&["ana", "ben"]).await;
    // What was set aside earlier may hold her, too.
    std::fs::write(dir.path().join("sign-in.sealed.set-aside-20250101T000000Z"), "old").unwrap();
    std::fs::write(dir.path().join("sign-in.sealed.new-abc"), "left by a crash").unwrap();
    std::fs::write(dir.path().join("other"), "somebody else's").unwrap();
    let (vault, _, _) = Vault::open(dir.path(), keychain.store()).await;
    vault.keep(&accounts(&["ben"])).await.unwrap();
    let (_, contents, _) = Vault::open(dir.path(), keychain.store()).await;
    assert_eq!(objects(&contents), ["ben"]);
    assert_eq!(names_with(dir.path(), "sign-in"), ["sign-in.sealed"]);
    assert!(dir.path().join("other").exists());
}

#[tokio::test]
async fn the_last_sign_out_removes_the_file_and_the_key() {
    let (dir, keychain) = kept(&["ana"]).await;
    let (vault, mut contents, _) = Vault::open(dir.path(), keychain.store()).await;
    contents.secrets.push(app_secret());
    vault.keep(&contents).await.unwrap();
    contents.accounts.clear();
    vault.keep(&contents).await.unwrap();
    assert!(sealed_file(dir.path()).exists() && keychain.key().is_some());
    vault.keep(&Contents::default()).await.unwrap();
    assert_eq!((names_with(dir.path(), ""), keychain.key()), (vec![], None));
    assert_eq!(vault.keeping(), Keeping::Sealed);

    vault.keep(&accounts(&["ben"])).await.unwrap();
    let (_, contents, _) = Vault::open(dir.path(), keychain.store()).await;
    assert_eq!(objects(&contents), ["ben"]);
}

#[tokio::test]
async fn saves_that_come_at_the_same_time_follow_each_other() {
    let (dir, keychain) = kept(&["ana"]).await;
    let (vault, _, _) = Vault::open(dir.path(), keychain.store()).await;
    let mut saves = tokio::task::JoinSet::new();
    for number in 0..20 {
        let vault = vault.clone();
        saves.spawn(async move { vault.keep(&accounts(&[&format!("a{number}")])).await });
    }
    for saved in saves.join_all().await {
        saved.unwrap();
    }
    let (last, _) = vault.try_again().await.unwrap();
    let (_, contents, notices) = Vault::open(dir.path(), keychain.store()).await;
    assert_eq!((objects(&contents), notices), (objects(&last), vec![]));
    assert_eq!(names_with(dir.path(), ""), ["sign-in.sealed"]);
}

#[tokio::test]
async fn a_save_that_nobody_waits_for_is_still_carried_out() {
    let (dir, keychain) = kept(&["ana"]).await;
    let (vault, _, _) = Vault::open(dir.path(), keychain.store()).await;
    let next = accounts(&["ben"]);
    {
        let mut save = std::pin::pin!(vault.keep(&next));
        std::future::poll_fn(|cx| {
            // Asked for, and dropped before the answer.
            std::task::Poll::Ready(save.as_mut().poll(cx).is_ready())
        })
        .await;
    }
    vault.try_again().await.unwrap();
    let (_, contents, _) = Vault::open(dir.path(), keychain.store()).await;
    assert_eq!(objects(&contents), ["ben"]);
}

#[tokio::test]
async fn a_rotated_token_replaces_the_old_one() {
    let (dir, keychain) = kept(&["ana"]).await;
    let (vault, _, _) = Vault::open(dir.path(), keychain.store()).await;
    let rotated = Contents {
        accounts: vec![account_with("ana", "canary-rotated")],
        secrets: Vec::new(),
    };
    vault.keep(&rotated).await.unwrap();
    let text = unsealed(dir.path(), &keychain);
    assert_eq!(text["accounts"][0]["refresh_token"], "canary-rotated");
    assert_eq!(text["accounts"].as_array().unwrap().len(), 1);
}
