//! The hard rules, checked from nothing: H1 to H9 of schema `cap-1`.

use crate::problem::{Airing, Problem};
use loa_domain::ChannelKind;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// A hard rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// H1: the use of a slot is at most its capacity.
    Capacity,
    /// H2: the channel's kind, the language and the day are permitted.
    Permitted,
    /// H4: an item stands at most once in a slot.
    Once,
    /// H5: an item, with those of its group, has a largest number of airings on a channel in a day.
    MostPerDay,
    /// H6: two airings of an item or its group on a channel start so many minutes apart.
    LeastGap,
    /// H7: every pinned airing is there.
    Pinned,
    /// H8: days before the freeze equal the published schedule.
    Frozen,
    /// H9: a meeting has a presenter who speaks the language, is there, and can get there.
    Presenter,
}

impl Rule {
    /// Its code in the schema.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Capacity => "H1",
            Self::Permitted => "H2",
            Self::Once => "H4",
            Self::MostPerDay => "H5",
            Self::LeastGap => "H6",
            Self::Pinned => "H7",
            Self::Frozen => "H8",
            Self::Presenter => "H9",
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// A hard rule that a plan breaks, with one airing that breaks it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Violation {
    /// The rule.
    pub rule: Rule,
    /// An airing of the plan that breaks it, or one that is missing from the plan (H7, H8).
    pub airing: Airing,
}

/// Every hard rule that the plan breaks, in the order of rules and airings.
#[must_use]
pub fn violations(problem: &Problem, airings: &[Airing]) -> Vec<Violation> {
    let mut found = Vec::new();
    slot_rules(problem, airings, &mut found);
    timing_rules(problem, airings, &mut found);
    kept_rules(problem, airings, &mut found);
    presenter_rules(problem, airings, &mut found);
    found.sort_unstable();
    found
}

fn slot_rules(problem: &Problem, airings: &[Airing], found: &mut Vec<Violation>) {
    let mut used = vec![0_u64; problem.slots.len()];
    let mut seen = BTreeSet::new();
    for &airing in airings {
        let slot = &problem.slots[airing.slot as usize];
        if !problem.is_permitted(airing.item, airing.slot) {
            found.push(Violation { rule: Rule::Permitted, airing });
        }
        if !seen.insert((airing.item, airing.slot)) {
            found.push(Violation { rule: Rule::Once, airing });
        }
        used[airing.slot as usize] += u64::from(problem.units(airing.item, slot.channel));
    }
    let mut told = BTreeSet::new();
    for &airing in airings {
        let capacity = u64::from(problem.slots[airing.slot as usize].capacity);
        if used[airing.slot as usize] > capacity && told.insert(airing.slot) {
            found.push(Violation { rule: Rule::Capacity, airing });
        }
    }
}

fn timing_rules(problem: &Problem, airings: &[Airing], found: &mut Vec<Violation>) {
    let mut per_day: BTreeMap<_, Vec<Airing>> = BTreeMap::new();
    let mut per_channel: BTreeMap<_, Vec<(i64, Airing)>> = BTreeMap::new();
    for &airing in airings {
        let slot = &problem.slots[airing.slot as usize];
        let group = problem.items[airing.item as usize].group;
        per_day.entry((group, slot.channel, slot.day)).or_default().push(airing);
        let moment = problem.moment(airing.slot);
        per_channel.entry((group, slot.channel)).or_default().push((moment, airing));
    }
    for ((group, ..), airings) in &per_day {
        if airings.len() > problem.groups[*group as usize].most_per_day as usize {
            found.push(Violation { rule: Rule::MostPerDay, airing: airings[0] });
        }
    }
    for ((group, _), airings) in &mut per_channel {
        let least = i64::from(problem.groups[*group as usize].least_gap_minutes);
        airings.sort_unstable();
        for pair in airings.windows(2) {
            if pair[1].0 - pair[0].0 < least {
                found.push(Violation { rule: Rule::LeastGap, airing: pair[1].1 });
            }
        }
    }
}

fn kept_rules(problem: &Problem, airings: &[Airing], found: &mut Vec<Violation>) {
    let plan: BTreeSet<Airing> = airings.iter().copied().collect();
    let pinned: BTreeSet<Airing> = problem.pinned.iter().copied().collect();
    found.extend(pinned.difference(&plan).map(|&airing| Violation { rule: Rule::Pinned, airing }));
    let is_history =
        |airing: &&Airing| problem.slots[airing.slot as usize].day < problem.freeze_day;
    let old: BTreeSet<Airing> = problem.published.iter().filter(is_history).copied().collect();
    let new: BTreeSet<Airing> = plan.iter().filter(is_history).copied().collect();
    found.extend(
        old.symmetric_difference(&new).map(|&airing| Violation { rule: Rule::Frozen, airing }),
    );
}

fn presenter_rules(problem: &Problem, airings: &[Airing], found: &mut Vec<Violation>) {
    let mut meetings: BTreeMap<_, Vec<(u32, Airing)>> = BTreeMap::new();
    for &airing in airings {
        let slot = &problem.slots[airing.slot as usize];
        let is_meeting = problem.channels[slot.channel as usize].kind == ChannelKind::Meeting;
        match airing.presenter {
            Some(presenter) if is_meeting => {
                let meeting = (slot.start_minute, airing);
                meetings.entry((presenter, slot.day)).or_default().push(meeting);
            }
            None if !is_meeting => {}
            _ => found.push(Violation { rule: Rule::Presenter, airing }),
        }
    }
    for ((presenter, day), meetings) in &mut meetings {
        let presenter = &problem.presenters[*presenter as usize];
        meetings.sort_unstable_by_key(|(start, airing)| (*start, airing.slot, airing.item));
        let is_off = presenter.days_off.binary_search(day).is_ok();
        let are_too_many = meetings.len() > presenter.most_per_day as usize;
        for &(_, airing) in meetings.iter() {
            let language = problem.items[airing.item as usize].language;
            let speaks = presenter.languages.binary_search(&language).is_ok();
            if is_off || are_too_many || !speaks {
                found.push(Violation { rule: Rule::Presenter, airing });
            }
        }
        for pair in meetings.windows(2) {
            if !can_follow(problem, pair[0].1.slot, pair[1].1.slot) {
                found.push(Violation { rule: Rule::Presenter, airing: pair[1].1 });
            }
        }
    }
}

/// Whether one presenter can hold both meetings of a day, the first being the earlier.
pub(crate) fn can_follow(problem: &Problem, first: u32, second: u32) -> bool {
    let (first, second) = (&problem.slots[first as usize], &problem.slots[second as usize]);
    let home = |channel: u32| problem.channels[channel as usize].home;
    let travel = match (home(first.channel), home(second.channel)) {
        (Some(from), Some(to)) => problem.travel(from, to),
        // A meeting that stands nowhere is reached from nowhere but itself.
        _ => (first.channel == second.channel).then_some(0),
    };
    travel.is_some_and(|travel| {
        let free_from = u64::from(first.start_minute) + u64::from(problem.meeting_minutes);
        u64::from(second.start_minute) >= free_from + u64::from(travel)
    })
}
