//! What a person does with a meeting: copies it, shows it, opens it, writes about it.

use super::catalog::texts;
use crate::meeting::text::visible;
use crate::meeting::{Mail, TemplateMistake, TemplateProblem};

texts! {
    pub copied_plain;

    pub show_qr;
    pub qr_title;
    pub qr_code;
    pub qr_explained;
    pub qr_too_long;
    pub qr_of_demo;

    pub open_chat;

    pub show_request;
    pub request_title;
    pub request_explained;
    pub copy_as_curl;
    pub token_not_shown;

    pub open_calendar;
    pub write_mail;

    mail_lacks_attendees(count: usize);
    mail_is_cut;
    mail_lacks_attendees_and_is_cut(count: usize);
}

/// What a new e-mail does not have; `None`: it has everything.
pub fn missing_in_mail(mail: &Mail) -> Option<String> {
    match (mail.left_out(), mail.is_cut()) {
        (0, false) => None,
        (0, true) => Some(mail_is_cut().to_owned()),
        (count, false) => Some(mail_lacks_attendees(count)),
        (count, true) => Some(mail_lacks_attendees_and_is_cut(count)),
    }
}

texts! {
    pub invitation;
    pub template;
    pub template_explained;
    pub preview;
    pub save_template;
    pub drop_template;
    pub example_subject;

    unknown_placeholder(line: usize, column: usize, name: &str);
    brace_not_closed(line: usize, column: usize);
    brace_not_opened(line: usize, column: usize);
}

/// What is wrong in a template, and where.
pub fn template_problem(problem: &TemplateProblem) -> String {
    let TemplateProblem { line, column, what } = problem;
    match what {
        TemplateMistake::Unknown(name) => unknown_placeholder(*line, *column, &visible(name)),
        TemplateMistake::NotClosed => brace_not_closed(*line, *column),
        TemplateMistake::NotOpened => brace_not_opened(*line, *column),
    }
}
