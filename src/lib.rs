//! Convene makes Microsoft Teams meetings through Microsoft Graph's `onlineMeeting: createOrGet`.
//!
//! The rooms and the way through them are described in `ARCHITECTURE.md`.

pub mod demo;
pub mod engine;
pub mod graph;
pub mod meeting;
