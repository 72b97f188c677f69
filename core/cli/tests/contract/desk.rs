//! A folder with a plan in it, and `loa` run there as a script runs it.

use serde_json::Value;
use std::path::PathBuf;
use std::process::{Command, Output};

/// A plan in a folder of its own.
pub(crate) struct Desk {
    folder: tempfile::TempDir,
}

/// What a run gave.
pub(crate) struct Answer {
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Answer {
    fn of(output: Output) -> Self {
        Self {
            status: output.status.code().unwrap(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The answer as JSON, of a run that ended with `status` and said nothing on stderr.
    #[track_caller]
    pub(crate) fn json(&self, status: i32) -> Value {
        assert_eq!((self.status, self.stderr.as_str()), (status, ""), "{}", self.stdout);
        serde_json::from_str(&self.stdout).unwrap()
    }

    /// Checks that the run was refused with status 2, nothing on stdout and one line that holds
    /// every word of `words`.
    #[track_caller]
    pub(crate) fn is_refused_naming(&self, words: &[&str]) {
        assert_eq!((self.status, self.stdout.as_str()), (2, ""), "{}", self.stderr);
        assert_eq!(self.stderr.trim_end().lines().count(), 1, "{:?}", self.stderr);
        for word in words {
            assert!(self.stderr.contains(word), "{word:?} is missing in {:?}", self.stderr);
        }
    }
}

impl Desk {
    /// A desk with the sample campaign in `lich.loa`.
    pub(crate) fn with_sample() -> Self {
        let desk = Self::empty();
        assert_eq!(desk.loa(&["init", "lich.loa", "--sample", "ngoc-hoi-2021"]).status, 0);
        desk
    }

    /// A desk with nothing on it.
    pub(crate) fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs `loa` in the folder.
    pub(crate) fn loa(&self, arguments: &[&str]) -> Answer {
        let run = Command::new(env!("CARGO_BIN_EXE_loa"))
            .args(arguments)
            .current_dir(self.folder.path())
            .output();
        Answer::of(run.unwrap())
    }

    /// The rows that `show` lists.
    pub(crate) fn rows(&self, arguments: &[&str]) -> Vec<Value> {
        let mut all = vec!["show", "lich.loa"];
        all.extend(arguments);
        all.push("--json");
        match self.loa(&all).json(0) {
            Value::Array(rows) => rows,
            other => panic!("not an array: {other}"),
        }
    }

    /// The first airing of the plan that may still be edited: one that was neither issued nor aired.
    pub(crate) fn open_airing(&self) -> Value {
        let is_open = |row: &Value| ["draft", "approved"].contains(&text(row, "state"));
        self.rows(&["airings"]).into_iter().find(is_open).unwrap()
    }

    /// Every file of the folder with its bytes, by name.
    pub(crate) fn files(&self) -> Vec<(String, Vec<u8>)> {
        let mut files: Vec<_> = std::fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap())
            .filter(|entry| entry.path().is_file())
            .map(|entry| {
                let name = entry.file_name().to_string_lossy().into_owned();
                (name, std::fs::read(entry.path()).unwrap())
            })
            .collect();
        files.sort();
        files
    }
}

/// The text of a field.
pub(crate) fn text<'a>(row: &'a Value, field: &str) -> &'a str {
    row[field].as_str().unwrap_or_else(|| panic!("no text in {field}: {row}"))
}
