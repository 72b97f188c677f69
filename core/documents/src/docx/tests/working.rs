//! Day sheets, script packs and posters.

use super::{bytes, read};
use crate::Document;
use crate::typst::specimens as documents;

fn specimen(is_wanted: fn(&Document) -> bool) -> Document {
    documents().into_iter().find(is_wanted).unwrap()
}

#[test]
fn a_day_sheet_is_a_section_with_its_code_as_a_picture() {
    let package = read(specimen(|document| matches!(document, Document::Day(_))));
    let body = package.body();
    assert_eq!(body.all("w:sectPr").count(), 2, "two channels");
    assert!(body.words().contains("Mã phiếu7KM-4QX-B2R"));
    let relations = package.part("word/_rels/document.xml.rels");
    let mut shown = 0;
    for picture in body.all("a:blip") {
        let id = picture.attribute("r:embed");
        let relation = relations.all("Relationship").find(|r| r.attribute("Id") == id).unwrap();
        let bytes = package.bytes(&format!("word/{}", relation.attribute("Target").unwrap()));
        assert_eq!(&bytes[..2], b"BM");
        let number = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap());
        assert_eq!(number(2) as usize, bytes.len(), "the file says its length");
        assert_eq!((number(18), number(22)), (232, 232), "21 squares and the quiet zone");
        // The finder in the lower left corner, the fourth line of squares from the bottom.
        let row = 62 + (4 * 8 + 3) * 32;
        assert_eq!(bytes[row..row + 12], [0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 0]);
        shown += 1;
    }
    assert_eq!(shown, 2);
}

#[test]
fn every_airing_of_a_day_has_two_boxes_and_a_relay_none() {
    let body = read(specimen(|document| matches!(document, Document::Day(_)))).body();
    let row = |words: &str| {
        let found = body.all("w:tr").find(|row| row.words().contains(words)).unwrap();
        found.words().matches('☐').count()
    };
    assert_eq!((row("05:09"), row("05:00")), (2, 0));
}

#[test]
fn a_script_begins_a_page_that_the_cover_finds() {
    let body = read(specimen(|document| matches!(document, Document::Scripts(_)))).body();
    let marks: Vec<_> =
        body.all("w:bookmarkStart").map(|b| b.attribute("w:name").unwrap().to_owned()).collect();
    assert!(!marks.is_empty());
    for field in body.all("w:fldSimple") {
        let asked = field.attribute("w:instr").unwrap().strip_prefix("PAGEREF ").unwrap();
        assert!(marks.iter().any(|mark| mark == asked), "{asked}");
    }
    assert_eq!(body.all("w:pageBreakBefore").count(), marks.len());
}

#[test]
fn a_poster_fills_its_paper() {
    let posters = documents().into_iter().filter(|one| matches!(one, Document::Poster(_)));
    let widths: Vec<_> =
        posters.map(|one| read(one).body().only("w:sectPr").number("w:pgSz", "w:w")).collect();
    assert_eq!(widths, [23_811, 16_838]);
}

#[test]
fn every_document_is_written_and_the_same_twice() {
    for document in documents() {
        assert_eq!(bytes(document.clone()), bytes(document.clone()));
        assert!(!read(document).body().words().is_empty());
    }
}
