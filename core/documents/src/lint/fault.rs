//! What can stand against the decree.

use serde::{Deserialize, Serialize};

/// An edge of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edge {
    /// Top.
    Top,
    /// Bottom.
    Bottom,
    /// Left.
    Left,
    /// Right.
    Right,
}

/// A part that a document has to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MissingPart {
    /// The name of the issuing body.
    IssuingBody,
    /// The number in the register.
    Number,
    /// The agency's abbreviation in the symbol.
    Symbol,
    /// The place before the date.
    Place,
    /// The date of signing.
    Date,
    /// Trích yếu.
    Subject,
    /// What a plan rests on.
    Bases,
    /// To whom a report is addressed.
    Addressee,
    /// The content itself.
    Body,
    /// The signatory's office.
    SignatoryOffice,
    /// The signatory's name.
    SignatoryName,
    /// Those who receive the document.
    Recipients,
    /// The line of the archive.
    Archive,
    /// "Như trên" among the recipients of a document with an addressee.
    AsAbove,
    /// The title of an annex.
    AnnexTitle,
}

/// One of the three parts of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanPart {
    /// I. Mục đích, yêu cầu.
    Purpose,
    /// II. Nội dung.
    Content,
    /// III. Tổ chức thực hiện.
    Organization,
}

/// What stands against the decree, with its values.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fault {
    /// Letters of another size than is allowed.
    Size {
        /// The size that the office chose, in points.
        chosen_pt: u8,
        /// The least that is allowed.
        least_pt: u8,
        /// The most that is allowed.
        most_pt: u8,
    },
    /// A margin of another width than is allowed.
    Margin {
        /// Which.
        edge: Edge,
        /// The width that the office chose, in millimetres.
        chosen_mm: u8,
        /// The least that is allowed.
        least_mm: u8,
        /// The most that is allowed.
        most_mm: u8,
    },
    /// A first line indented by other than 1 cm or 1.27 cm.
    Indent {
        /// The indent that the office chose, in tenths of a millimetre.
        chosen_tenth_mm: u16,
    },
    /// Less than 6 pt between paragraphs.
    ParagraphGap {
        /// The room that the office chose, in points.
        chosen_pt: u8,
    },
    /// Lines that are not between single and one and a half.
    LineHeight {
        /// The height that the office chose, in percent of a single line.
        chosen_percent: u8,
    },
    /// A part is not there.
    Missing {
        /// Which.
        part: MissingPart,
    },
    /// The symbol names "lịch" as a type, which the decree does not know.
    ScheduleAsType {
        /// The symbol.
        found: String,
    },
    /// The symbol names another type than the document has.
    SymbolType {
        /// What stands in the symbol.
        found: String,
        /// What belongs there.
        expected: String,
    },
    /// A title of learning or honour before the signatory's name.
    AcademicTitle {
        /// The title.
        found: String,
    },
    /// The line of the archive does not begin with "VT".
    ArchiveWithoutOffice {
        /// The line.
        found: String,
    },
    /// A basis that does not begin as one.
    BasisForm {
        /// The basis.
        found: String,
    },
    /// A basis without its number.
    BasisNumber {
        /// The basis.
        found: String,
    },
    /// A basis without its date.
    BasisDate {
        /// The basis.
        found: String,
    },
    /// A basis that ends in a sign other than a semicolon, or a full stop where it is the last, or
    /// has a semicolon within.
    BasisSign {
        /// The basis.
        found: String,
    },
    /// A basis that stands before one of higher rank or earlier date.
    BasisOrder {
        /// The one that stands too early.
        first: String,
        /// The one that belongs before it.
        second: String,
    },
    /// A basis that does not hold on the date of the document.
    BasisFault {
        /// The basis.
        found: String,
        /// Why, in the words that came with it.
        why: String,
    },
    /// A plan without one of its three parts.
    PlanPart {
        /// Which.
        part: PlanPart,
    },
    /// A day, month or number below 10 without its zero.
    ZeroMissing {
        /// What stands there.
        found: String,
        /// What belongs there.
        expected: String,
    },
    /// A month from 3 on with a zero.
    ZeroTooMuch {
        /// What stands there.
        found: String,
        /// What belongs there.
        expected: String,
    },
    /// Small or capital letters that ought to be the other.
    Capitals {
        /// What stands there.
        found: String,
        /// What belongs there.
        expected: String,
    },
    /// More than one space between two words.
    DoubleSpace {
        /// The words around it.
        found: String,
    },
    /// A space before a sign.
    SpaceBeforeSign {
        /// The word and the sign.
        found: String,
    },
}

impl Fault {
    /// A word for the kind of fault, which does not change: "margin".
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Size { .. } => "size",
            Self::Margin { .. } => "margin",
            Self::Indent { .. } => "indent",
            Self::ParagraphGap { .. } => "paragraph_gap",
            Self::LineHeight { .. } => "line_height",
            Self::Missing { .. } => "missing",
            Self::ScheduleAsType { .. } => "schedule_as_type",
            Self::SymbolType { .. } => "symbol_type",
            Self::AcademicTitle { .. } => "academic_title",
            Self::ArchiveWithoutOffice { .. } => "archive_without_office",
            Self::BasisForm { .. } => "basis_form",
            Self::BasisNumber { .. } => "basis_number",
            Self::BasisDate { .. } => "basis_date",
            Self::BasisSign { .. } => "basis_sign",
            Self::BasisOrder { .. } => "basis_order",
            Self::BasisFault { .. } => "basis_fault",
            Self::PlanPart { .. } => "plan_part",
            Self::ZeroMissing { .. } => "zero_missing",
            Self::ZeroTooMuch { .. } => "zero_too_much",
            Self::Capitals { .. } => "capitals",
            Self::DoubleSpace { .. } => "double_space",
            Self::SpaceBeforeSign { .. } => "space_before_sign",
        }
    }
}
