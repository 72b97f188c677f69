//! Administrative units.

use super::given::{Given, Wrong, WrongKind};
use super::{Field, ListKind, Reading, Writing, some, text};
use crate::sample::unit_seed_id;
use loa_documents::xlsx::Cell;
use loa_domain::{AdministrativeUnit, Language, Record, UnitId, UnitKind};
use uuid::Uuid;

pub(super) fn cell(writing: &Writing<'_>, unit: &AdministrativeUnit, field: Field) -> Cell {
    let lists = writing.lists;
    match field {
        Field::Name => text(&unit.name),
        Field::UnitKind => text(&lists.word(ListKind::UnitKinds, &unit.kind)),
        Field::Parent => some(unit.parent, |parent| text(lists.label(parent.0))),
        Field::Code => some(unit.code.as_deref(), text),
        Field::Languages => text(&languages(writing, &unit.languages)),
        Field::Population if unit.population > 0 => Cell::Count(unit.population),
        Field::ValidFrom => some(unit.valid_from, Cell::Date),
        Field::ValidTo => some(unit.valid_to, Cell::Date),
        _ => Cell::Empty,
    }
}

/// Languages by name, parted by semicolons.
pub(super) fn languages(writing: &Writing<'_>, languages: &[Language]) -> String {
    let names: Vec<String> =
        languages.iter().map(|one| writing.lists.word(ListKind::Languages, one)).collect();
    names.join("; ")
}

pub(super) fn known<'p>(reading: &Reading<'p>, given: &Given) -> Option<&'p AdministrativeUnit> {
    let units = || reading.plan.units.values();
    let by_code = given.text(Field::Code).and_then(|code| {
        let mut of_code = units().filter(|unit| unit.code.as_deref() == Some(code));
        of_code.next().filter(|_| of_code.next().is_none())
    });
    let by_name = || match reading.names.meant(ListKind::Units, given.text(Field::Name)?) {
        super::names::Meant::One(id) => reading.plan.units.get(&UnitId(id)),
        _ => None,
    };
    by_code.or_else(by_name)
}

pub(super) fn put(
    reading: &Reading<'_>,
    known: Option<AdministrativeUnit>,
    given: &Given,
) -> Result<Record, Wrong> {
    let is_new = known.is_none();
    let mut unit = known.unwrap_or_else(|| AdministrativeUnit {
        id: UnitId(new_id(reading, given)),
        kind: UnitKind::Village,
        name: String::new(),
        parent: None,
        code: None,
        languages: vec![Language::vietnamese()],
        population: 0,
        valid_from: None,
        valid_to: None,
        predecessors: Vec::new(),
    });
    if is_new || given.changes(Field::Name) {
        given.needed(Field::Name)?.clone_into(&mut unit.name);
    }
    if is_new || given.changes(Field::UnitKind) {
        unit.kind = given.choice(Field::UnitKind, ListKind::UnitKinds)?;
    }
    if given.changes(Field::Parent) {
        unit.parent = given.named(reading, Field::Parent, ListKind::Units)?.map(UnitId);
    }
    if given.changes(Field::Code) {
        unit.code = given.text(Field::Code).map(str::to_owned);
    }
    if given.changes(Field::Languages) {
        unit.languages = given.languages(Field::Languages)?;
    }
    if given.changes(Field::Population) {
        unit.population = given.count(Field::Population).unwrap_or(0);
    }
    if given.changes(Field::ValidFrom) {
        unit.valid_from = given.date(Field::ValidFrom);
    }
    if given.changes(Field::ValidTo) {
        unit.valid_to = given.date(Field::ValidTo);
    }
    if loa_domain::unit::check(reading.plan, &unit).is_err() {
        let (field, kind) = match unit.valid_from.zip(unit.valid_to) {
            Some((from, to)) if to < from => (Field::ValidTo, WrongKind::EndsBefore),
            _ => (Field::Parent, WrongKind::Place),
        };
        return Err(Wrong::new(field, kind, &given.words(Field::Parent)));
    }
    Ok(unit.into())
}

/// Made of the code where there is one, so that the lists of two offices make the same units.
fn new_id(reading: &Reading<'_>, given: &Given) -> Uuid {
    let of_code = given.text(Field::Code).map(unit_seed_id);
    of_code.filter(|id| !reading.plan.units.contains_key(&UnitId(*id))).unwrap_or_else(Uuid::now_v7)
}

/// The units that a cell lists.
pub(super) fn listed(
    reading: &Reading<'_>,
    given: &Given,
    field: Field,
) -> Result<Vec<UnitId>, Wrong> {
    let mut units = Vec::new();
    for part in super::given::parts(&given.words(field)) {
        let id = UnitId(super::given::meant(reading, field, ListKind::Units, part)?);
        if !units.contains(&id) {
            units.push(id);
        }
    }
    Ok(units)
}
