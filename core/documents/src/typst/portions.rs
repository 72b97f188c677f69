//! Documents too long for one layout: their portions laid out one after another, and the pages put
//! together.
//!
//! After each portion the typesetter forgets what it has worked out. What it leaves on the pages for
//! looking things up (places, contents by their tags) means something within one layout only, and
//! keeps all that the layout was made of in memory: it is taken off, but for headings, which are the
//! bookmarks. Such a document is written without the structure that tags describe; PDF/A-2b asks for
//! none.

use super::failure::Failure;
use super::world::{Opened, OwnTemplates};
use super::{compile, data, forget_intermediate_results};
use crate::page::portions::Portion;
use ::typst::ecow::EcoVec;
use ::typst::introspection::Tag;
use ::typst::layout::{Frame, FrameItem};
use ::typst::model::{Document as _, HeadingElem};
use serde::Serialize;
use typst_layout::{Page, PagedDocument};

/// The most lines that are laid out at a time, some 70 pages: what an office prints is one portion.
pub(super) const LINES_AT_MOST: usize = 1_500;

/// The templates that have to tell a portion from a whole document, and those that see so much of one
/// that they might sum it up.
const OF_PORTIONS: [&str; 7] =
    ["schedule.typ", "letter.typ", "page.typ", "sheet.typ", "week.typ", "month.typ", "day.typ"];

/// The word that stands in each of them.
const PORTION: &str = "portion";

/// A document on its pages.
#[derive(Debug)]
pub(super) struct LaidOut {
    pub(super) document: PagedDocument,
    /// Whether the pages hold what a tagged PDF is made from.
    pub(super) is_tagged: bool,
}

/// What a template reads.
#[derive(Serialize)]
struct Given<'a, T> {
    #[serde(flatten)]
    words: &'a T,
    portion: Place,
}

/// Where a portion stands in its document.
#[derive(Clone, Copy, Serialize)]
struct Place {
    is_first: bool,
    /// Pages of the same numbering in the portions before.
    pages_before: usize,
}

/// The most lines to be laid out at a time with these templates of the office. One that was written
/// anew and says nothing of portions would print the head on each, number its pages from 1, or sum up
/// a part for the whole: a long document is then laid out as one, whatever memory that takes.
pub(super) fn lines_at_most(own: &OwnTemplates) -> usize {
    let knows = |name: &&str| own.get(name).is_none_or(|text| text.contains(PORTION));
    if OF_PORTIONS.iter().all(knows) { LINES_AT_MOST } else { usize::MAX }
}

/// Lays out the portions of one document with the template `main`.
pub(super) fn lay_out_portions<T: Serialize>(
    own: &OwnTemplates,
    main: &'static str,
    portions: &[Portion<T>],
    opened: &Opened,
) -> Result<LaidOut, Failure> {
    let mut place = Place { is_first: true, pages_before: 0 };
    let mut joined: Vec<Page> = Vec::new();
    let mut info = None;
    for portion in portions {
        if !portion.goes_on {
            place.pages_before = 0;
        }
        let given = data(&Given { words: &portion.words, portion: place }).map_err(Failure::of)?;
        let document = compile(own, main, given, opened.clone())?;
        if portions.len() == 1 {
            return Ok(LaidOut { document, is_tagged: true });
        }
        place.is_first = false;
        place.pages_before += document.pages().len();
        let pages = document.pages().to_vec();
        info.get_or_insert_with(|| document.info().clone());
        // Nothing else may hold the pages, so that they are changed where they are.
        drop(document);
        forget_intermediate_results();
        for mut page in pages {
            take_off_tags(&mut page.frame);
            joined.push(Page { number: joined.len() as u64 + 1, ..page });
        }
    }
    let document = PagedDocument::new(EcoVec::from(joined), info.unwrap_or_default());
    Ok(LaidOut { document, is_tagged: false })
}

fn take_off_tags(frame: &mut Frame) {
    frame.retain(|item| match item {
        FrameItem::Tag(Tag::Start(element, _)) => element.is::<HeadingElem>(),
        FrameItem::Tag(Tag::End(..)) => false,
        FrameItem::Group(group) => {
            take_off_tags(&mut group.frame);
            group.parent = None;
            true
        }
        FrameItem::Text(_) | FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) => {
            true
        }
    });
}
