//! From cells to meetings.

use chrono::{DateTime, NaiveDateTime};
use chrono_tz::Tz;

use super::{Column, RowsHow, Sheet};
use crate::meeting::entry::normalized;
use crate::meeting::options::read_bool;
use crate::meeting::rows::{RowIssue, Unfinished};
use crate::meeting::when::moment_entered;
use crate::meeting::{
    ClockChoice, DateOrder, DateProblem, Draft, DraftAttendee, DraftMoment, Field, OptionKind, Problem, Reading, Role,
    Row, When, WhenEnd, WhenField, WhenProblem, find_zone, parse_attendees, parse_length, parse_when,
};

/// What a spreadsheet may take for the beginning of a formula; an apostrophe before it, or before another apostrophe, guards it.
const GUARDED: [char; 12] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '\''];

/// Every order of dates.
const ORDERS: [DateOrder; 3] = [
    DateOrder::DayMonthYear,
    DateOrder::MonthDayYear,
    DateOrder::YearMonthDay,
];

/// The columns in which dates are.
const WITH_DATES: [(Column, WhenField); 4] = [
    (Column::Start, WhenField::Both),
    (Column::StartDate, WhenField::Date),
    (Column::End, WhenField::Both),
    (Column::EndDate, WhenField::Date),
];

/// Reads the rows of a sheet.
pub struct RowReader<'a> {
    sheet: &'a Sheet,
    how: &'a RowsHow,
    reading: &'a Reading,
    places: Vec<(Column, usize)>,
    /// In which orders the dates may be.
    orders: Vec<DateOrder>,
}

impl<'a> RowReader<'a> {
    pub fn new(sheet: &'a Sheet, how: &'a RowsHow, reading: &'a Reading) -> Self {
        let mut places: Vec<(Column, usize)> = Vec::new();
        for (place, column) in sheet.columns.iter().enumerate() {
            if let Some(means) = column.means
                && !places.iter().any(|(known, _)| *known == means)
            {
                places.push((means, place));
            }
        }
        let mut reader = Self {
            sheet,
            how,
            reading,
            places,
            orders: Vec::new(),
        };
        reader.orders = match how.date_order {
            Some(order) => vec![order],
            None => reader.possible_orders(),
        };
        reader
    }

    /// Whether a date is read in two ways, if nobody says in which order.
    pub fn asks_date_order(&self) -> bool {
        let now = self.now(&self.how.zone);
        let orders = self.possible_orders();
        self.cells_with_dates()
            .any(|(cell, field)| read_when(cell, field, now, &orders) == Err(DateProblem::Ambiguous.into()))
    }

    /// The orders in which every date of the sheet can be read; all where there is none.
    fn possible_orders(&self) -> Vec<DateOrder> {
        let now = self.now(&self.how.zone);
        let mut possible = ORDERS.to_vec();
        for (cell, field) in self.cells_with_dates() {
            let can_be = |order: &DateOrder| match read_when(cell, field, now, &[*order]) {
                Ok(_) => true,
                // By its form it is one: that it can be read in the other orders has made it so.
                Err(problem) => problem == DateProblem::Ambiguous.into(),
            };
            let readable: Vec<_> = ORDERS.into_iter().filter(can_be).collect();
            if !readable.is_empty() {
                possible.retain(|order| readable.contains(order));
            }
        }
        if possible.is_empty() { ORDERS.to_vec() } else { possible }
    }

    /// The cells whose dates depend on the order.
    fn cells_with_dates(&self) -> impl Iterator<Item = (&str, WhenField)> {
        (0..self.sheet.rows.len()).flat_map(move |row| {
            WITH_DATES.iter().filter_map(move |(column, field)| {
                let cell = self.cell(row, *column)?;
                depends_on_order(cell).then_some((cell, *field))
            })
        })
    }

    fn now(&self, zone: &str) -> DateTime<Tz> {
        self.reading.now.with_timezone(&find_zone(zone).unwrap_or(Tz::UTC))
    }

    fn place(&self, column: Column) -> Option<usize> {
        let found = self.places.iter().find(|(known, _)| *known == column)?;
        Some(found.1)
    }

    fn has(&self, columns: &[Column]) -> bool {
        columns.iter().any(|column| self.place(*column).is_some())
    }

    /// The text of a cell that is not empty, as it stands in it.
    fn raw(&self, row: usize, column: Column) -> Option<&str> {
        let cell = self.sheet.rows.get(row)?.cells.get(self.place(column)?)?;
        let cell = match cell.strip_prefix('\'') {
            Some(rest) if rest.starts_with(GUARDED) => rest,
            _ => cell,
        };
        (!cell.trim().is_empty()).then_some(cell)
    }

    /// As [`Self::raw`], without blanks around it.
    fn cell(&self, row: usize, column: Column) -> Option<&str> {
        self.raw(row, column).map(str::trim)
    }

    /// The meeting of a row.
    pub fn row(&self, index: usize) -> Row {
        let like = &self.how.like;
        let mut row = Unfinished {
            line: self.sheet.rows[index].line,
            number: index + 1,
            draft: Draft {
                external_id: self.raw(index, Column::ExternalId).unwrap_or_default().to_owned(),
                ..like.clone()
            },
            problems: Vec::new(),
            attendees: vec![None; like.attendees.len()],
        };
        let (found, expected) = (self.sheet.rows[index].cells.len(), self.sheet.columns.len());
        let beyond = self.sheet.rows[index].cells.iter().skip(expected);
        if beyond.into_iter().any(|cell| !cell.trim().is_empty()) {
            row.problem(None, RowIssue::Cells { found, expected });
        }
        if let Some(subject) = self.cell(index, Column::Subject) {
            subject.clone_into(&mut row.draft.subject);
        }
        if let Some(channel) = self.cell(index, Column::Channel) {
            channel.clone_into(&mut row.draft.channel);
            row.draft.channel_name.clear();
        }
        let zone = self.cell(index, Column::TimeZone);
        if let Some(zone) = zone.or(Some(self.how.zone.as_str()).filter(|zone| !zone.is_empty())) {
            zone.clone_into(&mut row.draft.zone);
        }
        self.put_people(index, &mut row);
        self.put_options(index, &mut row);
        self.put_times(index, &mut row);
        row.finish(self.how.external_id.as_ref(), self.reading, |field| {
            self.column_of(field)
        })
    }

    fn put_people(&self, index: usize, row: &mut Unfinished) {
        for (column, role) in [
            (Column::Attendees, None),
            (Column::Presenters, Some(Role::Presenter)),
            (Column::CoOrganizers, Some(Role::CoOrganizer)),
        ] {
            let Some(list) = self.cell(index, column) else { continue };
            let (found, rejected) = parse_attendees(list);
            for attendee in found {
                row.draft.attendees.push(DraftAttendee { role, ..attendee });
                row.attendees.push(Some(column));
            }
            for piece in rejected {
                let (text, problem) = (piece.text, Problem::Address(piece.problem));
                row.problem(column, RowIssue::Attendee { text, problem });
            }
        }
    }

    fn put_options(&self, index: usize, row: &mut Unfinished) {
        for kind in OptionKind::ALL.iter().copied() {
            let column = Column::Option(kind);
            let Some(word) = self.cell(index, column) else { continue };
            match kind.read(word) {
                Some(option) => row.draft.options.set(option),
                None => row.problem(column, RowIssue::Option(kind, word.to_owned())),
            }
        }
    }

    fn put_times(&self, index: usize, row: &mut Unfinished) {
        let choice = self.cell(index, Column::ClockChange).and_then(|word| {
            let choice = match word.to_lowercase().as_str() {
                "earlier" => Some(ClockChoice::Earlier),
                "later" => Some(ClockChoice::Later),
                _ => None,
            };
            if choice.is_none() {
                row.problem(Column::ClockChange, RowIssue::ClockChange(word.to_owned()));
            }
            choice
        });
        let chooses = self.cell(index, Column::TeamsChoosesTimes).and_then(|word| {
            let chooses = read_bool(&word.to_lowercase());
            if chooses.is_none() {
                row.problem(Column::TeamsChoosesTimes, RowIssue::NotYesOrNo(word.to_owned()));
            }
            chooses
        });
        // The length of what the rows are like is kept, in the row's zone.
        let before = Draft {
            zone: row.draft.zone.clone(),
            service_chooses_times: false,
            ..self.how.like.clone()
        };
        let start = self.when(
            index,
            row,
            [Column::Start, Column::StartDate, Column::StartTime],
            choice,
        );
        let end = self.when(index, row, [Column::End, Column::EndDate, Column::EndTime], choice);
        let in_sheet = self.has(&[Column::Start, Column::StartDate, Column::StartTime]);
        if start.is_some() || end.is_some() || chooses.is_some() {
            row.draft.service_chooses_times = chooses == Some(true);
        }
        if chooses == Some(true) && (start.is_some() || end.is_some()) {
            row.problem(Column::TeamsChoosesTimes, RowIssue::TimesAndServiceChooses);
        }
        if row.draft.service_chooses_times {
            return;
        }
        if in_sheet {
            let base = self.what_is_not_in_the_sheet(&before.start);
            row.draft.start = match &start {
                Some(Ok(when)) => moment_entered(when, &base, self.reading),
                Some(Err(typed)) => typed.clone(),
                None => DraftMoment::default(),
            };
            if start.is_none() {
                row.problem(self.column_of(Field::StartDate), RowIssue::StartMissing);
            }
            if let Some(Ok(when)) = &start {
                row.draft.follow_start(when, &before, self.reading);
            } else {
                row.draft.end = DraftMoment::default();
            }
        }
        match end {
            Some(Ok(When {
                date: None,
                time: None,
                end: Some(WhenEnd::After(length)),
                ..
            })) => row.draft.end_after(length, &DraftMoment::default(), self.reading),
            Some(Ok(when)) => row.draft.end = moment_entered(&when, &DraftMoment::default(), self.reading),
            Some(Err(typed)) => row.draft.end = typed,
            None => {}
        }
        self.put_length(index, row, end_is_said(self, index));
    }

    fn put_length(&self, index: usize, row: &mut Unfinished, has_end: bool) {
        let Some(text) = self.cell(index, Column::Duration) else {
            return;
        };
        let now = self.now(&row.draft.zone);
        let length = parse_length(without_seconds(text).as_deref().unwrap_or(text)).or_else(|| {
            match parse_when(text, WhenField::Both, now, self.reading.date_order) {
                Ok(When {
                    date: None,
                    time: None,
                    end: Some(WhenEnd::After(length)),
                    ..
                }) => Some(length),
                _ => None,
            }
        });
        let Some(length) = length else {
            return row.problem(Column::Duration, RowIssue::Length);
        };
        if has_end {
            let known = row.draft.duration(self.reading);
            if known.is_some_and(|known| known != length) {
                row.problem(Column::Duration, RowIssue::LengthDiffers);
            }
        } else if row.draft.times(self.reading).start.at().is_some() && !row.draft.set_duration(length, self.reading) {
            row.problem(Column::Duration, RowIssue::Length);
        }
    }

    /// What is said of the start or the end in its three columns: whole, date, time. What can't be read is a problem of the row, and
    /// is given back as it was typed.
    fn when(
        &self,
        index: usize,
        row: &mut Unfinished,
        columns: [Column; 3],
        choice: Option<ClockChoice>,
    ) -> Option<Result<When, DraftMoment>> {
        let [whole, date, time] = columns.map(|column| self.cell(index, column));
        if whole.is_none() && date.is_none() && time.is_none() {
            return None;
        }
        let now = self.now(&row.draft.zone);
        let mut read = |column, field, cell: Option<&str>| {
            let Some(cell) = cell else { return Some(When::default()) };
            read_when(cell, field, now, &self.orders)
                .map_err(|problem| row.problem(column, RowIssue::When(problem)))
                .ok()
        };
        let [whole_at, date_at, time_at] = columns;
        let of_whole = read(whole_at, WhenField::Both, whole);
        let of_date = read(date_at, WhenField::Date, date);
        let of_time = read(time_at, WhenField::Time, time);
        let (Some(of_whole), Some(of_date), Some(of_time)) = (of_whole, of_date, of_time) else {
            return Some(Err(DraftMoment {
                date: date.or(whole).unwrap_or_default().to_owned(),
                time: time.unwrap_or_default().to_owned(),
                choice: None,
            }));
        };
        Some(Ok(When {
            date: of_date.date.or(of_whole.date).or(of_time.date),
            time: of_time.time.or(of_whole.time).or(of_date.time),
            choice: choice.or(of_whole.choice).or(of_date.choice).or(of_time.choice),
            end: of_time.end.or(of_whole.end).or(of_date.end),
            half_assumed: false,
        }))
    }

    /// The parts of the start that no column of the sheet says.
    fn what_is_not_in_the_sheet(&self, start: &DraftMoment) -> DraftMoment {
        let part = |columns, text: &String| {
            if self.has(columns) { String::new() } else { text.clone() }
        };
        DraftMoment {
            date: part(&[Column::Start, Column::StartDate], &start.date),
            time: part(&[Column::Start, Column::StartTime], &start.time),
            choice: start.choice,
        }
    }

    /// The column in which a field stood.
    fn column_of(&self, field: Field) -> Option<Column> {
        use Column::{Duration, End, EndDate, EndTime, Start, StartDate, StartTime};
        let likely = match field {
            Field::StartDate => &[StartDate, Start, StartTime][..],
            Field::StartTime => &[StartTime, Start, StartDate],
            // The length makes an end too.
            Field::EndDate => &[EndDate, End, EndTime, Duration],
            Field::EndTime => &[EndTime, End, EndDate, Duration],
            field => &[Column::of_field(field)],
        };
        likely.iter().copied().find(|column| self.place(*column).is_some())
    }
}

fn end_is_said(reader: &RowReader, index: usize) -> bool {
    [Column::End, Column::EndDate, Column::EndTime]
        .iter()
        .any(|column| reader.cell(index, *column).is_some())
}

/// Whether the order of dates makes a difference to what the text can be: only slashes and hyphens do not say what is what.
fn depends_on_order(text: &str) -> bool {
    let text = normalized(text);
    text.contains(['/', '-']) && whole(&text.to_uppercase()).is_none()
}

/// What a cell says of when, if it says one thing in all of these orders.
fn read_when(text: &str, field: WhenField, now: DateTime<Tz>, orders: &[DateOrder]) -> Result<When, WhenProblem> {
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        let shown = DraftMoment::showing(at.with_timezone(&now.timezone()), DateOrder::default());
        let local = at.with_timezone(&now.timezone()).naive_local();
        return Ok(When {
            date: Some(local.date()),
            time: Some(local.time()),
            choice: shown.choice,
            ..When::default()
        });
    }
    if let Some(local) = whole(text) {
        return Ok(When {
            date: Some(local.date()),
            time: Some(local.time()),
            ..When::default()
        });
    }
    let without = without_seconds(text);
    let text = without.as_deref().unwrap_or(text);
    let mut read: Option<Result<When, WhenProblem>> = None;
    let orders = if depends_on_order(text) { orders } else { &orders[..1] };
    for order in orders {
        let this = parse_when(text, field, now, *order);
        read = Some(match (read, this) {
            (None, this) => this,
            (Some(Ok(one)), Ok(other)) if one != other => return Err(DateProblem::Ambiguous.into()),
            (Some(Ok(one)), _) => Ok(one),
            (Some(Err(_)), Ok(other)) => Ok(other),
            (Some(Err(one)), Err(_)) => Err(one),
        });
    }
    read.unwrap_or(Err(WhenProblem::Unrecognized))
}

/// Date and time as programs write them.
fn whole(text: &str) -> Option<NaiveDateTime> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    [
        "%Y-%m-%dT%H:%M",
        "%Y-%m-%dT%H:%M:%S%.f",
        "%Y-%m-%d %H:%M",
        "%Y-%m-%d %H:%M:%S%.f",
    ]
    .iter()
    .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
    .filter(|local| crate::meeting::YEARS.contains(&chrono::Datelike::year(local)))
}

/// The text without the seconds of the time in it, which meetings do not have: `14:00:00`, `2:00:00 PM`. `None` where it has none.
fn without_seconds(text: &str) -> Option<String> {
    let (hour, rest) = text.split_once(':')?;
    let (minute, rest) = rest.split_once(':')?;
    let is_two = |digits: &str| digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let (second, rest) = rest.split_at_checked(2)?;
    let follows = rest.chars().next();
    let fits = hour.ends_with(|c: char| c.is_ascii_digit())
        && is_two(minute)
        && is_two(second)
        && follows.is_none_or(|c| !c.is_ascii_digit() && c != ':');
    fits.then(|| format!("{hour}:{minute}{rest}"))
}
