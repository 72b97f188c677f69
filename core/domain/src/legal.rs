//! Legal instruments and directives, each with its dates.

use crate::{DirectiveId, InstrumentId};
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
    /// Where the facts come from and how certain they are.
    pub note: String,
}

/// A basis in an instrument, with the article where one is meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LegalBasis {
    /// The instrument.
    pub instrument: InstrumentId,
    /// "Điều 3"; empty for the whole instrument.
    pub article: String,
}

/// One task that a directive sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DirectiveTask {
    /// The task, in the directive's words.
    pub text: String,
    /// Body that has to do it.
    pub responsible: String,
    /// By when, where the directive says so.
    pub deadline: Option<NaiveDate>,
}

/// An incoming letter and the tasks that it sets (văn bản chỉ đạo).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Directive {
    /// Its id.
    pub id: DirectiveId,
    /// Number and symbol as received, gaps included: "/UBND-VHTT".
    pub symbol: String,
    /// Subject ("V/v …").
    pub subject: String,
    /// Body that issued it.
    pub issuer: String,
    /// Date, where it bears a full one.
    pub dated: Option<NaiveDate>,
    /// Text as received, misprints included.
    pub text: String,
    /// Tasks.
    pub tasks: Vec<DirectiveTask>,
}
