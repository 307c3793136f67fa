//! The options of a meeting by name and word, as arguments and in JSON: the table is `meeting::MeetingOptions` alone.

use std::sync::LazyLock;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Args, Command, FromArgMatches};
use serde::de::{Deserialize, Deserializer, Error as _};
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use crate::meeting::{MeetingOption, MeetingOptions};

/// An option: its name in JSON, its argument, and every value with its word.
struct Named {
    name: String,
    argument: String,
    values: Vec<(String, MeetingOption)>,
}

static TABLE: LazyLock<Vec<Named>> = LazyLock::new(|| {
    let mut table: Vec<Named> = Vec::new();
    for option in MeetingOption::every() {
        let (name, value) = named(option);
        let word = word(&value);
        match table.last_mut().filter(|last| last.name == name) {
            Some(last) => last.values.push((word, option)),
            None => table.push(Named {
                argument: name.replace('_', "-"),
                name,
                values: vec![(word, option)],
            }),
        }
    }
    table
});

/// The option's name in JSON, and its value there.
pub fn named(option: MeetingOption) -> (String, Value) {
    let options: MeetingOptions = [option].into_iter().collect();
    let Ok(Value::Object(object)) = serde_json::to_value(options) else {
        unreachable!("options are an object");
    };
    object.into_iter().next().expect("one option is chosen")
}

/// A value as an argument has it.
pub fn word(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Options as arguments and as a JSON object: what is not chosen is absent, and what is not known is refused.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Options(pub MeetingOptions);

impl Args for Options {
    fn augment_args(command: Command) -> Command {
        TABLE.iter().fold(command, |command, option| {
            let words = option.values.iter().map(|(word, _)| word.as_str());
            command.arg(
                Arg::new(option.name.as_str())
                    .long(option.argument.as_str())
                    .value_name("VALUE")
                    .value_parser(PossibleValuesParser::new(words))
                    .help(help(option.values[0].1))
                    .help_heading("Meeting options"),
            )
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Options {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut options = Self::default();
        options.update_from_arg_matches(matches)?;
        Ok(options)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        for option in TABLE.iter() {
            let given = matches.get_one::<String>(&option.name);
            let chosen = given.and_then(|given| option.values.iter().find(|(word, _)| word == given));
            if let Some((_, chosen)) = chosen {
                self.0.set(*chosen);
            }
        }
        Ok(())
    }
}

impl Serialize for Options {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Options {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut options = MeetingOptions::default();
        for (name, value) in Map::deserialize(deserializer)? {
            let Some(option) = TABLE.iter().find(|option| option.name == name) else {
                let names: Vec<_> = TABLE.iter().map(|option| option.name.as_str()).collect();
                return Err(D::Error::custom(format!(
                    "unknown option `{name}`, expected one of {}",
                    names.join(", ")
                )));
            };
            if value.is_null() {
                continue;
            }
            let Some((_, chosen)) = option.values.iter().find(|(_, chosen)| named(*chosen).1 == value) else {
                let words: Vec<_> = option
                    .values
                    .iter()
                    .map(|(_, chosen)| named(*chosen).1.to_string())
                    .collect();
                return Err(D::Error::custom(format!(
                    "`{name}` can’t be {value}, expected one of {}",
                    words.join(", ")
                )));
            };
            options.set(*chosen);
        }
        Ok(Self(options))
    }
}

fn help(option: MeetingOption) -> &'static str {
    match option {
        MeetingOption::AllowedPresenters(_) => "Who may present",
        MeetingOption::LobbyBypass(_) => "Who gets in without waiting in the lobby",
        MeetingOption::DialInBypassesLobby(_) => "Whether callers get in without waiting in the lobby",
        MeetingOption::LobbyAdmitters(_) => "Who lets people in from the lobby",
        MeetingOption::EntryExitAnnounced(_) => "Whether it is announced when callers come and go",
        MeetingOption::Chat(_) => "When there is a chat",
        MeetingOption::Reactions(_) => "Whether people can react with pictures",
        MeetingOption::AttendeeCamera(_) => "Whether attendees can turn on their camera",
        MeetingOption::AttendeeMicrophone(_) => "Whether attendees can turn on their microphone",
        MeetingOption::Recording(_) => "Whether the meeting may be recorded",
        MeetingOption::Transcription(_) => "Whether the meeting may be transcribed",
        MeetingOption::RecordAutomatically(_) => "Whether recording begins by itself",
        MeetingOption::BreakoutRooms(_) => "Whether there can be breakout rooms",
        MeetingOption::LiveShare(_) => "Whether apps can be shared live",
        MeetingOption::PowerPointSharing(_) => "Whether slides can be presented from PowerPoint itself",
        MeetingOption::Whiteboard(_) => "Whether there is a whiteboard",
        MeetingOption::CopyingAndSharing(_) => "Whether what is shown can be copied and passed on",
        MeetingOption::WatermarkOnContent(_) => "Whether there is a watermark on shared content",
        MeetingOption::WatermarkOnVideo(_) => "Whether there is a watermark on everyone’s video",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_option_is_an_argument_and_comes_back_from_json() {
        assert_eq!(TABLE.len(), 19);
        for option in MeetingOption::every() {
            let (name, value) = named(option);
            let argument = format!("--{}={}", name.replace('_', "-"), word(&value));
            let command = Options::augment_args(Command::new("x"));
            let matches = command.try_get_matches_from(["x", &argument]).expect("an argument");
            let chosen = Options([option].into_iter().collect());
            assert_eq!(
                Options::from_arg_matches(&matches).expect("options"),
                chosen,
                "{argument}"
            );
            let json = serde_json::to_string(&chosen).expect("JSON");
            assert_eq!(
                serde_json::from_str::<Options>(&json).expect("options"),
                chosen,
                "{json}"
            );
        }
    }

    #[test]
    fn what_is_not_known_is_refused_by_name() {
        for (json, said) in [
            (
                r#"{"allowed_presenter": "everyone"}"#,
                "unknown option `allowed_presenter`",
            ),
            (
                r#"{"allowed_presenters": "nobody"}"#,
                "`allowed_presenters` can’t be \"nobody\"",
            ),
            (
                r#"{"recording": "true"}"#,
                "`recording` can’t be \"true\", expected one of true, false",
            ),
        ] {
            let error = serde_json::from_str::<Options>(json).expect_err(json).to_string();
            assert!(error.contains(said), "{error}");
        }
        let nothing = serde_json::from_str::<Options>(r#"{"recording": null}"#).expect("options");
        assert_eq!(nothing, Options::default());
    }
}
