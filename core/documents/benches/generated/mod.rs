//! Sheets of any length for measuring: made by arithmetic, the same on every machine.

use chrono::{Days, NaiveDate, NaiveTime};
use loa_documents::{
    Closing, Coverage, Heading, Period, RowKind, ScheduleSheet, SheetChannel, SheetRow,
    SigningDate, SpokenLanguage, Standing,
};
use loa_domain::{ChannelKind, Language, Signatory, SigningForm};

/// Rows of one cluster in a week.
const ROWS_OF_CLUSTER: u32 = 12;

/// Titles of the length that titles have, with the letters that stand highest and lowest.
const TITLES: [&str; 4] = [
    "Luật An ninh mạng: những hành vi bị nghiêm cấm",
    "Bộ Quy tắc ứng xử: tôn trọng, tuân thủ pháp luật",
    "Ứng xử lành mạnh: kiểm tra trước khi chia sẻ",
    "Giữ gìn thông tin cá nhân",
];

/// Monday, 4 October 2021.
pub(crate) fn monday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, 10, 4).expect("a day of October")
}

/// The week of one cluster.
pub(crate) fn week_of_cluster(row_count: u32) -> ScheduleSheet {
    sheet(
        "Cụm loa Măng Tôn, xã Bờ Y",
        Coverage::OneChannel { kind: ChannelKind::Loudspeaker, rows: rows(row_count, 3) },
    )
}

/// The week of as many clusters as it takes for this number of rows.
pub(crate) fn week_of_office(row_count: u32) -> ScheduleSheet {
    let cluster = |number: u32| SheetChannel {
        name: format!("Cụm loa số {}", number + 1),
        home_unit: "xã Bờ Y".to_owned(),
        rows: rows(ROWS_OF_CLUSTER.min(row_count - number * ROWS_OF_CLUSTER), 7),
    };
    let channels = (0..row_count.div_ceil(ROWS_OF_CLUSTER)).map(cluster).collect();
    sheet("Các kênh trên địa bàn huyện Ngọc Hồi", Coverage::AllChannels { channels })
}

/// Rows on so many days from Monday on in turn, a quarter of an hour apart from 05:00 on.
fn rows(count: u32, days: u32) -> Vec<SheetRow> {
    (0..count).map(|number| row(number, number % days, number / days)).collect()
}

fn row(number: u32, day: u32, place: u32) -> SheetRow {
    let minute = 300 + 15 * place;
    let title = TITLES[number as usize % TITLES.len()];
    SheetRow {
        date: monday() + Days::new(u64::from(day)),
        start: NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).expect("a time of day"),
        is_after_midnight: false,
        kind: if place == 0 { RowKind::Relay } else { RowKind::Airing },
        title: title.to_owned(),
        short_label: String::new(),
        language: SpokenLanguage { language: Language::vietnamese(), name: "Việt".to_owned() },
        duration_seconds: Some(200),
        note: String::new(),
    }
}

fn sheet(scope: &str, coverage: Coverage) -> ScheduleSheet {
    ScheduleSheet {
        standing: Standing::Alone { heading: heading(), closing: closing() },
        period: Period::Week(monday()),
        scope: scope.to_owned(),
        coverage,
    }
}

fn heading() -> Heading {
    Heading {
        parent_body: "UBND huyện Ngọc Hồi".to_owned(),
        organization: "Trung tâm Văn hóa, Thể thao, Du lịch và Truyền thông".to_owned(),
        symbol: "TB-TTVHTTDLTT".to_owned(),
        number: None,
        place_name: "Ngọc Hồi".to_owned(),
        date: SigningDate::Open { year: 2021 },
    }
}

fn closing() -> Closing {
    Closing {
        recipients: vec!["UBND xã Bờ Y".to_owned(), "Lưu: VT, TT".to_owned()],
        signatory: Signatory {
            form: SigningForm::Deputy,
            authority: "Giám đốc".to_owned(),
            position: "Phó Giám đốc".to_owned(),
            name: "Nguyễn Văn Ước".to_owned(),
        },
    }
}
