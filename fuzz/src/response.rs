//! A response as a file: as HTTP/1.1 writes it, with line ends of either kind.

use reqwest::{
    StatusCode,
    header::{HeaderMap, HeaderName, HeaderValue},
};

/// The response in `bytes`. Without a blank line all of it is the body of a success; headers that are none are left out.
pub fn response(bytes: &[u8]) -> (StatusCode, HeaderMap, Vec<u8>) {
    let end = |blank: &[u8]| bytes.windows(blank.len()).position(|window| window == blank);
    let Some((head, body)) = [&b"\r\n\r\n"[..], b"\n\n"]
        .into_iter()
        .filter_map(|blank| end(blank).map(|at| (&bytes[..at], &bytes[at + blank.len()..])))
        .min_by_key(|(head, _)| head.len())
    else {
        return (StatusCode::OK, HeaderMap::new(), bytes.to_vec());
    };
    let mut lines = head.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    let status = lines.next().and_then(|line| line.split(|byte| *byte == b' ').nth(1));
    let status = status.and_then(|status| StatusCode::from_bytes(status).ok());
    let mut headers = HeaderMap::new();
    for line in lines {
        let mut parts = line.splitn(2, |byte| *byte == b':').map(<[u8]>::trim_ascii);
        let name = parts.next().and_then(|name| HeaderName::from_bytes(name).ok());
        let value = parts.next().and_then(|value| HeaderValue::from_bytes(value).ok());
        if let (Some(name), Some(value)) = (name, value) {
            headers.append(name, value);
        }
    }
    (status.unwrap_or(StatusCode::OK), headers, body.to_vec())
}
