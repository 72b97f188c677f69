//! A found schedule as a change of the plan: what is added, moved and removed, each with its time of
//! day, and nothing that a rule would block.

use super::repair::link;
use super::{CampaignProblem, Place};
use crate::Airing as Placement;
use chrono::NaiveTime;
use loa_domain::rules::{Checker, Delta, Finding, Level, RuleId};
use loa_domain::time::civil;
use loa_domain::{
    Airing, AiringId, AiringState, Change, ChangeSet, Plan, PresenterId, SessionKey, VariantId,
};
use std::collections::{BTreeMap, BTreeSet};

/// A schedule to be accepted or not.
#[derive(Clone, Debug, Default)]
pub struct Proposal {
    /// What would change.
    pub changes: ChangeSet,
    /// Airings that are new.
    pub added: Vec<AiringId>,
    /// Airings that would be in another session or at another time.
    pub moved: Vec<AiringId>,
    /// Airings that would go.
    pub removed: Vec<AiringId>,
}

/// An item that the search put into a session where it is not yet.
struct Wanted {
    slot: usize,
    variant: VariantId,
    presenter: Option<PresenterId>,
}

impl CampaignProblem {
    /// Makes the change that leads from the plan to a schedule that the search found. An airing
    /// that goes from one session and comes in another is moved, to the nearest day first.
    /// `new_id` names what is new.
    ///
    /// What the form could not know is looked at with the rules themselves: an airing that brings
    /// a finding with it that blocks, or repeats a message too soon or too often, is left out.
    #[must_use]
    pub fn proposal(
        &self,
        plan: &Plan,
        schedule: &[Placement],
        new_id: &mut dyn FnMut() -> AiringId,
    ) -> Proposal {
        let mut draft = plan.clone();
        let (wanted, gone) = self.difference(plan, schedule);
        let mut changes = ChangeSet::default();
        for airing in self.pair(plan, wanted, gone, new_id, &mut changes) {
            changes.push(airing);
        }
        // The changes were made for this very plan: they fit.
        if changes.apply(&mut draft).is_err() {
            return Proposal::default();
        }
        self.lay_out(plan, &mut draft);
        withdraw_what_clashes(plan, &mut draft);
        if self.assignment.repair.is_some() {
            link(plan, &mut draft, self.assignment.campaign);
        }
        difference_of(plan, &draft)
    }

    /// What the schedule has and the plan has not, and the movable airings that it has not.
    fn difference(&self, plan: &Plan, schedule: &[Placement]) -> (Vec<Wanted>, BTreeSet<AiringId>) {
        let mut there: BTreeMap<(SessionKey, VariantId), Vec<&Airing>> = BTreeMap::new();
        for airing in plan.airings.values().filter(|a| a.state != AiringState::NotAired) {
            there.entry((airing.session(), airing.variant)).or_default().push(airing);
        }
        let mut gone = self.movable.clone();
        let mut wanted = Vec::new();
        for placement in schedule {
            let slot = placement.slot as usize;
            let variant = self.variants[placement.item as usize];
            let key = (self.places[slot].session.key, variant);
            match there.get(&key) {
                Some(airings) => {
                    // A fixed airing stands for the placement where there is one.
                    let kept = airings.iter().min_by_key(|a| (self.movable.contains(&a.id), a.id));
                    gone.retain(|id| kept.is_none_or(|kept| kept.id != *id));
                }
                None => wanted.push(Wanted {
                    slot,
                    variant,
                    presenter: placement.presenter.map(|at| self.presenters[at as usize]),
                }),
            }
        }
        (wanted, gone)
    }

    /// Moves what can be moved; the rest is removed and added.
    fn pair(
        &self,
        plan: &Plan,
        wanted: Vec<Wanted>,
        mut gone: BTreeSet<AiringId>,
        new_id: &mut dyn FnMut() -> AiringId,
        changes: &mut ChangeSet,
    ) -> Vec<Change> {
        let mut additions = Vec::new();
        for wanted in wanted {
            let place = &self.places[wanted.slot];
            let days_away =
                |airing: &Airing| (airing.date - place.session.key.date).num_days().abs();
            let nearest = gone
                .iter()
                .filter_map(|id| plan.airings.get(id))
                .filter(|airing| airing.variant == wanted.variant)
                // What was issued has the first claim to another place.
                .min_by_key(|airing| {
                    (airing.state != AiringState::Issued, days_away(airing), airing.id)
                });
            let (series, date) = (place.session.key.series, place.session.key.date);
            // The time of day is found once it is known what stands in the session.
            let start = unplaced(place);
            match nearest {
                Some(before) => {
                    let after = Airing {
                        series,
                        date,
                        start,
                        presenter: wanted.presenter,
                        // What moves is not on the schedule that was issued any more.
                        state: match before.state {
                            AiringState::Issued => AiringState::Approved,
                            state => state,
                        },
                        ..before.clone()
                    };
                    gone.remove(&before.id);
                    let before = before.clone().into();
                    additions.push(Change::Replace { before, after: after.into() });
                }
                None => additions.push(Change::Add {
                    record: Airing {
                        id: new_id(),
                        campaign: self.assignment.campaign,
                        variant: wanted.variant,
                        series,
                        date,
                        start,
                        state: AiringState::Draft,
                        is_pinned: false,
                        presenter: wanted.presenter,
                        venue: None,
                        note: String::new(),
                        makes_good_for: None,
                    }
                    .into(),
                }),
            }
        }
        // What was issued stays where it is when no other place is found for it.
        gone.retain(|id| plan.airings.get(id).is_some_and(|a| a.state != AiringState::Issued));
        let removed = gone.iter().filter_map(|id| plan.airings.get(id)).cloned();
        changes.extend(removed.map(|airing| Change::Remove { record: airing.into() }));
        additions
    }

    /// Gives every airing that is new in a session its time: in a gap between those that are there,
    /// or, when there is none, all that may move one after the other.
    fn lay_out(&self, plan: &Plan, draft: &mut Plan) {
        let mut new: BTreeMap<SessionKey, Vec<AiringId>> = BTreeMap::new();
        for (id, airing) in &draft.airings {
            if plan.airings.get(id).is_none_or(|before| before.session() != airing.session()) {
                new.entry(airing.session()).or_default().push(*id);
            }
        }
        let mut by_session: BTreeMap<SessionKey, Vec<AiringId>> = BTreeMap::new();
        for (id, airing) in &draft.airings {
            if new.contains_key(&airing.session()) && airing.state != AiringState::NotAired {
                by_session.entry(airing.session()).or_default().push(*id);
            }
        }
        for place in self.places.iter().filter(|place| place.kind.sounds()) {
            let Some(ids) = new.get(&place.session.key) else { continue };
            let all = by_session.get(&place.session.key).map_or(&[][..], Vec::as_slice);
            let starts = self.starts(draft, place, all, ids);
            for (id, start) in starts {
                let Some(before) = draft.airings.get(&id).cloned() else { continue };
                let after = Airing { start: civil(start).1, ..before.clone() };
                replace(draft, before, after);
            }
        }
    }

    /// Absolute starts for the airings `new` of a session that holds `all`, and for others that
    /// have to make room.
    fn starts(
        &self,
        draft: &Plan,
        place: &Place,
        all: &[AiringId],
        new: &[AiringId],
    ) -> Vec<(AiringId, i64)> {
        let seconds = |id: &AiringId| {
            draft.airings.get(id).map_or(0, |airing| i64::from(draft.airing_seconds(airing)))
        };
        let start = |id: &AiringId| {
            draft.airings.get(id).map_or(0, |airing| place.session.moment(airing.start))
        };
        let (from, end) = (place.open.from, place.open.from + i64::from(place.open.units));
        let mut taken: Vec<(i64, i64)> = all
            .iter()
            .filter(|id| !new.contains(id))
            .map(|id| (start(id), start(id) + seconds(id)))
            .collect();
        let mut starts = Vec::new();
        for id in new {
            match gap(&mut taken, (from, end), seconds(id)) {
                Some(start) => starts.push((*id, start)),
                None => {
                    let mut movable: Vec<AiringId> = all
                        .iter()
                        .copied()
                        .filter(|id| new.contains(id) || self.movable.contains(id))
                        .collect();
                    movable.sort_by_key(|id| (new.contains(id), start(id), *id));
                    return one_after_the_other(&movable, from, seconds);
                }
            }
        }
        starts
    }
}

/// The start that an airing has until it is laid out.
fn unplaced(place: &Place) -> NaiveTime {
    if place.kind.sounds() { civil(place.open.from).1 } else { place.session.start }
}

/// The first gap of a stretch that holds so many seconds, which are taken then.
fn gap(taken: &mut Vec<(i64, i64)>, (from, end): (i64, i64), seconds: i64) -> Option<i64> {
    taken.sort_unstable();
    let mut free_from = from;
    for (start, stop) in taken.iter() {
        if *start - free_from >= seconds {
            break;
        }
        free_from = free_from.max(*stop);
    }
    (free_from + seconds <= end).then(|| {
        taken.push((free_from, free_from + seconds));
        free_from
    })
}

fn one_after_the_other(
    airings: &[AiringId],
    from: i64,
    seconds: impl Fn(&AiringId) -> i64,
) -> Vec<(AiringId, i64)> {
    let mut next = from;
    airings
        .iter()
        .map(|id| {
            let start = next;
            next += seconds(id);
            (*id, start)
        })
        .collect()
}

fn replace(draft: &mut Plan, before: Airing, after: Airing) -> ChangeSet {
    let change = Change::Replace { before: before.into(), after: after.into() };
    let set: ChangeSet = std::iter::once(change).collect();
    // The airing was read from this very plan a moment ago: the change fits.
    let _ = set.apply(draft);
    set
}

/// Takes back, one by one, what brings a finding with it that a planner would not want.
fn withdraw_what_clashes(plan: &Plan, draft: &mut Plan) {
    let mut checker = Checker::new(plan);
    let proposal = difference_of(plan, draft);
    let mut clashing = unwanted(&checker.update(draft, &proposal.changes));
    // Each turn takes back one airing, so there are no more turns than changes.
    for _ in 0..proposal.changes.changes().len() {
        let Some(last) = clashing.iter().find_map(|finding| last_changed(plan, draft, finding))
        else {
            return;
        };
        let set = take_back(plan, draft, last);
        let delta = checker.update(draft, &set);
        clashing.retain(|finding| !delta.resolved.contains(finding));
        clashing.extend(unwanted(&delta));
    }
}

fn unwanted(delta: &Delta) -> Vec<Finding> {
    let is_unwanted = |finding: &&Finding| {
        finding.level.refuses_issuing()
            || finding.level == Level::Warn
                && matches!(finding.rule(), RuleId::LeastGap | RuleId::MostPerDay)
    };
    delta.appeared.iter().filter(is_unwanted).cloned().collect()
}

/// The latest of a finding's airings that differs from the plan.
fn last_changed(plan: &Plan, draft: &Plan, finding: &Finding) -> Option<AiringId> {
    finding.airings.iter().rev().copied().find(|id| plan.airings.get(id) != draft.airings.get(id))
}

/// Puts an airing back to what it is in the plan: gone when it is new.
fn take_back(plan: &Plan, draft: &mut Plan, id: AiringId) -> ChangeSet {
    let change = match (draft.airings.get(&id).cloned(), plan.airings.get(&id).cloned()) {
        (Some(now), Some(before)) => Change::Replace { before: now.into(), after: before.into() },
        (Some(now), None) => Change::Remove { record: now.into() },
        (None, Some(before)) => Change::Add { record: before.into() },
        (None, None) => return ChangeSet::default(),
    };
    let set: ChangeSet = std::iter::once(change).collect();
    // Both records were read from these very plans: the change fits.
    let _ = set.apply(draft);
    set
}

/// What leads from the one plan's airings to the other's.
pub(super) fn difference_of(plan: &Plan, draft: &Plan) -> Proposal {
    let mut proposal = Proposal::default();
    let ids: BTreeSet<AiringId> =
        plan.airings.keys().chain(draft.airings.keys()).copied().collect();
    for id in ids {
        let change = match (plan.airings.get(&id).cloned(), draft.airings.get(&id).cloned()) {
            (Some(before), Some(after)) if before != after => {
                proposal.moved.push(id);
                Change::Replace { before: before.into(), after: after.into() }
            }
            (Some(before), None) => {
                proposal.removed.push(id);
                Change::Remove { record: before.into() }
            }
            (None, Some(after)) => {
                proposal.added.push(id);
                Change::Add { record: after.into() }
            }
            _ => continue,
        };
        proposal.changes.push(change);
    }
    proposal
}
