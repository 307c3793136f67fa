//! The yardstick for start time and memory: a bare window with one text field, drawn as Convene draws.

fn main() -> eframe::Result {
    let mut name = String::new();
    eframe::run_ui_native("Floor", eframe::NativeOptions::default(), move |ui, _frame| {
        let label = ui.label("Name");
        ui.text_edit_singleline(&mut name).labelled_by(label.id);
    })
}
