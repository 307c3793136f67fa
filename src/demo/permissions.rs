//! Which permission each operation needs of someone who signed in.

use axum::http::{Method, StatusCode};

use super::{answer::Refusal, sign_in::Scopes};

/// Refuses an operation that none of the scopes allows. One of those in the table of the operation's own
/// documentation page is enough.
pub(super) fn check(method: &Method, path: &[&str], scopes: &Scopes) -> Result<(), Refusal> {
    let needed: &[&str] = match path {
        ["me"] => &["User.Read", "User.ReadBasic.All"],
        ["users"] | ["users", _] => &["User.ReadBasic.All"],
        // None that a person can give the demo's program.
        ["groups"] => &["GroupMember.Read.All", "Group.Read.All"],
        ["me", "events"] => &["Calendars.ReadWrite"],
        ["me", "people"] => &["People.Read"],
        ["me", "joinedTeams"] => &["Team.ReadBasic.All"],
        ["teams", _, "channels"] => &["Channel.ReadBasic.All"],
        ["me", "onlineMeetings", ..] | ["users", _, "onlineMeetings", ..] if method == Method::GET => {
            &["OnlineMeetings.ReadWrite", "OnlineMeetings.Read"]
        }
        _ => &["OnlineMeetings.ReadWrite"],
    };
    if scopes.contains_any(needed) {
        return Ok(());
    }
    // Each workload behind Graph says it in its own way. That of the online meetings is a guess.
    Err(match path {
        ["me"] | ["users" | "groups", ..] if !path.contains(&"onlineMeetings") => Refusal::new(
            StatusCode::FORBIDDEN,
            "Authorization_RequestDenied",
            "Insufficient privileges to complete the operation.",
        ),
        ["me", "people" | "events"] => Refusal::new(
            StatusCode::FORBIDDEN,
            "ErrorAccessDenied",
            "Access is denied. Check credentials and try again.",
        ),
        _ => Refusal::forbidden(format!(
            "Missing scope permissions on the request. API requires one of '{}'. Scopes on the request '{scopes}'",
            needed.join(", ")
        )),
    })
}
