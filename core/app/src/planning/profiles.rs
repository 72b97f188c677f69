//! Ways of planning that have a name: those of the program, then those of the office.

use crate::words::Words;
use loa_domain::{Plan, PlanningWeights};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A way of planning that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProfileRow {
    /// Its name.
    pub name: String,
    /// What it looks after.
    pub weights: PlanningWeights,
    /// Whether it comes with the program and can neither be renamed nor removed.
    pub is_built_in: bool,
}

/// The program's own: their words, and what differs from the usual weights.
fn built_in() -> [(&'static str, PlanningWeights); 3] {
    let usual = PlanningWeights::default();
    [
        ("balanced", usual),
        (
            "coverage",
            PlanningWeights {
                coverage_percent: 200,
                fairness_percent: 150,
                thrift_percent: 0,
                stability_percent: 50,
                ..usual
            },
        ),
        ("stable", PlanningWeights { spread_percent: 50, stability_percent: 200, ..usual }),
    ]
}

/// Every way of planning, the program's own first.
#[must_use]
pub fn profiles(words: &Words, plan: &Plan) -> Vec<ProfileRow> {
    let built_in = built_in().into_iter().map(|(key, weights)| ProfileRow {
        name: words.get(&format!("planning-profile-{key}")),
        weights,
        is_built_in: true,
    });
    let saved = plan.settings.planning_profiles.iter().map(|profile| ProfileRow {
        name: profile.name.clone(),
        weights: profile.weights,
        is_built_in: false,
    });
    built_in.chain(saved).collect()
}

/// The way of planning of a name, or of the word of one of the program's own ("balanced",
/// "coverage", "stable").
#[must_use]
pub fn profile_named(words: &Words, plan: &Plan, name: &str) -> Option<PlanningWeights> {
    let by_word = built_in().into_iter().find(|(key, _)| *key == name).map(|(_, weights)| weights);
    let is_it = |row: &ProfileRow| row.name.to_lowercase() == name.trim().to_lowercase();
    by_word.or_else(|| profiles(words, plan).into_iter().find(is_it).map(|row| row.weights))
}
