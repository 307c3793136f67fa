//! A request as it would be sent, to be looked at before.

use std::fmt::Write as _;

/// A request that has not been sent: everything but the token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// The verb.
    pub method: &'static str,
    /// The address.
    pub url: String,
    /// The body, JSON, to the letter.
    pub body: String,
}

impl Outgoing {
    /// The same request as a curl command for a POSIX shell; the shell variable `TOKEN` stands where the access token goes.
    ///
    /// Control characters, which no shell takes from a keyboard as they are, are written as JSON writes them (`\u007f`).
    pub fn curl(&self) -> String {
        let Self { method, url, body } = self;
        let body = body.chars().fold(String::with_capacity(body.len()), |mut body, c| {
            if c.is_control() {
                write!(body, "\\u{:04x}", u32::from(c)).expect("a String takes everything");
            } else {
                body.push(c);
            }
            body
        });
        // What can't be quoted is a NUL only, and neither of the two has one.
        let [url, body] = [url, &body].map(|text| shlex::try_quote(text).unwrap_or_default());
        format!(
            "curl --request {method} \\\n  --header \"Authorization: Bearer $TOKEN\" \\\n  \
             --header 'Content-Type: application/json' \\\n  --data-raw {body} \\\n  {url}\n"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::create_or_get_body;
    use crate::meeting::{ExternalId, MeetingOptions, MeetingRequest, RequestTimes};
    use proptest::prelude::*;

    fn outgoing(external_id: &str, subject: &str) -> Outgoing {
        let request = MeetingRequest {
            external_id: ExternalId::parse(external_id).unwrap(),
            subject: Some(subject.to_owned()),
            times: RequestTimes::ServiceChooses,
            attendees: Vec::new(),
            channel: None,
            options: MeetingOptions::default(),
        };
        Outgoing {
            method: "POST",
            url: "https://graph.microsoft.com/v1.0/me/onlineMeetings/createOrGet".to_owned(),
            body: create_or_get_body(&request),
        }
    }

    /// What `curl` is called with when a real shell reads the command, an argument a NUL.
    #[cfg(unix)]
    fn arguments(command: &str) -> Vec<String> {
        let script = format!("curl() {{ printf '%s\\0' \"$@\"; }}\nTOKEN=a.b-c\n{command}");
        let output = std::process::Command::new("sh").args(["-c", &script]).output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
        let text = String::from_utf8(output.stdout).unwrap();
        text.split_terminator('\0').map(str::to_owned).collect()
    }

    #[cfg(unix)]
    fn check(outgoing: &Outgoing) {
        let command = outgoing.curl();
        assert!(!command.chars().any(|c| c.is_control() && c != '\n'), "{command}");
        let arguments = arguments(&command);
        let [request, post, h1, token, h2, json, data, body, url] = arguments.as_slice() else {
            panic!("{arguments:?}");
        };
        assert_eq!([request.as_str(), post], ["--request", "POST"]);
        assert_eq!([h1.as_str(), token], ["--header", "Authorization: Bearer a.b-c"]);
        assert_eq!([h2.as_str(), json], ["--header", "Content-Type: application/json"]);
        assert_eq!(data, "--data-raw");
        assert_eq!(url, &outgoing.url);
        let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(read(body), read(&outgoing.body));
    }

    #[cfg(unix)]
    #[test]
    fn a_shell_reads_back_what_would_be_sent() {
        for subject in [
            "Weekly",
            "It's Ana's",
            "$(touch /tmp/evil) `id` $TOKEN ${HOME}",
            "back\\slash \"quotes\" !history !!",
            "line\nbreak\ttab\u{7f}\u{9b}31m\u{1b}[0m",
            "'; echo hello; '",
            "~ * ? [a] {b,c} # & | < > ^ %PATH%",
            "Ünïcode 日本語 \u{202e}",
            "",
        ] {
            check(&outgoing("ID-1", subject));
        }
    }

    #[cfg(unix)]
    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn whatever_is_typed(subject in "(?s).{0,40}", id in "[ -~]{0,20}[!-~]") {
            if ExternalId::parse(&id).is_ok() {
                check(&outgoing(&id, &subject));
            }
        }
    }
}
