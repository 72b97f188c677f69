//! Counts of a report: what was planned, aired and not aired in its period.

use super::super::frame::{CHANNEL_KINDS, Frame, commune_of};
use super::super::is_minority;
use super::super::phrases::number;
use crate::words::language_name;
use loa_domain::session::SessionKey;
use loa_domain::unit::Lifespans;
use loa_domain::{
    Airing, AiringState, ChannelKind, DateRange, Language, MessageForm, MessageId, Plan, UnitId,
    requirement,
};
use std::collections::{BTreeMap, BTreeSet};

/// A number of airings and their length; posts and items of meetings have no length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Amount {
    pub(super) count: u64,
    pub(super) seconds: u64,
}

impl Amount {
    fn add(&mut self, seconds: u64) {
        self.count += 1;
        self.seconds += seconds;
    }

    /// Minutes, the last begun one counted.
    pub(super) fn minutes(self) -> u64 {
        self.seconds.div_ceil(60)
    }
}

/// What was planned, and what became of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sums {
    pub(super) planned: Amount,
    pub(super) aired: Amount,
    pub(super) aired_minority: Amount,
    pub(super) not_aired: u64,
    /// Of which nobody has noted whether they were aired.
    pub(super) unrecorded: u64,
}

impl Sums {
    fn add(&mut self, state: AiringState, seconds: u64, is_minority: bool) {
        self.planned.add(seconds);
        match state {
            AiringState::Aired => {
                self.aired.add(seconds);
                if is_minority {
                    self.aired_minority.add(seconds);
                }
            }
            AiringState::NotAired => self.not_aired += 1,
            AiringState::Draft | AiringState::Approved | AiringState::Issued => {
                self.unrecorded += 1;
            }
        }
    }
}

/// One airing with what is counted of it.
struct Counted<'a> {
    airing: &'a Airing,
    kind: ChannelKind,
    language: &'a Language,
    form: MessageForm,
    message: MessageId,
    channel_name: &'a str,
    reaches: Vec<UnitId>,
    seconds: u64,
    is_minority: bool,
}

/// The airings of a campaign in a period.
pub(super) struct Tally<'a> {
    plan: &'a Plan,
    pub(super) period: DateRange,
    airings: Vec<Counted<'a>>,
}

/// What became of one target: units that were to be served, and those that were.
pub(super) struct Target {
    pub(super) title: String,
    pub(super) language: String,
    pub(super) unit_count: u64,
    pub(super) met_count: u64,
    /// "thôn Đắk Mế (02/04)": the units that were not served, with what they heard of what was asked.
    pub(super) unmet: Vec<String>,
}

impl<'a> Tally<'a> {
    /// Counts the frame's campaign from the first to the last day of the period.
    pub(super) fn new(frame: &Frame<'a>, period: DateRange) -> Self {
        let plan = frame.plan;
        let spans = Lifespans::new(plan);
        let count = |airing: &'a Airing| {
            let channel = plan.channel_of(airing)?;
            let variant = plan.variants.get(&airing.variant)?;
            let message = plan.messages.get(&variant.message)?;
            let reached = channel.reaches.iter().map(|reach| reach.unit);
            let seconds =
                if channel.kind.sounds() { u64::from(plan.airing_seconds(airing)) } else { 0 };
            Some(Counted {
                airing,
                kind: channel.kind,
                language: &variant.language,
                form: message.form,
                message: message.id,
                channel_name: &channel.name,
                reaches: reached.filter(|unit| spans.hold(*unit, airing.date)).collect(),
                seconds,
                is_minority: is_minority(plan, airing),
            })
        };
        let airings =
            frame.airings().filter(|airing| period.contains(airing.date)).filter_map(count);
        Self { plan, period, airings: airings.collect() }
    }

    fn grouped<K: Ord>(&self, keys: impl Fn(&Counted<'a>) -> Vec<K>) -> BTreeMap<K, Sums> {
        let mut groups: BTreeMap<K, Sums> = BTreeMap::new();
        for one in &self.airings {
            for key in keys(one) {
                groups.entry(key).or_default().add(one.airing.state, one.seconds, one.is_minority);
            }
        }
        groups
    }

    /// Everything.
    pub(super) fn all(&self) -> Sums {
        self.grouped(|_| vec![()]).remove(&()).unwrap_or_default()
    }

    /// By kind of channel, in the order of documents.
    pub(super) fn by_kind(&self) -> Vec<(ChannelKind, Sums)> {
        let groups = self.grouped(|one| vec![one.kind]);
        let of = |kind: &ChannelKind| Some((*kind, *groups.get(kind)?));
        CHANNEL_KINDS.iter().filter_map(of).collect()
    }

    /// By language, Vietnamese first, then the most planned.
    pub(super) fn by_language(&self) -> Vec<(&'a Language, Sums)> {
        let mut groups: Vec<_> = self.grouped(|one| vec![one.language]).into_iter().collect();
        let vietnamese = Language::vietnamese();
        groups.sort_by_key(|(language, sums)| {
            (**language != vietnamese, std::cmp::Reverse(sums.planned.count), (*language).clone())
        });
        groups
    }

    /// By form of message: how many messages of it were aired, and how often.
    pub(super) fn by_form(&self) -> Vec<(MessageForm, u64, Sums)> {
        let mut aired: BTreeMap<MessageForm, BTreeSet<MessageId>> = BTreeMap::new();
        for one in self.airings.iter().filter(|one| one.airing.state == AiringState::Aired) {
            aired.entry(one.form).or_default().insert(one.message);
        }
        let count = |form| aired.get(&form).map_or(0, |messages| messages.len() as u64);
        let groups = self.grouped(|one| vec![one.form]).into_iter();
        groups.map(|(form, sums)| (form, count(form), sums)).collect()
    }

    /// By the communes that hear it, by name; an airing that several hear counts for each.
    pub(super) fn by_commune(&self) -> Vec<(String, Sums)> {
        let plan = self.plan;
        let groups = self.grouped(|one| {
            let mut communes: BTreeSet<UnitId> = BTreeSet::new();
            for unit in &one.reaches {
                match commune_of(plan, *unit) {
                    Some(commune) => {
                        communes.insert(commune.id);
                    }
                    None => communes.extend(
                        plan.units
                            .values()
                            .filter(|inside| inside.kind.rank() == 3)
                            .filter(|inside| plan.is_within(inside.id, *unit))
                            .map(|inside| inside.id),
                    ),
                }
            }
            communes.into_iter().collect()
        });
        let name = |id: UnitId| plan.units.get(&id).map_or(String::new(), |unit| unit.name.clone());
        let mut named: Vec<_> = groups.into_iter().map(|(id, sums)| (name(id), sums)).collect();
        named.sort_by(|one, other| one.0.cmp(&other.0));
        named
    }

    /// Why airings were not aired, with their number and channels, the most frequent first.
    pub(super) fn reasons(&self) -> Vec<(String, u64, Vec<String>)> {
        let mut reasons: BTreeMap<&str, (u64, BTreeSet<&str>)> = BTreeMap::new();
        for one in self.airings.iter().filter(|one| one.airing.state == AiringState::NotAired) {
            let reason = reasons.entry(one.airing.note.trim()).or_default();
            reason.0 += 1;
            reason.1.insert(one.channel_name);
        }
        let mut reasons: Vec<(String, u64, Vec<String>)> = reasons
            .into_iter()
            .map(|(reason, (count, channels))| {
                let reason = if reason.is_empty() { "Chưa ghi nguyên nhân" } else { reason };
                (reason.to_owned(), count, channels.into_iter().map(str::to_owned).collect())
            })
            .collect();
        reasons.sort_by_key(|(_, count, _)| std::cmp::Reverse(*count));
        reasons
    }

    /// The meetings of the period, whether held: those of which an item was aired are.
    pub(super) fn meetings(&self) -> BTreeMap<SessionKey, Vec<&'a Airing>> {
        let mut meetings: BTreeMap<SessionKey, Vec<&Airing>> = BTreeMap::new();
        for one in self.airings.iter().filter(|one| one.kind == ChannelKind::Meeting) {
            meetings.entry(one.airing.session()).or_default().push(one.airing);
        }
        meetings
    }

    /// The campaign's targets whose period touches that of the report, by what was aired in it.
    pub(super) fn targets(&self, frame: &Frame<'_>) -> Vec<Target> {
        let mut aired = self.plan.clone();
        let period = self.period;
        aired
            .airings
            .retain(|_, airing| airing.state == AiringState::Aired && period.contains(airing.date));
        let mut by_requirement: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for attainment in requirement::attainments(&aired, frame.campaign.id) {
            by_requirement.entry(attainment.requirement).or_default().push(attainment);
        }
        let mut targets: Vec<(u32, Target)> = Vec::new();
        for (id, attainments) in by_requirement {
            let Some(requirement) = self.plan.requirements.get(&id) else { continue };
            if requirement.period.intersection(&period).is_none() {
                continue;
            }
            let message = self.plan.messages.get(&requirement.message);
            let unit = |id| self.plan.units.get(&id).map_or("", |unit| unit.name.as_str());
            let unmet = attainments.iter().filter(|one| !one.is_met()).map(|one| {
                format!(
                    "{} ({}/{})",
                    unit(one.unit),
                    number(one.heard_percent / 100),
                    number(one.target_percent / 100)
                )
            });
            let target = Target {
                title: message.map_or(String::new(), |message| message.title.trim().to_owned()),
                language: language_name(frame.words, &requirement.language),
                unit_count: attainments.len() as u64,
                met_count: attainments.iter().filter(|one| one.is_met()).count() as u64,
                unmet: unmet.collect(),
            };
            targets.push((message.map_or(u32::MAX, |message| message.position), target));
        }
        targets.sort_by_key(|(position, _)| *position);
        targets.into_iter().map(|(_, target)| target).collect()
    }

    /// The targets that some unit lacks.
    pub(super) fn unmet(&self, frame: &Frame<'_>) -> Vec<Target> {
        let mut targets = self.targets(frame);
        targets.retain(|target| !target.unmet.is_empty());
        targets
    }
}

/// "98 %", "66,7 %": a part of a whole; "–" where there is no whole.
pub(super) fn percent(part: u64, whole: u64) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    let tenths = (u128::from(part) * 1000 + u128::from(whole) / 2) / u128::from(whole);
    match (tenths / 10, tenths % 10) {
        (whole, 0) => format!("{whole} %"),
        (whole, tenth) => format!("{whole},{tenth} %"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_said_to_a_tenth_of_a_percent() {
        for (part, whole, expect) in
            [(0, 0, "–"), (0, 9, "0 %"), (2, 3, "66,7 %"), (3, 3, "100 %"), (1, 8, "12,5 %")]
        {
            assert_eq!(percent(part, whole), expect);
        }
    }

    #[test]
    fn a_begun_minute_counts() {
        for (seconds, expect) in [(0, 0), (1, 1), (60, 1), (61, 2)] {
            assert_eq!(Amount { count: 1, seconds }.minutes(), expect);
        }
    }

    #[test]
    fn what_nobody_noted_is_neither_aired_nor_missed() {
        let mut sums = Sums::default();
        for state in [AiringState::Aired, AiringState::NotAired, AiringState::Issued] {
            sums.add(state, 60, true);
        }
        assert_eq!((sums.planned.count, sums.aired.count), (3, 1));
        assert_eq!((sums.not_aired, sums.unrecorded, sums.aired_minority.count), (1, 1, 1));
    }
}
