//! What an airing is worth where it stands, but for the published schedule.

use super::Board;
use crate::layout::{Floor, NO_PERIOD};

impl Board<'_> {
    /// The change of the score by adding (or removing) an airing, and, when `KEEP` is set, the
    /// change of the hearings with it.
    pub(super) fn worth<const ADD: bool, const KEEP: bool>(&mut self, line: u32, slot: u32) -> f64 {
        let area = self.area;
        let facts = &area.slots[slot as usize];
        let line = &area.lines[line as usize];
        let (day, part) = (facts.day, facts.daypart);
        let links = &area.links[line.links.start as usize..line.links.end as usize];
        let floor_count = self.layout.floor_count;
        let mut covered_points = 0.0;
        let mut points = 0.0;
        for link in links {
            let cell = self.layout.calendars[(link.calendar + day) as usize];
            if cell.period == NO_PERIOD {
                continue;
            }
            let at = link.first_target as usize + usize::from(cell.period);
            let target = &self.targets[at];
            let bucket =
                target.first_bucket as usize - area.buckets.start + usize::from(cell.bucket);
            let old = self.hearings[at];
            let new = if ADD { old + link.percent } else { old - link.percent };
            let hits = self.hits[bucket];
            if ADD && hits == 0 {
                points += target.spread;
            } else if !ADD && hits == 1 {
                points -= target.spread;
            }
            if KEEP {
                self.hearings[at] = new;
                self.hits[bucket] = if ADD { hits + 1 } else { hits - 1 };
            }
            if f64::from(old.min(new)) < target.whole {
                let change = target.covered(new) - target.covered(old);
                let community = link.community as usize;
                let before = self.covered[community];
                let after = before + change;
                covered_points += change;
                let floors = &self.floors[community * floor_count..(community + 1) * floor_count];
                points += shortfall(floors, before) - shortfall(floors, after);
                if KEEP {
                    self.covered[community] = after;
                }
            }
        }
        points += covered_points * self.layout.rates.coverage;
        let at = line.first_part as usize + usize::from(part);
        points += if ADD { -area.costs[at] } else { area.costs[at] };
        if line.rotates {
            let dayparts = &area.channels[line.channel as usize].dayparts;
            let first = line.first_part as usize;
            let before = excess(&self.grid.parts[first..], dayparts);
            let old = self.grid.parts[at];
            self.grid.parts[at] = if ADD { old + 1 } else { old - 1 };
            let after = excess(&self.grid.parts[first..], dayparts);
            points -= self.layout.rates.rotation * (after - before);
            if !KEEP {
                self.grid.parts[at] = old;
            }
        }
        points
    }
}

/// Points lost by a community that is covered so far.
fn shortfall(floors: &[Floor], covered: f64) -> f64 {
    let mut points = 0.0;
    for floor in floors {
        points += floor.rate * (floor.mark - covered).max(0.0);
    }
    points
}

/// By how much the most used part of the day leads the least used, beyond one airing.
fn excess(counts: &[u32], dayparts: &[u8]) -> f64 {
    let mut most = 0;
    let mut least = u32::MAX;
    for part in dayparts {
        let count = counts[usize::from(*part)];
        most = most.max(count);
        least = least.min(count);
    }
    f64::from(most.saturating_sub(least).saturating_sub(1))
}
