//! From the problem to its layout.

use super::areas::divide;
use super::{Area, Channel, DayCell, Floor, Layout, Line, Link, NO_PERIOD, Rates, Slot, Target};
use crate::problem::{Demand, Problem};
use loa_domain::ChannelKind;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// An item's demands in a community: item, first target and calendar.
type Wanted = (u32, u32, u32);

impl<'p> Layout<'p> {
    /// Lays the problem out.
    pub(crate) fn new(problem: &'p Problem) -> Self {
        let division = divide(problem);
        let mut drawing = Drawing::new(problem);
        let mut stretches = Vec::with_capacity(division.areas.len());
        for (_, communities) in &division.areas {
            stretches.push(drawing.add_communities(communities));
        }
        let everything = Stretch {
            communities: 0..problem.community_count,
            targets: 0..drawing.targets.len(),
            buckets: 0..drawing.bucket_count,
        };
        let mut homes = vec![(None, 0); problem.slots.len()];
        let shared = drawing.area(&division.shared, everything, (None, &mut homes));
        let mut areas = Vec::new();
        for ((channels, _), stretch) in division.areas.iter().zip(stretches) {
            if !channels.is_empty() {
                let number = Some(areas.len() as u32);
                areas.push(drawing.area(channels, stretch, (number, &mut homes)));
            }
        }
        let weights = &problem.objective;
        let published: BTreeSet<_> = problem.published.iter().collect();
        let removal = weights.disruption / (published.len().max(1) as f64);
        let is_published = if published.is_empty() { 0.0 } else { 1.0 };
        Self {
            problem,
            rates: Rates {
                coverage: drawing.coverage_rate,
                rotation: weights.rotation / problem.nominal_airings,
                removal: removal * is_published,
                addition: 0.5 * removal * is_published,
            },
            targets: drawing.targets,
            floors: drawing.floors,
            weights: drawing.weights,
            floor_count: weights.fair_floors.len(),
            calendars: drawing.calendars,
            bucket_count: drawing.bucket_count,
            shared,
            areas,
            homes,
        }
    }
}

/// The stretches of the whole that an area touches.
struct Stretch {
    communities: Range<usize>,
    targets: Range<usize>,
    buckets: Range<usize>,
}

/// A layout in the making.
struct Drawing<'p> {
    problem: &'p Problem,
    coverage_rate: f64,
    spread_rate: f64,
    fairness_rate: f64,
    /// Demands of each community.
    demands: Vec<Vec<Demand>>,
    /// Channels' slots in the order of time.
    slots: Vec<Vec<u32>>,
    /// Items that stand on a channel by order, wanted or not.
    ordered: BTreeSet<(u32, u32)>,
    targets: Vec<Target>,
    floors: Vec<Floor>,
    weights: Vec<(usize, f64)>,
    calendars: Vec<DayCell>,
    /// Calendars by their periods.
    known: BTreeMap<Vec<(u32, u32, u32)>, u32>,
    /// What is wanted in each community, by item.
    wanted: Vec<Vec<Wanted>>,
    /// Each community's place in the order of areas.
    places: Vec<u32>,
    placed_communities: usize,
    bucket_count: usize,
}

impl<'p> Drawing<'p> {
    fn new(problem: &'p Problem) -> Self {
        let mut demands = vec![Vec::new(); problem.community_count];
        for demand in &problem.demands {
            demands[demand.community as usize].push(*demand);
        }
        for demands in &mut demands {
            demands.sort_by_key(|demand| (demand.item, demand.first_day));
        }
        let mut slots = vec![Vec::new(); problem.channels.len()];
        for (at, slot) in problem.slots.iter().enumerate() {
            slots[slot.channel as usize].push(at as u32);
        }
        for slots in &mut slots {
            slots.sort_by_key(|slot| problem.moment(*slot));
        }
        let total: f64 = problem.demands.iter().map(|demand| demand.weight).sum();
        let share = if total > 0.0 { 1.0 / total } else { 0.0 };
        let weighs = |demands: &&Vec<Demand>| demands.iter().any(|demand| demand.weight > 0.0);
        let served = demands.iter().filter(weighs).count().max(1) as f64;
        let floor_count = problem.objective.fair_floors.len().max(1) as f64;
        let ordered = problem.pinned.iter().chain(&problem.published);
        Self {
            problem,
            coverage_rate: problem.objective.coverage * share,
            spread_rate: problem.objective.spread * share,
            fairness_rate: problem.objective.fairness / served / floor_count,
            ordered: ordered
                .map(|airing| (problem.slots[airing.slot as usize].channel, airing.item))
                .collect(),
            demands,
            slots,
            targets: Vec::with_capacity(problem.demands.len()),
            floors: Vec::new(),
            weights: Vec::with_capacity(problem.community_count),
            calendars: Vec::new(),
            known: BTreeMap::new(),
            wanted: vec![Vec::new(); problem.community_count],
            places: vec![0; problem.community_count],
            placed_communities: 0,
            bucket_count: 0,
        }
    }

    fn add_communities(&mut self, communities: &[u32]) -> Stretch {
        let (first, first_target) = (self.placed_communities, self.targets.len());
        let first_bucket = self.bucket_count;
        for &community in communities {
            self.places[community as usize] = self.placed_communities as u32;
            self.placed_communities += 1;
            let demands = std::mem::take(&mut self.demands[community as usize]);
            let weight: f64 = demands.iter().map(|demand| demand.weight).sum();
            self.weights.push((community as usize, weight));
            for floor in &self.problem.objective.fair_floors {
                let mark = floor * weight;
                let rate = if mark > 0.0 { self.fairness_rate / mark } else { 0.0 };
                self.floors.push(Floor { mark, rate });
            }
            for of_item in demands.chunk_by(|one, other| one.item == other.item) {
                let calendar = self.calendar(of_item);
                let target = self.targets.len() as u32;
                self.wanted[community as usize].push((of_item[0].item, target, calendar));
                of_item.iter().for_each(|demand| self.add_target(demand));
            }
        }
        Stretch {
            communities: first..self.placed_communities,
            targets: first_target..self.targets.len(),
            buckets: first_bucket..self.bucket_count,
        }
    }

    fn add_target(&mut self, demand: &Demand) {
        let whole = f64::from(demand.target_percent);
        self.targets.push(Target {
            half: whole / 2.0,
            whole,
            steep: demand.weight * 1.4 / whole,
            flat: demand.weight * 0.6 / whole,
            spread: self.spread_rate * demand.weight / f64::from(demand.buckets),
            first_bucket: self.bucket_count as u32,
        });
        // With more buckets than days, each day has one of its own.
        let days = demand.last_day - demand.first_day + 1;
        self.bucket_count += demand.buckets.min(days) as usize;
    }

    fn calendar(&mut self, demands: &[Demand]) -> u32 {
        let key = demands.iter().map(|demand| (demand.first_day, demand.last_day, demand.buckets));
        let key: Vec<_> = key.collect();
        if let Some(calendar) = self.known.get(&key) {
            return *calendar;
        }
        let first = self.calendars.len();
        let empty = DayCell { period: NO_PERIOD, bucket: 0 };
        self.calendars.resize(first + self.problem.day_count, empty);
        for (period, demand) in demands.iter().enumerate() {
            let days = demand.last_day - demand.first_day + 1;
            for day in demand.first_day..=demand.last_day {
                let bucket =
                    if demand.buckets > days { day - demand.first_day } else { demand.bucket(day) };
                self.calendars[first + day as usize] =
                    DayCell { period: period as u16, bucket: bucket as u16 };
            }
        }
        self.known.insert(key, first as u32);
        first as u32
    }

    fn area(
        &self,
        channels: &[u32],
        stretch: Stretch,
        (number, homes): (Option<u32>, &mut [(Option<u32>, u32)]),
    ) -> Area {
        let mut area = Area {
            communities: stretch.communities,
            targets: stretch.targets,
            buckets: stretch.buckets,
            channels: Vec::with_capacity(channels.len()),
            slots: Vec::new(),
            lines: Vec::new(),
            links: Vec::new(),
            candidates: Vec::new(),
            siblings: Vec::new(),
            fellows: Vec::new(),
            costs: Vec::new(),
            open_slots: Vec::new(),
            cell_count: 0,
            place_count: 0,
        };
        for &channel in channels {
            self.add_channel(&mut area, channel);
        }
        for (at, slot) in area.slots.iter().enumerate() {
            homes[slot.original as usize] = (number, at as u32);
            if !slot.candidates.is_empty() {
                area.open_slots.push(at as u32);
            }
        }
        let mut by_item: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (at, line) in area.lines.iter().enumerate() {
            by_item.entry(line.item).or_default().push(at as u32);
        }
        for lines in by_item.values() {
            let first = area.siblings.len() as u32;
            area.siblings.extend(lines);
            for &line in lines {
                area.lines[line as usize].siblings = first..area.siblings.len() as u32;
            }
        }
        area
    }

    fn add_channel(&self, area: &mut Area, original: u32) {
        let channel = &self.problem.channels[original as usize];
        let first_line = area.lines.len();
        for item in 0..self.problem.items.len() as u32 {
            self.add_line(area, original, item);
        }
        self.add_fellows(area, first_line);
        let first_slot = area.slots.len() as u32;
        let lines = first_line as u32..area.lines.len() as u32;
        let number = area.channels.len() as u32;
        let wanted_days: Vec<Vec<bool>> = area.lines[first_line..]
            .iter()
            .map(|line| {
                self.wanted_days(&area.links[line.links.start as usize..line.links.end as usize])
            })
            .collect();
        for &slot in &self.slots[original as usize] {
            let capacity = self.problem.slots[slot as usize].capacity;
            let first = area.candidates.len();
            for line in lines.clone() {
                if self.is_candidate(&area.lines[line as usize], slot)
                    && wanted_days[line as usize - first_line]
                        [self.problem.slots[slot as usize].day as usize]
                {
                    area.candidates.push(line);
                }
            }
            let units = |line: &u32| area.lines[*line as usize].units;
            area.candidates[first..].sort_by_key(units);
            let fit =
                area.candidates.get(first).map_or(0, |line| (capacity / units(line)) as usize);
            let candidates = first as u32..area.candidates.len() as u32;
            let places = fit.min(candidates.len()) + self.ordered_in(slot);
            area.slots.push(Slot {
                channel: number,
                day: self.problem.slots[slot as usize].day,
                moment: self.problem.moment(slot),
                daypart: self.problem.slots[slot as usize].daypart,
                capacity,
                candidates,
                first_place: area.place_count as u32,
                original: slot,
            });
            area.place_count += places;
        }
        let slots = first_slot..area.slots.len() as u32;
        for line in &mut area.lines[first_line..] {
            line.channel = number;
            line.cell_shift = (area.cell_count as u32).wrapping_sub(first_slot);
            area.cell_count += slots.len();
        }
        area.channels.push(Channel {
            slots,
            lines,
            is_meeting: channel.kind == ChannelKind::Meeting,
            dayparts: channel.dayparts.clone(),
        });
    }

    /// Puts the lines from `first` on, which are those of one channel, together by group.
    fn add_fellows(&self, area: &mut Area, first: usize) {
        let mut groups: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (at, line) in area.lines.iter().enumerate().skip(first) {
            let group = self.problem.items[line.item as usize].group;
            groups.entry(group).or_default().push(at as u32);
        }
        for lines in groups.into_values().filter(|lines| lines.len() > 1) {
            let start = area.fellows.len() as u32;
            area.fellows.extend(&lines);
            for line in lines {
                area.lines[line as usize].fellows = start..area.fellows.len() as u32;
            }
        }
    }

    /// How many lines at most stand in the slot by order: one for each item ordered on the channel.
    fn ordered_in(&self, slot: u32) -> usize {
        let channel = self.problem.slots[slot as usize].channel;
        self.ordered.range((channel, 0)..=(channel, u32::MAX)).count()
    }

    fn is_candidate(&self, line: &Line, slot: u32) -> bool {
        let facts = &self.problem.slots[slot as usize];
        facts.day >= self.problem.freeze_day
            && line.units <= facts.capacity
            && line.most_per_day > 0
            && self.problem.is_permitted(line.item, slot)
    }

    /// The days on which somebody wants what these links bring.
    fn wanted_days(&self, links: &[Link]) -> Vec<bool> {
        let calendars: BTreeSet<u32> = links.iter().map(|link| link.calendar).collect();
        let mut days = vec![false; self.problem.day_count];
        for calendar in calendars {
            for (day, wanted) in days.iter_mut().enumerate() {
                *wanted |= self.calendars[calendar as usize + day].period != NO_PERIOD;
            }
        }
        days
    }

    fn add_line(&self, area: &mut Area, original: u32, item: u32) {
        let channel = &self.problem.channels[original as usize];
        let first_link = area.links.len() as u32;
        if self.problem.may_carry(original, item) {
            for &(community, percent) in &channel.reach {
                let wanted = &self.wanted[community as usize];
                let Ok(at) = wanted.binary_search_by_key(&item, |wanted| wanted.0) else {
                    continue;
                };
                let (_, target, calendar) = wanted[at];
                area.links.push(Link {
                    first_target: target - area.targets.start as u32,
                    calendar,
                    percent,
                    community: self.places[community as usize] - area.communities.start as u32,
                });
            }
        }
        let links = first_link..area.links.len() as u32;
        if links.is_empty() && !self.ordered.contains(&(original, item)) {
            return;
        }
        let message = &self.problem.messages[self.problem.items[item as usize].message as usize];
        let first_part = area.costs.len() as u32;
        let rate = self.problem.objective.preference / self.problem.nominal_airings;
        for daypart in 0..self.problem.daypart_count {
            area.costs.push(rate * self.problem.airing_cost(item, daypart as u8));
        }
        area.lines.push(Line {
            item,
            channel: 0,
            links,
            units: self.problem.units(item, original),
            most_per_day: self.problem.group(item).most_per_day,
            least_gap_minutes: i64::from(self.problem.group(item).least_gap_minutes),
            rotates: message.rotates && channel.kind.sounds(),
            cell_shift: 0,
            first_part,
            siblings: 0..0,
            fellows: 0..0,
        });
    }
}
