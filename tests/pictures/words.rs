//! The window's words in the language it speaks, found by the English ones.

use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use fluent_syntax::ast::Entry;
use icu_normalizer::DecomposingNormalizerBorrowed;

/// A language of the pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    English,
    Chinese,
    /// English that is longer and has marks on its letters.
    Pseudo,
}

impl Language {
    pub const ALL: [Self; 3] = [Self::English, Self::Chinese, Self::Pseudo];

    /// Its word in the settings.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-CN",
            Self::Pseudo => "en-XA",
        }
    }

    /// An English name as the window says it in this language, as far as it is to be compared: see [`plain`].
    pub fn name(self, english: &str) -> String {
        let translated = match self {
            Self::Chinese => translated(english, self.code()),
            Self::English | Self::Pseudo => None,
        };
        plain(translated.as_deref().unwrap_or(english))
    }
}

/// A text without marks on letters and with no letter doubled: of English and of the language that is made of English it
/// is the same.
pub fn plain(text: &str) -> String {
    let mut plain: Vec<char> = Vec::with_capacity(text.len());
    for letter in DecomposingNormalizerBorrowed::new_nfd().normalize(text).chars() {
        let is_mark = ('\u{300}'..='\u{36f}').contains(&letter);
        if !is_mark && plain.last() != Some(&letter) {
            plain.push(letter);
        }
    }
    plain.into_iter().collect()
}

/// What stands under the same name in the files of that language; `None`: nothing does.
fn translated(english: &str, code: &str) -> Option<String> {
    let bundles = |code: &str| {
        let dir = Path::new("assets/texts").join(code);
        let mut bundle = FluentBundle::new(vec![code.parse().unwrap()]);
        let mut names = Vec::new();
        for file in std::fs::read_dir(dir).ok()? {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            let resource = FluentResource::try_new(text).unwrap();
            names.extend(resource.entries().filter_map(|entry| match entry {
                Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
            bundle.add_resource_overriding(resource);
        }
        Some((bundle, names))
    };
    let say = |bundle: &FluentBundle<FluentResource>, name: &str| {
        let pattern = bundle.get_message(name)?.value()?;
        let mut errors = Vec::new();
        let text = bundle
            .format_pattern(pattern, None::<&FluentArgs>, &mut errors)
            .into_owned();
        errors.is_empty().then_some(text)
    };
    let (in_english, names) = bundles("en")?;
    let (in_language, _) = bundles(code)?;
    let name = names
        .iter()
        .find(|name| say(&in_english, name).as_deref() == Some(english))?;
    say(&in_language, name)
}
