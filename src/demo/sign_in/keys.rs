//! What signs: a key made from the demo's secret for what only the demo reads, and a key pair for ID tokens.

use std::sync::OnceLock;

use aws_lc_rs::{
    encoding::{AsDer as _, Pkcs8V1Der},
    rsa::{KeyPair, KeySize},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use jsonwebtoken::{
    Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode,
    jwk::{Jwk, JwkSet, PublicKeyUse, ThumbprintHash},
};
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

/// The keys of the sign-in service.
pub(super) struct Keys {
    seal: EncodingKey,
    open: DecodingKey,
    id_tokens: OnceLock<IdTokenKey>,
}

/// What a sealed text is for. One kind is never taken for another.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    AccessToken,
    RefreshToken,
    /// The hidden field that carries a sign-in from one page to the next.
    Page,
}

struct IdTokenKey {
    key: EncodingKey,
    public: Jwk,
}

impl Keys {
    pub fn new(secret: Uuid) -> Self {
        Self {
            seal: EncodingKey::from_secret(secret.as_bytes()),
            open: DecodingKey::from_secret(secret.as_bytes()),
            id_tokens: OnceLock::new(),
        }
    }

    /// A text that only these keys can have written. It can be read by anyone.
    pub fn seal(&self, purpose: Purpose, content: &impl Serialize) -> String {
        let header = Header {
            typ: Some(purpose.name().to_owned()),
            ..Header::new(Algorithm::HS256)
        };
        encode(&header, content, &self.seal).expect("plain data can be signed with a secret")
    }

    /// What was sealed for this purpose. When it ends is for the content to say.
    pub fn open<T: DeserializeOwned>(&self, purpose: Purpose, text: &str) -> Option<T> {
        let mut rules = Validation::new(Algorithm::HS256);
        rules.required_spec_claims.clear();
        rules.validate_exp = false;
        rules.validate_aud = false;
        let opened = decode::<T>(text, &self.open, &rules).ok()?;
        (opened.header.typ.as_deref() == Some(purpose.name())).then_some(opened.claims)
    }

    /// An ID token, signed with RS256 as Entra's are.
    pub fn id_token(&self, claims: &impl Serialize) -> String {
        let IdTokenKey { key, public } = self.id_token_key();
        let header = Header {
            kid: public.common.key_id.clone(),
            ..Header::new(Algorithm::RS256)
        };
        encode(&header, claims, key).expect("plain data can be signed with a fresh RSA key")
    }

    /// The keys that ID tokens can be checked with (RFC 7517).
    pub fn public(&self) -> JwkSet {
        JwkSet {
            keys: vec![self.id_token_key().public.clone()],
        }
    }

    /// Made when it is first wanted, which takes a moment, and another one after every start: Entra changes its keys
    /// too, and an ID token is read right after it was given.
    fn id_token_key(&self) -> &IdTokenKey {
        self.id_tokens.get_or_init(|| {
            let pair = KeyPair::generate(KeySize::Rsa2048).expect("the system has random numbers");
            let der: Pkcs8V1Der = pair.as_der().expect("a fresh key can be written");
            let pem = write_pem("PRIVATE KEY", der.as_ref());
            let key = EncodingKey::from_rsa_pem(pem.as_bytes()).expect("it was written above");
            let mut public = Jwk::from_encoding_key(&key, Algorithm::RS256).expect("an RSA key has a public half");
            public.common.public_key_use = Some(PublicKeyUse::Signature);
            public.common.key_id = public.thumbprint(ThumbprintHash::SHA256).ok();
            IdTokenKey { key, public }
        })
    }
}

/// A PEM text (RFC 7468), for a library that reads nothing else.
pub(super) fn write_pem(label: &str, der: &[u8]) -> String {
    let content = STANDARD.encode(der);
    format!("-----BEGIN {label}-----\n{content}\n-----END {label}-----\n")
}

impl Purpose {
    fn name(self) -> &'static str {
        match self {
            Self::AccessToken => "at+jwt",
            Self::RefreshToken => "refresh+jwt",
            Self::Page => "page+jwt",
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn what_is_sealed_opens_for_its_purpose_and_secret_only() {
        let secret = Uuid::new_v4();
        let sealed = Keys::new(secret).seal(Purpose::RefreshToken, &json!({ "a": 1 }));
        let open = |secret, purpose, text: &str| Keys::new(secret).open::<Value>(purpose, text);
        assert_eq!(open(secret, Purpose::RefreshToken, &sealed), Some(json!({ "a": 1 })));
        assert_eq!(open(secret, Purpose::AccessToken, &sealed), None);
        assert_eq!(open(Uuid::new_v4(), Purpose::RefreshToken, &sealed), None);
        let (content, signature) = sealed.rsplit_once('.').expect("three parts");
        assert_eq!(
            open(secret, Purpose::RefreshToken, &format!("{content}A.{signature}")),
            None
        );
        assert_eq!(open(secret, Purpose::RefreshToken, ""), None);
    }
}
