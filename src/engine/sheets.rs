//! Sheets of meetings: files that a person chose.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Failure, FailureKind, Outcome};
use crate::meeting::{Reading, RowsHow, Sheet};

/// No more of a file is read than shows that it is too large.
const READ: u64 = (16 << 20) + 1;

/// Reads a sheet; nothing is asked for.
pub async fn read(path: PathBuf) -> Outcome {
    let source = path.clone();
    let read = tokio::task::spawn_blocking(move || Ok::<_, io::Error>(Sheet::read(&bytes(&source)?)));
    let failed = |failure| Outcome::Failed(failure);
    match read.await {
        Ok(Ok(Ok(sheet))) => Outcome::Sheet {
            path,
            sheet: Box::new(sheet),
        },
        Ok(Ok(Err(error))) => failed(FailureKind::NotASheet { path, why: error }.into()),
        Ok(Err(error)) => failed(Failure::saying(FailureKind::FileUnread { path }, &error)),
        Err(_) => failed(FailureKind::Panic.into()),
    }
}

/// Reads the rows of a sheet, which may be many.
pub async fn rows(sheet: Arc<Sheet>, how: Box<RowsHow>, reading: Reading) -> Outcome {
    let read = tokio::task::spawn_blocking(move || Outcome::Rows {
        asks_date_order: sheet.asks_date_order(&how, &reading),
        rows: sheet.rows(&how, &reading),
    });
    read.await
        .unwrap_or_else(|_| Outcome::Failed(FailureKind::Panic.into()))
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(READ).read_to_end(&mut bytes)?;
    Ok(bytes)
}
