//! The page model: everything that a printed schedule says, by value.
//!
//! It refers to nothing in the plan, so a sheet that was issued can be printed again when the plan
//! has long changed. Words of the plan (titles, names of languages and channels) arrive ready to
//! print; words that the law prescribes are in [`crate::words`]; dates stay dates.

use crate::DocumentError;
use chrono::{NaiveDate, NaiveTime};
use loa_domain::{ChannelKind, DateRange, Language, Signatory};
use serde::{Deserialize, Serialize};

/// The most rows that one sheet may have, some 1,000 pages.
pub const ROWS_AT_MOST: usize = 20_000;

/// A schedule of a week or a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScheduleSheet {
    /// Whether it is a document of its own or annexed to one.
    pub standing: Standing,
    /// The days that it covers.
    pub period: Period,
    /// For whom it is: "Cụm loa Măng Tôn, xã Bờ Y", or "Các kênh trên địa bàn huyện Ngọc Hồi";
    /// the second line of the subject, left out when empty.
    pub scope: String,
    /// The channel or channels with their rows.
    pub coverage: Coverage,
}

/// A document of its own, or a part of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// A THÔNG BÁO whose subject is the schedule, with national heading, recipients and signature.
    Alone {
        /// The head of its first page.
        heading: Heading,
        /// Recipients and signature.
        closing: Closing,
    },
    /// An annex: no national heading, no recipients, no signature.
    Annex {
        /// Roman numeral, "I"; empty for a document's only annex.
        numeral: String,
        /// The document that it belongs to: "Kế hoạch số 05/KH-TTVHTTDLTT ngày 01 tháng 10 năm 2021
        /// của Trung tâm …". Printed after "Kèm theo".
        attached_to: String,
    },
}

/// The head of the first page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// The body above the issuing one: "UBND huyện Ngọc Hồi"; left out when empty. Printed in
    /// capitals.
    pub parent_body: String,
    /// The issuing body in full; printed in capitals, broken into lines of like length.
    pub organization: String,
    /// Type and agency: "TB-TTVHTTDLTT".
    pub symbol: String,
    /// Number in the year's register; none leaves room for the pen.
    pub number: Option<u32>,
    /// Place before the date: "Ngọc Hồi".
    pub place_name: String,
    /// Date of signing.
    pub date: SigningDate,
}

/// The date beside the place name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SigningDate {
    /// Known.
    On(NaiveDate),
    /// Day and month are left for the pen.
    Open {
        /// The year that is printed.
        year: i32,
    },
}

/// What stands below the schedule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// Lines under "Nơi nhận", without hyphens and final signs. "Lưu: VT" is put last, and added
    /// where it is missing.
    pub recipients: Vec<String>,
    /// Who signs; an empty name leaves room for it.
    pub signatory: Signatory,
}

/// The days that a sheet covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// The week, Monday to Sunday, in which this date lies.
    Week(NaiveDate),
    /// The month in which this date lies.
    Month(NaiveDate),
}

impl Period {
    /// First and last day.
    #[must_use]
    pub fn dates(self) -> DateRange {
        match self {
            Self::Week(date) => DateRange::week_of(date),
            Self::Month(date) => DateRange::month_of(date),
        }
    }
}

/// Whose airings the sheet lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Coverage {
    /// One channel: the sheet of its operator.
    OneChannel {
        /// Its kind, which names the schedule and the column to be ticked.
        kind: ChannelKind,
        /// Its rows, in any order.
        rows: Vec<SheetRow>,
    },
    /// All channels: the sheet of the office.
    AllChannels {
        /// The channels in the order in which they are printed.
        channels: Vec<SheetChannel>,
    },
}

/// One channel on a sheet of all channels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetChannel {
    /// Name: "Cụm loa Măng Tôn".
    pub name: String,
    /// The unit to which it belongs: "xã Bờ Y"; empty for one of the whole area.
    pub home_unit: String,
    /// Its rows, in any order.
    pub rows: Vec<SheetRow>,
}

/// One line of a schedule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetRow {
    /// The day under which it is printed: the day on which its session starts.
    pub date: NaiveDate,
    /// Time of day at which it starts.
    pub start: NaiveTime,
    /// Whether `start` lies after the midnight that ends `date`, in a session that runs past it.
    pub is_after_midnight: bool,
    /// An airing of the plan, or a relayed programme.
    pub kind: RowKind,
    /// Title of the message, or the relayed programme.
    pub title: String,
    /// Short label for the month; the title stands in when it is empty.
    pub short_label: String,
    /// Language in which it is heard.
    pub language: SpokenLanguage,
    /// Length in seconds; none leaves the cell blank.
    pub duration_seconds: Option<u32>,
    /// Note for the operator: "Tệp số 07".
    pub note: String,
}

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// An airing (lượt phát): has a box to be ticked and counts in totals.
    Airing,
    /// A relayed programme (tiếp sóng): in italics, without a box, counted nowhere.
    Relay,
}

/// A language with the name by which it is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpokenLanguage {
    /// Which one. The narrow month grid leaves Vietnamese unsaid.
    pub language: Language,
    /// Name: "Giẻ Triêng".
    pub name: String,
}

impl ScheduleSheet {
    /// All rows of all channels.
    pub fn rows(&self) -> impl Iterator<Item = &SheetRow> {
        let (one, all) = match &self.coverage {
            Coverage::OneChannel { rows, .. } => (Some(rows), None),
            Coverage::AllChannels { channels } => (None, Some(channels)),
        };
        one.into_iter().flatten().chain(all.into_iter().flatten().flat_map(|channel| &channel.rows))
    }

    /// Refuses more than [`ROWS_AT_MOST`] rows, and rows outside the period: both mean that the
    /// sheet was filled wrongly, and a printed page would hide it.
    pub fn validate(&self) -> Result<(), DocumentError> {
        let count = self.rows().count();
        if count > ROWS_AT_MOST {
            return Err(DocumentError::TooManyRows { count, at_most: ROWS_AT_MOST });
        }
        let dates = self.period.dates();
        match self.rows().find(|row| !dates.contains(row.date)) {
            None => Ok(()),
            Some(row) => Err(DocumentError::RowOutsidePeriod {
                title: row.title.clone(),
                date: row.date,
                from: dates.from(),
                to: dates.to(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(row_count: usize, date: &str) -> ScheduleSheet {
        let row = serde_json::json!({
            "date": date, "start": "05:09:00", "is_after_midnight": false, "kind": "airing",
            "title": "Tin", "short_label": "", "language": { "language": "vi", "name": "Việt" },
            "duration_seconds": null, "note": "",
        });
        serde_json::from_value(serde_json::json!({
            "standing": { "annex": { "numeral": "I", "attached_to": "Kế hoạch" } },
            "period": { "week": "2021-10-06" },
            "scope": "Cụm loa",
            "coverage": { "one_channel": { "kind": "loudspeaker", "rows": vec![row; row_count] } },
        }))
        .unwrap()
    }

    #[test]
    fn a_sheet_takes_the_rows_of_its_week_and_no_others() {
        for (date, fits) in [
            ("2021-10-03", false),
            ("2021-10-04", true),
            ("2021-10-10", true),
            ("2021-10-11", false),
        ] {
            assert_eq!(sheet(1, date).validate().is_ok(), fits, "{date}");
        }
    }

    #[test]
    fn a_sheet_takes_twenty_thousand_rows_and_no_more() {
        assert_eq!(sheet(ROWS_AT_MOST, "2021-10-04").validate(), Ok(()));
        assert_eq!(
            sheet(ROWS_AT_MOST + 1, "2021-10-04").validate(),
            Err(DocumentError::TooManyRows { count: 20_001, at_most: 20_000 })
        );
    }

    #[test]
    fn a_sheet_comes_back_from_json_as_it_went() {
        let sheet = sheet(2, "2021-10-04");
        let json = serde_json::to_string(&sheet).unwrap();
        assert_eq!(serde_json::from_str::<ScheduleSheet>(&json).unwrap(), sheet);
    }
}
