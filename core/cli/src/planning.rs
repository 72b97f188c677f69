//! Automatic planning from the command line.

use crate::explain::weights_of;
use crate::{output, rows};
use chrono::NaiveDate;
use loa_app::commands::planning::{plan_now, search_time};
use loa_app::domain::CampaignId;
use loa_app::planning::{Effort, PlanningChoice, PlanningProposal};
use loa_app::{App, AppError, Host};
use uuid::Uuid;

/// Seconds of a search whose length nobody has chosen.
const USUAL_SECONDS: f64 = 1.0;

/// What is searched for, and whether the change is made.
pub(crate) struct Search {
    pub(crate) campaign: Option<Uuid>,
    pub(crate) seconds: Option<f64>,
    pub(crate) steps: Option<u64>,
    pub(crate) seed: u64,
    pub(crate) fresh: bool,
    pub(crate) profile: Option<String>,
    pub(crate) make_good: bool,
    pub(crate) from: Option<NaiveDate>,
    pub(crate) apply: bool,
}

/// Searches, shows what would change, and makes the change when told to.
pub(crate) async fn plan<H: Host>(
    app: &App,
    host: &H,
    search: Search,
    json: bool,
) -> Result<(), AppError> {
    let time = match search.steps {
        Some(_) => None,
        None => Some(search_time(search.seconds.unwrap_or(USUAL_SECONDS))?),
    };
    let choice = PlanningChoice {
        campaign: search.campaign.map(CampaignId),
        is_fresh: search.fresh,
        weights: weights_of(app, search.profile.as_deref()).await?.unwrap_or_default(),
        is_repair: search.make_good,
        from: search.from,
        effort: Effort { seed: search.seed, steps: search.steps },
    };
    let proposal = plan_now(app, host, choice, time, search.apply).await?;
    if json {
        output::line(rows::json_text(&proposal));
    } else {
        print(&proposal);
    }
    Ok(())
}

fn print(proposal: &PlanningProposal) {
    let percent = |share: f64| format!("{:.1} %", share * 100.0);
    output::line(format_args!(
        "{} → {}",
        percent(proposal.coverage_before),
        percent(proposal.coverage)
    ));
    for (sign, airings) in [("+", &proposal.added), ("-", &proposal.removed)] {
        for airing in airings {
            output::line(format_args!(
                "{sign}\t{} {}\t{}\t{}",
                airing.date, airing.start, airing.channel_name, airing.message_label
            ));
        }
    }
    for change in &proposal.moved {
        output::line(format_args!(
            "~\t{} {} → {} {}\t{}\t{}",
            change.from.date,
            change.from.start,
            change.to.date,
            change.to.start,
            change.to.channel_name,
            change.to.message_label
        ));
    }
    for lack in &proposal.unmet {
        output::line(format_args!(
            "?\t{} · {}\t{}\t{}",
            lack.message_label, lack.language_name, lack.unit_name, lack.text
        ));
    }
}
