//! Search: an index of folded words beside the plan, in the same file.
//!
//! Which words a record has and how they are folded is the domain's affair; here they are kept and
//! asked. The index is written in the transaction of every write, so it is never older or newer
//! than the plan. It is the one part of the store, with opening and backing up, that speaks to one
//! engine alone: SQLite's FTS5.

mod find;
mod index;

pub(crate) use find::find;
pub(crate) use index::{build_if_missing, keep};

use loa_domain::RecordKind;
use loa_domain::search::SEARCHED_KINDS;

/// Numbers that each kind has for its records.
const NUMBERS_OF_A_KIND: i64 = 1 << 40;

/// The first number of a kind, by its place in the order of results; none of one that has no words.
fn first_number(kind: RecordKind) -> Option<i64> {
    let place = SEARCHED_KINDS.iter().position(|searched| *searched == kind)?;
    i64::try_from(place).ok().map(|place| (place + 1) * NUMBERS_OF_A_KIND)
}
