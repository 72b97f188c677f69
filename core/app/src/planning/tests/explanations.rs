//! What stands is explained by what it serves, what is missing by what would lift it.

use super::*;
use crate::planning::{airing_explained, assignment_of, requirement_explained};
use crate::team::Team;

/// The weights of a search, in steps only.
fn usual(plan: &Plan) -> loa_planner::campaign::Assignment {
    assignment_of(plan, choice(false), day("2021-10-04")).unwrap()
}

#[test]
fn an_airing_is_explained_by_what_it_serves_and_where_else_it_could_stand() {
    let plan = sample();
    let words = Words::of(Speech::Vi);
    let explained = |airing: &loa_domain::Airing| {
        let found = loa_planner::explain::airing(&plan, usual(&plan), airing.id).unwrap().unwrap();
        airing_explained(words, &plan, &found)
    };
    let mut with_places = 0;
    for airing in plan.airings.values().step_by(9) {
        let found = explained(airing);
        let held = match airing.state {
            AiringState::Issued => Some("issued"),
            AiringState::Aired => Some("aired"),
            AiringState::NotAired => Some("not-aired"),
            _ => airing.is_pinned.then_some("pinned"),
        };
        assert_eq!(found.held_by.as_deref(), held);
        let terms = found.terms;
        let sum = terms.coverage + terms.spread + terms.fairness + terms.thrift + terms.rotation;
        assert!((found.loss - sum).abs() < 0.05, "{found:?}");
        let is_history = matches!(held, Some("aired" | "not-aired"));
        assert!(is_history == found.alternatives.is_empty() || found.alternatives.len() < 3);
        with_places += usize::from(found.alternatives.len() >= 3);
        for place in &found.alternatives {
            assert!(
                !place.text.is_empty() && place.session != airing.series
                    || place.date != airing.date
            );
        }
        for unit in found.serves.iter().flat_map(|served| &served.units) {
            assert!((unit.heard - unit.without - unit.counts).abs() < 1e-9, "{unit:?}");
        }
    }
    assert!(with_places > 10);
}

/// Explains the Vietnamese requirement of most units after `edit`: the reasons of what is missing
/// and the kinds of what would lift it.
fn check_lift(edit: impl Fn(&mut Plan, &Requirement), reason: Reason, kind: &str, percent: u32) {
    let mut plan = without(|_| true);
    let requirement = plan
        .requirements
        .values()
        .filter(|r| r.language == Language::vietnamese())
        .max_by_key(|r| (r.units.len(), r.id))
        .unwrap()
        .clone();
    edit(&mut plan, &requirement);
    let weights = PlanningWeights { coverage_percent: percent, ..PlanningWeights::default() };
    let choice = PlanningChoice { weights, ..choice(false) };
    let assignment = assignment_of(&plan, choice, day("2021-10-04")).unwrap();
    let crew = Team::of(2);
    let found = loa_planner::explain::requirement(&plan, assignment, requirement.id, &crew)
        .unwrap()
        .unwrap();
    let said = requirement_explained(Words::of(Speech::Vi), &plan, &found);
    let units: Vec<_> =
        found.units.iter().zip(&said.units).filter(|(_, s)| s.missing > 0.0).collect();
    assert!(!units.is_empty(), "{kind}: nothing is missing");
    for (unit, said) in units {
        let lift = said.lift.as_ref().unwrap_or_else(|| panic!("{kind}: {said:?}"));
        let kinds: Vec<&str> = lift.relaxations.iter().map(|one| one.kind.as_str()).collect();
        assert_eq!((unit.reason, kinds.join(" + ")), (Some(reason), kind.to_owned()), "{said:?}");
        assert!(lift.verified && lift.missing_after < said.missing, "{said:?}");
        assert!(!lift.text.contains("relax-") && !lift.text.is_empty(), "{lift:?}");
    }
}

#[test]
fn what_is_missing_is_lifted_by_a_relaxation_that_was_planned_with() {
    let message =
        |plan: &Plan, requirement: &Requirement| plan.messages[&requirement.message].clone();
    check_lift(|_, _| {}, Reason::NotPlanned, "plan-again", 100);
    check_lift(|_, _| {}, Reason::CoverageOff, "weigh-coverage", 0);
    check_lift(
        |plan, requirement| {
            let message = message(plan, requirement);
            put(plan, loa_domain::Message { approval: Approval::Draft, ..message });
        },
        Reason::NotApproved,
        "approve",
        100,
    );
    check_lift(
        |plan, requirement| {
            let message = message(plan, requirement);
            let valid_to = Some(day("2021-10-01"));
            put(plan, loa_domain::Message { valid_to, ..message });
        },
        Reason::NotValid,
        "validity",
        100,
    );
    check_lift(
        |plan, requirement| {
            let message = message(plan, requirement);
            put(plan, loa_domain::Message { most_per_day: Some(0), ..message });
        },
        Reason::MostPerDay,
        "most-per-day",
        100,
    );
    check_lift(
        |plan, _| {
            for channel in plan.channels.values().cloned().collect::<Vec<Channel>>() {
                let languages = vec![Language::new("sed").unwrap()];
                put(plan, Channel { languages, ..channel });
            }
        },
        Reason::LanguageNotCarried,
        "carry-language",
        100,
    );
    check_lift(
        |plan, requirement| {
            // Others would take the room that is made.
            let others: Vec<RecordRef> = plan
                .requirements
                .keys()
                .filter(|id| **id != requirement.id)
                .map(|id| (*id).into())
                .collect();
            ChangeSet::remove(plan, &others).apply(plan).unwrap();
            for series in plan.series.values().cloned().collect::<Vec<_>>() {
                if plan.channels[&series.channel].kind.sounds() {
                    let relay = series.relay.as_ref().map_or(0, |relay| relay.duration_seconds);
                    let duration_seconds = relay + 20;
                    put(plan, loa_domain::SessionSeries { duration_seconds, ..series });
                } else {
                    ChangeSet::remove(plan, &[series.id.into()]).apply(plan).unwrap();
                }
            }
        },
        Reason::NoRoom,
        "longer-sessions",
        100,
    );
}

#[test]
fn law_that_is_not_in_force_is_told_and_its_successor_lifts_it() {
    check_lift(
        |plan, requirement| {
            let message = plan.messages[&requirement.message].clone();
            let old = plan.instruments.values().find(|one| one.in_force_from.is_some()).unwrap();
            let new = plan.instruments.values().find(|one| one.id != old.id).unwrap();
            let (mut old, mut new) = (old.clone(), new.clone());
            old.replaced_by = Some(new.id);
            old.in_force_from = Some(day("2019-01-01"));
            old.in_force_to = Some(day("2021-09-30"));
            new.in_force_from = Some(day("2021-10-01"));
            new.in_force_to = None;
            new.replaced_by = None;
            new.dated = new.dated.or(Some(day("2021-09-01")));
            let basis = loa_domain::LegalBasis { instrument: old.id, article: String::new() };
            put(plan, loa_domain::Message { legal_bases: vec![basis], ..message });
            let mut campaign = plan.campaigns[&requirement.campaign].clone();
            campaign.legal_bases.clear();
            put(plan, campaign);
            put(plan, old);
            put(plan, new);
        },
        Reason::LegalBasis,
        "replace-basis",
        100,
    );
}
