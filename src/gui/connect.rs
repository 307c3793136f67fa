//! The page that connects to an organisation: which one, as which app, and how people sign in.

mod registering;
mod typed;

use egui::{ComboBox, Context, RichText, Ui};

use super::app::{Ask, Screen};
use super::failure::{self, Around};
use super::testing::Test;
use super::theme;
use super::widgets::{Entry, Icon, announce, icon, message, remark, scrolling};
use crate::engine::{AccountState, Given, SettingsView};
use crate::graph::Cloud;
use crate::settings::{Connection, SignIn};
use crate::texts;
pub use typed::remember;
use typed::{Part, Problems, Typed, Way};

/// The clouds in the order they are offered.
const CLOUDS: [Cloud; 5] = [
    Cloud::Global,
    Cloud::UsGov,
    Cloud::UsGovDod,
    Cloud::China,
    Cloud::Custom,
];

/// The page.
#[derive(Default)]
pub struct ConnectPage {
    typed: Typed,
    purpose: Purpose,
    /// The connection that this one takes the place of: the one that is to be changed, or what was sent off before.
    changing: Option<Connection>,
    /// Whether the person has pressed `Connect`, so that what is missing is said.
    attempted: bool,
    /// The first problem takes the focus in the next frame.
    focus_problem: bool,
    /// What was sent off, so that the page says what becomes of it.
    sent: Option<Sent>,
}

/// What the page is for.
#[derive(Default, PartialEq, Eq)]
enum Purpose {
    /// It has not been opened.
    #[default]
    Nothing,
    /// A new connection; what an administrator presets has been filled in.
    New,
    /// Changing a connection, which has been filled in.
    Change,
}

/// A connection that was sent off.
struct Sent {
    name: String,
    /// The engine has begun to open it: what the account was before is no answer.
    begun: bool,
    /// A browser may open for it, because the person has just pressed `Connect`.
    may_sign_in: bool,
}

/// What the page needs to know from outside.
pub struct Outside<'a> {
    pub settings: &'a SettingsView,
    pub account: &'a AccountState,
    pub test: Option<&'a Test>,
    pub test_runs: bool,
}

impl ConnectPage {
    /// Forgets what was typed, the secrets first of all.
    pub fn close(&mut self, ctx: &Context) {
        *self = Self::default();
        forget_secrets(ctx);
    }

    /// Fills in what an administrator presets, unless somebody has begun already.
    pub fn open(&mut self, settings: &SettingsView) {
        if self.purpose == Purpose::Nothing {
            self.typed = Typed::preset(&settings.system);
            self.purpose = Purpose::New;
        }
    }

    /// The page for a new connection, as far as somebody has filled it in.
    pub fn begin(&mut self, ctx: &Context, settings: &SettingsView) {
        if self.purpose == Purpose::Change {
            self.close(ctx);
        }
        self.open(settings);
    }

    /// Fills in a connection of the person’s own, to be changed.
    pub fn change(&mut self, connection: &Connection) {
        *self = Self {
            typed: Typed::of(connection),
            purpose: Purpose::Change,
            changing: Some(connection.clone()),
            ..Self::default()
        };
    }

    /// Whether the connection made here is ready to work.
    pub fn is_done(&self, account: &AccountState) -> bool {
        account.ready().is_some() && self.is_about(account)
    }

    /// Whether the page made the connection of that name.
    pub fn has_sent(&self, name: &str) -> bool {
        self.sent.as_ref().is_some_and(|sent| sent.name == name)
    }

    /// Whether the account is what has become of what was sent off.
    fn is_about(&self, account: &AccountState) -> bool {
        let sent = self.sent.as_ref().filter(|sent| sent.begun);
        sent.is_some_and(|sent| account.connection() == Some(&sent.name))
    }

    /// Takes in what the account is now. `true`: a browser may open for it; once, since the person has pressed `Connect`
    /// for this and for nothing later.
    pub fn hear(&mut self, account: &AccountState) -> bool {
        let Some(sent) = self
            .sent
            .as_mut()
            .filter(|sent| account.connection() == Some(&sent.name))
        else {
            return false;
        };
        // One that may not be used fails without being opened.
        sent.begun |= matches!(account, AccountState::Connecting { .. } | AccountState::Failed { .. });
        let is_answer = sent.begun && !matches!(account, AccountState::Connecting { .. });
        is_answer && std::mem::take(&mut sent.may_sign_in)
    }

    /// The connection and what is given along, if everything is right; else the page says what is not.
    pub fn accepted(&mut self, ctx: &Context, settings: &SettingsView) -> Option<(Connection, Given)> {
        self.attempted = true;
        let Ok((connection, given)) = self.typed.check(settings, self.changing.as_ref()) else {
            self.focus_problem = true;
            return None;
        };
        self.sent = Some(Sent {
            name: connection.name.clone(),
            begun: false,
            may_sign_in: true,
        });
        // Pressing again changes the connection that this page has made.
        self.changing = Some(connection.clone());
        self.typed.name.clone_from(&connection.name);
        self.typed.token.clear();
        self.typed.secret.clear();
        forget_secrets(ctx);
        Some((connection, given))
    }

    /// Draws the page.
    pub fn show(&mut self, ui: &mut Ui, outside: &Outside<'_>, asked: &mut Vec<Ask>) {
        let is_done = self.is_done(outside.account);
        let problems = match self.typed.check(outside.settings, self.changing.as_ref()) {
            Err(problems) if self.attempted && !is_done => problems,
            _ => Problems::default(),
        };
        if std::mem::take(&mut self.focus_problem)
            && let Some(label) = problems.first().and_then(|part| part.field(self.typed.sign_in.0))
        {
            ui.memory_mut(|memory| memory.request_focus(Entry::id_of(label)));
        }
        let title = if self.purpose == Purpose::Change {
            texts::change_title()
        } else {
            texts::connect_title()
        };
        scrolling(ui, title, |ui| {
            ui.label(RichText::new(title).text_style(theme::title()));
            if is_done {
                done(ui, outside, asked);
                return;
            }
            ui.label(texts::connect_explained());
            if let Some(sentence) = texts::system_unread(&outside.settings.system) {
                theme::group(ui, |ui| message(ui, &sentence));
            }
            theme::group(ui, |ui| self.place(ui, outside.settings, &problems));
            theme::group(ui, |ui| self.app(ui, outside.settings, &problems));
            theme::group(ui, |ui| self.name(ui, outside.settings, &problems));
            self.state(ui, outside, asked);
            if let Some(problem) = problems.of(Part::Whole) {
                message(ui, problem);
            }
            ui.horizontal_wrapped(|ui| {
                if ui.add(theme::primary_button(ui, texts::connect_now())).clicked() {
                    asked.push(Ask::AddConnection);
                }
                if ui.button(texts::cancel()).clicked() {
                    asked.push(Ask::LeaveConnect);
                }
            });
        });
    }

    /// Which cloud, and how to sign in there.
    fn place(&mut self, ui: &mut Ui, settings: &SettingsView, problems: &Problems) {
        let system = &settings.system;
        let locked = system.lock.cloud.is_some();
        label(ui, texts::cloud_label());
        let chosen = texts::cloud(self.typed.cloud);
        ui.add_enabled_ui(!locked, |ui| {
            choice(ui, texts::cloud_label(), chosen, |ui| {
                for cloud in CLOUDS {
                    offer(ui, &mut self.typed.cloud, cloud, texts::cloud(cloud));
                }
            });
        });
        if locked {
            explained(ui, &texts::set_by_administrator(system));
        }
        if !self.typed.cloud.has_create_or_get() {
            message(ui, texts::no_create_or_get());
        } else if !self.typed.cloud.has_beta() {
            remark(ui, texts::no_beta());
        }

        label(ui, texts::how_to_sign_in());
        let way = self.typed.sign_in.0;
        choice(ui, texts::how_to_sign_in(), texts::sign_in(way), |ui| {
            for offered in typed::ways(system) {
                offer(ui, &mut self.typed.sign_in, Way(offered), texts::sign_in(offered));
            }
        });
        explained(ui, &texts::sign_in_explained(way));

        if self.typed.cloud == Cloud::Custom {
            let entry = Entry::new(texts::graph_url()).hint("https://graph.example.com");
            field(ui, entry, &mut self.typed.graph_url, problems.of(Part::GraphUrl));
            if self.typed.sign_in.0 != SignIn::Token {
                let entry = Entry::new(texts::sign_in_address()).hint("https://login.example.com");
                field(
                    ui,
                    entry,
                    &mut self.typed.authority_url,
                    problems.of(Part::AuthorityUrl),
                );
            }
        }
    }

    /// The organisation, the app, and what this way of signing in needs.
    fn app(&mut self, ui: &mut Ui, settings: &SettingsView, problems: &Problems) {
        let way = self.typed.sign_in.0;
        let typed = &mut self.typed;
        if way == SignIn::Token {
            field(
                ui,
                Entry::new(texts::access_token()).secret(),
                &mut typed.token,
                problems.of(Part::Token),
            );
            explained(ui, texts::token_explained());
            field(
                ui,
                Entry::new(texts::user_id()),
                &mut typed.user_id,
                problems.of(Part::UserId),
            );
            explained(ui, texts::user_id_explained());
            return;
        }
        let locked = settings.system.lock.tenant.is_some();
        ui.add_enabled_ui(!locked, |ui| {
            let entry = Entry::new(texts::organization_label()).hint(texts::organization_hint());
            field(ui, entry, &mut typed.tenant, problems.of(Part::Tenant));
        });
        if locked {
            explained(ui, &texts::set_by_administrator(&settings.system));
        } else if way.is_app_only() {
            explained(ui, texts::organization_needed_explained());
        } else {
            explained(ui, texts::organization_explained());
        }
        field(
            ui,
            Entry::new(texts::client_id_label()),
            &mut typed.client_id,
            problems.of(Part::ClientId),
        );
        explained(ui, texts::client_id_explained());
        registering::show(ui, way);
        if way.is_app_only() {
            field(
                ui,
                Entry::new(texts::organizer_id()),
                &mut typed.user_id,
                problems.of(Part::UserId),
            );
            explained(ui, texts::organizer_explained());
        }
        if way == SignIn::ClientSecret {
            field(
                ui,
                Entry::new(texts::client_secret()).secret(),
                &mut typed.secret,
                problems.of(Part::Secret),
            );
            ui.checkbox(&mut typed.remember, texts::remember_secret());
            explained(ui, texts::remember_secret_explained());
        }
        if way == SignIn::ClientCertificate {
            let entry = Entry::new(texts::certificate_file());
            field(ui, entry, &mut typed.certificate, problems.of(Part::Certificate));
            explained(ui, texts::certificate_explained());
        }
    }

    fn name(&mut self, ui: &mut Ui, settings: &SettingsView, problems: &Problems) {
        let hint = texts::free_connection_name(&settings.settings);
        ui.add_enabled_ui(self.changing.is_none(), |ui| {
            let entry = Entry::new(texts::connection_name()).hint(&hint);
            field(ui, entry, &mut self.typed.name, problems.of(Part::Name));
        });
    }

    /// What has become of the connection that was sent off.
    fn state(&self, ui: &mut Ui, outside: &Outside<'_>, asked: &mut Vec<Ask>) {
        let Some(name) = outside.account.connection().filter(|_| self.is_about(outside.account)) else {
            return;
        };
        let around = Around {
            connection: self.changing.as_ref(),
            is_editing: true,
            ..Around::default()
        };
        match outside.account {
            AccountState::Connecting { .. } => {
                announce(&ui.label(texts::ready(outside.account)));
            }
            AccountState::NeedsToken { refused, .. } => {
                message(ui, &texts::needs_token(name, *refused));
            }
            AccountState::NeedsSecret { failure, .. } => {
                theme::group(ui, |ui| match failure {
                    Some(failure) => failure::notice(ui, failure, &around, asked),
                    None => {
                        message(ui, &texts::needs_secret(name));
                    }
                });
            }
            AccountState::Failed { failure, .. } => {
                theme::group(ui, |ui| failure::notice(ui, failure, &around, asked));
            }
            AccountState::NeedsSignIn { failure, .. } => {
                if let Some(failure) = failure {
                    theme::group(ui, |ui| failure::notice(ui, failure, &around, asked));
                } else {
                    message(ui, &texts::needs_sign_in(name, None));
                }
            }
            AccountState::None | AccountState::Ready(_) => {}
        }
    }
}

/// The end of the page: it works, and here is what.
fn done(ui: &mut Ui, outside: &Outside<'_>, asked: &mut Vec<Ask>) {
    let Some(account) = outside.account.ready() else { return };
    theme::group(ui, |ui| {
        ui.horizontal(|ui| {
            icon(ui, Icon::Done);
            announce(&ui.heading(texts::connected()));
        });
        ui.label(texts::account_lines(outside.account).join(" · "));
        ui.horizontal_wrapped(|ui| {
            if ui.add(theme::primary_button(ui, texts::schedule_a_meeting())).clicked() {
                asked.push(Ask::Show(Screen::Schedule));
            }
            super::testing::button(ui, outside.test_runs, asked);
        });
        let connection = outside.settings.settings.connection(&account.connection);
        let around = Around {
            connection,
            account: Some(account),
            ..Around::default()
        };
        super::testing::show(ui, outside.test, &around, asked);
    });
}

/// The fields keep no memory of what was undone in them.
fn forget_secrets(ctx: &Context) {
    for label in [texts::access_token(), texts::client_secret()] {
        Entry::forget(ctx, label);
    }
}

fn label(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).small().color(theme::tokens(ui).weak));
}

/// What a field is for; what comes next stands a little apart.
fn explained(ui: &mut Ui, text: &str) {
    label(ui, text);
    ui.add_space(theme::GAP_SMALL);
}

fn choice(ui: &mut Ui, name: &str, chosen: &str, offered: impl FnOnce(&mut Ui)) {
    let combo = ComboBox::from_id_salt(name)
        .selected_text(chosen)
        .width(ui.available_width())
        .show_ui(ui, offered);
    combo.response.accessible_name(texts::named_choice(name, chosen));
}

/// An entry of a box; a screen reader’s click leaves the list open, so it is closed here.
fn offer<T: PartialEq>(ui: &mut Ui, chosen: &mut T, offered: T, name: &str) {
    if ui.selectable_value(chosen, offered, name).clicked() {
        ui.close();
    }
}

fn field(ui: &mut Ui, entry: Entry<'_>, text: &mut String, problem: Option<&str>) {
    entry.wrong(problem.is_some()).show(ui, text);
    if let Some(problem) = problem {
        message(ui, problem);
    }
}
