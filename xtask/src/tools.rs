//! The tools that the commands lean on: which are here, and how to get the others.

use crate::debian;
use crate::error::XtaskError;
use crate::place::Place;
use crate::process::{cargo, finish, read, succeeds, unexpected};
use std::env::{split_paths, var_os};
use std::path::PathBuf;
use std::process::Command;

/// The oldest Node that the window's build tools run on, as (major, minor).
const NODE_AT_LEAST: (u32, u32) = (20, 19);

/// How one sees that a tool is here.
pub(crate) enum Sign {
    /// One of these programs is on the search path.
    Program(&'static [&'static str]),
    /// pkg-config knows this library.
    Library(&'static str),
}

/// Something that has to be on the machine.
pub(crate) struct Tool {
    /// Its name for people.
    pub(crate) name: &'static str,
    /// How one sees that it is here.
    pub(crate) sign: Sign,
    /// The Debian packages that bring it, the preferred one first; any one will do.
    pub(crate) packages: &'static [&'static str],
    /// What it is for.
    pub(crate) why: &'static str,
    /// How to get it where there is no apt-get.
    pub(crate) elsewhere: &'static str,
}

/// What building and opening the window takes on Linux. Windows and macOS bring their own.
const WINDOW: [Tool; 3] = [
    Tool {
        name: "C compiler",
        sign: Sign::Program(&["cc", "gcc", "clang"]),
        packages: &["build-essential"],
        why: "compiles the SQLite that Loa carries",
        elsewhere: "install gcc or clang through the system's packages",
    },
    Tool {
        name: "pkg-config",
        sign: Sign::Program(&["pkg-config"]),
        packages: &["pkg-config"],
        why: "finds the web view's library",
        elsewhere: "install pkg-config or pkgconf through the system's packages",
    },
    Tool {
        name: "WebKitGTK 4.1",
        sign: Sign::Library("webkit2gtk-4.1"),
        packages: &["libwebkit2gtk-4.1-dev"],
        why: "shows the window's pages",
        elsewhere: "Fedora: webkit2gtk4.1-devel; Arch: webkit2gtk-4.1; openSUSE: webkit2gtk3-devel",
    },
];

/// What driving the pages in a browser and the real window takes beside it.
const END_TO_END: [Tool; 5] = [
    Tool {
        name: "WebKitWebDriver",
        sign: Sign::Program(&["WebKitWebDriver"]),
        packages: &["webkit2gtk-driver"],
        why: "drives the real window in the smoke suite",
        elsewhere: "it exists on Linux alone and comes with WebKitGTK; elsewhere leave the \
                    end-to-end suites out with --skip-end-to-end",
    },
    Tool {
        name: VIRTUAL_DISPLAY,
        sign: Sign::Program(&["xvfb-run"]),
        packages: &["xvfb"],
        why: "gives the real window a display to open on",
        elsewhere: "Fedora: xorg-x11-server-Xvfb; Arch: xorg-server-xvfb",
    },
    Tool {
        name: "xauth",
        sign: Sign::Program(&["xauth"]),
        packages: &["xauth"],
        why: "xvfb-run asks for it",
        elsewhere: "Fedora: xorg-x11-xauth; Arch: xorg-xauth",
    },
    Tool {
        name: "Chromium",
        sign: Sign::Program(CHROMIUM),
        packages: &["chromium", "chromium-browser"],
        why: "shows the pages in the web suite",
        elsewhere: "install Chromium or Chrome and put it on the search path",
    },
    Tool {
        name: PDF_READER,
        sign: Sign::Program(&[PDF_READER]),
        packages: &["poppler-utils"],
        why: "reads the printed schedules back",
        elsewhere: "install poppler (its pdftotext) and put it on the search path",
    },
];

/// The one of these tools that reads PDFs: the measurements of printed letters need it as well.
const PDF_READER: &str = "pdftotext";

/// The one of these tools that is a display of its own.
const VIRTUAL_DISPLAY: &str = "xvfb-run";

const CHROMIUM: &[&str] =
    &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Sees to the tools that the window takes, Node among them.
///
/// # Errors
/// When one is missing and cannot be installed here.
pub(crate) fn ensure_window() -> Result<(), XtaskError> {
    ensure_node()?;
    ensure(&if cfg!(target_os = "linux") { WINDOW.iter().collect() } else { Vec::new() })
}

/// Sees to the program with which printed letters are measured; which is done on Linux alone.
///
/// # Errors
/// When it is missing and cannot be installed here.
pub(crate) fn ensure_pdf_reader() -> Result<(), XtaskError> {
    let is_asked = |tool: &&Tool| cfg!(target_os = "linux") && tool.name == PDF_READER;
    ensure(&END_TO_END.iter().filter(is_asked).collect::<Vec<_>>())
}

/// Sees to the tools that the end-to-end suites take.
///
/// # Errors
/// When one is missing and cannot be installed here.
pub(crate) fn ensure_end_to_end() -> Result<(), XtaskError> {
    ensure(&END_TO_END.iter().collect::<Vec<_>>())
}

/// Sees to the virtual display on which the window is measured.
///
/// # Errors
/// When it is missing and cannot be installed here.
pub(crate) fn ensure_virtual_display() -> Result<(), XtaskError> {
    ensure(&END_TO_END.iter().filter(|tool| tool.name == VIRTUAL_DISPLAY).collect::<Vec<_>>())
}

/// Sees to the formatter and the linter of the Rust toolchain.
///
/// # Errors
/// When one is missing and rustup is not here to bring it.
pub(crate) fn ensure_rust_components(place: &Place) -> Result<(), XtaskError> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        let is_here = || succeeds(cargo(place).args([subcommand, "--version"]));
        if is_here() {
            continue;
        }
        if on_path("rustup").is_some() {
            println!("{component} is missing: it checks the sources. Installing it with rustup.");
            finish(Command::new("rustup").current_dir(place.root()).args([
                "component",
                "add",
                component,
            ]))?;
        }
        if !is_here() {
            return Err(XtaskError::ToolsMissing {
                list: format!(
                    "\n  {component}: checks the sources; `rustup component add {component}`"
                ),
            });
        }
    }
    Ok(())
}

/// The browser of the web suite.
///
/// # Errors
/// When there is none on the search path.
pub(crate) fn chromium() -> Result<PathBuf, XtaskError> {
    CHROMIUM.iter().find_map(|name| on_path(name)).ok_or_else(|| XtaskError::ToolsMissing {
        list: list(&END_TO_END.iter().filter(|tool| tool.name == "Chromium").collect::<Vec<_>>()),
    })
}

fn ensure(tools: &[&Tool]) -> Result<(), XtaskError> {
    let missing = missing(tools);
    if missing.is_empty() {
        return Ok(());
    }
    if !debian::is_here() {
        return Err(XtaskError::ToolsMissing { list: list(&missing) });
    }
    debian::install(&missing)?;
    let still_missing = self::missing(&missing);
    if still_missing.is_empty() {
        Ok(())
    } else {
        Err(XtaskError::ToolsMissing { list: list(&still_missing) })
    }
}

fn missing<'a>(tools: &[&'a Tool]) -> Vec<&'a Tool> {
    tools.iter().copied().filter(|tool| !is_present(&tool.sign)).collect()
}

fn is_present(sign: &Sign) -> bool {
    match sign {
        Sign::Program(names) => names.iter().any(|name| on_path(name).is_some()),
        Sign::Library(name) => succeeds(Command::new("pkg-config").args(["--exists", name])),
    }
}

fn list(tools: &[&Tool]) -> String {
    tools
        .iter()
        .map(|tool| format!("\n  {}: {}; {}", tool.name, tool.why, tool.elsewhere))
        .collect()
}

fn ensure_node() -> Result<(), XtaskError> {
    for program in ["node", "npm"] {
        if on_path(program).is_none() {
            return Err(XtaskError::ToolsMissing {
                list: format!("\n  {program}: builds the window's pages; https://nodejs.org/"),
            });
        }
    }
    let mut command = Command::new("node");
    command.arg("--version");
    let answer = read(&mut command)?;
    let answer = answer.trim();
    let version =
        node_version(answer).ok_or_else(|| unexpected(&command, answer, "a version of Node"))?;
    if version >= NODE_AT_LEAST {
        Ok(())
    } else {
        Err(XtaskError::ToolTooOld {
            tool: "Node",
            found: answer.to_owned(),
            needed: "20.19",
            source_of_tool: "https://nodejs.org/",
        })
    }
}

/// Major and minor version in an answer such as `v20.20.2`.
fn node_version(answer: &str) -> Option<(u32, u32)> {
    let mut numbers = answer.strip_prefix('v')?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

/// Where a program of this name lies on the search path.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    split_paths(&var_os("PATH")?)
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{name}{ending}"))))
        .find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_node_is_read_from_its_answer() {
        for (answer, expect) in [
            ("v20.20.2", Some((20, 20))),
            ("v22.1.0-nightly", Some((22, 1))),
            ("20.1.0", None),
            ("v20", None),
            ("", None),
        ] {
            assert_eq!(node_version(answer), expect, "{answer}");
        }
    }

    #[test]
    fn a_program_is_found_on_the_search_path_and_one_that_is_not_there_is_not() {
        assert!(on_path("cargo").is_some());
        assert!(on_path("no-such-program-of-loa").is_none());
        assert!(is_present(&Sign::Program(&["no-such-program-of-loa", "cargo"])));
        assert!(!is_present(&Sign::Library("no-such-library-of-loa")));
    }

    #[test]
    fn a_missing_tool_is_named_with_its_purpose_and_its_source() {
        let tool = Tool {
            name: "Loudspeaker",
            sign: Sign::Program(&["no-such-program-of-loa"]),
            packages: &[],
            why: "is heard",
            elsewhere: "ask the commune",
        };
        let missing = missing(&[&tool]);
        assert_eq!(list(&missing), "\n  Loudspeaker: is heard; ask the commune");
    }

    #[test]
    fn every_tool_says_which_package_brings_it() {
        for tool in WINDOW.iter().chain(&END_TO_END) {
            assert!(!tool.packages.is_empty(), "{}", tool.name);
        }
    }
}
