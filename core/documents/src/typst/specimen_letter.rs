//! A letter with one piece of every kind, against which an office's own templates are tried.

use crate::administrative::{
    Administrative, Alignment, Annex, AnnexBody, Bar, Basis, Block, Chart, Column, DocumentType,
    Table,
};
use crate::sheet::{Closing, Heading, ScheduleSheet};
use crate::style::Style;

/// The letter; its annexes are a table and the schedule.
pub(super) fn letter(
    heading: Heading,
    closing: Closing,
    schedule: ScheduleSheet,
) -> Administrative {
    let table = || {
        Block::Table(Table {
            caption: "Bảng 1. Kết quả".to_owned(),
            columns: vec![
                column("TT", 1, Alignment::Center),
                column("Nội dung", 5, Alignment::Left),
                column("Số lượt", 2, Alignment::Right),
            ],
            rows: vec![row(["1", "Luật An ninh mạng", "12"]), row(["", "Tổng cộng", "12"])],
            has_total: true,
        })
    };
    let bar = |whole| Bar {
        label: "Cụm loa".to_owned(),
        value: 1,
        whole,
        value_words: "01/04 lượt".to_owned(),
    };
    let basis = Basis { text: "Căn cứ Luật An ninh mạng".to_owned(), fault: None };
    let annex = |numeral: &str, body| Annex {
        numeral: numeral.to_owned(),
        title: "Nội dung".to_owned(),
        body,
    };
    Administrative {
        document_type: DocumentType::Plan,
        style: Style::default(),
        heading,
        subject: "Tuyên truyền Luật An ninh mạng".to_owned(),
        addressees: vec!["Ủy ban nhân dân huyện Ngọc Hồi".to_owned()],
        bases: vec![basis.clone(), basis],
        body: vec![
            Block::Heading { level: 1, number: "I.".to_owned(), text: "Mục đích".to_owned() },
            Block::Heading { level: 2, number: "1.".to_owned(), text: "Chung".to_owned() },
            Block::Paragraph("Nhân dân biết và thực hiện.".to_owned()),
            Block::Item("Đúng lịch.".to_owned()),
            table(),
            Block::Chart(Chart {
                caption: "Biểu đồ 1".to_owned(),
                bars: vec![bar(None), bar(Some(4))],
            }),
            Block::Paragraph("Trên đây là Kế hoạch./.".to_owned()),
        ],
        closing,
        annexes: vec![
            annex("I", AnnexBody::Blocks(vec![table()])),
            annex("II", AnnexBody::Schedule(Box::new(schedule))),
        ],
    }
}

fn column(head: &str, width_share: u16, alignment: Alignment) -> Column {
    Column { head: head.to_owned(), width_share, alignment }
}

fn row<const CELLS: usize>(cells: [&str; CELLS]) -> Vec<String> {
    cells.map(str::to_owned).to_vec()
}
