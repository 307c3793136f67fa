//! Text from people and servers, made safe to look at.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Whether a character does something other than show: control, format (bidi and zero-width marks among them),
/// variation selectors, line and paragraph separators, private use, noncharacters.
pub fn is_invisible(c: char) -> bool {
    c.is_control()
        || (c as u32) & 0xFFFE == 0xFFFE
        || matches!(c,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
            | '\u{FDD0}'..='\u{FDEF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E0FFF}' | '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}')
}

/// The characters of `text` that a reader cannot see, with their byte offsets.
///
/// Joiners (ZWJ, ZWNJ) and variation selectors are not among them where they do their ordinary work, which is right after
/// a character that shows and is not an ASCII letter: emoji are put together with them, and Persian and the scripts
/// of India are spelled with them.
pub fn hidden(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    // What the character at hand may join: a character that shows, or (as in some emoji) a selector that itself joined one.
    let mut joined_by = None;
    text.char_indices().filter(move |(_, c)| {
        let joins = joined_by.is_some_and(|base| joins_after(base, *c));
        let shows = !is_invisible(*c);
        joined_by = match c {
            _ if shows => Some(*c),
            '\u{FE00}'..='\u{FE0F}' if joins => joined_by,
            _ => None,
        };
        !shows && !joins
    })
}

/// Whether `c` is a joiner or variation selector that does its ordinary work after `base`, a character that shows.
fn joins_after(base: char, c: char) -> bool {
    match c {
        '\u{200C}' | '\u{200D}' | '\u{180B}'..='\u{180D}' | '\u{180F}' | '\u{E0100}'..='\u{E01EF}' => {
            !base.is_ascii() && !base.is_whitespace()
        }
        // Digits, `#` and `*` become keycaps, and signs such as `©` become pictures.
        '\u{FE00}'..='\u{FE0F}' => !base.is_ascii_alphabetic() && !base.is_whitespace(),
        _ => false,
    }
}

/// As much of one text as is shown at once, in characters: nobody reads more, and a window that lays out megabytes stands
/// still.
pub const SHOWN: usize = 4_000;

/// The text with every [`hidden`] character spelled out, such as `[U+202E]`, so that nothing in it can reorder or
/// hide what stands around it; of a text with more than [`SHOWN`] characters the beginning. For showing, never for sending.
pub fn visible(text: &str) -> Cow<'_, str> {
    match shortened(text, SHOWN) {
        Cow::Borrowed(text) => spelled_out(text),
        Cow::Owned(beginning) => Cow::Owned(spelled_out(&beginning).into_owned()),
    }
}

fn spelled_out(text: &str) -> Cow<'_, str> {
    let mut shown = String::new();
    let mut copied = 0;
    for (at, c) in hidden(text) {
        shown.push_str(&text[copied..at]);
        write!(shown, "[U+{:04X}]", c as u32).expect("a String takes everything");
        copied = at + c.len_utf8();
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    shown.push_str(&text[copied..]);
    Cow::Owned(shown)
}

/// At most `max_chars` characters of the text (Unicode scalar values); what was cut off ends in `…`, which counts.
pub fn shortened(text: &str, max_chars: usize) -> Cow<'_, str> {
    if text.len() <= max_chars || text.chars().nth(max_chars).is_none() {
        return Cow::Borrowed(text);
    }
    let kept: String = text.chars().take(max_chars.saturating_sub(1)).collect();
    let mut kept = kept.trim_end_matches('\u{200D}').trim_end().to_owned();
    if max_chars > 0 {
        kept.push('…');
    }
    Cow::Owned(kept)
}

/// The text on one line: line breaks and tabs become one space each run, blanks around the text go, and any other control
/// character is spelled out as [`visible`] would. Format characters stay: in a text for somebody else they belong
/// to the words, and their effect ends with the line.
pub fn single_line(text: &str) -> Cow<'_, str> {
    let trimmed = text.trim();
    if !trimmed.contains(|c: char| c.is_control() || breaks_line(c)) {
        return Cow::Borrowed(trimmed);
    }
    let mut line = String::with_capacity(trimmed.len());
    let mut pieces = trimmed
        .split(|c| breaks_line(c) || c == '\t')
        .map(str::trim)
        .filter(|p| !p.is_empty());
    for c in pieces
        .next()
        .into_iter()
        .chain(pieces.flat_map(|piece| [" ", piece]))
        .flat_map(str::chars)
    {
        if c.is_control() {
            write!(line, "[U+{:04X}]", c as u32).expect("a String takes everything");
        } else {
            line.push(c);
        }
    }
    Cow::Owned(line)
}

/// Whether a character begins a new line somewhere.
fn breaks_line(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn shows_what_hides_and_leaves_ordinary_text_alone() {
        let check = |text: &str, expected: &str| assert_eq!(visible(text), expected, "{text:?}");
        check("Weekly stand-up", "Weekly stand-up");
        check("invoice\u{202E}fdp.exe", "invoice[U+202E]fdp.exe");
        check("a\0b\nc", "a[U+0000]b[U+000A]c");
        check("pay\u{200B}pal", "pay[U+200B]pal");
        check("a\u{200D}b", "a[U+200D]b");
        check("\u{200D}x", "[U+200D]x");
        check("\u{E0041}", "[U+E0041]");
        for ordinary in [
            "می\u{200C}خواهم",
            "क्\u{200D}ष",
            "👩\u{200D}👩\u{200D}👧",
            "👁\u{FE0F}\u{200D}🗨\u{FE0F}",
            "❤\u{FE0F}",
            "1\u{FE0F}\u{20E3}",
            "葛\u{E0100}",
            "שלום",
        ] {
            check(ordinary, ordinary);
        }
    }

    #[test]
    fn joiners_do_not_pile_up() {
        assert_eq!(hidden("👩\u{200D}\u{200D}\u{200D}👧").count(), 2);
        assert_eq!(hidden("👩\u{200B}\u{200D}👧").count(), 2);
    }

    #[test]
    fn shortens_with_an_ellipsis_that_counts() {
        assert_eq!(shortened("abcdef", 6), "abcdef");
        assert_eq!(shortened("abcdef", 5), "abcd…");
        assert_eq!(shortened("ab cdef", 4), "ab…");
        assert_eq!(shortened("abc", 0), "");
        assert_eq!(shortened("日本語日本語", 3), "日本…");
    }

    #[test]
    fn of_a_long_text_the_beginning_is_shown() {
        assert_eq!(visible(&"é".repeat(SHOWN)), "é".repeat(SHOWN));
        let shown = visible(&"\u{202E}".repeat(SHOWN * 100)).into_owned();
        assert_eq!(shown, format!("{}…", "[U+202E]".repeat(SHOWN - 1)));
    }

    #[test]
    fn one_line_of_several() {
        assert_eq!(single_line(" a \r\n\r\n b\tc\u{2028}d\u{1}"), "a b c d[U+0001]");
        assert_eq!(single_line("שלום \u{200F}(א)"), "שלום \u{200F}(א)");
    }

    proptest! {
        #[test]
        fn what_is_shown_hides_nothing(text in any::<String>()) {
            prop_assert_eq!(hidden(&visible(&text)).count(), 0);
        }

        #[test]
        fn a_line_is_one_line_and_stays_so(text in any::<String>()) {
            let line = single_line(&text).into_owned();
            prop_assert!(!line.chars().any(|c| c.is_control() || breaks_line(c)));
            prop_assert_eq!(single_line(&line), line.as_str());
        }
    }
}
