//! Tables of rows: heads, breaks, empty sheets and very long ones.

use super::read;
use super::tree::Node;
use crate::sheet::{ROWS_AT_MOST, ScheduleSheet, SheetRow, Standing};
use crate::typst::tests::samples::{
    channel, day, month_of_channel, month_of_channels, relay, row, rows_of_day, week_of_channel,
    week_of_channels,
};
use crate::{DocumentError, render_docx};

/// The table of the sheet's rows: the second, after the heading.
fn table(sheet: ScheduleSheet) -> Node {
    let body = read(sheet).body();
    let mut tables = body.children.into_iter().filter(|child| child.name == "w:tbl");
    tables.nth(1).unwrap()
}

fn all_days() -> Vec<SheetRow> {
    (0..7).flat_map(|index| rows_of_day(day(index), 4)).collect()
}

#[test]
fn the_head_is_repeated_and_no_row_breaks() {
    for sheet in [
        week_of_channel(all_days()),
        week_of_channels(vec![channel("Cụm A", "xã Bờ Y", all_days())]),
        month_of_channel(all_days()),
        month_of_channels(vec![channel("Cụm A", "xã Bờ Y", all_days())]),
    ] {
        let table = table(sheet);
        let rows: Vec<_> = table.all("w:tr").collect();
        let heads: Vec<_> = rows.iter().map(|row| row.has("w:tblHeader")).collect();
        assert!(heads[0] && !heads[1..].contains(&true), "the first row alone is repeated");
        assert!(rows.iter().all(|row| row.has("w:cantSplit")));
    }
}

#[test]
fn every_row_fills_the_width_of_the_table() {
    for sheet in [
        week_of_channel(all_days()),
        week_of_channels(vec![channel("Cụm A", "xã Bờ Y", all_days())]),
        month_of_channels(vec![channel("Cụm A", "xã Bờ Y", all_days())]),
    ] {
        let body = read(sheet).body();
        for table in body.all("w:tbl") {
            let width = table.number("w:tblW", "w:w");
            let columns: i64 = table
                .all("w:gridCol")
                .map(|c| c.attribute("w:w").unwrap().parse::<i64>().unwrap())
                .sum();
            assert_eq!(columns, width);
            for row in table.all("w:tr") {
                let cells: i64 = row.all("w:tc").map(|cell| cell.number("w:tcW", "w:w")).sum();
                assert_eq!(cells, width, "{}", row.words());
            }
        }
    }
}

#[test]
fn a_week_says_day_time_title_language_length_box_and_note() {
    let mut noted = row(day(1), 310, "Luật An ninh mạng");
    noted.note = "Tệp số 07".to_owned();
    let table = table(week_of_channel(vec![relay(day(1)), noted]));
    let cells = table.cells();
    assert_eq!(
        cells,
        [
            ["Thứ, ngày", "Giờ", "Nội dung", "Tiếng", "Thời lượng", "Đã phát", "Ghi chú"],
            ["Thứ Ba05/10", "05:00", "Tiếp sóng Đài Tiếng nói Việt Nam", "Việt", "9′00″", "", ""],
            ["", "05:10", "Luật An ninh mạng", "Việt", "3′20″", "☐", "Tệp số 07"],
        ]
    );
    let merges: Vec<_> = table.all("w:vMerge").map(|m| m.attribute("w:val").unwrap()).collect();
    assert_eq!(merges, ["restart", "continue"]);
}

#[test]
fn a_week_of_all_channels_has_a_band_over_each_day() {
    let table = table(week_of_channels(vec![
        channel("Cụm A", "xã Bờ Y", rows_of_day(day(0), 2)),
        channel("Đài", "", rows_of_day(day(0), 1)),
    ]));
    let cells = table.cells();
    assert_eq!(cells[1], ["Thứ Hai, 04/10/2021"]);
    assert_eq!(cells[2][0], "Cụm Axã Bờ Y");
    assert_eq!(cells[4][0], "Đài");
    assert_eq!(cells.len(), 5);
}

#[test]
fn a_month_is_a_calendar_whose_full_days_go_on_below() {
    let table = table(month_of_channel(rows_of_day(day(0), 16)));
    let cells = table.cells();
    assert_eq!(cells[0][0], "Thứ Hai");
    assert_eq!(cells.iter().filter(|row| row[0].starts_with("04")).count(), 3, "7 + 7 + 2");
    assert!(cells.iter().any(|row| row[0].starts_with("04 (tiếp)12:00 Nội dung 29")
        || row[0].starts_with("04 (tiếp)08:30 Nội dung 15")));
    assert_eq!(cells[1][6], "03");
}

#[test]
fn an_empty_sheet_says_so_and_is_signed() {
    let words = read(week_of_channel(Vec::new())).body().words();
    assert!(words.contains("Trong tuần này không có lượt phát, lượt tuyên truyền nào."));
    assert!(words.contains("Nguyễn Văn Ước"));
}

#[test]
fn very_many_recipients_stand_below_the_signature() {
    for (count, tables) in [(13, 3), (41, 3), (43, 4), (200, 4)] {
        let mut sheet = week_of_channel(rows_of_day(day(0), 1));
        let Standing::Alone { closing, .. } = &mut sheet.standing else { unreachable!() };
        closing.recipients = (1..=count).map(|number| format!("UBND xã số {number}")).collect();
        let body = read(sheet).body();
        assert_eq!(body.children.iter().filter(|c| c.name == "w:tbl").count(), tables, "{count}");
        assert!(body.words().contains(&format!("- UBND xã số {count};")));
    }
}

#[test]
fn ten_thousand_rows_are_written_and_one_more_is_refused() {
    let rows = |count: usize| (0..count).map(|i| row(day(0), (i % 1440) as u32, "Tin")).collect();
    let table = table(week_of_channel(rows(ROWS_AT_MOST)));
    assert_eq!(table.all("w:tr").count(), ROWS_AT_MOST + 1);
    let refused = render_docx(
        &week_of_channel(rows(ROWS_AT_MOST + 1)).into(),
        day(0).and_hms_opt(8, 0, 0).unwrap(),
    );
    assert!(matches!(refused, Err(DocumentError::TooManyRows { .. })));
}
