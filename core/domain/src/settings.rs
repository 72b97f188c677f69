//! Settings of one file.

use crate::rules::{Level, RuleId};
use crate::{Language, OrganizationId, PlanningProfile};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Most tables of other makers of which a plan remembers how they were read.
pub const TABLE_MAPPINGS_AT_MOST: usize = 40;

/// How the columns of a table of another maker were read. A table with the same heads is read so
/// again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TableMapping {
    /// What its rows are: "airings", "messages".
    pub table: String,
    /// All of its heads in order, in small letters without diacritics.
    pub heads: Vec<String>,
    /// The head of each field, as in `heads`.
    #[ts(as = "std::collections::HashMap<String, String>")]
    pub columns: BTreeMap<String, String>,
}

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
    /// The folder of recordings, from the folder of the plan's file on; empty for that folder itself.
    #[serde(default)]
    pub audio_folder: String,
    /// How the tables of other makers were read, the latest last; at most [`TABLE_MAPPINGS_AT_MOST`].
    #[serde(default)]
    pub table_mappings: Vec<TableMapping>,
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
            audio_folder: String::new(),
            table_mappings: Vec::new(),
            planning_profiles: Vec::new(),
        }
    }
}

impl Settings {
    /// Remembers how a table was read, in place of what was remembered of the same heads; the oldest
    /// is forgotten for the newest.
    pub fn remember(&mut self, mapping: TableMapping) {
        self.table_mappings.retain(|known| known.heads != mapping.heads);
        self.table_mappings.push(mapping);
        let surplus = self.table_mappings.len().saturating_sub(TABLE_MAPPINGS_AT_MOST);
        self.table_mappings.drain(..surplus);
    }

    /// The level at which a rule speaks in this plan.
    #[must_use]
    pub fn level(&self, rule: RuleId) -> Level {
        self.levels.get(&rule).copied().unwrap_or(rule.default_level())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapping(head: usize, table: &str) -> TableMapping {
        let heads = vec![head.to_string()];
        TableMapping { table: table.to_owned(), heads, columns: BTreeMap::new() }
    }

    #[test]
    fn the_newest_way_to_read_a_table_is_remembered_and_the_oldest_forgotten() {
        let mut settings = Settings::default();
        settings.remember(mapping(1, "messages"));
        settings.remember(mapping(1, "airings"));
        assert_eq!(settings.table_mappings, [mapping(1, "airings")]);
        (2..=TABLE_MAPPINGS_AT_MOST + 1)
            .for_each(|head| settings.remember(mapping(head, "airings")));
        assert_eq!(settings.table_mappings.len(), TABLE_MAPPINGS_AT_MOST);
        assert_eq!(settings.table_mappings[0], mapping(2, "airings"));
    }
}
