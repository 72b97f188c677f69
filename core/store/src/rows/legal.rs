//! Legal instruments.

use super::table::{Row, columns};
use crate::StoreError;
use crate::cell::{self, BadCell};
use loa_domain::LegalInstrument;

columns! { InstrumentRow in "legal_instrument" {
    id: String,
    symbol: String,
    title: String,
    issuer: String,
    dated: Option<String>,
    in_force_from: Option<String>,
    in_force_to: Option<String>,
    replaced_by: Option<String>,
    corrections: String,
    note: String,
} }

impl Row for InstrumentRow {
    type Record = LegalInstrument;

    fn from_record(instrument: &LegalInstrument) -> Result<Self, StoreError> {
        Ok(Self {
            id: instrument.id.to_string(),
            symbol: instrument.symbol.clone(),
            title: instrument.title.clone(),
            issuer: instrument.issuer.clone(),
            dated: cell::text_of(instrument.dated),
            in_force_from: cell::text_of(instrument.in_force_from),
            in_force_to: cell::text_of(instrument.in_force_to),
            replaced_by: cell::text_of(instrument.replaced_by),
            corrections: cell::list("corrections", &instrument.corrections)?,
            note: instrument.note.clone(),
        })
    }

    fn into_record(self) -> Result<LegalInstrument, BadCell> {
        Ok(LegalInstrument {
            id: cell::parse("id", &self.id)?,
            dated: cell::parse_some("dated", self.dated.as_deref())?,
            in_force_from: cell::parse_some("in_force_from", self.in_force_from.as_deref())?,
            in_force_to: cell::parse_some("in_force_to", self.in_force_to.as_deref())?,
            replaced_by: cell::parse_some("replaced_by", self.replaced_by.as_deref())?,
            corrections: cell::from_list("corrections", &self.corrections)?,
            symbol: self.symbol,
            title: self.title,
            issuer: self.issuer,
            note: self.note,
        })
    }
}
