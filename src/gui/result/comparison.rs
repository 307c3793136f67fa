//! A meeting beside what was typed, a row for each difference.

use chrono_tz::Tz;
use egui::accesskit::Role;
use egui::{Align, Label, Layout, RichText, Ui};

use crate::gui::theme;
use crate::meeting::{Draft, Meeting, MeetingRequest};
use crate::texts::{self, Row};

/// So many rows are shown; whoever types 700 people does not read 700 rows.
const ROWS: usize = 30;

/// A meeting beside a request.
pub struct Comparison {
    request: MeetingRequest,
    /// What the request was typed as, if that is known here.
    draft: Option<Draft>,
    rows: Vec<Row>,
    /// What is lost in the meeting when the request is applied.
    losses: Vec<String>,
    changeable: bool,
}

impl Comparison {
    pub fn new(request: &MeetingRequest, draft: Option<&Draft>, meeting: &Meeting, zone: Tz) -> Self {
        let differences = request.differences(meeting);
        let change = request.change_for(meeting);
        let losses = change
            .as_ref()
            .map(|change| texts::losses(change, &differences, meeting));
        Self {
            request: request.clone(),
            draft: draft.cloned(),
            rows: differences.iter().map(|difference| Row::of(difference, zone)).collect(),
            losses: losses.unwrap_or_default(),
            changeable: change.is_some(),
        }
    }

    /// Whether it is one with this request, typed as this draft.
    pub fn is_of(&self, request: &MeetingRequest, draft: Option<&Draft>) -> bool {
        self.is_of_request(request) && self.draft.as_ref() == draft
    }

    /// Whether it is one with this request.
    pub fn is_of_request(&self, request: &MeetingRequest) -> bool {
        self.request == *request
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether an update would bring the meeting nearer to the request.
    pub fn is_changeable(&self) -> bool {
        self.changeable
    }

    /// What the request was typed as.
    pub fn draft(&self) -> Option<&Draft> {
        self.draft.as_ref()
    }

    /// What is lost in the meeting when the request is applied, a sentence each.
    pub fn losses(&self) -> &[String] {
        &self.losses
    }

    /// Draws the table.
    pub fn table(&self, ui: &mut Ui) {
        let table = ui.scope(|ui| {
            side_by_side(
                ui,
                [texts::typed(), texts::meeting_has()].map(|heading| RichText::new(heading).strong()),
            );
            for (index, row) in self.rows.iter().take(ROWS).enumerate() {
                ui.push_id(index, |ui| row_ui(ui, row));
            }
        });
        ui.ctx().accesskit_node_builder(table.response.id, |node| {
            node.set_role(Role::Table);
            node.set_label(texts::what_differs());
        });
        if let Some(more) = self.rows.len().checked_sub(ROWS).filter(|more| *more > 0) {
            ui.label(texts::more_rows(more));
        }
    }
}

fn row_ui(ui: &mut Ui, row: &Row) {
    let shown = ui.scope(|ui| {
        ui.separator();
        let weak = theme::tokens(ui).weak;
        ui.label(RichText::new(format!("{} · {}", row.what, row.can)).small().color(weak));
        side_by_side(ui, [&row.typed, &row.held].map(RichText::new));
    });
    ui.ctx().accesskit_node_builder(shown.response.id, |node| {
        node.set_role(Role::Row);
        node.set_label(row.sentence());
    });
}

fn side_by_side(ui: &mut Ui, texts: [RichText; 2]) {
    ui.columns(2, |columns| {
        for (column, text) in columns.iter_mut().zip(texts) {
            // A column’s own layout would stretch the lines to its width.
            column.with_layout(Layout::top_down(Align::LEFT), |ui| ui.add(Label::new(text).wrap()));
        }
    });
}
