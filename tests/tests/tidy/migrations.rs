//! Migrations are never edited once shipped: users' files remember their bytes.

use crate::source::{Source, expect_none, tree};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

const FOLDER: &str = "migrations/sqlite/";

/// The list of the migrations' SHA-256 sums, in the form that `sha256sum` writes and checks.
const CHECKSUMS: &str = "migrations/sqlite/CHECKSUMS";

fn checksum(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn migrations(tree: &[Source]) -> impl Iterator<Item = (&str, &Source)> {
    tree.iter()
        .filter_map(|source| Some((source.path.strip_prefix(FOLDER)?, source)))
        .filter(|(name, _)| name.ends_with(".sql"))
}

fn form_offences(tree: &[Source]) -> Vec<String> {
    let mut offences = Vec::new();
    for (name, source) in migrations(tree) {
        if source.text.contains('\r') {
            offences.push(format!("{name} has carriage returns: its checksum differs by system"));
        }
        let (moment, title) = name.split_once('_').unwrap_or((name, ""));
        if moment.len() != 14
            || !moment.bytes().all(|byte| byte.is_ascii_digit())
            || title.is_empty()
        {
            offences.push(format!("{name} is not named YYYYMMDDhhmmss_name.sql"));
        }
    }
    offences
}

fn edit_offences(tree: &[Source]) -> Vec<String> {
    let list = tree.iter().find(|source| source.path == CHECKSUMS).map_or("", |list| &list.text);
    let mut expected: BTreeMap<&str, &str> = list
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(sum, name)| (name, sum))
        .collect();
    let mut offences = Vec::new();
    for (name, source) in migrations(tree) {
        let found = checksum(&source.text);
        match expected.remove(name) {
            Some(sum) if sum == found => {}
            Some(_) => {
                offences.push(format!("{name} was edited: undo the edit and write a new migration"))
            }
            None => offences
                .push(format!("{name} is new: add this line to {CHECKSUMS}: {found}  {name}")),
        }
    }
    offences.extend(expected.keys().map(|name| format!("{name} is gone")));
    offences
}

#[test]
fn migrations_are_named_by_their_moment_and_have_no_carriage_returns() {
    let tree = tree();
    assert!(migrations(&tree).count() > 0, "there is no migration in {FOLDER}");
    expect_none(&form_offences(&tree));
}

#[test]
fn a_shipped_migration_is_never_edited() {
    expect_none(&edit_offences(&tree()));
}

#[test]
fn a_badly_formed_migration_is_seen() {
    let offences = |name: &str, text: &str| {
        form_offences(&[Source::new(&format!("{FOLDER}{name}"), text)]).len()
    };
    assert_eq!(offences("20260901120000_plan.sql", "SELECT 1;\n"), 0);
    assert_eq!(offences("20260901120000_plan.sql", "SELECT 1;\r\n"), 1);
    assert_eq!(offences("2026_plan.sql", "SELECT 1;\n"), 1);
    assert_eq!(offences("20260901120000.sql", "SELECT 1;\n"), 1);
    assert_eq!(offences("README.md", "\r\n"), 0);
}

#[test]
fn edited_new_and_lost_migrations_are_seen() {
    let name = "20260901120000_plan.sql";
    let migration = |text: &str| Source::new(&format!("{FOLDER}{name}"), text);
    let list = Source::new(CHECKSUMS, &format!("{}  {name}\n", checksum("SELECT 1;\n")));
    assert_eq!(
        checksum("abc"),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "the example of FIPS 180-2, appendix B.1"
    );
    assert!(
        edit_offences(&[migration("SELECT 1;\n"), Source::new(CHECKSUMS, &list.text)]).is_empty()
    );
    let edited = edit_offences(&[migration("SELECT 2;\n"), Source::new(CHECKSUMS, &list.text)]);
    assert!(edited[0].contains("was edited"), "{edited:?}");
    assert!(edit_offences(&[migration("SELECT 1;\n")])[0].contains("is new"));
    assert!(edit_offences(&[list])[0].contains("is gone"));
}
