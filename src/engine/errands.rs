//! Small jobs outside of the service: the clipboard, the mail program, the calendar.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use tempfile::TempDir;

use super::links::{self, SafeLink};
use super::{Clipboard, Failure, FailureKind, Outcome, RichText};
use crate::crash::CrashReports;
use crate::meeting::Mail;

/// What a person wants done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Errand {
    /// Put a text on the clipboard in both its forms.
    Copy(RichText),
    /// Begin an e-mail in the system's own program for that.
    WriteMail(Box<Mail>),
    /// Write a file somewhere of our own, and hand it to the system's program for such files.
    OpenFile(OwnFile),
    /// Show the folder where everything is kept.
    OpenDataFolder,
    /// Show the file of the crash report with this name.
    ShowCrashReport(String),
}

/// A file that the program makes to be opened by another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnFile {
    /// Its name, without a folder.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// What errands are run with.
#[derive(Clone)]
pub struct Runner {
    pub clipboard: Clipboard,
    /// A program that opens links and files instead of the system's.
    pub browser: Option<OsString>,
    /// Where everything is kept.
    pub data_dir: PathBuf,
    pub crash_reports: Option<CrashReports>,
    /// The folder of the files that are opened and that nobody wanted to keep; it goes with the last who has it.
    pub own_files: Arc<OnceLock<TempDir>>,
}

impl Runner {
    /// Runs an errand; the system may take its time.
    pub async fn run(self, errand: Errand) -> Outcome {
        let ended = tokio::task::spawn_blocking(move || match errand {
            Errand::Copy(text) => self.copy(&text),
            Errand::WriteMail(mail) => links::open(SafeLink::of_mail(&mail).as_ref(), self.browser.as_deref()),
            Errand::OpenFile(file) => self.open_file(&file),
            Errand::OpenDataFolder => self.open_data_folder(),
            Errand::ShowCrashReport(name) => self.show_crash_report(&name),
        });
        ended
            .await
            .unwrap_or_else(|_| Outcome::Failed(FailureKind::Panic.into()))
    }

    fn copy(&self, text: &RichText) -> Outcome {
        match self.clipboard.put(text) {
            Ok(()) => Outcome::Copied,
            Err(said) => Outcome::Failed(Failure::saying(FailureKind::NotCopied, &said)),
        }
    }

    fn open_data_folder(self) -> Outcome {
        match links::open_folder(&self.data_dir, self.browser.as_deref()) {
            Ok(()) => Outcome::Opened,
            Err(kind) => Outcome::Failed(Failure::saying(FailureKind::File { path: self.data_dir }, &kind)),
        }
    }

    fn show_crash_report(&self, name: &str) -> Outcome {
        let file = self.crash_reports.as_ref().and_then(|reports| reports.file(name));
        let opened = match &file {
            Some(file) => links::open_own_file(file, self.browser.as_deref()),
            None => Err(std::io::ErrorKind::NotFound),
        };
        match opened {
            Ok(()) => Outcome::Opened,
            Err(kind) => Outcome::Failed(Failure::saying(FailureKind::FileNotOpened, &kind)),
        }
    }

    fn open_file(&self, file: &OwnFile) -> Outcome {
        let path = match self.write(file) {
            Ok(path) => path,
            Err(error) => {
                let path = file.name.clone().into();
                return Outcome::Failed(Failure::saying(FailureKind::File { path }, &error));
            }
        };
        match links::open_own_file(&path, self.browser.as_deref()) {
            Ok(()) => Outcome::Opened,
            Err(kind) => Outcome::Failed(Failure::saying(FailureKind::FileNotOpened, &kind)),
        }
    }

    /// Writes a file over an earlier one of its name.
    fn write(&self, file: &OwnFile) -> std::io::Result<PathBuf> {
        if self.own_files.get().is_none() {
            let fresh = tempfile::Builder::new().prefix("convene-").tempdir()?;
            // When two come at once, the folder of the later one goes again.
            self.own_files.set(fresh).ok();
        }
        let folder = self.own_files.get().ok_or(std::io::ErrorKind::NotFound)?;
        let path = folder.path().join(&file.name);
        std::fs::write(&path, &file.text).map(|()| path)
    }
}
