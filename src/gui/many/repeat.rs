//! Asks how a meeting repeats, and says what comes of it.

use chrono_tz::Tz;
use egui::accesskit::Role;
use egui::{Label, RichText, Ui, UiBuilder};

use crate::gui::theme;
use crate::gui::widgets::{Answer, Entry, announce, choice_box, dialog, message};
use crate::meeting::{
    DateProblem, Draft, Every, IdPlaceholder, IdTemplate, Reading, Repeat, Row, SeriesProblem, Until, parse_date,
    series,
};
use crate::texts;

/// A series as it is typed.
#[derive(Clone, Debug, PartialEq)]
pub struct RepeatDialog {
    draft: Box<Draft>,
    reading: Reading,
    zone: Tz,
    every: Every,
    interval: String,
    /// Whether it ends after so many times, or on a date.
    ends_after: bool,
    times: String,
    until: String,
    template: String,
    /// What comes of it, for what is typed now.
    made: Result<Made, Wrong>,
}

/// The meetings, and what is said of them.
#[derive(Clone, Debug, PartialEq)]
struct Made {
    rows: Vec<Row>,
    sentence: String,
}

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq)]
enum Wrong {
    Interval(String),
    Times(String),
    Until(String),
    Template(String),
    /// With the meeting itself.
    Meeting(String),
}

impl RepeatDialog {
    /// Of what stands in the form; `zone` is the person's.
    pub fn new(draft: Draft, reading: Reading, zone: Tz) -> Self {
        let template = IdTemplate::for_series(&draft.external_id, &draft.subject);
        let mut dialog = Self {
            draft: Box::new(draft),
            reading,
            zone,
            every: Every::Week,
            interval: "1".to_owned(),
            ends_after: true,
            times: "10".to_owned(),
            until: String::new(),
            template: template.as_str().to_owned(),
            made: Err(Wrong::Meeting(String::new())),
        };
        dialog.make();
        dialog
    }

    /// The subject, and the meetings; `None` while something is wrong.
    pub fn meetings(self) -> Option<(String, Vec<Row>, Reading)> {
        Some((self.draft.subject, self.made.ok()?.rows, self.reading))
    }

    fn make(&mut self) {
        self.made = self.made_of_typed();
    }

    fn made_of_typed(&self) -> Result<Made, Wrong> {
        let number = |text: &str| text.trim().parse::<u32>().ok();
        let interval = number(&self.interval).filter(|interval| (1..=52).contains(interval));
        let interval = interval.ok_or_else(|| Wrong::Interval(texts::interval_wrong().to_owned()))?;
        let until = if self.ends_after {
            let times = number(&self.times).filter(|times| *times > 0);
            Until::Times(times.ok_or_else(|| Wrong::Times(texts::times_wrong().to_owned()))?)
        } else {
            let today = self.reading.now.with_timezone(&self.zone).date_naive();
            let read = parse_date(&self.until, today, self.reading.date_order);
            let wrong = |problem: DateProblem| Wrong::Until(texts::date_wrong(problem));
            Until::Date(read.map_err(wrong)?)
        };
        let template = IdTemplate::parse_for_rows(self.template.trim());
        let template = template.map_err(|problem| Wrong::Template(texts::id_template_problem(&problem)))?;
        let repeat = Repeat {
            every: self.every,
            interval,
            until,
        };
        let rows = series(&self.draft, repeat, &template, &self.reading).map_err(|problem| match problem {
            SeriesProblem::TooMany if self.ends_after => Wrong::Times(texts::series_problem(&problem)),
            SeriesProblem::TooMany | SeriesProblem::Empty => Wrong::Until(texts::series_problem(&problem)),
            SeriesProblem::Interval => Wrong::Interval(texts::series_problem(&problem)),
            SeriesProblem::Start(_) => Wrong::Meeting(texts::series_problem(&problem)),
        })?;
        let starts = rows.iter().filter_map(|row| row.draft.times(&self.reading).start.at());
        let starts: Vec<_> = starts.collect();
        let sentence = match (starts.first(), starts.last()) {
            (Some(first), Some(last)) => {
                texts::what_comes_of_series(repeat, rows.len() as u64, *first, *last, self.reading.date_order)
            }
            _ => texts::count_of_meetings(rows.len() as u64),
        };
        Ok(Made { rows, sentence })
    }

    /// Draws the dialog.
    pub fn show(&mut self, ui: &mut Ui) -> Answer {
        let before = (self.every, self.ends_after);
        let mut changed = false;
        let accept = Some(texts::show_series());
        let answer = dialog(ui, texts::repeat_title(), texts::cancel(), accept, |ui| {
            changed |= self.rhythm_ui(ui);
            ui.add_space(theme::GAP);
            changed |= self.end_ui(ui);
            ui.add_space(theme::GAP);
            changed |= self.template_ui(ui);
            ui.add_space(theme::GAP);
            match &self.made {
                Ok(made) => {
                    announce(&ui.add(Label::new(RichText::new(&made.sentence).strong()).wrap()));
                }
                Err(Wrong::Meeting(sentence)) => {
                    message(ui, sentence);
                }
                Err(_) => {}
            }
            weak(ui, texts::repeat_explained());
        });
        if changed || before != (self.every, self.ends_after) {
            self.make();
            ui.ctx().request_repaint();
        }
        if answer == Answer::Accepted && self.made.is_err() {
            Answer::Open
        } else {
            answer
        }
    }

    fn rhythm_ui(&mut self, ui: &mut Ui) -> bool {
        let offered =
            [Every::Day, Every::Weekday, Every::Week].map(|every| (every, texts::every_name(every).to_owned()));
        let shown = texts::every_name(self.every);
        ui.label(small(ui, texts::repeats_label()));
        let names = (texts::repeats_label(), shown);
        if let Some(every) = choice_box(ui, names, shown, theme::OPTION_WIDTH, self.every, &offered) {
            self.every = every;
        }
        let wrong = match &self.made {
            Err(Wrong::Interval(sentence)) => Some(sentence.clone()),
            _ => None,
        };
        field(
            ui,
            texts::interval_label(self.every),
            wrong.as_deref(),
            theme::TIME_WIDTH,
            &mut self.interval,
        )
    }

    fn end_ui(&mut self, ui: &mut Ui) -> bool {
        let group = UiBuilder::new()
            .accessibility_role(Role::RadioGroup)
            .accessibility_label(texts::series_ends());
        ui.scope_builder(group, |ui| {
            ui.label(small(ui, texts::series_ends()));
            ui.horizontal_wrapped(|ui| {
                for (after, name) in [(true, texts::ends_after()), (false, texts::ends_on())] {
                    if ui.radio(self.ends_after == after, name).clicked() {
                        self.ends_after = after;
                    }
                }
            });
        });
        let wrong = match &self.made {
            Err(Wrong::Times(sentence)) => Some(sentence.clone()).filter(|_| self.ends_after),
            // An empty field is no mistake before something is typed.
            Err(Wrong::Until(sentence)) => {
                Some(sentence.clone()).filter(|_| !self.ends_after && !self.until.is_empty())
            }
            _ => None,
        };
        if self.ends_after {
            field(
                ui,
                texts::series_times(),
                wrong.as_deref(),
                theme::TIME_WIDTH,
                &mut self.times,
            )
        } else {
            let entry = Entry::new(texts::series_until())
                .hint(texts::date_hint())
                .wrong(wrong.is_some());
            let changed = entry.show(ui, &mut self.until).changed();
            if let Some(wrong) = wrong {
                message(ui, &wrong);
            }
            changed
        }
    }

    fn template_ui(&mut self, ui: &mut Ui) -> bool {
        let wrong = match &self.made {
            Err(Wrong::Template(sentence)) => Some(sentence.clone()),
            _ => None,
        };
        let changed = field(
            ui,
            texts::id_template(),
            wrong.as_deref(),
            f32::INFINITY,
            &mut self.template,
        );
        if let Ok(made) = &self.made
            && let Some(first) = made.rows.first().filter(|row| !row.draft.external_id.is_empty())
        {
            let id = crate::meeting::text::visible(&first.draft.external_id);
            announce(&ui.add(Label::new(texts::first_id(&id)).wrap()));
        }
        let names = IdPlaceholder::FOR_ROWS.map(|placeholder| format!("{{{}}}", placeholder.name()));
        weak(ui, &texts::template_of_series_explained(&names.join(" ")));
        changed
    }
}

/// A field with what is wrong below it; whether it was typed into.
fn field(ui: &mut Ui, label: &str, wrong: Option<&str>, width: f32, text: &mut String) -> bool {
    let entry = Entry::new(label).wrong(wrong.is_some()).width(width);
    let changed = entry.show(ui, text).changed();
    if let Some(wrong) = wrong {
        message(ui, wrong);
    }
    changed
}

fn small(ui: &Ui, text: &str) -> RichText {
    RichText::new(text).small().color(theme::tokens(ui).weak)
}

fn weak(ui: &mut Ui, text: &str) {
    ui.add(Label::new(small(ui, text)).wrap());
}
