//! Installing missing tools on Debian, Ubuntu and their kin.

use crate::error::XtaskError;
use crate::process::{finish, read, succeeds};
use crate::tools::{Tool, on_path};
use std::process::Command;

/// Whether this system is of Debian's kin and has the means to install packages.
pub(crate) fn is_here() -> bool {
    on_path("apt-get").is_some()
        && on_path("dpkg-query").is_some()
        && std::fs::read_to_string("/etc/os-release").is_ok_and(|text| is_of_debians_kin(&text))
}

/// Whether an os-release file describes Debian or a system that names it as its kin.
fn is_of_debians_kin(os_release: &str) -> bool {
    os_release
        .lines()
        .filter_map(|line| line.strip_prefix("ID=").or_else(|| line.strip_prefix("ID_LIKE=")))
        .flat_map(|value| value.trim_matches(['"', '\'']).split_whitespace())
        .any(|id| id == "debian" || id == "ubuntu")
}

/// Installs the packages that bring these tools, saying which and why.
///
/// # Errors
/// When a package is not to be had, or apt-get needs rights that this user cannot take.
pub(crate) fn install(tools: &[&Tool]) -> Result<(), XtaskError> {
    println!("These tools are missing and will be installed through apt-get:");
    for tool in tools {
        println!("  {} ({}): {}", tool.name, tool.packages[0], tool.why);
    }
    let rights = rights(is_root()?, on_path("sudo").is_some()).ok_or_else(|| {
        let packages: Vec<_> = tools.iter().map(|tool| tool.packages[0]).collect();
        XtaskError::ToolsMissing {
            list: format!(
                "\n  run as root: apt-get install --no-install-recommends {}",
                packages.join(" ")
            ),
        }
    })?;
    // Old package lists often still do, so a failure here is not yet the end.
    if let Err(error) = finish(apt_get(rights).arg("update")) {
        println!("{error}; trying with the package lists that are here");
    }
    let wanted: Vec<_> = tools.iter().map(|tool| choose(tool.packages, is_to_be_had)).collect();
    let needed = not_installed(&wanted, is_installed);
    if needed.is_empty() {
        return Ok(());
    }
    finish(apt_get(rights).args(["install", "--yes", "--no-install-recommends"]).args(needed))
}

/// How apt-get gets its rights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rights {
    Own,
    Sudo,
}

fn rights(is_root: bool, has_sudo: bool) -> Option<Rights> {
    match (is_root, has_sudo) {
        (true, _) => Some(Rights::Own),
        (false, true) => Some(Rights::Sudo),
        (false, false) => None,
    }
}

fn is_root() -> Result<bool, XtaskError> {
    Ok(read(Command::new("id").arg("-u"))?.trim() == "0")
}

fn apt_get(rights: Rights) -> Command {
    let mut words = match rights {
        Rights::Own => vec![],
        Rights::Sudo => vec!["sudo"],
    };
    // sudo drops the environment, so the variable is set on its far side.
    words.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    let mut command = Command::new(words[0]);
    command.args(&words[1..]);
    command
}

/// The first package that can be had; the preferred one when none can, so that apt-get names it.
fn choose<'a>(packages: &[&'a str], is_to_be_had: impl Fn(&str) -> bool) -> &'a str {
    packages.iter().copied().find(|package| is_to_be_had(package)).unwrap_or(packages[0])
}

fn not_installed<'a>(packages: &[&'a str], is_installed: impl Fn(&str) -> bool) -> Vec<&'a str> {
    packages.iter().copied().filter(|package| !is_installed(package)).collect()
}

fn is_to_be_had(package: &str) -> bool {
    succeeds(Command::new("apt-cache").args(["show", package]))
}

fn is_installed(package: &str) -> bool {
    Command::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status}", package])
        .output()
        .is_ok_and(|output| output.status.success() && output.stdout == b"installed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_ubuntu_and_their_kin_are_told_from_others() {
        for (os_release, expect) in [
            ("PRETTY_NAME=\"Debian GNU/Linux 12\"\nID=debian\n", true),
            ("ID=ubuntu\nID_LIKE=debian\n", true),
            ("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", true),
            ("ID=fedora\n", false),
            ("ID=\"opensuse-leap\"\nID_LIKE=\"suse opensuse\"\n", false),
            ("NAME=\"not debian\"\nID=other\n", false),
            ("", false),
        ] {
            assert_eq!(is_of_debians_kin(os_release), expect, "{os_release}");
        }
    }

    #[test]
    fn packages_are_installed_as_root_or_through_sudo_or_not_at_all() {
        assert_eq!(rights(true, false), Some(Rights::Own));
        assert_eq!(rights(true, true), Some(Rights::Own));
        assert_eq!(rights(false, true), Some(Rights::Sudo));
        assert_eq!(rights(false, false), None);
        assert_eq!(apt_get(Rights::Sudo).get_program(), "sudo");
        assert_eq!(apt_get(Rights::Own).get_program(), "env");
    }

    #[test]
    fn the_first_package_that_is_to_be_had_is_chosen() {
        let choices = ["chromium", "chromium-browser"];
        assert_eq!(choose(&choices, |_| true), "chromium");
        assert_eq!(choose(&choices, |package| package == "chromium-browser"), "chromium-browser");
        assert_eq!(choose(&choices, |_| false), "chromium");
    }

    #[test]
    fn only_packages_that_are_not_there_are_installed() {
        assert_eq!(not_installed(&["xvfb", "xauth"], |package| package == "xvfb"), ["xauth"]);
        assert!(!is_installed("no-such-package-of-loa"));
    }
}
