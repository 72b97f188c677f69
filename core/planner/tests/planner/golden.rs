//! The measure agrees with the reference evaluator of schema cap-1.
//!
//! `golden/` holds small problems of the reference generator (scale tiny) and, for plans of them
//! good and bad, what the reference evaluator says: rules broken, score and its parts.

use loa_planner::rules::violations;
use loa_planner::score::score;
use loa_planner::{Airing, Problem};
use serde::Deserialize;
use std::collections::BTreeSet;

const EVALUATIONS: &str = include_str!("golden/evaluations.json");

#[derive(Deserialize)]
struct Case {
    problem: String,
    airings: Vec<(u32, u32, i64)>,
    codes: BTreeSet<String>,
    score: Parts,
}

#[derive(Deserialize)]
struct Parts {
    score: f64,
    coverage: f64,
    spread: f64,
    unfairness: f64,
    preference_cost: f64,
    rotation_cost: f64,
    disruption: f64,
    min_community: f64,
}

fn problem(name: &str) -> Problem {
    let text = match name {
        "tiny-1.json" => include_str!("golden/tiny-1.json"),
        "tiny-1-replan.json" => include_str!("golden/tiny-1-replan.json"),
        "tiny-2.json" => include_str!("golden/tiny-2.json"),
        "tiny-2-replan.json" => include_str!("golden/tiny-2-replan.json"),
        other => panic!("no problem {other}"),
    };
    Problem::from_json(text).unwrap()
}

fn cases() -> Vec<(Case, Problem, Vec<Airing>)> {
    let cases: Vec<Case> = serde_json::from_str(EVALUATIONS).unwrap();
    assert!(cases.len() >= 15);
    let with_problem = |case: Case| {
        let airing = |&(item, slot, presenter): &(u32, u32, i64)| Airing {
            item,
            slot,
            presenter: u32::try_from(presenter).ok(),
        };
        let airings = case.airings.iter().map(airing).collect();
        let problem = problem(&case.problem);
        (case, problem, airings)
    };
    cases.into_iter().map(with_problem).collect()
}

#[test]
fn the_score_agrees_with_the_reference_to_a_billionth() {
    for (case, problem, airings) in cases() {
        let ours = score(&problem, &airings);
        for (name, ours, theirs) in [
            ("score", ours.points, case.score.score),
            ("coverage", ours.coverage, case.score.coverage),
            ("spread", ours.spread, case.score.spread),
            ("unfairness", ours.unfairness, case.score.unfairness),
            ("preference", ours.preference_cost, case.score.preference_cost),
            ("rotation", ours.rotation_cost, case.score.rotation_cost),
            ("disruption", ours.disruption, case.score.disruption),
            ("least coverage", ours.least_coverage, case.score.min_community),
        ] {
            let close = (ours - theirs).abs() <= 1e-9 * theirs.abs().max(1e-3);
            assert!(close, "{} {name}: {ours} instead of {theirs}", case.problem);
        }
    }
}

#[test]
fn the_same_hard_rules_are_broken_as_the_reference_says() {
    let mut seen = BTreeSet::new();
    for (case, problem, airings) in cases() {
        let broken = violations(&problem, &airings);
        let codes: BTreeSet<String> =
            broken.iter().map(|violation| violation.rule.code().to_owned()).collect();
        assert_eq!(codes, case.codes, "{} with {} airings", case.problem, airings.len());
        seen.extend(codes);
    }
    for code in ["H1", "H2", "H5", "H6", "H7", "H8", "H9"] {
        assert!(seen.contains(code), "no case breaks {code}");
    }
}
