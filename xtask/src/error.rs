//! What can go wrong in a developer command.

use std::path::PathBuf;

/// Why a developer command stopped.
#[derive(Debug, thiserror::Error)]
pub(crate) enum XtaskError {
    /// Cargo did not say where this package lies, and it is not beside its sources either.
    #[error("cannot find the root of the project: start this through `cargo xtask`")]
    RootUnknown,
    /// A program could not be started at all.
    #[error("cannot start `{line}`: {source}")]
    NotStarted {
        /// The command as one would type it.
        line: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// A program ran and reported failure.
    #[error("`{line}` failed ({status})")]
    Failed {
        /// The command as one would type it.
        line: String,
        /// Its exit status in words.
        status: String,
    },
    /// A program answered something that cannot be used.
    #[error("`{line}` answered {answer:?}, which is not {expected}")]
    Unexpected {
        /// The command as one would type it.
        line: String,
        /// The beginning of what it answered.
        answer: String,
        /// What would have been of use.
        expected: &'static str,
    },
    /// A file or folder could not be read, written or removed.
    #[error("{}: {source}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A file that an earlier step makes is not there.
    #[error("{} is not there: {hint}", path.display())]
    Missing {
        /// The file or folder.
        path: PathBuf,
        /// What makes it.
        hint: &'static str,
    },
    /// Tools are missing and this command cannot install them.
    #[error("tools are missing:{list}")]
    ToolsMissing {
        /// One line for each tool: its name, what it is for and how to get it.
        list: String,
    },
    /// A tool is there but too old.
    #[error("{tool} {found} is too old: {needed} or newer is needed, from {source_of_tool}")]
    ToolTooOld {
        /// The tool.
        tool: &'static str,
        /// The version that was found.
        found: String,
        /// The oldest version that works.
        needed: &'static str,
        /// Where newer ones are to be had.
        source_of_tool: &'static str,
    },
    /// The command needs what only Linux has.
    #[error("{what} on Linux alone: it takes Xvfb and /proc")]
    LinuxAlone {
        /// What is done.
        what: &'static str,
    },
    /// A program was started and showed no window.
    #[error("{program} has not filled its window and come to rest within {seconds} s")]
    NoWindow {
        /// The program.
        program: &'static str,
        /// How long it was waited for.
        seconds: u64,
    },
    /// A program was ended, and a process that it had started goes on.
    #[error("{program} was ended, but a process of it still runs after {seconds} s")]
    StillRunning {
        /// The program.
        program: &'static str,
        /// How long it was waited for.
        seconds: u64,
    },
    /// A step of `cargo xtask test` failed; the step and its reason have been printed.
    #[error("a step failed")]
    StepFailed,
}
