//! What can be told of a window without eyes.

use egui::accesskit::Role;
use egui::epaint::{ClippedShape, Shape};
use egui::{Rect, Vec2};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;

use crate::stage::Stage;

/// Less than this is no more than the way letters are rounded, in points.
const SLACK: f32 = 1.5;

/// More than what scrolls from left to right is high, in points: a row of cards.
const SIDEWAYS_HEIGHT: f32 = 180.0;

/// Nearer than this to its end, in points, is the last line of what scrolls.
const LAST_LINE: f32 = 12.0;

/// A line of a text as it is painted.
struct Text {
    /// Which shape it is, counted from the first that is painted.
    order: usize,
    /// The text that the line is of.
    whole: String,
    /// Its end is replaced by dots.
    is_elided: bool,
    /// Where it would be seen if nothing were in the way.
    rect: Rect,
    /// What of that is inside its part of the window.
    seen: Rect,
}

/// Everything that is painted, as far as it matters here.
#[derive(Default)]
struct Painted {
    count: usize,
    texts: Vec<Text>,
    /// Grounds that hide what is under them.
    grounds: Vec<(usize, Rect)>,
}

impl Painted {
    fn of(shapes: &[ClippedShape]) -> Self {
        let mut painted = Self::default();
        for ClippedShape { clip_rect, shape, .. } in shapes {
            painted.add(*clip_rect, shape);
        }
        painted
    }

    fn add(&mut self, clip: Rect, shape: &Shape) {
        self.count += 1;
        match shape {
            Shape::Vec(shapes) => {
                for shape in shapes {
                    self.add(clip, shape);
                }
            }
            Shape::Rect(rect) if rect.fill.a() == 255 => {
                self.grounds.push((self.count, rect.rect.intersect(clip)));
            }
            Shape::Text(text) if !text.galley.text().trim().is_empty() => {
                for row in &text.galley.rows {
                    // What stands in a line after something else begins with room for that.
                    let (Some(first), Some(last)) = (row.glyphs.first(), row.glyphs.last()) else {
                        continue;
                    };
                    let ends = row.pos.x + first.pos.x..=row.pos.x + last.max_x();
                    let rect = Rect::from_x_y_ranges(ends, row.rect().y_range()).translate(text.pos.to_vec2());
                    self.texts.push(Text {
                        order: self.count,
                        whole: text.galley.text().to_owned(),
                        is_elided: text.galley.elided,
                        rect,
                        seen: rect.intersect(clip),
                    });
                }
            }
            _ => {}
        }
    }

    fn hides(&self, from: usize, to: usize, rect: Rect) -> bool {
        self.grounds
            .iter()
            .any(|(order, ground)| (from..to).contains(order) && ground.expand(SLACK).contains_rect(rect))
    }
}

/// What is wrong: a text that is cut off, two things on each other, a control that can’t be reached.
pub fn problems(stage: &Stage) -> Vec<String> {
    let painted = Painted::of(&stage.harness.output().shapes);
    let root = stage.harness.root();
    let nodes: Vec<_> = root.children_recursive().collect();
    let mut problems = Vec::new();
    let bars = nodes
        .iter()
        .filter(|node| node.accesskit_node().role() == Role::ScrollBar)
        .map(Node::rect);
    let (sideways, upright): (Vec<_>, Vec<_>) = bars.partition(|bar| bar.width() > bar.height());
    // What scrolls from left to right, by its scroll bar, which is at its foot.
    let sideways: Vec<_> = sideways
        .into_iter()
        .map(|bar| bar.with_min_y(bar.top() - SIDEWAYS_HEIGHT))
        .collect();
    texts(stage, &painted, &nodes, (&sideways, &upright), &mut problems);
    for (place, one) in painted.texts.iter().enumerate() {
        for other in &painted.texts[place + 1..] {
            let both = one.seen.intersect(other.seen);
            if one.order != other.order && is_much(both) && !painted.hides(one.order, other.order, both) {
                problems.push(format!(
                    "“{}” and “{}” stand on each other: {both}",
                    one.whole, other.whole
                ));
            }
        }
    }
    controls(stage, &nodes, &sideways, &upright, &mut problems);
    problems
}

fn texts(
    stage: &Stage,
    painted: &Painted,
    nodes: &[Node<'_>],
    (sideways, upright): (&[Rect], &[Rect]),
    problems: &mut Vec<String>,
) {
    let fields: Vec<_> = nodes
        .iter()
        .filter(|node| is_field(node.accesskit_node().role()))
        .map(Node::rect)
        .collect();
    for text in &painted.texts {
        if !text.seen.is_positive() {
            continue;
        }
        // A field scrolls to where it is typed into.
        let is_typed = fields.iter().any(|field| field.expand(SLACK).contains_rect(text.seen));
        let is_cut = text.seen.width() < text.rect.width() - SLACK;
        let scrolls_sideways = sideways.iter().any(|area| area.expand(SLACK).contains_rect(text.seen));
        // The last line in sight may be the first of what has its scroll bar further down.
        let is_last = upright.iter().any(|bar| bar.bottom() - text.seen.bottom() < LAST_LINE);
        if is_cut && !is_typed && !scrolls_sideways && !is_last {
            problems.push(format!("“{}” is cut off: {} of {}", text.whole, text.seen, text.rect));
        }
        if text.seen.height() < text.rect.height() - SLACK && !stage.scrolls() && !is_typed {
            problems.push(format!(
                "“{}” is cut off and nothing scrolls: {}",
                text.whole, text.seen
            ));
        }
        let is_said_whole = || {
            nodes.iter().any(|node| {
                let node = node.accesskit_node();
                let said = [node.label(), node.value(), node.description()];
                said.iter()
                    .flatten()
                    .any(|said| text.whole.lines().all(|line| said.contains(line.trim())))
            })
        };
        if text.is_elided && !is_typed && !is_said_whole() {
            problems.push(format!("“{}” ends in dots and is whole nowhere", text.whole));
        }
    }
}

fn controls(stage: &Stage, nodes: &[Node<'_>], sideways: &[Rect], upright: &[Rect], problems: &mut Vec<String>) {
    let screen = stage.harness.ctx.content_rect();
    let controls: Vec<_> = nodes
        .iter()
        .filter(|node| is_control(node.accesskit_node().role()))
        .map(|node| {
            let parent = node.accesskit_node().parent().map(|parent| parent.id());
            (node.accesskit_node().label().unwrap_or_default(), node.rect(), parent)
        })
        .collect();
    for (place, (name, rect, parent)) in controls.iter().enumerate() {
        let is_beside = rect.left() < screen.left() - SLACK || rect.right() > screen.right() + SLACK;
        let is_below = rect.top() < screen.top() - SLACK || rect.bottom() > screen.bottom() + SLACK;
        let scrolls_sideways = sideways.iter().any(|area| area.y_range().contains(rect.center().y));
        // Of what is above or below, it is not known whether it scrolls sideways when it is in sight.
        let is_away = !upright.is_empty() && !upright.iter().any(|bar| bar.y_range().contains(rect.center().y));
        if (is_beside && !scrolls_sideways && !is_away) || (is_below && !stage.scrolls()) {
            problems.push(format!("“{name}” is outside the window: {rect}"));
        }
        for (other, other_rect, other_parent) in &controls[place + 1..] {
            let both = rect.intersect(*other_rect);
            if parent == other_parent && is_much(both) {
                problems.push(format!("“{name}” and “{other}” stand on each other: {both}"));
            }
        }
    }
}

fn is_much(rect: Rect) -> bool {
    let Vec2 { x, y } = rect.size();
    x > SLACK && y > SLACK
}

fn is_field(role: Role) -> bool {
    matches!(role, Role::TextInput | Role::MultilineTextInput | Role::PasswordInput)
}

fn is_control(role: Role) -> bool {
    is_field(role)
        || matches!(
            role,
            Role::Button | Role::CheckBox | Role::RadioButton | Role::ComboBox | Role::ListBoxOption | Role::Link
        )
}
