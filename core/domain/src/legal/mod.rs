//! Legal instruments, each with its dates: what they are, how they stand on a day, where a text
//! cites them, and how one takes another's place.

pub mod citation;
pub mod replace;
mod standing;

pub(crate) use standing::is_told_apart;
pub use standing::{BasisFault, Standing, fault_on, standing_on};

use crate::InstrumentId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Kinds of instruments whose number follows the name of the kind: "Quyết định số 874/QĐ-BTTTT ban
/// hành …"; that of a law follows its whole title.
const NUMBERED_BY_KIND: [&str; 8] = [
    "Quyết định",
    "Nghị định",
    "Nghị quyết",
    "Thông tư",
    "Chỉ thị",
    "Công văn",
    "Kế hoạch",
    "Thông báo",
];

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

impl LegalInstrument {
    /// The title in two parts between which a citation puts the number; the second may be empty.
    #[must_use]
    pub fn title_around_number(&self) -> (&str, &str) {
        let title = self.title.trim();
        let rest = NUMBERED_BY_KIND.iter().find_map(|kind| title.strip_prefix(kind));
        match rest.filter(|rest| rest.starts_with(' ')) {
            Some(rest) => (&title[..title.len() - rest.len()], rest.trim_start()),
            None => (title, ""),
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_follows_the_kind_or_else_the_title() {
        let check = |title: &str, expect: (&str, &str)| {
            let instrument = LegalInstrument {
                id: InstrumentId(uuid::Uuid::nil()),
                symbol: String::new(),
                title: title.to_owned(),
                issuer: String::new(),
                dated: None,
                in_force_from: None,
                in_force_to: None,
                replaced_by: None,
                corrections: Vec::new(),
                note: String::new(),
            };
            assert_eq!(instrument.title_around_number(), expect);
        };
        check("Luật An ninh mạng", ("Luật An ninh mạng", ""));
        check("Nghị định về công tác văn thư", ("Nghị định", "về công tác văn thư"));
        check("Nghị định", ("Nghị định", ""));
        check("", ("", ""));
    }
}
