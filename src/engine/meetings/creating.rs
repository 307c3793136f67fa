//! Making or getting a meeting, and sending again what did not finish.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{Desk, answer};
use crate::engine::connecting::CallError;
use crate::engine::records::UnderWay;
use crate::engine::{AsWhom, Event, Failure, FailureKind, FollowUp, How, MeetingAnswer, Outbox, Outcome, Progress};
use crate::graph::{CreateOrGet, EntityId, Found, create_or_get_body};
use crate::ledger::{self, BatchRowId, Key, Ledger, LedgerError, NewRequest, Request, RequestId, RequestState};
use crate::meeting::text::shortened;
use crate::meeting::{Accepted, Change, Difference, Draft, MeetingRequest};

/// Why a request failed is kept in so many characters.
const WHY_CHARS: usize = 200;

/// A request that is ready to be sent.
struct Ready {
    key: Key,
    accepted: Accepted,
    client_request_id: Uuid,
    /// The request in the ledger; why it is not there, when it could not be kept.
    kept: Result<UnderWay, Failure>,
    /// Whether it may have been sent before.
    sent_before: bool,
    /// Whether another request for the same meeting may have been carried out.
    another_sent: bool,
    send_when_online: bool,
}

impl Desk {
    /// Makes the draft's meeting, or gets the one with its external ID.
    pub async fn create_or_get(&self, draft: Draft) -> Outcome {
        self.ask(draft, self.now(), None).await
    }

    /// Makes or gets the meeting of a row of a batch, or sends its request again.
    pub async fn send_row(
        &self,
        row: BatchRowId,
        request: Option<RequestId>,
        draft: Draft,
        asked_at: DateTime<Utc>,
    ) -> Outcome {
        if let Some(request) = request {
            match self.resume(request, AsWhom::TheSame).await {
                // It was discarded, or the connection has changed: the row is asked for anew.
                Outcome::Failed(Failure {
                    kind: FailureKind::NoSuchRequest | FailureKind::ReadDifferently,
                    ..
                })
                | Outcome::OtherAccount { .. } => {}
                outcome => return outcome,
            }
        }
        self.ask(draft, asked_at, Some(row)).await
    }

    async fn ask(&self, draft: Draft, asked_at: DateTime<Utc>, row: Option<BatchRowId>) -> Outcome {
        if let Err(problems) = draft.request(&self.reading(asked_at)) {
            return Outcome::NotSent(problems);
        }
        let draft = self.complete(draft).await;
        let accepted = match draft.request(&self.reading(asked_at)) {
            Ok(accepted) => accepted,
            Err(problems) => return Outcome::NotSent(problems),
        };
        let key = self.key(&accepted.request.external_id);
        let client_request_id = Uuid::new_v4();
        let kept = self
            .begin(&key, draft, &accepted.request, client_request_id, asked_at, row)
            .await;
        let another_sent = kept.as_ref().is_ok_and(|(_, another_sent)| *another_sent);
        self.send(Ready {
            key,
            accepted,
            client_request_id,
            // The meeting matters more than the record of it.
            kept: kept.map(|(under_way, _)| under_way).map_err(Failure::from),
            sent_before: false,
            another_sent,
            send_when_online: false,
        })
        .await
    }

    /// Keeps a request that is about to be sent, with the time at which the draft was read: at another it might say another
    /// day. Tells as well whether another request for the meeting may have been carried out.
    async fn begin(
        &self,
        key: &Key,
        draft: Draft,
        request: &MeetingRequest,
        client_request_id: Uuid,
        at: DateTime<Utc>,
        row: Option<BatchRowId>,
    ) -> Result<(UnderWay, bool), LedgerError> {
        let (key, request) = (key.clone(), request.clone());
        let records = self.records.clone();
        self.records
            .write(move |ledger| {
                let another_sent = ledger.may_be_there(&key)?;
                let new = NewRequest {
                    key: &key,
                    draft: &draft,
                    request: &request,
                    body: &create_or_get_body(&request),
                    client_request_id: &client_request_id.to_string(),
                    state: RequestState::UnderWay,
                    at,
                };
                let id = match row {
                    Some(row) => ledger.begin_row(row, &new)?,
                    None => ledger.begin(&new)?,
                };
                // Made here, so that a job that was cancelled meanwhile leaves nothing under way.
                Ok((UnderWay::new(records, id), another_sent))
            })
            .await
    }

    /// Sends a request that did not finish.
    pub async fn resume(&self, id: RequestId, as_whom: AsWhom) -> Outcome {
        let found = self.records.read(move |ledger| ledger.request(id)).await;
        let Request {
            key,
            draft,
            body,
            asked_at,
            state,
            ..
        } = match found {
            Ok(Some(request)) => request,
            Ok(None) => return Outcome::Failed(FailureKind::NoSuchRequest.into()),
            Err(error) => return Outcome::Failed(LedgerError::into(error)),
        };
        let send_when_online = match state {
            RequestState::Waiting { send_when_online } => send_when_online,
            RequestState::Unknown | RequestState::Failed { .. } => false,
            RequestState::UnderWay => return Outcome::Failed(FailureKind::Busy.into()),
            RequestState::Done(_) => return Outcome::Failed(FailureKind::NoSuchRequest.into()),
        };
        let is_mine = self.is_mine(&key);
        if !is_mine && as_whom == AsWhom::TheSame {
            return Outcome::OtherAccount { request: id, key };
        }
        // `tomorrow` was said then.
        let accepted = draft.as_ref().map(|draft| draft.request(&self.reading(asked_at)));
        let (Some(draft), Some(Ok(accepted))) = (draft, accepted) else {
            return Outcome::Failed(FailureKind::ReadDifferently.into());
        };
        if create_or_get_body(&accepted.request) != body {
            return Outcome::Failed(FailureKind::ReadDifferently.into());
        }
        let client_request_id = Uuid::new_v4();
        let (key, kept) = if is_mine {
            let kept = self.begin_again(id, client_request_id).await;
            (key, kept.map(|under_way| (under_way, false)))
        } else {
            // Another organizer's meeting with this external ID is another meeting.
            let key = self.key(&accepted.request.external_id);
            let kept = self
                .begin(&key, draft, &accepted.request, client_request_id, asked_at, None)
                .await;
            if kept.is_ok() {
                self.records.write_later(move |ledger| ledger.discard(id));
            }
            (key, kept)
        };
        let another_sent = kept.as_ref().is_ok_and(|(_, another_sent)| *another_sent);
        self.send(Ready {
            key,
            accepted,
            client_request_id,
            kept: kept.map(|(under_way, _)| under_way).map_err(Failure::from),
            sent_before: is_mine && state == RequestState::Unknown,
            another_sent,
            send_when_online,
        })
        .await
    }

    /// Sends what waits for the service to be there, one after another, until it is found not to be.
    pub async fn send_waiting(&self, outbox: &Outbox) {
        let waiting = self.records.read(Ledger::unfinished).await;
        // A ledger that can't be read has been told of, and is asked again later.
        for Request { id, key, state, .. } in waiting.unwrap_or_default() {
            if state != (RequestState::Waiting { send_when_online: true }) || !self.is_mine(&key) {
                continue;
            }
            let sent = match self.resume(id, AsWhom::TheSame).await {
                Outcome::Meeting(answer) => Ok(answer.how),
                // The person was faster.
                Outcome::Failed(failure) if matches!(failure.kind, FailureKind::Busy | FailureKind::NoSuchRequest) => {
                    continue;
                }
                Outcome::Failed(failure) => {
                    self.wait_for_person(id).await;
                    Err(Box::new(failure))
                }
                _ => return,
            };
            outbox.send(Event::SentByItself(key, sent));
        }
    }

    /// What could not even be sent is not tried again and again.
    async fn wait_for_person(&self, id: RequestId) {
        let at = self.now();
        let settled = self.records.write(move |ledger| {
            let still_waits = ledger
                .request(id)?
                .is_some_and(|request| matches!(request.state, RequestState::Waiting { .. }));
            let state = RequestState::Waiting {
                send_when_online: false,
            };
            if still_waits {
                ledger.set_state(id, &state, at)
            } else {
                Ok(())
            }
        });
        // If that can't be kept, it is tried and told once more.
        settled.await.ok();
    }

    async fn begin_again(&self, id: RequestId, client_request_id: Uuid) -> Result<UnderWay, LedgerError> {
        let (records, at) = (self.records.clone(), self.now());
        self.records
            .write(move |ledger| {
                ledger.resume(id, &client_request_id.to_string(), at)?;
                Ok(UnderWay::new(records, id))
            })
            .await
    }

    async fn send(&self, ready: Ready) -> Outcome {
        let Ready {
            key,
            accepted: Accepted { request, remarks },
            client_request_id,
            kept,
            sent_before,
            another_sent,
            send_when_online,
        } = ready;
        let mut first_id = Some(client_request_id);
        let answered = {
            let (session, client, watch, request) = (&self.session, &self.client, self.watch(), &request);
            // Another run, with another token, makes an ID of its own.
            session
                .call(|token| {
                    let id = first_id.take();
                    async move { client.create_or_get(&token, request, id, watch).await }
                })
                .await
        };
        let CreateOrGet {
            outcome,
            meeting,
            earlier_try_unknown,
            diagnostics,
        } = match answered {
            Ok(answered) => answered,
            Err(error) => {
                let may_be_the_channel = request.channel.is_some() && is_unexplained(&error);
                let outcome = self.not_answered(error, kept, sent_before, send_when_online).await;
                return match outcome {
                    Outcome::Failed(failure) if may_be_the_channel => Outcome::Failed(Failure {
                        kind: FailureKind::ChannelRefused,
                        ..failure
                    }),
                    outcome => outcome,
                };
            }
        };
        let earlier_try_unknown = earlier_try_unknown || sent_before || another_sent;
        let how = How::from(outcome);
        let is_ours = how == How::Created || earlier_try_unknown && has_all_but_the_rest(&request, &meeting);
        let follow_up = request.follow_up().filter(|_| is_ours);
        let mut answer = MeetingAnswer {
            earlier_try_unknown,
            ..answer(how, meeting, diagnostics)
        }
        .asked(Some((request, remarks)));
        if let Some(change) = follow_up {
            // The request is finished only after the second step: if the program ends before, it is unknown, and sent again
            // it finds this meeting and takes the second step.
            self.saw(&key, &answer.meeting).await.ok();
            answer = self.follow_up(answer, &change).await;
        }
        let unrecorded = match kept {
            Ok(under_way) => self.finish(under_way, how, &key, &answer.meeting).await,
            // What could not be kept before the call is worth another try.
            Err(failure) => self.saw(&key, &answer.meeting).await.err().map(|_| Box::new(failure)),
        };
        Outcome::Meeting(Box::new(MeetingAnswer {
            key: Some(key),
            unrecorded,
            ..answer
        }))
    }

    /// Keeps the answer, before it is shown.
    async fn finish(
        &self,
        under_way: UnderWay,
        how: How,
        key: &Key,
        meeting: &crate::meeting::Meeting,
    ) -> Option<Box<Failure>> {
        let (id, key, meeting, at) = (under_way.id(), key.clone(), meeting.clone(), self.now());
        let outcome = match how {
            How::Created => ledger::Outcome::Created,
            _ => ledger::Outcome::Existed,
        };
        let finished = self
            .records
            .write(move |ledger| match ledger.finish(id, outcome, &meeting, at) {
                // Discarded while it was under way; the meeting is there all the same.
                Err(LedgerError::NoSuchRequest(_)) => ledger.saw(&key, &meeting, at),
                finished => finished,
            })
            .await;
        match finished {
            Ok(()) => {
                under_way.settled();
                None
            }
            // The request stays unknown: sent again, it gets this meeting.
            Err(error) => Some(Box::new(error.into())),
        }
    }

    /// The call came to nothing: what that makes of the request. One that may have been carried out when it was sent before
    /// stays so, whatever came of it now.
    async fn not_answered(
        &self,
        error: CallError,
        kept: Result<UnderWay, Failure>,
        sent_before: bool,
        send_when_online: bool,
    ) -> Outcome {
        let never_sent = matches!(error, CallError::SignIn(_));
        let failure = self.failure(error);
        let Ok(under_way) = kept else {
            return Outcome::Failed(failure);
        };
        let id = under_way.id();
        let state = if failure.may_be_done || sent_before {
            RequestState::Unknown
        } else if never_sent || matches!(failure.kind, FailureKind::Unreachable { .. }) {
            RequestState::Waiting { send_when_online }
        } else {
            let said = failure.details.said.as_deref().unwrap_or_default();
            RequestState::Failed {
                why: shortened(said, WHY_CHARS).into_owned(),
            }
        };
        let (kept_state, at) = (state.clone(), self.now());
        let settled = self
            .records
            .write(move |ledger| ledger.set_state(id, &kept_state, at))
            .await;
        match settled {
            Ok(()) => under_way.settled(),
            // It stays unknown, which is safe.
            Err(_) => return Outcome::Failed(failure),
        }
        match state {
            RequestState::Failed { .. } => Outcome::Failed(failure),
            state => Outcome::Unfinished {
                request: id,
                state,
                failure: Box::new(failure),
            },
        }
    }

    /// The second step: sets in the meeting what the call can't set.
    async fn follow_up(&self, answer: MeetingAnswer, change: &Change) -> MeetingAnswer {
        self.tell(Progress::FollowUp);
        let Some(id) = answer.meeting.id.as_deref().and_then(|id| EntityId::parse(id).ok()) else {
            return MeetingAnswer {
                follow_up: FollowUp::Failed(Box::new(FailureKind::NotFound.into())),
                ..answer
            };
        };
        match self.update(&id, change).await {
            Ok(Found { meeting, .. }) => MeetingAnswer {
                meeting,
                follow_up: FollowUp::Done,
                ..answer
            },
            Err(error) => MeetingAnswer {
                follow_up: FollowUp::Failed(Box::new(self.failure(error))),
                ..answer
            },
        }
    }
}

/// Whether the service refused the request and did not say why.
fn is_unexplained(error: &CallError) -> bool {
    let CallError::Graph(error) = error else { return false };
    let message = error.refusal().and_then(|refusal| refusal.message.as_deref());
    let message = message.unwrap_or_default().trim().trim_end_matches('.');
    error.status() == Some(400) && ["", "An error has occurred", "Bad Request"].contains(&message)
}

/// Whether the meeting has what was asked for, but for what only a second step can set.
fn has_all_but_the_rest(request: &MeetingRequest, meeting: &crate::meeting::Meeting) -> bool {
    let differences = request.differences(meeting);
    let is_of_second_step =
        |difference: &Difference| matches!(difference, Difference::Option { .. } | Difference::AttendeeRole { .. });
    differences.iter().all(is_of_second_step)
}
