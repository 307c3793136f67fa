//! `POST /me/events`
//!
//! <https://learn.microsoft.com/graph/api/user-post-events>. Always on v1.0, and always for the signed-in person: an app has
//! no calendar of its own.

use reqwest::Method;
use uuid::Uuid;

use crate::{
    graph::{AccessToken, ApiVersion, Client, Diagnostics, GraphError, Watch, client::Call, wire},
    meeting::CalendarEvent,
};

/// An event that is in the calendar now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreatedEvent {
    /// The page that shows it in Outlook on the web.
    pub web_link: Option<String>,
    /// What support asks for.
    pub diagnostics: Diagnostics,
}

impl Client {
    /// Makes an event in the signed-in person's own calendar. Everybody who is invited gets a mail at once.
    ///
    /// Every try carries the same `transaction_id`, by which the service makes one event of them: see
    /// [`CalendarEvent::transaction_id`] for what else it makes of it. An answer that says that the event was made is
    /// enough, whatever its body.
    pub async fn create_event(
        &self,
        token: &AccessToken,
        event: &CalendarEvent,
        transaction_id: Uuid,
        watch: &dyn Watch,
    ) -> Result<CreatedEvent, GraphError> {
        let call = Call::of_organization(Method::POST, &["me", "events"])
            .on(ApiVersion::V1)
            .body(wire::event_body(event, transaction_id));
        let answer = self.send(token, &call, watch).await?;
        let web_link = answer.read(|event| Ok(wire::event_web_link(&event)));
        Ok(CreatedEvent {
            web_link: web_link.ok().flatten(),
            diagnostics: answer.diagnostics,
        })
    }
}
