//! The pages a browser sees while a person signs in. Whatever came from outside is escaped; nothing is loaded.

use std::sync::LazyLock;

use aws_lc_rs::digest::{SHA256, digest};
use axum::http::StatusCode;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use url::Url;

use super::{
    super::{
        answer::Answer,
        organization::{NAME, ORGANIZATION, Person, Standing},
        pages::escape,
    },
    error::{OAuthError, Trace},
    scopes::Scopes,
};

/// What every form that goes on to the next page has.
pub(super) struct Form<'a> {
    /// Where it goes.
    pub action: &'a str,
    /// Its hidden field `ctx`.
    pub ctx: &'a str,
    /// Where the page after it may redirect to; browsers hold that against `form-action` as well.
    pub leads_to: &'a str,
}

const STYLE: &str = "body{font-family:sans-serif;line-height:1.5;max-width:36rem;margin:2rem auto;padding:0 1rem}\
                     button,input{font:inherit;padding:.3rem .7rem;margin:.2rem 0}ul.accounts{list-style:none;padding:0}";
const SEND_AT_ONCE: &str = "document.forms[0].submit()";

/// The sources by which a content security policy lets exactly these two through.
static STYLE_SOURCE: LazyLock<String> = LazyLock::new(|| hash_source(STYLE));
static SCRIPT_SOURCE: LazyLock<String> = LazyLock::new(|| hash_source(SEND_AT_ONCE));

/// How many members the page lists; the others are found by their user names.
const LISTED: usize = 10;

/// Whom to sign in as. `hint` is what the program said about it, `problem` why the last choice was none.
pub(super) fn choose(form: &Form, hint: Option<&str>, problem: Option<(&OAuthError, &Trace)>) -> Answer {
    let hinted = hint.and_then(account);
    let with_standing = |standing| {
        ORGANIZATION
            .accounts()
            .filter(move |person| person.standing == standing)
    };
    let listed = with_standing(Standing::Member)
        .take(LISTED)
        .chain(with_standing(Standing::Guest).take(1))
        .chain(with_standing(Standing::Personal).take(1))
        .filter(|person| hinted.is_none_or(|hinted| hinted.id != person.id));
    let accounts = hinted.into_iter().chain(listed).map(|person| {
        let note = match person.standing {
            Standing::Member => "",
            Standing::Guest => " (guest)",
            Standing::Personal => " (personal account)",
        };
        format!(
            "<li><button name=\"account\" value=\"{}\">{}{note}<br>{}</button></li>",
            escape(&person.id),
            escape(&person.display_name),
            escape(&person.upn)
        )
    });
    let body = format!(
        "{}<p>Sign in to <strong>Convene</strong>. Everyone here is invented, and nobody has a password.</p>\
         {}<ul class=\"accounts\">{}</ul></form>\
         {}<p><label for=\"account\">User name of anyone else</label><br>\
         <input id=\"account\" name=\"account\" size=\"40\" autocomplete=\"off\" value=\"{}\">\
         <button>Next</button></p></form>{}",
        problem.map(alert).unwrap_or_default(),
        form.start(),
        accounts.collect::<String>(),
        form.start(),
        escape(hint.unwrap_or_default()),
        form.cancel(),
    );
    page(StatusCode::OK, "Pick an account", &body, &form.targets())
}

/// What the program may do.
pub(super) fn consent(form: &Form, person: &Person, scopes: &Scopes, on_another_device: bool) -> Answer {
    let device = if on_another_device {
        "<p><strong>You are signing in on another device.</strong> Go on only if you started this yourself.</p>"
    } else {
        ""
    };
    let permissions = if scopes.is_empty() {
        String::new()
    } else {
        format!("<p>Convene would like to:</p>{}", list(scopes))
    };
    let body = format!(
        "<p>Signed in as {} ({}).</p>{device}{permissions}{}",
        escape(&person.display_name),
        escape(&person.upn),
        form.accept_or_cancel(),
    );
    page(StatusCode::OK, "Permissions requested", &body, &form.targets())
}

/// What an administrator allows for everyone.
pub(super) fn admin_consent(form: &Form, administrator: &Person, scopes: &Scopes) -> Answer {
    let body = format!(
        "<p>Signed in as {} ({}), administrator.</p>\
         <p>Let Convene do this for <strong>everyone</strong> in the organization:</p>{}{}",
        escape(&administrator.display_name),
        escape(&administrator.upn),
        list(scopes),
        form.accept_or_cancel(),
    );
    page(
        StatusCode::OK,
        "Permissions for your organization",
        &body,
        &form.targets(),
    )
}

/// Where a person types the code that a program shows.
pub(super) fn enter_code(action: &str, problem: Option<(&OAuthError, &Trace)>) -> Answer {
    let body = format!(
        "{}<form method=\"post\" action=\"{action}\"><p><label for=\"otc\">Code shown by the program</label><br>\
         <input id=\"otc\" name=\"otc\" autocomplete=\"off\" autofocus><button>Next</button></p></form>",
        problem.map(alert).unwrap_or_default()
    );
    page(StatusCode::OK, "Enter code", &body, "'self'")
}

/// The end, when nothing goes back to the program by way of the browser.
pub(super) fn end(title: &str, sentence: &str) -> Answer {
    page(StatusCode::OK, title, &format!("<p>{sentence}</p>"), "'none'")
}

/// What went wrong, for the person alone: the program does not hear of it.
pub(super) fn error(error: &OAuthError, trace: &Trace) -> Answer {
    page(
        error.status,
        "Sorry, but we’re having trouble signing you in.",
        &alert((error, trace)),
        "'none'",
    )
}

/// A form that carries the answer to the program, and sends itself where scripts run
/// (<https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html>).
pub(super) fn form_post(url: &Url, fields: &[(&str, String)]) -> Answer {
    let fields = fields
        .iter()
        .map(|(name, value)| format!("<input type=\"hidden\" name=\"{name}\" value=\"{}\">", escape(value)));
    let body = format!(
        "<form method=\"post\" action=\"{}\">{}<button>Continue</button></form><script>{SEND_AT_ONCE}</script>",
        escape(url.as_str()),
        fields.collect::<String>(),
    );
    page(
        StatusCode::OK,
        "Back to the program",
        &body,
        &url.origin().ascii_serialization(),
    )
}

/// The account with this object ID, user principal name or address.
pub(super) fn account(text: &str) -> Option<&'static Person> {
    let text = text.trim();
    ORGANIZATION
        .accounts()
        .find(|person| person.is_called(text) || person.mail.eq_ignore_ascii_case(text))
}

impl Form<'_> {
    fn start(&self) -> String {
        let Self { action, ctx, .. } = self;
        format!("<form method=\"post\" action=\"{action}\"><input type=\"hidden\" name=\"ctx\" value=\"{ctx}\">")
    }

    fn cancel(&self) -> String {
        let start = self.start();
        format!("{start}<p><button name=\"decision\" value=\"cancel\">Cancel</button></p></form>")
    }

    fn accept_or_cancel(&self) -> String {
        let start = self.start();
        format!(
            "{start}<p><button name=\"decision\" value=\"accept\">Accept</button> \
             <button name=\"decision\" value=\"cancel\">Cancel</button></p></form>"
        )
    }

    fn targets(&self) -> String {
        format!("'self' {}", self.leads_to)
    }
}

fn list(scopes: &Scopes) -> String {
    let items = scopes
        .described()
        .map(|(name, meaning)| format!("<li>{meaning} ({name})</li>"));
    format!("<ul>{}</ul>", items.collect::<String>())
}

fn alert((error, trace): (&OAuthError, &Trace)) -> String {
    let description = escape(&error.description(trace)).replace("\r\n", "<br>");
    format!("<p role=\"alert\">{description}</p>")
}

fn page(status: StatusCode, title: &str, body: &str, form_action: &str) -> Answer {
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><style>{STYLE}</style></head>\
         <body><main><h1>{title}</h1>{body}</main><p>{NAME}</p></body></html>"
    );
    let policy = format!(
        "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action {form_action}; \
         frame-ancestors 'none'",
        *STYLE_SOURCE, *SCRIPT_SOURCE
    );
    Answer::html(status, html)
        .header("content-security-policy", &policy)
        .header("x-frame-options", "DENY")
        // The next page asks for the origin of the form. The program at the return address gets none.
        .header("referrer-policy", "same-origin")
        .header("cache-control", "no-store, no-cache")
        .header("pragma", "no-cache")
}

fn hash_source(content: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(digest(&SHA256, content.as_bytes())))
}
