//! A person's own invitation.

use chrono_tz::{Europe, Tz};
use convene::meeting::{
    Meeting, Placeholder, TEMPLATE_TO_BEGIN_WITH, Template, TemplateMistake, TemplateProblem, Words,
};
use proptest::prelude::*;

use super::meeting_invitation::meeting;

fn plain(template: &str, meeting: &Meeting) -> String {
    let template = Template::parse(template).expect("a template");
    template.fill(meeting, Europe::Madrid, &Words::ENGLISH).plain()
}

fn mistake(template: &str) -> (usize, usize, TemplateMistake) {
    let TemplateProblem { line, column, what } = Template::parse(template).expect_err("a mistake");
    (line, column, what)
}

#[test]
fn placeholders_are_filled_and_the_rest_stays_as_it_is() {
    for (template, expected) in [
        (
            "Hello,\n\n“{subject}” {{x}}: {passcode}.",
            "Hello,\n\n“Weekly stand-up” {x}: a_b*c.\n",
        ),
        ("{ subject }{meeting_id}", "Weekly stand-up123 456 789 01\n"),
        ("{when}", "Tue 1 Dec 2026, 14:00 – 14:30 (Europe/Madrid, UTC+01:00)\n"),
        ("{when_utc}", "Tue 1 Dec 2026, 13:00 – 13:30\n"),
        (
            "{one_tap} {dial_in} {dial_in_toll_free}",
            "+12065550100,,123456789# +1 206-555-0100 +1 (833) 555-0199\n",
        ),
        ("", ""),
    ] {
        assert_eq!(plain(template, &meeting()), expected, "{template}");
    }
}

#[test]
fn a_line_whose_placeholders_are_all_empty_is_left_out_and_no_other() {
    let template = "Dial in: {dial_in}, {conference_id}\n\nJoin {join_link}{passcode}\nBye";
    let without = Meeting {
        join_web_url: Some("https://teams.microsoft.com/meet/1".into()),
        ..Meeting::default()
    };
    assert_eq!(
        plain(template, &without),
        "\nJoin https://teams.microsoft.com/meet/1\nBye\n"
    );
    assert_eq!(plain(TEMPLATE_TO_BEGIN_WITH, &Meeting::default()), "Teams meeting\n\n");
}

#[test]
fn a_mistake_is_told_with_its_place() {
    let unknown = |name: &str| TemplateMistake::Unknown(name.into());
    for (template, expected) in [
        ("ok\nÜber {sbject}", (2, 6, unknown("sbject"))),
        ("{}", (1, 1, unknown(""))),
        ("a {subject", (1, 3, TemplateMistake::NotClosed)),
        ("{subject\n}", (1, 1, TemplateMistake::NotClosed)),
        ("a } b", (1, 3, TemplateMistake::NotOpened)),
        ("{{{subject}}", (1, 12, TemplateMistake::NotOpened)),
        ("{Subject}", (1, 1, unknown("Subject"))),
    ] {
        assert_eq!(mistake(template), expected, "{template}");
    }
}

#[test]
fn every_placeholder_has_a_name_of_its_own_that_works() {
    for placeholder in Placeholder::ALL {
        let template = format!("{{{}}}", placeholder.name());
        assert_ne!(plain(&template, &meeting()), "", "{template}");
        assert_eq!(
            Placeholder::ALL
                .iter()
                .filter(|other| other.name() == placeholder.name())
                .count(),
            1
        );
    }
}

#[test]
fn html_has_links_and_no_markup_of_anybody_else() {
    let meeting = Meeting {
        subject: Some("<b>R&D</b>".into()),
        ..meeting()
    };
    let template = Template::parse("<i>{subject}</i>\n{join_link}").expect("a template");
    let html = template.fill(&meeting, Tz::UTC, &Words::ENGLISH).html();
    assert!(
        html.starts_with("<p>&lt;i&gt;&lt;b&gt;R&amp;D&lt;/b&gt;&lt;/i&gt;<br>\n<a href=\"https://teams."),
        "{html}"
    );
}

proptest! {
    #[test]
    fn any_text_is_a_template_or_has_a_mistake_at_a_brace(text in "[{}a-z_\n é]{0,60}") {
        match Template::parse(&text) {
            Ok(template) => {
                template.fill(&meeting(), Europe::Madrid, &Words::ENGLISH);
            }
            Err(TemplateProblem { line, column, .. }) => {
                let line = text.lines().nth(line - 1).expect("the line is there");
                let brace = line.chars().nth(column - 1);
                let is_brace = matches!(brace, Some('{' | '}'));
                prop_assert!(is_brace, "{:?}", brace);
            }
        }
    }

    #[test]
    fn text_without_braces_comes_back(text in "[^{}\r\n]{1,60}") {
        prop_assert_eq!(plain(&text, &meeting()), text + "\n");
    }

    #[test]
    fn doubled_braces_come_back_single(text in "[{}a ]{1,40}") {
        let doubled = text.replace('{', "{{").replace('}', "}}");
        prop_assert_eq!(plain(&doubled, &meeting()), text + "\n");
    }
}
