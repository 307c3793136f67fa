//! What is left of a panic: a report that the person can read, copy and pass on.
//!
//! A report says where it happened, what the program was doing in the names of its own commands, and on what system. What
//! it never has is text from elsewhere. The message of a panic is kept only if it was compiled into the program, or as far
//! as it is one of the standard library's own beginnings: a message that was put together at run time may hold what was
//! typed, an address or an answer of the service. Nothing is lost by that, for the place names the line that the message
//! stands on.
//!
//! Reports are files in the data folder that only this person can read, [`KEPT`] at most, each of some kilobytes.

mod report;

use std::collections::VecDeque;
use std::fmt;
use std::io;
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::thread::ThreadId;

use chrono::Utc;

use crate::profile::replace_private_file;
use crate::texts;

/// So many reports are kept; the oldest goes when another comes.
const KEPT: usize = 5;

/// So many are written in one run, whatever happens.
const IN_ONE_RUN: u32 = 5;

/// So many of the last commands are told.
const COMMANDS: usize = 12;

/// What the name of a report's file begins with.
const PREFIX: &str = "crash-";

/// What it ends with.
const ENDING: &str = ".txt";

/// What it ends with once the person knows of it.
const KNOWN: &str = ".known.txt";

/// Whether a panic is ending this thread.
pub fn is_panicking() -> bool {
    std::thread::panicking()
}

/// A report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrashReport {
    /// The name of its file in the data folder.
    pub name: String,
    /// What is in it.
    pub text: String,
    /// Whether the program ended by it; if not, a thread in the background did, and the program went on.
    pub has_ended: bool,
}

/// Who tells the person of a panic when it happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Teller {
    /// The window, now or at the next start.
    Window,
    /// A sentence on standard error.
    Terminal,
}

/// The reports of one profile.
#[derive(Clone)]
pub struct CrashReports(Arc<Inner>);

struct Inner {
    dir: PathBuf,
    teller: Teller,
    doing: Mutex<Doing>,
    written: AtomicU32,
    /// The thread that installed them, whose panic ends the program.
    own: OnceLock<ThreadId>,
    listener: Mutex<Option<Listener>>,
}

/// What the program does, in names that are compiled into it.
#[derive(Clone, Default)]
struct Doing {
    screen: Option<&'static str>,
    /// The last commands, the last one last.
    commands: VecDeque<String>,
}

type Listener = Arc<dyn Fn(CrashReport) + Send + Sync>;

impl CrashReports {
    /// The reports in this folder, which need not exist.
    pub fn new(dir: &Path, teller: Teller) -> Self {
        Self(Arc::new(Inner {
            dir: dir.to_owned(),
            teller,
            doing: Mutex::default(),
            written: AtomicU32::new(0),
            own: OnceLock::new(),
            listener: Mutex::default(),
        }))
    }

    /// From now on every panic of this process, in whatever thread, leaves a report here; one of the thread that calls this
    /// ends the program. What is printed of it is one sentence; with `RUST_BACKTRACE` set, what would be printed otherwise comes first.
    pub fn install(&self) {
        self.0.own.set(std::thread::current().id()).ok();
        let usual = std::panic::take_hook();
        let reports = self.clone();
        std::panic::set_hook(Box::new(move |info| {
            if std::env::var_os("RUST_BACKTRACE").is_some_and(|value| value != "0") {
                usual(info);
            }
            reports.take(info);
        }));
    }

    /// What is in sight.
    pub fn on_screen(&self, screen: &'static str) {
        if let Ok(mut doing) = self.0.doing.lock() {
            doing.screen = Some(screen);
        }
    }

    /// What was asked for; of its `Debug` form only the first word is kept, which is the name of its kind.
    pub fn on_command(&self, command: &impl fmt::Debug) {
        let name = first_word(command);
        if let Ok(mut doing) = self.0.doing.lock() {
            if doing.commands.len() == COMMANDS {
                doing.commands.pop_front();
            }
            doing.commands.push_back(name);
        }
    }

    /// `hear` is called with the report of each panic that the program goes on after.
    pub fn listen(&self, hear: impl Fn(CrashReport) + Send + Sync + 'static) {
        if let Ok(mut listener) = self.0.listener.lock() {
            *listener = Some(Arc::new(hear));
        }
    }

    /// The latest report that the person does not know of yet.
    pub fn unknown(&self) -> Option<CrashReport> {
        let name = self.names().into_iter().rfind(|name| !name.ends_with(KNOWN))?;
        let text = std::fs::read_to_string(self.0.dir.join(&name)).ok()?;
        Some(CrashReport {
            has_ended: report::has_ended_program(&text),
            name,
            text,
        })
    }

    /// The person knows of every report there is.
    pub fn all_known(&self) {
        for name in self.names().into_iter().filter(|name| !name.ends_with(KNOWN)) {
            let known = name.replace(ENDING, KNOWN);
            // One that can't be renamed is told once more.
            std::fs::rename(self.0.dir.join(name), self.0.dir.join(known)).ok();
        }
    }

    /// The file of a report, by the name that it had when it was told of.
    pub fn file(&self, name: &str) -> Option<PathBuf> {
        let names = self.names();
        let known = name.replace(ENDING, KNOWN);
        let found = names.into_iter().find(|there| *there == name || *there == known)?;
        Some(self.0.dir.join(found))
    }

    /// The names of the reports, the oldest first.
    fn names(&self) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(&self.0.dir) else {
            return Vec::new();
        };
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let mut names: Vec<_> = names
            .filter(|name| name.starts_with(PREFIX) && name.ends_with(ENDING))
            .collect();
        // The names begin with the time.
        names.sort();
        names
    }

    /// Writes the report of a panic, and says that there is one. Nothing in here may panic: the process would be aborted.
    fn take(&self, info: &PanicHookInfo<'_>) {
        let inner = &self.0;
        if inner.written.fetch_add(1, Ordering::Relaxed) >= IN_ONE_RUN {
            return;
        }
        // Who panics may be the one who holds it.
        let doing = inner.doing.try_lock().map(|doing| doing.clone()).unwrap_or_default();
        let ends_program = inner.own.get() == Some(&std::thread::current().id());
        let text = report::write(info, &doing, ends_program);
        let written = self.keep(&text);
        let said = match &written {
            Ok(name) => texts::crashed(&inner.dir.join(name)),
            Err(error) => texts::crashed_without_report(error),
        };
        {
            use io::Write as _;
            // Where nobody reads there is nobody to tell.
            writeln!(io::stderr(), "{said}").ok();
        }
        let listener = inner.listener.try_lock().ok();
        let listener = listener.as_ref().and_then(|listener| listener.as_ref());
        // A thread with which the program ends may hold anything locked.
        if let (Ok(name), Some(hear), false) = (written, listener, ends_program) {
            hear(CrashReport {
                name,
                text,
                has_ended: false,
            });
        }
    }

    fn keep(&self, text: &str) -> io::Result<String> {
        let ending = match self.0.teller {
            Teller::Window => ENDING,
            Teller::Terminal => KNOWN,
        };
        let name = format!("{PREFIX}{}{ending}", Utc::now().format("%Y%m%dT%H%M%S%.6fZ"));
        replace_private_file(&self.0.dir.join(&name), text.as_bytes())?;
        let names = self.names();
        for old in names.iter().take(names.len().saturating_sub(KEPT)) {
            std::fs::remove_file(self.0.dir.join(old)).ok();
        }
        Ok(name)
    }
}

/// The first word of what something prints as for a programmer; no more of it is made.
fn first_word(what: &impl fmt::Debug) -> String {
    struct Word(String);
    impl fmt::Write for Word {
        fn write_str(&mut self, part: &str) -> fmt::Result {
            let end = part.find(|c: char| !c.is_ascii_alphanumeric());
            self.0.push_str(&part[..end.unwrap_or(part.len())]);
            match end {
                Some(_) => Err(fmt::Error),
                None => Ok(()),
            }
        }
    }
    let mut word = Word(String::new());
    // It ends with an error as soon as there is enough.
    fmt::Write::write_fmt(&mut word, format_args!("{what:?}")).ok();
    word.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Command, JobId};
    use crate::meeting::Draft;

    #[test]
    fn of_a_command_only_its_kind_is_told() {
        let draft = Draft {
            subject: "typed".to_owned(),
            ..Draft::default()
        };
        let command = Command::CreateOrGet(JobId(1), Box::new(draft));
        assert_eq!(first_word(&command), "CreateOrGet");
        assert_eq!(first_word(&Command::SignOut), "SignOut");
    }

    #[test]
    fn the_last_five_reports_stay_and_are_told_until_they_are_known() {
        let dir = tempfile::tempdir().expect("a folder");
        let reports = CrashReports::new(&dir.path().join("data"), Teller::Window);
        assert_eq!(reports.unknown(), None);
        let names: Vec<_> = (0..7)
            .map(|number| reports.keep(&format!("report {number}")).expect("a file"))
            .collect();
        assert_eq!(reports.names(), names[2..]);
        let latest = reports.unknown().expect("a report");
        assert_eq!(
            (latest.name.as_str(), latest.text.as_str()),
            (names[6].as_str(), "report 6")
        );
        reports.all_known();
        assert_eq!(reports.unknown(), None);
        let file = reports.file(&latest.name).expect("it is still there");
        assert_eq!(std::fs::read_to_string(file).expect("text"), "report 6");
        assert_eq!(reports.file("../settings.toml"), None);
    }
}
