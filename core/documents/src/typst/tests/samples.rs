//! Sheets for the tests.

use crate::sheet::{
    Closing, Coverage, Heading, Period, RowKind, ScheduleSheet, SheetChannel, SheetRow,
    SigningDate, SpokenLanguage, Standing,
};
use chrono::{Days, NaiveDate, NaiveTime};
use loa_domain::{ChannelKind, Language, Signatory, SigningForm};

/// Monday, 4 October 2021.
pub(crate) fn monday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, 10, 4).unwrap()
}

/// The day so many days after that Monday.
pub(crate) fn day(index: u64) -> NaiveDate {
    monday() + Days::new(index)
}

pub(crate) fn row(date: NaiveDate, minute_of_day: u32, title: &str) -> SheetRow {
    SheetRow {
        date,
        start: NaiveTime::from_hms_opt(minute_of_day / 60, minute_of_day % 60, 0).unwrap(),
        is_after_midnight: false,
        kind: RowKind::Airing,
        title: title.to_owned(),
        short_label: String::new(),
        language: SpokenLanguage { language: Language::vietnamese(), name: "Việt".to_owned() },
        duration_seconds: Some(200),
        note: String::new(),
    }
}

pub(crate) fn relay(date: NaiveDate) -> SheetRow {
    SheetRow {
        kind: RowKind::Relay,
        duration_seconds: Some(540),
        ..row(date, 300, "Tiếp sóng Đài Tiếng nói Việt Nam")
    }
}

/// Rows a quarter of an hour apart from 05:00 on, titled "Nội dung 1", "Nội dung 2", …
pub(crate) fn rows_of_day(date: NaiveDate, count: u32) -> Vec<SheetRow> {
    (0..count).map(|i| row(date, 300 + 15 * i, &format!("Nội dung {}", i + 1))).collect()
}

pub(crate) fn alone() -> Standing {
    Standing::Alone {
        heading: Heading {
            parent_body: "UBND huyện Ngọc Hồi".to_owned(),
            organization: "Trung tâm Văn hóa, Thể thao, Du lịch và Truyền thông".to_owned(),
            symbol: "TB-TTVHTTDLTT".to_owned(),
            number: None,
            place_name: "Ngọc Hồi".to_owned(),
            date: SigningDate::On(NaiveDate::from_ymd_opt(2021, 10, 1).unwrap()),
        },
        closing: Closing {
            recipients: vec!["UBND xã Bờ Y".to_owned(), "Lưu: VT, TT".to_owned()],
            signatory: Signatory {
                form: SigningForm::Deputy,
                authority: "Giám đốc".to_owned(),
                position: "Phó Giám đốc".to_owned(),
                name: "Nguyễn Văn Ước".to_owned(),
            },
        },
    }
}

pub(crate) fn annex() -> Standing {
    Standing::Annex {
        numeral: "I".to_owned(),
        attached_to: "Kế hoạch số 05/KH-TTVHTTDLTT ngày 01 tháng 10 năm 2021".to_owned(),
    }
}

pub(crate) fn week_of_channel(rows: Vec<SheetRow>) -> ScheduleSheet {
    ScheduleSheet {
        standing: alone(),
        period: Period::Week(monday()),
        scope: "Cụm loa Măng Tôn, xã Bờ Y".to_owned(),
        coverage: Coverage::OneChannel { kind: ChannelKind::Loudspeaker, rows },
    }
}

pub(crate) fn month_of_channel(rows: Vec<SheetRow>) -> ScheduleSheet {
    ScheduleSheet { period: Period::Month(monday()), ..week_of_channel(rows) }
}

pub(crate) fn week_of_channels(channels: Vec<SheetChannel>) -> ScheduleSheet {
    ScheduleSheet {
        standing: alone(),
        period: Period::Week(monday()),
        scope: "Các kênh trên địa bàn huyện Ngọc Hồi".to_owned(),
        coverage: Coverage::AllChannels { channels },
    }
}

pub(crate) fn month_of_channels(channels: Vec<SheetChannel>) -> ScheduleSheet {
    ScheduleSheet { period: Period::Month(monday()), ..week_of_channels(channels) }
}

pub(crate) fn channel(name: &str, home_unit: &str, rows: Vec<SheetRow>) -> SheetChannel {
    SheetChannel { name: name.to_owned(), home_unit: home_unit.to_owned(), rows }
}
