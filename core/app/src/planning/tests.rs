//! Proposals for the sample campaign.

mod explanations;
mod repairs;

use super::proposal::proposal_of;
use super::{Found, Job, PlanningChoice, PlanningWeights, campaign_of, find};
use crate::sample;
use crate::words::{Speech, Words};
use chrono::NaiveDate;
use loa_domain::rules::{Level, RuleId, check};
use loa_domain::{
    AiringState, Approval, ChangeSet, Channel, Language, Plan, Record, RecordRef, Requirement,
};
use loa_planner::campaign::{Reason, shortfalls};
use loa_planner::{Effort, Progress, Watch};

/// Time stands still: only steps count.
struct NoClock;

impl Watch for NoClock {
    fn spent(&self) -> f64 {
        0.0
    }

    fn is_stopped(&self) -> bool {
        false
    }

    fn hear(&self, _: Progress) {}
}

fn sample() -> Plan {
    let mut plan = Plan::default();
    sample::by_name("ngoc-hoi-2021").unwrap().unwrap().apply(&mut plan).unwrap();
    plan
}

/// The sample without those of its airings that `is_gone` names.
fn without(is_gone: impl Fn(&loa_domain::Airing) -> bool) -> Plan {
    let mut plan = sample();
    let gone: Vec<RecordRef> =
        plan.airings.values().filter(|a| is_gone(a)).map(|a| a.id.into()).collect();
    ChangeSet::remove(&plan, &gone).apply(&mut plan).unwrap();
    plan
}

fn choice(is_fresh: bool) -> PlanningChoice {
    PlanningChoice {
        campaign: None,
        is_fresh,
        weights: PlanningWeights::default(),
        is_repair: false,
        from: None,
        effort: Effort { seed: 7, steps: Some(20_000) },
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn found(plan: &Plan, is_fresh: bool, today: &str) -> Found {
    find(plan, choice(is_fresh), day(today), &NoClock).unwrap()
}

fn after(plan: &Plan, found: &Found) -> Plan {
    let mut after = plan.clone();
    found.proposal.changes.apply(&mut after).unwrap();
    after
}

/// What is said of a plan loudly enough to keep it from being issued, or of repeats.
fn faults(plan: &Plan) -> Vec<RuleId> {
    let is_fault = |level: Level, rule: RuleId| {
        level.refuses_issuing() || matches!(rule, RuleId::LeastGap | RuleId::MostPerDay)
    };
    let findings = check(plan, None);
    findings.iter().filter(|f| is_fault(f.level, f.rule())).map(|f| f.rule()).collect()
}

#[test]
fn an_empty_campaign_is_planned_to_the_full_without_breaking_a_rule() {
    let plan = without(|_| true);
    let found = found(&plan, false, "2021-10-04");
    let proposal = proposal_of(Words::of(Speech::Vi), &plan, &found).unwrap();
    assert!(proposal.coverage_before < 0.001 && proposal.coverage > 0.97, "{}", proposal.coverage);
    assert!(proposal.moved.is_empty() && proposal.removed.is_empty());
    assert_eq!(faults(&after(&plan, &found)), []);
    let missing = proposal.units.iter().filter(|unit| unit.after < 0.8).count();
    assert_eq!(missing, 0, "{:?}", proposal.units);
}

#[test]
fn the_same_steps_give_the_same_schedule() {
    let plan = without(|_| true);
    let schedule = || {
        let after = after(&plan, &found(&plan, false, "2021-10-04"));
        let mut airings: Vec<_> = after
            .airings
            .values()
            .map(|a| (a.series, a.date, a.start, a.variant, a.presenter))
            .collect();
        airings.sort_unstable();
        airings
    };
    assert_eq!(schedule(), schedule());
}

#[test]
fn what_stands_is_kept_and_only_what_is_missing_is_added() {
    let plan = sample();
    let found = found(&plan, false, "2021-10-04");
    let kept = plan.airings.len() - found.proposal.removed.len() - found.proposal.moved.len();
    assert!(kept * 100 >= plan.airings.len() * 95, "{kept} of {}", plan.airings.len());
    assert_eq!(faults(&after(&plan, &found)), []);
}

#[test]
fn history_and_pinned_airings_stay_even_when_all_is_planned_anew() {
    let plan = sample();
    let found = found(&plan, true, "2021-10-12");
    let after = after(&plan, &found);
    let stays = |airing: &&loa_domain::Airing| {
        airing.is_pinned
            || airing.date < day("2021-10-12")
            || !matches!(airing.state, AiringState::Draft | AiringState::Approved)
    };
    let mut count = 0;
    for airing in plan.airings.values().filter(stays) {
        assert_eq!(after.airings.get(&airing.id), Some(airing));
        count += 1;
    }
    assert!(count > 50);
    let is_new = |id: &loa_domain::AiringId| after.airings[id].date >= day("2021-10-12");
    assert!(found.proposal.added.iter().all(is_new), "the past is not planned");
    assert!(!found.proposal.removed.is_empty());
}

#[test]
fn a_proposal_is_taken_back_to_the_byte() {
    let plan = sample();
    let found = found(&plan, true, "2021-10-04");
    let mut back = after(&plan, &found);
    found.proposal.changes.inverse().apply(&mut back).unwrap();
    assert_eq!(back, plan);
}

/// The reasons for what is still missing of one requirement after planning an empty campaign in
/// which `edit` was made first.
fn check_reason(edit: impl Fn(&mut Plan, &Requirement), expect: Option<Reason>) {
    let mut plan = without(|_| true);
    let requirement = plan
        .requirements
        .values()
        .find(|r| r.language == Language::vietnamese() && r.units.len() > 1)
        .unwrap()
        .clone();
    edit(&mut plan, &requirement);
    let found_after = found(&plan, false, "2021-10-04");
    let after = after(&plan, &found_after);
    let assignment = found_after.assignment;
    let reasons: Vec<Reason> = shortfalls(&after, assignment)
        .unwrap()
        .into_iter()
        .filter(|lack| lack.requirement == requirement.id)
        .map(|lack| lack.reason)
        .collect();
    match expect {
        None => assert_eq!(reasons, []),
        Some(reason) => {
            assert!(!reasons.is_empty() && reasons.iter().all(|one| *one == reason), "{reasons:?}");
        }
    }
}

fn put(plan: &mut Plan, record: impl Into<Record>) {
    ChangeSet::put(plan, record.into()).apply(plan).unwrap();
}

fn variants_of(plan: &Plan, requirement: &Requirement) -> Vec<loa_domain::Variant> {
    let of_message = plan.variants.values().filter(|v| v.message == requirement.message);
    of_message.filter(|v| v.language == requirement.language).cloned().collect()
}

#[test]
fn what_is_missing_has_its_reason() {
    check_reason(|_, _| {}, None);
    check_reason(
        |plan, requirement| {
            let gone: Vec<RecordRef> =
                variants_of(plan, requirement).iter().map(|v| v.id.into()).collect();
            ChangeSet::remove(plan, &gone).apply(plan).unwrap();
        },
        Some(Reason::NoVariant),
    );
    check_reason(
        |plan, requirement| {
            for mut variant in variants_of(plan, requirement) {
                variant.duration_seconds = None;
                put(plan, variant);
            }
        },
        Some(Reason::DurationMissing),
    );
    let message =
        |plan: &Plan, requirement: &Requirement| plan.messages[&requirement.message].clone();
    check_reason(
        |plan, requirement| {
            let message = message(plan, requirement);
            put(plan, loa_domain::Message { approval: Approval::Draft, ..message });
        },
        Some(Reason::NotApproved),
    );
    check_reason(
        |plan, requirement| {
            let valid_from = Some(day("2022-01-01"));
            let message = message(plan, requirement);
            put(plan, loa_domain::Message { valid_from, ..message });
        },
        Some(Reason::NotValid),
    );
    check_reason(
        |plan, _| {
            for channel in plan.channels.values().cloned().collect::<Vec<Channel>>() {
                put(plan, Channel { languages: vec![Language::new("sed").unwrap()], ..channel });
            }
        },
        Some(Reason::LanguageNotCarried),
    );
    check_reason(
        |plan, requirement| put(plan, Requirement { at_least: 5_000, ..requirement.clone() }),
        Some(Reason::NoSession),
    );
}

#[test]
fn the_only_campaign_is_meant_when_none_is_named() {
    let mut plan = sample();
    let only = plan.campaigns.values().next().unwrap().clone();
    assert_eq!(campaign_of(&plan, None).unwrap().id, only.id);
    let id = loa_domain::CampaignId(uuid::Uuid::from_u128(1));
    assert!(campaign_of(&plan, Some(id)).is_err());
    put(&mut plan, loa_domain::Campaign { id, ..only });
    assert!(campaign_of(&plan, None).unwrap_err().to_string().contains('2'));
    assert_eq!(campaign_of(&plan, Some(id)).unwrap().id, id);
}

#[tokio::test]
async fn a_search_that_is_stopped_hands_over_what_it_has() {
    let plan = without(|_| true);
    let unlimited = PlanningChoice { effort: Effort { seed: 1, steps: None }, ..choice(false) };
    let job = Job::start(plan, unlimited, day("2021-10-04"), None);
    let mut turns = 0;
    while job.progress().coverage < 0.5 {
        assert!(job.progress().is_running && turns < 1_000, "{:?}", job.progress());
        turns += 1;
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    assert!(job.found(|_| ()).unwrap().is_none(), "it is still at work");
    job.stop();
    while job.progress().is_running {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    assert!(job.found(|found| found.proposal.added.len()).unwrap().unwrap() > 20);
}

#[test]
fn two_lengths_of_a_message_need_nothing_to_be_withdrawn() {
    let mut plan = without(|_| true);
    let variants: Vec<_> = plan.variants.values().cloned().collect();
    for variant in variants {
        let id = loa_domain::VariantId(uuid::Uuid::from_u128(variant.id.0.as_u128() ^ 1));
        put(&mut plan, loa_domain::Variant { id, duration_seconds: Some(30), ..variant });
    }
    let found = found(&plan, false, "2021-10-04");
    assert_eq!(
        found.proposal.added.len(),
        found.score.airings,
        "every airing that was found stands"
    );
    assert_eq!(faults(&after(&plan, &found)), []);
}
