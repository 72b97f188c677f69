//! What is to be heard: the items of a campaign, the days on which each may be placed, and the
//! units that must hear it.

use super::repair::Debts;
use super::{Place, SlotForm, day_number};
use crate::problem::form::{DemandForm, ItemForm, MessageForm};
use chrono::NaiveDate;
use loa_domain::rules::{Level, RuleId, basis_fault};
use loa_domain::{
    Approval, Campaign, ChannelKind, DateRange, Language, Message, MessageId, Plan, Requirement,
    UnitId, VariantId,
};
use std::collections::{BTreeMap, BTreeSet};

/// Stands for "without limit".
const WITHOUT_LIMIT: i64 = 1_000_000;

/// Days of a stretch of a requirement's period that should have a hearing of its own.
pub(crate) const BUCKET_DAYS: u32 = 7;

/// Every kind of channel: the rules of a plan keep a message from none.
const KINDS: [ChannelKind; 4] =
    [ChannelKind::Loudspeaker, ChannelKind::Radio, ChannelKind::Portal, ChannelKind::Meeting];

/// A variant as an item.
struct Item {
    variant: VariantId,
    language: Language,
    /// The same for all lengths of a message in a language, which count together.
    group: i64,
    seconds: i64,
    most_per_day: i64,
    least_gap_minutes: i64,
    /// The days on which it may be placed; none where it may be placed on no day.
    days: Option<DateRange>,
}

/// The items and requirements of a campaign.
pub(super) struct Wants {
    campaign_first: NaiveDate,
    list: Vec<Item>,
    /// Number of each item by its variant.
    pub(super) items: BTreeMap<VariantId, i64>,
    /// The units of the requirements, in order.
    pub(super) units: Vec<UnitId>,
    requirements: Vec<Requirement>,
    period: DateRange,
    /// Where only what failed is planned.
    debts: Option<Debts>,
}

impl Wants {
    pub(super) fn new(plan: &Plan, campaign: &Campaign, is_repair: bool) -> Self {
        let requirements: Vec<Requirement> =
            plan.requirements.values().filter(|r| r.campaign == campaign.id).cloned().collect();
        let units: BTreeSet<UnitId> =
            requirements.iter().flat_map(|r| r.units.iter().copied()).collect();
        let wanted: BTreeSet<(MessageId, &Language)> =
            requirements.iter().map(|r| (r.message, &r.language)).collect();
        let mut groups = BTreeMap::new();
        let there: BTreeSet<VariantId> = plan.airings.values().map(|a| a.variant).collect();
        let list: Vec<Item> = plan
            .variants
            .values()
            .filter(|v| wanted.contains(&(v.message, &v.language)) || there.contains(&v.id))
            .filter_map(|variant| {
                let message = plan.messages.get(&variant.message)?;
                let days = days_of(plan, campaign, message);
                let next = groups.len() as i64;
                Some(Item {
                    variant: variant.id,
                    language: variant.language.clone(),
                    group: *groups.entry((variant.message, &variant.language)).or_insert(next),
                    seconds: i64::from(variant.duration_seconds.unwrap_or(1).max(1)),
                    most_per_day: limit(plan, RuleId::MostPerDay, message.most_per_day)
                        .unwrap_or(WITHOUT_LIMIT),
                    least_gap_minutes: limit(plan, RuleId::LeastGap, message.least_gap_minutes)
                        .unwrap_or(0),
                    days: days.filter(|_| variant.duration_seconds.is_some()),
                })
            })
            .collect();
        let items = list.iter().map(|item| item.variant).zip(0..).collect();
        Self {
            campaign_first: campaign.period.from(),
            list,
            items,
            units: units.into_iter().collect(),
            debts: is_repair.then(|| Debts::new(plan, &requirements)),
            requirements,
            period: campaign.period,
        }
    }

    /// Whether a variant may be placed on a day, by all that the rules ask of its message.
    pub(super) fn may_be_placed(&self, variant: VariantId, day: NaiveDate) -> bool {
        self.item(variant).and_then(|item| item.days).is_some_and(|days| days.contains(day))
    }

    /// What an airing of a variant takes on a kind of channel: seconds, or one post or topic.
    pub(super) fn units(&self, kind: ChannelKind, variant: VariantId) -> u32 {
        let seconds = self.item(variant).map_or(0, |item| item.seconds);
        if kind.sounds() { u32::try_from(seconds).unwrap_or(u32::MAX) } else { 1 }
    }

    pub(super) fn unit_number(&self, unit: UnitId) -> Option<i64> {
        self.units.binary_search(&unit).ok().map(|at| at as i64)
    }

    pub(super) fn variants(&self) -> Vec<VariantId> {
        self.list.iter().map(|item| item.variant).collect()
    }

    /// One message for each item, since limits and days are those of the item.
    pub(super) fn message_forms(&self) -> Vec<MessageForm> {
        let form = |item: &Item| {
            let (first_day, last_day) = item.days.map_or((0, -1), |days| {
                let number = |day| day_number(self.campaign_first, day);
                (number(days.from()), number(days.to()))
            });
            MessageForm {
                first_day,
                last_day,
                kinds: KINDS.to_vec(),
                pref: vec![10; super::DAYPARTS.len()],
                max_per_day: item.most_per_day,
                min_gap_min: item.least_gap_minutes,
                rotate: true,
            }
        };
        self.list.iter().map(form).collect()
    }

    pub(super) fn item_forms(&self) -> Vec<ItemForm> {
        let form = |(item, message): (&Item, i64)| ItemForm {
            message,
            language: item.language.to_string(),
            seconds: item.seconds,
            group: Some(item.group),
        };
        self.list.iter().zip(0..).map(form).collect()
    }

    /// One demand for each requirement and unit. Periods of one item and unit that overlap are cut
    /// so that the requirement that asks for more keeps its days.
    pub(super) fn demand_forms(&self, plan: &Plan) -> Vec<DemandForm> {
        let mut demands: BTreeMap<(i64, i64), Vec<(&Requirement, DateRange)>> = BTreeMap::new();
        for requirement in &self.requirements {
            let item = self.item_of(plan, requirement);
            let period = requirement.period.intersection(&self.period);
            let (Some(item), Some(period)) = (item, period) else { continue };
            for unit in &requirement.units {
                let Some(unit) = self.unit_number(*unit) else { continue };
                demands.entry((item, unit)).or_default().push((requirement, period));
            }
        }
        let mut forms = Vec::new();
        for ((item, community), mut wanted) in demands {
            wanted.sort_by_key(|(r, period)| {
                (std::cmp::Reverse(r.at_least), period.from(), period.to(), r.id)
            });
            let mut kept: Vec<(&Requirement, DateRange)> = Vec::new();
            for (requirement, period) in wanted {
                if requirement.at_least > 0
                    && kept.iter().all(|(_, other)| other.intersection(&period).is_none())
                {
                    kept.push((requirement, period));
                }
            }
            kept.sort_by_key(|(_, period)| period.from());
            let population =
                plan.units.get(&self.units[community as usize]).map_or(0, |u| u.population);
            let unit = self.units[community as usize];
            forms.extend(kept.into_iter().filter_map(|(requirement, period)| {
                let target_percent = match &self.debts {
                    None => u64::from(requirement.at_least) * 100,
                    Some(debts) => debts.target_percent(requirement, unit)?,
                };
                let weeks = period.day_count().div_ceil(BUCKET_DAYS).min(requirement.at_least);
                Some(DemandForm {
                    item,
                    community,
                    first_day: day_number(self.campaign_first, period.from()),
                    last_day: day_number(self.campaign_first, period.to()),
                    target_pct: target_percent as i64,
                    weight: i64::from(population.max(1)),
                    buckets: i64::from(weeks),
                })
            }));
        }
        forms
    }

    /// How many airings there would be if every slot were full.
    pub(super) fn nominal_airings(&self, slots: &[SlotForm], places: &[Place]) -> i64 {
        let mean = self.list.iter().map(|item| item.seconds).sum::<i64>()
            / (self.list.len() as i64).max(1);
        let airings = slots.iter().zip(places).map(|(slot, place)| {
            if place.kind.sounds() { slot.capacity / mean.max(1) } else { slot.capacity }
        });
        airings.sum::<i64>().max(1)
    }

    fn item(&self, variant: VariantId) -> Option<&Item> {
        self.items.get(&variant).and_then(|at| self.list.get(usize::try_from(*at).ok()?))
    }

    /// The item with which a requirement is met: the first that may be placed at all, else the
    /// first.
    fn item_of(&self, plan: &Plan, requirement: &Requirement) -> Option<i64> {
        let fits = |item: &&Item| {
            let variant = plan.variants.get(&item.variant);
            variant.is_some_and(|v| {
                v.message == requirement.message && v.language == requirement.language
            })
        };
        let mut fitting = self.list.iter().filter(fits);
        let first = fitting.clone().next();
        let item = fitting.find(|item| item.days.is_some()).or(first)?;
        self.items.get(&item.variant).copied()
    }
}

/// The limit that a message sets, unless the office ignores the rule.
pub(super) fn limit(plan: &Plan, rule: RuleId, limit: Option<u32>) -> Option<i64> {
    limit.filter(|_| plan.settings.level(rule) != Level::Ignore).map(i64::from)
}

/// The days of the campaign on which a message is approved, valid, and stands on law in force: of
/// several stretches the longest.
pub(crate) fn days_of(plan: &Plan, campaign: &Campaign, message: &Message) -> Option<DateRange> {
    lawful_days(plan, campaign, message, valid_days(campaign, message)?)
}

/// The days of the campaign on which a message is approved and valid.
pub(crate) fn valid_days(campaign: &Campaign, message: &Message) -> Option<DateRange> {
    let Approval::Approved { on } = message.approval else { return None };
    let from = campaign.period.from().max(on);
    let from = message.valid_from.map_or(from, |first| from.max(first));
    let to = message.valid_to.map_or(campaign.period.to(), |last| campaign.period.to().min(last));
    DateRange::new(from, to).ok()
}

/// The longest stretch of days on which the bases of a message and its campaign hold. Where the
/// office ignores the rule, all of them.
fn lawful_days(
    plan: &Plan,
    campaign: &Campaign,
    message: &Message,
    days: DateRange,
) -> Option<DateRange> {
    let has_bases = !message.legal_bases.is_empty() || !campaign.legal_bases.is_empty();
    if !has_bases || plan.settings.level(RuleId::LegalBasis) == Level::Ignore {
        return Some(days);
    }
    let mut longest: Option<DateRange> = None;
    let mut first = None;
    for day in days.days() {
        if basis_fault(plan, campaign, message, day).is_some() {
            first = None;
            continue;
        }
        let stretch = DateRange::new(*first.get_or_insert(day), day).ok();
        if stretch.map(|s| s.day_count()) > longest.map(|l| l.day_count()) {
            longest = stretch;
        }
    }
    longest
}
