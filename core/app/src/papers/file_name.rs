//! What a document is called on a disk.

use super::{PaperKind, PaperRequest, PaperSpan};
use crate::planning::campaign_of;
use chrono::{Datelike, NaiveDate};
use loa_domain::Plan;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Most letters of a part of a name.
const PART_LETTERS_AT_MOST: usize = 60;

/// The formats in which a document is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperFormat {
    /// PDF/A, to be printed, signed and filed.
    #[default]
    Pdf,
    /// Pictures, one a page, to be sent by phone.
    Png,
}

impl PaperFormat {
    /// Ending of the file's name, without the full stop.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
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
    let date = request.date.unwrap_or(today);
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
    };
    format!("{kind}-{period}-{of}.{}", format.ending())
}

/// The campaign's name; "dot" where there is none.
fn campaign(plan: &Plan, request: &PaperRequest) -> String {
    campaign_of(plan, request.campaign).map_or_else(|_| "dot".to_owned(), |one| slug(&one.name))
}

fn scope(plan: &Plan, request: &PaperRequest) -> String {
    let Some(id) = request.channel else { return "tat-ca".to_owned() };
    let name = plan.channels.get(&id).map_or("", |channel| channel.name.as_str());
    let same_name = plan.channels.values().filter(|c| slug(&c.name) == slug(name)).count() > 1;
    let suffix = if same_name { format!("-{}", &id.to_string()[..8]) } else { String::new() };
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
