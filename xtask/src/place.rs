//! Where the project and its programs lie.

use crate::error::XtaskError;
use std::env::consts::EXE_SUFFIX;
use std::env::{current_exe, var_os};
use std::path::{Path, PathBuf};

/// The folders that the commands work in.
pub(crate) struct Place {
    root: PathBuf,
    target: PathBuf,
}

impl Place {
    /// Finds the project from what Cargo tells this program, and the build folder from where this
    /// program itself was built.
    ///
    /// # Errors
    /// When this program was not started through Cargo and has been moved away from its sources.
    pub(crate) fn find() -> Result<Self, XtaskError> {
        let package = var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package.parent().ok_or(XtaskError::RootUnknown)?.to_path_buf();
        if !root.join("Cargo.toml").is_file() {
            return Err(XtaskError::RootUnknown);
        }
        let program = current_exe().map_err(|_| XtaskError::RootUnknown)?;
        // The program is <target>/<profile>/xtask.
        let target = program.ancestors().nth(2).ok_or(XtaskError::RootUnknown)?.to_path_buf();
        Ok(Self { root, target })
    }

    /// The root of the project.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of the window's pages.
    pub(crate) fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// The folder of the end-to-end tests.
    pub(crate) fn end_to_end(&self) -> PathBuf {
        self.root.join("tests").join("e2e")
    }

    /// The folder that holds what Cargo builds.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// One of the project's programs, as a debug build leaves it.
    pub(crate) fn program(&self, name: &str) -> PathBuf {
        self.target.join("debug").join(format!("{name}{EXE_SUFFIX}"))
    }

    /// One of the project's programs, as a release build leaves it.
    pub(crate) fn release_program(&self, name: &str) -> PathBuf {
        self.target.join("release").join(format!("{name}{EXE_SUFFIX}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_where_the_workspace_manifest_lies() {
        let place = Place::find().unwrap();
        let manifest = std::fs::read_to_string(place.root().join("Cargo.toml")).unwrap();
        assert!(manifest.contains("[workspace]"));
        assert!(place.root().join("xtask").join("Cargo.toml").is_file());
    }
}
