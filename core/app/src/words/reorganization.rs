//! What a reorganization changes, and why one is refused, in words.

use super::{Words, date, kind_name, label};
use loa_domain::unit::{ReorganizationError, UnitFault};
use loa_domain::{
    AdministrativeUnit, BlackoutScope, Change, ChangeSet, Channel, Plan, Record, RecordKind,
    Requirement, UnitId,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The changes of one kind of record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewGroup {
    /// Kind of record.
    pub kind: RecordKind,
    /// What they are called: "đơn vị hành chính".
    pub title: String,
    /// One line a record.
    pub lines: Vec<PreviewLine>,
}

/// What happens to one record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewLine {
    /// What the record is called.
    pub label: String,
    /// What happens to it.
    pub text: String,
}

/// Every change of a reorganization, by kind; of units the new ones first, and communes before
/// what lies in them.
#[must_use]
pub fn preview_groups(words: &Words, plan: &Plan, changes: &ChangeSet) -> Vec<PreviewGroup> {
    let added =
        changes.changes().iter().filter_map(|change| match (change.before(), change.after()) {
            (None, Some(Record::Unit(unit))) => Some(unit),
            _ => None,
        });
    let names = Names { plan, added: added.collect() };
    let mut groups: Vec<PreviewGroup> = Vec::new();
    let mut in_order: Vec<&Change> = changes.changes().iter().collect();
    in_order.sort_by_key(|change| place(change));
    for change in in_order {
        let kind = change.name().kind;
        let Some(record) = change.after().or(change.before()) else { continue };
        let line = PreviewLine {
            label: label(words, plan, record),
            text: happening(words, &names, change),
        };
        match groups.iter_mut().find(|group| group.kind == kind) {
            Some(group) => group.lines.push(line),
            None => {
                let title = kind_name(words, kind);
                groups.push(PreviewGroup { kind, title, lines: vec![line] });
            }
        }
    }
    groups
}

/// Where a change stands in the list: kind of record, level of a unit, new before old.
fn place(change: &Change) -> (RecordKind, u8, bool) {
    let rank = match change.after() {
        Some(Record::Unit(unit)) => unit.kind.rank(),
        _ => 0,
    };
    (change.name().kind, rank, change.before().is_some())
}

/// The names of units, those to come included.
struct Names<'a> {
    plan: &'a Plan,
    added: Vec<&'a AdministrativeUnit>,
}

impl Names<'_> {
    fn of(&self, unit: UnitId) -> &str {
        let added = self.added.iter().find(|row| row.id == unit).copied();
        added.or(self.plan.units.get(&unit)).map_or("", |row| row.name.as_str())
    }

    fn list(&self, units: &[UnitId]) -> String {
        units.iter().map(|unit| self.of(*unit)).collect::<Vec<_>>().join(", ")
    }
}

fn happening(words: &Words, names: &Names<'_>, change: &Change) -> String {
    match (change.before(), change.after()) {
        (None, Some(Record::Unit(unit))) => began(words, names, unit),
        (Some(Record::Unit(before)), Some(Record::Unit(after))) => {
            match (before.valid_to != after.valid_to, after.valid_to, after.parent) {
                (true, Some(last), _) => words.say("reorganize-ends", &[("date", &date(last))]),
                (_, _, Some(parent)) => {
                    words.say("reorganize-moves", &[("parent", names.of(parent))])
                }
                _ => String::new(),
            }
        }
        (Some(Record::Channel(before)), Some(Record::Channel(after))) => {
            channel(words, names, before, after)
        }
        (_, Some(Record::Venue(venue))) => {
            let unit = venue.unit.map_or("", |unit| names.of(unit));
            words.say("reorganize-lies-in", &[("unit", unit)])
        }
        (_, Some(Record::Blackout(blackout))) => match blackout.scope {
            BlackoutScope::Unit(unit) => {
                words.say("reorganize-blackout", &[("unit", names.of(unit))])
            }
            BlackoutScope::All | BlackoutScope::Channel(_) => String::new(),
        },
        (_, Some(Record::Requirement(after))) => requirement(words, names, after),
        _ => String::new(),
    }
}

fn began(words: &Words, names: &Names<'_>, unit: &AdministrativeUnit) -> String {
    let from = unit.valid_from.map(date).unwrap_or_default();
    let old = names.list(&unit.predecessors);
    match unit.parent {
        Some(parent) => words.say(
            "reorganize-begins-in",
            &[("date", &from), ("old", &old), ("parent", names.of(parent))],
        ),
        None => words.say("reorganize-begins", &[("date", &from), ("old", &old)]),
    }
}

fn channel(words: &Words, names: &Names<'_>, before: &Channel, after: &Channel) -> String {
    let mut parts = Vec::new();
    if let Some(home) = after.home.filter(|home| before.home != Some(*home)) {
        parts.push(words.say("reorganize-home", &[("unit", names.of(home))]));
    }
    let new: Vec<String> = after
        .reaches
        .iter()
        .filter(|reach| !before.reaches.contains(reach))
        .map(|reach| {
            let percent = reach.percent.to_string();
            words.say("reorganize-reach", &[("unit", names.of(reach.unit)), ("percent", &percent)])
        })
        .collect();
    if !new.is_empty() {
        parts.push(words.say("reorganize-reaches", &[("units", &new.join(", "))]));
    }
    parts.join("; ")
}

fn requirement(words: &Words, names: &Names<'_>, after: &Requirement) -> String {
    words.say(
        "reorganize-requirement",
        &[
            ("count", &after.at_least.to_string()),
            ("units", &names.list(&after.units)),
            ("from", &date(after.period.from())),
            ("to", &date(after.period.to())),
        ],
    )
}

/// Why units cannot be reorganized so.
#[must_use]
pub fn refusal(words: &Words, error: &ReorganizationError) -> String {
    use ReorganizationError as Wrong;
    match error {
        Wrong::NothingToMake => words.get("error-reorganize-nothing"),
        Wrong::NameMissing => words.get("error-reorganize-name"),
        Wrong::MadeOfNothing { name } => words.say("error-reorganize-empty", &[("name", name)]),
        Wrong::Unknown(id) => words.say(
            "error-unknown-record",
            &[("kind", &kind_name(words, RecordKind::Unit)), ("id", &id.to_string())],
        ),
        Wrong::ChosenTwice { name } => words.say("error-reorganize-twice", &[("name", name)]),
        Wrong::NotThere { name, date: day } => {
            words.say("error-reorganize-not-there", &[("name", name), ("date", &date(*day))])
        }
        Wrong::ReorganizedBefore { name, successor } => {
            words.say("error-reorganize-before", &[("name", name), ("successor", successor)])
        }
        Wrong::OtherLevel { name, unit } => {
            words.say("error-reorganize-level", &[("name", name), ("unit", unit)])
        }
        Wrong::PartsLeft { unit, left } => {
            words.say("error-reorganize-left", &[("unit", unit), ("left", left)])
        }
        Wrong::WholeAndDivided { unit } => words.say("error-reorganize-whole", &[("unit", unit)]),
        Wrong::ParentNotThere { name, parent, date: day } => words.say(
            "error-reorganize-parent",
            &[("name", name), ("parent", parent), ("date", &date(*day))],
        ),
    }
}

/// What is wrong with a unit.
#[must_use]
pub fn fault(words: &Words, fault: &UnitFault) -> String {
    match fault {
        UnitFault::NameMissing => words.get("error-unit-name"),
        UnitFault::EndsBeforeItBegins { name, from, to } => words
            .say("error-unit-dates", &[("name", name), ("from", &date(*from)), ("to", &date(*to))]),
        UnitFault::LiesInItself { name, parent } => {
            words.say("error-unit-parent", &[("name", name), ("parent", parent)])
        }
        UnitFault::CameFromItself { name, predecessor } => {
            words.say("error-unit-predecessor", &[("name", name), ("predecessor", predecessor)])
        }
    }
}
