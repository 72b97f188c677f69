//! What the units of a requirement hear, day by day.

use crate::campaign::BUCKET_DAYS;
use loa_domain::unit::Lifespans;
use loa_domain::{Airing, AiringState, Channel, Plan, Requirement, UnitId};
use std::collections::BTreeMap;

/// The hearings of a requirement.
pub(super) struct Hearings<'p> {
    plan: &'p Plan,
    pub(super) requirement: &'p Requirement,
    lifespans: Lifespans,
    /// Hundredths of hearings in each week of the period, by unit.
    weeks: BTreeMap<UnitId, Vec<u64>>,
}

/// What a unit hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Heard {
    /// In hundredths.
    pub(super) heard_percent: u64,
    /// Weeks of the period with a hearing.
    pub(super) weeks: u32,
}

impl<'p> Hearings<'p> {
    pub(super) fn new(plan: &'p Plan, requirement: &'p Requirement) -> Self {
        let weeks = vec![0; week_count(requirement) as usize];
        let weeks = requirement.units.iter().map(|unit| (*unit, weeks.clone())).collect();
        let mut hearings = Self { plan, requirement, lifespans: Lifespans::new(plan), weeks };
        for airing in plan.airings.values().filter(|a| a.state != AiringState::NotAired) {
            if hearings.is_of(airing)
                && let Some(channel) = plan.channel_of(airing)
            {
                hearings.add(channel, airing.date);
            }
        }
        hearings
    }

    /// Whether an airing is of the requirement's campaign, message and language.
    pub(super) fn is_of(&self, airing: &Airing) -> bool {
        let variant = self.plan.variants.get(&airing.variant);
        airing.campaign == self.requirement.campaign
            && variant.is_some_and(|variant| {
                variant.message == self.requirement.message
                    && variant.language == self.requirement.language
            })
    }

    pub(super) fn add(&mut self, channel: &Channel, date: chrono::NaiveDate) {
        self.change(channel, date, u64::saturating_add);
    }

    pub(super) fn remove(&mut self, channel: &Channel, date: chrono::NaiveDate) {
        self.change(channel, date, u64::saturating_sub);
    }

    fn change(&mut self, channel: &Channel, date: chrono::NaiveDate, by: impl Fn(u64, u64) -> u64) {
        let Some(week) = self.week(date) else { return };
        for reach in channel.reaches.iter().filter(|r| self.lifespans.hold(r.unit, date)) {
            if let Some(weeks) = self.weeks.get_mut(&reach.unit) {
                weeks[week] = by(weeks[week], u64::from(reach.percent));
            }
        }
    }

    /// The units that hear an airing on this channel and day, with the percent of a hearing.
    pub(super) fn hearers(&self, channel: &Channel, date: chrono::NaiveDate) -> Vec<(UnitId, u8)> {
        if self.week(date).is_none() {
            return Vec::new();
        }
        let hears = |reach: &&loa_domain::Reach| {
            self.weeks.contains_key(&reach.unit) && self.lifespans.hold(reach.unit, date)
        };
        channel.reaches.iter().filter(hears).map(|reach| (reach.unit, reach.percent)).collect()
    }

    pub(super) fn heard(&self, unit: UnitId) -> Heard {
        let weeks = self.weeks.get(&unit).map_or(&[][..], Vec::as_slice);
        Heard {
            heard_percent: weeks.iter().sum(),
            weeks: weeks.iter().filter(|heard| **heard > 0).count() as u32,
        }
    }

    pub(super) fn target_percent(&self) -> u64 {
        u64::from(self.requirement.at_least) * 100
    }

    /// The week of the period in which a day lies, as the planner divides it.
    fn week(&self, date: chrono::NaiveDate) -> Option<usize> {
        let period = self.requirement.period;
        if !period.contains(date) {
            return None;
        }
        let day = u64::try_from((date - period.from()).num_days()).ok()?;
        let week = day * u64::from(week_count(self.requirement)) / u64::from(period.day_count());
        usize::try_from(week).ok()
    }
}

/// Stretches of about a week, but no more than hearings asked for.
fn week_count(requirement: &Requirement) -> u32 {
    requirement.period.day_count().div_ceil(BUCKET_DAYS).min(requirement.at_least).max(1)
}
