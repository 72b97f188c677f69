//! `cargo xtask bench`: the benchmarks, in the release profile.

mod paper;
mod peers;
mod process_tree;
mod screen;
mod window;

use crate::error::XtaskError;
use crate::place::Place;
use crate::process::{cargo, finish};
use std::fs;
use std::path::{Path, PathBuf};

/// What `cargo xtask bench` can be told.
#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Options {
    /// Runs only the benchmarks whose name contains this.
    filter: Option<String>,
    #[command(subcommand)]
    comparison: Option<Comparison>,
}

/// Measurements beside something that is not Loa.
#[derive(clap::Subcommand)]
enum Comparison {
    /// Printing beside LibreOffice and Chromium, in one run.
    Paper(paper::Options),
    /// Recurrence rules beside python-dateutil and the rrule crate, in one run.
    Peers(peers::Options),
    /// Start and memory of the window beside an empty window, in turn; on Linux alone.
    Window(window::Options),
}

/// Runs every benchmark of the workspace, or one comparison, and says where the figures go.
///
/// # Errors
/// When a benchmark does not compile or fails, or a comparison lacks what it compares with.
pub(crate) fn bench(place: &Place, options: &Options) -> Result<(), XtaskError> {
    match &options.comparison {
        Some(Comparison::Paper(options)) => paper::compare(place, options),
        Some(Comparison::Peers(options)) => peers::compare(place, options),
        Some(Comparison::Window(options)) => window::compare(place, options),
        None => {
            // The pattern names the benchmarks alone: without it the unit tests would be built as
            // well.
            finish(
                cargo(place)
                    .args(["bench", "--locked", "--workspace", "--bench", "*"])
                    .args(options.filter.iter().flat_map(|filter| ["--", filter.as_str()])),
            )?;
            println!(
                "Raw figures: {}. Write what changed into benches/README.md, with the machine and \
                 the date.",
                criterion(place).display()
            );
            Ok(())
        }
    }
}

/// Where criterion leaves its figures.
fn criterion(place: &Place) -> PathBuf {
    place.target().join("criterion")
}

/// A new, empty folder for what a comparison leaves behind.
fn work_folder(place: &Place, name: &str) -> Result<PathBuf, XtaskError> {
    let folder = place.target().join("bench").join(name);
    let error = |source| XtaskError::File { path: folder.clone(), source };
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(error)?;
    }
    fs::create_dir_all(&folder).map_err(error)?;
    Ok(folder)
}

fn read_file(path: &Path) -> Result<String, XtaskError> {
    fs::read_to_string(path).map_err(|source| XtaskError::File { path: path.to_path_buf(), source })
}

/// The value in the middle, or the mean of the two in the middle; none of an empty list.
fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = sorted[(sorted.len() - 1) / 2];
    Some(f64::midpoint(lower, upper))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_value_in_the_middle() {
        for (values, expect) in [
            (&[][..], None),
            (&[3.0], Some(3.0)),
            (&[9.0, 1.0], Some(5.0)),
            (&[9.0, 1.0, 2.0], Some(2.0)),
            (&[4.0, 1.0, 2.0, 100.0], Some(3.0)),
        ] {
            assert_eq!(median(values), expect, "{values:?}");
        }
    }
}
