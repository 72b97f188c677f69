//! Start and memory of Loa's window beside an empty window of the same Tauri.
//!
//! Both are started in turn on a virtual display. A window is usable when the picture has come to
//! rest: for Loa that is the calendar with its airings, for the empty window its one colour. The
//! measure looks at the display alone, so it is the same for both and asks nothing of either.

use super::process_tree::{is_alive, living_under, memory_kibibytes};
use super::screen::Screen;
use super::{median, work_folder};
use crate::error::XtaskError;
use crate::place::Place;
use crate::process::{cargo, finish};
use crate::{pages, tools};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The picture has come to rest when it has not changed for so long.
const STILL: Duration = Duration::from_secs(4);

/// A window that is not at rest by then counts as failed.
const START_AT_MOST: Duration = Duration::from_secs(90);

/// Processes that have not ended by then count as failed.
const END_AT_MOST: Duration = Duration::from_secs(20);

/// What `cargo xtask bench window` can be told.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// How often each window is started, after one start that is not counted.
    #[arg(long, default_value_t = 9, value_parser = clap::value_parser!(u16).range(1..))]
    starts: u16,
}

/// One of the two programs.
struct Subject {
    name: &'static str,
    program: PathBuf,
    /// A window that is at rest with fewer colours has not shown what it is there for.
    colours_at_least: usize,
    /// A closed plan; each start opens a copy of it.
    plan: Option<PathBuf>,
    /// Where it keeps its own files.
    home: PathBuf,
    seconds: Vec<f64>,
    mebibytes: Vec<f64>,
    processes: Vec<f64>,
}

/// Builds both programs in the release profile, starts them in turn and prints medians and ratios.
///
/// # Errors
/// Elsewhere than on Linux; when a tool is missing, a build fails, or a window does not come.
pub(super) fn compare(place: &Place, options: &Options) -> Result<(), XtaskError> {
    if !cfg!(target_os = "linux") {
        return Err(XtaskError::LinuxAlone { what: "the window is measured" });
    }
    tools::ensure_window()?;
    tools::ensure_virtual_display()?;
    let folder = work_folder(place, "window")?;
    let mut subjects = build(place, &folder)?;
    let screen = Screen::open(&folder)?;
    for round in 0..=options.starts {
        for subject in &mut subjects {
            let figures = start(subject, &screen)?;
            println!(
                "{:12} {:6.2} s {:6.0} MiB in {} processes{}",
                subject.name,
                figures.seconds,
                figures.mebibytes,
                figures.processes,
                if round == 0 { ", not counted" } else { "" }
            );
            if round > 0 {
                subject.seconds.push(figures.seconds);
                subject.mebibytes.push(figures.mebibytes);
                subject.processes.push(figures.processes);
            }
        }
    }
    let [loa, empty] = &subjects;
    println!("\nMedians of {} starts: {}, {}, ratio", options.starts, loa.name, empty.name);
    for (what, loa, empty) in [
        ("start to usable window, s", &loa.seconds, &empty.seconds),
        ("memory of all processes, MiB", &loa.mebibytes, &empty.mebibytes),
        ("processes", &loa.processes, &empty.processes),
    ] {
        if let (Some(loa), Some(empty)) = (median(loa), median(empty)) {
            println!("  {what:30} {loa:8.2} {empty:8.2} {:6.2}", loa / empty);
        }
    }
    Ok(())
}

fn build(place: &Place, folder: &Path) -> Result<[Subject; 2], XtaskError> {
    pages::build_if_out_of_date(place)?;
    finish(cargo(place).args([
        "build",
        "--release",
        "--locked",
        "--workspace",
        "--bin",
        "loa",
        "--bin",
        "loa-desktop",
    ]))?;
    finish(
        cargo(place)
            .args(["build", "--release", "--locked", "--manifest-path"])
            .arg(place.root().join("benches").join("empty-window").join("Cargo.toml"))
            .arg("--target-dir")
            .arg(place.target()),
    )?;
    let plan = folder.join("sample.loa");
    finish(
        Command::new(place.release_program("loa"))
            .arg("init")
            .arg(&plan)
            .args(["--sample", "ngoc-hoi-2021"]),
    )?;
    let subject = |name, colours_at_least, plan| Subject {
        name,
        program: place.release_program(name),
        colours_at_least,
        plan,
        home: folder.join(name),
        seconds: Vec::new(),
        mebibytes: Vec::new(),
        processes: Vec::new(),
    };
    // The ground of Loa's page alone has one colour, the calendar with its letters over a thousand;
    // the empty window has one beside the screen's own.
    Ok([subject("loa-desktop", 500, Some(plan)), subject("empty-window", 2, None)])
}

/// What one start takes.
struct Figures {
    seconds: f64,
    mebibytes: f64,
    processes: f64,
}

fn start(subject: &Subject, screen: &Screen) -> Result<Figures, XtaskError> {
    let mut command = command(subject, screen)?;
    let before = screen.picture()?;
    let start = Instant::now();
    let mut program = command.spawn().map_err(|source| XtaskError::NotStarted {
        line: subject.program.display().to_string(),
        source,
    })?;
    let figures = watch(subject, screen, &before, start, program.id());
    end(subject, &mut program)?;
    figures
}

/// The program with files and a display of its own, and nothing of the caller's desktop.
fn command(subject: &Subject, screen: &Screen) -> Result<Command, XtaskError> {
    let error = |source| XtaskError::File { path: subject.home.clone(), source };
    fs::create_dir_all(&subject.home).map_err(error)?;
    let mut command = Command::new(&subject.program);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.env("DISPLAY", screen.name()).env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY");
    for variable in ["XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"] {
        command.env(variable, &subject.home);
    }
    if let Some(plan) = &subject.plan {
        let copy = subject.home.join("opened.loa");
        // What an earlier start that was broken off has left beside its copy.
        for ending in ["", "-wal", "-shm"] {
            let old = subject.home.join(format!("opened.loa{ending}"));
            if old.exists() {
                fs::remove_file(old).map_err(error)?;
            }
        }
        fs::copy(plan, &copy).map_err(error)?;
        command.arg(copy);
    }
    Ok(command)
}

fn watch(
    subject: &Subject,
    screen: &Screen,
    before: &[u8],
    start: Instant,
    root: u32,
) -> Result<Figures, XtaskError> {
    let rest = screen.rest(before, start, (STILL, START_AT_MOST))?;
    let Some(rest) = rest.filter(|rest| rest.colour_count >= subject.colours_at_least) else {
        return Err(XtaskError::NoWindow {
            program: subject.name,
            seconds: START_AT_MOST.as_secs(),
        });
    };
    let processes = living_under(root)?;
    let kibibytes = memory_kibibytes(&processes)?;
    Ok(Figures {
        seconds: rest.after.as_secs_f64(),
        mebibytes: exact(kibibytes) / 1024.0,
        processes: exact(processes.len() as u64),
    })
}

/// A count as a figure; counts of memory and processes are small enough to stay exact.
fn exact(count: u64) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

/// Ends the program and waits for the processes that it has started, which end by themselves.
fn end(subject: &Subject, program: &mut Child) -> Result<(), XtaskError> {
    let processes = living_under(program.id())?;
    let error =
        |source| XtaskError::NotStarted { line: subject.program.display().to_string(), source };
    program.kill().map_err(error)?;
    program.wait().map_err(error)?;
    let start = Instant::now();
    while processes.iter().any(|number| is_alive(*number)) {
        if start.elapsed() > END_AT_MOST {
            return Err(XtaskError::StillRunning {
                program: subject.name,
                seconds: END_AT_MOST.as_secs(),
            });
        }
        sleep(Duration::from_millis(20));
    }
    Ok(())
}
