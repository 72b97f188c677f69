//! The announcers' scripts: a cover that lists them, then one message a page in large print.

use super::body::Body;
use super::length::Twips;
use super::look::{Align, Look};
use super::paragraph::{Bookmark, Paragraph, Run};
use super::schedule::head_row;
use super::section::{Paper, Section};
use super::table::{Cell, Row, Table};
use super::working::{issuer, sized};
use crate::page::papers::{ScriptWords, ScriptsPage};
use std::io::Result;

use crate::style::Margins;

/// A4 upright.
pub(super) const SECTION: Section = Section {
    paper: Paper::A4,
    is_across: false,
    margins: Margins { top_mm: 22, bottom_mm: 18, left_mm: 24, right_mm: 20 },
};
/// Widths of the columns of the cover in millimetres.
const COLUMNS_MM: [u32; 6] = [11, 70, 24, 20, 17, 24];
/// Sizes in points.
const ISSUER_PT: u8 = 13;
const NAME_PT: u8 = 22;
const SCOPE_PT: u8 = 14;
const SMALL_PT: u8 = 12;
/// Room between the parts of a page.
const GAP_PT: f64 = 12.0;
const ABOVE_NAME_PT: f64 = 45.0;

/// Writes the pack.
pub(super) fn scripts(body: &mut Body<'_, '_>, page: &ScriptsPage) -> Result<()> {
    cover(body, page)?;
    let with_words = page.scripts.iter().enumerate().filter(|(_, one)| has_words(one));
    for (index, one) in with_words {
        script(body, index, one)?;
    }
    Ok(())
}

fn has_words(script: &ScriptWords) -> bool {
    !script.paragraphs.is_empty()
}

fn line(run: Run, size_pt: u8) -> Paragraph {
    sized(Paragraph::of(Look::TableText, vec![run]), size_pt)
}

fn cover(body: &mut Body<'_, '_>, page: &ScriptsPage) -> Result<()> {
    for paragraph in issuer(body, &page.issuer, body.width(), ISSUER_PT) {
        body.paragraph(&paragraph)?;
    }
    let name = line(Run::bold(page.name.to_uppercase()), NAME_PT);
    body.paragraph(&name.below(Twips::of_pt(ABOVE_NAME_PT)))?;
    body.paragraph(&line(Run::new(&page.period), SCOPE_PT).below(Twips::of_pt(GAP_PT / 2.0)))?;
    for text in &page.scope {
        body.paragraph(&line(Run::bold(text), SCOPE_PT))?;
    }
    body.gap(Twips::of_pt(GAP_PT * 2.0), true)?;
    if page.scripts.is_empty() {
        return body.paragraph(&line(Run::new(page.nothing), ISSUER_PT));
    }
    let table = Table::shared(body.width(), &COLUMNS_MM, true);
    body.open_table(&table)?;
    body.row(&table, &head_row(&page.heads))?;
    let mut page_number = 1;
    for (index, script) in page.scripts.iter().enumerate() {
        page_number += usize::from(has_words(script));
        body.row(&table, &cover_row(index, script, page_number))?;
    }
    body.close_table()
}

/// The page is a field that is worked out when the file is opened; until then it is the one of a
/// pack in which every script takes one page.
fn cover_row(index: usize, script: &ScriptWords, page_number: usize) -> Row {
    let cell = |run: Run| Cell::new(Paragraph::of(Look::TableText, vec![run]));
    let title = Paragraph::new(Look::TableText, &script.title).aligned(Align::Left);
    let last = if has_words(script) {
        Run { page_of: Some(bookmark_name(index)), ..Run::new(page_number.to_string()) }
    } else {
        Run::italic(&script.remark)
    };
    Row::new(vec![
        cell(Run::new(&script.number)),
        Cell::new(title),
        cell(Run::new(&script.language)),
        cell(Run::new(&script.length)),
        cell(Run::new(&script.reading_count)),
        cell(last),
    ])
}

fn bookmark_name(index: usize) -> String {
    format!("script{}", index + 1)
}

fn script(body: &mut Body<'_, '_>, index: usize, script: &ScriptWords) -> Result<()> {
    let title = format!("{}. {}", script.number, script.title);
    let title = line(Run::bold(title), NAME_PT).aligned(Align::Left).keeping_next(true);
    let bookmark = Some(Bookmark { id: index, name: bookmark_name(index) });
    body.paragraph(&Paragraph { starts_page: true, bookmark, ..title })?;
    let about = line(Run::italic(script.about.clone()), SCOPE_PT).aligned(Align::Left);
    let about = about.below(Twips::of_pt(GAP_PT / 2.0)).keeping_next(true);
    body.paragraph(&Paragraph { is_ruled: true, ..about })?;
    for text in &script.paragraphs {
        body.paragraph(&Paragraph::new(Look::Script, text).below(Twips::of_pt(GAP_PT)))?;
    }
    if script.days.is_empty() {
        return Ok(());
    }
    let when = [Run::bold(format!("{}: ", script.when_label)), Run::new(&script.readings_summary)];
    let when = sized(Paragraph::of(Look::TableText, when.to_vec()), SMALL_PT);
    let when = when.aligned(Align::Left).below(Twips::of_pt(GAP_PT * 2.0)).keeping_next(true);
    body.paragraph(&when)?;
    let table = Table::shared(body.width(), &[37, 15, 114], false);
    body.open_table(&table)?;
    for day in &script.days {
        for (place, time) in day.times.iter().enumerate() {
            let cell = |run: Run| Cell::new(line(run, SMALL_PT).aligned(Align::Left));
            let date = if place == 0 { day.day.as_str() } else { "" };
            let cells = [Run::new(date), Run::bold(&time.start), Run::new(&time.channels)];
            body.row(&table, &Row::new(cells.map(cell).to_vec()))?;
        }
    }
    body.close_table()
}
