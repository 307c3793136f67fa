//! The times of a draft: reading them, and keeping the end in step with the start.

use chrono::{DateTime, NaiveDate, TimeDelta, Timelike as _, Utc};
use chrono_tz::Tz;

use super::{
    DateOrder, DateProblem, Draft, DraftMoment, Field, FieldProblem, LocalTime, Problem, Reading, Remark, RequestTimes,
    TimesProblem, clock_change_within, find_zone, parse_date, parse_time, place,
};

/// What the times of a draft come to.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftTimes {
    /// The start.
    pub start: Moment,
    /// The end.
    pub end: Moment,
    /// The times as they would be sent, in UTC; `None` when there are problems.
    pub request: Option<RequestTimes>,
    /// What is wrong with them, in the order of the form.
    pub problems: Vec<FieldProblem>,
    /// What the person may want to know about them.
    pub remarks: Vec<Remark>,
}

/// What was typed as one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Nothing was typed, or it is not read because the service chooses the times.
    Empty,
    /// No local time can be read from it (or from what it depends on); [`DraftTimes::problems`] says why.
    Unreadable,
    /// The local time exists twice or never: the person has to choose between the instants in it.
    NeedsChoice(LocalTime),
    /// An instant.
    Resolved {
        /// The instant.
        at: DateTime<Tz>,
        /// What the local time stood for; if it is not one instant, there was a choice, which can be made otherwise.
        local: LocalTime,
    },
}

impl Moment {
    /// The instant, if it is one.
    pub fn at(&self) -> Option<DateTime<Tz>> {
        match self {
            Self::Resolved { at, .. } => Some(*at),
            Self::Empty | Self::Unreadable | Self::NeedsChoice(_) => None,
        }
    }
}

impl DraftTimes {
    /// How long the meeting lasts, in time that passes rather than on the wall clock; `None` unless both ends are
    /// known and in order.
    pub fn duration(&self) -> Option<TimeDelta> {
        let length = self.end.at()? - self.start.at()?;
        (length >= TimeDelta::zero()).then_some(length)
    }
}

impl Draft {
    /// A fresh draft: it starts at the [`next_half_hour`] and lasts 30 minutes.
    pub fn starting_at(now: DateTime<Utc>, tz: Tz, order: DateOrder) -> Self {
        let start = next_half_hour(now, tz);
        Self {
            start: DraftMoment::showing(start, order),
            end: DraftMoment::showing(start + TimeDelta::minutes(30), order),
            zone: tz.name().to_owned(),
            ..Self::default()
        }
    }

    /// Reads the times alone, which is cheap. The rules are those of
    /// <https://learn.microsoft.com/graph/api/onlinemeeting-createorget>.
    pub fn times(&self, reading: &Reading) -> DraftTimes {
        if self.service_chooses_times || (self.start.is_empty() && self.end.is_empty()) {
            return DraftTimes {
                start: Moment::Empty,
                end: Moment::Empty,
                request: Some(RequestTimes::ServiceChooses),
                problems: Vec::new(),
                remarks: vec![Remark::ServiceChoosesTimes],
            };
        }
        let mut problems = Vec::new();
        let zone = match self.read_zone() {
            Ok(tz) => Some(tz),
            Err(problem) => {
                problems.push(FieldProblem {
                    field: Field::TimeZone,
                    problem,
                });
                None
            }
        };
        // Without a zone the dates are still looked at, so that every problem is told at once.
        let today = reading.now.with_timezone(&zone.unwrap_or(Tz::UTC)).date_naive();
        let mut reader = Reader {
            zone,
            today,
            order: reading.date_order,
            problems,
        };

        let start_date = reader.date(Field::StartDate, &self.start.date);
        let start = reader.moment((Field::StartDate, Field::StartTime), &self.start, start_date);
        // An end without a date is on the start's; what is wrong with that is said there.
        let end_date = match reader.date(Field::EndDate, &self.end.date) {
            Typed::Nothing if self.start.is_empty() => Typed::Unreadable,
            Typed::Nothing => {
                if let Typed::Value(date) = start_date {
                    Typed::Value(date)
                } else {
                    Typed::Unreadable
                }
            }
            typed => typed,
        };
        let end = reader.moment((Field::EndDate, Field::EndTime), &self.end, end_date);
        if self.start.is_empty() {
            reader.problem(Field::StartDate, TimesProblem::EndWithoutStart.into());
        }

        let request = self.request_times(&start, &end, &mut reader);
        let mut problems = reader.problems;
        problems.sort_by_key(|problem| problem.field);
        let request = request.filter(|_| problems.is_empty());
        let remarks = request
            .zip(zone)
            .map_or_else(Vec::new, |(times, tz)| remarks(times, tz, reading.now));
        DraftTimes {
            start,
            end,
            request,
            problems,
            remarks,
        }
    }

    /// How long the meeting lasts; see [`DraftTimes::duration`].
    pub fn duration(&self, reading: &Reading) -> Option<TimeDelta> {
        self.times(reading).duration()
    }

    /// Sets the end so that the meeting lasts `length` (whole minutes, not negative) from its start, and says whether it could:
    /// without a readable start nothing changes.
    pub fn set_duration(&mut self, length: TimeDelta, reading: &Reading) -> bool {
        let Some(start) = self.times(reading).start.at() else {
            return false;
        };
        let Some(end) = start.checked_add_signed(length) else {
            return false;
        };
        let moved = Self {
            end: DraftMoment::showing(end, reading.date_order),
            ..self.clone()
        };
        let possible = moved.duration(reading) == Some(length);
        if possible {
            self.end = moved.end;
        }
        possible
    }

    /// Moves the end so that the meeting lasts as long as it did `before` the start or the zone was edited. To be called when
    /// the edit is done, with the draft as it was before it: a start half typed has no length to keep. Nothing changes when
    /// there was no length or there is no start.
    pub fn keep_length(&mut self, before: &Self, reading: &Reading) {
        if let Some(length) = before.duration(reading) {
            self.set_duration(length, reading);
        }
    }

    fn read_zone(&self) -> Result<Tz, Problem> {
        if self.zone.trim().is_empty() {
            Err(Problem::ZoneMissing)
        } else {
            find_zone(&self.zone).ok_or(Problem::ZoneUnknown)
        }
    }

    fn request_times(&self, start: &Moment, end: &Moment, reader: &mut Reader) -> Option<RequestTimes> {
        let sent = |moment: &Moment| moment.at().map(|at| at.to_utc());
        RequestTimes::new(sent(start), sent(end))
            .map_err(|problem| {
                if let (TimesProblem::EndBeforeStart, Some(start), Some(end)) = (problem, start.at(), end.at()) {
                    let earlier_day = !self.end.date.trim().is_empty() && end.date_naive() < start.date_naive();
                    reader.problem(
                        if earlier_day { Field::EndDate } else { Field::EndTime },
                        problem.into(),
                    );
                }
            })
            .ok()
    }
}

/// What a text of the form came to.
#[derive(Clone, Copy)]
enum Typed<T> {
    Nothing,
    /// The problem is told already.
    Unreadable,
    Value(T),
}

struct Reader {
    zone: Option<Tz>,
    today: NaiveDate,
    order: DateOrder,
    problems: Vec<FieldProblem>,
}

impl Reader {
    fn problem(&mut self, field: Field, problem: Problem) {
        self.problems.push(FieldProblem { field, problem });
    }

    fn typed<T>(&mut self, field: Field, text: &str, parse: impl Fn(&str) -> Result<T, Problem>) -> Typed<T> {
        if text.trim().is_empty() {
            return Typed::Nothing;
        }
        match parse(text) {
            Ok(value) => Typed::Value(value),
            Err(problem) => {
                self.problem(field, problem);
                Typed::Unreadable
            }
        }
    }

    fn date(&mut self, field: Field, text: &str) -> Typed<NaiveDate> {
        let (today, order) = (self.today, self.order);
        self.typed(field, text, |text| {
            parse_date(text, today, order).map_err(DateProblem::into)
        })
    }

    fn moment(
        &mut self,
        (date_field, time_field): (Field, Field),
        moment: &DraftMoment,
        date: Typed<NaiveDate>,
    ) -> Moment {
        if moment.is_empty() {
            return Moment::Empty;
        }
        let time = self.typed(time_field, &moment.time, |text| Ok(parse_time(text)?));
        match (date, time) {
            (Typed::Nothing, _) => self.problem(date_field, Problem::DateMissing),
            (_, Typed::Nothing) => self.problem(time_field, Problem::TimeMissing),
            _ => {}
        }
        let (Typed::Value(date), Typed::Value(time), Some(tz)) = (date, time, self.zone) else {
            return Moment::Unreadable;
        };
        let local = place(tz, date.and_time(time));
        if let Some(at) = local.choose(moment.choice) {
            Moment::Resolved { at, local }
        } else {
            self.problem(time_field, Problem::ChoiceNeeded(local));
            Moment::NeedsChoice(local)
        }
    }
}

/// The next full or half hour on the wall clock of `tz` after `now`. On the very half hour it is the one after: there should be time
/// left to ask people.
pub fn next_half_hour(now: DateTime<Utc>, tz: Tz) -> DateTime<Tz> {
    let minute = now.with_timezone(&tz).minute() % 30;
    (to_minute(now) + TimeDelta::minutes((30 - minute).into())).with_timezone(&tz)
}

/// The instant without its seconds.
fn to_minute(at: DateTime<Utc>) -> DateTime<Utc> {
    at.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(at)
}

fn remarks(times: RequestTimes, tz: Tz, now: DateTime<Utc>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    match times {
        RequestTimes::ServiceChooses => remarks.push(Remark::ServiceChoosesTimes),
        RequestTimes::From(_) => remarks.push(Remark::EndsOneHourAfterStart),
        RequestTimes::Between(span) if span.start() == span.end() => remarks.push(Remark::EqualTimes),
        RequestTimes::Between(_) => {}
    }
    // People type minutes: a start in the present one is not late.
    if times.start().is_some_and(|start| start < to_minute(now)) {
        remarks.push(Remark::StartInPast);
    }
    remarks.extend(
        times
            .span()
            .and_then(|span| clock_change_within(tz, span))
            .map(Remark::ClockChangeInside),
    );
    remarks
}
