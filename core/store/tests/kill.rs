//! Every edit that was acknowledged survives the death of the process, and so does the attached
//! content that an edit names.
//!
//! This test starts itself again as a writer that acknowledges each edit on its standard output,
//! kills it in the middle of its work, and looks for every acknowledged edit in the file.
#![allow(clippy::unwrap_used)]

use chrono::DateTime;
use loa_domain::{Change, ChangeSet, ContentHash, Record, Venue, VenueId};
use loa_store::{Entry, Store, Why};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use uuid::Uuid;

/// Set in the environment of the writer: the file to write.
const FILE: &str = "LOA_STORE_KILL_FILE";

/// Acknowledged edits before each kill.
const ROUNDS: [usize; 8] = [1, 2, 3, 5, 8, 13, 40, 120];

/// Edits after which a writer that nobody killed stops.
const EDITS_AT_MOST: u128 = 100_000;

fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    match std::env::var_os(FILE) {
        Some(file) => runtime.block_on(write(PathBuf::from(file))),
        None => runtime.block_on(kill_and_look()),
    }
}

/// The writer: goes on from the venues that are there.
async fn write(file: PathBuf) {
    let store = Store::open(file).await.unwrap();
    let (plan, _) = store.snapshot().await.unwrap();
    let first = plan.venues.len() as u128;
    for number in first..first + EDITS_AT_MOST {
        let content = format!("Nhà rông {number}").repeat(400);
        let sum = store.keep_content(content.as_bytes()).await.unwrap();
        let applied = store.apply(&edit(number, &sum), &entry()).await.unwrap();
        let mut out = std::io::stdout().lock();
        writeln!(out, "{} {number}", applied.sequence).unwrap();
        out.flush().unwrap();
    }
}

async fn kill_and_look() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("lịch.loa");
    Store::create(&file).await.unwrap().close().await.unwrap();
    let mut acknowledged = 0;
    for round in ROUNDS {
        acknowledged = acknowledged.max(killed_after(&file, round));
        let store = Store::open(&file).await.unwrap();
        let (plan, revision) = store.snapshot().await.unwrap();
        let found = plan.venues.len();
        assert!(found >= acknowledged, "{acknowledged} edits were acknowledged, {found} are there");
        assert_eq!(
            revision.0,
            i64::try_from(found).unwrap(),
            "the log has every edit, and each once"
        );
        for number in 0..found as u128 {
            let venue = plan.venues.get(&VenueId(Uuid::from_u128(number + 1)));
            let venue = venue.unwrap_or_else(|| panic!("venue {number} is lost"));
            let sum: ContentHash = venue.name.parse().unwrap();
            let content = store.content(&sum).await.unwrap();
            assert!(content.is_some(), "edit {number} names content that is not there");
        }
        assert_eq!(store.history(u32::MAX).await.unwrap().len(), found);
        store.close().await.unwrap();
    }
    let names: Vec<_> =
        std::fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(names, ["lịch.loa"], "one file is left");
}

/// Starts a writer and kills it after so many acknowledgements; gives how many edits the file must
/// have at least.
fn killed_after(file: &Path, acknowledgements: usize) -> usize {
    let program = std::env::current_exe().unwrap();
    let mut writer = Command::new(program).env(FILE, file).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(writer.stdout.take().unwrap()).lines();
    let mut last = String::new();
    for _ in 0..acknowledgements {
        last = lines.next().expect("the writer goes on until it is killed").unwrap();
    }
    // The next edit is under way.
    std::thread::sleep(Duration::from_micros(300 * acknowledgements as u64 % 1_700));
    writer.kill().unwrap();
    writer.wait().unwrap();
    for line in lines.map_while(Result::ok).filter(|line| line.contains(' ')) {
        last = line;
    }
    let number: usize = last.split(' ').nth(1).unwrap().parse().unwrap();
    number + 1
}

/// A venue that bears the sum of some content as its name.
fn edit(number: u128, sum: &ContentHash) -> ChangeSet {
    let id = VenueId(Uuid::from_u128(number + 1));
    let venue = Venue { id, name: sum.to_string(), unit: None };
    [Change::Add { record: Record::Venue(venue) }].into_iter().collect()
}

fn entry() -> Entry {
    let why = Why { key: "why-record-add".to_owned(), args: Default::default() };
    Entry { who: "Y Thu".to_owned(), why, at: DateTime::UNIX_EPOCH }
}
