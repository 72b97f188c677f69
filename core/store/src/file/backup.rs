//! Copies of a plan that is open.

use super::{Unfinished, refuse_leftovers};
use crate::StoreError;
use sqlx::SqliteConnection;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// How many names are tried for a copy beside the file.
const COPIES_AT_MOST: u32 = 1_000;

/// Copies the plan as it stands to another file, which is there whole or not at all; one of that
/// name is replaced.
pub(crate) async fn backup(
    connection: &mut SqliteConnection,
    file: &Path,
    to: &Path,
) -> Result<(), StoreError> {
    if is_same_file(file, to) {
        return Err(StoreError::AlreadyExists { path: to.to_owned() });
    }
    if to.is_dir() {
        return Err(StoreError::IsFolder { path: to.to_owned() });
    }
    refuse_leftovers(to)?;
    let unfinished = Unfinished::beside(to)?;
    let aside = unfinished.path().to_str().ok_or_else(|| StoreError::File {
        path: to.to_owned(),
        source: ErrorKind::InvalidFilename.into(),
    })?;
    let copied = sqlx::query("VACUUM INTO $1").bind(aside).execute(connection).await;
    copied.map_err(|error| StoreError::from(error).of_file(to))?;
    unfinished.finish()
}

/// A free name beside the file for a copy of its schema: `lich.loa` becomes `lich.schema-1.loa`.
pub(super) fn beside(file: &Path, schema_version: i32) -> Result<PathBuf, StoreError> {
    let part =
        |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let (stem, extension) = (part(file.file_stem()), part(file.extension()));
    let dot = if extension.is_empty() { "" } else { "." };
    for number in 1..=COPIES_AT_MOST {
        let again = if number == 1 { String::new() } else { format!("-{number}") };
        let name = format!("{stem}.schema-{schema_version}{again}{dot}{extension}");
        let copy = file.with_file_name(name);
        if !copy.exists() {
            return Ok(copy);
        }
    }
    Err(StoreError::File { path: file.to_owned(), source: ErrorKind::AlreadyExists.into() })
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    match (std::fs::canonicalize(one), std::fs::canonicalize(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}
