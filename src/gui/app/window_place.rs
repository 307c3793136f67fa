//! The window opens where it was closed, as large as it was, on the same screen.

use std::time::Duration;

use egui::Context;

use super::{App, Screen};
use crate::engine::Command;
use crate::settings::{LastScreen, WindowPlace};

/// The place is kept when the window has stood still for so long.
const PAUSE: Duration = Duration::from_secs(1);

/// What is kept of it.
pub struct KeptPlace {
    kept: WindowPlace,
    /// Where it is, and since when, in seconds of the window's clock.
    seen: (WindowPlace, f64),
}

impl KeptPlace {
    /// As it was kept.
    pub fn new(kept: WindowPlace) -> Self {
        Self {
            kept,
            seen: (kept, 0.0),
        }
    }
}

impl From<LastScreen> for Screen {
    fn from(screen: LastScreen) -> Self {
        match screen {
            LastScreen::Schedule => Self::Schedule,
            LastScreen::Meetings => Self::Meetings,
            LastScreen::Settings => Self::Settings,
        }
    }
}

impl Screen {
    /// Where a person comes back to from here.
    fn to_return_to(self) -> LastScreen {
        match self {
            Self::Meetings => LastScreen::Meetings,
            Self::Settings => LastScreen::Settings,
            Self::Schedule | Self::Many | Self::Connect | Self::SignIn => LastScreen::Schedule,
        }
    }
}

impl App {
    /// Keeps the place once the window has stood still.
    pub(super) fn keep_place(&mut self, ctx: &Context) {
        let place = self.place(ctx);
        let now = ctx.input(|input| input.time);
        let KeptPlace { kept, seen } = &mut self.kept_place;
        if seen.0 != place {
            *seen = (place, now);
        }
        if place == *kept {
            return;
        }
        let left = PAUSE.as_secs_f64() - (now - seen.1);
        if left > 0.0 {
            ctx.request_repaint_after(Duration::from_secs_f64(left));
        } else {
            self.keep_place_now();
        }
    }

    /// Keeps the place as it was seen last: the window closes.
    pub(super) fn keep_place_now(&mut self) {
        let KeptPlace { kept, seen } = &mut self.kept_place;
        if *kept != seen.0 {
            *kept = seen.0;
            self.engine.send(Command::KeepWindow(*kept));
        }
    }

    fn place(&self, ctx: &Context) -> WindowPlace {
        let (zoom, pixels) = (ctx.zoom_factor(), ctx.pixels_per_point());
        let mut place = self.kept_place.seen.0;
        place.screen = self.state.screen.to_return_to();
        ctx.input(|input| {
            let window = input.viewport();
            if window.minimized == Some(true) || window.fullscreen == Some(true) {
                return;
            }
            place.maximized = window.maximized == Some(true);
            if place.maximized {
                return;
            }
            if let Some(frame) = window.outer_rect {
                place.corner = Some([whole(frame.min.x * pixels), whole(frame.min.y * pixels)]);
            }
            if let Some(inside) = window.inner_rect {
                place.size = Some([(inside.width() * zoom).round(), (inside.height() * zoom).round()]);
            }
        });
        place
    }
}

/// The nearest whole pixel.
fn whole(pixels: f32) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "a cast of that kind stops at the ends")]
    let whole = pixels.round() as i32;
    whole
}
