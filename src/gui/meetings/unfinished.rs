//! Requests that did not finish, each with what can be done about it.

use egui::accesskit::Role;
use egui::{Label, RichText, Ui, UiBuilder};

use super::{Look, Meetings, MeetingsAsk};
use crate::engine::AsWhom;
use crate::gui::app::Ask;
use crate::gui::theme;
use crate::gui::widgets::announce;
use crate::ledger::{Request, RequestState};
use crate::texts;

/// So many are shown at first.
const FEW: usize = 3;

/// Draws them, if there are any.
pub fn show(ui: &mut Ui, meetings: &mut Meetings, look: &Look<'_>, why_not: Option<&str>, asked: &mut Vec<Ask>) {
    // What is being sent now has its place in the status line.
    let is_running = |request: &&Request| look.is_busy && request.state == RequestState::UnderWay;
    let requests: Vec<_> = meetings
        .unfinished
        .iter()
        .filter(|request| !is_running(request))
        .collect();
    if requests.is_empty() {
        return;
    }
    theme::group(ui, |ui| {
        announce(&ui.heading(texts::unfinished_label()));
        let shown = if meetings.all_unfinished { requests.len() } else { FEW };
        for request in requests.iter().take(shown) {
            // Several have buttons of the same names; the group around each says whose they are.
            let group = UiBuilder::new()
                .id_salt(request.id)
                .accessibility_role(Role::Group)
                .accessibility_label(texts::unfinished(&request.key.external_id));
            ui.scope_builder(group, |ui| request_ui(ui, request, look, asked));
        }
        if requests.len() > shown && ui.button(texts::show_all_unfinished(requests.len())).clicked() {
            meetings.all_unfinished = true;
        }
        if let Some(why) = why_not {
            ui.label(RichText::new(why).small().color(theme::tokens(ui).weak));
        }
    });
}

fn request_ui(ui: &mut Ui, request: &Request, look: &Look<'_>, asked: &mut Vec<Ask>) {
    ui.separator();
    ui.spacing_mut().item_spacing.y = theme::GAP_SMALL;
    ui.add(Label::new(texts::subject_of_request(request)).wrap());
    let weak = theme::tokens(ui).weak;
    let line = |ui: &mut Ui, text: String, color| ui.add(Label::new(RichText::new(text).small().color(color)).wrap());
    line(ui, texts::asked_at(request, look.zone), weak);
    let state = texts::unfinished_state(&request.state);
    line(ui, state.to_owned(), theme::tokens(ui).warning);
    ui.horizontal_wrapped(|ui| {
        let may_send = look.account.is_some() && !look.is_busy;
        let resume = ui.add_enabled(may_send, egui::Button::new(texts::resume()));
        let discard = ui.add_enabled(!look.is_busy, egui::Button::new(texts::discard()));
        for button in [&resume, &discard] {
            ui.ctx().accesskit_node_builder(button.id, |node| {
                node.set_description(texts::unfinished(&request.key.external_id));
            });
        }
        if resume.clicked() {
            asked.push(Ask::Resume(request.id, AsWhom::TheSame));
        }
        if discard.clicked() {
            asked.push(MeetingsAsk::Discard(request.id).into());
        }
        if let RequestState::Waiting { send_when_online } = request.state {
            let mut chosen = send_when_online;
            if ui.checkbox(&mut chosen, texts::send_when_online()).changed() {
                asked.push(Ask::SendWhenOnline(request.id, chosen));
            }
        }
    });
}
