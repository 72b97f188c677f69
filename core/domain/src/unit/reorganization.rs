//! Reorganization of units: several become one, or one is divided by its villages into several,
//! from a day on, in one change (sắp xếp đơn vị hành chính).
//!
//! What happened before that day stays as it was. So nothing of the past is rewritten: the rows of
//! the old units end on the day before, and so do those of everything that lies in them; new rows
//! begin on the day and name what they came from. A village whose commune is merged gets a row of
//! its own under the new commune, because a row has one parent and the old commune must keep its
//! villages. What points at an old unit follows by these rules:
//!
//! - a channel keeps its reach into the old units, which now ends with them, and reaches the new
//!   ones besides; the number of people reached stays the same, by inhabitants where they are known
//!   for all units concerned, else by the number of villages. Airings need no change: they are heard
//!   by whichever unit there is on their day. Its home becomes the new unit; after a division, the
//!   part that it reaches most;
//! - a requirement whose period begins on the day or later asks for the new units; one that runs
//!   across the day is divided, its number by days, for the units concerned alone;
//! - a blackout that begins on the day or later is of the new unit where that silences exactly the
//!   channels that it silenced before, and else stays with the old area, which goes on to mean the
//!   channels that came from it ([`super::is_at_home`]): a power cut in one former commune must not
//!   silence the others;
//! - a venue lies in the new unit; in a divided unit nobody can tell in which part, so it stays
//!   and is named among what is left to decide.

mod lines;
mod reach;
mod succession;

use crate::{Change, ChangeSet, Plan, Record, RecordRef, UnitId, UnitKind};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use succession::Succession;
use thiserror::Error;
use ts_rs::TS;
use uuid::Uuid;

/// A unit to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewUnit {
    /// Level.
    pub kind: UnitKind,
    /// Full name as it is printed, with its kind.
    pub name: String,
    /// Official code, where it has one.
    pub code: Option<String>,
    /// The unit in which it lies.
    pub parent: Option<UnitId>,
    /// What it is made of: whole units of its own level, villages of units that are divided, or
    /// both.
    pub takes: Vec<UnitId>,
}

/// Several units become others on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reorganization {
    /// First day of the new units; the old ones end on the day before.
    pub from: NaiveDate,
    /// The units to be made: one for a merger, several for a division.
    pub units: Vec<NewUnit>,
}

/// What a reorganization does to a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reorganized {
    /// The change.
    pub changes: ChangeSet,
    /// The new units, as they were asked for.
    pub units: Vec<UnitId>,
    /// Records that still name a divided unit, since nobody can tell in which part they lie.
    pub undecided: Vec<RecordRef>,
    /// Airings from the day on that the new units hear.
    pub airing_count: u32,
}

/// Why units cannot be reorganized so. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReorganizationError {
    /// No unit is to be made.
    #[error("no new unit is given")]
    NothingToMake,
    /// A new unit has no name.
    #[error("a new unit has no name")]
    NameMissing,
    /// A new unit is made of nothing.
    #[error("nothing is chosen of which {name} is made")]
    MadeOfNothing {
        /// The new unit.
        name: String,
    },
    /// A unit is not in the plan.
    #[error("there is no unit {0} in this plan")]
    Unknown(UnitId),
    /// One unit is chosen twice.
    #[error("{name} is chosen twice")]
    ChosenTwice {
        /// The unit.
        name: String,
    },
    /// A unit does not exist on the day before.
    #[error("{name} does not exist on {date}")]
    NotThere {
        /// The unit.
        name: String,
        /// The day.
        date: NaiveDate,
    },
    /// A unit was reorganized before.
    #[error("{name} has become {successor} already")]
    ReorganizedBefore {
        /// The unit.
        name: String,
        /// What it became.
        successor: String,
    },
    /// A unit is neither of the level of the new one nor of the level below.
    #[error("{unit} is not of a level of which {name} can be made")]
    OtherLevel {
        /// The new unit.
        name: String,
        /// What was chosen for it.
        unit: String,
    },
    /// A unit is divided, and parts of it go nowhere.
    #[error("{unit} is divided, and nothing is said of {left}")]
    PartsLeft {
        /// The unit.
        unit: String,
        /// Names of what is left.
        left: String,
    },
    /// A unit is chosen whole and divided at the same time.
    #[error("{unit} is chosen whole and divided at the same time")]
    WholeAndDivided {
        /// The unit.
        unit: String,
    },
    /// A new unit would lie in one that ends, or in none that exists.
    #[error("{name} cannot lie in {parent}, which does not exist on {date}")]
    ParentNotThere {
        /// The new unit.
        name: String,
        /// The parent that is asked for.
        parent: String,
        /// First day of the new unit.
        date: NaiveDate,
    },
}

/// Works out what a reorganization changes; `new_id` makes the ids of new rows.
///
/// # Errors
/// What does not fit together, by the names of the units.
pub fn reorganize(
    plan: &Plan,
    wish: &Reorganization,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Result<Reorganized, ReorganizationError> {
    let succession = Succession::new(plan, wish, new_id)?;
    let mut changes = ChangeSet::default();
    changes.extend(succession.changes(plan));
    // Blackouts are judged by who is at home where afterwards, so the units and channels come first.
    let (channels, mut undecided) = reach::channels(plan, &succession);
    let airing_count = reach::airing_count(plan, &channels, wish.from);
    changes.extend(channels);
    let mut after = plan.clone();
    for record in changes.changes().iter().filter_map(Change::after) {
        after.put(record);
    }
    let (venues, without_place) = lines::venues(plan, &succession);
    undecided.extend(without_place);
    changes.extend(venues);
    changes.extend(lines::blackouts(plan, &after, &succession));
    changes.extend(lines::requirements(plan, &succession, new_id));
    Ok(Reorganized { changes, units: succession.made(), undecided, airing_count })
}

/// The change of a record into another; none when it stays as it is.
fn replaced(before: impl Into<Record>, after: impl Into<Record>) -> Option<Change> {
    let (before, after) = (before.into(), after.into());
    (before != after).then_some(Change::Replace { before, after })
}

#[cfg(test)]
mod tests;
