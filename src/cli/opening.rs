//! What `open` fills the form with, as a link.

use super::arguments::OpenArgs;
use super::commands::reading;
use super::exit::Exit;
use super::request::{Request, Wrong};
use super::session::Stop;
use crate::meeting::{
    Attendee, DateOrder, Draft, DraftAttendee, ExternalId, Field, FieldProblem, FormLink, LINK_MAX, LinkAction,
    LinkEnd, LinkMoment, LinkProblem, Moment, Person, Reading,
};
use crate::texts;

/// A link for the window.
pub struct ToOpen {
    /// As it was given; of one that is too long, not all.
    #[cfg_attr(not(feature = "gui"), expect(dead_code, reason = "without a window it goes nowhere"))]
    pub link: String,
    /// Why it fills in nothing. The window says so: who follows a link in another program sees no terminal.
    pub problem: Option<LinkProblem>,
}

/// The link that was given, or the one that says what was given; `None`: nothing was.
pub fn link(args: OpenArgs, date_order: DateOrder) -> Result<Option<ToOpen>, Stop> {
    if let Some(mut link) = args.link {
        let problem = FormLink::parse(&link).err();
        // Still too long, and short enough to be handed over.
        link.truncate(link.floor_char_boundary(LINK_MAX + 4));
        return Ok(Some(ToOpen { link, problem }));
    }
    let Some(link) = of_arguments(args, &reading(date_order))? else {
        return Ok(None);
    };
    let link = link.to_string();
    match FormLink::parse(&link) {
        Ok(_) => Ok(Some(ToOpen { link, problem: None })),
        Err(problem) => Err(Stop::new(Exit::BadInput, texts::link_problem(problem))),
    }
}

/// What arguments say, read as by `create`: with instants in place of words such as `tomorrow`.
fn of_arguments(args: OpenArgs, reading: &Reading) -> Result<Option<FormLink>, Stop> {
    let zone_given = args.basics.zone.is_some();
    let request = Request {
        external_id: args.external_id,
        channel: args.channel,
        ..Request::of_basics(args.basics, None)
    };
    if request == Request::default() {
        return Ok(None);
    }
    let zone = request.zone().map_err(|wrong| Stop::wrong(vec![wrong]))?;
    let mut draft = Draft::default();
    let mut wrong = request.put_into(&mut draft, zone, reading).err().unwrap_or_default();
    // An external ID can still be typed, and whether a channel can be sent is for the connection to say.
    let is_for_later = |problem: &FieldProblem| {
        problem.field == Field::Channel || problem.field == Field::ExternalId && problem.problem.is_missing()
    };
    let problems = draft.request(reading).err().unwrap_or_default();
    let problems = problems.iter().filter(|problem| !is_for_later(problem));
    wrong.extend(problems.map(|problem| Wrong::of(problem, &draft)));
    if !wrong.is_empty() {
        return Err(Stop::wrong(wrong));
    }
    let times = draft.times(reading);
    let moment = |moment: Moment| moment.at().map(|at| LinkMoment::At(at.to_utc()));
    let attendee = |attendee: &DraftAttendee| {
        let person = Person::new(Some(&attendee.user_id), Some(&attendee.address)).ok()?;
        let role = attendee.role;
        Some(Attendee { person, role })
    };
    Ok(Some(FormLink {
        external_id: ExternalId::parse(&draft.external_id).ok(),
        subject: Some(draft.subject.clone()).filter(|subject| !subject.is_empty()),
        start: moment(times.start),
        end: moment(times.end).map(LinkEnd::At),
        zone: Some(zone).filter(|_| zone_given),
        attendees: draft.attendees.iter().filter_map(attendee).collect(),
        channel: Some(draft.channel.clone()).filter(|channel| !channel.is_empty()),
        ..FormLink::new(LinkAction::New)
    }))
}
