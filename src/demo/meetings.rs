//! Online meetings: create or get, find, change, delete.

use axum::http::StatusCode;
use chrono::{DateTime, Duration, Utc};
use serde_json::{Map, Value, json};

use super::{
    answer::{Answer, Refusal},
    meeting::{ChannelMessage, Plan, StoredMeeting},
    odata::{self, Condition},
    organization::{ORGANIZATION, Person},
    service::GraphCall,
    settings::{self, ROLES},
    time,
};

type Outcome = Result<Answer, Refusal>;

impl GraphCall<'_> {
    /// `POST …/onlineMeetings/createOrGet` (<https://learn.microsoft.com/graph/api/onlinemeeting-createorget>).
    ///
    /// Organizer and external ID find a meeting; there is one tenant. What is found comes back as it is, whatever else the
    /// body says. After a DELETE the demo makes a new meeting; what the real service does then is not known.
    pub fn create_or_get(&self, organizer: &Person) -> Outcome {
        let body = self.call.json_object()?;
        let external_id = match body.get("externalId") {
            Some(Value::String(id)) if !id.is_empty() => id.clone(),
            _ => return Err(Refusal::bad_request("The required parameter externalId is missing.")),
        };
        let mut state = self.service.store.lock();
        let is_it = |m: &&StoredMeeting| !m.deleted && m.external_id == external_id && m.organizer == organizer.id;
        // The newest first: a deleted one that was revived stands behind the one made in its place.
        if let Some(found) = state.meetings.iter().rev().find(is_it) {
            return Ok(self.meeting_answer(StatusCode::OK, found));
        }
        let (start, end) = new_times(&body)?;
        let channel_message = self.channel_message(&body, &state.meetings)?;
        let mut attendees = attendees(&body, "everyone")?.unwrap_or_default();
        if channel_message
            .as_ref()
            .is_some_and(|message| message.thread_id.contains('%'))
        {
            // A thread ID that is still percent-encoded has been seen to lose the attendees.
            attendees.clear();
        }
        let subject = optional_text(&body, "subject")?;
        let dice = state.dice(&format!("{} {external_id}", organizer.id));
        let meeting = StoredMeeting::new(
            organizer,
            Plan {
                external_id,
                subject,
                start,
                end,
                attendees,
                channel_message,
            },
            dice,
        );
        let answer = self.meeting_answer(StatusCode::CREATED, &meeting);
        state.meetings.push(meeting);
        self.service.store.save(&state)?;
        Ok(answer)
    }

    /// `GET …/onlineMeetings/{id}` (<https://learn.microsoft.com/graph/api/onlinemeeting-get>), for the organizer and for
    /// those who are asked to the meeting.
    pub fn meeting(&self, person: &Person, id: &str) -> Outcome {
        let state = self.service.store.lock();
        let meeting = state
            .meetings
            .iter()
            .find(|m| !m.deleted && m.id == id)
            .ok_or_else(not_found)?;
        if meeting.organizer != person.id && !meeting.invites(person) {
            return Err(Refusal::not_found(format!(
                "Organizer Id mismatch User Id: {}",
                person.id
            )));
        }
        Ok(self.meeting_answer(StatusCode::OK, meeting))
    }

    /// `GET …/onlineMeetings?$filter=…` with the one equality the service knows: the join link or the join meeting ID.
    pub fn find_meeting(&self, person: &Person) -> Outcome {
        let expected = || {
            Refusal::new(
                StatusCode::BAD_REQUEST,
                "InvalidArgument",
                "Filter expression expected - /onlineMeetings?$filter={ParameterName} eq '{id}'.",
            )
        };
        let filter = self.call.option("filter").and_then(odata::parse_filter);
        let Some([Condition::Equals { property, value }]) = filter.as_deref() else {
            return Err(expected());
        };
        let is_it: &dyn Fn(&StoredMeeting) -> bool = match property.to_ascii_lowercase().as_str() {
            "joinweburl" => &|m| is_join_url(value, &self.service.links_begin_with, &m.join_path),
            "joinmeetingidsettings/joinmeetingid" => {
                // People write the number in groups.
                let digits: String = value.chars().filter(|c| !c.is_whitespace()).collect();
                &move |m| m.join_meeting_id == digits
            }
            _ => return Err(expected()),
        };
        let state = self.service.store.lock();
        let found = state.meetings.iter().find(|m| !m.deleted && is_it(m));
        if found.is_some_and(|m| m.organizer != person.id) {
            return Err(Refusal::forbidden("An error has occurred."));
        }
        // That an unknown link answers an empty collection, and not an error, is our guess.
        let body = json!({
            "@odata.context": self.context(&format!("users('{}')/onlineMeetings", person.id)),
            "value": found.map(|m| odata::select(self.shown(m), self.call, None)).into_iter().collect::<Vec<_>>(),
        });
        Ok(Answer::json(StatusCode::OK, &body))
    }

    /// `PATCH …/onlineMeetings/{id}` (<https://learn.microsoft.com/graph/api/onlinemeeting-update>).
    pub fn patch_meeting(&self, person: &Person, id: &str) -> Outcome {
        let body = self.call.json_object()?;
        let mut state = self.service.store.lock();
        let meeting = own_meeting(&mut state.meetings, person, id)?;

        let fixed = ["externalId", "chatInfo", "joinMeetingIdSettings"]
            .into_iter()
            .find(|name| body.contains_key(*name));
        let organizer = body
            .get("participants")
            .and_then(|p| p.get("organizer"))
            .map(|_| "participants/organizer");
        if let Some(name) = fixed.or(organizer) {
            return Err(Refusal::bad_request(format!("Property '{name}' cannot be changed.")));
        }
        // Everything is checked before anything is changed.
        let times = match (time_in(&body, "startDateTime")?, time_in(&body, "endDateTime")?) {
            (None, None) => (meeting.start, meeting.end),
            (Some(start), Some(end)) => in_order(start, end)?,
            _ => {
                return Err(Refusal::bad_request(
                    "startDateTime and endDateTime must be changed together.",
                ));
            }
        };
        let settings = settings::patched(&meeting.settings, &body)?;
        let allowed_presenters = settings
            .get("allowedPresenters")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let attendees = attendees(&body, allowed_presenters)?;
        let subject = if body.contains_key("subject") {
            optional_text(&body, "subject")?
        } else {
            meeting.subject.clone()
        };

        (meeting.start, meeting.end) = times;
        meeting.subject = subject;
        meeting.settings = settings;
        if let Some(attendees) = attendees {
            meeting.attendees = attendees;
        }
        let answer = self.meeting_answer(StatusCode::OK, meeting);
        self.service.store.save(&state)?;
        Ok(answer)
    }

    /// `DELETE …/onlineMeetings/{id}` (<https://learn.microsoft.com/graph/api/onlinemeeting-delete>).
    /// The meeting is no longer found until someone opens its link.
    pub fn delete_meeting(&self, person: &Person, id: &str) -> Outcome {
        let mut state = self.service.store.lock();
        own_meeting(&mut state.meetings, person, id)?.deleted = true;
        self.service.store.save(&state)?;
        Ok(Answer::empty(StatusCode::NO_CONTENT))
    }

    fn meeting_answer(&self, status: StatusCode, meeting: &StoredMeeting) -> Answer {
        let mut entity = odata::select(self.shown(meeting), self.call, None);
        entity["@odata.context"] = self
            .context(&format!("users('{}')/onlineMeetings/$entity", meeting.organizer))
            .into();
        Answer::json(status, &entity)
    }

    fn shown(&self, meeting: &StoredMeeting) -> Value {
        let organizer = ORGANIZATION
            .by_id(&meeting.organizer)
            .unwrap_or_else(|| ORGANIZATION.main_user());
        meeting.to_json(organizer, &self.view())
    }

    /// The channel message that `chatInfo` asks for. Only beta supports it; v1.0 is documented without it, and has
    /// been seen to refuse it without an explanation.
    fn channel_message(
        &self,
        body: &Map<String, Value>,
        meetings: &[StoredMeeting],
    ) -> Result<Option<ChannelMessage>, Refusal> {
        let Some(chat_info) = given(body, "chatInfo") else {
            return Ok(None);
        };
        let chat_info = chat_info
            .as_object()
            .filter(|_| self.is_beta)
            .ok_or_else(Refusal::unexplained)?;
        let Some(thread_id) = optional_text(chat_info, "threadId")? else {
            return Ok(None);
        };
        // A message is named after the millisecond it was made in, and no two are the same.
        let newest = meetings
            .iter()
            .filter_map(|m| m.message_id.parse::<i64>().ok())
            .max()
            .unwrap_or(0);
        let message_id = Utc::now().timestamp_millis().max(newest + 1).to_string();
        Ok(Some(ChannelMessage { thread_id, message_id }))
    }
}

fn not_found() -> Refusal {
    Refusal::of_status(StatusCode::NOT_FOUND)
}

/// The meeting with this ID, for its organizer only.
fn own_meeting<'a>(
    meetings: &'a mut [StoredMeeting],
    person: &Person,
    id: &str,
) -> Result<&'a mut StoredMeeting, Refusal> {
    let meeting = meetings
        .iter_mut()
        .find(|m| !m.deleted && m.id == id)
        .ok_or_else(not_found)?;
    if meeting.organizer == person.id {
        Ok(meeting)
    } else {
        Err(Refusal::forbidden("An error has occurred."))
    }
}

/// Whether a URL is the join link with this path and query, on whatever port the demo listened when it gave it out.
fn is_join_url(url: &str, links_begin_with: &str, join_path: &str) -> bool {
    let path = url.strip_prefix(links_begin_with).or_else(|| {
        let rest = url.strip_prefix("http://127.0.0.1:")?;
        rest.find('/').map(|path| &rest[path..])
    });
    path.is_some_and(|path| path.eq_ignore_ascii_case(join_path))
}

/// The start and end of a new meeting, by the rules of the reference page. Code and wording of the two errors were
/// never published.
fn new_times(body: &Map<String, Value>) -> Result<(DateTime<Utc>, DateTime<Utc>), Refusal> {
    match (time_in(body, "startDateTime")?, time_in(body, "endDateTime")?) {
        (None, Some(_)) => Err(Refusal::bad_request("endDateTime was given without startDateTime.")),
        (Some(start), Some(end)) => in_order(start, end),
        (start, None) => {
            let start = start.unwrap_or_else(Utc::now);
            Ok((start, start + Duration::hours(1)))
        }
    }
}

/// Equal times are taken, as the service takes them.
fn in_order(start: DateTime<Utc>, end: DateTime<Utc>) -> Result<(DateTime<Utc>, DateTime<Utc>), Refusal> {
    if end < start {
        Err(Refusal::bad_request("endDateTime is earlier than startDateTime."))
    } else {
        Ok((start, end))
    }
}

/// A property that is there and not null.
fn given<'a>(body: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    body.get(name).filter(|value| !value.is_null())
}

fn invalid(name: &str) -> Refusal {
    Refusal::bad_request(format!("Invalid value specified for property '{name}'."))
}

fn optional_text(body: &Map<String, Value>, name: &str) -> Result<Option<String>, Refusal> {
    given(body, name)
        .map(|value| value.as_str().map(str::to_owned).ok_or_else(|| invalid(name)))
        .transpose()
}

fn time_in(body: &Map<String, Value>, name: &str) -> Result<Option<DateTime<Utc>>, Refusal> {
    let text = optional_text(body, name)?;
    text.map(|text| time::parse(&text).ok_or_else(|| invalid(name)))
        .transpose()
}

/// The attendees of a body with the roles that are stored, or `None` when the body has none.
///
/// They are taken as given and looked up nowhere, as the service does: a wrong ID is an invitation to nobody.
fn attendees(body: &Map<String, Value>, allowed_presenters: &str) -> Result<Option<Vec<Value>>, Refusal> {
    let Some(participants) = given(body, "participants") else {
        return Ok(None);
    };
    let participants = participants.as_object().ok_or_else(|| invalid("participants"))?;
    let Some(attendees) = given(participants, "attendees") else {
        return Ok(None);
    };
    let attendees = attendees.as_array().ok_or_else(|| invalid("attendees"))?;
    attendees
        .iter()
        .map(|attendee| stored_attendee(attendee, allowed_presenters))
        .collect::<Result<_, _>>()
        .map(Some)
}

fn stored_attendee(attendee: &Value, allowed_presenters: &str) -> Result<Value, Refusal> {
    let mut attendee = attendee.as_object().cloned().ok_or_else(|| invalid("attendees"))?;
    optional_text(&attendee, "upn")?;
    if let Some(identity) = given(&attendee, "identity") {
        let identity = identity.as_object().ok_or_else(|| invalid("identity"))?;
        if let Some(user) = given(identity, "user") {
            optional_text(user.as_object().ok_or_else(|| invalid("user"))?, "id")?;
        }
    }
    let role = optional_text(&attendee, "role")?;
    if role.as_deref().is_some_and(|role| !ROLES.contains(&role)) {
        return Err(invalid("role"));
    }
    // A presenter counts as one only where those with the role may present; elsewhere the role is not kept.
    let kept = role.filter(|role| role != "presenter" || allowed_presenters == "roleIsPresenter");
    attendee.insert("role".to_owned(), kept.into());
    Ok(Value::Object(attendee))
}
