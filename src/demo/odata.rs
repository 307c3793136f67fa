//! The little of `OData` that the demo understands: filters, searches, selections and pages.
//!
//! <https://learn.microsoft.com/graph/query-parameters>

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Map, Value, json};

use super::{answer::Refusal, call::Call};

/// One condition of a filter.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Condition {
    /// `property eq 'value'`
    Equals { property: String, value: String },
    /// `startswith(property,'value')`
    StartsWith { property: String, value: String },
    /// `property/any(x:x eq 'value')`
    AnyEquals { property: String, value: String },
}

impl Condition {
    /// The property that it looks at.
    pub fn property(&self) -> &str {
        let (Self::Equals { property, .. } | Self::StartsWith { property, .. } | Self::AnyEquals { property, .. }) =
            self;
        property
    }

    /// Whether it is met by this value of the property; case does not matter.
    pub fn is_met_by(&self, have: &str) -> bool {
        let have = have.to_lowercase();
        match self {
            Self::Equals { value, .. } | Self::AnyEquals { value, .. } => have == value.to_lowercase(),
            Self::StartsWith { value, .. } => have.starts_with(&value.to_lowercase()),
        }
    }
}

/// Reads conditions joined by `or`. `None`: it is something else.
pub(super) fn parse_filter(text: &str) -> Option<Vec<Condition>> {
    let mut rest = text.trim();
    let mut conditions = Vec::new();
    loop {
        conditions.push(condition(&mut rest)?);
        if rest.is_empty() {
            return Some(conditions);
        }
        rest = rest.strip_prefix("or ")?.trim_start();
    }
}

fn condition(rest: &mut &str) -> Option<Condition> {
    let end = rest.find([' ', '('])?;
    let word = &rest[..end];
    let condition = if word.eq_ignore_ascii_case("startswith") {
        let (property, after) = rest[end..].strip_prefix('(')?.split_once(',')?;
        *rest = after.trim_start();
        let condition = Condition::StartsWith {
            property: property.trim().to_owned(),
            value: quoted(rest)?,
        };
        *rest = rest.strip_prefix(')')?;
        condition
    } else if let Some(property) = word.strip_suffix("/any") {
        let (each, after) = rest[end..].strip_prefix('(')?.split_once(':')?;
        *rest = after.trim_start().strip_prefix(each.trim())?.trim_start();
        *rest = rest.strip_prefix("eq ")?.trim_start();
        let property = property.to_owned();
        let condition = Condition::AnyEquals {
            property,
            value: quoted(rest)?,
        };
        *rest = rest.strip_prefix(')')?;
        condition
    } else {
        let property = word.to_owned();
        *rest = rest[end..].trim_start().strip_prefix("eq ")?.trim_start();
        Condition::Equals {
            property,
            value: quoted(rest)?,
        }
    };
    *rest = rest.trim_start();
    Some(condition)
}

/// A text between single quotes, in which two stand for one.
fn quoted(rest: &mut &str) -> Option<String> {
    let mut value = String::new();
    *rest = rest.strip_prefix('\'')?;
    loop {
        let (part, after) = rest.split_once('\'')?;
        value.push_str(part);
        *rest = after;
        match rest.strip_prefix('\'') {
            Some(after) => {
                value.push('\'');
                *rest = after;
            }
            None => return Some(value),
        }
    }
}

/// A directory search: alternatives (`OR`) of clauses (`AND`), each a property and the text it must begin a word with.
pub(super) type Search = Vec<Vec<(String, String)>>;

/// Reads `"displayName:wa" OR "mail:wa"`. `None`: it is something else.
pub(super) fn parse_search(text: &str) -> Option<Search> {
    let mut rest = text.trim();
    let mut alternatives = vec![Vec::new()];
    loop {
        let (clause, after) = clause(rest)?;
        let (property, value) = clause.split_once(':')?;
        alternatives
            .last_mut()?
            .push((property.to_owned(), value.to_lowercase()));
        rest = after.trim_start();
        if rest.is_empty() {
            return Some(alternatives);
        }
        if let Some(after) = rest.strip_prefix("AND ") {
            rest = after.trim_start();
        } else {
            rest = rest.strip_prefix("OR ")?.trim_start();
            alternatives.push(Vec::new());
        }
    }
}

/// The text in quotation marks that `rest` begins with, and what comes after it. A backslash stands before a quotation mark
/// or backslash in it.
fn clause(rest: &str) -> Option<(String, &str)> {
    let mut characters = rest.strip_prefix('"')?.chars();
    let mut clause = String::new();
    loop {
        match characters.next()? {
            '"' => return Some((clause, characters.as_str())),
            '\\' => clause.push(characters.next().filter(|c| matches!(c, '"' | '\\'))?),
            c => clause.push(c),
        }
    }
}

/// Whether each word of `wanted` (in small letters) begins a word of `text`.
pub(super) fn begins_words(text: &str, wanted: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let parts = text.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation());
        parts.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    let (have, wanted) = (words(text), words(wanted));
    !wanted.is_empty()
        && wanted
            .iter()
            .all(|wanted| have.iter().any(|word| word.starts_with(wanted)))
}

/// Keeps the properties that `$select` names (or `default` when it is absent) and those of `OData` itself.
pub(super) fn select(entity: Value, call: &Call, default: Option<&str>) -> Value {
    let (Value::Object(all), Some(wanted)) = (&entity, call.option("select").or(default)) else {
        return entity;
    };
    let wanted: Vec<&str> = wanted.split(',').map(str::trim).collect();
    let is_wanted = |name: &str| name.starts_with('@') || wanted.iter().any(|w| w.eq_ignore_ascii_case(name));
    let kept: Map<_, _> = all
        .iter()
        .filter(|(name, _)| is_wanted(name))
        .map(|(n, v)| (n.clone(), v.clone()))
        .collect();
    Value::Object(kept)
}

/// The page of `all` that the call asks for with `$top` and `$skiptoken`, as a collection.
///
/// `page_size` holds when there is no `$top`; no page is larger than `largest`.
pub(super) fn page(
    call: &Call,
    origin: &str,
    context: &str,
    all: Vec<Value>,
    page_size: usize,
    largest: usize,
) -> Result<Value, Refusal> {
    let size = match call.option("top") {
        None => page_size,
        Some(text) => match text.parse() {
            Ok(size) if (1..=largest).contains(&size) => size,
            _ => {
                return Err(Refusal::bad_request(format!(
                    "$top must be a number from 1 to {largest}."
                )));
            }
        },
    };
    let from = match call.option("skiptoken") {
        None => 0,
        Some(token) => {
            read_skip_token(token).ok_or_else(|| Refusal::bad_request("The skip token is not one of ours."))?
        }
    };
    let more = all.len() > from.saturating_add(size);
    let mut collection = Map::new();
    collection.insert("@odata.context".to_owned(), context.into());
    if more {
        let path = call.path_and_query.split('?').next().unwrap_or_default();
        let query = call.query_with_skip_token(&skip_token(from + size));
        collection.insert("@odata.nextLink".to_owned(), format!("{origin}{path}?{query}").into());
    }
    let rows: Vec<Value> = all.into_iter().skip(from).take(size).collect();
    collection.insert("value".to_owned(), json!(rows));
    Ok(Value::Object(collection))
}

/// Clients must not read anything into a skip token, so it does not look like a number.
fn skip_token(from: usize) -> String {
    URL_SAFE_NO_PAD.encode(format!("from {from}"))
}

fn read_skip_token(token: &str) -> Option<usize> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(token).ok()?).ok()?;
    text.strip_prefix("from ")?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_is_conditions_joined_by_or() {
        let equals = |property: &str, value: &str| Condition::Equals {
            property: property.into(),
            value: value.into(),
        };
        assert_eq!(
            parse_filter("mail eq 'o''neil@x.example' or startswith(displayName, 'Jo') or userPrincipalName eq ''"),
            Some(vec![
                equals("mail", "o'neil@x.example"),
                Condition::StartsWith {
                    property: "displayName".into(),
                    value: "Jo".into()
                },
                equals("userPrincipalName", ""),
            ])
        );
        let alias = Condition::AnyEquals {
            property: "proxyAddresses".into(),
            value: "smtp:o'neil@x.example".into(),
        };
        assert_eq!(
            parse_filter("proxyAddresses/any(p:p eq 'smtp:o''neil@x.example') or mail eq 'a'"),
            Some(vec![alias, equals("mail", "a")])
        );
        for wrong in [
            "",
            "mail",
            "mail eq",
            "mail eq x",
            "mail eq 'x",
            "mail ge 'x'",
            "mail eq 'x' and a eq 'b'",
            "mail eq 'x' or",
            "a/any(p:q eq 'x')",
            "a/any(p:p eq 'x'",
        ] {
            assert_eq!(parse_filter(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_search_is_quoted_clauses() {
        let clause = |p: &str, v: &str| (p.to_owned(), v.to_owned());
        assert_eq!(
            parse_search(r#""displayName:Wa" OR "mail:wa" AND "surname:x""#),
            Some(vec![
                vec![clause("displayName", "wa")],
                vec![clause("mail", "wa"), clause("surname", "x")]
            ])
        );
        assert_eq!(
            parse_search(r#""displayName:a\" OR \"mail:\\""#),
            Some(vec![vec![clause("displayName", r#"a" or "mail:\"#)]])
        );
        for wrong in [
            "",
            "wa",
            r#""wa""#,
            r#""displayName:wa" "mail:wa""#,
            r#""displayName:wa" OR"#,
            r#""displayName:wa\""#,
            r#""displayName:\wa""#,
            r#""displayName:wa"x""#,
        ] {
            assert_eq!(parse_search(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn words_are_found_by_their_beginning() {
        assert!(begins_words("Ana Maria Ferreira", "fer an"));
        assert!(begins_words("佐藤 花子", "花"));
        assert!(!begins_words("Ana Ferreira", "reira"));
        assert!(!begins_words("Ana Ferreira", " "));
    }
}
