//! Relaxations for what has to be there before any session can be looked at: a variant, its length,
//! a channel, its language.

use super::assumed::AssumedLength;
use super::candidates::Lack;
use super::relaxation::Relaxation;
use crate::campaign::Reason;
use crate::campaign::constraints::Constraints;
use loa_domain::{Channel, ChannelKind, Plan, UnitId};
use std::cmp::Reverse;

/// Most channels that are tried for one reason.
const CHANNELS_AT_MOST: usize = 3;

impl Lack<'_> {
    /// What could be done where nothing can reach the unit at all, for this reason.
    pub(super) fn groundwork(
        &self,
        constraints: &Constraints<'_>,
        reason: Reason,
    ) -> Vec<Relaxation> {
        let language = self.requirement.language.clone();
        match reason {
            Reason::NoVariant => self.new_variant(constraints.plan).into_iter().collect(),
            Reason::DurationMissing => self.measured(constraints.plan).into_iter().collect(),
            Reason::NoChannel => self.longer_reaches(constraints),
            Reason::LanguageNotCarried => constraints
                .reaching(self.unit)
                .into_iter()
                .take(CHANNELS_AT_MOST)
                .map(|(channel, _)| Relaxation::CarryLanguage {
                    channel: channel.id,
                    language: language.clone(),
                })
                .collect(),
            Reason::LanguageNotNeeded => {
                vec![Relaxation::NameLanguage { unit: self.unit, language }]
            }
            _ => Vec::new(),
        }
    }

    fn new_variant(&self, plan: &Plan) -> Option<Relaxation> {
        let (campaign, message) = (self.requirement.campaign, self.requirement.message);
        let length = AssumedLength::of_another(plan, campaign, message)?;
        let language = self.requirement.language.clone();
        Some(Relaxation::AddVariant { message, language, length })
    }

    /// The variant of which most is known.
    fn measured(&self, plan: &Plan) -> Option<Relaxation> {
        let wanted = &self.requirement;
        let of_requirement = plan
            .variants
            .values()
            .filter(|v| (v.message, &v.language) == (wanted.message, &wanted.language));
        let known = of_requirement
            .filter_map(|v| Some((v.id, AssumedLength::of(plan, wanted.campaign, v)?)));
        let (variant, length) = known.min_by_key(|(id, length)| (length.source, *id))?;
        Some(Relaxation::MeasureVariant { variant, length })
    }

    /// Channels of the neighbourhood that could be led to the unit: the nearest first, then those
    /// that carry the language, then those with the most sessions that have room. Whom a portal
    /// reaches is not the office's to say, so none is led anywhere.
    ///
    /// The share is the least that is reached of such a unit elsewhere, so that no more is promised
    /// than is heard there.
    fn longer_reaches(&self, constraints: &Constraints<'_>) -> Vec<Relaxation> {
        let Ok(variant) = constraints.variant(self.requirement) else { return Vec::new() };
        let mut near: Vec<_> = constraints
            .plan
            .channels
            .values()
            .filter(|channel| channel.kind != ChannelKind::Portal)
            .filter_map(|channel| {
                let percent = least_share(constraints.plan, channel, self.unit)?;
                let distance = distance(constraints.plan, channel, self.unit);
                // A radio's waves go further than a wire or a walk.
                if distance == Distance::Far && channel.kind != ChannelKind::Radio {
                    return None;
                }
                let carries = channel.languages.contains(&self.requirement.language);
                let roomy = constraints.roomy_session_count(channel, self.requirement, variant);
                let order = (distance, !carries, Reverse(roomy), channel.position, channel.id);
                Some((order, channel.id, percent))
            })
            .collect();
        near.sort_unstable();
        near.into_iter()
            .take(CHANNELS_AT_MOST)
            .map(|(_, channel, percent)| Relaxation::ExtendReach {
                channel,
                unit: self.unit,
                percent,
            })
            .collect()
    }
}

/// How far a channel is from a unit that it does not reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Distance {
    /// It reaches the unit around it, one in it, or one beside it.
    Beside,
    /// It reaches a unit of the same wider area.
    SameArea,
    /// None of these.
    Far,
}

/// The least share that a channel reaches of units of the same level; where it reaches none, the least
/// that others of its kind do; else the least that it reaches of any. None where it reaches nobody.
fn least_share(plan: &Plan, channel: &Channel, unit: UnitId) -> Option<u8> {
    let rank = |unit: UnitId| plan.units.get(&unit).map(|unit| unit.kind.rank());
    let level = rank(unit);
    let of_level = |channel: &Channel| {
        let reaches = channel.reaches.iter().filter(|reach| rank(reach.unit) == level);
        reaches.map(|reach| reach.percent).min()
    };
    let of_any = channel.reaches.iter().map(|reach| reach.percent).min()?;
    let others = plan.channels.values().filter(|other| other.kind == channel.kind);
    of_level(channel).or_else(|| others.filter_map(of_level).min()).or(Some(of_any))
}

fn distance(plan: &Plan, channel: &Channel, unit: UnitId) -> Distance {
    let parent = |unit: UnitId| plan.units.get(&unit).and_then(|unit| unit.parent);
    let around = parent(unit);
    let wider = around.and_then(parent);
    let of = |reached: UnitId| {
        let of_reached = parent(reached);
        if Some(reached) == around
            || of_reached == Some(unit)
            || (around.is_some() && of_reached == around)
        {
            Distance::Beside
        // Units of which nobody knows where they lie may lie anywhere.
        } else if around.is_none() || (wider.is_some() && of_reached.and_then(parent) == wider) {
            Distance::SameArea
        } else {
            Distance::Far
        }
    };
    channel.reaches.iter().map(|reach| of(reach.unit)).min().unwrap_or(Distance::Far)
}
