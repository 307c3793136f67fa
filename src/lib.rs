//! Convene makes Microsoft Teams meetings through Microsoft Graph's `onlineMeeting: createOrGet`.
//!
//! The rooms and the way through them are described in `ARCHITECTURE.md`.

pub mod cli;
pub mod crash;
pub mod demo;
pub mod engine;
pub mod graph;
#[cfg(feature = "gui")]
pub mod gui;
pub mod identity;
pub mod ledger;
pub mod meeting;
pub mod profile;
pub mod settings;
mod texts;
