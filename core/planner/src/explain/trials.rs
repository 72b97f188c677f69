//! Plannings with something made less strict: each thing alone, then two together where none alone
//! lifts all that is missing.

use super::candidates::Lack;
use super::relaxation::{Relaxation, trial_id};
use super::requirement::Relaxed;
use crate::campaign::constraints::Constraints;
use crate::campaign::{Assignment, CampaignError, CampaignProblem, Reason, Weights};
use crate::crew::{Crew, Progress, Watch};
use crate::search::{Effort, plan as search};
use loa_domain::requirement::{Attainment, attainments};
use loa_domain::{AiringId, Plan, RequirementId, UnitId};
use std::cmp::Reverse;
use std::collections::{BTreeMap, VecDeque};

/// Moves of each planning that verifies a relaxation.
const STEPS: u64 = 20_000;

/// Plannings in all that one question may cost.
const TRIALS_AT_MOST: usize = 96;

/// Plannings among them that try one thing alone; the rest is left for two together.
const ALONE_AT_MOST: usize = 48;

/// Relaxations of a unit to each of which a second is sought.
const FIRSTS_AT_MOST: usize = 3;

/// Second relaxations that are tried beside each.
const SECONDS_AT_MOST: usize = 4;

/// Only steps end the plannings of an explanation.
struct StepsAlone;

impl Watch for StepsAlone {
    fn spent(&self) -> f64 {
        0.0
    }

    fn is_stopped(&self) -> bool {
        false
    }

    fn hear(&self, _: Progress) {}
}

/// What was found for one unit.
pub(super) struct Found {
    unit: UnitId,
    target_percent: u64,
    /// What is missing once it was planned again with nothing made less strict.
    still_percent: u64,
    /// What binds by the look of the sessions.
    first_reason: Reason,
    /// Hearings, in hundredths, that each constraint keeps away.
    keeps_out: BTreeMap<Reason, u64>,
    /// What could still be tried alone.
    untried: VecDeque<Relaxation>,
    /// What was tried alone, and what it leaves missing.
    alone: Vec<(Relaxation, u64)>,
    /// How many of these were tried with second ones.
    paired_count: usize,
    /// The best so far.
    best: Option<Relaxed>,
}

impl Found {
    /// Hearings that are missing with the best that was found, in hundredths.
    pub(super) fn missing_percent(&self) -> u64 {
        self.best.as_ref().map_or(self.still_percent, |best| best.missing_after_percent)
    }

    /// The constraint that binds, and what lifts it.
    pub(super) fn answer(self) -> (Reason, Option<Relaxed>) {
        let first = self.best.as_ref().and_then(|best| best.relaxations.first());
        let reasons = first.map_or(&[][..], Relaxation::reasons);
        // What keeps most away; of what no session shows, the first.
        let reason = reasons.iter().rev().max_by_key(|reason| self.kept_out_by(reason));
        (reason.copied().unwrap_or(self.first_reason), self.best)
    }

    /// Hearings, in hundredths, that a constraint keeps away.
    fn kept_out_by(&self, reason: &Reason) -> u64 {
        self.keeps_out.get(reason).copied().unwrap_or(0)
    }

    /// Relaxations to which a second could be added: those that helped most, then those that take
    /// away what stands in the way, though something else stands there as well.
    fn firsts(&self) -> Vec<Relaxation> {
        let weight = |relaxation: &Relaxation| -> u64 {
            relaxation.reasons().iter().map(|reason| self.kept_out_by(reason)).sum()
        };
        let helps = |left: u64| left < self.still_percent;
        let mut firsts: Vec<&(Relaxation, u64)> =
            self.alone.iter().filter(|(one, left)| helps(*left) || weight(one) > 0).collect();
        // What is equal keeps its order, the smallest step first.
        firsts.sort_by_key(|(one, left)| (*left, Reverse(weight(one))));
        firsts.into_iter().take(FIRSTS_AT_MOST).map(|(one, _)| one.clone()).collect()
    }
}

/// How a unit's lack looks in a plan.
struct Outlook {
    reason: Reason,
    keeps_out: BTreeMap<Reason, u64>,
    candidates: Vec<Relaxation>,
}

/// Plannings for the units of one requirement.
pub(super) struct Trials<'t> {
    assignment: Assignment,
    requirement: RequirementId,
    crew: &'t dyn Crew,
    /// The plan once it is planned again with nothing made less strict.
    base: Plan,
    /// What the units lack in it.
    missing: BTreeMap<UnitId, u64>,
    /// What is missing with all that was tried.
    tried: Vec<(Vec<Relaxation>, BTreeMap<UnitId, u64>)>,
    /// Plans that were planned with one relaxation: the latest few.
    planned_with: Vec<(Relaxation, Plan)>,
    planning_count: usize,
}

impl<'t> Trials<'t> {
    pub(super) fn new(
        plan: &Plan,
        assignment: Assignment,
        requirement: RequirementId,
        crew: &'t dyn Crew,
    ) -> Result<Self, CampaignError> {
        let base = planned(plan, assignment, crew)?;
        let missing = missing(&base, requirement);
        Ok(Self {
            assignment,
            requirement,
            crew,
            base,
            missing,
            tried: Vec::new(),
            planned_with: Vec::new(),
            planning_count: 0,
        })
    }

    /// Looks at what keeps the message from a unit, and at what could be tried.
    pub(super) fn look(&self, attainment: &Attainment) -> Result<Found, CampaignError> {
        let still_percent = self.missing.get(&attainment.unit).copied().unwrap_or(0);
        let is_helped = still_percent < attainment.target_percent - attainment.heard_percent;
        let mut found = Found {
            unit: attainment.unit,
            target_percent: attainment.target_percent,
            still_percent,
            first_reason: Reason::NotPlanned,
            keeps_out: BTreeMap::new(),
            untried: VecDeque::new(),
            alone: Vec::new(),
            paired_count: 0,
            best: is_helped.then(|| verified(vec![Relaxation::PlanAgain], still_percent)),
        };
        if still_percent > 0
            && let Some(outlook) =
                self.outlook(&self.base, self.assignment, &found, still_percent)?
        {
            found.first_reason = outlook.reason;
            found.keeps_out = outlook.keeps_out;
            found.untried = outlook.candidates.into();
        }
        Ok(found)
    }

    /// Tries the next thing alone; false where nothing is left to be tried.
    pub(super) fn alone(&mut self, found: &mut Found) -> Result<bool, CampaignError> {
        let Some(relaxation) = found.untried.pop_front() else { return Ok(false) };
        let steps = [relaxation];
        let Some(left) = self.left_with(&steps, found.unit, ALONE_AT_MOST)? else {
            return Ok(true);
        };
        let [relaxation] = steps;
        if left < found.missing_percent() {
            found.best = Some(verified(vec![relaxation.clone()], left));
        }
        found.alone.push((relaxation, left));
        if left == 0 {
            found.untried.clear();
        }
        Ok(true)
    }

    /// Tries the next thing together with second ones; false where nothing is left to be tried. A
    /// pair is an answer only where it leaves less missing than everything that was tried alone, its
    /// own second part included.
    pub(super) fn together(&mut self, found: &mut Found) -> Result<bool, CampaignError> {
        if found.missing_percent() == 0 {
            return Ok(false);
        }
        let Some(first) = found.firsts().into_iter().nth(found.paired_count) else {
            return Ok(false);
        };
        found.paired_count += 1;
        for second in self.seconds(&first, found)? {
            // Should the pair help, its second part must still be tried alone.
            let pair = [first.clone(), second];
            let Some(left) = self.left_with(&pair, found.unit, TRIALS_AT_MOST - 1)? else {
                continue;
            };
            if left >= found.missing_percent() {
                continue;
            }
            let Some(alone) = self.left_with(&pair[1..], found.unit, TRIALS_AT_MOST)? else {
                continue;
            };
            let steps = if alone <= left { pair[1..].to_vec() } else { pair.to_vec() };
            found.best = Some(verified(steps, alone.min(left)));
            if found.missing_percent() == 0 {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// What stands in the way of a unit once it was planned with `first`, as further relaxations.
    fn seconds(
        &mut self,
        first: &Relaxation,
        found: &Found,
    ) -> Result<Vec<Relaxation>, CampaignError> {
        let steps = std::slice::from_ref(first);
        let assignment = self.assignment_with(steps);
        if !self.planned_with.iter().any(|(relaxation, _)| relaxation == first) {
            let Some(relaxed) = self.relaxed_by(steps).filter(|_| self.may_plan(TRIALS_AT_MOST))
            else {
                return Ok(Vec::new());
            };
            let after = planned(&relaxed, assignment, self.crew)?;
            self.planning_count += 1;
            if self.planned_with.len() == FIRSTS_AT_MOST {
                self.planned_with.remove(0);
            }
            self.planned_with.push((first.clone(), after));
        }
        let Some((_, after)) = self.planned_with.iter().find(|(one, _)| one == first) else {
            return Ok(Vec::new());
        };
        let left = missing(after, self.requirement).get(&found.unit).copied().unwrap_or(0);
        let Some(outlook) = self.outlook(after, assignment, found, left)? else {
            return Ok(Vec::new());
        };
        let is_further = |second: &Relaxation| {
            // What only is there because of the first means nothing without it.
            !second.is_alike(first) && second.applied(&self.base).is_some()
        };
        Ok(outlook.candidates.into_iter().filter(is_further).take(SECONDS_AT_MOST).collect())
    }

    fn outlook(
        &self,
        plan: &Plan,
        assignment: Assignment,
        found: &Found,
        missing_percent: u64,
    ) -> Result<Option<Outlook>, CampaignError> {
        let Some(requirement) = plan.requirements.get(&self.requirement) else { return Ok(None) };
        let mut constraints = Constraints::new(plan, assignment)?;
        let obstacles = constraints.obstacles(requirement, found.unit);
        let attainment = Attainment {
            requirement: requirement.id,
            unit: found.unit,
            heard_percent: found.target_percent.saturating_sub(missing_percent),
            target_percent: found.target_percent,
        };
        let mut keeps_out = BTreeMap::new();
        let reason = match &obstacles {
            Err(reason) => {
                keeps_out.insert(*reason, missing_percent);
                *reason
            }
            Ok(obstacles) => {
                for obstacle in obstacles {
                    if let Some(reason) = obstacle.reason {
                        *keeps_out.entry(reason).or_default() += u64::from(obstacle.percent);
                    }
                }
                constraints.reason_of(obstacles, &attainment)
            }
        };
        let lack = Lack { requirement, unit: found.unit, missing_percent, obstacles };
        let mut candidates = lack.candidates(&constraints);
        match reason {
            Reason::CoverageOff => candidates.insert(0, Relaxation::WeighCoverage),
            Reason::NotPlanned => candidates.insert(0, Relaxation::SpareNone),
            _ => {}
        }
        Ok(Some(Outlook { reason, keeps_out, candidates }))
    }

    fn may_plan(&self, most: usize) -> bool {
        self.planning_count < most
    }

    fn assignment_with(&self, steps: &[Relaxation]) -> Assignment {
        let mut assignment = self.assignment;
        for relaxation in steps {
            match relaxation {
                Relaxation::WeighCoverage => {
                    assignment.weights.coverage = Weights::default().coverage;
                }
                Relaxation::SpareNone => {
                    assignment.weights.thrift = 0.0;
                    assignment.weights.rotation = 0.0;
                    assignment.weights.stability = 0.0;
                }
                _ => {}
            }
        }
        assignment
    }

    fn relaxed_by(&self, steps: &[Relaxation]) -> Option<Plan> {
        let (first, rest) = steps.split_first()?;
        rest.iter().try_fold(first.applied(&self.base)?, |plan, step| step.applied(&plan))
    }

    /// What is missing once it was planned again with some relaxations; none where they cannot be
    /// tried, or `most` plannings were made already.
    fn left_with(
        &mut self,
        steps: &[Relaxation],
        unit: UnitId,
        most: usize,
    ) -> Result<Option<u64>, CampaignError> {
        if let Some((_, missing)) = self.tried.iter().find(|(tried, _)| tried == steps) {
            return Ok(Some(missing.get(&unit).copied().unwrap_or(0)));
        }
        if !self.may_plan(most) {
            return Ok(None);
        }
        let Some(relaxed) = self.relaxed_by(steps) else { return Ok(None) };
        let after = planned(&relaxed, self.assignment_with(steps), self.crew)?;
        self.planning_count += 1;
        let missing = missing(&after, self.requirement);
        let left = missing.get(&unit).copied().unwrap_or(0);
        self.tried.push((steps.to_vec(), missing));
        Ok(Some(left))
    }
}

fn verified(relaxations: Vec<Relaxation>, missing_after_percent: u64) -> Relaxed {
    Relaxed { relaxations, is_verified: true, missing_after_percent }
}

/// The plan as it is once it was planned again.
fn planned(plan: &Plan, assignment: Assignment, crew: &dyn Crew) -> Result<Plan, CampaignError> {
    let problem = CampaignProblem::new(plan, assignment)?;
    let effort = Effort { seed: 1, steps: Some(STEPS) };
    let outcome = search(problem.problem(), effort, crew, &StepsAlone);
    // A plan that was planned before has airings of trial already.
    let mut numbers = 0..;
    let mut new_id = || {
        let mut ids = numbers.by_ref().filter_map(trial_id::<AiringId>);
        ids.find(|id| !plan.airings.contains_key(id))
            .unwrap_or_else(|| unreachable!("ids never end"))
    };
    let proposal = problem.proposal(plan, &outcome.airings, &mut new_id);
    let mut after = plan.clone();
    // The changes were made for this very plan: they fit.
    let _ = proposal.changes.apply(&mut after);
    Ok(after)
}

/// Hearings that each unit of a requirement lacks, in hundredths.
fn missing(plan: &Plan, requirement: RequirementId) -> BTreeMap<UnitId, u64> {
    let Some(campaign) = plan.requirements.get(&requirement).map(|r| r.campaign) else {
        return BTreeMap::new();
    };
    attainments(plan, campaign)
        .into_iter()
        .filter(|attainment| attainment.requirement == requirement)
        .map(|a| (a.unit, a.target_percent.saturating_sub(a.heard_percent)))
        .collect()
}
