//! The window's state, and the two halves of a frame: first `logic`, then `ui`.

mod calendar;
mod calls;
mod card;
mod focus;
mod kept_form;
mod likes;
mod links;
mod logic;
mod looking_up;
mod many;
mod meetings;
mod presets;
mod signing_in;
mod window_place;

use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::{DateTime, Utc, Weekday};
use chrono_tz::Tz;
use egui::{ViewportCommand, ViewportId};

use super::banners::NewSecret;
use super::connect::{ConnectPage, Outside};
use super::crash::CrashAsk;
use super::dialogs::Question;
use super::failure::Around;
use super::form::{Form, write_dates};
use super::lookups::Lookups;
use super::many::{Many, ManyAsk};
use super::meetings::{Meetings, MeetingsAsk};
use super::notices::{Notice, Notices};
use super::result::Card;
use super::sign_in::SigningIn;
use super::testing::{Test, TestResult};
use focus::FocusKeeper;
use kept_form::KeptForm;
use links::Mailbox;
use window_place::KeptPlace;

use super::settings_screen::SettingsPage;
use super::{schedule, settings_screen, shell, theme, welcome};
use crate::crash::{self, CrashReport};
use crate::engine::{
    AccountState, AsWhom, Engine, EngineOptions, Failure, JobId, OpenWith, Progress, Remember, RichText, SettingsView,
    SignInRequest,
};
use crate::graph::{ApiVersion, EntityId};
use crate::identity::{AccountKey, Keeping};
use crate::ledger::{Key, LedgerNotice, RequestId};
use crate::meeting::{DateOrder, Draft, Meeting, Template, week_start};
use crate::profile::Instance;
use crate::settings::{Language, Preference, Settings, SignIn, Zoom};
use crate::texts;
pub use crate::texts::{Purpose, Step};
pub use calendar::{Calendar, Noted};
pub use card::CardAsk;
pub use presets::PresetAsk;

/// What the window needs from outside.
pub struct AppOptions {
    /// For the background.
    pub engine: EngineOptions,
    /// Asks this window to show itself when the program is started a second time.
    pub instance: Option<Instance>,
    /// The person's time zone.
    pub zone: Tz,
    /// Where a calendar file is saved when nobody says otherwise.
    pub documents_dir: std::path::PathBuf,
}

/// The window.
pub struct App {
    engine: Engine,
    // After the engine: the profile is free when the background has ended.
    instance: Option<Instance>,
    now: fn() -> DateTime<Utc>,
    next_job: u64,
    asked: Vec<Ask>,
    kept_form: KeptForm,
    /// Whether it is known what the form holds that was kept.
    is_form_told: bool,
    links: Mailbox,
    kept_place: KeptPlace,
    focus: FocusKeeper,
    pub(super) state: State,
}

/// Everything that the window shows.
pub struct State {
    pub screen: Screen,
    pub settings: SettingsView,
    pub account: AccountState,
    pub form: Form,
    pub card: Card,
    pub connect: ConnectPage,
    /// A new access token as it is typed.
    pub new_token: String,
    /// A new secret of the app as it is typed.
    pub new_secret: NewSecret,
    /// The sign-in that is under way, or that failed.
    pub sign_in: Option<SigningIn>,
    /// The last test of a connection.
    pub test: Option<Test>,
    /// Where sign-ins are kept; `None`: none has been needed yet.
    pub keeping: Option<Keeping>,
    /// The person has read that sign-ins end with the program.
    pub keeping_hidden: bool,
    /// Where the file of sign-ins is that could not be used.
    pub set_aside: Option<std::path::PathBuf>,
    pub question: Option<Question>,
    /// The call that is under way.
    pub call: Option<Call>,
    /// The last thing that finished or failed on this screen and elsewhere than on a card.
    pub notice: Option<Notice>,
    /// What finished or failed on another screen, or without having been asked for.
    pub notices: Notices,
    pub zone: Tz,
    pub date_order: DateOrder,
    pub documents_dir: std::path::PathBuf,
    /// Of this frame.
    pub now: DateTime<Utc>,
    /// A small job such as opening a link, and the screen that it was asked for on.
    errand: Option<(JobId, Screen)>,
    /// In one column the window scrolls to a new result.
    pub result_is_new: bool,
    /// The system's language.
    pub system_language: Language,
    /// The order that the system has; `date_order` is the person's.
    pub system_order: DateOrder,
    /// The settings that the window follows by now.
    followed: Option<Settings>,
    pub zoom: Zoom,
    pub settings_page: SettingsPage,
    /// What a form has that nobody has typed into.
    fresh: Draft,
    /// As the window's frame shows it.
    title: String,
    /// The window closes as soon as nothing runs.
    closing: bool,
    pub meetings: Meetings,
    pub many: Many,

    /// What was typed for the last call.
    sent: Option<Box<Draft>>,
    /// The invitation to that meeting, if a preset has one.
    sent_invitation: Option<Template>,
    /// What the person should know about the record of meetings.
    pub ledger_notices: Vec<LedgerNotice>,
    /// Why the record of meetings can’t be used.
    pub ledger_failure: Option<Box<Failure>>,

    /// What is being copied, and for the button of which label.
    copying: Option<(JobId, &'static str, RichText)>,
    /// On which day the person's weeks begin.
    pub week_start: Weekday,
    /// A favorite time zone as it is typed in the settings.
    pub new_zone: String,
    /// What is known of people, teams and channels.
    pub lookups: Lookups,
    /// What has become of adding meetings to the calendar.
    pub calendar: Calendar,
    /// What is said once the e-mail has begun.
    about_mail: Option<String>,
    /// The invitation template as it is typed; `None`: as it is kept.
    pub template: Option<String>,
    /// What is left of a panic that the person has not dismissed yet.
    pub crash: Option<Box<CrashReport>>,
}

/// The screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    Schedule,
    Meetings,
    Many,
    Settings,
    Connect,
    SignIn,
}

impl Screen {
    /// What a crash report calls it.
    fn name(self) -> &'static str {
        match self {
            Self::Schedule => "Schedule",
            Self::Meetings => "Meetings",
            Self::Many => "Many",
            Self::Settings => "Settings",
            Self::Connect => "Connect",
            Self::SignIn => "SignIn",
        }
    }
}

/// A call to the service.
pub struct Call {
    pub job: JobId,
    pub purpose: Purpose,
    pub progress: Option<Progress>,
    pub step: Step,
    /// The screen that it was begun on.
    pub screen: Screen,
    /// The meeting that was open there.
    pub about: Option<Key>,
}

/// What a screen asks the window to do.
#[derive(Debug)]
pub enum Ask {
    Show(Screen),
    UseDemo(Remember),
    UseConnection(String),
    AddConnection,
    LeaveConnect,
    ChangeConnection(String),
    GiveToken,
    GiveSecret,
    ForgetToken,
    SignIn(SignInRequest),
    SwitchWay,
    LeaveSignIn,
    ExplainError,
    UseAccount(AccountKey),
    TakeOtherAccount(bool),
    SignOut,
    TestConnection,
    KeepSignIns,
    HideKeeping,
    HideSetAside,
    HideNotice,
    ShowNotices,
    ClearNotices,
    RemoveConnection(String),
    SetApiVersion(String, ApiVersion),
    SetPreference(Preference),
    CreateOrGet,
    Check,
    DeleteAgain,
    ClearForm,
    Undo,
    Cancel,
    Open(String, OpenWith),
    SaveCalendarFile,
    ShowKeys,
    CloseAnyway,
    Dismiss,
    Meetings(MeetingsAsk),
    Many(ManyAsk),

    Resume(RequestId, AsWhom),
    TryAgain(RequestId, Purpose),
    SendWhenOnline(RequestId, bool),
    CreateIfMissing,
    ApplyChanges(EntityId, Box<Draft>),
    KeepMeeting(Box<Meeting>),
    HideLedgerNotice(usize),
    HideLedgerFailure,
    Zoom(ZoomStep),
    ConfirmForgetting,
    ForgetMeetings,
    OpenFolder,
    Card(CardAsk),
    Preset(PresetAsk),
    ShowRequest,
    LookUpAgain,
    FillFromLink,
    LookedOver,
    CreateWithoutChannel,
    AddToCalendar,
    Crash(CrashAsk),
}

/// Which way to zoom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZoomStep {
    In,
    Out,
    ActualSize,
}

impl App {
    /// Starts the engine and shows the first screen.
    ///
    /// # Errors
    /// When the system gives no thread for the background.
    pub fn new(ctx: &egui::Context, options: AppOptions) -> std::io::Result<Self> {
        let AppOptions {
            engine,
            instance,
            zone,
            documents_dir,
        } = options;
        theme::install(ctx, theme::Look::default());
        let place = engine.window_place();
        let now = engine.now;
        let date_order = engine.date_order;
        let system_language = Language::of_locale(engine.accept_language.as_deref().unwrap_or_default());
        texts::speak(system_language);
        let week_start = week_start(engine.accept_language.as_deref().unwrap_or_default());
        let painter = ctx.clone();
        let engine = Engine::start(engine, move || painter.request_repaint())?;
        let links = Mailbox::default();
        if let Some(instance) = &instance {
            let window = ctx.clone();
            instance.on_show(move || {
                for command in [ViewportCommand::Minimized(false), ViewportCommand::Focus] {
                    window.send_viewport_cmd_to(ViewportId::ROOT, command);
                }
                // Each command asked for a frame before it was there to be seen.
                window.request_repaint();
            });
            links.listen(instance, ctx);
        }
        let mut fresh = Draft::starting_at(now(), zone, date_order);
        write_dates(&mut fresh, date_order);
        let state = State {
            screen: place.screen.into(),
            settings: SettingsView::default(),
            account: AccountState::None,
            form: Form::new(fresh.clone()),
            card: Card::default(),
            connect: ConnectPage::default(),
            new_token: String::new(),
            new_secret: NewSecret::default(),
            sign_in: None,
            test: None,
            keeping: None,
            keeping_hidden: false,
            set_aside: None,
            question: None,
            call: None,
            notice: None,
            notices: Notices::default(),
            zone,
            date_order,
            documents_dir,
            now: now(),
            errand: None,
            result_is_new: false,
            system_language,
            system_order: date_order,
            followed: None,
            zoom: Zoom::default(),
            settings_page: SettingsPage::default(),
            fresh,
            title: crate::texts::PROGRAM.to_owned(),
            closing: false,
            meetings: Meetings::default(),
            many: Many::default(),

            sent: None,
            sent_invitation: None,
            ledger_notices: Vec::new(),
            ledger_failure: None,

            copying: None,
            week_start,
            new_zone: String::new(),
            lookups: Lookups::default(),
            calendar: Calendar::default(),
            about_mail: None,
            template: None,
            crash: None,
        };
        Ok(Self {
            engine,
            instance,
            now,
            next_job: 0,
            asked: Vec::new(),
            kept_form: KeptForm::new(state.form.draft.clone()),
            is_form_told: false,
            links,
            kept_place: KeptPlace::new(place),
            focus: FocusKeeper::default(),
            state,
        })
    }

    fn new_job(&mut self) -> JobId {
        self.next_job += 1;
        JobId(self.next_job)
    }
}

impl State {
    /// How the connection in use signs in.
    pub fn sign_in_of_connection(&self) -> Option<SignIn> {
        match &self.account {
            AccountState::Ready(account) => Some(account.sign_in),
            AccountState::NeedsSignIn { sign_in, .. } => Some(*sign_in),
            other => Some(self.settings.settings.connection(other.connection()?)?.sign_in),
        }
    }

    /// What stands around a failure on the connection in use.
    pub fn around(&self) -> Around<'_> {
        let settings = &self.settings.settings;
        Around {
            connection: self.account.connection().and_then(|name| settings.connection(name)),
            account: self.account.ready(),
            is_of_form: self.screen == Screen::Schedule,
            languages: self.languages(),
            ..Around::default()
        }
    }

    /// The person's own invitation, if there is one without a mistake.
    pub fn template(&self) -> Option<Template> {
        let text = self.settings.settings.invitation_template.as_deref()?;
        Template::parse(text).ok()
    }

    /// Says what became of something that was asked for on a screen: there, if that is still in sight.
    fn tell(&mut self, notice: Notice, screen: Screen) {
        if screen == self.screen {
            self.notice = Some(notice);
        } else {
            self.notices.push(notice, self.now);
        }
    }

    /// The card that is in sight.
    pub fn card_in_sight(&self) -> Option<&Card> {
        match self.screen {
            Screen::Meetings => Some(&self.meetings.opened.as_ref()?.card),
            _ => Some(&self.card),
        }
    }

    /// Whether a connection is being tested.
    pub fn test_runs(&self) -> bool {
        self.test
            .as_ref()
            .is_some_and(|test| matches!(test.result, TestResult::Running))
    }
}

impl Drop for App {
    /// A panic on this thread ends the program by here: what was typed last is kept all the same, if it can still be read.
    fn drop(&mut self) {
        if crash::is_panicking() {
            catch_unwind(AssertUnwindSafe(|| self.keep_form_now())).ok();
        }
    }
}

impl eframe::App for App {
    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.keep_form_now();
        self.keep_place_now();
        if let Some(instance) = &mut self.instance {
            instance.stop_showing();
        }
    }

    /// The ground of every screen; see [`theme::on_ground`].
    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.run_logic(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        // The window itself has no name until it is given one.
        ui.ctx()
            .accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(crate::texts::PROGRAM));
        let Self { state, asked, .. } = self;
        shell::keys(ui, state, asked);
        shell::show(ui, state, asked, |ui, state, asked| match state.screen {
            Screen::Connect => {
                let outside = Outside {
                    settings: &state.settings,
                    account: &state.account,
                    test: state.test.as_ref(),
                    test_runs: state.test_runs(),
                };
                state.connect.show(ui, &outside, asked);
            }
            Screen::SignIn => sign_in_ui(ui, state, asked),
            Screen::Settings => settings_screen::show(ui, state, asked),
            Screen::Schedule if matches!(state.account, AccountState::None) => welcome::show(ui, state, asked),
            Screen::Schedule => schedule::show(ui, state, asked),
            Screen::Meetings => super::meetings::show(ui, state, asked),
            Screen::Many => super::many::show(ui, state, asked),
        });
        super::dialogs::show(ui, state, asked);
        self.focus.keep(ui.ctx(), &self.state);
        theme::focus_ring(ui);
        if !self.asked.is_empty() {
            ui.ctx().request_repaint();
        }
    }
}

fn sign_in_ui(ui: &mut egui::Ui, state: &mut State, asked: &mut Vec<Ask>) {
    if let Some(mut sign_in) = state.sign_in.take() {
        sign_in.show(ui, state.now, &state.around(), asked);
        state.sign_in = Some(sign_in);
    }
}
