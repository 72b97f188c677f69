//! What is wrong with the words of a command line, in one line.

use clap::error::{Error, ErrorKind};

/// The complaint without the usage that clap prints under it; what it lists line by line, such as
/// the arguments that are missing, stands behind it.
pub(crate) fn line(error: &Error) -> String {
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        return "error: no command is given (loa --help)".to_owned();
    }
    let text = error.to_string();
    let complaint: Vec<&str> =
        text.lines().map(str::trim).take_while(|line| !line.is_empty()).collect();
    format!("{} (loa --help)", complaint.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arguments::Arguments;
    use clap::Parser as _;

    #[test]
    fn a_complaint_is_one_line_that_names_what_is_missing_or_wrong() {
        for (words, expect) in [
            (&[][..], "error: no command is given (loa --help)"),
            (
                &["show"],
                "error: the following required arguments were not provided: <FILE> <WHAT> \
                 (loa --help)",
            ),
            (
                &["show", "a.loa", "bananas"],
                "error: invalid value 'bananas' for '<WHAT>' [possible values: channels, \
                 sessions, messages, airings] (loa --help)",
            ),
            (
                &["remove", "a.loa", "7"],
                "error: invalid value '7' for '<AIRING>': invalid length: found 1 (loa --help)",
            ),
        ] {
            let error = Arguments::try_parse_from([&["loa"], words].concat()).unwrap_err();
            assert_eq!(line(&error), expect);
        }
    }
}
