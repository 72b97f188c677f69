//! Where rules put what they find.

use super::tables::Tables;
use super::{Facts, Finding};
use crate::AiringId;
use chrono::NaiveDate;

/// The findings of one group, as its rules say them.
pub(super) struct Collected<'a> {
    pub(super) tables: &'a Tables,
    findings: Vec<Finding>,
}

impl<'a> Collected<'a> {
    pub(super) fn new(tables: &'a Tables) -> Self {
        Self { tables, findings: Vec::new() }
    }

    /// Takes down what a rule found on a channel and date, about airings in order of time.
    pub(super) fn say(
        &mut self,
        channel: u32,
        date: NaiveDate,
        airings: Vec<AiringId>,
        facts: Facts,
    ) {
        self.findings.push(Finding {
            level: self.tables.level(facts.rule()),
            airings,
            channel: Some(self.tables.channels[channel as usize].id),
            date,
            facts,
        });
    }

    /// Everything said since the last time, in order and without repetitions.
    pub(super) fn take(&mut self) -> Vec<Finding> {
        let mut findings = std::mem::take(&mut self.findings);
        findings.sort_unstable();
        findings.dedup();
        findings
    }
}
