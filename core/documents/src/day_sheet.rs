//! The page model of the sheets by which operators air one day and on which they tick what was aired.

use crate::DocumentError;
use crate::issuer::Issuer;
use crate::sheet::{ROWS_AT_MOST, RowKind, SpokenLanguage};
use chrono::{NaiveDate, NaiveTime};
use loa_domain::ChannelKind;
use serde::{Deserialize, Serialize};

/// The sheets of one day, one for each channel, each on a page of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DaySheets {
    /// Who has made them.
    pub issuer: Issuer,
    /// The day.
    pub date: NaiveDate,
    /// The channels in the order in which they are printed; none prints one page that says so.
    pub sheets: Vec<DaySheet>,
}

/// The sheet of one channel and day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DaySheet {
    /// Kind of the channel: it names what is ticked.
    pub kind: ChannelKind,
    /// Name: "Cụm loa Măng Tôn".
    pub channel: String,
    /// The unit to which it belongs: "xã Bờ Y"; empty for one of the whole area.
    pub home_unit: String,
    /// The code under which what was ticked is entered later: "7KM-4QX-B2R". It is printed as text
    /// and as a [QR code](crate::qr); empty where the day has none, before 2000 and after 2081.
    pub code: String,
    /// Its rows, in any order.
    pub rows: Vec<DayRow>,
}

/// One line of a day sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayRow {
    /// Time of day at which it starts.
    pub start: NaiveTime,
    /// Whether `start` lies after the midnight that ends the day.
    pub is_after_midnight: bool,
    /// An airing, or a relayed programme: that has no boxes.
    pub kind: RowKind,
    /// Title of the message, or the relayed programme.
    pub title: String,
    /// Language in which it is heard.
    pub language: SpokenLanguage,
    /// Length in seconds; none leaves the cell blank.
    pub duration_seconds: Option<u32>,
    /// The first words of the script, by which the operator knows the right one; empty for a
    /// recording.
    pub opening: String,
    /// Recording, presenter, venue, the planner's own note.
    pub note: String,
}

impl DaySheets {
    /// Refuses more than [`ROWS_AT_MOST`] rows.
    ///
    /// # Errors
    /// Says how many there are.
    pub fn validate(&self) -> Result<(), DocumentError> {
        let count = self.sheets.iter().map(|sheet| sheet.rows.len().max(1)).sum();
        match count {
            0..=ROWS_AT_MOST => Ok(()),
            _ => Err(DocumentError::TooManyRows { count, at_most: ROWS_AT_MOST }),
        }
    }
}
