//! What the demo keeps: its secret, its meetings, its events and its sign-ins, in one file or in memory only.

use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use chrono::Utc;
use rand::{SeedableRng as _, rngs::StdRng};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{answer::Refusal, events::StoredEvent, meeting::StoredMeeting, sign_in::Kept};

/// Everything that outlives the program.
#[derive(Serialize, Deserialize)]
pub(super) struct State {
    /// The form of this file.
    format: u32,
    /// What the tokens are made from, and what looks random of meetings.
    pub secret: Uuid,
    /// Every meeting ever made, the deleted ones too: their links can revive them.
    #[serde(default)]
    pub meetings: Vec<StoredMeeting>,
    /// Every event in a calendar.
    #[serde(default)]
    pub events: Vec<StoredEvent>,
    /// Consents, and which refresh tokens are good.
    #[serde(default)]
    pub sign_in: Kept,
}

impl State {
    /// Dice for a new meeting of this name: they fall alike for the same secret, the same name and as many meetings before.
    pub fn dice(&self, name: &str) -> StdRng {
        let name = format!("{name} {}", self.meetings.len());
        StdRng::seed_from_u64(Uuid::new_v5(&self.secret, name.as_bytes()).as_u64_pair().0)
    }
}

/// The only form there has been.
const FORMAT: u32 = 1;

/// The state and the file it is in.
pub(super) struct Store {
    file: Option<PathBuf>,
    state: Mutex<State>,
    /// What went wrong while opening, in sentences.
    pub warnings: Vec<String>,
}

impl Store {
    /// Opens `demo.json` in `dir`, which is made when it is not there; `None` keeps everything in memory. A new state has
    /// this secret.
    ///
    /// A file that cannot be understood is set aside, with a warning, and a new state begun.
    /// Fails when the folder cannot be made or the file not read.
    pub fn open(dir: Option<&Path>, seed: Option<Uuid>) -> io::Result<Self> {
        let fresh = || State {
            format: FORMAT,
            secret: seed.unwrap_or_else(Uuid::new_v4),
            meetings: Vec::new(),
            events: Vec::new(),
            sign_in: Kept::default(),
        };
        let Some(dir) = dir else {
            return Ok(Self {
                file: None,
                state: Mutex::new(fresh()),
                warnings: Vec::new(),
            });
        };
        make_private_dir(dir)?;
        let file = dir.join("demo.json");
        let mut warnings = Vec::new();
        let state = match fs::read(&file) {
            Ok(bytes) => match serde_json::from_slice::<State>(&bytes) {
                Ok(state) if state.format == FORMAT => state,
                problem => {
                    let why = problem
                        .err()
                        .map_or_else(|| "a form this version does not know".to_owned(), |e| e.to_string());
                    let aside = set_aside(&file)?;
                    warnings.push(format!(
                        "The demo organization's file could not be read ({why}). It was set aside as {} and the demo begins afresh.",
                        aside.display()
                    ));
                    fresh()
                }
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => fresh(),
            Err(error) => return Err(error),
        };
        // Written at once, so that the tokens are the same next time even if nothing else happens.
        write_private(&file, &state)?;
        Ok(Self {
            file: Some(file),
            state: Mutex::new(state),
            warnings,
        })
    }

    /// The state, for reading and for changing; after a change call [`save`](Self::save) before answering.
    pub fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes the state to its file. When that fails the change stays in memory and the request is refused;
    /// a repeated one then finds its work done.
    pub fn save(&self, state: &State) -> Result<(), Refusal> {
        let Some(file) = &self.file else { return Ok(()) };
        write_private(file, state).map_err(|error| {
            let mut refusal = Refusal::of_status(axum::http::StatusCode::INTERNAL_SERVER_ERROR);
            refusal.message = format!("The demo could not write its file: {error}");
            refusal
        })
    }
}

/// Renames a damaged file so that nothing is lost and nothing is in the way.
fn set_aside(file: &Path) -> io::Result<PathBuf> {
    let aside = file.with_file_name(format!("demo.json.damaged-{}", Utc::now().format("%Y%m%dT%H%M%S%.3fZ")));
    fs::rename(file, &aside)?;
    Ok(aside)
}

/// Writes beside the file and renames, so that there is always one whole file. Only its owner may read it.
fn write_private(file: &Path, state: &State) -> io::Result<()> {
    let beside = file.with_extension("json.new");
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut new = options.open(&beside)?;
    new.write_all(&serde_json::to_vec(state)?)?;
    new.sync_data()?;
    drop(new);
    fs::rename(&beside, file)
}

fn make_private_dir(dir: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)
}
