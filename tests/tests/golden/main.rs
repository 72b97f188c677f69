//! What every document looks like, at two sizes of data: an office that has planned nothing, and one
//! whose names, titles and days overflow. `cargo xtask golden` draws the pictures anew.
#![allow(clippy::unwrap_used)]

mod picture;
mod plans;

use chrono::NaiveDate;
use loa_app::domain::Plan;
use loa_app::papers::{PaperKind, PaperRequest, PaperSize, paper};
use loa_documents::Pages;
use picture::Picture;

/// Dots an inch: a line of text is some five dots high, so that a shift by a millimetre shows.
const DOTS_PER_INCH: u16 = 40;

/// Draws the first and the last page of a document and holds them against the committed pictures.
fn check(name: &str, plan: &Plan, request: &PaperRequest) {
    let today = NaiveDate::from_ymd_opt(2021, 10, 6).unwrap();
    let document = paper(plan, request, today).unwrap();
    let pages = Pages::of(&document).unwrap();
    let last = pages.sizes().len() - 1;
    let mut indices = vec![0, last];
    indices.dedup();
    let mut differing = Vec::new();
    for index in indices {
        let drawn = pages.png(index, DOTS_PER_INCH).unwrap().unwrap();
        let place = if index == 0 { "first" } else { "last" };
        if let Err(difference) = Picture::of(&drawn).hold_against(&format!("{name}-{place}")) {
            differing.push(difference);
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

/// A week's document of this kind about the fullest day.
fn request(kind: PaperKind) -> PaperRequest {
    PaperRequest { date: Some(plans::FULL_DAY), ..PaperRequest::new(kind) }
}

fn check_both(name: &str, request: &PaperRequest) {
    check(&format!("{name}-empty"), &plans::empty(), request);
    check(&format!("{name}-full"), &plans::overflowing(), request);
}

#[test]
fn the_week_of_all_channels_looks_as_it_did() {
    check_both("week", &request(PaperKind::Week));
}

#[test]
fn the_week_of_one_channel_looks_as_it_did() {
    let channel = Some(plans::full_channel());
    let request = PaperRequest { channel, ..request(PaperKind::Week) };
    check("week-channel-full", &plans::overflowing(), &request);
}

#[test]
fn the_month_of_all_channels_looks_as_it_did() {
    check_both("month", &request(PaperKind::Month));
}

#[test]
fn the_month_of_one_channel_looks_as_it_did() {
    let channel = Some(plans::full_channel());
    let request = PaperRequest { channel, ..request(PaperKind::Month) };
    check("month-channel-full", &plans::overflowing(), &request);
}

#[test]
fn the_letters_look_as_they_did() {
    for (name, kind) in [
        ("plan", PaperKind::Plan),
        ("notice", PaperKind::Notice),
        ("report", PaperKind::Report),
        ("invitation", PaperKind::Invitation),
    ] {
        check_both(name, &PaperRequest::new(kind));
    }
}

#[test]
fn the_day_sheets_look_as_they_did() {
    check_both("day", &request(PaperKind::Day));
}

#[test]
fn the_day_sheet_of_one_channel_looks_as_it_did() {
    let channel = Some(plans::full_channel());
    let request = PaperRequest { channel, ..request(PaperKind::Day) };
    check("day-channel-full", &plans::overflowing(), &request);
}

#[test]
fn the_scripts_look_as_they_did() {
    check_both("scripts", &request(PaperKind::Scripts));
}

#[test]
fn the_posters_look_as_they_did() {
    check_both("poster", &request(PaperKind::Poster));
    let request = PaperRequest { paper_size: Some(PaperSize::A4), ..request(PaperKind::Poster) };
    check("poster-a4-full", &plans::overflowing(), &request);
}
