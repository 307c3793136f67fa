//! What a sign-in service answers.

use std::{sync::LazyLock, time::Duration};

use convene::{
    cli,
    engine::Failure,
    identity::{
        Authority, AuthorityUrl, ClientId, Credential, DeviceSignIn, Grant, Http, Proxy, RefreshToken, Registration,
        Scopes, SignInError, Tenant, app_only, challenge_of, read_pasted, refresh,
    },
};
use secrecy::SecretString;

use super::{RUNTIME, assert_plain, response::response};

static HTTP: LazyLock<Http> = LazyLock::new(|| Http::through(Proxy::None, false).expect("HTTP can be set up"));

/// At Microsoft's own service, whose addresses are known, or at another one, which is asked for them first.
fn registration(entra: bool) -> Registration {
    let root = if entra {
        "https://login.microsoftonline.com"
    } else {
        "https://login.example"
    };
    Registration {
        authority: Authority {
            root: AuthorityUrl::parse(root).expect("it is one"),
            tenant: Tenant::parse("0b7e0f9c-2a2d-4e0c-9b57-7d6f1c6b1d11").ok(),
            entra,
        },
        client_id: ClientId::parse("5f6b1a52-4c07-4a3c-8f3c-0d4c7a5a9e21").expect("it is one"),
        scopes: Scopes::meetings("https://graph.microsoft.com"),
    }
}

/// Answers of every status, to every question there is: tokens are of a sane lifetime, codes are entered at a page that is
/// safe, and what is kept of an error is short and plain.
pub fn oauth_answer(bytes: &[u8]) {
    let (status, headers, body) = response(bytes);
    let challenges: Vec<_> = headers
        .get_all("www-authenticate")
        .iter()
        .map(|challenge| String::from_utf8_lossy(challenge.as_bytes()).into_owned())
        .collect();
    let claims = challenge_of(&challenges);
    if let Some(claims) = &claims {
        assert!(claims.to_string().contains("cp1"), "{claims}");
    }
    error(&read_pasted(&String::from_utf8_lossy(bytes)));

    let http = HTTP.clone().answered_with(status, headers, body);
    let secret = Credential::Secret(SecretString::from("secret"));
    for registration in [registration(true), registration(false)] {
        let (token, scopes) = (RefreshToken::new("token".to_owned()), &registration.scopes);
        let renewed = RUNTIME.block_on(refresh(&http, &registration, &token, scopes, claims.as_ref()));
        match &renewed {
            Ok(grant) => {
                granted(grant);
                assert_eq!(status, 200);
            }
            Err(problem) => error(problem),
        }
        match RUNTIME.block_on(app_only(&http, &registration, &secret)) {
            Ok(grant) => granted(&grant),
            Err(problem) => error(&problem),
        }
        match RUNTIME.block_on(DeviceSignIn::begin(&http, &registration)) {
            Ok(begun) => {
                assert_plain(&begun.user_code);
                assert!((1..=40).contains(&begun.user_code.chars().count()));
                assert_eq!(begun.page.scheme(), "https");
                assert!(begun.page.username().is_empty() && begun.page.password().is_none());
            }
            Err(problem) => error(&problem),
        }
    }
}

fn granted(grant: &Grant) {
    let lifetimes = Duration::from_secs(1)..=Duration::from_hours(48);
    assert!(lifetimes.contains(&grant.lifetime), "{:?}", grant.lifetime);
    assert!(grant.refresh_in.is_none_or(|soon| soon <= grant.lifetime));
}

fn error(error: &SignInError) {
    let details = &error.details;
    assert!(details.codes.len() <= 8, "{:?}", details.codes);
    for (text, limit) in [
        (&details.description, 300),
        (&details.error, 100),
        (&details.suberror, 100),
        (&details.trace_id, 100),
        (&details.correlation_id, 100),
        (&details.timestamp, 201),
    ] {
        let text = text.as_deref().unwrap_or_default();
        assert_plain(text);
        assert!(text.chars().count() <= limit && !text.contains('\n'), "{text}");
    }
    let printed = cli::printed_failure(&Failure::from(error.clone()));
    for line in &printed {
        assert_plain(line);
    }
}
