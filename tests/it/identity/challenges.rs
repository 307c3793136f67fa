//! The claims that a refused call asks for: found in whatever headers there are, or not at all.

use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use convene::identity::{Claims, challenge_of};
use proptest::prelude::*;

/// As Microsoft's page on continuous access evaluation has it.
const ASKED: &str = r#"{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}"#;
const MERGED: &str = r#"{"access_token":{"nbf":{"essential":true,"value":"1604106651"},"xms_cc":{"values":["cp1"]}}}"#;

fn found(headers: &[&str]) -> Option<String> {
    let headers: Vec<_> = headers.iter().map(|&header| header.to_owned()).collect();
    challenge_of(&headers).map(|claims| claims.to_string())
}

fn header(claims: &str) -> String {
    format!(
        "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", \
         error=\"insufficient_claims\", claims=\"{claims}\""
    )
}

#[test]
fn what_we_can_do_is_always_said() {
    assert_eq!(
        Claims::ours().to_string(),
        r#"{"access_token":{"xms_cc":{"values":["cp1"]}}}"#
    );
}

#[test]
fn a_challenge_is_joined_with_what_we_can_do() {
    for (asked, sent) in [
        (ASKED, MERGED),
        (
            r#"{"id_token":{"x":null},"access_token":{}}"#,
            r#"{"id_token":{"x":null},"access_token":{"xms_cc":{"values":["cp1"]}}}"#,
        ),
        (
            r#"{"access_token":{"xms_cc":{"values":["ssm"],"essential":true}}}"#,
            r#"{"access_token":{"xms_cc":{"values":["ssm","cp1"],"essential":true}}}"#,
        ),
        (
            r#"{"access_token":{"xms_cc":{"values":["cp1"]}}}"#,
            r#"{"access_token":{"xms_cc":{"values":["cp1"]}}}"#,
        ),
        (
            r#"{"access_token":{"xms_cc":null}}"#,
            r#"{"access_token":{"xms_cc":{"values":["cp1"]}}}"#,
        ),
    ] {
        assert_eq!(Claims::challenged(asked).unwrap().to_string(), sent);
    }
    for no_challenge in [
        "",
        "null",
        "[]",
        "{}",
        r#"{"access_token":null}"#,
        r#"{"id_token":{}}"#,
        "{",
    ] {
        assert_eq!(Claims::challenged(no_challenge), None, "{no_challenge}");
    }
}

#[test]
fn a_challenge_is_found_in_either_base64_wherever_it_stands() {
    // Both alphabets differ in the encoding of this one.
    let odd = r#"{"access_token":{"x":{"value":"???>>>~~~"}}}"#;
    assert_ne!(STANDARD.encode(odd), URL_SAFE_NO_PAD.encode(odd));
    for asked in [ASKED, odd] {
        for encoded in [
            STANDARD.encode(asked),
            STANDARD.encode(asked).trim_end_matches('=').to_owned(),
            URL_SAFE_NO_PAD.encode(asked),
        ] {
            assert_eq!(
                found(&[&header(&encoded)]),
                Some(Claims::challenged(asked).unwrap().to_string()),
                "{encoded}"
            );
        }
    }
    let encoded = STANDARD.encode(ASKED);
    let bearer = header(&encoded);
    for headers in [
        vec!["Negotiate", "Basic realm=\"a, b\"", &bearer],
        vec![&bearer, "Bearer error=\"invalid_token\""],
        vec!["Bearer error=\"invalid_token\"", &bearer],
    ] {
        assert_eq!(found(&headers).as_deref(), Some(MERGED), "{headers:?}");
    }
    for one in [
        format!("Basic realm=\"x\", {bearer}"),
        format!("Negotiate YIIB=, {bearer}, Basic realm=\"y\""),
        format!("Negotiate, {bearer}"),
        format!("Bearer error=\"invalid_token\", {bearer}"),
        format!("bearer  ERROR = insufficient_claims ,, claims\t=\t\"{encoded}\""),
        format!("BEARER claims={encoded}, error=insufficient_claims"),
        bearer.replace("insufficient_claims", r"insufficient\_claims"),
        bearer.replace("realm=\"\"", r#"realm="a \" error=\"b\\""#),
    ] {
        assert_eq!(found(&[&one]).as_deref(), Some(MERGED), "{one}");
    }
}

#[test]
fn anything_else_is_no_challenge() {
    let encoded = STANDARD.encode(ASKED);
    for one in [
        String::new(),
        "Bearer".to_owned(),
        "Bearer error=\"invalid_token\"".to_owned(),
        "Bearer error=\"insufficient_claims\"".to_owned(),
        header(""),
        header("!!!"),
        header(&STANDARD.encode("not json")),
        header(&STANDARD.encode("[]")),
        header(&STANDARD.encode(r#"{"access_token":7}"#)),
        header(&STANDARD.encode([0xFF, 0xFE])),
        header(&encoded).replace("insufficient_claims", "invalid_token"),
        header(&encoded).replace("Bearer", "PoP"),
        // Of two challenges each has only a half.
        format!("Bearer error=\"insufficient_claims\", Bearer claims=\"{encoded}\""),
        // The end of the quotes is missing.
        header(&encoded).trim_end_matches('"').to_owned(),
        // A quoted text is no challenge.
        format!("Basic realm=\"Bearer error=insufficient_claims, claims={encoded}\""),
        // The program that has the parameters is another's.
        format!("Basic error=\"insufficient_claims\", claims=\"{encoded}\""),
    ] {
        assert_eq!(found(&[&one]), None, "{one}");
    }
    assert_eq!(found(&[]), None);
}

#[test]
fn a_challenge_may_have_four_kibibytes() {
    let of = |length: usize| {
        let empty = r#"{"access_token":{"x":""}}"#.len();
        let claims = format!(r#"{{"access_token":{{"x":"{}"}}}}"#, "y".repeat(length - empty));
        assert_eq!(claims.len(), length);
        header(&STANDARD.encode(claims))
    };
    assert!(found(&[&of(4096)]).is_some());
    assert_eq!(found(&[&of(4097)]), None);
    assert_eq!(found(&[&of(1_000_000)]), None);
}

proptest! {
    #[test]
    fn no_header_is_too_odd(headers in prop::collection::vec(".{0,80}", 0..4)) {
        let headers: Vec<_> = headers.iter().map(String::as_str).collect();
        prop_assert_eq!(found(&headers), None);
    }

    #[test]
    fn no_header_made_of_the_right_pieces_is_too_odd(
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "Bearer", " ", ",", "=", "\"", "\\", "error", "claims", "insufficient_claims", "e30=", "\t", "é",
            ]),
            0..40,
        )
    ) {
        prop_assert_eq!(found(&[&pieces.concat()]), None);
    }

    #[test]
    fn a_challenge_is_found_after_any_other_well_formed_one(
        realm in "[ -~]{0,20}",
        word in "[A-Za-z0-9._~+/-]{1,20}={0,2}",
    ) {
        let realm = realm.replace('\\', r"\\").replace('"', "\\\"");
        let bearer = header(&STANDARD.encode(ASKED));
        let one = format!("Basic realm=\"{realm}\", Negotiate {word}, {bearer}");
        let found = found(&[&one]);
        prop_assert_eq!(found.as_deref(), Some(MERGED));
    }
}
