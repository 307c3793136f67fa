//! Signing in with a code that is typed elsewhere.

use std::time::Duration;

use serde_json::Value;

use super::{
    ALEX, ANA, SCOPE,
    browser::{Page, press},
    claims_of,
};
use crate::demo_kit::{Demo, Reply, send};

/// A program that shows a code and asks about it.
struct Device<'a> {
    demo: &'a Demo,
    started: Value,
}

impl<'a> Device<'a> {
    async fn start(demo: &'a Demo) -> Self {
        let answer = Self::ask(demo, &[("client_id", demo.server.client_id()), ("scope", SCOPE)]).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        Self {
            demo,
            started: answer.json(),
        }
    }

    async fn ask(demo: &Demo, fields: &[(&str, &str)]) -> Reply {
        let path = format!("/{}/oauth2/v2.0/devicecode", demo.server.tenant());
        send(demo.form(&path, fields)).await
    }

    fn text(&self, name: &str) -> &str {
        self.started[name].as_str().expect(name)
    }

    async fn poll(&self) -> Reply {
        let fields = [
            ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
            ("client_id", self.demo.server.client_id()),
            ("device_code", self.text("device_code")),
        ];
        self.demo.token(self.demo.server.tenant(), &fields).await
    }

    /// The error of a poll after waiting.
    async fn error_after(&self, secs: u64) -> String {
        self.demo.server.sign_in().pass_time(Duration::from_secs(secs));
        self.poll().await.entra_error().0
    }

    /// The page that comes after a code was typed.
    async fn type_code(&self, code: &str) -> Page {
        let page = Page::from(self.demo.open(self.text("verification_uri")).await);
        press(self.demo, &page, "otc", code).await
    }
}

#[tokio::test]
async fn a_code_typed_elsewhere_signs_the_program_in() {
    let demo = Demo::start().await;
    let device = Device::start(&demo).await;
    assert_eq!(
        (&device.started["expires_in"], &device.started["interval"]),
        (&900.into(), &5.into())
    );
    assert!(device.text("message").contains(device.text("user_code")));
    assert!(
        device
            .text("verification_uri")
            .starts_with(&demo.server.authority_url())
    );
    assert_eq!(
        device.started["verification_uri_complete"],
        Value::Null,
        "as Entra has none"
    );
    assert_eq!(
        device.poll().await.entra_error(),
        ("authorization_pending".into(), 70_016)
    );

    let typed = format!(" {} ", device.text("user_code").to_lowercase());
    let choice = device.type_code(&typed).await;
    let consent = press(&demo, &choice, "account", ALEX).await;
    assert!(consent.reply.text.contains("another device"), "{}", consent.reply.text);
    assert_eq!(
        device.error_after(5).await,
        "authorization_pending",
        "not before the last button"
    );
    let done = press(&demo, &consent, "decision", "accept").await;
    assert!(done.reply.text.contains("You have signed in"));

    demo.server.sign_in().pass_time(Duration::from_secs(5));
    let answer = device.poll().await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let tokens = answer.json();
    assert_eq!(claims_of(&tokens["id_token"])["preferred_username"], ALEX);
    assert_eq!(demo.make_meeting(&tokens).await, 201);
    assert_eq!(demo.refresh(&tokens["refresh_token"], &[]).await.status, 200);
    assert_eq!(device.error_after(5).await, "bad_verification_code", "it is good once");
    // Even when all was consented to before, signing in elsewhere is confirmed.
    let again = Device::start(&demo).await;
    let choice = again.type_code(again.text("user_code")).await;
    assert!(
        press(&demo, &choice, "account", ALEX)
            .await
            .has_button("decision", "accept")
    );
}

#[tokio::test]
async fn asking_too_often_slows_the_program_down_for_good() {
    let demo = Demo::start().await;
    let device = Device::start(&demo).await;
    assert_eq!(device.error_after(0).await, "authorization_pending");
    assert_eq!(device.error_after(2).await, "slow_down");
    assert_eq!(
        device.error_after(6).await,
        "slow_down",
        "five seconds are not enough now"
    );
    assert_eq!(device.error_after(15).await, "authorization_pending");
    assert_eq!(device.error_after(12).await, "slow_down");
    demo.server.sign_in().poll_every(Duration::from_secs(1));
    assert_eq!(Device::start(&demo).await.started["interval"], 1);
}

#[tokio::test]
async fn a_person_can_decline_on_either_page() {
    let demo = Demo::start().await;
    for asks_first in [false, true] {
        let device = Device::start(&demo).await;
        let mut page = device.type_code(device.text("user_code")).await;
        if asks_first {
            page = press(&demo, &page, "account", ANA).await;
        }
        let end = press(&demo, &page, "decision", "cancel").await;
        assert!(end.reply.text.contains("You have not signed in"));
        assert_eq!(device.error_after(5).await, "authorization_declined");
        let typed_again = device.type_code(device.text("user_code")).await;
        assert_eq!(typed_again.alert(), Some(90_120));
    }
}

#[tokio::test]
async fn a_code_expires_after_a_quarter_of_an_hour() {
    let demo = Demo::start().await;
    let device = Device::start(&demo).await;
    let choice = device.type_code(device.text("user_code")).await;
    assert_eq!(device.error_after(899).await, "authorization_pending");
    assert_eq!(device.error_after(5).await, "expired_token");
    assert_eq!(device.type_code(device.text("user_code")).await.alert(), Some(70_019));
    assert_eq!(press(&demo, &choice, "account", ANA).await.shown_error(), 50_089);
}

#[tokio::test]
async fn wrong_codes_and_requests_are_refused() {
    let demo = Demo::start().await;
    let device = Device::start(&demo).await;
    let page = device.type_code("WRONGCODE").await;
    assert_eq!(page.alert(), Some(70_018));
    // It can be typed again.
    assert!(
        press(&demo, &page, "otc", device.text("user_code"))
            .await
            .buttons("account")
            .len()
            > 1
    );

    let other = Device {
        demo: &demo,
        started: serde_json::json!({ "device_code": "made-up" }),
    };
    assert_eq!(
        other.poll().await.entra_error(),
        ("bad_verification_code".into(), 70_018)
    );
    let id = demo.server.client_id();
    for (fields, error) in [
        (vec![], "invalid_request"),
        (vec![("client_id", id)], "invalid_request"),
        (vec![("client_id", "x"), ("scope", SCOPE)], "unauthorized_client"),
        (vec![("client_id", id), ("scope", "Mail.Send")], "invalid_scope"),
    ] {
        assert_eq!(Device::ask(&demo, &fields).await.entra_error().0, error, "{fields:?}");
    }
    // Someone who is lured to another site does not approve anything.
    let path = format!("/{}/oauth2/deviceauth", demo.server.tenant());
    let foreign = demo.form(&path, &[("otc", device.text("user_code"))]);
    let refused = Page::from(send(foreign.header("sec-fetch-site", "cross-site")).await);
    assert_eq!(refused.shown_error(), 90_023);
}
