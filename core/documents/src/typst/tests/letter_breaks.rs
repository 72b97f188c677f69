//! Where pages of administrative documents end.

use super::ReadPage;
use super::letters::{letter, paragraph, read_letter, table};
use crate::administrative::{Administrative, Block};

const SIGNATORY: &str = "Nguyễn Văn Ước";

/// A letter of this body without annexes.
fn of(body: Vec<Block>) -> Administrative {
    Administrative { body, annexes: Vec::new(), ..letter() }
}

/// The page that is signed holds the whole closing, and `company` in its text above it.
fn assert_signature_has_company(pages: &[ReadPage], company: &str) {
    let signed: Vec<_> = pages.iter().filter(|page| page.says(SIGNATORY)).collect();
    let [page] = signed[..] else { panic!("signed on {} pages", signed.len()) };
    for line in ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nơi nhận:", "- Lưu: VT, TT."] {
        assert!(page.says(line), "'{line}' is on another page than the name");
    }
    let office = page.run("KT. GIÁM ĐỐC").baseline;
    let is_above = page.runs.iter().any(|run| run.words.contains(company) && run.baseline < office);
    assert!(is_above, "the signature stands without '{company}':\n{}", page.words());
}

#[test]
fn the_signature_has_the_last_lines_for_company_wherever_the_page_ends() {
    for line_count in 11..24 {
        let mut body: Vec<Block> =
            (1..line_count).map(|number| paragraph(&format!("Đoạn {number}."))).collect();
        body.push(paragraph("Đoạn cuối cùng./."));
        assert_signature_has_company(&read_letter(&of(body)), "cuối cùng");
    }
}

#[test]
fn a_long_last_paragraph_is_cut_so_that_its_end_goes_with_the_signature() {
    for repeat in [1, 20, 60, 90, 200] {
        let text =
            format!("{}kết thúc ở đây./.", "Nhân dân các xã phối hợp thực hiện, ".repeat(repeat));
        let pages = read_letter(&of(vec![paragraph(&text)]));
        assert_signature_has_company(&pages, "đây./.");
        let read: String = pages.iter().map(ReadPage::words).collect::<Vec<_>>().join(" ");
        let read: Vec<&str> = read.split_whitespace().collect();
        let count = read.windows(2).filter(|pair| pair == &["phối", "hợp"]).count();
        assert_eq!(count, repeat, "no word is lost or said twice");
    }
}

#[test]
fn a_cut_paragraph_looks_like_one() {
    let text = "Nhân dân các xã phối hợp thực hiện, ".repeat(20);
    let page = &read_letter(&of(vec![paragraph(&text)]))[0];
    let lines: Vec<f64> = page
        .runs
        .iter()
        .filter(|run| run.words.contains("phối hợp"))
        .map(|run| run.baseline)
        .collect();
    assert!(lines.len() > 6);
    for pair in lines.windows(2) {
        assert!((pair[1] - pair[0] - 16.8).abs() < 0.2, "{lines:?}");
    }
}

#[test]
fn a_table_at_the_end_gives_the_signature_its_last_row() {
    for row_count in [1, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 90] {
        let pages = read_letter(&of(vec![Block::Table(table(row_count))]));
        assert_signature_has_company(&pages, &format!("Dòng {row_count}"));
    }
}

#[test]
fn a_heading_or_a_caption_never_ends_a_page() {
    for line_count in 14..24 {
        let mut body: Vec<Block> =
            (1..line_count).map(|number| paragraph(&format!("Đoạn {number}."))).collect();
        body.push(Block::Heading {
            level: 1,
            number: "II.".to_owned(),
            text: "Kết quả".to_owned(),
        });
        body.push(Block::Table(table(5)));
        body.push(paragraph("Hết./."));
        let pages = read_letter(&of(body));
        let page = pages.iter().find(|page| page.says("II. KẾT QUẢ")).unwrap();
        for company in ["Bảng 1. Kết quả", "TT", "Dòng 1"] {
            assert!(page.says(company), "{line_count} lines: '{company}' is on another page");
        }
    }
}

#[test]
fn recipients_too_many_to_stand_beside_the_signature_follow_it() {
    let mut many = of(vec![paragraph("Hết./.")]);
    many.closing.recipients =
        (1..=150).map(|number| format!("Ủy ban nhân dân xã số {number}")).collect();
    let pages = read_letter(&many);
    let signed = pages.iter().position(|page| page.says(SIGNATORY)).unwrap();
    assert!(pages[signed].says("Hết./.") && pages[signed].says("KT. GIÁM ĐỐC"));
    let words: String = pages[signed..].iter().map(ReadPage::words).collect::<Vec<_>>().join("\n");
    assert_eq!(words.matches("- Ủy ban").count(), 150);
}

#[test]
fn a_cell_longer_than_a_page_goes_on() {
    let mut long = table(2);
    long.rows[1][1] = "nội dung ".repeat(900);
    let pages = read_letter(&of(vec![Block::Table(long), paragraph("Hết./.")]));
    let words: String = pages.iter().map(ReadPage::words).collect::<Vec<_>>().join(" ");
    assert_eq!(words.split_whitespace().filter(|word| *word == "nội").count(), 900);
}
