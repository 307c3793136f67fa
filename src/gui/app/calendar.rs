//! What has become of adding meetings to the calendar, as long as the program runs, and the calls that do it.

use super::{App, Purpose, State};
use crate::engine::{Account, Command, Failure, FailureKind, Outcome};
use crate::gui::dialogs::{AddToCalendar, Question};

/// What is known of meetings in calendars.
#[derive(Default)]
pub struct Calendar {
    noted: Vec<(Place, Noted)>,
    /// What is being added.
    adding: Option<(Place, AddToCalendar)>,
    /// A permission that was missing has been asked for: the question comes back when the account is ready.
    allowed: bool,
}

/// A meeting, and in whose calendar it is.
#[derive(Clone, PartialEq, Eq)]
struct Place {
    connection: String,
    tenant: String,
    owner: String,
    meeting: String,
}

/// What has become of adding a meeting.
pub enum Noted {
    /// It is there.
    Added {
        /// The page of the event.
        web_link: Option<String>,
        /// How many were invited.
        invited: u64,
    },
    /// The person cancelled it.
    Cancelled,
    /// It failed; what was asked for may be asked for again.
    Failed(Box<Failure>, Box<AddToCalendar>),
}

impl Place {
    fn of(account: &Account, meeting: &str) -> Self {
        let owner = &account.owner;
        Self {
            connection: owner.connection.clone(),
            tenant: owner.tenant.clone(),
            owner: owner.organizer.clone(),
            meeting: meeting.to_owned(),
        }
    }
}

impl Calendar {
    /// What has become of adding the meeting of that name to the account's calendar.
    pub fn noted(&self, account: &Account, meeting: &str) -> Option<&Noted> {
        let place = Place::of(account, meeting);
        self.noted.iter().find(|(of, _)| *of == place).map(|(_, noted)| noted)
    }

    fn note(&mut self, place: Place, noted: Noted) {
        self.noted.retain(|(of, _)| *of != place);
        self.noted.push((place, noted));
    }

    /// The permission has been given.
    pub(super) fn set_allowed(&mut self) {
        self.allowed = true;
    }

    /// What this account could not add before it was allowed.
    fn take_allowed(&mut self, account: &Account) -> Option<AddToCalendar> {
        if !std::mem::take(&mut self.allowed) {
            return None;
        }
        let waited = |(place, noted): &(Place, Noted)| {
            let Noted::Failed(failure, wish) = noted else {
                return false;
            };
            matches!(failure.kind, FailureKind::CalendarNotAllowed { .. })
                && *place == Place::of(account, wish.meeting())
        };
        // The last is the one whose button was pressed, or near enough to be asked about.
        let index = self.noted.iter().rposition(waited)?;
        match self.noted.remove(index) {
            (_, Noted::Failed(_, wish)) => Some(*wish),
            _ => None,
        }
    }
}

impl State {
    /// Asks once more about what could not be added before it was allowed.
    pub(super) fn ask_about_calendar_again(&mut self) {
        if self.question.is_none()
            && let Some(account) = self.account.ready()
            && let Some(wish) = self.calendar.take_allowed(account)
        {
            self.question = Some(Question::AddToCalendar(Box::new(wish)));
        }
    }
}

impl App {
    /// Adds what the open question is about.
    pub(super) fn add_to_calendar(&mut self) {
        if !self.is_free() {
            return;
        }
        let Some(Question::AddToCalendar(wish)) = self.state.question.take() else {
            return;
        };
        let Some(account) = self.state.account.ready() else {
            return;
        };
        let place = Place::of(account, wish.meeting());
        let event = wish.event();
        self.state.calendar.noted.retain(|(of, _)| *of != place);
        self.state.calendar.adding = Some((place, *wish));
        let job = self.begin(Purpose::AddToCalendar);
        self.engine.send(Command::AddToCalendar(job, Box::new(event)));
    }

    /// The call has ended; what became of it stands beside the button.
    pub(super) fn take_added(&mut self, outcome: Outcome) {
        let calendar = &mut self.state.calendar;
        let Some((place, wish)) = calendar.adding.take() else {
            return;
        };
        let noted = match outcome {
            Outcome::AddedToCalendar { web_link, invited } => Noted::Added { web_link, invited },
            Outcome::Failed(failure) => Noted::Failed(Box::new(failure), Box::new(wish)),
            _ => Noted::Cancelled,
        };
        calendar.note(place, noted);
    }
}
