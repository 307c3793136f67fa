//! A JSON list of meetings, in the shape that `create --from` reads for one, as a sheet.

use csv::StringRecord;
use serde_json::{Map, Value};

use super::{Column, ROWS, Sheet, SheetColumn, SheetError, SheetRow};
use crate::meeting::Role;

/// Reads the list. The names in its objects are the columns, those of the options among them.
pub fn read(text: &str) -> Result<Sheet, SheetError> {
    let objects: Vec<Map<String, Value>> =
        serde_json::from_str(text).map_err(|error| SheetError::Json(error.to_string()))?;
    if objects.is_empty() {
        return Err(SheetError::Empty);
    }
    if objects.len() > ROWS {
        return Err(SheetError::TooManyRows);
    }
    let mut columns: Vec<SheetColumn> = Vec::new();
    let mut rows = Vec::new();
    for (index, object) in objects.into_iter().enumerate() {
        let mut cells = vec![String::new(); columns.len()];
        let mut put = |name: &str, text: String| {
            let means = Column::named(name);
            let same = |column: &SheetColumn| match means {
                Some(means) => column.means == Some(means),
                None => column.name == name,
            };
            let place = columns.iter().position(same).unwrap_or_else(|| {
                let name = name.to_owned();
                columns.push(SheetColumn { name, means });
                cells.push(String::new());
                columns.len() - 1
            });
            if !cells[place].is_empty() && !text.is_empty() {
                cells[place].push_str("; ");
            }
            cells[place].push_str(&text);
        };
        for (name, value) in object {
            match value {
                Value::Object(options) if name == "options" => {
                    options.into_iter().for_each(|(name, value)| put(&name, flat(&value)));
                }
                Value::Array(people) if Column::named(&name) == Some(Column::Attendees) => {
                    // The column is there, though nobody is in it.
                    put(&name, String::new());
                    for person in people {
                        let (column, text) = attendee(&person, &name);
                        put(&column, text);
                    }
                }
                value => put(&name, flat(&value)),
            }
        }
        rows.push(SheetRow {
            line: index as u64 + 1,
            cells: StringRecord::from(cells),
        });
    }
    Ok(Sheet {
        columns,
        rows,
        counts_lines: false,
    })
}

/// A value as a cell has it.
fn flat(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(flat).collect::<Vec<_>>().join("; "),
        value => value.to_string(),
    }
}

/// In which column an attendee belongs, and how they stand there.
fn attendee(person: &Value, column: &str) -> (String, String) {
    let Value::Object(parts) = person else {
        return (column.to_owned(), flat(person));
    };
    let part = |name: &str| {
        parts
            .get(name)
            .and_then(Value::as_str)
            .map(str::trim)
            .filter(|part| !part.is_empty())
    };
    let role = part("role").and_then(Role::from_word);
    let column = match role {
        Some(Role::Presenter) => Column::Presenters.name(),
        Some(Role::CoOrganizer) => Column::CoOrganizers.name(),
        Some(Role::Attendee) | None => column,
    };
    let text = match (part("address"), part("user_id"), part("name")) {
        (Some(address), Some(id), _) => format!("{id} <{address}>"),
        (Some(one), None, Some(name)) | (None, Some(one), Some(name)) => {
            let name = name.replace('\\', "\\\\").replace('"', "\\\"");
            format!("\"{name}\" <{one}>")
        }
        (Some(one), None, None) | (None, Some(one), None) => one.to_owned(),
        // Whoever it is, it is no address; the row says so.
        (None, None, name) => name.map_or_else(|| person.to_string(), str::to_owned),
    };
    (column.to_owned(), text)
}
