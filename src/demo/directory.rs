//! People, teams and channels.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::{
    accounts::{Caller, Rights},
    answer::{Answer, Refusal},
    meeting::hide_late_members,
    odata::{self, Condition, Search},
    organization::{BASIC_PROFILE, DEFAULT_USER_PROPERTIES, Group, ORGANIZATION, Person, Standing, TENANT},
    service::{GraphCall, no_such_user},
};

type Outcome = Result<Answer, Refusal>;

/// Someone the main user knows who is in no directory: their ID is no user ID.
struct Contact {
    id: &'static str,
    name: &'static str,
    address: &'static str,
}

const CONTACTS: [Contact; 2] = [
    Contact {
        id: "c0a7ac70-0001-4d3a-9e11-5bb4d10a0001",
        name: "Imogen Vale",
        address: "imogen@vale-catering.example",
    },
    Contact {
        id: "c0a7ac70-0002-4d3a-9e11-5bb4d10a0002",
        name: "Wassim Haddad",
        address: "w.haddad@cedar-print.example",
    },
];

impl GraphCall<'_> {
    /// `GET /me` (<https://learn.microsoft.com/graph/api/user-get>).
    pub fn me(&self) -> Outcome {
        let person = self.signed_in()?;
        Ok(self.user_entity(person))
    }

    /// `GET /users/{id or userPrincipalName}`.
    pub fn user(&self, id: &str) -> Outcome {
        let person = ORGANIZATION
            .directory()
            .find(|person| person.is_called(id))
            .ok_or_else(|| no_such_user(id))?;
        Ok(self.user_entity(person))
    }

    fn user_entity(&self, person: &Person) -> Answer {
        let mut user = odata::select(self.profile(person), self.call, Some(DEFAULT_USER_PROPERTIES));
        user["@odata.context"] = self.context("users/$entity").into();
        Answer::json(StatusCode::OK, &user)
    }

    /// What the caller may see of a user: of others only the basic profile, when a person signed in. How the rest is left
    /// out is not documented.
    fn profile(&self, person: &Person) -> Value {
        let mut user = person.to_json();
        let is_self = matches!(self.caller, Caller::Person(caller) if caller.id == person.id);
        if let Rights::Only(scopes) = &self.rights
            && !(is_self && scopes.contains("User.Read"))
        {
            for (name, value) in user.as_object_mut().into_iter().flatten() {
                if !BASIC_PROFILE.contains(&name.as_str()) {
                    *value = Value::Null;
                }
            }
        }
        user
    }

    /// `GET /groups` (<https://learn.microsoft.com/graph/api/group-list>), with `$filter`, `$select`, `$top`.
    pub fn groups(&self) -> Outcome {
        let filter = match self.call.option("filter") {
            None => None,
            Some(text) => Some(odata::parse_filter(text).ok_or_else(unsupported_filter)?),
        };
        let text = |group: &Group, property: &str| match property.to_ascii_lowercase().as_str() {
            "mail" => Some(group.mail.clone()),
            "displayname" => Some(group.name.to_owned()),
            "proxyaddresses" => Some(format!("smtp:{}", group.mail)),
            _ => None,
        };
        let mut groups = Vec::new();
        for group in &ORGANIZATION.groups {
            let mut is_wanted = filter.is_none();
            for condition in filter.iter().flatten() {
                let have = text(group, condition.property()).ok_or_else(unsupported_filter)?;
                is_wanted |= condition.is_met_by(&have);
            }
            if is_wanted {
                groups.push(odata::select(group.to_json(), self.call, None));
            }
        }
        let page = odata::page(
            self.call,
            &self.service.origin,
            &self.context("groups"),
            groups,
            100,
            999,
        )?;
        Ok(Answer::json(StatusCode::OK, &page))
    }

    /// `GET /users` (<https://learn.microsoft.com/graph/api/user-list>), with `$search` or `$filter`, `$select`, `$top`.
    pub fn users(&self) -> Outcome {
        let search = self
            .call
            .option("search")
            .map(|text| self.directory_search(text))
            .transpose()?;
        let filter = match self.call.option("filter") {
            None => None,
            Some(text) => Some(
                odata::parse_filter(text)
                    .filter(|all| all.iter().all(is_user_condition))
                    .ok_or_else(unsupported_filter)?,
            ),
        };
        let is_beyond_basic = |condition: &Condition| matches!(condition, Condition::AnyEquals { .. });
        if matches!(self.rights, Rights::Only(_)) && filter.iter().flatten().any(is_beyond_basic) {
            return Err(Refusal::new(
                StatusCode::FORBIDDEN,
                "Authorization_RequestDenied",
                "Insufficient privileges to complete the operation.",
            ));
        }
        let chosen = ORGANIZATION.directory().filter(|person| {
            search.as_ref().is_none_or(|search| matches_search(person, search))
                && filter
                    .as_ref()
                    .is_none_or(|all| all.iter().any(|condition| meets(person, condition)))
        });
        let users = chosen
            .map(|person| odata::select(self.profile(person), self.call, Some(DEFAULT_USER_PROPERTIES)))
            .collect();
        let page = odata::page(self.call, &self.service.origin, &self.context("users"), users, 100, 999)?;
        Ok(Answer::json(StatusCode::OK, &page))
    }

    /// Searching the directory is an advanced query, and those want a header of their own
    /// (<https://learn.microsoft.com/graph/aad-advanced-queries>).
    fn directory_search(&self, text: &str) -> Result<Search, Refusal> {
        let is_eventual = self
            .call
            .header("consistencylevel")
            .is_some_and(|level| level.eq_ignore_ascii_case("eventual"));
        if !is_eventual {
            return Err(Refusal::new(
                StatusCode::BAD_REQUEST,
                "Request_UnsupportedQuery",
                "A request with $search needs the header ConsistencyLevel: eventual.",
            ));
        }
        let search = odata::parse_search(text).filter(|alternatives| {
            alternatives
                .iter()
                .flatten()
                .all(|(property, value)| is_user_text(property) && !value.is_empty())
        });
        search.ok_or_else(|| {
            Refusal::bad_request(
                "Syntax error in $search: clauses look like \"displayName:text\", joined by OR or AND.",
            )
        })
    }

    /// `GET /me/people` (<https://learn.microsoft.com/graph/api/user-list-people>), the most relevant first.
    pub fn people(&self) -> Outcome {
        let me = self.signed_in()?;
        let wanted = self
            .call
            .option("search")
            .map(|text| text.trim().trim_matches('"').to_lowercase());
        if wanted.as_deref() == Some("") {
            return Err(Refusal::bad_request("$search is empty."));
        }
        let is_wanted = |name: &str, address: &str| match &wanted {
            None => true,
            Some(wanted) => odata::begins_words(name, wanted) || address.to_lowercase().starts_with(wanted.as_str()),
        };
        // Without a search only those one works with count as relevant; a search goes through everyone.
        let reach = if wanted.is_some() { usize::MAX } else { 25 };
        let colleagues = ORGANIZATION.directory().filter(|person| person.id != me.id).take(reach);
        let colleagues = colleagues
            .filter(|person| is_wanted(&person.display_name, &person.mail))
            .map(Relevant::from);
        let contacts = CONTACTS
            .iter()
            .filter(|c| is_wanted(c.name, c.address))
            .map(Relevant::from);
        // Groups are found by a search, in the directory or among those of one's own teams.
        let everywhere = self
            .call
            .header("x-peoplequery-querysources")
            .is_some_and(|sources| sources.to_ascii_lowercase().contains("directory"));
        let own_teams: Vec<&str> = ORGANIZATION.teams_of(me).map(|team| team.id.as_str()).collect();
        let groups = ORGANIZATION
            .groups
            .iter()
            .filter(|group| everywhere || own_teams.contains(&group.id.as_str()))
            .filter(|group| wanted.is_some() && is_wanted(group.name, &group.mail))
            .map(Relevant::from);
        let people: Vec<Value> = colleagues
            .chain(contacts)
            .chain(groups)
            .enumerate()
            .map(|(rank, person)| odata::select(person.to_json(rank, self.is_beta), self.call, None))
            .collect();
        let context = self.context(&format!("users('{}')/people", me.id));
        let page = odata::page(self.call, &self.service.origin, &context, people, 10, 1000)?;
        Ok(Answer::json(StatusCode::OK, &page))
    }

    /// `GET /me/joinedTeams` (<https://learn.microsoft.com/graph/api/user-list-joinedteams>).
    pub fn joined_teams(&self) -> Outcome {
        let teams = ORGANIZATION.teams_of(self.signed_in()?).map(|team| {
            json!({
                "id": team.id,
                "createdDateTime": null,
                "displayName": team.name,
                "description": team.description,
                "internalId": null,
                "classification": null,
                "specialization": null,
                "visibility": team.visibility,
                "webUrl": null,
                "isArchived": false,
                "tenantId": TENANT,
            })
        });
        let teams: Vec<Value> = teams.collect();
        let body = json!({ "@odata.context": self.context("teams"), "@odata.count": teams.len(), "value": teams });
        Ok(Answer::json(StatusCode::OK, &body))
    }

    /// `GET /teams/{id}/channels` (<https://learn.microsoft.com/graph/api/channel-list>). People see the channels of
    /// their own teams; the ID of a channel is the ID of its thread.
    pub fn channels(&self, team_id: &str) -> Outcome {
        let team = ORGANIZATION
            .team(team_id)
            .ok_or_else(|| Refusal::not_found("No team found with this ID."))?;
        if let Caller::Person(person) = self.caller
            && !ORGANIZATION.teams_of(person).any(|joined| joined.id == team.id)
        {
            return Err(Refusal::forbidden("The person is not a member of this team."));
        }
        let channels = team.channels.iter().map(|channel| {
            let mut membership = Value::from(channel.membership);
            if !self.shows_all_members() {
                hide_late_members(&mut membership);
            }
            let channel = json!({
                "id": channel.id,
                "createdDateTime": "2024-05-06T07:08:09.123Z",
                "displayName": channel.name,
                "description": null,
                "isFavoriteByDefault": null,
                "email": "",
                "tenantId": TENANT,
                "webUrl": null,
                "membershipType": membership,
                "isArchived": false,
            });
            odata::select(channel, self.call, None)
        });
        let channels: Vec<Value> = channels.collect();
        let context = self.context(&format!("teams('{}')/channels", team.id));
        let body = json!({ "@odata.context": context, "@odata.count": channels.len(), "value": channels });
        Ok(Answer::json(StatusCode::OK, &body))
    }
}

/// A property of a user that can be searched and filtered.
fn text_of<'a>(person: &'a Person, property: &str) -> Option<&'a str> {
    match property.to_ascii_lowercase().as_str() {
        "displayname" => Some(&person.display_name),
        "mail" => Some(&person.mail),
        "userprincipalname" => Some(&person.upn),
        "givenname" => Some(&person.given_name),
        "surname" => Some(&person.surname),
        _ => None,
    }
}

fn is_user_text(property: &str) -> bool {
    text_of(ORGANIZATION.main_user(), property).is_some()
}

fn is_user_condition(condition: &Condition) -> bool {
    match condition {
        Condition::Equals { property, .. } | Condition::StartsWith { property, .. } => is_user_text(property),
        Condition::AnyEquals { property, .. } => property.eq_ignore_ascii_case("proxyAddresses"),
    }
}

fn meets(person: &Person, condition: &Condition) -> bool {
    match condition {
        Condition::AnyEquals { .. } => person.proxy_addresses().iter().any(|have| condition.is_met_by(have)),
        _ => condition.is_met_by(text_of(person, condition.property()).unwrap_or_default()),
    }
}

fn unsupported_filter() -> Refusal {
    Refusal::new(
        StatusCode::BAD_REQUEST,
        "Request_UnsupportedQuery",
        "Unsupported or invalid query filter clause.",
    )
}

fn matches_search(person: &Person, search: &Search) -> bool {
    let matches = |(property, wanted): &(String, String)| {
        let text = text_of(person, property).unwrap_or_default();
        // A display name is searched word by word, everything else from its beginning.
        if property.eq_ignore_ascii_case("displayName") {
            odata::begins_words(text, wanted)
        } else {
            text.to_lowercase().starts_with(wanted)
        }
    };
    search.iter().any(|clauses| clauses.iter().all(matches))
}

/// An entry of `/me/people`.
struct Relevant<'a> {
    id: &'a str,
    name: &'a str,
    given_name: &'a str,
    surname: &'a str,
    address: &'a str,
    upn: Option<&'a str>,
    job_title: Option<&'a str>,
    department: Option<&'a str>,
    class: &'static str,
    subclass: &'static str,
}

impl<'a> From<&'a Person> for Relevant<'a> {
    fn from(person: &'a Person) -> Self {
        Self {
            id: &person.id,
            name: &person.display_name,
            given_name: &person.given_name,
            surname: &person.surname,
            address: &person.mail,
            upn: Some(&person.upn),
            job_title: Some(person.job_title),
            department: Some(person.department),
            class: if person.standing == Standing::Guest {
                "Other"
            } else {
                "Person"
            },
            subclass: if person.standing == Standing::Guest {
                "Guest"
            } else {
                "OrganizationUser"
            },
        }
    }
}

impl<'a> From<&'a Group> for Relevant<'a> {
    fn from(group: &'a Group) -> Self {
        Self {
            id: &group.id,
            name: group.name,
            given_name: "",
            surname: "",
            address: &group.mail,
            upn: None,
            job_title: None,
            department: None,
            class: "Group",
            subclass: if group.is_unified {
                "UnifiedGroup"
            } else {
                "PublicDistributionList"
            },
        }
    }
}

impl From<&Contact> for Relevant<'static> {
    fn from(contact: &Contact) -> Self {
        let (given_name, surname) = contact.name.split_once(' ').unwrap_or((contact.name, ""));
        Self {
            id: contact.id,
            name: contact.name,
            given_name,
            surname,
            address: contact.address,
            upn: None,
            job_title: None,
            department: None,
            class: "Person",
            subclass: "PersonalContact",
        }
    }
}

impl Relevant<'_> {
    /// The person as Graph shows one; v1.0 and beta differ (<https://learn.microsoft.com/graph/api/resources/person>). The
    /// types are those of the table in <https://learn.microsoft.com/graph/search-concept-person>.
    fn to_json(&self, rank: usize, is_beta: bool) -> Value {
        let mut person = json!({
            "id": self.id,
            "displayName": self.name,
            "givenName": self.given_name,
            "surname": self.surname,
            "birthday": "",
            "personNotes": "",
            "isFavorite": false,
            "companyName": null,
            "department": self.department,
            "officeLocation": null,
            "profession": "",
            "userPrincipalName": self.upn,
            "phones": [],
            "postalAddresses": [],
            "websites": [],
        });
        let more = if is_beta {
            json!({
                "title": self.job_title,
                "emailAddresses": [{ "address": self.address, "rank": 100 - rank.min(99) }],
                "personType": self.subclass,
            })
        } else {
            json!({
                "jobTitle": self.job_title,
                "imAddress": self.upn.map(|upn| format!("sip:{upn}")),
                "scoredEmailAddresses": [{
                    "address": self.address,
                    "relevanceScore": 100 - rank.min(99),
                    "selectionLikelihood": "notSpecified",
                }],
                "personType": { "class": self.class, "subclass": self.subclass },
            })
        };
        for (name, value) in more.as_object().into_iter().flatten() {
            person[name] = value.clone();
        }
        person
    }
}
