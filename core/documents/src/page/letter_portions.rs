//! A letter with long annexes, in portions that are laid out one after another.

use super::letter::{AnnexBodyWords, AnnexWords, BlockWords, Letter};
use super::portions::Portion;
use std::mem;

impl Letter {
    /// The document in portions of at most so many lines of its annexes: the letter itself stands in
    /// the first. An annex longer than that has portions of its own; tables are never cut.
    pub(crate) fn portions(mut self, lines_at_most: usize) -> Vec<Portion<Self>> {
        let annexes = mem::take(&mut self.annexes);
        let (author, title) = (self.author.clone(), self.title.clone());
        let (paper, head, closing) = (self.paper.clone(), self.head.clone(), self.closing.clone());
        let of_annexes = |annexes, goes_on| Portion {
            words: Self {
                title: title.clone(),
                author: author.clone(),
                paper: paper.clone(),
                head: head.clone(),
                addressees: Vec::new(),
                bases: Vec::new(),
                body: Vec::new(),
                closing: closing.clone(),
                annexes,
            },
            goes_on,
        };
        let mut room = lines_at_most.saturating_sub(table_lines(&self.body));
        let mut portions = vec![Portion::whole(self)];
        for annex in annexes {
            let count = annex.line_count();
            if count <= room
                && let Some(portion) = portions.last_mut()
            {
                room -= count;
                portion.words.annexes.push(annex);
                continue;
            }
            for (index, piece) in annex.pieces(lines_at_most).into_iter().enumerate() {
                room = lines_at_most.saturating_sub(piece.line_count());
                portions.push(of_annexes(vec![piece], index > 0));
            }
        }
        portions
    }
}

impl AnnexWords {
    fn line_count(&self) -> usize {
        match &self.body {
            AnnexBodyWords::Blocks(blocks) => table_lines(blocks),
            AnnexBodyWords::Schedule(page) => page.body.line_count(),
        }
    }

    fn pieces(self, lines_at_most: usize) -> Vec<Self> {
        let Self { label, title, attached_to, body } = self;
        let bodies: Vec<AnnexBodyWords> = match body {
            AnnexBodyWords::Blocks(blocks) => vec![AnnexBodyWords::Blocks(blocks)],
            AnnexBodyWords::Schedule(page) => page
                .portions(lines_at_most)
                .into_iter()
                .map(|portion| AnnexBodyWords::Schedule(Box::new(portion.words)))
                .collect(),
        };
        let annex = |body| Self {
            label: label.clone(),
            title: title.clone(),
            attached_to: attached_to.clone(),
            body,
        };
        bodies.into_iter().map(annex).collect()
    }
}

fn table_lines(blocks: &[BlockWords]) -> usize {
    let rows = |block: &BlockWords| match block {
        BlockWords::Table(table) => table.rows.len(),
        BlockWords::Chart { bars, .. } => bars.len(),
        BlockWords::Heading { .. } | BlockWords::Paragraph { .. } => 0,
    };
    blocks.iter().map(rows).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ScheduleSheet;
    use crate::administrative::Administrative;
    use crate::fonts::FONTS;
    use crate::page::portions::tests::{one, shape};
    use crate::page::schedule::Page;
    use crate::typst::tests::letter;
    use crate::typst::tests::samples::annex;

    #[test]
    fn only_a_long_annex_has_portions_of_its_own() {
        for (row_counts, lines_at_most, expect) in [
            (&[4, 3][..], 7, &["4 3"][..]),
            (&[4, 3], 6, &["4", "3"]),
            (&[4, 3, 2], 6, &["4", "3 2"]),
            (&[4, 9, 1, 9], 6, &["4", "6", "+3 1", "6", "+3"]),
            (&[], 6, &[""]),
        ] {
            let annexes = row_counts.iter().map(|count| AnnexWords {
                label: "Phụ lục".to_owned(),
                title: String::new(),
                attached_to: Vec::new(),
                body: AnnexBodyWords::Schedule(Box::new(Page::new(
                    &ScheduleSheet { standing: annex(), ..one(&[*count]) },
                    FONTS.regular(),
                ))),
            });
            let letter = Administrative { body: Vec::new(), annexes: Vec::new(), ..letter() };
            let mut letter = Letter::new(&letter, FONTS.regular());
            letter.annexes = annexes.collect();
            let portions = letter.portions(lines_at_most);
            let shapes: Vec<String> = portions
                .iter()
                .map(|portion| {
                    let annexes = portion.words.annexes.iter().map(|annex| match &annex.body {
                        AnnexBodyWords::Schedule(page) => shape(&page.body),
                        AnnexBodyWords::Blocks(_) => unreachable!("no annex has blocks"),
                    });
                    let shape = annexes.collect::<Vec<_>>().join(" ");
                    assert_eq!(portion.goes_on, shape.starts_with('+'));
                    shape
                })
                .collect();
            assert_eq!(shapes, expect, "{row_counts:?} in portions of {lines_at_most}");
        }
    }
}
