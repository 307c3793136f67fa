//! Where commands print: results on standard output, everything else on standard error. Nothing that is printed can steer
//! a terminal.

use std::borrow::Cow;
use std::io::{self, BufRead as _, IsTerminal as _};

use serde::Serialize;

use super::answer::one_line;
use super::arguments::OutputArgs;
use super::write_line;
use crate::meeting::text::visible;

/// What is wanted on the two streams.
#[derive(Clone, Copy)]
pub struct Console {
    pub output: OutputArgs,
}

impl Console {
    /// The result as JSON, when that is wanted.
    pub fn json(self, value: &impl Serialize) {
        if self.output.json {
            write_line(&mut io::stdout(), &one_line(value));
        }
    }

    /// How it goes on.
    pub fn progress(self, text: &str) {
        if !self.output.quiet {
            note(text);
        }
    }

    /// The fine print.
    pub fn fine_print(self, text: &str) {
        if self.output.verbose {
            note(text);
        }
    }
}

/// A line of the result.
pub fn print(line: &str) {
    write_line(&mut io::stdout(), &shown(line));
}

/// The line as it is printed.
pub fn shown(line: &str) -> String {
    // Tabs between the parts of a row are ours.
    let parts: Vec<_> = line.split('\t').map(visible).collect();
    parts.join("\t")
}

/// What the person has to know.
pub fn note(text: &str) {
    for line in noted(text) {
        write_line(&mut io::stderr(), &line);
    }
}

/// The lines as they are printed.
pub fn noted(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    text.lines().map(visible)
}

/// Whether somebody is there to answer.
pub fn can_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Whether somebody looks at what is told.
pub fn is_watched() -> bool {
    io::stderr().is_terminal()
}

/// Whether the answer is yes.
pub fn confirm(question: &str) -> bool {
    note(question);
    let mut answer = String::new();
    let read = io::stdin().lock().read_line(&mut answer);
    read.is_ok() && matches!(answer.trim().to_lowercase().as_str(), "y" | "yes")
}
