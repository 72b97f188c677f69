//! Which rows end, which begin, and which follows which.

use super::{NewUnit, Reorganization, ReorganizationError, replaced};
use crate::unit::{languages_of, successors};
use crate::{AdministrativeUnit, Change, Language, Plan, UnitId};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// How deep what lies in an old unit is followed: deeper than any real hierarchy.
const DEPTH_AT_MOST: usize = 16;

/// The rows that end and what becomes of each.
pub(super) struct Succession {
    /// First day of the new rows.
    pub(super) from: NaiveDate,
    /// What each row that ends becomes; several only for a divided unit.
    becomes: BTreeMap<UnitId, Vec<UnitId>>,
    /// How many people, or else villages, of each old unit go into each new one.
    weights: BTreeMap<(UnitId, UnitId), u64>,
    /// New rows, parents before what lies in them.
    new_rows: Vec<AdministrativeUnit>,
    /// Rows that only begin later and move under a new parent.
    moved: Vec<(UnitId, UnitId)>,
    made_count: usize,
}

impl Succession {
    pub(super) fn new(
        plan: &Plan,
        wish: &Reorganization,
        new_id: &mut dyn FnMut() -> Uuid,
    ) -> Result<Self, ReorganizationError> {
        let last = wish.from.pred_opt().unwrap_or(wish.from);
        let choice = Choice::new(plan, wish, last)?;
        let mut succession = Self {
            from: wish.from,
            becomes: BTreeMap::new(),
            weights: BTreeMap::new(),
            new_rows: Vec::new(),
            moved: Vec::new(),
            made_count: wish.units.len(),
        };
        for unit in &wish.units {
            let row = choice.row(plan, unit, UnitId(new_id()), wish.from);
            for old in choice.whole(unit).chain(choice.divided(unit)) {
                succession.becomes.entry(old).or_default().push(row.id);
                succession.weights.insert((old, row.id), choice.weight(plan, unit, old));
            }
            succession.new_rows.push(row);
        }
        for (unit, made) in wish.units.iter().zip(succession.made()) {
            for village in choice.villages(unit) {
                succession.succeed(plan, village, made, last, new_id);
            }
            for old in choice.whole(unit) {
                succession.follow(plan, old, last, new_id);
            }
        }
        succession.check_parents(plan, wish)?;
        Ok(succession)
    }

    /// Gives everything that lies in an old unit, however deep, its place under the new one.
    fn follow(
        &mut self,
        plan: &Plan,
        old: UnitId,
        last: NaiveDate,
        new_id: &mut dyn FnMut() -> Uuid,
    ) {
        let mut level = vec![old];
        for _ in 0..DEPTH_AT_MOST {
            let mut below = Vec::new();
            for parent in level {
                let Some(new_parent) = self.becomes.get(&parent).and_then(|to| to.first().copied())
                else {
                    continue;
                };
                for child in plan.units.values().filter(|unit| unit.parent == Some(parent)) {
                    if self.becomes.contains_key(&child.id) {
                        continue;
                    }
                    if child.valid_from.is_some_and(|first| first > last) {
                        self.moved.push((child.id, new_parent));
                    } else if child.is_valid_on(last) && successors(plan, child.id).next().is_none()
                    {
                        self.put_below(child, new_parent, UnitId(new_id()));
                        below.push(child.id);
                    }
                }
            }
            if below.is_empty() {
                break;
            }
            level = below;
        }
    }

    fn succeed(
        &mut self,
        plan: &Plan,
        village: UnitId,
        new_parent: UnitId,
        last: NaiveDate,
        new_id: &mut dyn FnMut() -> Uuid,
    ) {
        if let Some(row) = plan.units.get(&village) {
            self.put_below(row, new_parent, UnitId(new_id()));
            self.follow(plan, village, last, new_id);
        }
    }

    fn put_below(&mut self, old: &AdministrativeUnit, parent: UnitId, id: UnitId) {
        self.becomes.insert(old.id, vec![id]);
        self.weights.insert((old.id, id), 1);
        self.new_rows.push(AdministrativeUnit {
            id,
            parent: Some(parent),
            valid_from: Some(self.from),
            valid_to: None,
            predecessors: vec![old.id],
            ..old.clone()
        });
    }

    fn check_parents(&self, plan: &Plan, wish: &Reorganization) -> Result<(), ReorganizationError> {
        for unit in &wish.units {
            let Some(parent) = unit.parent else { continue };
            let row = plan.units.get(&parent).ok_or(ReorganizationError::Unknown(parent))?;
            if self.becomes.contains_key(&parent) || !row.is_valid_on(wish.from) {
                return Err(ReorganizationError::ParentNotThere {
                    name: unit.name.trim().to_owned(),
                    parent: row.name.clone(),
                    date: wish.from,
                });
            }
        }
        Ok(())
    }

    /// The units that were asked for, in their order.
    pub(super) fn made(&self) -> Vec<UnitId> {
        self.new_rows.iter().take(self.made_count).map(|row| row.id).collect()
    }

    /// What becomes of a unit; nothing of one that stays.
    pub(super) fn of(&self, unit: UnitId) -> &[UnitId] {
        self.becomes.get(&unit).map_or(&[], Vec::as_slice)
    }

    /// How much of an old unit goes into a new one.
    pub(super) fn weight(&self, old: UnitId, new: UnitId) -> u64 {
        self.weights.get(&(old, new)).copied().unwrap_or(0)
    }

    /// How much a new unit is made of.
    pub(super) fn size(&self, new: UnitId) -> u64 {
        self.weights.iter().filter(|((_, to), _)| *to == new).map(|(_, weight)| weight).sum()
    }

    /// Whether an old unit is one of those of which this one is made.
    pub(super) fn is_part(&self, plan: &Plan, village: UnitId, old: UnitId, new: UnitId) -> bool {
        let below_new = |row: &AdministrativeUnit| {
            row.predecessors.contains(&village) && row.parent == Some(new)
        };
        plan.is_within(village, old) && self.new_rows.iter().any(below_new)
    }

    /// The rows that end, those that begin and those that move.
    pub(super) fn changes(&self, plan: &Plan) -> Vec<Change> {
        let last = self.from.pred_opt();
        let ended = self.becomes.keys().filter_map(|id| plan.units.get(id)).filter_map(|before| {
            replaced(before.clone(), AdministrativeUnit { valid_to: last, ..before.clone() })
        });
        let added = self.new_rows.iter().cloned().map(|row| Change::Add { record: row.into() });
        let moved = self.moved.iter().filter_map(|(id, parent)| {
            let before = plan.units.get(id)?;
            replaced(before.clone(), AdministrativeUnit { parent: Some(*parent), ..before.clone() })
        });
        ended.chain(added).chain(moved).collect()
    }
}

/// What was chosen, checked.
struct Choice {
    /// For each chosen unit that is a part of a divided one: that one.
    divided: BTreeMap<UnitId, UnitId>,
    /// Whether the inhabitants of everything chosen are known.
    has_population: bool,
}

impl Choice {
    fn new(
        plan: &Plan,
        wish: &Reorganization,
        last: NaiveDate,
    ) -> Result<Self, ReorganizationError> {
        use ReorganizationError as Wrong;
        if wish.units.is_empty() {
            return Err(Wrong::NothingToMake);
        }
        let mut choice = Self { divided: BTreeMap::new(), has_population: true };
        let mut chosen: BTreeSet<UnitId> = BTreeSet::new();
        for unit in &wish.units {
            let name = unit.name.trim().to_owned();
            if name.is_empty() {
                return Err(Wrong::NameMissing);
            }
            if unit.takes.is_empty() {
                return Err(Wrong::MadeOfNothing { name });
            }
            for id in &unit.takes {
                let taken = plan.units.get(id).ok_or(Wrong::Unknown(*id))?;
                let taken_name = taken.name.clone();
                if !chosen.insert(*id) {
                    return Err(Wrong::ChosenTwice { name: taken_name });
                }
                if !taken.is_valid_on(last) {
                    return Err(Wrong::NotThere { name: taken_name, date: last });
                }
                if let Some(successor) = successors(plan, *id).next() {
                    let successor = successor.name.clone();
                    return Err(Wrong::ReorganizedBefore { name: taken_name, successor });
                }
                choice.has_population &= taken.population > 0;
                let below = taken.kind.rank().checked_sub(unit.kind.rank());
                match (below, taken.parent) {
                    (Some(0), _) => {}
                    (Some(1), Some(parent)) => {
                        choice.divided.insert(*id, parent);
                    }
                    _ => return Err(Wrong::OtherLevel { name, unit: taken_name }),
                }
            }
        }
        choice.check_divisions(plan, &chosen, last)?;
        Ok(choice)
    }

    /// A divided unit is not chosen whole as well, and nothing of it is left over.
    fn check_divisions(
        &self,
        plan: &Plan,
        chosen: &BTreeSet<UnitId>,
        last: NaiveDate,
    ) -> Result<(), ReorganizationError> {
        let divided: BTreeSet<UnitId> = self.divided.values().copied().collect();
        for id in divided {
            let unit = plan.units.get(&id).ok_or(ReorganizationError::Unknown(id))?;
            let name = unit.name.clone();
            if chosen.contains(&id) {
                return Err(ReorganizationError::WholeAndDivided { unit: name });
            }
            if !unit.is_valid_on(last) {
                return Err(ReorganizationError::NotThere { name, date: last });
            }
            if let Some(successor) = successors(plan, id).next() {
                let successor = successor.name.clone();
                return Err(ReorganizationError::ReorganizedBefore { name, successor });
            }
            let left: Vec<&str> = plan
                .units
                .values()
                .filter(|part| part.parent == Some(id) && part.is_valid_on(last))
                .filter(|part| !chosen.contains(&part.id))
                .map(|part| part.name.as_str())
                .collect();
            if !left.is_empty() {
                return Err(ReorganizationError::PartsLeft { unit: name, left: left.join(", ") });
            }
        }
        Ok(())
    }

    fn whole(&self, unit: &NewUnit) -> impl Iterator<Item = UnitId> {
        unit.takes.iter().copied().filter(|id| !self.divided.contains_key(id))
    }

    fn villages(&self, unit: &NewUnit) -> impl Iterator<Item = UnitId> {
        unit.takes.iter().copied().filter(|id| self.divided.contains_key(id))
    }

    /// The divided units of which a new one gets a part, in the order of the choice.
    fn divided(&self, unit: &NewUnit) -> impl Iterator<Item = UnitId> {
        let mut divided = Vec::new();
        for parent in unit.takes.iter().filter_map(|id| self.divided.get(id)) {
            if !divided.contains(parent) {
                divided.push(*parent);
            }
        }
        divided.into_iter()
    }

    /// People of an old unit that go into a new one, or else villages.
    fn weight(&self, plan: &Plan, unit: &NewUnit, old: UnitId) -> u64 {
        let people = |id: &UnitId| plan.units.get(id).map_or(0, |unit| u64::from(unit.population));
        let taken: Vec<UnitId> =
            self.villages(unit).filter(|id| self.divided.get(id) == Some(&old)).collect();
        match (taken.is_empty(), self.has_population) {
            (false, true) => taken.iter().map(people).sum(),
            (false, false) => taken.len() as u64,
            (true, true) => people(&old),
            (true, false) => {
                let inside = plan.units.values().filter(|unit| unit.parent == Some(old)).count();
                inside.max(1) as u64
            }
        }
    }

    fn row(&self, plan: &Plan, unit: &NewUnit, id: UnitId, from: NaiveDate) -> AdministrativeUnit {
        let people = |id: &UnitId| plan.units.get(id).map_or(0, |unit| unit.population);
        let is_known = unit.takes.iter().all(|id| people(id) > 0);
        let population = unit.takes.iter().map(people).fold(0, u32::saturating_add);
        AdministrativeUnit {
            id,
            kind: unit.kind,
            name: unit.name.trim().to_owned(),
            parent: unit.parent,
            code: unit.code.as_deref().map(str::trim).filter(|c| !c.is_empty()).map(str::to_owned),
            languages: languages(plan, &unit.takes),
            population: if is_known { population } else { 0 },
            valid_from: Some(from),
            valid_to: None,
            predecessors: self.whole(unit).chain(self.divided(unit)).collect(),
        }
    }
}

/// The languages of all units together, those first that most people need: inhabitants where they
/// are known for all, else units. Equals go by how early the units name them.
fn languages(plan: &Plan, units: &[UnitId]) -> Vec<Language> {
    let people = |id: &UnitId| plan.units.get(id).map_or(0, |unit| u64::from(unit.population));
    let is_known = units.iter().all(|id| people(id) > 0);
    let mut found: Vec<(Language, u64, usize)> = Vec::new();
    for id in units {
        let weight = if is_known { people(id) } else { 1 };
        for (place, language) in languages_of(plan, *id).iter().enumerate() {
            match found.iter_mut().find(|(known, ..)| known == language) {
                Some((_, total, places)) => {
                    *total += weight;
                    *places += place;
                }
                None => found.push((language.clone(), weight, place)),
            }
        }
    }
    found.sort_by_key(|(_, weight, places)| (std::cmp::Reverse(*weight), *places));
    found.into_iter().map(|(language, ..)| language).collect()
}
