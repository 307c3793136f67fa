//! How an administrator registers the app, and what is written to one when something is missing.

use url::Url;

use super::catalog::texts;
use crate::engine::{Account, Failure, FailureKind};
use crate::identity::Problem;
use crate::settings::{Connection, SignIn};

texts! {
    pub how_to_register;
    pub copy_steps;
    pub copy_command;
    pub or_command;
    pub and_policy;
    pub copy_policy;

    // The steps.
    registering;
    step_new_registration;
    step_return_address(url: &str);
    step_public_client;
    step_permission(permission: &str);
    step_own_registration;
    step_app_permission(permission: &str, users: &str);
    step_credential;
    step_access_policy;
    step_copy_ids;

    // What is written to an administrator.
    admin_greeting;
    admin_allow_for_organizer;
    admin_guest;
    admin_personal_account;
    admin_check_permission;
    admin_approve;
    admin_approve_page(url: &str);
    admin_policy_blocks;
    admin_account_blocked;
    admin_network_policy;
    admin_root_certificate;
    admin_change_registration;
    admin_app(id: &str);
    admin_tenant(tenant: &str);
    admin_account(account: &str);
    admin_organizer(organizer: &str);
    admin_permission(permission: &str);
    admin_app_permission(permission: &str);
}

/// Where the browser brings the answer, as a registration has it.
pub(super) const RETURN_ADDRESS: &str = "http://localhost";

/// The permission to make meetings, delegated and of an app, and the one to find an organizer by address.
pub(super) const PERMISSION: &str = "OnlineMeetings.ReadWrite";
const APP_PERMISSION: &str = "OnlineMeetings.ReadWrite.All";
const APP_USERS: &str = "User.Read.All";

/// Graph itself, its delegated permission to make meetings and that of an app, by their IDs
/// (<https://learn.microsoft.com/graph/permissions-reference#onlinemeetingsreadwrite>).
const GRAPH_APP: &str = "00000003-0000-0000-c000-000000000000";
const DELEGATED: &str = "a65f2972-a4f8-4f5e-afd7-69ccb046d5dc";
const APPLICATION: &str = "b8bb2037-6e08-44ac-a4ea-4674e010e2a4";

/// What stands for a value that is not known yet.
const CLIENT_ID_HERE: &str = "CLIENT-ID";
const ORGANIZER_HERE: &str = "ORGANIZER";

/// The steps for registering the app, in order.
pub fn registration_steps(sign_in: SignIn) -> [String; 5] {
    if sign_in.is_app_only() {
        [
            step_own_registration().to_owned(),
            step_app_permission(APP_PERMISSION, APP_USERS),
            step_credential().to_owned(),
            step_access_policy().to_owned(),
            step_copy_ids().to_owned(),
        ]
    } else {
        [
            step_new_registration().to_owned(),
            step_return_address(RETURN_ADDRESS),
            step_public_client().to_owned(),
            step_permission(PERMISSION),
            step_copy_ids().to_owned(),
        ]
    }
}

/// The steps, the command and what else there is, to be copied whole.
pub fn registration_text(sign_in: SignIn) -> String {
    let mut lines = vec![registering().to_owned(), String::new()];
    let steps = registration_steps(sign_in).into_iter().enumerate();
    lines.extend(steps.map(|(index, step)| format!("{}. {step}", index + 1)));
    lines.extend([
        String::new(),
        or_command().to_owned(),
        String::new(),
        registration_command(sign_in),
    ]);
    if sign_in.is_app_only() {
        let policy = access_policy(CLIENT_ID_HERE, ORGANIZER_HERE);
        lines.extend([String::new(), and_policy().to_owned(), String::new(), policy]);
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
        .append_pair("redirect_uri", RETURN_ADDRESS);
    Some(link.into())
}

/// What a person sends to their administrator: what failed, for which app in which organisation, and what would mend it.
/// It names the account or the organizer, which the administrator has to know, and holds no secret.
pub fn for_administrator(failure: &Failure, about: &About<'_>) -> String {
    let mut lines = vec![
        admin_greeting().to_owned(),
        String::new(),
        super::failure_why(&failure.kind),
    ];
    lines.extend(what_to_do(&failure.kind, about));
    lines.push(String::new());
    let username = about.account.and_then(|account| account.username.as_deref());
    let facts = [
        about.client_id().map(admin_app),
        about.tenant().map(admin_tenant),
        username.map(admin_account),
        about.organizer().map(admin_organizer),
    ];
    lines.extend(facts.into_iter().flatten());
    lines.push(if about.is_app_only() {
        admin_app_permission(APP_PERMISSION)
    } else {
        admin_permission(PERMISSION)
    });
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
            return vec![admin_allow_for_organizer().to_owned(), String::new(), policy];
        }
        FailureKind::Guest => admin_guest(),
        FailureKind::PersonalAccount | FailureKind::SignIn(Problem::PersonalAccount) => admin_personal_account(),
        FailureKind::Forbidden { .. } => admin_check_permission(),
        FailureKind::SignIn(Problem::AdminConsentNeeded) => {
            let mut lines = vec![admin_approve().to_owned()];
            if let Some(link) = admin_consent_link(about) {
                lines.extend([admin_approve_page(RETURN_ADDRESS), String::new(), link]);
            }
            return lines;
        }
        FailureKind::SignIn(Problem::PolicyBlocks) => admin_policy_blocks(),
        FailureKind::SignIn(Problem::AccountBlocked) => admin_account_blocked(),
        FailureKind::SignIn(Problem::NetworkPolicy) => admin_network_policy(),
        FailureKind::SignIn(Problem::UntrustedCertificate { .. }) => admin_root_certificate(),
        FailureKind::SignIn(
            Problem::ReturnAddressNotRegistered
            | Problem::SinglePagePlatform
            | Problem::SecretExpected
            | Problem::PermissionMissing,
        ) => {
            let sign_in = about
                .connection
                .map_or(SignIn::Browser, |connection| connection.sign_in);
            return vec![
                admin_change_registration().to_owned(),
                String::new(),
                registration_text(sign_in),
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
