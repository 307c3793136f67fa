//! Clients that say nothing, too much, too slowly or nonsense do not keep the answer out.

use std::time::Duration;

use convene::identity::Limits;
use tokio::io::AsyncWriteExt as _;

use super::{CODE, LONG, STATE, Waiting, assert_code, rest, right, waiting, waiting_with};

const IMPATIENT: Limits = Limits {
    head: Duration::from_millis(200),
    whole: Duration::from_millis(400),
};

/// Sends a byte from time to time until the receiver hangs up.
async fn drip(waiting: &Waiting, start: &str, endless: &str) {
    let mut stream = waiting.connect().await;
    stream.set_nodelay(true).unwrap();
    stream.write_all(start.as_bytes()).await.unwrap();
    let dripping = async {
        for byte in endless.bytes().cycle() {
            if stream.write_all(&[byte]).await.is_err() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(LONG, dripping)
        .await
        .expect("the receiver hangs up");
}

#[tokio::test]
async fn fifty_silent_sockets_do_not_keep_the_answer_out() {
    let waiting = waiting().await;
    let mut silent = Vec::new();
    for number in 0..50 {
        let mut stream = waiting.connect().await;
        if number % 2 == 1 {
            stream.write_all(b"POST / HT").await.unwrap();
        }
        silent.push(stream);
    }
    assert_eq!(waiting.post(&right()).await.status(), 200);
    assert_code(&waiting.end().await);
    for stream in silent {
        assert_eq!(rest(stream).await.status(), 0, "nobody was answered who did not ask");
    }
}

#[tokio::test]
async fn a_browser_that_opens_a_socket_early_and_speaks_late_is_heard() {
    let waiting = waiting().await;
    let mut stream = waiting.connect().await;
    let form = waiting.form(&right());
    for piece in [
        &form[..3],
        &form[3..90],
        &form[90..form.len() - 5],
        &form[form.len() - 5..],
    ] {
        tokio::time::sleep(Duration::from_millis(50)).await;
        stream.write_all(piece.as_bytes()).await.unwrap();
    }
    assert_eq!(rest(stream).await.status(), 200);
    assert_code(&waiting.end().await);
}

#[tokio::test]
async fn a_socket_that_never_speaks_is_closed() {
    let waiting = waiting_with(IMPATIENT, None).await;
    assert_eq!(rest(waiting.connect().await).await.status(), 0);
    waiting.stays_open().await;
}

#[tokio::test]
async fn a_head_and_a_body_that_come_slowly_are_given_up() {
    let waiting = waiting_with(IMPATIENT, None).await;
    drip(&waiting, "", "POST / HTTP/1.1").await;
    drip(&waiting, "POST / HTTP/1.1\r\nX: ", "x").await;
    let form = waiting.form(&right());
    let form = form
        .replace("Content-Length: ", "Content-Length: 10")
        .replace(&right(), "");
    drip(&waiting, &form, "x").await;
    waiting.stays_open().await;
}

#[tokio::test]
async fn headers_without_end_are_cut_off() {
    for header in ["X: x\r\n", "x"] {
        let waiting = waiting().await;
        let mut stream = waiting.connect().await;
        stream.write_all(b"POST / HTTP/1.1\r\nX: ").await.unwrap();
        let block = header.repeat(1000);
        let mut sent = 0;
        // What the sockets' buffers hold may be sent, but not without end.
        while sent < 64 * 1024 * 1024 && stream.write_all(block.as_bytes()).await.is_ok() {
            sent += block.len();
        }
        assert!(sent < 64 * 1024 * 1024);
        waiting.stays_open().await;
    }
}

#[tokio::test]
async fn a_head_of_more_than_8_kib_is_refused_and_one_below_is_read() {
    let waiting = waiting().await;
    for (length, status) in [(9 * 1024, 431), (7 * 1024, 404)] {
        let long = format!("/{}", "x".repeat(length));
        assert_eq!(waiting.send(waiting.bare("GET", &long)).await.status(), status);
    }
    waiting.stays_open().await;
}

#[tokio::test]
async fn a_content_length_that_lies_or_makes_no_sense_does_not_end_the_attempt() {
    let waiting = waiting().await;
    let form = waiting.form(&right());
    let length = right().len().to_string();
    let with = |announced: &str| {
        form.replace(
            &format!("Content-Length: {length}"),
            &format!("Content-Length: {announced}"),
        )
    };

    // More than comes.
    let mut stream = waiting.connect().await;
    stream.write_all(with("1000").as_bytes()).await.unwrap();
    stream.shutdown().await.unwrap();
    assert_eq!(rest(stream).await.status(), 400);
    // Less than comes, so that the state breaks off.
    let less = (format!("code={CODE}&state={STATE}").len() - 1).to_string();
    assert_eq!(waiting.send(with(&less)).await.status(), 400);
    // More than is taken, and the same without a body at all.
    for announced in ["65537", "1000000000000"] {
        assert_eq!(waiting.send(with(announced)).await.status(), 413, "{announced}");
    }
    // The largest number of all, which hyper cannot count with.
    assert_eq!(waiting.send(with("18446744073709551615")).await.status(), 431);
    for announced in [
        "",
        "-1",
        "+5",
        "0x10",
        "1e3",
        "99999999999999999999999",
        &format!("{length}, 1"),
        &format!("{length}\r\nContent-Length: 1"),
    ] {
        assert_eq!(waiting.send(with(announced)).await.status(), 400, "{announced:?}");
    }
    assert_eq!(waiting.send(with("0")).await.status(), 400);
    waiting.stays_open().await;
}

#[tokio::test]
async fn a_body_of_64_kib_is_read_and_a_larger_one_refused() {
    let padded = |to: usize| {
        let answer = right();
        format!("{answer}&x={}", "x".repeat(to - answer.len() - 3))
    };
    let waiting = waiting().await;
    for length in [64 * 1024 + 1, 1024 * 1024] {
        assert_eq!(waiting.post(&padded(length)).await.status(), 413);
    }
    assert_eq!(waiting.post(&padded(64 * 1024)).await.status(), 200);
    assert_code(&waiting.end().await);
}

#[tokio::test]
async fn a_chunked_form_is_read_and_a_broken_or_endless_one_does_not_end_the_attempt() {
    let waiting = waiting().await;
    let chunked = |body: &str| {
        let form = waiting.form(&right());
        let (head, _) = form.split_once("\r\n\r\n").unwrap();
        let head = head.replace(
            &format!("Content-Length: {}", right().len()),
            "Transfer-Encoding: chunked",
        );
        format!("{head}\r\n\r\n{body}")
    };
    let in_chunks = |answer: &str| {
        let (first, second) = answer.split_at(9);
        format!("9\r\n{first}\r\n{:x};extension=1\r\n{second}\r\n", second.len())
    };
    for broken in ["zz\r\n", "-1\r\n", "ffffffffffffffffff\r\n", "5\r\ncode=a&state", "\0"] {
        let mut stream = waiting.connect().await;
        stream.write_all(chunked(broken).as_bytes()).await.unwrap();
        stream.shutdown().await.unwrap();
        assert_eq!(rest(stream).await.status(), 400, "{broken:?}");
    }
    let endless = chunked(&format!("1000\r\n{}\r\n", "x".repeat(0x1000)).repeat(20));
    // That it was refused may be lost, since more was still on its way.
    assert!([413, 0].contains(&waiting.send(endless).await.status()));

    let whole = chunked(&format!("{}0\r\nTrailer: x\r\n\r\n", in_chunks(&right())));
    assert_eq!(waiting.send(whole).await.status(), 200);
    assert_code(&waiting.end().await);
}

#[tokio::test]
async fn what_is_no_http_does_not_end_the_attempt() {
    let waiting = waiting().await;
    let hello =
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 TLS client hello, or its beginning \x00\x20\x13\x01\x13\x02";
    let many_zeros = [0; 10_000];
    for nonsense in [
        &hello[..],
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"\r\n\r\n\r\n\r\n",
        b"GET /\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost : x\r\n\r\n",
        b"POST / HTTP/1.1\r\nA\0: x\r\n\r\n",
        b"\xff\xfe\xfd\xfc\xfb",
        &many_zeros,
    ] {
        let mut stream = waiting.connect().await;
        stream.write_all(nonsense).await.ok();
        stream.shutdown().await.ok();
        let status = rest(stream).await.status();
        assert!([400, 421, 431, 0].contains(&status), "{status} for {nonsense:?}");
    }
    waiting.stays_open().await;
}

#[tokio::test]
async fn a_second_request_on_the_same_connection_is_not_read() {
    let waiting = waiting().await;
    let both = format!("{}{}", waiting.bare("GET", "/"), waiting.form(&right()));
    let reply = waiting.send(both).await;
    assert_eq!(reply.0.matches("HTTP/1.1").count(), 1, "{reply:?}");
    waiting.stays_open().await;
}
