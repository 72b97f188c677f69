//! THÔNG BÁO lịch: what is heard when on which channel, with the schedule of the week or month as
//! its annex.

use super::bases::{directive_cited, directive_of};
use super::frame::{Content, Frame};
use super::phrases::{
    enumeration, from_to, items, lower_first, number, ordinal, own_or, paragraph, section,
    upper_first,
};
use super::schedule::{ScheduleChoice, home_name, printed_name, schedule};
use super::{PaperRequest, PaperSpan};
use crate::error::AppError;
use chrono::NaiveDate;
use loa_documents::administrative::{
    Administrative, Alignment, Annex, AnnexBody, Block, Column, DocumentType, Table,
};
use loa_documents::sheet::{Coverage, Period};
use loa_documents::words::{clock, duration, period as period_words, schedule_name};
use loa_domain::{Airing, Channel, ChannelKind, DateRange, Plan};
use std::collections::BTreeSet;

/// Makes the notice of the request's week or month, for one channel or for all.
///
/// # Errors
/// As those of [`super::paper`].
pub(super) fn notice(
    plan: &Plan,
    request: &PaperRequest,
    today: NaiveDate,
) -> Result<Administrative, AppError> {
    let date = super::day_of_campaign(plan, request, today)?;
    let period = match request.span {
        PaperSpan::Week => Period::Week(date),
        PaperSpan::Month => Period::Month(date),
    };
    let frame = Frame::new(plan, request, |_| period.dates().from(), today)?;
    let choice = ScheduleChoice {
        period,
        channel: request.channel,
        unit: request.unit,
        campaign: Some(frame.campaign.id),
    };
    let sheet = schedule(plan, choice)?;
    let mut subject = format!("{} {}", schedule_name(&sheet.coverage), period_words(period));
    if !sheet.scope.trim().is_empty() {
        subject = format!("{subject}, {}", sheet.scope.trim());
    }
    let is_of_all = matches!(sheet.coverage, Coverage::AllChannels { .. });
    let dates = period.dates();
    let airings: Vec<&Airing> = frame
        .scheduled()
        .filter(|airing| dates.contains(airing.date))
        .filter(|airing| {
            request.channel.is_none_or(|id| plan.channel_of(airing).is_some_and(|c| c.id == id))
        })
        .collect();
    let mut body = vec![paragraph(opening(&frame, &subject))];
    let within = dates.intersection(&frame.campaign.period).unwrap_or(dates);
    body.extend(what_and_when(&frame, &airings, within));
    body.push(section(
        3,
        if is_of_all {
            "Kênh, khung giờ và số lượt"
        } else {
            "Khung giờ và số lượt"
        },
    ));
    if airings.is_empty() {
        body.push(paragraph("Không có lượt tuyên truyền nào được xếp lịch."));
    } else {
        body.push(Block::Table(channels(&frame, &airings)));
        body.push(paragraph("(Lịch cụ thể tại Phụ lục kèm theo)."));
    }
    body.push(section(4, "Tổ chức thực hiện"));
    body.extend(items(own_or(&frame.campaign.texts.arrangements, || demands(&frame, &airings))));
    body.push(paragraph(format!(
        "{} thông báo để các cơ quan, đơn vị, địa phương biết, phối hợp thực hiện./.",
        frame.office_name()
    )));
    let title = subject.clone();
    let annex = Annex { numeral: String::new(), title, body: AnnexBody::Schedule(Box::new(sheet)) };
    let content = Content { subject, body, annexes: vec![annex], ..Content::default() };
    Ok(frame.document(DocumentType::Notice, content))
}

fn opening(frame: &Frame<'_>, subject: &str) -> String {
    let grounds = match directive_of(frame.plan, frame.campaign) {
        Some(directive) => {
            format!("Thực hiện {} và Kế hoạch", directive_cited(directive))
        }
        None => "Thực hiện Kế hoạch".to_owned(),
    };
    format!(
        "{grounds} {}, {} thông báo {} như sau:",
        frame.subject_in_sentence(),
        frame.office_name(),
        lower_first(subject)
    )
}

fn what_and_when(frame: &Frame<'_>, airings: &[&Airing], dates: DateRange) -> Vec<Block> {
    let messages: BTreeSet<_> = airings
        .iter()
        .filter_map(|a| frame.plan.message_of(a))
        .map(|m| (m.position, m.id))
        .collect();
    let titles: Vec<String> = messages
        .iter()
        .filter_map(|(_, id)| frame.plan.messages.get(id))
        .map(|message| format!("“{}”", message.title.trim()))
        .collect();
    let what = match titles.is_empty() {
        true => "Chưa có nội dung nào được xếp lịch.".to_owned(),
        false => format!("{} nội dung: {}.", number(titles.len() as u64), titles.join("; ")),
    };
    vec![
        section(1, "Nội dung"),
        paragraph(what),
        section(2, "Thời gian"),
        paragraph(format!("{}.", upper_first(&from_to(dates)))),
    ]
}

/// One row a channel: from which hours on, how often and how long.
fn channels(frame: &Frame<'_>, airings: &[&Airing]) -> Table {
    let column = |head: &str, width_share, alignment| Column {
        head: head.to_owned(),
        width_share,
        alignment,
    };
    let (mut count, mut seconds) = (0, 0);
    let mut rows: Vec<Vec<String>> = Vec::new();
    for channel in crate::commands::calendar::channels_in_order(frame.plan) {
        let of_channel: Vec<&Airing> = airings
            .iter()
            .copied()
            .filter(|a| frame.plan.channel_of(a).is_some_and(|c| c.id == channel.id))
            .collect();
        if of_channel.is_empty() {
            continue;
        }
        let sounding: u64 = match channel.kind.sounds() {
            true => of_channel.iter().map(|a| u64::from(frame.plan.airing_seconds(a))).sum(),
            false => 0,
        };
        count += of_channel.len() as u64;
        seconds += sounding;
        rows.push(vec![
            ordinal(rows.len()),
            printed_name(channel),
            upper_first(&home_name(frame.plan, channel)),
            hours(frame, &of_channel),
            number(of_channel.len() as u64),
            length(channel, sounding),
        ]);
    }
    let has_total = rows.len() > 1;
    if has_total {
        rows.push(vec![
            String::new(),
            "Tổng cộng".to_owned(),
            String::new(),
            String::new(),
            number(count),
            duration(seconds),
        ]);
    }
    Table {
        caption: String::new(),
        columns: vec![
            column("TT", 7, Alignment::Center),
            column("Kênh", 34, Alignment::Left),
            column("Địa bàn", 26, Alignment::Left),
            column("Khung giờ", 20, Alignment::Center),
            column("Số lượt", 13, Alignment::Center),
            column("Thời lượng", 18, Alignment::Center),
        ],
        rows,
        has_total,
    }
}

fn length(channel: &Channel, seconds: u64) -> String {
    if channel.kind.sounds() { duration(seconds) } else { String::new() }
}

/// "05:00; 17:00": when the sessions of these airings start.
fn hours(frame: &Frame<'_>, airings: &[&Airing]) -> String {
    let starts: BTreeSet<_> = airings
        .iter()
        .map(|airing| frame.plan.session_of(airing).map_or(airing.start, |session| session.start))
        .collect();
    starts.into_iter().map(clock).collect::<Vec<_>>().join("; ")
}

fn demands(frame: &Frame<'_>, airings: &[&Airing]) -> Vec<String> {
    let kinds: BTreeSet<ChannelKind> = airings
        .iter()
        .filter_map(|a| frame.plan.channel_of(a))
        .map(|channel| channel.kind)
        .collect();
    let short = frame.office_short_name();
    let mut lines = Vec::new();
    if kinds.contains(&ChannelKind::Loudspeaker) {
        let committees = frame
            .committees()
            .map_or_else(|| "các địa phương".to_owned(), |committees| committees.clone());
        lines.push(format!(
            "Đề nghị {committees} chỉ đạo cán bộ trực đài phát đúng lịch, đủ thời lượng; ghi sổ theo dõi \
             phát thanh và gửi kết quả về {short}."
        ));
    }
    if kinds.contains(&ChannelKind::Meeting) {
        let languages = frame.minority_languages();
        let bilingual = match languages.is_empty() {
            true => String::new(),
            false => format!(", khi cần có phiên dịch tiếng {}", enumeration(&languages)),
        };
        lines.push(format!(
            "Các thôn, làng, tổ dân phố bố trí địa điểm, thông báo để Nhân dân tham dự đầy đủ các buổi \
             tuyên truyền{bilingual}."
        ));
    }
    lines.push(format!(
        "Trường hợp có thay đổi về thời gian, nội dung, {short} sẽ thông báo lịch điều chỉnh."
    ));
    lines
}
