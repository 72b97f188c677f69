//! The rules of Nghị định 30/2020/NĐ-CP, Phụ lục I, measured on the page.

use super::samples::{annex, day, rows_of_day, week_of_channel};
use super::{MILLIMETRE, Run, read};
use crate::sheet::{ScheduleSheet, SigningDate, Standing};
use crate::words;
use loa_domain::SigningForm;

fn sheet() -> ScheduleSheet {
    week_of_channel(rows_of_day(day(0), 3))
}

fn check(words: &str, sizes: std::ops::RangeInclusive<f64>, is_bold: bool, is_italic: bool) {
    let pages = read(&sheet());
    let Run { size, is_bold: bold, is_italic: italic, .. } = pages[0].run(words);
    assert!(sizes.contains(size), "'{words}' is set in {size} pt");
    assert_eq!((*bold, *italic), (is_bold, is_italic), "'{words}': (bold, italic)");
}

fn assert_centred(run: &Run) {
    let centre = f64::midpoint(30.0, 297.0 - 15.0) * MILLIMETRE;
    assert!((f64::midpoint(run.left, run.right) - centre).abs() < 0.5, "{run:?} is off centre");
}

#[test]
fn every_component_has_its_size_and_style() {
    check(words::NATIONAL_NAME, 12.0..=13.0, true, false);
    check(words::NATIONAL_MOTTO, 13.0..=14.0, true, false);
    check("UBND HUYỆN NGỌC HỒI", 12.0..=13.0, false, false);
    check("TRUNG TÂM VĂN HÓA, THỂ THAO,", 12.0..=13.0, true, false);
    check("DU LỊCH VÀ TRUYỀN THÔNG", 12.0..=13.0, true, false);
    check("/TB-TTVHTTDLTT", 13.0..=13.0, false, false);
    check("Ngọc Hồi, ngày 01 tháng 10 năm 2021", 13.0..=14.0, false, true);
    check("THÔNG BÁO", 13.0..=14.0, true, false);
    let subject = "Lịch phát thanh tuần 40, từ ngày 04 đến ngày 10 tháng 10 năm 2021";
    check(subject, 13.0..=14.0, true, false);
    check("Cụm loa Măng Tôn, xã Bờ Y", 13.0..=14.0, true, false);
    check("Nội dung 1", 13.0..=14.0, false, false);
    check("KT. GIÁM ĐỐC", 13.0..=14.0, true, false);
    check("PHÓ GIÁM ĐỐC", 13.0..=14.0, true, false);
    check("Nguyễn Văn Ước", 13.0..=14.0, true, false);
    check("Nơi nhận:", 12.0..=12.0, true, true);
    check("- UBND xã Bờ Y;", 11.0..=11.0, false, false);
    check("- Lưu: VT, TT.", 11.0..=11.0, false, false);
}

#[test]
fn rules_stand_below_the_organization_the_motto_and_the_subject() {
    let page = &read(&sheet())[0];
    let [organization, motto, subject] = page.rules[..] else {
        panic!("three rules are drawn, not {:?}", page.rules);
    };
    let shares = [
        (organization, page.run("TRUNG TÂM VĂN HÓA, THỂ THAO,"), 1.0 / 3.0..=0.5),
        (motto, page.run(words::NATIONAL_MOTTO), 0.99..=1.01),
        (subject, page.run("Cụm loa Măng Tôn, xã Bờ Y"), 1.0 / 3.0..=0.5),
    ];
    for ((left, height, length), line, allowed) in shares {
        let share = length / (line.right - line.left);
        assert!(allowed.contains(&share), "{share} of '{}'", line.words);
        let off_centre = left + length / 2.0 - f64::midpoint(line.left, line.right);
        assert!(off_centre.abs() < 0.5, "the rule below '{}' is off by {off_centre}", line.words);
        assert!(height > line.baseline, "the rule stands below '{}'", line.words);
    }
}

#[test]
fn the_number_stands_in_the_top_margin_from_the_second_page_on() {
    let pages = read(&week_of_channel((0..5).flat_map(|i| rows_of_day(day(i), 7)).collect()));
    assert!(pages.len() >= 2);
    let top_margin = 20.0 * MILLIMETRE;
    assert!(pages[0].runs.iter().all(|run| run.baseline > top_margin), "page 1 bears no number");
    for (index, page) in pages.iter().enumerate().skip(1) {
        let numbers: Vec<_> = page.runs.iter().filter(|run| run.baseline < top_margin).collect();
        let [number] = numbers[..] else { panic!("one number, not {numbers:?}") };
        assert_eq!(number.words, (index + 1).to_string());
        assert!((13.0..=14.0).contains(&number.size));
        assert_centred(number);
    }
}

#[test]
fn an_annex_drops_heading_recipients_and_signature() {
    let page = &read(&ScheduleSheet { standing: annex(), ..sheet() })[0];
    for (line, is_bold, is_italic) in [
        ("Phụ lục I", true, false),
        ("LỊCH PHÁT THANH TUẦN 40, TỪ NGÀY 04 ĐẾN NGÀY 10 THÁNG 10 NĂM 2021", true, false),
        ("CỤM LOA MĂNG TÔN, XÃ BỜ Y", true, false),
        ("(Kèm theo Kế hoạch số 05/KH-TTVHTTDLTT ngày 01 tháng 10 năm 2021)", false, true),
    ] {
        let run = page.run(line);
        assert_eq!((run.is_bold, run.is_italic), (is_bold, is_italic), "{line}");
        assert!((13.0..=14.0).contains(&run.size), "{line}");
        assert_centred(run);
    }
    for dropped in [words::NATIONAL_NAME, words::NOTICE, words::RECIPIENTS, "KT. GIÁM ĐỐC"] {
        assert!(!page.says(dropped), "{dropped}");
    }
    assert!(page.rules.is_empty());
}

#[test]
fn type_and_subject_stand_in_the_middle() {
    let sheet = ScheduleSheet { scope: "Cụm loa".to_owned(), ..sheet() };
    for standing in [sheet.standing.clone(), annex()] {
        let is_annex = matches!(standing, Standing::Annex { .. });
        let page = &read(&ScheduleSheet { standing, ..sheet.clone() })[0];
        let lines =
            if is_annex { ["Phụ lục I", "CỤM LOA"] } else { ["THÔNG BÁO", "Cụm loa"] };
        for line in lines {
            assert_centred(page.run(line));
        }
    }
}

#[test]
fn an_unknown_number_and_day_leave_room_for_the_pen() {
    let mut sheet = sheet();
    let Standing::Alone { heading, .. } = &mut sheet.standing else { unreachable!() };
    heading.date = SigningDate::Open { year: 2021 };
    let page = &read(&sheet)[0];
    for (before, after) in
        [("Số:", "/TB-TTVHTTDLTT"), ("Ngọc Hồi, ngày", "tháng"), ("tháng", "năm 2021")]
    {
        let room = page.run(after).left - page.run(before).right;
        assert!(room > 7.0 * MILLIMETRE, "{room} pt between '{before}' and '{after}'");
    }
}

#[test]
fn a_known_number_takes_a_leading_zero() {
    let mut sheet = sheet();
    let Standing::Alone { heading, .. } = &mut sheet.standing else { unreachable!() };
    heading.number = Some(5);
    assert!(read(&sheet)[0].says("Số: 05/TB-TTVHTTDLTT"));
}

#[test]
fn a_very_long_organization_breaks_into_lines_of_like_length() {
    let mut sheet = sheet();
    let Standing::Alone { heading, .. } = &mut sheet.standing else { unreachable!() };
    heading.organization = "Trung tâm Văn hóa, Thể thao, Du lịch và Truyền thông, Phát thanh và \
        Truyền hình, Thư viện và Bảo tàng liên huyện Ngọc Hồi – Đắk Glei – Tu Mơ Rông"
        .to_owned();
    let page = &read(&sheet)[0];
    let top = page.run("UBND HUYỆN NGỌC HỒI").baseline;
    let bottom = page.rules[0].1;
    let lines: Vec<_> = page
        .runs
        .iter()
        .filter(|run| run.baseline > top && run.baseline < bottom && run.right < 160.0 * MILLIMETRE)
        .collect();
    assert!((3..=4).contains(&lines.len()), "{lines:?}");
    let lengths = lines.iter().map(|run| run.right - run.left);
    let shortest = lengths.clone().fold(f64::INFINITY, f64::min);
    assert!(shortest > lengths.fold(0.0, f64::max) * 0.6, "{lines:?}");
}

#[test]
fn every_signing_form_is_printed_above_the_name_in_bold_capitals() {
    for (form, authority, position, expect) in [
        (SigningForm::InPerson, "Giám đốc", "", &["GIÁM ĐỐC"][..]),
        (SigningForm::OnBehalfOf, "Ban Giám đốc", "Giám đốc", &["TM. BAN GIÁM ĐỐC", "GIÁM ĐỐC"]),
        (SigningForm::Deputy, "Giám đốc", "Phó Giám đốc", &["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
        (SigningForm::ByOrder, "Giám đốc", "Trưởng phòng", &["TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG"]),
        (SigningForm::Acting, "Giám đốc", "Phó Giám đốc", &["Q. GIÁM ĐỐC"]),
        (SigningForm::Delegated, "Giám đốc", "Trưởng phòng", &["TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG"]),
    ] {
        let mut sheet = sheet();
        let Standing::Alone { closing, .. } = &mut sheet.standing else { unreachable!() };
        closing.signatory.form = form;
        closing.signatory.authority = authority.to_owned();
        closing.signatory.position = position.to_owned();
        let page = &read(&sheet)[0];
        let name = page.run("Nguyễn Văn Ước");
        let offices: Vec<_> = page
            .runs
            .iter()
            .filter(|run| run.is_bold && run.left > 160.0 * MILLIMETRE)
            .filter(|run| run.baseline < name.baseline)
            .filter(|run| run.baseline > name.baseline - 35.0 * MILLIMETRE)
            .collect();
        assert_eq!(offices.iter().map(|run| run.words.trim()).collect::<Vec<_>>(), expect);
        for office in offices {
            let off_centre =
                f64::midpoint(office.left, office.right) - f64::midpoint(name.left, name.right);
            assert!(off_centre.abs() < 0.5, "{office:?} is off the signature's middle");
        }
    }
}
