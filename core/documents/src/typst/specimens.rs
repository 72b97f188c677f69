//! One small document of every kind and layout, against which an office's own templates are tried
//! before they are used.

use crate::Document;
use crate::administrative::Administrative;
use crate::day_sheet::{DayRow, DaySheet, DaySheets};
use crate::issuer::Issuer;
use crate::poster::{Poster, PosterDay, PosterHours, PosterMessage, PosterPaper};
use crate::script_pack::{Reading, Script, ScriptPack};
use crate::sheet::{
    Closing, Coverage, Heading, Period, RowKind, ScheduleSheet, SheetChannel, SheetRow,
    SigningDate, SpokenLanguage, Standing,
};
use chrono::{NaiveDate, NaiveTime};
use loa_domain::{ChannelKind, DateRange, Language, LunarDate, Signatory, SigningForm};

const TITLE: &str = "Luật An ninh mạng: những điều cần biết";
const RELAY: &str = "Tiếp sóng Đài Tiếng nói Việt Nam";

/// The documents: a layout that none of them uses is not tried.
pub(crate) fn specimens() -> Vec<Document> {
    let date = a_day();
    let one = |rows| Coverage::OneChannel { kind: ChannelKind::Loudspeaker, rows };
    let all = || Coverage::AllChannels {
        channels: vec![
            SheetChannel {
                name: "Cụm loa Măng Tôn".to_owned(),
                home_unit: "xã Bờ Y".to_owned(),
                rows: rows(date),
            },
            SheetChannel { name: "Đài".to_owned(), home_unit: String::new(), rows: rows(date) },
        ],
    };
    let schedule = |period, coverage, standing| {
        let scope = "Cụm loa Măng Tôn, xã Bờ Y".to_owned();
        Document::from(ScheduleSheet { standing, period, scope, coverage })
    };
    vec![
        schedule(Period::Week(date), one(rows(date)), alone()),
        schedule(Period::Week(date), one(Vec::new()), alone()),
        schedule(Period::Week(date), all(), annex()),
        schedule(Period::Month(date), one(rows(date)), annex()),
        schedule(Period::Month(date), all(), alone()),
        Document::from(day_sheets()),
        Document::from(DaySheets { sheets: Vec::new(), ..day_sheets() }),
        Document::from(script_pack()),
        Document::from(ScriptPack { scripts: Vec::new(), ..script_pack() }),
        Document::from(poster(PosterPaper::A3)),
        Document::from(Poster {
            messages: Vec::new(),
            days: Vec::new(),
            hours: Vec::new(),
            ..poster(PosterPaper::A4)
        }),
        Document::from(letter(date)),
        Document::from(Administrative { body: Vec::new(), ..letter(date) }),
    ]
}

fn letter(date: NaiveDate) -> Administrative {
    let schedule = ScheduleSheet {
        standing: annex(),
        period: Period::Week(date),
        scope: String::new(),
        coverage: Coverage::OneChannel { kind: ChannelKind::Loudspeaker, rows: rows(date) },
    };
    super::specimen_letter::letter(heading(), closing(), schedule)
}

/// Wednesday, 6 October 2021, the first of a lunar month.
fn a_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, 10, 6).unwrap_or_default()
}

fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default()
}

fn vietnamese() -> SpokenLanguage {
    SpokenLanguage { language: Language::vietnamese(), name: "Việt".to_owned() }
}

fn issuer() -> Issuer {
    Issuer {
        parent_body: "UBND huyện Ngọc Hồi".to_owned(),
        organization: "Trung tâm Văn hóa, Thể thao, Du lịch và Truyền thông".to_owned(),
    }
}

fn rows(date: NaiveDate) -> Vec<SheetRow> {
    let row = |start, kind, title: &str| SheetRow {
        date,
        start,
        is_after_midnight: false,
        kind,
        title: title.to_owned(),
        short_label: String::new(),
        language: vietnamese(),
        duration_seconds: Some(200),
        note: "Tệp số 07".to_owned(),
    };
    vec![row(time(5, 0), RowKind::Relay, RELAY), row(time(5, 9), RowKind::Airing, TITLE)]
}

fn alone() -> Standing {
    Standing::Alone { heading: heading(), closing: closing() }
}

fn heading() -> Heading {
    let Issuer { parent_body, organization } = issuer();
    Heading {
        parent_body,
        organization,
        symbol: "TB-TTVHTTDLTT".to_owned(),
        number: None,
        place_name: "Ngọc Hồi".to_owned(),
        date: SigningDate::Open { year: 2021 },
    }
}

fn closing() -> Closing {
    Closing {
        recipients: vec!["UBND xã Bờ Y".to_owned()],
        signatory: Signatory {
            form: SigningForm::Deputy,
            authority: "Giám đốc".to_owned(),
            position: "Phó Giám đốc".to_owned(),
            name: "Nguyễn Văn Ước".to_owned(),
        },
    }
}

fn annex() -> Standing {
    Standing::Annex { numeral: "I".to_owned(), attached_to: "Kế hoạch số 05".to_owned() }
}

fn day_sheets() -> DaySheets {
    let row = |start, kind, title: &str, opening: &str| DayRow {
        start,
        is_after_midnight: false,
        kind,
        title: title.to_owned(),
        language: vietnamese(),
        duration_seconds: Some(200),
        opening: opening.to_owned(),
        note: String::new(),
    };
    let sheet = |channel: &str, rows| DaySheet {
        kind: ChannelKind::Loudspeaker,
        channel: channel.to_owned(),
        home_unit: "xã Bờ Y".to_owned(),
        code: "7KM-4QX-B2R".to_owned(),
        rows,
    };
    let rows = vec![
        row(time(5, 0), RowKind::Relay, RELAY, ""),
        row(time(5, 9), RowKind::Airing, TITLE, "Thưa bà con, từ ngày 01/01/2019"),
    ];
    DaySheets {
        issuer: issuer(),
        date: a_day(),
        sheets: vec![sheet("Cụm loa Măng Tôn", rows), sheet("Cụm loa Đắk Mế", Vec::new())],
    }
}

fn script_pack() -> ScriptPack {
    let script = |text: &str, recording: &str| Script {
        title: TITLE.to_owned(),
        form: "Bài".to_owned(),
        language: vietnamese(),
        estimated_seconds: Some(150),
        duration_seconds: Some(200),
        text: text.to_owned(),
        recording: recording.to_owned(),
        readings: vec![Reading {
            date: a_day(),
            start: time(5, 9),
            is_after_midnight: false,
            channel: "Cụm loa Măng Tôn".to_owned(),
        }],
    };
    ScriptPack {
        issuer: issuer(),
        period: DateRange::week_of(a_day()),
        scope: vec!["Đợt tuyên truyền Luật An ninh mạng".to_owned()],
        scripts: vec![
            script("Thưa bà con.\nTừ ngày 01/01/2019, Luật An ninh mạng có hiệu lực.", ""),
            script("", "Tệp số 07"),
        ],
    }
}

fn poster(paper: PosterPaper) -> Poster {
    Poster {
        issuer: issuer(),
        paper,
        month: a_day(),
        scope: "xã Bờ Y".to_owned(),
        messages: vec![PosterMessage { title: TITLE.to_owned(), short_label: String::new() }],
        days: vec![PosterDay {
            date: a_day(),
            lunar: LunarDate::of(a_day()).ok(),
            is_off: true,
            name: "Ngày nghỉ".to_owned(),
            observances: vec!["Ngày Chuyển đổi số quốc gia".to_owned()],
            messages: vec![0],
        }],
        hours: vec![PosterHours {
            kind: ChannelKind::Loudspeaker,
            from: time(5, 0),
            to: time(5, 30),
            days: vec![a_day()],
            languages: vec!["Việt".to_owned()],
            place: String::new(),
        }],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Pages, render_pdf};

    #[test]
    fn every_specimen_is_printed_without_a_fault() {
        for specimen in specimens() {
            assert_eq!(specimen.validate(), Ok(()));
            assert!(!Pages::of(&specimen).unwrap().sizes().is_empty());
            let made_on = a_day().and_hms_opt(8, 0, 0).unwrap();
            assert!(render_pdf(&specimen, made_on).unwrap().starts_with(b"%PDF"));
        }
    }
}
