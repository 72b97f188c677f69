//! The top of the first page: the national heading in two columns without outlines, or the head of
//! an annex.

use super::body::Body;
use super::length::Twips;
use super::look::Look;
use super::paragraph::{Paragraph, with_gaps};
use super::table::{Cell, Row, Stand, Table};
use crate::page::parts::HeadingWords;
use crate::style::Component;
use crate::words;
use std::io::Result;

/// Share of the width that the issuing body has, in hundredths, where the national name leaves it.
const LEFT_SHARE: u32 = 46;
/// Room between the two columns.
const GUTTER_MM: f64 = 3.0;
/// Room above the number and the date, and below the whole head.
const ABOVE_NUMBER_PT: f64 = 7.0;
const BELOW_HEAD_PT: f64 = 9.0;
/// Share of the width that a subject may take, in hundredths.
const SUBJECT_SHARE: u32 = 90;
/// Non-breaking spaces that leave room for the pen: about 14 mm for the number, 9 mm for the day.
const NUMBER_SPACES: usize = 12;
const DAY_SPACES: usize = 7;

/// Writes heading, type and subject of a document that stands on its own.
pub(super) fn alone(body: &mut Body<'_, '_>, words: &HeadingWords) -> Result<()> {
    columns(body, words)?;
    title(body, words.document_type, &words.subject)
}

/// Writes the two columns.
fn columns(body: &mut Body<'_, '_>, words: &HeadingWords) -> Result<()> {
    let width = body.width();
    let national = body.balanced(look(Component::NationalName), words::NATIONAL_NAME, width);
    let national_width = width.less(Twips(national.sides.unwrap_or_default().0 * 2));
    let left = Twips(width.0 * LEFT_SHARE / 100).min(width.less(national_width));
    let right = width.less(left);
    let table = Table { columns: vec![left, right], is_ruled: false };
    let room = left.less(Twips::of_mm(GUTTER_MM));
    let rows = [
        vec![issuer(body, words, room), state(body, right)],
        vec![
            line(Component::Number, &with_gaps(&words.number, NUMBER_SPACES)),
            line(Component::PlaceAndDate, &with_gaps(&words.place_and_date, DAY_SPACES)),
        ],
    ];
    body.table(&table, rows.map(Row::new))?;
    body.gap(Twips::of_pt(BELOW_HEAD_PT), true)
}

fn look(component: Component) -> Look {
    Look::Component(component)
}

fn issuer(body: &Body<'_, '_>, words: &HeadingWords, room: Twips) -> Cell {
    let mut paragraphs = Vec::new();
    if !words.parent_body.is_empty() {
        let parent = look(Component::ParentBody);
        paragraphs.push(body.balanced(parent, &words.parent_body, room));
    }
    let name = look(Component::IssuingBody);
    paragraphs.push(body.balanced(name, &words.organization, room));
    paragraphs.push(body.rule_below(name, &words.organization, room));
    Cell { stand: Stand::Top, ..Cell::of(paragraphs) }
}

fn state(body: &Body<'_, '_>, room: Twips) -> Cell {
    let motto = look(Component::NationalMotto);
    let paragraphs = vec![
        Paragraph::new(look(Component::NationalName), words::NATIONAL_NAME),
        Paragraph::new(motto, words::NATIONAL_MOTTO),
        body.rule_along(motto, words::NATIONAL_MOTTO, room),
    ];
    Cell { stand: Stand::Top, ..Cell::of(paragraphs) }
}

fn line(component: Component, text: &str) -> Cell {
    let line = Paragraph::new(look(component), text).below(Twips::of_pt(ABOVE_NUMBER_PT));
    Cell { stand: Stand::Top, ..Cell::new(line) }
}

/// Writes type and subject in the middle of the page, with the rule below.
fn title(body: &mut Body<'_, '_>, document_type: &str, subject: &[String]) -> Result<()> {
    let kind = Paragraph::new(look(Component::DocumentType), document_type);
    body.paragraph(&kind.keeping_next(true))?;
    let room = subject_room(body);
    let subject_look = look(Component::Subject);
    for text in subject {
        let line = subject_line(body, subject_look, text, room);
        body.paragraph(&line)?;
    }
    if let Some(last) = subject.last() {
        let width = body.width();
        let length = body.rule_below(subject_look, last, room);
        let beyond = width.less(room).0 / 2;
        let sides = Some(Twips(length.sides.unwrap_or_default().0 + beyond));
        body.paragraph(&Paragraph { sides, keeps_next: true, ..length })?;
    }
    body.gap(Twips::of_pt(BELOW_HEAD_PT), true)
}

/// Writes the head of an annex.
pub(super) fn annex(
    body: &mut Body<'_, '_>,
    label: &str,
    title: &[String],
    reference: &[String],
) -> Result<()> {
    let label = Paragraph::new(look(Component::AnnexLabel), label);
    body.paragraph(&label.keeping_next(true))?;
    let room = subject_room(body);
    let mut lines: Vec<_> =
        title.iter().map(|text| (Component::AnnexTitle, text.as_str())).collect();
    let reference = with_gaps(reference, DAY_SPACES);
    lines.push((Component::AnnexReference, &reference));
    for (component, text) in lines {
        let line = subject_line(body, look(component), text, room);
        body.paragraph(&line)?;
    }
    body.gap(Twips::of_pt(BELOW_HEAD_PT), true)
}

fn subject_room(body: &Body<'_, '_>) -> Twips {
    Twips(body.width().0 * SUBJECT_SHARE / 100)
}

fn subject_line(body: &Body<'_, '_>, look: Look, text: &str, room: Twips) -> Paragraph {
    let line = body.balanced(look, text, room);
    let beyond = body.width().less(room).0 / 2;
    let sides = Some(Twips(line.sides.unwrap_or_default().0 + beyond));
    Paragraph { sides, keeps_next: true, ..line }
}
