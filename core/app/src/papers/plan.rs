//! KẾ HOẠCH tuyên truyền: purpose, content, who does what; content and targets as one annex, the
//! schedule of each month as another.

mod annexes;

use super::PaperRequest;
use super::bases::{bases, subjects};
use super::frame::{CHANNEL_KINDS, Content, Frame, named_by_kind};
use super::phrases::{
    enumeration, from_to, items, lower_first, number, numeric_date, own_or, paragraph, part,
    section, sentence,
};
use crate::error::AppError;
use chrono::NaiveDate;
use loa_documents::administrative::{Administrative, Block, DocumentType};
use loa_domain::{Channel, ChannelKind, Message, MessageForm, Plan};

/// Messages of one form that are named in the text; more are counted, and named in the annex.
const NAMED_AT_MOST: usize = 6;

/// Makes the plan of the request's campaign.
///
/// # Errors
/// When the campaign is not named where there are several, or a schedule cannot be made.
pub(super) fn plan(
    plan: &Plan,
    request: &PaperRequest,
    today: NaiveDate,
) -> Result<Administrative, AppError> {
    let frame = Frame::new(plan, request, |campaign| campaign.period.from(), today)?;
    let mut body = vec![paragraph(format!(
        "{} ban hành Kế hoạch {}, cụ thể như sau:",
        frame.office_name(),
        frame.subject_in_sentence()
    ))];
    body.extend(purpose_and_demands(&frame));
    body.extend(content(&frame));
    body.extend(arrangements(&frame));
    body.push(paragraph(format!(
        "Trên đây là Kế hoạch {} của {}. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề \
         nghị các cơ quan, đơn vị, địa phương kịp thời phản ánh về {} để phối hợp giải quyết./.",
        frame.subject_in_sentence(),
        frame.office_name(),
        frame.office_short_name()
    )));
    let annexes = annexes::annexes(&frame)?;
    let content = Content {
        subject: frame.subject(),
        bases: bases(plan, frame.campaign, frame.words, frame.date),
        body,
        annexes,
        ..Content::default()
    };
    Ok(frame.document(DocumentType::Plan, content))
}

fn purpose_and_demands(frame: &Frame<'_>) -> Vec<Block> {
    let texts = &frame.campaign.texts;
    let purpose = own_or(&texts.purpose, || {
        let stated = match frame.campaign.purpose.trim() {
            "" => format!(
                "Tuyên truyền, phổ biến {} đến cán bộ, công chức, viên chức, người lao động và các \
                 tầng lớp Nhân dân {}.",
                enumeration(&subjects_or_name(frame)),
                frame.in_area()
            ),
            purpose => sentence(purpose),
        };
        vec![
            stated,
            "Nâng cao nhận thức, ý thức tự giác chấp hành pháp luật của cán bộ, công chức, viên \
             chức, người lao động và các tầng lớp Nhân dân; góp phần giữ vững an ninh chính trị, \
             trật tự, an toàn xã hội tại địa phương."
                .to_owned(),
        ]
    });
    let demands = own_or(&texts.demands, || usual_demands(frame));
    let mut blocks = vec![part("I", "Mục đích, yêu cầu"), section(1, "Mục đích")];
    blocks.extend(items(purpose));
    blocks.push(section(2, "Yêu cầu"));
    blocks.extend(items(demands));
    blocks
}

fn usual_demands(frame: &Frame<'_>) -> Vec<String> {
    let mut demands = vec![
        "Nội dung tuyên truyền chính xác, ngắn gọn, dễ hiểu, dễ nhớ, đúng chủ trương của Đảng, chính \
         sách, pháp luật của Nhà nước; được phê duyệt trước khi phát, đăng."
            .to_owned(),
    ];
    let minorities = frame.minority_languages();
    demands.push(match minorities.is_empty() {
        true => {
            "Hình thức tuyên truyền phong phú, phù hợp với từng địa bàn, từng đối tượng.".to_owned()
        }
        false => format!(
            "Hình thức tuyên truyền phong phú, phù hợp với từng địa bàn, từng đối tượng; chú trọng \
             tuyên truyền bằng tiếng {} ở vùng đồng bào dân tộc thiểu số.",
            enumeration(&minorities)
        ),
    });
    demands.push(format!(
        "Khung giờ, thời lượng phù hợp với sinh hoạt của Nhân dân; bảo đảm đủ số lượt theo chỉ tiêu \
         tại {}.",
        first_annex(frame)
    ));
    demands.push(
        "Các cơ quan, đơn vị, địa phương phối hợp chặt chẽ, thực hiện đúng tiến độ; ghi chép, báo cáo \
         kết quả đầy đủ, kịp thời."
            .to_owned(),
    );
    demands
}

/// What the annex of contents and targets is called: it is the only one while nothing is scheduled.
fn first_annex(frame: &Frame<'_>) -> &'static str {
    if frame.scheduled().next().is_some() { "Phụ lục I" } else { "Phụ lục" }
}

fn subjects_or_name(frame: &Frame<'_>) -> Vec<String> {
    let subjects = subjects(frame.plan, frame.campaign);
    if subjects.is_empty() { vec![frame.campaign.name.clone()] } else { subjects }
}

fn content(frame: &Frame<'_>) -> Vec<Block> {
    let mut blocks = vec![part("II", "Nội dung"), section(1, "Nội dung tuyên truyền")];
    let messages = frame.messages();
    let subjects = enumeration(&subjects_or_name(frame));
    blocks.push(paragraph(match messages.len() as u64 {
        0 => format!("Tuyên truyền, phổ biến {subjects}."),
        count => {
            format!("Tuyên truyền, phổ biến {subjects}, gồm {} nội dung, cụ thể:", number(count))
        }
    }));
    blocks.extend(items(by_form(frame, &messages)));
    let annex = first_annex(frame);
    blocks.push(paragraph(format!("(Danh mục nội dung và chỉ tiêu tại {annex} kèm theo).")));
    blocks.push(section(2, "Hình thức, kênh tuyên truyền"));
    blocks.extend(items(channel_lines(frame)));
    blocks.push(section(3, "Thời gian thực hiện"));
    let period = frame.campaign.period;
    blocks.push(paragraph(format!(
        "{} ({} ngày).",
        super::phrases::upper_first(&from_to(period)),
        number(period.day_count().into())
    )));
    blocks.push(section(4, "Địa bàn và tiếng sử dụng"));
    let communes = frame.communes();
    let place = match communes.is_empty() {
        true => "Theo địa bàn của từng kênh".to_owned(),
        false => super::phrases::upper_first(&named_by_kind(&communes)),
    };
    blocks.push(paragraph(format!(
        "{place}. Tuyên truyền bằng tiếng {}.",
        enumeration(&frame.languages())
    )));
    blocks.push(section(5, "Chỉ tiêu"));
    blocks.extend(targets(frame));
    blocks
}

/// "Tin (02): “Giữ gìn thông tin cá nhân”; “…”": the messages of each form.
fn by_form(frame: &Frame<'_>, messages: &[&Message]) -> Vec<String> {
    let forms = [
        MessageForm::News,
        MessageForm::Article,
        MessageForm::Topic,
        MessageForm::RadioStory,
        MessageForm::Sketch,
        MessageForm::QuestionAndAnswer,
        MessageForm::Post,
    ];
    forms
        .into_iter()
        .filter_map(|form| {
            let titles: Vec<String> = messages
                .iter()
                .filter(|message| message.form == form)
                .map(|message| format!("“{}”", message.title.trim()))
                .collect();
            let more = titles.len().saturating_sub(NAMED_AT_MOST);
            let mut named =
                titles.iter().take(NAMED_AT_MOST).cloned().collect::<Vec<_>>().join("; ");
            if more > 0 {
                named.push_str(&format!("; và {} nội dung khác", number(more as u64)));
            }
            let name = form_name(frame, form);
            (!titles.is_empty())
                .then(|| format!("{name} ({}): {named}.", number(titles.len() as u64)))
        })
        .collect()
}

/// "Câu chuyện truyền thanh".
pub(super) fn form_name(frame: &Frame<'_>, form: MessageForm) -> String {
    let key = serde_json::to_value(form).ok().and_then(|v| v.as_str().map(str::to_owned));
    frame.words.get(&format!("message-form-{}", key.unwrap_or_default()))
}

fn channel_lines(frame: &Frame<'_>) -> Vec<String> {
    let channels = frame.channels();
    CHANNEL_KINDS
        .into_iter()
        .filter_map(|kind| {
            let of_kind: Vec<&Channel> =
                channels.iter().copied().filter(|channel| channel.kind == kind).collect();
            let names: Vec<String> = of_kind
                .iter()
                .map(|channel| channel.name.trim())
                .map(|name| match kind {
                    ChannelKind::Meeting => lower_first(name),
                    _ => name.to_owned(),
                })
                .collect();
            let count = number(of_kind.len() as u64);
            (!of_kind.is_empty()).then(|| match kind {
                ChannelKind::Loudspeaker => {
                    let loudspeakers: u64 =
                        of_kind.iter().map(|c| u64::from(c.loudspeaker_count)).sum();
                    let sets = match loudspeakers {
                        0 => String::new(),
                        count => format!(" ({} loa)", number(count)),
                    };
                    format!(
                        "Phát trên hệ thống truyền thanh cơ sở: {count} cụm loa{sets} {}.",
                        frame.in_area()
                    )
                }
                ChannelKind::Radio => format!("Phát thanh trên {}.", enumeration(&names)),
                ChannelKind::Portal => format!("Đăng tải trên {}.", enumeration(&names)),
                ChannelKind::Meeting => {
                    format!("Tuyên truyền trực tiếp tại các buổi {}.", enumeration(&names))
                }
            })
        })
        .collect()
}

fn targets(frame: &Frame<'_>) -> Vec<Block> {
    let airings: Vec<_> = frame.scheduled().collect();
    let requirements =
        frame.plan.requirements.values().filter(|r| r.campaign == frame.campaign.id).count();
    let mut lines = Vec::new();
    if requirements > 0 {
        lines.push(format!(
            "Bảo đảm thực hiện đủ {} chỉ tiêu về số lượt tuyên truyền của từng nội dung, từng tiếng tại \
             từng địa bàn nêu tại {}.",
            number(requirements as u64),
            first_annex(frame)
        ));
    }
    if airings.is_empty() {
        lines.push("Lịch tuyên truyền được ban hành bằng Thông báo riêng.".to_owned());
    } else {
        let seconds: u64 = airings
            .iter()
            .filter(|a| frame.plan.channel_of(a).is_some_and(|channel| channel.kind.sounds()))
            .map(|airing| u64::from(frame.plan.airing_seconds(airing)))
            .sum();
        let minority = airings.iter().filter(|a| super::is_minority(frame.plan, a)).count();
        let minority = match minority {
            0 => String::new(),
            count => {
                format!(", trong đó {} lượt bằng tiếng dân tộc thiểu số", number(count as u64))
            }
        };
        lines.push(format!(
            "Tổng số lượt tuyên truyền dự kiến: {} lượt{minority}; thời lượng phát thanh {} phút. Lịch \
             cụ thể tại phụ lục kèm theo.",
            number(airings.len() as u64),
            number(seconds.div_ceil(60))
        ));
    }
    items(lines)
}

fn arrangements(frame: &Frame<'_>) -> Vec<Block> {
    let mut blocks = vec![part("III", "Tổ chức thực hiện")];
    let own = super::phrases::paragraphs(&frame.campaign.texts.arrangements);
    if !own.is_empty() {
        blocks.extend(own.iter().map(|line| own_line(line)));
        return blocks;
    }
    let short = frame.office_short_name();
    blocks.push(section(1, &frame.office_name()));
    let kinds: Vec<ChannelKind> = frame.channels().iter().map(|channel| channel.kind).collect();
    let has = |kind| kinds.contains(&kind);
    let mut ours = vec![
        format!(
            "{} {short} phê duyệt nội dung, ban hành lịch tuyên truyền; chỉ đạo, kiểm tra, đôn đốc việc \
             thực hiện Kế hoạch.",
            frame.head_of_office()
        ),
        format!(
            "Bộ phận biên tập: biên soạn, biên dịch, thu thanh các nội dung bằng tiếng {}; hoàn thành \
             trước ngày {}.",
            enumeration(&frame.languages()),
            numeric_date(frame.campaign.period.from())
        ),
        "Bộ phận kế hoạch: xếp lịch, gửi lịch đến từng kênh; tổng hợp kết quả, tham mưu báo cáo theo \
         quy định."
            .to_owned(),
        "Phát thanh viên, báo cáo viên: đọc, trình bày đúng nội dung đã được phê duyệt.".to_owned(),
    ];
    if has(ChannelKind::Portal) {
        ours.push(
            "Bộ phận quản trị trang thông tin điện tử: đăng tải nội dung đúng lịch.".to_owned(),
        );
    }
    blocks.extend(items(ours));
    if let Some(committees) = frame.committees() {
        blocks.push(section(2, &format!("Đề nghị {committees}")));
        let mut theirs = Vec::new();
        if has(ChannelKind::Loudspeaker) {
            theirs.push(format!(
                "Chỉ đạo cán bộ trực đài phát đúng lịch, đủ thời lượng; ghi sổ theo dõi phát thanh và gửi \
                 kết quả về {short} để tổng hợp."
            ));
        }
        if has(ChannelKind::Meeting) {
            theirs.push(
                "Bố trí địa điểm, vận động Nhân dân tham gia đầy đủ các buổi tuyên truyền tại thôn, làng, \
                 tổ dân phố."
                    .to_owned(),
            );
        }
        theirs.push(
            "Phối hợp tuyên truyền trong cán bộ, công chức, viên chức và Nhân dân tại địa phương."
                .to_owned(),
        );
        blocks.extend(items(theirs));
    }
    blocks
}

/// A line that the office wrote: "2. Đề nghị …" is a heading, "- …" an item, the rest a paragraph.
pub(super) fn own_line(line: &str) -> Block {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - rest.len();
    match rest.strip_prefix(". ") {
        Some(text) if (1..=2).contains(&digits) => Block::Heading {
            level: 2,
            number: format!("{}.", &line[..digits]),
            text: text.trim().to_owned(),
        },
        _ if line.starts_with('-') => Block::Item(sentence(line)),
        _ => paragraph(sentence(line)),
    }
}
