//! The body of `createOrGet` (<https://learn.microsoft.com/graph/api/onlinemeeting-createorget>).

use serde::Serialize;

use super::{date, participant::ParticipantsBody};
use crate::meeting::MeetingRequest;

/// The parameters of the action. What a request leaves open is absent, not null.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CreateOrGetBody<'a> {
    external_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    participants: Option<ParticipantsBody<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    chat_info: Option<ChatInfoBody<'a>>,
}

/// What is sent for this request, to the letter. Options are not parameters of the action.
pub fn create_or_get_body(request: &MeetingRequest) -> String {
    super::text(&CreateOrGetBody::from(request))
}

/// The channel thread, raw: a percent-encoded one costs the attendees.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ChatInfoBody<'a> {
    thread_id: &'a str,
}

impl<'a> From<&'a MeetingRequest> for CreateOrGetBody<'a> {
    fn from(request: &'a MeetingRequest) -> Self {
        let MeetingRequest {
            external_id,
            subject,
            times,
            attendees,
            channel,
            options: _,
        } = request;
        Self {
            external_id: external_id.as_str(),
            subject: subject.as_deref(),
            start_date_time: times.start().map(date::write),
            end_date_time: times.end().map(date::write),
            participants: (!attendees.is_empty()).then(|| attendees.as_slice().into()),
            chat_info: channel.as_ref().map(|thread| ChatInfoBody {
                thread_id: thread.as_str(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::meeting::{Attendee, ExternalId, MeetingOptions, Person, RequestTimes};

    #[test]
    fn the_second_example_of_the_reference_page_has_a_channel_thread() {
        let time = |text: &str| Some(text.parse().unwrap());
        let person = Person::new(Some("1f35f2e6-9cab-44ad-8d5a-b74c14720000"), Some("test1@contoso.com")).unwrap();
        let request = MeetingRequest {
            external_id: ExternalId::parse("7eb8263f-d0e0-4149-bb1c-1f0476083c56").unwrap(),
            subject: Some("Create a meeting with customId provided".to_owned()),
            times: RequestTimes::new(
                time("2020-02-06T01:49:21.3524945Z"),
                time("2020-02-06T02:19:21.3524945Z"),
            )
            .unwrap(),
            attendees: vec![Attendee { person, role: None }],
            channel: None,
            options: MeetingOptions::default(),
        };
        let thread_id = "19:7ebda77322dd4505ac4dedb5b67df076@thread.tacv2";
        let body = CreateOrGetBody {
            chat_info: Some(ChatInfoBody { thread_id }),
            ..(&request).into()
        };
        let printed = include_str!("../../../tests/fixtures/reference/request-2.json").replace("+00:00", "Z");
        assert_eq!(
            serde_json::to_value(&body).unwrap(),
            serde_json::from_str::<Value>(&printed).unwrap()
        );
    }
}
