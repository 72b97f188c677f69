//! A plan with every kind of record, every field filled in one record and left empty in another.

use crate::id;
use chrono::{NaiveDate, NaiveTime};
use loa_domain::rules::{Level, RuleId};
use loa_domain::*;
use std::collections::BTreeMap;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn time(text: &str) -> NaiveTime {
    text.parse().unwrap()
}

fn range(from: &str, to: &str) -> DateRange {
    DateRange::new(day(from), day(to)).unwrap()
}

fn language(code: &str) -> Language {
    Language::new(code).unwrap()
}

fn bases() -> Vec<LegalBasis> {
    vec![
        LegalBasis { instrument: InstrumentId(id(20)), article: "Điều 3".to_owned() },
        LegalBasis { instrument: InstrumentId(id(21)), article: String::new() },
    ]
}

fn places() -> Vec<Record> {
    let village = AdministrativeUnit {
        id: UnitId(id(2)),
        kind: UnitKind::Village,
        name: "thôn Măng Tôn".to_owned(),
        parent: Some(UnitId(id(1))),
        code: Some("23428".to_owned()),
        languages: vec![language("jeh"), Language::vietnamese()],
        population: 412,
        valid_from: Some(day("1991-10-15")),
        valid_to: Some(day("2025-06-30")),
        predecessors: vec![UnitId(id(1))],
    };
    let commune = AdministrativeUnit {
        id: UnitId(id(1)),
        kind: UnitKind::Commune,
        name: "xã Bờ Y".to_owned(),
        parent: None,
        code: None,
        languages: Vec::new(),
        population: 0,
        valid_from: None,
        valid_to: None,
        predecessors: Vec::new(),
    };
    let venue = Venue {
        id: VenueId(id(110)),
        name: "Nhà rông thôn Đắk Mế".to_owned(),
        unit: Some(UnitId(id(2))),
    };
    let hall = Venue { id: VenueId(id(111)), name: "Hội trường".to_owned(), unit: None };
    let travel = TravelTime { id: TravelTimeId(id(120)), from: venue.id, to: hall.id, minutes: 25 };
    vec![village.into(), commune.into(), venue.into(), hall.into(), travel.into()]
}

fn bodies() -> Vec<Record> {
    let centre = Organization {
        id: OrganizationId(id(10)),
        name: "Trung tâm Văn hóa, Thể thao, Du lịch và Truyền thông".to_owned(),
        parent_body: "UBND huyện Ngọc Hồi".to_owned(),
        abbreviation: "TTVHTTDLTT".to_owned(),
        place_name: "Ngọc Hồi".to_owned(),
        signatory: Signatory {
            form: SigningForm::Deputy,
            authority: "Giám đốc".to_owned(),
            position: "Phó Giám đốc".to_owned(),
            name: "A Hùng".to_owned(),
        },
        recipients: vec!["UBND các xã".to_owned(), "Lưu: VT".to_owned()],
        valid_from: Some(day("2021-01-01")),
        predecessor: Some(OrganizationId(id(11))),
    };
    let former = Organization {
        id: OrganizationId(id(11)),
        valid_from: None,
        predecessor: None,
        ..centre.clone()
    };
    let law = LegalInstrument {
        id: InstrumentId(id(20)),
        symbol: "24/2018/QH14".to_owned(),
        title: "Luật An ninh mạng".to_owned(),
        issuer: "Quốc hội".to_owned(),
        dated: Some(day("2018-06-12")),
        in_force_from: Some(day("2019-01-01")),
        in_force_to: Some(day("2026-06-30")),
        replaced_by: Some(InstrumentId(id(21))),
        corrections: vec![
            Correction {
                symbol: "2177/BTTTT-PC".to_owned(),
                dated: Some(day("2021-06-18")),
                article: "Khoản 1 Điều 8".to_owned(),
            },
            Correction { symbol: String::new(), dated: None, article: String::new() },
        ],
        note: "Công báo".to_owned(),
    };
    let next = LegalInstrument {
        id: InstrumentId(id(21)),
        symbol: "116/2025/QH15".to_owned(),
        title: "Luật An ninh mạng".to_owned(),
        issuer: String::new(),
        dated: None,
        in_force_from: None,
        in_force_to: None,
        replaced_by: None,
        corrections: Vec::new(),
        note: String::new(),
    };
    let directive = Directive {
        id: DirectiveId(id(30)),
        symbol: "/UBND-VHTT".to_owned(),
        subject: "V/v tuyên truyền".to_owned(),
        issuer: "UBND huyện Ngọc Hồi".to_owned(),
        dated: Some(day("2021-09-29")),
        received_on: Some(day("2021-10-01")),
        text: "Dòng một\r\nDòng \"hai\" \u{1f4e2}\u{0}'--;".to_owned(),
        tasks: vec![
            DirectiveTask {
                text: "Tuyên truyền trên loa".to_owned(),
                responsible: "Trung tâm".to_owned(),
                deadline: Some(day("2021-12-20")),
                is_ours: true,
                campaigns: vec![CampaignId(id(40)), CampaignId(id(41))],
            },
            DirectiveTask {
                text: String::new(),
                responsible: String::new(),
                deadline: None,
                is_ours: false,
                campaigns: Vec::new(),
            },
        ],
        attachments: vec![Attachment {
            file_name: "Công văn (bản quét).pdf".to_owned(),
            byte_count: u32::MAX,
            sha256: "0f".repeat(32).parse().unwrap(),
        }],
    };
    let bare = Directive {
        id: DirectiveId(id(31)),
        dated: None,
        received_on: None,
        tasks: Vec::new(),
        attachments: Vec::new(),
        ..directive.clone()
    };
    vec![centre.into(), former.into(), law.into(), next.into(), directive.into(), bare.into()]
}

fn contents() -> Vec<Record> {
    let campaign = Campaign {
        id: CampaignId(id(40)),
        name: "An ninh mạng mùa thu".to_owned(),
        purpose: "Phổ biến luật".to_owned(),
        period: range("2021-10-01", "2021-12-15"),
        legal_bases: bases(),
        directive: Some(DirectiveId(id(30))),
        lead_body: Some(OrganizationId(id(10))),
        hue: 7,
        texts: CampaignTexts {
            subject: "Tuyên truyền Luật An ninh mạng".to_owned(),
            demands: "Đúng, đủ.\nKịp thời.".to_owned(),
            ..CampaignTexts::default()
        },
    };
    let bare = Campaign {
        id: CampaignId(id(41)),
        legal_bases: Vec::new(),
        directive: None,
        lead_body: None,
        hue: 0,
        texts: CampaignTexts::default(),
        ..campaign.clone()
    };
    let message = Message {
        id: MessageId(id(50)),
        title: "Bốn quy tắc ứng xử".to_owned(),
        short_label: "Bốn quy tắc".to_owned(),
        form: MessageForm::QuestionAndAnswer,
        legal_bases: bases(),
        approval: Approval::Approved { on: day("2021-10-02") },
        valid_from: Some(day("2021-10-03")),
        valid_to: Some(day("2021-12-31")),
        most_per_day: Some(3),
        least_gap_minutes: Some(240),
        hue: 3,
        position: 9,
    };
    let draft = Message {
        id: MessageId(id(51)),
        form: MessageForm::RadioStory,
        legal_bases: Vec::new(),
        approval: Approval::Draft,
        valid_from: None,
        valid_to: None,
        most_per_day: None,
        least_gap_minutes: None,
        ..message.clone()
    };
    let read = Variant {
        id: VariantId(id(60)),
        message: message.id,
        language: Language::vietnamese(),
        duration_seconds: Some(95),
        script: "Kính thưa bà con".to_owned(),
        recording: String::new(),
        audio: None,
    };
    let recorded = Variant {
        id: VariantId(id(61)),
        language: language("sed"),
        duration_seconds: None,
        script: String::new(),
        recording: "Tệp số 07".to_owned(),
        audio: Some(AudioFile {
            name: AudioName::new("thang-10/Tệp số 07.mp3").unwrap(),
            duration_milliseconds: 95_200,
            loudness_lufs_hundredths: Some(-2_310),
            sample_peak_dbfs_hundredths: Some(-412),
            true_peak_dbtp_hundredths: Some(-398),
            sample_rate_hertz: 44_100,
            channel_count: 2,
        }),
        ..read.clone()
    };
    let requirement = Requirement {
        id: RequirementId(id(70)),
        campaign: campaign.id,
        message: message.id,
        units: vec![UnitId(id(1)), UnitId(id(2))],
        language: language("jeh"),
        at_least: 12,
        period: range("2021-10-04", "2021-10-04"),
    };
    vec![
        campaign.into(),
        bare.into(),
        message.into(),
        draft.into(),
        read.into(),
        recorded.into(),
        requirement.into(),
    ]
}

fn broadcasting() -> Vec<Record> {
    let kinds =
        [ChannelKind::Loudspeaker, ChannelKind::Radio, ChannelKind::Portal, ChannelKind::Meeting];
    let mut records: Vec<Record> = Vec::new();
    for (number, kind) in (80..).zip(kinds) {
        let is_first = number == 80;
        let reaches = [
            Reach { unit: UnitId(id(1)), percent: 40 },
            Reach { unit: UnitId(id(2)), percent: 100 },
        ];
        let quiet_hours = QuietHours { from: time("21:30:00"), to: time("05:00:00") };
        records.push(Record::Channel(Channel {
            id: ChannelId(id(number)),
            kind,
            name: format!("Kênh {number}"),
            home: is_first.then_some(UnitId(id(1))),
            reaches: if is_first { reaches.to_vec() } else { Vec::new() },
            languages: if is_first { vec![language("vi"), language("jeh")] } else { Vec::new() },
            quiet_hours: if is_first { vec![quiet_hours] } else { Vec::new() },
            loudspeaker_count: 6,
            note: "giá trị mẫu".to_owned(),
            position: u32::MAX,
        }));
    }
    let series = SessionSeries {
        id: SeriesId(id(90)),
        channel: ChannelId(id(80)),
        name: "Sáng".to_owned(),
        daypart: Daypart::Morning,
        recurrence: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR".parse().unwrap(),
        valid_from: day("2021-10-04"),
        valid_to: Some(day("2021-12-15")),
        start: time("05:15:30"),
        duration_seconds: 1_800,
        relay: Some(Relay {
            programme: "Tiếp sóng Đài Tiếng nói Việt Nam".to_owned(),
            language: language("sed"),
            duration_seconds: 600,
        }),
        items_at_most: Some(4),
        exceptions: vec![
            SessionException::Cancelled { date: day("2021-10-06") },
            SessionException::Replaced {
                date: day("2021-10-08"),
                on: day("2021-10-09"),
                start: time("17:00:00"),
                duration_seconds: 900,
            },
        ],
    };
    let bare = SessionSeries {
        id: SeriesId(id(91)),
        recurrence: Recurrence::every_day(),
        valid_to: None,
        relay: None,
        items_at_most: None,
        exceptions: Vec::new(),
        ..series.clone()
    };
    records.extend([series.into(), bare.into()]);
    let scopes = [
        BlackoutScope::All,
        BlackoutScope::Unit(UnitId(id(2))),
        BlackoutScope::Channel(ChannelId(id(83))),
    ];
    for (number, scope) in (130..).zip(scopes) {
        records.push(Record::Blackout(Blackout {
            id: BlackoutId(id(number)),
            name: "Cắt điện lưới".to_owned(),
            kind: if number == 130 { BlackoutKind::MarketDay } else { BlackoutKind::Mourning },
            silence: if number == 130 { Silence::Everything } else { Silence::Entertainment },
            scope,
            dates: range("2021-11-20", "2021-11-21"),
            recurrence: (number == 130).then(Recurrence::every_day),
            from_time: (number == 130).then(|| time("06:00:00")),
            to_time: (number == 130).then(|| time("18:59:59")),
        }));
    }
    records
}

fn days() -> Vec<Record> {
    let official = OfficialDay {
        id: OfficialDayId(id(150)),
        date: day("2022-01-31"),
        kind: OfficialDayKind::SwappedOff,
        name: "Nghỉ Tết Nguyên đán".to_owned(),
        source: "Công văn của Bộ".to_owned(),
    };
    let solar = Observance {
        id: ObservanceId(id(160)),
        name: "Ngày Pháp luật Việt Nam".to_owned(),
        date: ObservanceDate::Solar { month: 11, day: 9 },
        since_year: Some(2012),
        lead_days: Some(21),
        note: "Luật Phổ biến, giáo dục pháp luật".to_owned(),
    };
    let lunar = Observance {
        id: ObservanceId(id(161)),
        date: ObservanceDate::Lunar { month: 3, day: 10 },
        since_year: None,
        lead_days: None,
        ..solar.clone()
    };
    vec![official.into(), solar.into(), lunar.into()]
}

fn airings() -> Vec<Record> {
    let presenter = Presenter {
        id: PresenterId(id(100)),
        name: "Y Mai".to_owned(),
        role: "báo cáo viên".to_owned(),
        office_phone: "0260 3 831 000".to_owned(),
        languages: vec![language("brb")],
    };
    let full = Airing {
        id: AiringId(id(140)),
        campaign: CampaignId(id(40)),
        variant: VariantId(id(60)),
        series: SeriesId(id(90)),
        date: day("2021-10-18"),
        start: time("05:25:30"),
        state: AiringState::NotAired,
        is_pinned: true,
        presenter: Some(presenter.id),
        venue: Some(VenueId(id(110))),
        note: "Đọc chậm".to_owned(),
        makes_good_for: None,
    };
    let bare = Airing {
        id: AiringId(id(141)),
        state: AiringState::Draft,
        is_pinned: false,
        presenter: None,
        venue: None,
        note: String::new(),
        makes_good_for: Some(full.id),
        ..full.clone()
    };
    vec![presenter.into(), full.into(), bare.into()]
}

fn settings() -> Settings {
    Settings {
        organization: Some(OrganizationId(id(10))),
        zone: "Asia/Ho_Chi_Minh".to_owned(),
        travel_minutes: 45,
        levels: BTreeMap::from([
            (RuleId::LeastGap, Level::Ignore),
            (RuleId::QuietHours, Level::Block),
        ]),
        reading_syllables_per_minute: BTreeMap::from([
            (language("vi"), 198),
            (language("sed"), 150),
        ]),
        audio_folder: "Âm thanh".to_owned(),
        table_mappings: vec![TableMapping {
            table: "airings".to_owned(),
            heads: vec!["ngay".to_owned(), "gio".to_owned()],
            columns: BTreeMap::from([("date".to_owned(), "ngay".to_owned())]),
        }],
        planning_profiles: vec![PlanningProfile {
            name: "Nhiều phủ".to_owned(),
            weights: PlanningWeights { coverage_percent: 200, ..PlanningWeights::default() },
        }],
    }
}

/// The plan.
pub(crate) fn plan() -> Plan {
    let records = [places(), bodies(), contents(), broadcasting(), days(), airings()].concat();
    let mut changes: ChangeSet = records.into_iter().map(|record| Change::Add { record }).collect();
    changes.push(Change::Replace {
        before: Record::Settings(Settings::default()),
        after: Record::Settings(settings()),
    });
    let mut plan = Plan::default();
    changes.apply(&mut plan).unwrap();
    plan
}

/// The change that makes an empty plan this one.
pub(crate) fn changes(plan: &Plan) -> ChangeSet {
    plan.records()
        .map(|record| match record {
            after @ Record::Settings(_) => {
                Change::Replace { before: Record::Settings(Settings::default()), after }
            }
            record => Change::Add { record },
        })
        .collect()
}
