//! Legal instruments, each with its dates.

use crate::InstrumentId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A law, decree, decision or letter that messages and documents rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LegalInstrument {
    /// Its id.
    pub id: InstrumentId,
    /// Number and symbol: "24/2018/QH14", "874/QĐ-BTTTT".
    pub symbol: String,
    /// Title as cited: "Luật An ninh mạng".
    pub title: String,
    /// Body that issued it.
    pub issuer: String,
    /// Date of the instrument.
    pub dated: Option<NaiveDate>,
    /// First day in force.
    pub in_force_from: Option<NaiveDate>,
    /// Last day in force; none while it stands.
    pub in_force_to: Option<NaiveDate>,
    /// What replaced it.
    pub replaced_by: Option<InstrumentId>,
    /// Corrections that its issuer has published, in the order of their dates.
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// Where the facts come from and how certain they are.
    pub note: String,
}

/// A published correction of an instrument (đính chính).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Correction {
    /// Number and symbol of the letter that corrects: "2177/BTTTT-PC".
    pub symbol: String,
    /// Date of that letter.
    pub dated: Option<NaiveDate>,
    /// What is corrected: "Khoản 1 Điều 8".
    pub article: String,
}

/// A basis in an instrument, with the article where one is meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LegalBasis {
    /// The instrument.
    pub instrument: InstrumentId,
    /// "Điều 3"; empty for the whole instrument.
    pub article: String,
}
