//! The clauses of the decree.

use serde::{Deserialize, Serialize};

/// A clause of Nghị định 30/2020/NĐ-CP on the form of administrative documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Clause {
    /// Điều 7: the types of administrative documents.
    Types,
    /// Phụ lục I, Phần I, Mục I, khoản 3: margins.
    Margins,
    /// Phụ lục I, Phần I, Mục I, khoản 5: sizes and styles of letters.
    Letters,
    /// Phụ lục I, Phần I, Mục I, khoản 7: page numbers.
    PageNumber,
    /// Phụ lục I, Phần I, Mục II, khoản 1: national name and motto.
    National,
    /// Phụ lục I, Phần I, Mục II, khoản 2: the issuing body.
    Issuer,
    /// Phụ lục I, Phần I, Mục II, khoản 3: number and symbol.
    Number,
    /// Phụ lục I, Phần I, Mục II, khoản 4: place and date.
    PlaceAndDate,
    /// Phụ lục I, Phần I, Mục II, khoản 5: type and subject.
    TypeAndSubject,
    /// Phụ lục I, Phần I, Mục II, khoản 6: content, with its bases.
    Content,
    /// Phụ lục I, Phần I, Mục II, khoản 7: the signatory.
    Signatory,
    /// Phụ lục I, Phần I, Mục II, khoản 9: recipients.
    Recipients,
    /// Phụ lục I, Phần I, Mục III, khoản 1: annexes.
    Annex,
    /// Phụ lục I, as a whole.
    Form,
    /// Phụ lục II, Mục III: capitals in names of places.
    PlaceNames,
    /// Phụ lục II, Mục V: capitals elsewhere.
    Capitals,
}

impl Clause {
    /// How it is cited.
    #[must_use]
    pub fn citation(self) -> &'static str {
        match self {
            Self::Types => "Điều 7",
            Self::Margins => "Phụ lục I, Phần I, Mục I, khoản 3",
            Self::Letters => "Phụ lục I, Phần I, Mục I, khoản 5",
            Self::PageNumber => "Phụ lục I, Phần I, Mục I, khoản 7",
            Self::National => "Phụ lục I, Phần I, Mục II, khoản 1",
            Self::Issuer => "Phụ lục I, Phần I, Mục II, khoản 2",
            Self::Number => "Phụ lục I, Phần I, Mục II, khoản 3",
            Self::PlaceAndDate => "Phụ lục I, Phần I, Mục II, khoản 4",
            Self::TypeAndSubject => "Phụ lục I, Phần I, Mục II, khoản 5",
            Self::Content => "Phụ lục I, Phần I, Mục II, khoản 6",
            Self::Signatory => "Phụ lục I, Phần I, Mục II, khoản 7",
            Self::Recipients => "Phụ lục I, Phần I, Mục II, khoản 9",
            Self::Annex => "Phụ lục I, Phần I, Mục III, khoản 1",
            Self::Form => "Phụ lục I",
            Self::PlaceNames => "Phụ lục II, Mục III",
            Self::Capitals => "Phụ lục II, Mục V",
        }
    }
}
