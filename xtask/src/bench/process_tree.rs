//! A program with all the processes that it has started, as Linux shows them in /proc.

use crate::error::XtaskError;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What /proc says of a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Process {
    parent: u32,
    /// Ended, and only its number is left.
    is_zombie: bool,
}

/// The processes that live under one, itself among them.
///
/// # Errors
/// When /proc cannot be read.
pub(super) fn living_under(root: u32) -> Result<Vec<u32>, XtaskError> {
    let folder = Path::new("/proc");
    let error = |source| XtaskError::File { path: folder.to_path_buf(), source };
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(error)? {
        let entry = entry.map_err(error)?;
        let number = entry.file_name().to_str().and_then(|name| name.parse().ok());
        // A process that ends meanwhile has no file any more.
        if let Some(number) = number
            && let Ok(text) = fs::read_to_string(entry.path().join("stat"))
            && let Some(process) = process(&text)
        {
            all.insert(number, process);
        }
    }
    Ok(under(&all, root))
}

/// Whether a process lives.
pub(super) fn is_alive(number: u32) -> bool {
    let text = fs::read_to_string(format!("/proc/{number}/stat"));
    text.ok().and_then(|text| process(&text)).is_some_and(|process| !process.is_zombie)
}

/// Memory of these processes in KiB, what they share counted once (PSS).
///
/// # Errors
/// When one has ended, or does not say.
pub(super) fn memory_kibibytes(processes: &[u32]) -> Result<u64, XtaskError> {
    let mut sum = 0;
    for number in processes {
        let path = Path::new("/proc").join(number.to_string()).join("smaps_rollup");
        let text = super::read_file(&path)?;
        sum += pss_kibibytes(&text)
            .ok_or(XtaskError::Missing { path, hint: "the kernel tells no Pss there" })?;
    }
    Ok(sum)
}

/// Reads /proc/<number>/stat. The name in brackets may hold anything, brackets and blanks too.
fn process(stat: &str) -> Option<Process> {
    let (_, rest) = stat.rsplit_once(')')?;
    let mut fields = rest.split_whitespace();
    let is_zombie = matches!(fields.next()?, "Z" | "X");
    Some(Process { parent: fields.next()?.parse().ok()?, is_zombie })
}

fn under(all: &BTreeMap<u32, Process>, root: u32) -> Vec<u32> {
    let mut found = Vec::new();
    let mut waiting = vec![root];
    while let Some(number) = waiting.pop() {
        if all.get(&number).is_some_and(|process| !process.is_zombie) {
            found.push(number);
        }
        waiting.extend(all.iter().filter(|(_, process)| process.parent == number).map(|(n, _)| n));
    }
    found
}

fn pss_kibibytes(rollup: &str) -> Option<u64> {
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parent_and_state_are_read_whatever_the_name() {
        for (stat, expect) in [
            ("7 (loa-desktop) S 3 7 7", Some(Process { parent: 3, is_zombie: false })),
            ("8 (a) Z 1 (b)) Z 4 8", Some(Process { parent: 4, is_zombie: true })),
            ("9 (loa", None),
            ("", None),
        ] {
            assert_eq!(process(stat), expect, "{stat}");
        }
    }

    #[test]
    fn the_tree_holds_children_of_children_and_no_strangers_and_no_dead() {
        let process = |parent, is_zombie| Process { parent, is_zombie };
        let all = BTreeMap::from([
            (1, process(0, false)),
            (10, process(1, false)),
            (11, process(10, false)),
            (12, process(11, false)),
            (13, process(10, true)),
            (20, process(1, false)),
        ]);
        assert_eq!(under(&all, 10), [10, 11, 12]);
        assert!(under(&all, 30).is_empty());
    }

    #[test]
    fn the_share_of_memory_is_that_of_the_whole_process() {
        let rollup = "5581-7ffd ---p 00000000 00:00 0  [rollup]\nRss:   9000 kB\nPss:   4096 kB\n\
                      Pss_Dirty:  12 kB\n";
        assert_eq!(pss_kibibytes(rollup), Some(4096));
        assert_eq!(pss_kibibytes("Rss: 9000 kB\n"), None);
    }
}
