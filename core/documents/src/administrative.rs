//! The page model of administrative documents (văn bản hành chính): a plan, a notice, a report, an
//! invitation.
//!
//! Everything is by value and in the words that are printed, but for dates, number and signatory,
//! which [`crate::words`] puts into the form of the decree.

use crate::DocumentError;
use crate::sheet::{Closing, Heading, ROWS_AT_MOST, ScheduleSheet};
use crate::style::Style;
use serde::{Deserialize, Serialize};

/// Types of documents of Nghị định 30/2020/NĐ-CP that a communication centre issues.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentType {
    /// Kế hoạch (KH).
    Plan,
    /// Thông báo (TB).
    Notice,
    /// Báo cáo (BC).
    Report,
    /// Giấy mời (GM).
    Invitation,
}

impl DocumentType {
    /// The printed name: "KẾ HOẠCH".
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Plan => "KẾ HOẠCH",
            Self::Notice => "THÔNG BÁO",
            Self::Report => "BÁO CÁO",
            Self::Invitation => "GIẤY MỜI",
        }
    }

    /// The name within a sentence: "Kế hoạch".
    #[must_use]
    pub fn name_in_sentence(self) -> &'static str {
        match self {
            Self::Plan => "Kế hoạch",
            Self::Notice => "Thông báo",
            Self::Report => "Báo cáo",
            Self::Invitation => "Giấy mời",
        }
    }

    /// The abbreviation in the symbol: "KH" (Phụ lục III of the decree).
    #[must_use]
    pub fn abbreviation(self) -> &'static str {
        match self {
            Self::Plan => "KH",
            Self::Notice => "TB",
            Self::Report => "BC",
            Self::Invitation => "GM",
        }
    }
}

/// A document with national heading, body, recipients and signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Administrative {
    /// Its type.
    pub document_type: DocumentType,
    /// How its parts look.
    pub style: Style,
    /// The head of its first page.
    pub heading: Heading,
    /// Trích yếu, without a final sign: "Tuyên truyền Luật An ninh mạng năm 2021".
    pub subject: String,
    /// To whom it is addressed (Kính gửi); none for a document to everybody concerned.
    pub addressees: Vec<String>,
    /// On what it rests, in the order in which it is printed.
    pub bases: Vec<Basis>,
    /// What it says.
    pub body: Vec<Block>,
    /// Recipients and signature.
    pub closing: Closing,
    /// What is attached; each has its own page numbers.
    pub annexes: Vec<Annex>,
}

impl Administrative {
    /// Refuses tables whose rows have other cells than columns, annexed schedules that are filled
    /// wrongly, and more than [`ROWS_AT_MOST`] rows and bars in one table or chart.
    ///
    /// # Errors
    /// Names the first of them.
    pub fn validate(&self) -> Result<(), DocumentError> {
        validate_blocks(&self.body)?;
        for annex in &self.annexes {
            match &annex.body {
                AnnexBody::Blocks(blocks) => validate_blocks(blocks)?,
                AnnexBody::Schedule(sheet) => sheet.validate()?,
            }
        }
        Ok(())
    }
}

fn validate_blocks(blocks: &[Block]) -> Result<(), DocumentError> {
    for block in blocks {
        let count = match block {
            Block::Table(table) => {
                table.validate()?;
                table.rows.len()
            }
            Block::Chart(chart) => chart.bars.len(),
            Block::Heading { .. } | Block::Paragraph(_) | Block::Item(_) => continue,
        };
        if count > ROWS_AT_MOST {
            return Err(DocumentError::TooManyRows { count, at_most: ROWS_AT_MOST });
        }
    }
    Ok(())
}

/// One basis of a document (căn cứ).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// As printed, without the final sign: "Căn cứ Luật An ninh mạng số 24/2018/QH14 ngày 12 tháng 6
    /// năm 2018".
    pub text: String,
    /// Why it does not hold on the date of the document: "hết hiệu lực từ ngày 01/7/2026, được thay
    /// bằng …"; none when it holds. Never printed; told before printing.
    pub fault: Option<String>,
}

/// One piece of the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A heading with its number.
    Heading {
        /// 1 for "I. MỤC ĐÍCH, YÊU CẦU", 2 for "1. Mục đích".
        level: u8,
        /// "I.", "1."; printed before the text.
        number: String,
        /// The text; a heading of level 1 is printed in capitals.
        text: String,
    },
    /// A paragraph.
    Paragraph(String),
    /// A paragraph that begins with a hyphen.
    Item(String),
    /// A table.
    Table(Table),
    /// A chart of bars.
    Chart(Chart),
}

/// A table whose head is repeated on every page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What it shows, above it; left out when empty.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Cells row by row; each row has as many as there are columns.
    pub rows: Vec<Vec<String>>,
    /// Whether the last row is a sum and stands in bold.
    pub has_total: bool,
}

impl Table {
    fn validate(&self) -> Result<(), DocumentError> {
        let columns = self.columns.len();
        let shape = |row, cells| DocumentError::TableShape {
            caption: self.caption.clone(),
            row,
            cells,
            columns,
        };
        if columns == 0 {
            return Err(shape(0, 0));
        }
        match self.rows.iter().position(|row| row.len() != columns) {
            Some(row) => Err(shape(row + 1, self.rows[row].len())),
            None => Ok(()),
        }
    }
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// Its share of the table's width, beside those of the other columns.
    pub width_share: u16,
    /// Where its cells stand.
    pub alignment: Alignment,
}

/// Where the words of a cell stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Alignment {
    /// Words.
    Left,
    /// Dates, times, short words.
    Center,
    /// Numbers.
    Right,
}

/// Bars from left to right, the longest as wide as there is room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chart {
    /// What it shows, below it.
    pub caption: String,
    /// One bar a line.
    pub bars: Vec<Bar>,
}

/// One bar of a chart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    /// Left of it.
    pub label: String,
    /// Its length.
    pub value: u64,
    /// The whole of which the value is a part, drawn as an outline; none draws no outline.
    pub whole: Option<u64>,
    /// Right of it: "312 lượt", "98 %".
    pub value_words: String,
}

/// An annex of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annex {
    /// Roman numeral, "I"; empty for a document's only annex.
    pub numeral: String,
    /// Title; printed in capitals.
    pub title: String,
    /// What it holds.
    pub body: AnnexBody,
}

/// What an annex holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnnexBody {
    /// Pieces like those of the document, on upright pages.
    Blocks(Vec<Block>),
    /// A schedule, on pages across; its own [standing](ScheduleSheet::standing) is not printed.
    Schedule(Box<ScheduleSheet>),
}
