//! What each command does.

use chrono::Utc;
use chrono_tz::Tz;
use serde_json::json;

use super::answer::{self, KeyJson, MeetingAnswerJson, RowJson};
use super::arguments::{
    ChangeArgs, CheckArgs, CreateArgs, DeleteArgs, ExportArgs, ImportArgs, Kind, ListArgs, OfArgs, QueryArgs, ShowArgs,
    SignInArgs,
};
use super::console::{Console, confirm, note, print};
use super::exit::Exit;
use super::many::{Many, Source, prepare_series, prepare_sheet, read_source, single};
use super::request::{Request, Wrong, is_same, system_zone};
use super::session::{Session, SignedOut, Stop};
use crate::engine::{
    AccountState, Command, FollowUp, How, MeetingAnswer, Outcome, SignInRequest, SignInWay, WhichAccount,
};
use crate::graph::EntityId;
use crate::identity::Keeping;
use crate::ledger::{Only, Query};
use crate::meeting::{ChannelSupport, DateOrder, Draft, DraftAttendee, Reading, Role, parse_attendees};
use crate::settings::{Origin, SignIn};
use crate::texts;

type Done = Result<Exit, Stop>;

/// So many meetings may have one external ID, each another account's.
const NAMESAKES: u64 = 1000;

/// A draft that is ready to be sent, as far as that can be told before the connection is open.
pub struct Prepared {
    draft: Draft,
    zone: Tz,
    generated: bool,
    send_when_online: bool,
}

/// What a command is to create.
pub enum ToCreate {
    /// One meeting.
    One(Box<Prepared>),
    /// The meetings of a sheet or a series.
    Many(Many),
    /// Nothing: it is only to be shown.
    Shown(Many),
}

/// Reads what is to be created. Nothing is started before it is right.
pub fn prepare_create(mut args: CreateArgs, date_order: DateOrder) -> Result<ToCreate, Stop> {
    let (generated, send_when_online, dry_run) = (args.generate_external_id, args.send_when_online, args.many.dry_run);
    let several = |many| {
        if dry_run {
            ToCreate::Shown(many)
        } else {
            ToCreate::Many(many)
        }
    };
    let reading = reading(date_order);
    let from = match args.from.take() {
        Some(path) => match read_source(&path, args.many.format)? {
            Source::One(request) => *request,
            Source::Many(sheet) => return prepare_sheet(&sheet, &path, args, reading).map(several),
        },
        None => Request::default(),
    };
    let many = std::mem::take(&mut args.many);
    if many.repeat.is_none() {
        let only_many = [
            (many.external_id_template.is_some(), "external_id_template"),
            (many.date_order.is_some(), "date_order"),
            (many.results.is_some(), "results"),
        ];
        let wrong = only_many.into_iter().filter(|(given, _)| *given);
        let wrong: Vec<_> = wrong.map(|(_, field)| Wrong::new(field, texts::MANY_ONLY)).collect();
        if !wrong.is_empty() {
            return Err(Stop::wrong(wrong));
        }
    }
    let request = from.with_arguments(args);
    let zone = request.zone().map_err(|wrong| Stop::wrong(vec![wrong]))?;
    let mut draft = Draft::default();
    let put = request.put_into(&mut draft, zone, &reading);
    if many.repeat.is_some() {
        let mut first = draft.clone();
        if first.external_id.is_empty() {
            // Theirs are made of the template.
            first.external_id.push('x');
        }
        check_draft(put, &first, &reading)?;
        return prepare_series(&draft, zone, many, reading).map(several);
    }
    check_draft(put, &draft, &reading)?;
    if dry_run {
        return Ok(ToCreate::Shown(single(draft, reading)));
    }
    Ok(ToCreate::One(Box::new(Prepared {
        draft,
        zone,
        generated,
        send_when_online,
    })))
}

/// Whether a channel can be sent is known when the connection is open.
pub fn reading(date_order: DateOrder) -> Reading {
    Reading {
        now: Utc::now(),
        date_order,
        channel: ChannelSupport::Supported,
    }
}

fn check_draft(put: Result<(), Vec<Wrong>>, draft: &Draft, reading: &Reading) -> Result<(), Stop> {
    let mut wrong = put.err().unwrap_or_default();
    if let Err(problems) = draft.request(reading) {
        wrong.extend(problems.iter().map(|problem| Wrong::of(problem, draft)));
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(Stop::wrong(wrong))
    }
}

impl Session {
    /// Makes the meeting, or gets it.
    pub fn create(&mut self, prepared: Prepared, named: Option<&str>, way: Option<SignInWay>) -> Done {
        let Prepared {
            draft,
            zone,
            generated,
            send_when_online,
        } = prepared;
        let external_id = draft.external_id.clone();
        let about_this = |stop: Stop| stop.with("external_id", json!(external_id));
        if generated {
            // Whatever happens next: with it the meeting can be had.
            note(&texts::about(texts::external_id(), &external_id));
        }
        self.connect(named, way).map_err(about_this)?;
        self.console.progress(texts::CREATING);
        let sent = Box::new(draft.clone());
        match self.job(|job| Command::CreateOrGet(job, sent)).map_err(about_this)? {
            Outcome::Meeting(found) => {
                let headline = match found.how {
                    How::Created => texts::meeting_created(),
                    _ => texts::meeting_existed(),
                };
                Ok(self.show_meeting(&found, headline, zone, false))
            }
            Outcome::Unfinished {
                request,
                state,
                failure,
            } => {
                if send_when_online {
                    self.carry_out(Command::SendWhenOnline(request, true))?;
                }
                Err(about_this(Stop::unfinished(&state, *failure)))
            }
            outcome => Err(about_this(other(outcome, &draft))),
        }
    }

    /// Finds a meeting.
    pub fn check(&mut self, args: &CheckArgs) -> Done {
        let (found, _) = self.find(
            &args.id,
            args.connect.connection.as_deref(),
            args.connect.sign_in.map(Into::into),
        )?;
        Ok(self.show_meeting(&found, texts::MEETING_FOUND, system_zone(), false))
    }

    /// The meeting that an external ID, a join link or a meeting ID names, and the draft it was looked for with.
    fn find(&mut self, id: &str, named: Option<&str>, way: Option<SignInWay>) -> Result<(MeetingAnswer, Draft), Stop> {
        let draft = Draft {
            external_id: id.to_owned(),
            service_chooses_times: true,
            ..Draft::default()
        };
        self.connect(named, way)?;
        self.console.progress(texts::FINDING);
        let asked = Box::new(draft.clone());
        match self.job(|job| Command::Check(job, asked))? {
            // Nothing was asked for but the meeting itself.
            Outcome::Meeting(found) => Ok((
                MeetingAnswer {
                    request: None,
                    remarks: Vec::new(),
                    ..*found
                },
                draft,
            )),
            outcome => Err(other(outcome, &draft)),
        }
    }

    /// Shows what is kept of a meeting.
    pub fn show(&mut self, args: &ShowArgs, demo: bool) -> Done {
        let query = Query {
            text: args.id.clone(),
            ..self.of(&args.of, demo)?
        };
        let mut rows = self.list(query, 0..NAMESAKES)?.rows;
        rows.retain(|row| row.key.external_id == args.id);
        let key = match rows.as_slice() {
            [] => return Err(Stop::new(Exit::NotFound, texts::NOT_KEPT_HERE)),
            [only] => only.key.clone(),
            several => {
                let mut lines = vec![texts::SEVERAL_KEPT.to_owned()];
                lines.extend(
                    several
                        .iter()
                        .map(|row| texts::about(&row.key.connection, &row.key.organizer)),
                );
                let known: Vec<_> = several.iter().map(|row| json!(KeyJson::of(&row.key))).collect();
                return Err(Stop::new(Exit::BadInput, lines.join("\n")).with("known", json!(known)));
            }
        };
        match self.job(|job| Command::ShowMeeting(job, key))? {
            Outcome::Meeting(kept) => {
                let seen_at = match kept.how {
                    How::Kept { seen_at } => seen_at,
                    _ => Utc::now(),
                };
                let headline = texts::kept_as_of(seen_at, system_zone());
                Ok(self.show_meeting(&kept, &headline, system_zone(), false))
            }
            // It was asked for and never answered.
            Outcome::NoSuchMeeting => {
                let row = rows.first().map(|row| json!(RowJson::of(row)));
                Err(Stop::new(Exit::NotFound, texts::NOT_KEPT_HERE).with("known", json!(row)))
            }
            outcome => Err(other(outcome, &Draft::default())),
        }
    }

    /// Changes a meeting.
    pub fn change(&mut self, args: ChangeArgs, date_order: DateOrder) -> Done {
        let (named, way) = (
            args.connect.connection.as_deref(),
            args.connect.sign_in.map(SignInWay::from),
        );
        let request = Request::of_fields(args.fields, Some(Role::Attendee));
        let zone = request.zone().map_err(|wrong| Stop::wrong(vec![wrong]))?;
        let changes_attendees = !request.attendees.is_empty() || !args.remove_attendee.is_empty();
        let (found, _) = self.find(&args.id, named, way)?;
        let meeting = &found.meeting;
        let Some(id) = meeting.id.as_deref().and_then(|id| EntityId::parse(id).ok()) else {
            return Err(Stop::new(Exit::NotFound, texts::no_such_meeting()));
        };
        if changes_attendees && meeting.may_hide_attendees() {
            return Err(Stop::new(Exit::BadInput, texts::OTHERS_HIDDEN));
        }
        let reading = reading(date_order);
        let mut draft = Draft::of_meeting(meeting, zone, &reading);
        // The chat can't be changed, and is not asked for.
        draft.channel.clear();
        if draft.external_id.is_empty() {
            draft.external_id.clone_from(&args.id);
        }
        let mut wrong = Vec::new();
        for who in &args.remove_attendee {
            let (named, _) = parse_attendees(who);
            let before = draft.attendees.len();
            draft
                .attendees
                .retain(|known: &DraftAttendee| !named.iter().any(|named| is_same(known, named)));
            if draft.attendees.len() == before {
                wrong.push(Wrong {
                    field: "attendees",
                    message: texts::about(who, texts::NOT_IN_MEETING),
                });
            }
        }
        let put = request.put_into(&mut draft, zone, &reading);
        let put = match put {
            Err(more) => Err([wrong, more].concat()),
            Ok(()) if wrong.is_empty() => Ok(()),
            Ok(()) => Err(wrong),
        };
        check_draft(put, &draft, &reading)?;
        self.console.progress(texts::CHANGING);
        let asked = Box::new(draft.clone());
        match self.job(|job| Command::ChangeMeeting(job, id, asked))? {
            Outcome::Meeting(changed) => {
                let headline = match changed.how {
                    How::Changed => texts::MEETING_CHANGED,
                    _ => texts::MEETING_UNCHANGED,
                };
                Ok(self.show_meeting(&changed, headline, zone, true))
            }
            outcome => Err(other(outcome, &draft)),
        }
    }

    /// Deletes a meeting.
    pub fn delete(&mut self, args: &DeleteArgs) -> Done {
        let (found, draft) = self.find(
            &args.id,
            args.connect.connection.as_deref(),
            args.connect.sign_in.map(Into::into),
        )?;
        let meeting = &found.meeting;
        let Some(id) = meeting.id.as_deref().and_then(|id| EntityId::parse(id).ok()) else {
            return Err(Stop::new(Exit::NotFound, texts::no_such_meeting()));
        };
        let subject = meeting.subject.as_deref().or(meeting.external_id.as_deref());
        if !args.yes && !confirm(&texts::really_delete(subject.unwrap_or(&args.id))) {
            return Err(Stop::new(Exit::BadInput, texts::NOT_DELETED));
        }
        self.console.progress(texts::DELETING);
        let key = found.key.clone();
        match self.job(|job| Command::DeleteMeeting(job, id, key))? {
            Outcome::Deleted(diagnostics) => {
                self.console.fine_print(&texts::diagnostics(&diagnostics));
                self.say(texts::MEETING_DELETED);
                self.console.json(&json!({
                    "outcome": "deleted",
                    "external_id": meeting.external_id,
                    "graph_id": meeting.id,
                }));
                Ok(Exit::Done)
            }
            outcome => Err(other(outcome, &draft)),
        }
    }

    /// Lists what is kept.
    pub fn list_meetings(&mut self, args: &ListArgs, demo: bool) -> Done {
        let query = self.query(&args.query, &args.words, demo)?;
        let rows = self.list(query, args.offset..args.offset.saturating_add(args.limit))?;
        let listed: Vec<_> = rows.rows.iter().map(RowJson::of).collect();
        self.console
            .json(&json!({ "total": rows.total, "offset": args.offset, "meetings": listed }));
        for row in &rows.rows {
            if self.console.output.quiet {
                if let Some(link) = &row.join_web_url {
                    print(link);
                }
            } else {
                self.say(&answer::row_line(row, system_zone()));
            }
        }
        if (rows.rows.len() as u64) < rows.total {
            self.console.progress(&texts::of_total(rows.rows.len(), rows.total));
        }
        Ok(Exit::Done)
    }

    /// Writes what is kept into a file.
    pub fn export(&mut self, args: &ExportArgs, demo: bool) -> Done {
        let query = self.query(&args.query, &args.words, demo)?;
        let file = args.file.clone();
        match self.job(|job| Command::ExportMeetings(job, file, query))? {
            Outcome::Exported { path, meetings } => {
                self.say(&texts::exported(&path, meetings));
                self.console
                    .json(&json!({ "outcome": "exported", "path": path.to_string_lossy(), "meetings": meetings }));
                Ok(Exit::Done)
            }
            outcome => Err(other(outcome, &Draft::default())),
        }
    }

    /// Takes in a file.
    pub fn import(&mut self, args: &ImportArgs) -> Done {
        let file = args.file.clone();
        match self.job(|job| Command::ImportMeetings(job, file))? {
            Outcome::Imported(report) => {
                self.say(&texts::imported(&report));
                for problem in &report.problems {
                    note(&texts::row_left_out(problem));
                }
                let problems: Vec<_> = report
                    .problems
                    .iter()
                    .map(|problem| json!({ "place": problem.place, "message": problem.problem.to_string() }))
                    .collect();
                self.console.json(&json!({
                    "outcome": "imported",
                    "added": report.added,
                    "updated": report.updated,
                    "unchanged": report.unchanged,
                    "problems": problems,
                }));
                Ok(if report.problems.is_empty() {
                    Exit::Done
                } else {
                    Exit::Partly
                })
            }
            outcome => Err(other(outcome, &Draft::default())),
        }
    }

    /// Has a person sign in.
    pub fn sign_in_here(&mut self, args: SignInArgs) -> Done {
        self.check_settings(args.connection.as_deref())?;
        let state = self.account()?;
        let connection = match state.connection() {
            Some(name) => self.settings()?.settings.connection(name).cloned(),
            None => return Err(Stop::new(Exit::SignInNeeded, texts::NO_CONNECTION)),
        };
        let Some(connection) = connection.filter(|connection| connection.sign_in.is_by_person()) else {
            let name = state.connection().unwrap_or_default();
            return Err(Stop::new(Exit::BadInput, texts::nobody_signs_in(name)));
        };
        let asks_for_more = args.another || !args.allow.is_empty();
        let account = match state {
            AccountState::Ready(account) if !asks_for_more => *account,
            AccountState::Failed { failure, .. } => return Err(Stop::failed(failure)),
            _ => self.sign_in(SignInRequest {
                way: args.way.map_or(
                    match connection.sign_in {
                        SignIn::DeviceCode => SignInWay::DeviceCode,
                        _ => SignInWay::Browser,
                    },
                    SignInWay::from,
                ),
                account: if args.another {
                    WhichAccount::Another
                } else {
                    WhichAccount::Same
                },
                allow: args.allow.into_iter().map(Into::into).collect(),
            })?,
        };
        let kept = self.keeping == Some(Keeping::Sealed);
        self.say(&texts::signed_in(&texts::who(&account), &account.connection));
        self.console.json(&json!({
            "outcome": "signed-in",
            "connection": account.connection,
            "who": account.who,
            "username": account.username,
            "tenant": account.tenant,
            "kept": kept,
        }));
        if kept {
            return Ok(Exit::Done);
        }
        // The next command would have to ask again.
        note(&texts::keeping(self.keeping.as_ref()));
        note(texts::SIGN_IN_ENDS);
        Ok(Exit::Partly)
    }

    /// Forgets the account in use.
    pub fn sign_out(&mut self, named: Option<&str>) -> Done {
        self.check_settings(named)?;
        let begins_with = self.settings()?.settings.starting_connection().is_some();
        if !begins_with {
            return Err(Stop::new(Exit::SignInNeeded, texts::NO_CONNECTION));
        }
        self.carry_out(Command::SignOut)?;
        let who = self.signed_out.take();
        self.say(&match &who {
            Some(SignedOut(who)) => texts::signed_out(who.as_deref()),
            None => texts::NOBODY_SIGNED_IN.to_owned(),
        });
        self.console
            .json(&json!({ "outcome": "signed-out", "who": who.and_then(|who| who.0) }));
        Ok(Exit::Done)
    }

    /// Lists the connections.
    pub fn connections(&mut self) -> Done {
        let view = self.settings()?.clone();
        let starting = view
            .settings
            .starting_connection()
            .map(|connection| connection.name.clone());
        let mut listed = Vec::new();
        for connection in &view.settings.connections {
            let is_default = Some(&connection.name) == starting.as_ref();
            let title = texts::connection_title(&connection.name, is_default);
            self.say(&texts::about(&title, &texts::connection_line(connection)));
            listed.push(json!({
                "name": connection.name,
                "default": is_default,
                "sign_in": connection.sign_in.as_str(),
                "cloud": connection.cloud.as_str(),
                "api_version": connection.api_version.as_str(),
                "tenant": connection.tenant.as_ref().map(ToString::to_string),
                "client_id": connection.client_id.as_ref().map(ToString::to_string),
                "user_id": connection.user_id.as_ref().map(EntityId::as_str),
                "graph_url": connection.graph_url.as_ref().map(ToString::to_string),
                "authority_url": connection.authority_url.as_ref().map(ToString::to_string),
                "set_by_administrator": connection.origin == Origin::Administrator,
            }));
        }
        self.console.json(&json!({ "connections": listed }));
        let is_unread = view.unread.is_some() || view.system.unread.is_some();
        Ok(if is_unread { Exit::BadInput } else { Exit::Done })
    }

    /// A line for people.
    pub fn say(&self, line: &str) {
        if !self.console.output.json && !self.console.output.quiet {
            print(line);
        }
    }

    /// Prints a meeting.
    fn show_meeting(&self, found: &MeetingAnswer, headline: &str, zone: Tz, changing: bool) -> Exit {
        let console: Console = self.console;
        console.json(&MeetingAnswerJson::of(found, changing));
        let link = found.meeting.join_web_url.as_deref();
        match (console.output.quiet, link) {
            (true, Some(link)) => print(link),
            (true, None) => note(texts::NO_LINK),
            (false, _) => {
                for line in answer::lines(found, headline, zone) {
                    self.say(&line);
                }
                for remark in answer::remarks(&found.remarks) {
                    note(&remark);
                }
                if found.how == How::Existed && found.earlier_try_unknown {
                    note(texts::existed_by_earlier_try());
                }
            }
        }
        if let Some(diagnostics) = &found.diagnostics {
            console.fine_print(&texts::diagnostics(diagnostics));
        }
        let mut exit = Exit::Done;
        if let Some(failure) = &found.unrecorded {
            note(&texts::not_recorded(failure));
            console.fine_print(&texts::details(failure));
            exit = Exit::Ledger;
        }
        if let FollowUp::Failed(failure) = &found.follow_up {
            note(&texts::options_not_set(failure));
            console.fine_print(&texts::details(failure));
            exit = Exit::Partly;
        }
        exit
    }

    /// Of which connection and organizer.
    fn of(&mut self, of: &OfArgs, demo: bool) -> Result<Query, Stop> {
        let connection = if demo {
            let settings = &self.settings()?.settings;
            let known = settings.connections.iter().find(|known| known.sign_in == SignIn::Demo);
            Some(known.map_or(texts::demo(), |known| &known.name).to_owned())
        } else {
            of.connection.clone()
        };
        Ok(Query {
            connection,
            organizer: of.organizer.clone(),
            ..Query::default()
        })
    }

    fn query(&mut self, args: &QueryArgs, words: &[String], demo: bool) -> Result<Query, Stop> {
        let now = Utc::now();
        Ok(Query {
            text: words.join(" "),
            only: match args.only {
                None => Only::All,
                Some(Kind::Upcoming) => Only::Upcoming(now),
                Some(Kind::Past) => Only::Past(now),
                Some(Kind::Failed) => Only::Failed,
            },
            sort: args.sort.into(),
            descending: args.descending,
            ..self.of(&args.of, demo)?
        })
    }
}

/// What ends a command that was to end otherwise.
pub fn other(outcome: Outcome, draft: &Draft) -> Stop {
    match outcome {
        Outcome::Failed(failure) => Stop::failed(failure),
        Outcome::NotSent(problems) => Stop::wrong(problems.iter().map(|problem| Wrong::of(problem, draft)).collect()),
        Outcome::Gone(gone) => Stop::new(Exit::NotFound, texts::GONE).with("known", json!(RowJson::of(&gone.row))),
        Outcome::NotKnown(_) => Stop::new(Exit::NotFound, texts::NOT_KNOWN_HERE),
        Outcome::NoSuchMeeting => Stop::new(Exit::NotFound, texts::no_such_meeting()),
        Outcome::Unfinished { state, failure, .. } => Stop::unfinished(&state, *failure),
        _ => Stop::failed(crate::engine::FailureKind::Panic.into()),
    }
}
