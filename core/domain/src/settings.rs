//! Settings of one file.

use crate::rules::{Level, RuleId};
use crate::{Language, OrganizationId, PlanningProfile};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Settings of a plan; there is exactly one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Settings {
    /// The office that plans and prints.
    pub organization: Option<OrganizationId>,
    /// IANA name of the plan's one zone.
    pub zone: String,
    /// Minutes of travel between two venues of which nothing better is known.
    pub travel_minutes: u32,
    /// Levels that the office chose; rules that are absent keep their own.
    #[ts(as = "std::collections::HashMap<RuleId, Level>")]
    pub levels: BTreeMap<RuleId, Level>,
    /// How fast a script is read, in syllables a minute, by language; others are read as fast as
    /// Vietnamese.
    #[serde(default)]
    #[ts(as = "std::collections::HashMap<Language, u32>")]
    pub reading_syllables_per_minute: BTreeMap<Language, u32>,
    /// Ways of planning that the office has given a name, in the order in which it saved them.
    #[serde(default)]
    pub planning_profiles: Vec<PlanningProfile>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            organization: None,
            zone: "Asia/Ho_Chi_Minh".to_owned(),
            travel_minutes: 30,
            levels: BTreeMap::new(),
            reading_syllables_per_minute: BTreeMap::new(),
            planning_profiles: Vec::new(),
        }
    }
}

impl Settings {
    /// The level at which a rule speaks in this plan.
    #[must_use]
    pub fn level(&self, rule: RuleId) -> Level {
        self.levels.get(&rule).copied().unwrap_or(rule.default_level())
    }
}
