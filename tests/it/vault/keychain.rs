//! Whatever the keychain does, accounts are in memory, the person is told, and nothing is written unsealed.

use super::store::Mood;
use super::*;

/// With a keychain that fails: everything works but the keeping, and `try_again` makes up for it.
async fn assert_memory_only(mood: Mood, expected: WhyNot) {
    let dir = tempfile::tempdir().unwrap();
    let keychain = FakeKeychain::new(mood);
    let (vault, contents, notices) = Vault::open(dir.path(), keychain.store().with_limits(SHORT)).await;
    assert!(contents.is_empty() && notices.is_empty());
    assert_eq!(vault.keep(&accounts(&["ana"])).await, Err(expected.clone()));
    assert_eq!(vault.keeping(), Keeping::MemoryOnly(expected.clone()));
    assert_eq!(names_with(dir.path(), ""), Vec::<String>::new());

    // It is not asked again before somebody wants it, however often something is kept.
    let questions = keychain.questions();
    assert_eq!(vault.keep(&accounts(&["ana", "ben"])).await, Err(expected.clone()));
    assert_eq!(keychain.questions(), questions);
    assert!(vault.try_again().await.is_some());
    assert_eq!(vault.keeping(), Keeping::MemoryOnly(expected));

    keychain.set(Mood::Well);
    let (contents, notices) = vault.try_again().await.unwrap();
    assert_eq!((objects(&contents), notices), (vec!["ana", "ben"], vec![]));
    assert_eq!(vault.keeping(), Keeping::Sealed);
    let (_, contents, _) = Vault::open(dir.path(), keychain.store()).await;
    assert_eq!(objects(&contents), ["ana", "ben"]);
}

#[tokio::test]
async fn without_a_keychain_accounts_are_in_memory_only() {
    assert_memory_only(Mood::Absent, WhyNot::NoKeychain("nobody offers secrets".to_owned())).await;
}

#[tokio::test]
async fn with_a_locked_keychain_accounts_are_in_memory_only() {
    assert_memory_only(Mood::Locked, WhyNot::Locked).await;
}

#[tokio::test]
async fn with_a_keychain_that_does_not_answer_accounts_are_in_memory_only() {
    assert_memory_only(Mood::Slow, WhyNot::TooSlow).await;
    assert_memory_only(Mood::UnreachablySlow, WhyNot::TooSlow).await;
}

#[tokio::test]
async fn with_a_keychain_that_refuses_accounts_are_in_memory_only() {
    assert_memory_only(Mood::Refusing, WhyNot::Refused("not you".to_owned())).await;
}

#[tokio::test]
async fn with_a_keychain_that_keeps_nothing_accounts_are_in_memory_only() {
    assert_memory_only(Mood::Forgetful, WhyNot::LostKey).await;
}

#[tokio::test]
async fn with_a_keychain_whose_library_panics_accounts_are_in_memory_only() {
    let why = WhyNot::Refused("the keychain's library failed".to_owned());
    assert_memory_only(Mood::Panicking, why).await;
}

#[tokio::test]
async fn no_store_at_all_is_no_keychain() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _, _) = Vault::open(dir.path(), KeyStore::none()).await;
    assert!(matches!(vault.keeping(), Keeping::MemoryOnly(WhyNot::NoKeychain(_))));
}

#[tokio::test]
async fn nobody_is_asked_to_unlock_a_keychain_before_there_is_something_to_keep() {
    let dir = tempfile::tempdir().unwrap();
    let keychain = FakeKeychain::new(Mood::Slow);
    let (vault, _, _) = Vault::open(dir.path(), keychain.store()).await;
    vault.keep(&Contents::default()).await.unwrap();
    assert_eq!((vault.keeping(), keychain.questions()), (Keeping::Sealed, 0));
}

/// The keychain fails while there is a sealed file: it waits untouched, and comes back.
async fn assert_file_waits(mood: Mood, expected: WhyNot) {
    let (dir, keychain) = kept(&["ana", "ben"]).await;
    let before = std::fs::read(sealed_file(dir.path())).unwrap();
    keychain.set(mood);
    let (vault, contents, notices) = Vault::open(dir.path(), keychain.store().with_limits(SHORT)).await;
    assert!(contents.is_empty() && notices.is_empty());
    assert_eq!(vault.keeping(), Keeping::MemoryOnly(expected.clone()));
    // Somebody signs in meanwhile: Ben again, with a newer token, and Cleo.
    let mut meanwhile = accounts(&["cleo"]);
    meanwhile.accounts.push(account_with("ben", "canary-newer"));
    assert_eq!(vault.keep(&meanwhile).await, Err(expected));
    assert_eq!(std::fs::read(sealed_file(dir.path())).unwrap(), before);

    keychain.set(Mood::Well);
    let (contents, _) = vault.try_again().await.unwrap();
    assert_eq!(objects(&contents), ["cleo", "ben", "ana"]);
    let text = unsealed(dir.path(), &keychain);
    let tokens: Vec<_> = text["accounts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|account| account["refresh_token"].as_str().unwrap())
        .collect();
    assert_eq!(tokens, ["canary-cleo", "canary-newer", "canary-ana"]);
}

#[tokio::test]
async fn a_file_whose_keychain_fails_for_now_is_untouched_and_read_when_it_works() {
    assert_file_waits(Mood::Absent, WhyNot::NoKeychain("nobody offers secrets".to_owned())).await;
    assert_file_waits(Mood::Locked, WhyNot::Locked).await;
    assert_file_waits(Mood::Slow, WhyNot::TooSlow).await;
    assert_file_waits(Mood::Refusing, WhyNot::Refused("not you".to_owned())).await;
}

#[tokio::test]
async fn signing_out_while_the_keychain_fails_leaves_no_file_that_may_hold_the_account() {
    let (dir, keychain) = kept(&["ana"]).await;
    keychain.set(Mood::Locked);
    let (vault, _, _) = Vault::open(dir.path(), keychain.store()).await;
    assert_eq!(vault.keep(&accounts(&["ana"])).await, Err(WhyNot::Locked));
    vault.keep(&Contents::default()).await.unwrap();
    assert_eq!(names_with(dir.path(), ""), Vec::<String>::new());
    keychain.set(Mood::Well);
    let (contents, _) = vault.try_again().await.unwrap();
    assert!(contents.is_empty());
}

#[tokio::test]
async fn keeping_nothing_while_the_keychain_fails_does_not_cost_the_file() {
    let (dir, keychain) = kept(&["ana"]).await;
    keychain.set(Mood::Locked);
    let (vault, _, _) = Vault::open(dir.path(), keychain.store()).await;
    vault.keep(&Contents::default()).await.unwrap();
    assert_eq!(vault.keeping(), Keeping::MemoryOnly(WhyNot::Locked));
    keychain.set(Mood::Well);
    let (contents, _) = vault.try_again().await.unwrap();
    assert_eq!(objects(&contents), ["ana"]);
}

#[tokio::test]
async fn a_key_that_cannot_be_removed_is_told_and_removed_later() {
    let (dir, keychain) = kept(&["ana"]).await;
    let (vault, _, _) = Vault::open(dir.path(), keychain.store()).await;
    keychain.set(Mood::Refusing);
    assert!(matches!(
        vault.keep(&Contents::default()).await,
        Err(WhyNot::Refused(_))
    ));
    assert_eq!(names_with(dir.path(), ""), Vec::<String>::new());
    assert!(keychain.key().is_some());
    keychain.set(Mood::Well);
    vault.try_again().await.unwrap();
    assert_eq!((vault.keeping(), keychain.key()), (Keeping::Sealed, None));
}

#[tokio::test]
async fn a_key_that_reaches_the_keychain_too_late_is_the_one_that_is_used() {
    let dir = tempfile::tempdir().unwrap();
    let keychain = FakeKeychain::default();
    let (vault, _, _) = Vault::open(dir.path(), keychain.store().with_limits(SHORT)).await;
    keychain.set(Mood::SlowToTake);
    assert_eq!(vault.keep(&accounts(&["ana"])).await, Err(WhyNot::TooSlow));
    assert_eq!(keychain.key(), None);
    // The prompt is answered now. Whichever of the two comes first, both are the same key.
    keychain.set(Mood::Well);
    vault.try_again().await.unwrap();
    assert_eq!(vault.keeping(), Keeping::Sealed);
    keychain.wait_until_idle();
    let (_, contents, notices) = Vault::open(dir.path(), keychain.store()).await;
    assert_eq!((objects(&contents), notices), (vec!["ana"], vec![]));
}

#[tokio::test]
async fn a_lost_key_costs_a_sign_in_and_nothing_else() {
    let (dir, keychain) = kept(&["ana"]).await;
    keychain.clear();
    assert_set_aside(dir.path(), &keychain, Unfit::LostKey).await;
}

#[tokio::test]
async fn an_item_that_is_no_key_is_a_lost_key() {
    for text in ["", "not base64!", "c2hvcnQ="] {
        let (dir, keychain) = kept(&["ana"]).await;
        keychain.overwrite(text);
        assert_set_aside(dir.path(), &keychain, Unfit::LostKey).await;
    }
}

#[tokio::test]
async fn an_item_that_is_not_even_text_is_never_printed() {
    let (dir, keychain) = kept(&["ana"]).await;
    keychain.set(Mood::Garbled);
    let (vault, contents, notices) = Vault::open(dir.path(), keychain.store()).await;
    assert!(contents.is_empty());
    assert!(matches!(
        notices.as_slice(),
        [Notice::SetAside {
            why: Unfit::LostKey,
            ..
        }]
    ));
    let refused = vault.keep(&accounts(&["ana"])).await.unwrap_err();
    let told = format!("{notices:?} {refused} {refused:?} {:?}", vault.keeping());
    assert!(!told.contains(MARKER) && !told.contains("99, 97, 110"), "{told}");
    assert_eq!(names_with(dir.path(), "sign-in.sealed").len(), 1);
}

#[tokio::test]
async fn another_key_in_the_keychain_costs_a_sign_in_and_nothing_else() {
    let (dir, keychain) = kept(&["ana"]).await;
    keychain.overwrite(&STANDARD.encode([7; 32]));
    assert_set_aside(dir.path(), &keychain, Unfit::OtherKey).await;
}
