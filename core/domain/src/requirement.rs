//! Requirements and how far a plan meets them.

use crate::time::DateRange;
use crate::unit::Lifespans;
use crate::{CampaignId, Language, MessageId, Plan, RequirementId, UnitId, VariantId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A message that units must hear in a language at least so often (chỉ tiêu).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Requirement {
    /// Its id.
    pub id: RequirementId,
    /// The campaign that it belongs to.
    pub campaign: CampaignId,
    /// The message.
    pub message: MessageId,
    /// The units that must hear it, each on its own.
    pub units: Vec<UnitId>,
    /// The language.
    pub language: Language,
    /// At least so many airings; a channel that reaches half of a unit counts half.
    pub at_least: u32,
    /// Period.
    pub period: DateRange,
}

/// How far one unit of one requirement is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attainment {
    /// The requirement.
    pub requirement: RequirementId,
    /// The unit.
    pub unit: UnitId,
    /// Hearings in hundredths: two airings on a channel that reaches 50 % are 100.
    pub heard_percent: u64,
    /// Hearings asked for, in hundredths.
    pub target_percent: u64,
}

impl Attainment {
    /// Whether the unit hears as often as asked.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.heard_percent >= self.target_percent
    }
}

/// Measures every unit of every requirement of a campaign; airings that were not aired do not
/// count, and a unit hears nothing after it was succeeded by another or before it succeeded one.
/// Grows with airings × reach, then with requirements × units × days.
#[must_use]
pub fn attainments(plan: &Plan, campaign: CampaignId) -> Vec<Attainment> {
    let mut heard: BTreeMap<(UnitId, VariantId), BTreeMap<chrono::NaiveDate, u64>> =
        BTreeMap::new();
    let lifespans = Lifespans::new(plan);
    for airing in plan.airings.values() {
        let counted = airing.campaign == campaign && airing.state != crate::AiringState::NotAired;
        let channel = plan.series.get(&airing.series).and_then(|s| plan.channels.get(&s.channel));
        let (true, Some(channel)) = (counted, channel) else { continue };
        for reach in channel.reaches.iter().filter(|r| lifespans.hold(r.unit, airing.date)) {
            *heard
                .entry((reach.unit, airing.variant))
                .or_default()
                .entry(airing.date)
                .or_default() += u64::from(reach.percent);
        }
    }
    let mut variants: BTreeMap<(MessageId, &Language), Vec<VariantId>> = BTreeMap::new();
    for variant in plan.variants.values() {
        variants.entry((variant.message, &variant.language)).or_default().push(variant.id);
    }
    let mut result = Vec::new();
    for requirement in plan.requirements.values().filter(|r| r.campaign == campaign) {
        let of_message = variants.get(&(requirement.message, &requirement.language));
        for unit in &requirement.units {
            let dates = requirement.period.from()..=requirement.period.to();
            let heard_percent = of_message
                .into_iter()
                .flatten()
                .filter_map(|variant| heard.get(&(*unit, *variant)))
                .flat_map(|by_date| by_date.range(dates.clone()).map(|(_, percent)| *percent))
                .sum();
            result.push(Attainment {
                requirement: requirement.id,
                unit: *unit,
                heard_percent,
                target_percent: u64::from(requirement.at_least) * 100,
            });
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::sample::{Sample, id, language};
    use crate::{AiringState, ChannelId, Reach};

    fn heard(sample: &Sample) -> Vec<(u128, u64, u64)> {
        let measured = attainments(&sample.plan, CampaignId(id(1)));
        measured.iter().map(|a| (a.unit.0.as_u128(), a.heard_percent, a.target_percent)).collect()
    }

    /// Two hearings of message 1 in Vietnamese in unit 1, in the first two days.
    fn sample() -> Sample {
        let mut sample = Sample::new();
        let period = DateRange::new(sample.date(0), sample.date(1)).unwrap();
        sample.put(Requirement {
            id: RequirementId(id(1)),
            campaign: CampaignId(id(1)),
            message: MessageId(id(1)),
            units: vec![UnitId(id(1))],
            language: language("vi"),
            at_least: 2,
            period,
        });
        sample
    }

    #[test]
    fn every_airing_that_reaches_the_unit_in_the_period_counts() {
        let mut sample = sample();
        assert_eq!(heard(&sample), [(1, 0, 200)]);
        sample.air(0, "05:00:00");
        sample.air(1, "05:00:00");
        sample.air(2, "05:00:00");
        assert_eq!(heard(&sample), [(1, 200, 200)]);
        assert!(attainments(&sample.plan, CampaignId(id(1)))[0].is_met());
    }

    #[test]
    fn a_channel_counts_by_the_share_that_it_reaches() {
        let mut sample = sample();
        sample.air(0, "05:00:00");
        sample.channel(1, |channel| channel.reaches[0].percent = 50);
        assert_eq!(heard(&sample), [(1, 50, 200)]);
        sample.channel(1, |channel| {
            channel.reaches = vec![Reach { unit: UnitId(id(9)), percent: 100 }]
        });
        assert_eq!(heard(&sample), [(1, 0, 200)]);
        assert!(sample.plan.channels.contains_key(&ChannelId(id(1))));
    }

    #[test]
    fn other_languages_messages_and_campaigns_do_not_count_nor_what_was_not_aired() {
        let mut sample = sample();
        sample.add_variant(2, 1, "sed", Some(300));
        sample.add_message(2);
        sample.add_variant(3, 2, "vi", Some(300));
        sample.air_in(1, 2, 0, "05:00:00");
        sample.air_in(1, 3, 0, "05:00:00");
        let foreign = sample.air(0, "05:00:00");
        sample.airing(foreign, |airing| airing.campaign = CampaignId(id(2)));
        let silent = sample.air(0, "05:00:00");
        sample.airing(silent, |airing| airing.state = AiringState::NotAired);
        assert_eq!(heard(&sample), [(1, 0, 200)]);
    }

    #[test]
    fn another_length_of_the_message_counts_as_well() {
        let mut sample = sample();
        sample.add_variant(2, 1, "vi", Some(60));
        sample.air_in(1, 2, 0, "05:00:00");
        sample.air(0, "05:05:00");
        assert_eq!(heard(&sample), [(1, 200, 200)]);
    }
}
