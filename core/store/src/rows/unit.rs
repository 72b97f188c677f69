//! Administrative units.

use super::table::{Row, columns};
use crate::StoreError;
use crate::cell::{self, BadCell};
use loa_domain::AdministrativeUnit;

columns! { UnitRow in "administrative_unit" {
    id: String,
    kind: String,
    name: String,
    parent: Option<String>,
    code: Option<String>,
    languages: String,
    population: i64,
    valid_from: Option<String>,
    valid_to: Option<String>,
    predecessors: String,
} }

impl Row for UnitRow {
    type Record = AdministrativeUnit;

    fn from_record(unit: &AdministrativeUnit) -> Result<Self, StoreError> {
        Ok(Self {
            id: unit.id.to_string(),
            kind: cell::word("kind", &unit.kind)?,
            name: unit.name.clone(),
            parent: cell::text_of(unit.parent),
            code: unit.code.clone(),
            languages: cell::list("languages", &unit.languages)?,
            population: unit.population.into(),
            valid_from: cell::text_of(unit.valid_from),
            valid_to: cell::text_of(unit.valid_to),
            predecessors: cell::list("predecessors", &unit.predecessors)?,
        })
    }

    fn into_record(self) -> Result<AdministrativeUnit, BadCell> {
        Ok(AdministrativeUnit {
            id: cell::parse("id", &self.id)?,
            kind: cell::from_word("kind", &self.kind)?,
            parent: cell::parse_some("parent", self.parent.as_deref())?,
            languages: cell::from_list("languages", &self.languages)?,
            population: cell::number("population", self.population)?,
            valid_from: cell::parse_some("valid_from", self.valid_from.as_deref())?,
            valid_to: cell::parse_some("valid_to", self.valid_to.as_deref())?,
            predecessors: cell::from_list("predecessors", &self.predecessors)?,
            name: self.name,
            code: self.code,
        })
    }
}
