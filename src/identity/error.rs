//! Why a sign-in failed.

use std::{error::Error, fmt, io, time::Duration};

use serde_json::Value;
use thiserror::Error;
use url::Url;

use super::{CertificateProblem, Claims};
use crate::meeting::text::{shortened, visible};

/// The longest description that is kept, in characters.
const DESCRIPTION_LIMIT: usize = 300;
/// The longest of the other texts from the service that are kept, in characters.
const WORD_LIMIT: usize = 100;
/// How much of a pasted text is read, in bytes: a page of an error has some 2 KiB.
const PASTED_LIMIT: usize = 64 * 1024;

/// A sign-in that failed: what it means, and what is known of it. No token, code or secret is in it.
#[derive(Clone, Debug, PartialEq)]
pub struct SignInError {
    /// What it means.
    pub problem: Problem,
    /// What whoever helps asks for.
    pub details: Box<ErrorDetails>,
}

/// What a failed sign-in means, which decides what a person reads and what is offered. The numbers are those of
/// <https://learn.microsoft.com/entra/identity-platform/reference-error-codes>.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Problem {
    /// The registration does not list `http://localhost`.
    #[error("the return address is not registered")]
    ReturnAddressNotRegistered,
    /// No app with this client ID, or it is switched off.
    #[error("no such app in this organization")]
    NoSuchApp,
    /// No organization of this name in this cloud.
    #[error("no such organization")]
    NoSuchTenant,
    /// The registration is for one organization, which has to be named.
    #[error("the app is for one organization, which is not named")]
    SingleTenantApp,
    /// The registration is not of a public app, or does not allow device codes.
    #[error("the registration expects a secret")]
    SecretExpected,
    /// The return address is registered as one of a single-page application.
    #[error("the return address is registered for a single-page application")]
    SinglePagePlatform,
    /// A public app was given a secret.
    #[error("a public app must not have a secret")]
    SecretNotAllowed,
    /// The account is not in the organization.
    #[error("the account is not in this organization")]
    WrongAccount,
    /// The account is a personal one, which has no meetings of an organization.
    #[error("the account is a personal one")]
    PersonalAccount,
    /// The person has not allowed the app anything yet.
    #[error("the person's consent is missing")]
    ConsentNeeded,
    /// An administrator has to allow the app first.
    #[error("an administrator's consent is missing")]
    AdminConsentNeeded,
    /// The person said no.
    #[error("declined")]
    Declined,
    /// The registration does not ask for the permission to make meetings.
    #[error("the registration lacks a permission")]
    PermissionMissing,
    /// The client ID belongs to Microsoft.
    #[error("the client ID belongs to Microsoft")]
    MicrosoftClientId,
    /// One more proof that it is the person is asked for, which only a browser can show.
    #[error("one more proof is needed")]
    ProofNeeded,
    /// A policy does not allow it from this device, place or app.
    #[error("a policy of the organization blocks it")]
    PolicyBlocks,
    /// The account is locked, at risk, disabled, its password has expired, or it may not use the app.
    #[error("the account is blocked")]
    AccountBlocked,
    /// What the refresh token stood for has ended.
    #[error("the sign-in has ended")]
    SignInEnded,
    /// The code of a browser's answer was used before.
    #[error("the answer was used already")]
    AnswerUsed,
    /// The network lets people sign in to certain organizations only.
    #[error("the network blocks this organization")]
    NetworkPolicy,
    /// The app's secret is wrong.
    #[error("the secret is wrong")]
    SecretWrong,
    /// The app's secret is too old.
    #[error("the secret has expired")]
    SecretExpired,
    /// The certificate is not registered, or the clock is wrong.
    #[error("the certificate was not accepted")]
    CertificateRefused,
    /// An app that signs in as itself does so in one organization, which has to be named.
    #[error("app-only sign-in needs one organization")]
    NeedsTenant,
    /// Too many tries in a short time.
    #[error("too many tries")]
    TooManyTries,
    /// The service cannot answer now.
    #[error("the service is busy")]
    ServiceBusy {
        /// How long it wants to be left alone.
        retry_after: Option<Duration>,
    },
    /// Whoever answered has a certificate of an issuer that this computer does not trust.
    #[error("the certificate of {host} has an unknown issuer")]
    UntrustedCertificate {
        /// Who was asked.
        host: String,
    },
    /// No connection, or none that lasted up to an answer.
    #[error("could not reach {host}")]
    Unreachable {
        /// Who was asked.
        host: String,
        /// What sends the request through a proxy: an environment variable or a setting. Its value may hold a password
        /// and is not here.
        proxy: Option<&'static str>,
        /// Whether the proxy wanted to know who is asking (407).
        proxy_refused: bool,
    },
    /// Nobody finished signing in in the browser.
    #[error("nothing came back in time")]
    TimedOut,
    /// Nobody entered the code in time.
    #[error("the code has expired")]
    CodeExpired,
    /// The browser's answer came in its address, where it must not be: addresses are kept in histories.
    #[error("the answer came in an unsafe way")]
    UnsafeAnswer,
    /// The answer is not the one to our question.
    #[error("the answer is not right: {0}")]
    WrongAnswer(What),
    /// The answer cannot be understood: no JSON, not whole, too long, or a redirection.
    #[error("the answer cannot be read")]
    Unreadable,
    /// Nothing can be listened at for the browser's answer.
    #[error("no port to wait for the browser at: {0}")]
    NoReceiver(io::ErrorKind),
    /// The system did not open the browser.
    #[error("the browser could not be opened")]
    BrowserNotOpened,
    /// The file with the certificate is of no use.
    #[error(transparent)]
    CertificateFile(CertificateProblem),
    /// HTTP or TLS could not be set up, or a proxy's address is none.
    #[error("HTTP could not be set up")]
    NoHttp,
    /// Anything else that the service says.
    #[error("refused: {error}{}", .code.map(|code| format!(", AADSTS{code}")).unwrap_or_default())]
    Other {
        /// Its word for it.
        error: String,
        /// Its number for it.
        code: Option<u32>,
    },
}

/// What of an answer is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum What {
    /// The kind of token.
    #[error("the token is not a bearer token")]
    TokenType,
    /// The permissions.
    #[error("the permission to make meetings was not granted")]
    Scope,
    /// There is no ID token, or none that says who signed in.
    #[error("it does not say who signed in")]
    IdToken,
    /// The ID token is for another app.
    #[error("aud")]
    Audience,
    /// The ID token belongs to another attempt.
    #[error("nonce")]
    Nonce,
    /// The ID token is of another organization.
    #[error("tid")]
    Tenant,
    /// The ID token is of another issuer.
    #[error("iss")]
    Issuer,
    /// The page for the code is not one of the sign-in service.
    #[error("the page for the code is elsewhere")]
    Page,
}

/// What is known of a failed sign-in. The service's texts are one line each, of limited length, with every control and
/// bidirectional character spelled out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ErrorDetails {
    /// The HTTP status; `None` when no answer came or it came by the browser.
    pub status: Option<u16>,
    /// What went wrong, for programs: this decides.
    pub error: Option<String>,
    /// The same for people, as the service or the system put it, up to the first line break. It may name the account.
    pub description: Option<String>,
    /// The AADSTS numbers, the most important first.
    pub codes: Vec<u32>,
    /// `bad_token` when the refresh token is of no use any more.
    pub suberror: Option<String>,
    /// What a token has to be asked for with.
    pub claims: Option<Claims>,
    /// The service's ID of the request.
    pub trace_id: Option<String>,
    /// The ID of the whole attempt.
    pub correlation_id: Option<String>,
    /// When the service says it answered, in its own words.
    pub timestamp: Option<String>,
}

impl Problem {
    /// What an error of the sign-in service means: the row of the first number that has one, else what `error` says.
    pub fn of(error: &str, codes: &[u32]) -> Self {
        if let Some(problem) = codes.iter().find_map(|code| of_code(*code)) {
            return problem;
        }
        match error {
            "consent_required" => Self::ConsentNeeded,
            "access_denied" | "authorization_declined" => Self::Declined,
            "interaction_required" => Self::ProofNeeded,
            "invalid_grant" | "login_required" => Self::SignInEnded,
            "temporarily_unavailable" | "server_error" => Self::ServiceBusy { retry_after: None },
            "expired_token" | "bad_verification_code" => Self::CodeExpired,
            _ => Self::Other {
                error: one_line(error, WORD_LIMIT).unwrap_or_default(),
                code: codes.first().copied(),
            },
        }
    }
}

/// The row of a number.
fn of_code(code: u32) -> Option<Problem> {
    Some(match code {
        50011 | 900_971 => Problem::ReturnAddressNotRegistered,
        700_016 | 700_011 | 70001 | 7_000_112 => Problem::NoSuchApp,
        90002 | 50059 | 50128 | 90019 => Problem::NoSuchTenant,
        50194 => Problem::SingleTenantApp,
        7_000_218 => Problem::SecretExpected,
        9_002_327 | 9_002_326 => Problem::SinglePagePlatform,
        700_025 => Problem::SecretNotAllowed,
        50020 | 50034 | 51004 | 90072 | 16000 | 500_208 => Problem::WrongAccount,
        65001 => Problem::ConsentNeeded,
        90094 | 90095 | 90008 | 650_056 => Problem::AdminConsentNeeded,
        65004 => Problem::Declined,
        65005 | 650_057 | 70011 | 28002 => Problem::PermissionMissing,
        65002 => Problem::MicrosoftClientId,
        50076 | 50074 | 50078 | 50079 | 50072 | 53004 => Problem::ProofNeeded,
        53003 | 53000..=53002 | 50005 | 50131 | 530_032 | 530_035 => Problem::PolicyBlocks,
        50053 | 53011 | 50055 | 50057 | 50105 => Problem::AccountBlocked,
        70043 | 700_082 | 70008 | 50089 | 50173 | 50132 | 50133 | 70000 => Problem::SignInEnded,
        54005 => Problem::AnswerUsed,
        500_021 | 500_022 | 500_212 | 500_213 | 50002 => Problem::NetworkPolicy,
        7_000_215 => Problem::SecretWrong,
        7_000_222 => Problem::SecretExpired,
        700_027 | 700_030 | 50012 | 500_133 => Problem::CertificateRefused,
        9_001_023 => Problem::NeedsTenant,
        50196 => Problem::TooManyTries,
        90055 | 50033 | 90006 | 90012 | 90024 | 90033 => Problem::ServiceBusy { retry_after: None },
        _ => return None,
    })
}

impl SignInError {
    /// An error that the service said nothing about.
    pub fn new(problem: Problem) -> Self {
        Self {
            problem,
            details: Box::default(),
        }
    }

    /// An error that the service said nothing about, in the system's words.
    pub(super) fn because(problem: Problem, cause: &str) -> Self {
        let mut error = Self::new(problem);
        error.details.description = one_line(cause, DESCRIPTION_LIMIT);
        error
    }

    /// An answer that cannot be understood.
    pub(super) fn unreadable(status: u16) -> Self {
        let mut error = Self::new(Problem::Unreadable);
        error.details.status = Some(status);
        error
    }

    /// The error in a browser's answer.
    pub(super) fn answered(error: &str, description: Option<&str>) -> Self {
        let details = ErrorDetails {
            error: one_line(error, WORD_LIMIT),
            ..ErrorDetails::default()
        };
        Self::of(details.described(description))
    }

    /// What an error means that the service gave the details of.
    pub(super) fn of(details: ErrorDetails) -> Self {
        Self {
            problem: Problem::of(details.error.as_deref().unwrap_or_default(), &details.codes),
            details: Box::new(details),
        }
    }

    /// Whether the refresh token will never work again, so that it need not be kept.
    pub fn is_bad_token(&self) -> bool {
        self.details.suberror.as_deref() == Some("bad_token")
    }

    /// Whether signing in in a browser may help, with the claims in the details if there are any.
    pub fn needs_interaction(&self) -> bool {
        let interaction = [
            "invalid_grant",
            "interaction_required",
            "consent_required",
            "login_required",
        ];
        let error = self.details.error.as_deref();
        error.is_some_and(|error| interaction.contains(&error))
    }

    /// Whether the same request may succeed later on.
    pub fn is_transient(&self) -> bool {
        matches!(self.problem, Problem::Unreachable { .. })
            || self.details.status.is_some_and(is_busy)
            || matches!(
                self.details.error.as_deref(),
                Some("temporarily_unavailable" | "server_error")
            )
    }
}

/// Whether a status says that the service cannot answer now.
pub(super) fn is_busy(status: u16) -> bool {
    status == 429 || status >= 500
}

impl From<Problem> for SignInError {
    fn from(problem: Problem) -> Self {
        Self::new(problem)
    }
}

impl From<What> for SignInError {
    fn from(what: What) -> Self {
        Self::new(Problem::WrongAnswer(what))
    }
}

impl fmt::Display for SignInError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.problem.fmt(f)?;
        if let Some(description) = &self.details.description {
            write!(f, ": {description}")?;
        }
        if let Some(status) = self.details.status {
            write!(f, " (status {status})")?;
        }
        Ok(())
    }
}

impl Error for SignInError {}

impl ErrorDetails {
    /// The error in a JSON answer of status `status`; `None` if there is none in it.
    pub(super) fn read(status: u16, answer: &Value) -> Option<Self> {
        let word = |name: &str| {
            let text = answer.get(name).and_then(Value::as_str);
            text.and_then(|text| one_line(text, WORD_LIMIT))
        };
        let codes = answer.get("error_codes").and_then(Value::as_array);
        let details = Self {
            status: Some(status),
            error: Some(word("error")?),
            codes: codes.into_iter().flatten().filter_map(number).take(8).collect(),
            suberror: word("suberror"),
            claims: answer
                .get("claims")
                .and_then(Value::as_str)
                .and_then(Claims::challenged),
            trace_id: word("trace_id"),
            correlation_id: word("correlation_id"),
            timestamp: word("timestamp"),
            ..Self::default()
        };
        Some(details.described(answer.get("error_description").and_then(Value::as_str)))
    }

    /// With a description, whose numbers count if there are no others.
    fn described(mut self, description: Option<&str>) -> Self {
        let description = description.unwrap_or_default();
        if self.codes.is_empty() {
            self.codes = codes_in(description);
        }
        self.description = one_line(description, DESCRIPTION_LIMIT);
        self
    }
}

/// What a person copies for whoever helps, line by line. The description, which may name the account, is not in it.
impl fmt::Display for ErrorDetails {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numbers: Vec<_> = self.codes.iter().map(|code| format!("AADSTS{code}")).collect();
        let lines = [
            ("status", self.status.map(|status| status.to_string())),
            ("error", self.error.clone()),
            ("code", Some(numbers.join(", ")).filter(|numbers| !numbers.is_empty())),
            ("suberror", self.suberror.clone()),
            ("trace ID", self.trace_id.clone()),
            ("correlation ID", self.correlation_id.clone()),
            ("time", self.timestamp.clone()),
        ];
        let lines: Vec<_> = lines
            .into_iter()
            .filter_map(|(name, value)| Some(format!("{name}: {}", value?)))
            .collect();
        f.write_str(&lines.join("\n"))
    }
}

/// The error in what a person copied from the browser: the text of a page of an error, or its address. The text itself
/// is not kept, since an address may hold a code.
pub fn read_pasted(text: &str) -> SignInError {
    let text = text.trim();
    let text = &text[..text.floor_char_boundary(PASTED_LIMIT)];
    if let Ok(url) = Url::parse(text)
        && url.has_host()
    {
        let parameter = |wanted: &str| {
            let fragment = url::form_urlencoded::parse(url.fragment().unwrap_or_default().as_bytes());
            let mut pairs = url.query_pairs().chain(fragment);
            pairs.find(|(name, _)| name == wanted).map(|(_, value)| value)
        };
        let error = parameter("error").unwrap_or_default();
        return SignInError::answered(&error, parameter("error_description").as_deref());
    }
    let after = |labels: &[&str]| {
        let found = labels.iter().find_map(|label| {
            // ASCII only changes, so that places are the same in both.
            let at = text.to_ascii_lowercase().find(label)?;
            Some(&text[at + label.len()..])
        });
        let is_plain = |c: &char| c.is_ascii_alphanumeric() || "-:.".contains(*c);
        let plain = |word: &str| word.chars().take_while(is_plain).take(WORD_LIMIT).collect::<String>();
        let line = found?.trim_start().lines().next().unwrap_or_default();
        let mut words = line.split(' ').map(plain);
        let mut value = words.next()?;
        // A time of day that stands apart from its date.
        if let Some(time) = words
            .next()
            .filter(|word| value.len() == "2026-12-01".len() && word.contains(':'))
        {
            value = format!("{value} {time}");
        }
        (!value.is_empty()).then_some(value)
    };
    let described = text.lines().find_map(|line| {
        let at = line.find("AADSTS")?;
        Some(&line[at..])
    });
    let details = ErrorDetails {
        codes: codes_in(text),
        trace_id: after(&["trace id:", "request id:"]),
        correlation_id: after(&["correlation id:"]),
        timestamp: after(&["timestamp:"]),
        ..ErrorDetails::default()
    };
    SignInError::of(details.described(described))
}

/// The numbers in `AADSTS50011` and the like, each once.
fn codes_in(text: &str) -> Vec<u32> {
    let mut codes = Vec::new();
    for rest in text.split("AADSTS").skip(1).take(8) {
        let digits = rest.bytes().take(8).take_while(u8::is_ascii_digit).count();
        if digits >= 4
            && let Ok(code) = rest[..digits].parse()
            && !codes.contains(&code)
        {
            codes.push(code);
        }
    }
    codes
}

/// A number, also one that came as a text.
fn number(value: &Value) -> Option<u32> {
    match value {
        Value::String(text) => text.parse().ok(),
        _ => value.as_u64()?.try_into().ok(),
    }
}

/// The first line of a text from the service, fit to be shown; `None` if there is nothing in it.
pub(super) fn one_line(text: &str, max_chars: usize) -> Option<String> {
    let breaks = ['\n', '\r', '\u{0B}', '\u{0C}', '\u{85}', '\u{2028}', '\u{2029}'];
    let line = text.trim_start().split(breaks).next()?;
    // Before anything else, since a text may have a megabyte; spelling out only makes it longer.
    let line = shortened(line.trim_end(), max_chars);
    let line = shortened(&visible(&line), max_chars).into_owned();
    (!line.is_empty()).then_some(line)
}
