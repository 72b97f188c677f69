//! What the pages say and where, read back from the laid-out frames.

mod breaks;
mod day_sheets;
mod decree;
mod files;
mod letter_breaks;
mod letters;
mod months;
mod portions;
mod posters;
pub(crate) mod samples;
mod script_packs;
mod weeks;

pub(crate) use letters::letter;

use super::lay_out_built_in;
use super::portions::LaidOut;
use crate::{Document, ScheduleSheet};
use ::typst::layout::{Frame, FrameItem, Point, Transform};
use ::typst::text::FontStyle;
use ::typst::visualize::{Color, Geometry};

const MILLIMETRE: f64 = 72.0 / 25.4;

/// A run of text of one style on one line; lengths in points from the page's top left corner.
#[derive(Clone, Debug)]
struct Run {
    words: String,
    left: f64,
    right: f64,
    baseline: f64,
    size: f64,
    is_bold: bool,
    is_italic: bool,
}

/// One page, read.
#[derive(Debug, Default)]
struct ReadPage {
    runs: Vec<Run>,
    tick_box_count: usize,
    /// Lengths of the horizontal lines that are no table strokes, by their left end and height.
    rules: Vec<(f64, f64, f64)>,
    /// Left, top, width and height of what is filled with black.
    bars: Vec<(f64, f64, f64, f64)>,
    width: f64,
    height: f64,
}

impl ReadPage {
    /// Width and height in millimetres, rounded.
    fn size_mm(&self) -> (f64, f64) {
        ((self.width / MILLIMETRE).round(), (self.height / MILLIMETRE).round())
    }

    fn words(&self) -> String {
        self.runs.iter().map(|run| run.words.as_str()).collect::<Vec<_>>().join("\n")
    }

    fn says(&self, words: &str) -> bool {
        self.runs.iter().any(|run| run.words.trim() == words)
    }

    fn run(&self, words: &str) -> &Run {
        let found = self.runs.iter().find(|run| run.words.trim() == words);
        found.unwrap_or_else(|| panic!("'{words}' is not on the page:\n{}", self.words()))
    }

    /// Number of cells that hold a time of day.
    fn row_count(&self) -> usize {
        let is_time = |run: &&Run| {
            let words = run.words.trim().as_bytes();
            words.len() == 5 && words[2] == b':' && words[0].is_ascii_digit()
        };
        self.runs.iter().filter(is_time).count()
    }
}

fn read(sheet: &ScheduleSheet) -> Vec<ReadPage> {
    read_within_margins(&sheet.clone().into())
}

/// A document none of whose words lies beyond the margins of the decree.
fn read_within_margins(document: &Document) -> Vec<ReadPage> {
    let pages = read_document(document);
    pages.iter().for_each(assert_nothing_is_cut_off);
    pages
}

/// Width in points of the run that says this on the first page, as it is laid out.
pub(crate) fn width_pt(sheet: &ScheduleSheet, words: &str) -> f64 {
    let run = read(sheet).swap_remove(0).run(words).clone();
    run.right - run.left
}

/// A working paper, none of whose words lies nearer than 6 mm to an edge.
fn read_paper(document: impl Into<Document>) -> Vec<ReadPage> {
    let pages = read_document(&document.into());
    for page in &pages {
        let (width, height) = page.size_mm();
        for run in &page.runs {
            let inside = run.left >= 6.0 * MILLIMETRE
                && run.right <= (width - 6.0) * MILLIMETRE
                && run.baseline >= 6.0 * MILLIMETRE
                && run.baseline <= (height - 6.0) * MILLIMETRE;
            assert!(inside, "{run:?} lies too near to an edge of {:?}", page.size_mm());
        }
    }
    pages
}

fn read_document(document: &Document) -> Vec<ReadPage> {
    read_laid_out(&lay_out_built_in(document).map_err(|failure| failure.error).unwrap())
}

fn read_laid_out(laid_out: &LaidOut) -> Vec<ReadPage> {
    let pages = laid_out.document.pages().iter();
    pages
        .map(|page| {
            let size = page.frame.size();
            let (width, height) = (size.x.to_pt(), size.y.to_pt());
            let mut read = ReadPage { width, height, ..ReadPage::default() };
            walk(&page.frame, Point::zero(), &mut read);
            read
        })
        .collect()
}

fn walk(frame: &Frame, origin: Point, read: &mut ReadPage) {
    for (offset, item) in frame.items() {
        let at = origin + *offset;
        match item {
            FrameItem::Group(group) => {
                assert!(group.clip.is_none(), "a template clips");
                assert_eq!(group.transform, Transform::identity(), "a template turns or scales");
                walk(&group.frame, at, read);
            }
            FrameItem::Text(text) => {
                let variant = text.font.font().info().variant;
                read.runs.push(Run {
                    words: text.text.to_string(),
                    left: at.x.to_pt(),
                    right: (at.x + text.width()).to_pt(),
                    baseline: at.y.to_pt(),
                    size: text.size.to_pt(),
                    is_bold: variant.weight.to_number() >= 700,
                    is_italic: variant.style != FontStyle::Normal,
                });
            }
            FrameItem::Shape(shape, _) => match &shape.geometry {
                Geometry::Rect(size) if size.x.to_pt() == 9.0 && size.y.to_pt() == 9.0 => {
                    read.tick_box_count += 1;
                }
                Geometry::Rect(size) if shape.fill == Some(Color::BLACK.into()) => {
                    let (left, top) = (at.x.to_pt(), at.y.to_pt());
                    read.bars.push((left, top, size.x.to_pt(), size.y.to_pt()));
                }
                Geometry::Line(end)
                    if shape.stroke.as_ref().is_some_and(|s| s.thickness.to_pt() == 0.75) =>
                {
                    read.rules.push((at.x.to_pt(), at.y.to_pt(), end.x.to_pt()));
                }
                _ => {}
            },
            FrameItem::Image(..) | FrameItem::Link(..) => panic!("a sheet has no images and links"),
            FrameItem::Tag(_) => {}
        }
    }
}

fn assert_nothing_is_cut_off(page: &ReadPage) {
    for run in &page.runs {
        let inside = run.left >= 30.0 * MILLIMETRE - 0.1
            && run.right <= page.width - 15.0 * MILLIMETRE + 0.1
            && run.baseline <= page.height - 20.0 * MILLIMETRE;
        assert!(inside, "{run:?} lies outside the margins");
    }
}
