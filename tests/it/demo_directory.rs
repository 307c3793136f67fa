//! People, teams and channels of the demo.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::demo_kit::{COLLEAGUE, Demo, Reply, send, with_query};

async fn users(demo: &Demo, query: &[(&str, &str)]) -> Reply {
    send(
        demo.call("GET", &with_query("/v1.0/users", query))
            .header("consistencylevel", "eventual"),
    )
    .await
}

fn names(collection: &Value) -> Vec<String> {
    let rows = collection["value"].as_array().expect("a collection");
    rows.iter()
        .map(|row| row["displayName"].as_str().expect("a name").to_owned())
        .collect()
}

#[tokio::test]
async fn me_is_the_tokens_owner() {
    let demo = Demo::start().await;
    let me = send(demo.call("GET", "/v1.0/me")).await.json();
    assert_eq!(me["userPrincipalName"], "ana.ferreira@larkfield-demo.example");
    assert!(me.get("department").is_none(), "departments come only when selected");
    let selected = send(demo.call("GET", "/v1.0/me?$select=department,id")).await.json();
    assert!(selected["department"].is_string() && selected.get("mail").is_none());
    let other = send(demo.call_as(COLLEAGUE, "GET", "/v1.0/me")).await.json();
    assert_eq!(other["mail"], COLLEAGUE);
    send(demo.call_as_app("GET", "/v1.0/me")).await.error(400);
}

#[tokio::test]
async fn a_user_is_found_by_id_and_by_principal_name() {
    let demo = Demo::start().await;
    let id = demo.id_of(COLLEAGUE).await;
    assert_eq!(demo.id_of(&id).await, id);
    send(demo.call("GET", "/v1.0/users/nobody@larkfield-demo.example"))
        .await
        .error(404);
    // A personal account is in no directory.
    send(demo.call("GET", "/v1.0/users/robin.hale@postbox.example"))
        .await
        .error(404);
}

#[tokio::test]
async fn everyone_is_listed_page_by_page() {
    let demo = Demo::start().await;
    let (mut all, mut pages) = (Vec::new(), 0);
    let mut page = users(
        &demo,
        &[("$top", "50"), ("$select", "displayName,userPrincipalName,userType")],
    )
    .await
    .json();
    loop {
        pages += 1;
        all.extend(page["value"].as_array().expect("a collection").clone());
        let Some(next) = page["@odata.nextLink"].as_str() else {
            break;
        };
        assert!(next.contains("%24select="), "the next page keeps the query: {next}");
        let path = next
            .strip_prefix(&demo.server.graph_url())
            .expect("our own address")
            .to_owned();
        page = send(demo.call("GET", &path)).await.json();
    }
    assert_eq!(pages, 4);
    assert!((190..=210).contains(&all.len()), "{}", all.len());
    let upns: HashSet<_> = all.iter().map(|user| user["userPrincipalName"].to_string()).collect();
    assert_eq!(upns.len(), all.len(), "nobody comes twice");
    let all_names: String = all
        .iter()
        .map(|user| user["displayName"].as_str().expect("a name"))
        .collect();
    for letter in ['é', 'Ł', 'Ω', 'λ', 'Щ', 'Ґ', 'ل', 'נ', '王', '花', '김', 'श', 'ส'] {
        assert!(
            all_names.to_uppercase().contains(letter) || all_names.contains(letter),
            "{letter}"
        );
    }
    assert!(all.iter().any(|user| user["userType"] == "Guest"));
    // Without a size a page has a hundred.
    assert_eq!(
        users(&demo, &[]).await.json()["value"].as_array().map(Vec::len),
        Some(100)
    );
    for wrong in [("$top", "0"), ("$top", "1000"), ("$top", "x"), ("$skiptoken", "50")] {
        users(&demo, &[wrong]).await.error(400);
    }
}

#[tokio::test]
async fn a_search_finds_words_by_their_beginning() {
    let demo = Demo::start().await;
    let found = users(&demo, &[("$search", r#""displayName:wa" OR "mail:wa""#)])
        .await
        .json();
    let found = names(&found);
    assert!(
        found.contains(&"Walter Quinn".to_owned()) && found.contains(&"王小明".to_owned()),
        "{found:?}"
    );
    assert!(!found.contains(&"Ana Ferreira".to_owned()));
    let both = users(&demo, &[("$search", r#""displayName:maria" AND "mail:maria.silva2""#)])
        .await
        .json();
    assert_eq!(names(&both), ["Maria Silva"]);
    let greek = users(&demo, &[("$search", "\"displayName:ΓΙΏΡ\"")]).await.json();
    assert_eq!(names(&greek), ["Γιώργος Αντωνίου"]);
    for wrong in ["wa", r#""wa""#, r#""jobTitle:x""#, r#""displayName:""#] {
        users(&demo, &[("$search", wrong)]).await.error(400);
    }
}

#[tokio::test]
async fn a_search_needs_its_header_on_every_page() {
    let demo = Demo::start().await;
    let query = [("$search", r#""displayName:a""#), ("$top", "1")];
    let (code, message) = send(demo.call("GET", &with_query("/v1.0/users", &query)))
        .await
        .error(400);
    assert_eq!(code, "Request_UnsupportedQuery");
    assert!(message.contains("ConsistencyLevel: eventual"), "{message}");
    let next = users(&demo, &query).await.json()["@odata.nextLink"]
        .as_str()
        .expect("more than one")
        .to_owned();
    let path = next.strip_prefix(&demo.server.graph_url()).expect("our own address");
    send(demo.call("GET", path)).await.error(400);
    assert_eq!(
        send(demo.call("GET", path).header("consistencylevel", "eventual"))
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn a_filter_finds_by_address_and_by_beginning() {
    let demo = Demo::start().await;
    let filtered = async |filter: &str| users(&demo, &[("$filter", filter)]).await;
    assert_eq!(
        names(&filtered("mail eq 'ALEX.HART@larkfield-demo.example'").await.json()),
        ["Alex Wilbur Hart"]
    );
    let silvas = filtered("startswith(displayName,'maria s')").await.json();
    assert_eq!(names(&silvas), ["Maria Silva", "Maria Silva"], "two people of one name");
    assert_ne!(silvas["value"][0]["department"], json!("x"));
    let either =
        "mail eq 'zhou.jie@larkfield-demo.example' or userPrincipalName eq 'ana.ferreira@larkfield-demo.example'";
    assert_eq!(names(&filtered(either).await.json()), ["Ana Ferreira", "周杰"]);
    // Guests have their own address and a principal name that shows where they come from.
    let guest = filtered("mail eq 'casey.monroe@harbor-partners.example'").await.json();
    assert_eq!(
        guest["value"][0]["userPrincipalName"],
        "casey.monroe_harbor-partners.example#EXT#@larkfield-demo.example"
    );
    assert_eq!(
        filtered("mail eq 'it''s@nobody.example'").await.json()["value"],
        json!([])
    );
    for wrong in ["mail", "department eq 'Sales'", "mail eq 'a' and mail eq 'b'"] {
        filtered(wrong).await.error(400);
    }
}

#[tokio::test]
async fn people_come_by_relevance_in_the_shape_of_the_version() {
    let demo = Demo::start().await;
    let people = async |path: &str, query: &[(&str, &str)]| send(demo.call("GET", &with_query(path, query))).await;
    let first = people("/v1.0/me/people", &[]).await.json();
    assert_eq!(
        first["value"].as_array().map(Vec::len),
        Some(10),
        "ten unless told otherwise"
    );
    assert!(first["@odata.nextLink"].is_string());
    let found = people("/v1.0/me/people", &[("$search", "\"maria silva\""), ("$top", "1")])
        .await
        .json();
    let maria = &found["value"][0];
    assert_eq!(
        maria["personType"],
        json!({ "class": "Person", "subclass": "OrganizationUser" })
    );
    assert_eq!(
        maria["scoredEmailAddresses"][0]["address"],
        "maria.silva@larkfield-demo.example"
    );
    assert_eq!(found["value"].as_array().map(Vec::len), Some(1));
    let on_beta = people("/beta/me/people", &[("$search", "maria")]).await.json();
    assert_eq!(on_beta["value"][0]["personType"], "OrganizationUser");
    // A contact is nobody's user.
    let contact = people("/v1.0/me/people", &[("$search", "imogen")]).await.json();
    let id = contact["value"][0]["id"].as_str().expect("an ID");
    send(demo.call("GET", &format!("/v1.0/users/{id}"))).await.error(404);
    people("/v1.0/me/people", &[("$search", "")]).await.error(400);
}

#[tokio::test]
async fn a_search_takes_escaped_quotation_marks_and_backslashes() {
    let demo = Demo::start().await;
    let hostile = users(&demo, &[("$search", r#""displayName:ana\" OR \"mail:a\\""#)]).await;
    assert_eq!(
        names(&hostile.json()),
        ["Ana Ferreira"; 0],
        "one clause that nobody meets"
    );
    for wrong in [
        r#""displayName:ana\""#,
        r#""displayName:a\na""#,
        r#""displayName:ana"mail""#,
    ] {
        users(&demo, &[("$search", wrong)]).await.error(400);
    }
}

#[tokio::test]
async fn somebody_is_found_by_another_address_of_theirs() {
    let demo = Demo::start().await;
    let by_alias = async |alias: &str| {
        let filter = format!("proxyAddresses/any(p:p eq '{alias}')");
        names(&users(&demo, &[("$filter", filter.as_str())]).await.json())
    };
    assert_eq!(
        by_alias("smtp:alexhart@larkfield-demo.example").await,
        ["Alex Wilbur Hart"]
    );
    assert_eq!(
        by_alias("smtp:alex.hart@larkfield-demo.example").await,
        ["Alex Wilbur Hart"]
    );
    assert_eq!(by_alias("alexhart@larkfield-demo.example").await, [""; 0]);
}

#[tokio::test]
async fn a_group_is_no_user_and_is_found_as_a_group() {
    let demo = Demo::start().await;
    let mail = "engineering@larkfield-demo.example";
    let by_mail = format!("mail eq '{mail}'");
    let as_user = users(&demo, &[("$filter", by_mail.as_str())]).await.json();
    assert_eq!(as_user["value"], json!([]));
    let path = with_query(
        "/v1.0/groups",
        &[("$filter", by_mail.as_str()), ("$select", "id,displayName")],
    );
    for request in [demo.call("GET", &path), demo.call_as_app("GET", &path)] {
        let groups = send(request).await.json();
        assert_eq!(names(&groups), ["Engineering"]);
        assert_eq!(groups["value"][0].as_object().map(serde_json::Map::len), Some(2));
    }
    let all = send(demo.call("GET", "/v1.0/groups")).await.json();
    let teams = send(demo.call("GET", "/v1.0/me/joinedTeams")).await.json();
    let ids: HashSet<_> = all["value"]
        .as_array()
        .expect("groups")
        .iter()
        .map(|g| g["id"].to_string())
        .collect();
    for team in teams["value"].as_array().expect("teams") {
        assert!(ids.contains(&team["id"].to_string()), "a team is a group: {team}");
    }
    for wrong in ["mail", "visibility eq 'Public'"] {
        send(demo.call("GET", &with_query("/v1.0/groups", &[("$filter", wrong)])))
            .await
            .error(400);
    }

    // Relevant people tell groups too: those of one's teams always, others when the directory is asked.
    let people = async |search: &str, sources: Option<&str>| {
        let mut request = demo.call("GET", &with_query("/v1.0/me/people", &[("$search", search)]));
        if let Some(sources) = sources {
            request = request.header("x-peoplequery-querysources", sources);
        }
        send(request).await.json()["value"].clone()
    };
    let own = people(&format!("\"{mail}\""), None).await;
    assert_eq!(
        own[0]["personType"],
        json!({ "class": "Group", "subclass": "UnifiedGroup" })
    );
    assert_eq!(own[0]["scoredEmailAddresses"][0]["address"], mail);
    let list = "\"everyone@larkfield-demo.example\"";
    assert_eq!(people(list, None).await, json!([]));
    let listed = people(list, Some("Mailbox,Directory")).await;
    assert_eq!(
        listed[0]["personType"],
        json!({ "class": "Group", "subclass": "PublicDistributionList" })
    );
}

#[tokio::test]
async fn teams_and_their_channels() {
    let demo = Demo::start().await;
    let teams = send(demo.call("GET", "/v1.0/me/joinedTeams")).await.json();
    let teams = teams["value"].as_array().expect("a collection");
    assert!((6..=8).contains(&teams.len()));
    let mut kinds = HashSet::new();
    for team in teams {
        let path = format!("/v1.0/teams/{}/channels", team["id"].as_str().expect("an ID"));
        let full = send(demo.call("GET", &path).header("prefer", "include-unknown-enum-members"))
            .await
            .json();
        let channels = full["value"].as_array().expect("a collection");
        assert!((3..=6).contains(&channels.len()), "{team}");
        for channel in channels {
            let id = channel["id"].as_str().expect("an ID");
            assert!(id.starts_with("19:") && id.ends_with("@thread.tacv2"), "{id}");
            kinds.insert(channel["membershipType"].as_str().expect("a type").to_owned());
        }
        assert!(
            !send(demo.call("GET", &path)).await.text.contains("\"shared\""),
            "a late member, not asked for"
        );
    }
    assert_eq!(kinds, ["standard", "private", "shared"].map(String::from).into());
    send(demo.call("GET", "/v1.0/teams/nothing/channels")).await.error(404);
    // A colleague is in some of them, and sees no others.
    let theirs = send(demo.call_as(COLLEAGUE, "GET", "/v1.0/me/joinedTeams"))
        .await
        .json();
    let theirs = names(&theirs);
    assert!(!theirs.is_empty() && theirs.len() < teams.len());
    let foreign = teams
        .iter()
        .find(|team| !theirs.contains(&team["displayName"].as_str().expect("a name").to_owned()))
        .expect("another");
    let path = format!("/v1.0/teams/{}/channels", foreign["id"].as_str().expect("an ID"));
    send(demo.call_as(COLLEAGUE, "GET", &path)).await.error(403);
}
