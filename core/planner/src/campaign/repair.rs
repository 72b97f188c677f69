//! Repairing a schedule: what failed or cannot be aired where it stands is made good, an urgent
//! message finds a place, and what stands stays.

use super::Proposal;
use super::settle::difference_of;
use chrono::NaiveTime;
use loa_domain::time::absolute_seconds;
use loa_domain::unit::Lifespans;
use loa_domain::{
    Airing, AiringId, AiringState, CampaignId, Change, ChangeSet, Plan, Requirement, Silence,
    UnitId,
};
use std::collections::{BTreeMap, BTreeSet};

/// How a schedule is repaired.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repair {
    /// Nothing moves but what cannot be aired where it stands.
    Frozen,
    /// What is not pinned, issued or aired may give way as well, at a high price.
    Sparing,
}

/// By how much dearer changes are in a sparing repair.
pub(super) const SPARING: f64 = 5.0;

/// Whether an airing cannot be aired where it stands: its session was cancelled, or falls into a
/// time in which its channel is silent.
pub(crate) fn is_lost(plan: &Plan, airing: &Airing) -> bool {
    if matches!(airing.state, AiringState::Aired | AiringState::NotAired) {
        return false;
    }
    let Some(channel) = plan.channel_of(airing) else { return false };
    let Some(session) = plan.session_of(airing) else { return true };
    let start = session.moment(airing.start);
    let end = start + i64::from(plan.airing_seconds(airing)).max(1);
    let midnight = absolute_seconds(session.on, NaiveTime::MIN);
    plan.blackouts_of(channel).any(|blackout| {
        blackout.silence == Silence::Everything
            && blackout.comes_on(session.on)
            && blackout
                .stretch_seconds()
                .is_none_or(|(from, to)| start < midnight + to && midnight + from < end)
    })
}

/// Hearings that were to be had and are not, by requirement and unit.
pub(super) struct Debts {
    debts: BTreeMap<(loa_domain::RequirementId, UnitId), Debt>,
    /// Requirements whose message nothing airs yet.
    unserved: BTreeSet<loa_domain::RequirementId>,
}

#[derive(Clone, Copy, Default)]
struct Debt {
    heard_percent: u64,
    lost_percent: u64,
}

impl Debts {
    pub(super) fn new(plan: &Plan, requirements: &[Requirement]) -> Self {
        let lifespans = Lifespans::new(plan);
        let made_good: BTreeSet<AiringId> =
            plan.airings.values().filter_map(|airing| airing.makes_good_for).collect();
        let mut found = Self { debts: BTreeMap::new(), unserved: BTreeSet::new() };
        for requirement in requirements {
            let mut is_served = false;
            for airing in plan.airings.values().filter(|a| a.campaign == requirement.campaign) {
                let variant = plan.variants.get(&airing.variant);
                let is_of = variant.is_some_and(|v| {
                    v.message == requirement.message && v.language == requirement.language
                });
                let channel = plan.channel_of(airing);
                let (true, Some(channel)) =
                    (is_of && requirement.period.contains(airing.date), channel)
                else {
                    continue;
                };
                is_served = true;
                let has_failed = airing.state == AiringState::NotAired;
                if has_failed && made_good.contains(&airing.id) {
                    continue;
                }
                let is_missing = has_failed || is_lost(plan, airing);
                for reach in channel.reaches.iter().filter(|r| lifespans.hold(r.unit, airing.date))
                {
                    let debt = found.debts.entry((requirement.id, reach.unit)).or_default();
                    let percent = u64::from(reach.percent);
                    if is_missing {
                        debt.lost_percent += percent;
                    } else {
                        debt.heard_percent += percent;
                    }
                }
            }
            if !is_served {
                found.unserved.insert(requirement.id);
            }
        }
        found
    }

    /// What a unit is to hear once the schedule is repaired, in hundredths: no more than it would
    /// hear if nothing had failed, and what an urgent requirement asks for. None where that is
    /// nothing.
    pub(super) fn target_percent(&self, requirement: &Requirement, unit: UnitId) -> Option<u64> {
        let asked = u64::from(requirement.at_least) * 100;
        if self.unserved.contains(&requirement.id) {
            return Some(asked);
        }
        let debt = self.debts.get(&(requirement.id, unit)).copied().unwrap_or_default();
        let target = asked.min(debt.heard_percent + debt.lost_percent);
        (target > 0).then_some(target)
    }
}

/// Says of the new airings for which failed ones they make good: each for the earliest of the same
/// message and language before it that the same people missed.
pub(super) fn link(plan: &Plan, draft: &mut Plan, campaign: CampaignId) {
    let made_good: BTreeSet<AiringId> =
        plan.airings.values().filter_map(|airing| airing.makes_good_for).collect();
    let mut failed: Vec<&Airing> = plan
        .airings
        .values()
        .filter(|a| a.state == AiringState::NotAired && a.campaign == campaign)
        .filter(|a| !made_good.contains(&a.id))
        .collect();
    failed.sort_by_key(|airing| (airing.date, airing.start, airing.id));
    let mut new: Vec<Airing> =
        draft.airings.values().filter(|a| !plan.airings.contains_key(&a.id)).cloned().collect();
    new.sort_by_key(|airing| (airing.date, airing.start, airing.id));
    for airing in new {
        let makes_good = |other: &&Airing| {
            other.date <= airing.date
                && is_alike(plan, &airing, other)
                && shares_hearers(plan, &airing, other)
        };
        let Some(at) = failed.iter().position(makes_good) else { continue };
        let after = Airing { makes_good_for: Some(failed.remove(at).id), ..airing.clone() };
        let change = Change::Replace { before: airing.into(), after: after.into() };
        let set: ChangeSet = std::iter::once(change).collect();
        // The airing was read from this very plan a moment ago: the change fits.
        let _ = set.apply(draft);
    }
}

fn is_alike(plan: &Plan, one: &Airing, other: &Airing) -> bool {
    let of = |airing: &Airing| plan.variants.get(&airing.variant).map(|v| (v.message, &v.language));
    of(one) == of(other)
}

fn shares_hearers(plan: &Plan, one: &Airing, other: &Airing) -> bool {
    let (Some(one), Some(other)) = (plan.channel_of(one), plan.channel_of(other)) else {
        return false;
    };
    one.reaches.iter().any(|reach| other.reaches.iter().any(|there| there.unit == reach.unit))
}

impl Proposal {
    /// What leads from one plan's airings to another's.
    #[must_use]
    pub fn between(plan: &Plan, after: &Plan) -> Self {
        difference_of(plan, after)
    }
}
