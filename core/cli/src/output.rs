//! What goes to standard output, and the remarks beside it.

use std::fmt::Display;
use std::io::{ErrorKind, Write, stdout};
use std::process::exit;

/// Prints a line. A reader that has left, such as `head`, wants no more: the work goes on in
/// silence. Any other failure, such as a full disk under a redirected output, ends the program with
/// status 2 and one line: a cut answer must not pass for a whole one.
pub(crate) fn line(text: impl Display) {
    match writeln!(stdout().lock(), "{text}") {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::BrokenPipe => {}
        Err(error) => {
            eprintln!("loa: standard output: {error}");
            exit(2);
        }
    }
}

/// Says on standard error what a run that went well has to remark.
pub(crate) fn remark(text: impl Display) {
    eprintln!("loa: {text}");
}
