//! What the columns of a sheet mean, and by which names they are known.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::meeting::when::folded;
use crate::meeting::{Field, OptionKind};

/// What a column of a sheet means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    /// The external ID.
    ExternalId,
    /// The subject.
    Subject,
    /// The start: date and time in one cell, or one of them.
    Start,
    /// The date of the start.
    StartDate,
    /// The time of day of the start.
    StartTime,
    /// The end, or a length.
    End,
    /// The date of the end.
    EndDate,
    /// The time of day of the end.
    EndTime,
    /// The length, as [`parse_length`](crate::meeting::parse_length) reads it; a number is minutes.
    Duration,
    /// The time zone.
    TimeZone,
    /// `earlier` or `later`: which instant is meant where a local time is not exactly one.
    ClockChange,
    /// Yes or no: neither time is sent.
    TeamsChoosesTimes,
    /// Who is asked to it, as a list.
    Attendees,
    /// Who is asked to it as a presenter, as a list.
    Presenters,
    /// Who is asked to it as a co-organizer, as a list.
    CoOrganizers,
    /// The channel's thread ID, or a link that holds it.
    Channel,
    /// A meeting option, in Graph's words or by yes and no.
    Option(OptionKind),
}

impl Column {
    /// Everything a column can mean, in the order of the form.
    pub fn every() -> Vec<Self> {
        let options = OptionKind::ALL.iter().copied().map(Self::Option);
        NAMES.iter().map(|(column, _)| *column).chain(options).collect()
    }

    /// Its name, as in the JSON of the commands.
    pub fn name(self) -> &'static str {
        match self {
            Self::Option(option) => option.name(),
            column => NAMES
                .iter()
                .find(|(known, _)| *known == column)
                .map_or("", |(_, names)| names[0]),
        }
    }

    /// What a column of this name means. Case, blanks, diacritics and punctuation do not count.
    pub fn named(name: &str) -> Option<Self> {
        BY_NAME.get(&plain(name)).copied()
    }

    /// The column of a part of the form.
    pub fn of_field(field: Field) -> Self {
        match field {
            Field::Subject => Self::Subject,
            Field::StartDate => Self::StartDate,
            Field::StartTime => Self::StartTime,
            Field::EndDate => Self::EndDate,
            Field::EndTime => Self::EndTime,
            Field::TimeZone => Self::TimeZone,
            Field::Attendee(_) => Self::Attendees,
            Field::ExternalId => Self::ExternalId,
            Field::Channel => Self::Channel,
        }
    }
}

/// The names of columns: first the one in JSON, then other English ones, then those in German, Spanish, French, Japanese and Chinese,
/// the labels of the form among them.
const NAMES: &[(Column, &[&str])] = &[
    (
        Column::ExternalId,
        &["external_id", "Externe ID", "ID externo", "ID externe", "外部ID"],
    ),
    (
        Column::Subject,
        &[
            "subject",
            "title",
            "topic",
            "Betreff",
            "Titel",
            "Thema",
            "Asunto",
            "Título",
            "Tema",
            "Objet",
            "Sujet",
            "Titre",
            "件名",
            "タイトル",
            "主题",
            "标题",
        ],
    ),
    (
        Column::Start,
        &[
            "start", "starts", "begin", "begins", "when", "Beginn", "Anfang", "Wann", "Inicio", "Comienzo", "Cuándo",
            "Début", "Quand", "開始", "开始",
        ],
    ),
    (
        Column::StartDate,
        &[
            "start_date",
            "date",
            "day",
            "Startdatum",
            "Datum",
            "Tag",
            "Fecha de inicio",
            "Fecha",
            "Día",
            "Date de début",
            "Jour",
            "開始日",
            "日付",
            "开始日期",
            "日期",
        ],
    ),
    (
        Column::StartTime,
        &[
            "start_time",
            "time",
            "Startzeit",
            "Uhrzeit",
            "Zeit",
            "Hora de inicio",
            "Hora",
            "Heure de début",
            "Heure",
            "開始時刻",
            "時刻",
            "开始时间",
            "时间",
        ],
    ),
    (Column::End, &["end", "ends", "Ende", "Fin", "Final", "終了", "结束"]),
    (
        Column::EndDate,
        &[
            "end_date",
            "Enddatum",
            "Fecha de fin",
            "Date de fin",
            "終了日",
            "结束日期",
        ],
    ),
    (
        Column::EndTime,
        &[
            "end_time",
            "Endzeit",
            "Hora de fin",
            "Heure de fin",
            "終了時刻",
            "结束时间",
        ],
    ),
    (
        Column::Duration,
        &[
            "duration",
            "length",
            "minutes",
            "Dauer",
            "Länge",
            "Minuten",
            "Duración",
            "Minutos",
            "Durée",
            "所要時間",
            "持续时间",
            "时长",
        ],
    ),
    (
        Column::TimeZone,
        &[
            "zone",
            "time_zone",
            "Zeitzone",
            "Zona horaria",
            "Fuseau horaire",
            "タイムゾーン",
            "时区",
        ],
    ),
    (Column::ClockChange, &["clock_change"]),
    (Column::TeamsChoosesTimes, &["teams_chooses_times"]),
    (
        Column::Attendees,
        &[
            "attendees",
            "attendee",
            "participants",
            "participant",
            "required_attendees",
            "Teilnehmer",
            "Teilnehmende",
            "Asistentes",
            "Asistente",
            "Participantes",
            "出席者",
            "与会者",
        ],
    ),
    (
        Column::Presenters,
        &[
            "presenters",
            "presenter",
            "Referenten",
            "Referent",
            "Moderadores",
            "Moderador",
            "Présentateurs",
            "Présentateur",
            "発表者",
            "演示者",
        ],
    ),
    (
        Column::CoOrganizers,
        &[
            "co_organizers",
            "co_organizer",
            "co-organisers",
            "Mitorganisatoren",
            "Mitorganisator",
            "Coorganizadores",
            "Coorganizador",
            "Co-organisateurs",
            "Co-organisateur",
            "共同開催者",
            "共同组织者",
        ],
    ),
    (Column::Channel, &["channel", "Kanal", "Canal", "チャネル", "频道"]),
];

static BY_NAME: LazyLock<HashMap<String, Column>> = LazyLock::new(|| {
    let named = NAMES
        .iter()
        .flat_map(|(column, names)| names.iter().map(|name| (*name, *column)));
    let options = OptionKind::ALL
        .iter()
        .map(|option| (option.name(), Column::Option(*option)));
    named
        .chain(options)
        .map(|(name, column)| (plain(name), column))
        .collect()
});

/// The letters and digits of the name, in small letters without diacritics.
fn plain(name: &str) -> String {
    folded(name).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_means_two_things() {
        let mut seen: HashMap<String, Column> = HashMap::new();
        for (column, names) in NAMES {
            for name in *names {
                let other = seen.insert(plain(name), *column);
                assert!(other.is_none_or(|other| other == *column), "{name}");
            }
        }
        for option in OptionKind::ALL {
            assert!(!seen.contains_key(&plain(option.name())), "{option:?}");
        }
        assert!(seen.keys().all(|name| !name.is_empty()));
    }

    #[test]
    fn every_column_is_known_by_its_own_name() {
        for column in Column::every() {
            assert_eq!(Column::named(column.name()), Some(column));
        }
    }
}
