//! The words of each language, in `assets/texts/`, and how a sentence is found in them.
//!
//! A sentence belongs to the thread that says it, as the form of the time of day does: the window speaks the person's
//! language, and everything else speaks English.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::Entry;

use crate::settings::Language;

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(Language::English) };
}

/// From now on this thread speaks this language.
pub fn speak(language: Language) {
    SPOKEN.set(language);
}

/// Says something in another language.
pub fn speaking<T>(language: Language, say: impl FnOnce() -> T) -> T {
    let before = SPOKEN.replace(language);
    let said = say();
    SPOKEN.set(before);
    said
}

/// Declares the sentences of a room: `name;` for one without gaps, `name(what: Type);` for one whose gaps are filled. Their
/// words stand under the same names in `assets/texts/`.
macro_rules! texts {
    ($($(#[$meta:meta])* $vis:vis $id:ident $(($($gap:ident: $kind:ty),+ $(,)?))?;)+) => {
        $($crate::texts::catalog::texts!(@one $(#[$meta])* $vis $id $(($($gap: $kind),+))?);)+
    };
    (@one $(#[$meta:meta])* $vis:vis $id:ident) => {
        $(#[$meta])*
        $vis fn $id() -> &'static str {
            $crate::texts::catalog::plain(stringify!($id))
        }
    };
    (@one $(#[$meta:meta])* $vis:vis $id:ident($($gap:ident: $kind:ty),+)) => {
        $(#[$meta])*
        $vis fn $id($($gap: $kind),+) -> String {
            let mut gaps = fluent_bundle::FluentArgs::new();
            $(gaps.set(stringify!($gap), $gap);)+
            $crate::texts::catalog::filled(stringify!($id), &gaps)
        }
    };
}
pub(super) use texts;

/// A sentence without gaps.
pub(super) fn plain(id: &'static str) -> &'static str {
    let find = |language| catalog(language).plain.get(id);
    find(SPOKEN.get())
        .or_else(|| find(Language::English))
        .map_or(id, String::as_str)
}

/// A sentence with its gaps filled.
pub(super) fn filled(id: &'static str, gaps: &FluentArgs) -> String {
    let find = |language| catalog(language).filled(id, gaps);
    find(SPOKEN.get())
        .or_else(|| find(Language::English))
        .unwrap_or_else(|| id.to_owned())
}

/// The languages there are, with the one that is made of English.
const LANGUAGES: usize = Language::Pseudo as usize + 1;

struct Catalog {
    bundle: FluentBundle<FluentResource>,
    /// Every sentence without gaps.
    plain: HashMap<String, String>,
}

impl Catalog {
    fn of(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.code().parse().unwrap_or_default()]);
        // The marks would be in what is copied, and what comes from elsewhere has passed `visible`.
        bundle.set_use_isolating(false);
        if language == Language::Pseudo {
            bundle.set_transform(Some(stretched));
        }
        let mut ids = Vec::new();
        for (_, text) in files(language) {
            // What can't be read is missing, and a test says so.
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            ids.extend(resource.entries().filter_map(|entry| match entry {
                Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
            bundle.add_resource_overriding(resource);
        }
        let mut catalog = Self {
            bundle,
            plain: HashMap::new(),
        };
        let plain = ids.into_iter().filter_map(|id| {
            let text = catalog.filled(&id, &FluentArgs::new())?;
            Some((id, text))
        });
        catalog.plain = plain.collect();
        catalog
    }

    fn filled(&self, id: &str, gaps: &FluentArgs) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(gaps), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }
}

fn catalog(language: Language) -> &'static Catalog {
    static CATALOGS: [OnceLock<Catalog>; LANGUAGES] = [const { OnceLock::new() }; LANGUAGES];
    CATALOGS[language as usize].get_or_init(|| Catalog::of(language))
}

/// The files of a language: their names and what is in them.
fn files(language: Language) -> &'static [(&'static str, &'static str)] {
    macro_rules! files {
        ($code:literal) => {
            files!($code: "calendar_event", "channels", "clock", "crash", "differences", "failures", "invitation", "ledger", "links", "many", "meeting_list", "meetings", "notices", "options",
                "people", "presets", "problems", "receiver", "registration", "result_actions", "settings", "shell", "sign_in",
                "sign_in_problems", "unfinished", "when")
        };
        ($code:literal: $($name:literal),+) => {
            &[$(($name, include_str!(concat!("../../assets/texts/", $code, "/", $name, ".ftl")))),+]
        };
    }
    match language {
        Language::English | Language::Pseudo => files!("en"),
        Language::German => files!("de"),
        Language::French => files!("fr"),
        Language::Japanese => files!("ja"),
        Language::Spanish => files!("es"),
        Language::Chinese => files!("zh-CN"),
    }
}

/// English as [`Language::Pseudo`] has it: a third longer, and no letter without a mark that can have one.
fn stretched(text: &str) -> Cow<'_, str> {
    let mut stretched = String::with_capacity(2 * text.len());
    for letter in text.chars() {
        let marked = match letter {
            'a' => "áá",
            'e' => "éé",
            'i' => "íí",
            'o' => "óó",
            'u' => "úú",
            'A' => "Á",
            'E' => "É",
            'I' => "Í",
            'O' => "Ó",
            'U' => "Ú",
            'c' => "ç",
            'n' => "ñ",
            's' => "š",
            'y' => "ý",
            'z' => "ž",
            _ => {
                stretched.push(letter);
                continue;
            }
        };
        stretched.push_str(marked);
    }
    stretched.into()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

    use super::*;

    /// The sentences of a language with the gaps that each has.
    type Sentences = BTreeMap<String, BTreeSet<String>>;

    fn sentences(language: Language) -> Sentences {
        let mut sentences = Sentences::new();
        // The rooms share one list of names.
        let mut seen = BTreeSet::new();
        for (file, text) in files(language) {
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) => resource,
                Err((_, errors)) => panic!("{}/{file}.ftl: {errors:?}", language.code()),
            };
            for entry in resource.entries() {
                match entry {
                    Entry::Message(message) => {
                        let mut gaps = BTreeSet::new();
                        gaps_of_pattern(message.value.as_ref().expect("a sentence"), &mut gaps);
                        let id = message.id.name;
                        assert!(seen.insert(id.to_owned()), "{id} stands twice");
                        sentences.insert(format!("{file}/{id}"), gaps);
                    }
                    Entry::Junk { content } => panic!("{}/{file}.ftl: {content}", language.code()),
                    _ => {}
                }
            }
        }
        sentences
    }

    fn gaps_of_pattern(pattern: &Pattern<&str>, gaps: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { .. } => {}
                PatternElement::Placeable {
                    expression: Expression::Inline(inline),
                } => gaps_of_inline(inline, gaps),
                PatternElement::Placeable {
                    expression: Expression::Select { selector, variants },
                } => {
                    gaps_of_inline(selector, gaps);
                    for variant in variants {
                        gaps_of_pattern(&variant.value, gaps);
                    }
                }
            }
        }
    }

    fn gaps_of_inline(inline: &InlineExpression<&str>, gaps: &mut BTreeSet<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                gaps.insert(id.name.to_owned());
            }
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            other => panic!("the texts have no {other:?}"),
        }
    }

    /// The sentences that the program says, as they are declared.
    fn declared() -> Sentences {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/texts");
        let mut declared = Sentences::new();
        for entry in std::fs::read_dir(folder).expect("the sources") {
            let path = entry.expect("a source").path();
            let source = std::fs::read_to_string(&path).expect("text");
            let file = match path.file_stem().and_then(|stem| stem.to_str()) {
                Some("catalog") | None => continue,
                Some("mod") => "shell",
                Some(file) => file,
            };
            for block in source.split("\ntexts! {\n").skip(1) {
                let block = block.split("\n}").next().expect("a block has an end");
                let lines = block.lines().map(str::trim);
                let code: String = lines.filter(|line| !line.starts_with("//")).collect();
                for declaration in code.split(';').filter(|declaration| !declaration.is_empty()) {
                    let (head, gaps) = declaration.split_once('(').unwrap_or((declaration, ""));
                    let id = head.rsplit(' ').next().expect("a name");
                    let gaps = gaps.trim_end_matches(')').split(',');
                    let gaps = gaps.filter_map(|gap| Some(gap.split_once(':')?.0.trim().to_owned()));
                    declared.insert(format!("{file}/{id}"), gaps.collect());
                }
            }
        }
        declared
    }

    #[test]
    fn every_language_has_every_sentence_with_its_gaps_and_no_other() {
        let declared = declared();
        assert!(declared.len() > 300, "{}", declared.len());
        for language in Language::ALL {
            let sentences = sentences(language);
            let missing: Vec<_> = declared.keys().filter(|id| !sentences.contains_key(*id)).collect();
            assert!(missing.is_empty(), "{} lacks {missing:?}", language.code());
            let unused: Vec<_> = sentences.keys().filter(|id| !declared.contains_key(*id)).collect();
            assert!(unused.is_empty(), "{}: nobody says {unused:?}", language.code());
            for (id, gaps) in &sentences {
                assert_eq!(gaps, &declared[id], "{}: the gaps of {id}", language.code());
            }
        }
    }

    #[test]
    fn a_thread_speaks_the_language_that_it_was_told() {
        assert_eq!(plain("try_again"), "Try again");
        speak(Language::Pseudo);
        assert_eq!(plain("try_again"), "Trý áágááííñ");
        let other = std::thread::spawn(|| plain("try_again")).join().expect("a sentence");
        assert_eq!(other, "Try again");
    }
}
