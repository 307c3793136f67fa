//! Finding a meeting without making one.

use super::{Desk, answer, is_not_found};
use crate::engine::connecting::CallError;
use crate::engine::{How, MeetingAnswer, NotKnown, Outcome, Prepared};
use crate::graph::{EntityId, Found, Lookup};
use crate::ledger::{Key, NearMiss};
use crate::meeting::{Accepted, Draft, ExternalId, Field, FieldProblem, Problem};

/// What else than an external ID was typed, perhaps.
enum Other<'a> {
    JoinLink(&'a str),
    MeetingId(&'a str),
}

impl<'a> Other<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let is_link = text.starts_with("https://") || text.starts_with("http://");
        // The last is the demo organisation's.
        let of_demo = text.starts_with("http://127.0.0.1:") && text.contains("/join/");
        if is_link && (text.contains("/meetup-join/") || text.contains("/meet/")) || of_demo {
            return Some(Self::JoinLink(text));
        }
        let is_number = text.chars().all(|c| c.is_ascii_digit() || c == ' ');
        let digits = text.chars().filter(char::is_ascii_digit).count();
        (is_number && (9..=15).contains(&digits)).then_some(Self::MeetingId(text))
    }
}

impl Desk {
    /// Finds the meeting that the draft's external ID names. Nothing is made.
    pub async fn check(&self, draft: &Draft) -> Outcome {
        // What would be sent is shown exactly.
        let draft = &self.complete(draft.clone()).await;
        let text = draft.external_id.trim();
        let external_id = ExternalId::parse(text);
        if let Ok(external_id) = &external_id {
            let key = self.key(external_id);
            let asked = key.clone();
            let read = self
                .records
                .read(move |ledger| Ok((ledger.meeting(&asked)?, ledger.near_misses(&asked)?)));
            let (known, near) = match read.await {
                Ok(read) => read,
                Err(error) => return Outcome::of_ledger(error),
            };
            let graph_id = known.and_then(|known| EntityId::parse(&known.row.graph_id?).ok());
            if let Some(id) = graph_id {
                return self.read_known(&id, key, near, draft).await;
            }
            return match Other::of(text) {
                None => self.not_known(draft, near).await,
                Some(other) => match self.look_up(&other, draft).await {
                    // A number may be an external ID as well; a join link is hardly one.
                    Outcome::NoSuchMeeting if matches!(other, Other::MeetingId(_)) => self.not_known(draft, near).await,
                    outcome => outcome,
                },
            };
        }
        match (Other::of(text), external_id) {
            (Some(other), _) => self.look_up(&other, draft).await,
            (None, Err(problem)) => Outcome::NotSent(vec![FieldProblem {
                field: Field::ExternalId,
                problem: Problem::ExternalId(problem),
            }]),
            (None, Ok(_)) => Outcome::NoSuchMeeting,
        }
    }

    /// A meeting that is known here, as it is now.
    async fn read_known(&self, id: &EntityId, key: Key, near: Vec<NearMiss>, draft: &Draft) -> Outcome {
        match self.get(id).await {
            Ok(Found { meeting, diagnostics }) => {
                let kept = self.saw(&key, &meeting).await;
                let answer = MeetingAnswer {
                    key: Some(key),
                    near,
                    ..answer(How::Read, meeting, diagnostics)
                };
                Outcome::Meeting(Box::new(answer.asked(self.read(draft)).kept(kept)))
            }
            Err(CallError::Graph(error)) if error.status() == Some(404) => {
                let diagnostics = error.diagnostics().clone();
                match self.is_gone(key, diagnostics).await {
                    Ok(outcome) => outcome,
                    Err(error) => Outcome::of_ledger(error),
                }
            }
            Err(error) => self.failed(error),
        }
    }

    /// The account's meeting with this join link or meeting ID.
    async fn look_up(&self, other: &Other<'_>, draft: &Draft) -> Outcome {
        let (session, watch) = (&self.session, self.watch());
        let answered = session
            .call(|token| async move {
                match other {
                    Other::JoinLink(link) => self.client.find_by_join_web_url(&token, link, watch).await,
                    Other::MeetingId(id) => self.client.find_by_join_meeting_id(&token, id, watch).await,
                }
            })
            .await;
        let (meeting, diagnostics) = match answered {
            Ok(Lookup {
                meeting: Some(meeting),
                diagnostics,
            }) => (meeting, diagnostics),
            Ok(Lookup { meeting: None, .. }) => return Outcome::NoSuchMeeting,
            Err(error) if is_not_found(&error) => return Outcome::NoSuchMeeting,
            Err(error) => return self.failed(error),
        };
        let external_id = meeting.external_id.as_deref().and_then(|id| ExternalId::parse(id).ok());
        let found = answer(How::Read, meeting, diagnostics);
        let Some(external_id) = external_id else {
            return Outcome::Meeting(Box::new(found));
        };
        let key = self.key(&external_id);
        let kept = self.saw(&key, &found.meeting).await;
        let asked = self
            .read(draft)
            .filter(|(request, _)| request.external_id == external_id);
        let found = MeetingAnswer {
            key: Some(key),
            ..found.asked(asked).kept(kept)
        };
        Outcome::Meeting(Box::new(found))
    }

    fn read(&self, draft: &Draft) -> Option<(crate::meeting::MeetingRequest, Vec<crate::meeting::Remark>)> {
        let Accepted { request, remarks } = draft.request(&self.reading(self.now())).ok()?;
        Some((request, remarks))
    }

    /// Only `createOrGet` could tell: this is what it would be sent.
    async fn not_known(&self, draft: &Draft, near: Vec<NearMiss>) -> Outcome {
        match self.prepared(draft.clone()).await {
            Err(problems) => Outcome::NotSent(problems),
            Ok(prepared) => Outcome::NotKnown(Box::new(NotKnown { prepared, near })),
        }
    }

    /// What would be sent for this draft. The service is asked for nothing but whose the addresses are.
    pub async fn prepare(&self, draft: Draft) -> Outcome {
        match self.prepared(draft).await {
            Err(problems) => Outcome::NotSent(problems),
            Ok(prepared) => Outcome::Prepared(Box::new(prepared)),
        }
    }

    async fn prepared(&self, draft: Draft) -> Result<Prepared, Vec<FieldProblem>> {
        let reading = self.reading(self.now());
        draft.request(&reading)?;
        let Accepted { request, remarks } = self.complete(draft).await.request(&reading)?;
        Ok(Prepared {
            outgoing: self.session.client.prepare_create_or_get(&request),
            request,
            remarks,
        })
    }
}
