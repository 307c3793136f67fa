//! What a report says.

use std::backtrace::Backtrace;
use std::fmt::Write as _;
use std::panic::PanicHookInfo;

use chrono::{SecondsFormat, Utc};

use super::Doing;

/// So many calls are told.
const FRAMES: usize = 30;

/// A line of a report is at most so long, in bytes.
const LINE: usize = 240;

/// The line of a report that the program ended by.
const ENDED: &str = "effect: the program ended";

/// The line of another.
const WENT_ON: &str = "effect: the program went on";

/// How messages of the standard library begin that it puts together itself: with what they are kept up to there, and
/// whether what follows is nothing but numbers.
const STANDARD: [(&str, bool); 7] = [
    ("index out of bounds: ", true),
    ("range start index ", true),
    ("range end index ", true),
    ("slice index starts at ", true),
    ("called `Result::unwrap()` on an `Err` value", false),
    ("byte index ", false),
    ("already borrowed: BorrowMutError", true),
];

/// Puts a report together.
pub fn write(info: &PanicHookInfo<'_>, doing: &Doing, ends_program: bool) -> String {
    let thread = std::thread::current();
    let place = info.location().map_or_else(
        || "unknown".to_owned(),
        |at| format!("{}:{}:{}", short_path(at.file()), at.line(), at.column()),
    );
    let mut text = String::from("Convene crash report\n");
    line(&mut text, "version", &version());
    line(
        &mut text,
        "time",
        &Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true),
    );
    line(&mut text, "system", &system());
    line(&mut text, "thread", thread.name().unwrap_or("without a name"));
    text.push_str(if ends_program { ENDED } else { WENT_ON });
    text.push('\n');
    line(&mut text, "place", &place);
    line(&mut text, "what", &message(info));
    line(&mut text, "screen", doing.screen.unwrap_or("none"));
    let commands: Vec<_> = doing.commands.iter().map(String::as_str).collect();
    let commands = if commands.is_empty() {
        "none".to_owned()
    } else {
        commands.join(", ")
    };
    line(&mut text, "last commands", &commands);
    text.push_str("calls:\n");
    let frames = own_frames(&Backtrace::force_capture().to_string());
    if frames.is_empty() {
        // A release is stripped of the names of its functions; the place is there all the same.
        text.push_str("  not known: the names of functions are not in this build\n");
    }
    for frame in frames {
        text.push_str("  ");
        text.push_str(shortened(&frame));
        text.push('\n');
    }
    text.push_str("\nNothing that was typed, no names, addresses or tokens are in this report.\n");
    text
}

/// Whether the panic that this is the report of ended the program.
pub fn has_ended_program(text: &str) -> bool {
    text.lines().any(|line| line == ENDED)
}

fn line(text: &mut String, name: &str, value: &str) {
    writeln!(text, "{name}: {}", shortened(value)).ok();
}

fn shortened(text: &str) -> &str {
    let mut end = text.len().min(LINE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

fn version() -> String {
    let build = if cfg!(debug_assertions) { "debug" } else { "release" };
    format!("{} ({build})", env!("CARGO_PKG_VERSION"))
}

/// The system's name, and on Linux the distribution's.
fn system() -> String {
    let system = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let name = release.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="));
    match name {
        Some(name) => format!("{system}, {}", name.trim_matches('"')),
        None => system,
    }
}

/// What the panic says, as far as it is known to hold nothing from elsewhere.
fn message(info: &PanicHookInfo<'_>) -> String {
    let payload = info.payload();
    if let Some(literal) = payload.downcast_ref::<&'static str>() {
        return (*literal).to_owned();
    }
    let composed = payload.downcast_ref::<String>().map(String::as_str).unwrap_or_default();
    safe_part(composed)
}

/// What of a message that was put together at run time is the standard library's own.
fn safe_part(composed: &str) -> String {
    for (begins, has_numbers_only) in STANDARD {
        if composed.starts_with(begins) {
            return if has_numbers_only {
                composed.to_owned()
            } else {
                format!("{}…", begins.trim_end())
            };
        }
    }
    "left out: it was put together while the program ran".to_owned()
}

/// The calls of a printed backtrace that are of this program, the innermost first.
fn own_frames(backtrace: &str) -> Vec<String> {
    let mut frames = Vec::new();
    let mut lines = backtrace.lines().map(str::trim).peekable();
    while let Some(line) = lines.next() {
        let Some((number, name)) = line.split_once(": ") else {
            continue;
        };
        let at = lines.next_if(|next| next.starts_with("at ")).unwrap_or_default();
        let is_number = number.chars().all(|c| c.is_ascii_digit());
        // What was inlined has no path of modules, but the file that it is in.
        let is_own = name.starts_with("convene::") || name.starts_with("<convene::") || at.starts_with("at ./src/");
        let is_own = is_own && !name.contains("convene::crash");
        let has_path = name.starts_with('<') || name.starts_with("convene::");
        let name = name.split('<').next().filter(|_| !has_path).unwrap_or(name);
        if is_number && is_own && frames.len() < FRAMES {
            frames.push(match at.strip_prefix("at ") {
                Some(at) => format!("{name} ({})", short_path(at)),
                None => name.to_owned(),
            });
        }
    }
    frames
}

/// A source file without the folders of whoever built the program.
fn short_path(path: &str) -> &str {
    let path = path.strip_prefix("./").unwrap_or(path);
    let after = |mark: &str| path.find(mark).map(|at| &path[at + mark.len()..]);
    if let Some(in_registry) = after("/registry/src/") {
        return in_registry.split_once('/').map_or(in_registry, |(_, rest)| rest);
    }
    if let Some(in_std) = after("/library/") {
        return in_std;
    }
    if path.starts_with('/') || path.contains(":\\") {
        return path.find("/src/").map_or("elsewhere", |at| &path[at + 1..]);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_with_something_from_elsewhere_is_left_out() {
        for (composed, kept) in [
            (
                "index out of bounds: the len is 3 but the index is 7",
                "index out of bounds: the len is 3 but the index is 7",
            ),
            (
                "called `Result::unwrap()` on an `Err` value: Refused(\"ana@contoso.com\")",
                "called `Result::unwrap()` on an `Err` value…",
            ),
            (
                "byte index 3 is not a char boundary; it is inside 'é' (bytes 2..4) of `secret plan`",
                "byte index…",
            ),
            ("secret plan", "left out: it was put together while the program ran"),
        ] {
            assert_eq!(safe_part(composed), kept);
        }
    }

    #[test]
    fn only_calls_of_our_own_are_told_and_no_folder_of_the_builder() {
        let printed = "   0: __rustc::rust_begin_unwind\n             at /rustc/abc/library/std/src/panicking.rs:689:5\n   \
            1: convene::gui::app::logic::<impl convene::gui::App>::run_logic\n             at ./src/gui/app/logic.rs:22:9\n   \
            2: convene::crash::take\n   3: <convene::gui::App as eframe::App>::ui\n   \
            4: show<(), convene::gui::x::{closure}>\n             at ./src/gui/schedule.rs:30:9\n   \
            5: do_call<convene::gui::x>\n             at /rustc/abc/library/std/src/panicking.rs:581:40\n";
        assert_eq!(
            own_frames(printed),
            [
                "convene::gui::app::logic::<impl convene::gui::App>::run_logic (src/gui/app/logic.rs:22:9)",
                "<convene::gui::App as eframe::App>::ui",
                "show (src/gui/schedule.rs:30:9)"
            ]
        );
        for (path, short) in [
            ("src/gui/app/logic.rs", "src/gui/app/logic.rs"),
            (
                "/home/ana/.cargo/registry/src/index.crates.io-1949/egui-0.37.0/src/ui.rs",
                "egui-0.37.0/src/ui.rs",
            ),
            ("/rustc/5980/library/core/src/option.rs", "core/src/option.rs"),
            ("/home/ana/convene/src/main.rs", "src/main.rs"),
        ] {
            assert_eq!(short_path(path), short);
        }
    }
}
