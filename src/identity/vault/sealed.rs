//! The bytes of the sealed file: what is in front of the secret part, and how that part is opened.
//!
//! `CONVENE` and a zero byte, one byte of format version, eight bytes of key ID, then twelve bytes of nonce and the
//! sealed JSON (AES-256-GCM). Version and key ID are sealed along as additional data.

use aws_lc_rs::aead::{AES_256_GCM, Aad, NONCE_LEN, Nonce, RandomizedNonceKey};
use aws_lc_rs::error::Unspecified;
use aws_lc_rs::{hmac, rand};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret as _, SecretBox};

use super::Unfit;

const MAGIC: &[u8] = b"CONVENE\0";
const VERSION: u8 = 1;
const KEY_ID_LEN: usize = 8;
const HEADER_LEN: usize = MAGIC.len() + 1 + KEY_ID_LEN;
const TAG_LEN: usize = 16;

/// The key that seals the file; it lives in the system's keychain.
pub struct Key(SecretBox<[u8; 32]>);

impl Key {
    pub fn random() -> Result<Self, Unspecified> {
        let mut made = Ok(());
        let key = SecretBox::init_with_mut(|bytes: &mut [u8; 32]| made = rand::fill(bytes));
        made.map(|()| Self(key))
    }

    /// The key in the keychain's text; `None` when the text is no key.
    pub fn from_text(text: &str) -> Option<Self> {
        let bytes = Zeroizing::new(STANDARD.decode(text).ok()?);
        let bytes: &[u8; 32] = bytes.as_slice().try_into().ok()?;
        Some(Self(SecretBox::init_with(|| *bytes)))
    }

    /// What the keychain keeps: base64.
    pub fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(STANDARD.encode(self.0.expose_secret()))
    }

    /// Tells keys apart and says nothing about them.
    pub fn id(&self) -> [u8; KEY_ID_LEN] {
        let tag = hmac::sign(
            &hmac::Key::new(hmac::HMAC_SHA256, self.0.expose_secret()),
            b"Convene key ID",
        );
        let mut id = [0; KEY_ID_LEN];
        id.copy_from_slice(&tag.as_ref()[..KEY_ID_LEN]);
        id
    }

    fn cipher(&self) -> Result<RandomizedNonceKey, Unspecified> {
        RandomizedNonceKey::new(&AES_256_GCM, self.0.expose_secret())
    }
}

/// The file's bytes. The plain text is overwritten in place.
pub fn seal(key: &Key, mut text: Zeroizing<Vec<u8>>) -> Result<Vec<u8>, Unspecified> {
    let header = [MAGIC, &[VERSION], &key.id()].concat();
    let nonce = key.cipher()?.seal_in_place_append_tag(Aad::from(&header), &mut *text)?;
    Ok([header.as_slice(), nonce.as_ref(), &text].concat())
}

/// Looks at what is in front, before anybody is asked for the key.
pub fn check_header(bytes: &[u8]) -> Result<(), Unfit> {
    if bytes.len() < HEADER_LEN + NONCE_LEN + TAG_LEN {
        return Err(Unfit::Truncated);
    }
    if !bytes.starts_with(MAGIC) {
        return Err(Unfit::Damaged);
    }
    match bytes[MAGIC.len()] {
        VERSION => Ok(()),
        version => Err(Unfit::UnknownVersion(version)),
    }
}

/// The text inside, in a buffer that is wiped.
pub fn open(key: &Key, bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, Unfit> {
    check_header(bytes)?;
    let (header, rest) = bytes.split_at(HEADER_LEN);
    if header[MAGIC.len() + 1..] != key.id() {
        return Err(Unfit::OtherKey);
    }
    let (nonce, sealed) = rest.split_at(NONCE_LEN);
    let damaged = |Unspecified| Unfit::Damaged;
    let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(damaged)?;
    let mut text = Zeroizing::new(sealed.to_vec());
    let length = key
        .cipher()
        .and_then(|cipher| Ok(cipher.open_in_place(nonce, Aad::from(header), &mut text)?.len()))
        .map_err(damaged)?;
    text.truncate(length);
    Ok(text)
}
