//! The window's state, and the two halves of a frame: first `logic`, then `ui`.

mod logic;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::connect::ConnectPage;
use super::dialogs::Question;
use super::form::Form;
use super::result::Card;
use super::{schedule, settings_screen, shell, theme, welcome};
use crate::engine::{AccountState, Engine, EngineOptions, Failure, JobId, OpenWith, Progress, Remember, SettingsView};
use crate::graph::ApiVersion;
use crate::meeting::DateOrder;
use crate::settings::Appearance;
pub use crate::texts::Purpose;

/// What the window needs from outside.
pub struct AppOptions {
    /// For the background.
    pub engine: EngineOptions,
    /// The person's time zone.
    pub zone: Tz,
    /// Where a calendar file is saved when nobody says otherwise.
    pub documents_dir: std::path::PathBuf,
}

/// The window.
pub struct App {
    engine: Engine,
    now: fn() -> DateTime<Utc>,
    next_job: u64,
    asked: Vec<Ask>,
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
    pub question: Option<Question>,
    /// The call that is under way.
    pub call: Option<Call>,
    /// The last thing that finished or failed elsewhere than on a card.
    pub notice: Option<Notice>,
    pub zone: Tz,
    pub date_order: DateOrder,
    pub documents_dir: std::path::PathBuf,
    /// Of this frame.
    pub now: DateTime<Utc>,
    /// A small job such as opening a link.
    errand: Option<JobId>,
    /// In one column the window scrolls to a new result.
    pub result_is_new: bool,
    appearance: Option<Appearance>,
    /// The window closes as soon as nothing runs.
    closing: bool,
}

/// The screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    Schedule,
    Settings,
    Connect,
}

/// A call to the service.
pub struct Call {
    pub job: JobId,
    pub purpose: Purpose,
    pub progress: Option<Progress>,
}

/// Something that finished or failed elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    Saved(std::path::PathBuf),
    Failed(Box<Failure>),
}

/// What a screen asks the window to do.
#[derive(Debug)]
pub enum Ask {
    Show(Screen),
    UseDemo(Remember),
    UseConnection(String),
    AddConnection,
    GiveToken,
    ForgetToken,
    RemoveConnection(String),
    SetApiVersion(String, ApiVersion),
    SetAppearance(Appearance),
    CreateOrGet,
    ConfirmCheck,
    Check,
    DeleteAgain,
    ClearForm,
    UndoClear,
    Cancel,
    Open(String, OpenWith),
    ChooseFile,
    SaveCalendarFile,
    ShowKeys,
    CloseAnyway,
    Dismiss,
}

impl App {
    /// Starts the engine and shows the first screen.
    ///
    /// # Errors
    /// When the system gives no thread for the background.
    pub fn new(ctx: &egui::Context, options: AppOptions) -> std::io::Result<Self> {
        let AppOptions {
            engine,
            zone,
            documents_dir,
        } = options;
        theme::install(ctx);
        let now = engine.now;
        let date_order = engine.date_order;
        let painter = ctx.clone();
        let engine = Engine::start(engine, move || painter.request_repaint())?;
        let state = State {
            screen: Screen::Schedule,
            settings: SettingsView::default(),
            account: AccountState::None,
            form: Form::new(now(), zone, date_order),
            card: Card::default(),
            connect: ConnectPage::default(),
            new_token: String::new(),
            question: None,
            call: None,
            notice: None,
            zone,
            date_order,
            documents_dir,
            now: now(),
            errand: None,
            result_is_new: false,
            appearance: None,
            closing: false,
        };
        Ok(Self {
            engine,
            now,
            next_job: 0,
            asked: Vec::new(),
            state,
        })
    }

    fn new_job(&mut self) -> JobId {
        self.next_job += 1;
        JobId(self.next_job)
    }
}

impl eframe::App for App {
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
            Screen::Connect => state.connect.show(ui, &state.settings, asked),
            Screen::Settings => settings_screen::show(ui, state, asked),
            Screen::Schedule if matches!(state.account, AccountState::None) => welcome::show(ui, state, asked),
            Screen::Schedule => schedule::show(ui, state, asked),
        });
        super::dialogs::show(ui, state, asked);
        if !asked.is_empty() {
            ui.ctx().request_repaint();
        }
    }
}
