//! The parameters of a request.

use axum::http::Method;

use super::{super::call::Call, error::OAuthError};

/// Names and values, each name once.
pub(super) struct Params(Vec<(String, String)>);

impl Params {
    /// Of the query of a GET, of the form of a POST. A body that is no form has none.
    pub fn of(call: &Call) -> Result<Self, OAuthError> {
        let pairs: Vec<(String, String)> = if call.method != Method::POST {
            call.query().to_vec()
        } else if call.has_form() {
            url::form_urlencoded::parse(&call.body).into_owned().collect()
        } else {
            Vec::new()
        };
        let is_repeated = |place: usize| pairs[..place].iter().any(|(name, _)| *name == pairs[place].0);
        if let Some(place) = (0..pairs.len()).find(|place| is_repeated(*place)) {
            let message = format!(
                "The request is not properly formatted. The parameter '{}' is duplicated.",
                pairs[place].0
            );
            return Err(OAuthError::invalid_request(9_000_411, message));
        }
        Ok(Self(pairs))
    }

    pub fn from_pairs(pairs: &[(&str, &str)]) -> Self {
        Self(
            pairs
                .iter()
                .map(|(name, value)| ((*name).into(), (*value).into()))
                .collect(),
        )
    }

    /// A value; an empty one is none.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    /// A value that has to be there.
    pub fn require(&self, name: &str) -> Result<&str, OAuthError> {
        self.get(name).ok_or_else(|| OAuthError::missing(name))
    }
}
