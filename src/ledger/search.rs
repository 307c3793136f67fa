//! Words: how a text is indexed, and what is looked for in the index.
//!
//! FTS5 finds words by their beginnings. What a word is, is said here rather than by its tokenizer, for texts and
//! questions alike: letters and digits in a row, whatever their case and diacritics, and each character of its own in
//! scripts that put no blanks between words. So `会议` finds `周会议程`, and nothing typed is an operator. Signs such as
//! `🎉` and `++` are words of their own after all others, so that `stand-up` is two words in a row.

use std::collections::BTreeSet;

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;
use rusqlite::{Connection, OptionalExtension as _, params};

use super::value;

/// Words of a question beyond these are not looked for: FTS5 takes 256, and nobody types as many.
const WORDS: usize = 64;

/// Of more signs in a row than these, the first are looked for.
const SIGNS: usize = 8;

/// The question to FTS5 for what was typed; `None` when that is nothing.
pub fn question(typed: &str) -> Option<String> {
    let phrases = typed.split_whitespace().take(WORDS).map(|typed| {
        let words = words(typed);
        // A phrase whose last word is a beginning; nothing that is indexed holds a quotation mark.
        match words.trim() {
            "" => format!("\"{}\" *", sign_word(typed)),
            words => format!("\"{words}\" *"),
        }
    });
    let phrases: Vec<_> = phrases.collect();
    (!phrases.is_empty()).then(|| phrases.join(" AND "))
}

/// The words of a text with blanks between them and nothing else, without case and diacritics, wide letters and
/// ligatures as ordinary ones. What begins a text begins its words, too.
fn words(text: &str) -> String {
    let class = CanonicalCombiningClassMapBorrowed::new();
    let mut words = String::with_capacity(text.len());
    for c in DecomposingNormalizerBorrowed::new_nfkd().normalize(text).chars() {
        // What combines with a letter (accents, points, voicing marks, viramas) is left out, even what counts as a
        // letter: decomposing puts several in another order than that of the text.
        if class.get_u8(c) != 0 {
            continue;
        }
        if stands_alone(c) {
            words.extend([' ', c, ' ']);
        } else if c.is_alphanumeric() {
            // First up, then down: some letters have two small forms, and `ß` is `ss`.
            words.extend(c.to_uppercase().flat_map(char::to_lowercase));
        } else {
            words.push(' ');
        }
    }
    words
}

/// The signs in a text, each with those that follow it, so that any of them is found by a beginning.
fn signs(text: &str) -> BTreeSet<String> {
    let is_sign = |c: char| {
        !(c.is_ascii_alphanumeric() || c.is_whitespace()) && words(c.encode_utf8(&mut [0; 4])).trim().is_empty()
    };
    let rows = text.split(|c| !is_sign(c));
    rows.flat_map(|row| row.char_indices().map(|(from, _)| sign_word(&row[from..])))
        .collect()
}

/// Signs as a word: to the tokenizer, every character is a letter that is not ASCII.
fn sign_word(signs: &str) -> String {
    let letter = |c: char| match u8::try_from(c) {
        Ok(ascii @ 0..=0x7F) => char::from_u32(0xE000 + u32::from(ascii)).unwrap_or(c),
        _ => c,
    };
    signs.chars().take(SIGNS).map(letter).collect()
}

/// Letters of scripts that put no blanks between words, or hang particles on them: Thai, Lao, Burmese, Khmer, Chinese,
/// Japanese, Korean.
fn stands_alone(c: char) -> bool {
    c.is_alphanumeric()
        && matches!(c,
            '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1100}'..='\u{11FF}' | '\u{1780}'..='\u{17FF}'
            | '\u{2E80}'..='\u{9FFF}' | '\u{A960}'..='\u{A97F}' | '\u{AC00}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}'
            | '\u{FF66}'..='\u{FFDC}' | '\u{1AFF0}'..='\u{1B16F}' | '\u{20000}'..='\u{3FFFF}')
}

/// Where [`mark`] keeps its marks. Not in the file: they are used up before anything is on the disk.
pub fn begin_marking(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch("CREATE TEMP TABLE unindexed (meeting INTEGER PRIMARY KEY)")
}

/// The meeting's words have to be put into the index before the change is on the disk. FTS5 writes what it has at every
/// savepoint, so that is done once for all changes that are made together.
pub fn mark(connection: &Connection, meeting: i64) -> rusqlite::Result<()> {
    connection
        .prepare_cached("INSERT OR IGNORE INTO unindexed VALUES (?1)")?
        .execute([meeting])?;
    Ok(())
}

/// Indexes what was marked.
pub fn index_marked(connection: &Connection) -> rusqlite::Result<()> {
    let mut marked = connection.prepare_cached("DELETE FROM unindexed RETURNING meeting")?;
    let marked = marked.query_map([], |row| row.get(0))?;
    for meeting in marked.collect::<rusqlite::Result<Vec<_>>>()? {
        index(connection, meeting)?;
    }
    Ok(())
}

/// Puts a meeting's words into the index in place of those that were there. One that was forgotten since has none.
fn index(connection: &Connection, meeting: i64) -> rusqlite::Result<()> {
    let indexed = connection
        .prepare_cached(
            "SELECT subject, external_id, people, concat_ws(' ', join_web_url, join_meeting_id), thread
             FROM meeting WHERE id = ?1",
        )?
        .query_row([meeting], |row| {
            let mut indexed = [const { String::new() }; 5];
            for (column, indexed) in indexed.iter_mut().enumerate() {
                let text = value::text(row, column)?.unwrap_or_default();
                *indexed = words(&text);
                // Signs in links and threads are noise.
                if column < 3 {
                    for word in signs(&text) {
                        indexed.push(' ');
                        indexed.push_str(&word);
                    }
                }
            }
            Ok(indexed)
        })
        .optional()?;
    let Some(indexed) = indexed else { return Ok(()) };
    let [subject, external_id, people, link, thread] = indexed;
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO search (rowid, subject, external_id, people, link, thread)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![meeting, subject, external_id, people, link, thread])?;
    Ok(())
}

/// Takes a meeting's words out of the index.
pub fn forget(connection: &Connection, meeting: i64) -> rusqlite::Result<()> {
    connection
        .prepare_cached("DELETE FROM search WHERE rowid = ?1")?
        .execute([meeting])?;
    Ok(())
}

/// Indexes every meeting.
pub fn index_all(connection: &Connection) -> rusqlite::Result<()> {
    let mut meetings = connection.prepare("SELECT id FROM meeting")?;
    let mut meetings = meetings.query([])?;
    while let Some(meeting) = meetings.next()? {
        index(connection, meeting.get(0)?)?;
    }
    Ok(())
}
