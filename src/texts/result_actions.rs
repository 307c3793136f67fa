//! What a person does with a meeting: copies it, shows it, opens it, writes about it.

use crate::meeting::text::visible;
use crate::meeting::{Mail, TemplateMistake, TemplateProblem};

pub const COPIED_PLAIN: &str = "The clipboard did not take the formatted invitation, so it was copied as plain text.";

pub const SHOW_QR: &str = "Show QR code";
pub const QR_TITLE: &str = "QR code of the join link";
pub const QR_CODE: &str = "QR code";
pub const QR_EXPLAINED: &str = "Point a telephone’s camera at it to join.";
pub const QR_TOO_LONG: &str = "The link is too long for a QR code.";
pub const QR_OF_DEMO: &str = "The demo organisation is inside this computer, so a telephone can’t reach this link.";

pub const OPEN_CHAT: &str = "Open chat";

pub const SHOW_REQUEST: &str = "Show request…";
pub const REQUEST_TITLE: &str = "Request";
pub const REQUEST_EXPLAINED: &str = "“Create or get meeting” sends this. Nothing has been sent yet.";
pub const COPY_AS_CURL: &str = "Copy as curl";
pub const TOKEN_NOT_SHOWN: &str = "The access token goes along in the Authorization header and is not shown. \
    The curl command takes it from the variable TOKEN.";

pub const OPEN_CALENDAR: &str = "Open calendar file";
pub const WRITE_MAIL: &str = "Write an e-mail";

/// What a new e-mail does not have; `None`: it has everything.
pub fn missing_in_mail(mail: &Mail) -> Option<String> {
    let attendees = match mail.left_out() {
        0 => None,
        1 => Some("it does not go to 1 attendee: there is no address, or no room for it".to_owned()),
        count => Some(format!(
            "it does not go to {count} attendees: there is no address, or no room for it"
        )),
    };
    let end = mail
        .is_cut()
        .then(|| "the invitation is not complete in it: paste a copy over it".to_owned());
    let missing: Vec<_> = attendees.into_iter().chain(end).collect();
    (!missing.is_empty()).then(|| format!("An e-mail begun here has limits: {}.", missing.join("; ")))
}

pub const INVITATION: &str = "Invitation";
pub const TEMPLATE: &str = "Invitation template";
pub const TEMPLATE_EXPLAINED: &str = "What stands in braces is filled in for each meeting. A line is left out when nothing in \
    its braces is known. Write {{ and }} for braces themselves.";
pub const PREVIEW: &str = "Preview";
pub const SAVE_TEMPLATE: &str = "Save template";
pub const DROP_TEMPLATE: &str = "Use Convene’s own";
pub const EXAMPLE_SUBJECT: &str = "Weekly stand-up";

/// What is wrong in a template, and where.
pub fn template_problem(problem: &TemplateProblem) -> String {
    let TemplateProblem { line, column, what } = problem;
    let what = match what {
        TemplateMistake::Unknown(name) => format!("there is no placeholder {{{}}}", visible(name)),
        TemplateMistake::NotClosed => "this brace is not closed in its line".to_owned(),
        TemplateMistake::NotOpened => "this brace was not opened; write }} for the character itself".to_owned(),
    };
    format!("Line {line}, column {column}: {what}.")
}
