//! Opening the real window, with a plain sentence when the system cannot.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use eframe::CreationContext;
use thiserror::Error;

use super::{App, AppOptions, theme};
use crate::settings::WindowPlace;
use crate::texts;

/// What names the program to the system; its desktop entry, `assets/convene.desktop`, is named after it.
pub const APP_ID: &str = "convene";

/// Drawn from `assets/icon/convene.svg`.
const ICON: &[u8] = include_bytes!("../../assets/icon/convene-128.png");

/// So much of a window's title must be on a screen, in pixels, for it to be found and moved.
const GRIP: [i32; 2] = [120, 32];

/// Why there is no window.
#[derive(Debug, Error)]
pub enum StartError {
    /// The system has no display, or a library that draws on it is missing.
    #[error("{}", texts::no_window(.0))]
    Window(String),
}

/// Opens the window, with the form filled by a link if there is one, and returns when it is closed.
///
/// # Errors
/// When the system has no display, or a library that draws on it is missing.
pub fn run(options: AppOptions, link: Option<String>) -> Result<(), StartError> {
    let place = options.engine.window_place();
    let mut viewport = egui::ViewportBuilder::default()
        .with_title(texts::PROGRAM)
        .with_app_id(APP_ID)
        .with_inner_size(place.size.map_or(theme::WINDOW, egui::Vec2::from))
        .with_maximized(place.maximized)
        .with_min_inner_size(theme::WINDOW_MIN);
    if place.corner.is_some() {
        // That there is a place at all, so that a window manager takes it for wanted; which one is known only when the
        // screens are.
        viewport = viewport.with_position(egui::Pos2::ZERO);
    }
    if let Ok(icon) = eframe::icon_data::from_png_bytes(ICON) {
        viewport = viewport.with_icon(icon);
    }
    let native = eframe::NativeOptions {
        viewport,
        // Also where the tests bring wgpu along.
        renderer: eframe::Renderer::Glow,
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
                put_back(cc, &place);
                let mut app = App::new(&cc.egui_ctx, options)?;
                if let Some(link) = link {
                    app.open_link(link);
                }
                Ok(Box::new(app))
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

/// Puts the window where it was closed, if that is still on a screen; else on the first screen there is.
fn put_back(cc: &CreationContext<'_>, place: &WindowPlace) {
    let (Some(window), Some(corner)) = (cc.winit_window(), place.corner) else {
        return;
    };
    let screens = window.available_monitors().map(|screen| {
        let (at, size) = (screen.position(), screen.size());
        Screen {
            at: [at.x, at.y],
            size: [size.width, size.height].map(|pixels| i32::try_from(pixels).unwrap_or(i32::MAX)),
        }
    });
    let screens: Vec<_> = screens.collect();
    let width = place.size.map_or(theme::WINDOW.x, |[width, _]| width);
    let width = width * cc.egui_ctx.pixels_per_point();
    let in_sight = screens.iter().any(|screen| screen.shows(corner, width));
    let first = screens
        .first()
        .map(|screen| screen.at.map(|at| at.saturating_add(GRIP[1])));
    if let Ok(mut at) = window.outer_position()
        && let Some(corner) = Some(corner).filter(|_| in_sight).or(first)
    {
        [at.x, at.y] = corner;
        window.set_outer_position(at);
    }
}

/// A screen of the desktop, in pixels.
struct Screen {
    at: [i32; 2],
    size: [i32; 2],
}

impl Screen {
    /// Whether the title of a window is in sight enough, whose upper left corner is there and which is so wide.
    fn shows(&self, corner: [i32; 2], width: f32) -> bool {
        #[expect(clippy::cast_possible_truncation, reason = "a cast of that kind stops at the ends")]
        let right = corner[0].saturating_add(width as i32);
        let end = |axis: usize| self.at[axis].saturating_add(self.size[axis]);
        let shown = right.min(end(0)).saturating_sub(corner[0].max(self.at[0]));
        shown >= GRIP[0] && corner[1] >= self.at[1] && corner[1].saturating_add(GRIP[1]) <= end(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_comes_back_only_where_its_title_can_be_reached() {
        let screen = Screen {
            at: [1920, 0],
            size: [1280, 1024],
        };
        for (corner, is_shown) in [
            ([1920, 0], true),
            ([3000, 900], true),
            ([1500, 100], true), // its right part is
            ([800, 100], false), // on the screen to the left, which is gone
            ([3100, 100], false),
            ([2000, -40], false),
            ([2000, 1000], false),
            ([i32::MAX, i32::MAX], false),
            ([i32::MIN, i32::MIN], false),
        ] {
            assert_eq!(screen.shows(corner, 1000.0), is_shown, "{corner:?}");
        }
    }

    #[test]
    fn the_icon_of_the_window_can_be_read() {
        let icon = eframe::icon_data::from_png_bytes(ICON).expect("an icon");
        assert_eq!((icon.width, icon.height), (128, 128));
        assert!(
            icon.rgba.chunks(4).any(|pixel| pixel[3] == 255) && icon.rgba[3] == 0,
            "its corners are cut"
        );
    }
}
