//! What the template of administrative documents reads: the document with every date, number and
//! sign as it is printed.

use super::parts::{ClosingWords, HeadingWords, Paper};
use super::schedule::Page;
use crate::administrative::{Administrative, Alignment, Annex, AnnexBody, Bar, Block, Table};
use crate::printable::printable;
use crate::words;
use ::typst::text::FontInfo;
use serde::Serialize;

/// The whole document.
#[derive(Serialize)]
pub(crate) struct Letter {
    pub(crate) title: String,
    pub(crate) author: String,
    pub(crate) paper: Paper,
    pub(crate) head: HeadingWords,
    pub(crate) addressees: Vec<String>,
    pub(crate) bases: Vec<String>,
    pub(crate) body: Vec<BlockWords>,
    pub(crate) closing: ClosingWords,
    pub(crate) annexes: Vec<AnnexWords>,
}

#[derive(Serialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub(crate) enum BlockWords {
    Heading { level: u8, words: String },
    Paragraph { words: String },
    Table(TableWords),
    Chart { caption: String, bars: Vec<BarWords> },
}

#[derive(Serialize)]
pub(crate) struct TableWords {
    pub(crate) caption: String,
    pub(crate) heads: Vec<String>,
    pub(crate) width_shares: Vec<u16>,
    pub(crate) alignments: Vec<Alignment>,
    pub(crate) rows: Vec<Vec<String>>,
    pub(crate) has_total: bool,
}

#[derive(Serialize)]
pub(crate) struct BarWords {
    pub(crate) label: String,
    /// Thousandths of the room that the longest bar or whole takes.
    pub(crate) length: u64,
    pub(crate) whole: Option<u64>,
    pub(crate) value_words: String,
}

#[derive(Serialize)]
pub(crate) struct AnnexWords {
    pub(crate) label: String,
    pub(crate) title: String,
    pub(crate) attached_to: Vec<String>,
    #[serde(flatten)]
    pub(crate) body: AnnexBodyWords,
}

#[derive(Serialize)]
#[serde(tag = "annex", content = "body", rename_all = "snake_case")]
pub(crate) enum AnnexBodyWords {
    Blocks(Vec<BlockWords>),
    Schedule(Box<Page>),
}

impl Letter {
    /// The pages of a validated document, in letters that `font` has.
    pub(crate) fn new(document: &Administrative, font: &FontInfo) -> Self {
        let writer = Writer { font };
        let subject = writer.text(&document.subject);
        let bases: Vec<String> = document.bases.iter().map(|b| writer.text(&b.text)).collect();
        let addressees: Vec<String> =
            document.addressees.iter().map(|line| writer.text(line)).collect();
        Self {
            title: words::title(document.document_type, &subject),
            author: writer.text(&document.heading.organization),
            paper: Paper::new(&document.style),
            head: HeadingWords::new(
                &document.heading,
                document.document_type.name(),
                Some(subject).filter(|line| !line.is_empty()).into_iter().collect(),
                font,
            ),
            addressees: words::addressee_lines(&addressees),
            bases: words::basis_lines(&bases),
            body: writer.blocks(&document.body),
            closing: ClosingWords::new(&document.closing, font),
            annexes: document.annexes.iter().map(|annex| writer.annex(document, annex)).collect(),
        }
    }
}

/// Puts a document into words. Text of the plan passes through [`printable`] on its way.
struct Writer<'a> {
    font: &'a FontInfo,
}

impl Writer<'_> {
    fn text(&self, text: &str) -> String {
        printable(text, self.font)
    }

    fn blocks(&self, blocks: &[Block]) -> Vec<BlockWords> {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(&self, block: &Block) -> BlockWords {
        match block {
            Block::Heading { level, number, text } => {
                let text = self.text(text);
                let text = if *level <= 1 { text.to_uppercase() } else { text };
                let words = format!("{} {text}", self.text(number)).trim().to_owned();
                BlockWords::Heading { level: (*level).max(1), words }
            }
            Block::Paragraph(text) => BlockWords::Paragraph { words: self.text(text) },
            Block::Item(text) => BlockWords::Paragraph { words: words::item(&self.text(text)) },
            Block::Table(table) => BlockWords::Table(self.table(table)),
            Block::Chart(chart) => BlockWords::Chart {
                caption: self.text(&chart.caption),
                bars: self.bars(&chart.bars),
            },
        }
    }

    fn table(&self, table: &Table) -> TableWords {
        let row = |row: &Vec<String>| row.iter().map(|cell| self.text(cell)).collect();
        TableWords {
            caption: self.text(&table.caption),
            heads: table.columns.iter().map(|column| self.text(&column.head)).collect(),
            width_shares: table.columns.iter().map(|column| column.width_share.max(1)).collect(),
            alignments: table.columns.iter().map(|column| column.alignment).collect(),
            rows: table.rows.iter().map(row).collect(),
            has_total: table.has_total,
        }
    }

    fn bars(&self, bars: &[Bar]) -> Vec<BarWords> {
        let longest =
            bars.iter().map(|bar| bar.value.max(bar.whole.unwrap_or(0))).max().unwrap_or(0).max(1);
        let thousandths = |value: u64| {
            let share = u128::from(value) * 1000 / u128::from(longest);
            u64::try_from(share).unwrap_or(1000)
        };
        bars.iter()
            .map(|bar| BarWords {
                label: self.text(&bar.label),
                length: thousandths(bar.value),
                whole: bar.whole.map(thousandths),
                value_words: self.text(&bar.value_words),
            })
            .collect()
    }

    fn annex(&self, document: &Administrative, annex: &Annex) -> AnnexWords {
        let label = format!("{} {}", words::ANNEX, self.text(&annex.numeral));
        let heading = &document.heading;
        AnnexWords {
            label: label.trim().to_owned(),
            title: self.text(&annex.title).to_uppercase(),
            attached_to: words::attached_to_parts(
                document.document_type,
                heading,
                &self.text(&heading.symbol),
                &self.text(&heading.organization),
            ),
            body: match &annex.body {
                AnnexBody::Blocks(blocks) => AnnexBodyWords::Blocks(self.blocks(blocks)),
                AnnexBody::Schedule(sheet) => {
                    AnnexBodyWords::Schedule(Box::new(Page::new(sheet, self.font)))
                }
            },
        }
    }
}
