//! Lists of attendees as people paste them.

use std::ops::Range;

use percent_encoding::percent_decode_str;
use uuid::Uuid;

use super::{AddressProblem, DraftAttendee, check_address, text};

/// A piece of a pasted list that names nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RejectedAttendee {
    /// The piece as it was written.
    pub text: String,
    /// What is wrong with its address.
    pub problem: AddressProblem,
}

/// Reads a list of attendees separated by commas, semicolons or line breaks; empty pieces are skipped.
///
/// A piece is an address, with or without `mailto:`; `Ana Ruiz <ana@contoso.com>`, the name perhaps in quotes; `ana@contoso.com (Ana)`; a user
/// ID (a GUID); or `GUID <ana@contoso.com>`, which gives both. A name may hold commas without quotes, as Outlook writes it (`Ruiz, Ana
/// <ana@contoso.com>`): words before it that are neither address nor user ID are taken as part of it. Nobody gets a role.
pub fn parse_attendees(list: &str) -> (Vec<DraftAttendee>, Vec<RejectedAttendee>) {
    let (mut found, mut rejected) = (Vec::new(), Vec::new());
    for entry in entries(list) {
        match parse_entry(entry) {
            Ok(attendee) => found.push(attendee),
            Err(problem) => rejected.push(RejectedAttendee {
                text: entry.to_owned(),
                problem,
            }),
        }
    }
    (found, rejected)
}

/// The entries of the list, trimmed.
fn entries(list: &str) -> Vec<&str> {
    let mut entries = Vec::new();
    for group in split(list, 0..list.len(), &[';', '\n', '\r']) {
        // Pieces that could be the beginning of a name with commas.
        let mut words: Vec<Range<usize>> = Vec::new();
        for piece in split(list, group, &[',']) {
            let text = list[piece.clone()].trim();
            if text.is_empty() {
            } else if !text.contains('@') && parse_user_id(text).is_none() {
                words.push(piece);
            } else if !words.is_empty() && text.find('<').is_some_and(|at| at > 0) {
                entries.push(words[0].start..piece.end);
                words.clear();
            } else {
                entries.append(&mut words);
                entries.push(piece);
            }
        }
        entries.append(&mut words);
    }
    entries.into_iter().map(|entry| list[entry].trim()).collect()
}

/// The parts of `list` in `range` between separators; what stands in quotes or parentheses holds none, save line breaks.
fn split(list: &str, range: Range<usize>, separators: &[char]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = range.start;
    let (mut quoted, mut escaped, mut commented) = (false, false, false);
    for (at, c) in list[range.clone()].char_indices() {
        let at = range.start + at;
        let enclosed = (quoted || commented) && !matches!(c, '\n' | '\r');
        if separators.contains(&c) && !enclosed {
            parts.push(start..at);
            start = at + c.len_utf8();
            (quoted, commented) = (false, false);
        }
        match c {
            '"' if !escaped => quoted = !quoted,
            '(' if !quoted => commented = true,
            ')' if !quoted => commented = false,
            _ => {}
        }
        escaped = c == '\\' && !escaped;
    }
    parts.push(start..range.end);
    parts
}

fn parse_entry(entry: &str) -> Result<DraftAttendee, AddressProblem> {
    let (name, address) = if let Some((name, address)) = entry.strip_suffix('>').and_then(|e| e.rsplit_once('<')) {
        (name, address)
    } else if let Some((address, name)) = entry.strip_suffix(')').and_then(|e| e.split_once('(')) {
        (name, address)
    } else {
        ("", entry)
    };
    let (mut attendee, address) = (DraftAttendee::default(), without_mailto(address.trim()));
    match parse_user_id(name) {
        Some(id) => attendee.user_id = id,
        None => attendee.name = text::single_line(&unquoted(name.trim())).into_owned(),
    }
    if let Some(id) = parse_user_id(&address) {
        attendee.user_id = id;
    } else {
        check_address(&address)?;
        attendee.address = address;
    }
    Ok(attendee)
}

/// The text as a user ID if it has the form of one, the hyphenated one of a GUID.
fn parse_user_id(text: &str) -> Option<String> {
    let text = text.trim();
    (text.len() == 36 && Uuid::try_parse(text).is_ok()).then(|| text.to_owned())
}

/// The address in a `mailto:` link (RFC 6068), or the text itself.
fn without_mailto(text: &str) -> String {
    match text.split_at_checked(7) {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("mailto:") => {
            let address = rest.split_once('?').map_or(rest, |(address, _)| address);
            percent_decode_str(address).decode_utf8_lossy().into_owned()
        }
        _ => text.to_owned(),
    }
}

/// The name without the quotes around it and the backslashes before what they held.
fn unquoted(name: &str) -> String {
    let single = name.strip_prefix('\'').and_then(|n| n.strip_suffix('\''));
    let Some(quoted) = name.strip_prefix('"').and_then(|n| n.strip_suffix('"')) else {
        return single.unwrap_or(name).to_owned();
    };
    let mut escaped = false;
    let kept = |c: &char| {
        escaped = *c == '\\' && !escaped;
        !escaped
    };
    quoted.chars().filter(kept).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ID: &str = "1f35f2e6-9cab-44ad-8d5a-b74c14720000";

    fn check(list: &str, expected: &[(&str, &str, &str)]) {
        let (found, rejected) = parse_attendees(list);
        let found: Vec<_> = found
            .iter()
            .map(|a| (a.name.as_str(), a.address.as_str(), a.user_id.as_str()))
            .collect();
        assert_eq!((found.as_slice(), rejected.as_slice()), (expected, &[][..]), "{list:?}");
    }

    #[test]
    fn lists_as_people_paste_them() {
        let (ana, bob) = (("Ana Ruiz", "ana@contoso.com", ""), ("", "bob@contoso.com", ""));
        check("", &[]);
        check(" ,; \n", &[]);
        check("bob@contoso.com", &[bob]);
        check("Ana Ruiz <ana@contoso.com>; bob@contoso.com", &[ana, bob]);
        check("Ana Ruiz <ana@contoso.com>, bob@contoso.com,", &[ana, bob]);
        check("bob@contoso.com\r\nAna Ruiz <ana@contoso.com>\n", &[bob, ana]);
        check("\"Ana Ruiz\" <ana@contoso.com>", &[ana]);
        check("'Ana Ruiz' <ana@contoso.com>", &[ana]);
        check("ana@contoso.com (Ana Ruiz)", &[ana]);
        check(
            "\"Ruiz, Ana; CEO\" <ana@contoso.com>, bob@contoso.com",
            &[("Ruiz, Ana; CEO", "ana@contoso.com", ""), bob],
        );
        check(
            "Ruiz, Ana <ana@contoso.com>; bob@contoso.com",
            &[("Ruiz, Ana", "ana@contoso.com", ""), bob],
        );
        check("ana@contoso.com (Ruiz, Ana)", &[("Ruiz, Ana", "ana@contoso.com", "")]);
        check(
            r#""Ana \"La \\ jefa\" Ruiz" <ana@contoso.com>"#,
            &[(r#"Ana "La \ jefa" Ruiz"#, "ana@contoso.com", "")],
        );
        check("<bob@contoso.com>", &[bob]);
        check("mailto:bob@contoso.com?subject=Hi", &[bob]);
        check("Ana Ruiz <MAILTO:ana%40contoso.com>", &[ana]);
        check(ID, &[("", "", ID)]);
        check(&format!("{ID} <ana@contoso.com>"), &[("", "ana@contoso.com", ID)]);
        check(&format!("Ana Ruiz <{ID}>,{ID}"), &[("Ana Ruiz", "", ID), ("", "", ID)]);
        check(
            "用户@例子.广告; ana_example.org#EXT#@contoso.onmicrosoft.com; o'hara@contoso.com",
            &[
                ("", "用户@例子.广告", ""),
                ("", "ana_example.org#EXT#@contoso.onmicrosoft.com", ""),
                ("", "o'hara@contoso.com", ""),
            ],
        );
    }

    #[test]
    fn what_names_nobody_is_handed_back_with_the_reason() {
        let rejected = |list: &str| {
            let rejected = parse_attendees(list).1;
            rejected.into_iter().map(|r| (r.text, r.problem)).collect::<Vec<_>>()
        };
        let one = |text: &str, problem| vec![(text.to_owned(), problem)];
        assert_eq!(rejected("bob, ana@contoso.com"), one("bob", AddressProblem::NotOneAt));
        assert_eq!(
            rejected("ana@b@contoso.com"),
            one("ana@b@contoso.com", AddressProblem::NotOneAt)
        );
        assert_eq!(
            rejected("@contoso.com"),
            one("@contoso.com", AddressProblem::NothingBeforeAt)
        );
        assert_eq!(rejected("ana@contoso"), one("ana@contoso", AddressProblem::NoDomain));
        assert_eq!(
            rejected("ana@contoso..com"),
            one("ana@contoso..com", AddressProblem::NoDomain)
        );
        assert_eq!(
            rejected("Ana ana@contoso.com"),
            one("Ana ana@contoso.com", AddressProblem::Character(' '))
        );
        assert_eq!(rejected("Ana <>"), one("Ana <>", AddressProblem::Empty));
        assert_eq!(
            rejected("Ana <ana@contoso.com> x"),
            one("Ana <ana@contoso.com> x", AddressProblem::Character(' '))
        );
        assert_eq!(
            rejected("an\u{200B}a@contoso.com"),
            one("an\u{200B}a@contoso.com", AddressProblem::Character('\u{200B}'))
        );
        assert_eq!(rejected("\"Ana <ana@contoso.com>\nbob@contoso.com").len(), 0);
    }

    proptest! {
        #[test]
        fn nothing_that_was_written_is_lost(list in "([a-zé ,;\n\"<>()@.:\\\\]|@contoso\\.com|<a@b\\.de>){0,30}") {
            let (found, rejected) = parse_attendees(&list);
            for attendee in &found {
                prop_assert!(check_address(&attendee.address).is_ok());
            }
            for piece in &rejected {
                prop_assert!(list.contains(&piece.text));
            }
            let said = found.len() + rejected.len() > 0;
            prop_assert_eq!(said, list.contains(|c: char| !c.is_whitespace() && c != ',' && c != ';'));
        }

        #[test]
        fn a_name_in_quotes_comes_back(name in "[^\\p{C}\\p{Z}\"\\\\][^\\p{C}\\p{Z}]{0,20}") {
            let quoted = name.replace('\\', "\\\\").replace('"', "\\\"");
            let (found, rejected) = parse_attendees(&format!("bob@contoso.com, \"{quoted}\" <ana@contoso.com>"));
            prop_assert_eq!(rejected, []);
            prop_assert_eq!(&found[1].name, &name);
        }
    }
}
