//! The join link as a QR code, to be read by a telephone.

use egui::accesskit::Role;
use egui::{Label, Mesh, Rect, Sense, Ui, Vec2, pos2, vec2};
use qrcode::{Color, EcLevel, QrCode};

use crate::gui::theme;
use crate::gui::widgets::{Answer, dialog, remark};
use crate::meeting::text::visible;
use crate::texts;

/// So many light squares are around the code on each side (ISO/IEC 18004).
const QUIET: usize = 4;

/// A link and its code.
#[derive(Clone, Debug, PartialEq)]
pub struct QrDialog {
    link: String,
    /// Whether the link leads to this very computer.
    is_of_demo: bool,
    code: Option<Code>,
}

/// The squares of a code.
#[derive(Clone, Debug, PartialEq)]
struct Code {
    /// How many there are on a side.
    width: usize,
    /// Row by row.
    dark: Vec<bool>,
}

impl QrDialog {
    /// The code of a join link.
    pub fn new(link: String, is_of_demo: bool) -> Self {
        let code = [EcLevel::M, EcLevel::L]
            .into_iter()
            .find_map(|level| QrCode::with_error_correction_level(&link, level).ok())
            .map(|code| Code {
                width: code.width(),
                dark: code
                    .into_colors()
                    .into_iter()
                    .map(|color| color == Color::Dark)
                    .collect(),
            });
        Self { link, is_of_demo, code }
    }

    /// Draws the dialog.
    pub fn show(&self, ui: &mut Ui) -> Answer {
        dialog(ui, texts::qr_title(), texts::close(), None, |ui| {
            match &self.code {
                Some(code) => {
                    code.show(ui);
                    ui.label(texts::qr_explained());
                }
                None => {
                    ui.label(texts::qr_too_long());
                }
            }
            if self.is_of_demo {
                remark(ui, texts::qr_of_demo());
            }
            ui.add(Label::new(visible(&self.link).as_ref()).wrap());
        })
    }
}

impl Code {
    /// Dark on light in every theme: that is what readers look for.
    fn show(&self, ui: &mut Ui) {
        let count = self.width + 2 * QUIET;
        let room = ui.available_width().min(theme::QR_SIDE);
        // Whole pixels, so that the squares are of one size.
        let pixels = ui.ctx().pixels_per_point();
        #[expect(clippy::cast_precision_loss, reason = "a code has at most 177 squares a side")]
        let place = |index: usize| index as f32;
        let square = ((room * pixels / place(count)).floor().max(1.0)) / pixels;
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(square * place(count)), Sense::hover());
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Image);
            node.set_label(texts::qr_code());
        });
        let origin = (rect.min.to_vec2() * pixels).round() / pixels;
        let rect = Rect::from_min_size(origin.to_pos2(), rect.size());
        ui.painter().rect_filled(rect, 0.0, theme::QR_LIGHT);
        let mut mesh = Mesh::default();
        for (index, _) in self.dark.iter().enumerate().filter(|(_, dark)| **dark) {
            let (row, column) = (index / self.width + QUIET, index % self.width + QUIET);
            let corner = pos2(place(column), place(row)) * square + origin;
            mesh.add_colored_rect(Rect::from_min_size(corner, vec2(square, square)), theme::QR_DARK);
        }
        ui.painter().add(mesh);
    }
}
