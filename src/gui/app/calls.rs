//! What the window does about calls to the service: it begins them because a person pressed something, and takes in what
//! came of them.

use egui::Context;

use super::{App, Call, Purpose, Screen, Step};
use crate::engine::{AsWhom, Command, JobId, MeetingAnswer, Outcome, Progress};
use crate::graph::EntityId;
use crate::gui::dialogs::{NotKnownYet, Question};
use crate::gui::notices::Notice;
use crate::gui::result::Card;
use crate::ledger::RequestId;
use crate::meeting::{Draft, ExternalIdProblem, Field, FieldProblem, Meeting, Problem, find_zone};
use crate::texts;

impl Call {
    /// The call goes on.
    pub(super) fn hear(&mut self, progress: Progress) {
        if matches!(progress, Progress::FollowUp) {
            self.step = Step::Second;
        }
        self.progress = Some(progress);
    }
}

impl App {
    pub(super) fn create_or_get(&mut self) {
        if self.ready_to_send() {
            self.state.form.looked_over();
            let draft = self.state.form.draft.clone();
            self.send_create_or_get(Purpose::Create, draft);
        }
    }

    /// Shows what would be sent, when the form can be.
    pub(super) fn show_request(&mut self) {
        if self.ready_to_send() {
            let draft = Box::new(self.state.form.draft.clone());
            self.errand(|job| Command::Prepare(job, draft));
        }
    }

    /// Creates what a check has not found, as it was typed then.
    pub(super) fn create_if_missing(&mut self) {
        if let Some(Question::NotKnown(not_known)) = self.state.question.take()
            && self.is_free()
        {
            self.send_create_or_get(Purpose::Check, *not_known.draft);
        }
    }

    fn send_create_or_get(&mut self, purpose: Purpose, draft: Draft) {
        let reading = self.state.form.reading();
        let two_steps = reading
            .and_then(|reading| draft.request(&reading).ok())
            .is_some_and(|accepted| accepted.request.follow_up().is_some());
        let job = self.begin_with(purpose, &draft);
        if let Some(call) = self.state.call.as_mut().filter(|_| two_steps) {
            call.step = Step::First;
        }
        self.engine.send(Command::CreateOrGet(job, Box::new(draft)));
    }

    /// Looks for the meeting that is named in the form, whatever else stands there.
    pub(super) fn check(&mut self) {
        if !self.is_free() {
            return;
        }
        let form = &mut self.state.form;
        // A time that is being typed is put beside the meeting's as it will be sent.
        form.leave_all();
        form.add_attendees();
        if form.draft.external_id.trim().is_empty() {
            let problem = Problem::ExternalId(ExternalIdProblem::Empty);
            form.show_only(FieldProblem {
                field: Field::ExternalId,
                problem,
            });
            return;
        }
        form.looked_over();
        let draft = form.draft.clone();
        let job = self.begin_with(Purpose::Check, &draft);
        self.engine.send(Command::Check(job, Box::new(draft)));
    }

    /// Changes a meeting into what was typed: when the form is about it, into what stands there now.
    pub(super) fn apply_changes(&mut self, id: EntityId, typed: Draft) {
        let is_in_form = self.state.form.draft.external_id == typed.external_id;
        if is_in_form && !self.ready_to_send() || !self.is_free() {
            return;
        }
        let draft = if is_in_form {
            self.state.form.looked_over();
            self.state.form.draft.clone()
        } else {
            typed
        };
        let job = self.begin_with(Purpose::Change, &draft);
        self.engine.send(Command::ChangeMeeting(job, id, Box::new(draft)));
    }

    /// Takes the meeting's values into the form.
    pub(super) fn keep_meeting(&mut self, ctx: &Context, meeting: &Meeting) {
        let state = &mut self.state;
        if let Some(reading) = state.form.reading() {
            let zone = find_zone(&state.form.draft.zone).unwrap_or(state.zone);
            state.form.replace(Draft::of_meeting(meeting, zone, &reading));
        }
        self.show(ctx, Screen::Schedule);
    }

    /// Sends a request that did not finish once more; when the form has changed since, what stands there now.
    pub(super) fn try_again(&mut self, request: RequestId, purpose: Purpose) {
        if !self.is_free() {
            return;
        }
        let state = &self.state;
        if purpose == Purpose::Resume || state.sent.as_deref() == Some(&state.form.draft) {
            let job = self.begin(purpose);
            self.engine.send(Command::Resume(job, request, AsWhom::TheSame));
        } else {
            self.create_or_get();
        }
    }

    /// Sends a request that did not finish and that was asked for at another time.
    pub(super) fn resume(&mut self, request: RequestId, as_whom: AsWhom) {
        if matches!(self.state.question, Some(Question::OtherOrganizer { .. })) {
            self.state.question = None;
        }
        if self.is_free() {
            self.state.sent = None;
            self.state.sent_invitation = None;
            self.state.meetings.close();
            let job = self.begin(Purpose::Resume);
            self.engine.send(Command::Resume(job, request, as_whom));
        }
    }

    pub(super) fn delete_again(&mut self) {
        let card = self.state.card_in_sight();
        if let Some(id) = card.and_then(Card::meeting_id)
            && self.is_free()
        {
            let key = card.and_then(Card::key).cloned();
            let job = self.begin(Purpose::Delete);
            self.engine.send(Command::DeleteMeeting(job, id, key));
        }
    }

    /// Whether an account is ready and no call runs.
    pub(super) fn is_free(&self) -> bool {
        self.state.call.is_none() && self.state.account.ready().is_some()
    }

    /// Whether the form can be sent; when not, it says why and where.
    fn ready_to_send(&mut self) -> bool {
        if !self.is_free() {
            return false;
        }
        let state = &mut self.state;
        let Some(channel) = state.account.ready().map(|account| account.channel) else {
            return false;
        };
        match state.form.request(state.now, state.date_order, channel) {
            Ok(()) => true,
            Err(problems) => {
                state.form.show_problems(&problems);
                false
            }
        }
    }

    fn begin_with(&mut self, purpose: Purpose, draft: &Draft) -> JobId {
        self.state.sent = Some(Box::new(draft.clone()));
        self.state.sent_invitation = self.state.form.invitation();
        self.begin(purpose)
    }

    pub(super) fn begin(&mut self, purpose: Purpose) -> JobId {
        let job = self.new_job();
        self.state.notice = None;
        self.state.call = Some(Call {
            job,
            purpose,
            progress: None,
            step: Step::Only,
            screen: self.state.screen,
            about: self.state.meetings.opened_key().cloned(),
        });
        job
    }

    /// The call has ended: what became of it is on the card of the screen that it was begun on.
    pub(super) fn take_call(&mut self, call: &Call, outcome: Outcome) {
        if call.purpose == Purpose::AddToCalendar {
            return self.take_added(outcome);
        }
        let state = &mut self.state;
        let purpose = call.purpose;
        if call.screen != state.screen
            && let Some(notice) = ended(&outcome, call.screen)
        {
            state.notices.push(notice, state.now);
        }
        let is_of_list = call.screen == Screen::Meetings;
        let card = if is_of_list {
            state.meetings.card_of(call.about.as_ref())
        } else {
            &mut state.card
        };
        match outcome {
            Outcome::Meeting(answer) if purpose == Purpose::Refresh => {
                *card = Card::meeting(as_read(*answer), purpose, state.zone);
            }
            Outcome::Meeting(answer) => {
                if purpose != Purpose::Check {
                    state.form.sent();
                }
                *card = Card::meeting(*answer, purpose, state.zone)
                    .asked_with(state.sent.clone())
                    .inviting_with(state.sent_invitation.clone());
            }
            Outcome::Gone(gone) => *card = Card::gone(gone),
            Outcome::NoSuchMeeting => *card = Card::no_such_meeting(),
            Outcome::NotKnown(not_known) => {
                *card = Card::default();
                let draft = state.sent.clone().unwrap_or_default();
                let zone = find_zone(&draft.zone).unwrap_or(state.zone);
                state.question = Some(Question::NotKnown(NotKnownYet::new(*not_known, draft, zone)));
                return;
            }
            Outcome::NotSent(problems) => {
                let is_of_id = |problem: &FieldProblem| problem.field == Field::ExternalId;
                if purpose == Purpose::Check && !problems.iter().any(is_of_id) {
                    card.form_incomplete();
                }
                state.form.show_problems(&problems);
                return;
            }
            Outcome::OtherAccount { request, key } => {
                state.question = Some(Question::OtherOrganizer { request, key });
                return;
            }
            Outcome::Deleted(diagnostics) => *card = Card::deleted(diagnostics),
            Outcome::Cancelled => card.cancelled(purpose),
            Outcome::Failed(failure) => card.failed(failure, purpose),
            Outcome::Unfinished {
                request,
                state,
                failure,
            } => card.unfinished(request, state, failure, purpose),
            _ => return,
        }
        if is_of_list {
            state.meetings.set_answered();
        } else {
            state.result_is_new = true;
        }
    }
}

/// What is said of a call that ended while its screen was not in sight; `None`: it asks something, or the person ended it.
fn ended(outcome: &Outcome, screen: Screen) -> Option<Notice> {
    let failed = |failure| (texts::failure_sentence(failure), true);
    let (sentence, has_failed) = match outcome {
        Outcome::Meeting(answer) => (texts::ended_with_meeting(answer), false),
        Outcome::Gone(_) | Outcome::NoSuchMeeting | Outcome::Deleted(_) => (texts::no_meeting().to_owned(), false),
        Outcome::Failed(failure) => failed(failure),
        Outcome::Unfinished { failure, .. } => failed(failure),
        _ => return None,
    };
    Some(Notice::Ended {
        sentence,
        has_failed,
        screen,
    })
}

/// An answer to a question that was asked with an external ID alone: that is nothing to put the meeting beside.
pub(super) fn as_read(answer: MeetingAnswer) -> MeetingAnswer {
    MeetingAnswer {
        request: None,
        remarks: Vec::new(),
        ..answer
    }
}
