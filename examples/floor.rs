//! The yardstick for start time and memory: a bare window with one text field, as large as Convene's and drawn as Convene
//! draws.

fn main() -> eframe::Result {
    let mut name = String::new();
    let options = eframe::NativeOptions {
        viewport: eframe::egui::ViewportBuilder::default().with_inner_size([1120.0, 780.0]),
        renderer: eframe::Renderer::Glow,
        ..eframe::NativeOptions::default()
    };
    eframe::run_ui_native("Floor", options, move |ui, _frame| {
        let label = ui.label("Name");
        ui.text_edit_singleline(&mut name).labelled_by(label.id);
    })
}
