//! Many meetings at once: the rows of a sheet or of a series are looked over, sent together, and told of.

mod batches;
mod plan;
mod questions;
mod repeat;
mod run;
mod sheet;
mod table;

use egui::{Label, RichText, Ui};

pub use batches::show as batches;
pub use plan::{How, Plan};
pub use questions::{ManyQuestion, show as question};
pub use repeat::RepeatDialog;
pub use run::{Run, part};

use super::app::{Ask, State};
use super::widgets::{announce, scrolling_wide, stable};
use super::{banners, failure, theme};
use crate::engine::{Failure, JobId};
use crate::ledger::{Batch, BatchId};
use crate::texts;

/// Everything about many meetings.
#[derive(Default)]
pub struct Many {
    /// The batches that are not whole and that nothing works on, the oldest first.
    pub batches: Vec<Batch>,
    /// What is on the screen.
    pub shown: Shown,
}

/// What is on the screen.
#[derive(Default)]
pub enum Shown {
    #[default]
    Nothing,
    /// A file is being read.
    Reading(JobId, std::path::PathBuf),
    /// A file could not be read.
    Unread(std::path::PathBuf, Box<Failure>),
    /// Rows, before, while and after they are sent.
    Plan(Box<Plan>),
}

/// What the screen asks the window to do.
#[derive(Clone, Copy, Debug)]
pub enum ManyAsk {
    /// Ask where the sheet is.
    ChooseFile,
    /// Read the sheet that was asked for.
    ReadFile,
    /// Read the sheet once more.
    ReadAgain,
    /// Ask how the meeting of the form repeats.
    Repeat,
    /// Show the meetings of the series that was asked for.
    ShowSeries,
    /// Go to the screen as it is.
    Show,
    /// Send the rows.
    Create,
    /// Pause, or go on after a pause.
    Pause(bool),
    /// Go on with a batch that is not whole.
    GoOn(BatchId),
    /// Ask whether a batch is to be forgotten.
    ConfirmDiscard(BatchId),
    /// Forget it.
    Discard,
    /// Leave the screen.
    Leave,
}

impl From<ManyAsk> for Ask {
    fn from(ask: ManyAsk) -> Self {
        Self::Many(ask)
    }
}

impl Many {
    /// The rows on the screen.
    pub fn plan(&mut self) -> Option<&mut Plan> {
        match &mut self.shown {
            Shown::Plan(plan) => Some(plan),
            _ => None,
        }
    }
}

/// Draws the screen.
pub fn show(ui: &mut Ui, state: &mut State, asked: &mut Vec<Ask>) {
    let room = ui.available_height();
    scrolling_wide(ui, texts::many_meetings(), |ui| {
        let top = ui.cursor().top();
        match std::mem::take(&mut state.many.shown) {
            Shown::Nothing => {
                heading(ui, texts::many_meetings(), |ui| leave(ui, asked));
                ui.label(texts::nothing_to_create());
                if ui.button(texts::import_many()).clicked() {
                    asked.push(ManyAsk::ChooseFile.into());
                }
            }
            Shown::Reading(job, path) => {
                heading(ui, &texts::file_name(&path), |ui| leave(ui, asked));
                theme::spinner(ui);
                announce(&ui.label(texts::reading_sheet()));
                state.many.shown = Shown::Reading(job, path);
            }
            Shown::Unread(path, failure) => {
                heading(ui, &texts::file_name(&path), |ui| {
                    read_again(ui, asked);
                    leave(ui, asked);
                });
                theme::group(ui, |ui| failure::notice(ui, &failure, &state.around(), asked));
                state.many.shown = Shown::Unread(path, failure);
            }
            Shown::Plan(mut plan) => {
                heading(ui, &plan.title(), |ui| {
                    if plan.run.is_none()
                        && let Some(sheet) = plan.sheet()
                    {
                        stable(ui, texts::columns_button(), |ui| sheet::columns_button(ui, sheet));
                        read_again(ui, asked);
                    }
                    leave(ui, asked);
                });
                banners::show(ui, state, asked);
                plan_ui(ui, &mut plan, state, (top, room), asked);
                state.many.shown = Shown::Plan(plan);
            }
        }
    });
}

/// What is left of `room`, which begins at `top`, is for the table.
fn plan_ui(ui: &mut Ui, plan: &mut Plan, state: &State, (top, room): (f32, f32), asked: &mut Vec<Ask>) {
    if plan.run.is_none() {
        sheet::show(ui, plan);
    } else {
        run::show(ui, plan, state, asked);
    }
    if !plan.has_rows() && plan.is_reading() {
        announce(&ui.label(texts::reading_sheet()));
    }
    if plan.has_rows() {
        filter(ui, plan);
        // What stands below the table is as high as in the last frame.
        let below_id = egui::Id::unique("height below the rows");
        let below = ui.data(|data| data.get_temp::<f32>(below_id)).unwrap_or(0.0);
        let height = (room - (ui.cursor().top() - top) - below - theme::GAP).max(theme::TABLE_MIN);
        table::show(ui, plan, height);
        let begin = ui.cursor().top();
        plan.selected_ui(ui);
        if plan.run.is_none() {
            create_ui(ui, plan, state, asked);
        }
        let now = ui.cursor().top() - begin;
        if (now - below).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(below_id, now));
            ui.ctx().request_repaint();
        }
    }
}

fn heading(ui: &mut Ui, title: &str, buttons: impl FnOnce(&mut Ui)) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(title).text_style(theme::title()));
        ui.add_space(theme::GAP);
        buttons(ui);
    });
}

fn read_again(ui: &mut Ui, asked: &mut Vec<Ask>) {
    if stable(ui, texts::read_again(), |ui| ui.button(texts::read_again())).clicked() {
        asked.push(ManyAsk::ReadAgain.into());
    }
}

fn leave(ui: &mut Ui, asked: &mut Vec<Ask>) {
    if stable(ui, texts::back_to_form(), |ui| ui.button(texts::back_to_form())).clicked() {
        asked.push(ManyAsk::Leave.into());
    }
}

/// How many rows there are, and whether only those are shown that something is wrong with.
fn filter(ui: &mut Ui, plan: &mut Plan) {
    ui.horizontal_wrapped(|ui| {
        let mut only_problems = plan.shows_only_problems();
        if ui.checkbox(&mut only_problems, texts::only_problems()).changed() {
            plan.show_only_problems(only_problems);
        }
        let count = texts::rows_and_problems(plan.count(), plan.problems());
        announce(&ui.label(RichText::new(count).color(theme::tokens(ui).weak)));
    });
}

/// The button that sends the rows, and why it can't or what is left out.
fn create_ui(ui: &mut Ui, plan: &Plan, state: &State, asked: &mut Vec<Ask>) {
    let ready = plan.ready();
    let why_not = texts::why_not_ready(&state.account);
    let is_of_use = ready > 0 && why_not.is_none() && state.call.is_none() && plan.may_be_sent();
    ui.add_space(theme::GAP_SMALL);
    let create = theme::primary_button(ui, &texts::create_many(ready));
    if ui.add_enabled(is_of_use, create).clicked() {
        asked.push(ManyAsk::Create.into());
    }
    let weak = |ui: &mut Ui, text: &str| {
        ui.add(Label::new(RichText::new(text).small().color(theme::tokens(ui).weak)).wrap());
    };
    if plan.problems() > 0 && ready > 0 {
        weak(ui, &texts::rows_left_out(plan.problems()));
    }
    if plan.asks_date_order() {
        weak(ui, texts::date_order_first());
    }
    if let Some(why) = why_not {
        weak(ui, &why);
    }
}
