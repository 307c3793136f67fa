//! Rows: many meetings to be asked for, whether a sheet or a series makes them.

use std::collections::HashMap;

use uuid::Uuid;

use super::sheet::Column;
use super::{
    Draft, Field, FieldProblem, IdTemplate, MeetingRequest, OptionKind, Problem, Reading, RowSeed, WhenProblem,
};

/// A meeting to be asked for, right or wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Where it begins in its sheet, in lines from 1; in a JSON list and in a series, its number from 1.
    pub line: u64,
    /// What is asked for, with the external ID. What could not be read stands in it as it was typed.
    pub draft: Draft,
    /// What is wrong, in the order of [`Column`]; a row with problems is not sent.
    pub problems: Vec<RowProblem>,
}

/// What is wrong with a row, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// The column; `None` where it is the whole row, or what did not come from the sheet.
    pub column: Option<Column>,
    /// What.
    pub issue: RowIssue,
}

/// What can be wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowIssue {
    /// What is wrong with a field of the form as well.
    Field(Problem),
    /// An attendee of the row is none.
    Attendee {
        /// How they stand in the row.
        text: String,
        /// What is wrong.
        problem: Problem,
    },
    /// The date or time can't be read.
    When(WhenProblem),
    /// There is no such length.
    Length,
    /// Start, end and length are all given and do not agree.
    LengthDiffers,
    /// Times are given, and Teams is to choose them.
    TimesAndServiceChooses,
    /// The start is missing, though others have one.
    StartMissing,
    /// The option has no such value.
    Option(OptionKind, String),
    /// It is neither yes nor no.
    NotYesOrNo(String),
    /// Which instant is meant at a clock change is said by another word than `earlier` or `later`.
    ClockChange(String),
    /// There are more cells than columns.
    Cells {
        /// So many cells.
        found: usize,
        /// So many columns.
        expected: usize,
    },
    /// The template of external IDs asks for something that the row has not.
    TemplateUnfilled,
    /// A row before has the same external ID: this one would get its meeting.
    SameExternalId {
        /// [`Row::line`] of the first of them.
        line: u64,
    },
}

impl Row {
    /// Whether it can be sent.
    pub fn is_good(&self) -> bool {
        self.problems.is_empty()
    }
}

/// A row on its way.
pub(super) struct Unfinished {
    pub(super) line: u64,
    /// Its number among the rows, from 1.
    pub(super) number: usize,
    pub(super) draft: Draft,
    pub(super) problems: Vec<RowProblem>,
    /// Where the attendees of the draft stood, each in its place.
    pub(super) attendees: Vec<Option<Column>>,
}

impl Unfinished {
    pub(super) fn problem(&mut self, column: impl Into<Option<Column>>, issue: RowIssue) {
        let column = column.into();
        self.problems.push(RowProblem { column, issue });
    }

    /// The row with its external ID made, where it has none, and with what is wrong with the draft. `column` says where a field stood.
    pub(super) fn finish(
        mut self,
        template: Option<&IdTemplate>,
        reading: &Reading,
        column: impl Fn(Field) -> Option<Column>,
    ) -> Row {
        let makes_id = self.draft.external_id.is_empty();
        if makes_id {
            // Any will do as long as the others are looked at.
            self.draft.external_id.push('x');
        }
        let asked = self.draft.request(reading);
        if makes_id {
            self.draft.external_id.clear();
        }
        match asked {
            Ok(accepted) if makes_id && self.problems.is_empty() => self.make_id(template, &accepted.request, reading),
            Ok(_) => {}
            Err(problems) => self.add(&problems, column),
        }
        self.problems.sort_by_key(|problem| problem.column);
        let Self {
            line, draft, problems, ..
        } = self;
        Row { line, draft, problems }
    }

    fn make_id(&mut self, template: Option<&IdTemplate>, asked: &MeetingRequest, reading: &Reading) {
        let Some(template) = template else {
            let problem = Problem::ExternalId(super::ExternalIdProblem::Empty);
            return self.problem(Column::ExternalId, RowIssue::Field(problem));
        };
        let seed = RowSeed {
            number: self.number,
            hash: hash(asked),
        };
        let start = self.draft.times(reading).start.at();
        match template.fill_row(start, &self.draft.subject, seed) {
            Some(id) => self.draft.external_id = id,
            None => self.problem(Column::ExternalId, RowIssue::TemplateUnfilled),
        }
    }

    fn add(&mut self, problems: &[FieldProblem], column: impl Fn(Field) -> Option<Column>) {
        // What is wrong with a column is said once, by what has looked at its cell.
        let told: Vec<_> = self.problems.iter().filter_map(|problem| problem.column).collect();
        for FieldProblem { field, problem } in problems.iter().copied() {
            let (column, issue) = match field {
                Field::Attendee(index) => {
                    let attendee = self.draft.attendees.get(index);
                    let text = attendee.map(|attendee| attendee.label().to_owned()).unwrap_or_default();
                    let column = self.attendees.get(index).copied().flatten();
                    (column, RowIssue::Attendee { text, problem })
                }
                field => (column(field), RowIssue::Field(problem)),
            };
            if column.is_none_or(|column| !told.contains(&column)) {
                self.problem(column, issue);
            }
        }
    }
}

/// Says of every row whose external ID a row before it has, that it does.
pub(super) fn mark_repeated(rows: &mut [Row]) {
    let mut first: HashMap<&str, u64> = HashMap::new();
    let mut repeated = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let id = row.draft.external_id.as_str();
        if id.is_empty() {
            continue;
        }
        match first.get(id) {
            Some(line) => repeated.push((index, *line)),
            None => {
                first.insert(id, row.line);
            }
        }
    }
    for (index, line) in repeated {
        let column = Some(Column::ExternalId);
        let issue = RowIssue::SameExternalId { line };
        rows[index].problems.push(RowProblem { column, issue });
        rows[index].problems.sort_by_key(|problem| problem.column);
    }
}

/// [`IdPlaceholder::Hash`](super::IdPlaceholder::Hash): a UUID of version 5 over all that is asked for, save the external ID.
fn hash(asked: &MeetingRequest) -> Uuid {
    let MeetingRequest {
        external_id: _,
        subject,
        times,
        attendees,
        channel,
        options,
    } = asked;
    let attendees: Vec<_> = attendees
        .iter()
        .map(|attendee| {
            let (person, role) = (&attendee.person, attendee.role);
            (person.user_id(), person.address(), role.map(super::Role::as_str))
        })
        .collect();
    let whole = serde_json::json!([
        subject,
        times.start(),
        times.end(),
        attendees,
        channel.as_ref().map(super::ThreadId::as_str),
        options,
    ]);
    Uuid::new_v5(&Uuid::NAMESPACE_URL, whole.to_string().as_bytes())
}
