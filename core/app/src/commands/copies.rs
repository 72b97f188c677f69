//! Copies of a week or of a whole campaign onto new dates.

use super::{Edited, edited};
use crate::error::AppError;
use crate::open_file::why as reason;
use crate::words::date;
use crate::{App, Host};
use chrono::{Days, NaiveDate, TimeDelta};
use loa_domain::time::{DateRange, monday_of};
use loa_domain::{
    Airing, AiringId, AiringState, Campaign, CampaignId, Change, ChangeSet, Plan, Record,
    RecordKind, Requirement, RequirementId,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Copies the airings of one week onto another.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct WeekCopy {
    /// The campaign whose airings are copied.
    pub campaign: CampaignId,
    /// A day of the week to copy.
    pub from: NaiveDate,
    /// A day of the week to copy onto.
    pub to: NaiveDate,
    /// Whether the target week's drafts and approved airings of the campaign go first; pinned,
    /// issued and aired ones stay.
    pub replaces: bool,
}

/// Copies a campaign with its requirements and airings onto new dates.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CampaignCopy {
    /// The campaign.
    pub campaign: CampaignId,
    /// Name of the copy.
    pub name: String,
    /// First day of the copy. Airings keep their weekday when it falls on the weekday of the
    /// original's first day.
    pub first_date: NaiveDate,
}

/// What a copy of a campaign did.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CampaignCopied {
    /// The new campaign.
    pub campaign: CampaignId,
    /// The edit.
    #[serde(flatten)]
    pub edited: Edited,
}

/// The airing again, so many days later, as a draft of its own. Whether the day has a session is a
/// question for the rules.
fn shifted(airing: &Airing, campaign: CampaignId, days: TimeDelta) -> Option<Change> {
    let date = airing.date.checked_add_signed(days)?;
    let copy = Airing {
        id: AiringId(Uuid::now_v7()),
        campaign,
        date,
        state: AiringState::Draft,
        is_pinned: false,
        makes_good_for: None,
        ..airing.clone()
    };
    Some(Change::Add { record: Record::Airing(copy) })
}

fn of_week(plan: &Plan, campaign: CampaignId, week: DateRange) -> impl Iterator<Item = &Airing> {
    plan.airings.values().filter(move |a| a.campaign == campaign && week.contains(a.date))
}

/// Copies a week.
///
/// # Errors
/// When no file is open, the week holds no airing of the campaign, both weeks are the same, or the
/// disk refuses.
pub async fn week_copy<H: Host>(
    app: &App,
    host: &H,
    request: WeekCopy,
) -> Result<Edited, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let plan = file.plan();
    let (from, to) = (DateRange::week_of(request.from), DateRange::week_of(request.to));
    if from == to {
        return Err(AppError::Invalid(format!("{} = {}", date(from.from()), date(to.from()))));
    }
    let days = to.from() - from.from();
    let copies: Vec<Change> = of_week(plan, request.campaign, from)
        .filter_map(|airing| shifted(airing, request.campaign, days))
        .collect();
    if copies.is_empty() {
        return Err(AppError::NothingToCopy { from: from.from() });
    }
    let count = copies.len().to_string();
    let mut changes = ChangeSet::default();
    if request.replaces {
        let is_loose = |a: &&Airing| {
            !a.is_pinned && matches!(a.state, AiringState::Draft | AiringState::Approved)
        };
        changes.extend(
            of_week(plan, request.campaign, to)
                .filter(is_loose)
                .map(|airing| Change::Remove { record: Record::Airing(airing.clone()) }),
        );
    }
    changes.extend(copies);
    let (from, to) = (date(monday_of(request.from)), date(monday_of(request.to)));
    let why = reason("why-week-copy", [("count", count.as_str()), ("from", &from), ("to", &to)]);
    let written = file.apply(changes, why, &app.hand(host)).await?;
    edited(app, host, file, written).await
}

/// Copies a campaign.
///
/// # Errors
/// When no file is open, the campaign is not in it, the new dates lie beyond the calendar, or the
/// disk refuses.
pub async fn campaign_copy<H: Host>(
    app: &App,
    host: &H,
    request: CampaignCopy,
) -> Result<CampaignCopied, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let plan = file.plan();
    let original = plan.campaigns.get(&request.campaign).ok_or_else(|| {
        AppError::UnknownRecord { kind: RecordKind::Campaign, id: request.campaign.to_string() }
    })?;
    let days = request.first_date - original.period.from();
    let period = moved(original.period, days)?;
    let id = CampaignId(Uuid::now_v7());
    let copy = Campaign { id, name: request.name.trim().to_owned(), period, ..original.clone() };
    if copy.name.is_empty() {
        return Err(AppError::Invalid("name".to_owned()));
    }
    let mut changes = ChangeSet::default();
    changes.push(Change::Add { record: Record::Campaign(copy) });
    for requirement in plan.requirements.values().filter(|r| r.campaign == request.campaign) {
        let copy = Requirement {
            id: RequirementId(Uuid::now_v7()),
            campaign: id,
            period: moved(requirement.period, days)?,
            ..requirement.clone()
        };
        changes.push(Change::Add { record: Record::Requirement(copy) });
    }
    let airings = plan.airings.values().filter(|a| a.campaign == request.campaign);
    let copies: Vec<Change> = airings.filter_map(|airing| shifted(airing, id, days)).collect();
    let count = copies.len().to_string();
    changes.extend(copies);
    let args = [("from", original.name.as_str()), ("name", request.name.trim()), ("count", &count)];
    let why = reason("why-campaign-copy", args);
    let written = file.apply(changes, why, &app.hand(host)).await?;
    Ok(CampaignCopied { campaign: id, edited: edited(app, host, file, written).await? })
}

fn moved(period: DateRange, days: TimeDelta) -> Result<DateRange, AppError> {
    let out_of_calendar =
        || AppError::Invalid(format!("{} + {}", date(period.from()), days.num_days()));
    let from = period.from().checked_add_signed(days).ok_or_else(out_of_calendar)?;
    let to = from
        .checked_add_days(Days::new(u64::from(period.day_count()) - 1))
        .ok_or_else(out_of_calendar)?;
    DateRange::new(from, to).map_err(|error| AppError::Invalid(error.to_string()))
}
