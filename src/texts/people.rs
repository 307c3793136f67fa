//! People: what is found as one types, and what is known of whoever is in the list.

use crate::engine::Missing;
use crate::meeting::text::visible;
use crate::meeting::{KnownPerson, Role, Standing};
use crate::settings::SignIn;

pub const SUGGESTED_PEOPLE: &str = "Suggested people";
pub const SEARCHING: &str = "Searching…";
pub const NOBODY_FOUND: &str = "Nobody found. A whole address can be typed as well.";
pub const ALREADY_ADDED: &str = "already added";
pub const LOOKING_UP: &str = "Looking up…";
pub const SEVERAL_HAVE_IT: &str = "Several people have this address. Choose one:";
pub const LOOK_UP_AGAIN: &str = "Look up again";

/// What the list says below an entry that Enter picks.
pub fn enter_picks(name: &str, place: usize, count: usize, is_searching: bool) -> String {
    let more = if is_searching { " so far" } else { "" };
    format!("Enter picks {} ({place} of {count}{more})", visible(name))
}

/// What the list says below entries of which none is picked by Enter.
pub fn down_chooses(count: usize, is_searching: bool) -> String {
    let more = if is_searching { " so far" } else { "" };
    format!("{count} found{more}; Down chooses")
}

/// What stands first of somebody in a list.
pub fn known_person(person: &KnownPerson) -> String {
    visible(person.name.as_deref().unwrap_or(&person.address)).into_owned()
}

/// What else is to be read of somebody in a list.
pub fn known_person_details(person: &KnownPerson) -> Vec<String> {
    let address = match &person.mail {
        // The UPN of somebody from elsewhere is made up by the directory.
        Some(mail) if person.is_external() => Some(mail),
        _ => Some(&person.address).filter(|_| person.name.is_some()),
    };
    let mark = match person.standing {
        Standing::Group => Some("group: add its members one by one"),
        Standing::Guest => Some("guest"),
        _ if person.is_external() => Some("external"),
        _ => None,
    };
    let texts = [address, person.job_title.as_ref(), person.department.as_ref()];
    let texts = texts.into_iter().flatten().map(|text| visible(text).into_owned());
    texts.chain(mark.map(str::to_owned)).collect()
}

/// What is known of somebody in the list, and what it means for the meeting; `None` while nothing is.
pub fn standing(standing: Standing) -> Option<&'static str> {
    match standing {
        Standing::Unknown => None,
        Standing::Member => Some("Found in the directory"),
        Standing::Guest => Some("Guest: invited into your directory from elsewhere"),
        Standing::External => Some("External: in no directory of yours, so they can take part but not present"),
        Standing::NotFound => Some("Not in the directory, though the address is your organisation’s. Check it."),
        Standing::Ambiguous => Some(SEVERAL_HAVE_IT),
        Standing::Group => Some("This is a group. Graph takes people only; add its members one by one."),
    }
}

/// What a role means for somebody who can't have it.
pub fn role_not_for_them(wished: Role) -> String {
    format!(
        "{} is only for people in the directory. Microsoft doesn’t say whether Teams refuses it or ignores it.",
        super::role(wished)
    )
}

/// Somebody stands in the list a second time.
pub fn same_person(first: &str) -> String {
    format!(
        "The same person as {}: sent once, with the stronger role",
        visible(first)
    )
}

/// The name of the button that takes an address back into the field.
pub fn edit_address(address: &str) -> String {
    format!("Edit {}", visible(address))
}

/// The name of the button that takes one of several.
pub fn choose_person(person: &KnownPerson) -> String {
    let mut parts = vec![known_person(person)];
    parts.extend(known_person_details(person));
    format!("Choose {}", parts.join(", "))
}

/// Why people are not looked up; `None` for what is said elsewhere.
pub fn people_missing(missing: &Missing, sign_in: SignIn) -> Option<String> {
    match missing {
        Missing::NotConnected | Missing::DoesNotApply => None,
        Missing::NotAllowedYet if sign_in.is_by_person() => Some(
            "You have not allowed Convene to search the directory, so it suggests only people of your earlier meetings \
             and checks no address. Addresses work all the same."
                .to_owned(),
        ),
        Missing::NotAllowedYet => Some(
            "This connection may not read the directory (Graph permission User.ReadBasic.All or User.Read.All), so no \
             address is checked. Addresses work all the same."
                .to_owned(),
        ),
        Missing::Failed(failure) => Some(format!(
            "People can’t be looked up now: {} Addresses work all the same.",
            super::failure_why(&failure.kind)
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_from_elsewhere_is_shown_by_the_mail_address_and_marked() {
        let guest = KnownPerson {
            name: Some("Casey Monroe".to_owned()),
            address: "casey_harbor.example#EXT#@contoso.com".to_owned(),
            mail: Some("casey@harbor.example".to_owned()),
            job_title: Some("Buyer".to_owned()),
            standing: Standing::Guest,
            ..KnownPerson::default()
        };
        assert_eq!(known_person(&guest), "Casey Monroe");
        assert_eq!(known_person_details(&guest), ["casey@harbor.example", "Buyer", "guest"]);
        let nameless = KnownPerson {
            address: "bo@contoso.com".to_owned(),
            ..KnownPerson::default()
        };
        assert_eq!(known_person(&nameless), "bo@contoso.com");
        assert_eq!(known_person_details(&nameless), [""; 0]);
    }
}
