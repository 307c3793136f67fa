//! The few pages a browser can see. Each says that this is a demo.

use axum::http::StatusCode;

use super::{answer::Answer, meeting::StoredMeeting, organization::NAME, time};

/// `/`: what this is.
pub(super) fn welcome() -> Answer {
    page(
        StatusCode::OK,
        "Convene demo organization",
        "<p>This program plays the part of Microsoft Graph for an invented organization, on this computer only. \
         Nothing here is Microsoft 365, and nothing leaves this computer.</p>",
    )
}

/// Where a join link leads.
pub(super) fn join(meeting: &StoredMeeting, revived: bool) -> Answer {
    let note = if revived {
        "<p>The meeting had been deleted. Opening its link has brought it back, as it does in the real service.</p>"
    } else {
        ""
    };
    page(
        StatusCode::OK,
        "Demo meeting",
        &format!(
            "<p><strong>Demo meeting: this is not a Microsoft Teams meeting.</strong> \
             Nobody is here, and nothing can be heard or seen.</p>\
             <dl><dt>Subject</dt><dd>{}</dd><dt>Starts</dt><dd>{}</dd><dt>Ends</dt><dd>{}</dd></dl>{note}",
            escape(meeting.subject.as_deref().unwrap_or("(none)")),
            time::write(meeting.start),
            time::write(meeting.end),
        ),
    )
}

/// Where the link to the meeting's options leads.
pub(super) fn options(meeting: &StoredMeeting) -> Answer {
    let rows = meeting.settings.iter().map(|(name, value)| {
        format!(
            "<dt>{}</dt><dd>{}</dd>",
            escape(name),
            escape(value.as_str().unwrap_or(&value.to_string()))
        )
    });
    page(
        StatusCode::OK,
        "Options of a demo meeting",
        &format!(
            "<p><strong>Demo meeting: this is not a Microsoft Teams meeting.</strong> \
             Options of “{}”, to be read only.</p><dl>{}</dl>",
            escape(meeting.subject.as_deref().unwrap_or("(none)")),
            rows.collect::<String>(),
        ),
    )
}

/// Where a link to a meeting's chat leads, which has the shape of those of Teams.
pub(super) fn chat(meeting: &StoredMeeting) -> Answer {
    page(
        StatusCode::OK,
        "Chat of a demo meeting",
        &format!(
            "<p><strong>Demo meeting: this is not a Microsoft Teams meeting.</strong> \
             Nobody has written anything in the chat of “{}”.</p>",
            escape(meeting.subject.as_deref().unwrap_or("(none)")),
        ),
    )
}

/// Where the link to the telephone numbers leads.
pub(super) fn dial_in() -> Answer {
    page(
        StatusCode::OK,
        "Telephone numbers of a demo meeting",
        "<p><strong>Demo meeting: this is not a Microsoft Teams meeting.</strong> \
         Its telephone numbers come from ranges that are kept for fiction. Nobody answers them.</p>",
    )
}

/// Where the link to an event leads: what is known of it, row by row.
pub(super) fn event(rows: &[(&str, &str)]) -> Answer {
    let rows = rows.iter().filter(|(_, value)| !value.is_empty());
    let rows = rows.map(|(name, value)| format!("<dt>{name}</dt><dd>{}</dd>", escape(value)));
    page(
        StatusCode::OK,
        "Event in a demo calendar",
        &format!(
            "<p><strong>Demo calendar: this is not Outlook.</strong> Nobody has got a mail about this event.</p><dl>{}</dl>",
            rows.collect::<String>(),
        ),
    )
}

/// A link that leads nowhere.
pub(super) fn nothing_here() -> Answer {
    page(
        StatusCode::NOT_FOUND,
        "No such demo meeting",
        "<p>The demo organization knows no meeting with this link.</p>",
    )
}

fn page(status: StatusCode, title: &str, body: &str) -> Answer {
    Answer::html(
        status,
        format!(
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title></head>\
             <body><h1>{title}</h1>{body}<p>{NAME}</p></body></html>"
        ),
    )
}

/// Text made harmless inside HTML.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(c),
        }
    }
    escaped
}
