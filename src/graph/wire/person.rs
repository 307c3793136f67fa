//! `person` as it comes back on v1.0; beta has another shape (<https://learn.microsoft.com/graph/api/resources/person>).

use serde::Deserialize;
use serde_json::Value;

use super::loose::{List, Loose, fit};
use crate::meeting::{KnownPerson, Standing, has_external_mark};

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct WirePerson {
    display_name: Loose<String>,
    user_principal_name: Loose<String>,
    job_title: Loose<String>,
    department: Loose<String>,
    scored_email_addresses: List<WireAddress>,
    person_type: Loose<WireType>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct WireAddress {
    address: Loose<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct WireType {
    class: Loose<String>,
    subclass: Loose<String>,
}

/// Somebody who can be asked to a meeting; `None` when there is no address. The ID is left out: that of a contact is no
/// user ID, and nothing but the directory tells one from the other.
pub(in crate::graph) fn known_person(entry: Value) -> Option<KnownPerson> {
    let wire: WirePerson = fit(entry)?;
    let given = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
    let mut addresses = wire.scored_email_addresses.0.into_iter();
    let mail = addresses.find_map(|scored| given(scored.address.0));
    let address = given(wire.user_principal_name.0).or_else(|| mail.clone())?;
    let (class, subclass) = match wire.person_type.0 {
        Some(kind) => (
            kind.class.0.unwrap_or_default(),
            kind.subclass.0.unwrap_or_default().to_lowercase(),
        ),
        None => Default::default(),
    };
    // The table of <https://learn.microsoft.com/graph/search-concept-person>.
    let standing = match subclass.as_str() {
        _ if class.eq_ignore_ascii_case("group") => Standing::Group,
        "guest" => Standing::Guest,
        "organizationuser" if has_external_mark(&address) => Standing::Guest,
        "organizationuser" | "room" => Standing::Member,
        "organizationcontact" | "personalcontact" | "implicitcontact" | "chatimplicitcontact" => Standing::External,
        _ => Standing::Unknown,
    };
    Some(KnownPerson {
        name: given(wire.display_name.0),
        address,
        mail,
        user_id: None,
        job_title: given(wire.job_title.0),
        department: given(wire.department.0),
        standing,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_somebody_is_depends_on_class_and_subclass() {
        for (class, subclass, upn, standing) in [
            ("Person", "OrganizationUser", "ana@b.c", Standing::Member),
            ("Person", "OrganizationUser", "a_x.y#EXT#@b.c", Standing::Guest),
            ("Other", "Guest", "a_x.y#EXT#@b.c", Standing::Guest),
            ("Other", "Room", "room@b.c", Standing::Member),
            ("Person", "PersonalContact", "", Standing::External),
            ("Person", "ImplicitContact", "", Standing::External),
            ("Group", "UnifiedGroup", "", Standing::Group),
            ("group", "publicDistributionList", "", Standing::Group),
            ("Person", "SomethingNew", "ana@b.c", Standing::Unknown),
        ] {
            let entry = json!({
                "id": "p-1",
                "userPrincipalName": upn,
                "scoredEmailAddresses": [{"address": null}, {"address": "first@b.c"}, {"address": "second@b.c"}],
                "personType": {"class": class, "subclass": subclass},
            });
            let person = known_person(entry).unwrap();
            let address = if upn.is_empty() { "first@b.c" } else { upn };
            assert_eq!(
                (person.standing, person.address.as_str()),
                (standing, address),
                "{subclass}"
            );
            assert_eq!((person.mail.as_deref(), person.user_id), (Some("first@b.c"), None));
        }
    }

    #[test]
    fn odd_entries_are_passed_over_and_odd_properties_are_absent() {
        for entry in [
            json!(5),
            json!({}),
            json!({"displayName": "Ana"}),
            json!({"scoredEmailAddresses": "x"}),
        ] {
            assert_eq!(known_person(entry.clone()), None, "{entry}");
        }
        // The shape of beta.
        let beta = json!({"userPrincipalName": "ana@b.c", "personType": "OrganizationUser", "emailAddresses": []});
        assert_eq!(known_person(beta).unwrap().standing, Standing::Unknown);
    }
}
