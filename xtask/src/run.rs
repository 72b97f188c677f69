//! `cargo xtask run`: the sample campaign in the window, or on paper where there is no display.

use crate::error::XtaskError;
use crate::place::Place;
use crate::process::{cargo, failed, finish, read, status, unexpected};
use crate::{pages, tools};
use std::env::var_os;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const SAMPLE: &str = "ngoc-hoi-2021";

/// The first and the last day of the sample's first full week in October 2021.
const WEEK: (&str, &str) = ("2021-10-04", "2021-10-10");

/// Builds Loa and opens it on the sample campaign. With no display it builds the command line
/// alone, then checks the sample and prints its schedules.
///
/// # Errors
/// When a tool is missing, a build fails, or Loa reports failure.
pub(crate) fn run(place: &Place) -> Result<(), XtaskError> {
    if has_display(std::env::consts::OS, |name| var_os(name)) {
        open_window(place)
    } else {
        println!("There is no display: the command line does the same job.");
        print_schedules(place)
    }
}

/// Whether a window can be shown: Windows and macOS always can, others where a display is named.
fn has_display(system: &str, variable: impl Fn(&str) -> Option<OsString>) -> bool {
    matches!(system, "windows" | "macos")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| variable(name).is_some_and(|value| !value.is_empty()))
}

fn open_window(place: &Place) -> Result<(), XtaskError> {
    tools::ensure_window()?;
    pages::build_if_out_of_date(place)?;
    finish(cargo(place).args(["build", "--bin", "loa", "--bin", "loa-desktop"]).args([
        "--package",
        "loa-cli",
        "--package",
        "loa-desktop",
    ]))?;
    let file = sample_file(place)?;
    println!("Opening {}.", file.display());
    finish(Command::new(place.program("loa-desktop")).arg(file))
}

fn print_schedules(place: &Place) -> Result<(), XtaskError> {
    finish(cargo(place).args(["build", "--package", "loa-cli", "--bin", "loa"]))?;
    let file = sample_file(place)?;
    check(place, &file)?;
    let folder = sample_folder(place).join("out");
    fs::create_dir_all(&folder)
        .map_err(|source| XtaskError::File { path: folder.clone(), source })?;
    let mut written = String::new();
    for channel in ["all", &channel_on_air(place, &file)?] {
        written += &read(
            loa(place)
                .arg("print")
                .arg(&file)
                .args(["week", "--channel", channel, "--date", WEEK.0, "--out"])
                .arg(&folder),
        )?;
    }
    println!("The schedules of the week from {} to {} are printed:", WEEK.0, WEEK.1);
    for path in written.lines() {
        println!("  {path}");
    }
    Ok(())
}

/// Lists the findings of the sample. Findings are no failure: a plan with findings prints.
fn check(place: &Place, file: &Path) -> Result<(), XtaskError> {
    let mut command = loa(place);
    command.arg("check").arg(file);
    let status = status(&mut command)?;
    match status.code() {
        Some(0) => Ok(()),
        Some(1) => {
            println!("Blocking findings stand.");
            Ok(())
        }
        _ => Err(failed(&command, status)),
    }
}

/// A channel that airs something in the week that is printed.
fn channel_on_air(place: &Place, file: &Path) -> Result<String, XtaskError> {
    let mut command = loa(place);
    command.arg("show").arg(file).args(["airings", "--from", WEEK.0, "--to", WEEK.1, "--json"]);
    let answer = read(&mut command)?;
    first_channel(&answer)
        .ok_or_else(|| unexpected(&command, &answer, "a JSON array of airings with a channel"))
}

fn first_channel(airings: &str) -> Option<String> {
    let airings: serde_json::Value = serde_json::from_str(airings).ok()?;
    Some(airings.get(0)?.get("channel")?.as_str()?.to_owned())
}

/// The sample's file. It is made once and kept, so that what one tries in it is still there the
/// next time.
fn sample_file(place: &Place) -> Result<PathBuf, XtaskError> {
    let folder = sample_folder(place);
    fs::create_dir_all(&folder)
        .map_err(|source| XtaskError::File { path: folder.clone(), source })?;
    let file = folder.join(format!("{SAMPLE}.loa"));
    if !file.exists() {
        finish(loa(place).arg("init").arg(&file).args(["--sample", SAMPLE]))?;
    }
    Ok(file)
}

fn sample_folder(place: &Place) -> PathBuf {
    place.target().join("sample")
}

fn loa(place: &Place) -> Command {
    Command::new(place.program("loa"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_display_is_there_on_windows_and_macos_and_where_a_variable_names_it() {
        let none = |_: &str| None;
        let wayland = |name: &str| (name == "WAYLAND_DISPLAY").then(|| "wayland-0".into());
        let empty = |_: &str| Some(OsString::new());
        assert!(has_display("windows", none));
        assert!(has_display("macos", none));
        assert!(has_display("linux", wayland));
        assert!(!has_display("linux", none));
        assert!(!has_display("linux", empty));
    }

    #[test]
    fn the_channel_to_print_is_that_of_the_first_airing() {
        let airings = r#"[{"id":"a","channel":"c1"},{"id":"b","channel":"c2"}]"#;
        assert_eq!(first_channel(airings), Some("c1".to_owned()));
        assert_eq!(first_channel("[]"), None);
        assert_eq!(first_channel("{"), None);
    }
}
