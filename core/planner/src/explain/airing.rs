//! Why an airing stands where it does.

use super::hearings::Hearings;
use super::terms::{Offer, Terms, offers, worths};
use crate::Airing as Placement;
use crate::campaign::{Assignment, CampaignError, CampaignProblem};
use chrono::{NaiveDate, NaiveTime};
use loa_domain::place::first_free_start;
use loa_domain::{
    Airing, AiringId, AiringState, ChannelId, Plan, Requirement, RequirementId, SessionKey, UnitId,
};
use serde::Serialize;

/// Other places that are told, where there are so many.
const ALTERNATIVES_AT_MOST: usize = 5;

/// With fewer free places than this, those are told as well where others have to give way.
const ALTERNATIVES_AT_LEAST: usize = 3;

/// What keeps an airing where it stands, whatever it is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holder {
    /// It is pinned.
    Pinned,
    /// It is on an issued schedule.
    Issued,
    /// It was aired.
    Aired,
    /// It was not aired, and counts for nothing.
    NotAired,
    /// It is of another campaign than the one that is planned, or lies before what is planned.
    Outside,
}

/// A requirement for which an airing counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Served {
    /// The requirement.
    pub requirement: RequirementId,
    /// The units that hear it.
    pub units: Vec<ServedUnit>,
}

/// A unit that hears an airing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ServedUnit {
    /// The unit.
    pub unit: UnitId,
    /// What the airing is worth there, in hundredths of a hearing.
    pub percent: u8,
    /// What the unit hears, in hundredths.
    pub heard_percent: u64,
    /// What it would hear without the airing.
    pub without_percent: u64,
    /// What it is to hear.
    pub target_percent: u64,
    /// Whether it is the only hearing of its week.
    pub is_only_in_week: bool,
}

/// What another place would change for a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Effect {
    /// The requirement.
    pub requirement: RequirementId,
    /// The unit.
    pub unit: UnitId,
    /// Hundredths of hearings that count towards the requirement, more or fewer.
    pub hearings_percent: i64,
    /// Weeks with a hearing, more or fewer.
    pub weeks: i32,
}

/// Another place for an airing.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    /// The session.
    pub session: SessionKey,
    /// Its channel.
    pub channel: ChannelId,
    /// The day on which it is held.
    pub on: NaiveDate,
    /// The time at which it would start.
    pub start: NaiveTime,
    /// What moving it there would cost, in points, by term; less than nothing where it is better.
    pub cost: Terms,
    /// What it would change for the units.
    pub effects: Vec<Effect>,
    /// Airings that would have to give way.
    pub displaced: Vec<AiringId>,
}

/// Why an airing stands where it does.
#[derive(Clone, Debug, PartialEq)]
pub struct AiringExplanation {
    /// The airing.
    pub airing: AiringId,
    /// What holds it; none where planning may move it.
    pub holder: Option<Holder>,
    /// What the score would lose without it, by term.
    pub worth: Terms,
    /// For what it counts.
    pub serves: Vec<Served>,
    /// The next best places, the cheapest first; none for what is history.
    pub alternatives: Vec<Alternative>,
}

/// Explains an airing by the plan as it is.
///
/// # Errors
/// As [`CampaignProblem::new`]; an airing that is not in the plan has no explanation.
pub fn airing(
    plan: &Plan,
    assignment: Assignment,
    id: AiringId,
) -> Result<Option<AiringExplanation>, CampaignError> {
    let Some(airing) = plan.airings.get(&id) else { return Ok(None) };
    // What a schedule of the office loses by a change is told; that it is a change goes without
    // saying.
    let mut assignment = Assignment { is_fresh: false, ..assignment };
    assignment.weights.stability = 0.0;
    let problem = CampaignProblem::new(plan, assignment)?;
    let holder = holder_of(airing, &problem, assignment);
    let requirements = || plan.requirements.values().filter(|r| r.campaign == airing.campaign);
    let serves = requirements().filter_map(|r| served(plan, r, airing)).collect();
    let placement = problem.item(airing.variant).zip(problem.slot(airing.session()));
    let (worth, alternatives) = match placement {
        Some((item, slot)) if airing.state != AiringState::NotAired => {
            let form = problem.problem();
            let standing: Vec<Placement> =
                form.pinned.iter().chain(&form.published).copied().collect();
            let own = Placement { item, slot, presenter: None };
            let may_move = !matches!(holder, Some(Holder::Aired | Holder::Outside));
            let found = if may_move { offers(form, &standing, &own) } else { Vec::new() };
            let found = chosen(found);
            let (worth, gains) = worths(form, &standing, &own, &found);
            let alternatives = found
                .iter()
                .zip(gains)
                .map(|(offer, gain)| alternative(plan, &problem, airing, offer, worth - gain));
            (worth, alternatives.collect())
        }
        _ => (Terms::default(), Vec::new()),
    };
    Ok(Some(AiringExplanation { airing: id, holder, worth, serves, alternatives }))
}

/// The places to be told: those where nothing has to give way, unless there are too few of them.
fn chosen(offers: Vec<Offer>) -> Vec<Offer> {
    let (mut free, taken): (Vec<Offer>, Vec<Offer>) =
        offers.into_iter().partition(|offer| offer.displaced.is_empty());
    if free.len() < ALTERNATIVES_AT_LEAST {
        free.extend(taken);
    }
    free.truncate(ALTERNATIVES_AT_MOST);
    free
}

fn holder_of(airing: &Airing, problem: &CampaignProblem, assignment: Assignment) -> Option<Holder> {
    match airing.state {
        AiringState::Aired => Some(Holder::Aired),
        AiringState::NotAired => Some(Holder::NotAired),
        AiringState::Issued => Some(Holder::Issued),
        AiringState::Draft | AiringState::Approved if airing.is_pinned => Some(Holder::Pinned),
        AiringState::Draft | AiringState::Approved => {
            let is_outside = airing.campaign != assignment.campaign
                || problem.slot(airing.session()).is_none()
                || airing.date < assignment.from;
            is_outside.then_some(Holder::Outside)
        }
    }
}

fn served(plan: &Plan, requirement: &Requirement, airing: &Airing) -> Option<Served> {
    let mut hearings = Hearings::new(plan, requirement);
    if !hearings.is_of(airing) || airing.state == AiringState::NotAired {
        return None;
    }
    let channel = plan.channel_of(airing)?;
    let hearers = hearings.hearers(channel, airing.date);
    let before: Vec<_> = hearers.iter().map(|(unit, _)| hearings.heard(*unit)).collect();
    hearings.remove(channel, airing.date);
    let unit = |((unit, percent), with): (&(UnitId, u8), &super::hearings::Heard)| {
        let without = hearings.heard(*unit);
        ServedUnit {
            unit: *unit,
            percent: *percent,
            heard_percent: with.heard_percent,
            without_percent: without.heard_percent,
            target_percent: hearings.target_percent(),
            is_only_in_week: without.weeks < with.weeks,
        }
    };
    let units: Vec<ServedUnit> = hearers.iter().zip(&before).map(unit).collect();
    (!units.is_empty()).then_some(Served { requirement: requirement.id, units })
}

fn alternative(
    plan: &Plan,
    problem: &CampaignProblem,
    airing: &Airing,
    offer: &Offer,
    cost: Terms,
) -> Alternative {
    let session = problem.places[offer.place.slot as usize].session;
    let standing =
        |airing: &&Airing| airing.session() == session.key && airing.state != AiringState::NotAired;
    let items: Vec<u32> = offer.displaced.iter().map(|displaced| displaced.item).collect();
    let displaced: Vec<AiringId> = plan
        .airings
        .values()
        .filter(standing)
        .filter(|other| problem.item(other.variant).is_some_and(|item| items.contains(&item)))
        .map(|other| other.id)
        .collect();
    let held = plan.airings.values().filter(standing).filter(|a| !displaced.contains(&a.id));
    let seconds = plan.airing_seconds(airing);
    Alternative {
        session: session.key,
        channel: session.channel,
        on: session.on,
        start: first_free_start(plan, &session, held, seconds, Some(airing.id)),
        cost,
        effects: effects(plan, airing, session.channel, session.key.date, &displaced),
        displaced,
    }
}

fn effects(
    plan: &Plan,
    airing: &Airing,
    channel: ChannelId,
    date: NaiveDate,
    displaced: &[AiringId],
) -> Vec<Effect> {
    let mut effects = Vec::new();
    let gone: Vec<&Airing> = displaced
        .iter()
        .filter_map(|id| plan.airings.get(id))
        .chain(std::iter::once(airing))
        .collect();
    let of_campaigns = |r: &&Requirement| gone.iter().any(|a| a.campaign == r.campaign);
    for requirement in plan.requirements.values().filter(of_campaigns) {
        let mut hearings = Hearings::new(plan, requirement);
        if !gone.iter().any(|airing| hearings.is_of(airing)) {
            continue;
        }
        let heard = |hearings: &Hearings<'_>| -> Vec<_> {
            requirement.units.iter().map(|unit| hearings.heard(*unit)).collect()
        };
        let before = heard(&hearings);
        for airing in
            gone.iter().filter(|airing| hearings.is_of(airing)).copied().collect::<Vec<_>>()
        {
            if let Some(channel) = plan.channel_of(airing) {
                hearings.remove(channel, airing.date);
            }
        }
        if hearings.is_of(airing)
            && let Some(channel) = plan.channels.get(&channel)
        {
            hearings.add(channel, date);
        }
        let target = hearings.target_percent();
        let counted = |percent: u64| percent.min(target) as i64;
        for ((unit, before), after) in requirement.units.iter().zip(before).zip(heard(&hearings)) {
            let effect = Effect {
                requirement: requirement.id,
                unit: *unit,
                hearings_percent: counted(after.heard_percent) - counted(before.heard_percent),
                weeks: after.weeks as i32 - before.weeks as i32,
            };
            if effect.hearings_percent != 0 || effect.weeks != 0 {
                effects.push(effect);
            }
        }
    }
    effects
}
