//! The file with what became of a batch.

use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::engine::records::Records;
use crate::engine::{Failure, FailureKind};
use crate::ledger::{Batch, BatchId, ExportError, Ledger};

/// So many names are tried.
const NAMES: u32 = 1_000;

/// Writes the results to this path, in the place of those that the batch wrote before. A file that is not the batch's own is
/// left alone, and the name gets a number. Returns where they are.
pub async fn write(records: &Records, batch: Batch, path: PathBuf) -> Result<PathBuf, Failure> {
    let wanted = path.clone();
    let written = records
        .write_alone(move |ledger| {
            let file = filled(ledger, batch.id, &wanted)?;
            let own = batch.written.filter(|own| own.exists());
            let written = match own {
                Some(own) => file.persist(&own).map(|_| own).map_err(|error| error.error),
                None => put(file, &wanted),
            };
            let written = written.map_err(ExportError::Write)?;
            ledger.wrote_results(batch.id, &written)?;
            Ok(written)
        })
        .await;
    written.map_err(|error| match error {
        ExportError::Write(error) => Failure::saying(FailureKind::File { path }, &error),
        ExportError::Ledger(error) => error.into(),
    })
}

/// The results in a file beside the wanted one, which only this person can read.
fn filled(ledger: &Ledger, id: BatchId, wanted: &Path) -> Result<NamedTempFile, ExportError> {
    let dir = wanted.parent().unwrap_or(Path::new("."));
    let file = NamedTempFile::new_in(dir).map_err(ExportError::Write)?;
    let mut buffer = BufWriter::new(file.as_file());
    let is_json = wanted
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    if is_json {
        ledger.export_results_json(id, &mut buffer)?;
    } else {
        ledger.export_results_csv(id, &mut buffer)?;
    }
    buffer.flush().map_err(ExportError::Write)?;
    drop(buffer);
    file.as_file().sync_all().map_err(ExportError::Write)?;
    Ok(file)
}

/// Gives the file the first name that is free: `lessons.csv`, `lessons (2).csv`…
fn put(mut file: NamedTempFile, wanted: &Path) -> io::Result<PathBuf> {
    for number in 1..NAMES {
        let name = numbered(wanted, number);
        match file.persist_noclobber(&name) {
            Ok(_) => return Ok(name),
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => file = error.file,
            Err(error) => return Err(error.error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

fn numbered(path: &Path, number: u32) -> PathBuf {
    if number == 1 {
        return path.to_owned();
    }
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!(" ({number})"));
    if let Some(ending) = path.extension() {
        name.push(".");
        name.push(ending);
    }
    path.with_file_name(name)
}
