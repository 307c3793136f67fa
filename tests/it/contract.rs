//! Requests and answers keep to Microsoft's published description of Graph.
//!
//! The description lies beside the project, not in it. Where it is missing these tests say so and pass.

use std::{collections::HashMap, path::Path};

use convene::demo::{Exchange, Fault};
use jsonschema::Validator;
use serde_json::{Map, Value, json};

use super::demo_kit::{Demo, encoded, send, with_query};

/// Properties that are in answers without being in the description: Graph's types are open, and these have been seen.
const KNOWN_EXTRAS: [&str; 10] = [
    "phone",
    "tenantId",
    "joinUrl",
    "meetingCode",
    "autoAdmittedUsers",
    "outerMeetingAutoAdmittedUsers",
    "capabilities",
    "iCalUid",
    "meetingInfo",
    "anonymizeIdentityForRoles",
];

/// Asserts that every exchange with Graph keeps to its description: paths, query options, request bodies that were
/// accepted, and answers by their status. Exchanges in which a fault made up the answer are passed over.
#[track_caller]
pub(crate) fn check_exchanges(exchanges: &[Exchange]) {
    let Some(problems) = problems(exchanges) else {
        say("SKIPPED: the description of Graph is not there, so nothing was checked against it");
        return;
    };
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[expect(clippy::print_stderr, reason = "a skipped check says so aloud")]
fn say(sentence: &str) {
    eprintln!("{sentence}");
}

/// What does not fit, in sentences; `None` when there is no description.
fn problems(exchanges: &[Exchange]) -> Option<Vec<String>> {
    let mut descriptions = HashMap::new();
    for version in ["v1.0", "beta"] {
        descriptions.insert(version, Description::read(version)?);
    }
    let mut problems = Vec::new();
    for exchange in exchanges {
        let made_up = !matches!(exchange.fault, None | Some(Fault::Delay { .. }));
        let Some((version, path)) = exchange.path.trim_start_matches('/').split_once('/') else {
            continue;
        };
        let (Some(description), Some(status), false) = (descriptions.get_mut(version), exchange.status, made_up) else {
            continue;
        };
        let found = description.check(exchange, status, path);
        problems.extend(
            found
                .into_iter()
                .map(|p| format!("{} {} ({status}): {p}", exchange.method, exchange.path)),
        );
    }
    Some(problems)
}

/// The description of one version.
struct Description {
    document: Value,
    validators: HashMap<String, Validator>,
}

impl Description {
    fn read(version: &str) -> Option<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/graph");
        let text = std::fs::read_to_string(folder.join(format!("openapi-{version}.yaml"))).ok()?;
        let mut document = serde_yaml_ng::from_str(&text).expect("the description is YAML");
        as_json_schema(&mut document);
        Some(Self {
            document,
            validators: HashMap::new(),
        })
    }

    fn check(&mut self, exchange: &Exchange, status: u16, path: &str) -> Vec<String> {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let succeeded = status < 400;
        let mut problems = Vec::new();
        let operation = self.operation(&exchange.method, path);
        if let Some(operation) = &operation
            && succeeded
        {
            problems.extend(self.undeclared_options(operation, query));
            let request = format!("{operation}/requestBody/content/application~1json/schema");
            if self.document.pointer(&request).is_some() {
                problems.extend(self.check_body(&request, &exchange.request_body, &[]));
            }
        } else if succeeded {
            problems.push("no such operation".to_owned());
        }
        let answer = match operation {
            Some(operation) => self.answer(&operation, status),
            None => "/components/responses/error".to_owned(),
        };
        let schema = format!("{answer}/content/application~1json/schema");
        if self.document.pointer(&schema).is_some() {
            problems.extend(self.check_body(&schema, &exchange.response_body, &KNOWN_EXTRAS));
        } else if !exchange.response_body.is_empty() {
            problems.push("the answer should have no body".to_owned());
        }
        problems
    }

    /// Where the operation of a path is described. A literal path goes before one with a parameter.
    fn operation(&self, method: &str, path: &str) -> Option<String> {
        let parts: Vec<&str> = path.split('/').collect();
        let fits = |template: &str| {
            let pattern: Vec<&str> = template.trim_start_matches('/').split('/').collect();
            pattern.len() == parts.len()
                && pattern
                    .iter()
                    .zip(&parts)
                    .all(|(p, part)| p.starts_with('{') || p == part)
        };
        let templates = self.document["paths"]
            .as_object()?
            .keys()
            .filter(|template| fits(template));
        let template = templates.min_by_key(|template| template.matches('{').count())?;
        let operation = format!("/paths/{}/{}", template.replace('/', "~1"), method.to_lowercase());
        self.document.pointer(&operation).is_some().then_some(operation)
    }

    /// Where the answer with this status is described.
    fn answer(&self, operation: &str, status: u16) -> String {
        let by_status = format!("{operation}/responses/{status}");
        let place = if self.document.pointer(&by_status).is_some() {
            by_status
        } else {
            format!("{operation}/responses/default")
        };
        match self.document.pointer(&format!("{place}/$ref")).and_then(Value::as_str) {
            Some(reference) => reference.trim_start_matches('#').to_owned(),
            None => place,
        }
    }

    fn undeclared_options(&self, operation: &str, query: &str) -> Vec<String> {
        let parameters = self
            .document
            .pointer(&format!("{operation}/parameters"))
            .and_then(Value::as_array);
        let declared: Vec<&str> = parameters
            .into_iter()
            .flatten()
            .filter_map(|p| p["name"].as_str())
            .collect();
        // A skip token comes from the server, in an address that is followed as it is.
        let options = url::form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != "$skiptoken");
        options
            .filter(|(name, _)| !declared.contains(&name.as_ref()))
            .map(|(name, _)| format!("query option {name} is not described"))
            .collect()
    }

    fn check_body(&mut self, schema: &str, body: &str, extras: &[&str]) -> Vec<String> {
        let Ok(body) = serde_json::from_str::<Value>(body) else {
            return vec!["a body is not JSON".to_owned()];
        };
        if !self.validators.contains_key(schema) {
            let mut root = self.document.clone();
            // A reference is a URI, where braces do not stand by themselves.
            root["$ref"] = format!("#{}", schema.replace('{', "%7B").replace('}', "%7D")).into();
            let options = jsonschema::options()
                .should_validate_formats(true)
                .should_ignore_unknown_formats(true);
            self.validators.insert(
                schema.to_owned(),
                options.build(&root).expect("the description is a schema"),
            );
        }
        let errors = self.validators[schema].iter_errors(&body);
        let mut problems: Vec<String> = errors
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        self.undeclared_properties(
            &json!({ "$ref": format!("#{schema}") }),
            &body,
            "",
            extras,
            &mut problems,
        );
        problems
    }

    /// The description allows any property anywhere, so a misspelled one has to be looked for.
    fn undeclared_properties(
        &self,
        schema: &Value,
        body: &Value,
        at: &str,
        extras: &[&str],
        problems: &mut Vec<String>,
    ) {
        match body {
            Value::Object(properties) => {
                let mut declared = Map::new();
                self.collect_properties(schema, &mut declared);
                if declared.is_empty() {
                    // A free form, such as what is inside an inner error.
                    return;
                }
                for (name, value) in properties.iter().filter(|(name, _)| !name.starts_with('@')) {
                    let at = format!("{at}/{name}");
                    match declared.get(name) {
                        Some(schema) => self.undeclared_properties(schema, value, &at, extras, problems),
                        None if extras.contains(&name.as_str()) => {}
                        None => problems.push(format!("{at} is not described")),
                    }
                }
            }
            Value::Array(items) => {
                let item = &self.resolved(schema)["items"];
                for (n, value) in items.iter().enumerate() {
                    self.undeclared_properties(item, value, &format!("{at}/{n}"), extras, problems);
                }
            }
            _ => {}
        }
    }

    /// The properties of a type and of those it is made of.
    fn collect_properties(&self, schema: &Value, into: &mut Map<String, Value>) {
        let schema = self.resolved(schema);
        into.extend(schema["properties"].as_object().cloned().unwrap_or_default());
        for part in ["allOf", "anyOf"]
            .iter()
            .filter_map(|key| schema[*key].as_array())
            .flatten()
        {
            self.collect_properties(part, into);
        }
    }

    fn resolved<'a>(&'a self, mut schema: &'a Value) -> &'a Value {
        while let Some(reference) = schema["$ref"].as_str() {
            schema = self
                .document
                .pointer(reference.trim_start_matches('#'))
                .expect("a reference leads somewhere");
        }
        schema
    }
}

/// `OpenAPI` 3.0 writes `nullable: true` where JSON Schema has `null` among the types and members.
fn as_json_schema(value: &mut Value) {
    match value {
        Value::Object(object) => {
            if object.remove("nullable") == Some(Value::Bool(true)) {
                if let Some(kind) = object.get("type").cloned() {
                    object.insert("type".to_owned(), json!([kind, "null"]));
                }
                if let Some(Value::Array(members)) = object.get_mut("enum") {
                    members.push(Value::Null);
                }
            }
            object.values_mut().for_each(as_json_schema);
        }
        Value::Array(items) => items.iter_mut().for_each(as_json_schema),
        _ => {}
    }
}

#[tokio::test]
async fn the_demo_keeps_to_the_description() {
    let demo = Demo::start().await;
    let me = demo.id_of("ana.ferreira@larkfield-demo.example").await;
    for version in ["v1.0", "beta"] {
        for root in [format!("/{version}/me"), format!("/{version}/users/{me}")] {
            drive_meetings(&demo, &root).await;
        }
        for path in [
            "/me",
            "/users",
            "/me/people",
            "/me/joinedTeams",
            "/users/nobody",
            "/teams/nothing/channels",
        ] {
            send(demo.call("GET", &format!("/{version}{path}"))).await;
        }
        send(demo.call("GET", &format!("/{version}/users/{me}?$select=id,department,userType"))).await;
        for search in [
            "$search=%22displayName:ma%22&$top=5",
            "$filter=startswith(displayName,'A')",
        ] {
            let request = demo.call("GET", &format!("/{version}/users?{search}"));
            send(request.header("consistencylevel", "eventual")).await;
        }
        send(demo.call("GET", &format!("/{version}/me/people?$search=ma&$top=5"))).await;
        let teams = send(demo.call("GET", &format!("/{version}/me/joinedTeams")))
            .await
            .json();
        for team in teams["value"].as_array().expect("a collection") {
            let path = format!("/{version}/teams/{}/channels", team["id"].as_str().expect("an ID"));
            send(demo.call("GET", &path).header("prefer", "include-unknown-enum-members")).await;
        }
        drive_events(&demo, &format!("/{version}/me/events")).await;
        send(demo.bare("GET", &format!("/{version}/me"))).await;
        send(demo.call("GET", &format!("/{version}/nothing"))).await;
        send(demo.call("DELETE", &format!("/{version}/me"))).await;
    }
    let exchanges = demo.server.exchanges();
    assert!(exchanges.len() > 80, "{} exchanges", exchanges.len());
    check_exchanges(&exchanges);
}

async fn drive_events(demo: &Demo, path: &str) {
    let mut event = json!({
        "subject": "Contract",
        "body": { "contentType": "html", "content": "<p>Join</p>" },
        "start": { "dateTime": "2030-02-06T13:00:00", "timeZone": "UTC" },
        "end": { "dateTime": "2030-02-06T13:30:00", "timeZone": "UTC" },
        "location": { "displayName": "https://t.example/x" },
        "attendees": [{ "emailAddress": { "address": "a@x.example", "name": "A" }, "type": "required" }],
        "isOnlineMeeting": false,
        "transactionId": path,
    });
    for _ in 0..2 {
        assert_eq!(send(demo.call("POST", path).json(&event)).await.status, 201);
    }
    event["subject"] = "Other".into();
    send(demo.call("POST", path).json(&event)).await.error(409);
    event["end"] = json!({ "dateTime": "2030-02-05T13:30:00", "timeZone": "UTC" });
    send(demo.call("POST", path).json(&event)).await.error(400);
}

async fn drive_meetings(demo: &Demo, root: &str) {
    let meetings = format!("{root}/onlineMeetings");
    let create = format!("{meetings}/createOrGet");
    let attendees = json!([
        { "identity": { "user": { "id": "1f35f2e6-9cab-44ad-8d5a-b74c14720000" } }, "role": "presenter", "upn": "a@x.example" },
        { "upn": "b@x.example", "role": "coorganizer" },
    ]);
    let mut body = json!({
        "externalId": root,
        "subject": "Contract",
        "startDateTime": "2030-02-06T01:49:21.3524945+00:00",
        "endDateTime": "2030-02-06T02:19:21.3524945+00:00",
        "participants": { "attendees": attendees },
    });
    if root.starts_with("/beta") {
        body["chatInfo"] = json!({ "threadId": "19:abc@thread.tacv2" });
    }
    send(demo.call("POST", &create).json(&body)).await;
    let got = send(demo.call("POST", &create).json(&body)).await;
    assert_eq!(got.status, 200);
    send(
        demo.call("POST", &create)
            .json(&json!({ "externalId": format!("{root} bare") })),
    )
    .await;
    send(demo.call("POST", &create).json(&json!({ "subject": "none" }))).await;
    let meeting = got.json();
    let one = format!("{meetings}/{}", encoded(meeting["id"].as_str().expect("an ID")));
    let patch = json!({
        "subject": "Changed",
        "allowedPresenters": "roleIsPresenter",
        "lobbyBypassSettings": { "scope": "invited" },
        "participants": { "attendees": attendees },
    });
    for prefer in ["include-unknown-enum-members", "x"] {
        send(demo.call("PATCH", &one).header("prefer", prefer).json(&patch)).await;
        send(demo.call("GET", &one).header("prefer", prefer)).await;
    }
    let link = meeting["joinWebUrl"].as_str().expect("a link");
    send(demo.call(
        "GET",
        &with_query(&meetings, &[("$filter", &format!("JoinWebUrl eq '{link}'"))]),
    ))
    .await;
    send(demo.call("GET", &meetings)).await;
    for _ in 0..2 {
        send(demo.call("DELETE", &one)).await;
    }
}

#[tokio::test]
async fn what_does_not_fit_is_found() {
    let demo = Demo::start().await;
    demo.meeting(
        &json!({ "externalId": "a", "subject": "x", "participants": { "attendees": [{ "upn": "a@x.example" }] } }),
    )
    .await;
    let exchange = demo.server.exchanges().remove(0);
    let Some(none) = problems(std::slice::from_ref(&exchange)) else {
        return check_exchanges(&[]);
    };
    assert_eq!(none, Vec::<String>::new());
    let check = |change: &dyn Fn(&mut Exchange), expected: &str| {
        let mut changed = exchange.clone();
        change(&mut changed);
        let problems = problems(&[changed]).expect("the description is there");
        assert!(
            problems.iter().any(|problem| problem.contains(expected)),
            "{expected}: {problems:?}"
        );
    };
    check(
        &|e| e.response_body = e.response_body.replace(r#""subject":"x""#, r#""subject":42"#),
        "/subject",
    );
    check(
        &|e| e.response_body = e.response_body.replace(r#""scheduled""#, r#""someday""#),
        "/meetingType",
    );
    check(
        &|e| e.response_body = e.response_body.replace("creationDateTime", "createdDateTime"),
        "/createdDateTime is not",
    );
    check(
        &|e| e.request_body = e.request_body.replace("externalId", "externalID"),
        "externalId",
    );
    check(
        &|e| e.request_body = e.request_body.replace("upn", "mail"),
        "/participants/attendees/0/mail is not",
    );
    check(
        &|e| e.request_body = r#"{"externalId":"a","startDateTime":"tomorrow"}"#.to_owned(),
        "/startDateTime",
    );
    check(&|e| e.path += "?$expand=x", "$expand");
    check(
        &|e| e.path = "/v1.0/me/onlineMeeting/createOrGet".to_owned(),
        "no such operation",
    );
    check(&|e| e.status = Some(404), "error");
}
