//! Ten thousand recurrence rules over a year: Loa's expansion beside its peers', in one run.

use super::{criterion, read_file, work_folder};
use crate::error::XtaskError;
use crate::place::Place;
use crate::process::{cargo, finish, read, succeeds, unexpected};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The group and the two functions of core/domain/benches/recurrence.rs, which name the folders of
/// their figures.
const GROUP: &str = "10000 rules over a year";
const LOA: &str = "loa";
const RRULE_CRATE: &str = "the rrule crate";

/// What `cargo xtask bench peers` can be told.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// A Python that has the package python-dateutil.
    #[arg(long, default_value = "python3")]
    python: PathBuf,
}

/// Measures Loa and the rrule crate with criterion, hands the same rules to python-dateutil, and
/// prints the medians and their ratios. Each peer has to find the same days.
///
/// # Errors
/// When Python lacks the package, a benchmark fails, or a peer finds other days.
pub(super) fn compare(place: &Place, options: &Options) -> Result<(), XtaskError> {
    if !succeeds(Command::new(&options.python).args(["-c", "import dateutil.rrule"])) {
        return Err(XtaskError::ToolsMissing {
            list: format!(
                "\n  python-dateutil for {}: the peer that is measured; `python3 -m venv venv && \
                 venv/bin/pip install python-dateutil`, then give --python venv/bin/python3",
                options.python.display()
            ),
        });
    }
    let rules = work_folder(place, "peers")?.join("rules.tsv");
    finish(
        cargo(place)
            .args(["bench", "--locked", "--package", "loa-domain", "--bench", "recurrence"])
            .env("LOA_RECURRENCE_FILE", &rules),
    )?;
    let mut script = Command::new(&options.python);
    script.current_dir(place.root()).arg("benches/expand_with_dateutil.py").arg(&rules);
    let answer = read(&mut script)?;
    let dateutil = dateutil_answer(&answer)
        .ok_or_else(|| unexpected(&script, &answer, "the figures of python-dateutil"))?;
    let loa_seconds = criterion_median_seconds(&criterion(place), LOA)?;
    let crate_seconds = criterion_median_seconds(&criterion(place), RRULE_CRATE)?;
    println!("{GROUP}, {} occurrences, medians:", dateutil.occurrences);
    for (name, seconds) in [
        ("Loa", loa_seconds),
        (RRULE_CRATE, crate_seconds),
        (dateutil.peer.as_str(), dateutil.median_seconds),
    ] {
        let milliseconds = seconds * 1_000.0;
        println!("  {name:24} {milliseconds:>10.2} ms  {:>8.1} ×", seconds / loa_seconds);
    }
    Ok(())
}

/// What the script answers.
#[derive(Debug, PartialEq)]
struct DateutilAnswer {
    peer: String,
    occurrences: u64,
    median_seconds: f64,
}

fn dateutil_answer(text: &str) -> Option<DateutilAnswer> {
    let answer: Value = serde_json::from_str(text).ok()?;
    Some(DateutilAnswer {
        peer: answer.get("peer")?.as_str()?.to_owned(),
        occurrences: answer.get("occurrences")?.as_u64()?,
        median_seconds: answer.get("median_seconds")?.as_f64()?,
    })
}

fn criterion_median_seconds(criterion: &Path, function: &str) -> Result<f64, XtaskError> {
    let path = criterion.join(GROUP).join(function).join("new").join("estimates.json");
    let text = read_file(&path)?;
    median_seconds(&text).ok_or(XtaskError::Missing {
        path,
        hint: "it holds no median that this version of xtask understands",
    })
}

fn median_seconds(estimates: &str) -> Option<f64> {
    let estimates: Value = serde_json::from_str(estimates).ok()?;
    Some(estimates.get("median")?.get("point_estimate")?.as_f64()? / 1e9)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_criterion_is_read_in_seconds() {
        let estimates = r#"{"mean":{"point_estimate":9e6},"median":{"point_estimate":7.5e6}}"#;
        assert_eq!(median_seconds(estimates), Some(0.0075));
        assert_eq!(median_seconds("{}"), None);
        assert_eq!(median_seconds("not JSON"), None);
    }

    #[test]
    fn the_answer_of_the_script_is_read_whole_or_not_at_all() {
        let answer =
            r#"{"peer":"python-dateutil 2.9","rules":2,"occurrences":5,"median_seconds":1.5}"#;
        let expect = DateutilAnswer {
            peer: "python-dateutil 2.9".to_owned(),
            occurrences: 5,
            median_seconds: 1.5,
        };
        assert_eq!(dateutil_answer(answer), Some(expect));
        assert_eq!(dateutil_answer(r#"{"peer":"python-dateutil 2.9"}"#), None);
    }
}
