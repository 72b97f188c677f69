//! `cargo xtask golden`: what the snapshot tests and the pictures of pages give now becomes what
//! they expect.

use crate::error::XtaskError;
use crate::place::Place;
use crate::process::{cargo, finish, read, unexpected};

/// Runs the tests of every crate that has snapshots, writing the snapshots anew, and draws the pages.
///
/// # Errors
/// When Cargo cannot describe the workspace, or a test fails for another reason than its snapshot.
pub(crate) fn golden(place: &Place) -> Result<(), XtaskError> {
    let mut metadata = cargo(place);
    metadata.args(["metadata", "--no-deps", "--format-version", "1"]);
    let answer = read(&mut metadata)?;
    let crates = crates_with_snapshots(&answer)
        .filter(|crates| !crates.is_empty())
        .ok_or_else(|| unexpected(&metadata, &answer, "a workspace with snapshot tests"))?;
    let mut command = cargo(place);
    command.arg("test");
    for name in &crates {
        command.args(["--package", name]);
    }
    finish(command.env("INSTA_UPDATE", "always").env("INSTA_FORCE_PASS", "1"))?;
    let mut pictures = cargo(place);
    pictures.args(["test", "--package", "loa-tests", "--test", "golden"]);
    finish(pictures.env("LOA_GOLDEN", "1"))?;
    println!("Look at what changed before you commit it: git diff --stat -- '*.snap' '*.png'");
    Ok(())
}

/// The crates of the workspace that depend on the snapshot library, from Cargo's description.
fn crates_with_snapshots(metadata: &str) -> Option<Vec<String>> {
    let metadata: serde_json::Value = serde_json::from_str(metadata).ok()?;
    let mut crates = Vec::new();
    for package in metadata.get("packages")?.as_array()? {
        let dependencies = package.get("dependencies")?.as_array()?;
        if dependencies.iter().any(|dependency| dependency["name"] == "insta") {
            crates.push(package.get("name")?.as_str()?.to_owned());
        }
    }
    Some(crates)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_crates_with_the_snapshot_library_are_run() {
        let metadata = r#"{"packages": [
            {"name": "loa-domain", "dependencies": [{"name": "chrono"}, {"name": "insta"}]},
            {"name": "loa-cli", "dependencies": [{"name": "clap"}]}
        ]}"#;
        assert_eq!(crates_with_snapshots(metadata), Some(vec!["loa-domain".to_owned()]));
        assert_eq!(crates_with_snapshots("{}"), None);
    }
}
