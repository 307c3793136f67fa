//! The integration tests, one binary. Each module says what a user or a caller may rely on.

#![expect(clippy::unwrap_used, reason = "a test that fails may say so with a panic")]

mod graph;
mod meeting_calendar_file;
mod meeting_draft;
mod meeting_entry;
mod meeting_invitation;
mod meeting_zones;
