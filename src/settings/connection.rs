//! One way to reach an organisation.

use serde::Deserialize;
use thiserror::Error;

use crate::graph::{Acting, ApiVersion, Cloud, EntityId, GraphUrl, GraphUrlProblem};

/// A connection: which cloud, how to sign in, which version of Graph.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(try_from = "Entry")]
pub struct Connection {
    /// What the person calls it.
    pub name: String,
    /// The cloud.
    pub cloud: Cloud,
    /// How an access token is come by.
    pub sign_in: SignIn,
    /// The version of Graph that is called.
    pub api_version: ApiVersion,
    /// For app-only tokens: the object ID of the user in whose name meetings are made.
    pub user_id: Option<EntityId>,
    /// For [`Cloud::Custom`]: the root of Graph without the version.
    pub graph_url: Option<GraphUrl>,
}

/// How an access token is come by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SignIn {
    /// The demo organisation inside the program; it signs the person in by itself.
    Demo,
    /// A Graph access token from the environment or pasted into the window.
    Token,
}

impl SignIn {
    /// The word in the file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Demo => "demo",
            Self::Token => "token",
        }
    }
}

/// Why an entry is no connection.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ConnectionProblem {
    /// A connection without a name.
    #[error("a connection needs a name")]
    NoName,
    /// `cloud = "custom"` without `graph_url`.
    #[error("connection “{0}” has cloud = \"custom\" and needs graph_url")]
    NoGraphUrl(String),
    /// `graph_url` is no address that a token may go to.
    #[error("connection “{0}” has a graph_url that can’t be used: {1}")]
    GraphUrl(String, GraphUrlProblem),
    /// `user_id` is no ID.
    #[error("connection “{0}” has a user_id that is none")]
    UserId(String),
    /// `graph_url` beside a cloud that has its own.
    #[error("connection “{0}” has a graph_url, which goes only with cloud = \"custom\"")]
    GraphUrlNotCustom(String),
    /// `api_version = "beta"` in a cloud without it (<https://learn.microsoft.com/graph/deployments>).
    #[error("connection “{0}” asks for api_version = \"beta\", which its cloud does not have")]
    NoBeta(String),
    /// `sign_in = "demo"` beside settings that only a real service has.
    #[error("connection “{0}” is the demo organisation, which takes no graph_url or user_id")]
    DemoWithService(String),
}

/// What the file may say of a connection.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: String,
    cloud: Option<Cloud>,
    sign_in: SignIn,
    #[serde(default)]
    api_version: ApiVersion,
    user_id: Option<String>,
    graph_url: Option<String>,
}

impl TryFrom<Entry> for Connection {
    type Error = ConnectionProblem;

    fn try_from(entry: Entry) -> Result<Self, ConnectionProblem> {
        let Entry {
            name,
            cloud,
            sign_in,
            api_version,
            user_id,
            graph_url,
        } = entry;
        if name.trim().is_empty() {
            return Err(ConnectionProblem::NoName);
        }
        if sign_in == SignIn::Demo {
            if graph_url.is_some() || user_id.is_some() {
                return Err(ConnectionProblem::DemoWithService(name));
            }
            return Ok(Self {
                api_version,
                ..Self::demo(name)
            });
        }
        let cloud = cloud.unwrap_or(Cloud::Global);
        let graph_url = match (cloud, graph_url) {
            (Cloud::Custom, None) => return Err(ConnectionProblem::NoGraphUrl(name)),
            (Cloud::Custom, Some(text)) => match GraphUrl::parse(&text) {
                Ok(url) => Some(url),
                Err(problem) => return Err(ConnectionProblem::GraphUrl(name, problem)),
            },
            (_, Some(_)) => return Err(ConnectionProblem::GraphUrlNotCustom(name)),
            (_, None) => None,
        };
        if api_version == ApiVersion::Beta && !cloud.has_beta() {
            return Err(ConnectionProblem::NoBeta(name));
        }
        let Ok(user_id) = user_id.map(|id| EntityId::parse(&id)).transpose() else {
            return Err(ConnectionProblem::UserId(name));
        };
        Ok(Self {
            name,
            cloud,
            sign_in,
            api_version,
            user_id,
            graph_url,
        })
    }
}

impl Connection {
    /// The demo organisation.
    pub fn demo(name: String) -> Self {
        Self {
            name,
            cloud: Cloud::Custom,
            sign_in: SignIn::Demo,
            api_version: ApiVersion::default(),
            user_id: None,
            graph_url: None,
        }
    }

    /// In whose name the calls are made.
    pub fn acting(&self) -> Acting {
        self.user_id.clone().map_or(Acting::Me, Acting::User)
    }

    /// The root of Graph; `None` for the demo organisation, which says so when it listens.
    pub fn graph_root(&self) -> Option<GraphUrl> {
        self.graph_url.clone().or_else(|| self.cloud.graph_url())
    }
}
