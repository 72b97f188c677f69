//! The bytes that leave.

use super::samples::{day, row, week_of_channel};
use crate::{DocumentError, Pages, ScheduleSheet, render_pdf};
use chrono::{NaiveDate, NaiveDateTime};

fn sheet() -> ScheduleSheet {
    week_of_channel(vec![row(day(0), 309, "<script>alert(1)</script> https://example.org")])
}

fn made_on(minute: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2021, 10, 1).unwrap().and_hms_opt(8, minute, 0).unwrap()
}

fn holds(bytes: &[u8], part: &str) -> bool {
    bytes.windows(part.len()).any(|window| window == part.as_bytes())
}

#[test]
fn the_same_sheet_and_moment_give_the_same_bytes() {
    let first = render_pdf(&sheet().into(), made_on(0)).unwrap();
    assert_eq!(first, render_pdf(&sheet().into(), made_on(0)).unwrap());
    assert_ne!(first, render_pdf(&sheet().into(), made_on(1)).unwrap());
}

#[test]
fn the_pdf_is_archival_titled_vietnamese_and_carries_its_fonts() {
    let bytes = render_pdf(&sheet().into(), made_on(0)).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"));
    for part in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>B</pdfaid:conformance>",
        "Lịch phát thanh tuần 40, từ ngày 04 đến ngày 10 tháng 10 năm 2021",
        "2021-10-01T08:00:00+07:00",
        "/Lang",
        "Tinos-Bold",
        "/FontFile",
    ] {
        assert!(holds(&bytes, part), "{part}");
    }
    for part in ["/JavaScript", "/Launch", "/URI"] {
        assert!(!holds(&bytes, part), "{part}");
    }
}

#[test]
fn a_picture_of_a_page_fetches_and_runs_nothing() {
    let pages = Pages::of(&sheet().into()).unwrap();
    assert_eq!(pages.svg(1), None);
    let picture = pages.svg(0).unwrap();
    assert!(picture.starts_with("<svg"));
    for part in ["<script", "<foreignObject", "<image", "<a ", "<style", "url(http", "onload"] {
        assert!(!picture.contains(part), "{part}");
    }
    for reference in picture.split("href=\"").skip(1) {
        assert!(reference.starts_with('#'), "{}", &reference[..reference.len().min(40)]);
    }
    let name_spaces = picture.matches("xmlns").count();
    assert_eq!(picture.matches("http").count(), name_spaces, "only name spaces are addresses");
}

#[test]
fn a_range_of_pages_is_written_alone() {
    let rows = (0..7).flat_map(|index| super::samples::rows_of_day(day(index), 12)).collect();
    let pages = Pages::of(&week_of_channel(rows).into()).unwrap();
    let count = pages.sizes().len();
    assert!(count >= 3, "{count}");
    let pages_in = |bytes: Vec<u8>| {
        String::from_utf8_lossy(&bytes).split("/Type/Page/").count().saturating_sub(1)
    };
    assert_eq!(pages_in(pages.pdf(None, made_on(0)).unwrap()), count);
    assert_eq!(pages_in(pages.pdf(Some(1..=2), made_on(0)).unwrap()), 2);
}

#[test]
fn a_picture_of_a_page_is_as_large_as_asked() {
    let pages = Pages::of(&sheet().into()).unwrap();
    let picture = pages.png(0, 100).unwrap().unwrap();
    assert!(picture.starts_with(b"\x89PNG"));
    let side = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().unwrap());
    assert_eq!((side(16), side(20)), (1_169, 827), "A4 across at 100 dots an inch");
    assert_eq!(pages.png(1, 100), Ok(None));
}

#[test]
fn a_row_outside_the_period_is_refused() {
    let result = render_pdf(&week_of_channel(vec![row(day(7), 309, "Tin")]).into(), made_on(0));
    let error = DocumentError::RowOutsidePeriod {
        title: "Tin".to_owned(),
        date: day(7),
        from: day(0),
        to: day(6),
    };
    assert_eq!(result, Err(error));
}
