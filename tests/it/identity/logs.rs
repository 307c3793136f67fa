//! Whatever the libraries below log, no secret is in it.

use std::{
    io::{self, Write},
    sync::{Arc, Mutex},
};

use convene::identity::{Credential, DeviceSignIn, Pace, app_only, refresh};
use secrecy::SecretString;
use serde_json::json;
use tracing_subscriber::{filter::LevelFilter, fmt::MakeWriter, util::SubscriberInitExt as _};

use super::*;

/// Keeps what is logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(line);
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn no_log_line_of_any_way_to_sign_in_holds_a_secret() {
    let log = Log::default();
    let listening = tracing_subscriber::fmt()
        .with_max_level(LevelFilter::TRACE)
        .with_writer(log.clone())
        .set_default();

    let refusal = json!({"error": "invalid_grant", "error_codes": [50173]});
    for succeeds in [true, false] {
        let reply = || {
            if succeeds {
                json(200, &tokens())
            } else {
                json(400, &refusal)
            }
        };
        let stub = Stub::start([reply()]).await;
        let registration = entra(&stub.url());
        let renewed = refresh(&http(), &registration, &refresh_token(), &registration.scopes, None).await;
        assert_eq!(renewed.is_ok(), succeeds);

        stub.push(reply());
        let secret = Credential::Secret(SecretString::from("canary-secret"));
        assert_eq!(app_only(&http(), &registration, &secret).await.is_ok(), succeeds);

        let code = json!({
            "user_code": "GTHK-QPMN",
            "device_code": "canary-device-code",
            "verification_uri": "https://microsoft.com/devicelogin",
        });
        stub.push(json(200, &code));
        stub.push(reply());
        let waiting = DeviceSignIn::begin(&http(), &registration).await.unwrap();
        let pace = Pace {
            longest: std::time::Duration::from_millis(1),
            shortest: std::time::Duration::from_millis(1),
            ..Pace::default()
        };
        assert_eq!(waiting.finish_at(pace, &http(), None).await.is_ok(), succeeds);

        let signed_in = sign_in(&registration, &stub, |nonce| {
            let mut claims = id_claims();
            claims["nonce"] = json!(nonce);
            let mut tokens = tokens();
            tokens["id_token"] = json!(id_token(&claims));
            if succeeds {
                json(200, &tokens)
            } else {
                json(400, &refusal)
            }
        });
        assert_eq!(signed_in.await.is_ok(), succeeds);
    }
    drop(listening);

    let logged = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(logged.contains("127.0.0.1"), "the libraries are heard: {logged}");
    assert!(!logged.contains(CANARY), "{logged}");
}
