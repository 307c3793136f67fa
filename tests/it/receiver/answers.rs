//! What each request gets, and which one counts.

use convene::identity::BrowserAnswer;
use tokio::io::AsyncWriteExt as _;

use super::{CODE, STATE, V4, V6, assert_code, exchange, has_ipv6, is_open, rest, right, waiting, waiting_with};

#[tokio::test]
async fn a_form_with_the_right_state_brings_the_code_and_gets_the_page() {
    let waiting = waiting().await;
    let reply = waiting.post(&right()).await;
    assert_eq!(reply.status(), 200);
    for (name, value) in [
        ("content-type", "text/html; charset=utf-8"),
        ("cache-control", "no-store"),
        (
            "content-security-policy",
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        ),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("connection", "close"),
    ] {
        assert_eq!(reply.header(name), Some(value), "{name}");
    }
    assert_eq!(
        reply.header("content-length"),
        Some(reply.page().len().to_string().as_str())
    );
    assert!(reply.page().contains("You can go back to Convene."), "{reply:?}");
    assert!(!reply.0.contains(CODE) && !reply.0.contains(STATE), "{reply:?}");
    let answer = waiting.end().await;
    assert_code(&answer);
    assert!(!format!("{answer:?}").contains(CODE), "a code prints as a mask");
}

#[tokio::test]
async fn the_answer_may_come_on_either_address_and_to_each_name_of_this_computer() {
    for address in [V4, V6] {
        if address == V6 && !has_ipv6().await {
            continue;
        }
        for host in ["localhost", "LocalHost", "127.0.0.1", "[::1]"] {
            let waiting = waiting().await;
            let form = waiting.form(&right()).replace("localhost", host);
            let stream = tokio::net::TcpStream::connect((address, waiting.port)).await.unwrap();
            assert_eq!(
                exchange(stream, form.as_bytes()).await.status(),
                200,
                "{host} on {address}"
            );
            assert_code(&waiting.end().await);
        }
    }
}

#[tokio::test]
async fn an_error_is_handed_on_as_it_came_and_nothing_of_it_is_echoed() {
    let waiting = waiting().await;
    let reply = waiting
        .post(&format!(
            "error=access_denied&error_description=AADSTS65004%3A+%3Cscript%3Ealert%281%29%3C%2Fscript%3E%0D%0ASet-Cookie%3A+a%3Db+\
            %E2%80%AEgnp&error_uri=https%3A%2F%2Flogin.example%2Ferror%3Fcode%3D65004&state={STATE}"
        ))
        .await;
    assert_eq!(reply.status(), 200);
    assert_eq!(reply.page().matches("script").count(), 0, "{reply:?}");
    for part in ["access_denied", "AADSTS", "Set-Cookie", "gnp", "login.example"] {
        assert!(!reply.0.contains(part), "{part} in {reply:?}");
    }
    match waiting.end().await {
        BrowserAnswer::Error {
            error,
            description,
            uri,
        } => {
            assert_eq!(error, "access_denied");
            assert_eq!(
                description.as_deref(),
                Some("AADSTS65004: <script>alert(1)</script>\r\nSet-Cookie: a=b \u{202e}gnp")
            );
            assert_eq!(uri.as_deref(), Some("https://login.example/error?code=65004"));
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_wrong_old_double_or_missing_state_is_answered_and_ignored() {
    let waiting = waiting().await;
    let short = &STATE[..STATE.len() - 1];
    for state in [
        String::new(),
        "state=".to_owned(),
        "state=of-an-earlier-attempt".to_owned(),
        format!("state={short}"),
        format!("state={STATE}x"),
        format!("state={}", STATE.to_uppercase()),
        format!("state=+{STATE}"),
        format!("State={STATE}"),
        format!("state={STATE}&state={STATE}"),
        format!("state={STATE}&state=other"),
        format!("state=other&%73tate={STATE}"),
    ] {
        for answer in [format!("code={CODE}"), "error=access_denied".to_owned()] {
            let reply = waiting.post(&format!("{answer}&{state}")).await;
            assert_eq!(reply.status(), 400, "{state}");
            assert!(!reply.0.contains(CODE) && !reply.0.contains(short), "{reply:?}");
        }
    }
    // The state counts in the form only.
    let elsewhere = waiting
        .form(&format!("code={CODE}"))
        .replacen("POST /", &format!("POST /?state={STATE}"), 1);
    assert_eq!(waiting.send(elsewhere).await.status(), 400);
    waiting.stays_open().await;
}

#[tokio::test]
async fn a_form_with_the_right_state_but_no_clear_answer_is_ignored() {
    let waiting = waiting().await;
    for fields in [
        "",
        "code=",
        "error=",
        "code=a&code=a",
        "code=a&code=b",
        "error=a&error=a",
        "code=a&error=access_denied",
        "code=a&iss=x&iss=x",
        "error=a&error_description=x&error_description=x",
        "error=a&error_uri=x&error_uri=x",
        "code=a+b",
        "code=a%0Ab",
        "code=%C3%A9",
        "error=access%20denied",
    ] {
        let reply = waiting.post(&format!("{fields}&state={STATE}")).await;
        assert_eq!(reply.status(), 400, "{fields}");
    }
    waiting.stays_open().await;
}

#[tokio::test]
async fn after_the_answer_a_second_post_finds_nobody() {
    let waiting = waiting().await;
    let port = waiting.port;
    assert_eq!(waiting.post(&right()).await.status(), 200);
    assert_code(&waiting.end().await);
    assert!(!is_open(V4, port).await && !is_open(V6, port).await);
}

#[tokio::test]
async fn an_answer_that_comes_late_on_an_open_connection_changes_nothing() {
    let waiting = waiting().await;
    let late = waiting.form(&format!("code=another-code&state={STATE}"));
    let (begun, remainder) = late.split_at(late.len() - 3);
    let mut stream = waiting.connect().await;
    stream.write_all(begun.as_bytes()).await.unwrap();
    assert_eq!(waiting.post(&right()).await.status(), 200);
    assert_code(&waiting.end().await);
    stream.write_all(remainder.as_bytes()).await.ok();
    assert_eq!(rest(stream).await.status(), 0);
}

#[tokio::test]
async fn a_browser_that_is_gone_before_it_has_its_page_has_brought_the_answer_all_the_same() {
    let waiting = waiting().await;
    let mut stream = waiting.connect().await;
    stream.write_all(waiting.form(&right()).as_bytes()).await.unwrap();
    drop(stream);
    assert_code(&waiting.end().await);
}

#[tokio::test]
async fn an_answer_in_an_address_ends_the_attempt_and_is_not_used() {
    for answer in [format!("code={CODE}"), "error=access_denied".to_owned()] {
        let waiting = waiting().await;
        let reply = waiting
            .send(waiting.bare("GET", &format!("/?{answer}&state={STATE}")))
            .await;
        assert_eq!(reply.status(), 400);
        assert!(reply.page().contains("Convene can’t accept this. Go back to Convene."));
        assert!(!reply.0.contains(CODE), "{reply:?}");
        assert!(matches!(waiting.end().await, BrowserAnswer::Unsafe));
    }
}

#[tokio::test]
async fn an_address_without_the_right_state_or_without_an_answer_gets_the_page_and_is_ignored() {
    let waiting = waiting().await;
    for target in [
        "/".to_owned(),
        "/?".to_owned(),
        format!("/?code={CODE}"),
        format!("/?code={CODE}&state=other"),
        format!("/?code={CODE}&state={STATE}&state={STATE}"),
        format!("/?state={STATE}"),
    ] {
        let reply = waiting.send(waiting.bare("GET", &target)).await;
        assert_eq!(reply.status(), 200, "{target}");
        assert!(!reply.0.contains(CODE) && !reply.0.contains(STATE), "{reply:?}");
    }
    waiting.stays_open().await;
}

#[tokio::test]
async fn other_paths_and_methods_are_refused_and_no_other_site_may_read_the_answer() {
    let waiting = waiting().await;
    for (status, method, target) in [
        (404, "GET", "/favicon.ico"),
        (404, "GET", "/callback?code=a"),
        (404, "GET", "//"),
        (404, "GET", "/%2e"),
        (404, "POST", "/callback"),
        (405, "HEAD", "/"),
        (405, "PUT", "/"),
        (405, "PATCH", "/"),
        (405, "DELETE", "/"),
        (405, "TRACE", "/"),
        (405, "OPTIONS", "/"),
        (405, "OPTIONS", "*"),
        (405, "post", "/"),
        (405, "ANYTHING", "/"),
    ] {
        let form = waiting.form(&right());
        let form = form.strip_prefix("POST /").unwrap();
        let asking = "Origin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\nContent-Type";
        let request = format!(
            "{method} {target}{}",
            form.replace("Origin: null\r\nContent-Type", asking)
        );
        let reply = waiting.send(request).await;
        assert_eq!(reply.status(), status, "{method} {target}");
        assert!(!reply.0.to_lowercase().contains("access-control"), "{reply:?}");
        assert_eq!(reply.header("allow"), (status == 405).then_some("GET, POST"));
        assert_eq!(reply.header("connection"), Some("close"));
    }
    waiting.stays_open().await;
}

#[tokio::test]
async fn only_forms_count() {
    let waiting = waiting().await;
    for content_type in [
        "",
        "text/plain",
        "application/json",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded-not",
        "application/x-www-form-urlencoded\r\nContent-Type: text/plain",
    ] {
        let reply = waiting.send(waiting.form_with(content_type, &right())).await;
        assert_eq!(reply.status(), 415, "{content_type}");
    }
    let without = waiting
        .form(&right())
        .replace("Content-Type: application/x-www-form-urlencoded\r\n", "");
    assert_eq!(waiting.send(without).await.status(), 415);
    let with_charset = waiting.form_with("Application/X-WWW-Form-URLencoded ; charset=UTF-8", &right());
    assert_eq!(waiting.send(with_charset).await.status(), 200);
    assert_code(&waiting.end().await);
}

#[tokio::test]
async fn a_request_to_another_name_is_refused() {
    let waiting = waiting().await;
    let port = waiting.port;
    let good = format!("Host: localhost:{port}\r\n");
    for bad in [
        String::new(),
        "Host:\r\n".to_owned(),
        "Host: localhost\r\n".to_owned(),
        "Host: localhost:80\r\n".to_owned(),
        format!("Host: localhost.:{port}\r\n"),
        format!("Host: localhost:0{port}\r\n"),
        format!("Host: localhost.evil.example:{port}\r\n"),
        format!("Host: evil.example:{port}\r\n"),
        format!("Host: 127.0.0.2:{port}\r\n"),
        format!("Host: 0.0.0.0:{port}\r\n"),
        format!("Host: ::1:{port}\r\n"),
        format!("Host: me@localhost:{port}\r\n"),
        format!("Host: evil.example\r\n{good}"),
        format!("{good}{good}"),
    ] {
        for request in [waiting.form(&right()), waiting.bare("GET", "/")] {
            assert_eq!(waiting.send(request.replace(&good, &bad)).await.status(), 421, "{bad}");
        }
    }
    for target in [
        format!("http://evil.example:{port}/"),
        format!("http://me@localhost:{port}/"),
        "http://localhost/".to_owned(),
    ] {
        let request = waiting.form(&right()).replacen("POST /", &format!("POST {target}"), 1);
        assert_eq!(waiting.send(request).await.status(), 421, "{target}");
    }
    waiting.stays_open().await;
}

#[tokio::test]
async fn an_answer_of_another_issuer_ends_the_attempt_and_is_not_used() {
    let ours = Some("https://login.example/tenant/v2.0");
    for answer in ["code=a", "error=access_denied"] {
        for other in [
            "https%3A%2F%2Fevil.example",
            "https%3A%2F%2Flogin.example%2Ftenant%2Fv2.0%2F",
            "",
        ] {
            let waiting = waiting_with(super::Limits::default(), ours).await;
            let reply = waiting.post(&format!("{answer}&state={STATE}&iss={other}")).await;
            assert_eq!(reply.status(), 400, "{other}");
            assert!(matches!(waiting.end().await, BrowserAnswer::WrongIssuer));
        }
    }
    // Who does not know the state does not end the attempt either.
    let waiting = waiting_with(super::Limits::default(), ours).await;
    assert_eq!(waiting.post("code=a&state=other&iss=x").await.status(), 400);
    waiting.stays_open().await;
}

#[tokio::test]
async fn the_right_issuer_no_issuer_and_any_issuer_when_none_is_known_are_fine() {
    let ours = "https://login.example/tenant/v2.0";
    let named = "&iss=https%3A%2F%2Flogin.example%2Ftenant%2Fv2.0";
    for (known, sent) in [(Some(ours), named), (Some(ours), ""), (None, named), (None, "&iss=x")] {
        let waiting = waiting_with(super::Limits::default(), known).await;
        assert_eq!(waiting.post(&format!("{}{sent}", right())).await.status(), 200);
        assert_code(&waiting.end().await);
    }
}

#[tokio::test]
async fn odd_percent_encoding_is_read_as_a_form_and_nul_and_bad_utf_8_are_refused() {
    let waiting = waiting().await;
    for bad in [
        "error_description=%00",
        "error_description=%C3",
        "error_description=%C3&x=%A9",
        "error_description=%ED%A0%80",
        "%FF=1",
        "x=\u{0}",
    ] {
        let reply = waiting.post(&format!("error=a&state={STATE}&{bad}")).await;
        assert_eq!(reply.status(), 400, "{bad:?}");
    }
    let raw = [
        waiting
            .form(&format!("code={CODE}&state={STATE}&x=12"))
            .as_bytes()
            .strip_suffix(b"12")
            .unwrap(),
        b"\xC3\x28",
    ]
    .concat();
    assert_eq!(waiting.send(raw).await.status(), 400);

    let odd = format!(
        "&&=&x&error%5fdescription=100%25+%zz+%4+%&error=%61ccess_denied&state={}",
        STATE.replace('-', "%2D")
    );
    assert_eq!(waiting.post(&odd).await.status(), 200);
    match waiting.end().await {
        BrowserAnswer::Error { error, description, .. } => {
            assert_eq!(error, "access_denied");
            assert_eq!(description.as_deref(), Some("100% %zz %4 %"));
        }
        other => panic!("{other:?}"),
    }
}
