//! `POST /me/onlineMeetings/createOrGet`, `POST /users/{id}/onlineMeetings/createOrGet`
//!
//! <https://learn.microsoft.com/graph/api/onlinemeeting-createorget>

use reqwest::{Method, StatusCode};
use uuid::Uuid;

use crate::{
    graph::{
        AccessToken, Client, Diagnostics, GraphError, Outgoing, Watch,
        client::Call,
        wire::{self, Unfit},
    },
    meeting::{Meeting, MeetingRequest},
};

const PATH: &[&str] = &["onlineMeetings", "createOrGet"];

/// A meeting that is there now.
#[derive(Clone, Debug, PartialEq)]
pub struct CreateOrGet {
    /// Whether it was made, or there already.
    pub outcome: Outcome,
    /// The meeting as the service holds it: one that already existed need not be what was asked for.
    pub meeting: Meeting,
    /// Whether an earlier try of this call may have been carried out without an answer: a meeting that already existed
    /// may then be this call's own.
    pub earlier_try_unknown: bool,
    /// What support asks for.
    pub diagnostics: Diagnostics,
}

/// What `createOrGet` did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// 201: no meeting had the external ID, so it made one.
    Created,
    /// 200: it gave the meeting that has the external ID, and ignored the rest of the request.
    AlreadyExisted,
}

impl Outcome {
    /// By the status; `None` for one that the page does not know.
    pub(in crate::graph) fn of(status: StatusCode) -> Option<Self> {
        match status {
            StatusCode::CREATED => Some(Self::Created),
            StatusCode::OK => Some(Self::AlreadyExisted),
            _ => None,
        }
    }
}

impl Client {
    /// What [`Client::create_or_get`] would send for this request.
    pub fn prepare_create_or_get(&self, request: &MeetingRequest) -> Outgoing {
        Outgoing {
            method: "POST",
            url: self.url(&Call::new(Method::POST, PATH)).into(),
            body: wire::create_or_get_body(request),
        }
    }

    /// Gives the meeting with the request's external ID, after making it if there is none.
    ///
    /// The request is sent as it is: on v1.0 the page has no `chatInfo`, so a channel should only be asked of beta.
    /// What is sent is [`create_or_get_body`](crate::graph::create_or_get_body). The first try carries `client_request_id`, if
    /// there is one; every other makes an ID of its own.
    pub async fn create_or_get(
        &self,
        token: &AccessToken,
        request: &MeetingRequest,
        client_request_id: Option<Uuid>,
        watch: &dyn Watch,
    ) -> Result<CreateOrGet, GraphError> {
        let call = Call::new(Method::POST, PATH)
            .body(wire::create_or_get_body(request))
            .client_request_id(client_request_id);
        let answer = self.send(token, &call, watch).await?;
        // When the answer to the try that made the meeting breaks off, the next try finds it, and is told 200.
        let status = answer.history.accepted.unwrap_or(answer.status);
        let Some(outcome) = Outcome::of(status) else {
            let problem = format!("expected status 201 or 200, found {}", status.as_u16());
            return Err(answer.unfit(Unfit {
                path: ".".to_owned(),
                problem,
            }));
        };
        Ok(CreateOrGet {
            outcome,
            meeting: answer.read(wire::meeting)?,
            earlier_try_unknown: answer.history.lost,
            diagnostics: answer.diagnostics,
        })
    }
}
