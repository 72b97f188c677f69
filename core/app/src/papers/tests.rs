//! The administrative documents of the samples.

use super::{PaperKind, PaperRequest, PaperSpan, paper};
use chrono::NaiveDate;
use loa_documents::administrative::{Administrative, AnnexBody, Block, DocumentType, Table};
use loa_documents::sheet::{Coverage, Period, SigningDate};
use loa_documents::{Document, Pages};
use loa_domain::{AiringState, CampaignTexts, ChannelKind, Plan};

const TODAY: &str = "2026-11-25";

fn sample(name: &str) -> Plan {
    let mut plan = Plan::default();
    crate::sample::by_name(name).unwrap().unwrap().apply(&mut plan).unwrap();
    plan
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn made(plan: &Plan, request: &PaperRequest) -> Administrative {
    match paper(plan, request, day(TODAY)).unwrap() {
        Document::Administrative(document) => *document,
        other => panic!("not a letter: {other:?}"),
    }
}

fn of(sample_name: &str, kind: PaperKind) -> Administrative {
    made(&sample(sample_name), &PaperRequest::new(kind))
}

/// Everything that the document says, tables included.
fn words(document: &Administrative) -> String {
    serde_json::to_string(document).unwrap()
}

fn headings(document: &Administrative) -> Vec<String> {
    let heading = |block: &Block| match block {
        Block::Heading { number, text, .. } => Some(format!("{number} {text}")),
        _ => None,
    };
    document.body.iter().filter_map(heading).collect()
}

fn tables(blocks: &[Block]) -> Vec<&Table> {
    let table = |block| match block {
        &Block::Table(ref table) => Some(table),
        _ => None,
    };
    blocks.iter().filter_map(table).collect()
}

#[test]
fn a_plan_of_2021_rests_on_the_law_of_2018_and_carries_out_the_letter_of_the_committee() {
    let plan = of("ngoc-hoi-2021", PaperKind::Plan);
    assert_eq!(plan.document_type, DocumentType::Plan);
    assert_eq!(plan.heading.symbol, "KH-TTVHTTDLTT");
    assert_eq!(plan.heading.date, SigningDate::Open { year: 2021 });
    let bases: Vec<&str> = plan.bases.iter().map(|basis| basis.text.as_str()).collect();
    assert_eq!(
        bases,
        [
            "Căn cứ Luật An ninh mạng số 24/2018/QH14 ngày 12 tháng 6 năm 2018",
            "Căn cứ Quyết định số 874/QĐ-BTTTT ngày 17 tháng 6 năm 2021 của Bộ Thông tin và Truyền \
             thông ban hành Bộ Quy tắc ứng xử trên mạng xã hội",
            "Thực hiện Công văn số ....../UBND-VHTT ngày ....../....../...... của UBND huyện Ngọc Hồi \
             về việc tăng cường công tác chỉ đạo, định hướng, quản lý thông tin trên Internet, mạng \
             xã hội",
        ]
    );
    let faulty: Vec<bool> = plan.bases.iter().map(|basis| basis.fault.is_some()).collect();
    assert_eq!(faulty, [false, false, true], "the letter came without number and date");
}

#[test]
fn a_basis_that_does_not_hold_on_the_day_of_the_document_is_printed_with_its_fault() {
    let plan = sample("ngoc-hoi-2021");
    let fault = |signed_on: &str| {
        let signed_on = Some(day(signed_on));
        let document =
            made(&plan, &PaperRequest { signed_on, ..PaperRequest::new(PaperKind::Plan) });
        assert!(document.bases[0].text.contains("24/2018/QH14"));
        document.bases[0].fault.clone()
    };
    assert_eq!(fault("2026-06-30"), None);
    assert_eq!(
        fault("2026-07-01").unwrap(),
        "Luật An ninh mạng số 24/2018/QH14 hết hiệu lực từ 01/07/2026, đã được thay bằng Luật An \
         ninh mạng số 116/2025/QH15."
    );
}

#[test]
fn a_plan_of_2026_rests_on_the_law_of_2025_without_a_fault() {
    let plan = of("ngoc-hoi-2026", PaperKind::Plan);
    assert!(plan.bases.iter().all(|basis| basis.fault.is_none()));
    assert_eq!(
        plan.bases[0].text,
        "Căn cứ Luật An ninh mạng số 116/2025/QH15 ngày 10 tháng 12 năm 2025"
    );
    assert_eq!(plan.heading.parent_body, "UBND xã Bờ Y");
    let words = words(&plan);
    assert!(words.contains("các xã Bờ Y, Sa Loong và Dục Nông"), "{words}");
    assert!(!words.contains("huyện"), "there is no district any more: {words}");
}

#[test]
fn a_plan_has_the_three_parts_and_annexes_contents_targets_and_each_month() {
    let plan = of("ngoc-hoi-2021", PaperKind::Plan);
    assert_eq!(
        headings(&plan),
        [
            "I. Mục đích, yêu cầu",
            "1. Mục đích",
            "2. Yêu cầu",
            "II. Nội dung",
            "1. Nội dung tuyên truyền",
            "2. Hình thức, kênh tuyên truyền",
            "3. Thời gian thực hiện",
            "4. Địa bàn và tiếng sử dụng",
            "5. Chỉ tiêu",
            "III. Tổ chức thực hiện",
            "1. Trung tâm Văn hóa, Thể thao, Du lịch và Truyền thông",
            "2. Đề nghị Ủy ban nhân dân các xã, thị trấn",
        ]
    );
    let [first, second] = &plan.annexes[..] else { panic!("{} annexes", plan.annexes.len()) };
    let AnnexBody::Blocks(blocks) = &first.body else { panic!("tables") };
    let rows: Vec<usize> = tables(blocks).iter().map(|table| table.rows.len()).collect();
    assert_eq!(rows, [12, 16], "messages and targets");
    let AnnexBody::Schedule(sheet) = &second.body else { panic!("a schedule") };
    assert_eq!(sheet.period, Period::Month(day("2021-10-04")));
    assert_eq!((first.numeral.as_str(), second.numeral.as_str()), ("I", "II"));
    let printed = sheet.rows().filter(|row| row.kind == loa_documents::RowKind::Airing).count();
    assert!(words(&plan).contains(&format!("dự kiến: {printed} lượt")), "{printed}");
}

#[test]
fn the_offices_own_sentences_stand_in_place_of_the_usual_ones() {
    let mut plan = sample("ngoc-hoi-2021");
    let campaign = plan.campaigns.values_mut().next().unwrap();
    campaign.texts = CampaignTexts {
        subject: "Tuyên truyền chuyên đề an toàn thông tin".to_owned(),
        purpose: "Mục đích riêng".to_owned(),
        demands: "Yêu cầu riêng".to_owned(),
        arrangements: "1. Phòng Chuyên môn\n- Xếp lịch\nCác bộ phận phối hợp".to_owned(),
        proposals: "Kiến nghị riêng".to_owned(),
        invited: "Trưởng các thôn;\nBí thư chi bộ".to_owned(),
    };
    let kh = made(&plan, &PaperRequest::new(PaperKind::Plan));
    assert_eq!(kh.subject, "Tuyên truyền chuyên đề an toàn thông tin");
    for block in [
        Block::Item("Mục đích riêng.".to_owned()),
        Block::Item("Yêu cầu riêng.".to_owned()),
        Block::Heading {
            level: 2, number: "1.".to_owned(), text: "Phòng Chuyên môn".to_owned()
        },
        Block::Item("- Xếp lịch.".to_owned()),
        Block::Paragraph("Các bộ phận phối hợp.".to_owned()),
    ] {
        assert!(kh.body.contains(&block), "{block:?}");
    }
    assert!(!words(&kh).contains("Nâng cao nhận thức"), "the usual purpose is gone");
    let bc = made(&plan, &PaperRequest::new(PaperKind::Report));
    assert!(bc.body.contains(&Block::Item("Kiến nghị riêng.".to_owned())));
    let gm = made(&plan, &PaperRequest::new(PaperKind::Invitation));
    assert!(gm.body.contains(&Block::Item("Trưởng các thôn;".to_owned())));
    assert!(gm.body.contains(&Block::Item("Bí thư chi bộ.".to_owned())));
}

#[test]
fn a_notice_annexes_the_month_or_the_week_of_one_channel_or_of_all() {
    let plan = sample("ngoc-hoi-2021");
    let cluster = plan.channels.values().find(|c| c.kind == ChannelKind::Loudspeaker).unwrap();
    let all = PaperRequest::new(PaperKind::Notice);
    let one = PaperRequest {
        channel: Some(cluster.id),
        span: PaperSpan::Week,
        date: Some(day("2021-10-13")),
        ..all.clone()
    };
    let schedule = |request: &PaperRequest| {
        let notice = made(&plan, request);
        let [annex] = &notice.annexes[..] else { panic!("one annex") };
        assert_eq!(annex.numeral, "");
        assert_eq!(annex.title, notice.subject);
        let AnnexBody::Schedule(sheet) = &annex.body else { panic!("a schedule") };
        (notice.clone(), (**sheet).clone())
    };
    let (notice, sheet) = schedule(&all);
    assert_eq!(notice.subject, "Lịch tuyên truyền tháng 10 năm 2021");
    assert!(matches!(sheet.coverage, Coverage::AllChannels { .. }));
    let [channels] = tables(&notice.body)[..] else { panic!("one table") };
    assert!(channels.has_total && channels.rows.len() == 17, "sixteen channels and their sum");
    let (notice, sheet) = schedule(&one);
    assert!(
        notice
            .subject
            .starts_with("Lịch phát thanh tuần 41, từ ngày 11 đến ngày 17 tháng 10 năm 2021"),
        "{}",
        notice.subject
    );
    assert_eq!(sheet.period, Period::Week(day("2021-10-13")));
    let [channels] = tables(&notice.body)[..] else { panic!("one table") };
    assert_eq!((channels.rows.len(), channels.has_total), (1, false));
}

#[test]
fn a_report_counts_what_was_aired_of_what_was_planned_and_why_the_rest_was_not() {
    let plan = sample("ngoc-hoi-2021");
    let report = made(&plan, &PaperRequest::new(PaperKind::Report));
    assert_eq!(report.addressees, ["Ủy ban nhân dân huyện Ngọc Hồi"]);
    assert_eq!(report.closing.recipients[0], "Như trên (b/c)");
    assert!(!report.closing.recipients.contains(&"UBND huyện (b/c)".to_owned()));
    let count = |state| plan.airings.values().filter(|airing| airing.state == state).count();
    let (aired, missed) = (count(AiringState::Aired), count(AiringState::NotAired));
    assert!(aired > 0 && missed > 0, "the sample has both");
    let said = words(&report);
    assert!(said.contains(&format!("Đã thực hiện {aired}/{} lượt", plan.airings.len())), "{said}");
    assert!(said.contains("Mất điện"), "reasons come from the log");
    let tables = tables(&report.body);
    for table in tables.iter().filter(|table| table.has_total) {
        let heads: Vec<&str> = table.columns.iter().map(|c| c.head.as_str()).collect();
        let column = heads.iter().position(|head| *head == "Đã thực hiện (lượt)").unwrap();
        let numbers: Vec<usize> =
            table.rows.iter().map(|row| row[column].parse().unwrap()).collect();
        let (total, parts) = numbers.split_last().unwrap();
        assert_eq!(*total, aired, "{}", table.caption);
        assert_eq!(parts.iter().sum::<usize>(), aired, "{}", table.caption);
    }
    let captions: Vec<&str> = tables.iter().map(|table| table.caption.as_str()).collect();
    assert!(captions[0].starts_with("Bảng 1. ") && captions[4].starts_with("Bảng 5. "));
    let charts = report.body.iter().filter(|block| matches!(block, Block::Chart(_))).count();
    assert_eq!(charts, 2);
}

#[test]
fn a_report_covers_the_days_that_are_asked_for_and_ends_today_by_default() {
    let plan = sample("ngoc-hoi-2026");
    let usual = PaperRequest::new(PaperKind::Report);
    assert!(made(&plan, &usual).subject.ends_with("(từ ngày 02/11/2026 đến ngày 25/11/2026)"));
    let asked = PaperRequest {
        from: Some(day("2026-11-02")),
        to: Some(day("2026-11-08")),
        ..usual.clone()
    };
    assert!(made(&plan, &asked).subject.ends_with("(từ ngày 02/11/2026 đến ngày 08/11/2026)"));
    let reversed = PaperRequest { to: Some(day("2026-11-01")), ..asked };
    assert!(paper(&plan, &reversed, day(TODAY)).is_err());
}

#[test]
fn a_campaign_of_which_nothing_was_noted_reports_nothing_as_aired() {
    let mut plan = sample("ngoc-hoi-2021");
    for airing in plan.airings.values_mut() {
        airing.state = AiringState::Issued;
    }
    let said = words(&made(&plan, &PaperRequest::new(PaperKind::Report)));
    assert!(said.contains("Đã thực hiện 0/312 lượt theo kế hoạch (0 %)"), "{said}");
    assert!(said.contains("Còn 312 lượt chưa được ghi kết quả"));
}

#[test]
fn an_invitation_names_time_place_and_bodies_and_no_person() {
    let plan = sample("ngoc-hoi-2021");
    let invitation = made(&plan, &PaperRequest::new(PaperKind::Invitation));
    let said = words(&invitation);
    for part in [
        "Thời gian: 19 giờ 00 phút, thứ Ba, ngày 05 tháng 10 năm 2021.",
        "Địa điểm: Nhà rông thôn Đắk Mế, xã Bờ Y.",
        "Đại diện lãnh đạo Ủy ban nhân dân xã Bờ Y;",
        "Báo cáo viên pháp luật",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    for presenter in plan.presenters.values() {
        assert!(!said.contains(&presenter.name), "{}", presenter.name);
    }
    assert_eq!(invitation.closing.recipients, ["Như thành phần mời", "Lưu: VT, TT"]);
}

#[test]
fn an_invitation_is_to_the_meeting_that_is_asked_for_or_the_next_one() {
    let plan = sample("ngoc-hoi-2021");
    let on = |date: &str, session| {
        let request = PaperRequest {
            date: Some(day(date)),
            session,
            ..PaperRequest::new(PaperKind::Invitation)
        };
        paper(&plan, &request, day(TODAY))
    };
    let said = |document: Document| serde_json::to_string(&document).unwrap();
    let next = said(on("2021-10-06", None).unwrap());
    assert!(next.contains("ngày 07 tháng 10 năm 2021"), "{next}");
    let meeting = plan
        .airings
        .values()
        .find(|a| plan.channel_of(a).is_some_and(|c| c.kind == ChannelKind::Meeting))
        .unwrap();
    let asked = said(on(&meeting.date.to_string(), Some(meeting.series)).unwrap());
    assert!(asked.contains(&loa_documents::words::long_date(meeting.date)), "{asked}");
    let other = plan.airings.values().find(|a| plan.channel_of(a).unwrap().kind.sounds()).unwrap();
    assert!(on(&other.date.to_string(), Some(other.series)).is_err(), "no meeting");
}

#[test]
fn a_campaign_without_meetings_invites_with_time_and_place_for_the_pen() {
    let said = words(&of("ngoc-hoi-2026", PaperKind::Invitation));
    assert!(said.contains("Thời gian: ...... giờ ...... phút, ngày ...... tháng ...... năm 2026."));
    assert!(said.contains("Địa điểm: ......"));
}

#[test]
fn documents_stay_printable_where_the_plan_says_little_or_nothing() {
    let mut bare = sample("ngoc-hoi-2021");
    bare.airings.clear();
    bare.requirements.clear();
    bare.settings.organization = None;
    bare.directives.clear();
    let campaign = bare.campaigns.values_mut().next().unwrap();
    campaign.legal_bases.clear();
    campaign.purpose.clear();
    campaign.texts = CampaignTexts::default();
    let mut without_channels = bare.clone();
    without_channels.channels.clear();
    without_channels.series.clear();
    for plan in [bare, without_channels] {
        for kind in [PaperKind::Plan, PaperKind::Notice, PaperKind::Report, PaperKind::Invitation] {
            let document = paper(&plan, &PaperRequest::new(kind), day(TODAY)).unwrap();
            let Document::Administrative(letter) = &document else { unreachable!() };
            let annexed = letter.annexes.iter().filter_map(|annex| match &annex.body {
                AnnexBody::Blocks(blocks) => Some(blocks),
                AnnexBody::Schedule(_) => None,
            });
            for table in annexed.chain([&letter.body]).flat_map(|blocks| tables(blocks)) {
                assert!(!table.rows.is_empty(), "{kind:?}: '{}' is a head alone", table.caption);
            }
            assert!(!Pages::of(&document).unwrap().sizes().is_empty(), "{kind:?}");
        }
    }
}

#[test]
fn only_the_only_campaign_goes_unnamed() {
    let mut plan = sample("ngoc-hoi-2021");
    let mut second = plan.campaigns.values().next().unwrap().clone();
    second.id = loa_domain::CampaignId(uuid::Uuid::from_u128(7));
    plan.campaigns.insert(second.id, second.clone());
    let request = PaperRequest::new(PaperKind::Plan);
    assert!(paper(&plan, &request, day(TODAY)).is_err());
    let named = PaperRequest { campaign: Some(second.id), ..request };
    assert!(paper(&plan, &named, day(TODAY)).is_ok());
}
