//! BÁO CÁO kết quả: what was aired of what was planned, by kind of channel, language and commune,
//! what was not and why, and what the office asks for.

mod tables;
mod tally;

use super::PaperRequest;
use super::bases::{directive_cited, directive_of};
use super::frame::{Content, Frame, channel_kind_phrase, named_by_kind};
use super::phrases::{
    enumeration, from_to, items, number, numeric_date, own_or, paragraph, part, section,
    upper_first,
};
use crate::error::AppError;
use chrono::NaiveDate;
use loa_documents::administrative::{Administrative, Annex, AnnexBody, Block, DocumentType, Table};
use loa_domain::{DateRange, Plan};
use tally::Tally;

/// Makes the report of the request's period; without one, of the campaign's up to today.
///
/// # Errors
/// When the campaign is not named where there are several.
pub(super) fn report(
    plan: &Plan,
    request: &PaperRequest,
    today: NaiveDate,
) -> Result<Administrative, AppError> {
    let period = super::reported_period(plan, request, today)?;
    let frame = Frame::new(plan, request, |_| period.to(), today)?;
    let tally = Tally::new(&frame, period);
    let mut body = vec![paragraph(opening(&frame, period))];
    body.extend(preparations(&frame));
    body.extend(results(&frame, &tally));
    body.extend(shortfalls(&frame, &tally));
    body.push(part("IV", "Kiến nghị, đề xuất"));
    body.extend(items(own_or(&frame.campaign.texts.proposals, || proposals(&frame, &tally))));
    body.push(paragraph(format!(
        "Trên đây là Báo cáo kết quả {} {} của {}./.",
        frame.subject_in_sentence(),
        from_to(period),
        frame.office_name()
    )));
    let content = Content {
        subject: format!(
            "Kết quả {} (từ ngày {} đến ngày {})",
            frame.subject_in_sentence(),
            numeric_date(period.from()),
            numeric_date(period.to())
        ),
        addressees: frame.parent_body().into_iter().collect(),
        body,
        recipients: Some(recipients(&frame)),
        annexes: annex(&frame, &tally).into_iter().collect(),
        ..Content::default()
    };
    Ok(frame.document(DocumentType::Report, content))
}

/// The office's recipients, of whom the body to which the report goes is "Như trên".
fn recipients(frame: &Frame<'_>) -> Vec<String> {
    let Some(office) = frame.office else { return Vec::new() };
    let parent = office.parent_body.trim();
    let names_parent = |line: &&String| {
        let bare = line.split('(').next().unwrap_or_default().trim();
        !bare.is_empty() && parent.starts_with(bare)
    };
    let others = office.recipients.iter().filter(|line| !names_parent(line)).cloned();
    match parent.is_empty() {
        true => others.collect(),
        false => std::iter::once("Như trên (b/c)".to_owned()).chain(others).collect(),
    }
}

fn opening(frame: &Frame<'_>, period: DateRange) -> String {
    let grounds = match directive_of(frame.plan, frame.campaign) {
        Some(directive) => format!("Thực hiện {}", directive_cited(directive)),
        None => format!("Thực hiện Kế hoạch {}", frame.subject_in_sentence()),
    };
    format!(
        "{grounds}, {} báo cáo kết quả {} {} như sau:",
        frame.office_name(),
        frame.subject_in_sentence(),
        from_to(period)
    )
}

fn preparations(frame: &Frame<'_>) -> Vec<Block> {
    let channels = frame.channels();
    let communes = frame.communes();
    let messages = frame.messages();
    let variants =
        frame.plan.variants.values().filter(|v| messages.iter().any(|m| m.id == v.message)).count();
    let place = match communes.is_empty() {
        true => String::new(),
        false => format!(" tại {}", named_by_kind(&communes)),
    };
    let written = match variants {
        0 => String::new(),
        count => format!(
            "; biên soạn, biên dịch {} bản của {} nội dung bằng tiếng {}",
            number(count as u64),
            number(messages.len() as u64),
            enumeration(&frame.languages())
        ),
    };
    vec![
        part("I", "Công tác chỉ đạo, triển khai"),
        paragraph(format!(
            "{} đã xây dựng kế hoạch, xếp lịch và gửi lịch đến {} kênh tuyên truyền{place}{written}.",
            frame.office_short_name(),
            number(channels.len() as u64)
        )),
    ]
}

fn results(frame: &Frame<'_>, tally: &Tally<'_>) -> Vec<Block> {
    let all = tally.all();
    if all.planned.count == 0 {
        let nothing = "Trong kỳ báo cáo không có lượt tuyên truyền nào theo kế hoạch.";
        return vec![part("II", "Kết quả thực hiện"), paragraph(nothing)];
    }
    let mut blocks = vec![
        part("II", "Kết quả thực hiện"),
        section(1, "Kết quả chung"),
        paragraph(format!(
            "Đã thực hiện {}/{} lượt theo kế hoạch ({}); thời lượng phát thanh {} phút. Trong đó, {} lượt, \
             {} phút bằng tiếng dân tộc thiểu số.",
            number(all.aired.count),
            number(all.planned.count),
            tally::percent(all.aired.count, all.planned.count),
            number(all.aired.minutes()),
            number(all.aired_minority.count),
            number(all.aired_minority.minutes())
        )),
    ];
    if all.unrecorded > 0 {
        blocks.push(paragraph(format!(
            "Còn {} lượt chưa được ghi kết quả vào sổ theo dõi phát thanh, chưa tính vào số đã thực hiện.",
            number(all.unrecorded)
        )));
    }
    let mut table_count = 0;
    let mut table = |table: Table| {
        table_count += 1;
        let caption = format!("Bảng {table_count}. {}", table.caption);
        Block::Table(Table { caption, ..table })
    };
    blocks.push(table(tables::by_form(frame, tally)));
    blocks.push(section(2, "Kết quả theo loại kênh"));
    blocks.push(table(tables::by_kind(tally)));
    blocks.push(Block::Chart(tables::chart(
        "Biểu đồ 1. Số lượt đã thực hiện so với kế hoạch, theo loại kênh",
        tally.by_kind().iter().map(|(kind, sums)| (channel_kind_phrase(*kind).to_owned(), *sums)),
    )));
    blocks.push(section(3, "Kết quả theo tiếng"));
    blocks.push(table(tables::by_language(frame, tally)));
    let communes = tally.by_commune();
    let mut next = 4;
    if !communes.is_empty() {
        blocks.push(section(next, "Kết quả theo địa bàn"));
        next += 1;
        blocks.push(table(tables::by_commune(&communes)));
        blocks.push(paragraph(
            "(Lượt trên kênh phục vụ nhiều địa bàn được tính cho từng địa bàn nghe được)",
        ));
        blocks.push(Block::Chart(tables::chart(
            "Biểu đồ 2. Số lượt đã thực hiện so với kế hoạch, theo địa bàn",
            communes.iter().map(|(name, sums)| (upper_first(name), *sums)),
        )));
    }
    if let Some(meetings) = tables::meetings(frame, tally) {
        blocks
            .push(section(next, "Tuyên truyền trực tiếp tại hội nghị, sinh hoạt thôn, tổ dân phố"));
        next += 1;
        blocks.push(table(meetings));
    }
    if let Some(targets) = tables::targets(frame, tally) {
        blocks.push(section(next, "Kết quả thực hiện chỉ tiêu"));
        blocks.push(table(targets));
    }
    blocks
}

fn shortfalls(frame: &Frame<'_>, tally: &Tally<'_>) -> Vec<Block> {
    let mut blocks = vec![part("III", "Tồn tại, nguyên nhân")];
    let reasons = tally.reasons();
    if reasons.is_empty() {
        blocks.push(paragraph("Không có lượt nào theo lịch được ghi là không phát."));
    } else {
        blocks.push(paragraph(format!(
            "Có {} lượt không thực hiện được theo lịch, nguyên nhân như sau:",
            number(tally.all().not_aired)
        )));
        blocks.push(Block::Table(tables::reasons(&reasons)));
    }
    let unmet = tally.unmet(frame);
    if !unmet.is_empty() {
        blocks.push(paragraph(format!(
            "Có {} chỉ tiêu chưa đạt tại một hoặc nhiều địa bàn (chi tiết tại Phụ lục kèm theo).",
            number(unmet.len() as u64)
        )));
    }
    blocks
}

/// The targets that some unit lacks, unit by unit; none where all are met.
fn annex(frame: &Frame<'_>, tally: &Tally<'_>) -> Option<Annex> {
    let unmet = tally.unmet(frame);
    (!unmet.is_empty()).then(|| Annex {
        numeral: String::new(),
        title: "Chỉ tiêu chưa đạt".to_owned(),
        body: AnnexBody::Blocks(vec![Block::Table(tables::unmet(&unmet))]),
    })
}

fn proposals(frame: &Frame<'_>, tally: &Tally<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(parent) = frame.parent_body() {
        lines.push(format!(
            "Đề nghị {parent} tiếp tục quan tâm, chỉ đạo các cơ quan, đơn vị, địa phương phối hợp thực hiện \
             công tác tuyên truyền."
        ));
    }
    if let Some(committees) = frame.committees() {
        let care = match tally.all().not_aired {
            0 => "duy trì hoạt động của hệ thống truyền thanh cơ sở",
            _ => "kiểm tra, sửa chữa, duy trì hoạt động của hệ thống truyền thanh cơ sở",
        };
        lines.push(format!(
            "Đề nghị {committees} {care}; ghi sổ theo dõi phát thanh và gửi kết quả đúng thời hạn."
        ));
    }
    if lines.is_empty() {
        lines.push("Không có kiến nghị, đề xuất.".to_owned());
    }
    lines
}
