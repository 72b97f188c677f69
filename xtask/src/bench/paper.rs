//! The same sheets through Loa, LibreOffice and Chromium, in turn and as whole processes.

use super::{median, work_folder};
use crate::error::XtaskError;
use crate::place::Place;
use crate::process::{cargo, failed, finish};
use crate::tools;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Folders of the subjects and what each holds.
const CASES: [(&str, &str); 4] = [
    ("one-page", "a sheet of one page"),
    ("1000-rows", "1,000 rows"),
    ("batch", "300 sheets of a cluster"),
    ("20000-rows", "20,000 rows"),
];

/// A program that takes longer is stopped.
const AT_MOST: Duration = Duration::from_secs(120);

/// So precise is what is measured.
const BETWEEN_LOOKS: Duration = Duration::from_millis(2);

/// What `cargo xtask bench paper` can be told.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// How often each is printed, after one time that is not counted.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u16).range(1..))]
    rounds: u16,
}

/// Builds the examples in the release profile, writes the subjects, prints each by every program in
/// turn, and shows medians and ratios. Loa reads the page model, LibreOffice the DOCX that Loa wrote
/// of it, Chromium HTML of the same rows; the batch is one process of each.
///
/// # Errors
/// When a program is missing or does not print.
pub(super) fn compare(place: &Place, options: &Options) -> Result<(), XtaskError> {
    let office = tools::on_path("soffice").ok_or_else(|| XtaskError::ToolsMissing {
        list: "\n  soffice: the peer that is measured; apt-get install libreoffice-writer-nogui"
            .to_owned(),
    })?;
    let chromium = tools::chromium()?;
    let folder = work_folder(place, "paper")?;
    finish(cargo(place).args([
        "build",
        "--release",
        "--locked",
        "-p",
        "loa-documents",
        "--example",
        "sheet",
        "--example",
        "subjects",
    ]))?;
    let example = |name: &str| place.target().join("release").join("examples").join(name);
    finish(Command::new(example("subjects")).arg(&folder))?;
    for (name, what) in CASES {
        let case = folder.join(name);
        let mut loa = Command::new(example("sheet"));
        loa.args(files(&case, "json")?);
        let mut libreoffice = Command::new(&office);
        libreoffice.args(["--headless", "--convert-to", "pdf", "--outdir"]).arg(case.join("lo"));
        libreoffice.args(files(&case, "docx")?);
        let mut browser = Command::new(&chromium);
        browser.args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]);
        browser.arg(format!("--print-to-pdf={}", case.join("chromium.pdf").display()));
        browser.arg(format!("file://{}", case.join("all.html").display()));
        let mut peers = [
            ("Loa", loa, Vec::new()),
            ("LibreOffice", libreoffice, Vec::new()),
            ("Chromium", browser, Vec::new()),
        ];
        for round in 0..=options.rounds {
            for (_, command, seconds) in &mut peers {
                // Who did not come to an end is not asked again.
                if seconds.last().is_some_and(|spent: &f64| spent.is_infinite()) {
                    continue;
                }
                let spent = timed(command)?;
                if round > 0 || spent.is_infinite() {
                    seconds.push(spent);
                }
            }
        }
        println!("{what}, medians of {} whole processes:", options.rounds);
        let of_loa = median(&peers[0].2).unwrap_or(f64::NAN);
        for (name, _, seconds) in &peers {
            let seconds = median(seconds).unwrap_or(f64::NAN);
            if seconds.is_finite() {
                let milliseconds = seconds * 1_000.0;
                println!("  {name:12} {milliseconds:>9.0} ms  {:>6.1} ×", seconds / of_loa);
            } else {
                println!("  {name:12} not done after {} s", AT_MOST.as_secs());
            }
        }
    }
    Ok(())
}

/// Seconds that a program takes; infinite when it has not ended after [`AT_MOST`] and is stopped.
fn timed(command: &mut Command) -> Result<f64, XtaskError> {
    let start = Instant::now();
    let not_started =
        |command: &Command, source| XtaskError::NotStarted { line: format!("{command:?}"), source };
    let started = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let mut child = started.map_err(|source| not_started(command, source))?;
    while start.elapsed() < AT_MOST {
        match child.try_wait().map_err(|source| not_started(command, source))? {
            Some(status) if status.success() => return Ok(start.elapsed().as_secs_f64()),
            Some(status) => return Err(failed(command, status)),
            None => sleep(BETWEEN_LOOKS),
        }
    }
    // It may have ended meanwhile, which is as well.
    let _ = child.kill();
    let _ = child.wait();
    Ok(f64::INFINITY)
}

/// The files of a folder with this ending, by name.
fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, XtaskError> {
    let wrong = |source| XtaskError::File { path: folder.to_owned(), source };
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(wrong)? {
        let path = entry.map_err(wrong)?.path();
        if path.extension().is_some_and(|found| found == ending) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}
