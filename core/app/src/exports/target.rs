//! Where exported files go.

use super::ExportedFile;
use crate::error::AppError;
use std::path::{Path, PathBuf};

/// Whether a folder is meant: it is one already, or its name has no ending.
pub(crate) fn is_folder(out: &Path) -> bool {
    out.is_dir() || out.extension().is_none()
}

/// The path of every file: in the folder `out`, or the file `out` itself; of several files the
/// pattern of their names.
///
/// # Errors
/// When there is nothing to write, or a file of another kind lies where one would be written.
pub(crate) fn named(
    files: Vec<ExportedFile>,
    out: &Path,
    ending: &str,
) -> Result<Vec<(PathBuf, Vec<u8>)>, AppError> {
    if files.is_empty() {
        return Err(AppError::NothingToExport);
    }
    let is_folder = is_folder(out);
    let is_one = files.len() == 1;
    let place = |file: ExportedFile| {
        let path = match (is_folder, is_one) {
            (true, _) => out.join(&file.name),
            (false, true) => out.to_owned(),
            (false, false) => beside(out, &file.name),
        };
        (path, file.bytes)
    };
    let files: Vec<(PathBuf, Vec<u8>)> = files.into_iter().map(place).collect();
    for (path, _) in &files {
        keep_others(path, ending)?;
    }
    Ok(files)
}

/// "bang.csv" and "luot-phat.csv" make "bang-luot-phat.csv".
fn beside(out: &Path, name: &str) -> PathBuf {
    let stem = out.file_stem().unwrap_or_default().to_string_lossy();
    out.with_file_name(format!("{stem}-{name}"))
}

/// Refuses to write over what is no file of this kind.
///
/// # Errors
/// When the path is a folder, or a file whose name has another ending.
pub(crate) fn keep_others(path: &Path, ending: &str) -> Result<(), AppError> {
    let is_same_kind =
        path.extension().is_some_and(|found| found.to_string_lossy().eq_ignore_ascii_case(ending));
    if path.exists() && !(path.is_file() && is_same_kind) {
        let (path, ending) = (path.to_owned(), ending.to_owned());
        return Err(AppError::OtherFileThere { path, ending });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(names: &[&str]) -> Vec<ExportedFile> {
        let file = |name: &&str| ExportedFile { name: (*name).to_owned(), bytes: Vec::new() };
        names.iter().map(file).collect()
    }

    #[test]
    fn one_file_takes_the_path_and_several_take_names_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let check = |out: &str, names: &[&str], expect: &[&str]| {
            let placed = named(files(names), &folder.path().join(out), "csv").unwrap();
            let expect: Vec<PathBuf> = expect.iter().map(|name| folder.path().join(name)).collect();
            assert_eq!(placed.into_iter().map(|(path, _)| path).collect::<Vec<_>>(), expect);
        };
        check("a.csv", &["kenh.csv"], &["a.csv"]);
        check("a.csv", &["kenh.csv", "so.csv"], &["a-kenh.csv", "a-so.csv"]);
        check("ra", &["kenh.csv"], &["ra/kenh.csv"]);
        check("", &["kenh.csv", "so.csv"], &["kenh.csv", "so.csv"]);
    }

    #[test]
    fn a_file_of_another_kind_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        for (name, is_kept) in [("lich.loa", true), ("a.csv", false), ("b.CSV", false)] {
            let path = folder.path().join(name);
            std::fs::write(&path, "").unwrap();
            assert_eq!(named(files(&["kenh.csv"]), &path, "csv").is_err(), is_kept, "{name}");
        }
        assert!(keep_others(&folder.path().join("moi.loa"), "csv").is_ok(), "there is none");
        std::fs::create_dir(folder.path().join("thu-muc.csv")).unwrap();
        assert!(keep_others(&folder.path().join("thu-muc.csv"), "csv").is_err());
    }

    #[test]
    fn nothing_to_write_is_said() {
        assert!(matches!(
            named(Vec::new(), Path::new("a.csv"), "csv"),
            Err(AppError::NothingToExport)
        ));
    }
}
