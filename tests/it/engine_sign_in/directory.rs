//! What a person who signed in has allowed, and what an app has none of.

use convene::engine::{Missing, PeopleState};
use convene::meeting::{KnownPerson, Resolved, Standing};

use super::*;

impl Driven<'_> {
    fn resolve(&self, text: &str) -> Result<Resolved, Missing> {
        self.engine.send(Command::ResolvePeople(vec![text.to_owned()]));
        self.until("an answer", |event| match event {
            Event::Resolved(asked, answer) if asked == text => Some(answer),
            _ => None,
        })
    }

    fn search(&self, typed: &str) -> (Vec<KnownPerson>, PeopleState) {
        self.engine.send(Command::SearchPeople(1, typed.to_owned()));
        self.until("an answer", |event| match event {
            Event::People(_, found) if found.state != PeopleState::Searching => Some((found.people, found.state)),
            _ => None,
        })
    }

    fn teams(&self) -> Result<usize, Missing> {
        self.engine.send(Command::ListTeams);
        self.until("an answer", |event| match event {
            Event::Teams(teams) => Some(teams.map(|teams| teams.entries.len())),
            _ => None,
        })
    }
}

#[test]
fn what_a_person_has_not_allowed_is_not_asked_and_works_once_they_have() {
    let organization = Organization::start();
    let driven = organization.begin_signed_in();
    assert_eq!(driven.resolve(ALEX), Err(Missing::NotAllowedYet));
    assert_eq!(
        driven.search("walter"),
        (Vec::new(), PeopleState::Incomplete(Missing::NotAllowedYet))
    );
    assert_eq!(driven.teams(), Err(Missing::NotAllowedYet));
    for part in ["/users", "/people", "joinedTeams"] {
        assert_eq!(organization.count(part), 0, "{part}");
    }

    let allow = vec![Permission::Directory, Permission::Channels];
    assert!(matches!(
        driven.sign_in_with(WhichAccount::Same, ANA, "accept", allow),
        Outcome::SignedIn
    ));
    driven.account(ready);
    let (people, state) = driven.search("walter");
    assert_eq!((people.len(), state), (1, PeopleState::Complete));
    // The job is told by the people one works with; the directory tells basic profiles only.
    assert!(people[0].job_title.is_some() && people[0].user_id.is_some());
    let Ok(Resolved::One(alex)) = driven.resolve(ALEX) else {
        panic!("not found")
    };
    assert_eq!((alex.job_title, alex.standing), (None, Standing::Member));
    let Ok(Resolved::One(guest)) = driven.resolve(GUEST) else {
        panic!("not found")
    };
    assert_eq!(guest.standing, Standing::Guest, "by the UPN");
    // Neither aliases nor groups are in the permission; the people tell the groups.
    let alias = driven.resolve("alexhart@larkfield-demo.example");
    assert_eq!(alias, Ok(Resolved::NotFound));
    let group = driven.resolve("everyone@larkfield-demo.example");
    assert!(matches!(group, Ok(Resolved::Group { name: Some(name) }) if name == "All of Larkfield"));
    assert_eq!(organization.count("/groups"), 0);
    assert_eq!(organization.count("proxyAddresses"), 1, "refused once, asked once");
    assert!(driven.teams().is_ok_and(|teams| teams > 0));
}

#[test]
fn an_app_has_a_directory_but_nobody_it_works_with_and_no_teams() {
    let organization = Organization::start();
    let driven = organization.begin_as_app();
    let (people, state) = driven.search("walter");
    assert_eq!((people.len(), state), (1, PeopleState::Complete));
    assert_eq!(organization.count("/people"), 0);
    assert!(matches!(driven.resolve(ALEX), Ok(Resolved::One(_))));
    assert!(matches!(
        driven.resolve("engineering@larkfield-demo.example"),
        Ok(Resolved::Group { .. })
    ));
    assert_eq!(driven.resolve("nobody@larkfield-demo.example"), Ok(Resolved::NotFound));
    assert_eq!(driven.teams(), Err(Missing::DoesNotApply));
}
