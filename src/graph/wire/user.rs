//! `user` as it comes back (<https://learn.microsoft.com/graph/api/resources/user>).

use serde::Deserialize;
use serde_json::Value;

use super::loose::{Loose, fit};

/// A user of the directory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct User {
    /// The object ID.
    pub id: Option<String>,
    /// The name shown.
    pub display_name: Option<String>,
    /// The name they sign in with (UPN).
    pub user_principal_name: Option<String>,
    /// The mail address.
    pub mail: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct WireUser {
    id: Loose<String>,
    display_name: Loose<String>,
    user_principal_name: Loose<String>,
    mail: Loose<String>,
}

pub(super) fn read(source: Value) -> User {
    let wire: WireUser = fit(source).unwrap_or_default();
    User {
        id: wire.id.0,
        display_name: wire.display_name.0,
        user_principal_name: wire.user_principal_name.0,
        mail: wire.mail.0,
    }
}
