//! What goes to standard output.

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
