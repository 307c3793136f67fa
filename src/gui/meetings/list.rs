//! The list as the window has it: what is looked for, the stretch of it that is there, and what is selected in it.
//!
//! However long the list is, only what is in sight and a little around it is asked for, and what is selected is known by
//! its key, so that it stays selected when the list changes around it.

use std::ops::Range;

use chrono::{DateTime, DurationRound as _, TimeDelta, Utc};

use crate::engine::{Failure, ListNumber};
use crate::ledger::{Key, MeetingRow, Only, Query, Rows, Sort};

/// Rows are asked for in stretches that begin and end at multiples of this.
const BLOCK: u64 = 100;

/// What is asked for while nobody knows what will be in sight.
const FIRST: Range<u64> = 0..50;

/// What a person looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    pub text: String,
    pub connection: Option<String>,
    pub organizer: Option<String>,
    pub kind: Kind,
    pub sort: Sort,
    pub descending: bool,
}

/// Kinds of meetings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    All,
    Upcoming,
    Past,
    Failed,
}

impl Default for Filter {
    /// Everything, the latest first.
    fn default() -> Self {
        Self {
            text: String::new(),
            connection: None,
            organizer: None,
            kind: Kind::All,
            sort: Sort::Start,
            descending: true,
        }
    }
}

impl Filter {
    /// What is coming begins with the next; what has been, with the latest.
    pub fn set_kind(&mut self, kind: Kind) {
        self.kind = kind;
        if self.sort == Sort::Start {
            self.descending = kind != Kind::Upcoming;
        }
    }

    /// Sorts by a column; by the same one once more, the other way round.
    pub fn sort_by(&mut self, sort: Sort) {
        self.descending = if self.sort == sort {
            !self.descending
        } else {
            sort == Sort::Start
        };
        self.sort = sort;
    }

    /// Whether anything is left out by it.
    pub fn is_narrowing(&self) -> bool {
        !self.text.trim().is_empty() || self.connection.is_some() || self.organizer.is_some() || self.kind != Kind::All
    }

    /// As the ledger is asked, at a time.
    pub fn query(&self, now: DateTime<Utc>) -> Query {
        let now = now.duration_trunc(TimeDelta::minutes(1)).unwrap_or(now);
        Query {
            text: self.text.clone(),
            connection: self.connection.clone(),
            organizer: self.organizer.clone(),
            only: match self.kind {
                Kind::All => Only::All,
                Kind::Upcoming => Only::Upcoming(now),
                Kind::Past => Only::Past(now),
                Kind::Failed => Only::Failed,
            },
            sort: self.sort,
            descending: self.descending,
        }
    }
}

/// The list.
#[derive(Default)]
pub struct List {
    pub filter: Filter,
    /// What is in sight.
    pub visible: Range<u64>,
    /// What was answered last.
    answer: Option<Answer>,
    pending: Option<Pending>,
    /// What was answered is out of date.
    outdated: bool,
    selected: Option<Selected>,
    /// To be selected as soon as it is seen.
    sought: Option<Key>,
    /// What is selected is to be scrolled into sight.
    follow: bool,
    /// The list is another one: it begins at its top.
    to_top: bool,
}

struct Answer {
    filter: Filter,
    asked: Range<u64>,
    rows: Result<Rows, Box<Failure>>,
}

struct Pending {
    number: ListNumber,
    filter: Filter,
    asked: Range<u64>,
}

struct Selected {
    place: u64,
    /// `None` while it has not been read.
    row: Option<MeetingRow>,
}

impl List {
    /// What the ledger is to be asked now, if anything; `number` numbers the question.
    pub fn ask(&mut self, number: u64, now: DateTime<Utc>) -> Option<(ListNumber, Query, Range<u64>)> {
        let is_current = self.answer.as_ref().filter(|answer| answer.filter == self.filter);
        let in_sight = if is_current.is_some() {
            self.visible.clone()
        } else {
            FIRST
        };
        if !self.outdated && is_current.is_some_and(|answer| answer.covers(&in_sight)) {
            return None;
        }
        // The answer to a question like this one is on its way, and says what to ask next.
        if self
            .pending
            .as_ref()
            .is_some_and(|pending| pending.filter == self.filter)
        {
            return None;
        }
        let number = ListNumber::List(number);
        let start = in_sight.start.saturating_sub(BLOCK) / BLOCK * BLOCK;
        let end = (in_sight.end + BLOCK).div_ceil(BLOCK) * BLOCK;
        self.outdated = false;
        self.pending = Some(Pending {
            number,
            filter: self.filter.clone(),
            asked: start..end,
        });
        Some((number, self.filter.query(now), start..end))
    }

    /// Takes an answer, unless it is to an older question.
    pub fn take(&mut self, number: ListNumber, rows: Result<Rows, Box<Failure>>) {
        let Some(Pending { filter, asked, .. }) = self.pending.take_if(|pending| pending.number == number) else {
            return;
        };
        // Something else is looked for by now.
        if filter != self.filter {
            return;
        }
        let is_other = self.answer.as_ref().is_none_or(|before| before.filter != filter);
        self.answer = Some(Answer { filter, asked, rows });
        if is_other {
            self.to_top = true;
        }
        self.settle(is_other);
    }

    /// What is kept has changed.
    pub fn set_outdated(&mut self) {
        self.outdated = true;
    }

    /// Whether what is in sight must be asked for.
    pub fn lacks_rows(&self) -> bool {
        let is_current = |answer: &&Answer| answer.filter == self.filter;
        self.outdated
            || !self
                .answer
                .as_ref()
                .filter(is_current)
                .is_some_and(|answer| answer.covers(&self.visible))
    }

    /// How many there are; `None` before the first answer.
    pub fn total(&self) -> Option<u64> {
        Some(self.rows()?.total)
    }

    /// Why the list can’t be read.
    pub fn failure(&self) -> Option<&Failure> {
        self.answer.as_ref()?.rows.as_ref().err().map(AsRef::as_ref)
    }

    /// Whether anything is left out of the list that is shown.
    pub fn is_narrowed(&self) -> bool {
        self.answer.as_ref().is_some_and(|answer| answer.filter.is_narrowing())
    }

    /// The row at a place, if it has been read.
    pub fn row(&self, place: u64) -> Option<&MeetingRow> {
        let at = place.checked_sub(self.answer.as_ref()?.asked.start)?;
        self.rows()?.rows.get(usize::try_from(at).ok()?)
    }

    /// The rows that have been read, in order.
    pub fn read_rows(&self) -> &[MeetingRow] {
        self.rows().map_or(&[], |rows| &rows.rows)
    }

    /// The place of what is selected.
    pub fn selected_place(&self) -> Option<u64> {
        Some(self.selected.as_ref()?.place)
    }

    /// What is selected.
    pub fn selected(&self) -> Option<&MeetingRow> {
        self.selected.as_ref()?.row.as_ref()
    }

    /// Selects what is at a place, or the last row if there are fewer, and has it scrolled into sight.
    pub fn select(&mut self, place: u64) {
        let Some(last) = self.total().and_then(|total| total.checked_sub(1)) else {
            return;
        };
        let place = place.min(last);
        self.selected = Some(Selected {
            place,
            row: self.row(place).cloned(),
        });
        self.sought = None;
        self.follow = true;
    }

    /// Selects nothing.
    pub fn clear_selection(&mut self) {
        self.selected = None;
        self.sought = None;
    }

    /// Selects a meeting as soon as it is seen in the list; until then, nothing is selected.
    pub fn seek(&mut self, key: Key) {
        self.selected = None;
        self.sought = Some(key);
        self.settle(false);
    }

    /// The selected row is to be scrolled into sight.
    pub fn follow(&mut self) {
        self.follow = true;
    }

    /// Whether the selected row is to be scrolled into sight now.
    pub fn take_follow(&mut self) -> bool {
        std::mem::take(&mut self.follow)
    }

    /// Whether the list is to begin at its top now.
    pub fn take_to_top(&mut self) -> bool {
        std::mem::take(&mut self.to_top)
    }

    fn rows(&self) -> Option<&Rows> {
        self.answer.as_ref()?.rows.as_ref().ok()
    }

    /// Finds again what is selected. What is no longer there gives its place to the next, unless the list is another one.
    fn settle(&mut self, is_other: bool) {
        let Some(total) = self.total() else { return };
        let sought = self.sought.as_ref().and_then(|key| self.place_of(key));
        let place = sought.or_else(|| {
            let selected = self.selected.as_ref()?;
            let found = selected.row.as_ref().and_then(|row| self.place_of(&row.key));
            let stays = (!is_other && total > 0).then(|| selected.place.min(total.saturating_sub(1)));
            found.or(stays)
        });
        if sought.is_some() {
            self.sought = None;
            self.follow = true;
        }
        let before = self.selected.take();
        self.selected = place.map(|place| Selected {
            place,
            row: self
                .row(place)
                .cloned()
                .or_else(|| before.and_then(|before| before.row)),
        });
    }

    /// Where a meeting is in what has been read.
    fn place_of(&self, key: &Key) -> Option<u64> {
        let at = self.read_rows().iter().position(|row| row.key == *key)?;
        Some(self.answer.as_ref()?.asked.start + at as u64)
    }
}

impl Answer {
    /// Whether everything at these places has been read.
    fn covers(&self, places: &Range<u64>) -> bool {
        let Ok(rows) = &self.rows else {
            return true;
        };
        let end = places.end.min(rows.total);
        places.start.min(end) >= self.asked.start.min(end) && end <= self.asked.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(external_id: &str) -> MeetingRow {
        MeetingRow {
            key: Key {
                connection: "Demo".to_owned(),
                tenant: "t".to_owned(),
                organizer: "o".to_owned(),
                external_id: external_id.to_owned(),
            },
            graph_id: None,
            subject: None,
            start: None,
            end: None,
            people: String::new(),
            join_web_url: None,
            join_meeting_id: None,
            thread: None,
            updated_at: DateTime::UNIX_EPOCH,
            seen_at: None,
            gone_at: None,
            state: None,
        }
    }

    /// A ledger of so many meetings, numbered.
    fn answer(asked: &Range<u64>, total: u64) -> Rows {
        let rows = asked.start.min(total)..asked.end.min(total);
        Rows {
            rows: rows.map(|number| row(&number.to_string())).collect(),
            total,
        }
    }

    const NOW: DateTime<Utc> = DateTime::UNIX_EPOCH;

    fn read(list: &mut List, number: u64, total: u64) {
        let (number, _, asked) = list.ask(number, NOW).expect("a question");
        list.take(number, Ok(answer(&asked, total)));
    }

    fn selected_id(list: &List) -> Option<&str> {
        Some(list.selected()?.key.external_id.as_str())
    }

    #[test]
    fn of_a_long_list_only_what_is_in_sight_and_around_it_is_asked_for() {
        let mut list = List::default();
        let (number, _, asked) = list.ask(1, NOW).expect("a question");
        assert_eq!(asked, 0..200);
        list.take(number, Ok(answer(&asked, 100_000)));
        list.visible = 0..20;
        assert!(list.ask(2, NOW).is_none(), "all that is in sight is there");

        list.visible = 50_050..50_070;
        let (number, _, asked) = list.ask(2, NOW).expect("a question");
        assert_eq!(asked, 49_900..50_200);
        list.take(number, Ok(answer(&asked, 100_000)));
        assert_eq!(list.row(50_060).map(|row| row.key.external_id.as_str()), Some("50060"));
        assert!(list.row(0).is_none());
        list.visible = 99_990..100_010;
        read(&mut list, 3, 100_000);
        assert!(list.ask(4, NOW).is_none(), "the end of the list is in sight");
    }

    #[test]
    fn each_keystroke_asks_and_older_answers_are_dropped() {
        let mut list = List::default();
        read(&mut list, 1, 10);
        list.filter.text = "a".to_owned();
        let (first, query, asked) = list.ask(2, NOW).expect("a question");
        assert_eq!(query.text, "a");
        list.filter.text = "ab".to_owned();
        let (second, query, _) = list.ask(3, NOW).expect("a question");
        assert_eq!(query.text, "ab");
        list.take(first, Ok(answer(&asked, 7)));
        assert_eq!(
            list.total(),
            Some(10),
            "what is shown stays until the newest answer is there"
        );
        list.take(second, Ok(answer(&asked, 3)));
        assert_eq!(list.total(), Some(3));
        assert!(list.take_to_top() && !list.take_to_top());
    }

    #[test]
    fn a_change_during_a_question_is_asked_about_after_it() {
        let mut list = List::default();
        let (number, _, asked) = list.ask(1, NOW).expect("a question");
        list.set_outdated();
        assert!(list.ask(2, NOW).is_none());
        list.take(number, Ok(answer(&asked, 1)));
        read(&mut list, 2, 2);
        assert_eq!(list.total(), Some(2));
        assert!(list.ask(3, NOW).is_none());
    }

    #[test]
    fn a_list_that_cant_be_read_is_not_asked_for_again_by_itself() {
        let mut list = List::default();
        let (number, ..) = list.ask(1, NOW).expect("a question");
        let failure = Failure::from(crate::ledger::LedgerError::Locked);
        list.take(number, Err(Box::new(failure)));
        assert!(list.failure().is_some() && list.ask(2, NOW).is_none());
        list.set_outdated();
        assert!(list.ask(2, NOW).is_some());
    }

    #[test]
    fn what_is_selected_stays_so_when_the_list_changes_around_it() {
        let mut list = List::default();
        read(&mut list, 1, 5);
        list.select(2);
        assert_eq!(selected_id(&list), Some("2"));
        list.set_outdated();
        let (number, ..) = list.ask(2, NOW).expect("a question");
        let rows = vec![row("new"), row("0"), row("1"), row("2")];
        list.take(number, Ok(Rows { rows, total: 4 }));
        assert_eq!((selected_id(&list), list.selected_place()), (Some("2"), Some(3)));

        list.set_outdated();
        let (number, ..) = list.ask(3, NOW).expect("a question");
        let rows = vec![row("new"), row("0"), row("1")];
        list.take(number, Ok(Rows { rows, total: 3 }));
        assert_eq!(
            selected_id(&list),
            Some("1"),
            "the next one takes the place of what was removed"
        );

        list.filter.text = "x".to_owned();
        read(&mut list, 4, 1);
        assert_eq!(selected_id(&list), None, "in another list nothing else is selected");
    }

    #[test]
    fn the_end_of_a_list_is_selected_before_it_is_read() {
        let mut list = List::default();
        read(&mut list, 1, 100_000);
        list.select(u64::MAX);
        assert_eq!((list.selected_place(), selected_id(&list)), (Some(99_999), None));
        list.visible = 99_980..100_000;
        read(&mut list, 2, 100_000);
        assert_eq!(selected_id(&list), Some("99999"));
    }

    #[test]
    fn a_meeting_that_is_sought_is_selected_when_it_comes() {
        let mut list = List::default();
        read(&mut list, 1, 2);
        list.select(0);
        list.seek(row("later").key);
        assert_eq!(selected_id(&list), None);
        list.set_outdated();
        let (number, ..) = list.ask(2, NOW).expect("a question");
        let rows = vec![row("0"), row("later")];
        list.take(number, Ok(Rows { rows, total: 2 }));
        assert_eq!((selected_id(&list), list.selected_place()), (Some("later"), Some(1)));
    }

    #[test]
    fn what_is_coming_begins_with_the_next() {
        let mut filter = Filter::default();
        filter.set_kind(Kind::Upcoming);
        assert!(!filter.descending);
        filter.set_kind(Kind::Past);
        assert!(filter.descending);
        filter.sort_by(Sort::Subject);
        assert!(!filter.descending);
        filter.sort_by(Sort::Subject);
        assert!(filter.descending);
    }
}
