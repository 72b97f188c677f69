//! Edits of airings, and what they leave standing.

use crate::output;
use crate::rows;
use chrono::{NaiveDate, NaiveTime};
use loa_app::commands::airings::{
    AiringChoice, AiringMove, AiringPlace, AiringRemove, airing_detail, airing_move, airing_place,
    airing_remove,
};
use loa_app::commands::findings::{AiringTarget, FindingLine};
use loa_app::domain::{AiringId, CampaignId, Plan, RecordKind, SeriesId, VariantId};
use loa_app::{App, AppError, Host};
use uuid::Uuid;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Done.
    Done,
    /// Done, and blocking findings stand.
    BlockingFindings,
}

/// Where a new airing goes.
pub(crate) struct Place {
    pub(crate) variant: Uuid,
    pub(crate) series: Uuid,
    pub(crate) date: NaiveDate,
    pub(crate) start: Option<NaiveTime>,
    pub(crate) campaign: Option<Uuid>,
}

/// Whether something among the findings blocks.
pub(crate) fn outcome_of(lines: &[FindingLine]) -> Outcome {
    if lines.iter().any(|line| line.level.refuses_issuing()) {
        Outcome::BlockingFindings
    } else {
        Outcome::Done
    }
}

/// Places an airing and reports its findings.
pub(crate) async fn place<H: Host>(
    app: &App,
    host: &H,
    place: Place,
    json: bool,
) -> Result<Outcome, AppError> {
    let campaign = match place.campaign {
        Some(id) => CampaignId(id),
        None => app.look(|open| campaign_of(open.plan(), place.date)).await??,
    };
    let target =
        AiringTarget { series: SeriesId(place.series), date: place.date, start: place.start };
    let request = AiringPlace { campaign, variant: VariantId(place.variant), target };
    let edited = airing_place(app, host, request).await?;
    report(app, host, edited.airings.first().copied(), json).await
}

/// The only campaign, or the only one whose period holds the date.
fn campaign_of(plan: &Plan, date: NaiveDate) -> Result<CampaignId, AppError> {
    let all: Vec<CampaignId> = plan.campaigns.keys().copied().collect();
    let on_date: Vec<CampaignId> =
        plan.campaigns.values().filter(|c| c.period.contains(date)).map(|c| c.id).collect();
    match (all.as_slice(), on_date.as_slice()) {
        ([only], _) | (_, [only]) => Ok(*only),
        _ => Err(AppError::Invalid("--campaign".to_owned())),
    }
}

/// Moves an airing and reports its findings.
pub(crate) async fn move_airing<H: Host>(
    app: &App,
    host: &H,
    airing: Uuid,
    (series, date, start): (Uuid, NaiveDate, Option<NaiveTime>),
    json: bool,
) -> Result<Outcome, AppError> {
    let airing = AiringId(airing);
    let target = AiringTarget { series: SeriesId(series), date, start };
    airing_move(app, host, AiringMove { airing, target }).await?;
    report(app, host, Some(airing), json).await
}

async fn report<H: Host>(
    app: &App,
    host: &H,
    airing: Option<AiringId>,
    json: bool,
) -> Result<Outcome, AppError> {
    let airing = airing
        .ok_or_else(|| AppError::UnknownRecord { kind: RecordKind::Airing, id: String::new() })?;
    let detail = airing_detail(app, host, AiringChoice { airing }).await?;
    if json {
        output::line(rows::json_text(&rows::edit_row(airing, &detail.findings)));
    } else {
        output::line(airing);
        for line in &detail.findings {
            output::line(format_args!(
                "{}\t{}\t{}",
                rows::word(&line.level),
                line.title,
                line.text
            ));
        }
    }
    Ok(outcome_of(&detail.findings))
}

/// Removes an airing.
pub(crate) async fn remove<H: Host>(
    app: &App,
    host: &H,
    airing: Uuid,
) -> Result<Outcome, AppError> {
    let edited = airing_remove(app, host, AiringRemove { airings: vec![AiringId(airing)] }).await?;
    output::line(edited.why);
    Ok(Outcome::Done)
}
