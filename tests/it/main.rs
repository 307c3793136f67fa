//! The integration tests, one binary. Each module says what a user or a caller may rely on.

#![expect(clippy::unwrap_used, reason = "a test that fails may say so with a panic")]

mod accounts;
mod cli;
mod contract;
mod corpus;
mod crash;
mod demo_create_or_get;
mod demo_directory;
mod demo_door;
mod demo_events;
mod demo_faults;
mod demo_kit;
mod demo_meetings;
mod demo_sign_in;
mod demo_state;
mod engine;
mod engine_ledger;
mod engine_many;
mod engine_properties;
mod engine_sign_in;
mod graph;
mod identity;
mod instance;
mod ledger;
mod meeting_calendar_file;
mod meeting_difference;
mod meeting_draft;
mod meeting_entry;
mod meeting_form_link;
mod meeting_invitation;
mod meeting_mail;
mod meeting_options;
mod meeting_presets;
mod meeting_series;
mod meeting_sheet;
mod meeting_steps;
mod meeting_template;
mod meeting_when;
mod meeting_zones;
mod receiver;
mod reference;
mod settings;
mod vault;
mod vault_real;
#[cfg(feature = "gui")]
mod window;
