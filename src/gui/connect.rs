//! The page that connects to an organisation with a Graph access token.

use egui::{ComboBox, Ui};

use super::app::{Ask, Screen};
use super::theme;
use super::widgets::{Entry, message, remark, scrolling};
use crate::engine::{NewConnection, SettingsView};
use crate::graph::{AccessToken, Cloud, EntityId, GraphUrl};
use crate::settings::Settings;
use crate::texts;

/// The clouds in the order they are offered.
const CLOUDS: [Cloud; 5] = [
    Cloud::Global,
    Cloud::UsGov,
    Cloud::UsGovDod,
    Cloud::China,
    Cloud::Custom,
];

/// What is typed on the page.
#[derive(Default)]
pub struct ConnectPage {
    name: String,
    cloud: Cloud,
    graph_url: String,
    user_id: String,
    token: String,
    /// Whether the person has pressed `Connect`, so that what is missing is said.
    attempted: bool,
}

/// What is wrong on the page.
#[derive(Default)]
struct Problems {
    name: Option<String>,
    cloud: Option<String>,
    graph_url: Option<String>,
    user_id: Option<String>,
    token: Option<String>,
}

impl ConnectPage {
    /// Forgets what was typed, the token first of all.
    pub fn close(&mut self) {
        *self = Self::default();
    }

    /// The connection and the token, if everything is right; else the page says what is not.
    pub fn accepted(&mut self, settings: &SettingsView) -> Option<(NewConnection, AccessToken)> {
        self.attempted = true;
        let (checked, _) = self.check(&settings.settings);
        if checked.is_some() {
            // The token is not kept in a field of the window.
            self.token.clear();
        }
        checked
    }

    fn check(&self, settings: &Settings) -> (Option<(NewConnection, AccessToken)>, Problems) {
        let mut problems = Problems::default();
        let name = match self.name.trim() {
            "" => texts::free_connection_name(settings),
            name => name.to_owned(),
        };
        if settings.connection(&name).is_some() {
            problems.name = Some(texts::NAME_TAKEN.to_owned());
        }
        if !self.cloud.has_create_or_get() {
            problems.cloud = Some(texts::NO_CREATE_OR_GET.to_owned());
        }
        let graph_url = (self.cloud == Cloud::Custom).then(|| GraphUrl::parse(self.graph_url.trim()));
        if let Some(Err(problem)) = &graph_url {
            problems.graph_url = Some(texts::graph_url_problem(problem));
        }
        let user_id = Some(self.user_id.trim())
            .filter(|id| !id.is_empty())
            .map(EntityId::parse);
        if matches!(user_id, Some(Err(_))) {
            problems.user_id = Some(texts::USER_ID_WRONG.to_owned());
        }
        let token = AccessToken::new(self.token.clone());
        if let Err(problem) = &token {
            problems.token = Some(texts::token_problem(problem));
        }
        let wrong = [
            &problems.name,
            &problems.cloud,
            &problems.graph_url,
            &problems.user_id,
            &problems.token,
        ]
        .into_iter()
        .any(Option::is_some);
        let checked = match token {
            Ok(token) if !wrong => {
                let graph_url = graph_url.and_then(Result::ok);
                let user_id = user_id.and_then(Result::ok);
                Some((
                    NewConnection {
                        name,
                        cloud: self.cloud,
                        graph_url,
                        user_id,
                    },
                    token,
                ))
            }
            _ => None,
        };
        (checked, problems)
    }

    /// Draws the page.
    pub fn show(&mut self, ui: &mut Ui, settings: &SettingsView, asked: &mut Vec<Ask>) {
        let problems = if self.attempted {
            self.check(&settings.settings).1
        } else {
            Problems::default()
        };
        scrolling(ui, texts::CONNECT_TITLE, |ui| {
            ui.label(egui::RichText::new(texts::CONNECT_TITLE).text_style(theme::title()));
            ui.label(texts::CONNECT_EXPLAINED);
            theme::card(ui).show(ui, |ui| {
                ui.set_width(ui.available_width());
                self.fields(ui, settings, &problems);
                ui.add_space(theme::GAP);
                ui.horizontal_wrapped(|ui| {
                    if ui.add(theme::primary_button(ui, texts::CONNECT_NOW)).clicked() {
                        asked.push(Ask::AddConnection);
                    }
                    if ui.button(texts::CANCEL).clicked() {
                        self.close();
                        asked.push(Ask::Show(Screen::Schedule));
                    }
                });
            });
        });
    }

    fn fields(&mut self, ui: &mut Ui, settings: &SettingsView, problems: &Problems) {
        let name_hint = texts::free_connection_name(&settings.settings);
        field(
            ui,
            Entry::new(texts::CONNECTION_NAME).hint(&name_hint),
            &mut self.name,
            problems.name.as_deref(),
        );

        ui.label(egui::RichText::new(texts::CLOUD).small().color(theme::tokens(ui).weak));
        let chosen = texts::cloud(self.cloud);
        let combo = ComboBox::from_id_salt("cloud")
            .selected_text(chosen)
            .width(ui.available_width())
            .show_ui(ui, |ui| {
                for cloud in CLOUDS {
                    ui.selectable_value(&mut self.cloud, cloud, texts::cloud(cloud));
                }
            });
        combo.response.accessible_name(format!("{}: {chosen}", texts::CLOUD));
        if !self.cloud.has_create_or_get() {
            message(ui, texts::NO_CREATE_OR_GET);
        } else if !self.cloud.has_beta() {
            remark(ui, texts::NO_BETA);
        }

        if self.cloud == Cloud::Custom {
            let entry = Entry::new(texts::GRAPH_URL).hint("http://127.0.0.1:4010");
            field(ui, entry, &mut self.graph_url, problems.graph_url.as_deref());
        }
        field(
            ui,
            Entry::new(texts::ACCESS_TOKEN).secret(),
            &mut self.token,
            problems.token.as_deref(),
        );
        ui.label(
            egui::RichText::new(texts::TOKEN_EXPLAINED)
                .small()
                .color(theme::tokens(ui).weak),
        );
        field(
            ui,
            Entry::new(texts::USER_ID),
            &mut self.user_id,
            problems.user_id.as_deref(),
        );
        ui.label(
            egui::RichText::new(texts::USER_ID_EXPLAINED)
                .small()
                .color(theme::tokens(ui).weak),
        );
    }
}

fn field(ui: &mut Ui, entry: Entry<'_>, text: &mut String, problem: Option<&str>) {
    entry.wrong(problem.is_some()).show(ui, text);
    if let Some(problem) = problem {
        message(ui, problem);
    }
}
