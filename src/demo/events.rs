//! Events in the calendars of the organization's people, as far as they can be made.

use axum::http::StatusCode;
use chrono::{DateTime, NaiveDateTime, TimeZone as _, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{
    answer::{Answer, Refusal},
    organization::{Person, Standing},
    pages,
    service::GraphCall,
    time,
};

/// An event as the demo keeps it.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct StoredEvent {
    pub id: String,
    /// The user ID of the calendar's owner.
    owner: String,
    created: DateTime<Utc>,
    /// The body of the request that made it.
    given: Map<String, Value>,
}

/// What may be said of a new event and is kept as it is given. Everything else that the type has is the service's to say, or
/// beyond the demo.
const TAKEN: [&str; 17] = [
    "allowNewTimeProposals",
    "attendees",
    "body",
    "categories",
    "end",
    "hideAttendees",
    "importance",
    "isAllDay",
    "isOnlineMeeting",
    "isReminderOn",
    "location",
    "reminderMinutesBeforeStart",
    "responseRequested",
    "sensitivity",
    "showAs",
    "start",
    "subject",
];

/// The longest location, in characters. That a longer one is refused is a guess.
const LOCATION_MAX: usize = 255;

impl GraphCall<'_> {
    /// `POST /me/events` (<https://learn.microsoft.com/graph/api/user-post-events>). The demo sends no mail to anybody.
    ///
    /// Of a `transactionId` the documentation says only that it keeps a client's retries from making the event again
    /// (<https://learn.microsoft.com/graph/api/resources/event>). Users have seen 201 with the event that is there for the
    /// same content, and `ErrorDuplicateTransactionId` for other content. Its status, reported as 400 and as 409, is a
    /// guess here, and so is that an ID counts within one calendar.
    pub fn create_event(&self) -> Result<Answer, Refusal> {
        let person = self.signed_in()?;
        if person.standing == Standing::Guest {
            // A guest's mailbox is elsewhere.
            return Err(Refusal::new(
                StatusCode::NOT_FOUND,
                "MailboxNotEnabledForRESTAPI",
                "This account has no mailbox in the demo organization.",
            ));
        }
        let given = self.call.json_object()?;
        check(&given)?;
        let mut state = self.service.store.lock();
        let transaction = given.get("transactionId").filter(|id| !id.is_null());
        let is_it = |event: &&StoredEvent| {
            event.owner == person.id && transaction.is_some() && event.given.get("transactionId") == transaction
        };
        if let Some(event) = state.events.iter().find(is_it) {
            return if event.given == given {
                Ok(self.event_answer(event, person))
            } else {
                Err(Refusal::new(
                    StatusCode::CONFLICT,
                    "ErrorDuplicateTransactionId",
                    "Another event has been made with this transactionId.",
                ))
            };
        }
        let event = StoredEvent {
            id: format!("AAMkAG{}", Uuid::new_v4().simple()),
            owner: person.id.clone(),
            created: Utc::now(),
            given,
        };
        let answer = self.event_answer(&event, person);
        state.events.push(event);
        self.service.store.save(&state)?;
        Ok(answer)
    }

    fn event_answer(&self, event: &StoredEvent, owner: &Person) -> Answer {
        let mut entity = event.to_json(owner, &self.service.origin);
        entity["@odata.context"] = self.context(&format!("users('{}')/events/$entity", event.owner)).into();
        Answer::json(StatusCode::CREATED, &entity)
    }
}

impl StoredEvent {
    /// The event as Graph shows one (<https://learn.microsoft.com/graph/api/resources/event>).
    fn to_json(&self, owner: &Person, origin: &str) -> Value {
        let created = time::write(self.created);
        let zone = |name: &str| self.given.get(name).map(|at| at["timeZone"].clone());
        let mut event = json!({
            "id": self.id,
            "createdDateTime": created,
            "lastModifiedDateTime": created,
            "categories": [],
            "transactionId": null,
            "originalStartTimeZone": zone("start"),
            "originalEndTimeZone": zone("end"),
            "iCalUId": self.id,
            "reminderMinutesBeforeStart": 15,
            "isReminderOn": true,
            "hasAttachments": false,
            "subject": "",
            "importance": "normal",
            "sensitivity": "normal",
            "isAllDay": false,
            "isCancelled": false,
            "isOrganizer": true,
            "responseRequested": true,
            "seriesMasterId": null,
            "showAs": "busy",
            "type": "singleInstance",
            "webLink": format!("{origin}/calendar/{}", self.id),
            "onlineMeetingUrl": null,
            "isOnlineMeeting": false,
            "onlineMeetingProvider": "unknown",
            "allowNewTimeProposals": true,
            "isDraft": false,
            "hideAttendees": false,
            "recurrence": null,
            "onlineMeeting": null,
            "responseStatus": { "response": "organizer", "time": "0001-01-01T00:00:00Z" },
            "body": { "contentType": "html", "content": "" },
            "attendees": [],
            "organizer": { "emailAddress": { "name": owner.display_name, "address": owner.mail } },
        });
        for (name, value) in &self.given {
            event[name] = value.clone();
        }
        for attendee in event["attendees"].as_array_mut().into_iter().flatten() {
            attendee["status"] = json!({ "response": "none", "time": "0001-01-01T00:00:00Z" });
        }
        event
    }

    /// The page that shows it in a browser.
    pub fn page(&self) -> Answer {
        let given = Value::Object(self.given.clone());
        let text = |path: &str| given.pointer(path).and_then(Value::as_str).unwrap_or_default();
        let invited = given["attendees"].as_array().into_iter().flatten();
        let invited = invited.filter_map(|attendee| attendee.pointer("/emailAddress/address")?.as_str());
        let invited: Vec<_> = invited.collect();
        pages::event(&[
            ("Subject", text("/subject")),
            ("Starts", text("/start/dateTime")),
            ("Ends", text("/end/dateTime")),
            ("Time zone", text("/start/timeZone")),
            ("Where", text("/location/displayName")),
            ("Invited", &invited.join(", ")),
        ])
    }
}

/// Whether an event can be made of this. Codes and wording are guesses but for `ErrorPropertyValidationFailure`, which has
/// been seen.
fn check(given: &Map<String, Value>) -> Result<(), Refusal> {
    let unknown = given
        .keys()
        .find(|name| *name != "transactionId" && !TAKEN.contains(&name.as_str()));
    if let Some(name) = unknown {
        return Err(Refusal::new(
            StatusCode::BAD_REQUEST,
            "RequestBodyRead",
            format!("The demo's calendar takes no property '{name}' in a new event."),
        ));
    }
    for name in ["subject", "importance", "sensitivity", "showAs", "transactionId"] {
        expect(given, name, Value::is_string)?;
    }
    for name in [
        "allowNewTimeProposals",
        "hideAttendees",
        "isAllDay",
        "isOnlineMeeting",
        "isReminderOn",
        "responseRequested",
    ] {
        expect(given, name, Value::is_boolean)?;
    }
    expect(given, "reminderMinutesBeforeStart", Value::is_i64)?;
    expect(given, "body", |body| {
        let kind = body["contentType"].as_str().map(str::to_ascii_lowercase);
        matches!(kind.as_deref(), Some("html" | "text")) && body["content"].is_string()
    })?;
    expect(given, "location", |location| {
        let name = &location["displayName"];
        name.as_str().is_some_and(|name| name.chars().count() <= LOCATION_MAX)
    })?;
    expect(given, "attendees", |attendees| {
        attendees.as_array().is_some_and(|all| all.iter().all(is_attendee))
    })?;
    if given.get("isOnlineMeeting") == Some(&Value::Bool(true)) {
        return Err(Refusal::bad_request(
            "The demo's calendar makes no online meetings of its own.",
        ));
    }
    if moment(given, "end")? < moment(given, "start")? {
        return Err(invalid());
    }
    Ok(())
}

fn is_attendee(attendee: &Value) -> bool {
    let address = attendee.pointer("/emailAddress/address").and_then(Value::as_str);
    let is_of_a_kind = match &attendee["type"] {
        Value::Null => true,
        Value::String(kind) => ["required", "optional", "resource"].contains(&kind.as_str()),
        _ => false,
    };
    address.is_some_and(|address| address.contains('@')) && is_of_a_kind
}

fn invalid() -> Refusal {
    Refusal::new(
        StatusCode::BAD_REQUEST,
        "ErrorPropertyValidationFailure",
        "At least one property failed validation.",
    )
}

/// A property that is there and not null must be so.
fn expect(given: &Map<String, Value>, name: &str, is_right: impl FnOnce(&Value) -> bool) -> Result<(), Refusal> {
    match given.get(name) {
        None | Some(Value::Null) => Ok(()),
        Some(value) if is_right(value) => Ok(()),
        Some(_) => Err(invalid()),
    }
}

/// A `dateTimeTimeZone` (<https://learn.microsoft.com/graph/api/resources/datetimetimezone>): a local time without an offset,
/// and its zone. The demo knows zones by their IANA names; the service knows them by those of Windows, and only some by these.
fn moment(given: &Map<String, Value>, name: &str) -> Result<DateTime<Utc>, Refusal> {
    let at = given.get(name).ok_or_else(invalid)?;
    let local = at["dateTime"].as_str().ok_or_else(invalid)?;
    let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%dT%H:%M:%S%.f").ok();
    let local = local.ok_or_else(invalid)?;
    let named = at["timeZone"].as_str().unwrap_or("UTC");
    let zone: Option<Tz> = named.parse().ok();
    let zone = zone.ok_or_else(|| {
        Refusal::new(
            StatusCode::BAD_REQUEST,
            "TimeZoneNotSupportedException",
            format!("The demo's calendar knows no time zone '{named}'."),
        )
    })?;
    let moment = zone.from_local_datetime(&local).earliest().ok_or_else(invalid)?;
    Ok(moment.with_timezone(&Utc))
}
