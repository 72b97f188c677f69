//! What a document is called on a disk.

use super::{PaperKind, PaperRequest, PaperSize, PaperSpan};
use crate::planning::campaign_of;
use chrono::{Datelike, NaiveDate};
use loa_domain::{DateRange, Plan};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Most letters of a part of a name.
const PART_LETTERS_AT_MOST: usize = 60;

/// The formats in which a document is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperFormat {
    /// PDF/A, to be printed, signed and filed.
    #[default]
    Pdf,
    /// DOCX, to be changed in a word processor.
    Docx,
    /// Pictures, one a page, to be sent by phone.
    Png,
}

impl PaperFormat {
    /// Ending of the file's name, without the full stop.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Png => "png",
        }
    }
}

/// "lich-tuan-2021-W40-cum-mang-ton.pdf": a name that every file system takes.
#[must_use]
pub fn file_name(
    plan: &Plan,
    request: &PaperRequest,
    format: PaperFormat,
    today: NaiveDate,
) -> String {
    let date = request.day(plan, today);
    let month = |date: NaiveDate| format!("{}-{:02}", date.year(), date.month());
    let week = |date: NaiveDate| {
        let week = date.iso_week();
        format!("{}-{:02}", week.year(), week.week())
    };
    let dates = request.dates(plan, today);
    let (kind, period, of) = match request.kind {
        PaperKind::Week => ("lich-tuan", week(date), scope(plan, request)),
        PaperKind::Month => ("lich-thang", month(date), scope(plan, request)),
        PaperKind::Notice => {
            let period = match request.span {
                PaperSpan::Week => week(dates.from()),
                PaperSpan::Month => month(dates.from()),
            };
            ("thong-bao-lich", period, scope(plan, request))
        }
        PaperKind::Plan => ("ke-hoach", dates.from().to_string(), campaign(plan, request)),
        PaperKind::Report => {
            ("bao-cao", format!("{}-{}", dates.from(), dates.to()), campaign(plan, request))
        }
        PaperKind::Invitation => {
            ("giay-moi", request.date.unwrap_or(dates.from()).to_string(), campaign(plan, request))
        }
        PaperKind::Day => ("phieu-truc", date.to_string(), scope(plan, request)),
        PaperKind::Scripts => ("tap-bai", days_of(dates), scope(plan, request)),
        PaperKind::Poster => {
            let size = if request.paper_size == Some(PaperSize::A4) { "a4" } else { "a3" };
            ("lich-treo", format!("{}-{size}", month(date)), scope(plan, request))
        }
    };
    format!("{kind}-{period}-{of}.{}", format.ending())
}

/// The campaign's name; "dot" where there is none.
fn campaign(plan: &Plan, request: &PaperRequest) -> String {
    campaign_of(plan, request.campaign).map_or_else(|_| "dot".to_owned(), |one| slug(&one.name))
}

/// "2021-40" of a week, else first and last day.
fn days_of(dates: DateRange) -> String {
    let week = dates.from().iso_week();
    if dates == DateRange::week_of(dates.from()) {
        format!("{}-{:02}", week.year(), week.week())
    } else {
        format!("{}-{}", dates.from(), dates.to())
    }
}

fn scope(plan: &Plan, request: &PaperRequest) -> String {
    let channel_name = |id| plan.channels.get(&id).map_or("", |channel| channel.name.as_str());
    let unit_name = |id| plan.units.get(&id).map_or("", |unit| unit.name.as_str());
    let channel = request.channel.map(|id| {
        let names = plan.channels.values().map(|channel| channel.name.as_str());
        told_apart(channel_name(id), id.0, names)
    });
    let unit = request.unit.map(|id| {
        let names = plan.units.values().map(|unit| unit.name.as_str());
        told_apart(unit_name(id), id.0, names)
    });
    let parts: Vec<String> = [channel, unit].into_iter().flatten().collect();
    if parts.is_empty() { "tat-ca".to_owned() } else { parts.join("-") }
}

/// The name as a part of a file's name, with the beginning of its id where others are called alike.
fn told_apart<'a>(name: &str, id: Uuid, all: impl Iterator<Item = &'a str>) -> String {
    let is_shared = all.filter(|other| slug(other) == slug(name)).count() > 1;
    let suffix = if is_shared { format!("-{}", &id.to_string()[..8]) } else { String::new() };
    format!("{}{suffix}", slug(name))
}

/// Lower-case ASCII letters, digits and hyphens only: "Cụm Măng Tôn" is "cum-mang-ton".
pub(crate) fn slug(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    let mut text = String::new();
    for letter in name.to_lowercase().replace('đ', "d").nfd() {
        if letter.is_ascii_alphanumeric() {
            text.push(letter);
        } else if letter.is_ascii() && !text.ends_with('-') && !text.is_empty() {
            text.push('-');
        }
    }
    let text = text.trim_end_matches('-');
    let text = &text[..text.len().min(PART_LETTERS_AT_MOST)];
    if text.is_empty() { "kenh".to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_plain_whatever_a_channel_is_called() {
        for (name, expect) in [
            ("Cụm Măng Tôn", "cum-mang-ton"),
            ("Đài phát thanh huyện", "dai-phat-thanh-huyen"),
            ("../../etc/passwd", "etc-passwd"),
            ("ĐẮK MẾ (1)", "dak-me-1"),
            ("…", "kenh"),
        ] {
            assert_eq!(slug(name), expect);
        }
    }
}
