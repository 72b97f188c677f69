//! The page model of the poster of a month, for a public board.

use crate::DocumentError;
use crate::issuer::Issuer;
use chrono::{NaiveDate, NaiveTime};
use loa_domain::{ChannelKind, DateRange, LunarDate};
use serde::{Deserialize, Serialize};

/// The most lines of hours that a poster may have.
pub const HOURS_AT_MOST: usize = 1_000;

/// The paper of a poster.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PosterPaper {
    /// A3 across: readable from two metres.
    #[default]
    A3,
    /// A4 across.
    A4,
}

/// What is heard when in a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Poster {
    /// Who has made it; its name stands on the poster.
    pub issuer: Issuer,
    /// The paper.
    pub paper: PosterPaper,
    /// A day of the month.
    pub month: NaiveDate,
    /// For whom it is: "xã Bờ Y"; left out when empty.
    pub scope: String,
    /// The messages of the month, in the order in which they are numbered: 1, 2, 3 …
    pub messages: Vec<PosterMessage>,
    /// Every day of the month, in order.
    pub days: Vec<PosterDay>,
    /// When each kind of channel is heard, in any order.
    pub hours: Vec<PosterHours>,
}

/// A message of the month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PosterMessage {
    /// Title.
    pub title: String,
    /// Short label; empty where there is none.
    pub short_label: String,
}

/// One day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PosterDay {
    /// The day.
    pub date: NaiveDate,
    /// Its lunar date, where the lunar calendar reaches.
    pub lunar: Option<LunarDate>,
    /// Whether the office is closed: such days are set off.
    pub is_off: bool,
    /// Name of the holiday or the swap; empty for an ordinary day.
    pub name: String,
    /// Names of the observances on it.
    pub observances: Vec<String>,
    /// The messages that are heard on it: places in [`Poster::messages`], from 0, in order.
    pub messages: Vec<usize>,
}

/// One stretch of hours in which channels of one kind are heard, with the days on which they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PosterHours {
    /// Kind of the channels.
    pub kind: ChannelKind,
    /// First moment.
    pub from: NaiveTime,
    /// First moment after it; before `from` where it runs past midnight.
    pub to: NaiveTime,
    /// Days of the month on which it is heard, in order.
    pub days: Vec<NaiveDate>,
    /// Names of the languages that are heard, Vietnamese first.
    pub languages: Vec<String>,
    /// Where, of meetings and of a station: "Nhà rông thôn Măng Tôn"; empty elsewhere.
    pub place: String,
}

impl Poster {
    /// The days of its month.
    #[must_use]
    pub fn period(&self) -> DateRange {
        DateRange::month_of(self.month)
    }

    /// Refuses days outside the month, more than [`HOURS_AT_MOST`] lines of hours, and days that name
    /// a message which is not there.
    ///
    /// # Errors
    /// Names the first of them.
    pub fn validate(&self) -> Result<(), DocumentError> {
        let period = self.period();
        if self.hours.len() > HOURS_AT_MOST {
            return Err(DocumentError::TooManyRows {
                count: self.hours.len(),
                at_most: HOURS_AT_MOST,
            });
        }
        let outside = |title: &str, date: NaiveDate| DocumentError::RowOutsidePeriod {
            title: title.to_owned(),
            date,
            from: period.from(),
            to: period.to(),
        };
        for day in &self.days {
            if !period.contains(day.date) {
                return Err(outside(&day.name, day.date));
            }
            if let Some(place) = day.messages.iter().find(|place| **place >= self.messages.len()) {
                return Err(DocumentError::NoSuchMessage { date: day.date, place: *place });
            }
        }
        let strays = self.hours.iter().find_map(|hours| {
            let date = hours.days.iter().find(|date| !period.contains(**date))?;
            Some(outside(&hours.place, *date))
        });
        strays.map_or(Ok(()), Err)
    }
}
