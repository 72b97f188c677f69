//! The page model of what announcers read from: the scripts of a period, in large print.

use crate::DocumentError;
use crate::issuer::Issuer;
use crate::sheet::{ROWS_AT_MOST, SpokenLanguage};
use chrono::{NaiveDate, NaiveTime};
use loa_domain::DateRange;
use serde::{Deserialize, Serialize};

/// Scripts with a cover that lists them; each that has words begins on a page of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScriptPack {
    /// Who has made it.
    pub issuer: Issuer,
    /// The days in which they are read.
    pub period: DateRange,
    /// For what and whom it is: "Đợt tuyên truyền …", "Cụm loa Măng Tôn, xã Bờ Y"; printed line by
    /// line below the title.
    pub scope: Vec<String>,
    /// The scripts in the order in which they are printed; none prints one page that says so.
    pub scripts: Vec<Script>,
}

/// One language version of one message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Script {
    /// Title of the message.
    pub title: String,
    /// Form of the message: "Hỏi – đáp"; left out when empty.
    pub form: String,
    /// Language in which it is read.
    pub language: SpokenLanguage,
    /// Seconds that reading it takes at the reading speed of the plan; none for a script without
    /// words.
    pub estimated_seconds: Option<u32>,
    /// Seconds for which it is planned; none while nobody has measured it.
    pub duration_seconds: Option<u32>,
    /// The words, paragraphs parted by line ends; a script without words has no page of its own.
    pub text: String,
    /// Name of the recording that is played instead: "Tệp số 07"; empty for what is read.
    pub recording: String,
    /// Where and when it is read, in any order.
    pub readings: Vec<Reading>,
}

/// One time at which a script is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The day: that on which its session starts.
    pub date: NaiveDate,
    /// Time of day.
    pub start: NaiveTime,
    /// Whether `start` lies after the midnight that ends `date`.
    pub is_after_midnight: bool,
    /// Where: "Cụm loa Măng Tôn".
    pub channel: String,
}

impl ScriptPack {
    /// Refuses more than [`ROWS_AT_MOST`] readings, and readings outside the period.
    ///
    /// # Errors
    /// Names the first of them.
    pub fn validate(&self) -> Result<(), DocumentError> {
        let count = self.scripts.iter().map(|script| script.readings.len().max(1)).sum();
        if count > ROWS_AT_MOST {
            return Err(DocumentError::TooManyRows { count, at_most: ROWS_AT_MOST });
        }
        for script in &self.scripts {
            if let Some(one) = script.readings.iter().find(|one| !self.period.contains(one.date)) {
                return Err(DocumentError::RowOutsidePeriod {
                    title: script.title.clone(),
                    date: one.date,
                    from: self.period.from(),
                    to: self.period.to(),
                });
            }
        }
        Ok(())
    }
}
