//! GIẤY MỜI to a meeting, with its programme as the annex. It invites bodies and offices, never
//! citizens by name.

use super::PaperRequest;
use super::bases::{directive_cited, directive_of};
use super::frame::{Content, Frame, commune_of};
use super::phrases::{items, lower_first, moment, ordinal, own_or, paragraph};
use crate::error::AppError;
use crate::words::language_name;
use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use loa_documents::administrative::{
    Administrative, Alignment, Annex, AnnexBody, Block, Column, DocumentType, Table,
};
use loa_domain::session::{Session, SessionKey};
use loa_domain::{Airing, ChannelKind, Plan, RecordKind, UnitKind, Venue};
use std::collections::{BTreeMap, BTreeSet};

/// Minutes of a programme's first item, which receives the guests.
const RECEPTION_MINUTES: i64 = 10;

/// What is written by hand where no meeting is planned yet.
const BLANK: &str = "......";

/// Makes the invitation to the request's meeting; without one, to the campaign's next meeting from
/// the request's day on, else to its first. While the campaign has planned no meeting, time and place
/// are left for the pen.
///
/// # Errors
/// When the session asked for is not one of the campaign's meetings.
pub(super) fn invitation(
    plan: &Plan,
    request: &PaperRequest,
    today: NaiveDate,
) -> Result<Administrative, AppError> {
    let meeting = meeting(plan, request, today)?;
    let held_on = meeting.session.map(|session| session.on);
    let frame =
        Frame::new(plan, request, |campaign| held_on.unwrap_or(campaign.period.from()), today)?;
    let name = meeting.name_in_sentence();
    let mut body = vec![paragraph(format!("{} trân trọng kính mời:", grounds(&frame)))];
    body.extend(items(own_or(&frame.campaign.texts.invited, || usually_invited(&meeting))));
    body.push(paragraph(format!("Dự {name} {}.", frame.subject_in_sentence())));
    body.push(paragraph(format!(
        "Nội dung: {} (có Chương trình kèm theo).",
        contents(&frame, &meeting)
    )));
    body.push(paragraph(format!("Thời gian: {}.", time(&frame, &meeting))));
    body.push(paragraph(format!("Địa điểm: {}.", place(&meeting))));
    body.push(paragraph(format!(
        "{} rất mong quý đại biểu bố trí thời gian đến dự đúng giờ, đúng thành phần để {name} đạt kết \
         quả tốt./.",
        frame.office_name()
    )));
    let annex = Annex {
        numeral: String::new(),
        title: format!("Chương trình {name} {}", frame.subject_in_sentence()),
        body: AnnexBody::Blocks(vec![
            paragraph(format!(
                "Thời gian: {}. Địa điểm: {}.",
                time(&frame, &meeting),
                place(&meeting)
            )),
            Block::Table(programme(&frame, &meeting)),
        ]),
    };
    let office = frame.office.map(|office| office.recipients.clone()).unwrap_or_default();
    let archive = office.into_iter().filter(|line| line.to_lowercase().starts_with("lưu"));
    let recipients = std::iter::once("Như thành phần mời".to_owned()).chain(archive).collect();
    let content = Content {
        subject: format!("Dự {name}"),
        body,
        recipients: Some(recipients),
        annexes: vec![annex],
        ..Content::default()
    };
    Ok(frame.document(DocumentType::Invitation, content))
}

/// A meeting of a campaign.
struct Meeting<'a> {
    /// None while none is planned.
    session: Option<Session>,
    /// Name of the series of meetings: "Sinh hoạt thôn".
    name: String,
    venue: Option<&'a Venue>,
    /// "xã Bờ Y".
    commune: Option<String>,
    /// "thôn Đắk Mế".
    village: Option<String>,
    is_residential_group: bool,
    items: Vec<&'a Airing>,
}

fn meeting<'a>(
    plan: &'a Plan,
    request: &PaperRequest,
    today: NaiveDate,
) -> Result<Meeting<'a>, AppError> {
    let campaign = crate::planning::campaign_of(plan, request.campaign)?;
    let mut meetings: BTreeMap<SessionKey, Vec<&Airing>> = BTreeMap::new();
    for airing in plan.airings.values().filter(|airing| airing.campaign == campaign.id) {
        if plan.channel_of(airing).is_some_and(|channel| channel.kind == ChannelKind::Meeting) {
            meetings.entry(airing.session()).or_default().push(airing);
        }
    }
    let mut held: Vec<(Session, Vec<&Airing>)> = meetings
        .into_iter()
        .filter_map(|(key, airings)| {
            Some((plan.series.get(&key.series)?.session(key.date)?, airings))
        })
        .filter(|(session, _)| request.channel.is_none_or(|id| session.channel == id))
        .collect();
    held.sort_by_key(|(session, _)| (session.start_seconds(), session.key));
    let from = request.date.unwrap_or(today);
    let found = match request.session {
        Some(series) => held
            .iter()
            .position(|(session, _)| {
                session.key.series == series
                    && request
                        .date
                        .is_none_or(|date| session.key.date == date || session.on == date)
            })
            .ok_or_else(|| AppError::UnknownRecord {
                kind: RecordKind::Series,
                id: series.to_string(),
            })?,
        None if held.is_empty() => return Ok(Meeting::not_yet_planned()),
        None => held.iter().position(|(session, _)| session.on >= from).unwrap_or(0),
    };
    let (session, mut items) = held.swap_remove(found);
    items.sort_by_key(|airing| (session.moment(airing.start), airing.id));
    let channel = plan.channels.get(&session.channel);
    let venue = items.iter().find_map(|a| a.venue).and_then(|id| plan.venues.get(&id));
    let unit = venue.and_then(|venue| venue.unit).or(channel.and_then(|c| c.home));
    let commune = unit.and_then(|unit| commune_of(plan, unit));
    let village = unit.and_then(|unit| plan.units.get(&unit)).filter(|unit| unit.kind.rank() > 3);
    Ok(Meeting {
        name: channel
            .map_or_else(|| "Hội nghị".to_owned(), |channel| channel.name.trim().to_owned()),
        venue,
        commune: commune.map(|commune| commune.name.clone()),
        is_residential_group: village.is_some_and(|u| u.kind == UnitKind::ResidentialGroup),
        village: village.map(|village| village.name.clone()),
        session: Some(session),
        items,
    })
}

impl Meeting<'_> {
    /// "buổi họp thôn", "hội nghị".
    fn name_in_sentence(&self) -> String {
        let name = lower_first(&self.name);
        let is_occasion = ["họp", "sinh hoạt"].iter().any(|kind| name.starts_with(kind));
        if is_occasion { format!("buổi {name}") } else { name }
    }

    fn not_yet_planned() -> Self {
        Self {
            session: None,
            name: "Hội nghị".to_owned(),
            venue: None,
            commune: None,
            village: None,
            is_residential_group: false,
            items: Vec::new(),
        }
    }
}

fn grounds(frame: &Frame<'_>) -> String {
    match directive_of(frame.plan, frame.campaign) {
        Some(directive) => {
            format!("Thực hiện {}, {}", directive_cited(directive), frame.office_name())
        }
        None => {
            format!("Thực hiện Kế hoạch {}, {}", frame.subject_in_sentence(), frame.office_name())
        }
    }
}

fn usually_invited(meeting: &Meeting<'_>) -> Vec<String> {
    let mut invited = Vec::new();
    if let Some(commune) = &meeting.commune {
        invited.push(format!("Đại diện lãnh đạo Ủy ban nhân dân {commune};"));
        invited.push(format!(
            "Đại diện Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội {commune};"
        ));
    }
    if let Some(village) = &meeting.village {
        let head = if meeting.is_residential_group { "Tổ trưởng" } else { "Trưởng thôn" };
        invited.push(format!(
            "Bí thư chi bộ, {head}, Trưởng Ban Công tác Mặt trận, đại diện các chi hội, chi đoàn và Nhân \
             dân {village}."
        ));
    }
    if invited.is_empty() {
        invited.push("Đại diện các cơ quan, đơn vị, đoàn thể và Nhân dân trên địa bàn.".to_owned());
    }
    invited
}

fn contents(frame: &Frame<'_>, meeting: &Meeting<'_>) -> String {
    let mut seen = BTreeSet::new();
    let titles: Vec<String> = meeting
        .items
        .iter()
        .filter_map(|airing| frame.plan.message_of(airing))
        .filter(|message| seen.insert(message.id))
        .map(|message| format!("“{}”", message.title.trim()))
        .collect();
    if titles.is_empty() { frame.subject_in_sentence() } else { titles.join("; ") }
}

/// "19 giờ 00 phút, thứ Tư, ngày 06 tháng 10 năm 2021".
fn time(frame: &Frame<'_>, meeting: &Meeting<'_>) -> String {
    match meeting.session {
        Some(session) => moment(session.on, session.start),
        None => format!(
            "{BLANK} giờ {BLANK} phút, ngày {BLANK} tháng {BLANK} năm {}",
            frame.date.year()
        ),
    }
}

/// "Nhà rông thôn Đắk Mế, xã Bờ Y".
fn place(meeting: &Meeting<'_>) -> String {
    let parts = [
        meeting.venue.map(|venue| venue.name.trim().to_owned()).or(meeting.village.clone()),
        meeting.commune.clone(),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { BLANK.to_owned() } else { parts.join(", ") }
}

/// The programme: reception, the items in their order with who speaks by office, discussion.
fn programme(frame: &Frame<'_>, meeting: &Meeting<'_>) -> Table {
    let column = |head: &str, width_share, alignment| Column {
        head: head.to_owned(),
        width_share,
        alignment,
    };
    let mut rows = Vec::new();
    let mut add = |time: String, what: String, who: String| {
        rows.push(vec![ordinal(rows.len()), time, what, who]);
    };
    let reception = meeting
        .session
        .map(|session| clock_words(session.start - chrono::TimeDelta::minutes(RECEPTION_MINUTES)));
    add(
        reception.unwrap_or_default(),
        "Đón tiếp đại biểu, ổn định tổ chức; tuyên bố lý do, giới thiệu đại biểu".to_owned(),
        "Ban Tổ chức".to_owned(),
    );
    let vietnamese = loa_domain::Language::vietnamese();
    let mut told = None;
    for airing in &meeting.items {
        let Some(variant) = frame.plan.variants.get(&airing.variant) else { continue };
        let title = frame.plan.messages.get(&variant.message).map_or("", |m| m.title.trim());
        let language = match variant.language == vietnamese {
            true => String::new(),
            false => format!(" (bằng tiếng {})", language_name(frame.words, &variant.language)),
        };
        let role = airing.presenter.and_then(|id| frame.plan.presenters.get(&id));
        let role = role.map(|presenter| presenter.role.trim()).filter(|role| !role.is_empty());
        // Items that are not timed one by one all start with the meeting: the first says when.
        let time =
            if told == Some(airing.start) { String::new() } else { clock_words(airing.start) };
        told = Some(airing.start);
        add(time, format!("{title}{language}"), role.unwrap_or("Báo cáo viên").to_owned());
    }
    add(
        String::new(),
        "Trao đổi, giải đáp ý kiến của Nhân dân".to_owned(),
        "Báo cáo viên, đại biểu".to_owned(),
    );
    let end = meeting.session.map(|session| {
        clock_words(session.start + chrono::TimeDelta::seconds(session.duration_seconds.into()))
    });
    add(end.unwrap_or_default(), "Kết luận, bế mạc".to_owned(), "Chủ trì".to_owned());
    Table {
        caption: String::new(),
        columns: vec![
            column("TT", 7, Alignment::Center),
            column("Thời gian", 20, Alignment::Center),
            column("Nội dung", 60, Alignment::Left),
            column("Thực hiện", 33, Alignment::Left),
        ],
        rows,
        has_total: false,
    }
}

/// "19 giờ 05".
fn clock_words(time: NaiveTime) -> String {
    format!("{:02} giờ {:02}", time.hour(), time.minute())
}
