//! Files outside the plan: read up to a limit, written whole or not at all.

use crate::error::AppError;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

/// Most letters of a name that is made for a file.
const NAME_LETTERS_AT_MOST: usize = 120;

/// Most names that are tried for a file beside others.
const NAMES_AT_MOST: u32 = 1_000;

/// Letters that some file system does not take.
const FORBIDDEN: [char; 9] = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];

/// Names of devices of Windows, which no file may bear whatever its ending.
const DEVICES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// The bytes of a file, unless there are more than `bytes_at_most`: then only their number is known,
/// as far as the system tells it.
pub(crate) fn read_at_most(
    path: &Path,
    bytes_at_most: u64,
) -> std::io::Result<Result<Vec<u8>, u64>> {
    let file = std::fs::File::open(path)?;
    let expected = file.metadata()?.len();
    let mut content = Vec::new();
    // The file may grow while it is read, so that its size alone is no limit.
    file.take(bytes_at_most + 1).read_to_end(&mut content)?;
    let count = content.len() as u64;
    Ok(if count > bytes_at_most { Err(expected.max(count)) } else { Ok(content) })
}

/// Writes beside the target first and renames, so that a full disk or a power cut never leaves
/// half a file in place of a whole one.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(|error| {
        // "It exists already" would be said of the file that is to be written.
        let is_file = error.kind() == std::io::ErrorKind::AlreadyExists;
        if is_file { std::io::ErrorKind::NotADirectory.into() } else { error }
    })?;
    let mut beside = tempfile::Builder::new().prefix(".loa-").suffix(".tmp").tempfile_in(folder)?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    beside.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Runs work that keeps a processor or the disk busy off the threads that answer the window.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
) -> Result<T, AppError> {
    tokio::task::spawn_blocking(work).await.map_err(|error| AppError::Invalid(error.to_string()))?
}

/// A name that every file system takes, and that leads into no other folder, as like the one given
/// as can be.
pub(crate) fn safe_name(name: &str) -> String {
    let is_taken = |letter: char| !letter.is_control() && !FORBIDDEN.contains(&letter);
    let name: String =
        name.chars().map(|letter| if is_taken(letter) { letter } else { '_' }).collect();
    let name = name.trim_matches([' ', '.']);
    let count = name.chars().count();
    // The end is kept: it says what kind of file it is.
    let name: String = name.chars().skip(count.saturating_sub(NAME_LETTERS_AT_MOST)).collect();
    let stem = name.split('.').next().unwrap_or_default().trim().to_lowercase();
    if name.is_empty() || DEVICES.contains(&stem.as_str()) { format!("_{name}") } else { name }
}

/// A path in the folder at which there is no file yet: "quyết định.pdf", "quyết định (2).pdf". None
/// when a thousand names are taken.
#[must_use]
pub fn free_path(folder: &Path, name: &str) -> Option<PathBuf> {
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem, format!(".{ending}")),
        _ => (name, String::new()),
    };
    (1..=NAMES_AT_MOST)
        .map(|number| match number {
            1 => folder.join(name),
            number => folder.join(format!("{stem} ({number}){ending}")),
        })
        .find(|path| !path.exists())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_unless_a_file_system_refuses_it() {
        for (name, expect) in [
            ("Công văn số 05.pdf", "Công văn số 05.pdf"),
            ("05/KH-TT: bản 2.docx", "05_KH-TT_ bản 2.docx"),
            ("..\\..\\boot.ini", "_.._boot.ini"),
            ("../../etc/passwd", "_.._etc_passwd"),
            ("con.pdf", "_con.pdf"),
            ("Console.pdf", "Console.pdf"),
            ("a\u{0}\nb", "a__b"),
            (" . ", "_"),
            ("", "_"),
        ] {
            assert_eq!(safe_name(name), expect);
        }
        let long = safe_name(&format!("{}.pdf", "ệ".repeat(400)));
        assert!(long.ends_with("ệ.pdf") && long.chars().count() == NAME_LETTERS_AT_MOST);
    }

    #[test]
    fn a_file_that_is_there_is_never_named_again() {
        let folder = tempfile::tempdir().unwrap();
        let name = |path: Option<PathBuf>| path.unwrap().file_name().unwrap().to_owned();
        for expect in ["quét.tar.gz", "quét.tar (2).gz", "quét.tar (3).gz"] {
            let path = free_path(folder.path(), "quét.tar.gz");
            assert_eq!(name(path.clone()), expect);
            std::fs::write(path.unwrap(), "").unwrap();
        }
        assert_eq!(name(free_path(folder.path(), ".loa")), ".loa");
    }

    #[test]
    fn what_cannot_be_written_leaves_everything_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a");
        std::fs::write(&file, "cũ").unwrap();
        let refused = write_whole(&file.join("lich.pdf"), b"new").unwrap_err();
        assert_eq!(refused.kind(), std::io::ErrorKind::NotADirectory);
        std::fs::create_dir(folder.path().join("lich.pdf")).unwrap();
        assert!(write_whole(&folder.path().join("lich.pdf"), b"new").is_err(), "a folder is there");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "cũ");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "nothing half is left");
    }

    #[test]
    fn a_file_is_read_up_to_its_limit_and_no_further() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        std::fs::write(&path, [7; 10]).unwrap();
        assert_eq!(read_at_most(&path, 10).unwrap(), Ok(vec![7; 10]));
        assert_eq!(read_at_most(&path, 9).unwrap(), Err(10));
        assert!(read_at_most(folder.path(), 9).is_err(), "a folder is no file");
    }
}
