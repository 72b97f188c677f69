//! What automatic planning looks after, and the names under which an office keeps its choices.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// The largest weight, in percent of its usual one: beyond it one term would drown all others.
pub const WEIGHT_PERCENT_AT_MOST: u32 = 1_000;

/// The most profiles that an office keeps.
pub const PROFILES_AT_MOST: usize = 20;

/// What a search looks after, each in percent of its usual weight, at most
/// [`WEIGHT_PERCENT_AT_MOST`]: 0 switches it off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanningWeights {
    /// Requirements that are met.
    pub coverage_percent: u32,
    /// Hearings in every week.
    pub spread_percent: u32,
    /// Units that are served worst.
    pub fairness_percent: u32,
    /// Few airings.
    pub thrift_percent: u32,
    /// Few changes to what is there.
    pub stability_percent: u32,
}

impl Default for PlanningWeights {
    fn default() -> Self {
        Self {
            coverage_percent: 100,
            spread_percent: 100,
            fairness_percent: 100,
            thrift_percent: 100,
            stability_percent: 100,
        }
    }
}

impl PlanningWeights {
    /// Every weight, in the order of the fields.
    #[must_use]
    pub fn percents(&self) -> [u32; 5] {
        [
            self.coverage_percent,
            self.spread_percent,
            self.fairness_percent,
            self.thrift_percent,
            self.stability_percent,
        ]
    }
}

/// Weights under a name of the office's choice ("Nhiều phủ").
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanningProfile {
    /// Its name, of which there is one.
    pub name: String,
    /// The weights.
    pub weights: PlanningWeights,
}

/// What is wrong with a list of profiles: the field and its value; none when it can be kept.
#[must_use]
pub fn profiles_fault(profiles: &[PlanningProfile]) -> Option<String> {
    if profiles.len() > PROFILES_AT_MOST {
        return Some(format!("planning_profiles: {} > {PROFILES_AT_MOST}", profiles.len()));
    }
    let mut names = BTreeSet::new();
    profiles.iter().enumerate().find_map(|(index, profile)| {
        let name = profile.name.trim();
        if name.is_empty() || !names.insert(name.to_lowercase()) {
            return Some(format!("planning_profiles[{index}].name = \"{}\"", profile.name));
        }
        let percents = profile.weights.percents();
        let percent = percents.into_iter().find(|percent| *percent > WEIGHT_PERCENT_AT_MOST)?;
        Some(format!("planning_profiles[{index}].weights: {percent} %"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(name: &str, coverage_percent: u32) -> PlanningProfile {
        let weights = PlanningWeights { coverage_percent, ..PlanningWeights::default() };
        PlanningProfile { name: name.to_owned(), weights }
    }

    #[test]
    fn profiles_have_names_of_their_own_and_weights_in_range() {
        let check = |profiles: &[PlanningProfile], expect: Option<&str>| {
            assert_eq!(profiles_fault(profiles).as_deref(), expect);
        };
        check(&[], None);
        check(&[profile("Nhiều phủ", 0), profile("Đều", WEIGHT_PERCENT_AT_MOST)], None);
        check(&[profile(" ", 100)], Some("planning_profiles[0].name = \" \""));
        check(
            &[profile("Đều", 100), profile("đều ", 100)],
            Some("planning_profiles[1].name = \"đều \""),
        );
        check(&[profile("Đều", 1_001)], Some("planning_profiles[0].weights: 1001 %"));
        let many: Vec<_> = (0..21).map(|at| profile(&at.to_string(), 100)).collect();
        check(&many[..20], None);
        check(&many, Some("planning_profiles: 21 > 20"));
    }
}
