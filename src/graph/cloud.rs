//! Which Microsoft cloud is called, and which version of its Graph.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::GraphUrl;

/// A Microsoft cloud. Its Graph has a host of its own and takes no other cloud's tokens
/// (<https://learn.microsoft.com/graph/deployments>).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cloud {
    /// The worldwide cloud, GCC included.
    #[default]
    Global,
    /// US Government L4 (GCC High).
    UsGov,
    /// US Government L5 (Department of Defense).
    UsGovDod,
    /// China, run by 21Vianet.
    China,
    /// Anything else that speaks Graph, at an address of the person's own.
    Custom,
}

impl Cloud {
    /// Where its Graph is; `None` for a custom one, whose address only the person knows.
    #[expect(
        clippy::missing_panics_doc,
        reason = "the addresses are constants, and a test reads them all"
    )]
    pub fn graph_url(self) -> Option<GraphUrl> {
        (self != Self::Custom).then(|| GraphUrl::parse(self.resource()).expect("the table's addresses are addresses"))
    }

    /// Where people of this cloud sign in; `None` for a custom one
    /// (<https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud>).
    pub fn authority_url(self) -> Option<&'static str> {
        match self {
            Self::Global => Some("https://login.microsoftonline.com"),
            Self::UsGov | Self::UsGovDod => Some("https://login.microsoftonline.us"),
            Self::China => Some("https://login.chinacloudapi.cn"),
            Self::Custom => None,
        }
    }

    /// What the names of its Graph's permissions begin with when a token is asked for, without a slash at its end. A
    /// custom one is taken to know them by the names of the worldwide cloud.
    pub fn resource(self) -> &'static str {
        match self {
            Self::Global | Self::Custom => "https://graph.microsoft.com",
            Self::UsGov => "https://graph.microsoft.us",
            Self::UsGovDod => "https://dod-graph.microsoft.us",
            Self::China => "https://microsoftgraph.chinacloudapi.cn",
        }
    }

    /// The word for it in settings.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Global => "global",
            Self::UsGov => "us-gov",
            Self::UsGovDod => "us-gov-dod",
            Self::China => "china",
            Self::Custom => "custom",
        }
    }

    /// Whether `createOrGet` is there, by the table of national clouds on its page
    /// (<https://learn.microsoft.com/graph/api/onlinemeeting-createorget>). A custom one is taken to have it.
    pub fn has_create_or_get(self) -> bool {
        self != Self::China
    }

    /// Whether the beta version is there, which channel meetings need. A custom one is taken to have it.
    pub fn has_beta(self) -> bool {
        matches!(self, Self::Global | Self::Custom)
    }
}

/// A version of Graph: the first part of every path.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ApiVersion {
    /// For production.
    #[default]
    #[serde(rename = "v1.0")]
    V1,
    /// May change at any time; the only one whose `createOrGet` documents `chatInfo`.
    #[serde(rename = "beta")]
    Beta,
}

impl ApiVersion {
    /// As it stands in a path.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::V1 => "v1.0",
            Self::Beta => "beta",
        }
    }
}

impl fmt::Display for ApiVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cloud_but_a_custom_one_has_an_address_of_its_own() {
        let host = |cloud: Cloud| cloud.graph_url().map(|url| url.host().to_owned());
        let hosts = [
            Cloud::Global,
            Cloud::UsGov,
            Cloud::UsGovDod,
            Cloud::China,
            Cloud::Custom,
        ]
        .map(host);
        let expected = [
            "graph.microsoft.com",
            "graph.microsoft.us",
            "dod-graph.microsoft.us",
            "microsoftgraph.chinacloudapi.cn",
        ];
        assert_eq!(hosts[..4], expected.map(|host| Some(host.to_owned())));
        assert_eq!(hosts[4], None);
    }

    #[test]
    fn people_sign_in_at_their_own_cloud_and_ask_for_its_own_graph() {
        for (cloud, sign_in, resource) in [
            (
                Cloud::Global,
                Some("https://login.microsoftonline.com"),
                "https://graph.microsoft.com",
            ),
            (
                Cloud::UsGov,
                Some("https://login.microsoftonline.us"),
                "https://graph.microsoft.us",
            ),
            (
                Cloud::UsGovDod,
                Some("https://login.microsoftonline.us"),
                "https://dod-graph.microsoft.us",
            ),
            (
                Cloud::China,
                Some("https://login.chinacloudapi.cn"),
                "https://microsoftgraph.chinacloudapi.cn",
            ),
            (Cloud::Custom, None, "https://graph.microsoft.com"),
        ] {
            assert_eq!(
                (cloud.authority_url(), cloud.resource()),
                (sign_in, resource),
                "{cloud:?}"
            );
        }
    }

    #[test]
    fn settings_name_clouds_and_versions_as_documented() {
        for (cloud, name, has_create_or_get, has_beta) in [
            (Cloud::Global, "global", true, true),
            (Cloud::UsGov, "us-gov", true, false),
            (Cloud::UsGovDod, "us-gov-dod", true, false),
            (Cloud::China, "china", false, false),
            (Cloud::Custom, "custom", true, true),
        ] {
            assert_eq!(serde_json::to_value(cloud).unwrap(), name);
            assert_eq!(serde_json::from_value::<Cloud>(name.into()).unwrap(), cloud);
            assert_eq!(
                (cloud.has_create_or_get(), cloud.has_beta()),
                (has_create_or_get, has_beta),
                "{name}"
            );
        }
        for version in [ApiVersion::V1, ApiVersion::Beta] {
            assert_eq!(serde_json::to_value(version).unwrap(), version.as_str());
            assert_eq!(
                serde_json::from_value::<ApiVersion>(version.as_str().into()).unwrap(),
                version
            );
        }
    }
}
