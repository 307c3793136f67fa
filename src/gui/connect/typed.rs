//! What is typed on the page, and the connection that it makes.

use secrecy::SecretString;

use crate::engine::{Given, Remember, SettingsView};
use crate::graph::{AccessToken, Cloud, EntityId, GraphUrl};
use crate::identity::{AuthorityUrl, ClientId, Tenant};
use crate::settings::{Connection, SignIn, SystemSettings};
use crate::texts;

/// What is typed.
#[derive(Default)]
pub struct Typed {
    pub name: String,
    pub cloud: Cloud,
    pub sign_in: Way,
    pub graph_url: String,
    pub authority_url: String,
    pub tenant: String,
    pub client_id: String,
    pub user_id: String,
    pub secret: String,
    pub remember: bool,
    pub certificate: String,
    pub token: String,
}

/// A way of signing in that can be chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Way(pub SignIn);

impl Default for Way {
    fn default() -> Self {
        Self(SignIn::Browser)
    }
}

/// The parts of the page that something can be wrong with, from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Cloud,
    GraphUrl,
    AuthorityUrl,
    Tenant,
    ClientId,
    UserId,
    Secret,
    Certificate,
    Token,
    Name,
    Whole,
}

impl Part {
    /// The label of its field with this way of signing in; `None`: it is none.
    pub fn field(self, sign_in: SignIn) -> Option<&'static str> {
        Some(match self {
            Self::Cloud | Self::Whole => return None,
            Self::GraphUrl => texts::graph_url(),
            Self::AuthorityUrl => texts::sign_in_address(),
            Self::Tenant => texts::organization_label(),
            Self::ClientId => texts::client_id_label(),
            Self::UserId if sign_in == SignIn::Token => texts::user_id(),
            Self::UserId => texts::organizer_id(),
            Self::Secret => texts::client_secret(),
            Self::Certificate => texts::certificate_file(),
            Self::Token => texts::access_token(),
            Self::Name => texts::connection_name(),
        })
    }
}

/// What is wrong, each with its sentence.
#[derive(Default)]
pub struct Problems(Vec<(Part, String)>);

impl Problems {
    pub fn of(&self, part: Part) -> Option<&str> {
        self.0
            .iter()
            .find(|(of, _)| *of == part)
            .map(|(_, sentence)| sentence.as_str())
    }

    /// The topmost part that something is wrong with.
    pub fn first(&self) -> Option<Part> {
        self.0.iter().map(|(part, _)| *part).min()
    }

    fn add(&mut self, part: Part, sentence: impl Into<String>) {
        self.0.push((part, sentence.into()));
    }

    /// What was read, or `None` with the reason kept.
    fn take<T, E>(&mut self, part: Part, read: Result<T, E>, say: impl FnOnce(E) -> String) -> Option<T> {
        read.map_err(|error| self.add(part, say(error))).ok()
    }
}

impl Typed {
    /// What an administrator gives a new connection to begin with.
    pub fn preset(system: &SystemSettings) -> Self {
        let SystemSettings {
            new_connection, lock, ..
        } = system;
        let tenant = lock.tenant.as_ref().or(new_connection.tenant.as_ref());
        let sign_in = new_connection
            .sign_in
            .filter(|way| ways(system).any(|offered| offered == *way));
        Self {
            cloud: lock.cloud.or(new_connection.cloud).unwrap_or_default(),
            sign_in: sign_in.map(Way).unwrap_or_default(),
            tenant: tenant.map(tenant_text).unwrap_or_default(),
            client_id: new_connection
                .client_id
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            remember: true,
            ..Self::default()
        }
    }

    /// What a connection has now. Its secrets are not shown.
    pub fn of(connection: &Connection) -> Self {
        Self {
            name: connection.name.clone(),
            cloud: connection.cloud,
            sign_in: Way(connection.sign_in),
            graph_url: connection
                .graph_url
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            authority_url: connection
                .authority_url
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            tenant: connection.tenant.as_ref().map(tenant_text).unwrap_or_default(),
            client_id: connection
                .client_id
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            user_id: connection
                .user_id
                .as_ref()
                .map(|id| id.as_str().to_owned())
                .unwrap_or_default(),
            certificate: connection
                .certificate
                .as_ref()
                .map(|path| path.display().to_string())
                .unwrap_or_default(),
            remember: true,
            ..Self::default()
        }
    }

    /// The connection and what is given along, or what is wrong. `changing` is the connection that it takes the place of.
    pub fn check(
        &self,
        settings: &SettingsView,
        changing: Option<&Connection>,
    ) -> Result<(Connection, Given), Problems> {
        let mut problems = Problems::default();
        let sign_in = self.sign_in.0;
        let mut connection = self.place(settings, changing, &mut problems);
        if sign_in == SignIn::Token {
            connection.user_id = self.optional_user(&mut problems);
        } else {
            self.registration(&mut connection, &mut problems);
        }
        let given = self.given(changing.is_some_and(|old| old.sign_in == sign_in), &mut problems);
        if problems.0.is_empty() {
            // What no field is about: the page's own checks come first, so that each problem stands beside its field.
            if let Err(problem) = connection.check() {
                problems.add(Part::Whole, problem.to_string());
            } else if !settings.system.allows(&connection) {
                problems.add(Part::Whole, texts::not_allowed_here());
            }
        }
        match given {
            Some(given) if problems.0.is_empty() => Ok((connection, given)),
            _ => Err(problems),
        }
    }

    /// Name, cloud and addresses.
    fn place(&self, settings: &SettingsView, changing: Option<&Connection>, problems: &mut Problems) -> Connection {
        let sign_in = self.sign_in.0;
        let name = match (changing, self.name.trim()) {
            (Some(old), _) => old.name.clone(),
            (None, "") => texts::free_connection_name(&settings.settings),
            (None, name) => name.to_owned(),
        };
        if changing.is_none() && settings.settings.connection(&name).is_some() {
            problems.add(Part::Name, texts::name_taken());
        }
        if !self.cloud.has_create_or_get() {
            problems.add(Part::Cloud, texts::no_create_or_get());
        }
        let mut connection = Connection::to_service(name, self.cloud, sign_in);
        if let Some(old) = changing {
            connection.scopes.clone_from(&old.scopes);
            if self.cloud.has_beta() {
                connection.api_version = old.api_version;
            }
        }
        if self.cloud == Cloud::Custom {
            connection.graph_url = problems.take(Part::GraphUrl, GraphUrl::parse(&self.graph_url), |problem| {
                texts::graph_url_problem(problem)
            });
            if sign_in != SignIn::Token {
                let read = AuthorityUrl::parse(&self.authority_url);
                connection.authority_url = problems.take(Part::AuthorityUrl, read, texts::authority_url_problem);
            }
        }
        connection
    }

    /// The organisation, the app and its organizer.
    fn registration(&self, connection: &mut Connection, problems: &mut Problems) {
        let is_custom = self.cloud == Cloud::Custom;
        let app_only = self.sign_in.0.is_app_only();
        if !self.tenant.trim().is_empty() {
            connection.tenant = problems.take(Part::Tenant, Tenant::parse(&self.tenant), |problem| {
                texts::tenant_problem(problem).to_owned()
            });
        }
        let names_one = self.tenant.trim() != ""
            && connection
                .tenant
                .as_ref()
                .is_none_or(|tenant| !tenant.is_organizations());
        if app_only && !is_custom && !names_one {
            problems.add(Part::Tenant, texts::own_tenant_needed());
        }
        if self.client_id.trim().is_empty() {
            problems.add(Part::ClientId, texts::client_id_needed());
        } else {
            connection.client_id = problems.take(Part::ClientId, ClientId::parse(&self.client_id), |problem| {
                texts::client_id_problem(problem).to_owned()
            });
            if !is_custom && connection.client_id.as_ref().is_some_and(|id| !id.is_guid()) {
                problems.add(Part::ClientId, texts::client_id_not_a_guid());
            }
        }
        if app_only {
            connection.user_id = problems.take(Part::UserId, EntityId::parse(&self.user_id), |_| {
                texts::organizer_needed().to_owned()
            });
        }
        if self.sign_in.0 == SignIn::ClientCertificate {
            match self.certificate.trim() {
                "" => problems.add(Part::Certificate, texts::certificate_needed()),
                path => connection.certificate = Some(path.into()),
            }
        }
    }

    fn optional_user(&self, problems: &mut Problems) -> Option<EntityId> {
        let typed = Some(self.user_id.trim()).filter(|id| !id.is_empty())?;
        problems.take(Part::UserId, EntityId::parse(typed), |_| {
            texts::user_id_wrong().to_owned()
        })
    }

    /// What goes along. When a connection is changed and nothing is typed, what it has stays.
    fn given(&self, may_stay: bool, problems: &mut Problems) -> Option<Given> {
        match self.sign_in.0 {
            SignIn::ClientSecret if may_stay && self.secret.trim().is_empty() => Some(Given::Nothing),
            SignIn::Token if may_stay && self.token.is_empty() => Some(Given::Nothing),
            SignIn::ClientSecret => match self.secret.trim() {
                "" => {
                    problems.add(Part::Secret, texts::secret_needed());
                    None
                }
                secret => Some(Given::Secret(SecretString::from(secret), remember(self.remember))),
            },
            SignIn::Token => {
                let token = AccessToken::new(self.token.clone());
                problems
                    .take(Part::Token, token, texts::token_problem)
                    .map(Given::Token)
            }
            SignIn::Demo | SignIn::Browser | SignIn::DeviceCode | SignIn::ClientCertificate => Some(Given::Nothing),
        }
    }
}

/// The ways of signing in that an administrator leaves open: in one organisation only there are no pasted tokens, whose
/// organisation can’t be known.
pub fn ways(system: &SystemSettings) -> impl Iterator<Item = SignIn> {
    let locked = system.lock.tenant.is_some();
    [
        SignIn::Browser,
        SignIn::DeviceCode,
        SignIn::ClientSecret,
        SignIn::ClientCertificate,
        SignIn::Token,
    ]
    .into_iter()
    .filter(move |way| !locked || *way != SignIn::Token)
}

/// What a checkbox says of remembering.
pub fn remember(remember: bool) -> Remember {
    if remember { Remember::Yes } else { Remember::No }
}

/// An empty field means any organisation.
fn tenant_text(tenant: &Tenant) -> String {
    if tenant.is_organizations() {
        String::new()
    } else {
        tenant.to_string()
    }
}
