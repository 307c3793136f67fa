//! People, teams and channels: what is asked, and what becomes of the answers.

use convene::{
    graph::{Acting, ApiVersion, Channel, Client, EntityId, Failure, Group, Listed, Membership, PeopleSources, Team},
    meeting::{KnownPerson, Standing},
};
use serde_json::{Value, json};

use super::{
    client, options,
    stub::{Received, Reply, Stub},
    token,
};

/// The options of the query, decoded, in their order.
fn query(received: &Received) -> Vec<(String, String)> {
    let (_, query) = received.target.split_once('?').unwrap_or_default();
    url::form_urlencoded::parse(query.as_bytes()).into_owned().collect()
}

fn option(received: &Received, name: &str) -> Option<String> {
    let all = query(received);
    let mut values = all.into_iter().filter(|(key, _)| key == name).map(|(_, value)| value);
    let value = values.next();
    assert_eq!(values.next(), None, "{name} is there twice");
    value
}

fn path(received: &Received) -> &str {
    received.target.split('?').next().unwrap()
}

fn collection(entries: &Value) -> Reply {
    Reply::new(200, json!({ "value": entries }).to_string())
}

fn user(id: &str, name: &str) -> Value {
    json!({
        "id": id, "displayName": name, "userPrincipalName": format!("{id}@contoso.com"), "mail": null,
        "jobTitle": "Analyst", "department": "Finance", "userType": "Member", "later": {"added": 1},
    })
}

fn known(id: &str, name: &str) -> KnownPerson {
    KnownPerson {
        name: Some(name.to_owned()),
        address: format!("{id}@contoso.com"),
        mail: None,
        user_id: Some(id.to_owned()),
        job_title: Some("Analyst".to_owned()),
        department: Some("Finance".to_owned()),
        standing: Standing::Member,
    }
}

#[tokio::test]
async fn a_search_of_users_is_sent_as_an_advanced_query() {
    let stub = Stub::start([collection(&json!([
        user("a", "Ana"),
        5,
        {"displayName": "Nobody"},
        {"id": "c", "userPrincipalName": "c_x.y#EXT#@contoso.com", "mail": "c@x.y", "userType": null},
    ]))])
    .await;
    let found = client(&stub).search_users(&token(), "wa", 20, &()).await.unwrap();
    let guest = KnownPerson {
        address: "c_x.y#EXT#@contoso.com".to_owned(),
        mail: Some("c@x.y".to_owned()),
        user_id: Some("c".to_owned()),
        standing: Standing::Guest,
        ..KnownPerson::default()
    };
    let expected = Listed {
        entries: vec![known("a", "Ana"), guest],
        has_more: false,
    };
    assert_eq!(found, expected);
    let received = stub.only();
    assert_eq!((received.method.as_str(), path(&received)), ("GET", "/v1.0/users"));
    assert_eq!(received.header("consistencylevel"), Some("eventual"));
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(
        query(&received),
        [
            pair("$search", r#""displayName:wa" OR "mail:wa" OR "userPrincipalName:wa""#),
            pair(
                "$select",
                "id,displayName,userPrincipalName,mail,jobTitle,department,userType"
            ),
            pair("$top", "20"),
        ]
    );
}

#[tokio::test]
async fn hostile_text_stays_within_its_clause_and_its_option() {
    for (typed, clause) in [
        (r#"a" OR "mail:b"#, r#""displayName:a\" OR \"mail:b""#),
        (r"back\slash\", r#""displayName:back\\slash\\""#),
        ("R&D&$top=999#x", r#""displayName:R D $top=999#x""#),
        ("100% +1 a=b", r#""displayName:100% +1 a=b""#),
        ("line\r\nbreak\0x", r#""displayName:line break x""#),
        ("王 é", r#""displayName:王 é""#),
    ] {
        let stub = Stub::start([collection(&json!([])), collection(&json!([]))]).await;
        let client = client(&stub);
        client.search_users(&token(), typed, 5, &()).await.unwrap();
        let received = &stub.received()[0];
        let search = option(received, "$search").unwrap();
        assert_eq!(search.split(r#" OR "mail:"#).next(), Some(clause), "{typed}");
        assert_eq!(query(received).len(), 3, "{}", received.target);
        assert!(received.target.is_ascii() && !received.target.contains(['"', '\\', ' ', '#', '+']));

        let sources = PeopleSources::Mailbox;
        client.list_people(&token(), typed, sources, 5, &()).await.unwrap();
        let search = option(&stub.received()[1], "$search").unwrap();
        let inside = search
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'))
            .unwrap();
        assert!(!inside.contains(['"', '\\']), "{search}");
        assert_eq!(option(&stub.received()[1], "$top").as_deref(), Some("5"));
    }
}

#[tokio::test]
async fn nothing_to_look_for_asks_nobody() {
    let stub = Stub::start([]).await;
    for nothing in ["", "  ", "\"", "& \\"] {
        let found = client(&stub).search_users(&token(), nothing, 5, &()).await.unwrap();
        assert_eq!(found, Listed::default());
    }
    assert!(stub.received().is_empty());
}

#[tokio::test]
async fn pages_are_followed_up_to_the_limit_each_with_its_header() {
    let stub = Stub::start([]).await;
    let page = |entries: Value, next: &str| {
        let link = format!("{}/v1.0/users?$search=x&$skiptoken={next}", stub.url());
        Reply::new(200, json!({ "value": entries, "@odata.nextLink": link }).to_string())
    };
    stub.push(page(json!([user("a", "A"), user("b", "B")]), "one%2B"));
    stub.push(page(json!([user("c", "C"), user("d", "D")]), "two"));
    let found = client(&stub).search_users(&token(), "x", 3, &()).await.unwrap();
    let names: Vec<_> = found.entries.iter().filter_map(|user| user.name.as_deref()).collect();
    assert_eq!((names.as_slice(), found.has_more), (&["A", "B", "C"][..], true));
    let received = stub.received();
    assert_eq!(received.len(), 2);
    assert_eq!(
        received[1].target, "/v1.0/users?$search=x&$skiptoken=one%2B",
        "as it was given"
    );
    for received in &received {
        assert_eq!(received.header("consistencylevel"), Some("eventual"));
        assert_eq!(received.header("authorization"), Some("Bearer canary-token"));
    }
}

#[tokio::test]
async fn a_token_goes_to_no_other_host_for_the_next_page() {
    let elsewhere = Stub::start([collection(&json!([user("z", "Z")]))]).await;
    let link = format!("{}/v1.0/users?$skiptoken=x", elsewhere.url());
    let body = json!({ "value": [user("a", "A")], "@odata.nextLink": link });
    let stub = Stub::start([Reply::new(200, body.to_string())]).await;
    let found = client(&stub).search_users(&token(), "x", 9, &()).await.unwrap();
    assert_eq!((found.entries.len(), found.has_more), (1, true));
    assert!(elsewhere.received().is_empty());
}

#[tokio::test]
async fn pages_without_end_end() {
    let stub = Stub::start([]).await;
    let link = format!("{}/v1.0/me/joinedTeams?$skiptoken=x", stub.url());
    for _ in 0..60 {
        stub.push(Reply::new(
            200,
            json!({ "value": [], "@odata.nextLink": link }).to_string(),
        ));
    }
    let found = client(&stub).list_joined_teams(&token(), 1000, &()).await.unwrap();
    assert_eq!(found.entries, []);
    assert!(found.has_more && stub.received().len() == 50);
}

#[tokio::test]
async fn relevant_people_are_asked_of_v1_even_on_beta() {
    let entries = json!([
        {
            "id": "p-1", "displayName": "Ana", "userPrincipalName": "ana@contoso.com", "jobTitle": "Analyst", "department": null,
            "scoredEmailAddresses": [{"address": "ana.r@contoso.com", "relevanceScore": 8}],
            "personType": {"class": "Person", "subclass": "OrganizationUser"},
        },
        {
            "id": "p-2", "displayName": "Sales", "userPrincipalName": null, "scoredEmailAddresses": [{"address": "sales@contoso.com"}],
            "personType": {"class": "Group", "subclass": "UnifiedGroup"},
        },
    ]);
    let stub = Stub::start([collection(&entries), collection(&json!([])), collection(&json!([]))]).await;
    let mut options = options(&stub.url());
    options.api_version = ApiVersion::Beta;
    let on_beta = Client::new(options.clone()).unwrap();
    let mailbox = PeopleSources::Mailbox;
    let found = on_beta.list_people(&token(), "ana r", mailbox, 10, &()).await.unwrap();
    let ana = KnownPerson {
        name: Some("Ana".to_owned()),
        address: "ana@contoso.com".to_owned(),
        mail: Some("ana.r@contoso.com".to_owned()),
        job_title: Some("Analyst".to_owned()),
        standing: Standing::Member,
        ..KnownPerson::default()
    };
    let sales = KnownPerson {
        name: Some("Sales".to_owned()),
        address: "sales@contoso.com".to_owned(),
        mail: Some("sales@contoso.com".to_owned()),
        standing: Standing::Group,
        ..KnownPerson::default()
    };
    assert_eq!(found.entries, [ana, sales], "an ID that need not be a user ID is none");
    let both = PeopleSources::MailboxAndDirectory;
    on_beta.list_people(&token(), " ", both, 10, &()).await.unwrap();
    options.acting = Acting::User(EntityId::parse("u/1").unwrap());
    let for_user = Client::new(options).unwrap();
    for_user.list_people(&token(), "", mailbox, 10, &()).await.unwrap();

    let received = stub.received();
    assert_eq!(path(&received[0]), "/v1.0/me/people");
    assert_eq!(option(&received[0], "$search").as_deref(), Some("\"ana r\""));
    assert_eq!(option(&received[0], "$top").as_deref(), Some("10"));
    assert_eq!(received[0].header("x-peoplequery-querysources"), None);
    assert_eq!(option(&received[1], "$search"), None, "all of them");
    assert_eq!(
        received[1].header("x-peoplequery-querysources"),
        Some("Mailbox,Directory")
    );
    assert_eq!(path(&received[2]), "/v1.0/users/u%2F1/people");
}

#[tokio::test]
async fn an_address_is_looked_up_exactly() {
    let stub = Stub::start([
        collection(&json!([user("a", "A"), user("b", "B")])),
        collection(&json!([])),
        collection(&json!([{"id": "g", "displayName": "Sales"}])),
        Reply::new(200, user("u", "U").to_string()),
    ])
    .await;
    let client = client(&stub);
    let address = "o'hara&co#EXT#@contoso.com";
    let found = client.find_users(&token(), address, &()).await.unwrap();
    assert_eq!(found.entries, [known("a", "A"), known("b", "B")]);
    client.find_users_by_alias(&token(), address, &()).await.unwrap();
    let groups = client.find_groups(&token(), address, &()).await.unwrap();
    let sales = Group {
        display_name: Some("Sales".to_owned()),
    };
    assert_eq!(groups.entries, [sales]);
    let id = EntityId::parse("o'hara#EXT#/..@contoso.com").unwrap();
    let user = client.get_user(&token(), &id, &()).await.unwrap().user;
    assert_eq!(
        (user.id.as_deref(), user.department.as_deref()),
        (Some("u"), Some("Finance"))
    );

    let received = stub.received();
    for (received, asked_path, filter) in [
        (
            &received[0],
            "/v1.0/users",
            "userPrincipalName eq 'o''hara&co#EXT#@contoso.com' or mail eq 'o''hara&co#EXT#@contoso.com'",
        ),
        (
            &received[1],
            "/v1.0/users",
            "proxyAddresses/any(p:p eq 'smtp:o''hara&co#EXT#@contoso.com')",
        ),
        (&received[2], "/v1.0/groups", "mail eq 'o''hara&co#EXT#@contoso.com'"),
    ] {
        assert_eq!(path(received), asked_path);
        assert_eq!(option(received, "$filter").as_deref(), Some(filter));
        assert_eq!(received.header("consistencylevel"), None, "no advanced query");
        assert!(!received.target.contains('#'));
    }
    assert_eq!(
        received[3].target,
        "/v1.0/users/o'hara%23EXT%23%2F..@contoso.com?$select=id,displayName,userPrincipalName,mail,jobTitle,department,userType"
    );
}

#[tokio::test]
async fn teams_and_channels_come_with_what_tells_them_apart() {
    let stub = Stub::start([
        collection(&json!([
            {"id": "t/1", "displayName": "Engineering", "description": "Builds it", "isArchived": true},
            {"id": "t2", "displayName": null, "isArchived": null},
            {"displayName": "Without an ID"},
        ])),
        collection(&json!([
            {"id": "19:a@thread.tacv2", "displayName": "General", "membershipType": "standard"},
            {"id": "19:b@thread.tacv2", "displayName": "Board", "membershipType": "Private", "isArchived": true},
            {"id": "19:c@thread.tacv2", "membershipType": "shared"},
            {"id": "19:d@thread.tacv2", "membershipType": "unknownFutureValue"},
        ])),
    ])
    .await;
    let client = client(&stub);
    let teams = client.list_joined_teams(&token(), 100, &()).await.unwrap().entries;
    let team = |id: &str, name: Option<&str>, description: Option<&str>, is_archived| Team {
        id: id.to_owned(),
        display_name: name.map(str::to_owned),
        description: description.map(str::to_owned),
        is_archived,
    };
    assert_eq!(
        teams,
        [
            team("t/1", Some("Engineering"), Some("Builds it"), true),
            team("t2", None, None, false)
        ]
    );
    let id = EntityId::parse(&teams[0].id).unwrap();
    let channels = client.list_channels(&token(), &id, 100, &()).await.unwrap().entries;
    let channel = |id: &str, name: Option<&str>, membership, is_archived| Channel {
        id: id.to_owned(),
        display_name: name.map(str::to_owned),
        description: None,
        membership,
        is_archived,
    };
    assert_eq!(
        channels,
        [
            channel("19:a@thread.tacv2", Some("General"), Membership::Standard, false),
            channel("19:b@thread.tacv2", Some("Board"), Membership::Private, true),
            channel("19:c@thread.tacv2", None, Membership::Shared, false),
            channel("19:d@thread.tacv2", None, Membership::Other, false),
        ]
    );
    let received = stub.received();
    assert_eq!(received[0].target, "/v1.0/me/joinedTeams", "the call takes no query");
    assert_eq!(path(&received[1]), "/v1.0/teams/t%2F1/channels");
    // Without it, shared channels come back as unknown ones.
    assert_eq!(received[1].header("prefer"), Some("include-unknown-enum-members"));
}

#[tokio::test]
async fn a_collection_that_is_none_is_an_answer_that_does_not_fit() {
    let stub = Stub::start([Reply::new(200, "{}")]).await;
    let error = client(&stub).list_joined_teams(&token(), 9, &()).await.unwrap_err();
    assert!(
        matches!(error.failure, Failure::DidNotFit { ref path, .. } if path == "value"),
        "{error}"
    );
}
