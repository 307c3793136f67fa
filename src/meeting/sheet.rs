//! Sheets: a file of many meetings, as a spreadsheet or another program wrote it.
//!
//! What spreadsheets do to a file is undone here: a byte order mark, UTF-16 or Windows-1252, semicolons or tabs between cells,
//! `sep=;` in the first line, line breaks in quotes, blank lines, apostrophes before what could be a formula. What can't be known
//! is said rather than guessed: in which order days and months are ([`Sheet::asks_date_order`]), which column means what.

mod bytes;
mod cells;
mod columns;
mod list;

use csv::StringRecord;
use thiserror::Error;

use super::{DateOrder, Draft, IdTemplate, Reading, Row};
use cells::RowReader;

pub use columns::Column;

/// A file of more bytes is refused.
const BYTES: usize = 16 << 20;

/// So many rows may a sheet have.
const ROWS: usize = 20_000;

/// So many columns may a sheet have.
const COLUMNS: usize = 100;

/// A sheet as it was read: rows of texts, and what its columns mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    columns: Vec<SheetColumn>,
    rows: Vec<SheetRow>,
    counts_lines: bool,
}

/// A column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetColumn {
    /// Its name, as it stands in the sheet.
    pub name: String,
    /// What it is taken for; `None`: it is not read.
    pub means: Option<Column>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct SheetRow {
    line: u64,
    cells: StringRecord,
}

/// Why a file is no sheet.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SheetError {
    /// It is larger than 16 MiB.
    #[error("larger than {} MiB", BYTES >> 20)]
    TooLarge,
    /// There is nothing in it.
    #[error("there is nothing in it")]
    Empty,
    /// It has more than 20,000 rows.
    #[error("more than {ROWS} rows")]
    TooManyRows,
    /// It has more than 100 columns.
    #[error("more than {COLUMNS} columns")]
    TooManyColumns,
    /// It begins as a JSON list does and is none of objects: where and why, in the words of the reader.
    #[error("{0}")]
    Json(String),
}

/// Why the columns of a sheet can't be used as they are.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ColumnsProblem {
    /// None of them means anything.
    #[error("no column has a name that is known")]
    NoneKnown,
    /// Two mean the same.
    #[error("the columns {first:?} and {second:?} mean the same")]
    Twice {
        /// What they mean.
        column: Column,
        /// The name of the first.
        first: String,
        /// The name of the second.
        second: String,
    },
}

/// How the rows of a sheet become meetings.
#[derive(Clone, Debug, PartialEq)]
pub struct RowsHow {
    /// The time zone of rows that name none, by its IANA name or city.
    pub zone: String,
    /// In which order the parts of a date are; `None` where the person has not been asked.
    pub date_order: Option<DateOrder>,
    /// What external IDs are made of where a row has none; a template for rows ([`IdTemplate::parse_for_rows`]).
    pub external_id: Option<IdTemplate>,
    /// What a row has where it says nothing: subject, channel, options, the length where there is no end, and the start where the sheet
    /// has no column for it. The attendees are asked to every meeting, besides the row's own. The external ID is not used.
    pub like: Draft,
}

impl Sheet {
    /// Reads a sheet: a JSON list of objects where the file begins with `[`, else CSV, whose first line names the columns.
    ///
    /// # Errors
    /// Why it is none.
    pub fn read(bytes: &[u8]) -> Result<Self, SheetError> {
        if bytes.len() > BYTES {
            return Err(SheetError::TooLarge);
        }
        let text = bytes::decoded(bytes);
        let sheet = if text.trim_start().starts_with('[') {
            list::read(&text)?
        } else {
            bytes::read_csv(&text)?
        };
        if sheet.columns.len() > COLUMNS {
            return Err(SheetError::TooManyColumns);
        }
        Ok(sheet)
    }

    /// Its columns, in order.
    pub fn columns(&self) -> &[SheetColumn] {
        &self.columns
    }

    /// How many rows it has.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether [`Row::line`] counts lines; it counts rows in a JSON list.
    pub fn counts_lines(&self) -> bool {
        self.counts_lines
    }

    /// Takes the column at `index` for `means`, and no other one. Beyond the last column nothing happens.
    pub fn set_column(&mut self, index: usize, means: Option<Column>) {
        if index >= self.columns.len() {
            return;
        }
        for column in &mut self.columns {
            if means.is_some() && column.means == means {
                column.means = None;
            }
        }
        self.columns[index].means = means;
    }

    /// Whether the columns can be used as they are.
    ///
    /// # Errors
    /// Why not.
    pub fn check_columns(&self) -> Result<(), ColumnsProblem> {
        let known: Vec<_> = self
            .columns
            .iter()
            .filter_map(|column| Some((column.means?, &column.name)))
            .collect();
        for (index, (means, name)) in known.iter().enumerate() {
            if let Some((_, second)) = known[index + 1..].iter().find(|(other, _)| other == means) {
                return Err(ColumnsProblem::Twice {
                    column: *means,
                    first: (*name).clone(),
                    second: (*second).clone(),
                });
            }
        }
        if known.is_empty() {
            return Err(ColumnsProblem::NoneKnown);
        }
        Ok(())
    }

    /// Whether a date in it can be read in two ways, and nothing in the sheet decides; what [`RowsHow::date_order`] says does not
    /// count. A date with a day after the 12th decides for all others. Rows with such a date have a problem until
    /// [`RowsHow::date_order`] says which way.
    pub fn asks_date_order(&self, how: &RowsHow, reading: &Reading) -> bool {
        RowReader::new(self, how, reading).asks_date_order()
    }

    /// The meetings of the sheet, a row each and in their order, right or wrong. Of two columns that mean the same, the first is read.
    pub fn rows(&self, how: &RowsHow, reading: &Reading) -> Vec<Row> {
        let reader = RowReader::new(self, how, reading);
        let mut rows: Vec<_> = (0..self.rows.len()).map(|index| reader.row(index)).collect();
        super::rows::mark_repeated(&mut rows);
        rows
    }
}
