//! Documents that are laid out in portions.

use super::samples::{
    annex, channel, day, month_of_channel, row, rows_of_day, week_of_channel, week_of_channels,
};
use super::{ReadPage, letter, read_document, read_laid_out};
use crate::administrative::{Administrative, Annex, AnnexBody, Block};
use crate::style::Style;
use crate::typst::portions::{LINES_AT_MOST, LaidOut, lines_at_most};
use crate::typst::world::{Opened, OwnTemplates, TEMPLATES};
use crate::typst::{Pages, lay_out_at_most};
use crate::{Document, ScheduleSheet, words};
use ::typst::introspection::Tag;
use ::typst::layout::{Frame, FrameItem};
use ::typst::model::HeadingElem;
use loa_domain::Language;

const SIGNATORY: &str = "Nguyễn Văn Ước";

fn laid_out(document: &Document, lines_at_most: usize) -> LaidOut {
    lay_out_at_most(lines_at_most, &OwnTemplates::new(), document, &Opened::default())
        .map_err(|failure| failure.error)
        .unwrap()
}

fn read_in_portions(document: &Document, lines_at_most: usize) -> Vec<ReadPage> {
    let laid_out = laid_out(document, lines_at_most);
    assert!(!laid_out.is_tagged, "laid out as one");
    read_laid_out(&laid_out)
}

/// Times and titles in the order in which they are read.
fn rows(pages: &[ReadPage]) -> Vec<String> {
    let is_row =
        |words: &str| words.starts_with("Nội dung ") || words.as_bytes().get(2) == Some(&b':');
    let rows_of = |page: &ReadPage| {
        let mut runs: Vec<_> = page.runs.iter().filter(|run| is_row(&run.words)).collect();
        runs.sort_by(|a, b| (a.baseline, a.left).partial_cmp(&(b.baseline, b.left)).unwrap());
        runs.into_iter().map(|run| run.words.clone()).collect::<Vec<_>>()
    };
    pages.iter().flat_map(rows_of).collect()
}

fn number(page: &ReadPage) -> Option<&str> {
    let top = f64::from(Style::default().margins.top_mm) * super::MILLIMETRE;
    page.runs.iter().find(|run| run.baseline < top).map(|run| run.words.as_str())
}

fn pages_that_say(pages: &[ReadPage], words: &str) -> Vec<usize> {
    let says = |(index, page): (usize, &ReadPage)| page.says(words).then_some(index);
    pages.iter().enumerate().filter_map(says).collect()
}

/// The schedule in portions says what it says in one, and each thing once.
fn check_schedule(sheet: ScheduleSheet, lines_at_most: usize, heads: &[&str]) -> Vec<ReadPage> {
    let document = sheet.into();
    let one = read_document(&document);
    let pages = read_in_portions(&document, lines_at_most);
    assert!(pages.len() >= one.len(), "{} pages, {} in one", pages.len(), one.len());
    assert_eq!(rows(&pages), rows(&one));
    assert_eq!(pages_that_say(&pages, words::NATIONAL_NAME), [0]);
    let last = pages.len() - 1;
    for line in [SIGNATORY, "KT. GIÁM ĐỐC", "Nơi nhận:", "- Lưu: VT, TT."] {
        assert_eq!(pages_that_say(&pages, line), [last], "{line}");
    }
    assert!(!rows(&pages[last..]).is_empty(), "the signature stands alone");
    assert_eq!(number(&pages[0]), None);
    for (index, page) in pages.iter().enumerate().skip(1) {
        assert_eq!(number(page), Some((index + 1).to_string().as_str()));
    }
    for head in heads {
        assert_eq!(pages_that_say(&pages, head).len(), pages.len(), "{head}");
    }
    pages
}

#[test]
fn a_long_week_of_all_channels_says_the_same_rows_once() {
    let rows = |number: u64| (0..3).flat_map(move |at| rows_of_day(day(at), 4 + number as u32));
    let channels =
        (0..5).map(|number| channel(&format!("Cụm {number}"), "xã Bờ Y", rows(number).collect()));
    let pages =
        check_schedule(week_of_channels(channels.collect()), 20, &["Kênh", "Giờ", "Nội dung"]);
    for page in &pages {
        let bands = page.runs.iter().filter(|run| run.words.ends_with("/10/2021") && run.is_bold);
        assert!(bands.count() >= 1, "no day above the rows:\n{}", page.words());
    }
    assert!(pages.iter().all(|page| !page.says("(tiếp)")), "no channel is cut");
}

#[test]
fn a_long_week_of_one_channel_says_the_same_rows_once() {
    let rows = (0..5).flat_map(|index| rows_of_day(day(index), 9)).collect();
    check_schedule(week_of_channel(rows), 10, &["Thứ, ngày", "Giờ", "Nội dung"]);
}

#[test]
fn a_full_month_says_the_same_rows_once() {
    let mut rows: Vec<_> = (0..4).flat_map(|week| rows_of_day(day(7 * week), 12)).collect();
    rows[0].language.language = Language::new("sed").unwrap();
    let pages = check_schedule(month_of_channel(rows), 20, &["Thứ Hai", "Chủ nhật"]);
    assert_eq!(pages_that_say(&pages, words::UNMARKED_LANGUAGE), [pages.len() - 1]);
}

#[test]
fn a_day_that_is_cut_goes_on_under_its_name() {
    let pages = check_schedule(week_of_channel(rows_of_day(day(2), 40)), 20, &["Thứ Tư", "06/10"]);
    let going_on: Vec<usize> = (1..pages.len()).collect();
    assert_eq!(pages_that_say(&pages, "(tiếp)"), going_on);
    for page in &pages {
        let remarks = page.runs.iter().filter(|run| run.words == "(tiếp)").count();
        assert!(remarks <= 2, "said {remarks} times:\n{}", page.words());
    }
}

#[test]
fn what_is_no_longer_than_a_portion_is_one() {
    let document: Document = week_of_channel(rows_of_day(day(0), 12)).into();
    assert!(laid_out(&document, 12).is_tagged);
    assert!(!laid_out(&document, 11).is_tagged);
}

fn tags(frame: &Frame, found: &mut Vec<Tag>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => {
                assert!(group.parent.is_none());
                tags(&group.frame, found);
            }
            FrameItem::Tag(tag) => found.push(tag.clone()),
            _ => {}
        }
    }
}

fn plan_with_long_annexes() -> Administrative {
    let schedule = |numeral: &str, row_count| Annex {
        numeral: numeral.to_owned(),
        title: "Lịch phát thanh tuần 40".to_owned(),
        body: AnnexBody::Schedule(Box::new(ScheduleSheet {
            standing: annex(),
            ..week_of_channel(rows_of_day(day(0), row_count))
        })),
    };
    let words = Annex {
        numeral: "III".to_owned(),
        title: "Ghi chú".to_owned(),
        body: AnnexBody::Blocks(vec![Block::Paragraph("Hết phụ lục./.".to_owned())]),
    };
    Administrative { annexes: vec![schedule("I", 40), schedule("II", 30), words], ..letter() }
}

#[test]
fn a_long_annex_goes_on_and_every_annex_is_numbered_anew() {
    let document = plan_with_long_annexes().into();
    let pages = read_in_portions(&document, 20);
    let one = read_document(&document);
    assert_eq!(rows(&pages), rows(&one));
    for once in [words::NATIONAL_NAME, SIGNATORY, "Phụ lục I", "Phụ lục II", "Phụ lục III"]
    {
        assert_eq!(pages_that_say(&pages, once).len(), 1, "{once}");
    }
    let begins = |page: &ReadPage| {
        page.says(words::NATIONAL_NAME)
            || page.runs.iter().any(|run| run.words.starts_with("Phụ lục I"))
    };
    let mut expect = 0;
    for page in &pages {
        expect = if begins(page) { 1 } else { expect + 1 };
        let expect = (expect > 1).then(|| expect.to_string());
        assert_eq!(number(page), expect.as_deref(), "{}", page.words());
    }
    assert!(pages.iter().all(|page| !page.runs.is_empty()), "an empty page");
    assert_eq!(pages.last().unwrap().size_mm(), (210.0, 297.0));
}

#[test]
fn nothing_but_headings_is_left_of_the_layouts_of_portions() {
    let laid_out = laid_out(&plan_with_long_annexes().into(), 20);
    let mut found = Vec::new();
    for (index, page) in laid_out.document.pages().iter().enumerate() {
        assert_eq!(page.number, index as u64 + 1);
        tags(&page.frame, &mut found);
    }
    assert_eq!(found.len(), 2, "the headings of the plan");
    for tag in found {
        let Tag::Start(element, _) = tag else { panic!("{tag:?}") };
        assert!(element.is::<HeadingElem>());
    }
}

#[test]
fn portions_make_one_archival_file_with_title_language_and_bookmarks() {
    let made_on = "2021-10-01T08:00:00".parse().unwrap();
    let laid_out = laid_out(&plan_with_long_annexes().into(), 20);
    let bytes = Pages::new(laid_out, None).pdf(None, made_on).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    for part in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>B</pdfaid:conformance>",
        "Kế hoạch tuyên truyền Luật An ninh mạng",
        "/Lang",
        "/Outlines",
    ] {
        assert!(text.contains(part), "{part}");
    }
    assert!(!text.contains("/StructTreeRoot"));
}

#[test]
fn only_a_copy_that_knows_of_portions_is_given_them() {
    let built_in = |name: &str| TEMPLATES.iter().find(|(known, _)| *known == name).unwrap().1;
    let blind = |name: &str| built_in(name).replace("portion", "piece");
    let copies = TEMPLATES.iter().map(|(name, text)| (*name, (*text).to_owned()));
    for (own, expect) in [
        (vec![], LINES_AT_MOST),
        (copies.collect(), LINES_AT_MOST),
        (vec![("page.typ", blind("page.typ"))], usize::MAX),
        (vec![("schedule.typ", blind("schedule.typ"))], usize::MAX),
        (vec![("letter.typ", blind("letter.typ"))], usize::MAX),
        (vec![("week.typ", blind("week.typ"))], usize::MAX),
        (vec![("day.typ", blind("day.typ"))], usize::MAX),
        (vec![("rows.typ", blind("rows.typ")), ("head.typ", blind("head.typ"))], LINES_AT_MOST),
    ] {
        let names: Vec<_> = own.iter().map(|(name, _)| *name).collect();
        assert_eq!(lines_at_most(&own.into_iter().collect()), expect, "{names:?}");
    }
}

#[test]
fn a_row_longer_than_a_page_goes_on_in_its_portion() {
    let mut rows = rows_of_day(day(0), 3);
    rows.insert(1, row(day(0), 307, &"Nội dung dài ".repeat(400)));
    check_schedule(week_of_channel(rows), 2, &["Giờ"]);
}
