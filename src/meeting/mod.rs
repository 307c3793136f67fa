//! The domain: what a person types, what is asked of the service, and what the service holds.
//!
//! Everything here is pure: no input or output, no clock of its own, no window, no HTTP.

mod attendee;
mod channel;
mod external_id;
mod held;
mod request;
pub mod text;

pub use attendee::{Attendee, EmptyPerson, Person, Role};
pub use channel::ThreadId;
pub use external_id::{ExternalId, ExternalIdProblem};
pub use held::{AudioConferencing, ChatInfo, Meeting, Participant};
pub use request::{MeetingRequest, RequestTimes, Span, TimesProblem};
