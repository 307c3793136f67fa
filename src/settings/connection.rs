//! One way to reach an organisation.

use std::path::PathBuf;

use serde::Deserialize;
use thiserror::Error;

use crate::graph::{Acting, ApiVersion, Cloud, EntityId, GraphUrl, GraphUrlProblem};
use crate::identity::{
    Authority, AuthorityUrl, ClientId, ClientIdProblem, Registration, Scopes, Tenant, TenantProblem,
};

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
    /// The organisation; `None`: whichever the account that signs in belongs to.
    pub tenant: Option<Tenant>,
    /// The app as the organisation has registered it; there is one whenever `sign_in` asks a sign-in service.
    pub client_id: Option<ClientId>,
    /// For app-only tokens: the user in whose name meetings are made, by object ID or by address.
    pub user_id: Option<EntityId>,
    /// For [`Cloud::Custom`]: the root of Graph without the version.
    pub graph_url: Option<GraphUrl>,
    /// For [`Cloud::Custom`]: the root of the sign-in service.
    pub authority_url: Option<AuthorityUrl>,
    /// What is asked for when signing in; empty: what making meetings needs.
    pub scopes: Vec<String>,
    /// For [`SignIn::ClientCertificate`]: the PEM file with certificate and private key.
    pub certificate: Option<PathBuf>,
    /// Who set it up.
    pub origin: Origin,
}

/// Who wrote a setting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// The person, in their own file.
    #[default]
    Person,
    /// An administrator, in the system's file; it can't be changed here.
    Administrator,
}

/// How an access token is come by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SignIn {
    /// The demo organisation inside the program; it signs the person in by itself.
    Demo,
    /// A Graph access token from the environment or pasted into the window.
    Token,
    /// In the browser.
    Browser,
    /// With a code that is typed into a browser somewhere.
    DeviceCode,
    /// As the app itself, with a secret.
    ClientSecret,
    /// As the app itself, with a certificate.
    ClientCertificate,
}

impl SignIn {
    /// The word in the file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Demo => "demo",
            Self::Token => "token",
            Self::Browser => "browser",
            Self::DeviceCode => "device-code",
            Self::ClientSecret => "client-secret",
            Self::ClientCertificate => "client-certificate",
        }
    }

    /// Whether a person signs in, whose account is then kept.
    pub fn is_by_person(self) -> bool {
        matches!(self, Self::Browser | Self::DeviceCode)
    }

    /// Whether the app signs in as itself.
    pub fn is_app_only(self) -> bool {
        matches!(self, Self::ClientSecret | Self::ClientCertificate)
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
    /// `graph_url` or `authority_url` beside a cloud that has its own.
    #[error("connection “{0}” has a {1}, which goes only with cloud = \"custom\"")]
    NotCustom(String, &'static str),
    /// `api_version = "beta"` in a cloud without it (<https://learn.microsoft.com/graph/deployments>).
    #[error("connection “{0}” asks for api_version = \"beta\", which its cloud does not have")]
    NoBeta(String),
    /// `sign_in = "demo"` beside settings that only a real service has.
    #[error("connection “{0}” is the demo organisation, which takes no {1}")]
    DemoWithService(String, &'static str),
    /// A setting that this way of signing in needs is not there.
    #[error("connection “{0}” has sign_in = \"{1}\" and needs {2}")]
    Missing(String, &'static str, &'static str),
    /// A setting that this way of signing in has no use for, so that it is probably meant otherwise.
    #[error("connection “{0}” has sign_in = \"{1}\", which takes no {2}")]
    Useless(String, &'static str, &'static str),
    /// `tenant` is none, or one in which nobody can make meetings.
    #[error("connection “{0}” has a tenant that can’t be used: {1}")]
    Tenant(String, TenantProblem),
    /// `client_id` is none.
    #[error("connection “{0}” has a client_id that can’t be used: {1}")]
    ClientId(String, ClientIdProblem),
    /// `authority_url` is no address that a secret may go to.
    #[error("connection “{0}” has an authority_url that can’t be used: {1}")]
    AuthorityUrl(String, GraphUrlProblem),
    /// An app signs in as itself in one organisation, which must be named.
    #[error("connection “{0}” has sign_in = \"{1}\" and needs the organisation’s own tenant")]
    NeedsOwnTenant(String, &'static str),
    /// A scope with a blank or an odd character in it.
    #[error("connection “{0}” has a scope that is none")]
    Scope(String),
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
    tenant: Option<String>,
    client_id: Option<String>,
    user_id: Option<String>,
    graph_url: Option<String>,
    authority_url: Option<String>,
    scopes: Option<Vec<String>>,
    certificate: Option<PathBuf>,
}

impl TryFrom<Entry> for Connection {
    type Error = ConnectionProblem;

    fn try_from(entry: Entry) -> Result<Self, ConnectionProblem> {
        use ConnectionProblem as Problem;

        if entry.name.trim().is_empty() {
            return Err(Problem::NoName);
        }
        let name = entry.name.clone();
        let sign_in = entry.sign_in;
        if let Some(key) = entry.useless_key() {
            return Err(match sign_in {
                SignIn::Demo => Problem::DemoWithService(name, key),
                _ => Problem::Useless(name, sign_in.as_str(), key),
            });
        }
        if sign_in == SignIn::Demo {
            return Ok(Self {
                api_version: entry.api_version,
                ..Self::demo(name)
            });
        }
        let cloud = entry.cloud.unwrap_or_default();
        if entry.api_version == ApiVersion::Beta && !cloud.has_beta() {
            return Err(Problem::NoBeta(name));
        }
        if cloud != Cloud::Custom {
            for (key, value) in [("graph_url", &entry.graph_url), ("authority_url", &entry.authority_url)] {
                if value.is_some() {
                    return Err(Problem::NotCustom(name, key));
                }
            }
        }
        let graph_url = read(entry.graph_url, GraphUrl::parse).map_err(|why| Problem::GraphUrl(name.clone(), why))?;
        let tenant = read(entry.tenant, Tenant::parse).map_err(|why| Problem::Tenant(name.clone(), why))?;
        let client_id = read(entry.client_id, ClientId::parse).map_err(|why| Problem::ClientId(name.clone(), why))?;
        let authority_url =
            read(entry.authority_url, AuthorityUrl::parse).map_err(|why| Problem::AuthorityUrl(name.clone(), why))?;
        let Ok(user_id) = read(entry.user_id, EntityId::parse) else {
            return Err(Problem::UserId(name));
        };
        let connection = Self {
            name,
            cloud,
            sign_in,
            api_version: entry.api_version,
            tenant,
            client_id,
            user_id,
            graph_url,
            authority_url,
            scopes: entry.scopes.unwrap_or_default(),
            certificate: entry.certificate,
            origin: Origin::Person,
        };
        connection.check()?;
        Ok(connection)
    }
}

impl Entry {
    /// A key that is there although this way of signing in has no use for it.
    fn useless_key(&self) -> Option<&'static str> {
        let service = self.sign_in != SignIn::Demo;
        let asks_service = service && self.sign_in != SignIn::Token;
        [
            ("graph_url", self.graph_url.is_some(), service),
            (
                "user_id",
                self.user_id.is_some(),
                service && !self.sign_in.is_by_person(),
            ),
            ("tenant", self.tenant.is_some(), asks_service),
            ("client_id", self.client_id.is_some(), asks_service),
            ("authority_url", self.authority_url.is_some(), asks_service),
            ("scopes", self.scopes.is_some(), asks_service),
            (
                "certificate",
                self.certificate.is_some(),
                self.sign_in == SignIn::ClientCertificate,
            ),
        ]
        .into_iter()
        .find_map(|(key, is_there, is_used)| (is_there && !is_used).then_some(key))
    }
}

fn read<T, E>(text: Option<String>, parse: impl Fn(&str) -> Result<T, E>) -> Result<Option<T>, E> {
    text.map(|text| parse(&text)).transpose()
}

impl Connection {
    /// The demo organisation.
    pub fn demo(name: String) -> Self {
        Self::to_service(name, Cloud::Custom, SignIn::Demo)
    }

    /// A connection with nothing set yet but these.
    pub fn to_service(name: String, cloud: Cloud, sign_in: SignIn) -> Self {
        Self {
            name,
            cloud,
            sign_in,
            api_version: ApiVersion::default(),
            tenant: None,
            client_id: None,
            user_id: None,
            graph_url: None,
            authority_url: None,
            scopes: Vec::new(),
            certificate: None,
            origin: Origin::Person,
        }
    }

    /// Whether everything is there that this way of signing in needs.
    ///
    /// # Errors
    /// The first thing that is missing or does not go together.
    pub fn check(&self) -> Result<(), ConnectionProblem> {
        use ConnectionProblem as Problem;

        let name = || self.name.clone();
        let word = self.sign_in.as_str();
        if self.sign_in == SignIn::Demo {
            return Ok(());
        }
        if self.cloud == Cloud::Custom && self.graph_url.is_none() {
            return Err(Problem::NoGraphUrl(name()));
        }
        if self.sign_in == SignIn::Token {
            return Ok(());
        }
        if self.client_id.is_none() {
            return Err(Problem::Missing(name(), word, "client_id"));
        }
        if self.cloud == Cloud::Custom && self.authority_url.is_none() {
            return Err(Problem::Missing(name(), word, "authority_url"));
        }
        if self.scopes.iter().any(|scope| Scopes::parse(scope).is_err()) {
            return Err(Problem::Scope(name()));
        }
        if self.sign_in.is_app_only() {
            if self.user_id.is_none() {
                return Err(Problem::Missing(name(), word, "user_id"));
            }
            // A custom service need not know the notion of a tenant.
            let named = self.tenant.as_ref().is_some_and(|tenant| !tenant.is_organizations());
            if !named && self.cloud != Cloud::Custom {
                return Err(Problem::NeedsOwnTenant(name(), word));
            }
        }
        if self.sign_in == SignIn::ClientCertificate && self.certificate.is_none() {
            return Err(Problem::Missing(name(), word, "certificate"));
        }
        Ok(())
    }

    /// In whose name the calls are made.
    pub fn acting(&self) -> Acting {
        self.user_id.clone().map_or(Acting::Me, Acting::User)
    }

    /// The root of Graph; `None` for the demo organisation, which says so when it listens.
    pub fn graph_root(&self) -> Option<GraphUrl> {
        self.graph_url.clone().or_else(|| self.cloud.graph_url())
    }

    /// The app and where it signs in; `None` when no sign-in service is asked.
    pub fn registration(&self) -> Option<Registration> {
        if matches!(self.sign_in, SignIn::Demo | SignIn::Token) {
            return None;
        }
        let (root, entra) = match &self.authority_url {
            Some(url) => (url.clone(), false),
            None => (AuthorityUrl::parse(self.cloud.authority_url()?).ok()?, true),
        };
        let scopes = if self.scopes.is_empty() {
            Scopes::meetings(self.cloud.resource())
        } else {
            Scopes::parse(&self.scopes.join(" ")).ok()?
        };
        Some(Registration {
            authority: Authority {
                root,
                tenant: self.tenant.clone(),
                entra,
            },
            client_id: self.client_id.clone()?,
            scopes,
        })
    }
}
