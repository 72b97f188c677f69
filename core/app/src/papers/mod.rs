//! Documents made from a plan: every word resolved, everything by value.

mod file_name;
pub mod schedule;

pub(crate) use file_name::slug;
pub use file_name::{PaperFormat, file_name};

use crate::error::AppError;
use chrono::NaiveDate;
use loa_documents::Document;
use loa_documents::sheet::Period;
use loa_domain::{CampaignId, ChannelId, DateRange, Plan, UnitId};
use schedule::ScheduleChoice;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The documents that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// The schedule of the week in which the date lies.
    Week,
    /// The schedule of the month in which the date lies.
    Month,
}

/// Names a document of the open plan. What is left out has its usual value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperRequest {
    /// What it is.
    pub kind: PaperKind,
    /// The campaign; of a schedule, none is all of them, else the only one.
    #[serde(default)]
    pub campaign: Option<CampaignId>,
    /// One channel; none is all of them.
    #[serde(default)]
    pub channel: Option<ChannelId>,
    /// Only the channels that reach this unit; none is all of them.
    #[serde(default)]
    pub unit: Option<UnitId>,
    /// The day that it is about, or a day of its week or month; today where none is given.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// Number in the year's register; none leaves room for the pen.
    #[serde(default)]
    pub number: Option<u32>,
    /// Date of signing; none leaves room for the pen.
    #[serde(default)]
    pub signed_on: Option<NaiveDate>,
}

impl PaperRequest {
    /// A document of which nothing but the kind is said.
    #[must_use]
    pub fn new(kind: PaperKind) -> Self {
        Self {
            kind,
            campaign: None,
            channel: None,
            unit: None,
            date: None,
            number: None,
            signed_on: None,
        }
    }

    /// The days whose airings it shows.
    #[must_use]
    pub fn dates(&self, today: NaiveDate) -> DateRange {
        let date = self.date.unwrap_or(today);
        match self.kind {
            PaperKind::Week => DateRange::week_of(date),
            PaperKind::Month => DateRange::month_of(date),
        }
    }
}

/// Makes a document of the plan as it stands. Printed words are Vietnamese whatever the window
/// speaks, since the form is prescribed (Nghị định 30/2020/NĐ-CP, Phụ lục I).
///
/// # Errors
/// When the plan lacks a record that is asked for.
pub fn paper(plan: &Plan, request: &PaperRequest, today: NaiveDate) -> Result<Document, AppError> {
    let date = request.date.unwrap_or(today);
    let schedule = |period| {
        let choice =
            ScheduleChoice { period, channel: request.channel, campaign: request.campaign };
        schedule::schedule(plan, choice).map(Document::from)
    };
    match request.kind {
        PaperKind::Week => schedule(Period::Week(date)),
        PaperKind::Month => schedule(Period::Month(date)),
    }
}
