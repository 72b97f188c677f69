//! `cargo xtask bench`: the benchmarks, in the release profile.

use crate::error::XtaskError;
use crate::place::Place;
use crate::process::{cargo, finish};

/// What `cargo xtask bench` can be told.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Runs only the benchmarks whose name contains this.
    filter: Option<String>,
}

/// Runs every benchmark of the workspace and says where the figures go.
///
/// # Errors
/// When a benchmark does not compile or fails.
pub(crate) fn bench(place: &Place, options: &Options) -> Result<(), XtaskError> {
    // The pattern names the benchmarks alone: without it the unit tests would be built as well.
    finish(
        cargo(place)
            .args(["bench", "--locked", "--workspace", "--bench", "*"])
            .args(options.filter.iter().flat_map(|filter| ["--", filter.as_str()])),
    )?;
    println!(
        "Raw figures: {}. Write what changed into benches/README.md, with the machine and the \
         date.",
        place.target().join("criterion").display()
    );
    Ok(())
}
