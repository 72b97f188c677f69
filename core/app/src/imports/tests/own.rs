use super::*;
use crate::exports::workbook::whole_book;
use crate::imports::own::{is_own, take_own};
use chrono::NaiveTime;
use loa_domain::{ChangeSet, Record, RecordKind};
use proptest::prelude::*;

fn taken(plan: &Plan, book: &Book) -> Taken {
    let read = through_a_file(book);
    assert!(is_own(&read));
    take_own(words(), plan, &read, "loa.xlsx")
}

fn sheet<'b>(book: &'b mut Book, name: &str) -> &'b mut Sheet {
    book.sheets.iter_mut().find(|sheet| sheet.name == name).unwrap()
}

fn put(sheet: &mut Sheet, row: usize, head: &str, cell: Cell) {
    let at = sheet.columns.iter().position(|column| column.head == head).unwrap();
    sheet.rows[row].cells[at] = cell;
}

fn new_row(sheet: &mut Sheet, cells: &[(&str, Cell)]) {
    let empty = vec![Cell::Empty; sheet.columns.len()];
    sheet.rows.push(SheetRow { id: String::new(), cells: empty });
    let last = sheet.rows.len() - 1;
    for (head, cell) in cells {
        put(sheet, last, head, cell.clone());
    }
}

#[test]
fn the_workbook_of_a_plan_comes_back_without_a_change() {
    for name in ["ngoc-hoi-2021", "ngoc-hoi-2026"] {
        let plan = sample(name);
        let taken = taken(&plan, &whole_book(&plan));
        assert_eq!(faults(&taken), [""; 0]);
        assert_eq!((lines(&taken), taken.notes.clone()), (vec![], vec![]), "{name}");
        assert!(taken.changes.is_empty());
        let found: u32 = taken.report.counts.iter().map(|count| count.unchanged).sum();
        let kinds = [
            plan.units.len(),
            plan.channels.len(),
            plan.series.len(),
            plan.messages.len(),
            plan.variants.len(),
            plan.requirements.len(),
            plan.airings.len(),
        ];
        assert_eq!(found as usize, kinds.iter().sum::<usize>(), "every record was looked at");
    }
}

#[test]
fn cells_that_were_edited_become_one_change_that_names_what_differs() {
    let plan = sample("ngoc-hoi-2021");
    let mut book = whole_book(&plan);
    put(sheet(&mut book, "Kênh"), 0, "Số loa", text("21"));
    put(sheet(&mut book, "Phiên"), 0, "Các ngày", text("thứ 2 đến thứ 6"));
    put(sheet(&mut book, "Nội dung"), 0, "Nhãn ngắn", text("Luật ANM"));
    let taken = taken(&plan, &book);
    assert_eq!(faults(&taken), [""; 0]);
    assert_eq!(
        lines(&taken),
        [
            "Luật An ninh mạng: những điều cần biết: \
             Nhãn ngắn: Luật An ninh mạng → Luật ANM",
            "Cụm TDP 1: Số loa: 17 → 21",
            "Cụm TDP 1 · Sáng: Các ngày: T2, T3, T4, T5, T6, T7 → T2, T3, T4, T5, T6",
        ]
    );
    let mut after = plan.clone();
    taken.changes.apply(&mut after).unwrap();
    taken.changes.inverse().apply(&mut after).unwrap();
    assert!(after == plan, "it can be taken back");
}

#[test]
fn new_rows_may_name_what_other_new_rows_bring() {
    let plan = sample("ngoc-hoi-2021");
    let mut book = whole_book(&plan);
    let channel = [("Tên", "Cụm Thử"), ("Loại kênh", "Cụm loa"), ("Đơn vị", "xã Bờ Y")];
    new_row(sheet(&mut book, "Kênh"), &channel.map(|(head, cell)| (head, text(cell))));
    new_row(
        sheet(&mut book, "Phiên"),
        &[
            ("Kênh", text("Cụm Thử")),
            ("Phiên", text("Sáng")),
            ("Các ngày", text("Hằng ngày")),
            ("Giờ", Cell::Time(NaiveTime::from_hms_opt(5, 0, 0).unwrap())),
            ("Thời lượng", Cell::Duration(1_800)),
        ],
    );
    let title = plan.messages.values().min_by_key(|m| m.position).unwrap().title.clone();
    new_row(sheet(&mut book, "Nội dung"), &[("Tiêu đề", text("Bài thử"))]);
    new_row(
        sheet(&mut book, "Phiên bản"),
        &[("Nội dung", text("Bài thử")), ("Tiếng", text("Việt")), ("Thời lượng", text("2'30\""))],
    );
    new_row(
        sheet(&mut book, "Lượt phát"),
        &[
            ("Ngày", text("05/10/2021")),
            ("Giờ", text("5h10")),
            ("Kênh", text("Cụm Thử")),
            ("Nội dung", text("Bài thử")),
            ("Ghim", text("x")),
        ],
    );
    new_row(
        sheet(&mut book, "Chỉ tiêu"),
        &[
            ("Nội dung", text(&title)),
            ("Tiếng", text("Việt")),
            ("Đơn vị nghe", text("xã Bờ Y; xã Đắk Xú")),
            ("Ít nhất (lượt)", Cell::Count(3)),
        ],
    );
    let taken = taken(&plan, &book);
    assert_eq!(faults(&taken), [""; 0]);
    let kinds: Vec<RecordKind> =
        taken.changes.changes().iter().map(|change| change.name().kind).collect();
    assert_eq!(
        kinds,
        [
            RecordKind::Message,
            RecordKind::Variant,
            RecordKind::Channel,
            RecordKind::Series,
            RecordKind::Requirement,
            RecordKind::Airing
        ]
    );
    let mut after = plan.clone();
    taken.changes.apply(&mut after).unwrap();
    let airing = after.airings.values().find(|one| !plan.airings.contains_key(&one.id)).unwrap();
    assert_eq!(after.channel_of(airing).unwrap().name, "Cụm Thử");
    assert_eq!(after.airing_seconds(airing), 150);
    assert!(airing.is_pinned);
    let again = super::super::own::take_own(
        words(),
        &after,
        &through_a_file(&whole_book(&after)),
        "loa.xlsx",
    );
    assert!(again.changes.is_empty(), "{:?}", lines(&again));
}

#[test]
fn a_row_that_is_gone_removes_nothing_and_that_is_said() {
    let plan = sample("ngoc-hoi-2021");
    let mut book = whole_book(&plan);
    sheet(&mut book, "Kênh").rows.truncate(10);
    let taken = taken(&plan, &book);
    assert!(taken.changes.is_empty());
    let left = plan.channels.len() - 10;
    assert_eq!(
        taken.notes,
        [format!(
            "Kế hoạch còn {left} kênh không có trong trang tính “Kênh”; những mục này giữ nguyên, \
             không bị xóa."
        )]
    );
}

#[test]
fn a_row_that_was_copied_is_a_new_record() {
    let plan = sample("ngoc-hoi-2021");
    let mut book = whole_book(&plan);
    let channels = sheet(&mut book, "Kênh");
    let copy = channels.rows[2].clone();
    channels.rows.push(copy);
    let last = channels.rows.len() - 1;
    put(channels, last, "Tên", text("Cụm chép"));
    let taken = taken(&plan, &book);
    assert_eq!((faults(&taken), lines(&taken)), (vec![], vec!["+ Cụm chép".to_owned()]));
}

#[test]
fn a_label_means_what_it_meant_when_the_workbook_was_written() {
    let mut plan = sample("ngoc-hoi-2021");
    let book = whole_book(&plan);
    let mut channel = plan.channels.values().min_by_key(|c| c.position).unwrap().clone();
    channel.name = "Cụm tên mới".to_owned();
    ChangeSet::put(&plan, Record::Channel(channel)).apply(&mut plan).unwrap();
    let taken = taken(&plan, &book);
    assert_eq!(faults(&taken), [""; 0], "sessions still name the channel by its old name");
    assert_eq!(taken.changes.changes().len(), 1);
}

#[test]
fn cells_that_do_not_fit_are_named_by_sheet_row_and_column() {
    let plan = sample("ngoc-hoi-2021");
    let mut book = whole_book(&plan);
    put(sheet(&mut book, "Phiên"), 3, "Giờ", text("25:00"));
    put(sheet(&mut book, "Kênh"), 0, "Loại kênh", text("Loa tay"));
    put(sheet(&mut book, "Kênh"), 1, "Đơn vị", text("xã Không Có"));
    put(sheet(&mut book, "Nội dung"), 0, "Nhiều nhất mỗi ngày", text("vài"));
    put(sheet(&mut book, "Phiên bản"), 0, "Tiếng", text("Klingon"));
    let aired = plan.airings.values().any(|one| one.state == loa_domain::AiringState::Aired);
    assert!(aired);
    put(sheet(&mut book, "Lượt phát"), 0, "Ghi chú", text("sửa"));
    sheet(&mut book, "Chỉ tiêu").rows[0].id = "abc".to_owned();
    let taken = taken(&plan, &book);
    assert_eq!(
        faults(&taken),
        [
            "Kênh 2: “Loa tay” không có trong danh mục của cột “Loại kênh”",
            "Kênh 3: cột “Đơn vị”: không tìm thấy “xã Không Có”",
            "Phiên 5: Giờ “25:00” không hợp lệ, ghi như 05:09",
            "Nội dung 2: Nhiều nhất mỗi ngày “vài” không phải số nguyên",
            "Phiên bản 2: cột “Tiếng”: không có tiếng “Klingon”",
            "Chỉ tiêu 2: cột “Mã (không sửa)”: mã của dòng đã bị sửa, xóa trắng ô này để nhập dòng \
             như mới",
            "Lượt phát 2: lượt phát đã ban hành hoặc đã phát, không sửa được bằng sổ tính",
        ]
    );
}

#[test]
fn a_column_that_is_gone_leaves_what_it_said() {
    let plan = sample("ngoc-hoi-2021");
    let mut book = whole_book(&plan);
    for sheet in &mut book.sheets {
        sheet.columns.truncate(2);
        sheet.rows.iter_mut().for_each(|row| row.cells.truncate(2));
    }
    let taken = taken(&plan, &book);
    assert_eq!((faults(&taken), lines(&taken)), (vec![], vec![]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn whatever_texts_a_plan_holds_come_back_as_they_are(
        texts in proptest::collection::vec(any::<String>(), 8),
        seconds in proptest::option::of(0u32..86_400),
        count in proptest::option::of(0u32..=u32::MAX),
        clock in 0u32..86_400,
    ) {
        let mut plan = sample("ngoc-hoi-2021");
        let start = NaiveTime::from_num_seconds_from_midnight_opt(clock, 0).unwrap();
        let mut message = plan.messages.values().next().unwrap().clone();
        message.title = texts[0].clone();
        message.short_label = texts[1].clone();
        message.most_per_day = count;
        let mut variant = plan.variants.values().next().unwrap().clone();
        variant.script = texts[2].clone();
        variant.recording = texts[3].clone();
        variant.duration_seconds = seconds;
        let mut channel = plan.channels.values().next().unwrap().clone();
        channel.name = texts[4].clone();
        channel.note = texts[5].clone();
        let mut series = plan.series.values().next().unwrap().clone();
        series.name = texts[6].clone();
        series.start = start;
        let mut airing = plan.airings.values().next().unwrap().clone();
        airing.note = texts[7].clone();
        airing.start = start;
        let records: [Record; 5] =
            [message.into(), variant.into(), channel.into(), series.into(), airing.into()];
        for record in records {
            ChangeSet::put(&plan, record).apply(&mut plan).unwrap();
        }
        let taken = taken(&plan, &whole_book(&plan));
        prop_assert_eq!(faults(&taken), Vec::<String>::new());
        prop_assert_eq!(lines(&taken), Vec::<String>::new());
    }
}
