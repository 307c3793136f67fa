//! The whole window in pictures, in every theme, size and language; and what can be told of them without eyes.
//!
//! The pictures are drawn by Mesa's software renderer, with a clock that stands still, with meetings that are the same in
//! every run, and without the system's fonts. One file is one screen in one language and one theme: wide, at 200 %, and
//! narrow, each from the top and, where it scrolls, in the lightest theme to the end as well. They stand in `tests/pictures/sheets`.
//!
//! When one differs, the new one and what differs are written beside it (`*.new.png`, `*.diff.png`). To take the new ones over:
//! `UPDATE_SNAPSHOTS=1 cargo test --test pictures`. Without the renderer (Debian: `mesa-vulkan-drivers libvulkan1`), and for
//! Chinese without its font (`fonts-noto-cjk`), the tests say that they are skipped; `CONVENE_PICTURES=all` has them fail
//! instead.
#![cfg(feature = "gui")]
#![expect(clippy::unwrap_used, reason = "a test that fails may say so with a panic")]

mod look;
mod scenes;
mod sheet;
mod stage;
mod words;

use std::path::Path;

/// Mesa's software renderer for Vulkan.
const RENDERER: &str = "/usr/share/vulkan/icd.d";
/// A font with Chinese letters.
const CHINESE_FONT: &str = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";

/// Whether what a picture needs is there; says so aloud when not.
fn is_there(what: &str) -> bool {
    let found = if what == RENDERER {
        std::fs::read_dir(what).is_ok_and(|mut files| {
            files.any(|file| file.is_ok_and(|file| file.file_name().to_string_lossy().starts_with("lvp_icd.")))
        })
    } else {
        Path::new(what).exists()
    };
    if !found {
        assert!(
            std::env::var_os("CONVENE_PICTURES").is_none_or(|wish| wish != "all"),
            "{what} is not there"
        );
        say(&format!("SKIPPED: {what} is not there, so not all pictures were drawn"));
    }
    found
}

#[expect(clippy::print_stderr, reason = "a skipped check says so aloud")]
fn say(sentence: &str) {
    eprintln!("{sentence}");
}
