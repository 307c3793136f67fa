//! Who is behind an address, as an organization's directory tells it, and what that means for asking them.

use std::collections::HashMap;

use icu_normalizer::DecomposingNormalizerBorrowed;
use serde::{Deserialize, Serialize};

use super::{DraftAttendee, Person, Role};

/// What is known of whom an address belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// A user of the organization.
    Member,
    /// A user of the directory who was invited from elsewhere (`userType` is `Guest`, or `#EXT#` is in the UPN).
    Guest,
    /// Nobody in the directory has the address, and its domain is not known as the organization's.
    External,
    /// Nobody in the directory has the address, though its domain is the organization's: mistyped, or gone.
    NotFound,
    /// Several users have the address; one must be chosen.
    Ambiguous,
    /// The address is a group's. A meeting has people only
    /// (<https://learn.microsoft.com/graph/api/resources/meetingparticipantinfo>).
    Group,
    /// Nobody was asked, or nobody could tell.
    #[default]
    #[serde(other)]
    Unknown,
}

impl Standing {
    /// Whether nothing was found out.
    pub fn is_unknown(&self) -> bool {
        *self == Self::Unknown
    }

    /// Whether they belong to another organization, or to none.
    pub fn is_outside(self) -> bool {
        matches!(self, Self::Guest | Self::External)
    }

    /// Whether the service takes them in a role. Presenters and co-organizers must be in the directory, guests included
    /// (<https://learn.microsoft.com/graph/api/application-post-onlinemeetings>); whether the service refuses others or only
    /// ignores their role is not documented. A group is taken as nothing.
    pub fn may_be(self, role: Role) -> bool {
        match self {
            Self::Group => false,
            Self::External => role == Role::Attendee,
            Self::Member | Self::Guest | Self::NotFound | Self::Ambiguous | Self::Unknown => true,
        }
    }
}

/// Somebody who can be asked to a meeting, as a directory or an earlier meeting shows them; or a group, which can't.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownPerson {
    /// The name.
    pub name: Option<String>,
    /// What is sent as `upn`: the user principal name, else the mail address.
    pub address: String,
    /// The mail address.
    pub mail: Option<String>,
    /// The directory's user ID.
    pub user_id: Option<String>,
    /// What they do.
    pub job_title: Option<String>,
    /// Where they do it.
    pub department: Option<String>,
    /// What they are to the organization.
    pub standing: Standing,
}

impl KnownPerson {
    /// A row of the form for them.
    pub fn attendee(&self) -> DraftAttendee {
        DraftAttendee {
            name: self.name.clone().unwrap_or_default(),
            address: self.address.clone(),
            user_id: self.user_id.clone().unwrap_or_default(),
            role: None,
            standing: self.standing,
        }
    }

    /// Whether they come from elsewhere: guests and people outside the directory, and members whose account another
    /// organization keeps (`#EXT#` in the UPN).
    pub fn is_external(&self) -> bool {
        self.standing.is_outside() || has_external_mark(&self.address)
    }

    /// Whether both are one: the same user ID or the same address, whatever its case.
    pub fn is_same_as(&self, other: &Self) -> bool {
        if let (Some(id), Some(other)) = (&self.user_id, &other.user_id) {
            return id.eq_ignore_ascii_case(other);
        }
        let is_same = |one: &str| {
            other
                .addresses()
                .any(|other| other.to_lowercase() == one.to_lowercase())
        };
        self.addresses().any(is_same)
    }

    /// Whether what is typed may mean them: each word begins a word of the name or the address, whatever case and diacritics.
    pub fn matches(&self, typed: &str) -> bool {
        let mut have = words(self.name.as_deref().unwrap_or_default());
        for address in self.addresses() {
            have.push(folded(address));
            have.extend(words(address));
        }
        let typed = folded(typed);
        let mut wanted = typed.split_whitespace();
        wanted.all(|wanted| have.iter().any(|word| word.starts_with(wanted)))
    }

    fn addresses(&self) -> impl Iterator<Item = &str> {
        let address = Some(self.address.as_str()).filter(|address| !address.is_empty());
        address.into_iter().chain(self.mail.as_deref())
    }

    /// Takes in what another source says of them. A source that knows the user ID is the directory, which knows best.
    fn learn(&mut self, other: Self) {
        if self.standing == Standing::Unknown || other.user_id.is_some() {
            self.standing = other.standing;
        }
        if other.user_id.is_some() {
            self.address = other.address;
        }
        let fill = |mine: &mut Option<String>, theirs: Option<String>| {
            if mine.is_none() {
                *mine = theirs;
            }
        };
        fill(&mut self.name, other.name);
        fill(&mut self.mail, other.mail);
        fill(&mut self.user_id, other.user_id);
        fill(&mut self.job_title, other.job_title);
        fill(&mut self.department, other.department);
    }
}

/// What was found out of an address or a user ID.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// It is this user's.
    One(KnownPerson),
    /// Several users have it.
    Several(Vec<KnownPerson>),
    /// It is a group's.
    Group {
        /// The name of the group.
        name: Option<String>,
    },
    /// Nobody has it, and its domain is not known as the organization's.
    External,
    /// Nobody has it, though its domain is the organization's; or there is no such user ID.
    NotFound,
}

impl Resolved {
    /// What that makes of whom was meant.
    pub fn standing(&self) -> Standing {
        match self {
            Self::One(person) => person.standing,
            Self::Several(_) => Standing::Ambiguous,
            Self::Group { .. } => Standing::Group,
            Self::External => Standing::External,
            Self::NotFound => Standing::NotFound,
        }
    }

    /// Puts it into a row that was typed: of one user both the user ID and the UPN, so that both are sent, and the name if
    /// there is none; of anything else what it is. The role stays.
    pub fn apply_to(&self, attendee: &mut DraftAttendee) {
        attendee.standing = self.standing();
        let found = match self {
            Self::One(person) => person.attendee(),
            Self::Group { name: Some(name) } => DraftAttendee {
                name: name.clone(),
                ..DraftAttendee::default()
            },
            _ => return,
        };
        if attendee.name.is_empty() {
            attendee.name = found.name;
        }
        if !found.address.is_empty() {
            attendee.address = found.address;
        }
        if !found.user_id.is_empty() {
            attendee.user_id = found.user_id;
        }
    }
}

impl DraftAttendee {
    /// The address or user ID that is to be looked up, so that both are known; `None` when they are, or nothing is typed.
    pub fn to_resolve(&self) -> Option<&str> {
        match (self.address.trim(), self.user_id.trim()) {
            ("", "") => None,
            (address, "") => Some(address),
            ("", user_id) => Some(user_id),
            _ => None,
        }
    }
}

/// Everybody once, where they come first, with what any of the lists says of them.
pub fn gathered(lists: impl IntoIterator<Item = Vec<KnownPerson>>) -> Vec<KnownPerson> {
    let mut all: Vec<KnownPerson> = Vec::new();
    for person in lists.into_iter().flatten() {
        match all.iter_mut().find(|known| known.is_same_as(&person)) {
            Some(known) => known.learn(person),
            None => all.push(person),
        }
    }
    all
}

/// Of each row, the first row before it that surely names the same person.
pub fn repeated(attendees: &[DraftAttendee]) -> Vec<Option<usize>> {
    let mut first = HashMap::new();
    let mut repeated = Vec::with_capacity(attendees.len());
    for (row, attendee) in attendees.iter().enumerate() {
        let person = Person::new(Some(&attendee.user_id), Some(&attendee.address));
        let keys: Vec<_> = person.iter().flat_map(Person::keys).collect();
        let before = keys.iter().filter_map(|key| first.get(key).copied()).min();
        for key in keys {
            first.entry(key).or_insert(before.unwrap_or(row));
        }
        repeated.push(before);
    }
    repeated
}

/// Whether a UPN is one that a directory makes for an account from elsewhere.
pub fn has_external_mark(upn: &str) -> bool {
    upn.to_ascii_uppercase().contains("#EXT#")
}

/// Whether each word of what is typed begins a word of one of the names, whatever case and diacritics.
pub fn names_match<'a>(names: impl IntoIterator<Item = &'a str>, typed: &str) -> bool {
    let have: Vec<_> = names.into_iter().flat_map(words).collect();
    let mut wanted = words(typed).into_iter();
    wanted.all(|wanted| have.iter().any(|word| word.starts_with(&wanted)))
}

/// Without case and diacritics.
fn folded(text: &str) -> String {
    let is_mark = |c: &char| matches!(c, '\u{0300}'..='\u{036F}');
    let plain = DecomposingNormalizerBorrowed::new_nfkd().normalize(text);
    // First up, then down: some letters have two small forms, and `ß` is `ss`.
    let plain = plain.chars().filter(|c| !is_mark(c)).flat_map(char::to_uppercase);
    plain.flat_map(char::to_lowercase).collect()
}

fn words(text: &str) -> Vec<String> {
    let folded = folded(text);
    let words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str, address: &str, user_id: Option<&str>) -> KnownPerson {
        KnownPerson {
            name: Some(name.to_owned()),
            address: address.to_owned(),
            user_id: user_id.map(str::to_owned),
            ..KnownPerson::default()
        }
    }

    fn row(user_id: &str, address: &str) -> DraftAttendee {
        DraftAttendee {
            user_id: user_id.to_owned(),
            address: address.to_owned(),
            ..DraftAttendee::default()
        }
    }

    #[test]
    fn only_who_is_in_the_directory_may_present() {
        for (standing, attendee, presenter) in [
            (Standing::Member, true, true),
            (Standing::Guest, true, true),
            (Standing::External, true, false),
            (Standing::NotFound, true, true),
            (Standing::Ambiguous, true, true),
            (Standing::Unknown, true, true),
            (Standing::Group, false, false),
        ] {
            assert_eq!(standing.may_be(Role::Attendee), attendee, "{standing:?}");
            assert_eq!(standing.may_be(Role::Presenter), presenter, "{standing:?}");
            assert_eq!(standing.may_be(Role::CoOrganizer), presenter, "{standing:?}");
        }
    }

    #[test]
    fn a_standing_of_another_version_is_an_unknown_one() {
        let read = |text: &str| serde_json::from_str::<Standing>(text).expect("a standing");
        assert_eq!(read("\"not_found\""), Standing::NotFound);
        assert_eq!(read("\"on_the_moon\""), Standing::Unknown);
    }

    #[test]
    fn a_row_gets_both_id_and_upn_and_keeps_what_was_chosen() {
        let found = KnownPerson {
            mail: Some("ana@contoso.com".to_owned()),
            standing: Standing::Member,
            ..person("Ana Ruiz", "aruiz@contoso.com", Some("u-1"))
        };
        let typed = DraftAttendee {
            role: Some(Role::Presenter),
            ..row("", "ana@contoso.com")
        };
        let mut attendee = typed.clone();
        Resolved::One(found.clone()).apply_to(&mut attendee);
        assert_eq!(
            attendee,
            DraftAttendee {
                role: typed.role,
                ..found.attendee()
            }
        );
        assert_eq!(attendee.to_resolve(), None);

        let mut named = DraftAttendee {
            name: "Anita".to_owned(),
            ..typed.clone()
        };
        Resolved::One(found).apply_to(&mut named);
        assert_eq!((named.name.as_str(), named.user_id.as_str()), ("Anita", "u-1"));

        for (resolved, standing) in [
            (Resolved::Several(Vec::new()), Standing::Ambiguous),
            (Resolved::External, Standing::External),
            (Resolved::NotFound, Standing::NotFound),
            (Resolved::Group { name: None }, Standing::Group),
        ] {
            let mut attendee = typed.clone();
            resolved.apply_to(&mut attendee);
            let expected = DraftAttendee {
                standing,
                ..typed.clone()
            };
            assert_eq!(attendee, expected, "nothing of it is replaced");
        }
    }

    #[test]
    fn what_is_to_be_looked_up_is_half_known() {
        assert_eq!(row("", " ana@contoso.com ").to_resolve(), Some("ana@contoso.com"));
        assert_eq!(row("u-1", "").to_resolve(), Some("u-1"));
        assert_eq!(row("", "").to_resolve(), None);
        assert_eq!(row("u-1", "ana@contoso.com").to_resolve(), None);
    }

    #[test]
    fn the_same_person_in_two_rows_is_seen_whatever_names_them() {
        let rows = [
            row("", "ana@contoso.com"),
            row("u-2", "bo@contoso.com"),
            row("", "ANA@contoso.com"),
            row("U-2", ""),
            row("u-1", "ana@contoso.com"),
            row("u-1", ""),
            row("", ""),
            row("", ""),
        ];
        assert_eq!(
            repeated(&rows),
            [None, None, Some(0), Some(1), Some(0), Some(0), None, None]
        );
    }

    #[test]
    fn everybody_is_listed_once_with_what_the_directory_says() {
        let recent = KnownPerson {
            standing: Standing::External,
            ..person("Ana", "ana@contoso.com", None)
        };
        let from_directory = KnownPerson {
            mail: Some("Ana@contoso.com".to_owned()),
            department: Some("Sales".to_owned()),
            standing: Standing::Member,
            ..person("Ana Ruiz", "aruiz@contoso.com", Some("u-1"))
        };
        let bo = person("Bo", "bo@contoso.com", None);
        let all = gathered([vec![recent], vec![bo.clone()], vec![from_directory.clone(), bo.clone()]]);
        let expected = KnownPerson {
            name: Some("Ana".to_owned()),
            ..from_directory
        };
        assert_eq!(all, [expected, bo]);
        // One address, two users: two people.
        let two = [
            person("A", "x@contoso.com", Some("1")),
            person("B", "x@contoso.com", Some("2")),
        ];
        assert_eq!(gathered([two.to_vec()]), two);
    }

    #[test]
    fn somebody_is_found_by_the_beginnings_of_words() {
        let ana = KnownPerson {
            mail: Some("a.nunez@fabrikam.com".to_owned()),
            ..person("Ana María Núñez", "ana.n@contoso.com", None)
        };
        for typed in ["", "nun", "NÚÑ an", "ana.n@con", "contoso", "a.nunez@", "maría"] {
            assert!(ana.matches(typed), "{typed}");
        }
        for typed in ["una", "ana x", "@", "\"", "n@contoso"] {
            assert!(!ana.matches(typed), "{typed}");
        }
        assert!(person("周杰", "zhou.jie@contoso.com", None).matches("周"));
    }

    #[test]
    fn a_channel_is_found_by_the_beginnings_of_words_of_team_and_channel() {
        let names = ["Product Launch", "Büro Köln"];
        for typed in ["", "kol", "pro koln", "Product Launch › Büro Köln", "bür"] {
            assert!(names_match(names, typed), "{typed}");
        }
        for typed in ["oln", "pro x"] {
            assert!(!names_match(names, typed), "{typed}");
        }
    }

    #[test]
    fn who_comes_from_elsewhere_is_marked() {
        let marked = person("Casey", "casey_harbor.example#EXT#@contoso.com", Some("u"));
        assert!(marked.is_external());
        assert!(!person("Ana", "ana@contoso.com", Some("u")).is_external());
        let outside = KnownPerson {
            standing: Standing::External,
            ..person("Eve", "eve@other.example", None)
        };
        assert!(outside.is_external());
    }
}
