//! Starting other programs, and saying which one failed.

use crate::error::XtaskError;
use crate::place::Place;
use std::env::var_os;
use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

/// How much of an unusable answer is repeated in the error.
const ANSWER_LETTERS_AT_MOST: usize = 200;

/// Cargo, at the root of the project.
pub(crate) fn cargo(place: &Place) -> Command {
    let mut command = Command::new(var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(place.root());
    // Cargo describes this package to this program. Handed on, the description would make some
    // build scripts run again, and differently from a build by hand.
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(is_about_this_package) {
            command.env_remove(name);
        }
    }
    command
}

fn is_about_this_package(variable: &str) -> bool {
    variable.starts_with("CARGO_PKG_")
        || variable.starts_with("CARGO_MANIFEST_")
        || variable.starts_with("CARGO_BIN_")
        || variable == "CARGO_CRATE_NAME"
        || variable == "CARGO_PRIMARY_PACKAGE"
}

/// npm, in the given folder.
pub(crate) fn npm(folder: &Path) -> Command {
    // On Windows npm is a batch file, which is found only by its whole name.
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(folder);
    command
}

/// Runs a command to its end, its output going where ours goes.
///
/// # Errors
/// When it cannot be started or reports failure.
pub(crate) fn finish(command: &mut Command) -> Result<(), XtaskError> {
    let status = status(command)?;
    if status.success() { Ok(()) } else { Err(failed(command, status)) }
}

/// Runs a command to its end and gives its exit status.
///
/// # Errors
/// When it cannot be started.
pub(crate) fn status(command: &mut Command) -> Result<ExitStatus, XtaskError> {
    println!("$ {}", line(command));
    command.status().map_err(|source| XtaskError::NotStarted { line: line(command), source })
}

/// Runs a command to its end and gives what it printed; its complaints go where ours go.
///
/// # Errors
/// When it cannot be started, reports failure or prints something that is not UTF-8.
pub(crate) fn read(command: &mut Command) -> Result<String, XtaskError> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|source| XtaskError::NotStarted { line: line(command), source })?;
    if !output.status.success() {
        return Err(failed(command, output.status));
    }
    String::from_utf8(output.stdout)
        .map_err(|error| unexpected(command, &String::from_utf8_lossy(error.as_bytes()), "UTF-8"))
}

/// Whether a command can be started and reports success; prints nothing.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// The error for a command that ran and reported failure.
pub(crate) fn failed(command: &Command, status: ExitStatus) -> XtaskError {
    XtaskError::Failed { line: line(command), status: status.to_string() }
}

/// The error for a command whose answer cannot be used.
pub(crate) fn unexpected(command: &Command, answer: &str, expected: &'static str) -> XtaskError {
    XtaskError::Unexpected {
        line: line(command),
        answer: answer.chars().take(ANSWER_LETTERS_AT_MOST).collect(),
        expected,
    }
}

/// The command as one would type it.
fn line(command: &Command) -> String {
    let program = command.get_program();
    // Cargo says where it lies; one types its name alone.
    let is_cargo = var_os("CARGO").is_some_and(|cargo| cargo == program);
    std::iter::once(word(if is_cargo { OsStr::new("cargo") } else { program }))
        .chain(command.get_args().map(word))
        .collect::<Vec<_>>()
        .join(" ")
}

fn word(argument: &OsStr) -> String {
    let argument = argument.to_string_lossy();
    if argument.is_empty() || argument.contains(char::is_whitespace) {
        format!("\"{argument}\"")
    } else {
        argument.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_named_as_one_would_type_it() {
        let mut command = Command::new("xvfb-run");
        command.args(["-a", "-s", "-screen 0 1366x768x24", ""]);
        assert_eq!(line(&command), r#"xvfb-run -a -s "-screen 0 1366x768x24" """#);
        let place = Place::find().unwrap();
        assert_eq!(line(cargo(&place).arg("fmt")), "cargo fmt");
    }

    #[test]
    fn a_program_that_does_not_exist_is_named_in_the_error() {
        let error = finish(&mut Command::new("no-such-program-of-loa")).unwrap_err();
        assert!(error.to_string().starts_with("cannot start `no-such-program-of-loa`: "));
    }

    #[test]
    fn the_answer_of_a_program_is_read_and_its_failure_seen() {
        let place = Place::find().unwrap();
        assert!(read(cargo(&place).arg("--version")).unwrap().starts_with("cargo "));
        let error = read(cargo(&place).arg("--no-such-option")).unwrap_err();
        assert!(matches!(error, XtaskError::Failed { .. }), "{error}");
        assert!(!succeeds(cargo(&place).arg("--no-such-option")));
        assert!(succeeds(cargo(&place).arg("--version")));
    }

    #[test]
    fn a_nested_cargo_is_not_told_about_this_package() {
        let place = Place::find().unwrap();
        let removed: Vec<_> = cargo(&place)
            .get_envs()
            .filter(|(_, value)| value.is_none())
            .map(|(n, _)| n.to_owned())
            .collect();
        assert!(removed.contains(&"CARGO_PKG_NAME".into()), "{removed:?}");
        assert!(!is_about_this_package("CARGO_TARGET_DIR"));
        assert!(!is_about_this_package("CARGO_HOME"));
    }
}
