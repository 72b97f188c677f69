//! A table of administrative units against a plan: which rows are new, which change one, which are
//! wrong.
//!
//! A row means the unit of its code that exists on the row's first day; without a first day the
//! unit of its code that exists still, else the one that ended last. Codes are reused when units
//! are merged, so a code alone names no unit. What a row does not say stays as it is.

mod columns;
mod names;

use crate::commands::units_import::ImportError;
use crate::sample::unit_seed_id;
use crate::words::Words;
use chrono::NaiveDate;
use columns::{Column, Columns};
use loa_documents::csv::{Table, TableRow};
use loa_domain::{AdministrativeUnit, ChangeSet, Language, Plan, UnitId, UnitKind};
pub(crate) use names::kind_word;
use names::{date_of, kind_of, named};
use std::collections::{BTreeMap, BTreeSet};

/// What is wrong with one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowFault {
    /// Line of the file, from 1.
    pub line: u64,
    /// The column.
    pub(crate) column: Column,
    /// What the cell says.
    pub value: String,
    /// What is wrong with it: the end of a key of the catalogues.
    pub(crate) problem: &'static str,
}

impl RowFault {
    /// Line, column, value and what is wrong, as one part of a sentence.
    #[must_use]
    pub fn sentence(&self, words: &Words) -> String {
        words.say(
            &format!("import-fault-{}", self.problem),
            &[
                ("line", &self.line.to_string()),
                ("column", &words.get(&format!("import-column-{}", self.column.key()))),
                ("value", &self.value),
            ],
        )
    }
}

/// What a table makes of a plan.
#[derive(Debug)]
pub(crate) struct UnitRows {
    /// The change that brings it in.
    pub(crate) changes: ChangeSet,
    /// Rows of the table.
    pub(crate) row_count: usize,
    /// What is wrong, by line.
    pub(crate) faults: Vec<RowFault>,
}

/// What one row says.
struct Said<'a> {
    row: &'a TableRow,
    code: String,
    name: String,
    kind: UnitKind,
    parent_code: Option<String>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    population: Option<u32>,
}

/// Whether a table is a list of units: it has a column of codes and one of names.
pub(crate) fn is_list(table: &Table) -> bool {
    Columns::find(&table.headings).is_ok()
}

/// Reads the rows of a table against a plan.
pub(crate) fn read_rows(plan: &Plan, table: &Table) -> Result<UnitRows, ImportError> {
    let columns = Columns::find(&table.headings)?;
    let mut faults = Vec::new();
    let mut said = Vec::new();
    let mut lines: BTreeSet<(String, Option<NaiveDate>)> = BTreeSet::new();
    for row in &table.rows {
        match columns.read(row) {
            Ok(one) if !lines.insert((one.code.clone(), one.from)) => {
                faults.push(fault(row, Column::Code, &one.code, "twice"));
            }
            Ok(one) => said.push(one),
            Err(fault) => faults.push(fault),
        }
    }
    let mut matcher = Matcher::new(plan);
    let ids: Vec<UnitId> = said.iter().map(|one| matcher.id(one)).collect();
    let units: Vec<Unit<'_>> = said.iter().zip(ids).map(|(said, id)| Unit { said, id }).collect();
    let mut changes = ChangeSet::default();
    let by_code = by_code(&units);
    let mut meant = BTreeSet::new();
    for unit in &units {
        if !meant.insert(unit.id) {
            faults.push(fault(unit.said.row, Column::Code, &unit.said.code, "twice"));
            continue;
        }
        match unit.record(plan, &matcher, &by_code) {
            Ok(record) => {
                // Each record is put against the plan as it is: no two rows mean one unit.
                changes.extend(ChangeSet::put(plan, record.into()).changes().iter().cloned());
            }
            Err(fault) => faults.push(fault),
        }
    }
    faults.sort_by_key(|fault| fault.line);
    let changes = parents_first(changes);
    Ok(UnitRows { changes, row_count: table.rows.len(), faults })
}

fn fault(row: &TableRow, column: Column, value: &str, problem: &'static str) -> RowFault {
    RowFault { line: row.line, column, value: value.to_owned(), problem }
}

fn parents_first(changes: ChangeSet) -> ChangeSet {
    let mut changes = changes.changes().to_vec();
    changes.sort_by_key(|change| match change.after() {
        Some(loa_domain::Record::Unit(unit)) => unit.kind.rank(),
        _ => u8::MAX,
    });
    changes.into_iter().collect()
}

/// Finds the units that rows mean.
struct Matcher<'a> {
    by_code: BTreeMap<&'a str, Vec<&'a AdministrativeUnit>>,
    taken: BTreeSet<UnitId>,
}

impl<'a> Matcher<'a> {
    fn new(plan: &'a Plan) -> Self {
        let mut by_code: BTreeMap<&str, Vec<&AdministrativeUnit>> = BTreeMap::new();
        for unit in plan.units.values() {
            if let Some(code) = &unit.code {
                by_code.entry(code).or_default().push(unit);
            }
        }
        Self { by_code, taken: plan.units.keys().copied().collect() }
    }

    /// The unit of a code on a day, or the latest of it.
    fn find(&self, code: &str, day: Option<NaiveDate>) -> Option<&'a AdministrativeUnit> {
        let of_code = self.by_code.get(code)?;
        match day {
            Some(day) => of_code.iter().copied().find(|unit| unit.is_valid_on(day)),
            None => {
                let end = |unit: &&AdministrativeUnit| unit.valid_to.unwrap_or(NaiveDate::MAX);
                of_code.iter().copied().max_by_key(end)
            }
        }
    }

    /// The id of the unit that a row means: of the known one, or of one to be made. Made of the
    /// code, so that the lists of two offices make the same units.
    fn id(&mut self, said: &Said<'_>) -> UnitId {
        if let Some(known) = self.find(&said.code, said.from) {
            return known.id;
        }
        let plain = UnitId(unit_seed_id(&said.code));
        let dated = || {
            let from = said.from.map(|day| day.to_string()).unwrap_or_default();
            UnitId(unit_seed_id(&format!("{}@{from}", said.code)))
        };
        let id = if self.taken.contains(&plain) { dated() } else { plain };
        self.taken.insert(id);
        id
    }
}

/// A row with the unit that it means.
struct Unit<'a> {
    said: &'a Said<'a>,
    id: UnitId,
}

fn by_code<'a>(units: &'a [Unit<'a>]) -> BTreeMap<&'a str, Vec<&'a Unit<'a>>> {
    let mut by_code: BTreeMap<&str, Vec<&Unit<'_>>> = BTreeMap::new();
    for unit in units {
        by_code.entry(unit.said.code.as_str()).or_default().push(unit);
    }
    by_code
}

impl Unit<'_> {
    fn record(
        &self,
        plan: &Plan,
        matcher: &Matcher<'_>,
        rows: &BTreeMap<&str, Vec<&Unit<'_>>>,
    ) -> Result<AdministrativeUnit, RowFault> {
        let said = self.said;
        let known = plan.units.get(&self.id);
        let mut unit = known.cloned().unwrap_or_else(|| AdministrativeUnit {
            id: self.id,
            kind: said.kind,
            name: String::new(),
            parent: None,
            code: Some(said.code.clone()),
            languages: vec![Language::vietnamese()],
            population: 0,
            valid_from: None,
            valid_to: None,
            predecessors: Vec::new(),
        });
        unit.kind = said.kind;
        unit.name.clone_from(&said.name);
        unit.population = said.population.unwrap_or(unit.population);
        unit.valid_from = said.from.or(unit.valid_from);
        unit.valid_to = said.to.or(unit.valid_to);
        if let Some(code) = &said.parent_code {
            unit.parent = Some(self.parent(code, matcher, rows)?);
        }
        if unit.valid_from.zip(unit.valid_to).is_some_and(|(from, to)| to < from) {
            let value = unit.valid_to.map(crate::words::date).unwrap_or_default();
            return Err(fault(said.row, Column::ValidTo, &value, "ends-before"));
        }
        Ok(unit)
    }

    /// The unit of a code in which this one can lie: of the table, or else of the plan.
    fn parent(
        &self,
        code: &str,
        matcher: &Matcher<'_>,
        rows: &BTreeMap<&str, Vec<&Unit<'_>>>,
    ) -> Result<UnitId, RowFault> {
        let wrong = |problem| fault(self.said.row, Column::Parent, code, problem);
        let day = self.said.from;
        let holds = |unit: &Said<'_>| match (day, unit.from, unit.to) {
            (Some(day), from, to) => {
                from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
            }
            (None, _, to) => to.is_none(),
        };
        let of_table = rows.get(code).and_then(|rows| rows.iter().find(|row| holds(row.said)));
        let found = match (of_table, matcher.find(code, day)) {
            (Some(row), _) => (row.id, row.said.kind),
            (None, Some(unit)) => (unit.id, unit.kind),
            (None, None) => return Err(wrong("parent-unknown")),
        };
        if found.1.rank() < self.said.kind.rank() {
            Ok(found.0)
        } else {
            Err(wrong("parent-level"))
        }
    }
}

#[cfg(test)]
mod tests;
