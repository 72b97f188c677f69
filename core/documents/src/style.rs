//! How the parts of an administrative document look: Nghị định 30/2020/NĐ-CP, Phụ lục I.
//!
//! The decree leaves an office some room (12–13 pt, 30–35 mm); a [`Style`] is what it chose within
//! that room, or outside it, which is then told before printing.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// A part of a document of which the decree prescribes letters and place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Component {
    /// Quốc hiệu.
    NationalName,
    /// Tiêu ngữ.
    NationalMotto,
    /// Tên cơ quan chủ quản trực tiếp.
    ParentBody,
    /// Tên cơ quan ban hành.
    IssuingBody,
    /// Số, ký hiệu.
    Number,
    /// Địa danh và thời gian ban hành.
    PlaceAndDate,
    /// Tên loại.
    DocumentType,
    /// Trích yếu nội dung.
    Subject,
    /// Kính gửi.
    Addressee,
    /// Căn cứ ban hành.
    Basis,
    /// Nội dung.
    Body,
    /// Quyền hạn, chức vụ của người ký.
    SignatoryOffice,
    /// Họ và tên của người ký.
    SignatoryName,
    /// The words "Nơi nhận:".
    RecipientsLabel,
    /// The list under "Nơi nhận:".
    Recipients,
    /// "Phụ lục" with its numeral.
    AnnexLabel,
    /// Tiêu đề của phụ lục.
    AnnexTitle,
    /// "(Kèm theo …)".
    AnnexReference,
    /// Số trang.
    PageNumber,
}

/// How letters stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Letters {
    /// Đậm.
    pub is_bold: bool,
    /// Nghiêng.
    pub is_italic: bool,
    /// HOA.
    pub is_capital: bool,
}

impl Component {
    /// Every component, in the order in which a page shows them.
    pub const ALL: [Self; 19] = [
        Self::NationalName,
        Self::NationalMotto,
        Self::ParentBody,
        Self::IssuingBody,
        Self::Number,
        Self::PlaceAndDate,
        Self::DocumentType,
        Self::Subject,
        Self::Addressee,
        Self::Basis,
        Self::Body,
        Self::SignatoryOffice,
        Self::SignatoryName,
        Self::RecipientsLabel,
        Self::Recipients,
        Self::AnnexLabel,
        Self::AnnexTitle,
        Self::AnnexReference,
        Self::PageNumber,
    ];

    /// Letters that the decree prescribes.
    #[must_use]
    pub fn letters(self) -> Letters {
        use Component as C;
        Letters {
            is_bold: matches!(
                self,
                C::NationalName
                    | C::NationalMotto
                    | C::IssuingBody
                    | C::DocumentType
                    | C::Subject
                    | C::SignatoryOffice
                    | C::SignatoryName
                    | C::RecipientsLabel
                    | C::AnnexLabel
                    | C::AnnexTitle
            ),
            is_italic: matches!(
                self,
                C::PlaceAndDate | C::Basis | C::RecipientsLabel | C::AnnexReference
            ),
            is_capital: matches!(
                self,
                C::NationalName
                    | C::ParentBody
                    | C::IssuingBody
                    | C::DocumentType
                    | C::SignatoryOffice
                    | C::AnnexTitle
            ),
        }
    }

    /// Sizes in points that the decree allows.
    #[must_use]
    pub fn sizes_pt(self) -> RangeInclusive<u8> {
        match self {
            Self::NationalName | Self::ParentBody | Self::IssuingBody => 12..=13,
            Self::Number => 13..=13,
            Self::RecipientsLabel => 12..=12,
            Self::Recipients => 11..=11,
            Self::AnnexLabel => 14..=14,
            _ => 13..=14,
        }
    }
}

/// Empty edges of the page, in millimetres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Margins {
    /// Top, 20 to 25.
    pub top_mm: u8,
    /// Bottom, 20 to 25.
    pub bottom_mm: u8,
    /// Left, 30 to 35.
    pub left_mm: u8,
    /// Right, 15 to 20.
    pub right_mm: u8,
}

/// What an office chose within the room of the decree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Style {
    /// Edges of every page.
    pub margins: Margins,
    /// Sizes in points; a component that is absent has its [usual size](Style::size_pt).
    pub sizes_pt: BTreeMap<Component, u8>,
    /// Indent of a paragraph's first line in tenths of a millimetre: 100 or 127.
    pub first_line_indent_tenth_mm: u16,
    /// Room between paragraphs in points, at least 6.
    pub paragraph_gap_pt: u8,
    /// Height of a line in percent of a single one, 100 to 150.
    pub line_height_percent: u8,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            margins: Margins { top_mm: 20, bottom_mm: 20, left_mm: 30, right_mm: 15 },
            sizes_pt: BTreeMap::new(),
            first_line_indent_tenth_mm: 127,
            paragraph_gap_pt: 6,
            line_height_percent: 100,
        }
    }
}

impl Style {
    /// Size of a component in points: the one chosen, else the largest that the decree allows.
    #[must_use]
    pub fn size_pt(&self, component: Component) -> u8 {
        self.sizes_pt.get(&component).copied().unwrap_or(*component.sizes_pt().end())
    }
}
