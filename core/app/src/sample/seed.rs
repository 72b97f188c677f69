//! What every new plan begins with, sample or not: facts of the State that no office has to type.
//!
//! Their ids come from official codes, so the same fact has the same id in the files of any two
//! offices.

use super::SampleError;
use super::records::{File, Names};
use loa_domain::{ChangeSet, Record};

/// The set of files, by which rows without an official code are named.
const SEED: &str = "seed";

const FILES: &[File] = &[
    ("law.json", include_str!("../../samples/seed/law.json")),
    ("provinces.json", include_str!("../../samples/seed/provinces.json")),
];

/// The records of the seed; what is read afterwards may refer to them by their names.
pub(super) fn records(names: &mut Names) -> Result<Vec<Record>, SampleError> {
    let mut records = names.records_of(SEED, FILES)?;
    records.extend(super::announced_days()?);
    Ok(records)
}

/// The seed as one change to an empty plan, parents first.
///
/// # Errors
/// When the data of the seed are broken.
pub fn seed() -> Result<ChangeSet, SampleError> {
    Ok(super::in_an_empty_plan(records(&mut Names::new(SEED, &[]))?))
}
