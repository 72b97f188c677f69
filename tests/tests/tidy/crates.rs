//! The arrows between the crates.

use crate::source::{Source, expect_none, tree, without_comments};
use std::collections::BTreeMap;
use toml::Table;

/// Each crate with the crates of the house that it may know.
const ARROWS: [(&str, &[&str]); 10] = [
    ("loa-domain", &[]),
    ("loa-planner", &["loa-domain"]),
    ("loa-store", &["loa-domain"]),
    ("loa-documents", &["loa-domain"]),
    ("loa-app", &["loa-domain", "loa-planner", "loa-store", "loa-documents"]),
    ("loa-cli", &["loa-app"]),
    ("loa-web", &["loa-app"]),
    ("loa-desktop", &["loa-app"]),
    ("loa-tests", &["loa-domain", "loa-planner", "loa-store", "loa-documents", "loa-app"]),
    ("xtask", &[]),
];

/// Libraries that only some crates may know, by the beginning of their names.
const RESERVED: [(&str, &[&str]); 5] = [
    ("tauri", &["loa-desktop"]),
    ("sqlx", &["loa-store"]),
    ("typst", &["loa-documents"]),
    ("axum", &["loa-web"]),
    ("fluent", &["loa-app"]),
];

/// Libraries that bring a clock, input and output, tasks or chance, which the pure crates do
/// without.
const IMPURE: [&str; 7] = ["tokio", "async", "futures", "rand", "getrandom", "reqwest", "tracing"];

/// The crates that are pure.
const PURE: [&str; 2] = ["loa-domain", "loa-planner"];

/// Ways from the standard library and from the crates of the domain to a clock, to input and
/// output, to threads and to chance.
const IMPURE_CALLS: [&str; 13] = [
    "std::env",
    "std::fs",
    "std::io",
    "std::net",
    "std::process",
    "std::thread",
    "SystemTime",
    "Instant::now",
    "Utc::now",
    "Local::now",
    "now_v7",
    "new_v4",
    "async fn",
];

/// A crate with the names of everything that it depends on, for whatever purpose or system.
struct Package {
    name: String,
    dependencies: Vec<String>,
    is_of_the_workspace: bool,
}

fn package(manifest: &str) -> Package {
    let manifest: Table = manifest.parse().unwrap();
    let mut dependencies = Vec::new();
    collect_dependencies(&manifest, &mut dependencies);
    for target in manifest.get("target").and_then(toml::Value::as_table).into_iter().flatten() {
        collect_dependencies(target.1.as_table().unwrap(), &mut dependencies);
    }
    let is_of_the_workspace = |table: &str| {
        let table = manifest.get(table);
        move |field: &str| {
            let value = table.and_then(|table| table.get(field));
            let from = value.and_then(|value| value.get("workspace").or(Some(value)));
            from.and_then(toml::Value::as_bool) == Some(true)
        }
    };
    let inherited = ["version", "edition", "rust-version", "license", "publish"];
    Package {
        name: manifest["package"]["name"].as_str().unwrap().to_owned(),
        is_of_the_workspace: inherited.into_iter().all(is_of_the_workspace("package"))
            && is_of_the_workspace("lints")("workspace"),
        dependencies,
    }
}

fn collect_dependencies(table: &Table, dependencies: &mut Vec<String>) {
    for kind in ["dependencies", "dev-dependencies", "build-dependencies"] {
        let listed = table.get(kind).and_then(toml::Value::as_table);
        for (key, value) in listed.into_iter().flatten() {
            // A crate may go by another name here than in its own manifest.
            let name = value.get("package").and_then(toml::Value::as_str).unwrap_or(key);
            dependencies.push(name.to_owned());
        }
    }
}

fn arrow_offences(package: &Package) -> Vec<String> {
    let name = package.name.as_str();
    let Some((_, known)) = ARROWS.iter().find(|(from, _)| *from == name) else {
        return vec![format!("{name} has no arrows: give it a line in ARROWS")];
    };
    let mut offences = Vec::new();
    for dependency in &package.dependencies {
        let dependency = dependency.as_str();
        let is_ours = ARROWS.iter().any(|(from, _)| *from == dependency);
        let is_reserved = RESERVED
            .iter()
            .any(|(library, owners)| dependency.starts_with(library) && !owners.contains(&name));
        let is_impure = PURE.contains(&name)
            && IMPURE.iter().any(|library| {
                dependency == *library || dependency.starts_with(&format!("{library}-"))
            });
        if is_ours && !known.contains(&dependency) || is_reserved || is_impure {
            offences.push(format!("{name} must not know {dependency}"));
        }
    }
    if !package.is_of_the_workspace {
        offences.push(format!("{name} must take version, edition and lints from the workspace"));
    }
    offences
}

fn purity_offences(source: &Source) -> Vec<String> {
    let pure = ["core/domain/src/", "core/planner/src/"];
    if !pure.iter().any(|folder| source.path.starts_with(folder)) {
        return Vec::new();
    }
    let mut offences = Vec::new();
    for (number, line) in without_comments(&source.text).lines().enumerate() {
        for call in IMPURE_CALLS {
            if line.contains(call) {
                offences.push(format!("{}:{}: {call}", source.path, number + 1));
            }
        }
    }
    offences
}

/// The crates of the workspace. What the benchmarks measure beside Loa is none of them.
fn manifests(tree: &[Source]) -> impl Iterator<Item = &Source> {
    tree.iter().filter(|source| {
        source.path.ends_with("/Cargo.toml") && !source.path.starts_with("benches/")
    })
}

#[test]
fn a_crate_knows_only_the_crates_below_it() {
    let tree = tree();
    let packages = manifests(&tree).map(|source| package(&source.text));
    expect_none(&packages.flat_map(|package| arrow_offences(&package)).collect::<Vec<_>>());
}

#[test]
fn the_domain_knows_no_clock_and_no_input_or_output() {
    expect_none(&tree().iter().flat_map(purity_offences).collect::<Vec<_>>());
}

#[test]
fn versions_stand_in_the_workspace_manifest_alone() {
    expect_none(&manifests(&tree()).flat_map(version_offences).collect::<Vec<_>>());
}

/// Dependencies that state a version of their own, which could drift from that of the others.
fn version_offences(manifest: &Source) -> Vec<String> {
    let table: Table = manifest.text.parse().unwrap();
    let mut offences = Vec::new();
    for kind in ["dependencies", "dev-dependencies", "build-dependencies"] {
        let listed = table.get(kind).and_then(toml::Value::as_table);
        for (name, value) in listed.into_iter().flatten() {
            if value.is_str() || value.get("version").is_some() {
                offences.push(format!("{}: {name} states its own version", manifest.path));
            }
        }
    }
    offences
}

const OF_THE_WORKSPACE: &str = "version.workspace = true\nedition.workspace = true\n\
    rust-version.workspace = true\nlicense.workspace = true\npublish.workspace = true\n\
    [lints]\nworkspace = true\n";

#[test]
fn every_forbidden_arrow_is_seen() {
    let cases: BTreeMap<(&str, &str), &[&str]> = BTreeMap::from([
        (("loa-store", "[dependencies]\nloa-domain.workspace = true"), &[][..]),
        (("loa-store", "[dependencies]\nloa-documents.workspace = true"), &["loa-documents"]),
        (("loa-domain", "[dev-dependencies]\nloa-app.workspace = true"), &["loa-app"]),
        (("loa-domain", "[dependencies]\nrand = '0.9'\nrandom-names = '1'"), &["rand"]),
        (("loa-domain", "[dependencies]\ntokio-util = '0.7'"), &["tokio-util"]),
        (("loa-app", "[dependencies]\ntokio.workspace = true"), &[]),
        (("loa-app", "[build-dependencies]\ntauri-build.workspace = true"), &["tauri-build"]),
        (("loa-desktop", "[dependencies]\ntauri.workspace = true"), &[]),
        (("loa-cli", "[dependencies]\nstore = { package = 'loa-store' }"), &["loa-store"]),
        (("loa-web", "[target.'cfg(unix)'.dependencies]\nsqlx.workspace = true"), &["sqlx"]),
    ]);
    for ((name, dependencies), forbidden) in cases {
        let manifest = format!("[package]\nname = '{name}'\n{OF_THE_WORKSPACE}{dependencies}");
        let expect: Vec<_> =
            forbidden.iter().map(|known| format!("{name} must not know {known}")).collect();
        assert_eq!(arrow_offences(&package(&manifest)), expect, "{manifest}");
    }
}

#[test]
fn a_crate_without_arrows_or_workspace_lints_is_an_offence() {
    let manifest = format!("[package]\nname = 'loa-new'\n{OF_THE_WORKSPACE}");
    assert_eq!(arrow_offences(&package(&manifest)).len(), 1);
    let manifest = "[package]\nname = 'loa-app'\nversion = '0.1.0'\n";
    assert_eq!(arrow_offences(&package(manifest)).len(), 1);
}

#[test]
fn a_clock_in_the_domain_is_seen_and_one_in_a_comment_is_not() {
    let text = "// Utc::now is for others.\nlet today = Utc::now();";
    let offences = purity_offences(&Source::new("core/domain/src/time.rs", text));
    assert_eq!(offences, ["core/domain/src/time.rs:2: Utc::now"]);
    assert!(purity_offences(&Source::new("core/app/src/host.rs", text)).is_empty());
}

#[test]
fn a_version_outside_the_workspace_manifest_is_seen() {
    let manifest = Source::new(
        "core/app/Cargo.toml",
        "[dependencies]\na = '1'\nb = { version = '2' }\nc.workspace = true\nd = { path = 'd' }",
    );
    assert_eq!(version_offences(&manifest).len(), 2);
}
