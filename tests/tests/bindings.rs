//! The window's types are those of the program: what is committed equals what the program makes.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn committed() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/ipc/gen")
}

fn files(folder: &Path) -> BTreeMap<String, String> {
    let entries =
        fs::read_dir(folder).map(|entries| entries.collect::<Vec<_>>()).unwrap_or_default();
    entries
        .into_iter()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            (
                path.file_name().unwrap().to_string_lossy().into_owned(),
                fs::read_to_string(&path).unwrap(),
            )
        })
        .map(|(name, text)| (name, text.replace("\r\n", "\n")))
        .collect()
}

#[test]
fn the_committed_types_of_the_window_are_those_of_the_program() {
    let fresh = tempfile::tempdir().unwrap();
    loa_app::bindings::write(fresh.path()).unwrap();
    if std::env::var_os("LOA_ACCEPT").is_some() {
        let _ = fs::remove_dir_all(committed());
        loa_app::bindings::write(&committed()).unwrap();
    }
    let (made, kept) = (files(fresh.path()), files(&committed()));
    let differing: Vec<&String> =
        made.keys().chain(kept.keys()).filter(|name| made.get(*name) != kept.get(*name)).collect();
    assert!(differing.is_empty(), "run `cargo xtask types`: these files differ: {differing:?}");
}
