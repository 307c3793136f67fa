//! What the window does about the list of meetings: it asks for stretches of it, carries out what the screen asks for, and
//! takes in what came of it.

use std::time::Duration;

use chrono::TimeDelta;
use egui::Context;

use super::calls::as_read;
use super::{App, Purpose, Screen, State};
use crate::engine::{Command, Failure, JobId, ListNumber, MeetingAnswer, Outcome};
use crate::graph::EntityId;
use crate::gui::dialogs::Question;
use crate::gui::meetings::{Doing, Filter, Kind, Meetings, MeetingsAsk, MeetingsQuestion, Opened, is_csv};
use crate::gui::notices::Notice;
use crate::gui::result::Card;
use crate::gui::widgets::Entry;
use crate::ledger::{self, MeetingRow, RequestId, RequestState, Rows};
use crate::meeting::{ChannelSupport, Draft, Meeting, Reading};
use crate::texts;

/// So much of what is coming is asked for; of some it turns out that they are gone.
const COMING: u64 = 24;

/// So many meetings are read again at once.
const REFRESHED: usize = 200;

impl Meetings {
    /// Takes in a stretch of a list.
    pub fn take_rows(&mut self, number: ListNumber, rows: Result<Rows, Box<Failure>>) {
        match number {
            ListNumber::List(_) => self.list.take(number, rows),
            ListNumber::Coming(_) if self.coming.asked == Some(number) => {
                self.coming.asked = None;
                // What can't be read is said in place of the list.
                self.coming.rows = rows.map(|rows| rows.rows).unwrap_or_default();
            }
            ListNumber::Coming(_) => {}
        }
    }

    /// What is kept has changed.
    pub fn set_changed(&mut self, accounts: Vec<ledger::Account>) {
        self.accounts = accounts.into();
        self.list.set_outdated();
        self.coming.outdated = true;
    }
}

impl App {
    /// Asks for whatever of the lists is in sight and not there. Nothing is asked for on another screen.
    pub(super) fn ask_for_lists(&mut self, ctx: &Context) {
        let State {
            meetings, now, screen, ..
        } = &mut self.state;
        if *screen != Screen::Meetings {
            return;
        }
        let minute = now.timestamp().div_euclid(60);
        if meetings.minute != minute {
            meetings.minute = minute;
            meetings.coming.outdated = true;
            if matches!(meetings.list.filter.kind, Kind::Upcoming | Kind::Past) {
                meetings.list.set_outdated();
            }
        }
        let number = meetings.number + 1;
        if let Some((list, query, places)) = meetings.list.ask(number, *now) {
            meetings.number = number;
            self.engine.send(Command::ListMeetings(list, query, places));
        }
        if std::mem::take(&mut meetings.coming.outdated) {
            meetings.number += 1;
            let number = ListNumber::Coming(meetings.number);
            meetings.coming.asked = Some(number);
            let mut coming = Filter::default();
            coming.set_kind(Kind::Upcoming);
            self.engine
                .send(Command::ListMeetings(number, coming.query(*now), 0..COMING));
        }
        if !meetings.coming.rows.is_empty() {
            let rest = 60 - now.timestamp().rem_euclid(60);
            ctx.request_repaint_after(Duration::from_secs(u64::try_from(rest).unwrap_or(60)));
        }
        self.follow_selection();
    }

    /// The card that is open is that of the selected meeting.
    fn follow_selection(&mut self) {
        let meetings = &self.state.meetings;
        if meetings.opened.is_some()
            && let Some(selected) = meetings.list.selected().cloned()
        {
            self.open(selected);
        }
    }

    /// Shows what is kept of a meeting, unless it is open.
    fn open(&mut self, row: MeetingRow) {
        if self.state.meetings.opened_key() == Some(&row.key) {
            return;
        }
        let meetings = &mut self.state.meetings;
        meetings.card_is_new = meetings.opened.is_none();
        meetings.opened = Some(Opened::of(row.key.clone()));
        self.read_kept(row);
    }

    fn read_kept(&mut self, row: MeetingRow) {
        let job = self.new_job();
        self.engine.send(Command::ShowMeeting(job, row.key.clone()));
        self.state.meetings.jobs.push((job, Doing::Show(Box::new(row))));
    }

    pub(super) fn carry_out_for_meetings(&mut self, ctx: &Context, ask: MeetingsAsk) {
        let chosen = self.state.meetings.chosen().cloned();
        match (ask, chosen) {
            (MeetingsAsk::Search, _) => {
                self.state.meetings.focus_search = true;
                self.show(ctx, Screen::Meetings);
            }
            (MeetingsAsk::Open, Some(row)) => self.open(row),
            (MeetingsAsk::Close, _) => self.state.meetings.opened = None,
            (MeetingsAsk::Refresh, Some(row)) => self.read_now(row, None),
            (MeetingsAsk::Change, Some(row)) => self.read_now(row, Some(Doing::Change)),
            (MeetingsAsk::RefreshShown, _) => {
                let rows = self.state.meetings.list.read_rows().iter().take(REFRESHED);
                let keys = rows.map(|row| row.key.clone()).collect();
                self.run(Purpose::RefreshShown, Some(Doing::RefreshShown), |job| {
                    Command::Refresh(job, keys)
                });
            }
            (MeetingsAsk::ConfirmDelete, Some(row)) => {
                match texts::why_not_at_service(&row, self.state.account.ready()) {
                    Some(why) => self.state.notice = Some(Notice::Said(why.to_owned())),
                    None if row.gone_at.is_some() => {
                        self.state.notice = Some(Notice::Said(texts::little_known(&row).to_owned()));
                    }
                    None => self.put(MeetingsQuestion::Delete(Box::new(row))),
                }
            }
            (MeetingsAsk::UseAsTemplate, Some(row)) => {
                let job = self.new_job();
                self.engine.send(Command::ShowMeeting(job, row.key.clone()));
                self.state.meetings.jobs.push((job, Doing::Template(Box::new(row))));
            }
            (MeetingsAsk::ConfirmRemove, Some(row)) => self.put(MeetingsQuestion::Remove(Box::new(row))),
            (MeetingsAsk::ChooseExport, _) => {
                let path = self.state.documents_dir.join(texts::EXPORT_FILE);
                let path = path.display().to_string();
                self.put(MeetingsQuestion::Export { path });
            }
            (MeetingsAsk::ChooseImport, _) => {
                let path = self.state.documents_dir.join(texts::EXPORT_FILE);
                let path = path.display().to_string();
                self.put(MeetingsQuestion::Import { path });
            }
            (MeetingsAsk::Discard(request), _) => self.discard(request),
            (
                MeetingsAsk::Delete
                | MeetingsAsk::Remove
                | MeetingsAsk::Export
                | MeetingsAsk::Import
                | MeetingsAsk::DiscardSent,
                _,
            ) => self.accept(),
            // Nothing is selected any more.
            _ => {}
        }
    }

    fn put(&mut self, question: MeetingsQuestion) {
        self.state.question = Some(Question::Meetings(question));
    }

    /// Carries out what was accepted.
    fn accept(&mut self) {
        let Some(Question::Meetings(question)) = self.state.question.take() else {
            return;
        };
        match question {
            MeetingsQuestion::DiscardSent { request, .. } => self.engine.send(Command::Discard(request)),
            MeetingsQuestion::Delete(row) => {
                if let Some(id) = row.graph_id.as_deref().and_then(|id| EntityId::parse(id).ok()) {
                    let key = row.key.clone();
                    self.open(*row);
                    self.run(Purpose::Delete, None, |job| Command::DeleteMeeting(job, id, Some(key)));
                }
            }
            MeetingsQuestion::Remove(row) => {
                if self.state.meetings.opened_key() == Some(&row.key) {
                    self.state.meetings.opened = None;
                }
                self.engine.send(Command::RemoveMeeting(row.key));
            }
            MeetingsQuestion::Export { path } => {
                let query = self.state.meetings.list.filter.query(self.state.now);
                self.run(Purpose::Export, Some(Doing::Export), |job| {
                    Command::ExportMeetings(job, path.trim().into(), query)
                });
            }
            MeetingsQuestion::Import { path } => {
                let is_csv = is_csv(&path);
                self.run(Purpose::Import, Some(Doing::Import { is_csv }), |job| {
                    Command::ImportMeetings(job, path.trim().into())
                });
            }
            MeetingsQuestion::Imported { .. } => {}
        }
    }

    /// Begins a call, unless one runs. What becomes of it is on the card, unless it is for something else.
    fn run(&mut self, purpose: Purpose, doing: Option<Doing>, command: impl FnOnce(JobId) -> Command) {
        if self.state.call.is_some() {
            return;
        }
        let job = self.begin(purpose);
        self.state.meetings.jobs.extend(doing.map(|doing| (job, doing)));
        self.engine.send(command(job));
    }

    /// Reads a meeting as it is at the service now. Its external ID is all that is asked with, and nothing is made.
    fn read_now(&mut self, row: MeetingRow, doing: Option<Doing>) {
        let draft = Draft {
            service_chooses_times: true,
            external_id: row.key.external_id.clone(),
            ..Draft::default()
        };
        self.open(row);
        self.run(Purpose::Refresh, doing, |job| Command::Check(job, Box::new(draft)));
    }

    fn discard(&mut self, request: RequestId) {
        let unfinished = &self.state.meetings.unfinished;
        let Some(found) = unfinished.iter().find(|other| other.id == request) else {
            return;
        };
        if matches!(found.state, RequestState::Waiting { .. }) {
            self.engine.send(Command::Discard(request));
        } else {
            let external_id = found.key.external_id.clone();
            self.put(MeetingsQuestion::DiscardSent { request, external_id });
        }
    }

    /// Takes in what became of something that the screen asked for.
    pub(super) fn take_meetings_outcome(&mut self, job: JobId, doing: Doing, outcome: Outcome) {
        let call = self.state.call.take_if(|call| call.job == job);
        let screen = call.as_ref().map_or(self.state.screen, |call| call.screen);
        match (doing, outcome) {
            (Doing::Show(row), outcome) => self.show_kept(row, outcome),
            (Doing::Template(row), outcome) => self.take_template(&row, outcome),
            (Doing::Change, Outcome::Meeting(answer)) => self.take_into_form(*answer),
            (Doing::Change, outcome) => {
                if let Some(call) = call {
                    self.take_call(&call, outcome);
                }
            }
            (Doing::Import { is_csv }, Outcome::Imported(report)) => {
                self.put(MeetingsQuestion::Imported { report, is_csv });
            }
            (_, Outcome::Exported { path, meetings }) => {
                self.state.tell(Notice::Said(texts::exported(&path, meetings)), screen);
            }
            (_, Outcome::Refreshed(report)) => {
                // The card that is open may be one of those.
                if let Some(row) = self.state.meetings.list.selected().cloned()
                    && self.state.meetings.opened_key() == Some(&row.key)
                {
                    self.read_kept(row);
                }
                self.state.tell(Notice::Said(texts::refreshed(&report)), screen);
            }
            (_, Outcome::Failed(failure)) => self.state.tell(Notice::Failed(Box::new(failure)), screen),
            _ => {}
        }
    }

    /// What is kept of a meeting, unless another one has been opened since.
    fn show_kept(&mut self, row: Box<MeetingRow>, outcome: Outcome) {
        let zone = self.state.zone;
        let Some(opened) = &mut self.state.meetings.opened else {
            return;
        };
        if opened.key.as_ref() != Some(&row.key) {
            return;
        }
        match outcome {
            Outcome::Meeting(answer) => opened.card = Card::meeting(*answer, Purpose::Show, zone),
            Outcome::Failed(failure) => opened.card.failed(failure, Purpose::Show),
            _ => {}
        }
        opened.row = Some(row);
    }

    /// Brings a meeting as it is now into the form, with the meeting on the card beside it.
    fn take_into_form(&mut self, answer: MeetingAnswer) {
        let reading = self.reading();
        let state = &mut self.state;
        let draft = Draft::of_meeting(&answer.meeting, state.zone, &reading);
        state.card = Card::meeting(as_read(answer), Purpose::Refresh, state.zone);
        state.form.replace(draft);
        state.form.focus = Some(Entry::id_of(texts::subject()));
        state.result_is_new = false;
        state.screen = Screen::Schedule;
    }

    /// Brings what makes a meeting like this one into the form.
    fn take_template(&mut self, row: &MeetingRow, outcome: Outcome) {
        let meeting = match outcome {
            Outcome::Meeting(answer) => answer.meeting,
            Outcome::Failed(failure) => {
                self.state.notice = Some(Notice::Failed(Box::new(failure)));
                return;
            }
            _ => Meeting {
                subject: row.subject.clone(),
                start: row.start,
                end: row.end,
                ..Meeting::default()
            },
        };
        let reading = self.reading();
        let state = &mut self.state;
        let mut draft = Draft::like_meeting(&meeting, state.zone, &reading);
        if meeting.start.is_none_or(|start| start <= state.now) {
            // Nobody makes a meeting in the past; how long it lasts is what is worth taking over.
            let length = meeting.start.zip(meeting.end).map(|(start, end)| end - start);
            let fresh = Draft::starting_at(state.now, state.zone, state.date_order);
            (draft.start, draft.end) = (fresh.start, fresh.end);
            if let Some(length) = length.filter(|length| *length >= TimeDelta::zero()) {
                draft.set_duration(length, &reading);
            }
        }
        state.form.replace(draft);
        state.form.focus = Some(Entry::id_of(texts::external_id()));
        state.screen = Screen::Schedule;
    }

    pub(super) fn reading(&self) -> Reading {
        let state = &self.state;
        let account = state.account.ready();
        Reading {
            now: state.now,
            date_order: state.date_order,
            channel: account.map_or(ChannelSupport::Supported, |account| account.channel),
        }
    }
}
