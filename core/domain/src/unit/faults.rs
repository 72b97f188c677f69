//! What is wrong with the record of a unit, beside what its type rules out.

use crate::{AdministrativeUnit, Plan, UnitId};
use chrono::NaiveDate;
use thiserror::Error;

/// Why a unit cannot be as it is given.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum UnitFault {
    /// It has no name.
    #[error("the unit has no name")]
    NameMissing,
    /// It would end before it begins.
    #[error("{name} would end on {to}, before it begins on {from}")]
    EndsBeforeItBegins {
        /// Its name.
        name: String,
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    },
    /// It would lie in itself, directly or through others.
    #[error("{name} cannot lie in {parent}, which lies in {name}")]
    LiesInItself {
        /// Its name.
        name: String,
        /// Name of the parent that is asked for.
        parent: String,
    },
    /// It would come from itself, directly or through others.
    #[error("{name} cannot come from {predecessor}, which came from {name}")]
    CameFromItself {
        /// Its name.
        name: String,
        /// Name of the predecessor that is asked for.
        predecessor: String,
    },
}

/// Looks whether a unit may be put into a plan as it is given.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn check(plan: &Plan, unit: &AdministrativeUnit) -> Result<(), UnitFault> {
    let name = unit.name.trim().to_owned();
    if name.is_empty() {
        return Err(UnitFault::NameMissing);
    }
    if let (Some(from), Some(to)) = (unit.valid_from, unit.valid_to)
        && to < from
    {
        return Err(UnitFault::EndsBeforeItBegins { name, from, to });
    }
    let name_of = |id: UnitId| plan.units.get(&id).map_or(name.as_str(), |u| u.name.as_str());
    if let Some(parent) = unit.parent.filter(|parent| plan.is_within(*parent, unit.id)) {
        return Err(UnitFault::LiesInItself { parent: name_of(parent).to_owned(), name });
    }
    let loops =
        |id: &&UnitId| **id == unit.id || super::with_predecessors(plan, **id).contains(&unit.id);
    if let Some(predecessor) = unit.predecessors.iter().find(loops) {
        let predecessor = name_of(*predecessor).to_owned();
        return Err(UnitFault::CameFromItself { predecessor, name });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::sample::{Sample, id};

    /// Unit 2 lies in unit 1 and unit 3 came from unit 2; what is wrong with unit 1 as edited.
    fn fault(edit: impl FnOnce(&mut AdministrativeUnit)) -> Option<String> {
        let mut sample = Sample::new();
        let mut unit = sample.plan.units[&UnitId(id(1))].clone();
        for number in [2, 3] {
            let mut other = unit.clone();
            other.id = UnitId(id(number));
            other.name = format!("thôn {number}");
            other.parent = (number == 2).then_some(unit.id);
            other.predecessors = if number == 3 { vec![unit.id] } else { Vec::new() };
            sample.put(other);
        }
        edit(&mut unit);
        check(&sample.plan, &unit).err().map(|fault| fault.to_string())
    }

    #[test]
    fn a_unit_has_a_name_an_order_in_time_and_no_loops() {
        let day = |text: &str| Some(text.parse::<NaiveDate>().unwrap());
        let cases: [(&str, Option<String>, Option<&str>); 7] = [
            ("as it is", fault(|_| {}), None),
            ("no name", fault(|u| u.name = "  ".to_owned()), Some("the unit has no name")),
            (
                "one single day",
                fault(|u| (u.valid_from, u.valid_to) = (day("2025-07-01"), day("2025-07-01"))),
                None,
            ),
            (
                "the end before the beginning",
                fault(|u| (u.valid_from, u.valid_to) = (day("2025-07-01"), day("2025-06-30"))),
                Some("xã Bờ Y would end on 2025-06-30, before it begins on 2025-07-01"),
            ),
            (
                "in itself",
                fault(|u| u.parent = Some(u.id)),
                Some("xã Bờ Y cannot lie in xã Bờ Y, which lies in xã Bờ Y"),
            ),
            (
                "in what lies in it",
                fault(|u| u.parent = Some(UnitId(id(2)))),
                Some("xã Bờ Y cannot lie in thôn 2, which lies in xã Bờ Y"),
            ),
            (
                "from what came from it",
                fault(|u| u.predecessors = vec![UnitId(id(3))]),
                Some("xã Bờ Y cannot come from thôn 3, which came from xã Bờ Y"),
            ),
        ];
        for (name, found, expect) in cases {
            assert_eq!(found.as_deref(), expect, "{name}");
        }
    }
}
