//! A file that is not exactly what was written is set aside.

use proptest::prelude::*;

use super::*;

async fn assert_set_aside_as(change: impl FnOnce(&mut Vec<u8>), why: Unfit) {
    let (dir, keychain) = kept(&["ana"]).await;
    let mut bytes = std::fs::read(sealed_file(dir.path())).unwrap();
    change(&mut bytes);
    std::fs::write(sealed_file(dir.path()), &bytes).unwrap();
    let aside = assert_set_aside(dir.path(), &keychain, why).await;
    assert_eq!(std::fs::read(aside).unwrap(), bytes);
}

#[tokio::test]
async fn an_empty_or_cut_off_file_is_set_aside() {
    for length in [0, 1, 17, 44] {
        assert_set_aside_as(|bytes| bytes.truncate(length), Unfit::Truncated).await;
    }
    assert_set_aside_as(|bytes| bytes.truncate(60), Unfit::Damaged).await;
}

#[tokio::test]
async fn a_file_that_is_something_else_is_set_aside() {
    assert_set_aside_as(
        |bytes| *bytes = br#"{"accounts":[{"refresh_token":"planted"}],"secrets":[]}"#.to_vec(),
        Unfit::Damaged,
    )
    .await;
    assert_set_aside_as(|bytes| bytes.extend(b"more"), Unfit::Damaged).await;
}

#[tokio::test]
async fn a_file_larger_than_any_that_is_written_is_set_aside() {
    assert_set_aside_as(|bytes| bytes.resize(1024 * 1024 + 1, 0), Unfit::TooLarge).await;
}

#[tokio::test]
async fn more_than_fits_into_a_file_is_refused_before_it_is_written() {
    let (dir, keychain) = kept(&["ana"]).await;
    let (vault, mut contents, _) = Vault::open(dir.path(), keychain.store()).await;
    contents.accounts.push(account_with("ben", &"x".repeat(1024 * 1024)));
    assert!(matches!(vault.keep(&contents).await, Err(WhyNot::Disk(_))));
    let (_, contents, notices) = Vault::open(dir.path(), keychain.store()).await;
    assert_eq!((objects(&contents), notices), (vec!["ana"], vec![]));
}

#[tokio::test]
async fn a_format_of_another_version_is_set_aside() {
    for version in [0, 2, 255] {
        assert_set_aside_as(|bytes| bytes[8] = version, Unfit::UnknownVersion(version)).await;
    }
}

/// Sealed with the right key, but said to be of another version or key: the header is sealed along.
#[tokio::test]
async fn the_header_cannot_be_taken_from_another_file() {
    let (dir, keychain) = kept(&["ana"]).await;
    let key = STANDARD.decode(keychain.key().unwrap()).unwrap();
    let bytes = std::fs::read(sealed_file(dir.path())).unwrap();
    let mut header = bytes[..17].to_vec();
    header[8] = 0;
    let key = aead::RandomizedNonceKey::new(&aead::AES_256_GCM, &key).unwrap();
    let mut text = br#"{"accounts":[],"secrets":[]}"#.to_vec();
    let nonce = key
        .seal_in_place_append_tag(aead::Aad::from(&header), &mut text)
        .unwrap();
    let rolled_forward = [&bytes[..17], nonce.as_ref(), &text].concat();
    std::fs::write(sealed_file(dir.path()), rolled_forward).unwrap();
    assert_set_aside(dir.path(), &keychain, Unfit::Damaged).await;
}

#[tokio::test]
async fn a_sealed_text_that_is_no_list_of_accounts_is_set_aside() {
    let (dir, keychain) = kept(&["ana"]).await;
    let key = STANDARD.decode(keychain.key().unwrap()).unwrap();
    let header = std::fs::read(sealed_file(dir.path())).unwrap()[..17].to_vec();
    let key = aead::RandomizedNonceKey::new(&aead::AES_256_GCM, &key).unwrap();
    for text in [
        &b""[..],
        b"{}",
        b"[]",
        br#"{"accounts":[{"refresh_token":1}],"secrets":[]}"#,
    ] {
        let mut text = text.to_vec();
        let nonce = key
            .seal_in_place_append_tag(aead::Aad::from(&header), &mut text)
            .unwrap();
        std::fs::write(sealed_file(dir.path()), [&header, &nonce.as_ref()[..], &text].concat()).unwrap();
        assert_set_aside(dir.path(), &keychain, Unfit::Damaged).await;
    }
}

#[tokio::test]
async fn two_files_of_the_same_second_are_both_set_aside() {
    let (dir, keychain) = kept(&["ana"]).await;
    for _ in 0..3 {
        std::fs::write(sealed_file(dir.path()), "damaged").unwrap();
        let (_, _, notices) = Vault::open(dir.path(), keychain.store()).await;
        assert_eq!(notices.len(), 1);
    }
    assert_eq!(names_with(dir.path(), ".set-aside-").len(), 3);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_changed_byte_is_noticed(place: prop::sample::Index, flip in 1..=255_u8) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let (dir, keychain) = kept(&["ana"]).await;
            let mut bytes = std::fs::read(sealed_file(dir.path())).unwrap();
            let place = place.index(bytes.len());
            bytes[place] ^= flip;
            std::fs::write(sealed_file(dir.path()), &bytes).unwrap();
            let expected = match place {
                8 => Unfit::UnknownVersion(bytes[8]),
                9..17 => Unfit::OtherKey,
                _ => Unfit::Damaged,
            };
            assert_set_aside(dir.path(), &keychain, expected).await;
        });
    }

    #[test]
    fn any_bytes_at_all_are_set_aside(bytes: Vec<u8>) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let (dir, keychain) = kept(&["ana"]).await;
            std::fs::write(sealed_file(dir.path()), &bytes).unwrap();
            let (_, contents, notices) = Vault::open(dir.path(), keychain.store()).await;
            assert!(contents.is_empty());
            assert_eq!(notices.len(), 1);
        });
    }
}
