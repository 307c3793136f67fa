//! People: what is found as one types, and what is known of whoever is in the list.

use super::catalog::texts;
use super::{failure_why, listed};
use crate::engine::Missing;
use crate::meeting::text::visible;
use crate::meeting::{KnownPerson, Role, Standing};
use crate::settings::SignIn;

texts! {
    pub suggested_people;
    pub searching;
    pub nobody_found;
    pub already_added;
    pub looking_up;
    pub several_have_it;
    pub look_up_again;

    enter_picks_entry(name: &str, place: usize, count: usize, search: &str);
    down_chooses_entry(count: usize, search: &str);

    mark_group;
    mark_guest;
    mark_external;

    standing_member;
    standing_guest;
    standing_external;
    standing_not_found;
    standing_group;
    role_only_in_directory(role: &str);
    same_person_as(first: &str);
    edit_the_address(address: &str);
    choose_one(person: &str);

    people_not_allowed_by_person;
    people_not_allowed;
    people_failed(why: &str);
}

/// What the list says below an entry that Enter picks.
pub fn enter_picks(name: &str, place: usize, count: usize, is_searching: bool) -> String {
    enter_picks_entry(&visible(name), place, count, search(is_searching))
}

/// What the list says below entries of which none is picked by Enter.
pub fn down_chooses(count: usize, is_searching: bool) -> String {
    down_chooses_entry(count, search(is_searching))
}

fn search(is_searching: bool) -> &'static str {
    if is_searching { "running" } else { "over" }
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
        Standing::Group => Some(mark_group()),
        Standing::Guest => Some(mark_guest()),
        _ if person.is_external() => Some(mark_external()),
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
        Standing::Member => Some(standing_member()),
        Standing::Guest => Some(standing_guest()),
        Standing::External => Some(standing_external()),
        Standing::NotFound => Some(standing_not_found()),
        Standing::Ambiguous => Some(several_have_it()),
        Standing::Group => Some(standing_group()),
    }
}

/// What a role means for somebody who can't have it.
pub fn role_not_for_them(wished: Role) -> String {
    role_only_in_directory(super::role(wished))
}

/// Somebody stands in the list a second time.
pub fn same_person(first: &str) -> String {
    same_person_as(&visible(first))
}

/// The name of the button that takes an address back into the field.
pub fn edit_address(address: &str) -> String {
    edit_the_address(&visible(address))
}

/// The name of the button that takes one of several.
pub fn choose_person(person: &KnownPerson) -> String {
    let mut parts = vec![known_person(person)];
    parts.extend(known_person_details(person));
    choose_one(&listed(&parts))
}

/// Why people are not looked up; `None` for what is said elsewhere.
pub fn people_missing(missing: &Missing, sign_in: SignIn) -> Option<String> {
    match missing {
        Missing::NotConnected | Missing::DoesNotApply => None,
        Missing::NotAllowedYet if sign_in.is_by_person() => Some(people_not_allowed_by_person().to_owned()),
        Missing::NotAllowedYet => Some(people_not_allowed().to_owned()),
        Missing::Failed(failure) => Some(people_failed(&failure_why(&failure.kind))),
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
