//! Why a sign-in failed, what to do now, and what the window offers to do.
//!
//! The meaning of the numbers is in [`Problem::of`]; here is what a person reads.

use super::catalog::texts;
use super::registration::{PERMISSION, RETURN_ADDRESS};
use crate::engine::{Failure, FailureKind};
use crate::identity::{CertificateProblem, Problem, What};
use crate::settings::SignIn;

texts! {
    // The buttons beside a failure.
    offer_settings;
    offer_other_account;
    offer_browser;
    offer_allow;
    offer_admin_link;
    offer_admin_text;
    offer_new_code;
    offer_proxy_help;

    // The headings of a sign-in that did not succeed.
    sign_in_declined;
    sign_in_failed_headline;

    // What is wrong with the registration, and what to do.
    return_address_missing;
    return_address_missing_now(url: &str);
    app_unknown;
    app_unknown_now;
    tenant_unknown;
    tenant_unknown_now;
    tenant_not_named;
    tenant_needed_by_app;
    tenant_needed_now;
    secret_expected;
    secret_expected_now;
    single_page_platform;
    single_page_platform_now;
    secret_not_allowed;
    secret_not_allowed_now;
    permission_missing(permission: &str);
    permission_missing_now;
    client_id_is_microsofts;
    client_id_is_microsofts_now;
    secret_wrong;
    secret_wrong_now;
    secret_expired;
    secret_expired_now;
    certificate_refused;
    certificate_refused_now;

    // What stands between the person and the app.
    account_elsewhere;
    account_elsewhere_now;
    account_personal;
    account_personal_now;
    consent_needed;
    consent_needed_now;
    admin_consent_needed;
    admin_consent_needed_now;
    declined;
    declined_now;
    proof_needed;
    proof_needed_now;
    policy_blocks;
    policy_blocks_now;
    account_blocked;
    account_blocked_now;
    sign_in_ended;
    sign_in_ended_now;
    answer_used;
    answer_used_now;
    network_policy;
    network_policy_now;
    too_many_tries;
    too_many_tries_now;

    // What stands between the program and the service.
    sign_in_busy;
    sign_in_busy_now;
    sign_in_busy_until(seconds: u64);
    certificate_untrusted(host: &str);
    certificate_untrusted_now;
    proxy_asks_who(host: &str);
    named_proxy_asks_who(host: &str, source: &str);
    proxy_asks_who_now;
    unreached_by_proxy(host: &str, source: &str);
    unreached_by_proxy_now;
    unreached(host: &str);
    unreached_now;
    http_not_set_up;
    http_not_set_up_now;
    browser_silent;
    browser_silent_now;
    code_expired;
    code_expired_now;
    answer_unsafe;
    answer_unsafe_now;
    no_receiver(reason: &str);
    no_receiver_now;
    browser_closed;
    browser_closed_now;
    sign_in_unreadable;
    sign_in_unreadable_now;
    not_accepted_saying(said: &str);
    not_accepted;
    not_accepted_now;

    // What is wrong with the answer.
    permission_not_granted;
    permission_not_granted_now(permission: &str);
    account_of_another_tenant;
    account_of_another_tenant_now;
    answer_of_unknown_kind;
    answer_names_nobody;
    answer_for_another_app;
    answer_to_another_sign_in;
    answer_of_another_service;
    code_page_elsewhere;
    answer_not_kept_now;

    // What is wrong with the certificate file.
    certificate_unreadable(reason: &str);
    certificate_unreadable_now;
    certificate_not_pem;
    certificate_not_there;
    certificate_without_key;
    certificate_key_encrypted;
    certificate_key_not_rsa;
    certificate_not_a_pair;
    certificate_choose_now;
    error_meaning(why: &str, now: &str);
}

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
    /// Sign in, and allow writing to the person's calendar.
    AllowCalendar,
}

/// The label of the button of an offer.
pub fn offer(offer: Offer) -> &'static str {
    match offer {
        Offer::Settings => offer_settings(),
        Offer::CopySteps => super::copy_steps(),
        Offer::OtherAccount => offer_other_account(),
        Offer::SignIn => super::sign_in_again(),
        Offer::Browser => offer_browser(),
        Offer::Allow => offer_allow(),
        Offer::CopyAdminLink => offer_admin_link(),
        Offer::CopyForAdministrator => offer_admin_text(),
        Offer::NewCode => offer_new_code(),
        Offer::TryAgain => super::try_again(),
        Offer::ProxyHelp => offer_proxy_help(),
        Offer::WithoutChannel => super::without_channel(),
        Offer::AllowCalendar => super::allow_calendar(),
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
        FailureKind::CalendarNotAllowed { .. } => &[Offer::AllowCalendar],
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
    let fixed = match problem {
        Problem::ReturnAddressNotRegistered => return_address_missing(),
        Problem::NoSuchApp => app_unknown(),
        Problem::NoSuchTenant => tenant_unknown(),
        Problem::SingleTenantApp => tenant_not_named(),
        Problem::SecretExpected => secret_expected(),
        Problem::SinglePagePlatform => single_page_platform(),
        Problem::SecretNotAllowed => secret_not_allowed(),
        Problem::WrongAccount => account_elsewhere(),
        Problem::PersonalAccount => account_personal(),
        Problem::ConsentNeeded => consent_needed(),
        Problem::AdminConsentNeeded => admin_consent_needed(),
        Problem::Declined => declined(),
        Problem::PermissionMissing => return permission_missing(PERMISSION),
        Problem::MicrosoftClientId => client_id_is_microsofts(),
        Problem::ProofNeeded => proof_needed(),
        Problem::PolicyBlocks => policy_blocks(),
        Problem::AccountBlocked => account_blocked(),
        Problem::SignInEnded => sign_in_ended(),
        Problem::AnswerUsed => answer_used(),
        Problem::NetworkPolicy => network_policy(),
        Problem::SecretWrong => secret_wrong(),
        Problem::SecretExpired => secret_expired(),
        Problem::CertificateRefused => certificate_refused(),
        Problem::NeedsTenant => tenant_needed_by_app(),
        Problem::TooManyTries => too_many_tries(),
        Problem::ServiceBusy { .. } => sign_in_busy(),
        Problem::UntrustedCertificate { host } => return certificate_untrusted(host),
        Problem::Unreachable {
            host,
            proxy,
            proxy_refused: true,
        } => return proxy.map_or_else(|| proxy_asks_who(host), |source| named_proxy_asks_who(host, source)),
        Problem::Unreachable {
            host,
            proxy: Some(source),
            ..
        } => return unreached_by_proxy(host, source),
        Problem::Unreachable { host, proxy: None, .. } => return unreached(host),
        Problem::TimedOut => browser_silent(),
        Problem::CodeExpired => code_expired(),
        Problem::UnsafeAnswer => answer_unsafe(),
        Problem::WrongAnswer(what) => wrong_answer(*what),
        Problem::Unreadable => sign_in_unreadable(),
        Problem::NoReceiver(kind) => return no_receiver(&kind.to_string()),
        Problem::BrowserNotOpened => browser_closed(),
        Problem::CertificateFile(problem) => return certificate_why(*problem),
        Problem::NoHttp => http_not_set_up(),
        Problem::Other { error, code } => {
            let said: Vec<_> = [Some(error.clone()), code.map(|code| format!("AADSTS{code}"))]
                .into_iter()
                .flatten()
                .filter(|said| !said.is_empty())
                .collect();
            if !said.is_empty() {
                return not_accepted_saying(&super::listed(&said));
            }
            not_accepted()
        }
    };
    fixed.to_owned()
}

fn wrong_answer(what: What) -> &'static str {
    match what {
        What::Scope => permission_not_granted(),
        What::TokenType => answer_of_unknown_kind(),
        What::IdToken => answer_names_nobody(),
        What::Audience => answer_for_another_app(),
        What::Nonce => answer_to_another_sign_in(),
        What::Tenant => account_of_another_tenant(),
        What::Issuer => answer_of_another_service(),
        What::Page => code_page_elsewhere(),
    }
}

fn certificate_why(problem: CertificateProblem) -> String {
    let fixed = match problem {
        CertificateProblem::Unreadable(kind) => return certificate_unreadable(&kind.to_string()),
        CertificateProblem::NotPem => certificate_not_pem(),
        CertificateProblem::NoCertificate => certificate_not_there(),
        CertificateProblem::NoKey => certificate_without_key(),
        CertificateProblem::EncryptedKey => certificate_key_encrypted(),
        CertificateProblem::NotRsa => certificate_key_not_rsa(),
        CertificateProblem::NotAPair => certificate_not_a_pair(),
    };
    fixed.to_owned()
}

/// What to do now.
pub(super) fn what_now(problem: &Problem) -> String {
    let fixed = match problem {
        Problem::ReturnAddressNotRegistered => return return_address_missing_now(RETURN_ADDRESS),
        Problem::NoSuchApp => app_unknown_now(),
        Problem::NoSuchTenant => tenant_unknown_now(),
        Problem::SingleTenantApp | Problem::NeedsTenant => tenant_needed_now(),
        Problem::SecretExpected => secret_expected_now(),
        Problem::SinglePagePlatform => single_page_platform_now(),
        Problem::SecretNotAllowed => secret_not_allowed_now(),
        Problem::WrongAccount => account_elsewhere_now(),
        Problem::PersonalAccount => account_personal_now(),
        Problem::ConsentNeeded => consent_needed_now(),
        Problem::AdminConsentNeeded => admin_consent_needed_now(),
        Problem::Declined => declined_now(),
        Problem::PermissionMissing => permission_missing_now(),
        Problem::MicrosoftClientId => client_id_is_microsofts_now(),
        Problem::ProofNeeded => proof_needed_now(),
        Problem::PolicyBlocks => policy_blocks_now(),
        Problem::AccountBlocked => account_blocked_now(),
        Problem::SignInEnded => sign_in_ended_now(),
        Problem::AnswerUsed => answer_used_now(),
        Problem::NetworkPolicy => network_policy_now(),
        Problem::SecretWrong => secret_wrong_now(),
        Problem::SecretExpired => secret_expired_now(),
        Problem::CertificateRefused => certificate_refused_now(),
        Problem::TooManyTries => too_many_tries_now(),
        Problem::ServiceBusy {
            retry_after: Some(wait),
        } => return sign_in_busy_until(wait.as_secs().max(1)),
        Problem::ServiceBusy { retry_after: None } => sign_in_busy_now(),
        Problem::UntrustedCertificate { .. } => certificate_untrusted_now(),
        Problem::Unreachable {
            proxy_refused: true, ..
        } => proxy_asks_who_now(),
        Problem::Unreachable { proxy: Some(_), .. } => unreached_by_proxy_now(),
        Problem::Unreachable { proxy: None, .. } => unreached_now(),
        Problem::TimedOut => browser_silent_now(),
        Problem::CodeExpired => code_expired_now(),
        Problem::UnsafeAnswer => answer_unsafe_now(),
        Problem::WrongAnswer(What::Scope) => return permission_not_granted_now(PERMISSION),
        Problem::WrongAnswer(What::Tenant) => account_of_another_tenant_now(),
        Problem::WrongAnswer(_) => answer_not_kept_now(),
        Problem::Unreadable => sign_in_unreadable_now(),
        Problem::NoReceiver(_) => no_receiver_now(),
        Problem::BrowserNotOpened => browser_closed_now(),
        Problem::CertificateFile(CertificateProblem::Unreadable(_)) => certificate_unreadable_now(),
        Problem::CertificateFile(_) => certificate_choose_now(),
        Problem::NoHttp => http_not_set_up_now(),
        Problem::Other { .. } => not_accepted_now(),
    };
    fixed.to_owned()
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
                error_meaning(&why(&problem), &what_now(&problem)),
            )
        })
}

/// Whether an offer is of use on a connection that signs in this way; `None`: there is no connection.
pub fn fits(offer: Offer, sign_in: Option<SignIn>) -> bool {
    match offer {
        Offer::OtherAccount | Offer::SignIn | Offer::Browser | Offer::Allow | Offer::AllowCalendar | Offer::NewCode => {
            sign_in.is_some_and(SignIn::is_by_person)
        }
        Offer::Settings | Offer::CopySteps | Offer::CopyAdminLink => !matches!(sign_in, None | Some(SignIn::Demo)),
        Offer::CopyForAdministrator | Offer::TryAgain | Offer::ProxyHelp | Offer::WithoutChannel => true,
    }
}

/// The heading of a failed sign-in.
pub fn sign_in_failed(failure: &Failure) -> &'static str {
    match &failure.kind {
        FailureKind::SignIn(Problem::Declined) => sign_in_declined(),
        _ => sign_in_failed_headline(),
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
