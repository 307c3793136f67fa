//! The typed Microsoft Graph client: the calls Convene needs, and nothing else of Graph.
//!
//! - One call, one file of `operations`, headed by its verb, path and page.
//! - What goes over the wire is in `wire`; how it becomes the domain's [`Meeting`](crate::meeting::Meeting), and how a
//!   [`MeetingRequest`](crate::meeting::MeetingRequest) becomes it, is said there once.
//! - `client` sends, `retry` says what is sent again, `error` says what went wrong.
//!
//! Whatever the service answers is lived with: unknown properties and enum members are kept, absent, null and oddly
//! typed ones are `None`, and no body is so broken that its status or its request ID gets lost.

#![expect(clippy::missing_errors_doc, reason = "the error types say when each error comes")]
#![cfg_attr(
    test,
    expect(clippy::unwrap_used, reason = "a test that fails may say so with a panic")
)]

mod address;
mod client;
mod cloud;
mod diagnostics;
mod error;
mod operations;
mod outgoing;
mod pace;
mod retry;
mod token;
mod wire;

pub use address::{Acting, EntityId, GraphUrl, GraphUrlProblem, NotAnId};
pub use client::{Client, ClientError, ClientOptions};
pub use cloud::{ApiVersion, Cloud};
pub use diagnostics::Diagnostics;
pub use error::{Failure, GraphError, Refusal, RefusalDetail};
pub use operations::{CreateOrGet, CreatedEvent, Found, FoundUser, Listed, Lookup, Outcome, PeopleSources};
pub use outgoing::Outgoing;
pub use pace::Pace;
pub use retry::{RetryPolicy, RetryReason, Wait, Watch};
pub use token::{AccessToken, TokenProblem};
pub use wire::{Channel, Group, Membership, Team, User, create_or_get_body, read_meeting};

// What signing in shares with the calls: the rule for addresses, and what there is to say when nothing answers.
pub(crate) use address::{is_loopback, root, under};
pub(crate) use client::{proxy_variable, root_cause};
pub(crate) use retry::retry_after;
