//! Signing in on another device, by a code
//! (<https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code>).

use std::{
    fmt,
    time::{Duration, Instant, SystemTime},
};

use oauth2::HttpResponse;
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::Value;
use url::Url;

use super::{
    Authority, Claims, Endpoints, Grant, Http, Problem, Registration, SignInError, What,
    error::{is_busy, one_line},
    grant,
    id_token::Asked,
    wire,
};

/// The pages of Microsoft's where codes are entered.
const CODE_HOSTS: [&str; 4] = [
    "microsoft.com",
    "www.microsoft.com",
    "login.microsoft.com",
    "login.microsoftonline.com",
];
/// The longest code that a person is asked to type, in characters.
const CODE_LIMIT: usize = 40;
/// How long a code is taken to work that does not say so itself; Entra's work so long.
const UNKNOWN_LIFETIME: Duration = Duration::from_mins(15);
/// The longest that a code is waited for.
const LONGEST_LIFETIME: Duration = Duration::from_hours(1);

/// How often the service is asked whether the code was entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Every so often if the service does not say.
    pub usual: Duration,
    /// Never more often.
    pub shortest: Duration,
    /// Never less often, whatever the service says or however long it does not answer.
    pub longest: Duration,
    /// By how much the pause grows each time the service says that it is asked too often.
    pub slower: Duration,
}

impl Default for Pace {
    /// Every five seconds, between one and sixty, and five seconds more when told to slow down
    /// (<https://www.rfc-editor.org/rfc/rfc8628#section-3.5>).
    fn default() -> Self {
        Self {
            usual: Duration::from_secs(5),
            shortest: Duration::from_secs(1),
            longest: Duration::from_mins(1),
            slower: Duration::from_secs(5),
        }
    }
}

/// A sign-in that waits for a person to enter a code somewhere else.
pub struct DeviceSignIn {
    /// What they enter.
    pub user_code: String,
    /// Where they enter it.
    pub page: Url,
    /// Until when the code works.
    pub expires: Instant,
    expires_by_clock: SystemTime,
    device_code: SecretString,
    interval: Option<Duration>,
    endpoints: Endpoints,
    registration: Registration,
}

/// What a poll says.
enum Poll {
    Granted(Box<Grant>),
    Pending,
    SlowDown,
    /// Nothing that counts, and how long the service wants to be left alone.
    Trouble(Option<Duration>),
}

impl DeviceSignIn {
    /// Asks for a code.
    pub async fn begin(http: &Http, registration: &Registration) -> Result<Self, SignInError> {
        let endpoints = registration.authority.endpoints(http).await?;
        let Some(device_code_url) = &endpoints.device_code else {
            return Err(SignInError::answered("unsupported_grant_type", None));
        };
        let scopes: Vec<_> = registration.scopes.sent().collect();
        let request = wire::form(
            device_code_url,
            &[
                ("client_id", registration.client_id.as_str()),
                ("scope", &scopes.join(" ")),
            ],
        )?;
        let response = wire::success(http.send(request).await?)?;
        let unreadable = || SignInError::unreadable(200);
        let mut answer: Value = serde_json::from_slice(response.body()).map_err(|_no_json| unreadable())?;
        let mut text = |name: &str| match answer.get_mut(name).map(Value::take) {
            Some(Value::String(text)) if !text.is_empty() => Ok(text),
            _ => Err(unreadable()),
        };
        let device_code = SecretString::from(text("device_code")?);
        let user_code = one_line(&text("user_code")?, CODE_LIMIT).ok_or_else(unreadable)?;
        let page = page(&text("verification_uri")?, &registration.authority).ok_or(What::Page)?;
        let lifetime = wire::seconds(answer.get("expires_in")).unwrap_or(UNKNOWN_LIFETIME);
        let lifetime = lifetime.min(LONGEST_LIFETIME);
        Ok(Self {
            user_code,
            page,
            expires: Instant::now() + lifetime,
            expires_by_clock: SystemTime::now() + lifetime,
            device_code,
            interval: wire::seconds(answer.get("interval")),
            endpoints,
            registration: registration.clone(),
        })
    }

    /// Waits until the person has entered the code, said no, or the code has expired. Dropping the future cancels it.
    pub async fn finish(self, http: &Http, challenge: Option<&Claims>) -> Result<Grant, SignInError> {
        self.finish_at(Pace::default(), http, challenge).await
    }

    /// The same at another pace.
    pub async fn finish_at(self, pace: Pace, http: &Http, challenge: Option<&Claims>) -> Result<Grant, SignInError> {
        let mut interval = self.interval.unwrap_or(pace.usual).clamp(pace.shortest, pace.longest);
        let mut pause = interval;
        loop {
            tokio::time::sleep(pause).await;
            if self.is_over(Instant::now(), SystemTime::now()) {
                return Err(Problem::CodeExpired.into());
            }
            pause = match self.poll(http, challenge).await? {
                Poll::Granted(grant) => return Ok(*grant),
                Poll::Pending => interval,
                Poll::SlowDown => {
                    interval += pace.slower;
                    interval
                }
                Poll::Trouble(asked) => (pause * 2)
                    .min(pace.longest)
                    .max(asked.unwrap_or_default())
                    .max(interval),
            };
            // Nobody waits for longer than the code works, whatever pause is asked for.
            let left = self.expires.saturating_duration_since(Instant::now());
            pause = pause.min(left);
        }
    }

    /// Whether the code has expired, by the clock that stops while the computer sleeps or by the one that may be set.
    fn is_over(&self, now: Instant, clock: SystemTime) -> bool {
        now >= self.expires || clock >= self.expires_by_clock
    }

    async fn poll(&self, http: &Http, challenge: Option<&Claims>) -> Result<Poll, SignInError> {
        let request = wire::form(
            &self.endpoints.token,
            &[
                ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
                ("client_id", self.registration.client_id.as_str()),
                ("device_code", self.device_code.expose_secret()),
                ("claims", &grant::claims(challenge)),
            ],
        )?;
        match http.send(request).await {
            Ok(response) => self.understood(&response),
            // A success that was not heard to its end: the code is spent.
            Err(error) if error.details.status.is_some() => Err(error),
            Err(_unreachable) => Ok(Poll::Trouble(None)),
        }
    }

    fn understood(&self, response: &HttpResponse) -> Result<Poll, SignInError> {
        if response.status() == 200 {
            if serde_json::from_slice::<Value>(response.body()).is_err() {
                return Ok(Poll::Trouble(None));
            }
            let answer = serde_json::from_slice(response.body()).map_err(|_no_token| SignInError::unreadable(200))?;
            let asked = Asked {
                registration: &self.registration,
                issuer: self.endpoints.issuer.as_deref(),
                nonce: None,
            };
            return Grant::of_sign_in(&answer, &asked).map(|grant| Poll::Granted(Box::new(grant)));
        }
        let error = wire::refused(response);
        match error.details.error.as_deref() {
            Some("authorization_pending") => Ok(Poll::Pending),
            Some("slow_down") => Ok(Poll::SlowDown),
            Some("authorization_declined" | "access_denied" | "expired_token" | "bad_verification_code") => Err(error),
            Some(_) if !is_busy(response.status().as_u16()) && !error.is_transient() => Err(error),
            _ => Ok(Poll::Trouble(match error.problem {
                Problem::ServiceBusy { retry_after } => retry_after,
                _ => None,
            })),
        }
    }
}

/// Without the codes.
impl fmt::Debug for DeviceSignIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DeviceSignIn")
            .field("page", &self.page.as_str())
            .field("expires", &self.expires)
            .finish_non_exhaustive()
    }
}

/// The page to enter the code at, if it is one of Microsoft's or of the service itself.
fn page(text: &str, authority: &Authority) -> Option<Url> {
    let url = Url::parse(text).ok().filter(|url| authority.allows(url))?;
    let host = url.host_str()?;
    let is_known = url.scheme() == "https" && url.port().is_none() && CODE_HOSTS.contains(&host);
    (is_known || host == authority.host()).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identity::{AuthorityUrl, ClientId, Scopes};

    fn authority(root: &str) -> Authority {
        Authority {
            root: AuthorityUrl::parse(root).unwrap(),
            tenant: None,
            entra: false,
        }
    }

    #[test]
    fn codes_are_entered_at_a_page_of_microsoft_or_of_the_service_itself() {
        let shown = |root: &str, text: &str| page(text, &authority(root)).is_some();
        for good in [
            "https://microsoft.com/devicelogin",
            "https://www.microsoft.com/link",
            "https://login.microsoft.com/device",
            "https://login.microsoftonline.com/common/oauth2/deviceauth",
            "https://login.contoso.example/device?code=1",
            "https://login.contoso.example:8443/device",
        ] {
            assert!(shown("https://login.contoso.example", good), "{good}");
        }
        for bad in [
            "http://microsoft.com/devicelogin",
            "https://microsoft.com:8443/devicelogin",
            "https://microsoft.com.contoso.example/devicelogin",
            "https://microsoft.com@contoso.example/devicelogin",
            "https://ana@www.microsoft.com/devicelogin",
            "https://evil.microsoft.com/devicelogin",
            "https://mícrosoft.com/devicelogin",
            "http://login.contoso.example/device",
            "http://127.0.0.1/device",
            "javascript:alert(1)",
            "microsoft.com/devicelogin",
            "",
        ] {
            assert!(!shown("https://login.contoso.example", bad), "{bad}");
        }
        assert!(shown("http://127.0.0.1:8080", "http://127.0.0.1:8080/device"));
        assert!(!shown("http://127.0.0.1:8080", "http://127.0.0.2:8080/device"));
        assert!(!shown("http://127.0.0.1:8080", "http://login.contoso.example/device"));
    }

    #[test]
    fn a_code_expires_by_whichever_clock_is_first() {
        let (now, clock) = (Instant::now(), SystemTime::now());
        let minute = Duration::from_mins(1);
        let authority = authority("http://127.0.0.1:1");
        let somewhere = Url::parse("http://127.0.0.1:1/").unwrap();
        let waiting = DeviceSignIn {
            user_code: "ABC".to_owned(),
            page: somewhere.clone(),
            expires: now + minute,
            expires_by_clock: clock + minute,
            device_code: SecretString::from("code"),
            interval: None,
            endpoints: Endpoints {
                authorize: somewhere.clone(),
                token: somewhere,
                device_code: None,
                end_session: None,
                admin_consent: None,
                issuer: None,
            },
            registration: Registration {
                authority,
                client_id: ClientId::parse("convene").unwrap(),
                scopes: Scopes::meetings("https://graph.microsoft.com"),
            },
        };
        assert!(!waiting.is_over(now, clock));
        assert!(waiting.is_over(now + minute, clock));
        // As after a computer has slept, whose monotonic clock did not go on.
        assert!(waiting.is_over(now, clock + minute));
    }
}
