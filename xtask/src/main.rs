//! Every developer command of Loa: `cargo xtask run`, `test`, `types`, `golden` and `bench`.
//!
//! The commands call the ordinary tools (cargo, npm, apt-get) and add nothing to them but the
//! order, the names of the missing tools and a summary.
#![allow(clippy::print_stdout, clippy::print_stderr)]
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod bench;
mod debian;
mod error;
mod golden;
mod pages;
mod place;
mod process;
mod run;
mod step;
mod test;
mod tools;
mod types;

use clap::{Parser, Subcommand};
use error::XtaskError;
use place::Place;
use std::process::ExitCode;

/// The developer commands of Loa.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Builds Loa and opens it on the sample campaign; prints the sample's schedules where there
    /// is no display.
    Run,
    /// Runs every check and every test, the end-to-end tests of the real window among them.
    Test(test::Options),
    /// Writes the TypeScript types of ui/src/ipc/gen anew from the Rust types.
    Types,
    /// Accepts what the snapshot tests give now as what they expect from now on.
    Golden,
    /// Runs the benchmarks.
    Bench(bench::Options),
}

fn main() -> ExitCode {
    match obey(CommandLine::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(XtaskError::StepFailed) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn obey(command: Command) -> Result<(), XtaskError> {
    let place = Place::find()?;
    match command {
        Command::Run => run::run(&place),
        Command::Test(options) => test::test(&place, &options),
        Command::Types => types::types(&place),
        Command::Golden => golden::golden(&place),
        Command::Bench(options) => bench::bench(&place, &options),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed() {
        CommandLine::command().debug_assert();
    }
}
