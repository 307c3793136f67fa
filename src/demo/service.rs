//! What the demo answers: pages for browsers, the sign-in service, and Graph under `/v1.0` and `/beta`.

use axum::http::{Method, StatusCode};

use super::{
    accounts::{Accounts, Caller, Rights},
    answer::{Answer, Ids, Refusal},
    call::Call,
    events::StoredEvent,
    meeting::{KeptMeeting, View},
    organization::{CLIENT_ID, ORGANIZATION, Person, Standing, TENANT},
    pages, permissions,
    sign_in::SignIn,
    state::Store,
};

/// The organization at work. It knows nothing of connections: a call goes in, an answer comes out.
pub(super) struct Service {
    /// Where the demo listens: `http://127.0.0.1:port`.
    pub origin: String,
    /// What links to meetings begin with.
    pub links_begin_with: String,
    pub accounts: Accounts,
    pub sign_in: SignIn,
    pub store: Store,
}

/// A call to Graph whose caller is known.
pub(super) struct GraphCall<'a> {
    pub service: &'a Service,
    pub call: &'a Call,
    pub is_beta: bool,
    pub caller: Caller,
    pub rights: Rights,
}

type Outcome = Result<Answer, Refusal>;

impl Service {
    /// One that listens at this port of 127.0.0.1. `token` takes the place of the main user's token.
    pub fn new(port: u16, links_begin_with: Option<String>, token: Option<String>, store: Store) -> Self {
        let secret = store.lock().secret;
        let origin = format!("http://127.0.0.1:{port}");
        Self {
            links_begin_with: links_begin_with.unwrap_or_else(|| origin.clone()),
            origin,
            accounts: Accounts::new(secret, token),
            sign_in: SignIn::new(secret),
            store,
        }
    }

    /// Answers a call.
    pub fn answer(&self, call: &Call) -> Answer {
        let ids = Ids::of(call);
        let outcome = match call.path().as_slice() {
            ["v1.0" | "beta", ..] => self.graph(call),
            path => match self.sign_in(call) {
                Some(answer) => Ok(answer),
                None => self.page(call, path),
            },
        };
        ids.stamp(outcome.unwrap_or_else(|refusal| refusal.into_answer(&ids)))
    }

    /// Every meeting that was ever made.
    pub fn kept_meetings(&self) -> Vec<KeptMeeting> {
        self.store.lock().meetings.iter().map(KeptMeeting::of).collect()
    }

    fn page(&self, call: &Call, path: &[&str]) -> Outcome {
        let page = match path {
            [] => pages::welcome(),
            ["join", thread_id, message_id] => self.visit(thread_id, message_id)?,
            ["options", thread_id, message_id] => {
                let state = self.store.lock();
                let meeting = state
                    .meetings
                    .iter()
                    .find(|m| m.thread_id == *thread_id && m.message_id == *message_id);
                meeting.map_or_else(pages::nothing_here, pages::options)
            }
            ["l", "chat" | "message", thread_id, _] => {
                let state = self.store.lock();
                let meeting = state.meetings.iter().find(|m| m.thread_id == *thread_id);
                meeting.map_or_else(pages::nothing_here, pages::chat)
            }
            ["dialin", _] => pages::dial_in(),
            ["calendar", id] => {
                let state = self.store.lock();
                let event = state.events.iter().find(|event| event.id == *id);
                event.map_or_else(pages::nothing_here, StoredEvent::page)
            }
            _ => return Err(Refusal::not_found("The demo has nothing at this address.")),
        };
        if call.method == Method::GET {
            Ok(page)
        } else {
            Err(method_not_allowed("GET"))
        }
    }

    /// Opens a join link. That brings a deleted meeting back, as has been seen of the real service.
    fn visit(&self, thread_id: &str, message_id: &str) -> Outcome {
        let mut state = self.store.lock();
        let meeting = state
            .meetings
            .iter_mut()
            .find(|m| m.thread_id == thread_id && m.message_id == message_id);
        let Some(meeting) = meeting else {
            return Ok(pages::nothing_here());
        };
        let revived = std::mem::replace(&mut meeting.deleted, false);
        let page = pages::join(meeting, revived);
        if revived {
            self.store.save(&state)?;
        }
        Ok(page)
    }

    fn graph(&self, call: &Call) -> Outcome {
        let unknown = |message| Refusal::new(StatusCode::UNAUTHORIZED, "InvalidAuthenticationToken", message);
        let refuse = |message| Err(unknown(message).with_header("www-authenticate", self.challenge()));
        let Some(token) = call.bearer() else {
            return refuse("Access token is empty.");
        };
        let (caller, rights) = match self.accounts.caller(token) {
            Some(caller) => (caller, Rights::All),
            None => self.admit(token)?,
        };
        let (version, path) = call
            .path()
            .split_first()
            .map(|(version, path)| (*version, path.to_vec()))
            .unwrap_or_default();
        GraphCall {
            service: self,
            call,
            is_beta: version == "beta",
            caller,
            rights,
        }
        .answer(&path)
    }

    /// The `WWW-Authenticate` header that says where to sign in.
    pub fn challenge(&self) -> String {
        let Self { origin, .. } = self;
        format!(
            r#"Bearer realm="", authorization_uri="{origin}/{TENANT}/oauth2/v2.0/authorize", client_id="{CLIENT_ID}""#
        )
    }
}

impl GraphCall<'_> {
    fn answer(&self, path: &[&str]) -> Outcome {
        let Some(allowed) = allowed_methods(path) else {
            return Err(Refusal::not_found(format!("Resource not found: /{}", path.join("/"))));
        };
        if !allowed.split(", ").any(|method| self.call.method == method) {
            return Err(method_not_allowed(allowed));
        }
        if let Rights::Only(scopes) = &self.rights {
            permissions::check(&self.call.method, path, scopes)?;
        }
        match path {
            ["me"] => self.me(),
            ["users"] => self.users(),
            ["users", id] => self.user(id),
            ["groups"] => self.groups(),
            ["me", "events"] => self.create_event(),
            ["me", "people"] => self.people(),
            ["me", "joinedTeams"] => self.joined_teams(),
            ["teams", id, "channels"] => self.channels(id),
            ["me", "onlineMeetings", rest @ ..] => self.online_meetings(self.organizer_me()?, rest),
            ["users", id, "onlineMeetings", rest @ ..] => self.online_meetings(self.organizer_by_id(id)?, rest),
            _ => Err(Refusal::of_status(StatusCode::NOT_FOUND)),
        }
    }

    fn online_meetings(&self, organizer: &'static Person, path: &[&str]) -> Outcome {
        match (self.call.method.as_str(), path) {
            ("POST", _) => self.create_or_get(organizer),
            ("PATCH", [id]) => self.patch_meeting(organizer, id),
            ("DELETE", [id]) => self.delete_meeting(organizer, id),
            (_, [id]) => self.meeting(organizer, id),
            _ => self.find_meeting(organizer),
        }
    }

    /// The person behind a delegated token.
    pub fn signed_in(&self) -> Result<&'static Person, Refusal> {
        match self.caller {
            Caller::Person(person) => Ok(person),
            Caller::App => Err(Refusal::bad_request(
                "/me request is only valid with delegated authentication flow.",
            )),
        }
    }

    fn organizer_me(&self) -> Result<&'static Person, Refusal> {
        let person = self.signed_in()?;
        match person.standing {
            Standing::Member => Ok(person),
            Standing::Guest => Err(Refusal::forbidden("")),
            // Code and message have been reported; that the status is 401 is our guess.
            Standing::Personal => Err(Refusal::new(
                StatusCode::UNAUTHORIZED,
                "AuthenticationError",
                "Error authenticating with resource",
            )),
        }
    }

    /// The organizer that a path names by object ID. An app acts for whom a policy lets it, a person for themself.
    fn organizer_by_id(&self, id: &str) -> Result<&'static Person, Refusal> {
        match self.caller {
            Caller::Person(person) if person.id.eq_ignore_ascii_case(id) => self.organizer_me(),
            Caller::Person(_) => Err(Refusal::forbidden("An error has occurred.")),
            Caller::App => {
                let person = ORGANIZATION.by_id(id).ok_or_else(|| no_such_user(id))?;
                match person.standing {
                    _ if !person.has_policy => {
                        Err(Refusal::forbidden("No application access policy found for this app."))
                    }
                    Standing::Member => Ok(person),
                    _ => Err(Refusal::forbidden("")),
                }
            }
        }
    }

    /// How this call wants meetings shown.
    pub fn view(&self) -> View<'_> {
        View {
            origin: &self.service.links_begin_with,
            is_beta: self.is_beta,
            shows_all_members: self.shows_all_members(),
            language: self.call.header("accept-language").unwrap_or_default(),
        }
    }

    /// Whether enum members past `unknownFutureValue` were asked for.
    pub fn shows_all_members(&self) -> bool {
        self.call.prefers("include-unknown-enum-members")
    }

    /// The address that says what an answer's body is.
    pub fn context(&self, what: &str) -> String {
        let version = if self.is_beta { "beta" } else { "v1.0" };
        format!("{}/{version}/$metadata#{what}", self.service.origin)
    }
}

/// The methods of a path below the version; `None` when there is nothing.
fn allowed_methods(path: &[&str]) -> Option<&'static str> {
    let meetings = match path {
        ["me", "onlineMeetings", rest @ ..] | ["users", _, "onlineMeetings", rest @ ..] => Some(rest),
        _ => None,
    };
    match (meetings, path) {
        // Generated clients write the action with its namespace. The real service lists events too; the demo only makes them.
        (Some(["createOrGet" | "microsoft.graph.createOrGet"]), _) | (None, ["me", "events"]) => Some("POST"),
        (Some([_]), _) => Some("GET, PATCH, DELETE"),
        (Some([]), _)
        | (
            None,
            ["me" | "users" | "groups"] | ["users", _] | ["me", "people" | "joinedTeams"] | ["teams", _, "channels"],
        ) => Some("GET"),
        _ => None,
    }
}

fn method_not_allowed(allowed: &str) -> Refusal {
    Refusal::new(
        StatusCode::METHOD_NOT_ALLOWED,
        "Request_BadRequest",
        "Specified HTTP method is not allowed for the request target.",
    )
    .with_header("allow", allowed.to_owned())
}

pub(super) fn no_such_user(id: &str) -> Refusal {
    Refusal::new(
        StatusCode::NOT_FOUND,
        "Request_ResourceNotFound",
        format!("Resource '{id}' does not exist."),
    )
}
