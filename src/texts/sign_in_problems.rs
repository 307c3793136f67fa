//! Why a sign-in failed, what to do now, and what the window offers to do.
//!
//! The meaning of the numbers is in [`Problem::of`]; here is what a person reads.

use std::time::Duration;

use crate::engine::{Failure, FailureKind};
use crate::identity::{CertificateProblem, Problem, What};
use crate::settings::SignIn;

/// A button that stands beside a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Change the connection.
    Settings,
    /// Copy how the app is registered.
    CopySteps,
    /// Sign in as somebody else.
    OtherAccount,
    /// Sign in.
    SignIn,
    /// Sign in in the browser, which can prove more than a code can.
    Browser,
    /// Sign in, and allow what has not been allowed yet.
    Allow,
    /// Copy the page where an administrator allows the app for everybody.
    CopyAdminLink,
    /// Copy a text that says what an administrator should do.
    CopyForAdministrator,
    /// Ask for another code.
    NewCode,
    /// The same once more.
    TryAgain,
    /// Say how a proxy is set.
    ProxyHelp,
    /// Send the form without its channel.
    WithoutChannel,
}

/// The label of the button of an offer.
pub fn offer(offer: Offer) -> &'static str {
    match offer {
        Offer::Settings => "Change connection…",
        Offer::CopySteps => super::COPY_STEPS,
        Offer::OtherAccount => "Use another account",
        Offer::SignIn => super::SIGN_IN_AGAIN,
        Offer::Browser => "Continue in browser",
        Offer::Allow => "Allow",
        Offer::CopyAdminLink => "Copy link for administrator",
        Offer::CopyForAdministrator => "Copy text for the administrator",
        Offer::NewCode => "New code",
        Offer::TryAgain => super::TRY_AGAIN,
        Offer::ProxyHelp => "About proxies",
        Offer::WithoutChannel => super::WITHOUT_CHANNEL,
    }
}

/// What the window offers to do about a failure, the most promising first.
pub fn offers(kind: &FailureKind) -> &'static [Offer] {
    match kind {
        FailureKind::SignIn(problem) => sign_in_offers(problem),
        FailureKind::NoAccessPolicy | FailureKind::Guest | FailureKind::Forbidden { .. } => {
            &[Offer::CopyForAdministrator]
        }
        FailureKind::ChannelRefused => &[Offer::WithoutChannel],
        FailureKind::PersonalAccount => &[Offer::OtherAccount, Offer::CopyForAdministrator],
        FailureKind::OrganizerUnknown { .. } | FailureKind::ConnectionIncomplete => &[Offer::Settings],
        FailureKind::Unreachable { proxy: Some(_), .. } => &[Offer::ProxyHelp],
        _ => &[],
    }
}

fn sign_in_offers(problem: &Problem) -> &'static [Offer] {
    match problem {
        Problem::ReturnAddressNotRegistered | Problem::SinglePagePlatform | Problem::PermissionMissing => {
            &[Offer::CopySteps, Offer::CopyForAdministrator, Offer::TryAgain]
        }
        Problem::SecretExpected => &[Offer::CopySteps, Offer::CopyForAdministrator, Offer::Browser],
        Problem::NoSuchApp
        | Problem::NoSuchTenant
        | Problem::SingleTenantApp
        | Problem::SecretNotAllowed
        | Problem::MicrosoftClientId
        | Problem::SecretWrong
        | Problem::SecretExpired
        | Problem::CertificateRefused
        | Problem::NeedsTenant
        | Problem::CertificateFile(_) => &[Offer::Settings],
        Problem::WrongAccount | Problem::PersonalAccount | Problem::WrongAnswer(What::Tenant) => {
            &[Offer::OtherAccount, Offer::Settings]
        }
        Problem::ConsentNeeded => &[Offer::Allow],
        Problem::AdminConsentNeeded => &[Offer::CopyAdminLink, Offer::CopyForAdministrator, Offer::TryAgain],
        Problem::ProofNeeded => &[Offer::Browser],
        Problem::PolicyBlocks => &[Offer::Browser, Offer::CopyForAdministrator],
        Problem::AccountBlocked | Problem::NetworkPolicy => &[Offer::CopyForAdministrator, Offer::OtherAccount],
        Problem::SignInEnded => &[Offer::SignIn],
        Problem::CodeExpired => &[Offer::NewCode],
        Problem::WrongAnswer(What::Scope) => &[Offer::Allow, Offer::CopySteps],
        Problem::Unreachable { proxy: None, .. }
        | Problem::Declined
        | Problem::AnswerUsed
        | Problem::ServiceBusy { .. }
        | Problem::TimedOut
        | Problem::UnsafeAnswer
        | Problem::WrongAnswer(_)
        | Problem::Unreadable
        | Problem::NoReceiver(_)
        | Problem::BrowserNotOpened
        | Problem::Other { .. } => &[Offer::TryAgain],
        Problem::Unreachable { proxy: Some(_), .. } | Problem::NoHttp => &[Offer::TryAgain, Offer::ProxyHelp],
        Problem::UntrustedCertificate { .. } => &[Offer::CopyForAdministrator, Offer::TryAgain],
        // Another try makes the wait longer.
        Problem::TooManyTries => &[],
    }
}

/// Why a sign-in failed.
pub(super) fn why(problem: &Problem) -> String {
    match problem {
        Problem::ReturnAddressNotRegistered => "The registration does not list Convene’s return address.".to_owned(),
        Problem::NoSuchApp => "This organisation has no app with this client ID, or it is switched off.".to_owned(),
        Problem::NoSuchTenant => "This organisation was not found in this cloud.".to_owned(),
        Problem::SingleTenantApp => "This registration is for one organisation, and none is named.".to_owned(),
        Problem::SecretExpected => {
            "The registration expects a secret, which a program on a desk cannot keep.".to_owned()
        }
        Problem::SinglePagePlatform => {
            "The registration has the return address under “Single-page application”.".to_owned()
        }
        Problem::SecretNotAllowed => "This registration is of a public app, which must not have a secret.".to_owned(),
        Problem::WrongAccount => "This account is not in that organisation.".to_owned(),
        Problem::PersonalAccount => {
            "This is a personal account; Teams meetings are made with a work or school account.".to_owned()
        }
        Problem::ConsentNeeded => "You have not allowed Convene to create meetings for you yet.".to_owned(),
        Problem::AdminConsentNeeded => "An administrator must approve Convene first.".to_owned(),
        Problem::Declined => "You cancelled or said no. Nothing changed.".to_owned(),
        Problem::PermissionMissing => "The registration lacks the permission OnlineMeetings.ReadWrite.".to_owned(),
        Problem::MicrosoftClientId => "That client ID belongs to Microsoft.".to_owned(),
        Problem::ProofNeeded => "Your organisation wants one more proof that it is you.".to_owned(),
        Problem::PolicyBlocks => {
            "Your organisation’s rules do not allow this from this device, place or app.".to_owned()
        }
        Problem::AccountBlocked => "This account is locked, at risk, disabled, has an expired password, \
            or is not assigned to this app."
            .to_owned(),
        Problem::SignInEnded => "Your sign-in has ended.".to_owned(),
        Problem::AnswerUsed => "That answer of the browser was used already.".to_owned(),
        Problem::NetworkPolicy => "This network, or a policy of it, blocks that organisation.".to_owned(),
        Problem::SecretWrong => "The client secret is wrong.".to_owned(),
        Problem::SecretExpired => "The client secret has expired.".to_owned(),
        Problem::CertificateRefused => "The certificate was not accepted.".to_owned(),
        Problem::NeedsTenant => "An app that signs in as itself needs one organisation.".to_owned(),
        Problem::TooManyTries => "There were too many tries in a short time.".to_owned(),
        Problem::ServiceBusy { .. } => "The sign-in service is busy.".to_owned(),
        Problem::UntrustedCertificate { host } => {
            format!("This computer does not trust the certificate that {host} shows on this network.")
        }
        Problem::Unreachable {
            host,
            proxy,
            proxy_refused: true,
        } => format!(
            "{host} can’t be reached: the proxy{} wants to know who is asking (407).",
            proxy.map(|source| format!(" that {source} names")).unwrap_or_default()
        ),
        Problem::Unreachable {
            host,
            proxy: Some(source),
            ..
        } => format!("{host} can’t be reached through the proxy that {source} names."),
        Problem::Unreachable { host, proxy: None, .. } => format!("{host} can’t be reached to sign in."),
        Problem::TimedOut => "Nothing came back from the browser in time.".to_owned(),
        Problem::CodeExpired => "The code has expired.".to_owned(),
        Problem::UnsafeAnswer => "The browser’s answer came in its address, which browsers keep in their history. \
            Convene did not use it."
            .to_owned(),
        Problem::WrongAnswer(what) => wrong_answer(*what).to_owned(),
        Problem::Unreadable => "The sign-in service’s answer can’t be read.".to_owned(),
        Problem::NoReceiver(kind) => format!("Convene can’t wait for the browser’s answer on this computer: {kind}."),
        Problem::BrowserNotOpened => "The browser could not be opened.".to_owned(),
        Problem::CertificateFile(problem) => certificate_why(*problem),
        Problem::NoHttp => "Convene could not set up its connection; the proxy’s address may be none.".to_owned(),
        Problem::Other { error, code } => {
            let named: Vec<_> = [Some(error.clone()), code.map(|code| format!("AADSTS{code}"))]
                .into_iter()
                .flatten()
                .filter(|name| !name.is_empty())
                .collect();
            if named.is_empty() {
                "The sign-in service did not accept the sign-in and did not say why.".to_owned()
            } else {
                format!("The sign-in service did not accept the sign-in ({}).", named.join(", "))
            }
        }
    }
}

fn wrong_answer(what: What) -> &'static str {
    match what {
        What::Scope => "The permission to create meetings was not granted.",
        What::TokenType => "The sign-in service gave a token of an unknown kind.",
        What::IdToken => "The sign-in service did not say who signed in.",
        What::Audience => "The answer is for another app.",
        What::Nonce => "The answer belongs to another sign-in.",
        What::Tenant => "The account that signed in is of another organisation than this connection’s.",
        What::Issuer => "The answer comes from another sign-in service.",
        What::Page => "The page for the code is not one of the sign-in service, so Convene does not show it.",
    }
}

fn certificate_why(problem: CertificateProblem) -> String {
    match problem {
        CertificateProblem::Unreadable(kind) => format!("The certificate file can’t be read: {kind}."),
        CertificateProblem::NotPem => "The certificate file is not in PEM form.".to_owned(),
        CertificateProblem::NoCertificate => "There is no certificate in the file.".to_owned(),
        CertificateProblem::NoKey => "There is no private key in the certificate file.".to_owned(),
        CertificateProblem::EncryptedKey => "The private key in the certificate file has a password.".to_owned(),
        CertificateProblem::NotRsa => "The private key in the file is not an RSA key of 2048 bits or more.".to_owned(),
        CertificateProblem::NotAPair => {
            "The certificate and the private key in the file do not belong together.".to_owned()
        }
    }
}

/// What to do now.
pub(super) fn what_now(problem: &Problem) -> String {
    let fixed = match problem {
        Problem::ReturnAddressNotRegistered => {
            "Add http://localhost under “Mobile and desktop applications” in the registration, then try again."
        }
        Problem::NoSuchApp => "Check the client ID and the organisation of the connection.",
        Problem::NoSuchTenant => "Check the organisation and the cloud of the connection.",
        Problem::SingleTenantApp | Problem::NeedsTenant => "Enter the organisation’s tenant ID in the connection.",
        Problem::SecretExpected => {
            "Use the platform “Mobile and desktop applications”; for codes, also set “Allow public client flows” to Yes."
        }
        Problem::SinglePagePlatform => "Move it to “Mobile and desktop applications”, then try again.",
        Problem::SecretNotAllowed => "Use a registration of its own for the app that signs in as itself.",
        Problem::WrongAccount => {
            "Sign in with an account of that organisation, or change the connection’s organisation."
        }
        Problem::PersonalAccount => "Sign in with your work or school account.",
        Problem::ConsentNeeded => "Sign in once more and agree.",
        Problem::AdminConsentNeeded => "Send the link to an administrator; once they have approved, try again.",
        Problem::Declined => "Try again when you are ready.",
        Problem::PermissionMissing => "Add it to the registration’s API permissions, then try again.",
        Problem::MicrosoftClientId => "Register an app of your own and enter its client ID in the connection.",
        Problem::ProofNeeded => "Continue in the browser, where you can give it.",
        Problem::PolicyBlocks => {
            "After a code, try the browser, which can prove which device this is. \
             Otherwise ask whoever runs your organisation’s sign-in."
        }
        Problem::AccountBlocked => "Ask your administrator, or use another account.",
        Problem::SignInEnded => "Sign in again. Your form is untouched.",
        Problem::AnswerUsed => "Try again; each sign-in needs an answer of its own.",
        Problem::NetworkPolicy => "Ask your administrator, or try from another network.",
        Problem::SecretWrong => "Paste the secret’s value, not its ID.",
        Problem::SecretExpired => "Make a new secret in the registration and paste its value.",
        Problem::CertificateRefused => {
            "Check that it is uploaded to the registration, and that this computer’s clock is right."
        }
        Problem::TooManyTries => "Wait five minutes, then try again.",
        Problem::ServiceBusy { retry_after } => return busy(*retry_after),
        Problem::UntrustedCertificate { .. } => {
            "Ask your administrator to install the company’s root certificate on this computer, then try again."
        }
        Problem::Unreachable {
            proxy_refused: true, ..
        } => "Put the proxy’s user name and password where the proxy is set, then start Convene again.",
        Problem::Unreachable { proxy: Some(_), .. } => "Check the proxy, then try again.",
        Problem::Unreachable { proxy: None, .. } => {
            "Check the network, and the sign-in address if you typed one, then try again."
        }
        Problem::TimedOut => "Try again, or use a code instead. What the browser showed may say more.",
        Problem::CodeExpired => "Ask for a new code.",
        Problem::UnsafeAnswer => {
            "Try again. If it stays so, the sign-in service does not support form_post, which Convene needs."
        }
        Problem::WrongAnswer(What::Scope) => {
            "Sign in once more and agree, or have OnlineMeetings.ReadWrite added to the registration."
        }
        Problem::WrongAnswer(What::Tenant) => "Sign in with an account of that organisation, or change the connection.",
        Problem::WrongAnswer(_) => "Nothing was kept. Try again, and report it if it stays so.",
        Problem::Unreadable => {
            "A network that asks for a sign-in of its own does that. Open a browser, sign in there, then try again."
        }
        Problem::NoReceiver(_) => "Try again, or use a code instead.",
        Problem::BrowserNotOpened => "Copy the link and open it yourself, or use a code instead.",
        Problem::CertificateFile(CertificateProblem::Unreadable(_)) => {
            "Check the path, and that you may read the file."
        }
        Problem::CertificateFile(_) => {
            "Choose a PEM file that holds the certificate and its RSA private key, without a password."
        }
        Problem::NoHttp => "Check how the proxy is set, then start Convene again.",
        Problem::Other { .. } => "Its own words are under Diagnostics. Try again, or show them to your administrator.",
    };
    fixed.to_owned()
}

fn busy(retry_after: Option<Duration>) -> String {
    match retry_after {
        Some(wait) => format!("It asks you to try again in {} s.", wait.as_secs().max(1)),
        None => "Try again in a minute.".to_owned(),
    }
}

/// Whether the very same sign-in may succeed.
pub(super) fn may_pass(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::Unreachable { .. } | Problem::ServiceBusy { .. } | Problem::Unreadable
    )
}

/// What usually goes wrong in the browser, where the program does not hear of it: the number that the page shows, and
/// what it means.
pub fn usual_browser_errors() -> impl Iterator<Item = (String, String)> {
    [50011, 700_016, 90002, 50194, 50020, 90094, 53003]
        .into_iter()
        .map(|code| {
            let problem = Problem::of("", &[code]);
            (
                format!("AADSTS{code}"),
                format!("{} {}", why(&problem), what_now(&problem)),
            )
        })
}

/// Whether an offer is of use on a connection that signs in this way; `None`: there is no connection.
pub fn fits(offer: Offer, sign_in: Option<SignIn>) -> bool {
    match offer {
        Offer::OtherAccount | Offer::SignIn | Offer::Browser | Offer::Allow | Offer::NewCode => {
            sign_in.is_some_and(SignIn::is_by_person)
        }
        Offer::Settings | Offer::CopySteps | Offer::CopyAdminLink => !matches!(sign_in, None | Some(SignIn::Demo)),
        Offer::CopyForAdministrator | Offer::TryAgain | Offer::ProxyHelp | Offer::WithoutChannel => true,
    }
}

/// The heading of a failed sign-in.
pub fn sign_in_failed(failure: &Failure) -> &'static str {
    match &failure.kind {
        FailureKind::SignIn(Problem::Declined) => "Not signed in",
        _ => "Failed to sign in",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::io::ErrorKind;

    use super::*;

    /// Every problem once, and those that say more than one thing in each of their ways.
    fn every_problem() -> Vec<Problem> {
        let host = || "login.example".to_owned();
        let mut all = vec![
            Problem::ReturnAddressNotRegistered,
            Problem::NoSuchApp,
            Problem::NoSuchTenant,
            Problem::SingleTenantApp,
            Problem::SecretExpected,
            Problem::SinglePagePlatform,
            Problem::SecretNotAllowed,
            Problem::WrongAccount,
            Problem::PersonalAccount,
            Problem::ConsentNeeded,
            Problem::AdminConsentNeeded,
            Problem::Declined,
            Problem::PermissionMissing,
            Problem::MicrosoftClientId,
            Problem::ProofNeeded,
            Problem::PolicyBlocks,
            Problem::AccountBlocked,
            Problem::SignInEnded,
            Problem::AnswerUsed,
            Problem::NetworkPolicy,
            Problem::SecretWrong,
            Problem::SecretExpired,
            Problem::CertificateRefused,
            Problem::NeedsTenant,
            Problem::TooManyTries,
            Problem::ServiceBusy { retry_after: None },
            Problem::UntrustedCertificate { host: host() },
            Problem::TimedOut,
            Problem::CodeExpired,
            Problem::UnsafeAnswer,
            Problem::Unreadable,
            Problem::NoReceiver(ErrorKind::AddrInUse),
            Problem::BrowserNotOpened,
            Problem::NoHttp,
            Problem::Other {
                error: String::new(),
                code: None,
            },
            Problem::Other {
                error: "invalid_request".to_owned(),
                code: Some(90014),
            },
        ];
        for (proxy, proxy_refused) in [(None, false), (Some("HTTPS_PROXY"), false), (Some("HTTPS_PROXY"), true)] {
            all.push(Problem::Unreachable {
                host: host(),
                proxy,
                proxy_refused,
            });
        }
        let answers = [
            What::TokenType,
            What::Scope,
            What::IdToken,
            What::Audience,
            What::Nonce,
            What::Tenant,
            What::Issuer,
            What::Page,
        ];
        all.extend(answers.map(Problem::WrongAnswer));
        let certificates = [
            CertificateProblem::Unreadable(ErrorKind::NotFound),
            CertificateProblem::NotPem,
            CertificateProblem::NoCertificate,
            CertificateProblem::NoKey,
            CertificateProblem::EncryptedKey,
            CertificateProblem::NotRsa,
            CertificateProblem::NotAPair,
        ];
        all.extend(certificates.map(Problem::CertificateFile));
        all
    }

    #[test]
    fn every_problem_has_a_sentence_of_its_own_and_names_a_next_step() {
        let mut said = HashSet::new();
        for problem in every_problem() {
            let (why, now) = (why(&problem), what_now(&problem));
            assert!(said.insert(why.clone()), "said twice: {why}");
            for sentence in [&why, &now] {
                assert!(
                    sentence.len() > 15 && sentence.ends_with('.'),
                    "{problem:?}: {sentence}"
                );
                assert!(!sentence.contains("  "), "{problem:?}: {sentence}");
            }
            let verbs = [
                "Add ",
                "Ask ",
                "Check ",
                "Choose ",
                "Continue ",
                "Copy ",
                "Enter ",
                "Make ",
                "Move ",
                "Open ",
                "Paste ",
                "Put ",
                "Register ",
                "Send ",
                "Sign in",
                "Try again",
                "Use ",
                "Wait ",
                "try again",
                "try the browser",
                "new code",
            ];
            assert!(
                verbs.iter().any(|verb| now.contains(verb)),
                "{problem:?} names no next step: {now}"
            );
        }
    }

    #[test]
    fn every_problem_but_one_that_only_time_mends_has_an_offer() {
        for problem in every_problem() {
            let offers = sign_in_offers(&problem);
            assert_eq!(offers.is_empty(), problem == Problem::TooManyTries, "{problem:?}");
            let labels: HashSet<_> = offers.iter().map(|of| offer(*of)).collect();
            assert_eq!(labels.len(), offers.len(), "{problem:?}");
        }
    }

    #[test]
    fn the_offers_are_those_of_the_guide() {
        let first = |error: &str, code: Option<u32>| {
            let codes: Vec<_> = code.into_iter().collect();
            sign_in_offers(&Problem::of(error, &codes)).first().copied()
        };
        for (code, expected) in [
            (50011, Offer::CopySteps),
            (700_016, Offer::Settings),
            (90002, Offer::Settings),
            (50194, Offer::Settings),
            (7_000_218, Offer::CopySteps),
            (9_002_327, Offer::CopySteps),
            (700_025, Offer::Settings),
            (50020, Offer::OtherAccount),
            (65001, Offer::Allow),
            (90094, Offer::CopyAdminLink),
            (65004, Offer::TryAgain),
            (65005, Offer::CopySteps),
            (65002, Offer::Settings),
            (50076, Offer::Browser),
            (53003, Offer::Browser),
            (50053, Offer::CopyForAdministrator),
            (70043, Offer::SignIn),
            (54005, Offer::TryAgain),
            (500_021, Offer::CopyForAdministrator),
            (7_000_215, Offer::Settings),
            (700_027, Offer::Settings),
            (9_001_023, Offer::Settings),
            (90055, Offer::TryAgain),
        ] {
            assert_eq!(first("invalid_client", Some(code)), Some(expected), "{code}");
        }
        assert_eq!(first("expired_token", None), Some(Offer::NewCode));
        assert_eq!(first("invalid_client", Some(50196)), None);
    }

    #[test]
    fn the_errors_that_the_browser_shows_are_listed_with_what_they_mean() {
        let listed: Vec<_> = usual_browser_errors().collect();
        for (code, meaning) in &listed {
            assert!(!meaning.contains("did not accept"), "{code}: {meaning}");
        }
        assert!(listed[0].1.contains("http://localhost"));
    }
}
