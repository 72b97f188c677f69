//! Why an airing stands where it does, and why what is missing cannot be had.

use crate::edits::Outcome;
use crate::{output, rows};
use clap::Args;
use loa_app::commands::airings::AiringChoice;
use loa_app::commands::explain::{RequirementChoice, airing_explained_for, requirement_explain};
use loa_app::domain::{AiringId, CampaignId, RequirementId};
use loa_app::planning::{
    AiringExplained, PlanningWeights, RequirementExplained, place_words, profile_named,
};
use loa_app::words::{Words, hearings};
use loa_app::{App, AppError, Host};
use std::path::PathBuf;
use uuid::Uuid;

/// What is explained.
#[derive(Args, Debug)]
pub(crate) struct ExplainArguments {
    /// The plan.
    file: PathBuf,
    /// An airing: what it serves, and what the next best places would cost.
    #[arg(long, required_unless_present = "requirement", conflicts_with = "requirement")]
    airing: Option<Uuid>,
    /// A requirement: what each unit lacks, what binds, and what would lift it.
    #[arg(long)]
    requirement: Option<Uuid>,
    /// The campaign whose planning explains an airing; its own by default.
    #[arg(long)]
    campaign: Option<Uuid>,
    /// The way of planning: balanced, coverage, stable, or the name of a saved one.
    #[arg(long)]
    profile: Option<String>,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

/// The weights of a way of planning that is named in the open file.
///
/// # Errors
/// When no file is open, or it knows no such way.
pub(crate) async fn weights_of(
    app: &App,
    profile: Option<&str>,
) -> Result<Option<PlanningWeights>, AppError> {
    let Some(name) = profile else { return Ok(None) };
    let words = Words::of(app.speech());
    let weights = app.look(|file| profile_named(words, file.plan(), name)).await?;
    weights.map(Some).ok_or_else(|| AppError::UnknownProfile(name.to_owned()))
}

/// Opens the plan and explains.
pub(crate) async fn explain<H: Host>(
    app: &App,
    host: &H,
    asked: ExplainArguments,
) -> Result<Outcome, AppError> {
    app.open(&asked.file).await?;
    let weights = weights_of(app, asked.profile.as_deref()).await?;
    if let Some(airing) = asked.airing.map(AiringId) {
        let campaign = asked.campaign.map(CampaignId);
        let choice = AiringChoice { airing };
        let found = airing_explained_for(app, host, choice, campaign, weights).await?;
        if asked.json {
            output::line(rows::json_text(&found));
        } else {
            print_airing(Words::of(app.speech()), &found);
        }
    } else if let Some(requirement) = asked.requirement.map(RequirementId) {
        let choice = RequirementChoice { requirement, weights };
        let found = requirement_explain(app, host, choice).await?;
        if asked.json {
            output::line(rows::json_text(&found));
        } else {
            print_requirement(Words::of(app.speech()), &found);
        }
    }
    Ok(Outcome::Done)
}

fn print_airing(words: &Words, found: &AiringExplained) {
    output::line(&found.text);
    for served in &found.serves {
        output::line(format_args!(
            "+\t{} · {}\t{}",
            served.message_label, served.language_name, served.text
        ));
    }
    for place in &found.alternatives {
        output::line(format_args!(
            "~\t{}\t{:+.0}\t{}",
            place_words(words, place),
            place.cost,
            place.text
        ));
    }
}

fn print_requirement(words: &Words, found: &RequirementExplained) {
    output::line(format_args!("{} · {}", found.message_label, found.language_name));
    for unit in &found.units {
        let count = |share: f64| hearings(words, (share * 100.0).round() as u64);
        let mut line = format!("{}\t{}/{}", unit.name, count(unit.heard), count(unit.target));
        if let Some(text) = &unit.text {
            line.push_str(&format!("\t{text}"));
        }
        if let Some(lift) = &unit.lift {
            let left = count(lift.missing_after);
            let after = match lift.missing_after > 0.0 {
                true => words.say("explain-missing-after", &[("count", &left)]),
                false => words.get("explain-met-after"),
            };
            line.push_str(&format!("\t{}: {after}", lift.text));
        }
        output::line(line);
    }
}
