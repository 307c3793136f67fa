//! The languages that the window speaks.

use serde::Deserialize;

/// A language that the window speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Language {
    /// English.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Simplified Chinese.
    #[serde(rename = "zh-CN")]
    Chinese,
    /// German.
    #[serde(rename = "de")]
    German,
    /// French.
    #[serde(rename = "fr")]
    French,
    /// Spanish.
    #[serde(rename = "es")]
    Spanish,
    /// Japanese.
    #[serde(rename = "ja")]
    Japanese,
    /// English that is longer and has marks on its letters, for those who work on the program: one sees what does not fit, and
    /// what is written elsewhere than among the texts. It is not offered.
    #[serde(rename = "en-XA")]
    Pseudo,
}

impl Language {
    /// Every language that is offered, in the order they are.
    pub const ALL: [Self; 6] = [
        Self::English,
        Self::German,
        Self::Spanish,
        Self::French,
        Self::Japanese,
        Self::Chinese,
    ];

    /// Its tag as in BCP 47, which is the word in the file.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-CN",
            Self::German => "de",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::Japanese => "ja",
            Self::Pseudo => "en-XA",
        }
    }

    /// Its name in itself: whoever looks for it may read no other.
    pub fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Chinese => "简体中文",
            Self::German => "Deutsch",
            Self::French => "Français",
            Self::Spanish => "Español",
            Self::Japanese => "日本語",
            Self::Pseudo => "[Ēńĝĺīšĥ]",
        }
    }

    /// The one for a system with this locale, such as `de-AT` or `zh_CN.UTF-8`; English where there is none for it.
    /// Traditional Chinese is another script, so whoever reads that is asked rather than guessed.
    pub fn of_locale(locale: &str) -> Self {
        let mut parts = locale.split(['-', '_', '.', '@']);
        match parts.next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "zh" if parts.any(|part| ["hant", "tw", "hk", "mo"].contains(&part.to_ascii_lowercase().as_str())) => {
                Self::English
            }
            "zh" => Self::Chinese,
            "de" => Self::German,
            "fr" => Self::French,
            "es" => Self::Spanish,
            "ja" => Self::Japanese,
            _ => Self::English,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_has_its_language() {
        for (locale, language) in [
            ("en-GB", Language::English),
            ("de-AT", Language::German),
            ("zh_CN.UTF-8", Language::Chinese),
            ("zh-Hans-SG", Language::Chinese),
            ("zh-TW", Language::English),
            ("zh-Hant-HK", Language::English),
            ("fr", Language::French),
            ("es-419", Language::Spanish),
            ("ja-JP", Language::Japanese),
            ("pt-BR", Language::English),
            ("C", Language::English),
            ("", Language::English),
        ] {
            assert_eq!(Language::of_locale(locale), language, "{locale}");
        }
    }

    #[test]
    fn a_language_is_read_as_it_is_written() {
        for language in Language::ALL.into_iter().chain([Language::Pseudo]) {
            let read: Language = serde_json::from_value(language.code().into()).expect("a language");
            assert_eq!(read, language);
        }
    }
}
