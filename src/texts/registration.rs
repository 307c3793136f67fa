//! How an administrator registers the app, and what is written to one when something is missing.

use url::Url;

use crate::engine::{Account, Failure, FailureKind};
use crate::identity::Problem;
use crate::settings::{Connection, SignIn};

pub const HOW_TO_REGISTER: &str = "How to register Convene";
pub const COPY_STEPS: &str = "Copy registration steps";
pub const COPY_COMMAND: &str = "Copy command";
pub const OR_COMMAND: &str = "Or, with the Azure command line, one command that prints the client ID:";
pub const AND_POLICY: &str = "Then, in Teams PowerShell:";
pub const COPY_POLICY: &str = "Copy PowerShell lines";

/// Graph itself, its delegated permission to make meetings and that of an app, by their IDs
/// (<https://learn.microsoft.com/graph/permissions-reference#onlinemeetingsreadwrite>).
const GRAPH_APP: &str = "00000003-0000-0000-c000-000000000000";
const DELEGATED: &str = "a65f2972-a4f8-4f5e-afd7-69ccb046d5dc";
const APPLICATION: &str = "b8bb2037-6e08-44ac-a4ea-4674e010e2a4";

/// What stands for a value that is not known yet.
const CLIENT_ID_HERE: &str = "CLIENT-ID";
const ORGANIZER_HERE: &str = "ORGANIZER";

const STEPS: [&str; 5] = [
    "In the Entra admin center, open App registrations and choose New registration. Name it Convene, for accounts in \
     this organizational directory only.",
    "Under Authentication, add the platform “Mobile and desktop applications” with the return address http://localhost.",
    "For signing in with a code on another device, also set “Allow public client flows” to Yes.",
    "Under API permissions, add Microsoft Graph, Delegated: OnlineMeetings.ReadWrite.",
    "Copy the application (client) ID and the directory (tenant) ID from the overview into Convene.",
];

const STEPS_APP_ONLY: [&str; 5] = [
    "In the Entra admin center, open App registrations and choose New registration. Use one of its own, apart from the \
     one that people sign in with.",
    "Under API permissions, add Microsoft Graph, Application: OnlineMeetings.ReadWrite.All, and grant admin consent. \
     User.Read.All lets Convene find an organizer by address; without it, use the object ID.",
    "Under Certificates & secrets, upload a certificate (better), or make a client secret and copy its value.",
    "In Teams PowerShell, allow the app to act for the organizers with an application access policy. \
     It can take 30 minutes to work.",
    "Copy the application (client) ID and the directory (tenant) ID from the overview into Convene.",
];

/// The steps for registering the app, in order.
pub fn registration_steps(sign_in: SignIn) -> &'static [&'static str] {
    if sign_in.is_app_only() { &STEPS_APP_ONLY } else { &STEPS }
}

/// The steps, the command and what else there is, to be copied whole.
pub fn registration_text(sign_in: SignIn) -> String {
    let mut lines = vec!["Registering Convene".to_owned(), String::new()];
    let steps = registration_steps(sign_in).iter().enumerate();
    lines.extend(steps.map(|(index, step)| format!("{}. {step}", index + 1)));
    lines.extend([
        String::new(),
        OR_COMMAND.to_owned(),
        String::new(),
        registration_command(sign_in),
    ]);
    if sign_in.is_app_only() {
        let policy = access_policy(CLIENT_ID_HERE, ORGANIZER_HERE);
        lines.extend([String::new(), AND_POLICY.to_owned(), String::new(), policy]);
    }
    lines.join("\n")
}

/// The command that registers the app.
pub fn registration_command(sign_in: SignIn) -> String {
    let (name, client, id, kind) = if sign_in.is_app_only() {
        ("'Convene as an app'", "", APPLICATION, "Role")
    } else {
        let client = "--public-client-redirect-uris http://localhost --is-fallback-public-client true ";
        ("Convene", client, DELEGATED, "Scope")
    };
    format!(
        "az ad app create --display-name {name} --sign-in-audience AzureADMyOrg {client}--required-resource-accesses \
         '[{{\"resourceAppId\":\"{GRAPH_APP}\",\"resourceAccess\":[{{\"id\":\"{id}\",\"type\":\"{kind}\"}}]}}]' \
         --query appId -o tsv"
    )
}

/// The lines that let an app act for an organizer
/// (<https://learn.microsoft.com/graph/cloud-communication-online-meeting-application-access-policy>).
pub fn access_policy(client_id: &str, organizer: &str) -> String {
    let (client_id, organizer) = (quoted(client_id), quoted(organizer));
    format!(
        "Connect-MicrosoftTeams\n\
         New-CsApplicationAccessPolicy -Identity Convene -AppIds {client_id} -Description 'Convene makes meetings'\n\
         Grant-CsApplicationAccessPolicy -PolicyName Convene -Identity {organizer}"
    )
}

/// The lines with what is still to be filled in.
pub fn access_policy_template() -> String {
    access_policy(CLIENT_ID_HERE, ORGANIZER_HERE)
}

/// A text that PowerShell takes as it is, whatever is in it.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// Whom and what a text for an administrator is about.
#[derive(Clone, Copy, Debug, Default)]
pub struct About<'a> {
    /// The connection.
    pub connection: Option<&'a Connection>,
    /// The account, when one is ready.
    pub account: Option<&'a Account>,
}

impl About<'_> {
    fn client_id(&self) -> Option<&str> {
        Some(self.connection?.client_id.as_ref()?.as_str())
    }

    fn tenant(&self) -> Option<&str> {
        let of_account = self.account.and_then(|account| account.tenant.as_deref());
        of_account.or(Some(self.connection?.tenant.as_ref()?.as_str()))
    }

    fn organizer(&self) -> Option<&str> {
        Some(self.connection?.user_id.as_ref()?.as_str())
    }

    fn is_app_only(&self) -> bool {
        self.connection
            .is_some_and(|connection| connection.sign_in.is_app_only())
    }
}

/// The page where an administrator allows the app for everybody in the organisation; `None` when the sign-in service is
/// not Microsoft’s, or no app is named (<https://learn.microsoft.com/entra/identity-platform/v2-admin-consent>).
pub fn admin_consent_link(about: &About<'_>) -> Option<String> {
    let registration = about.connection?.registration()?;
    if !registration.authority.entra {
        return None;
    }
    let tenant = about.tenant().unwrap_or("organizations");
    let mut link = Url::parse(&registration.authority.root.to_string()).ok()?;
    link.path_segments_mut()
        .ok()?
        .pop_if_empty()
        .extend([tenant, "adminconsent"]);
    // Nobody waits for the answer, so that `state` has nothing to protect; the service wants one all the same.
    link.query_pairs_mut()
        .append_pair("client_id", registration.client_id.as_str())
        .append_pair("state", "convene")
        .append_pair("redirect_uri", "http://localhost");
    Some(link.into())
}

/// What a person sends to their administrator: what failed, for which app in which organisation, and what would mend it.
/// It names the account or the organizer, which the administrator has to know, and holds no secret.
pub fn for_administrator(failure: &Failure, about: &About<'_>) -> String {
    let mut lines = vec![
        "Convene, a program that makes Teams meetings through Microsoft Graph, could not go on.".to_owned(),
        String::new(),
        super::failure_why(&failure.kind),
    ];
    lines.extend(what_to_do(&failure.kind, about));
    lines.push(String::new());
    let permission = if about.is_app_only() {
        "OnlineMeetings.ReadWrite.All (Microsoft Graph, application)"
    } else {
        "OnlineMeetings.ReadWrite (Microsoft Graph, delegated)"
    };
    let username = about.account.and_then(|account| account.username.as_deref());
    for (label, value) in [
        ("App (client ID)", about.client_id()),
        ("Organisation (tenant)", about.tenant()),
        ("Account", username),
        ("Organizer", about.organizer()),
        ("Permission", Some(permission)),
    ] {
        lines.extend(value.map(|value| format!("{label}: {value}")));
    }
    let details = super::details(failure);
    if !details.is_empty() {
        lines.extend([String::new(), details]);
    }
    lines.join("\n")
}

fn what_to_do(kind: &FailureKind, about: &About<'_>) -> Vec<String> {
    let sentence = match kind {
        FailureKind::NoAccessPolicy => {
            let policy = access_policy(
                about.client_id().unwrap_or(CLIENT_ID_HERE),
                about.organizer().unwrap_or(ORGANIZER_HERE),
            );
            return vec![
                "Please allow the app to act for the organizer, in Teams PowerShell. It can take 30 minutes to work."
                    .to_owned(),
                String::new(),
                policy,
            ];
        }
        FailureKind::Guest => {
            "Meetings are made in the organisation where the account is a member. \
             Please register Convene there, or give the person an account here."
        }
        FailureKind::PersonalAccount | FailureKind::SignIn(Problem::PersonalAccount) => {
            "Please give the person a work or school account with a licence for Teams."
        }
        FailureKind::Forbidden { .. } => {
            "Please check that the app has the permission below, with consent, and that the account has a licence \
             for Teams and may create meetings (Teams meeting policy)."
        }
        FailureKind::SignIn(Problem::AdminConsentNeeded) => {
            let mut lines = vec!["Please approve the app for the organisation.".to_owned()];
            if let Some(link) = admin_consent_link(about) {
                lines.push(format!(
                    "The page for it is below. Afterwards the browser goes to http://localhost, where nothing answers; \
                     that is expected.\n\n{link}"
                ));
            }
            return lines;
        }
        FailureKind::SignIn(Problem::PolicyBlocks) => {
            "Please look at the sign-in log for the correlation ID below: a Conditional Access policy blocks this \
             device, place or app."
        }
        FailureKind::SignIn(Problem::AccountBlocked) => {
            "Please check the account: whether it is locked, at risk or disabled, whether its password has expired, \
             and whether it is assigned to the app."
        }
        FailureKind::SignIn(Problem::NetworkPolicy) => {
            "Please check the tenant restrictions of this network and the cross-tenant access settings."
        }
        FailureKind::SignIn(Problem::UntrustedCertificate { .. }) => {
            "Please install the company’s root certificate on this computer; the proxy shows a certificate of its own."
        }
        FailureKind::SignIn(
            Problem::ReturnAddressNotRegistered
            | Problem::SinglePagePlatform
            | Problem::SecretExpected
            | Problem::PermissionMissing,
        ) => {
            return vec![
                "Please change the app registration. It should be as these steps make it:".to_owned(),
                String::new(),
                registration_text(
                    about
                        .connection
                        .map_or(SignIn::Browser, |connection| connection.sign_in),
                ),
            ];
        }
        _ => return Vec::new(),
    };
    vec![sentence.to_owned()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Cloud, EntityId};
    use crate::identity::{ClientId, Tenant};

    fn app_only() -> Connection {
        Connection {
            tenant: Tenant::parse("contoso.com").ok(),
            client_id: ClientId::parse("4f0a3f0e-1111-2222-3333-444455556666").ok(),
            user_id: EntityId::parse("o'neill@contoso.com").ok(),
            ..Connection::to_service("C".to_owned(), Cloud::Global, SignIn::ClientCertificate)
        }
    }

    #[test]
    fn a_missing_policy_is_explained_with_the_lines_that_make_it() {
        let connection = app_only();
        let about = About {
            connection: Some(&connection),
            account: None,
        };
        let text = for_administrator(&FailureKind::NoAccessPolicy.into(), &about);
        for line in [
            "New-CsApplicationAccessPolicy -Identity Convene -AppIds '4f0a3f0e-1111-2222-3333-444455556666' ",
            "Grant-CsApplicationAccessPolicy -PolicyName Convene -Identity 'o''neill@contoso.com'",
            "Organisation (tenant): contoso.com",
            "Permission: OnlineMeetings.ReadWrite.All",
        ] {
            assert!(text.contains(line), "{line} is not in\n{text}");
        }
    }

    #[test]
    fn the_approval_page_names_the_app_and_the_organisation() {
        let connection = app_only();
        let about = About {
            connection: Some(&connection),
            account: None,
        };
        let link = admin_consent_link(&about);
        assert_eq!(
            link.as_deref(),
            Some(
                "https://login.microsoftonline.com/contoso.com/adminconsent?\
                 client_id=4f0a3f0e-1111-2222-3333-444455556666&state=convene&redirect_uri=http%3A%2F%2Flocalhost"
            )
        );
        let failure = FailureKind::SignIn(Problem::AdminConsentNeeded).into();
        assert!(for_administrator(&failure, &about).contains(&link.unwrap_or_default()));
    }

    #[test]
    fn the_commands_ask_for_the_permission_that_the_way_of_signing_in_needs() {
        let access = |sign_in| -> serde_json::Value {
            let command = registration_command(sign_in);
            let quoted = command
                .split('\'')
                .find(|part| part.starts_with('['))
                .expect("the permissions are quoted");
            serde_json::from_str(quoted).expect("the permissions are JSON")
        };
        assert_eq!(access(SignIn::Browser)[0]["resourceAccess"][0]["id"], DELEGATED);
        assert_eq!(access(SignIn::Browser)[0]["resourceAccess"][0]["type"], "Scope");
        assert_eq!(access(SignIn::ClientSecret)[0]["resourceAccess"][0]["id"], APPLICATION);
        assert_eq!(access(SignIn::ClientSecret)[0]["resourceAccess"][0]["type"], "Role");
        assert!(registration_text(SignIn::DeviceCode).contains("http://localhost"));
        assert!(!registration_command(SignIn::ClientCertificate).contains("localhost"));
    }
}
