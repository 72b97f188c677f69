//! The window's pages: their packages and their build, each done again only when it is out of
//! date.

use crate::error::XtaskError;
use crate::place::Place;
use crate::process::{finish, npm};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Installs the packages that a folder's lock file names, unless they already stand there.
///
/// # Errors
/// When npm fails.
pub(crate) fn install(folder: &Path) -> Result<(), XtaskError> {
    let lock = folder.join("package-lock.json");
    if !lock.is_file() {
        return Err(XtaskError::Missing { path: lock, hint: "it belongs to the sources" });
    }
    // npm writes this file last, when all packages stand.
    let stamp = folder.join("node_modules").join(".package-lock.json");
    if is_up_to_date(&stamp, &[lock, folder.join("package.json")])? {
        println!("{}: packages are up to date", folder.display());
        return Ok(());
    }
    finish(npm(folder).args(["ci", "--no-audit", "--no-fund"]))
}

/// Builds the pages.
///
/// # Errors
/// When the build fails or leaves no page.
pub(crate) fn build(place: &Place) -> Result<(), XtaskError> {
    finish(npm(&place.ui()).args(["run", "build"]))?;
    let page = first_page(place);
    if page.is_file() {
        Ok(())
    } else {
        Err(XtaskError::Missing { path: page, hint: "`npm run build` in ui/ makes it" })
    }
}

/// Builds the pages unless they are newer than everything that they are made of.
///
/// # Errors
/// When the packages cannot be installed or the build fails.
pub(crate) fn build_if_out_of_date(place: &Place) -> Result<(), XtaskError> {
    if is_up_to_date(&first_page(place), &[place.ui(), place.root().join("locales")])? {
        println!("ui/dist: pages are up to date");
        return Ok(());
    }
    install(&place.ui())?;
    build(place)
}

fn first_page(place: &Place) -> PathBuf {
    place.ui().join("dist").join("index.html")
}

/// Whether the stamp is there and nothing in the sources is newer.
fn is_up_to_date(stamp: &Path, sources: &[PathBuf]) -> Result<bool, XtaskError> {
    let Ok(made) = fs::metadata(stamp).and_then(|metadata| metadata.modified()) else {
        return Ok(false);
    };
    Ok(newest(sources)?.is_none_or(|changed| changed <= made))
}

/// When the newest file among these files and folders was changed. Leaves out what is made from
/// the sources: installed packages and built pages.
fn newest(sources: &[PathBuf]) -> Result<Option<SystemTime>, XtaskError> {
    let mut newest = None;
    let mut waiting = sources.to_vec();
    while let Some(path) = waiting.pop() {
        let error = |source| XtaskError::File { path: path.clone(), source };
        // Links are not followed, so the walk ends.
        let metadata = fs::symlink_metadata(&path).map_err(error)?;
        if metadata.is_dir() {
            for entry in fs::read_dir(&path).map_err(error)? {
                let entry = entry.map_err(error)?;
                if entry.file_name() != "node_modules" && entry.file_name() != "dist" {
                    waiting.push(entry.path());
                }
            }
        } else {
            newest = newest.max(Some(metadata.modified().map_err(error)?));
        }
    }
    Ok(newest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::{File, create_dir_all};
    use std::time::Duration;

    fn write(path: &Path, seconds: u64) {
        create_dir_all(path.parent().unwrap()).unwrap();
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000 + seconds);
        File::create(path).unwrap().set_modified(time).unwrap();
    }

    #[test]
    fn pages_are_out_of_date_when_missing_or_older_than_a_source() {
        let folder = tempfile::tempdir().unwrap();
        let stamp = folder.path().join("dist/index.html");
        let sources = [folder.path().to_path_buf()];
        let deep_source = folder.path().join("src/views/Week.svelte");
        write(&deep_source, 10);
        assert!(!is_up_to_date(&stamp, &sources).unwrap(), "there is no page yet");
        write(&stamp, 20);
        assert!(is_up_to_date(&stamp, &sources).unwrap());
        write(&deep_source, 30);
        assert!(!is_up_to_date(&stamp, &sources).unwrap());
    }

    #[test]
    fn installed_packages_and_built_pages_are_no_sources() {
        let folder = tempfile::tempdir().unwrap();
        write(&folder.path().join("src/main.ts"), 10);
        write(&folder.path().join("dist/index.html"), 20);
        write(&folder.path().join("dist/assets/index.js"), 30);
        write(&folder.path().join("node_modules/svelte/package.json"), 30);
        let stamp = folder.path().join("dist/index.html");
        assert!(is_up_to_date(&stamp, &[folder.path().to_path_buf()]).unwrap());
    }

    #[test]
    fn a_source_that_cannot_be_read_is_an_error_that_names_it() {
        let folder = tempfile::tempdir().unwrap();
        let stamp = folder.path().join("stamp");
        write(&stamp, 10);
        let error = is_up_to_date(&stamp, &[folder.path().join("gone")]).unwrap_err();
        assert!(error.to_string().contains("gone"), "{error}");
    }
}
