//! A look at a file that leaves no trace: is it a plan, and of which schema?

use super::sidecar;
use crate::StoreError;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use std::io::ErrorKind;
use std::path::Path;

/// The number in the header of every plan: "Loa1" in ASCII.
pub(super) const APPLICATION_ID: i32 = 0x4c6f_6131;

/// The smallest page of the file format, <https://www.sqlite.org/fileformat2.html>.
const SMALLEST_FILE_BYTES: u64 = 512;

/// Looks at a file that other copies are just closing, one after the other.
const LOOKS_AT_MOST: u32 = 100;

/// What the header of a file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sight {
    /// Whose file it is.
    pub(super) application_id: i32,
    /// Its schema version.
    pub(super) user_version: i32,
}

impl Sight {
    /// As an open connection sees it.
    pub(super) async fn of(connection: &mut SqliteConnection) -> Result<Self, sqlx::Error> {
        let application_id =
            sqlx::query_scalar("PRAGMA application_id").fetch_one(&mut *connection).await?;
        let user_version =
            sqlx::query_scalar("PRAGMA user_version").fetch_one(&mut *connection).await?;
        Ok(Self { application_id, user_version })
    }
}

/// Looks at a file through the engine, so that no lock of a plan that this process has open is
/// lost, but without locks, journals or writes.
pub(super) async fn look(path: &Path) -> Result<Sight, StoreError> {
    let not_a_plan = |found| StoreError::NotAPlan { path: path.to_owned(), found };
    let metadata = std::fs::metadata(path).map_err(|source| match source.kind() {
        ErrorKind::NotFound => StoreError::Missing { path: path.to_owned() },
        _ => StoreError::File { path: path.to_owned(), source },
    })?;
    if metadata.is_dir() {
        return Err(StoreError::IsFolder { path: path.to_owned() });
    }
    if metadata.len() == 0 {
        return Err(not_a_plan("it is empty"));
    }
    if metadata.len() < SMALLEST_FILE_BYTES {
        return Err(not_a_plan("it is too short for one"));
    }
    let sight = settled(path).await;
    match sight {
        Ok(sight) if sight.application_id == APPLICATION_ID => {
            if metadata.permissions().readonly() {
                return Err(sqlx::Error::Io(ErrorKind::PermissionDenied.into()).into());
            }
            Ok(sight)
        }
        Ok(_) => Err(not_a_plan("it is a database of another program")),
        Err(error) if is_no_database(&error) => Err(not_a_plan("it is another kind of file")),
        Err(error) => Err(error.into()),
    }
}

/// What the header says once it agrees with the file.
///
/// The last copy to close moves its log into the file and removes the log once the file is whole. A
/// copy that is dropped does so in its own time, so a look that began while there was a log may have
/// seen the file in the middle of it: it is then taken again.
async fn settled(path: &Path) -> Result<Sight, sqlx::Error> {
    let options =
        SqliteConnectOptions::new().filename(path).read_only(true).disable_statement_logging();
    let log = sidecar(path, "-wal");
    let mut looks = 0;
    loop {
        looks += 1;
        let had_log = log.exists();
        let byte_count = std::fs::metadata(path).map_err(sqlx::Error::Io)?.len();
        let mut sight = match header(&options.clone().immutable(true)).await {
            Ok((sight, bytes)) if bytes <= byte_count => return Ok(sight),
            Ok(_) => Err(sqlx::Error::Io(ErrorKind::UnexpectedEof.into())),
            Err(error) if is_no_database(&error) => return Err(error),
            Err(error) => Err(error),
        };
        // While another copy is saving, the file alone may contradict itself; with its log it
        // does not.
        if log.exists() {
            sight = header(&options).await.map(|(sight, _)| sight);
        }
        let was_closed_meanwhile = had_log && !log.exists();
        if sight.is_ok() || !was_closed_meanwhile || looks == LOOKS_AT_MOST {
            return sight;
        }
    }
}

/// What the header says, and how many bytes it says the file has.
async fn header(options: &SqliteConnectOptions) -> Result<(Sight, u64), sqlx::Error> {
    let mut connection = options.connect().await?;
    let sight = Sight::of(&mut connection).await?;
    let page_count: i64 =
        sqlx::query_scalar("PRAGMA page_count").fetch_one(&mut connection).await?;
    let page_bytes: i64 = sqlx::query_scalar("PRAGMA page_size").fetch_one(&mut connection).await?;
    connection.close().await?;
    Ok((sight, page_count.unsigned_abs() * page_bytes.unsigned_abs()))
}

/// SQLITE_NOTADB, <https://www.sqlite.org/rescode.html#notadb>.
fn is_no_database(error: &sqlx::Error) -> bool {
    error.as_database_error().and_then(|error| error.code()).is_some_and(|code| code == "26")
}
