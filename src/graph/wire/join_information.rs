//! The service's own invitation (`joinInformation`, an `itemBody`): HTML inside a form-encoded `data:` URL.

use percent_encoding::percent_decode_str;
use serde::Deserialize;

use super::loose::Loose;

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct JoinInformation {
    content: Loose<String>,
    content_type: Loose<String>,
}

impl JoinInformation {
    /// The HTML, if that is what it holds.
    pub fn html(self) -> Option<String> {
        let is_html = self.content_type.0.is_none_or(|kind| kind.eq_ignore_ascii_case("html"));
        self.content
            .0
            .filter(|_| is_html)
            .and_then(|content| decode(&content))
            .filter(|html| !html.trim().is_empty())
    }
}

/// The text in a `data:` URL; what is none is taken as it is. The reference pages show the URL both with a plain prefix
/// and with its prefix encoded like the rest (<https://learn.microsoft.com/graph/api/onlinemeeting-get>).
fn decode(content: &str) -> Option<String> {
    let content = content.trim();
    let starts_with = |prefix: &str| {
        content
            .get(..prefix.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    if starts_with("data:") {
        payload(content).map(form_decoded)
    } else if starts_with("data%3A") {
        payload(&form_decoded(content)).map(str::to_owned)
    } else {
        Some(content.to_owned())
    }
}

/// What follows the media type; nothing if it is base64, which Graph does not use.
fn payload(url: &str) -> Option<&str> {
    url.split_once(',')
        .filter(|(head, _)| !head.ends_with(";base64"))
        .map(|(_, payload)| payload)
}

fn form_decoded(text: &str) -> String {
    percent_decode_str(&text.replace('+', " "))
        .decode_utf8_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{super::loose::fit, *};

    fn html(content: &str, content_type: &str) -> Option<String> {
        fit::<JoinInformation>(json!({"content": content, "contentType": content_type}))
            .unwrap()
            .html()
    }

    #[test]
    fn the_data_url_is_decoded_whatever_of_it_is_encoded() {
        let expected = Some("<p>100 % + Zürich</p>".to_owned());
        for content in [
            "data:text/html,%3cp%3e100+%25+%2b+Z%C3%BCrich%3c%2fp%3e",
            "data%3Atext%2Fhtml%2C%3Cp%3E100%20%25%20%2B%20Z%C3%BCrich%3C%2Fp%3E",
            "DATA:text/html;charset=utf-8,%3Cp%3E100%20%25%20%2B%20Z%C3%BCrich%3C/p%3E",
            "<p>100 % + Zürich</p>",
        ] {
            assert_eq!(html(content, "Html"), expected, "{content}");
        }
    }

    #[test]
    fn what_is_no_html_is_none() {
        for (content, content_type) in [
            ("hello", "text"),
            ("", "html"),
            ("data:text/html,", "html"),
            ("data:", "html"),
            ("data:a;base64,AA", "html"),
        ] {
            assert_eq!(html(content, content_type), None, "{content:?}");
        }
    }
}
