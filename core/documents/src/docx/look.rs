//! The named styles of a document: one a component of the decree, and those of tables.

use crate::style::{Component, Letters, Style};

/// Points of the letters in the calendar of a month.
const ENTRY_SIZE_PT: u8 = 10;
/// Points of the large print from which announcers read.
const SCRIPT_SIZE_PT: u8 = 18;
/// Points of small print below a table.
const SMALL_SIZE_PT: u8 = 11;
/// Most points of the letters in a table.
const TABLE_SIZE_PT: u8 = 13;
/// Points of the letters of a paragraph that only holds a rule or ends a section.
const THIN_SIZE_PT: u8 = 1;

/// A named style of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// A part of a document whose letters the decree prescribes.
    Component(Component),
    /// A line of the body that begins with a hyphen.
    Item,
    /// "I. MỤC ĐÍCH, YÊU CẦU".
    Heading1,
    /// "1. Mục đích".
    Heading2,
    /// "a) …".
    Heading3,
    /// Head of a table.
    TableHead,
    /// Words in a table.
    TableText,
    /// What a table shows, above it.
    TableCaption,
    /// An entry in the calendar of a month.
    Entry,
    /// A script in large print.
    Script,
    /// Small print below a table.
    Small,
    /// A rule, and the end of a section.
    Thin,
}

/// Where the lines of a paragraph stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Center,
    Right,
    Justified,
}

impl Align {
    /// The word of the format.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Center => "center",
            Self::Right => "right",
            Self::Justified => "both",
        }
    }
}

impl Look {
    /// Styles beside those of the components.
    const OTHERS: [Self; 11] = [
        Self::Item,
        Self::Heading1,
        Self::Heading2,
        Self::Heading3,
        Self::TableHead,
        Self::TableText,
        Self::TableCaption,
        Self::Entry,
        Self::Script,
        Self::Small,
        Self::Thin,
    ];

    /// Every style.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        Component::ALL.into_iter().map(Self::Component).chain(Self::OTHERS)
    }

    /// By which paragraphs name it.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Component(component) => component_words(component).0,
            Self::Item => "Item",
            Self::Heading1 => "Heading1",
            Self::Heading2 => "Heading2",
            Self::Heading3 => "Heading3",
            Self::TableHead => "TableHead",
            Self::TableText => "TableText",
            Self::TableCaption => "TableCaption",
            Self::Entry => "Entry",
            Self::Script => "Script",
            Self::Small => "Small",
            Self::Thin => "Thin",
        }
    }

    /// By which people choose it. Word knows headings by their English names and shows them in its
    /// own language.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Component(component) => component_words(component).1,
            Self::Item => "Gạch đầu dòng",
            Self::Heading1 => "heading 1",
            Self::Heading2 => "heading 2",
            Self::Heading3 => "heading 3",
            Self::TableHead => "Đầu bảng",
            Self::TableText => "Chữ trong bảng",
            Self::TableCaption => "Tên bảng",
            Self::Entry => "Mục trong lịch tháng",
            Self::Script => "Lời đọc",
            Self::Small => "Ghi chú dưới bảng",
            Self::Thin => "Nét kẻ",
        }
    }

    /// The size of its letters in points.
    pub(super) fn size_pt(self, style: &Style) -> u8 {
        let body = style.size_pt(Component::Body);
        match self {
            Self::Component(component) => style.size_pt(component),
            Self::Item | Self::Heading1 | Self::Heading2 | Self::Heading3 => body,
            Self::TableHead | Self::TableText | Self::TableCaption => body.min(TABLE_SIZE_PT),
            Self::Entry => ENTRY_SIZE_PT,
            Self::Script => SCRIPT_SIZE_PT,
            Self::Small => SMALL_SIZE_PT,
            Self::Thin => THIN_SIZE_PT,
        }
    }

    /// How its letters stand.
    pub(super) fn letters(self) -> Letters {
        let plain = Letters { is_bold: false, is_italic: false, is_capital: false };
        match self {
            Self::Component(component) => component.letters(),
            Self::Heading1 | Self::Heading2 | Self::TableHead | Self::TableCaption => {
                Letters { is_bold: true, ..plain }
            }
            Self::Heading3 | Self::Small => Letters { is_italic: true, ..plain },
            _ => plain,
        }
    }

    /// Where its lines stand.
    pub(super) fn align(self) -> Align {
        match self {
            Self::Component(Component::Body | Component::Basis)
            | Self::Item
            | Self::Heading1
            | Self::Heading2
            | Self::Heading3 => Align::Justified,
            Self::Component(Component::RecipientsLabel | Component::Recipients)
            | Self::Entry
            | Self::Script
            | Self::Small => Align::Left,
            _ => Align::Center,
        }
    }

    /// Whether it is set as running text: with an indent of its first line, room between paragraphs
    /// and the office's height of lines.
    pub(super) fn is_running_text(self) -> bool {
        matches!(
            self,
            Self::Component(Component::Body | Component::Basis)
                | Self::Item
                | Self::Heading1
                | Self::Heading2
                | Self::Heading3
        )
    }

    /// Level in the outline of the document, 0 the highest.
    pub(super) fn outline_level(self) -> Option<u8> {
        match self {
            Self::Heading1 => Some(0),
            Self::Heading2 => Some(1),
            Self::Heading3 => Some(2),
            _ => None,
        }
    }
}

/// Id and name of a component's style.
fn component_words(component: Component) -> (&'static str, &'static str) {
    match component {
        Component::NationalName => ("NationalName", "Quốc hiệu"),
        Component::NationalMotto => ("NationalMotto", "Tiêu ngữ"),
        Component::ParentBody => ("ParentBody", "Cơ quan chủ quản"),
        Component::IssuingBody => ("IssuingBody", "Cơ quan ban hành"),
        Component::Number => ("Number", "Số, ký hiệu"),
        Component::PlaceAndDate => ("PlaceAndDate", "Địa danh, thời gian"),
        Component::DocumentType => ("DocumentType", "Tên loại"),
        Component::Subject => ("Subject", "Trích yếu"),
        Component::Addressee => ("Addressee", "Kính gửi"),
        Component::Basis => ("Basis", "Căn cứ"),
        Component::Body => ("Body", "Nội dung"),
        Component::SignatoryOffice => ("SignatoryOffice", "Chức vụ người ký"),
        Component::SignatoryName => ("SignatoryName", "Họ tên người ký"),
        Component::RecipientsLabel => ("RecipientsLabel", "Nơi nhận"),
        Component::Recipients => ("Recipients", "Danh sách nơi nhận"),
        Component::AnnexLabel => ("AnnexLabel", "Số phụ lục"),
        Component::AnnexTitle => ("AnnexTitle", "Tiêu đề phụ lục"),
        Component::AnnexReference => ("AnnexReference", "Kèm theo"),
        Component::PageNumber => ("PageNumber", "Số trang"),
    }
}
