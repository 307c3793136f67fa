//! The ports: both addresses of `localhost`, held from the start and closed at the end, however it ends.

use std::time::Duration;

use convene::identity::Receiver;
use convene::settings::Language;
use tokio::net::TcpListener;

use super::{V4, V6, expected, has_ipv6, is_open, port, rest, waiting};

#[tokio::test]
async fn the_port_is_held_on_both_addresses_of_localhost() {
    let receiver = Receiver::bind(Language::English).await.unwrap();
    let port = port(&receiver);
    assert!(is_open(V4, port).await);
    assert!(TcpListener::bind((V4, port)).await.is_err());
    if has_ipv6().await {
        assert!(is_open(V6, port).await);
        assert!(TcpListener::bind((V6, port)).await.is_err());
    }
    let other = Receiver::bind(Language::English).await.unwrap();
    assert_ne!(super::port(&other), port, "two attempts at once have a port each");
}

#[tokio::test]
async fn cancelling_closes_the_port_and_every_connection() {
    let waiting = waiting().await;
    let port = waiting.port;
    let (silent, other) = (waiting.connect().await, waiting.connect().await);
    waiting.answer.abort();
    assert!(waiting.answer.await.unwrap_err().is_cancelled());
    assert!(!is_open(V4, port).await && !is_open(V6, port).await);
    for stream in [silent, other] {
        assert_eq!(rest(stream).await.status(), 0);
    }
}

#[tokio::test]
async fn a_timeout_closes_the_port() {
    let receiver = Receiver::bind(Language::English).await.unwrap();
    let port = port(&receiver);
    let ended = tokio::time::timeout(Duration::from_millis(50), receiver.answer(&expected(None))).await;
    assert!(ended.is_err(), "nobody answered");
    assert!(!is_open(V4, port).await && !is_open(V6, port).await);
}

#[tokio::test]
async fn a_receiver_that_is_never_asked_closes_its_port_too() {
    let receiver = Receiver::bind(Language::English).await.unwrap();
    let port = port(&receiver);
    drop(receiver);
    assert!(!is_open(V4, port).await && !is_open(V6, port).await);
}
