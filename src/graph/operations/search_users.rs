//! `GET /users?$search=…`
//!
//! <https://learn.microsoft.com/graph/api/user-list>,
//! <https://learn.microsoft.com/graph/search-query-parameter#using-search-on-directory-object-collections>

use reqwest::Method;

use super::{Listed, encoded, search_text};
use crate::{
    graph::{AccessToken, ApiVersion, Client, GraphError, Watch, client::Call, wire},
    meeting::KnownPerson,
};

/// What is looked at. Words of the display name are found by their beginnings, the others begin with the text.
const SEARCHED: [&str; 3] = ["displayName", "mail", "userPrincipalName"];

impl Client {
    /// Finds users by the beginnings of the words of their name or by the beginning of their address, at most `limit`; nobody
    /// when there is no letter or digit in what was typed. Users who were changed just now may be missing.
    pub async fn search_users(
        &self,
        token: &AccessToken,
        typed: &str,
        limit: usize,
        watch: &dyn Watch,
    ) -> Result<Listed<KnownPerson>, GraphError> {
        let Some(search) = search(typed) else {
            return Ok(Listed::default());
        };
        let query = format!(
            "$search={}&$select={}&$top={limit}",
            encoded(&search),
            wire::USER_PROPERTIES
        );
        let call = Call::of_organization(Method::GET, &["users"])
            .on(ApiVersion::V1)
            .query(query)
            // Searching the directory is an advanced query, on every page of it
            // (<https://learn.microsoft.com/graph/aad-advanced-queries>).
            .header("consistencylevel", "eventual");
        self.list(token, &call, limit, wire::known_user, watch).await
    }
}

/// The clauses for what was typed, each in quotation marks with `"` and `\` escaped by `\`; `None` when there is nothing to
/// look for. `&` is a blank: it separates words anyway, and the service is known to misread it.
fn search(typed: &str) -> Option<String> {
    let text = search_text(&typed.replace('&', " "));
    if !text.contains(char::is_alphanumeric) {
        return None;
    }
    let text = text.replace('\\', "\\\\").replace('"', "\\\"");
    Some(SEARCHED.map(|property| format!("\"{property}:{text}\"")).join(" OR "))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What the service's own rules make of a search: property and text of each clause.
    fn understood(search: &str) -> Option<Vec<(String, String)>> {
        let mut rest = search.chars();
        let mut clauses = Vec::new();
        loop {
            if rest.next()? != '"' {
                return None;
            }
            let mut clause = String::new();
            loop {
                match rest.next()? {
                    '"' => break,
                    '\\' => clause.push(rest.next()?),
                    c => clause.push(c),
                }
            }
            let (property, text) = clause.split_once(':')?;
            clauses.push((property.to_owned(), text.to_owned()));
            match rest.as_str() {
                "" => return Some(clauses),
                more => rest = more.strip_prefix(" OR ")?.chars(),
            }
        }
    }

    #[test]
    fn clauses_are_as_documented() {
        let clauses = r#""displayName:wa" OR "mail:wa" OR "userPrincipalName:wa""#;
        assert_eq!(search(" wa\n").as_deref(), Some(clauses));
        for nothing in ["", " \t", "\"", "&", "\\\\", "…"] {
            assert_eq!(search(nothing), None, "{nothing:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_typed_gets_out_of_its_quotation_marks(typed in r#"(\PC|["\\&: ]| OR |\PC"){0,20}"#) {
            if let Some(search) = search(&typed) {
                let clauses = understood(&search).expect("clauses");
                let properties: Vec<_> = clauses.iter().map(|(property, _)| property.as_str()).collect();
                prop_assert_eq!(&properties[..], &SEARCHED[..]);
                let words: Vec<_> = typed.split(|c: char| c == '&' || c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
                for (_, text) in &clauses {
                    prop_assert_eq!(text, &words.join(" "));
                }
            }
        }

        #[test]
        fn anything_can_be_typed(typed in any::<String>()) {
            if let Some(search) = search(&typed) {
                prop_assert!(understood(&search).is_some_and(|clauses| clauses.len() == SEARCHED.len()));
                prop_assert!(search.chars().count() < 3 * 2 * super::super::SEARCH_CHARS + 100);
            }
        }
    }
}
