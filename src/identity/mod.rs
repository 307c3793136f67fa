//! Signing in: where tokens come from and where they are kept.

mod pasted;

pub use pasted::{TOKEN_VARIABLE, Tokens};
