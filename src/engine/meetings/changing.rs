//! Changing and deleting a meeting.

use super::{Desk, answer, is_not_found};
use crate::engine::connecting::CallError;
use crate::engine::{FailureKind, How, MeetingAnswer, Outcome};
use crate::graph::{EntityId, Found};
use crate::ledger::{Key, LedgerError};
use crate::meeting::{Accepted, Change, Draft};

impl Desk {
    /// Gives the meeting what the draft has and it has not, as far as that can be changed.
    pub async fn change(&self, id: &EntityId, draft: &Draft) -> Outcome {
        let draft = self.complete(draft.clone()).await;
        let Accepted { request, remarks } = match draft.request(&self.reading(self.now())) {
            Ok(accepted) => accepted,
            Err(problems) => return Outcome::NotSent(problems),
        };
        let key = self.key_of(&self.key(&request.external_id), id).await;
        // What it has now, not what it had when it was shown.
        let Found {
            mut meeting,
            mut diagnostics,
        } = match self.get(id).await {
            Ok(found) => found,
            Err(error) if is_not_found(&error) => return self.not_there(error, key).await,
            Err(error) => return self.failed(error),
        };
        let mut how = How::Read;
        if let Some(change) = request.change_for(&meeting) {
            match self.update(id, &change).await {
                Ok(found) => Found { meeting, diagnostics } = found,
                Err(error) if is_not_found(&error) => return self.not_there(error, key).await,
                Err(error) => return self.failed(error),
            }
            how = How::Changed;
        }
        let mut answer = answer(how, meeting, diagnostics).asked(Some((request, remarks)));
        if let Some(key) = key {
            // What changed is what was just asked for.
            let kept = self.saw(&key, &answer.meeting).await.map(|_| None);
            answer = MeetingAnswer {
                key: Some(key),
                ..answer.kept(kept)
            };
        }
        Outcome::Meeting(Box::new(answer))
    }

    /// Changes the meeting, and reads it again if the service does not answer with all of it.
    pub(super) async fn update(&self, id: &EntityId, change: &Change) -> Result<Found, CallError> {
        let (session, watch) = (&self.session, self.watch());
        let found = session
            .call(|token| async move { self.client.update_meeting(&token, id, change, watch).await })
            .await?;
        if found.meeting.join_web_url.is_some() && found.meeting.id.is_some() {
            return Ok(found);
        }
        match self.get(id).await {
            Ok(whole) => Ok(whole),
            // It is changed all the same.
            Err(_) => Ok(found),
        }
    }

    /// Deletes the meeting with this Graph ID. One that is not there is deleted.
    pub async fn delete(&self, id: &EntityId, key: Option<Key>) -> Outcome {
        let (session, watch) = (&self.session, self.watch());
        let answered = session
            .call(|token| async move { self.client.delete_meeting(&token, id, watch).await })
            .await;
        let diagnostics = match answered {
            Ok(diagnostics) => diagnostics,
            Err(error) if is_not_found(&error) && key.is_some() => return self.not_there(error, key).await,
            Err(error) => return self.failed(error),
        };
        if let Some(key) = key {
            let at = self.now();
            // The meeting is deleted whether that is kept or not; the next look says so.
            self.records.write(move |ledger| ledger.gone(&key, at)).await.ok();
        }
        Outcome::Deleted(diagnostics)
    }

    /// The key, if the ledger has it for the meeting with this Graph ID.
    async fn key_of(&self, key: &Key, id: &EntityId) -> Option<Key> {
        let wanted = key.clone();
        let known = self.records.read(move |ledger| ledger.meeting(&wanted)).await.ok()??;
        (known.row.graph_id.as_deref() == Some(id.as_str())).then(|| key.clone())
    }

    async fn not_there(&self, error: CallError, key: Option<Key>) -> Outcome {
        let CallError::Graph(graph) = &error else {
            return self.failed(error);
        };
        let Some(key) = key else {
            return self.failed(error);
        };
        match self.is_gone(key, graph.diagnostics().clone()).await {
            Ok(outcome) => outcome,
            Err(_) => Outcome::Failed(FailureKind::NotFound.into()),
        }
    }
}

/// So that the reader of a job sees at once which failure is the ledger's.
impl Outcome {
    pub(super) fn of_ledger(error: LedgerError) -> Self {
        Self::Failed(error.into())
    }
}
