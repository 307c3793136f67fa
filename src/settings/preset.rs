//! Presets in the file.

use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value as Json};
use toml_edit::{Array, DocumentMut, InlineTable, Table, Value, value};

use crate::meeting::{DraftAttendee, IdTemplate, MeetingOptions, Preset, Role};

/// A preset as it stands in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: String,
    subject: Option<String>,
    /// In minutes.
    duration: Option<i64>,
    #[serde(default)]
    attendees: Vec<Person>,
    #[serde(default)]
    options: Map<String, Json>,
    external_id: Option<String>,
    invitation_template: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    #[serde(default)]
    address: String,
    #[serde(default)]
    user_id: String,
    #[serde(default)]
    name: String,
    role: Option<Role>,
}

#[derive(Deserialize)]
#[serde(try_from = "Entry")]
struct Checked(Preset);

impl TryFrom<Entry> for Checked {
    type Error = String;

    fn try_from(entry: Entry) -> Result<Self, String> {
        let Entry {
            name,
            subject,
            duration,
            attendees,
            options,
            external_id,
            invitation_template,
        } = entry;
        if name.trim().is_empty() {
            return Err("a preset needs a name".to_owned());
        }
        let of = |what: String| format!("preset “{name}”: {what}");
        let duration = duration.map(TryInto::try_into).transpose().map_err(of)?;
        let external_id = external_id.map(|text| IdTemplate::parse(&text)).transpose();
        let external_id = external_id.map_err(|problem| of(format!("external_id is no template: {problem}")))?;
        if attendees
            .iter()
            .any(|person| person.address.trim().is_empty() && person.user_id.trim().is_empty())
        {
            return Err(of("an attendee needs an address or a user_id".to_owned()));
        }
        let attendees = attendees.into_iter().map(|person| DraftAttendee {
            name: person.name,
            address: person.address,
            user_id: person.user_id,
            role: person.role,
            ..DraftAttendee::default()
        });
        Ok(Self(Preset {
            subject,
            duration,
            attendees: attendees.collect(),
            options: read_options(options).map_err(of)?,
            external_id,
            invitation_template,
            name,
        }))
    }
}

/// The options, none of which may be unknown: what is passed over would be lost when the preset is written.
fn read_options(options: Map<String, Json>) -> Result<MeetingOptions, String> {
    let mut all = Vec::new();
    for (key, option) in options {
        let told = format!("options has {key} = {option}, which is not known");
        let one = Json::Object(Map::from_iter([(key, option)]));
        let one: MeetingOptions = serde_json::from_value(one).map_err(|error| error.to_string())?;
        if one.is_empty() {
            return Err(told);
        }
        all.extend(one.chosen().collect::<Vec<_>>());
    }
    Ok(all.into_iter().collect())
}

pub(super) fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Preset>, D::Error> {
    let checked = Vec::<Checked>::deserialize(deserializer)?;
    Ok(checked.into_iter().map(|Checked(preset)| preset).collect())
}

/// Writes a preset into its table. What is the same as before stays as it stands there, comments and all.
pub(super) fn write(preset: &Preset, table: &mut Table) {
    let Preset {
        name,
        subject,
        duration,
        attendees,
        options,
        external_id,
        invitation_template,
    } = preset;
    let entries = [
        ("name", Some(name.into())),
        ("subject", subject.as_ref().map(Value::from)),
        (
            "duration",
            duration.map(|duration| i64::from(duration.minutes()).into()),
        ),
        (
            "attendees",
            (!attendees.is_empty()).then(|| write_people(attendees).into()),
        ),
        ("options", (!options.is_empty()).then(|| write_options(options).into())),
        (
            "external_id",
            external_id.as_ref().map(|template| template.as_str().into()),
        ),
        ("invitation_template", invitation_template.as_ref().map(Value::from)),
    ];
    let before = toml::from_str(&DocumentMut::from(table.clone()).to_string());
    let before = before.ok().map(|Checked(preset)| preset);
    for (key, entry) in entries {
        let stays = before.as_ref().is_some_and(|before| is_same(key, before, preset));
        match entry {
            _ if stays => {}
            Some(entry) => table[key] = value(entry),
            None => {
                table.remove(key);
            }
        }
    }
}

fn is_same(key: &str, a: &Preset, b: &Preset) -> bool {
    match key {
        "name" => a.name == b.name,
        "subject" => a.subject == b.subject,
        "duration" => a.duration == b.duration,
        "attendees" => a.attendees == b.attendees,
        "options" => a.options == b.options,
        "external_id" => a.external_id == b.external_id,
        _ => a.invitation_template == b.invitation_template,
    }
}

/// One person a line.
fn write_people(attendees: &[DraftAttendee]) -> Array {
    let mut people = Array::new();
    for attendee in attendees {
        let mut person = InlineTable::new();
        for (key, text) in [
            ("address", &attendee.address),
            ("user_id", &attendee.user_id),
            ("name", &attendee.name),
        ] {
            if !text.is_empty() {
                person.insert(key, text.into());
            }
        }
        if let Some(role) = attendee.role {
            person.insert("role", role.as_str().into());
        }
        let mut person = Value::from(person);
        person.decor_mut().set_prefix("\n    ");
        people.push_formatted(person);
    }
    people.set_trailing_comma(true);
    people.set_trailing("\n");
    people
}

fn write_options(options: &MeetingOptions) -> InlineTable {
    let mut table = InlineTable::new();
    if let Ok(Json::Object(options)) = serde_json::to_value(options) {
        for (key, option) in options {
            match option {
                Json::Bool(is_on) => table.insert(&key, is_on.into()),
                Json::String(word) => table.insert(&key, word.into()),
                // Options are nothing else.
                _ => None,
            };
        }
    }
    table
}
