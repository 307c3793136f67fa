//! `user` as it comes back (<https://learn.microsoft.com/graph/api/resources/user>).

use serde::Deserialize;
use serde_json::Value;

use super::loose::{Loose, fit};
use crate::meeting::{KnownPerson, Standing, has_external_mark};

/// What is selected of users who are looked up. A token that reads basic profiles only (`User.ReadBasic.All`) gets no value
/// for the last three.
pub(in crate::graph) const USER_PROPERTIES: &str = "id,displayName,userPrincipalName,mail,jobTitle,department,userType";

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
    /// What they do.
    pub job_title: Option<String>,
    /// Where they do it.
    pub department: Option<String>,
    /// `Member` or `Guest`.
    pub user_type: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct WireUser {
    id: Loose<String>,
    display_name: Loose<String>,
    user_principal_name: Loose<String>,
    mail: Loose<String>,
    job_title: Loose<String>,
    department: Loose<String>,
    user_type: Loose<String>,
}

pub(super) fn read(source: Value) -> User {
    let wire: WireUser = fit(source).unwrap_or_default();
    User {
        id: wire.id.0,
        display_name: wire.display_name.0,
        user_principal_name: wire.user_principal_name.0,
        mail: wire.mail.0,
        job_title: wire.job_title.0,
        department: wire.department.0,
        user_type: wire.user_type.0,
    }
}

impl User {
    /// Whether they were invited from elsewhere. Where the type is not told, the UPN is looked at.
    pub fn is_guest(&self) -> bool {
        match &self.user_type {
            Some(user_type) => user_type.eq_ignore_ascii_case("guest"),
            None => self.user_principal_name.as_deref().is_some_and(has_external_mark),
        }
    }

    /// Somebody who can be asked to a meeting; `None` when the answer says neither UPN nor mail address.
    pub fn known(self) -> Option<KnownPerson> {
        let standing = if self.is_guest() {
            Standing::Guest
        } else {
            Standing::Member
        };
        let given = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
        let mail = given(self.mail);
        Some(KnownPerson {
            name: given(self.display_name),
            address: given(self.user_principal_name).or_else(|| mail.clone())?,
            mail,
            user_id: given(self.id),
            job_title: given(self.job_title),
            department: given(self.department),
            standing,
        })
    }
}

/// The user of an entry of a collection.
pub(in crate::graph) fn known_user(entry: Value) -> Option<KnownPerson> {
    read(entry).known()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_guest_is_known_by_the_type_and_without_one_by_the_upn() {
        for (user, is_guest) in [
            (json!({"userType": "Guest"}), true),
            (json!({"userType": "guest", "userPrincipalName": "a@b.c"}), true),
            (
                json!({"userType": "Member", "userPrincipalName": "a_b.c#EXT#@d.e"}),
                false,
            ),
            (json!({"userPrincipalName": "a_b.c#ext#@d.e", "userType": null}), true),
            (json!({"userPrincipalName": "a@b.c"}), false),
            (json!({}), false),
        ] {
            assert_eq!(read(user.clone()).is_guest(), is_guest, "{user}");
        }
    }

    #[test]
    fn who_has_no_address_can_t_be_asked() {
        assert_eq!(known_user(json!({"id": "u", "displayName": "Ana", "mail": " "})), None);
        assert_eq!(known_user(json!("ana")), None);
        let by_mail = known_user(json!({"id": "u", "mail": "ana@b.c", "jobTitle": "", "department": 5})).unwrap();
        assert_eq!(
            (by_mail.address.as_str(), by_mail.job_title, by_mail.department),
            ("ana@b.c", None, None)
        );
    }
}
