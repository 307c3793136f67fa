//! Opening the real window, with a plain sentence when the system cannot.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use thiserror::Error;

use super::{App, AppOptions, theme};
use crate::texts;

/// Why there is no window.
#[derive(Debug, Error)]
pub enum StartError {
    /// The system has no display, or a library that draws on it is missing.
    #[error("{}", texts::no_window(.0))]
    Window(String),
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// When the system has no display, or a library that draws on it is missing.
pub fn run(options: AppOptions) -> Result<(), StartError> {
    let viewport = egui::ViewportBuilder::default()
        .with_title(texts::PROGRAM)
        .with_app_id("convene")
        .with_inner_size(theme::WINDOW)
        .with_min_inner_size(theme::WINDOW_MIN)
        .with_icon(egui::IconData::default());
    let native = eframe::NativeOptions {
        viewport,
        ..eframe::NativeOptions::default()
    };
    // Libraries are opened at run time, and a missing libxkbcommon-x11 is a panic there. The hook is quiet only
    // until the window stands: a panic of our own afterwards is printed as ever.
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let mut hook = Some(hook);
    let stands = Arc::new(AtomicBool::new(false));
    let now_stands = Arc::clone(&stands);
    let opened = catch_unwind(AssertUnwindSafe(|| {
        eframe::run_native(
            texts::PROGRAM,
            native,
            Box::new(move |cc| {
                if let Some(hook) = hook.take() {
                    std::panic::set_hook(hook);
                }
                now_stands.store(true, Ordering::Relaxed);
                Ok(Box::new(App::new(&cc.egui_ctx, options)?))
            }),
        )
    }));
    match opened {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(StartError::Window(error.to_string())),
        Err(panic) if stands.load(Ordering::Relaxed) => resume_unwind(panic),
        Err(panic) => {
            let said = panic.downcast_ref::<String>().map(String::as_str);
            Err(StartError::Window(
                said.or(panic.downcast_ref::<&str>().copied())
                    .unwrap_or_default()
                    .to_owned(),
            ))
        }
    }
}
