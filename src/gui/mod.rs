//! The window. It keeps what is typed, sends [`crate::engine::Command`]s and shows what comes back.

mod account;
mod app;
mod banners;
mod connect;
mod crash;
mod dialogs;
mod failure;
mod form;
mod languages;
mod lookups;
mod many;
mod meetings;
mod notices;
mod result;
mod run;
mod schedule;
mod settings_screen;
mod shell;
mod sign_in;
mod testing;
#[cfg(test)]
mod tests;
mod theme;
mod welcome;
mod widgets;

pub use app::{App, AppOptions};
pub use run::{APP_ID, StartError, run};
