//! Words of a document, wherever they stand: capitals, zeros, spaces.

use super::{Clause, Fault, Remark, capitals, zeros};
use crate::administrative::{Administrative, AnnexBody, Block};
use crate::sheet::ScheduleSheet;
use crate::style::Component;
use std::collections::BTreeSet;

/// The texts of a document with the parts in which they stand. Those that are printed in capitals
/// are left out.
pub(super) fn texts(document: &Administrative) -> Vec<(Component, &str)> {
    let mut texts = vec![(Component::Subject, document.subject.as_str())];
    texts.extend(document.addressees.iter().map(|line| (Component::Addressee, line.as_str())));
    texts.extend(document.bases.iter().map(|basis| (Component::Basis, basis.text.as_str())));
    texts.extend(blocks(&document.body));
    let recipients = document.closing.recipients.iter();
    texts.extend(recipients.map(|line| (Component::Recipients, line.as_str())));
    for annex in &document.annexes {
        match &annex.body {
            AnnexBody::Blocks(pieces) => texts.extend(blocks(pieces)),
            AnnexBody::Schedule(sheet) => texts.extend(rows(sheet)),
        }
    }
    texts
}

fn blocks(blocks: &[Block]) -> Vec<(Component, &str)> {
    let texts = blocks.iter().flat_map(|block| match block {
        Block::Heading { level: 0 | 1, .. } => Vec::new(),
        Block::Heading { text, .. } | Block::Paragraph(text) | Block::Item(text) => {
            vec![text.as_str()]
        }
        Block::Table(table) => {
            let heads = table.columns.iter().map(|column| column.head.as_str());
            let cells = table.rows.iter().flatten().map(String::as_str);
            heads.chain(cells).chain([table.caption.as_str()]).collect()
        }
        Block::Chart(chart) => {
            let labels = chart.bars.iter().map(|bar| bar.label.as_str());
            labels.chain([chart.caption.as_str()]).collect()
        }
    });
    texts.map(|text| (Component::Body, text)).collect()
}

/// Titles and notes of the rows of a schedule, each once.
fn rows(sheet: &ScheduleSheet) -> impl Iterator<Item = (Component, &str)> {
    let words = sheet.rows().flat_map(|row| [row.title.as_str(), row.note.as_str()]);
    let distinct: BTreeSet<&str> = words.collect();
    distinct.into_iter().map(|text| (Component::Body, text))
}

/// Remarks on the words of a schedule.
pub(super) fn of_schedule(sheet: &ScheduleSheet) -> Vec<Remark> {
    let scope = std::iter::once((Component::Subject, sheet.scope.as_str()));
    scope.chain(rows(sheet)).flat_map(|(component, text)| remarks(component, text)).collect()
}

/// Remarks on one text.
pub(super) fn remarks(component: Component, text: &str) -> Vec<Remark> {
    let mut remarks: Vec<Remark> =
        spaces(text).into_iter().map(|fault| Remark::new(component, Clause::Form, fault)).collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    let spoken = zeros::faults(&words).into_iter().chain(capitals::faults(&words));
    remarks.extend(spoken.map(|(clause, fault)| Remark::new(component, clause, fault)));
    remarks
}

/// Two spaces between words, and spaces before signs.
fn spaces(text: &str) -> Vec<Fault> {
    let parts: Vec<&str> = text.trim().split(' ').collect();
    let mut faults = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| parts.get(before)).unwrap_or(&"");
        if part.is_empty() && !before.is_empty() {
            let after = parts[index..].iter().find(|after| !after.is_empty()).unwrap_or(&"");
            faults.push(Fault::DoubleSpace { found: format!("{before}  {after}") });
        }
        if matches!(*part, "," | "." | ";" | ":") && !before.is_empty() {
            faults.push(Fault::SpaceBeforeSign { found: format!("{before} {part}") });
        }
    }
    faults
}
