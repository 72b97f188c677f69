//! The rooms of the house, and what stands in the locks of its doors.

use crate::source::{Source, expect_none, root, tree};

/// What the plan of the house names, folder or file.
const ROOMS: [&str; 37] = [
    ".cargo/config.toml",
    ".ci/run",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "Cargo.lock",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "benches/README.md",
    "core/app/src/commands",
    "core/app/src/lib.rs",
    "core/cli/src/main.rs",
    "core/documents/fonts",
    "core/documents/src/lib.rs",
    "core/documents/src/sheet.rs",
    "core/documents/src/typst",
    "core/documents/templates",
    "core/domain/src/lib.rs",
    "core/domain/src/recurrence",
    "core/domain/src/rules",
    "core/store/src/lib.rs",
    "core/store/src/rows",
    "core/web/src/main.rs",
    "locales/en.ftl",
    "locales/vi.ftl",
    "migrations/sqlite",
    "src-tauri/build.rs",
    "src-tauri/capabilities",
    "src-tauri/tauri.conf.json",
    "tests/e2e",
    "ui/package-lock.json",
    "ui/src/features",
    "ui/src/ipc/gen",
    "ui/src/shared",
    "ui/src/views",
    "xtask/src/main.rs",
];

/// The public registries, as lock files name them.
const REGISTRIES: [&str; 2] =
    ["registry+https://github.com/rust-lang/crates.io-index", "https://registry.npmjs.org/"];

/// Packages that a lock file fetches from somewhere else than the public registries.
fn registry_offences(lock: &Source) -> Vec<String> {
    let key = if lock.path.ends_with("Cargo.lock") { "source = \"" } else { "\"resolved\": \"" };
    let mut offences = Vec::new();
    for (number, line) in lock.text.lines().enumerate() {
        if let Some(address) = line.trim_start().strip_prefix(key)
            && !REGISTRIES.iter().any(|registry| address.starts_with(registry))
        {
            offences.push(format!("{}:{}: {address}", lock.path, number + 1));
        }
    }
    offences
}

/// What a window is made of, which has to be the same in the empty window that is measured beside
/// Loa's.
const WINDOW: [&str; 5] = ["tauri", "tauri-runtime-wry", "tao", "wry", "webkit2gtk"];

/// The version of a package in a lock file.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let (_, rest) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    rest.split('"').next()
}

#[test]
fn the_empty_window_of_the_benchmarks_is_made_of_what_the_window_of_loa_is() {
    let read = |path: &str| std::fs::read_to_string(root().join(path)).unwrap();
    let (ours, empty) = (read("Cargo.lock"), read("benches/empty-window/Cargo.lock"));
    for package in WINDOW {
        let version = locked_version(&ours, package);
        assert!(version.is_some(), "{package} is in no lock file");
        assert_eq!(locked_version(&empty, package), version, "{package}");
    }
}

#[test]
fn every_room_of_the_plan_stands() {
    let root = root();
    let missing: Vec<_> = ROOMS
        .iter()
        .filter(|room| !root.join(room).exists())
        .map(|room| format!("{room} is missing"))
        .collect();
    expect_none(&missing);
}

#[test]
fn lock_files_name_the_public_registries_alone() {
    let tree = tree();
    let locks: Vec<_> = tree
        .iter()
        .filter(|source| source.ends_with_any(&["Cargo.lock", "package-lock.json"]))
        .collect();
    assert!(locks.len() >= 2, "the lock files of Cargo and npm are read");
    expect_none(&locks.into_iter().flat_map(registry_offences).collect::<Vec<_>>());
}

#[test]
fn a_package_from_elsewhere_is_seen() {
    for (path, text, expect) in [
        ("Cargo.lock", "source = \"registry+https://github.com/rust-lang/crates.io-index\"", 0),
        ("Cargo.lock", "source = \"git+https://example.org/loa\"", 1),
        ("ui/package-lock.json", "  \"resolved\": \"https://registry.npmjs.org/svelte\",", 0),
        ("ui/package-lock.json", "  \"resolved\": \"http://mirror.example/svelte\",", 1),
    ] {
        assert_eq!(registry_offences(&Source::new(path, text)).len(), expect, "{text}");
    }
}
