//! Where pages end.

use super::samples::{channel, day, row, rows_of_day, week_of_channel, week_of_channels};
use super::{ReadPage, read};
use crate::sheet::Standing;
use crate::words::weekday_name;
use chrono::Datelike;

const SIGNATORY: &str = "Nguyễn Văn Ước";

fn assert_signature_has_company(pages: &[ReadPage]) {
    let signed: Vec<_> = pages.iter().filter(|page| page.says(SIGNATORY)).collect();
    let [page] = signed[..] else { panic!("signed on {} pages", signed.len()) };
    assert!(page.row_count() > 0, "the signature stands alone:\n{}", page.words());
    for line in ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nơi nhận:", "- Lưu: VT, TT."] {
        assert!(page.says(line), "'{line}' is on another page than the name");
    }
}

#[test]
fn a_day_stays_on_one_page_and_the_signature_keeps_its_last_rows() {
    for rows_a_day in [2, 3, 5, 8] {
        let rows = (0..5).flat_map(|index| rows_of_day(day(index), rows_a_day)).collect();
        let pages = read(&week_of_channel(rows));
        for index in 0..5 {
            let name = weekday_name(day(index).weekday());
            let count = pages.iter().filter(|page| page.says(name)).count();
            assert_eq!(count, 1, "{name} of {rows_a_day} rows");
        }
        for page in &pages {
            assert_eq!(page.row_count() % rows_a_day as usize, 0, "{}", page.words());
        }
        assert_signature_has_company(&pages);
    }
}

#[test]
fn the_only_day_is_cut_rather_than_signed_alone_or_moved_off_an_empty_page() {
    for row_count in [10, 12, 17, 21, 26] {
        let pages = read(&week_of_channel(rows_of_day(day(0), row_count)));
        assert!(pages[0].row_count() > 0, "{row_count} rows: page 1 holds a heading only");
        let rows: usize = pages.iter().map(ReadPage::row_count).sum();
        assert_eq!(rows, row_count as usize);
        assert_signature_has_company(&pages);
    }
}

#[test]
fn sixty_rows_a_day_go_on_under_the_day_and_the_heads() {
    let pages = read(&week_of_channel(rows_of_day(day(2), 60)));
    assert!(pages.len() >= 3);
    for page in &pages {
        for head in ["Thứ, ngày", "Giờ", "Nội dung", "Tiếng", "Thời lượng", "Đã phát", "Ghi chú"]
        {
            assert!(page.run(head).is_bold, "{head}");
        }
        assert!(page.says("Thứ Tư") && page.says("06/10"));
    }
    assert!(!pages[1].says("(tiếp)") || pages[1].run("(tiếp)").is_italic);
    assert!(pages[1].says("(tiếp)"));
    for number in 1..=60 {
        let title = format!("Nội dung {number}");
        assert_eq!(pages.iter().filter(|page| page.says(&title)).count(), 1, "{title}");
    }
    assert_signature_has_company(&pages);
}

#[test]
fn all_channels_repeat_the_day_above_the_rows_that_go_on() {
    let channels = ["Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám"]
        .map(|name| channel(&format!("Cụm loa {name}"), "xã Bờ Y", rows_of_day(day(0), 4)));
    let pages = read(&week_of_channels(channels.to_vec()));
    assert!(pages.len() >= 2);
    for page in &pages {
        assert!(page.run("Thứ Hai, 04/10/2021").is_bold);
        assert!(page.says("Kênh"));
        assert_eq!(page.row_count() % 4, 0, "a channel's rows stay together");
    }
    assert_signature_has_company(&pages);
}

#[test]
fn a_short_day_of_all_channels_stays_on_one_page() {
    let rows = |count| (0..3).flat_map(|index| rows_of_day(day(index), count)).collect();
    let pages = read(&week_of_channels(vec![
        channel("Cụm loa Măng Tôn", "xã Bờ Y", rows(4)),
        channel("Cụm loa Đắk Mế", "xã Bờ Y", rows(5)),
    ]));
    assert!(pages.len() >= 2);
    for index in 0..3 {
        let date = format!("0{}/10/2021", 4 + index);
        let count = pages.iter().filter(|page| page.words().contains(&date)).count();
        assert_eq!(count, 1, "{date}");
    }
    assert_signature_has_company(&pages);
}

fn sent_to(recipients: impl Iterator<Item = String>) -> Vec<ReadPage> {
    let rows = (0..5).flat_map(|index| rows_of_day(day(index), 3)).collect();
    let mut sheet = week_of_channel(rows);
    let Standing::Alone { closing, .. } = &mut sheet.standing else { unreachable!() };
    closing.recipients = recipients.chain(["Lưu: VT, TT".to_owned()]).collect();
    read(&sheet)
}

#[test]
fn many_recipients_stand_in_columns_beside_the_signature() {
    for recipient_count in [14, 15, 45, 80] {
        let pages = sent_to((1..=recipient_count).map(|number| format!("UBND xã số {number}")));
        assert_signature_has_company(&pages);
        let signed = pages.iter().find(|page| page.says(SIGNATORY)).unwrap();
        for number in 1..=recipient_count {
            let line = format!("- UBND xã số {number};");
            assert!(signed.says(&line), "{line} of {recipient_count}");
        }
    }
}

#[test]
fn recipients_too_many_to_stand_beside_the_signature_follow_it() {
    let name = |number| format!("Ủy ban nhân dân xã số {number} và các thôn, làng trong xã");
    let pages = sent_to((1..=150).map(name));
    let signed = pages.iter().position(|page| page.says(SIGNATORY)).unwrap();
    assert!(pages[signed].row_count() > 0, "the signature stands alone");
    assert!(pages[signed].says("KT. GIÁM ĐỐC") && pages[signed].says("PHÓ GIÁM ĐỐC"));
    let words: String = pages[signed..].iter().map(ReadPage::words).collect::<Vec<_>>().join("\n");
    assert_eq!(words.matches("- Ủy ban").count(), 150);
    assert!(words.contains("- Lưu: VT, TT."));
}

#[test]
fn a_row_longer_than_a_page_goes_on() {
    let pages = read(&week_of_channel(vec![row(day(0), 300, &"nội dung ".repeat(600))]));
    assert!(pages.len() >= 2);
    let count: usize = pages.iter().map(|page| page.words().matches("nội dung").count()).sum();
    let cut_at_line_ends = pages.iter().map(|page| page.words().matches("nội\n").count());
    assert!(count + cut_at_line_ends.sum::<usize>() >= 600, "{count}");
}
