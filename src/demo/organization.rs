//! The invented organization: its people, teams and channels. Fixed data, the same on every start.

use std::{fmt::Write as _, sync::LazyLock};

use serde_json::{Value, json};
use uuid::Uuid;

/// The tenant ID of the demo organization.
pub(super) const TENANT: &str = "d3a0c0de-7e4a-4d0e-9a11-c0a7e4e0de00";
/// The application that talks to it, as an app registration would name it.
pub(super) const CLIENT_ID: &str = "d3a0c0de-0a99-4c11-8e4d-c0a7e4e0de01";
/// The organization's mail domain. `.example` is reserved, so nobody has it.
pub(super) const DOMAIN: &str = "larkfield-demo.example";
/// What the organization is called; every place that shows it shows that it is a demo.
pub(super) const NAME: &str = "Larkfield (demo organization)";

/// Everyone and every team; made once.
pub(super) static ORGANIZATION: LazyLock<Organization> = LazyLock::new(|| {
    let people = read_people(include_str!("../../assets/demo/people.txt"));
    let teams = TEAMS.iter().map(Team::from_plan).collect();
    let groups = GROUPS.iter().map(Group::from_plan).collect();
    Organization { people, teams, groups }
});

/// The directory.
pub(super) struct Organization {
    people: Vec<Person>,
    /// The teams, in the order they are listed.
    pub teams: Vec<Team>,
    /// The groups with a mail address; a team is one of them.
    pub groups: Vec<Group>,
}

/// What an account is to the organization.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Belongs to it.
    Member,
    /// Invited from elsewhere: in the directory, but Graph gives guests no online meetings.
    Guest,
    /// A personal Microsoft account: in no directory, and unknown to the meeting service.
    Personal,
}

/// One account.
pub(super) struct Person {
    pub id: String,
    pub display_name: String,
    pub given_name: String,
    pub surname: String,
    pub upn: String,
    pub mail: String,
    pub job_title: &'static str,
    pub department: &'static str,
    pub office: &'static str,
    pub language: Option<String>,
    pub standing: Standing,
    /// Whether an application access policy lets the app act for them.
    pub has_policy: bool,
    /// Whether their meetings come with telephone numbers.
    pub has_dial_in: bool,
}

/// A team.
pub(super) struct Team {
    pub id: String,
    pub name: &'static str,
    pub description: &'static str,
    pub visibility: &'static str,
    pub channels: Vec<Channel>,
}

/// A group with a mail address.
pub(super) struct Group {
    pub id: String,
    pub name: &'static str,
    pub mail: String,
    /// Whether it is a Microsoft 365 group, as that of every team, and not a distribution list.
    pub is_unified: bool,
}

/// A channel; its ID is the ID of its thread.
pub(super) struct Channel {
    pub id: String,
    pub name: &'static str,
    pub membership: &'static str,
}

impl Organization {
    /// The person who is signed in unless told otherwise.
    pub fn main_user(&self) -> &Person {
        &self.people[0]
    }

    /// Every account, those outside the directory included.
    pub fn accounts(&self) -> impl Iterator<Item = &Person> {
        self.people.iter()
    }

    /// Those in the directory: members and guests.
    pub fn directory(&self) -> impl Iterator<Item = &Person> {
        self.people
            .iter()
            .filter(|person| person.standing != Standing::Personal)
    }

    /// The directory's object with this ID.
    pub fn by_id(&self, id: &str) -> Option<&Person> {
        self.directory().find(|person| person.id.eq_ignore_ascii_case(id))
    }

    /// The teams someone is in: the main user in all, everyone else in every third.
    pub fn teams_of<'a>(&'a self, person: &Person) -> impl Iterator<Item = &'a Team> {
        let place = self.people.iter().position(|other| other.id == person.id).unwrap_or(0);
        self.teams
            .iter()
            .enumerate()
            .filter(move |(n, _)| place == 0 || n % 3 == place % 3)
            .map(|(_, team)| team)
    }

    /// The team with this ID.
    pub fn team(&self, id: &str) -> Option<&Team> {
        self.teams.iter().find(|team| team.id.eq_ignore_ascii_case(id))
    }
}

impl Person {
    /// Whether `text` is their object ID or their user principal name.
    pub fn is_called(&self, text: &str) -> bool {
        self.id.eq_ignore_ascii_case(text) || self.upn.eq_ignore_ascii_case(text)
    }

    /// Every mail address in the form of `proxyAddresses`: the first is the main one.
    pub fn proxy_addresses(&self) -> Vec<String> {
        let mut all = vec![format!("SMTP:{}", self.mail)];
        if self.standing == Standing::Member
            && let Some((mailbox, domain)) = self.mail.split_once('@')
            && mailbox.contains('.')
        {
            all.push(format!("smtp:{}@{domain}", mailbox.replace('.', "")));
        }
        all
    }

    /// The user as Graph shows one (<https://learn.microsoft.com/graph/api/resources/user>).
    pub fn to_json(&self) -> Value {
        json!({
            "businessPhones": [],
            "displayName": self.display_name,
            "givenName": self.given_name,
            "jobTitle": self.job_title,
            "mail": self.mail,
            "mobilePhone": null,
            "officeLocation": self.office,
            "preferredLanguage": self.language,
            "surname": self.surname,
            "userPrincipalName": self.upn,
            "id": self.id,
            "department": self.department,
            "companyName": if self.standing == Standing::Member { Some(NAME) } else { None },
            "accountEnabled": true,
            "userType": if self.standing == Standing::Guest { "Guest" } else { "Member" },
            "proxyAddresses": self.proxy_addresses(),
        })
    }
}

/// The user properties Graph returns when none are selected.
pub(super) const DEFAULT_USER_PROPERTIES: &str = "businessPhones,displayName,givenName,jobTitle,mail,mobilePhone,officeLocation,preferredLanguage,surname,userPrincipalName,id";

/// What of a user is the basic profile, which is all that `User.ReadBasic.All` shows
/// (<https://learn.microsoft.com/graph/permissions-reference>).
pub(super) const BASIC_PROFILE: [&str; 6] = ["id", "displayName", "givenName", "surname", "mail", "userPrincipalName"];

const POSTS: [(&str, &str); 16] = [
    ("Program Manager", "Product"),
    ("Software Engineer", "Engineering"),
    ("Account Executive", "Sales"),
    ("Designer", "Design"),
    ("Data Analyst", "Finance"),
    ("Support Specialist", "Customer Care"),
    ("Recruiter", "People"),
    ("Senior Software Engineer", "Engineering"),
    ("Legal Counsel", "Legal"),
    ("Marketing Manager", "Marketing"),
    ("Site Reliability Engineer", "Engineering"),
    ("Regional Director", "Sales"),
    ("Technical Writer", "Product"),
    ("Controller", "Finance"),
    ("Quality Engineer", "Engineering"),
    ("Office Manager", "Operations"),
];

const OFFICES: [&str; 5] = [
    "North House 2/14",
    "North House 3/02",
    "Mill Yard 1/07",
    "Harbor Hall 5/21",
    "Remote",
];

/// An ID that is always the same for the same thing.
fn fixed_id(of: &str) -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_DNS, format!("{of}.{DOMAIN}").as_bytes())
}

/// Reads the list of people; its form is told at its head.
fn read_people(text: &str) -> Vec<Person> {
    let mut language = "";
    let mut people = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(heading) = line.strip_prefix('[') {
            language = heading.trim_end_matches(']');
            continue;
        }
        let mut columns = line.split("; ");
        let (name, mailbox) = (columns.next().unwrap_or_default(), columns.next().unwrap_or_default());
        people.push(person(language, name, mailbox, columns.next(), people.len()));
    }
    people
}

fn person(language: &str, name: &str, mailbox: &str, special: Option<&str>, place: usize) -> Person {
    let standing = match special {
        Some("guest") => Standing::Guest,
        Some("personal") => Standing::Personal,
        _ => Standing::Member,
    };
    let upn = match standing {
        Standing::Member => format!("{mailbox}@{DOMAIN}"),
        Standing::Guest => format!("{}#EXT#@{DOMAIN}", mailbox.replace('@', "_")),
        Standing::Personal => mailbox.to_owned(),
    };
    let mail = if standing == Standing::Member {
        upn.clone()
    } else {
        mailbox.to_owned()
    };

    // Some languages put the family name first, and some of those write no space between the two.
    let (first, rest) = name.split_once(' ').unwrap_or((name, ""));
    let family_first = ["zh", "ja", "ko", "vi", "hu"].iter().any(|l| language.starts_with(l));
    let together = ["zh", "ko"].iter().any(|l| language.starts_with(l));
    let (given, family) = if family_first { (rest, first) } else { (first, rest) };
    let (job_title, department) = POSTS[place % POSTS.len()];

    Person {
        id: fixed_id(&upn).to_string(),
        display_name: if together {
            name.replace(' ', "")
        } else {
            name.to_owned()
        },
        given_name: given.to_owned(),
        surname: family.to_owned(),
        upn,
        mail,
        job_title,
        department,
        office: OFFICES[place % OFFICES.len()],
        language: language.contains('-').then(|| language.to_owned()),
        standing,
        has_policy: special != Some("no-policy"),
        has_dial_in: place.is_multiple_of(2),
    }
}

/// A team as planned: name, description, visibility, channels with their membership.
type TeamPlan = (
    &'static str,
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

const TEAMS: [TeamPlan; 7] = [
    (
        "Product Launch",
        "Everything for the spring launch",
        "public",
        &[
            ("General", "standard"),
            ("Design reviews", "standard"),
            ("Go-to-market", "standard"),
            ("Pricing", "private"),
            ("Harbor Partners", "shared"),
        ],
    ),
    (
        "Engineering",
        "Builds it",
        "private",
        &[
            ("General", "standard"),
            ("Architecture", "standard"),
            ("Incidents", "standard"),
            ("On call", "private"),
            ("Build & release", "standard"),
            ("Open source", "shared"),
        ],
    ),
    (
        "Sales EMEA",
        "Who sells where",
        "private",
        &[("General", "standard"), ("Deals", "private"), ("Forecast", "standard")],
    ),
    (
        "People & Culture",
        "Hiring, onboarding, holidays",
        "public",
        &[
            ("General", "standard"),
            ("Onboarding", "standard"),
            ("Hiring committee", "private"),
            ("Büro Köln", "standard"),
        ],
    ),
    (
        "東京オフィス",
        "東京チームの連絡用",
        "private",
        &[("General", "standard"), ("お知らせ", "standard"), ("採用", "private")],
    ),
    (
        "Customer Care",
        "Answers customers",
        "public",
        &[
            ("General", "standard"),
            ("Escalations", "standard"),
            ("Équipe Paris", "standard"),
            ("Vendor desk", "shared"),
        ],
    ),
    (
        "Board",
        "Quarterly papers",
        "hiddenMembership",
        &[("General", "standard"), ("Papers", "private"), ("Audit", "private")],
    ),
];

/// Groups as planned: name, mail box, whether it is a Microsoft 365 group. Those of the teams have the teams' names.
const GROUPS: [(&str, &str, bool); 9] = [
    ("Product Launch", "product-launch", true),
    ("Engineering", "engineering", true),
    ("Sales EMEA", "sales-emea", true),
    ("People & Culture", "people-culture", true),
    ("東京オフィス", "tokyo-office", true),
    ("Customer Care", "customer-care", true),
    ("Board", "board", true),
    ("All of Larkfield", "everyone", false),
    ("Mill Yard Floor 1", "mill-yard-1", false),
];

impl Group {
    fn from_plan((name, mailbox, is_unified): &(&'static str, &'static str, bool)) -> Self {
        Self {
            id: fixed_id(name).to_string(),
            name,
            mail: format!("{mailbox}@{DOMAIN}"),
            is_unified: *is_unified,
        }
    }

    /// The group as Graph shows one (<https://learn.microsoft.com/graph/api/resources/group>).
    pub fn to_json(&self) -> Value {
        json!({
            "id": self.id,
            "displayName": self.name,
            "description": null,
            "groupTypes": if self.is_unified { vec!["Unified"] } else { Vec::new() },
            "mail": self.mail,
            "mailEnabled": true,
            "mailNickname": self.mail.split('@').next(),
            "securityEnabled": false,
            "proxyAddresses": [format!("SMTP:{}", self.mail)],
        })
    }
}

impl Team {
    fn from_plan((name, description, visibility, channels): &TeamPlan) -> Self {
        let channel = |(channel, membership): &(&'static str, &'static str)| {
            let mut id = String::from("19:");
            write!(id, "{}@thread.tacv2", fixed_id(&format!("{name}/{channel}")).simple()).expect("writing to a text");
            Channel {
                id,
                name: channel,
                membership,
            }
        };
        Self {
            id: fixed_id(name).to_string(),
            name,
            description,
            visibility,
            channels: channels.iter().map(channel).collect(),
        }
    }
}
