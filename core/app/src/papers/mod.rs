//! Documents made from a plan: every word resolved, everything by value.

mod bases;
pub mod batch;
mod day;
mod file_name;
mod frame;
mod heard;
mod invitation;
mod kept;
mod notice;
mod phrases;
mod plan;
mod poster;
mod report;
pub mod schedule;
mod scripts;
pub(crate) mod templates;
#[cfg(test)]
mod tests;
mod writing;

pub(crate) use file_name::slug;
pub use file_name::{PaperFormat, file_name};
pub(crate) use kept::{KeptPages, PagesKey};
pub(crate) use schedule::channel_scope as channel_in_full;
pub use templates::{TEMPLATE_FOLDER, write_templates};
pub(crate) use writing::{first_path, free_name, write, write_pdf, write_pictures};

use crate::error::AppError;
use crate::planning::campaign_of;
use chrono::NaiveDate;
use loa_documents::sheet::Period;
use loa_documents::{Document, Issuer};
use loa_domain::office::office_on;
use loa_domain::{Airing, CampaignId, ChannelId, DateRange, Language, Plan, SeriesId, UnitId};
use schedule::ScheduleChoice;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// The documents that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// The schedule of the week in which the date lies.
    Week,
    /// The schedule of the month in which the date lies.
    Month,
    /// KẾ HOẠCH tuyên truyền (KH) of a campaign.
    Plan,
    /// THÔNG BÁO lịch (TB) of a week or month of a campaign.
    Notice,
    /// BÁO CÁO kết quả (BC) of a campaign.
    Report,
    /// GIẤY MỜI (GM) to a meeting of a campaign.
    Invitation,
    /// The operators' sheets of the day, one for each channel.
    Day,
    /// The announcers' scripts of the week in which the date lies; of a campaign without a date, of
    /// all of it.
    Scripts,
    /// The poster of the month in which the date lies.
    Poster,
}

/// How long a stretch a notice annexes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperSpan {
    /// The week in which the date lies.
    Week,
    /// The month in which the date lies.
    #[default]
    Month,
}

/// The paper of a poster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperSize {
    /// A3, readable from two metres.
    A3,
    /// A4.
    A4,
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
    /// The day that it is about, or a day of its week or month. Where none is given: today, or the
    /// first day of the campaign when today is none of it.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// Number in the year's register; none leaves room for the pen.
    #[serde(default)]
    pub number: Option<u32>,
    /// Date of signing; none leaves room for the pen.
    #[serde(default)]
    pub signed_on: Option<NaiveDate>,
    /// First day of a report; that of the campaign where none is given.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Last day of a report; that of the campaign, but not after today, where none is given.
    #[serde(default)]
    pub to: Option<NaiveDate>,
    /// What a notice annexes.
    #[serde(default)]
    pub span: PaperSpan,
    /// The series of the meeting to which is invited, on the date; the campaign's next meeting where
    /// none is given.
    #[serde(default)]
    pub session: Option<SeriesId>,
    /// The paper of a poster; A3 where none is given. All else is A4.
    #[serde(default)]
    pub paper_size: Option<PaperSize>,
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
            from: None,
            to: None,
            span: PaperSpan::default(),
            session: None,
            paper_size: None,
        }
    }

    /// The day that it is about where its kind is of a day, a week or a month: the one asked for, else
    /// today where that lies in the campaign asked for or in any, else the first day of that campaign
    /// or of the earliest.
    #[must_use]
    pub fn day(&self, plan: &Plan, today: NaiveDate) -> NaiveDate {
        let is_meant = |id: &CampaignId| self.campaign.is_none_or(|campaign| campaign == *id);
        let periods = plan.campaigns.iter().filter(|(id, _)| is_meant(id));
        let periods: Vec<DateRange> = periods.map(|(_, campaign)| campaign.period).collect();
        self.date.unwrap_or_else(|| {
            if periods.iter().any(|period| period.contains(today)) {
                return today;
            }
            periods.iter().map(|period| period.from()).min().unwrap_or(today)
        })
    }

    /// The days whose airings it shows.
    #[must_use]
    pub fn dates(&self, plan: &Plan, today: NaiveDate) -> DateRange {
        let date = self.day(plan, today);
        let of_campaign = || campaign_of(plan, self.campaign).map(|campaign| campaign.period);
        match self.kind {
            PaperKind::Week => DateRange::week_of(date),
            PaperKind::Plan | PaperKind::Invitation => {
                of_campaign().unwrap_or(DateRange::day(date))
            }
            PaperKind::Notice => {
                let date = day_of_campaign(plan, self, today).unwrap_or(date);
                match self.span {
                    PaperSpan::Week => DateRange::week_of(date),
                    PaperSpan::Month => DateRange::month_of(date),
                }
            }
            PaperKind::Report => reported_period(plan, self, today).unwrap_or(DateRange::day(date)),
            PaperKind::Month | PaperKind::Poster => DateRange::month_of(date),
            PaperKind::Day => DateRange::day(date),
            PaperKind::Scripts => {
                let campaign = self.campaign.filter(|_| self.date.is_none());
                let campaign = campaign.and_then(|id| plan.campaigns.get(&id));
                campaign.map_or(DateRange::week_of(date), |campaign| campaign.period)
            }
        }
    }

    /// The channels that it shows.
    ///
    /// # Errors
    /// When the channel or the unit that it names is not in the plan.
    pub(crate) fn channels(&self, plan: &Plan) -> Result<BTreeSet<ChannelId>, AppError> {
        let chosen = heard::chosen(plan, self.channel, self.unit)?;
        Ok(chosen.iter().map(|one| one.channel.id).collect())
    }
}

/// The day that a document of a campaign is about: the one asked for, else today where that lies in
/// the campaign's period, else the first day of the period.
fn day_of_campaign(
    plan: &Plan,
    request: &PaperRequest,
    today: NaiveDate,
) -> Result<NaiveDate, AppError> {
    let period = campaign_of(plan, request.campaign)?.period;
    let usual = if period.contains(today) { today } else { period.from() };
    Ok(request.date.unwrap_or(usual))
}

/// The period of a report: the one asked for, else the campaign's up to today; all of it while it
/// has not begun.
fn reported_period(
    plan: &Plan,
    request: &PaperRequest,
    today: NaiveDate,
) -> Result<DateRange, AppError> {
    let period = campaign_of(plan, request.campaign)?.period;
    let from = request.from.unwrap_or(period.from());
    let usual_end = if from <= today { period.to().min(today) } else { period.to() };
    let to = request.to.unwrap_or(usual_end.max(from));
    DateRange::new(from, to).map_err(|error| AppError::Invalid(error.to_string()))
}

/// Whether an airing is in another language than Vietnamese.
fn is_minority(plan: &Plan, airing: &Airing) -> bool {
    let variant = plan.variants.get(&airing.variant);
    variant.is_some_and(|variant| variant.language != Language::vietnamese())
}

/// Makes a document of the plan as it stands. Printed words are Vietnamese whatever the window
/// speaks, since the form is prescribed (Nghị định 30/2020/NĐ-CP, Phụ lục I).
///
/// # Errors
/// When the plan lacks a record that is asked for.
pub fn paper(plan: &Plan, request: &PaperRequest, today: NaiveDate) -> Result<Document, AppError> {
    let date = request.day(plan, today);
    let schedule = |period| {
        let choice = ScheduleChoice {
            period,
            channel: request.channel,
            unit: request.unit,
            campaign: request.campaign,
        };
        schedule::schedule(plan, choice).map(Document::from)
    };
    match request.kind {
        PaperKind::Week => schedule(Period::Week(date)),
        PaperKind::Month => schedule(Period::Month(date)),
        PaperKind::Plan => plan::plan(plan, request, today).map(Document::from),
        PaperKind::Notice => notice::notice(plan, request, today).map(Document::from),
        PaperKind::Report => report::report(plan, request, today).map(Document::from),
        PaperKind::Invitation => invitation::invitation(plan, request, today).map(Document::from),
        PaperKind::Day => day::day_sheets(plan, request, date).map(Document::from),
        PaperKind::Scripts => {
            scripts::script_pack(plan, request, request.dates(plan, today)).map(Document::from)
        }
        PaperKind::Poster => poster::poster(plan, request, date).map(Document::from),
    }
}

/// The office of a day, as working papers name it.
fn issuer(plan: &Plan, date: NaiveDate) -> Issuer {
    office_on(plan, date).map_or_else(Issuer::default, |office| Issuer {
        parent_body: office.parent_body.clone(),
        organization: office.name.clone(),
    })
}
