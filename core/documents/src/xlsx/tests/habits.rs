//! What Excel and LibreOffice put into the workbooks of offices.

use super::super::*;
use loa_domain::legacy::Encoding;
use rust_xlsxwriter::{Format, Formula, Workbook};

fn sheet(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> ReadSheet {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet());
    let book = read(&workbook.save_to_buffer().unwrap()).unwrap();
    book.sheets.into_iter().next().unwrap_or_default()
}

fn texts(sheet: &ReadSheet) -> Vec<(u32, u16, String)> {
    let cell = |(at, cell): (u16, &ReadCell)| match cell {
        ReadCell::Text(text) => (at, text.clone()),
        other => (at, format!("{other:?}")),
    };
    let row = |row: &ReadRow| {
        row.cells().map(cell).map(|(at, text)| (row.number, at, text)).collect::<Vec<_>>()
    };
    sheet.rows.iter().flat_map(row).collect()
}

#[test]
fn a_merged_cell_stands_in_every_row_that_it_covers() {
    let found = sheet(|page| {
        let plain = Format::new();
        page.merge_range(0, 0, 2, 1, "04/10/2021", &plain).unwrap();
        for row in 0..3 {
            page.write_string(row, 2, format!("bài {row}")).unwrap();
        }
        page.merge_range(5, 0, 9, 0, "chân", &plain).unwrap();
    });
    let dates: Vec<(u32, u16)> = texts(&found)
        .into_iter()
        .filter(|(_, _, text)| text == "04/10/2021")
        .map(|(row, at, _)| (row, at))
        .collect();
    assert_eq!(dates, [(1, 0), (1, 1), (2, 0), (2, 1), (3, 0), (3, 1)]);
    let foot = texts(&found).into_iter().filter(|(_, _, text)| text == "chân").count();
    assert_eq!(foot, 1, "rows without a content of their own stay empty");
}

#[test]
fn spaces_and_decomposed_letters_are_cleaned_and_empty_rows_keep_their_numbers() {
    let found = sheet(|page| {
        page.write_string(0, 0, " Cụm\u{a0}Măng Tôn\u{a0} ").unwrap();
        page.write_string(4, 0, "Cu\u{323}m Ma\u{306}ng To\u{302}n").unwrap();
        page.write_string(6, 0, " \u{a0}").unwrap();
    });
    let expect = |row| (row, 0, "Cụm Măng Tôn".to_owned());
    assert_eq!(texts(&found), [expect(1), expect(5)]);
}

#[test]
fn formulas_give_what_they_were_worth_and_failures_say_so() {
    let found = sheet(|page| {
        page.write_formula(0, 0, Formula::new("=A1").set_result("12")).unwrap();
        page.write_formula(1, 0, Formula::new("='[1]kho.xlsx'!A1").set_result("#REF!")).unwrap();
    });
    assert_eq!(
        found.rows[0].cell(0),
        Some(&ReadCell::Number { value: 12.0, epoch_days: 0.0 }),
        "a cell that refers to itself is read as it was saved"
    );
    assert_eq!(found.rows[1].cell(0), Some(&ReadCell::Error("#REF!".to_owned())));
}

#[test]
fn old_encodings_are_converted_by_their_fonts_and_by_what_they_say() {
    let found = sheet(|page| {
        let old = Format::new().set_font_name(".VnTime");
        let capitals = Format::new().set_font_name(".VnTimeH");
        page.write_string_with_format(0, 0, "lÞch ph¸t thanh", &capitals).unwrap();
        page.write_string_with_format(1, 0, "TuÇn 40, x· B¬ Y", &old).unwrap();
        page.write_string_with_format(2, 0, "bá", &old).unwrap();
        page.write_string(3, 0, "QuyÕt ®Þnh vÒ viÖc tuyªn truyÒn").unwrap();
        page.write_string(4, 0, "Quyết định").unwrap();
    });
    let words: Vec<String> = texts(&found).into_iter().map(|(_, _, text)| text).collect();
    assert_eq!(
        words,
        [
            "LỊCH PHÁT THANH",
            "Tuần 40, xã Bơ Y",
            "bỏ",
            "Quyết định về việc tuyên truyền",
            "Quyết định"
        ]
    );
    assert_eq!(found.converted, Some((Encoding::Tcvn3, 3)));
    let vni = sheet(|page| {
        let font = Format::new().set_font_name("VNI-Times");
        page.write_string_with_format(0, 0, "Lòch phaùt thanh", &font).unwrap();
    });
    assert_eq!(texts(&vni), [(1, 0, "Lịch phát thanh".to_owned())]);
    assert_eq!(vni.converted, Some((Encoding::Vni, 1)));
}

#[test]
fn a_sheet_that_nobody_sees_says_so() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write_string(0, 0, "a").unwrap();
    workbook.add_worksheet().set_hidden(true).write_string(0, 0, "b").unwrap();
    let book = read(&workbook.save_to_buffer().unwrap()).unwrap();
    let hidden: Vec<bool> = book.sheets.iter().map(|sheet| sheet.is_hidden).collect();
    assert_eq!(hidden, [false, true]);
}
