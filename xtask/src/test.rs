//! `cargo xtask test`: everything that has to hold, the quick things first.

use crate::error::XtaskError;
use crate::place::Place;
use crate::process::{cargo, finish, npm};
use crate::step::Steps;
use crate::{pages, tools};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The usual office screen.
const SCREEN: &str = "-screen 0 1366x768x24";

/// After this time an end-to-end test that hangs counts as failed.
const END_TO_END_MILLISECONDS_AT_MOST: u32 = 600_000;

/// What `cargo xtask test` can be told.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Leaves the end-to-end suites out, for a machine that has no WebKitWebDriver; the summary
    /// says so.
    #[arg(long)]
    skip_end_to_end: bool,
}

/// Runs every step up to the first that fails, and prints the table of steps at the end.
///
/// # Errors
/// [`XtaskError::StepFailed`] when a step failed.
pub(crate) fn test(place: &Place, options: &Options) -> Result<(), XtaskError> {
    let mut steps = Steps::default();
    let result = every_step(place, options, &mut steps);
    println!("\n{}", steps.summary());
    result
}

fn every_step(place: &Place, options: &Options, steps: &mut Steps) -> Result<(), XtaskError> {
    let ui = place.ui();
    steps.step("tools", || {
        tools::ensure_rust_components(place)?;
        tools::ensure_window()?;
        tools::ensure_pdf_reader()?;
        if options.skip_end_to_end { Ok(()) } else { tools::ensure_end_to_end() }
    })?;
    steps.step("format", || finish(cargo(place).args(["fmt", "--all", "--check"])))?;
    steps.step("pages: packages", || pages::install(&ui))?;
    steps.step("pages: types", || finish(npm(&ui).args(["run", "check"])))?;
    steps.step("pages: tests", || finish(npm(&ui).arg("test")))?;
    steps.step("pages: build", || pages::build(place))?;
    steps.step("lints", || {
        finish(
            cargo(place)
                .args(["clippy", "--locked", "--workspace", "--all-targets"])
                .args(["--", "-D", "warnings"]),
        )
    })?;
    // Tests and programs are built in one call: apart, Cargo would settle on different features
    // for each and compile dependencies twice. This program is left out because Windows refuses
    // to overwrite a running program.
    steps.step("build", || {
        finish(
            cargo(place)
                .args(["build", "--locked", "--workspace", "--exclude", "xtask"])
                .args(["--bins", "--tests"]),
        )
    })?;
    steps.step("tests", || finish(cargo(place).args(["test", "--locked", "--workspace"])))?;
    for suite in [&PAGES, &WINDOW] {
        if options.skip_end_to_end {
            steps.leave_out(suite.name);
        } else {
            steps.step(suite.name, || end_to_end(place, suite))?;
        }
    }
    Ok(())
}

/// One suite of end-to-end tests: the test files of one folder of tests/e2e.
struct Suite {
    name: &'static str,
    folder: &'static str,
    has_window: bool,
}

/// The pages in Chromium, served by `loa-web`.
const PAGES: Suite = Suite { name: "end to end: pages", folder: "web", has_window: false };

/// The real window through WebKitWebDriver.
const WINDOW: Suite = Suite { name: "end to end: window", folder: "window", has_window: true };

fn end_to_end(place: &Place, suite: &Suite) -> Result<(), XtaskError> {
    let folder = place.end_to_end();
    pages::install(&folder)?;
    let files = test_files(&folder.join(suite.folder))?;
    let mut command = if suite.has_window {
        let mut command = Command::new("xvfb-run");
        command.args(["-a", "-s", SCREEN, "node"]);
        command
    } else {
        Command::new("node")
    };
    command
        .current_dir(&folder)
        .args(["--test", "--test-reporter=spec"])
        .arg(format!("--test-timeout={END_TO_END_MILLISECONDS_AT_MOST}"))
        .env("LOA_BIN", place.program("loa"))
        .env("LOA_WEB_BIN", place.program("loa-web"))
        .env("LOA_DESKTOP_BIN", place.program("loa-desktop"))
        .env("LOA_UI_DIST", place.ui().join("dist"))
        .env("LOA_CHROMIUM", tools::chromium()?);
    if suite.has_window {
        // One display carries one window at a time.
        command.arg("--test-concurrency=1");
    }
    finish(command.args(files))
}

/// The test files of a folder, by name. A folder without any is an error, or a suite that got
/// lost would pass.
fn test_files(folder: &Path) -> Result<Vec<PathBuf>, XtaskError> {
    let error = |source| XtaskError::File { path: folder.to_path_buf(), source };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(error)? {
        let path = entry.map_err(error)?.path();
        if path.file_name().and_then(|name| name.to_str()).is_some_and(is_test_file) {
            files.push(path);
        }
    }
    files.sort();
    if files.is_empty() {
        return Err(XtaskError::Missing {
            path: folder.join("*.test.mjs"),
            hint: "the suite has no test",
        });
    }
    Ok(files)
}

fn is_test_file(name: &str) -> bool {
    name.ends_with(".test.mjs") || name.ends_with(".test.js")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tests_of_a_suite_are_found_in_order_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["print.test.mjs", "drag.test.js", "browser.mjs", "README.md"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        let names: Vec<_> = test_files(folder.path())
            .unwrap()
            .into_iter()
            .map(|path| path.file_name().unwrap().to_owned())
            .collect();
        assert_eq!(names, ["drag.test.js", "print.test.mjs"]);
    }

    #[test]
    fn a_suite_without_tests_fails() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(test_files(folder.path()), Err(XtaskError::Missing { .. })));
        let gone = folder.path().join("gone");
        assert!(matches!(test_files(&gone), Err(XtaskError::File { .. })));
    }
}
