//! What errors mean, whichever way they come, and that nothing of them harms whoever reads them.

use std::time::Duration;

use convene::{
    identity::{Problem, read_pasted, refresh},
    meeting::text::hidden,
};
use proptest::prelude::*;
use serde_json::json;

use super::*;

async fn refused(reply: Reply) -> SignInError {
    let stub = Stub::start([reply]).await;
    let registration = entra(&stub.url());
    refresh(&http(), &registration, &refresh_token(), &registration.scopes, None)
        .await
        .unwrap_err()
}

fn other(error: &str, code: Option<u32>) -> Problem {
    Problem::Other {
        error: error.to_owned(),
        code,
    }
}

const BUSY: Problem = Problem::ServiceBusy { retry_after: None };

#[test]
fn every_number_of_the_guide_has_its_meaning_in_whatever_error_it_comes() {
    let table: &[(&[u32], Problem)] = &[
        (&[50011, 900_971], Problem::ReturnAddressNotRegistered),
        (&[700_016, 700_011, 70001, 7_000_112], Problem::NoSuchApp),
        (&[90002, 50059, 50128, 90019], Problem::NoSuchTenant),
        (&[50194], Problem::SingleTenantApp),
        (&[7_000_218], Problem::SecretExpected),
        (&[9_002_327, 9_002_326], Problem::SinglePagePlatform),
        (&[700_025], Problem::SecretNotAllowed),
        (&[50020, 50034, 51004, 90072, 16000, 500_208], Problem::WrongAccount),
        (&[65001], Problem::ConsentNeeded),
        (&[90094, 90095, 90008, 650_056], Problem::AdminConsentNeeded),
        (&[65004], Problem::Declined),
        (&[65005, 650_057, 70011, 28002], Problem::PermissionMissing),
        (&[65002], Problem::MicrosoftClientId),
        (&[50076, 50074, 50078, 50079, 50072, 53004], Problem::ProofNeeded),
        (
            &[53003, 53000, 53001, 53002, 50005, 50131, 530_032, 530_035],
            Problem::PolicyBlocks,
        ),
        (&[50053, 53011, 50055, 50057, 50105], Problem::AccountBlocked),
        (
            &[70043, 700_082, 70008, 50089, 50173, 50132, 50133, 70000],
            Problem::SignInEnded,
        ),
        (&[54005], Problem::AnswerUsed),
        (&[500_021, 500_022, 500_212, 500_213, 50002], Problem::NetworkPolicy),
        (&[7_000_215], Problem::SecretWrong),
        (&[7_000_222], Problem::SecretExpired),
        (&[700_027, 700_030, 50012, 500_133], Problem::CertificateRefused),
        (&[9_001_023], Problem::NeedsTenant),
        (&[50196], Problem::TooManyTries),
        (&[90055, 50033, 90006, 90012, 90024, 90033], BUSY),
    ];
    for (codes, problem) in table {
        for code in *codes {
            for error in ["invalid_grant", "access_denied", "interaction_required", ""] {
                assert_eq!(&Problem::of(error, &[*code]), problem, "{error} {code}");
                assert_eq!(&Problem::of(error, &[1, *code]), problem, "{error} {code}");
            }
            let pasted = format!("Sorry, but we're having trouble signing you in.\nAADSTS{code}: Words.");
            assert_eq!(&read_pasted(&pasted).problem, problem, "{pasted}");
        }
    }
}

#[test]
fn without_a_number_the_word_says_what_it_means() {
    for (error, problem) in [
        ("consent_required", Problem::ConsentNeeded),
        ("access_denied", Problem::Declined),
        ("authorization_declined", Problem::Declined),
        ("interaction_required", Problem::ProofNeeded),
        ("login_required", Problem::SignInEnded),
        ("invalid_grant", Problem::SignInEnded),
        ("temporarily_unavailable", BUSY),
        ("server_error", BUSY),
        ("expired_token", Problem::CodeExpired),
        ("bad_verification_code", Problem::CodeExpired),
        ("invalid_request", other("invalid_request", None)),
    ] {
        assert_eq!(Problem::of(error, &[]), problem, "{error}");
    }
    assert_eq!(
        Problem::of("invalid_request", &[900_144]),
        other("invalid_request", Some(900_144))
    );
}

#[tokio::test]
async fn all_that_the_service_tells_is_kept_for_whoever_helps() {
    let error = refused(json(
        400,
        &json!({
            "error": "invalid_grant",
            "error_description": "AADSTS50173: The grant has expired.\r\nTrace ID: 1\r\nCorrelation ID: 2",
            "error_codes": [50173],
            "suberror": "bad_token",
            "timestamp": "2026-12-01 14:00:00Z",
            "trace_id": "255d1aef-8c98-452f-ac51-23d051240864",
            "correlation_id": "fb3d2015-bc17-4bb9-bb85-30c5cf1aaaa7",
            "error_uri": "https://login.microsoftonline.com/error?code=50173",
        }),
    ))
    .await;
    assert_eq!(
        error.to_string(),
        "the sign-in has ended: AADSTS50173: The grant has expired. (status 400)"
    );
    assert_eq!(
        error.details.to_string(),
        "status: 400\nerror: invalid_grant\ncode: AADSTS50173\nsuberror: bad_token\n\
         trace ID: 255d1aef-8c98-452f-ac51-23d051240864\n\
         correlation ID: fb3d2015-bc17-4bb9-bb85-30c5cf1aaaa7\ntime: 2026-12-01 14:00:00Z"
    );
}

#[tokio::test]
async fn numbers_are_found_in_the_words_when_they_are_not_listed() {
    for (answer, codes) in [
        (
            json!({"error": "e", "error_description": "AADSTS50076: Due to (AADSTS50079)"}),
            vec![50076, 50079],
        ),
        (
            json!({"error": "e", "error_description": "AADSTS50076", "error_codes": [65001]}),
            vec![65001],
        ),
        (
            json!({"error": "e", "error_description": "AADSTS50076", "error_codes": "?"}),
            vec![50076],
        ),
        (
            json!({"error": "e", "error_codes": ["65001", 70000, -1, null, 1e300, {}]}),
            vec![65001, 70000],
        ),
        (
            json!({"error": "e", "error_description": "AADSTS AADSTS1 AADSTSx AADSTS123"}),
            vec![],
        ),
        (json!({"error": "e", "error_description": ["AADSTS50076"]}), vec![]),
    ] {
        assert_eq!(refused(json(400, &answer)).await.details.codes, codes, "{answer}");
    }
}

#[tokio::test]
async fn a_service_that_cannot_answer_says_when_to_come_back() {
    let busy = |seconds: Option<u64>| Problem::ServiceBusy {
        retry_after: seconds.map(Duration::from_secs),
    };
    for (reply, problem) in [
        (Reply::new(429, "").header("retry-after", "7"), busy(Some(7))),
        (Reply::new(503, "<html>").header("retry-after", "x"), busy(None)),
        (Reply::new(500, "{}"), busy(None)),
        (Reply::broken_off(502, "<html>canary</html>"), busy(None)),
        (
            json(503, &json!({"error": "temporarily_unavailable"})).header("retry-after", "30"),
            busy(Some(30)),
        ),
        (json(400, &json!({"error": "server_error"})), busy(None)),
        (
            json(429, &json!({"error": "invalid_request", "error_codes": [900_144]})),
            busy(None),
        ),
        (
            json(429, &json!({"error": "invalid_grant", "error_codes": [50196]})),
            Problem::TooManyTries,
        ),
    ] {
        let error = refused(reply.clone()).await;
        assert_eq!(error.problem, problem, "{reply:?}");
        assert!(error.is_transient(), "{reply:?}");
    }
}

#[tokio::test]
async fn an_error_that_is_none_keeps_its_status() {
    for body in [
        "",
        "<html>no</html>",
        "[]",
        "{}",
        r#"{"error":{"code":"x"}}"#,
        r#"{"error":""}"#,
    ] {
        let error = refused(Reply::new(404, body)).await;
        assert_eq!(error.problem, Problem::Unreadable, "{body}");
        assert_eq!(error.details.status, Some(404));
        assert!(!error.is_transient());
    }
}

#[tokio::test]
async fn a_hostile_description_is_one_short_line_that_hides_nothing() {
    let long = "x".repeat(900_000);
    for (description, shown) in [
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("first\r\nsecond", "first"),
        ("\n\n first\u{2028}second", "first"),
        ("first\u{85}second", "first"),
        ("a\u{202E}b\u{2066}c", "a[U+202E]b[U+2066]c"),
        ("a\u{0}b\u{1B}[31mc", "a[U+0000]b[U+001B][31mc"),
        ("a\tb", "a[U+0009]b"),
        ("\u{200B}", "[U+200B]"),
        (long.as_str(), &format!("{}…", &long[..299])),
    ] {
        let error = refused(json(400, &json!({"error": "e", "error_description": description}))).await;
        assert_eq!(error.details.description.as_deref(), Some(shown), "{shown}");
    }
}

#[tokio::test]
async fn the_other_words_of_the_service_are_harmless_too() {
    let hostile = format!("a\u{202E}\nb{}", "x".repeat(10_000));
    let answer = json!({
        "error": hostile, "suberror": hostile, "trace_id": hostile, "correlation_id": hostile, "timestamp": hostile,
        "claims": hostile,
    });
    let error = refused(json(400, &answer)).await;
    assert_eq!(error.problem, other("a[U+202E]", None));
    assert_eq!(error.details.claims, None);
    let printed = error.details.to_string();
    assert_eq!(hidden(&printed.replace('\n', "")).count(), 0);
    assert_eq!(printed.lines().count(), 6, "{printed}");
}

#[test]
fn a_page_of_an_error_is_read_as_it_is_copied() {
    let page = "Sign in\nSorry, but we\u{2019}re having trouble signing you in.\n\n\
        AADSTS50011: The redirect URI 'http://localhost:1234' specified in the request does not match.\n\
        Troubleshooting details\n\
        If you contact your administrator, send this info to them.\nCopy info to clipboard\n\n\
        Request Id: 255d1aef-8c98-452f-ac51-23d051240864\n\
        Correlation Id: fb3d2015-bc17-4bb9-bb85-30c5cf1aaaa7\n\
        Timestamp: 2026-12-01T14:00:00Z\n\
        Message: AADSTS50011: The redirect URI\n";
    let error = read_pasted(page);
    assert_eq!(error.problem, Problem::ReturnAddressNotRegistered);
    assert_eq!(error.details.codes, [50011]);
    assert_eq!(
        error.details.trace_id.as_deref(),
        Some("255d1aef-8c98-452f-ac51-23d051240864")
    );
    assert_eq!(
        error.details.correlation_id.as_deref(),
        Some("fb3d2015-bc17-4bb9-bb85-30c5cf1aaaa7")
    );
    assert_eq!(error.details.timestamp.as_deref(), Some("2026-12-01T14:00:00Z"));
    let in_two_words = read_pasted(&page.replace("01T14:00:00Z\n", "01 14:00:00Z "));
    assert_eq!(in_two_words.details.timestamp.as_deref(), Some("2026-12-01 14:00:00Z"));
    assert!(
        error
            .details
            .description
            .unwrap()
            .starts_with("AADSTS50011: The redirect")
    );
}

#[test]
fn an_address_with_an_error_is_read_and_a_code_in_it_is_not_kept() {
    for address in [
        "http://localhost:1234/?error=access_denied&error_description=AADSTS65004%3a+Declined&state=1",
        " http://localhost:1234/#error_description=AADSTS65004:%20Declined&error=access_denied \n",
    ] {
        let error = read_pasted(address);
        assert_eq!(error.problem, Problem::Declined);
        assert_eq!(error.details.error.as_deref(), Some("access_denied"));
        assert_eq!(error.details.description.as_deref(), Some("AADSTS65004: Declined"));
    }
    let error = read_pasted("http://localhost:1234/?code=canary-code&state=canary-state");
    assert_eq!(error.problem, other("", None));
    assert!(!format!("{error} {error:?}").contains(CANARY));
}

#[test]
fn a_text_without_an_error_means_nothing_in_particular() {
    for text in ["", " ", "hello", "AADSTS", "AADSTS12"] {
        assert_eq!(read_pasted(text).problem, other("", None), "{text}");
    }
}

proptest! {
    #[test]
    fn nothing_that_is_pasted_is_too_odd(text in any::<String>(), label in "(AADSTS|Trace ID:|http://a/\\?error=)?") {
        let error = read_pasted(&format!("{text}{label}{text}"));
        prop_assert_eq!(hidden(&error.details.description.unwrap_or_default()).count(), 0);
    }
}
