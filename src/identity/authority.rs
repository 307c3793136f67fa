//! Where people sign in, in which organization, and as which app.

use std::{fmt, str::FromStr};

use oauth2::http::{self, header};
use serde_json::Value;
use thiserror::Error;
use url::Url;
use uuid::Uuid;

use super::{Http, Problem, Scopes, SignInError, wire};
use crate::graph::{self, GraphUrlProblem};

/// Entra's name for any organization.
const ORGANIZATIONS: &str = "organizations";
/// The tenant of all personal accounts.
pub(super) const PERSONAL_ACCOUNTS: &str = "9188040d-6c67-4c5b-b112-36a304b66dad";
/// The longest name of a host (<https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4>).
const DOMAIN_LIMIT: usize = 253;
/// The longest client ID that is taken, in characters.
const CLIENT_ID_LIMIT: usize = 200;
/// Microsoft's own apps, whose IDs are passed around: Graph Explorer, Azure CLI, Azure PowerShell, Graph PowerShell, Teams.
const MICROSOFT_OWNED: [&str; 5] = [
    "de8bc8b5-d9f9-48b1-a8ad-b748da725064",
    "04b07795-8ddb-461a-bbee-02f9e1bf7b46",
    "1950a258-227b-4e31-a9cf-717495945fc2",
    "14d82eec-204b-4c2f-b7e8-296a70dab67e",
    "1fec8e78-bce4-4aaf-ab1b-5451cc387264",
];

/// An organization: its tenant ID, one of its domain names, or `organizations` for whichever the person belongs to. In
/// lower case.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Tenant(String);

/// Why a text names no organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TenantProblem {
    /// It is neither a GUID nor a domain name.
    #[error("neither a tenant ID nor a domain name")]
    NotATenant,
    /// `common` lets personal accounts in, which have no meetings of an organization.
    #[error("common includes personal accounts")]
    Common,
    /// `consumers` means personal accounts.
    #[error("consumers are personal accounts")]
    Consumers,
}

impl Tenant {
    /// Reads a tenant; blanks around it and its case do not matter.
    pub fn parse(text: &str) -> Result<Self, TenantProblem> {
        let name = text.trim().to_ascii_lowercase();
        match name.as_str() {
            "common" => Err(TenantProblem::Common),
            "consumers" | PERSONAL_ACCOUNTS => Err(TenantProblem::Consumers),
            ORGANIZATIONS => Ok(Self(name)),
            _ if is_guid(&name) || is_domain(&name) => Ok(Self(name)),
            _ => Err(TenantProblem::NotATenant),
        }
    }

    /// As it stands in a path.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is whichever organization the person belongs to.
    pub fn is_organizations(&self) -> bool {
        self.0 == ORGANIZATIONS
    }

    /// Whether it is a tenant ID, which an ID token has to repeat.
    pub fn is_guid(&self) -> bool {
        is_guid(&self.0)
    }
}

fn is_guid(text: &str) -> bool {
    text.len() == 36 && Uuid::try_parse(text).is_ok()
}

/// Whether a text is a domain name of at least two labels, none of them odd.
fn is_domain(text: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.len() <= DOMAIN_LIMIT
        && text.split('.').all(is_label)
        // An address in numbers is no name.
        && text.rsplit_once('.').is_some_and(|(_, top)| !top.bytes().all(|b| b.is_ascii_digit()))
}

/// The ID of a registered app.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ClientId(String);

/// Why a text is no client ID of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ClientIdProblem {
    /// It is empty, too long, or has a character that no client ID has.
    #[error("not a client ID")]
    NotAClientId,
    /// It belongs to one of Microsoft's own apps, as which no other may sign in.
    #[error("the client ID of a Microsoft app")]
    MicrosoftOwned,
}

impl ClientId {
    /// Reads a client ID; blanks around it do not matter. Entra's are GUIDs (see [`is_guid`](Self::is_guid)), those of
    /// other services any visible ASCII.
    pub fn parse(text: &str) -> Result<Self, ClientIdProblem> {
        let id = text.trim();
        if id.is_empty() || id.len() > CLIENT_ID_LIMIT || !id.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(ClientIdProblem::NotAClientId);
        }
        if MICROSOFT_OWNED.iter().any(|owned| id.eq_ignore_ascii_case(owned)) {
            return Err(ClientIdProblem::MicrosoftOwned);
        }
        Ok(Self(id.to_owned()))
    }

    /// As it was given.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is a GUID, as every one of Entra is.
    pub fn is_guid(&self) -> bool {
        is_guid(&self.0)
    }
}

/// The root of a sign-in service: `https://login.microsoftonline.com`. It is https, or http on this very computer.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AuthorityUrl(Url);

impl AuthorityUrl {
    /// Reads a root; blanks around it and slashes at its end do not matter.
    pub fn parse(text: &str) -> Result<Self, GraphUrlProblem> {
        graph::root(text).map(Self)
    }

    /// The host, for people.
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// Whether it is on this very computer.
    pub fn is_loopback(&self) -> bool {
        graph::is_loopback(&self.0)
    }
}

/// A page of a sign-in service, which a browser may be sent to: https, or http on this very computer, without user name
/// and password.
pub fn page(text: &str) -> Option<Url> {
    let url = Url::parse(text).ok()?;
    let is_safe = url.scheme() == "https" || url.scheme() == "http" && graph::is_loopback(&url);
    (is_safe && url.has_host() && url.username().is_empty() && url.password().is_none()).then_some(url)
}

impl FromStr for Tenant {
    type Err = TenantProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl FromStr for ClientId {
    type Err = ClientIdProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl fmt::Display for Tenant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for ClientId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for AuthorityUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str().trim_end_matches('/'))
    }
}

/// What a person signs in with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registration {
    /// Where, and in which organization.
    pub authority: Authority,
    /// As which app.
    pub client_id: ClientId,
    /// For what.
    pub scopes: Scopes,
}

/// Where people sign in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Authority {
    /// The service.
    pub root: AuthorityUrl,
    /// The organization. Of Entra, none means whichever the person belongs to; others may have no such thing.
    pub tenant: Option<Tenant>,
    /// Whether it is Microsoft's own, whose paths are known.
    pub entra: bool,
}

/// The addresses of a sign-in service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoints {
    /// Where the browser goes.
    pub authorize: Url,
    /// Where tokens come from.
    pub token: Url,
    /// Where codes for other devices come from.
    pub device_code: Option<Url>,
    /// The page to sign out at.
    pub end_session: Option<Url>,
    /// The page where an administrator allows an app; Entra's only.
    pub admin_consent: Option<Url>,
    /// Who says so in ID tokens; `None` when the service did not tell.
    pub issuer: Option<String>,
}

impl Authority {
    /// The host, for people.
    pub fn host(&self) -> &str {
        self.root.host()
    }

    /// Whether it is on this very computer.
    pub fn is_loopback(&self) -> bool {
        self.root.is_loopback()
    }

    /// Entra's page to sign out at; where that of another service is, only it knows.
    pub fn sign_out_page(&self) -> Option<Url> {
        self.entra.then(|| self.path(["oauth2", "v2.0", "logout"]))
    }

    /// Service and organization in one text that stays the same: what a stored refresh token is bound to.
    pub fn key(&self) -> String {
        match self.tenant_name() {
            Some(tenant) => format!("{}/{tenant}", self.root),
            None => self.root.to_string(),
        }
    }

    /// The addresses. Entra's are known; another service is asked for its discovery document
    /// (<https://openid.net/specs/openid-connect-discovery-1_0.html>), and taken to have Entra's paths if it has none.
    pub async fn endpoints(&self, http: &Http) -> Result<Endpoints, SignInError> {
        if self.entra {
            return Ok(self.entra_endpoints());
        }
        let version = self.tenant_name().map(|_| "v2.0");
        let document = self.path(version.into_iter().chain([".well-known", "openid-configuration"]));
        let request = http::Request::get(document.as_str())
            .header(header::ACCEPT, "application/json")
            .body(Vec::new())
            .map_err(|error| SignInError::because(Problem::NoHttp, &error.to_string()))?;
        let response = http.send(request).await?;
        match response.status().as_u16() {
            404 | 410 => Ok(self.entra_endpoints()),
            200 => self
                .discovered(response.body())
                .ok_or_else(|| SignInError::unreadable(200)),
            _ => Err(wire::refused(&response)),
        }
    }

    /// The addresses in a discovery document; `None` if one of the first two is missing or any is not safe.
    fn discovered(&self, document: &[u8]) -> Option<Endpoints> {
        let document: Value = serde_json::from_slice(document).ok()?;
        // Absent is fine, unsafe is not.
        let address = |name: &str| -> Option<Option<Url>> {
            let Some(text) = document.get(name).and_then(Value::as_str) else {
                return Some(None);
            };
            let url = Url::parse(text).ok().filter(|url| self.allows(url))?;
            Some(Some(url))
        };
        Some(Endpoints {
            authorize: address("authorization_endpoint")??,
            token: address("token_endpoint")??,
            device_code: address("device_authorization_endpoint")?,
            end_session: address("end_session_endpoint")?,
            admin_consent: None,
            issuer: document.get("issuer").and_then(Value::as_str).map(str::to_owned),
        })
    }

    /// Whether an address that the service names may be gone to: https, or http on this computer if the service itself
    /// is asked so.
    pub(super) fn allows(&self, url: &Url) -> bool {
        let is_open = url.scheme() == "http" && self.root.0.scheme() == "http" && graph::is_loopback(url);
        (url.scheme() == "https" || is_open)
            && url.has_host()
            && url.username().is_empty()
            && url.password().is_none()
            && url.fragment().is_none()
    }

    fn entra_endpoints(&self) -> Endpoints {
        Endpoints {
            authorize: self.path(["oauth2", "v2.0", "authorize"]),
            token: self.path(["oauth2", "v2.0", "token"]),
            device_code: Some(self.path(["oauth2", "v2.0", "devicecode"])),
            end_session: Some(self.path(["oauth2", "v2.0", "logout"])),
            admin_consent: self.entra.then(|| self.path(["adminconsent"])),
            issuer: None,
        }
    }

    fn tenant_name(&self) -> Option<&str> {
        match &self.tenant {
            Some(tenant) => Some(tenant.as_str()),
            None => self.entra.then_some(ORGANIZATIONS),
        }
    }

    fn path<'a>(&'a self, segments: impl IntoIterator<Item = &'a str>) -> Url {
        graph::under(&self.root.0, self.tenant_name().into_iter().chain(segments))
    }
}

impl Endpoints {
    /// The page where an administrator allows this app for everybody
    /// (<https://learn.microsoft.com/entra/identity-platform/v2-admin-consent>). Nobody waits for what it answers.
    pub fn admin_consent_link(&self, client_id: &ClientId) -> Option<Url> {
        let mut link = self.admin_consent.clone()?;
        link.query_pairs_mut()
            .append_pair("client_id", client_id.as_str())
            .append_pair("state", &Uuid::new_v4().to_string())
            .append_pair("redirect_uri", "http://localhost");
        Some(link)
    }
}
