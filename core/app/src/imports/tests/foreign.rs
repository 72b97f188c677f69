use super::*;
use crate::imports::foreign::{
    Mapping, guess_columns, guess_head_row, guess_table, heads, take_foreign,
};
use crate::tables::{Field, TableKind};
use chrono::NaiveDate;
use loa_documents::xlsx::ReadSheet;
use loa_domain::{Change, Record};

/// A foreign sheet: its rows from the first column on, which our writer keeps for ids.
fn foreign(rows: &[&[Cell]]) -> ReadSheet {
    let width = rows.iter().map(|row| row.len()).max().unwrap_or(0).saturating_sub(1);
    let column = || Column { head: String::new(), width_letters: 10, list: None };
    let as_text = |cell: &Cell| match cell {
        Cell::Text(text) => text.clone(),
        _ => String::new(),
    };
    let mut sheet = Sheet {
        name: "Lịch".to_owned(),
        id_head: as_text(&rows[0][0]),
        columns: (0..width).map(|_| column()).collect(),
        rows: Vec::new(),
    };
    for (at, head) in rows[0].iter().skip(1).enumerate() {
        sheet.columns[at].head = as_text(head);
    }
    for row in &rows[1..] {
        let mut cells: Vec<Cell> = row.iter().skip(1).cloned().collect();
        cells.resize(width, Cell::Empty);
        let id = row.first().map(as_text).unwrap_or_default();
        sheet.rows.push(SheetRow { id, cells });
    }
    let book = Book {
        title: String::new(),
        made_on: chrono::NaiveDateTime::default(),
        sheets: vec![sheet],
        lists_name: "L".to_owned(),
        lists: Vec::new(),
    };
    through_a_file(&book).sheets.remove(0)
}

fn row(texts: &[&str]) -> Vec<Cell> {
    texts.iter().map(|one| text(one)).collect()
}

fn guessed(sheet: &ReadSheet, table: TableKind) -> Mapping {
    let (head_row, _) = guess_head_row(table, sheet).unwrap();
    Mapping { table, head_row, columns: guess_columns(table, &heads(sheet, head_row)) }
}

fn take(plan: &Plan, sheet: &ReadSheet, table: TableKind) -> Taken {
    take_foreign(words(), plan, sheet, &guessed(sheet, table), "lich.xlsx")
}

#[test]
fn tables_of_offices_are_known_by_their_heads() {
    for (heads, expect) in [
        (&["TT", "Ngày", "Giờ", "Cụm loa", "Nội dung", "Tiếng"][..], TableKind::Airings),
        (&["Ngày phát", "Thời gian phát", "Kênh", "Tên tin, bài"], TableKind::Airings),
        (&["STT", "Tiêu đề", "Thể loại", "Thời lượng (phút)", "Lời đọc"], TableKind::Messages),
        (&["Nội dung", "Đơn vị", "Số lượt", "Tiếng"], TableKind::Requirements),
        (&["Cụm loa", "Buổi", "Giờ", "Thời lượng", "Các ngày"], TableKind::Series),
        (&["Tên cụm loa", "Thôn", "Số loa", "Ghi chú"], TableKind::Channels),
    ] {
        let sheet = foreign(&[&row(heads), &row(&["1"])]);
        assert_eq!(guess_table(&sheet), expect, "{heads:?}");
    }
}

#[test]
fn a_column_says_one_thing_and_whole_heads_go_before_longer_ones() {
    let heads: Vec<(u16, String)> = ["Thời gian phát", "Giờ", "Nội dung (tóm tắt)", "Ngày"]
        .iter()
        .zip(0..)
        .map(|(head, at)| (at, (*head).to_owned()))
        .collect();
    let columns = guess_columns(TableKind::Airings, &heads);
    assert_eq!(columns.get(&Field::Start), Some(&1));
    assert_eq!(columns.get(&Field::Message), Some(&2));
    assert_eq!(columns.get(&Field::Date), Some(&3));
    assert_eq!(columns.len(), 3);
}

#[test]
fn a_schedule_is_taken_over_from_below_its_title_and_taken_again_changes_nothing() {
    let mut plan = sample("ngoc-hoi-2021");
    let titles: Vec<String> = plan.messages.values().map(|m| m.title.clone()).take(2).collect();
    let sheet = foreign(&[
        &row(&["LỊCH PHÁT THANH"]),
        &row(&["TT", "Ngày", "Giờ", "Cụm loa", "Nội dung"]),
        &row(&["1", "thứ Năm, 28/10", "5h16", "Măng Tôn", &titles[0]]),
        &[
            text("2"),
            Cell::Date(NaiveDate::from_ymd_opt(2021, 10, 28).unwrap()),
            text("17g20"),
            text("CỤM MĂNG TÔN"),
            text(&titles[1].to_uppercase()),
        ],
        &row(&[]),
        &row(&["", "", "", "", "Người lập biểu"]),
    ]);
    let taken = take(&plan, &sheet, TableKind::Airings);
    assert_eq!(faults(&taken), [""; 0]);
    assert_eq!(taken.report.lines.len(), 2, "{:?}", lines(&taken));
    assert!(lines(&taken)[0].contains("Cụm Măng Tôn · 05:16 28/10/2021"), "{:?}", lines(&taken));
    assert_eq!(taken.notes, ["Đã bỏ qua 1 dòng không có dữ liệu, dòng đầu là dòng 6."]);
    taken.changes.apply(&mut plan).unwrap();
    let again = take(&plan, &sheet, TableKind::Airings);
    assert!(again.changes.is_empty(), "{:?}", lines(&again));
    assert_eq!(again.report.counts[0].unchanged, 2);
}

#[test]
fn messages_come_with_a_variant_in_each_row() {
    let mut plan = sample("ngoc-hoi-2021");
    let sheet = foreign(&[
        &row(&["Tên bài", "Thể loại", "Tiếng", "Thời lượng (phút)", "Lời đọc"]),
        &row(&["Bài mới", "Tiểu phẩm", "Việt", "2,5", "Thưa bà con"]),
        &row(&["Bài mới", "Tiểu phẩm", "tiếng Xơ Đăng", "3", ""]),
    ]);
    let taken = take(&plan, &sheet, TableKind::Messages);
    assert_eq!(faults(&taken), [""; 0]);
    assert_eq!(lines(&taken), ["+ Bài mới", "+ Bài mới · Việt", "+ Bài mới · Xơ Đăng"]);
    let seconds: Vec<Option<u32>> = taken
        .changes
        .changes()
        .iter()
        .filter_map(|change| match change {
            Change::Add { record: Record::Variant(variant) } => Some(variant.duration_seconds),
            _ => None,
        })
        .collect();
    assert_eq!(seconds, [Some(150), Some(180)]);
    taken.changes.apply(&mut plan).unwrap();
    assert!(take(&plan, &sheet, TableKind::Messages).changes.is_empty());
}

#[test]
fn channels_sessions_and_requirements_come_in_and_empty_cells_say_nothing() {
    let mut plan = sample("ngoc-hoi-2021");
    let title = plan.messages.values().next().unwrap().title.clone();
    let channels = foreign(&[
        &row(&["Tên cụm loa", "Thôn", "Số loa", "Ghi chú"]),
        &row(&["Cụm Mới", "thôn Măng Tôn", "4", ""]),
        &row(&["Cụm Măng Tôn", "", "", ""]),
    ]);
    let taken = take(&plan, &channels, TableKind::Channels);
    assert_eq!((faults(&taken), lines(&taken)), (vec![], vec!["+ Cụm Mới".to_owned()]));
    taken.changes.apply(&mut plan).unwrap();
    let sessions = foreign(&[
        &row(&["Cụm loa", "Buổi", "Giờ", "Thời lượng", "Các ngày"]),
        &row(&["Cụm Mới", "Sáng", "5h00", "30 phút", "2-4-6"]),
    ]);
    let taken = take(&plan, &sessions, TableKind::Series);
    assert_eq!((faults(&taken), lines(&taken)), (vec![], vec!["+ Cụm Mới · Sáng".to_owned()]));
    let requirements = foreign(&[
        &row(&["Nội dung", "Đơn vị", "Số lượt"]),
        &row(&[&title, "xã Bờ Y, xã Đắk Xú", "3 lần"]),
    ]);
    let taken = take(&plan, &requirements, TableKind::Requirements);
    assert_eq!(faults(&taken), [""; 0]);
    assert_eq!(taken.report.counts[0].added, 1);
}

#[test]
fn wrong_rows_are_named_and_the_right_ones_still_counted() {
    let plan = sample("ngoc-hoi-2021");
    let title = plan.messages.values().next().unwrap().title.clone();
    let sheet = foreign(&[
        &row(&["Ngày", "Giờ bắt đầu", "Kênh", "Nội dung"]),
        &row(&["28/10/2021", "25:00", "Cụm Măng Tôn", &title]),
        &row(&["28/10/2021", "5h16", "Cụm Nào Đó", &title]),
        &row(&["28/10/2021", "3h00", "Cụm Măng Tôn", &title]),
        &row(&["28/10/2021", "5h16", "Cụm Măng Tôn", "Bài không có"]),
        &row(&["28/10/2021", "5h16", "", &title]),
        &row(&["28/10/2021", "5h16", "Cụm Măng Tôn", &title]),
    ]);
    let taken = take(&plan, &sheet, TableKind::Airings);
    assert_eq!(
        faults(&taken),
        [
            "Lịch 2: Giờ bắt đầu “25:00” không hợp lệ, ghi như 05:09",
            "Lịch 3: cột “Kênh”: không tìm thấy “Cụm Nào Đó”",
            "Lịch 4: kênh không có phiên “03:00 28/10/2021” vào ngày đó",
            "Lịch 5: cột “Nội dung”: không tìm thấy “Bài không có”",
            "Lịch 6: cột “Kênh” để trống",
        ]
    );
    assert_eq!(taken.report.lines.len(), 1);
}
