//! From bytes to cells: the encoding, what stands between cells, the lines.

use std::borrow::Cow;

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::{Column, ROWS, Sheet, SheetColumn, SheetError, SheetRow};

/// What may stand between cells; the first of equals is taken.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// The text, with plain line feeds. Without a byte order mark it is UTF-8, or Windows-1252 where it can't be.
pub fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => encoding.decode_without_bom_handling(&bytes[mark..]).0,
        None => UTF_8
            .decode_without_bom_handling_and_without_replacement(bytes)
            .unwrap_or_else(|| WINDOWS_1252.decode_without_bom_handling(bytes).0),
    };
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n").into()
    } else {
        text
    }
}

/// Reads CSV: its first line that is not blank names the columns.
pub fn read_csv(text: &str) -> Result<Sheet, SheetError> {
    let (text, skipped, delimiter) = match said_delimiter(text) {
        Some((delimiter, rest)) => (rest, 1, delimiter),
        None => (text, 0, found_delimiter(text)),
    };
    let mut lines = Lines {
        text,
        at: 0,
        line: 1 + skipped,
    };
    let mut records = records(text, delimiter).filter(|(_, cells)| !is_blank(cells));
    let (_, names) = records.next().ok_or(SheetError::Empty)?;
    let columns = names.iter().map(|name| SheetColumn {
        name: name.trim().to_owned(),
        means: Column::named(name),
    });
    let mut columns: Vec<_> = columns.collect();
    // A line may end with a delimiter.
    while columns.last().is_some_and(|column| column.name.is_empty()) {
        columns.pop();
    }
    let mut rows = Vec::new();
    for (byte, cells) in records {
        if rows.len() == ROWS {
            return Err(SheetError::TooManyRows);
        }
        let line = lines.of(byte);
        rows.push(SheetRow { line, cells });
    }
    Ok(Sheet {
        columns,
        rows,
        counts_lines: true,
    })
}

/// The records, each with the byte at which the reader came to it.
fn records(text: &str, delimiter: u8) -> impl Iterator<Item = (usize, StringRecord)> {
    let reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    // Text in memory, with any number of cells: nothing can fail.
    reader.into_records().map_while(Result::ok).map(|record| {
        let byte = record.position().map_or(0, csv::Position::byte);
        (usize::try_from(byte).unwrap_or(usize::MAX), record)
    })
}

fn is_blank(cells: &StringRecord) -> bool {
    cells.iter().all(|cell| cell.trim().is_empty())
}

/// The delimiter that the first line says (`sep=;`), as Excel reads and writes it, and what follows.
fn said_delimiter(text: &str) -> Option<(u8, &str)> {
    let (line, rest) = text.split_once('\n')?;
    let said = line.trim_matches('"').strip_prefix("sep=")?;
    match said.as_bytes() {
        [delimiter @ (b',' | b';' | b'\t' | b'|')] => Some((*delimiter, rest)),
        _ => None,
    }
}

/// The delimiter with which the most names of columns are known, and of those the one that makes the most cells.
fn found_delimiter(text: &str) -> u8 {
    let fitness = |delimiter: u8| {
        let names = records(text, delimiter)
            .map(|(_, cells)| cells)
            .find(|cells| !is_blank(cells));
        let names = names.unwrap_or_default();
        let known = names.iter().filter(|name| Column::named(name).is_some()).count();
        (known, names.len())
    };
    let fittest = DELIMITERS.into_iter().rev().max_by_key(|delimiter| fitness(*delimiter));
    fittest.unwrap_or(b',')
}

/// Counts lines up to a byte, forward only.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of the first cell at or after this byte: the reader stands before line feeds and blank lines.
    fn of(&mut self, byte: usize) -> u64 {
        let rest = self.text.as_bytes().get(byte..).unwrap_or_default();
        let blank = rest.iter().take_while(|byte| **byte == b'\n').count();
        let to = (byte + blank).min(self.text.len());
        if let Some(passed) = self.text.get(self.at..to) {
            self.line += passed.matches('\n').count() as u64;
            self.at = to;
        }
        self.line
    }
}
